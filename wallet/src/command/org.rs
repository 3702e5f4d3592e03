//! `org`: organizations of the consortium.

use clap::Subcommand;
use salus_primitives::{role::OrganizationKind, OrganizationId};
use serde_json::Value;

use crate::{
	calls,
	chain::At,
	error::{Error, Result},
	report::Report,
	wallet::{ByAuthority, Wallet},
};

/// Organizations of the consortium.
#[derive(Clone, Debug, Subcommand)]
pub enum OrgCommand {
	/// Admit an organization with its first administrator.
	Admit {
		/// Its kind: hospital, laboratory, pharmacy, insurer, auditor, settlement.
		kind: OrganizationKind,
		/// Its first administrator.
		administrator: String,
		/// By whose authority.
		#[command(flatten)]
		by: ByAuthority,
	},
	/// Show an organization as the chain keeps it.
	Status {
		/// Its number.
		organization: OrganizationId,
	},
	/// Make an organization active, suspended or removed.
	SetStatus {
		/// Its number.
		organization: OrganizationId,
		/// active, suspended or removed.
		status: String,
		/// By whose authority.
		#[command(flatten)]
		by: ByAuthority,
	},
}

impl OrgCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Admit { kind, administrator, by } => {
				let call = calls::admit_organization(kind, &wallet.account(&administrator)?);
				let (report, outcome) = wallet.report_by(&call, &by, &format!("Admitted a {kind}")).await?;
				let number = outcome.field("Identity", "OrganizationAdmitted", "organization").cloned();
				Ok(match number {
					Some(number) => {
						let line = format!("It is organization {number}");
						report.with("organization", number).line(line)
					}
					None => report.with("organization", Value::Null),
				})
			}
			Self::Status { organization } => status(wallet, organization).await,
			Self::SetStatus { organization, status, by } => {
				let call = calls::set_organization_status(organization, &status);
				let done = format!("Organization {organization} is {status}");
				Ok(wallet.report_by(&call, &by, &done).await?.0)
			}
		}
	}
}

async fn status(wallet: &Wallet, organization: OrganizationId) -> Result<Report> {
	let chain = wallet.chain().await?;
	let found = chain.entry(At::Best, "Identity", "Organizations", vec![u128::from(organization.0)]).await?;
	let found = found.ok_or_else(|| Error::NotFound(format!("there is no organization {organization}")))?;
	let lines = match &found {
		Value::Object(fields) => fields
			.iter()
			.map(|(name, value)| {
				format!("{name:<9} {}", value.as_str().map_or_else(|| value.to_string(), str::to_owned))
			})
			.collect(),
		other => vec![other.to_string()],
	};
	Ok(Report::new()
		.with("organization", organization)
		.with_all(found)
		.line(format!("Organization {organization}"))
		.lines(lines))
}
