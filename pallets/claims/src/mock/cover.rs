//! Coverage and invoices as the tests have them: simple, with real limits. What calls change of it is in the chain's storage, so that a call that fails
//! leaves it as it was.

use std::collections::BTreeMap;

use codec::{Decode, Encode};
use frame_support::{storage::unhashed, weights::Weight};
use salus_primitives::{
	glue::{Billed, Billing, Charge, Charged, Coverages},
	insurance::*,
	invoice::Split,
	money::{Amount, BasisPoints, Unit},
	AccountId, AuthorizationId, ClaimId, CoverageId, InvoiceId, Moment, NetworkId, OrganizationId, PatientId, PlanId,
	UnitId,
};
use sp_runtime::{DispatchError, DispatchResult};

use super::{neighbours::BOOK, Neighbours, DAY, INSURER, OTHER_INSURER, PATIENT, START};
use crate::Claims;

/// The unit of account of the tests.
pub const UNIT: UnitId = UnitId(0);
/// The plan of the tests.
pub const PLAN: PlanId = PlanId(0);
/// Another insurer's.
pub const OTHER_PLAN: PlanId = PlanId(1);
/// The patient's first coverage.
pub const COVERAGE: CoverageId = CoverageId(0);
/// The patient's second, of the other insurer. It begins only when a test says so.
pub const OTHER_COVERAGE: CoverageId = CoverageId(1);

const KEY: &[u8] = b"ledger";

/// What was used of one category.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Taken {
	pub deductible: Amount,
	pub paid: Amount,
}

/// What claims have taken.
#[derive(Clone, Default, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Ledger {
	/// Coverage, benefit period, category.
	pub taken: BTreeMap<(CoverageId, u32, Category), Taken>,
	/// Units of authorizations that were used.
	pub units: BTreeMap<AuthorizationId, u32>,
	/// Units that are reserved.
	pub reserved: BTreeMap<AuthorizationId, u32>,
	/// What claims say of invoices.
	pub splits: BTreeMap<(InvoiceId, ClaimId), Split>,
}

impl Ledger {
	/// What there is now.
	pub fn get() -> Self {
		unhashed::get_or_default(KEY)
	}

	fn put(&self) {
		unhashed::put(KEY, self);
	}

	/// How much was paid of the category ever.
	fn lifetime(&self, coverage: CoverageId, category: Category) -> Amount {
		let of = self.taken.iter().filter(|((id, _, other), _)| (*id, *other) == (coverage, category));
		of.map(|(_, taken)| taken.paid).sum()
	}

	/// How much of the shared deductible was met.
	fn shared(&self, rules: &Rules, coverage: CoverageId, period: u32) -> Amount {
		let shares = |category| rules.benefit(category).is_some_and(|of| of.deductible == DeductibleKind::Shared);
		let of = self
			.taken
			.iter()
			.filter(|((id, other, category), _)| (*id, *other) == (coverage, period) && shares(*category));
		of.map(|(_, taken)| taken.deductible).sum()
	}

	/// That what was taken is what the claims whose decision holds have charged: no more and no less.
	pub fn assert_conserved(&self) {
		let mut expected = Self::default();
		for (id, claim) in Claims::<super::Test>::iter() {
			let Some(decision) = &claim.decision else { continue };
			for (line, decided) in claim.lines.iter().zip(&decision.lines) {
				let key = (claim.coverage, decision.period, line.category);
				let taken = expected.taken.entry(key).or_default();
				taken.deductible += decided.deductible;
				taken.paid += decided.paid;
				if let Some(authorization) = line.authorization.filter(|_| decided.units > 0) {
					*expected.units.entry(authorization).or_default() += decided.units;
				}
			}
			if let Some(invoice) = claim.invoice {
				let of = |group| decision.borne_by(group);
				let contractual = of(AdjustmentGroup::Contractual) + of(AdjustmentGroup::PayerInitiated);
				let payable = decision.paid();
				let patient = claim.billed() - payable - contractual;
				let split = Split { payer: claim.insurer, payable, patient, contractual };
				expected.splits.insert((invoice, id), split);
			}
		}
		for (id, units) in crate::Reserved::<super::Test>::iter_values().flatten() {
			*expected.reserved.entry(id).or_default() += units;
		}
		expected.taken.retain(|_, taken| *taken != Taken::default());
		assert_eq!(*self, expected, "what was taken is what was decided");
	}
}

/// A benefit of which the plan pays all.
pub fn benefit(category: Category) -> Benefit {
	Benefit {
		category,
		deductible: DeductibleKind::None,
		separate: 0,
		copay: 0,
		coinsurance: BasisPoints::ZERO,
		coinsurance_outside: None,
		schedule: None,
		per_visit: None,
		per_period: Some(1_000_000),
		per_lifetime: None,
		waiting: 0,
		authorize_above: None,
	}
}

/// The rules of the tests' plan: procedures are paid whole, consultations after the deductible and with 20 percent of coinsurance, laboratory tests above 50.00
/// only with an authorization, medicine up to 30.00 a visit.
pub fn rules() -> Rules {
	let consultation = Benefit {
		deductible: DeductibleKind::Shared,
		coinsurance: BasisPoints::new(2_000).expect("a part"),
		..benefit(Category::Consultation)
	};
	let laboratory = Benefit { authorize_above: Some(5_000), ..benefit(Category::Laboratory) };
	let pharmacy = Benefit { per_visit: Some(3_000), ..benefit(Category::Pharmacy) };
	let benefits = vec![benefit(Category::Procedure), consultation, laboratory, pharmacy, benefit(Category::Inpatient)];
	Rules {
		from: START - 1_000 * DAY,
		benefits: benefits.try_into().expect("not too many"),
		deductible: 5_000,
		period: 365 * DAY,
		network: None,
		filing: 90 * DAY,
		automatic: 20_000,
		two_above: 100_000,
		answer_within: 10 * DAY,
		appeal_within: 30 * DAY,
		appeals: 2,
	}
}

impl Neighbours {
	/// The coverages of the tests, and a plan each.
	pub fn insure() {
		BOOK.with_borrow_mut(|book| {
			for (id, insurer) in [(PLAN, INSURER), (OTHER_PLAN, OTHER_INSURER)] {
				let plan = Plan { insurer, unit: UNIT, status: PlanStatus::Active, versions: 1, entered: START };
				book.plans.insert(id, (plan, vec![rules()]));
			}
		});
		Self::cover(COVERAGE, PATIENT, PLAN, 1);
		Self::cover(OTHER_COVERAGE, PATIENT, OTHER_PLAN, 2);
		Self::coverage_mut(OTHER_COVERAGE, |coverage| coverage.status = CoverageStatus::Draft);
	}

	/// A coverage in force.
	pub fn cover(id: CoverageId, patient: PatientId, plan: PlanId, order: u8) {
		BOOK.with_borrow_mut(|book| {
			let insurer = book.plans[&plan].0.insurer;
			let (start, end, status) = (START - 100 * DAY, START + 1_000 * DAY, CoverageStatus::Active);
			let coverage = Coverage {
				patient,
				insurer,
				plan,
				status,
				start,
				end,
				order,
				suspended: None,
				entered: start,
				changed: start,
			};
			book.coverages.insert(id, coverage);
		});
	}

	/// Changes a coverage.
	pub fn coverage_mut(id: CoverageId, how: impl FnOnce(&mut Coverage)) {
		BOOK.with_borrow_mut(|book| how(book.coverages.get_mut(&id).expect("it is there")));
	}

	/// Has the other insurer pay after the first, as it does where a test says so.
	pub fn insure_twice() {
		Self::coverage_mut(OTHER_COVERAGE, |coverage| coverage.status = CoverageStatus::Active);
	}

	/// Has the other insurer pay before the first.
	pub fn insure_before() {
		Self::insure_twice();
		Self::coverage_mut(OTHER_COVERAGE, |coverage| coverage.order = 0);
	}

	/// Changes the rules of the first plan, for everything.
	pub fn rules_mut(how: impl FnOnce(&mut Rules)) {
		BOOK.with_borrow_mut(|book| how(&mut book.plans.get_mut(&PLAN).expect("it is there").1[0]));
	}

	/// A further version of the first plan.
	pub fn publish(rules: Rules) {
		BOOK.with_borrow_mut(|book| book.plans.get_mut(&PLAN).expect("it is there").1.push(rules));
	}

	/// An authorization for the line, for so many units.
	pub fn authorize(line: &ClaimLine, provider: OrganizationId, units: u32) -> AuthorizationId {
		let window = Authorized { units, start: START - 100 * DAY, end: START + 100 * DAY };
		let authorization = Authorization {
			coverage: COVERAGE,
			provider,
			category: line.category,
			service: line.service,
			requested: window,
			certified: Some(window),
			used: 0,
			reserved: 0,
			cancelled: None,
			status: AuthorizationStatus::Certified,
			entered: START,
			changed: START,
		};
		BOOK.with_borrow_mut(|book| {
			let id = AuthorizationId(book.authorizations.len() as u64);
			book.authorizations.insert(id, authorization);
			id
		})
	}

	/// Changes an authorization.
	pub fn authorization_mut(id: AuthorizationId, how: impl FnOnce(&mut Authorization)) {
		BOOK.with_borrow_mut(|book| how(book.authorizations.get_mut(&id).expect("it is there")));
	}

	/// An invoice that is issued.
	pub fn invoice(billed: Billed) -> InvoiceId {
		BOOK.with_borrow_mut(|book| {
			let id = InvoiceId(book.invoices.len() as u64);
			book.invoices.insert(id, billed);
			id
		})
	}
}

impl Coverages for Neighbours {
	fn coverage(coverage: CoverageId) -> Option<Coverage> {
		BOOK.with_borrow(|book| book.coverages.get(&coverage).copied())
	}

	fn payers(patient: PatientId, served: Moment) -> Vec<CoverageEntry> {
		let mut all: Vec<_> = BOOK.with_borrow(|book| {
			let entries = book.coverages.iter().map(|(id, coverage)| CoverageEntry { id: *id, coverage: *coverage });
			entries.filter(|entry| entry.coverage.patient == patient && entry.coverage.covers(served)).collect()
		});
		all.sort_by_key(|entry| entry.coverage.order);
		all
	}

	fn plan(plan: PlanId) -> Option<Plan> {
		BOOK.with_borrow(|book| book.plans.get(&plan).map(|(plan, _)| *plan))
	}

	fn rules(plan: PlanId, served: Moment) -> Option<(u32, Rules)> {
		BOOK.with_borrow(|book| {
			let versions = &book.plans.get(&plan)?.1;
			let number = versions.iter().rposition(|rules| rules.from <= served)?;
			Some((number as u32, versions[number].clone()))
		})
	}

	fn version(plan: PlanId, version: u32) -> Option<Rules> {
		BOOK.with_borrow(|book| book.plans.get(&plan)?.1.get(version as usize).cloned())
	}

	fn period(coverage: &Coverage, rules: &Rules, served: Moment) -> u32 {
		(served.saturating_sub(coverage.start) / rules.period) as u32
	}

	fn used(coverage: CoverageId, period: u32) -> Used {
		let ledger = Ledger::get();
		let found = Self::coverage(coverage).expect("it is there");
		let versions = BOOK.with_borrow(|book| book.plans[&found.plan].1.clone());
		let mut used = Used { deductible: ledger.shared(&versions[0], coverage, period), ..Default::default() };
		for category in Category::ALL.iter().copied() {
			let taken = ledger.taken.get(&(coverage, period, category)).copied().unwrap_or_default();
			let lifetime = ledger.lifetime(coverage, category);
			let shared = versions[0].benefit(category).is_some_and(|of| of.deductible == DeductibleKind::Shared);
			let deductible = if shared { 0 } else { taken.deductible };
			used.categories
				.try_push(Use { category, deductible, period: taken.paid, lifetime })
				.expect("there is room");
		}
		used
	}

	fn is_within(network: NetworkId, provider: OrganizationId, served: Moment) -> bool {
		BOOK.with_borrow(|book| book.networks.get(&(network, provider)).is_some_and(|stay| stay.contains(&served)))
	}

	fn authorization(authorization: AuthorizationId) -> Option<Authorization> {
		let ledger = Ledger::get();
		let of = |units: &BTreeMap<AuthorizationId, u32>| units.get(&authorization).copied().unwrap_or_default();
		let (used, reserved) = (of(&ledger.units), of(&ledger.reserved));
		let found = BOOK.with_borrow(|book| book.authorizations.get(&authorization).copied());
		found.map(|found| Authorization { used, reserved, ..found })
	}

	fn reserve(_: CoverageId, units: &[(AuthorizationId, u32)]) -> Vec<(AuthorizationId, u32)> {
		let mut reserved = Vec::new();
		for (id, wanted) in units {
			let many = Self::authorization(*id).expect("it is there").unused().min(*wanted);
			if many > 0 {
				let mut ledger = Ledger::get();
				*ledger.reserved.entry(*id).or_default() += many;
				ledger.put();
				reserved.push((*id, many));
			}
		}
		reserved
	}

	fn reserved() -> Vec<(AuthorizationId, u32)> {
		Ledger::get().reserved.into_iter().collect()
	}

	fn release(units: &[(AuthorizationId, u32)]) {
		let mut ledger = Ledger::get();
		for (id, many) in units {
			let left = ledger.reserved.get_mut(id).expect("it was reserved");
			*left -= many;
			if *left == 0 {
				ledger.reserved.remove(id);
			}
		}
		ledger.put();
	}

	fn requester(authorization: AuthorizationId) -> Option<AccountId> {
		BOOK.with_borrow(|book| book.requesters.get(&authorization).cloned())
	}

	fn charge(coverage: CoverageId, version: u32, period: u32, charges: &[Charge]) -> DispatchResult {
		let found = Self::coverage(coverage).ok_or(DispatchError::Other("no coverage"))?;
		let rules = Self::version(found.plan, version).ok_or(DispatchError::Other("no rules"))?;
		let mut ledger = Ledger::get();
		for charge in charges {
			let benefit = rules.benefit(charge.category).ok_or(DispatchError::Other("no benefit"))?;
			let taken = ledger.taken.entry((coverage, period, charge.category)).or_default();
			taken.deductible += charge.deductible;
			taken.paid += charge.paid;
			let within = benefit.per_period.is_none_or(|most| taken.paid <= most);
			let most = benefit.per_lifetime.unwrap_or(Amount::MAX);
			let lasting = ledger.lifetime(coverage, charge.category) <= most;
			let met = ledger.shared(&rules, coverage, period) <= rules.deductible;
			if !within || !lasting || !met || BOOK.with_borrow(|book| book.stubborn) {
				return Err(DispatchError::Other("a limit"));
			}
			if let Some((id, units)) = charge.authorization {
				let certified = Self::authorization(id).and_then(|found| found.certified).map_or(0, |of| of.units);
				let reserved = ledger.reserved.get(&id).copied().unwrap_or_default();
				let used = ledger.units.entry(id).or_default();
				*used += units;
				if *used + reserved > certified {
					return Err(DispatchError::Other("no units"));
				}
			}
		}
		ledger.put();
		Ok(())
	}

	fn give_back(coverage: CoverageId, _: u32, period: u32, charges: &[Charge]) -> DispatchResult {
		let short = DispatchError::Other("less than that");
		let mut ledger = Ledger::get();
		if BOOK.with_borrow(|book| book.stubborn) {
			return Err(short);
		}
		for charge in charges {
			let key = (coverage, period, charge.category);
			let taken = ledger.taken.get_mut(&key).ok_or(short)?;
			taken.deductible = taken.deductible.checked_sub(charge.deductible).ok_or(short)?;
			taken.paid = taken.paid.checked_sub(charge.paid).ok_or(short)?;
			if *taken == Taken::default() {
				ledger.taken.remove(&key);
			}
			if let Some((id, units)) = charge.authorization {
				let used = ledger.units.get_mut(&id).ok_or(short)?;
				*used = used.checked_sub(units).ok_or(short)?;
				if *used == 0 {
					ledger.units.remove(&id);
				}
			}
		}
		ledger.put();
		Ok(())
	}

	// `assert_conserved` compares the two here.
	fn charged() -> Option<Charged> {
		None
	}

	fn claim_weight() -> Weight {
		Weight::from_parts(3_000, 30)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_coverage(patient: PatientId, insurer: OrganizationId, unit: UnitId, rules: Rules) -> CoverageId {
		<Self as crate::benchmarking::BenchmarkHelper>::make_coverage(patient, insurer, unit, rules)
	}
}

impl Billing for Neighbours {
	fn unit(_: UnitId) -> Option<Unit> {
		None
	}

	fn billed(invoice: InvoiceId) -> Option<Billed> {
		BOOK.with_borrow(|book| book.invoices.get(&invoice).copied())
	}

	fn split(invoice: InvoiceId, claim: ClaimId, split: Split) -> DispatchResult {
		let billed = Self::billed(invoice).ok_or(DispatchError::Other("no invoice"))?;
		if split.payable + split.patient + split.contractual != billed.total {
			return Err(DispatchError::Other("another sum"));
		}
		let mut ledger = Ledger::get();
		ledger.splits.insert((invoice, claim), split);
		ledger.put();
		Ok(())
	}

	fn unsplit(invoice: InvoiceId, claim: ClaimId) -> DispatchResult {
		Self::billed(invoice).ok_or(DispatchError::Other("no invoice"))?;
		let mut ledger = Ledger::get();
		ledger.splits.remove(&(invoice, claim)).ok_or(DispatchError::Other("not split"))?;
		ledger.put();
		Ok(())
	}

	fn split_weight() -> Weight {
		Weight::from_parts(4_000, 40)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_unit() -> UnitId {
		UNIT
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_invoice(billed: Billed) -> InvoiceId {
		Self::invoice(billed)
	}
}
