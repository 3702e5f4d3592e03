//! What goes from one pharmacy to another.

use anyhow::ensure;
use salus_tests::Result;
use serde_json::json;

use crate::town::{digest, Town};

/// A lot that both pharmacies have, each as an item of its own: the first twenty units, the second ten.
pub struct Shared {
	pub lot: String,
	pub at_linde: String,
	pub at_kroon: String,
}

impl Town {
	/// Both sign. What is offered is kept meanwhile, and comes back where the other side declines it or nobody answers.
	pub async fn transfers(&self) -> Result<Shared> {
		let (linde, kroon) = (&self.linde, &self.kroon);
		let (item, lot) = linde.stocks(30).await?;
		let opened = kroon.technician.says(&format!("stock open {}", digest())).await?;
		let into = opened["item"].to_string();
		self.offers_nobody_takes(&item, &lot).await?;

		let offer = |units| format!("transfer offer {item} {lot} --quantity {units} --to {}", kroon.number);
		let offered = linde.technician.says(&offer(10)).await?;
		let first = offered["transfer"].to_string();
		linde.ensure_units(&item, 20, 30).await?;
		kroon.ensure_units(&into, 0, 0).await?;
		let accept = |id: &str| format!("transfer accept {id} --into {into}");
		linde.technician.is_refused(&accept(&first), "NotFound", "`transfer list`").await?;
		let nowhere = format!("transfer accept {first} --into 99");
		kroon.technician.is_refused(&nowhere, "NotFound", "`stock list`").await?;
		let accepted = kroon.technician.says(&accept(&first)).await?;
		ensure!(accepted["status"] == "accepted" && accepted["into"] == opened["item"], "{accepted}");
		let shown = kroon.technician.says(&format!("transfer show {first}")).await?;
		let (giver, taker) = (linde.technician.key.address(), kroon.technician.key.address());
		ensure!(shown["offeredBy"] == giver && shown["decidedBy"] == taker, "{shown}");
		linde.ensure_units(&item, 20, 20).await?;
		kroon.ensure_units(&into, 10, 10).await?;
		let (sent, came) = (linde.shows(&item).await?, kroon.shows(&into).await?);
		ensure!(sent["flows"]["sent"] == 10 && came["flows"]["accepted"] == 10, "{sent} {came}");
		ensure!(came["lots"][0]["lot"]["expires"] == sent["lots"][0]["lot"]["expires"], "as good as there: {came}");
		ensure!(came["lots"][0]["lot"]["lot"] == lot, "the same lot: {came}");
		let over = "`transfer offer` offers another, also back";
		kroon.technician.is_refused(&accept(&first), "TransferAccepted", over).await?;

		let declined = linde.technician.says(&offer(5)).await?["transfer"].to_string();
		let decline = format!("transfer decline {declined}");
		ensure!(kroon.technician.says(&decline).await?["status"] == "rejected", "declined");
		linde.ensure_units(&item, 20, 20).await?;
		let withdrawn = linde.technician.says(&offer(5)).await?["transfer"].to_string();
		let withdraw = format!("transfer withdraw {withdrawn}");
		kroon.technician.is_refused(&withdraw, "NotFound", "`transfer list`").await?;
		ensure!(linde.technician.says(&withdraw).await?["status"] == "cancelled", "withdrawn");
		kroon.technician.is_refused(&accept(&withdrawn), "TransferCancelled", over).await?;
		for pharmacy in [linde, kroon] {
			let listed = pharmacy.technician.says("transfer list").await?;
			let entries = listed["transfers"].as_array().into_iter().flatten();
			let told: Vec<_> =
				entries.map(|entry| json!([entry["id"].to_string(), entry["transfer"]["status"]])).collect();
			let expected =
				[[&withdrawn, "cancelled"], [&declined, "rejected"], [&first, "accepted"]].map(|one| json!(one));
			ensure!(told == expected, "{listed}");
		}
		Ok(Shared { lot, at_linde: item, at_kroon: into })
	}

	/// More than there is, to itself, and to whom no stock is.
	async fn offers_nobody_takes(&self, item: &str, lot: &str) -> Result<()> {
		let technician = &self.linde.technician;
		let offer = |units, to: &str| format!("transfer offer {item} {lot} --quantity {units} --to {to}");
		technician.is_refused(&offer(31, "2"), "TooLittleStock", "`stock lot list` tells how many").await?;
		technician.is_refused(&offer(1, "1"), "SameOrganization", "Name another pharmacy with --to").await?;
		technician.is_refused(&offer(1, "3"), "NotAPharmacy", "`org list` tells which").await?;
		let foreign = format!("{} --organization 2", offer(1, "1"));
		technician.is_refused(&foreign, "NotAMember", "`member show`").await
	}
}
