//! Appeals.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	glue::Payables,
	insurance::{
		AuthorizationStatus, Category, ClaimDraft, ClaimLine, ClaimStatus, Decision, DecisionRecord, Evidence, Ruling,
		Verdict, MAX_APPEALS,
	},
	patient::{Act, Capacity, GuardianRole, Scope},
	role::Role,
	AuthorizationId, ClaimId, NetworkId, RemittanceId,
};

use crate::{mock::*, Error, Event};

/// A claim that was denied by the first adjudicator.
fn denied() -> ClaimId {
	let claim = submitted(unshown());
	assert_ok!(take(claim));
	assert_ok!(adjudicate(claim, Ruling::AsRuled));
	claim
}

/// One of 100.00 of which 60.00 are approved.
fn in_part() -> ClaimId {
	let claim = submitted(half_shown());
	assert_ok!(take(claim));
	assert_ok!(adjudicate(claim, Ruling::AsRuled));
	claim
}

/// A large one that two have denied.
fn large_denied() -> ClaimId {
	let claim = submitted(draft([ClaimLine { evidence: None, ..line(200_000) }]));
	assert_ok!(take(claim));
	assert_ok!(adjudicate(claim, Ruling::AsRuled));
	let verdict = Verdict::Decide(rulings(claim, Ruling::AsRuled));
	assert_ok!(Claims::confirm_decision(by(&adjudicator(1)), INSURER, claim, verdict));
	claim
}

fn accepting(claim: ClaimId) -> Verdict {
	Verdict::Decide(rulings(claim, Ruling::AcceptEvidence))
}

fn pay(claim: ClaimId) {
	assert_ok!(<Claims as Payables>::paid(claim, RemittanceId(0)));
}

#[test]
fn an_appeal_is_decided_by_somebody_else() {
	run(|| {
		let claim = denied();
		assert_eq!(claim_of(claim).deadline, Some(START + 30 * DAY));
		events();
		assert_ok!(appeal(claim));
		let expected = Event::ClaimAppealed { claim, appeals: 1, organization: Some(HOSPITAL), by: clerk() };
		assert_eq!(events(), [expected]);
		assert_noop!(decide(0, claim, Verdict::Uphold), Error::<Test>::HadAHand);
		assert_ok!(decide(1, claim, Verdict::Uphold));
		assert_eq!(events(), [Event::AppealUpheld { claim, by: vec![adjudicator(1)] }]);
		assert_eq!(status(claim), ClaimStatus::Upheld);

		// And the next again by others.
		assert_ok!(appeal(claim));
		assert_noop!(decide(0, claim, accepting(claim)), Error::<Test>::HadAHand);
		assert_noop!(decide(1, claim, accepting(claim)), Error::<Test>::HadAHand);
		assert_ok!(decide(2, claim, accepting(claim)));
		let found = claim_of(claim);
		assert_eq!((found.status, found.awarded(), found.deadline), (ClaimStatus::Overturned, 10_000, None));
		let kept = Claims::decisions(claim).into_iter().map(|(number, record)| (number, record.result));
		let expected = [ClaimStatus::Denied, ClaimStatus::Upheld, ClaimStatus::Overturned];
		assert!(kept.eq((0..).zip(expected)));
	});
}

#[test]
fn an_appeal_in_vain_leaves_a_decision_like_any_other_and_pays_nothing_more() {
	run(|| {
		let claim = in_part();
		pay(claim);
		let first = Claims::decision(claim, 0).expect("it is decided");
		assert_eq!((first.result, first.by.as_slice()), (ClaimStatus::PartiallyApproved, &[adjudicator(0)][..]));
		assert_ok!(appeal(claim));
		assert_eq!(Claims::decision(claim, 1), None);
		// What has changed since is not looked at: what was decided holds, and so does what it was decided by.
		Neighbours::coverage_mut(COVERAGE, |coverage| coverage.suspended = Some(SERVED));
		pass(HOUR);
		System::set_block_number(7);
		assert_ok!(decide(1, claim, Verdict::Uphold));
		let kept = Claims::decision(claim, 1).expect("it is decided");
		let decision = Decision { at: START + HOUR, block: 7, automatic: false, ..first.decision.clone() };
		let by = vec![adjudicator(1)].try_into().expect("one");
		let expected = DecisionRecord { decision: decision.clone(), result: ClaimStatus::Upheld, by, ..first.clone() };
		assert_eq!(kept, expected);
		assert_eq!(claim_of(claim).decision, Some(decision));
		assert_eq!(Claims::replay(rules(), kept.facts), kept.decision.lines.into_inner());
		assert_eq!(Claims::decision(claim, 0), Some(first));
		assert_eq!((<Claims as Payables>::payable(claim), claim_of(claim).paid), (None, 6_000));
	});
}

#[test]
fn what_the_rules_alone_have_refused_is_upheld_by_somebody() {
	run(|| {
		let claim = submitted(draft([line_in(Category::Dental, 500)]));
		assert!(claim_of(claim).decision.expect("it is decided").automatic);
		assert_eq!(status(claim), ClaimStatus::Denied);
		assert_ok!(appeal(claim));
		assert_ok!(decide(1, claim, Verdict::Uphold));
		let kept = Claims::decision(claim, 1).expect("it is decided");
		assert_eq!((kept.decision.automatic, kept.by.into_inner()), (false, vec![adjudicator(1)]));
		assert_eq!(kept.facts.lines[0].ruling, None);
	});
}

#[test]
fn whoever_appeals_does_not_decide() {
	run(|| {
		let claim = denied();
		Neighbours::controller(&adjudicator(3), PATIENT, Capacity::Guardian(GuardianRole::Guardian), Act::Pay.into());
		assert_ok!(Claims::appeal_claim(by(&adjudicator(3)), None, claim));
		BOOK.with_borrow_mut(|book| book.controllers.remove(&(adjudicator(3), PATIENT)));
		assert_noop!(decide(3, claim, Verdict::Uphold), Error::<Test>::HadAHand);
	});
}

#[test]
fn it_can_be_appealed_as_often_as_the_plan_says() {
	run(|| {
		let claim = denied();
		for number in 1..=2 {
			assert_ok!(appeal(claim));
			assert_ok!(decide(number, claim, Verdict::Uphold));
		}
		assert_eq!(claim_of(claim).deadline, None);
		assert_noop!(appeal(claim), Error::<Test>::NoAppealLeft);
	});
	// And never more often than there is room for.
	run(|| {
		Neighbours::rules_mut(|rules| rules.appeals = u8::MAX);
		let claim = denied();
		for number in 1..=MAX_APPEALS {
			assert_ok!(appeal(claim));
			assert_ok!(decide(number, claim, Verdict::Uphold));
		}
		assert_noop!(appeal(claim), Error::<Test>::NoAppealLeft);
	});
	run(|| {
		Neighbours::rules_mut(|rules| rules.appeals = 0);
		let claim = denied();
		assert_noop!(appeal(claim), Error::<Test>::NoAppealLeft);
	});
}

#[test]
fn after_the_deadline_it_is_too_late() {
	run(|| {
		let (claim, other) = (denied(), denied());
		pass(30 * DAY - 1);
		assert_ok!(appeal(claim));
		pass(1);
		assert_noop!(appeal(other), Error::<Test>::DeadlineHasPassed);
		assert!(!Claims::explanation(other).expect("it is there").appealable);
	});
}

#[test]
fn what_refuses_nothing_is_not_appealed() {
	run(|| {
		let claim = submitted(draft([line(10_000)]));
		assert_noop!(appeal(claim), Error::<Test>::ClaimApproved);
		pay(claim);
		assert_noop!(appeal(claim), Error::<Test>::NothingRefused);
	});
}

#[test]
fn the_patients_side_appeals_as_well() {
	run(|| {
		let as_patient = |account: &_, claim| Claims::appeal_claim(by(account), None, claim);
		let claim = denied();
		events();
		for refused in [stranger(), clerk(), wallet(OTHER_PATIENT)] {
			assert_noop!(as_patient(&refused, claim), Error::<Test>::NotAuthorized);
		}
		let guardian = stranger();
		let role = Capacity::Guardian(GuardianRole::Guardian);
		Neighbours::controller(&guardian, PATIENT, role, Scope::of(&[Act::Read, Act::Consent]));
		assert_noop!(as_patient(&guardian, claim), Error::<Test>::NotAuthorized);
		assert_ok!(as_patient(&wallet(PATIENT), claim));
		let expected = Event::ClaimAppealed { claim, appeals: 1, organization: None, by: wallet(PATIENT) };
		assert_eq!(events(), [expected]);
		assert_noop!(as_patient(&wallet(PATIENT), NO_CLAIM), Error::<Test>::NotFound);

		// The other side does not withdraw it.
		let call = Claims::withdraw_appeal(by(&clerk()), Some(HOSPITAL), claim);
		assert_noop!(call, Error::<Test>::NotYourAppeal);
		Neighbours::controller(&guardian, PATIENT, role, Act::Pay.into());
		assert_ok!(Claims::withdraw_appeal(by(&guardian), None, claim));
		assert_eq!(events(), [Event::AppealWithdrawn { claim, by: guardian.clone() }]);
		assert_ok!(as_patient(&guardian, claim));
	});
}

#[test]
fn an_appeal_that_is_withdrawn_leaves_all_as_it_was() {
	run(|| {
		let claim = in_part();
		pay(claim);
		let before = claim_of(claim);
		assert_ok!(appeal(claim));
		let (of_claim, _) = (Claims::explanation(claim).expect("it is there"), pass(HOUR));
		assert_eq!(of_claim.appeal.expect("it is appealed").from, ClaimStatus::Paid);
		assert_ok!(Claims::withdraw_appeal(by(&clerk()), Some(HOSPITAL), claim));
		let after = claim_of(claim);
		let deadline = before.deadline.map(|deadline| deadline + HOUR);
		assert_eq!((after.status, after.deadline, after.decision), (before.status, deadline, before.decision));
	});
}

#[test]
fn an_appeal_that_is_withdrawn_takes_no_time_from_the_other_side() {
	run(|| {
		let claim = denied();
		pass(DAY);
		assert_ok!(appeal(claim));
		pass(40 * DAY);
		assert_ok!(Claims::withdraw_appeal(by(&clerk()), Some(HOSPITAL), claim));
		pass(29 * DAY - 1);
		let as_patient = || Claims::appeal_claim(by(&wallet(PATIENT)), None, claim);
		assert_ok!(as_patient());
		assert_ok!(Claims::withdraw_appeal(by(&wallet(PATIENT)), None, claim));
		pass(1);
		assert_noop!(as_patient(), Error::<Test>::DeadlineHasPassed);
	});
}

#[test]
fn after_a_partial_payment_an_appeal_brings_the_difference() {
	run(|| {
		let claim = in_part();
		pay(claim);
		assert_eq!(claim_of(claim).paid, 6_000);
		assert_ok!(appeal(claim));
		assert_eq!(<Claims as Payables>::payable(claim), None);
		assert_ok!(decide(1, claim, accepting(claim)));
		let payable = <Claims as Payables>::payable(claim).expect("a part is to be paid");
		assert_eq!(payable.amount, 4_000);
		pay(claim);
		assert_eq!((claim_of(claim).paid, status(claim)), (10_000, ClaimStatus::Paid));
		assert_noop!(<Claims as Payables>::paid(claim, RemittanceId(1)), Error::<Test>::NothingDue);
	});
}

#[test]
fn an_appeal_never_leads_to_less() {
	run(|| {
		let claim = in_part();
		assert_ok!(appeal(claim));
		let worse = Verdict::Decide(rulings(claim, Ruling::NotNecessary));
		assert_noop!(decide(1, claim, worse), Error::<Test>::LessThanBefore);
		let too_few = Verdict::Decide(Default::default());
		assert_noop!(decide(1, claim, too_few), Error::<Test>::RulingsDoNotFit);
		assert_ok!(decide(1, claim, Verdict::Decide(rulings(claim, Ruling::AsRuled))));
		assert_eq!((status(claim), claim_of(claim).awarded()), (ClaimStatus::Upheld, 6_000));
	});
}

#[test]
fn deciding_the_same_again_upholds_and_can_be_appealed() {
	run(|| {
		let claim = in_part();
		assert_ok!(appeal(claim));
		events();
		assert_ok!(decide(1, claim, Verdict::Decide(rulings(claim, Ruling::AsRuled))));
		let (status, paid, by) = (ClaimStatus::Upheld, 6_000, Some(adjudicator(1)));
		assert_eq!(events(), [Event::ClaimDecided { claim, status, paid, by }]);
		assert_eq!(claim_of(claim).deadline, Some(START + 30 * DAY));
		assert_ok!(appeal(claim));
		assert_ok!(decide(2, claim, accepting(claim)));
		assert_eq!(claim_of(claim).awarded(), 10_000);
	});
}

#[test]
fn what_is_overturned_in_part_can_be_appealed_again() {
	run(|| {
		let unseen = |amount| ClaimLine { evidence: None, ..line(amount) };
		let claim = submitted(draft([line(6_000), unseen(3_000), unseen(1_000)]));
		assert_ok!(take(claim));
		assert_ok!(adjudicate(claim, Ruling::AsRuled));
		assert_ok!(appeal(claim));
		let some = vec![Ruling::AsRuled, Ruling::AcceptEvidence, Ruling::AsRuled];
		assert_ok!(decide(1, claim, Verdict::Decide(some.try_into().expect("three"))));
		assert_eq!((status(claim), claim_of(claim).awarded()), (ClaimStatus::Overturned, 9_000));
		pay(claim);
		assert_ok!(appeal(claim));
		assert_ok!(decide(2, claim, accepting(claim)));
		assert_eq!((status(claim), claim_of(claim).awarded()), (ClaimStatus::Overturned, 10_000));
		assert_noop!(appeal(claim), Error::<Test>::NothingRefused);
	});
}

#[test]
fn an_appeal_that_nobody_has_looked_at_does_not_count_when_it_is_withdrawn() {
	run(|| {
		let claim = denied();
		// The patient's side cannot use up the provider's.
		for _ in 0..5 {
			assert_ok!(Claims::appeal_claim(by(&wallet(PATIENT)), None, claim));
			assert_ok!(Claims::withdraw_appeal(by(&wallet(PATIENT)), None, claim));
		}
		assert_eq!(claim_of(claim).appeals, 0);
		assert_ok!(appeal(claim));
	});
	run(|| {
		let claim = large_denied();
		assert_ok!(appeal(claim));
		assert_ok!(decide(2, claim, Verdict::Uphold));
		assert_ok!(Claims::withdraw_appeal(by(&clerk()), Some(HOSPITAL), claim));
		assert_eq!((claim_of(claim).appeals, Claims::decision(claim, 1)), (1, None));
	});
}

#[test]
fn what_was_awarded_is_paid_while_an_appeal_runs() {
	run(|| {
		let claim = in_part();
		assert_ok!(appeal(claim));
		assert_eq!(<Claims as Payables>::payable(claim).map(|payable| payable.amount), Some(6_000));
		pay(claim);
		assert_eq!((status(claim), claim_of(claim).paid), (ClaimStatus::Appealed, 6_000));
		assert_eq!(<Claims as Payables>::payable(claim), None);
		assert_ok!(Claims::withdraw_appeal(by(&clerk()), Some(HOSPITAL), claim));
		assert_eq!(status(claim), ClaimStatus::Paid);
		assert_ok!(appeal(claim));
		assert_ok!(decide(1, claim, accepting(claim)));
		assert_eq!(<Claims as Payables>::payable(claim).map(|payable| payable.amount), Some(4_000));
	});
}

#[test]
fn whoever_has_said_something_of_an_appeal_says_nothing_of_the_next() {
	run(|| {
		let claim = large_denied();
		assert_ok!(appeal(claim));
		assert_ok!(decide(2, claim, Verdict::Uphold));
		assert_ok!(Claims::refuse_decision(by(&adjudicator(3)), INSURER, claim));
		assert_eq!(claim_of(claim).hands.into_inner(), [0, 1, 2, 3].map(adjudicator));
		for number in [2, 3] {
			assert_noop!(decide(number, claim, Verdict::Uphold), Error::<Test>::HadAHand);
		}
		assert_ok!(decide(4, claim, Verdict::Uphold));
		assert_ok!(Claims::withdraw_appeal(by(&clerk()), Some(HOSPITAL), claim));
		assert_ok!(appeal(claim));
		assert_noop!(decide(4, claim, Verdict::Uphold), Error::<Test>::HadAHand);
		assert_ok!(decide(5, claim, Verdict::Uphold));
	});
}

#[test]
fn what_the_insurer_has_changed_since_does_not_speak_against_an_appeal() {
	let changes: [fn(AuthorizationId); 7] = [
		|_| Neighbours::insure_before(),
		|_| Neighbours::coverage_mut(COVERAGE, |coverage| coverage.patient = OTHER_PATIENT),
		|_| Neighbours::coverage_mut(COVERAGE, |coverage| coverage.end = SERVED),
		|_| Neighbours::coverage_mut(COVERAGE, |coverage| coverage.suspended = Some(SERVED)),
		|_| Neighbours::set_active(HOSPITAL, false),
		|_| BOOK.with_borrow_mut(|book| book.networks.clear()),
		|id| {
			Neighbours::authorization_mut(id, |of| {
				(of.status, of.cancelled) = (AuthorizationStatus::Cancelled, Some(SERVED + 1));
			})
		},
	];
	for change in changes {
		run(|| {
			Neighbours::rules_mut(|rules| rules.network = Some(NetworkId(3)));
			BOOK.with_borrow_mut(|book| book.networks.insert((NetworkId(3), HOSPITAL), 0..START));
			let test = line_in(Category::Laboratory, 6_000);
			let authorization = Neighbours::authorize(&test, HOSPITAL, 2);
			let test = ClaimLine { authorization: Some(authorization), ..test };
			let claim = submitted(draft([test, ClaimLine { evidence: None, ..line(4_000) }]));
			assert_ok!(take(claim));
			assert_ok!(adjudicate(claim, Ruling::AsRuled));
			assert_eq!(claim_of(claim).awarded(), 6_000);
			assert_ok!(Claims::appeal_claim(by(&wallet(PATIENT)), None, claim));
			change(authorization);
			assert_ok!(decide(1, claim, accepting(claim)));
			assert_eq!((status(claim), claim_of(claim).awarded()), (ClaimStatus::Overturned, 10_000));
		});
	}
}

#[test]
fn what_the_insurer_has_mended_since_speaks_for_an_appeal() {
	use salus_primitives::insurance::{Coverage, CoverageStatus};
	type Change = fn(&mut Coverage);
	let mended: [(Change, Change); 5] = [
		(|of| of.suspended = Some(SERVED - DAY), |of| of.suspended = None),
		(|of| of.end = SERVED, |of| of.end = SERVED + 1),
		(|of| of.start = SERVED + 1, |of| of.start = SERVED),
		(|of| of.status = CoverageStatus::Draft, |of| of.status = CoverageStatus::Active),
		(|of| of.patient = OTHER_PATIENT, |of| of.patient = PATIENT),
	];
	for (broken, mended) in mended {
		run(|| {
			Neighbours::coverage_mut(COVERAGE, broken);
			let claim = submitted(draft([line(10_000)]));
			assert_eq!(status(claim), ClaimStatus::Denied);
			Neighbours::coverage_mut(COVERAGE, mended);
			assert_ok!(appeal(claim));
			assert_ok!(decide(1, claim, Verdict::Decide(rulings(claim, Ruling::AsRuled))));
			assert_eq!((status(claim), claim_of(claim).awarded()), (ClaimStatus::Overturned, 10_000));
		});
	}
	// What is mended and said to be an error later was none when it was decided first.
	run(|| {
		Neighbours::coverage_mut(COVERAGE, |of| of.suspended = Some(SERVED));
		let claim = submitted(draft([line(10_000)]));
		Neighbours::coverage_mut(COVERAGE, |of| (of.suspended, of.status) = (None, CoverageStatus::EnteredInError));
		assert_ok!(appeal(claim));
		assert_ok!(decide(1, claim, Verdict::Decide(rulings(claim, Ruling::AsRuled))));
		assert_eq!((status(claim), claim_of(claim).awarded()), (ClaimStatus::Upheld, 0));
	});
}

#[test]
fn what_is_left_is_looked_up_again_on_appeal() {
	run(|| {
		let test = ClaimLine { units: 2, ..line_in(Category::Laboratory, 6_000) };
		let authorization = Neighbours::authorize(&test, HOSPITAL, 3);
		let test = ClaimLine { authorization: Some(authorization), ..test };
		let claim = submitted(draft([ClaimLine { evidence: None, ..test.clone() }]));
		assert_ok!(take(claim));
		assert_ok!(adjudicate(claim, Ruling::AsRuled));
		let report = Evidence::Report(Neighbours::report(LABORATORY, HOSPITAL, PATIENT, SERVED - DAY));
		submitted(draft([ClaimLine { served: SERVED - DAY, evidence: Some(report), ..test }]));
		assert_ok!(appeal(claim));
		assert_ok!(decide(1, claim, accepting(claim)));
		// One of three units is left.
		assert_eq!((status(claim), claim_of(claim).awarded()), (ClaimStatus::Overturned, 3_000));
	});
}

#[test]
fn of_large_claims_two_decide_the_appeal() {
	run(|| {
		let claim = submitted(draft([ClaimLine { evidence: None, ..line(200_000) }]));
		assert_ok!(take(claim));
		assert_ok!(adjudicate(claim, Ruling::AsRuled));
		let confirm = |number, verdict| Claims::confirm_decision(by(&adjudicator(number)), INSURER, claim, verdict);
		assert_ok!(confirm(1, Verdict::Decide(rulings(claim, Ruling::AsRuled))));
		assert_ok!(appeal(claim));
		assert_ok!(decide(2, claim, Verdict::Uphold));
		assert_eq!(status(claim), ClaimStatus::Appealed);
		for number in 0..3 {
			assert_noop!(confirm(number, Verdict::Uphold), Error::<Test>::HadAHand);
		}
		assert_noop!(confirm(3, accepting(claim)), Error::<Test>::VerdictsDiffer);
		events();
		assert_ok!(confirm(3, Verdict::Uphold));
		assert_eq!(events(), [Event::AppealUpheld { claim, by: vec![adjudicator(2), adjudicator(3)] }]);
		let kept = Claims::decision(claim, 1).expect("it is decided");
		assert_eq!(kept.by.into_inner(), [2, 3].map(adjudicator));

		assert_ok!(appeal(claim));
		assert_ok!(decide(4, claim, accepting(claim)));
		assert_ok!(confirm(5, accepting(claim)));
		assert_eq!(claim_of(claim).awarded(), 200_000);
	});
}

#[test]
fn what_a_later_payer_relies_on_is_not_appealed() {
	run(|| {
		Neighbours::insure_twice();
		let lines = [line(6_000), ClaimLine { evidence: None, ..line(4_000) }];
		let prior = submitted(draft(lines.clone()));
		assert_ok!(take(prior));
		assert_ok!(adjudicate(prior, Ruling::AsRuled));
		let later = submitted(ClaimDraft { coverage: OTHER_COVERAGE, prior: Some(prior), ..draft(lines) });
		let other = by(&holder(OTHER_INSURER, Role::Adjudicator));
		assert_ok!(Claims::take_claim(other.clone(), OTHER_INSURER, later));
		// Nothing was decided there yet: the first decision may change.
		assert_ok!(appeal(prior));
		let said = rulings(later, Ruling::AcceptEvidence);
		let call = Claims::adjudicate_claim(other.clone(), OTHER_INSURER, later, said.clone());
		assert_noop!(call, Error::<Test>::PriorUndecided);
		assert_ok!(decide(1, prior, accepting(prior)));
		assert_ok!(Claims::adjudicate_claim(other, OTHER_INSURER, later, said));
		assert_eq!((claim_of(prior).awarded(), claim_of(later).awarded()), (10_000, 0));
	});
}

#[test]
fn only_the_claims_own_provider_and_patient_appeal() {
	run(|| {
		let claim = denied();
		let other = holder(OTHER_HOSPITAL, Role::ClaimsClerk);
		let call = Claims::appeal_claim(by(&other), Some(OTHER_HOSPITAL), claim);
		assert_noop!(call, Error::<Test>::NotFound);
		assert_noop!(appeal(NO_CLAIM), Error::<Test>::NotFound);
	});
}
