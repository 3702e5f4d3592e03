//! What patients say of a visit.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	appointment::{Answer, AppointmentStatus, Feedback, Ratings},
	AppointmentId, Digest,
};

use crate::{mock::*, Error, Event};

fn feedback() -> Feedback {
	Feedback {
		care: 5,
		courtesy: 4,
		punctuality: 1,
		care_rendered: Answer::Yes,
		payment_asked: Answer::Yes,
		medicine_received: Answer::No,
		text: Some(Digest::repeat_byte(9)),
	}
}

#[test]
fn it_is_given_once_and_adds_up() {
	scene(|| {
		let id = appointment_at(AppointmentStatus::Fulfilled, 1, at(10, 0));
		events();
		assert_ok!(Appointments::give_feedback(by(&wallet(1)), id, feedback()));
		assert_eq!(events(), [Event::FeedbackGiven { appointment: id, organization: HOSPITAL, by: wallet(1) }]);
		assert_eq!(Appointments::feedback(id), Some(feedback()));
		assert_noop!(Appointments::give_feedback(by(&wallet(1)), id, feedback()), Error::<Test>::AlreadyGiven);
		let id = appointment_at(AppointmentStatus::Fulfilled, 2, at(12, 0));
		let other = Feedback { care_rendered: Answer::No, payment_asked: Answer::Unknown, text: None, ..feedback() };
		assert_ok!(Appointments::give_feedback(by(&wallet(2)), id, other));
		let expected = Ratings {
			count: 2,
			care: 10,
			courtesy: 8,
			punctuality: 2,
			not_rendered: 1,
			payment_asked: 1,
			medicine_missing: 2,
		};
		assert_eq!(Appointments::ratings(HOSPITAL), expected);
		assert_eq!(Appointments::ratings(OTHER_HOSPITAL), Ratings::default());
	});
}

#[test]
fn it_is_given_not_long_after_the_visit() {
	scene(|| {
		let id = appointment_at(AppointmentStatus::Fulfilled, 1, at(10, 0));
		pass(FEEDBACK + 1);
		assert_noop!(Appointments::give_feedback(by(&wallet(1)), id, feedback()), Error::<Test>::TooLate);
		Now::set(Now::get() - 1);
		assert_ok!(Appointments::give_feedback(by(&wallet(1)), id, feedback()));
	});
}

#[test]
fn scores_go_from_one_to_five() {
	scene(|| {
		let id = appointment_at(AppointmentStatus::Fulfilled, 1, at(10, 0));
		let give = |feedback| Appointments::give_feedback(by(&wallet(1)), id, feedback);
		for wrong in [0, 6, 255] {
			assert_noop!(give(Feedback { care: wrong, ..feedback() }), Error::<Test>::InvalidScore);
			assert_noop!(give(Feedback { courtesy: wrong, ..feedback() }), Error::<Test>::InvalidScore);
			assert_noop!(give(Feedback { punctuality: wrong, ..feedback() }), Error::<Test>::InvalidScore);
		}
	});
}

#[test]
fn only_the_patients_side_gives_it() {
	scene(|| {
		let id = appointment_at(AppointmentStatus::Fulfilled, 1, at(10, 0));
		for account in [desk(), doctor(), wallet(2), stranger()] {
			assert_noop!(Appointments::give_feedback(by(&account), id, feedback()), Error::<Test>::NotAuthorized);
		}
	});
}

#[test]
fn whom_the_patient_trusts_to_book_visits_says_nothing_of_them() {
	scene(|| {
		let friend = wallet(77);
		Neighbours::friend(&friend, patient(1));
		let id = appointment_at(AppointmentStatus::Fulfilled, 1, at(10, 0));
		assert_noop!(Appointments::give_feedback(by(&friend), id, feedback()), Error::<Test>::NotAuthorized);
		assert_ok!(Appointments::give_feedback(by(&wallet(1)), id, feedback()));
	});
}

/// Whether the chain says of a visit of the first patient's that something may be said of it.
fn awaited(id: AppointmentId) -> bool {
	match Appointments::awaits_feedback(id) {
		Some(visit) => {
			assert_eq!(visit, (HOSPITAL, patient(1)));
			true
		}
		None => false,
	}
}

#[test]
fn it_is_awaited_of_a_visit_that_took_place_until_it_is_given() {
	scene(|| {
		let id = appointment_at(AppointmentStatus::Fulfilled, 1, at(10, 0));
		assert!(awaited(id));
		assert_ok!(Appointments::give_feedback(by(&wallet(1)), id, feedback()));
		assert!(!awaited(id));
		assert!(!awaited(AppointmentId(99)), "there is no such appointment");
	});
}

#[test]
fn it_is_awaited_for_as_long_as_it_is_taken() {
	scene(|| {
		let id = appointment_at(AppointmentStatus::Fulfilled, 1, at(10, 0));
		pass(FEEDBACK);
		assert!(awaited(id));
		pass(1);
		assert!(!awaited(id));
		assert_noop!(Appointments::give_feedback(by(&wallet(1)), id, feedback()), Error::<Test>::TooLate);
	});
}

#[test]
fn it_is_awaited_of_no_visit_that_did_not_take_place() {
	for status in AppointmentStatus::ALL.iter().copied().filter(|status| *status != AppointmentStatus::Fulfilled) {
		scene(|| {
			let id = appointment_at(status, 1, at(10, 0));
			assert!(!awaited(id), "{status}");
		});
	}
}
