//! The same decisions made another way: every minor unit is carried to whoever bears it, one after the other, and a ledger is kept of what was carried where.
//!
//! Nothing here is shared with the code that it is compared with, but the shapes of rules and facts.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use proptest::prelude::*;
use salus_primitives::insurance::{Category, Review, Ruling};

use super::{
	generated::{some_facts, some_rules, Size},
	*,
};

/// Group and number.
type Bearer = (&'static str, u8);

const PAID: Bearer = ("", 0);
const PRIOR: Bearer = ("OA", 23);
const DEDUCTIBLE: Bearer = ("PR", 1);
const COPAY: Bearer = ("PR", 3);
const COINSURANCE: Bearer = ("PR", 2);
const MAXIMUM: Bearer = ("PR", 119);
const LIFETIME: Bearer = ("PR", 35);
const SCHEDULE: Bearer = ("CO", 45);
const SCHEDULE_OUTSIDE: Bearer = ("PR", 45);
const UNITS: Bearer = ("CO", 198);
const UNNECESSARY: Bearer = ("CO", 50);

/// Who bears how much of a line.
type Borne = BTreeMap<Bearer, u64>;

#[derive(PartialEq, Debug)]
struct Answer {
	borne: Borne,
	eligible: u64,
	units: u32,
}

/// What was carried where, from the beginning.
#[derive(Default)]
struct Ledger {
	shared: u64,
	own: HashMap<Category, u64>,
	period: HashMap<Category, u64>,
	lifetime: HashMap<Category, u64>,
	visits: HashMap<(Category, u64), u64>,
	copays: HashMap<(Category, u64), u64>,
	units: HashMap<u64, u32>,
	services: BTreeSet<(Digest, u64)>,
}

impl Ledger {
	fn begin(facts: &Facts) -> Self {
		let mut ledger = Self { shared: facts.used.deductible, ..Self::default() };
		for used in &facts.used.categories {
			ledger.own.insert(used.category, used.deductible);
			ledger.period.insert(used.category, used.period);
			ledger.lifetime.insert(used.category, used.lifetime);
		}
		ledger
	}
}

fn day(line: &LineFacts) -> u64 {
	line.line.served / 86_400_000
}

fn refusal(rules: &Rules, facts: &Facts, line: &LineFacts, ledger: &Ledger) -> Option<Bearer> {
	use salus_primitives::insurance::{
		AuthorizationFinding as Found, CoverageStatus as Status, EvidenceFinding as Evidence, PriorFinding as Prior,
	};
	let benefit = rules.benefits.iter().find(|benefit| benefit.category == line.line.category);
	if !facts.insured || facts.coverage == Status::Draft || facts.coverage == Status::EnteredInError {
		return Some(("PR", 31));
	}
	if line.line.served < facts.start || benefit.is_some_and(|found| line.line.served - facts.start < found.waiting) {
		return Some(("PR", 26));
	}
	if line.line.served >= facts.end {
		return Some(("PR", 27));
	}
	let Some(benefit) = benefit else { return Some(("PR", 96)) };
	if rules.network.is_some() && !line.within && benefit.coinsurance_outside.is_none() {
		return Some(("PR", 38));
	}
	if !line.authorized {
		return Some(("CO", 38));
	}
	if facts.submitted > line.line.served && facts.submitted - line.line.served > rules.filing {
		return Some(("CO", 29));
	}
	if line.duplicate {
		return Some(("CO", 18));
	}
	if ledger.services.contains(&(line.line.service, day(line))) {
		return Some(("CO", 97));
	}
	match (facts.prior, line.prior) {
		(Prior::NotAsked, _) | (Prior::Decided, None) => return Some(("OA", 22)),
		_ => {}
	}
	match line.authorization {
		Found::Invalid => return Some(("CO", 15)),
		Found::Denied => return Some(("CO", 39)),
		Found::None if benefit.authorize_above.is_some_and(|most| most < line.line.amount) => {
			return Some(("CO", 197));
		}
		Found::None => {}
		Found::Open { left } => {
			let name = line.line.authorization.expect("an open one has a number").0;
			if ledger.units.get(&name).copied().unwrap_or(0) >= left {
				return Some(("CO", 198));
			}
		}
	}
	if line.line.units == 0 {
		return Some(("CO", 16));
	}
	match (line.evidence, line.ruling) {
		(Evidence::Used, _) => Some(("CO", 18)),
		(Evidence::Missing | Evidence::NotShown | Evidence::Unfit, ruling)
			if ruling != Some(Ruling::AcceptEvidence) =>
		{
			Some(("CO", 16))
		}
		(_, Some(Ruling::NotNecessary)) => Some(UNNECESSARY),
		(_, Some(Ruling::LacksInformation)) => Some(("CO", 16)),
		_ => None,
	}
}

/// Whether the one with this number, of many of which only a part is taken, is taken.
fn taken(number: u64, part: u64, whole: u64) -> bool {
	number * part / whole > (number - 1) * part / whole
}

/// Carries each minor unit of the line to whoever bears it, if this payer is the first.
fn carry(rules: &Rules, line: &LineFacts, ledger: &Ledger) -> Answer {
	let category = line.line.category;
	let benefit = rules.benefits.iter().find(|benefit| benefit.category == category).expect("it is covered");
	let visit = (category, day(line));
	let count = |map: &HashMap<Category, u64>| map.get(&category).copied().unwrap_or(0);
	let (mut shared, mut own, mut copays) =
		(ledger.shared, count(&ledger.own), ledger.copays.get(&visit).copied().unwrap_or(0));
	let mut visits = ledger.visits.get(&visit).copied().unwrap_or(0);
	let (mut period, mut lifetime) = (count(&ledger.period), count(&ledger.lifetime));
	let asked = line.line.units;
	let units = match line.authorization {
		AuthorizationFinding::Open { left } => {
			let used = ledger.units.get(&line.line.authorization.expect("it has a number").0).copied().unwrap_or(0);
			Some(asked.min(left - used))
		}
		_ => None,
	};
	let percent = match (rules.network, line.within, benefit.coinsurance_outside) {
		(Some(_), false, Some(outside)) => outside.get(),
		_ => benefit.coinsurance.get(),
	};
	let (mut scheduled, mut eligible, mut shares) = (0, 0, 0);
	let mut borne = Borne::new();
	// Not every unit comes as far as to the counters.
	#[allow(clippy::explicit_counter_loop)]
	for number in 1..=line.line.amount {
		let bearer = 'found: {
			if benefit.schedule.is_some_and(|each| u128::from(number) > u128::from(each) * u128::from(asked)) {
				let outside = rules.network.is_some() && !line.within;
				break 'found if outside { SCHEDULE_OUTSIDE } else { SCHEDULE };
			}
			scheduled += 1;
			if units.is_some_and(|units| !taken(scheduled, units.into(), asked.into())) {
				break 'found UNITS;
			}
			if matches!(line.ruling, Some(Ruling::AtMost(most)) if eligible == most) {
				break 'found UNNECESSARY;
			}
			eligible += 1;
			match benefit.deductible {
				DeductibleKind::Shared if shared < rules.deductible => {
					shared += 1;
					break 'found DEDUCTIBLE;
				}
				DeductibleKind::Separate if own < benefit.separate => {
					own += 1;
					break 'found DEDUCTIBLE;
				}
				_ => {}
			}
			if copays < benefit.copay {
				copays += 1;
				break 'found COPAY;
			}
			shares += 1;
			if taken(shares, percent.into(), 10_000) {
				break 'found COINSURANCE;
			}
			if benefit.per_visit.is_some_and(|most| visits >= most)
				|| benefit.per_period.is_some_and(|most| period >= most)
			{
				break 'found MAXIMUM;
			}
			visits += 1;
			period += 1;
			if benefit.per_lifetime.is_some_and(|most| lifetime >= most) {
				break 'found LIFETIME;
			}
			lifetime += 1;
			PAID
		};
		*borne.entry(bearer).or_default() += 1;
	}
	Answer { borne, eligible, units: if eligible > 0 { units.unwrap_or(0) } else { 0 } }
}

/// Lays the minor units of a line in a row, the payer's before first, and ends the row where nothing more is billed.
fn after_prior(answer: Answer, prior: u64, billed: u64) -> Answer {
	let order =
		[PAID, DEDUCTIBLE, COPAY, COINSURANCE, MAXIMUM, LIFETIME, SCHEDULE, SCHEDULE_OUTSIDE, UNITS, UNNECESSARY];
	let mut row = vec![PRIOR; prior.min(billed) as usize];
	for bearer in order {
		let many = answer.borne.get(&bearer).copied().unwrap_or(0);
		row.extend(std::iter::repeat_n(bearer, many as usize));
	}
	row.truncate(billed as usize);
	let units = if prior >= billed { 0 } else { answer.units };
	Answer { borne: counted(row), units, ..answer }
}

fn counted(row: Vec<Bearer>) -> Borne {
	let mut borne = Borne::new();
	for bearer in row {
		*borne.entry(bearer).or_default() += 1;
	}
	borne
}

fn model(rules: &Rules, facts: &Facts) -> (Vec<Answer>, Option<Review>) {
	let mut ledger = Ledger::begin(facts);
	let (mut answers, mut unshown) = (Vec::new(), Vec::new());
	for line in &facts.lines {
		let prior = match (facts.prior, line.prior) {
			(PriorFinding::Decided, Some(prior)) => prior.paid + prior.contractual,
			_ => 0,
		};
		if for_its_evidence(rules, facts, line, &ledger) && line.ruling.is_none() {
			unshown.push(line.evidence);
		}
		let first = match refusal(rules, facts, line, &ledger) {
			None => carry(rules, line, &ledger),
			Some(bearer) => {
				let rest = line.line.amount.saturating_sub(prior);
				let row = [vec![bearer; rest as usize], vec![PRIOR; (line.line.amount - rest) as usize]].concat();
				Answer { borne: counted(row), eligible: 0, units: 0 }
			}
		};
		let refused = first.borne.contains_key(&PRIOR);
		let answer = if refused || first.eligible == 0 && prior == 0 {
			first
		} else {
			after_prior(first, prior, line.line.amount)
		};
		enter(rules, line, &answer, &mut ledger);
		answers.push(answer);
	}
	(answers, reviewed(rules, facts, &unshown))
}

/// Whether the line is refused as it is, and would not be if its evidence were shown.
fn for_its_evidence(rules: &Rules, facts: &Facts, line: &LineFacts, ledger: &Ledger) -> bool {
	let shown = LineFacts { evidence: EvidenceFinding::Shown, ..line.clone() };
	refusal(rules, facts, line, ledger).is_some() && refusal(rules, facts, &shown, ledger).is_none()
}

fn reviewed(rules: &Rules, facts: &Facts, unshown: &[EvidenceFinding]) -> Option<Review> {
	let billed: u64 = facts.lines.iter().map(|line| line.line.amount).sum();
	let unruled = facts.lines.iter().any(|line| line.ruling.is_none());
	if billed > rules.two_above {
		Some(Review::TwoAdjudicators)
	} else if unshown.contains(&EvidenceFinding::Used) {
		Some(Review::EvidenceUsed)
	} else if !unshown.is_empty() {
		Some(Review::EvidenceNotShown)
	} else if billed > rules.automatic && unruled {
		Some(Review::AboveAutomatic)
	} else {
		None
	}
}

/// Writes down what was carried where.
fn enter(rules: &Rules, line: &LineFacts, answer: &Answer, ledger: &mut Ledger) {
	let category = line.line.category;
	let of = |bearer: Bearer| answer.borne.get(&bearer).copied().unwrap_or(0);
	let benefit = rules.benefits.iter().find(|benefit| benefit.category == category);
	match benefit.map(|benefit| benefit.deductible) {
		Some(DeductibleKind::Shared) => ledger.shared += of(DEDUCTIBLE),
		Some(DeductibleKind::Separate) => *ledger.own.entry(category).or_default() += of(DEDUCTIBLE),
		_ => {}
	}
	*ledger.period.entry(category).or_default() += of(PAID);
	*ledger.lifetime.entry(category).or_default() += of(PAID);
	*ledger.visits.entry((category, day(line))).or_default() += of(PAID);
	*ledger.copays.entry((category, day(line))).or_default() += of(COPAY);
	if let Some(name) = line.line.authorization {
		*ledger.units.entry(name.0).or_default() += answer.units;
	}
	ledger.services.insert((line.line.service, day(line)));
}

/// What the code under test says, in the model's words.
fn answer(decision: &LineDecision) -> Answer {
	let mut borne = Borne::new();
	for adjustment in &decision.adjustments {
		borne.insert((adjustment.group.code(), adjustment.reason.number()), adjustment.amount);
	}
	if decision.paid > 0 {
		borne.insert(PAID, decision.paid);
	}
	Answer { borne, eligible: decision.eligible, units: decision.units }
}

proptest! {
	#![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(6_000) })]

	#[test]
	fn the_model_says_the_same(rules in some_rules(Size::Small), facts in some_facts(Size::Small)) {
		let outcome = decide(&rules, &facts);
		let (answers, review) = model(&rules, &facts);
		let said: Vec<_> = outcome.lines.iter().map(answer).collect();
		prop_assert_eq!(said, answers);
		prop_assert_eq!(outcome.review, review);
	}
}
