//! A day of a practitioner, a room, or a patient: which of its cells are taken, and by what.

use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{BoundedVec, CloneNoBound, DebugNoBound, DefaultNoBound, PartialEqNoBound};
use salus_primitives::{
	schedule::{Hours, CELLS_A_DAY},
	AppointmentId, Cell, Day, Moment, OrganizationId, ScheduleId,
};
use scale_info::TypeInfo;
use sp_runtime::traits::Get;

/// How many bits a word of the bitmap has.
const WORD: u16 = 32;

/// Cells of one day, as a bitmap: bit `n % 32` of word `n / 32` is cell `n`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Cells([u32; 9]);

impl Cells {
	/// No cell.
	pub const NONE: Self = Self([0; 9]);
	/// Every cell.
	pub const ALL: Self = Self([u32::MAX; 9]);

	/// The cells of this part of the day.
	pub fn of(hours: Hours) -> Self {
		let mut cells = Self::NONE;
		for (number, word) in (0u16..).zip(cells.0.iter_mut()) {
			let first = number.saturating_mul(WORD);
			// The bits of the word before this cell of the day.
			let before = |cell: u16| {
				let bits = cell.saturating_sub(first);
				1u32.checked_shl(bits.into()).map_or(u32::MAX, |bit| bit.saturating_sub(1))
			};
			*word = before(hours.until) & !before(hours.from);
		}
		cells
	}

	/// Whether it has this cell of the day.
	pub fn has(&self, cell: u16) -> bool {
		let word = self.0.get(usize::from(cell / WORD)).copied().unwrap_or_default();
		word.checked_shr(u32::from(cell % WORD)).unwrap_or_default() & 1 == 1
	}

	/// Whether both have some cell.
	pub fn touches(&self, other: &Self) -> bool {
		self.0.iter().zip(&other.0).any(|(one, other)| one & other != 0)
	}

	/// Whether it has all cells of the other.
	pub fn includes(&self, other: &Self) -> bool {
		self.0.iter().zip(&other.0).all(|(one, other)| other & !one == 0)
	}

	/// The cells of either.
	pub fn and(mut self, other: &Self) -> Self {
		self.0.iter_mut().zip(&other.0).for_each(|(one, other)| *one |= other);
		self
	}

	/// The cells that the other has not.
	pub fn but(mut self, other: &Self) -> Self {
		self.0.iter_mut().zip(&other.0).for_each(|(one, other)| *one &= !other);
		self
	}

	/// The runs of cells for which this says the same, from the first cell of the day to the last.
	pub fn runs<S: PartialEq>(says: impl Fn(u16) -> S) -> alloc::vec::Vec<(Hours, S)> {
		let mut runs = alloc::vec::Vec::<(Hours, S)>::new();
		for cell in 0..CELLS_A_DAY {
			let (said, until) = (says(cell), cell.saturating_add(1));
			match runs.last_mut() {
				Some((hours, before)) if *before == said => hours.until = until,
				_ => runs.push((Hours { from: cell, until }, said)),
			}
		}
		runs
	}
}

/// A stretch of cells over any days.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stretch {
	/// Its first cell.
	pub from: Cell,
	/// The cell after its last one.
	pub until: Cell,
}

impl Stretch {
	/// The days that it touches.
	pub fn days(self) -> impl Iterator<Item = Day> {
		let last = self.until.earlier(1u8).day();
		(self.from.day().0..=last.0).map(Day)
	}

	/// Its part of that day; of a day that it does not touch, a part without cells.
	pub fn on(self, day: Day) -> Hours {
		let first = day.first();
		let cell = |of: Cell| {
			let since = of.0.saturating_sub(first.0).min(CELLS_A_DAY.into());
			u16::try_from(since).unwrap_or(CELLS_A_DAY)
		};
		Hours { from: cell(self.from), until: cell(self.until) }
	}
}

/// What has cells of a day: a visit, and what is kept free around it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Entry {
	/// Whose.
	pub appointment: AppointmentId,
	/// By which schedule.
	pub schedule: (OrganizationId, ScheduleId),
	/// The visit, as far as it is on this day. There may be nothing but a buffer.
	pub visit: Hours,
	/// The visit with its buffers, as far as they are on this day.
	pub kept: Hours,
	/// Whether the visit begins on this day.
	pub begins: bool,
	/// Of a hold, from when on it has no cells any more, whoever strikes it off.
	pub lapses: Option<Moment>,
}

/// A day of somebody, or of a room.
#[derive(CloneNoBound, PartialEqNoBound, DebugNoBound, DefaultNoBound, Encode, Decode, MaxEncodedLen, TypeInfo)]
#[codec(mel_bound())]
#[scale_info(skip_type_params(S))]
pub struct Agenda<S: Get<u32>> {
	/// The cells of visits. No two visits have the same, and nothing is booked into one of these.
	pub busy: Cells,
	/// The cells of visits and of their buffers.
	pub kept: Cells,
	/// What has them, in the order in which it was entered.
	pub entries: BoundedVec<Entry, S>,
}

impl<S: Get<u32>> Agenda<S> {
	/// Whether as much is entered as can be.
	pub fn is_full(&self) -> bool {
		self.entries.is_full()
	}

	/// Strikes off the holds that have lapsed.
	pub fn strike_lapsed(&mut self, now: Moment) {
		self.keep(|entry| entry.lapses.is_none_or(|lapses| now < lapses));
	}

	/// Takes out whatever the appointment has.
	pub fn remove(&mut self, appointment: AppointmentId) {
		self.keep(|entry| entry.appointment != appointment);
	}

	fn keep(&mut self, what: impl Fn(&Entry) -> bool) {
		let before = self.entries.len();
		self.entries.retain(what);
		if self.entries.len() < before {
			let all = |part: fn(&Entry) -> Hours| {
				self.entries.iter().fold(Cells::NONE, |all, entry| all.and(&Cells::of(part(entry))))
			};
			(self.busy, self.kept) = (all(|entry| entry.visit), all(|entry| entry.kept));
		}
	}

	/// Whether the visit has none of another's cells.
	pub fn has_place_for(&self, entry: &Entry) -> bool {
		!self.busy.touches(&Cells::of(entry.visit))
	}

	/// Whether also no buffer of one is the visit of another. Two buffers can be the same.
	pub fn has_quiet_for(&self, entry: &Entry) -> bool {
		!self.busy.touches(&Cells::of(entry.kept)) && !self.kept.touches(&Cells::of(entry.visit))
	}

	/// Enters it, if there is room.
	pub fn add(&mut self, entry: Entry) -> Option<()> {
		self.entries.try_push(entry).ok()?;
		self.busy = self.busy.and(&Cells::of(entry.visit));
		self.kept = self.kept.and(&Cells::of(entry.kept));
		Some(())
	}

	/// How many visits of the schedule begin on this day.
	pub fn load(&self, schedule: (OrganizationId, ScheduleId)) -> u16 {
		let count = self.entries.iter().filter(|entry| entry.begins && entry.schedule == schedule).count();
		u16::try_from(count).unwrap_or(u16::MAX)
	}
}
