//! A night, a nurse, and nobody who can consent.

use anyhow::Context;
use salus_primitives::{
	consent::{BreakGlassReason, Purpose, ReviewOutcome},
	BreakGlassId,
};

use crate::{
	narrator::{Fact, Landed},
	wallet::Refused,
	Result,
};

use super::{Stored, Story};

/// How long a broken glass opens anything.
const HOURS: u64 = 4;

/// The emergency and its review.
#[derive(Clone, Debug)]
pub struct Emergency {
	/// Its number.
	pub id: BreakGlassId,
	/// The block in which the glass was broken.
	pub broken: Landed,
	/// The block of the review.
	pub reviewed: Landed,
}

impl Story {
	pub(super) async fn emergency(&mut self, stored: &[Stored]) -> Result<Emergency> {
		let (id, broken) = self.the_glass_is_broken(stored).await?;
		let reviewed = self.somebody_else_reviews(id).await?;
		Ok(Emergency { id, broken, reviewed })
	}

	async fn the_glass_is_broken(&mut self, stored: &[Stored]) -> Result<(BreakGlassId, Landed)> {
		let (patient, nurse) = (self.cast.patient().clone(), self.cast.nurse.clone());
		self.narrator.step(&format!("At night {} is brought in unconscious; {} is on duty", patient.name, nurse.name));
		let result = self.laboratory_result(stored)?;
		let reading = self.read(&nurse.signer, Some(nurse.organization), result.key(), Purpose::BreakGlass).await?;
		self.expect_refused("Saying \u{201c}emergency\u{201d} opens nothing by itself", reading);
		let reason = BreakGlassReason::UnableToConsent;
		let sent = self.wallet.break_glass(&nurse.signer, nurse.organization, patient.id, reason).await??;
		self.narrator.did(format!("{} breaks the glass: {reason}", nurse.name), &sent.landed);
		let reading = self.read(&nurse.signer, Some(nurse.organization), result.key(), Purpose::BreakGlass).await?;
		self.expect_served(format!("{} reads the result, byte for byte", nurse.name), &result, reading);
		Ok((self.the_patient_is_told().await?, sent.landed))
	}

	async fn the_patient_is_told(&mut self) -> Result<BreakGlassId> {
		let (patient, nurse) = (self.cast.patient().clone(), self.cast.nurse.clone());
		let told = self.wallet.emergencies(&patient.signer, patient.id).await??;
		self.narrator.fact(Fact::new("The patient's wallet shows one emergency", 1, told.len()));
		let notice = told.first().context("the emergency just declared")?;
		self.narrator.fact(Fact::new(
			"It names who, and why",
			(nurse.signer.account(), BreakGlassReason::UnableToConsent),
			(notice.use_of.actor.clone(), notice.use_of.reason),
		));
		let hours = notice.use_of.expires.saturating_sub(notice.use_of.at) / 3_600_000;
		self.narrator.fact(Fact::new(format!("It ends by itself, after {HOURS} hours"), HOURS, hours));
		Ok(notice.id)
	}

	async fn somebody_else_reviews(&mut self, id: BreakGlassId) -> Result<Landed> {
		let (nurse, officer) = (self.cast.nurse.clone(), self.cast.officer.clone());
		self.narrator.step("In the morning somebody else reviews it");
		let own = self.wallet.review(&nurse.signer, nurse.organization, id, ReviewOutcome::Justified).await?;
		let seen = match own {
			Err(Refused::Chain(_)) => "refused by the chain".to_string(),
			Err(other) => other.to_string(),
			Ok(sent) => format!("in {}", sent.landed),
		};
		self.narrator.fact(Fact::new(
			"The nurse cannot review the nurse's own emergency",
			"refused by the chain",
			seen,
		));
		let sent = self.wallet.review(&officer.signer, officer.organization, id, ReviewOutcome::Justified).await??;
		self.narrator.did(format!("{} finds it {}", officer.name, ReviewOutcome::Justified), &sent.landed);
		let entries = self.chain.break_glass_of(self.cast.patient().id).await?;
		let review = entries.iter().find(|one| one.id == id).and_then(|one| one.use_of.review.clone());
		let seen = review.map(|review| (review.reviewer, review.outcome));
		let expected = Some((officer.signer.account(), ReviewOutcome::Justified));
		self.narrator.fact(Fact::new("The review is on the chain, with the reviewer's account", expected, seen));
		Ok(sent.landed)
	}
}
