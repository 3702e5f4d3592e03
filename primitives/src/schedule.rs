//! Schedules: when practitioners and rooms receive patients. Time is counted in cells of five minutes and days of coordinated universal time.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

use crate::{
	appointment::CancellationReason, AccountId, Cell, Day, LocationId, Moment, OrganizationId, PatientId, PlaceId,
	ScheduleId, SpecialtyId,
};

/// How long a cell is, in milliseconds.
pub const CELL: Moment = 300_000;

/// How many cells a day has.
pub const CELLS_A_DAY: u16 = 288;

/// The longest visit, in cells: twelve hours.
pub const MAX_LENGTH: u16 = 144;

/// The longest buffer before or after a visit, in cells: three hours. A visit with both buffers is no longer than a day, and so touches two days at most.
pub const MAX_BUFFER: u8 = 36;

/// The most entries of a weekly pattern.
pub const MAX_WEEKLY: u32 = 28;

/// The most lengths that the visits of one schedule have.
pub const MAX_LENGTHS: u32 = 8;

/// The most spans of hours in one day.
pub const MAX_SPANS: u32 = 6;

/// The same, to count days by.
const DAY: u32 = CELLS_A_DAY as u32;

impl Cell {
	/// The cell in which this moment is.
	pub fn at(moment: Moment) -> Self {
		Self(u32::try_from(moment / CELL).unwrap_or(u32::MAX))
	}

	/// When it begins.
	pub fn moment(self) -> Moment {
		Moment::from(self.0).saturating_mul(CELL)
	}

	/// The day in which it is.
	pub const fn day(self) -> Day {
		Day(self.0 / DAY)
	}

	/// Which cell of its day it is.
	pub const fn of_day(self) -> u16 {
		(self.0 % DAY) as u16
	}

	/// So many cells later.
	pub fn later(self, cells: impl Into<u32>) -> Self {
		Self(self.0.saturating_add(cells.into()))
	}

	/// So many cells earlier.
	pub fn earlier(self, cells: impl Into<u32>) -> Self {
		Self(self.0.saturating_sub(cells.into()))
	}
}

impl Day {
	/// The day in which this moment is.
	pub fn at(moment: Moment) -> Self {
		Cell::at(moment).day()
	}

	/// Its first cell.
	pub const fn first(self) -> Cell {
		Cell(self.0.saturating_mul(DAY))
	}

	/// Which day of the week it is.
	pub fn weekday(self) -> Weekday {
		// The epoch was a Thursday.
		match self.0 % 7 {
			0 => Weekday::Thursday,
			1 => Weekday::Friday,
			2 => Weekday::Saturday,
			3 => Weekday::Sunday,
			4 => Weekday::Monday,
			5 => Weekday::Tuesday,
			_ => Weekday::Wednesday,
		}
	}
}

crate::coded! {
	/// A day of the week (FHIR `days-of-week`).
	Weekday {
		/// Monday.
		Monday = 0 => "mon",
		/// Tuesday.
		Tuesday = 1 => "tue",
		/// Wednesday.
		Wednesday = 2 => "wed",
		/// Thursday.
		Thursday = 3 => "thu",
		/// Friday.
		Friday = 4 => "fri",
		/// Saturday.
		Saturday = 5 => "sat",
		/// Sunday.
		Sunday = 6 => "sun",
	}
}

crate::coded! {
	/// Whether somebody can be booked there (FHIR `Slot.status`).
	SlotStatus {
		/// Somebody is booked.
		Busy = 0 => "busy",
		/// Nobody is.
		Free = 1 => "free",
		/// Nobody is booked, and nobody can be: time off, a buffer, or another schedule has the practitioner or the room.
		BusyUnavailable = 2 => "busy-unavailable",
		/// It is held for somebody who has not accepted yet.
		BusyTentative = 3 => "busy-tentative",
		/// It was never so.
		EnteredInError = 4 => "entered-in-error",
	}
}

crate::code::shown! {
	/// A part of a day.
	#[derive(Copy)]
	pub struct Hours {
		/// Its first cell of the day.
		pub from: u16,
		/// The cell after its last one: at most [`CELLS_A_DAY`].
		pub until: u16,
	}

	/// A part of every week.
	#[derive(Copy)]
	pub struct Weekly {
		/// On which day.
		pub on: Weekday,
		/// When.
		pub hours: Hours,
	}

	/// What can be changed of a schedule.
	pub struct Terms {
		/// The first day on which it holds.
		pub first: Day,
		/// The last day on which it holds.
		pub last: Day,
		/// The hours of a week. What is in two of them is in both.
		pub weekly: BoundedVec<Weekly, ConstU32<MAX_WEEKLY>>,
		/// How long visits are, in cells.
		pub lengths: BoundedVec<u16, ConstU32<MAX_LENGTHS>>,
		/// How many cells before a visit nobody else is seen.
		pub before: u8,
		/// How many cells after a visit nobody else is seen.
		pub after: u8,
		/// How many visits begin on one day at most.
		pub capacity: u16,
	}

	/// When somebody or something receives patients: a practitioner, a room, or a practitioner in a room.
	pub struct Schedule {
		/// Who sees the patients.
		pub practitioner: Option<AccountId>,
		/// In which room.
		pub room: Option<PlaceId>,
		/// For what.
		pub specialty: SpecialtyId,
		/// At which site.
		pub location: LocationId,
		/// Whether it takes bookings. A withdrawn schedule stays withdrawn.
		pub active: bool,
		/// When, and how.
		pub terms: Terms,
	}

	/// A day on which the weekly pattern does not hold.
	pub struct Exception {
		/// Which.
		pub day: Day,
		/// The hours of that day. None: closed.
		pub hours: BoundedVec<Hours, ConstU32<MAX_SPANS>>,
	}

	/// Time off.
	#[derive(Copy)]
	pub struct Absence {
		/// Its first cell.
		pub from: Cell,
		/// The cell after its last one.
		pub until: Cell,
		/// Why: what is told to those whose appointments it cancels.
		pub reason: CancellationReason,
	}

	/// A schedule with its number.
	pub struct ScheduleEntry {
		/// Its number.
		pub id: ScheduleId,
		/// The schedule.
		pub schedule: Schedule,
	}

	/// A part of a schedule's day.
	#[derive(Copy)]
	pub struct SlotEntry {
		/// Its first cell.
		pub start: Cell,
		/// How many cells it has.
		pub length: u16,
		/// Whether somebody can be booked there.
		pub status: SlotStatus,
	}
}

impl Hours {
	/// Whether it has a cell, and none after the day.
	pub const fn is_sound(&self) -> bool {
		self.from < self.until && self.until <= CELLS_A_DAY
	}
}

impl Absence {
	/// Whether it has a cell of these.
	pub fn hits(&self, from: Cell, until: Cell) -> bool {
		self.from < until && from < self.until
	}
}

impl Terms {
	/// Whether the schedule holds on that day.
	pub fn hold_on(&self, day: Day) -> bool {
		self.first <= day && day <= self.last
	}
}

/// What a visit takes, and nobody else can have at the same time.
#[derive(
	Clone,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum Resource {
	/// A practitioner, over all organizations.
	#[codec(index = 0)]
	Practitioner(AccountId),
	/// An organization's room.
	#[codec(index = 1)]
	Room(OrganizationId, PlaceId),
	/// A patient, over all organizations.
	#[codec(index = 2)]
	Patient(PatientId),
}
