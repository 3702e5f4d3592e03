//! Who is covered: from when to when, and as which payer's patient.

use salus_primitives::{insurance::Terms, CoverageId, Moment, OrganizationId, PatientId};

use super::arguments;
use crate::{
	call::{Argument, Call},
	moment,
};

/// Issues a coverage, or prepares it.
pub fn issue_coverage(organization: OrganizationId, patient: PatientId, terms: &Terms, draft: bool) -> Call {
	let Terms { plan, start, end, order } = terms;
	let first = match draft {
		true => format!("Prepare a coverage of patient {patient} by plan {plan} of organization {organization}"),
		false => format!("Cover patient {patient} by plan {plan} of organization {organization}"),
	};
	let says = vec![
		first,
		format!("  services  from {} to before {}", moment::format(*start), moment::format(*end)),
		format!("  pays      as {}", payer(*order)),
	];
	Call::new("Coverage", "issue_coverage", arguments![organization, patient, terms, draft], says)
}

/// Puts a prepared coverage into force.
pub fn activate_coverage(organization: OrganizationId, coverage: CoverageId) -> Call {
	let says = format!("Put {} into force", of(organization, coverage));
	call("activate_coverage", arguments![organization, coverage], says)
}

/// Suspends a coverage.
pub fn suspend_coverage(organization: OrganizationId, coverage: CoverageId, from: Moment) -> Call {
	let says = vec![
		format!(
			"Suspend {} for what is served from {} on, until it is resumed",
			of(organization, coverage),
			moment::format(from)
		),
		"If that moment has passed, from when the chain takes it".into(),
	];
	Call::new("Coverage", "suspend_coverage", arguments![organization, coverage, from], says)
}

/// Resumes a suspended coverage.
pub fn resume_coverage(organization: OrganizationId, coverage: CoverageId) -> Call {
	let says = format!("Resume {}, as if it had never been suspended", of(organization, coverage));
	call("resume_coverage", arguments![organization, coverage], says)
}

/// Ends a coverage before its period is over.
pub fn end_coverage(organization: OrganizationId, coverage: CoverageId, at: Moment) -> Call {
	let says = vec![
		format!("End {} for what is served from {} on, for good", of(organization, coverage), moment::format(at)),
		"If that moment has passed, from when the chain takes it; if it is suspended from an earlier moment on, from there".into(),
	];
	Call::new("Coverage", "end_coverage", arguments![organization, coverage, at], says)
}

/// Makes the period of a coverage longer.
pub fn extend_coverage(organization: OrganizationId, coverage: CoverageId, end: Moment) -> Call {
	let says = format!("Let {} last to before {}", of(organization, coverage), moment::format(end));
	call("extend_coverage", arguments![organization, coverage, end], says)
}

/// Gives a coverage another place among the payers.
pub fn set_order(organization: OrganizationId, coverage: CoverageId, order: u8) -> Call {
	let says = format!("Let {} pay as {}", of(organization, coverage), payer(order));
	call("set_order", arguments![organization, coverage, order], says)
}

/// Says that a coverage was never so.
pub fn enter_in_error(organization: OrganizationId, coverage: CoverageId) -> Call {
	let says = format!("Mark {} as entered in error: the patient was never covered by it", of(organization, coverage));
	call("enter_in_error", arguments![organization, coverage], says)
}

fn call(name: &str, arguments: Vec<Argument>, says: String) -> Call {
	Call::new("Coverage", name, arguments, vec![says])
}

fn of(organization: OrganizationId, coverage: CoverageId) -> String {
	format!("coverage {coverage} of organization {organization}")
}

/// Which payer it is, in words.
pub fn payer(order: u8) -> String {
	match order {
		1 => "the first payer".into(),
		2 => "the second payer".into(),
		3 => "the third payer".into(),
		_ => format!("payer number {order}"),
	}
}
