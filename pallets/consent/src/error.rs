//! Why calls are refused. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The errors.
#[pallet_section]
mod section {
	/// Why a call is refused.
	#[pallet::error]
	#[derive(PartialEq, Eq)]
	pub enum Error<T> {
		/// There is no such patient.
		UnknownPatient,
		/// The patient's registration does not allow it: suspended or deceased.
		PatientNotActive,
		/// The signer is no controller of the patient.
		NotAController,
		/// The signer is no active member of the active organization it names.
		NotAMember,
		/// The signer's roles do not allow it, a guardian's scope does not, or it is somebody else's to do.
		NotAuthorized,
		/// The grantee names no active organization.
		UnknownOrganization,
		/// Organizations of that kind do not give that role.
		RoleDoesNotFit,
		/// The provision names no class, no action or no purpose.
		NothingNamed,
		/// A period ends before it starts.
		UnsoundPeriod,
		/// The period is over, or the request has waited too long.
		Expired,
		/// A record is named twice.
		DuplicateRecord,
		/// The labels match nothing, or a permit names labels from a limit upwards.
		UnsoundLabels,
		/// The patient has no such consent, or there is no such use.
		NotFound,
		/// The request waits for an answer; it can be answered, dismissed or withdrawn.
		NotAnswered,
		/// The request was answered, or has ended.
		AlreadyAnswered,
		/// The consent has ended.
		AlreadyEnded,
		/// The consent is marked as entered in error.
		AlreadyRetracted,
		/// The patient has as many live consents as can be, of all kinds or of those that must leave room for refusals.
		TooManyConsents,
		/// The patient, or the organization with the patient, has as many open requests as can be.
		TooManyRequests,
		/// No further number is left.
		NumbersExhausted,
		/// The actor has a use on this patient's records that is still open.
		AlreadyOpen,
		/// The actor has broken the glass as often as can be within the window.
		TooOften,
		/// An earlier use of the actor's was not reviewed in time.
		ReviewOverdue,
		/// The actor has as many uses without a review as can be.
		TooManyUnreviewed,
		/// Nobody reviews a use of their own.
		OwnUse,
		/// The use has its review.
		AlreadyReviewed,
	}
}
