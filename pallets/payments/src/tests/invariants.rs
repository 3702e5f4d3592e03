//! Each invariant notices what breaks it: storage is corrupted by hand, as no call can.

use frame_support::assert_ok;
use salus_primitives::{
	escrow::{Escrow, EscrowStatus},
	invoice::{ComponentKind, Instalment, Invoice, InvoiceStatus, Share, Split},
	money::{LedgerEntry, Subject, Withdrawal, WithdrawalStatus, MAX_AMOUNT},
	remittance::{Remittance, RemittanceStatus},
	AppointmentId, ClaimId, EscrowId, InvoiceId, RemittanceId, WithdrawalId,
};
use sp_runtime::DispatchError;

use crate::{
	mock::*, Billed, Credits, Entries, EntryCount, Escrows, Invoices, List, ListLength, Lists, NextEscrow, NextInvoice,
	NextRemittance, NextUnit, NextWithdrawal, OpenEscrows, OpenInvoices, PaidBy, References, Remittances, Returned,
	Splits, Units, WaitingWithdrawals, Withdrawals,
};

/// An invoice that is paid in part and claimed, of which something is credit.
const INVOICE: InvoiceId = InvoiceId(0);
/// A draft.
const DRAFT: InvoiceId = InvoiceId(1);
const CLAIM: ClaimId = ClaimId(1);
const CLAIM_PAID: ClaimId = ClaimId(2);

/// One of everything: an invoice paid in part and claimed, a draft, a withdrawal that waits, an escrow, a credit, a remittance; then broken.
fn broken(how: impl FnOnce()) -> &'static str {
	new_test_ext().execute_with(|| {
		furnish();
		assert_eq!(asked(100), INVOICE);
		assert_ok!(pay(of(PATIENT), INVOICE, 70));
		assert_ok!(split(INVOICE, CLAIM, 50, 0));
		assert_eq!(drafted(10), DRAFT);
		withdraw(of(PATIENT), 10);
		escrowed(20);
		Neighbours::to_pay(CLAIM_PAID, payment(5, None));
		assert_ok!(remit(&[CLAIM_PAID]));
		assert_ok!(Payments::do_try_state());
		how();
		match Payments::do_try_state() {
			Err(DispatchError::Other(why)) => why,
			other => panic!("the breach was not noticed: {other:?}"),
		}
	})
}

fn invoice_is(how: impl FnOnce(&mut Invoice)) {
	Invoices::<Test>::mutate_extant(INVOICE, how);
}

fn share_is(position: usize, how: impl FnOnce(&mut Share)) {
	invoice_is(|invoice| how(&mut invoice.shares[position]));
}

fn entry_is(how: impl FnOnce(&mut LedgerEntry)) {
	Entries::<Test>::mutate((of(PATIENT), UNIT), 1, |entry| how(entry.as_mut().expect("it is there")));
}

fn withdrawal_is(how: impl FnOnce(&mut Withdrawal)) {
	Withdrawals::<Test>::mutate_extant(WithdrawalId(0), how);
}

fn escrow_is(how: impl FnOnce(&mut Escrow)) {
	Escrows::<Test>::mutate_extant(EscrowId(0), how);
}

fn remittance_is(how: impl FnOnce(&mut Remittance)) {
	Remittances::<Test>::mutate_extant(RemittanceId(0), how);
}

#[test]
fn of_units() {
	use frame_support::traits::fungibles::{Mutate, Unbalanced};
	let account = || Payments::account(of(PATIENT));
	assert_eq!(broken(|| NextUnit::<Test>::put(1)), "a unit that was not numbered");
	assert_eq!(broken(|| NextUnit::<Test>::put(3)), "a unit was lost");
	assert_eq!(broken(|| Units::<Test>::remove(UNIT)), "somebody has of a unit that there is not");
	let more = || Assets::set_total_issuance(UNIT.0, 7_000);
	assert_eq!(broken(more), "more or less of a unit than its parties have");
	let mint = |account| {
		<Assets as Mutate<_>>::mint_into(UNIT.0, &account, 5).expect("the unit is open");
	};
	let minted = || mint(account());
	assert_eq!(broken(minted), "a book does not say what its party has");
	let to_nobody = || mint(stranger());
	assert_eq!(broken(to_nobody), "more or less of a unit than its parties have");
}

#[test]
fn of_books() {
	let key = || (of(PATIENT), UNIT);
	assert_eq!(broken(|| Entries::<Test>::remove(key(), 0)), "a gap in a book");
	assert_eq!(broken(|| entry_is(|entry| entry.amount = 0)), "nothing moved, and was entered");
	assert_eq!(broken(|| entry_is(|entry| entry.amount = 9_999)), "somebody had less than nothing");
	assert_eq!(broken(|| entry_is(|entry| entry.balance = 1)), "an entry does not add up");
	assert_eq!(broken(|| entry_is(|entry| entry.at = 1)), "a book whose time goes back");
	let forgotten = || EntryCount::<Test>::insert(of(PATIENT), UNIT, 1);
	assert_eq!(broken(forgotten), "a book does not say what its party has");
	let beyond = || {
		let entry = Entries::<Test>::get(key(), 0).expect("it is there");
		Entries::<Test>::insert(key(), 9, entry);
	};
	assert_eq!(broken(beyond), "an entry that was not numbered");
}

#[test]
fn of_what_is_held() {
	let different = "more or less is held than for what it is";
	assert_eq!(broken(|| withdrawal_is(|found| found.amount = 11)), different);
	assert_eq!(broken(|| escrow_is(|found| found.amount = 11)), different);
	let key = (HOSPITAL, of(PATIENT), UNIT);
	assert_eq!(broken(|| Credits::<Test>::insert(key, 1)), different);
	assert_eq!(broken(|| Credits::<Test>::insert(key, 0)), "a credit of nothing");
	let elsewhere = || Credits::<Test>::insert((OTHER_HOSPITAL, of(PATIENT), UNIT), 1);
	assert_eq!(broken(elsewhere), "something is held of whoever never had anything");
}

#[test]
fn of_withdrawals() {
	assert_eq!(broken(|| NextWithdrawal::<Test>::put(0)), "a withdrawal that was not numbered");
	let over = || withdrawal_is(|found| found.ended = Some(START));
	assert_eq!(broken(over), "a withdrawal is over and waits, or neither");
	let unlisted = || WaitingWithdrawals::<Test>::remove(BANK, WithdrawalId(0));
	assert_eq!(broken(unlisted), "a withdrawal that waits is not listed, or the reverse");
	let elsewhere = || WaitingWithdrawals::<Test>::insert(OTHER_BANK, WithdrawalId(0), ());
	assert_eq!(broken(elsewhere), "a withdrawal waits for whoever does not issue it");
	let of_no_unit = || {
		withdrawal_is(|found| {
			(found.unit, found.status, found.ended) = (NO_UNIT, WithdrawalStatus::Completed, Some(START));
		});
		assert_ok!(Payments::release(of(PATIENT), UNIT, crate::HoldReason::Withdrawal, 10));
	};
	assert_eq!(broken(of_no_unit), "a withdrawal of no unit");
	let of_nothing = || {
		let ended = |found: &mut Withdrawal| {
			(found.amount, found.status, found.ended) = (0, WithdrawalStatus::Completed, Some(START));
		};
		withdrawal_is(ended);
		assert_ok!(Payments::release(of(PATIENT), UNIT, crate::HoldReason::Withdrawal, 10));
	};
	assert_eq!(broken(of_nothing), "a withdrawal of what is no amount");
}

#[test]
fn of_invoices() {
	assert_eq!(broken(|| NextInvoice::<Test>::put(1)), "an invoice that was not numbered");
	let unlisted = || OpenInvoices::<Test>::remove(HOSPITAL, INVOICE);
	assert_eq!(broken(unlisted), "an open invoice is not listed, or the reverse");
	let elsewhere = || OpenInvoices::<Test>::insert(LABORATORY, INVOICE, ());
	assert_eq!(broken(elsewhere), "an invoice is open at somebody else");
	let negative = || invoice_is(|found| found.components[0].kind = ComponentKind::Discount);
	assert_eq!(broken(negative), "an invoice for less than nothing");
	let other = || invoice_is(|found| found.components[0].amount = 101);
	assert_eq!(broken(other), "an invoice's components do not sum");
	let too_much = || {
		invoice_is(|found| (found.components[0].amount, found.total) = (MAX_AMOUNT + 1, MAX_AMOUNT + 1));
	};
	assert_eq!(broken(too_much), "an invoice for what is no amount");
	assert_eq!(broken(|| invoice_is(|found| found.issued = None)), "an invoice is owed and not issued, or the reverse");
	let unissued = || {
		Invoices::<Test>::mutate_extant(DRAFT, |found| found.status = InvoiceStatus::Balanced);
	};
	assert_eq!(broken(unissued), "an invoice that was not issued is owed");
	let off_draft = || Invoices::<Test>::mutate_extant(DRAFT, |found| found.contractual = 1);
	assert_eq!(broken(off_draft), "something is taken off a draft");
	let forgotten = || invoice_is(|found| found.appointment = Some(AppointmentId(1)));
	assert_eq!(broken(forgotten), "two invoices for the same, or one that is forgotten");
	let for_nothing = || Billed::<Test>::insert(HOSPITAL, VISIT, INVOICE);
	assert_eq!(broken(for_nothing), "no invoice is for what one should be for");
}

#[test]
fn of_shares() {
	assert_eq!(broken(|| share_is(0, |share| share.owed = 49)), "an invoice's shares do not sum");
	assert_eq!(broken(|| invoice_is(|found| found.contractual = 1)), "an invoice's shares do not sum");
	let balanced = || {
		invoice_is(|found| found.status = InvoiceStatus::Balanced);
		OpenInvoices::<Test>::remove(HOSPITAL, INVOICE);
	};
	assert_eq!(broken(balanced), "a balanced invoice is owed");
	let not_owed = || share_is(1, |share| share.written_off = 50);
	assert_eq!(broken(not_owed), "nothing of an issued invoice is owed");
	assert_eq!(broken(|| invoice_is(|found| found.shares.as_mut().swap(0, 1))), "the first share is not the patient's");
	assert_eq!(broken(|| share_is(0, |share| share.payer = of(OTHER_PATIENT))), "the first share is not the patient's");
	assert_eq!(broken(|| share_is(0, |share| share.written_off = 101)), "more was given up than was asked for");
	assert_eq!(broken(|| share_is(1, |share| share.paid = 51)), "nothing of an issued invoice is owed");
	let shifted = |payers: u64| {
		move || {
			share_is(0, |share| share.owed = 100 - payers);
			share_is(1, |share| share.owed = payers);
		}
	};
	assert_eq!(broken(shifted(51)), "a payer owes what no claim says");
	assert_eq!(broken(shifted(49)), "a payer owes what no claim says");
	assert_eq!(broken(|| share_is(0, |share| share.agreed = 1)), "instalments do not sum to what was agreed");
	let unordered = || {
		let instalment = Instalment { due: START, amount: 1 };
		share_is(0, |share| {
			(share.agreed, share.instalments) = (2, vec![instalment; 2].try_into().expect("they are few"));
		});
	};
	assert_eq!(broken(unordered), "instalments are not in order");
	assert_eq!(broken(|| share_is(1, |share| share.claim = None)), "the patient's share is there twice");
	assert_eq!(broken(|| share_is(1, |share| share.claim = Some(ClaimId(9)))), "a payer owes what no claim says");
	let twice = || {
		invoice_is(|found| {
			let again = found.shares[1].clone();
			found.total += 50;
			found.components[0].amount += 50;
			found.shares.try_push(again).expect("there is room");
		});
	};
	assert_eq!(broken(twice), "a claim has two shares");
}

#[test]
fn of_payments() {
	let too_much = || invoice_is(|found| found.payments[0].refunded = 71);
	assert_eq!(broken(too_much), "more of a payment came back than was paid");
	let other = || invoice_is(|found| found.payments[0].amount = 71);
	assert_eq!(broken(other), "the payments do not sum to what was paid");
	let taken_back = || {
		invoice_is(|found| found.status = InvoiceStatus::Cancelled);
		OpenInvoices::<Test>::remove(HOSPITAL, INVOICE);
	};
	assert_eq!(broken(taken_back), "something was paid of an invoice that was taken back");
	let claimed = || {
		taken_back();
		invoice_is(|found| {
			found.payments[0].refunded += 50;
			found.shares[0].paid = 0;
		});
	};
	assert_eq!(broken(claimed), "somebody owes by a claim of an invoice that was taken back");
}

#[test]
fn of_splits() {
	let of_none = || {
		Splits::<Test>::insert(InvoiceId(9), CLAIM, Split { payer: INSURER, payable: 0, patient: 0, contractual: 0 })
	};
	assert_eq!(broken(of_none), "a split of no invoice");
	let of_draft =
		|| Splits::<Test>::insert(DRAFT, CLAIM, Split { payer: INSURER, payable: 0, patient: 0, contractual: 0 });
	assert_eq!(broken(of_draft), "a split of an invoice that is not issued");
	let split = Split { payer: INSURER, payable: 1, patient: 99, contractual: 0 };
	let more = || Splits::<Test>::insert(INVOICE, ClaimId(9), split);
	assert_eq!(broken(more), "a payer does not owe what a claim says");
	let others = || {
		let split = Split { payer: OTHER_INSURER, payable: 50, patient: 50, contractual: 0 };
		Splits::<Test>::insert(INVOICE, CLAIM, split);
	};
	assert_eq!(broken(others), "somebody else owes by a claim");
	let many = || {
		for claim in 10..13 {
			Splits::<Test>::insert(INVOICE, ClaimId(claim), Split { payable: 0, ..split });
		}
	};
	assert_eq!(broken(many), "an invoice with too many claims");
	let off = || Splits::<Test>::insert(INVOICE, ClaimId(9), Split { payable: 0, contractual: 1, ..split });
	assert_eq!(broken(off), "contracts take off what no claim says");
}

#[test]
fn of_escrows() {
	assert_eq!(broken(|| NextEscrow::<Test>::put(0)), "an escrow that was not numbered");
	let over = || escrow_is(|found| found.status = EscrowStatus::Settled);
	assert_eq!(broken(over), "an escrow is over and waits, or neither");
	assert_eq!(broken(|| escrow_is(|found| found.released = 1)), "something was released of what waits");
	let ended = |status, amount, released| {
		move || {
			escrow_is(|found| {
				(found.status, found.amount, found.released, found.ended) = (status, amount, released, Some(START));
			});
			assert_ok!(Payments::release(of(PATIENT), UNIT, crate::HoldReason::Escrow, 20));
			OpenEscrows::<Test>::remove(of(PATIENT), VISIT);
		}
	};
	let unlisted = || OpenEscrows::<Test>::remove(of(PATIENT), VISIT);
	assert_eq!(broken(unlisted), "two escrows wait for the same, or one is listed that does not wait");
	let elsewhere = || OpenEscrows::<Test>::insert(of(PATIENT), TESTS, EscrowId(0));
	assert_eq!(broken(elsewhere), "an escrow waits for what it is not for");
	assert_eq!(broken(ended(EscrowStatus::Settled, 0, 0)), "an escrow of what is no amount");
	assert_eq!(broken(ended(EscrowStatus::Settled, 20, 21)), "more was released than was held");
	assert_eq!(broken(ended(EscrowStatus::Released, 20, 19)), "an escrow is released in part");
}

#[test]
fn of_remittances() {
	assert_eq!(broken(|| NextRemittance::<Test>::put(0)), "a remittance that was not numbered");
	assert_eq!(broken(|| remittance_is(|found| found.total = 6)), "a remittance's lines do not sum");
	let cleared = || remittance_is(|found| found.status = RemittanceStatus::Cleared);
	assert_eq!(broken(cleared), "a remittance is cleared, and is not");
	let empty = || remittance_is(|found| (found.lines, found.total) = (Default::default(), 0));
	assert_eq!(broken(empty), "a remittance for nothing");
	let twice = || {
		remittance_is(|found| {
			found.lines.try_push(found.lines[0]).expect("there is room");
			found.total = 10;
		});
	};
	assert_eq!(broken(twice), "a remittance names a claim twice");
}

#[test]
fn of_what_was_paid_for_claims() {
	let otherwise = "a claim was paid otherwise than its invoice says";
	let of_the_invoice = || {
		remittance_is(|found| found.lines[0].claim = CLAIM);
		PaidBy::<Test>::remove(CLAIM_PAID);
	};
	assert_eq!(broken(of_the_invoice), otherwise);
	assert_eq!(broken(|| share_is(1, |share| share.paid = 1)), otherwise);
	assert_eq!(broken(|| Returned::<Test>::insert(CLAIM, 1)), otherwise);
	assert_eq!(broken(|| Returned::<Test>::insert(CLAIM, 0)), "nothing was given back, and was written down");
	let by_none = || PaidBy::<Test>::insert(CLAIM, RemittanceId(9));
	assert_eq!(broken(by_none), "a claim was paid by no remittance");
	let by_another = || PaidBy::<Test>::insert(CLAIM, RemittanceId(0));
	assert_eq!(broken(by_another), "a claim was paid by another remittance");
	let by_nobody_knows_what = || PaidBy::<Test>::remove(CLAIM_PAID);
	assert_eq!(broken(by_nobody_knows_what), "a claim was paid, and nobody knows by what");
}

#[test]
fn of_what_claims_say() {
	let split = Split { payer: INSURER, payable: 50, patient: 50, contractual: 0 };
	let says = |paid, split| {
		broken(|| {
			Neighbours::says(CLAIM_PAID, paid, None);
			Neighbours::says(CLAIM, 0, split);
		})
	};
	for paid in [0, 4, 6] {
		assert_eq!(says(paid, Some((INVOICE, split))), "a claim was paid otherwise than remittances say");
	}
	let [less, of_another] = [Split { patient: 49, ..split }, Split { payer: OTHER_INSURER, ..split }];
	for said in [None, Some((DRAFT, split)), Some((INVOICE, less)), Some((INVOICE, of_another))] {
		assert_eq!(says(5, said), "an invoice is split otherwise than its claim says");
	}
	let unknown = broken(|| {
		Neighbours::says(CLAIM_PAID, 5, Some((DRAFT, split)));
		Neighbours::says(CLAIM, 0, Some((INVOICE, split)));
	});
	assert_eq!(unknown, "an invoice does not know a claim that splits it");
}

/// A withdrawal that was paid out, and an escrow of which something was released.
fn moved() {
	pay_out(at(LABORATORY));
	assert_ok!(Payments::release_escrow(by(&wallet(PATIENT)), EscrowId(0)));
	assert_ok!(Payments::do_try_state());
}

#[test]
fn of_what_was_moved() {
	let of_book = |party| (party, UNIT);
	let twice = || {
		Entries::<Test>::mutate(of_book(at(HOSPITAL)), 0, |entry| {
			entry.as_mut().expect("it is there").about = Subject::Reference(digest(200));
		});
	};
	assert_eq!(broken(twice), "the same was paid in twice");
	let forgotten = || References::<Test>::remove(UNIT, digest(200));
	assert_eq!(broken(forgotten), "a reference that counts was forgotten");
	let for_nothing = || References::<Test>::insert(UNIT, digest(1), ());
	assert_eq!(broken(for_nothing), "a reference counts for nothing");
	let paid_out = || {
		moved();
		Withdrawals::<Test>::mutate_extant(WithdrawalId(1), |found| found.amount = 999);
	};
	assert_eq!(broken(paid_out), "more or less was paid out than a withdrawal says");
	let reused = || {
		moved();
		let of_withdrawal = |found: &mut LedgerEntry| found.about = Subject::Withdrawal(WithdrawalId(0));
		Entries::<Test>::mutate(of_book(at(LABORATORY)), 1, |entry| {
			of_withdrawal(entry.as_mut().expect("it is there"));
		});
	};
	assert_eq!(broken(reused), "more or less was paid out than a withdrawal says");
	let released = || {
		moved();
		escrow_is(|found| (found.status, found.released) = (EscrowStatus::Settled, 19));
	};
	assert_eq!(broken(released), "more or less was released than an escrow says");
	let remitted = || {
		Entries::<Test>::mutate(of_book(at(INSURER)), 1, |entry| {
			entry.as_mut().expect("it is there").about = Subject::Remittance(RemittanceId(9));
		});
	};
	assert_eq!(broken(remitted), "more or less was remitted than a remittance says");
}

#[test]
fn of_lists() {
	let list = List::InvoicesOf(PATIENT);
	let different = "a list is longer or shorter than what is listed";
	assert_eq!(broken(|| ListLength::<Test>::insert(list, 1)), different);
	assert_eq!(broken(|| ListLength::<Test>::insert(List::InvoicesOf(OTHER_PATIENT), 1)), different);
	assert_eq!(broken(|| ListLength::<Test>::remove(list)), "a list was lost");
	assert_eq!(broken(|| Lists::<Test>::insert(list, 7, 0)), "an entry beyond the end of a list");
	assert_eq!(broken(|| Lists::<Test>::insert(list, 0, 7)), "a list has what is somebody else's");
	assert_eq!(broken(|| Lists::<Test>::remove(list, 0)), "a gap in a list");
	for list in [
		List::InvoicesBy(HOSPITAL),
		List::Escrows(of(PATIENT)),
		List::Withdrawals(of(PATIENT)),
		List::RemittancesBy(INSURER),
		List::RemittancesTo(HOSPITAL),
	] {
		assert_eq!(broken(|| Lists::<Test>::insert(list, 0, 7)), "a list has what is somebody else's");
	}
	let twice = || Lists::<Test>::insert(list, 0, DRAFT.0);
	assert_eq!(broken(twice), "a list has something twice, and so something not at all");
}
