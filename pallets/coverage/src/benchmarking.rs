//! What every call costs at worst, and a claim. Run as tests against the mock, and measured on the runtime's Wasm.
#![allow(clippy::expect_used)]

mod scene;

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

pub(crate) use self::scene::make_coverage;
use self::scene::*;

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
