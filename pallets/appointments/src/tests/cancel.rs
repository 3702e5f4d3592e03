//! Calling an appointment off.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	appointment::{AppointmentStatus, CancellationReason, ParticipationStatus},
	role::{Permission, Role},
	schedule::Resource,
	AccountId, AppointmentId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Attendance, Error, Event};

fn cancel_by(account: &AccountId, id: AppointmentId, reason: CancellationReason) -> DispatchResult {
	Appointments::cancel(by(account), id, reason)
}

#[test]
fn each_side_gives_its_own_reasons() {
	for reason in CancellationReason::ALL.iter().copied() {
		for (account, patients) in [(wallet(1), true), (desk(), false), (doctor(), false)] {
			scene(|| {
				let id = book(1, at(12, 0));
				events();
				let made = cancel_by(&account, id, reason);
				if reason.is_patients() != patients {
					assert_eq!(made, Err(Error::<Test>::WrongReason.into()), "{reason}");
					return;
				}
				assert_eq!(made, Ok(()), "{reason}");
				assert_eq!(events(), [Event::Cancelled { appointment: id, reason, by: account.clone() }]);
				let found = appointment(id);
				assert_eq!((found.status, found.cancelled), (AppointmentStatus::Cancelled, Some(reason)));
				let says = (found.patient_says, found.provider_says);
				use ParticipationStatus::{Accepted, Declined};
				assert_eq!(says, if patients { (Declined, Accepted) } else { (Accepted, Declined) });
				assert_eq!(entries(&Resource::Practitioner(doctor()), TODAY), []);
				assert_eq!(Appointments::appointments_of(patient(1)), []);
			});
		}
	}
}

#[test]
fn nobody_else_does() {
	scene(|| {
		let id = book(1, at(12, 0));
		for account in [stranger(), wallet(2), holder(OTHER_HOSPITAL, Role::FrontDesk), holder(HOSPITAL, Role::Cashier)]
		{
			for reason in [CancellationReason::Patient, CancellationReason::Provider] {
				assert_noop!(cancel_by(&account, id, reason), Error::<Test>::NotAuthorized);
			}
		}
		// Whoever sees patients, but not this one, neither; a nurse does, who books for them as well.
		Neighbours::own_member(&stranger(), HOSPITAL, Permission::AttendAppointments);
		assert_noop!(cancel_by(&stranger(), id, CancellationReason::Provider), Error::<Test>::NotAuthorized);
		assert_ok!(cancel_by(&nurse(), id, CancellationReason::Provider));
	});
}

#[test]
fn who_is_both_says_for_which_side() {
	scene(|| {
		Neighbours::controller(&desk(), patient(1));
		let id = book(1, at(12, 0));
		assert_ok!(cancel_by(&desk(), id, CancellationReason::Patient));
		let id = book(1, at(12, 0));
		assert_ok!(cancel_by(&desk(), id, CancellationReason::Weather));
	});
}

#[test]
fn a_practitioner_frees_the_own_time_wherever_it_is() {
	scene(|| {
		let id = book(1, at(12, 0));
		Neighbours::leave(&doctor(), HOSPITAL);
		Neighbours::set_active(HOSPITAL, false);
		assert_noop!(cancel_by(&desk(), id, CancellationReason::Provider), Error::<Test>::NotAuthorized);
		assert_ok!(cancel_by(&doctor(), id, CancellationReason::Provider));
		// And so do patients.
		Neighbours::set_active(HOSPITAL, true);
		let call = Appointments::book(by(&desk()), HOSPITAL, OTHER_SCHEDULE, patient(1), visit(at(12, 0)), None);
		assert_ok!(call);
		Neighbours::set_active(HOSPITAL, false);
		assert_ok!(cancel_by(&wallet(1), last(), CancellationReason::Patient));
	});
}

#[test]
fn once_it_has_begun_a_patients_side_does_not() {
	scene(|| {
		let id = book(1, at(12, 0));
		pass_until(at(12, 0));
		assert_noop!(cancel_by(&wallet(1), id, CancellationReason::Patient), Error::<Test>::HasBegun);
		assert_ok!(cancel_by(&doctor(), id, CancellationReason::ProviderPersonal));
	});
}

#[test]
fn late_ones_are_counted_of_whoever_was_booked() {
	scene(|| {
		let late = || Appointments::attendance(HOSPITAL, patient(1));
		let (early, held, booked) = (book(1, at(14, 0)), hold(1, at(9, 0)), book(1, at(10, 0)));
		let asked = ask(1, wish(at(9, 0), at(10, 0)));
		assert_ok!(cancel_by(&wallet(1), held, CancellationReason::Patient));
		assert_ok!(cancel_by(&wallet(1), asked, CancellationReason::Patient));
		assert_ok!(cancel_by(&wallet(1), early, CancellationReason::Patient));
		assert_eq!(late(), Attendance::default());
		pass(1);
		assert_ok!(cancel_by(&wallet(1), booked, CancellationReason::Patient));
		assert_eq!(late(), Attendance { no_shows: 0, late_changes: 1 });
	});
}

#[test]
fn who_waits_or_asks_does_so_no_longer() {
	scene(|| {
		let (waiting, asked) = (wait(1, wish(at(9, 0), at(10, 0))), ask(1, wish(at(9, 0), at(10, 0))));
		assert_ok!(cancel_by(&wallet(1), waiting, CancellationReason::Patient));
		assert_ok!(cancel_by(&desk(), asked, CancellationReason::Mistake));
		assert_eq!(Appointments::waiting(HOSPITAL, SPECIALTY), []);
		assert_eq!(Appointments::proposals(HOSPITAL, SPECIALTY, None, 9), []);
		assert_eq!(Appointments::appointments_of(patient(1)), []);
		let all = Appointments::all_appointments_of(patient(1), None, 9);
		assert_eq!(all.len(), 2);
	});
}
