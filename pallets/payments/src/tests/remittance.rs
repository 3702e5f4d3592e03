//! Remittances: one payment for many claims, once each, and what is taken back.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	money::{Direction, EntryKind, Subject, MAX_AMOUNT},
	remittance::{Payable, Remittance, RemittanceStatus, Remitted, RemittedKind},
	ClaimId, OrganizationId, RemittanceId, UnitId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{mock::*, Error, Event};

const ONE: ClaimId = ClaimId(1);
const TWO: ClaimId = ClaimId(2);
const THREE: ClaimId = ClaimId(3);

fn remit_as(payer: OrganizationId, payee: OrganizationId, unit: UnitId, claims: &[ClaimId]) -> DispatchResult {
	let (total, claims) = (due(claims), claims.to_vec().try_into().expect("they are few"));
	Payments::remit(by(&cashier(payer)), payer, payee, unit, claims, total)
}

fn clear(remittance: u64) -> DispatchResult {
	Payments::clear_remittance(by(&cashier(HOSPITAL)), HOSPITAL, RemittanceId(remittance))
}

#[test]
fn many_claims_are_paid_in_one_movement() {
	scene(|| {
		let id = asked(100);
		decided(id, ONE, 60, 0);
		Neighbours::to_pay(TWO, payment(25, None));
		Neighbours::to_pay(THREE, taken_back(15, None));
		events();
		assert_ok!(remit(&[ONE, TWO, THREE]));
		let (remittance, payer, payee, unit) = (RemittanceId(0), INSURER, HOSPITAL, UNIT);
		let remitted = Event::Remitted { remittance, payer, payee, unit, total: 70, by: cashier(INSURER) };
		assert_eq!(events(), [remitted]);
		assert_eq!((has(at(INSURER)), has(at(HOSPITAL))), ((930, 0), (1_070, 0)));
		let line = |claim, kind, amount| Remitted { claim, kind, amount };
		let (pays, takes) = (RemittedKind::Payment, RemittedKind::Adjustment);
		let lines = vec![line(ONE, pays, 60), line(TWO, pays, 25), line(THREE, takes, 15)];
		let lines = lines.try_into().expect("they are few");
		let (status, at_moment, cleared) = (RemittanceStatus::Paid, START, None);
		let expected = Remittance { payer, payee, unit, lines, total: 70, status, at: at_moment, cleared };
		assert_eq!(Payments::remittance(remittance), Some(expected));
		for claim in [ONE, TWO, THREE] {
			assert_eq!(Neighbours::paid_by(claim), [remittance]);
		}
		for (party, direction, balance) in [(INSURER, Direction::Out, 930), (HOSPITAL, Direction::In, 1_070)] {
			let last = Payments::ledger(at(party), UNIT, None, 1)[0].entry;
			let told = (last.kind, last.direction, last.amount, last.about, last.balance);
			let about = Subject::Remittance(remittance);
			assert_eq!(told, (EntryKind::Remittance, direction, 70, about, balance));
		}
	});
}

#[test]
fn no_claim_is_paid_twice() {
	scene(|| {
		Neighbours::to_pay(ONE, payment(10, None));
		assert_noop!(remit(&[ONE, ONE]), Error::<Test>::ClaimTwice);
		assert_ok!(remit(&[ONE]));
		assert_noop!(remit(&[ONE]), Error::<Test>::NotPayable);
	});
}

#[test]
fn a_remittance_is_for_claims_of_these_two_in_this_unit() {
	scene(|| {
		Neighbours::to_pay(ONE, payment(10, None));
		assert_noop!(remit(&[]), Error::<Test>::NoClaims);
		assert_noop!(remit(&[ONE, TWO]), Error::<Test>::NotPayable);
		assert_noop!(remit_as(INSURER, OTHER_HOSPITAL, UNIT, &[ONE]), Error::<Test>::OtherPayable);
		assert_noop!(remit_as(OTHER_INSURER, HOSPITAL, UNIT, &[ONE]), Error::<Test>::OtherPayable);
		assert_noop!(remit_as(INSURER, HOSPITAL, OTHER_UNIT, &[ONE]), Error::<Test>::OtherPayable);
		assert_noop!(remit_as(INSURER, HOSPITAL, NO_UNIT, &[ONE]), Error::<Test>::NotFound);
		assert_noop!(remit_as(INSURER, INSURER, UNIT, &[ONE]), Error::<Test>::SameParty);
		for amount in [0, MAX_AMOUNT + 1] {
			Neighbours::to_pay(TWO, payment(amount, None));
			assert_noop!(remit(&[TWO]), Error::<Test>::AmountOutOfRange);
		}
	});
}

#[test]
fn a_payer_pays_with_what_it_has() {
	scene(|| {
		Neighbours::to_pay(ONE, payment(1_001, None));
		assert_noop!(remit(&[ONE]), Error::<Test>::NotEnoughMoney);
		Neighbours::to_pay(TWO, taken_back(1, None));
		assert_ok!(remit(&[ONE, TWO]));
		assert_eq!(has(at(INSURER)), (0, 0));
	});
}

#[test]
fn more_is_not_taken_back_than_is_paid() {
	scene(|| {
		Neighbours::to_pay(ONE, payment(10, None));
		Neighbours::to_pay(TWO, taken_back(11, None));
		assert_noop!(remit(&[ONE, TWO]), Error::<Test>::TakesMoreThanPays);
		assert_noop!(remit(&[TWO]), Error::<Test>::TakesMoreThanPays);
		Neighbours::to_pay(TWO, taken_back(10, None));
		assert_ok!(remit(&[TWO, ONE]));
		assert_eq!((has(at(INSURER)), has(at(HOSPITAL))), ((1_000, 0), (1_000, 0)));
		assert_eq!(Payments::ledger(at(HOSPITAL), UNIT, None, 9).len(), 1, "nothing has moved");
	});
}

#[test]
fn an_insurer_pays_what_it_has_signed_or_nothing() {
	scene(|| {
		let sign = |total| {
			let claims = vec![ONE, TWO].try_into().expect("they are two");
			Payments::remit(by(&cashier(INSURER)), INSURER, HOSPITAL, UNIT, claims, total)
		};
		Neighbours::to_pay(ONE, payment(60, None));
		Neighbours::to_pay(TWO, taken_back(15, None));
		for other in [0, 44, 46, 60] {
			assert_noop!(sign(other), Error::<Test>::TotalDiffers);
		}
		// An appeal is decided before what was signed is in a block.
		Neighbours::to_pay(ONE, payment(90, None));
		assert_noop!(sign(45), Error::<Test>::TotalDiffers);
		assert_ok!(sign(75));
		assert_eq!((has(at(INSURER)), has(at(HOSPITAL))), ((925, 0), (1_075, 0)));
	});
}

#[test]
fn a_reversal_after_everything_was_paid_out_is_netted_later() {
	scene(|| {
		let id = asked(100);
		decided(id, ONE, 100, 0);
		assert_ok!(remit(&[ONE]));
		pay_out(at(HOSPITAL));
		reversed(id, ONE, 100);
		assert_noop!(remit(&[ONE]), Error::<Test>::TakesMoreThanPays);
		assert_eq!(owed(id, Some(ONE)), (100, 100, 0), "nothing is lost");
		Neighbours::to_pay(TWO, payment(130, None));
		assert_ok!(remit(&[TWO, ONE]));
		assert_eq!((has(at(HOSPITAL)), has(at(INSURER))), ((30, 0), (870, 0)));
		assert_eq!(owed(id, None), (100, 0, 0), "the patient owes it again");
	});
}

#[test]
fn a_provider_gives_back_what_is_to_be_taken_back() {
	scene(|| {
		let id = asked(100);
		decided(id, ONE, 60, 0);
		Neighbours::to_pay(TWO, payment(25, None));
		assert_ok!(remit(&[ONE, TWO]));
		assert_noop!(give_back(&[ONE]), Error::<Test>::NotPayable);
		reversed(id, ONE, 60);
		Neighbours::to_pay(TWO, taken_back(25, None));
		events();
		assert_ok!(give_back(&[ONE, TWO]));
		let (organization, payer, unit) = (HOSPITAL, INSURER, UNIT);
		let claims = vec![ONE, TWO].try_into().expect("they are few");
		let by = cashier(HOSPITAL);
		assert_eq!(events(), [Event::RemittedReturned { organization, payer, unit, claims, total: 85, by }]);
		assert_eq!((has(at(INSURER)), has(at(HOSPITAL))), ((1_000, 0), (1_000, 0)));
		assert_eq!((owed(id, Some(ONE)), owed(id, None)), ((0, 0, 0), (100, 0, 0)));
		let remittance = RemittanceId(0);
		assert_eq!([ONE, TWO].map(Neighbours::paid_by), [[remittance, remittance], [remittance, remittance]]);
		for (party, direction, other) in [(HOSPITAL, Direction::Out, INSURER), (INSURER, Direction::In, HOSPITAL)] {
			let book = Payments::ledger(at(party), UNIT, None, 2);
			let told: Vec<_> =
				book.iter().map(|line| (line.entry.kind, line.entry.direction, line.entry.amount)).collect();
			assert_eq!(told, [(EntryKind::Refund, direction, 25), (EntryKind::Refund, direction, 60)]);
			let about = Subject::Remittance(remittance);
			assert!(book.iter().all(|line| (line.entry.about, line.entry.other) == (about, Some(at(other)))));
		}
		assert_noop!(give_back(&[ONE]), Error::<Test>::NotPayable);
		// Decided, paid and undone again, it is given back again.
		decided(id, ONE, 40, 0);
		assert_ok!(remit(&[ONE]));
		assert_eq!(owed(id, Some(ONE)), (40, 40, 0));
		assert_ok!(Payments::do_try_state());
		reversed(id, ONE, 40);
		assert_ok!(give_back(&[ONE]));
		assert_eq!([ONE, TWO].map(crate::Returned::<Test>::get), [100, 25]);
		assert_eq!(crate::PaidBy::<Test>::get(ONE), Some(RemittanceId(1)));
	});
}

#[test]
fn a_provider_gives_back_only_what_is_to_be_taken_back_and_what_it_has() {
	scene(|| {
		let id = asked(100);
		decided(id, ONE, 60, 0);
		assert_noop!(give_back(&[]), Error::<Test>::NoClaims);
		assert_noop!(give_back(&[ONE, ONE]), Error::<Test>::ClaimTwice);
		assert_noop!(give_back(&[ONE]), Error::<Test>::NotTakenBack);
		assert_noop!(give_back(&[THREE]), Error::<Test>::NotPayable);
		assert_ok!(remit(&[ONE]));
		reversed(id, ONE, 60);
		let as_another = |organization, payer, unit| {
			let claims = vec![ONE].try_into().expect("it is one");
			Payments::return_remitted(by(&cashier(organization)), organization, payer, unit, claims)
		};
		assert_noop!(as_another(OTHER_HOSPITAL, INSURER, UNIT), Error::<Test>::OtherPayable);
		assert_noop!(as_another(HOSPITAL, OTHER_INSURER, UNIT), Error::<Test>::OtherPayable);
		assert_noop!(as_another(HOSPITAL, INSURER, OTHER_UNIT), Error::<Test>::OtherPayable);
		assert_noop!(as_another(HOSPITAL, INSURER, NO_UNIT), Error::<Test>::NotFound);
		assert_noop!(as_another(HOSPITAL, HOSPITAL, UNIT), Error::<Test>::SameParty);
		Neighbours::to_pay(ONE, taken_back(61, Some(id)));
		assert_noop!(give_back(&[ONE]), Error::<Test>::MoreThanPaid);
		// What was never paid here.
		Neighbours::to_pay(TWO, taken_back(1, None));
		assert_noop!(give_back(&[TWO]), Error::<Test>::NotPayable);
		Neighbours::to_pay(ONE, taken_back(60, Some(id)));
		pay_out(at(HOSPITAL));
		assert_noop!(give_back(&[ONE]), Error::<Test>::NotEnoughMoney);
		assert_ok!(issue(at(HOSPITAL), 60, digest(1)));
		assert_ok!(give_back(&[ONE]));
	});
}

#[test]
fn a_claim_pays_what_its_decision_has_split_off_its_invoice() {
	scene(|| {
		let id = asked(100);
		Neighbours::to_pay(ONE, payment(60, Some(id)));
		assert_noop!(remit(&[ONE]), Error::<Test>::NotSplit);
		Neighbours::to_pay(ONE, taken_back(60, Some(id)));
		Neighbours::to_pay(TWO, payment(60, None));
		assert_noop!(remit(&[TWO, ONE]), Error::<Test>::NotSplit);
		assert_ok!(split(id, ONE, 50, 0));
		assert_noop!(remit(&[TWO, ONE]), Error::<Test>::MoreThanPaid);
		Neighbours::to_pay(ONE, payment(51, Some(id)));
		assert_noop!(remit(&[ONE]), Error::<Test>::MoreThanOwed);
		Neighbours::to_pay(ONE, payment(50, Some(drafted(5))));
		assert_noop!(remit(&[ONE]), Error::<Test>::InvoiceDraft);
		Neighbours::to_pay(ONE, payment(50, Some(id)));
		assert_ok!(remit(&[ONE]));
		assert_eq!(owed(id, Some(ONE)), (50, 50, 0));
	});
}

#[test]
fn a_provider_agrees_once_with_what_was_paid() {
	scene(|| {
		Neighbours::to_pay(ONE, payment(10, None));
		Neighbours::to_pay(TWO, payment(10, None));
		assert_ok!(remit(&[ONE, TWO]));
		events();
		let other = Payments::clear_remittance(by(&cashier(OTHER_HOSPITAL)), OTHER_HOSPITAL, RemittanceId(0));
		assert_noop!(other, Error::<Test>::NotFound);
		assert_noop!(clear(1), Error::<Test>::NotFound);
		pass(8);
		assert_ok!(clear(0));
		let remittance = RemittanceId(0);
		assert_eq!(events(), [Event::RemittanceCleared { remittance, by: cashier(HOSPITAL) }]);
		let found = Payments::remittance(remittance).expect("it is there");
		assert_eq!((found.status, found.cleared), (RemittanceStatus::Cleared, Some(START + 8)));
		assert_eq!([ONE, TWO].map(Neighbours::cleared_times), [1, 1]);
		assert_noop!(clear(0), Error::<Test>::AlreadyCleared);
	});
}

#[test]
fn whoever_agrees_with_a_remittance_does_not_agree_with_what_was_paid_since() {
	scene(|| {
		for claim in [ONE, TWO] {
			Neighbours::to_pay(claim, payment(10, None));
		}
		assert_ok!(remit(&[ONE, TWO]));
		// On appeal there is more to be paid for one of the two.
		Neighbours::to_pay(ONE, payment(5, None));
		assert_ok!(remit(&[ONE]));
		assert_ok!(clear(0));
		assert_eq!([ONE, TWO].map(Neighbours::cleared_times), [0, 1]);
		assert_ok!(clear(1));
		assert_eq!([ONE, TWO].map(Neighbours::cleared_times), [1, 1]);
	});
}

#[test]
fn what_claims_refuse_is_refused() {
	scene(|| {
		for claim in [ONE, STUBBORN] {
			Neighbours::to_pay(claim, payment(10, None));
		}
		assert_ok!(remit(&[ONE, STUBBORN]));
		assert_noop!(clear(0), DispatchError::Unavailable);
	});
}

#[test]
fn nothing_is_remitted_when_numbers_are_exhausted() {
	new_test_ext().execute_with(|| {
		furnish();
		crate::NextRemittance::<Test>::put(u64::MAX);
		let payable: Payable = payment(10, None);
		Neighbours::to_pay(ONE, payable);
		assert_noop!(remit(&[ONE]), Error::<Test>::NumbersExhausted);
	});
}
