//! The checks: their order, and where each begins to fail.

use salus_primitives::insurance::{
	AuthorizationFinding, Category, CoverageStatus, EvidenceFinding, Facts, LineFacts, PriorFinding, Rules, Ruling,
};

use super::*;
use crate::CHECKS;

/// Everything is wrong with the last line.
fn all_wrong() -> (Rules, Facts) {
	let outside = benefit(Category::Dental).with(|benefit| {
		benefit.coinsurance_outside = None;
		benefit.authorize_above = Some(0);
	});
	let rules = with_network(rules([outside])).with(|rules| rules.filing = 0);
	let wrong = line(1, 100).with(|line| {
		line.duplicate = true;
		line.authorization = AuthorizationFinding::Invalid;
		line.evidence = EvidenceFinding::Used;
		line.ruling = Some(Ruling::NotNecessary);
		line.line.units = 0;
		line.authorized = false;
		line.within = false;
	});
	let facts = facts([line(1, 1), wrong]).with(|facts| {
		facts.insured = false;
		facts.start = SERVED + 1;
		facts.end = SERVED;
		facts.submitted = SERVED + 1;
		facts.prior = PriorFinding::NotAsked;
	});
	(rules, facts)
}

#[test]
fn the_first_check_that_fails_is_told() {
	type Mend = fn(&mut Rules, &mut Facts, usize);
	// What mends each check, in their order.
	let mends: [Mend; 19] = [
		|_, facts, _| facts.insured = true,
		|_, facts, _| facts.start = SERVED,
		|_, facts, _| facts.end = SERVED + 1,
		|_, facts, at| facts.lines[at].line.category = Category::Dental,
		|_, facts, at| facts.lines[at].within = true,
		|_, facts, at| facts.lines[at].authorized = true,
		|_, facts, _| facts.submitted = SERVED,
		|_, facts, at| facts.lines[at].duplicate = false,
		|_, facts, at| facts.lines[at].line.service = Digest::repeat_byte(2),
		|_, facts, _| facts.prior = PriorFinding::First,
		|_, facts, at| facts.lines[at].authorization = AuthorizationFinding::Denied,
		|_, facts, at| facts.lines[at].authorization = AuthorizationFinding::None,
		|_, facts, at| facts.lines[at].authorization = AuthorizationFinding::Open { left: 0 },
		|_, facts, at| facts.lines[at].authorization = AuthorizationFinding::Open { left: 1 },
		|_, facts, at| facts.lines[at].line.units = 1,
		|_, facts, at| facts.lines[at].evidence = EvidenceFinding::Missing,
		|_, facts, at| facts.lines[at].evidence = EvidenceFinding::Shown,
		|_, facts, at| facts.lines[at].ruling = Some(Ruling::LacksInformation),
		|_, facts, at| facts.lines[at].ruling = Some(Ruling::AsRuled),
	];
	assert_eq!(mends.len(), CHECKS.len());
	let (mut rules, mut facts) = all_wrong();
	for (check, mend) in CHECKS.iter().zip(mends) {
		let outcome = decide(&rules, &facts);
		let told = [(check.group.code(), check.reason.code(), 100)];
		assert_eq!(parts(&outcome.lines[1]), told);
		assert_eq!(outcome.lines[1].eligible, 0);
		mend(&mut rules, &mut facts, 1);
	}
	assert_eq!(decide(&rules, &facts).lines[1].paid, 100);
}

/// Whether a claim of one such line is denied, and for what.
fn told(rules: &Rules, facts: &Facts) -> Option<&'static str> {
	let decision = decide_one(rules, facts);
	decision.adjustments.first().map(|adjustment| adjustment.reason.code())
}

fn served(at: Moment) -> Facts {
	facts([line(1, 100).with(|line| line.line.served = at)]).with(|facts| facts.submitted = at)
}

#[test]
fn coverage_is_from_its_start_until_before_its_end() {
	let rules = rules([consultation()]);
	assert_eq!(told(&rules, &served(START - 1)), Some("26"));
	assert_eq!(told(&rules, &served(START)), None);
	assert_eq!(told(&rules, &served(END - 1)), None);
	assert_eq!(told(&rules, &served(END)), Some("27"));
}

#[test]
fn waiting_is_over_when_it_was_waited() {
	let rules = rules([consultation().with(|benefit| benefit.waiting = 30 * DAY)]);
	assert_eq!(told(&rules, &served(START + 30 * DAY - 1)), Some("26"));
	assert_eq!(told(&rules, &served(START + 30 * DAY)), None);
	let forever = self::rules([consultation().with(|benefit| benefit.waiting = Moment::MAX)]);
	assert_eq!(told(&forever, &served(END - 1)), Some("26"));
}

#[test]
fn what_was_cancelled_or_is_suspended_covers_what_was_served_before() {
	let rules = rules([consultation()]);
	for status in CoverageStatus::ALL.iter().copied() {
		let ended = |end| served(SERVED).with(|facts| (facts.coverage, facts.end) = (status, end));
		let never = matches!(status, CoverageStatus::Draft | CoverageStatus::EnteredInError);
		assert_eq!(told(&rules, &ended(SERVED + 1)), never.then_some("31"), "{status}");
		assert_eq!(told(&rules, &ended(SERVED)), Some(if never { "31" } else { "27" }), "{status}");
	}
}

#[test]
fn filing_ends_after_its_last_instant() {
	let rules = rules([consultation()]);
	let submitted = |at| served(SERVED).with(|facts| facts.submitted = at);
	assert_eq!(told(&rules, &submitted(SERVED + 90 * DAY)), None);
	assert_eq!(told(&rules, &submitted(SERVED + 90 * DAY + 1)), Some("29"));
	// What would be paid can be asked before it is served.
	assert_eq!(told(&rules, &submitted(SERVED - DAY)), None);
}

#[test]
fn networks_bind_only_plans_that_have_one() {
	let inside = consultation().with(|benefit| benefit.coinsurance_outside = None);
	let outside = facts([outside(line(1, 100))]);
	assert_eq!(told(&rules([inside]), &outside), None);
	assert_eq!(told(&with_network(rules([inside])), &outside), Some("38"));
	assert_eq!(told(&with_network(rules([consultation()])), &outside), None);
	// A category that is nowhere covered is told as such.
	let dental = facts([self::outside(of(Category::Dental, line(1, 100)))]);
	assert_eq!(told(&with_network(rules([inside])), &dental), Some("96"));
}

#[test]
fn of_a_claim_each_line_is_within_the_network_or_not_and_given_by_whom_may_or_not() {
	let [copay, inside] = [Category::Consultation, Category::Dental].map(|category| {
		benefit(category).with(|benefit| {
			benefit.coinsurance = percent(10);
			benefit.coinsurance_outside = Some(percent(40)).filter(|_| category == Category::Consultation);
		})
	});
	let dental = |service| of(Category::Dental, line(service, 100));
	let barred = line(5, 100).with(|line| line.authorized = false);
	let lines = [line(1, 100), outside(line(2, 100)), dental(3), outside(dental(4)), barred];
	let outcome = decide(&with_network(rules([copay, inside])), &facts(lines));
	assert_eq!(paid(&outcome), [90, 60, 90, 0, 0]);
	assert_eq!(parts(&outcome.lines[3]), [("PR", "38", 100)]);
	assert_eq!(parts(&outcome.lines[4]), [("CO", "38", 100)]);
}

#[test]
fn same_service_of_the_same_day_is_bundled_whatever_it_is_called() {
	let rules = rules([consultation(), benefit(Category::Laboratory)]);
	let numbers = |second: LineFacts| {
		let outcome = decide(&rules, &facts([line(1, 100), second]));
		parts(&outcome.lines[1]).first().map(|(_, reason, _)| *reason)
	};
	assert_eq!(numbers(line(1, 50)), Some("97"));
	assert_eq!(numbers(of(Category::Laboratory, line(1, 50))), Some("97"));
	assert_eq!(numbers(line(2, 50)), None);
	assert_eq!(numbers(later(line(1, 50), 1)), None);
	// A day is one of UTC: noon and the last instant are the same, the next is another.
	let at = |moment| line(1, 50).with(|line| line.line.served = moment);
	assert_eq!(numbers(at(SERVED + DAY / 2 - 1)), Some("97"));
	assert_eq!(numbers(at(SERVED + DAY / 2)), None);
}

#[test]
fn units_belong_on_one_line_even_where_the_first_is_denied() {
	let unshown = line(1, 100).with(|line| line.evidence = EvidenceFinding::Missing);
	let outcome = decide(&rules([consultation()]), &facts([unshown, line(1, 100)]));
	assert_eq!(parts(&outcome.lines[1]), [("CO", "97", 100)]);
}

#[test]
fn authorization_is_needed_above_its_amount() {
	let rules = rules([consultation().with(|benefit| benefit.authorize_above = Some(100))]);
	assert_eq!(told(&rules, &facts([line(1, 100)])), None);
	assert_eq!(told(&rules, &facts([line(1, 101)])), Some("197"));
	assert_eq!(told(&rules, &facts([authorized(line(1, 101), 1, 1, 1)])), None);
}

#[test]
fn an_authorization_that_is_named_must_hold_though_none_was_needed() {
	let rules = rules([consultation()]);
	let finding = |finding| facts([line(1, 1).with(|line| line.authorization = finding)]);
	assert_eq!(told(&rules, &finding(AuthorizationFinding::Invalid)), Some("15"));
	assert_eq!(told(&rules, &finding(AuthorizationFinding::Denied)), Some("39"));
	assert_eq!(told(&rules, &finding(AuthorizationFinding::None)), None);
}

#[test]
fn facts_that_were_sent_as_json_decide_the_same() {
	let (rules, facts) = all_wrong();
	let text = serde_json::to_string(&(&rules, &facts)).expect("they are data");
	let read: (Rules, Facts) = serde_json::from_str(&text).expect("they are read back");
	assert_eq!(decide(&read.0, &read.1), decide(&rules, &facts));
}
