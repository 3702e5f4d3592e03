//! A decision's block, executed once more: what it decides is compared with what is recorded, fact by fact.

use codec::{Compact, Encode};
use salus_primitives::{
	insurance::{DecisionRecord, LineFacts},
	Digest,
};
use sp_runtime::traits::{BlakeTwo256, Hash};
use subxt::config::substrate::{DigestItem, SubstrateHeader};

use super::comparison::{self, Compared, Finding};
use crate::error::{Error, Result};

/// The block as a runtime executes it: the seal is the consensus's, which has come after execution. The hash is of the header with its seal, so that it is this block
/// and no other that is executed.
pub fn unsealed(
	hash: Digest,
	parent: Digest,
	header: SubstrateHeader<Digest>,
	extrinsics: &[&[u8]],
) -> Result<Vec<u8>> {
	let found = BlakeTwo256::hash(&header.encode());
	if (found, header.parent_hash) != (hash, parent) {
		return Err(Error::Verification(format!("the node gives another block than {hash:?}, after {parent:?}")));
	}
	let mut header = header;
	header.digest.logs.retain(|log| !matches!(log, DigestItem::Seal(..)));
	let many =
		u32::try_from(extrinsics.len()).map_err(|_| Error::Verification(format!("block {hash:?} is too large")))?;
	let mut block = header.encode();
	Compact(many).encode_to(&mut block);
	extrinsics.iter().for_each(|extrinsic| block.extend_from_slice(extrinsic));
	Ok(block)
}

/// A runtime that ends itself over a block has found that the block does not lead where its header says.
pub fn failed(error: Error, number: u32) -> Error {
	match error {
		Error::Connection(text) if text.contains("aborted due to") => {
			Error::Verification(format!("block #{number} cannot be executed again: {text}"))
		}
		other => other,
	}
}

/// Compares what is recorded with what the block decides when it is executed again. Nothing that has come before it in the block is left out, and so nothing
/// is left open.
pub fn compare(record: &DecisionRecord, again: Option<&DecisionRecord>) -> Vec<Compared> {
	let Some(again) = again else {
		let (recorded, found) = ("a decision".into(), "none".into());
		return vec![Compared::new("executed again: whether it was decided", Finding::Differs { recorded, found })];
	};
	let mut all = terms(record, again);
	all.extend(findings(record, again));
	for place in 0..record.facts.lines.len().max(again.facts.lines.len()) {
		all.extend(line(place, record.facts.lines.get(place), again.facts.lines.get(place)));
	}
	let decided = comparison::decisions(&record.decision.lines, &again.decision.lines);
	all.extend(decided.into_iter().map(|one| Compared { what: format!("executed again, {}", one.what), ..one }));
	all.push(Compared::same("executed again: all of it", &true, &(record == again)));
	all
}

/// By what, when, by whom, and what came of it.
fn terms(record: &DecisionRecord, again: &DecisionRecord) -> Vec<Compared> {
	let (one, other) = (&record.decision, &again.decision);
	vec![
		same("the plan", &record.plan, &again.plan),
		same("the version of the plan", &one.version, &other.version),
		same("the benefit period", &one.period, &other.period),
		same("when it was decided", &(one.at, one.block), &(other.at, other.block)),
		same("whether the rules alone have decided", &one.automatic, &other.automatic),
		same("by whom", &record.by, &again.by),
		same("what came of it", &record.result, &again.result),
	]
}

/// The facts of the claim as a whole.
fn findings(record: &DecisionRecord, again: &DecisionRecord) -> Vec<Compared> {
	let (one, other) = (&record.facts, &again.facts);
	vec![
		same("when it was filed", &one.submitted, &other.submitted),
		same("whether the patient is insured", &one.insured, &other.insured),
		same("where the coverage stands", &one.coverage, &other.coverage),
		same("from when it is in force", &one.start, &other.start),
		same("until when it is in force", &one.end, &other.end),
		same("payers before", &one.prior, &other.prior),
		same("what was used of the coverage", &one.used, &other.used),
		same("the number of lines", &one.lines.len(), &other.lines.len()),
	]
}

/// The facts of one line. Where nothing differs they are told in one.
fn line(place: usize, one: Option<&LineFacts>, other: Option<&LineFacts>) -> Vec<Compared> {
	let name = |what: &str| format!("line {place}, {what}");
	let (Some(one), Some(other)) = (one, other) else {
		return vec![same(&name("whether it is there"), &one.is_some(), &other.is_some())];
	};
	if one == other {
		return vec![same(&name("all that was found of it"), &true, &true)];
	}
	let all = [
		same(&name("what is asked"), &one.line, &other.line),
		same(&name("whether the provider gives such"), &one.authorized, &other.authorized),
		same(&name("whether the provider is in the network"), &one.within, &other.within),
		same(&name("its evidence"), &one.evidence, &other.evidence),
		same(&name("its authorization"), &one.authorization, &other.authorization),
		same(&name("whether it was paid for before"), &one.duplicate, &other.duplicate),
		same(&name("what payers before have decided"), &one.prior, &other.prior),
		same(&name("its ruling"), &one.ruling, &other.ruling),
	];
	all.into_iter().filter(Compared::differs).collect()
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, recorded: &T, found: &T) -> Compared {
	Compared::same(format!("executed again: {what}"), recorded, found)
}
