//! What a provider asks of a payer.

use frame_support::{traits::ConstU32, BoundedVec};

use super::{Adjustment, Category, Decision, Evidence, Facts, Ruling};
use crate::{
	money::Amount, priority::Priority, AccountId, AuthorizationId, ClaimId, CoverageId, Digest, InvoiceId, Moment,
	OrganizationId, PatientId, PlanId, UnitId,
};

/// The most lines of one claim.
pub const MAX_LINES: u32 = 16;

/// The most accounts that have a hand in the decisions on one claim: one that takes it, two for the first decision, two for every appeal, and some who
/// drop what others propose.
pub const MAX_HANDS: u32 = 32;

/// The most appeals of one claim, whatever the plan says.
pub const MAX_APPEALS: u8 = 6;

/// What an adjudicator says of the lines of a claim, in their order.
pub type Rulings = BoundedVec<Ruling, ConstU32<MAX_LINES>>;

crate::coded! {
	/// What is asked for (FHIR `claim-use`).
	ClaimUse {
		/// To be paid for what was given.
		Claim = 0 => "claim",
		/// To be told before that it will be paid.
		Preauthorization = 1 => "preauthorization",
		/// To be told what would be paid.
		Predetermination = 2 => "predetermination",
	}
}

crate::coded! {
	/// What kind of claim it is (FHIR `claim-type`).
	ClaimKind {
		/// Of a house, for a stay.
		Institutional = 0 => "institutional",
		/// For teeth.
		Oral = 1 => "oral",
		/// For what a pharmacy dispensed.
		Pharmacy = 2 => "pharmacy",
		/// Of a practitioner.
		Professional = 3 => "professional",
		/// For eyes.
		Vision = 4 => "vision",
	}
}

crate::coded! {
	/// Where a claim stands.
	ClaimStatus {
		/// Being written.
		Draft = 0 => "draft",
		/// Submitted, and waits for what the payer before it decides (X12 277: A1).
		Submitted = 1 => "submitted",
		/// Checked, and waits for an adjudicator (A2).
		Accepted = 2 => "accepted",
		/// Sent back, undecided (A3).
		Returned = 3 => "returned",
		/// An adjudicator has it (P1).
		InReview = 4 => "in-review",
		/// The payer has asked the provider (R).
		InformationRequested = 5 => "information-requested",
		/// Decided: everything that a payer could pay is paid (F1).
		Approved = 6 => "approved",
		/// Decided: some of it is paid (F1).
		PartiallyApproved = 7 => "partially-approved",
		/// Decided: nothing is paid (F2).
		Denied = 8 => "denied",
		/// The payer has set a day for paying.
		PaymentScheduled = 9 => "payment-scheduled",
		/// Paid by a remittance (835).
		Paid = 10 => "paid",
		/// The provider agrees with the remittance.
		Reconciled = 11 => "reconciled",
		/// The decision is appealed.
		Appealed = 12 => "appealed",
		/// The appeal was in vain.
		Upheld = 13 => "upheld",
		/// The appeal was right: it is decided anew.
		Overturned = 14 => "overturned",
		/// Taken back by the provider (8).
		Voided = 15 => "voided",
		/// Another claim has come in its place (7).
		Replaced = 16 => "replaced",
		/// What was paid is taken back (22).
		Reversed = 17 => "reversed",
	}
}

crate::coded! {
	/// Why a payer sends a claim back without a decision, or asks.
	InformationReason {
		/// The evidence does not show what is billed.
		Evidence = 0 => "evidence",
		/// A document is needed, in the vault, under the patient's consent.
		Document = 1 => "document",
		/// The amounts are not clear.
		Amounts = 2 => "amounts",
		/// It is not clear who has given the service.
		Performer = 3 => "performer",
		/// Another payer may come first.
		OtherPayer = 4 => "other-payer",
	}
}

crate::coded! {
	/// Why a payer takes back what it paid, or a provider gives it back.
	ReversalReason {
		/// It was paid twice.
		Duplicate = 0 => "duplicate",
		/// It was billed in error.
		BilledInError = 1 => "billed-in-error",
		/// The service was not given.
		NotRendered = 2 => "not-rendered",
		/// Another payer owes it.
		OtherPayer = 3 => "other-payer",
		/// The evidence does not hold any more.
		EvidenceWithdrawn = 4 => "evidence-withdrawn",
	}
}

crate::code::shown! {
	/// What the last who sent a claim on has said of it.
	#[derive(Copy)]
	pub enum Remark {
		/// It was sent back for this.
		#[codec(index = 0)]
		Returned(InformationReason),
		/// This is asked.
		#[codec(index = 1)]
		Asked(InformationReason),
		/// What was paid is taken back for this.
		#[codec(index = 2)]
		Reversed(ReversalReason),
	}
}

crate::code::shown! {
	/// What adjudicators say of a claim.
	pub enum Verdict {
		/// It is decided, by the rules and these rulings.
		#[codec(index = 0)]
		Decide(Rulings),
		/// The appeal is in vain: what was decided before holds.
		#[codec(index = 1)]
		Uphold,
	}
}

crate::code::shown! {
	/// What a provider writes of a claim.
	pub struct ClaimDraft {
		/// What kind it is.
		pub kind: ClaimKind,
		/// How urgent it is to the patient.
		pub priority: Priority,
		/// For whom.
		pub patient: PatientId,
		/// Under which coverage.
		pub coverage: CoverageId,
		/// The invoice whose total it asks for, where there is one.
		pub invoice: Option<InvoiceId>,
		/// The claim for the same at the payer before this one.
		pub prior: Option<ClaimId>,
		/// The claim in whose place it comes.
		pub replaces: Option<ClaimId>,
		/// Of the records in the provider's vault that belong to it, where there are some: `records_digest`.
		pub documents: Option<Digest>,
		/// What is asked for.
		pub lines: BoundedVec<ClaimLine, ConstU32<MAX_LINES>>,
	}

	/// What one adjudicator proposes, and another has not confirmed yet.
	pub struct Proposal {
		/// What.
		pub verdict: Verdict,
		/// Who.
		pub by: AccountId,
		/// When.
		pub at: Moment,
	}

	/// An appeal that is not decided.
	pub struct Appeal {
		/// By whom.
		pub by: AccountId,
		/// For which provider; nothing where it is for the patient.
		pub organization: Option<OrganizationId>,
		/// Where the claim stood.
		pub from: ClaimStatus,
		/// Until when it could be appealed.
		pub deadline: Option<Moment>,
		/// When.
		pub at: Moment,
	}

	/// When a claim is to be paid.
	#[derive(Copy)]
	pub struct Payday {
		/// When.
		pub on: Moment,
		/// Where the claim stood.
		pub from: ClaimStatus,
		/// How much of the time for an appeal was left. It runs on once the claim is paid.
		pub left: Option<Moment>,
	}

	/// A decision, with all that it was made from: whoever has it and the rules can make it again. Of an appeal that was in vain it is the decision that holds,
	/// with the facts that it was made from, if whoever has decided the appeal has not ruled anew.
	pub struct DecisionRecord {
		/// By which plan. The version is in the decision.
		pub plan: PlanId,
		/// From which facts.
		pub facts: Facts,
		/// The decision.
		pub decision: Decision,
		/// What came of it: [`Approved`](ClaimStatus::Approved), [`PartiallyApproved`](ClaimStatus::PartiallyApproved) or [`Denied`](ClaimStatus::Denied); on an
		/// appeal [`Upheld`](ClaimStatus::Upheld) or [`Overturned`](ClaimStatus::Overturned).
		pub result: ClaimStatus,
		/// By whom: nobody, where the rules alone have decided; two, where it takes two.
		pub by: BoundedVec<AccountId, ConstU32<2>>,
	}

	/// One line of a claim.
	pub struct ClaimLine {
		/// What kind of service.
		pub category: Category,
		/// Which: a digest of it under the provider's key for the patient. Equal services that it gave the patient have equal digests.
		pub service: Digest,
		/// How many units.
		pub units: u32,
		/// What is billed for all of them.
		pub amount: Amount,
		/// When it was served.
		pub served: Moment,
		/// Who has served, where that is one person.
		pub performer: Option<AccountId>,
		/// What shows it.
		pub evidence: Option<Evidence>,
		/// The authorization before.
		pub authorization: Option<AuthorizationId>,
	}

	/// A claim.
	pub struct Claim {
		/// What kind it is.
		pub kind: ClaimKind,
		/// How urgent it is to the patient.
		pub priority: Priority,
		/// Who asks.
		pub provider: OrganizationId,
		/// For whom.
		pub patient: PatientId,
		/// Under which coverage.
		pub coverage: CoverageId,
		/// Of whom.
		pub insurer: OrganizationId,
		/// In which unit.
		pub unit: UnitId,
		/// The invoice whose total it asks for, where there is one.
		pub invoice: Option<InvoiceId>,
		/// The claim for the same at the payer before this one.
		pub prior: Option<ClaimId>,
		/// The claim in whose place it has come.
		pub replaces: Option<ClaimId>,
		/// The claim that has come in its place.
		pub replaced_by: Option<ClaimId>,
		/// Of the records in the provider's vault that belong to it, where there are some: `records_digest`.
		pub documents: Option<Digest>,
		/// What is asked for.
		pub lines: BoundedVec<ClaimLine, ConstU32<MAX_LINES>>,
		/// Where it stands.
		pub status: ClaimStatus,
		/// Who has submitted it; of a draft, who has written it last.
		pub submitter: AccountId,
		/// Who has decided, has proposed or dropped a decision, or has the claim before them.
		pub hands: BoundedVec<AccountId, ConstU32<MAX_HANDS>>,
		/// The decision that holds.
		pub decision: Option<Decision>,
		/// How often it was appealed.
		pub appeals: u8,
		/// What was paid, less what was taken back.
		pub paid: Amount,
		/// Until when something must be done: an answer given, an appeal made.
		pub deadline: Option<Moment>,
		/// When it was begun.
		pub entered: Moment,
		/// When it was submitted.
		pub submitted: Option<Moment>,
		/// When it changed last.
		pub changed: Moment,
	}

	/// A claim with its number.
	pub struct ClaimEntry {
		/// Its number.
		pub id: ClaimId,
		/// The claim.
		pub claim: Claim,
	}
}

/// What was decided on a claim, in the words that a wallet needs to tell it to the patient.
#[derive(
	Clone,
	PartialEq,
	Eq,
	Debug,
	codec::Encode,
	codec::Decode,
	scale_info::TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
	/// The claim, with its lines and what was decided on each.
	pub claim: ClaimEntry,
	/// What is billed.
	pub billed: Amount,
	/// What the payer pays.
	pub awarded: Amount,
	/// What of it was paid.
	pub paid: Amount,
	/// What the patient bears.
	pub patient: Amount,
	/// What the provider bears, by contract or because the payer says so.
	pub provider: Amount,
	/// What others bear: payers before.
	pub others: Amount,
	/// The same by who bears it and why, each pair once, in that order.
	pub adjustments: alloc::vec::Vec<Adjustment>,
	/// What was said of the claim last.
	pub remark: Option<Remark>,
	/// The appeal that is not decided.
	pub appeal: Option<Appeal>,
	/// When it is to be paid, while that is set.
	pub payday: Option<Payday>,
	/// Whether it can be appealed now.
	pub appealable: bool,
}

impl Claim {
	/// What is billed.
	pub fn billed(&self) -> Amount {
		self.lines.iter().fold(0, |sum, line| sum.saturating_add(line.amount))
	}

	/// What the decision says is to be paid, over all.
	pub fn awarded(&self) -> Amount {
		self.decision.as_ref().map_or(0, Decision::paid)
	}
}

impl ClaimStatus {
	/// Whether the insurer's adjudicators have something to do, or wait for an answer.
	pub const fn is_open(self) -> bool {
		matches!(self, Self::Accepted | Self::InReview | Self::InformationRequested | Self::Appealed)
	}

	/// Whether there is a decision, and nobody is about to change it.
	pub const fn is_decided(self) -> bool {
		matches!(
			self,
			Self::Approved
				| Self::PartiallyApproved
				| Self::Denied
				| Self::PaymentScheduled
				| Self::Paid | Self::Reconciled
				| Self::Upheld
				| Self::Overturned
		)
	}

	/// Whether nothing comes of it any more: nothing was decided, or what was is undone.
	pub const fn is_undone(self) -> bool {
		matches!(self, Self::Returned | Self::Voided | Self::Replaced | Self::Reversed)
	}

	/// The category of X12's claim status (277) that says the same; nothing where it was never submitted.
	pub const fn x12_category(self) -> Option<&'static str> {
		match self {
			Self::Draft => None,
			Self::Submitted => Some("A1"),
			Self::Accepted => Some("A2"),
			Self::Returned => Some("A3"),
			Self::InReview | Self::Appealed => Some("P1"),
			Self::InformationRequested => Some("R0"),
			Self::Denied => Some("F2"),
			Self::Approved | Self::PartiallyApproved | Self::Upheld | Self::Overturned | Self::PaymentScheduled => {
				Some("F0")
			}
			Self::Paid | Self::Reconciled => Some("F1"),
			Self::Voided | Self::Replaced | Self::Reversed => Some("F3"),
		}
	}
}
