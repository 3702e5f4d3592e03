//! Who decides: the rules, one adjudicator, or two, and none of them who had a hand in it.

use salus_primitives::{
	insurance::{Category::Consultation, ClaimStatus, Rules, Ruling, Verdict},
	role::{Role, Roles},
	ClaimId,
};

use super::{
	super::cast::by,
	care::{schedule, visit},
	deeds::*,
	people::*,
};
use crate::{Identity, Runtime};

/// Up to 500 by rule, and above 1000 by two.
fn terms() -> Rules {
	Rules { automatic: 500, two_above: 1_000, ..everything() }
}

/// A claim for so much, which a visit shows.
fn claimed(coverage: salus_primitives::CoverageId, service: u8, amount: u64) -> ClaimId {
	let seen = visit(HOSPITAL, salus_primitives::ScheduleId(0), 0);
	submitted(HOSPITAL, draft(coverage, vec![line(Consultation, service, amount, Some(seen))]))
}

fn take(claim: ClaimId) -> salus_claims::Call<Runtime> {
	salus_claims::Call::take_claim { organization: INSURER, claim }
}

#[test]
fn a_clean_claim_is_decided_at_once_and_a_larger_one_by_an_adjudicator() {
	scene(|| {
		schedule(HOSPITAL);
		let coverage = insured(terms());
		let clean = claimed(coverage, 1, 500);
		let decision = claim_of(clean).decision.expect("it is decided");
		assert_eq!((status_of(clean), decision.automatic), (ClaimStatus::Approved, true));

		let larger = claimed(coverage, 2, 501);
		assert_eq!((status_of(larger), claim_of(larger).decision), (ClaimStatus::Accepted, None));
		assert_eq!(decided(larger, 0, vec![Ruling::AsRuled]), Ok(()));
		let decision = claim_of(larger).decision.expect("it is decided");
		assert_eq!((status_of(larger), decision.automatic), (ClaimStatus::Approved, false));
		assert_eq!(claim_of(larger).hands.to_vec(), [adjudicator(INSURER, 0)]);
	});
}

#[test]
fn a_large_claim_takes_two_who_say_the_same() {
	scene(|| {
		schedule(HOSPITAL);
		let coverage = insured(terms());
		let one = claimed(coverage, 1, 1_000);
		assert_eq!(decided(one, 0, vec![Ruling::AsRuled]), Ok(()));
		assert_eq!(status_of(one), ClaimStatus::Approved, "it is no more than one decides");

		let large = claimed(coverage, 2, 1_001);
		assert_eq!(decided(large, 0, vec![Ruling::AsRuled]), Ok(()));
		assert_eq!((status_of(large), claim_of(large).decision), (ClaimStatus::InReview, None));
		fund(of(INSURER), 2_000);
		assert_eq!(remit(&[large]), Err(salus_payments::Error::<Runtime>::NotPayable.into()));
		let confirm = |ruling| {
			let verdict = Verdict::Decide(vec![ruling].try_into().expect("one"));
			salus_claims::Call::confirm_decision { organization: INSURER, claim: large, verdict }
		};
		let (first, second) = (adjudicator(INSURER, 0), adjudicator(INSURER, 1));
		refused(&first, confirm(Ruling::AsRuled), salus_claims::Error::<Runtime>::HadAHand);
		refused(&second, confirm(Ruling::AtMost(900)), salus_claims::Error::<Runtime>::VerdictsDiffer);
		done(&second, confirm(Ruling::AsRuled));
		assert_eq!((status_of(large), amounts_of(large)), (ClaimStatus::Approved, (1_001, 0)));
		assert_eq!(remit(&[large]), Ok(()));
	});
}

#[test]
fn nobody_decides_what_they_had_a_hand_in() {
	scene(|| {
		schedule(HOSPITAL);
		let coverage = insured(terms());
		let claim = claimed(coverage, 1, 900);
		let had_a_hand = salus_claims::Error::<Runtime>::HadAHand;
		let set = |organization, account, role| {
			let administrator = by(holder(organization, Role::Administrator));
			Identity::set_member(administrator, organization, account, Roles::from(role))
		};
		// One who works for the hospital too, whatever as; the patient; who has seen the patient.
		let both = adjudicator(INSURER, 5);
		assert_eq!(set(HOSPITAL, both.clone(), Role::FrontDesk), Ok(()));
		refused(&both, take(claim), had_a_hand);
		for involved in [wallet(0), holder(HOSPITAL, Role::Physician)] {
			assert_eq!(set(INSURER, involved.clone(), Role::Adjudicator), Ok(()));
			refused(&involved, take(claim), salus_claims::Error::<Runtime>::HadAHand);
		}
		// Who submits claims anywhere adjudicates none anywhere.
		let separated = salus_identity::Error::<Runtime>::SeparationOfDuties;
		assert_eq!(set(INSURER, clerk(HOSPITAL), Role::Adjudicator), Err(separated.into()));
		// The physician who has seen the patient has left the hospital since.
		let physician = holder(HOSPITAL, Role::Physician);
		let administrator = by(holder(HOSPITAL, Role::Administrator));
		Identity::remove_member(administrator, HOSPITAL, physician.clone()).expect("an administrator may");
		refused(&physician, take(claim), salus_claims::Error::<Runtime>::HadAHand);
		// Another patient has nothing to do with it.
		assert_eq!(set(INSURER, wallet(1), Role::Adjudicator), Ok(()));
		done(&wallet(1), take(claim));
	});
}

#[test]
fn a_claim_whose_invoice_is_cancelled_before_it_is_decided_is_decided_for_itself() {
	scene(|| {
		schedule(HOSPITAL);
		let coverage = insured(terms());
		let seen = visit(HOSPITAL, salus_primitives::ScheduleId(0), 0);
		let invoice = billed(HOSPITAL, 900);
		let asked = draft(coverage, vec![line(Consultation, 1, 900, Some(seen))]);
		let claim = submitted(HOSPITAL, salus_primitives::insurance::ClaimDraft { invoice: Some(invoice), ..asked });
		assert_eq!(status_of(claim), ClaimStatus::Accepted);
		done(&clerk(HOSPITAL), salus_payments::Call::cancel_invoice { organization: HOSPITAL, invoice });
		assert_eq!(decided(claim, 0, vec![Ruling::AsRuled]), Ok(()));
		assert_eq!((status_of(claim), claim_of(claim).invoice), (ClaimStatus::Approved, None));
		fund(of(INSURER), 900);
		assert_eq!(remit(&[claim]), Ok(()));
		assert_eq!(money(of(HOSPITAL)), (900, 0));
	});
}
