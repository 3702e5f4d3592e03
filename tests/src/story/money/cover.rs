//! Who is covered, and for what.

use anyhow::Context;
use salus_primitives::{CoverageId, EncounterId, NetworkId, PlanId};
use serde_json::{json, Value};

use crate::{narrator::Fact, Result};

use super::{super::Story, bank::euros, Desk, STAY, STAY_PAID};

impl Story {
	/// A plan that pays stays and visits within a network, and a coverage by it.
	pub(super) async fn the_insurer_covers(&mut self, desk: &Desk) -> Result<CoverageId> {
		let (planner, patient) = (&desk.planner, &desk.patient);
		self.narrator.step(&format!("{} covers {}", self.cast.insurer.name, patient.name));
		let network = self.wallet.begin::<NetworkId>(planner, "network", &["network", "open"]).await??;
		let line = ["network", "add", &network.number.to_string(), &self.cast.hospital.id.to_string()];
		let sent = self.wallet.included(planner, &line).await??;
		self.narrator.did(format!("{} is within network {}", self.cast.hospital.name, network.number), &sent.landed);
		let file = self.document(&rules(network.number))?;
		let line = ["plan", "open", "--unit", &desk.unit.to_string(), &file.to_string_lossy()];
		let plan = self.wallet.begin::<PlanId>(planner, "plan", &line).await??;
		self.did_begin("It offers plan", &plan);
		let (patient, plan) = (patient.id.to_string(), plan.number.to_string());
		let line = ["coverage", "issue", &patient, "--plan", &plan, "--until", "365d"];
		let coverage = self.wallet.begin::<CoverageId>(planner, "coverage", &line).await??;
		self.did_begin("It issues coverage", &coverage);
		Ok(coverage.number)
	}

	/// When the patient came, as the chain has it.
	pub(super) async fn when_admitted(&self, stay: EncounterId) -> Result<u64> {
		let line = ["encounter", "show", &stay.to_string()];
		let report = self.wallet.command(&self.cast.nurse.signer, &line).await??;
		report["admitted"].as_u64().with_context(|| format!("nobody was admitted: {report}"))
	}

	/// The hospital asks what would be paid, before it asks to be paid.
	pub(super) async fn eligibility_is_asked(&mut self, desk: &Desk, coverage: CoverageId, served: u64) -> Result<()> {
		self.narrator.step("The hospital asks what would be paid");
		let (patient, coverage, served) = (desk.patient.id.to_string(), coverage.to_string(), served.to_string());
		let line = format!("inpatient,{}", euros(STAY));
		let line = ["eligibility", "benefits", &patient, "--coverage", &coverage, "--served", &served, "--line", &line];
		let report = self.wallet.command(&desk.clerk, &line).await??;
		let preview = &report["preview"];
		let seen = (preview["lines"][0]["paid"].as_u64(), preview["automatic"].as_bool());
		let claim = "It is told the amount, and that the rules decide without anybody";
		self.narrator.fact(Fact::new(claim, (Some(STAY_PAID), Some(true)), seen));
		Ok(())
	}
}

/// The plan's rules, as its manager writes them into a file.
fn rules(network: NetworkId) -> Value {
	let benefit = |category: &str, deductible: &str, copay: u32| json!({ "category": category, "deductible": deductible, "copay": copay, "coinsurance": 1_000 });
	json!({
		"from": "2026-01-01",
		"period": "365d",
		"deductible": 5_000,
		"network": network,
		"filing": "180d",
		"automatic": 50_000,
		"twoAbove": 500_000,
		"answerWithin": "30d",
		"appealWithin": "60d",
		"appeals": 2,
		"benefits": [benefit("consultation", "none", 2_000), benefit("inpatient", "shared", 1_000)],
	})
}
