//! What the patient sees afterwards, and what anybody can check.

use std::{
	collections::BTreeMap,
	time::{Duration, Instant},
};

use anyhow::{bail, Context};
use salus_primitives::{
	anchor::{self, AnchorKind},
	consent::Purpose,
	AccountId,
};
use serde_json::json;

use crate::{
	narrator::Fact,
	wallet::{Access, Refused},
	Result,
};

use super::{diary, Reader, Stored, Story};

/// How long the log's entries may take until they are anchored.
const PATIENCE: Duration = Duration::from_secs(60);

/// Per account, how often it was served and how often refused.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally(BTreeMap<Reader, (u32, u32)>);

impl Tally {
	/// Counts one.
	pub fn note(&mut self, reader: AccountId, served: bool) {
		let counts = self.0.entry(reader).or_default();
		match served {
			true => counts.0 += 1,
			false => counts.1 += 1,
		}
	}

	/// How often this account was served, and refused.
	pub fn of(&self, reader: &AccountId) -> (u32, u32) {
		self.0.get(reader).copied().unwrap_or_default()
	}
}

/// What can be checked.
#[derive(Clone, Debug)]
pub struct Evidence {
	/// The patient's access log, the patient's own reading left out.
	pub accesses: Vec<Access>,
	/// How many entries are shown to be anchored.
	pub anchored: usize,
	/// How many anchors of records the custodian has.
	pub anchors: u64,
}

impl Story {
	pub(super) async fn evidence(&mut self, stored: &[Stored]) -> Result<Evidence> {
		let accesses = self.the_access_log().await?;
		let anchored = self.every_entry_is_anchored(&accesses).await?;
		let anchors = self.an_anchor_holds(stored).await?;
		Ok(Evidence { accesses, anchored, anchors })
	}

	/// Everything that others did, as the story knows it, is in the log: no more and no less.
	async fn the_access_log(&mut self) -> Result<Vec<Access>> {
		let patient = self.cast.patient().clone();
		self.narrator.step(&format!("{} reads who has read", patient.name));
		let all = self.wallet.accesses(&patient.signer, patient.id).await??;
		let others: Vec<_> = all.into_iter().filter(|one| one.caller != patient.signer.account()).collect();
		for access in &others {
			self.narrator.say(diary::line(&self.cast, access));
		}
		let mut seen = Tally::default();
		others.iter().for_each(|one| seen.note(one.caller.clone(), one.permitted));
		for person in self.cast.people() {
			let (expected, seen) = (self.tally.of(&person.signer.account()), seen.of(&person.signer.account()));
			if expected != (0, 0) || seen != (0, 0) {
				let claim = format!("{}: served {}, refused {}", person.name, expected.0, expected.1);
				self.narrator.fact(Fact::new(claim, expected, seen));
			}
		}
		let known: u32 = self.tally.0.values().map(|(served, refused)| served + refused).sum();
		self.narrator.fact(Fact::new("Nobody else is in the log", known as usize, others.len()));
		Ok(others)
	}

	/// Each entry's leaf is in an anchor of the finalized chain: checked here, with the proof the vault gave.
	async fn every_entry_is_anchored(&mut self, accesses: &[Access]) -> Result<usize> {
		let patient = self.cast.patient().clone();
		let last = accesses.iter().map(|one| one.sequence).max().context("an empty access log")?;
		let until = Instant::now() + PATIENCE;
		let entries = loop {
			let all = self.wallet.accesses(&patient.signer, patient.id).await??;
			let entries: Vec<_> = all.into_iter().filter(|one| one.sequence <= last).collect();
			if entries.iter().all(|one| one.anchor.is_some()) {
				break entries;
			}
			if Instant::now() > until {
				bail!("the access log is not anchored after {PATIENCE:?}");
			}
			tokio::time::sleep(Duration::from_secs(1)).await;
		};
		let mut holding = 0;
		for entry in &entries {
			holding += usize::from(self.entry_is_anchored(entry).await?);
		}
		self.narrator.fact(Fact::new(
			"Each entry comes with a proof that it is under an anchor",
			entries.len(),
			holding,
		));
		Ok(holding)
	}

	async fn entry_is_anchored(&self, entry: &Access) -> Result<bool> {
		let Some(place) = &entry.anchor else { return Ok(false) };
		let custodian = self.cast.hospital.id;
		let anchor = self.chain.finalized_anchor(custodian, AnchorKind::AccessLog, place.index).await?;
		Ok(anchor.is_some_and(|anchor| anchor::verify(&anchor.root, anchor.count, &entry.leaf, &place.proof)))
	}

	/// The wallet checks one record against the chain, and the custodian's anchors form one chain of hashes.
	async fn an_anchor_holds(&mut self, stored: &[Stored]) -> Result<u64> {
		self.narrator.step("An anchor is verified");
		let patient = self.cast.patient().clone();
		let result = self.laboratory_result(stored)?;
		let (copy, proof) = (self.desk_file(), self.desk_file());
		let purpose = Purpose::PatientRequest;
		let report = self.wallet.get(&patient.signer, None, patient.id, result.record, purpose, &copy).await??;
		let named = report["anchor"]["index"].as_u64();
		let (claim, seen) = match self.wallet.verify(&patient.signer, &report, &proof).await? {
			Ok(found) => (
				format!("under anchor {}, in the state of the final block {}", found.index, found.block.number),
				Ok(Some(found.index)),
			),
			Err(refused) => ("under its anchor".into(), Err(refused)),
		};
		self.narrator.fact(Fact::new(
			format!("The wallet finds the laboratory result {claim}"),
			Ok::<_, Refused>(named),
			seen,
		));
		let mut forged = report;
		forged["anchor"]["leaf"]["record"]["version"] = json!(2);
		let answer = self.wallet.verify(&patient.signer, &forged, &proof).await?;
		let seen = matches!(&answer, Err(Refused::Other { code, .. }) if code == "verification-failed");
		self.narrator.fact(Fact::new("It does not find one that says something else", true, seen));
		self.the_anchors_form_one_chain(stored).await
	}

	async fn the_anchors_form_one_chain(&mut self, stored: &[Stored]) -> Result<u64> {
		let (custodian, kind) = (self.cast.hospital.id, AnchorKind::Records);
		let (mut previous, mut index, mut count) = (Default::default(), 0u64, 0u64);
		while let Some(anchor) = self.chain.finalized_anchor(custodian, kind, index).await? {
			let link =
				anchor::link(&previous, custodian, kind, index, &anchor.root, anchor.count, anchor.at, &anchor.signer);
			if link != anchor.link {
				bail!("anchor {index} does not follow the one before it");
			}
			(previous, index, count) = (link, index + 1, count + u64::from(anchor.count));
		}
		let claim = format!("The hospital's {index} anchors form one chain and stand for all records");
		// The laboratory's result is one more.
		self.narrator.fact(Fact::new(claim, stored.len() as u64 + 1, count));
		Ok(index)
	}
}
