//! Tasks: what a laboratory does with them, and what that means for the order.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	laboratory::{OrderStatus, ReportStatus, TaskReason, TaskStatus, TestSet},
	TaskId,
};

use crate::{mock::*, Error, Event};

#[test]
fn a_laboratory_says_what_it_does_with_a_task_and_why() {
	run(|| {
		order_both();
		events();
		let signer = || by(&technician());
		let set = |status, reason| Event::TaskSet { task: TASK, status, reason, by: technician() };
		assert_ok!(LabOrders::receive_task(signer(), LABORATORY, TASK));
		assert_ok!(LabOrders::accept_task(signer(), LABORATORY, TASK));
		pass(3);
		assert_ok!(LabOrders::start_task(signer(), LABORATORY, TASK));
		assert_ok!(LabOrders::hold_task(signer(), LABORATORY, TASK, TaskReason::NoSpecimen));
		assert_eq!(LabOrders::task(TASK).and_then(|entry| entry.task.reason), Some(TaskReason::NoSpecimen));
		assert_ok!(LabOrders::resume_task(signer(), LABORATORY, TASK));
		assert_eq!(
			events(),
			[
				set(TaskStatus::Received, None),
				set(TaskStatus::Accepted, None),
				set(TaskStatus::InProgress, None),
				set(TaskStatus::OnHold, Some(TaskReason::NoSpecimen)),
				set(TaskStatus::InProgress, None),
			]
		);
		let task = LabOrders::task(TASK).expect("it is there").task;
		assert_eq!((task.requested, task.changed, task.reason), (START, START + 3, None));
	});
}

#[test]
fn a_task_is_its_laboratory_s_alone() {
	run(|| {
		order_both();
		let other = || by(&technician_of(OTHER_LABORATORY));
		assert_noop!(LabOrders::receive_task(other(), OTHER_LABORATORY, TASK), Error::<Test>::NotFound);
		assert_noop!(LabOrders::accept_task(other(), OTHER_LABORATORY, TASK), Error::<Test>::NotFound);
		assert_noop!(LabOrders::accept_task(by(&technician()), LABORATORY, TaskId(7)), Error::<Test>::NotFound);
	});
}

#[test]
fn an_order_is_completed_by_its_last_result() {
	run(|| {
		at_work();
		let (first, second) = (register(FIRST), register(SECOND));
		assert_ok!(report(first, ReportStatus::Final, false, 1));
		assert_eq!((task_status(TASK), order_status(ORDER)), (TaskStatus::InProgress, OrderStatus::Active));
		pass(4);
		assert_ok!(report(second, ReportStatus::Preliminary, false, 1));
		assert_eq!(order_status(ORDER), OrderStatus::Active, "a preliminary one is no result yet");
		events();
		assert_ok!(report(second, ReportStatus::Final, false, 2));
		assert_eq!(
			events(),
			[
				Event::Reported { report: second, version: 1, status: ReportStatus::Final, by: technician() },
				Event::TaskSet { task: TASK, status: TaskStatus::Completed, reason: None, by: technician() },
				Event::OrderSet { order: ORDER, status: OrderStatus::Completed, by: technician() },
			]
		);
		let found = LabOrders::order(ORDER).expect("it is there").order;
		assert_eq!((found.reported, found.failed, found.ended), (BOTH, TestSet::NONE, Some(START + 4)));
		assert!(LabOrders::worklist(LABORATORY, None, 9).entries.is_empty());
		assert!(LabOrders::open_orders(HOSPITAL, None, 9).entries.is_empty());
	});
}

#[test]
fn a_laboratory_that_fails_leaves_what_it_has_reported() {
	run(|| {
		at_work();
		let (first, second) = (register(FIRST), register(SECOND));
		assert_ok!(report(first, ReportStatus::Final, false, 1));
		let fail = || LabOrders::fail_task(by(&technician()), LABORATORY, TASK, TaskReason::Inconclusive);
		assert_noop!(fail(), Error::<Test>::ReportOpen);
		assert_ok!(LabOrders::cancel_report(by(&technician()), LABORATORY, second));
		assert_ok!(fail());
		let found = LabOrders::order(ORDER).expect("it is there").order;
		assert_eq!((found.status, found.reported, found.failed), (OrderStatus::Completed, FIRST, SECOND));
		assert_eq!(LabOrders::task(TASK).and_then(|entry| entry.task.reason), Some(TaskReason::Inconclusive));
	});
}
