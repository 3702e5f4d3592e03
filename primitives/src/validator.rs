//! Validators as clients see them: whose they are, whether they validate, what they missed and what was proved of them.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

use crate::{AccountId, OrganizationId};

crate::coded! {
	/// Who paused a validator. What the council pauses, only the council lets go on.
	PausedBy {
		/// The validator itself, or an administrator of its hospital.
		Hospital = 0 => "hospital",
		/// The council.
		Council = 1 => "council",
		/// The chain, since the validator missed too many of its slots.
		Absence = 2 => "absence",
	}
}

/// What a validator missed in one session.
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
pub struct Shortfall {
	/// Which validator.
	pub validator: AccountId,
	/// The slots that were its turn and brought no block.
	pub missed: u32,
	/// The slots that were its turn.
	pub turns: u32,
}

/// What kind of offence it is, as sixteen characters: `aura:equivocatio` or `grandpa:equivoca`.
pub type OffenceKind = [u8; 16];

/// Offences of one kind that were proved of one validator.
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
pub struct Offences {
	/// Which validator.
	pub validator: AccountId,
	/// What it did.
	pub kind: OffenceKind,
	/// The hospital it validated for, when it was last reported. A founder may have none.
	pub organization: Option<OrganizationId>,
	/// How many were proved.
	pub reports: u32,
	/// The earliest session in which one happened.
	pub first: u32,
	/// The latest session in which one happened.
	pub last: u32,
	/// The session since which `recent` is counted.
	pub since: u32,
	/// How many were reported since then. No more are taken than are worth their room.
	pub recent: u32,
}

/// How a validator stands.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ValidatorStanding {
	/// Which validator.
	pub validator: AccountId,
	/// The hospital it validates for. A founder may have none.
	pub organization: Option<OrganizationId>,
	/// Who paused it, if anybody did.
	pub paused: Option<PausedBy>,
	/// Whether it has set its session keys.
	pub has_keys: bool,
	/// Whether it is among those who validate in this session.
	pub validates: bool,
	/// The slots it has missed in this session so far.
	pub missed: u32,
	/// In how many sessions in a row, up to the last that has ended, it missed too many.
	pub absent_sessions: u32,
}

/// An account a hospital wants to validate with, which the council has not admitted.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Nomination {
	/// The account.
	pub validator: AccountId,
	/// The hospital.
	pub organization: OrganizationId,
	/// Whether the council can admit it: the hospital is active.
	pub stands: bool,
}
