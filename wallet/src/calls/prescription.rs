//! Prescriptions: what a patient may have.

use salus_primitives::{
	prescription::{DrugClass, Order},
	OrganizationId, PatientId, PrescriptionId,
};

use super::arguments;
use crate::{call::Call, moment, span};

/// Prescribes.
pub fn prescribe(organization: OrganizationId, patient: PatientId, order: &Order) -> Call {
	let mut says = vec![format!("Prescribe for patient {patient}, for organization {organization}")];
	says.extend(describe(order));
	Call::new("Prescriptions", "prescribe", arguments![organization, patient, order], says)
}

/// Prescribes in the place of a prescription that stands.
pub fn replace_prescription(organization: OrganizationId, prescription: PrescriptionId, order: &Order) -> Call {
	let mut says = vec![format!("Prescribe in the place of {}", of(organization, prescription))];
	says.extend(describe(order));
	says.push(format!("Prescription {prescription} is stopped once the new one is active"));
	Call::new("Prescriptions", "replace_prescription", arguments![organization, prescription, order], says)
}

/// Signs a draft as the second.
pub fn countersign(organization: OrganizationId, prescription: PrescriptionId) -> Call {
	let says = vec![
		format!("Sign {} as the second", of(organization, prescription)),
		"It is controlled, and active from then on: read what it says before you sign".into(),
	];
	Call::new("Prescriptions", "countersign", arguments![organization, prescription], says)
}

/// Puts a prescription on hold.
pub fn hold_prescription(organization: OrganizationId, prescription: PrescriptionId) -> Call {
	let says = "Put {} on hold: nothing is dispensed or handed over on it until it is resumed";
	call("hold_prescription", organization, prescription, says)
}

/// Makes a prescription active again that was on hold.
pub fn resume_prescription(organization: OrganizationId, prescription: PrescriptionId) -> Call {
	call("resume_prescription", organization, prescription, "Make {} active again")
}

/// Withdraws a prescription on which nothing is dispensed.
pub fn cancel_prescription(organization: OrganizationId, prescription: PrescriptionId) -> Call {
	call("cancel_prescription", organization, prescription, "Withdraw {}, before anything is dispensed on it")
}

/// Stops a prescription.
pub fn stop_prescription(organization: OrganizationId, prescription: PrescriptionId) -> Call {
	let says = "Stop {} for good: nothing more is dispensed or handed over on it";
	call("stop_prescription", organization, prescription, says)
}

/// Says that a prescription was never so.
pub fn enter_prescription_in_error(organization: OrganizationId, prescription: PrescriptionId) -> Call {
	call("enter_prescription_in_error", organization, prescription, "Mark {} as entered in error")
}

/// A call about a prescription, which stands in the words where the braces are.
fn call(name: &str, organization: OrganizationId, prescription: PrescriptionId, says: &str) -> Call {
	let says = says.replace("{}", &of(organization, prescription));
	Call::new("Prescriptions", name, arguments![organization, prescription], vec![says])
}

fn of(organization: OrganizationId, prescription: PrescriptionId) -> String {
	format!("prescription {prescription} of organization {organization}")
}

/// What is prescribed, in lines.
pub fn describe(order: &Order) -> Vec<String> {
	let Order { drug, class, quantity, repeats, start, end, interval, supply, substitution } = order;
	let mut lines = vec![
		format!("  drug      {drug:?}"),
		match class {
			DrugClass::Ordinary => "  class     ordinary".into(),
			DrugClass::Controlled => "  class     controlled: a second must sign".into(),
		},
		match repeats {
			0 => format!("  fills     1 of {quantity} units"),
			_ => format!("  fills     {} of {quantity} units, {} apart", order.fills(), span::format(*interval)),
		},
	];
	lines.extend(supply.map(|supply| format!("  lasts     {} a fill", span::format(supply))));
	lines.push(format!("  valid     {} to {}", moment::format(*start), moment::format(*end)));
	lines.push(format!("  instead   {}", if *substitution { "something else may be given" } else { "nothing else" }));
	lines
}
