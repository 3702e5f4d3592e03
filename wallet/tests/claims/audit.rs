//! What is answered when many decisions are replayed.

use salus_primitives::{ClaimId, OrganizationId};
use salus_wallet::command::claim::{audit::Tally, comparison::decisions};

use super::replay::decided;

/// Three decisions, all of which come out again.
fn three() -> Tally {
	let (record, _) = decided();
	let mut tally = Tally { claims: 2, ..Tally::default() };
	for (claim, appeals) in [(3, 0), (4, 0), (4, 1)] {
		tally.note(ClaimId(claim), appeals, &decisions(&record.decision.lines, &record.decision.lines));
	}
	tally
}

#[test]
fn decisions_that_all_come_out_again_are_summed() {
	let report = three().answer(Some(OrganizationId(9))).expect("all agree");
	assert_eq!(report.text(), "3 decisions on 2 claims: 3 come out again, 0 do not, 0 could not be replayed");
	let said = report.json();
	assert_eq!((&said["agrees"], &said["decisions"], &said["insurer"]), (&true.into(), &3.into(), &9.into()));
	let nothing = Tally::default().answer(None).expect("nothing differs");
	assert!(nothing.text().starts_with("0 decisions on 0 claims"), "{}", nothing.text());
}

#[test]
fn one_that_does_not_fails_all_and_is_named_with_what_differs() {
	let (record, _) = decided();
	let mut lines = record.decision.lines.to_vec();
	lines[0].paid += 1;
	let mut tally = three();
	tally.note(ClaimId(7), 2, &decisions(&record.decision.lines, &lines));
	tally.unreached.push((ClaimId(8), 0, "the node has no state of block #5 any more".into()));
	let error = tally.answer(None).expect_err("one differs");
	assert_eq!((error.exit_code(), error.code()), (7, "verification-failed"));
	let text = error.to_string();
	for part in [
		"1 decisions do not come out again\n",
		"claim 7, the decision after 2 appeals",
		"  DIFFERS   line 0, paid: recorded is 9000, and found 9001",
		"claim 8, after 0 appeals: the node has no state of block #5",
		"5 decisions on 2 claims: 3 come out again, 1 do not, 1 could not be replayed",
	] {
		assert!(text.contains(part), "{part}: {text}");
	}
	let done = &error.to_json()["error"]["done"];
	assert_eq!((&done["differ"][0]["claim"], &done["agrees"]), (&7.into(), &false.into()));
}

#[test]
fn what_could_not_be_replayed_is_no_agreement() {
	let mut tally = three();
	tally.unreached.push((ClaimId(8), 0, "the node has no state of block #5 any more".into()));
	let error = tally.answer(None).expect_err("one is not known");
	assert_eq!((error.exit_code(), error.code()), (11, "not-found"));
	assert!(error.to_string().contains("1 decisions could not be replayed"), "{error}");
}
