//! Wards, beds and stays: counts, turns, and what stands where.

use salus_primitives::{
	bed::{BedCounts, BedState, EncounterStatus, Location, Reservation, Waiting},
	priority::Priority,
	BedId, OrganizationId, PatientId, WardId,
};

#[test]
fn each_state_is_counted_by_itself() {
	let mut counts = BedCounts::default();
	for (number, state) in (1..).zip(BedState::ALL) {
		*counts.of_mut(*state) = number;
	}
	for (number, state) in (1..).zip(BedState::ALL) {
		assert_eq!(counts.of(*state), number, "{state}");
	}
	assert_eq!(counts.all(), 1 + 2 + 3 + 4 + 5 + 6);
	assert_eq!(counts.open(), counts.all() - counts.of(BedState::Closed));
}

#[test]
fn a_bed_is_free_where_it_is_clean_and_nobodys() {
	let free: Vec<_> = BedState::ALL.iter().filter(|state| state.is_free()).map(|state| state.code()).collect();
	assert_eq!(free, ["I", "U"]);
}

#[test]
fn a_stay_has_a_bed_or_is_over_or_neither() {
	for status in EncounterStatus::ALL {
		assert!(!(status.has_bed() && status.has_ended()), "{status}");
	}
	let of = |what: fn(EncounterStatus) -> bool| -> Vec<_> {
		EncounterStatus::ALL.iter().copied().filter(|status| what(*status)).map(EncounterStatus::code).collect()
	};
	assert_eq!(of(EncounterStatus::has_bed), ["in-progress", "onleave"]);
	assert_eq!(of(EncounterStatus::has_ended), ["finished", "cancelled", "entered-in-error"]);
}

#[test]
fn the_more_urgent_is_first_and_then_whoever_has_waited_longer() {
	let waiting = |priority, since| Waiting { patient: PatientId::default(), priority, since, isolation: false };
	let mut codes = Priority::ALL.to_vec();
	codes.sort();
	assert_eq!(codes, [Priority::Routine, Priority::Urgent, Priority::Asap, Priority::Stat]);
	let own = waiting(Priority::Urgent, 5);
	for first in [waiting(Priority::Stat, 9), waiting(Priority::Urgent, 4), waiting(Priority::Urgent, 5)] {
		assert!(own.yields_to(&first), "{first:?}");
	}
	for later in [waiting(Priority::Routine, 1), waiting(Priority::Urgent, 6)] {
		assert!(!own.yields_to(&later), "{later:?}");
		assert!(later.yields_to(&own), "{later:?}");
	}
}

#[test]
fn a_reservation_is_in_force_until_its_end() {
	let location = Location { organization: OrganizationId(1), ward: WardId(2), bed: BedId(3) };
	let reservation = Reservation { location, until: 7 };
	assert!(reservation.is_in_force(6) && !reservation.is_in_force(7) && !reservation.is_in_force(8));
	let expected = serde_json::json!({ "location": { "organization": 1, "ward": 2, "bed": 3 }, "until": 7 });
	assert_eq!(serde_json::to_value(reservation).unwrap(), expected);
}
