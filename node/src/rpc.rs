//! Merges the node's RPC: the chain's standard methods come from the service, ours are the vault's.

use std::sync::Arc;

use jsonrpsee::RpcModule;
use salus_rpc::{Limits, VaultApiServer, VaultRpc};
use substrate_frame_rpc_system::{System, SystemApiServer};

use crate::{
	custody::Custody,
	service::{FullClient, FullPool},
};

/// What the methods answer from.
pub struct Parts {
	/// The chain.
	pub client: Arc<FullClient>,
	/// Transactions that wait.
	pub pool: Arc<FullPool>,
	/// The vault, where this node has one.
	pub custody: Option<Custody>,
}

/// The node's own methods.
pub fn create(parts: Parts) -> Result<RpcModule<()>, Box<dyn std::error::Error + Send + Sync>> {
	let mut module = RpcModule::new(());
	module.merge(System::new(parts.client, parts.pool).into_rpc())?;
	if let Some(custody) = parts.custody {
		let Custody { organization, vault, access, durability, max_record } = custody;
		let limits = Limits { contents: max_record, ..Limits::default() };
		module.merge(VaultRpc::new(vault, access, organization, durability, limits).into_rpc())?;
	}
	Ok(module)
}
