//! What a patient orders at a pharmacy, and what comes of it.

use anyhow::ensure;
use salus_tests::Result;
use serde_json::{json, Value};

use crate::town::{written, Town, DAY};

/// An order that nobody has answered, and its prescription.
pub struct Lapsed {
	pub prescription: String,
	pub refill: String,
}

impl Town {
	/// Asked for by the patient, put together, ready, handed over: the order goes with it.
	pub async fn refills(&self) -> Result<String> {
		let prescription = self.prescribes("--quantity 10 --repeats 3 --interval 7d --until 60d").await?;
		let (anna, linde, kroon) = (&self.anna.person, &self.linde, &self.kroon);
		let order = |at: &str| format!("refill order {prescription} --at {at}");
		self.bert.person.is_refused(&order(&linde.number), "NotAuthorized", "`member show`").await?;
		anna.is_refused(&order("3"), "NotAPharmacy", "`org list` tells which pharmacies").await?;
		let ordered = anna.says(&order(&linde.number)).await?;
		let id = ordered["refill"].to_string();
		let shown = self.refill(&id).await?;
		ensure!(shown["status"] == "requested" && shown["patient"] == self.anna.id.to_string(), "{shown}");
		let [entered, until] = ["entered", "until"].map(|field| shown[field].as_u64().unwrap_or_default());
		ensure!(until == entered + 14 * DAY, "it is good for fourteen days, as the command's help says: {shown}");
		anna.is_refused(&order(&kroon.number), "AlreadyOrdered", "`refill of` tells where").await?;
		let listed = linde.pharmacist.says("refill list").await?;
		let entries = listed["refills"].as_array().into_iter().flatten();
		ensure!(entries.map(|entry| &entry["id"]).any(|found| *found == ordered["refill"]), "{listed}");

		let decline = format!("refill decline {id} --reason clinical");
		kroon.pharmacist.is_refused(&decline, "NotFound", "`dispense list`").await?;
		let prepare = format!("dispense prepare {prescription} --item {} --quantity 10 --refill {id}", linde.plenty);
		let prepared = linde.pharmacist.says(&prepare).await?;
		ensure!(prepared["refill"] == ordered["refill"] && prepared["status"] == "preparation", "{prepared}");
		ensure!(self.refill(&id).await?["dispense"] == prepared["dispense"], "it is answered");
		linde.pharmacist.is_refused(&decline, "BeingPrepared", "`refill show` tells by which dispense").await?;
		let dispense = prepared["dispense"].to_string();
		for (verb, status) in [("ready", "ready"), ("hold", "requested"), ("resume", "requested"), ("ready", "ready")] {
			linde.pharmacist.says(&format!("dispense {verb} {dispense}")).await?;
			let shown = self.refill(&id).await?;
			ensure!(shown["status"] == status, "{verb}: {shown}");
		}
		linde.pharmacist.says(&format!("dispense hand-over {dispense}")).await?;
		ensure!(self.refill(&id).await?["status"] == "completed", "handed over");
		let cancel = format!("refill cancel {id}");
		anna.is_refused(&cancel, "RefillCompleted", "`refill order` orders the next").await?;
		Ok(prescription)
	}

	/// One declined, one that the patient cancels with what lies there, and one that nobody answers.
	pub async fn refuses_refills(&self, prescription: &str) -> Result<Lapsed> {
		let (anna, linde, kroon) = (&self.anna.person, &self.linde, &self.kroon);
		let order = |id: &str, at: &str| format!("refill order {id} --at {at}");
		let declined = anna.says(&order(prescription, &kroon.number)).await?["refill"].to_string();
		let prepare = format!("dispense prepare {prescription} --item {} --quantity 10", kroon.plenty);
		let early = format!("{prepare} --refill {declined}");
		kroon.pharmacist.is_refused(&early, "TooEarly", "`prescription fillable` tells from when on").await?;
		let decline = format!("refill decline {declined} --reason outofstock");
		let said = kroon.pharmacist.says(&decline).await?;
		ensure!(said["status"] == "rejected" && said["reason"] == "outofstock", "{said}");
		ensure!(self.refill(&declined).await?["reason"] == "outofstock", "the patient sees why");
		kroon.pharmacist.is_refused(&decline, "RefillRejected", "orders it again, there or elsewhere").await?;

		let other = self.prescribes("--quantity 10 --until 30d").await?;
		let cancelled = anna.says(&order(&other, &linde.number)).await?["refill"].to_string();
		let prepare = format!("dispense prepare {other} --item {} --quantity 10 --refill {cancelled}", linde.plenty);
		let dispense = linde.pharmacist.says(&prepare).await?["dispense"].to_string();
		ensure!(anna.says(&format!("refill cancel {cancelled}")).await?["status"] == "cancelled", "cancelled");
		let shown = linde.pharmacist.says(&format!("dispense show {dispense}")).await?;
		ensure!(shown["status"] == "cancelled" && written(&shown["refill"]) == cancelled, "{shown}");

		let lapsing = anna.says(&order(prescription, &linde.number)).await?["refill"].to_string();
		let listed = anna.says(&format!("refill of {} --limit 3", self.anna.id)).await?;
		let entries = listed["refills"].as_array().into_iter().flatten();
		let told: Vec<_> = entries.map(|entry| json!([entry["id"].to_string(), entry["refill"]["status"]])).collect();
		let expected = [json!([lapsing, "requested"]), json!([cancelled, "cancelled"]), json!([declined, "rejected"])];
		ensure!(told == expected, "{listed}");
		Ok(Lapsed { prescription: prescription.into(), refill: lapsing })
	}

	/// An order, as the patient sees it.
	pub async fn refill(&self, id: &str) -> Result<Value> {
		self.anna.person.says(&format!("refill show {id}")).await
	}
}
