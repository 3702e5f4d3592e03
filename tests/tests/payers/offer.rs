//! What insurers offer: plans, networks and coverages, units in which they are, and what is told before a claim.

use anyhow::{ensure, Context};
use salus_tests::Result;
use serde_json::{json, Value};

use crate::{
	cast::{BANK, FIRST, HOSPITAL},
	world::{digest, has, rules, World},
};

const YEAR: u64 = 365 * 24 * 60 * 60 * 1_000;

impl World {
	pub async fn offers(&self) -> Result<()> {
		self.opens_and_closes_a_unit().await.context("units")?;
		self.has_contracts().await.context("networks")?;
		let plan = self.offers_another_plan().await.context("plans")?;
		self.covers_bert(&plan).await.context("coverages")?;
		self.retires(&plan).await.context("a plan that is retired")?;
		self.tells_all_at_once().await.context("eligibility")
	}

	/// Of a unit that is closed nothing more is issued.
	async fn opens_and_closes_a_unit(&self) -> Result<()> {
		let (issuer, bank) = (&self.cast.issuer, BANK.to_string());
		let unit = self.begins(&self.council, "unit", &["unit", "open", &bank, "CHF", "--decimals", "2"]).await?;
		self.is_listed(&unit, "CHF", "active").await?;
		let close = ["unit", "close", &unit];
		self.tells(&self.council, &close, json!({ "unit": unit.parse::<u64>()? })).await?;
		self.is_listed(&unit, "CHF", "closed").await?;
		self.is_listed(&self.unit, "USD", "active").await?;
		let issue = ["money", "issue", &self.cast.bert.id, &unit, "1.00", "--reference", &digest()];
		self.is_refused(issuer, &issue, "Payments.UnitClosed", "`unit list`").await
	}

	async fn is_listed(&self, unit: &str, currency: &str, status: &str) -> Result<()> {
		let said = self.says(&self.cast.stranger, &["unit", "list"]).await?;
		let expected =
			json!({ "id": unit.parse::<u64>()?, "unit": { "currency": currency, "status": status, "issuer": BANK } });
		let units = said["units"].as_array().context("units")?;
		ensure!(units.iter().any(|one| has(one, &expected)), "{expected} is not in {said}");
		Ok(())
	}

	async fn has_contracts(&self) -> Result<()> {
		let (planner, hospital) = (&self.cast.first.planner, HOSPITAL.to_string());
		let network = self.begins(planner, "network", &["network", "open"]).await?;
		let number: u64 = network.parse()?;
		self.says(planner, &["network", "add", &network, &hospital]).await?;
		let expected = json!({ "id": number, "network": { "insurer": FIRST, "providers": 1 } });
		self.tells(&self.cast.stranger, &["network", "show", &network], expected).await?;
		let said = self.says(planner, &["network", "list"]).await?;
		let listed = said["networks"].to_string();
		ensure!(said["organization"] == FIRST && listed.contains("\"providers\":1"), "{said}");
		let insurer = FIRST.to_string();
		let same = self.says(&self.cast.stranger, &["network", "list", "--organization", &insurer]).await?;
		ensure!(same["networks"] == said["networks"], "a stranger is told something else: {same}");
		Ok(())
	}

	/// The newest is first.
	async fn offers_another_plan(&self) -> Result<String> {
		let planner = &self.cast.first.planner;
		let file = self.document(&rules(1_000, 1))?;
		let plan = self.begins(planner, "plan", &["plan", "open", "--unit", &self.unit, &file]).await?;
		let listed = self.plans().await?;
		ensure!(listed.len() == 2 && listed[0]["id"] == plan.parse::<u64>()?, "{listed:?}");
		let expected = json!({ "insurer": FIRST, "status": "active", "versions": 1 });
		ensure!(listed.iter().all(|one| has(&one["plan"], &expected)), "{listed:?}");
		Ok(plan)
	}

	async fn plans(&self) -> Result<Vec<Value>> {
		let said = self.says(&self.cast.first.planner, &["plan", "list"]).await?;
		Ok(said["plans"].as_array().with_context(|| format!("no plans in {said}"))?.clone())
	}

	/// Which pays third, and for two years.
	async fn covers_bert(&self, plan: &str) -> Result<()> {
		let (planner, bert) = (&self.cast.first.planner, &self.cast.bert);
		let issue = ["coverage", "issue", &bert.id, "--plan", plan, "--until", "365d"];
		let coverage = self.begins(planner, "coverage", &issue).await?;
		let shown = ["coverage", "show", &coverage];
		let before = self.tells(&bert.key, &shown, json!({ "coverage": { "order": 1 } })).await?;
		self.tells(planner, &["coverage", "order", &coverage, "3"], json!({ "order": 3 })).await?;
		let said = self.says(planner, &["coverage", "extend", &coverage, "--until", "730d"]).await?;
		let end = said["end"].as_u64().with_context(|| format!("no end in {said}"))?;
		let lasted = before["coverage"]["end"].as_u64().context("an end")?;
		ensure!(end >= lasted + YEAR, "it lasts until {end}, and did until {lasted}");
		self.tells(&bert.key, &shown, json!({ "coverage": { "order": 3, "end": end, "status": "active" } })).await?;
		let nothing = json!({ "period": 0, "used": { "deductible": 0, "categories": [] } });
		self.tells(&bert.key, &["coverage", "used", &coverage], nothing).await?;
		Ok(())
	}

	async fn retires(&self, plan: &str) -> Result<()> {
		let planner = &self.cast.first.planner;
		self.tells(planner, &["plan", "retire", plan], json!({ "organization": FIRST })).await?;
		let listed = self.plans().await?;
		let statuses: Vec<_> = listed.iter().map(|one| &one["plan"]["status"]).collect();
		ensure!(statuses == ["retired", "active"], "{listed:?}");
		let issue = ["coverage", "issue", &self.cast.anna.id, "--plan", plan, "--until", "365d", "--order", "4"];
		self.is_refused(planner, &issue, "Coverage.PlanRetired", "`plan open`").await
	}

	/// All four purposes, of a patient whom two insurers cover.
	async fn tells_all_at_once(&self) -> Result<()> {
		let (clerk, anna, [first, second]) = (&self.cast.clerk, &self.cast.anna.id, &self.coverages);
		let said = self.says(clerk, &["eligibility", "all", anna, "--line", "laboratory,50.00"]).await?;
		let [first, second]: [u64; 2] = [first.parse()?, second.parse()?];
		ensure!(said["purposes"].as_array().map(Vec::len) == Some(4), "{said}");
		ensure!(has(&said["coverages"], &json!([{ "id": first }, { "id": second }])), "{said}");
		let expected = json!({ "validation": { "coverage": { "id": first }, "refused": null }, "unauthorized": [] });
		ensure!(has(&said, &expected), "{said}");
		ensure!(said["benefits"].as_array().map(Vec::len) == Some(4), "{said}");
		ensure!(has(&said["preview"], &json!({ "lines": [{ "paid": 4_000, "coinsurance": 1_000 }] })), "{said}");
		Ok(())
	}
}

/// Before the second payer is asked.
impl World {
	/// What the second would pay of what the first has paid a part of. It is told as the claim there would be decided.
	pub async fn tells_what_the_second_would_pay(&self, prior: &str) -> Result<()> {
		let clerk = &self.cast.clerk;
		let shown = self.says(clerk, &["claim", "show", prior]).await?;
		let line = &shown["claim"]["lines"][0];
		let service = line["service"].as_str().context("a service")?;
		let line = format!("consultation,100.00,service={service},served={}", line["served"]);
		let ask = ["eligibility", "benefits", &self.cast.anna.id, "--coverage", &self.coverages[1], "--line", &line];
		let rest = json!({ "preview": { "lines": [{ "paid": 2_000 }] } });
		self.tells(clerk, &[&ask[..], &["--prior", prior]].concat(), rest).await?;
		let first = self.says(clerk, &ask).await?;
		ensure!(first["preview"]["lines"][0]["paid"] == 0, "who pays second does not pay first: {first}");
		Ok(())
	}
}
