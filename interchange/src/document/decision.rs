//! What was decided on a claim.

use super::{shown, DocumentError};
use crate::{
	code::coded,
	money::{bounded, sum},
	Amount, Moment,
};

/// The most adjustments of one line.
pub const MAX_ADJUSTMENTS: usize = 10;

coded! {
	/// Who bears what is not paid (X12 `CAS` group).
	AdjustmentGroup {
		/// The provider, by contract.
		Contractual => "CO",
		/// The patient.
		PatientResponsibility => "PR",
		/// Somebody else: another payer.
		Other => "OA",
		/// The provider, because the payer says so.
		PayerInitiated => "PI",
	}
}

coded! {
	/// Why something is not paid. The numbers are X12's claim adjustment reason codes; the words are ours.
	AdjustmentReason {
		/// The deductible.
		Deductible => "1",
		/// The patient's part in percent.
		Coinsurance => "2",
		/// The patient's part of every visit.
		Copay => "3",
		/// The authorization that is named is none, or not for this.
		AuthorizationInvalid => "15",
		/// Something that is needed to decide is missing.
		LacksInformation => "16",
		/// The same was claimed before.
		ExactDuplicate => "18",
		/// Another payer comes first, and was not asked.
		OtherPayer => "22",
		/// What another payer has decided before.
		PriorPayer => "23",
		/// Served before the coverage began, or within the waiting period.
		BeforeCoverage => "26",
		/// Served after the coverage ended.
		AfterCoverage => "27",
		/// Submitted too late.
		FilingLimit => "29",
		/// The payer does not insure this patient.
		NotInsured => "31",
		/// The most that is paid ever was paid.
		LifetimeMaximum => "35",
		/// The provider may not give this, or not under this plan.
		ProviderNotAuthorized => "38",
		/// The authorization was asked for, and denied.
		AuthorizationDenied => "39",
		/// More than one unit may cost.
		AboveSchedule => "45",
		/// Not medically necessary, an adjudicator says.
		NotNecessary => "50",
		/// The plan does not cover it.
		NotCovered => "96",
		/// It belongs to something else that is billed.
		Bundled => "97",
		/// The most that is paid for a visit or in a benefit period was paid.
		BenefitMaximum => "119",
		/// An authorization is needed, and none is named.
		NoAuthorization => "197",
		/// More units than were authorized.
		AuthorizationExceeded => "198",
	}
}

shown! {
	/// Something that is not paid, who bears it, and why.
	#[derive(Copy)]
	pub struct Adjustment {
		/// Who bears it.
		pub group: AdjustmentGroup,
		/// Why.
		pub reason: AdjustmentReason,
		/// How much.
		pub amount: Amount,
	}

	/// What was decided on a line. `billed` is `paid` and the sum of the adjustments.
	pub struct LineDecision {
		/// What is billed.
		pub billed: Amount,
		/// What the plan's rules apply to.
		pub eligible: Amount,
		/// What of it goes to the deductible.
		pub deductible: Amount,
		/// What of it the patient pays for the visit.
		pub copay: Amount,
		/// What of it the patient pays in percent.
		pub coinsurance: Amount,
		/// What the payer pays.
		pub paid: Amount,
		/// How many authorized units it uses.
		pub units: u32,
		/// What is not paid.
		pub adjustments: Vec<Adjustment>,
	}

	/// What was decided on a claim.
	pub struct Decision {
		/// Under which version of the plan.
		pub version: u32,
		/// In which benefit period of the coverage.
		pub period: u32,
		/// Line by line.
		pub lines: Vec<LineDecision>,
		/// When.
		pub at: Moment,
		/// In which block.
		pub block: u32,
		/// Whether the rules alone have decided.
		pub automatic: bool,
	}
}

impl AdjustmentReason {
	/// What it means, to a patient: in the words of the wallet, which a test holds equal.
	pub const fn sentence(self) -> &'static str {
		match self {
			Self::Deductible => "Your plan begins to pay above your deductible, and this goes towards it.",
			Self::Coinsurance => "Your plan shares the cost with you: this is your part in percent.",
			Self::Copay => "Your plan has you pay this part of every visit.",
			Self::AuthorizationInvalid => {
				"The provider named an approval of the insurer's that is not for this service."
			}
			Self::LacksInformation => "Something that the insurer needs to decide was not shown.",
			Self::ExactDuplicate => "The same was claimed before, and nobody owes it twice.",
			Self::OtherPayer => "Another insurer comes first, and has not decided. This one is to be asked again then.",
			Self::PriorPayer => "An insurer that comes first has settled this already.",
			Self::BeforeCoverage => {
				"The service was given before your coverage began, or while you had to wait for this benefit."
			}
			Self::AfterCoverage => "The service was given after your coverage had ended, or while it was suspended.",
			Self::FilingLimit => "The provider asked too late.",
			Self::NotInsured => "This insurer does not insure you under the coverage that was named.",
			Self::LifetimeMaximum => "The most that your plan ever pays for this is reached.",
			Self::ProviderNotAuthorized => {
				"This provider may not give this service, or your plan does not pay for it at this provider."
			}
			Self::AuthorizationDenied => "The insurer had refused to approve this before it was given.",
			Self::AboveSchedule => "The provider billed more than the price that your plan has for it.",
			Self::NotNecessary => "The insurer's adjudicator found that this was not medically necessary.",
			Self::NotCovered => "Your plan does not cover this.",
			Self::Bundled => "It is part of another line of this claim.",
			Self::BenefitMaximum => "The most that your plan pays for a visit, or in this benefit period, is reached.",
			Self::NoAuthorization => {
				"The insurer had to approve this before it was given, and the provider named no approval."
			}
			Self::AuthorizationExceeded => "More was given than the insurer had approved.",
		}
	}
}

impl LineDecision {
	/// The sum of the adjustments that this group bears.
	pub fn borne_by(&self, group: AdjustmentGroup) -> i128 {
		sum(self.adjustments.iter().filter(|one| one.group == group).map(|one| one.amount))
	}
}

impl Decision {
	/// What is paid over all lines.
	pub fn paid(&self) -> i128 {
		sum(self.lines.iter().map(|line| line.paid))
	}

	/// What this group bears over all lines.
	pub fn borne_by(&self, group: AdjustmentGroup) -> i128 {
		self.lines.iter().map(|line| line.borne_by(group)).sum()
	}

	/// Checks it, as what is at this path.
	pub(super) fn check(&self, path: &str) -> Result<(), DocumentError> {
		for (position, line) in self.lines.iter().enumerate() {
			let path = format!("{path}.lines[{position}]");
			bounded(format_args!("{path}.billed"), line.billed)?;
			if line.adjustments.len() > MAX_ADJUSTMENTS {
				let why = format!("a line has at most {MAX_ADJUSTMENTS}");
				return Err(DocumentError::inconsistent(format_args!("{path}.adjustments"), why));
			}
			let told = sum(line.adjustments.iter().map(|one| one.amount)) + i128::from(line.paid);
			if told != i128::from(line.billed) {
				let why = format!("what is billed is {}, what is paid and adjusted is {told}", line.billed);
				return Err(DocumentError::inconsistent(path, why));
			}
		}
		Ok(())
	}
}
