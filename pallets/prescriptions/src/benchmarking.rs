//! What every call costs at worst. Run as tests against the mock, and measured on the runtime's Wasm.
#![allow(clippy::expect_used)]

mod stage;

use frame_benchmarking::v2::*;
use frame_system::RawOrigin;
use salus_primitives::{
	prescription::{DispenseStatus, PrescriptionStatus, RefillStatus},
	role::{OrganizationKind, Roles},
	stock::{AdjustmentReason, Change, LotStatus, TransferStatus},
	AccountId, Digest, ItemId, OrganizationId, PatientId, RefillId,
};

use self::stage::*;
use crate::{give_back::Fate, Call, Config, Items, Pallet, Refills};

/// Makes whoever a benchmark needs known to the neighbours.
pub trait BenchmarkHelper {
	/// Makes the account a member with these roles of a new organization of this kind.
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId;

	/// Registers the patient with this controller.
	fn enrol_patient(patient: PatientId, controller: &AccountId);

	/// Has the patient's controller let the organization's members use medication records for treatment.
	fn permit(patient: PatientId, controller: &AccountId, organization: OrganizationId);
}

/// What consents benchmarks need. The runtime says it for its consents.
#[cfg(feature = "runtime-benchmarks")]
pub trait Permits {
	/// Has the patient's controller let the organization's members use medication records for treatment.
	fn permit(patient: PatientId, controller: &AccountId, organization: OrganizationId);
}

/// Where the glue traits can make people known, they are all it takes beside consents: a runtime says `(Identity, Patients, Consents)`.
#[cfg(feature = "runtime-benchmarks")]
impl<M: salus_primitives::glue::Members, P: salus_primitives::glue::Patients, C: Permits> BenchmarkHelper
	for (M, P, C)
{
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		M::enrol_member(account, kind, roles)
	}

	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		P::enrol_patient(patient, controller)
	}

	fn permit(patient: PatientId, controller: &AccountId, organization: OrganizationId) {
		C::permit(patient, controller, organization)
	}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn prescribe() {
		let (caller, organization) = cast::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, PATIENT, order::<T>());

		assert_eq!(status::<T>(FIRST), Some(PrescriptionStatus::Active));
	}

	#[benchmark]
	fn replace_prescription() {
		let (caller, organization) = stage::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, FIRST, order::<T>());

		assert_eq!(status::<T>(FIRST), Some(PrescriptionStatus::Stopped));
	}

	/// A draft that takes the place of another prescription.
	#[benchmark]
	fn countersign() {
		let (caller, organization) = stage::<T>();
		Pallet::<T>::do_replace(organization, FIRST, controlled::<T>(), &caller).expect("the patient consents");
		set::<T>(SECOND, |found| found.prescriber = nobody());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, SECOND);

		assert_eq!(status::<T>(SECOND), Some(PrescriptionStatus::Active));
	}

	#[benchmark]
	fn hold_prescription() {
		let (caller, organization) = stage::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, FIRST);

		assert_eq!(status::<T>(FIRST), Some(PrescriptionStatus::OnHold));
	}

	#[benchmark]
	fn resume_prescription() {
		let (caller, organization) = stage::<T>();
		set::<T>(FIRST, |found| found.status = PrescriptionStatus::OnHold);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, FIRST);

		assert_eq!(status::<T>(FIRST), Some(PrescriptionStatus::Active));
	}

	#[benchmark]
	fn cancel_prescription() {
		let (caller, organization) = stage::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, FIRST);

		assert_eq!(status::<T>(FIRST), Some(PrescriptionStatus::Cancelled));
	}

	#[benchmark]
	fn stop_prescription() {
		let (caller, organization) = stage::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, FIRST);

		assert_eq!(status::<T>(FIRST), Some(PrescriptionStatus::Stopped));
	}

	#[benchmark]
	fn enter_prescription_in_error() {
		let (caller, organization) = stage::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, FIRST);

		assert_eq!(status::<T>(FIRST), Some(PrescriptionStatus::EnteredInError));
	}

	/// From the most lots, as the answer to an order, with what is left below the threshold.
	#[benchmark]
	fn prepare_dispense() {
		let (caller, organization) = stage::<T>();
		ordered::<T>(organization);
		scarce::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, FIRST, supply::<T>(), Some(REFILL));

		assert_eq!(dispense_status::<T>(), Some(DispenseStatus::Preparation));
	}

	#[benchmark]
	fn dispense() {
		let (caller, organization) = stage::<T>();
		scarce::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, FIRST, supply::<T>());

		assert_eq!(status::<T>(FIRST), Some(PrescriptionStatus::Completed));
	}

	#[benchmark]
	fn ready_dispense() {
		let (caller, organization) = stage::<T>();
		prepared::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, DISPENSE);

		assert_eq!(refill_status::<T>(), Some(RefillStatus::Ready));
	}

	#[benchmark]
	fn hold_dispense() {
		let (caller, organization) = stage::<T>();
		prepared::<T>(organization);
		move_dispense::<T>(organization, DispenseStatus::Preparation, DispenseStatus::InProgress);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, DISPENSE);

		assert_eq!(refill_status::<T>(), Some(RefillStatus::Requested));
	}

	#[benchmark]
	fn resume_dispense() {
		let (caller, organization) = stage::<T>();
		prepared::<T>(organization);
		move_dispense::<T>(organization, DispenseStatus::Preparation, DispenseStatus::OnHold);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, DISPENSE);

		assert_eq!(dispense_status::<T>(), Some(DispenseStatus::Preparation));
	}

	/// From lots that stay on the shelf, of an item that is low from then on.
	#[benchmark]
	fn hand_over() {
		let (caller, organization) = stage::<T>();
		kept::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, DISPENSE);

		assert_eq!(status::<T>(FIRST), Some(PrescriptionStatus::Completed));
	}

	/// Of an item that is low no more.
	#[benchmark]
	fn cancel_dispense() {
		let (caller, organization) = stage::<T>();
		prepared::<T>(organization);
		scarce::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, DISPENSE);

		assert_eq!(dispense_status::<T>(), Some(Fate::PutBack.status()));
	}

	/// From lots that stay on the shelf, of an item that is low from then on.
	#[benchmark]
	fn stop_dispense() {
		let (caller, organization) = stage::<T>();
		kept::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, DISPENSE);

		assert_eq!(dispense_status::<T>(), Some(Fate::WriteOff.status()));
	}

	#[benchmark]
	fn refuse_dispense() {
		let (_, organization) = stage::<T>();
		prepared::<T>(organization);
		scarce::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(wallet()), DISPENSE);

		assert_eq!(dispense_status::<T>(), Some(DispenseStatus::Cancelled));
	}

	#[benchmark]
	fn decline() {
		let (caller, organization) = stage::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, FIRST, REASON);

		assert_eq!(dispense_status::<T>(), Some(DispenseStatus::Declined));
	}

	/// Whose every lot comes back to a shelf on which it is no more, of an item that is low no more.
	#[benchmark]
	fn reverse_dispense() {
		let (caller, organization) = stage::<T>();
		handed_over::<T>(organization);
		scarce::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, DISPENSE, true);

		assert_eq!(status::<T>(FIRST), Some(PrescriptionStatus::Active));
	}

	/// After one that has lapsed.
	#[benchmark]
	fn order_refill() {
		let (_, organization) = stage::<T>();
		ordered::<T>(organization);
		Refills::<T>::mutate_extant(REFILL, |found| found.until = 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(wallet()), FIRST, organization);

		assert!(Refills::<T>::contains_key(RefillId(1)));
	}

	#[benchmark]
	fn cancel_refill() {
		let (_, organization) = stage::<T>();
		prepared::<T>(organization);
		scarce::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(wallet()), REFILL);

		assert_eq!(dispense_status::<T>(), Some(DispenseStatus::Cancelled));
	}

	#[benchmark]
	fn decline_refill() {
		let (caller, organization) = stage::<T>();
		ordered::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, REFILL, REASON);

		assert_eq!(refill_status::<T>(), Some(RefillStatus::Rejected));
	}

	#[benchmark]
	fn open_item() {
		let (caller, organization) = stage::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, Digest::repeat_byte(3), 1);

		assert!(Items::<T>::contains_key(organization, ItemId(1)));
	}

	#[benchmark]
	fn set_threshold() {
		let (caller, organization) = stage::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, ITEM, u32::MAX);

		assert_eq!(Pallet::<T>::item(organization, ITEM).map(|entry| entry.low), Some(true));
	}

	/// A lot that goes in front of all others, on a shelf that is full afterwards, of an item that is low no more.
	#[benchmark]
	fn receive() {
		let (caller, organization) = neighbour::<T>();
		scarce::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, ITEM, lot(0), expiry::<T>(0), PER_LOT);

		assert_eq!(Pallet::<T>::lots(organization, ITEM).first().map(|entry| entry.lot.lot), Some(lot(0)));
	}

	/// A lot that stays on the shelf.
	#[benchmark]
	fn adjust() {
		let (caller, organization) = stage::<T>();
		scarce::<T>(organization);
		let (change, reason) = (Change::Removed(1), AdjustmentReason::Loss);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, ITEM, last_lot::<T>(), change, reason);

		assert_eq!(Pallet::<T>::item(organization, ITEM).map(|entry| entry.low), Some(true));
	}

	#[benchmark]
	fn recall_lot() {
		let (caller, organization) = stage::<T>();
		scarce::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, ITEM, lot(0));

		assert_eq!(lot_status::<T>(organization), Some(LotStatus::Recalled));
	}

	#[benchmark]
	fn release_lot() {
		let (caller, organization) = stage::<T>();
		Pallet::<T>::do_set_recalled(organization, ITEM, lot(0), true).expect("it was not");
		scarce::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, ITEM, lot(0));

		assert_eq!(lot_status::<T>(organization), Some(LotStatus::Good));
	}

	#[benchmark]
	fn issue_recall() {
		let (caller, organization) = inspector::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, lot(0));

		assert!(Pallet::<T>::recall(lot(0)).is_some());
	}

	#[benchmark]
	fn lift_recall() {
		let (caller, organization) = inspector::<T>();
		Pallet::<T>::do_issue_recall(organization, lot(0), &caller).expect("it was not");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, lot(0));

		assert!(Pallet::<T>::recall(lot(0)).is_none());
	}

	#[benchmark]
	fn offer_transfer() {
		let (caller, organization) = stage::<T>();
		let (_, to) = neighbour::<T>();
		scarce::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, ITEM, last_lot::<T>(), PER_LOT, to);

		assert_eq!(transfer_status::<T>(), Some(TransferStatus::Requested));
	}

	#[benchmark]
	fn accept_transfer() {
		let (_, from) = stage::<T>();
		let (caller, organization) = neighbour::<T>();
		offer::<T>(from, organization);
		scarce::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, TRANSFER, ITEM);

		assert_eq!(transfer_status::<T>(), Some(TransferStatus::Accepted));
	}

	#[benchmark]
	fn decline_transfer() {
		let (_, from) = stage::<T>();
		let (caller, organization) = neighbour::<T>();
		offer::<T>(from, organization);
		scarce::<T>(from);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, TRANSFER);

		assert_eq!(transfer_status::<T>(), Some(TransferStatus::Rejected));
	}

	#[benchmark]
	fn withdraw_transfer() {
		let (caller, organization) = stage::<T>();
		let (_, to) = neighbour::<T>();
		offer::<T>(organization, to);
		scarce::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, TRANSFER);

		assert_eq!(transfer_status::<T>(), Some(TransferStatus::Cancelled));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
