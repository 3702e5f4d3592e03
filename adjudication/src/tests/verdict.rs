//! What the lines make of the claim.

use salus_primitives::insurance::ClaimStatus;

use super::*;
use crate::verdict;

fn of_claim(rules: &Rules, facts: &Facts) -> ClaimStatus {
	verdict(&decide(rules, facts).lines)
}

#[test]
fn denied_where_nothing_is_paid_and_something_was_refused() {
	let duplicate = || line(1, 100).with(|line| line.duplicate = true);
	let plan = rules([consultation()]);
	assert_eq!(of_claim(&plan, &facts([duplicate()])), ClaimStatus::Denied);
	assert_eq!(of_claim(&plan, &facts([duplicate(), line(2, 1)])), ClaimStatus::PartiallyApproved);
	assert_eq!(of_claim(&plan, &facts([line(2, 1)])), ClaimStatus::Approved);
}

#[test]
fn what_the_patient_bears_by_the_plan_refuses_nothing() {
	let all = rules([consultation().with(|benefit| benefit.copay = 100)]);
	assert_eq!(of_claim(&all, &facts([line(1, 100)])), ClaimStatus::Approved);
	let mixed = all.with(|rules| rules.filing = 0);
	let late = facts([line(1, 100)]).with(|facts| facts.submitted += 1);
	assert_eq!(of_claim(&mixed, &late), ClaimStatus::Denied);
}

#[test]
fn what_is_above_the_schedule_or_paid_before_refuses_nothing() {
	let scheduled = rules([consultation().with(|benefit| benefit.schedule = Some(50))]);
	assert_eq!(of_claim(&scheduled, &facts([line(1, 100)])), ClaimStatus::Approved);
	assert_eq!(of_claim(&scheduled, &second([after(line(1, 100), 100, 0)])), ClaimStatus::Approved);
}

#[test]
fn a_limit_refuses_what_is_above_it() {
	let limited = |most| rules([consultation().with(|benefit| benefit.per_period = Some(most))]);
	assert_eq!(of_claim(&limited(100), &facts([line(1, 100)])), ClaimStatus::Approved);
	assert_eq!(of_claim(&limited(99), &facts([line(1, 100)])), ClaimStatus::PartiallyApproved);
	assert_eq!(of_claim(&limited(0), &facts([line(1, 100)])), ClaimStatus::Denied);
}

#[test]
fn nothing_was_refused_of_no_lines() {
	assert_eq!(verdict(&[]), ClaimStatus::Approved);
}
