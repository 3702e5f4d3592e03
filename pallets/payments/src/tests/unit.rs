//! Units of account, and the money that is issued of them.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	glue::Billing,
	money::{Amount, Direction, EntryKind, LedgerEntry, Subject, Unit, UnitEntry, UnitStatus, MAX_AMOUNT},
	patient::PatientStatus,
	role::{OrganizationKind, Role},
};
use sp_runtime::DispatchError;

use crate::{mock::*, Error, Event};

#[test]
fn the_council_opens_a_unit_and_its_issuer_issues_it() {
	run(|| {
		assert_ok!(Payments::open_unit(by(&Council::get()), BANK, euro(), 2));
		assert_ok!(issue(of(PATIENT), 700, digest(1)));
		assert_eq!(
			events(),
			[
				Event::UnitOpened { unit: UNIT, issuer: BANK, currency: euro(), decimals: 2 },
				Event::MoneyIssued {
					unit: UNIT,
					party: of(PATIENT),
					amount: 700,
					reference: digest(1),
					by: cashier(BANK)
				},
			]
		);
		let unit = Unit { issuer: BANK, currency: euro(), decimals: 2, status: UnitStatus::Active };
		assert_eq!(Payments::unit(UNIT), Some(UnitEntry { id: UNIT, unit, issued: 700 }));
		assert_eq!(<Payments as Billing>::unit(UNIT), Some(unit));
		assert_eq!(has(of(PATIENT)), (700, 0));
		let entry = LedgerEntry {
			at: START,
			kind: EntryKind::Deposit,
			direction: Direction::In,
			amount: 700,
			other: None,
			about: Subject::Reference(digest(1)),
			balance: 700,
		};
		assert_eq!(Payments::ledger(of(PATIENT), UNIT, None, 9).first().map(|first| first.entry), Some(entry));
	});
}

#[test]
fn nobody_but_the_council_opens_or_closes_units() {
	scene(|| {
		for account in [cashier(BANK), holder(BANK, Role::Administrator), stranger()] {
			assert_noop!(Payments::open_unit(by(&account), BANK, euro(), 2), DispatchError::BadOrigin);
			assert_noop!(Payments::close_unit(by(&account), UNIT), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn only_a_settlement_member_issues() {
	run(|| {
		let open = |issuer| Payments::open_unit(RuntimeOrigin::root(), issuer, euro(), 2);
		for (organization, kind) in ORGANIZATIONS {
			if kind == OrganizationKind::Settlement {
				assert_ok!(open(organization));
			} else {
				assert_noop!(open(organization), Error::<Test>::NotASettlementMember);
			}
		}
		assert_noop!(open(NOBODY), Error::<Test>::UnknownOrganization);
		Neighbours::set_active(BANK, false);
		assert_noop!(open(BANK), Error::<Test>::UnknownOrganization);
	});
}

#[test]
fn a_minor_unit_has_as_many_digits_as_some_currency() {
	run(|| {
		let open = |decimals| Payments::open_unit(RuntimeOrigin::root(), BANK, euro(), decimals);
		for decimals in 0..=4 {
			assert_ok!(open(decimals));
		}
		assert_noop!(open(5), Error::<Test>::DecimalsOutOfRange);
	});
}

#[test]
fn no_unit_is_opened_when_numbers_are_exhausted() {
	new_test_ext().execute_with(|| {
		crate::NextUnit::<Test>::put(u32::MAX);
		let call = Payments::open_unit(RuntimeOrigin::root(), BANK, euro(), 2);
		assert_noop!(call, Error::<Test>::NumbersExhausted);
	});
}

#[test]
fn a_closed_unit_moves_and_is_paid_out_and_no_more_is_issued_or_billed() {
	scene(|| {
		let invoice = asked(100);
		let draft = drafted(100);
		assert_ok!(Payments::close_unit(RuntimeOrigin::root(), UNIT));
		assert_eq!(events().last(), Some(&Event::UnitClosed { unit: UNIT }));
		assert_eq!(<Payments as Billing>::unit(UNIT), None);
		assert_noop!(Payments::close_unit(RuntimeOrigin::root(), UNIT), Error::<Test>::UnitClosed);
		assert_noop!(Payments::close_unit(RuntimeOrigin::root(), NO_UNIT), Error::<Test>::NotFound);
		assert_noop!(issue(of(PATIENT), 1, digest(1)), Error::<Test>::UnitClosed);
		let clerk = || by(&cashier(HOSPITAL));
		let new = Payments::draft_invoice(clerk(), HOSPITAL, PATIENT, UNIT, None, None, price(1));
		assert_noop!(new, Error::<Test>::UnitClosed);
		assert_noop!(Payments::issue_invoice(clerk(), HOSPITAL, draft, DUE), Error::<Test>::UnitClosed);
		assert_ok!(pay(of(PATIENT), invoice, 100));
		pay_out(at(HOSPITAL));
		assert_eq!(has(at(HOSPITAL)), (0, 0));
	});
}

#[test]
fn a_reference_counts_once_for_deposits_and_withdrawals_of_a_unit() {
	scene(|| {
		assert_ok!(issue(of(PATIENT), 1, digest(1)));
		assert_noop!(issue(of(OTHER_PATIENT), 2, digest(1)), Error::<Test>::ReferenceUsed);
		let withdrawal = withdraw(of(PATIENT), 5);
		assert_ok!(accept(withdrawal));
		let complete = |reference| Payments::complete_withdrawal(by(&cashier(BANK)), BANK, withdrawal, reference);
		assert_noop!(complete(digest(1)), Error::<Test>::ReferenceUsed);
		assert_ok!(complete(digest(2)));
		assert_noop!(issue(of(PATIENT), 1, digest(2)), Error::<Test>::ReferenceUsed);
		assert!(Payments::is_used(UNIT, digest(2)));
		assert!(!Payments::is_used(OTHER_UNIT, digest(2)));
		let other = by(&cashier(OTHER_BANK));
		assert_ok!(Payments::issue_money(other, OTHER_BANK, OTHER_UNIT, of(PATIENT), 1, digest(2)));
	});
}

#[test]
fn an_amount_is_more_than_nothing_and_bounded() {
	scene(|| {
		for amount in [0, MAX_AMOUNT + 1, Amount::MAX] {
			assert_noop!(issue(of(PATIENT), amount, digest(1)), Error::<Test>::AmountOutOfRange);
		}
		assert_ok!(issue(of(PATIENT), MAX_AMOUNT, digest(1)));
	});
}

#[test]
fn there_is_never_more_of_a_unit_than_an_amount_can_say() {
	scene(|| {
		let all = Amount::MAX - Payments::unit(UNIT).expect("it is open").issued;
		let last = all % MAX_AMOUNT;
		for number in 0..all / MAX_AMOUNT {
			assert_ok!(issue(of(patient(3)), MAX_AMOUNT, salus_primitives::Digest::from_low_u64_le(number)));
		}
		assert_noop!(issue(of(PATIENT), last + 1, digest(1)), Error::<Test>::TooMuchMoney);
		assert_ok!(issue(of(PATIENT), last, digest(1)));
		assert_eq!(Payments::unit(UNIT).map(|unit| unit.issued), Some(Amount::MAX));
		assert_noop!(issue(of(PATIENT), 1, digest(2)), Error::<Test>::TooMuchMoney);
	});
}

#[test]
fn money_is_issued_to_whom_there_is_and_to_whom_can_have_it() {
	scene(|| {
		assert_noop!(issue(of(UNKNOWN_PATIENT), 1, digest(1)), Error::<Test>::UnknownPatient);
		assert_noop!(issue(at(NOBODY), 1, digest(1)), Error::<Test>::UnknownOrganization);
		for nobody in [AUDITOR, BANK, OTHER_BANK] {
			assert_noop!(issue(at(nobody), 1, digest(1)), Error::<Test>::CannotHaveMoney);
		}
		Neighbours::patient(PATIENT, PatientStatus::Deceased);
		assert_ok!(issue(of(PATIENT), 1, digest(1)));
	});
}

#[test]
fn nobody_issues_anothers_unit() {
	scene(|| {
		let issue = |bank, unit| Payments::issue_money(by(&cashier(bank)), bank, unit, of(PATIENT), 1, digest(1));
		assert_noop!(issue(OTHER_BANK, UNIT), Error::<Test>::NotFound);
		assert_noop!(issue(BANK, NO_UNIT), Error::<Test>::NotFound);
	});
}
