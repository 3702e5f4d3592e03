//! The vault's RPC, spoken directly: each request signed by its caller, as a portal's wallet would.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{bail, Context};
use base64::{engine::general_purpose::STANDARD, Engine};
use salus_primitives::{
	anchor::{self, AnchorKind, Leaf, Proof},
	consent::Purpose,
	record::{content_digest, Label, RecordClass, Statement},
	request::{parameters_digest, wrapped, Authorization, Envelope},
	Digest, Moment, OrganizationId, PatientId, RecordId,
};
use serde::Deserialize;
use serde_json::{json, Value};
use sp_runtime::MultiSignature;

use crate::{
	chain::{Chain, Refusal},
	signer::Signer,
	Result,
};

/// The codes the vault answers with, as docs/errors.md lists them.
pub mod code {
	/// The signature is not the caller's over this request.
	pub const BAD_SIGNATURE: i32 = 4001;
	/// The deadline has passed, or lies too far ahead.
	pub const EXPIRED: i32 = 4002;
	/// The request was seen before.
	pub const REPLAYED: i32 = 4003;
	/// The request is for another chain.
	pub const WRONG_CHAIN: i32 = 4004;
	/// The parameters are not what the method takes.
	pub const INVALID_PARAMETERS: i32 = 4005;
	/// There is no such record, or the caller may not have it.
	pub const NOT_FOUND_OR_REFUSED: i32 = 4010;
	/// The vault has no root key.
	pub const SEALED: i32 = 4020;
	/// The chain could not be asked.
	pub const UNDECIDED: i32 = 4021;
	/// The finalized head is too old to decide by.
	pub const STALE_HEAD: i32 = 4022;
	/// The node has too much to do.
	pub const BUSY: i32 = 4040;
	/// That version exists with other contents.
	pub const CONFLICT: i32 = 4031;
}

/// A signed request, ready to send, and to send again.
#[derive(Clone, Debug)]
pub struct Request {
	/// The method.
	pub method: String,
	/// Its parameters.
	pub parameters: Value,
	/// The rest of the envelope and the signature.
	pub authorization: Authorization,
}

/// What `vault_put` answers.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Put {
	/// The record.
	pub record: RecordId,
	/// The version stored.
	pub version: u32,
	/// Over the contents, under the patient's anchor key.
	pub commitment: Digest,
	/// Over the ciphertext.
	pub ciphertext_root: Digest,
	/// When.
	pub stored: Moment,
	/// `pending`, or already `durable` where the same was put before.
	pub state: String,
}

/// Where a durable version is anchored.
#[derive(Clone, Debug, Deserialize)]
pub struct Anchored {
	/// The custodian's anchor.
	pub index: u64,
	/// What was anchored.
	pub leaf: Leaf,
	/// That it was.
	pub proof: Proof,
}

/// What `vault_get` answers: part of a version, or all of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Got {
	/// The version.
	pub version: u32,
	/// How long all of it is.
	pub length: u64,
	/// In base64.
	pub contents: String,
	/// The chunk to ask for next.
	pub next: Option<u32>,
	/// Where it stands.
	pub state: String,
	/// Its anchor, once durable.
	pub anchor: Option<Anchored>,
}

/// A version, read whole.
#[derive(Clone, Debug)]
pub struct Version {
	/// Its bytes.
	pub contents: Vec<u8>,
	/// Where it stands.
	pub state: String,
	/// Its anchor, once durable.
	pub anchor: Option<Anchored>,
}

/// One line of `vault_list`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
	/// The record.
	pub record: RecordId,
	/// The version.
	pub version: u32,
	/// How long.
	pub length: u64,
	/// Where it stands.
	pub state: String,
}

#[derive(Deserialize)]
struct Page {
	entries: Vec<Listed>,
	next: Option<Value>,
}

/// What to put: a record's first version, of class `general`, unless said otherwise.
#[derive(Clone, Debug)]
pub struct Draft {
	/// Whose.
	pub patient: PatientId,
	/// Which.
	pub record: RecordId,
	/// From 1.
	pub version: u32,
	/// The author's organization.
	pub organization: OrganizationId,
	/// The bytes.
	pub contents: Vec<u8>,
}

impl Draft {
	/// A record with a random id.
	pub fn new(patient: PatientId, organization: OrganizationId, contents: Vec<u8>) -> Self {
		Self { patient, record: RecordId(rand::random()), version: 1, organization, contents }
	}
}

/// A caller of one node's vault.
#[derive(Clone, Debug)]
pub struct Caller {
	chain: Chain,
	genesis: Digest,
	custodian: OrganizationId,
	signer: Signer,
}

impl Caller {
	/// The caller with this key.
	pub async fn new(chain: Chain, signer: Signer) -> Result<Self> {
		let genesis = chain.genesis().await?;
		let status = chain.call("vault_status", &[]).await?;
		let custodian = serde_json::from_value(status["custodian"].clone())?;
		Ok(Self { chain, genesis, custodian, signer })
	}

	/// Another caller of the same vault.
	pub fn with_signer(&self, signer: Signer) -> Self {
		Self { signer, ..self.clone() }
	}

	/// The chain that its requests are for.
	pub fn genesis(&self) -> Digest {
		self.genesis
	}

	/// The caller's key.
	pub fn signer(&self) -> &Signer {
		&self.signer
	}

	/// A request signed for this chain, good for a minute.
	pub fn sign(&self, method: &str, parameters: Value) -> Result<Request> {
		self.sign_for(self.genesis, method, parameters, now() + 60_000)
	}

	/// A request signed for any chain and with any deadline.
	pub fn sign_for(&self, genesis: Digest, method: &str, parameters: Value, deadline: Moment) -> Result<Request> {
		let envelope = self.envelope(genesis, method, &parameters, deadline)?;
		let signature = self.signer.sign(envelope.message().as_bytes());
		Ok(request(envelope, parameters, signature))
	}

	/// A request signed as wallet extensions do in `signRaw`.
	pub fn sign_wrapped(&self, method: &str, parameters: Value) -> Result<Request> {
		let envelope = self.envelope(self.genesis, method, &parameters, now() + 60_000)?;
		let signature = self.signer.sign(&wrapped(envelope.message().as_bytes()));
		Ok(request(envelope, parameters, signature))
	}

	fn envelope(&self, genesis: Digest, method: &str, parameters: &Value, deadline: Moment) -> Result<Envelope> {
		Ok(Envelope {
			genesis,
			custodian: self.custodian,
			method: method.into(),
			parameters: parameters_digest(&serde_json::to_vec(parameters)?),
			nonce: Digest::from(rand::random::<[u8; 32]>()),
			deadline,
			caller: self.signer.account(),
		})
	}

	/// Sends a request.
	pub async fn send(&self, request: &Request) -> Result<std::result::Result<Value, Refusal>> {
		let params = [request.parameters.clone(), serde_json::to_value(&request.authorization)?];
		self.chain.ask(&request.method, &params).await
	}

	/// Signs and sends.
	pub async fn ask(&self, method: &str, parameters: Value) -> Result<std::result::Result<Value, Refusal>> {
		self.send(&self.sign(method, parameters)?).await
	}

	/// The parameters of a put, with the author's signature.
	pub fn put_parameters(&self, draft: &Draft) -> Value {
		let salt: [u8; 32] = rand::random();
		let statement = Statement {
			genesis: self.genesis,
			patient: draft.patient,
			record: draft.record,
			version: draft.version,
			class: RecordClass::General,
			label: Label::default(),
			made: now(),
			author: self.signer.account(),
			content: content_digest(&salt, &draft.contents),
		};
		let signature = self.signer.sign(&statement.signing_payload());
		json!({
			"organization": draft.organization,
			"purpose": Purpose::Treatment,
			"statement": statement,
			"signature": signature,
			"salt": Digest::from(salt),
			"contents": STANDARD.encode(&draft.contents),
		})
	}

	/// Puts a version.
	pub async fn put(&self, draft: &Draft) -> Result<std::result::Result<Put, Refusal>> {
		match self.ask("vault_put", self.put_parameters(draft)).await? {
			Ok(answer) => Ok(Ok(serde_json::from_value(answer)?)),
			Err(refusal) => Ok(Err(refusal)),
		}
	}

	/// Reads a version whole, the latest if none is named.
	pub async fn get(
		&self,
		patient: PatientId,
		record: RecordId,
		purpose: Purpose,
		organization: Option<OrganizationId>,
	) -> Result<std::result::Result<Version, Refusal>> {
		let mut contents = Vec::new();
		let mut offset = 0;
		loop {
			let parameters = json!({
				"patient": patient, "record": record, "version": null, "purpose": purpose,
				"organization": organization, "offset": offset,
			});
			let part: Got = match self.ask("vault_get", parameters).await? {
				Ok(answer) => serde_json::from_value(answer)?,
				Err(refusal) => return Ok(Err(refusal)),
			};
			contents.extend(STANDARD.decode(&part.contents)?);
			match part.next {
				Some(next) => offset = next,
				None if contents.len() as u64 != part.length => {
					bail!("{} of {} bytes came", contents.len(), part.length)
				}
				None => return Ok(Ok(Version { contents, state: part.state, anchor: part.anchor })),
			}
		}
	}

	/// All of a patient's records.
	pub async fn list(
		&self,
		patient: PatientId,
		purpose: Purpose,
		organization: Option<OrganizationId>,
	) -> Result<std::result::Result<Vec<Listed>, Refusal>> {
		let mut all = Vec::new();
		let mut after = Value::Null;
		loop {
			let parameters = json!({
				"patient": patient, "purpose": purpose, "organization": organization, "after": after, "limit": 100,
			});
			let page: Page = match self.ask("vault_list", parameters).await? {
				Ok(answer) => serde_json::from_value(answer)?,
				Err(refusal) => return Ok(Err(refusal)),
			};
			all.extend(page.entries);
			match page.next {
				Some(next) => after = next,
				None => return Ok(Ok(all)),
			}
		}
	}

	/// Checks, against the finalized chain, that a durable version's leaf is in the anchor it names.
	pub async fn verify(&self, custodian: OrganizationId, anchored: &Anchored) -> Result<()> {
		let anchor = self
			.chain
			.finalized_anchor(custodian, AnchorKind::Records, anchored.index)
			.await?
			.with_context(|| format!("anchor {} is not on the finalized chain", anchored.index))?;
		match anchor::verify(&anchor.root, anchor.count, &anchored.leaf, &anchored.proof) {
			true => Ok(()),
			false => bail!("the leaf is not in anchor {}", anchored.index),
		}
	}
}

fn request(envelope: Envelope, parameters: Value, signature: MultiSignature) -> Request {
	let Envelope { method, nonce, deadline, caller, .. } = envelope;
	Request { method, parameters, authorization: Authorization { nonce, deadline, caller, signature } }
}

/// The time by this machine's clock.
pub fn now() -> Moment {
	let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
	Moment::try_from(since.as_millis()).unwrap_or(Moment::MAX)
}
