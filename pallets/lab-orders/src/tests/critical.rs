//! Critical values: clocks, who stops them, and who is told when nobody does.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	laboratory::{Acknowledgement, CriticalStatus, ReportStatus},
	role::Role,
	AccountId, OrganizationId, RecordId, ReportId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event};

fn critical(version: u32, status: ReportStatus) {
	report(REPORT, status, true, version).expect("it leads there");
}

/// A preliminary report on the first test that is critical.
fn reported() {
	at_work();
	register(FIRST);
	critical(1, ReportStatus::Preliminary);
}

fn acknowledge(version: u16) -> DispatchResult {
	LabOrders::acknowledge_result(by(&nurse()), HOSPITAL, REPORT, version)
}

/// A second technician stands for this version of the record, which is critical.
fn verify(version: u32) -> DispatchResult {
	LabOrders::verify_report(by(&second_technician()), LABORATORY, REPORT, RecordId([1; 32]), version, true)
}

fn statuses() -> Vec<CriticalStatus> {
	let entry = LabOrders::report(REPORT).expect("it is there");
	entry.criticals.iter().map(|clock| clock.critical.status).collect()
}

fn escalation(accounts: &[AccountId]) -> DispatchResult {
	let administrator = holder(HOSPITAL, Role::Administrator);
	LabOrders::set_escalation(by(&administrator), HOSPITAL, accounts.to_vec().try_into().expect("they are few"))
}

#[test]
fn a_clock_runs_from_the_report_until_a_clinician_acknowledges() {
	run(|| {
		at_work();
		register(FIRST);
		events();
		critical(1, ReportStatus::Preliminary);
		let (report, version, organization, due) = (REPORT, 0, HOSPITAL, START + ACKNOWLEDGE);
		assert_eq!(events().get(1), Some(&Event::CriticalReported { report, version, organization, due }));
		let page = LabOrders::criticals(HOSPITAL, None, 9);
		let [entry] = &page.entries[..] else { panic!("there is one") };
		assert_eq!((entry.report, entry.version, entry.order, entry.patient), (REPORT, 0, ORDER, PATIENT));
		assert_eq!((entry.laboratory, entry.critical.due, entry.overdue), (LABORATORY, due, false));
		pass(ACKNOWLEDGE - 1);
		assert_ok!(acknowledge(0));
		assert_eq!(events(), [Event::Acknowledged { report, version, late: false, by: nurse() }]);
		assert!(LabOrders::criticals(HOSPITAL, None, 9).entries.is_empty());
		let entry = LabOrders::report(REPORT).expect("it is there");
		let acknowledged = Acknowledgement { by: nurse(), at: START + ACKNOWLEDGE - 1 };
		assert_eq!(entry.criticals[0].critical.acknowledged, Some(acknowledged));
		assert_noop!(acknowledge(0), Error::<Test>::AlreadyAcknowledged);
	});
}

#[test]
fn late_it_is_acknowledged_too_and_as_late() {
	run(|| {
		reported();
		pass(ACKNOWLEDGE);
		assert_eq!(LabOrders::overdue_criticals(HOSPITAL, None, 9).entries.len(), 1);
		events();
		assert_ok!(acknowledge(0));
		assert_eq!(events(), [Event::Acknowledged { report: REPORT, version: 0, late: true, by: nurse() }]);
		assert_eq!(statuses(), [CriticalStatus::AcknowledgedLate]);
		assert!(LabOrders::overdue_criticals(HOSPITAL, None, 9).entries.is_empty());
	});
}

#[test]
fn only_whoever_has_ordered_acknowledges_what_is_critical() {
	run(|| {
		reported();
		let other = by(&holder(OTHER_HOSPITAL, Role::Nurse));
		let call = LabOrders::acknowledge_result(other, OTHER_HOSPITAL, REPORT, 0);
		assert_noop!(call, Error::<Test>::NotFound);
		let unknown = LabOrders::acknowledge_result(by(&nurse()), HOSPITAL, ReportId(9), 0);
		assert_noop!(unknown, Error::<Test>::NotFound);
		assert_noop!(acknowledge(1), Error::<Test>::NotCritical);
		assert_ok!(report(REPORT, ReportStatus::Final, false, 2));
		assert_noop!(acknowledge(1), Error::<Test>::NotCritical);
	});
}

#[test]
fn each_critical_version_has_a_clock_and_an_acknowledgement_covers_those_before() {
	run(|| {
		reported();
		pass(10);
		critical(2, ReportStatus::Final);
		pass(10);
		critical(3, ReportStatus::Amended);
		assert_eq!(statuses(), [CriticalStatus::Running; 3]);
		assert_eq!(LabOrders::criticals(HOSPITAL, None, 9).entries.len(), 3);
		assert_ok!(acknowledge(1));
		use CriticalStatus::{Acknowledged, Running};
		assert_eq!(statuses(), [Acknowledged, Acknowledged, Running], "nobody has heard of the last");
		let due: Vec<_> = LabOrders::criticals(HOSPITAL, None, 9).entries.iter().map(|it| it.critical.due).collect();
		assert_eq!(due, [START + 20 + ACKNOWLEDGE]);
		assert_ok!(acknowledge(2));
	});
}

#[test]
fn a_later_version_that_is_not_critical_stops_no_clock() {
	run(|| {
		reported();
		assert_ok!(report(REPORT, ReportStatus::Final, false, 2));
		assert_eq!(statuses(), [CriticalStatus::Running]);
		assert_ok!(acknowledge(0));
	});
}

#[test]
fn what_waits_to_be_verified_runs_from_its_signature() {
	run(|| {
		at_work();
		register(FIRST);
		demand_verification();
		events();
		critical(1, ReportStatus::Final);
		let (report, version, organization, due) = (REPORT, 0, HOSPITAL, START + ACKNOWLEDGE);
		let (status, critical, by_whom) = (ReportStatus::Final, true, technician());
		assert_eq!(
			events(),
			[
				Event::VerificationAwaited { report, version, status, critical, by: by_whom },
				Event::CriticalReported { report, version, organization, due },
			]
		);
		assert_eq!(statuses(), [CriticalStatus::Running], "the report shows it");
		let due = || -> Vec<_> {
			LabOrders::criticals(HOSPITAL, None, 9).entries.iter().map(|it| (it.version, it.critical.due)).collect()
		};
		assert_eq!(due(), [(0, START + ACKNOWLEDGE)]);
		pass(50);
		assert_ok!(verify(1));
		assert_eq!(due(), [(0, START + ACKNOWLEDGE)]);
		let versions = LabOrders::report(REPORT).expect("it is there").versions;
		assert_eq!(versions.iter().map(|version| version.critical).collect::<Vec<_>>(), [true]);
	});
}

#[test]
fn what_is_heard_of_while_it_waits_is_heard_of_when_it_is_verified() {
	run(|| {
		at_work();
		register(FIRST);
		demand_verification();
		critical(1, ReportStatus::Final);
		assert_ok!(acknowledge(0));
		assert_ok!(verify(1));
		assert_eq!(statuses(), [CriticalStatus::Acknowledged]);
		// So it is when it is dropped: nobody waits to hear of it.
		critical(2, ReportStatus::Corrected);
		assert_ok!(acknowledge(1));
		assert_ok!(report(REPORT, ReportStatus::Corrected, false, 3));
		assert_eq!(statuses(), [CriticalStatus::Acknowledged; 2]);
		assert!(LabOrders::criticals(HOSPITAL, None, 9).entries.is_empty());
	});
}

/// How a critical version that waits, the first of all, comes to be dropped.
type Dropping = (AccountId, fn() -> DispatchResult);

#[test]
fn what_was_dropped_runs_until_a_clinician_has_heard_of_it() {
	let dropping: [Dropping; 5] = [
		// What is early needs no second signature, and takes the place of what waited.
		(technician(), || report(REPORT, ReportStatus::Partial, false, 2)),
		(technician(), || report(REPORT, ReportStatus::Final, false, 2)),
		(second_technician(), || {
			let record = RecordId([1; 32]);
			LabOrders::send_back_report(by(&second_technician()), LABORATORY, REPORT, record, 1, true)
		}),
		(technician(), || LabOrders::cancel_report(by(&technician()), LABORATORY, REPORT)),
		(technician(), || LabOrders::enter_report_in_error(by(&technician()), LABORATORY, REPORT)),
	];
	for (who, how) in dropping {
		run(|| {
			at_work();
			register(FIRST);
			demand_verification();
			critical(1, ReportStatus::Final);
			pass(10);
			events();
			assert_ok!(how());
			let (report, organization, record, version) = (REPORT, HOSPITAL, RecordId([1; 32]), 1);
			assert_eq!(
				events().get(..2),
				Some(
					&[
						Event::VersionDropped { report, record, version, critical: true, by: who.clone() },
						Event::CriticalWithdrawn { report, version: 0, organization, by: who.clone() },
					][..]
				)
			);
			let dropped = LabOrders::report(REPORT).and_then(|entry| entry.versions.first().cloned());
			let dropped = dropped.map(|version| (version.status, version.record, version.critical));
			assert_eq!(dropped, Some((ReportStatus::EnteredInError, RecordId([1; 32]), true)));
			let page = LabOrders::criticals(HOSPITAL, None, 9);
			let running: Vec<_> = page.entries.iter().map(|it| (it.version, it.critical.due)).collect();
			assert_eq!(running, [(0, START + ACKNOWLEDGE)], "as it ran before");
			assert_eq!(statuses(), [CriticalStatus::Withdrawn]);
			assert_ok!(acknowledge(0));
			assert_eq!(statuses(), [CriticalStatus::Acknowledged]);
		});
	}
}

#[test]
fn what_is_reported_in_place_of_what_was_critical_has_a_clock_of_its_own() {
	run(|| {
		at_work();
		register(FIRST);
		demand_verification();
		critical(1, ReportStatus::Final);
		pass(10);
		critical(2, ReportStatus::Final);
		// A clinician has read the first, and signs for that.
		assert_ok!(acknowledge(0));
		assert_eq!(statuses(), [CriticalStatus::Acknowledged, CriticalStatus::Running]);
		assert_ok!(verify(2));
		let due: Vec<_> = LabOrders::criticals(HOSPITAL, None, 9).entries.iter().map(|it| it.critical.due).collect();
		assert_eq!(due, [START + 10 + ACKNOWLEDGE]);
		assert_eq!(report_status(REPORT), ReportStatus::Final);
	});
}

#[test]
fn a_report_in_error_is_heard_of_too() {
	run(|| {
		reported();
		critical(2, ReportStatus::Final);
		assert_ok!(acknowledge(0));
		events();
		assert_ok!(LabOrders::enter_report_in_error(by(&technician()), LABORATORY, REPORT));
		let (report, organization, by_whom) = (REPORT, HOSPITAL, technician());
		let withdrawn = Event::CriticalWithdrawn { report, version: 1, organization, by: by_whom };
		assert_eq!(events().first(), Some(&withdrawn));
		assert_eq!(statuses(), [CriticalStatus::Acknowledged, CriticalStatus::Withdrawn]);
		// The clock runs on, on the same list, with the same deadline.
		let page = LabOrders::criticals(HOSPITAL, None, 9);
		assert_eq!(page.entries.iter().map(|it| it.version).collect::<Vec<_>>(), [1]);
		pass(ACKNOWLEDGE);
		assert_eq!(LabOrders::overdue_criticals(HOSPITAL, None, 9).entries.len(), 1);
		assert_ok!(acknowledge(1));
		assert_eq!(statuses(), [CriticalStatus::Acknowledged, CriticalStatus::AcknowledgedLate]);
		assert!(LabOrders::criticals(HOSPITAL, None, 9).entries.is_empty());
		assert_noop!(acknowledge(1), Error::<Test>::AlreadyAcknowledged);
	});
}

#[test]
fn what_is_overdue_is_told_one_after_the_other() {
	run(|| {
		reported();
		let told = || LabOrders::criticals(HOSPITAL, None, 9).entries.first().map(|entry| entry.escalated);
		assert_ok!(escalation(&[nurse(), physician()]));
		for (passing, expected) in [(0, 0), (ACKNOWLEDGE - 1, 0), (1, 1), (ESCALATE - 1, 1), (1, 2), (10 * ESCALATE, 2)]
		{
			pass(passing);
			assert_eq!(told(), Some(expected), "at {}", Now::get() - START);
		}
		assert_ok!(escalation(&[]));
		assert_eq!(told(), Some(0));
	});
}

#[test]
fn whoever_is_told_can_acknowledge() {
	run(|| {
		events();
		assert_ok!(escalation(&[nurse(), physician()]));
		let administrator = holder(HOSPITAL, Role::Administrator);
		assert_eq!(events(), [Event::EscalationSet { organization: HOSPITAL, by: administrator }]);
		assert_eq!(LabOrders::escalation(HOSPITAL), [nurse(), physician()]);
		assert_noop!(escalation(&[nurse(), nurse()]), Error::<Test>::AccountTwice);
		for nobody in [stranger(), holder(OTHER_HOSPITAL, Role::Nurse), holder(HOSPITAL, Role::Registrar)] {
			assert_noop!(escalation(&[nurse(), nobody]), Error::<Test>::NotAClinician);
		}
		assert_eq!(LabOrders::escalation(HOSPITAL), [nurse(), physician()]);
		assert_ok!(escalation(&[]));
		assert!(LabOrders::escalation(HOSPITAL).is_empty());
		assert!(!crate::Escalation::<Test>::contains_key(OrganizationId(0)));
	});
}
