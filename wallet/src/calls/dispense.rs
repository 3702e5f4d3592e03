//! Dispenses: what a pharmacy gives on a prescription, or would not give.

use salus_primitives::{
	prescription::{DispenseReason, Supply},
	DispenseId, OrganizationId, PrescriptionId, RefillId,
};

use super::arguments;
use crate::call::Call;

/// Puts a dispense together.
pub fn prepare_dispense(
	organization: OrganizationId,
	prescription: PrescriptionId,
	supply: &Supply,
	refill: Option<RefillId>,
) -> Call {
	let mut says =
		vec![format!("Put together a dispense on prescription {prescription}, for organization {organization}")];
	says.extend(describe(supply));
	says.extend(refill.map(|refill| format!("  answers   refill {refill}")));
	Call::new("Prescriptions", "prepare_dispense", arguments![organization, prescription, supply, refill], says)
}

/// Puts a dispense together and hands it over, in one.
pub fn dispense(organization: OrganizationId, prescription: PrescriptionId, supply: &Supply) -> Call {
	let mut says =
		vec![format!("Dispense on prescription {prescription}, for organization {organization}, and hand it over")];
	says.extend(describe(supply));
	Call::new("Prescriptions", "dispense", arguments![organization, prescription, supply], says)
}

/// Says that a dispense lies ready.
pub fn ready_dispense(organization: OrganizationId, dispense: DispenseId) -> Call {
	call("ready_dispense", organization, dispense, "Say that {} lies ready")
}

/// Puts a dispense on hold.
pub fn hold_dispense(organization: OrganizationId, dispense: DispenseId) -> Call {
	call("hold_dispense", organization, dispense, "Put {} on hold: it is looked at again before it is handed over")
}

/// Goes on with a dispense that was on hold.
pub fn resume_dispense(organization: OrganizationId, dispense: DispenseId) -> Call {
	call("resume_dispense", organization, dispense, "Go on with {}")
}

/// Hands a dispense over.
pub fn hand_over(organization: OrganizationId, dispense: DispenseId) -> Call {
	call("hand_over", organization, dispense, "Hand {} over to the patient")
}

/// Gives a dispense up, and puts it back.
pub fn cancel_dispense(organization: OrganizationId, dispense: DispenseId) -> Call {
	call("cancel_dispense", organization, dispense, "Give {} up, and put it back into the stock")
}

/// Gives a dispense up, and writes it off.
pub fn stop_dispense(organization: OrganizationId, dispense: DispenseId) -> Call {
	call("stop_dispense", organization, dispense, "Give {} up, and write its goods off")
}

/// Refuses a dispense, for the patient.
pub fn refuse_dispense(dispense: DispenseId) -> Call {
	let says = format!("Refuse dispense {dispense}, for the patient: it can be had elsewhere");
	Call::new("Prescriptions", "refuse_dispense", arguments![dispense], vec![says])
}

/// Says that the pharmacy does not dispense on a prescription.
pub fn decline(organization: OrganizationId, prescription: PrescriptionId, reason: DispenseReason) -> Call {
	let says = vec![
		format!("Say that organization {organization} does not dispense on prescription {prescription}"),
		format!("  reason    {reason}"),
	];
	Call::new("Prescriptions", "decline", arguments![organization, prescription, reason], says)
}

/// Reverses a dispense that was handed over.
pub fn reverse_dispense(organization: OrganizationId, dispense: DispenseId, returned: bool) -> Call {
	let says = vec![
		format!("Reverse {}: it was handed over, and is evidence of nothing any more", of(organization, dispense)),
		match returned {
			true => "Its units have come back, and can be had again; those of good lots go on the shelf".into(),
			false => "Its units have not come back, and stay counted".into(),
		},
	];
	Call::new("Prescriptions", "reverse_dispense", arguments![organization, dispense, returned], says)
}

/// A call about a dispense, which stands in the words where the braces are.
fn call(name: &str, organization: OrganizationId, dispense: DispenseId, says: &str) -> Call {
	let says = says.replace("{}", &of(organization, dispense));
	Call::new("Prescriptions", name, arguments![organization, dispense], vec![says])
}

fn of(organization: OrganizationId, dispense: DispenseId) -> String {
	format!("dispense {dispense} of organization {organization}")
}

/// What is dispensed, in lines.
pub fn describe(supply: &Supply) -> Vec<String> {
	let Supply { item, quantity, substitution } = supply;
	let mut lines = vec![format!("  units     {quantity} of item {item}")];
	lines.extend(substitution.map(|one| format!("  instead   {:?} is given, because of {}", one.given, one.reason)));
	lines
}
