//! Facts: everything that decides a claim beside the plan's rules. They are gathered here alone: for submission, for every decision, and for what is asked
//! about eligibility.

use alloc::vec::Vec;
use frame_support::ensure;
use salus_primitives::{
	glue::{Coverages, Members},
	insurance::{
		AdjustmentGroup, AdjustmentReason, Authorization, AuthorizationFinding, AuthorizationStatus, Category, Claim,
		ClaimLine, ClaimStatus, Coverage, CoverageEntry, DecisionRecord, Facts, LineDecision, LineFacts, PriorFinding,
		PriorLine, Rules, Ruling, MAX_COVERAGES,
	},
	role::OrganizationKind,
	AuthorizationId, ClaimId, CoverageId, Day, Moment, NetworkId, PlanId,
};
use sp_runtime::DispatchError;

use crate::{Claims, Config, Error, Filed, Pallet, Reserved};

/// Under what a claim is decided.
pub(crate) struct Terms {
	pub coverage: Coverage,
	pub plan: PlanId,
	pub version: u32,
	pub rules: Rules,
	pub period: u32,
}

/// The claims at the payers before, the last of them first.
#[derive(Default)]
pub(crate) struct Priors(pub Vec<(ClaimId, Claim)>);

impl Priors {
	/// Whether the claim is among them.
	pub fn has(&self, id: ClaimId) -> bool {
		self.0.iter().any(|(known, _)| *known == id)
	}

	/// Whether one of them is not decided yet.
	pub fn wait(&self) -> bool {
		self.0.iter().any(|(_, claim)| !claim.status.is_decided() && !claim.status.is_undone())
	}

	/// The last of them, if it has decided.
	fn last(&self) -> Option<&Claim> {
		self.0.first().map(|(_, claim)| claim).filter(|claim| claim.status.is_decided())
	}

	/// Whether a claim under the coverage is among them.
	fn include(&self, coverage: CoverageId) -> bool {
		self.0.iter().any(|(_, claim)| claim.coverage == coverage)
	}

	/// What those of them that have decided on the same line have decided.
	pub fn on<'a>(&'a self, line: &'a ClaimLine) -> impl Iterator<Item = &'a LineDecision> {
		self.0.iter().filter_map(|(_, claim)| decided_on(claim, line))
	}

	/// What they have decided on the same line, together: nothing where one of them has not, or was told itself that another comes first. What is undone does
	/// not count, unless it is the last.
	pub fn decided(&self, line: &ClaimLine) -> Option<PriorLine> {
		self.last()?;
		let mut asked = self.0.iter().filter(|(_, claim)| !claim.status.is_undone());
		let decides = asked.all(|(_, claim)| decided_on(claim, line).is_some_and(|decided| !is_referred(decided)));
		decides.then(|| self.together(line))
	}

	/// What those of them that have decided on the same line have decided, together.
	fn together(&self, line: &ClaimLine) -> PriorLine {
		self.on(line).fold(PriorLine { paid: 0, contractual: 0 }, |sum, decided| {
			let contractual = decided.borne_by(AdjustmentGroup::Contractual);
			PriorLine {
				paid: sum.paid.saturating_add(decided.paid),
				contractual: sum.contractual.saturating_add(contractual),
			}
		})
	}

	/// What was found of them then, where they are not asked any more. What those that stand yet have decided since counts, where it is more: nobody pays what
	/// one of them pays now.
	fn since(&self, line: &ClaimLine, then: PriorLine) -> PriorLine {
		let now = self.together(line);
		PriorLine { paid: then.paid.max(now.paid), contractual: then.contractual.max(now.contractual) }
	}
}

/// What the claim's decision says of the line: the same service of the same day, for as much.
fn decided_on<'a>(claim: &'a Claim, line: &ClaimLine) -> Option<&'a LineDecision> {
	let decision = claim.decision.as_ref().filter(|_| claim.status.is_decided())?;
	let same = |other: &ClaimLine| {
		other.service == line.service
			&& Day::at(other.served) == Day::at(line.served)
			&& (other.units, other.amount) == (line.units, line.amount)
	};
	let mut both = claim.lines.iter().zip(&decision.lines);
	both.find(|(other, _)| same(other)).map(|(_, decided)| decided)
}

/// Whether the decision on a line says that another payer comes first.
fn is_referred(decided: &LineDecision) -> bool {
	decided.adjustments.iter().any(|adjustment| adjustment.reason == AdjustmentReason::OtherPayer)
}

/// The coverage as it was found then, and what the insurer has mended of it since: it was issued after all, begins earlier or ends later, is no more suspended.
fn mended(then: &Facts, now: Facts) -> Facts {
	let insured = then.insured || now.insured;
	if !now.coverage.is_issued() {
		return Facts { insured, coverage: then.coverage, start: then.start, end: then.end, ..now };
	}
	let coverage = if then.coverage.is_issued() { then.coverage } else { now.coverage };
	Facts { insured, coverage, start: then.start.min(now.start), end: then.end.max(now.end), ..now }
}

/// When the claim's lines were served, each moment once.
fn moments(claim: &Claim) -> Vec<Moment> {
	let mut moments: Vec<_> = claim.lines.iter().map(|line| line.served).collect();
	moments.sort_unstable();
	moments.dedup();
	moments
}

/// Whether an organization of the kind gives services of the category.
const fn gives(kind: OrganizationKind, category: Category) -> bool {
	match kind {
		OrganizationKind::Hospital => true,
		OrganizationKind::Laboratory => {
			matches!(category, Category::Laboratory | Category::Imaging | Category::Other)
		}
		OrganizationKind::Pharmacy => matches!(category, Category::Pharmacy | Category::Vision | Category::Other),
		_ => false,
	}
}

impl<T: Config> Pallet<T> {
	/// The rules under which all lines fall: one version of the plan, one benefit period of the coverage.
	pub(crate) fn terms(claim: &Claim) -> Result<Terms, DispatchError> {
		let coverage = T::Coverages::coverage(claim.coverage).ok_or(Error::<T>::UnknownCoverage)?;
		let plan = coverage.plan;
		let mut terms: Option<Terms> = None;
		for line in &claim.lines {
			let (version, rules) = T::Coverages::rules(plan, line.served).ok_or(Error::<T>::NoRules)?;
			let period = T::Coverages::period(&coverage, &rules, line.served);
			if let Some(first) = &terms {
				ensure!(first.version == version, Error::<T>::SeveralVersions);
				ensure!(first.period == period, Error::<T>::SeveralPeriods);
				continue;
			}
			terms = Some(Terms { coverage, plan, version, rules, period });
		}
		Ok(terms.ok_or(Error::<T>::NoLines)?)
	}

	/// The claims at the payers before.
	pub(crate) fn priors(claim: &Claim) -> Priors {
		let mut priors = Priors::default();
		let mut next = claim.prior;
		for _ in 0..MAX_COVERAGES {
			let Some((id, found)) = next.and_then(|id| Some((id, Claims::<T>::get(id)?))) else { break };
			// What was reversed still stands between: the one behind it was charged by what both had decided. What is undone otherwise names nothing any more.
			let names = !found.status.is_undone() || found.status == ClaimStatus::Reversed;
			next = found.prior.filter(|_| names);
			priors.0.push((id, found));
		}
		priors
	}

	/// What is found of the payers before: whether those that are in force for what is served are asked. Who came to be a payer since it was served, and since this
	/// coverage was issued, need not be asked, and counts where it is: no insurer puts another before itself afterwards.
	fn prior_finding(claim: &Claim, coverage: &Coverage, priors: &Priors) -> PriorFinding {
		let before = |served: Moment| -> Vec<CoverageEntry> {
			let known = |of: &Coverage| of.entered <= served.max(coverage.entered);
			let comes_first = |payer: &CoverageEntry| {
				payer.coverage.order < coverage.order && (known(&payer.coverage) || priors.include(payer.id))
			};
			T::Coverages::payers(claim.patient, served).into_iter().filter(comes_first).collect()
		};
		let before: Vec<_> = moments(claim).into_iter().map(before).collect();
		let asked = |payers: &Vec<CoverageEntry>, prior: &Claim| {
			let last = payers.iter().max_by_key(|payer| payer.coverage.order);
			last.is_none_or(|last| last.id == prior.coverage) && payers.iter().all(|payer| priors.include(payer.id))
		};
		match priors.last() {
			Some(prior) if before.iter().all(|payers| asked(payers, prior)) => PriorFinding::Decided,
			None if before.iter().all(Vec::is_empty) && claim.prior.is_none() => PriorFinding::First,
			_ => PriorFinding::NotAsked,
		}
	}

	/// The authorization that a line names, if it is for such a service of this provider's under this coverage.
	pub(crate) fn named(claim: &Claim, line: &ClaimLine) -> Option<(AuthorizationId, Authorization)> {
		let id = line.authorization?;
		let found = T::Coverages::authorization(id)?;
		let fits = (found.coverage, found.provider) == (claim.coverage, claim.provider)
			&& (found.category, found.service) == (line.category, line.service);
		fits.then_some((id, found))
	}

	/// What is found of the authorization that a line names. What the claim itself has reserved is left to it.
	fn authorization_of(own: &[(AuthorizationId, u32)], claim: &Claim, line: &ClaimLine) -> AuthorizationFinding {
		if line.authorization.is_none() {
			return AuthorizationFinding::None;
		}
		let Some((id, found)) = Self::named(claim, line) else { return AuthorizationFinding::Invalid };
		if found.status == AuthorizationStatus::Denied {
			return AuthorizationFinding::Denied;
		}
		if !found.covers(line.served) {
			return AuthorizationFinding::Invalid;
		}
		let own = own.iter().filter(|(of, _)| *of == id);
		AuthorizationFinding::Open { left: own.fold(found.unused(), |left, (_, units)| left.saturating_add(*units)) }
	}

	/// Whether the provider is of a kind that gives such services. Whether it is active is no fact of a decision: whoever acts for it must be an active member,
	/// and a suspension costs it nothing that it has given before.
	fn is_authorized(claim: &Claim, line: &ClaimLine) -> bool {
		T::Members::kind(claim.provider).is_some_and(|kind| gives(kind, line.category))
	}

	/// What is found of one line.
	fn line_facts(
		id: Option<ClaimId>,
		claim: &Claim,
		line: &ClaimLine,
		priors: &Priors,
		own: &[(AuthorizationId, u32)],
		network: Option<NetworkId>,
		ruling: Option<Ruling>,
	) -> LineFacts {
		LineFacts {
			line: line.clone(),
			authorized: Self::is_authorized(claim, line),
			within: network.is_none_or(|network| T::Coverages::is_within(network, claim.provider, line.served)),
			evidence: Self::evidence_of(id, claim, line, priors),
			authorization: Self::authorization_of(own, claim, line),
			duplicate: Self::is_duplicate(id, claim, line, priors),
			prior: priors.decided(line),
			ruling,
		}
	}

	/// What is found when an appeal is decided: as it was found when the claim was decided, and what was mended of the coverage since, but for evidence, duplicates,
	/// and what is left. Payers before are asked anew, unless nobody was before this one then, or they had decided and do not any more: then what was found of them
	/// holds, and what those that stand yet have decided since. So nothing that an insurer has changed since, or has had undone, speaks against whoever has appealed.
	pub(crate) fn found_again(id: ClaimId, claim: &Claim, now: Facts) -> Facts {
		let Some(DecisionRecord { facts: then, .. }) = Self::record(id, claim) else { return now };
		let mut facts = mended(&then, now);
		let undone = then.prior != PriorFinding::NotAsked && facts.prior == PriorFinding::NotAsked;
		if undone {
			facts.prior = then.prior;
		}
		let priors = Self::priors(claim);
		for (line, then) in facts.lines.iter_mut().zip(then.lines) {
			(line.authorized, line.within) = (then.authorized, then.within);
			if undone {
				line.prior = then.prior.map(|then| priors.since(&line.line, then));
			}
		}
		facts
	}

	/// Everything that decides the claim now beside the rules. What the claim itself holds is to be given back before.
	pub(crate) fn facts(id: Option<ClaimId>, claim: &Claim, terms: &Terms, rulings: &[Option<Ruling>]) -> Facts {
		let Terms { coverage, rules, period, .. } = terms;
		let priors = Self::priors(claim);
		let own = id.map(Reserved::<T>::get).unwrap_or_default();
		let ruling = |place: usize| rulings.get(place).copied().flatten();
		let found = |(place, line)| Self::line_facts(id, claim, line, &priors, &own, rules.network, ruling(place));
		let lines = claim.lines.iter().enumerate().map(found);
		Facts {
			submitted: id.and_then(Filed::<T>::get).or(claim.submitted).unwrap_or_else(Self::now),
			insured: coverage.patient == claim.patient && coverage.insurer == claim.insurer,
			coverage: coverage.status,
			start: coverage.start,
			end: coverage.suspended.map_or(coverage.end, |since| since.min(coverage.end)),
			prior: Self::prior_finding(claim, coverage, &priors),
			used: T::Coverages::used(claim.coverage, *period),
			lines: frame_support::BoundedVec::truncate_from(lines.collect()),
		}
	}
}
