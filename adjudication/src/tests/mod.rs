//! One file per behaviour. Every decision that a test makes is checked for what must always hold.

mod account;
mod authorizations;
mod checks;
mod coordination;
mod deductible;
mod extremes;
mod generated;
mod invariants;
mod limits;
mod model;
mod page;
mod properties;
mod reasons;
mod review;
mod rounding;
mod rulings;
mod verdict;

use salus_primitives::{
	insurance::{
		AuthorizationFinding, Benefit, Category, ClaimLine, CoverageStatus, DeductibleKind, EvidenceFinding, Facts,
		LineDecision, LineFacts, Outcome, PriorFinding, PriorLine, Rules, Use, Used,
	},
	money::{Amount, BasisPoints},
	AuthorizationId, Digest, Moment, NetworkId,
};

use self::invariants::sound;

pub const DAY: Moment = 86_400_000;

/// When the coverage begins.
pub const START: Moment = 20_000 * DAY;

/// When it ends.
pub const END: Moment = START + 365 * DAY;

/// When a line is served, and in the same instant submitted, where a test says nothing else.
pub const SERVED: Moment = START + 100 * DAY + DAY / 2;

/// So many percent.
pub fn percent(percent: u16) -> BasisPoints {
	BasisPoints::new(percent * 100).expect("at most the whole")
}

/// Covered, and nothing else said.
pub fn benefit(category: Category) -> Benefit {
	Benefit {
		category,
		deductible: DeductibleKind::None,
		separate: 0,
		copay: 0,
		coinsurance: BasisPoints::ZERO,
		coinsurance_outside: Some(BasisPoints::ZERO),
		schedule: None,
		per_visit: None,
		per_period: None,
		per_lifetime: None,
		waiting: 0,
		authorize_above: None,
	}
}

/// Consultations, covered, and nothing else said.
pub fn consultation() -> Benefit {
	benefit(Category::Consultation)
}

/// The rules of a plan with these benefits. Everything is decided by rule.
pub fn rules(benefits: impl IntoIterator<Item = Benefit>) -> Rules {
	Rules {
		from: 0,
		benefits: benefits.into_iter().collect::<Vec<_>>().try_into().expect("as many as categories at most"),
		deductible: 0,
		period: 365 * DAY,
		network: None,
		filing: 90 * DAY,
		automatic: Amount::MAX,
		two_above: Amount::MAX,
		answer_within: 14 * DAY,
		appeal_within: 60 * DAY,
		appeals: 2,
	}
}

/// The same with a network.
pub fn with_network(rules: Rules) -> Rules {
	Rules { network: Some(NetworkId::default()), ..rules }
}

/// A clean line for one unit of a consultation.
pub fn line(service: u8, amount: Amount) -> LineFacts {
	LineFacts {
		line: ClaimLine {
			category: Category::Consultation,
			service: Digest::repeat_byte(service),
			units: 1,
			amount,
			served: SERVED,
			performer: None,
			evidence: None,
			authorization: None,
		},
		authorized: true,
		within: true,
		evidence: EvidenceFinding::Shown,
		authorization: AuthorizationFinding::None,
		duplicate: false,
		prior: None,
		ruling: None,
	}
}

impl Made for LineFacts {}

/// What tests say of a line, one thing after the other.
pub trait Made: Sized {
	fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
		change(&mut self);
		self
	}
}

impl Made for Facts {}
impl Made for Rules {}
impl Made for Benefit {}

/// The line, served so many days later.
pub fn later(line: LineFacts, days: u64) -> LineFacts {
	line.with(|line| line.line.served += days * DAY)
}

/// The line, of another category.
pub fn of(category: Category, line: LineFacts) -> LineFacts {
	line.with(|line| line.line.category = category)
}

/// The line for so many units, by an authorization of which so many are left.
pub fn authorized(line: LineFacts, authorization: u64, units: u32, left: u32) -> LineFacts {
	line.with(|line| {
		line.line.units = units;
		line.line.authorization = Some(AuthorizationId(authorization));
		line.authorization = AuthorizationFinding::Open { left };
	})
}

/// The line, of a provider outside of the network.
pub fn outside(line: LineFacts) -> LineFacts {
	line.with(|line| line.within = false)
}

/// The line, on which a payer before has decided so.
pub fn after(line: LineFacts, paid: Amount, contractual: Amount) -> LineFacts {
	line.with(|line| line.prior = Some(PriorLine { paid, contractual }))
}

/// A claim with these lines that an active coverage is asked for, first, and of which nothing is used.
pub fn facts(lines: impl IntoIterator<Item = LineFacts>) -> Facts {
	Facts {
		submitted: SERVED,
		insured: true,
		coverage: CoverageStatus::Active,
		start: START,
		end: END,
		prior: PriorFinding::First,
		used: Used::default(),
		lines: lines.into_iter().collect::<Vec<_>>().try_into().expect("as many as a claim can have"),
	}
}

/// The same after a payer that has decided.
pub fn second(lines: impl IntoIterator<Item = LineFacts>) -> Facts {
	Facts { prior: PriorFinding::Decided, ..facts(lines) }
}

/// Of consultations, so much was used: of their own deductible, in the period, ever.
pub fn used(deductible: Amount, period: Amount, lifetime: Amount) -> Used {
	let of = Use { category: Category::Consultation, deductible, period, lifetime };
	Used { deductible: 0, categories: vec![of].try_into().expect("one") }
}

/// Decides, and checks what must hold of every decision.
pub fn decide(rules: &Rules, facts: &Facts) -> Outcome {
	let outcome = crate::decide(rules, facts);
	sound(rules, facts, &outcome);
	outcome
}

/// Decides a claim that is a single line.
pub fn decide_one(rules: &Rules, facts: &Facts) -> LineDecision {
	let outcome = decide(rules, facts);
	assert_eq!(outcome.lines.len(), 1);
	outcome.lines[0].clone()
}

/// What is not paid of a line: group, number, amount.
pub fn parts(line: &LineDecision) -> Vec<(&'static str, &'static str, Amount)> {
	let of = |adjustment: &salus_primitives::insurance::Adjustment| {
		(adjustment.group.code(), adjustment.reason.code(), adjustment.amount)
	};
	line.adjustments.iter().map(of).collect()
}

/// What is paid of each line.
pub fn paid(outcome: &Outcome) -> Vec<Amount> {
	outcome.lines.iter().map(|line| line.paid).collect()
}
