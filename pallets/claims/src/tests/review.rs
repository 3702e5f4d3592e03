//! Review: by adjudicators, one or two, who had no hand in the claim.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	insurance::{
		Category, ClaimDraft, ClaimLine, ClaimStatus, Evidence, InformationReason, LineEvidence, Remark, Ruling,
		Rulings, Verdict, MAX_APPEALS, MAX_HANDS,
	},
	role::Role,
	AppointmentId, ClaimId, Digest, RecordId,
};

use crate::{mock::*, Error, Event};

pub fn accepted(line: ClaimLine) -> ClaimId {
	let claim = submitted(draft([ClaimLine { evidence: None, ..line }]));
	assert_eq!(status(claim), ClaimStatus::Accepted);
	claim
}

fn in_review(line: ClaimLine) -> ClaimId {
	let claim = accepted(line);
	assert_ok!(take(claim));
	claim
}

pub fn asked() -> ClaimId {
	let claim = in_review(line(10_000));
	let reason = InformationReason::Evidence;
	assert_ok!(Claims::request_information(by(&adjudicator(0)), INSURER, claim, reason));
	claim
}

fn answer(claim: ClaimId, evidence: Vec<LineEvidence>, documents: Option<Digest>) -> sp_runtime::DispatchResult {
	let evidence = evidence.try_into().expect("not too many");
	Claims::answer_claim(by(&clerk()), HOSPITAL, claim, evidence, documents)
}

#[test]
fn an_adjudicator_takes_a_claim_and_decides_it() {
	run(|| {
		let claim = accepted(line(10_000));
		events();
		assert_ok!(take(claim));
		assert_ok!(adjudicate(claim, Ruling::AcceptEvidence));
		let (status, paid) = (ClaimStatus::Approved, 10_000);
		let expected = [
			Event::ClaimTaken { claim, by: adjudicator(0) },
			Event::ClaimDecided { claim, status, paid, by: Some(adjudicator(0)) },
		];
		assert_eq!(events(), expected);
		assert_eq!(claim_of(claim).hands.into_inner(), [adjudicator(0)]);
		let kept = Claims::decision(claim, 0).expect("it is kept");
		assert_eq!(kept.by.into_inner(), [adjudicator(0)]);
		assert_eq!(kept.facts.lines[0].ruling, Some(Ruling::AcceptEvidence));
		assert!(!kept.decision.automatic);
	});
}

#[test]
fn another_can_decide_what_one_has_taken() {
	run(|| {
		let claim = in_review(line(10_000));
		let said = rulings(claim, Ruling::AsRuled);
		assert_ok!(Claims::adjudicate_claim(by(&adjudicator(1)), INSURER, claim, said));
		assert_eq!(claim_of(claim).hands.into_inner(), [adjudicator(0), adjudicator(1)]);
	});
}

#[test]
fn there_is_a_ruling_on_every_line() {
	run(|| {
		let claim = in_review(line(10_000));
		for many in [0, 2] {
			let said: Rulings = vec![Ruling::AsRuled; many].try_into().expect("not too many");
			let call = Claims::adjudicate_claim(by(&adjudicator(0)), INSURER, claim, said);
			assert_noop!(call, Error::<Test>::RulingsDoNotFit);
		}
	});
}

#[test]
fn rulings_are_on_their_lines() {
	run(|| {
		let lines = [1_000, 2_000, 3_000, 4_000].map(|amount| ClaimLine { evidence: None, ..line(amount) });
		let claim = submitted(draft(lines));
		assert_ok!(take(claim));
		let said = vec![Ruling::AcceptEvidence, Ruling::NotNecessary, Ruling::LacksInformation, Ruling::AtMost(100)];
		let said = said.try_into().expect("four");
		assert_ok!(Claims::adjudicate_claim(by(&adjudicator(0)), INSURER, claim, said));
		let paid: Vec<_> =
			claim_of(claim).decision.expect("it is decided").lines.iter().map(|line| line.paid).collect();
		assert_eq!(paid, [1_000, 0, 0, 0]);
	});
}

#[test]
fn a_claim_is_sent_back_undecided() {
	run(|| {
		let reason = InformationReason::Performer;
		let claim = accepted(line(10_000));
		events();
		assert_ok!(Claims::return_claim(by(&adjudicator(0)), INSURER, claim, reason));
		assert_eq!(events(), [Event::ClaimReturned { claim, reason, by: adjudicator(0) }]);
		assert_eq!(Claims::explanation(claim).expect("it is there").remark, Some(Remark::Returned(reason)));
		assert_eq!(claim_of(claim).decision, None);
	});
}

#[test]
fn the_provider_answers_with_evidence_and_documents() {
	run(|| {
		let claim = asked();
		let until = START + 10 * DAY;
		let reason = InformationReason::Evidence;
		let expected = Event::InformationRequested { claim, reason, until, by: adjudicator(0) };
		assert_eq!(events().last(), Some(&expected));
		assert_eq!(claim_of(claim).deadline, Some(until));
		assert_eq!(Claims::explanation(claim).expect("it is there").remark, Some(Remark::Asked(reason)));

		let evidence = Evidence::Appointment(Neighbours::visit(HOSPITAL, PATIENT, SERVED, None));
		let documents = Some(Digest::repeat_byte(9));
		assert_ok!(answer(claim, vec![LineEvidence { line: 0, evidence }], documents));
		assert_eq!(events(), [Event::ClaimAnswered { claim, by: clerk() }]);
		let found = claim_of(claim);
		assert_eq!((found.status, found.deadline, found.documents), (ClaimStatus::InReview, None, documents));
		assert_eq!(Claims::explanation(claim).expect("it is there").remark, None);
		assert_ok!(adjudicate(claim, Ruling::AsRuled));
		assert_eq!(status(claim), ClaimStatus::Approved);
	});
}

#[test]
fn an_answer_answers_something() {
	run(|| {
		let claim = asked();
		assert_noop!(answer(claim, vec![], None), Error::<Test>::NothingAnswered);
		let evidence = Evidence::Appointment(AppointmentId(0));
		let call = answer(claim, vec![LineEvidence { line: 1, evidence }], None);
		assert_noop!(call, Error::<Test>::NoSuchLine);
		let evidence = Evidence::Record { custodian: HOSPITAL, record: RecordId([5; 32]), version: 1 };
		let new = LineEvidence { line: 0, evidence };
		assert_noop!(answer(claim, vec![new], None), Error::<Test>::RecordNotProven);

		// A record is shown first, and then answers.
		let leaf = super::write::leaf(PATIENT, SERVED);
		let (anchor, proof) = super::write::anchored(HOSPITAL, &leaf);
		assert_ok!(Claims::prove_line(by(&clerk()), HOSPITAL, claim, 0, anchor, leaf, proof));
		assert_ok!(answer(claim, vec![new], None));
	});
}

#[test]
fn after_the_deadline_the_insurer_goes_on_and_late_answers_count_until_then() {
	run(|| {
		let (claim, other) = (asked(), asked());
		pass(10 * DAY - 1);
		let resume = |claim| Claims::resume_claim(by(&adjudicator(0)), INSURER, claim);
		assert_noop!(resume(claim), Error::<Test>::AnswerNotDue);
		pass(1);
		events();
		assert_ok!(resume(claim));
		assert_eq!(events(), [Event::ClaimResumed { claim, by: adjudicator(0) }]);
		let late = || answer(claim, vec![], Some(Digest::zero()));
		assert_noop!(late(), Error::<Test>::ClaimInReview);
		assert_ok!(adjudicate(claim, Ruling::LacksInformation));
		assert_eq!(status(claim), ClaimStatus::Denied);
		assert_ok!(answer(other, vec![], Some(Digest::zero())));
	});
}

#[test]
fn large_claims_take_two_who_say_the_same() {
	run(|| {
		let claim = in_review(line(100_001));
		events();
		assert_ok!(adjudicate(claim, Ruling::AcceptEvidence));
		assert_eq!(events(), [Event::DecisionProposed { claim, by: adjudicator(0) }]);
		assert_eq!(status(claim), ClaimStatus::InReview);
		let verdict = Verdict::Decide(rulings(claim, Ruling::AcceptEvidence));
		let confirm = |number, verdict| Claims::confirm_decision(by(&adjudicator(number)), INSURER, claim, verdict);
		assert_noop!(confirm(0, verdict.clone()), Error::<Test>::HadAHand);
		let other = Verdict::Decide(rulings(claim, Ruling::AsRuled));
		assert_noop!(confirm(1, other), Error::<Test>::VerdictsDiffer);
		assert_noop!(confirm(1, Verdict::Uphold), Error::<Test>::VerdictsDiffer);
		assert_ok!(confirm(1, verdict.clone()));
		let (status, paid) = (ClaimStatus::Approved, 100_001);
		assert_eq!(events(), [Event::ClaimDecided { claim, status, paid, by: Some(adjudicator(0)) }]);
		let kept = Claims::decision(claim, 0).expect("it is kept");
		assert_eq!(kept.by.into_inner(), [adjudicator(0), adjudicator(1)]);
		assert_eq!(Claims::proposal(claim), None);
	});
	run(|| {
		let claim = in_review(line(100_000));
		assert_ok!(adjudicate(claim, Ruling::AcceptEvidence));
		assert_eq!(status(claim), ClaimStatus::Approved);
	});
}

#[test]
fn a_proposal_is_dropped_by_another_and_made_anew() {
	run(|| {
		let claim = in_review(line(200_000));
		assert_ok!(adjudicate(claim, Ruling::AsRuled));
		assert_noop!(adjudicate(claim, Ruling::AsRuled), Error::<Test>::AlreadyProposed);
		let refuse = |number| Claims::refuse_decision(by(&adjudicator(number)), INSURER, claim);
		assert_noop!(refuse(0), Error::<Test>::HadAHand);
		events();
		assert_ok!(refuse(1));
		assert_eq!(events(), [Event::DecisionRefused { claim, by: adjudicator(1) }]);
		assert_noop!(refuse(1), Error::<Test>::NotProposed);
		let said = rulings(claim, Ruling::AcceptEvidence);
		assert_ok!(Claims::adjudicate_claim(by(&adjudicator(1)), INSURER, claim, said.clone()));
		let call = Claims::confirm_decision(by(&adjudicator(0)), INSURER, claim, Verdict::Decide(said));
		assert_ok!(call);
		assert_eq!(status(claim), ClaimStatus::Approved);
	});
}

#[test]
fn nothing_is_upheld_that_was_not_appealed() {
	run(|| {
		let claim = in_review(line(200_000));
		let (verdict, by_whom) = (Verdict::Uphold, adjudicator(0));
		assert_ok!(Claims::propose(claim, claim_of(claim), verdict.clone(), &by_whom));
		let call = Claims::confirm_decision(by(&adjudicator(1)), INSURER, claim, verdict);
		assert_noop!(call, Error::<Test>::ClaimInReview);
		assert_ok!(Claims::refuse_decision(by(&adjudicator(1)), INSURER, claim));
	});
}

#[test]
fn more_hands_than_can_be_are_too_many() {
	run(|| {
		let claim = accepted(line(1));
		crate::Claims::<Test>::mutate_extant(claim, |found| {
			let hands: Vec<_> = (0..MAX_HANDS as u8).map(|number| sp_runtime::AccountId32::new([number; 32])).collect();
			found.hands = hands.try_into().expect("as many as can be");
		});
		assert_noop!(take(claim), Error::<Test>::TooManyHands);
	});
}

#[test]
fn nobody_drops_proposals_until_no_hand_is_left() {
	run(|| {
		let claim = in_review(line(200_000));
		assert_ok!(adjudicate(claim, Ruling::AsRuled));
		let refuse = || Claims::refuse_decision(by(&adjudicator(1)), INSURER, claim);
		let many = |hands: u8| {
			crate::Claims::<Test>::mutate_extant(claim, |found| {
				let others = (1..hands).map(|number| sp_runtime::AccountId32::new([number; 32]));
				let hands: Vec<_> = core::iter::once(adjudicator(0)).chain(others).collect();
				found.hands = hands.try_into().expect("fewer than can be");
			});
		};
		// Two for this decision, and for each of the appeals.
		let needed = 2 * (1 + MAX_APPEALS);
		many(MAX_HANDS as u8 - needed);
		assert_noop!(refuse(), Error::<Test>::TooManyHands);
		many(MAX_HANDS as u8 - needed - 1);
		assert_ok!(refuse());
		assert_eq!(claim_of(claim).hands.last(), Some(&adjudicator(1)));
	});
}

#[test]
fn another_insurer_does_not_decide() {
	run(|| {
		let claim = accepted(line_in(Category::Procedure, 1));
		let other = holder(OTHER_INSURER, Role::Adjudicator);
		assert_noop!(Claims::take_claim(by(&other), OTHER_INSURER, claim), Error::<Test>::NotFound);
		let draft = write(ClaimDraft { coverage: OTHER_COVERAGE, ..unshown() });
		assert_noop!(Claims::take_claim(by(&other), OTHER_INSURER, draft), Error::<Test>::ClaimDraft);
	});
}
