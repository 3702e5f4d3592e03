//! Plans, networks and coverages, and what is covered.

use anyhow::{ensure, Context};
use salus_tests::Result;
use serde_json::json;

use crate::{
	cast::{HOSPITAL, INSURER},
	opening::rules,
	world::{has, World},
};

impl World {
	pub async fn insures(&self) -> Result<()> {
		self.plans().await?;
		self.opens_a_network().await?;
		self.covers_and_ends().await?;
		self.says_what_is_covered().await
	}

	/// Rules come back as they were written, and hold for nobody's past.
	async fn plans(&self) -> Result<()> {
		let (planner, plan) = (&self.cast.planner, &self.known.plan);
		let shown = self.says(planner, &["plan", "rules", plan]).await?;
		let written = rules();
		ensure!(shown["benefits"].as_array().map(Vec::len) == Some(4), "{shown}");
		for field in ["deductible", "automatic", "twoAbove", "appeals"] {
			ensure!(shown[field] == written[field], "{field} of {shown}");
		}
		let same = self.document(&shown)?;
		let publish = ["plan", "publish", plan, &same];
		self.is_refused(planner, &publish, "Coverage.NotInFuture", "say it with --from").await?;
		self.tells(planner, &[&publish[..], &["--from", "2028-01-01"]].concat(), json!({ "version": 1 })).await?;
		self.tells(planner, &["plan", "show", plan], json!({ "version": 0, "plan": { "insurer": INSURER } })).await?;
		let mut wrong = rules();
		wrong["benefits"][2]["copay"] = "none".into();
		let wrong = self.document(&wrong)?;
		let open = ["plan", "open", "--unit", &self.known.unit, &wrong];
		self.is_stopped(planner, &open, 2, "benefits[2].copay").await
	}

	async fn opens_a_network(&self) -> Result<()> {
		let (planner, hospital) = (&self.cast.planner, HOSPITAL.to_string());
		let network = self.begins(planner, "network", &["network", "open"]).await?;
		let add = ["network", "add", &network, &hospital];
		self.says(planner, &add).await?;
		self.is_refused(planner, &add, "Coverage.AlreadyWithin", "`network providers`").await?;
		let within = self.says(planner, &["network", "providers", &network]).await?;
		ensure!(within["providers"] == json!([HOSPITAL]), "{within}");
		self.says(planner, &["network", "remove", &network, &hospital]).await?;
		let bank = ["network", "add", &network, "2"];
		self.is_refused(planner, &bank, "Coverage.NotAProvider", "`org list`").await
	}

	/// Bert's, which stands nobody in the way.
	async fn covers_and_ends(&self) -> Result<()> {
		let (planner, bert, plan) = (&self.cast.planner, &self.cast.bert.id, &self.known.plan);
		let issue = ["coverage", "issue", bert, "--plan", plan, "--until", "365d"];
		let said = self.tells(planner, &[&issue[..], &["--draft"]].concat(), json!({ "status": "draft" })).await?;
		let coverage = said["coverage"].to_string();
		let on = |verb| ["coverage", verb, &coverage];
		self.is_refused(planner, &on("resume"), "Coverage.CoverageDraft", "`coverage activate`").await?;
		self.says(planner, &on("activate")).await?;
		self.is_refused(planner, &issue, "Coverage.OrderTaken", "`coverage list`").await?;
		let suspended = self.says(planner, &[&on("suspend")[..], &["--from", "7d"]].concat()).await?;
		let expected = json!({ "coverage": { "status": "suspended", "suspended": suspended["suspended"] } });
		self.tells(planner, &on("show"), expected).await?;
		self.says(planner, &on("resume")).await?;
		let second = self.begins(planner, "coverage", &[&issue[..], &["--order", "2"]].concat()).await?;
		let list = self.says(&self.cast.bert.key, &["coverage", "list", bert]).await?;
		let listed: Vec<_> =
			list["coverages"].as_array().context("coverages")?.iter().map(|one| one["id"].to_string()).collect();
		ensure!(listed == [coverage.clone(), second.clone()], "the first payer is first: {list}");
		self.says(planner, &["coverage", "enter-in-error", &second]).await?;
		let ended = self.says(planner, &[&on("end")[..], &["--at", "30d"]].concat()).await?;
		self.tells(planner, &on("show"), json!({ "coverage": { "end": ended["end"], "status": "cancelled" } })).await?;
		Ok(())
	}

	async fn says_what_is_covered(&self) -> Result<()> {
		let (clerk, anna, coverage) = (&self.cast.clerks[2], &self.cast.anna.id, &self.known.coverage);
		let number: u64 = coverage.parse()?;
		let found = self.says(clerk, &["eligibility", "discovery", anna]).await?;
		ensure!(has(&found["coverages"], &json!([{ "id": number }])), "{found}");
		let validation = ["eligibility", "validation", anna, "--coverage", coverage];
		self.tells(clerk, &validation, json!({ "validation": { "coverage": { "id": number }, "refused": null } }))
			.await?;
		let early = [&validation[..], &["--served", "-30d"]].concat();
		self.tells(clerk, &early, json!({ "validation": { "refused": "26" } })).await?;
		let benefits = ["eligibility", "benefits", anna, "--coverage", coverage, "--line", "consultation,120.00"];
		let line = json!({ "paid": 9_000, "copay": 2_000, "coinsurance": 1_000 });
		self.tells(clerk, &benefits, json!({ "preview": { "lines": [line] } })).await?;
		self.reads(clerk, &benefits, &["90.00"]).await
	}
}
