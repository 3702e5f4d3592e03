//! Invoices, what is disputed of them and what is given up: the provider's, but for what whoever owes them says.

use salus_payments::{Call, Components, Plan};
use salus_primitives::{
	invoice::{Component, ComponentKind, DisputeReason, Instalment, WriteOffReason},
	money::Amount,
	role::{
		OrganizationKind::{self, Insurer},
		Role,
	},
	InvoiceId, Moment, OrganizationId, PatientId,
};
use sp_runtime::DispatchResult;

use super::{
	super::{
		super::{
			super::cast::by,
			people::{colleague, here, NOW, WALLET},
			table::{Asked, May, Row},
		},
		money::{
			approved, digest, draft, insured, own, patients, prepare, provider, submit, submits, unit, write, AMOUNT,
			CLAIM, DAY, INVOICE, PROVIDERS, UNIT,
		},
	},
	pays,
};
use crate::{Payments, Runtime, RuntimeCall};

/// By when an invoice is to be paid.
const DUE: Moment = NOW + 30 * DAY;

fn price(amount: Amount) -> Components {
	let component = Component { kind: ComponentKind::Base, service: Some(digest(0x51)), amount };
	vec![component].try_into().expect("it is one")
}

/// An organization of this kind has begun an invoice.
fn begin(kind: OrganizationKind, patient: PatientId) -> DispatchResult {
	let clerk = by(colleague(kind, Role::ClaimsClerk));
	Payments::draft_invoice(clerk, here(kind), patient, UNIT, None, None, price(AMOUNT))
}

/// An organization of this kind asks the patient for money, by the invoice with this number.
pub fn ask(kind: OrganizationKind, patient: PatientId, invoice: InvoiceId) -> DispatchResult {
	begin(kind, patient)?;
	Payments::issue_invoice(by(colleague(kind, Role::ClaimsClerk)), here(kind), invoice, DUE)
}

fn drafted(asked: &Asked) -> DispatchResult {
	begin(provider(asked), asked.patient)
}

pub fn issued(asked: &Asked) -> DispatchResult {
	ask(provider(asked), asked.patient, INVOICE)
}

fn disputed(_: &Asked) -> DispatchResult {
	Payments::dispute_share(by(WALLET), INVOICE, None, DisputeReason::WrongAmount)
}

/// The provider has submitted a claim for what the invoice asks.
pub fn claimed(asked: &Asked) -> DispatchResult {
	write(asked, draft(asked, AMOUNT, Some(INVOICE)))?;
	submit(asked, CLAIM)
}

/// Those who issue invoices.
fn issues() -> May {
	submits().or_in(Role::Cashier, &PROVIDERS)
}

pub fn rows() -> Vec<Row> {
	[drafts(), instalments(), disputes()].into_iter().flatten().collect()
}

fn drafts() -> Vec<Row> {
	vec![
		Row::new("Payments.draft_invoice", issues(), |asked| {
			let (organization, patient, components) = (asked.organization, asked.patient, price(AMOUNT));
			Call::draft_invoice { organization, patient, unit: UNIT, appointment: None, order: None, components }.into()
		})
		.after(|asked| prepare(asked, &[unit])),
		Row::new("Payments.change_invoice", issues(), |asked| {
			of_invoice(asked, |organization, invoice| {
				let components = price(AMOUNT + 1);
				Call::change_invoice { organization, invoice, components }
			})
		})
		.after(|asked| prepare(asked, &[unit, drafted])),
		Row::new("Payments.issue_invoice", issues(), |asked| {
			of_invoice(asked, |organization, invoice| Call::issue_invoice { organization, invoice, due: DUE })
		})
		.after(|asked| prepare(asked, &[unit, drafted])),
		Row::new("Payments.cancel_invoice", issues(), |asked| {
			of_invoice(asked, |organization, invoice| Call::cancel_invoice { organization, invoice })
		})
		.after(|asked| prepare(asked, &[unit, issued])),
		Row::new("Payments.enter_in_error", issues(), |asked| {
			of_invoice(asked, |organization, invoice| Call::enter_in_error { organization, invoice })
		})
		.after(|asked| prepare(asked, &[unit, issued])),
	]
}

fn plan() -> Plan {
	vec![Instalment { due: DUE, amount: AMOUNT }].try_into().expect("it is one")
}

fn instalments() -> Vec<Row> {
	vec![
		Row::new("Payments.agree_instalments", issues(), |asked| {
			Call::agree_instalments { side: own(asked), invoice: INVOICE, plan: plan() }.into()
		})
		.when("for the provider")
		.after(|asked| prepare(asked, &[unit, issued])),
		Row::new("Payments.agree_instalments", pays(), |asked| {
			Call::agree_instalments { side: patients(asked), invoice: INVOICE, plan: plan() }.into()
		})
		.when("for the patient")
		.after(|asked| prepare(asked, &[unit, issued])),
	]
}

fn disputes() -> Vec<Row> {
	vec![
		Row::new("Payments.dispute_share", pays(), |_| {
			Call::dispute_share { invoice: INVOICE, claim: None, reason: DisputeReason::NotRendered }.into()
		})
		.when("the patient's")
		.after(|asked| prepare(asked, &[unit, issued])),
		Row::new("Payments.dispute_share", May::default().or_in(Role::Cashier, &[Insurer]), |_| {
			Call::dispute_share { invoice: INVOICE, claim: Some(CLAIM), reason: DisputeReason::NotRendered }.into()
		})
		.when("an insurer's, by a claim")
		.after(|asked| prepare(asked, &[insured, issued, claimed, approved])),
		Row::new("Payments.resolve_dispute", issues(), |asked| {
			of_invoice(asked, |organization, invoice| {
				let (claim, upheld) = (None, 1);
				Call::resolve_dispute { organization, invoice, claim, upheld }
			})
		})
		.after(|asked| prepare(asked, &[unit, issued, disputed])),
		Row::new("Payments.write_off", issues(), |asked| {
			of_invoice(asked, |organization, invoice| {
				let (claim, amount, reason) = (None, 1, WriteOffReason::Hardship);
				Call::write_off { organization, invoice, claim, amount, reason }
			})
		})
		.after(|asked| prepare(asked, &[unit, issued])),
	]
}

fn of_invoice(asked: &Asked, make: fn(OrganizationId, InvoiceId) -> Call<Runtime>) -> RuntimeCall {
	make(asked.organization, INVOICE).into()
}
