//! What a claim is about: records in the provider's vault, which the insurer's adjudicators read as long as the patient lets them, and nobody else.

use std::fs;

use anyhow::{bail, ensure, Context};
use salus_tests::{fhir::Example, signer::Signer, vault, wallet::Refused, Result};
use serde_json::{json, Value};

use crate::{
	cast::{FIRST, SECOND},
	world::World,
};

/// The file of the record.
const RECORD: &str = "Observation-f001";

/// A claim of which a record tells.
struct Documented {
	claim: String,
	record: String,
	/// The record's bytes.
	bytes: Vec<u8>,
}

impl World {
	pub async fn shows_documents(&self) -> Result<()> {
		let (record, other) = (self.records_something().await?, self.records_something().await?);
		let bytes = Example::load(RECORD)?.bytes;
		let about = Documented { claim: self.claims_with(&record).await?, record, bytes };
		let (anna, adjudicator) = (&self.cast.anna, &self.cast.first.adjudicators[0]);
		self.may_read(adjudicator, &about, json!([])).await?;
		self.is_closed(adjudicator, FIRST, &about.record, "HPAYMT").await.context("before anybody has consented")?;

		let to = format!("role:{FIRST}/adjudicator");
		let grant = ["consent", "grant", &anna.id, "--to", &to, "--classes", "laboratory", "--until", "30d"];
		let only = ["--purposes", "HPAYMT", "--records", &about.record];
		let consent = self.begins(&anna.key, "consent", &[&grant[..], &only].concat()).await?;
		// A grant counts once it is final.
		self.settles().await?;
		self.may_read(adjudicator, &about, json!(["laboratory"])).await?;
		self.reads_document(adjudicator, &about).await?;
		self.keeps_out_others(&about, &other).await?;

		// A revocation counts at once.
		self.says(&anna.key, &["consent", "revoke", &anna.id, &consent]).await?;
		self.is_closed(adjudicator, FIRST, &about.record, "HPAYMT").await.context("after it was revoked")?;
		self.may_read(adjudicator, &about, json!([])).await?;
		self.logs_who_has_read(adjudicator).await
	}

	/// The doctor puts a record, which is durable then.
	async fn records_something(&self) -> Result<String> {
		let (doctor, anna) = (&self.cast.doctor, &self.cast.anna.id);
		let file = Example::load(RECORD)?.path.display().to_string();
		let said = self.says(doctor, &["record", "put", anna, &file, "--class", "laboratory", "--durable"]).await?;
		Ok(said["record"].as_str().with_context(|| format!("no record in {said}"))?.to_owned())
	}

	/// A claim for which nothing is shown but the record beside it.
	async fn claims_with(&self, record: &str) -> Result<String> {
		let clerk = &self.cast.clerk;
		let file = self.document(&self.claim(0, &self.line("procedure", 10_000, vault::now())))?;
		let claim = self.begins(clerk, "claim", &["claim", "write", &file, "--documents", record]).await?;
		self.tells(clerk, &["claim", "submit", &claim], json!({ "status": "accepted" })).await?;
		Ok(claim)
	}

	/// Of which classes somebody may read the claim's document, by the chain.
	async fn may_read(&self, who: &Signer, about: &Documented, classes: Value) -> Result<()> {
		let readable = json!([{ "record": about.record, "classes": classes }]);
		let line = ["claim", "documents", &about.claim, "--records", &about.record];
		self.tells(who, &line, json!({ "readable": readable, "account": who.address() })).await?;
		Ok(())
	}

	/// Asks the vault for a record, into this file.
	async fn gets(
		&self,
		who: &Signer,
		organization: u32,
		record: &str,
		purpose: &str,
		file: &str,
	) -> Result<std::result::Result<Value, Refused>> {
		let (anna, organization) = (&self.cast.anna.id, organization.to_string());
		let get = ["record", "get", anna, record, "--organization", &organization, "--purpose", purpose];
		self.ask(who, &[&get[..], &["--out", file]].concat()).await
	}

	/// The vault serves nothing, and does not say whether there is anything.
	async fn is_closed(&self, who: &Signer, organization: u32, record: &str, purpose: &str) -> Result<()> {
		let file = self.file();
		match self.gets(who, organization, record, purpose, &file.display().to_string()).await? {
			Err(Refused::Vault { name, .. }) if name == "NotFoundOrRefused" => {}
			other => bail!("{record} is not closed for {purpose}: {other:?}"),
		}
		ensure!(!file.exists(), "something is written all the same");
		Ok(())
	}

	/// The adjudicator reads it byte for byte, and goes on to decide.
	async fn reads_document(&self, adjudicator: &Signer, about: &Documented) -> Result<()> {
		let file = self.file();
		let said = self
			.gets(adjudicator, FIRST, &about.record, "HPAYMT", &file.display().to_string())
			.await?
			.context("it is let")?;
		ensure!(said["record"] == about.record && said["class"] == "laboratory", "{said}");
		ensure!(fs::read(&file)? == about.bytes, "it is not what the doctor has put");
		let approved = json!({ "status": "approved", "awarded": 8_000 });
		self.rules_on(adjudicator, &about.claim, "acceptEvidence", approved).await
	}

	/// Whoever is not on the insurer's side of the claim, or asks for more than was consented to.
	async fn keeps_out_others(&self, about: &Documented, other: &str) -> Result<()> {
		let (first, second) = (&self.cast.first, &self.cast.second);
		for (who, organization) in [(&first.planner, FIRST), (&first.payer, FIRST), (&second.adjudicators[0], SECOND)] {
			self.is_closed(who, organization, &about.record, "HPAYMT").await?;
			self.may_read(who, about, json!([])).await?;
		}
		self.is_closed(&first.adjudicators[0], FIRST, other, "HPAYMT").await.context("another record")?;
		self.is_closed(&first.adjudicators[0], FIRST, &about.record, "TREAT").await.context("another purpose")
	}

	/// The patient sees who was served, and that it was to pay for it.
	async fn logs_who_has_read(&self, adjudicator: &Signer) -> Result<()> {
		let anna = &self.cast.anna;
		let said = self.says(&anna.key, &["record", "accesses", &anna.id]).await?;
		let entries = said["entries"].as_array().context("entries")?;
		let by = entries.iter().filter(|entry| entry["caller"] == adjudicator.address() && entry["permitted"] == true);
		let purposes: Vec<_> = by.map(|entry| &entry["purpose"]).collect();
		ensure!(purposes == ["HPAYMT"], "{said}");
		Ok(())
	}
}
