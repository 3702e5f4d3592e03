//! Orders of tests.

use salus_primitives::{
	laboratory::{Laboratories, Requisition},
	OrderId, OrganizationId, PatientId,
};

use super::{arguments, call, of_order};
use crate::call::Call;

/// Orders tests for a patient.
pub fn order_tests(organization: OrganizationId, patient: PatientId, requisition: &Requisition, draft: bool) -> Call {
	let first = if draft { "Write a draft of an order" } else { "Order tests" };
	let mut says = vec![format!("{first} for patient {patient}, for organization {organization}")];
	says.extend(describe_requisition(requisition));
	Call::new("LabOrders", "order_tests", arguments![organization, patient, requisition, draft], says)
}

/// Replaces what a draft asks.
pub fn change_draft(organization: OrganizationId, order: OrderId, requisition: &Requisition) -> Call {
	let mut says = vec![format!("Replace what the draft of {} asks", of_order(order, organization))];
	says.extend(describe_requisition(requisition));
	Call::new("LabOrders", "change_draft", arguments![organization, order, requisition], says)
}

/// Sends a draft to its laboratories.
pub fn activate_order(organization: OrganizationId, order: OrderId) -> Call {
	let says = format!("Send {} to its laboratories", of_order(order, organization));
	call("activate_order", arguments![organization, order], says)
}

/// Asks laboratories anew, after each has rejected an order.
pub fn address_order(organization: OrganizationId, order: OrderId, laboratories: &Laboratories) -> Call {
	let to = describe_laboratories(laboratories);
	let says = format!("Send {} to {to}, and ask nobody else for it any more", of_order(order, organization));
	call("address_order", arguments![organization, order, laboratories], says)
}

/// Pauses an order.
pub fn hold_order(organization: OrganizationId, order: OrderId) -> Call {
	let says = format!("Pause {}: nothing is begun for it until it goes on", of_order(order, organization));
	call("hold_order", arguments![organization, order], says)
}

/// Lets an order go on.
pub fn resume_order(organization: OrganizationId, order: OrderId) -> Call {
	let says = format!("Let {} go on, due later by as long as it was on hold", of_order(order, organization));
	call("resume_order", arguments![organization, order], says)
}

/// Takes an order back.
pub fn revoke_order(organization: OrganizationId, order: OrderId) -> Call {
	let says = vec![
		format!("Take back {}, and cancel its tasks", of_order(order, organization)),
		"Specimens stay where they are; a report that was registered is finished".into(),
	];
	Call::new("LabOrders", "revoke_order", arguments![organization, order], says)
}

/// Says that an order was never meant.
pub fn enter_order_in_error(organization: OrganizationId, order: OrderId) -> Call {
	let says = format!("Mark {} as entered in error, and cancel its tasks", of_order(order, organization));
	call("enter_order_in_error", arguments![organization, order], says)
}

fn describe_requisition(requisition: &Requisition) -> Vec<String> {
	let Requisition { priority, tests, laboratories } = requisition;
	let mut lines =
		vec![format!("  priority  {priority}"), format!("  of        {}", describe_laboratories(laboratories))];
	lines.extend((0..).zip(tests).map(|(place, test): (usize, _)| format!("  test {place:<4} {test:?}")));
	lines
}

fn describe_laboratories(laboratories: &Laboratories) -> String {
	let numbers: Vec<_> = laboratories.iter().map(ToString::to_string).collect();
	match numbers.as_slice() {
		[only] => format!("laboratory {only}"),
		_ => format!("whichever accepts first of laboratories {}", numbers.join(", ")),
	}
}
