//! What every call costs at worst. Run as tests against the mock, and measured on the runtime's Wasm.
#![allow(clippy::expect_used)]

use frame_benchmarking::v2::*;
use frame_support::traits::Get;
use frame_system::RawOrigin;
use salus_primitives::{
	bed::{BedState, EncounterStatus, Location, LocationStatus},
	priority::Priority,
	role::{Role, Roles},
	AccountId, BedId, EncounterId, OrganizationId, PatientId, RoomId, WardId,
};

use crate::{
	Bed, Call, Config, Encounter, Encounters, Pallet, Reservation, Reservations, Stays, Waiting, WaitingList, WaitsFor,
	Wards,
};

/// Makes whoever a benchmark needs known to the neighbours.
pub trait BenchmarkHelper {
	/// Makes the account a member with these roles of a new hospital.
	fn enrol_member(account: &AccountId, roles: Roles) -> OrganizationId;

	/// Registers the patient with this controller.
	fn enrol_patient(patient: PatientId, controller: &AccountId);
}

/// Where the glue traits can make people known, they are all it takes: a runtime says `(Identity, Patients)`.
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
/// An organization that is not active, since there is none with this number.
const FORSAKEN: OrganizationId = OrganizationId(u32::MAX);
const WARD: WardId = WardId(0);
const OTHER_WARD: WardId = WardId(1);
const ROOM: RoomId = RoomId(0);
const BED: BedId = BedId(0);

/// Somebody who may do everything with beds, in a hospital with two wards of a room each, and a patient.
fn cast<T: Config>() -> (AccountId, OrganizationId) {
	let member = account("member", 0, 0);
	let roles = Roles::of(&[Role::BedManager, Role::Housekeeper]);
	let organization = T::BenchmarkHelper::enrol_member(&member, roles);
	(0..2).for_each(|_| ward::<T>(organization));
	enrol::<T>(PATIENT);
	(member, organization)
}

fn ward<T: Config>(organization: OrganizationId) {
	let ward = Pallet::<T>::do_open_ward(organization).expect("there is room");
	Pallet::<T>::do_open_room(organization, ward).expect("there is room");
}

/// Each with a wallet of its own, since one acts for few.
fn enrol<T: Config>(patient: PatientId) {
	T::BenchmarkHelper::enrol_patient(patient, &AccountId::new(patient.0));
}

/// A bed in this state, which nobody has yet. The number tells it from others of its ward.
fn bed<T: Config>(organization: OrganizationId, ward: WardId, state: BedState) -> Location {
	let by = nobody();
	let bed = Pallet::<T>::do_open_bed(organization, ward, ROOM, &by).expect("there is room");
	let location = Location { organization, ward, bed };
	let found = Pallet::<T>::ensure_bed(location).expect("it was opened");
	Pallet::<T>::set_bed(location, found, state, &by);
	location
}

fn nobody() -> AccountId {
	account("nobody", 0, 0)
}

/// One of the patients who are there to be in the way.
fn bystander<T: Config>(index: u32) -> PatientId {
	let mut id = [9; 32];
	id.iter_mut().zip(index.to_le_bytes()).for_each(|(place, byte)| *place = byte);
	enrol::<T>(PatientId(id));
	PatientId(id)
}

/// What is left of a reservation of the bed that has lapsed, whatever the clock says.
fn lapsed<T: Config>(location: Location, patient: PatientId) {
	let bed = Pallet::<T>::ensure_bed(location).expect("there is such a bed");
	Pallet::<T>::put_bed(location, Bed { held: Some(patient), ..bed });
	Reservations::<T>::insert(patient, Reservation { location, until: 0 });
}

/// A full list, on which nobody fits a free bed but the last, who needs it as it is in this state: everybody else lies in another hospital, and has a
/// reservation that has lapsed.
fn queue<T: Config>(organization: OrganizationId, state: BedState) -> PatientId {
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

fn wait<T: Config>(organization: OrganizationId, ward: WardId, patient: PatientId, isolation: bool) {
	let waiting = Waiting { patient, priority: Priority::Routine, since: 0, isolation };
	Pallet::<T>::do_wait_for_bed(organization, ward, waiting).expect("there is room");
}

fn stay(organization: OrganizationId, patient: PatientId, location: Option<Location>) -> Encounter {
	let status = EncounterStatus::InProgress;
	Encounter { organization, patient, status, location, entered: 0, admitted: Some(0), ended: None }
}

/// Everything that an admission to the bed ends: what is left of somebody else's reservation, the patient's wait, with everybody else who waits before, and a
/// stay in a hospital that is no longer active.
fn in_the_way<T: Config>(location: Location) {
	lapsed::<T>(location, bystander::<T>(u32::MAX));
	for index in 1..T::MaxWaiting::get() {
		wait::<T>(location.organization, location.ward, bystander::<T>(index), false);
	}
	wait::<T>(location.organization, location.ward, PATIENT, false);
}

fn forsaken<T: Config>() {
	ward::<T>(FORSAKEN);
	let location = bed::<T>(FORSAKEN, WARD, BedState::Unoccupied);
	Pallet::<T>::do_admit_directly(location, PATIENT, &nobody()).expect("the bed is free");
}

/// Admits the patient to a bed of the ward.
fn admitted<T: Config>(organization: OrganizationId) -> EncounterId {
	let location = bed::<T>(organization, WARD, BedState::Unoccupied);
	Pallet::<T>::do_admit_directly(location, PATIENT, &nobody()).expect("the bed is free")
}

fn opened<T: Config>(organization: OrganizationId, status: EncounterStatus) -> EncounterId {
	Pallet::<T>::do_open_encounter(organization, PATIENT, status).expect("the patient lives")
}

fn state<T: Config>(location: Location) -> BedState {
	Pallet::<T>::ensure_bed(location).expect("there is such a bed").state
}

fn status<T: Config>(encounter: EncounterId) -> EncounterStatus {
	Pallet::<T>::encounter(encounter).expect("there is such an encounter").status
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn open_ward() {
		let (caller, organization) = cast::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization);

		assert!(Wards::<T>::contains_key(organization, WardId(2)));
	}

	#[benchmark]
	fn close_ward() {
		let (caller, organization) = cast::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, WARD);

		assert_eq!(Wards::<T>::get(organization, WARD).map(|ward| ward.status), Some(LocationStatus::Suspended));
	}

	#[benchmark]
	fn reopen_ward() {
		let (caller, organization) = cast::<T>();
		Pallet::<T>::do_close_ward(organization, WARD).expect("it is empty");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, WARD);

		assert_eq!(Wards::<T>::get(organization, WARD).map(|ward| ward.status), Some(LocationStatus::Active));
	}

	#[benchmark]
	fn open_room() {
		let (caller, organization) = cast::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, WARD);

		assert_eq!(Wards::<T>::get(organization, WARD).map(|ward| ward.rooms), Some(2));
	}

	#[benchmark]
	fn close_room() {
		let (caller, organization) = cast::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, WARD, ROOM);

		assert!(Pallet::<T>::ensure_open_room(organization, WARD, ROOM).is_err());
	}

	#[benchmark]
	fn reopen_room() {
		let (caller, organization) = cast::<T>();
		Pallet::<T>::do_close_room(organization, WARD, ROOM).expect("it is empty");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, WARD, ROOM);

		assert!(Pallet::<T>::ensure_open_room(organization, WARD, ROOM).is_ok());
	}

	#[benchmark]
	fn open_bed() {
		let (caller, organization) = cast::<T>();
		let next = queue::<T>(organization, BedState::Unoccupied);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, WARD, ROOM);

		assert!(Reservations::<T>::contains_key(next));
	}

	#[benchmark]
	fn close_bed() {
		let (caller, organization) = cast::<T>();
		let location = bed::<T>(organization, WARD, BedState::Unoccupied);
		lapsed::<T>(location, PATIENT);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, WARD, location.bed);

		assert_eq!(state::<T>(location), BedState::Closed);
	}

	#[benchmark]
	fn reopen_bed() {
		let (caller, organization) = cast::<T>();
		let location = bed::<T>(organization, WARD, BedState::Closed);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, WARD, location.bed);

		assert_eq!(state::<T>(location), BedState::Housekeeping);
	}

	#[benchmark]
	fn isolate_bed() {
		let (caller, organization) = cast::<T>();
		let location = bed::<T>(organization, WARD, BedState::Unoccupied);
		let next = queue::<T>(organization, BedState::Isolated);
		lapsed::<T>(location, PATIENT);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, WARD, location.bed);

		assert!(Reservations::<T>::contains_key(next));
	}

	#[benchmark]
	fn end_isolation() {
		let (caller, organization) = cast::<T>();
		let location = bed::<T>(organization, WARD, BedState::Isolated);
		let next = queue::<T>(organization, BedState::Unoccupied);
		lapsed::<T>(location, PATIENT);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, WARD, location.bed);

		assert!(Reservations::<T>::contains_key(next));
	}

	#[benchmark]
	fn clean_bed() {
		let (caller, organization) = cast::<T>();
		let location = bed::<T>(organization, WARD, BedState::Contaminated);
		let next = queue::<T>(organization, BedState::Unoccupied);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, WARD, location.bed);

		assert!(Reservations::<T>::contains_key(next));
	}

	/// The bed was held for somebody else, another bed for the patient, who waits as the last of many.
	#[benchmark]
	fn reserve_bed() {
		let (caller, organization) = cast::<T>();
		let location = bed::<T>(organization, WARD, BedState::Unoccupied);
		let other = bed::<T>(organization, OTHER_WARD, BedState::Unoccupied);
		in_the_way::<T>(location);
		lapsed::<T>(other, PATIENT);
		let until = Pallet::<T>::now().saturating_add(1);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, WARD, location.bed, PATIENT, until);

		assert_eq!(Pallet::<T>::reservation_of(PATIENT), Some(Reservation { location, until }));
	}

	#[benchmark]
	fn cancel_reservation() {
		let (caller, organization) = cast::<T>();
		let location = bed::<T>(organization, WARD, BedState::Unoccupied);
		let next = queue::<T>(organization, BedState::Unoccupied);
		lapsed::<T>(location, PATIENT);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, WARD, location.bed);

		assert!(Reservations::<T>::contains_key(next));
	}

	#[benchmark]
	fn offer_bed() {
		let (caller, organization) = cast::<T>();
		let location = bed::<T>(organization, WARD, BedState::Unoccupied);
		let next = queue::<T>(organization, BedState::Unoccupied);
		lapsed::<T>(location, PATIENT);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, WARD, location.bed);

		assert!(Reservations::<T>::contains_key(next));
	}

	#[benchmark]
	fn wait_for_bed() {
		let (caller, organization) = cast::<T>();
		for index in 1..T::MaxWaiting::get() {
			wait::<T>(organization, WARD, bystander::<T>(index), false);
		}

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, WARD, PATIENT, Priority::Stat, false);

		assert!(WaitsFor::<T>::contains_key(PATIENT, organization));
	}

	#[benchmark]
	fn set_priority() {
		let (caller, organization) = cast::<T>();
		in_the_way::<T>(bed::<T>(organization, WARD, BedState::Unoccupied));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, PATIENT, Priority::Stat);

		assert_eq!(WaitingList::<T>::get(organization, WARD).first().map(|first| first.patient), Some(PATIENT));
	}

	#[benchmark]
	fn stop_waiting() {
		let (caller, organization) = cast::<T>();
		in_the_way::<T>(bed::<T>(organization, WARD, BedState::Unoccupied));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, PATIENT);

		assert!(!WaitsFor::<T>::contains_key(PATIENT, organization));
	}

	#[benchmark]
	fn open_encounter() {
		let (caller, organization) = cast::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, PATIENT, true);

		assert_eq!(status::<T>(EncounterId(0)), EncounterStatus::Arrived);
	}

	#[benchmark]
	fn arrive() {
		let (caller, organization) = cast::<T>();
		let encounter = opened::<T>(organization, EncounterStatus::Planned);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, encounter);

		assert_eq!(status::<T>(encounter), EncounterStatus::Arrived);
	}

	#[benchmark]
	fn triage() {
		let (caller, organization) = cast::<T>();
		let encounter = opened::<T>(organization, EncounterStatus::Arrived);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, encounter);

		assert_eq!(status::<T>(encounter), EncounterStatus::Triaged);
	}

	#[benchmark]
	fn admit() {
		let (caller, organization) = cast::<T>();
		let location = bed::<T>(organization, WARD, BedState::Unoccupied);
		in_the_way::<T>(location);
		forsaken::<T>();
		let encounter = opened::<T>(organization, EncounterStatus::Triaged);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, encounter, WARD, location.bed);

		assert_eq!(Stays::<T>::get(PATIENT), Some(encounter));
	}

	#[benchmark]
	fn admit_directly() {
		let (caller, organization) = cast::<T>();
		let location = bed::<T>(organization, WARD, BedState::Unoccupied);
		in_the_way::<T>(location);
		forsaken::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, PATIENT, WARD, location.bed);

		assert_eq!(state::<T>(location), BedState::Occupied);
	}

	/// To another ward, where the patient waits as the last of many.
	#[benchmark]
	fn transfer() {
		let (caller, organization) = cast::<T>();
		let encounter = admitted::<T>(organization);
		let location = bed::<T>(organization, OTHER_WARD, BedState::Unoccupied);
		in_the_way::<T>(location);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, encounter, OTHER_WARD, location.bed, true);

		assert_eq!(state::<T>(location), BedState::Occupied);
	}

	#[benchmark]
	fn begin_leave() {
		let (caller, organization) = cast::<T>();
		let encounter = admitted::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, encounter);

		assert_eq!(status::<T>(encounter), EncounterStatus::OnLeave);
	}

	#[benchmark]
	fn end_leave() {
		let (caller, organization) = cast::<T>();
		let encounter = admitted::<T>(organization);
		let (from, to) = (EncounterStatus::InProgress, EncounterStatus::OnLeave);
		Pallet::<T>::do_move_encounter(organization, encounter, &[from], to, &nobody()).expect("it leads there");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, encounter);

		assert_eq!(status::<T>(encounter), EncounterStatus::InProgress);
	}

	#[benchmark]
	fn discharge() {
		let (caller, organization) = cast::<T>();
		let encounter = admitted::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, encounter, true);

		assert!(!Stays::<T>::contains_key(PATIENT));
	}

	#[benchmark]
	fn cancel_encounter() {
		let (caller, organization) = cast::<T>();
		let encounter = opened::<T>(organization, EncounterStatus::Triaged);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, encounter);

		assert_eq!(status::<T>(encounter), EncounterStatus::Cancelled);
	}

	#[benchmark]
	fn enter_in_error() {
		let (caller, organization) = cast::<T>();
		let encounter = admitted::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, encounter);

		assert!(!Stays::<T>::contains_key(PATIENT));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
