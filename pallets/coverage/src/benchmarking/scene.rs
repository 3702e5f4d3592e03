//! Who takes part in the benchmarks, and plans, coverages and authorizations as large as can be.

use super::*;

pub(super) const PATIENT: PatientId = PatientId([7; 32]);
/// The network that all rules name.
pub(super) const NETWORK: NetworkId = NetworkId(0);
pub(super) const PLAN: PlanId = PlanId(0);
pub(super) const COVERAGE: CoverageId = CoverageId(0);
pub(super) const AUTHORIZATION: AuthorizationId = AuthorizationId(0);
/// How many units are authorized.
pub(super) const UNITS: u32 = 10;

/// A plan manager and an adjudicator in one, of an insurer with a network, and a patient with a wallet.
pub(super) fn cast<T: Config>() -> (AccountId, OrganizationId) {
	let member = account("member", 0, 0);
	let roles = Roles::of(&[Role::PlanManager, Role::Adjudicator]);
	let insurer = T::BenchmarkHelper::enrol_member(&member, OrganizationKind::Insurer, roles);
	T::BenchmarkHelper::enrol_patient(PATIENT, &account("wallet", 0, 0));
	Pallet::<T>::do_open_network(insurer).expect("there are numbers");
	(member, insurer)
}

/// Somebody who asks for a provider.
pub(super) fn clerk<T: Config>() -> (AccountId, OrganizationId) {
	let member = account("clerk", 0, 0);
	let roles = Role::ClaimsClerk.into();
	let provider = T::BenchmarkHelper::enrol_member(&member, OrganizationKind::Hospital, roles);
	(member, provider)
}

/// Somebody who has asked for everything that is asked for.
pub(super) fn asker() -> AccountId {
	account("asker", 0, 0)
}

/// Rules that say as much as rules can, and hold from then on.
pub(super) fn rules(from: Moment) -> Rules {
	let benefit = |category: &Category| Benefit {
		category: *category,
		deductible: DeductibleKind::Separate,
		separate: 1_000,
		copay: 1,
		coinsurance: BasisPoints::WHOLE,
		coinsurance_outside: Some(BasisPoints::WHOLE),
		schedule: Some(1_000),
		per_visit: Some(1_000),
		per_period: Some(100_000),
		per_lifetime: Some(100_000),
		waiting: 0,
		authorize_above: Some(0),
	};
	let benefits: Vec<_> = Category::ALL.iter().map(benefit).collect();
	Rules {
		from,
		benefits: benefits.try_into().expect("there is room for every category"),
		deductible: 1_000,
		period: 1_000,
		network: Some(NETWORK),
		filing: 1,
		automatic: 0,
		two_above: 0,
		answer_within: 1,
		appeal_within: 1,
		appeals: 1,
	}
}

/// The insurer's plan, whose rules hold since ever.
pub(super) fn plan<T: Config>(insurer: OrganizationId) {
	let unit = T::BenchmarkHelper::make_unit();
	Pallet::<T>::do_open_plan(insurer, unit, rules(0)).expect("the rules make sense");
}

pub(super) fn terms<T: Config>(order: u8) -> Terms {
	let start = Pallet::<T>::now();
	Terms { plan: PLAN, start, end: start.saturating_add(100), order }
}

/// A coverage of the patient by the insurer's plan, that stands there.
pub(super) fn covered<T: Config>(insurer: OrganizationId, status: CoverageStatus) {
	plan::<T>(insurer);
	Pallet::<T>::do_issue_coverage(insurer, PATIENT, terms::<T>(8), status).expect("the place is free");
}

/// Coverages for all the places of the patient but this many. The last of them is at another time than the others.
pub(super) fn crowd<T: Config>(insurer: OrganizationId, but: u8) {
	let others = u8::try_from(MAX_COVERAGES).unwrap_or_default().saturating_sub(but);
	for order in 1..=others {
		let Terms { plan, start, end, order } = terms::<T>(order);
		let later = if order == others { 1_000 } else { 0 };
		let other = Terms { plan, start: start.saturating_add(later), end: end.saturating_add(later), order };
		Pallet::<T>::do_issue_coverage(insurer, PATIENT, other, CoverageStatus::Active).expect("there is room");
	}
}

pub(super) fn asked<T: Config>() -> Authorized {
	let start = Pallet::<T>::now();
	Authorized { units: UNITS, start, end: start.saturating_add(1) }
}

/// An insurer, whose member decides, and an authorization that was asked for.
pub(super) fn requested<T: Config>() -> (AccountId, OrganizationId) {
	let (member, insurer) = cast::<T>();
	let (_, provider) = clerk::<T>();
	covered::<T>(insurer, CoverageStatus::Active);
	ask::<T>(provider, COVERAGE, Category::Procedure);
	(member, insurer)
}

pub(super) fn ask<T: Config>(provider: OrganizationId, coverage: CoverageId, category: Category) -> AuthorizationId {
	let (service, asked) = (Digest::repeat_byte(5), asked::<T>());
	let (id, _) = Pallet::<T>::do_request_authorization(provider, coverage, category, service, asked, &asker())
		.expect("it covers");
	id
}

/// The same, and it is certified.
pub(super) fn certified<T: Config>() -> (AccountId, OrganizationId) {
	let (member, insurer) = requested::<T>();
	give::<T>(insurer, AUTHORIZATION);
	(member, insurer)
}

pub(super) fn give<T: Config>(insurer: OrganizationId, id: AuthorizationId) {
	let by = account("adjudicator", 0, 0);
	Pallet::<T>::do_certify_authorization(insurer, id, asked::<T>(), &by).expect("it is not decided");
}

pub(super) fn status<T: Config>() -> Option<CoverageStatus> {
	Coverages::<T>::get(COVERAGE).map(|coverage| coverage.status)
}

pub(super) fn standing<T: Config>() -> Option<AuthorizationStatus> {
	Authorizations::<T>::get(AUTHORIZATION).map(|authorization| authorization.status)
}

/// As many versions as there can be: those after the first hold from some time that does not come.
pub(super) fn age<T: Config>(id: PlanId) {
	let plan = Plans::<T>::get(id).expect("there is such a plan");
	let first = Versions::<T>::get(id, 0).expect("it has rules");
	for version in 1..MAX_VERSIONS {
		let from = Moment::MAX.saturating_sub(MAX_VERSIONS.into()).saturating_add(version.into());
		Versions::<T>::insert(id, version, Rules { from, ..first.clone() });
	}
	Plans::<T>::insert(id, Plan { versions: MAX_VERSIONS, ..plan });
}

/// A coverage as other pallets' benchmarks need one: see `glue::Coverages`.
pub(crate) fn make_coverage<T: Config>(
	patient: PatientId,
	insurer: OrganizationId,
	unit: UnitId,
	rules: Rules,
) -> CoverageId {
	let plan = PlanId(NextPlan::<T>::mutate(|next| core::mem::replace(next, next.saturating_add(1))));
	let (start, entered) = (rules.from, Pallet::<T>::now());
	Pallet::<T>::append(List::Plans(insurer), plan.0.into()).expect("there are numbers");
	Plans::<T>::insert(plan, Plan { insurer, unit, status: PlanStatus::Active, versions: 1, entered });
	Versions::<T>::insert(plan, 0, rules);
	age::<T>(plan);
	let id = CoverageId(NextCoverage::<T>::mutate(|next| core::mem::replace(next, next.saturating_add(1))));
	let mut listed = PatientCoverages::<T>::get(patient);
	listed.try_push(id).expect("the patient has room");
	let (status, end) = (CoverageStatus::Active, Moment::MAX);
	let order = u8::try_from(listed.len()).unwrap_or(u8::MAX);
	PatientCoverages::<T>::insert(patient, listed);
	let (suspended, changed) = (None, entered);
	Coverages::<T>::insert(
		id,
		Coverage { patient, insurer, plan, status, start, end, order, suspended, entered, changed },
	);
	id
}

/// Has the provider come into the network so often before.
pub(super) fn stayed<T: Config>(provider: OrganizationId, times: u32) {
	let stays = (0..times).map(|number| Stay { since: number.into(), until: Some(number.into()) });
	Memberships::<T>::insert(NETWORK, provider, Stays::truncate_from(stays.collect()));
}

/// Reads all that a claim must know, and charges it; nothing if something is missing.
pub(super) fn read_and_charge<T: Config>(
	id: CoverageId,
	served: Moment,
	provider: OrganizationId,
	charges: &[Charge],
) -> Option<()> {
	use glue::Coverages as Glue;
	let coverage = <Pallet<T> as Glue>::coverage(id)?;
	let payers = <Pallet<T> as Glue>::payers(coverage.patient, served);
	let plan = <Pallet<T> as Glue>::plan(coverage.plan)?;
	let (version, rules) = <Pallet<T> as Glue>::rules(coverage.plan, served)?;
	let period = <Pallet<T> as Glue>::period(&coverage, &rules, served);
	let used = <Pallet<T> as Glue>::used(id, period);
	let within = <Pallet<T> as Glue>::is_within(rules.network?, provider, served);
	let authorized = charges.iter().filter_map(|charge| charge.authorization);
	let all = authorized.filter_map(|(authorization, _)| <Pallet<T> as Glue>::authorization(authorization)).count();
	let known = all == charges.len() && within && !payers.is_empty() && used.categories.is_empty();
	(known && plan.versions == MAX_VERSIONS).then_some(())?;
	<Pallet<T> as Glue>::charge(id, version, period, charges).ok()
}
