//! Remittances: what is due is paid once, agreed with, and taken back where a claim is.

use anyhow::{ensure, Context};
use salus_tests::Result;
use serde_json::{json, Value};

use crate::{
	cast::{HOSPITAL, INSURER},
	claim::Clean,
	review::Reviewed,
	world::World,
};

/// What all claims come to.
pub const DUE: u64 = 335_700;

/// What of it is taken back.
pub const TAKEN_BACK: u64 = 8_000;

/// Remittances that were paid.
pub struct Remitted {
	/// Of the claims that the rules alone have decided.
	pub clean: String,
}

impl World {
	async fn due(&self) -> Result<Vec<Value>> {
		let said = self.says(&self.cast.payer, &["remittance", "due", "0", &self.known.unit]).await?;
		Ok(said["due"].as_array().with_context(|| format!("nothing is due in {said}"))?.clone())
	}

	/// Pays all that is due, in three remittances.
	pub async fn remits(&self, clean: &Clean, reviewed: &Reviewed) -> Result<Remitted> {
		let (payer, till, unit) = (&self.cast.payer, &self.cast.till, &self.known.unit);
		let due = self.due().await?;
		let sum: u64 = due.iter().filter_map(|line| line["amount"].as_u64()).sum();
		ensure!(due.len() == 7 && sum == DUE, "{due:?}");
		let pay = ["remittance", "pay", "--to", "0", "--unit", unit];
		let first = [&pay[..], &["--claim", &clean.visit, "--claim", &clean.procedure]].concat();
		let said = self.tells(payer, &first, json!({ "total": 17_000, "waiting": 5 })).await?;
		let remittance = said["remittance"].to_string();
		self.is_stopped(payer, &first, 11, "nothing is to be paid or taken back for claim").await?;

		let claims = [reviewed.asked.parse::<u64>()?, reviewed.cut.parse()?];
		let batch = json!({ "provider": HOSPITAL, "unit": unit.parse::<u64>()?, "claims": claims });
		let batch = self.document(&batch)?;
		self.tells(payer, &["remittance", "pay", &batch], json!({ "total": 51_700, "claims": claims })).await?;
		self.tells(payer, &pay, json!({ "total": 267_000, "waiting": 0 })).await?;
		self.is_stopped(payer, &pay, 11, "has no claim of organization 0 to pay").await?;
		for claim in [&clean.visit, &reviewed.asked, &reviewed.cut, &reviewed.large] {
			self.stands(claim, "paid", json!({})).await?;
		}

		let clear = ["remittance", "clear", &remittance];
		self.says(till, &clear).await?;
		self.is_refused(till, &clear, "Payments.AlreadyCleared", "`remittance show`").await?;
		self.stands(&clean.visit, "reconciled", json!({ "paid": 9_000 })).await?;
		self.is_refused(
			&self.cast.clerks[0],
			&["claim", "void", &clean.visit],
			"Claims.ClaimReconciled",
			"`claim reverse`",
		)
		.await?;
		self.lists_remittances(&remittance).await?;
		Ok(Remitted { clean: remittance })
	}

	/// Both sides have the same three, the newest first.
	async fn lists_remittances(&self, cleared: &str) -> Result<()> {
		let number: u64 = cleared.parse()?;
		let expected = [(267_000, "paid"), (51_700, "paid"), (17_000, "cleared")];
		for (who, line) in
			[(&self.cast.payer, &["remittance", "list"][..]), (&self.cast.till, &["remittance", "list", "--received"])]
		{
			let said = self.says(who, line).await?;
			let listed = said["remittances"].as_array().context("remittances")?;
			let seen = listed.iter().map(|one| (&one["remittance"]["total"], &one["remittance"]["status"]));
			ensure!(
				listed.len() == 3
					&& seen.zip(expected).all(|(seen, (total, status))| *seen.0 == total && *seen.1 == status),
				"{said}"
			);
			ensure!(listed[2]["id"] == number, "{said}");
		}
		let shown = ["remittance", "show", cleared];
		self.reads(&self.cast.till, &shown, &["170.00 USD", "cleared"]).await
	}

	/// A claim was billed in error: the hospital says so, and gives the money back without waiting for a remittance.
	pub async fn takes_back_what_was_paid(&self, clean: &Clean) -> Result<()> {
		let (clerk, till, payer, unit) = (&self.cast.clerks[0], &self.cast.till, &self.cast.payer, &self.known.unit);
		let claim = &clean.procedure;
		let reverse = ["claim", "reverse", claim, "--reason", "billed-in-error"];
		self.tells(clerk, &reverse, json!({ "reason": "billed-in-error", "organization": HOSPITAL })).await?;
		self.stands(claim, "reversed", json!({ "paid": TAKEN_BACK, "decision": null })).await?;
		self.is_refused(clerk, &reverse, "Claims.ClaimReversed", "`claim write` begins another").await?;
		let words = ["It is taken back because it was billed in error", "By this claim you owe nothing"];
		self.reads(&self.cast.anna.key, &["claim", "explain", claim], &words).await?;
		let expected = json!({ "claim": claim.parse::<u64>()?, "kind": "adjustment", "amount": TAKEN_BACK });
		ensure!(self.due().await? == [expected], "{:?}", self.due().await?);
		let alone = ["remittance", "pay", "--to", "0", "--unit", unit, "--claim", claim];
		self.is_stopped(payer, &alone, 2, "these claims take back more than they pay").await?;
		let insurer = INSURER.to_string();
		let back = ["remittance", "return", &insurer, unit];
		self.tells(till, &back, json!({ "total": TAKEN_BACK, "claims": [claim.parse::<u64>()?] })).await?;
		self.is_stopped(till, &back, 11, "has nothing to take back").await?;
		ensure!(self.due().await?.is_empty(), "{:?}", self.due().await?);
		self.stands(claim, "reversed", json!({ "paid": 0 })).await?;
		Ok(())
	}
}
