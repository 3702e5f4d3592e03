//! Each invariant notices what breaks it: storage is corrupted by hand, as no call can.

use frame_support::assert_ok;
use salus_primitives::{
	laboratory::{
		CriticalStatus, CustodyAct, CustodyEntry, Holder, Offer, OrderStatus, RejectionReason, ReportStatus,
		ReportVersion, SpecimenStatus, TaskReason, TaskStatus, TestSet,
	},
	OrderId, ReportId, SpecimenId, TaskId,
};
use sp_runtime::DispatchError;

use crate::{
	list::ranked, mock::*, Criticals, Custody, Escalation, Labels, NextOrder, NextReport, NextSpecimen, NextTask,
	OpenOrders, OrderReports, OrderSpecimens, OrderTasks, Orders, OrdersOf, Reports, Results, Running, Specimens,
	Tasks, Versions, Worklist,
};

/// The referred task, and the second laboratory's of another order.
const CHILD: TaskId = TaskId(1);
const OTHER_ORDER: OrderId = OrderId(1);
/// The specimen that was handed over.
const HANDED: SpecimenId = SPECIMEN;
/// The one in place of the rejected one.
const REJECTED: SpecimenId = SpecimenId(1);
const IN_PLACE: SpecimenId = SpecimenId(2);

/// An order at work, with a referral, three specimens, a critical preliminary report, and another order that waits on hold; then broken.
fn broken(how: impl FnOnce()) -> &'static str {
	new_test_ext().execute_with(|| {
		at_work();
		LabOrders::refer_tests(by(&technician()), LABORATORY, TASK, SECOND, OTHER_LABORATORY).expect("at hand");
		hand_over(collect(40));
		hand_over(collect(41));
		let signer = by(&technician());
		assert_ok!(LabOrders::reject_specimen(signer, LABORATORY, REJECTED, RejectionReason::Expired));
		let again = LabOrders::collect_specimen(by(&nurse()), HOSPITAL, ORDER, FIRST, digest(42), Some(REJECTED));
		assert_ok!(again);
		register(FIRST);
		assert_ok!(report(REPORT, ReportStatus::Preliminary, true, 1));
		let administrator = holder(HOSPITAL, salus_primitives::role::Role::Administrator);
		let list = vec![nurse()].try_into().expect("it is one");
		assert_ok!(LabOrders::set_escalation(by(&administrator), HOSPITAL, list));
		assert_eq!(order_of(2, &[LABORATORY, OTHER_LABORATORY]), OTHER_ORDER);
		assert_ok!(LabOrders::hold_order(by(&physician()), HOSPITAL, OTHER_ORDER));
		assert_ok!(LabOrders::do_try_state());
		how();
		match LabOrders::do_try_state() {
			Err(DispatchError::Other(why)) => why,
			other => panic!("the breach was not noticed: {other:?}"),
		}
	})
}

fn order(how: impl FnOnce(&mut crate::Order)) {
	Orders::<Test>::mutate_extant(ORDER, how);
}

fn other_order(how: impl FnOnce(&mut crate::Order)) {
	Orders::<Test>::mutate_extant(OTHER_ORDER, how);
}

fn task(id: TaskId, how: impl FnOnce(&mut crate::Task)) {
	Tasks::<Test>::mutate_extant(id, how);
}

fn specimen(id: SpecimenId, how: impl FnOnce(&mut crate::Specimen)) {
	Specimens::<Test>::mutate_extant(id, how);
}

fn custody(id: SpecimenId, how: impl FnOnce(&mut Vec<CustodyEntry>)) {
	let mut lines = Custody::<Test>::get(id).into_inner();
	how(&mut lines);
	Custody::<Test>::insert(id, frame_support::BoundedVec::truncate_from(lines));
}

fn the_report(how: impl FnOnce(&mut crate::Report)) {
	Reports::<Test>::mutate_extant(REPORT, how);
}

fn version(how: impl FnOnce(&mut ReportVersion)) {
	Versions::<Test>::mutate(REPORT, |versions| how(versions.iter_mut().next().expect("there is one")));
}

fn clock(how: impl FnOnce(&mut crate::Critical)) {
	Criticals::<Test>::mutate(REPORT, 0, |clock| how(clock.as_mut().expect("it runs")));
}

fn list(order: OrderId) -> [u8; 16] {
	ranked(crate::rank(&Orders::<Test>::get(order).expect("it is there")), order.0)
}

#[test]
fn of_orders() {
	assert_eq!(broken(|| NextOrder::<Test>::put(OrderId(1))), "an order that was not numbered");
	let lacking = || OrdersOf::<Test>::remove(PATIENT, 0u64.to_be_bytes());
	assert_eq!(broken(lacking), "an order that its patient lacks");
	let too_many = || OrdersOf::<Test>::insert(PATIENT, 9u64.to_be_bytes(), ());
	assert_eq!(broken(too_many), "a patient's order that there is not");
	assert_eq!(broken(|| OpenOrders::<Test>::remove(HOSPITAL, list(ORDER))), "an open order on no list");
	let stale = || OpenOrders::<Test>::insert(HOSPITAL, ranked(1, 0), ());
	assert_eq!(broken(stale), "a listed order that is not open");
	let none = || order(|found| found.requisition.tests = Default::default());
	assert_eq!(broken(none), "an order of no test, or of one twice");
	let nobody = || order(|found| found.requisition.laboratories = Default::default());
	assert_eq!(broken(nobody), "an order to nobody, or to one twice");
}

#[test]
fn of_what_an_order_has_come_to() {
	assert_eq!(broken(|| order(|found| found.covered = TestSet(0b111))), "a test that was not ordered");
	assert_eq!(broken(|| order(|found| found.reported = SECOND)), "a final report that is none");
	assert_eq!(broken(|| order(|found| found.failed = FIRST)), "a report on what cannot be reported");
	let completed = || order(|found| found.status = OrderStatus::Completed);
	assert_eq!(broken(completed), "a completed order with a test to do");
	let idle = || order(|found| (found.covered, found.failed) = (TestSet::NONE, BOTH));
	assert_eq!(broken(idle), "an open order with nothing to do");
	assert_eq!(broken(|| order(|found| found.status = OrderStatus::Draft)), "a report on a draft");
	let ended = "an end of what goes on, or none of what is over";
	assert_eq!(broken(|| order(|found| found.ended = Some(START))), ended);
	let held = "on hold since never, or the reverse";
	assert_eq!(broken(|| order(|found| found.held = Some(START))), held);
	assert_eq!(broken(|| other_order(|found| found.held = None)), held);
	let deadline = "a deadline of what was not sent, or none of what was";
	assert_eq!(broken(|| order(|found| found.due = None)), deadline);
	let sent = || {
		other_order(|found| (found.status, found.held) = (OrderStatus::Draft, None));
	};
	assert_eq!(broken(sent), "a draft that was sent");
	let unsent = || order(|found| (found.sent, found.due) = (None, None));
	assert_eq!(broken(unsent), "an open order that was not sent");
}

#[test]
fn of_who_has_an_order() {
	assert_eq!(broken(|| order(|found| found.offers = 1)), "those who are asked are miscounted");
	assert_eq!(broken(|| order(|found| found.task = None)), "a laboratory has an order that does not say so");
	let twice = || {
		other_order(|found| (found.task, found.offers) = (Some(TaskId(2)), 0));
		task(TaskId(2), |found| found.status = TaskStatus::Accepted);
		task(TaskId(3), |found| found.status = TaskStatus::Accepted);
	};
	assert_eq!(broken(twice), "two laboratories have an order");
	assert_eq!(broken(|| order(|found| found.task = Some(TaskId(99)))), "an order with no task");
	assert_eq!(broken(|| order(|found| found.task = Some(TaskId(2)))), "an order with another's task");
	assert_eq!(broken(|| order(|found| found.task = Some(CHILD))), "an order with another's task");
	let nobody = || task(TASK, |found| found.status = TaskStatus::Cancelled);
	assert_eq!(broken(nobody), "an order with a task that nobody has");
	let asked = || {
		other_order(|found| found.task = Some(TaskId(2)));
		other_order(|found| found.offers = 1);
		task(TaskId(2), |found| found.status = TaskStatus::Accepted);
	};
	assert_eq!(broken(asked), "a laboratory is asked for what another has");
}

#[test]
fn of_tasks() {
	assert_eq!(broken(|| NextTask::<Test>::put(TaskId(3))), "a task that was not numbered");
	let no_order = || task(CHILD, |found| found.order = OrderId(9));
	assert_eq!(broken(no_order), "a task of no order");
	let lacking = || OrderTasks::<Test>::mutate(ORDER, |tasks| tasks.retain(|id| *id != CHILD));
	assert_eq!(broken(lacking), "a task that its order lacks");
	let foreign = || task(TaskId(2), |found| found.tests = TestSet(0b111));
	assert_eq!(broken(foreign), "a task of tests that were not ordered");
	let reasons = || task(CHILD, |found| found.reason = Some(TaskReason::NoSupplies));
	assert_eq!(broken(reasons), "a reason for nothing, or none");
	let listed = || {
		Worklist::<Test>::remove(
			OTHER_LABORATORY,
			ranked(crate::rank(&Orders::<Test>::get(ORDER).expect("it is there")), 1),
		)
	};
	assert_eq!(broken(listed), "an open task on no list");
	let stale = || Worklist::<Test>::insert(LABORATORY, ranked(1, 0), ());
	assert_eq!(broken(stale), "a listed task that is not open");
	let too_many = || OrderTasks::<Test>::mutate(ORDER, |tasks| tasks.try_push(TaskId(0)).expect("there is room"));
	assert_eq!(broken(too_many), "two laboratories have an order");
	let over = || {
		let list = list(OTHER_ORDER);
		OpenOrders::<Test>::remove(HOSPITAL, list);
		other_order(|found| {
			(found.status, found.held, found.ended) = (OrderStatus::Revoked, None, Some(START));
		});
	};
	assert_eq!(broken(over), "a task of an order that is over");
	let done = || {
		order(|found| found.failed = SECOND);
	};
	assert_eq!(broken(done), "a task with nothing to do");
}

#[test]
fn of_referrals() {
	let lacking = || task(TASK, |found| found.referred = TestSet::NONE);
	assert_eq!(broken(lacking), "a referral that its task lacks");
	let nobody = || task(TASK, |found| found.referred = BOTH);
	assert_eq!(broken(nobody), "a referred test that nobody does");
	let not_mine = || task(TaskId(2), |found| found.referred = TestSet(0b111));
	assert_eq!(broken(not_mine), "a referral of what the task has not");
	assert_eq!(broken(|| task(TaskId(2), |found| found.depth = 1)), "a task that was passed on by nobody");
	assert_eq!(broken(|| task(CHILD, |found| found.depth = 2)), "a referral whose steps are miscounted");
	let itself = || {
		let rank = crate::rank(&Orders::<Test>::get(ORDER).expect("it is there"));
		Worklist::<Test>::remove(OTHER_LABORATORY, ranked(rank, 1));
		Worklist::<Test>::insert(LABORATORY, ranked(rank, 1), ());
		task(CHILD, |found| found.laboratory = LABORATORY);
	};
	assert_eq!(broken(itself), "a referral to itself");
	assert_eq!(broken(|| task(CHILD, |found| found.parent = Some(TaskId(9)))), "a referral of no task");
	assert_eq!(broken(|| task(CHILD, |found| found.parent = Some(TaskId(2)))), "a referral of another task's tests");
	let far = || {
		let copy = Tasks::<Test>::get(CHILD).expect("it is there");
		for (id, parent, depth, laboratory) in [(4, 1, 2, THIRD_LABORATORY), (5, 4, 3, LABORATORY)] {
			let (parent, status) = (Some(TaskId(parent)), TaskStatus::Cancelled);
			Tasks::<Test>::insert(TaskId(id), crate::Task { parent, depth, laboratory, status, ..copy.clone() });
			OrderTasks::<Test>::mutate(ORDER, |tasks| tasks.try_push(TaskId(id)).expect("there is room"));
		}
		NextTask::<Test>::put(TaskId(6));
	};
	assert_eq!(broken(far), "a referral too far");
}

#[test]
fn of_specimens() {
	assert_eq!(broken(|| NextSpecimen::<Test>::put(SpecimenId(2))), "a specimen that was not numbered");
	assert_eq!(broken(|| specimen(HANDED, |found| found.order = OrderId(9))), "a specimen of no order");
	assert_eq!(broken(|| specimen(HANDED, |found| found.patient = patient(2))), "a specimen of another patient");
	assert_eq!(broken(|| specimen(HANDED, |found| found.tests = TestSet::NONE)), "a specimen for no test");
	let lacking = || OrderSpecimens::<Test>::mutate(ORDER, |all| all.retain(|id| *id != HANDED));
	assert_eq!(broken(lacking), "a specimen that its order lacks");
	let too_many = || OrderSpecimens::<Test>::mutate(ORDER, |all| all.try_push(HANDED).expect("there is room"));
	assert_eq!(broken(too_many), "an order's specimen that there is not");
	assert_eq!(broken(|| specimen(HANDED, |found| found.label = digest(99))), "a specimen without its label");
	assert_eq!(broken(|| Labels::<Test>::insert(digest(99), HANDED)), "a label of no specimen");
	let offer = Some(Offer { to: HOSPITAL, receiver: None, at: START });
	let with_somebody = || specimen(HANDED, |found| (found.status, found.stored) = (SpecimenStatus::Unavailable, true));
	assert_eq!(broken(with_somebody), "what is there no more is with somebody");
	let both = || specimen(HANDED, |found| (found.offer, found.stored) = (offer, true));
	assert_eq!(broken(both), "what is in storage is offered");
	assert_eq!(broken(|| specimen(REJECTED, |found| found.rejected = None)), "rejected without a reason");
	let can_be_used = || specimen(REJECTED, |found| found.status = SpecimenStatus::Available);
	assert_eq!(broken(can_be_used), "rejected, and can be used");
}

#[test]
fn of_custody() {
	assert_eq!(broken(|| Custody::<Test>::remove(HANDED)), "a specimen without custody");
	let line = |act| CustodyEntry { act, by: Holder { organization: LABORATORY, account: technician() }, at: START };
	let of_none = || custody(SpecimenId(9), |lines| lines.push(line(CustodyAct::Collected)));
	assert_eq!(broken(of_none), "a custody of no specimen");
	let nowhere = || {
		custody(HANDED, |lines| {
			lines.remove(0);
		});
	};
	assert_eq!(broken(nowhere), "a specimen that came from nowhere");
	let other_hands = || specimen(HANDED, |found| found.holder.account = second_technician());
	assert_eq!(broken(other_hands), "a specimen in other hands than it says");
	assert_eq!(broken(|| custody(HANDED, |lines| lines[0].at = START + 1)), "a custody out of order");
	assert_eq!(
		broken(|| custody(HANDED, |lines| lines[0].by.account = physician())),
		"given by whoever did not have it"
	);
	let unsigned = || custody(HANDED, |lines| lines[1].act = CustodyAct::Stored);
	assert_eq!(broken(unsigned), "changed hands unsigned");
	let left = || custody(HANDED, |lines| lines[1].act = CustodyAct::Retrieved);
	assert_eq!(broken(left), "left the house unsigned");
	let taken = || custody(HANDED, |lines| lines[1].act = CustodyAct::TakenOver(stranger()));
	assert_eq!(broken(taken), "taken from whoever did not have it");
	let one_hand = || {
		custody(HANDED, |lines| {
			let itself = Holder { organization: HOSPITAL, account: technician() };
			lines[0].by = itself.clone();
			if let CustodyAct::Received { from, .. } = &mut lines[1].act {
				*from = itself;
			}
		});
	};
	assert_eq!(broken(one_hand), "one hand signed for both");
}

#[test]
fn of_what_specimens_are_of() {
	let of = |parent| vec![parent].try_into().expect("it is one");
	assert_eq!(broken(|| specimen(HANDED, |found| found.parents = of(SpecimenId(9)))), "a specimen of no other");
	let later = || specimen(HANDED, |found| found.parents = of(IN_PLACE));
	assert_eq!(broken(later), "a specimen of a later one, or of another order's");
	assert_eq!(
		broken(|| specimen(HANDED, |found| found.replaces = Some(SpecimenId(9)))),
		"a specimen in place of none"
	);
	let good = || specimen(HANDED, |found| found.replaces = Some(IN_PLACE));
	assert_eq!(broken(good), "a specimen in place of a good one");
	let gone = || specimen(HANDED, |found| found.replaced_by = Some(SpecimenId(9)));
	assert_eq!(broken(gone), "no specimen in its place");
	let another = || specimen(HANDED, |found| found.replaced_by = Some(IN_PLACE));
	assert_eq!(broken(another), "another specimen in its place");
}

#[test]
fn of_reports() {
	assert_eq!(broken(|| NextReport::<Test>::put(ReportId(0))), "a report that was not numbered");
	assert_eq!(broken(|| the_report(|found| found.task = TaskId(9))), "a report of no task");
	assert_eq!(broken(|| the_report(|found| found.task = TaskId(2))), "a report of another's task");
	assert_eq!(broken(|| the_report(|found| found.tests = TestSet(0b100))), "a report on tests of others");
	assert_eq!(broken(|| OrderReports::<Test>::remove(ORDER)), "a report that its order lacks");
	let too_many = || OrderReports::<Test>::mutate(ORDER, |all| all.try_push(ReportId(7)).expect("there is room"));
	assert_eq!(broken(too_many), "an order's report that there is not");
	let of_none = || Versions::<Test>::insert(ReportId(9), Versions::<Test>::get(REPORT));
	assert_eq!(broken(of_none), "a version of no report");
	assert_eq!(broken(|| version(|found| found.status = ReportStatus::Registered)), "a version that is none");
	let elsewhere = "a report that stands elsewhere than its last version";
	assert_eq!(broken(|| version(|found| found.status = ReportStatus::Partial)), elsewhere);
	assert_eq!(broken(|| the_report(|found| found.status = ReportStatus::Registered)), elsewhere);
	let own = || version(|found| found.verifier = Some(found.signer.clone()));
	assert_eq!(broken(own), "a version verified by whoever signed it");
	let early = || the_report(|found| found.pending = Versions::<Test>::get(REPORT).first().cloned());
	assert_eq!(broken(early), "a version waits that cannot follow");
	let other = "a result that answers another order";
	let result = (LABORATORY, salus_primitives::RecordId([1; 32]), 1);
	assert_eq!(broken(|| Results::<Test>::insert(result, OTHER_ORDER)), other);
	assert_eq!(broken(|| Results::<Test>::remove(result)), other);
	let of_no_order = || Results::<Test>::insert((LABORATORY, result.1, 9), OrderId(9));
	assert_eq!(broken(of_no_order), "a result of no order");
	let unknown = "reports that their order does not know";
	assert_eq!(broken(|| order(|found| found.covered = BOTH)), unknown);
	assert_eq!(broken(|| order(|found| found.reported = FIRST)), unknown);
	let twice = || OrderReports::<Test>::mutate(ORDER, |all| all.try_push(REPORT).expect("there is room"));
	assert_eq!(broken(twice), "an order's report that there is not");
	let in_two = || {
		let copy = Reports::<Test>::get(REPORT).expect("it is there");
		Reports::<Test>::insert(ReportId(1), crate::Report { status: ReportStatus::Registered, ..copy });
		NextReport::<Test>::put(ReportId(2));
		OrderReports::<Test>::mutate(ORDER, |all| all.try_push(ReportId(1)).expect("there is room"));
	};
	assert_eq!(broken(in_two), "a test in two reports");
}

#[test]
fn of_critical_values() {
	assert_eq!(broken(|| version(|found| found.critical = false)), "a clock of what is not critical");
	let of_no_report = || {
		let copy = Criticals::<Test>::get(REPORT, 0).expect("it runs");
		Criticals::<Test>::insert(ReportId(9), 0, copy);
	};
	assert_eq!(broken(of_no_report), "a clock of no report");
	assert_eq!(broken(|| clock(|found| found.organization = OTHER_HOSPITAL)), "a clock of whoever did not order");
	let by_nobody = || clock(|found| found.status = CriticalStatus::Acknowledged);
	assert_eq!(broken(by_nobody), "acknowledged by nobody, or the reverse");
	assert_eq!(broken(|| clock(|found| found.since = found.due + 1)), "a clock that was overdue at once");
	let lists = "a clock runs on no list, or one on a list does not run";
	let unlisted = || {
		let _ = Running::<Test>::clear_prefix(HOSPITAL, 9, None);
	};
	assert_eq!(broken(unlisted), lists);
	let meant = "withdrawn, and was meant, or the reverse";
	assert_eq!(broken(|| clock(|found| found.status = CriticalStatus::Withdrawn)), meant);
	let never_meant = || {
		order(|found| found.covered = TestSet::NONE);
		the_report(|found| found.status = ReportStatus::EnteredInError);
	};
	assert_eq!(broken(never_meant), meant);
	let none = || {
		let _ = Running::<Test>::clear_prefix(HOSPITAL, 9, None);
		Criticals::<Test>::remove(REPORT, 0);
	};
	assert_eq!(broken(none), "a critical version without a clock");
	let empty = || Escalation::<Test>::insert(HOSPITAL, frame_support::BoundedVec::default());
	assert_eq!(broken(empty), "a list of nobody, or of somebody twice");
}
