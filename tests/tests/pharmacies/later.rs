//! Fifteen days later: what was due can be had, and what was good for less is good no more.

use anyhow::ensure;
use salus_tests::Result;
use serde_json::json;

use crate::{part::Parts, refill::Lapsed, stock::Brief, town::Town};

/// What was left as it was when the clock was set ahead.
pub struct Left {
	/// A prescription that was good for a week.
	pub short: String,
	/// One on hold, on a consent that was good for a week.
	pub held: String,
	/// One whose second fill was not due.
	pub parts: Parts,
	/// An order that nobody has answered.
	pub lapsed: Lapsed,
	/// An item whose first lot was good for a day.
	pub brief: Brief,
}

impl Town {
	pub async fn goes_on_later(&self, left: &Left) -> Result<()> {
		self.gives_what_is_due(&left.parts).await?;
		self.refuses_what_has_lapsed(left).await?;
		self.leaves_what_has_expired(&left.brief).await
	}

	/// The second fill, at either pharmacy. The first has been given too long ago to be taken back.
	async fn gives_what_is_due(&self, parts: &Parts) -> Result<()> {
		let (linde, kroon) = (&self.linde, &self.kroon);
		let reverse = format!("dispense reverse {} --returned", parts.dispense);
		linde.pharmacist.is_refused(&reverse, "TooLate", "14 days after it was handed over").await?;
		let give = format!("dispense give {} --item {} --quantity 30", parts.prescription, kroon.plenty);
		ensure!(kroon.pharmacist.says(&give).await?["status"] == "completed", "given");
		let shown = self.prescription(&parts.prescription).await?;
		ensure!(shown["status"] == "completed" && shown["given"] == 60, "{shown}");
		Ok(())
	}

	async fn refuses_what_has_lapsed(&self, left: &Left) -> Result<()> {
		let (anna, linde) = (&self.anna.person, &self.linde);
		let Lapsed { prescription, refill } = &left.lapsed;
		ensure!(self.refill(refill).await?["status"] == "failed", "nobody has answered it");
		let prepare = format!("dispense prepare {prescription} --item {} --quantity 10", linde.plenty);
		let answer = format!("{prepare} --refill {refill}");
		linde.pharmacist.is_refused(&answer, "RefillFailed", "`refill order` orders it again").await?;
		let ordered = anna.says(&format!("refill order {prescription} --at {}", self.kroon.number)).await?;
		ensure!(ordered["pharmacy"] == 2, "it can be ordered elsewhere: {ordered}");

		let give = format!("dispense give {} --item {} --quantity 10", left.short, linde.plenty);
		linde.pharmacist.is_refused(&give, "Expired", "`prescription write` prescribes again").await?;
		let fillable = anna.says(&format!("prescription fillable {}", left.short)).await?;
		ensure!(fillable["fillable"].is_null(), "{fillable}");
		let order = format!("refill order {} --at {}", left.short, linde.number);
		anna.is_refused(&order, "Expired", "`prescription write` prescribes again").await?;
		let resume = format!("prescription resume {}", left.held);
		self.doctor.is_refused(&resume, "NoConsent", "`consent request`").await
	}

	/// What has expired stays on the shelf until it is written off, and the next lot is taken.
	async fn leaves_what_has_expired(&self, brief: &Brief) -> Result<()> {
		let (linde, Brief { item, first, second }) = (&self.linde, brief);
		linde.ensure_units(item, 10, 20).await?;
		let listed = linde.technician.says(&format!("stock lot list {item}")).await?;
		let lots = listed["lots"].as_array().into_iter().flatten();
		let told: Vec<_> = lots.map(|entry| json!([entry["lot"]["lot"], entry["status"]])).collect();
		ensure!(told == [json!([first, "expired"]), json!([second, "good"])], "{listed}");
		let offer = format!("transfer offer {item} {first} --quantity 1 --to 2");
		linde.technician.is_refused(&offer, "LotExpired", "`stock lot adjust --reason expiry`").await?;
		let prescription = self.prescribes("--quantity 5 --until 60d").await?;
		let given = linde.pharmacist.says(&format!("dispense give {prescription} --item {item} --quantity 5")).await?
			["dispense"]
			.to_string();
		let shown = linde.pharmacist.says(&format!("dispense show {given}")).await?;
		ensure!(shown["portions"] == json!([{ "lot": second, "quantity": 5 }]), "{shown}");
		let write_off = format!("stock lot adjust {item} {first} --remove 10 --reason expiry");
		linde.technician.says(&write_off).await?;
		linde.ensure_units(item, 5, 5).await
	}
}
