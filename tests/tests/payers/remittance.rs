//! Two payers for the same, and a reversal that a later remittance nets.

use anyhow::ensure;
use salus_tests::{vault, Result};
use serde_json::{json, Value};

use crate::{
	appeal::WON,
	visit::Visit,
	world::{has, World},
};

/// What the first insurer owes but for the clean claim: of the two claims at both, the documented one, laboratory work, a medicine, and the appeal.
const OTHERS: u64 = 48_000 + 8_000 + 8_000 + 8_000 + 8_000 + WON;

/// Two payers.
impl World {
	/// What the first leaves, the second pays, once the first has decided. The provider lets one go on, and the second insurer another.
	pub async fn claims_in_order(&self, visit: &Visit) -> Result<()> {
		self.goes_on_by_the_provider(visit).await?;
		self.goes_on_by_the_insurer().await
	}

	/// A claim at the first payer, which waits for an adjudicator, and one for the same at the second, which waits for the first.
	async fn claims_of_both(&self, line: &Value) -> Result<[String; 2]> {
		let clerk = &self.cast.clerk;
		let first = self.writes(&self.claim(0, line)).await?;
		self.tells(clerk, &["claim", "submit", &first], json!({ "status": "accepted" })).await?;
		let (coverage, anna) = (&self.coverages[1], &self.cast.anna.id);
		let ask = ["eligibility", "benefits", anna, "--coverage", coverage, "--prior", &first, "--line", "procedure,1"];
		self.tells(clerk, &ask, json!({ "preview": null, "untold": "prior-undecided" })).await?;
		let file = self.document(&self.claim(1, line))?;
		let second = self.begins(clerk, "claim", &["claim", "write", &file, "--prior", &first]).await?;
		let waits = json!({ "status": "submitted", "awarded": null });
		self.tells(clerk, &["claim", "submit", &second], waits).await?;
		let proceed = ["claim", "proceed", &second];
		self.is_refused(clerk, &proceed, "Claims.PriorUndecided", "`claim show`").await?;
		Ok([first, second])
	}

	/// 600.00 for a visit that the chain shows: the first pays 480.00, since it is above what its rules decide alone by an adjudicator, and the second 120.00 by its rules.
	async fn goes_on_by_the_provider(&self, visit: &Visit) -> Result<()> {
		let (clerk, adjudicator) = (&self.cast.clerk, &self.cast.first.adjudicators[0]);
		let mut line = self.line("consultation", 60_000, visit.served);
		line["evidence"] = json!({ "appointment": visit.id.parse::<u64>()? });
		let [first, second] = self.claims_of_both(&line).await?;
		self.rules_on(adjudicator, &first, "asRuled", json!({ "status": "approved", "awarded": 48_000 })).await?;
		let proceed = ["claim", "proceed", &second];
		self.is_stopped(&self.cast.auditor, &proceed, 11, "may submit-claims in no organization").await?;
		self.tells(clerk, &proceed, json!({ "status": "approved", "awarded": 12_000 })).await?;
		let before = json!([{ "group": "OA", "reason": "23", "amount": 48_000 }]);
		let decided = json!({ "prior": first.parse::<u64>()?, "decision": { "automatic": true, "lines": [{ "paid": 12_000, "adjustments": before }] } });
		self.stands(&second, "approved", decided).await?;
		self.is_refused(clerk, &proceed, "Claims.ClaimApproved", "`claim to-pay`").await
	}

	/// Nothing shows it, and so it waits for people at both: 80.00, and the 20.00 that are left.
	async fn goes_on_by_the_insurer(&self) -> Result<()> {
		let adjudicators = [&self.cast.first, &self.cast.second].map(|of| &of.adjudicators);
		let line = self.line("procedure", 10_000, vault::now());
		let [first, second] = self.claims_of_both(&line).await?;
		let awarded = json!({ "status": "approved", "awarded": 8_000 });
		self.rules_on(&adjudicators[0][1], &first, "acceptEvidence", awarded).await?;
		self.tells(&adjudicators[1][0], &["claim", "proceed", &second], json!({ "status": "accepted" })).await?;
		let rest = json!({ "status": "approved", "awarded": 2_000 });
		self.rules_on(&adjudicators[1][0], &second, "acceptEvidence", rest).await
	}
}

/// Reversals.
impl World {
	/// The first insurer pays the clean claim, takes it back, and pays what else it owes less that.
	pub async fn nets_what_is_taken_back(&self, clean: &str, won: &str) -> Result<()> {
		let (payer, clerk, unit) = (&self.cast.first.payer, &self.cast.clerk, &self.unit);
		let pay = ["remittance", "pay", "--to", "0", "--unit", unit];
		let first = [&pay[..], &["--claim", clean]].concat();
		self.tells(payer, &first, json!({ "total": 8_000, "waiting": 6 })).await?;
		self.stands(clean, "paid", json!({ "paid": 8_000 })).await?;
		let reverse = ["claim", "reverse", clean, "--reason", "duplicate"];
		self.is_stopped(&self.cast.auditor, &reverse, 11, "may pay-claims in no organization").await?;
		self.tells(payer, &reverse, json!({ "reason": "duplicate" })).await?;
		self.stands(clean, "reversed", json!({ "paid": 8_000 })).await?;

		let said = self.says(payer, &pay).await?;
		let total = OTHERS - 8_000;
		ensure!(said["total"] == total && said["waiting"] == 0, "{said}");
		let remittance = said["remittance"].to_string();
		let shown = self.says(&self.cast.till, &["remittance", "show", &remittance]).await?;
		let lines = shown["remittance"]["lines"].as_array().into_iter().flatten();
		let [clean, won]: [u64; 2] = [clean.parse()?, won.parse()?];
		let back = json!({ "claim": clean, "kind": "adjustment", "amount": 8_000 });
		let paid = json!({ "claim": won, "kind": "payment", "amount": WON });
		for expected in [back, paid] {
			ensure!(lines.clone().any(|line| has(line, &expected)), "{expected} is not in {shown}");
		}
		ensure!(shown["remittance"]["total"] == total && lines.count() == 7, "{shown}");
		self.stands(&clean.to_string(), "reversed", json!({ "paid": 0 })).await?;
		self.stands(&won.to_string(), "paid", json!({ "paid": WON })).await?;
		self.is_refused(clerk, &["claim", "void", &won.to_string()], "Claims.ClaimPaid", "`claim reverse`").await?;
		self.tells(&self.cast.till, &["remittance", "clear", &remittance], json!({})).await?;
		self.stands(&won.to_string(), "reconciled", json!({ "paid": WON })).await?;
		self.pays_the_rest().await
	}

	/// The second insurer pays its two.
	async fn pays_the_rest(&self) -> Result<()> {
		let pay = ["remittance", "pay", "--to", "0", "--unit", &self.unit];
		self.tells(&self.cast.second.payer, &pay, json!({ "total": 14_000, "waiting": 0 })).await?;
		self.is_stopped(&self.cast.second.payer, &pay, 11, "has no claim of organization 0 to pay").await
	}
}
