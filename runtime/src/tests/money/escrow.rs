//! Money that waits for a visit or a test, and goes where that has gone.

use salus_payments::Error;
use salus_primitives::{
	appointment::CancellationReason,
	escrow::{EscrowPurpose, EscrowStatus, EscrowTerms},
	laboratory::ReportStatus,
	role::Role,
	EscrowId, OrganizationId,
};

use super::{care, deeds::*, people::*};
use crate::{Payments, Runtime};

/// What the tests hold.
const AMOUNT: u64 = 1_000;

/// Terms by which half is kept of whoever calls off later than a day before.
fn agreed(provider: OrganizationId) -> EscrowTerms {
	let terms = EscrowTerms { notice: DAY, late: points(5_000), no_show: points(10_000) };
	done(&cashier(provider), salus_payments::Call::set_escrow_terms { organization: provider, terms });
	terms
}

/// The patient puts money there for it.
fn deposited(payee: OrganizationId, purpose: EscrowPurpose, terms: EscrowTerms) -> EscrowId {
	let escrow = EscrowId(salus_payments::NextEscrow::<Runtime>::get());
	let (payer, unit, amount) = (of_patient(0), EURO, AMOUNT);
	done(&wallet(0), salus_payments::Call::deposit_escrow { payer, payee, unit, amount, purpose, terms });
	escrow
}

fn release(escrow: EscrowId) -> salus_payments::Call<Runtime> {
	salus_payments::Call::release_escrow { escrow }
}

fn give_back(escrow: EscrowId) -> salus_payments::Call<Runtime> {
	salus_payments::Call::return_escrow { escrow }
}

fn status(escrow: EscrowId) -> EscrowStatus {
	Payments::escrow(escrow).expect("there is such an escrow").status
}

#[test]
fn a_visit_that_took_place_is_paid_for_once_nobody_has_disputed_it() {
	scene(|| {
		fund(of_patient(0), 1_500);
		let doctor = care::schedule(HOSPITAL);
		let terms = agreed(HOSPITAL);
		let appointment = care::booked(HOSPITAL, doctor, 0, 2 * HOUR);
		let escrow = deposited(HOSPITAL, EscrowPurpose::Appointment(appointment), terms);
		assert_eq!(money(of_patient(0)), (500, AMOUNT));
		refused(&cashier(HOSPITAL), release(escrow), Error::<Runtime>::NotFulfilled);
		refused(&wallet(0), give_back(escrow), Error::<Runtime>::NotEnded);

		care::attended(HOSPITAL, appointment, 0);
		refused(&cashier(HOSPITAL), release(escrow), Error::<Runtime>::MayBeDisputed);
		refused(&wallet(0), give_back(escrow), Error::<Runtime>::Fulfilled);
		pass(7 * DAY);
		done(&cashier(HOSPITAL), release(escrow));
		assert_eq!((money(of_patient(0)), money(of(HOSPITAL))), ((500, 0), (AMOUNT, 0)));
	});
}

#[test]
fn a_visit_that_is_called_off_gives_the_money_back_by_the_terms() {
	scene(|| {
		fund(of_patient(0), 4_000);
		let doctor = care::schedule(HOSPITAL);
		let terms = agreed(HOSPITAL);
		let booked = |ahead| {
			let appointment = care::booked(HOSPITAL, doctor, 0, ahead);
			(appointment, deposited(HOSPITAL, EscrowPurpose::Appointment(appointment), terms))
		};
		let cancel = |appointment, reason| salus_appointments::Call::cancel { appointment, reason };

		// In time: all of it. The hospital gives it back as well as the patient takes it.
		let (appointment, escrow) = booked(3 * DAY);
		done(&wallet(0), cancel(appointment, CancellationReason::PatientPortal));
		done(&cashier(HOSPITAL), give_back(escrow));
		assert_eq!((status(escrow), money(of_patient(0)).0), (EscrowStatus::Returned, 4_000));

		// Late: half of it is kept, which the hospital alone cannot say at once.
		let (appointment, escrow) = booked(3 * HOUR);
		done(&wallet(0), cancel(appointment, CancellationReason::PatientPortal));
		refused(&cashier(HOSPITAL), give_back(escrow), Error::<Runtime>::MayBeDisputed);
		done(&wallet(0), give_back(escrow));
		assert_eq!((money(of_patient(0)), money(of(HOSPITAL))), ((3_500, 0), (500, 0)));

		// By the hospital: all of it, however late.
		let (appointment, escrow) = booked(3 * HOUR);
		done(&holder(HOSPITAL, Role::FrontDesk), cancel(appointment, CancellationReason::Provider));
		done(&wallet(0), give_back(escrow));
		assert_eq!((money(of_patient(0)), money(of(HOSPITAL))), ((3_500, 0), (500, 0)));
	});
}

#[test]
fn a_test_that_was_reported_is_paid_for_and_one_that_is_revoked_is_not() {
	scene(|| {
		fund(of_patient(0), 4_000);
		let terms = agreed(LABORATORY);
		let (order, task) = care::ordered(0);
		let purpose = EscrowPurpose::Order(order);
		// The laboratory that has taken the order is to give it, and not the hospital that has sent it.
		let none = EscrowTerms::default();
		let (payer, unit, amount) = (of_patient(0), EURO, AMOUNT);
		let to_hospital =
			salus_payments::Call::deposit_escrow { payer, payee: HOSPITAL, unit, amount, purpose, terms: none };
		refused(&wallet(0), to_hospital, Error::<Runtime>::NotAgreed);
		let escrow = deposited(LABORATORY, purpose, terms);
		care::reported(task, 0, ReportStatus::Final);
		pass(7 * DAY);
		done(&cashier(LABORATORY), release(escrow));
		assert_eq!((status(escrow), money(of(LABORATORY))), (EscrowStatus::Released, (AMOUNT, 0)));

		let (order, _) = care::ordered(0);
		let escrow = deposited(LABORATORY, EscrowPurpose::Order(order), terms);
		done(
			&holder(HOSPITAL, Role::Physician),
			salus_lab_orders::Call::revoke_order { organization: HOSPITAL, order },
		);
		refused(&cashier(LABORATORY), release(escrow), Error::<Runtime>::NotFulfilled);
		done(&wallet(0), give_back(escrow));
		assert_eq!((status(escrow), money(of_patient(0))), (EscrowStatus::Returned, (3_000, 0)));
	});
}

#[test]
fn whoever_has_ordered_a_test_takes_nothing_from_the_laboratory_that_has_reported_it() {
	scene(|| {
		fund(of_patient(0), AMOUNT);
		let terms = agreed(LABORATORY);
		let (order, task) = care::ordered(0);
		let escrow = deposited(LABORATORY, EscrowPurpose::Order(order), terms);
		care::reported(task, 0, ReportStatus::Final);
		let (physician, organization) = (holder(HOSPITAL, Role::Physician), HOSPITAL);
		done(&physician, salus_lab_orders::Call::enter_order_in_error { organization, order });
		refused(&wallet(0), give_back(escrow), Error::<Runtime>::Fulfilled);
		refused(&cashier(LABORATORY), release(escrow), Error::<Runtime>::MayBeDisputed);
		pass(7 * DAY);
		done(&cashier(LABORATORY), release(escrow));
		assert_eq!((status(escrow), money(of(LABORATORY))), (EscrowStatus::Released, (AMOUNT, 0)));
	});
}
