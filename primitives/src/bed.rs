//! Wards, rooms and beds, and the stays of patients in them.

use crate::{priority::Priority, BedId, EncounterId, Moment, OrganizationId, PatientId, RoomId, WardId};

crate::coded! {
	/// Where a bed stands (HL7 table 0116, which is FHIR's `Location.operationalStatus`).
	BedState {
		/// Out of use.
		Closed = 0 => "C",
		/// Left by a patient, to be cleaned.
		Housekeeping = 1 => "H",
		/// Free, and kept for whoever must lie apart from others.
		Isolated = 2 => "I",
		/// Left by a patient who lay apart, or who left it contaminated: to be disinfected.
		Contaminated = 3 => "K",
		/// A patient's.
		Occupied = 4 => "O",
		/// Free.
		Unoccupied = 5 => "U",
	}
}

impl BedState {
	/// Whether a patient can be put into the bed, or have it reserved.
	pub const fn is_free(self) -> bool {
		matches!(self, Self::Isolated | Self::Unoccupied)
	}
}

crate::coded! {
	/// Where a patient's stay stands (FHIR `Encounter.status`).
	EncounterStatus {
		/// Agreed on.
		Planned = 0 => "planned",
		/// The patient is in the house, and was not looked at yet.
		Arrived = 1 => "arrived",
		/// Somebody has judged how urgent it is.
		Triaged = 2 => "triaged",
		/// The patient has a bed.
		InProgress = 3 => "in-progress",
		/// The patient is away for a while, and keeps the bed.
		OnLeave = 4 => "onleave",
		/// Over.
		Finished = 5 => "finished",
		/// Ended before it began.
		Cancelled = 6 => "cancelled",
		/// It was never so.
		EnteredInError = 7 => "entered-in-error",
	}
}

impl EncounterStatus {
	/// Whether the patient has a bed.
	pub const fn has_bed(self) -> bool {
		matches!(self, Self::InProgress | Self::OnLeave)
	}

	/// Whether nothing but an error can be reported of it any more.
	pub const fn has_ended(self) -> bool {
		matches!(self, Self::Finished | Self::Cancelled | Self::EnteredInError)
	}
}

crate::coded! {
	/// Whether a ward or a room is in use (FHIR `Location.status`).
	LocationStatus {
		/// In use.
		Active = 0 => "active",
		/// Closed, until it is opened again.
		Suspended = 1 => "suspended",
	}
}

crate::code::shown! {
	/// Where a bed is. Wards are numbered per organization, rooms and beds per ward.
	#[derive(Copy)]
	pub struct Location {
		/// Whose it is.
		pub organization: OrganizationId,
		/// In which ward.
		pub ward: WardId,
		/// Which bed there.
		pub bed: BedId,
	}

	/// How many beds of a ward stand where.
	#[derive(Copy, Default)]
	pub struct BedCounts {
		/// Out of use.
		pub closed: u16,
		/// To be cleaned.
		pub housekeeping: u16,
		/// Free, for whoever must lie apart.
		pub isolated: u16,
		/// To be disinfected.
		pub contaminated: u16,
		/// With a patient.
		pub occupied: u16,
		/// Free.
		pub unoccupied: u16,
	}

	/// A ward.
	#[derive(Copy)]
	pub struct Ward {
		/// Whether it is in use.
		pub status: LocationStatus,
		/// How many rooms it has, closed ones too.
		pub rooms: u16,
		/// Its beds, by where they stand.
		pub beds: BedCounts,
	}

	/// A room of a ward.
	#[derive(Copy)]
	pub struct Room {
		/// Whether it is in use.
		pub status: LocationStatus,
		/// How many of its beds are not closed.
		pub open_beds: u16,
	}

	/// A bed held for a patient for a while.
	#[derive(Copy)]
	pub struct Reservation {
		/// Where.
		pub location: Location,
		/// From when on it is held no more.
		pub until: Moment,
	}

	/// A patient who waits for a bed of a ward.
	#[derive(Copy)]
	pub struct Waiting {
		/// Who.
		pub patient: PatientId,
		/// How urgent it is.
		pub priority: Priority,
		/// Since when.
		pub since: Moment,
		/// Whether it must be a bed that is kept for isolation.
		pub isolation: bool,
	}

	/// A patient's stay.
	#[derive(Copy)]
	pub struct Encounter {
		/// Where.
		pub organization: OrganizationId,
		/// Whose.
		pub patient: PatientId,
		/// How far it is.
		pub status: EncounterStatus,
		/// The bed; of a stay that is over the last one.
		pub location: Option<Location>,
		/// When it was entered.
		pub entered: Moment,
		/// When the patient got a bed.
		pub admitted: Option<Moment>,
		/// When it was over.
		pub ended: Option<Moment>,
	}

	/// A ward as it is shown.
	#[derive(Copy)]
	pub struct WardEntry {
		/// Its number.
		pub ward: WardId,
		/// Whether it is in use.
		pub status: LocationStatus,
		/// How many rooms it has, closed ones too.
		pub rooms: u16,
		/// Its beds, by where they stand.
		pub beds: BedCounts,
		/// How many patients wait for one.
		pub waiting: u32,
	}

	/// How full a ward is.
	#[derive(Copy)]
	pub struct Occupancy {
		/// How many beds are in use: all but the closed ones.
		pub open: u16,
		/// How many of them have a patient.
		pub occupied: u16,
		/// How many of them could take a patient, reserved or not, isolated or not.
		pub free: u16,
		/// How many patients wait for one.
		pub waiting: u32,
	}

	/// A room as it is shown.
	#[derive(Copy)]
	pub struct RoomEntry {
		/// Its number.
		pub room: RoomId,
		/// Whether it is in use.
		pub status: LocationStatus,
		/// How many of its beds are not closed.
		pub open_beds: u16,
	}

	/// For whom a bed is held.
	#[derive(Copy)]
	pub struct Hold {
		/// For whom.
		pub patient: PatientId,
		/// From when on no more.
		pub until: Moment,
	}

	/// A bed as it is shown.
	#[derive(Copy)]
	pub struct BedEntry {
		/// Its number.
		pub bed: BedId,
		/// In which room it stands.
		pub room: RoomId,
		/// Where it stands.
		pub state: BedState,
		/// Whose it is.
		pub encounter: Option<EncounterId>,
		/// For whom it is held, if it is now.
		pub held: Option<Hold>,
	}

	/// A stay with its number.
	#[derive(Copy)]
	pub struct EncounterEntry {
		/// Its number.
		pub id: EncounterId,
		/// The stay.
		pub encounter: Encounter,
	}
}

impl BedCounts {
	/// How many beds stand there.
	pub const fn of(&self, state: BedState) -> u16 {
		match state {
			BedState::Closed => self.closed,
			BedState::Housekeeping => self.housekeeping,
			BedState::Isolated => self.isolated,
			BedState::Contaminated => self.contaminated,
			BedState::Occupied => self.occupied,
			BedState::Unoccupied => self.unoccupied,
		}
	}

	/// The same number, to be changed.
	pub const fn of_mut(&mut self, state: BedState) -> &mut u16 {
		match state {
			BedState::Closed => &mut self.closed,
			BedState::Housekeeping => &mut self.housekeeping,
			BedState::Isolated => &mut self.isolated,
			BedState::Contaminated => &mut self.contaminated,
			BedState::Occupied => &mut self.occupied,
			BedState::Unoccupied => &mut self.unoccupied,
		}
	}

	/// How many there are.
	pub fn all(&self) -> u16 {
		BedState::ALL.iter().fold(0, |all, state| all.saturating_add(self.of(*state)))
	}

	/// How many are in use.
	pub fn open(&self) -> u16 {
		self.all().saturating_sub(self.closed)
	}
}

impl Ward {
	/// A new one, without rooms.
	pub fn new() -> Self {
		Self { status: LocationStatus::Active, rooms: 0, beds: BedCounts::default() }
	}
}

impl Default for Ward {
	fn default() -> Self {
		Self::new()
	}
}

impl Reservation {
	/// Whether the bed is still held at that moment.
	pub const fn is_in_force(&self, at: Moment) -> bool {
		at < self.until
	}
}

impl Waiting {
	/// Whether the other has its turn first: it is more urgent, or as urgent and has waited longer or as long.
	pub fn yields_to(&self, other: &Self) -> bool {
		other.priority > self.priority || (other.priority == self.priority && other.since <= self.since)
	}
}
