//! Tasks: of an order that is open to two laboratories, and of what one has referred to another.

use salus_primitives::{
	laboratory::{ReportStatus, TaskReason, TaskStatus},
	OrganizationId, ReportId, TaskId,
};
use sp_runtime::DispatchResult;

use super::{
	order::OTHER_TASK,
	table::{leads, refused, row, stays, Outcome, Row, State, Table},
};
use crate::{mock::*, Error};

use TaskStatus::*;

/// Why a laboratory says what it says, in these tests.
const REASON: TaskReason = TaskReason::NoSupplies;

/// Brings the laboratory's task from where it is asked to where it stands so by its own calls, or by another's.
fn bring(task: TaskId, laboratory: OrganizationId, status: TaskStatus, cancel: fn()) {
	let technician = technician_of(laboratory);
	let signer = || by(&technician);
	let accepted = [Accepted, InProgress, OnHold, Failed, Completed];
	if accepted.contains(&status) {
		LabOrders::accept_task(signer(), laboratory, task).expect("it is asked");
	}
	if [InProgress, Completed].contains(&status) {
		LabOrders::start_task(signer(), laboratory, task).expect("it has accepted");
	}
	let moved = match status {
		Requested | Accepted | InProgress => Ok(()),
		Received => LabOrders::receive_task(signer(), laboratory, task),
		Rejected => LabOrders::reject_task(signer(), laboratory, task, REASON),
		OnHold => LabOrders::hold_task(signer(), laboratory, task, REASON),
		Failed => LabOrders::fail_task(signer(), laboratory, task, REASON),
		Completed => report_task(task),
		Cancelled => {
			cancel();
			Ok(())
		}
	};
	moved.expect("it leads there");
}

/// Reports every test of the task, as final.
fn report_task(id: TaskId) -> DispatchResult {
	let task = LabOrders::task(id).expect("there is such a task").task;
	let technician = technician_of(task.laboratory);
	LabOrders::register_report(by(&technician), task.laboratory, id, task.tests)?;
	let report = ReportId(crate::NextReport::<Test>::get().0 - 1);
	let evidence = evidence_of(task.laboratory, &technician, PATIENT, 1, 1);
	LabOrders::report_results(by(&technician), task.laboratory, report, ReportStatus::Final, false, evidence)
}

fn other_accepts() -> DispatchResult {
	LabOrders::accept_task(by(&technician_of(OTHER_LABORATORY)), OTHER_LABORATORY, OTHER_TASK)
}

fn revoke() -> DispatchResult {
	LabOrders::revoke_order(by(&physician()), HOSPITAL, ORDER)
}

fn withdraw() -> DispatchResult {
	LabOrders::withdraw_referral(by(&technician()), LABORATORY, OTHER_TASK)
}

impl State for TaskStatus {
	type Subject = TaskId;

	const ALL: &'static [Self] = TaskStatus::ALL;

	fn title(self) -> &'static str {
		self.code()
	}

	fn node(self) -> &'static str {
		self.code()
	}

	fn reach(self) -> TaskId {
		order_of(2, &[LABORATORY, OTHER_LABORATORY]);
		bring(TASK, LABORATORY, self, || other_accepts().expect("it is asked"));
		TASK
	}

	fn now(task: &TaskId) -> Self {
		task_status(*task)
	}
}

/// The laboratory whose task it is.
fn whose(task: &TaskId) -> OrganizationId {
	LabOrders::task(*task).expect("there is such a task").task.laboratory
}

/// A call, and from where it leads where.
type Led = (&'static str, fn(&TaskId) -> DispatchResult, Vec<(TaskStatus, TaskStatus)>);

/// The calls that a laboratory makes about a task of its own, and where they lead.
fn own() -> Vec<Led> {
	vec![
		(
			"receive_task",
			|task| LabOrders::receive_task(by(&technician_of(whose(task))), whose(task), *task),
			vec![(Requested, Received)],
		),
		(
			"accept_task",
			|task| LabOrders::accept_task(by(&technician_of(whose(task))), whose(task), *task),
			vec![(Requested, Accepted), (Received, Accepted)],
		),
		(
			"reject_task",
			|task| LabOrders::reject_task(by(&technician_of(whose(task))), whose(task), *task, REASON),
			vec![(Requested, Rejected), (Received, Rejected)],
		),
		(
			"start_task",
			|task| LabOrders::start_task(by(&technician_of(whose(task))), whose(task), *task),
			vec![(Accepted, InProgress)],
		),
		(
			"hold_task",
			|task| LabOrders::hold_task(by(&technician_of(whose(task))), whose(task), *task, REASON),
			vec![(Accepted, OnHold), (InProgress, OnHold)],
		),
		(
			"resume_task",
			|task| LabOrders::resume_task(by(&technician_of(whose(task))), whose(task), *task),
			vec![(OnHold, InProgress)],
		),
		(
			"fail_task",
			|task| LabOrders::fail_task(by(&technician_of(whose(task))), whose(task), *task, REASON),
			vec![(Accepted, Failed), (InProgress, Failed), (OnHold, Failed)],
		),
		(
			"refer_tests",
			|task| {
				let (signer, to) = (by(&technician_of(whose(task))), THIRD_LABORATORY);
				LabOrders::refer_tests(signer, whose(task), *task, FIRST, to)
			},
			vec![(Accepted, Accepted), (InProgress, InProgress)],
		),
		(
			"register_report",
			|task| LabOrders::register_report(by(&technician_of(whose(task))), whose(task), *task, FIRST),
			vec![(InProgress, InProgress)],
		),
		("report_results, final, of every test", |task| report_task(*task), vec![(InProgress, Completed)]),
	]
}

fn stands(status: TaskStatus) -> Outcome<TaskStatus> {
	refused(Error::<Test>::of_task(status))
}

/// What each call does with the task of a laboratory to which an order is open, as it is to another.
pub fn tasks() -> Table<TaskStatus> {
	let mut rows: Vec<Row<TaskStatus>> =
		own().into_iter().map(|(label, call, pairs)| row(label, call, &leads(&pairs), stands)).collect();
	let open = [Requested, Received, Accepted, InProgress, OnHold];
	let cancelled = |from: &[TaskStatus]| from.iter().map(|from| (*from, Cancelled)).collect::<Vec<_>>();
	let taken = refused(Error::<Test>::TaskCancelled);
	let over = refused(Error::<Test>::OrderCompleted);
	rows.push(row(
		"accept_task, by the other laboratory",
		|_| other_accepts(),
		&[leads(&cancelled(&[Requested, Received])), stays(&[Rejected])].concat(),
		|status| if status == Cancelled { refused(Error::<Test>::TaskAccepted) } else { taken },
	));
	rows.push(row(
		"address_order",
		|_| {
			let to = requisition(1, &[THIRD_LABORATORY]).laboratories;
			LabOrders::address_order(by(&physician()), HOSPITAL, ORDER, to)
		},
		&[leads(&cancelled(&[Requested, Received])), stays(&[Rejected]), vec![(Failed, over), (Completed, over)]]
			.concat(),
		|_| refused(Error::<Test>::OrderTaken),
	));
	rows.push(row(
		"revoke_order",
		|_| revoke(),
		&[leads(&cancelled(&open)), stays(&[Rejected, Cancelled])].concat(),
		|_| over,
	));
	rows.push(row(
		"enter_order_in_error",
		|_| LabOrders::enter_order_in_error(by(&physician()), HOSPITAL, ORDER),
		&[leads(&cancelled(&open)), stays(&[Rejected, Cancelled, Failed, Completed])].concat(),
		|_| over,
	));
	Table { rows }
}

/// Where a task stands that another laboratory has referred.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Referred(pub TaskStatus);

impl State for Referred {
	type Subject = TaskId;

	const ALL: &'static [Self] = &[
		Self(Requested),
		Self(Received),
		Self(Accepted),
		Self(Rejected),
		Self(InProgress),
		Self(OnHold),
		Self(Failed),
		Self(Completed),
		Self(Cancelled),
	];

	fn title(self) -> &'static str {
		self.0.code()
	}

	fn node(self) -> &'static str {
		self.0.code()
	}

	fn reach(self) -> TaskId {
		at_work();
		LabOrders::refer_tests(by(&technician()), LABORATORY, TASK, FIRST, OTHER_LABORATORY).expect("it is at hand");
		bring(OTHER_TASK, OTHER_LABORATORY, self.0, || withdraw().expect("nobody has accepted it"));
		OTHER_TASK
	}

	fn now(task: &TaskId) -> Self {
		let parent = LabOrders::task(TASK).expect("there is such a task").task;
		let status = task_status(*task);
		// The tests are with whoever works on them, or has done. Where all is over, it does not matter.
		let with_other = status.is_open() || status == Completed;
		assert!(!parent.status.is_taken() || parent.referred.includes(FIRST) == with_other);
		Self(status)
	}
}

/// What each call does with a referral.
pub fn referrals() -> Table<Referred> {
	let stands = |Referred(status)| refused(Error::<Test>::of_task(status));
	let wrap = |pairs: &[(TaskStatus, TaskStatus)]| {
		leads(&pairs.iter().map(|(from, to)| (Referred(*from), Referred(*to))).collect::<Vec<_>>())
	};
	let mut rows: Vec<Row<Referred>> =
		own().into_iter().map(|(label, call, pairs)| row(label, call, &wrap(&pairs), stands)).collect();
	rows.push(row(
		"withdraw_referral",
		|_| withdraw(),
		&wrap(&[Requested, Received, Accepted, InProgress, OnHold].map(|status| (status, Cancelled))),
		stands,
	));
	let open = [Requested, Received, Accepted, InProgress, OnHold].map(|status| (status, Cancelled));
	let over = [Rejected, Failed, Completed, Cancelled].map(|status| (status, status));
	rows.push(row("revoke_order", |_| revoke(), &wrap(&[&open[..], &over].concat()), stands));
	Table { rows }
}
