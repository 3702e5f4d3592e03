//! What the pallet reports. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod section {
	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A schedule was published.
		SchedulePublished {
			/// Whose.
			organization: OrganizationId,
			/// Its number.
			schedule: ScheduleId,
			/// For what.
			specialty: SpecialtyId,
			/// Who published it.
			by: AccountId,
		},
		/// A schedule has other terms.
		ScheduleRevised {
			/// Whose.
			organization: OrganizationId,
			/// Which.
			schedule: ScheduleId,
			/// Who revised it.
			by: AccountId,
		},
		/// A schedule takes no bookings any more.
		ScheduleWithdrawn {
			/// Whose.
			organization: OrganizationId,
			/// Which.
			schedule: ScheduleId,
			/// Who withdrew it.
			by: AccountId,
		},
		/// A schedule has other hours on one day, or its usual ones again.
		ExceptionSet {
			/// Whose.
			organization: OrganizationId,
			/// Which.
			schedule: ScheduleId,
			/// On which day.
			day: Day,
			/// Who said so.
			by: AccountId,
		},
		/// Time off was taken. Nobody is booked there from now on.
		TimeOffTaken {
			/// Whose.
			organization: OrganizationId,
			/// Of which schedule.
			schedule: ScheduleId,
			/// When, and why.
			absence: Absence,
			/// Who took it.
			by: AccountId,
		},
		/// Time off has ended, or will not be.
		TimeOffEnded {
			/// Whose.
			organization: OrganizationId,
			/// Of which schedule.
			schedule: ScheduleId,
			/// What it was.
			absence: Absence,
			/// Who ended it.
			by: AccountId,
		},
		/// A patient asks for a time, or waits for one.
		Asked {
			/// With which appointment.
			appointment: AppointmentId,
			/// At which organization.
			organization: OrganizationId,
			/// Who.
			patient: PatientId,
			/// Whether the patient is on the waiting list, or somebody is to allot a time.
			status: AppointmentStatus,
			/// Who said so.
			by: AccountId,
		},
		/// An appointment has a time, or another one.
		Placed {
			/// Which.
			appointment: AppointmentId,
			/// At which organization.
			organization: OrganizationId,
			/// Whose.
			patient: PatientId,
			/// Where it stands now.
			status: AppointmentStatus,
			/// When and where it is.
			slot: Slot,
			/// Of a pending one, from when on nothing is held any more.
			lapses: Option<Moment>,
			/// Why it goes beyond the schedule, if it does.
			overbooked: Option<OverbookReason>,
			/// Who chose that. Nobody: it became free, and was offered to the first who waited and fitted.
			by: Option<AccountId>,
		},
		/// A schedule was chosen for an appointment out of those of its specialty. How that is done stands in `allocation.rs`.
		Allocated {
			/// For which.
			appointment: AppointmentId,
			/// The schedule.
			schedule: ScheduleId,
			/// How many schedules were looked at: those that take bookings, have visits of this length, and are who was asked for.
			looked_at: u32,
			/// How many of them had a time that fitted.
			fitting: u32,
			/// How many visits began that day on the schedule before.
			load: u16,
			/// What decided.
			choice: Choice,
		},
		/// An appointment has moved on, or was accepted.
		StatusSet {
			/// Which.
			appointment: AppointmentId,
			/// Where it stands now.
			status: AppointmentStatus,
			/// Who did what led to it.
			by: AccountId,
		},
		/// An appointment was called off.
		Cancelled {
			/// Which.
			appointment: AppointmentId,
			/// Why.
			reason: CancellationReason,
			/// Who called it off.
			by: AccountId,
		},
		/// A hold that had lapsed, a wish whose time had passed, or the wait of somebody who has died was struck off. The appointment is cancelled.
		Lapsed {
			/// Which.
			appointment: AppointmentId,
		},
		/// Somebody who waits has another priority.
		PrioritySet {
			/// With which appointment.
			appointment: AppointmentId,
			/// The priority.
			priority: Priority,
			/// Who set it.
			by: AccountId,
		},
		/// An appointment's place was taken by a more urgent one. What became of it is reported next.
		Displaced {
			/// Which.
			appointment: AppointmentId,
			/// By which.
			by_appointment: AppointmentId,
			/// Why.
			reason: PreEmptionReason,
			/// Who decided that.
			by: AccountId,
		},
		/// A patient has said something of a visit.
		FeedbackGiven {
			/// Of which.
			appointment: AppointmentId,
			/// At which organization.
			organization: OrganizationId,
			/// Who said it.
			by: AccountId,
		},
		/// Days that are long over were struck off.
		DaysCleared {
			/// Whose.
			resource: Resource,
			/// How many.
			count: u32,
			/// Who did it.
			by: AccountId,
		},
	}
}
