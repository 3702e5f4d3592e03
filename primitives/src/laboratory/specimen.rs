//! Specimens, and in whose hands they are.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

use super::TestSet;
use crate::{AccountId, Digest, Moment, OrderId, OrganizationId, PatientId, SpecimenId};

/// The most specimens that are pooled into one.
pub const MAX_POOLED: u32 = 8;

/// The most aliquots into which a specimen is split at once.
pub const MAX_ALIQUOTS: u32 = 8;

/// What a specimen was made of: nothing for one that was collected, one for an aliquot, several for a pool. None of them twice.
pub type Parents = BoundedVec<SpecimenId, ConstU32<MAX_POOLED>>;

/// What a specimen is split into at once.
pub type Aliquots = BoundedVec<Aliquot, ConstU32<MAX_ALIQUOTS>>;

crate::coded! {
	/// Whether a specimen can be used (FHIR `Specimen.status`).
	SpecimenStatus {
		/// It is there, and will do.
		Available = 0 => "available",
		/// It is lost, destroyed or used up.
		Unavailable = 1 => "unavailable",
		/// It is there, and will not do.
		Unsatisfactory = 2 => "unsatisfactory",
		/// It was never so.
		EnteredInError = 3 => "entered-in-error",
	}
}

impl SpecimenStatus {
	/// Whether it is in somebody's hands.
	pub const fn is_there(self) -> bool {
		matches!(self, Self::Available | Self::Unsatisfactory)
	}
}

crate::coded! {
	/// In which condition a specimen arrives (HL7 table 0493).
	Condition {
		/// Autolyzed.
		Autolyzed = 0 => "AUT",
		/// Clotted.
		Clotted = 1 => "CLOT",
		/// Contaminated.
		Contaminated = 2 => "CON",
		/// Cool.
		Cool = 3 => "COOL",
		/// Frozen.
		Frozen = 4 => "FROZ",
		/// Hemolyzed.
		Hemolyzed = 5 => "HEM",
		/// Live.
		Live = 6 => "LIVE",
		/// At room temperature.
		RoomTemperature = 7 => "ROOM",
		/// Its sample was not received.
		SampleNotReceived = 8 => "SNR",
		/// Centrifuged.
		Centrifuged = 9 => "CFU",
	}
	/// A set of conditions.
	set Conditions(u16)
}

crate::coded! {
	/// Why a specimen will not do (HL7 table 0490).
	RejectionReason {
		/// Expired.
		Expired = 0 => "EX",
		/// There is too little of it.
		TooLittle = 1 => "QS",
		/// The patient's number is missing.
		NoPatientNumber = 2 => "RA",
		/// The container is broken.
		BrokenContainer = 3 => "RB",
		/// It has clotted.
		Clotting = 4 => "RC",
		/// The date of collection is missing.
		NoCollectionDate = 5 => "RD",
		/// The patient's name is missing.
		NoPatientName = 6 => "RE",
		/// It is hemolyzed.
		Hemolysis = 7 => "RH",
		/// It is not certain whose it is.
		Identification = 8 => "RI",
		/// The label is wrong.
		Labeling = 9 => "RM",
		/// It is contaminated.
		Contamination = 10 => "RN",
		/// Who collected it is missing.
		NoCollector = 11 => "RP",
		/// It was stored wrongly.
		ImproperStorage = 12 => "RR",
		/// A name is misspelled.
		MisspelledName = 13 => "RS",
	}
}

crate::coded! {
	/// How a specimen came to be there no more.
	Disposal {
		/// It was destroyed.
		Destroyed = 0 => "destroyed",
		/// It was used up.
		Consumed = 1 => "consumed",
		/// Nobody knows where it is.
		Lost = 2 => "lost",
	}
}

/// A label, and the tests for which an aliquot is.
#[derive(
	Clone,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Aliquot {
	/// The digest of its label.
	pub label: Digest,
	/// Some of the tests of what is split.
	pub tests: TestSet,
}

crate::code::shown! {
	/// In whose hands something is, and for which organization.
	pub struct Holder {
		/// For which organization.
		pub organization: OrganizationId,
		/// In whose.
		pub account: AccountId,
	}

	/// A hand-over that the holder has signed, and nobody yet who receives.
	pub struct Offer {
		/// To which organization.
		pub to: OrganizationId,
		/// To whom there; nothing: to whoever may receive specimens.
		pub receiver: Option<AccountId>,
		/// When it was signed.
		pub at: Moment,
	}

	/// A specimen. What kind it is, the vault knows.
	pub struct Specimen {
		/// For which order it was taken.
		pub order: OrderId,
		/// Of whom.
		pub patient: PatientId,
		/// For which tests of the order.
		pub tests: TestSet,
		/// The digest of its label.
		pub label: Digest,
		/// Whether it can be used.
		pub status: SpecimenStatus,
		/// What it was made of.
		pub parents: Parents,
		/// The rejected specimen in whose place it was collected.
		pub replaces: Option<SpecimenId>,
		/// The specimen that was collected in its place.
		pub replaced_by: Option<SpecimenId>,
		/// Why it will not do.
		pub rejected: Option<RejectionReason>,
		/// In whose hands it is, or was last.
		pub holder: Holder,
		/// To whom the holder offers it.
		pub offer: Option<Offer>,
		/// Whether the holder has it in storage.
		pub stored: bool,
		/// When it was collected, or made.
		pub made: Moment,
	}
}

/// What was done with a specimen.
#[derive(
	Clone,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum CustodyAct {
	/// It was taken from the patient.
	#[codec(index = 0)]
	Collected,
	/// It is a part of this one.
	#[codec(index = 1)]
	SplitFrom(SpecimenId),
	/// Parts of it were made, so many, numbered from this one on.
	#[codec(index = 2)]
	SplitInto(SpecimenId, u8),
	/// It was made of its parents.
	#[codec(index = 3)]
	Pooled,
	/// Some of it is in this one.
	#[codec(index = 4)]
	PooledInto(SpecimenId),
	/// It changed hands: whoever received it signed this, and this holder gave it, and signed that then.
	#[codec(index = 5)]
	Received {
		/// Who gave it.
		from: Holder,
		/// When the giver signed.
		offered: Moment,
		/// In which condition it was.
		conditions: Conditions,
	},
	/// It was put into storage.
	#[codec(index = 6)]
	Stored,
	/// It was taken out of storage.
	#[codec(index = 7)]
	Retrieved,
	/// It will not do.
	#[codec(index = 8)]
	Rejected(RejectionReason),
	/// It is there no more.
	#[codec(index = 9)]
	Disposed(Disposal),
	/// A colleague has it now from this account, which acts for the organization no more.
	#[codec(index = 10)]
	TakenOver(AccountId),
	/// It was never so.
	#[codec(index = 11)]
	EnteredInError,
}

crate::code::shown! {
	/// One line of a specimen's custody.
	pub struct CustodyEntry {
		/// What was done.
		pub act: CustodyAct,
		/// Who did it, and has the specimen from then on.
		pub by: Holder,
		/// When.
		pub at: Moment,
	}
}

/// A specimen with its number.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SpecimenEntry {
	/// Its number.
	pub id: SpecimenId,
	/// The specimen.
	pub specimen: Specimen,
}

/// One line of the custody of an order's specimens.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TimelineEntry {
	/// Of which specimen.
	pub specimen: SpecimenId,
	/// The line.
	pub entry: CustodyEntry,
}
