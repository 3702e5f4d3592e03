//! `org`: organizations of the consortium.

use clap::Subcommand;
use salus_primitives::{
	organization::{Name, OrganizationEntry},
	role::{OrganizationKind, Permission},
	OrganizationId,
};
use serde_json::Value;

use super::{facts::FactsArguments, role::RoleCommand};
use crate::{
	calls,
	error::{Error, Result},
	moment,
	report::Report,
	wallet::{ByAuthority, Wallet},
};

/// Organizations of the consortium.
#[derive(Clone, Debug, Subcommand)]
pub enum OrgCommand {
	/// Admit an organization with its first administrator. The council decides.
	Admit {
		/// Its kind: hospital, laboratory, pharmacy, insurer, auditor, settlement.
		kind: OrganizationKind,
		/// Its first administrator.
		administrator: String,
		/// By whose authority.
		#[command(flatten)]
		by: ByAuthority,
	},
	/// Show an organization, and what it publishes of itself.
	#[command(alias = "status")]
	Show {
		/// Its number.
		organization: OrganizationId,
	},
	/// Show all organizations.
	List,
	/// Make an organization active, suspended or removed. The council decides.
	SetStatus {
		/// Its number.
		organization: OrganizationId,
		/// active, suspended or removed.
		status: String,
		/// By whose authority.
		#[command(flatten)]
		by: ByAuthority,
	},
	/// Give an organization its name. The council decides.
	Name {
		/// Its number.
		organization: OrganizationId,
		/// Letters, digits and the signs that names have, 64 at most.
		name: String,
		/// By whose authority.
		#[command(flatten)]
		by: ByAuthority,
	},
	/// Publish facts of an organization. What is not named stays as it is; `none` takes it away.
	Facts(FactsArguments),
	/// Roles that an organization defines for itself.
	#[command(subcommand)]
	Role(RoleCommand),
}

impl OrgCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Admit { kind, administrator, by } => admit(wallet, kind, &administrator, &by).await,
			Self::Show { organization } => show(wallet, organization).await,
			Self::List => list(wallet).await,
			Self::SetStatus { organization, status, by } => {
				let call = calls::set_organization_status(organization, &status);
				let done = format!("Organization {organization} is {status}");
				let (report, _) = wallet.report_by(&call, &by, &done).await?;
				Ok(report.with("organization", organization).with("status", status))
			}
			Self::Name { organization, name, by } => {
				let name = read_name(&name)?;
				let call = calls::name_organization(organization, &name);
				let done = format!("Organization {organization} is called {name}");
				let (report, _) = wallet.report_by(&call, &by, &done).await?;
				Ok(report.with("organization", organization).with("name", name))
			}
			Self::Facts(arguments) => arguments.run(wallet).await,
			Self::Role(command) => command.run(wallet).await,
		}
	}
}

async fn admit(wallet: &Wallet, kind: OrganizationKind, administrator: &str, by: &ByAuthority) -> Result<Report> {
	let call = calls::admit_organization(kind, &wallet.account(administrator)?);
	let (report, outcome) = wallet.report_by(&call, by, &format!("Admitted a {kind}")).await?;
	let number = outcome.field("Identity", "OrganizationAdmitted", "organization").cloned();
	Ok(match number {
		Some(number) => {
			let line = format!("It is organization {number}");
			report.with("organization", number).line(line)
		}
		None => report.with("organization", Value::Null),
	})
}

/// A name that the chain would refuse is not worth a motion.
fn read_name(text: &str) -> Result<Name> {
	let wrong = "a name has one to 64 ASCII letters, digits, single spaces, and the signs & ' ( ) + , - . /";
	text.parse::<Name>().ok().filter(Name::is_valid).ok_or_else(|| Error::Usage(wrong.into()))
}

async fn show(wallet: &Wallet, organization: OrganizationId) -> Result<Report> {
	let found = wallet.chain().await?.organization(organization).await?;
	let report = Report::new().with("organization", organization).lines(describe(&found));
	Ok(report.with_all(serde_json::json!(found)))
}

/// An organization, a line for each part.
pub fn describe(entry: &OrganizationEntry) -> Vec<String> {
	let mut lines = vec![
		headline(entry),
		format!("  admitted          {}", moment::format(entry.admitted)),
		format!("  members           {}, {} of them administrators", entry.members, entry.administrators),
		format!("  own roles         {}", entry.own_roles),
	];
	lines.extend(calls::describe_facts(&entry.facts));
	lines
}

fn headline(entry: &OrganizationEntry) -> String {
	let name = entry.name.as_ref().map(|name| format!(", {name}")).unwrap_or_default();
	format!("organization {}{name}: {}, {}", entry.organization, entry.kind, entry.status)
}

async fn list(wallet: &Wallet) -> Result<Report> {
	let all = wallet.chain().await?.organizations().await?;
	let lines: Vec<_> = all.iter().map(headline).collect();
	Ok(Report::new().with("organizations", all).lines(lines))
}

/// The organization of the signer's whose facts and roles are meant.
pub async fn managed(wallet: &Wallet, named: Option<OrganizationId>) -> Result<OrganizationId> {
	wallet.acting_for(named, Permission::ManageOrganization).await
}
