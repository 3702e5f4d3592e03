//! What is billed, what is paid, and that it agrees.

use salus_primitives::{
	insurance::ClaimStatus,
	invoice::{InvoiceStatus, Share},
	money::Amount,
	ClaimId, InvoiceId, RemittanceId,
};
use serde_json::json;

use crate::{narrator::Fact, Result};

use super::{
	super::Story,
	bank::{euros, DEPOSITS},
	Desk, STAY, STAY_PAID, VISIT_PAID,
};

/// What the patient pays first of the rest.
const FIRST: Amount = 5_000;

impl Story {
	/// The hospital bills the stay. All of it is the patient's to pay, until a claim is decided.
	pub(super) async fn the_stay_is_billed(&mut self, desk: &Desk) -> Result<InvoiceId> {
		self.narrator.step("The hospital bills the stay");
		let components = json!([
			{ "kind": "base", "amount": STAY + 1_000 },
			{ "kind": "discount", "amount": 1_000 },
		]);
		let draft = json!({ "patient": desk.patient.id, "unit": desk.unit, "components": components });
		let file = self.document(&draft)?;
		let line = ["invoice", "draft", &file.to_string_lossy()];
		let drafted = self.wallet.begin::<InvoiceId>(&desk.clerk, "invoice", &line).await??;
		let line = ["invoice", "issue", &drafted.number.to_string(), "--due", "30d"];
		let sent = self.wallet.included(&desk.clerk, &line).await??;
		self.narrator.did(format!("Invoice {} over {} EUR", drafted.number, euros(STAY)), &sent.landed);
		Ok(drafted.number)
	}

	/// What the insurer does not pay, in two instalments on which both sides agree.
	pub(super) async fn the_rest_is_paid_in_two_parts(&mut self, desk: &Desk, invoice: InvoiceId) -> Result<()> {
		let patient = &desk.patient;
		self.narrator.step(&format!("{} pays the rest in two parts", patient.name));
		let second = STAY - STAY_PAID - FIRST;
		let parts = [format!("30d={}", euros(FIRST)), format!("60d={}", euros(second))];
		let number = invoice.to_string();
		let agreed = ["invoice", "instalments", &number, "--part", &parts[0], "--part", &parts[1]];
		let sent = self.wallet.included(&desk.clerk, &agreed).await??;
		self.narrator.did("The hospital agrees to two instalments", &sent.landed);
		for (part, left) in [(FIRST, second), (second, 0)] {
			let line = ["invoice", "pay", &number, &euros(part)];
			let sent = self.wallet.included(&patient.signer, &line).await??;
			self.narrator.did(format!("{} pays {}", patient.name, euros(part)), &sent.landed);
			let found = self.chain.invoice(invoice).await?;
			let owed = found.and_then(|invoice| invoice.share(None).map(Share::outstanding));
			self.narrator.fact(Fact::new(format!("{} is left to pay", euros(left)), Some(left), owed));
		}
		let left = self.wallet.patients_money(&patient.signer, patient.id, desk.unit).await?;
		let claim = "It has cost the patient what the insurer left, and no cent more";
		self.narrator.fact(Fact::new(claim, DEPOSITS[1] - (STAY - STAY_PAID), left));
		Ok(())
	}

	/// A remittance pays a claim, and the hospital finds that it agrees.
	pub(super) async fn the_insurer_remits(&mut self, desk: &Desk, claim: ClaimId, awarded: Amount) -> Result<()> {
		self.narrator.step(&format!("{} pays claim {claim}", self.cast.insurer.name));
		let (hospital, unit) = (self.cast.hospital.id, desk.unit);
		let before = self.wallet.money_of(&desk.cashier, hospital, unit).await?;
		let line = ["remittance", "pay", "--to", &hospital.to_string(), "--unit", &unit.to_string()];
		let remitted = self.wallet.begin::<RemittanceId>(&desk.payer, "remittance", &line).await??;
		self.did_begin("It is remittance", &remitted);
		let seen = (remitted.sent.report["claims"].clone(), remitted.sent.report["total"].clone());
		self.narrator.fact(Fact::new("It pays what was decided", (json!([claim]), json!(awarded)), seen));
		let clear = ["remittance", "clear", &remitted.number.to_string()];
		let sent = self.wallet.included(&desk.cashier, &clear).await??;
		self.narrator.did("The hospital finds that it agrees with its claim", &sent.landed);
		let seen = match self.wallet.included(&desk.payer, &line).await? {
			Err(refused) => refused.to_string(),
			Ok(sent) => format!("remitted in {}", sent.landed),
		};
		self.narrator.say(format!("Asked to pay again, it is told: {seen}"));
		let had = self.wallet.money_of(&desk.cashier, hospital, unit).await? - before;
		self.narrator.fact(Fact::new("The hospital has it, and has it once", awarded, had));
		let found = self.chain.claim(claim).await?.map(|claim| (claim.status, claim.paid == claim.awarded()));
		let fact = format!("Claim {claim} is reconciled with what was paid");
		self.narrator.fact(Fact::new(fact, Some((ClaimStatus::Reconciled, true)), found));
		self.settle(&[sent.landed]).await
	}

	/// What the appeal has won is paid too. The patient has paid the rest by then, and nothing is open.
	pub(super) async fn what_was_won_is_paid(
		&mut self,
		desk: &Desk,
		appealed: ClaimId,
		invoice: InvoiceId,
	) -> Result<()> {
		self.the_insurer_remits(desk, appealed, VISIT_PAID).await?;
		let found = self.chain.invoice(invoice).await?.map(|invoice| (invoice.status, invoice.outstanding()));
		self.narrator.fact(Fact::new("Nobody owes anything of the invoice", Some((InvoiceStatus::Balanced, 0)), found));
		Ok(())
	}
}
