//! Reports, and the critical values in them.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use scale_info::TypeInfo;

use super::{TestSet, Tests};
use crate::{
	anchor::{Proof, RecordLeaf},
	AccountId, Digest, Moment, OrderId, OrganizationId, PatientId, RecordId, ReportId, TaskId,
};

crate::coded! {
	/// Where a report stands (FHIR `DiagnosticReport.status`).
	ReportStatus {
		/// It is known that there will be one.
		Registered = 0 => "registered",
		/// Some of it is there, perhaps unverified.
		Partial = 1 => "partial",
		/// Early results are there.
		Preliminary = 2 => "preliminary",
		/// Complete.
		Final = 3 => "final",
		/// Changed after it was final.
		Amended = 4 => "amended",
		/// Corrected after it was final.
		Corrected = 5 => "corrected",
		/// Added to after it was final.
		Appended = 6 => "appended",
		/// There will be none.
		Cancelled = 7 => "cancelled",
		/// It was never meant.
		EnteredInError = 8 => "entered-in-error",
	}
}

impl ReportStatus {
	/// Whether it is, or has been, final and holds.
	pub const fn is_final(self) -> bool {
		matches!(self, Self::Final | Self::Amended | Self::Corrected | Self::Appended)
	}

	/// Whether it is not final yet, and can become so.
	pub const fn is_open(self) -> bool {
		matches!(self, Self::Registered | Self::Partial | Self::Preliminary)
	}

	/// Whether a version with that status can follow.
	pub const fn leads_to(self, next: Self) -> bool {
		match next {
			Self::Partial => matches!(self, Self::Registered | Self::Partial),
			Self::Preliminary | Self::Final => self.is_open(),
			Self::Amended | Self::Corrected | Self::Appended => self.is_final(),
			Self::Registered | Self::Cancelled | Self::EnteredInError => false,
		}
	}

	/// Whether it is a version with a result, and not a word about the report.
	pub const fn is_version(self) -> bool {
		matches!(self, Self::Partial | Self::Preliminary) || self.is_final()
	}
}

crate::coded! {
	/// What a result means (HL7 table 0078, v3 ObservationInterpretation). It is in the record, for wallets and portals; the chain carries of it only whether it is
	/// critical.
	Interpretation {
		/// Normal.
		Normal = 0 => "N",
		/// Low.
		Low = 1 => "L",
		/// High.
		High = 2 => "H",
		/// Abnormal.
		Abnormal = 3 => "A",
		/// Critically low.
		CriticalLow = 4 => "LL",
		/// Critically high.
		CriticalHigh = 5 => "HH",
		/// Critically abnormal.
		CriticalAbnormal = 6 => "AA",
		/// Susceptible.
		Susceptible = 7 => "S",
		/// Intermediate.
		Intermediate = 8 => "I",
		/// Resistant.
		Resistant = 9 => "R",
		/// Positive.
		Positive = 10 => "POS",
		/// Negative.
		Negative = 11 => "NEG",
	}
}

impl Interpretation {
	/// Whether a clinician must hear of it before a deadline.
	pub const fn is_critical(self) -> bool {
		matches!(self, Self::CriticalLow | Self::CriticalHigh | Self::CriticalAbnormal)
	}
}

crate::coded! {
	/// Where the clock of a critical value stands.
	CriticalStatus {
		/// It runs: nobody has acknowledged it.
		Running = 0 => "running",
		/// A clinician has acknowledged it before the deadline.
		Acknowledged = 1 => "acknowledged",
		/// A clinician has acknowledged it after the deadline.
		AcknowledgedLate = 2 => "acknowledged-late",
		/// It runs: what was critical was never meant, and no clinician has heard of either.
		Withdrawn = 3 => "withdrawn",
	}
}

impl CriticalStatus {
	/// Whether a clinician must still hear of it.
	pub const fn runs(self) -> bool {
		matches!(self, Self::Running | Self::Withdrawn)
	}
}

/// Where a result is: the leaf of its record, and how that leaf is shown to be in an anchor of the laboratory's.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResultEvidence {
	/// In which of the laboratory's anchors of records.
	pub anchor: u64,
	/// The leaf.
	pub leaf: RecordLeaf,
	/// How it is shown to be there.
	pub proof: Proof,
}

crate::code::shown! {
	/// One version of a report.
	pub struct ReportVersion {
		/// As what it was reported. Entered in error is one that was critical and waited to be verified, and was dropped.
		pub status: ReportStatus,
		/// Whether a clinician must hear of it before a deadline.
		pub critical: bool,
		/// The record with the result, in the laboratory's vault.
		pub record: RecordId,
		/// Which version of it.
		pub version: u32,
		/// Its commitment.
		pub commitment: Digest,
		/// In which of the laboratory's anchors of records it is.
		pub anchor: u64,
		/// Who reported it.
		pub signer: AccountId,
		/// Who verified it, where the laboratory demands that.
		pub verifier: Option<AccountId>,
		/// When it was signed, and where it was verified, that.
		pub at: Moment,
	}

	/// A report.
	pub struct Report {
		/// To which order.
		pub order: OrderId,
		/// Of which task.
		pub task: TaskId,
		/// Whose.
		pub laboratory: OrganizationId,
		/// About whom.
		pub patient: PatientId,
		/// On which tests of the order.
		pub tests: TestSet,
		/// Where it stands.
		pub status: ReportStatus,
		/// The version that waits to be verified.
		pub pending: Option<ReportVersion>,
		/// Who registered it.
		pub author: AccountId,
		/// When.
		pub registered: Moment,
		/// When it came to where it stands.
		pub changed: Moment,
	}

	/// Who acknowledged a critical value.
	pub struct Acknowledgement {
		/// Who.
		pub by: AccountId,
		/// When.
		pub at: Moment,
	}

	/// The clock of one version of a report with a critical value.
	pub struct Critical {
		/// Who has ordered, and must acknowledge it.
		pub organization: OrganizationId,
		/// Where it stands.
		pub status: CriticalStatus,
		/// Since when.
		pub since: Moment,
		/// From when on it is overdue.
		pub due: Moment,
		/// Who acknowledged it.
		pub acknowledged: Option<Acknowledgement>,
	}
}

impl ReportVersion {
	/// Whether it waited to be verified, and was dropped: it was never reported.
	pub fn is_dropped(&self) -> bool {
		self.status == ReportStatus::EnteredInError
	}
}

impl Critical {
	/// Whether it should have been acknowledged by then, and is not.
	pub const fn is_overdue(&self, at: Moment) -> bool {
		self.status.runs() && at >= self.due
	}
}

/// The clock of a critical value, as a list shows it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CriticalEntry {
	/// Of which report.
	pub report: ReportId,
	/// Of which of its versions, from 0.
	pub version: u16,
	/// To which order.
	pub order: OrderId,
	/// About whom.
	pub patient: PatientId,
	/// By which laboratory.
	pub laboratory: OrganizationId,
	/// The clock.
	pub critical: Critical,
	/// Whether it is overdue now.
	pub overdue: bool,
	/// How many of those on the organization's escalation list are to be told by now, from the first on.
	pub escalated: u32,
}

/// A report with its number and all of its versions.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReportEntry {
	/// Its number.
	pub id: ReportId,
	/// The report.
	pub report: Report,
	/// Its versions, the first one first.
	pub versions: Vec<ReportVersion>,
	/// The clocks of those that are critical, and of one that waits: its number is how many versions there are.
	pub criticals: Vec<CriticalEntry>,
}

/// A report that is final and holds, as evidence that a laboratory has done what was ordered.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FinalReport {
	/// To which order.
	pub order: OrderId,
	/// Which laboratory has done the tests.
	pub laboratory: OrganizationId,
	/// For whom.
	pub patient: PatientId,
	/// Who had ordered them.
	pub orderer: OrganizationId,
	/// Which of its people had.
	pub author: AccountId,
	/// Who has signed a version of it, or stood for one that another had signed. Each once.
	pub signers: Vec<AccountId>,
	/// When the report became final first, whatever was changed since.
	pub at: Moment,
	/// The tests, as keyed digests.
	pub tests: Tests,
}
