//! How much of a chain's blocks somebody may fill in a period, and what of it is left.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

use crate::Moment;

/// Out of what an account's transaction is charged. Each is counted by itself, so that one that is used up leaves the others as they are.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
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
#[serde(rename_all = "kebab-case")]
pub enum Reserve {
	/// The account's quota, for whatever has no reserve of its own.
	#[default]
	Ordinary,
	/// For emergencies, refusals and revocations.
	Emergency,
	/// For what a councillor, or whoever holds root's key, does in that office.
	Office,
	/// For what an organization's node does for it by itself, such as anchoring.
	Service,
}

/// How far a quota is used in the period that runs now.
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
#[serde(rename_all = "camelCase")]
pub struct Quota {
	/// What may be spent in one period, in picoseconds of a block's time.
	pub limit: u64,
	/// What of it is spent.
	pub spent: u64,
	/// When the period ends, and nothing is spent any more.
	pub resets_at: Moment,
}
