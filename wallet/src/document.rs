//! Records as their authors sign them and their readers check them.

use base64::{engine::general_purpose::STANDARD, Engine};
use rand::{rngs::OsRng, RngCore};
use salus_primitives::{
	anchor::Leaf,
	record::{content_digest, Statement},
	request::wrapped,
	Digest, PatientId, RecordId,
};
use sp_runtime::{traits::Verify, MultiSignature};

use crate::{
	error::{Error, Result},
	key::Key,
	terminal,
	vault::{Custodian, Get, Portion},
};

/// The largest record, in bytes.
pub const MAX_RECORD: usize = 64 * 1024 * 1024;

/// 32 random bytes.
pub fn random() -> [u8; 32] {
	let mut bytes = [0u8; 32];
	OsRng.fill_bytes(&mut bytes);
	bytes
}

/// The author's signature over a statement.
pub fn sign(key: &Key, statement: &Statement) -> MultiSignature {
	key.sign(&statement.signing_payload())
}

/// A record that was read, with what shows that it is what its author wrote.
pub struct Document {
	/// The contents.
	pub contents: Vec<u8>,
	/// The first portion's answer, for all that is not the contents.
	pub about: Portion,
}

/// Reads a record, chunk by chunk, and checks all of it. Nothing unverified is returned.
pub async fn read(vault: &Custodian<'_>, key: &Key, genesis: Digest, mut wanted: Get) -> Result<Document> {
	let about: Portion = vault.ask(key, "vault_get", &wanted).await?;
	if about.length > MAX_RECORD as u64 {
		return Err(Error::Verification("the vault announces a record larger than any can be".into()));
	}
	wanted.version = Some(about.version);
	let progress = terminal::progress("reading", about.length);
	let mut contents = decode(&about.contents)?;
	let mut next = about.next;
	while let Some(offset) = next {
		progress.set_position(contents.len() as u64);
		if offset <= wanted.offset || contents.len() as u64 > about.length {
			return Err(Error::Verification("the vault sends chunks that do not belong together".into()));
		}
		wanted.offset = offset;
		let portion: Portion = vault.ask(key, "vault_get", &wanted).await?;
		if portion.statement != about.statement {
			return Err(Error::Verification("the record changed while it was read".into()));
		}
		contents.extend(decode(&portion.contents)?);
		next = portion.next;
	}
	progress.finish_and_clear();
	check(&about, &contents, genesis, wanted.patient, wanted.record)?;
	Ok(Document { contents, about })
}

/// Checks that the contents are what the author signed, for this chain, this patient and this record, and that the anchored leaf says the same.
pub fn check(about: &Portion, contents: &[u8], genesis: Digest, patient: PatientId, record: RecordId) -> Result<()> {
	let statement = &about.statement;
	let wrong = |why: &str| Err(Error::Verification(format!("{why}; nothing was kept of it")));
	if statement.genesis != genesis {
		return wrong("the author signed this record for another chain");
	}
	if statement.patient != patient || statement.record != record || statement.version != about.version {
		return wrong("the vault sent another record than the one asked for");
	}
	if statement.class != about.class || statement.label != about.label || statement.made != about.made {
		return wrong("the vault says other things about the record than its author");
	}
	if !is_signed(statement, &about.signature) {
		return wrong("the author's signature does not hold");
	}
	if contents.len() as u64 != about.length || content_digest(&about.salt.0, contents) != statement.content {
		return wrong("the contents are not what the author signed");
	}
	if let Some(Leaf::Record(leaf)) = about.anchor.as_ref().map(|anchor| &anchor.leaf) {
		let same = leaf.patient == statement.patient
			&& leaf.record == statement.record
			&& leaf.version == statement.version
			&& leaf.class == statement.class
			&& leaf.author == statement.author
			&& leaf.signature == about.signature;
		if !same {
			return wrong("the anchored leaf belongs to another record");
		}
	}
	Ok(())
}

/// Whether the author signed the statement, plainly or as wallet extensions do.
pub fn is_signed(statement: &Statement, signature: &MultiSignature) -> bool {
	let payload = statement.signing_payload();
	signature.verify(payload.as_slice(), &statement.author)
		|| signature.verify(wrapped(&payload).as_slice(), &statement.author)
}

fn decode(contents: &str) -> Result<Vec<u8>> {
	STANDARD.decode(contents).map_err(|_| Error::Verification("the vault sent contents that are no Base64".into()))
}

/// Contents as the vault takes them.
pub fn encode(contents: &[u8]) -> String {
	STANDARD.encode(contents)
}
