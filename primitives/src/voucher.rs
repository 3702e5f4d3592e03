//! What a registrar signs so that somebody whom the chain does not know can register: one patient, one account, on one chain, soon, and once, because a
//! patient's id registers once.

use alloc::{format, string::String};
use codec::{Decode, DecodeWithMemTracking, Encode};
use scale_info::TypeInfo;
use sp_runtime::{traits::Verify, MultiSignature};

use crate::{request::wrapped, AccountId, Digest, Moment, OrganizationId, PatientId};

/// How far ahead a voucher can expire when it is redeemed: thirty days, in milliseconds.
pub const MAX_VALIDITY: Moment = 30 * 24 * 60 * 60 * 1_000;

/// An invitation to register. Its `message` is readable, so that a wallet can show what is signed.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Voucher {
	/// The chain: its genesis hash.
	pub genesis: Digest,
	/// The organization that will answer for the registration.
	pub organization: OrganizationId,
	/// The id to register, drawn at random for this voucher.
	pub patient: PatientId,
	/// The wallet that may redeem it, and becomes the patient's own.
	pub account: AccountId,
	/// From when on it is good no more.
	pub expires: Moment,
}

impl Voucher {
	/// The text to sign.
	pub fn message(&self) -> String {
		format!(
			"Salus voucher, version 1\nchain: {:?}\norganization: {}\npatient: {}\naccount: {}\nexpires: {}",
			self.genesis,
			self.organization,
			self.patient,
			hex::encode::<&[u8]>(self.account.as_ref()),
			self.expires,
		)
	}

	/// Whether the registrar signed this, plainly or as wallet extensions do in `signRaw`, between `<Bytes>` and `</Bytes>`.
	pub fn is_signed(&self, signature: &MultiSignature, registrar: &AccountId) -> bool {
		let message = self.message();
		signature.verify(message.as_bytes(), registrar)
			|| signature.verify(wrapped(message.as_bytes()).as_slice(), registrar)
	}
}
