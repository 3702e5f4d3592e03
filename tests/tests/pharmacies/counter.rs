//! Over the counter: what is put together, handed over, refused, declined, and taken back.

use anyhow::ensure;
use salus_tests::Result;

use crate::town::Town;

impl Town {
	/// What lies at one pharmacy can be had at no other meanwhile.
	pub async fn prepares_and_hands_over(&self) -> Result<()> {
		let (linde, kroon) = (&self.linde, &self.kroon);
		let prescription = self.prescribes("--quantity 20 --until 30d").await?;
		let prepare = format!("dispense prepare {prescription} --item {} --quantity 20", linde.plenty);
		let prepared = linde.pharmacist.says(&prepare).await?;
		ensure!(prepared["status"] == "preparation" && prepared["refill"].is_null(), "{prepared}");
		let id = prepared["dispense"].to_string();
		let [ready, hold, resume, hand_over] =
			["ready", "hold", "resume", "hand-over"].map(|verb| format!("dispense {verb} {id}"));
		let elsewhere = format!("dispense give {prescription} --item {} --quantity 1", kroon.plenty);
		kroon.pharmacist.is_refused(&elsewhere, "AlreadyFilled", "`dispense on` tells by whom, and when").await?;
		kroon.pharmacist.is_refused(&hand_over, "NotFound", "`dispense list`").await?;
		for (verb, status) in [(&hold, "on-hold"), (&resume, "preparation"), (&ready, "in-progress")] {
			let moved = linde.pharmacist.says(verb).await?;
			ensure!(moved["status"] == status, "{verb}: {moved}");
			if verb == &hold {
				linde.pharmacist.is_refused(&hand_over, "DispenseOnHold", "`dispense resume` goes on with it").await?;
			}
		}
		linde.pharmacist.is_refused(&ready, "DispenseInProgress", "`dispense hand-over` comes next").await?;
		linde.technician.is_stopped(&hand_over, ("not-found", 11), "may dispense in no organization").await?;
		ensure!(linde.pharmacist.says(&hand_over).await?["status"] == "completed", "handed over");
		linde.pharmacist.is_refused(&hand_over, "DispenseCompleted", "`dispense reverse` takes it back").await?;
		ensure!(self.prescription(&prescription).await?["status"] == "completed", "all of it");
		Ok(())
	}

	/// The patient has it elsewhere, once what lies there is given up, by whomever.
	pub async fn lets_a_patient_refuse(&self) -> Result<()> {
		let (linde, kroon) = (&self.linde, &self.kroon);
		let (item, _) = linde.stocks(20).await?;
		let prescription = self.prescribes("--quantity 10 --until 30d").await?;
		let prepare = format!("dispense prepare {prescription} --item {item} --quantity 10");
		let refused = linde.pharmacist.says(&prepare).await?["dispense"].to_string();
		let refuse = format!("dispense refuse {refused}");
		self.bert.person.is_refused(&refuse, "NotAuthorized", "`member show`").await?;
		linde.ensure_units(&item, 10, 20).await?;
		ensure!(self.anna.person.says(&refuse).await?["status"] == "cancelled", "refused");
		linde.ensure_units(&item, 20, 20).await?;
		let stopped = linde.pharmacist.says(&prepare).await?["dispense"].to_string();
		let stop = linde.pharmacist.says(&format!("dispense stop {stopped}")).await?;
		ensure!(stop["status"] == "stopped", "{stop}");
		linde.ensure_units(&item, 10, 10).await?;
		ensure!(linde.shows(&item).await?["flows"]["lost"] == 10, "it is written off");

		let decline = format!("dispense decline {prescription} --reason outofstock");
		let declined = linde.pharmacist.says(&decline).await?;
		ensure!(declined["status"] == "declined" && declined["reason"] == "outofstock", "{declined}");
		let give = format!("dispense give {prescription} --item {} --quantity 10", kroon.plenty);
		kroon.pharmacist.says(&give).await?;
		let listed = self.anna.person.says(&format!("dispense on {prescription}")).await?;
		let statuses: Vec<_> = listed["dispenses"]
			.as_array()
			.into_iter()
			.flatten()
			.map(|entry| entry["dispense"]["status"].clone())
			.collect();
		ensure!(statuses == ["completed", "declined", "stopped", "cancelled"], "{listed}");
		Ok(())
	}

	/// What comes back can be had again anywhere, and is on the shelf. What does not stays counted.
	pub async fn takes_back(&self) -> Result<()> {
		let (linde, kroon) = (&self.linde, &self.kroon);
		let (item, _) = linde.stocks(30).await?;
		let prescription = self.prescribes("--quantity 30 --until 30d").await?;
		let give = |item: &str| format!("dispense give {prescription} --item {item} --quantity 30");
		let first = linde.pharmacist.says(&give(&item)).await?["dispense"].to_string();
		linde.ensure_units(&item, 0, 0).await?;
		let reverse = format!("dispense reverse {first} --returned");
		kroon.pharmacist.is_refused(&reverse, "NotFound", "`dispense list`").await?;
		let reversed = linde.pharmacist.says(&reverse).await?;
		ensure!(reversed["status"] == "entered-in-error" && reversed["returned"] == true, "{reversed}");
		ensure!(linde.pharmacist.says(&format!("dispense show {first}")).await?["restocked"] == 30, "on the shelf");
		linde.ensure_units(&item, 30, 30).await?;
		let flows = linde.shows(&item).await?["flows"].clone();
		ensure!(flows["dispensed"] == 30 && flows["returned"] == 30, "{flows}");
		let shown = self.prescription(&prescription).await?;
		ensure!(shown["status"] == "active" && shown["given"] == 0 && shown["fillable"]["quantity"] == 30, "{shown}");
		linde.pharmacist.is_refused(&reverse, "DispenseEnteredInError", "begins another").await?;

		let second = kroon.pharmacist.says(&give(&kroon.plenty)).await?["dispense"].to_string();
		let reversed = kroon.pharmacist.says(&format!("dispense reverse {second}")).await?;
		ensure!(reversed["status"] == "entered-in-error" && reversed["returned"] == false, "{reversed}");
		let shown = self.prescription(&prescription).await?;
		ensure!(shown["status"] == "completed" && shown["given"] == 30, "{shown}");
		let again = "`prescription write` prescribes again";
		linde.pharmacist.is_refused(&give(&item), "PrescriptionCompleted", again).await
	}
}
