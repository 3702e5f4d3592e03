//! One prescription in the place of another, and one medicine in the place of another.

use anyhow::ensure;
use salus_tests::Result;
use serde_json::json;

use crate::town::{digest, written, Town};

impl Town {
	/// The old one is refused at every counter from then on, the new one is not. What takes two to sign replaces nothing until both have.
	pub async fn replaces(&self) -> Result<()> {
		let old = self.prescribes("--quantity 30 --until 30d").await?;
		let (linde, kroon) = (&self.linde, &self.kroon);
		let give = |id: &str, item: &str| format!("dispense give {id} --item {item} --quantity 5");
		linde.pharmacist.says(&give(&old, &linde.plenty)).await?;
		let replace = |id: &str| format!("prescription replace {id} --drug {} --quantity 5 --until 30d", digest());
		let replaced = self.doctor.says(&replace(&old)).await?;
		ensure!(replaced["status"] == "active" && written(&replaced["replaces"]) == old, "{replaced}");
		let new = replaced["prescription"].to_string();
		let shown = self.prescription(&old).await?;
		ensure!(shown["status"] == "stopped" && shown["replacedBy"] == replaced["prescription"], "{shown}");
		let other = "`prescription show` tells whether another has come in its place";
		for pharmacy in [linde, kroon] {
			let give = give(&old, &pharmacy.plenty);
			pharmacy.pharmacist.is_refused(&give, "PrescriptionStopped", other).await?;
		}
		self.doctor.is_refused(&replace(&old), "PrescriptionStopped", other).await?;

		let draft = self.colleague.says(&format!("{} --controlled", replace(&new))).await?;
		ensure!(draft["status"] == "draft", "{draft}");
		kroon.pharmacist.says(&give(&new, &kroon.plenty)).await?;
		let draft = draft["prescription"].to_string();
		ensure!(self.doctor.says(&format!("prescription countersign {draft}")).await?["status"] == "active", "signed");
		let shown = self.prescription(&new).await?;
		ensure!(shown["status"] == "completed" && written(&shown["replacedBy"]) == draft, "{shown}");
		linde.pharmacist.is_refused(&give(&new, &linde.plenty), "PrescriptionCompleted", "`dispense on` tells").await?;
		linde.pharmacist.says(&give(&draft, &linde.plenty)).await?;
		Ok(())
	}

	/// Only where the prescription lets the pharmacy, with a reason, and something else in fact.
	pub async fn gives_something_else(&self) -> Result<()> {
		let (pharmacist, item) = (&self.linde.pharmacist, &self.linde.plenty);
		let strict = self.prescribes("--quantity 10 --until 30d").await?;
		let give = |id: &str, instead: &str| format!("dispense give {id} --item {item} --quantity 10 {instead}");
		let instead = digest();
		let with_reason = format!("--substitution OS --given {instead}");
		pharmacist.is_stopped(&give(&strict, "--substitution OS"), ("usage", 2), "--given").await?;
		pharmacist.is_stopped(&give(&strict, &format!("--given {instead}")), ("usage", 2), "--substitution").await?;
		let refused = "have `prescription replace` permit --substitution";
		pharmacist.is_refused(&give(&strict, &with_reason), "SubstitutionNotPermitted", refused).await?;

		let drug = digest();
		let permit = format!("prescription replace {strict} --drug {drug} --quantity 10 --until 30d --substitution");
		let lax = self.doctor.says(&permit).await?["prescription"].to_string();
		let same = format!("--substitution OS --given {drug}");
		pharmacist.is_refused(&give(&lax, &same), "NotASubstitute", "Leave --substitution and --given out").await?;
		let given = pharmacist.says(&give(&lax, &with_reason)).await?;
		ensure!(given["status"] == "completed", "{given}");
		let shown = pharmacist.says(&format!("dispense show {}", given["dispense"])).await?;
		ensure!(shown["supply"]["substitution"] == json!({ "reason": "OS", "given": instead }), "{shown}");
		Ok(())
	}
}
