//! Schedules and appointments, as they are written and shown.

use clap::Parser;
use salus_primitives::{
	appointment::{
		Appointment, AppointmentEntry, AppointmentStatus, AppointmentType, Attendance, CancellationReason,
		OverbookReason, ParticipationStatus, Ratings, Slot, Visit, Waiting, Wish,
	},
	priority::Priority,
	schedule::{Exception, Hours, Schedule, SlotEntry, SlotStatus, Terms, Weekday, Weekly},
	AppointmentId, Cell, Day, LocationId, OrganizationId, PatientId, PlaceId, ScheduleId, SpecialtyId,
};
use salus_wallet::{
	calendar,
	calls::{appointment as calls, schedule as schedule_calls},
	cli::Cli,
	command::{agenda, appointment_report, feedback, schedule, schedule_report, Command},
};

/// 2027-01-15T08:00Z, a Friday.
const MOMENT: u64 = 1_800_000_000_000;
const START: Cell = Cell(6_000_000);
const TODAY: Day = Day(20_833);
const PATIENT: PatientId = PatientId([1; 32]);
const ORGANIZATION: OrganizationId = OrganizationId(2);

const GIVES: [&str; 10] =
	["appointment", "feedback", "give", "7", "--care", "5", "--courtesy", "4", "--punctuality", "3"];

fn read(line: &[&str]) -> Result<Command, String> {
	let line = [&["salus-wallet"][..], line].concat();
	Cli::try_parse_from(line).map(|cli| cli.command).map_err(|error| error.to_string())
}

fn terms() -> Terms {
	let weekly = [Weekday::Monday, Weekday::Tuesday].map(|on| Weekly { on, hours: Hours { from: 96, until: 144 } });
	Terms {
		first: TODAY,
		last: Day(TODAY.0 + 30),
		weekly: weekly.to_vec().try_into().expect("few"),
		lengths: vec![6, 12].try_into().expect("few"),
		before: 0,
		after: 2,
		capacity: 10,
	}
}

fn wish() -> Wish {
	Wish {
		specialty: SpecialtyId(4),
		practitioner: None,
		from: START,
		until: START.later(24u8),
		length: 6,
		kind: AppointmentType::Routine,
		priority: Priority::Urgent,
	}
}

fn booked() -> AppointmentEntry {
	let slot = Slot {
		schedule: ScheduleId(3),
		practitioner: None,
		room: Some(PlaceId(5)),
		start: START,
		length: 6,
		before: 0,
		after: 2,
	};
	let appointment = Appointment {
		organization: ORGANIZATION,
		patient: PATIENT,
		status: AppointmentStatus::Booked,
		wish: wish(),
		slot: Some(slot),
		lapses: None,
		patient_says: ParticipationStatus::Accepted,
		provider_says: ParticipationStatus::Accepted,
		overbooked: None,
		moved: None,
		cancelled: None,
		entered: MOMENT,
		ended: None,
	};
	AppointmentEntry { id: AppointmentId(7), appointment }
}

#[test]
fn a_time_is_at_full_five_minutes_and_a_span_goes_on_to_the_next() {
	let at = |text: &str| calendar::cell_at(text, MOMENT + 1);
	assert_eq!(at("2027-01-15T08:05Z"), Ok(Cell(START.0 + 1)));
	assert_eq!(at("2027-01-15T10:00+02:00"), Ok(START));
	assert_eq!(at("2h"), Ok(Cell(START.0 + 25)), "an hour has twelve, and some of the next has passed");
	assert_eq!(at("now"), Ok(Cell(START.0 + 1)));
	let error = at("2027-01-15T08:02Z").expect_err("it is between");
	assert!(error.contains("write 2027-01-15T08:00:00Z or 2027-01-15T08:05:00Z"), "{error}");
	assert!(at("soon").expect_err("it is no moment").contains("is no moment"));
}

#[test]
fn lengths_are_some_times_five_minutes() {
	assert_eq!((calendar::length("30m"), calendar::length("2h")), (Ok(6), Ok(24)));
	assert_eq!((calendar::buffer("0m"), calendar::buffer("10m")), (Ok(0), Ok(2)));
	for wrong in ["0m", "7m", "30", "2027-01-15", "an hour", "9999d"] {
		assert!(calendar::length(wrong).is_err(), "{wrong}");
	}
	assert!(calendar::buffer("3m").is_err());
	assert!(calendar::buffer("2d").is_err(), "it is longer than can be written");
}

#[test]
fn hours_of_a_week_are_read_and_told_alike() {
	for text in ["mon@08:00-12:00", "mon,tue@13:00-17:05", "sun@00:00-24:00"] {
		assert_eq!(calendar::format_weekly(&calendar::weekly(text).expect("hours")), [text]);
	}
	let weekdays = calendar::weekly("mon-fri@08:00-12:00").expect("hours");
	assert_eq!(calendar::format_weekly(&weekdays), ["mon,tue,wed,thu,fri@08:00-12:00"]);
	assert_eq!(calendar::weekly("daily@00:00-24:00").expect("hours").len(), 7);
	for wrong in [
		"mon",
		"mon@12:00-08:00",
		"mon@08:00-08:00",
		"mon@08:00-24:05",
		"mon@08:03-09:00",
		"mon@8:00-9:00",
		"mon@+8:00-09:00",
		"fri-mon@08:00-12:00",
		"monday@08:00-12:00",
		"@08:00-12:00",
	] {
		assert!(calendar::weekly(wrong).is_err(), "{wrong}");
	}
}

#[test]
fn days_are_told_as_dates() {
	assert_eq!(calendar::day("2027-01-15"), Ok(TODAY));
	assert_eq!(calendar::format_day(TODAY), "2027-01-15");
	assert_eq!(schedule_report::day_json(TODAY), 1_799_971_200_000);
}

#[test]
fn whoever_signs_reads_what_a_schedule_will_hold() {
	let host = schedule_calls::Host {
		practitioner: None,
		room: Some(PlaceId(5)),
		specialty: SpecialtyId(4),
		location: LocationId(1),
	};
	let expected = [
		"Publish a schedule of organization 2 for specialty 4",
		"  room      5",
		"  site      1",
		"  days      2027-01-15 to 2027-02-14",
		"  hours     mon,tue@08:00-12:00",
		"  visits    30m, 60m, 0m before and 10m after them nobody else",
		"  capacity  10 a day",
	];
	assert_eq!(schedule_calls::publish_schedule(ORGANIZATION, &host, &terms()).says, expected);
	let closed = schedule_calls::set_exception(ORGANIZATION, ScheduleId(3), TODAY, Some(&[]));
	assert_eq!(closed.says, ["Let schedule 3 of organization 2 keep no hours on 2027-01-15"]);
	let usual = schedule_calls::set_exception(ORGANIZATION, ScheduleId(3), TODAY, None);
	assert_eq!(usual.says, ["Let schedule 3 of organization 2 keep its usual hours again on 2027-01-15"]);
}

#[test]
fn whoever_signs_reads_whom_a_booking_is_for_and_when() {
	let visit = Visit { start: START, length: 6, kind: AppointmentType::FollowUp, priority: Priority::Urgent };
	let expected = [
		format!("Book patient {PATIENT} with schedule 3 of organization 2"),
		"  time      2027-01-15T08:00:00Z to 2027-01-15T08:30:00Z".to_string(),
		"  visit     FOLLOWUP, urgent".to_string(),
	];
	assert_eq!(calls::book(ORGANIZATION, ScheduleId(3), PATIENT, visit, None).says, expected);
	let beyond = calls::book(ORGANIZATION, ScheduleId(3), PATIENT, visit, Some(OverbookReason::Continuity));
	assert_eq!(beyond.says[3], "  beyond    what the schedule holds: continuity");
	let cancel = calls::cancel(AppointmentId(7), CancellationReason::PatientPortal);
	assert_eq!(cancel.says, ["Cancel appointment 7; its time is offered to the next", "  reason    pat-cpp"]);
}

#[test]
fn terms_that_are_left_out_stay_as_they_were() {
	let Ok(Command::Schedule(schedule::ScheduleCommand::Revise { terms: changes, .. })) =
		read(&["schedule", "revise", "3", "--after", "15m", "--capacity", "4"])
	else {
		panic!("it is read");
	};
	let revised = changes.over(terms()).expect("they can be meant");
	assert_eq!(revised, Terms { after: 3, capacity: 4, ..terms() });
}

#[test]
fn a_new_schedule_holds_for_a_year_and_has_half_hours() {
	let publish = |line: &[&str]| match read(line) {
		Ok(Command::Schedule(schedule::ScheduleCommand::Publish { terms, .. })) => terms.new_terms(TODAY),
		other => panic!("{other:?}"),
	};
	let line = ["schedule", "publish", "--room", "5", "--specialty", "4"];
	let new = publish(&[&line[..], &["--hours", "mon,tue@08:00-12:00"]].concat()).expect("they can be meant");
	let expected = Terms {
		last: Day(TODAY.0 + 365),
		lengths: vec![6].try_into().expect("few"),
		after: 0,
		capacity: 96,
		..terms()
	};
	assert_eq!(new, expected);
	let error = publish(&line).expect_err("nobody would be received").to_string();
	assert!(error.contains("--hours"), "{error}");
}

#[test]
fn a_schedule_is_told_in_one_line() {
	let schedule = Schedule {
		practitioner: None,
		room: Some(PlaceId(5)),
		specialty: SpecialtyId(4),
		location: LocationId(1),
		active: true,
		terms: terms(),
	};
	let expected = "3  specialty 4  site 1  room 5  2027-01-15 to 2027-02-14";
	assert_eq!(schedule_report::describe(ScheduleId(3), &schedule), expected);
	let json = schedule_report::entry_json(ScheduleId(3), &schedule);
	assert_eq!(json["terms"]["lengths"], serde_json::json!([30, 60]), "lengths are told in minutes");
	assert_eq!(json["terms"]["hours"], serde_json::json!(["mon,tue@08:00-12:00"]));
	let withdrawn = schedule_report::describe(ScheduleId(3), &Schedule { active: false, ..schedule });
	assert_eq!(withdrawn, format!("{expected}  withdrawn"));
	let closed = Exception { day: TODAY, hours: Default::default() };
	assert_eq!(schedule_report::describe_exception(&closed), "2027-01-15: closed");
	let free = SlotEntry { start: START, length: 6, status: SlotStatus::Free };
	assert_eq!(schedule_report::describe_slot(&free), "2027-01-15T08:00:00Z to 2027-01-15T08:30:00Z  free");
}

#[test]
fn an_appointment_is_told_with_its_time_and_how_it_stands() {
	let entry = booked();
	let expected =
		format!("7  booked  2027-01-15T08:00:00Z to 2027-01-15T08:30:00Z  schedule 3  organization 2  {PATIENT}");
	assert_eq!(appointment_report::describe(&entry), expected);
	let lines = appointment_report::describe_all(&entry);
	assert_eq!(lines[0], "appointment 7 at organization 2: booked");
	assert_eq!(lines[2], "  time      2027-01-15T08:00:00Z to 2027-01-15T08:30:00Z");
	let json = appointment_report::entry_json(&entry);
	assert_eq!((&json["appointment"], &json["status"]), (&serde_json::json!(7), &serde_json::json!("booked")));
	assert_eq!(
		(&json["slot"]["start"], &json["slot"]["minutes"]),
		(&serde_json::json!(MOMENT), &serde_json::json!(30))
	);

	let mut waits = entry;
	waits.appointment.status = AppointmentStatus::Waitlist;
	waits.appointment.slot = None;
	let told = appointment_report::describe(&waits);
	assert!(told.starts_with("7  waitlist  between 2027-01-15T08:00:00Z to 2027-01-15T10:00:00Z"), "{told}");
	let told = appointment_report::describe_all(&waits).join("\n");
	assert!(told.contains("specialty 4, 30m") && told.contains("ROUTINE, urgent"), "{told}");
}

#[test]
fn whoever_waits_is_told_with_the_turn_and_the_urgency() {
	let waiting =
		Waiting { appointment: AppointmentId(7), patient: PATIENT, wish: wish(), since: MOMENT, displaced: false };
	let expected = format!("1. {PATIENT}  appointment 7, urgent, since 2027-01-15T08:00:00Z");
	assert_eq!(appointment_report::describe_waiting(1, &waiting), expected);
	let displaced = appointment_report::describe_waiting(1, &Waiting { displaced: true, ..waiting });
	assert_eq!(displaced, format!("{expected}, whose place was taken"));
}

#[test]
fn to_whom_a_free_time_goes_is_told_with_until_when_or_that_it_is_booked() {
	let told = |until| appointment_report::describe_offer("tomorrow", "0x01", &serde_json::json!(7), until);
	assert_eq!(told(Some(MOMENT)), "tomorrow is offered to patient 0x01 (appointment 7), until 2027-01-15T08:00:00Z");
	assert_eq!(told(None), "tomorrow goes to patient 0x01 (appointment 7), whose place was taken before");
}

#[test]
fn what_patients_say_is_told_as_means_and_counts() {
	assert_eq!(feedback::describe_ratings(&Ratings::default()), ["Nobody has said anything"]);
	let ratings = Ratings { count: 2, care: 9, courtesy: 10, punctuality: 3, payment_asked: 1, ..Ratings::default() };
	let told = feedback::describe_ratings(&ratings);
	assert_eq!(told[0], "2 patients: care 4.5, courtesy 5.0, punctuality 1.5, of 5");
	assert_eq!(told[1], "  care not given 0, payment asked 1, medicine not got 0");
	let attendance = Attendance { no_shows: 1, late_changes: 2 };
	assert_eq!(agenda::describe_attendance(&attendance), "missed 1, cancelled or moved late 2");
}

#[test]
fn every_command_is_read() {
	let patient = PATIENT.to_string();
	let (day, at) = ("2027-01-15", "2027-01-15T08:30Z");
	let wish = [patient.as_str(), "--specialty", "4", "--until", "3d"];
	let wished = |name: &'static str| [&["appointment", name][..], &wish].concat();
	for line in [
		vec!["schedule", "publish", "--practitioner", "//Bob", "--specialty", "4", "--hours", "mon-fri@08:00-12:00"],
		vec!["schedule", "revise", "0", "--last", day, "--length", "30m", "--length", "1h", "--before", "5m"],
		vec!["schedule", "withdraw", "0", "--organization", "2"],
		vec!["schedule", "exception", "0", day, "--hours", "08:00-12:00", "--hours", "13:00-14:00"],
		vec!["schedule", "exception", "0", day, "--closed"],
		vec!["schedule", "exception", "0", day, "--usual"],
		vec!["schedule", "time-off", "take", "0", "--from", at, "--until", "2027-01-16", "--reason", "oth-weath"],
		vec!["schedule", "time-off", "take", "0", "--from", at, "--until", "2027-01-16", "--cancel"],
		vec!["schedule", "time-off", "take", "0", "--from", at, "--until", "2027-01-16", "--leave"],
		vec!["schedule", "time-off", "end", "0", "--from", at],
		vec!["schedule", "time-off", "list", "0"],
		vec!["schedule", "time-off", "hit", "0", day],
		vec!["schedule", "time-off", "clear", "0"],
		vec!["schedule", "time-off", "clear", "0", "--appointments", "7,8", "--cancel"],
		vec!["schedule", "list"],
		vec!["schedule", "show", "0"],
		vec!["schedule", "for", "4"],
		vec!["schedule", "slots", "0", day],
		vec!["schedule", "starts", "0", day, "--length", "30m", "--patient", &patient],
		vec!["schedule", "day", day],
		vec!["appointment", "book", "0", &patient, "--at", at, "--type", "followup", "--priority", "urgent"],
		vec!["appointment", "book", "0", &patient, "--at", at, "--overbook", "practitioner"],
		vec!["appointment", "hold", "0", &patient, "--at", at, "--until", "5m"],
		vec!["appointment", "confirm", "7"],
		vec!["appointment", "strike", "7"],
		vec!["appointment", "reschedule", "7", "--at", at, "--schedule", "1"],
		vec!["appointment", "cancel", "7"],
		vec!["appointment", "cancel", "7", "--reason", "pat-cpp"],
		vec!["appointment", "check-in", "7"],
		vec!["appointment", "arrive", "7"],
		vec!["appointment", "fulfil", "7"],
		vec!["appointment", "no-show", "7"],
		vec!["appointment", "enter-in-error", "7"],
		vec!["appointment", "error", "7"],
		wished("ask"),
		wished("any"),
		wished("wait"),
		vec!["appointment", "allot", "7", "--schedule", "0", "--at", at, "--until", "2d"],
		vec!["appointment", "set-priority", "7", "stat"],
		vec!["appointment", "offer", "0", "--until", "3d"],
		vec!["appointment", "pre-empt", "7", &patient, "--reason", "on-call"],
		vec![
			"appointment",
			"feedback",
			"give",
			"7",
			"--care",
			"5",
			"--courtesy",
			"4",
			"--punctuality",
			"3",
			"--rendered",
			"y",
		],
		[&GIVES[..], &["--text-file", "words.txt", "--label", "R:PSY"]].concat(),
		vec!["appointment", "feedback", "show", "7"],
		vec!["appointment", "feedback", "show", "7", "--text", "--purpose", "FAMRQT"],
		vec!["appointment", "feedback", "show", "7", "--text", "--organization", "2"],
		vec!["appointment", "feedback", "ratings", "--organization", "2"],
		vec!["appointment", "show", "7"],
		vec!["appointment", "list", &patient, "--all"],
		vec!["appointment", "waits", &patient],
		vec!["appointment", "day", "practitioner", "//Bob", day],
		vec!["appointment", "day", "room", "5", day],
		vec!["appointment", "day", "patient", &patient, day],
		vec!["appointment", "proposals", "4"],
		vec!["appointment", "waiting", "4"],
		vec!["appointment", "reminders", "--from", "now", "--until", "12h"],
		vec!["appointment", "attendance", &patient],
		vec!["appointment", "clear-days", "practitioner", "//Bob", day, "2027-01-16"],
		vec!["appointment", "clear-days", "room", "5", day],
		vec!["appointment", "clear-days", "patient", &patient, day],
	] {
		if let Err(error) = read(&line) {
			panic!("{line:?}: {error}");
		}
	}
}

#[test]
fn what_can_not_be_meant_is_refused_before_a_node_is_asked() {
	let patient = PATIENT.to_string();
	for (line, part) in [
		(vec!["schedule", "publish", "--specialty", "4", "--hours", "mon@08:00-12:00"], "--practitioner"),
		(vec!["schedule", "exception", "0", "2027-01-15"], "--closed"),
		(vec!["schedule", "exception", "0", "2027-01-15", "--closed", "--usual"], "cannot be used with"),
		(vec!["schedule", "slots", "0", "someday"], "is no moment"),
		(vec!["appointment", "book", "0", &patient], "--at"),
		(vec!["appointment", "book", "0", &patient, "--at", "2027-01-15T08:31Z"], "not at full five minutes"),
		(vec!["appointment", "book", "0", &patient, "--at", "2h", "--length", "7m"], "five minutes"),
		(vec!["appointment", "book", "0", &patient, "--at", "2h", "--type", "visit"], "unknown AppointmentType"),
		(vec!["appointment", "book", "0", "0x12", "--at", "2h"], "64 hexadecimal digits"),
		(vec!["appointment", "cancel", "7", "--reason", "tired"], "unknown CancellationReason"),
		(vec!["appointment", "wait", &patient, "--specialty", "4"], "--until"),
		(vec!["appointment", "show", "seven"], "invalid digit"),
		(
			vec!["appointment", "feedback", "give", "7", "--care", "6", "--courtesy", "4", "--punctuality", "3"],
			"6 is not in 1..=5",
		),
		// A digest of nothing that is anywhere.
		([&GIVES[..], &["--text", "0x01"]].concat(), "unexpected argument '--text'"),
		([&GIVES[..], &["--label", "R"]].concat(), "--text-file"),
		(vec!["appointment", "feedback", "show", "7", "--purpose", "TREAT"], "--text"),
	] {
		let error = read(&line).expect_err("it is refused");
		assert!(error.contains(part), "{line:?}: {error}");
	}
}
