//! Evidence: what shows that a line was given, and for which claim it was used.
//!
//! It must be of the patient, of the provider, and of the UTC day of the line: a visit of the day on which it was over, a report of the day on which it
//! became what it
//! is, a dispense of the day on which it was handed over, a stay of every day it touches.

use salus_primitives::{
	glue::{Appointments, Dispenses, Encounters, LabReports},
	insurance::{AdjustmentReason, Claim, ClaimLine, Evidence, EvidenceFinding, LineDecision},
	AccountId, ClaimId, Day, Moment,
};

use crate::{fact::Priors, Config, Pallet, Services, UsedEvidence};

/// Whether a decision on a line leaves the service to this claim: it is charged for it, or the patient bears it without anybody having refused it. Where a
/// payer
/// before has borne all, it is that one's.
pub(crate) fn is_allowed(decided: &LineDecision) -> bool {
	let mut reasons = decided.adjustments.iter().map(|adjustment| adjustment.reason);
	let refused = reasons.clone().any(AdjustmentReason::denies);
	let borne = reasons.any(|reason| reason != AdjustmentReason::PriorPayer);
	is_charged(decided) || (borne && !refused)
}

/// Whether a decision on a line takes anything of the coverage.
pub(crate) fn is_charged(decided: &LineDecision) -> bool {
	decided.paid > 0 || decided.deductible > 0 || decided.units > 0
}

/// The first of the claims that has such a line.
fn heir(claims: &[(ClaimId, Claim)], has: impl Fn(&ClaimLine, &LineDecision) -> bool) -> Option<ClaimId> {
	let found = claims.iter().find(|(_, claim)| {
		let decided = claim.decision.iter().flat_map(|decision| &decision.lines);
		claim.lines.iter().zip(decided).any(|(line, decided)| has(line, decided))
	});
	found.map(|(id, _)| *id)
}

/// Leaves to the heir what the claim holds, if it does.
fn pass_on(holder: &mut Option<ClaimId>, id: ClaimId, heir: Option<ClaimId>) {
	if *holder == Some(id) {
		*holder = heir;
	}
}

impl<T: Config> Pallet<T> {
	/// Whether the evidence shows that the claim's provider has given its patient something on the day.
	fn shows(evidence: Evidence, claim: &Claim, served: Moment) -> bool {
		let (provider, patient, day) = (claim.provider, claim.patient, Day::at(served));
		match evidence {
			Evidence::Appointment(id) => T::Appointments::fulfilled(id).is_some_and(|visit| {
				visit.organization == provider && visit.patient == patient && Day::at(visit.at) == day
			}),
			Evidence::Report(id) => T::LabReports::final_report(id).is_some_and(|report| {
				let of_provider = report.laboratory == provider || report.orderer == provider;
				of_provider && report.patient == patient && Day::at(report.at) == day
			}),
			Evidence::Dispense(id) => T::Dispenses::completed(id).is_some_and(|dispense| {
				dispense.pharmacy == provider && dispense.patient == patient && Day::at(dispense.at) == day
			}),
			Evidence::Encounter(id) => T::Encounters::stay(id).is_some_and(|stay| {
				let lasted = Day::at(stay.from) <= day && stay.until.is_none_or(|until| day <= Day::at(until));
				stay.organization == provider && stay.patient == patient && lasted
			}),
			// It was shown to be the patient's, and in the provider's anchor, when it was named.
			Evidence::Record { custodian, .. } => custodian == provider,
		}
	}

	/// What is found of a line's evidence. A payer before may have paid for the same.
	pub(crate) fn evidence_of(
		id: Option<ClaimId>,
		claim: &Claim,
		line: &ClaimLine,
		priors: &Priors,
	) -> EvidenceFinding {
		let Some(evidence) = line.evidence else { return EvidenceFinding::Missing };
		if !Self::shows(evidence, claim, line.served) {
			return EvidenceFinding::NotShown;
		}
		match UsedEvidence::<T>::get(evidence) {
			Some(holder) if Some(holder) != id && !priors.has(holder) => EvidenceFinding::Used,
			_ => EvidenceFinding::Shown,
		}
	}

	/// Whether another claim was allowed for the service of the day, which is none at a payer before.
	pub(crate) fn is_duplicate(id: Option<ClaimId>, claim: &Claim, line: &ClaimLine, priors: &Priors) -> bool {
		let holder = Services::<T>::get((claim.patient, line.service, Day::at(line.served)));
		holder.is_some_and(|holder| Some(holder) != id && !priors.has(holder))
	}

	/// Whether the account has seen the patient in what a line names as its evidence.
	pub(crate) fn is_witness(claim: &Claim, account: &AccountId) -> bool {
		claim.lines.iter().any(|line| match line.evidence {
			Some(Evidence::Appointment(id)) => {
				T::Appointments::fulfilled(id).is_some_and(|visit| visit.practitioner.as_ref() == Some(account))
			}
			_ => false,
		})
	}

	/// Takes the evidence of what is paid, and the services of what is allowed. What a payer before has taken stays its own.
	pub(crate) fn take(id: ClaimId, claim: &Claim, decided: &[LineDecision]) {
		for (line, decided) in claim.lines.iter().zip(decided) {
			if let Some(evidence) = line.evidence.filter(|_| decided.paid > 0) {
				UsedEvidence::<T>::mutate(evidence, |holder| *holder = holder.or(Some(id)));
			}
			if is_allowed(decided) {
				let service = (claim.patient, line.service, Day::at(line.served));
				Services::<T>::mutate(service, |holder| *holder = holder.or(Some(id)));
			}
		}
	}

	/// Gives back what the claim has taken of both. What a payer after it has been charged for as well is that one's claim's from now on.
	pub(crate) fn release(id: ClaimId, claim: &Claim, later: &[(ClaimId, Claim)]) {
		for line in &claim.lines {
			if let Some(evidence) = line.evidence {
				let heir = heir(later, |other, decided| other.evidence == Some(evidence) && decided.paid > 0);
				UsedEvidence::<T>::mutate_exists(evidence, |holder| pass_on(holder, id, heir));
			}
			let same =
				|other: &ClaimLine| other.service == line.service && Day::at(other.served) == Day::at(line.served);
			let heir = heir(later, |other, decided| same(other) && is_allowed(decided));
			let service = (claim.patient, line.service, Day::at(line.served));
			Services::<T>::mutate_exists(service, |holder| pass_on(holder, id, heir));
		}
	}
}

impl<T: Config> Pallet<T> {
	/// What looking up the evidence of every line costs at most, where the dearest kind tells what it costs.
	pub(crate) fn evidence_weight() -> frame_support::weights::Weight {
		let dearest = T::LabReports::final_report_weight().max(T::Dispenses::completed_weight());
		dearest.saturating_mul(salus_primitives::insurance::MAX_LINES.into())
	}
}
