//! Withdrawals: held, paid out and burned, or free again.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	money::{Direction, EntryKind, Subject, Withdrawal, WithdrawalStatus},
	Digest, WithdrawalId,
};

use crate::{mock::*, Error, Event};

const BANKER: fn() -> RuntimeOrigin = || by(&cashier(BANK));

#[test]
fn what_is_to_be_paid_out_is_held_and_burned_when_it_was() {
	scene(|| {
		let (party, destination) = (of(PATIENT), digest(9));
		assert_ok!(Payments::request_withdrawal(by(&guardian(PATIENT)), party, UNIT, 300, destination));
		let withdrawal = WithdrawalId(0);
		assert_eq!(has(party), (700, 300));
		assert_eq!(Payments::ledger(party, UNIT, None, 9).len(), 1, "nothing has moved");
		assert_ok!(accept(withdrawal));
		assert_eq!(has(party), (700, 300), "it is held until it was paid out");
		pass(5);
		assert_ok!(Payments::complete_withdrawal(BANKER(), BANK, withdrawal, digest(1)));
		assert_eq!(has(party), (700, 0));
		assert_eq!(Payments::unit(UNIT).map(|unit| unit.issued), Some(4_700));
		let entry = Payments::ledger(party, UNIT, None, 1)[0].entry;
		let told = (entry.kind, entry.direction, entry.amount, entry.other, entry.about, entry.balance);
		let about = Subject::Withdrawal(withdrawal);
		assert_eq!(told, (EntryKind::Withdrawal, Direction::Out, 300, None, about, 700));
		let (status, reference) = (WithdrawalStatus::Completed, Some(digest(1)));
		assert_eq!(
			events(),
			[
				Event::WithdrawalRequested { withdrawal, unit: UNIT, party, amount: 300, by: guardian(PATIENT) },
				Event::WithdrawalAccepted { withdrawal, by: cashier(BANK) },
				Event::WithdrawalEnded { withdrawal, status, reference, by: cashier(BANK) },
			]
		);
		let (requested, ended) = (START, Some(START + 5));
		let expected = Withdrawal { party, unit: UNIT, amount: 300, destination, status, requested, ended };
		assert_eq!(Payments::withdrawal(withdrawal), Some(expected));
	});
}

#[test]
fn what_is_not_paid_out_is_free_again() {
	scene(|| {
		let rejected = withdraw(at(HOSPITAL), 1_000);
		assert_eq!(has(at(HOSPITAL)), (0, 1_000));
		assert_ok!(Payments::reject_withdrawal(BANKER(), BANK, rejected));
		assert_eq!(has(at(HOSPITAL)), (1_000, 0));
		let cancelled = withdraw(at(HOSPITAL), 400);
		events();
		assert_ok!(Payments::cancel_withdrawal(by(&cashier(HOSPITAL)), cancelled));
		let (status, reference) = (WithdrawalStatus::Cancelled, None);
		let ended = Event::WithdrawalEnded { withdrawal: cancelled, status, reference, by: cashier(HOSPITAL) };
		assert_eq!(events(), [ended]);
		assert_eq!(has(at(HOSPITAL)), (1_000, 0));
		assert_eq!(Payments::withdrawal(rejected).map(|found| found.status), Some(WithdrawalStatus::Rejected));
	});
}

#[test]
fn what_the_issuer_is_about_to_pay_out_is_not_taken_back() {
	scene(|| {
		let id = withdraw(of(PATIENT), 300);
		let complete = || Payments::complete_withdrawal(BANKER(), BANK, id, digest(1));
		assert_noop!(complete(), Error::<Test>::WithdrawalRequested);
		assert_ok!(accept(id));
		assert_eq!(Payments::withdrawals_waiting(BANK, None, 9).len(), 1, "it waits still");
		assert_noop!(accept(id), Error::<Test>::WithdrawalAccepted);
		let cancel = Payments::cancel_withdrawal(by(&wallet(PATIENT)), id);
		assert_noop!(cancel, Error::<Test>::WithdrawalAccepted);
		assert_ok!(complete());
		assert_eq!(has(of(PATIENT)), (700, 0));
	});
}

#[test]
fn what_was_accepted_and_cannot_be_paid_out_is_rejected() {
	scene(|| {
		let id = withdraw(of(PATIENT), 300);
		assert_ok!(accept(id));
		assert_ok!(Payments::reject_withdrawal(BANKER(), BANK, id));
		assert_eq!(has(of(PATIENT)), (1_000, 0));
		assert_noop!(accept(id), Error::<Test>::WithdrawalRejected);
	});
}

#[test]
fn nobody_has_more_paid_out_than_is_free() {
	scene(|| {
		let request = |amount| Payments::request_withdrawal(by(&wallet(PATIENT)), of(PATIENT), UNIT, amount, digest(9));
		assert_noop!(request(0), Error::<Test>::AmountOutOfRange);
		assert_noop!(request(1_001), Error::<Test>::NotEnoughMoney);
		assert_ok!(request(600));
		assert_noop!(request(401), Error::<Test>::NotEnoughMoney);
		assert_ok!(request(400));
		assert_eq!(has(of(PATIENT)), (0, 1_000));
		let none = Payments::request_withdrawal(by(&wallet(PATIENT)), of(PATIENT), NO_UNIT, 1, digest(9));
		assert_noop!(none, Error::<Test>::NotFound);
	});
}

#[test]
fn only_the_issuer_answers_a_withdrawal() {
	scene(|| {
		let withdrawal = withdraw(of(PATIENT), 10);
		let other = || by(&cashier(OTHER_BANK));
		let complete = Payments::complete_withdrawal(other(), OTHER_BANK, withdrawal, digest(1));
		assert_noop!(complete, Error::<Test>::NotFound);
		assert_noop!(Payments::accept_withdrawal(other(), OTHER_BANK, withdrawal), Error::<Test>::NotFound);
		assert_noop!(Payments::reject_withdrawal(other(), OTHER_BANK, withdrawal), Error::<Test>::NotFound);
		let unknown = WithdrawalId(9);
		assert_noop!(Payments::reject_withdrawal(BANKER(), BANK, unknown), Error::<Test>::NotFound);
		assert_noop!(Payments::accept_withdrawal(BANKER(), BANK, unknown), Error::<Test>::NotFound);
		assert_noop!(Payments::cancel_withdrawal(BANKER(), unknown), Error::<Test>::NotFound);
		assert_noop!(Payments::cancel_withdrawal(BANKER(), withdrawal), Error::<Test>::NotAuthorized);
	});
}

#[test]
fn withdrawals_are_not_asked_for_when_numbers_are_exhausted() {
	new_test_ext().execute_with(|| {
		furnish();
		crate::NextWithdrawal::<Test>::put(u64::MAX);
		let call = Payments::request_withdrawal(by(&wallet(PATIENT)), of(PATIENT), UNIT, 1, digest(9));
		assert_noop!(call, Error::<Test>::NumbersExhausted);
	});
}

#[test]
fn an_account_that_was_emptied_takes_money_again() {
	scene(|| {
		let account = Payments::account(of(PATIENT));
		for round in 0..3 {
			pay_out(of(PATIENT));
			assert_eq!(has(of(PATIENT)), (0, 0));
			assert!(!pallet_assets::Account::<Test>::contains_key(UNIT.0, &account), "the account is gone");
			assert_ok!(issue(of(PATIENT), 1, Digest::from_low_u64_be(round)));
			assert_eq!(has(of(PATIENT)), (1, 0));
		}
	});
}
