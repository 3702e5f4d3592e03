//! A payer before: what it leaves, and who bears that.

use salus_primitives::insurance::{AdjustmentGroup, PriorFinding};

use super::*;

#[test]
fn what_the_payer_before_has_borne_whole_uses_no_units() {
	let rules = rules([consultation()]);
	let claim = |paid| second([after(authorized(line(1, 100), 1, 4, 6), paid, 30)]);
	let whole = decide_one(&rules, &claim(70));
	assert_eq!((whole.paid, whole.units, parts(&whole)), (0, 0, vec![("OA", "23", 100)]));
	let most = decide_one(&rules, &claim(69));
	assert_eq!((most.paid, most.units), (1, 4));
	// What it has not used the next line has.
	let both = second([after(authorized(line(1, 100), 1, 4, 4), 100, 0), authorized(line(2, 100), 1, 4, 4)]);
	let both = both.with(|facts| facts.lines[1].prior = Some(PriorLine { paid: 0, contractual: 0 }));
	assert_eq!(paid(&decide(&rules, &both)), [0, 100]);
}

/// What the plan pays first: 100 less 20 above the schedule, 10 of the deductible, 5 of the copay, 13 in percent (20% of 65, rounded); at most 45.
fn plan() -> Rules {
	rules([consultation().with(|benefit| {
		benefit.schedule = Some(80);
		(benefit.deductible, benefit.separate) = (DeductibleKind::Separate, 10);
		benefit.copay = 5;
		benefit.coinsurance = percent(20);
		benefit.per_visit = Some(45);
	})])
}

fn after_prior(paid: Amount, contractual: Amount) -> (Amount, Vec<(&'static str, &'static str, Amount)>) {
	let decision = decide_one(&plan(), &second([after(line(1, 100), paid, contractual)]));
	assert_eq!(decision.eligible, 80, "the plan's own benefit is computed as if it were the first");
	(decision.paid, parts(&decision))
}

#[test]
fn first_it_pays_its_benefit() {
	let own = [("PR", "1", 10), ("PR", "3", 5), ("PR", "2", 13), ("PR", "119", 7), ("CO", "45", 20)];
	let decision = decide_one(&plan(), &facts([line(1, 100)]));
	assert_eq!((decision.paid, parts(&decision)), (45, own.to_vec()));
	// A payer before that pays nothing changes nothing.
	assert_eq!(after_prior(0, 0), (45, own.to_vec()));
}

#[test]
fn what_is_left_is_borne_in_the_order_of_the_parts() {
	// 55 are not paid: 20 of them are above the schedule, and the payer before takes from the end.
	assert_eq!(
		after_prior(10, 0),
		(
			45,
			vec![
				("OA", "23", 10),
				("PR", "1", 10),
				("PR", "3", 5),
				("PR", "2", 13),
				("PR", "119", 7),
				("CO", "45", 10)
			]
		)
	);
	assert_eq!(
		after_prior(10, 10),
		(45, vec![("OA", "23", 20), ("PR", "1", 10), ("PR", "3", 5), ("PR", "2", 13), ("PR", "119", 7)])
	);
	assert_eq!(after_prior(20, 10), (45, vec![("OA", "23", 30), ("PR", "1", 10), ("PR", "3", 5), ("PR", "2", 10)]));
	assert_eq!(after_prior(20, 20), (45, vec![("OA", "23", 40), ("PR", "1", 10), ("PR", "3", 5)]));
	assert_eq!(after_prior(44, 0), (45, vec![("OA", "23", 44), ("PR", "1", 10), ("PR", "3", 1)]));
	assert_eq!(after_prior(54, 0), (45, vec![("OA", "23", 54), ("PR", "1", 1)]));
}

#[test]
fn it_pays_at_most_what_is_left() {
	assert_eq!(after_prior(55, 0), (45, vec![("OA", "23", 55)]));
	assert_eq!(after_prior(56, 0), (44, vec![("OA", "23", 56)]));
	assert_eq!(after_prior(60, 39), (1, vec![("OA", "23", 99)]));
	assert_eq!(after_prior(60, 40), (0, vec![("OA", "23", 100)]));
	assert_eq!(after_prior(100, 0), (0, vec![("OA", "23", 100)]));
	assert_eq!(after_prior(0, 100), (0, vec![("OA", "23", 100)]));
}

#[test]
fn a_payer_before_that_says_more_than_was_billed_leaves_nothing() {
	assert_eq!(after_prior(90, 20), (0, vec![("OA", "23", 100)]));
	assert_eq!(after_prior(Amount::MAX, Amount::MAX), (0, vec![("OA", "23", 100)]));
}

#[test]
fn a_line_on_which_the_payer_before_has_not_decided_waits_for_it() {
	let outcome = decide(&plan(), &second([after(line(1, 100), 80, 0), line(2, 100)]));
	assert_eq!(parts(&outcome.lines[0]), [("OA", "23", 80)]);
	assert_eq!(parts(&outcome.lines[1]), [("OA", "22", 100)]);
	let unasked = facts([after(line(1, 100), 80, 0)]).with(|facts| facts.prior = PriorFinding::NotAsked);
	assert_eq!(parts(&decide_one(&plan(), &unasked)), [("OA", "22", 100)]);
}

#[test]
fn where_there_is_none_before_nothing_is_taken_from_it() {
	let decision = decide_one(&rules([consultation()]), &facts([after(line(1, 100), 80, 0)]));
	assert_eq!((decision.paid, parts(&decision)), (100, vec![]));
}

#[test]
fn a_line_that_is_denied_is_denied_only_what_the_payer_before_leaves() {
	let decision = decide_one(&rules([]), &second([after(line(1, 100), 60, 15)]));
	assert_eq!(parts(&decision), [("OA", "23", 75), ("PR", "96", 25)]);
	assert_eq!(decision.borne_by(AdjustmentGroup::PatientResponsibility), 25);
	let decision = decide_one(&rules([]), &second([after(line(1, 100), 60, 40)]));
	assert_eq!(parts(&decision), [("OA", "23", 100)]);
}

#[test]
fn only_what_the_patient_bears_fills_the_deductible() {
	let rules = rules([consultation().with(|benefit| {
		(benefit.deductible, benefit.separate) = (DeductibleKind::Separate, 100);
	})]);
	let outcome = decide(&rules, &second([after(line(1, 100), 80, 0), after(line(2, 100), 0, 0)]));
	// Of the first line the patient bears 20, though the deductible would have taken it all.
	assert_eq!(parts(&outcome.lines[0]), [("OA", "23", 80), ("PR", "1", 20)]);
	assert_eq!(parts(&outcome.lines[1]), [("PR", "1", 80)]);
	assert_eq!(outcome.lines[1].paid, 20);
}

#[test]
fn limits_of_the_second_payer_are_of_what_it_pays() {
	let rules = rules([consultation().with(|benefit| benefit.per_period = Some(30))]);
	let outcome = decide(&rules, &second([after(line(1, 100), 80, 0), after(line(2, 100), 80, 0)]));
	assert_eq!(paid(&outcome), [20, 10]);
	assert_eq!(parts(&outcome.lines[1]), [("OA", "23", 80), ("PR", "119", 10)]);
}
