//! A node's chain, asked over its JSON-RPC as any client asks.

mod appointment;
mod bed;
mod identity;
mod lab;
mod money;
mod prescription;

use std::time::{Duration, Instant};

use anyhow::{anyhow, bail, Context};
use codec::{Decode, Encode};
use jsonrpsee_client::{
	core::{
		client::{ClientT, Error as ClientError},
		params::ArrayParams,
	},
	http_client::{HttpClient, HttpClientBuilder},
};
use salus_primitives::{
	anchor::{Anchor, AnchorKind},
	consent::{BreakGlassEntry, ConsentEntry},
	validator::{OffenceKind, Offences, Shortfall, ValidatorStanding},
	AccountId, BreakGlassId, ConsentId, Digest, OrganizationId, PatientId,
};
use serde::Deserialize;
use serde_json::{json, Value};
use sp_runtime::DigestItem;

use crate::Result;

/// The largest answer to take: a page of records in base64.
const MAX_ANSWER: u32 = 64 * 1024 * 1024;

/// A block by height and hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Head {
	/// Its height.
	pub number: u32,
	/// Its hash.
	pub hash: Digest,
}

/// A call that the node answered with an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
	/// The error's code.
	pub code: i32,
	/// Its sentence.
	pub message: String,
	/// What goes with it, as text.
	pub data: Option<String>,
}

impl std::fmt::Display for Refusal {
	fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
		write!(f, "{} ({})", self.message, self.code)?;
		self.data.iter().try_for_each(|data| write!(f, ": {data}"))
	}
}

impl std::error::Error for Refusal {}

/// A client of one node.
#[derive(Clone, Debug)]
pub struct Chain {
	client: HttpClient,
}

impl Chain {
	/// A client for the node at this address. Nothing is sent yet.
	pub fn new(url: &str) -> Result<Self> {
		let client = HttpClientBuilder::default()
			.request_timeout(Duration::from_secs(30))
			.max_request_size(MAX_ANSWER)
			.max_response_size(MAX_ANSWER)
			.build(url)?;
		Ok(Self { client })
	}

	/// Calls a method. The outer error: the node could not be asked. The inner one: it refused.
	pub async fn ask(&self, method: &str, params: &[Value]) -> Result<std::result::Result<Value, Refusal>> {
		let mut array = ArrayParams::new();
		params.iter().try_for_each(|one| array.insert(one))?;
		match self.client.request::<Value, _>(method, array).await {
			Ok(answer) => Ok(Ok(answer)),
			Err(ClientError::Call(error)) => Ok(Err(Refusal {
				code: error.code(),
				message: error.message().into(),
				data: error.data().map(|data| data.get().to_string()),
			})),
			Err(error) => Err(anyhow!("{method}: {error}")),
		}
	}

	/// Calls a method that must not be refused.
	pub async fn call(&self, method: &str, params: &[Value]) -> Result<Value> {
		self.ask(method, params).await?.with_context(|| method.to_string())
	}

	/// The hash of the block at this height, on the best chain.
	pub async fn block_hash(&self, height: u32) -> Result<Option<Digest>> {
		Ok(serde_json::from_value(self.call("chain_getBlockHash", &[json!(height)]).await?)?)
	}

	/// The chain's first block: what tells one chain from another.
	pub async fn genesis(&self) -> Result<Digest> {
		self.block_hash(0).await?.context("a chain has a first block")
	}

	async fn head(&self, hash: Option<Digest>) -> Result<Head> {
		let hash = match hash {
			Some(hash) => hash,
			None => serde_json::from_value(self.call("chain_getBlockHash", &[]).await?)?,
		};
		Ok(Head { number: self.height_of(hash).await?, hash })
	}

	/// The height of a block.
	pub async fn height_of(&self, hash: Digest) -> Result<u32> {
		let header = self.call("chain_getHeader", &[json!(hash)]).await?;
		let number = header["number"].as_str().with_context(|| format!("block {hash:?} is not known"))?;
		Ok(u32::from_str_radix(number.trim_start_matches("0x"), 16)?)
	}

	/// The best block.
	pub async fn best(&self) -> Result<Head> {
		self.head(None).await
	}

	/// The finalized block.
	pub async fn finalized(&self) -> Result<Head> {
		let hash = serde_json::from_value(self.call("chain_getFinalizedHead", &[]).await?)?;
		self.head(Some(hash)).await
	}

	/// Waits until this height is finalized, and says what is finalized then.
	pub async fn wait_finalized(&self, height: u32, patience: Duration) -> Result<u32> {
		let until = Instant::now() + patience;
		loop {
			let number = self.finalized().await?.number;
			if number >= height {
				return Ok(number);
			}
			if Instant::now() > until {
				bail!("height {height} was not finalized within {patience:?}; the finalized height is {number}");
			}
			tokio::time::sleep(Duration::from_millis(100)).await;
		}
	}

	/// Asks a runtime API.
	pub async fn runtime<R: Decode>(&self, method: &str, arguments: impl Encode, at: Option<Digest>) -> Result<R> {
		let arguments = format!("0x{}", hex::encode(arguments.encode()));
		let answer = self.call("state_call", &[json!(method), json!(arguments), json!(at)]).await?;
		let answer = hex::decode(answer.as_str().context("hexadecimal")?.trim_start_matches("0x"))?;
		R::decode(&mut &answer[..]).with_context(|| format!("the answer of {method}"))
	}

	/// An anchor as the finalized chain has it.
	pub async fn finalized_anchor(
		&self,
		custodian: OrganizationId,
		kind: AnchorKind,
		index: u64,
	) -> Result<Option<Anchor>> {
		let head = self.finalized().await?;
		self.runtime("RecordsApi_anchor", (custodian, kind, index), Some(head.hash)).await
	}

	/// Whether the account may send transactions.
	pub async fn is_known(&self, account: &AccountId) -> Result<bool> {
		self.runtime("IdentityApi_is_known", account, None).await
	}

	/// A patient's consents, from the best block.
	pub async fn consents_of(&self, patient: PatientId) -> Result<Vec<ConsentEntry>> {
		self.runtime("ConsentApi_consents_of", (patient, None::<ConsentId>, 100u32), None).await
	}

	/// The uses of break-glass on a patient's records, from the best block.
	pub async fn break_glass_of(&self, patient: PatientId) -> Result<Vec<BreakGlassEntry>> {
		self.runtime("ConsentApi_break_glass_of", (patient, None::<BreakGlassId>, 100u32), None).await
	}

	/// What System keeps of an account.
	pub async fn account(&self, account: &AccountId) -> Result<Account> {
		let key = [&sp_io::hashing::blake2_128(account.as_ref())[..], account.as_ref()].concat();
		Ok(self.stored("System", "Account", &key, None).await?.unwrap_or_default())
	}

	/// What a pallet keeps under a name, and under a key as it is hashed there, in the state of a block or of the best one.
	async fn stored<T: Decode>(&self, pallet: &str, entry: &str, key: &[u8], at: Option<Digest>) -> Result<Option<T>> {
		let name = |text: &str| sp_io::hashing::twox_128(text.as_bytes());
		let key = [&name(pallet)[..], &name(entry), key].concat();
		let stored = self.call("state_getStorage", &[json!(format!("0x{}", hex::encode(key))), json!(at)]).await?;
		let Some(stored) = stored.as_str() else { return Ok(None) };
		let bytes = hex::decode(stored.trim_start_matches("0x"))?;
		T::decode(&mut &bytes[..]).map(Some).with_context(|| format!("{pallet}.{entry}"))
	}

	/// The number of the session in the state of a block, or of the best one.
	pub async fn session(&self, at: Option<Digest>) -> Result<u32> {
		Ok(self.stored("Session", "CurrentIndex", &[], at).await?.unwrap_or_default())
	}

	/// Who validates in the state of a block, or of the best one, in the order in which they take turns.
	pub async fn validating(&self, at: Option<Digest>) -> Result<Vec<AccountId>> {
		Ok(self.stored("Session", "Validators", &[], at).await?.unwrap_or_default())
	}

	/// Whose turn a block was. Nobody else's would have been taken, so that is who made it.
	pub async fn author(&self, block: Digest) -> Result<AccountId> {
		let header = self.call("chain_getHeader", &[json!(block)]).await?;
		let logs = header["digest"]["logs"].as_array().with_context(|| format!("block {block:?} is not known"))?;
		let slot = logs.iter().filter_map(Value::as_str).find_map(slot).context("a block says its slot")?;
		let parent = serde_json::from_value(header["parentHash"].clone())?;
		let validators = self.validating(Some(parent)).await?;
		let place = slot.checked_rem(u64::try_from(validators.len())?).context("somebody validates")?;
		Ok(validators[usize::try_from(place)?].clone())
	}

	/// How every admitted validator stands, in the best block.
	pub async fn standings(&self) -> Result<Vec<ValidatorStanding>> {
		self.runtime("ValidatorsApi_standings", (), None).await
	}

	/// Who missed slots in a session that has ended, as the best block has it.
	pub async fn missed(&self, session: u32) -> Result<Vec<Shortfall>> {
		self.runtime("ValidatorsApi_missed", session, None).await
	}

	/// What was proved of validators, as the best block has it.
	pub async fn offences(&self) -> Result<Vec<Offences>> {
		self.runtime("ValidatorsApi_offences", (None::<(AccountId, OffenceKind)>, 100u32), None).await
	}
}

/// The slot in an item of a header's digest, in hexadecimal, if the item is Aura's that says it.
fn slot(item: &str) -> Option<u64> {
	let bytes = hex::decode(item.trim_start_matches("0x")).ok()?;
	match DigestItem::decode(&mut &bytes[..]).ok()? {
		DigestItem::PreRuntime(engine, slot) if &engine == b"aura" => u64::decode(&mut &slot[..]).ok(),
		_ => None,
	}
}

/// An account as System keeps it, with its balance.
#[derive(Clone, Debug, Default, PartialEq, Eq, Decode)]
pub struct Account {
	/// How many transactions it has sent.
	pub nonce: u32,
	/// What depends on it.
	pub consumers: u32,
	/// What lets it exist.
	pub providers: u32,
	/// What lets it exist by itself alone.
	pub sufficients: u32,
	/// Units it can spend.
	pub free: u128,
	/// Units it cannot.
	pub reserved: u128,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_slot_of_a_block_is_in_one_item_of_its_digest() {
		let text = |item: DigestItem| format!("0x{}", hex::encode(item.encode()));
		assert_eq!(slot(&text(DigestItem::PreRuntime(*b"aura", 77u64.encode()))), Some(77));
		assert_eq!(slot(&text(DigestItem::Seal(*b"aura", 77u64.encode()))), None);
		assert_eq!(slot(&text(DigestItem::PreRuntime(*b"BABE", 77u64.encode()))), None);
	}
}
