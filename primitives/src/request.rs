//! What a caller of the vault's RPC signs: one request, to one custodian on one chain, once, soon.

use alloc::{format, string::String, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode};
use scale_info::TypeInfo;
use sp_runtime::{traits::Verify, MultiSignature};

use crate::{AccountId, Digest, Moment, OrganizationId};

/// How far ahead a deadline can lie: two minutes, in milliseconds.
pub const MAX_DEADLINE: Moment = 120_000;

/// What stands for one request. Its `message` is readable, so that a wallet can show what is signed.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Envelope {
	/// The chain: its genesis hash.
	pub genesis: Digest,
	/// Whose vault is asked. Without it, whoever gets a request could pass it on to another custodian and read the answer.
	pub custodian: OrganizationId,
	/// The method, as `vault_get`.
	pub method: String,
	/// `parameters_digest` of the method's parameters.
	pub parameters: Digest,
	/// Random; the node refuses to see it twice from one caller.
	pub nonce: Digest,
	/// The last moment at which the request is good.
	pub deadline: Moment,
	/// Who asks.
	pub caller: AccountId,
}

impl Envelope {
	/// The text to sign.
	pub fn message(&self) -> String {
		format!(
			"Salus vault request, version 2\nchain: {:?}\ncustodian: {}\nmethod: {}\nparameters: {:?}\nnonce: {:?}\ndeadline: {}\ncaller: {}",
			self.genesis,
			self.custodian,
			self.method,
			self.parameters,
			self.nonce,
			self.deadline,
			hex::encode::<&[u8]>(self.caller.as_ref()),
		)
	}

	/// Whether the caller signed this, plainly or as wallet extensions do in `signRaw`, between `<Bytes>` and `</Bytes>`.
	pub fn is_signed(&self, signature: &MultiSignature) -> bool {
		let message = self.message();
		signature.verify(message.as_bytes(), &self.caller)
			|| signature.verify(wrapped(message.as_bytes()).as_slice(), &self.caller)
	}
}

/// The bytes as wallet extensions sign them.
pub fn wrapped(message: &[u8]) -> Vec<u8> {
	[b"<Bytes>".as_slice(), message, b"</Bytes>".as_slice()].concat()
}

/// The digest of a request's parameters: of their JSON, as the caller sends it, byte for byte.
pub fn parameters_digest(json: &[u8]) -> Digest {
	sp_io::hashing::blake2_256(&[b"salus/request-parameters/1".as_slice(), json].concat()).into()
}

/// What goes with a request's parameters: the rest of its envelope, and the caller's signature over it.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Authorization {
	/// As in the envelope.
	pub nonce: Digest,
	/// As in the envelope.
	pub deadline: Moment,
	/// As in the envelope.
	pub caller: AccountId,
	/// Over the envelope's message.
	pub signature: MultiSignature,
}
