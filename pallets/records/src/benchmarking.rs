//! What each call, and a neighbour's question, costs at worst. They run as tests too, without the feature `runtime-benchmarks`.
#![allow(clippy::arithmetic_side_effects, clippy::expect_used)]

use alloc::vec;
use frame_benchmarking::v2::*;
use frame_system::RawOrigin;
use salus_primitives::{
	anchor::{proven_root, Anchor, AnchorKind, Leaf, Proof, RecordLeaf, MAX_LEAVES, MAX_PROOF},
	erasure::HoldReason,
	glue::Anchors,
	record::RecordClass,
	role::{Role, Roles},
	AccountId, Digest, OrganizationId, PatientId, RecordId,
};
use sp_runtime::MultiSignature;

use crate::*;

/// Makes whoever a benchmark needs known to the neighbours.
pub trait BenchmarkHelper {
	/// Makes the account a member with these roles of a new hospital.
	fn enrol_member(account: &AccountId, roles: Roles) -> OrganizationId;

	/// Registers the patient with this controller.
	fn enrol_patient(patient: PatientId, controller: &AccountId);
}

/// Where the glue traits can make people known, they are all it takes: a runtime says `(Identity, Identity)`.
#[cfg(feature = "runtime-benchmarks")]
impl<M: salus_primitives::glue::Members, P: salus_primitives::glue::Patients> BenchmarkHelper for (M, P) {
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

fn begun<T: Config>(cast: &Cast) {
	asked::<T>(cast);
	let origin = RawOrigin::Signed(cast.node.clone()).into();
	Pallet::<T>::begin_erasure(origin, cast.custodian, PATIENT).expect("a node may begin what was asked");
}

fn held<T: Config>(cast: &Cast) {
	let origin = RawOrigin::Signed(cast.keeper.clone()).into();
	Pallet::<T>::place_hold(origin, cast.custodian, PATIENT, HoldReason::Litigation).expect("a keeper may hold");
}

/// The longest leaf there is.
fn leaf() -> Leaf {
	Leaf::Record(RecordLeaf {
		patient: PATIENT,
		record: RecordId([1; 32]),
		version: 1,
		class: RecordClass::Laboratory,
		commitment: Digest::repeat_byte(2),
		ciphertext_root: Digest::repeat_byte(3),
		author: account("author", 0, 0),
		signature: MultiSignature::Ecdsa([4; 65].into()),
		stored: 5,
	})
}

/// The longest way up: a batch as large as can be.
fn deepest_proof() -> Proof {
	let siblings = vec![Digest::repeat_byte(6); MAX_PROOF as usize];
	Proof { position: MAX_LEAVES - 1, siblings: siblings.try_into().expect("no longer than a proof") }
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
		let Cast { controller, .. } = cast::<T>();
		// One that is gone: whether it ever anchored records is looked up as well.
		let custodian = OrganizationId(u32::MAX);
		Heads::<T>::insert(custodian, AnchorKind::Records, Head { next: 1, link: Digest::repeat_byte(1) });

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
	fn begin_erasure() {
		let cast = cast::<T>();
		asked::<T>(&cast);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.node), cast.custodian, PATIENT);

		assert!(Requests::<T>::get(cast.custodian, PATIENT).is_some_and(|request| request.begun.is_some()));
	}

	#[benchmark]
	fn confirm_erasure() {
		let cast = cast::<T>();
		begun::<T>(&cast);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.node), cast.custodian, PATIENT);

		assert!(Receipts::<T>::contains_key(cast.custodian, PATIENT));
	}

	#[benchmark]
	fn place_hold() {
		let cast = cast::<T>();
		asked::<T>(&cast);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.keeper), cast.custodian, PATIENT, HoldReason::RetentionDuty);

		assert!(Holds::<T>::contains_key(cast.custodian, PATIENT));
	}

	#[benchmark]
	fn lift_hold() {
		let cast = cast::<T>();
		held::<T>(&cast);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.keeper), cast.custodian, PATIENT);

		assert!(!Holds::<T>::contains_key(cast.custodian, PATIENT));
	}

	#[benchmark]
	fn verify_leaf() {
		let (custodian, kind) = (OrganizationId(0), AnchorKind::Records);
		let (leaf, proof) = (leaf(), deepest_proof());
		let root = proven_root(MAX_LEAVES, &leaf, &proof).expect("such a batch is possible");
		let (signer, link) = (account("node", 0, 0), Digest::repeat_byte(7));
		Anchored::<T>::insert((custodian, kind, 0), Anchor { root, count: MAX_LEAVES, at: 0, signer, link });

		let is_there;

		#[block]
		{
			is_there = Pallet::<T>::verify(custodian, kind, 0, &leaf, &proof);
		}

		assert!(is_there);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::externalities(), crate::mock::Test);
}
