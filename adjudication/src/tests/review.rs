//! When the rules alone must not decide.

use salus_primitives::insurance::{EvidenceFinding, Review, Ruling};

use super::*;

fn thresholds() -> Rules {
	rules([consultation()]).with(|rules| (rules.automatic, rules.two_above) = (100, 200))
}

fn review(lines: impl IntoIterator<Item = LineFacts>) -> Option<Review> {
	decide(&thresholds(), &facts(lines)).review
}

fn with_evidence(service: u8, amount: Amount, evidence: EvidenceFinding) -> LineFacts {
	line(service, amount).with(|line| line.evidence = evidence)
}

#[test]
fn thresholds_are_of_what_the_claim_bills() {
	assert_eq!(review([line(1, 100)]), None);
	assert_eq!(review([line(1, 101)]), Some(Review::AboveAutomatic));
	assert_eq!(review([line(1, 60), line(2, 41)]), Some(Review::AboveAutomatic));
	assert_eq!(review([line(1, 200)]), Some(Review::AboveAutomatic));
	assert_eq!(review([line(1, 200), line(2, 1)]), Some(Review::TwoAdjudicators));
	assert_eq!(review([line(1, Amount::MAX), line(2, Amount::MAX)]), Some(Review::TwoAdjudicators));
	// Also where nothing of it can be paid.
	assert_eq!(review([line(1, 101).with(|line| line.duplicate = true)]), Some(Review::AboveAutomatic));
}

#[test]
fn evidence_that_is_not_shown_is_looked_at() {
	assert_eq!(review([with_evidence(1, 10, EvidenceFinding::Shown)]), None);
	assert_eq!(review([with_evidence(1, 10, EvidenceFinding::Missing)]), Some(Review::EvidenceNotShown));
	assert_eq!(review([with_evidence(1, 10, EvidenceFinding::NotShown)]), Some(Review::EvidenceNotShown));
	assert_eq!(review([with_evidence(1, 10, EvidenceFinding::Used)]), Some(Review::EvidenceUsed));
}

#[test]
fn nobody_looks_at_evidence_that_could_change_nothing() {
	let denied = with_evidence(1, 10, EvidenceFinding::Missing).with(|line| line.duplicate = true);
	assert_eq!(review([denied]), None);
}

#[test]
fn of_several_the_first_is_told() {
	use EvidenceFinding::{Missing, Used};
	let both = [with_evidence(1, 10, Missing), with_evidence(2, 10, Used)];
	assert_eq!(review(both), Some(Review::EvidenceUsed));
	assert_eq!(review([with_evidence(1, 150, Missing)]), Some(Review::EvidenceNotShown));
	assert_eq!(review([with_evidence(1, 250, Used)]), Some(Review::TwoAdjudicators));
}

#[test]
fn what_adjudicators_have_ruled_is_reviewed() {
	let ruled = |line: LineFacts| line.with(|line| line.ruling = Some(Ruling::AsRuled));
	assert_eq!(review([ruled(with_evidence(1, 10, EvidenceFinding::Missing))]), None);
	assert_eq!(review([ruled(line(1, 150))]), None);
	assert_eq!(review([ruled(line(1, 75)), line(2, 75)]), Some(Review::AboveAutomatic));
	// One who has ruled is not two.
	assert_eq!(review([ruled(line(1, 201))]), Some(Review::TwoAdjudicators));
}
