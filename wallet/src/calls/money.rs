//! Units of account, and money that is issued, held for a withdrawal, and paid out.

use salus_primitives::{
	money::{Currency, Party},
	Digest, OrganizationId, UnitId, WithdrawalId,
};
use serde_json::json;

use super::arguments;
use crate::{
	call::{Argument, Call},
	money::{describe, Sum},
	sentence,
};

/// Opens a unit of account.
pub fn open_unit(issuer: OrganizationId, currency: Currency, decimals: u8) -> Call {
	let says = json!({ "issuer": issuer, "currency": currency, "decimals": decimals });
	let says = sentence::of("Payments", "open_unit", &says);
	call("open_unit", arguments![issuer, currency, decimals], vec![says])
}

/// Ends the issuing of a unit.
pub fn close_unit(unit: UnitId) -> Call {
	let says = sentence::of("Payments", "close_unit", &json!({ "unit": unit }));
	call("close_unit", arguments![unit], vec![says])
}

/// Issues money to a party.
pub fn issue_money(organization: OrganizationId, party: Party, sum: &Sum, reference: Digest) -> Call {
	let says = vec![
		format!("Issue {} to {}, for what was paid in", sum.to_sign(), describe(party)),
		format!("  issuer    organization {organization}, which owes it from now on"),
		format!("  reference {reference:?}"),
	];
	call("issue_money", arguments![organization, sum.unit, party, sum.amount, reference], says)
}

/// Asks the issuer to pay money out.
pub fn request_withdrawal(party: Party, sum: &Sum, destination: Digest) -> Call {
	let says = vec![
		format!("Ask the issuer to pay out {} to {}; it is held until then", sum.to_sign(), describe(party)),
		format!("  goes to   {destination:?}"),
	];
	call("request_withdrawal", arguments![party, sum.unit, sum.amount, destination], says)
}

/// Says that the issuer is about to pay a withdrawal out.
pub fn accept_withdrawal(organization: OrganizationId, withdrawal: WithdrawalId, sum: &Sum, party: Party) -> Call {
	let says = format!(
		"Accept withdrawal {withdrawal}: {} of {} cannot be taken back any more, and are to be paid out",
		sum.to_sign(),
		describe(party)
	);
	call("accept_withdrawal", arguments![organization, withdrawal], vec![says])
}

/// Says that a withdrawal was paid out.
pub fn complete_withdrawal(
	organization: OrganizationId,
	withdrawal: WithdrawalId,
	(sum, party): (&Sum, Party),
	reference: Digest,
) -> Call {
	let says = vec![
		format!("Say that withdrawal {withdrawal} was paid out, and burn {} of {}", sum.to_sign(), describe(party)),
		format!("  reference {reference:?}"),
	];
	call("complete_withdrawal", arguments![organization, withdrawal, reference], says)
}

/// Refuses to pay a withdrawal out.
pub fn reject_withdrawal(organization: OrganizationId, withdrawal: WithdrawalId, sum: &Sum, party: Party) -> Call {
	let (sum, party) = (sum.to_sign(), describe(party));
	let says = format!("Refuse withdrawal {withdrawal}: {sum} are free again for {party}");
	call("reject_withdrawal", arguments![organization, withdrawal], vec![says])
}

/// Takes a withdrawal back.
pub fn cancel_withdrawal(withdrawal: WithdrawalId, sum: &Sum, party: Party) -> Call {
	let (sum, party) = (sum.to_sign(), describe(party));
	let says = format!("Take withdrawal {withdrawal} back: {sum} are free again for {party}");
	call("cancel_withdrawal", arguments![withdrawal], vec![says])
}

/// A call of the pallet that has all that is about money.
pub(super) fn call(name: &str, arguments: Vec<Argument>, says: Vec<String>) -> Call {
	Call::new("Payments", name, arguments, says)
}
