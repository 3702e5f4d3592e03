//! Drafts: what a provider writes of a claim, until it submits it. What is impossible is refused here; what is only not covered is decided later.

use frame_support::ensure;
use salus_primitives::{
	anchor::{AnchorKind, Leaf, Proof, RecordLeaf},
	glue::{Anchors, Coverages, Patients},
	insurance::{Claim, ClaimDraft, ClaimLine, ClaimStatus, Evidence},
	money::{Amount, MAX_AMOUNT},
	AccountId, ClaimId, Day, Moment, OrganizationId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{list::numbered, Claims, ClaimsBy, ClaimsOf, Config, Error, NextClaim, Pallet, Writers};

/// What names a record that was shown to be in an anchor: the evidence, and when the line was served that it was shown for.
fn proof_of(line: &ClaimLine) -> Option<(Evidence, Moment)> {
	let evidence = line.evidence.filter(|evidence| matches!(evidence, Evidence::Record { .. }))?;
	Some((evidence, line.served))
}

impl<T: Config> Pallet<T> {
	/// That every line asks for something, and all of them together for what an amount can be.
	fn ensure_amounts(lines: &[ClaimLine]) -> DispatchResult {
		ensure!(!lines.is_empty(), Error::<T>::NoLines);
		let mut total: Amount = 0;
		for line in lines {
			ensure!(line.units > 0, Error::<T>::NoUnits);
			ensure!(line.amount > 0, Error::<T>::NoAmount);
			total = total.checked_add(line.amount).ok_or(Error::<T>::AmountTooLarge)?;
			ensure!(total <= MAX_AMOUNT, Error::<T>::AmountTooLarge);
		}
		Ok(())
	}

	/// That the lines name no record but those which were shown, for a line of the same day that was not served earlier, before.
	pub(crate) fn ensure_proven(lines: &[ClaimLine], before: &[ClaimLine]) -> DispatchResult {
		let shown = |(evidence, served)| {
			let fits = |then| Day::at(then) == Day::at(served) && served <= then;
			before.iter().filter_map(proof_of).any(|(known, then)| known == evidence && fits(then))
		};
		let proven = lines.iter().filter_map(proof_of).all(shown);
		ensure!(proven, Error::<T>::RecordNotProven);
		Ok(())
	}

	/// The claim that the draft is of. Whose coverage it is, is decided later: it may not be the patient's.
	pub(crate) fn drafted(
		provider: OrganizationId,
		draft: ClaimDraft,
		by: &AccountId,
		now: Moment,
	) -> Result<Claim, DispatchError> {
		ensure!(T::Patients::status(draft.patient).is_some(), Error::<T>::UnknownPatient);
		let coverage = T::Coverages::coverage(draft.coverage).ok_or(Error::<T>::UnknownCoverage)?;
		let plan = T::Coverages::plan(coverage.plan).ok_or(Error::<T>::UnknownCoverage)?;
		Self::ensure_amounts(&draft.lines)?;
		let ClaimDraft { kind, priority, patient, coverage: id, invoice, prior, replaces, documents, lines } = draft;
		Ok(Claim {
			kind,
			priority,
			provider,
			patient,
			coverage: id,
			insurer: coverage.insurer,
			unit: plan.unit,
			invoice,
			prior,
			replaces,
			replaced_by: None,
			documents,
			lines,
			status: ClaimStatus::Draft,
			submitter: by.clone(),
			hands: Default::default(),
			decision: None,
			appeals: 0,
			paid: 0,
			deadline: None,
			entered: now,
			submitted: None,
			changed: now,
		})
	}

	/// Begins a claim.
	pub(crate) fn do_write_claim(
		provider: OrganizationId,
		draft: ClaimDraft,
		by: &AccountId,
	) -> Result<ClaimId, DispatchError> {
		Self::ensure_proven(&draft.lines, &[])?;
		let claim = Self::drafted(provider, draft, by, Self::now())?;
		let id = NextClaim::<T>::get();
		NextClaim::<T>::put(ClaimId(id.0.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?));
		ClaimsOf::<T>::insert(claim.patient, numbered(id), ());
		ClaimsBy::<T>::insert(provider, numbered(id), ());
		Self::lay_writer(id, by)?;
		Self::put(id, claim);
		Ok(id)
	}

	/// Writes a draft anew.
	pub(crate) fn do_change_claim(
		provider: OrganizationId,
		id: ClaimId,
		draft: ClaimDraft,
		by: &AccountId,
	) -> DispatchResult {
		let before = Self::ensure_submitted_by(provider, id, &[ClaimStatus::Draft])?;
		ensure!(draft.patient == before.patient, Error::<T>::AnotherPatient);
		Self::ensure_proven(&draft.lines, &before.lines)?;
		let claim = Self::drafted(provider, draft, by, Self::now())?;
		Self::lay_writer(id, by)?;
		Self::put(id, Claim { entered: before.entered, ..claim });
		Ok(())
	}

	/// Throws a draft away.
	pub(crate) fn do_discard_claim(provider: OrganizationId, id: ClaimId) -> DispatchResult {
		let claim = Self::ensure_submitted_by(provider, id, &[ClaimStatus::Draft])?;
		ClaimsOf::<T>::remove(claim.patient, numbered(id));
		ClaimsBy::<T>::remove(provider, numbered(id));
		Writers::<T>::remove(id);
		Claims::<T>::remove(id);
		Ok(())
	}

	/// Makes a record the evidence of a line, which it is shown to be in the provider's anchor. It must be of the patient, and was not stored before the service.
	pub(crate) fn do_prove_line(
		provider: OrganizationId,
		id: ClaimId,
		line: u8,
		anchor: u64,
		leaf: RecordLeaf,
		proof: &Proof,
		by: &AccountId,
	) -> DispatchResult {
		let statuses = [ClaimStatus::Draft, ClaimStatus::InformationRequested];
		let mut claim = Self::ensure_submitted_by(provider, id, &statuses)?;
		let found = claim.lines.get_mut(usize::from(line)).ok_or(Error::<T>::NoSuchLine)?;
		ensure!(leaf.patient == claim.patient, Error::<T>::AnotherPatient);
		ensure!(found.served <= leaf.stored, Error::<T>::RecordTooEarly);
		found.evidence = Some(Evidence::Record { custodian: provider, record: leaf.record, version: leaf.version });
		let shown = T::Anchors::verify(provider, AnchorKind::Records, anchor, &Leaf::Record(leaf), proof);
		ensure!(shown, Error::<T>::RecordNotProven);
		Self::lay_writer(id, by)?;
		Self::put(id, claim);
		Ok(())
	}

	/// That no line names a record that was not shown. For answers, which change the evidence alone.
	pub(crate) fn ensure_proven_evidence(claim: &Claim, line: usize, evidence: Evidence) -> DispatchResult {
		let found = claim.lines.get(line).ok_or(Error::<T>::NoSuchLine)?;
		let new = ClaimLine { evidence: Some(evidence), ..found.clone() };
		Self::ensure_proven(core::slice::from_ref(&new), &claim.lines)
	}
}
