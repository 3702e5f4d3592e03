//! Withdrawals: money that is paid out, refused, or asked for in vain.

use anyhow::{ensure, Context};
use salus_tests::Result;
use serde_json::{json, Value};

use crate::{
	cast::BANK,
	world::{digest, has, World},
};

impl World {
	/// Of three withdrawals one is paid out, over 30.00.
	pub async fn withdraws(&self) -> Result<()> {
		let (anna, issuer) = (&self.cast.anna, &self.cast.issuer);
		let (unit, reference) = (&self.known.unit, digest());
		let too_much = ["money", "withdraw", &anna.id, unit, "9000", "--destination", &digest()];
		self.is_refused(&anna.key, &too_much, "Payments.NotEnoughMoney", "`money balance`").await?;

		let paid_out = self.asks_for("30.00", 3_000).await?;
		let [accept, cancel] = ["accept", "cancel-withdrawal"].map(|verb| ["money", verb, &paid_out]);
		let complete = ["money", "complete", &paid_out, "--reference", &reference];
		self.is_refused(issuer, &complete, "Payments.WithdrawalRequested", "`money accept` comes before").await?;
		self.waits(&paid_out).await?;
		self.says(issuer, &accept).await?;
		self.is_refused(issuer, &accept, "Payments.WithdrawalAccepted", "The issuer pays it out").await?;
		self.is_refused(&anna.key, &cancel, "Payments.WithdrawalAccepted", "The issuer pays it out").await?;
		let used = ["money", "used", unit, &reference];
		self.tells(issuer, &used, json!({ "used": false })).await?;
		self.tells(issuer, &complete, json!({ "amount": 3_000, "party": { "patient": anna.id } })).await?;
		self.tells(issuer, &used, json!({ "used": true })).await?;
		let twice = ["money", "issue", &anna.id, unit, "30.00", "--reference", &reference];
		self.is_refused(issuer, &twice, "Payments.ReferenceUsed", "it is not booked twice").await?;

		let rejected = self.asks_for("10.00", 1_000).await?;
		self.says(issuer, &["money", "reject", &rejected]).await?;
		let cancelled = self.asks_for("5", 500).await?;
		self.says(&anna.key, &["money", "cancel-withdrawal", &cancelled]).await?;
		let reject = ["money", "reject", &cancelled];
		self.is_refused(issuer, &reject, "Payments.WithdrawalCancelled", "asks anew").await?;
		self.ended().await
	}

	/// Asks for money of Anna's, which is held then.
	async fn asks_for(&self, amount: &str, minor: u64) -> Result<String> {
		let anna = &self.cast.anna;
		let line = ["money", "withdraw", &anna.id, &self.known.unit, amount, "--destination", &digest()];
		let withdrawal = self.begins(&anna.key, "withdrawal", &line).await?;
		let requested = json!({ "withdrawal": { "amount": minor, "status": "requested", "ended": null } });
		self.tells(&anna.key, &["money", "withdrawal", &withdrawal], requested).await?;
		let balance = ["money", "balance", &anna.id, &self.known.unit];
		self.tells(&anna.key, &balance, json!({ "held": minor })).await?;
		Ok(withdrawal)
	}

	async fn waits(&self, withdrawal: &str) -> Result<()> {
		let said = self.tells(&self.cast.issuer, &["money", "waiting"], json!({ "issuer": BANK })).await?;
		let expected: Value = json!([{ "id": withdrawal.parse::<u64>()?, "withdrawal": { "status": "requested" } }]);
		ensure!(has(&said["withdrawals"], &expected), "{expected} does not wait in {said}");
		Ok(())
	}

	async fn ended(&self) -> Result<()> {
		let anna = &self.cast.anna;
		let said = self.says(&anna.key, &["money", "withdrawals", &anna.id]).await?;
		let listed = said["withdrawals"].as_array().context("withdrawals")?;
		let statuses: Vec<_> = listed.iter().map(|one| &one["withdrawal"]["status"]).collect();
		ensure!(statuses == ["cancelled", "rejected", "completed"], "{said}");
		self.tells(&self.cast.issuer, &["money", "waiting"], json!({ "withdrawals": [] })).await?;
		Ok(())
	}
}
