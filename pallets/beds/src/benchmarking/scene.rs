//! Who takes part in the benchmarks, and wards in which most is in the way.

use super::*;

pub(super) const PATIENT: PatientId = PatientId([7; 32]);
/// An organization that is not active, since there is none with this number.
pub(super) const FORSAKEN: OrganizationId = OrganizationId(u32::MAX);
pub(super) const WARD: WardId = WardId(0);
pub(super) const OTHER_WARD: WardId = WardId(1);
pub(super) const ROOM: RoomId = RoomId(0);
pub(super) const BED: BedId = BedId(0);

/// Somebody who may do everything with beds, in a hospital with two wards of a room each, and a patient.
pub(super) fn cast<T: Config>() -> (AccountId, OrganizationId) {
	let member = account("member", 0, 0);
	let roles = Roles::of(&[Role::BedManager, Role::Housekeeper]);
	let organization = T::BenchmarkHelper::enrol_member(&member, roles);
	(0..2).for_each(|_| ward::<T>(organization));
	enrol::<T>(PATIENT);
	(member, organization)
}

pub(super) fn ward<T: Config>(organization: OrganizationId) {
	let ward = Pallet::<T>::do_open_ward(organization).expect("there is room");
	Pallet::<T>::do_open_room(organization, ward).expect("there is room");
}

/// Each with a wallet of its own, since one acts for few.
pub(super) fn enrol<T: Config>(patient: PatientId) {
	T::BenchmarkHelper::enrol_patient(patient, &AccountId::new(patient.0));
}

/// A bed in this state, which nobody has yet. The number tells it from others of its ward.
pub(super) fn bed<T: Config>(organization: OrganizationId, ward: WardId, state: BedState) -> Location {
	let by = nobody();
	let bed = Pallet::<T>::do_open_bed(organization, ward, ROOM, &by).expect("there is room");
	let location = Location { organization, ward, bed };
	let found = Pallet::<T>::ensure_bed(location).expect("it was opened");
	Pallet::<T>::set_bed(location, found, state, &by);
	location
}

pub(super) fn nobody() -> AccountId {
	account("nobody", 0, 0)
}

/// One of the patients who are there to be in the way.
pub(super) fn bystander<T: Config>(index: u32) -> PatientId {
	let mut id = [9; 32];
	id.iter_mut().zip(index.to_le_bytes()).for_each(|(place, byte)| *place = byte);
	enrol::<T>(PatientId(id));
	PatientId(id)
}

/// What is left of a reservation of the bed that has lapsed, whatever the clock says.
pub(super) fn lapsed<T: Config>(location: Location, patient: PatientId) {
	let bed = Pallet::<T>::ensure_bed(location).expect("there is such a bed");
	Pallet::<T>::put_bed(location, Bed { held: Some(patient), ..bed });
	Reservations::<T>::insert(patient, Reservation { location, until: 0 });
}

/// A full list, on which nobody fits a free bed but the last, who needs it as it is in this state: everybody else lies in another hospital, and has a
/// reservation that has lapsed.
pub(super) fn queue<T: Config>(organization: OrganizationId, state: BedState) -> PatientId {
	let isolation = state == BedState::Isolated;
	let last = T::MaxWaiting::get().saturating_sub(1);
	for index in 0..=last {
		let patient = bystander::<T>(index);
		wait::<T>(organization, WARD, patient, isolation);
		if index == last {
			return patient;
		}
		let encounter = EncounterId(u64::from(u32::MAX).saturating_add(index.into()));
		Stays::<T>::insert(patient, encounter);
		Encounters::<T>::insert(encounter, stay(FORSAKEN, patient, None));
		let location = Location { organization: FORSAKEN, ward: WARD, bed: BED };
		Reservations::<T>::insert(patient, Reservation { location, until: 0 });
	}
	PATIENT
}

pub(super) fn wait<T: Config>(organization: OrganizationId, ward: WardId, patient: PatientId, isolation: bool) {
	let waiting = Waiting { patient, priority: Priority::Routine, since: 0, isolation };
	Pallet::<T>::do_wait_for_bed(organization, ward, waiting).expect("there is room");
}

pub(super) fn stay(organization: OrganizationId, patient: PatientId, location: Option<Location>) -> Encounter {
	let status = EncounterStatus::InProgress;
	Encounter { organization, patient, status, location, entered: 0, admitted: Some(0), ended: None }
}

/// Everything that an admission to the bed ends: what is left of somebody else's reservation, the patient's wait, with everybody else who waits before, and a
/// stay in a hospital that is no longer active.
pub(super) fn in_the_way<T: Config>(location: Location) {
	lapsed::<T>(location, bystander::<T>(u32::MAX));
	for index in 1..T::MaxWaiting::get() {
		wait::<T>(location.organization, location.ward, bystander::<T>(index), false);
	}
	wait::<T>(location.organization, location.ward, PATIENT, false);
}

pub(super) fn forsaken<T: Config>() {
	ward::<T>(FORSAKEN);
	let location = bed::<T>(FORSAKEN, WARD, BedState::Unoccupied);
	Pallet::<T>::do_admit_directly(location, PATIENT, &nobody()).expect("the bed is free");
}

/// Admits the patient to a bed of the ward.
pub(super) fn admitted<T: Config>(organization: OrganizationId) -> EncounterId {
	let location = bed::<T>(organization, WARD, BedState::Unoccupied);
	Pallet::<T>::do_admit_directly(location, PATIENT, &nobody()).expect("the bed is free")
}

pub(super) fn opened<T: Config>(organization: OrganizationId, status: EncounterStatus) -> EncounterId {
	Pallet::<T>::do_open_encounter(organization, PATIENT, status).expect("the patient lives")
}

pub(super) fn state<T: Config>(location: Location) -> BedState {
	Pallet::<T>::ensure_bed(location).expect("there is such a bed").state
}

pub(super) fn status<T: Config>(encounter: EncounterId) -> EncounterStatus {
	Pallet::<T>::encounter(encounter).expect("there is such an encounter").status
}
