//! Organizations that have left for good: nobody pays them, and what waits for them comes back.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	escrow::{Ending, EscrowStatus},
	money::WithdrawalStatus,
	ClaimId,
};

use crate::{mock::*, Error};

const CLAIM: ClaimId = ClaimId(1);

#[test]
fn nobody_pays_a_provider_that_has_left() {
	scene(|| {
		let (overpaid, owed) = (asked(100), asked(100));
		assert_ok!(pay(of(PATIENT), overpaid, 130));
		decided(owed, CLAIM, 60, 0);
		Neighbours::leave(HOSPITAL);
		assert_noop!(pay(of(PATIENT), owed, 10), Error::<Test>::PayeeHasLeft);
		assert_noop!(pay(at(LABORATORY), owed, 10), Error::<Test>::PayeeHasLeft);
		let credit = Payments::use_credit(by(&wallet(PATIENT)), of(PATIENT), owed, 10);
		assert_noop!(credit, Error::<Test>::PayeeHasLeft);
		assert_noop!(remit(&[CLAIM]), Error::<Test>::PayeeHasLeft);
		// What it owes comes back all the same.
		assert_ok!(Payments::refund_credit(by(&wallet(PATIENT)), HOSPITAL, of(PATIENT), UNIT, 30));
		assert_eq!((has(of(PATIENT)), has(at(INSURER))), ((900, 0), (1_000, 0)));
	});
}

#[test]
fn what_a_suspended_provider_is_owed_is_paid() {
	scene(|| {
		let id = asked(100);
		decided(id, CLAIM, 60, 0);
		Neighbours::set_active(HOSPITAL, false);
		assert_ok!(pay(of(PATIENT), id, 40));
		assert_ok!(remit(&[CLAIM]));
		assert_eq!(has(at(HOSPITAL)), (1_100, 0));
	});
}

#[test]
fn nothing_is_given_back_to_an_organization_that_has_left() {
	scene(|| {
		let id = asked(100);
		assert_ok!(pay(at(INSURER), id, 10));
		decided(id, CLAIM, 60, 0);
		assert_ok!(remit(&[CLAIM]));
		reversed(id, CLAIM, 60);
		Neighbours::leave(INSURER);
		assert_noop!(give_back(&[CLAIM]), Error::<Test>::PayeeHasLeft);
		let refund = Payments::refund_payment(by(&cashier(HOSPITAL)), HOSPITAL, id, 0, 10);
		assert_noop!(refund, Error::<Test>::PayeeHasLeft);
	});
}

#[test]
fn what_waits_for_whom_has_left_comes_back_whole_however_it_has_ended() {
	for ending in [None, Some(Ending::Fulfilled), Some(Ending::NoShow)] {
		scene(|| {
			let escrow = escrowed(100);
			Neighbours::end(VISIT, ending);
			Neighbours::leave(HOSPITAL);
			let release = Payments::release_escrow(by(&wallet(PATIENT)), escrow);
			assert_noop!(release, Error::<Test>::PayeeHasLeft);
			assert_ok!(Payments::return_escrow(by(&wallet(PATIENT)), escrow));
			assert_eq!(Payments::escrow(escrow).map(|found| found.status), Some(EscrowStatus::Returned));
			assert_eq!((has(of(PATIENT)), has(at(HOSPITAL))), ((1_000, 0), (1_000, 0)));
		});
	}
}

#[test]
fn a_mediator_gives_nothing_to_whom_has_left() {
	scene(|| {
		let escrow = escrowed(100);
		assert_ok!(Payments::dispute_escrow(by(&wallet(PATIENT)), escrow));
		Neighbours::leave(HOSPITAL);
		let settle = |released| Payments::settle_escrow(by(&mediator()), AUDITOR, escrow, released);
		assert_noop!(settle(1), Error::<Test>::PayeeHasLeft);
		assert_ok!(settle(0));
		assert_eq!(has(of(PATIENT)), (1_000, 0));
	});
}

#[test]
fn what_an_issuer_had_accepted_before_it_left_is_taken_back_once() {
	for party in [of(PATIENT), at(LABORATORY)] {
		scene(|| {
			let id = withdraw(party, 300);
			assert_ok!(accept(id));
			let cancel = || Payments::cancel_withdrawal(by(&purser(party)), id);
			// It may have paid, and says so when it is reinstated.
			Neighbours::set_active(BANK, false);
			assert_noop!(cancel(), Error::<Test>::WithdrawalAccepted);
			Neighbours::leave(BANK);
			assert_noop!(
				Payments::cancel_withdrawal(by(&stranger()), id),
				match party == of(PATIENT) {
					true => Error::<Test>::NotAuthorized,
					false => Error::<Test>::NotAMember,
				}
			);
			assert_ok!(cancel());
			assert_eq!(has(party), (1_000, 0));
			assert_eq!(Payments::withdrawal(id).map(|found| found.status), Some(WithdrawalStatus::Cancelled));
			assert_noop!(cancel(), Error::<Test>::WithdrawalCancelled);
			let complete = Payments::complete_withdrawal(by(&cashier(BANK)), BANK, id, digest(9));
			assert_noop!(complete, Error::<Test>::NotAMember);
		});
	}
}
