//! Random sequences of calls, decisions, reversals and waits, against a naive model of what should come of them: who has what, free and held, what is owed, and why
//! calls are refused.

use std::collections::BTreeMap;

use frame_support::{
	storage::with_storage_layer,
	traits::{GetCallName, UnfilteredDispatchable},
};
use proptest::prelude::*;
use salus_primitives::{
	escrow::Ending,
	glue::Billing,
	invoice::{InvoiceStatus, Split},
	money::Party,
	remittance::{Payable, RemittedKind},
	ClaimId, EscrowId, InvoiceId, OrganizationId, UnitId, WithdrawalId,
};
use sp_runtime::DispatchError;

use super::{
	forms::{aim, form, Made, Step, PARTIES},
	model::{Decided, Invoice, Model},
};
use crate::{mock::*, Call};

const INSURERS: [OrganizationId; 2] = [INSURER, OTHER_INSURER];
const UNITS: [UnitId; 2] = [UNIT, OTHER_UNIT];
/// How many claims an invoice can have here.
const CLAIMS: u64 = 5;

/// The kinds, by how often each is done.
const KINDS: [(&str, u32); 36] = [
	("issue_money", 20),
	("request_withdrawal", 12),
	("accept_withdrawal", 6),
	("complete_withdrawal", 5),
	("reject_withdrawal", 2),
	("cancel_withdrawal", 2),
	("draft_invoice", 12),
	("change_invoice", 3),
	("issue_invoice", 12),
	("cancel_invoice", 2),
	("enter_in_error", 2),
	("agree_instalments", 4),
	("pay_invoice", 24),
	("use_credit", 8),
	("refund_credit", 4),
	("refund_payment", 8),
	("credit_excess", 10),
	("dispute_share", 6),
	("resolve_dispute", 5),
	("write_off", 6),
	("set_escrow_terms", 2),
	("deposit_escrow", 8),
	("release_escrow", 4),
	("return_escrow", 6),
	("waive_escrow", 2),
	("dispute_escrow", 4),
	("settle_escrow", 4),
	("remit", 16),
	("return_remitted", 8),
	("clear_remittance", 4),
	("open_unit", 1),
	("close_unit", 1),
	("decide", 20),
	("undo", 6),
	("end", 5),
	("wait", 5),
];

fn step() -> impl Strategy<Value = Step> {
	let kind = prop::sample::select(
		KINDS.iter().enumerate().flat_map(|(kind, (_, weight))| vec![kind as u8; *weight as usize]).collect::<Vec<_>>(),
	);
	(kind, prop::bool::weighted(0.03), prop::bool::weighted(0.8), any::<[u16; 5]>())
		.prop_map(|(kind, astray, aimed, seeds)| Step { kind, astray, aimed, seeds })
}

/// The claims' side: a decision, or its undoing, and what is to be paid then.
fn claims_side(model: &mut Model, step: &Step, undo: bool) -> bool {
	let [_, one, two, three, four] = step.seeds;
	let asked = [InvoiceStatus::Issued, InvoiceStatus::Balanced];
	// Mostly of what the patient has paid before.
	let paid = |found: &Invoice| four % 4 == 0 || found.part(None).is_some_and(|part| part.paid > 0);
	let fits = |id: usize| asked.contains(&model.invoices[id].status) && paid(&model.invoices[id]);
	let id = aim(model.invoices.len(), fits, step);
	let number = u64::from(one) % CLAIMS;
	let claim = ClaimId(10 + id as u64 * CLAIMS + number);
	let wrong = usize::from(two % 30 == 0);
	let payer = INSURERS[(number as usize % 2) ^ wrong];
	let invoice = InvoiceId(id as u64);
	let before = model.invoices.clone();
	let (made, expected) = if undo {
		let made = with_storage_layer(|| <Payments as Billing>::unsplit(invoice, claim));
		(made, model.unsplit(id, claim))
	} else {
		let total = model.invoices.get(id).map_or(0, |found| found.total) as u64;
		let payable = u64::from(two) * total / 90_000;
		let contractual = u64::from(three) * total / 300_000;
		let patient = total.saturating_sub(payable).saturating_sub(contractual);
		let split = Split { payer, payable, patient, contractual };
		let made = with_storage_layer(|| <Payments as Billing>::split(invoice, claim, split));
		let decided = Decided { claim, payer, payable: payable.into(), contractual: contractual.into() };
		(made, model.split(id, decided))
	};
	if expected.is_err() {
		model.invoices = before;
	}
	assert_eq!(made, expected.map_err(DispatchError::from), "{step:?}");
	tell_claims(model);
	made.is_ok()
}

/// Tells the claims what is to be paid of each, as the pallet of claims would know.
fn tell_claims(model: &Model) {
	for (claim, id) in &model.claims {
		let (pending, found) = (model.pending(*claim), &model.invoices[*id]);
		let Some(part) = found.part(Some(*claim)).filter(|_| pending != 0) else {
			Neighbours::paid_otherwise(*claim);
			continue;
		};
		let Party::Organization(payer) = part.payer else { unreachable!("a payer is an insurer") };
		let kind = if pending > 0 { RemittedKind::Payment } else { RemittedKind::Adjustment };
		let (payee, patient, unit) = (found.issuer, found.patient, found.unit);
		let (amount, invoice) = (pending.unsigned_abs() as u64, Some(InvoiceId(*id as u64)));
		Neighbours::to_pay(*claim, Payable { payer, payee, patient, unit, kind, amount, invoice });
	}
}

/// Makes the call here and in the model, and says which it was, and whether it succeeded.
fn make(model: &mut Model, step: &Step, name: &'static str) -> (&'static str, bool) {
	let Made { call, signed, found, expected } = form(model, step, name);
	let council = matches!(call, Call::open_unit { .. } | Call::close_unit { .. });
	let signer = if step.astray { stranger() } else { signed.signer };
	let before = model.clone();
	let answer: Result<(), DispatchError> = match (step.astray, found) {
		(_, Err(error)) => Err(error.into()),
		(true, _) if council => Err(DispatchError::BadOrigin),
		(true, _) => Err(signed.astray.into()),
		(false, _) => expected(model).map_err(DispatchError::from),
	};
	if answer.is_err() {
		*model = before;
	}
	let made = with_storage_layer(|| {
		call.clone().dispatch_bypass_filter(by(&signer)).map(|_| ()).map_err(|refusal| refusal.error)
	});
	assert_eq!(made, answer, "{call:?} by {signer:?} at {}", Now::get());
	if made.is_ok() && matches!(call, Call::remit { .. } | Call::return_remitted { .. }) {
		tell_claims(model);
	}
	(call.get_call_name(), made.is_ok())
}

fn act(model: &mut Model, step: &Step) -> (&'static str, bool) {
	let name = KINDS[usize::from(step.kind)].0;
	let [zero, one, ..] = step.seeds;
	match name {
		"decide" | "undo" => return (name, claims_side(model, step, name == "undo")),
		"end" => {
			let purpose = if zero % 2 == 0 { VISIT } else { TESTS };
			let notice = u64::from(one / 8 % 20);
			let ending = match one % 8 {
				0 => Some(Ending::Fulfilled),
				1 => Some(Ending::CancelledByProvider),
				2 => Some(Ending::CancelledByPatient { notice }),
				3 => Some(Ending::NoShow),
				_ => None,
			};
			Neighbours::end(purpose, ending);
			model.endings.insert(purpose, ending.map(|ending| (ending, Now::get())));
			if one % 32 > 28 {
				let giver = [HOSPITAL, LABORATORY][usize::from(zero / 2 % 2)];
				Neighbours::pass_to(purpose, giver);
				model.givers.insert(purpose, giver);
			}
		}
		"wait" => pass(u64::from(zero % 30)),
		_ => return make(model, step, name),
	}
	(name, true)
}

/// That the chain says what the model does, and that there is of every unit what was issued, free and held.
fn agrees(model: &Model) {
	for unit in UNITS {
		let mut all = 0;
		for party in PARTIES {
			let found = Payments::balance(party, unit);
			let (free, held) = (model.has(party, unit), model.held(party, unit));
			assert!(free >= 0 && held >= 0, "{party:?} has less than nothing");
			assert_eq!((i128::from(found.free), i128::from(found.held)), (free, held), "{party:?}");
			let entries = model.entries.get(&(party, unit)).copied().unwrap_or_default();
			assert_eq!(crate::EntryCount::<Test>::get(party, unit), entries, "{party:?}");
			all += free + held;
		}
		let issued = Payments::unit(unit).expect("it is open").issued;
		assert_eq!((i128::from(issued), all), (all, model.issued.get(&unit).copied().unwrap_or_default()));
	}
	for (number, expected) in model.invoices.iter().enumerate() {
		let entry = Payments::invoice(InvoiceId(number as u64)).expect("it was begun");
		let found = entry.invoice;
		assert_eq!(found.status, expected.status, "{number}");
		assert_eq!(i128::from(entry.overdue), expected.overdue(Now::get()), "{number} {expected:?} {found:?}");
		assert_eq!(found.shares.len(), expected.parts.len(), "{number}");
		for share in &found.shares {
			let part = expected.part(share.claim).expect("the model has it too");
			let chain = [share.owed, share.paid, share.written_off, share.outstanding()].map(i128::from);
			let owed = expected.owed(part);
			assert_eq!(chain, [owed, part.paid, part.given_up, expected.outstanding(part)], "{number} {share:?}");
			assert_eq!((share.payer, share.disputed.is_some()), (part.payer, part.disputed), "{number}");
		}
		let payments = found.payments.iter();
		let payments = payments.map(|paid| (paid.payer, [paid.amount, paid.credited, paid.refunded].map(i128::from)));
		let paid = expected.payments.iter().map(|paid| (paid.payer, [paid.amount, paid.credited, paid.refunded]));
		assert!(payments.eq(paid), "{number}");
	}
	for ((provider, payer, unit), credit) in &model.credits {
		assert_eq!(i128::from(Payments::credit(*provider, *payer, *unit)), *credit);
	}
	for (number, expected) in model.escrows.iter().enumerate() {
		let found = Payments::escrow(EscrowId(number as u64)).expect("it was made");
		assert_eq!((found.status, i128::from(found.released)), (expected.status, expected.released));
	}
	for (number, expected) in model.withdrawals.iter().enumerate() {
		let found = Payments::withdrawal(WithdrawalId(number as u64)).expect("it was asked for");
		assert_eq!(found.status, expected.status);
	}
	assert_eq!(crate::NextRemittance::<Test>::get(), model.remittances.len() as u64);
}

/// Two units, here and in the model, and some money of the first.
fn found(model: &mut Model) {
	furnish();
	(model.issuers, model.open_units) = (vec![BANK, OTHER_BANK], vec![true, true]);
	for (number, party) in (200..).zip(RICH) {
		model.issue(BANK, UNIT, party, 1_000, digest(number)).expect("as on the chain");
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(96))]

	#[test]
	fn the_chain_agrees_with_the_model_after_any_sequence_of_calls(steps in prop::collection::vec(step(), 1..250)) {
		run(|| {
			let mut model = Model::default();
			found(&mut model);
			for step in &steps {
				act(&mut model, step);
				agrees(&model);
				Payments::do_try_state().expect("the invariants hold");
			}
		});
	}
}

/// That the sequences above reach what they are for: each call succeeds in some of them, and is refused in others.
#[test]
fn the_sequences_reach_every_call() {
	use proptest::{strategy::ValueTree, test_runner::TestRunner};
	let mut runner = TestRunner::deterministic();
	let mut made = BTreeMap::<&str, (u32, u32)>::new();
	let (mut excess, mut replaced) = (0, 0);
	for _ in 0..40 {
		let steps = prop::collection::vec(step(), 250).new_tree(&mut runner).expect("steps are made").current();
		run(|| {
			let mut model = Model::default();
			found(&mut model);
			for step in &steps {
				let (name, succeeded) = act(&mut model, step);
				let count = made.entry(name).or_default();
				*(if succeeded { &mut count.0 } else { &mut count.1 }) += 1;
				excess += u32::from(model.invoices.iter().any(|found: &Invoice| found.excess() > 0));
				let beyond = |found: &Invoice| found.parts.iter().any(|part| found.owed(part) < part.paid);
				replaced += u32::from(model.invoices.iter().any(|found| found.excess() == 0 && beyond(found)));
			}
		});
	}
	println!("{made:?}, with something in excess {excess} times, with claims in the place of others {replaced} times");
	assert!(replaced > 20, "corrected claims are decided before what was paid for the first comes back");
	assert!(excess > 100, "providers without money have patients who paid too much");
	for name in Call::<Test>::get_call_names().iter().chain(&["decide", "undo"]) {
		assert!(made.get(name).is_some_and(|(succeeded, refused)| *succeeded > 0 && *refused > 0), "{name}");
	}
}
