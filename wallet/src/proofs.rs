//! Proofs that something is anchored, checked against the chain's final state.

use codec::Encode;
use salus_primitives::{
	anchor::{self, AccessLeaf, Anchor, AnchorKind, Leaf, Proof},
	consent::Purpose,
	decision::Decision,
	AccountId, Digest, Moment, OrganizationId, PatientId, RecordId,
};
use serde_json::{json, Value};
use sha2::{Digest as _, Sha256};
use std::future::Future;

use crate::{
	chain::{At, BlockId, Chain},
	error::{Error, Result},
	moment,
};

/// A leaf with its proof, and where it is said to be anchored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Claim {
	/// The custodian.
	pub custodian: OrganizationId,
	/// The anchor's index.
	pub index: u64,
	/// The leaf.
	pub leaf: Leaf,
	/// The proof.
	pub proof: Proof,
}

/// The claims in what `record get`, `record watch`, `record put --durable` or `record accesses` wrote with --json. Entries that are not anchored yet claim nothing.
pub fn claims(text: &str, custodian: Option<OrganizationId>) -> Result<Vec<Claim>> {
	let json: Value = serde_json::from_str(text).map_err(|error| Error::Usage(format!("this is no JSON: {error}")))?;
	let custodian = match custodian {
		Some(custodian) => custodian,
		None => read(&json, "custodian")?,
	};
	match json.get("entries").and_then(Value::as_array) {
		Some(entries) => {
			let patient: PatientId = read(&json, "patient")?;
			let mut claims = Vec::new();
			for entry in entries {
				check_entry(patient, entry)?;
				claims.extend(claim(entry, custodian)?);
			}
			Ok(claims)
		}
		None => {
			let found = claim(&json, custodian)?;
			found
				.map(|claim| vec![claim])
				.ok_or_else(|| Error::NotFound("this is not anchored yet: `record watch` waits until it is".into()))
		}
	}
}

/// The one record of this custodian's that the same tell of.
pub fn record(text: &str, custodian: OrganizationId) -> Result<Claim> {
	let found = claims(text, None)?;
	let [claim @ Claim { leaf: Leaf::Record(_), .. }] = found.as_slice() else {
		return Err(Error::Usage("this tells of no record: write it with `record watch --json`".into()));
	};
	match claim.custodian {
		other if other != custodian => Err(Error::Usage(format!(
			"this tells of a record in the vault of organization {other}, and organization {custodian} shows what is in its own"
		))),
		_ => Ok(claim.clone()),
	}
}

fn claim(json: &Value, custodian: OrganizationId) -> Result<Option<Claim>> {
	let told = |field: &str| json.get(field).filter(|anchor| !anchor.is_null());
	// Whoever has waited for an anchor is told of it under another name than whoever reads what has one.
	let Some(anchor) = told("anchor").or_else(|| told("durable")) else { return Ok(None) };
	let leaf = if anchor.get("leaf").is_some() { read(anchor, "leaf")? } else { read(json, "leaf")? };
	Ok(Some(Claim { custodian, index: read(anchor, "index")?, leaf, proof: read(anchor, "proof")? }))
}

fn read<T: serde::de::DeserializeOwned>(json: &Value, field: &str) -> Result<T> {
	let value = json.get(field).ok_or_else(|| Error::Usage(format!("there is no `{field}` in this")))?;
	serde_json::from_value(value.clone()).map_err(|error| Error::Usage(format!("`{field}` cannot be read: {error}")))
}

/// An entry of the access log, as the vault tells it.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
	sequence: u64,
	at: Moment,
	caller: AccountId,
	organization: Option<OrganizationId>,
	record: Option<RecordId>,
	version: Option<u32>,
	operation: String,
	purpose: Purpose,
	decision: Decision,
	permitted: bool,
	head: Digest,
	head_number: u32,
	salt: Digest,
	previous: Digest,
	leaf: Leaf,
}

/// Checks that the leaf of an entry of the access log stands for just what the entry says.
pub fn check_entry(patient: PatientId, entry: &Value) -> Result<()> {
	let entry: Entry = serde_json::from_value(entry.clone())
		.map_err(|error| Error::Usage(format!("an entry of the access log cannot be read: {error}")))?;
	let leaf = Leaf::Access(AccessLeaf { sequence: entry.sequence, entry: entry_hash(patient, &entry) });
	if leaf == entry.leaf {
		return Ok(());
	}
	Err(Error::Verification(format!("entry {} of the access log is not the one that was logged", entry.sequence)))
}

/// The hash of an entry, as `docs/vault-format.md` defines it.
fn entry_hash(patient: PatientId, entry: &Entry) -> Digest {
	let operation = entry.operation.bytes().next().unwrap_or_default();
	let who = (entry.at, &entry.caller, entry.organization, patient, entry.record, entry.version);
	let what = (operation, entry.purpose, entry.decision.encode(), entry.permitted, entry.head, entry.head_number);
	let body = (entry.sequence, entry.previous, entry.salt, who, what).encode();
	let hash: [u8; 32] = Sha256::new().chain_update(b"salus/vault/log-entry/1").chain_update(body).finalize().into();
	hash.into()
}

/// A claim that holds.
#[derive(Clone, Debug)]
pub struct Verified {
	/// The anchor.
	pub anchor: Anchor,
	/// The final block whose state has it.
	pub block: BlockId,
	/// What holds.
	pub claim: Claim,
}

impl Verified {
	/// As JSON.
	pub fn to_json(&self) -> Value {
		json!({
			"verified": true,
			"custodian": self.claim.custodian,
			"kind": self.claim.leaf.kind(),
			"index": self.claim.index,
			"position": self.claim.proof.position,
			"anchor": self.anchor,
			"block": self.block,
		})
	}

	/// In words.
	pub fn describe(&self) -> String {
		format!(
			"Verified: leaf {} of {} in anchor {} of custodian {} ({}), anchored {}, in the final block {}",
			self.claim.proof.position,
			self.anchor.count,
			self.claim.index,
			self.claim.custodian,
			self.claim.leaf.kind(),
			moment::format(self.anchor.at),
			self.block,
		)
	}
}

/// What is final of a chain: which block is, and the anchors that its state has.
pub trait Final {
	/// The newest final block.
	fn newest(&self) -> impl Future<Output = Result<BlockId>>;

	/// The anchor in the state of that block, if there is one.
	fn anchor_in(
		&self,
		block: BlockId,
		custodian: OrganizationId,
		kind: AnchorKind,
		index: u64,
	) -> impl Future<Output = Result<Option<Anchor>>>;
}

impl Final for Chain {
	async fn newest(&self) -> Result<BlockId> {
		self.block(At::Finalized).await
	}

	async fn anchor_in(
		&self,
		block: BlockId,
		custodian: OrganizationId,
		kind: AnchorKind,
		index: u64,
	) -> Result<Option<Anchor>> {
		self.anchor(At::Block(block.hash), custodian, kind, index).await
	}
}

/// Checks a claim: its anchor is in final state, follows the custodian's anchor before it, and has the leaf.
pub async fn verify(chain: &impl Final, claim: Claim) -> Result<Verified> {
	let block = chain.newest().await?;
	let kind = claim.leaf.kind();
	let anchor = final_anchor(chain, block, claim.custodian, kind, claim.index).await?;
	let previous = match claim.index.checked_sub(1) {
		Some(before) => final_anchor(chain, block, claim.custodian, kind, before).await?.link,
		None => Digest::zero(),
	};
	if !follows(&anchor, &previous, claim.custodian, kind, claim.index) {
		return Err(Error::Verification("the anchor does not follow the one before it".into()));
	}
	if !anchor::verify(&anchor.root, anchor.count, &claim.leaf, &claim.proof) {
		return Err(Error::Verification(format!(
			"the leaf is not in anchor {} of custodian {}: it, or its proof, was changed",
			claim.index, claim.custodian
		)));
	}
	Ok(Verified { anchor, block, claim })
}

/// Whether the anchor's link is the one that follows from the link before it.
pub fn follows(anchor: &Anchor, previous: &Digest, custodian: OrganizationId, kind: AnchorKind, index: u64) -> bool {
	let Anchor { root, count, at, signer, link } = anchor;
	anchor::link(previous, custodian, kind, index, root, *count, *at, signer) == *link
}

async fn final_anchor(
	chain: &impl Final,
	block: BlockId,
	custodian: OrganizationId,
	kind: AnchorKind,
	index: u64,
) -> Result<Anchor> {
	let anchor = chain.anchor_in(block, custodian, kind, index).await?;
	anchor.ok_or_else(|| {
		Error::Verification(format!("custodian {custodian} has no anchor {index} of {kind} in final state"))
	})
}
