//! What patients, pharmacies and strangers see. The chain shows its numbers to everybody; what medicine it is, is in the vault.

use anyhow::{ensure, Context};
use salus_primitives::{consent::Purpose, record::RecordClass, OrganizationId};
use salus_tests::Result;
use serde_json::Value;

use crate::{
	part::Parts,
	town::{written, Person, Town, HOSPITAL},
};

/// What the doctor writes down of a prescription. No word of it is on the chain.
const WORDS: &str = r#"{"resourceType":"MedicationRequest","medicationCodeableConcept":{"text":"amoxicillin"}}"#;

impl Town {
	/// A pharmacy reads it once the patient lets it, and whom the chain does not know never.
	pub async fn shows_what_is_in_the_vault(&self) -> Result<()> {
		let folder = tempfile::tempdir()?;
		let (written, read) = (folder.path().join("written"), folder.path().join("read"));
		std::fs::write(&written, WORDS)?;
		let (anna, pharmacist) = (&self.anna, &self.linde.pharmacist);
		let class = RecordClass::Medication;
		let record = self.wallet.put(&self.doctor.key, HOSPITAL, anna.id, class, &written).await??.record;
		let own = self.wallet.list(&anna.person.key, anna.id).await??;
		ensure!(own.iter().any(|one| one.record == record && one.class == class), "{own:?}");

		let list = format!("record list {}", anna.id);
		for (stranger, organization) in
			[(pharmacist, " --organization 1"), (&self.bert.person, ""), (&self.stranger, "")]
		{
			let line = format!("{list}{organization}");
			stranger.is_kept_from(&line).await?;
			let get = format!("record get {} {record} --out {}{organization}", anna.id, read.display());
			stranger.is_kept_from(&get).await?;
			ensure!(!read.exists(), "a file came of {get}");
		}
		let account = pharmacist.key.account();
		self.wallet.grant(&anna.person.key, anna.id, &account, &[class], "1d").await??;
		let (house, purpose) = (Some(OrganizationId(1)), Purpose::Treatment);
		self.wallet.get(&pharmacist.key, house, anna.id, record, purpose, &read).await??;
		ensure!(std::fs::read_to_string(&read)? == WORDS, "not what was written");
		self.kroon.pharmacist.is_kept_from(&format!("{list} --organization 2")).await?;
		let accesses = self.wallet.accesses(&anna.person.key, anna.id).await??;
		let read = accesses.iter().filter(|one| one.caller == account && one.permitted);
		ensure!(read.count() > 0, "the patient sees who has read: {accesses:?}");
		Ok(())
	}

	/// A patient and a pharmacist find what is theirs, page by page; whoever else asks by number is told the same, and it names nothing.
	pub async fn shows_numbers_to_everybody(&self, parts: &Parts) -> Result<()> {
		let anna = &self.anna;
		let all = listed(&anna.person, &format!("prescription list {}", anna.id), "prescriptions").await?;
		let page = format!("prescription list {} --limit 2", anna.id);
		let first = listed(&anna.person, &page, "prescriptions").await?;
		let before = &first.last().context("two")?["position"];
		let second = listed(&anna.person, &format!("{page} --before {before}"), "prescriptions").await?;
		ensure!(all.len() > 4 && [first, second].concat() == all[..4], "a page goes on where the last one ended");
		ensure!(all.iter().all(|one| one["prescription"]["patient"] == anna.id.to_string()), "another's is among them");
		let others = listed(&anna.person, &format!("prescription list {}", self.bert.id), "prescriptions").await?;
		ensure!(others.len() == 3 && others.iter().all(|one| !all.contains(one)), "{others:?}");

		for pharmacy in [&self.linde, &self.kroon] {
			let own = listed(&pharmacy.pharmacist, "dispense list", "dispenses").await?;
			let number = &pharmacy.number;
			ensure!(own.iter().all(|one| written(&one["dispense"]["pharmacy"]) == *number), "of another: {own:?}");
			let ours = own.iter().any(|one| written(&one["id"]) == parts.dispense);
			ensure!(ours == (pharmacy.number == "1"), "whoever gave it lists it: {own:?}");
		}
		for what in [format!("prescription show {}", parts.prescription), format!("dispense show {}", parts.dispense)] {
			let seen = anna.person.says(&what).await?;
			ensure!(self.stranger.says(&what).await? == seen, "{seen}");
			ensure!(!seen.to_string().contains("amoxicillin"), "{seen}");
		}
		for noun in ["prescription", "dispense", "refill", "transfer"] {
			let nothing = format!("there is no {noun} 9999");
			anna.person.is_stopped(&format!("{noun} show 9999"), ("not-found", 11), &nothing).await?;
		}
		let nothing = "`stock list` tells which there are";
		self.linde.technician.is_stopped("stock show 9999", ("not-found", 11), nothing).await
	}

	/// Whom the chain does not know finds no pharmacy of its own, and nothing that it signs is taken.
	pub async fn lets_no_stranger_act(&self) -> Result<()> {
		let stranger = &self.stranger;
		for line in ["stock list", "dispense list", "refill list", "transfer list"] {
			stranger.is_stopped(line, ("usage", 2), "say whose it is: --organization NUMBER").await?;
		}
		let lots = stranger.says("stock lot list 0 --organization 1").await?;
		ensure!(lots["lots"][0]["status"] == "good", "the chain shows its numbers to everybody: {lots}");
		let give = "dispense give 0 --item 0 --quantity 1";
		stranger.is_stopped(give, ("not-found", 11), "may dispense in no organization").await?;
		let write = format!("prescription write {} --drug {:064x} --quantity 1 --until 7d", self.anna.id, 7);
		stranger.is_stopped(&write, ("not-found", 11), "may prescribe in no organization").await?;
		let insists = [
			format!("{give} --organization 1"),
			format!("{write} --organization 0"),
			"refill order 0 --at 1".into(),
			"dispense refuse 0".into(),
		];
		for line in insists {
			stranger.is_stopped(&line, ("pool-refused", 5), "the chain does not know this account").await?;
		}
		Ok(())
	}
}

impl Person {
	/// Fails unless the vault refuses it, and does not tell whether there is such a thing.
	async fn is_kept_from(&self, line: &str) -> Result<()> {
		let failure = self.fails(line).await?;
		ensure!((failure.code.as_str(), failure.exit) == ("vault-refused", 6), "{line}: {failure:?}");
		ensure!(failure.name.as_deref() == Some("NotFoundOrRefused"), "{line}: {failure:?}");
		Ok(())
	}
}

async fn listed(who: &Person, line: &str, field: &str) -> Result<Vec<Value>> {
	let report = who.says(line).await?;
	Ok(report[field].as_array().with_context(|| format!("no {field}: {report}"))?.clone())
}
