//! Days that are long over are not kept for ever.

use frame_support::{assert_noop, assert_ok, BoundedVec};
use salus_primitives::{schedule::Resource, Day};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event};

fn clear(resource: Resource, days: &[u32]) -> DispatchResult {
	let days = days.iter().map(|days| Day(TODAY.0 + days)).collect();
	Appointments::clear_days(by(&stranger()), resource, BoundedVec::truncate_from(days))
}

#[test]
fn anybody_strikes_them_off_and_appointments_stay() {
	scene(|| {
		let (first, second) = (book(1, at(10, 0)), book(1, on(1, 10, 0)));
		let doctors = || Resource::Practitioner(doctor());
		pass(2 * 24 * HOUR);
		assert_noop!(clear(doctors(), &[0]), Error::<Test>::TooRecent);
		pass(24 * HOUR);
		assert_noop!(clear(doctors(), &[0, 1]), Error::<Test>::TooRecent);
		pass(24 * HOUR);
		events();
		assert_ok!(clear(doctors(), &[0, 1]));
		assert_eq!(events(), [Event::DaysCleared { resource: doctors(), count: 2, by: stranger() }]);
		assert_noop!(clear(doctors(), &[0]), Error::<Test>::NotFound);
		assert_ok!(clear(Resource::Patient(patient(1)), &[0]));
		// What was never said to be over can still be.
		assert_ok!(Appointments::no_show(by(&doctor()), first));
		assert_ok!(cancel(second));
		assert_ok!(clear(Resource::Room(HOSPITAL, ROOM), &[0]));
	});
}

#[test]
fn a_day_without_visits_is_not_kept() {
	scene(|| {
		let id = book(1, at(10, 0));
		assert_eq!(crate::Agendas::<Test>::iter_keys().count(), 3);
		assert_ok!(cancel(id));
		assert_eq!(crate::Agendas::<Test>::iter_keys().count(), 0);
	});
}
