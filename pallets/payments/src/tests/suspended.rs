//! Patients whose registration is suspended: their money stays where it is.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	escrow::{Ending, EscrowTerms},
	invoice::{DisputeReason, Instalment},
	money::BasisPoints,
	patient::PatientStatus,
};

use crate::{mock::*, Error};

fn suspend() {
	Neighbours::patient(PATIENT, PatientStatus::Suspended);
}

fn patients() -> RuntimeOrigin {
	by(&wallet(PATIENT))
}

#[test]
fn whoever_has_stolen_a_wallet_carries_nothing_off_once_the_patient_is_suspended() {
	scene(|| {
		// Credit of 50, an invoice of somebody else's, money that waits, and a withdrawal that was asked for before.
		assert_ok!(pay(of(PATIENT), asked(10), 60));
		let (bill, escrow, asked_before) = (asked(100), escrowed(100), withdraw(of(PATIENT), 100));
		suspend();
		let suspended = || Error::<Test>::PatientSuspended;
		for signer in [wallet(PATIENT), guardian(PATIENT)] {
			let signed = || by(&signer);
			let withdraw = Payments::request_withdrawal(signed(), of(PATIENT), UNIT, 1, digest(9));
			assert_noop!(withdraw, suspended());
			assert_noop!(Payments::pay_invoice(signed(), of(PATIENT), bill, 1), suspended());
			assert_noop!(Payments::use_credit(signed(), of(PATIENT), bill, 1), suspended());
			assert_noop!(Payments::release_escrow(signed(), escrow), suspended());
			let terms = EscrowTerms::default();
			let deposit = Payments::deposit_escrow(signed(), of(PATIENT), LABORATORY, UNIT, 1, TESTS, terms);
			assert_noop!(deposit, suspended());
		}
		assert_noop!(accept(asked_before), suspended());
		Neighbours::patient(PATIENT, PatientStatus::Active);
		assert_ok!(accept(asked_before));
		assert_ok!(Payments::release_escrow(patients(), escrow));
	});
}

#[test]
fn everything_that_keeps_or_brings_a_suspended_patients_money_stays_possible() {
	scene(|| {
		assert_ok!(pay(of(PATIENT), asked(10), 60));
		let (bill, escrow, asked_before) = (asked(100), escrowed(100), withdraw(of(PATIENT), 100));
		suspend();
		assert_ok!(Payments::cancel_withdrawal(patients(), asked_before));
		assert_ok!(Payments::dispute_share(patients(), bill, None, DisputeReason::NotRendered));
		assert_ok!(Payments::dispute_escrow(patients(), escrow));
		assert_ok!(Payments::waive_escrow(by(&cashier(HOSPITAL)), escrow));
		assert_ok!(Payments::refund_credit(patients(), HOSPITAL, of(PATIENT), UNIT, 50));
		assert_eq!(has(of(PATIENT)), (990, 0));
		let plan = vec![Instalment { due: DUE, amount: 100 }].try_into().expect("it is one");
		assert_ok!(Payments::agree_instalments(patients(), of(PATIENT), bill, plan));
		// Others pay for the patient, and the patient is issued money.
		assert_ok!(pay(of(OTHER_PATIENT), bill, 100));
		assert_ok!(issue(of(PATIENT), 1, digest(1)));
	});
}

#[test]
fn an_issuer_that_has_accepted_says_that_it_has_paid_though_the_patient_is_suspended_since() {
	for pays in [true, false] {
		scene(|| {
			let id = withdraw(of(PATIENT), 100);
			assert_ok!(accept(id));
			suspend();
			let bank = || by(&cashier(BANK));
			assert_ok!(match pays {
				true => Payments::complete_withdrawal(bank(), BANK, id, digest(9)),
				false => Payments::reject_withdrawal(bank(), BANK, id),
			});
			assert_eq!(has(of(PATIENT)), (if pays { 900 } else { 1_000 }, 0));
		});
	}
}

#[test]
fn what_terms_keep_of_a_suspended_patient_could_be_disputed_first() {
	scene(|| {
		let terms = EscrowTerms { no_show: BasisPoints::WHOLE, ..EscrowTerms::default() };
		assert_ok!(Payments::set_escrow_terms(by(&cashier(HOSPITAL)), HOSPITAL, terms));
		let escrow = escrowed(100);
		Neighbours::end(VISIT, Some(Ending::NoShow));
		suspend();
		assert_noop!(Payments::return_escrow(patients(), escrow), Error::<Test>::MayBeDisputed);
		pass(DISPUTING);
		assert_ok!(Payments::return_escrow(patients(), escrow));
		assert_eq!(has(at(HOSPITAL)), (1_100, 0));
	});
	scene(|| {
		let escrow = escrowed(100);
		Neighbours::end(VISIT, Some(Ending::CancelledByProvider));
		suspend();
		assert_ok!(Payments::return_escrow(patients(), escrow));
		assert_eq!(has(of(PATIENT)), (1_000, 0));
	});
}
