//! What is done with money: by banks, by patients, by providers and by insurers.

use salus_payments::Call;
use salus_primitives::{
	appointment::CancellationReason,
	escrow::{EscrowPurpose, EscrowTerms},
	invoice::{Component, ComponentKind, DisputeReason, WriteOffReason},
	money::Party,
	role::Role,
	AppointmentId, ClaimId, Digest, EscrowId, InvoiceId, RemittanceId, WithdrawalId,
};

use super::*;
use crate::tests::money::model::{Escrow, Invoice, Remitted, Waiting};

fn digest(number: u64) -> Digest {
	Digest::from_low_u64_be(number)
}

pub fn made(model: &Model, step: &Step, number: u64) -> Option<Made> {
	match step.name() {
		"issue_money" | "request_withdrawal" => issued(model, step, number),
		"accept_withdrawal" | "complete_withdrawal" | "reject_withdrawal" | "cancel_withdrawal" => {
			withdrawal(model, step, number)
		}
		"draft_invoice" | "issue_invoice" | "cancel_invoice" => invoice(model, step),
		"pay_invoice" | "use_credit" | "refund_payment" | "credit_excess" => payment(model, step),
		"refund_credit" => refund_credit(model, step),
		"write_off" | "dispute_share" | "resolve_dispute" => share(model, step),
		"deposit_escrow" => deposit(model, step),
		"release_escrow" | "return_escrow" | "waive_escrow" | "dispute_escrow" | "settle_escrow" => escrow(model, step),
		"remit" | "return_remitted" => remittance(model, step),
		"clear_remittance" => clear(model, step),
		"cancel_visit" => cancel_visit(model, step),
		_ => None,
	}
}

fn issued(model: &Model, step: &Step, number: u64) -> Option<Made> {
	let (party, unit) = (pick(&parties(), step.seeds[0])?, pick(&UNITS, step.seeds[1])?);
	if step.name() == "issue_money" {
		let amount = 1 + u64::from(step.seeds[2]) % 5_000;
		// Now and then a reference that counts already.
		let reference = digest(if step.seeds[3].is_multiple_of(20) { number / 2 } else { number });
		let call = Call::issue_money { organization: issuer(unit), unit, party, amount, reference };
		return Made::new(cashier(issuer(unit)), call, move |model| model.issue(party, unit, amount.into()));
	}
	let amount = some_of(model.free(party, unit), step.seeds[2]);
	let call = Call::request_withdrawal { party, unit, amount, destination: digest(number) };
	Made::new(disposer(party), call, move |model| model.request(party, unit, amount.into()))
}

fn withdrawal(model: &Model, step: &Step, number: u64) -> Option<Made> {
	let name = step.name();
	let id = aim(&model.withdrawals, step, |_, found| match name {
		"complete_withdrawal" => found.waiting == Waiting::Accepted,
		"reject_withdrawal" => found.waiting != Waiting::Over,
		_ => found.waiting == Waiting::Requested,
	})?;
	let found = &model.withdrawals[id];
	let (organization, withdrawal) = (issuer(found.unit), WithdrawalId(id as u64));
	let (bank, reference) = (cashier(organization), digest(number));
	match name {
		"accept_withdrawal" => Made::new(bank, Call::accept_withdrawal { organization, withdrawal }, move |model| {
			model.withdrawals[id].waiting = Waiting::Accepted
		}),
		"complete_withdrawal" => {
			let call = Call::complete_withdrawal { organization, withdrawal, reference };
			Made::new(bank, call, move |model| model.end_withdrawal(id, true))
		}
		"reject_withdrawal" => {
			let call = Call::reject_withdrawal { organization, withdrawal };
			Made::new(bank, call, move |model| model.end_withdrawal(id, false))
		}
		_ => Made::new(disposer(found.party), Call::cancel_withdrawal { withdrawal }, move |model| {
			model.end_withdrawal(id, false)
		}),
	}
}

fn invoice(model: &Model, step: &Step) -> Option<Made> {
	if step.name() == "draft_invoice" {
		// Of the patients' units, so that claims can be for it.
		let covered = pick(&model.coverages, step.seeds[0])?;
		let (organization, total) = (pick(&PROVIDERS, step.seeds[1])?, 40 + u64::from(step.seeds[2]) % 5_000);
		let more = u64::from(step.seeds[3]) % 100;
		let component = |kind, amount| Component { kind, service: None, amount };
		let parts = vec![component(ComponentKind::Base, total + more), component(ComponentKind::Discount, more.max(1))];
		let parts = if more > 0 { parts } else { vec![parts[0]] };
		let (number, unit, appointment, order) = (covered.patient, covered.unit, None, None);
		let (patient, components) = (patient(number), parts.try_into().expect("two"));
		let call = Call::draft_invoice { organization, patient, unit, appointment, order, components };
		return Made::new(clerk(organization), call, move |model| {
			let (issued, cancelled, contractual) = (false, false, 0);
			let (shares, payments, decisions) = Default::default();
			let (issuer, patient, total) = (organization, number, total.into());
			#[rustfmt::skip]
			let drafted = Invoice { issuer, patient, unit, total, issued, cancelled, contractual, shares, payments, decisions };
			model.invoices.push(drafted);
		});
	}
	let issues = step.name() == "issue_invoice";
	let id = aim(&model.invoices, step, |_, found| {
		!found.cancelled && (!found.issued || (!issues && found.payments.is_empty() && found.decisions.is_empty()))
	})?;
	let (organization, invoice) = (model.invoices[id].issuer, InvoiceId(id as u64));
	if issues {
		let call = Call::issue_invoice { organization, invoice, due: model.now + 10 * DAY };
		return Made::new(clerk(organization), call, move |model| model.open(id));
	}
	Made::new(clerk(organization), Call::cancel_invoice { organization, invoice }, move |model| {
		model.invoices[id].cancelled = true
	})
}

fn payment(model: &Model, step: &Step) -> Option<Made> {
	let name = step.name();
	let owed = |found: &Invoice| found.share(None).map_or(0, |share| share.outstanding());
	let credited = |found: &Invoice| {
		let mut owing = parties().into_iter();
		owing.find(|party| model.credit(found.issuer, *party, found.unit) > 0)
	};
	let id = aim(&model.invoices, step, |_, found| match name {
		"pay_invoice" => found.asked() && owed(found) > 0,
		"use_credit" => found.asked() && owed(found) > 0 && credited(found).is_some(),
		"refund_payment" => found.asked() && found.payments.iter().any(|paid| paid.counts() > 0),
		_ => found.share(None).is_some_and(|share| share.paid > share.owed),
	})?;
	let found = &model.invoices[id];
	let (invoice, organization) = (InvoiceId(id as u64), found.issuer);
	match name {
		"pay_invoice" => {
			let own = of_patient(found.patient);
			let payer = if step.seeds[1].is_multiple_of(4) { pick(&parties(), step.seeds[2])? } else { own };
			let amount = some_of(owed(found).min(model.free(payer, found.unit).max(1)), step.seeds[3]);
			let call = Call::pay_invoice { payer, invoice, amount };
			Made::new(disposer(payer), call, move |model| model.pay(payer, id, amount.into(), false))
		}
		"use_credit" => {
			let payer = credited(found).unwrap_or(of_patient(found.patient));
			let amount = some_of(owed(found).min(model.credit(organization, payer, found.unit)), step.seeds[1]);
			let call = Call::use_credit { payer, invoice, amount };
			Made::new(disposer(payer), call, move |model| model.pay(payer, id, amount.into(), true))
		}
		"refund_payment" => {
			let place = found.payments.iter().position(|paid| paid.counts() > 0)?;
			let amount = some_of(found.payments[place].counts(), step.seeds[1]);
			let call = Call::refund_payment { organization, invoice, payment: place as u32, amount };
			Made::new(cashier(organization), call, move |model| model.refund(id, place, amount.into()))
		}
		_ => Made::new(cashier(organization), Call::credit_excess { invoice }, move |model| model.move_excess(id)),
	}
}

fn refund_credit(model: &Model, step: &Step) -> Option<Made> {
	let owed: Vec<_> = model.credits.iter().filter(|(_, amount)| **amount > 0).collect();
	let (key, credit) = pick(&owed, step.seeds[0])?;
	let (organization, payer, unit) = *key;
	let amount = some_of(*credit, step.seeds[1]);
	let by = if step.seeds[2].is_multiple_of(2) { disposer(payer) } else { cashier(organization) };
	let call = Call::refund_credit { organization, payer, unit, amount };
	Made::new(by, call, move |model| model.take_credit(organization, payer, unit, amount.into(), true))
}

fn share(model: &Model, step: &Step) -> Option<Made> {
	let name = step.name();
	let fits = |found: &Invoice| match name {
		"resolve_dispute" => found.shares.iter().any(|share| share.disputed && share.outstanding() > 0),
		_ => found.outstanding() > 0,
	};
	let id = aim(&model.invoices, step, |_, found| found.asked() && fits(found))?;
	let found = &model.invoices[id];
	let owing =
		found.shares.iter().filter(|share| share.outstanding() > 0 && (name != "resolve_dispute" || share.disputed));
	let share = pick(&owing.cloned().collect::<Vec<_>>(), step.seeds[1])?;
	let (invoice, organization, place) = (InvoiceId(id as u64), found.issuer, share.claim);
	let claim = place.map(|claim| ClaimId(claim as u64));
	let amount = some_of(share.outstanding() / 2, step.seeds[2]);
	match name {
		"dispute_share" => {
			let insurer = |claim: usize| model.coverages[model.claims[claim].coverage].insurer;
			let party = place.map_or(of_patient(found.patient), |claim| Party::Organization(insurer(claim)));
			let call = Call::dispute_share { invoice, claim, reason: DisputeReason::WrongAmount };
			Made::new(disposer(party), call, move |model| model.dispute(id, place))
		}
		"resolve_dispute" => {
			let call = Call::resolve_dispute { organization, invoice, claim, upheld: amount };
			Made::new(clerk(organization), call, move |model| model.give_up(id, place, amount.into()))
		}
		_ => {
			let call = Call::write_off { organization, invoice, claim, amount, reason: WriteOffReason::Hardship };
			Made::new(clerk(organization), call, move |model| model.give_up(id, place, amount.into()))
		}
	}
}

fn deposit(model: &Model, step: &Step) -> Option<Made> {
	let waits = |visit: usize| model.escrows.iter().any(|escrow| escrow.open && escrow.visit == visit);
	let visit = aim(&model.visits, step, |id, found| !found.cancelled && !waits(id))?;
	let own = of_patient(model.visits[visit].patient);
	let payer = if step.seeds[1].is_multiple_of(4) { Party::Organization(INSURER) } else { own };
	let unit = pick(&UNITS, step.seeds[2])?;
	let amount = some_of(model.free(payer, unit) / 4, step.seeds[3]);
	let (payee, purpose) = (HOSPITAL, EscrowPurpose::Appointment(AppointmentId(visit as u64)));
	let call = Call::deposit_escrow { payer, payee, unit, amount, purpose, terms: EscrowTerms::default() };
	Made::new(disposer(payer), call, move |model| {
		let (amount, open, disputed) = (amount.into(), true, false);
		model.deposit(Escrow { payer, payee, unit, amount, visit, open, disputed })
	})
}

fn escrow(model: &Model, step: &Step) -> Option<Made> {
	let name = step.name();
	let id = aim(&model.escrows, step, |_, found| {
		found.open
			&& match name {
				"settle_escrow" => found.disputed,
				"return_escrow" => !found.disputed && model.visits[found.visit].cancelled,
				"dispute_escrow" => !found.disputed,
				_ => true,
			}
	})?;
	let found = &model.escrows[id];
	let (escrow, amount) = (EscrowId(id as u64), found.amount);
	let (payer, payee) = (disposer(found.payer), cashier(found.payee));
	match name {
		"release_escrow" => {
			Made::new(payer, Call::release_escrow { escrow }, move |model| model.end_escrow(id, amount))
		}
		"return_escrow" => Made::new(payer, Call::return_escrow { escrow }, move |model| model.end_escrow(id, 0)),
		"waive_escrow" => Made::new(payee, Call::waive_escrow { escrow }, move |model| model.end_escrow(id, 0)),
		"dispute_escrow" => {
			let by = if step.seeds[1].is_multiple_of(2) { payer } else { payee };
			Made::new(by, Call::dispute_escrow { escrow }, move |model| model.escrows[id].disputed = true)
		}
		_ => {
			let released = some_of(amount, step.seeds[1]);
			let call = Call::settle_escrow { organization: AUDITOR, escrow, released };
			Made::new(mediator(), call, move |model| model.end_escrow(id, released.into()))
		}
	}
}

fn remittance(model: &Model, step: &Step) -> Option<Made> {
	let pays = step.name() == "remit";
	let first = aim(&model.claims, step, |_, found| if pays { found.due() > 0 } else { found.due() < 0 })?;
	let side = |id: usize| {
		let found = &model.claims[id];
		(model.coverages[found.coverage].insurer, found.provider, found.unit)
	};
	let further = 1 + usize::from(step.seeds[1]) % 4;
	let others = (0..model.claims.len()).filter(|id| *id != first && side(*id) == side(first));
	let due = others.filter(|id| if pays { model.claims[*id].due() != 0 } else { model.claims[*id].due() < 0 });
	let mut claims: Vec<_> = std::iter::once(first).chain(due.take(further)).collect();
	if pays && step.aimed && claims.iter().map(|id| model.claims[*id].due()).sum::<i128>() < 0 {
		claims.retain(|id| model.claims[*id].due() > 0);
	}
	let (insurer, provider, unit) = side(first);
	let named = claims.iter().map(|id| ClaimId(*id as u64)).collect::<Vec<_>>().try_into().expect("few");
	if pays {
		let due: i128 = claims.iter().map(|id| model.claims[*id].due()).sum();
		// Now and then what was due before.
		let stale = u64::from(step.seeds[2].is_multiple_of(20));
		let total = u64::try_from(due).unwrap_or_default() + stale;
		let call = Call::remit { organization: insurer, payee: provider, unit, claims: named, total };
		return Made::new(cashier(insurer), call, move |model| {
			assert_eq!((model.remit(&claims), stale), (total.into(), 0), "nothing is paid but what was signed");
			let total = total.into();
			model.remittances.push(Remitted { payee: provider, total, cleared: false });
		});
	}
	let call = Call::return_remitted { organization: provider, payer: insurer, unit, claims: named };
	Made::new(cashier(provider), call, move |model| claims.iter().for_each(|id| model.give_back(*id)))
}

fn clear(model: &Model, step: &Step) -> Option<Made> {
	let id = aim(&model.remittances, step, |_, found| !found.cleared)?;
	let (organization, remittance) = (model.remittances[id].payee, RemittanceId(id as u64));
	let call = Call::clear_remittance { organization, remittance };
	Made::new(cashier(organization), call, move |model| model.remittances[id].cleared = true)
}

fn cancel_visit(model: &Model, step: &Step) -> Option<Made> {
	let waits = |visit: usize| model.escrows.iter().any(|escrow| escrow.open && escrow.visit == visit);
	let id = aim(&model.visits, step, |id, found| !found.cancelled && waits(id))?;
	let (appointment, reason) = (AppointmentId(id as u64), CancellationReason::Provider);
	let call = salus_appointments::Call::cancel { appointment, reason };
	Made::new(holder(HOSPITAL, Role::FrontDesk), call, move |model| model.visits[id].cancelled = true)
}
