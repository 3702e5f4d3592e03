//! Laboratory orders, specimens, reports and critical values, as they are written and shown.

mod support;

use clap::Parser;
use salus_primitives::{
	laboratory::{
		Acknowledgement, Critical, CriticalEntry, CriticalStatus, CustodyAct, CustodyEntry, Disposal, Holder, Offer,
		Order, OrderEntry, OrderStatus, Placement, RejectionReason, Report, ReportEntry, ReportStatus, ReportVersion,
		Requisition, ResultEvidence, Specimen, SpecimenEntry, SpecimenStatus, Task, TaskEntry, TaskReason, TaskStatus,
		TestSet,
	},
	priority::Priority,
	record::RecordClass,
	AccountId, Digest, OrderId, OrganizationId, PatientId, RecordId, ReportId, SpecimenId, TaskId,
};
use salus_wallet::{
	calls::lab as calls,
	cli::Cli,
	command::{
		lab::{critical, digest, order, report, specimen, task, tests},
		Command,
	},
};

const MOMENT: u64 = 1_800_000_000_000;
const HOSPITAL: OrganizationId = OrganizationId(2);
const LABORATORY: OrganizationId = OrganizationId(3);
const PATIENT: PatientId = PatientId([1; 32]);
const TEST: &str = "0x0404040404040404040404040404040404040404040404040404040404040404";
const OTHER: &str = "0505050505050505050505050505050505050505050505050505050505050505";

fn read(line: &[&str]) -> Result<Command, String> {
	let line = [&["salus-wallet"][..], line].concat();
	Cli::try_parse_from(line).map(|cli| cli.command).map_err(|error| error.to_string())
}

fn account() -> AccountId {
	[3; 32].into()
}

fn holder() -> Holder {
	Holder { organization: HOSPITAL, account: account() }
}

fn requisition() -> Requisition {
	let tests = vec![Digest::repeat_byte(4), Digest::repeat_byte(5)].try_into().expect("few");
	let laboratories = vec![LABORATORY, HOSPITAL].try_into().expect("few");
	Requisition { priority: Priority::Urgent, tests, laboratories }
}

fn an_order() -> OrderEntry {
	let order = Order {
		patient: PATIENT,
		organization: HOSPITAL,
		author: account(),
		status: OrderStatus::Active,
		requisition: requisition(),
		task: Some(TaskId(7)),
		offers: 0,
		covered: TestSet(1),
		reported: TestSet(1),
		failed: TestSet::NONE,
		entered: MOMENT,
		sent: Some(MOMENT),
		due: Some(MOMENT + 1000),
		held: None,
		ended: None,
	};
	OrderEntry { id: OrderId(6), placement: Placement::Taken, overdue: true, order }
}

fn a_task() -> TaskEntry {
	let task = Task {
		order: OrderId(6),
		laboratory: LABORATORY,
		parent: None,
		depth: 0,
		tests: TestSet(0b11),
		referred: TestSet(0b10),
		status: TaskStatus::OnHold,
		reason: Some(TaskReason::NoSupplies),
		requested: MOMENT,
		changed: MOMENT + 2000,
	};
	let (priority, order_status) = (Priority::Urgent, OrderStatus::Active);
	TaskEntry { id: TaskId(7), priority, order_status, due: Some(MOMENT + 1000), overdue: false, task }
}

fn a_specimen() -> SpecimenEntry {
	let specimen = Specimen {
		order: OrderId(6),
		patient: PATIENT,
		tests: TestSet(1),
		label: Digest::repeat_byte(9),
		status: SpecimenStatus::Available,
		parents: Default::default(),
		replaces: None,
		replaced_by: None,
		rejected: None,
		holder: holder(),
		offer: None,
		stored: false,
		made: MOMENT,
	};
	SpecimenEntry { id: SpecimenId(8), specimen }
}

fn a_clock(version: u16) -> CriticalEntry {
	let (status, acknowledged) = (CriticalStatus::Running, None);
	let critical = Critical { organization: HOSPITAL, status, since: MOMENT, due: MOMENT + 1000, acknowledged };
	CriticalEntry {
		report: ReportId(9),
		version,
		order: OrderId(6),
		patient: PATIENT,
		laboratory: LABORATORY,
		critical,
		overdue: false,
		escalated: 0,
	}
}

fn a_version(status: ReportStatus) -> ReportVersion {
	ReportVersion {
		status,
		critical: true,
		record: RecordId([5; 32]),
		version: 1,
		commitment: Digest::repeat_byte(6),
		anchor: 4,
		signer: account(),
		verifier: None,
		at: MOMENT,
	}
}

fn a_report() -> ReportEntry {
	let report = Report {
		order: OrderId(6),
		task: TaskId(7),
		laboratory: LABORATORY,
		patient: PATIENT,
		tests: TestSet(1),
		status: ReportStatus::Preliminary,
		pending: Some(a_version(ReportStatus::Final)),
		author: account(),
		registered: MOMENT,
		changed: MOMENT,
	};
	let versions = vec![a_version(ReportStatus::Preliminary)];
	ReportEntry { id: ReportId(9), report, versions, criticals: vec![a_clock(0), a_clock(1)] }
}

#[test]
fn an_order_is_told_with_what_is_left_to_do_of_it() {
	let entry = an_order();
	let due = "2027-01-15T08:00:01Z";
	assert_eq!(order::describe(&entry), format!("6  active, taken  urgent  patient {PATIENT}  due {due}, overdue"),);
	let told = order::describe_fully(&entry);
	assert_eq!(told[0], "order 6 of organization 2: active, taken");
	assert_eq!(told[3], "  priority  urgent, overdue");
	assert_eq!(told[4], format!("  test 0    {TEST}  reported"));
	assert_eq!(told[5], format!("  test 1    0x{OTHER}"));
	assert_eq!(told.last(), Some(&format!("  due       {due}")));
}

#[test]
fn a_task_is_told_with_why_it_pauses_and_what_another_does() {
	let entry = a_task();
	let expected = "7  order 6  laboratory 3  on-hold (no-supplies)  urgent  tests 0, 1  due 2027-01-15T08:00:01Z";
	assert_eq!(task::describe(&entry), expected);
	let told = task::describe_fully(&entry);
	assert_eq!(told[..2], ["task 7 of laboratory 3: on-hold, no-supplies", "  order     6, active, urgent"]);
	assert_eq!(told[3], "  referred  test 1");
}

#[test]
fn a_specimen_says_who_has_it_and_to_whom_it_is_offered() {
	let plain = a_specimen();
	assert_eq!(specimen::describe(&plain), "8  available  test 0  with organization 2");
	let offered = Specimen {
		offer: Some(Offer { to: LABORATORY, receiver: Some(account()), at: MOMENT }),
		status: SpecimenStatus::Unsatisfactory,
		rejected: Some(RejectionReason::Hemolysis),
		parents: vec![SpecimenId(4), SpecimenId(5)].try_into().expect("few"),
		..plain.specimen.clone()
	};
	let offered = SpecimenEntry { specimen: offered, ..plain };
	let expected = "8  unsatisfactory (RH)  test 0  with organization 2, offered to organization 3";
	assert_eq!(specimen::describe(&offered), expected);
	let told = specimen::describe_fully(&offered);
	assert_eq!(told[0], "specimen 8 of order 6: unsatisfactory, RH");
	assert_eq!(told[5], format!("  offered   to organization 3, {}, 2027-01-15T08:00:00Z", account()));
	assert_eq!(told[6], "  made of   specimens 4, 5");
}

#[test]
fn a_custody_reads_line_by_line_as_what_was_done_and_by_whom() {
	let acts = [
		(CustodyAct::Collected, "collected".to_string()),
		(CustodyAct::SplitInto(SpecimenId(9), 2), "split into 2, from specimen 9 on".into()),
		(
			CustodyAct::Received {
				from: holder(),
				offered: MOMENT,
				conditions: [salus_primitives::laboratory::Condition::Cool].into_iter().collect(),
			},
			format!("received from {} of organization 2, COOL", account()),
		),
		(CustodyAct::Rejected(RejectionReason::Labeling), "rejected, RM".into()),
		(CustodyAct::Disposed(Disposal::Lost), "lost".into()),
	];
	for (act, words) in acts {
		let told = specimen::describe_custody(&CustodyEntry { act, by: holder(), at: MOMENT });
		assert_eq!(told, format!("2027-01-15T08:00:00Z  {words}, by {} of organization 2", account()));
	}
}

#[test]
fn a_report_is_told_with_its_versions_their_clocks_and_what_waits() {
	let entry = a_report();
	let expected = "9  preliminary  laboratory 3  test 0  versions 1, one waits to be verified";
	assert_eq!(report::describe(&entry), expected);
	let told = report::describe_fully(&entry);
	assert!(told[5].starts_with("  version 0   preliminary, 2027-01-15T08:00:00Z: record 0x0505"), "{}", told[5]);
	assert_eq!(told[6], "    critical  running, due 2027-01-15T08:00:01Z");
	assert!(told[7].starts_with("  waits       final, "), "{}", told[7]);
	assert_eq!(told[8], "    critical  running, due 2027-01-15T08:00:01Z", "its clock runs already");
}

#[test]
fn a_clock_says_how_many_are_to_be_told_and_who_has_acknowledged() {
	let late = CriticalEntry { overdue: true, escalated: 2, ..a_clock(0) };
	let expected = "running, due 2027-01-15T08:00:01Z, overdue, 2 on the escalation list to be told";
	assert_eq!(critical::describe_clock(&late), expected);
	let acknowledged = Some(Acknowledgement { by: account(), at: MOMENT });
	let critical = Critical { status: CriticalStatus::Acknowledged, acknowledged, ..a_clock(0).critical };
	let heard = CriticalEntry { critical, ..a_clock(0) };
	let expected = format!("acknowledged, due 2027-01-15T08:00:01Z, 2027-01-15T08:00:00Z by {}", account());
	assert_eq!(critical::describe_clock(&heard), expected);
}

#[test]
fn whoever_names_no_version_acknowledges_the_last_that_waits() {
	let mut entry = a_report();
	let stands = |version, status| {
		let critical = Critical { status, ..a_clock(version).critical };
		CriticalEntry { critical, ..a_clock(version) }
	};
	entry.criticals = vec![a_clock(0), a_clock(1), stands(2, CriticalStatus::AcknowledgedLate)];
	assert_eq!(critical::last_running(&entry).expect("one waits"), 1);
	entry.criticals.push(stands(3, CriticalStatus::Withdrawn));
	assert_eq!(critical::last_running(&entry).expect("it was withdrawn, and nobody has heard of that"), 3);
	entry.criticals.clear();
	let error = critical::last_running(&entry).expect_err("nothing waits");
	assert_eq!(error.code(), "not-found");
}

#[test]
fn what_the_chain_would_refuse_as_a_result_is_refused_before_it_is_signed_for() {
	let (leaf, author) = (support::leaf(), account());
	assert!(report::check_leaf(&leaf, PATIENT, &author).is_ok());
	for (leaf, patient, author, part) in [
		(leaf.clone(), PatientId([2; 32]), author.clone(), "is not of patient"),
		(leaf.clone(), PATIENT, [4; 32].into(), "whoever wrote it reports it"),
		(
			{
				let mut other = leaf.clone();
				other.class = RecordClass::Imaging;
				other
			},
			PATIENT,
			author,
			"is of class imaging",
		),
	] {
		let error = report::check_leaf(&leaf, patient, &author).expect_err("it is refused").to_string();
		assert!(error.contains(part), "{error}");
	}
}

#[test]
fn whoever_signs_reads_what_is_asked_of_whom() {
	let says = calls::order_tests(HOSPITAL, PATIENT, &requisition(), false).says;
	let expected = [
		format!("Order tests for patient {PATIENT}, for organization 2"),
		"  priority  urgent".to_string(),
		"  of        whichever accepts first of laboratories 3, 2".to_string(),
		format!("  test 0    {TEST}"),
		format!("  test 1    0x{OTHER}"),
	];
	assert_eq!(says, expected);
	assert!(calls::order_tests(HOSPITAL, PATIENT, &requisition(), true).says[0].starts_with("Write a draft"));
}

#[test]
fn whoever_verifies_reads_what_is_verified() {
	let record = RecordId([5; 32]);
	for critical in [true, false] {
		for call in [calls::verify_report, calls::send_back_report] {
			let says = call(LABORATORY, ReportId(9), record, 2, critical).says;
			assert_eq!(says[1], format!("  record    {record} version 2"));
			assert_eq!(says[2].contains("CRITICAL"), critical, "{says:?}");
		}
	}
}

#[test]
fn a_critical_result_is_said_to_be_one_before_it_is_signed() {
	let evidence = ResultEvidence { anchor: 4, leaf: support::leaf(), proof: Default::default() };
	let call = |critical| calls::report_results(LABORATORY, ReportId(9), ReportStatus::Final, critical, &evidence);
	assert_eq!(call(false).says.len(), 3);
	let says = call(true).says;
	assert!(says.last().is_some_and(|last| last.contains("CRITICAL")), "{says:?}");
	assert!(says[2].ends_with("version 1, in anchor 4"), "{says:?}");
}

#[test]
fn a_hand_over_says_that_it_takes_two() {
	let offer = calls::offer_specimen(HOSPITAL, SpecimenId(8), LABORATORY, None);
	assert_eq!(offer.says[1], "You have it until the receiver signs, too");
	let received = calls::receive_specimen(LABORATORY, SpecimenId(8), Default::default());
	assert_eq!(received.says[1], "  condition nothing remarkable");
}

#[test]
fn tests_are_named_by_their_places_and_digests_by_their_digits() {
	assert_eq!(tests("0,2"), Ok(TestSet(0b101)));
	assert_eq!(calls::describe_tests(TestSet(0b101)), "tests 0, 2");
	assert!(tests("first").is_err_and(|error| error.contains("are no tests")));
	assert!(tests("16").is_err_and(|error| error.contains("no test in this place")));
	assert_eq!(digest(TEST), Ok(Digest::repeat_byte(4)));
	assert!(digest("0x12").is_err_and(|error| error.contains("64 hexadecimal digits")));
}

#[test]
fn every_command_is_read() {
	let (patient, record, aliquot) = (PATIENT.to_string(), RecordId([5; 32]).to_string(), format!("{OTHER}:0"));
	for line in [
		vec!["order", "place", &patient, "--test", TEST, "--test", OTHER, "--to", "3", "--priority", "stat"],
		vec!["order", "place", &patient, "--test", TEST, "--to", "3", "--to", "2", "--draft", "--organization", "2"],
		vec!["order", "change", "6", "--test", TEST, "--to", "3"],
		vec!["order", "send", "6"],
		vec!["order", "address", "6", "--to", "3", "--to", "2"],
		vec!["order", "hold", "6"],
		vec!["order", "resume", "6"],
		vec!["order", "revoke", "6"],
		vec!["order", "enter-in-error", "6"],
		vec!["order", "show", "6"],
		vec!["order", "list", &patient],
		vec!["order", "open", "--overdue", "--organization", "2"],
		vec!["order", "timeline", "6"],
		vec!["task", "receive", "7"],
		vec!["task", "accept", "7"],
		vec!["task", "reject", "7", "--reason", "no-capacity"],
		vec!["task", "start", "7"],
		vec!["task", "hold", "7", "--reason", "no-supplies"],
		vec!["task", "resume", "7"],
		vec!["task", "fail", "7", "--reason", "inconclusive"],
		vec!["task", "refer", "7", "--tests", "0,1", "--to", "4"],
		vec!["task", "withdraw-referral", "8"],
		vec!["task", "show", "7"],
		vec!["task", "list", "6"],
		vec!["task", "worklist", "--overdue"],
		vec!["specimen", "collect", "6", "--tests", "0,1", "--label", TEST, "--replaces", "4"],
		vec!["specimen", "split", "8", "--aliquot", &aliquot],
		vec!["specimen", "pool", "8", "9", "--label", TEST],
		vec!["specimen", "offer", "8", "--to", "3", "--receiver", "//Alice"],
		vec!["specimen", "cancel-offer", "8"],
		vec!["specimen", "receive", "8", "--conditions", "HEM,COOL"],
		vec!["specimen", "store", "8"],
		vec!["specimen", "retrieve", "8"],
		vec!["specimen", "reject", "8", "--reason", "QS"],
		vec!["specimen", "dispose", "8", "--as", "destroyed"],
		vec!["specimen", "take-over", "8"],
		vec!["specimen", "enter-in-error", "8"],
		vec!["specimen", "show", "8"],
		vec!["specimen", "find", TEST],
		vec!["specimen", "list", "6"],
		vec!["specimen", "custody", "8"],
		vec!["report", "register", "7", "--tests", "0"],
		vec!["report", "issue", "9", &record],
		vec!["report", "issue", "9", &record, "--version", "2", "--status", "amended", "--critical"],
		vec!["report", "verify", "9", TEST, "--version", "2", "--critical"],
		vec!["report", "send-back", "9", TEST],
		vec!["report", "cancel", "9"],
		vec!["report", "enter-in-error", "9"],
		vec!["report", "show", "9"],
		vec!["report", "list", "6"],
		vec!["report", "verification", "demanded"],
		vec!["report", "verification", "--organization", "3"],
		vec!["critical", "acknowledge", "9"],
		vec!["critical", "acknowledge", "9", "--version", "0"],
		vec!["critical", "list", "--overdue"],
		vec!["critical", "escalation", "set", "//Alice", "//Bob"],
		vec!["critical", "escalation", "set"],
		vec!["critical", "escalation", "show"],
	] {
		let line = [&["lab"][..], &line].concat();
		match read(&line) {
			Ok(Command::Lab(_)) => {}
			Ok(other) => panic!("{line:?}: {other:?}"),
			Err(error) => panic!("{line:?}: {error}"),
		}
	}
}

#[test]
fn what_is_no_test_no_code_and_no_digest_is_refused_before_a_node_is_asked() {
	let patient = PATIENT.to_string();
	for (line, part) in [
		(vec!["order", "place", &patient, "--to", "3"], "--test"),
		(vec!["order", "place", &patient, "--test", TEST], "--to"),
		(vec!["order", "place", &patient, "--test", "CBC", "--to", "3"], "64 hexadecimal digits"),
		(vec!["order", "place", &patient, "--test", TEST, "--to", "3", "--priority", "now"], "unknown Priority"),
		(vec!["task", "reject", "7"], "--reason"),
		(vec!["task", "reject", "7", "--reason", "tired"], "unknown TaskReason"),
		(vec!["specimen", "collect", "6", "--tests", "16", "--label", TEST], "no test in this place"),
		(vec!["specimen", "split", "8", "--aliquot", TEST], "is no aliquot"),
		(vec!["specimen", "pool", "8", "--label", TEST], "2 values required"),
		(vec!["specimen", "receive", "8", "--conditions", "WARM"], "unknown Condition"),
		(vec!["specimen", "reject", "8", "--reason", "bad"], "unknown RejectionReason"),
		(vec!["report", "issue", "9", "0x12"], "64 hexadecimal digits"),
		(vec!["report", "verify", "9"], "<RECORD>"),
		(vec!["report", "send-back", "9"], "<RECORD>"),
		(vec!["report", "verification", "maybe"], "not-demanded"),
	] {
		let error = read(&[&["lab"][..], &line].concat()).expect_err("it is refused");
		assert!(error.contains(part), "{line:?}: {error}");
	}
}
