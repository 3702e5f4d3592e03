//! Why calls are refused. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;
use salus_primitives::{
	prescription::{DispenseStatus, PrescriptionStatus, RefillStatus},
	stock::TransferStatus,
};

use crate::{Config, Error};

impl<T: Config> Error<T> {
	/// That a prescription stands where the call cannot use it.
	pub(crate) const fn of_prescription(status: PrescriptionStatus) -> Self {
		match status {
			PrescriptionStatus::Active => Self::PrescriptionActive,
			PrescriptionStatus::OnHold => Self::PrescriptionOnHold,
			PrescriptionStatus::Cancelled => Self::PrescriptionCancelled,
			PrescriptionStatus::Completed => Self::PrescriptionCompleted,
			PrescriptionStatus::EnteredInError => Self::PrescriptionEnteredInError,
			PrescriptionStatus::Stopped => Self::PrescriptionStopped,
			PrescriptionStatus::Draft => Self::PrescriptionDraft,
		}
	}

	/// That a dispense stands where the call cannot move it on.
	pub(crate) const fn of_dispense(status: DispenseStatus) -> Self {
		match status {
			DispenseStatus::Preparation => Self::DispenseInPreparation,
			DispenseStatus::InProgress => Self::DispenseInProgress,
			DispenseStatus::Cancelled => Self::DispenseCancelled,
			DispenseStatus::OnHold => Self::DispenseOnHold,
			DispenseStatus::Completed => Self::DispenseCompleted,
			DispenseStatus::EnteredInError => Self::DispenseEnteredInError,
			DispenseStatus::Stopped => Self::DispenseStopped,
			DispenseStatus::Declined => Self::DispenseDeclined,
		}
	}

	/// That the order of a refill stands where the call cannot use it.
	pub(crate) const fn of_refill(status: RefillStatus) -> Self {
		match status {
			RefillStatus::Requested => Self::RefillRequested,
			RefillStatus::Ready => Self::RefillReady,
			RefillStatus::Completed => Self::RefillCompleted,
			RefillStatus::Rejected => Self::RefillRejected,
			RefillStatus::Cancelled => Self::RefillCancelled,
			RefillStatus::Failed => Self::RefillFailed,
		}
	}

	/// That a transfer stands where the call cannot move it on.
	pub(crate) const fn of_transfer(status: TransferStatus) -> Self {
		match status {
			TransferStatus::Requested => Self::TransferRequested,
			TransferStatus::Accepted => Self::TransferAccepted,
			TransferStatus::Rejected => Self::TransferRejected,
			TransferStatus::Cancelled => Self::TransferCancelled,
		}
	}
}

/// The errors.
#[pallet_section]
mod section {
	/// Why a call was refused. What stands where the call cannot use it is refused with the name of where it stands.
	#[pallet::error]
	#[derive(PartialEq, Eq)]
	pub enum Error<T> {
		/// The signer is no active member of that organization, or the organization is not active.
		NotAMember,
		/// The signer's roles, or its part in the patient's affairs, do not allow this.
		NotAuthorized,
		/// There is no such thing, or it is not the organization's.
		NotFound,
		/// There is no such patient.
		UnknownPatient,
		/// The patient has died.
		Deceased,
		/// Neither the patient's consent nor an emergency lets the signer treat the patient.
		NoConsent,
		/// No further number is left.
		NumbersExhausted,
		/// It stands there already.
		NoChange,
		/// Of nothing.
		NoQuantity,
		/// More units than can be counted.
		QuantityTooLarge,
		/// A prescription with more repeats than can be.
		TooManyRepeats,
		/// A prescription that ends before it begins.
		PeriodEmpty,
		/// A prescription that is valid for longer than can be.
		PeriodTooLong,
		/// The end has passed already.
		EndHasPassed,
		/// Whoever has prescribed cannot be the second who signs.
		OwnPrescription,
		/// Another prescription has come in the place of the one that this would replace.
		AlreadyReplaced,
		/// Something was dispensed already: it can be stopped, and not undone.
		AlreadyDispensed,
		/// The prescription is active.
		PrescriptionActive,
		/// The prescription is on hold.
		PrescriptionOnHold,
		/// The prescription was withdrawn.
		PrescriptionCancelled,
		/// Everything on the prescription was handed over.
		PrescriptionCompleted,
		/// The prescription was entered in error.
		PrescriptionEnteredInError,
		/// The prescription was stopped.
		PrescriptionStopped,
		/// A second has not signed the prescription yet.
		PrescriptionDraft,
		/// The prescription is not valid yet.
		NotYetValid,
		/// The prescription is valid no more.
		Expired,
		/// All that the prescription allows was dispensed, or is about to be, here or at another pharmacy.
		AlreadyFilled,
		/// The next fill cannot be had yet.
		TooEarly,
		/// Another fill has begun, and is not handed over to its end.
		FillUnfinished,
		/// More than is left of the fill.
		TooMuch,
		/// The prescription lets nobody give anything else.
		SubstitutionNotPermitted,
		/// What was given instead is what was prescribed.
		NotASubstitute,
		/// The dispense is in preparation.
		DispenseInPreparation,
		/// The dispense is ready to be handed over.
		DispenseInProgress,
		/// The dispense was cancelled.
		DispenseCancelled,
		/// The dispense is on hold.
		DispenseOnHold,
		/// The dispense was handed over.
		DispenseCompleted,
		/// The dispense was reversed.
		DispenseEnteredInError,
		/// The dispense was stopped.
		DispenseStopped,
		/// The pharmacy would not dispense.
		DispenseDeclined,
		/// A dispense is reversed later than can be.
		TooLate,
		/// The refill is ordered.
		RefillRequested,
		/// The refill lies ready.
		RefillReady,
		/// The refill was handed over.
		RefillCompleted,
		/// The pharmacy would not have the order.
		RefillRejected,
		/// The order was cancelled.
		RefillCancelled,
		/// The order has lapsed.
		RefillFailed,
		/// An order on this prescription is open, here or at another pharmacy.
		AlreadyOrdered,
		/// A dispense answers the order already.
		BeingPrepared,
		/// The organization takes no part, or is no pharmacy and no hospital.
		NotAPharmacy,
		/// The pharmacy has as many items as can be.
		TooManyItems,
		/// The pharmacy has an item with this code.
		CodeTaken,
		/// The item has this lot, and it expires at another time.
		LotMismatch,
		/// The lot has expired.
		LotExpired,
		/// The lot was recalled.
		LotRecalled,
		/// The lot was recalled already.
		AlreadyRecalled,
		/// The lot was not recalled.
		NotRecalled,
		/// As many lots of the item are on the shelf as can be.
		ShelfFull,
		/// It would have to be taken from more lots than can be.
		TooManyLots,
		/// The item has fewer good units.
		OutOfStock,
		/// The lot has fewer units that nothing keeps.
		TooLittleStock,
		/// A transfer to whoever offers it.
		SameOrganization,
		/// The transfer is under way.
		TransferRequested,
		/// The transfer was accepted.
		TransferAccepted,
		/// The transfer was declined.
		TransferRejected,
		/// The transfer was withdrawn.
		TransferCancelled,
	}
}
