//! Anna's visits, and an invoice of which she has paid too much.

use anyhow::{ensure, Context};
use salus_tests::{vault, Result};
use serde_json::json;

use crate::{
	cast::HOSPITAL,
	world::{digest, World},
};

/// A visit that took place.
pub struct Visit {
	pub id: String,
	/// A moment of that day, before it was over.
	pub served: u64,
}

pub struct Visits {
	pub first: Visit,
	pub second: Visit,
}

impl World {
	pub async fn receives_anna(&self) -> Result<Visits> {
		let doctor = self.cast.doctor.address();
		let publish = [
			&["schedule", "publish", "--practitioner", &doctor, "--room", "1"][..],
			&["--specialty", "1", "--hours", "daily@00:00-24:00", "--length", "30m"],
		];
		self.says(&self.cast.schedules, &publish.concat()).await?;
		Ok(Visits { first: self.receives().await?, second: self.receives().await? })
	}

	/// Anna books whatever time there is in the next hours, checks in, and is seen.
	async fn receives(&self) -> Result<Visit> {
		let (anna, organization) = (&self.cast.anna, HOSPITAL.to_string());
		let wish = ["appointment", "any", &anna.id, "--specialty", "1", "--organization", &organization];
		let wish = [&wish[..], &["--from", "10m", "--until", "3h"]].concat();
		let id = self.begins(&anna.key, "appointment", &wish).await?;
		self.tells(&anna.key, &["appointment", "check-in", &id], json!({ "status": "checked-in" })).await?;
		let served = vault::now();
		self.tells(&self.cast.doctor, &["appointment", "fulfil", &id], json!({ "status": "fulfilled" })).await?;
		Ok(Visit { id, served })
	}

	/// Anna has paid 100.00 before the insurer pays 80.00 of it. The hospital has spent what she has paid, and so owes her nothing before it has it again. It is the claim's
	/// number.
	pub async fn pays_back_what_was_too_much(&self, visit: &Visit) -> Result<String> {
		let (anna, clerk, till) = (&self.cast.anna, &self.cast.clerk, &self.cast.till);
		let hospital = HOSPITAL.to_string();
		let unit: u64 = self.unit.parse()?;
		let draft = json!({ "patient": anna.id, "unit": unit, "components": [{ "kind": "base", "amount": 10_000 }] });
		let invoice = self.begins(clerk, "invoice", &["invoice", "draft", &self.document(&draft)?]).await?;
		self.says(clerk, &["invoice", "issue", &invoice, "--due", "30d"]).await?;
		self.tells(&anna.key, &["invoice", "pay", &invoice, "100.00"], json!({ "status": "balanced" })).await?;
		let party = format!("org:{HOSPITAL}");
		let withdraw = ["money", "withdraw", &party, &self.unit, "100.00", "--destination", &digest()];
		let withdrawal = self.begins(till, "withdrawal", &withdraw).await?;

		let claim = self.claims_the_visit(visit, &invoice).await?;
		let credit = ["invoice", "credit", &hospital, &anna.id, &self.unit];
		self.tells(&anna.key, &credit, json!({ "credit": 0 })).await?;
		let excess = ["invoice", "credit-excess", &invoice];
		self.is_refused(&anna.key, &excess, "Payments.NotEnoughMoney", "`money balance`").await?;
		self.says(till, &["money", "cancel-withdrawal", &withdrawal]).await?;
		self.tells(&anna.key, &excess, json!({ "invoice": invoice.parse::<u64>()? })).await?;
		self.tells(&anna.key, &credit, json!({ "credit": 8_000 })).await?;
		let shares = json!([{ "claim": null, "owed": 2_000, "paid": 2_000 }, { "owed": 8_000, "paid": 0 }]);
		self.tells(&anna.key, &["invoice", "show", &invoice], json!({ "invoice": { "shares": shares } })).await?;
		self.is_refused(&anna.key, &excess, "Payments.NothingInExcess", "`invoice show`").await?;
		Ok(claim)
	}

	/// The visit shows it, and so the rules alone decide.
	async fn claims_the_visit(&self, visit: &Visit, invoice: &str) -> Result<String> {
		let clerk = &self.cast.clerk;
		let mut draft = self.claim(0, &self.line("consultation", 10_000, visit.served));
		draft["invoice"] = invoice.parse::<u64>()?.into();
		let claim = self.writes(&draft).await?;
		let evidence = json!({ "appointment": visit.id.parse::<u64>()? });
		let prove = ["claim", "prove", &claim, "0", "--visit", &visit.id];
		self.tells(clerk, &prove, json!({ "line": 0, "evidence": evidence })).await?;
		let said = self.says(clerk, &["claim", "submit", &claim]).await.context("it is clean")?;
		ensure!(said["status"] == "approved" && said["awarded"] == 8_000 && said["signals"].is_null(), "{said}");
		let used = json!({ "period": 0, "used": { "deductible": 0, "categories": [{ "category": "consultation", "period": 8_000, "lifetime": 8_000 }] } });
		self.tells(clerk, &["coverage", "used", &self.coverages[0]], used).await?;
		Ok(claim)
	}
}
