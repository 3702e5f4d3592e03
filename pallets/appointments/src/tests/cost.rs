//! What a call costs does not grow with how many patients and appointments there are.

use salus_primitives::{
	appointment::{AppointmentStatus, Wish},
	schedule::Resource,
	AppointmentId, Cell, OrganizationId, PatientId,
};
use sp_runtime::DispatchResult;

use crate::{
	day::Entry, mock::*, Agenda, Agendas, AppointmentsOf, Attendance, Attendances, NextAppointment, Open,
	OpenAppointment, Upcoming,
};

/// A hospital elsewhere, with so many patients who are all booked at about the same time.
const ELSEWHERE: OrganizationId = OrganizationId(7);

fn crowd(many: u32) {
	for index in 0..many {
		let mut bytes = [0xcc; 32];
		bytes[..4].copy_from_slice(&index.to_le_bytes());
		let (patient, id) = (PatientId(bytes), AppointmentId(index.into()));
		let start = at(10, 0).later(index % 12);
		let slot = salus_primitives::appointment::Slot { practitioner: None, room: None, ..slot(start) };
		let hours = salus_primitives::schedule::Hours { from: start.of_day(), until: start.of_day() + 6 };
		let wish: Wish = wish(start, start.later(6u8));
		let new = Appointments::begun(ELSEWHERE, patient, AppointmentStatus::Booked, wish, true);
		crate::Appointments::<Test>::insert(id, crate::Appointment { slot: Some(slot), ..new });
		AppointmentsOf::<Test>::insert(patient, id, ());
		Upcoming::<Test>::insert(Cell(start.0), id, ());
		let open = OpenAppointment { appointment: id, until: u64::MAX, unanswered: None };
		Open::<Test>::insert(patient, sp_runtime::BoundedVec::truncate_from(vec![open]));
		let mut agenda = Agenda::default();
		let schedule = (ELSEWHERE, SCHEDULE);
		agenda
			.add(Entry { appointment: id, schedule, visit: hours, kept: hours, begins: true, lapses: None })
			.expect("there is room");
		Agendas::<Test>::insert(Resource::Patient(patient), TODAY, agenda);
		Attendances::<Test>::insert(ELSEWHERE, patient, Attendance { no_shows: 0, late_changes: 1 });
	}
	NextAppointment::<Test>::put(AppointmentId(many.into()));
}

type Case = (&'static str, fn() -> DispatchResult);

/// Each about other patients, so that none is in another's way.
const CASES: [Case; 4] = [
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
];

/// How many bytes of the state each call has to be shown, among so many others.
fn shown(many: u32) -> Vec<usize> {
	let mut ext = new_test_ext();
	ext.execute_with(|| {
		furnish();
		crowd(many);
		book(3, at(12, 0));
		book(4, at(14, 0));
		(5..8).for_each(|number| {
			wait(number, wish(at(12, 0), at(12, 30)));
		});
		System::reset_events();
	});
	let shown = |(name, call): Case| {
		ext.commit_all().expect("nothing is open");
		let (made, proof) = ext.execute_and_prove(call);
		assert_eq!(made, Ok(()), "{name}");
		proof.into_iter_nodes().map(|node| node.len()).sum()
	};
	CASES.into_iter().map(shown).collect()
}

#[test]
fn calls_read_as_much_among_a_hundred_appointments_as_among_a_hundred_thousand() {
	for ((name, _), (few, many)) in CASES.into_iter().zip(shown(100).into_iter().zip(shown(100_000))) {
		println!("{name}: {few} bytes of state read among 100 other appointments, {many} among 100,000");
		// The trie is deeper by the logarithm, for each of the days that are looked at, and nothing else grows: not a thousand times, nor ten.
		assert!(many < few.saturating_mul(5), "{name}: {few} and {many}");
	}
}
