use frame_support::{assert_noop, assert_ok};
use salus_primitives::insurance::{ClaimLine, ClaimStatus, Ruling, Verdict};

use crate::{mock::*, Error};

#[test]
fn a_claim_denied_for_want_of_evidence_is_won_on_appeal() {
	run(|| {
		// What the chain shows is decided at once. What it does not show waits for an adjudicator.
		assert_eq!(status(submitted(draft([line(10_000)]))), ClaimStatus::Approved);
		let claim = submitted(draft([ClaimLine { evidence: None, ..line(10_000) }]));
		assert_eq!(status(claim), ClaimStatus::Accepted);

		assert_ok!(take(claim));
		assert_ok!(adjudicate(claim, Ruling::AsRuled));
		assert_eq!(status(claim), ClaimStatus::Denied);

		// The hospital appeals. Whoever has decided does not decide again.
		assert_ok!(Claims::appeal_claim(by(&clerk()), Some(HOSPITAL), claim));
		let accepted = Verdict::Decide(rulings(claim, Ruling::AcceptEvidence));
		assert_noop!(decide(0, claim, accepted.clone()), Error::<Test>::HadAHand);
		assert_ok!(decide(1, claim, accepted));
		assert_eq!(status(claim), ClaimStatus::Overturned);
		assert_eq!(claim_of(claim).awarded(), 10_000);

		// Both decisions are kept, each with the facts from which anybody can make it again.
		for (_, made) in Claims::decisions(claim) {
			assert_eq!(Claims::replay(rules(), made.facts), made.decision.lines.into_inner());
		}
	});
}
