//! Many who want the same at the same moment, over a node's RPC: only so many can have it, and the chain tells every other one why not.
//!
//! # Terms
//!
//! - *entry*: an account, and the call that it makes.
//! - *start*: all entries are signed, and then given to the node's pool at the same moment, over several connections.
//! - *verdict*: what the chain's own events say of an entry: where it is, and that it was carried out, or why not.
//!
//! # Who trusts whom
//!
//! Signatures are made in this process by a standard client, which knows of Salus what the chain's metadata says. Verdicts are read from finalized blocks: not from
//! what the node answered to whoever sent the transaction.

mod block;
mod house;

use std::{
	collections::{hash_map, BTreeMap, HashMap},
	sync::Arc,
	time::{Duration, Instant},
};

use anyhow::{bail, ensure, Context};
use futures::future::try_join_all;
use serde_json::json;
use subxt::{
	config::polkadot::PolkadotExtrinsicParamsBuilder,
	dynamic::{self, Value},
	OnlineClient, PolkadotConfig,
};
use subxt_signer::sr25519::Keypair;
use tokio::sync::Barrier;

pub use house::House;

use crate::{chain::Chain, node::Node, signer::Signer, standard::keypair, Result};
use block::Block;

/// How many connections bring transactions to the node at the same moment.
const CONNECTIONS: usize = 10;

/// For how many blocks a transaction is good.
const MORTALITY: u64 = 64;

/// More than hundreds of transactions should ever need until they are final.
const PATIENCE: Duration = Duration::from_secs(180);

/// A call, by the names that the chain's metadata has.
#[derive(Clone, Debug)]
pub struct Call {
	pallet: String,
	name: String,
	arguments: Vec<Value>,
}

impl Call {
	/// The call with these arguments, in their order.
	pub fn new(pallet: &str, name: &str, arguments: Vec<Value>) -> Self {
		Self { pallet: pallet.into(), name: name.into(), arguments }
	}

	/// All of these or none, in one transaction. Admission takes at most 64 of them.
	pub fn all(calls: impl IntoIterator<Item = Self>) -> Self {
		let calls = calls.into_iter().map(|call| {
			let Self { pallet, name, arguments } = call;
			Value::unnamed_variant(pallet, [Value::unnamed_variant(name, arguments)])
		});
		Self::new("Utility", "batch_all", vec![Value::unnamed_composite(calls)])
	}
}

/// Somebody who wants something.
#[derive(Clone, Debug)]
pub struct Entry {
	/// Who. A development key.
	pub signer: Signer,
	/// What.
	pub call: Call,
}

/// What became of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
	/// The height of the finalized block that it is in.
	pub block: u32,
	/// Its place there.
	pub position: usize,
	/// Why it was refused, as `Beds.BedOccupied`; nothing, where it was carried out.
	pub refused: Option<String>,
}

/// What became of all entries, in their order.
#[derive(Clone, Debug)]
pub struct Results {
	/// Of each.
	pub verdicts: Vec<Verdict>,
}

impl Results {
	/// The entries that were carried out, by their places among all.
	pub fn winners(&self) -> Vec<usize> {
		(0..).zip(&self.verdicts).filter(|(_, verdict)| verdict.refused.is_none()).map(|(index, _)| index).collect()
	}

	/// How many were refused for which reason.
	pub fn refusals(&self) -> BTreeMap<&str, usize> {
		let mut counts = BTreeMap::new();
		for reason in self.verdicts.iter().filter_map(|verdict| verdict.refused.as_deref()) {
			*counts.entry(reason).or_default() += 1;
		}
		counts
	}

	/// How many are in which block.
	pub fn blocks(&self) -> BTreeMap<u32, usize> {
		let mut counts = BTreeMap::new();
		self.verdicts.iter().for_each(|verdict| *counts.entry(verdict.block).or_default() += 1);
		counts
	}

	/// Fails unless exactly so many were carried out, and every other one was refused for this reason.
	pub fn ensure_won_by(&self, number: usize, refusal: &str) -> Result<()> {
		let (winners, refusals) = (self.winners(), self.refusals());
		ensure!(winners.len() == number, "{} were carried out, not {number}; refused: {refusals:?}", winners.len());
		let others = self.verdicts.len() - number;
		let expected = if others == 0 { BTreeMap::new() } else { BTreeMap::from([(refusal, others)]) };
		ensure!(refusals == expected, "refused: {refusals:?}, not {expected:?}");
		Ok(())
	}

	/// Fails if somebody was refused before anybody was carried out. All were signed before and started together; how many of them a block gets hold of is the
	/// machine's affair: the first may be alone in its block.
	pub fn ensure_in_order(&self) -> Result<()> {
		let place = |verdict: &Verdict| (verdict.block, verdict.position);
		let first = self.verdicts.iter().min_by_key(|verdict| place(verdict)).context("somebody entered")?;
		ensure!(first.refused.is_none(), "{:?} was refused, and nobody was before it", first);
		Ok(())
	}
}

/// A node, to which entries are brought over several connections.
#[derive(Debug)]
pub struct Race {
	api: OnlineClient<PolkadotConfig>,
	chain: Chain,
	connections: Vec<Chain>,
}

impl Race {
	/// Connects, and reads the chain's metadata.
	pub async fn on(node: &Node) -> Result<Self> {
		let connections = (0..CONNECTIONS).map(|_| node.chain()).collect::<Result<_>>()?;
		Ok(Self { api: OnlineClient::from_insecure_url(node.url()).await?, chain: node.chain()?, connections })
	}

	/// The node's chain.
	pub fn chain(&self) -> &Chain {
		&self.chain
	}

	/// Signs all entries, starts them at the same moment, and waits for the verdict on each.
	pub async fn run(&self, entries: &[Entry]) -> Result<Results> {
		let signed = self.sign(entries).await?;
		let before = self.chain.finalized().await?.number;
		self.start(&signed).await?;
		self.results(&signed, before).await
	}

	/// The same, of entries that do not stand in each other's way: fails unless all were carried out.
	pub async fn carry_out(&self, entries: &[Entry]) -> Result<()> {
		self.run(entries).await?.ensure_won_by(entries.len(), "")
	}

	/// The bytes of each entry's transaction. What one account signs goes in the order of its entries.
	async fn sign(&self, entries: &[Entry]) -> Result<Vec<Vec<u8>>> {
		let mut keys: HashMap<&str, (Keypair, u64)> = HashMap::new();
		for entry in entries {
			let uri = entry.signer.uri();
			if let hash_map::Entry::Vacant(vacant) = keys.entry(uri) {
				let nonce = self.chain.account(&entry.signer.account()).await?.nonce;
				vacant.insert((keypair(uri)?, nonce.into()));
			}
		}
		let at = self.api.at_current_block().await?;
		let (number, hash) = (at.block_number(), at.block_hash());
		let transactions = at.transactions();
		let mut signed = Vec::new();
		for Entry { signer, call } in entries {
			let (key, nonce) = keys.get_mut(signer.uri()).context("everybody's key is known")?;
			let params = PolkadotExtrinsicParamsBuilder::<PolkadotConfig>::new()
				.mortal_from_unchecked(MORTALITY, number, hash)
				.nonce(*nonce)
				.build();
			*nonce += 1;
			let payload = dynamic::transaction(call.pallet.clone(), call.name.clone(), call.arguments.clone());
			signed.push(transactions.create_signable_offline(&payload, params)?.sign(&*key)?.into_encoded());
		}
		Ok(signed)
	}

	/// Gives all of these to the pool: each connection brings its share, and all begin at the same moment. The pool must take each.
	async fn start(&self, signed: &[Vec<u8>]) -> Result<()> {
		let gate = Arc::new(Barrier::new(self.connections.len()));
		let shares = self.connections.iter().enumerate().map(|(index, connection)| {
			let (gate, connection) = (gate.clone(), connection.clone());
			let share: Vec<_> = signed
				.iter()
				.skip(index)
				.step_by(CONNECTIONS)
				.map(|bytes| json!(format!("0x{}", hex::encode(bytes))))
				.collect();
			tokio::spawn(async move {
				// The connection is there before the start.
				connection.genesis().await?;
				gate.wait().await;
				for transaction in share {
					connection.call("author_submitExtrinsic", &[transaction]).await?;
				}
				Ok::<_, anyhow::Error>(())
			})
		});
		try_join_all(shares).await?.into_iter().collect()
	}

	/// Reads finalized blocks after this height until each of these is in one.
	async fn results(&self, signed: &[Vec<u8>], mut height: u32) -> Result<Results> {
		let until = Instant::now() + PATIENCE;
		let places: HashMap<_, _> = signed.iter().zip(0..).collect();
		let mut verdicts: Vec<Option<Verdict>> = vec![None; signed.len()];
		let mut missing = signed.len();
		while missing > 0 {
			if Instant::now() > until {
				bail!("{missing} of {} transactions are not final after {PATIENCE:?}", signed.len());
			}
			while height < self.chain.finalized().await?.number {
				height += 1;
				let block = Block::read(&self.api, &self.chain, height).await?;
				for (position, bytes) in block.extrinsics.iter().enumerate() {
					let Some(place) = places.get(bytes) else { continue };
					let refused = block.refusal(position)?;
					let verdict = Verdict { block: height, position, refused };
					let twice = verdicts[*place].replace(verdict);
					ensure!(twice.is_none(), "a transaction is in two blocks: {twice:?}");
					missing -= 1;
				}
			}
			tokio::time::sleep(Duration::from_millis(100)).await;
		}
		Ok(Results { verdicts: verdicts.into_iter().flatten().collect() })
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn verdict(block: u32, position: usize, refused: Option<&str>) -> Verdict {
		Verdict { block, position, refused: refused.map(String::from) }
	}

	#[test]
	fn a_race_is_won_by_as_many_as_there_is_room_for_and_lost_for_one_reason() {
		let verdicts = vec![verdict(7, 2, Some("Beds.BedOccupied")), verdict(7, 1, None)];
		let results = Results { verdicts };
		results.ensure_won_by(1, "Beds.BedOccupied").unwrap();
		results.ensure_in_order().unwrap();
		assert_eq!(results.winners(), [1]);
		assert!(results.ensure_won_by(2, "Beds.BedOccupied").is_err());
		assert!(results.ensure_won_by(1, "Beds.HasABed").is_err());
	}

	#[test]
	fn whoever_is_refused_before_anybody_has_won_was_refused_for_no_reason() {
		let verdicts = vec![verdict(7, 1, Some("Beds.BedOccupied")), verdict(7, 2, None)];
		assert!(Results { verdicts }.ensure_in_order().is_err());
	}

	#[test]
	fn whoever_wins_alone_in_a_block_has_won() {
		let verdicts = vec![verdict(8, 1, Some("Beds.BedOccupied")), verdict(7, 1, None)];
		assert!(Results { verdicts }.ensure_in_order().is_ok());
	}

	#[test]
	fn what_all_can_have_nobody_is_refused() {
		let all = Results { verdicts: vec![verdict(7, 1, None), verdict(8, 1, None)] };
		all.ensure_won_by(2, "").unwrap();
		assert_eq!(all.blocks(), BTreeMap::from([(7, 1), (8, 1)]));
	}
}
