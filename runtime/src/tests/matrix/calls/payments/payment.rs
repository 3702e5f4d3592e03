//! Payments of invoices, credit, and refunds.

use salus_payments::Call;
use salus_primitives::{money::Party, InvoiceId};
use sp_runtime::DispatchResult;

use super::{
	super::{
		super::{
			super::cast::by,
			people::{here, WALLET},
			table::{Asked, Row},
		},
		money::{
			another, approved, cashier, digest, insured, issue, own, patients, payer, prepare, provider, provider_id,
			AMOUNT, INVOICE, UNIT,
		},
	},
	either, handles, handles_providers,
	invoice::{ask, claimed, issued},
	organization_has_money, patient_has_money, payers, pays,
};
use crate::Payments;

/// The patient's next invoice.
const NEXT: InvoiceId = InvoiceId(1);
/// What is paid beyond what is owed.
const MORE: u64 = 50;

/// The patient owes the provider more.
fn issued_again(asked: &Asked) -> DispatchResult {
	ask(provider(asked), asked.patient, NEXT)
}

/// The patient has paid, and more than was asked for.
fn overpaid(asked: &Asked) -> DispatchResult {
	patient_has_money(asked)?;
	issued(asked)?;
	Payments::pay_invoice(by(WALLET), patients(asked), INVOICE, AMOUNT + MORE)
}

/// Another than the payer asks the patient for money.
fn issued_by_another(asked: &Asked) -> DispatchResult {
	ask(another(asked), asked.patient, INVOICE)
}

/// An organization has paid for the patient, and more than was asked for; and the patient owes more.
fn overpaid_by_an_organization(asked: &Asked) -> DispatchResult {
	organization_has_money(asked)?;
	issued_by_another(asked)?;
	Payments::pay_invoice(cashier(payer(asked)), payers(asked), INVOICE, AMOUNT + MORE)?;
	ask(another(asked), asked.patient, NEXT)
}

/// The patient has paid what the insurer owes since, and the provider had spent it by then.
fn in_excess(asked: &Asked) -> DispatchResult {
	insured(asked)?;
	issue(patients(asked), AMOUNT, 1)?;
	issued(asked)?;
	Payments::pay_invoice(by(WALLET), patients(asked), INVOICE, AMOUNT)?;
	let providers = Party::Organization(provider_id(asked));
	Payments::request_withdrawal(cashier(provider(asked)), providers, UNIT, AMOUNT, digest(2))?;
	claimed(asked)?;
	approved(asked)?;
	issue(providers, AMOUNT, 3)
}

pub fn rows() -> Vec<Row> {
	[payments(), credits(), refunds()].into_iter().flatten().collect()
}

fn payments() -> Vec<Row> {
	vec![
		Row::new("Payments.pay_invoice", pays(), |asked| {
			Call::pay_invoice { payer: patients(asked), invoice: INVOICE, amount: AMOUNT }.into()
		})
		.when("with a patient's money")
		.after(|asked| prepare(asked, &[patient_has_money, issued])),
		Row::new("Payments.pay_invoice", handles(), |asked| {
			Call::pay_invoice { payer: own(asked), invoice: INVOICE, amount: AMOUNT }.into()
		})
		.when("with an organization's money")
		.after(|asked| prepare(asked, &[organization_has_money, issued_by_another])),
		Row::new("Payments.use_credit", pays(), |asked| {
			Call::use_credit { payer: patients(asked), invoice: NEXT, amount: MORE }.into()
		})
		.when("of a patient")
		.after(|asked| prepare(asked, &[overpaid, issued_again])),
		Row::new("Payments.use_credit", handles(), |asked| {
			Call::use_credit { payer: own(asked), invoice: NEXT, amount: MORE }.into()
		})
		.when("of an organization")
		.after(|asked| prepare(asked, &[overpaid_by_an_organization])),
	]
}

fn credits() -> Vec<Row> {
	vec![
		Row::new("Payments.refund_credit", either(), |asked| {
			let (organization, payer) = (provider_id(asked), patients(asked));
			Call::refund_credit { organization, payer, unit: UNIT, amount: MORE }.into()
		})
		.when("of a patient")
		.after(|asked| prepare(asked, &[overpaid])),
		Row::new("Payments.refund_credit", handles(), |asked| {
			let (organization, payer) = (here(another(asked)), own(asked));
			Call::refund_credit { organization, payer, unit: UNIT, amount: MORE }.into()
		})
		.when("of an organization, which asks for it")
		.after(|asked| prepare(asked, &[overpaid_by_an_organization])),
		Row::new("Payments.credit_excess", either(), |_| Call::credit_excess { invoice: INVOICE }.into())
			.after(|asked| prepare(asked, &[in_excess])),
	]
}

fn refunds() -> Vec<Row> {
	vec![Row::new("Payments.refund_payment", handles_providers(), |asked| {
		let organization = asked.organization;
		Call::refund_payment { organization, invoice: INVOICE, payment: 0, amount: 1 }.into()
	})
	// An insurer's cashier handles money, but no provider's.
	.moot(&["NotFound"])
	.after(|asked| prepare(asked, &[overpaid]))]
}
