//! Benchmarks of every call. They run as tests too, without the feature `runtime-benchmarks`.

use frame_benchmarking::v2::*;
use frame_system::RawOrigin;
use salus_primitives::{
	anchor::{AnchorKind, MAX_LEAVES},
	role::{Role, Roles},
	AccountId, Digest, OrganizationId, PatientId,
};

use crate::*;

/// Makes whoever a benchmark needs known to the neighbours.
pub trait BenchmarkHelper {
	/// Makes the account a member with these roles of a new hospital.
	fn enrol_member(account: &AccountId, roles: Roles) -> OrganizationId;

	/// Registers the patient with this controller.
	fn enrol_patient(patient: PatientId, controller: &AccountId);
}

/// The helper over neighbours that implement the glue traits: `salus_records::Enrolment<Members, Patients>`.
#[cfg(feature = "runtime-benchmarks")]
pub struct Enrolment<M, P>(core::marker::PhantomData<(M, P)>);

#[cfg(feature = "runtime-benchmarks")]
impl<M, P> BenchmarkHelper for Enrolment<M, P>
where
	M: salus_primitives::glue::Members,
	P: salus_primitives::glue::Patients,
{
	fn enrol_member(account: &AccountId, roles: Roles) -> OrganizationId {
		M::enrol_member(account, salus_primitives::role::OrganizationKind::Hospital, roles)
	}

	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		P::enrol_patient(patient, controller)
	}
}

const PATIENT: PatientId = PatientId([7; 32]);

/// A custodian's node, its keeper of records, and a patient with a controller.
struct Cast {
	node: AccountId,
	keeper: AccountId,
	controller: AccountId,
	custodian: OrganizationId,
}

fn cast<T: Config>() -> Cast {
	let (node, controller) = (account("node", 0, 0), account("controller", 0, 0));
	// One account holds both roles: the helper gives every call of its own a new hospital.
	let custodian = T::BenchmarkHelper::enrol_member(&node, Roles::of(&[Role::Node, Role::PrivacyOfficer]));
	T::BenchmarkHelper::enrol_patient(PATIENT, &controller);
	Cast { keeper: node.clone(), node, controller, custodian }
}

fn asked<T: Config>(cast: &Cast) {
	let origin = RawOrigin::Signed(cast.controller.clone()).into();
	Pallet::<T>::request_erasure(origin, PATIENT, cast.custodian).expect("a controller may ask");
}

fn held<T: Config>(cast: &Cast) {
	let origin = RawOrigin::Signed(cast.keeper.clone()).into();
	Pallet::<T>::place_hold(origin, cast.custodian, PATIENT, HoldReason::Litigation).expect("a keeper may hold");
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn anchor() {
		let Cast { node, custodian, .. } = cast::<T>();
		let (kind, root) = (AnchorKind::Records, Digest::repeat_byte(1));
		let before = RawOrigin::Signed(node.clone()).into();
		Pallet::<T>::anchor(before, custodian, kind, 0, root, 1).expect("the first of its chain");

		#[extrinsic_call]
		_(RawOrigin::Signed(node), custodian, kind, 1, root, MAX_LEAVES);

		assert_eq!(Pallet::<T>::next_anchor(custodian, kind).0, 2);
	}

	#[benchmark]
	fn request_erasure() {
		let Cast { controller, custodian, .. } = cast::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(controller), PATIENT, custodian);

		assert!(Requests::<T>::contains_key(custodian, PATIENT));
	}

	#[benchmark]
	fn withdraw_erasure() {
		let cast = cast::<T>();
		asked::<T>(&cast);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.controller), PATIENT, cast.custodian);

		assert!(!Requests::<T>::contains_key(cast.custodian, PATIENT));
	}

	#[benchmark]
	fn confirm_erasure() {
		let cast = cast::<T>();
		asked::<T>(&cast);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.node), cast.custodian, PATIENT);

		assert!(Receipts::<T>::contains_key(cast.custodian, PATIENT));
	}

	#[benchmark]
	fn place_hold() {
		let Cast { keeper, custodian, .. } = cast::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(keeper), custodian, PATIENT, HoldReason::RetentionDuty);

		assert!(Pallet::<T>::is_held(custodian, PATIENT));
	}

	#[benchmark]
	fn lift_hold() {
		let cast = cast::<T>();
		held::<T>(&cast);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.keeper), cast.custodian, PATIENT);

		assert!(!Pallet::<T>::is_held(cast.custodian, PATIENT));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::externalities(), crate::mock::Test);
}
