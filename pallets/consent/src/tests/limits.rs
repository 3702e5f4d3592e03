//! Bounds: how many consents, how many requests, what is forgotten, what makes room.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	consent::{ConsentStatus, Grantee, Provision},
	role::{OrganizationKind, Role},
	AccountId, ConsentId, OrganizationId,
};

use super::scene::*;

fn kept(id: ConsentId) -> bool {
	crate::Consents::<Test>::contains_key(PATIENT, id)
}

/// An organization with one physician.
fn practice(number: u8) -> (AccountId, OrganizationId) {
	let account = AccountId::new([200 + number; 32]);
	let organization = Directory::organization(200 + u32::from(number), OrganizationKind::Hospital);
	Directory::member(&account, organization, &[Role::Physician]);
	(account, organization)
}

fn ask(asker: &(AccountId, OrganizationId)) -> frame_support::dispatch::DispatchResult {
	Consent::request(by(&asker.0), asker.1, PATIENT, Grantee::Account(asker.0.clone()), reading())
}

#[test]
fn a_patient_has_so_many_live_consents() {
	run(|| {
		for n in 0..10 {
			let enter = if n % 2 == 0 { grant } else { refuse };
			enter(Grantee::Account(NURSE), reading());
		}
		let grantee = Grantee::Account(DOCTOR);
		assert_noop!(
			Consent::grant(by(&CONTROLLER), PATIENT, grantee.clone(), reading()),
			Error::<Test>::TooManyConsents
		);
		assert_noop!(
			Consent::refuse(by(&CONTROLLER), PATIENT, grantee.clone(), reading()),
			Error::<Test>::TooManyConsents
		);
		assert_noop!(
			Consent::request(by(&DOCTOR), HOSPITAL, PATIENT, grantee.clone(), reading()),
			Error::<Test>::TooManyConsents
		);

		assert_ok!(Consent::revoke(by(&CONTROLLER), PATIENT, ConsentId(3)));
		assert_ok!(Consent::refuse(by(&CONTROLLER), PATIENT, grantee, reading()));
	});
}

#[test]
fn what_is_no_refusal_leaves_room_for_refusals() {
	run(|| {
		for _ in 0..8 {
			grant(Grantee::Account(NURSE), reading());
		}
		let grantee = Grantee::Account(DOCTOR);
		assert_noop!(
			Consent::grant(by(&CONTROLLER), PATIENT, grantee.clone(), reading()),
			Error::<Test>::TooManyConsents
		);
		assert_noop!(
			Consent::request(by(&DOCTOR), HOSPITAL, PATIENT, grantee.clone(), reading()),
			Error::<Test>::TooManyConsents
		);
		refuse(grantee.clone(), reading());
		refuse(grantee.clone(), everything());
		assert_noop!(Consent::refuse(by(&CONTROLLER), PATIENT, grantee, reading()), Error::<Test>::TooManyConsents);
	});
}

#[test]
fn nobody_who_asks_can_take_the_room_for_refusals() {
	run(|| {
		// Asked until nobody can ask, whatever the patient answers.
		for number in 0..40 {
			let asker = practice(number % 8);
			let id = crate::Registers::<Test>::get(PATIENT).next;
			if ask(&asker).is_ok() {
				assert_ok!(Consent::answer(by(&CONTROLLER), PATIENT, id, number % 3 == 0));
			}
		}
		assert_noop!(ask(&practice(0)), Error::<Test>::TooManyConsents);
		refuse(Grantee::Organization(HOSPITAL), reading());
		refuse(Grantee::Organization(CLINIC), reading());

		// No refusal was ended for it: a declined request goes when the patient says so.
		assert_eq!(stored(ConsentId(1)).status, ConsentStatus::Rejected);
		assert_ok!(Consent::revoke(by(&CONTROLLER), PATIENT, ConsentId(1)));
		assert_ok!(ask(&practice(0)));
	});
}

#[test]
fn a_lapsed_refusal_makes_room_for_refusals_alone() {
	run(|| {
		refuse(Grantee::Account(NURSE), Provision { period: within(10), ..reading() });
		for n in 1..=8 {
			let period = if n == 5 { within(20) } else { within(1_000) };
			grant(Grantee::Account(NURSE), Provision { period, ..reading() });
		}
		pass(10);
		let grantee = Grantee::Account(DOCTOR);
		assert_noop!(
			Consent::grant(by(&CONTROLLER), PATIENT, grantee.clone(), reading()),
			Error::<Test>::TooManyConsents
		);
		pass(10);
		events();
		grant(grantee.clone(), reading());
		refuse(grantee.clone(), reading());
		refuse(grantee.clone(), reading());
		assert_eq!(
			events(),
			[
				Event::Lapsed { patient: PATIENT, id: ConsentId(5) },
				Event::Granted { patient: PATIENT, id: ConsentId(9), grantee: grantee.clone(), by: as_patient() },
				Event::Refused { patient: PATIENT, id: ConsentId(10), grantee: grantee.clone(), by: as_patient() },
				Event::Lapsed { patient: PATIENT, id: ConsentId(0) },
				Event::Refused { patient: PATIENT, id: ConsentId(11), grantee, by: as_patient() },
			]
		);
	});
}

#[test]
fn a_request_that_has_waited_too_long_makes_room() {
	run(|| {
		request(Grantee::Account(DOCTOR), reading());
		for _ in 0..7 {
			grant(Grantee::Account(NURSE), reading());
		}
		pass(11_999);
		let grantee = Grantee::Account(DOCTOR);
		assert_noop!(
			Consent::grant(by(&CONTROLLER), PATIENT, grantee.clone(), reading()),
			Error::<Test>::TooManyConsents
		);
		pass(1);
		events();
		grant(grantee.clone(), reading());
		assert_eq!(stored(ConsentId(0)).status, ConsentStatus::Inactive);
		assert_eq!(
			events(),
			[
				Event::Lapsed { patient: PATIENT, id: ConsentId(0) },
				Event::Granted { patient: PATIENT, id: ConsentId(8), grantee, by: as_patient() },
			]
		);
	});
}

#[test]
fn a_lapsed_consent_makes_room_and_that_is_reported() {
	run(|| {
		for n in 0..8 {
			let period = if n == 5 { within(10) } else { within(1_000) };
			grant(Grantee::Account(NURSE), Provision { period, ..reading() });
		}
		pass(10);
		events();

		let grantee = Grantee::Account(DOCTOR);
		assert_ok!(Consent::grant(by(&CONTROLLER), PATIENT, grantee.clone(), reading()));

		assert_eq!(stored(ConsentId(5)).status, ConsentStatus::Inactive);
		assert_eq!(
			events(),
			[
				Event::Lapsed { patient: PATIENT, id: ConsentId(5) },
				Event::Granted { patient: PATIENT, id: ConsentId(8), grantee: grantee.clone(), by: as_patient() },
			]
		);
		assert_noop!(Consent::grant(by(&CONTROLLER), PATIENT, grantee, reading()), Error::<Test>::TooManyConsents);
	});
}

#[test]
fn open_requests_leave_room_for_decisions() {
	run(|| {
		for number in 0..4 {
			assert_ok!(ask(&practice(number)));
		}
		assert_noop!(ask(&practice(4)), Error::<Test>::TooManyRequests);
		grant(Grantee::Account(DOCTOR), reading());

		assert_ok!(Consent::answer(by(&CONTROLLER), PATIENT, ConsentId(0), false));
		assert_ok!(ask(&practice(4)));
	});
}

#[test]
fn one_organization_leaves_room_for_other_askers() {
	run(|| {
		for _ in 0..3 {
			request(Grantee::Account(DOCTOR), reading());
		}
		for member in [DOCTOR, COLLEAGUE] {
			assert_noop!(ask(&(member, HOSPITAL)), Error::<Test>::TooManyRequests);
		}
		assert_ok!(ask(&practice(0)));
	});
}

#[test]
fn lapsed_requests_do_not_count_as_open() {
	run(|| {
		for _ in 0..3 {
			request(Grantee::Account(DOCTOR), Provision { period: within(10), ..reading() });
		}
		pass(10);
		for _ in 0..3 {
			request(Grantee::Account(DOCTOR), reading());
		}
		// These have no end of their own.
		pass(12_000);
		request(Grantee::Account(DOCTOR), reading());
	});
}

#[test]
fn the_longest_ended_consent_is_forgotten() {
	run(|| {
		for _ in 0..6 {
			grant(Grantee::Account(NURSE), reading());
		}
		// The first stays in force for now; the second ends first.
		for id in 1..6 {
			assert_ok!(Consent::revoke(by(&CONTROLLER), PATIENT, ConsentId(id)));
		}
		events();
		assert!(kept(ConsentId(1)));

		assert_ok!(Consent::retract(by(&CONTROLLER), PATIENT, ConsentId(0)));

		assert!(!kept(ConsentId(1)));
		assert_eq!(
			events(),
			[
				Event::Forgotten { patient: PATIENT, id: ConsentId(1) },
				Event::Retracted { patient: PATIENT, id: ConsentId(0), by: as_patient() },
			]
		);
		assert_noop!(Consent::retract(by(&CONTROLLER), PATIENT, ConsentId(1)), Error::<Test>::NotFound);
		assert!(!Consent::consents_naming(NURSE, None, 100).iter().any(|entry| entry.id == ConsentId(1)));
	});
}

#[test]
fn asking_and_withdrawing_pushes_no_decision_out() {
	run(|| {
		let decided = grant(Grantee::Account(NURSE), reading());
		assert_ok!(Consent::revoke(by(&CONTROLLER), PATIENT, decided));
		for _ in 0..20 {
			let id = request(Grantee::Account(DOCTOR), reading());
			assert_ok!(Consent::withdraw(by(&DOCTOR), HOSPITAL, PATIENT, id));
		}
		assert!(kept(decided));
		assert!(!kept(ConsentId(1)));
		assert_eq!(crate::Consents::<Test>::iter_prefix(PATIENT).count(), 1 + 4);
	});
}

#[test]
fn numbers_run_out_before_they_repeat() {
	run(|| {
		crate::Registers::<Test>::mutate(PATIENT, |register| register.next = ConsentId(u32::MAX));
		assert_noop!(
			Consent::grant(by(&CONTROLLER), PATIENT, Grantee::Account(DOCTOR), reading()),
			Error::<Test>::NumbersExhausted
		);
	});
}

#[test]
fn the_bounds_of_the_mock_are_sound() {
	run(<Consent as frame_support::traits::Hooks<_>>::integrity_test);
}
