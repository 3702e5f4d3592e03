//! Invoices: what a provider asks for, and what is paid, disputed and given up of it.

use salus_primitives::{
	invoice::{DisputeReason, Instalment, WriteOffReason},
	money::{Party, UnitEntry},
	ClaimId, InvoiceId, Moment, OrganizationId,
};

use super::{arguments, money::call};
use crate::{
	call::Call,
	draft::Draft,
	moment,
	money::{describe, Sum},
};

/// Begins an invoice.
pub fn draft_invoice(organization: OrganizationId, draft: &Draft, unit: &UnitEntry) -> Call {
	let Draft { patient, appointment, order, components, .. } = draft;
	let mut says = vec![format!("Draft an invoice of organization {organization} for patient {patient}")];
	says.extend(appointment.map(|appointment| format!("  for       appointment {appointment}")));
	says.extend(order.map(|order| format!("  for       laboratory order {order}")));
	says.extend(draft.describe(unit));
	// A list is encoded as the chain's bounded list is.
	let arguments = arguments![organization, patient, draft.unit, appointment, order, components];
	call("draft_invoice", arguments, says)
}

/// Changes what a draft is made of.
pub fn change_invoice(organization: OrganizationId, invoice: InvoiceId, draft: &Draft, unit: &UnitEntry) -> Call {
	let mut says = vec![format!("Change the draft of invoice {invoice} of organization {organization}")];
	says.extend(draft.describe(unit));
	call("change_invoice", arguments![organization, invoice, &draft.components], says)
}

/// Issues a draft.
pub fn issue_invoice(organization: OrganizationId, invoice: InvoiceId, total: &Sum, due: Moment) -> Call {
	let says = vec![
		format!("Issue invoice {invoice} of organization {organization}: the patient owes {}", total.to_sign()),
		format!("  due       {}", moment::format(due)),
	];
	call("issue_invoice", arguments![organization, invoice, due], says)
}

/// Takes a draft back, or an invoice of which nothing was paid.
pub fn cancel_invoice(organization: OrganizationId, invoice: InvoiceId) -> Call {
	let says = format!("Take invoice {invoice} of organization {organization} back; nobody owes anything of it");
	call("cancel_invoice", arguments![organization, invoice], vec![says])
}

/// Says that an invoice was never so.
pub fn enter_in_error(organization: OrganizationId, invoice: InvoiceId) -> Call {
	let says = format!("Mark invoice {invoice} of organization {organization} as entered in error");
	call("enter_in_error", arguments![organization, invoice], vec![says])
}

/// Lets the patient pay what is owed in instalments.
pub fn agree_instalments(side: Party, invoice: InvoiceId, plan: &[Instalment], unit: &UnitEntry) -> Call {
	let mut says =
		vec![format!("Agree for {} that what the patient owes of invoice {invoice} is paid so:", describe(side))];
	let to_sign = |part: &Instalment| (Sum::new(part.amount, unit).part_to_sign(), moment::format(part.due));
	says.extend(plan.iter().map(to_sign).map(|(sum, due)| format!("  {sum}, due {due}")));
	call("agree_instalments", arguments![side, invoice, plan], says)
}

/// An instalment, in one line.
pub fn describe_instalment(part: &Instalment, unit: &UnitEntry) -> String {
	format!("  {}, due {}", Sum::new(part.amount, unit), moment::format(part.due))
}

/// Pays of what a patient owes.
pub fn pay_invoice(payer: Party, invoice: InvoiceId, sum: &Sum) -> Call {
	let says = vec![
		format!("Pay {} of invoice {invoice}", sum.to_sign()),
		format!("  payer     {}", describe(payer)),
		"What is more than the patient owes becomes the payer's credit at the provider".into(),
	];
	call("pay_invoice", arguments![payer, invoice, sum.amount], says)
}

/// Pays of what a patient owes, with credit.
pub fn use_credit(payer: Party, invoice: InvoiceId, sum: &Sum) -> Call {
	let says = format!("Pay {} of invoice {invoice}, with the credit of {}", sum.to_sign(), describe(payer));
	call("use_credit", arguments![payer, invoice, sum.amount], vec![says])
}

/// Gives credit back as money.
pub fn refund_credit(organization: OrganizationId, payer: Party, sum: &Sum) -> Call {
	let (sum_to_sign, to) = (sum.to_sign(), describe(payer));
	let says = format!("Give {sum_to_sign} back to {to}, of the credit at organization {organization}");
	call("refund_credit", arguments![organization, payer, sum.unit, sum.amount], vec![says])
}

/// Gives of a payment back to whoever made it.
pub fn refund_payment(organization: OrganizationId, invoice: InvoiceId, payment: u32, sum: &Sum) -> Call {
	let says = vec![
		format!("Give {} back of payment {payment} of invoice {invoice}, to whoever made it", sum.to_sign()),
		format!("  out of    the money of organization {organization}"),
	];
	call("refund_payment", arguments![organization, invoice, payment, sum.amount], says)
}

/// Credits whoever paid with what was paid and is not owed.
pub fn credit_excess(invoice: InvoiceId) -> Call {
	let says = format!("Make credit of what was paid of invoice {invoice} and is not owed, for whoever paid it");
	call("credit_excess", arguments![invoice], vec![says])
}

/// Says that a share is not owed.
pub fn dispute_share(invoice: InvoiceId, claim: Option<ClaimId>, reason: DisputeReason) -> Call {
	let says = vec![format!("Dispute that {} is owed", share(invoice, claim)), format!("  reason    {reason}")];
	call("dispute_share", arguments![invoice, claim, reason], says)
}

/// Answers a dispute.
pub fn resolve_dispute(organization: OrganizationId, invoice: InvoiceId, claim: Option<ClaimId>, upheld: &Sum) -> Call {
	let share = share(invoice, claim);
	let says = match upheld.amount {
		0 => format!("Answer the dispute of {share}: nothing of it is right, and everything is still owed"),
		_ => format!("Answer the dispute of {share}: give up {}", upheld.to_sign()),
	};
	call("resolve_dispute", arguments![organization, invoice, claim, upheld.amount], vec![says])
}

/// Gives up a part of what is owed, or all of it.
pub fn write_off(
	organization: OrganizationId,
	invoice: InvoiceId,
	claim: Option<ClaimId>,
	sum: &Sum,
	reason: WriteOffReason,
) -> Call {
	let says = vec![format!("Give up {} of {}", sum.to_sign(), share(invoice, claim)), format!("  reason    {reason}")];
	call("write_off", arguments![organization, invoice, claim, sum.amount, reason], says)
}

/// Whose part of an invoice it is, in words.
pub fn share(invoice: InvoiceId, claim: Option<ClaimId>) -> String {
	match claim {
		Some(claim) => format!("the payer's share of invoice {invoice} by claim {claim}"),
		None => format!("the patient's share of invoice {invoice}"),
	}
}
