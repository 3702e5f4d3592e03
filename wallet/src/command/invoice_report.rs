//! Invoices, as they are shown.

use salus_primitives::{
	invoice::{Invoice, InvoiceEntry, Payment, Share, Split},
	money::UnitEntry,
	ClaimId, InvoiceId,
};
use serde_json::json;

use crate::{
	calls::invoice::describe_instalment,
	draft::describe_component,
	moment,
	money::{describe as whose, Sum},
	report::Report,
};

/// An invoice, as the document that others read.
pub fn shown(entry: &InvoiceEntry, unit: &UnitEntry) -> Report {
	Report::new().with_all(json!(entry)).lines(describe(entry, unit))
}

/// An invoice, in one line.
pub fn in_one_line(entry: &InvoiceEntry, unit: &UnitEntry) -> String {
	let InvoiceEntry { id, invoice, overdue } = entry;
	let (total, owed) = (Sum::new(invoice.total, unit), Sum::new(invoice.outstanding(), unit));
	let overdue = match overdue {
		0 => String::new(),
		overdue => format!(", {} of it overdue", Sum::new(*overdue, unit)),
	};
	format!("{id}  {}  by organization {}, {total}, {owed} owed{overdue}", invoice.status, invoice.issuer)
}

/// An invoice, in lines.
pub fn describe(entry: &InvoiceEntry, unit: &UnitEntry) -> Vec<String> {
	let InvoiceEntry { id, invoice, overdue } = entry;
	let Invoice { issuer, patient, status, appointment, order, components, shares, payments, .. } = invoice;
	let sum = |amount| Sum::new(amount, unit);
	let mut lines = vec![
		format!("invoice {id} of organization {issuer}: {status}"),
		format!("  patient       {patient}"),
		format!("  in            unit {}", unit.id),
	];
	lines.extend(appointment.map(|appointment| format!("  for           appointment {appointment}")));
	lines.extend(order.map(|order| format!("  for           laboratory order {order}")));
	lines.extend(components.iter().map(|component| describe_component(component, unit)));
	lines.push(format!("  total         {}", sum(invoice.total)));
	if invoice.contractual > 0 {
		lines.push(format!("  contractual   {}, which nobody owes", sum(invoice.contractual)));
	}
	for share in shares {
		lines.extend(describe_share(share, unit));
	}
	let of_payments = payments.iter().enumerate();
	lines.extend(of_payments.map(|(number, payment)| describe_payment(number, payment, unit)));
	if *overdue > 0 {
		lines.push(format!("  overdue       {}", sum(*overdue)));
	}
	lines.push(format!("  entered       {}", moment::format(invoice.entered)));
	lines.extend(invoice.issued.map(|issued| format!("  issued        {}", moment::format(issued))));
	lines
}

/// What somebody owes, in lines.
pub fn describe_share(share: &Share, unit: &UnitEntry) -> Vec<String> {
	let Share { payer, owed, paid, written_off, due, instalments, disputed, claim, .. } = share;
	let sum = |amount| Sum::new(amount, unit);
	let by = claim.map(|claim| format!(" by claim {claim}")).unwrap_or_default();
	let mut line = format!("  {} owes {}{by}: {} paid", whose(*payer), sum(*owed), sum(*paid));
	if *written_off > 0 {
		line.push_str(&format!(", {} given up", sum(*written_off)));
	}
	line.push_str(&format!(", {} outstanding", sum(share.outstanding())));
	if share.excess() > 0 {
		line.push_str(&format!(", {} more than is owed", sum(share.excess())));
	}
	if instalments.is_empty() {
		line.push_str(&format!(", due {}", moment::format(*due)));
	}
	if let Some(reason) = disputed {
		line.push_str(&format!(", disputed: {reason}"));
	}
	let instalments = instalments.iter().map(|part| format!("  {}", describe_instalment(part, unit)));
	std::iter::once(line).chain(instalments).collect()
}

/// A payment, in one line. Its number is by what it is named.
fn describe_payment(number: usize, payment: &Payment, unit: &UnitEntry) -> String {
	let Payment { payer, amount, credited, refunded, at } = payment;
	let sum = |amount| Sum::new(amount, unit);
	let mut line = format!("  payment {number}     {} by {}, {}", sum(*amount), whose(*payer), moment::format(*at));
	if *credited > 0 {
		line.push_str(&format!(", {} became credit", sum(*credited)));
	}
	if *refunded > 0 {
		line.push_str(&format!(", {} came back", sum(*refunded)));
	}
	line
}

/// How a decision splits an invoice, in lines.
pub fn describe_split(invoice: InvoiceId, claim: ClaimId, split: &Split, unit: &UnitEntry) -> Vec<String> {
	let Split { payer, payable, patient, contractual } = split;
	let sum = |amount| Sum::new(amount, unit);
	vec![
		format!("claim {claim} splits invoice {invoice}"),
		format!("  {} by organization {payer}", sum(*payable)),
		format!("  {} by the patient", sum(*patient)),
		format!("  {} by nobody", sum(*contractual)),
	]
}
