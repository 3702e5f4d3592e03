//! Laboratory orders, specimens, reports and critical values.

mod order;
mod report;
mod specimen;
mod task;

pub use order::*;
pub use report::*;
pub use specimen::*;
pub use task::*;

use salus_primitives::{laboratory::TestSet, OrderId, OrganizationId, ReportId, SpecimenId, TaskId};

use super::arguments;
use crate::call::{Argument, Call};

/// A call about which there is one thing to say.
fn call(name: &str, arguments: Vec<Argument>, says: String) -> Call {
	Call::new("LabOrders", name, arguments, vec![says])
}

/// Some tests of an order, by their places.
pub fn describe_tests(tests: TestSet) -> String {
	let places: Vec<_> = tests.places().map(|place| place.to_string()).collect();
	match places.as_slice() {
		[] => "no test".into(),
		[only] => format!("test {only}"),
		_ => format!("tests {}", places.join(", ")),
	}
}

fn of_order(order: OrderId, organization: OrganizationId) -> String {
	format!("order {order} of organization {organization}")
}

fn of_task(task: TaskId, organization: OrganizationId) -> String {
	format!("task {task} of laboratory {organization}")
}

fn of_specimen(specimen: SpecimenId, organization: OrganizationId) -> String {
	format!("specimen {specimen}, for organization {organization}")
}

fn of_report(report: ReportId, organization: OrganizationId) -> String {
	format!("report {report} of laboratory {organization}")
}
