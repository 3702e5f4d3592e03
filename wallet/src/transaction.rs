//! Transactions: what is shown before one is signed, and how one is followed until it is final.

use codec::{Decode, Encode};
use salus_primitives::{AccountId, Digest};
use scale_value::Composite;
use serde_json::{json, Value};
use std::time::{Duration, Instant};
use subxt::{
	client::{ClientAtBlock, OfflineClientAtBlockT},
	config::{substrate::SubstrateExtrinsicParamsBuilder, Hasher, SubstrateConfig},
	events::Phase,
	rpcs::methods::legacy::TransactionStatus,
	transactions::DynamicPayload,
	utils::{AccountId32, MultiSignature},
};

use crate::{
	call::Call,
	chain::{broken, At, AtBlock, BlockId, Chain},
	error::{Error, Result},
	events::Happening,
	key::Key,
	refusal::{self, Refusal},
	words::short,
};

/// How many blocks a transaction is good for. A power of two.
pub const MORTALITY: u64 = 64;

/// How often a transaction is signed anew because another one took its nonce.
const ATTEMPTS: u32 = 5;

/// Until when a transaction is followed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, clap::ValueEnum)]
pub enum Wait {
	/// Until it is in a block. A block can still be abandoned.
	Included,
	/// Until its block is final.
	#[default]
	Finalized,
}

/// A transaction that is ready to be signed.
pub struct Prepared {
	payload: DynamicPayload<Composite<()>>,
	anchor: BlockId,
	at: AtBlock,
	nonce: u64,
	account: AccountId,
	summary: Vec<String>,
}

impl Prepared {
	/// What is about to be signed, in lines for whoever signs it.
	pub fn summary(&self) -> &[String] {
		&self.summary
	}

	fn sign(&self, key: &Key) -> Result<Vec<u8>> {
		sign(&self.at, &self.payload, self.anchor, self.nonce, key)
	}
}

/// The bytes of a signed transaction, good for [`MORTALITY`] blocks from the anchor. Extensions of the chain's that carry nothing need not be known here.
pub fn sign<C: OfflineClientAtBlockT<SubstrateConfig>>(
	at: &ClientAtBlock<SubstrateConfig, C>,
	payload: &DynamicPayload<Composite<()>>,
	anchor: BlockId,
	nonce: u64,
	key: &Key,
) -> Result<Vec<u8>> {
	let unsignable = |error: &dyn std::fmt::Display| {
		Error::WrongVersion(format!("this wallet cannot make a transaction for the chain: {error}"))
	};
	let params = SubstrateExtrinsicParamsBuilder::<SubstrateConfig>::new()
		.mortal_from_unchecked(MORTALITY, anchor.number, anchor.hash)
		.nonce(nonce)
		.build();
	let mut signable =
		at.transactions().create_signable_offline(payload, params).map_err(|error| unsignable(&error))?;
	let signature = key.sign(&signable.signer_payload().map_err(|error| unsignable(&error))?);
	let signature = MultiSignature::decode(&mut signature.encode().as_slice()).map_err(|error| unsignable(&error))?;
	let signed = signable
		.sign_with_account_and_signature(&AccountId32(key.account().into()), &signature)
		.map_err(|error| unsignable(&error))?;
	Ok(signed.into_encoded())
}

/// A block that a transaction is in, and how long that took.
#[derive(Clone, Copy, Debug, serde::Serialize)]
pub struct Place {
	/// The block.
	#[serde(flatten)]
	pub block: BlockId,
	/// Seconds since it was sent.
	pub seconds: f64,
}

/// A transaction that was carried out.
#[derive(Clone, Debug)]
pub struct Outcome {
	/// The transaction itself, as JSON.
	pub transaction: Value,
	/// Its events.
	pub events: Vec<Happening>,
	/// Where it was first included.
	pub included: Place,
	/// Where it became final, if that was waited for.
	pub finalized: Option<Place>,
}

impl Outcome {
	/// The field of one of its events.
	pub fn field(&self, pallet: &str, name: &str, field: &str) -> Option<&Value> {
		self.events.iter().find(|event| event.is(pallet, name)).and_then(|event| event.json.get(field))
	}

	/// Where it is, in words.
	pub fn describe(&self) -> String {
		let included = format!("in block {} after {:.1} s", self.included.block, self.included.seconds);
		match self.finalized {
			Some(place) => format!("{included}; final in block {} after {:.1} s", place.block, place.seconds),
			None => format!("{included}; not final yet"),
		}
	}
}

impl Chain {
	/// Checks the call against the chain, and finds what else a transaction needs.
	pub async fn prepare(&self, call: &Call, account: &AccountId) -> Result<Prepared> {
		let at = self.at(At::Best).await?;
		let payload = call.check(at.metadata_ref(), &at.transactions())?;
		// A final block cannot be abandoned, and the transaction with it.
		let anchor = self.block(At::Finalized).await?;
		let account32 = AccountId32(account.clone().into());
		let nonce = self.methods().system_account_next_index(&account32).await.map_err(broken)?;
		let mut summary = call.says.clone();
		summary.push(format!("call      {}.{}", payload.pallet_name(), payload.call_name()));
		summary.push(format!(
			"chain     {}, genesis {}, runtime {}",
			self.name(),
			short(self.genesis()),
			at.spec_version()
		));
		summary.push(format!("signer    {account}, transaction {nonce}"));
		summary.push(format!("good for  {MORTALITY} blocks from {}", anchor.number));
		Ok(Prepared { payload, anchor, at, nonce, account: account.clone(), summary })
	}

	/// Signs the transaction, sends it, and follows it.
	pub async fn send(
		&self,
		mut prepared: Prepared,
		call: &Call,
		key: &Key,
		wait: Wait,
		patience: Duration,
	) -> Result<Outcome> {
		let mut attempt = 1;
		let (bytes, mut updates) = loop {
			let bytes = prepared.sign(key)?;
			match self.methods().author_submit_and_watch_extrinsic(&bytes).await {
				Ok(updates) => break (bytes, updates),
				Err(error) if attempt < ATTEMPTS && refusal::lost_its_place(&error) => {
					attempt += 1;
					tokio::time::sleep(Duration::from_millis(300)).await;
					prepared = self.prepare(call, &prepared.account.clone()).await?;
				}
				Err(error) => return Err(refusal::not_taken(&error)),
			}
		};
		let mut following = Following::new(self, &prepared, &bytes);
		let deadline = tokio::time::Instant::now() + patience;
		loop {
			let update = tokio::time::timeout_at(deadline, updates.next())
				.await
				.map_err(|_| following.too_slow(patience))?
				.ok_or_else(|| Error::Connection("the node stopped telling about the transaction".into()))?
				.map_err(broken)?;
			if let Some(outcome) = following.take(update, wait).await? {
				return Ok(outcome);
			}
		}
	}
}

/// A transaction on its way.
struct Following<'a> {
	chain: &'a Chain,
	bytes: &'a [u8],
	started: Instant,
	transaction: Value,
	included: Option<Place>,
}

impl<'a> Following<'a> {
	fn new(chain: &'a Chain, prepared: &Prepared, bytes: &'a [u8]) -> Self {
		let transaction = json!({
			"hash": prepared.at.hasher().hash(bytes),
			"signer": prepared.account,
			"nonce": prepared.nonce,
			"pallet": prepared.payload.pallet_name(),
			"call": prepared.payload.call_name(),
		});
		Self { chain, bytes, started: Instant::now(), transaction, included: None }
	}

	async fn take(&mut self, update: TransactionStatus<Digest>, wait: Wait) -> Result<Option<Outcome>> {
		match update {
			TransactionStatus::InBlock(hash) => {
				let place = self.place(hash).await?;
				self.included = Some(place);
				let events = self.events(hash).await?;
				Ok((wait == Wait::Included).then(|| self.outcome(events, place, None)))
			}
			TransactionStatus::Finalized(hash) => {
				let place = self.place(hash).await?;
				let included = self.included.filter(|included| included.block.hash == hash).unwrap_or(place);
				self.included = Some(included);
				let events = self.events(hash).await?;
				Ok(Some(self.outcome(events, included, Some(place))))
			}
			TransactionStatus::Retracted(_) => {
				self.included = None;
				Ok(None)
			}
			TransactionStatus::Future | TransactionStatus::Ready | TransactionStatus::Broadcast(_) => Ok(None),
			TransactionStatus::FinalityTimeout(_) => Err(Error::Timeout(
				"the transaction is in a block, but the node gave up waiting for its finality".into(),
			)),
			TransactionStatus::Usurped(_) => {
				Err(Error::PoolRefused("another transaction of this account with the same nonce took its place".into()))
			}
			TransactionStatus::Dropped => Err(Error::PoolRefused("the node had no room for the transaction".into())),
			TransactionStatus::Invalid => Err(Error::PoolRefused("the transaction is not valid any more".into())),
		}
	}

	async fn place(&self, hash: Digest) -> Result<Place> {
		let seconds = (self.started.elapsed().as_secs_f64() * 1000.0).round() / 1000.0;
		Ok(Place { block: self.chain.block(At::Block(hash)).await?, seconds })
	}

	/// The transaction's events in this block; an error if the call failed there.
	async fn events(&self, hash: Digest) -> Result<Vec<Happening>> {
		let block = self.chain.methods().chain_get_block(Some(hash)).await.map_err(broken)?;
		let position = block
			.and_then(|found| found.block.extrinsics.iter().position(|extrinsic| extrinsic[..] == *self.bytes))
			.and_then(|position| u32::try_from(position).ok())
			.ok_or_else(|| Error::Connection(format!("the transaction is not in block {hash:?}, as the node said")))?;
		let at = self.chain.at(At::Block(hash)).await?;
		let unreadable = |error: subxt::error::EventsError| Error::Connection(format!("the block's events: {error}"));
		let mut events = Vec::new();
		for event in at.events().fetch().await.map_err(unreadable)?.iter() {
			let event = event.map_err(unreadable)?;
			if event.phase() == Phase::ApplyExtrinsic(position) {
				events.push(Happening::read(&event, at.metadata_ref())?);
			}
		}
		match refusal::find(&events, at.metadata_ref()) {
			Some(Refusal { name, sentence }) => {
				let transaction = self.describe(self.included, None);
				Err(Error::ChainRefused { name, sentence, transaction })
			}
			None => Ok(events),
		}
	}

	fn outcome(&self, events: Vec<Happening>, included: Place, finalized: Option<Place>) -> Outcome {
		Outcome { transaction: self.describe(Some(included), finalized), events, included, finalized }
	}

	fn describe(&self, included: Option<Place>, finalized: Option<Place>) -> Value {
		let mut transaction = self.transaction.clone();
		if let Some(fields) = transaction.as_object_mut() {
			fields.insert("included".into(), json!(included));
			fields.insert("finalized".into(), json!(finalized));
		}
		transaction
	}

	fn too_slow(&self, patience: Duration) -> Error {
		let hash = self.transaction["hash"].as_str().unwrap_or_default();
		let seconds = patience.as_secs();
		Error::Timeout(match self.included {
			Some(place) => {
				format!("transaction {hash} is in block {} but not final after {seconds} seconds", place.block)
			}
			None => format!("transaction {hash} is in no block after {seconds} seconds; it may still get there"),
		})
	}
}
