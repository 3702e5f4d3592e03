//! The calls that steps of a random sequence make, where the model stands then, and what the model says of them.

use salus_primitives::{
	escrow::{Ending, EscrowStatus, EscrowTerms, MAX_NOTICE},
	invoice::{ComponentKind, DisputeReason, Instalment, InvoiceStatus, WriteOffReason},
	money::{Amount, BasisPoints, Party, WithdrawalStatus, MAX_AMOUNT},
	AccountId, ClaimId, Digest, EscrowId, InvoiceId, Moment, OrganizationId, RemittanceId, UnitId, WithdrawalId,
};

use super::model::{self, ensure, Answer, Invoice, Model, Part};
use crate::{mock::*, Call, Error};

pub const PARTIES: [Party; 8] = [
	of(patient(1)),
	of(patient(2)),
	of(patient(3)),
	at(HOSPITAL),
	at(OTHER_HOSPITAL),
	at(LABORATORY),
	at(INSURER),
	at(OTHER_INSURER),
];
const HOUSES: [OrganizationId; 3] = [HOSPITAL, OTHER_HOSPITAL, LABORATORY];
/// What is done, and numbers from which the rest is made where the model stands then.
#[derive(Clone, Debug)]
pub struct Step {
	/// Which of the kinds.
	pub kind: u8,
	/// Whether somebody signs who may not.
	pub astray: bool,
	/// Whether it is about what stands where it can succeed, if anything does, or about whatever comes.
	pub aimed: bool,
	pub seeds: [u16; 5],
}

fn pick<T: Copy>(from: &[T], seed: u16) -> Option<T> {
	from.get(usize::from(seed) % from.len().max(1)).copied()
}

/// One of those that fit, or whatever comes; one that there is not, where nothing does.
pub fn aim(count: usize, fits: impl Fn(usize) -> bool, step: &Step) -> usize {
	let fit: Vec<usize> = (0..count).filter(|position| !step.aimed || fits(*position)).collect();
	pick(&fit, step.seeds[0]).unwrap_or(count + usize::from(step.seeds[0] % 2))
}

/// Mostly a little, sometimes exactly so much, rarely what is no amount.
fn sum(exactly: i128, seed: u16) -> Amount {
	match seed % 16 {
		0..6 => Amount::try_from(exactly).unwrap_or(0),
		6 => Amount::try_from(exactly + 1).unwrap_or(1),
		7 if seed > 60_000 => MAX_AMOUNT + 1,
		8 if seed > 60_000 => 0,
		_ => u64::from(seed / 16 % 200) + 1,
	}
}

/// Who signs for the step, and the answer of whoever may not.
pub struct Signed {
	pub signer: AccountId,
	pub astray: Error<Test>,
}

fn member(organization: OrganizationId) -> Signed {
	Signed { signer: cashier(organization), astray: Error::NotAMember }
}

fn party(party: Party) -> Signed {
	let astray = if matches!(party, Party::Organization(_)) { Error::NotAMember } else { Error::NotAuthorized };
	Signed { signer: purser(party), astray }
}

fn either(one: Party) -> Signed {
	Signed { signer: purser(one), astray: Error::NotAuthorized }
}

/// What the model says of a call.
pub type Move = Box<dyn FnOnce(&mut Model) -> Answer>;

/// The call that the step makes, who signs it, and what the model does for it. A call that looks for something before it asks who signs answers also those who may
/// not that there is none: `found`.
pub struct Made {
	pub call: Call<Test>,
	pub signed: Signed,
	pub found: Answer,
	pub expected: Move,
}

fn made(call: Call<Test>, signed: Signed, expected: impl FnOnce(&mut Model) -> Answer + 'static) -> Made {
	Made { call, signed, found: Ok(()), expected: Box::new(expected) }
}

fn owed_in(found: &Invoice) -> bool {
	found.status == InvoiceStatus::Issued && found.open() > 0
}

/// Withdrawals, and money that is issued.
fn about_money(model: &Model, step: &Step, name: &str) -> Made {
	let [_, one, two, three, four] = step.seeds;
	let unit = if two % 8 == 0 { OTHER_UNIT } else { UNIT };
	let (whose, bank) = (PARTIES[usize::from(one) % PARTIES.len()], model.issuers[unit.0 as usize]);
	let reference = Digest::from_low_u64_be(u64::from(four % 2_000));
	let wanted = if name == "complete_withdrawal" { WithdrawalStatus::Accepted } else { WithdrawalStatus::Requested };
	let waits = |position: usize| model.withdrawals[position].status == wanted;
	let id = aim(model.withdrawals.len(), waits, step);
	let withdrawal = WithdrawalId(id as u64);
	let issuer = model.withdrawals.get(id).map_or(BANK, |found| model.issuers[found.unit.0 as usize]);
	match name {
		"issue_money" => {
			let bank = if three % 32 == 0 { OTHER_BANK } else { bank };
			let amount = sum(700, three);
			let call = Call::issue_money { organization: bank, unit, party: whose, amount, reference };
			made(call, member(bank), move |model| model.issue(bank, unit, whose, amount, reference))
		}
		"request_withdrawal" => {
			// Houses have everything paid out, so that they owe what they have not.
			let house = at(HOUSES[usize::from(one) % 3]);
			let empties = step.aimed && model.has(house, unit) > 0;
			let whose = if empties { house } else { whose };
			let all = model.has(whose, unit);
			let amount = if empties { sum(all, 0) } else { sum(all, three) };
			let call = Call::request_withdrawal { party: whose, unit, amount, destination: reference };
			made(call, party(whose), move |model| model.request(whose, unit, amount))
		}
		"complete_withdrawal" => {
			let call = Call::complete_withdrawal { organization: issuer, withdrawal, reference };
			made(call, member(issuer), move |model| {
				model.move_withdrawal(id, WithdrawalStatus::Completed, Some(reference))
			})
		}
		"accept_withdrawal" => {
			let call = Call::accept_withdrawal { organization: issuer, withdrawal };
			made(call, member(issuer), move |model| model.move_withdrawal(id, WithdrawalStatus::Accepted, None))
		}
		"reject_withdrawal" => {
			let call = Call::reject_withdrawal { organization: issuer, withdrawal };
			made(call, member(issuer), move |model| model.move_withdrawal(id, WithdrawalStatus::Rejected, None))
		}
		_ => {
			let whose = model.withdrawals.get(id).map_or(whose, |found| found.party);
			let found = ensure(id < model.withdrawals.len(), Error::NotFound);
			let call = Call::cancel_withdrawal { withdrawal };
			let end = move |model: &mut Model| model.move_withdrawal(id, WithdrawalStatus::Cancelled, None);
			Made { found, ..made(call, party(whose), end) }
		}
	}
}

/// Invoices, until they are issued, and what takes them back.
fn about_invoices(model: &Model, step: &Step, name: &str) -> Made {
	let [_, one, two, three, _] = step.seeds;
	let wanted: &[InvoiceStatus] = match name {
		"cancel_invoice" => &[InvoiceStatus::Draft, InvoiceStatus::Issued],
		"enter_in_error" => &[InvoiceStatus::Issued, InvoiceStatus::Cancelled],
		_ => &[InvoiceStatus::Draft],
	};
	let id = aim(model.invoices.len(), |id| wanted.contains(&model.invoices[id].status), step);
	let issuer = model.invoices.get(id).map_or(HOSPITAL, |found| found.issuer);
	let by = if one % 40 == 0 { HOUSES[usize::from(one / 40) % 3] } else { issuer };
	let (invoice, amount) = (InvoiceId(id as u64), sum(100, three));
	match name {
		"draft_invoice" => {
			let organization = if one % 2 == 0 { HOSPITAL } else { HOUSES[usize::from(one / 2) % 3] };
			let patient = patient(1 + (two % 3) as u8);
			let unit = if two % 8 == 0 { OTHER_UNIT } else { UNIT };
			let components = components(&[(ComponentKind::Base, amount)]);
			let call = Call::draft_invoice { organization, patient, unit, appointment: None, order: None, components };
			made(call, member(organization), move |model| {
				ensure(model.open_units[unit.0 as usize], Error::UnitClosed)?;
				model::amount(amount)?;
				let (status, total) = (InvoiceStatus::Draft, amount.into());
				let (parts, decided, payments, plan) = Default::default();
				#[rustfmt::skip]
				let new = Invoice {
					issuer: organization, patient, unit, status, total, rest: 0, parts, decided, payments, plan,
				};
				model.invoices.push(new);
				Ok(())
			})
		}
		"change_invoice" => {
			let call = Call::change_invoice { organization: by, invoice, components: price(amount) };
			made(call, member(by), move |model| {
				model.theirs(by, id, &[InvoiceStatus::Draft])?;
				model::amount(amount)?;
				model.invoices[id].total = amount.into();
				Ok(())
			})
		}
		"issue_invoice" => {
			let due = (Now::get() + u64::from(two % 40)).saturating_sub(5);
			let call = Call::issue_invoice { organization: by, invoice, due };
			made(call, member(by), move |model| {
				let found = model.theirs(by, id, &[InvoiceStatus::Draft])?;
				ensure(model.open_units[found.unit.0 as usize], Error::UnitClosed)?;
				ensure(due >= Now::get(), Error::DueHasPassed)?;
				let found = &mut model.invoices[id];
				(found.status, found.rest) = (InvoiceStatus::Issued, found.total);
				let payer = of(found.patient);
				found.parts.push(Part { claim: None, payer, paid: 0, given_up: 0, disputed: false, due });
				Ok(())
			})
		}
		"cancel_invoice" => {
			let call = Call::cancel_invoice { organization: by, invoice };
			let from = [InvoiceStatus::Draft, InvoiceStatus::Issued];
			made(call, member(by), move |model| model.take_back(by, id, &from, InvoiceStatus::Cancelled))
		}
		_ => {
			let call = Call::enter_in_error { organization: by, invoice };
			use InvoiceStatus::*;
			let from = [Draft, Issued, Balanced, Cancelled];
			made(call, member(by), move |model| model.take_back(by, id, &from, EnteredInError))
		}
	}
}

/// Payments, credit and refunds.
fn about_payments(model: &Model, step: &Step, name: &str) -> Made {
	let [_, one, two, three, _] = step.seeds;
	let fits = |id: usize| match name {
		"refund_payment" => !model.invoices[id].payments.is_empty(),
		"credit_excess" => {
			let found = &model.invoices[id];
			found.excess() > 0 && model.has(at(found.issuer), found.unit) > 0
		}
		_ => owed_in(&model.invoices[id]),
	};
	let id = aim(model.invoices.len(), fits, step);
	let found = model.invoices.get(id);
	let (issuer, unit) = found.map_or((HOSPITAL, UNIT), |found| (found.issuer, found.unit));
	let patient = found.map_or(of(PATIENT), |found| of(found.patient));
	let payer = if one % 3 == 0 { PARTIES[usize::from(one / 3) % PARTIES.len()] } else { patient };
	let invoice = InvoiceId(id as u64);
	let open = found.map_or(0, Invoice::open);
	match name {
		"pay_invoice" => {
			let has = model.has(payer, unit);
			let amount = sum(if step.aimed && has > 0 { open.min(has) } else { open }, two);
			let call = Call::pay_invoice { payer, invoice, amount };
			made(call, party(payer), move |model| model.pay_invoice(payer, id, amount))
		}
		"use_credit" => {
			let credit = model.credits.get(&(issuer, payer, unit)).copied().unwrap_or_default();
			let amount = sum(credit.min(open), two);
			let call = Call::use_credit { payer, invoice, amount };
			made(call, party(payer), move |model| model.use_credit(payer, id, amount))
		}
		"refund_credit" => {
			let all: Vec<_> = model.credits.iter().filter(|(_, credit)| **credit > 0).map(|(key, _)| *key).collect();
			let (organization, payer, unit) = pick(&all, one).unwrap_or((HOSPITAL, patient, UNIT));
			let credit = model.credits.get(&(organization, payer, unit)).copied().unwrap_or_default();
			let amount = sum(credit, two);
			let call = Call::refund_credit { organization, payer, unit, amount };
			let by = if three % 2 == 0 { payer } else { at(organization) };
			made(call, either(by), move |model| model.refund_credit(organization, payer, unit, amount))
		}
		"refund_payment" => {
			let count = found.map_or(0, |found| found.payments.len());
			let payment = u32::from(one) % (count as u32 + 1);
			let paid = found.and_then(|found| found.payments.get(payment as usize));
			let left = paid.map_or(0, |paid| paid.amount - paid.credited - paid.refunded);
			let amount = sum(left, two);
			let call = Call::refund_payment { organization: issuer, invoice, payment, amount };
			made(call, member(issuer), move |model| model.refund_payment(issuer, id, payment as usize, amount))
		}
		_ => {
			let by = if one % 2 == 0 { patient } else { at(issuer) };
			let found = ensure(found.is_some(), Error::NotFound);
			let call = Call::credit_excess { invoice };
			Made { found, ..made(call, either(by), move |model| model.excess_to_credit(id)) }
		}
	}
}

/// What is disputed, given up, or paid in instalments.
fn about_shares(model: &Model, step: &Step, name: &str) -> Made {
	let [_, one, two, three, four] = step.seeds;
	let fits = |id: usize| {
		let found = &model.invoices[id];
		let disputed = found.parts.iter().any(|part| part.disputed);
		owed_in(found) && (name != "resolve_dispute" || disputed)
	};
	let id = aim(model.invoices.len(), fits, step);
	let found = model.invoices.get(id);
	let issuer = found.map_or(HOSPITAL, |found| found.issuer);
	let parts = found.map_or(vec![], |found| found.parts.iter().map(|part| part.claim).collect());
	let disputed = found.and_then(|found| found.parts.iter().find(|part| part.disputed)).map(|part| part.claim);
	let claim = match (name, disputed, one % 16) {
		(_, _, 0) => Some(ClaimId(7_777)),
		("resolve_dispute", Some(claim), _) => claim,
		_ => pick(&parts, one).unwrap_or(None),
	};
	let part = found.and_then(|found| found.part(claim));
	let open = part.map_or(0, |part| found.map_or(0, |found| found.outstanding(part)));
	let (invoice, amount) = (InvoiceId(id as u64), sum(open, two));
	match name {
		"agree_instalments" => {
			let open = found.map_or(0, Invoice::open);
			let first = open / 2;
			let rest = open - first + i128::from(two % 8 == 0);
			let now = Now::get();
			let parts = [(now + u64::from(one % 20), first), (now + 10 + u64::from(two % 40), rest)];
			let theirs = found.map_or(of(PATIENT), |found| of(found.patient));
			let side = match three % 20 {
				0 => [at(HOSPITAL), at(OTHER_HOSPITAL), of(patient(3))][usize::from(four) % 3],
				1..8 => theirs,
				_ => at(issuer),
			};
			let instalment = |(due, amount): (Moment, i128)| Instalment { due, amount: amount as u64 };
			let plan = parts.map(instalment).to_vec().try_into().expect("they are two");
			let call = Call::agree_instalments { side, invoice, plan };
			made(call, party(side), move |model| {
				let found = model.invoices.get(id).ok_or(Error::NotFound)?;
				ensure(side == at(found.issuer) || side == of(found.patient), Error::NotFound)?;
				model.at(id, &[InvoiceStatus::Issued])?;
				ensure(found.open() > 0, Error::NothingOwed)?;
				let mut last = now;
				for (due, amount) in parts {
					ensure(due > last, Error::PlanOutOfOrder)?;
					ensure(amount > 0, Error::AmountOutOfRange)?;
					last = due;
				}
				ensure(first + rest == found.open(), Error::PlanDoesNotSum)?;
				let patients = found.part(None).expect("it is issued");
				// Whatever comes due does so within these.
				for at_moment in now..now + 200 {
					let before = found.due_by(patients, &found.plan, at_moment);
					let after = found.due_by(patients, &parts, at_moment);
					ensure(side != at(issuer) || after <= before, Error::DueEarlier)?;
					ensure(side == at(issuer) || after >= before, Error::DueLater)?;
				}
				model.invoices[id].plan = parts.to_vec();
				Ok(())
			})
		}
		"dispute_share" => {
			let reason = DisputeReason::ALL[usize::from(two) % DisputeReason::ALL.len()];
			let payer = match (claim, found) {
				(None, Some(found)) => Some(of(found.patient)),
				_ => part.map(|part| part.payer),
			};
			let call = Call::dispute_share { invoice, claim, reason };
			let answer = ensure(payer.is_some(), Error::NotFound);
			let signed = party(payer.unwrap_or(of(PATIENT)));
			Made { found: answer, ..made(call, signed, move |model| model.dispute(id, claim)) }
		}
		"resolve_dispute" => {
			let amount = if two % 3 == 0 { 0 } else { amount };
			let call = Call::resolve_dispute { organization: issuer, invoice, claim, upheld: amount };
			made(call, member(issuer), move |model| model.give_up(issuer, id, claim, amount, true))
		}
		_ => {
			let reason = WriteOffReason::Hardship;
			let call = Call::write_off { organization: issuer, invoice, claim, amount, reason };
			made(call, member(issuer), move |model| model.give_up(issuer, id, claim, amount, false))
		}
	}
}

/// Escrows.
fn about_escrows(model: &Model, step: &Step, name: &str) -> Made {
	let [_, one, two, three, _] = step.seeds;
	let wanted = if name == "settle_escrow" { EscrowStatus::Disputed } else { EscrowStatus::Held };
	let ended =
		|id: usize| name != "return_escrow" || model.ending(id).is_some_and(|(how, _)| how != Ending::Fulfilled);
	let id = aim(model.escrows.len(), |id| model.escrows[id].status == wanted && ended(id), step);
	let found = model.escrows.get(id);
	let sides = found.map_or([of(PATIENT), at(HOSPITAL)], |found| [found.payer, at(found.payee)]);
	let (by, is_payer) = (sides[usize::from(one % 2)], one % 2 == 0);
	let (escrow, there) = (EscrowId(id as u64), ensure(found.is_some(), Error::NotFound));
	match name {
		"set_escrow_terms" => {
			let points = |seed: u16| BasisPoints::new(seed % 10_001).expect("it is no more than the whole");
			let notice = if one % 8 == 0 { MAX_NOTICE + 1 } else { u64::from(one % 20) };
			let terms = EscrowTerms { notice, late: points(two), no_show: points(three) };
			let organization = HOUSES[usize::from(one) % 3];
			let call = Call::set_escrow_terms { organization, terms };
			made(call, member(organization), move |model| {
				ensure(notice <= MAX_NOTICE, Error::NoticeTooLong)?;
				model.terms.insert(organization, terms);
				Ok(())
			})
		}
		"deposit_escrow" => {
			let payer = if one % 4 == 0 { PARTIES[usize::from(one / 4) % PARTIES.len()] } else { of(PATIENT) };
			let purpose = if two % 3 == 0 { TESTS } else { VISIT };
			let payee = if two % 20 == 1 { OTHER_HOSPITAL } else { model.giver(purpose) };
			let now = model.terms.get(&payee).copied().unwrap_or_default();
			let terms = if one % 20 == 1 { EscrowTerms { notice: 21, ..now } } else { now };
			let unit = if three % 8 == 0 { OTHER_UNIT } else { UNIT };
			let amount = sum(model.has(payer, unit), three);
			let call = Call::deposit_escrow { payer, payee, unit, amount, purpose, terms };
			made(call, party(payer), move |model| model.deposit(payer, payee, unit, amount, purpose, terms))
		}
		"release_escrow" => {
			let release = move |model: &mut Model| {
				if is_payer {
					model.waiting(id, &[EscrowStatus::Held, EscrowStatus::Disputed])?;
				} else {
					model.waiting(id, &[EscrowStatus::Held])?;
					let given = model.ending(id).filter(|(how, _)| *how == Ending::Fulfilled);
					let (_, long_ago) = given.ok_or(Error::NotFulfilled)?;
					ensure(long_ago, Error::MayBeDisputed)?;
				}
				model.end_escrow(id, model.escrows[id].amount, EscrowStatus::Released);
				Ok(())
			};
			Made { found: there, ..made(Call::release_escrow { escrow }, either(by), release) }
		}
		"return_escrow" => {
			let give_back = move |model: &mut Model| {
				let found = model.waiting(id, &[EscrowStatus::Held, EscrowStatus::Disputed])?.clone();
				let disputed = found.status == EscrowStatus::Disputed;
				let undecided = if disputed { Error::EscrowDisputed } else { Error::NotEnded };
				let (ending, long_ago) = model.ending(id).ok_or(undecided)?;
				let points = match ending {
					Ending::Fulfilled if disputed => return Err(Error::EscrowDisputed),
					Ending::Fulfilled => return Err(Error::Fulfilled),
					Ending::CancelledByProvider => 0,
					Ending::CancelledByPatient { notice } if notice >= found.terms.notice => 0,
					Ending::CancelledByPatient { .. } => found.terms.late.get(),
					Ending::NoShow => found.terms.no_show.get(),
				};
				let kept = (found.amount * i128::from(points)).div_euclid(10_000);
				ensure(kept == 0 || !disputed, Error::EscrowDisputed)?;
				ensure(kept == 0 || is_payer || long_ago, Error::MayBeDisputed)?;
				model.end_escrow(id, kept, EscrowStatus::Returned);
				Ok(())
			};
			Made { found: there, ..made(Call::return_escrow { escrow }, either(by), give_back) }
		}
		"waive_escrow" => {
			let waive = move |model: &mut Model| {
				model.waiting(id, &[EscrowStatus::Held, EscrowStatus::Disputed])?;
				model.end_escrow(id, 0, EscrowStatus::Returned);
				Ok(())
			};
			Made { found: there, ..made(Call::waive_escrow { escrow }, party(sides[1]), waive) }
		}
		"dispute_escrow" => {
			let dispute = move |model: &mut Model| {
				model.waiting(id, &[EscrowStatus::Held])?;
				model.escrows[id].status = EscrowStatus::Disputed;
				Ok(())
			};
			Made { found: there, ..made(Call::dispute_escrow { escrow }, either(by), dispute) }
		}
		_ => {
			let released = sum(found.map_or(0, |found| found.amount / 2), two);
			let call = Call::settle_escrow { organization: AUDITOR, escrow, released };
			let signed = Signed { signer: mediator(), astray: Error::NotAMember };
			made(call, signed, move |model| {
				let found = model.waiting(id, &[EscrowStatus::Disputed])?;
				ensure(i128::from(released) <= found.amount, Error::MoreThanHeld)?;
				model.end_escrow(id, released.into(), EscrowStatus::Settled);
				Ok(())
			})
		}
	}
}

/// Remittances.
fn about_remittances(model: &Model, step: &Step, name: &str) -> Made {
	let [_, one, two, three, _] = step.seeds;
	if name == "clear_remittance" {
		let id = aim(model.remittances.len(), |id| !model.remittances[id].1, step);
		let by = model.remittances.get(id).map_or(HOSPITAL, |found| found.0);
		let by = if one % 30 == 0 { OTHER_HOSPITAL } else { by };
		let call = Call::clear_remittance { organization: by, remittance: RemittanceId(id as u64) };
		return made(call, member(by), move |model| {
			let found = model.remittances.get_mut(id).ok_or(Error::NotFound)?;
			ensure(found.0 == by, Error::NotFound)?;
			ensure(!found.1, Error::AlreadyCleared)?;
			found.1 = true;
			Ok(())
		});
	}
	let gives_back = name == "return_remitted";
	let aimed = |sum: i128| sum != 0 && (!gives_back || !step.aimed || sum < 0);
	let pending = |claim: &ClaimId| aimed(model.pending(*claim));
	let all: Vec<ClaimId> = model.claims.keys().copied().filter(pending).collect();
	let of_claim = |claim: &ClaimId| {
		let found = &model.invoices[model.claims[claim]];
		let payer = found.part(Some(*claim)).expect("something is owed or paid").payer;
		(payer, found.issuer, found.unit)
	};
	let first = pick(&all, one);
	let (payer, payee, unit) = first.map_or((at(INSURER), HOSPITAL, UNIT), |claim| of_claim(&claim));
	let Party::Organization(payer) = payer else { unreachable!("a payer is an insurer") };
	let mut claims: Vec<ClaimId> = all.iter().copied().filter(|claim| Some(*claim) != first).collect();
	claims.retain(|claim| !step.aimed || of_claim(claim) == (at(payer), payee, unit));
	claims.truncate(usize::from(two % 6));
	claims.extend(first);
	if three % 50 == 0 {
		claims.push(ClaimId(3));
	}
	if three % 50 == 1 {
		claims.extend(first);
	}
	let call_claims = claims.clone().try_into().expect("they are few");
	if gives_back {
		let call = Call::return_remitted { organization: payee, payer, unit, claims: call_claims };
		return made(call, member(payee), move |model| model.give_back(payer, payee, unit, &claims));
	}
	let due: i128 = claims.iter().map(|claim| model.pending(*claim)).sum();
	let total = sum(due.max(0), if three % 20 == 2 { 6 } else { 0 });
	let call = Call::remit { organization: payer, payee, unit, claims: call_claims, total };
	made(call, member(payer), move |model| model.remit(payer, payee, unit, &claims, total))
}

fn about_units(model: &Model, step: &Step, name: &str) -> Made {
	let signed = Signed { signer: Council::get(), astray: Error::NotAuthorized };
	if name == "open_unit" {
		let issuer = [BANK, OTHER_BANK, HOSPITAL][usize::from(step.seeds[0]) % 3];
		let call = Call::open_unit { issuer, currency: euro(), decimals: 2 };
		return made(call, signed, move |model| {
			ensure(issuer != HOSPITAL, Error::NotASettlementMember)?;
			model.issuers.push(issuer);
			model.open_units.push(true);
			Ok(())
		});
	}
	// The unit of most calls is closed late in few sequences alone.
	let spare = (2..model.issuers.len() + 1).collect::<Vec<_>>();
	let unit = if step.seeds[1].is_multiple_of(12) { 0 } else { pick(&spare, step.seeds[0]).unwrap_or(1) };
	made(Call::close_unit { unit: UnitId(unit as u32) }, signed, move |model| {
		let open = model.open_units.get_mut(unit).ok_or(Error::NotFound)?;
		ensure(*open, Error::UnitClosed)?;
		*open = false;
		Ok(())
	})
}

/// The call that the step makes.
pub fn form(model: &Model, step: &Step, name: &str) -> Made {
	match name {
		"issue_money"
		| "request_withdrawal"
		| "accept_withdrawal"
		| "complete_withdrawal"
		| "reject_withdrawal"
		| "cancel_withdrawal" => about_money(model, step, name),
		"draft_invoice" | "change_invoice" | "issue_invoice" | "cancel_invoice" | "enter_in_error" => {
			about_invoices(model, step, name)
		}
		"pay_invoice" | "use_credit" | "refund_credit" | "refund_payment" | "credit_excess" => {
			about_payments(model, step, name)
		}
		"agree_instalments" | "dispute_share" | "resolve_dispute" | "write_off" => about_shares(model, step, name),
		"remit" | "return_remitted" | "clear_remittance" => about_remittances(model, step, name),
		"open_unit" | "close_unit" => about_units(model, step, name),
		_ => about_escrows(model, step, name),
	}
}
