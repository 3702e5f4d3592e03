//! A node's RPC on a chain in memory, with a real vault, and the wallets that call it.

use std::{
	path::Path,
	sync::{
		atomic::{AtomicU64, Ordering},
		Arc,
	},
	time::Duration,
};

use base64::{engine::general_purpose::STANDARD, Engine};
use jsonrpsee::RpcModule;
use salus_custodian::{access::MAX_AGE, Access, Clock, Durability, Metrics};
use salus_primitives::{
	consent::Action,
	decision::{Decision, Ground},
	patient::Capacity,
	record::{content_digest, Label, RecordClass, Statement},
	request::{parameters_digest, wrapped, Authorization, Envelope},
	AccountId, AppointmentId, ConsentId, Digest, Moment, OrganizationId, PatientId, RecordId,
};
use salus_rpc::{Limits, VaultApiServer, VaultRpc};
use salus_vault::{Config, RootKey, Vault, DEFAULT_MAX_RECORD};
use serde_json::{json, Value};
use sp_core::{sr25519, Pair};
use sp_runtime::MultiSignature;
use tempfile::TempDir;

use crate::fake_chain::{FakeChain, FakeClock, Ledger, Rule, GENESIS};

pub const HOSPITAL: OrganizationId = OrganizationId(1);
pub const NEIGHBOUR: OrganizationId = OrganizationId(2);
pub const PATIENT: PatientId = PatientId([1; 32]);
pub const VISIT: AppointmentId = AppointmentId(7);
pub const SALT: [u8; 32] = [3; 32];

/// What a call is answered with: the result, or the error's code.
pub type Answer = Result<Value, i64>;

/// Somebody with a key.
#[derive(Clone)]
pub struct Wallet(sr25519::Pair);

impl Wallet {
	pub fn of(name: &str) -> Self {
		Self(sr25519::Pair::from_string(&format!("//{name}"), None).unwrap())
	}

	pub fn account(&self) -> AccountId {
		AccountId::new(self.0.public().0)
	}

	pub fn sign(&self, message: &[u8]) -> MultiSignature {
		self.0.sign(message).into()
	}
}

pub fn doctor() -> Wallet {
	Wallet::of("Doctor")
}

pub fn patient() -> Wallet {
	Wallet::of("Patient")
}

pub fn stranger() -> Wallet {
	Wallet::of("Stranger")
}

/// A request before it is sent, so that tests can spoil it.
#[derive(Clone)]
pub struct Draft {
	pub method: &'static str,
	pub signed_method: &'static str,
	pub parameters: String,
	pub signed_parameters: String,
	pub genesis: Digest,
	pub custodian: OrganizationId,
	pub nonce: Digest,
	pub deadline: Moment,
	pub wrap: bool,
}

impl Draft {
	fn authorization(&self, wallet: &Wallet) -> Authorization {
		let caller = wallet.account();
		let envelope = Envelope {
			genesis: self.genesis,
			custodian: self.custodian,
			method: self.signed_method.into(),
			parameters: parameters_digest(self.signed_parameters.as_bytes()),
			nonce: self.nonce,
			deadline: self.deadline,
			caller: caller.clone(),
		};
		let message = envelope.message().into_bytes();
		let signature = wallet.sign(&if self.wrap { wrapped(&message) } else { message });
		Authorization { nonce: self.nonce, deadline: self.deadline, caller, signature }
	}

	/// The whole JSON-RPC request, signed by this wallet.
	pub fn request(&self, wallet: &Wallet) -> String {
		let authorization = serde_json::to_string(&self.authorization(wallet)).unwrap();
		let Self { method, parameters, .. } = self;
		format!(r#"{{"jsonrpc":"2.0","id":1,"method":"{method}","params":[{parameters},{authorization}]}}"#)
	}
}

/// A record as its author sends it.
#[derive(Clone)]
pub struct Document {
	pub statement: Statement,
	pub contents: Vec<u8>,
	pub purpose: &'static str,
}

impl Document {
	pub fn new(author: &Wallet, number: u8, contents: &[u8]) -> Self {
		let statement = Statement {
			genesis: GENESIS,
			patient: PATIENT,
			record: RecordId([number; 32]),
			version: 1,
			class: RecordClass::Laboratory,
			label: Label::default(),
			made: 1_000,
			author: author.account(),
			content: content_digest(&SALT, contents),
		};
		Self { statement, contents: contents.to_vec(), purpose: "TREAT" }
	}

	pub fn version(mut self, version: u32) -> Self {
		self.statement.version = version;
		self
	}

	pub fn class(mut self, class: RecordClass) -> Self {
		self.statement.class = class;
		self
	}

	pub fn parameters(&self, author: &Wallet) -> Value {
		self.parameters_signed(&author.sign(&self.statement.signing_payload()))
	}

	pub fn parameters_signed(&self, signature: &MultiSignature) -> Value {
		json!({
			"organization": 1,
			"purpose": self.purpose,
			"statement": self.statement,
			"signature": signature,
			"salt": Digest::from(SALT),
			"contents": STANDARD.encode(&self.contents),
		})
	}
}

/// The node.
pub struct Node {
	pub clock: Arc<FakeClock>,
	pub chain: Arc<FakeChain>,
	pub vault: Arc<Vault>,
	pub access: Arc<Access>,
	pub durability: Durability,
	pub module: RpcModule<VaultRpc>,
	custodian: OrganizationId,
	limits: Limits,
	nonces: AtomicU64,
	directory: TempDir,
}

impl Node {
	pub fn new() -> Self {
		Self::with(Limits::default())
	}

	pub fn with(limits: Limits) -> Self {
		Self::of(HOSPITAL, limits)
	}

	/// The node of another custodian.
	pub fn of(custodian: OrganizationId, limits: Limits) -> Self {
		let clock = FakeClock::new();
		let chain = FakeChain::new(clock.clone());
		chain.settle(people);
		Self::start(custodian, limits, clock, chain, TempDir::new().unwrap())
	}

	fn start(
		custodian: OrganizationId,
		limits: Limits,
		clock: Arc<FakeClock>,
		chain: Arc<FakeChain>,
		directory: TempDir,
	) -> Self {
		let path = directory.path().join("vault");
		let config = Config { path, custodian: custodian.0, genesis: GENESIS.0, max_record: DEFAULT_MAX_RECORD };
		let root = RootKey::from_hex(&"42".repeat(32)).unwrap();
		let vault = Arc::new(Vault::open(config, Some(root)).unwrap());
		let access = Arc::new(Access::new(chain.clone(), clock.clone(), MAX_AGE, Metrics::default()));
		let durability = Durability::default();
		let module = VaultRpc::new(vault.clone(), access.clone(), custodian, durability.clone(), limits).into_rpc();
		let nonces = AtomicU64::new(1);
		Self { clock, chain, vault, access, durability, module, custodian, limits, nonces, directory }
	}

	/// Stops the node, lets somebody at the vault's folder, and starts it again.
	pub async fn restart(self, meanwhile: impl FnOnce(&Path)) -> Self {
		let Self { clock, chain, vault, access, durability, module, custodian, limits, nonces, directory } = self;
		drop((module, access, durability));
		// A subscription lets go of the vault when it has seen that nobody listens.
		while Arc::strong_count(&vault) > 1 {
			tokio::time::sleep(Duration::from_millis(1)).await;
		}
		drop(vault);
		meanwhile(&directory.path().join("vault"));
		Self { nonces, ..Self::start(custodian, limits, clock, chain, directory) }
	}

	/// A good request.
	pub fn draft(&self, method: &'static str, parameters: &Value) -> Draft {
		let parameters = parameters.to_string();
		Draft {
			method,
			signed_method: method,
			signed_parameters: parameters.clone(),
			parameters,
			genesis: GENESIS,
			custodian: self.custodian,
			nonce: Digest::from_low_u64_be(self.nonces.fetch_add(1, Ordering::SeqCst)),
			deadline: self.clock.now() + 60_000,
			wrap: false,
		}
	}

	/// Sends a request as it is, and gives the answer as it is.
	pub async fn send_raw(&self, request: &str) -> String {
		self.module.raw_json_request(request, 16).await.unwrap().0
	}

	/// Sends a request as it is.
	pub async fn send(&self, request: &str) -> Answer {
		let response: Value = serde_json::from_str(&self.send_raw(request).await).unwrap();
		match response.get("error") {
			Some(error) => Err(error["code"].as_i64().unwrap()),
			None => Ok(response["result"].clone()),
		}
	}

	/// Makes a good request.
	pub async fn call(&self, wallet: &Wallet, method: &'static str, parameters: Value) -> Answer {
		self.send(&self.draft(method, &parameters).request(wallet)).await
	}

	/// The doctor stores a record.
	pub async fn put(&self, document: &Document) -> Answer {
		self.call(&doctor(), "vault_put", document.parameters(&doctor())).await
	}

	/// The patient's log, whole, read from the vault.
	pub fn log(&self) -> Vec<salus_vault::LoggedEntry> {
		self.vault.accesses(&PATIENT.0, None, 1000).unwrap()
	}

	/// From now on the chain decides so.
	pub fn rule(&self, wallet: &Wallet, action: Action, decision: Decision) {
		let account = wallet.account();
		self.chain.settle(|ledger| ledger.rules.insert(0, Rule { account, action, class: None, only: None, decision }));
	}
}

/// A doctor who may write, a patient who may read and say something of a visit, and a stranger.
fn people(ledger: &mut Ledger) {
	let permit = |wallet: Wallet, action, ground| Rule {
		account: wallet.account(),
		action,
		class: None,
		only: None,
		decision: Decision::Permit(ground),
	};
	ledger.rules = vec![
		permit(doctor(), Action::Collect, Ground::DutyToRecord),
		permit(doctor(), Action::Correct, Ground::DutyToRecord),
		permit(patient(), Action::Access, Ground::Controller(Capacity::Patient)),
		permit(patient(), Action::Collect, Ground::Controller(Capacity::Patient)),
	];
	ledger.visits.insert(VISIT, (HOSPITAL, PATIENT));
	ledger.controllers.insert((patient().account(), PATIENT), Capacity::Patient);
	ledger.known.extend([doctor().account(), patient().account()]);
}

pub const CONSENT: Decision = Decision::Permit(Ground::Consent(ConsentId(4)));

/// Asks for a record.
pub fn get(number: u8, organization: Option<u32>, purpose: &str) -> Value {
	json!({
		"patient": PATIENT, "record": RecordId([number; 32]), "version": null,
		"purpose": purpose, "organization": organization, "offset": 0,
	})
}

/// What was answered, as bytes.
pub fn contents(part: &Value) -> Vec<u8> {
	STANDARD.decode(part["contents"].as_str().unwrap()).unwrap()
}
