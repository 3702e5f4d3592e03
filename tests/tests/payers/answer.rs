//! What an insurer asks of a claim, and nobody answers.

use anyhow::Context;
use salus_tests::{vault, Result};
use serde_json::json;

use crate::world::World;

impl World {
	/// The provider has a week. It is the claim's number.
	pub async fn asks_in_vain(&self) -> Result<String> {
		let (adjudicator, others) = (&self.cast.first.adjudicators[1], &self.cast.second.adjudicators[1]);
		let claim = self.writes(&self.claim(0, &self.line("procedure", 7_000, vault::now()))).await?;
		self.tells(&self.cast.clerk, &["claim", "submit", &claim], json!({ "status": "accepted" })).await?;
		let take = ["claim", "take", &claim];
		self.is_refused(others, &take, "Claims.NotFound", "`claim queue`").await.context("it is another insurer's")?;
		self.says(adjudicator, &take).await?;
		let said = self.says(adjudicator, &["claim", "ask", &claim, "--reason", "document"]).await?;
		let until = said["until"].as_u64().with_context(|| format!("no moment in {said}"))?;
		self.stands(&claim, "information-requested", json!({ "deadline": until })).await?;
		self.is_refused(adjudicator, &["claim", "resume", &claim], "Claims.AnswerNotDue", "`claim show`").await?;
		Ok(claim)
	}

	/// After that week the adjudicator goes on without an answer.
	pub async fn goes_on_without_an_answer(&self, claim: &str) -> Result<()> {
		let adjudicator = &self.cast.first.adjudicators[1];
		self.says(adjudicator, &["claim", "resume", claim]).await?;
		self.stands(claim, "in-review", json!({ "deadline": null })).await?;
		let denied = json!({ "status": "denied", "awarded": 0 });
		self.tells(adjudicator, &["claim", "adjudicate", &self.ruling(claim, "lacksInformation")?], denied).await?;
		Ok(())
	}
}
