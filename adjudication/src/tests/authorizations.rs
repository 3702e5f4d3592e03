//! Authorizations: no more units than are left, over all lines that name the same.

use super::*;

fn units(outcome: &Outcome) -> Vec<u32> {
	outcome.lines.iter().map(|line| line.units).collect()
}

#[test]
fn units_beyond_what_is_left_are_not_paid() {
	let of = |asked, left| decide_one(&rules([consultation()]), &facts([authorized(line(1, 400), 1, asked, left)]));
	assert_eq!((of(4, 5).paid, of(4, 5).units), (400, 4));
	assert_eq!((of(4, 4).paid, of(4, 4).units), (400, 4));
	assert_eq!((of(4, 3).paid, of(4, 3).units), (300, 3));
	assert_eq!(parts(&of(4, 3)), [("CO", "198", 100)]);
	assert_eq!((of(4, 0).paid, of(4, 0).units, of(4, 0).eligible), (0, 0, 0));
	assert_eq!(parts(&of(4, 0)), [("CO", "198", 400)]);
}

#[test]
fn lines_that_name_the_same_use_it_up_together() {
	let lines = [
		authorized(line(1, 300), 7, 3, 5),
		authorized(line(2, 300), 8, 3, 3),
		authorized(line(3, 300), 7, 3, 5),
		authorized(line(4, 300), 7, 3, 5),
	];
	let outcome = decide(&rules([consultation()]), &facts(lines));
	assert_eq!(units(&outcome), [3, 3, 2, 0]);
	assert_eq!(paid(&outcome), [300, 300, 200, 0]);
	assert_eq!(parts(&outcome.lines[3]), [("CO", "198", 300)]);
}

#[test]
fn a_line_that_is_denied_uses_no_unit() {
	let denied = authorized(line(1, 300), 7, 3, 3).with(|line| line.duplicate = true);
	let outcome = decide(&rules([consultation()]), &facts([denied, authorized(line(2, 300), 7, 3, 3)]));
	assert_eq!((units(&outcome), paid(&outcome)), (vec![0, 3], vec![0, 300]));
}

#[test]
fn units_are_used_where_the_patient_bears_it_all() {
	let rules = rules([consultation().with(|benefit| benefit.copay = 100)]);
	let decision = decide_one(&rules, &facts([authorized(line(1, 100), 7, 2, 2)]));
	assert_eq!((decision.paid, decision.units), (0, 2));
}

#[test]
fn the_share_is_of_what_the_schedule_leaves() {
	let rules = rules([consultation().with(|benefit| benefit.schedule = Some(25))]);
	let decision = decide_one(&rules, &facts([authorized(line(1, 120), 1, 4, 3)]));
	assert_eq!((decision.eligible, decision.paid), (75, 75));
	assert_eq!(parts(&decision), [("CO", "45", 20), ("CO", "198", 25)]);
}
