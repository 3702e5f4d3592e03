//! What a patient is told before is what a claim then comes to.

use proptest::prelude::*;
use salus_primitives::{
	insurance::{
		AdjustmentReason, Authorized, Benefit,
		Category::{self, Consultation, Dental, Imaging, Procedure},
		ClaimDraft, ClaimLine, ClaimStatus, DeductibleKind, EligibilityPurposes, EligibilityRequest, Evidence,
		LineDecision, Rules, Untold,
	},
	money::Amount,
	role::Role,
	AuthorizationId, ClaimId, CoverageId, EncounterId, NetworkId,
};

use super::{care, deeds::*, people::*};
use crate::{Claims, Runtime};

const CATEGORIES: [Category; 4] = [Consultation, Procedure, Imaging, Dental];

#[derive(Clone, Debug)]
struct Asked {
	/// How many days ago.
	days: u64,
	/// Of which category, which service, and for how much.
	lines: Vec<(usize, u8, Amount)>,
	/// Whether anything shows it.
	shown: bool,
	/// Whether the first line names an authorization for it.
	authorized: bool,
}

/// What is told of a line no later than that it lacks an authorization.
const BEFORE_AUTHORIZATION: [AdjustmentReason; 10] = [
	AdjustmentReason::PriorPayer,
	AdjustmentReason::NotInsured,
	AdjustmentReason::BeforeCoverage,
	AdjustmentReason::AfterCoverage,
	AdjustmentReason::NotCovered,
	AdjustmentReason::ProviderNotAuthorized,
	AdjustmentReason::FilingLimit,
	AdjustmentReason::ExactDuplicate,
	AdjustmentReason::Bundled,
	AdjustmentReason::OtherPayer,
];

fn some_benefit(category: Category) -> impl Strategy<Value = Benefit> {
	let kind = prop::sample::select(vec![DeductibleKind::None, DeductibleKind::Shared, DeductibleKind::Separate]);
	let limit = || prop::option::of(1..6_000u64);
	let before = (
		prop::option::weighted(0.8, 0..=10_000u16),
		prop::sample::select(vec![0, 0, 0, 90 * DAY]),
		prop::option::weighted(0.3, 1..2_500u64),
		prop::option::weighted(0.3, 6_000..12_000u64),
	);
	(kind, 0..1_000u64, 0..300u64, 0..=10_000u16, limit(), limit(), limit(), before).prop_map(
		move |(
			deductible,
			separate,
			copay,
			part,
			schedule,
			period,
			visit,
			(outside, waiting, authorize_above, ever),
		)| Benefit {
			coinsurance_outside: outside.map(points),
			waiting,
			authorize_above,
			per_lifetime: ever,
			deductible,
			separate: if deductible == DeductibleKind::Separate { separate } else { 0 },
			copay,
			coinsurance: points(part),
			schedule,
			per_visit: visit.map(|visit| period.map_or(visit, |period| visit.min(period))),
			per_period: period,
			..benefit(category)
		},
	)
}

fn some_rules() -> impl Strategy<Value = Rules> {
	let benefits = (some_benefit(Consultation), some_benefit(Procedure), some_benefit(Imaging));
	(benefits, 0..2_000u64, 0..6_000u64).prop_map(|((one, two, three), deductible, automatic)| Rules {
		deductible,
		automatic,
		..rules(vec![one, two, three])
	})
}

fn some_claims() -> impl Strategy<Value = Vec<Asked>> {
	let line = (0..CATEGORIES.len(), 0..4u8, 1..3_000u64);
	let lines = prop::collection::vec(line, 1..4);
	let asked = (0..20u64, lines, prop::bool::weighted(0.9), prop::bool::weighted(0.3));
	let asked = asked.prop_map(|(days, lines, shown, authorized)| Asked { days, lines, shown, authorized });
	prop::collection::vec(asked, 1..10)
}

fn lines(asked: &Asked) -> Vec<ClaimLine> {
	let stay = asked.shown.then_some(Evidence::Encounter(EncounterId(0)));
	let of = |(category, service, amount): &(usize, u8, Amount)| ClaimLine {
		served: now() - asked.days * DAY,
		..line(CATEGORIES[*category], *service, *amount, stay)
	};
	asked.lines.iter().map(of).collect()
}

/// The insurer certifies one unit of what the line is for.
fn authorize(coverage: CoverageId, line: &ClaimLine) -> AuthorizationId {
	let authorization = AuthorizationId(salus_coverage::NextAuthorization::<Runtime>::get());
	let ClaimLine { category, service, .. } = *line;
	let requested = Authorized { units: 1, start: BEGUN, end: OVER };
	let organization = HOSPITAL;
	let call = salus_coverage::Call::request_authorization { organization, coverage, category, service, requested };
	done(&clerk(HOSPITAL), call);
	let (organization, certified) = (INSURER, requested);
	let call = salus_coverage::Call::certify_authorization { organization, authorization, certified };
	done(&adjudicator(INSURER, 0), call);
	authorization
}

/// The insurer's network, in which the hospital is since ten days ago.
fn network() -> NetworkId {
	let network = NetworkId(salus_coverage::NextNetwork::<Runtime>::get());
	let (organization, provider) = (INSURER, HOSPITAL);
	let by = holder(INSURER, Role::PlanManager);
	set_now(START - 10 * DAY);
	done(&by, salus_coverage::Call::open_network { organization });
	done(&by, salus_coverage::Call::add_provider { organization, network, provider });
	set_now(START);
	network
}

/// The patient is in the hospital, and has been for a month.
fn stays() {
	set_now(START - 30 * DAY);
	care::bed(HOSPITAL);
	care::admitted(HOSPITAL, 0);
	set_now(START);
}

fn request(coverage: Option<CoverageId>, prior: Option<ClaimId>, lines: &[ClaimLine]) -> EligibilityRequest {
	EligibilityRequest {
		purposes: EligibilityPurposes::ALL,
		patient: patient(0),
		provider: HOSPITAL,
		coverage,
		served: lines[0].served,
		prior,
		lines: lines.to_vec().try_into().expect("few"),
	}
}

/// That the lines that were told to lack an authorization are those that are denied for that, where nothing else is said of them first.
fn lack_what_was_told(told: &[u8], decided: &[LineDecision]) {
	for (place, line) in (0u8..).zip(decided) {
		let mut reasons = line.adjustments.iter().map(|adjustment| adjustment.reason);
		let lacks = reasons.clone().any(|reason| reason == AdjustmentReason::NoAuthorization);
		assert!(!lacks || told.contains(&place), "line {place}: {told:?}");
		let before = reasons.any(|reason| BEFORE_AUTHORIZATION.contains(&reason));
		assert!(lacks || before || !told.contains(&place), "line {place}: {told:?}");
	}
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 200, failure_persistence: None, ..Default::default() })]

	#[test]
	fn what_is_told_before_is_what_the_claim_then_pays(
		rules in some_rules(),
		claims in some_claims(),
		bound in any::<bool>(),
	) {
		scene(|| {
			stays();
			let mut rules = rules;
			rules.network = bound.then(network);
			let coverage = insured(rules);
			for asked in claims {
				let mut lines = lines(&asked);
				if asked.authorized {
					lines[0].authorization = Some(authorize(coverage, &lines[0]));
				}
				let answer = Claims::eligibility(request(None, None, &lines));
				let told = answer.preview.expect("it can be told");
				let invoice = billed(HOSPITAL, lines.iter().map(|line| line.amount).sum());
				let claim = submitted(HOSPITAL, ClaimDraft { invoice: Some(invoice), ..draft(coverage, lines) });
				let Some(decision) = claim_of(claim).decision else {
					// It was told that somebody must look, or that what shows it is still to be named.
					assert!(!told.automatic || !asked.shown, "{told:?}");
					assert_eq!(status_of(claim), ClaimStatus::Accepted);
					continue;
				};
				assert!(told.automatic || !asked.shown, "{told:?}");
				assert!(decision.automatic);
				lack_what_was_told(&answer.unauthorized, &decision.lines);
				if asked.shown {
					assert_eq!(told.lines, decision.lines.to_vec());
					let patients = share_of(invoice, None).0;
					assert_eq!(patients, decision.lines.iter().map(|line| {
						let bears = salus_primitives::insurance::AdjustmentGroup::PatientResponsibility;
						line.borne_by(bears)
					}).sum::<Amount>());
				}
			}
		});
	}

	#[test]
	fn what_a_second_payer_is_told_before_is_what_its_claim_then_pays(
		first in some_rules(),
		second in some_rules(),
		asked in some_claims(),
		decides in prop::bool::weighted(0.7),
	) {
		let first = Rules { automatic: if decides { 1_000_000 } else { 0 }, ..first };
		let second = Rules { automatic: 1_000_000, ..second };
		scene(|| {
			stays();
			let one = cover(INSURER, open(INSURER, EURO, first), 0, 1);
			let other = cover(OTHER_INSURER, open(OTHER_INSURER, EURO, second), 0, 2);
			for asked in asked {
				let lines = lines(&Asked { shown: true, ..asked });
				let prior = submitted(HOSPITAL, draft(one, lines.clone()));
				let answer = Claims::eligibility(request(Some(other), Some(prior), &lines));
				let claim = submitted(HOSPITAL, ClaimDraft { prior: Some(prior), ..draft(other, lines) });
				if claim_of(prior).decision.is_none() {
					assert_eq!(status_of(claim), ClaimStatus::Submitted);
					assert_eq!((answer.preview, answer.untold), (None, Some(Untold::PriorUndecided)));
					continue;
				}
				let told = answer.preview.expect("it can be told");
				let Some(decision) = claim_of(claim).decision else {
					// Another claim has what shows it: somebody must look.
					assert_eq!((told.automatic, status_of(claim)), (false, ClaimStatus::Accepted));
					continue;
				};
				assert_eq!((told.lines, told.automatic), (decision.lines.to_vec(), true));
				lack_what_was_told(&answer.unauthorized, &decision.lines);
			}
		});
	}
}
