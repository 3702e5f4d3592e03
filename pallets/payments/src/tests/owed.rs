//! What a patient owes, of which invoices, and by when.

use frame_support::assert_ok;
use salus_primitives::{
	invoice::{DisputeReason, Instalment, Owed},
	money::Amount,
	ClaimId, InvoiceId, Moment,
};

use crate::mock::*;

/// All that the patient owes, page by page.
fn owed_now(limit: u32) -> Vec<Owed> {
	let (mut before, mut all) = (None, Vec::new());
	loop {
		let page = Payments::owed_by(PATIENT, before, limit);
		all.extend(page.entries);
		before = page.next;
		if before.is_none() {
			return all;
		}
	}
}

/// What is told of the invoice: how much, what of it is overdue, and what is due when.
fn told(id: InvoiceId) -> (Amount, Amount, Vec<(Moment, Amount)>) {
	let all = owed_now(100);
	let owed = all.iter().find(|owed| owed.invoice == id).expect("something of it is owed");
	let parts = owed.parts.iter().map(|part| (part.due, part.amount)).collect();
	(owed.outstanding, owed.overdue, parts)
}

fn plan(id: InvoiceId, parts: &[(Moment, Amount)]) {
	let parts = parts.iter().map(|(due, amount)| Instalment { due: *due, amount: *amount });
	let plan = parts.collect::<Vec<_>>().try_into().expect("they are few");
	assert_ok!(Payments::agree_instalments(by(&cashier(HOSPITAL)), at(HOSPITAL), id, plan));
}

#[test]
fn of_what_is_issued_and_not_paid_a_patient_owes_the_own_share() {
	scene(|| {
		let ids = [asked(100), asked(100), drafted(100), asked(100), asked(100)];
		assert_ok!(pay(of(PATIENT), ids[1], 100));
		assert_ok!(Payments::cancel_invoice(by(&cashier(HOSPITAL)), HOSPITAL, ids[3]));
		assert_ok!(split(ids[4], ClaimId(1), 60, 10));
		let expected = [ids[4], ids[0]];
		// However long the pages are.
		for limit in 1..=6 {
			assert_eq!(owed_now(limit).iter().map(|owed| owed.invoice).collect::<Vec<_>>(), expected);
		}
		assert_eq!(told(ids[0]), (100, 0, vec![(DUE, 100)]));
		assert_eq!(told(ids[4]), (30, 0, vec![(DUE, 30)]));
		assert_eq!(Payments::owed_by(OTHER_PATIENT, None, 100).entries, []);
		assert_eq!(Payments::owed_by(PATIENT, None, 0).next, None, "a page of nothing is the last");
		let owed = &owed_now(100)[0];
		assert_eq!((owed.issuer, owed.unit, owed.disputed), (HOSPITAL, UNIT, None));
		// What the insurer owes too late is not overdue for the patient.
		pass(DUE + 1 - START);
		assert_eq!(told(ids[4]), (30, 30, vec![(DUE, 30)]));
		let dispute = Payments::dispute_share(by(&wallet(PATIENT)), ids[4], None, DisputeReason::Duplicate);
		assert_ok!(dispute);
		assert_eq!(told(ids[4]), (30, 0, vec![(DUE, 30)]));
		assert_eq!(owed_now(100)[0].disputed, Some(DisputeReason::Duplicate));
		assert_ok!(pay(of(PATIENT), ids[4], 30));
		assert_eq!(owed_now(100).len(), 1, "the insurer owes its part still");
	});
}

#[test]
fn what_was_paid_has_paid_the_first_instalments() {
	scene(|| {
		let id = asked(100);
		let parts = [(DUE + 10, 30), (DUE + 20, 30), (DUE + 30, 40)];
		plan(id, &parts);
		assert_eq!(told(id), (100, 0, parts.to_vec()));
		assert_ok!(pay(of(PATIENT), id, 45));
		assert_eq!(told(id), (55, 0, vec![(DUE + 20, 15), (DUE + 30, 40)]));
		pass(DUE + 21 - START);
		assert_eq!(told(id), (55, 15, vec![(DUE + 20, 15), (DUE + 30, 40)]));
	});
}

#[test]
fn what_came_to_be_owed_since_is_due_by_itself() {
	scene(|| {
		let id = asked(100);
		assert_ok!(split(id, ClaimId(1), 60, 0));
		plan(id, &[(DUE + 10, 20), (DUE + 20, 20)]);
		assert_ok!(split(id, ClaimId(1), 50, 0));
		assert_eq!(told(id), (50, 0, vec![(DUE, 10), (DUE + 10, 20), (DUE + 20, 20)]));
	});
}

#[test]
fn what_is_due_by_any_moment_is_what_the_parts_say() {
	scene(|| {
		let id = asked(100);
		assert_ok!(split(id, ClaimId(1), 40, 0));
		plan(id, &[(DUE + 10, 20), (DUE + 20, 25), (DUE + 30, 15)]);
		for (paid, payable) in [(0, 40), (7, 35), (20, 20), (13, 0)] {
			if paid > 0 {
				assert_ok!(pay(of(PATIENT), id, paid));
			}
			assert_ok!(split(id, ClaimId(1), payable, 0));
			let share = invoice(id).share(None).expect("it is the patient's").clone();
			let parts = share.parts();
			assert_eq!(parts.iter().map(|part| part.amount).sum::<Amount>(), share.outstanding());
			for moment in DUE..DUE + 40 {
				let due = parts.iter().filter(|part| part.due < moment).map(|part| part.amount).sum::<Amount>();
				assert_eq!(due, share.due_by(moment), "{paid} {payable} {moment}");
			}
		}
	});
}
