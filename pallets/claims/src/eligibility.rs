//! Eligibility: what is covered, and what a claim would come to, by the code that decides claims. Nothing is written.

use alloc::vec::Vec;
use frame_support::ensure;
use salus_adjudication::{decide, lacks_authorization};
use salus_primitives::{
	glue::Coverages,
	insurance::{
		AdjustmentReason, AuthorizationFinding, Benefit, BenefitLeft, Claim, ClaimDraft, ClaimKind, ClaimLine,
		Coverage, CoverageEntry, DeductibleKind, EligibilityPurpose, EligibilityRequest, EligibilityResponse, Preview,
		Rules, Ruling, Untold, Used, Validation,
	},
	priority::Priority,
	AccountId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{decision::Judged, Config, Error, Pallet};

/// Why the coverage is not in force for what is served then; nothing where it is. The reasons are those that a claim would be refused for.
fn refused(coverage: &Coverage, request: &EligibilityRequest) -> Option<AdjustmentReason> {
	if coverage.patient != request.patient || !coverage.status.is_issued() {
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
	fn imagined(request: &EligibilityRequest, coverage: &CoverageEntry) -> Result<Claim, DispatchError> {
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
		Self::drafted(request.provider, draft, &nobody, Self::now())
	}

	/// That the claim could be submitted, and decided. What can only be said of a claim that there is, is not asked: its invoice, and what it replaces.
	fn ensure_decidable(claim: &Claim) -> DispatchResult {
		Self::ensure_proven(&claim.lines, &[])?;
		Self::ensure_performers(claim)?;
		Self::ensure_prior(claim)?;
		ensure!(!Self::priors(claim).wait(), Error::<T>::PriorUndecided);
		Ok(())
	}

	/// What the lines would come to, if they were claimed when they are served, or now, where that is later. Evidence that is not named yet is taken as given;
	/// what is named is looked up, and where it shows nothing somebody would have to look.
	fn preview(request: &EligibilityRequest, coverage: &CoverageEntry) -> Result<Preview, DispatchError> {
		let claim = &Self::imagined(request, coverage)?;
		Self::ensure_decidable(claim)?;
		let terms = Self::terms(claim)?;
		let ruling = |line: &ClaimLine| match line.evidence {
			Some(_) => None,
			None => Some(Ruling::AcceptEvidence),
		};
		let rulings: Vec<_> = claim.lines.iter().map(ruling).collect();
		let facts = Self::facts(None, claim, &terms, &rulings);
		let outcome = decide(&terms.rules, &facts);
		let judged = Judged { terms, facts, outcome };
		let automatic = Self::is_automatic(claim, &judged);
		Ok(Preview { lines: judged.outcome.lines.into_inner(), automatic })
	}

	/// Which lines need an authorization by the rules under which each falls, and name none.
	fn unauthorized(request: &EligibilityRequest, coverage: &CoverageEntry) -> Vec<u8> {
		let lacks = |line: &ClaimLine| {
			let (_, rules) = T::Coverages::rules(coverage.coverage.plan, line.served)?;
			let named = line.authorization.map_or(AuthorizationFinding::None, |_| AuthorizationFinding::Invalid);
			Some(lacks_authorization(&rules, line, named))
		};
		let numbered = (0u8..).zip(&request.lines);
		numbered.filter(|(_, line)| lacks(line) == Some(true)).map(|(place, _)| place).collect()
	}

	/// Why it cannot be told, by what would refuse the claim; nothing where no lines are asked about.
	fn untold(error: DispatchError) -> Option<Untold> {
		let told = [
			(Error::<T>::UnknownPatient, Untold::UnknownPatient),
			(Error::<T>::NoUnits, Untold::NoUnits),
			(Error::<T>::NoAmount, Untold::NoAmount),
			(Error::<T>::AmountTooLarge, Untold::AmountTooLarge),
			(Error::<T>::NoRules, Untold::NoRules),
			(Error::<T>::SeveralVersions, Untold::SeveralVersions),
			(Error::<T>::SeveralPeriods, Untold::SeveralPeriods),
			(Error::<T>::PerformerNotEnrolled, Untold::PerformerNotEnrolled),
			(Error::<T>::RecordNotProven, Untold::RecordNotProven),
			(Error::<T>::NoPrior, Untold::NoPrior),
			(Error::<T>::AnotherPrior, Untold::AnotherPrior),
			(Error::<T>::PriorNotSubmitted, Untold::PriorNotSubmitted),
			(Error::<T>::PriorUndone, Untold::PriorUndone),
			(Error::<T>::PriorFollowed, Untold::PriorFollowed),
			(Error::<T>::TooManyPriors, Untold::TooManyPriors),
			(Error::<T>::PriorUndecided, Untold::PriorUndecided),
		];
		told.into_iter().find_map(|(known, untold)| (DispatchError::from(known) == error).then_some(untold))
	}

	/// Answers what was asked.
	pub(crate) fn do_answer(request: &EligibilityRequest) -> EligibilityResponse {
		let mut answer = EligibilityResponse {
			coverages: Vec::new(),
			validation: None,
			benefits: Vec::new(),
			preview: None,
			untold: None,
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
		if asked(EligibilityPurpose::AuthRequirements) {
			answer.unauthorized = Self::unauthorized(request, entry);
		}
		if !asked(EligibilityPurpose::Benefits) {
			return;
		}
		if let Some((_, rules)) = T::Coverages::rules(entry.coverage.plan, request.served) {
			let period = T::Coverages::period(&entry.coverage, &rules, request.served);
			let used = T::Coverages::used(entry.id, period);
			answer.benefits = rules.benefits.iter().map(|benefit| left(benefit, &rules, &used)).collect();
		}
		match Self::preview(request, entry) {
			Ok(preview) => answer.preview = Some(preview),
			Err(error) => answer.untold = Self::untold(error),
		}
	}
}
