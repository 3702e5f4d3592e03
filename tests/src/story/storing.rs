//! The hospital's doctor stores what is known of the patients.

use std::{
	collections::BTreeSet,
	time::{Duration, Instant},
};

use anyhow::{bail, Context};
use salus_primitives::{PatientId, RecordId};

use crate::{cast::Patient, narrator::Fact, Result};

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
		let durable = self.wait_until_durable(&stored).await?;
		self.narrator.say(format!("All {} are durable {:.1} s later", stored.len(), since.elapsed().as_secs_f32()));
		let put: BTreeSet<_> = stored.iter().map(Stored::key).collect();
		self.narrator.fact(Fact::new(
			"In their own wallets the patients see these records, and no others, as durable",
			put,
			durable,
		));
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
		let claim = format!(
			"The author is told that the last one is durable: under anchor {}, final in block {}",
			told.index, told.number
		);
		self.narrator.fact(Fact::new(claim, last.record, told.record));
		Ok(())
	}

	/// Waits as each patient: they ask their own wallets. Says what these show as durable.
	async fn wait_until_durable(&self, stored: &[Stored]) -> Result<BTreeSet<(PatientId, RecordId)>> {
		let mut all = BTreeSet::new();
		for patient in &self.cast.patients {
			let own = stored.iter().filter(|one| one.patient == patient.id).count();
			all.extend(self.wait_as(patient, own).await?.into_iter().map(|record| (patient.id, record)));
		}
		Ok(all)
	}

	/// Waits until a patient's wallet shows so many records as durable, and says which.
	async fn wait_as(&self, patient: &Patient, count: usize) -> Result<Vec<RecordId>> {
		let until = Instant::now() + PATIENCE;
		loop {
			let listed = self.wallet.list(&patient.signer, patient.id).await??;
			let durable: Vec<_> = listed.iter().filter(|one| one.state == "durable").map(|one| one.record).collect();
			if durable.len() >= count {
				return Ok(durable);
			}
			if Instant::now() > until {
				bail!("{} of {count} records of {} are durable after {PATIENCE:?}", durable.len(), patient.name);
			}
			tokio::time::sleep(Duration::from_millis(500)).await;
		}
	}
}
