//! Patients and who may act for them.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

use crate::{AccountId, Moment, OrganizationId, PatientId};

/// What a patient's majority is a multiple of: 90 days, in milliseconds, so that it is no date of birth.
pub const MAJORITY_STEP: Moment = 90 * 24 * 60 * 60 * 1_000;

crate::coded! {
	/// Whether a patient's registration is in force.
	PatientStatus {
		/// In force.
		Active = 0 => "active",
		/// Under examination: nothing new is granted, nothing is disclosed under consent.
		Suspended = 1 => "suspended",
		/// Dead. Consents stay as they are; no controller can change them.
		Deceased = 2 => "deceased",
	}
}

crate::coded! {
	/// In what right somebody acts for a patient (HL7 v3 RoleCode).
	GuardianRole {
		/// Guardian.
		Guardian = 0 => "GUARD",
		/// Power of attorney.
		PowerOfAttorney = 1 => "POWATT",
		/// Durable power of attorney.
		DurablePowerOfAttorney = 2 => "DPOWATT",
		/// Healthcare power of attorney.
		HealthcarePowerOfAttorney = 3 => "HPOWATT",
		/// Responsible party.
		ResponsibleParty = 4 => "RESPRSN",
		/// Executor of the estate.
		Executor = 5 => "EXCEST",
	}
}

crate::coded! {
	/// One thing that is done for a patient. What a controller may do is a set of these.
	Act {
		/// Permit, refuse, and revoke; answer requests.
		Consent = 0 => "consent",
		/// Read the records, and who else has read them.
		Read = 1 => "read",
		/// Ask for the erasure of the records.
		Erase = 2 => "erase",
		/// Book visits, move and cancel them.
		Register = 3 => "register",
		/// Pay what the patient owes.
		Pay = 4 => "pay",
		/// Begin and support a recovery of the patient's own wallet.
		Recover = 5 => "recover",
		/// Name and remove trusted people.
		Manage = 6 => "manage",
	}
	/// What a controller may do.
	set Scope(u16)
}

/// As what a controller acts.
#[derive(
	Clone,
	Copy,
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
#[serde(rename_all = "camelCase")]
pub enum Capacity {
	/// The patient's own wallet.
	#[codec(index = 0)]
	Patient,
	/// Somebody else, in this right.
	#[codec(index = 1)]
	Guardian(GuardianRole),
	/// Somebody whom the patient trusts to book visits, and with nothing else.
	#[codec(index = 2)]
	Trusted,
}

impl Capacity {
	/// What a controller in this capacity can have in its scope at most.
	pub const fn widest(self) -> Scope {
		match self {
			Self::Patient | Self::Guardian(_) => Scope::ALL,
			Self::Trusted => Scope::of(&[Act::Register]),
		}
	}
}

/// When a guardianship ends, by itself.
#[derive(
	Clone,
	Copy,
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
#[serde(rename_all = "camelCase")]
pub enum GuardianEnd {
	/// At this moment.
	#[codec(index = 0)]
	On(Moment),
	/// At the patient's majority, once that is set; until then it lasts.
	#[codec(index = 1)]
	Majority,
}

/// A patient's registration.
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
#[serde(rename_all = "camelCase")]
pub struct Registration {
	/// Where it stands.
	pub status: PatientStatus,
	/// The organization that answers for it.
	pub registered_by: OrganizationId,
	/// When it was made.
	pub registered_at: Moment,
	/// When guardianships that last until majority end, where that was set: a multiple of [`MAJORITY_STEP`].
	pub majority: Option<Moment>,
	/// How many guardians together recover the patient's own wallet. 0: none do.
	pub threshold: u8,
}

/// An account that acts for a patient.
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
#[serde(rename_all = "camelCase")]
pub struct Controller {
	/// The account.
	pub account: AccountId,
	/// As what it acts.
	pub capacity: Capacity,
	/// What it may do. The patient's own wallet may do everything.
	pub scope: Scope,
	/// When it ends, by itself.
	pub until: Option<GuardianEnd>,
}

impl Controller {
	/// The patient's own wallet.
	pub const fn own_wallet(account: AccountId) -> Self {
		Self { account, capacity: Capacity::Patient, scope: Scope::ALL, until: None }
	}

	/// Whether it may do this, while it is in force.
	pub fn may(&self, act: Act) -> bool {
		self.capacity == Capacity::Patient || self.scope.contains(act)
	}

	/// When it ends, as far as that is known.
	pub fn ends(&self, registration: &Registration) -> Option<Moment> {
		match self.until? {
			GuardianEnd::On(moment) => Some(moment),
			GuardianEnd::Majority => registration.majority,
		}
	}

	/// Whether it is in force at that moment. Suspension leaves it: a suspended patient can still refuse and revoke. Death ends the patient's own, and every
	/// other but the executor's.
	pub fn is_in_force(&self, registration: &Registration, at: Moment) -> bool {
		self.survives(registration.status) && self.ends(registration).is_none_or(|end| at < end)
	}

	/// Whether there is such a controller of a patient who stands so.
	pub fn survives(&self, status: PatientStatus) -> bool {
		status != PatientStatus::Deceased || self.capacity == Capacity::Guardian(GuardianRole::Executor)
	}
}

/// A patient for whom an account is a guardian.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Guardianship {
	/// The patient.
	pub patient: PatientId,
	/// In what right.
	pub role: GuardianRole,
	/// What the guardian may do.
	pub scope: Scope,
	/// When that ends, by itself.
	pub until: Option<GuardianEnd>,
	/// The same as a moment, as far as it is known.
	pub ends: Option<Moment>,
}

/// A hospital's word that a successor is the patient.
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
#[serde(rename_all = "camelCase")]
pub struct Attestation {
	/// The hospital.
	pub organization: OrganizationId,
	/// Who gave it.
	pub by: AccountId,
}

/// A recovery that has begun and can still be completed.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct PendingRecovery {
	/// The wallet that would take the place of the patient's own.
	pub successor: AccountId,
	/// The guardians who support it and may do so now.
	pub supporters: Vec<AccountId>,
	/// The hospital's word, where it was given.
	pub attested: Option<Attestation>,
	/// From when on it can be completed.
	pub completes: Moment,
	/// From when on it can not.
	pub lapses: Moment,
}

/// How a patient's own wallet is recovered.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryState {
	/// How many guardians it takes. 0: guardians do not recover.
	pub threshold: u8,
	/// The guardians who can take part now.
	pub guardians: Vec<AccountId>,
	/// What has begun.
	pub pending: Option<PendingRecovery>,
}

/// That a registration is a duplicate of another. Nothing is rewritten: both keep what they have (FHIR `Patient.link`, `replaced-by`).
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
#[serde(rename_all = "camelCase")]
pub struct Link {
	/// The registration that stays in use.
	pub survivor: PatientId,
	/// Whether whoever answers for the survivor has agreed. Until then it is a proposal.
	pub accepted: bool,
}

/// How a registration is linked to others.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Links {
	/// The registration that replaces this one, or is proposed to.
	pub replaced_by: Option<Link>,
	/// The registrations that this one replaces.
	pub replaces: Vec<PatientId>,
}
