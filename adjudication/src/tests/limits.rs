//! Limits: hit exactly, never passed, and what is left at one is paid.

use salus_primitives::insurance::Category;

use super::*;

fn limited(change: impl FnOnce(&mut Benefit)) -> Rules {
	rules([consultation().with(change)])
}

#[test]
fn each_limit_is_hit_exactly_one_below_and_one_above() {
	let limits = [
		(limited(|benefit| benefit.per_visit = Some(100)), "119"),
		(limited(|benefit| benefit.per_period = Some(100)), "119"),
		(limited(|benefit| benefit.per_lifetime = Some(100)), "35"),
	];
	for (rules, reason) in limits {
		assert_eq!(parts(&decide_one(&rules, &facts([line(1, 99)]))), []);
		assert_eq!(parts(&decide_one(&rules, &facts([line(1, 100)]))), []);
		let decision = decide_one(&rules, &facts([line(1, 101)]));
		assert_eq!((decision.paid, parts(&decision)), (100, vec![("PR", reason, 1)]));
		assert_eq!(decision.eligible, 101, "what is above a limit is the patient's, and was eligible");
	}
}

#[test]
fn what_was_used_before_leaves_the_rest() {
	for (before, left) in [(0, 100), (60, 40), (99, 1), (100, 0), (101, 0)] {
		let period = facts([line(1, 100)]).with(|facts| facts.used = used(0, before, before));
		let decision = decide_one(&limited(|benefit| benefit.per_period = Some(100)), &period);
		assert_eq!(decision.paid, left);
		let decision = decide_one(&limited(|benefit| benefit.per_lifetime = Some(100)), &period);
		assert_eq!(decision.paid, left);
		// A visit is of the claim: what was used before is of others.
		let decision = decide_one(&limited(|benefit| benefit.per_visit = Some(100)), &period);
		assert_eq!(decision.paid, 100);
	}
}

#[test]
fn earlier_lines_of_the_claim_count() {
	let three = [line(1, 60), line(2, 60), later(line(3, 60), 1)];
	let visit = decide(&limited(|benefit| benefit.per_visit = Some(100)), &facts(three.clone()));
	assert_eq!(paid(&visit), [60, 40, 60]);
	let period = decide(&limited(|benefit| benefit.per_period = Some(100)), &facts(three.clone()));
	assert_eq!(paid(&period), [60, 40, 0]);
	let lifetime = decide(&limited(|benefit| benefit.per_lifetime = Some(100)), &facts(three));
	assert_eq!(paid(&lifetime), [60, 40, 0]);
	assert_eq!(parts(&lifetime.lines[2]), [("PR", "35", 60)]);
}

#[test]
fn a_limit_is_its_categorys() {
	let rules = rules([
		consultation().with(|benefit| benefit.per_period = Some(100)),
		benefit(Category::Laboratory).with(|benefit| benefit.per_period = Some(50)),
	]);
	let lines = [line(1, 80), of(Category::Laboratory, line(2, 80)), line(3, 80)];
	assert_eq!(paid(&decide(&rules, &facts(lines))), [80, 50, 20]);
}

#[test]
fn of_two_limits_the_tighter_holds_and_a_lifetimes_takes_what_is_above_it() {
	let rules = limited(|benefit| {
		benefit.per_visit = Some(90);
		benefit.per_period = Some(80);
		benefit.per_lifetime = Some(70);
	});
	let decision = decide_one(&rules, &facts([line(1, 100)]));
	assert_eq!((decision.paid, parts(&decision)), (70, vec![("PR", "119", 20), ("PR", "35", 10)]));
}

#[test]
fn limits_are_of_what_is_paid_after_the_patients_part() {
	let rules = limited(|benefit| {
		benefit.coinsurance = percent(50);
		benefit.per_visit = Some(50);
	});
	assert_eq!(decide_one(&rules, &facts([line(1, 100)])).paid, 50);
	let decision = decide_one(&rules, &facts([line(1, 102)]));
	assert_eq!(parts(&decision), [("PR", "2", 51), ("PR", "119", 1)]);
}

#[test]
fn a_limit_of_nothing_pays_nothing() {
	let decision = decide_one(&limited(|benefit| benefit.per_period = Some(0)), &facts([line(1, 100)]));
	assert_eq!(parts(&decision), [("PR", "119", 100)]);
}

#[test]
fn the_schedule_is_of_units() {
	let rules = limited(|benefit| benefit.schedule = Some(30));
	for (amount, above) in [(89, 0), (90, 0), (91, 1)] {
		let line = line(1, amount).with(|line| line.line.units = 3);
		let decision = decide_one(&rules, &facts([line]));
		assert_eq!((decision.eligible, decision.billed - decision.eligible), (amount - above, above));
	}
}
