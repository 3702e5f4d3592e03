//! Invoices: drafted, changed, issued, taken back.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	escrow::EscrowPurpose,
	glue::{Billed, Billing},
	invoice::{ComponentKind, Invoice, InvoiceStatus, Share},
	money::MAX_AMOUNT,
	patient::PatientStatus,
	AppointmentId, ClaimId, InvoiceId, OrderId, OrganizationId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Components, Error, Event};

const CLERK: fn() -> RuntimeOrigin = || by(&cashier(HOSPITAL));

fn draft(components: Components) -> DispatchResult {
	Payments::draft_invoice(CLERK(), HOSPITAL, PATIENT, UNIT, None, None, components)
}

#[test]
fn a_draft_is_issued_and_the_patient_owes_all_of_it() {
	scene(|| {
		let (id, appointment) = (InvoiceId(0), Some(AppointmentId(1)));
		assert_ok!(Payments::draft_invoice(CLERK(), HOSPITAL, PATIENT, UNIT, appointment, None, price(70)));
		pass(3);
		assert_ok!(Payments::change_invoice(CLERK(), HOSPITAL, id, price(80)));
		assert_eq!(invoice(id).shares.len(), 0);
		assert_eq!(<Payments as Billing>::billed(id), None, "nobody is asked yet");
		pass(4);
		assert_ok!(Payments::issue_invoice(CLERK(), HOSPITAL, id, DUE));
		let (organization, by) = (HOSPITAL, cashier(HOSPITAL));
		assert_eq!(
			events(),
			[
				Event::InvoiceDrafted {
					invoice: id,
					organization,
					patient: PATIENT,
					unit: UNIT,
					total: 70,
					by: by.clone()
				},
				Event::InvoiceChanged { invoice: id, total: 80, by: by.clone() },
				Event::InvoiceIssued { invoice: id, total: 80, due: DUE, by },
			]
		);
		let share = Share {
			payer: of(PATIENT),
			owed: 80,
			paid: 0,
			written_off: 0,
			due: DUE,
			instalments: Default::default(),
			agreed: 0,
			disputed: None,
			claim: None,
		};
		let expected = Invoice {
			issuer: HOSPITAL,
			patient: PATIENT,
			unit: UNIT,
			status: InvoiceStatus::Issued,
			appointment,
			order: None,
			components: price(80),
			total: 80,
			contractual: 0,
			shares: vec![share].try_into().expect("it is one"),
			payments: Default::default(),
			entered: START,
			issued: Some(START + 7),
			changed: START + 7,
		};
		assert_eq!(invoice(id), expected);
		let billed = Billed { issuer: HOSPITAL, patient: PATIENT, unit: UNIT, total: 80 };
		assert_eq!(<Payments as Billing>::billed(id), Some(billed));
	});
}

#[test]
fn the_total_is_what_the_components_sum_to() {
	use ComponentKind::*;
	scene(|| {
		let parts = [(Base, 100), (Surcharge, 20), (Tax, 7), (Deduction, 5), (Discount, 2), (Informational, 999)];
		assert_ok!(draft(components(&parts)));
		assert_eq!(invoice(InvoiceId(0)).total, 120);
		for kind in [Base, Surcharge, Tax] {
			assert_ok!(draft(components(&[(kind, MAX_AMOUNT)])));
			assert_noop!(draft(components(&[(kind, MAX_AMOUNT), (Base, 1)])), Error::<Test>::TotalOutOfRange);
		}
		for kind in [Deduction, Discount] {
			assert_ok!(draft(components(&[(Base, 2), (kind, 1)])));
			assert_noop!(draft(components(&[(Base, 2), (kind, 2)])), Error::<Test>::TotalOutOfRange);
			assert_noop!(draft(components(&[(Base, 2), (kind, 3)])), Error::<Test>::TotalOutOfRange);
		}
		assert_noop!(draft(components(&[(Informational, 1)])), Error::<Test>::TotalOutOfRange);
		assert_noop!(draft(components(&[])), Error::<Test>::NoComponents);
		for amount in [0, MAX_AMOUNT + 1] {
			let parts = components(&[(Base, 1), (Informational, amount)]);
			assert_noop!(draft(parts), Error::<Test>::AmountOutOfRange);
		}
		assert_ok!(draft(components(&[(Base, MAX_AMOUNT); 32][..1])));
		let most = components(&[(Base, MAX_AMOUNT); 32]);
		assert_noop!(draft(most.clone()), Error::<Test>::TotalOutOfRange);
		let change = Payments::change_invoice(CLERK(), HOSPITAL, InvoiceId(0), most);
		assert_noop!(change, Error::<Test>::TotalOutOfRange);
	});
}

#[test]
fn nobody_is_asked_twice_for_the_same_visit() {
	scene(|| {
		let ask = |appointment: Option<u64>, order: Option<u64>| {
			let (appointment, order) = (appointment.map(AppointmentId), order.map(OrderId));
			Payments::draft_invoice(CLERK(), HOSPITAL, PATIENT, UNIT, appointment, order, price(70))
		};
		Neighbours::agree(EscrowPurpose::Order(OrderId(8)), open(HOSPITAL));
		let first = InvoiceId(0);
		let twice = || {
			assert_noop!(ask(Some(1), None), Error::<Test>::AlreadyBilled);
		};
		assert_ok!(ask(Some(1), None));
		twice();
		assert_ok!(Payments::issue_invoice(CLERK(), HOSPITAL, first, DUE));
		twice();
		assert_ok!(pay(of(PATIENT), first, 70));
		twice();
		assert_noop!(ask(Some(1), Some(8)), Error::<Test>::AlreadyBilled);
		// What is asked for besides names no visit, and the tests are others.
		assert_ok!(ask(None, None));
		assert_ok!(ask(None, Some(8)));
		assert_noop!(ask(None, Some(8)), Error::<Test>::AlreadyBilled);
	});
}

#[test]
fn what_was_taken_back_is_asked_for_anew() {
	let taking_back: [fn(RuntimeOrigin, OrganizationId, InvoiceId) -> DispatchResult; 2] =
		[Payments::cancel_invoice, Payments::enter_in_error];
	for take_back in taking_back {
		scene(|| {
			let visit = Some(AppointmentId(1));
			let ask = || Payments::draft_invoice(CLERK(), HOSPITAL, PATIENT, UNIT, visit, None, price(70));
			assert_ok!(ask());
			assert_ok!(take_back(CLERK(), HOSPITAL, InvoiceId(0)));
			assert_ok!(ask());
			// The first one was cancelled, and was never so: the second one stands.
			let _ = Payments::enter_in_error(CLERK(), HOSPITAL, InvoiceId(0));
			assert_noop!(ask(), Error::<Test>::AlreadyBilled);
		});
	}
}

#[test]
fn a_bill_is_for_what_the_provider_has_agreed_with_this_patient() {
	scene(|| {
		let bill = |organization, patient, appointment: Option<u64>, order: Option<u64>| {
			let (appointment, order) = (appointment.map(AppointmentId), order.map(OrderId));
			let clerk = by(&cashier(organization));
			Payments::draft_invoice(clerk, organization, patient, UNIT, appointment, order, price(1))
		};
		assert_ok!(bill(HOSPITAL, PATIENT, Some(1), None));
		assert_ok!(bill(LABORATORY, PATIENT, None, Some(1)));
		assert_ok!(bill(HOSPITAL, PATIENT, None, None));
		assert_noop!(bill(OTHER_HOSPITAL, PATIENT, Some(1), None), Error::<Test>::NotAgreed);
		assert_noop!(bill(HOSPITAL, OTHER_PATIENT, Some(1), None), Error::<Test>::NotAgreed);
		assert_noop!(bill(HOSPITAL, PATIENT, Some(2), None), Error::<Test>::NotAgreed);
		assert_noop!(bill(HOSPITAL, PATIENT, Some(1), Some(1)), Error::<Test>::NotAgreed);
		assert_noop!(bill(HOSPITAL, UNKNOWN_PATIENT, None, None), Error::<Test>::UnknownPatient);
		Neighbours::agree(TESTS, open(HOSPITAL));
		assert_ok!(Payments::cancel_invoice(CLERK(), HOSPITAL, InvoiceId(0)));
		assert_ok!(bill(HOSPITAL, PATIENT, Some(1), Some(1)));
		Neighbours::patient(PATIENT, PatientStatus::Deceased);
		assert_ok!(bill(HOSPITAL, PATIENT, None, None));
		let none = Payments::draft_invoice(CLERK(), HOSPITAL, PATIENT, NO_UNIT, None, None, price(1));
		assert_noop!(none, Error::<Test>::NotFound);
	});
}

#[test]
fn nothing_is_due_before_it_is_asked_for() {
	scene(|| {
		let id = drafted(10);
		pass(10);
		let issue = |due| Payments::issue_invoice(CLERK(), HOSPITAL, id, due);
		assert_noop!(issue(START + 9), Error::<Test>::DueHasPassed);
		assert_ok!(issue(START + 10));
		assert_eq!(Payments::overdue(id, START + 10), 0);
		assert_eq!(Payments::overdue(id, START + 11), 10);
	});
}

#[test]
fn an_invoice_is_its_providers() {
	scene(|| {
		let (id, other) = (drafted(10), || by(&cashier(OTHER_HOSPITAL)));
		let none = Error::<Test>::NotFound;
		assert_noop!(Payments::change_invoice(other(), OTHER_HOSPITAL, id, price(1)), none);
		assert_noop!(Payments::issue_invoice(other(), OTHER_HOSPITAL, id, DUE), Error::<Test>::NotFound);
		assert_noop!(Payments::cancel_invoice(other(), OTHER_HOSPITAL, id), Error::<Test>::NotFound);
		assert_noop!(Payments::enter_in_error(other(), OTHER_HOSPITAL, id), Error::<Test>::NotFound);
		assert_noop!(Payments::cancel_invoice(CLERK(), HOSPITAL, InvoiceId(7)), Error::<Test>::NotFound);
	});
}

#[test]
fn what_nobody_has_paid_is_taken_back() {
	scene(|| {
		let (draft, issued) = (drafted(10), asked(20));
		events();
		assert_ok!(Payments::cancel_invoice(CLERK(), HOSPITAL, draft));
		assert_ok!(Payments::cancel_invoice(CLERK(), HOSPITAL, issued));
		assert_ok!(Payments::enter_in_error(CLERK(), HOSPITAL, issued));
		let set = |invoice, status| Event::InvoiceSet { invoice, status, by: Some(cashier(HOSPITAL)) };
		let (cancelled, in_error) = (InvoiceStatus::Cancelled, InvoiceStatus::EnteredInError);
		assert_eq!(events(), [set(draft, cancelled), set(issued, cancelled), set(issued, in_error)]);
		assert_eq!(Payments::overdue(issued, DUE + 1), 0, "nobody owes it");
	});
}

#[test]
fn what_was_paid_or_claimed_is_not_taken_back() {
	scene(|| {
		let id = asked(20);
		assert_ok!(pay(of(PATIENT), id, 5));
		let cancel = || Payments::cancel_invoice(CLERK(), HOSPITAL, id);
		let in_error = || Payments::enter_in_error(CLERK(), HOSPITAL, id);
		assert_noop!(cancel(), Error::<Test>::HasPayments);
		assert_noop!(in_error(), Error::<Test>::HasPayments);
		assert_ok!(Payments::refund_payment(CLERK(), HOSPITAL, id, 0, 5));
		let claim = ClaimId(1);
		assert_ok!(split(id, claim, 10, 0));
		assert_noop!(cancel(), Error::<Test>::HasClaims);
		assert_noop!(in_error(), Error::<Test>::HasClaims);
		assert_ok!(split(id, claim, 0, 0));
		assert_noop!(cancel(), Error::<Test>::HasClaims);
		assert_ok!(<Payments as Billing>::unsplit(id, claim));
		assert_ok!(cancel());
		assert_ok!(in_error());
	});
}

#[test]
fn what_a_payer_has_paid_and_not_taken_back_keeps_the_invoice() {
	scene(|| {
		let (id, claim) = (asked(20), ClaimId(1));
		decided(id, claim, 15, 0);
		assert_ok!(remit(&[claim]));
		reversed(id, claim, 15);
		assert_noop!(Payments::cancel_invoice(CLERK(), HOSPITAL, id), Error::<Test>::HasClaims);
	});
}

#[test]
fn no_invoice_is_begun_when_numbers_are_exhausted() {
	new_test_ext().execute_with(|| {
		furnish();
		crate::NextInvoice::<Test>::put(u64::MAX);
		assert_noop!(draft(price(1)), Error::<Test>::NumbersExhausted);
	});
}
