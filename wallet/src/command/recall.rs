//! `stock recall`: recalls of a lot at every pharmacy at once, by an auditor.

use clap::{Args, Subcommand};
use salus_primitives::{role::Permission, stock::Recall, LotId, OrganizationId};

use crate::{call::Call, calls, error::Result, moment, report::Report, wallet::Wallet};

/// Recalls.
#[derive(Clone, Debug, Subcommand)]
pub enum RecallCommand {
	/// Recall a lot wherever it is. `stock lot recall` recalls what a pharmacy has itself.
	Issue(Everywhere),
	/// Take such a recall back.
	Lift(Everywhere),
	/// Show whether a lot is recalled wherever it is.
	Show {
		/// The lot: a digest of its label.
		lot: LotId,
	},
}

/// A lot, and who speaks of it.
#[derive(Clone, Copy, Debug, Args)]
pub struct Everywhere {
	/// The lot: 64 hexadecimal digits, a digest of its label under a key that pharmacies and auditors share. The wallet does not make it.
	pub lot: LotId,
	/// The auditor. Left out: the only organization where you may audit.
	#[arg(long, value_name = "NUMBER")]
	pub organization: Option<OrganizationId>,
}

impl RecallCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Issue(place) => {
				said(wallet, place, calls::stock::issue_recall, "Recalled the lot at every pharmacy").await
			}
			Self::Lift(place) => said(wallet, place, calls::stock::lift_recall, "Took the recall back").await,
			Self::Show { lot } => {
				let recall = wallet.chain().await?.recall(lot).await?;
				let line = match &recall {
					Some(recall) => describe(recall),
					None => "No auditor has recalled this lot; a pharmacy may have: `stock lot holdings`".into(),
				};
				Ok(Report::new().with("lot", lot).with("recall", recall).line(line))
			}
		}
	}
}

async fn said(
	wallet: &Wallet,
	place: Everywhere,
	call: fn(OrganizationId, LotId) -> Call,
	done: &str,
) -> Result<Report> {
	let Everywhere { lot, organization } = place;
	let organization = wallet.acting_for(organization, Permission::Audit).await?;
	let report = wallet.report(&call(organization, lot), done).await?;
	Ok(report.with("organization", organization).with("lot", lot))
}

/// A recall, in one line.
pub fn describe(recall: &Recall) -> String {
	let Recall { organization, by, issued } = recall;
	format!("Recalled at every pharmacy, by {by} of auditor {organization}, {}", moment::format(*issued))
}
