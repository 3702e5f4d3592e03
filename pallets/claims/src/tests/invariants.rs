//! Each invariant notices what breaks it: storage is corrupted by hand, as no call can.

use frame_support::{assert_ok, traits::ConstU32, BoundedVec};
use salus_primitives::{
	glue::{Coverages, Payables},
	insurance::*,
	money::Amount,
	AccountId, AuthorizationId, ClaimId, Day, Digest, RemittanceId,
};
use sp_runtime::DispatchError;

use crate::{
	evidence::piece,
	list::{numbered, ranked},
	mock::*,
	Appeals, Appellants, Claims as Map, ClaimsBy, ClaimsOf, DecisionsOf, Filed, FollowedBy, LastCharged, NextClaim,
	Paydays, Proposals, Queue, Remarks, Reserved, Services, SignalCounts, SignalsOf, ToPay, UsedEvidence, Writers,
};

/// The first claim, approved and not paid.
const APPROVED: ClaimId = ClaimId(0);
/// The second, paid.
const PAID: ClaimId = ClaimId(1);
/// The third, which waits for an adjudicator.
const OPEN: ClaimId = ClaimId(2);
/// The fourth, of the second payer, which follows the first.
const LATER: ClaimId = ClaimId(3);
/// The fifth, a draft.
const DRAFT: ClaimId = ClaimId(4);

/// Five claims, then broken.
fn broken(how: impl FnOnce()) -> &'static str {
	new_test_ext().execute_with(|| {
		Neighbours::insure_twice();
		let one = line_in(Category::Consultation, 10_000);
		submitted(draft([one.clone()]));
		submitted(draft([line(5_000)]));
		assert_ok!(<Claims as Payables>::paid(PAID, RemittanceId(0)));
		submitted(unshown());
		submitted(ClaimDraft { coverage: OTHER_COVERAGE, prior: Some(APPROVED), ..draft([one]) });
		write(draft([line(1)]));
		assert_conserved();
		how();
		match Claims::do_try_state() {
			Err(DispatchError::Other(why)) => why,
			other => panic!("the breach was not noticed: {other:?}"),
		}
	})
}

fn claim(id: ClaimId, how: impl FnOnce(&mut Claim)) {
	Map::<Test>::mutate_extant(id, how);
}

fn decision(id: ClaimId, how: impl FnOnce(&mut Decision)) {
	claim(id, |claim| how(claim.decision.as_mut().expect("it is decided")));
}

/// Changes what is kept of a decision.
fn kept(id: ClaimId, how: impl FnOnce(&mut DecisionRecord)) {
	let mut record = DecisionsOf::<Test>::get(id, 0).expect("it is kept");
	how(&mut record);
	DecisionsOf::<Test>::insert(id, 0, record);
}

/// Changes what is decided, and what is kept of it, alike.
fn both(id: ClaimId, how: impl Fn(&mut Decision)) {
	decision(id, &how);
	kept(id, |record| how(&mut record.decision));
}

fn put(id: ClaimId, how: impl FnOnce(&mut Claim)) {
	let mut found = claim_of(id);
	how(&mut found);
	Claims::put(id, found);
}

fn service_of(id: ClaimId) -> (salus_primitives::PatientId, Digest, Day) {
	let found = claim_of(id);
	(found.patient, found.lines[0].service, Day::at(found.lines[0].served))
}

#[test]
fn of_claims() {
	assert_eq!(broken(|| NextClaim::<Test>::put(DRAFT)), "a claim that was not numbered");
	assert_eq!(broken(|| claim(DRAFT, |of| of.lines = Default::default())), "a claim of no lines");
	let submitted = "a draft that was submitted, or the reverse";
	assert_eq!(broken(|| claim(DRAFT, |of| of.submitted = Some(START))), submitted);
	assert_eq!(broken(|| claim(OPEN, |of| of.submitted = None)), submitted);
	let decided = "a decision where none holds, or none where one does";
	assert_eq!(broken(|| claim(APPROVED, |of| of.decision = None)), decided);
	assert_eq!(broken(|| put(APPROVED, |of| of.status = ClaimStatus::Voided)), decided);
	assert_eq!(broken(|| claim(OPEN, |of| of.appeals = MAX_APPEALS + 1)), "a claim that was appealed too often");
	let replaced = "a claim in no place, or in one that is taken";
	assert_eq!(broken(|| claim(OPEN, |of| of.replaced_by = Some(PAID))), replaced);
	assert_eq!(broken(|| put(OPEN, |of| of.status = ClaimStatus::Replaced)), replaced);
}

#[test]
fn of_what_belongs_to_where_a_claim_stands() {
	let appealed = "an appeal of what is not appealed, or the reverse";
	let appeal = || {
		let (from, deadline, organization) = (ClaimStatus::Denied, None, None);
		Appeals::<Test>::insert(APPROVED, Appeal { by: clerk(), organization, from, deadline, at: START });
	};
	assert_eq!(broken(appeal), appealed);
	assert_eq!(broken(|| put(APPROVED, |of| of.status = ClaimStatus::Appealed)), appealed);
	let scheduled = "a payday of what is not scheduled, or the reverse";
	assert_eq!(
		broken(|| Paydays::<Test>::insert(APPROVED, Payday { on: START, from: ClaimStatus::Approved, left: None })),
		scheduled
	);
	assert_eq!(broken(|| put(APPROVED, |of| of.status = ClaimStatus::PaymentScheduled)), scheduled);
	for from in [ClaimStatus::PaymentScheduled, ClaimStatus::Accepted] {
		let nowhere = || {
			Paydays::<Test>::insert(APPROVED, Payday { on: START, from, left: None });
			put(APPROVED, |of| of.status = ClaimStatus::PaymentScheduled);
		};
		assert_eq!(broken(nowhere), "a payday of what cannot be scheduled");
	}
	let filed = "a claim that was filed after it was submitted";
	assert_eq!(broken(|| Filed::<Test>::insert(OPEN, START + 1)), filed);
	assert_eq!(broken(|| Filed::<Test>::insert(DRAFT, START)), filed);
	let propose = || {
		let proposal = Proposal { verdict: Verdict::Uphold, by: clerk(), at: START };
		Proposals::<Test>::insert(OPEN, proposal);
	};
	assert_eq!(broken(propose), "a proposal where nothing is decided");
	for remark in [
		Remark::Returned(InformationReason::Amounts),
		Remark::Asked(InformationReason::Amounts),
		Remark::Reversed(ReversalReason::Duplicate),
	] {
		assert_eq!(broken(|| Remarks::<Test>::insert(OPEN, remark)), "a remark on what stands elsewhere");
	}
}

#[test]
fn of_lists() {
	let patients = "a claim that its patient does not have";
	assert_eq!(broken(|| ClaimsOf::<Test>::remove(PATIENT, numbered(OPEN))), patients);
	let providers = "a claim that its provider does not have";
	assert_eq!(broken(|| ClaimsBy::<Test>::remove(HOSPITAL, numbered(OPEN))), providers);
	let queued = "a claim that is in the queue in vain, or missing there";
	assert_eq!(broken(|| Queue::<Test>::remove(INSURER, ranked(OPEN, &claim_of(OPEN)))), queued);
	assert_eq!(broken(|| Queue::<Test>::insert(INSURER, ranked(PAID, &claim_of(PAID)), ())), queued);
	let to_pay = "a claim that is to be paid in vain, or missing there";
	assert_eq!(broken(|| ToPay::<Test>::remove((INSURER, HOSPITAL), numbered(APPROVED))), to_pay);
	assert_eq!(broken(|| ToPay::<Test>::insert((INSURER, HOSPITAL), numbered(PAID), ())), to_pay);

	let none = numbered(NO_CLAIM);
	assert_eq!(broken(|| ClaimsOf::<Test>::insert(PATIENT, none, ())), "a patient with a claim that is none");
	let other = || ClaimsOf::<Test>::insert(OTHER_PATIENT, numbered(OPEN), ());
	assert_eq!(broken(other), "a patient with another's claim");
	assert_eq!(broken(|| ClaimsBy::<Test>::insert(HOSPITAL, none, ())), "a provider with a claim that is none");
	let other = || ClaimsBy::<Test>::insert(OTHER_HOSPITAL, numbered(OPEN), ());
	assert_eq!(broken(other), "a provider with another's claim");
	let nothing = || Queue::<Test>::insert(INSURER, ranked(NO_CLAIM, &claim_of(OPEN)), ());
	assert_eq!(broken(nothing), "a queue with a claim that is none");
	let other = || Queue::<Test>::insert(OTHER_INSURER, ranked(OPEN, &claim_of(OPEN)), ());
	assert_eq!(broken(other), "a claim in another's queue");
	assert_eq!(broken(|| ToPay::<Test>::insert((INSURER, HOSPITAL), none, ())), "nothing is to be paid");
	let other = || ToPay::<Test>::insert((OTHER_INSURER, HOSPITAL), numbered(APPROVED), ());
	assert_eq!(broken(other), "another is to pay");
}

#[test]
fn of_decisions() {
	let paid = |amount: Amount| move || claim(PAID, |of| of.paid = amount);
	assert_eq!(broken(paid(5_001)), "more was paid than was decided");
	assert_eq!(broken(paid(4_999)), "a paid claim that was not paid");
	assert_eq!(broken(|| claim(OPEN, |of| of.paid = 1)), "something was paid without a decision");
	let more = || both(PAID, |of| of.lines.try_push(of.lines[0].clone()).expect("there is room"));
	assert_eq!(broken(more), "a paid claim that was not paid");
	let unsummed = || both(PAID, |of| of.lines[0].billed = 1);
	assert_eq!(broken(unsummed), "a line that does not sum");
	assert_eq!(broken(|| decision(APPROVED, |of| of.block = 9)), "a decision that is not kept");
	assert_eq!(broken(|| DecisionsOf::<Test>::remove(APPROVED, 0)), "a decision that is not kept");
	let facts = || {
		kept(APPROVED, |record| record.facts.lines[0].line.category = Category::Dental);
	};
	assert_eq!(broken(facts), "a decision that charges something else than its facts say");
}

#[test]
fn of_records() {
	let record = |how: fn(&mut DecisionRecord)| move || kept(PAID, how);
	let facts = record(|record| record.facts.lines[0].duplicate = true);
	assert_eq!(broken(facts), "a decision that does not follow from its facts");
	let rules = record(|record| record.plan = salus_primitives::PlanId(9));
	assert_eq!(broken(rules), "a decision by no rules");
	let other = "a decision of which something else has come";
	assert_eq!(broken(record(|record| record.result = ClaimStatus::PartiallyApproved)), other);
	assert_eq!(decided(0, |record| record.result = ClaimStatus::Upheld), other);
	assert_eq!(decided(1, |record| record.result = ClaimStatus::Upheld), other);
	let in_vain = || {
		assert_ok!(take(OPEN));
		assert_ok!(adjudicate(OPEN, Ruling::AsRuled));
		assert_ok!(appeal(OPEN));
		assert_ok!(decide(1, OPEN, Verdict::Uphold));
		assert_conserved();
		DecisionsOf::<Test>::remove(OPEN, 1);
		let first = DecisionsOf::<Test>::get(OPEN, 0).expect("it is kept");
		claim(OPEN, |of| of.decision = Some(first.decision));
	};
	assert_eq!(broken(in_vain), "an appeal that was decided, and left nothing");
	let by = record(|record| record.by.try_push(clerk()).expect("there is room"));
	assert_eq!(broken(by), "a decision by nobody, or the reverse");
	let copy = |id, appeals| {
		let record = DecisionsOf::<Test>::get(PAID, 0).expect("it is there");
		DecisionsOf::<Test>::insert(id, appeals, record);
	};
	assert_eq!(broken(|| copy(NO_CLAIM, 0)), "a decision on no claim");
	assert_eq!(broken(|| copy(PAID, 1)), "a decision on an appeal that there was not");
}

/// The open claim, decided by an adjudicator, with an appeal that another has decided; then what is kept of that is changed.
fn decided(appeals: u8, how: impl FnOnce(&mut DecisionRecord)) -> &'static str {
	broken(|| {
		assert_ok!(take(OPEN));
		assert_ok!(adjudicate(OPEN, Ruling::AsRuled));
		assert_ok!(appeal(OPEN));
		assert_ok!(decide(1, OPEN, Verdict::Decide(rulings(OPEN, Ruling::AcceptEvidence))));
		assert_conserved();
		let mut record = DecisionsOf::<Test>::get(OPEN, appeals).expect("it is kept");
		how(&mut record);
		DecisionsOf::<Test>::insert(OPEN, appeals, record);
	})
}

fn accounts(some: impl IntoIterator<Item = AccountId>) -> BoundedVec<AccountId, ConstU32<2>> {
	BoundedVec::truncate_from(some.into_iter().collect())
}

#[test]
fn of_who_has_decided() {
	let number = "a decision by fewer than it takes, or by more";
	assert_eq!(decided(0, |record| record.by = accounts([0, 2].map(adjudicator))), number);
	let involved = "a decision by whoever has submitted the claim, or has served";
	assert_eq!(decided(0, |record| record.by = accounts([clerk()])), involved);
	let unknown = "a decision by whoever never had the claim";
	assert_eq!(decided(0, |record| record.by = accounts([adjudicator(5)])), unknown);
	let before = "a decision by whoever has decided before";
	assert_eq!(decided(1, |record| record.by = accounts([adjudicator(0)])), before);
	let served = || {
		assert_ok!(take(OPEN));
		assert_ok!(adjudicate(OPEN, Ruling::AsRuled));
		let line = |record: &mut DecisionRecord| record.facts.lines[0].line.performer = Some(adjudicator(0));
		kept(OPEN, line);
		claim(OPEN, |of| of.lines[0].performer = Some(adjudicator(0)));
	};
	assert_eq!(broken(served), involved);

	// A large one.
	let large = |who: fn() -> [AccountId; 2], many: usize| {
		broken(|| {
			let claim = submitted(draft([ClaimLine { evidence: None, ..line(150_000) }]));
			assert_ok!(take(claim));
			assert_ok!(adjudicate(claim, Ruling::AcceptEvidence));
			let verdict = Verdict::Decide(rulings(claim, Ruling::AcceptEvidence));
			assert_ok!(Claims::confirm_decision(by(&adjudicator(1)), INSURER, claim, verdict));
			assert_conserved();
			kept(claim, |record| record.by = accounts(who().into_iter().take(many)));
		})
	};
	assert_eq!(large(|| [0, 1].map(adjudicator), 1), number);
	assert_eq!(large(|| [0, 0].map(adjudicator), 2), before);
}

#[test]
fn of_what_the_rules_decide_alone() {
	let looked = "a decision by rule of what somebody must look at";
	assert_eq!(broken(|| Neighbours::rules_mut(|rules| rules.automatic = 4_999)), looked);
	let unshown = || {
		assert_ok!(take(OPEN));
		assert_ok!(adjudicate(OPEN, Ruling::AsRuled));
		both(OPEN, |decision| decision.automatic = true);
		kept(OPEN, |record| {
			record.by = Default::default();
			record.facts.lines[0].ruling = None;
		});
	};
	assert_eq!(broken(unshown), looked);
}

#[test]
fn of_what_is_no_claim() {
	let orphan = "something of no claim";
	let (from, deadline, organization) = (ClaimStatus::Denied, None, None);
	let of = || Appeal { by: clerk(), organization, from, deadline, at: START };
	assert_eq!(broken(|| Appeals::<Test>::insert(NO_CLAIM, of())), orphan);
	let proposal = || Proposal { verdict: Verdict::Uphold, by: clerk(), at: START };
	assert_eq!(broken(|| Proposals::<Test>::insert(NO_CLAIM, proposal())), orphan);
	let payday = Payday { on: START, from: ClaimStatus::Approved, left: None };
	assert_eq!(broken(|| Paydays::<Test>::insert(NO_CLAIM, payday)), orphan);
	let remark = Remark::Asked(InformationReason::Amounts);
	assert_eq!(broken(|| Remarks::<Test>::insert(NO_CLAIM, remark)), orphan);
	assert_eq!(broken(|| Filed::<Test>::insert(NO_CLAIM, START)), orphan);
	let replaced = || {
		let new = submitted(ClaimDraft { replaces: Some(OPEN), ..unshown() });
		assert_conserved();
		claim(new, |of| of.replaces = None);
	};
	assert_eq!(broken(replaced), "a claim that was replaced by none");
}

#[test]
fn of_payers() {
	let unknown = "a claim that its prior claim does not know";
	assert_eq!(broken(|| FollowedBy::<Test>::remove(APPROVED)), unknown);
	assert_eq!(broken(|| FollowedBy::<Test>::insert(APPROVED, PAID)), unknown);
	assert_eq!(broken(|| FollowedBy::<Test>::insert(PAID, NO_CLAIM)), "followed by no claim");
	assert_eq!(broken(|| FollowedBy::<Test>::insert(PAID, LATER)), "followed by a claim that names another");
	// The one before pays all, after the one behind it has paid the rest.
	let twice = || {
		both(APPROVED, |of| {
			let line = &mut of.lines[0];
			line.paid = 10_000;
			line.adjustments = Default::default();
		});
	};
	assert_eq!(broken(twice), "more is to be paid over all payers than is billed");
	// One that is undone stands between two others only where it was reversed, and one behind it has decided by it.
	let undone = || put(LATER, |of| (of.status, of.decision) = (ClaimStatus::Voided, None));
	assert_eq!(broken(undone), "followed by a claim that names another");
	let behind = || {
		Neighbours::cover(salus_primitives::CoverageId(2), PATIENT, PLAN, 3);
		let lines = claim_of(LATER).lines;
		submitted(ClaimDraft { coverage: salus_primitives::CoverageId(2), prior: Some(LATER), ..draft(lines) });
		assert_ok!(<Claims as Payables>::paid(LATER, RemittanceId(0)));
		let reason = ReversalReason::Duplicate;
		assert_ok!(Claims::reverse_claim(by(&clerk()), HOSPITAL, LATER, reason));
		assert_conserved();
		FollowedBy::<Test>::remove(APPROVED);
	};
	assert_eq!(broken(behind), unknown);
}

#[test]
fn of_what_is_held() {
	let evidence = |id| claim_of(id).lines[0].evidence.expect("there is some");
	let evidence = |id| piece(evidence(id), SERVED);
	let unheld = "evidence that was charged for, and is not held";
	assert_eq!(broken(|| UsedEvidence::<Test>::remove(evidence(PAID))), unheld);
	assert_eq!(broken(|| UsedEvidence::<Test>::insert(evidence(DRAFT), NO_CLAIM)), "evidence of no claim");
	let undecided = "evidence of a claim that has no decision";
	assert_eq!(broken(|| UsedEvidence::<Test>::insert(evidence(DRAFT), DRAFT)), undecided);
	let unpaid = "evidence of a claim that was not charged for it";
	assert_eq!(broken(|| UsedEvidence::<Test>::insert(evidence(DRAFT), PAID)), unpaid);
	// It was accepted, and shows nothing.
	let accepted = || {
		kept(PAID, |record| {
			let line = &mut record.facts.lines[0];
			(line.evidence, line.ruling) = (EvidenceFinding::NotShown, Some(Ruling::AcceptEvidence));
		});
	};
	assert_eq!(broken(accepted), unpaid);

	assert_eq!(broken(|| Services::<Test>::remove(service_of(PAID))), "a service that is not held");
	assert_eq!(broken(|| Services::<Test>::insert(service_of(DRAFT), NO_CLAIM)), "a service of no claim");
	let undecided = "a service of a claim that has no decision";
	assert_eq!(broken(|| Services::<Test>::insert(service_of(DRAFT), DRAFT)), undecided);
	assert_eq!(broken(|| Services::<Test>::insert(service_of(DRAFT), PAID)), "a service of a claim without it");
}

#[test]
fn of_signals() {
	let uncounted = "a provider's signals are not counted";
	assert_eq!(broken(|| SignalsOf::<Test>::insert(OPEN, Signals::ALL)), uncounted);
	assert_eq!(broken(|| SignalsOf::<Test>::insert(NO_CLAIM, Signals::ALL)), "signals of no claim");
	let miscounted = "a provider's signals are miscounted";
	assert_eq!(broken(|| SignalCounts::<Test>::insert(HOSPITAL, [1; crate::signal::SIGNALS])), miscounted);
}

#[test]
fn of_what_was_charged_last() {
	let charged = |how: fn(&mut crate::Charged)| move || LastCharged::<Test>::mutate((COVERAGE, 0), how);
	let add = |id: ClaimId| LastCharged::<Test>::mutate((COVERAGE, 0), |of| of.try_push(id).expect("there is room"));
	assert_eq!(broken(charged(|of| *of = Default::default())), "nothing is remembered to be charged");
	assert_eq!(broken(|| add(NO_CLAIM)), "what is charged is no claim");
	assert_eq!(broken(|| add(OPEN)), "a claim is charged without a decision");
	assert_eq!(broken(|| add(LATER)), "a claim that is charged elsewhere, or nothing");
	assert_eq!(broken(|| add(PAID)), "a claim that is remembered twice");
}

#[test]
fn of_hands() {
	assert_eq!(broken(|| Writers::<Test>::remove(OPEN)), "a claim that nobody has written");
	let hands = || crate::Hands::truncate_from(vec![clerk()]);
	assert_eq!(broken(|| Writers::<Test>::insert(NO_CLAIM, hands())), "hands in no claim");
	assert_eq!(broken(|| Appellants::<Test>::insert(NO_CLAIM, hands())), "hands in no claim");
	let appealed = |patient: bool| {
		assert_ok!(take(OPEN));
		assert_ok!(adjudicate(OPEN, Ruling::AsRuled));
		assert_ok!(Claims::appeal_claim(by(&wallet(PATIENT)), None, OPEN));
		match patient {
			true => Appellants::<Test>::remove(OPEN),
			false => Appeals::<Test>::mutate_extant(OPEN, |appeal| appeal.organization = Some(HOSPITAL)),
		}
	};
	for patient in [true, false] {
		assert_eq!(broken(|| appealed(patient)), "an appeal by nobody");
	}
}

#[test]
fn of_what_is_reserved() {
	let reserve = |id, units: &[(AuthorizationId, u32)]| {
		Reserved::<Test>::insert(id, BoundedVec::truncate_from(units.to_vec()));
	};
	let of_none = || reserve(ClaimId(99), &[(AuthorizationId(0), 1)]);
	assert_eq!(broken(of_none), "units of no claim");
	for decided in [APPROVED, PAID, DRAFT] {
		let idle = || reserve(decided, &[(AuthorizationId(0), 1)]);
		assert_eq!(broken(idle), "units of a claim that does not wait");
	}
	assert_eq!(broken(|| reserve(OPEN, &[])), "no units are reserved");
	assert_eq!(broken(|| reserve(OPEN, &[(AuthorizationId(0), 1)])), "units that the claim does not name");
	let uncounted = || {
		let named = claim_of(OPEN).lines[0].clone();
		let authorization = Neighbours::authorize(&named, HOSPITAL, 2);
		claim(OPEN, |claim| claim.lines[0].authorization = Some(authorization));
		reserve(OPEN, &[(authorization, 1)]);
	};
	assert_eq!(broken(uncounted), "other units are reserved than claims have");
	// Of which no claim knows any more.
	let leaked = || {
		let authorization = Neighbours::authorize(&claim_of(OPEN).lines[0], HOSPITAL, 2);
		assert_eq!(<Neighbours as Coverages>::reserve(COVERAGE, &[(authorization, 1)]), [(authorization, 1)]);
	};
	assert_eq!(broken(leaked), "other units are reserved than claims have");
}
