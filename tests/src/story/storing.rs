//! The hospital's doctor stores what is known of the patients.

use std::time::{Duration, Instant};

use anyhow::{bail, Context};
use salus_primitives::{PatientId, RecordId};

use crate::{narrator::Fact, Result};

use super::Story;

/// How long a record may take from pending to durable.
const PATIENCE: Duration = Duration::from_secs(60);

/// A document that is in the vault.
#[derive(Clone, Debug)]
pub struct Stored {
	/// Its place on the shelf.
	pub document: usize,
	/// Whose.
	pub patient: PatientId,
	/// Its record.
	pub record: RecordId,
	/// How long the put took until the vault had it on disk.
	pub acknowledged: Duration,
}

impl Stored {
	/// The record with its patient.
	pub fn key(&self) -> (PatientId, RecordId) {
		(self.patient, self.record)
	}
}

impl Story {
	pub(super) async fn store(&mut self) -> Result<Vec<Stored>> {
		self.narrator.step("The hospital's doctor stores their records, encrypted, in the hospital's vault");
		let mut stored = Vec::new();
		for document in 0..self.shelf.documents.len() {
			stored.push(self.store_one(document).await?);
		}
		let since = Instant::now();
		self.the_author_is_told(&stored).await?;
		let anchored = self.wait_until_durable(&stored).await?;
		self.narrator.say(format!("All {} are durable {:.1} s later", stored.len(), since.elapsed().as_secs_f32()));
		self.narrator.fact(Fact::new("Every record is under an anchor of a finalized block", stored.len(), anchored));
		Ok(stored)
	}

	async fn store_one(&mut self, index: usize) -> Result<Stored> {
		let author = self.cast.physician.clone();
		let document = self.shelf.documents[index].clone();
		let patient = self.cast.patients[document.patient].clone();
		let since = Instant::now();
		let put =
			self.wallet.put(&author.signer, author.organization, patient.id, document.class, &document.path).await??;
		let acknowledged = since.elapsed();
		if document.patient == 0 {
			self.tally.note(author.signer.account(), true);
		}
		self.narrator.say(format!(
			"{} \u{2013} {} ({} bytes, class {}): {} after {:.1} s",
			patient.name,
			document.title,
			document.bytes.len(),
			document.class,
			put.state,
			acknowledged.as_secs_f32()
		));
		Ok(Stored { document: index, patient: patient.id, record: put.record, acknowledged })
	}

	/// The vault tells the author of the last one when it is durable.
	async fn the_author_is_told(&mut self, stored: &[Stored]) -> Result<()> {
		let last = stored.last().context("an empty shelf")?;
		let told = self.wallet.watch(&self.cast.physician.signer, last.patient, last.record).await??;
		let record = told["durable"]["record"].as_str().map(String::from);
		self.narrator.fact(Fact::new(
			"The author is told when a record is durable",
			Some(last.record.to_string()),
			record,
		));
		Ok(())
	}

	/// Waits as each patient: they ask their own wallets. Says how many records are durable.
	async fn wait_until_durable(&mut self, stored: &[Stored]) -> Result<usize> {
		let until = Instant::now() + PATIENCE;
		loop {
			let mut durable = 0;
			for patient in &self.cast.patients {
				let listed = self.wallet.list(&patient.signer, patient.id).await??;
				durable += listed.iter().filter(|one| one.state == "durable").count();
			}
			if durable >= stored.len() {
				return Ok(durable);
			}
			if Instant::now() > until {
				bail!("only {durable} of {} records are durable after {PATIENCE:?}", stored.len());
			}
			tokio::time::sleep(Duration::from_millis(500)).await;
		}
	}
}
