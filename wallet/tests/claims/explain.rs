//! Decisions, in plain words.

use salus_primitives::{
	insurance::{
		Adjustment, AdjustmentGroup, AdjustmentReason, Appeal, ClaimStatus, Explanation, InformationReason, Payday,
		Remark,
	},
	invoice::Share,
	money::{Amount, Party},
	OrganizationId,
};
use salus_wallet::command::claim::{
	explain::explain,
	reason::{bearer, sentence, standing},
};
use std::collections::BTreeSet;

use super::{entry, support, MOMENT};

/// An explanation as the chain gives it, of a claim among the examples.
fn explanation(name: &str) -> Explanation {
	let claim = entry(name);
	let borne = |group| claim.claim.decision.as_ref().map_or(0, |decision| decision.borne_by(group));
	let contractual = borne(AdjustmentGroup::Contractual);
	Explanation {
		billed: claim.claim.billed(),
		awarded: claim.claim.awarded(),
		paid: claim.claim.paid,
		patient: borne(AdjustmentGroup::PatientResponsibility),
		provider: contractual + borne(AdjustmentGroup::PayerInitiated),
		others: borne(AdjustmentGroup::Other),
		adjustments: Vec::new(),
		remark: None,
		appeal: None,
		payday: None,
		appealable: false,
		claim,
	}
}

fn told(explanation: &Explanation) -> String {
	explain(explanation, &support::unit(), None).join("\n")
}

/// The same, where the patient's share of the invoice says this.
fn told_with(explanation: &Explanation, owed: Amount, paid: Amount) -> String {
	let share = Share {
		payer: Party::Patient(explanation.claim.claim.patient),
		owed,
		paid,
		written_off: 0,
		due: MOMENT,
		instalments: Default::default(),
		agreed: 0,
		disputed: None,
		claim: None,
	};
	explain(explanation, &support::unit(), Some(&share)).join("\n")
}

#[test]
fn with_an_invoice_the_patient_owes_what_that_says_over_all_payers() {
	// The next payer has taken over some of what this one left.
	let words = told_with(&explanation("claim-paid"), 5_000, 1_000);
	let expected = "Of invoice 61 you owe 50.00 EUR to provider 7, over all payers. 40.00 EUR of it is left to pay.";
	assert!(words.lines().any(|line| line == expected), "{words}");
	let words = told_with(&explanation("claim-paid"), 0, 0);
	assert!(words.contains("You owe nothing of invoice 61 of provider 7, over all payers."), "{words}");
}

#[test]
fn what_is_asked_of_another_payer_first_is_not_told_to_be_nobodys() {
	let mut referred = explanation("claim-paid");
	referred.patient = 0;
	let decision = referred.claim.claim.decision.as_mut().expect("it is decided");
	for line in &mut decision.lines {
		let (group, reason) = (AdjustmentGroup::Other, AdjustmentReason::OtherPayer);
		line.adjustments = vec![Adjustment { group, reason, amount: 100 }].try_into().expect("one");
	}
	let waits = 100 * decision.lines.len() as Amount;
	let words = told(&referred);
	let expected = format!("{} is asked of another payer first", salus_wallet::money::tell(waits, &support::unit()));
	assert!(words.contains(&expected) && !words.contains("You owe nothing for this."), "{words}");
	// The invoice asks all of it of the patient meanwhile.
	assert!(told_with(&referred, 52_549, 0).contains("you owe 525.49 EUR"), "{}", told_with(&referred, 52_549, 0));
}

#[test]
fn every_reason_has_a_sentence_of_its_own() {
	let sentences: BTreeSet<_> = AdjustmentReason::ALL.iter().map(|reason| sentence(*reason)).collect();
	assert_eq!(sentences.len(), AdjustmentReason::ALL.len());
	for sentence in sentences {
		assert!(sentence.len() > 20 && sentence.ends_with('.'), "{sentence}");
	}
}

#[test]
fn every_group_and_every_state_has_words_of_its_own() {
	let bearers: BTreeSet<_> = AdjustmentGroup::ALL.iter().map(|group| bearer(*group)).collect();
	assert_eq!(bearers.len(), AdjustmentGroup::ALL.len());
	let states: BTreeSet<_> = ClaimStatus::ALL.iter().map(|status| standing(*status)).collect();
	assert_eq!(states.len(), ClaimStatus::ALL.len());
}

#[test]
fn a_decision_tells_what_was_billed_what_is_paid_and_who_bears_the_rest() {
	let told = told(&explanation("claim-paid"));
	for line in [
		"Claim 12: what provider 7 asks of insurer 9 for your care",
		"It is decided, and the insurer has paid its part.",
		"It was decided by the plan's rules alone, 2026-11-27T12:00:00Z.",
		"  billed                 525.49 EUR",
		"  the insurer pays       410.00 EUR, of which 410.00 EUR was paid",
		"  you pay                104.99 EUR",
		"  the provider gives up  10.50 EUR",
		"  you pay 20.00 EUR: Your plan has you pay this part of every visit. (PR-3)",
		"  the provider gives up 10.50 EUR: The provider billed more than the price that your plan has for it. (CO-45)",
		"By this decision you owe 104.99 EUR to provider 7, less what you have paid already and what another payer bears of it.",
		"Nothing was refused, so there is nothing to appeal.",
	] {
		assert!(told.lines().any(|one| one == line), "{line}\nis not in\n{told}");
	}
	assert!(!told.contains("other payers"), "nobody else bears anything: {told}");
}

#[test]
fn every_reason_in_a_decision_is_told_with_its_sentence() {
	for reason in AdjustmentReason::ALL {
		let mut explanation = explanation("claim-paid");
		let decision = explanation.claim.claim.decision.as_mut().expect("it is decided");
		let adjustment = Adjustment { group: AdjustmentGroup::Contractual, reason: *reason, amount: 1_050 };
		decision.lines[1].adjustments = vec![adjustment].try_into().expect("few");
		let told = told(&explanation);
		assert!(told.contains(sentence(*reason)), "{reason}: {told}");
		assert!(told.contains(&format!("(CO-{reason})")), "{reason}: {told}");
	}
}

#[test]
fn an_appeal_is_told_with_its_last_day_and_how_to_make_it() {
	let mut denied = explanation("claim-denied");
	denied.appealable = true;
	denied.claim.claim.deadline = Some(MOMENT);
	let words = told(&denied);
	assert!(words.contains("You can appeal until 2027-01-15T08:00:00Z."), "{words}");
	assert!(words.contains(&format!("salus-wallet claim appeal {}", denied.claim.id)), "{words}");
	denied.payday = Some(Payday { on: MOMENT, from: ClaimStatus::Denied, left: Some(3 * 86_400_000) });
	assert!(told(&denied).contains("3 days are left, counted from when it is paid"), "{}", told(&denied));
	denied.appealable = false;
	assert!(told(&denied).contains("It cannot be appealed now"), "{}", told(&denied));
	let organization = Some(OrganizationId(7));
	let by = denied.claim.claim.submitter.clone();
	denied.appeal = Some(Appeal { by, organization, from: ClaimStatus::Denied, deadline: None, at: MOMENT });
	assert!(told(&denied).contains("It was appealed 2027-01-15T08:00:00Z for provider 7."), "{}", told(&denied));
}

#[test]
fn nobody_owes_anything_by_what_is_undone_or_not_decided() {
	let mut reversed = explanation("claim-reversed");
	reversed.remark = Some(Remark::Returned(InformationReason::Amounts));
	let words = told(&reversed);
	assert!(words.contains("By this claim you owe nothing") && !words.contains("You owe EUR"), "{words}");
	assert!(!words.contains("Nothing is decided yet"), "{words}");
	assert!(words.contains("It was sent back because the amounts are not clear."), "{words}");
	// On the chain it has no decision any more, which is not to say that none is made yet.
	reversed.claim.claim.decision = None;
	let words = told(&reversed);
	assert!(words.contains("By this claim you owe nothing") && !words.contains("Nothing is decided yet"), "{words}");
	let draft = told(&explanation("claim-draft"));
	assert!(draft.contains("Nothing is decided yet") && !draft.contains("You owe"), "{draft}");
}
