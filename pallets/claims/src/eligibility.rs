//! Eligibility: what is covered, and what a claim would come to, by the code that decides claims. Nothing is written.

use alloc::vec::Vec;
use salus_adjudication::decide;
use salus_primitives::{
	glue::Coverages,
	insurance::{
		AdjustmentReason, Benefit, BenefitLeft, Claim, ClaimDraft, ClaimKind, Coverage, CoverageEntry, CoverageStatus,
		DeductibleKind, EligibilityPurpose, EligibilityRequest, EligibilityResponse, Preview, Rules, Ruling, Used,
		Validation,
	},
	priority::Priority,
	AccountId,
};

use crate::{Config, Pallet};

/// Why the coverage is not in force for what is served then; nothing where it is. The reasons are those that a claim would be refused for.
fn refused(coverage: &Coverage, request: &EligibilityRequest) -> Option<AdjustmentReason> {
	let issued = !matches!(coverage.status, CoverageStatus::Draft | CoverageStatus::EnteredInError);
	if coverage.patient != request.patient || !issued {
		return Some(AdjustmentReason::NotInsured);
	}
	if request.served < coverage.start {
		return Some(AdjustmentReason::BeforeCoverage);
	}
	(!coverage.covers(request.served)).then_some(AdjustmentReason::AfterCoverage)
}

/// What is left of the benefit.
fn left(benefit: &Benefit, rules: &Rules, used: &Used) -> BenefitLeft {
	let of = used.of(benefit.category);
	let deductible = match benefit.deductible {
		DeductibleKind::None => 0,
		DeductibleKind::Shared => rules.deductible.saturating_sub(used.deductible),
		DeductibleKind::Separate => benefit.separate.saturating_sub(of.deductible),
	};
	let (period, lifetime) = (benefit.per_period, benefit.per_lifetime);
	BenefitLeft {
		benefit: *benefit,
		category: benefit.category,
		deductible,
		period: period.map(|most| most.saturating_sub(of.period)),
		lifetime: lifetime.map(|most| most.saturating_sub(of.lifetime)),
	}
}

impl<T: Config> Pallet<T> {
	/// The claim that the request would become.
	fn imagined(request: &EligibilityRequest, coverage: &CoverageEntry) -> Option<Claim> {
		let draft = ClaimDraft {
			kind: ClaimKind::Professional,
			priority: Priority::Routine,
			patient: request.patient,
			coverage: coverage.id,
			invoice: None,
			prior: request.prior,
			replaces: None,
			documents: None,
			lines: request.lines.clone(),
		};
		let nobody = AccountId::new([0; 32]);
		Self::drafted(request.provider, draft, &nobody, Self::now()).ok()
	}

	/// What the lines would come to, if they were claimed when they are served, or now, where that is later. Evidence that is not named yet is taken as given;
	/// what is named is looked up, and where it shows nothing somebody would have to look.
	fn preview(claim: &Claim) -> Option<Preview> {
		let terms = Self::terms(claim).ok()?;
		let ruling = |line: &salus_primitives::insurance::ClaimLine| match line.evidence {
			Some(_) => None,
			None => Some(Ruling::AcceptEvidence),
		};
		let rulings: Vec<_> = claim.lines.iter().map(ruling).collect();
		let facts = Self::facts(None, claim, &terms, &rulings);
		let outcome = decide(&terms.rules, &facts);
		let automatic = outcome.review.is_none() && claim.billed() <= terms.rules.automatic;
		Some(Preview { lines: outcome.lines.into_inner(), automatic })
	}

	/// Which lines need an authorization, and name none.
	fn unauthorized(rules: &Rules, request: &EligibilityRequest) -> Vec<u8> {
		let numbered = (0u8..).zip(&request.lines);
		let needs = numbered.filter(|(_, line)| {
			let most = rules.benefit(line.category).and_then(|benefit| benefit.authorize_above);
			line.authorization.is_none() && most.is_some_and(|most| line.amount > most)
		});
		needs.map(|(place, _)| place).collect()
	}

	/// Answers what was asked.
	pub(crate) fn do_answer(request: &EligibilityRequest) -> EligibilityResponse {
		let mut answer = EligibilityResponse {
			coverages: Vec::new(),
			validation: None,
			benefits: Vec::new(),
			preview: None,
			unauthorized: Vec::new(),
		};
		let payers = T::Coverages::payers(request.patient, request.served);
		let named = request.coverage.and_then(|id| Some(CoverageEntry { id, coverage: T::Coverages::coverage(id)? }));
		let entry = match request.coverage {
			Some(_) => named,
			None => payers.first().copied(),
		};
		if request.purposes.contains(EligibilityPurpose::Discovery) {
			answer.coverages = payers;
		}
		if let Some(entry) = entry {
			Self::answer_of(&entry, request, &mut answer);
		}
		answer
	}

	/// What is said of one coverage.
	fn answer_of(entry: &CoverageEntry, request: &EligibilityRequest, answer: &mut EligibilityResponse) {
		let asked = |purpose| request.purposes.contains(purpose);
		if asked(EligibilityPurpose::Validation) {
			answer.validation = Some(Validation { coverage: *entry, refused: refused(&entry.coverage, request) });
		}
		let Some((_, rules)) = T::Coverages::rules(entry.coverage.plan, request.served) else { return };
		if asked(EligibilityPurpose::AuthRequirements) {
			answer.unauthorized = Self::unauthorized(&rules, request);
		}
		if asked(EligibilityPurpose::Benefits) {
			let period = T::Coverages::period(&entry.coverage, &rules, request.served);
			let used = T::Coverages::used(entry.id, period);
			answer.benefits = rules.benefits.iter().map(|benefit| left(benefit, &rules, &used)).collect();
			answer.preview = Self::imagined(request, entry).and_then(|claim| Self::preview(&claim));
		}
	}
}
