//! Refused, granted, read, revoked.

use std::time::Instant;

use anyhow::Context;
use salus_primitives::{
	consent::{ConsentStatus, Purpose},
	record::RecordClass,
	ConsentId, RecordId,
};

use crate::{
	chain::Head,
	narrator::{Fact, Landed},
	Result,
};

use super::{Reading, Stored, Story};

/// The patient's grant.
#[derive(Clone, Debug)]
pub struct Granted {
	/// Its number.
	pub id: ConsentId,
	/// Its block.
	pub landed: Landed,
}

/// Its revocation.
#[derive(Clone, Debug)]
pub struct Revoked {
	/// Its block.
	pub landed: Landed,
	/// What was finalized just before the doctor asked again. That nothing need be is shown where two of four validators are down.
	pub finalized: Head,
	/// What the doctor got.
	pub reading: Reading,
}

/// The classes that the patient grants: all that the doctor needs, and not the legal papers.
const GRANTED: [RecordClass; 3] = [RecordClass::Laboratory, RecordClass::General, RecordClass::Procedure];

impl Story {
	fn first_of(&self, stored: &[Stored], class: RecordClass) -> Result<Stored> {
		let found = stored.iter().find(|one| {
			let document = &self.shelf.documents[one.document];
			document.patient == 0 && document.class == class
		});
		found.cloned().with_context(|| format!("no {class} record on the shelf"))
	}

	pub(super) fn laboratory_result(&self, stored: &[Stored]) -> Result<Stored> {
		self.first_of(stored, RecordClass::Laboratory)
	}

	pub(super) async fn strangers_are_refused(&mut self, stored: &[Stored]) -> Result<()> {
		let specialist = self.cast.specialist.clone();
		self.narrator.step(&format!(
			"{} of {} asks for the patient's laboratory result",
			specialist.name, self.cast.neighbour.name
		));
		let result = self.laboratory_result(stored)?;
		let reading =
			self.read(&specialist.signer, Some(specialist.organization), result.key(), Purpose::Treatment).await?;
		self.expect_refused(format!("{} is refused: nobody has consented", specialist.name), reading);
		// About another patient, so that it does not show in this one's log.
		let nothing = (self.cast.patients[1].id, RecordId(rand::random()));
		let reading = self.read(&specialist.signer, Some(specialist.organization), nothing, Purpose::Treatment).await?;
		self.expect_refused("A record that does not exist gives the very same answer", reading);
		Ok(())
	}

	pub(super) async fn grant(&mut self, stored: &[Stored]) -> Result<Granted> {
		let (patient, specialist) = (self.cast.patient().clone(), self.cast.specialist.clone());
		self.narrator.step(&format!("{} grants consent from a wallet of their own", patient.name));
		let sent =
			self.wallet.grant(&patient.signer, patient.id, &specialist.signer.account(), &GRANTED, "30d").await??;
		let codes = GRANTED.map(RecordClass::code).join(", ");
		self.narrator.did(format!("{} may read {codes} for treatment, for 30 days", specialist.name), &sent.landed);
		let consents = self.chain.consents_of(patient.id).await?;
		let active: Vec<_> = consents.iter().filter(|one| one.consent.status == ConsentStatus::Active).collect();
		self.narrator.fact(Fact::new("The chain has one consent of the patient's in force", 1, active.len()));
		let id = active.first().context("the consent just granted")?.id;
		self.the_doctor_reads(stored).await?;
		self.the_insurer_is_refused(stored).await?;
		Ok(Granted { id, landed: sent.landed })
	}

	async fn the_doctor_reads(&mut self, stored: &[Stored]) -> Result<()> {
		let specialist = self.cast.specialist.clone();
		self.narrator.step(&format!("{} asks again", specialist.name));
		for class in GRANTED {
			let record = self.first_of(stored, class)?;
			let title = self.shelf.documents[record.document].title.clone();
			let reading =
				self.read(&specialist.signer, Some(specialist.organization), record.key(), Purpose::Treatment).await?;
			self.expect_served(
				format!("{} reads \u{201c}{title}\u{201d}, byte for byte", specialist.name),
				&record,
				reading,
			);
		}
		let legal = self.first_of(stored, RecordClass::Legal)?;
		let reading =
			self.read(&specialist.signer, Some(specialist.organization), legal.key(), Purpose::Treatment).await?;
		self.expect_refused("What the consent does not name stays closed", reading);
		let result = self.laboratory_result(stored)?;
		let reading =
			self.read(&specialist.signer, Some(specialist.organization), result.key(), Purpose::Research).await?;
		self.expect_refused("So does what it names, for another purpose", reading);
		Ok(())
	}

	async fn the_insurer_is_refused(&mut self, stored: &[Stored]) -> Result<()> {
		let adjudicator = self.cast.adjudicator.clone();
		self.narrator.step(&format!("{} would like to see it, too", self.cast.insurer.name));
		let result = self.laboratory_result(stored)?;
		let reading =
			self.read(&adjudicator.signer, Some(adjudicator.organization), result.key(), Purpose::Payment).await?;
		self.expect_refused("The insurer is still refused", reading);
		Ok(())
	}

	pub(super) async fn revoke(&mut self, stored: &[Stored], granted: &Granted) -> Result<Revoked> {
		let (patient, specialist) = (self.cast.patient().clone(), self.cast.specialist.clone());
		self.narrator.step(&format!("{} changes their mind", patient.name));
		let result = self.laboratory_result(stored)?;
		let sent = self.wallet.revoke(&patient.signer, patient.id, granted.id).await??;
		let since = Instant::now();
		let finalized = self.chain.finalized().await?;
		self.narrator.did("The consent is revoked", &sent.landed);
		let reading =
			self.read(&specialist.signer, Some(specialist.organization), result.key(), Purpose::Treatment).await?;
		self.narrator.say(format!(
			"asked at once: the revocation is in block {}, finalized is block {}; answered in {:.1} s",
			sent.landed.block.number,
			finalized.number,
			since.elapsed().as_secs_f32()
		));
		self.expect_refused(format!("{} is refused again", specialist.name), reading.clone());
		self.settle(&[sent.landed]).await?;
		let consents = self.chain.consents_of(patient.id).await?;
		let status = consents.iter().find(|one| one.id == granted.id).map(|one| one.consent.status);
		self.narrator.fact(Fact::new(
			"The consent stays on the chain, inactive",
			Some(ConsentStatus::Inactive),
			status,
		));
		Ok(Revoked { landed: sent.landed, finalized, reading })
	}
}
