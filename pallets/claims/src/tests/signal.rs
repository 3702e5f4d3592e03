//! Signals: noted, counted, and never a reason.

use frame_support::assert_ok;
use salus_primitives::{
	appointment::Answer,
	glue::{OnFeedback, Payables},
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
	let evidence = Some(match category {
		Category::Laboratory => Evidence::Report(Neighbours::report(provider, HOSPITAL, PATIENT, at)),
		_ => Evidence::Appointment(Neighbours::visit(provider, PATIENT, at, None)),
	});
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
fn what_is_said_of_a_claim_that_was_decided_at_once_is_noted_when_it_is_said() {
	run(|| {
		let one = line(6_000);
		let Some(Evidence::Appointment(visit)) = one.evidence else { panic!("a visit") };
		let claim = submitted(draft([one.clone()]));
		assert_ok!(<Claims as Payables>::paid(claim, RemittanceId(0)));
		let unsaid = write(draft([one]));
		assert_eq!(noted(claim), []);
		pass(DAY);
		events();
		Neighbours::say(visit, Answer::No, Answer::Yes, Answer::Yes);
		assert_eq!(noted(claim), [Signal::FeedbackContradicts, Signal::PaymentAsked]);
		assert_eq!(noted(unsaid), [], "nobody has claimed it yet");
		assert_eq!(noted(NO_CLAIM), []);
		let signals = Signals::from(Signal::FeedbackContradicts).union(Signal::PaymentAsked.into());
		assert_eq!(events(), [Event::SignalsNoted { claim, signals }]);
		let counts = || [Signal::FeedbackContradicts, Signal::PaymentAsked].map(count);
		assert_eq!(counts(), [1, 1]);
		// It is counted once, however often it is found.
		Claims::on_feedback(visit);
		assert_eq!(counts(), [1, 1]);
	});
}

/// Of a visit that no claim was charged for there is nobody to count it against.
#[test]
fn what_is_said_of_a_visit_that_was_not_charged_is_shown_and_counts_when_it_is() {
	run(|| {
		let one = line(6_000);
		let Some(Evidence::Appointment(visit)) = one.evidence else { panic!("a visit") };
		let claim = submitted(draft([one.clone()]));
		assert_ok!(Claims::void_claim(by(&clerk()), HOSPITAL, claim));
		Neighbours::say(visit, Answer::No, Answer::No, Answer::Yes);
		assert_eq!((noted(claim), count(Signal::FeedbackContradicts)), (vec![Signal::FeedbackContradicts], 0));
		submitted(draft([one]));
		assert_eq!(count(Signal::FeedbackContradicts), 1);
	});
}

/// Of the deductible of 50.00, how much this meets, and how much is paid above it.
fn visit_for(amount: u64) -> salus_primitives::ClaimId {
	submitted(draft([line_in(Category::Consultation, amount)]))
}

fn voided(claim: salus_primitives::ClaimId) -> Vec<Signal> {
	assert_ok!(Claims::void_claim(by(&clerk()), HOSPITAL, claim));
	assert_eq!(status(claim), ClaimStatus::Voided, "it is only noted");
	noted(claim)
}

#[test]
fn a_deductible_that_is_given_back_after_others_have_gone_by_it_is_noted() {
	run(|| {
		let (first, second) = (visit_for(5_000), visit_for(10_000));
		assert_eq!(claim_of(second).awarded(), 8_000, "the deductible was met");
		events();
		assert_eq!(voided(first), [Signal::DeductibleReturned]);
		let signals = Signals::from(Signal::DeductibleReturned);
		assert_eq!(events()[0], Event::SignalsNoted { claim: first, signals });
		assert_eq!(count(Signal::DeductibleReturned), 1);
		// The second has met nothing.
		assert_eq!(voided(second), []);
	});
	// By a replacement.
	run(|| {
		let (first, _) = (visit_for(5_000), visit_for(10_000));
		submitted(salus_primitives::insurance::ClaimDraft { replaces: Some(first), ..draft([line(1)]) });
		assert_eq!(noted(first), [Signal::DeductibleReturned]);
	});
	// By a reversal, and by as many as are remembered.
	run(|| {
		let first = visit_for(10_000);
		let remittance = salus_primitives::RemittanceId(0);
		assert_ok!(<Claims as salus_primitives::glue::Payables>::paid(first, remittance));
		for _ in 0..=crate::signal::MAX_CHARGED {
			visit_for(1_000);
		}
		let reason = salus_primitives::insurance::ReversalReason::BilledInError;
		assert_ok!(Claims::reverse_claim(by(&clerk()), HOSPITAL, first, reason));
		assert_eq!(noted(first), [Signal::DeductibleReturned]);
	});
}

#[test]
fn a_deductible_by_which_nobody_has_gone_is_given_back_in_silence() {
	// Nothing came later.
	run(|| {
		visit_for(3_000);
		assert_eq!(voided(visit_for(2_000)), []);
	});
	// What came later has no deductible, has been paid nothing, or is undone.
	run(|| {
		let first = visit_for(3_000);
		submitted(draft([line(10_000)]));
		visit_for(2_000);
		let third = visit_for(10_000);
		voided(third);
		assert_eq!(voided(first), []);
	});
}

#[test]
fn what_the_patient_says_after_the_decision_is_shown_with_the_claim() {
	run(|| {
		let visit = Neighbours::visit(HOSPITAL, PATIENT, SERVED, None);
		let claim = submitted(draft([ClaimLine { evidence: Some(Evidence::Appointment(visit)), ..line(100) }]));
		assert_eq!((status(claim), noted(claim)), (ClaimStatus::Approved, vec![]));
		Neighbours::say(visit, Answer::No, Answer::Yes, Answer::Yes);
		assert_eq!(noted(claim), [Signal::FeedbackContradicts, Signal::PaymentAsked]);
		// A draft says nothing to anybody.
		let draft = write(draft([ClaimLine { evidence: Some(Evidence::Appointment(visit)), ..line(100) }]));
		assert_eq!(noted(draft), []);
	});
}
