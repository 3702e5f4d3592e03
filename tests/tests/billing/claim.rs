//! Claims as the hospital writes them, proves and submits them, and as everybody sees them then.

use anyhow::{ensure, Context};
use salus_tests::{signer::Signer, Result};
use serde_json::{json, Value};

use crate::{
	cast::{HOSPITAL, INSURER},
	world::{digest, has, Record, World},
};

/// Claims of which the rules alone decide.
pub struct Clean {
	/// One for a visit, 120.00, of which Anna bears 30.00. It has an invoice.
	pub visit: String,
	pub invoice: String,
	/// One for a procedure, 100.00, of which a record tells and Anna bears 20.00.
	pub procedure: String,
}

/// Claims, as they are written.
impl World {
	/// A line of what was served while Anna lay there.
	pub fn line(&self, category: &str, amount: u64) -> Value {
		json!({
			"category": category,
			"service": digest(),
			"units": 1,
			"amount": amount,
			"served": self.known.served,
			"performer": self.cast.doctor.address(),
		})
	}

	/// A claim of one line.
	pub fn claim(&self, line: Value) -> Value {
		let coverage: u64 = self.known.coverage.parse().unwrap_or_default();
		json!({ "kind": "professional", "currency": "USD", "patient": self.cast.anna.id, "coverage": coverage, "lines": [line] })
	}

	pub async fn writes(&self, clerk: &Signer, claim: &Value) -> Result<String> {
		self.begins(clerk, "claim", &["claim", "write", &self.document(claim)?]).await
	}

	/// Writes a claim for what nothing shows, and submits it. It waits for an adjudicator.
	pub async fn claims_unshown(&self, clerk: &Signer, category: &str, amount: u64) -> Result<String> {
		let claim = self.writes(clerk, &self.claim(self.line(category, amount))).await?;
		self.tells(clerk, &["claim", "submit", &claim], json!({ "status": "accepted", "awarded": null })).await?;
		Ok(claim)
	}

	/// A claim stands there, and says this too.
	pub async fn stands(&self, claim: &str, status: &str, expected: Value) -> Result<Value> {
		let said = self.tells(&self.cast.till, &["claim", "show", claim], json!({ "claim": expected })).await?;
		ensure!(said["claim"]["status"] == status, "claim {claim} is not {status}: {said}");
		Ok(said)
	}

	/// Line 0 of the claim has a record as its evidence.
	pub async fn proves(&self, clerk: &Signer, claim: &str, record: &Record) -> Result<()> {
		let evidence = json!({ "record": { "custodian": HOSPITAL, "record": record.id, "version": 1 } });
		let expected = json!({ "line": 0, "evidence": evidence });
		self.tells(clerk, &["claim", "prove", claim, "0", "--proof", &record.shown], expected).await?;
		Ok(())
	}
}

/// What becomes of them.
impl World {
	pub async fn files_what_is_clean(&self) -> Result<Clean> {
		let clerk = &self.cast.clerks[0];
		self.writes_no_nonsense(clerk).await?;
		let invoice = self.bills_a_visit(clerk).await?;
		let mut draft = self.claim(self.line("consultation", 12_000));
		draft["invoice"] = invoice.parse::<u64>()?.into();
		let visit = self.writes(clerk, &draft).await?;
		self.stands(&visit, "draft", json!({ "decision": null, "submitted": null })).await?;
		let shown = ["claim", "prove", &visit, "0", "--encounter", &self.known.encounter];
		let evidence = json!({ "encounter": self.known.encounter.parse::<u64>()? });
		self.tells(clerk, &shown, json!({ "evidence": evidence })).await?;
		self.is_stopped(clerk, &["claim", "prove", &visit, "1", "--encounter", "0"], 11, "has no line 1").await?;
		let submit = ["claim", "submit", &visit];
		self.tells(clerk, &submit, json!({ "status": "approved", "awarded": 9_000 })).await?;
		self.is_refused(clerk, &submit, "Claims.ClaimApproved", "`claim to-pay` tells").await?;
		self.is_refused(clerk, &["claim", "discard", &visit], "Claims.ClaimApproved", "It is decided").await?;
		self.settles_the_rest(clerk, &invoice, &visit).await?;
		let procedure = self.files_by_a_record(clerk).await?;
		self.lists(&visit).await?;
		self.explains(&visit).await?;
		Ok(Clean { visit, invoice, procedure })
	}

	/// Errors name the field, and nothing is sent.
	async fn writes_no_nonsense(&self, clerk: &Signer) -> Result<()> {
		let write = |change: &dyn Fn(&mut Value)| -> Result<String> {
			let mut draft = self.claim(self.line("consultation", 12_000));
			change(&mut draft);
			self.document(&draft)
		};
		let file = write(&|draft| draft["lines"][0]["amount"] = 0.into())?;
		self.is_stopped(clerk, &["claim", "write", &file], 2, "lines[0].amount").await?;
		let file = write(&|draft| draft["lines"][0]["service"] = json!({ "code": { "system": "", "code": "1" } }))?;
		self.is_stopped(clerk, &["claim", "write", &file], 2, "a code in clear must not go to the chain").await?;
		let file = write(&|draft| draft["currency"] = "EUR".into())?;
		self.is_stopped(clerk, &["claim", "write", &file], 2, "are in USD").await?;
		let file = write(&|draft| draft["use"] = "preauthorization".into())?;
		self.is_stopped(clerk, &["claim", "write", &file], 2, "this is no claim but a preauthorization").await?;
		let file = write(&|_| {})?;
		self.is_stopped(clerk, &["claim", "write", &file, "--coverage", "9"], 2, "--coverage says 9").await?;
		self.is_stopped(&self.cast.planner, &["claim", "write", &file], 11, "may submit-claims in no organization")
			.await
	}

	/// A draft can be written anew, and thrown away. What is in the vault shows what the chain does not know.
	async fn files_by_a_record(&self, clerk: &Signer) -> Result<String> {
		let spare = self.writes(clerk, &self.claim(self.line("consultation", 1))).await?;
		self.is_refused(clerk, &["claim", "void", &spare], "Claims.ClaimDraft", "`claim submit`").await?;
		self.says(clerk, &["claim", "discard", &spare]).await?;
		self.is_stopped(clerk, &["claim", "show", &spare], 11, &spare).await?;
		let claim = self.writes(clerk, &self.claim(self.line("procedure", 9_999))).await?;
		let anew = self.document(&self.claim(self.line("procedure", 10_000)))?;
		self.says(clerk, &["claim", "change", &claim, &anew]).await?;
		let record = &self.known.records[0];
		// The vault tells no clerk of a record.
		let version = format!("{}:1", record.id);
		let refused = self.wallet.tell(clerk, &["claim", "prove", &claim, "0", "--record", &version]).await?;
		ensure!(refused.exit == 6 && refused.err.contains("`claim prove --proof` reads"), "{refused:?}");
		let nothing = self.document(&json!({ "custodian": HOSPITAL }))?;
		self.is_stopped(clerk, &["claim", "prove", &claim, "0", "--proof", &nothing], 11, "not anchored").await?;
		self.proves(clerk, &claim, record).await?;
		self.tells(clerk, &["claim", "submit", &claim], json!({ "status": "approved", "awarded": 8_000 })).await?;
		Ok(claim)
	}

	/// It is in the patient's list and in the provider's, and is to be paid.
	async fn lists(&self, claim: &str) -> Result<()> {
		let number: u64 = claim.parse()?;
		let (hospital, insurer) = (HOSPITAL.to_string(), INSURER.to_string());
		let lists = [
			&["claim", "list", &self.cast.anna.id][..],
			&["claim", "list", "--organization", &hospital],
			&["claim", "list", "--insurer", &insurer],
			&["claim", "list", "--all"],
		];
		for line in lists {
			let said = self.says(&self.cast.anna.key, line).await?;
			let claims = said["claims"].as_array().context("claims")?;
			ensure!(claims.iter().any(|entry| entry["id"] == number), "{claim} is not in {said}");
		}
		let due = self.says(&self.cast.till, &["claim", "to-pay", &hospital, "--organization", &insurer]).await?;
		let expected = json!({ "claim": number, "kind": "payment", "amount": 9_000 });
		let listed = due["due"].as_array().context("what is due")?;
		ensure!(listed.iter().any(|one| has(one, &expected)), "{expected} is not in {due}");
		Ok(())
	}

	/// To the patient in words, to whoever checks it as facts; and it comes out again.
	async fn explains(&self, claim: &str) -> Result<()> {
		let anna = &self.cast.anna.key;
		let explain = ["claim", "explain", claim];
		let expected = json!({ "billed": 12_000, "awarded": 9_000, "paid": 0, "patient": 3_000, "appealable": false });
		let said = self.tells(anna, &explain, expected).await?;
		ensure!(said["reasons"]["3"].is_string() && said["reasons"]["2"].is_string(), "no sentences in {said}");
		let words = ["you pay                30.00", "the plan's rules alone", "Nothing was refused"];
		self.reads(anna, &explain, &words).await?;
		let said = self.says(anna, &["claim", "decisions", claim]).await?;
		let decision = json!({ "automatic": true, "lines": [{ "billed": 12_000, "copay": 2_000, "coinsurance": 1_000, "paid": 9_000 }] });
		let expected = json!({ "decisions": [{ "appeals": 0, "record": { "decision": decision, "by": [] } }] });
		ensure!(has(&said, &expected), "{said} is not {expected}");
		self.replays(claim).await
	}

	/// Whatever was decided comes out again, with one answer for all of it.
	pub async fn replays_all(&self) -> Result<()> {
		let stranger = Signer::new("//Billing//stranger")?;
		let insurer = INSURER.to_string();
		for line in [&["claim", "replay", "--insurer", &insurer][..], &["claim", "replay", "--all"]] {
			let said = self.tells(&stranger, line, json!({ "agrees": true, "differ": [], "unreached": [] })).await?;
			let many = |what: &str| said[what].as_u64().unwrap_or_default();
			ensure!(many("decisions") >= 5 && many("agree") == many("decisions"), "{said}");
		}
		Ok(())
	}

	/// Somebody who belongs to nobody comes to the same.
	pub async fn replays(&self, claim: &str) -> Result<()> {
		let stranger = Signer::new("//Billing//stranger")?;
		let said = self.tells(&stranger, &["claim", "replay", claim], json!({ "agrees": true, "appeals": 0 })).await?;
		let compared = said["compared"].as_array().context("comparisons")?;
		let agree = compared.iter().filter(|one| one["result"] == "agrees").count();
		ensure!(agree >= 10, "only {agree} comparisons agree: {said}");
		ensure!(compared.iter().all(|one| one["result"] != "differs"), "{said}");
		ensure!(said["executed"] == said["record"] && said["taken"].is_null(), "{said}");
		self.is_stopped(&stranger, &["claim", "replay", claim, "--appeals", "1"], 11, "was not decided after 1").await
	}
}
