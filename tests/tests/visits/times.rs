//! When the visits are: some soon, so that one can check in to them, and some after a day that is taken off.

use salus_primitives::{schedule::CELL, Cell, Day};
use salus_tests::vault;

/// Half an hour, which every visit takes.
const LENGTH: u16 = 6;

/// How many visits are one after the other, the first of them soon.
const VISITS: u16 = 3;

const HOUR: u64 = 60 * 60 * 1_000;

/// When what happens.
#[derive(Clone, Copy, Debug)]
pub struct Times {
	/// The first visit, soon, and on one day with those after it.
	pub soon: Cell,
	/// The day after that, which the doctor takes off.
	pub off: Day,
}

impl Times {
	pub fn pick() -> Self {
		let next = Cell::at(vault::now()).later(3_u16);
		let last = next.later(VISITS * LENGTH);
		let soon = if next.day() == last.day() { next } else { last.day().first() };
		Self { soon, off: Day(soon.day().0 + 1) }
	}

	/// One of the visits that are soon, as the wallet reads it.
	pub fn visit(self, number: u16) -> String {
		self.soon.later(number * LENGTH).moment().to_string()
	}

	/// That hour of the day that is taken off.
	pub fn off_at(self, hour: u64) -> u64 {
		self.off.first().moment() + hour * HOUR
	}

	/// When the day is over that is taken off.
	pub fn back(self) -> u64 {
		self.off_at(24)
	}
}

#[test]
fn visits_that_are_soon_are_within_one_day() {
	let Times { soon, off } = Times::pick();
	let last = soon.later(VISITS * LENGTH).moment() - CELL;
	assert_eq!(soon.day(), Day::at(last));
	assert_eq!(Day::at(last).0 + 1, off.0);
	assert!(soon.moment() > vault::now(), "there is time to book it");
}
