//! Rules, facts and what was used, made up at random: mostly such as pay something, and now and then such as should not be.

use proptest::{
	collection::vec,
	option::{self, weighted},
	prelude::*,
	sample::{select, subsequence},
};
use salus_primitives::insurance::{Category, CoverageStatus, EvidenceFinding, PriorFinding, Ruling};

use super::*;

/// Few enough that lines meet in one.
const KINDS: [Category; 3] = [Category::Consultation, Category::Laboratory, Category::Imaging];

/// How large amounts are.
#[derive(Clone, Copy)]
pub enum Size {
	/// So small that they can be counted out.
	Small,
	/// As large as there are.
	Any,
}

impl Size {
	fn amount(self, most: Amount) -> BoxedStrategy<Amount> {
		match self {
			Self::Small => (0..=most).boxed(),
			Self::Any => prop_oneof![0..=most, any::<Amount>(), Just(Amount::MAX)].boxed(),
		}
	}
}

fn points() -> impl Strategy<Value = BasisPoints> {
	let some = select(vec![0, 1, 500, 1_000, 2_000, 3_333, 5_000, 9_999, 10_000]);
	prop_oneof![some, 0..=10_000_u16].prop_map(|points| BasisPoints::new(points).expect("at most the whole"))
}

fn benefit_of(category: Category, size: Size) -> impl Strategy<Value = Benefit> {
	let deductible = (select(DeductibleKind::ALL), size.amount(300), size.amount(60));
	let parts = (points(), weighted(0.8, points()), weighted(0.4, size.amount(300)));
	let limits = (option::of(size.amount(700)), option::of(size.amount(900)), option::of(size.amount(900)));
	let before = (select(vec![0, 0, 0, DAY, 3 * DAY]), weighted(0.2, size.amount(800)));
	(deductible, parts, limits, before).prop_map(move |(deductible, parts, limits, before)| Benefit {
		category,
		deductible: deductible.0,
		separate: if deductible.0 == DeductibleKind::Separate { deductible.1 } else { 0 },
		copay: deductible.2,
		coinsurance: parts.0,
		coinsurance_outside: parts.1,
		schedule: parts.2,
		per_visit: limits.0,
		per_period: limits.1,
		per_lifetime: limits.2,
		waiting: before.0,
		authorize_above: before.1,
	})
}

pub fn some_rules(size: Size) -> impl Strategy<Value = Rules> {
	let benefits = (benefit_of(KINDS[0], size), benefit_of(KINDS[1], size), benefit_of(KINDS[2], size));
	let covered = prop_oneof![4 => Just(KINDS.to_vec()), 1 => subsequence(KINDS.to_vec(), 0..=3)];
	let amounts = (size.amount(500), size.amount(2_000), size.amount(4_000));
	(benefits, covered, amounts, any::<bool>()).prop_map(|(benefits, covered, amounts, network)| {
		let all = [benefits.0, benefits.1, benefits.2];
		let plan = rules(all.into_iter().filter(|benefit| covered.contains(&benefit.category)));
		let plan = if network { with_network(plan) } else { plan };
		plan.with(|rules| (rules.deductible, rules.automatic, rules.two_above) = amounts)
	})
}

pub fn some_used(size: Size) -> impl Strategy<Value = Used> {
	let of = |category| {
		let amounts = (size.amount(300), size.amount(500), size.amount(500));
		amounts.prop_map(move |(deductible, period, lifetime)| Use { category, deductible, period, lifetime })
	};
	(size.amount(300), of(KINDS[0]), of(KINDS[1]), of(KINDS[2]), 0..=3_usize).prop_map(|(deductible, a, b, c, many)| {
		let categories = [a, b, c].into_iter().take(many).collect::<Vec<_>>();
		Used { deductible, categories: categories.try_into().expect("three are not too many") }
	})
}

fn some_ruling(size: Size) -> impl Strategy<Value = Option<Ruling>> {
	prop_oneof![
		12 => Just(None),
		2 => Just(Some(Ruling::AsRuled)),
		2 => Just(Some(Ruling::AcceptEvidence)),
		1 => Just(Some(Ruling::NotNecessary)),
		1 => Just(Some(Ruling::LacksInformation)),
		3 => size.amount(800).prop_map(|most| Some(Ruling::AtMost(most))),
	]
}

/// A line whose authorization, where it names one, is one of three of which so many units are left.
fn some_line(size: Size) -> impl Strategy<Value = (LineFacts, Option<usize>)> {
	let units = prop_oneof![20 => 1..=6_u32, 1 => Just(0), 1 => Just(u32::MAX)];
	let service = (select(KINDS.to_vec()), 0..20_u8, units, size.amount(1_000), 0..4 * DAY);
	let evidence = prop_oneof![
		16 => Just(EvidenceFinding::Shown),
		1 => Just(EvidenceFinding::Missing),
		1 => Just(EvidenceFinding::NotShown),
		1 => Just(EvidenceFinding::Used),
		1 => Just(EvidenceFinding::Unfit),
	];
	let authorization = prop_oneof![
		10 => Just(Err(AuthorizationFinding::None)),
		10 => (0..3_usize).prop_map(Ok),
		1 => Just(Err(AuthorizationFinding::Invalid)),
		1 => Just(Err(AuthorizationFinding::Denied)),
	];
	let prior = weighted(0.9, (size.amount(600), size.amount(200)));
	let found = (evidence, authorization, weighted(0.03, Just(())), prior, some_ruling(size));
	let provider = (weighted(0.98, Just(())), prop_oneof![3 => Just(true), 2 => Just(false)]);
	(service, found, provider).prop_map(|((category, service, units, amount, served), found, (gives, within))| {
		let (evidence, authorization, duplicate, prior, ruling) = found;
		let made = of(category, line(service, amount)).with(|line| {
			line.line.units = units;
			line.line.served = START + served;
			(line.authorized, line.within) = (gives.is_some(), within);
			line.evidence = evidence;
			line.authorization = authorization.err().unwrap_or(AuthorizationFinding::None);
			line.duplicate = duplicate.is_some();
			line.prior = prior.map(|(paid, contractual)| PriorLine { paid, contractual });
			line.ruling = ruling;
		});
		(made, authorization.ok())
	})
}

pub fn some_facts(size: Size) -> impl Strategy<Value = Facts> {
	let lines = prop_oneof![vec(some_line(size), 0..=6), vec(some_line(size), 1..=16)];
	let lefts = [0..=9_u32, 0..=9_u32, 0..=9_u32];
	let coverage = prop_oneof![30 => Just(CoverageStatus::Active), 1 => select(CoverageStatus::ALL)];
	let prior = prop_oneof![4 => Just(PriorFinding::First), 4 => Just(PriorFinding::Decided), 1 => Just(PriorFinding::NotAsked)];
	let times = (select(vec![0, 0, 0, 0, DAY]), select(vec![365 * DAY, 365 * DAY, 3 * DAY]), select(vec![4, 4, 4, 92]));
	let insured = weighted(0.98, Just(()));
	(lines, lefts, coverage, prior, times, insured, some_used(size)).prop_map(
		|(lines, lefts, coverage, prior, times, insured, used)| {
			let lines = lines.into_iter().map(|(line, authorization)| match authorization {
				Some(which) => {
					let units = line.line.units;
					authorized(line, which as u64, units, lefts[which])
				}
				None => line,
			});
			facts(lines).with(|facts| {
				(facts.coverage, facts.prior, facts.used) = (coverage, prior, used);
				(facts.start, facts.end, facts.submitted) = (START + times.0, START + times.1, START + times.2 * DAY);
				facts.insured = insured.is_some();
			})
		},
	)
}
