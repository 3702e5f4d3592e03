//! Reports: of which record, by whom, in which order, and what stays.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	anchor::Proof,
	escrow::Ending,
	glue::LabReports,
	laboratory::{FinalReport, OrderStatus, ReportStatus, ReportVersion, ResultEvidence, TaskStatus, TestSet},
	record::RecordClass,
	AccountId, Moment, RecordId, ReportId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event};

use ReportStatus::{Amended, Corrected, Final, Partial, Preliminary};

fn results(status: ReportStatus, evidence: Box<ResultEvidence>) -> DispatchResult {
	LabOrders::report_results(by(&technician()), LABORATORY, REPORT, status, false, evidence)
}

fn verify(who: &AccountId, version: u32) -> DispatchResult {
	LabOrders::verify_report(by(who), LABORATORY, REPORT, RecordId([1; 32]), version, false)
}

fn send_back(version: u32, critical: bool) -> DispatchResult {
	let record = RecordId([1; 32]);
	LabOrders::send_back_report(by(&second_technician()), LABORATORY, REPORT, record, version, critical)
}

fn dropped(version: u32, critical: bool, by: AccountId) -> Event<Test> {
	Event::VersionDropped { report: REPORT, record: RecordId([1; 32]), version, critical, by }
}

/// A report on the first of two tests.
fn registered() {
	at_work();
	assert_eq!(register(FIRST), REPORT);
	events();
}

#[test]
fn a_report_is_registered_on_tests_at_hand() {
	run(|| {
		at_work();
		events();
		let call = |tests| LabOrders::register_report(by(&technician()), LABORATORY, TASK, tests);
		for tests in [TestSet::NONE, TestSet(0b100)] {
			assert_noop!(call(tests), Error::<Test>::NotItsTests);
		}
		assert_ok!(call(FIRST));
		let (report, task, tests) = (REPORT, TASK, FIRST);
		assert_eq!(events(), [Event::ReportRegistered { report, task, tests, by: technician() }]);
		assert_noop!(call(BOTH), Error::<Test>::TestCovered);
		assert_ok!(call(SECOND));
		assert_eq!(LabOrders::reports_of(ORDER).len(), 2);
	});
}

#[test]
fn every_version_stays_with_the_record_it_is() {
	run(|| {
		registered();
		for (version, status) in (1..).zip([Preliminary, Final, Amended]) {
			pass(1);
			assert_ok!(results(status, evidence(version)));
			let number = version as u16 - 1;
			let first = Event::Reported { report: REPORT, version: number, status, by: technician() };
			assert_eq!(events().first(), Some(&first));
		}
		let entry = LabOrders::report(REPORT).expect("it is there");
		assert_eq!(entry.report.status, Amended);
		let expected = |(number, status): (u32, ReportStatus)| ReportVersion {
			status,
			critical: false,
			record: RecordId([1; 32]),
			version: number,
			commitment: digest(1),
			anchor: u64::from(number) - 1,
			signer: technician(),
			verifier: None,
			at: START + u64::from(number),
		};
		assert_eq!(entry.versions, (1..).zip([Preliminary, Final, Amended]).map(expected).collect::<Vec<_>>());
	});
}

#[test]
fn a_result_is_the_patient_s_in_the_laboratory_s_own_anchor() {
	run(|| {
		registered();
		let elsewhere = evidence_of(OTHER_LABORATORY, &technician(), PATIENT, 2, 1);
		let with = |how: fn(&mut ResultEvidence)| {
			let mut changed = evidence(1);
			how(&mut changed);
			changed
		};
		let not_anchored = || Error::<Test>::NotAnchored;
		for (wrong, expected) in [
			(evidence_of(LABORATORY, &technician(), patient(2), 1, 1), Error::<Test>::ForeignRecord),
			(with(|it| it.leaf.class = RecordClass::Imaging), Error::<Test>::ForeignRecord),
			(evidence_of(LABORATORY, &second_technician(), PATIENT, 1, 1), Error::<Test>::NotTheAuthor),
			(elsewhere, not_anchored()),
			(with(|it| it.anchor += 90), not_anchored()),
			(with(|it| it.leaf.commitment = digest(3)), not_anchored()),
			(with(|it| it.proof.position = 0), not_anchored()),
			(with(|it| it.proof = Proof::default()), not_anchored()),
		] {
			let call = results(Final, wrong);
			assert_eq!(call, Err(expected.into()));
		}
		assert_eq!(LabOrders::report(REPORT).map(|entry| entry.versions.len()), Some(0));
		assert_ok!(results(Final, evidence(1)));
	});
}

#[test]
fn no_version_of_a_record_is_reported_twice_or_after_a_later_one() {
	run(|| {
		registered();
		assert_ok!(results(Partial, evidence(3)));
		for stale in [2, 3] {
			assert_noop!(results(Final, evidence(stale)), Error::<Test>::StaleVersion);
		}
		let another = evidence_of(LABORATORY, &technician(), PATIENT, 2, 1);
		assert_ok!(results(Preliminary, another.clone()));
		assert_noop!(results(Final, another), Error::<Test>::StaleVersion);
		assert_ok!(results(Final, evidence(4)));
	});
}

#[test]
fn a_final_version_always_has_room() {
	run(|| {
		registered();
		for version in 1..=3 {
			assert_ok!(results(Partial, evidence(version)));
		}
		assert_noop!(results(Preliminary, evidence(4)), Error::<Test>::TooManyVersions);
		assert_ok!(results(Final, evidence(4)));
		assert_noop!(results(Amended, evidence(5)), Error::<Test>::TooManyVersions);
		assert_ok!(LabOrders::enter_report_in_error(by(&technician()), LABORATORY, REPORT));
	});
}

#[test]
fn a_report_is_its_laboratory_s_alone() {
	run(|| {
		registered();
		let other = technician_of(OTHER_LABORATORY);
		let evidence = evidence_of(OTHER_LABORATORY, &other, PATIENT, 1, 1);
		let call = LabOrders::report_results(by(&other), OTHER_LABORATORY, REPORT, Final, false, evidence);
		assert_noop!(call, Error::<Test>::NotFound);
		assert_noop!(LabOrders::cancel_report(by(&other), OTHER_LABORATORY, REPORT), Error::<Test>::NotFound);
		let call = LabOrders::enter_report_in_error(by(&other), OTHER_LABORATORY, REPORT);
		assert_noop!(call, Error::<Test>::NotFound);
		assert_noop!(LabOrders::cancel_report(by(&technician()), LABORATORY, ReportId(9)), Error::<Test>::NotFound);
	});
}

#[test]
fn a_second_technician_verifies_what_is_final_where_the_laboratory_demands_it() {
	run(|| {
		registered();
		demand_verification();
		assert_ok!(results(Preliminary, evidence(1)));
		assert_eq!(report_status(REPORT), Preliminary, "what is early is not verified");
		events();
		assert_ok!(results(Final, evidence(2)));
		let (version, critical) = (1, false);
		let awaited = Event::VerificationAwaited { report: REPORT, version, status: Final, critical, by: technician() };
		assert_eq!(events(), [awaited]);
		assert_eq!((report_status(REPORT), order_status(ORDER)), (Preliminary, OrderStatus::Active));
		assert_noop!(verify(&technician(), 2), Error::<Test>::OwnResult);
		pass(8);
		assert_ok!(verify(&second_technician(), 2));
		assert_eq!(events(), [Event::Reported { report: REPORT, version: 1, status: Final, by: second_technician() }]);
		let last = LabOrders::report(REPORT).and_then(|mut entry| entry.versions.pop()).expect("it is there");
		assert_eq!((last.signer, last.verifier, last.at), (technician(), Some(second_technician()), START + 8));
		// A change of it is as final.
		assert_ok!(results(Corrected, evidence(3)));
		assert_eq!(report_status(REPORT), Final);
		assert_ok!(verify(&second_technician(), 3));
		assert_eq!(report_status(REPORT), Corrected);
		assert_noop!(verify(&second_technician(), 3), Error::<Test>::NothingPending);
	});
}

#[test]
fn what_is_not_stood_for_is_sent_back_and_reported_again() {
	run(|| {
		registered();
		demand_verification();
		assert_ok!(results(Final, evidence(1)));
		events();
		assert_noop!(send_back(2, false), Error::<Test>::OtherPending);
		assert_noop!(send_back(1, true), Error::<Test>::OtherPending);
		assert_ok!(send_back(1, false));
		let sent_back = Event::ReportSentBack { report: REPORT, by: second_technician() };
		assert_eq!(events(), [dropped(1, false, second_technician()), sent_back]);
		assert_noop!(send_back(1, false), Error::<Test>::NothingPending);
		assert_ok!(results(Final, evidence(1)));
		// A later one takes its place.
		events();
		assert_ok!(results(Final, evidence(2)));
		assert_eq!(events().first(), Some(&dropped(1, false, technician())));
		assert_ok!(verify(&second_technician(), 2));
		let versions = LabOrders::report(REPORT).expect("it is there").versions;
		assert_eq!(versions.iter().map(|version| version.version).collect::<Vec<_>>(), [2]);
	});
}

#[test]
fn whether_it_is_verified_the_laboratory_says() {
	run(|| {
		let set = |demanded| {
			let administrator = holder(LABORATORY, salus_primitives::role::Role::Administrator);
			LabOrders::demand_verification(by(&administrator), LABORATORY, demanded)
		};
		assert_noop!(set(false), Error::<Test>::NoChange);
		assert_ok!(set(true));
		assert!(LabOrders::demands_verification(LABORATORY) && !LabOrders::demands_verification(OTHER_LABORATORY));
		assert_noop!(set(true), Error::<Test>::NoChange);
		registered();
		assert_ok!(results(Final, evidence(1)));
		assert_ok!(set(false));
		assert!(!LabOrders::demands_verification(LABORATORY));
		assert_eq!(report_status(REPORT), ReportStatus::Registered, "what waits already waits on");
		assert_ok!(results(Final, evidence(2)));
		assert_eq!(report_status(REPORT), Final);
	});
}

#[test]
fn a_cancelled_report_leaves_its_tests_to_another() {
	run(|| {
		registered();
		assert_ok!(results(Preliminary, evidence(1)));
		events();
		assert_ok!(LabOrders::cancel_report(by(&technician()), LABORATORY, REPORT));
		let status = ReportStatus::Cancelled;
		assert_eq!(events(), [Event::ReportSet { report: REPORT, status, by: technician() }]);
		let again = register(FIRST);
		assert_ok!(report(again, Final, false, 1));
		assert_eq!(LabOrders::order(ORDER).map(|entry| entry.order.reported), Some(FIRST));
	});
}

#[test]
fn a_final_report_in_error_leaves_its_tests_to_a_laboratory_at_work() {
	run(|| {
		registered();
		assert_ok!(results(Final, evidence(1)));
		assert_ok!(LabOrders::enter_report_in_error(by(&technician()), LABORATORY, REPORT));
		let found = LabOrders::order(ORDER).expect("it is there").order;
		assert_eq!((found.covered, found.reported, found.failed), (TestSet::NONE, TestSet::NONE, TestSet::NONE));
		let again = register(BOTH);
		assert_ok!(report(again, Final, false, 2));
		assert_eq!(order_status(ORDER), OrderStatus::Completed);
	});
}

#[test]
fn a_final_report_in_error_fails_its_tests_when_its_task_is_over() {
	run(|| {
		at_work();
		register(BOTH);
		assert_ok!(results(Final, evidence(1)));
		assert_ok!(LabOrders::enter_report_in_error(by(&technician()), LABORATORY, REPORT));
		let found = LabOrders::order(ORDER).expect("it is there").order;
		assert_eq!((found.status, found.reported, found.failed), (OrderStatus::Completed, TestSet::NONE, BOTH));
		assert_eq!(task_status(TASK), TaskStatus::Completed);
		assert_eq!(LabOrders::report(REPORT).map(|entry| entry.versions.len()), Some(1), "it can still be read");
	});
}

#[test]
fn an_order_has_as_many_reports_as_can_be() {
	run(|| {
		at_work();
		for _ in 0..16 {
			let id = register(FIRST);
			assert_ok!(LabOrders::cancel_report(by(&technician()), LABORATORY, id));
		}
		let call = LabOrders::register_report(by(&technician()), LABORATORY, TASK, FIRST);
		assert_eq!(call, Err(Error::<Test>::TooManyReports.into()));
	});
}

#[test]
fn a_final_report_is_evidence_for_others_while_it_holds() {
	run(|| {
		registered();
		let evidence_for_others = || <LabOrders as LabReports>::final_report(REPORT);
		assert_eq!(evidence_for_others(), None);
		assert_ok!(results(Preliminary, evidence(1)));
		assert_eq!(evidence_for_others(), None);
		// What is corrected or amended since makes no later test of it.
		let first = Now::get() + 1;
		for (version, status) in [(2, Final), (3, Corrected), (4, Amended)] {
			pass(1);
			assert_ok!(results(status, evidence(version)));
			let expected = FinalReport {
				order: ORDER,
				laboratory: LABORATORY,
				patient: PATIENT,
				orderer: HOSPITAL,
				author: physician(),
				signers: vec![technician()],
				at: first,
				tests: vec![digest(1)].try_into().expect("it is one"),
			};
			assert_eq!(evidence_for_others(), Some(expected));
		}
		assert_ok!(LabOrders::enter_report_in_error(by(&technician()), LABORATORY, REPORT));
		assert_eq!(evidence_for_others(), None);
		assert_eq!(<LabOrders as LabReports>::final_report(ReportId(9)), None);
		assert_ne!(<LabOrders as LabReports>::final_report_weight(), Default::default());
		assert_ne!(<LabOrders as LabReports>::agreed_weight(), Default::default());
	});
}

#[test]
fn a_second_technician_verifies_what_was_named_and_nothing_else() {
	run(|| {
		registered();
		demand_verification();
		let critical = LabOrders::report_results(by(&technician()), LABORATORY, REPORT, Final, true, evidence(1));
		assert_ok!(critical);
		let call = |record, version, critical| {
			let record = RecordId([record; 32]);
			LabOrders::verify_report(by(&second_technician()), LABORATORY, REPORT, record, version, critical)
		};
		for (record, version, critical) in [(2, 1, true), (1, 2, true), (1, 1, false)] {
			assert_noop!(call(record, version, critical), Error::<Test>::OtherPending);
		}
		// The colleague has read the first version, and signs. The second, which is said not to be critical, comes in before.
		assert_ok!(results(Final, evidence(2)));
		assert_noop!(call(1, 1, true), Error::<Test>::OtherPending);
		assert_ok!(call(1, 2, false));
	});
}

#[test]
fn no_record_answers_two_orders() {
	run(|| {
		registered();
		assert_ok!(results(Preliminary, evidence(1)));
		let other = order_both();
		take(last_task());
		let call = LabOrders::register_report(by(&technician()), LABORATORY, last_task(), FIRST);
		assert_ok!(call);
		assert_eq!(LabOrders::reports_of(other).len(), 1);
		let call = report(ReportId(1), Final, false, 1);
		assert_eq!(call, Err(Error::<Test>::OtherOrdersResult.into()));
		assert_ok!(report(ReportId(1), Final, false, 2));
	});
}

#[test]
fn a_record_from_before_the_order_is_no_result_of_it() {
	run(|| {
		let early = evidence(1);
		pass(1);
		registered();
		let call = results(Final, early);
		assert_eq!(call, Err(Error::<Test>::BeforeTheOrder.into()));
		assert_ok!(results(Final, evidence(1)));
	});
}

#[test]
fn where_two_sign_a_second_one_enters_what_is_final_in_error() {
	run(|| {
		registered();
		demand_verification();
		assert_ok!(results(Final, evidence(1)));
		assert_ok!(verify(&second_technician(), 1));
		let in_error = |who: &AccountId| LabOrders::enter_report_in_error(by(who), LABORATORY, REPORT);
		assert_noop!(in_error(&technician()), Error::<Test>::OwnResult);
		assert_ok!(in_error(&second_technician()));
	});
}

#[test]
fn of_an_order_in_error_a_report_is_no_evidence() {
	run(|| {
		registered();
		assert_ok!(results(Final, evidence(1)));
		assert!(<LabOrders as LabReports>::final_report(REPORT).is_some());
		assert_ok!(LabOrders::enter_order_in_error(by(&physician()), HOSPITAL, ORDER));
		assert_eq!(<LabOrders as LabReports>::final_report(REPORT), None);
	});
}

#[test]
fn of_an_order_one_knows_how_and_when_it_ended() {
	run(|| {
		let ended = || {
			let agreed = <LabOrders as LabReports>::agreed(ORDER).expect("it was placed");
			assert_eq!((agreed.organization, agreed.patient), (LABORATORY, PATIENT));
			(agreed.ending, agreed.at)
		};
		registered();
		assert_eq!(ended(), (None, None));
		pass(3);
		assert_ok!(LabOrders::enter_order_in_error(by(&physician()), HOSPITAL, ORDER));
		let at = Now::get();
		pass(3);
		assert_eq!(ended(), (Some(Ending::CancelledByProvider), Some(at)));
	});
}

/// How the order has ended, and when.
fn ended() -> (Option<Ending>, Option<Moment>) {
	let agreed = <LabOrders as LabReports>::agreed(ORDER).expect("it was placed");
	(agreed.ending, agreed.at)
}

#[test]
fn what_was_reported_was_given_whatever_is_said_of_the_order_afterwards() {
	run(|| {
		registered();
		pass(3);
		assert_ok!(results(Final, evidence(1)));
		assert_eq!(ended(), (None, None), "the other test is still to come");
		pass(3);
		assert_ok!(LabOrders::enter_order_in_error(by(&physician()), HOSPITAL, ORDER));
		assert_eq!(ended(), (Some(Ending::Fulfilled), Some(Now::get())));
		// It is the laboratory that takes it back.
		assert_ok!(LabOrders::enter_report_in_error(by(&technician()), LABORATORY, REPORT));
		assert_eq!(ended().0, Some(Ending::CancelledByProvider));
	});
}

#[test]
fn what_is_reported_of_an_order_that_was_revoked_is_given_then() {
	run(|| {
		registered();
		pass(3);
		assert_ok!(LabOrders::revoke_order(by(&physician()), HOSPITAL, ORDER));
		assert_eq!(ended(), (Some(Ending::CancelledByProvider), Some(Now::get())));
		pass(3);
		assert_ok!(results(Final, evidence(1)));
		assert_eq!(ended(), (Some(Ending::Fulfilled), Some(Now::get())));
	});
}

#[test]
fn what_is_early_or_needs_no_second_signature_is_entered_in_error_by_whoever_signed() {
	run(|| {
		registered();
		assert_ok!(results(Final, evidence(1)));
		assert_ok!(LabOrders::enter_report_in_error(by(&technician()), LABORATORY, REPORT));
		demand_verification();
		let early = register(FIRST);
		assert_ok!(report(early, Preliminary, false, 2));
		assert_ok!(report(early, Final, false, 3));
		events();
		assert_ok!(LabOrders::enter_report_in_error(by(&technician()), LABORATORY, early));
		let waited = Event::VersionDropped {
			report: early,
			record: RecordId([1; 32]),
			version: 3,
			critical: false,
			by: technician(),
		};
		assert_eq!(events().first(), Some(&waited), "it says what was dropped");
	});
}

#[test]
fn of_what_is_dropped_only_what_was_critical_takes_room() {
	run(|| {
		registered();
		demand_verification();
		let critical =
			|version| LabOrders::report_results(by(&technician()), LABORATORY, REPORT, Final, true, evidence(version));
		for version in 1..=9 {
			assert_ok!(results(Final, evidence(version)));
		}
		// Three of four places are those of what was dropped, and the last is that of what waits.
		for version in 10..=13 {
			assert_ok!(critical(version));
		}
		let statuses = || -> Vec<_> {
			let versions = LabOrders::report(REPORT).expect("it is there").versions;
			versions.iter().map(|version| (version.version, version.status)).collect()
		};
		let never_meant = [10, 11, 12].map(|version| (version, ReportStatus::EnteredInError));
		assert_eq!(statuses(), never_meant);
		assert_noop!(critical(14), Error::<Test>::TooManyVersions);
		assert_eq!(LabOrders::criticals(HOSPITAL, None, 9).entries.len(), 4);
		let call = LabOrders::verify_report(by(&second_technician()), LABORATORY, REPORT, RecordId([1; 32]), 13, true);
		assert_ok!(call);
		assert_eq!(report_status(REPORT), Final);
	});
}
