//! The vault's RPC: requests signed by the caller, answers taken with suspicion.

use jsonrpsee_client::{
	core::{
		client::{ClientT, Error as RpcError, Subscription, SubscriptionClientT},
		params::ArrayParams,
	},
	http_client::{HttpClient, HttpClientBuilder},
	ws_client::{WsClient, WsClientBuilder},
};
use rand::{rngs::OsRng, RngCore};
use salus_primitives::{
	anchor::{Leaf, Proof},
	consent::Purpose,
	record::{Label, RecordClass, Statement},
	request::{self, Authorization, Envelope},
	AccountId, AppointmentId, Digest, Moment, OrganizationId, PatientId, RecordId,
};
use serde::{de::DeserializeOwned, Deserialize, Serialize};
use serde_json::value::RawValue;
use sp_runtime::MultiSignature;
use std::time::Duration;

use crate::{
	error::{Error, Result},
	key::Key,
	moment,
};

/// How long a request is good for. The vault's limit leaves room for clocks that differ.
const DEADLINE: Moment = 60_000;

/// The largest message either way: a record of 64 MiB in Base64, and what goes with it.
const MAX_MESSAGE: u32 = 96 * 1024 * 1024;

const PATIENCE: Duration = Duration::from_secs(120);

/// What `vault_put` is asked.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Put {
	/// The organization the author acts for.
	pub organization: OrganizationId,
	/// Why.
	pub purpose: Purpose,
	/// What the author signed.
	pub statement: Statement,
	/// The author's signature over it.
	pub signature: MultiSignature,
	/// The salt of the contents' digest.
	pub salt: Digest,
	/// The contents, in Base64.
	pub contents: String,
}

/// What `vault_put` answers.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
	/// The record.
	pub record: RecordId,
	/// Its version.
	pub version: u32,
	/// The keyed digest of its contents.
	pub commitment: Digest,
	/// The root over its ciphertext.
	pub ciphertext_root: Digest,
	/// When it was stored.
	pub stored: Moment,
	/// Whether it is durable yet.
	pub state: String,
}

/// What `vault_putFeedback` is asked.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PutFeedback {
	/// Of which appointment's visit.
	pub appointment: AppointmentId,
	/// Why.
	pub purpose: Purpose,
	/// What the author signed.
	pub statement: Statement,
	/// The author's signature over it.
	pub signature: MultiSignature,
	/// The salt of the text's digest.
	pub salt: Digest,
	/// The text, in Base64.
	pub contents: String,
}

/// What `vault_putFeedback` answers.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FeedbackReceipt {
	/// As of every record.
	#[serde(flatten)]
	pub receipt: Receipt,
	/// The digest in the statement that is stored.
	pub content: Digest,
	/// Its salt.
	pub salt: Digest,
}

/// What `vault_get` is asked.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Get {
	/// Whose record.
	pub patient: PatientId,
	/// Which.
	pub record: RecordId,
	/// Which version; the latest if none is named.
	pub version: Option<u32>,
	/// Why.
	pub purpose: Purpose,
	/// For which organization, if for one.
	pub organization: Option<OrganizationId>,
	/// The first chunk.
	pub offset: u32,
}

/// What `vault_get` answers.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Portion {
	/// The version.
	pub version: u32,
	/// Its class.
	pub class: RecordClass,
	/// Its label.
	pub label: Label,
	/// When the data was made.
	pub made: Moment,
	/// What the author signed.
	pub statement: Statement,
	/// The author's signature over it.
	pub signature: MultiSignature,
	/// The salt of the contents' digest.
	pub salt: Digest,
	/// On what ground it was served.
	pub ground: serde_json::Value,
	/// The length of the whole.
	pub length: u64,
	/// These chunks, in Base64.
	pub contents: String,
	/// The chunk that comes after them.
	pub next: Option<u32>,
	/// Whether it is durable.
	pub state: String,
	/// Its anchor, once it has one.
	pub anchor: Option<Anchored>,
}

/// Where a leaf is anchored.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Anchored {
	/// The index of the anchor.
	pub index: u64,
	/// The leaf.
	pub leaf: Leaf,
	/// The proof that the leaf is in the anchor.
	pub proof: Proof,
}

/// What `vault_list` is asked.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct List {
	/// Whose records.
	pub patient: PatientId,
	/// Why.
	pub purpose: Purpose,
	/// For which organization, if for one.
	pub organization: Option<OrganizationId>,
	/// Where to go on, as the page before said.
	pub after: Option<String>,
	/// How many at most.
	pub limit: u32,
}

/// What `vault_accesses` is asked.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Accesses {
	/// Whose log.
	pub patient: PatientId,
	/// After which entry.
	pub after: Option<u64>,
	/// How many at most.
	pub limit: u32,
}

/// What `vault_subscribeDurable` is asked.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Durable {
	/// Whose record.
	pub patient: PatientId,
	/// Which.
	pub record: RecordId,
	/// Which version.
	pub version: u32,
}

/// A page of a list.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Page<Next> {
	/// The entries, as the vault tells them.
	pub entries: Vec<serde_json::Value>,
	/// Where to go on. A page can be empty and the list go on all the same.
	pub next: Option<Next>,
}

/// What `vault_status` answers, as far as requests depend on it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Status {
	/// Whose vault it says it is.
	pub custodian: OrganizationId,
	/// The most bytes of one record.
	pub max_record: u64,
}

impl Status {
	/// Whose vault to sign requests for: the one that was named, if this is its vault; else the one that this vault says it is.
	pub fn custodian(&self, named: Option<OrganizationId>) -> Result<OrganizationId> {
		match named {
			Some(named) if named != self.custodian => Err(Error::Usage(format!(
				"the vault at this address is organization {}'s, not {named}'s; nothing was signed",
				self.custodian
			))),
			_ => Ok(self.custodian),
		}
	}
}

enum Transport {
	Http(Box<HttpClient>),
	Ws(Box<WsClient>),
}

/// A connection to a vault.
pub struct Vault {
	transport: Transport,
	genesis: Digest,
}

impl Vault {
	/// Connects to the vault of a node. Records travel in clear inside the connection: one to another machine must be encrypted.
	pub async fn connect(url: &str, genesis: Digest) -> Result<Self> {
		refuse_clear(url)?;
		let unreachable = |error: RpcError| Error::Connection(format!("no vault answers at {url}: {error}"));
		let transport = if url.starts_with("http") {
			let builder = HttpClientBuilder::default()
				.max_request_size(MAX_MESSAGE)
				.max_response_size(MAX_MESSAGE)
				.request_timeout(PATIENCE);
			Transport::Http(Box::new(builder.build(url).map_err(unreachable)?))
		} else {
			let builder = WsClientBuilder::default()
				.max_request_size(MAX_MESSAGE)
				.max_response_size(MAX_MESSAGE)
				.request_timeout(PATIENCE);
			Transport::Ws(Box::new(builder.build(url).await.map_err(unreachable)?))
		};
		Ok(Self { transport, genesis })
	}

	/// What the vault says of itself.
	pub async fn status(&self) -> Result<serde_json::Value> {
		self.call("vault_status", ArrayParams::new()).await
	}

	/// The vault as that of this custodian, or, where none is named, of the one that it says it is.
	pub async fn of(&self, named: Option<OrganizationId>) -> Result<Custodian<'_>> {
		let status: Status = self.call("vault_status", ArrayParams::new()).await?;
		Ok(Custodian { vault: self, number: status.custodian(named)?, max_record: status.max_record })
	}

	async fn call<R: DeserializeOwned>(&self, method: &str, params: ArrayParams) -> Result<R> {
		match &self.transport {
			Transport::Http(client) => client.request(method, params).await,
			Transport::Ws(client) => client.request(method, params).await,
		}
		.map_err(refused)
	}
}

/// A custodian's vault. What is signed for it is good at no other: whoever runs it cannot pass a request on and read what another answers.
pub struct Custodian<'a> {
	vault: &'a Vault,
	/// The organization.
	pub number: OrganizationId,
	/// The most bytes of one record.
	pub max_record: u64,
}

impl Custodian<'_> {
	/// Refuses a record that the vault would refuse, before it is signed and sent.
	pub fn check_size(&self, size: usize) -> Result<()> {
		match u64::try_from(size) {
			Ok(size) if size <= self.max_record => Ok(()),
			_ => Err(Error::File(format!(
				"the record has {size} bytes, and this vault takes {} at most",
				self.max_record
			))),
		}
	}

	/// Asks the vault, with the caller's signature.
	pub async fn ask<P: Serialize, R: DeserializeOwned>(&self, key: &Key, method: &str, parameters: &P) -> Result<R> {
		self.vault.call(method, sign(key, self.vault.genesis, self.number, method, parameters)?).await
	}

	/// Asks to be told when a version is durable.
	pub async fn subscribe_durable(&self, key: &Key, which: &Durable) -> Result<Subscription<serde_json::Value>> {
		let Transport::Ws(client) = &self.vault.transport else {
			return Err(Error::Usage("waiting needs a vault at ws:// or wss://; --vault-url says where it is".into()));
		};
		let params = sign(key, self.vault.genesis, self.number, "vault_subscribeDurable", which)?;
		client.subscribe("vault_subscribeDurable", params, "vault_unsubscribeDurable").await.map_err(refused)
	}
}

/// The parameters, signed: their JSON byte for byte, and what stands for it.
fn sign<P: Serialize>(
	key: &Key,
	genesis: Digest,
	custodian: OrganizationId,
	method: &str,
	parameters: &P,
) -> Result<ArrayParams> {
	let unwritable = |error: serde_json::Error| Error::Usage(format!("the request cannot be written: {error}"));
	let json = serde_json::to_string(parameters).and_then(RawValue::from_string).map_err(unwritable)?;
	let authorization = authorize(key, genesis, custodian, method, json.get().as_bytes(), moment::now());
	let mut params = ArrayParams::new();
	params.insert(json).and_then(|()| params.insert(authorization)).map_err(unwritable)?;
	Ok(params)
}

/// Signs a request to a custodian's vault.
pub fn authorize(
	key: &Key,
	genesis: Digest,
	custodian: OrganizationId,
	method: &str,
	parameters: &[u8],
	now: Moment,
) -> Authorization {
	let mut nonce = [0u8; 32];
	OsRng.fill_bytes(&mut nonce);
	let caller: AccountId = key.account();
	let envelope = Envelope {
		genesis,
		custodian,
		method: method.into(),
		parameters: request::parameters_digest(parameters),
		nonce: nonce.into(),
		deadline: now.saturating_add(DEADLINE),
		caller: caller.clone(),
	};
	let signature = key.sign(envelope.message().as_bytes());
	Authorization { nonce: envelope.nonce, deadline: envelope.deadline, caller, signature }
}

/// Refuses to send records in clear to another machine.
pub fn refuse_clear(url: &str) -> Result<()> {
	let (scheme, rest) =
		url.split_once("://").ok_or_else(|| Error::Usage(format!("`{url}` is no address of a vault")))?;
	let host = rest.split(['/', '?']).next().unwrap_or_default();
	let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
	let name = match host.strip_prefix('[') {
		Some(rest) => rest.split(']').next().unwrap_or_default(),
		None => host.split(':').next().unwrap_or_default(),
	};
	let here = name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback());
	match scheme {
		"wss" | "https" => Ok(()),
		"ws" | "http" if here => Ok(()),
		"ws" | "http" => Err(Error::Usage(format!(
			"{url} is another machine, and the connection would be in clear; use wss:// or https://, or a tunnel to localhost"
		))),
		_ => Err(Error::Usage(format!(
			"`{url}` is no address of a vault; it begins with ws://, wss://, http:// or https://"
		))),
	}
}

/// A refusal of the vault's, by name.
pub fn refused(error: RpcError) -> Error {
	let RpcError::Call(error) = error else {
		return Error::Connection(format!("the vault did not answer: {error}"));
	};
	match name(error.code()) {
		Some(name) => Error::VaultRefused { number: error.code(), name, sentence: error.message().to_owned() },
		None if error.code() == -32601 => {
			Error::WrongVersion("the node at this address has no vault, or one of another version".into())
		}
		None => Error::Connection(format!("the vault answered with an error: {} ({})", error.message(), error.code())),
	}
}

fn name(number: i32) -> Option<&'static str> {
	Some(match number {
		4001 => "BadSignature",
		4002 => "Expired",
		4003 => "Replayed",
		4004 => "WrongChain",
		4005 => "InvalidParameters",
		4010 => "NotFoundOrRefused",
		4011 => "NotPermitted",
		4020 => "Sealed",
		4021 => "Undecided",
		4022 => "StaleHead",
		4023 => "AuditUnavailable",
		4030 => "TooLarge",
		4031 => "Conflict",
		4032 => "Erased",
		4040 => "Busy",
		4050 => "IntegrityFailure",
		4060 => "Internal",
		_ => return None,
	})
}
