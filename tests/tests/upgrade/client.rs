//! A wallet of the test: signs calls of the first version with a standard client, and follows them.

use std::{
	collections::HashMap,
	time::{Duration, Instant},
};

use anyhow::{ensure, Context};
use codec::Encode;
use salus_primitives::Digest;
use salus_runtime::{AccountId, RuntimeCall};
use salus_tests::{
	chain::{Chain, Refusal},
	node::Node,
	standard::keypair,
	Result,
};
use serde_json::{json, Value};
use subxt::{config::polkadot::PolkadotExtrinsicParamsBuilder, metadata::ArcMetadata, OnlineClient, PolkadotConfig};

use crate::history::Block;

/// How long a call may take until it is final.
const PATIENCE: Duration = Duration::from_secs(120);

/// For how many blocks a transaction is good.
const MORTALITY: u64 = 64;

/// A transaction that is signed.
#[derive(Clone, Debug)]
pub struct Signed {
	/// Its bytes.
	pub bytes: Vec<u8>,
	/// For which `spec_version` it is signed.
	pub spec_version: u32,
}

/// A wallet that reads the chain of one node.
#[derive(Clone, Debug)]
pub struct Client {
	api: OnlineClient<PolkadotConfig>,
	chain: Chain,
}

/// The account of the key with this URI.
pub fn account(uri: &str) -> Result<AccountId> {
	Ok(AccountId::new(keypair(uri)?.public_key().0))
}

impl Client {
	/// Connects.
	pub async fn connect(node: &Node) -> Result<Self> {
		Ok(Self { api: OnlineClient::from_insecure_url(node.url()).await?, chain: node.chain()? })
	}

	/// The chain of its node.
	pub fn chain(&self) -> &Chain {
		&self.chain
	}

	/// What a block's state is like, as its runtime says.
	pub async fn metadata(&self, at: Digest) -> Result<ArcMetadata> {
		Ok(self.api.at_block(at).await?.metadata())
	}

	/// A signed call, after the account's last transaction that is final, for the version that is final.
	pub async fn sign(&self, uri: &str, call: &[u8]) -> Result<Signed> {
		let at = self.api.at_current_block().await?;
		let payload = at.transactions().from_call_data_bytes(call)?;
		let params = PolkadotExtrinsicParamsBuilder::<PolkadotConfig>::new().mortal(MORTALITY).build();
		let signed = at.transactions().create_signed(&payload, &keypair(uri)?, params).await?;
		Ok(Signed { bytes: signed.into_encoded(), spec_version: at.spec_version() })
	}

	/// Signs a call and gives it to the pool, which takes it or refuses.
	pub async fn submit(&self, uri: &str, call: &RuntimeCall) -> Result<std::result::Result<Value, Refusal>> {
		submit(&self.chain, &self.sign(uri, &call.encode()).await?).await
	}

	/// Signs a call and waits until it has succeeded in a finalized block.
	pub async fn execute(&self, uri: &str, call: &RuntimeCall) -> Result<()> {
		self.execute_all(&[(uri.to_owned(), call.clone())]).await
	}

	/// Lets several make a call each, all at once, and waits until all have succeeded in finalized blocks.
	pub async fn execute_all(&self, calls: &[(String, RuntimeCall)]) -> Result<()> {
		let (mut height, until) = (self.chain.finalized().await?.number, Instant::now() + PATIENCE);
		let mut waiting = HashMap::new();
		for (uri, call) in calls {
			let signed = self.sign(uri, &call.encode()).await?;
			submit(&self.chain, &signed).await?.with_context(|| uri.clone())?;
			waiting.insert(signed.bytes, uri);
		}
		while !waiting.is_empty() {
			ensure!(Instant::now() < until, "not final after {PATIENCE:?}: the calls of {:?}", waiting.values());
			while height < self.chain.finalized().await?.number {
				height += 1;
				let block = Block::read(&self.chain, height).await?;
				for (index, bytes) in block.extrinsics.iter().enumerate() {
					let Some(uri) = waiting.remove(bytes) else { continue };
					ensure!(block.succeeded(index), "the call of {uri} failed in block {height}");
				}
			}
			tokio::time::sleep(Duration::from_millis(100)).await;
		}
		Ok(())
	}
}

/// Gives a transaction to a node's pool.
pub async fn submit(chain: &Chain, signed: &Signed) -> Result<std::result::Result<Value, Refusal>> {
	chain.ask("author_submitExtrinsic", &[json!(format!("0x{}", hex::encode(&signed.bytes)))]).await
}

/// The `spec_version` in the state of a block, or of a node's best one.
pub async fn spec_version(chain: &Chain, at: Option<Digest>) -> Result<u32> {
	let version = chain.call("state_getRuntimeVersion", &[json!(at)]).await?;
	let spec = version["specVersion"].as_u64().with_context(|| format!("a version: {version}"))?;
	Ok(u32::try_from(spec)?)
}

/// Fails unless the pool refused it as invalid.
pub fn ensure_invalid(answer: std::result::Result<Value, Refusal>) -> Result<Refusal> {
	let refusal = answer.err().context("the pool took what it must refuse")?;
	ensure!(refusal.code == super::traffic::INVALID, "refused for another reason: {refusal}");
	Ok(refusal)
}
