//! `claim replay --all`, `--insurer`: every decision is made once more, and one answer is given for all of them.

use salus_primitives::{ClaimId, OrganizationId};
use serde_json::{json, Value};

use super::{comparison::Compared, replay::Replayed};
use crate::{
	chain::Chain,
	error::{Error, Result},
	report::Report,
	wallet::Wallet,
};

/// What came of all of them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Tally {
	/// Of how many claims.
	pub claims: usize,
	/// How many decisions are the ones that come out again.
	pub agree: usize,
	/// Those that are not, each with what differs.
	pub differ: Vec<(ClaimId, u8, Vec<Compared>)>,
	/// Those that could not be looked at: the node has thrown the state of their blocks away, or does not execute them. Each with why.
	pub unreached: Vec<(ClaimId, u8, String)>,
}

/// Replays the decisions on all claims, or on those on the insurer.
pub async fn run(wallet: &Wallet, insurer: Option<OrganizationId>) -> Result<Report> {
	let chain = wallet.chain().await?;
	let claims = match insurer {
		Some(insurer) => chain.claims_on(insurer).await?,
		None => chain.all_claims().await?,
	};
	let mut tally = Tally { claims: claims.len(), ..Tally::default() };
	for entry in claims {
		tally.take(chain, entry.id).await?;
	}
	tally.answer(insurer)
}

impl Tally {
	/// Replays every decision on the claim.
	async fn take(&mut self, chain: &Chain, id: ClaimId) -> Result<()> {
		let records = chain.claim_decisions(id).await?;
		for (appeals, _) in &records {
			match Replayed::of(chain, id, &records, *appeals).await {
				Ok(replayed) => self.note(id, *appeals, &replayed.compared),
				Err(Error::NotFound(why)) => self.unreached.push((id, *appeals, why)),
				Err(Error::Verification(why)) => {
					let finding = super::comparison::Finding::Differs { recorded: "a decision".into(), found: why };
					self.note(id, *appeals, &[Compared::new("what is replayed", finding)]);
				}
				Err(other) => return Err(other),
			}
		}
		Ok(())
	}

	/// Counts one that was replayed.
	pub fn note(&mut self, id: ClaimId, appeals: u8, compared: &[Compared]) {
		let differing: Vec<_> = compared.iter().filter(|one| one.differs()).cloned().collect();
		match differing.is_empty() {
			true => self.agree += 1,
			false => self.differ.push((id, appeals, differing)),
		}
	}

	fn decisions(&self) -> usize {
		self.agree + self.differ.len() + self.unreached.len()
	}

	/// In lines: whatever differs, what could not be looked at, and the sum.
	fn lines(&self) -> Vec<String> {
		let mut lines = Vec::new();
		for (id, appeals, compared) in &self.differ {
			lines.push(format!("claim {id}, the decision after {appeals} appeals, does not come out again"));
			lines.extend(compared.iter().map(Compared::describe));
		}
		let unreached = self.unreached.iter();
		lines.extend(unreached.map(|(id, appeals, why)| format!("claim {id}, after {appeals} appeals: {why}")));
		lines.push(format!(
			"{} decisions on {} claims: {} come out again, {} do not, {} could not be replayed",
			self.decisions(),
			self.claims,
			self.agree,
			self.differ.len(),
			self.unreached.len()
		));
		lines
	}

	/// As JSON.
	fn report(&self, insurer: Option<OrganizationId>) -> Report {
		let of = |id: &ClaimId, appeals: &u8, name: &str, value: Value| json!({ "claim": id, "appeals": appeals, name: value });
		let differ: Vec<_> =
			self.differ.iter().map(|(id, appeals, what)| of(id, appeals, "compared", json!(what))).collect();
		let unreached: Vec<_> =
			self.unreached.iter().map(|(id, appeals, why)| of(id, appeals, "why", json!(why))).collect();
		Report::new()
			.with("insurer", insurer)
			.with("claims", self.claims)
			.with("decisions", self.decisions())
			.with("agree", self.agree)
			.with("agrees", differ.is_empty() && unreached.is_empty())
			.with("differ", differ)
			.with("unreached", unreached)
	}

	/// One answer: what differs weighs more than what could not be looked at.
	pub fn answer(&self, insurer: Option<OrganizationId>) -> Result<Report> {
		let (differ, unreached) = (self.differ.len(), self.unreached.len());
		let cause = match (differ, unreached) {
			(0, 0) => return Ok(self.report(insurer).lines(self.lines())),
			(0, _) => Error::NotFound(format!("{unreached} decisions could not be replayed")),
			_ => Error::Verification(format!("{differ} decisions do not come out again")),
		};
		Err(Error::CutOff {
			cause: Box::new(cause),
			done: self.lines().join("\n"),
			report: self.report(insurer).json(),
		})
	}
}
