//! What people do meanwhile: registrars register patients, patients grant consents. Each of these intentions is remembered with every transaction that was signed for
//! it, and carried through as a wallet would: sent again where a node has lost it, signed again where the chain has moved to another version.

use std::{
	collections::HashMap,
	sync::{
		atomic::{AtomicBool, Ordering},
		Arc, Mutex,
	},
	time::{Duration, Instant},
};

use anyhow::{bail, ensure, Context};
use codec::Encode;
use salus_primitives::{
	consent::{Action, Grantee, LabelFilter, Period, Provision, Purpose},
	record::RecordClass,
	AccountId, OrganizationId, PatientId,
};
use salus_runtime::{Consent, RuntimeCall};
use salus_tests::{
	chain::{Chain, Refusal},
	network::Network,
	Result,
};
use serde_json::json;
use sp_io::hashing::blake2_256;
use tokio::task::JoinHandle;

use crate::{
	client::{spec_version, submit, Client, Signed},
	state::{bytes, State},
};

/// The pool's code for a transaction that is invalid.
pub const INVALID: i32 = 1010;
/// For one that it had, and will not look at again for a while.
const BANNED: i32 = 1012;
/// For one that it has.
const ALREADY_IMPORTED: i32 = 1013;
/// For one where another with the same nonce is there.
const TOO_LOW_PRIORITY: i32 = 1014;

/// What the pool says of a transaction whose nonce is used: another with it is in a block, and not final yet.
const OUTDATED: &str = "outdated";

/// More than a transaction should ever need, with an upgrade and a migration in between.
const PATIENCE: Duration = Duration::from_secs(240);

/// After so long a wallet looks after its transaction again.
const SECOND_LOOK: Duration = Duration::from_secs(6);

/// What somebody wants to have done.
#[derive(Clone, Debug)]
pub enum Intention {
	/// A patient registered, with this controller.
	Registered(OrganizationId, PatientId, AccountId),
	/// The patient's grant to an account that nobody else names.
	Granted(PatientId, AccountId),
}

impl Intention {
	/// The call that does it.
	pub fn call(&self) -> RuntimeCall {
		match self.clone() {
			Self::Registered(organization, patient, controller) => {
				salus_patients::Call::register_patient { organization, patient, controller }.into()
			}
			Self::Granted(patient, grantee) => {
				let (grantee, provision) = (Grantee::Account(grantee), provision());
				salus_consent::Call::grant { patient, grantee, provision }.into()
			}
		}
	}

	/// Whether it is done, in the state at hand.
	fn is_done(&self) -> bool {
		match self {
			Self::Registered(_, patient, _) => salus_runtime::Patients::patient_status(*patient).is_some(),
			Self::Granted(patient, grantee) => {
				let named = Consent::consents_naming(grantee.clone(), None, 10);
				named.len() == 1 && named.iter().all(|entry| entry.patient == *patient)
			}
		}
	}
}

fn provision() -> Provision {
	Provision {
		classes: RecordClass::General.into(),
		actions: Action::Access.into(),
		purposes: Purpose::Treatment.into(),
		period: Period::ALWAYS,
		data_period: Period::ALWAYS,
		records: Default::default(),
		author: None,
		labels: LabelFilter::Any,
	}
}

/// An intention that was carried through, and how.
#[derive(Debug)]
pub struct Carried {
	/// What was intended.
	pub intention: Intention,
	/// What was signed for it, in this order. One of these is in a block.
	pub signed: Vec<Signed>,
	/// Why all but the last were given up.
	pub refused: Vec<String>,
}

/// Every transaction in a finalized block, as a node tells them: hash of its bytes -> the blocks.
#[derive(Default)]
pub struct Ledger {
	found: HashMap<[u8; 32], Vec<u32>>,
	upto: u32,
}

/// A ledger that several read.
type Shared = Arc<Mutex<Ledger>>;

fn with<R>(ledger: &Shared, use_of: impl FnOnce(&mut Ledger) -> R) -> R {
	use_of(&mut ledger.lock().unwrap_or_else(|poisoned| poisoned.into_inner()))
}

impl Ledger {
	/// In which blocks this one is.
	fn blocks_of(&self, signed: &Signed) -> &[u32] {
		self.found.get(&blake2_256(&signed.bytes)).map(Vec::as_slice).unwrap_or_default()
	}

	fn has_any(&self, signed: &[Signed]) -> bool {
		signed.iter().any(|one| !self.blocks_of(one).is_empty())
	}
}

/// Writes every block that becomes final into the ledger.
async fn keep(chain: Chain, ledger: Shared, stop: Arc<AtomicBool>) -> Result<()> {
	while !stop.load(Ordering::Relaxed) {
		let finalized = chain.finalized().await?.number;
		let from = with(&ledger, |ledger| ledger.upto) + 1;
		for height in from..=finalized {
			let hash = chain.block_hash(height).await?.context("a finalized block")?;
			let block = chain.call("chain_getBlock", &[json!(hash)]).await?;
			let extrinsics = block["block"]["extrinsics"].as_array().context("a block has extrinsics")?;
			let hashes = extrinsics.iter().map(|one| Ok(blake2_256(&bytes(one)?))).collect::<Result<Vec<_>>>()?;
			with(&ledger, |ledger| {
				hashes.into_iter().for_each(|hash| ledger.found.entry(hash).or_default().push(height));
				ledger.upto = height;
			});
		}
		tokio::time::sleep(Duration::from_millis(200)).await;
	}
	Ok(())
}

/// Somebody who sends.
#[derive(Clone)]
struct Sender {
	/// Their key.
	uri: String,
	/// Their wallet, at a node that stays up.
	client: Client,
	/// The node that they send to while it answers, whether or not it is restarted some time.
	node: Chain,
	ledger: Shared,
}

impl Sender {
	/// Begins one intention after the other, and carries each through that was begun.
	async fn send(self, next: impl Fn() -> Intention, stop: Arc<AtomicBool>) -> Result<Vec<Carried>> {
		let mut all = Vec::new();
		while !stop.load(Ordering::Relaxed) {
			let carried = self.carry(next()).await.with_context(|| self.uri.clone());
			// Told now: whoever waits for the traffic hears only that it has ceased.
			all.push(carried.inspect_err(|why| println!("{why:#}"))?);
		}
		Ok(all)
	}

	async fn carry(&self, intention: Intention) -> Result<Carried> {
		let until = Instant::now() + PATIENCE;
		let call = intention.call().encode();
		let mut carried = Carried { intention, signed: Vec::new(), refused: Vec::new() };
		loop {
			carried.signed.push(self.client.sign(&self.uri, &call).await?);
			match self.settle(&carried.signed, until).await? {
				None => return Ok(carried),
				Some(refusal) => carried.refused.push(refusal),
			}
			tokio::time::sleep(Duration::from_millis(500)).await;
		}
	}

	/// Follows the last of these until one is final, or until it can be so no more: then says why.
	async fn settle(&self, signed: &[Signed], until: Instant) -> Result<Option<String>> {
		let last = signed.last().context("something to settle")?;
		loop {
			if let Some(refusal) = self.offer(last).await? {
				return Ok(Some(refusal));
			}
			let look = Instant::now() + SECOND_LOOK;
			while Instant::now() < look {
				if with(&self.ledger, |ledger| ledger.has_any(signed)) {
					return Ok(None);
				}
				tokio::time::sleep(Duration::from_millis(100)).await;
			}
			ensure!(Instant::now() < until, "a transaction is in no final block after {PATIENCE:?}");
		}
	}

	/// Gives the transaction to a node, again if need be. What cannot come into a block any more is refused.
	async fn offer(&self, signed: &Signed) -> Result<Option<String>> {
		let answer = match submit(&self.node, signed).await {
			Ok(answer) => answer,
			// That node is down.
			Err(_) => submit(self.client.chain(), signed).await?,
		};
		let Err(refusal) = answer else { return Ok(None) };
		let says = |word: &str| refusal.data.as_ref().is_some_and(|data| data.contains(word));
		match refusal.code {
			ALREADY_IMPORTED | TOO_LOW_PRIORITY => Ok(None),
			INVALID if says(OUTDATED) => Ok(None),
			INVALID => self.is_of_another_version(signed, refusal).await,
			// Either it is in a block, or it lost its validity while the pool had it.
			BANNED if spec_version(self.client.chain(), None).await? == signed.spec_version => Ok(None),
			BANNED => Ok(Some(refusal.to_string())),
			_ => bail!("refused: {refusal}"),
		}
	}

	/// The refusal, if the chain runs another version than it was signed for. For no other reason is anything refused here, but by a node that was just started
	/// again and still has to learn of the version that the others run: then the wallet's own node, which was up all the time, has the last word.
	async fn is_of_another_version(&self, signed: &Signed, refusal: Refusal) -> Result<Option<String>> {
		// The node that refused may be ahead of this one by a block.
		tokio::time::sleep(Duration::from_secs(2)).await;
		let runs = spec_version(self.client.chain(), None).await?;
		if runs != signed.spec_version {
			return Ok(Some(refusal.to_string()));
		}
		match submit(self.client.chain(), signed).await? {
			Err(second)
				if second.code == INVALID && !second.data.as_ref().is_some_and(|data| data.contains(OUTDATED)) =>
			{
				bail!("refused, though signed for the version that runs: {refusal}; by the wallet's own node: {second}")
			}
			_ => Ok(None),
		}
	}
}

/// The traffic of a network.
pub struct Traffic {
	stop: Arc<AtomicBool>,
	senders: Vec<JoinHandle<Result<Vec<Carried>>>>,
	keeper: JoinHandle<Result<()>>,
	keeper_stop: Arc<AtomicBool>,
	ledger: Shared,
}

impl Traffic {
	/// Begins. These nodes stay up; what is sent goes to all of them and to the others too.
	pub fn start(
		network: &Network,
		clients: &[Client],
		organization: OrganizationId,
		registrars: &[String],
		patients: &[(String, PatientId)],
	) -> Result<Self> {
		let (stop, ledger) = (Arc::new(AtomicBool::new(false)), Shared::default());
		let mut senders = Vec::new();
		let sender = |index: usize, uri: &String| -> Result<Sender> {
			let client = clients.get(index % clients.len()).context("a client")?.clone();
			let node = network.chain(index % salus_tests::network::VALIDATORS.len())?;
			Ok(Sender { uri: uri.clone(), client, node, ledger: ledger.clone() })
		};
		for (index, uri) in registrars.iter().enumerate() {
			let next = move || Intention::Registered(organization, PatientId(rand::random()), anybody());
			senders.push(tokio::spawn(sender(index, uri)?.send(next, stop.clone())));
		}
		for (index, (uri, patient)) in patients.iter().enumerate() {
			let patient = *patient;
			let next = move || Intention::Granted(patient, anybody());
			senders.push(tokio::spawn(sender(index, uri)?.send(next, stop.clone())));
		}
		let keeper_stop = Arc::new(AtomicBool::new(false));
		let chain = clients.first().context("a client")?.chain().clone();
		let keeper = tokio::spawn(keep(chain, ledger.clone(), keeper_stop.clone()));
		Ok(Self { stop, senders, keeper, keeper_stop, ledger })
	}

	/// Waits until so many more transactions are final than now, and fails if a sender has failed.
	pub async fn flows(&self, more: usize) -> Result<()> {
		let count = || with(&self.ledger, |ledger| ledger.found.len());
		let (goal, until) = (count() + more, Instant::now() + PATIENCE);
		while count() < goal {
			let ended = self.senders.iter().any(JoinHandle::is_finished) || self.keeper.is_finished();
			ensure!(!ended, "somebody has stopped sending; why, is told at the end");
			ensure!(Instant::now() < until, "the traffic has come to a standstill");
			tokio::time::sleep(Duration::from_millis(200)).await;
		}
		Ok(())
	}

	/// Lets everybody carry through what they have begun, and ends.
	pub async fn end(self) -> Result<Account> {
		self.stop.store(true, Ordering::Relaxed);
		let mut carried = Vec::new();
		for sender in self.senders {
			carried.extend(sender.await??);
		}
		self.keeper_stop.store(true, Ordering::Relaxed);
		self.keeper.await??;
		let blocks = carried.iter().map(|one| {
			let mut blocks = Vec::new();
			with(&self.ledger, |ledger| {
				one.signed.iter().for_each(|one| blocks.extend_from_slice(ledger.blocks_of(one)))
			});
			blocks
		});
		let blocks = blocks.collect();
		Ok(Account { carried, blocks })
	}
}

/// An account that nobody has heard of.
fn anybody() -> AccountId {
	AccountId::new(rand::random())
}

/// All that was done, with the finalized blocks in which it is.
pub struct Account {
	/// What.
	pub carried: Vec<Carried>,
	/// Where, in the same order.
	pub blocks: Vec<Vec<u32>>,
}

impl Account {
	/// Fails unless each was done exactly once, and is there in this state.
	pub fn ensure_nothing_is_lost(&self, state: &State) -> Result<()> {
		for (one, blocks) in self.carried.iter().zip(&self.blocks) {
			ensure!(blocks.len() == 1, "{:?} is in blocks {blocks:?}", one.intention);
		}
		let lost = state.look(|| self.carried.iter().filter(|one| !one.intention.is_done()).count());
		ensure!(lost == 0, "{lost} of {} have no effect in block {}", self.carried.len(), state.head.number);
		Ok(())
	}

	/// How many were done in a block up to this one, and how many after it.
	pub fn around(&self, height: u32) -> (usize, usize) {
		let before = self.blocks.iter().flatten().filter(|block| **block <= height).count();
		(before, self.blocks.iter().flatten().count() - before)
	}

	/// How many had to be signed again.
	pub fn signed_again(&self) -> usize {
		self.carried.iter().filter(|one| one.signed.len() > 1).count()
	}

	/// What the refusals said.
	pub fn refusals(&self) -> Vec<&str> {
		let mut all: Vec<_> = self.carried.iter().flat_map(|one| &one.refused).map(String::as_str).collect();
		all.sort_unstable();
		all.dedup();
		all
	}
}
