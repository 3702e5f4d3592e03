//! Schedules: published, revised, withdrawn; and days with other hours.

use frame_support::{assert_noop, assert_ok, BoundedVec};
use salus_primitives::{
	schedule::{Hours, Terms, Weekday, Weekly},
	Day, LocationId, PlaceId, SpecialtyId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event, Schedule};

fn revise(terms: Terms) -> DispatchResult {
	Appointments::revise_schedule(by(&manager()), HOSPITAL, SCHEDULE, terms)
}

fn withdraw() -> DispatchResult {
	Appointments::withdraw_schedule(by(&manager()), HOSPITAL, SCHEDULE)
}

fn except(day: Day, hours: Option<&[(u16, u16)]>) -> DispatchResult {
	let hours = hours.map(|all| {
		let all: Vec<_> = all.iter().map(|(from, until)| Hours { from: *from, until: *until }).collect();
		BoundedVec::truncate_from(all)
	});
	Appointments::set_exception(by(&manager()), HOSPITAL, SCHEDULE, day, hours)
}

#[test]
fn it_is_published_and_found_by_its_specialty() {
	run(|| {
		assert_ok!(publish(Some(doctor()), Some(ROOM), terms()));
		let event = Event::SchedulePublished {
			organization: HOSPITAL,
			schedule: SCHEDULE,
			specialty: SPECIALTY,
			by: manager(),
		};
		assert_eq!(events(), [event]);
		assert_ok!(publish(None, Some(PlaceId(9)), terms()));
		assert_eq!(Appointments::schedules_for(HOSPITAL, SPECIALTY), [SCHEDULE, OTHER_SCHEDULE]);
		let expected = Schedule {
			practitioner: Some(doctor()),
			room: Some(ROOM),
			specialty: SPECIALTY,
			location: LocationId(1),
			active: true,
			terms: terms(),
		};
		assert_eq!(Appointments::schedule(HOSPITAL, SCHEDULE), Some(expected));
		let page = |after, limit| -> Vec<_> {
			Appointments::schedules(HOSPITAL, after, limit).into_iter().map(|entry| entry.id).collect()
		};
		assert_eq!(page(None, 9), [SCHEDULE, OTHER_SCHEDULE]);
		assert_eq!((page(None, 1), page(Some(SCHEDULE), 9)), (vec![SCHEDULE], vec![OTHER_SCHEDULE]));
	});
}

#[test]
fn what_cannot_be_meant_is_refused() {
	scene(|| {
		type Broken = (fn(&mut Terms), Error<Test>);
		let broken: [Broken; 11] = [
			(|terms| terms.last = Day(terms.first.0 - 1), Error::InvalidPeriod),
			(|terms| terms.weekly[0].hours.until = 289, Error::InvalidHours),
			(|terms| terms.weekly[0].hours.from = 204, Error::InvalidHours),
			(|terms| terms.lengths = BoundedVec::new(), Error::InvalidLength),
			(|terms| terms.lengths[0] = 0, Error::InvalidLength),
			(|terms| terms.lengths[1] = 145, Error::InvalidLength),
			(|terms| terms.before = 37, Error::InvalidBuffer),
			(|terms| terms.after = 37, Error::InvalidBuffer),
			(|terms| terms.capacity = 0, Error::InvalidCapacity),
			(
				|terms| {
					let hours = Hours { from: 5, until: 4 };
					terms.weekly = BoundedVec::truncate_from(vec![Weekly { on: Weekday::Monday, hours }]);
				},
				Error::InvalidHours,
			),
			(|terms| (terms.first, terms.last) = (Day(2), Day(1)), Error::InvalidPeriod),
		];
		for (break_it, error) in broken {
			let mut terms = terms();
			break_it(&mut terms);
			let error: sp_runtime::DispatchError = error.into();
			assert_noop!(publish(Some(doctor()), None, terms.clone()), error);
			assert_noop!(revise(terms), error);
		}
		assert_noop!(publish(None, None, terms()), Error::<Test>::NobodyReceives);
		// A front desk sees nobody, and neither does whoever works elsewhere.
		for account in [desk(), stranger(), holder(OTHER_HOSPITAL, salus_primitives::role::Role::Nurse)] {
			assert_noop!(publish(Some(account), None, terms()), Error::<Test>::NotAttending);
		}
	});
}

#[test]
fn the_longest_there_can_be_are_taken() {
	run(|| {
		let terms = Terms { before: 36, after: 36, lengths: BoundedVec::truncate_from(vec![1, 144]), ..terms() };
		assert_ok!(publish(Some(doctor()), None, terms));
	});
}

#[test]
fn there_are_not_too_many() {
	scene(|| {
		assert_ok!(publish(Some(doctor()), None, terms()));
		assert_noop!(publish(Some(doctor()), None, terms()), Error::<Test>::TooManyCandidates);
		let other = |number| {
			let signer = by(&manager());
			Appointments::publish_schedule(
				signer,
				HOSPITAL,
				Some(doctor()),
				None,
				SpecialtyId(number),
				LocationId(1),
				terms(),
			)
		};
		assert_ok!(other(1));
		assert_ok!(other(2));
		assert_noop!(other(3), Error::<Test>::TooManySchedules);
		// A withdrawn one keeps its number, and leaves its place in the specialty.
		assert_ok!(withdraw());
		assert_eq!(Appointments::schedules_for(HOSPITAL, SPECIALTY).len(), 2);
		assert_noop!(other(3), Error::<Test>::TooManySchedules);
	});
}

#[test]
fn revised_it_has_other_terms_and_what_is_booked_stays() {
	scene(|| {
		let id = book(1, at(9, 0));
		events();
		assert_noop!(revise(terms()), Error::<Test>::NoChange);
		let later = Terms { weekly: BoundedVec::new(), ..terms() };
		assert_ok!(revise(later));
		let expected = Event::ScheduleRevised { organization: HOSPITAL, schedule: SCHEDULE, by: manager() };
		assert_eq!(events(), [expected]);
		assert_eq!(start_of(id), at(9, 0));
		assert_noop!(try_book(2, at(10, 0)), Error::<Test>::OutsideHours);
		assert_ok!(cancel(id));
	});
}

#[test]
fn withdrawn_it_takes_no_bookings_and_stays_so() {
	scene(|| {
		let id = book(1, at(9, 0));
		assert_ok!(except(TODAY, Some(&[])));
		events();
		assert_ok!(withdraw());
		let expected = Event::ScheduleWithdrawn { organization: HOSPITAL, schedule: SCHEDULE, by: manager() };
		assert_eq!(events(), [expected]);
		assert_noop!(try_book(2, at(10, 0)), Error::<Test>::ScheduleWithdrawn);
		assert_noop!(withdraw(), Error::<Test>::ScheduleWithdrawn);
		assert_noop!(revise(Terms { after: 3, ..terms() }), Error::<Test>::ScheduleWithdrawn);
		assert_noop!(except(TODAY, None), Error::<Test>::ScheduleWithdrawn);
		assert_eq!(Appointments::exceptions(HOSPITAL, SCHEDULE), []);
		// What is booked takes place.
		pass_until(at(9, 0));
		assert_ok!(Appointments::arrive(by(&doctor()), id));
		assert_ok!(Appointments::fulfil(by(&doctor()), id));
	});
}

#[test]
fn what_is_not_there_is_not_found() {
	scene(|| {
		let signer = || by(&manager());
		let missing = Error::<Test>::NotFound;
		assert_noop!(Appointments::revise_schedule(signer(), HOSPITAL, NO_SCHEDULE, terms()), missing);
		let missing = Error::<Test>::NotFound;
		assert_noop!(Appointments::withdraw_schedule(signer(), HOSPITAL, NO_SCHEDULE), missing);
		let missing = Error::<Test>::NotFound;
		assert_noop!(Appointments::set_exception(signer(), HOSPITAL, NO_SCHEDULE, TODAY, None), missing);
	});
}

#[test]
fn a_day_can_have_other_hours_or_none() {
	scene(|| {
		assert_noop!(except(TODAY, None), Error::<Test>::NoChange);
		assert_ok!(except(TODAY, Some(&[(240, 252)])));
		assert_eq!(
			events(),
			[Event::ExceptionSet { organization: HOSPITAL, schedule: SCHEDULE, day: TODAY, by: manager() }]
		);
		assert_noop!(try_book(1, at(10, 0)), Error::<Test>::OutsideHours);
		assert_ok!(try_book(1, at(20, 0)));
		assert_noop!(except(TODAY, Some(&[(240, 252)])), Error::<Test>::NoChange);
		assert_ok!(except(TODAY, Some(&[])));
		assert_noop!(try_book(2, at(20, 30)), Error::<Test>::OutsideHours);
		// The next day has its usual ones, and so has this one again.
		assert_ok!(try_book(2, on(1, 10, 0)));
		assert_ok!(except(TODAY, None));
		assert_ok!(try_book(3, at(10, 0)));
		assert_eq!(Appointments::exceptions(HOSPITAL, SCHEDULE), []);
	});
}

#[test]
fn other_hours_are_of_a_day_to_come_and_those_that_are_over_make_room() {
	scene(|| {
		assert_noop!(except(Day(TODAY.0 - 1), Some(&[])), Error::<Test>::HasPassed);
		assert_noop!(except(TODAY, Some(&[(5, 5)])), Error::<Test>::InvalidHours);
		let day = |days| Day(TODAY.0 + days);
		assert_ok!(except(day(0), Some(&[])));
		assert_ok!(except(day(1), Some(&[])));
		assert_noop!(except(day(2), Some(&[])), Error::<Test>::TooManyExceptions);
		pass(24 * HOUR);
		assert_ok!(except(day(2), Some(&[(0, 288)])));
		let days: Vec<_> = Appointments::exceptions(HOSPITAL, SCHEDULE).into_iter().map(|of| of.day).collect();
		assert_eq!(days, [day(1), day(2)]);
	});
}
