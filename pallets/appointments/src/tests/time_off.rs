//! Time off: nobody is booked there, and whoever is already is moved or told.

use frame_support::{assert_noop, assert_ok, traits::Get, BoundedVec};
use proptest::prelude::*;
use salus_primitives::{
	appointment::{AppointmentStatus, CancellationReason, ParticipationStatus, Visit},
	schedule::{Absence, Hours, Terms, Weekday, Weekly},
	AppointmentId, Cell, Day,
};
use sp_runtime::DispatchResult;

use crate::{day::Stretch, mock::*, Config, Error, Event};

fn take(from: Cell, until: Cell) -> DispatchResult {
	let reason = CancellationReason::ProviderPersonal;
	Appointments::take_time_off(by(&manager()), HOSPITAL, SCHEDULE, from, until, reason)
}

fn end(from: Cell) -> DispatchResult {
	Appointments::end_time_off(by(&manager()), HOSPITAL, SCHEDULE, from)
}

fn clear(ids: &[AppointmentId], moving: bool) -> DispatchResult {
	let ids = BoundedVec::truncate_from(ids.to_vec());
	Appointments::clear_time_off(by(&manager()), HOSPITAL, SCHEDULE, ids, moving)
}

fn hit() -> Vec<AppointmentId> {
	Appointments::hit_by_time_off(HOSPITAL, SCHEDULE, TODAY).into_iter().map(|entry| entry.id).collect()
}

#[test]
fn nobody_is_booked_there_until_it_ends() {
	scene(|| {
		assert_ok!(take(at(10, 0), at(12, 0)));
		let reason = CancellationReason::ProviderPersonal;
		let absence = Absence { from: at(10, 0), until: at(12, 0), reason };
		let (organization, schedule) = (HOSPITAL, SCHEDULE);
		assert_eq!(events(), [Event::TimeOffTaken { organization, schedule, absence, by: manager() }]);
		assert_eq!(Appointments::time_off(HOSPITAL, SCHEDULE), [absence]);
		for start in [at(9, 35), at(10, 0), at(11, 55)] {
			assert_noop!(try_book(1, start), Error::<Test>::TimeOff);
			let reason = Some(salus_primitives::appointment::OverbookReason::Practitioner);
			let call = Appointments::book(by(&manager()), HOSPITAL, SCHEDULE, patient(1), visit(start), reason);
			assert_noop!(call, Error::<Test>::TimeOff);
		}
		assert_ok!(try_book(1, at(9, 30)));
		assert_ok!(try_book(1, at(12, 0)));
		assert_noop!(end(at(10, 5)), Error::<Test>::NotFound);
		events();
		assert_ok!(end(at(10, 0)));
		assert_eq!(events(), [Event::TimeOffEnded { organization, schedule, absence, by: manager() }]);
		assert_ok!(try_book(2, at(10, 35)));
	});
}

#[test]
fn it_is_to_come_and_only_once() {
	scene(|| {
		assert_noop!(take(at(10, 0), at(10, 0)), Error::<Test>::InvalidPeriod);
		assert_noop!(take(at(7, 0), at(8, 0)), Error::<Test>::HasPassed);
		let call = Appointments::take_time_off(
			by(&manager()),
			HOSPITAL,
			SCHEDULE,
			at(10, 0),
			at(12, 0),
			CancellationReason::Patient,
		);
		assert_noop!(call, Error::<Test>::WrongReason);
		assert_ok!(take(at(8, 0), at(10, 0)));
		assert_noop!(take(at(9, 0), at(11, 0)), Error::<Test>::AlreadyOff);
		assert_ok!(take(at(10, 0), at(12, 0)));
		assert_noop!(take(at(14, 0), at(15, 0)), Error::<Test>::TooManyAbsences);
		// What is over makes room.
		pass_until(at(10, 0));
		assert_ok!(take(at(14, 0), at(15, 0)));
		assert_eq!(Appointments::time_off(HOSPITAL, SCHEDULE).len(), 2);
	});
}

#[test]
fn whoever_is_booked_there_is_listed_and_moved_to_the_earliest_time() {
	scene(|| {
		let (first, second, other) = (book(1, at(10, 0)), book(2, at(11, 0)), book(3, at(14, 0)));
		assert_ok!(take(at(9, 0), at(12, 0)));
		assert_eq!(hit(), [first, second]);
		events();
		assert_ok!(clear(&[first, second], true));
		assert!(matches!(
			events()[..],
			[Event::Allocated { .. }, Event::Placed { .. }, Event::Allocated { .. }, Event::Placed { .. }]
		));
		assert_eq!(hit(), []);
		// Not before the time that was lost, and with anybody of the specialty.
		for (id, start) in [(first, at(10, 0)), (second, at(11, 0))] {
			let found = appointment(id);
			assert_eq!(found.slot.map(|slot| (slot.schedule, slot.start)), Some((OTHER_SCHEDULE, start)));
			assert_eq!(
				(found.status, found.patient_says),
				(AppointmentStatus::Booked, ParticipationStatus::NeedsAction)
			);
		}
		assert_eq!(start_of(other), at(14, 0));
	});
}

#[test]
fn or_cancelled_with_its_reason() {
	scene(|| {
		let (first, held) = (book(1, at(10, 0)), hold(2, at(11, 0)));
		assert_ok!(take(at(9, 0), at(12, 0)));
		assert_ok!(clear(&[first, held], false));
		for id in [first, held] {
			let found = appointment(id);
			let reason = Some(CancellationReason::ProviderPersonal);
			assert_eq!((found.status, found.cancelled), (AppointmentStatus::Cancelled, reason));
		}
	});
}

#[test]
fn who_can_be_moved_nowhere_is_cancelled() {
	scene(|| {
		let id = book(1, at(10, 0));
		assert_ok!(Appointments::withdraw_schedule(by(&manager()), HOSPITAL, OTHER_SCHEDULE));
		assert_ok!(take(at(9, 0), on(20, 0, 0)));
		assert_ok!(clear(&[id], true));
		assert_eq!(status_of(id), AppointmentStatus::Cancelled);
	});
}

#[test]
fn only_what_it_hits_is_cleared() {
	scene(|| {
		let (before, within, after) = (book(1, at(9, 30)), book(2, at(10, 5)), book(3, at(12, 0)));
		let call = Appointments::book(by(&desk()), HOSPITAL, OTHER_SCHEDULE, patient(4), visit(at(10, 0)), None);
		assert_ok!(call);
		let elsewhere = last();
		assert_ok!(take(at(10, 0), at(12, 0)));
		for id in [before, after, elsewhere] {
			assert_noop!(clear(&[within, id], true), Error::<Test>::NotHit);
		}
		assert_noop!(clear(&[NO_APPOINTMENT], true), Error::<Test>::NotFound);
		assert_ok!(cancel(within));
		assert_noop!(clear(&[within], true), Error::<Test>::AppointmentCancelled);
		assert_eq!(Appointments::hit_by_time_off(HOSPITAL, SCHEDULE, Day(TODAY.0 + 1)), []);
	});
}

/// Whoever is hit on these days is cleared as a wallet does it: day by day, as many at a time as one call takes, until the view shows nobody. Answers who was.
fn clear_all(days: impl Iterator<Item = Day>, mut moving: impl FnMut() -> bool) -> Vec<AppointmentId> {
	let most = usize::try_from(<<Test as Config>::MaxCleared as Get<u32>>::get()).expect("it is small");
	let mut cleared = Vec::new();
	for day in days {
		loop {
			let shown = Appointments::hit_by_time_off(HOSPITAL, SCHEDULE, day);
			let mut next: Vec<_> = shown.into_iter().map(|entry| entry.id).collect();
			if next.is_empty() {
				break;
			}
			next.truncate(most);
			assert_ok!(clear(&next, moving()));
			assert!(next.iter().all(|id| !cleared.contains(id)), "nobody is cleared twice, so that it ends");
			cleared.extend(next);
		}
	}
	cleared
}

/// Terms that hold day and night, so that a visit can go on over midnight.
fn any_terms() -> impl Strategy<Value = Terms> {
	let lengths = prop::sample::subsequence(vec![1u16, 3, 12, 60], 1..=4);
	(lengths, 0u8..4, 0u8..4, 1u16..7).prop_map(|(lengths, before, after, capacity)| {
		let hours = Hours { from: 0, until: 288 };
		let weekly: Vec<_> = Weekday::ALL.iter().map(|on| Weekly { on: *on, hours }).collect();
		let (lengths, weekly) = (lengths.try_into().expect("few"), weekly.try_into().expect("few"));
		Terms { lengths, weekly, before, after, capacity, ..terms() }
	})
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

	#[test]
	fn once_it_is_cleared_nobody_is_booked_within_it(
		own in any_terms(),
		others in any_terms(),
		visits in prop::collection::vec((0u8..10, 100u32..1_500, 0usize..4), 0..40),
		(from, length) in (100u32..1_400, 1u32..900),
		choices in prop::collection::vec(any::<bool>(), 8),
	) {
		run(|| {
			publish(Some(doctor()), Some(ROOM), own.clone()).expect("they can be meant");
			publish(Some(nurse()), None, others).expect("they can be meant");
			for (number, start, length) in visits {
				let length = own.lengths[length % own.lengths.len()];
				let visit = Visit { length, ..visit(TODAY.first().later(start)) };
				let _free_or_not = Appointments::book(by(&wallet(number)), HOSPITAL, SCHEDULE, patient(number), visit, None);
			}
			let off = Stretch { from: TODAY.first().later(from), until: TODAY.first().later(from + length) };
			let within = || -> Vec<AppointmentId> {
				let stands = [AppointmentStatus::Pending, AppointmentStatus::Booked];
				let all = crate::Appointments::<Test>::iter().filter(|(_, found)| stands.contains(&found.status));
				let hit = all.filter(|(_, found)| {
					let slot = found.slot.as_ref().filter(|slot| slot.schedule == SCHEDULE);
					slot.is_some_and(|slot| slot.start < off.until && off.from < slot.end())
				});
				hit.map(|(id, _)| id).collect()
			};
			let mut before = within();
			assert_ok!(take(off.from, off.until));
			let mut choices = choices.into_iter().cycle();
			let mut cleared = clear_all(off.days(), || choices.next().expect("they go round"));
			assert_eq!(within(), [], "somebody is booked within the time off");
			before.sort();
			cleared.sort();
			assert_eq!(cleared, before, "everybody who was, and nobody else, was moved or cancelled");
			for id in cleared {
				let found = appointment(id);
				let moved = (found.status, found.patient_says) == (AppointmentStatus::Booked, ParticipationStatus::NeedsAction);
				let reason = Some(CancellationReason::ProviderPersonal);
				assert!(moved || (found.status, found.cancelled) == (AppointmentStatus::Cancelled, reason), "{found:?}");
			}
		});
	}
}
