//! The world in which two insurers pay, and how it opens: everybody is enrolled, money is paid in, and Anna is covered by both.

use std::{ops::Deref, time::Duration};

use anyhow::{ensure, Context};
use futures::try_join;
use salus_primitives::OrganizationId;
use salus_tests::{cast::COUNCIL, chain::Chain, desk::Desk, node::Node, signer::Signer, Result};
use serde_json::{json, Value};

pub use salus_tests::desk::{digest, has};

use crate::cast::{Cast, Insurer, BANK, FIRST, HOSPITAL, KINDS, SECOND};

pub struct World {
	desk: Desk,
	pub chain: Chain,
	pub cast: Cast,
	pub council: Signer,
	pub unit: String,
	/// Anna's, in the order in which they pay. The first leaves a fifth to her, the second nothing.
	pub coverages: [String; 2],
}

impl Deref for World {
	type Target = Desk;

	fn deref(&self) -> &Desk {
		&self.desk
	}
}

impl World {
	pub async fn open(node: &Node) -> Result<Self> {
		let mut world = Self {
			desk: Desk::new(&node.url())?,
			chain: node.chain()?,
			cast: Cast::gather()?,
			council: Signer::new(COUNCIL)?,
			unit: String::new(),
			coverages: Default::default(),
		};
		for (kind, administrator) in KINDS.into_iter().zip(&world.cast.administrators) {
			world.wallet.admit(&world.council, kind, administrator).await??;
		}
		let bank = BANK.to_string();
		let unit = ["unit", "open", &bank, "USD", "--decimals", "2"];
		(_, world.unit) = try_join!(world.enrols_all(), world.begins(&world.council, "unit", &unit))?;
		// The vault asks the final state who somebody is.
		world.settles().await?;
		let (first, second) = (&world.cast.first, &world.cast.second);
		let (_, one, other) =
			try_join!(world.pays_in(), world.covers(first, "1", 2_000, 50_000), world.covers(second, "2", 0, 100_000))?;
		world.coverages = [one, other];
		Ok(world)
	}

	/// Waits until what has happened is final.
	pub async fn settles(&self) -> Result<()> {
		let best = self.chain.best().await?.number;
		self.chain.wait_finalized(best, Duration::from_secs(60)).await?;
		Ok(())
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

	/// The hospital has nothing, so that what it spends somebody has paid.
	async fn pays_in(&self) -> Result<()> {
		let insurers = [FIRST, SECOND].map(|id| (format!("org:{id}"), "5000.00"));
		for (party, amount) in insurers.into_iter().chain([(self.cast.anna.id.clone(), "500.00")]) {
			let line = ["money", "issue", &party, &self.unit, amount, "--reference", &digest()];
			self.says(&self.cast.issuer, &line).await?;
		}
		Ok(())
	}

	/// A plan that leaves so much of everything to patients, in hundredths of a percent, and Anna's coverage by it, which has begun yesterday.
	async fn covers(&self, insurer: &Insurer, order: &str, coinsurance: u32, automatic: u64) -> Result<String> {
		let file = self.document(&rules(coinsurance, automatic))?;
		let plan = self.begins(&insurer.planner, "plan", &["plan", "open", "--unit", &self.unit, &file]).await?;
		let terms = ["--plan", &plan, "--from", "-1d", "--until", "365d", "--order", order];
		let issue = [&["coverage", "issue", &self.cast.anna.id][..], &terms].concat();
		self.begins(&insurer.planner, "coverage", &issue).await
	}
}

/// Claims.
impl World {
	/// A line of what was served then.
	pub fn line(&self, category: &str, amount: u64, served: u64) -> Value {
		json!({ "category": category, "service": digest(), "units": 1, "amount": amount, "served": served })
	}

	/// A claim of Anna's, of one line, at the payer that pays in this place.
	pub fn claim(&self, payer: usize, line: &Value) -> Value {
		let coverage: u64 = self.coverages[payer].parse().unwrap_or_default();
		json!({ "kind": "professional", "currency": "USD", "patient": self.cast.anna.id, "coverage": coverage, "lines": [line] })
	}

	pub async fn writes(&self, claim: &Value) -> Result<String> {
		self.begins(&self.cast.clerk, "claim", &["claim", "write", &self.document(claim)?]).await
	}

	/// A claim stands there, and says this too.
	pub async fn stands(&self, claim: &str, status: &str, expected: Value) -> Result<Value> {
		let said = self.tells(&self.cast.till, &["claim", "show", claim], json!({ "claim": expected })).await?;
		ensure!(said["claim"]["status"] == status, "claim {claim} is not {status}: {said}");
		Ok(said)
	}

	/// Somebody takes a claim and rules on its only line.
	pub async fn rules_on(&self, who: &Signer, claim: &str, ruling: &str, expected: Value) -> Result<()> {
		self.says(who, &["claim", "take", claim]).await?;
		self.tells(who, &["claim", "adjudicate", &self.ruling(claim, ruling)?], expected).await?;
		Ok(())
	}

	/// A ruling on the only line, in a file.
	pub fn ruling(&self, claim: &str, ruling: &str) -> Result<String> {
		let claim: u64 = claim.parse()?;
		self.document(&json!({ "claim": claim, "lines": [{ "line": 0, "ruling": ruling }] }))
	}
}

/// A plan's rules, as its manager writes them into a file.
pub fn rules(coinsurance: u32, automatic: u64) -> Value {
	let benefit =
		|category: &str| json!({ "category": category, "deductible": "none", "copay": 0, "coinsurance": coinsurance });
	let benefits = ["consultation", "laboratory", "pharmacy", "procedure"].map(benefit);
	json!({
		"from": "2026-01-01",
		"period": "365d",
		"deductible": 0,
		"filing": "180d",
		"automatic": automatic,
		"twoAbove": 500_000,
		"answerWithin": "7d",
		"appealWithin": "60d",
		"appeals": 2,
		"benefits": benefits,
	})
}
