//! Why calls are refused. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;
use salus_primitives::bed::{BedState, EncounterStatus};

use crate::{Config, Error};

impl<T: Config> Error<T> {
	/// That a bed stands where the call cannot use it.
	pub(crate) const fn of_bed(state: BedState) -> Self {
		match state {
			BedState::Closed => Self::BedClosed,
			BedState::Housekeeping => Self::BedInHousekeeping,
			BedState::Isolated => Self::BedIsolated,
			BedState::Contaminated => Self::BedContaminated,
			BedState::Occupied => Self::BedOccupied,
			BedState::Unoccupied => Self::BedUnoccupied,
		}
	}

	/// That an encounter stands where the call cannot move it on.
	pub(crate) const fn of_encounter(status: EncounterStatus) -> Self {
		match status {
			EncounterStatus::Planned => Self::EncounterPlanned,
			EncounterStatus::Arrived => Self::EncounterArrived,
			EncounterStatus::Triaged => Self::EncounterTriaged,
			EncounterStatus::InProgress => Self::EncounterInProgress,
			EncounterStatus::OnLeave => Self::EncounterOnLeave,
			EncounterStatus::Finished => Self::EncounterFinished,
			EncounterStatus::Cancelled => Self::EncounterCancelled,
			EncounterStatus::EnteredInError => Self::EncounterEnteredInError,
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
		/// The signer's roles do not allow this.
		NotAuthorized,
		/// The organization has no such ward, room, bed, or encounter.
		NotFound,
		/// There is no such patient.
		UnknownPatient,
		/// The patient has died.
		Deceased,
		/// No further number is left.
		NumbersExhausted,
		/// It stands there already.
		NoChange,
		/// The organization has as many wards as can be.
		TooManyWards,
		/// The ward has as many rooms as can be.
		TooManyRooms,
		/// The ward has as many beds as can be.
		TooManyBeds,
		/// The ward is closed.
		WardClosed,
		/// The ward is open.
		WardOpen,
		/// The room is closed.
		RoomClosed,
		/// The room is open.
		RoomOpen,
		/// Not all beds of the ward, or the room, are closed.
		BedsOpen,
		/// Patients wait for a bed of the ward.
		Awaited,
		/// The bed is closed.
		BedClosed,
		/// The bed is to be cleaned.
		BedInHousekeeping,
		/// The bed is kept for isolation.
		BedIsolated,
		/// The bed is to be disinfected.
		BedContaminated,
		/// The bed is a patient's.
		BedOccupied,
		/// The bed is free.
		BedUnoccupied,
		/// The bed is held for somebody, or for somebody else.
		BedReserved,
		/// The bed is held for nobody.
		NotReserved,
		/// A bed is held for the patient, here or in another hospital.
		AlreadyReserved,
		/// The end has passed already.
		EndHasPassed,
		/// A reservation ends later than can be.
		ExpiresTooLate,
		/// The patient waits already, for this ward or another of the organization.
		AlreadyWaiting,
		/// The patient waits for no ward of the organization.
		NotWaiting,
		/// As many patients wait for the ward as can.
		TooManyWaiting,
		/// Nobody who waits fits the bed.
		NobodyFits,
		/// The patient has a bed, here or in another hospital.
		HasABed,
		/// The encounter is planned: the patient has not arrived.
		EncounterPlanned,
		/// The patient has arrived, and was not looked at yet.
		EncounterArrived,
		/// The patient was looked at, and has no bed yet.
		EncounterTriaged,
		/// The patient has a bed.
		EncounterInProgress,
		/// The patient is on leave.
		EncounterOnLeave,
		/// The stay is over.
		EncounterFinished,
		/// The encounter was cancelled before it began.
		EncounterCancelled,
		/// The encounter was entered in error.
		EncounterEnteredInError,
	}
}
