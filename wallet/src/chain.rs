//! The connection to a node: blocks, state, and the runtime's answers.

use codec::{DecodeAll, Encode};
use salus_primitives::Digest;
use scale_value::Value as Plain;
use serde_json::{json, Value};
use std::{sync::Arc, time::Duration};
use subxt::{
	backend::LegacyBackend,
	client::OnlineClientAtBlockImpl,
	config::{Header, RpcConfigFor, SubstrateConfig},
	rpcs::{methods::legacy::LegacyRpcMethods, RpcClient},
	Metadata, OnlineClient,
};

use crate::{
	error::{Error, Result},
	value::typed_to_json,
};

/// The node's older methods, which every node has.
pub type Methods = LegacyRpcMethods<RpcConfigFor<SubstrateConfig>>;

/// The chain as of one block.
pub type AtBlock = subxt::client::ClientAtBlock<SubstrateConfig, OnlineClientAtBlockImpl<SubstrateConfig>>;

const PATIENCE: Duration = Duration::from_secs(20);

/// Of which block something is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum At {
	/// The newest block that is final.
	Finalized,
	/// The newest block.
	Best,
	/// This block.
	Block(Digest),
}

/// A block by number and hash.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
pub struct BlockId {
	/// Its number.
	pub number: u64,
	/// Its hash.
	pub hash: Digest,
}

impl std::fmt::Display for BlockId {
	fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
		write!(f, "#{} ({})", self.number, crate::words::short(self.hash))
	}
}

/// A node, and through it a chain.
pub struct Chain {
	client: OnlineClient<SubstrateConfig>,
	methods: Methods,
	name: String,
}

impl Chain {
	/// Connects to the node at this address.
	pub async fn connect(url: &str) -> Result<Self> {
		if !url.starts_with("ws://") && !url.starts_with("wss://") {
			return Err(Error::Usage(format!("`{url}` is no address of a node; it begins with ws:// or wss://")));
		}
		let unreachable = |why: String| {
			Error::Connection(format!(
				"no node answers at {url} ({why}); start one there, or name another's address with --url"
			))
		};
		let rpc = match tokio::time::timeout(PATIENCE, RpcClient::from_insecure_url(url)).await {
			Ok(connected) => connected.map_err(|error| unreachable(error.to_string()))?,
			Err(_) => return Err(unreachable("it does not respond".into())),
		};
		let methods = Methods::new(rpc.clone());
		let backend = LegacyBackend::builder().build(rpc);
		let client = OnlineClient::from_backend_with_config(SubstrateConfig::new(), Arc::new(backend))
			.await
			.map_err(|error| unreachable(error.to_string()))?;
		let name = methods.system_chain().await.map_err(broken)?;
		Ok(Self { client, methods, name })
	}

	/// The chain's name.
	pub fn name(&self) -> &str {
		&self.name
	}

	/// The chain's genesis hash, which is in everything that is signed.
	pub fn genesis(&self) -> Digest {
		self.client.genesis_hash()
	}

	/// The node's own methods.
	pub fn methods(&self) -> &Methods {
		&self.methods
	}

	/// The chain as of a block, with the metadata that holds there.
	pub async fn at(&self, at: At) -> Result<AtBlock> {
		let hash = self.hash(at).await?;
		self.client.at_block(hash).await.map_err(|error| Error::Connection(format!("block {hash:?}: {error}")))
	}

	/// The block's hash.
	pub async fn hash(&self, at: At) -> Result<Digest> {
		match at {
			At::Finalized => self.methods.chain_get_finalized_head().await.map_err(broken),
			At::Best => self
				.methods
				.chain_get_block_hash(None)
				.await
				.map_err(broken)?
				.ok_or_else(|| Error::Connection("the node has no best block".into())),
			At::Block(hash) => Ok(hash),
		}
	}

	/// The block by number and hash.
	pub async fn block(&self, at: At) -> Result<BlockId> {
		let hash = self.hash(at).await?;
		let header = self.methods.chain_get_header(Some(hash)).await.map_err(broken)?;
		let header = header.ok_or_else(|| Error::Connection(format!("the node does not have block {hash:?}")))?;
		Ok(BlockId { number: header.number(), hash })
	}

	/// The runtime's answer to `function` with these arguments, as of a block.
	pub async fn ask<R: DecodeAll>(&self, at: At, function: &str, arguments: impl Encode) -> Result<R> {
		self.ask_encoded(at, function, arguments.encode()).await
	}

	/// Like [`Self::ask`], with arguments that are encoded already.
	pub async fn ask_encoded<R: DecodeAll>(&self, at: At, function: &str, arguments: Vec<u8>) -> Result<R> {
		let hash = self.hash(at).await?;
		let answer = self.methods.state_call(function, Some(&arguments), Some(hash)).await.map_err(|error| {
			let text = describe(&error);
			if text.contains("is not found") {
				return other_version(function);
			}
			Error::Connection(format!("the node does not answer {function}: {text}"))
		})?;
		R::decode_all(&mut answer.as_slice()).map_err(|_| other_version(function))
	}

	/// A constant of one of the chain's pallets.
	pub async fn constant<C: DecodeAll>(&self, pallet: &str, name: &str) -> Result<C> {
		constant(self.at(At::Best).await?.metadata_ref(), pallet, name)
	}

	/// The bytes of an entry in the chain's storage.
	pub async fn raw_bytes(&self, pallet: &str, entry: &str, keys: Vec<Plain<()>>) -> Result<Option<Vec<u8>>> {
		let at = self.at(At::Best).await?;
		let found = at.storage().try_fetch((pallet, entry), keys).await.map_err(|_| unreadable(pallet, entry))?;
		Ok(found.map(|found: subxt::storage::StorageValue<'_, Plain<()>>| found.into_bytes()))
	}

	/// An entry of a map in the chain's storage, as JSON.
	pub async fn entry(&self, at: At, pallet: &str, map: &str, keys: Vec<Plain<()>>) -> Result<Option<Value>> {
		let at = self.at(at).await?;
		let other = || unreadable(pallet, map);
		let Some(found) = at.storage().try_fetch((pallet, map), keys).await.map_err(|_| other())? else {
			return Ok(None);
		};
		let type_id = found.type_id();
		let value = found.decode().map_err(|_| other())?;
		Ok(Some(typed_to_json(&value, type_id, at.metadata_ref())))
	}

	/// All entries of a map in the chain's storage that begin with these keys: all keys of each, and its value, as JSON.
	pub async fn entries(
		&self,
		at: At,
		pallet: &str,
		map: &str,
		begin: Vec<Plain<()>>,
	) -> Result<Vec<(Vec<Value>, Value)>> {
		let at = self.at(at).await?;
		let other = || unreadable(pallet, map);
		let metadata = at.metadata_ref();
		let found = metadata.pallet_by_name(pallet).and_then(|found| found.storage()).ok_or_else(other)?;
		let keys: Vec<u32> = found.entry_by_name(map).ok_or_else(other)?.keys().map(|key| key.key_id).collect();
		let address = subxt::dynamic::storage::<Vec<Plain<()>>, Plain<()>>(pallet, map);
		let mut entries = at.storage().iter(address, begin).await.map_err(|_| other())?;
		let mut all = Vec::new();
		while let Some(entry) = entries.next().await {
			let entry = entry.map_err(|error| Error::Connection(format!("{pallet}.{map}: {error}")))?;
			let (key, value) = (entry.key().map_err(|_| other())?, entry.value());
			let parts = key.parts().zip(&keys).map(|(part, type_id)| {
				let part = part.decode_as::<Plain<()>>().ok().flatten().ok_or_else(other)?;
				Ok(typed_to_json(&part, *type_id, metadata))
			});
			let type_id = value.type_id();
			let value = typed_to_json(&value.decode().map_err(|_| other())?, type_id, metadata);
			all.push((parts.collect::<Result<Vec<_>>>()?, value));
		}
		Ok(all)
	}

	/// A value in the chain's storage that stands alone, as JSON.
	pub async fn value(&self, at: At, pallet: &str, name: &str) -> Result<Option<Value>> {
		self.entry(at, pallet, name, Vec::new()).await
	}

	/// What the node says of itself.
	pub async fn status(&self) -> Result<Value> {
		let (best, finalized) = (self.block(At::Best).await?, self.block(At::Finalized).await?);
		let health = self.methods.system_health().await.map_err(broken)?;
		let version = self.methods.system_version().await.map_err(broken)?;
		let runtime = self.at(At::Best).await?;
		Ok(json!({
			"chain": self.name,
			"genesis": self.genesis(),
			"best": best,
			"finalized": finalized,
			"peers": health.peers,
			"syncing": health.is_syncing,
			"node": version,
			"runtime": runtime.spec_version(),
		}))
	}
}

/// A constant of a pallet, as metadata has it.
pub fn constant<C: DecodeAll>(metadata: &Metadata, pallet: &str, name: &str) -> Result<C> {
	let found = metadata.pallet_by_name(pallet).and_then(|found| found.constant_by_name(name));
	let value = found.and_then(|constant| C::decode_all(&mut constant.value()).ok());
	value.ok_or_else(|| unreadable(pallet, name))
}

fn unreadable(pallet: &str, entry: &str) -> Error {
	Error::WrongVersion(format!("the chain runs another version than this wallet: {pallet}.{entry} cannot be read"))
}

fn other_version(function: &str) -> Error {
	Error::WrongVersion(format!("the chain runs another version than this wallet: it answers {function} differently"))
}

/// A call to the node that failed.
pub fn broken(error: subxt::rpcs::Error) -> Error {
	unanswered(&error)
}

/// Like [`broken`], for an error that is still needed.
pub fn unanswered(error: &subxt::rpcs::Error) -> Error {
	Error::Connection(format!("the node did not answer: {}", describe(error)))
}

/// The error's own words, and what the node adds to them.
pub fn describe(error: &subxt::rpcs::Error) -> String {
	match error {
		subxt::rpcs::Error::User(user) => {
			let data = user.data.as_ref().map(|data| data.get().trim_matches('"').to_owned());
			data.map_or_else(|| user.message.clone(), |data| format!("{}: {data}", user.message))
		}
		other => other.to_string(),
	}
}
