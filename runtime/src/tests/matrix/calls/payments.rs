//! Money. An organization's is its cashiers', a patient's is whoever's who may pay for that patient; where a call names whose it is, there is a row for each.

mod escrow;
mod invoice;
mod payment;
mod remittance;

use salus_payments::Call;
use salus_primitives::{
	money::Party,
	patient::Act,
	role::{OrganizationKind::Settlement, Role},
	OrganizationId, WithdrawalId,
};
use sp_runtime::DispatchResult;

use super::{
	super::{
		super::cast::by,
		people::{here, WALLET},
		table::{Asked, May, Row, Share},
	},
	money::{cashier, currency, digest, issue, own, patients, payer, prepare, unit, AMOUNT, PAYERS, PROVIDERS, UNIT},
};
use crate::{Payments, Runtime, RuntimeCall};

const WITHDRAWAL: WithdrawalId = WithdrawalId(0);

/// Those who make money of what was paid in, and pay it out.
fn issues_money() -> May {
	May::default().or_in(Role::Cashier, &[Settlement])
}

/// Those who handle the money of an organization that has any.
fn handles() -> May {
	May::default().or_in(Role::Cashier, &PAYERS)
}

/// Those who handle a provider's.
fn handles_providers() -> May {
	May::default().or_in(Role::Cashier, &PROVIDERS)
}

/// Those who pay for the patient.
fn pays() -> May {
	May::act(Act::Pay)
}

/// Either side of what a patient and a provider have with each other.
fn either() -> May {
	May { members: handles_providers().members, ..pays() }
}

/// The patient has money.
fn patient_has_money(asked: &Asked) -> DispatchResult {
	unit(asked)?;
	issue(patients(asked), 2 * AMOUNT, 1)
}

/// The money of the organization that pays.
fn payers(asked: &Asked) -> Party {
	Party::Organization(here(payer(asked)))
}

fn organization_has_money(asked: &Asked) -> DispatchResult {
	unit(asked)?;
	issue(payers(asked), 2 * AMOUNT, 1)
}

fn patient_withdraws(asked: &Asked) -> DispatchResult {
	patient_has_money(asked)?;
	Payments::request_withdrawal(by(WALLET), patients(asked), UNIT, AMOUNT, digest(2))
}

fn organization_withdraws(asked: &Asked) -> DispatchResult {
	organization_has_money(asked)?;
	Payments::request_withdrawal(cashier(payer(asked)), payers(asked), UNIT, AMOUNT, digest(2))
}

fn accepted(_: &Asked) -> DispatchResult {
	Payments::accept_withdrawal(cashier(Settlement), here(Settlement), WITHDRAWAL)
}

pub fn rows() -> Vec<Row> {
	let parts = [units(), withdrawals(), invoice::rows(), payment::rows(), escrow::rows(), remittance::rows()];
	parts.into_iter().flatten().collect()
}

fn units() -> Vec<Row> {
	let council = || May::council(Share::TwoThirds);
	vec![
		Row::new("Payments.open_unit", council(), |_| {
			Call::open_unit { issuer: here(Settlement), currency: currency(), decimals: 2 }.into()
		}),
		Row::new("Payments.close_unit", council(), |_| Call::close_unit { unit: UNIT }.into())
			.after(|asked| prepare(asked, &[unit])),
		Row::new("Payments.issue_money", issues_money(), |asked| {
			let (organization, party, reference) = (asked.organization, patients(asked), digest(1));
			Call::issue_money { organization, unit: UNIT, party, amount: AMOUNT, reference }.into()
		})
		.after(|asked| prepare(asked, &[unit])),
	]
}

fn withdrawals() -> Vec<Row> {
	vec![
		Row::new("Payments.request_withdrawal", pays(), |asked| {
			let (party, destination) = (patients(asked), digest(2));
			Call::request_withdrawal { party, unit: UNIT, amount: AMOUNT, destination }.into()
		})
		.when("of a patient's money")
		.after(|asked| prepare(asked, &[patient_has_money])),
		Row::new("Payments.request_withdrawal", handles(), |asked| {
			let (party, destination) = (own(asked), digest(2));
			Call::request_withdrawal { party, unit: UNIT, amount: AMOUNT, destination }.into()
		})
		.when("of an organization's money")
		.after(|asked| prepare(asked, &[organization_has_money])),
		Row::new("Payments.cancel_withdrawal", pays(), |_| Call::cancel_withdrawal { withdrawal: WITHDRAWAL }.into())
			.when("of a patient's money")
			.after(|asked| prepare(asked, &[patient_withdraws])),
		Row::new("Payments.cancel_withdrawal", handles(), |_| {
			Call::cancel_withdrawal { withdrawal: WITHDRAWAL }.into()
		})
		.when("of an organization's money")
		.after(|asked| prepare(asked, &[organization_withdraws])),
		Row::new("Payments.accept_withdrawal", issues_money(), |asked| {
			of_withdrawal(asked, |organization, withdrawal| Call::accept_withdrawal { organization, withdrawal })
		})
		.after(|asked| prepare(asked, &[patient_withdraws])),
		Row::new("Payments.complete_withdrawal", issues_money(), |asked| {
			of_withdrawal(asked, |organization, withdrawal| {
				let reference = digest(3);
				Call::complete_withdrawal { organization, withdrawal, reference }
			})
		})
		.after(|asked| prepare(asked, &[patient_withdraws, accepted])),
		Row::new("Payments.reject_withdrawal", issues_money(), |asked| {
			of_withdrawal(asked, |organization, withdrawal| Call::reject_withdrawal { organization, withdrawal })
		})
		.after(|asked| prepare(asked, &[patient_withdraws])),
	]
}

fn of_withdrawal(asked: &Asked, make: fn(OrganizationId, WithdrawalId) -> Call<Runtime>) -> RuntimeCall {
	make(asked.organization, WITHDRAWAL).into()
}
