//! Tasks: what laboratories have of orders.

use salus_primitives::{
	laboratory::{TaskReason, TestSet},
	OrganizationId, TaskId,
};

use super::{arguments, call, describe_tests, of_task};
use crate::call::Call;

/// Says that a laboratory has seen what it is asked.
pub fn receive_task(organization: OrganizationId, task: TaskId) -> Call {
	let says = format!("Say that {} was seen, and is not decided on yet", of_task(task, organization));
	call("receive_task", arguments![organization, task], says)
}

/// Accepts a task.
pub fn accept_task(organization: OrganizationId, task: TaskId) -> Call {
	let says = format!("Accept {}; other laboratories that were asked are told so", of_task(task, organization));
	call("accept_task", arguments![organization, task], says)
}

/// Rejects a task.
pub fn reject_task(organization: OrganizationId, task: TaskId, reason: TaskReason) -> Call {
	let says = format!("Reject {}: {reason}", of_task(task, organization));
	call("reject_task", arguments![organization, task, reason], says)
}

/// Begins to work on a task.
pub fn start_task(organization: OrganizationId, task: TaskId) -> Call {
	call("start_task", arguments![organization, task], format!("Begin to work on {}", of_task(task, organization)))
}

/// Pauses a task.
pub fn hold_task(organization: OrganizationId, task: TaskId, reason: TaskReason) -> Call {
	let says = format!("Pause {}: {reason}. The deadline stays", of_task(task, organization));
	call("hold_task", arguments![organization, task, reason], says)
}

/// Goes on with a task.
pub fn resume_task(organization: OrganizationId, task: TaskId) -> Call {
	call("resume_task", arguments![organization, task], format!("Go on with {}", of_task(task, organization)))
}

/// Says that a laboratory cannot do what it has not reported.
pub fn fail_task(organization: OrganizationId, task: TaskId, reason: TaskReason) -> Call {
	let says = vec![
		format!("Say that what is not reported of {} cannot be done: {reason}", of_task(task, organization)),
		"Referred tests go back to whoever referred them; others must be ordered again".into(),
	];
	Call::new("LabOrders", "fail_task", arguments![organization, task, reason], says)
}

/// Asks another laboratory for some tests of a task.
pub fn refer_tests(organization: OrganizationId, task: TaskId, tests: TestSet, to: OrganizationId) -> Call {
	let says = format!("Ask laboratory {to} for {} of {}", describe_tests(tests), of_task(task, organization));
	call("refer_tests", arguments![organization, task, tests, to], says)
}

/// Takes back a referral.
pub fn withdraw_referral(organization: OrganizationId, task: TaskId) -> Call {
	let says = format!(
		"Take back what laboratory {organization} has referred as task {task}, and whatever was passed on of it"
	);
	call("withdraw_referral", arguments![organization, task], says)
}
