//! Orders: on what ground, of what, to whom, and what comes of those that are sent.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	consent::{Action, Purpose},
	decision::Refusal,
	laboratory::{Order, OrderStatus, Placement, Requisition, TaskReason, TaskStatus, TestSet},
	priority::Priority,
	record::RecordClass,
	role::Role,
	ConsentId, OrganizationId, TaskId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{mock::*, Error, Event};

fn order(requisition: Requisition, draft: bool) -> DispatchResult {
	LabOrders::order_tests(by(&physician()), HOSPITAL, PATIENT, requisition, draft)
}

#[test]
fn an_order_is_sent_to_its_laboratory() {
	run(|| {
		let asked = requisition(2, &[LABORATORY]);
		assert_ok!(order(asked.clone(), false));
		assert_eq!(
			events(),
			[
				Event::OrderEntered { order: ORDER, organization: HOSPITAL, patient: PATIENT, by: physician() },
				Event::OrderSet { order: ORDER, status: OrderStatus::Active, by: physician() },
				Event::TaskRequested { task: TASK, order: ORDER, laboratory: LABORATORY, parent: None },
			]
		);
		let expected = Order {
			patient: PATIENT,
			organization: HOSPITAL,
			author: physician(),
			status: OrderStatus::Active,
			requisition: asked,
			task: None,
			offers: 1,
			covered: TestSet::NONE,
			reported: TestSet::NONE,
			failed: TestSet::NONE,
			entered: START,
			sent: Some(START),
			due: Some(START + TURNAROUND.routine),
			held: None,
			ended: None,
		};
		assert_eq!(LabOrders::order(ORDER).map(|entry| entry.order), Some(expected));
	});
}

#[test]
fn the_ground_is_to_use_laboratory_records_for_treatment_now() {
	run(|| {
		pass(5);
		order_both();
		let questions = Neighbours::questions();
		let [question] = &questions[..] else { panic!("it is asked once") };
		assert_eq!(
			(question.patient, question.action, question.class),
			(PATIENT, Action::Use, RecordClass::Laboratory)
		);
		assert_eq!((question.purpose, question.at), (Purpose::Treatment, START + 5));
		assert_eq!((question.record, question.made, question.author.clone()), (None, None, None));
		assert_eq!((question.asker.account.clone(), question.asker.organization), (physician(), Some(HOSPITAL)));
	});
}

#[test]
fn a_consent_is_a_ground_and_so_is_a_broken_glass_and_nothing_else() {
	use salus_primitives::{decision::Ground, patient::Capacity, BreakGlassId};
	for (ground, permits) in [
		(Ground::Consent(ConsentId(3)), true),
		(Ground::BreakGlass(BreakGlassId(3)), true),
		(Ground::DutyToRecord, false),
		(Ground::Controller(Capacity::Patient), false),
	] {
		run(|| {
			Neighbours::ground(PATIENT, ground);
			let call = order(requisition(1, &[LABORATORY]), false);
			let expected = if permits { Ok(()) } else { Err(Error::<Test>::NoConsent.into()) };
			assert_eq!(call, expected, "{ground:?}");
		});
	}
}

#[test]
fn without_a_ground_nothing_is_ordered() {
	for (refusal, expected) in [
		(Refusal::NoConsent, Error::<Test>::NoConsent),
		(Refusal::Denied(ConsentId(3)), Error::<Test>::Denied),
		(Refusal::UnknownPatient, Error::<Test>::UnknownPatient),
		(Refusal::PatientNotActive, Error::<Test>::PatientNotActive),
		(Refusal::NotAMember, Error::<Test>::NotAMember),
		(Refusal::NotAuthorized, Error::<Test>::NotAuthorized),
		(Refusal::ReviewOverdue, Error::<Test>::ReviewOverdue),
	] {
		run(|| {
			let expected = DispatchError::from(expected);
			let asked = || requisition(1, &[LABORATORY]);
			assert_ok!(order(asked(), true));
			order_of(1, &[LABORATORY]);
			assert_ok!(LabOrders::hold_order(by(&physician()), HOSPITAL, salus_primitives::OrderId(1)));
			let refused = order_of(1, &[LABORATORY]);
			assert_ok!(LabOrders::reject_task(by(&technician()), LABORATORY, TaskId(1), TaskReason::NoCapacity));
			Neighbours::patient(PATIENT, Some(refusal));
			for draft in [false, true] {
				assert_noop!(order(asked(), draft), expected);
			}
			let signer = || by(&physician());
			assert_noop!(LabOrders::change_draft(signer(), HOSPITAL, ORDER, asked()), expected);
			assert_noop!(LabOrders::activate_order(signer(), HOSPITAL, ORDER), expected);
			assert_noop!(LabOrders::resume_order(signer(), HOSPITAL, salus_primitives::OrderId(1)), expected);
			let to = asked().laboratories;
			assert_noop!(LabOrders::address_order(signer(), HOSPITAL, refused, to), expected);
			// What takes an order back needs none.
			assert_ok!(LabOrders::revoke_order(signer(), HOSPITAL, ORDER));
		});
	}
	run(|| {
		let call =
			LabOrders::order_tests(by(&physician()), HOSPITAL, UNKNOWN_PATIENT, requisition(1, &[LABORATORY]), false);
		assert_noop!(call, Error::<Test>::UnknownPatient);
	});
}

#[test]
fn an_order_is_of_tests_each_once_to_laboratories_each_once() {
	run(|| {
		let tests = |numbers: &[u8]| {
			let tests = numbers.iter().map(|number| digest(*number)).collect::<Vec<_>>().try_into().expect("few");
			Requisition { tests, ..requisition(1, &[LABORATORY]) }
		};
		for draft in [false, true] {
			assert_noop!(order(tests(&[]), draft), Error::<Test>::NoTests);
			assert_noop!(order(tests(&[1, 2, 1]), draft), Error::<Test>::TestTwice);
			assert_noop!(order(requisition(1, &[]), draft), Error::<Test>::NoLaboratory);
			let twice = requisition(1, &[LABORATORY, OTHER_LABORATORY, LABORATORY]);
			assert_noop!(order(twice, draft), Error::<Test>::LaboratoryTwice);
			for nobody in [INSURER, NO_ORGANIZATION] {
				let call = order(requisition(1, &[LABORATORY, nobody]), draft);
				assert_eq!(call, Err(Error::<Test>::NotALaboratory.into()));
			}
			Neighbours::set_active(OTHER_LABORATORY, false);
			assert_noop!(order(requisition(1, &[OTHER_LABORATORY]), draft), Error::<Test>::NotALaboratory);
			Neighbours::set_active(OTHER_LABORATORY, true);
		}
		// A hospital tests too, its own orders or another's.
		assert_ok!(order(requisition(16, &[HOSPITAL, OTHER_HOSPITAL]), false));
	});
}

#[test]
fn a_draft_asks_nobody_until_it_is_sent() {
	run(|| {
		assert_ok!(order(requisition(1, &[LABORATORY]), true));
		assert_eq!(LabOrders::order(ORDER).map(|entry| entry.placement), Some(Placement::Unsent));
		assert!(LabOrders::tasks_of(ORDER).is_empty() && LabOrders::worklist(LABORATORY, None, 9).entries.is_empty());
		let signer = || by(&physician());
		let changed = Requisition { priority: Priority::Stat, ..requisition(3, &[OTHER_LABORATORY]) };
		events();
		assert_ok!(LabOrders::change_draft(signer(), HOSPITAL, ORDER, changed.clone()));
		assert_eq!(events(), [Event::DraftChanged { order: ORDER, by: physician() }]);
		let bad = requisition(0, &[LABORATORY]);
		assert_noop!(LabOrders::change_draft(signer(), HOSPITAL, ORDER, bad), Error::<Test>::NoTests);
		pass(7);
		Neighbours::set_active(OTHER_LABORATORY, false);
		assert_noop!(LabOrders::activate_order(signer(), HOSPITAL, ORDER), Error::<Test>::NotALaboratory);
		Neighbours::set_active(OTHER_LABORATORY, true);
		assert_ok!(LabOrders::activate_order(signer(), HOSPITAL, ORDER));
		let found = LabOrders::order(ORDER).expect("it is there").order;
		assert_eq!((found.requisition, found.sent, found.entered), (changed, Some(START + 7), START));
		assert_eq!(found.due, Some(START + 7 + TURNAROUND.stat));
		assert_eq!(LabOrders::worklist(OTHER_LABORATORY, None, 9).entries.len(), 1);
	});
}

#[test]
fn a_draft_is_its_organization_s_alone() {
	run(|| {
		assert_ok!(order(requisition(1, &[LABORATORY]), true));
		let other = || by(&holder(OTHER_HOSPITAL, Role::Physician));
		let asked = requisition(1, &[LABORATORY]);
		let changed = LabOrders::change_draft(other(), OTHER_HOSPITAL, ORDER, asked);
		assert_noop!(changed, Error::<Test>::NotFound);
		assert_noop!(LabOrders::activate_order(other(), OTHER_HOSPITAL, ORDER), Error::<Test>::NotFound);
		// A colleague of the author's carries on.
		let colleague = colleague(HOSPITAL, Role::Physician, 1);
		assert_ok!(LabOrders::activate_order(by(&colleague), HOSPITAL, ORDER));
	});
}

#[test]
fn each_priority_has_its_deadline() {
	for (priority, period) in [
		(Priority::Routine, TURNAROUND.routine),
		(Priority::Urgent, TURNAROUND.urgent),
		(Priority::Asap, TURNAROUND.asap),
		(Priority::Stat, TURNAROUND.stat),
	] {
		run(|| {
			assert_ok!(order(Requisition { priority, ..requisition(1, &[LABORATORY]) }, false));
			assert_eq!(LabOrders::order(ORDER).and_then(|entry| entry.order.due), Some(START + period));
		});
	}
}

#[test]
fn of_a_group_the_first_that_accepts_has_the_order() {
	run(|| {
		order_of(2, &[LABORATORY, OTHER_LABORATORY, THIRD_LABORATORY]);
		assert_ok!(LabOrders::reject_task(by(&technician()), LABORATORY, TASK, TaskReason::NotPerformed));
		events();
		let third = technician_of(THIRD_LABORATORY);
		assert_ok!(LabOrders::accept_task(by(&third), THIRD_LABORATORY, TaskId(2)));
		assert_eq!(
			events(),
			[
				Event::TaskSet { task: TaskId(2), status: TaskStatus::Accepted, reason: None, by: third.clone() },
				Event::TaskSet { task: TaskId(1), status: TaskStatus::Cancelled, reason: None, by: third },
			]
		);
		let entry = LabOrders::order(ORDER).expect("it is there");
		assert_eq!((entry.placement, entry.order.task, entry.order.offers), (Placement::Taken, Some(TaskId(2)), 0));
		let late = LabOrders::accept_task(by(&technician_of(OTHER_LABORATORY)), OTHER_LABORATORY, TaskId(1));
		assert_noop!(late, Error::<Test>::TaskCancelled);
		assert_eq!(task_status(TASK), TaskStatus::Rejected);
	});
}

#[test]
fn an_order_that_all_reject_says_so_and_is_addressed_anew() {
	run(|| {
		order_of(2, &[LABORATORY, OTHER_LABORATORY]);
		let reject = |laboratory: OrganizationId, task| {
			let technician = technician_of(laboratory);
			LabOrders::reject_task(by(&technician), laboratory, task, TaskReason::NoCapacity)
		};
		assert_ok!(reject(OTHER_LABORATORY, TaskId(1)));
		assert_eq!(LabOrders::order(ORDER).map(|entry| entry.placement), Some(Placement::Offered));
		events();
		assert_ok!(reject(LABORATORY, TASK));
		let (status, reason, by_whom) = (TaskStatus::Rejected, Some(TaskReason::NoCapacity), technician());
		assert_eq!(
			events(),
			[Event::TaskSet { task: TASK, status, reason, by: by_whom }, Event::OrderRefused { order: ORDER }]
		);
		assert_eq!(LabOrders::order(ORDER).map(|entry| entry.placement), Some(Placement::Refused));

		let signer = || by(&physician());
		let to = |laboratories: &[OrganizationId]| requisition(1, laboratories).laboratories;
		let nobody = LabOrders::address_order(signer(), HOSPITAL, ORDER, to(&[INSURER]));
		assert_noop!(nobody, Error::<Test>::NotALaboratory);
		let again = to(&[THIRD_LABORATORY, LABORATORY]);
		assert_ok!(LabOrders::address_order(signer(), HOSPITAL, ORDER, again.clone()));
		assert_eq!(events().last(), Some(&Event::OrderAddressed { order: ORDER, by: physician() }));
		let entry = LabOrders::order(ORDER).expect("it is there");
		assert_eq!((entry.placement, entry.order.requisition.laboratories), (Placement::Offered, again));
		assert_eq!(LabOrders::tasks_of(ORDER).len(), 4);
		take(TaskId(2));
		assert_eq!(task_status(TaskId(3)), TaskStatus::Cancelled);
	});
}

#[test]
fn an_order_that_a_laboratory_does_not_answer_goes_to_another() {
	run(|| {
		order_of(2, &[LABORATORY, OTHER_LABORATORY]);
		assert_ok!(LabOrders::reject_task(by(&technician()), LABORATORY, TASK, TaskReason::NoCapacity));
		// The other is suspended, and says nothing.
		Neighbours::set_active(OTHER_LABORATORY, false);
		events();
		let to = requisition(1, &[THIRD_LABORATORY]).laboratories;
		assert_ok!(LabOrders::address_order(by(&physician()), HOSPITAL, ORDER, to.clone()));
		let (order, laboratory, status) = (ORDER, THIRD_LABORATORY, TaskStatus::Cancelled);
		assert_eq!(
			events(),
			[
				Event::TaskSet { task: TaskId(1), status, reason: None, by: physician() },
				Event::TaskRequested { task: TaskId(2), order, laboratory, parent: None },
				Event::OrderAddressed { order, by: physician() },
			]
		);
		assert_eq!(LabOrders::order(ORDER).map(|entry| entry.order.offers), Some(1));
		take(TaskId(2));
		let again = LabOrders::address_order(by(&physician()), HOSPITAL, ORDER, to);
		assert_eq!(again, Err(Error::<Test>::OrderTaken.into()));
	});
}

#[test]
fn an_order_has_as_many_tasks_as_can_be() {
	run(|| {
		order_of(1, &[LABORATORY]);
		for round in 0..9 {
			assert_ok!(LabOrders::reject_task(by(&technician()), LABORATORY, TaskId(round), TaskReason::NoCapacity));
			let to = requisition(1, &[LABORATORY]).laboratories;
			assert_ok!(LabOrders::address_order(by(&physician()), HOSPITAL, ORDER, to));
		}
		assert_ok!(LabOrders::reject_task(by(&technician()), LABORATORY, TaskId(9), TaskReason::NoCapacity));
		let to = requisition(1, &[LABORATORY]).laboratories;
		let call = LabOrders::address_order(by(&physician()), HOSPITAL, ORDER, to);
		assert_eq!(call, Err(Error::<Test>::TooManyTasks.into()));
	});
}

#[test]
fn revoked_an_order_leaves_specimens_in_custody_and_registered_reports_to_be_finished() {
	use salus_primitives::laboratory::ReportStatus;
	run(|| {
		at_work();
		let specimen = collect(40);
		let registered = register(FIRST);
		events();
		assert_ok!(LabOrders::revoke_order(by(&physician()), HOSPITAL, ORDER));
		assert_eq!(
			events(),
			[
				Event::TaskSet { task: TASK, status: TaskStatus::Cancelled, reason: None, by: physician() },
				Event::OrderSet { order: ORDER, status: OrderStatus::Revoked, by: physician() },
			]
		);
		hand_over(specimen);
		let new = LabOrders::register_report(by(&technician()), LABORATORY, TASK, SECOND);
		assert_noop!(new, Error::<Test>::TaskCancelled);
		assert_ok!(report(registered, ReportStatus::Final, true, 1));
		assert_eq!(order_status(ORDER), OrderStatus::Revoked);
		let found = LabOrders::order(ORDER).expect("it is there").order;
		assert_eq!((found.reported, found.ended), (FIRST, Some(START)));
		assert_eq!(LabOrders::criticals(HOSPITAL, None, 9).entries.len(), 1, "and heard of");
		let collected = LabOrders::collect_specimen(by(&nurse()), HOSPITAL, ORDER, FIRST, digest(41), None);
		assert_noop!(collected, Error::<Test>::OrderRevoked);
	});
}

#[test]
fn on_hold_a_deadline_is_put_off_and_what_is_begun_goes_on() {
	use salus_primitives::laboratory::ReportStatus;
	run(|| {
		at_work();
		pass(100);
		assert_ok!(LabOrders::hold_order(by(&physician()), HOSPITAL, ORDER));
		let entry = LabOrders::order(ORDER).expect("it is there");
		assert_eq!(entry.order.held, Some(START + 100));
		pass(TURNAROUND.routine);
		assert!(!LabOrders::order(ORDER).expect("it is there").overdue);
		assert!(LabOrders::overdue_orders(HOSPITAL, None, 9).entries.is_empty());
		assert!(LabOrders::overdue_tasks(LABORATORY, None, 9).entries.is_empty());
		let collected = LabOrders::collect_specimen(by(&nurse()), HOSPITAL, ORDER, FIRST, digest(41), None);
		assert_noop!(collected, Error::<Test>::OrderOnHold);
		let first = register(FIRST);
		assert_ok!(report(first, ReportStatus::Final, false, 1));
		assert_ok!(LabOrders::resume_order(by(&physician()), HOSPITAL, ORDER));
		let found = LabOrders::order(ORDER).expect("it is there").order;
		assert_eq!((found.held, found.due), (None, Some(START + 2 * TURNAROUND.routine)));
		assert_eq!(LabOrders::worklist(LABORATORY, None, 9).entries.len(), 1);
	});
}
