//! A standard client: subxt with its own Polkadot configuration, and nothing that knows of Salus.

use anyhow::Context;
use serde_json::json;
use subxt::{
	dynamic::{self, Value},
	OnlineClient, PolkadotConfig,
};
use subxt_signer::{sr25519::Keypair, SecretUri};

use crate::{
	chain::{Chain, Refusal},
	node::Node,
	Result,
};

/// A standard client of one node.
#[derive(Clone, Debug)]
pub struct Standard {
	api: OnlineClient<PolkadotConfig>,
	chain: Chain,
}

/// The standard client's key with this URI.
pub fn keypair(uri: &str) -> Result<Keypair> {
	Keypair::from_uri(&uri.parse::<SecretUri>().with_context(|| uri.to_string())?).with_context(|| uri.to_string())
}

impl Standard {
	/// Connects, and reads the chain's metadata.
	pub async fn connect(node: &Node) -> Result<Self> {
		Ok(Self { api: OnlineClient::from_insecure_url(node.url()).await?, chain: node.chain()? })
	}

	/// A signed call, encoded.
	pub async fn signed(&self, uri: &str, pallet: &str, call: &str, arguments: Vec<Value>) -> Result<Vec<u8>> {
		let payload = dynamic::transaction(pallet.to_string(), call.to_string(), arguments);
		let signed = self.api.tx().await?.create_signed(&payload, &keypair(uri)?, Default::default()).await?;
		Ok(signed.into_encoded())
	}

	/// Signs a call and gives it to the pool, which answers with the transaction's hash, or refuses.
	pub async fn submit(
		&self,
		uri: &str,
		pallet: &str,
		call: &str,
		arguments: Vec<Value>,
	) -> Result<std::result::Result<serde_json::Value, Refusal>> {
		let encoded = self.signed(uri, pallet, call, arguments).await?;
		self.chain.ask("author_submitExtrinsic", &[json!(format!("0x{}", hex::encode(encoded)))]).await
	}

	/// Signs a call and waits until it has succeeded in a finalized block. Says which.
	pub async fn execute(
		&self,
		uri: &str,
		pallet: &str,
		call: &str,
		arguments: Vec<Value>,
	) -> Result<subxt::utils::H256> {
		let payload = dynamic::transaction(pallet.to_string(), call.to_string(), arguments);
		let progress = self.api.tx().await?.sign_and_submit_then_watch_default(&payload, &keypair(uri)?).await?;
		let block = progress.wait_for_finalized().await?;
		block.wait_for_success().await?;
		Ok(block.block_hash())
	}
}
