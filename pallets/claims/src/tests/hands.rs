//! Hands: whoever had one in a claim adjudicates it never, wherever they work later.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	insurance::{Category, ClaimLine, Evidence, InformationReason, Ruling, Verdict},
	patient::{Act, Capacity, GuardianRole},
	role::Role,
	ClaimId, Digest,
};

use super::review::{accepted, asked};
use crate::{mock::*, Error};

/// That nobody of these can do any of what adjudicators do with the claim, where it stands.
fn partial(claim: ClaimId, who: &sp_runtime::AccountId32) {
	let (signer, reason) = (|| by(who), InformationReason::Evidence);
	assert_noop!(Claims::take_claim(signer(), INSURER, claim), Error::<Test>::HadAHand);
	assert_noop!(Claims::return_claim(signer(), INSURER, claim, reason), Error::<Test>::HadAHand);
	assert_ok!(take(claim));
	let call = Claims::request_information(signer(), INSURER, claim, reason);
	assert_noop!(call, Error::<Test>::HadAHand);
	let call = Claims::adjudicate_claim(signer(), INSURER, claim, rulings(claim, Ruling::AsRuled));
	assert_noop!(call, Error::<Test>::HadAHand);
	assert_ok!(Claims::request_information(by(&adjudicator(0)), INSURER, claim, reason));
	pass(10 * DAY);
	assert_noop!(Claims::resume_claim(signer(), INSURER, claim), Error::<Test>::HadAHand);
}

#[test]
fn nobody_adjudicates_what_they_had_a_hand_in() {
	let who = adjudicator(5);
	// As who has served.
	run(|| {
		Neighbours::member(&adjudicator(5), HOSPITAL, Role::Physician.into());
		let claim = accepted(ClaimLine { performer: Some(adjudicator(5)), ..line(1) });
		BOOK.with_borrow_mut(|book| book.members.remove(&(adjudicator(5), HOSPITAL)));
		partial(claim, &who);
	});
	// As who has seen the patient.
	run(|| {
		let seen = Neighbours::visit(HOSPITAL, PATIENT, SERVED, Some(adjudicator(5)));
		let seen = ClaimLine { evidence: Some(Evidence::Appointment(seen)), ..line(30_000) };
		partial(submitted(draft([seen])), &who);
	});
	// As the patient, or who acts for the patient in whatever.
	for (capacity, scope) in [
		(Capacity::Patient, salus_primitives::patient::Scope::ALL),
		(Capacity::Guardian(GuardianRole::Guardian), Act::Pay.into()),
		(Capacity::Trusted, Act::Register.into()),
	] {
		run(|| {
			let claim = accepted(line(1));
			Neighbours::controller(&adjudicator(5), PATIENT, capacity, scope);
			partial(claim, &who);
		});
	}
	// As who has submitted it, for the provider.
	run(|| {
		let claim = write(unshown());
		Neighbours::member(&adjudicator(5), HOSPITAL, Role::ClaimsClerk.into());
		assert_ok!(Claims::submit_claim(by(&adjudicator(5)), HOSPITAL, claim));
		BOOK.with_borrow_mut(|book| book.members.remove(&(adjudicator(5), HOSPITAL)));
		partial(claim, &who);
	});
}

/// Has the adjudicator do something as a clerk of the hospital, whom that one leaves afterwards.
fn as_clerk<R>(act: impl FnOnce() -> R) -> R {
	Neighbours::member(&adjudicator(5), HOSPITAL, Role::ClaimsClerk.into());
	let made = act();
	leave(&adjudicator(5));
	made
}

fn leave(account: &sp_runtime::AccountId32) {
	BOOK.with_borrow_mut(|book| book.members.remove(&(account.clone(), HOSPITAL)));
}

#[test]
fn nobody_adjudicates_what_they_have_written_shown_or_answered_elsewhere() {
	let who = adjudicator(5);
	let submitted = |claim| {
		assert_ok!(submit(claim));
		claim
	};
	run(|| {
		assert_ok!(as_clerk(|| Claims::write_claim(by(&adjudicator(5)), HOSPITAL, unshown())));
		partial(submitted(last()), &who);
	});
	run(|| {
		let claim = write(unshown());
		assert_ok!(as_clerk(|| Claims::change_claim(by(&adjudicator(5)), HOSPITAL, claim, unshown())));
		partial(submitted(claim), &who);
	});
	run(|| {
		let claim = write(draft([line(30_000)]));
		let leaf = super::write::leaf(PATIENT, SERVED);
		let (anchor, proof) = super::write::anchored(HOSPITAL, &leaf);
		assert_ok!(as_clerk(|| Claims::prove_line(by(&adjudicator(5)), HOSPITAL, claim, 0, anchor, leaf, proof)));
		partial(submitted(claim), &who);
	});
	run(|| {
		let (claim, none) = (asked(), Default::default());
		let documents = Some(Digest::zero());
		assert_ok!(as_clerk(|| Claims::answer_claim(by(&adjudicator(5)), HOSPITAL, claim, none, documents)));
		let call = Claims::adjudicate_claim(by(&who), INSURER, claim, rulings(claim, Ruling::AsRuled));
		assert_noop!(call, Error::<Test>::HadAHand);
	});
	// Who has asked for the authorization that a line names.
	run(|| {
		let one = line_in(Category::Laboratory, 30_000);
		let authorization = Neighbours::authorize(&one, HOSPITAL, 1);
		BOOK.with_borrow_mut(|book| book.requesters.insert(authorization, adjudicator(5)));
		let one = ClaimLine { authorization: Some(authorization), ..one };
		partial(crate::mock::submitted(draft([one])), &who);
	});
}

#[test]
fn nobody_adjudicates_what_their_work_is_the_evidence_of() {
	let physician = physician();
	let pharmacist = holder(HOSPITAL, Role::Pharmacist);
	let technician = holder(LABORATORY, Role::LaboratoryTechnician);
	for (category, who) in [
		(Category::Laboratory, &physician),
		(Category::Laboratory, &technician),
		(Category::Pharmacy, &physician),
		(Category::Pharmacy, &pharmacist),
	] {
		run(|| {
			leave(who);
			Neighbours::member(who, INSURER, Role::Adjudicator.into());
			partial(submitted(draft([line_in(category, 30_000)])), who);
		});
	}
}

#[test]
fn as_many_have_a_hand_for_the_provider_as_can_and_fill_nobody_elses() {
	run(|| {
		let claim = write(unshown());
		let change = |number| {
			let one = numbered(HOSPITAL, Role::ClaimsClerk, number);
			Neighbours::member(&one, HOSPITAL, Role::ClaimsClerk.into());
			Claims::change_claim(by(&one), HOSPITAL, claim, unshown())
		};
		let most = crate::MAX_WRITERS as u8;
		for number in 1..most {
			assert_ok!(change(number));
		}
		assert_noop!(change(most), Error::<Test>::TooManyHands);
		// Whoever has a hand in it already goes on, and so does everybody else.
		assert_ok!(change(1));
		assert_ok!(submit(claim));
		assert_ok!(take(claim));
		assert_ok!(adjudicate(claim, Ruling::AsRuled));
		let late = numbered(HOSPITAL, Role::ClaimsClerk, most);
		let call = Claims::appeal_claim(by(&late), Some(HOSPITAL), claim);
		assert_noop!(call, Error::<Test>::TooManyHands);
		assert_ok!(Claims::appeal_claim(by(&wallet(PATIENT)), None, claim));
	});
}

#[test]
fn nobody_adjudicates_for_whom_they_work() {
	run(|| {
		let claim = accepted(line(1));
		Neighbours::member(&adjudicator(5), HOSPITAL, Role::FrontDesk.into());
		partial(claim, &adjudicator(5));
	});
	// Nor while the provider is suspended.
	run(|| {
		let claim = accepted(line(1));
		Neighbours::member(&adjudicator(5), HOSPITAL, Role::FrontDesk.into());
		Neighbours::set_active(HOSPITAL, false);
		partial(claim, &adjudicator(5));
	});
}

#[test]
fn who_has_appealed_before_decides_no_appeal_after() {
	// For the patient, by whom they are trusted no more.
	run(|| {
		let claim = submitted(unshown());
		assert_ok!(take(claim));
		assert_ok!(adjudicate(claim, Ruling::AsRuled));
		let trusted = Capacity::Trusted;
		let who = adjudicator(5);
		Neighbours::controller(&who, PATIENT, trusted, Act::Pay.into());
		assert_ok!(Claims::appeal_claim(by(&who), None, claim));
		assert_ok!(decide(1, claim, Verdict::Uphold));
		BOOK.with_borrow_mut(|book| book.controllers.remove(&(who, PATIENT)));
		assert_ok!(appeal(claim));
		assert_noop!(decide(5, claim, Verdict::Uphold), Error::<Test>::HadAHand);
		assert_ok!(decide(2, claim, Verdict::Uphold));
	});
	// For the provider, whom they have left; also where the appeal was withdrawn.
	run(|| {
		let claim = submitted(unshown());
		assert_ok!(take(claim));
		assert_ok!(adjudicate(claim, Ruling::AsRuled));
		let clerk = adjudicator(5);
		Neighbours::member(&clerk, HOSPITAL, Role::ClaimsClerk.into());
		assert_ok!(Claims::appeal_claim(by(&clerk), Some(HOSPITAL), claim));
		assert_ok!(Claims::withdraw_appeal(by(&clerk), Some(HOSPITAL), claim));
		BOOK.with_borrow_mut(|book| book.members.remove(&(clerk, HOSPITAL)));
		assert_ok!(appeal(claim));
		assert_noop!(decide(5, claim, Verdict::Uphold), Error::<Test>::HadAHand);
	});
}
