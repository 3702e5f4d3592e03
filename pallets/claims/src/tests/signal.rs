//! Signals: noted, counted, and never a reason.

use frame_support::assert_ok;
use salus_primitives::{
	appointment::Answer,
	glue::Payables,
	insurance::{Category, ClaimLine, ClaimStatus, Evidence, Ruling, Signal, Signals, MAX_LINES},
	Moment, OrganizationId, RemittanceId,
};

use crate::{mock::*, signal::MAX_SEEN, Event, LastSeen};

fn noted(claim: salus_primitives::ClaimId) -> Vec<Signal> {
	Claims::signals(claim).iter().collect()
}

fn count(signal: Signal) -> u32 {
	let counts = Claims::signal_counts(HOSPITAL);
	counts.into_iter().find(|of| of.signal == signal).expect("all are there").count
}

#[test]
fn the_same_evidence_twice_is_noted() {
	run(|| {
		let one = line(6_000);
		assert_eq!(noted(submitted(draft([one.clone()]))), []);
		events();
		let again = submitted(draft([ClaimLine { service: fresh(), ..one }]));
		assert_eq!(noted(again), [Signal::SharedEvidence]);
		let signals = Signals::from(Signal::SharedEvidence);
		assert!(events().contains(&Event::SignalsNoted { claim: again, signals }));
		assert_eq!(count(Signal::SharedEvidence), 1);
		// It is counted once, however often it is found.
		assert_ok!(take(again));
		assert_ok!(adjudicate(again, Ruling::AsRuled));
		assert_eq!(count(Signal::SharedEvidence), 1);
	});
}

#[test]
fn the_same_service_twice_is_noted() {
	run(|| {
		let one = line(6_000);
		submitted(draft([one.clone()]));
		let again = submitted(draft([ClaimLine { evidence: line(1).evidence, ..one }]));
		assert_eq!((noted(again), status(again)), (vec![Signal::RepeatedService], ClaimStatus::Denied));
	});
}

/// A claim of the provider's for what was served then.
fn served(provider: OrganizationId, category: Category, at: Moment) -> Vec<Signal> {
	let visit = Neighbours::visit(provider, PATIENT, at, None);
	let evidence = Some(Evidence::Appointment(visit));
	let new = ClaimLine { category, served: at, evidence, ..line_of(provider, PATIENT, 100) };
	let clerk = by(&holder(provider, salus_primitives::role::Role::ClaimsClerk));
	assert_ok!(Claims::write_claim(clerk.clone(), provider, draft([new])));
	assert_ok!(Claims::submit_claim(clerk, provider, last()));
	noted(last())
}

#[test]
fn a_patient_in_two_places_at_once_is_noted() {
	run(|| {
		let category = Category::Procedure;
		assert_eq!(served(HOSPITAL, category, SERVED), []);
		assert_eq!(served(HOSPITAL, category, SERVED + 1), []);
		assert_eq!(served(OTHER_HOSPITAL, category, SERVED + TRAVEL + 1), []);
		assert_eq!(served(OTHER_HOSPITAL, category, SERVED + TRAVEL), [Signal::ImpossibleTravel]);
		// The payer pays nevertheless.
		assert_eq!(status(last()), ClaimStatus::Approved);
	});
	// A specimen may be elsewhere.
	run(|| {
		assert_eq!(served(HOSPITAL, Category::Procedure, SERVED), []);
		assert_eq!(served(LABORATORY, Category::Laboratory, SERVED), []);
	});
}

#[test]
fn where_a_patient_was_is_remembered_for_a_while() {
	run(|| {
		for number in 0..Moment::from(MAX_SEEN) + 3 {
			served(HOSPITAL, Category::Procedure, SERVED - number);
			served(HOSPITAL, Category::Procedure, SERVED - number);
		}
		let seen = LastSeen::<Test>::get(PATIENT);
		assert_eq!(seen.len(), MAX_SEEN as usize);
		assert_eq!(seen.last(), Some(&(HOSPITAL, SERVED - Moment::from(MAX_SEEN) - 2)));
	});
}

#[test]
fn a_claim_of_many_moments_makes_nobody_forget() {
	run(|| {
		assert_eq!(served(OTHER_HOSPITAL, Category::Procedure, SERVED), []);
		let seen_at = |at| {
			let visit = Neighbours::visit(HOSPITAL, PATIENT, at, None);
			ClaimLine { served: at, evidence: Some(Evidence::Appointment(visit)), ..line(100) }
		};
		let elsewhere = |number: u32| seen_at(SERVED - Moment::from(number) * TRAVEL);
		let decoys = (1..MAX_LINES).map(elsewhere);
		let claim = submitted(draft(decoys.chain([seen_at(SERVED)])));
		assert_eq!(noted(claim), [Signal::ImpossibleTravel]);
		// Nor do claims that follow.
		for _ in 0..3 {
			submitted(draft((1..=MAX_LINES).map(|number| seen_at(SERVED - HOUR - Moment::from(number)))));
		}
		assert_eq!(served(HOSPITAL, Category::Procedure, SERVED), [Signal::ImpossibleTravel]);
	});
}

#[test]
fn many_more_claims_than_on_the_days_before_are_noted() {
	run(|| {
		let one = || noted(submitted(draft([ClaimLine { served: SERVED, ..line(1) }])));
		// Two on the first day, none on the second: one a day, in the mean.
		for _ in 0..2 {
			assert_eq!(one(), []);
		}
		pass(2 * DAY);
		for _ in 0..3 {
			assert_eq!(one(), []);
		}
		assert_eq!(one(), [Signal::VolumeSpike]);
		pass(DAY);
		// Six in three days.
		for _ in 0..6 {
			assert_eq!(one(), []);
		}
		assert_eq!(one(), [Signal::VolumeSpike]);
		assert_eq!(count(Signal::VolumeSpike), 2);
	});
	// On the first days nobody knows what is usual.
	run(|| {
		submitted(draft([line(1)]));
		pass(DAY);
		for _ in 0..20 {
			assert_eq!(noted(submitted(draft([line(1)]))), []);
		}
	});
}

#[test]
fn what_the_patient_says_of_the_visit_is_noted() {
	use Answer::*;
	for (rendered, asked, medicine, expected) in [
		(Yes, No, Yes, vec![]),
		(Unknown, Unknown, Unknown, vec![]),
		(No, No, Yes, vec![Signal::FeedbackContradicts]),
		(Yes, No, No, vec![Signal::FeedbackContradicts]),
		(Yes, Yes, Yes, vec![Signal::PaymentAsked]),
		(No, Yes, No, vec![Signal::FeedbackContradicts, Signal::PaymentAsked]),
	] {
		run(|| {
			let one = line(6_000);
			let Some(Evidence::Appointment(visit)) = one.evidence else { panic!("a visit") };
			Neighbours::say(visit, rendered, asked, medicine);
			let claim = submitted(draft([one]));
			assert_eq!((noted(claim), status(claim)), (expected, ClaimStatus::Approved));
		});
	}
}

#[test]
fn what_is_said_later_is_noted_at_the_decision() {
	run(|| {
		let one = line(30_000);
		let Some(Evidence::Appointment(visit)) = one.evidence else { panic!("a visit") };
		let claim = submitted(draft([one]));
		assert_eq!(noted(claim), []);
		Neighbours::say(visit, Answer::No, Answer::No, Answer::Yes);
		assert_ok!(take(claim));
		assert_eq!(count(Signal::FeedbackContradicts), 0);
		assert_ok!(adjudicate(claim, Ruling::AsRuled));
		assert_eq!((noted(claim), status(claim)), (vec![Signal::FeedbackContradicts], ClaimStatus::Approved));
		assert_eq!(count(Signal::FeedbackContradicts), 1);
	});
}

#[test]
fn what_is_said_of_a_claim_that_was_decided_at_once_is_shown() {
	run(|| {
		let one = line(6_000);
		let Some(Evidence::Appointment(visit)) = one.evidence else { panic!("a visit") };
		let claim = submitted(draft([one.clone()]));
		assert_ok!(<Claims as Payables>::paid(claim, RemittanceId(0)));
		let unsaid = write(draft([one]));
		assert_eq!(noted(claim), []);
		pass(DAY);
		Neighbours::say(visit, Answer::No, Answer::Yes, Answer::Yes);
		assert_eq!(noted(claim), [Signal::FeedbackContradicts, Signal::PaymentAsked]);
		assert_eq!(noted(unsaid), [], "nobody has claimed it yet");
		assert_eq!(noted(NO_CLAIM), []);
		// It was not noted when it was decided, and so it is not counted.
		assert_eq!(count(Signal::FeedbackContradicts), 0);
	});
}
