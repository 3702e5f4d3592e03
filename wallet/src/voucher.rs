//! Vouchers as they are passed on: one line of text that a registrar signed and an account redeems.

use base64::{engine::general_purpose::URL_SAFE_NO_PAD, Engine};
use codec::{Decode, DecodeAll, Encode};
use salus_primitives::{voucher::Voucher, AccountId, Digest, Moment};
use sp_runtime::MultiSignature;

use crate::{
	error::{Error, Result},
	key::Key,
	moment,
};

/// What the line begins with.
const PREFIX: &str = "salus-voucher-1:";

/// A voucher with the signature that makes it good.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Invitation {
	/// What it is for.
	pub voucher: Voucher,
	/// Who invites.
	pub registrar: AccountId,
	/// The registrar's signature over it.
	pub signature: MultiSignature,
}

impl Invitation {
	/// Signs a voucher.
	pub fn sign(voucher: Voucher, registrar: &Key) -> Self {
		let signature = registrar.sign(voucher.message().as_bytes());
		Self { registrar: registrar.account(), signature, voucher }
	}

	/// The line.
	pub fn to_text(&self) -> String {
		format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(self.encode()))
	}

	/// Reads the line.
	pub fn from_text(text: &str) -> Result<Self> {
		let wrong = || Error::Usage(format!("this is no voucher; one is a line that begins with {PREFIX}"));
		let encoded = text.trim().strip_prefix(PREFIX).ok_or_else(wrong)?;
		let bytes = URL_SAFE_NO_PAD.decode(encoded).map_err(|_| wrong())?;
		Self::decode_all(&mut bytes.as_slice()).map_err(|_| wrong())
	}

	/// Refuses what the chain would refuse anyway: a voucher for another chain, another account or another time, or with a signature that does not hold.
	pub fn check(&self, genesis: Digest, account: &AccountId, now: Moment) -> Result<()> {
		if !self.voucher.is_signed(&self.signature, &self.registrar) {
			return Err(Error::Verification("the registrar's signature on this voucher does not hold".into()));
		}
		if self.voucher.genesis != genesis {
			return Err(Error::Usage("this voucher is for another chain; --url says which node is asked".into()));
		}
		if &self.voucher.account != account {
			return Err(Error::Usage(format!(
				"this voucher is for {}; only that account redeems it (--signer)",
				self.voucher.account
			)));
		}
		if now >= self.voucher.expires {
			let at = moment::format(self.voucher.expires);
			return Err(Error::Usage(format!("this voucher expired at {at}; ask the registrar for a new one")));
		}
		Ok(())
	}
}
