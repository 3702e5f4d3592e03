//! Wards, beds and stays, as they are written and shown.

use clap::Parser;
use salus_primitives::{
	bed::{
		BedCounts, BedEntry, BedState, Encounter, EncounterStatus, Hold, Location, LocationStatus, Occupancy,
		RoomEntry, Waiting, WardEntry,
	},
	priority::Priority,
	BedId, EncounterId, OrganizationId, PatientId, RoomId, WardId,
};
use salus_wallet::{
	calls,
	cli::Cli,
	command::{bed, encounter, room, waiting, ward, Command},
};

const MOMENT: u64 = 1_800_000_000_000;
const PATIENT: PatientId = PatientId([1; 32]);
const PLACE: Location = Location { organization: OrganizationId(2), ward: WardId(3), bed: BedId(4) };

fn read(line: &[&str]) -> Result<Command, String> {
	let line = [&["salus-wallet"][..], line].concat();
	Cli::try_parse_from(line).map(|cli| cli.command).map_err(|error| error.to_string())
}

#[test]
fn a_ward_is_told_with_what_its_beds_are_good_for() {
	let beds = BedCounts { occupied: 2, unoccupied: 1, housekeeping: 1, ..BedCounts::default() };
	let entry = WardEntry { ward: WardId(3), status: LocationStatus::Active, rooms: 2, beds, waiting: 5 };
	assert_eq!(ward::describe(&entry), "3  active  rooms 2, beds 4 (1 H, 2 O, 1 U), waiting 5");
	let new = WardEntry { rooms: 0, beds: BedCounts::default(), waiting: 0, ..entry };
	assert_eq!(ward::describe(&new), "3  active  rooms 0, beds 0, waiting 0");
}

#[test]
fn how_full_a_ward_is_fits_one_sentence() {
	let occupancy = Occupancy { open: 4, occupied: 2, free: 1, waiting: 5 };
	assert_eq!(ward::describe_occupancy(&occupancy), "2 of 4 beds are occupied, 1 free; 5 wait");
}

#[test]
fn a_room_is_told_in_one_line() {
	let entry = RoomEntry { room: RoomId(1), status: LocationStatus::Suspended, open_beds: 0 };
	assert_eq!(room::describe(&entry), "1  suspended  open beds 0");
}

#[test]
fn a_bed_says_whose_it_is_and_for_whom_it_is_held() {
	let free = BedEntry { bed: BedId(4), room: RoomId(1), state: BedState::Unoccupied, encounter: None, held: None };
	assert_eq!(bed::describe(&free), "4  room 1  U");
	let occupied = BedEntry { state: BedState::Occupied, encounter: Some(EncounterId(7)), ..free };
	assert_eq!(bed::describe(&occupied), "4  room 1  O  encounter 7");
	let held = BedEntry { held: Some(Hold { patient: PATIENT, until: MOMENT }), ..free };
	assert_eq!(bed::describe(&held), format!("4  room 1  U  held for {PATIENT} until 2027-01-15T08:00:00Z"));
}

#[test]
fn whoever_waits_is_told_with_the_turn_and_the_urgency() {
	let plain = Waiting { patient: PATIENT, priority: Priority::Asap, since: MOMENT, isolation: false };
	let expected = format!("1. {PATIENT}  asap, since 2027-01-15T08:00:00Z");
	assert_eq!(waiting::describe(1, &plain), expected);
	let apart = Waiting { isolation: true, ..plain };
	assert_eq!(waiting::describe(2, &apart), format!("2. {}, for isolation", &expected[3..]));
}

#[test]
fn a_stay_is_told_with_the_moments_it_has_had() {
	let planned = Encounter {
		organization: OrganizationId(2),
		patient: PATIENT,
		status: EncounterStatus::Planned,
		location: None,
		entered: MOMENT,
		admitted: None,
		ended: None,
	};
	let expected = [
		"encounter 7 at organization 2: planned".to_string(),
		format!("  patient   {PATIENT}"),
		"  entered   2027-01-15T08:00:00Z".to_string(),
	];
	assert_eq!(encounter::describe(EncounterId(7), &planned), expected);
	let over = Encounter {
		status: EncounterStatus::Finished,
		location: Some(PLACE),
		admitted: Some(MOMENT + 1000),
		ended: Some(MOMENT + 2000),
		..planned
	};
	let told = encounter::describe(EncounterId(7), &over);
	assert_eq!(told[0], "encounter 7 at organization 2: finished");
	assert_eq!(told[2], "  bed       bed 4 in ward 3 of organization 2");
	assert_eq!(told[4..], ["  admitted  2027-01-15T08:00:01Z", "  ended     2027-01-15T08:00:02Z"]);
}

#[test]
fn whoever_signs_reads_which_bed_and_for_whom() {
	let reserve = calls::bed::reserve_bed(PLACE, PATIENT, MOMENT);
	let expected = [
		format!("Reserve bed 4 in ward 3 of organization 2 for patient {PATIENT}"),
		"  held      until 2027-01-15T08:00:00Z".to_string(),
	];
	assert_eq!(reserve.says, expected);
	let wait = calls::bed::wait_for_bed(OrganizationId(2), WardId(3), PATIENT, Priority::Stat, true);
	assert_eq!(wait.says[1], "  priority  stat");
	assert!(wait.says[0].contains("a bed kept for isolation in ward 3"), "{:?}", wait.says);
}

#[test]
fn a_bed_that_must_be_disinfected_is_told_before_it_is_signed() {
	let (organization, encounter) = (OrganizationId(2), EncounterId(7));
	assert_eq!(calls::bed::discharge(organization, encounter, false).says.len(), 1);
	for call in [calls::bed::discharge(organization, encounter, true), calls::bed::transfer(encounter, PLACE, true)] {
		assert_eq!(call.says.last().map(String::as_str), Some("The bed that is left must be disinfected"));
	}
}

#[test]
fn every_command_is_read() {
	let patient = PATIENT.to_string();
	for line in [
		vec!["ward", "open"],
		vec!["ward", "close", "0"],
		vec!["ward", "reopen", "0", "--organization", "2"],
		vec!["ward", "list"],
		vec!["ward", "show", "0"],
		vec!["ward", "occupancy", "0"],
		vec!["ward", "waiting", "add", "0", &patient],
		vec!["ward", "waiting", "add", "0", &patient, "--priority", "stat", "--isolation"],
		vec!["ward", "waiting", "set-priority", &patient, "urgent"],
		vec!["ward", "waiting", "remove", &patient],
		vec!["ward", "waiting", "list", "0"],
		vec!["ward", "waiting", "of", &patient],
		vec!["room", "open", "0"],
		vec!["room", "close", "0", "1"],
		vec!["room", "reopen", "0", "1"],
		vec!["room", "list", "0"],
		vec!["bed", "open", "0", "1"],
		vec!["bed", "close", "0", "4"],
		vec!["bed", "reopen", "0", "4"],
		vec!["bed", "isolate", "0", "4"],
		vec!["bed", "end-isolation", "0", "4"],
		vec!["bed", "clean", "0", "4"],
		vec!["bed", "reserve", "0", "4", &patient, "--until", "2h"],
		vec!["bed", "cancel-reservation", "0", "4"],
		vec!["bed", "offer", "0", "4"],
		vec!["bed", "list", "0"],
		vec!["bed", "show", "0", "4"],
		vec!["bed", "reservation", &patient],
		vec!["encounter", "open", &patient, "--arrived"],
		vec!["encounter", "arrive", "7"],
		vec!["encounter", "triage", "7"],
		vec!["encounter", "admit", "7", "0", "4"],
		vec!["encounter", "admit-directly", &patient, "0", "4"],
		vec!["encounter", "transfer", "7", "0", "5", "--contaminated"],
		vec!["encounter", "begin-leave", "7"],
		vec!["encounter", "end-leave", "7"],
		vec!["encounter", "discharge", "7", "--contaminated"],
		vec!["encounter", "cancel", "7"],
		vec!["encounter", "enter-in-error", "7"],
		vec!["encounter", "show", "7"],
		vec!["encounter", "stay", &patient],
	] {
		if let Err(error) = read(&line) {
			panic!("{line:?}: {error}");
		}
	}
}

#[test]
fn what_is_no_bed_no_patient_and_no_priority_is_refused_before_a_node_is_asked() {
	let patient = PATIENT.to_string();
	for (line, part) in [
		(vec!["bed", "show", "0"], "<BED>"),
		(vec!["bed", "show", "0", "70000"], "number too large"),
		(vec!["bed", "reserve", "0", "4", &patient], "--until"),
		(vec!["bed", "reserve", "0", "4", &patient, "--until", "soon"], "is no moment"),
		(vec!["bed", "reserve", "0", "4", "0x12", "--until", "2h"], "64 hexadecimal digits"),
		(vec!["ward", "waiting", "add", "0", &patient, "--priority", "now"], "unknown Priority"),
		(vec!["encounter", "admit", "seven", "0", "4"], "invalid digit"),
	] {
		let error = read(&line).expect_err("it is refused");
		assert!(error.contains(part), "{line:?}: {error}");
	}
}
