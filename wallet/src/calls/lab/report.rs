//! Reports, and the critical values in them.

use salus_primitives::{
	laboratory::{ReportStatus, ResultEvidence, TestSet},
	AccountId, OrganizationId, RecordId, ReportId, TaskId,
};

use super::{arguments, call, describe_tests, of_report, of_task};
use crate::call::Call;

/// Says that there will be a report.
pub fn register_report(organization: OrganizationId, task: TaskId, tests: TestSet) -> Call {
	let says =
		format!("Say that there will be a report on {} of {}", describe_tests(tests), of_task(task, organization));
	call("register_report", arguments![organization, task, tests], says)
}

/// Reports a version of a report.
pub fn report_results(
	organization: OrganizationId,
	report: ReportId,
	status: ReportStatus,
	critical: bool,
	evidence: &ResultEvidence,
) -> Call {
	let ResultEvidence { anchor, leaf, .. } = evidence;
	let mut says = vec![
		format!("Report, as {status}, a version of {}", of_report(report, organization)),
		format!("  patient   {}", leaf.patient),
		format!("  record    {} version {}, in anchor {anchor}", leaf.record, leaf.version),
	];
	if critical {
		says.push("It is CRITICAL: a clinician of whoever ordered must acknowledge it before a deadline".into());
	}
	Call::new("LabOrders", "report_results", arguments![organization, report, status, critical, evidence], says)
}

/// What a second technician has seen of the version that waits.
fn describe_awaited(record: RecordId, version: u32, critical: bool) -> Vec<String> {
	let mut says = vec![format!("  record    {record} version {version}")];
	says.push(match critical {
		true => "It is CRITICAL; if what waits is anything else, this is refused".into(),
		false => "It is not critical; if what waits is anything else, this is refused".into(),
	});
	says
}

/// Stands for the version that waits, if it is this one.
pub fn verify_report(
	organization: OrganizationId,
	report: ReportId,
	record: RecordId,
	version: u32,
	critical: bool,
) -> Call {
	let mut says =
		vec![format!("Stand, as the second technician, for what waits of {}", of_report(report, organization))];
	says.extend(describe_awaited(record, version, critical));
	Call::new("LabOrders", "verify_report", arguments![organization, report, record, version, critical], says)
}

/// Does not stand for the version that waits, if it is this one.
pub fn send_back_report(
	organization: OrganizationId,
	report: ReportId,
	record: RecordId,
	version: u32,
	critical: bool,
) -> Call {
	let mut says = vec![format!("Send back what waits of {}: it is dropped", of_report(report, organization))];
	says.extend(describe_awaited(record, version, critical));
	Call::new("LabOrders", "send_back_report", arguments![organization, report, record, version, critical], says)
}

/// Says that there will be no report.
pub fn cancel_report(organization: OrganizationId, report: ReportId) -> Call {
	let says = format!("Cancel {}; its tests can be reported by another", of_report(report, organization));
	call("cancel_report", arguments![organization, report], says)
}

/// Says that a report was never meant.
pub fn enter_report_in_error(organization: OrganizationId, report: ReportId) -> Call {
	let says = vec![
		format!("Mark {} as entered in error", of_report(report, organization)),
		"Its versions stay; where one was critical and nobody has acknowledged it, a clinician must hear of this"
			.into(),
	];
	Call::new("LabOrders", "enter_report_in_error", arguments![organization, report], says)
}

/// Says that a clinician has heard of a critical version, and of all before it.
pub fn acknowledge_result(organization: OrganizationId, report: ReportId, version: u16) -> Call {
	let says = vec![
		format!("Acknowledge, for organization {organization}, the critical version {version} of report {report}"),
		"It says that you have heard of it, and of every critical version before it".into(),
	];
	Call::new("LabOrders", "acknowledge_result", arguments![organization, report, version], says)
}

/// Has a second technician verify what is final, or no longer.
pub fn demand_verification(organization: OrganizationId, demanded: bool) -> Call {
	let says = if demanded {
		format!("Let a second technician verify each final report of laboratory {organization} from now on")
	} else {
		format!("Let final reports of laboratory {organization} hold without a second technician from now on")
	};
	call("demand_verification", arguments![organization, demanded], says)
}

/// Says who is to be told of critical values that are overdue.
pub fn set_escalation(organization: OrganizationId, accounts: &[AccountId]) -> Call {
	let mut says = vec![match accounts.is_empty() {
		true => format!("Let nobody be told of organization {organization}'s critical values that are overdue"),
		false => format!("Let these be told of organization {organization}'s critical values that are overdue"),
	}];
	says.extend((1..).zip(accounts).map(|(turn, account): (usize, _)| format!("  {turn}. {account}")));
	Call::new("LabOrders", "set_escalation", arguments![organization, accounts], says)
}
