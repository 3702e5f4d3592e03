//! What every call costs at worst. Run as tests against the mock, and measured on the runtime's Wasm.
#![allow(clippy::expect_used)]

mod scene;

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

use self::scene::*;

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
