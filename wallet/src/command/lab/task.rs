//! `lab task`: what laboratories have of orders.

use clap::{Args, Subcommand};
use salus_primitives::{
	laboratory::{TaskEntry, TaskReason, TestSet},
	role::Permission,
	OrderId, OrganizationId, TaskId,
};
use serde_json::json;

use super::{set, tests, Desk};
use crate::{call::Call, calls::lab as calls, error::Result, moment, report::Report, wallet::Wallet};

/// What laboratories have of orders.
#[derive(Clone, Debug, Subcommand)]
pub enum TaskCommand {
	/// Say that the laboratory has seen what it is asked, and has not decided.
	Receive(TaskPlace),
	/// Accept a task. Of an order that is open to several laboratories, the others' tasks are cancelled.
	Accept(TaskPlace),
	/// Reject a task.
	Reject(TaskWhy),
	/// Begin to work on a task.
	Start(TaskPlace),
	/// Pause a task that was accepted. The deadline stays.
	Hold(TaskWhy),
	/// Go on with a task that was paused.
	Resume(TaskPlace),
	/// Say that the laboratory cannot do what it has not reported.
	Fail(TaskWhy),
	/// Ask another laboratory for some tests of a task.
	Refer {
		/// Which.
		#[command(flatten)]
		place: TaskPlace,
		/// The tests, by their places in the order, from 0, as 0,2.
		#[arg(long, value_name = "PLACES", value_parser = tests)]
		tests: TestSet,
		/// The other laboratory.
		#[arg(long, value_name = "NUMBER")]
		to: OrganizationId,
	},
	/// Take back a referral of which nothing is being reported, also from a laboratory at work. The number is that of the other's task.
	WithdrawReferral(TaskPlace),
	/// Show a task, and what was referred from it.
	Show {
		/// The task's number.
		task: TaskId,
	},
	/// Show every task of an order.
	List {
		/// The order's number.
		order: OrderId,
	},
	/// Show a laboratory's open tasks, those due first first, and those of orders on hold last.
	Worklist {
		/// Only those that should have been answered by now.
		#[arg(long)]
		overdue: bool,
		/// Whose they are.
		#[command(flatten)]
		desk: Desk,
	},
}

/// A task, and whose it is.
#[derive(Clone, Copy, Debug, Args)]
pub struct TaskPlace {
	/// The task's number.
	pub task: TaskId,
	/// Whose it is.
	#[command(flatten)]
	pub desk: Desk,
}

/// A task, and why something is done with it.
#[derive(Clone, Copy, Debug, Args)]
pub struct TaskWhy {
	/// Which.
	#[command(flatten)]
	pub place: TaskPlace,
	/// Why: no-capacity, not-performed, no-specimen, unsuitable-specimen, equipment-failure, no-supplies, insufficient-information, duplicate or inconclusive.
	#[arg(long, value_name = "CODE")]
	pub reason: TaskReason,
}

impl TaskCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Receive(place) => moved(wallet, place, calls::receive_task, "The task was seen").await,
			Self::Accept(place) => moved(wallet, place, calls::accept_task, "Accepted the task").await,
			Self::Reject(TaskWhy { place, reason }) => {
				let call = |organization, task| calls::reject_task(organization, task, reason);
				Ok(moved(wallet, place, call, "Rejected the task").await?.with("reason", reason))
			}
			Self::Start(place) => moved(wallet, place, calls::start_task, "Began to work on the task").await,
			Self::Hold(TaskWhy { place, reason }) => {
				let call = |organization, task| calls::hold_task(organization, task, reason);
				Ok(moved(wallet, place, call, "Put the task on hold").await?.with("reason", reason))
			}
			Self::Resume(place) => moved(wallet, place, calls::resume_task, "The task goes on").await,
			Self::Fail(TaskWhy { place, reason }) => {
				let call = |organization, task| calls::fail_task(organization, task, reason);
				Ok(moved(wallet, place, call, "The task has failed").await?.with("reason", reason))
			}
			Self::Refer { place, tests, to } => refer(wallet, place, tests, to).await,
			Self::WithdrawReferral(place) => {
				moved(wallet, place, calls::withdraw_referral, "Took the referral back").await
			}
			Self::Show { task } => show(wallet, task).await,
			Self::List { order } => {
				let chain = wallet.chain().await?;
				let _there = chain.lab_order(order).await?;
				let none = format!("No laboratory was asked for order {order}");
				Ok(listed(Report::new().with("order", order), chain.lab_tasks_of(order).await?, none))
			}
			Self::Worklist { overdue, desk } => {
				let organization = desk.seen(wallet).await?;
				let tasks = wallet.chain().await?.lab_worklist(organization, overdue).await?;
				let which = if overdue { "overdue" } else { "open" };
				let none = format!("Laboratory {organization} has no {which} task");
				Ok(listed(Report::new().with("organization", organization), tasks, none))
			}
		}
	}
}

/// What moves a task on. The report says where it stands then.
async fn moved(
	wallet: &Wallet,
	place: TaskPlace,
	call: impl FnOnce(OrganizationId, TaskId) -> Call,
	done: &str,
) -> Result<Report> {
	let TaskPlace { task, desk } = place;
	let (report, outcome) = set(wallet, desk, Permission::TestSpecimens, ("task", task), call, done).await?;
	let own = |field| {
		let mut all = outcome.events.iter().filter(|event| event.is("LabOrders", "TaskSet"));
		all.find(|event| event.json.get("task") == Some(&json!(task))).and_then(|event| event.json.get(field).cloned())
	};
	Ok(report.with("status", own("status")))
}

async fn refer(wallet: &Wallet, place: TaskPlace, tests: TestSet, to: OrganizationId) -> Result<Report> {
	let TaskPlace { task, desk } = place;
	let call = |organization, task| calls::refer_tests(organization, task, tests, to);
	let done = format!("Asked laboratory {to} for {}", calls::describe_tests(tests));
	let (report, outcome) = set(wallet, desk, Permission::TestSpecimens, ("task", task), call, &done).await?;
	let referral = outcome.field("LabOrders", "TaskRequested", "task").cloned();
	Ok(report.with("tests", tests).with("to", to).with("referral", referral))
}

async fn show(wallet: &Wallet, task: TaskId) -> Result<Report> {
	let chain = wallet.chain().await?;
	let (entry, referrals) = (chain.lab_task(task).await?, chain.lab_referrals(task).await?);
	let mut lines = describe_fully(&entry);
	lines.extend(referrals.iter().map(|referral| format!("  referral  {}", describe(referral))));
	Ok(Report::new().with_all(json!(entry)).with("referrals", referrals).lines(lines))
}

fn listed(report: Report, tasks: Vec<TaskEntry>, none: String) -> Report {
	let mut lines: Vec<_> = tasks.iter().map(describe).collect();
	if lines.is_empty() {
		lines.push(none);
	}
	report.with("tasks", tasks).lines(lines)
}

/// A task, in one line.
pub fn describe(entry: &TaskEntry) -> String {
	let TaskEntry { id, priority, due, overdue, task, .. } = entry;
	let why = task.reason.map(|reason| format!(" ({reason})")).unwrap_or_default();
	let due = due.map(|due| format!("  due {}", moment::format(due))).unwrap_or_default();
	let (tests, late) = (calls::describe_tests(task.tests), if *overdue { ", overdue" } else { "" });
	format!(
		"{id}  order {}  laboratory {}  {}{why}  {priority}  {tests}{due}{late}",
		task.order, task.laboratory, task.status
	)
}

/// A task, in lines.
pub fn describe_fully(entry: &TaskEntry) -> Vec<String> {
	let TaskEntry { id, priority, order_status, due, overdue, task } = entry;
	let why = task.reason.map(|reason| format!(", {reason}")).unwrap_or_default();
	let late = if *overdue { ", overdue" } else { "" };
	let mut lines = vec![
		format!("task {id} of laboratory {}: {}{why}", task.laboratory, task.status),
		format!("  order     {}, {order_status}, {priority}{late}", task.order),
		format!("  tests     {}", calls::describe_tests(task.tests)),
	];
	if !task.referred.is_empty() {
		lines.push(format!("  referred  {}", calls::describe_tests(task.referred)));
	}
	lines.extend(task.parent.map(|parent| format!("  from task {parent}")));
	let moments = [("asked", Some(task.requested)), ("changed", Some(task.changed)), ("due", *due)];
	lines.extend(
		moments.into_iter().filter_map(|(name, at)| at.map(|at| format!("  {name:<8}  {}", moment::format(at)))),
	);
	lines
}
