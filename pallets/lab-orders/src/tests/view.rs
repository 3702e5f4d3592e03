//! What portals are shown: pages in order, what is overdue in front, and the same through the view functions' one door.

use frame_support::assert_ok;
use salus_gauge::view::Door;
use salus_primitives::{
	laboratory::{OrderStatus, ReportStatus, Requisition},
	priority::Priority,
	role::Role,
	Moment, OrderId, ReportId, TaskId,
};

use crate::{
	list::{critical_key, of_critical_key, ranked, unranked},
	mock::*,
};

fn order(priority: Priority) -> OrderId {
	let asked = Requisition { priority, ..requisition(1, &[LABORATORY]) };
	LabOrders::order_tests(by(&physician()), HOSPITAL, PATIENT, asked, false).expect("the physician may");
	OrderId(crate::NextOrder::<Test>::get().0 - 1)
}

/// Four orders that are due in the reverse of their numbers.
fn four() {
	[Priority::Routine, Priority::Urgent, Priority::Asap, Priority::Stat].into_iter().for_each(|priority| {
		order(priority);
	});
}

#[test]
fn keys_sort_as_deadlines_do() {
	let mut keys = Vec::new();
	for due in [0, 1, 255, 256, Moment::MAX - 1, Moment::MAX] {
		for number in [0, 1, 256, u64::MAX] {
			assert_eq!(unranked(ranked(due, number)), (due, number));
			keys.push(ranked(due, number));
			for version in [0, 1, 256, u16::MAX] {
				let key = critical_key(due, ReportId(number), version);
				assert_eq!(of_critical_key(key), (due, ReportId(number), version));
			}
		}
	}
	assert!(keys.is_sorted());
}

#[test]
fn a_patient_s_orders_page_in_the_order_of_their_numbers() {
	run(|| {
		(0..5).for_each(|_| assert!(order(Priority::Routine) < OrderId(5)));
		let asked = requisition(1, &[LABORATORY]);
		assert_ok!(LabOrders::order_tests(by(&physician()), HOSPITAL, patient(2), asked, true));
		let ids = |after, limit| -> Vec<u64> {
			LabOrders::orders_of(PATIENT, after, limit).into_iter().map(|entry| entry.id.0).collect()
		};
		assert_eq!(ids(None, 2), [0, 1]);
		assert_eq!(ids(Some(OrderId(1)), 2), [2, 3]);
		assert_eq!(ids(Some(OrderId(3)), u32::MAX), [4]);
		assert!(ids(Some(OrderId(4)), 9).is_empty());
		assert_eq!(LabOrders::orders_of(patient(2), None, 9).len(), 1);
	});
}

#[test]
fn what_is_due_first_is_first_on_a_worklist_and_on_hold_last() {
	run(|| {
		four();
		let ids = |after, limit| -> (Vec<u64>, Option<u64>) {
			let page = LabOrders::worklist(LABORATORY, after, limit);
			(page.entries.into_iter().map(|entry| entry.id.0).collect(), page.next.map(|(_, task)| task.0))
		};
		assert_eq!(ids(None, 9), (vec![3, 2, 1, 0], None));
		assert_eq!(ids(None, 2), (vec![3, 2], Some(2)));
		let next = LabOrders::worklist(LABORATORY, None, 2).next;
		assert_eq!(next, Some((START + TURNAROUND.asap, TaskId(2))));
		assert_eq!(ids(next, 2), (vec![1, 0], None));
		assert_ok!(LabOrders::hold_order(by(&physician()), HOSPITAL, OrderId(3)));
		assert_eq!(ids(None, 9).0, [2, 1, 0, 3]);
		let held = LabOrders::worklist(LABORATORY, None, 9).entries.pop().expect("it is the last");
		assert_eq!((held.order_status, held.priority), (OrderStatus::OnHold, Priority::Stat));
		assert_ok!(LabOrders::resume_order(by(&physician()), HOSPITAL, OrderId(3)));
		assert_eq!(ids(None, 9).0, [3, 2, 1, 0]);
		assert!(LabOrders::worklist(OTHER_LABORATORY, None, 9).entries.is_empty());
	});
}

#[test]
fn what_is_overdue_is_seen_by_whoever_ordered_and_by_the_laboratory() {
	run(|| {
		four();
		let orders = || -> Vec<u64> {
			LabOrders::overdue_orders(HOSPITAL, None, 9).entries.into_iter().map(|entry| entry.id.0).collect()
		};
		let tasks = || -> Vec<u64> {
			LabOrders::overdue_tasks(LABORATORY, None, 9).entries.into_iter().map(|entry| entry.id.0).collect()
		};
		assert_eq!((orders(), tasks()), (vec![], vec![]));
		pass(TURNAROUND.stat - 1);
		assert_eq!((orders(), tasks()), (vec![], vec![]));
		pass(1);
		assert_eq!((orders(), tasks()), (vec![3], vec![3]));
		pass(TURNAROUND.urgent);
		assert_eq!((orders(), tasks()), (vec![3, 2, 1], vec![3, 2, 1]));
		assert!(LabOrders::overdue_orders(HOSPITAL, None, 1).next.is_some());
		assert!(LabOrders::overdue_orders(HOSPITAL, None, 3).next.is_none(), "the fourth is in time");
		assert!(LabOrders::order(OrderId(1)).is_some_and(|entry| entry.overdue));
		assert_ok!(LabOrders::revoke_order(by(&physician()), HOSPITAL, OrderId(3)));
		assert_eq!((orders(), tasks()), (vec![2, 1], vec![2, 1]));
		let open: Vec<_> = LabOrders::open_orders(HOSPITAL, None, 9).entries.iter().map(|entry| entry.id.0).collect();
		assert_eq!(open, [2, 1, 0]);
		assert!(LabOrders::overdue_orders(OTHER_HOSPITAL, None, 9).entries.is_empty());
	});
}

#[test]
fn critical_values_page_by_their_deadlines() {
	run(|| {
		at_work();
		let (first, second) = (register(FIRST), register(SECOND));
		assert_ok!(report(second, ReportStatus::Preliminary, true, 1));
		pass(1);
		assert_ok!(report(first, ReportStatus::Preliminary, true, 1));
		pass(1);
		assert_ok!(report(second, ReportStatus::Final, true, 2));
		let page = |after, limit| {
			let page = LabOrders::criticals(HOSPITAL, after, limit);
			(page.entries.into_iter().map(|it| (it.report, it.version)).collect::<Vec<_>>(), page.next)
		};
		assert_eq!(page(None, 9).0, [(second, 0), (first, 0), (second, 1)]);
		let (entries, next) = page(None, 2);
		assert_eq!((entries, next), (vec![(second, 0), (first, 0)], Some((START + 1 + ACKNOWLEDGE, first, 0))));
		assert_eq!(page(next, 2), (vec![(second, 1)], None));
		pass(ACKNOWLEDGE - 1);
		let overdue = LabOrders::overdue_criticals(HOSPITAL, None, 9).entries;
		assert_eq!(overdue.iter().map(|it| it.report).collect::<Vec<_>>(), [second, first]);
	});
}

#[test]
fn what_there_is_not_is_not_shown() {
	run(|| {
		assert!(LabOrders::order(ORDER).is_none() && LabOrders::task(TASK).is_none());
		assert!(LabOrders::specimen(SPECIMEN).is_none() && LabOrders::report(REPORT).is_none());
		assert!(LabOrders::specimens_of(ORDER).is_empty() && LabOrders::reports_of(ORDER).is_empty());
		order_both();
		collect(40);
		assert_eq!(LabOrders::specimens_of(ORDER).len(), 1);
	});
}

#[test]
fn view_functions_answer_the_same() {
	run(|| {
		at_work();
		let specimen = collect(40);
		hand_over(specimen);
		assert_ok!(LabOrders::refer_tests(by(&technician()), LABORATORY, TASK, SECOND, OTHER_LABORATORY));
		assert_ok!(report(register(FIRST), ReportStatus::Preliminary, true, 1));
		let called = vec![physician()].try_into().expect("it is one");
		let administrator = by(&holder(HOSPITAL, Role::Administrator));
		assert_ok!(LabOrders::set_escalation(administrator, HOSPITAL, called));
		demand_verification();
		pass(TURNAROUND.routine.max(ACKNOWLEDGE));
		let all = LabOrders::pallet_view_functions_metadata().into_iter().map(|view| (view.id, view.name));
		let mut door = Door::new(all, Test::execute_view_function);
		macro_rules! same {
			($View:ident, $function:ident($($argument:expr),*)) => {
				door.same(crate::pallet::$View::<Test>::new($($argument),*), LabOrders::$function($($argument),*))
			};
		}
		same!(OrderViewFunction, order(ORDER));
		same!(OrdersOfViewFunction, orders_of(PATIENT, None, 9));
		same!(OpenOrdersViewFunction, open_orders(HOSPITAL, None, 9));
		same!(OverdueOrdersViewFunction, overdue_orders(HOSPITAL, Some((START, ORDER)), 9));
		same!(TaskViewFunction, task(TASK));
		same!(TasksOfViewFunction, tasks_of(ORDER));
		same!(ReferralsViewFunction, referrals(TASK));
		same!(WorklistViewFunction, worklist(LABORATORY, None, 9));
		same!(OverdueTasksViewFunction, overdue_tasks(LABORATORY, Some((START, TASK)), 9));
		same!(SpecimenViewFunction, specimen(specimen));
		same!(SpecimenLabelledViewFunction, specimen_labelled(digest(40)));
		same!(SpecimensOfViewFunction, specimens_of(ORDER));
		same!(CustodyViewFunction, custody(specimen));
		same!(TimelineViewFunction, timeline(ORDER));
		same!(ReportViewFunction, report(REPORT));
		same!(ReportsOfViewFunction, reports_of(ORDER));
		same!(CriticalsViewFunction, criticals(HOSPITAL, None, 9));
		same!(OverdueCriticalsViewFunction, overdue_criticals(HOSPITAL, Some((START, REPORT, 0)), 9));
		same!(EscalationViewFunction, escalation(HOSPITAL));
		same!(DemandsVerificationViewFunction, demands_verification(LABORATORY));
		door.close();
	});
}
