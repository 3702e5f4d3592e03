//! Who pays for a stay: an insurer, as far as its plan says, and the patient for the rest.

mod bank;
mod bill;
mod claims;
mod cover;

use std::path::PathBuf;

use salus_primitives::{money::Amount, ClaimId, CoverageId, EncounterId, InvoiceId, PatientId, UnitId};
use serde_json::{json, Value};

use crate::{cast::Patient, signer::Signer, wallet::Numbered, Result};

use super::Story;

/// What the stay costs, in cents.
const STAY: Amount = 40_000;

/// What the visit costs, in cents.
const VISIT: Amount = 12_000;

/// What the insurer pays of the stay: less 50.00 of deductible, 10.00 of copay, and a tenth of the rest.
const STAY_PAID: Amount = 30_600;

/// What it pays of the visit: less 20.00 of copay, and a tenth of the rest.
const VISIT_PAID: Amount = 9_000;

/// What came of the money.
#[derive(Clone, Debug)]
pub struct Paid {
	/// The claim that was paid at once.
	pub clean: ClaimId,
	/// The one that was denied, and won on appeal.
	pub appealed: ClaimId,
	/// What the patient paid in two parts.
	pub invoice: InvoiceId,
}

/// Who is covered, and who handles the money.
#[derive(Clone, Debug)]
pub(super) struct Insured {
	desk: Desk,
	coverage: CoverageId,
}

/// Who handles money, and in what.
#[derive(Clone, Debug)]
struct Desk {
	unit: UnitId,
	issuer: Signer,
	clerk: Signer,
	cashier: Signer,
	planner: Signer,
	adjudicator: Signer,
	colleague: Signer,
	payer: Signer,
	/// Belongs to the auditor organization, and has a hand in nothing.
	auditor: Signer,
	patient: Patient,
}

impl Story {
	/// Before anybody is ill: what is served earlier no insurer pays, and no network has given.
	pub(super) async fn insurance(&mut self) -> Result<Insured> {
		let desk = self.a_bank_joins().await?;
		let coverage = self.the_insurer_covers(&desk).await?;
		Ok(Insured { desk, coverage })
	}

	pub(super) async fn money(&mut self, Insured { desk, coverage }: Insured, stay: EncounterId) -> Result<Paid> {
		let invoice = self.the_stay_is_billed(&desk).await?;
		let served = self.when_admitted(stay).await?;
		self.eligibility_is_asked(&desk, coverage, served).await?;
		let clean = self.a_clean_claim_is_paid_at_once(&desk, coverage, invoice, (stay, served)).await?;
		let appealed = self.one_is_won_on_appeal(&desk, coverage, served, clean).await?;
		self.the_rest_is_paid_in_two_parts(&desk, invoice).await?;
		self.what_was_won_is_paid(&desk, appealed, invoice).await?;
		self.an_auditor_replays(&desk, [clean, appealed]).await?;
		Ok(Paid { clean, appealed, invoice })
	}

	/// Puts a document on the desk, for a command that reads one.
	fn document(&self, document: &Value) -> Result<PathBuf> {
		let file = self.desk_file().with_extension("json");
		std::fs::write(&file, document.to_string())?;
		Ok(file)
	}

	fn did_begin<T: std::fmt::Display>(&self, what: &str, begun: &Numbered<T>) {
		self.narrator.did(format!("{what} {}", begun.number), &begun.sent.landed);
	}

	/// One line of a claim. Its service is known by a digest, which is as good as random to whoever lacks the patient's key.
	fn line(category: &str, amount: Amount, served: u64, stay: Option<EncounterId>) -> Value {
		let service = format!("0x{}", hex::encode(rand::random::<[u8; 32]>()));
		let evidence = stay.map(|stay| json!({ "encounter": stay }));
		json!({ "category": category, "service": service, "units": 1, "amount": amount, "served": served, "evidence": evidence })
	}

	fn claim_document(
		kind: &str,
		patient: PatientId,
		coverage: CoverageId,
		invoice: Option<InvoiceId>,
		line: Value,
	) -> Value {
		json!({ "kind": kind, "patient": patient, "coverage": coverage, "invoice": invoice, "lines": [line] })
	}
}
