//! Accounts of parties: the last minor unit of them can be paid, held and freed, whatever else is held.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::money::Party;
use std::collections::BTreeSet;

use crate::{mock::*, Error};

#[test]
fn every_party_has_an_account_of_its_own() {
	let parties = (0..100).map(|number| at(salus_primitives::OrganizationId(number)));
	let parties: Vec<Party> = parties.chain((0..100).map(|number| of(patient(number)))).collect();
	let accounts: BTreeSet<_> = parties.iter().map(|party| Payments::account(*party)).collect();
	assert_eq!(accounts.len(), parties.len());
	let units = (0..100).map(|unit| crate::purse::owner_of(salus_primitives::UnitId(unit)));
	assert!(units.into_iter().all(|owner| !accounts.contains(&owner)));
}

#[test]
fn the_assets_are_nobodys_with_a_key() {
	scene(|| {
		let asset = pallet_assets::Asset::<Test>::get(UNIT.0).expect("the unit is open");
		let encoded = codec::Encode::encode(&asset);
		let owner = crate::purse::owner_of(UNIT);
		let owner: &[u8; 32] = owner.as_ref();
		assert_eq!(encoded.windows(32).filter(|window| window == owner).count(), 4, "owner, issuer, admin, freezer");
		for signer in [cashier(BANK), Council::get()] {
			let to = wallet(PATIENT);
			assert!(pallet_assets::Pallet::<Test>::mint(by(&signer), UNIT.0, to, 1).is_err());
		}
	});
}

#[test]
fn everything_that_is_free_is_paid_while_something_is_held() {
	scene(|| {
		escrowed(600);
		let invoice = asked(1_000);
		assert_noop!(pay(of(PATIENT), invoice, 401), Error::<Test>::NotEnoughMoney);
		assert_ok!(pay(of(PATIENT), invoice, 400));
		assert_eq!(has(of(PATIENT)), (0, 600));
		assert_noop!(pay(of(PATIENT), invoice, 1), Error::<Test>::NotEnoughMoney);
		assert_ok!(issue(of(PATIENT), 1, digest(1)));
		assert_eq!(has(of(PATIENT)), (1, 600));
	});
}

#[test]
fn everything_that_is_free_is_held_for_several_reasons_at_once() {
	scene(|| {
		let (escrow, first) = (escrowed(300), withdraw(of(PATIENT), 600));
		let second = withdraw(of(PATIENT), 100);
		assert_eq!(has(of(PATIENT)), (0, 1_000));
		assert_ok!(Payments::do_try_state());
		assert_ok!(Payments::release_escrow(by(&wallet(PATIENT)), escrow));
		assert_eq!(has(of(PATIENT)), (0, 700));
		assert_ok!(accept(first));
		assert_ok!(Payments::complete_withdrawal(by(&cashier(BANK)), BANK, first, digest(1)));
		assert_eq!(has(of(PATIENT)), (0, 100));
		assert_ok!(Payments::cancel_withdrawal(by(&wallet(PATIENT)), second));
		assert_eq!(has(of(PATIENT)), (100, 0));
		assert_eq!(has(at(HOSPITAL)), (1_300, 0));
	});
}

#[test]
fn one_minor_unit_is_money_too() {
	scene(|| {
		assert_ok!(issue(of(patient(5)), 1, digest(1)));
		let id = withdraw(of(patient(5)), 1);
		assert_eq!(has(of(patient(5))), (0, 1));
		assert_ok!(Payments::cancel_withdrawal(by(&wallet(patient(5))), id));
		let invoice = asked(1);
		assert_ok!(pay(of(patient(5)), invoice, 1));
		assert_eq!((has(of(patient(5))), has(at(HOSPITAL))), ((0, 0), (1_001, 0)));
	});
}
