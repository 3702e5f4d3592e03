//! Whoever can see the patient.

use frame_support::{assert_noop, assert_ok, BoundedVec};
use salus_primitives::{
	appointment::{Choice, Wish},
	priority::Priority,
	schedule::Terms,
	Cell, ScheduleId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event};

fn any(number: u8, wish: Wish) -> DispatchResult {
	Appointments::book_any(by(&desk()), HOSPITAL, patient(number), wish).map(|_| ()).map_err(|refusal| refusal.error)
}

/// What came of it: the schedule and the time, and how it is explained.
fn outcome(number: u8, wish: Wish) -> (ScheduleId, Cell, u32, u32, u16, Choice) {
	events();
	assert_ok!(any(number, wish));
	match &events()[..] {
		[Event::Allocated { appointment, schedule, looked_at, fitting, load, choice }, Event::Placed { slot, .. }] => {
			assert_eq!((*appointment, slot.schedule), (last(), *schedule));
			(*schedule, slot.start, *looked_at, *fitting, *load, *choice)
		}
		other => panic!("something else was reported: {other:?}"),
	}
}

fn urgent(from: Cell, until: Cell) -> Wish {
	Wish { priority: Priority::Urgent, ..wish(from, until) }
}

#[test]
fn what_is_urgent_gets_the_earliest_time() {
	scene(|| {
		let window = || urgent(at(9, 0), at(12, 0));
		assert_eq!(outcome(1, window()), (SCHEDULE, at(9, 0), 2, 2, 0, Choice::LowestNumber));
		assert_eq!(outcome(2, window()), (OTHER_SCHEDULE, at(9, 0), 2, 2, 0, Choice::Earliest));
		// Of two as early the one with fewer visits that day.
		let id = book(3, at(14, 0));
		assert_eq!(outcome(4, window()), (OTHER_SCHEDULE, at(9, 35), 2, 2, 1, Choice::LeastLoaded));
		assert_ok!(cancel(id));
		assert_eq!(outcome(5, window()), (SCHEDULE, at(9, 35), 2, 2, 1, Choice::Earliest));
	});
}

#[test]
fn what_is_routine_is_spread_over_the_first_day() {
	scene(|| {
		let window = || wish(at(9, 0), on(1, 12, 0));
		book(3, at(14, 0));
		assert_eq!(outcome(1, window()), (OTHER_SCHEDULE, at(9, 0), 2, 2, 0, Choice::LeastLoaded));
		// Both have one now: the earlier time decides.
		assert_eq!(outcome(2, window()), (SCHEDULE, at(9, 0), 2, 2, 1, Choice::Earliest));
		// Another day is worse than any load.
		assert_ok!(Appointments::set_exception(
			by(&manager()),
			HOSPITAL,
			OTHER_SCHEDULE,
			TODAY,
			Some(BoundedVec::new())
		));
		assert_eq!(outcome(4, window()), (SCHEDULE, at(9, 35), 2, 2, 2, Choice::Earliest));
	});
}

#[test]
fn only_who_fits_is_looked_at() {
	scene(|| {
		let with = |number, change: fn(&mut Wish)| {
			let mut wish = urgent(at(9, 0), at(12, 0));
			change(&mut wish);
			outcome(number, wish)
		};
		assert_eq!(with(1, |wish| wish.practitioner = Some(nurse())).0, OTHER_SCHEDULE);
		let short = Terms { lengths: BoundedVec::truncate_from(vec![2]), ..terms() };
		assert_ok!(Appointments::revise_schedule(by(&manager()), HOSPITAL, OTHER_SCHEDULE, short));
		let (schedule, _, looked_at, fitting, _, choice) = with(2, |_| {});
		assert_eq!((schedule, looked_at, fitting, choice), (SCHEDULE, 1, 1, Choice::OnlyOne));
		Neighbours::leave(&doctor(), HOSPITAL);
		assert_noop!(any(3, urgent(at(9, 0), at(12, 0))), Error::<Test>::NothingFits);
	});
}

#[test]
fn it_goes_around_whatever_the_patient_has() {
	scene(|| {
		book(1, at(9, 0));
		let (schedule, start, ..) = outcome(1, urgent(at(9, 0), at(12, 0)));
		assert_eq!((schedule, start), (OTHER_SCHEDULE, at(9, 30)));
	});
}

#[test]
fn it_goes_around_time_off_buffers_and_full_days() {
	scene(|| {
		let reason = salus_primitives::appointment::CancellationReason::Provider;
		for schedule in [SCHEDULE, OTHER_SCHEDULE] {
			let from = at(8, 0);
			assert_ok!(Appointments::take_time_off(by(&manager()), HOSPITAL, schedule, from, at(11, 0), reason));
		}
		let window = || urgent(at(9, 0), on(2, 12, 0));
		assert_eq!(outcome(1, window()).1, at(11, 0));
		assert_eq!(outcome(2, window()).1, at(11, 0));
		for number in 3..9 {
			assert_eq!(outcome(number, window()).1.day(), TODAY);
		}
		// Both have four today.
		assert_eq!(outcome(9, window()).1, on(1, 9, 0));
	});
}

#[test]
fn it_looks_at_fourteen_days_from_the_next_five_minutes_on() {
	scene(|| {
		assert_noop!(any(1, wish(at(9, 0), on(14, 9, 5))), Error::<Test>::PeriodTooLong);
		assert_noop!(any(1, wish(at(9, 0), at(9, 25))), Error::<Test>::PeriodTooShort);
		assert_noop!(any(1, wish(at(17, 0), on(1, 9, 0))), Error::<Test>::NothingFits);
		assert_ok!(any(1, wish(at(9, 0), on(14, 9, 0))));
		pass_until(at(10, 0));
		assert_eq!(outcome(2, urgent(at(9, 0), at(12, 0))).1, at(10, 5));
	});
}

#[test]
fn the_last_time_that_fits_is_found() {
	scene(|| {
		assert_eq!(outcome(1, urgent(at(16, 30), at(17, 0))).1, at(16, 30));
		assert_noop!(any(2, urgent(at(16, 35), at(17, 5))), Error::<Test>::NothingFits);
		assert_eq!(outcome(2, urgent(at(16, 0), on(1, 9, 30))).1, at(16, 0));
		assert_eq!(outcome(3, urgent(at(16, 35), on(1, 9, 30))).1, on(1, 9, 0));
	});
}
