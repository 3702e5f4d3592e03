//! A block that is executed again, and what is told of it.

use codec::{Compact, Encode};
use salus_primitives::{
	insurance::{
		AuthorizationFinding, CoverageStatus, DecisionRecord, EvidenceFinding, LineFacts, PriorFinding, PriorLine,
		Ruling, Use,
	},
	Digest, PlanId,
};
use salus_wallet::{
	command::claim::{
		comparison::Compared,
		execution::{compare, failed, unsealed},
	},
	error::Error,
};
use sp_runtime::{
	generic::{DigestItem, Header},
	traits::{BlakeTwo256, Hash},
};
use subxt::config::substrate::SubstrateHeader;

use super::replay::decided;

/// What is changed in a record before it is compared.
type Change = fn(&mut DecisionRecord);

/// A change to a line's facts.
type LineChange = fn(&mut LineFacts);

fn told(recorded: &DecisionRecord, again: Option<&DecisionRecord>) -> Vec<String> {
	let compared = compare(recorded, again);
	compared.iter().filter(|one| one.differs()).map(|one| one.what.clone()).collect()
}

/// What is told where the record was changed so, but for what is told of every change.
fn changed(how: Change) -> Vec<String> {
	let (again, _) = decided();
	let mut recorded = again.clone();
	how(&mut recorded);
	let mut told = told(&recorded, Some(&again));
	assert_eq!(told.pop().as_deref(), Some("executed again: all of it"), "a change that nothing tells");
	told
}

#[test]
fn a_block_that_decides_the_same_again_agrees_in_everything() {
	let (record, _) = decided();
	assert_eq!(told(&record, Some(&record)), Vec::<String>::new());
	assert!(compare(&record, Some(&record)).len() > 20);
	assert_eq!(told(&record, None), ["executed again: whether it was decided"]);
}

#[test]
fn every_finding_that_the_block_does_not_make_again_is_named() {
	let lines: [(LineChange, &str); 8] = [
		(|line| line.line.units += 1, "what is asked"),
		(|line| line.authorized = false, "whether the provider gives such"),
		(|line| line.within = false, "whether the provider is in the network"),
		(|line| line.evidence = EvidenceFinding::NotShown, "its evidence"),
		(|line| line.authorization = AuthorizationFinding::Denied, "its authorization"),
		(|line| line.duplicate = true, "whether it was paid for before"),
		(|line| line.prior = Some(PriorLine { paid: 1, contractual: 0 }), "what payers before have decided"),
		(|line| line.ruling = Some(Ruling::AcceptEvidence), "its ruling"),
	];
	for (how, what) in lines {
		let (again, _) = decided();
		let mut recorded = again.clone();
		how(&mut recorded.facts.lines[2]);
		assert_eq!(told(&recorded, Some(&again))[..1], [format!("executed again: line 2, {what}")]);
	}
}

#[test]
fn every_fact_and_term_that_the_block_does_not_find_again_is_named() {
	let cases: [(Change, &str); 14] = [
		(|record| record.facts.submitted += 1, "when it was filed"),
		(|record| record.facts.insured = false, "whether the patient is insured"),
		(|record| record.facts.coverage = CoverageStatus::Cancelled, "where the coverage stands"),
		(|record| record.facts.start += 1, "from when it is in force"),
		(|record| record.facts.end += 1, "until when it is in force"),
		(|record| record.facts.prior = PriorFinding::NotAsked, "payers before"),
		(|record| record.facts.used.deductible += 1, "what was used of the coverage"),
		(|record| record.plan = PlanId(9), "the plan"),
		(|record| record.decision.version += 1, "the version of the plan"),
		(|record| record.decision.period += 1, "the benefit period"),
		(|record| record.decision.at += 1, "when it was decided"),
		(|record| record.decision.automatic = false, "whether the rules alone have decided"),
		(|record| record.by = vec![[3; 32].into()].try_into().expect("few"), "by whom"),
		(|record| record.result = salus_primitives::insurance::ClaimStatus::Denied, "what came of it"),
	];
	for (how, what) in cases {
		assert_eq!(changed(how), [format!("executed again: {what}")]);
	}
	let category = |record: &DecisionRecord| record.facts.lines[0].line.category;
	let (again, _) = decided();
	let mut used = again.clone();
	let more = Use { category: category(&again), deductible: 0, period: 1, lifetime: 1 };
	used.facts.used.categories = vec![more].try_into().expect("few");
	assert_eq!(told(&used, Some(&again))[0], "executed again: what was used of the coverage");
}

#[test]
fn a_changed_amount_and_a_missing_line_are_named() {
	assert_eq!(changed(|record| record.decision.lines[0].paid += 1), ["executed again, line 0, paid"]);
	let missing = changed(|record| record.facts.lines.truncate(3));
	assert_eq!(missing, ["executed again: the number of lines", "executed again: line 3, whether it is there"]);
}

#[test]
fn both_values_are_told_of_what_differs() {
	let (again, _) = decided();
	let mut recorded = again.clone();
	recorded.facts.lines[1].evidence = EvidenceFinding::Used;
	let described: Vec<_> = compare(&recorded, Some(&again)).iter().map(Compared::describe).collect();
	let expected = "  DIFFERS   executed again: line 1, its evidence: recorded is Used, and found Shown";
	assert!(described.iter().any(|line| line == expected), "{described:#?}");
}

/// A header as the runtime knows it, with a slot and a seal, and the same as a node's answer is read.
fn headers() -> (Header<u32, BlakeTwo256>, SubstrateHeader<Digest>) {
	let slot = DigestItem::PreRuntime(*b"aura", vec![7; 8]);
	let seal = DigestItem::Seal(*b"aura", vec![9; 64]);
	let digest = sp_runtime::generic::Digest { logs: vec![slot, seal] };
	let of = Digest::repeat_byte;
	let parent_hash = of(1);
	let header = Header { parent_hash, number: 70_000, state_root: of(2), extrinsics_root: of(3), digest };
	let json = serde_json::to_string(&header).expect("it is JSON");
	(header, serde_json::from_str(&json).expect("the wallet reads it"))
}

#[test]
fn a_block_is_given_to_its_runtime_as_it_is_without_its_seal() {
	let (mut header, read) = headers();
	let (hash, parent) = (BlakeTwo256::hash(&header.encode()), header.parent_hash);
	let extrinsics = [vec![1u8, 2, 3].encode(), vec![4u8].encode()];
	let of = extrinsics.iter().map(Vec::as_slice).collect::<Vec<_>>();
	let block = unsealed(hash, parent, read.clone(), &of).expect("it is this block");
	header.digest.logs.pop();
	assert_eq!(block, (header, vec![vec![1u8, 2, 3], vec![4]]).encode());
	assert!(unsealed(hash, parent, read.clone(), &[]).expect("it is this block").ends_with(&Compact(0u32).encode()));
	// No other block, and none after another.
	for (hash, parent) in [(Digest::repeat_byte(8), parent), (hash, Digest::repeat_byte(8))] {
		let error = unsealed(hash, parent, read.clone(), &of).expect_err("it is another");
		assert_eq!(error.exit_code(), 7);
	}
}

#[test]
fn a_block_that_does_not_execute_again_fails_as_what_differs() {
	let text = "the node does not answer ClaimsApi_decided_again: Client error: Execution failed: Execution aborted due to panic: panicked: Storage root must match";
	let error = failed(Error::Connection(text.into()), 12);
	assert!(error.exit_code() == 7 && error.to_string().contains("block #12"), "{error}");
	assert_eq!(failed(Error::Connection("the node did not answer".into()), 12).exit_code(), 4);
}
