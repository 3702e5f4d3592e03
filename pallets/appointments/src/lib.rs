//! Schedules of practitioners and rooms, and the appointments of patients with them.
//!
//! # Terms
//!
//! - *Cell*: five minutes of coordinated universal time. A *day* has 288.
//! - *Schedule*: when a practitioner, a room, or a practitioner in a room receives patients: a weekly pattern with exceptions, how long visits are, which buffers lie
//!   around them, how many begin on one day. It is for one *specialty*; what its number means is off the chain.
//! - *Appointment*: a patient's, in FHIR's states. It keeps its number, wherever it is moved.
//! - *Hold*: a pending appointment. It has its cells until a moment that is compared at every use. Nobody has to clean up: whoever next wants the cells strikes it
//!   off, and an appointment whose hold has lapsed is shown as cancelled.
//! - *Allocation*: the best time that anybody of a specialty has. How it is chosen stands in `allocation.rs`, and what decided in the event.
//! - *Waiting list*: who waits for a time with anybody of a specialty, by priority and then by time. A patient waits there once.
//! - *Displaced*: whose place was taken, and for whom no other was found. Waits before everybody else, in places that are kept for that.
//! - *Offer*: a hold for the first on the list who fits, made at once when a time becomes free. Who was displaced is booked instead, so that silence loses nothing.
//! - *Accepted*: agreed to by the patient's side, which booked, moved or confirmed it. What anybody else enters or moves is booked, and the patient is still to be asked.
//!
//! # Double booking
//!
//! A day of a practitioner, a room, or a patient is a bitmap of its cells. A visit takes the same cells of all of them, or none: of practitioners and patients over the
//! whole chain, of rooms per organization. A visit that crosses midnight takes cells of both days. Overbooking is beyond the *schedule*: outside its hours, in a
//! buffer, above its capacity. There is no way to be in two places at a time.
//!
//! Beside the bitmap a day keeps what has its cells, at most [`Config::MaxVisits`] entries, so that lapsed holds are found without a search. Days that are long over
//! are struck off by [`clear_days`](Pallet::clear_days), by anybody, a few at a time. Appointments stay: records and claims are about them.
//!
//! # Who trusts whom
//!
//! An appointment is agreed on by two sides. The patient's side is the patient's wallet and whoever's scope lets them book; the provider's is the members of the
//! organization who may book, and the practitioner. Each gives its own reasons when it cancels. A patient's side asks at most urgently, and never beyond the schedule.
//!
//! Nobody accepts for the patient but the patient's side. Members book without that: but what one organization keeps open for a patient who has not accepted it is at most
//! a quarter of [`Config::MaxOpen`], and neither that the patient did not come nor that it was changed late is counted of it.
//!
//! A practitioner's time is the practitioner's, over all organizations: one can keep the other from booking it, by booking. The practitioner frees it by
//! cancelling, also where the organization is not active any more.
//!
//! # Calls
//!
//! | call | by who may |
//! |---|---|
//! | [`publish_schedule`](Pallet::publish_schedule), [`revise_schedule`](Pallet::revise_schedule), [`withdraw_schedule`](Pallet::withdraw_schedule), [`set_exception`](Pallet::set_exception), [`take_time_off`](Pallet::take_time_off), [`end_time_off`](Pallet::end_time_off), [`clear_time_off`](Pallet::clear_time_off) | manage schedules |
//! | [`book`](Pallet::book), [`hold_slot`](Pallet::hold_slot), [`confirm`](Pallet::confirm), [`check_in`](Pallet::check_in), [`ask`](Pallet::ask), [`book_any`](Pallet::book_any), [`wait_for_slot`](Pallet::wait_for_slot) | book for the patient, or book appointments |
//! | [`reschedule`](Pallet::reschedule), [`cancel`](Pallet::cancel) | the same, and the practitioner |
//! | [`arrive`](Pallet::arrive), [`enter_in_error`](Pallet::enter_in_error), [`allot`](Pallet::allot) | book appointments, and the practitioner |
//! | [`fulfil`](Pallet::fulfil), [`no_show`](Pallet::no_show) | the practitioner |
//! | [`set_priority`](Pallet::set_priority), [`offer_slot`](Pallet::offer_slot) | book appointments |
//! | [`pre_empt`](Pallet::pre_empt) | pre-empt |
//! | [`give_feedback`](Pallet::give_feedback) | book for the patient, as the patient or a guardian |
//! | [`strike_lapsed`](Pallet::strike_lapsed), [`clear_days`](Pallet::clear_days) | anybody |
//!
//! Beyond the schedule, `book`, `reschedule` and `allot` take the permission to overbook as well. Which call is possible where an appointment stands, and what
//! refuses it elsewhere, is in `docs/states.md`, made from the table by which the tests go.
//!
//! In one way it goes where FHIR's states do not: from checked-in to noshow. Patients check in from home, hours before, and some do not come after all.
//!
//! A patient who waits, and a time that becomes free (`src/tests/story.rs`):
#![doc = concat!("```text\n", include_str!("tests/story.rs"), "```")]
//!
//! # Never on chain
//!
//! Why somebody comes, what a specialty is, what anybody writes about a visit. What the chain tells is that a patient sees somebody at a time, for something that has a
//! number.
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
mod allocation;
mod appointment;
#[cfg(any(feature = "runtime-benchmarks", test))]
pub mod benchmarking;
mod booking;
mod call;
mod day;
mod error;
mod event;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
#[cfg(test)]
mod mock;
mod placement;
mod schedule;
#[cfg(test)]
mod tests;
mod view;
mod visit;
mod waiting;
pub mod weights;

pub use allocation::MAX_DAYS;
pub use appointment::{MaxEntered, OpenAppointment};
pub use day::{Agenda, Cells, Entry};
pub use pallet::*;
pub use salus_primitives::{
	appointment::{Appointment, Attendance, Feedback, Ratings, Waiting},
	schedule::{Absence, Exception, Resource, Schedule},
};
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
		appointment::{
			AppointmentEntry, AppointmentStatus, AppointmentType, CancellationReason, Choice, OverbookReason,
			PreEmptionReason, Reminder, Slot, Visit, Wish,
		},
		glue::{Members, OnFeedback, Patients},
		priority::Priority,
		role::Permission,
		schedule::{Hours, ScheduleEntry, SlotEntry, Terms, MAX_SPANS},
		AccountId, AppointmentId, Cell, Day, LocationId, Moment, OrganizationId, PatientId, PlaceId, ScheduleId,
		SpecialtyId,
	};

	use crate::{
		allocation::MAX_CELLS, day::Stretch, Absence, Agenda, Appointment, Attendance, Exception, Feedback, MaxEntered,
		OpenAppointment, Ratings, Resource, Schedule, Waiting, WeightInfo,
	};

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

		/// Patients, whether they live, and who acts for them.
		type Patients: Patients;

		/// What time it is.
		type Clock: UnixTime;

		/// The most schedules one organization has, withdrawn ones too.
		#[pallet::constant]
		type MaxSchedules: Get<u32>;

		/// The most schedules of one specialty that take bookings. It bounds what an allocation costs.
		#[pallet::constant]
		type MaxCandidates: Get<u32>;

		/// The most days on which a schedule has other hours, of those to come.
		#[pallet::constant]
		type MaxExceptions: Get<u32>;

		/// The most times off of a schedule, of those to come.
		#[pallet::constant]
		type MaxAbsences: Get<u32>;

		/// The most visits of a practitioner, a room, or a patient that are entered on one day.
		#[pallet::constant]
		type MaxVisits: Get<u32>;

		/// The most appointments one patient has to come, asks for, or waits for, over all organizations. One organization's members keep a quarter of them open
		/// without that the patient has accepted.
		#[pallet::constant]
		type MaxOpen: Get<u32>;

		/// How many more a patient has who cannot wait, and takes another's place.
		#[pallet::constant]
		type UrgentReserve: Get<u32>;

		/// The most patients who wait for one specialty. It bounds what an offer costs.
		#[pallet::constant]
		type MaxWaiting: Get<u32>;

		/// How many of these places are kept for those whose place was taken, so that others cannot keep a patient who needs care at once from it.
		#[pallet::constant]
		type KeptForDisplaced: Get<u32>;

		/// The most appointments that one call moves or cancels for time off.
		#[pallet::constant]
		type MaxCleared: Get<u32>;

		/// The most days that one call strikes off.
		#[pallet::constant]
		type MaxDaysCleared: Get<u32>;

		/// How many days a day is kept after it is over.
		#[pallet::constant]
		type DayRetention: Get<u32>;

		/// How far ahead anything is booked, in milliseconds.
		#[pallet::constant]
		type MaxAhead: Get<Moment>;

		/// How long a time is offered to whoever has waited for it, in milliseconds.
		#[pallet::constant]
		type OfferPeriod: Get<Moment>;

		/// How far ahead a hold lapses at most, in milliseconds.
		#[pallet::constant]
		type MaxHold: Get<Moment>;

		/// How far ahead what was allotted lapses at most, in milliseconds.
		#[pallet::constant]
		type MaxAllotment: Get<Moment>;

		/// How long before a visit a change by the patient's side is late, in milliseconds.
		#[pallet::constant]
		type LateChange: Get<Moment>;

		/// How long before a visit the patient can be there, in milliseconds.
		#[pallet::constant]
		type CheckInLead: Get<Moment>;

		/// How long after a visit the patient can say something of it, in milliseconds.
		#[pallet::constant]
		type FeedbackPeriod: Get<Moment>;

		/// How long before a visit the first reminder is due, in milliseconds: a multiple of five minutes.
		#[pallet::constant]
		type FirstReminder: Get<Moment>;

		/// How long before a visit the second reminder is due, in milliseconds: a multiple of five minutes.
		#[pallet::constant]
		type SecondReminder: Get<Moment>;

		/// Who is told when a patient has said something of a visit.
		type OnFeedback: OnFeedback;

		/// What calls cost.
		type WeightInfo: WeightInfo;

		/// What benchmarks need of the runtime.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper;
	}

	/// Organization -> how many schedules it has, which is the next one's number. At most [`Config::MaxSchedules`].
	/// All numbers are the chain's or an organization's choice, hence the quick hasher, here and below.
	#[pallet::storage]
	pub type ScheduleCount<T> = StorageMap<_, Twox64Concat, OrganizationId, u32, ValueQuery>;

	/// Organization, schedule -> who receives, when and how. Numbered without gaps, and kept for ever: appointments name it.
	#[pallet::storage]
	pub type Schedules<T> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Twox64Concat, ScheduleId, Schedule>;

	/// Organization, specialty -> the schedules that take bookings, in the order of their numbers. This is what an allocation looks at.
	#[pallet::storage]
	pub type Candidates<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		OrganizationId,
		Twox64Concat,
		SpecialtyId,
		BoundedVec<ScheduleId, T::MaxCandidates>,
		ValueQuery,
	>;

	/// Organization, schedule -> the days on which it has other hours. No day twice. What is over goes when the next is set.
	#[pallet::storage]
	pub type Exceptions<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		OrganizationId,
		Twox64Concat,
		ScheduleId,
		BoundedVec<Exception, T::MaxExceptions>,
		ValueQuery,
	>;

	/// Organization, schedule -> its time off. No two times share a cell. What is over goes when the next is taken.
	#[pallet::storage]
	pub type Absences<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		OrganizationId,
		Twox64Concat,
		ScheduleId,
		BoundedVec<Absence, T::MaxAbsences>,
		ValueQuery,
	>;

	/// Practitioner, room or patient, day -> its cells. At most [`Config::MaxVisits`] entries a day; days that are over by [`Config::DayRetention`] can be struck
	/// off. Who is meant is others' choice, hence the cryptographic hasher, here and below.
	#[pallet::storage]
	pub type Agendas<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, Resource, Twox64Concat, Day, Agenda<T::MaxVisits>, ValueQuery>;

	/// The next appointment's number. They are numbered over the whole chain.
	#[pallet::storage]
	pub type NextAppointment<T> = StorageValue<_, AppointmentId, ValueQuery>;

	/// Appointment -> what it is. Kept for ever: records and claims are about it.
	#[pallet::storage]
	pub type Appointments<T> = StorageMap<_, Twox64Concat, AppointmentId, Appointment>;

	/// Patient -> what is not over, at most [`Config::MaxOpen`], and [`Config::UrgentReserve`] more of a patient who cannot wait. What has lapsed, wishes whose time has
	/// passed, and visits that are long over do not count. A few of them are struck off whenever something is written down of the patient.
	#[pallet::storage]
	pub type Open<T: Config> =
		StorageMap<_, Blake2_128Concat, PatientId, BoundedVec<OpenAppointment, MaxEntered<T>>, ValueQuery>;

	/// Patient, appointment -> that it is the patient's, over or not. Listed by pages.
	#[pallet::storage]
	pub type AppointmentsOf<T> =
		StorageDoubleMap<_, Blake2_128Concat, PatientId, Twox64Concat, AppointmentId, (), OptionQuery>;

	/// Organization and specialty, appointment -> that a time is to be allotted. As many as their patients can have open; what was asked for in vain goes with the next
	/// that is written down of the patient. Listed by pages.
	#[pallet::storage]
	pub type Proposals<T> =
		StorageDoubleMap<_, Twox64Concat, (OrganizationId, SpecialtyId), Twox64Concat, AppointmentId, (), OptionQuery>;

	/// Organization, specialty -> who waits for a time: first whose place was taken, then the most urgent, and of those whoever has waited longest. At most
	/// [`Config::MaxWaiting`], of whom all but [`Config::KeptForDisplaced`] were not displaced, none of them twice.
	#[pallet::storage]
	pub type WaitingList<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		OrganizationId,
		Twox64Concat,
		SpecialtyId,
		BoundedVec<Waiting, T::MaxWaiting>,
		ValueQuery,
	>;

	/// First cell, appointment -> that it is booked then. Whom to remind is found here. Listed by pages.
	#[pallet::storage]
	pub type Upcoming<T> = StorageDoubleMap<_, Twox64Concat, Cell, Twox64Concat, AppointmentId, (), OptionQuery>;

	/// Organization, patient -> how reliably the patient keeps there what the patient's side has accepted.
	#[pallet::storage]
	pub type Attendances<T> =
		StorageDoubleMap<_, Twox64Concat, OrganizationId, Blake2_128Concat, PatientId, Attendance, ValueQuery>;

	/// Appointment -> what the patient says of the visit. Given once, and kept for ever.
	#[pallet::storage]
	pub type FeedbackOf<T> = StorageMap<_, Twox64Concat, AppointmentId, Feedback>;

	/// Organization -> what patients say of it, added up.
	#[pallet::storage]
	pub type RatingsOf<T> = StorageMap<_, Twox64Concat, OrganizationId, Ratings, ValueQuery>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxSchedules::get() > 0, "an organization needs room for a schedule");
			assert!(T::MaxCandidates::get() > 0, "a specialty needs room for a schedule");
			assert!(T::MaxVisits::get() > 0, "a day needs room for a visit");
			assert!(T::MaxOpen::get() >= 4, "a quarter of what a patient can have open must be something");
			assert!(T::UrgentReserve::get() > 0, "whoever cannot wait needs room");
			assert!(T::MaxWaiting::get() > T::KeptForDisplaced::get(), "somebody must be able to wait");
			assert!(T::KeptForDisplaced::get() > 0, "whoever is displaced needs room");
			assert!(T::OfferPeriod::get() > 0 && T::MaxHold::get() > 0, "a hold must last");
			let whole = |lead: Moment| lead.is_multiple_of(salus_primitives::schedule::CELL);
			assert!(whole(T::FirstReminder::get()) && whole(T::SecondReminder::get()), "reminders are due with a cell");
			assert!(T::FirstReminder::get() > T::SecondReminder::get(), "the first reminder is the earlier one");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The schedule, withdrawn or not.
		pub fn schedule(organization: OrganizationId, schedule: ScheduleId) -> Option<Schedule> {
			Schedules::<T>::get(organization, schedule)
		}

		/// The organization's schedules after this one, in the order of their numbers.
		pub fn schedules(organization: OrganizationId, after: Option<ScheduleId>, limit: u32) -> Vec<ScheduleEntry> {
			Self::show_schedules(organization, after, limit)
		}

		/// The schedules of a specialty that take bookings.
		pub fn schedules_for(organization: OrganizationId, specialty: SpecialtyId) -> Vec<ScheduleId> {
			Candidates::<T>::get(organization, specialty).into_inner()
		}

		/// The days on which a schedule has other hours.
		pub fn exceptions(organization: OrganizationId, schedule: ScheduleId) -> Vec<Exception> {
			Exceptions::<T>::get(organization, schedule).into_inner()
		}

		/// The time off of a schedule.
		pub fn time_off(organization: OrganizationId, schedule: ScheduleId) -> Vec<Absence> {
			Absences::<T>::get(organization, schedule).into_inner()
		}

		/// The appointments of one day that time off hits and that were not moved or cancelled yet, in the order in which they begin.
		pub fn hit_by_time_off(organization: OrganizationId, schedule: ScheduleId, day: Day) -> Vec<AppointmentEntry> {
			Self::show_hit((organization, schedule), day)
		}

		/// The day of a schedule in parts, in FHIR's slot states. Outside its hours only visits are shown.
		pub fn slots(organization: OrganizationId, schedule: ScheduleId, day: Day) -> Vec<SlotEntry> {
			Self::show_slots((organization, schedule), day)
		}

		/// When a visit of this length can begin that day, buffers and capacity considered; for this patient, or for somebody who has nothing else to do.
		pub fn starts(
			organization: OrganizationId,
			schedule: ScheduleId,
			day: Day,
			length: u16,
			patient: Option<PatientId>,
		) -> Vec<Cell> {
			Self::show_starts((organization, schedule), day, length, patient)
		}

		/// The appointment, as it stands now.
		pub fn appointment(appointment: AppointmentId) -> Option<Appointment> {
			Self::show(appointment)
		}

		/// What a patient has to come, asks for and waits for.
		pub fn appointments_of(patient: PatientId) -> Vec<AppointmentEntry> {
			Self::show_open(patient)
		}

		/// What a patient waits for.
		pub fn waits_of(patient: PatientId) -> Vec<AppointmentEntry> {
			Self::show_waits(patient)
		}

		/// All of a patient's appointments, also those that are over, by pages, in no order that means anything.
		pub fn all_appointments_of(
			patient: PatientId,
			after: Option<AppointmentId>,
			limit: u32,
		) -> Vec<AppointmentEntry> {
			Self::show_all(patient, after, limit)
		}

		/// A day of a practitioner, a room, or a patient, in the order in which visits begin.
		pub fn day(resource: Resource, day: Day) -> Vec<AppointmentEntry> {
			Self::show_day(&resource, day)
		}

		/// A day of an organization: of each schedule after this one its visits, in the order in which they begin.
		pub fn organization_day(
			organization: OrganizationId,
			day: Day,
			after: Option<ScheduleId>,
			limit: u32,
		) -> Vec<(ScheduleId, Vec<AppointmentEntry>)> {
			Self::show_organization_day(organization, day, after, limit)
		}

		/// For which appointments of a specialty a time is to be allotted, by pages, in no order that means anything.
		pub fn proposals(
			organization: OrganizationId,
			specialty: SpecialtyId,
			after: Option<AppointmentId>,
			limit: u32,
		) -> Vec<AppointmentEntry> {
			Self::show_proposals((organization, specialty), after, limit)
		}

		/// Who waits for a time, in the order of their turns.
		pub fn waiting(organization: OrganizationId, specialty: SpecialtyId) -> Vec<Waiting> {
			WaitingList::<T>::get(organization, specialty).into_inner()
		}

		/// Whom to remind from this moment on and before that one, of one day at most, after this reminder.
		pub fn reminders(from: Moment, until: Moment, after: Option<Reminder>, limit: u32) -> Vec<Reminder> {
			Self::show_reminders(from, until, after, limit)
		}

		/// How reliably a patient keeps appointments at the organization.
		pub fn attendance(organization: OrganizationId, patient: PatientId) -> Attendance {
			Attendances::<T>::get(organization, patient)
		}

		/// What the patient says of a visit.
		pub fn feedback(appointment: AppointmentId) -> Option<Feedback> {
			FeedbackOf::<T>::get(appointment)
		}

		/// Where and whose the visit is, if something may still be said of it.
		pub fn awaits_feedback(appointment: AppointmentId) -> Option<(OrganizationId, PatientId)> {
			Self::show_unsaid(appointment)
		}

		/// What patients say of an organization, added up.
		pub fn ratings(organization: OrganizationId) -> Ratings {
			RatingsOf::<T>::get(organization)
		}
	}
}
