//! The bitmap of a day, against a list of its cells.

use std::collections::BTreeSet;

use frame_support::traits::ConstU32;
use proptest::prelude::*;
use salus_primitives::{
	schedule::{Hours, CELLS_A_DAY},
	AppointmentId, Cell, Day, OrganizationId, ScheduleId,
};

use crate::day::{Agenda, Cells, Entry, Stretch};

fn hours() -> impl Strategy<Value = Hours> {
	(0..CELLS_A_DAY, 1..=CELLS_A_DAY).prop_map(|(from, until)| Hours { from, until })
}

fn list(hours: Hours) -> BTreeSet<u16> {
	(hours.from..hours.until).collect()
}

fn listed(cells: &Cells) -> BTreeSet<u16> {
	(0..CELLS_A_DAY).filter(|cell| cells.has(*cell)).collect()
}

fn entry(number: u64, visit: Hours, kept: Hours) -> Entry {
	let schedule = (OrganizationId(0), ScheduleId(0));
	Entry { appointment: AppointmentId(number), schedule, visit, kept, begins: true, lapses: None }
}

proptest! {
	#[test]
	fn a_bitmap_behaves_as_a_set_of_cells(one in hours(), other in hours()) {
		let (a, b) = (Cells::of(one), Cells::of(other));
		let (one, other) = (list(one), list(other));
		prop_assert_eq!(listed(&a), one.clone());
		prop_assert_eq!(listed(&a.and(&b)), &one | &other);
		prop_assert_eq!(listed(&a.but(&b)), &one - &other);
		prop_assert_eq!(a.touches(&b), !one.is_disjoint(&other));
		prop_assert_eq!(a.includes(&b), one.is_superset(&other));
	}

	#[test]
	fn a_stretch_is_its_parts_of_each_day(from in 100_000u32..100_700, length in 1u32..700) {
		let stretch = Stretch { from: Cell(from), until: Cell(from + length) };
		let days: Vec<_> = stretch.days().collect();
		let parts = days.iter().flat_map(|day| {
			let part = stretch.on(*day);
			assert!(part.from < part.until, "it touches the day");
			(part.from..part.until).map(|cell| day.first().0 + u32::from(cell))
		});
		prop_assert!(parts.eq(from..from + length));
		for day in [Day(days[0].0 - 1), Day(days[days.len() - 1].0 + 1)] {
			let part = stretch.on(day);
			prop_assert!(part.from >= part.until);
		}
	}

	#[test]
	fn a_day_has_the_cells_of_what_is_entered_and_no_others(
		visits in prop::collection::vec((0..280u16, 1..8u16, 0..4u16, 0..4u16), 1..20),
		gone in prop::collection::btree_set(0..20u64, 0..20),
	) {
		let mut agenda = Agenda::<ConstU32<8>>::default();
		let mut kept = Vec::new();
		for (number, (from, length, before, after)) in (0u64..).zip(visits) {
			let visit = Hours { from, until: from + length };
			let whole = Hours { from: from.saturating_sub(before), until: (from + length + after).min(288) };
			let entry = entry(number, visit, whole);
			let overlaps = |one: Hours, other: Hours| !list(one).is_disjoint(&list(other));
			let place = !kept.iter().any(|other: &Entry| overlaps(other.visit, visit));
			let quiet = !kept.iter().any(|other| overlaps(other.visit, whole) || overlaps(other.kept, visit));
			prop_assert_eq!(agenda.has_place_for(&entry), place);
			prop_assert_eq!(agenda.has_quiet_for(&entry), quiet);
			if place && agenda.add(entry).is_some() {
				kept.push(entry);
			}
			prop_assert!(kept.len() <= 8);
		}
		gone.iter().for_each(|number| agenda.remove(AppointmentId(*number)));
		kept.retain(|entry| !gone.contains(&entry.appointment.0));
		prop_assert_eq!(agenda.entries.to_vec(), kept.clone());
		let all = |part: fn(&Entry) -> Hours| kept.iter().flat_map(|entry| list(part(entry))).collect::<BTreeSet<_>>();
		prop_assert_eq!(listed(&agenda.busy), all(|entry| entry.visit));
		prop_assert_eq!(listed(&agenda.kept), all(|entry| entry.kept));
		prop_assert_eq!(usize::from(agenda.load((OrganizationId(0), ScheduleId(0)))), kept.len());
	}
}

#[test]
fn the_ends_of_a_day_are_cells_as_all_others() {
	let of = |from, until| listed(&Cells::of(Hours { from, until }));
	assert_eq!(of(0, 288).len(), 288);
	assert_eq!(Cells::of(Hours { from: 0, until: 288 }), Cells::ALL);
	for edge in [0, 31, 32, 63, 64, 287] {
		assert_eq!(of(edge, edge + 1), BTreeSet::from([edge]));
	}
	assert_eq!(of(5, 5).len(), 0);
	assert!(!Cells::ALL.has(288));
}

#[test]
fn a_hold_is_struck_off_when_it_has_lapsed_and_not_before() {
	let mut agenda = Agenda::<ConstU32<8>>::default();
	let visit = Hours { from: 1, until: 3 };
	let held = Entry { lapses: Some(10), ..entry(1, visit, visit) };
	agenda.add(held).expect("there is room");
	agenda.strike_lapsed(9);
	assert!(agenda.busy.has(1));
	agenda.strike_lapsed(10);
	assert_eq!(agenda, Agenda::default());
}
