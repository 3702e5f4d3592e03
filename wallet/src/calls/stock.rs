//! A pharmacy's stock: items, their lots, recalls.

use salus_primitives::{
	stock::{AdjustmentReason, Change},
	Digest, ItemId, LotId, Moment, OrganizationId,
};

use super::arguments;
use crate::{call::Call, moment};

/// Adds an item of which nothing is there.
pub fn open_item(organization: OrganizationId, code: Digest, threshold: u32) -> Call {
	let says = vec![
		format!("Add an item to the stock of organization {organization}"),
		format!("  code      {code:?}"),
		low(threshold),
	];
	Call::new("Prescriptions", "open_item", arguments![organization, code, threshold], says)
}

/// Says below how many good units there are too few.
pub fn set_threshold(organization: OrganizationId, item: ItemId, threshold: u32) -> Call {
	let says = vec![format!("Say when item {item} of organization {organization} is low"), low(threshold)];
	Call::new("Prescriptions", "set_threshold", arguments![organization, item, threshold], says)
}

/// Receives units of a lot from a supplier.
pub fn receive(organization: OrganizationId, item: ItemId, lot: LotId, expires: Moment, quantity: u32) -> Call {
	let says = vec![
		format!("Receive {quantity} units of item {item}, for organization {organization}"),
		format!("  lot       {lot}"),
		format!("  expires   {}", moment::format(expires)),
	];
	Call::new("Prescriptions", "receive", arguments![organization, item, lot, expires, quantity], says)
}

/// Puts right how many units of a lot are there.
pub fn adjust(
	organization: OrganizationId,
	item: ItemId,
	lot: LotId,
	change: Change,
	reason: AdjustmentReason,
) -> Call {
	let units = match change {
		Change::Added(units) => format!("{units} units more"),
		Change::Removed(units) => format!("{units} units less"),
	};
	let says = vec![
		format!("Put item {item} of organization {organization} right: {units}"),
		format!("  lot       {lot}"),
		format!("  reason    {reason}"),
	];
	Call::new("Prescriptions", "adjust", arguments![organization, item, lot, change, reason], says)
}

/// Recalls a lot of the pharmacy's own.
pub fn recall_lot(organization: OrganizationId, item: ItemId, lot: LotId) -> Call {
	let says = vec![
		format!("Recall a lot of item {item} of organization {organization}"),
		format!("  lot       {lot}"),
		"Nothing of it is dispensed, handed over or passed on from then on".into(),
	];
	Call::new("Prescriptions", "recall_lot", arguments![organization, item, lot], says)
}

/// Takes the pharmacy's own recall back.
pub fn release_lot(organization: OrganizationId, item: ItemId, lot: LotId) -> Call {
	let says = vec![
		format!("Take the recall of a lot of item {item} of organization {organization} back"),
		format!("  lot       {lot}"),
	];
	Call::new("Prescriptions", "release_lot", arguments![organization, item, lot], says)
}

/// Recalls a lot wherever it is.
pub fn issue_recall(organization: OrganizationId, lot: LotId) -> Call {
	let says = vec![
		format!("RECALL a lot at every pharmacy, for auditor {organization}"),
		format!("  lot       {lot}"),
		"Nothing of it is dispensed, handed over or passed on anywhere from then on".into(),
	];
	Call::new("Prescriptions", "issue_recall", arguments![organization, lot], says)
}

/// Takes the recall of a lot wherever it is back.
pub fn lift_recall(organization: OrganizationId, lot: LotId) -> Call {
	let says = vec![
		format!("Take the recall of a lot at every pharmacy back, for auditor {organization}"),
		format!("  lot       {lot}"),
		"What a pharmacy has recalled itself stays recalled".into(),
	];
	Call::new("Prescriptions", "lift_recall", arguments![organization, lot], says)
}

fn low(threshold: u32) -> String {
	match threshold {
		0 => "  low       never".into(),
		_ => format!("  low       below {threshold} good units"),
	}
}
