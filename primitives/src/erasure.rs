//! Erasures: what a patient asks, what forbids it, and what a custodian says it did.
//!
//! A request is *asked*, then *begun*, then *erased*. Once it is begun the custodian may destroy keys at any moment, so nothing can call it back; before
//! that, it can be withdrawn, and a hold keeps it from beginning.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

use crate::{consent::ActedBy, AccountId, Moment};

crate::coded! {
	/// Why records must be kept.
	HoldReason {
		/// A lawsuit is under way or to be expected.
		Litigation = 0 => "litigation",
		/// An authority investigates.
		Investigation = 1 => "investigation",
		/// The law orders keeping the records for a time that has not passed.
		RetentionDuty = 2 => "retention-duty",
	}
}

crate::coded! {
	/// How far an erasure has come.
	ErasureStage {
		/// A controller of the patient asked for it. It can be withdrawn.
		Asked = 0 => "asked",
		/// It was asked, and a legal hold forbids it for now.
		Held = 1 => "held",
		/// The custodian destroys the keys. There is no way back.
		Begun = 2 => "begun",
		/// The custodian says that the keys are destroyed.
		Erased = 3 => "erased",
	}
}

/// A patient's request to erase.
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
pub struct ErasureRequest {
	/// When it was made.
	pub at: Moment,
	/// The controller that made it, and in what right.
	pub by: ActedBy,
	/// When the custodian began to carry it out, once it has.
	pub begun: Option<Moment>,
}

/// A legal hold in force.
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
pub struct Hold {
	/// Why.
	pub reason: HoldReason,
	/// Since when.
	pub at: Moment,
	/// The custodian's member that placed it.
	pub by: AccountId,
}

/// A custodian's word that it destroyed a patient's keys. It carries the request it answers, so there is none without.
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
pub struct Receipt {
	/// What was asked.
	pub request: ErasureRequest,
	/// When it was confirmed.
	pub at: Moment,
	/// The custodian's member that confirmed it.
	pub by: AccountId,
}

/// Where the erasure of one patient's records stands at one custodian.
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode, TypeInfo, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Erasure {
	/// What was asked and is not confirmed yet.
	pub request: Option<ErasureRequest>,
	/// What forbids it.
	pub hold: Option<Hold>,
	/// What was confirmed. Then there is neither a request nor a hold.
	pub receipt: Option<Receipt>,
}

impl Erasure {
	/// How far it has come; nothing if nobody asked, whether or not there is a hold.
	pub fn stage(&self) -> Option<ErasureStage> {
		if self.receipt.is_some() {
			return Some(ErasureStage::Erased);
		}
		let request = self.request.as_ref()?;
		Some(match (request.begun, &self.hold) {
			(Some(_), _) => ErasureStage::Begun,
			(None, Some(_)) => ErasureStage::Held,
			(None, None) => ErasureStage::Asked,
		})
	}
}
