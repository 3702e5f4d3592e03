//! Who may have decided what is replayed.

use salus_primitives::{
	insurance::{Claim, DecisionRecord, Rules},
	AccountId,
};
use salus_wallet::command::claim::{
	comparison::Compared,
	decider::{deciders, Deciding},
};

use super::{entry, replay::decided};

/// Rules by which up to so much is decided by themselves, and above that by two.
fn rules(automatic: u64, two_above: u64) -> Rules {
	Rules {
		from: 0,
		benefits: Default::default(),
		deductible: 0,
		period: 1,
		network: None,
		filing: 1,
		automatic,
		two_above,
		answer_within: 1,
		appeal_within: 1,
		appeals: 2,
	}
}

fn billed(record: &DecisionRecord) -> u64 {
	record.facts.lines.iter().map(|line| line.line.amount).sum()
}

fn account(number: u8) -> AccountId {
	AccountId::new([number; 32])
}

/// The same, as adjudicators have decided it.
fn by(numbers: &[u8]) -> DecisionRecord {
	let (mut record, _) = decided();
	record.decision.automatic = false;
	record.by = numbers.iter().copied().map(account).collect::<Vec<_>>().try_into().expect("two at most");
	record
}

fn claim() -> Claim {
	Claim { submitter: account(7), ..entry("claim-paid").claim }
}

/// What speaks against whoever has decided.
fn told(record: &DecisionRecord, rules: &Rules, earlier: &[&DecisionRecord]) -> Vec<String> {
	let claim = claim();
	let compared = deciders(record, &Deciding { rules, claim: Some(&claim), earlier });
	compared.iter().filter(|one| one.differs()).map(|one| one.what.clone()).collect()
}

const NUMBER: &str = "how many adjudicators have decided";

#[test]
fn the_rules_alone_decide_up_to_the_threshold() {
	let (record, _) = decided();
	let billed = billed(&record);
	assert_eq!(told(&record, &rules(billed, billed), &[]), Vec::<String>::new());
	assert_eq!(told(&record, &rules(billed - 1, billed), &[]), ["whether so much is decided by the rules alone"]);
}

#[test]
fn two_decide_what_takes_two_and_one_what_takes_one() {
	let all = billed(&by(&[]));
	let (one, two) = (rules(0, all), rules(0, all - 1));
	assert_eq!(told(&by(&[1]), &one, &[]), Vec::<String>::new());
	assert_eq!(told(&by(&[1, 2]), &two, &[]), Vec::<String>::new());
	assert_eq!(told(&by(&[1, 2]), &one, &[]), [NUMBER]);
	assert_eq!(told(&by(&[1]), &two, &[]), [NUMBER]);
	assert_eq!(told(&by(&[1, 1]), &two, &[]), ["whether anybody has decided twice"]);
	assert_eq!(told(&by(&[]), &one, &[]), [NUMBER]);
}

#[test]
fn nobody_decides_what_they_had_a_hand_in() {
	let rules = rules(0, u64::MAX);
	assert_eq!(told(&by(&[7]), &rules, &[]), ["that nobody decides who has submitted it"]);
	let mut served = by(&[1]);
	served.facts.lines[2].line.performer = Some(account(1));
	assert_eq!(told(&served, &rules, &[]), ["that nobody decides who has served"]);
	let earlier = by(&[1]);
	assert_eq!(told(&by(&[1]), &rules, &[&earlier]), ["that nobody decides who has decided it before"]);
	assert_eq!(told(&by(&[2]), &rules, &[&earlier]), Vec::<String>::new());
	let claim = claim();
	let compared = deciders(&by(&[7]), &Deciding { rules: &rules, claim: Some(&claim), earlier: &[] });
	let described: Vec<_> = compared.iter().map(Compared::describe).collect();
	assert!(described.iter().any(|line| line.starts_with("  DIFFERS") && line.contains(&account(7).to_string())));
}
