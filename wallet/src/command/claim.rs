//! `claim`: what a provider asks of a payer, from the draft to the money, and why it was decided so.

mod appeal;
pub mod audit;
pub mod comparison;
pub mod decider;
pub mod document;
pub mod draft;
pub mod execution;
pub mod explain;
mod filing;
mod list;
pub mod reason;
pub mod replay;
mod review;
pub mod ruling;
pub mod view;

pub use super::lab::Desk;

use clap::Subcommand;
use salus_primitives::{
	insurance::{Claim, ClaimStatus},
	money::{Amount, Unit},
	role::Permission,
	ClaimId, OrganizationId,
};
use serde_json::{json, Value};

use crate::{call::Call, error::Result, money::tell, report::Report, transaction::Outcome, wallet::Wallet};

/// Claims.
#[derive(Clone, Debug, Subcommand)]
pub enum ClaimCommand {
	/// What a provider does.
	#[command(flatten)]
	Filing(filing::FilingCommand),
	/// What an insurer's adjudicators do.
	#[command(flatten)]
	Review(review::ReviewCommand),
	/// Appeals, and money.
	#[command(flatten)]
	Appeal(appeal::AppealCommand),
	/// What there is.
	#[command(flatten)]
	View(view::ViewCommand),
	/// Explain to the patient, in plain words, what was billed, what is paid, who bears the rest and why.
	Explain {
		/// The claim's number.
		claim: ClaimId,
	},
	/// Decide a claim once more, or every claim: by the facts that are kept, and by executing the block of the decision again with the code of then.
	Replay(replay::ReplayArguments),
}

impl ClaimCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Filing(command) => command.run(wallet).await,
			Self::Review(command) => command.run(wallet).await,
			Self::Appeal(command) => command.run(wallet).await,
			Self::View(command) => command.run(wallet).await,
			Self::Explain { claim } => explain::run(wallet, claim).await,
			Self::Replay(arguments) => arguments.run(wallet).await,
		}
	}
}

/// A claim, and for whom somebody acts.
#[derive(Clone, Copy, Debug, clap::Args)]
pub struct ClaimPlace {
	/// The claim's number.
	pub claim: ClaimId,
	/// For whom you act.
	#[command(flatten)]
	pub desk: Desk,
}

/// A claim, and the unit in which its amounts are.
async fn with_unit(wallet: &Wallet, id: ClaimId) -> Result<(Claim, Unit)> {
	let chain = wallet.chain().await?;
	let claim = chain.claim(id).await?;
	let unit = chain.unit(claim.unit).await?.unit;
	Ok((claim, unit))
}

/// Moves a claim on. The report says where it stands then, if that changes.
async fn moved(
	wallet: &Wallet,
	place: ClaimPlace,
	permission: Permission,
	call: impl FnOnce(OrganizationId, ClaimId) -> Call,
	done: &str,
) -> Result<(Report, Outcome)> {
	let ClaimPlace { claim, desk } = place;
	let organization = desk.acting(wallet, permission).await?;
	sent(wallet, claim, organization, &call(organization, claim), done).await
}

/// Submits a call about a claim. The report says what became of it.
async fn sent(
	wallet: &Wallet,
	claim: ClaimId,
	organization: OrganizationId,
	call: &Call,
	done: &str,
) -> Result<(Report, Outcome)> {
	let outcome = wallet.submit(call).await?;
	let report = Report::of_transaction(&outcome, done).with("claim", claim).with("organization", organization);
	Ok((report, outcome))
}

/// Adds to the report what was decided, where something was, and what speaks for looking closer.
fn decided(report: Report, outcome: &Outcome, unit: &Unit) -> Report {
	let field = |event, name| outcome.field("Claims", event, name).cloned();
	let proposed = field("DecisionProposed", "by").is_some();
	let upheld = field("AppealUpheld", "claim").is_some();
	// The later of two events counts: a claim is submitted, and then perhaps accepted.
	let undecided = [("ClaimAccepted", ClaimStatus::Accepted), ("ClaimSubmitted", ClaimStatus::Submitted)];
	let waits = undecided.into_iter().find(|(event, _)| field(event, "claim").is_some());
	let status = field("ClaimDecided", "status").or_else(|| waits.map(|(_, status)| json!(status)));
	let paid: Option<Amount> = field("ClaimDecided", "paid").as_ref().and_then(Value::as_u64);
	let line = match (&status, paid) {
		(Some(status), Some(paid)) => {
			let status = status.as_str().unwrap_or_default();
			Some(format!("It is decided: {status}, {} to be paid; `claim explain` tells why", tell(paid, unit)))
		}
		_ if proposed => Some("It takes two: another adjudicator confirms it, with `claim confirm`".into()),
		_ if upheld => Some("What was decided before holds".into()),
		_ if field("ClaimAccepted", "claim").is_some() => Some("It waits for an adjudicator".into()),
		_ => None,
	};
	report
		.with("status", status)
		.with("awarded", paid)
		.with("proposed", proposed)
		.with("signals", field("SignalsNoted", "signals"))
		.lines(line)
}
