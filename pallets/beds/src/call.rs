//! What can be called. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The calls.
#[pallet_section]
mod section {
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Opens a further ward, without rooms. By a member who may manage beds.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `TooManyWards`. Events: `WardOpened`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::open_ward())]
		pub fn open_ward(origin: OriginFor<T>, organization: OrganizationId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageBeds)?;
			let ward = Self::do_open_ward(organization)?;
			Self::deposit_event(Event::WardOpened { organization, ward, by });
			Ok(())
		}

		/// Closes a ward all of whose beds are closed, and for which nobody waits. By a member who may manage beds.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `WardClosed`, `BedsOpen`, `Awaited`. Events: `WardClosed`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::close_ward())]
		pub fn close_ward(origin: OriginFor<T>, organization: OrganizationId, ward: WardId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageBeds)?;
			Self::do_close_ward(organization, ward)?;
			Self::deposit_event(Event::WardClosed { organization, ward, by });
			Ok(())
		}

		/// Opens a closed ward again. Its beds stay closed, each until it is opened. By a member who may manage beds.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `WardOpen`. Events: `WardReopened`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::reopen_ward())]
		pub fn reopen_ward(origin: OriginFor<T>, organization: OrganizationId, ward: WardId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageBeds)?;
			Self::do_reopen_ward(organization, ward)?;
			Self::deposit_event(Event::WardReopened { organization, ward, by });
			Ok(())
		}

		/// Opens a further room of an open ward, without beds. By a member who may manage beds.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `WardClosed`, `TooManyRooms`. Events: `RoomOpened`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::open_room())]
		pub fn open_room(origin: OriginFor<T>, organization: OrganizationId, ward: WardId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageBeds)?;
			let room = Self::do_open_room(organization, ward)?;
			Self::deposit_event(Event::RoomOpened { organization, ward, room, by });
			Ok(())
		}

		/// Closes a room all of whose beds are closed. By a member who may manage beds.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `RoomClosed`, `BedsOpen`. Events: `RoomClosed`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::close_room())]
		pub fn close_room(
			origin: OriginFor<T>,
			organization: OrganizationId,
			ward: WardId,
			room: RoomId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageBeds)?;
			Self::do_close_room(organization, ward, room)?;
			Self::deposit_event(Event::RoomClosed { organization, ward, room, by });
			Ok(())
		}

		/// Opens a closed room of an open ward again. Its beds stay closed, each until it is opened. By a member who may manage beds.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `WardClosed`, `RoomOpen`. Events: `RoomReopened`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::reopen_room())]
		pub fn reopen_room(
			origin: OriginFor<T>,
			organization: OrganizationId,
			ward: WardId,
			room: RoomId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageBeds)?;
			Self::do_reopen_room(organization, ward, room)?;
			Self::deposit_event(Event::RoomReopened { organization, ward, room, by });
			Ok(())
		}

		/// Opens a further bed of an open room, unoccupied, and offers it. By a member who may manage beds.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `WardClosed`, `RoomClosed`, `TooManyBeds`.
		/// Events: `BedOpened`, after it perhaps `WaitEnded`, `BedOffered`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::open_bed())]
		pub fn open_bed(
			origin: OriginFor<T>,
			organization: OrganizationId,
			ward: WardId,
			room: RoomId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageBeds)?;
			Self::do_open_bed(organization, ward, room, &by)?;
			Ok(())
		}

		/// Closes a bed that is free or to be cleaned, and held for nobody. By a member who may manage beds.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; `BedClosed`, `BedContaminated`, `BedOccupied`, where it stands; `BedReserved`.
		/// Events: `BedSet`, before it perhaps `ReservationLapsed`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::close_bed())]
		pub fn close_bed(
			origin: OriginFor<T>,
			organization: OrganizationId,
			ward: WardId,
			bed: BedId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageBeds)?;
			Self::do_close_bed(Location { organization, ward, bed }, &by)
		}

		/// Opens a closed bed again, in an open room of an open ward, for housekeeping first. By a member who may manage beds.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `BedClosed`; `WardClosed`, `RoomClosed`.
		/// Events: `BedSet`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::reopen_bed())]
		pub fn reopen_bed(
			origin: OriginFor<T>,
			organization: OrganizationId,
			ward: WardId,
			bed: BedId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageBeds)?;
			Self::do_reopen_bed(Location { organization, ward, bed }, &by)
		}

		/// Keeps an unoccupied bed, held for nobody, for isolation, and offers it to whoever needs that. By a member who may manage beds.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `BedUnoccupied`; `BedReserved`.
		/// Events: `BedSet`, before it perhaps `ReservationLapsed`, after it perhaps `WaitEnded`, `BedOffered`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::isolate_bed())]
		pub fn isolate_bed(
			origin: OriginFor<T>,
			organization: OrganizationId,
			ward: WardId,
			bed: BedId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageBeds)?;
			let location = Location { organization, ward, bed };
			Self::do_isolate_bed(location, BedState::Unoccupied, BedState::Isolated, &by)
		}

		/// Keeps a bed, held for nobody, for isolation no longer, and offers it to whoever needs none. By a member who may manage beds.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `BedIsolated`; `BedReserved`.
		/// Events: `BedSet`, before it perhaps `ReservationLapsed`, after it perhaps `WaitEnded`, `BedOffered`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::end_isolation())]
		pub fn end_isolation(
			origin: OriginFor<T>,
			organization: OrganizationId,
			ward: WardId,
			bed: BedId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageBeds)?;
			let location = Location { organization, ward, bed };
			Self::do_isolate_bed(location, BedState::Isolated, BedState::Unoccupied, &by)
		}

		/// Says that a bed in housekeeping, or a contaminated one, is clean, and offers it. By a member who may keep house.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is neither.
		/// Events: `BedSet`, after it perhaps `WaitEnded`, `BedOffered`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::clean_bed())]
		pub fn clean_bed(
			origin: OriginFor<T>,
			organization: OrganizationId,
			ward: WardId,
			bed: BedId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::KeepHouse)?;
			Self::do_clean_bed(Location { organization, ward, bed }, &by)
		}

		/// Reserves a bed that is free, isolated or not, for a patient until a moment. By a member who may admit patients.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the bed stands, if it is not free; `UnknownPatient`, `Deceased`,
		/// `BedReserved`, `AlreadyReserved`, `EndHasPassed`, `ExpiresTooLate`.
		/// Events: `BedReserved`, before it perhaps `ReservationLapsed`, `WaitEnded`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::reserve_bed())]
		pub fn reserve_bed(
			origin: OriginFor<T>,
			organization: OrganizationId,
			ward: WardId,
			bed: BedId,
			patient: PatientId,
			until: Moment,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdmitPatients)?;
			let location = Location { organization, ward, bed };
			Self::do_reserve_bed(location, patient, until, &by)?;
			Self::deposit_event(Event::BedReserved { location, patient, until, by });
			Ok(())
		}

		/// Gives up the reservation of a bed, also one that has lapsed, and offers the bed to the next. By a member who may admit patients.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `NotReserved`.
		/// Events: `ReservationCancelled`, after it perhaps `WaitEnded`, `BedOffered`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::cancel_reservation())]
		pub fn cancel_reservation(
			origin: OriginFor<T>,
			organization: OrganizationId,
			ward: WardId,
			bed: BedId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdmitPatients)?;
			Self::do_cancel_reservation(Location { organization, ward, bed }, &by)
		}

		/// Offers a bed that is free and held for nobody to the first who waits and fits: when an offer has lapsed, or when somebody has come to wait since the
		/// bed became free. By a member who may admit patients.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the bed stands, if it is not free; `BedReserved`, `NobodyFits`.
		/// Events: `WaitEnded`, `BedOffered`, before them perhaps `ReservationLapsed`.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::offer_bed())]
		pub fn offer_bed(
			origin: OriginFor<T>,
			organization: OrganizationId,
			ward: WardId,
			bed: BedId,
		) -> DispatchResult {
			Self::ensure_may(origin, organization, Permission::AdmitPatients)?;
			Self::do_offer_bed(Location { organization, ward, bed })
		}

		/// Puts a patient on an open ward's waiting list, after everybody for whom it is as urgent. By a member who may admit patients.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `WardClosed`, `UnknownPatient`, `Deceased`, `AlreadyWaiting`, `TooManyWaiting`.
		/// Events: `WaitBegun`.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::wait_for_bed())]
		pub fn wait_for_bed(
			origin: OriginFor<T>,
			organization: OrganizationId,
			ward: WardId,
			patient: PatientId,
			priority: Priority,
			isolation: bool,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdmitPatients)?;
			let waiting = Waiting { patient, priority, since: Self::now(), isolation };
			Self::do_wait_for_bed(organization, ward, waiting)?;
			Self::deposit_event(Event::WaitBegun { organization, ward, patient, priority, isolation, by });
			Ok(())
		}

		/// Gives a patient who waits another priority. The time of waiting counts on. By a member who may admit patients.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotWaiting`, `NoChange`. Events: `PrioritySet`.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::set_priority())]
		pub fn set_priority(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			priority: Priority,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdmitPatients)?;
			let ward = Self::do_set_priority(organization, patient, priority)?;
			Self::deposit_event(Event::PrioritySet { organization, ward, patient, priority, by });
			Ok(())
		}

		/// Takes a patient off the organization's waiting list. By a member who may admit patients.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotWaiting`. Events: `WaitEnded`.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::stop_waiting())]
		pub fn stop_waiting(origin: OriginFor<T>, organization: OrganizationId, patient: PatientId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdmitPatients)?;
			let ward = Self::do_stop_waiting(organization, patient)?;
			Self::deposit_event(Event::WaitEnded { organization, ward, patient, by: Some(by) });
			Ok(())
		}

		/// Enters an encounter of a patient who has no bed yet: planned, or arrived where the patient is in the house. By a member who may admit patients.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `UnknownPatient`, `Deceased`, `NumbersExhausted`. Events: `EncounterOpened`.
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::open_encounter())]
		pub fn open_encounter(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			arrived: bool,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdmitPatients)?;
			let status = if arrived { EncounterStatus::Arrived } else { EncounterStatus::Planned };
			let encounter = Self::do_open_encounter(organization, patient, status)?;
			Self::deposit_event(Event::EncounterOpened { encounter, organization, patient, status, by });
			Ok(())
		}

		/// Says that the patient of a planned encounter has come. By a member who may admit patients.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `EncounterPlanned`. Events: `EncounterSet`.
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::arrive())]
		pub fn arrive(origin: OriginFor<T>, organization: OrganizationId, encounter: EncounterId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdmitPatients)?;
			let (from, to) = ([EncounterStatus::Planned], EncounterStatus::Arrived);
			Self::do_move_encounter(organization, encounter, &from, to, &by)
		}

		/// Says that somebody has judged how urgent an arrived patient's case is. By a member who may admit patients.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `EncounterArrived`. Events: `EncounterSet`.
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::triage())]
		pub fn triage(origin: OriginFor<T>, organization: OrganizationId, encounter: EncounterId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdmitPatients)?;
			let (from, to) = ([EncounterStatus::Arrived], EncounterStatus::Triaged);
			Self::do_move_encounter(organization, encounter, &from, to, &by)
		}

		/// Gives the patient of an encounter without a bed a free one, that is held for nobody else. By a member who may admit patients.
		///
		/// A reservation of this bed is used up, a wait for this ward is over, and a stay in a hospital that is no longer active ends.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the encounter stands, if not before a bed; where the bed stands, if it is not
		/// free; `BedReserved`; `Deceased`, `HasABed`, of the patient.
		/// Events: `Admitted`, before it `BedSet`, before that perhaps `ReservationLapsed`, `WaitEnded`, and of a stay elsewhere `BedSet`, `EncounterSet`.
		#[pallet::call_index(21)]
		#[pallet::weight(T::WeightInfo::admit())]
		pub fn admit(
			origin: OriginFor<T>,
			organization: OrganizationId,
			encounter: EncounterId,
			ward: WardId,
			bed: BedId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdmitPatients)?;
			let location = Location { organization, ward, bed };
			let patient = Self::do_admit(organization, encounter, location, &by)?;
			Self::deposit_event(Event::Admitted { encounter, patient, location, by });
			Ok(())
		}

		/// The same, of a patient for whom no encounter was entered before: one is, in progress. By a member who may admit patients.
		///
		/// Errors: as `admit`, of the signer, the bed, and the patient; `UnknownPatient`, `NumbersExhausted`. Events: as `admit`.
		#[pallet::call_index(22)]
		#[pallet::weight(T::WeightInfo::admit_directly())]
		pub fn admit_directly(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			ward: WardId,
			bed: BedId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdmitPatients)?;
			let location = Location { organization, ward, bed };
			let encounter = Self::do_admit_directly(location, patient, &by)?;
			Self::deposit_event(Event::Admitted { encounter, patient, location, by });
			Ok(())
		}

		/// Moves a patient who has a bed to another of the same organization, in whichever ward. The one before is contaminated, if the call says so or the
		/// patient lay apart there, and to be cleaned otherwise. By a member who may admit patients.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the encounter stands, if that is not `EncounterInProgress`; where the bed
		/// stands, if it is not free; `BedReserved`; `Deceased`, of the patient.
		/// Events: `BedSet` for both beds, `Transferred`, between them perhaps `ReservationLapsed`, `WaitEnded`.
		#[pallet::call_index(23)]
		#[pallet::weight(T::WeightInfo::transfer())]
		pub fn transfer(
			origin: OriginFor<T>,
			organization: OrganizationId,
			encounter: EncounterId,
			ward: WardId,
			bed: BedId,
			contaminated: bool,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdmitPatients)?;
			let to = Location { organization, ward, bed };
			let from = Self::do_transfer(organization, encounter, to, contaminated, &by)?;
			Self::deposit_event(Event::Transferred { encounter, from, to, by });
			Ok(())
		}

		/// Says that a patient is away for a while, and keeps the bed. By a member who may admit patients.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `EncounterInProgress`. Events: `EncounterSet`.
		#[pallet::call_index(24)]
		#[pallet::weight(T::WeightInfo::begin_leave())]
		pub fn begin_leave(
			origin: OriginFor<T>,
			organization: OrganizationId,
			encounter: EncounterId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdmitPatients)?;
			let (from, to) = ([EncounterStatus::InProgress], EncounterStatus::OnLeave);
			Self::do_move_encounter(organization, encounter, &from, to, &by)
		}

		/// Says that a patient who was away is back. By a member who may admit patients.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `EncounterOnLeave`. Events: `EncounterSet`.
		#[pallet::call_index(25)]
		#[pallet::weight(T::WeightInfo::end_leave())]
		pub fn end_leave(origin: OriginFor<T>, organization: OrganizationId, encounter: EncounterId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdmitPatients)?;
			let (from, to) = ([EncounterStatus::OnLeave], EncounterStatus::InProgress);
			Self::do_move_encounter(organization, encounter, &from, to, &by)
		}

		/// Ends a stay, also that of a patient who does not come back from leave. The bed is contaminated, if the call says so or the patient lay apart in it,
		/// and to be cleaned otherwise. By a member who may admit patients.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if the patient has no bed. Events: `BedSet`, `EncounterSet`.
		#[pallet::call_index(26)]
		#[pallet::weight(T::WeightInfo::discharge())]
		pub fn discharge(
			origin: OriginFor<T>,
			organization: OrganizationId,
			encounter: EncounterId,
			contaminated: bool,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdmitPatients)?;
			Self::do_discharge(organization, encounter, contaminated, &by)
		}

		/// Ends an encounter before the patient has had a bed. By a member who may admit patients.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if not before a bed. Events: `EncounterSet`.
		#[pallet::call_index(27)]
		#[pallet::weight(T::WeightInfo::cancel_encounter())]
		pub fn cancel_encounter(
			origin: OriginFor<T>,
			organization: OrganizationId,
			encounter: EncounterId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdmitPatients)?;
			let to = EncounterStatus::Cancelled;
			Self::do_move_encounter(organization, encounter, &BEFORE, to, &by)
		}

		/// Says that an encounter was never so, wherever it stands. A bed that it has is left as at a discharge. By a member who may admit patients.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `EncounterEnteredInError`. Events: `EncounterSet`, before it perhaps `BedSet`.
		#[pallet::call_index(28)]
		#[pallet::weight(T::WeightInfo::enter_in_error())]
		pub fn enter_in_error(
			origin: OriginFor<T>,
			organization: OrganizationId,
			encounter: EncounterId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdmitPatients)?;
			Self::do_enter_in_error(organization, encounter, &by)
		}
	}
}
