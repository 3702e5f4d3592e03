//! Wards, rooms and beds, and the stays of patients in them.
//!
//! # Terms
//!
//! - *Ward*, *room*, *bed*: numbered as they are opened, wards per organization, rooms and beds per ward. What people call them is not on the chain.
//! - *State* of a bed: HL7's (table 0116): closed, in housekeeping, isolated, contaminated, occupied, unoccupied.
//! - *Isolated*: free and kept for whoever must lie apart. A bed in which somebody lay apart is contaminated afterwards.
//! - *Encounter*: one stay of one patient, in FHIR's states. In progress, or on leave, it has a bed.
//! - *Reservation*: a free bed held for a patient, until a moment that is compared at every use. Nobody has to clean up: one that has lapsed is struck off by
//!   whatever next wants the bed, or the patient.
//! - *Waiting list*: who waits for a bed of the ward, by priority and then by time.
//! - *Offer*: a reservation for the first on the list who fits, made at once when a bed becomes free.
//!
//! # Who trusts whom
//!
//! A patient lies in one bed and has one reservation, over all hospitals: both are kept by patient, and no hospital can write over another's. Reservations are
//! short, so that a careless hospital keeps nobody from a bed elsewhere for long. A bed is the hospital's act of care, and needs no consent; the
//! dead have no new ones, while a suspended registration is no obstacle, since emergencies do not wait for it.
//!
//! A hospital that is no longer active cannot discharge anybody. Whoever admits its patient elsewhere ends the stay there.
//!
//! A patient fits a free bed whose isolation is what the patient needs, who lives, has no reservation and no bed in another hospital. An offer takes the
//! patient off the list: whoever lets it lapse waits anew, and does not keep the others waiting. Of those who wait elsewhere too nothing is undone: an offer they no longer need is
//! cancelled, or lapses.
//!
//! # Calls
//!
//! | call | by who may |
//! |---|---|
//! | [`open_ward`](Pallet::open_ward), [`close_ward`](Pallet::close_ward), [`reopen_ward`](Pallet::reopen_ward), [`open_room`](Pallet::open_room), [`close_room`](Pallet::close_room), [`reopen_room`](Pallet::reopen_room), [`open_bed`](Pallet::open_bed), [`close_bed`](Pallet::close_bed), [`reopen_bed`](Pallet::reopen_bed), [`isolate_bed`](Pallet::isolate_bed), [`end_isolation`](Pallet::end_isolation) | manage beds |
//! | [`clean_bed`](Pallet::clean_bed) | keep house |
//! | [`reserve_bed`](Pallet::reserve_bed), [`cancel_reservation`](Pallet::cancel_reservation), [`offer_bed`](Pallet::offer_bed) | admit patients |
//! | [`wait_for_bed`](Pallet::wait_for_bed), [`set_priority`](Pallet::set_priority), [`stop_waiting`](Pallet::stop_waiting) | the same |
//! | [`open_encounter`](Pallet::open_encounter), [`arrive`](Pallet::arrive), [`triage`](Pallet::triage), [`cancel_encounter`](Pallet::cancel_encounter), [`enter_in_error`](Pallet::enter_in_error) | the same |
//! | [`admit`](Pallet::admit), [`admit_directly`](Pallet::admit_directly), [`transfer`](Pallet::transfer), [`begin_leave`](Pallet::begin_leave), [`end_leave`](Pallet::end_leave), [`discharge`](Pallet::discharge) | the same |
//!
//! Which call is possible where a bed or an encounter stands, and what refuses it elsewhere, is in `docs/states.md`, made from the table by which the tests go.
//!
//! A ward's only bed, and two who want it (`src/tests/story.rs`):
#![doc = concat!("```text\n", include_str!("tests/story.rs"), "```")]
//!
//! # Never on chain
//!
//! The names of wards, what they treat, why somebody lies there, where somebody goes on leave. What the chain tells is that a patient lies in a ward that has a
//! number, and whether in a bed kept for isolation.
#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(
	not(test),
	deny(
		clippy::arithmetic_side_effects,
		clippy::cast_possible_truncation,
		clippy::cast_possible_wrap,
		clippy::cast_sign_loss,
		clippy::expect_used,
		clippy::indexing_slicing,
		clippy::panic,
		clippy::todo,
		clippy::unimplemented,
		clippy::unreachable,
		clippy::unwrap_used
	)
)]

extern crate alloc;

mod actor;
mod bed;
#[cfg(any(feature = "runtime-benchmarks", test))]
pub mod benchmarking;
mod call;
mod encounter;
mod error;
mod event;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
#[cfg(test)]
mod mock;
mod reservation;
mod stay;
#[cfg(test)]
mod tests;
mod view;
mod waiting;
mod ward;
pub mod weights;

pub use bed::{Bed, Occupant};
pub use pallet::*;
pub use salus_primitives::bed::{Encounter, Reservation, Room, Waiting, Ward};
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

/// The pallet itself. Its items are re-exported one level up.
// What FRAME's macros write here casts indices and expects what it has made sure of. The rules stand in the modules beside it, without exception.
#[allow(clippy::cast_possible_truncation, clippy::expect_used, clippy::unreachable)]
#[import_section(call::section)]
#[import_section(error::section)]
#[import_section(event::section)]
#[frame_support::pallet]
pub mod pallet {
	use alloc::vec::Vec;
	use frame_support::{pallet_prelude::*, traits::UnixTime};
	use frame_system::pallet_prelude::*;
	use salus_primitives::{
		bed::{BedEntry, BedState, EncounterEntry, EncounterStatus, Location, Occupancy, RoomEntry, WardEntry},
		glue::{Members, Patients},
		priority::Priority,
		role::Permission,
		AccountId, BedId, EncounterId, Moment, OrganizationId, PatientId, RoomId, WardId,
	};

	use crate::{encounter::BEFORE, Bed, Encounter, Reservation, Room, Waiting, Ward, WeightInfo};

	/// The layout of the storage below.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Organizations and their members.
		type Members: Members;

		/// Patients, and whether they live.
		type Patients: Patients;

		/// What time it is.
		type Clock: UnixTime;

		/// The most wards one organization has, closed ones too.
		#[pallet::constant]
		type MaxWards: Get<u16>;

		/// The most rooms one ward has, closed ones too.
		#[pallet::constant]
		type MaxRooms: Get<u16>;

		/// The most beds one ward has, closed ones too.
		#[pallet::constant]
		type MaxBeds: Get<u16>;

		/// The most patients who wait for one ward. It bounds what an offer costs.
		#[pallet::constant]
		type MaxWaiting: Get<u32>;

		/// How long a bed is offered to whoever has waited for it, in milliseconds.
		type OfferPeriod: Get<Moment>;

		/// How far ahead a reservation ends at most, in milliseconds.
		type MaxReservation: Get<Moment>;

		/// What calls cost.
		type WeightInfo: WeightInfo;

		/// What benchmarks need of the runtime.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper;
	}

	/// Organization -> how many wards it has, which is the next one's number. At most [`Config::MaxWards`].
	/// All numbers are the chain's choice, hence the quick hasher, here and below.
	#[pallet::storage]
	pub type WardCount<T> = StorageMap<_, Twox64Concat, OrganizationId, u16, ValueQuery>;

	/// Organization, ward -> whether it is in use, how many rooms it has, and how many beds stand where. Kept for ever: encounters name it.
	#[pallet::storage]
	pub type Wards<T> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Twox64Concat, WardId, Ward>;

	/// Organization and ward, room -> whether it is in use. At most [`Config::MaxRooms`] per ward, numbered without gaps.
	#[pallet::storage]
	pub type Rooms<T> = StorageDoubleMap<_, Twox64Concat, (OrganizationId, WardId), Twox64Concat, RoomId, Room>;

	/// Organization and ward, bed -> where it stands and whose it is. At most [`Config::MaxBeds`] per ward, numbered without gaps.
	#[pallet::storage]
	pub type Beds<T> = StorageDoubleMap<_, Twox64Concat, (OrganizationId, WardId), Twox64Concat, BedId, Bed>;

	/// Patient -> the bed that is held for the patient, over all organizations. One that has lapsed stays until somebody wants the bed or the patient, and is
	/// none. The way back is in the bed. The patients' ids are their registrars' choice, hence the cryptographic hasher, here and below.
	#[pallet::storage]
	pub type Reservations<T> = StorageMap<_, Blake2_128Concat, PatientId, Reservation>;

	/// Organization, ward -> who waits for a bed there: the most urgent first, and of those whoever has waited longest. Nobody twice.
	#[pallet::storage]
	pub type WaitingList<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		OrganizationId,
		Twox64Concat,
		WardId,
		BoundedVec<Waiting, T::MaxWaiting>,
		ValueQuery,
	>;

	/// Patient, organization -> the ward for which the patient waits there: one at a time in each organization. The way back from [`WaitingList`].
	#[pallet::storage]
	pub type WaitsFor<T> = StorageDoubleMap<_, Blake2_128Concat, PatientId, Twox64Concat, OrganizationId, WardId>;

	/// The next encounter's number. They are numbered over the whole chain.
	#[pallet::storage]
	pub type NextEncounter<T> = StorageValue<_, EncounterId, ValueQuery>;

	/// Encounter -> the stay. Kept for ever: records and claims are about it.
	#[pallet::storage]
	pub type Encounters<T> = StorageMap<_, Twox64Concat, EncounterId, Encounter>;

	/// Patient -> the encounter in which the patient has a bed, over all organizations. This is what makes it one bed a patient.
	#[pallet::storage]
	pub type Stays<T> = StorageMap<_, Blake2_128Concat, PatientId, EncounterId>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxWards::get() > 0, "an organization needs room for a ward");
			assert!(T::MaxRooms::get() > 0, "a ward needs room for a room");
			assert!(T::MaxBeds::get() > 0, "a ward needs room for a bed");
			assert!(T::MaxWaiting::get() > 0, "somebody must be able to wait");
			assert!(T::OfferPeriod::get() > 0, "an offer must last");
			assert!(T::OfferPeriod::get() <= T::MaxReservation::get(), "an offer is a reservation");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// How full the ward is. Nothing for an unknown ward.
		pub fn occupancy(organization: OrganizationId, ward: WardId) -> Option<Occupancy> {
			Self::show_occupancy(organization, ward)
		}

		/// The ward, open or not.
		pub fn ward(organization: OrganizationId, ward: WardId) -> Option<WardEntry> {
			Self::show_ward(organization, ward)
		}

		/// The organization's wards after this one, in the order of their numbers.
		pub fn wards(organization: OrganizationId, after: Option<WardId>, limit: u32) -> Vec<WardEntry> {
			Self::show_wards(organization, after, limit)
		}

		/// The ward's rooms, in the order of their numbers.
		pub fn rooms(organization: OrganizationId, ward: WardId) -> Vec<RoomEntry> {
			Self::show_rooms(organization, ward)
		}

		/// The bed.
		pub fn bed(organization: OrganizationId, ward: WardId, bed: BedId) -> Option<BedEntry> {
			Self::show_bed(Location { organization, ward, bed })
		}

		/// The ward's beds, in the order of their numbers.
		pub fn beds(organization: OrganizationId, ward: WardId) -> Vec<BedEntry> {
			Self::show_beds(organization, ward)
		}

		/// Who waits for a bed of the ward, in the order of their turns.
		pub fn waiting(organization: OrganizationId, ward: WardId) -> Vec<Waiting> {
			WaitingList::<T>::get(organization, ward).into_inner()
		}

		/// For which wards the patient waits, one in each organization.
		pub fn waits_of(patient: PatientId) -> Vec<(OrganizationId, WardId)> {
			Self::show_waits(patient)
		}

		/// The bed that is held for the patient now.
		pub fn reservation_of(patient: PatientId) -> Option<Reservation> {
			Self::reservation_in_force(patient)
		}

		/// The encounter in which the patient has a bed.
		pub fn stay_of(patient: PatientId) -> Option<EncounterEntry> {
			Self::show_stay(patient)
		}

		/// The encounter.
		pub fn encounter(encounter: EncounterId) -> Option<Encounter> {
			Encounters::<T>::get(encounter)
		}
	}
}
