//! Appeals: by the provider and by the patient, withdrawn, upheld and overturned.

use anyhow::Context;
use salus_tests::Result;
use serde_json::json;

use crate::{cast::HOSPITAL, world::World};

/// What is won.
pub const WON: u64 = 4_000;

impl World {
	/// One appeal is in vain, and one wins 40.00. It is that claim's number.
	pub async fn appeals(&self) -> Result<String> {
		self.in_vain().await.context("in vain")?;
		self.wins().await.context("won")
	}

	/// A claim over 50.00 for which nothing is shown, and which one adjudicator has denied.
	async fn denied(&self) -> Result<String> {
		let claim = self.writes(&self.claim(0, &self.line("consultation", 5_000, salus_tests::vault::now()))).await?;
		self.tells(&self.cast.clerk, &["claim", "submit", &claim], json!({ "status": "accepted" })).await?;
		let denied = json!({ "status": "denied", "awarded": 0 });
		self.rules_on(&self.cast.first.adjudicators[0], &claim, "asRuled", denied).await?;
		Ok(claim)
	}

	/// The provider thinks better of it; the patient does not, and another adjudicator comes to the same.
	async fn in_vain(&self) -> Result<()> {
		let (clerk, anna, hospital) = (&self.cast.clerk, &self.cast.anna.key, HOSPITAL.to_string());
		let [first, second] = &self.cast.first.adjudicators;
		let claim = self.denied().await?;
		let own = |verb| ["claim", verb, claim.as_str()];
		let providers = |verb| ["claim", verb, claim.as_str(), "--organization", hospital.as_str()];
		self.is_refused(&self.cast.bert.key, &own("appeal"), "Claims.NotAuthorized", "").await?;
		self.tells(clerk, &providers("appeal"), json!({ "appeals": 1, "organization": HOSPITAL })).await?;
		self.stands(&claim, "appealed", json!({})).await?;
		self.is_refused(anna, &own("appeal"), "Claims.ClaimAppealed", "").await?;
		self.is_refused(anna, &own("withdraw-appeal"), "Claims.NotYourAppeal", "").await?;
		self.says(clerk, &providers("withdraw-appeal")).await?;
		self.stands(&claim, "denied", json!({ "appeals": 0 })).await?;
		// What was withdrawn before anybody has looked at it uses up nothing.
		self.tells(anna, &own("appeal"), json!({ "appeals": 1, "organization": null })).await?;
		let uphold = ["claim", "decide-appeal", &claim, "--uphold"];
		self.is_refused(first, &uphold, "Claims.HadAHand", "Another adjudicator").await?;
		self.tells(second, &uphold, json!({ "proposed": false })).await?;
		self.stands(&claim, "upheld", json!({ "appeals": 1, "paid": 0 })).await?;
		self.reads(anna, &["claim", "explain", &claim], &["50.00"]).await
	}

	/// The provider appeals, and another adjudicator takes it without evidence.
	async fn wins(&self) -> Result<String> {
		let (clerk, hospital) = (&self.cast.clerk, HOSPITAL.to_string());
		let claim = self.denied().await?;
		self.tells(clerk, &["claim", "appeal", &claim, "--organization", &hospital], json!({ "appeals": 1 })).await?;
		let file = self.ruling(&claim, "acceptEvidence")?;
		let decide = ["claim", "decide-appeal", &claim, "--file", &file];
		let overturned = json!({ "status": "overturned", "awarded": WON });
		self.tells(&self.cast.first.adjudicators[1], &decide, overturned).await?;
		let kept = json!({ "decisions": [{ "appeals": 0 }, { "appeals": 1 }] });
		self.tells(&self.cast.auditor, &["claim", "decisions", &claim], kept).await?;
		Ok(claim)
	}
}
