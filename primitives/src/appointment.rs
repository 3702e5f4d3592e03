//! Appointments: who is seen where and when, who waits, and what patients say afterwards.

use crate::{
	priority::Priority, AccountId, AppointmentId, Cell, Digest, Moment, OrganizationId, PatientId, PlaceId, RecordId,
	ScheduleId, SpecialtyId,
};

/// How many bytes what somebody writes of a visit has at most.
pub const MAX_FEEDBACK_TEXT: u32 = 8 * 1024;

/// What the ids of texts about visits begin with, and no random one ever does. The appointment's number follows, big-endian.
const FEEDBACK_RECORD: &[u8; 24] = b"salus/feedback-of-visit/";

crate::coded! {
	/// Where an appointment stands (FHIR `Appointment.status`).
	AppointmentStatus {
		/// The patient has asked for it, and has no time yet.
		Proposed = 0 => "proposed",
		/// A time is held, until the patient accepts it or the hold lapses.
		Pending = 1 => "pending",
		/// Agreed on.
		Booked = 2 => "booked",
		/// The patient is there.
		Arrived = 3 => "arrived",
		/// It took place.
		Fulfilled = 4 => "fulfilled",
		/// It was called off.
		Cancelled = 5 => "cancelled",
		/// The patient did not come.
		NoShow = 6 => "noshow",
		/// It was never so.
		EnteredInError = 7 => "entered-in-error",
		/// The patient is there, and everything is ready.
		CheckedIn = 8 => "checked-in",
		/// The patient waits for a time.
		Waitlist = 9 => "waitlist",
	}
}

impl AppointmentStatus {
	/// Whether nothing can be changed of it any more.
	pub const fn is_final(self) -> bool {
		matches!(self, Self::Fulfilled | Self::Cancelled | Self::NoShow | Self::EnteredInError)
	}

	/// Whether a time is the patient's.
	pub const fn has_slot(self) -> bool {
		matches!(self, Self::Pending | Self::Booked | Self::Arrived | Self::CheckedIn | Self::Fulfilled | Self::NoShow)
	}
}

crate::coded! {
	/// What a participant says to it (FHIR `participationstatus`).
	ParticipationStatus {
		/// Comes.
		Accepted = 0 => "accepted",
		/// Does not come.
		Declined = 1 => "declined",
		/// Perhaps comes.
		Tentative = 2 => "tentative",
		/// Was not asked yet, or has not answered.
		NeedsAction = 3 => "needs-action",
	}
}

crate::coded! {
	/// What kind of visit it is (HL7 table 0276).
	AppointmentType {
		/// A routine examination.
		Checkup = 0 => "CHECKUP",
		/// An emergency.
		Emergency = 1 => "EMERGENCY",
		/// After a visit before.
		FollowUp = 2 => "FOLLOWUP",
		/// As ever.
		Routine = 3 => "ROUTINE",
		/// Without an appointment before.
		WalkIn = 4 => "WALKIN",
	}
}

crate::coded! {
	/// Why it was called off (FHIR `appointment-cancellation-reason`).
	CancellationReason {
		/// The patient.
		Patient = 0 => "pat",
		/// The patient, by the portal.
		PatientPortal = 1 => "pat-cpp",
		/// The practitioner.
		Provider = 2 => "prov",
		/// The practitioner, for personal reasons.
		ProviderPersonal = 3 => "prov-pers",
		/// Something is out of order.
		Maintenance = 4 => "maint",
		/// A test that had to be there is not.
		TestsIncomplete = 5 => "meds-inc",
		/// The weather.
		Weather = 6 => "oth-weath",
		/// It was a mistake.
		Mistake = 7 => "oth-err",
	}
}

impl CancellationReason {
	/// Whether it is the patient's side that gives it. All others are the provider's.
	pub const fn is_patients(self) -> bool {
		matches!(self, Self::Patient | Self::PatientPortal)
	}
}

crate::coded! {
	/// Why somebody is booked beyond what a schedule holds.
	OverbookReason {
		/// The practitioner has decided so.
		Practitioner = 0 => "practitioner",
		/// The patient goes on with the same practitioner.
		Continuity = 1 => "continuity",
		/// Somebody booked before is not expected to come.
		ExpectedAbsence = 2 => "expected-absence",
		/// It is shorter than visits are.
		BriefVisit = 3 => "brief-visit",
		/// The organization has cancelled an earlier one.
		Amends = 4 => "amends",
	}
}

crate::coded! {
	/// On whose word somebody takes the place of whoever is booked. It tells nothing of what the patient has: the chain keeps it for ever.
	PreEmptionReason {
		/// Triage has put the patient first.
		Triage = 0 => "triage",
		/// The practitioner on call asks for it.
		OnCall = 1 => "on-call",
		/// Another organization hands the patient over.
		Transfer = 2 => "transfer",
	}
}

crate::coded! {
	/// What decided between the schedules that fit.
	Choice {
		/// No other fitted.
		OnlyOne = 0 => "only-one",
		/// It was the earliest.
		Earliest = 1 => "earliest",
		/// Of those as early it had the fewest visits that day.
		LeastLoaded = 2 => "least-loaded",
		/// Of those as early and as loaded it had the lowest number.
		LowestNumber = 3 => "lowest-number",
	}
}

crate::coded! {
	/// An answer (HL7 table 0532).
	Answer {
		/// Yes.
		Yes = 0 => "Y",
		/// No.
		No = 1 => "N",
		/// The patient does not know.
		Unknown = 2 => "UNK",
	}
}

crate::code::shown! {
	/// What somebody asks for.
	pub struct Wish {
		/// What it is about.
		pub specialty: SpecialtyId,
		/// With whom, where it matters.
		pub practitioner: Option<AccountId>,
		/// Not before this cell.
		pub from: Cell,
		/// Over by the end of the cell before this one.
		pub until: Cell,
		/// How long, in cells.
		pub length: u16,
		/// What kind of visit.
		pub kind: AppointmentType,
		/// How urgent.
		pub priority: Priority,
	}

	/// A visit at a given time.
	#[derive(Copy)]
	pub struct Visit {
		/// Its first cell.
		pub start: Cell,
		/// How long, in cells.
		pub length: u16,
		/// What kind of visit.
		pub kind: AppointmentType,
		/// How urgent.
		pub priority: Priority,
	}

	/// The time and the place of an appointment.
	pub struct Slot {
		/// On which of the organization's schedules.
		pub schedule: ScheduleId,
		/// With whom.
		pub practitioner: Option<AccountId>,
		/// In which room.
		pub room: Option<PlaceId>,
		/// Its first cell.
		pub start: Cell,
		/// How long, in cells.
		pub length: u16,
		/// How many cells before it are kept.
		pub before: u8,
		/// How many cells after it are kept.
		pub after: u8,
	}

	/// An appointment.
	pub struct Appointment {
		/// At which organization.
		pub organization: OrganizationId,
		/// Whose.
		pub patient: PatientId,
		/// Where it stands. A pending one whose hold has lapsed is cancelled, though nobody has written that down.
		pub status: AppointmentStatus,
		/// What was asked for. Of what was booked at a given time, that time.
		pub wish: Wish,
		/// When and where. Of a cancelled one, when and where it was to be.
		pub slot: Option<Slot>,
		/// Of a pending one, from when on nothing is held any more.
		pub lapses: Option<Moment>,
		/// What the patient's side says.
		pub patient_says: ParticipationStatus,
		/// What the practitioner and the room say.
		pub provider_says: ParticipationStatus,
		/// Why it goes beyond the schedule, if it was booked so.
		pub overbooked: Option<OverbookReason>,
		/// Where the patient's side has moved what it had accepted: how long before it was to begin, in milliseconds, at the latest. Calling it off afterwards is
		/// no earlier than that.
		pub moved: Option<Moment>,
		/// Why it was cancelled. A lapsed hold has no reason.
		pub cancelled: Option<CancellationReason>,
		/// When it was entered.
		pub entered: Moment,
		/// When nothing could be changed any more.
		pub ended: Option<Moment>,
	}

	/// An appointment with its number.
	pub struct AppointmentEntry {
		/// Its number.
		pub id: AppointmentId,
		/// The appointment, as it stands now.
		pub appointment: Appointment,
	}

	/// Somebody who waits for a time.
	pub struct Waiting {
		/// With which appointment.
		pub appointment: AppointmentId,
		/// Who.
		pub patient: PatientId,
		/// For what.
		pub wish: Wish,
		/// Since when.
		pub since: Moment,
		/// Whether it is somebody who was booked, and whose place was taken by a more urgent one.
		pub displaced: bool,
	}

	/// How reliably a patient keeps an organization's appointments. What the patient's side never agreed to does not count.
	#[derive(Copy, Default)]
	pub struct Attendance {
		/// How often the patient did not come to what the patient's side had accepted.
		pub no_shows: u32,
		/// How often the patient's side cancelled or moved late what it had accepted.
		pub late_changes: u32,
	}

	/// What a patient says of a visit.
	#[derive(Copy)]
	pub struct Feedback {
		/// The care, from 1 to 5.
		pub care: u8,
		/// How they were treated as a person, from 1 to 5.
		pub courtesy: u8,
		/// How long they waited, from 1 to 5, which is the best.
		pub punctuality: u8,
		/// Whether the care was given.
		pub care_rendered: Answer,
		/// Whether they were asked for payment.
		pub payment_asked: Answer,
		/// Whether they got their medicine.
		pub medicine_received: Answer,
		/// The salted digest of the text that is in the vault under [`RecordId::of_feedback`], as its author stated it; nothing where there is none.
		pub text: Option<Digest>,
	}

	/// What patients say of an organization, added up.
	#[derive(Copy, Default)]
	pub struct Ratings {
		/// How many have said something.
		pub count: u32,
		/// The sum of what they said of the care.
		pub care: u32,
		/// The sum of what they said of courtesy.
		pub courtesy: u32,
		/// The sum of what they said of punctuality.
		pub punctuality: u32,
		/// How many say that no care was given.
		pub not_rendered: u32,
		/// How many say that payment was asked for.
		pub payment_asked: u32,
		/// How many say that they got no medicine.
		pub medicine_missing: u32,
	}

	/// That somebody is to be reminded.
	#[derive(Copy)]
	pub struct Reminder {
		/// When.
		pub due: Moment,
		/// Of which appointment.
		pub appointment: AppointmentId,
		/// Who.
		pub patient: PatientId,
		/// Where.
		pub organization: OrganizationId,
		/// Of what time.
		pub start: Cell,
	}
}

impl RecordId {
	/// The record that the text about a visit is kept in. There is one for each appointment, so that nobody keeps two.
	pub fn of_feedback(appointment: AppointmentId) -> Self {
		let mut id = [0; 32];
		let (prefix, number) = id.split_at_mut(FEEDBACK_RECORD.len());
		prefix.copy_from_slice(FEEDBACK_RECORD);
		number.copy_from_slice(&appointment.0.to_be_bytes());
		Self(id)
	}

	/// Whether it is kept for the text about a visit, of whichever appointment.
	pub fn is_of_feedback(&self) -> bool {
		self.0.starts_with(FEEDBACK_RECORD)
	}
}

impl Slot {
	/// The cell after its last one.
	pub fn end(&self) -> Cell {
		self.start.later(self.length)
	}
}

impl Appointment {
	/// Whether it is a hold that has lapsed at that moment.
	pub fn has_lapsed(&self, at: Moment) -> bool {
		self.status == AppointmentStatus::Pending && self.lapses.is_some_and(|lapses| lapses <= at)
	}
}

impl Waiting {
	/// Whether the other has its turn first: its place was taken from it, or it is more urgent, or as urgent and has waited longer or as long.
	pub fn yields_to(&self, other: &Self) -> bool {
		let rank = |of: &Self| (of.displaced, of.wish.priority);
		rank(other) > rank(self) || (rank(other) == rank(self) && other.since <= self.since)
	}
}
