//! Orders.

use salus_primitives::{
	laboratory::{OrderStatus, Placement, TaskReason, TaskStatus},
	OrderId, TaskId,
};
use sp_runtime::DispatchResult;

use super::table::{leads, refused, row, stays, Outcome, Row, State, Table};
use crate::{mock::*, Error};

/// Where an order stands, and with whom it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OrderCase {
	Draft,
	Offered,
	Refused,
	Taken,
	HeldOffered,
	HeldRefused,
	HeldTaken,
	Revoked,
	Completed,
	EnteredInError,
}

use OrderCase::*;

impl OrderCase {
	/// Its status, as FHIR has it.
	pub const fn of(self) -> OrderStatus {
		match self {
			Draft => OrderStatus::Draft,
			Offered | Refused | Taken => OrderStatus::Active,
			HeldOffered | HeldRefused | HeldTaken => OrderStatus::OnHold,
			Revoked => OrderStatus::Revoked,
			Completed => OrderStatus::Completed,
			EnteredInError => OrderStatus::EnteredInError,
		}
	}

	/// Where the task of its laboratory stands then, if it has one.
	const fn task(self) -> Option<TaskStatus> {
		match self {
			Draft => None,
			Offered | HeldOffered => Some(TaskStatus::Requested),
			Refused | HeldRefused => Some(TaskStatus::Rejected),
			Taken | HeldTaken => Some(TaskStatus::InProgress),
			Revoked | EnteredInError => Some(TaskStatus::Cancelled),
			Completed => Some(TaskStatus::Completed),
		}
	}
}

/// Reports both tests, as final.
pub fn report_all() -> DispatchResult {
	LabOrders::register_report(by(&technician()), LABORATORY, TASK, BOTH)?;
	report(REPORT, salus_primitives::laboratory::ReportStatus::Final, false, 1)
}

fn hold() -> DispatchResult {
	LabOrders::hold_order(by(&physician()), HOSPITAL, ORDER)
}

fn revoke() -> DispatchResult {
	LabOrders::revoke_order(by(&physician()), HOSPITAL, ORDER)
}

fn reject() -> DispatchResult {
	LabOrders::reject_task(by(&technician()), LABORATORY, TASK, TaskReason::NoCapacity)
}

impl State for OrderCase {
	type Subject = OrderId;

	const ALL: &'static [Self] =
		&[Draft, Offered, Refused, Taken, HeldOffered, HeldRefused, HeldTaken, Revoked, Completed, EnteredInError];

	fn title(self) -> &'static str {
		match self {
			Draft => "draft",
			Offered => "active, offered",
			Refused => "active, refused",
			Taken => "active, taken",
			HeldOffered => "on-hold, offered",
			HeldRefused => "on-hold, refused",
			HeldTaken => "on-hold, taken",
			Revoked => "revoked",
			Completed => "completed",
			EnteredInError => "entered-in-error",
		}
	}

	fn node(self) -> &'static str {
		self.of().code()
	}

	fn reach(self) -> OrderId {
		let draft = self == Draft;
		let asked = requisition(2, &[LABORATORY]);
		LabOrders::order_tests(by(&physician()), HOSPITAL, PATIENT, asked, draft).expect("the physician may");
		match self {
			Refused | HeldRefused => reject().expect("it is asked"),
			Taken | HeldTaken | Completed => take(TASK),
			Draft | Offered | HeldOffered | Revoked | EnteredInError => {}
		}
		match self {
			HeldOffered | HeldRefused | HeldTaken => hold().expect("it is active"),
			Revoked => revoke().expect("it is active"),
			Completed => report_all().expect("the laboratory is at work"),
			EnteredInError => LabOrders::enter_order_in_error(by(&physician()), HOSPITAL, ORDER).expect("it is active"),
			Draft | Offered | Refused | Taken => {}
		}
		ORDER
	}

	fn now(order: &OrderId) -> Self {
		let entry = LabOrders::order(*order).expect("there is such an order");
		match (entry.order.status, entry.placement) {
			(OrderStatus::Draft, _) => Draft,
			(OrderStatus::Active, Placement::Offered) => Offered,
			(OrderStatus::Active, Placement::Refused) => Refused,
			(OrderStatus::Active, _) => Taken,
			(OrderStatus::OnHold, Placement::Offered) => HeldOffered,
			(OrderStatus::OnHold, Placement::Refused) => HeldRefused,
			(OrderStatus::OnHold, _) => HeldTaken,
			(OrderStatus::Revoked, _) => Revoked,
			(OrderStatus::Completed, _) => Completed,
			(OrderStatus::EnteredInError, _) => EnteredInError,
		}
	}

	fn means(order: &OrderId) -> bool {
		!LabOrders::tasks_of(*order).is_empty()
	}
}

fn of_physician() -> Vec<Row<OrderCase>> {
	let stands = |case: OrderCase| refused(Error::<Test>::of_order(case.of()));
	let taken = refused(Error::<Test>::OrderTaken);
	let before_the_end = [Draft, Offered, Refused, Taken, HeldOffered, HeldRefused, HeldTaken];
	let all = [&before_the_end[..], &[Revoked, Completed]].concat();
	let each = |from: &[OrderCase], to| leads(&from.iter().map(|from| (*from, to)).collect::<Vec<_>>());
	let held = [(Offered, HeldOffered), (Refused, HeldRefused), (Taken, HeldTaken)];
	vec![
		row(
			"change_draft",
			|order| LabOrders::change_draft(by(&physician()), HOSPITAL, *order, requisition(3, &[LABORATORY])),
			&stays(&[Draft]),
			stands,
		),
		row(
			"activate_order",
			|order| LabOrders::activate_order(by(&physician()), HOSPITAL, *order),
			&leads(&[(Draft, Offered)]),
			stands,
		),
		row(
			"address_order",
			|order| {
				let to = requisition(1, &[OTHER_LABORATORY]).laboratories;
				LabOrders::address_order(by(&physician()), HOSPITAL, *order, to)
			},
			&[(Refused, Outcome::To(Offered)), (Offered, Outcome::To(Offered)), (Taken, taken)],
			stands,
		),
		row("hold_order", |_| hold(), &leads(&held), stands),
		row(
			"resume_order",
			|order| LabOrders::resume_order(by(&physician()), HOSPITAL, *order),
			&leads(&held.map(|(from, to)| (to, from))),
			stands,
		),
		row("revoke_order", |_| revoke(), &each(&before_the_end, Revoked), stands),
		row(
			"enter_order_in_error",
			|order| LabOrders::enter_order_in_error(by(&physician()), HOSPITAL, *order),
			&each(&all, EnteredInError),
			stands,
		),
		row(
			"collect_specimen",
			|order| LabOrders::collect_specimen(by(&nurse()), HOSPITAL, *order, FIRST, digest(50), None),
			&stays(&[Offered, Refused, Taken]),
			stands,
		),
	]
}

fn of_laboratory() -> Vec<Row<OrderCase>> {
	// The refusal that is the name of where the task stands. A draft has none.
	let stands = |case: OrderCase| match case.task() {
		Some(status) => refused(Error::<Test>::of_task(status)),
		None => Outcome::Meaningless,
	};
	let on_hold = refused(Error::<Test>::OrderOnHold);
	vec![
		row(
			"receive_task",
			|_| LabOrders::receive_task(by(&technician()), LABORATORY, TASK),
			&stays(&[Offered, HeldOffered]),
			stands,
		),
		row(
			"accept_task",
			|_| LabOrders::accept_task(by(&technician()), LABORATORY, TASK),
			&[(Offered, Outcome::To(Taken)), (HeldOffered, on_hold)],
			stands,
		),
		row("reject_task", |_| reject(), &leads(&[(Offered, Refused), (HeldOffered, HeldRefused)]), stands),
		row(
			"refer_tests",
			|_| LabOrders::refer_tests(by(&technician()), LABORATORY, TASK, FIRST, OTHER_LABORATORY),
			&[(Taken, Outcome::To(Taken)), (HeldTaken, on_hold)],
			stands,
		),
		row(
			"register_report",
			|_| LabOrders::register_report(by(&technician()), LABORATORY, TASK, BOTH),
			&stays(&[Taken, HeldTaken]),
			stands,
		),
		row(
			"report_results, final, of every test",
			|_| report_all(),
			&leads(&[(Taken, Completed), (HeldTaken, Completed)]),
			stands,
		),
		row(
			"fail_task",
			|_| LabOrders::fail_task(by(&technician()), LABORATORY, TASK, TaskReason::EquipmentFailure),
			&leads(&[(Taken, Completed), (HeldTaken, Completed)]),
			stands,
		),
	]
}

/// What each call does with an order.
pub fn orders() -> Table<OrderCase> {
	let mut rows = of_physician();
	rows.extend(of_laboratory());
	Table { rows }
}

/// The other laboratory's task, where an order is open to both.
pub const OTHER_TASK: TaskId = TaskId(1);
