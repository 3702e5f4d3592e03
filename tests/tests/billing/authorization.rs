//! What is authorized before it is given, until a claim has used it up.

use anyhow::{ensure, Context};
use salus_tests::Result;
use serde_json::{json, Value};

use crate::{
	cast::INSURER,
	world::{digest, World},
};

impl World {
	/// Two units of three are certified in the end, and a claim over 600.00 uses both. It is the claim's number.
	pub async fn authorizes(&self) -> Result<String> {
		self.needs_one().await?;
		let (clerk, decides) = (&self.cast.clerks[2], &self.cast.adjudicators[3]);
		let service = digest();
		let authorization = self.requests(&service, "3").await?;
		let number: u64 = authorization.parse()?;
		let awaiting = self.says(decides, &["authorization", "awaiting"]).await?;
		let listed = awaiting["authorizations"].as_array().context("authorizations")?;
		ensure!(listed.iter().any(|entry| entry["id"] == number), "{number} is not in {awaiting}");

		self.tells(decides, &["authorization", "pend", &authorization], json!({ "status": "pended" })).await?;
		let certify = |units| ["authorization", "certify", &authorization, "--units", units];
		let more = "`authorization extend` certifies more afterwards";
		self.is_refused(decides, &certify("4"), "Coverage.MoreThanRequested", more).await?;
		self.is_stopped(clerk, &certify("1"), 11, "may adjudicate-claims in no organization").await?;
		let in_part = json!({ "status": "certified-in-part", "certified": { "units": 1 } });
		self.tells(decides, &certify("1"), in_part).await?;
		self.is_refused(decides, &certify("1"), "Coverage.AuthorizationCertifiedInPart", "`authorization extend`")
			.await?;
		let extend = ["authorization", "extend", &authorization, "--units", "2"];
		let longer = json!({ "status": "certified-in-part", "certified": { "units": 2 } });
		self.tells(decides, &extend, longer).await?;
		self.is_refused(decides, &extend, "Coverage.NoChange", "Nothing is left to do").await?;

		let claim = self.uses_up(&authorization, &service).await?;
		let used = json!({ "authorization": { "used": 2, "status": "certified-in-part", "provider": 0 } });
		self.tells(clerk, &["authorization", "show", &authorization], used).await?;
		self.reads(clerk, &["authorization", "show", &authorization], &["2 used, 0 reserved, 0 left"]).await?;
		let revoke = ["authorization", "revoke", &authorization];
		self.is_refused(decides, &revoke, "Coverage.NothingLeft", "claims have used all of it").await?;
		self.ends_others().await?;
		Ok(claim)
	}

	/// Who asks before is told that it takes one, and that it would not be paid without.
	async fn needs_one(&self) -> Result<()> {
		let (clerk, anna, coverage) = (&self.cast.clerks[2], &self.cast.anna.id, &self.known.coverage);
		let lines = ["--coverage", coverage, "--line", "imaging,600.00", "--line", "imaging,400.00"];
		let ask = [&["eligibility", "auth-requirements", anna][..], &lines].concat();
		self.tells(clerk, &ask, json!({ "unauthorized": [0] })).await?;
		let ask = [&["eligibility", "benefits", anna][..], &lines].concat();
		let said = self.says(clerk, &ask).await?;
		let preview = &said["preview"]["lines"];
		let refused = json!([{ "group": "CO", "reason": "197", "amount": 60_000 }]);
		ensure!(preview[0]["adjustments"] == refused && preview[1]["paid"] == 40_000, "{said}");
		Ok(())
	}

	async fn requests(&self, service: &str, units: &str) -> Result<String> {
		let request = [
			&["authorization", "request", &self.known.coverage, "--category", "imaging", "--service", service][..],
			&["--units", units, "--from", "-1d", "--until", "30d"],
		];
		let said = self.tells(&self.cast.clerks[2], &request.concat(), json!({ "insurer": INSURER })).await?;
		Ok(said["authorization"].to_string())
	}

	async fn uses_up(&self, authorization: &str, service: &str) -> Result<String> {
		let (clerk, adjudicator) = (&self.cast.clerks[2], &self.cast.adjudicators[2]);
		let mut line = self.line("imaging", 60_000);
		line["service"] = service.into();
		line["units"] = 2.into();
		line["authorization"] = authorization.parse::<u64>()?.into();
		let claim = self.writes(clerk, &self.claim(line)).await?;
		self.tells(clerk, &["claim", "submit", &claim], json!({ "status": "accepted" })).await?;
		self.says(adjudicator, &["claim", "take", &claim]).await?;
		let ruled: Value =
			json!({ "claim": claim.parse::<u64>()?, "lines": [{ "line": 0, "ruling": "acceptEvidence" }] });
		let expected = json!({ "status": "approved", "awarded": 60_000 });
		self.tells(adjudicator, &["claim", "adjudicate", &self.document(&ruled)?], expected).await?;
		self.stands(&claim, "approved", json!({ "decision": { "lines": [{ "units": 2, "paid": 60_000 }] } })).await?;
		Ok(claim)
	}

	/// One is denied, one is given up, and nothing comes of either.
	async fn ends_others(&self) -> Result<()> {
		let (clerk, decides) = (&self.cast.clerks[2], &self.cast.adjudicators[3]);
		let denied = self.requests(&digest(), "1").await?;
		self.tells(decides, &["authorization", "deny", &denied], json!({ "status": "denied" })).await?;
		let certify = ["authorization", "certify", &denied];
		self.is_refused(decides, &certify, "Coverage.AuthorizationDenied", "`authorization request` asks again")
			.await?;
		self.is_stopped(decides, &["authorization", "extend", &denied, "--units", "2"], 2, "nothing to extend").await?;
		let given_up = self.requests(&digest(), "1").await?;
		self.tells(clerk, &["authorization", "cancel", &given_up], json!({ "status": "cancelled" })).await?;
		let list = self.says(clerk, &["authorization", "list", &self.known.coverage]).await?;
		let seen: Vec<_> = list["authorizations"].as_array().context("authorizations")?.iter().collect();
		let statuses: Vec<_> = seen.iter().map(|entry| &entry["authorization"]["status"]).collect();
		ensure!(statuses == ["cancelled", "denied", "certified-in-part"], "{list}");
		Ok(())
	}
}
