//! Evidence: what shows that a line was given, and for which claim it was used.
//!
//! One piece of it is charged by one claim: a visit, a report, a dispense, a record in whatever version, a day of a stay. What is of the claim's own patient and
//! provider is taken also where it does not fit and an adjudicator has accepted it. Whoever accepts what is somebody else's, or nothing at all, takes nobody's.
//!
//! It must be of the patient, of the provider, of a kind that shows the category ([`Evidence::can_show`]), and of the time of the line. A visit, a report and a
//! dispense have one moment: when the visit was over, when the report became final first, when the medicine was handed over. They show what was served on the
//! UTC day of that moment, and not after it: what is given is written down when it was given or later. A record shows what was served on the day for which it
//! was shown, not after the moment for which it was shown. A stay shows what was served from when it began until it was over, both moments included.

use alloc::vec::Vec;
use salus_primitives::{
	glue::{Appointments, Dispenses, Encounters, LabReports},
	insurance::{AdjustmentReason, Claim, ClaimLine, Evidence, EvidenceFinding, Facts, LineDecision, LineFacts},
	AccountId, ClaimId, Day, Moment,
};
use sp_runtime::traits::Get;

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

/// What a line takes by the decision on it: its own evidence, where it is charged for anything. The deductible is met by a service once, as it is paid once.
fn taken(line: &LineFacts, decided: &LineDecision) -> Option<Piece> {
	let own = matches!(line.evidence, EvidenceFinding::Shown | EvidenceFinding::Unfit);
	line.line.evidence.filter(|_| own && is_charged(decided)).map(|evidence| piece(evidence, line.line.served))
}

/// Whether what was written down at that moment tells of what was served then: on the same UTC day, and not after it.
fn tells_of(written: Moment, served: Moment) -> bool {
	Day::at(written) == Day::at(served) && served <= written
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
	/// Whether the evidence tells of the time of the line; nothing where it is not there, or not of the claim's provider and patient.
	fn tells(evidence: Evidence, claim: &Claim, served: Moment) -> Option<bool> {
		let (provider, patient) = (claim.provider, claim.patient);
		match evidence {
			Evidence::Appointment(id) => {
				let visit = T::Appointments::fulfilled(id)?;
				let own = visit.organization == provider && visit.patient == patient;
				own.then(|| tells_of(visit.at, served))
			}
			Evidence::Report(id) => {
				let report = T::LabReports::final_report(id)?;
				let own = (report.laboratory == provider || report.orderer == provider) && report.patient == patient;
				own.then(|| tells_of(report.at, served))
			}
			Evidence::Dispense(id) => {
				let dispense = T::Dispenses::completed(id)?;
				let own = dispense.pharmacy == provider && dispense.patient == patient;
				own.then(|| tells_of(dispense.at, served))
			}
			Evidence::Encounter(id) => {
				let stay = T::Encounters::stay(id)?;
				let own = stay.organization == provider && stay.patient == patient;
				own.then(|| stay.from <= served && stay.until.is_none_or(|until| served <= until))
			}
			// It was shown to be the patient's, in the provider's anchor and of that time, when it was named.
			Evidence::Record { custodian, .. } => (custodian == provider).then_some(true),
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
		match Self::tells(evidence, claim, line.served) {
			Some(tells) if tells && evidence.can_show(line.category) => EvidenceFinding::Shown,
			Some(_) => EvidenceFinding::Unfit,
			None => EvidenceFinding::NotShown,
		}
	}

	/// Whether another claim was allowed for the service of the day, which is none at a payer before.
	pub(crate) fn is_duplicate(id: Option<ClaimId>, claim: &Claim, line: &ClaimLine, priors: &Priors) -> bool {
		let holder = Services::<T>::get((claim.patient, line.service, Day::at(line.served)));
		holder.is_some_and(|holder| Some(holder) != id && !priors.has(holder))
	}

	/// Whether the account has seen the patient in what a line names as its evidence, or has ordered, done, signed, prescribed or handed over what it tells of.
	pub(crate) fn is_witness(claim: &Claim, account: &AccountId) -> bool {
		claim.lines.iter().filter_map(|line| line.evidence).any(|evidence| match evidence {
			Evidence::Appointment(id) => {
				T::Appointments::fulfilled(id).is_some_and(|visit| visit.practitioner.as_ref() == Some(account))
			}
			Evidence::Report(id) => T::LabReports::final_report(id)
				.is_some_and(|report| report.author == *account || report.signers.contains(account)),
			Evidence::Dispense(id) => T::Dispenses::completed(id)
				.is_some_and(|dispense| dispense.by == *account || dispense.prescriber == *account),
			// Neither names anybody to the chain but who wrote down that it was.
			Evidence::Encounter(_) | Evidence::Record { .. } => false,
		})
	}

	/// Takes the evidence of what is charged, and the services of what is allowed. What a payer before has taken stays its own.
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

	/// What it costs at most to see whether somebody had a hand in the evidence or in the authorizations of any line, beside what is measured.
	pub(crate) fn impartial_weight() -> frame_support::weights::Weight {
		let authorizations = T::DbWeight::get().reads(salus_primitives::insurance::MAX_LINES.into());
		Self::evidence_weight().saturating_add(authorizations)
	}
}
