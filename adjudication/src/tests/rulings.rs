//! Evidence, and what adjudicators say.

use salus_primitives::insurance::{EvidenceFinding, Ruling};

use super::*;

fn told(evidence: EvidenceFinding, ruling: Option<Ruling>) -> (Amount, Vec<(&'static str, &'static str, Amount)>) {
	let line = line(1, 100).with(|line| (line.evidence, line.ruling) = (evidence, ruling));
	let decision = decide_one(&rules([consultation()]), &facts([line]));
	(decision.paid, parts(&decision))
}

#[test]
fn each_ruling_says_of_each_evidence_what_it_says() {
	let (lacks, used) = ((0, vec![("CO", "16", 100)]), (0, vec![("CO", "18", 100)]));
	let (unnecessary, paid) = ((0, vec![("CO", "50", 100)]), (100, vec![]));
	let rulings = [
		(None, &lacks, &paid),
		(Some(Ruling::AsRuled), &lacks, &paid),
		(Some(Ruling::AcceptEvidence), &paid, &paid),
		(Some(Ruling::NotNecessary), &lacks, &unnecessary),
		(Some(Ruling::LacksInformation), &lacks, &lacks),
		(Some(Ruling::AtMost(100)), &lacks, &paid),
	];
	for (ruling, unshown, shown) in rulings {
		assert_eq!(&told(EvidenceFinding::Missing, ruling), unshown, "{ruling:?}");
		assert_eq!(&told(EvidenceFinding::NotShown, ruling), unshown, "{ruling:?}");
		assert_eq!(&told(EvidenceFinding::Shown, ruling), shown, "{ruling:?}");
		// Evidence pays once, whoever would accept it again.
		assert_eq!(told(EvidenceFinding::Used, ruling), used, "{ruling:?}");
	}
}

#[test]
fn what_is_eligible_at_most_is_what_the_rules_apply_to() {
	let rules = rules([consultation().with(|benefit| {
		benefit.schedule = Some(90);
		benefit.copay = 10;
		benefit.coinsurance = percent(50);
	})]);
	let ruled = |most| {
		let line = line(1, 100).with(|line| line.ruling = Some(Ruling::AtMost(most)));
		decide_one(&rules, &facts([line]))
	};
	let decision = ruled(60);
	assert_eq!((decision.eligible, decision.paid), (60, 25));
	assert_eq!(parts(&decision), [("PR", "3", 10), ("PR", "2", 25), ("CO", "45", 10), ("CO", "50", 30)]);
	// At the schedule, one below, one above, and nothing.
	assert_eq!(parts(&ruled(90)), [("PR", "3", 10), ("PR", "2", 40), ("CO", "45", 10)]);
	assert_eq!(parts(&ruled(89)), [("PR", "3", 10), ("PR", "2", 39), ("CO", "45", 10), ("CO", "50", 1)]);
	assert_eq!(parts(&ruled(91)), parts(&ruled(90)));
	assert_eq!(parts(&ruled(0)), [("CO", "45", 10), ("CO", "50", 90)]);
}

#[test]
fn no_ruling_pays_what_the_rules_refuse() {
	for ruling in [Ruling::AsRuled, Ruling::AcceptEvidence, Ruling::AtMost(Amount::MAX)] {
		let line = line(1, 100).with(|line| (line.duplicate, line.ruling) = (true, Some(ruling)));
		assert_eq!(parts(&decide_one(&rules([consultation()]), &facts([line]))), [("CO", "18", 100)]);
	}
}
