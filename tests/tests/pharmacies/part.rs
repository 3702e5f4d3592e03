//! A prescription that two pharmacies fill between them.

use anyhow::ensure;
use salus_tests::Result;

use crate::town::{Town, DAY};

/// A prescription whose second fill is not due yet, and the dispense of a part of its first.
pub struct Parts {
	pub prescription: String,
	pub dispense: String,
}

impl Town {
	/// What one gives the other does not give again, nor more than is left, nor before its time.
	pub async fn gives_in_parts(&self) -> Result<Parts> {
		let prescription = self.prescribes("--quantity 30 --repeats 1 --interval 7d --until 60d").await?;
		let (linde, kroon) = (&self.linde, &self.kroon);
		let give = |item: &str, units| format!("dispense give {prescription} --item {item} --quantity {units}");
		let fillable = self.anna.person.says(&format!("prescription fillable {prescription}")).await?;
		let next = &fillable["fillable"];
		ensure!(next["fill"] == 0 && next["quantity"] == 30 && next["left"] == 60, "{fillable}");

		let first = linde.pharmacist.says(&give(&linde.plenty, 10)).await?;
		ensure!(first["status"] == "completed" && first["organization"] == 1, "{first}");
		let left = "`prescription fillable` tells how many units are left of it";
		for (pharmacy, too_many) in [(linde, 21), (kroon, 21), (kroon, 30)] {
			pharmacy.pharmacist.is_refused(&give(&pharmacy.plenty, too_many), "TooMuch", left).await?;
		}
		kroon.pharmacist.is_refused(&give(&kroon.plenty, 0), "NoQuantity", "one unit or more").await?;
		let second = kroon.pharmacist.says(&give(&kroon.plenty, 20)).await?;
		ensure!(second["status"] == "completed" && second["organization"] == 2, "{second}");
		let due = "`prescription fillable` tells from when on it can be put together";
		for pharmacy in [linde, kroon] {
			pharmacy.pharmacist.is_refused(&give(&pharmacy.plenty, 1), "TooEarly", due).await?;
		}

		let shown = self.prescription(&prescription).await?;
		let (fill, next) = (&shown["fills"][0], &shown["fillable"]);
		ensure!(shown["status"] == "active" && shown["given"] == 30 && fill["counted"] == 30, "{shown}");
		let begun = fill["begun"].as_u64().unwrap_or_default();
		ensure!(next["fill"] == 1 && next["quantity"] == 30 && next["from"] == begun + 7 * DAY, "{shown}");
		let listed = self.anna.person.says(&format!("dispense on {prescription}")).await?;
		for (place, given, pharmacy) in [(0, &second, 2), (1, &first, 1)] {
			let entry = &listed["dispenses"][place];
			ensure!(entry["id"] == given["dispense"] && entry["dispense"]["pharmacy"] == pharmacy, "{listed}");
		}
		Ok(Parts { prescription, dispense: first["dispense"].to_string() })
	}
}
