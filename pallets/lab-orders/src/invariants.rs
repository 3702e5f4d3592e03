//! What always holds, checked after every test and by `try-runtime`.

use alloc::{collections::BTreeSet, vec::Vec};
use frame_support::ensure;
use salus_primitives::{
	laboratory::{
		CriticalStatus, CustodyAct, OrderStatus, ReportStatus, ReportVersion, SpecimenStatus, TaskStatus, TestSet,
	},
	OrderId, ReportId, SpecimenId, TaskId,
};
use sp_runtime::{traits::Get, TryRuntimeError};

use crate::{
	list::{critical_key, rank, ranked},
	order::twice,
	Config, Critical, Criticals, Custody, Escalation, Labels, NextOrder, NextReport, NextSpecimen, NextTask,
	OpenOrders, Order, OrderReports, OrderSpecimens, OrderTasks, Orders, OrdersOf, Pallet, Report, Reports, Results,
	Running, Specimen, Specimens, Task, Tasks, Versions, Worklist,
};

type Outcome = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// What stands in a list is there, and the reverse; a test is at one laboratory, in one report; what is over is done or taken back; every specimen has a custody
	/// that says where it is; every clock that runs is on its list.
	pub fn do_try_state() -> Outcome {
		check_orders::<T>()?;
		check_tasks::<T>()?;
		check_specimens::<T>()?;
		check_reports::<T>()?;
		check_criticals::<T>()?;
		check_escalation::<T>()
	}
}

fn check_orders<T: Config>() -> Outcome {
	let (mut all, mut open) = (0usize, 0usize);
	for (id, order) in Orders::<T>::iter() {
		ensure!(id < NextOrder::<T>::get(), "an order that was not numbered");
		ensure!(OrdersOf::<T>::contains_key(order.patient, id.0.to_be_bytes()), "an order that its patient lacks");
		check_requisition(&order)?;
		check_progress(&order)?;
		check_times(&order)?;
		check_placement::<T>(id, &order)?;
		if order.status.is_open() {
			let listed = OpenOrders::<T>::contains_key(order.organization, ranked(rank(&order), id.0));
			ensure!(listed, "an open order on no list");
			open = open.saturating_add(1);
		}
		all = all.saturating_add(1);
	}
	ensure!(OrdersOf::<T>::iter_keys().count() == all, "a patient's order that there is not");
	ensure!(OpenOrders::<T>::iter_keys().count() == open, "a listed order that is not open");
	Ok(())
}

fn check_requisition(order: &Order) -> Outcome {
	let asked = &order.requisition;
	ensure!(!asked.tests.is_empty() && !twice(&asked.tests), "an order of no test, or of one twice");
	ensure!(!asked.laboratories.is_empty() && !twice(&asked.laboratories), "an order to nobody, or to one twice");
	Ok(())
}

fn check_progress(order: &Order) -> Outcome {
	let known = order.covered.with(order.done());
	ensure!(order.tests().includes(known), "a test that was not ordered");
	ensure!(order.covered.includes(order.reported), "a final report that is none");
	ensure!(!order.covered.meets(order.failed), "a report on what cannot be reported");
	let all = order.done() == order.tests();
	ensure!(order.status != OrderStatus::Completed || all, "a completed order with a test to do");
	ensure!(!order.status.is_open() || !all, "an open order with nothing to do");
	ensure!(order.status != OrderStatus::Draft || known.is_empty(), "a report on a draft");
	Ok(())
}

fn check_times(order: &Order) -> Outcome {
	ensure!(order.ended.is_some() == order.status.has_ended(), "an end of what goes on, or none of what is over");
	ensure!(order.held.is_some() == (order.status == OrderStatus::OnHold), "on hold since never, or the reverse");
	ensure!(order.sent.is_some() == order.due.is_some(), "a deadline of what was not sent, or none of what was");
	let unsent = order.status == OrderStatus::Draft;
	ensure!(!unsent || order.sent.is_none(), "a draft that was sent");
	ensure!(!order.status.is_open() || order.sent.is_some(), "an open order that was not sent");
	Ok(())
}

/// Who has the order, and who is asked, is what its tasks say.
fn check_placement<T: Config>(id: OrderId, order: &Order) -> Outcome {
	let tasks: Vec<_> = OrderTasks::<T>::get(id).into_iter().filter_map(Tasks::<T>::get).collect();
	let roots = || tasks.iter().filter(|task| task.parent.is_none());
	let asked = roots().filter(|task| matches!(task.status, TaskStatus::Requested | TaskStatus::Received)).count();
	ensure!(asked == usize::from(order.offers), "those who are asked are miscounted");
	let has = |status: TaskStatus| status.is_taken() || matches!(status, TaskStatus::Completed | TaskStatus::Failed);
	let taken = roots().filter(|task| has(task.status)).count();
	ensure!(taken <= 1, "two laboratories have an order");
	let Some(task) = order.task else {
		ensure!(taken == 0, "a laboratory has an order that does not say so");
		return Ok(());
	};
	let found = Tasks::<T>::get(task).ok_or("an order with no task")?;
	ensure!(found.order == id && found.parent.is_none(), "an order with another's task");
	ensure!(has(found.status) || order.status.has_ended(), "an order with a task that nobody has");
	ensure!(order.offers == 0, "a laboratory is asked for what another has");
	Ok(())
}

fn check_tasks<T: Config>() -> Outcome {
	let (mut all, mut open) = (0usize, 0usize);
	for (id, task) in Tasks::<T>::iter() {
		ensure!(id < NextTask::<T>::get(), "a task that was not numbered");
		let order = Orders::<T>::get(task.order).ok_or("a task of no order")?;
		ensure!(OrderTasks::<T>::get(task.order).contains(&id), "a task that its order lacks");
		ensure!(!task.tests.is_empty() && order.tests().includes(task.tests), "a task of tests that were not ordered");
		let reasons = matches!(task.status, TaskStatus::Rejected | TaskStatus::OnHold | TaskStatus::Failed);
		ensure!(task.reason.is_some() == reasons, "a reason for nothing, or none");
		check_work(&task, &order)?;
		check_referral::<T>(id, &task, &order)?;
		if task.status.is_open() {
			let listed = Worklist::<T>::contains_key(task.laboratory, ranked(rank(&order), id.0));
			ensure!(listed, "an open task on no list");
			open = open.saturating_add(1);
		}
		all = all.saturating_add(1);
	}
	ensure!(Worklist::<T>::iter_keys().count() == open, "a listed task that is not open");
	let listed: usize = OrderTasks::<T>::iter_values().map(|tasks| tasks.len()).sum();
	ensure!(listed == all, "an order's task that there is not");
	Ok(())
}

fn check_work(task: &Task, order: &Order) -> Outcome {
	ensure!(!task.status.is_open() || order.status.is_open(), "a task of an order that is over");
	let done = order.done().includes(task.tests);
	ensure!(!task.status.is_open() || !done, "a task with nothing to do");
	Ok(())
}

/// What a task has referred is with others, each test with one, unless it is done.
fn check_referral<T: Config>(id: TaskId, task: &Task, order: &Order) -> Outcome {
	ensure!(task.tests.includes(task.referred), "a referral of what the task has not");
	let mut with_others = TestSet::NONE;
	let children = OrderTasks::<T>::get(task.order).into_iter().filter_map(Tasks::<T>::get);
	for child in children.filter(|child| child.parent == Some(id) && child.status.is_open()) {
		ensure!(!with_others.meets(child.tests), "a test that two laboratories do");
		ensure!(task.status.is_taken(), "a referral from a task that is over");
		with_others = with_others.with(child.tests);
	}
	if task.status.is_taken() {
		ensure!(task.referred.includes(with_others), "a referral that its task lacks");
		ensure!(with_others.includes(task.referred.without(order.done())), "a referred test that nobody does");
	}
	let Some(parent) = task.parent else {
		ensure!(task.depth == 0, "a task that was passed on by nobody");
		return Ok(());
	};
	let parent = Tasks::<T>::get(parent).ok_or("a referral of no task")?;
	ensure!(parent.order == task.order && parent.tests.includes(task.tests), "a referral of another task's tests");
	ensure!(parent.depth.saturating_add(1) == task.depth, "a referral whose steps are miscounted");
	ensure!(task.depth <= T::MaxReferrals::get(), "a referral too far");
	ensure!(parent.laboratory != task.laboratory, "a referral to itself");
	Ok(())
}

fn check_specimens<T: Config>() -> Outcome {
	let mut all = 0usize;
	for (id, specimen) in Specimens::<T>::iter() {
		ensure!(id < NextSpecimen::<T>::get(), "a specimen that was not numbered");
		let order = Orders::<T>::get(specimen.order).ok_or("a specimen of no order")?;
		ensure!(order.patient == specimen.patient, "a specimen of another patient");
		ensure!(order.tests().includes(specimen.tests) && !specimen.tests.is_empty(), "a specimen for no test");
		ensure!(OrderSpecimens::<T>::get(specimen.order).contains(&id), "a specimen that its order lacks");
		ensure!(Labels::<T>::get(specimen.label) == Some(id), "a specimen without its label");
		check_state(&specimen)?;
		check_custody::<T>(id, &specimen)?;
		check_links::<T>(id, &specimen)?;
		all = all.saturating_add(1);
	}
	ensure!(Labels::<T>::iter_keys().count() == all, "a label of no specimen");
	ensure!(Custody::<T>::iter_keys().count() == all, "a custody of no specimen");
	let listed: usize = OrderSpecimens::<T>::iter_values().map(|specimens| specimens.len()).sum();
	ensure!(listed == all, "an order's specimen that there is not");
	Ok(())
}

fn check_state(specimen: &Specimen) -> Outcome {
	let there = specimen.status.is_there();
	ensure!(there || (specimen.offer.is_none() && !specimen.stored), "what is there no more is with somebody");
	ensure!(specimen.offer.is_none() || !specimen.stored, "what is in storage is offered");
	let rejected = specimen.status == SpecimenStatus::Unsatisfactory;
	ensure!(!rejected || specimen.rejected.is_some(), "rejected without a reason");
	ensure!(specimen.status != SpecimenStatus::Available || specimen.rejected.is_none(), "rejected, and can be used");
	Ok(())
}

/// The last line names who has the specimen, and the lines are in order.
fn check_custody<T: Config>(id: SpecimenId, specimen: &Specimen) -> Outcome {
	let custody = Custody::<T>::get(id);
	let first = custody.first().ok_or("a specimen without custody")?;
	let begins = matches!(first.act, CustodyAct::Collected | CustodyAct::SplitFrom(_) | CustodyAct::Pooled);
	ensure!(begins, "a specimen that came from nowhere");
	ensure!(custody.last().is_some_and(|last| last.by == specimen.holder), "a specimen in other hands than it says");
	let pairs = || custody.iter().zip(custody.iter().skip(1));
	ensure!(pairs().all(|(one, next)| one.at <= next.at), "a custody out of order");
	for (before, line) in pairs() {
		match &line.act {
			CustodyAct::Received { from, .. } => {
				ensure!(*from == before.by, "given by whoever did not have it");
				ensure!(from.account != line.by.account, "one hand signed for both");
			}
			CustodyAct::TakenOver(from) => ensure!(*from == before.by.account, "taken from whoever did not have it"),
			CustodyAct::Retrieved => ensure!(before.by.organization == line.by.organization, "left the house unsigned"),
			_ => ensure!(before.by == line.by, "changed hands unsigned"),
		}
	}
	Ok(())
}

fn check_links<T: Config>(id: SpecimenId, specimen: &Specimen) -> Outcome {
	for parent in specimen.parents.iter() {
		let found = Specimens::<T>::get(parent).ok_or("a specimen of no other")?;
		ensure!(*parent < id && found.order == specimen.order, "a specimen of a later one, or of another order's");
	}
	if let Some(former) = specimen.replaces {
		let found = Specimens::<T>::get(former).ok_or("a specimen in place of none")?;
		ensure!(found.replaced_by == Some(id) && found.rejected.is_some(), "a specimen in place of a good one");
	}
	if let Some(later) = specimen.replaced_by {
		let found = Specimens::<T>::get(later).ok_or("no specimen in its place")?;
		ensure!(found.replaces == Some(id), "another specimen in its place");
	}
	Ok(())
}

fn check_reports<T: Config>() -> Outcome {
	let mut all = 0usize;
	for (id, report) in Reports::<T>::iter() {
		ensure!(id < NextReport::<T>::get(), "a report that was not numbered");
		let task = Tasks::<T>::get(report.task).ok_or("a report of no task")?;
		ensure!(task.order == report.order && task.laboratory == report.laboratory, "a report of another's task");
		ensure!(!report.tests.is_empty() && task.tests.includes(report.tests), "a report on tests of others");
		ensure!(OrderReports::<T>::get(report.order).contains(&id), "a report that its order lacks");
		check_versions::<T>(id, &report)?;
		all = all.saturating_add(1);
	}
	let versioned = Versions::<T>::iter_keys().filter(|id| !Reports::<T>::contains_key(id)).count();
	ensure!(versioned == 0, "a version of no report");
	let listed: usize = OrderReports::<T>::iter_values().map(|reports| reports.len()).sum();
	ensure!(listed == all, "an order's report that there is not");
	ensure!(Results::<T>::iter_values().all(Orders::<T>::contains_key), "a result of no order");
	Orders::<T>::iter().try_for_each(|(id, order)| check_coverage::<T>(id, &order))
}

fn check_versions<T: Config>(id: ReportId, report: &Report) -> Outcome {
	let versions = Versions::<T>::get(id);
	let known = |version: &ReportVersion| version.status.is_version() || (version.is_dropped() && version.critical);
	ensure!(versions.iter().all(known), "a version that is none");
	let last = versions.iter().rev().find(|version| !version.is_dropped()).map(|version| version.status);
	let stands = match report.status {
		status if status.is_version() => last == Some(status),
		status if status.is_open() => last.is_none(),
		_ => true,
	};
	ensure!(stands, "a report that stands elsewhere than its last version");
	let own = |version: &ReportVersion| version.verifier.as_ref() == Some(&version.signer);
	ensure!(!versions.iter().any(own), "a version verified by whoever signed it");
	let waits = report.pending.as_ref();
	let sound = waits.is_none_or(|pending| report.status.leads_to(pending.status) && pending.status.is_final());
	ensure!(sound, "a version waits that cannot follow");
	let answers = |version: &ReportVersion| {
		let record = (report.laboratory, version.record, version.version);
		Results::<T>::get(record) == Some(report.order)
	};
	ensure!(versions.iter().chain(waits).all(answers), "a result that answers another order");
	Ok(())
}

/// An order's tests are in its reports, each in one.
fn check_coverage<T: Config>(id: OrderId, order: &Order) -> Outcome {
	let (mut covered, mut reported) = (TestSet::NONE, TestSet::NONE);
	for report in OrderReports::<T>::get(id).into_iter().filter_map(Reports::<T>::get) {
		if report.status.is_open() || report.status.is_final() {
			ensure!(!covered.meets(report.tests), "a test in two reports");
			covered = covered.with(report.tests);
		}
		if report.status.is_final() {
			reported = reported.with(report.tests);
		}
	}
	ensure!(covered == order.covered && reported == order.reported, "reports that their order does not know");
	Ok(())
}

/// The version with this number, the one that waits if it comes next.
fn numbered<T: Config>(id: ReportId, report: &Report, number: u16) -> Option<ReportVersion> {
	let versions = Versions::<T>::get(id);
	let next = versions.len() == usize::from(number);
	versions.get(usize::from(number)).or(report.pending.as_ref().filter(|_| next)).cloned()
}

fn check_criticals<T: Config>() -> Outcome {
	let (mut all, mut running) = (0usize, BTreeSet::new());
	for (id, number, critical) in Criticals::<T>::iter() {
		let report = Reports::<T>::get(id).ok_or("a clock of no report")?;
		let version = numbered::<T>(id, &report, number).filter(|version| version.critical);
		let version = version.ok_or("a clock of what is not critical")?;
		let Critical { organization, status, since, due, acknowledged } = critical;
		let order = Orders::<T>::get(report.order);
		ensure!(order.is_some_and(|order| order.organization == organization), "a clock of whoever did not order");
		let by_whom = matches!(status, CriticalStatus::Acknowledged | CriticalStatus::AcknowledgedLate);
		ensure!(acknowledged.is_some() == by_whom, "acknowledged by nobody, or the reverse");
		let never_meant = version.is_dropped() || report.status == ReportStatus::EnteredInError;
		let withdrawn = never_meant && acknowledged.is_none();
		ensure!((status == CriticalStatus::Withdrawn) == withdrawn, "withdrawn, and was meant, or the reverse");
		ensure!(since <= due, "a clock that was overdue at once");
		if status.runs() {
			running.insert((organization, critical_key(due, id, number)));
		}
		all = all.saturating_add(1);
	}
	let listed: BTreeSet<_> = Running::<T>::iter_keys().collect();
	ensure!(listed == running, "a clock runs on no list, or one on a list does not run");
	let versions = Versions::<T>::iter_values().flatten();
	let waiting = Reports::<T>::iter_values().filter_map(|report| report.pending);
	let critical = versions.chain(waiting).filter(|version| version.critical).count();
	ensure!(critical == all, "a critical version without a clock");
	Ok(())
}

fn check_escalation<T: Config>() -> Outcome {
	for list in Escalation::<T>::iter_values() {
		ensure!(!list.is_empty() && !twice(&list), "a list of nobody, or of somebody twice");
	}
	Ok(())
}
