//! Under licence and consent, by two where it must be, and what stops it again.

use anyhow::ensure;
use salus_tests::Result;
use serde_json::Value;

use crate::town::{digest, Town, HOSPITAL};

impl Town {
	/// Somebody whose licence is not there, or is there no more, is no physician. What was prescribed in between is good for a week.
	pub async fn prescribes_under_licence(&self) -> Result<String> {
		let write = format!("prescription write {} --drug {} --quantity 10 --until 7d", self.anna.id, digest());
		let insists = format!("{write} --organization 0");
		let unlicensed = "may prescribe in no organization";
		self.novice.is_stopped(&write, ("not-found", 11), unlicensed).await?;
		self.novice.is_refused(&insists, "NotAuthorized", "`member show` tells").await?;
		let account = self.novice.key.account();
		self.wallet.set_licence(&self.administrator.key, HOSPITAL, &account).await??;
		let written = self.novice.says(&write).await?;
		ensure!(written["status"] == "active" && written["patient"] == self.anna.id.to_string(), "{written}");
		let withdraw = format!("member licence {} --withdraw", self.novice.key.address());
		self.administrator.says(&withdraw).await?;
		self.novice.is_refused(&insists, "NotAuthorized", "`member show` tells").await?;
		Ok(written["prescription"].to_string())
	}

	/// The refusal says how to ask, and what was asked for is enough. What comes of it is put on hold, for longer than that consent is good.
	pub async fn prescribes_under_consent(&self) -> Result<String> {
		let bert = &self.bert;
		let write = format!("prescription write {} --drug {} --quantity 10 --until 30d", bert.id, digest());
		self.doctor
			.is_refused(&write, "NoConsent", "`consent request` asks for leave to use medication records")
			.await?;
		let asks = "--classes medication --actions use --purposes TREAT --until 7d";
		let asks = format!("consent request {} --to account:{} {asks}", bert.id, self.doctor.key.address());
		self.doctor.says(&asks).await?;
		self.doctor.is_refused(&write, "NoConsent", "--actions use").await?;
		let waiting = bert.person.says(&format!("consent requests {}", bert.id)).await?;
		let request = &waiting["consents"][0]["id"];
		bert.person.says(&format!("consent answer {} {request} --accept", bert.id)).await?;
		let written = self.doctor.says(&write).await?;
		let id = written["prescription"].to_string();
		let ground = self.prescription(&id).await?["ground"].clone();
		ensure!(ground["consent"].is_u64(), "{ground}");
		ensure!(self.doctor.says(&format!("prescription hold {id}")).await?["status"] == "on-hold", "held");
		Ok(id)
	}

	/// What the patient has let one physician do a colleague may not, neither alone nor as the second, before the glass is broken.
	pub async fn prescribes_in_an_emergency(&self, held: &str) -> Result<()> {
		let (bert, colleague) = (self.bert.id, &self.colleague);
		let write = format!("prescription write {bert} --drug {} --quantity 10 --until 30d", digest());
		let draft = self.doctor.says(&format!("{write} --controlled")).await?["prescription"].to_string();
		let countersign = format!("prescription countersign {draft}");
		let resume = format!("prescription resume {held}");
		for line in [&write, &countersign, &resume] {
			colleague.is_refused(line, "NoConsent", "in an emergency, `consent break-glass`").await?;
		}
		colleague.says(&format!("consent break-glass {bert} --reason unable-to-consent")).await?;
		let written = colleague.says(&write).await?["prescription"].to_string();
		let ground = self.prescription(&written).await?["ground"].clone();
		ensure!(ground["breakGlass"].is_u64(), "{ground}");
		ensure!(colleague.says(&countersign).await?["status"] == "active", "signed");
		Ok(())
	}

	/// Nothing can be had on it until another has signed it.
	pub async fn takes_two_for_what_is_controlled(&self) -> Result<()> {
		let write = format!("prescription write {} --drug {} --controlled", self.anna.id, digest());
		let draft = self.doctor.says(&format!("{write} --quantity 10 --until 30d")).await?;
		ensure!(draft["status"] == "draft", "{draft}");
		let id = draft["prescription"].to_string();
		let give = format!("dispense give {id} --item {} --quantity 10", self.linde.plenty);
		let pharmacist = &self.linde.pharmacist;
		pharmacist.is_refused(&give, "PrescriptionDraft", "`prescription countersign` makes it active").await?;
		let shown = self.prescription(&id).await?;
		ensure!(shown["fillable"].is_null() && shown["order"]["class"] == "controlled", "{shown}");
		let countersign = format!("prescription countersign {id}");
		self.doctor.is_refused(&countersign, "OwnPrescription", "Another member of the hospital").await?;
		let order = format!("refill order {id} --at {}", self.linde.number);
		self.anna.person.is_refused(&order, "PrescriptionDraft", "`prescription countersign`").await?;
		let signed = self.colleague.says(&countersign).await?;
		ensure!(signed["status"] == "active", "{signed}");
		let shown = self.prescription(&id).await?;
		let (first, second) = (self.doctor.key.address(), self.colleague.key.address());
		ensure!(shown["prescriber"] == first && shown["countersigner"] == second, "{shown}");
		ensure!(pharmacist.says(&give).await?["status"] == "completed", "given");
		ensure!(self.prescription(&id).await?["status"] == "completed", "all of it");
		self.colleague.is_refused(&countersign, "PrescriptionCompleted", "`prescription write` prescribes again").await
	}

	/// What stops a prescription stops it at every counter, and stays so where it is not for a time.
	pub async fn holds_resumes_and_stops(&self) -> Result<()> {
		let id = self.prescribes("--quantity 30 --until 30d").await?;
		let [hold, resume, stop, cancel] =
			["hold", "resume", "stop", "cancel"].map(|verb| format!("prescription {verb} {id}"));
		let (linde, kroon) = (&self.linde, &self.kroon);
		let give = |item: &str| format!("dispense give {id} --item {item} --quantity 10");
		linde.pharmacist.is_stopped(&hold, ("not-found", 11), "may prescribe in no organization").await?;
		linde.pharmacist.is_refused(&format!("{hold} --organization 0"), "NotAMember", "`member show`").await?;
		ensure!(self.doctor.says(&hold).await?["status"] == "on-hold", "held");
		for pharmacy in [linde, kroon] {
			let give = give(&pharmacy.plenty);
			pharmacy
				.pharmacist
				.is_refused(&give, "PrescriptionOnHold", "`prescription resume` makes it active")
				.await?;
		}
		ensure!(self.prescription(&id).await?["fillable"].is_null(), "nothing can be had meanwhile");
		ensure!(self.colleague.says(&resume).await?["status"] == "active", "a colleague resumes it");
		linde.pharmacist.says(&give(&linde.plenty)).await?;
		self.doctor.is_refused(&cancel, "AlreadyDispensed", "`prescription stop` ends it all the same").await?;
		ensure!(self.colleague.says(&stop).await?["status"] == "stopped", "stopped");
		let again = "`prescription write` prescribes again";
		kroon.pharmacist.is_refused(&give(&kroon.plenty), "PrescriptionStopped", again).await?;
		self.doctor.is_refused(&resume, "PrescriptionStopped", again).await?;
		self.withdraws().await
	}

	/// Of which nothing was given can be withdrawn, and was never so where somebody says that.
	async fn withdraws(&self) -> Result<()> {
		let id = self.prescribes("--quantity 5 --until 30d").await?;
		let give = format!("dispense give {id} --item {} --quantity 5", self.linde.plenty);
		ensure!(self.doctor.says(&format!("prescription cancel {id}")).await?["status"] == "cancelled", "cancelled");
		self.linde.pharmacist.is_refused(&give, "PrescriptionCancelled", "It stays so").await?;
		let corrected = self.doctor.says(&format!("prescription enter-in-error {id}")).await?;
		ensure!(corrected["status"] == "entered-in-error", "{corrected}");
		self.linde.pharmacist.is_refused(&give, "PrescriptionEnteredInError", "It stays so").await?;
		let fillable = self.bert.person.says(&format!("prescription fillable {id}")).await?;
		ensure!(fillable["fillable"] == Value::Null, "{fillable}");
		Ok(())
	}
}
