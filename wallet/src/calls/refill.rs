//! Refills that patients order.

use salus_primitives::{prescription::DispenseReason, OrganizationId, PrescriptionId, RefillId};

use super::arguments;
use crate::call::Call;

/// Orders a refill at a pharmacy.
pub fn order_refill(prescription: PrescriptionId, pharmacy: OrganizationId) -> Call {
	let says = format!("Order what can be had on prescription {prescription} at organization {pharmacy}");
	Call::new("Prescriptions", "order_refill", arguments![prescription, pharmacy], vec![says])
}

/// Cancels an order.
pub fn cancel_refill(refill: RefillId) -> Call {
	let says = format!("Cancel the order of refill {refill}, and what was put together for it");
	Call::new("Prescriptions", "cancel_refill", arguments![refill], vec![says])
}

/// Declines an order, for the pharmacy.
pub fn decline_refill(organization: OrganizationId, refill: RefillId, reason: DispenseReason) -> Call {
	let says = vec![
		format!("Decline the order of refill {refill}, for organization {organization}"),
		format!("  reason    {reason}"),
	];
	Call::new("Prescriptions", "decline_refill", arguments![organization, refill, reason], says)
}
