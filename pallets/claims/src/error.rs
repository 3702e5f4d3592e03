//! Why calls are refused. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;
use salus_primitives::insurance::ClaimStatus;

use crate::{Config, Error};

impl<T: Config> Error<T> {
	/// That a claim stands where the call cannot move it on.
	pub(crate) const fn of_claim(status: ClaimStatus) -> Self {
		match status {
			ClaimStatus::Draft => Self::ClaimDraft,
			ClaimStatus::Submitted => Self::ClaimSubmitted,
			ClaimStatus::Accepted => Self::ClaimAccepted,
			ClaimStatus::Returned => Self::ClaimReturned,
			ClaimStatus::InReview => Self::ClaimInReview,
			ClaimStatus::InformationRequested => Self::ClaimInformationRequested,
			ClaimStatus::Approved => Self::ClaimApproved,
			ClaimStatus::PartiallyApproved => Self::ClaimPartiallyApproved,
			ClaimStatus::Denied => Self::ClaimDenied,
			ClaimStatus::PaymentScheduled => Self::ClaimPaymentScheduled,
			ClaimStatus::Paid => Self::ClaimPaid,
			ClaimStatus::Reconciled => Self::ClaimReconciled,
			ClaimStatus::Appealed => Self::ClaimAppealed,
			ClaimStatus::Upheld => Self::ClaimUpheld,
			ClaimStatus::Overturned => Self::ClaimOverturned,
			ClaimStatus::Voided => Self::ClaimVoided,
			ClaimStatus::Replaced => Self::ClaimReplaced,
			ClaimStatus::Reversed => Self::ClaimReversed,
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
		/// The signer's roles do not allow this, or the signer may not pay for the patient.
		NotAuthorized,
		/// The organization has submitted, or was asked for, no such claim.
		NotFound,
		/// No further number is left.
		NumbersExhausted,
		/// There is no such patient.
		UnknownPatient,
		/// There is no such coverage.
		UnknownCoverage,
		/// It is of another patient.
		AnotherPatient,
		/// The claim asks for nothing.
		NoLines,
		/// The claim has no line with this number.
		NoSuchLine,
		/// A line of no units.
		NoUnits,
		/// A line of no amount.
		NoAmount,
		/// More than an amount can be.
		AmountTooLarge,
		/// A line was served later than now.
		ServedLater,
		/// Who is said to have served is not enrolled with the provider.
		PerformerNotEnrolled,
		/// The plan has no rules for what was served then.
		NoRules,
		/// The lines fall under different versions of the plan. The claim must be split.
		SeveralVersions,
		/// The lines fall into different benefit periods. The claim must be split.
		SeveralPeriods,
		/// A record was not shown to be in the provider's anchor.
		RecordNotProven,
		/// A record was stored before the service was given.
		RecordTooEarly,
		/// There is no such invoice, or it is not issued.
		NoInvoice,
		/// The invoice is of another provider, patient, or unit of account.
		AnotherInvoice,
		/// The invoice's total is not what is billed.
		InvoiceDiffers,
		/// The invoice does not take what the decision says, as where those of other claims fill it already, or does not give it back.
		NotSplit,
		/// There is no such prior claim.
		NoPrior,
		/// The prior claim is of another provider, patient, or unit of account, or under the same coverage.
		AnotherPrior,
		/// The prior claim is a draft.
		PriorNotSubmitted,
		/// The prior claim was returned, voided, replaced or reversed.
		PriorUndone,
		/// Another claim names the prior claim already.
		PriorFollowed,
		/// More payers before than can be.
		TooManyPriors,
		/// The payer before has not decided yet.
		PriorUndecided,
		/// A payer after this one has been charged on the strength of the decision.
		LaterPayerDecided,
		/// The claim to be replaced is of another provider or patient, or under another coverage.
		ReplacesAnother,
		/// The coverage does not take what the decision says.
		NotCharged,
		/// The coverage does not take back what the decision has charged.
		NotGivenBack,
		/// The signer had a hand in it.
		HadAHand,
		/// As many have had a hand in it as can.
		TooManyHands,
		/// Nothing was answered.
		NothingAnswered,
		/// The provider has time to answer yet.
		AnswerNotDue,
		/// There are not as many rulings as lines.
		RulingsDoNotFit,
		/// A decision is proposed, which nobody has confirmed or refused yet.
		AlreadyProposed,
		/// No decision is proposed.
		NotProposed,
		/// It is not what was proposed.
		VerdictsDiffer,
		/// The decision refuses nothing.
		NothingRefused,
		/// It was appealed as often as can be.
		NoAppealLeft,
		/// It is too late.
		DeadlineHasPassed,
		/// The other side has appealed.
		NotYourAppeal,
		/// An appeal leads to no less than was decided before, and has nothing more refused at anybody's cost.
		LessThanBefore,
		/// No claims are named.
		NoClaims,
		/// The day has passed already.
		DayHasPassed,
		/// The day is farther away than it can be.
		DayTooFar,
		/// Nothing is to be paid for the claim, or taken back.
		NothingDue,
		/// Something was paid for the claim.
		AlreadyPaid,
		/// Nothing was paid for the claim.
		NothingPaid,
		/// The claim is a draft.
		ClaimDraft,
		/// The claim waits for the payer before.
		ClaimSubmitted,
		/// The claim waits for an adjudicator.
		ClaimAccepted,
		/// The claim was sent back.
		ClaimReturned,
		/// The claim is before an adjudicator.
		ClaimInReview,
		/// The provider is asked for more.
		ClaimInformationRequested,
		/// The claim is approved.
		ClaimApproved,
		/// The claim is approved in part.
		ClaimPartiallyApproved,
		/// The claim is denied.
		ClaimDenied,
		/// The claim is to be paid on a set day.
		ClaimPaymentScheduled,
		/// The claim is paid.
		ClaimPaid,
		/// The provider agrees with what was paid.
		ClaimReconciled,
		/// The decision is appealed.
		ClaimAppealed,
		/// The appeal was in vain.
		ClaimUpheld,
		/// The claim was decided anew.
		ClaimOverturned,
		/// The claim was taken back.
		ClaimVoided,
		/// Another claim has come in its place.
		ClaimReplaced,
		/// What was paid is taken back.
		ClaimReversed,
	}
}
