//! What an insurer's adjudicators do: `claim take`, `return`, `ask`, `resume`, `adjudicate`, `confirm`, `refuse`.

use clap::Subcommand;
use salus_primitives::{
	insurance::{Claim, InformationReason, Verdict},
	role::Permission,
	ClaimId,
};
use std::path::PathBuf;

use super::{decided, moved, ruling, sent, with_unit, ClaimPlace, Desk};
use crate::{
	call::Call,
	calls::claim as calls,
	error::{Error, Result},
	moment,
	report::Report,
	wallet::Wallet,
	written::text_of,
};

/// What an insurer's adjudicators do.
#[derive(Clone, Debug, Subcommand)]
pub enum ReviewCommand {
	/// Take a claim, to decide it.
	Take(ClaimPlace),
	/// Send a claim back, undecided. Another can come in its place.
	Return {
		/// The claim's number.
		claim: ClaimId,
		/// Why: evidence, document, amounts, performer or other-payer.
		#[arg(long, value_name = "CODE")]
		reason: InformationReason,
		/// For whom you act.
		#[command(flatten)]
		desk: Desk,
	},
	/// Ask the provider, who has as long to answer as the plan says.
	Ask {
		/// The claim's number.
		claim: ClaimId,
		/// About what: evidence, document, amounts, performer or other-payer.
		#[arg(long, value_name = "CODE")]
		reason: InformationReason,
		/// For whom you act.
		#[command(flatten)]
		desk: Desk,
	},
	/// Go on without an answer, once the time for it is over.
	Resume(ClaimPlace),
	/// Decide a claim, by a ruling on every line in a JSON file. What bills very much is only proposed.
	Adjudicate {
		/// The file, or - for standard input.
		file: PathBuf,
		/// For whom you act.
		#[command(flatten)]
		desk: Desk,
	},
	/// Confirm what another adjudicator has proposed: what is signed is what is shown, and nothing else is confirmed.
	Confirm {
		/// The claim's number.
		claim: ClaimId,
		/// Rulings of your own in a JSON file, which must be those that are proposed. Left out: what is proposed is read and shown.
		#[arg(long, value_name = "FILE")]
		file: Option<PathBuf>,
		/// For whom you act.
		#[command(flatten)]
		desk: Desk,
	},
	/// Drop what another adjudicator has proposed.
	Refuse(ClaimPlace),
}

impl ReviewCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		let permission = Permission::AdjudicateClaims;
		let simply = |place, call: fn(_, _) -> Call, done: &'static str| async move {
			Ok(moved(wallet, place, permission, call, done).await?.0)
		};
		match self {
			Self::Take(place) => simply(place, calls::take_claim, "Took the claim").await,
			Self::Resume(place) => simply(place, calls::resume_claim, "The claim goes on without an answer").await,
			Self::Refuse(place) => simply(place, calls::refuse_decision, "Dropped what was proposed").await,
			Self::Return { claim, reason, desk } => {
				let call = |organization, claim| calls::return_claim(organization, claim, reason);
				let place = ClaimPlace { claim, desk };
				Ok(moved(wallet, place, permission, call, "Sent the claim back").await?.0.with("reason", reason))
			}
			Self::Ask { claim, reason, desk } => ask(wallet, ClaimPlace { claim, desk }, reason).await,
			Self::Adjudicate { file, desk } => adjudicate(wallet, &text_of(&file)?, desk).await,
			Self::Confirm { claim, file, desk } => confirm(wallet, ClaimPlace { claim, desk }, file).await,
		}
	}
}

async fn ask(wallet: &Wallet, place: ClaimPlace, reason: InformationReason) -> Result<Report> {
	let call = |organization, claim| calls::request_information(organization, claim, reason);
	let (report, outcome) = moved(wallet, place, Permission::AdjudicateClaims, call, "Asked the provider").await?;
	let until = outcome.field("Claims", "InformationRequested", "until").cloned();
	let line = until.as_ref().and_then(moment::of_json).map(|at| format!("It can answer until {}", moment::format(at)));
	Ok(report.with("reason", reason).with("until", until).lines(line))
}

async fn adjudicate(wallet: &Wallet, text: &str, desk: Desk) -> Result<Report> {
	let ruling::Ruled { claim: id, rulings } = ruling::read(text)?;
	let organization = desk.acting(wallet, Permission::AdjudicateClaims).await?;
	let (claim, unit) = with_unit(wallet, id).await?;
	fits(&claim, id, rulings.len())?;
	let call = calls::adjudicate_claim(organization, id, &rulings, &unit);
	let (report, outcome) = sent(wallet, id, organization, &call, "Ruled on the claim").await?;
	Ok(decided(report, &outcome, &unit).with("rulings", rulings))
}

async fn confirm(wallet: &Wallet, place: ClaimPlace, file: Option<PathBuf>) -> Result<Report> {
	let ClaimPlace { claim: id, desk } = place;
	let organization = desk.acting(wallet, Permission::AdjudicateClaims).await?;
	let (claim, unit) = with_unit(wallet, id).await?;
	let verdict = match file {
		Some(file) => ruling::verdict(&text_of(&file)?, id)?,
		None => {
			let proposal = wallet.chain().await?.claim_proposal(id).await?;
			proposal.ok_or_else(|| Error::NotFound(format!("nothing is proposed on claim {id}")))?.verdict
		}
	};
	if let Verdict::Decide(rulings) = &verdict {
		fits(&claim, id, rulings.len())?;
	}
	let call = calls::confirm_decision(organization, id, &verdict, &unit);
	let (report, outcome) = sent(wallet, id, organization, &call, "Confirmed what was proposed").await?;
	Ok(decided(report, &outcome, &unit).with("verdict", verdict))
}

/// That there are as many rulings as lines, before anything is signed.
pub fn fits(claim: &Claim, id: ClaimId, rulings: usize) -> Result<()> {
	match claim.lines.len() {
		lines if lines == rulings => Ok(()),
		lines => Err(Error::Usage(format!("`lines`: there are {rulings} rulings, and claim {id} has {lines} lines"))),
	}
}
