//! Patients and who may act for them.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

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
}
