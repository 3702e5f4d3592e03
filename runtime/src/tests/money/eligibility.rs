//! What a patient is told before is what a claim then comes to.

use proptest::prelude::*;
use salus_primitives::{
	insurance::{
		Benefit,
		Category::{self, Consultation, Dental, Imaging, Procedure},
		ClaimDraft, ClaimLine, ClaimStatus, DeductibleKind, EligibilityPurposes, EligibilityRequest, Evidence, Rules,
	},
	money::Amount,
	EncounterId,
};

use super::{care, deeds::*, people::*};
use crate::Claims;

const CATEGORIES: [Category; 4] = [Consultation, Procedure, Imaging, Dental];

#[derive(Clone, Debug)]
struct Asked {
	/// How many days ago.
	days: u64,
	/// Of which category, which service, and for how much.
	lines: Vec<(usize, u8, Amount)>,
	/// Whether anything shows it.
	shown: bool,
}

fn some_benefit(category: Category) -> impl Strategy<Value = Benefit> {
	let kind = prop::sample::select(vec![DeductibleKind::None, DeductibleKind::Shared, DeductibleKind::Separate]);
	let limit = || prop::option::of(1..6_000u64);
	(kind, 0..1_000u64, 0..300u64, 0..=10_000u16, limit(), limit(), limit()).prop_map(
		move |(deductible, separate, copay, part, schedule, period, visit)| Benefit {
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
	let asked = (0..20u64, prop::collection::vec(line, 1..4), prop::bool::weighted(0.9));
	prop::collection::vec(asked.prop_map(|(days, lines, shown)| Asked { days, lines, shown }), 1..10)
}

fn lines(asked: &Asked) -> Vec<ClaimLine> {
	let stay = asked.shown.then_some(Evidence::Encounter(EncounterId(0)));
	let of = |(category, service, amount): &(usize, u8, Amount)| ClaimLine {
		served: now() - asked.days * DAY,
		..line(CATEGORIES[*category], *service, *amount, stay)
	};
	asked.lines.iter().map(of).collect()
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 200, failure_persistence: None, ..Default::default() })]

	#[test]
	fn what_is_told_before_is_what_the_claim_then_pays(rules in some_rules(), claims in some_claims()) {
		scene(|| {
			set_now(START - 30 * DAY);
			care::bed(HOSPITAL);
			care::admitted(HOSPITAL, 0);
			set_now(START);
			let coverage = insured(rules);
			for asked in claims {
				let lines = lines(&asked);
				let request = EligibilityRequest {
					purposes: EligibilityPurposes::ALL,
					patient: patient(0),
					provider: HOSPITAL,
					coverage: None,
					served: lines[0].served,
					prior: None,
					lines: lines.clone().try_into().expect("few"),
				};
				let told = Claims::eligibility(request).preview.expect("it can be told");
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
}
