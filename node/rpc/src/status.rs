//! `vault_status`: how the vault is. It tells nothing about anybody, and anybody can ask.

use salus_primitives::{Digest, OrganizationId};
use serde::Serialize;

use crate::{desk::Desk, error::Error};

/// A block.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Block {
	/// Its number.
	pub number: u32,
	/// Its hash.
	pub hash: Digest,
}

/// How the vault is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Status {
	/// The version of this software.
	pub version: &'static str,
	/// The chain.
	pub genesis: Digest,
	/// Whose vault it is.
	pub custodian: OrganizationId,
	/// The most bytes of one record.
	pub max_record: u32,
	/// Whether it lacks its root key.
	pub sealed: bool,
	/// Versions of records stored.
	pub records: u64,
	/// Versions of records that are not durable yet.
	pub pending: u64,
	/// The last finalized block.
	pub finalized: Block,
}

/// Answers the request.
pub fn status(desk: &Desk) -> Result<Status, Error> {
	let chain = desk.access.chain();
	let head = chain.finalized().map_err(|_| Error::Undecided)?;
	let vault = desk.vault.status();
	Ok(Status {
		version: env!("CARGO_PKG_VERSION"),
		genesis: chain.genesis(),
		custodian: desk.custodian,
		max_record: desk.limits.contents,
		sealed: vault.sealed,
		records: vault.records,
		pending: vault.pending,
		finalized: Block { number: head.number, hash: head.hash },
	})
}
