//! Escrows: money that waits for a visit, and who has it in the end.

use anyhow::{ensure, Context};
use salus_tests::{signer::Signer, Result};
use serde_json::{json, Value};

use crate::{cast::HOSPITAL, world::World};

const DAY: u64 = 24 * 60 * 60 * 1_000;

impl World {
	pub async fn escrows(&self) -> Result<()> {
		let carl = &self.cast.carl;
		let schedules = &self.cast.schedules;
		let doctor = self.cast.doctor.address();
		let publish = [
			&["schedule", "publish", "--practitioner", &doctor, "--room", "1"][..],
			&["--specialty", "1", "--hours", "daily@00:00-24:00", "--length", "30m"],
		];
		self.says(schedules, &publish.concat()).await?;
		let (visit, other) = (self.books().await?, self.books().await?);
		self.sets_terms().await?;
		self.releases(&visit).await?;
		self.returns(&other).await?;
		self.disputes_and_settles(&visit).await?;
		self.waives(&visit).await?;
		let list = self.says(&carl.key, &["escrow", "list", &carl.id]).await?;
		let seen: Vec<_> = list["escrows"].as_array().context("escrows")?.iter().map(|one| &one["escrow"]).collect();
		let ended: Vec<_> = seen.iter().map(|one| (&one["status"], &one["released"])).collect();
		let expected = [("returned", 0), ("settled", 1_250), ("returned", 2_000), ("released", 2_500)];
		let fits =
			ended.iter().zip(expected).all(|(seen, (status, released))| *seen.0 == status && *seen.1 == released);
		ensure!(ended.len() == expected.len() && fits, "{list}");
		Ok(())
	}

	/// A visit of Carl's, in two days.
	async fn books(&self) -> Result<String> {
		let carl = &self.cast.carl;
		let (organization, wish) = (HOSPITAL.to_string(), ["appointment", "any", &carl.id, "--specialty", "1"]);
		let when = ["--organization", &organization, "--from", "2d", "--until", "3d"];
		self.begins(&carl.key, "appointment", &[&wish[..], &when].concat()).await
	}

	/// Whoever calls off within a month loses half.
	async fn sets_terms(&self) -> Result<()> {
		let till = &self.cast.till;
		let terms = |notice| ["escrow", "set-terms", "--notice", notice, "--late", "50", "--no-show", "100"];
		self.is_refused(till, &terms("31d"), "Payments.NoticeTooLong", "up to 30d").await?;
		self.says(till, &terms("30d")).await?;
		let expected = json!({ "terms": { "notice": 30 * DAY, "late": 5_000, "noShow": 10_000 } });
		self.tells(&self.cast.carl.key, &["escrow", "terms", "0"], expected).await?;
		Ok(())
	}

	fn deposit<'a>(&'a self, amount: &'a str, visit: &'a str) -> [&'a str; 8] {
		["escrow", "deposit", &self.cast.carl.id, "0", &self.known.unit, amount, "--appointment", visit]
	}

	async fn deposits(&self, amount: &str, visit: &str) -> Result<String> {
		self.begins(&self.cast.carl.key, "escrow", &self.deposit(amount, visit)).await
	}

	async fn ends(&self, who: &Signer, line: &[&str], expected: (&str, u64, u64)) -> Result<()> {
		let (status, released, returned) = expected;
		let expected = json!({ "status": status, "released": released, "returned": returned });
		self.tells(who, line, expected).await?;
		Ok(())
	}

	async fn releases(&self, visit: &str) -> Result<()> {
		let (carl, till) = (&self.cast.carl.key, &self.cast.till);
		let stranger = &self.cast.bert.key;
		self.is_refused(stranger, &self.deposit("25.00", visit), "Payments.NotAuthorized", "who may pay").await?;
		let nothing = ["escrow", "deposit", &self.cast.carl.id, "0", &self.known.unit, "25.00"];
		let stopped = self.wallet.tell(carl, &nothing).await?;
		ensure!(stopped.exit == 2 && stopped.err.contains("--appointment"), "{stopped:?}");
		self.is_refused(carl, &self.deposit("9000", visit), "Payments.NotEnoughMoney", "`money balance`").await?;
		let escrow = self.deposits("25.00", visit).await?;
		let balance = ["money", "balance", &self.cast.carl.id, &self.known.unit];
		self.tells(carl, &balance, json!({ "free": 47_500, "held": 2_500 })).await?;
		let release = ["escrow", "release", &escrow];
		self.is_refused(till, &release, "Payments.NotFulfilled", "`escrow return`").await?;
		self.ends(carl, &release, ("released", 2_500, 0)).await?;
		self.is_refused(carl, &release, "Payments.EscrowReleased", "Nothing is left to do").await
	}

	async fn returns(&self, visit: &str) -> Result<()> {
		let (carl, till) = (&self.cast.carl.key, &self.cast.till);
		let escrow = self.deposits("40.00", visit).await?;
		let back = ["escrow", "return", &escrow];
		self.is_refused(carl, &back, "Payments.NotEnded", "`escrow waive`").await?;
		self.says(carl, &["appointment", "cancel", visit]).await?;
		self.is_refused(till, &back, "Payments.MayBeDisputed", "after seven days").await?;
		self.ends(carl, &back, ("returned", 2_000, 2_000)).await?;
		self.is_refused(carl, &self.deposit("1", visit), "Payments.Ended", "nothing waits for what is over").await
	}

	async fn disputes_and_settles(&self, visit: &str) -> Result<()> {
		let (carl, mediator) = (&self.cast.carl.key, &self.cast.mediator);
		let escrow = self.deposits("25.00", visit).await?;
		let settle = |amount| ["escrow", "settle", &escrow, amount];
		self.is_refused(mediator, &settle("12.50"), "Payments.EscrowHeld", "`escrow dispute` comes before").await?;
		self.says(carl, &["escrow", "dispute", &escrow]).await?;
		let disputed = json!({ "escrow": { "status": "disputed", "amount": 2_500 } });
		self.tells(mediator, &["escrow", "show", &escrow], disputed).await?;
		self.is_stopped(mediator, &settle("25.01"), 2, "no more waits than").await?;
		self.ends(mediator, &settle("12.50"), ("settled", 1_250, 1_250)).await
	}

	async fn waives(&self, visit: &str) -> Result<()> {
		let (carl, till) = (&self.cast.carl.key, &self.cast.till);
		let escrow = self.deposits("10.00", visit).await?;
		self.ends(till, &["escrow", "waive", &escrow], ("returned", 0, 1_000)).await?;
		self.is_refused(carl, &["escrow", "dispute", &escrow], "Payments.EscrowReturned", "who has what").await
	}
}

/// What somebody has of the unit.
impl World {
	pub async fn balance(&self, party: &str) -> Result<u64> {
		let line = ["money", "balance", party, &self.known.unit];
		let said: Value = self.tells(&self.cast.till, &line, json!({ "held": 0 })).await?;
		said["free"].as_u64().with_context(|| format!("no free money in {said}"))
	}
}
