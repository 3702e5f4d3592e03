//! `anchor`: anchors on the chain.

use clap::Subcommand;
use salus_primitives::{anchor::AnchorKind, OrganizationId};
use std::{io::Read, path::PathBuf};

use crate::{
	chain::At,
	error::{file, Error, Result},
	moment, proofs,
	report::Report,
	wallet::Wallet,
};

/// Anchors on the chain.
#[derive(Clone, Debug, Subcommand)]
pub enum AnchorCommand {
	/// Show an anchor in final state; without an index, how many there are.
	Show {
		/// The custodian.
		custodian: OrganizationId,
		/// records or access-log.
		kind: AnchorKind,
		/// Its index.
		index: Option<u64>,
	},
	/// Check what `record get`, `record watch` or `record accesses` wrote with --json against final state.
	Verify {
		/// The file, or - for standard input.
		file: PathBuf,
		/// The custodian. Left out: the one the file names.
		#[arg(long, value_name = "NUMBER")]
		custodian: Option<OrganizationId>,
	},
}

impl AnchorCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Show { custodian, kind, index: Some(index) } => show(wallet, custodian, kind, index).await,
			Self::Show { custodian, kind, index: None } => {
				let (next, link) = wallet.chain().await?.next_anchor(custodian, kind).await?;
				Ok(Report::new()
					.with("custodian", custodian)
					.with("kind", kind)
					.with("count", next)
					.with("link", link)
					.line(format!("Custodian {custodian} has {next} final anchors of {kind}")))
			}
			Self::Verify { file, custodian } => verify(wallet, &file, custodian).await,
		}
	}
}

async fn show(wallet: &Wallet, custodian: OrganizationId, kind: AnchorKind, index: u64) -> Result<Report> {
	let anchor = wallet.chain().await?.anchor(At::Finalized, custodian, kind, index).await?;
	let anchor = anchor.ok_or_else(|| {
		Error::NotFound(format!("custodian {custodian} has no anchor {index} of {kind} in final state"))
	})?;
	Ok(Report::new()
		.line(format!("anchor    {index} of custodian {custodian}, {kind}"))
		.line(format!("root      {:?}", anchor.root))
		.line(format!("leaves    {}", anchor.count))
		.line(format!("at        {}", moment::format(anchor.at)))
		.line(format!("by        {}", anchor.signer))
		.line(format!("link      {:?}", anchor.link))
		.with("custodian", custodian)
		.with("kind", kind)
		.with("index", index)
		.with("anchor", anchor))
}

async fn verify(wallet: &Wallet, path: &PathBuf, custodian: Option<OrganizationId>) -> Result<Report> {
	let text = if path.as_os_str() == "-" {
		let mut text = String::new();
		std::io::stdin().read_to_string(&mut text).map_err(|error| file(path, "read", &error))?;
		text
	} else {
		std::fs::read_to_string(path).map_err(|error| file(path, "read", &error))?
	};
	let claims = proofs::claims(&text, custodian)?;
	if claims.is_empty() {
		return Err(Error::NotFound("nothing in this is anchored yet: `record watch` waits until it is".into()));
	}
	let chain = wallet.chain().await?;
	let (mut results, mut lines) = (Vec::new(), Vec::new());
	for claim in claims {
		let verified = proofs::verify(chain, claim).await?;
		lines.push(verified.describe());
		results.push(verified.to_json());
	}
	Ok(Report::new().with("verified", true).with("proofs", results).lines(lines))
}
