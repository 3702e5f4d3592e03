//! What adjudicators do: they take a claim, ask, send back, decide, alone or by two.

use anyhow::{ensure, Context};
use salus_tests::Result;
use serde_json::{json, Value};

use crate::{
	cast::INSURER,
	world::{has, World},
};

/// Claims that people have decided.
pub struct Reviewed {
	/// One of 150.00 that was asked about. 117.00 are to be paid, in a week.
	pub asked: String,
	/// One of 600.00 of which 500.00 were necessary. 400.00 are to be paid.
	pub cut: String,
	/// One of 2500.00 that took two. 2000.00 are to be paid.
	pub large: String,
}

impl World {
	pub async fn reviews(&self) -> Result<Reviewed> {
		let asked = self.asks_and_decides().await?;
		self.sends_back().await?;
		let cut = self.cuts().await?;
		let large = self.takes_two().await?;
		Ok(Reviewed { asked, cut, large })
	}

	/// A ruling on the only line, in a file.
	fn ruling(&self, claim: &str, ruling: Value) -> Result<String> {
		let claim: u64 = claim.parse()?;
		self.document(&json!({ "claim": claim, "lines": [{ "line": 0, "ruling": ruling }] }))
	}

	async fn asks_and_decides(&self) -> Result<String> {
		let (clerk, [first, second, ..]) = (&self.cast.clerks[1], &self.cast.adjudicators);
		let claim = self.claims_unshown(clerk, "consultation", 15_000).await?;
		let queue = self.says(first, &["claim", "queue"]).await?;
		let waits = json!({ "id": claim.parse::<u64>()?, "claim": { "status": "accepted" } });
		let listed = queue["claims"].as_array().context("claims")?;
		ensure!(listed.iter().any(|entry| has(entry, &waits)), "{waits} is not in {queue}");
		let ruling = self.ruling(&claim, "acceptEvidence".into())?;
		let adjudicate = ["claim", "adjudicate", &ruling];
		self.is_refused(first, &adjudicate, "Claims.ClaimAccepted", "`claim take`").await?;
		self.says(first, &["claim", "take", &claim]).await?;
		self.is_refused(second, &["claim", "take", &claim], "Claims.ClaimInReview", "`claim adjudicate`").await?;

		let ask = ["claim", "ask", &claim, "--reason", "evidence"];
		let said = self.tells(first, &ask, json!({ "reason": "evidence" })).await?;
		let until = said["until"].as_u64().with_context(|| format!("no moment in {said}"))?;
		self.stands(&claim, "information-requested", json!({ "deadline": until })).await?;
		self.is_refused(first, &["claim", "resume", &claim], "Claims.AnswerNotDue", "`claim show` tells").await?;
		self.reads(&self.cast.anna.key, &["claim", "explain", &claim], &["The insurer asks because"]).await?;
		self.is_stopped(clerk, &["claim", "answer", &claim], 2, "nothing is answered").await?;
		let [document, other, _] = self.known.records.each_ref().map(|record| record.id.as_str());
		self.says(clerk, &["claim", "answer", &claim, "--documents", document]).await?;
		self.stands(&claim, "in-review", json!({ "deadline": null })).await?;
		let named = |records| ["claim", "documents", &claim, "--records", records];
		let nothing = json!([{ "record": document, "classes": [] }]);
		self.tells(first, &named(document), json!({ "readable": nothing })).await?;
		self.is_stopped(first, &named(other), 7, "these are not the documents of claim").await?;

		let other = self.document(&json!({ "claim": claim.parse::<u64>()?, "lines": [] }))?;
		self.is_stopped(first, &["claim", "adjudicate", &other], 2, "a ruling on every line").await?;
		self.tells(first, &adjudicate, json!({ "status": "approved", "awarded": 11_700, "proposed": false })).await?;
		self.replays(&claim).await?;
		self.sets_a_day(&claim).await?;
		Ok(claim)
	}

	async fn sets_a_day(&self, claim: &str) -> Result<()> {
		let payer = &self.cast.payer;
		let said = self.says(payer, &["claim", "pay-day", claim, "--on", "7d"]).await?;
		self.stands(claim, "payment-scheduled", json!({ "paid": 0 })).await?;
		let expected = json!({ "payday": { "on": said["on"], "from": "approved" } });
		self.tells(&self.cast.anna.key, &["claim", "explain", claim], expected).await?;
		self.reads(&self.cast.anna.key, &["claim", "explain", claim], &["The insurer means to pay on"]).await?;
		self.is_refused(payer, &["claim", "pay-day", claim, "--on", "10y"], "Claims.DayTooFar", "--on").await
	}

	/// What is sent back is undecided. Another comes in its place, and is taken back.
	async fn sends_back(&self) -> Result<()> {
		let (clerk, adjudicator) = (&self.cast.clerks[1], &self.cast.adjudicators[0]);
		let old = self.claims_unshown(clerk, "consultation", 3_000).await?;
		self.tells(adjudicator, &["claim", "return", &old, "--reason", "amounts"], json!({ "reason": "amounts" }))
			.await?;
		self.stands(&old, "returned", json!({ "decision": null })).await?;
		self.reads(&self.cast.anna.key, &["claim", "explain", &old], &["It was sent back because"]).await?;
		let file = self.document(&self.claim(self.line("consultation", 2_900)))?;
		let new = self.begins(clerk, "claim", &["claim", "write", &file, "--replaces", &old]).await?;
		self.says(clerk, &["claim", "submit", &new]).await?;
		self.stands(&old, "replaced", json!({ "replacedBy": new.parse::<u64>()? })).await?;
		self.says(clerk, &["claim", "void", &new]).await?;
		self.stands(&new, "voided", json!({ "decision": null })).await?;
		self.is_refused(clerk, &["claim", "void", &new], "Claims.ClaimVoided", "`claim write` begins another").await
	}

	/// A record shows it, and it bills more than the rules decide alone.
	async fn cuts(&self) -> Result<String> {
		let (clerk, adjudicator) = (&self.cast.clerks[1], &self.cast.adjudicators[1]);
		let claim = self.writes(clerk, &self.claim(self.line("procedure", 60_000))).await?;
		self.proves(clerk, &claim, &self.known.records[1]).await?;
		self.tells(clerk, &["claim", "submit", &claim], json!({ "status": "accepted" })).await?;
		self.says(adjudicator, &["claim", "take", &claim]).await?;
		let ruling = self.ruling(&claim, json!({ "atMost": 50_000 }))?;
		let expected = json!({ "status": "partially-approved", "awarded": 40_000 });
		self.tells(adjudicator, &["claim", "adjudicate", &ruling], expected).await?;
		let cut = json!({ "group": "CO", "reason": "50", "amount": 10_000 });
		let borne = json!({ "group": "PR", "reason": "2", "amount": 10_000 });
		let expected =
			json!({ "patient": 10_000, "provider": 10_000, "adjustments": [cut, borne], "appealable": true });
		self.tells(&self.cast.anna.key, &["claim", "explain", &claim], expected).await?;
		self.reads(&self.cast.anna.key, &["claim", "explain", &claim], &["You can appeal until"]).await?;
		self.replays(&claim).await?;
		Ok(claim)
	}

	/// What bills more than one may decide. One proposes, another drops that; one proposes again, and a third confirms.
	async fn takes_two(&self) -> Result<String> {
		let (clerk, [first, second, third, _]) = (&self.cast.clerks[1], &self.cast.adjudicators);
		let claim = self.claims_unshown(clerk, "procedure", 250_000).await?;
		self.says(first, &["claim", "take", &claim]).await?;
		let (ruling, other) =
			(self.ruling(&claim, "acceptEvidence".into())?, self.ruling(&claim, "notNecessary".into())?);
		let (adjudicate, confirm) = (["claim", "adjudicate", &ruling], ["claim", "confirm", &claim]);
		self.is_stopped(third, &confirm, 11, "nothing is proposed").await?;
		self.tells(first, &adjudicate, json!({ "proposed": true, "status": null })).await?;
		let proposal = json!({ "by": first.address(), "verdict": { "decide": ["acceptEvidence"] } });
		self.tells(first, &["claim", "proposal", &claim], json!({ "proposal": proposal })).await?;
		self.is_refused(first, &confirm, "Claims.HadAHand", "Another adjudicator").await?;
		self.says(second, &["claim", "refuse", &claim]).await?;
		self.tells(second, &["claim", "proposal", &claim], json!({ "proposal": null })).await?;
		self.tells(first, &adjudicate, json!({ "proposed": true })).await?;
		let differs = ["claim", "confirm", &claim, "--file", &other];
		self.is_refused(third, &differs, "Claims.VerdictsDiffer", "`claim refuse`").await?;
		self.tells(third, &confirm, json!({ "status": "approved", "awarded": 200_000 })).await?;
		let said = self.says(third, &["claim", "decisions", &claim]).await?;
		let by = json!([first.address(), third.address()]);
		ensure!(said["decisions"][0]["record"]["by"] == by, "{said} is not by {by}");
		self.replays(&claim).await?;
		let (number, insurer) = (claim.parse::<u64>()?, INSURER.to_string());
		let none = self.says(first, &["claim", "queue", "--organization", &insurer]).await?;
		let listed = none["claims"].as_array().context("claims")?;
		ensure!(listed.iter().all(|entry| entry["id"] != number), "{claim} still waits: {none}");
		Ok(claim)
	}
}
