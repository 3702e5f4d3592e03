//! The checks and the reasons, in words, and who bears what.

use std::collections::BTreeSet;

use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use salus_primitives::insurance::AdjustmentReason as Reason;

use super::super::{
	generated::{some_facts, some_rules, Size},
	*,
};
use crate::CHECKS;

/// What each check asks, in their order, with its group and number.
const ASKED: [(&str, &str, &str); 19] = [
	("PR", "31", "Is the patient covered by this insurer, under this coverage, and was the coverage issued?"),
	("PR", "26", "Had the coverage begun, and was the benefit's waiting period over?"),
	("PR", "27", "Was the coverage still in force: not ended, not cancelled, not suspended?"),
	("PR", "96", "Does the plan cover the category?"),
	(
		"PR",
		"38",
		"Was the provider within the plan's network when it served, or does the plan cover the category outside of it?",
	),
	("CO", "38", "Is the provider of a kind that gives such services?"),
	("CO", "29", "Was the claim submitted within the filing limit?"),
	("CO", "18", "Is the same service of the same day in no other claim?"),
	("CO", "97", "Is the same service of the same day on no earlier line of this claim?"),
	("OA", "22", "Have the payers that come first decided on the line?"),
	("CO", "15", "If an authorization is named: is it one for this?"),
	("CO", "39", "If an authorization is named: was it not denied?"),
	("CO", "197", "If the line costs more than goes without an authorization: is one named?"),
	("CO", "198", "If an authorization is named: is any unit of it left?"),
	("CO", "16", "Does the line say how many units were given?"),
	("CO", "18", "Was no other claim charged for the evidence?"),
	("CO", "16", "Is it shown that the service was given, or has an adjudicator accepted what was shown otherwise?"),
	("CO", "50", "Has no adjudicator found it not necessary?"),
	("CO", "16", "Has no adjudicator found that what was asked for is lacking?"),
];

/// What each reason means, and why its group bears it.
const MEANT: [(&str, &[&str], &str, &str); 22] = [
	("1", &["PR"], "the deductible", "the plan begins to pay above it, and its price is made for that"),
	("2", &["PR"], "the patient's part in percent", "the plan shares the cost with the patient"),
	("3", &["PR"], "the patient's part of a visit", "the plan has the patient pay something of every visit"),
	("15", &["CO"], "the authorization that is named does not hold", "naming the right one is the provider's task"),
	("16", &["CO"], "something that is needed to decide is lacking", "only the provider can show what it has given"),
	("18", &["CO"], "claimed before, or shown by what another claim was charged for", "nobody owes the same twice"),
	("22", &["OA"], "another payer comes first", "it may owe all of it: nobody else does until it has decided"),
	("23", &["OA"], "a payer before has paid it, or its contract has taken it off", "it is settled there"),
	(
		"26",
		&["PR"],
		"served before the coverage, or while waiting for it",
		"without coverage patients pay for themselves",
	),
	(
		"27",
		&["PR"],
		"served after the coverage, or while it was suspended",
		"without coverage patients pay for themselves",
	),
	("29", &["CO"], "submitted too late", "the time was the provider's, and patients must not pay for its passing"),
	("31", &["PR"], "not insured here", "without coverage patients pay for themselves"),
	("35", &["PR"], "the most that is paid ever is reached", "the plan ends there, and the care does not"),
	(
		"38",
		&["CO", "PR"],
		"the provider may not give it, or not under this plan",
		"who may not give a service may not charge for it; who chooses a provider that the plan has not, pays it",
	),
	("39", &["CO"], "the authorization was denied", "the provider knew before it gave the service"),
	(
		"45",
		&["CO", "PR"],
		"more than the plan's schedule has for a unit",
		"within the network providers have agreed to the schedule; outside of it nobody has but the plan",
	),
	("50", &["CO"], "not necessary, an adjudicator says", "the provider has chosen the service"),
	("96", &["PR"], "the plan does not cover it", "without coverage patients pay for themselves"),
	("97", &["CO"], "part of another line of the claim", "units of one service belong on one line"),
	(
		"119",
		&["PR"],
		"the most that is paid for a visit, or in a benefit period, is reached",
		"the plan ends there, and the care does not",
	),
	("197", &["CO"], "no authorization, and one was needed", "asking before is the provider's task"),
	("198", &["CO"], "more units than were authorized", "the provider knew how many"),
];

pub fn checks() -> String {
	let mut page = "| | asked of the line | if not | borne by |\n|---|---|---|---|\n".to_string();
	for (number, (check, (group, reason, words))) in (1..).zip(CHECKS.iter().zip(ASKED)) {
		assert_eq!((check.group.code(), check.reason.code()), (group, reason), "the words are those of the check");
		let review = if check.review.is_some() { ", once an adjudicator has looked" } else { "" };
		page += &format!("| {number} | {words} | {reason}{review} | {group} |\n");
	}
	page
}

pub fn reasons() -> String {
	let mut page = "| | in our words | borne by | because | refuses |\n|---|---|---|---|---|\n".to_string();
	for (reason, (code, groups, words, why)) in Reason::ALL.iter().zip(MEANT) {
		assert_eq!(reason.code(), code, "the words are those of the reason");
		let refuses = if reason.denies() { "yes" } else { "no" };
		page += &format!("| {code} | {words} | {} | {why} | {refuses} |\n", groups.join(" or "));
	}
	page
}

#[test]
fn every_check_and_reason_has_its_words() {
	assert_eq!((ASKED.len(), MEANT.len()), (CHECKS.len(), Reason::ALL.len()));
}

/// Also that what is generated for the properties comes to everything that a line can be told.
#[test]
fn generated_claims_are_told_every_reason_and_by_whom_it_is_borne_and_no_other() {
	let mut told = BTreeSet::new();
	let mut runner = TestRunner::deterministic();
	for _ in 0..4_000 {
		let tree =
			(some_rules(Size::Small), some_facts(Size::Small)).new_tree(&mut runner).expect("nothing is rejected");
		let (rules, facts) = tree.current();
		let outcome = decide(&rules, &facts);
		told.extend(outcome.lines.iter().flat_map(parts).map(|(group, reason, _)| (reason, group)));
	}
	let mut meant = BTreeSet::new();
	for (reason, groups, _, _) in MEANT {
		meant.extend(groups.iter().map(|group| (reason, *group)));
	}
	// A coverage that is not active is rare, and so is one that is not the patient's: all the same they come.
	assert_eq!(told, meant);
}
