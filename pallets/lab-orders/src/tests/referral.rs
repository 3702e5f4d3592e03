//! Referrals: to whom, how far, and what becomes of the tests.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	laboratory::{OrderStatus, ReportStatus, TaskReason, TaskStatus, TestSet},
	OrganizationId, ReportId, TaskId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event};

fn refer(from: OrganizationId, task: TaskId, tests: TestSet, to: OrganizationId) -> DispatchResult {
	LabOrders::refer_tests(by(&technician_of(from)), from, task, tests, to)
}

/// The first test is referred to the other laboratory, which is at work.
fn referred() -> TaskId {
	at_work();
	refer(LABORATORY, TASK, FIRST, OTHER_LABORATORY).expect("it is at hand");
	take(TaskId(1));
	TaskId(1)
}

fn report_by(laboratory: OrganizationId, task: TaskId, tests: TestSet) -> DispatchResult {
	let technician = technician_of(laboratory);
	LabOrders::register_report(by(&technician), laboratory, task, tests)?;
	let report = ReportId(crate::NextReport::<Test>::get().0 - 1);
	let evidence = evidence_of(laboratory, &technician, PATIENT, 1, 1);
	LabOrders::report_results(by(&technician), laboratory, report, ReportStatus::Final, false, evidence)
}

#[test]
fn some_tests_are_referred_and_both_laboratories_see_where_they_stand() {
	run(|| {
		at_work();
		events();
		assert_ok!(refer(LABORATORY, TASK, FIRST, OTHER_LABORATORY));
		let child = TaskId(1);
		assert_eq!(
			events(),
			[
				Event::TaskRequested { task: child, order: ORDER, laboratory: OTHER_LABORATORY, parent: Some(TASK) },
				Event::TestsReferred { task: TASK, tests: FIRST, to: OTHER_LABORATORY, by: technician() },
			]
		);
		let [entry] = &LabOrders::referrals(TASK)[..] else { panic!("there is one") };
		assert_eq!((entry.id, entry.task.tests, entry.task.depth), (child, FIRST, 1));
		assert_eq!(LabOrders::worklist(OTHER_LABORATORY, None, 9).entries.len(), 1);
		assert_eq!(LabOrders::task(TASK).map(|entry| entry.task.referred), Some(FIRST));
		assert!(LabOrders::referrals(child).is_empty() && LabOrders::referrals(TaskId(9)).is_empty());
	});
}

#[test]
fn the_laboratory_that_was_asked_reports_and_nobody_else() {
	run(|| {
		let child = referred();
		let own = LabOrders::register_report(by(&technician()), LABORATORY, TASK, FIRST);
		assert_noop!(own, Error::<Test>::TestReferred);
		let others = LabOrders::register_report(by(&technician_of(OTHER_LABORATORY)), OTHER_LABORATORY, child, SECOND);
		assert_noop!(others, Error::<Test>::NotItsTests);
		assert_ok!(report_by(OTHER_LABORATORY, child, FIRST));
		assert_eq!((task_status(child), task_status(TASK)), (TaskStatus::Completed, TaskStatus::InProgress));
		assert_ok!(report_by(LABORATORY, TASK, SECOND));
		assert_eq!((task_status(TASK), order_status(ORDER)), (TaskStatus::Completed, OrderStatus::Completed));
	});
}

#[test]
fn the_last_result_completes_whoever_referred_too_even_while_paused() {
	run(|| {
		at_work();
		assert_ok!(refer(LABORATORY, TASK, BOTH, OTHER_LABORATORY));
		take(TaskId(1));
		assert_ok!(LabOrders::hold_task(by(&technician()), LABORATORY, TASK, TaskReason::EquipmentFailure));
		assert_ok!(report_by(OTHER_LABORATORY, TaskId(1), BOTH));
		assert_eq!((task_status(TASK), order_status(ORDER)), (TaskStatus::Completed, OrderStatus::Completed));
		assert_eq!(LabOrders::task(TASK).and_then(|entry| entry.task.reason), None);
	});
}

#[test]
fn what_was_rejected_failed_or_withdrawn_is_referred_again() {
	run(|| {
		at_work();
		for round in 1..=3 {
			assert_ok!(refer(LABORATORY, TASK, FIRST, OTHER_LABORATORY));
			assert_noop!(refer(LABORATORY, TASK, FIRST, THIRD_LABORATORY), Error::<Test>::TestReferred);
			let child = TaskId(round);
			let other = by(&technician_of(OTHER_LABORATORY));
			match round {
				1 => {
					assert_ok!(LabOrders::reject_task(other, OTHER_LABORATORY, child, TaskReason::NotPerformed));
				}
				2 => {
					take(child);
					assert_ok!(LabOrders::fail_task(other, OTHER_LABORATORY, child, TaskReason::NoSupplies));
				}
				_ => {
					assert_ok!(LabOrders::withdraw_referral(by(&technician()), LABORATORY, child));
				}
			}
			assert_eq!(LabOrders::task(TASK).map(|entry| entry.task.referred), Some(TestSet::NONE));
		}
		assert_eq!(order_status(ORDER), OrderStatus::Active);
		assert_ok!(report_by(LABORATORY, TASK, BOTH));
	});
}

#[test]
fn of_a_failed_referral_what_was_reported_stays_reported() {
	run(|| {
		at_work();
		assert_ok!(refer(LABORATORY, TASK, BOTH, OTHER_LABORATORY));
		take(TaskId(1));
		assert_ok!(report_by(OTHER_LABORATORY, TaskId(1), FIRST));
		let other = by(&technician_of(OTHER_LABORATORY));
		assert_ok!(LabOrders::fail_task(other, OTHER_LABORATORY, TaskId(1), TaskReason::NoSpecimen));
		assert_eq!(LabOrders::task(TASK).map(|entry| entry.task.referred), Some(FIRST));
		assert_ok!(report_by(LABORATORY, TASK, SECOND));
		assert_eq!(order_status(ORDER), OrderStatus::Completed);
	});
}

#[test]
fn whoever_has_referred_cannot_fail_before_it_is_back() {
	run(|| {
		let child = referred();
		let fail = || LabOrders::fail_task(by(&technician()), LABORATORY, TASK, TaskReason::NoCapacity);
		assert_noop!(fail(), Error::<Test>::ReferralOpen);
		let other = by(&technician_of(OTHER_LABORATORY));
		assert_ok!(LabOrders::fail_task(other, OTHER_LABORATORY, child, TaskReason::NoCapacity));
		assert_ok!(fail());
		assert_eq!(LabOrders::order(ORDER).map(|entry| entry.order.failed), Some(BOTH));
	});
}

#[test]
fn nobody_is_referred_to_in_a_circle_or_too_far() {
	run(|| {
		let child = referred();
		for back in [OTHER_LABORATORY, LABORATORY] {
			assert_noop!(refer(OTHER_LABORATORY, child, FIRST, back), Error::<Test>::Circular);
		}
		assert_ok!(refer(OTHER_LABORATORY, child, FIRST, THIRD_LABORATORY));
		take(TaskId(2));
		assert_noop!(refer(THIRD_LABORATORY, TaskId(2), FIRST, LABORATORY), Error::<Test>::ReferredTooFar);
		assert_noop!(refer(LABORATORY, TASK, SECOND, LABORATORY), Error::<Test>::Circular);
		assert_noop!(refer(LABORATORY, TASK, SECOND, INSURER), Error::<Test>::NotALaboratory);
		// Another's referral says nothing about this one.
		assert_ok!(refer(LABORATORY, TASK, SECOND, THIRD_LABORATORY));
		assert_ok!(report_by(THIRD_LABORATORY, TaskId(2), FIRST));
		assert_eq!(task_status(child), TaskStatus::Completed);
	});
}

#[test]
fn only_tests_at_hand_are_referred() {
	run(|| {
		at_work();
		for tests in [TestSet::NONE, TestSet(0b100), TestSet(0b110)] {
			assert_noop!(refer(LABORATORY, TASK, tests, OTHER_LABORATORY), Error::<Test>::NotItsTests);
		}
		let first = register(FIRST);
		assert_noop!(refer(LABORATORY, TASK, BOTH, OTHER_LABORATORY), Error::<Test>::TestCovered);
		assert_ok!(LabOrders::cancel_report(by(&technician()), LABORATORY, first));
		assert_ok!(refer(LABORATORY, TASK, BOTH, OTHER_LABORATORY));
	});
}

#[test]
fn a_referral_is_withdrawn_by_whoever_referred() {
	run(|| {
		at_work();
		assert_ok!(refer(LABORATORY, TASK, FIRST, OTHER_LABORATORY));
		let other = by(&technician_of(OTHER_LABORATORY));
		let call = LabOrders::withdraw_referral(other, OTHER_LABORATORY, TaskId(1));
		assert_noop!(call, Error::<Test>::NotFound);
		for none in [TASK, TaskId(9)] {
			let call = LabOrders::withdraw_referral(by(&technician()), LABORATORY, none);
			assert_noop!(call, Error::<Test>::NotFound);
		}
		events();
		assert_ok!(LabOrders::withdraw_referral(by(&technician()), LABORATORY, TaskId(1)));
		let (task, status) = (TaskId(1), TaskStatus::Cancelled);
		assert_eq!(events(), [Event::TaskSet { task, status, reason: None, by: technician() }]);
	});
}

#[test]
fn a_referral_is_withdrawn_from_a_laboratory_at_work_with_what_it_has_passed_on() {
	run(|| {
		let child = referred();
		assert_ok!(refer(OTHER_LABORATORY, child, FIRST, THIRD_LABORATORY));
		take(TaskId(2));
		for laboratory in [OTHER_LABORATORY, THIRD_LABORATORY] {
			Neighbours::set_active(laboratory, false);
		}
		events();
		assert_ok!(LabOrders::withdraw_referral(by(&technician()), LABORATORY, child));
		let cancelled = |task| Event::TaskSet { task, status: TaskStatus::Cancelled, reason: None, by: technician() };
		assert_eq!(events(), [cancelled(TaskId(2)), cancelled(child)], "the last first");
		assert_eq!(LabOrders::task(TASK).map(|entry| entry.task.referred), Some(TestSet::NONE));
		for laboratory in [OTHER_LABORATORY, THIRD_LABORATORY] {
			assert!(LabOrders::worklist(laboratory, None, 9).entries.is_empty());
		}
		assert_ok!(report_by(LABORATORY, TASK, BOTH));
		assert_eq!(order_status(ORDER), OrderStatus::Completed);
	});
}

#[test]
fn what_is_being_reported_is_not_withdrawn_and_what_was_stays_reported() {
	run(|| {
		at_work();
		assert_ok!(refer(LABORATORY, TASK, BOTH, OTHER_LABORATORY));
		let child = TaskId(1);
		take(child);
		assert_ok!(report_by(OTHER_LABORATORY, child, FIRST));
		let other = technician_of(OTHER_LABORATORY);
		assert_ok!(LabOrders::register_report(by(&other), OTHER_LABORATORY, child, SECOND));
		let withdraw = || LabOrders::withdraw_referral(by(&technician()), LABORATORY, child);
		assert_noop!(withdraw(), Error::<Test>::ReportOpen);
		assert_ok!(LabOrders::cancel_report(by(&other), OTHER_LABORATORY, ReportId(1)));
		assert_ok!(withdraw());
		assert_eq!(LabOrders::task(TASK).map(|entry| entry.task.referred), Some(FIRST));
		assert_ok!(report_by(LABORATORY, TASK, SECOND));
		assert_eq!((task_status(TASK), order_status(ORDER)), (TaskStatus::Completed, OrderStatus::Completed));
	});
}

#[test]
fn a_referred_test_in_error_is_again_with_the_nearest_laboratory_at_work() {
	run(|| {
		let child = referred();
		assert_ok!(refer(OTHER_LABORATORY, child, FIRST, THIRD_LABORATORY));
		take(TaskId(2));
		assert_ok!(report_by(THIRD_LABORATORY, TaskId(2), FIRST));
		assert_eq!((task_status(child), task_status(TASK)), (TaskStatus::Completed, TaskStatus::InProgress));
		let third = technician_of(THIRD_LABORATORY);
		assert_ok!(LabOrders::enter_report_in_error(by(&third), THIRD_LABORATORY, REPORT));
		let found = LabOrders::order(ORDER).expect("it is there").order;
		assert_eq!((found.status, found.failed), (OrderStatus::Active, TestSet::NONE));
		for (task, referred) in [(TASK, TestSet::NONE), (child, TestSet::NONE)] {
			assert_eq!(LabOrders::task(task).map(|entry| entry.task.referred), Some(referred));
		}
		// It can be referred again, or done here.
		assert_ok!(refer(LABORATORY, TASK, FIRST, THIRD_LABORATORY));
		assert_ok!(LabOrders::withdraw_referral(by(&technician()), LABORATORY, TaskId(3)));
		assert_ok!(report_by(LABORATORY, TASK, BOTH));
		assert_eq!(order_status(ORDER), OrderStatus::Completed);
	});
}

#[test]
fn a_referred_test_in_error_stays_with_whoever_is_at_work_on_it() {
	run(|| {
		at_work();
		assert_ok!(refer(LABORATORY, TASK, BOTH, OTHER_LABORATORY));
		take(TaskId(1));
		assert_ok!(report_by(OTHER_LABORATORY, TaskId(1), FIRST));
		let other = technician_of(OTHER_LABORATORY);
		assert_ok!(LabOrders::enter_report_in_error(by(&other), OTHER_LABORATORY, REPORT));
		assert_eq!(LabOrders::task(TASK).map(|entry| entry.task.referred), Some(BOTH));
		assert_ok!(report_by(OTHER_LABORATORY, TaskId(1), BOTH));
		assert_eq!(order_status(ORDER), OrderStatus::Completed);
	});
}

#[test]
fn specimens_go_along_by_hand_over() {
	use salus_primitives::laboratory::Conditions;
	run(|| {
		let _ = referred();
		let specimen = collect(40);
		hand_over(specimen);
		let to = technician_of(OTHER_LABORATORY);
		let signer = by(&technician());
		assert_ok!(LabOrders::offer_specimen(signer, LABORATORY, specimen, OTHER_LABORATORY, Some(to.clone())));
		assert_ok!(LabOrders::receive_specimen(by(&to), OTHER_LABORATORY, specimen, Conditions::ALL));
		// The laboratory that was asked collects too, and one that is not involved does not.
		let collect = |laboratory, label| {
			let technician = technician_of(laboratory);
			LabOrders::collect_specimen(by(&technician), laboratory, ORDER, FIRST, digest(label), None)
		};
		assert_ok!(collect(OTHER_LABORATORY, 41));
		assert_noop!(collect(THIRD_LABORATORY, 42), Error::<Test>::NotInvolved);
	});
}
