//! Coverages: issued, suspended, ended, extended, entered in error. What refuses each call where is in the table of states.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	insurance::{Category, Coverage, CoverageStatus, Terms},
	patient::PatientStatus,
};

use crate::{mock::*, Error, Event, NextCoverage};

fn coverage() -> Coverage {
	let Terms { plan, start, end, order } = terms();
	let (insurer, status) = (INSURER, CoverageStatus::Active);
	Coverage {
		patient: PATIENT,
		insurer,
		plan,
		status,
		start,
		end,
		order,
		suspended: None,
		entered: START,
		changed: START,
	}
}

#[test]
fn a_coverage_is_issued_or_prepared() {
	for (draft, status) in [(false, CoverageStatus::Active), (true, CoverageStatus::Draft)] {
		scene(|| {
			assert_ok!(Insurance::issue_coverage(by(&manager()), INSURER, PATIENT, terms(), draft));
			let (coverage, patient, insurer, plan) = (last_coverage(), PATIENT, INSURER, PLAN);
			let expected = Event::CoverageIssued { coverage, patient, insurer, plan, status, by: manager() };
			assert_eq!(events(), [expected]);
			let found = Insurance::coverage(coverage);
			assert_eq!(found, Some(Coverage { status, ..self::coverage() }));
			let covers = |served| found.is_some_and(|found| found.covers(served));
			assert_eq!([START - 1, START, END - 1, END].map(covers), [false, !draft, !draft, false]);
		});
	}
}

#[test]
fn a_draft_is_put_into_force() {
	scene(|| {
		let id = coverage_at(CoverageStatus::Draft);
		pass(5);
		events();
		assert_ok!(Insurance::activate_coverage(by(&manager()), INSURER, id));
		let status = CoverageStatus::Active;
		assert_eq!(events(), [Event::CoverageSet { coverage: id, status, by: manager() }]);
		// It is issued when somebody can know of it.
		let (entered, changed) = (START + 5, START + 5);
		assert_eq!(Insurance::coverage(id), Some(Coverage { entered, changed, ..coverage() }));
	});
}

#[test]
fn only_the_registered_and_living_are_covered() {
	scene(|| {
		assert_noop!(issue_on(UNKNOWN_PATIENT, terms()), Error::<Test>::UnknownPatient);
		Neighbours::patient(patient(2), PatientStatus::Suspended);
		assert_ok!(issue_on(patient(2), terms()));
		let (active, draft) = (last_coverage(), coverage_at(CoverageStatus::Draft));
		for number in [1, 2] {
			Neighbours::patient(patient(number), PatientStatus::Deceased);
		}
		assert_noop!(issue_on(PATIENT, Terms { order: 2, ..terms() }), Error::<Test>::Deceased);
		let activate = Insurance::activate_coverage(by(&manager()), INSURER, draft);
		assert_noop!(activate, Error::<Test>::Deceased);
		let extend = Insurance::extend_coverage(by(&manager()), INSURER, active, END + 1);
		assert_noop!(extend, Error::<Test>::Deceased);
		assert_ok!(Insurance::end_coverage(by(&manager()), INSURER, active, START + 1));
	});
}

#[test]
fn it_has_a_period_under_rules_and_not_long_ago() {
	scene(|| {
		let refused = |start, end, error: Error<Test>| {
			assert_noop!(issue_on(PATIENT, Terms { start, end, ..terms() }), error);
		};
		refused(START, START, Error::EndsBeforeStart);
		refused(START, START - 1, Error::EndsBeforeStart);
		refused(START - RETENTION, END, Error::BeganTooLongAgo);
		refused(0, END, Error::BeganTooLongAgo);
		refused(START - RETENTION + 1, END, Error::BeforeRules);
		refused(SINCE - 1, END, Error::BeforeRules);
		assert_ok!(issue_on(PATIENT, Terms { start: SINCE, end: SINCE + 1, ..terms() }));
		assert_ok!(issue_on(PATIENT, Terms { end: u64::MAX, ..terms() }));
	});
}

#[test]
fn there_is_no_coverage_without_a_number() {
	scene(|| {
		NextCoverage::<Test>::put(u64::MAX);
		let call = frame_support::storage::with_storage_layer(|| issue_on(PATIENT, terms()));
		assert_noop!(call, Error::<Test>::NumbersExhausted);
		NextCoverage::<Test>::kill();
	});
}

#[test]
fn what_is_suspended_is_not_in_force_from_then_on_until_it_is_as_if_it_had_never_been() {
	scene(|| {
		let id = issue();
		let suspend = |from| Insurance::suspend_coverage(by(&manager()), INSURER, id, from);
		for from in [0, START, END, u64::MAX] {
			assert_noop!(suspend(from), Error::<Test>::OutsidePeriod);
		}
		events();
		pass(200);
		assert_ok!(suspend(START + 300));
		assert_eq!(events(), [Event::CoverageSuspended { coverage: id, from: START + 300, by: manager() }]);
		let covers = |served| Insurance::coverage(id).is_some_and(|found| found.covers(served));
		let moments = [START, START + 299, START + 300, END - 1];
		assert_eq!(moments.map(covers), [true, true, false, false]);
		assert_ok!(Insurance::resume_coverage(by(&manager()), INSURER, id));
		let status = CoverageStatus::Active;
		assert_eq!(events(), [Event::CoverageSet { coverage: id, status, by: manager() }]);
		assert_eq!(moments.map(covers), [true; 4]);
		assert_eq!(Insurance::coverage(id), Some(Coverage { changed: START + 200, ..coverage() }));
	});
}

#[test]
fn it_ends_where_it_is_ended_and_what_was_charged_stays() {
	scene(|| {
		let id = issue();
		assert_ok!(charge(id, &[paid(Category::Procedure, 7)]));
		let end = |at| Insurance::end_coverage(by(&manager()), INSURER, id, at);
		for at in [0, START, END, END + 1] {
			assert_noop!(end(at), Error::<Test>::OutsidePeriod);
		}
		events();
		assert_ok!(end(START + 1));
		assert_eq!(events(), [Event::CoverageEnded { coverage: id, end: START + 1, by: manager() }]);
		let expected = Coverage { status: CoverageStatus::Cancelled, end: START + 1, ..coverage() };
		assert_eq!(Insurance::coverage(id), Some(expected));
		assert!(expected.covers(START) && !expected.covers(START + 1));
		assert_eq!(Insurance::used(id, 0).of(Category::Procedure).period, 7);
		// A claim for what was served before can still be decided, and reversed.
		assert_ok!(charge(id, &[paid(Category::Procedure, 1)]));
		assert_ok!(give_back(id, &[paid(Category::Procedure, 8)]));
	});
}

#[test]
fn what_is_ended_while_it_is_suspended_ends_at_the_suspension_at_the_latest() {
	for (at, expected) in [(START + 50, START + 50), (START + 150, START + PERIOD)] {
		scene(|| {
			let id = coverage_at(CoverageStatus::Suspended);
			events();
			assert_ok!(Insurance::end_coverage(by(&manager()), INSURER, id, at));
			assert_eq!(events(), [Event::CoverageEnded { coverage: id, end: expected, by: manager() }]);
			let found = Insurance::coverage(id).expect("it is kept");
			assert_eq!((found.end, found.suspended), (expected, None));
		});
	}
}

#[test]
fn it_is_extended_also_once_it_is_over() {
	scene(|| {
		let id = issue();
		let extend = |end| Insurance::extend_coverage(by(&manager()), INSURER, id, end);
		for end in [0, START, END] {
			assert_noop!(extend(end), Error::<Test>::NotLater);
		}
		events();
		pass(END - START + 1);
		assert_ok!(extend(END + 1_500));
		assert_eq!(events(), [Event::CoverageExtended { coverage: id, end: END + 1_500, by: manager() }]);
		let now = Now::get();
		assert_eq!(Insurance::coverage(id), Some(Coverage { end: END + 1_500, changed: now, ..coverage() }));
		// It goes on: what was used in a period counts, and periods are counted on.
		assert_eq!(Insurance::period(id, END), Some(10));
		pass(END + 1_500 + RETENTION - now);
		assert_noop!(extend(u64::MAX), Error::<Test>::EndedTooLongAgo);
	});
}

#[test]
fn a_draft_that_is_long_over_is_not_put_into_force() {
	scene(|| {
		let id = coverage_at(CoverageStatus::Draft);
		let activate = || Insurance::activate_coverage(by(&manager()), INSURER, id);
		pass(END - START + RETENTION);
		assert_noop!(activate(), Error::<Test>::EndedTooLongAgo);
		Now::set(END + RETENTION - 1);
		assert_ok!(activate());
	});
}

#[test]
fn it_was_never_so_only_while_nothing_is_charged() {
	scene(|| {
		let id = issue();
		let enter = || Insurance::enter_in_error(by(&manager()), INSURER, id);
		let met = salus_primitives::glue::Charge { deductible: 1, ..paid(Category::Imaging, 0) };
		// Anything counts: what is paid, and what went to the deductible.
		for charged in [paid(Category::Procedure, 1), met] {
			assert_ok!(charge(id, &[charged]));
			assert_noop!(enter(), Error::<Test>::Claimed);
			assert_ok!(give_back(id, &[charged]));
		}
		events();
		assert_ok!(enter());
		let status = CoverageStatus::EnteredInError;
		assert_eq!(events(), [Event::CoverageSet { coverage: id, status, by: manager() }]);
		assert!(Insurance::coverage(id).is_some_and(|found| !found.covers(START)));
		assert_eq!(Insurance::coverages(PATIENT), []);
		assert_noop!(charge(id, &[paid(Category::Procedure, 1)]), Error::<Test>::CoverageEnteredInError);
		// Its place is free.
		assert_ok!(issue_on(PATIENT, terms()));
	});
}

#[test]
fn nobody_has_anothers_coverage() {
	scene(|| {
		let id = issue();
		let signer = || by(&other_manager());
		for (insurer, id) in [(OTHER_INSURER, id), (OTHER_INSURER, NO_COVERAGE)] {
			let calls = [
				Insurance::activate_coverage(signer(), insurer, id),
				Insurance::suspend_coverage(signer(), insurer, id, START + 1),
				Insurance::resume_coverage(signer(), insurer, id),
				Insurance::end_coverage(signer(), insurer, id, START + 1),
				Insurance::extend_coverage(signer(), insurer, id, END + 1),
				Insurance::set_order(signer(), insurer, id, 2),
				Insurance::enter_in_error(signer(), insurer, id),
			];
			assert_eq!(calls, [Err(Error::<Test>::NotFound.into()); 7]);
		}
	});
}

#[test]
fn nothing_of_what_was_served_is_taken_away() {
	scene(|| {
		let id = issue();
		pass(50);
		let now = Now::get();
		events();
		assert_ok!(Insurance::suspend_coverage(by(&manager()), INSURER, id, START + 1));
		assert_eq!(events(), [Event::CoverageSuspended { coverage: id, from: now, by: manager() }]);
		assert!(Insurance::coverage(id).is_some_and(|found| found.covers(now - 1) && !found.covers(now)));
		assert_ok!(Insurance::resume_coverage(by(&manager()), INSURER, id));
		events();
		assert_ok!(Insurance::end_coverage(by(&manager()), INSURER, id, START + 1));
		assert_eq!(events(), [Event::CoverageEnded { coverage: id, end: now, by: manager() }]);
	});
}

#[test]
fn what_a_claim_has_relied_on_was_so() {
	let enter = |id| Insurance::enter_in_error(by(&manager()), INSURER, id);
	let claim = |id| <Insurance as salus_primitives::glue::Coverages>::reserve(id, &[]);
	scene(|| {
		let id = issue();
		assert_eq!(claim(id), []);
		assert_noop!(enter(id), Error::<Test>::Claimed);
	});
	// On what is only prepared nobody relies.
	scene(|| {
		let draft = coverage_at(CoverageStatus::Draft);
		assert_eq!(claim(draft), []);
		assert_ok!(enter(draft));
	});
	// But what was claimed then can wait until it is in force.
	scene(|| {
		let draft = coverage_at(CoverageStatus::Draft);
		assert_eq!(claim(draft), []);
		assert_ok!(Insurance::activate_coverage(by(&manager()), INSURER, draft));
		assert_noop!(enter(draft), Error::<Test>::Claimed);
	});
	scene(|| {
		let in_error = coverage_at(CoverageStatus::EnteredInError);
		assert_eq!(claim(in_error), []);
		assert!(!crate::Claimed::<Test>::contains_key(in_error));
	});
}

#[test]
fn what_was_certified_was_so() {
	scene(|| {
		let id = issue();
		let authorization = request(id);
		assert!(!crate::Claimed::<Test>::contains_key(id), "to ask is not to rely");
		assert_ok!(certify(authorization, 1));
		assert_noop!(Insurance::enter_in_error(by(&manager()), INSURER, id), Error::<Test>::Claimed);
	});
}

#[test]
fn what_has_been_in_force_for_a_while_was_so() {
	let enter = |id| Insurance::enter_in_error(by(&manager()), INSURER, id);
	scene(|| {
		let id = issue();
		pass(CORRECTION);
		assert_noop!(enter(id), Error::<Test>::BeganTooLongAgo);
		Now::set(START + CORRECTION - 1);
		assert_ok!(enter(id));
	});
	scene(|| {
		assert_ok!(issue_on(PATIENT, Terms { start: START + 500, ..terms() }));
		let id = last_coverage();
		pass(500);
		assert_noop!(enter(id), Error::<Test>::BeganTooLongAgo);
		Now::set(START + 499);
		assert_ok!(enter(id));
	});
	scene(|| {
		let draft = coverage_at(CoverageStatus::Draft);
		pass(500);
		assert_ok!(Insurance::activate_coverage(by(&manager()), INSURER, draft));
		assert_ok!(enter(draft));
	});
}
