//! What portals are shown, through the functions and through the view functions' one door.

use frame_support::assert_ok;
use salus_primitives::{
	money::{Amount, Balance, Party},
	ClaimId, Digest, EscrowId, InvoiceId, RemittanceId, UnitId, WithdrawalId,
};

use crate::mock::*;

#[test]
fn units_are_shown_with_how_much_there_is() {
	scene(|| {
		let ids = |after, limit| Payments::units(after, limit).iter().map(|unit| unit.id).collect::<Vec<_>>();
		assert_eq!(ids(None, 9), [UNIT, OTHER_UNIT]);
		assert_eq!(ids(None, 1), [UNIT]);
		assert_eq!(ids(Some(UNIT), 9), [OTHER_UNIT]);
		assert_eq!(ids(Some(OTHER_UNIT), 9), [UnitId(0); 0]);
		assert_eq!(Payments::units(None, 9).iter().map(|unit| unit.issued).collect::<Vec<_>>(), [5_000, 0]);
		assert_eq!(Payments::unit(NO_UNIT), None);
	});
}

#[test]
fn balances_are_of_every_unit_that_somebody_ever_had() {
	scene(|| {
		let other = by(&cashier(OTHER_BANK));
		assert_ok!(Payments::issue_money(other, OTHER_BANK, OTHER_UNIT, of(PATIENT), 5, digest(1)));
		escrowed(400);
		let mut all = Payments::balances(of(PATIENT), None, 9);
		all.sort_by_key(|(unit, _)| *unit);
		let balance = |free, held| Balance { free, held };
		assert_eq!(all, [(UNIT, balance(600, 400)), (OTHER_UNIT, balance(5, 0))]);
		let first = Payments::balances(of(PATIENT), None, 1);
		let rest = Payments::balances(of(PATIENT), Some(first[0].0), 9);
		assert_eq!((first.len(), rest.len()), (1, 1));
		assert_ne!(first[0].0, rest[0].0);
		assert_eq!(Payments::balances(of(patient(5)), None, 9), []);
		assert_eq!(Payments::balance(of(patient(5)), NO_UNIT), Balance::default());
	});
}

#[test]
fn withdrawals_are_listed_for_whose_they_are_and_for_whom_they_wait() {
	scene(|| {
		let ids: Vec<_> = (0..4).map(|_| withdraw(of(PATIENT), 10)).collect();
		assert_ok!(Payments::cancel_withdrawal(by(&wallet(PATIENT)), ids[1]));
		let listed = |party: Party| {
			let page = Payments::withdrawals_of(party, None, 9);
			page.into_iter().map(|(position, entry)| (position, entry.id.0)).collect::<Vec<_>>()
		};
		assert_eq!(listed(of(PATIENT)), [(3, 3), (2, 2), (1, 1), (0, 0)]);
		assert_eq!(listed(at(HOSPITAL)), []);
		let waiting = |issuer, after, limit| -> Vec<WithdrawalId> {
			Payments::withdrawals_waiting(issuer, after, limit).iter().map(|entry| entry.id).collect()
		};
		let mut all = waiting(BANK, None, 9);
		let paged = waiting(BANK, Some(waiting(BANK, None, 1)[0]), 9);
		assert_eq!(all[1..], paged);
		all.sort();
		assert_eq!(all, [ids[0], ids[2], ids[3]]);
		assert_eq!(waiting(OTHER_BANK, None, 9), []);
	});
}

#[test]
fn invoices_are_listed_for_patient_and_provider_and_while_they_are_open() {
	scene(|| {
		let ids = [drafted(10), asked(20), asked(30)];
		assert_ok!(pay(of(PATIENT), ids[1], 20));
		let listed = |page: Vec<(u32, salus_primitives::invoice::InvoiceEntry)>| -> Vec<InvoiceId> {
			page.into_iter().map(|(_, entry)| entry.id).collect()
		};
		assert_eq!(listed(Payments::invoices_of(PATIENT, None, 9)), [ids[2], ids[1], ids[0]]);
		assert_eq!(listed(Payments::invoices_of(PATIENT, Some(2), 1)), [ids[1]]);
		assert_eq!(listed(Payments::invoices_of(OTHER_PATIENT, None, 9)), []);
		assert_eq!(listed(Payments::invoices_by(HOSPITAL, None, 2)), [ids[2], ids[1]]);
		assert_eq!(listed(Payments::invoices_by(LABORATORY, None, 2)), []);
		let open = |after, limit| -> Vec<(InvoiceId, Amount)> {
			let page = Payments::open_invoices(HOSPITAL, after, limit);
			page.iter().map(|entry| (entry.id, entry.overdue)).collect()
		};
		assert_eq!(open(None, 9), [(ids[2], 0)]);
		pass(1_001);
		assert_eq!(open(None, 9), [(ids[2], 30)]);
		let next = asked(1);
		let first = open(None, 1);
		assert_eq!(open(None, 9).len(), 2);
		assert_eq!(open(Some(first[0].0), 9).len(), 1);
		assert!(open(None, 9).contains(&(next, 0)));
		assert_eq!(Payments::invoice(InvoiceId(9)), None);
		assert_eq!(Payments::overdue(InvoiceId(9), START), 0);
		assert_eq!(Payments::overdue(ids[0], DUE + 1), 0);
	});
}

#[test]
fn escrows_are_listed_for_both_sides() {
	scene(|| {
		let over = escrowed(1);
		assert_ok!(Payments::waive_escrow(by(&cashier(HOSPITAL)), over));
		let ids = [over, escrowed(2)];
		let payer = at(INSURER);
		let terms = Payments::escrow_terms(HOSPITAL);
		let third = Payments::deposit_escrow(by(&cashier(INSURER)), payer, HOSPITAL, UNIT, 3, VISIT, terms);
		assert_ok!(third);
		let listed = |party| -> Vec<EscrowId> {
			Payments::escrows_of(party, None, 9).into_iter().map(|(_, entry)| entry.id).collect()
		};
		assert_eq!(listed(of(PATIENT)), [ids[1], ids[0]]);
		assert_eq!(listed(payer), [EscrowId(2)]);
		assert_eq!(listed(at(HOSPITAL)), [EscrowId(2), ids[1], ids[0]]);
		assert_eq!(Payments::escrow(EscrowId(9)), None);
	});
}

#[test]
fn remittances_are_listed_for_payer_and_payee() {
	scene(|| {
		for claim in [1, 2].map(ClaimId) {
			Neighbours::to_pay(claim, payment(5, None));
			assert_ok!(remit(&[claim]));
		}
		let ids = |page: Vec<(u32, salus_primitives::remittance::RemittanceEntry)>| -> Vec<RemittanceId> {
			page.into_iter().map(|(_, entry)| entry.id).collect()
		};
		assert_eq!(ids(Payments::remittances_by(INSURER, None, 9)), [RemittanceId(1), RemittanceId(0)]);
		assert_eq!(ids(Payments::remittances_to(HOSPITAL, Some(1), 9)), [RemittanceId(0)]);
		assert_eq!(ids(Payments::remittances_to(LABORATORY, None, 9)), []);
		assert_eq!(Payments::remittance(RemittanceId(9)), None);
	});
}

#[test]
fn a_page_holds_no_more_than_a_hundred() {
	scene(|| {
		for _ in 0..110 {
			asked(1);
			withdraw(of(PATIENT), 1);
		}
		assert_eq!(Payments::invoices_of(PATIENT, None, u32::MAX).len(), 100);
		assert_eq!(Payments::open_invoices(HOSPITAL, None, u32::MAX).len(), 100);
		assert_eq!(Payments::withdrawals_waiting(BANK, None, u32::MAX).len(), 100);
		assert_eq!(Payments::withdrawals_of(of(PATIENT), None, u32::MAX).len(), 100);
	});
}

#[test]
fn credit_and_splits_are_shown() {
	scene(|| {
		let id = asked(100);
		assert_ok!(pay(of(PATIENT), id, 130));
		assert_eq!(Payments::credit(HOSPITAL, of(PATIENT), UNIT), 30);
		assert_eq!(Payments::credit(HOSPITAL, of(PATIENT), OTHER_UNIT), 0);
		assert_eq!(Payments::credit(LABORATORY, of(PATIENT), UNIT), 0);
		assert_eq!(Payments::split_of(id, ClaimId(1)), None);
		assert!(!Payments::is_used(UNIT, Digest::zero()));
	});
}

#[test]
fn view_functions_answer_the_same() {
	use codec::{Decode, Encode};
	use frame_support::view_functions::ViewFunction;
	scene(|| {
		let asked = crate::pallet::BalanceViewFunction::<Test>::new(of(PATIENT), UNIT);
		let id = <crate::pallet::BalanceViewFunction<Test> as ViewFunction>::id();
		let answer = Test::execute_view_function(id, asked.encode()).expect("there is such a function");
		let answer = Balance::decode(&mut answer.as_slice()).expect("that is its answer");
		assert_eq!(answer, Balance { free: 1_000, held: 0 });
	});
}
