//! Emergencies: reading without consent, and answering for it afterwards.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	ensure, traits::Get, BoundedVec, CloneNoBound, DebugNoBound, DefaultNoBound, EqNoBound, PartialEqNoBound,
};
use salus_primitives::{
	consent::{BreakGlass, BreakGlassReason, Review, ReviewOutcome},
	glue::Members,
	AccountId, BreakGlassId, Moment, OrganizationId, PatientId,
};
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Conducts, Config, Error, Latest, NextUse, Pallet, Uses, UsesOf};

/// A use that waits for its review.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Unreviewed {
	/// Which.
	pub id: BreakGlassId,
	/// Whose members can review it.
	pub organization: OrganizationId,
	/// The first moment at which the review is overdue.
	pub due: Moment,
}

/// What one actor's emergencies allow further.
#[derive(
	CloneNoBound,
	PartialEqNoBound,
	EqNoBound,
	DebugNoBound,
	DefaultNoBound,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound())]
pub struct Conduct<T: Config> {
	/// When the uses within the window began.
	pub recent: BoundedVec<Moment, T::MaxEmergencies>,
	/// The uses without a review.
	pub unreviewed: BoundedVec<Unreviewed, T::MaxUnreviewed>,
}

impl<T: Config> Conduct<T> {
	/// Whether a review is overdue. Where the organization is not active nobody can review, and the actor is not held to it until it is again, or for good if
	/// the review had to make room by then.
	pub(crate) fn is_overdue(&self, at: Moment) -> bool {
		self.unreviewed.iter().any(|waiting| waiting.due <= at && can_review::<T>(waiting))
	}

	/// Counts one more use, if the rate and the room allow it.
	///
	/// Where no room is left, the first review that nobody can give now makes some: a suspended organization can come back and a removed one cannot, but
	/// seen from here they are the same, and to wait for ever would bar the actor from every later emergency. The use is kept, and can still be reviewed.
	fn count(&mut self, now: Moment, waiting: Unreviewed) -> DispatchResult {
		self.recent.retain(|began| now < began.saturating_add(T::EmergencyWindow::get()));
		self.recent.try_push(now).map_err(|_| Error::<T>::TooOften)?;
		if self.unreviewed.is_full() {
			if let Some(position) = self.unreviewed.iter().position(|waiting| !can_review::<T>(waiting)) {
				self.unreviewed.remove(position);
			}
		}
		self.unreviewed.try_push(waiting).map_err(|_| Error::<T>::TooManyUnreviewed)?;
		Ok(())
	}
}

fn can_review<T: Config>(waiting: &Unreviewed) -> bool {
	T::Members::organization(waiting.organization).is_some()
}

/// Whether the use opens anything at that moment.
pub(crate) fn is_open(broken: &BreakGlass, at: Moment) -> bool {
	let unjustified = broken.review.as_ref().is_some_and(|review| review.outcome == ReviewOutcome::Unjustified);
	broken.at <= at && at < broken.expires && !unjustified
}

impl<T: Config> Pallet<T> {
	/// Stores a use.
	pub(crate) fn do_break_glass(
		actor: AccountId,
		organization: OrganizationId,
		patient: PatientId,
		reason: BreakGlassReason,
	) -> Result<(BreakGlassId, BreakGlass), DispatchError> {
		let now = Self::now();
		let open = Self::open_use(&actor, organization, patient, now);
		let id = NextUse::<T>::get();
		let review_due = now.saturating_add(T::ReviewPeriod::get());
		Conducts::<T>::try_mutate(&actor, |conduct| {
			ensure!(!conduct.is_overdue(now), Error::<T>::ReviewOverdue);
			ensure!(open.is_none(), Error::<T>::AlreadyOpen);
			conduct.count(now, Unreviewed { id, organization, due: review_due })
		})?;
		let expires = now.saturating_add(T::EmergencyPeriod::get());
		let broken = BreakGlass { patient, actor, organization, reason, at: now, expires, review_due, review: None };
		NextUse::<T>::put(BreakGlassId(id.0.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?));
		Uses::<T>::insert(id, &broken);
		UsesOf::<T>::insert(patient, id.0.to_be_bytes(), ());
		Latest::<T>::insert(patient, (&broken.actor, organization), id);
		Ok((id, broken))
	}

	/// Stores a review. Gives back whose records the use opened.
	pub(crate) fn do_review(
		reviewer: AccountId,
		organization: OrganizationId,
		id: BreakGlassId,
		outcome: ReviewOutcome,
	) -> Result<PatientId, DispatchError> {
		Uses::<T>::try_mutate(id, |stored| {
			let broken = stored.as_mut().ok_or(Error::<T>::NotFound)?;
			ensure!(broken.organization == organization, Error::<T>::NotAuthorized);
			ensure!(broken.actor != reviewer, Error::<T>::OwnUse);
			ensure!(broken.review.is_none(), Error::<T>::AlreadyReviewed);
			Conducts::<T>::mutate(&broken.actor, |conduct| conduct.unreviewed.retain(|waiting| waiting.id != id));
			broken.review = Some(Review { reviewer, outcome, at: Self::now() });
			Ok(broken.patient)
		})
	}

	/// The actor's use that is open on the patient's records, for that organization.
	pub(crate) fn open_use(
		actor: &AccountId,
		organization: OrganizationId,
		patient: PatientId,
		at: Moment,
	) -> Option<BreakGlassId> {
		let id = Latest::<T>::get(patient, (actor, organization))?;
		let broken = Uses::<T>::get(id)?;
		is_open(&broken, at).then_some(id)
	}
}
