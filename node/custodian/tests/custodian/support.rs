//! A custodian on a chain in memory, with a real vault.

use std::sync::Arc;

use async_trait::async_trait;
use parking_lot::Mutex;
use salus_custodian::{
	access::MAX_AGE,
	record::{self, Attempt, Operation},
	Access, Chain, Clock, Custodian, Durability, Metrics, NotSubmitted, Ruling, Submitter, Worker,
};
use salus_primitives::{
	anchor::AnchorKind,
	consent::Purpose,
	decision::{Decision, Ground},
	record::{Label, RecordClass, Statement},
	AccountId, Digest, OrganizationId, PatientId, RecordId,
};
use salus_vault::{Config, RootKey, State, Vault, DEFAULT_MAX_RECORD};
use sp_core::{sr25519, Pair};
use tempfile::TempDir;

use crate::fake_chain::{FakeChain, FakeClock, GENESIS};

pub const HOSPITAL: OrganizationId = OrganizationId(1);
pub const PATIENT: PatientId = PatientId([1; 32]);

/// What becomes of a transaction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
	/// It is in the next best block.
	Included,
	/// The pool takes it and loses it.
	Lost,
	/// The pool does not take it.
	Refused,
}

/// Sends to the chain in memory.
pub struct FakeSubmitter {
	chain: Arc<FakeChain>,
	fate: Mutex<Fate>,
	anchors: Mutex<Vec<(AnchorKind, u64, Digest)>>,
	beginnings: Mutex<Vec<PatientId>>,
	receipts: Mutex<Vec<PatientId>>,
}

impl FakeSubmitter {
	pub fn set_fate(&self, fate: Fate) {
		*self.fate.lock() = fate;
	}

	/// How many anchors of records were sent, and taken by the pool.
	pub fn sent(&self) -> usize {
		self.anchors.lock().iter().filter(|(kind, ..)| *kind == AnchorKind::Records).count()
	}

	/// How many erasures were sent as begun, and taken by the pool.
	pub fn beginnings(&self) -> usize {
		self.beginnings.lock().len()
	}

	/// How many receipts of erasures were sent, and taken by the pool.
	pub fn receipts(&self) -> usize {
		self.receipts.lock().len()
	}

	fn take(&self) -> Result<bool, NotSubmitted> {
		match *self.fate.lock() {
			Fate::Included => Ok(true),
			Fate::Lost => Ok(false),
			Fate::Refused => Err(NotSubmitted::Refused),
		}
	}
}

#[async_trait]
impl Submitter for FakeSubmitter {
	async fn submit_anchor(&self, kind: AnchorKind, index: u64, root: Digest, count: u32) -> Result<(), NotSubmitted> {
		let included = self.take()?;
		self.anchors.lock().push((kind, index, root));
		if included {
			self.chain.build(|ledger| ledger.anchor(kind, index, root, count));
		}
		Ok(())
	}

	async fn submit_begin_erasure(&self, patient: PatientId) -> Result<(), NotSubmitted> {
		let included = self.take()?;
		self.beginnings.lock().push(patient);
		if included {
			self.chain.build(|ledger| ledger.begin_erasure(patient));
		}
		Ok(())
	}

	async fn submit_confirm_erasure(&self, patient: PatientId) -> Result<(), NotSubmitted> {
		let included = self.take()?;
		self.receipts.lock().push(patient);
		if included {
			self.chain.build(|ledger| ledger.confirm_erasure(patient));
		}
		Ok(())
	}
}

/// A hospital's node.
pub struct Node {
	pub clock: Arc<FakeClock>,
	pub chain: Arc<FakeChain>,
	pub submitter: Arc<FakeSubmitter>,
	pub access: Arc<Access>,
	pub vault: Arc<Vault>,
	pub durability: Durability,
	pub worker: Worker,
	directory: TempDir,
}

impl Node {
	pub fn new() -> Self {
		let clock = FakeClock::new();
		let chain = FakeChain::new(clock.clone());
		let submitter = Arc::new(FakeSubmitter {
			chain: chain.clone(),
			fate: Mutex::new(Fate::Included),
			anchors: Mutex::default(),
			beginnings: Mutex::default(),
			receipts: Mutex::default(),
		});
		let directory = TempDir::new().unwrap();
		let vault = open(&directory);
		Self::assemble(clock, chain, submitter, vault, directory)
	}

	/// The node stops where it is, and a new one starts on its directory.
	pub fn restart(self) -> Self {
		let Self { clock, chain, submitter, directory, vault, worker, .. } = self;
		drop(worker);
		drop(Arc::into_inner(vault).expect("nobody else has the vault"));
		let vault = open(&directory);
		Self::assemble(clock, chain, submitter, vault, directory)
	}

	fn assemble(
		clock: Arc<FakeClock>,
		chain: Arc<FakeChain>,
		submitter: Arc<FakeSubmitter>,
		vault: Arc<Vault>,
		directory: TempDir,
	) -> Self {
		let metrics = Metrics::default();
		let access = Arc::new(Access::new(chain.clone(), clock.clone(), MAX_AGE, metrics.clone()));
		let durability = Durability::default();
		let custodian = Custodian::new(HOSPITAL, AccountId::new([9; 32]));
		let (vault_too, submitter_too) = (vault.clone(), submitter.clone());
		let worker = Worker::new(custodian, vault_too, access.clone(), submitter_too, durability.clone(), metrics);
		Self { clock, chain, submitter, access, vault, durability, worker, directory }
	}

	/// A doctor's record goes into the vault.
	pub fn put(&self, number: u8) -> RecordId {
		self.put_for(PATIENT, number)
	}

	pub fn put_for(&self, patient: PatientId, number: u8) -> RecordId {
		let doctor = sr25519::Pair::from_string("//Doctor", None).unwrap();
		let author = AccountId::new(doctor.public().0);
		let record = RecordId([number; 32]);
		let statement = Statement {
			genesis: GENESIS,
			patient,
			record,
			version: 1,
			class: RecordClass::Laboratory,
			label: Label::default(),
			made: 1,
			author: author.clone(),
			content: Digest::repeat_byte(number),
		};
		let signature = doctor.sign(&statement.signing_payload()).into();
		let attempt = Attempt {
			caller: &author,
			organization: Some(HOSPITAL),
			patient,
			record: Some(record),
			version: Some(1),
			operation: Operation::Create,
			purpose: Purpose::Treatment,
		};
		let head = self.chain.finalized().unwrap();
		let ruling = Ruling { decision: Decision::Permit(Ground::DutyToRecord), head };
		let ticket = self.vault.audit(attempt.entry(&ruling, true, self.clock.now())).unwrap();
		let meta = record::meta(&statement, &signature, [3; 32], HOSPITAL);
		self.vault.put(ticket, meta, b"contents", self.clock.now()).unwrap();
		record
	}

	pub fn state(&self, record: RecordId) -> State {
		self.vault.stat(&PATIENT.0, &record.0, Some(1)).unwrap().unwrap().state
	}

	/// Some turns of the worker, with a final block after each.
	pub async fn turns(&mut self, count: usize) {
		for _ in 0..count {
			self.worker.turn().await.unwrap();
			self.chain.settle(|_| ());
		}
	}

	/// How many leaves all the anchors of records stand for.
	pub fn anchored(&self) -> u32 {
		self.chain.anchors(AnchorKind::Records).iter().map(|anchor| anchor.count).sum()
	}
}

fn open(directory: &TempDir) -> Arc<Vault> {
	let config = Config {
		path: directory.path().join("vault"),
		custodian: HOSPITAL.0,
		genesis: GENESIS.0,
		max_record: DEFAULT_MAX_RECORD,
	};
	let root = RootKey::from_hex(&"42".repeat(32)).unwrap();
	Arc::new(Vault::open(config, Some(root)).unwrap())
}
