//! Records and audit entries as the chain's formats say them, made from the vault's bytes and numbers, and back.

use codec::{Decode, Encode};
use salus_primitives::{
	anchor::{self, AccessLeaf, AnchorKind, Leaf, RecordLeaf},
	decision::Decision,
	record::Statement,
	AccountId, Digest, OrganizationId, PatientId, RecordId,
};
use salus_vault::{operation, Batch, Entry, Item, Kind, Meta, Stored, VersionId};
use sp_runtime::MultiSignature;

use crate::access::Ruling;

/// The vault holds something that this software cannot have put there.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("what the vault holds has no meaning: {0}")]
pub struct Unreadable(pub &'static str);

fn decoded<T: Decode>(mut bytes: &[u8], what: &'static str) -> Result<T, Unreadable> {
	let value = T::decode(&mut bytes).map_err(|_| Unreadable(what))?;
	if bytes.is_empty() {
		Ok(value)
	} else {
		Err(Unreadable(what))
	}
}

/// What the vault keeps of a statement and its signature.
pub fn meta(statement: &Statement, signature: &MultiSignature, salt: [u8; 32], organization: OrganizationId) -> Meta {
	let label = [statement.label.confidentiality as u8, statement.label.sensitivities.bits()];
	Meta {
		id: VersionId { patient: statement.patient.0, record: statement.record.0, version: statement.version },
		class: statement.class as u8,
		label,
		made: statement.made,
		author: statement.author.clone().into(),
		content: statement.content.0,
		salt,
		signature: signature.encode(),
		organization: organization.0,
	}
}

/// The statement that the vault keeps, on the chain with this genesis.
pub fn statement(genesis: Digest, meta: &Meta) -> Result<Statement, Unreadable> {
	Ok(Statement {
		genesis,
		patient: PatientId(meta.id.patient),
		record: RecordId(meta.id.record),
		version: meta.id.version,
		class: decoded(&[meta.class], "a record's class")?,
		label: decoded(&meta.label, "a record's label")?,
		made: meta.made,
		author: AccountId::new(meta.author),
		content: meta.content.into(),
	})
}

/// The author's signature.
pub fn signature(meta: &Meta) -> Result<MultiSignature, Unreadable> {
	decoded(&meta.signature, "an author's signature")
}

/// The leaf of a stored version.
pub fn record_leaf(stored: &Stored) -> Result<Leaf, Unreadable> {
	let meta = &stored.meta;
	Ok(Leaf::Record(RecordLeaf {
		patient: PatientId(meta.id.patient),
		record: RecordId(meta.id.record),
		version: meta.id.version,
		class: decoded(&[meta.class], "a record's class")?,
		commitment: stored.commitment.into(),
		ciphertext_root: stored.ciphertext_root.into(),
		author: AccountId::new(meta.author),
		signature: signature(meta)?,
		stored: stored.stored,
	}))
}

/// The leaf of an entry of the access log.
pub fn access_leaf(sequence: u64, hash: [u8; 32]) -> Leaf {
	Leaf::Access(AccessLeaf { sequence, entry: hash.into() })
}

/// The leaves of a batch, in its order.
pub fn leaves(items: &[Item]) -> Result<Vec<Leaf>, Unreadable> {
	let leaf = |item: &Item| match item {
		Item::Record(stored) => record_leaf(stored),
		Item::Access { sequence, hash } => Ok(access_leaf(*sequence, *hash)),
	};
	items.iter().map(leaf).collect()
}

/// The leaves of a batch from the vault, whose root must be the one that was written when the batch was begun.
pub fn batch_leaves(batch: &Batch) -> Result<Vec<Leaf>, Unreadable> {
	let leaves = leaves(&batch.items)?;
	if anchor::root(&leaves).0 == batch.root {
		Ok(leaves)
	} else {
		Err(Unreadable("a batch's root"))
	}
}

/// The vault's name for a kind of anchor.
pub fn vault_kind(kind: AnchorKind) -> Kind {
	match kind {
		AnchorKind::Records => Kind::Records,
		AnchorKind::AccessLog => Kind::AccessLog,
	}
}

/// Something somebody wants to do, as the access log tells it.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
	/// Who.
	pub caller: &'a AccountId,
	/// For which organization.
	pub organization: Option<OrganizationId>,
	/// With whose records.
	pub patient: PatientId,
	/// With which record; none: with several.
	pub record: Option<RecordId>,
	/// With which version; none: with the latest, or with several.
	pub version: Option<u32>,
	/// What.
	pub operation: Operation,
	/// Why.
	pub purpose: salus_primitives::consent::Purpose,
}

impl Attempt<'_> {
	/// The entry for the access log, with what was decided about the attempt. `granted` is false also where the chain permits and there is nothing.
	pub fn entry(&self, ruling: &Ruling, granted: bool, at: u64) -> Entry {
		Entry {
			at,
			caller: self.caller.clone().into(),
			organization: self.organization.map(|organization| organization.0),
			patient: self.patient.0,
			record: self.record.map(|record| record.0),
			version: self.version,
			operation: self.operation.number(),
			purpose: self.purpose as u8,
			decision: ruling.decision.encode(),
			permitted: granted && ruling.decision.is_permit(),
			head: ruling.head.hash.0,
			head_number: ruling.head.number,
		}
	}
}

/// The decision in an entry of the access log.
pub fn decision(entry: &Entry) -> Result<Decision, Unreadable> {
	decoded(&entry.decision, "a decision")
}

/// What was done: FHIR's AuditEvent.action.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
pub enum Operation {
	/// A record was put.
	#[serde(rename = "C")]
	Create,
	/// A record was read.
	#[serde(rename = "R")]
	Read,
	/// A further version was put.
	#[serde(rename = "U")]
	Update,
	/// The patient's keys were destroyed.
	#[serde(rename = "D")]
	Delete,
	/// Records were listed, or the access log was read.
	#[serde(rename = "E")]
	Execute,
}

impl Operation {
	const ALL: [Self; 5] = [Self::Create, Self::Read, Self::Update, Self::Delete, Self::Execute];

	/// The vault's number for it.
	pub const fn number(self) -> u8 {
		match self {
			Self::Create => operation::CREATE,
			Self::Read => operation::READ,
			Self::Update => operation::UPDATE,
			Self::Delete => operation::DELETE,
			Self::Execute => operation::EXECUTE,
		}
	}

	/// The operation with this number.
	pub fn from_number(number: u8) -> Result<Self, Unreadable> {
		Self::ALL.into_iter().find(|known| known.number() == number).ok_or(Unreadable("an operation"))
	}
}
