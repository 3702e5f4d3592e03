//! What a call costs does not grow with how many patients and appointments there are, at the same hospital and with the same practitioner.

use frame_support::traits::Get;
use salus_gauge::cost::{hold, measure, Cost};
use salus_primitives::{
	appointment::{Appointment, AppointmentStatus, Attendance},
	PatientId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Attendances, Config};

/// On which day from today the crowd's visits begin. A time is looked for over two weeks, and there the days are the test's own.
const FIRST_DAY: u32 = 20;

/// So many more patients of the same hospital. Each is booked with the same practitioner in the same room, as many a day as can be, asks for another time of the same
/// specialty, and has changed one late.
fn crowd(many: u32) {
	let a_day = u32::from(terms().capacity).min(<Test as Config>::MaxVisits::get());
	for index in 0..many {
		let mut bytes = [0xcc; 32];
		bytes[..4].copy_from_slice(&index.to_le_bytes());
		let patient = PatientId(bytes);
		let start = on(FIRST_DAY + index / a_day, 9 + index % a_day, 0);
		let begun = |status, wish| Appointments::begun(HOSPITAL, patient, status, wish, true);
		let booked = begun(AppointmentStatus::Booked, wish(start, start.later(6u8)));
		let booked = Appointment { slot: Some(slot(start)), ..booked };
		let id = Appointments::next_number().expect("they do not end");
		Appointments::place(id, None, booked, None).expect("the time is free");
		let id = Appointments::next_number().expect("they do not end");
		let proposed = begun(AppointmentStatus::Proposed, wish(at(9, 0), on(13, 9, 0)));
		Appointments::store(id, None, proposed).expect("the patient has room");
		Attendances::<Test>::insert(HOSPITAL, patient, Attendance { no_shows: 0, late_changes: 1 });
	}
}

type Case = (&'static str, fn() -> DispatchResult);

/// Each about another patient.
const CASES: [Case; 6] = [
	("book", || try_book(1, at(10, 0))),
	("book_any", || {
		let made = Appointments::book_any(by(&desk()), HOSPITAL, patient(2), wish(at(9, 0), on(13, 9, 0)));
		made.map(|_| ()).map_err(|refusal| refusal.error)
	}),
	("cancel, and an offer", || cancel(Appointments::appointments_of(patient(3))[0].id)),
	("reschedule", || {
		let open = Appointments::appointments_of(patient(4));
		Appointments::reschedule(by(&desk()), open[0].id, OTHER_SCHEDULE, at(15, 0), 6, None)
	}),
	("ask", || Appointments::ask(by(&wallet(8)), HOSPITAL, patient(8), wish(at(9, 0), at(10, 0)))),
	("allot", || allot(Appointments::appointments_of(patient(9))[0].id, at(16, 0))),
];

/// What each call costs among so many others. As many wait as can, besides.
fn costs(many: u32) -> Vec<Cost> {
	let mut ext = new_test_ext();
	ext.execute_with(|| {
		furnish();
		crowd(many);
		book(3, at(12, 0));
		book(4, at(14, 0));
		(5..8).for_each(|number| {
			wait(number, wish(at(12, 0), at(12, 30)));
		});
		ask(9, wish(at(16, 0), at(17, 0)));
		System::reset_events();
		if many < 1_000 {
			Appointments::do_try_state().expect("it is a crowd that there can be");
		}
	});
	CASES.map(|(_, call)| measure::<Appointments>(&mut ext, call)).to_vec()
}

#[test]
fn calls_cost_as_much_among_a_hundred_appointments_as_among_a_hundred_thousand() {
	for ((name, _), (few, many)) in CASES.into_iter().zip(costs(100).into_iter().zip(costs(100_000))) {
		// An allocation looks up two weeks of each practitioner, each room and the patient. The practitioner's other days alone are 25,000 here, not 25, so that the way to
		// each of those days has some three branches more, of half a kilobyte each. It looks up no more days for that.
		hold(name, (100, few), (100_000, many), 8);
	}
}
