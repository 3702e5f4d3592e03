//! `lab order`: orders of tests.

use clap::{Args, Subcommand};
use salus_primitives::{
	laboratory::{OrderEntry, Requisition, TestSet, TimelineEntry, MAX_LABORATORIES, MAX_TESTS},
	priority::Priority,
	role::Permission,
	Digest, OrderId, OrganizationId, PatientId,
};
use serde_json::json;

use super::{bounded, digest, set, specimen, task, Desk};
use crate::{
	call::Call, calls::lab as calls, error::Result, moment, report::Report, transaction::Outcome, wallet::Wallet,
};

/// Orders of tests.
#[derive(Clone, Debug, Subcommand)]
pub enum OrderCommand {
	/// Order tests for a patient.
	Place {
		/// The patient.
		patient: PatientId,
		/// What is asked of whom.
		#[command(flatten)]
		asked: AskedArguments,
		/// Write it down only, and ask nobody yet.
		#[arg(long)]
		draft: bool,
		/// For whom you order.
		#[command(flatten)]
		desk: Desk,
	},
	/// Replace what a draft asks.
	Change {
		/// The order's number.
		order: OrderId,
		/// What is asked of whom.
		#[command(flatten)]
		asked: AskedArguments,
		/// Whose it is.
		#[command(flatten)]
		desk: Desk,
	},
	/// Send a draft to its laboratories.
	Send(OrderPlace),
	/// Ask laboratories anew, while none has the order. Those that have not answered are asked no more.
	Address {
		/// The order's number.
		order: OrderId,
		/// A laboratory. Several times: the first that accepts has the order.
		#[arg(long, required = true, value_name = "NUMBER")]
		to: Vec<OrganizationId>,
		/// Whose it is.
		#[command(flatten)]
		desk: Desk,
	},
	/// Pause an order: nothing is begun for it until it goes on.
	Hold(OrderPlace),
	/// Let an order go on, due later by as long as it was on hold.
	Resume(OrderPlace),
	/// Take an order back, and cancel its tasks. A report that was registered is finished.
	Revoke(OrderPlace),
	/// Say that an order was never meant, and cancel its tasks.
	EnterInError(OrderPlace),
	/// Show an order, and which laboratories have it.
	Show {
		/// The order's number.
		order: OrderId,
	},
	/// Show a patient's orders.
	List {
		/// The patient.
		patient: PatientId,
	},
	/// Show an organization's open orders, those due first first, and those on hold last.
	Open {
		/// Only those that should have been answered by now.
		#[arg(long)]
		overdue: bool,
		/// Whose they are.
		#[command(flatten)]
		desk: Desk,
	},
	/// Show the custody of all specimens of an order, as one.
	Timeline {
		/// The order's number.
		order: OrderId,
	},
}

/// What is asked of whom.
#[derive(Clone, Debug, Args)]
pub struct AskedArguments {
	/// A test: the digest of its code under the organization's key for the patient, 64 hexadecimal digits, as the organization's own software makes it. Several times for several tests.
	#[arg(long, required = true, value_name = "DIGEST", value_parser = digest)]
	pub test: Vec<Digest>,
	/// A laboratory. Several times: the first that accepts has the order.
	#[arg(long, required = true, value_name = "NUMBER")]
	pub to: Vec<OrganizationId>,
	/// How urgent it is: routine, urgent, asap or stat.
	#[arg(long, value_name = "CODE", default_value = "routine")]
	pub priority: Priority,
}

impl AskedArguments {
	/// As the chain takes it.
	pub fn requisition(self) -> Result<Requisition> {
		let tests = bounded(self.test, MAX_TESTS, "tests")?;
		let laboratories = bounded(self.to, MAX_LABORATORIES, "laboratories")?;
		Ok(Requisition { priority: self.priority, tests, laboratories })
	}
}

/// An order, and whose it is.
#[derive(Clone, Copy, Debug, Args)]
pub struct OrderPlace {
	/// The order's number.
	pub order: OrderId,
	/// Whose it is.
	#[command(flatten)]
	pub desk: Desk,
}

impl OrderCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Place { patient, asked, draft, desk } => place(wallet, patient, asked, draft, desk).await,
			Self::Change { order, asked, desk } => {
				let requisition = asked.requisition()?;
				let call = |organization, order| calls::change_draft(organization, order, &requisition);
				moved(wallet, OrderPlace { order, desk }, call, "Changed the draft").await
			}
			Self::Send(place) => moved(wallet, place, calls::activate_order, "Sent the order").await,
			Self::Address { order, to, desk } => {
				let laboratories = bounded(to, MAX_LABORATORIES, "laboratories")?;
				let call = |organization, order| calls::address_order(organization, order, &laboratories);
				moved(wallet, OrderPlace { order, desk }, call, "Sent the order anew").await
			}
			Self::Hold(place) => moved(wallet, place, calls::hold_order, "Put the order on hold").await,
			Self::Resume(place) => moved(wallet, place, calls::resume_order, "The order goes on").await,
			Self::Revoke(place) => moved(wallet, place, calls::revoke_order, "Took the order back").await,
			Self::EnterInError(place) => {
				moved(wallet, place, calls::enter_order_in_error, "Marked the order as entered in error").await
			}
			Self::Show { order } => show(wallet, order).await,
			Self::List { patient } => {
				let orders = wallet.chain().await?.lab_orders_of(patient).await?;
				let none = format!("Nothing was ordered for patient {patient}");
				Ok(listed(Report::new().with("patient", patient), orders, none))
			}
			Self::Open { overdue, desk } => {
				let organization = desk.seen(wallet).await?;
				let orders = wallet.chain().await?.lab_open_orders(organization, overdue).await?;
				let which = if overdue { "overdue" } else { "open" };
				let none = format!("Organization {organization} has no {which} order");
				Ok(listed(Report::new().with("organization", organization), orders, none))
			}
			Self::Timeline { order } => timeline(wallet, order).await,
		}
	}
}

async fn place(wallet: &Wallet, patient: PatientId, asked: AskedArguments, draft: bool, desk: Desk) -> Result<Report> {
	let requisition = asked.requisition()?;
	let organization = desk.acting(wallet, Permission::OrderTests).await?;
	let outcome = wallet.submit(&calls::order_tests(organization, patient, &requisition, draft)).await?;
	let order = outcome.field("LabOrders", "OrderEntered", "order").cloned().unwrap_or_default();
	let done = if draft { format!("Wrote the draft of order {order}") } else { format!("Placed order {order}") };
	Ok(Report::of_transaction(&outcome, &done)
		.with("order", order)
		.with("organization", organization)
		.with("patient", patient)
		.with("status", if draft { "draft" } else { "active" })
		.with("tasks", asked_of(&outcome)))
}

/// The tasks that laboratories were given.
fn asked_of(outcome: &Outcome) -> serde_json::Value {
	let asked = outcome.events.iter().filter(|event| event.is("LabOrders", "TaskRequested"));
	asked.map(|event| json!({ "task": event.json.get("task"), "laboratory": event.json.get("laboratory") })).collect()
}

/// What moves an order on. The report says where it stands then, if that changes.
async fn moved(
	wallet: &Wallet,
	place: OrderPlace,
	call: impl FnOnce(OrganizationId, OrderId) -> Call,
	done: &str,
) -> Result<Report> {
	let OrderPlace { order, desk } = place;
	let (report, outcome) = set(wallet, desk, Permission::OrderTests, ("order", order), call, done).await?;
	let status = outcome.field("LabOrders", "OrderSet", "status").cloned();
	Ok(report.with("status", status).with("tasks", asked_of(&outcome)))
}

async fn show(wallet: &Wallet, order: OrderId) -> Result<Report> {
	let chain = wallet.chain().await?;
	let (entry, tasks) = (chain.lab_order(order).await?, chain.lab_tasks_of(order).await?);
	let mut lines = describe_fully(&entry);
	lines.extend(tasks.iter().map(|task| format!("  task {}", task::describe(task))));
	Ok(Report::new().with_all(json!(entry)).with("tasks", tasks).lines(lines))
}

fn listed(report: Report, orders: Vec<OrderEntry>, none: String) -> Report {
	let mut lines: Vec<_> = orders.iter().map(describe).collect();
	if lines.is_empty() {
		lines.push(none);
	}
	report.with("orders", orders).lines(lines)
}

async fn timeline(wallet: &Wallet, order: OrderId) -> Result<Report> {
	let chain = wallet.chain().await?;
	let _there = chain.lab_order(order).await?;
	let timeline = chain.lab_timeline(order).await?;
	let line = |TimelineEntry { specimen, entry }: &TimelineEntry| {
		format!("specimen {specimen}  {}", specimen::describe_custody(entry))
	};
	let mut lines: Vec<_> = timeline.iter().map(line).collect();
	if lines.is_empty() {
		lines.push(format!("No specimen was taken for order {order}"));
	}
	Ok(Report::new().with("order", order).with("timeline", timeline).lines(lines))
}

/// An order, in one line.
pub fn describe(entry: &OrderEntry) -> String {
	let OrderEntry { id, placement, overdue, order } = entry;
	let due = order.due.map(|due| format!("  due {}", moment::format(due))).unwrap_or_default();
	let late = if *overdue { ", overdue" } else { "" };
	format!("{id}  {}, {placement}  {}  patient {}{due}{late}", order.status, order.requisition.priority, order.patient)
}

/// An order, in lines.
pub fn describe_fully(entry: &OrderEntry) -> Vec<String> {
	let OrderEntry { id, placement, overdue, order } = entry;
	let organization = order.organization;
	let mut lines = vec![
		format!("order {id} of organization {organization}: {}, {placement}", order.status),
		format!("  patient   {}", order.patient),
		format!("  by        {}", order.author),
		format!("  priority  {}{}", order.requisition.priority, if *overdue { ", overdue" } else { "" }),
	];
	let states = (0u8..).zip(&order.requisition.tests);
	lines.extend(states.map(|(place, test)| {
		let is_in = |set: TestSet| set.meets(TestSet::one(place));
		let state = match () {
			() if is_in(order.failed) => "  cannot be reported",
			() if is_in(order.reported) => "  reported",
			() if is_in(order.covered) => "  report begun",
			() => "",
		};
		format!("  test {place:<4} {test:?}{state}")
	}));
	let moments = [
		("entered", Some(order.entered)),
		("sent", order.sent),
		("due", order.due),
		("held", order.held),
		("ended", order.ended),
	];
	lines.extend(
		moments.into_iter().filter_map(|(name, at)| at.map(|at| format!("  {name:<8}  {}", moment::format(at)))),
	);
	lines
}
