//! What a pharmacy has: what goes first, what is put right, and what there is too little of.

use anyhow::{ensure, Context};
use salus_tests::Result;
use serde_json::{json, Value};

use crate::town::{digest, written, Pharmacy, Town};

/// An item of which one lot is good for a day, and the other for long.
pub struct Brief {
	pub item: String,
	pub first: String,
	pub second: String,
}

impl Pharmacy {
	/// Opens an item, and receives so many units of one lot that is good for a year. The item and the lot.
	pub async fn stocks(&self, units: u32) -> Result<(String, String)> {
		let opened = self.technician.says(&format!("stock open {}", digest())).await?;
		let (item, lot) = (opened["item"].to_string(), digest());
		self.receives(&item, &lot, units, "1y").await?;
		Ok((item, lot))
	}

	pub async fn receives(&self, item: &str, lot: &str, units: u32, expires: &str) -> Result<Value> {
		self.technician.says(&format!("stock lot receive {item} {lot} --quantity {units} --expires {expires}")).await
	}

	/// An item, as whoever works there sees it.
	pub async fn shows(&self, item: &str) -> Result<Value> {
		self.pharmacist.says(&format!("stock show {item}")).await
	}

	/// Fails unless so many units of the item can be had, and so many are on the shelf.
	pub async fn ensure_units(&self, item: &str, good: u32, on_shelf: u32) -> Result<()> {
		let shown = self.shows(item).await?;
		ensure!(shown["good"] == good && shown["onShelf"] == on_shelf, "not {good} of {on_shelf}: {shown}");
		Ok(())
	}

	/// Whether the item is among those of which there are too few.
	pub async fn is_low(&self, item: &str) -> Result<bool> {
		let listed = self.technician.says("stock list --low").await?;
		let items = listed["items"].as_array().context("a list of items")?;
		ensure!(items.iter().all(|entry| entry["low"] == true), "{listed}");
		Ok(items.iter().any(|entry| written(&entry["id"]) == item))
	}
}

impl Town {
	pub async fn stocks_what_is_brief(&self) -> Result<Brief> {
		let (item, second) = self.linde.stocks(10).await?;
		let first = digest();
		self.linde.receives(&item, &first, 10, "1d").await?;
		Ok(Brief { item, first, second })
	}

	/// Whatever the order is in which lots come. A dispense goes over to the next lot where the first is not enough.
	pub async fn takes_what_expires_first(&self) -> Result<()> {
		let linde = &self.linde;
		let (item, last) = linde.stocks(10).await?;
		let (first, next) = (digest(), digest());
		linde.receives(&item, &first, 10, "30d").await?;
		linde.receives(&item, &next, 10, "60d").await?;
		let other_label = format!("stock lot receive {item} {first} --quantity 1 --expires 31d");
		linde.technician.is_refused(&other_label, "LotMismatch", "if the label says otherwise").await?;
		let stale = format!("stock lot receive {item} {} --quantity 1 --expires=-1d", digest());
		linde.technician.is_refused(&stale, "LotExpired", "`stock lot adjust --reason expiry`").await?;
		linde.ensure_lots(&item, &[(&first, 10, 0), (&next, 10, 0), (&last, 10, 0)]).await?;

		let prescription = self.prescribes("--quantity 31 --until 30d").await?;
		let give = |units| format!("dispense give {prescription} --item {item} --quantity {units}");
		let short = "give a part, or say so with `dispense decline --reason outofstock`";
		linde.pharmacist.is_refused(&give(31), "OutOfStock", short).await?;
		let given = linde.pharmacist.says(&give(4)).await?;
		linde.ensure_portions(&given, json!([{ "lot": first, "quantity": 4 }])).await?;
		let prepare = format!("dispense prepare {prescription} --item {item} --quantity 8");
		let prepared = linde.pharmacist.says(&prepare).await?;
		let portions = json!([{ "lot": first, "quantity": 6 }, { "lot": next, "quantity": 2 }]);
		linde.ensure_portions(&prepared, portions).await?;
		linde.ensure_lots(&item, &[(&first, 0, 6), (&next, 8, 2), (&last, 10, 0)]).await?;
		linde.ensure_units(&item, 18, 26).await?;
		linde.pharmacist.says(&format!("dispense hand-over {}", prepared["dispense"])).await?;
		linde.ensure_lots(&item, &[(&next, 8, 0), (&last, 10, 0)]).await
	}

	/// Whoever leaves too little is told so, once until there is enough again.
	pub async fn puts_right_and_says_what_is_low(&self) -> Result<()> {
		let (linde, code) = (&self.linde, digest());
		let open = format!("stock open {code} --threshold 15");
		let opened = linde.technician.says(&open).await?;
		let (item, lot) = (opened["item"].to_string(), digest());
		let low = |good: u32, threshold: u32| json!({ "item": opened["item"], "good": good, "threshold": threshold });
		ensure!(opened["stockLow"] == low(0, 15), "{opened}");
		linde.technician.is_refused(&open, "CodeTaken", "`stock find` tells which item it is").await?;
		linde.receives(&item, &lot, 18, "1y").await?;
		ensure!(!linde.is_low(&item).await?, "there are enough");
		let raised = linde.technician.says(&format!("stock set-threshold {item} 20")).await?;
		ensure!(raised["stockLow"] == low(18, 20) && linde.is_low(&item).await?, "{raised}");
		let same = format!("stock set-threshold {item} 20");
		linde.technician.is_refused(&same, "NoChange", "`stock show` tells the threshold").await?;

		let adjust = |change: &str| format!("stock lot adjust {item} {lot} {change}");
		let found = linde.technician.says(&adjust("--add 5 --reason count")).await?;
		ensure!(found["change"] == json!({ "added": 5 }) && found["stockLow"].is_null(), "{found}");
		ensure!(!linde.is_low(&item).await?, "there are enough again");
		let damaged = linde.technician.says(&adjust("--remove 2 --reason damage")).await?;
		ensure!(damaged["reason"] == "damage" && damaged["stockLow"].is_null(), "{damaged}");
		let prescription = self.prescribes("--quantity 3 --until 30d").await?;
		let give = format!("dispense give {prescription} --item {item} --quantity 3");
		let insists = format!("{give} --organization {}", linde.number);
		linde.technician.is_refused(&insists, "NotAuthorized", "`member show`").await?;
		let given = linde.pharmacist.says(&give).await?;
		ensure!(given["stockLow"] == low(18, 20), "{given}");
		let lost = linde.technician.says(&adjust("--remove 1 --reason loss")).await?;
		ensure!(lost["stockLow"].is_null() && linde.is_low(&item).await?, "it is said once: {lost}");
		let too_many = adjust("--remove 100 --reason damage");
		linde.technician.is_refused(&too_many, "TooLittleStock", "`stock lot list` tells").await?;
		let no_reason = ("usage", 2);
		linde.technician.is_stopped(&adjust("--remove 1"), no_reason, "--reason").await?;
		let shown = linde.pharmacist.says(&format!("stock find {code}")).await?;
		ensure!(shown["item"] == opened["item"] && shown["low"] == true && shown["good"] == 17, "{shown}");
		let flows = &shown["flows"];
		ensure!(flows["received"] == 18 && flows["found"] == 5, "{shown}");
		ensure!(flows["lost"] == 3 && flows["dispensed"] == 3, "{shown}");
		Ok(())
	}
}

impl Pharmacy {
	/// Fails unless these lots of the item are on the shelf, in this order: how much of each can be had, and how much is kept.
	async fn ensure_lots(&self, item: &str, expected: &[(&String, u32, u32)]) -> Result<()> {
		let listed = self.pharmacist.says(&format!("stock lot list {item}")).await?;
		let lots = listed["lots"].as_array().into_iter().flatten().map(|entry| &entry["lot"]);
		let lots: Vec<_> = lots.map(|lot| json!([lot["lot"], lot["quantity"], lot["kept"]])).collect();
		let expected: Vec<_> = expected.iter().map(|lot| json!(lot)).collect();
		ensure!(lots == expected, "not {expected:?}: {listed}");
		Ok(())
	}

	/// Fails unless a dispense is taken from these lots.
	async fn ensure_portions(&self, entered: &Value, expected: Value) -> Result<()> {
		let shown = self.pharmacist.says(&format!("dispense show {}", entered["dispense"])).await?;
		ensure!(shown["portions"] == expected, "not {expected}: {shown}");
		Ok(())
	}
}
