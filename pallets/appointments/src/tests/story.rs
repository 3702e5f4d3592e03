use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	appointment::{AppointmentStatus, CancellationReason},
	priority::Priority,
};

use crate::{mock::*, Error};

#[test]
fn a_time_that_becomes_free_goes_to_whoever_is_next() {
	scene(|| {
		let (ten, eleven) = (at(10, 0), at(11, 0));

		// A patient books the doctor at ten. Nobody else is seen then, here or in the other hospital.
		assert_ok!(Appointments::book(by(&wallet(1)), HOSPITAL, SCHEDULE, patient(1), visit(ten), None));
		let booked = last();
		let call = Appointments::book(by(&desk()), HOSPITAL, SCHEDULE, patient(2), visit(ten), None);
		assert_noop!(call, Error::<Test>::PractitionerBusy);

		// Two want to be seen between ten and eleven, with the doctor.
		let mut wish = wish(ten, eleven);
		wish.practitioner = Some(doctor());
		assert_ok!(Appointments::wait_for_slot(by(&wallet(2)), HOSPITAL, patient(2), wish.clone()));
		wish.priority = Priority::Urgent;
		assert_ok!(Appointments::wait_for_slot(by(&wallet(3)), HOSPITAL, patient(3), wish));
		let urgent = last();

		// The first one calls it off: at once the time is held for the more urgent, who accepts it.
		assert_ok!(Appointments::cancel(by(&wallet(1)), booked, CancellationReason::PatientPortal));
		assert_eq!((status_of(urgent), start_of(urgent)), (AppointmentStatus::Pending, ten));
		assert_ok!(Appointments::confirm(by(&wallet(3)), urgent));
		assert_eq!(status_of(urgent), AppointmentStatus::Booked);

		// The visit takes place.
		pass_until(ten);
		assert_ok!(Appointments::check_in(by(&wallet(3)), urgent));
		assert_ok!(Appointments::fulfil(by(&doctor()), urgent));
		assert_eq!(status_of(urgent), AppointmentStatus::Fulfilled);
	});
}
