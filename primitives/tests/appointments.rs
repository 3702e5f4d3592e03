//! Appointments and schedules: cells, days, turns, and what stands where.

use codec::{Encode, MaxEncodedLen};
use salus_primitives::{
	appointment::{AppointmentStatus, AppointmentType, CancellationReason, Slot, Waiting, Wish},
	priority::Priority,
	schedule::{Absence, Hours, Resource, Weekday, CELL, CELLS_A_DAY, MAX_BUFFER, MAX_LENGTH},
	AccountId, AppointmentId, Cell, Day, OrganizationId, PatientId, PlaceId, ScheduleId, SpecialtyId,
};

/// Friday, 15 January 2027, eight o'clock.
const AT: u64 = 1_800_000_000_000;

#[test]
fn cells_are_five_minutes_and_days_have_288_of_them() {
	assert_eq!(CELL * u64::from(CELLS_A_DAY), 24 * 60 * 60 * 1_000);
	let cell = Cell::at(AT);
	assert_eq!((cell, cell.day(), cell.of_day()), (Cell(6_000_000), Day(20_833), 96));
	assert_eq!(cell.moment(), AT);
	assert_eq!((Cell::at(AT - 1), Cell::at(AT + CELL - 1)), (Cell(5_999_999), cell));
	assert_eq!(cell.day().first().later(96u16), cell);
	assert_eq!(cell.day().first().earlier(1u8).day(), Day(20_832));
	assert_eq!(Day::at(AT), cell.day());
	assert_eq!(
		(Cell::at(u64::MAX), Cell(u32::MAX).later(1u8), Cell(0).earlier(1u8)),
		(Cell(u32::MAX), Cell(u32::MAX), Cell(0))
	);
}

#[test]
fn weeks_go_on_since_the_thursday_of_the_epoch() {
	let week: Vec<_> = (0..8).map(|day| Day(day).weekday().code()).collect();
	assert_eq!(week, ["thu", "fri", "sat", "sun", "mon", "tue", "wed", "thu"]);
	assert_eq!(Day::at(AT).weekday(), Weekday::Friday);
}

#[test]
fn the_longest_visit_with_its_buffers_is_no_longer_than_a_day() {
	assert!(u32::from(MAX_LENGTH) + 2 * u32::from(MAX_BUFFER) <= u32::from(CELLS_A_DAY));
}

#[test]
fn hours_have_a_cell_and_end_with_the_day() {
	let sound = |from, until| Hours { from, until }.is_sound();
	assert!(sound(0, 1) && sound(0, 288) && sound(287, 288));
	assert!(!sound(1, 1) && !sound(2, 1) && !sound(0, 289) && !sound(288, 288));
}

#[test]
fn time_off_hits_what_shares_a_cell_with_it() {
	let off = Absence { from: Cell(10), until: Cell(20), reason: CancellationReason::Maintenance };
	let hits = |from, until| off.hits(Cell(from), Cell(until));
	assert!(hits(0, 11) && hits(19, 30) && hits(12, 13) && hits(0, 30));
	assert!(!hits(0, 10) && !hits(20, 30));
}

#[test]
fn an_appointment_is_over_or_not_and_has_a_time_or_not() {
	let of = |what: fn(AppointmentStatus) -> bool| -> Vec<_> {
		AppointmentStatus::ALL.iter().copied().filter(|status| what(*status)).map(AppointmentStatus::code).collect()
	};
	assert_eq!(of(AppointmentStatus::is_final), ["fulfilled", "cancelled", "noshow", "entered-in-error"]);
	assert_eq!(of(AppointmentStatus::has_slot), ["pending", "booked", "arrived", "fulfilled", "noshow", "checked-in"]);
}

#[test]
fn patients_give_two_of_the_reasons() {
	let theirs: Vec<_> =
		CancellationReason::ALL.iter().filter(|reason| reason.is_patients()).map(|reason| reason.code()).collect();
	assert_eq!(theirs, ["pat", "pat-cpp"]);
}

fn wish(priority: Priority) -> Wish {
	let (from, until, kind) = (Cell(1), Cell(2), AppointmentType::Routine);
	Wish { specialty: SpecialtyId(1), practitioner: None, from, until, length: 1, kind, priority }
}

#[test]
fn the_displaced_are_first_then_the_more_urgent_and_then_whoever_has_waited_longer() {
	let waiting = |displaced, priority, since| Waiting {
		appointment: AppointmentId(0),
		patient: PatientId::default(),
		wish: wish(priority),
		since,
		displaced,
	};
	let own = waiting(false, Priority::Urgent, 5);
	for first in [
		waiting(true, Priority::Routine, 9),
		waiting(false, Priority::Stat, 9),
		waiting(false, Priority::Urgent, 4),
		waiting(false, Priority::Urgent, 5),
	] {
		assert!(own.yields_to(&first), "{first:?}");
	}
	for later in [waiting(false, Priority::Routine, 1), waiting(false, Priority::Urgent, 6)] {
		assert!(!own.yields_to(&later), "{later:?}");
		assert!(later.yields_to(&own), "{later:?}");
	}
}

#[test]
fn what_wallets_and_portals_read_has_this_json() {
	let expected = serde_json::json!({
		"specialty": 1, "practitioner": null, "from": 1, "until": 2, "length": 1, "kind": "ROUTINE", "priority": "asap",
	});
	assert_eq!(serde_json::to_value(wish(Priority::Asap)).unwrap(), expected);
	let (practitioner, room) = (None, Some(PlaceId(4)));
	let slot = Slot { schedule: ScheduleId(3), practitioner, room, start: Cell(9), length: 6, before: 1, after: 2 };
	assert_eq!(slot.end(), Cell(15));
	let expected = serde_json::json!({
		"schedule": 3, "practitioner": null, "room": 4, "start": 9, "length": 6, "before": 1, "after": 2,
	});
	assert_eq!(serde_json::to_value(slot).unwrap(), expected);
}

#[test]
fn resources_are_these_bytes() {
	let account = AccountId::new([6; 32]);
	assert_eq!(Resource::Practitioner(account).encode(), [vec![0], vec![6; 32]].concat());
	assert_eq!(Resource::Room(OrganizationId(7), PlaceId(8)).encode(), [1, 7, 0, 0, 0, 8, 0]);
	assert_eq!(Resource::Patient(PatientId([1; 32])).encode(), [vec![2], vec![1; 32]].concat());
	assert_eq!(Resource::max_encoded_len(), 33);
}
