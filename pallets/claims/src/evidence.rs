//! Evidence: what shows that a line was given, and for which claim it was used.
//!
//! One piece of it pays one claim: a visit, a report, a dispense, a record in whatever version, a day of a stay. Only what shows something is taken: whoever
//! accepts a line though its evidence shows nothing, takes nobody's.
//!
//! It must be of the patient, of the provider, and of the UTC day of the line: a visit of the day on which it was over, a report of the day on which it
//! became what it
//! is, a dispense of the day on which it was handed over, a stay of every day it touches.

use alloc::vec::Vec;
use salus_primitives::{
	glue::{Appointments, Dispenses, Encounters, LabReports},
	insurance::{AdjustmentReason, Claim, ClaimLine, Evidence, EvidenceFinding, Facts, LineDecision, LineFacts},
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

/// What of evidence pays one claim: all of it, in whatever version, and of a stay one day.
pub type Piece = (Evidence, Option<Day>);

/// What of the evidence pays for what was served then.
pub(crate) fn piece(evidence: Evidence, served: Moment) -> Piece {
	match evidence {
		Evidence::Encounter(_) => (evidence, Some(Day::at(served))),
		Evidence::Record { custodian, record, .. } => (Evidence::Record { custodian, record, version: 0 }, None),
		_ => (evidence, None),
	}
}

/// What a line takes by the decision on it: what shows that which is paid for.
fn taken(line: &LineFacts, decided: &LineDecision) -> Option<Piece> {
	let takes = line.evidence == EvidenceFinding::Shown && decided.paid > 0;
	line.line.evidence.filter(|_| takes).map(|evidence| piece(evidence, line.line.served))
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
		let holder = UsedEvidence::<T>::get(piece(evidence, line.served));
		// What was used is asked first: nobody can accept it again, whatever it shows.
		if holder.is_some_and(|holder| Some(holder) != id && !priors.has(holder)) {
			return EvidenceFinding::Used;
		}
		match Self::shows(evidence, claim, line.served) {
			true => EvidenceFinding::Shown,
			false => EvidenceFinding::NotShown,
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

	/// Takes the evidence that shows what is paid, and the services of what is allowed. What a payer before has taken stays its own.
	pub(crate) fn take(id: ClaimId, claim: &Claim, facts: &Facts, decided: &[LineDecision]) {
		for (line, decided) in facts.lines.iter().zip(decided) {
			if let Some(piece) = taken(line, decided) {
				UsedEvidence::<T>::mutate(piece, |holder| *holder = holder.or(Some(id)));
			}
			if is_allowed(decided) {
				let service = (claim.patient, line.line.service, Day::at(line.line.served));
				Services::<T>::mutate(service, |holder| *holder = holder.or(Some(id)));
			}
		}
	}

	/// What the claim's decision takes of evidence, unless a payer before it has: by the facts that are kept with it.
	pub(crate) fn pieces(id: ClaimId, claim: &Claim) -> Vec<Piece> {
		let Some(record) = Self::record(id, claim) else { return Vec::new() };
		let both = record.facts.lines.iter().zip(&record.decision.lines);
		both.filter_map(|(line, decided)| taken(line, decided)).collect()
	}

	/// Gives back what the claim has taken of both. What a payer after it has been charged for as well is that one's claim's from now on.
	pub(crate) fn release(id: ClaimId, claim: &Claim, later: &[(ClaimId, Claim)]) {
		let pieces: Vec<_> = later.iter().map(|(id, claim)| (*id, Self::pieces(*id, claim))).collect();
		for line in &claim.lines {
			if let Some(evidence) = line.evidence {
				let piece = piece(evidence, line.served);
				let heir = pieces.iter().find(|(_, taken)| taken.contains(&piece)).map(|(heir, _)| *heir);
				UsedEvidence::<T>::mutate_exists(piece, |holder| pass_on(holder, id, heir));
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
