//! What nodes and clients read.

use frame_support::assert_ok;
use salus_primitives::{
	consent::{BreakGlassEntry, ConsentStatus, Grantee, Provision},
	patient::PatientStatus,
	role::Role,
	BreakGlassId, ConsentId, PatientId,
};

use super::scene::*;

fn numbers(entries: Vec<salus_primitives::consent::ConsentEntry>) -> Vec<u32> {
	entries.into_iter().map(|entry| entry.id.0).collect()
}

/// Some of each: 0 revoked, 1 permits, 2 refuses, 3 waits, 4 withdrawn.
fn some_of_each() {
	grant(Grantee::Account(DOCTOR), reading());
	grant(Grantee::Account(DOCTOR), reading());
	refuse(Grantee::Organization(CLINIC), reading());
	request(Grantee::Account(NURSE), reading());
	request(Grantee::Account(DOCTOR), reading());
	assert_ok!(Consent::revoke(by(&CONTROLLER), PATIENT, ConsentId(0)));
	assert_ok!(Consent::withdraw(by(&DOCTOR), HOSPITAL, PATIENT, ConsentId(4)));
}

#[test]
fn a_patients_consents_are_listed_in_order_whatever_their_state() {
	run(|| {
		some_of_each();
		let all = Consent::consents_of(PATIENT, None, 100);
		for entry in &all {
			assert_eq!((entry.patient, &entry.consent), (PATIENT, &stored(entry.id)));
		}
		assert_eq!(numbers(all), [0, 1, 2, 3, 4]);
		assert_eq!(Consent::consents_of(UNKNOWN, None, 100), []);
	});
}

#[test]
fn a_patients_consents_are_paged() {
	run(|| {
		some_of_each();
		assert_eq!(numbers(Consent::consents_of(PATIENT, None, 2)), [0, 1]);
		assert_eq!(numbers(Consent::consents_of(PATIENT, Some(ConsentId(1)), 2)), [2, 3]);
		assert_eq!(numbers(Consent::consents_of(PATIENT, Some(ConsentId(3)), 2)), [4]);
		assert_eq!(numbers(Consent::consents_of(PATIENT, Some(ConsentId(4)), 2)), [0; 0]);
		assert_eq!(numbers(Consent::consents_of(PATIENT, None, 0)), [0; 0]);
	});
}

#[test]
fn what_has_lapsed_is_listed_as_inactive() {
	run(|| {
		for enter in [grant, refuse, request] {
			enter(Grantee::Account(DOCTOR), Provision { period: within(10), ..reading() });
		}
		let states = || {
			Consent::consents_of(PATIENT, None, 100).into_iter().map(|entry| entry.consent.status).collect::<Vec<_>>()
		};
		assert_eq!(states(), [ConsentStatus::Active, ConsentStatus::Rejected, ConsentStatus::Proposed]);
		assert_eq!(numbers(Consent::open_requests(PATIENT)), [2]);
		pass(10);
		assert_eq!(states(), [ConsentStatus::Inactive; 3]);
		assert_eq!(numbers(Consent::open_requests(PATIENT)), [0; 0]);
		assert_eq!(Consent::consents_naming(DOCTOR, None, 1)[0].consent.status, ConsentStatus::Inactive);
	});
}

#[test]
fn open_requests_are_those_without_an_answer() {
	run(|| {
		some_of_each();
		assert_eq!(numbers(Consent::open_requests(PATIENT)), [3]);
		assert_ok!(Consent::answer(by(&CONTROLLER), PATIENT, ConsentId(3), true));
		assert_eq!(numbers(Consent::open_requests(PATIENT)), [0; 0]);
	});
}

#[test]
fn an_account_pages_through_the_consents_that_name_it() {
	run(|| {
		some_of_each();
		let other = PatientId([1; 32]);
		Directory::patient(other, PatientStatus::Active);
		Directory::controller(&CONTROLLER, other, as_patient().capacity);
		assert_ok!(Consent::grant(by(&CONTROLLER), other, Grantee::Account(DOCTOR), reading()));

		let mut seen = Vec::new();
		let mut after = None;
		loop {
			let page = Consent::consents_naming(DOCTOR, after, 1);
			let Some(entry) = page.first() else { break };
			assert_eq!(page.len(), 1);
			assert_eq!(entry.consent.grantee, Grantee::Account(DOCTOR));
			after = Some((entry.patient, entry.id));
			seen.extend(after);
		}
		let mut whole: Vec<_> =
			Consent::consents_naming(DOCTOR, None, 100).iter().map(|entry| (entry.patient, entry.id)).collect();
		assert_eq!(seen, whole);
		whole.sort();
		assert_eq!(
			whole,
			[(other, ConsentId(0)), (PATIENT, ConsentId(0)), (PATIENT, ConsentId(1)), (PATIENT, ConsentId(4)),]
		);
		assert_eq!(Consent::consents_naming(CLINICIAN, None, 100), [], "its organization is named, it is not");
	});
}

#[test]
fn an_organization_pages_through_the_consents_that_name_it_or_a_role_in_it() {
	run(|| {
		some_of_each();
		let role = Grantee::Role { organization: CLINIC, role: Role::Physician };
		grant(role.clone(), reading());

		let first = Consent::consents_naming_organization(CLINIC, None, 1);
		assert_eq!(first.len(), 1);
		let rest = Consent::consents_naming_organization(CLINIC, Some((PATIENT, first[0].id)), 100);
		let mut whole: Vec<_> =
			first.into_iter().chain(rest).map(|entry| (entry.id.0, entry.consent.grantee)).collect();
		whole.sort();
		assert_eq!(whole, [(2, Grantee::Organization(CLINIC)), (5, role)]);
		assert_eq!(Consent::consents_naming_organization(HOSPITAL, None, 100), [], "its members are named, it is not");
	});
}

#[test]
fn a_request_that_has_waited_too_long_is_listed_as_inactive_and_not_as_open() {
	run(|| {
		let id = request(Grantee::Account(DOCTOR), reading());
		pass(11_999);
		assert_eq!(Consent::open_requests(PATIENT).len(), 1);
		pass(1);
		assert_eq!(Consent::open_requests(PATIENT), []);
		assert_eq!(Consent::consents_of(PATIENT, None, 1)[0].consent.status, ConsentStatus::Inactive);
		assert_eq!(stored(id).status, ConsentStatus::Proposed, "nobody has to clean up");
	});
}

#[test]
fn uses_of_break_glass_page_in_order() {
	run(|| {
		let other = PatientId([1; 32]);
		Directory::patient(other, PatientStatus::Active);
		// Numbers of more than one byte, whose order in little-endian bytes would be another.
		crate::NextUse::<Test>::put(BreakGlassId(254));
		let first = break_glass(&DOCTOR, HOSPITAL);
		break_glass(&COLLEAGUE, HOSPITAL);
		let reason = salus_primitives::consent::BreakGlassReason::DangerToOthers;
		assert_ok!(Consent::break_glass(by(&NURSE), HOSPITAL, other, reason));
		break_glass(&CLINICIAN, CLINIC);

		let numbers = |after, limit| {
			Consent::break_glass_of(PATIENT, after, limit)
				.into_iter()
				.map(|BreakGlassEntry { id, use_of }| {
					assert_eq!(Some(use_of), crate::Uses::<Test>::get(id));
					id.0
				})
				.collect::<Vec<_>>()
		};
		assert_eq!(numbers(None, 100), [254, 255, 257]);
		assert_eq!(numbers(Some(first), 1), [255]);
		assert_eq!(numbers(Some(BreakGlassId(256)), 100), [257], "one need not be the patient's to page after it");
		assert_eq!(numbers(None, 0), [0; 0]);
		// The numbers did not start at 0, as they do on a chain.
		for id in 0..254 {
			crate::Uses::<Test>::insert(BreakGlassId(id), crate::Uses::<Test>::get(first).unwrap());
			crate::UsesOf::<Test>::insert(PATIENT, id.to_be_bytes(), ());
		}
		assert_eq!(numbers(None, u32::MAX).len(), crate::MAX_PAGE as usize);
	});
}
