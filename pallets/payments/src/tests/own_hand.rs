//! Nobody signs for one side what brings money to the other, where both are their own.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	invoice::{DisputeReason, Instalment, WriteOffReason},
	role::Role,
	ClaimId,
};

use crate::{mock::*, Error};

const CLAIM: ClaimId = ClaimId(1);

#[test]
fn no_cashier_of_an_issuer_issues_to_themselves_or_pays_themselves_out() {
	for own in [wallet(PATIENT), guardian(PATIENT)] {
		scene(|| {
			Neighbours::member(&own, BANK, Role::Cashier.into());
			let issue = |party, number| Payments::issue_money(by(&own), BANK, UNIT, party, 10, digest(number));
			assert_noop!(issue(of(PATIENT), 1), Error::<Test>::Involved);
			assert_ok!(issue(of(OTHER_PATIENT), 1));
			let withdrawal = withdraw(of(PATIENT), 10);
			let accepts = || Payments::accept_withdrawal(by(&own), BANK, withdrawal);
			assert_noop!(accepts(), Error::<Test>::Involved);
			assert_ok!(accept(withdrawal));
			let completes = |who| Payments::complete_withdrawal(by(&who), BANK, withdrawal, digest(2));
			assert_noop!(completes(own.clone()), Error::<Test>::Involved);
			// To refuse brings nobody anything that was not theirs.
			assert_ok!(Payments::reject_withdrawal(by(&own), BANK, withdrawal));
		});
	}
}

#[test]
fn no_cashier_of_an_issuer_issues_to_where_they_work() {
	scene(|| {
		let own = cashier(HOSPITAL);
		Neighbours::member(&own, BANK, Role::Cashier.into());
		let issue = |party| Payments::issue_money(by(&own), BANK, UNIT, party, 10, digest(1));
		assert_noop!(issue(at(HOSPITAL)), Error::<Test>::Involved);
		assert_ok!(issue(at(LABORATORY)));
	});
}

#[test]
fn no_clerk_gives_up_what_they_owe_themselves_or_puts_it_off() {
	scene(|| {
		let own = wallet(PATIENT);
		Neighbours::member(&own, HOSPITAL, Role::Cashier.into());
		let id = asked(100);
		let gives_up = |who, claim| Payments::write_off(by(&who), HOSPITAL, id, claim, 10, WriteOffReason::Hardship);
		assert_noop!(gives_up(own.clone(), None), Error::<Test>::Involved);
		let later = || vec![Instalment { due: DUE + 100, amount: 100 }].try_into().expect("it is one");
		let plan = |side| Payments::agree_instalments(by(&own), side, id, later());
		assert_noop!(plan(at(HOSPITAL)), Error::<Test>::Involved);
		// As a patient like every other.
		assert_noop!(plan(of(PATIENT)), Error::<Test>::DueLater);
		assert_ok!(Payments::dispute_share(by(&own), id, None, DisputeReason::WrongAmount));
		let answers = |who| Payments::resolve_dispute(by(&who), HOSPITAL, id, None, 100);
		assert_noop!(answers(own.clone()), Error::<Test>::Involved);
		// What another owes is another's.
		assert_ok!(split(id, CLAIM, 60, 0));
		assert_ok!(gives_up(own, Some(CLAIM)));
		assert_ok!(gives_up(cashier(HOSPITAL), None));
	});
}
