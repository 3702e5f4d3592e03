//! Authorizations: asked for, certified, denied, extended, taken back. What refuses each call where is in the table of states.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	glue::{Charge, Coverages},
	insurance::{Authorization, AuthorizationStatus, Authorized, Category, CoverageStatus},
	role::{Role, Roles},
	AccountId, AuthorizationId, Moment,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event, NextAuthorization};

fn ask(coverage: salus_primitives::CoverageId, requested: Authorized) -> DispatchResult {
	let category = Category::Procedure;
	Insurance::request_authorization(by(&clerk()), HOSPITAL, coverage, category, service(), requested)
}

fn certify_as(id: AuthorizationId, certified: Authorized) -> DispatchResult {
	Insurance::certify_authorization(by(&adjudicator()), INSURER, id, certified)
}

fn extend(id: AuthorizationId, units: u32, end: u64) -> DispatchResult {
	Insurance::extend_authorization(by(&adjudicator()), INSURER, id, units, end)
}

fn use_units(coverage: salus_primitives::CoverageId, id: AuthorizationId, units: u32) {
	let charged = Charge { authorization: Some((id, units)), ..paid(Category::Procedure, 1) };
	assert_ok!(charge(coverage, &[charged]));
}

#[test]
fn a_provider_asks_the_insurer() {
	scene(|| {
		let coverage = issue();
		events();
		assert_ok!(ask(coverage, ten()));
		let id = last_authorization();
		let (provider, insurer, by) = (HOSPITAL, INSURER, clerk());
		let expected = Event::AuthorizationRequested { authorization: id, coverage, provider, insurer, by };
		assert_eq!(events(), [expected]);
		let expected = Authorization {
			coverage,
			provider,
			category: Category::Procedure,
			service: service(),
			requested: ten(),
			certified: None,
			used: 0,
			reserved: 0,
			cancelled: None,
			status: AuthorizationStatus::Requested,
			entered: START,
			changed: START,
		};
		assert_eq!(Insurance::authorization(id), Some(expected));
		assert_eq!(expected.left(), 0);
	});
}

#[test]
fn for_something_at_some_time_when_the_coverage_is_in_force() {
	scene(|| {
		let coverage = issue();
		assert_noop!(ask(NO_COVERAGE, ten()), Error::<Test>::NotFound);
		assert_noop!(ask(coverage, Authorized { units: 0, ..ten() }), Error::<Test>::NoUnits);
		for end in [START, START - 1] {
			assert_noop!(ask(coverage, Authorized { end, ..ten() }), Error::<Test>::EndsBeforeStart);
		}
		for start in [START - 1, END] {
			let asked = Authorized { units: 1, start, end: start + 1 };
			assert_noop!(ask(coverage, asked), Error::<Test>::NotInForce);
		}
		assert_ok!(ask(coverage, Authorized { units: u32::MAX, start: END - 1, end: u64::MAX }));
	});
	// Of what is suspended from later on, or ended later, something can be asked for before.
	for status in CoverageStatus::ALL.iter().copied() {
		scene(|| {
			let coverage = coverage_at(status);
			match status {
				CoverageStatus::Draft | CoverageStatus::EnteredInError => {
					assert_noop!(ask(coverage, ten()), Error::<Test>::NotInForce);
				}
				_ => {
					assert_ok!(ask(coverage, ten()));
				}
			}
		});
	}
}

#[test]
fn there_is_no_authorization_without_a_number() {
	scene(|| {
		let coverage = issue();
		NextAuthorization::<Test>::put(u64::MAX);
		assert_noop!(ask(coverage, ten()), Error::<Test>::NumbersExhausted);
		NextAuthorization::<Test>::kill();
	});
}

#[test]
fn it_is_certified_as_asked_or_in_part() {
	let Authorized { start, end, .. } = ten();
	let cases = [
		(ten(), AuthorizationStatus::Certified),
		(Authorized { start: start - 1, end: end + 1, ..ten() }, AuthorizationStatus::Certified),
		(Authorized { units: 9, ..ten() }, AuthorizationStatus::CertifiedInPart),
		(Authorized { start: start + 1, ..ten() }, AuthorizationStatus::CertifiedInPart),
		(Authorized { end: end - 1, ..ten() }, AuthorizationStatus::CertifiedInPart),
	];
	for (certified, status) in cases {
		scene(|| {
			// The coverage is in force a moment before what is asked for.
			let terms = salus_primitives::insurance::Terms { start: START - 1, ..terms() };
			assert_ok!(issue_on(PATIENT, terms));
			let id = request(last_coverage());
			pass(3);
			events();
			assert_ok!(certify_as(id, certified));
			let by = adjudicator();
			assert_eq!(events(), [Event::AuthorizationCertified { authorization: id, certified, status, by }]);
			let found = Insurance::authorization(id).expect("it is there");
			assert_eq!((found.status, found.certified), (status, Some(certified)));
			assert_eq!((found.left(), found.changed), (certified.units, START + 3));
		});
	}
}

#[test]
fn no_more_is_certified_than_asked_and_not_nothing_and_when_it_is_covered() {
	scene(|| {
		let id = request(issue());
		let refused = |certified, error: Error<Test>| {
			assert_noop!(certify_as(id, certified), error);
		};
		refused(Authorized { units: 0, ..ten() }, Error::NoUnits);
		refused(Authorized { units: 11, ..ten() }, Error::MoreThanRequested);
		refused(Authorized { end: START, ..ten() }, Error::EndsBeforeStart);
		refused(Authorized { start: START - 1, ..ten() }, Error::NotInForce);
		refused(Authorized { units: 1, start: END, end: END + 1 }, Error::NotInForce);
	});
}

#[test]
fn what_is_asked_under_a_coverage_that_was_none_is_denied_at_most() {
	scene(|| {
		let coverage = issue();
		let id = request(coverage);
		assert_ok!(Insurance::enter_in_error(by(&manager()), INSURER, coverage));
		assert_noop!(certify(id, 1), Error::<Test>::NotInForce);
		assert_ok!(Insurance::deny_authorization(by(&adjudicator()), INSURER, id));
	});
}

#[test]
fn an_insurer_that_needs_more_says_so_and_decides_later() {
	scene(|| {
		let id = request(issue());
		events();
		let signer = || by(&adjudicator());
		assert_ok!(Insurance::pend_authorization(signer(), INSURER, id));
		assert_eq!(Insurance::awaiting(INSURER, None, 10).len(), 1, "it waits");
		assert_ok!(Insurance::deny_authorization(signer(), INSURER, id));
		assert_eq!(Insurance::awaiting(INSURER, None, 10), []);
		let set = |status| Event::AuthorizationSet { authorization: id, status, by: adjudicator() };
		assert_eq!(events(), [set(AuthorizationStatus::Pended), set(AuthorizationStatus::Denied)]);
	});
}

#[test]
fn more_is_certified_later_even_more_than_was_asked_for() {
	scene(|| {
		let id = request(issue());
		assert_ok!(certify(id, 4));
		events();
		let end = ten().end;
		for (units, end) in [(3, end), (4, end - 1), (20, end - 1), (3, end + 1)] {
			assert_noop!(extend(id, units, end), Error::<Test>::LessThanCertified);
		}
		assert_noop!(extend(id, 4, end), Error::<Test>::NoChange);
		let steps = [
			(5, end, AuthorizationStatus::CertifiedInPart),
			(5, end + 1, AuthorizationStatus::CertifiedInPart),
			(10, end + 1, AuthorizationStatus::Certified),
			(u32::MAX, u64::MAX, AuthorizationStatus::Certified),
		];
		for (units, end, status) in steps {
			assert_ok!(extend(id, units, end));
			let (certified, by) = (Authorized { units, start: START, end }, adjudicator());
			assert_eq!(events(), [Event::AuthorizationCertified { authorization: id, certified, status, by }]);
			assert_eq!(standing_of(id), status);
		}
	});
}

#[test]
fn nothing_more_is_certified_once_the_coverage_is_not_in_force() {
	scene(|| {
		let coverage = issue();
		let late = Authorized { units: 1, start: START + 50, end: START + 60 };
		assert_ok!(ask(coverage, late));
		let id = last_authorization();
		assert_ok!(certify_as(id, late));
		assert_ok!(Insurance::end_coverage(by(&manager()), INSURER, coverage, START + 50));
		assert_noop!(extend(id, 2, START + 60), Error::<Test>::NotInForce);
	});
}

#[test]
fn what_is_not_used_is_taken_back_by_either() {
	for insurer in [true, false] {
		scene(|| {
			let coverage = issue();
			let id = request(coverage);
			assert_ok!(certify(id, 2));
			use_units(coverage, id, 1);
			let (by_whom, take) = match insurer {
				true => (adjudicator(), Insurance::revoke_authorization as fn(_, _, _) -> _),
				false => (clerk(), Insurance::cancel_authorization as fn(_, _, _) -> _),
			};
			let organization = if insurer { INSURER } else { HOSPITAL };
			events();
			assert_ok!(take(by(&by_whom), organization, id));
			let (authorization, status) = (id, AuthorizationStatus::Cancelled);
			assert_eq!(events(), [Event::AuthorizationSet { authorization, status, by: by_whom }]);
			let found = Insurance::authorization(id).expect("it is there");
			assert_eq!((found.used, found.left()), (1, 0));
			let charged = Charge { authorization: Some((id, 1)), ..paid(Category::Procedure, 1) };
			// A claim that is reversed gives back what it took all the same, and no other is told that it has it.
			assert_ok!(give_back(coverage, &[charged]));
			assert_eq!(Insurance::authorization(id).map(|found| (found.used, found.left())), Some((0, 0)));
			// One that was decided before, and is decided anew, uses what was certified then.
			let all = Charge { authorization: Some((id, 2)), ..charged };
			assert_ok!(charge(coverage, &[all]));
			assert_noop!(charge(coverage, &[charged]), Error::<Test>::UnitsPassed);
		});
	}
}

#[test]
fn what_is_used_wholly_is_not_taken_back() {
	scene(|| {
		let coverage = issue();
		let id = request(coverage);
		assert_ok!(certify(id, 2));
		use_units(coverage, id, 2);
		let revoke = Insurance::revoke_authorization(by(&adjudicator()), INSURER, id);
		assert_noop!(revoke, Error::<Test>::NothingLeft);
		assert_noop!(Insurance::cancel_authorization(by(&clerk()), HOSPITAL, id), Error::<Test>::NothingLeft);
		assert_ok!(extend(id, 3, ten().end));
		assert_ok!(Insurance::cancel_authorization(by(&clerk()), HOSPITAL, id));
	});
}

/// Every decision on an authorization, asked for and certified where it must be.
fn decisions() -> [fn(&AccountId) -> DispatchResult; 5] {
	fn given() -> AuthorizationId {
		let id = request(issue());
		assert_ok!(certify(id, 1));
		id
	}
	[
		|account| Insurance::pend_authorization(by(account), INSURER, request(issue())),
		|account| Insurance::certify_authorization(by(account), INSURER, request(issue()), ten()),
		|account| Insurance::deny_authorization(by(account), INSURER, request(issue())),
		|account| Insurance::extend_authorization(by(account), INSURER, given(), 2, ten().end),
		|account| Insurance::revoke_authorization(by(account), INSURER, given()),
	]
}

#[test]
fn nobody_decides_what_they_asked_for_though_they_work_for_both() {
	for decide in decisions() {
		scene(|| {
			Neighbours::member(&clerk(), INSURER, Roles::of(&[Role::Adjudicator]));
			assert_eq!(decide(&clerk()), Err(Error::<Test>::NotImpartial.into()));
		});
		// Nor does a colleague of theirs.
		scene(|| {
			Neighbours::member(&holder(HOSPITAL, Role::FrontDesk), INSURER, Roles::of(&[Role::Adjudicator]));
			assert_eq!(decide(&holder(HOSPITAL, Role::FrontDesk)), Err(Error::<Test>::NotImpartial.into()));
		});
		// Somebody of another provider does.
		scene(|| {
			Neighbours::member(&holder(PHARMACY, Role::FrontDesk), INSURER, Roles::of(&[Role::Adjudicator]));
			assert_ok!(decide(&holder(PHARMACY, Role::FrontDesk)));
		});
	}
}

#[test]
fn nobody_decides_who_acts_for_the_patient() {
	for decide in decisions() {
		scene(|| {
			for number in [1, 2] {
				Neighbours::member(&wallet(patient(number)), INSURER, Roles::of(&[Role::Adjudicator]));
			}
			let made = frame_support::storage::with_storage_layer(|| decide(&wallet(PATIENT)));
			assert_eq!(made, Err(Error::<Test>::NotImpartial.into()));
			assert_ok!(decide(&wallet(patient(2))));
		});
	}
}

#[test]
fn no_other_insurer_decides_and_no_other_provider_takes_back() {
	scene(|| {
		let id = request(issue());
		let signer = || by(&holder(OTHER_INSURER, Role::Adjudicator));
		for id in [id, NO_AUTHORIZATION] {
			let calls = [
				Insurance::pend_authorization(signer(), OTHER_INSURER, id),
				Insurance::certify_authorization(signer(), OTHER_INSURER, id, ten()),
				Insurance::deny_authorization(signer(), OTHER_INSURER, id),
				Insurance::extend_authorization(signer(), OTHER_INSURER, id, 20, u64::MAX),
				Insurance::revoke_authorization(signer(), OTHER_INSURER, id),
				Insurance::cancel_authorization(by(&holder(PHARMACY, Role::ClaimsClerk)), PHARMACY, id),
			];
			assert_eq!(calls, [Err(Error::<Test>::NotFound.into()); 6]);
		}
	});
}

/// Whether a service that is given then is certified.
fn covers(id: AuthorizationId, served: Moment) -> bool {
	Insurance::authorization(id).is_some_and(|found| found.covers(served))
}

#[test]
fn what_was_given_before_it_is_taken_back_stays_certified() {
	for insurer in [true, false] {
		scene(|| {
			let coverage = issue();
			let id = request(coverage);
			assert_ok!(certify(id, 2));
			pass(5);
			let now = Now::get();
			let taken = match insurer {
				true => Insurance::revoke_authorization(by(&adjudicator()), INSURER, id),
				false => Insurance::cancel_authorization(by(&clerk()), HOSPITAL, id),
			};
			assert_ok!(taken);
			assert_eq!(Insurance::authorization(id).and_then(|found| found.cancelled), Some(now));
			assert!(covers(id, now - 1) && !covers(id, now), "it holds until now");
			// Whoever served before still has the units, and is told that there are none for later.
			assert_eq!(Insurance::authorization(id).map(|found| (found.unused(), found.left())), Some((2, 0)));
			use_units(coverage, id, 2);
		});
	}
}

#[test]
fn what_was_never_certified_is_taken_back_without_a_moment() {
	scene(|| {
		let id = request(issue());
		assert_ok!(Insurance::cancel_authorization(by(&clerk()), HOSPITAL, id));
		assert_eq!(Insurance::authorization(id).map(|found| found.cancelled), Some(None));
		assert!(!covers(id, START));
	});
}

#[test]
fn what_a_claim_has_reserved_no_other_has_and_it_keeps_it_though_all_else_is_taken_back() {
	scene(|| {
		let coverage = issue();
		let id = request(coverage);
		assert_ok!(certify(id, 3));
		let reserve = |units| <Insurance as Coverages>::reserve(coverage, &[(id, units)]);
		assert_eq!(reserve(2), [(id, 2)]);
		assert_eq!(reserve(2), [(id, 1)], "as many as are left");
		assert_eq!(reserve(2), [], "none is left");
		assert_eq!(<Insurance as Coverages>::reserved(), [(id, 3)]);
		let one = Charge { authorization: Some((id, 1)), ..paid(Category::Procedure, 1) };
		assert_noop!(charge(coverage, &[one]), Error::<Test>::UnitsPassed);
		// No claim that waits keeps the insurer from it: what is served from now on is certified no more.
		pass(5);
		assert_ok!(Insurance::revoke_authorization(by(&adjudicator()), INSURER, id));
		assert!(covers(id, START + 4) && !covers(id, START + 5));
		<Insurance as Coverages>::release(&[(id, 1)]);
		// The claim that still waits has its two.
		<Insurance as Coverages>::release(&[(id, 2)]);
		use_units(coverage, id, 2);
		assert_eq!(Insurance::authorization(id).map(|found| (found.used, found.reserved)), Some((2, 0)));
		assert_eq!(<Insurance as Coverages>::reserved(), []);
	});
}

#[test]
#[should_panic(expected = "more units are let go of than are reserved")]
fn nothing_is_let_go_of_twice() {
	scene(|| {
		let coverage = issue();
		let id = request(coverage);
		assert_ok!(certify(id, 3));
		assert_eq!(<Insurance as Coverages>::reserve(coverage, &[(id, 2)]), [(id, 2)]);
		<Insurance as Coverages>::release(&[(id, 2)]);
		<Insurance as Coverages>::release(&[(id, 2)]);
	});
}

#[test]
fn what_was_not_certified_is_reserved_by_nobody() {
	scene(|| {
		let coverage = issue();
		let id = request(coverage);
		assert_eq!(<Insurance as Coverages>::reserve(coverage, &[(id, 2), (AuthorizationId(99), 1)]), []);
	});
}
