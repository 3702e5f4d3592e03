//! Appeals, and when money moves: `claim appeal`, `withdraw-appeal`, `decide-appeal`, `pay-day`, `reverse`.

use clap::Subcommand;
use salus_primitives::{
	insurance::{ReversalReason, Verdict},
	remittance::MAX_REMITTED,
	role::Permission,
	ClaimId, OrganizationId,
};
use std::path::PathBuf;

use super::{decided, moved, review::fits, ruling, sent, with_unit, ClaimPlace, Desk};
use crate::{
	call::Call,
	calls::claim as calls,
	error::{Error, Result},
	moment,
	report::Report,
	wallet::Wallet,
	written::text_of,
};

/// Appeals, and money.
#[derive(Clone, Debug, Subcommand)]
pub enum AppealCommand {
	/// Appeal a decision that refuses something, before its deadline.
	Appeal(Appellant),
	/// Withdraw an appeal. The claim stands where it stood before.
	WithdrawAppeal(Appellant),
	/// Decide an appeal: what was decided holds, or the claim is decided anew, never to less.
	DecideAppeal {
		/// The claim's number.
		claim: ClaimId,
		/// A ruling on every line, in a JSON file.
		#[arg(long, value_name = "FILE", conflicts_with = "uphold", required_unless_present = "uphold")]
		file: Option<PathBuf>,
		/// What was decided holds.
		#[arg(long)]
		uphold: bool,
		/// For whom you act.
		#[command(flatten)]
		desk: Desk,
	},
	/// Set the day on which claims are to be paid.
	PayDay {
		/// The claims' numbers.
		#[arg(required = true, value_name = "CLAIM")]
		claims: Vec<ClaimId>,
		/// When, as 7d or 2027-03-01.
		#[arg(long, value_name = "WHEN", value_parser = moment::parse)]
		on: u64,
		/// For whom you act.
		#[command(flatten)]
		desk: Desk,
	},
	/// Take back what was paid for a claim. The insurer does it, or the provider.
	Reverse {
		/// The claim's number.
		claim: ClaimId,
		/// Why: duplicate, billed-in-error, not-rendered, other-payer or evidence-withdrawn.
		#[arg(long, value_name = "CODE")]
		reason: ReversalReason,
		/// For whom you act.
		#[command(flatten)]
		desk: Desk,
	},
}

/// Who appeals.
#[derive(Clone, Copy, Debug, clap::Args)]
pub struct Appellant {
	/// The claim's number.
	claim: ClaimId,
	/// The provider for which you act. Left out: you act for the patient, and may pay for them.
	#[arg(long, value_name = "NUMBER")]
	organization: Option<OrganizationId>,
}

impl AppealCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Appeal(who) => by(wallet, who, calls::appeal_claim, "Appealed the decision").await,
			Self::WithdrawAppeal(who) => by(wallet, who, calls::withdraw_appeal, "Withdrew the appeal").await,
			Self::DecideAppeal { claim, file, desk, .. } => {
				let verdict = match file {
					Some(file) => ruling::verdict(&text_of(&file)?, claim)?,
					None => Verdict::Uphold,
				};
				decide(wallet, ClaimPlace { claim, desk }, verdict).await
			}
			Self::PayDay { claims, on, desk } => pay_day(wallet, claims, on, desk).await,
			Self::Reverse { claim, reason, desk } => reverse(wallet, ClaimPlace { claim, desk }, reason).await,
		}
	}
}

async fn by(
	wallet: &Wallet,
	who: Appellant,
	call: impl FnOnce(Option<OrganizationId>, ClaimId) -> Call,
	done: &str,
) -> Result<Report> {
	let Appellant { claim, organization } = who;
	let outcome = wallet.submit(&call(organization, claim)).await?;
	let appeals = outcome.field("Claims", "ClaimAppealed", "appeals").cloned();
	Ok(Report::of_transaction(&outcome, done)
		.with("claim", claim)
		.with("organization", organization)
		.with("appeals", appeals))
}

async fn decide(wallet: &Wallet, place: ClaimPlace, verdict: Verdict) -> Result<Report> {
	let ClaimPlace { claim: id, desk } = place;
	let organization = desk.acting(wallet, Permission::AdjudicateClaims).await?;
	let (claim, unit) = with_unit(wallet, id).await?;
	if let Verdict::Decide(rulings) = &verdict {
		fits(&claim, id, rulings.len())?;
	}
	let call = calls::decide_appeal(organization, id, &verdict, &unit);
	let (report, outcome) = sent(wallet, id, organization, &call, "Ruled on the appeal").await?;
	Ok(decided(report, &outcome, &unit).with("verdict", verdict))
}

async fn pay_day(wallet: &Wallet, claims: Vec<ClaimId>, on: u64, desk: Desk) -> Result<Report> {
	let organization = desk.acting(wallet, Permission::PayClaims).await?;
	let together: calls::Together = claims
		.try_into()
		.map_err(|_| Error::Usage(format!("there are too many claims: {MAX_REMITTED} are paid together at most")))?;
	let call = calls::schedule_payment(organization, &together, on);
	let report = wallet.report(&call, &format!("The claims are to be paid on {}", moment::format(on))).await?;
	Ok(report.with("organization", organization).with("claims", together).with("on", on))
}

/// The insurer's payers and the provider's submitters both can.
async fn reverse(wallet: &Wallet, place: ClaimPlace, reason: ReversalReason) -> Result<Report> {
	let (claim, _) = with_unit(wallet, place.claim).await?;
	let able = wallet.chain().await?.able(&wallet.signing_account()?, Permission::SubmitClaims).await?;
	let named = place.desk.organization.or_else(|| able.contains(&claim.provider).then_some(claim.provider));
	let place = ClaimPlace { desk: Desk { organization: named }, ..place };
	let call = |organization, claim| calls::reverse_claim(organization, claim, reason);
	let done = "Took back what was paid: a later remittance moves the money";
	Ok(moved(wallet, place, Permission::PayClaims, call, done).await?.0.with("reason", reason))
}
