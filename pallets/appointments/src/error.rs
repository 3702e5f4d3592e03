//! Why calls are refused. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;
use salus_primitives::{appointment::AppointmentStatus, schedule::Resource};

use crate::{Config, Error};

impl<T: Config> Error<T> {
	/// That an appointment stands where the call cannot move it on.
	pub(crate) const fn of_status(status: AppointmentStatus) -> Self {
		match status {
			AppointmentStatus::Proposed => Self::AppointmentProposed,
			AppointmentStatus::Pending => Self::AppointmentPending,
			AppointmentStatus::Booked => Self::AppointmentBooked,
			AppointmentStatus::Arrived => Self::AppointmentArrived,
			AppointmentStatus::Fulfilled => Self::AppointmentFulfilled,
			AppointmentStatus::Cancelled => Self::AppointmentCancelled,
			AppointmentStatus::NoShow => Self::AppointmentNoShow,
			AppointmentStatus::EnteredInError => Self::AppointmentEnteredInError,
			AppointmentStatus::CheckedIn => Self::AppointmentCheckedIn,
			AppointmentStatus::Waitlist => Self::AppointmentWaitlisted,
		}
	}

	/// That somebody, or a room, has another visit then.
	pub(crate) const fn of_busy(resource: &Resource) -> Self {
		match resource {
			Resource::Practitioner(_) => Self::PractitionerBusy,
			Resource::Room(..) => Self::RoomBusy,
			Resource::Patient(_) => Self::PatientBusy,
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
		/// The signer is no active member of that organization, or the organization is not active; nor does it act for the patient.
		NotAMember,
		/// The signer's roles, or its scope as who acts for the patient, do not allow this.
		NotAuthorized,
		/// There is no such schedule, appointment, time off or day.
		NotFound,
		/// There is no such patient.
		UnknownPatient,
		/// The patient has died.
		Deceased,
		/// The organization is not active.
		OrganizationNotActive,
		/// No further number is left.
		NumbersExhausted,
		/// It stands there already.
		NoChange,
		/// A period ends before it begins.
		InvalidPeriod,
		/// Hours end before they begin, or after the day.
		InvalidHours,
		/// A visit is too long, or takes no time.
		InvalidLength,
		/// A buffer is too long.
		InvalidBuffer,
		/// A schedule must have room for a visit a day.
		InvalidCapacity,
		/// A schedule is a practitioner's, a room's, or both's.
		NobodyReceives,
		/// The practitioner does not see patients for the organization.
		NotAttending,
		/// The organization has as many schedules as can be.
		TooManySchedules,
		/// The specialty has as many schedules as an allocation looks at.
		TooManyCandidates,
		/// The schedule has as many exceptions as can be.
		TooManyExceptions,
		/// The schedule has as much time off as can be.
		TooManyAbsences,
		/// The schedule takes no bookings any more.
		ScheduleWithdrawn,
		/// Some of that time is time off already.
		AlreadyOff,
		/// It lies in the past.
		HasPassed,
		/// It lies further ahead than is booked yet.
		TooFarAhead,
		/// The schedule has no visits of this length; nor has any of the specialty, with whom is asked for.
		LengthNotOffered,
		/// The schedule does not hold then.
		NotInForce,
		/// It is time off.
		TimeOff,
		/// It is outside the schedule's hours.
		OutsideHours,
		/// The practitioner has another visit then, here or in another organization.
		PractitionerBusy,
		/// The room is taken then.
		RoomBusy,
		/// The patient has another appointment then, here or in another organization.
		PatientBusy,
		/// The visit, or a buffer of it, is where a buffer or a visit of another is.
		BufferTaken,
		/// As many visits begin that day as the schedule holds.
		CapacityReached,
		/// As much is entered that day as can be.
		DayFull,
		/// The patient has as many appointments to come as can be.
		TooManyOpen,
		/// The organization keeps as much open for the patient as it can before the patient's side accepts any of it.
		TooManyUnanswered,
		/// A patient's side says at most that it is urgent.
		TooUrgent,
		/// The end has passed already.
		EndHasPassed,
		/// A hold ends later than can be, or after the visit begins.
		ExpiresTooLate,
		/// The hold has lapsed: the appointment is cancelled.
		HoldLapsed,
		/// The hold has not lapsed.
		HoldInForce,
		/// The visit has begun.
		HasBegun,
		/// It is too early for that.
		TooEarly,
		/// It is too late for that.
		TooLate,
		/// The reason is not one that this side gives.
		WrongReason,
		/// The period is longer than is searched.
		PeriodTooLong,
		/// The period is shorter than the visit.
		PeriodTooShort,
		/// No schedule of the specialty fits.
		NothingFits,
		/// Nobody who waits fits.
		NobodyFits,
		/// As many wait for the specialty as can.
		TooManyWaiting,
		/// The patient waits for the specialty already.
		AlreadyWaiting,
		/// Whoever is booked is as urgent.
		AsUrgent,
		/// Both are the same patient.
		SamePatient,
		/// No time off of that schedule hits the appointment.
		NotHit,
		/// A score is none from 1 to 5.
		InvalidScore,
		/// Feedback was given already.
		AlreadyGiven,
		/// A day is kept for longer.
		TooRecent,
		/// The appointment has no time yet.
		AppointmentProposed,
		/// A time is held for the appointment, and was not accepted yet.
		AppointmentPending,
		/// The appointment is booked.
		AppointmentBooked,
		/// The patient is there.
		AppointmentArrived,
		/// The visit took place.
		AppointmentFulfilled,
		/// The appointment was cancelled.
		AppointmentCancelled,
		/// The patient did not come.
		AppointmentNoShow,
		/// The appointment was entered in error.
		AppointmentEnteredInError,
		/// The patient is there, and everything is ready.
		AppointmentCheckedIn,
		/// The patient waits for a time.
		AppointmentWaitlisted,
	}
}
