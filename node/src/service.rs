//! Wires the node: client, pool, network, authoring, finality, and the custodian's vault beside them.

use std::{sync::Arc, time::Duration};

use futures::FutureExt;
use prometheus_endpoint::Registry;
use salus_runtime::{Header, RuntimeApi};
use salus_vault::RootKey;
use sc_client_api::{Backend, BlockBackend};
use sc_consensus_aura::{ImportQueueParams, SlotProportion, StartAuraParams};
use sc_consensus_grandpa::SharedVoterState;
use sc_network::service::traits::NetworkService;
use sc_network_sync::SyncingService;
use sc_service::{error::Error as ServiceError, Configuration, Role, SpawnTasksParams, TaskManager};
use sc_telemetry::{Telemetry, TelemetryHandle, TelemetryWorker};
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_consensus_aura::ed25519::AuthorityPair as AuraPair;
use sp_keystore::KeystorePtr;
use sp_runtime::{generic, traits::Block as BlockT, OpaqueExtrinsic};

use crate::{cli::VaultArgs, custody, equivocation, rpc, validator_metrics, wire};

/// A block as the node handles it: transactions are bytes, which it stores and passes on without knowing what is in them.
pub type Block = generic::Block<Header, OpaqueExtrinsic>;

/// Host functions the runtime may call.
type HostFunctions = sp_io::SubstrateHostFunctions;
/// The chain as this node holds it.
pub type FullClient = sc_service::TFullClient<Block, RuntimeApi, sc_executor::WasmExecutor<HostFunctions>>;
/// Its database.
pub type FullBackend = sc_service::TFullBackend<Block>;
/// Transactions that wait.
pub type FullPool = sc_transaction_pool::TransactionPoolHandle<Block, FullClient>;
type FullSelectChain = sc_consensus::LongestChain<FullBackend, Block>;
type GrandpaImport = sc_consensus_grandpa::GrandpaBlockImport<FullBackend, Block, FullClient, FullSelectChain>;
type GrandpaLink = sc_consensus_grandpa::LinkHalf<Block, FullClient, FullSelectChain>;

/// How often GRANDPA gossips. It bounds finality from below, so it is a fraction of the shortest slot.
const GOSSIP_PERIOD: Duration = Duration::from_millis(100);
/// How many blocks lie between justifications that are kept for ever.
const JUSTIFICATION_PERIOD: u32 = 64;

/// A node before its network.
pub type PartialComponents = sc_service::PartialComponents<
	FullClient,
	FullBackend,
	FullSelectChain,
	sc_consensus::DefaultImportQueue<Block>,
	FullPool,
	(GrandpaImport, GrandpaLink, Option<Telemetry>),
>;

/// Builds what a node and the offline jobs share.
pub fn new_partial(config: &Configuration) -> Result<PartialComponents, ServiceError> {
	let telemetry = config
		.telemetry_endpoints
		.clone()
		.filter(|endpoints| !endpoints.is_empty())
		.map(|endpoints| -> Result<_, sc_telemetry::Error> {
			let worker = TelemetryWorker::new(16)?;
			let telemetry = worker.handle().new_telemetry(endpoints);
			Ok((worker, telemetry))
		})
		.transpose()?;
	let executor = sc_service::new_wasm_executor::<HostFunctions>(&config.executor);
	let (client, backend, keystore_container, task_manager) = sc_service::new_full_parts::<Block, RuntimeApi, _>(
		config,
		telemetry.as_ref().map(|(_, telemetry)| telemetry.handle()),
		executor,
		Vec::new(),
	)?;
	let client = Arc::new(client);
	let telemetry = telemetry.map(|(worker, telemetry)| {
		task_manager.spawn_handle().spawn("telemetry", None, worker.run());
		telemetry
	});
	let select_chain = sc_consensus::LongestChain::new(backend.clone());
	let transaction_pool = Arc::from(
		sc_transaction_pool::Builder::new(
			task_manager.spawn_essential_handle(),
			client.clone(),
			config.role.is_authority().into(),
		)
		.with_options(config.transaction_pool.clone())
		.with_prometheus(config.prometheus_registry())
		.build(),
	);
	let (grandpa_import, grandpa_link) = sc_consensus_grandpa::block_import(
		client.clone(),
		JUSTIFICATION_PERIOD,
		&client,
		select_chain.clone(),
		telemetry.as_ref().map(Telemetry::handle),
	)?;
	let slots_from = client.clone();
	let import_queue = sc_consensus_aura::import_queue::<AuraPair, _, _, _, _, _>(ImportQueueParams {
		block_import: grandpa_import.clone(),
		justification_import: Some(Box::new(grandpa_import.clone())),
		client: client.clone(),
		create_inherent_data_providers: move |parent, _| inherents(slots_from.clone(), parent),
		spawner: &task_manager.spawn_essential_handle(),
		registry: config.prometheus_registry(),
		check_for_equivocation: Default::default(),
		telemetry: telemetry.as_ref().map(Telemetry::handle),
		compatibility_mode: Default::default(),
	})?;
	Ok(PartialComponents {
		client,
		backend,
		task_manager,
		import_queue,
		keystore_container,
		select_chain,
		transaction_pool,
		other: (grandpa_import, grandpa_link, telemetry),
	})
}

type InherentProviders = (sp_consensus_aura::inherents::InherentDataProvider, sp_timestamp::InherentDataProvider);
type InherentError = Box<dyn std::error::Error + Send + Sync>;

/// The time and the slot, as every block states them.
async fn inherents(
	client: Arc<FullClient>,
	parent: <Block as BlockT>::Hash,
) -> Result<InherentProviders, InherentError> {
	let slot_duration = sc_consensus_aura::standalone::slot_duration_at(&*client, parent)?;
	let timestamp = sp_timestamp::InherentDataProvider::from_system_time();
	let slot =
		sp_consensus_aura::inherents::InherentDataProvider::from_timestamp_and_slot_duration(*timestamp, slot_duration);
	Ok((slot, timestamp))
}

/// Starts a node, with a vault where the arguments name a custodian.
pub fn new_full(
	config: Configuration,
	vault: VaultArgs,
	root_key: Option<RootKey>,
) -> Result<TaskManager, ServiceError> {
	let sc_service::PartialComponents {
		client,
		backend,
		mut task_manager,
		import_queue,
		keystore_container,
		select_chain,
		transaction_pool: pool,
		other: (block_import, grandpa_link, mut telemetry),
	} = new_partial(&config)?;
	let genesis = client.block_hash(0)?.ok_or_else(|| ServiceError::Other("the database has no genesis".into()))?;
	let keystore = keystore_container.keystore();
	let wire = wire::connect(
		&config,
		wire::Parts {
			genesis,
			client: client.clone(),
			backend: backend.clone(),
			pool: pool.clone(),
			authorities: grandpa_link.shared_authority_set().clone(),
			import_queue,
			tasks: &task_manager,
		},
	)?;
	let custody = custody::start(custody::Parts {
		arguments: &vault,
		root_key,
		default_path: config.base_path.path().join("vault"),
		genesis,
		client: client.clone(),
		pool: pool.clone(),
		keystore: keystore.clone(),
		registry: config.prometheus_registry(),
		tasks: &task_manager,
	})?;
	let shared = Shared {
		client: client.clone(),
		pool: pool.clone(),
		keystore: keystore.clone(),
		sync: wire.sync.clone(),
		role: config.role,
		registry: config.prometheus_registry().cloned(),
		telemetry: telemetry.as_ref().map(Telemetry::handle),
	};
	start_watching_validators(&shared, &task_manager)?;
	if config.offchain_worker.enabled {
		start_offchain_workers(&shared, &task_manager, backend.clone(), wire.network.clone())?;
	}
	let (node_name, force_authoring) = (config.network.node_name.clone(), config.force_authoring);
	let (authoring, voting) = (config.role.is_authority(), !config.disable_grandpa);
	sc_service::spawn_tasks(SpawnTasksParams {
		network: wire.network.clone(),
		client: client.clone(),
		keystore,
		task_manager: &mut task_manager,
		transaction_pool: pool.clone(),
		rpc_builder: Box::new(move |_| {
			let parts = rpc::Parts { client: client.clone(), pool: pool.clone(), custody: custody.clone() };
			rpc::create(parts).map_err(Into::into)
		}),
		backend,
		system_rpc_tx: wire.system_rpc_tx,
		tx_handler_controller: wire.tx_handler_controller,
		sync_service: wire.sync,
		config,
		telemetry: telemetry.as_mut(),
		tracing_execute_block: None,
	})?;
	if authoring {
		start_authoring(&shared, &task_manager, select_chain, block_import, force_authoring)?;
	}
	if voting {
		start_finality(shared, &task_manager, grandpa_link, wire.network, wire.grandpa, node_name)?;
	}
	Ok(task_manager)
}

/// What authoring and finality share.
struct Shared {
	client: Arc<FullClient>,
	pool: Arc<FullPool>,
	keystore: KeystorePtr,
	sync: Arc<SyncingService<Block>>,
	role: Role,
	registry: Option<Registry>,
	telemetry: Option<TelemetryHandle>,
}

/// Runs what the runtime does beside the chain. Salus's own pallets have nothing there; `--offchain-worker never` switches it off.
fn start_offchain_workers(
	shared: &Shared,
	tasks: &TaskManager,
	backend: Arc<FullBackend>,
	network: Arc<dyn NetworkService>,
) -> Result<(), ServiceError> {
	let workers = sc_offchain::OffchainWorkers::new(sc_offchain::OffchainWorkerOptions {
		runtime_api_provider: shared.client.clone(),
		keystore: Some(shared.keystore.clone()),
		offchain_db: backend.offchain_storage(),
		transaction_pool: Some(OffchainTransactionPoolFactory::new(shared.pool.clone())),
		network_provider: Arc::new(network),
		is_validator: shared.role.is_authority(),
		enable_http_requests: false,
		custom_extensions: |_| Vec::new(),
	})?;
	tasks.spawn_handle().spawn(
		"offchain-workers",
		"offchain-worker",
		workers.run(shared.client.clone(), tasks.spawn_handle()).boxed(),
	);
	Ok(())
}

/// Watches for validators that sign two blocks for one slot, and shows how all of them do.
fn start_watching_validators(shared: &Shared, tasks: &TaskManager) -> Result<(), ServiceError> {
	let parts = equivocation::Parts {
		client: shared.client.clone(),
		pool: shared.pool.clone(),
		reports: shared.role.is_authority(),
	};
	tasks.spawn_handle().spawn_blocking("equivocation-watch", "validators", equivocation::watch(parts).boxed());
	if let Some(registry) = &shared.registry {
		let gauges = validator_metrics::Gauges::register(registry)?;
		let follow = validator_metrics::follow(shared.client.clone(), gauges);
		tasks.spawn_handle().spawn_blocking("validator-metrics", "validators", follow.boxed());
	}
	Ok(())
}

fn start_authoring(
	shared: &Shared,
	tasks: &TaskManager,
	select_chain: FullSelectChain,
	block_import: GrandpaImport,
	force_authoring: bool,
) -> Result<(), ServiceError> {
	let client = shared.client.clone();
	let proposer_factory = sc_basic_authorship::ProposerFactory::new(
		tasks.spawn_handle(),
		client.clone(),
		shared.pool.clone(),
		shared.registry.as_ref(),
		shared.telemetry.clone(),
	);
	let slots_from = client.clone();
	let aura = sc_consensus_aura::start_aura::<AuraPair, _, _, _, _, _, _, _, _, _, _>(StartAuraParams {
		slot_duration: sc_consensus_aura::slot_duration(&*client)?,
		client,
		select_chain,
		block_import,
		proposer_factory,
		create_inherent_data_providers: move |parent, ()| inherents(slots_from.clone(), parent),
		force_authoring,
		backoff_authoring_blocks: None::<()>,
		keystore: shared.keystore.clone(),
		sync_oracle: shared.sync.clone(),
		justification_sync_link: shared.sync.clone(),
		block_proposal_slot_portion: SlotProportion::new(2f32 / 3f32),
		max_block_proposal_slot_portion: None,
		telemetry: shared.telemetry.clone(),
		compatibility_mode: Default::default(),
	})?;
	tasks.spawn_essential_handle().spawn_blocking("aura", Some("block-authoring"), aura);
	Ok(())
}

fn start_finality(
	shared: Shared,
	tasks: &TaskManager,
	link: GrandpaLink,
	network: Arc<dyn NetworkService>,
	gossip: wire::Gossip,
	node_name: String,
) -> Result<(), ServiceError> {
	let voter = sc_consensus_grandpa::run_grandpa_voter(sc_consensus_grandpa::GrandpaParams {
		config: sc_consensus_grandpa::Config {
			gossip_duration: GOSSIP_PERIOD,
			justification_generation_period: JUSTIFICATION_PERIOD,
			observer_enabled: false,
			local_role: shared.role,
			name: Some(node_name),
			keystore: shared.role.is_authority().then_some(shared.keystore),
			telemetry: shared.telemetry.clone(),
			protocol_name: gossip.protocol,
		},
		link,
		network,
		sync: shared.sync,
		notification_service: gossip.notifications,
		// Votes for the best block itself: a consortium's network forks rarely, and a vote for a block that loses costs a round.
		voting_rule: (),
		prometheus_registry: shared.registry,
		shared_voter_state: SharedVoterState::empty(),
		telemetry: shared.telemetry,
		offchain_tx_pool_factory: OffchainTransactionPoolFactory::new(shared.pool),
	})?;
	tasks.spawn_essential_handle().spawn_blocking("grandpa-voter", None, voter);
	Ok(())
}
