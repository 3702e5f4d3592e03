//! What the insurer is asked for, and how it decides.

use salus_primitives::{insurance::ClaimStatus, ClaimId, CoverageId, EncounterId, InvoiceId};
use serde_json::json;

use crate::{
	narrator::Fact,
	signer::Signer,
	wallet::{Refused, Sent},
	Result,
};

use super::{super::Story, Desk, STAY, STAY_PAID, VISIT, VISIT_PAID};

impl Story {
	/// The stay is on the chain, and the plan covers it: nobody has to look.
	pub(super) async fn a_clean_claim_is_paid_at_once(
		&mut self,
		desk: &Desk,
		coverage: CoverageId,
		invoice: InvoiceId,
		(stay, served): (EncounterId, u64),
	) -> Result<ClaimId> {
		self.narrator.step("The hospital claims the stay");
		let line = Self::line("inpatient", STAY, served, Some(stay));
		let document = Self::claim_document("institutional", desk.patient.id, coverage, Some(invoice), line);
		let (claim, sent) = self.claim(desk, &document).await?;
		let seen = (sent.report["status"].clone(), sent.report["awarded"].clone());
		let fact = "It is approved in the block that it is submitted in, to the cent that was told";
		self.narrator.fact(Fact::new(fact, (json!("approved"), json!(STAY_PAID)), seen));
		self.the_insurer_remits(desk, claim, STAY_PAID).await?;
		Ok(claim)
	}

	/// Nothing on the chain shows the visit. One adjudicator denies it; the patient appeals, and another looks at what was shown otherwise. The clean claim does not wait
	/// for that.
	pub(super) async fn one_is_won_on_appeal(
		&mut self,
		desk: &Desk,
		coverage: CoverageId,
		served: u64,
		clean: ClaimId,
	) -> Result<ClaimId> {
		self.narrator.step("It claims a visit too, and shows nothing for it");
		let line = Self::line("consultation", VISIT, served, None);
		let document = Self::claim_document("professional", desk.patient.id, coverage, None, line);
		let (claim, sent) = self.claim(desk, &document).await?;
		self.expect_status("It waits for an adjudicator", &sent, "accepted");
		self.on_claim(&desk.adjudicator, &["claim", "take"], claim).await?;
		let file = self.ruling(claim, "asRuled")?;
		let sent = self.wallet.included(&desk.adjudicator, &["claim", "adjudicate", &file]).await??;
		self.expect_status("It is denied for want of evidence", &sent, "denied");
		let sent = self.on_claim(&desk.patient.signer, &["claim", "appeal"], claim).await?;
		self.narrator.did(format!("{} appeals", desk.patient.name), &sent.landed);
		let paid = self.chain.claim(clean).await?.map(|claim| claim.paid);
		let waits = self.chain.claim(claim).await?.map(|claim| claim.status);
		let fact = "While the appeal waits, the stay is paid already";
		self.narrator.fact(Fact::new(fact, (Some(STAY_PAID), Some(ClaimStatus::Appealed)), (paid, waits)));
		let file = self.ruling(claim, "acceptEvidence")?;
		let line = ["claim", "decide-appeal", &claim.to_string(), "--file", &file];
		let seen = match self.wallet.included(&desk.adjudicator, &line).await? {
			Err(Refused::Chain(name)) => name,
			Err(other) => other.to_string(),
			Ok(sent) => format!("decided in {}", sent.landed),
		};
		self.narrator.fact(Fact::new("Who denied it cannot decide the appeal", "Claims.HadAHand", seen));
		let sent = self.wallet.included(&desk.colleague, &line).await??;
		self.narrator.did("A colleague decides it", &sent.landed);
		let seen = (sent.report["status"].clone(), sent.report["awarded"].clone());
		let fact = "The refusal is overturned, and the same rules say how much is paid";
		self.narrator.fact(Fact::new(fact, (json!("overturned"), json!(VISIT_PAID)), seen));
		Ok(claim)
	}

	/// Writes a claim, and submits it.
	async fn claim(&mut self, desk: &Desk, document: &serde_json::Value) -> Result<(ClaimId, Sent)> {
		let file = self.document(document)?;
		let line = ["claim", "write", &file.to_string_lossy()];
		let written = self.wallet.begin::<ClaimId>(&desk.clerk, "claim", &line).await??;
		let sent = self.on_claim(&desk.clerk, &["claim", "submit"], written.number).await?;
		self.narrator.did(format!("Claim {} is submitted", written.number), &sent.landed);
		Ok((written.number, sent))
	}

	async fn on_claim(&self, key: &Signer, command: &[&str], claim: ClaimId) -> Result<Sent> {
		let number = claim.to_string();
		Ok(self.wallet.included(key, &[command, &[&number]].concat()).await??)
	}

	/// A ruling on the only line, in a file.
	fn ruling(&self, claim: ClaimId, ruling: &str) -> Result<String> {
		let file = self.document(&json!({ "claim": claim, "lines": [{ "line": 0, "ruling": ruling }] }))?;
		Ok(file.to_string_lossy().into_owned())
	}

	fn expect_status(&mut self, claim: &str, sent: &Sent, status: &str) {
		self.narrator.fact(Fact::new(claim, json!(status), sent.report["status"].clone()));
	}

	/// Somebody who has had no hand in them executes the decisions again, each with the code of its own block.
	pub(super) async fn an_auditor_replays(&mut self, desk: &Desk, claims: [ClaimId; 2]) -> Result<()> {
		self.narrator.step("An auditor executes the decisions again, with the runtime of their blocks");
		for claim in claims {
			let report = self.wallet.command(&desk.auditor, &["claim", "replay", &claim.to_string()]).await??;
			let fact = format!("Claim {claim} comes to the same, line by line");
			self.narrator.fact(Fact::new(fact, Some(true), report["agrees"].as_bool()));
		}
		let explained = ["claim", "explain", &claims[0].to_string()];
		let report = self.wallet.command(&desk.patient.signer, &explained).await??;
		let fact = format!("{} is told what of the stay is left to pay", desk.patient.name);
		self.narrator.fact(Fact::new(fact, Some(STAY - STAY_PAID), report["patient"].as_u64()));
		Ok(())
	}
}
