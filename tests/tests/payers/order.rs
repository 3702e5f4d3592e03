//! Tests that are ordered, for which money waits in escrow until after the payer could dispute it.

use anyhow::Context;
use salus_tests::{fhir::Example, Result};
use serde_json::json;

use crate::{
	cast::HOSPITAL,
	world::{digest, World},
};

/// The file of the result, which says nothing of it.
const RESULT: &str = "Observation-f001";

impl World {
	/// Anna lets the doctor know what laboratories have found, and the doctor orders one test of the hospital's own. It is the order, and the laboratory's task.
	pub async fn orders(&self) -> Result<(String, String)> {
		let (anna, hospital) = (&self.cast.anna, HOSPITAL.to_string());
		let doctor = format!("account:{}", self.cast.doctor.address());
		let grant = ["consent", "grant", &anna.id, "--to", &doctor, "--until", "30d"];
		let uses = ["--classes", "laboratory,medication", "--actions", "use", "--purposes", "TREAT"];
		self.says(&anna.key, &[&grant[..], &uses].concat()).await?;
		let place = ["lab", "order", "place", &anna.id, "--test", &digest(), "--to", &hospital];
		let said = self.says(&self.cast.doctor, &place).await?;
		let task = said["tasks"][0]["task"].as_u64().with_context(|| format!("no task in {said}"))?;
		Ok((said["order"].to_string(), task.to_string()))
	}

	/// The laboratory reports on the order. It is the report.
	pub async fn reports(&self, order: &str, task: &str) -> Result<String> {
		let (nurse, technician, hospital) = (&self.cast.nurse, &self.cast.technician, HOSPITAL.to_string());
		self.says(technician, &["lab", "task", "accept", task]).await?;
		let collect = ["lab", "specimen", "collect", order, "--tests", "0", "--label", &digest()];
		let specimen = self.begins(nurse, "specimen", &collect).await?;
		self.says(nurse, &["lab", "specimen", "offer", &specimen, "--to", &hospital]).await?;
		self.says(technician, &["lab", "specimen", "receive", &specimen]).await?;
		self.says(technician, &["lab", "task", "start", task]).await?;
		let report = self.begins(technician, "report", &["lab", "report", "register", task, "--tests", "0"]).await?;
		let result = Example::load(RESULT)?.path.display().to_string();
		let put = ["record", "put", &self.cast.anna.id, &result, "--class", "laboratory"];
		let said = self.says(technician, &put).await?;
		let record = said["record"].as_str().with_context(|| format!("no record in {said}"))?;
		self.says(technician, &["lab", "report", "issue", &report, record, "--status", "final"]).await?;
		self.tells(technician, &["lab", "order", "show", order], json!({ "order": { "status": "completed" } })).await?;
		Ok(report)
	}

	/// Anna puts 25.00 aside for the order. It is the escrow.
	pub async fn deposits(&self, order: &str) -> Result<String> {
		let (anna, till) = (&self.cast.anna, &self.cast.till);
		let deposit = ["escrow", "deposit", &anna.id, "0", &self.unit, "25.00", "--order", order];
		let escrow = self.begins(&anna.key, "escrow", &deposit).await?;
		let held =
			json!({ "escrow": { "status": "held", "amount": 2_500, "purpose": { "order": order.parse::<u64>()? } } });
		self.tells(till, &["escrow", "show", &escrow], held).await?;
		self.is_refused(till, &["escrow", "release", &escrow], "Payments.NotFulfilled", "`escrow return`").await?;
		Ok(escrow)
	}

	/// The order is fulfilled, and the payer can still say that it was not.
	pub async fn waits_for_the_payer(&self, escrow: &str) -> Result<()> {
		let release = ["escrow", "release", escrow];
		self.is_refused(&self.cast.till, &release, "Payments.MayBeDisputed", "after seven days").await
	}

	/// Days later nobody has said so.
	pub async fn releases_for_the_payee(&self, escrow: &str) -> Result<()> {
		let (till, party) = (&self.cast.till, format!("org:{HOSPITAL}"));
		let balance = ["money", "balance", &party, &self.unit];
		let before = self.says(till, &balance).await?["free"].as_u64().context("free money")?;
		let released = json!({ "status": "released", "released": 2_500, "returned": 0 });
		self.tells(till, &["escrow", "release", escrow], released).await?;
		self.tells(till, &balance, json!({ "free": before + 2_500 })).await?;
		let entry = json!({ "kind": "escrow-release", "amount": 2_500, "about": { "escrow": escrow.parse::<u64>()? } });
		let newest = json!({ "entries": [{ "entry": entry }] });
		self.tells(till, &["money", "entries", &party, &self.unit, "--limit", "1"], newest).await?;
		self.reads(till, &["money", "account", &party], &["for which nobody has a key"]).await?;
		let again = ["escrow", "release", escrow];
		self.is_refused(till, &again, "Payments.EscrowReleased", "Nothing is left to do").await
	}
}
