//! What the chain may know of a record, and what its author signs.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

use crate::{AccountId, Digest, Moment, PatientId, RecordId};

crate::coded! {
	/// The coarse kind of a record: the only clinical fact on the chain.
	RecordClass {
		/// Who the patient is: demographics, contacts.
		Demographics = 0 => "demographics",
		/// Conditions, observations and notes that no other class names.
		General = 1 => "general",
		/// Laboratory orders and results.
		Laboratory = 2 => "laboratory",
		/// Imaging studies and their reports.
		Imaging = 3 => "imaging",
		/// Prescriptions, dispenses, administrations.
		Medication = 4 => "medication",
		/// Allergies and intolerances.
		Allergy = 5 => "allergy",
		/// Immunizations.
		Immunization = 6 => "immunization",
		/// Procedures and operations.
		Procedure = 7 => "procedure",
		/// Encounters, admissions, appointments.
		Encounter = 8 => "encounter",
		/// Mental health.
		MentalHealth = 9 => "mental-health",
		/// Substance use.
		SubstanceUse = 10 => "substance-use",
		/// Sexual and reproductive health.
		SexualHealth = 11 => "sexual-health",
		/// Genetics.
		Genetics = 12 => "genetics",
		/// Coverage, claims, invoices.
		Financial = 13 => "financial",
		/// Consents, directives, other legal documents.
		Legal = 14 => "legal",
	}
	/// A set of record classes.
	set RecordClasses(u32)
}

crate::coded! {
	/// How confidential a record is (HL7 v3 Confidentiality), least first.
	#[derive(Default)]
	Confidentiality {
		/// Unrestricted.
		Unrestricted = 0 => "U",
		/// Low.
		Low = 1 => "L",
		/// Moderate.
		Moderate = 2 => "M",
		/// Normal: what most of a record is.
		#[default]
		Normal = 3 => "N",
		/// Restricted.
		Restricted = 4 => "R",
		/// Very restricted.
		VeryRestricted = 5 => "V",
	}
}

crate::coded! {
	/// What makes a record sensitive (HL7 v3 ActCode).
	Sensitivity {
		/// Substance use.
		SubstanceUse = 0 => "ETH",
		/// HIV and AIDS.
		Hiv = 1 => "HIV",
		/// Psychiatry.
		Psychiatry = 2 => "PSY",
		/// Sexual assault, abuse, or domestic violence.
		Violence = 3 => "SDV",
	}
	/// A set of sensitivities.
	set Sensitivities(u8)
}

/// The security label of one record. It is known to the vault, and to the chain only inside a question that is asked and forgotten.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Default,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "camelCase", default)]
pub struct Label {
	/// How confidential.
	pub confidentiality: Confidentiality,
	/// Why.
	pub sensitivities: Sensitivities,
}

/// What an author signs of one version of a record. The digest is salted, so that a signature cannot be tried against guessed contents.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Statement {
	/// The chain: its genesis hash.
	pub genesis: Digest,
	/// Whom the record is about.
	pub patient: PatientId,
	/// The record.
	pub record: RecordId,
	/// Its version, from 1.
	pub version: u32,
	/// Its class.
	pub class: RecordClass,
	/// Its label.
	pub label: Label,
	/// When the data was made, which may be long before it was stored.
	pub made: Moment,
	/// Who wrote it.
	pub author: AccountId,
	/// `content_digest` of the contents.
	pub content: Digest,
}

impl Statement {
	/// Set before what is signed, so that a signature given here means nothing elsewhere.
	pub const DOMAIN: &'static [u8] = b"salus/record-statement/1";

	/// The bytes to sign.
	pub fn signing_payload(&self) -> alloc::vec::Vec<u8> {
		let mut payload = Self::DOMAIN.to_vec();
		self.encode_to(&mut payload);
		payload
	}
}

/// The digest of a set of records by their numbers, in whatever order they are named: what stands for a claim's documents on the chain. The numbers are random:
/// whoever has been told them can check them by it, and nobody finds them.
pub fn records_digest(records: &[RecordId]) -> Digest {
	let records: alloc::collections::BTreeSet<_> = records.iter().collect();
	let mut input = b"salus/record-set/1".to_vec();
	records.into_iter().for_each(|record| input.extend_from_slice(&record.0));
	sp_io::hashing::blake2_256(&input).into()
}

/// The digest of a record's contents under its author's random salt.
pub fn content_digest(salt: &[u8; 32], contents: &[u8]) -> Digest {
	let mut input = alloc::vec::Vec::with_capacity(contents.len().saturating_add(64));
	input.extend_from_slice(b"salus/record-content/1");
	input.extend_from_slice(salt);
	input.extend_from_slice(contents);
	sp_io::hashing::blake2_256(&input).into()
}
