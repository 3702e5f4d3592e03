//! Each invariant notices what breaks it: storage is corrupted by hand, as no call can.

use frame_support::assert_ok;
use salus_primitives::{
	consent::{
		Actions, BreakGlass, Consent as Stored, ConsentStatus, Grantee, LabelFilter, Period, ProvisionType,
		ReviewOutcome,
	},
	BreakGlassId, ConsentId, OrganizationId, RecordId,
};
use sp_runtime::DispatchError;

use super::scene::*;
use crate::{
	Conduct, Conducts, Consents, Latest, LiveEntry, Named, Naming, NextUse, Register, Registers, Standing, Uses, UsesOf,
};

const PERMIT: u32 = 0;
const REQUEST: u32 = 2;
const REVOKED: u32 = 3;
const WITHDRAWN: u32 = 4;

/// A permit, a refusal, an open request, what was revoked and what was withdrawn; an emergency that waits for its review and one that has it; then broken.
fn broken(how: impl FnOnce()) -> &'static str {
	crate::mock::ext().execute_with(|| {
		set();
		grant(Grantee::Account(DOCTOR), reading());
		refuse(Grantee::Organization(CLINIC), reading());
		request(Grantee::Account(DOCTOR), reading());
		let revoked = grant(Grantee::Account(NURSE), reading());
		assert_ok!(Consent::revoke(by(&CONTROLLER), PATIENT, revoked));
		let withdrawn = request(Grantee::Account(NURSE), reading());
		assert_ok!(Consent::withdraw(by(&DOCTOR), HOSPITAL, PATIENT, withdrawn));
		break_glass(&DOCTOR, HOSPITAL);
		let reviewed = break_glass(&COLLEAGUE, HOSPITAL);
		assert_ok!(Consent::review(by(&OFFICER), HOSPITAL, reviewed, ReviewOutcome::Justified));
		assert_ok!(Consent::do_try_state());
		how();
		match Consent::do_try_state() {
			Err(DispatchError::Other(why)) => why,
			other => panic!("the breach was not noticed: {other:?}"),
		}
	})
}

fn consent(id: u32, how: impl FnOnce(&mut Stored)) {
	Consents::<Test>::mutate(PATIENT, ConsentId(id), |consent| how(consent.as_mut().unwrap()));
}

fn register(how: impl FnOnce(&mut Register<Test>)) {
	Registers::<Test>::mutate(PATIENT, how);
}

fn emergency(id: u64, how: impl FnOnce(&mut BreakGlass)) {
	Uses::<Test>::mutate(BreakGlassId(id), |broken| how(broken.as_mut().unwrap()));
}

fn conduct(how: impl FnOnce(&mut Conduct<Test>)) {
	Conducts::<Test>::mutate(&DOCTOR, how);
}

/// Enters one more like it past every bound but the list's own.
fn one_more(like: u32, how: impl FnOnce(&mut Stored)) {
	let mut consent = stored(ConsentId(like));
	how(&mut consent);
	register(|register| {
		let id = register.next;
		register.next = ConsentId(id.0 + 1);
		let (standing, period) = (Standing::of(&consent).unwrap(), consent.provision.period);
		register.live.try_push(LiveEntry { id, standing, period }).unwrap();
		Naming::<Test>::insert(Named::from(&consent.grantee), (PATIENT, id), ());
		Consents::<Test>::insert(PATIENT, id, consent);
	});
}

#[test]
fn a_consent_whose_parts_disagree_is_noticed() {
	let why = "a consent's parts agree with its status";
	assert_eq!(broken(|| consent(PERMIT, |consent| consent.status = ConsentStatus::Draft)), why);
	assert_eq!(broken(|| consent(PERMIT, |consent| consent.kind = ProvisionType::Deny)), why);
	assert_eq!(broken(|| consent(PERMIT, |consent| consent.decided_by = None)), why);
	assert_eq!(broken(|| consent(REQUEST, |consent| consent.requested_by = None)), why);
	assert_eq!(broken(|| consent(REQUEST, |consent| consent.decided_by = Some(as_patient()))), why);
	let retracted_by_nobody = |consent: &mut Stored| {
		consent.status = ConsentStatus::EnteredInError;
		consent.ended_by = None;
	};
	assert_eq!(broken(|| consent(REVOKED, retracted_by_nobody)), why);
	let ended = |consent: &mut Stored| consent.ended_by = Some(as_patient());
	assert_eq!(broken(|| consent(PERMIT, ended)), "nobody has ended what is live");
	let earlier = |consent: &mut Stored| consent.changed -= 1;
	assert_eq!(broken(|| consent(PERMIT, earlier)), "a consent changes after it was entered");
}

#[test]
fn an_unsound_provision_is_noticed() {
	let nothing = |consent: &mut Stored| consent.provision.actions = Actions::NONE;
	assert_eq!(broken(|| consent(PERMIT, nothing)), "a provision names something");
	let backwards = |consent: &mut Stored| consent.provision.data_period = Period { start: Some(2), end: Some(1) };
	assert_eq!(broken(|| consent(PERMIT, backwards)), "periods are sound");
	let twice = |consent: &mut Stored| {
		consent.provision.records = vec![RecordId([1; 32]), RecordId([1; 32])].try_into().unwrap()
	};
	assert_eq!(broken(|| consent(PERMIT, twice)), "a provision names each record once");
	let upwards = |consent: &mut Stored| {
		consent.provision.labels = LabelFilter::From { confidentiality: None, sensitivities: Default::default() };
	};
	for permit in [PERMIT, REQUEST, REVOKED] {
		assert_eq!(broken(|| consent(permit, upwards)), "no permit names labels from a limit upwards");
	}
}

#[test]
fn a_number_that_was_not_given_is_noticed() {
	let why = "a consent's number was given";
	assert_eq!(broken(|| register(|register| register.next = ConsentId(WITHDRAWN))), why);
	assert_eq!(broken(|| register(|register| register.next = ConsentId(PERMIT))), why);
}

#[test]
fn a_consent_in_no_list_or_in_two_is_noticed() {
	let why = "a consent is in exactly one list";
	let unlisted = |register: &mut Register<Test>| {
		register.live.remove(0);
	};
	assert_eq!(broken(|| register(unlisted)), why);
	assert_eq!(broken(|| register(|register| register.ended.clear())), why);
	assert_eq!(broken(|| register(|register| register.unanswered.try_push(ConsentId(PERMIT)).unwrap())), why);
}

#[test]
fn a_list_that_says_what_is_not_so_is_noticed() {
	assert_eq!(broken(|| Consents::<Test>::remove(PATIENT, ConsentId(PERMIT))), "a listed consent is kept");
	let refuses = |register: &mut Register<Test>| register.live[0].standing = Standing::Refuses;
	assert_eq!(broken(|| register(refuses)), "a live entry's standing is its consent's");
	let limited = |register: &mut Register<Test>| register.live[0].period.end = Some(1);
	assert_eq!(broken(|| register(limited)), "a live entry's period is its consent's");
	let disorder = |register: &mut Register<Test>| register.live.as_mut().swap(0, 1);
	assert_eq!(broken(|| register(disorder)), "live entries are in order, each once");
	let ended = |register: &mut Register<Test>| {
		register.live.remove(0);
		register.ended.try_push(ConsentId(PERMIT)).unwrap();
	};
	assert_eq!(broken(|| register(ended)), "what has ended is not live");
	let twice = |register: &mut Register<Test>| register.ended.try_push(ConsentId(REVOKED)).unwrap();
	assert_eq!(broken(|| register(twice)), "what has ended is listed once");
	let astray = |register: &mut Register<Test>| {
		register.ended.clear();
		register.unanswered.try_push(ConsentId(REVOKED)).unwrap();
	};
	assert_eq!(broken(|| register(astray)), "decisions and unanswered requests are apart");
}

#[test]
fn places_taken_from_others_are_noticed() {
	let permits = || (0..7).for_each(|_| one_more(PERMIT, |_| {}));
	assert_eq!(broken(permits), "refusals have room of their own");
	let asks = |number: u32| {
		move |consent: &mut Stored| consent.requested_by.as_mut().unwrap().organization = OrganizationId(10 + number)
	};
	let requests = || (0..4).for_each(|number| one_more(REQUEST, asks(number)));
	assert_eq!(broken(requests), "open requests leave room for decisions");
	let of_one_asker = || (0..3).for_each(|_| one_more(REQUEST, |_| {}));
	assert_eq!(broken(of_one_asker), "one organization's open requests leave room for others'");
}

#[test]
fn a_wrong_index_is_noticed() {
	let doctor = || Named::Account(DOCTOR);
	let key = (PATIENT, ConsentId(PERMIT));
	assert_eq!(broken(|| Naming::<Test>::remove(doctor(), key)), "a consent is indexed");
	let refusal = (PATIENT, ConsentId(1));
	assert_eq!(broken(|| Naming::<Test>::remove(Named::Organization(CLINIC), refusal)), "a consent is indexed");
	let why = "an indexed consent is under whom it names";
	assert_eq!(broken(|| Naming::<Test>::insert(Named::Organization(HOSPITAL), key, ())), why);
	let unknown = || Naming::<Test>::insert(doctor(), (UNKNOWN, ConsentId(PERMIT)), ());
	assert_eq!(broken(unknown), "an indexed consent is kept");
}

#[test]
fn a_wrong_use_is_noticed() {
	assert_eq!(broken(|| NextUse::<Test>::put(BreakGlassId(1))), "a use's number was given");
	assert_eq!(broken(|| NextUse::<Test>::put(BreakGlassId(3))), "every use is kept");
	let unlisted = || UsesOf::<Test>::remove(PATIENT, 0u64.to_be_bytes());
	assert_eq!(broken(unlisted), "a use is indexed under its patient");
	let surplus = || UsesOf::<Test>::insert(UNKNOWN, 0u64.to_be_bytes(), ());
	assert_eq!(broken(surplus), "the index holds each use once");
	assert_eq!(broken(|| Latest::<Test>::remove(PATIENT, (&DOCTOR, HOSPITAL))), "the latest use is the latest");
	let strangers = || Latest::<Test>::insert(PATIENT, (&STRANGER, HOSPITAL), BreakGlassId(0));
	assert_eq!(broken(strangers), "the latest use is the actor's, there");
	assert_eq!(broken(|| emergency(0, |broken| broken.expires = broken.at - 1)), "a use begins before it ends");
}

#[test]
fn a_wrong_review_is_noticed() {
	let own = |broken: &mut BreakGlass| broken.review.as_mut().unwrap().reviewer = COLLEAGUE;
	assert_eq!(broken(|| emergency(1, own)), "nobody reviews a use of their own");
	let early = |broken: &mut BreakGlass| broken.review.as_mut().unwrap().at = broken.at - 1;
	assert_eq!(broken(|| emergency(1, early)), "a review comes after the use");
}

#[test]
fn a_wrong_conduct_is_noticed() {
	let disorder = |conduct: &mut Conduct<Test>| conduct.recent.force_push(0);
	assert_eq!(broken(|| conduct(disorder)), "an actor's uses are counted in order");
	let reviewed = |conduct: &mut Conduct<Test>| conduct.unreviewed[0].id = BreakGlassId(1);
	assert_eq!(broken(|| conduct(reviewed)), "an unreviewed use waits with its actor");
	let unknown = |conduct: &mut Conduct<Test>| conduct.unreviewed[0].id = BreakGlassId(9);
	assert_eq!(broken(|| conduct(unknown)), "a use that waits for its review is kept");
	let later = |conduct: &mut Conduct<Test>| conduct.unreviewed[0].due += 1;
	assert_eq!(broken(|| conduct(later)), "it waits where and until when the use says");
	let twice = |conduct: &mut Conduct<Test>| conduct.unreviewed.force_push(conduct.unreviewed[0]);
	assert_eq!(broken(|| conduct(twice)), "it waits once");
}
