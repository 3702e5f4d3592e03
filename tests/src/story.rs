//! A patient's record, from the day a hospital joins to the day its patient looks at who has read it.
//!
//! The demo tells it, and the end-to-end test holds every fact of it. Each step returns what came of it as a type of its own.

mod access;
mod beds;
mod diary;
mod emergency;
mod enrolment;
mod evidence;
mod laboratory;
mod medicine;
mod money;
mod storing;
mod visits;

use std::{
	path::PathBuf,
	time::{Duration, Instant},
};

use salus_primitives::{consent::Purpose, AccountId, OrganizationId, PatientId, RecordId};
use tempfile::TempDir;

pub use access::{Granted, Revoked};
pub use beds::Stays;
pub use emergency::Emergency;
pub use enrolment::Enrolment;
pub use evidence::{Evidence, Tally};
pub use laboratory::Answered;
pub use medicine::Medicine;
pub use money::Paid;
pub use storing::Stored;
pub use visits::Visits;

use crate::{
	cast::Cast,
	chain::Chain,
	narrator::{Fact, Landed, Narrator},
	node::Node,
	shelf::Shelf,
	signer::Signer,
	vault::code,
	wallet::{Refused, Wallet},
	Result,
};

/// How long finality may take. The aim is two seconds.
const FINALITY: Duration = Duration::from_secs(60);

/// What came of the whole story.
#[derive(Debug)]
pub struct Chronicle {
	/// Who was enrolled, in which blocks.
	pub enrolment: Enrolment,
	/// What was stored.
	pub stored: Vec<Stored>,
	/// The patient's grant.
	pub granted: Granted,
	/// Its revocation.
	pub revoked: Revoked,
	/// The night's emergency.
	pub emergency: Emergency,
	/// Who got the doctor's time.
	pub visits: Visits,
	/// How a laboratory answered an order.
	pub answered: Answered,
	/// What was prescribed, and where it could be had.
	pub medicine: Medicine,
	/// Who got which bed.
	pub stays: Stays,
	/// Who paid for a stay.
	pub paid: Paid,
	/// What the patient and everybody can check afterwards.
	pub evidence: Evidence,
	/// Everything the story claims.
	pub facts: Vec<Fact>,
}

/// What came of somebody's wish to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
	/// The record's bytes.
	Served(Vec<u8>),
	/// The vault's answer to whoever may not.
	Refused(i32),
}

/// The story, at some point of it.
pub struct Story {
	chain: Chain,
	wallet: Wallet,
	cast: Cast,
	shelf: Shelf,
	narrator: Narrator,
	tally: Tally,
	desk: TempDir,
}

impl Story {
	/// The story on this node's chain, which must be new, with the official examples.
	pub async fn new(node: &Node, cast: Cast) -> Result<Self> {
		Self::with_shelf(node, cast, Shelf::official()?).await
	}

	/// The story with documents of one's own.
	pub async fn with_shelf(node: &Node, cast: Cast, shelf: Shelf) -> Result<Self> {
		Ok(Self {
			chain: node.chain()?,
			wallet: Wallet::new(&node.url())?,
			cast,
			shelf,
			narrator: Narrator::default(),
			tally: Tally::default(),
			desk: tempfile::tempdir()?,
		})
	}

	/// Tells all of it. Facts that do not hold are in the chronicle, not an error: the story goes on as far as it can.
	pub async fn tell(mut self) -> Result<Chronicle> {
		let enrolment = self.enrol().await?;
		let stored = self.store().await?;
		self.strangers_are_refused(&stored).await?;
		let granted = self.grant(&stored).await?;
		let revoked = self.revoke(&stored, &granted).await?;
		let emergency = self.emergency(&stored).await?;
		let visits = self.visits().await?;
		let answered = self.laboratory().await?;
		let medicine = self.medicine().await?;
		let insured = self.insurance().await?;
		let stays = self.beds().await?;
		let paid = self.money(insured, stays.discharged).await?;
		let evidence = self.evidence(&stored).await?;
		let facts = self.narrator.facts().to_vec();
		Ok(Chronicle {
			enrolment,
			stored,
			granted,
			revoked,
			emergency,
			visits,
			answered,
			medicine,
			stays,
			paid,
			evidence,
			facts,
		})
	}

	/// One person's wish to read one record, noted for the comparison with the access log.
	async fn read(
		&mut self,
		reader: &Signer,
		organization: Option<OrganizationId>,
		of: (PatientId, RecordId),
		purpose: Purpose,
	) -> Result<Reading> {
		let file = self.desk_file();
		let reading = match self.wallet.get(reader, organization, of.0, of.1, purpose, &file).await? {
			Ok(_) => Reading::Served(std::fs::read(&file)?),
			Err(Refused::Vault { number, .. }) => Reading::Refused(number),
			Err(other) => return Err(other.into()),
		};
		if of.0 == self.cast.patient().id {
			self.tally.note(reader.account(), matches!(reading, Reading::Served(_)));
		}
		Ok(reading)
	}

	/// Waits until all of these blocks are final, and says so.
	async fn settle(&self, blocks: &[Landed]) -> Result<()> {
		let last = blocks.iter().map(|landed| landed.block.number).max().unwrap_or_default();
		let since = Instant::now();
		let finalized = self.chain.wait_finalized(last, FINALITY).await?;
		let after = since.elapsed().as_secs_f32();
		self.narrator
			.say(format!("block {last} and all before it are final {after:.1} s later (finalized: {finalized})"));
		Ok(())
	}

	fn desk_file(&self) -> PathBuf {
		self.desk.path().join(hex::encode(rand::random::<[u8; 8]>()))
	}

	/// States that this reading was refused as a record is that does not exist.
	fn expect_refused(&mut self, claim: impl Into<String>, reading: Reading) {
		let seen = match reading {
			Reading::Refused(number) => format!("refused with {number}"),
			Reading::Served(bytes) => format!("{} bytes", bytes.len()),
		};
		self.narrator.fact(Fact::new(claim, format!("refused with {}", code::NOT_FOUND_OR_REFUSED), seen));
	}

	/// States that this reading gave the official bytes.
	fn expect_served(&mut self, claim: impl Into<String>, stored: &Stored, reading: Reading) {
		let expected = &self.shelf.documents[stored.document].bytes;
		let expected = format!("the {} bytes of the official file", expected.len());
		let seen = match reading {
			Reading::Served(bytes) if bytes == self.shelf.documents[stored.document].bytes => expected.clone(),
			Reading::Served(bytes) => format!("{} bytes, and others", bytes.len()),
			Reading::Refused(number) => format!("refused with {number}"),
		};
		self.narrator.fact(Fact::new(claim, expected, seen));
	}
}

/// Somebody the tally counts.
type Reader = AccountId;
