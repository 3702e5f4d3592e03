//! Professional licences: what the chain keeps of one is a digest, and who has the document and its salt can show that they belong together.

use salus_primitives::{AccountId, Digest, Moment, OrganizationId};
use serde::{Deserialize, Serialize};
use sp_runtime::traits::{BlakeTwo256, Hash};

/// What the digest is over, before the salt and the document. A licence's number can be guessed and tried; with 32 random bytes before it, it cannot.
const DOMAIN: &[u8] = b"salus/licence/1";

/// The digest of a licence document.
pub fn digest(salt: &Digest, document: &[u8]) -> Digest {
	BlakeTwo256::hash(&[DOMAIN, salt.as_bytes(), document].concat())
}

/// What is kept beside a licence document: without it nobody can show that the chain's digest is over that document.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LicenceNote {
	/// Who holds the licence.
	pub account: AccountId,
	/// Where.
	pub organization: OrganizationId,
	/// What the chain has.
	pub digest: Digest,
	/// The random bytes that the digest is over, too.
	pub salt: Digest,
	/// When it expires.
	pub expires: Moment,
}

impl LicenceNote {
	/// Whether this is the document that the note is about.
	pub fn is_of(&self, document: &[u8]) -> bool {
		digest(&self.salt, document) == self.digest
	}
}
