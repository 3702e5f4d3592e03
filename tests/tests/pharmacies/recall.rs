//! A lot that is recalled: by a pharmacy, of its own, and by an auditor, wherever it is.

use anyhow::ensure;
use salus_tests::Result;
use serde_json::{json, Value};

use crate::{town::Town, transfer::Shared};

impl Town {
	/// The pharmacy is told which dispenses it concerns, and gives nothing of the lot any more. Another has the same lot, and goes on until it hears of it.
	pub async fn recalls_at_one(&self, shared: &Shared) -> Result<()> {
		let Shared { lot, at_linde, at_kroon } = shared;
		let (linde, kroon) = (&self.linde, &self.kroon);
		let prescription = self.prescribes("--quantity 20 --until 30d").await?;
		let of =
			|verb: &str, item: &str, units| format!("dispense {verb} {prescription} --item {item} --quantity {units}");
		let given = linde.pharmacist.says(&of("give", at_linde, 4)).await?["dispense"].clone();
		let lies = linde.pharmacist.says(&of("prepare", at_linde, 3)).await?["dispense"].clone();
		let recall = format!("stock lot recall {at_linde} {lot}");
		kroon.technician.is_refused(&format!("{recall} --organization 1"), "NotAMember", "`member show`").await?;
		let recalled = linde.technician.says(&recall).await?;
		ensure!(recalled["onShelf"] == 16 && recalled["dispenses"] == 2, "{recalled}");
		linde.technician.is_refused(&recall, "AlreadyRecalled", "`dispense from` tells which dispenses").await?;
		let concerned = linde.technician.says(&format!("dispense from {at_linde} {lot}")).await?;
		ensure!(ids(&concerned) == [lies.clone(), given.clone()], "{concerned}");
		let patients = concerned["dispenses"].as_array().into_iter().flatten();
		let anna = self.anna.id.to_string();
		ensure!(patients.into_iter().all(|entry| entry["dispense"]["patient"] == anna), "{concerned}");

		linde.ensure_units(at_linde, 0, 16).await?;
		let hand_over = format!("dispense hand-over {lies}");
		linde.pharmacist.is_refused(&hand_over, "LotRecalled", "`stock recall show` and `stock lot list` tell").await?;
		linde.pharmacist.is_refused(&of("give", at_linde, 1), "OutOfStock", "`dispense decline").await?;
		let offer = format!("transfer offer {at_linde} {lot} --quantity 1 --to 2");
		linde.technician.is_refused(&offer, "LotRecalled", "`stock lot adjust --reason recall`").await?;
		let listed = linde.technician.says(&format!("stock lot list {at_linde}")).await?;
		ensure!(listed["lots"][0]["status"] == "recalled" && listed["lots"][0]["lot"]["recalled"] == true, "{listed}");
		kroon.pharmacist.says(&of("give", at_kroon, 2)).await?;

		let release = format!("stock lot release {at_linde} {lot}");
		linde.technician.says(&release).await?;
		linde.technician.is_refused(&release, "NotRecalled", "`stock lot list` tells which").await?;
		ensure!(linde.pharmacist.says(&hand_over).await?["status"] == "completed", "handed over");
		linde.ensure_units(at_linde, 13, 13).await
	}

	/// Only an auditor may, and every pharmacy is bound at once: also by what it has put together, and by what comes back.
	pub async fn recalls_everywhere(&self, shared: &Shared) -> Result<()> {
		let Shared { lot, at_linde, at_kroon } = shared;
		let (linde, kroon) = (&self.linde, &self.kroon);
		let prescription = self.prescribes("--quantity 20 --until 30d").await?;
		let of =
			|verb: &str, item: &str, units| format!("dispense {verb} {prescription} --item {item} --quantity {units}");
		let given = linde.pharmacist.says(&of("give", at_linde, 5)).await?["dispense"].clone();
		let lies = kroon.pharmacist.says(&of("prepare", at_kroon, 1)).await?["dispense"].clone();
		kroon.technician.says(&format!("stock set-threshold {at_kroon} 5")).await?;
		ensure!(!kroon.is_low(at_kroon).await?, "seven can be had");

		let issue = format!("stock recall issue {lot}");
		kroon.technician.is_stopped(&issue, ("not-found", 11), "may audit in no organization").await?;
		kroon.technician.is_refused(&format!("{issue} --organization 2"), "NotAuthorized", "`member show`").await?;
		self.auditor.says(&issue).await?;
		self.auditor.is_refused(&issue, "AlreadyRecalled", "`dispense from` tells which").await?;
		ensure!(kroon.is_low(at_kroon).await?, "none of it is good, though nobody has touched it");
		let held = self.auditor.says(&format!("stock lot holdings {lot}")).await?;
		ensure!(held["recall"]["by"] == self.auditor.key.address() && held["recall"]["organization"] == 3, "{held}");
		let holdings = held["holdings"].as_array().into_iter().flatten();
		let told: Vec<_> = holdings.map(|one| json!([one["organization"], one["onShelf"], one["dispenses"]])).collect();
		ensure!(told == [json!([1, 8, 3]), json!([2, 8, 2])], "{held}");
		let concerned = format!("dispense from {at_kroon} {lot} --organization 2");
		ensure!(
			ids(&self.auditor.says(&concerned).await?).first() == Some(&lies),
			"the auditor is told whom it concerns"
		);

		for (pharmacy, item) in [(linde, at_linde), (kroon, at_kroon)] {
			pharmacy.pharmacist.is_refused(&of("give", item, 1), "OutOfStock", "`stock show` tells how many").await?;
			let receive = format!("stock lot adjust {item} {lot} --add 1 --reason return");
			pharmacy.technician.says(&receive).await?;
			pharmacy.ensure_units(item, 0, 9).await?;
		}
		let hand_over = format!("dispense hand-over {lies}");
		kroon.pharmacist.is_refused(&hand_over, "LotRecalled", "`stock recall show`").await?;
		let reversed = linde.pharmacist.says(&format!("dispense reverse {given} --returned")).await?;
		ensure!(reversed["returned"] == true, "{reversed}");
		let shown = linde.pharmacist.says(&format!("dispense show {given}")).await?;
		ensure!(shown["restocked"] == 0, "what is recalled does not go on the shelf again: {shown}");
		self.lifts(shared, &hand_over).await
	}

	/// The lot is good again everywhere.
	async fn lifts(&self, shared: &Shared, hand_over: &str) -> Result<()> {
		let lift = format!("stock recall lift {}", shared.lot);
		self.auditor.says(&lift).await?;
		self.auditor.is_refused(&lift, "NotRecalled", "`stock recall show` what an auditor has").await?;
		let shown = self.auditor.says(&format!("stock recall show {}", shared.lot)).await?;
		ensure!(shown["recall"].is_null(), "{shown}");
		ensure!(!self.kroon.is_low(&shared.at_kroon).await?, "there are enough again");
		ensure!(self.kroon.pharmacist.says(hand_over).await?["status"] == "completed", "handed over");
		Ok(())
	}
}

/// Which dispenses a list has.
fn ids(listed: &Value) -> Vec<Value> {
	listed["dispenses"].as_array().into_iter().flatten().map(|entry| entry["id"].clone()).collect()
}
