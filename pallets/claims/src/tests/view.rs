//! What is shown.

use frame_support::assert_ok;
use salus_primitives::{
	glue::Payables,
	insurance::{
		AdjustmentGroup, AdjustmentReason, Category, ClaimDraft, ClaimEntry, ClaimLine, Ruling, Signal, Verdict,
	},
	laboratory::Page,
	priority::Priority,
	record::{RecordClass, RecordClasses},
	remittance::RemittedKind,
	role::Role,
	ClaimId, Digest, RemittanceId,
};

use crate::mock::*;

/// Every page of a list, until there is none.
fn all<Entry>(page: impl Fn(Option<ClaimId>) -> Page<Entry, ClaimId>) -> Vec<Entry> {
	let (mut entries, mut after) = (Vec::new(), None);
	loop {
		let next = page(after);
		entries.extend(next.entries);
		match next.next {
			Some(last) => after = Some(last),
			None => return entries,
		}
	}
}

#[test]
fn the_patients_claims_are_shown_in_order_and_no_drafts() {
	run(|| {
		let claims: Vec<_> = (0..5).map(|_| submitted(draft([line(1)]))).collect();
		write(draft([line(1)]));
		let last = submitted(draft([line(1)]));
		let shown = all(|after| Claims::claims_of(PATIENT, after, 2));
		let ids: Vec<_> = shown.iter().map(|entry| entry.id).collect();
		assert_eq!(ids, [claims, vec![last]].concat());
		assert_eq!(Claims::claims_of(OTHER_PATIENT, None, 9).entries, []);
		// The provider sees its drafts.
		assert_eq!(all(|after| Claims::claims_by(HOSPITAL, after, 3)).len(), 7);
		assert_eq!(Claims::claims_by(OTHER_HOSPITAL, None, 9).entries, []);
	});
}

#[test]
fn all_claims_and_an_insurers_are_shown_whatever_became_of_them_and_no_drafts() {
	run(|| {
		Neighbours::insure_twice();
		let one = line_in(Category::Consultation, 10_000);
		let decided = submitted(draft([one.clone()]));
		let thrown_away = write(draft([line(1)]));
		let others = submitted(ClaimDraft { coverage: OTHER_COVERAGE, prior: Some(decided), ..draft([one]) });
		write(draft([line(1)]));
		let voided = submitted(unshown());
		let open = submitted(unshown());
		assert_ok!(Claims::discard_claim(by(&clerk()), HOSPITAL, thrown_away));
		assert_ok!(Claims::void_claim(by(&clerk()), HOSPITAL, voided));
		let ids = |shown: Vec<ClaimEntry>| shown.into_iter().map(|entry| entry.id).collect::<Vec<_>>();
		for limit in [1, 2, 50] {
			assert_eq!(ids(all(|after| Claims::claims(after, limit))), [decided, others, voided, open]);
			assert_eq!(ids(all(|after| Claims::claims_on(INSURER, after, limit))), [decided, voided, open]);
			assert_eq!(ids(all(|after| Claims::claims_on(OTHER_INSURER, after, limit))), [others]);
			assert_eq!(all(|after| Claims::claims_on(HOSPITAL, after, limit)), []);
		}
		// A page of numbers that are another's leads on, and the last one nowhere.
		let page = Claims::claims_on(OTHER_INSURER, None, 2);
		assert_eq!((page.entries.len(), page.next), (0, Some(ClaimId(1))));
		assert_eq!(Claims::claims(Some(open), 9).next, None);
		assert_eq!(Claims::claims(Some(ClaimId(u64::MAX)), 9), Page { entries: vec![], next: None });
	});
}

#[test]
fn a_page_of_all_claims_is_of_at_most_fifty_numbers() {
	run(|| {
		let first = write(draft([line(1)]));
		for _ in 0..50 {
			write(draft([line(1)]));
		}
		let last = submitted(draft([line(1)]));
		let page = Claims::claims(None, u32::MAX);
		assert_eq!((page.entries.len(), page.next), (0, Some(ClaimId(first.0 + 49))));
		assert_eq!(Claims::claims(page.next, u32::MAX).entries[0].id, last);
	});
}

#[test]
fn a_page_holds_at_least_one_and_at_most_fifty() {
	run(|| {
		for _ in 0..52 {
			write(draft([line(1)]));
		}
		assert_eq!(Claims::claims_by(HOSPITAL, None, 0).entries.len(), 1);
		let page = Claims::claims_by(HOSPITAL, None, u32::MAX);
		assert_eq!((page.entries.len(), page.next), (50, Some(ClaimId(49))));
	});
}

#[test]
fn the_most_urgent_and_of_those_the_oldest_is_first_in_the_queue() {
	run(|| {
		let urgent = |priority| submitted(ClaimDraft { priority, ..unshown() });
		let routine = urgent(Priority::Routine);
		let stat = urgent(Priority::Stat);
		// Begun before, and submitted later.
		let early = write(ClaimDraft { priority: Priority::Asap, ..unshown() });
		pass(1);
		let asap = urgent(Priority::Asap);
		pass(1);
		assert_ok!(submit(early));
		let queue = || {
			let shown = all(|after| Claims::queue(INSURER, after, 2));
			shown.into_iter().map(|entry| entry.id).collect::<Vec<_>>()
		};
		assert_eq!(queue(), [stat, asap, early, routine]);
		// Whoever is decided leaves; who appeals comes again, where it was.
		assert_ok!(take(asap));
		assert_eq!(queue(), [stat, asap, early, routine]);
		assert_ok!(adjudicate(asap, Ruling::AsRuled));
		assert_eq!(queue(), [stat, early, routine]);
		assert_eq!(Claims::queue(INSURER, Some(asap), 9).entries[0].id, early);
		assert_ok!(appeal(asap));
		assert_eq!(queue(), [stat, asap, early, routine]);
		assert_eq!(Claims::queue(OTHER_INSURER, None, 9).entries, []);
		assert_eq!(Claims::queue(INSURER, Some(NO_CLAIM), 9).entries.len(), 4);
	});
}

#[test]
fn what_is_to_be_paid_to_whom_is_shown() {
	run(|| {
		let claims: Vec<_> = (1..=3).map(|amount| submitted(draft([line(amount)]))).collect();
		submitted(unshown());
		assert_ok!(<Claims as Payables>::paid(claims[0], RemittanceId(0)));
		assert_ok!(Claims::reverse_claim(
			by(&clerk()),
			HOSPITAL,
			claims[0],
			salus_primitives::insurance::ReversalReason::Duplicate
		));
		assert_ok!(<Claims as Payables>::paid(claims[1], RemittanceId(0)));
		let shown = all(|after| Claims::to_pay(INSURER, HOSPITAL, after, 1));
		let shown: Vec<_> = shown.into_iter().map(|of| (of.claim, of.kind, of.amount)).collect();
		let expected = [(claims[0], RemittedKind::Adjustment, 1), (claims[2], RemittedKind::Payment, 3)];
		assert_eq!(shown, expected);
		assert_eq!(Claims::to_pay(OTHER_INSURER, HOSPITAL, None, 9).entries, []);
	});
}

#[test]
fn a_decision_is_explained_by_who_bears_what_and_why() {
	run(|| {
		let lines = [
			line_in(Category::Consultation, 8_000),
			ClaimLine { evidence: None, ..line_in(Category::Consultation, 2_000) },
			line_in(Category::Consultation, 2_000),
			line_in(Category::Dental, 500),
		];
		let claim = submitted(draft(lines));
		assert_ok!(take(claim));
		assert_ok!(adjudicate(claim, Ruling::AsRuled));
		let shown = Claims::explanation(claim).expect("it is there");
		assert_eq!((shown.billed, shown.awarded, shown.paid), (12_500, 4_000, 0));
		assert_eq!((shown.patient, shown.provider, shown.others), (6_500, 2_000, 0));
		let told: Vec<_> = shown.adjustments.iter().map(|of| (of.group, of.reason, of.amount)).collect();
		let patients = AdjustmentGroup::PatientResponsibility;
		let expected = [
			(AdjustmentGroup::Contractual, AdjustmentReason::LacksInformation, 2_000),
			(patients, AdjustmentReason::Deductible, 5_000),
			(patients, AdjustmentReason::Coinsurance, 1_000),
			(patients, AdjustmentReason::NotCovered, 500),
		];
		assert_eq!(told, expected);
		assert!(shown.appealable);
		assert_eq!(Claims::explanation(NO_CLAIM), None);
	});
}

#[test]
fn a_decision_is_made_again_by_anybody() {
	run(|| {
		let claim = submitted(half_shown());
		assert_ok!(take(claim));
		assert_ok!(adjudicate(claim, Ruling::AsRuled));
		assert_ok!(appeal(claim));
		assert_ok!(decide(1, claim, Verdict::Decide(rulings(claim, Ruling::AcceptEvidence))));
		let decisions = Claims::decisions(claim);
		assert_eq!(decisions.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [0, 1]);
		// Whatever has happened since: the facts are those of then.
		Neighbours::coverage_mut(COVERAGE, |coverage| coverage.end = 0);
		for (number, record) in decisions {
			assert_eq!(Claims::decision(claim, number), Some(record.clone()));
			assert_eq!(record.plan, PLAN);
			assert_eq!(Claims::replay(rules(), record.facts), record.decision.lines.into_inner());
		}
		assert_eq!(Claims::decision(claim, 2), None);
	});
}

#[test]
fn documents_are_read_for_the_insurer_under_consent_class_by_class() {
	run(|| {
		let documents = Some(Digest::repeat_byte(1));
		let claim = write(ClaimDraft { documents, ..unshown() });
		let may = |account| Claims::may_read_documents(claim, account, None);
		let other = holder(OTHER_INSURER, Role::Adjudicator);
		for account in [adjudicator(0), cashier(), other.clone(), clerk()] {
			Neighbours::consent(PATIENT, &account, RecordClass::Laboratory);
		}
		assert_eq!(may(adjudicator(0)), RecordClasses::NONE, "it is not submitted");
		assert_ok!(submit(claim));
		assert_eq!(may(adjudicator(0)), RecordClass::Laboratory.into());
		for refused in [adjudicator(1), cashier(), other, clerk()] {
			assert_eq!(may(refused), RecordClasses::NONE, "no consent, or nobody who reads for the insurer");
		}
		Neighbours::consent(PATIENT, &adjudicator(0), RecordClass::Financial);
		assert_eq!(may(adjudicator(0)), RecordClasses::of(&[RecordClass::Laboratory, RecordClass::Financial]));
		assert_eq!(Claims::may_read_documents(NO_CLAIM, adjudicator(0), None), RecordClasses::NONE);
		let without = submitted(unshown());
		assert_eq!(Claims::may_read_documents(without, adjudicator(0), None), RecordClasses::NONE);
	});
}

#[test]
fn a_providers_signals_are_all_counted() {
	run(|| {
		let counts = Claims::signal_counts(HOSPITAL);
		let signals: Vec<_> = counts.iter().map(|of| of.signal).collect();
		assert_eq!(signals, Signal::ALL);
		assert!(counts.iter().all(|of| of.count == 0));
	});
}

#[test]
fn view_functions_answer_the_same() {
	use codec::{Decode, Encode};
	use frame_support::view_functions::ViewFunction;
	use salus_primitives::insurance::{Claim, ClaimStatus};
	run(|| {
		let id = write(draft([line(1)]));
		let asked = crate::pallet::ClaimViewFunction::<Test>::new(id);
		let function = <crate::pallet::ClaimViewFunction<Test> as ViewFunction>::id();
		let answer = Test::execute_view_function(function, asked.encode()).expect("there is such a function");
		let answer = Option::<Claim>::decode(&mut answer.as_slice()).expect("that is its answer");
		assert_eq!(answer, Claims::claim(id));
		assert_eq!(answer.map(|claim| (claim.patient, claim.status)), Some((PATIENT, ClaimStatus::Draft)));
	});
}
