//! Each reason number comes out of a claim: of real coverages, authorizations, networks, evidence and payers before.

use salus_coverage::Call;
use salus_primitives::{
	insurance::{
		AdjustmentGroup::{self, Contractual, Other, PatientResponsibility},
		AdjustmentReason as Reason, Authorized, Benefit,
		Category::{Dental, Procedure},
		ClaimDraft, ClaimLine, ClaimStatus, DeductibleKind, Evidence, Rules, Ruling,
	},
	money::Amount,
	role::Role,
	AuthorizationId, ClaimId, CoverageId, Digest, EncounterId, NetworkId,
};

use super::{care, deeds::*, people::*};
use crate::Runtime;

/// What is billed on the line that is looked at.
const BILLED: Amount = 1_000;

/// A claim, and who bears how much of its last line for the reason.
type Told = (ClaimId, AdjustmentGroup, Amount);

/// What was served so many days ago, while the patient was in the hospital.
fn served(days: u64) -> ClaimLine {
	let evidence = Some(Evidence::Encounter(EncounterId(0)));
	ClaimLine { served: now() - days * DAY, ..line(Procedure, 1, BILLED, evidence) }
}

/// Rules of one benefit, with everything else as it is without limits.
fn of_benefit(change: fn(&mut Benefit)) -> Rules {
	let mut changed = benefit(Procedure);
	change(&mut changed);
	rules(vec![changed])
}

/// A claim for the line, by these rules. Where somebody has to look, that is ruled.
fn by_rules(rules: Rules, line: ClaimLine, ruling: Ruling) -> ClaimId {
	claimed(draft(insured(rules), vec![line]), ruling)
}

fn claimed(draft: ClaimDraft, ruling: Ruling) -> ClaimId {
	let rulings = vec![ruling; draft.lines.len()];
	let claim = submitted(HOSPITAL, draft);
	if status_of(claim) == ClaimStatus::Accepted {
		assert_eq!(decided(claim, 0, rulings), Ok(()));
	}
	claim
}

/// An insurer that pays before this one: so much in hundredths of a percent is left. The coverage after it pays everything.
fn twice_insured(left: u16) -> [CoverageId; 2] {
	let terms = rules(vec![Benefit { coinsurance: points(left), ..benefit(Procedure) }]);
	let first = cover(OTHER_INSURER, open(OTHER_INSURER, EURO, terms), 0, 1);
	[first, cover(INSURER, open(INSURER, EURO, everything()), 0, 2)]
}

/// An authorization of two units that the hospital has asked for, for the service of this number.
fn requested(coverage: CoverageId, service: u8) -> (AuthorizationId, Authorized) {
	let authorization = AuthorizationId(salus_coverage::NextAuthorization::<Runtime>::get());
	let (requested, service) = (Authorized { units: 2, start: BEGUN, end: OVER }, Digest::repeat_byte(service));
	let (organization, category) = (HOSPITAL, Procedure);
	done(&clerk(HOSPITAL), Call::request_authorization { organization, coverage, category, service, requested });
	(authorization, requested)
}

/// A claim for four units under an authorization, once the insurer has answered.
fn authorized(service: u8, answer: impl FnOnce(AuthorizationId, Authorized) -> Call<Runtime>) -> ClaimId {
	let coverage = insured(everything());
	let (authorization, asked) = requested(coverage, service);
	done(&adjudicator(INSURER, 3), answer(authorization, asked));
	let line = ClaimLine { authorization: Some(authorization), units: 4, ..served(1) };
	claimed(draft(coverage, vec![line]), Ruling::AsRuled)
}

const fn certified(authorization: AuthorizationId, certified: Authorized) -> Call<Runtime> {
	Call::certify_authorization { organization: INSURER, authorization, certified }
}

/// A claim that comes to the reason. Every reason has one: the compiler counts them.
fn claim(reason: Reason) -> Told {
	let patients =
		|change, amount| (by_rules(of_benefit(change), served(1), Ruling::AsRuled), PatientResponsibility, amount);
	let providers = |claim| (claim, Contractual, BILLED);
	match reason {
		Reason::Deductible => {
			let terms = of_benefit(|benefit| benefit.deductible = DeductibleKind::Shared);
			let claim = by_rules(Rules { deductible: 300, ..terms }, served(1), Ruling::AsRuled);
			(claim, PatientResponsibility, 300)
		}
		Reason::Coinsurance => patients(|benefit| benefit.coinsurance = points(2_000), 200),
		Reason::Copay => patients(|benefit| benefit.copay = 150, 150),
		// It is for another service.
		Reason::AuthorizationInvalid => providers(authorized(2, certified)),
		Reason::LacksInformation => {
			let unshown = ClaimLine { evidence: None, ..served(1) };
			providers(by_rules(everything(), unshown, Ruling::AsRuled))
		}
		Reason::ExactDuplicate => {
			let coverage = insured(everything());
			submitted(HOSPITAL, draft(coverage, vec![served(1)]));
			providers(claimed(draft(coverage, vec![served(1)]), Ruling::AsRuled))
		}
		Reason::OtherPayer => {
			let [_, second] = twice_insured(4_000);
			(claimed(draft(second, vec![served(1)]), Ruling::AsRuled), Other, BILLED)
		}
		Reason::PriorPayer => {
			let [first, second] = twice_insured(4_000);
			let prior = Some(submitted(HOSPITAL, draft(first, vec![served(1)])));
			let after = ClaimDraft { prior, ..draft(second, vec![served(1)]) };
			(claimed(after, Ruling::AsRuled), Other, 600)
		}
		Reason::BeforeCoverage => patients(|benefit| benefit.waiting = 200 * DAY, BILLED),
		Reason::AfterCoverage => {
			let (organization, coverage, from) = (INSURER, insured(everything()), now());
			done(&holder(INSURER, Role::PlanManager), Call::suspend_coverage { organization, coverage, from });
			pass(2 * DAY);
			(claimed(draft(coverage, vec![served(1)]), Ruling::AsRuled), PatientResponsibility, BILLED)
		}
		Reason::FilingLimit => providers(by_rules(Rules { filing: DAY, ..everything() }, served(2), Ruling::AsRuled)),
		Reason::NotInsured => {
			let others = cover(INSURER, open(INSURER, EURO, everything()), 1, 1);
			(claimed(draft(others, vec![served(1)]), Ruling::AsRuled), PatientResponsibility, BILLED)
		}
		Reason::LifetimeMaximum => patients(|benefit| benefit.per_lifetime = Some(600), 400),
		// Nobody is within its network.
		Reason::ProviderNotAuthorized => {
			let network = Some(NetworkId(salus_coverage::NextNetwork::<Runtime>::get()));
			done(&holder(INSURER, Role::PlanManager), Call::open_network { organization: INSURER });
			let terms = of_benefit(|benefit| benefit.coinsurance_outside = None);
			let claim = by_rules(Rules { network, ..terms }, served(1), Ruling::AsRuled);
			(claim, PatientResponsibility, BILLED)
		}
		Reason::AuthorizationDenied => providers(authorized(1, |authorization, _| Call::deny_authorization {
			organization: INSURER,
			authorization,
		})),
		Reason::AboveSchedule => {
			let terms = of_benefit(|benefit| benefit.schedule = Some(800));
			(by_rules(terms, served(1), Ruling::AsRuled), Contractual, 200)
		}
		Reason::NotNecessary => {
			let terms = Rules { automatic: 0, ..everything() };
			providers(by_rules(terms, served(1), Ruling::NotNecessary))
		}
		Reason::NotCovered => {
			(by_rules(rules(vec![benefit(Dental)]), served(1), Ruling::AsRuled), PatientResponsibility, BILLED)
		}
		Reason::Bundled => {
			let lines = vec![ClaimLine { amount: 1, ..served(1) }, served(1)];
			providers(claimed(draft(insured(everything()), lines), Ruling::AsRuled))
		}
		Reason::BenefitMaximum => patients(|benefit| benefit.per_period = Some(600), 400),
		Reason::NoAuthorization => {
			let terms = of_benefit(|benefit| benefit.authorize_above = Some(BILLED - 1));
			providers(by_rules(terms, served(1), Ruling::AsRuled))
		}
		Reason::AuthorizationExceeded => (authorized(1, certified), Contractual, 500),
	}
}

#[test]
fn every_reason_comes_out_of_a_claim() {
	assert_eq!(Reason::ALL.len(), 22);
	for reason in Reason::ALL.iter().copied() {
		scene(|| {
			set_now(START - 60 * DAY);
			care::bed(HOSPITAL);
			care::admitted(HOSPITAL, 0);
			set_now(START);
			let (claim, group, amount) = claim(reason);
			let decision = claim_of(claim).decision.expect("it is decided");
			let last = decision.lines.last().expect("a claim has lines");
			let told: Vec<_> = last.adjustments.iter().map(|told| (told.group, told.reason, told.amount)).collect();
			assert_eq!(told, [(group, reason, amount)], "{reason:?}");
			assert_eq!(last.paid, BILLED - amount, "{reason:?}");
		});
	}
}
