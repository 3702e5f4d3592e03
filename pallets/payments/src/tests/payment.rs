//! Payments of patients' shares, credit, and refunds.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	invoice::{InvoiceStatus, Payment},
	money::{Amount, Direction, EntryKind, Party, Subject},
	ClaimId, InvoiceId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event};

const CLERK: fn() -> RuntimeOrigin = || by(&cashier(HOSPITAL));

fn refund(invoice: InvoiceId, payment: u32, amount: Amount) -> DispatchResult {
	Payments::refund_payment(CLERK(), HOSPITAL, invoice, payment, amount)
}

fn use_credit(payer: Party, invoice: InvoiceId, amount: Amount) -> DispatchResult {
	Payments::use_credit(by(&purser(payer)), payer, invoice, amount)
}

#[test]
fn an_invoice_is_paid_in_parts() {
	scene(|| {
		let id = asked(100);
		events();
		assert_ok!(pay(of(PATIENT), id, 60));
		assert_eq!(invoice(id).status, InvoiceStatus::Issued);
		pass(2);
		assert_ok!(Payments::pay_invoice(by(&guardian(PATIENT)), of(PATIENT), id, 40));
		assert_eq!(invoice(id).status, InvoiceStatus::Balanced);
		assert_noop!(pay(of(PATIENT), id, 1), Error::<Test>::InvoiceBalanced);
		let paid = |amount, by| Event::InvoicePaid { invoice: id, payer: of(PATIENT), amount, by };
		let balanced = Event::InvoiceSet { invoice: id, status: InvoiceStatus::Balanced, by: None };
		assert_eq!(events(), [paid(60, wallet(PATIENT)), balanced, paid(40, guardian(PATIENT))]);
		assert_eq!((has(of(PATIENT)), has(at(HOSPITAL))), ((900, 0), (1_100, 0)));
		for (party, direction, other, balances) in [
			(of(PATIENT), Direction::Out, at(HOSPITAL), [900, 940]),
			(at(HOSPITAL), Direction::In, of(PATIENT), [1_100, 1_060]),
		] {
			let book = Payments::ledger(party, UNIT, None, 2);
			assert_eq!(book.iter().map(|line| line.entry.balance).collect::<Vec<_>>(), balances);
			let last = book[0].entry;
			let told = (last.kind, last.direction, last.amount, last.other, last.about, last.at);
			assert_eq!(told, (EntryKind::Payment, direction, 40, Some(other), Subject::Invoice(id), START + 2));
		}
	});
}

#[test]
fn anybody_pays_for_a_patient_with_their_own_money() {
	scene(|| {
		let id = asked(100);
		assert_ok!(pay(at(LABORATORY), id, 30));
		assert_ok!(pay(of(OTHER_PATIENT), id, 30));
		let theirs = Payments::pay_invoice(by(&wallet(PATIENT)), of(OTHER_PATIENT), id, 1);
		assert_noop!(theirs, Error::<Test>::NotAuthorized);
		let trusted = Payments::pay_invoice(by(&friend(PATIENT)), of(PATIENT), id, 1);
		assert_noop!(trusted, Error::<Test>::NotAuthorized);
		assert_noop!(pay(at(HOSPITAL), id, 1), Error::<Test>::SameParty);
		assert_noop!(pay(of(patient(5)), id, 1), Error::<Test>::NotEnoughMoney);
		assert_noop!(pay(of(PATIENT), id, 0), Error::<Test>::AmountOutOfRange);
		assert_noop!(pay(of(PATIENT), InvoiceId(9), 1), Error::<Test>::NotFound);
		let payers: Vec<_> = invoice(id).payments.iter().map(|payment| payment.payer).collect();
		assert_eq!(payers, [at(LABORATORY), of(OTHER_PATIENT)]);
	});
}

#[test]
fn what_is_paid_too_much_is_credit_of_whoever_paid() {
	scene(|| {
		let id = asked(100);
		events();
		assert_ok!(pay(of(OTHER_PATIENT), id, 130));
		let (organization, payer, unit) = (HOSPITAL, of(OTHER_PATIENT), UNIT);
		assert_eq!(
			events(),
			[
				Event::CreditGiven { organization, payer, unit, amount: 30 },
				Event::InvoiceSet { invoice: id, status: InvoiceStatus::Balanced, by: None },
				Event::InvoicePaid { invoice: id, payer, amount: 130, by: wallet(OTHER_PATIENT) },
			]
		);
		assert_eq!(Payments::credit(HOSPITAL, payer, UNIT), 30);
		assert_eq!(has(at(HOSPITAL)), (1_100, 30));
		let payment = Payment { payer, amount: 130, credited: 30, refunded: 0, at: START };
		assert_eq!(invoice(id).payments.to_vec(), [payment]);
		assert_noop!(refund(id, 0, 101), Error::<Test>::MoreThanPaid);
	});
}

#[test]
fn credit_pays_the_providers_other_invoices_of_anybody() {
	scene(|| {
		assert_ok!(pay(of(PATIENT), asked(100), 150));
		let next = asked(40);
		events();
		assert_noop!(use_credit(of(OTHER_PATIENT), next, 1), Error::<Test>::MoreThanCredit);
		assert_noop!(use_credit(of(PATIENT), next, 51), Error::<Test>::MoreThanCredit);
		assert_noop!(use_credit(of(PATIENT), next, 41), Error::<Test>::MoreThanOwed);
		assert_noop!(use_credit(of(PATIENT), next, 0), Error::<Test>::AmountOutOfRange);
		let entries = Payments::ledger(of(PATIENT), UNIT, None, 100).len();
		assert_ok!(use_credit(of(PATIENT), next, 40));
		assert_eq!(Payments::ledger(of(PATIENT), UNIT, None, 100).len(), entries, "nothing has moved");
		let (invoice, payer) = (next, of(PATIENT));
		assert_eq!(
			events(),
			[
				Event::InvoiceSet { invoice, status: InvoiceStatus::Balanced, by: None },
				Event::CreditUsed { invoice, payer, amount: 40, by: wallet(PATIENT) },
			]
		);
		assert_eq!(has(at(HOSPITAL)), (1_140, 10));
		assert_noop!(use_credit(of(PATIENT), next, 1), Error::<Test>::InvoiceBalanced);
		assert_ok!(refund(next, 0, 40));
		assert_eq!(has(of(PATIENT)), (890, 0), "what was paid with credit comes back as money");
	});
}

#[test]
fn credit_comes_back_by_either_side() {
	scene(|| {
		assert_ok!(pay(of(PATIENT), asked(100), 150));
		events();
		let refund = |account, payer, amount| Payments::refund_credit(by(&account), HOSPITAL, payer, UNIT, amount);
		assert_noop!(refund(wallet(OTHER_PATIENT), of(PATIENT), 1), Error::<Test>::NotAuthorized);
		assert_noop!(refund(cashier(OTHER_HOSPITAL), of(PATIENT), 1), Error::<Test>::NotAuthorized);
		assert_noop!(refund(wallet(PATIENT), of(PATIENT), 51), Error::<Test>::MoreThanCredit);
		assert_noop!(refund(wallet(PATIENT), of(PATIENT), 0), Error::<Test>::AmountOutOfRange);
		assert_ok!(refund(wallet(PATIENT), of(PATIENT), 20));
		assert_ok!(refund(cashier(HOSPITAL), of(PATIENT), 30));
		let (organization, payer, unit) = (HOSPITAL, of(PATIENT), UNIT);
		let refunded = |amount, by| Event::CreditRefunded { organization, payer, unit, amount, by };
		assert_eq!(events(), [refunded(20, wallet(PATIENT)), refunded(30, cashier(HOSPITAL))]);
		assert_eq!((has(of(PATIENT)), has(at(HOSPITAL))), ((900, 0), (1_100, 0)));
		let last = Payments::ledger(of(PATIENT), UNIT, None, 1)[0].entry;
		let expected = (EntryKind::Refund, Direction::In, Subject::Credit, 900);
		assert_eq!((last.kind, last.direction, last.about, last.balance), expected);
	});
}

#[test]
fn credit_is_safe_from_a_provider_that_has_everything_paid_out() {
	scene(|| {
		assert_ok!(pay(of(PATIENT), asked(100), 150));
		pay_out(at(HOSPITAL));
		assert_eq!(has(at(HOSPITAL)), (0, 50));
		assert_ok!(Payments::refund_credit(by(&wallet(PATIENT)), HOSPITAL, of(PATIENT), UNIT, 50));
		assert_eq!((has(of(PATIENT)), has(at(HOSPITAL))), ((900, 0), (0, 0)));
	});
}

#[test]
fn a_refund_goes_to_whoever_paid_and_is_owed_again() {
	scene(|| {
		let id = asked(100);
		assert_ok!(pay(of(OTHER_PATIENT), id, 40));
		assert_ok!(pay(of(PATIENT), id, 60));
		events();
		assert_noop!(refund(id, 2, 1), Error::<Test>::NotFound);
		assert_noop!(refund(id, 0, 0), Error::<Test>::AmountOutOfRange);
		assert_noop!(refund(id, 0, 41), Error::<Test>::MoreThanPaid);
		assert_ok!(refund(id, 0, 25));
		assert_noop!(refund(id, 0, 16), Error::<Test>::MoreThanPaid);
		assert_ok!(refund(id, 0, 15));
		let (payer, signer) = (of(OTHER_PATIENT), cashier(HOSPITAL));
		let refunded = |amount| Event::PaymentRefunded { invoice: id, payment: 0, payer, amount, by: signer.clone() };
		let issued = Event::InvoiceSet { invoice: id, status: InvoiceStatus::Issued, by: None };
		assert_eq!(events(), [issued, refunded(25), refunded(15)]);
		assert_eq!(owed(id, None), (100, 60, 0));
		assert_eq!((has(of(OTHER_PATIENT)), has(of(PATIENT))), ((1_000, 0), (940, 0)));
		let other = Payments::refund_payment(by(&cashier(OTHER_HOSPITAL)), OTHER_HOSPITAL, id, 1, 1);
		assert_noop!(other, Error::<Test>::NotFound);
	});
}

#[test]
fn a_provider_that_has_nothing_refunds_nothing() {
	scene(|| {
		let id = asked(100);
		assert_ok!(pay(of(PATIENT), id, 100));
		pay_out(at(HOSPITAL));
		assert_noop!(refund(id, 0, 1), Error::<Test>::NotEnoughMoney);
	});
}

#[test]
fn others_leave_room_for_the_patients_payments() {
	scene(|| {
		let id = asked(1_000);
		for _ in 0..16 {
			assert_ok!(pay(of(OTHER_PATIENT), id, 1));
		}
		assert_noop!(pay(at(LABORATORY), id, 1), Error::<Test>::TooManyPayments);
		for _ in 0..48 {
			assert_ok!(pay(of(PATIENT), id, 1));
		}
		assert_eq!(invoice(id).payments.len(), 64);
		// Nor does the patient keep others from it.
		let other = asked(1_000);
		for _ in 0..48 {
			assert_ok!(pay(of(PATIENT), other, 1));
		}
		assert_ok!(pay(at(LABORATORY), other, 1));
	});
}

#[test]
fn whoever_pays_again_where_no_place_is_left_adds_to_what_they_have_paid_last() {
	for with_credit in [true, false] {
		scene(|| {
			for payer in [of(PATIENT), of(OTHER_PATIENT)] {
				assert_ok!(pay(payer, asked(1), 101));
			}
			let id = asked(200);
			let more = |payer, amount| match with_credit {
				true => use_credit(payer, id, amount),
				false => pay(payer, id, amount),
			};
			for (payer, places) in [(of(OTHER_PATIENT), 16), (of(PATIENT), 48)] {
				for _ in 0..places {
					assert_ok!(pay(payer, id, 1));
				}
			}
			pass(7);
			assert_ok!(more(of(OTHER_PATIENT), 9));
			assert_ok!(more(of(PATIENT), 19));
			let payments = invoice(id).payments;
			let payment = |payer, amount| Payment { payer, amount, credited: 0, refunded: 0, at: START + 7 };
			assert_eq!((payments.len(), payments[14].amount), (64, 1));
			assert_eq!((payments[15], payments[63]), (payment(of(OTHER_PATIENT), 10), payment(of(PATIENT), 20)));
			// It comes back to the one who paid, also several times, and is paid again.
			assert_ok!(refund(id, 15, 10));
			assert_noop!(refund(id, 15, 1), Error::<Test>::MoreThanPaid);
			assert_ok!(more(of(PATIENT), 76));
			assert_ok!(more(of(OTHER_PATIENT), 42));
			assert_eq!(invoice(id).status, InvoiceStatus::Balanced);
		});
	}
}

#[test]
fn what_is_owed_again_after_as_many_payments_as_have_room_is_paid() {
	scene(|| {
		let (id, claim) = (asked(100), ClaimId(1));
		for _ in 0..48 {
			assert_ok!(pay(of(PATIENT), id, 1));
		}
		decided(id, claim, 52, 0);
		assert_ok!(remit(&[claim]));
		assert_eq!(invoice(id).status, InvoiceStatus::Balanced);
		reversed(id, claim, 52);
		assert_ok!(give_back(&[claim]));
		assert_eq!(owed(id, None), (100, 48, 0));
		assert_ok!(pay(of(PATIENT), id, 60));
		assert_eq!(invoice(id).payments[47].credited, 8);
		assert_eq!(Payments::credit(HOSPITAL, of(PATIENT), UNIT), 8);
		assert_eq!(invoice(id).status, InvoiceStatus::Balanced);
	});
}
