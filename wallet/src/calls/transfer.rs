//! Transfers of stock from one pharmacy to another.

use salus_primitives::{ItemId, LotId, OrganizationId, TransferId};

use super::arguments;
use crate::call::Call;

/// Offers units of a lot to another pharmacy.
pub fn offer_transfer(
	organization: OrganizationId,
	item: ItemId,
	lot: LotId,
	quantity: u32,
	to: OrganizationId,
) -> Call {
	let says = vec![
		format!("Pass {quantity} units of item {item} of organization {organization} on to organization {to}"),
		format!("  lot       {lot}"),
		"They are kept until that has answered".into(),
	];
	Call::new("Prescriptions", "offer_transfer", arguments![organization, item, lot, quantity, to], says)
}

/// Signs for a transfer that has arrived.
pub fn accept_transfer(organization: OrganizationId, transfer: TransferId, into: ItemId) -> Call {
	let says = format!("Sign that transfer {transfer} has arrived at organization {organization}, as its item {into}");
	Call::new("Prescriptions", "accept_transfer", arguments![organization, transfer, into], vec![says])
}

/// Declines a transfer.
pub fn decline_transfer(organization: OrganizationId, transfer: TransferId) -> Call {
	let says = format!("Decline transfer {transfer}, for organization {organization}: it goes back");
	Call::new("Prescriptions", "decline_transfer", arguments![organization, transfer], vec![says])
}

/// Withdraws a transfer.
pub fn withdraw_transfer(organization: OrganizationId, transfer: TransferId) -> Call {
	let says = format!("Withdraw transfer {transfer} of organization {organization}: it comes back");
	Call::new("Prescriptions", "withdraw_transfer", arguments![organization, transfer], vec![says])
}
