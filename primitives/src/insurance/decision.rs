//! What goes into a decision on a claim besides the plan's rules, and what comes out.

use frame_support::{traits::ConstU32, BoundedVec};

use super::{ClaimLine, CoverageStatus, Used, MAX_LINES};
use crate::{money::Amount, Moment};

/// The most adjustments of one line.
pub const MAX_ADJUSTMENTS: u32 = 10;

/// At most as many as a claim has lines.
pub type PerLine<T> = BoundedVec<T, ConstU32<MAX_LINES>>;

crate::coded! {
	/// Who bears what is not paid (X12 `CAS` group).
	AdjustmentGroup {
		/// The provider, by contract.
		Contractual = 0 => "CO",
		/// The patient.
		PatientResponsibility = 1 => "PR",
		/// Somebody else: another payer.
		Other = 2 => "OA",
		/// The provider, because the payer says so.
		PayerInitiated = 3 => "PI",
	}
}

crate::coded! {
	/// Why something is not paid. The numbers are X12's claim adjustment reason codes; the words are ours.
	AdjustmentReason {
		/// The deductible.
		Deductible = 1 => "1",
		/// The patient's part in percent.
		Coinsurance = 2 => "2",
		/// The patient's part of every visit.
		Copay = 3 => "3",
		/// The authorization that is named is none, or not for this.
		AuthorizationInvalid = 15 => "15",
		/// Something that is needed to decide is missing.
		LacksInformation = 16 => "16",
		/// The same was claimed before.
		ExactDuplicate = 18 => "18",
		/// Another payer comes first, and was not asked.
		OtherPayer = 22 => "22",
		/// What another payer has decided before.
		PriorPayer = 23 => "23",
		/// Served before the coverage began, or within the waiting period.
		BeforeCoverage = 26 => "26",
		/// Served after the coverage ended.
		AfterCoverage = 27 => "27",
		/// Submitted too late.
		FilingLimit = 29 => "29",
		/// The payer does not insure this patient.
		NotInsured = 31 => "31",
		/// The most that is paid ever was paid.
		LifetimeMaximum = 35 => "35",
		/// The provider may not give this, or not under this plan.
		ProviderNotAuthorized = 38 => "38",
		/// The authorization was asked for, and denied.
		AuthorizationDenied = 39 => "39",
		/// More than one unit may cost.
		AboveSchedule = 45 => "45",
		/// Not medically necessary, an adjudicator says.
		NotNecessary = 50 => "50",
		/// The plan does not cover it.
		NotCovered = 96 => "96",
		/// It belongs to something else that is billed.
		Bundled = 97 => "97",
		/// The most that is paid for a visit or in a benefit period was paid.
		BenefitMaximum = 119 => "119",
		/// An authorization is needed, and none is named.
		NoAuthorization = 197 => "197",
		/// More units than were authorized.
		AuthorizationExceeded = 198 => "198",
	}
}

crate::coded! {
	/// What was found of a line's evidence.
	EvidenceFinding {
		/// It shows that this provider has given something of the kind to this patient then, and no other claim was charged for it.
		Shown = 0 => "shown",
		/// None is named.
		Missing = 1 => "missing",
		/// What is named is not there, is not final, or is of another patient or provider.
		NotShown = 2 => "not-shown",
		/// It is another claim's, which was charged for it.
		Used = 3 => "used",
		/// It is of this patient and provider, and no other claim was charged for it; but it is of another time, or shows no such service. Whoever accepts it
		/// all the same takes it.
		Unfit = 4 => "unfit",
	}
}

crate::coded! {
	/// What was found of the payers before this one.
	PriorFinding {
		/// There is none.
		First = 0 => "first",
		/// There is one, and the claim names no decision of it.
		NotAsked = 1 => "not-asked",
		/// It has decided.
		Decided = 2 => "decided",
	}
}

crate::coded! {
	/// Why the rules alone must not decide a claim. Of several the first is told.
	Review {
		/// It bills so much that two adjudicators must agree.
		TwoAdjudicators = 0 => "two-adjudicators",
		/// Evidence that a line names is another claim's, and somebody must see why.
		EvidenceUsed = 1 => "evidence-used",
		/// The chain does not show a line's evidence, and an adjudicator may accept it.
		EvidenceNotShown = 2 => "evidence-not-shown",
		/// It bills more than is decided by rule.
		AboveAutomatic = 3 => "above-automatic",
	}
}

crate::code::shown! {
	/// What was found of the authorization that a line names.
	#[derive(Copy)]
	pub enum AuthorizationFinding {
		/// None is named.
		#[codec(index = 0)]
		None,
		/// It certifies the service for that day, and so many units are left.
		#[codec(index = 1)]
		Open {
			/// How many.
			left: u32,
		},
		/// It is unknown, not decided, cancelled, or for another patient, provider, service or day.
		#[codec(index = 2)]
		Invalid,
		/// It was denied.
		#[codec(index = 3)]
		Denied,
	}
}

crate::code::shown! {
	/// What an adjudicator says of a line. Without one the rules alone decide.
	#[derive(Copy)]
	pub enum Ruling {
		/// What the rules say.
		#[codec(index = 0)]
		AsRuled,
		/// The evidence is good enough, though the chain does not show it.
		#[codec(index = 1)]
		AcceptEvidence,
		/// Nothing of it is paid: it was not necessary.
		#[codec(index = 2)]
		NotNecessary,
		/// Nothing of it is paid: what was asked for was not shown.
		#[codec(index = 3)]
		LacksInformation,
		/// No more than this is eligible: the rest was not necessary.
		#[codec(index = 4)]
		AtMost(Amount),
	}
}

crate::code::shown! {
	/// What a payer before has decided on a line.
	#[derive(Copy)]
	pub struct PriorLine {
		/// What it pays.
		pub paid: Amount,
		/// What the provider may ask nobody for.
		pub contractual: Amount,
	}

	/// What was found of one line.
	pub struct LineFacts {
		/// The line.
		pub line: ClaimLine,
		/// Whether the provider is of a kind that gives such services. Whether it is active is asked of whoever acts for it, and of no line.
		pub authorized: bool,
		/// Whether the provider was within the plan's network when it was served.
		pub within: bool,
		/// Its evidence.
		pub evidence: EvidenceFinding,
		/// Its authorization.
		pub authorization: AuthorizationFinding,
		/// Whether the same service of that day was claimed before, of any payer, and is not undone.
		pub duplicate: bool,
		/// What the payers before have decided on it; nothing where one of them has not, or was told itself that another comes first.
		pub prior: Option<PriorLine>,
		/// What an adjudicator says of it.
		pub ruling: Option<Ruling>,
	}

	/// Everything that decides a claim beside the rules of the plan.
	pub struct Facts {
		/// When it was filed: when it was submitted, or where it has come in the place of one that was sent back or reversed, when that was.
		pub submitted: Moment,
		/// Whether the coverage is the patient's, and the insurer's.
		pub insured: bool,
		/// Where the coverage stands.
		pub coverage: CoverageStatus,
		/// From which moment of service on it is in force.
		pub start: Moment,
		/// From which moment of service on no more: when it ends, was cancelled, or is suspended.
		pub end: Moment,
		/// The payers before.
		pub prior: PriorFinding,
		/// What was used before.
		pub used: Used,
		/// The lines, in their order.
		pub lines: PerLine<LineFacts>,
	}

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

	/// What was decided on a line. `billed` is `paid` and the sum of the adjustments, to the unit.
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
		/// What is not paid. No pair of group and reason twice, none of zero.
		pub adjustments: BoundedVec<Adjustment, ConstU32<MAX_ADJUSTMENTS>>,
	}

	/// What the rules say of a claim.
	pub struct Outcome {
		/// Line by line, in their order.
		pub lines: PerLine<LineDecision>,
		/// Why they must not decide it alone; nothing where they may.
		pub review: Option<Review>,
	}

	/// What was decided on a claim.
	pub struct Decision {
		/// Under which version of the plan.
		pub version: u32,
		/// In which benefit period of the coverage.
		pub period: u32,
		/// Line by line.
		pub lines: PerLine<LineDecision>,
		/// When.
		pub at: Moment,
		/// In which block.
		pub block: u32,
		/// Whether the rules alone have decided.
		pub automatic: bool,
	}
}

impl AdjustmentReason {
	/// Whether it refuses what was asked for. What it does not refuse, the patient or a payer before has agreed to bear, or the provider by contract.
	pub const fn denies(self) -> bool {
		!matches!(self, Self::Deductible | Self::Coinsurance | Self::Copay | Self::PriorPayer | Self::AboveSchedule)
	}

	/// The number.
	pub const fn number(self) -> u8 {
		self as u8
	}
}

impl LineDecision {
	/// The sum of the adjustments that this group bears.
	pub fn borne_by(&self, group: AdjustmentGroup) -> Amount {
		let borne = self.adjustments.iter().filter(|adjustment| adjustment.group == group);
		borne.fold(0, |sum, adjustment| sum.saturating_add(adjustment.amount))
	}

	/// What is paid and not paid.
	pub fn sum(&self) -> Amount {
		self.adjustments.iter().fold(self.paid, |sum, adjustment| sum.saturating_add(adjustment.amount))
	}
}

impl Decision {
	/// What is paid over all lines.
	pub fn paid(&self) -> Amount {
		self.lines.iter().fold(0, |sum, line| sum.saturating_add(line.paid))
	}

	/// What this group bears over all lines.
	pub fn borne_by(&self, group: AdjustmentGroup) -> Amount {
		self.lines.iter().fold(0, |sum, line| sum.saturating_add(line.borne_by(group)))
	}
}
