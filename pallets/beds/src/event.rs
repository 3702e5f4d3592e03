//! What the pallet reports. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod section {
	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A ward was opened for the first time.
		WardOpened {
			/// Whose.
			organization: OrganizationId,
			/// Its number.
			ward: WardId,
			/// Who opened it.
			by: AccountId,
		},
		/// A ward was closed.
		WardClosed {
			/// Whose.
			organization: OrganizationId,
			/// Which.
			ward: WardId,
			/// Who closed it.
			by: AccountId,
		},
		/// A closed ward was opened again.
		WardReopened {
			/// Whose.
			organization: OrganizationId,
			/// Which.
			ward: WardId,
			/// Who opened it.
			by: AccountId,
		},
		/// A room was opened for the first time.
		RoomOpened {
			/// Whose.
			organization: OrganizationId,
			/// In which ward.
			ward: WardId,
			/// Its number.
			room: RoomId,
			/// Who opened it.
			by: AccountId,
		},
		/// A room was closed.
		RoomClosed {
			/// Whose.
			organization: OrganizationId,
			/// In which ward.
			ward: WardId,
			/// Which.
			room: RoomId,
			/// Who closed it.
			by: AccountId,
		},
		/// A closed room was opened again.
		RoomReopened {
			/// Whose.
			organization: OrganizationId,
			/// In which ward.
			ward: WardId,
			/// Which.
			room: RoomId,
			/// Who opened it.
			by: AccountId,
		},
		/// A bed was opened for the first time. It is unoccupied.
		BedOpened {
			/// Which.
			location: Location,
			/// In which room.
			room: RoomId,
			/// Who opened it.
			by: AccountId,
		},
		/// A bed is in another state.
		BedSet {
			/// Which.
			location: Location,
			/// The state.
			state: BedState,
			/// Who did what led to it.
			by: AccountId,
		},
		/// A bed was reserved.
		BedReserved {
			/// Which.
			location: Location,
			/// For whom.
			patient: PatientId,
			/// From when on it is not.
			until: Moment,
			/// Who reserved it.
			by: AccountId,
		},
		/// A free bed was offered to the first on the waiting list who fits, and is reserved for that patient.
		BedOffered {
			/// Which.
			location: Location,
			/// To whom.
			patient: PatientId,
			/// From when on it is not reserved any more.
			until: Moment,
		},
		/// A reservation was given up.
		ReservationCancelled {
			/// Of which bed.
			location: Location,
			/// For whom it was.
			patient: PatientId,
			/// Who gave it up.
			by: AccountId,
		},
		/// What was left of a reservation that had lapsed was struck off.
		ReservationLapsed {
			/// Of which bed.
			location: Location,
			/// For whom it was.
			patient: PatientId,
		},
		/// A patient waits for a bed of a ward.
		WaitBegun {
			/// Whose ward.
			organization: OrganizationId,
			/// Which.
			ward: WardId,
			/// Who waits.
			patient: PatientId,
			/// How urgent it is.
			priority: Priority,
			/// Whether the bed must be one kept for isolation.
			isolation: bool,
			/// Who put the patient on the list.
			by: AccountId,
		},
		/// It is more, or less, urgent for a patient who waits.
		PrioritySet {
			/// Whose ward.
			organization: OrganizationId,
			/// Which.
			ward: WardId,
			/// Who waits.
			patient: PatientId,
			/// How urgent it is.
			priority: Priority,
			/// Who says so.
			by: AccountId,
		},
		/// A patient waits for the ward no longer.
		WaitEnded {
			/// Whose ward.
			organization: OrganizationId,
			/// Which.
			ward: WardId,
			/// Who waited.
			patient: PatientId,
			/// Who took the patient off the list, reserved a bed there, or admitted the patient; nobody where an offer came.
			by: Option<AccountId>,
		},
		/// An encounter was entered, of a patient who has no bed yet.
		EncounterOpened {
			/// Its number.
			encounter: EncounterId,
			/// Where.
			organization: OrganizationId,
			/// Whose.
			patient: PatientId,
			/// Planned, or arrived.
			status: EncounterStatus,
			/// Who entered it.
			by: AccountId,
		},
		/// An encounter has moved on.
		EncounterSet {
			/// Which.
			encounter: EncounterId,
			/// How far it is.
			status: EncounterStatus,
			/// Who did what led to it: of a stay in a hospital that was no longer active, a member of the one that admitted the patient next.
			by: AccountId,
		},
		/// A patient has got a bed. The encounter is in progress.
		Admitted {
			/// In which encounter.
			encounter: EncounterId,
			/// Whose.
			patient: PatientId,
			/// The bed.
			location: Location,
			/// Who admitted the patient.
			by: AccountId,
		},
		/// A patient has got another bed.
		Transferred {
			/// In which encounter.
			encounter: EncounterId,
			/// The bed before.
			from: Location,
			/// The bed now.
			to: Location,
			/// Who moved the patient.
			by: AccountId,
		},
	}
}
