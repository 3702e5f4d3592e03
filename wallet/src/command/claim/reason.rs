//! Decisions in the words of whom they are about: where a claim stands, who bears what, and why.

use salus_primitives::insurance::{AdjustmentGroup, AdjustmentReason, ClaimStatus};

/// Why something is not paid, as it is told to the patient. Who bears it is told beside.
pub const fn sentence(reason: AdjustmentReason) -> &'static str {
	match reason {
		AdjustmentReason::Deductible => "Your plan begins to pay above your deductible, and this goes towards it.",
		AdjustmentReason::Coinsurance => "Your plan shares the cost with you: this is your part in percent.",
		AdjustmentReason::Copay => "Your plan has you pay this part of every visit.",
		AdjustmentReason::AuthorizationInvalid => {
			"The provider named an approval of the insurer's that is not for this service."
		}
		AdjustmentReason::LacksInformation => "Something that the insurer needs to decide was not shown.",
		AdjustmentReason::ExactDuplicate => "The same was claimed before, and nobody owes it twice.",
		AdjustmentReason::OtherPayer => {
			"Another insurer comes first, and has not decided. This one is to be asked again then."
		}
		AdjustmentReason::PriorPayer => "An insurer that comes first has settled this already.",
		AdjustmentReason::BeforeCoverage => {
			"The service was given before your coverage began, or while you had to wait for this benefit."
		}
		AdjustmentReason::AfterCoverage => {
			"The service was given after your coverage had ended, or while it was suspended."
		}
		AdjustmentReason::FilingLimit => "The provider asked too late.",
		AdjustmentReason::NotInsured => "This insurer does not insure you under the coverage that was named.",
		AdjustmentReason::LifetimeMaximum => "The most that your plan ever pays for this is reached.",
		AdjustmentReason::ProviderNotAuthorized => {
			"This provider may not give this service, or your plan does not pay for it at this provider."
		}
		AdjustmentReason::AuthorizationDenied => "The insurer had refused to approve this before it was given.",
		AdjustmentReason::AboveSchedule => "The provider billed more than the price that your plan has for it.",
		AdjustmentReason::NotNecessary => "The insurer's adjudicator found that this was not medically necessary.",
		AdjustmentReason::NotCovered => "Your plan does not cover this.",
		AdjustmentReason::Bundled => "It is part of another line of this claim.",
		AdjustmentReason::BenefitMaximum => {
			"The most that your plan pays for a visit, or in this benefit period, is reached."
		}
		AdjustmentReason::NoAuthorization => {
			"The insurer had to approve this before it was given, and the provider named no approval."
		}
		AdjustmentReason::AuthorizationExceeded => "More was given than the insurer had approved.",
	}
}

/// Who bears it.
pub const fn bearer(group: AdjustmentGroup) -> &'static str {
	match group {
		AdjustmentGroup::Contractual => "the provider gives up",
		AdjustmentGroup::PatientResponsibility => "you pay",
		AdjustmentGroup::Other => "another payer bears",
		AdjustmentGroup::PayerInitiated => "the provider bears, because the insurer says so,",
	}
}

/// Where a claim stands.
pub const fn standing(status: ClaimStatus) -> &'static str {
	match status {
		ClaimStatus::Draft => "The provider is still writing it; the insurer does not know of it.",
		ClaimStatus::Submitted => "It waits for what the insurer before this one decides.",
		ClaimStatus::Accepted => "It waits for one of the insurer's adjudicators.",
		ClaimStatus::Returned => "The insurer has sent it back without deciding it.",
		ClaimStatus::InReview => "One of the insurer's adjudicators has it.",
		ClaimStatus::InformationRequested => "The insurer has asked the provider for more.",
		ClaimStatus::Approved => "It is approved.",
		ClaimStatus::PartiallyApproved => "It is approved in part.",
		ClaimStatus::Denied => "It is denied.",
		ClaimStatus::PaymentScheduled => "It is decided, and a day is set for paying it.",
		ClaimStatus::Paid => "It is decided, and the insurer has paid its part.",
		ClaimStatus::Reconciled => "It is decided and paid, and the provider agrees with what it was paid.",
		ClaimStatus::Appealed => "The decision below is appealed; until that is decided, it holds.",
		ClaimStatus::Upheld => "It was appealed, and the decision below holds.",
		ClaimStatus::Overturned => "It was appealed, and decided anew.",
		ClaimStatus::Voided => "The provider has taken it back: nothing comes of it any more.",
		ClaimStatus::Replaced => "Another claim has come in its place: nothing comes of this one any more.",
		ClaimStatus::Reversed => "What was paid for it is taken back: nothing comes of it any more.",
	}
}
