//! What a provider asks of a payer.

use serde::{Deserialize, Serialize};

use super::{shown, told, Decision, Document, DocumentError};
use crate::{
	code::coded,
	money::{bounded, sum},
	AccountId, Amount, AppointmentId, AuthorizationId, ClaimId, CoverageId, Digest, DispenseId, EncounterId, InvoiceId,
	Moment, OrganizationId, PatientId, RecordId, ReportId, UnitId,
};

/// The most lines of one claim.
pub const MAX_LINES: usize = 16;

coded! {
	/// What a benefit is for.
	Category {
		/// A visit.
		Consultation => "consultation",
		/// Tests of specimens.
		Laboratory => "laboratory",
		/// Pictures of the body.
		Imaging => "imaging",
		/// What a pharmacy dispenses.
		Pharmacy => "pharmacy",
		/// A stay in a bed.
		Inpatient => "inpatient",
		/// An operation or a treatment.
		Procedure => "procedure",
		/// What cannot wait.
		Emergency => "emergency",
		/// Birth, and what belongs to it.
		Maternity => "maternity",
		/// Teeth.
		Dental => "dental",
		/// Eyes, and glasses.
		Vision => "vision",
		/// Anything else.
		Other => "other",
	}
}

coded! {
	/// What is asked for (FHIR `claim-use`).
	ClaimUse {
		/// To be paid for what was given.
		Claim => "claim",
		/// To be told before that it will be paid.
		Preauthorization => "preauthorization",
		/// To be told what would be paid.
		Predetermination => "predetermination",
	}
}

coded! {
	/// What kind of claim it is (FHIR `claim-type`).
	ClaimKind {
		/// Of a house, for a stay.
		Institutional => "institutional",
		/// For teeth.
		Oral => "oral",
		/// For what a pharmacy dispensed.
		Pharmacy => "pharmacy",
		/// Of a practitioner.
		Professional => "professional",
		/// For eyes.
		Vision => "vision",
	}
}

coded! {
	/// How urgent it is, from the least to the most (FHIR `request-priority`).
	Priority {
		/// As ever.
		Routine => "routine",
		/// Sooner than what is routine.
		Urgent => "urgent",
		/// As soon as possible.
		Asap => "asap",
		/// At once.
		Stat => "stat",
	}
}

coded! {
	/// Where a claim stands.
	ClaimStatus {
		/// Being written.
		Draft => "draft",
		/// Submitted, and waits.
		Submitted => "submitted",
		/// Checked, and waits for an adjudicator.
		Accepted => "accepted",
		/// Sent back, undecided.
		Returned => "returned",
		/// An adjudicator has it.
		InReview => "in-review",
		/// The payer has asked the provider.
		InformationRequested => "information-requested",
		/// Everything that a payer could pay is paid.
		Approved => "approved",
		/// Some of it is paid.
		PartiallyApproved => "partially-approved",
		/// Nothing is paid.
		Denied => "denied",
		/// The payer has set a day for paying.
		PaymentScheduled => "payment-scheduled",
		/// Paid by a remittance.
		Paid => "paid",
		/// The provider agrees with the remittance.
		Reconciled => "reconciled",
		/// The decision is appealed.
		Appealed => "appealed",
		/// The appeal was in vain.
		Upheld => "upheld",
		/// The appeal was right: it is decided anew.
		Overturned => "overturned",
		/// Taken back by the provider.
		Voided => "voided",
		/// Another claim has come in its place.
		Replaced => "replaced",
		/// What was paid is taken back.
		Reversed => "reversed",
	}
}

/// What shows that a service was given.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Evidence {
	/// An appointment that was fulfilled.
	Appointment(AppointmentId),
	/// A laboratory's report that is final.
	Report(ReportId),
	/// What a pharmacy handed over.
	Dispense(DispenseId),
	/// A stay.
	Encounter(EncounterId),
	/// A record in an anchor.
	Record {
		/// Whose anchor.
		custodian: OrganizationId,
		/// Which record.
		record: RecordId,
		/// Which version of it.
		version: u32,
	},
}

shown! {
	/// One line of a claim.
	pub struct ClaimLine {
		/// What kind of service.
		pub category: Category,
		/// Which: a keyed digest of it.
		pub service: Digest,
		/// How many units.
		pub units: u32,
		/// What is billed for all of them.
		pub amount: Amount,
		/// When it was served.
		pub served: Moment,
		/// Who has served, where that is one person.
		#[serde(deserialize_with = "told")]
		pub performer: Option<AccountId>,
		/// What shows it.
		#[serde(deserialize_with = "told")]
		pub evidence: Option<Evidence>,
		/// The authorization before.
		#[serde(deserialize_with = "told")]
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
		#[serde(deserialize_with = "told")]
		pub invoice: Option<InvoiceId>,
		/// The claim for the same at the payer before this one.
		#[serde(deserialize_with = "told")]
		pub prior: Option<ClaimId>,
		/// The claim in whose place it has come.
		#[serde(deserialize_with = "told")]
		pub replaces: Option<ClaimId>,
		/// The claim that has come in its place.
		#[serde(deserialize_with = "told")]
		pub replaced_by: Option<ClaimId>,
		/// A digest of the documents in the vault that belong to it.
		#[serde(deserialize_with = "told")]
		pub documents: Option<Digest>,
		/// What is asked for.
		pub lines: Vec<ClaimLine>,
		/// Where it stands.
		pub status: ClaimStatus,
		/// Who has written and submitted it.
		pub submitter: AccountId,
		/// Who has decided, or has a decision before them.
		pub hands: Vec<AccountId>,
		/// The decision that holds.
		#[serde(deserialize_with = "told")]
		pub decision: Option<Decision>,
		/// How often it was appealed.
		pub appeals: u8,
		/// What was paid, less what was taken back.
		pub paid: Amount,
		/// Until when something must be done.
		#[serde(deserialize_with = "told")]
		pub deadline: Option<Moment>,
		/// When it was begun.
		pub entered: Moment,
		/// When it was submitted.
		#[serde(deserialize_with = "told")]
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

impl Claim {
	/// What is billed.
	pub fn billed(&self) -> i128 {
		sum(self.lines.iter().map(|line| line.amount))
	}

	/// The lines, each with what was decided on it.
	pub fn decided_lines<'a>(
		&'a self,
		decision: &'a Decision,
	) -> impl Iterator<Item = (&'a ClaimLine, &'a super::LineDecision)> {
		self.lines.iter().zip(&decision.lines)
	}
}

impl Document for ClaimEntry {
	const WHAT: &'static str = "claim";

	fn check(&self) -> Result<(), DocumentError> {
		let claim = &self.claim;
		if claim.lines.is_empty() || claim.lines.len() > MAX_LINES {
			return Err(DocumentError::inconsistent("claim.lines", format!("a claim has 1 to {MAX_LINES} lines")));
		}
		for (position, line) in claim.lines.iter().enumerate() {
			bounded(format_args!("claim.lines[{position}].amount"), line.amount)?;
			if line.units == 0 {
				return Err(DocumentError::inconsistent(format_args!("claim.lines[{position}].units"), "at least one"));
			}
		}
		bounded("claim.paid", claim.paid)?;
		let Some(decision) = &claim.decision else { return Ok(()) };
		decision.check("claim.decision")?;
		if decision.lines.len() != claim.lines.len() {
			return Err(DocumentError::inconsistent("claim.decision.lines", "not as many as the claim has"));
		}
		for (position, (line, decided)) in claim.decided_lines(decision).enumerate() {
			if decided.billed != line.amount {
				let path = format_args!("claim.decision.lines[{position}].billed").to_string();
				return Err(DocumentError::inconsistent(path, "not what the claim's line bills"));
			}
		}
		Ok(())
	}
}
