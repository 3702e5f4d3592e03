//! What every call costs at worst, and a claim. Run as tests against the mock, and measured on the runtime's Wasm.
#![allow(clippy::expect_used)]

use alloc::{vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_system::RawOrigin;
use salus_primitives::{
	glue::{self, Charge},
	insurance::{
		AuthorizationStatus, Authorized, Benefit, Category, Coverage, CoverageStatus, DeductibleKind, Plan, PlanStatus,
		Rules, Terms, MAX_COVERAGES, MAX_LINES, MAX_VERSIONS,
	},
	money::BasisPoints,
	role::{OrganizationKind, Role, Roles},
	AccountId, AuthorizationId, CoverageId, Digest, Moment, NetworkId, OrganizationId, PatientId, PlanId, UnitId,
};

use crate::{
	authorization::UNDECIDED, Authorizations, Call, Config, Coverages, Lifetimes, List, Memberships, NetworkProviders,
	NextCoverage, NextPlan, Pallet, PatientCoverages, Plans, Stay, Stays, Versions, MAX_STAYS,
};

/// Makes whoever a benchmark needs known to the neighbours.
pub trait BenchmarkHelper {
	/// Makes the account a member with these roles of a new organization of this kind.
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId;

	/// Registers the patient with this controller.
	fn enrol_patient(patient: PatientId, controller: &AccountId);

	/// Opens a unit of account that is in use.
	fn make_unit() -> UnitId;
}

/// Where the glue traits can make people and units known, they are all it takes: a runtime says `(Identity, Patients, Payments)`.
#[cfg(feature = "runtime-benchmarks")]
impl<M: glue::Members, P: glue::Patients, B: glue::Billing> BenchmarkHelper for (M, P, B) {
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		M::enrol_member(account, kind, roles)
	}

	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		P::enrol_patient(patient, controller)
	}

	fn make_unit() -> UnitId {
		B::make_unit()
	}
}

const PATIENT: PatientId = PatientId([7; 32]);
/// The network that all rules name.
const NETWORK: NetworkId = NetworkId(0);
const PLAN: PlanId = PlanId(0);
const COVERAGE: CoverageId = CoverageId(0);
const AUTHORIZATION: AuthorizationId = AuthorizationId(0);
/// How many units are authorized.
const UNITS: u32 = 10;

/// A plan manager and an adjudicator in one, of an insurer with a network, and a patient with a wallet.
fn cast<T: Config>() -> (AccountId, OrganizationId) {
	let member = account("member", 0, 0);
	let roles = Roles::of(&[Role::PlanManager, Role::Adjudicator]);
	let insurer = T::BenchmarkHelper::enrol_member(&member, OrganizationKind::Insurer, roles);
	T::BenchmarkHelper::enrol_patient(PATIENT, &account("wallet", 0, 0));
	Pallet::<T>::do_open_network(insurer).expect("there are numbers");
	(member, insurer)
}

/// Somebody who asks for a provider.
fn clerk<T: Config>() -> (AccountId, OrganizationId) {
	let member = account("clerk", 0, 0);
	let roles = Role::ClaimsClerk.into();
	let provider = T::BenchmarkHelper::enrol_member(&member, OrganizationKind::Hospital, roles);
	(member, provider)
}

/// Somebody who has asked for everything that is asked for.
fn asker() -> AccountId {
	account("asker", 0, 0)
}

/// Rules that say as much as rules can, and hold from then on.
fn rules(from: Moment) -> Rules {
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
fn plan<T: Config>(insurer: OrganizationId) {
	let unit = T::BenchmarkHelper::make_unit();
	Pallet::<T>::do_open_plan(insurer, unit, rules(0)).expect("the rules make sense");
}

fn terms<T: Config>(order: u8) -> Terms {
	let start = Pallet::<T>::now();
	Terms { plan: PLAN, start, end: start.saturating_add(100), order }
}

/// A coverage of the patient by the insurer's plan, that stands there.
fn covered<T: Config>(insurer: OrganizationId, status: CoverageStatus) {
	plan::<T>(insurer);
	Pallet::<T>::do_issue_coverage(insurer, PATIENT, terms::<T>(8), status).expect("the place is free");
}

/// Coverages for all the places of the patient but this many. The last of them is at another time than the others.
fn crowd<T: Config>(insurer: OrganizationId, but: u8) {
	let others = u8::try_from(MAX_COVERAGES).unwrap_or_default().saturating_sub(but);
	for order in 1..=others {
		let Terms { plan, start, end, order } = terms::<T>(order);
		let later = if order == others { 1_000 } else { 0 };
		let other = Terms { plan, start: start.saturating_add(later), end: end.saturating_add(later), order };
		Pallet::<T>::do_issue_coverage(insurer, PATIENT, other, CoverageStatus::Active).expect("there is room");
	}
}

fn asked<T: Config>() -> Authorized {
	let start = Pallet::<T>::now();
	Authorized { units: UNITS, start, end: start.saturating_add(1) }
}

/// An insurer, whose member decides, and an authorization that was asked for.
fn requested<T: Config>() -> (AccountId, OrganizationId) {
	let (member, insurer) = cast::<T>();
	let (_, provider) = clerk::<T>();
	covered::<T>(insurer, CoverageStatus::Active);
	ask::<T>(provider, COVERAGE, Category::Procedure);
	(member, insurer)
}

fn ask<T: Config>(provider: OrganizationId, coverage: CoverageId, category: Category) -> AuthorizationId {
	let (service, asked) = (Digest::repeat_byte(5), asked::<T>());
	let (id, _) = Pallet::<T>::do_request_authorization(provider, coverage, category, service, asked, &asker())
		.expect("it covers");
	id
}

/// The same, and it is certified.
fn certified<T: Config>() -> (AccountId, OrganizationId) {
	let (member, insurer) = requested::<T>();
	give::<T>(insurer, AUTHORIZATION);
	(member, insurer)
}

fn give<T: Config>(insurer: OrganizationId, id: AuthorizationId) {
	let by = account("adjudicator", 0, 0);
	Pallet::<T>::do_certify_authorization(insurer, id, asked::<T>(), &by).expect("it is not decided");
}

fn status<T: Config>() -> Option<CoverageStatus> {
	Coverages::<T>::get(COVERAGE).map(|coverage| coverage.status)
}

fn standing<T: Config>() -> Option<AuthorizationStatus> {
	Authorizations::<T>::get(AUTHORIZATION).map(|authorization| authorization.status)
}

/// As many versions as there can be: those after the first hold from some time that does not come.
fn age<T: Config>(id: PlanId) {
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
fn stayed<T: Config>(provider: OrganizationId, times: u32) {
	let stays = (0..times).map(|number| Stay { since: number.into(), until: Some(number.into()) });
	Memberships::<T>::insert(NETWORK, provider, Stays::truncate_from(stays.collect()));
}

/// Reads all that a claim must know, and charges it; nothing if something is missing.
fn read_and_charge<T: Config>(
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

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn open_plan() {
		let (caller, insurer) = cast::<T>();
		let unit = T::BenchmarkHelper::make_unit();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), insurer, unit, rules(0));

		assert!(Versions::<T>::contains_key(PLAN, 0));
	}

	#[benchmark]
	fn publish_rules() {
		let (caller, insurer) = cast::<T>();
		plan::<T>(insurer);
		let from = Pallet::<T>::now().saturating_add(1);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), insurer, PLAN, rules(from));

		assert!(Versions::<T>::contains_key(PLAN, 1));
	}

	#[benchmark]
	fn retire_plan() {
		let (caller, insurer) = cast::<T>();
		plan::<T>(insurer);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), insurer, PLAN);

		assert_eq!(Plans::<T>::get(PLAN).map(|plan| plan.status), Some(PlanStatus::Retired));
	}

	#[benchmark]
	fn open_network() {
		let (caller, insurer) = cast::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), insurer);

		assert!(crate::Networks::<T>::contains_key(NetworkId(1)));
	}

	#[benchmark]
	fn add_provider() {
		let (caller, insurer) = cast::<T>();
		let (_, provider) = clerk::<T>();
		stayed::<T>(provider, MAX_STAYS.saturating_sub(1));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), insurer, NETWORK, provider);

		assert!(NetworkProviders::<T>::contains_key(NETWORK, provider));
	}

	#[benchmark]
	fn remove_provider() {
		let (caller, insurer) = cast::<T>();
		let (_, provider) = clerk::<T>();
		stayed::<T>(provider, MAX_STAYS.saturating_sub(1));
		Pallet::<T>::do_add_provider(insurer, NETWORK, provider).expect("it gives care");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), insurer, NETWORK, provider);

		assert!(!NetworkProviders::<T>::contains_key(NETWORK, provider));
	}

	#[benchmark]
	fn issue_coverage() {
		let (caller, insurer) = cast::<T>();
		plan::<T>(insurer);
		crowd::<T>(insurer, 1);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), insurer, PATIENT, terms::<T>(8), false);

		assert_eq!(PatientCoverages::<T>::get(PATIENT).len(), 8);
	}

	#[benchmark]
	fn activate_coverage() {
		let (caller, insurer) = cast::<T>();
		covered::<T>(insurer, CoverageStatus::Draft);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), insurer, COVERAGE);

		assert_eq!(status::<T>(), Some(CoverageStatus::Active));
	}

	#[benchmark]
	fn suspend_coverage() {
		let (caller, insurer) = cast::<T>();
		covered::<T>(insurer, CoverageStatus::Active);
		let from = Pallet::<T>::now().saturating_add(1);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), insurer, COVERAGE, from);

		assert_eq!(status::<T>(), Some(CoverageStatus::Suspended));
	}

	#[benchmark]
	fn resume_coverage() {
		let (caller, insurer) = cast::<T>();
		covered::<T>(insurer, CoverageStatus::Active);
		let from = Pallet::<T>::now().saturating_add(1);
		Pallet::<T>::do_suspend_coverage(insurer, COVERAGE, from).expect("it is in force");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), insurer, COVERAGE);

		assert_eq!(status::<T>(), Some(CoverageStatus::Active));
	}

	#[benchmark]
	fn end_coverage() {
		let (caller, insurer) = cast::<T>();
		covered::<T>(insurer, CoverageStatus::Active);
		let at = Pallet::<T>::now().saturating_add(1);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), insurer, COVERAGE, at);

		assert_eq!(status::<T>(), Some(CoverageStatus::Cancelled));
	}

	#[benchmark]
	fn extend_coverage() {
		let (caller, insurer) = cast::<T>();
		covered::<T>(insurer, CoverageStatus::Active);
		crowd::<T>(insurer, 1);
		let end = Pallet::<T>::now().saturating_add(10_000);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), insurer, COVERAGE, end);

		assert_eq!(Coverages::<T>::get(COVERAGE).map(|coverage| coverage.end), Some(end));
	}

	/// To the place that the last of the others has at another time.
	#[benchmark]
	fn set_order() {
		let (caller, insurer) = cast::<T>();
		covered::<T>(insurer, CoverageStatus::Active);
		crowd::<T>(insurer, 1);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), insurer, COVERAGE, 7);

		assert_eq!(Coverages::<T>::get(COVERAGE).map(|coverage| coverage.order), Some(7));
	}

	#[benchmark]
	fn enter_in_error() {
		let (caller, insurer) = cast::<T>();
		covered::<T>(insurer, CoverageStatus::Active);
		crowd::<T>(insurer, 1);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), insurer, COVERAGE);

		assert_eq!(status::<T>(), Some(CoverageStatus::EnteredInError));
	}

	#[benchmark]
	fn request_authorization() {
		let (_, insurer) = cast::<T>();
		let (caller, provider) = clerk::<T>();
		covered::<T>(insurer, CoverageStatus::Active);
		let (category, service) = (Category::Procedure, Digest::repeat_byte(5));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), provider, COVERAGE, category, service, asked::<T>());

		assert_eq!(standing::<T>(), Some(AuthorizationStatus::Requested));
	}

	#[benchmark]
	fn pend_authorization() {
		let (caller, insurer) = requested::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), insurer, AUTHORIZATION);

		assert_eq!(standing::<T>(), Some(AuthorizationStatus::Pended));
	}

	#[benchmark]
	fn certify_authorization() {
		let (caller, insurer) = requested::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), insurer, AUTHORIZATION, asked::<T>());

		assert_eq!(standing::<T>(), Some(AuthorizationStatus::Certified));
	}

	#[benchmark]
	fn deny_authorization() {
		let (caller, insurer) = requested::<T>();
		let to = AuthorizationStatus::Pended;
		let by = account("adjudicator", 0, 0);
		Pallet::<T>::do_answer_authorization(insurer, AUTHORIZATION, &UNDECIDED, to, &by).expect("it is not decided");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), insurer, AUTHORIZATION);

		assert_eq!(standing::<T>(), Some(AuthorizationStatus::Denied));
	}

	#[benchmark]
	fn extend_authorization() {
		let (caller, insurer) = certified::<T>();
		let end = asked::<T>().end.saturating_add(1);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), insurer, AUTHORIZATION, UNITS.saturating_add(1), end);

		let given = Authorizations::<T>::get(AUTHORIZATION).and_then(|authorization| authorization.certified);
		assert_eq!(given.map(|given| given.end), Some(end));
	}

	#[benchmark]
	fn revoke_authorization() {
		let (caller, insurer) = certified::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), insurer, AUTHORIZATION);

		assert_eq!(standing::<T>(), Some(AuthorizationStatus::Cancelled));
	}

	#[benchmark]
	fn cancel_authorization() {
		let (_, insurer) = cast::<T>();
		let (caller, provider) = clerk::<T>();
		covered::<T>(insurer, CoverageStatus::Active);
		ask::<T>(provider, COVERAGE, Category::Procedure);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), provider, AUTHORIZATION);

		assert_eq!(standing::<T>(), Some(AuthorizationStatus::Cancelled));
	}

	/// Everything that a claim of as many lines as there can be asks, each line with an authorization of its own, and what it takes. Its patient has as many
	/// coverages as there can be, and its plan as many versions.
	#[benchmark]
	fn claim() {
		use glue::Coverages as _;
		let (_, insurer) = cast::<T>();
		let (_, provider) = clerk::<T>();
		stayed::<T>(provider, MAX_STAYS.saturating_sub(1));
		Pallet::<T>::do_add_provider(insurer, NETWORK, provider).expect("it gives care");
		covered::<T>(insurer, CoverageStatus::Active);
		crowd::<T>(insurer, 1);
		age::<T>(PLAN);
		let mut charges = vec![];
		for category in Category::ALL.iter().copied().cycle().take(usize::try_from(MAX_LINES).unwrap_or_default()) {
			let id = ask::<T>(provider, COVERAGE, category);
			give::<T>(insurer, id);
			charges.push(Charge { category, deductible: 1, paid: 1, authorization: Some((id, 1)) });
		}
		let served = Pallet::<T>::now();

		#[block]
		{
			read_and_charge::<T>(COVERAGE, served, provider, &charges).expect("nothing is missing");
		}

		assert_eq!(Lifetimes::<T>::get(COVERAGE).units, u64::from(MAX_LINES));
		assert_eq!(Pallet::<T>::payers(PATIENT, served).len(), 7);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
