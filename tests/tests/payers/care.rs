//! What shows that something was given: a laboratory's report, and what a pharmacy has handed over.

use anyhow::{ensure, Context};
use salus_tests::{vault, Result};
use serde_json::{json, Value};

use crate::world::{digest, World};

impl World {
	/// Each is claimed, shown, and decided by the rules alone. It is the escrow for the order that was reported on.
	pub async fn shows_what_was_given(&self) -> Result<String> {
		let (order, task) = self.orders().await.context("an order")?;
		let escrow = self.deposits(&order).await.context("a deposit")?;
		let served = vault::now();
		let report = self.reports(&order, &task).await.context("a report")?;
		self.waits_for_the_payer(&escrow).await?;
		self.claims_what_is_shown("laboratory", served, "report", &report).await.context("laboratory work")?;
		let served = vault::now();
		let dispense = self.hands_over().await.context("a medicine")?;
		self.claims_what_is_shown("pharmacy", served, "dispense", &dispense).await.context("a dispense")?;
		Ok(escrow)
	}

	/// The hospital's pharmacy gives what the doctor prescribes. It is the dispense.
	async fn hands_over(&self) -> Result<String> {
		let pharmacist = &self.cast.pharmacist;
		let item = self.begins(pharmacist, "item", &["stock", "open", &digest()]).await?;
		let receive = ["stock", "lot", "receive", &item, &digest(), "--quantity", "100", "--expires", "1y"];
		self.says(pharmacist, &receive).await?;
		let write = ["prescription", "write", &self.cast.anna.id, "--drug", &digest(), "--quantity", "10"];
		let write = [&write[..], &["--until", "30d"]].concat();
		let prescription = self.begins(&self.cast.doctor, "prescription", &write).await?;
		let give = ["dispense", "give", &prescription, "--item", &item, "--quantity", "10"];
		self.begins(pharmacist, "dispense", &give).await
	}

	/// Of 100.00 the insurer pays 80.00, once the line has what shows it. Before, it would have waited.
	async fn claims_what_is_shown(&self, category: &str, served: u64, kind: &str, shown: &str) -> Result<()> {
		let clerk = &self.cast.clerk;
		let line = self.line(category, 10_000, served);
		let claim = self.writes(&self.claim(0, &line)).await?;
		let before = json!({ "lines": [{ "evidence": null }], "decision": null });
		self.stands(&claim, "draft", before).await?;
		let option = format!("--{kind}");
		let mut evidence = Value::Null;
		evidence[kind] = shown.parse::<u64>()?.into();
		let said = self.says(clerk, &["claim", "prove", &claim, "0", &option, shown]).await?;
		ensure!(said["evidence"] == evidence && said["line"] == 0, "{said}");
		let approved = json!({ "status": "approved", "awarded": 8_000 });
		self.tells(clerk, &["claim", "submit", &claim], approved).await?;
		let lines = json!([{ "category": category, "service": line["service"], "evidence": evidence }]);
		self.stands(&claim, "approved", json!({ "lines": lines, "decision": { "automatic": true } })).await?;
		Ok(())
	}
}
