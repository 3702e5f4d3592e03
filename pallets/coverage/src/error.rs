//! Why calls are refused. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;
use salus_primitives::insurance::{AuthorizationStatus, CoverageStatus};

use crate::{Config, Error};

impl<T: Config> Error<T> {
	/// That a coverage stands where the call cannot move it on.
	pub(crate) const fn of_coverage(status: CoverageStatus) -> Self {
		match status {
			CoverageStatus::Active => Self::CoverageActive,
			CoverageStatus::Cancelled => Self::CoverageCancelled,
			CoverageStatus::Draft => Self::CoverageDraft,
			CoverageStatus::EnteredInError => Self::CoverageEnteredInError,
			CoverageStatus::Suspended => Self::CoverageSuspended,
		}
	}

	/// That an authorization stands where the call cannot move it on.
	pub(crate) const fn of_authorization(status: AuthorizationStatus) -> Self {
		match status {
			AuthorizationStatus::Requested => Self::AuthorizationRequested,
			AuthorizationStatus::Pended => Self::AuthorizationPended,
			AuthorizationStatus::Certified => Self::AuthorizationCertified,
			AuthorizationStatus::CertifiedInPart => Self::AuthorizationCertifiedInPart,
			AuthorizationStatus::Denied => Self::AuthorizationDenied,
			AuthorizationStatus::Cancelled => Self::AuthorizationCancelled,
		}
	}
}

/// The errors.
#[pallet_section]
mod section {
	/// Why a call was refused. What stands where the call cannot use it is refused with the name of where it stands.
	#[pallet::error]
	#[derive(PartialEq, Eq)]
	pub enum Error<T> {
		/// The signer is no active member of that organization, or the organization is not active.
		NotAMember,
		/// The signer's roles do not allow this.
		NotAuthorized,
		/// The organization has no such plan, network, coverage, or authorization.
		NotFound,
		/// There is no such patient.
		UnknownPatient,
		/// The patient has died.
		Deceased,
		/// No further number is left.
		NumbersExhausted,
		/// It stands there already.
		NoChange,
		/// No such unit of account is in use.
		UnknownUnit,
		/// The rules name a network that the insurer does not have.
		UnknownNetwork,
		/// The rules have a category twice.
		CategoryTwice,
		/// An amount of the rules is more than any can be.
		AmountTooLarge,
		/// The rules give no time: for a benefit period, to file, to answer, or to appeal although a decision can be.
		NoTime,
		/// The rules give more time to file than any can.
		FilingTooLong,
		/// The rules give a category a deductible of its own, which it does not use.
		SeparateUnused,
		/// A limit of the rules is more than one that includes it.
		LimitsOutOfOrder,
		/// The rules want two adjudicators for less than what is decided by rule.
		TwoBelowAutomatic,
		/// The rules allow more appeals than any can.
		TooManyAppeals,
		/// The rules would hold for what is served now, or was.
		NotInFuture,
		/// The rules would hold before, or with, the version before them.
		NotAfterLast,
		/// The rules have another benefit period than the version before them.
		PeriodChanged,
		/// The plan has as many versions as can be.
		TooManyVersions,
		/// The plan is retired.
		PlanRetired,
		/// The organization is not active, or gives no care.
		NotAProvider,
		/// The provider is within the network.
		AlreadyWithin,
		/// The provider has come into the network as often as can be.
		TooManyStays,
		/// The provider is not within the network.
		NotWithin,
		/// There is no such place among the payers.
		NoSuchOrder,
		/// Another coverage of the patient has this place among the payers, at the same time.
		OrderTaken,
		/// The end is not after the start.
		EndsBeforeStart,
		/// The coverage would begin, or has begun, longer ago than any claim can be filed; or it has begun, and the time for correcting it is over.
		BeganTooLongAgo,
		/// The coverage has ended longer ago than any claim can be filed.
		EndedTooLongAgo,
		/// The coverage would begin before the plan's rules hold.
		BeforeRules,
		/// The patient has as many coverages as can be.
		TooManyCoverages,
		/// The moment is not within the coverage's period.
		OutsidePeriod,
		/// The end is not later than before.
		NotLater,
		/// A claim was submitted under the coverage, or something was certified under it, or is charged to it.
		Claimed,
		/// The coverage is in force.
		CoverageActive,
		/// The coverage was ended before its time.
		CoverageCancelled,
		/// The coverage is not issued yet.
		CoverageDraft,
		/// The coverage was entered in error.
		CoverageEnteredInError,
		/// The coverage is suspended.
		CoverageSuspended,
		/// The coverage is not in force when what is authorized begins.
		NotInForce,
		/// Nothing would be authorized.
		NoUnits,
		/// More units than were asked for.
		MoreThanRequested,
		/// Fewer units, or an earlier end, than is certified.
		LessThanCertified,
		/// All that is certified was used.
		NothingLeft,
		/// The signer has asked for it, or acts for the patient.
		NotImpartial,
		/// The authorization is asked for, and not decided.
		AuthorizationRequested,
		/// The authorization is not decided: the insurer needs more.
		AuthorizationPended,
		/// The authorization is certified as asked for.
		AuthorizationCertified,
		/// Some of the authorization is certified.
		AuthorizationCertifiedInPart,
		/// The authorization was denied.
		AuthorizationDenied,
		/// The authorization was taken back.
		AuthorizationCancelled,
		/// The authorization is under another coverage, or for another category.
		AuthorizationInvalid,
		/// The rules do not cover the category.
		NotCovered,
		/// More would go to the deductible than it is.
		DeductiblePassed,
		/// More would be paid than is for a visit.
		VisitLimitPassed,
		/// More would be paid than is in a benefit period.
		PeriodLimitPassed,
		/// More would be paid than is ever.
		LifetimeLimitPassed,
		/// More units would be used than are certified and left.
		UnitsPassed,
		/// More would be given back than was taken.
		NotCharged,
		/// More would be charged at once than one claim has lines.
		TooManyCharges,
		/// A sum would be larger than can be written.
		Overflow,
	}
}
