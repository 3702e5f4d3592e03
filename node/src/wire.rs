//! Connects a node to its peers.

use std::sync::Arc;

use sc_consensus_grandpa::{warp_proof::NetworkProvider, SharedAuthoritySet};
use sc_network::{
	config::FullNetworkConfiguration, service::traits::NetworkService, Litep2pNetworkBackend, NetworkBackend,
	NotificationService, ProtocolName,
};
use sc_network_sync::SyncingService;
use sc_network_transactions::TransactionsHandlerController;
use sc_service::{error::Error as ServiceError, BuildNetworkParams, Configuration, TaskManager, WarpSyncConfig};
use sc_utils::mpsc::TracingUnboundedSender;
use sp_runtime::traits::{Block as BlockT, NumberFor};

use crate::service::{Block, FullBackend, FullClient, FullPool};

/// One network stack. The other would double what this crate instantiates, and nobody needs both.
type Network = Litep2pNetworkBackend;
type Hash = <Block as BlockT>::Hash;

/// What a connection is made from.
pub struct Parts<'a> {
	/// The chain's first block.
	pub genesis: Hash,
	/// The chain.
	pub client: Arc<FullClient>,
	/// Its database.
	pub backend: Arc<FullBackend>,
	/// Transactions that wait.
	pub pool: Arc<FullPool>,
	/// Who votes.
	pub authorities: SharedAuthoritySet<Hash, NumberFor<Block>>,
	/// Where blocks go that arrive.
	pub import_queue: sc_consensus::DefaultImportQueue<Block>,
	/// Where tasks run.
	pub tasks: &'a TaskManager,
}

/// A node's connections.
pub struct Wire {
	/// To its peers.
	pub network: Arc<dyn NetworkService>,
	/// For blocks.
	pub sync: Arc<SyncingService<Block>>,
	/// For transactions.
	pub tx_handler_controller: TransactionsHandlerController<Hash>,
	/// For the `system` RPC.
	pub system_rpc_tx: TracingUnboundedSender<sc_rpc::system::Request<Block>>,
	/// For votes.
	pub grandpa: Gossip,
}

/// How votes travel.
pub struct Gossip {
	/// The protocol's name, which holds the chain's genesis.
	pub protocol: ProtocolName,
	/// Its messages.
	pub notifications: Box<dyn NotificationService>,
}

/// Connects.
pub fn connect(config: &Configuration, parts: Parts<'_>) -> Result<Wire, ServiceError> {
	if !matches!(config.network.network_backend, sc_network::config::NetworkBackendType::Litep2p) {
		return Err(ServiceError::Other("this node speaks litep2p only; leave --network-backend out".into()));
	}
	let registry = config.prometheus_registry();
	let metrics = <Network as NetworkBackend<Block, Hash>>::register_notification_metrics(registry);
	let mut net_config = FullNetworkConfiguration::<Block, Hash, Network>::new(&config.network, registry.cloned());
	let protocol = sc_consensus_grandpa::protocol_standard_name(&parts.genesis, &config.chain_spec);
	let (grandpa_config, notifications) = sc_consensus_grandpa::grandpa_peers_set_config::<Block, Network>(
		protocol.clone(),
		metrics.clone(),
		net_config.peer_store_handle(),
	);
	net_config.add_notification_protocol(grandpa_config);
	let warp_sync = Arc::new(NetworkProvider::new(parts.backend, parts.authorities, Vec::new()));
	let (network, system_rpc_tx, tx_handler_controller, sync, _) = sc_service::build_network(BuildNetworkParams {
		config,
		net_config,
		client: parts.client,
		transaction_pool: parts.pool,
		spawn_handle: parts.tasks.spawn_handle(),
		spawn_essential_handle: parts.tasks.spawn_essential_handle(),
		import_queue: parts.import_queue,
		block_announce_validator_builder: None,
		warp_sync_config: Some(WarpSyncConfig::WithProvider(warp_sync)),
		block_relay: None,
		metrics,
		gap_sync_body_policy: None,
	})?;
	Ok(Wire { network, sync, tx_handler_controller, system_rpc_tx, grandpa: Gossip { protocol, notifications } })
}
