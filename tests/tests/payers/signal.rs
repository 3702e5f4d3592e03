//! What speaks for looking closer at a claim, as the insurer and the auditor are told.

use anyhow::{ensure, Context};
use salus_tests::Result;
use serde_json::{json, Value};

use crate::{cast::HOSPITAL, visit::Visit, world::World};

impl World {
	/// A second claim names the visit that has paid for the first. It waits for somebody, and nothing is denied for it.
	pub async fn looks_closer(&self, visit: &Visit, paid: &str) -> Result<()> {
		let (clerk, anna) = (&self.cast.clerk, &self.cast.anna.key);
		self.tells_of(paid, json!([])).await?;
		let mut line = self.line("consultation", 9_000, visit.served);
		line["evidence"] = json!({ "appointment": visit.id.parse::<u64>()? });
		let again = self.writes(&self.claim(0, &line)).await?;
		self.tells_of(&again, json!([])).await.context("a draft says nothing")?;
		let waits = json!({ "status": "accepted", "signals": ["shared-evidence"] });
		self.tells(clerk, &["claim", "submit", &again], waits).await?;
		self.tells_of(&again, json!(["shared-evidence"])).await?;
		let words = "the evidence is another claim's too";
		self.reads(&self.cast.auditor, &["claim", "signals", &again], &[words]).await?;
		self.stands(&again, "accepted", json!({ "decision": null })).await?;

		// What the patient says of the visit later is seen on every claim that names it, also on one that was decided before.
		let scores = ["--care", "1", "--courtesy", "1", "--punctuality", "1", "--rendered", "N"];
		self.says(anna, &[&["appointment", "feedback", "give", &visit.id][..], &scores].concat()).await?;
		self.tells_of(paid, json!(["feedback-contradicts"])).await?;
		self.tells_of(&again, json!(["shared-evidence", "feedback-contradicts"])).await?;
		self.counts().await
	}

	/// The insurer and the auditor are told the same.
	async fn tells_of(&self, claim: &str, signals: Value) -> Result<()> {
		for who in [&self.cast.first.adjudicators[0], &self.cast.auditor] {
			self.tells(who, &["claim", "signals", claim], json!({ "signals": signals })).await?;
		}
		Ok(())
	}

	/// Over all claims of the provider.
	async fn counts(&self) -> Result<()> {
		let provider = HOSPITAL.to_string();
		for who in [&self.cast.first.adjudicators[0], &self.cast.auditor] {
			let said = self.says(who, &["claim", "signals", "--provider", &provider]).await?;
			let counts = said["counts"].as_array().context("counts")?;
			let count = |signal: &str| counts.iter().find(|one| one["signal"] == signal).map(|one| &one["count"]);
			ensure!(count("shared-evidence") == Some(&json!(1)), "{said}");
			ensure!(count("impossible-travel") == Some(&json!(0)), "{said}");
		}
		Ok(())
	}
}
