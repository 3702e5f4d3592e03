//! What a replay compares, and what it finds.

use salus_primitives::{
	insurance::{
		Adjustment, AdjustmentGroup, AdjustmentReason, Authorization, AuthorizationFinding, AuthorizationStatus,
		Authorized, Claim, ClaimLine, ClaimStatus, Coverage, CoverageStatus, DecisionRecord, EvidenceFinding, Facts,
		LineDecision, LineFacts, PriorFinding, Ruling, Use, Used,
	},
	AuthorizationId, PlanId,
};
use salus_wallet::{
	command::claim::{
		comparison::{self, Against, Compared, Seen},
		replay,
	},
	error::Error,
};

use super::entry;

/// What is changed before it is compared.
type Change<T> = fn(&mut T);

fn coverage(claim: &Claim) -> Coverage {
	Coverage {
		patient: claim.patient,
		insurer: claim.insurer,
		plan: PlanId(6),
		status: CoverageStatus::Active,
		start: 1,
		end: 9,
		order: 1,
		suspended: None,
		entered: 0,
		changed: 0,
	}
}

fn authorization(claim: &Claim) -> Authorization {
	let line = &claim.lines[3];
	let window = Authorized { units: 3, start: 0, end: u64::MAX };
	Authorization {
		coverage: claim.coverage,
		provider: claim.provider,
		category: line.category,
		service: line.service,
		requested: window,
		certified: Some(window),
		used: 0,
		reserved: 0,
		cancelled: None,
		status: AuthorizationStatus::Certified,
		entered: 0,
		changed: 0,
	}
}

/// A claim as it was decided, by the rules alone, and what the chain says beside.
pub fn decided() -> (DecisionRecord, Seen) {
	let claim = entry("claim-paid").claim;
	let decision = claim.decision.clone().expect("it is decided");
	let facts = |line: &ClaimLine| LineFacts {
		line: line.clone(),
		authorized: true,
		within: true,
		evidence: EvidenceFinding::Shown,
		authorization: match line.authorization {
			Some(AuthorizationId(_)) => AuthorizationFinding::Open { left: 3 },
			None => AuthorizationFinding::None,
		},
		duplicate: false,
		prior: None,
		ruling: None,
	};
	let lines: Vec<_> = claim.lines.iter().map(facts).collect();
	let facts = Facts {
		submitted: claim.submitted.expect("it is submitted"),
		insured: true,
		coverage: CoverageStatus::Active,
		start: 1,
		end: 9,
		prior: PriorFinding::First,
		used: Used::default(),
		lines: lines.try_into().expect("few"),
	};
	let seen = Seen {
		coverage: coverage(&claim),
		versions: vec![Some(decision.version); 4],
		periods: vec![Some(decision.period); 4],
		used: Used::default(),
		authorizations: vec![None, None, None, Some(authorization(&claim))],
		claim: Some(claim),
	};
	let (plan, result) = (PlanId(6), ClaimStatus::PartiallyApproved);
	(DecisionRecord { plan, facts, decision, result, by: Default::default() }, seen)
}

/// What differs, where the same is seen before and after the block.
fn differing(record: &DecisionRecord, seen: &Seen) -> Vec<String> {
	let against = Against { before: seen, after: seen, previous: None, alone: true };
	told(&comparison::facts(record, &against))
}

fn told(compared: &[Compared]) -> Vec<String> {
	compared.iter().filter(|one| one.differs()).map(|one| one.what.clone()).collect()
}

#[test]
fn a_decision_that_comes_out_again_agrees_in_everything() {
	let (record, seen) = decided();
	let against = Against { before: &seen, after: &seen, previous: None, alone: true };
	let compared = replay::compare(&record, &record.decision.lines, Some(&record), &against);
	assert_eq!(told(&compared), Vec::<String>::new());
	assert!(compared.len() > 20, "{compared:#?}");
	let lines = replay::describe(&[], &compared);
	assert_eq!(lines.last().map(String::as_str), Some("The decision is the one that comes out again"));
	assert!(replay::verdict(&lines, &compared).is_ok());
}

#[test]
fn a_changed_cent_is_found() {
	let (record, _) = decided();
	let mut lines = record.decision.lines.to_vec();
	lines[0].paid += 1;
	assert_eq!(told(&comparison::decisions(&record.decision.lines, &lines)), ["line 0, paid"]);
	let compared = comparison::decisions(&record.decision.lines, &lines);
	let described = replay::describe(&["claim 12".into()], &compared);
	assert!(
		described.contains(&"  DIFFERS   line 0, paid: recorded is 9000, and found 9001".to_string()),
		"{described:#?}"
	);
	let error = replay::verdict(&described, &compared).expect_err("it differs");
	assert_eq!(error.exit_code(), 7);
	assert!(error.to_string().contains("line 0, paid") && error.to_string().contains("1 of 5"), "{error}");
}

#[test]
fn every_part_of_a_line_counts() {
	let (record, _) = decided();
	let cases: [(Change<LineDecision>, &str); 7] = [
		(|line| line.billed += 1, "line 1, billed"),
		(|line| line.eligible += 1, "line 1, eligible"),
		(|line| line.deductible += 1, "line 1, deductible"),
		(|line| line.copay += 1, "line 1, copay"),
		(|line| line.coinsurance += 1, "line 1, coinsurance"),
		(|line| line.units += 1, "line 1, authorized units"),
		(|line| line.adjustments[0].amount += 1, "line 1, adjustments"),
	];
	for (change, what) in cases {
		let mut lines = record.decision.lines.to_vec();
		change(&mut lines[1]);
		assert_eq!(told(&comparison::decisions(&record.decision.lines, &lines)), [what]);
	}
}

#[test]
fn a_changed_reason_and_a_changed_group_are_found() {
	let (record, _) = decided();
	for adjustment in [
		Adjustment { group: AdjustmentGroup::Contractual, reason: AdjustmentReason::NotCovered, amount: 1_050 },
		Adjustment {
			group: AdjustmentGroup::PatientResponsibility,
			reason: AdjustmentReason::AboveSchedule,
			amount: 1_050,
		},
	] {
		let mut lines = record.decision.lines.to_vec();
		lines[1].adjustments = vec![adjustment].try_into().expect("few");
		assert_eq!(told(&comparison::decisions(&record.decision.lines, &lines)), ["line 1, adjustments"]);
	}
}

#[test]
fn a_missing_line_is_found_on_either_side() {
	let (record, _) = decided();
	let all = record.decision.lines.to_vec();
	for (one, other) in [(&all[..], &all[..3]), (&all[..3], &all[..])] {
		assert_eq!(told(&comparison::decisions(one, other)), ["the number of lines", "line 3"]);
	}
}

#[test]
fn a_record_that_contradicts_itself_is_found() {
	let (record, _) = decided();
	assert_eq!(told(&comparison::itself(&record, None)), Vec::<String>::new());
	let mut unsound = record.clone();
	unsound.decision.lines[2].paid += 1;
	assert_eq!(told(&comparison::itself(&unsound, None)), ["line 2: billed is paid and adjusted"]);
	let mut ruled = record.clone();
	ruled.facts.lines[0].ruling = Some(Ruling::AsRuled);
	assert_eq!(told(&comparison::itself(&ruled, None)), ["how many lines somebody has ruled on"]);
	let mut by_hand = record;
	by_hand.by = vec![[3; 32].into()].try_into().expect("few");
	assert_eq!(told(&comparison::itself(&by_hand, None)), ["whether the rules alone have decided"]);
}

#[test]
fn a_decision_by_an_adjudicator_has_a_ruling_on_every_line() {
	let (mut record, _) = decided();
	record.decision.automatic = false;
	record.by = vec![[3; 32].into()].try_into().expect("few");
	assert_eq!(told(&comparison::itself(&record, None)), ["how many lines somebody has ruled on"]);
	for line in &mut record.facts.lines {
		line.ruling = Some(Ruling::AsRuled);
	}
	assert_eq!(told(&comparison::itself(&record, None)), Vec::<String>::new());
}

#[test]
fn an_appeal_in_vain_has_the_rulings_of_the_decision_that_holds() {
	let (first, _) = decided();
	let mut upheld = first.clone();
	(upheld.decision.automatic, upheld.result) = (false, ClaimStatus::Upheld);
	upheld.by = vec![[3; 32].into()].try_into().expect("few");
	assert_eq!(told(&comparison::itself(&upheld, Some(&first))), Vec::<String>::new());
	// Of other facts, or where nothing was decided before, somebody must have ruled.
	let ruled = ["how many lines somebody has ruled on"];
	assert_eq!(told(&comparison::itself(&upheld, None)), ruled);
	let mut other = first.clone();
	other.facts.lines[0].duplicate = true;
	assert_eq!(told(&comparison::itself(&upheld, Some(&other))), ruled);
	upheld.result = ClaimStatus::Overturned;
	assert_eq!(told(&comparison::itself(&upheld, Some(&first))), ruled);
}

#[test]
fn a_record_that_was_changed_after_its_block_is_found() {
	let (record, seen) = decided();
	let mut then = record.clone();
	then.facts.lines[0].within = false;
	let against = Against { before: &seen, after: &seen, previous: None, alone: true };
	for then in [Some(&then), None] {
		let compared = replay::compare(&record, &record.decision.lines, then, &against);
		assert_eq!(told(&compared), ["the record, as its block has left it"]);
	}
}

#[test]
fn facts_that_the_chain_says_otherwise_are_found() {
	let cases: [(Change<Seen>, &[&str]); 9] = [
		(|seen| seen.coverage.plan = PlanId(7), &["the plan of the coverage"]),
		(|seen| seen.versions[2] = Some(3), &["line 2: the version of the plan for its day"]),
		(|seen| seen.periods[1] = Some(1), &["line 1: the benefit period of its day"]),
		(|seen| seen.coverage.status = CoverageStatus::Cancelled, &["where the coverage stands"]),
		(|seen| seen.coverage.start = 2, &["from when it is in force"]),
		(|seen| seen.coverage.suspended = Some(5), &["until when it is in force"]),
		(|seen| seen.coverage.patient.0[0] ^= 1, &["whether the patient is insured"]),
		(|seen| seen.used.deductible = 1, &["what was used of the coverage"]),
		(|seen| seen.authorizations[3] = None, &["line 3: its authorization"]),
	];
	for (change, found) in cases {
		let (record, mut seen) = decided();
		change(&mut seen);
		assert_eq!(differing(&record, &seen), found);
	}
	let (record, mut seen) = decided();
	let claim = seen.claim.as_mut().expect("it is there");
	claim.lines[0].amount += 1;
	claim.submitted = Some(1);
	assert_eq!(differing(&record, &seen), ["the lines of the claim", "when it was submitted"]);
}

#[test]
fn what_other_transactions_of_the_block_have_changed_is_left_open() {
	let (record, mut seen) = decided();
	let used = Use { category: record.facts.lines[0].line.category, deductible: 0, period: 7, lifetime: 7 };
	seen.used.categories = vec![used].try_into().expect("few");
	assert_eq!(differing(&record, &seen), ["what was used of the coverage"]);
	let against = Against { before: &seen, after: &seen, previous: None, alone: false };
	let compared = comparison::facts(&record, &against);
	assert_eq!(told(&compared), Vec::<String>::new());
	assert!(compared.iter().any(|one| one.describe().starts_with("  open      what was used")), "{compared:#?}");
}

#[test]
fn an_appeal_keeps_what_was_found_of_the_coverage_before() {
	let (record, mut seen) = decided();
	let previous = record.clone();
	seen.coverage.status = CoverageStatus::Cancelled;
	let against = Against { before: &seen, after: &seen, previous: Some(&previous), alone: true };
	assert_eq!(told(&comparison::facts(&record, &against)), Vec::<String>::new());
	let mut other = record;
	other.facts.coverage = CoverageStatus::Cancelled;
	assert_eq!(told(&comparison::facts(&other, &against)).len(), 1);
}

#[test]
fn an_authorization_is_found_as_the_claims_pallet_finds_it() {
	let claim = entry("claim-paid").claim;
	let (line, sound) = (&claim.lines[3], authorization(&claim));
	let found = |one: Authorization| comparison::finding(Some(one), Some(claim.provider), line);
	assert_eq!(found(sound), AuthorizationFinding::Open { left: 3 });
	assert_eq!(found(Authorization { used: 2, ..sound }), AuthorizationFinding::Open { left: 1 });
	assert_eq!(found(Authorization { status: AuthorizationStatus::Denied, ..sound }), AuthorizationFinding::Denied);
	assert_eq!(found(Authorization { reserved: 1, ..sound }), AuthorizationFinding::Open { left: 2 });
	let pended = AuthorizationStatus::Pended;
	assert_eq!(found(Authorization { status: pended, certified: None, ..sound }), AuthorizationFinding::Invalid);
	let cancelled = |at| Authorization { status: AuthorizationStatus::Cancelled, cancelled: Some(at), ..sound };
	assert_eq!(found(cancelled(line.served)), AuthorizationFinding::Invalid);
	assert_eq!(found(cancelled(line.served + 1)), AuthorizationFinding::Open { left: 3 });
	let over = sound.certified.map(|window| Authorized { end: line.served, ..window });
	assert_eq!(found(Authorization { certified: over, ..sound }), AuthorizationFinding::Invalid);
}

#[test]
fn the_last_decision_is_replayed_unless_another_is_named() {
	let (record, _) = decided();
	let mut later = record.clone();
	later.decision.block += 1;
	let all = [(0, record), (2, later)];
	assert_eq!(replay::chosen(&all, None).map(|(appeals, _)| appeals), Some(2));
	assert_eq!(replay::chosen(&all, Some(0)).map(|(_, record)| record.decision.block), Some(1234));
	assert_eq!(replay::chosen(&all, Some(1)), None);
}

#[test]
fn a_node_that_has_thrown_the_state_away_says_where_to_go() {
	let text =
		"the node does not answer ClaimsApi_replay: Client error: UnknownBlock: State already discarded for 0x12";
	let told = replay::pruned(Error::Connection(text.into()), 1234);
	assert_eq!(told.exit_code(), 11);
	assert!(told.to_string().contains("#1234") && told.to_string().contains("archive"), "{told}");
	let other = replay::pruned(Error::Connection("the node did not answer".into()), 1234);
	assert_eq!(other.exit_code(), 4);
}
