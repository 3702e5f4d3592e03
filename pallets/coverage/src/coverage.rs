//! Who is covered, from when to when, and as which payer's patient.

use alloc::vec::Vec;
use frame_support::{ensure, traits::Get, BoundedVec};
use salus_primitives::{
	insurance::{Coverage, CoverageEntry, CoverageStatus, Terms, MAX_COVERAGES},
	CoverageId, Moment, OrganizationId, PatientId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Claimed, Config, Coverages, Error, Lifetimes, NextCoverage, Pallet, PatientCoverages, Versions};

/// Where a coverage stands while its period can be made longer, and its place among the payers another.
pub(crate) const LIVE: [CoverageStatus; 3] = [CoverageStatus::Draft, CoverageStatus::Active, CoverageStatus::Suspended];

/// Where a coverage stands while it can be ended.
pub(crate) const ENDABLE: [CoverageStatus; 2] = [CoverageStatus::Active, CoverageStatus::Suspended];

/// Whether two coverages have a moment of service in common.
pub(crate) const fn overlap(one: &Coverage, other: &Coverage) -> bool {
	one.start < other.end && other.start < one.end
}

impl<T: Config> Pallet<T> {
	/// The insurer's coverage.
	pub(crate) fn ensure_coverage(insurer: OrganizationId, coverage: CoverageId) -> Result<Coverage, DispatchError> {
		let found = Coverages::<T>::get(coverage).ok_or(Error::<T>::NotFound)?;
		ensure!(found.insurer == insurer, Error::<T>::NotFound);
		Ok(found)
	}

	/// The insurer's coverage, which must stand at one of these. The error is the name of where it stands.
	pub(crate) fn ensure_coverage_is(
		insurer: OrganizationId,
		coverage: CoverageId,
		statuses: &[CoverageStatus],
	) -> Result<Coverage, DispatchError> {
		let found = Self::ensure_coverage(insurer, coverage)?;
		ensure!(statuses.contains(&found.status), Error::<T>::of_coverage(found.status));
		Ok(found)
	}

	/// Whether the moment is so long ago that no claim for what was served before it can be filed.
	pub(crate) fn is_past(moment: Moment) -> bool {
		moment.saturating_add(T::Retention::get()) <= Self::now()
	}

	/// The patient's coverages that have a place: those that ended too long ago for any claim have lost it, whether or not anybody has struck them off.
	pub(crate) fn places(patient: PatientId) -> Vec<CoverageEntry> {
		let entry = |id| Some(CoverageEntry { id, coverage: Coverages::<T>::get(id)? });
		let listed = PatientCoverages::<T>::get(patient).into_iter().filter_map(entry);
		listed.filter(|entry| !Self::is_past(entry.coverage.end)).collect()
	}

	/// That no other of the patient's coverages is the same payer's at the same time. One that has lost its place cannot be: whatever begins, or is made longer,
	/// begins after it has ended.
	fn ensure_order_free(places: &[CoverageEntry], coverage: &Coverage, id: Option<CoverageId>) -> DispatchResult {
		let taken = |entry: &CoverageEntry| {
			Some(entry.id) != id && entry.coverage.order == coverage.order && overlap(&entry.coverage, coverage)
		};
		ensure!(!places.iter().any(taken), Error::<T>::OrderTaken);
		Ok(())
	}

	fn ensure_order(order: u8) -> DispatchResult {
		ensure!((1..=MAX_COVERAGES).contains(&order.into()), Error::<T>::NoSuchOrder);
		Ok(())
	}

	/// Writes down a coverage that has changed.
	fn put_coverage(id: CoverageId, coverage: Coverage) {
		Coverages::<T>::insert(id, Coverage { changed: Self::now(), ..coverage });
	}

	/// Issues a coverage, or prepares it, by a plan that can be had, and gives it a place among the patient's.
	pub(crate) fn do_issue_coverage(
		insurer: OrganizationId,
		patient: PatientId,
		terms: Terms,
		status: CoverageStatus,
	) -> Result<CoverageId, DispatchError> {
		Self::ensure_plan_is_had(insurer, terms.plan)?;
		Self::ensure_alive(patient)?;
		Self::ensure_terms(&terms)?;
		let Terms { plan, start, end, order } = terms;
		let (entered, changed, suspended) = (Self::now(), Self::now(), None);
		let new = Coverage { patient, insurer, plan, status, start, end, order, suspended, entered, changed };
		let places = Self::places(patient);
		Self::ensure_order_free(&places, &new, None)?;
		let mut listed = BoundedVec::truncate_from(places.iter().map(|entry| entry.id).collect());
		let id = CoverageId(Self::number::<_, NextCoverage<T>>()?);
		listed.try_push(id).map_err(|_| Error::<T>::TooManyCoverages)?;
		PatientCoverages::<T>::insert(patient, listed);
		Self::put_coverage(id, new);
		Ok(id)
	}

	/// That there can be such a coverage, by what the plan and the clock say.
	fn ensure_terms(terms: &Terms) -> DispatchResult {
		Self::ensure_order(terms.order)?;
		ensure!(terms.start < terms.end, Error::<T>::EndsBeforeStart);
		ensure!(!Self::is_past(terms.start), Error::<T>::BeganTooLongAgo);
		let first = Versions::<T>::get(terms.plan, 0).ok_or(Error::<T>::NotFound)?;
		ensure!(first.from <= terms.start, Error::<T>::BeforeRules);
		Ok(())
	}

	/// Puts a prepared coverage into force. It is issued now: until now nobody could know of it.
	pub(crate) fn do_activate_coverage(insurer: OrganizationId, id: CoverageId) -> DispatchResult {
		let found = Self::ensure_coverage_is(insurer, id, &[CoverageStatus::Draft])?;
		Self::ensure_goes_on(&found)?;
		Self::put_coverage(id, Coverage { status: CoverageStatus::Active, entered: Self::now(), ..found });
		Ok(())
	}

	/// That the coverage is of somebody who lives, by a plan that can be had, and has its place.
	fn ensure_goes_on(coverage: &Coverage) -> DispatchResult {
		Self::ensure_plan_is_had(coverage.insurer, coverage.plan)?;
		Self::ensure_alive(coverage.patient)?;
		ensure!(!Self::is_past(coverage.end), Error::<T>::EndedTooLongAgo);
		Ok(())
	}

	/// From which moment on something is taken away of a coverage that was said to be from then on: nothing of what was served already is.
	fn ensure_from(coverage: &Coverage, said: Moment) -> Result<Moment, DispatchError> {
		let from = said.max(Self::now());
		ensure!(coverage.start < from && from < coverage.end, Error::<T>::OutsidePeriod);
		Ok(from)
	}

	/// Suspends a coverage from a moment of service within its period on, or from now on. Answers from when.
	pub(crate) fn do_suspend_coverage(
		insurer: OrganizationId,
		id: CoverageId,
		from: Moment,
	) -> Result<Moment, DispatchError> {
		let found = Self::ensure_coverage_is(insurer, id, &[CoverageStatus::Active])?;
		let from = Self::ensure_from(&found, from)?;
		Self::put_coverage(id, Coverage { status: CoverageStatus::Suspended, suspended: Some(from), ..found });
		Ok(from)
	}

	/// Resumes a suspended coverage as if it had never been suspended.
	pub(crate) fn do_resume_coverage(insurer: OrganizationId, id: CoverageId) -> DispatchResult {
		let found = Self::ensure_coverage_is(insurer, id, &[CoverageStatus::Suspended])?;
		Self::put_coverage(id, Coverage { status: CoverageStatus::Active, suspended: None, ..found });
		Ok(())
	}

	/// Ends a coverage before its period is over, at a moment within it, or now. One that is suspended ends at the suspension, if that is earlier.
	pub(crate) fn do_end_coverage(
		insurer: OrganizationId,
		id: CoverageId,
		at: Moment,
	) -> Result<Moment, DispatchError> {
		let found = Self::ensure_coverage_is(insurer, id, &ENDABLE)?;
		let at = Self::ensure_from(&found, at)?;
		let end = found.suspended.map_or(at, |since| since.min(at));
		Self::put_coverage(id, Coverage { status: CoverageStatus::Cancelled, suspended: None, end, ..found });
		Ok(end)
	}

	/// Makes the period of a coverage longer.
	pub(crate) fn do_extend_coverage(insurer: OrganizationId, id: CoverageId, end: Moment) -> DispatchResult {
		let found = Self::ensure_coverage_is(insurer, id, &LIVE)?;
		Self::ensure_goes_on(&found)?;
		ensure!(end > found.end, Error::<T>::NotLater);
		let longer = Coverage { end, ..found };
		Self::ensure_order_free(&Self::places(found.patient), &longer, Some(id))?;
		Self::put_coverage(id, longer);
		Ok(())
	}

	/// That the insurer can still correct what it has said of the coverage: while that is prepared, before it begins, and for a while after it was issued. What has been
	/// in force for longer, whoever gave care has gone by.
	fn ensure_correctable(coverage: &Coverage) -> DispatchResult {
		let until = coverage.start.max(coverage.entered.saturating_add(T::CorrectionPeriod::get()));
		let correctable = coverage.status == CoverageStatus::Draft || Self::now() < until;
		ensure!(correctable, Error::<T>::BeganTooLongAgo);
		Ok(())
	}

	/// Gives a coverage another place among the payers, for its whole period, while it can be corrected and nobody has relied on it since it began. One that began
	/// longer ago than claims are filed keeps it always: others may have ended, and be forgotten, that it would stand beside.
	pub(crate) fn do_set_order(insurer: OrganizationId, id: CoverageId, order: u8) -> DispatchResult {
		let found = Self::ensure_coverage_is(insurer, id, &LIVE)?;
		Self::ensure_order(order)?;
		ensure!(order != found.order, Error::<T>::NoChange);
		ensure!(!Self::is_past(found.start), Error::<T>::BeganTooLongAgo);
		Self::ensure_correctable(&found)?;
		let prepared = found.status == CoverageStatus::Draft || Self::now() < found.start;
		ensure!(prepared || !Claimed::<T>::contains_key(id), Error::<T>::Claimed);
		let moved = Coverage { order, ..found };
		Self::ensure_order_free(&Self::places(found.patient), &moved, Some(id))?;
		Self::put_coverage(id, moved);
		Ok(())
	}

	/// Says of a coverage that it was never so, while it can be corrected, unless somebody has relied on it: an appeal is decided by what the coverage was. On what is only
	/// prepared nobody relies.
	pub(crate) fn do_enter_in_error(insurer: OrganizationId, id: CoverageId) -> DispatchResult {
		let found = Self::ensure_coverage(insurer, id)?;
		let status = CoverageStatus::EnteredInError;
		ensure!(found.status != status, Error::<T>::of_coverage(status));
		let prepared = found.status == CoverageStatus::Draft;
		ensure!(prepared || !Claimed::<T>::contains_key(id), Error::<T>::Claimed);
		ensure!(!Lifetimes::<T>::contains_key(id), Error::<T>::Claimed);
		Self::ensure_correctable(&found)?;
		PatientCoverages::<T>::mutate_exists(found.patient, |places| {
			let listed = places.as_mut()?;
			listed.retain(|listed| *listed != id);
			if listed.is_empty() {
				*places = None;
			}
			Some(())
		});
		Self::put_coverage(id, Coverage { status, suspended: None, ..found });
		Ok(())
	}
}
