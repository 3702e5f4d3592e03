//! What the wallet shows of the chain, in the formats of others. The interchange takes each document as the wallet prints it.

use std::process::Command;

use anyhow::{ensure, Context};
use salus_tests::{cache, interchange::interchange, Result};
use serde_json::{json, Value};

use crate::{
	claim::Clean,
	remittance::Remitted,
	world::{has, World},
};

impl World {
	/// What the wallet prints for this line, in a file.
	async fn shown(&self, line: &[&str]) -> Result<String> {
		self.document(&self.says(&self.cast.till, line).await?)
	}

	pub async fn hands_on(&self, clean: &Clean, imported: &str, remitted: &Remitted) -> Result<()> {
		let details = self.document(&self.details(&[&clean.visit, &clean.procedure, imported]).await?)?;
		self.writes_fhir(clean, remitted, &details).await?;
		let claims = self.writes_professional_claims(&[&clean.visit, imported], &details).await?;
		let advice = self.writes_remittance_advice(clean, remitted, &details).await?;
		self.others_accept(&[claims, advice])?;
		self.misses_what_is_not_told(clean, remitted).await
	}

	async fn writes_fhir(&self, clean: &Clean, remitted: &Remitted, details: &str) -> Result<()> {
		let coverage = self.shown(&["coverage", "show", &self.known.coverage]).await?;
		let claim = self.shown(&["claim", "show", &clean.visit]).await?;
		let invoice = self.shown(&["invoice", "show", &clean.invoice]).await?;
		let remittance = self.shown(&["remittance", "show", &remitted.clean]).await?;
		let usd = |value: f64| json!({ "value": value, "currency": "USD" });
		for (name, file, expected) in [
			(
				"coverage",
				&coverage,
				json!({ "resourceType": "Coverage", "status": "active", "subscriberId": "W123456789" }),
			),
			("claim", &claim, json!({ "resourceType": "Claim", "use": "claim", "total": usd(120.0) })),
			(
				"claim-response",
				&claim,
				json!({ "resourceType": "ClaimResponse", "outcome": "complete", "payment": { "amount": usd(90.0) } }),
			),
			(
				"explanation",
				&claim,
				json!({ "resourceType": "ExplanationOfBenefit", "payment": { "amount": usd(90.0) } }),
			),
			("invoice", &invoice, json!({ "resourceType": "Invoice", "totalGross": usd(120.0) })),
			(
				"reconciliation",
				&remittance,
				json!({ "resourceType": "PaymentReconciliation", "paymentAmount": usd(170.0), "detail": [{ "amount": usd(90.0) }, { "amount": usd(80.0) }] }),
			),
		] {
			let text = interchange(&["fhir", name, file, "--details", details]).await?.done().context(name)?;
			let written: Value = serde_json::from_str(&text).context(name)?;
			ensure!(has(&floats(&written), &expected), "{name} does not say {expected}: {written}");
		}
		Ok(())
	}

	async fn writes_professional_claims(&self, claims: &[&str], details: &str) -> Result<String> {
		let mut line = vec!["x12".to_owned(), "837".to_owned()];
		for claim in claims {
			line.push(self.shown(&["claim", "show", claim]).await?);
		}
		line.extend(["--details".to_owned(), details.to_owned()]);
		let text = interchange(&line.iter().map(String::as_str).collect::<Vec<_>>()).await?.done()?;
		let [visit, imported] = [format!("CLM*{}*120*", claims[0]), format!("CLM*{}*75*", claims[1])];
		ensure!(text.contains(&visit) && text.contains(&imported), "{text}");
		Ok(text)
	}

	async fn writes_remittance_advice(&self, clean: &Clean, remitted: &Remitted, details: &str) -> Result<String> {
		let remittance = self.shown(&["remittance", "show", &remitted.clean]).await?;
		let (visit, procedure) = (
			self.shown(&["claim", "show", &clean.visit]).await?,
			self.shown(&["claim", "show", &clean.procedure]).await?,
		);
		let line = ["x12", "835", &remittance, &visit, &procedure, "--details", details, "--control", "2"];
		let text = interchange(&line).await?.done()?;
		for segment in [
			format!("CLP*{}*1*120*90*30*", clean.visit),
			format!("CLP*{}*1*100*80*20*", clean.procedure),
			"BPR*I*170*".to_owned(),
			"CAS*PR*".to_owned(),
		] {
			ensure!(text.contains(&segment), "no {segment} in {text}");
		}
		ensure!(!text.contains("PLB*"), "nothing moves beside the claims: {text}");
		Ok(text)
	}

	/// A validator that is not ours takes the files.
	fn others_accept(&self, texts: &[String]) -> Result<()> {
		let python = cache::folder("x12-validator", "X12's validator")?.join("bin/python");
		for text in texts {
			let file = self.write(text)?;
			let valid = ["-m", "pyx12.scripts.x12valid", "--charset", "e", &file];
			let output = Command::new(&python).args(valid).output().context("the validator runs")?;
			let said = String::from_utf8_lossy(&output.stderr);
			ensure!(said.contains(&format!("{file}: OK")), "the validator refuses {text}: {said}");
		}
		Ok(())
	}

	/// Where something is not there, the interchange names it.
	async fn misses_what_is_not_told(&self, clean: &Clean, remitted: &Remitted) -> Result<()> {
		let mut bare = self.details(&[&clean.visit]).await?;
		bare["services"] = json!([]);
		let bare = self.document(&bare)?;
		let claim = self.shown(&["claim", "show", &clean.visit]).await?;
		let said = interchange(&["x12", "837", &claim, "--details", &bare]).await?;
		ensure!(said.exit == 4 && said.out.is_empty() && said.err.contains("services[id 0x"), "{said:?}");
		let remittance = self.shown(&["remittance", "show", &remitted.clean]).await?;
		let said = interchange(&["x12", "835", &remittance, &claim, "--details", &bare]).await?;
		ensure!(said.exit == 4 && said.out.is_empty(), "a claim of it is missing: {said:?}");
		let said = interchange(&["fhir", "coverage", &claim, "--details", &bare]).await?;
		ensure!(said.exit == 3 && said.err.contains("is no coverage as salus-wallet prints it"), "{said:?}");
		Ok(())
	}
}

/// The document with its numbers as floats, as whoever compares amounts by value reads them.
fn floats(value: &Value) -> Value {
	match value {
		Value::Number(number) => json!(number.as_f64()),
		Value::Array(values) => values.iter().map(floats).collect(),
		Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), floats(value))).collect(),
		other => other.clone(),
	}
}
