//! How the world opens: everybody is enrolled, money is paid in, and Anna is covered, admitted, and has records.

use std::time::Duration;

use anyhow::Context;
use futures::try_join;
use salus_primitives::OrganizationId;
use salus_tests::{cast::COUNCIL, fhir::Example, node::Node, signer::Signer, Result};
use serde_json::{json, Value};

use crate::{
	cast::{BANK, HOSPITAL, INSURER, KINDS},
	world::{digest, Known, Record, World},
};

/// What is paid in for the insurer, for the hospital, and for each patient.
pub const PAID_IN: [(&str, u64); 3] = [("5000.00", 500_000), ("100.00", 10_000), ("500.00", 50_000)];

/// The file of the records, which says nothing of what they show.
const RECORD: &str = "Observation-f001";

impl World {
	pub async fn open(node: &Node) -> Result<Self> {
		let mut world = Self::new(node)?;
		let council = Signer::new(COUNCIL)?;
		for (kind, administrator) in KINDS.into_iter().zip(&world.cast.administrators) {
			world.wallet.admit(&council, kind, administrator).await??;
		}
		let bank = BANK.to_string();
		let unit = ["unit", "open", &bank, "USD", "--decimals", "2"];
		let (_, unit) = try_join!(world.enrols_all(), world.begins(&council, "unit", &unit))?;
		// The vault asks the final state who somebody is.
		let best = world.chain.best().await?.number;
		world.chain.wait_finalized(best, Duration::from_secs(60)).await?;
		let (_, (plan, coverage), (encounter, served)) =
			try_join!(world.pays_in(&unit), world.covers(&unit), world.admits())?;
		// A record that is older than what was served does not show it.
		let records = world.records().await?;
		world.known = Known { unit, plan, coverage, encounter, served, records };
		Ok(world)
	}

	/// The members of all organizations, and the patients.
	async fn enrols_all(&self) -> Result<()> {
		let members = |(number, administrator)| (administrator, self.cast.members(number));
		self.enrols((0..).zip(&self.cast.administrators).map(members).collect()).await?;
		for patient in self.cast.patients() {
			let id = patient.id.parse().context("a patient's id")?;
			self.wallet.register_patient(&self.cast.registrar, OrganizationId(HOSPITAL), id, &patient.key).await??;
		}
		Ok(())
	}

	async fn pays_in(&self, unit: &str) -> Result<()> {
		let [insurer, hospital, patient] = PAID_IN.map(|(amount, _)| amount);
		let organizations =
			[(format!("org:{INSURER}"), insurer), (format!("organization:{HOSPITAL}"), hospital)].into_iter();
		let patients = self.cast.patients().into_iter().map(|one| (one.id.clone(), patient));
		for (party, amount) in organizations.chain(patients) {
			let line = ["money", "issue", &party, unit, amount, "--reference", &digest()];
			self.says(&self.cast.issuer, &line).await?;
		}
		Ok(())
	}

	/// A plan, and Anna's coverage by it, which has begun two days ago.
	async fn covers(&self, unit: &str) -> Result<(String, String)> {
		let planner = &self.cast.planner;
		let plan = self.begins(planner, "plan", &["plan", "open", "--unit", unit, &self.document(&rules())?]).await?;
		let issue = ["coverage", "issue", &self.cast.anna.id, "--plan", &plan, "--from", "-2d", "--until", "365d"];
		let coverage = self.begins(planner, "coverage", &issue).await?;
		Ok((plan, coverage))
	}

	/// Anna lies in a bed from now on.
	async fn admits(&self) -> Result<(String, u64)> {
		let beds = &self.cast.beds;
		for line in [&["ward", "open"][..], &["room", "open", "0"], &["bed", "open", "0", "0"]] {
			self.says(beds, line).await?;
		}
		let encounter =
			self.begins(beds, "encounter", &["encounter", "admit-directly", &self.cast.anna.id, "0", "0"]).await?;
		let shown = self.says(beds, &["encounter", "show", &encounter]).await?;
		let served = shown["admitted"].as_u64().with_context(|| format!("nobody was admitted: {shown}"))?;
		Ok((encounter, served))
	}

	/// Records of Anna, anchored, as the doctor is told who has written them.
	async fn records(&self) -> Result<[Record; 3]> {
		let (doctor, anna) = (&self.cast.doctor, &self.cast.anna.id);
		let example = Example::load(RECORD)?.path.display().to_string();
		let mut records = <[Record; 3]>::default();
		for record in &mut records {
			let said = self.says(doctor, &["record", "put", anna, &example, "--class", "laboratory"]).await?;
			let id = said["record"].as_str().with_context(|| format!("no record in {said}"))?.to_owned();
			let told = self.says(doctor, &["record", "watch", anna, &id, "--version", "1"]).await?;
			*record = Record { id, shown: self.document(&told)? };
		}
		Ok(records)
	}
}

/// The plan's rules, as its manager writes them into a file. They are as old as the official claims, so that these can be asked for.
pub fn rules() -> Value {
	let benefit = |category: &str, copay: u32, coinsurance: u32| json!({ "category": category, "deductible": "none", "copay": copay, "coinsurance": coinsurance });
	let mut imaging = benefit("imaging", 0, 0);
	imaging["authorizeAbove"] = 40_000.into();
	json!({
		"from": "2014-01-01",
		"period": "365d",
		"deductible": 0,
		"filing": "180d",
		"automatic": 50_000,
		"twoAbove": 200_000,
		"answerWithin": "30d",
		"appealWithin": "60d",
		"appeals": 1,
		"benefits": [benefit("consultation", 2_000, 1_000), imaging, benefit("procedure", 0, 2_000), benefit("other", 500, 0)],
	})
}
