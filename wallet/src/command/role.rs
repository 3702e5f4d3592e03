//! `org role`: roles that an organization defines for itself.

use clap::{Args, Subcommand};
use salus_primitives::{
	organization::{RoleCode, RoleEntry},
	role::{Permission, Permissions},
	OrganizationId, RoleId,
};
use serde_json::Value;

use super::org::managed;
use crate::{
	calls,
	error::{Error, Result},
	provision,
	report::Report,
	sentence::plain,
	wallet::Wallet,
};

/// An organization's own roles.
#[derive(Clone, Debug, Subcommand)]
pub enum RoleCommand {
	/// Define a role.
	Define {
		/// What it is called: small letters, digits and hyphens, as triage-nurse.
		code: String,
		/// What it permits.
		#[command(flatten)]
		says: RoleArguments,
	},
	/// Change what a role permits.
	Change {
		/// Its code or its number.
		role: String,
		/// What it permits from then on.
		#[command(flatten)]
		says: RoleArguments,
	},
	/// Retire a role that nobody holds.
	Retire {
		/// Its code or its number.
		role: String,
		/// The organization. Left out: the only one you manage.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Show an organization's own roles.
	List {
		/// The organization.
		organization: OrganizationId,
	},
}

/// What a role permits.
#[derive(Clone, Debug, Args)]
pub struct RoleArguments {
	/// What it permits, separated by commas: read-records, write-records, ... An organization's kind limits them.
	#[arg(long, value_name = "CODES", value_parser = provision::permissions)]
	pub permissions: Permissions,
	/// It counts only while its holder's licence is in force.
	#[arg(long)]
	pub licensed: bool,
	/// The organization. Left out: the only one you manage.
	#[arg(long, value_name = "NUMBER")]
	pub organization: Option<OrganizationId>,
}

impl RoleCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Define { code, says } => define(wallet, &code, says).await,
			Self::Change { role, says } => {
				let organization = managed(wallet, says.organization).await?;
				let role = own_role(wallet, organization, &role).await?;
				let call = calls::change_role(organization, role.role, &role.code, says.permissions, says.licensed);
				let report = wallet.report(&call, &format!("Changed the role {}", role.code)).await?;
				Ok(report.with("organization", organization).with("role", role.role).with("code", role.code))
			}
			Self::Retire { role, organization } => {
				let organization = managed(wallet, organization).await?;
				let role = own_role(wallet, organization, &role).await?;
				let call = calls::retire_role(organization, role.role, &role.code);
				let report = wallet.report(&call, &format!("Retired the role {}", role.code)).await?;
				Ok(report.with("organization", organization).with("role", role.role).with("code", role.code))
			}
			Self::List { organization } => list(wallet, organization).await,
		}
	}
}

async fn define(wallet: &Wallet, code: &str, says: RoleArguments) -> Result<Report> {
	let code = read_code(code)?;
	let organization = managed(wallet, says.organization).await?;
	let call = calls::define_role(organization, &code, says.permissions, says.licensed);
	let outcome = wallet.submit(&call).await?;
	let role = outcome.field("Identity", "RoleDefined", "role").cloned().unwrap_or(Value::Null);
	Ok(Report::of_transaction(&outcome, &format!("Defined the role {code} as number {}", plain(&role)))
		.with("organization", organization)
		.with("role", role)
		.with("code", code)
		.with("permissions", says.permissions)
		.with("licensed", says.licensed))
}

fn read_code(text: &str) -> Result<RoleCode> {
	text.parse::<RoleCode>().ok().filter(RoleCode::is_valid).ok_or_else(|| {
		Error::Usage(format!(
			"`{text}` is no code of a role: it begins with a small letter, and has 32 small letters, digits and hyphens at most"
		))
	})
}

/// The organization's role with this code or number.
pub async fn own_role(wallet: &Wallet, organization: OrganizationId, text: &str) -> Result<RoleEntry> {
	let roles = wallet.chain().await?.own_roles(organization).await?;
	find(&roles, text).cloned().ok_or_else(|| {
		let known: Vec<_> = roles.iter().map(|role| role.code.to_string()).collect();
		let known = if known.is_empty() { "none".into() } else { known.join(", ") };
		Error::NotFound(format!("organization {organization} has no role `{text}` of its own; it has {known}"))
	})
}

/// The role with this code or number among these.
pub fn find<'a>(roles: &'a [RoleEntry], text: &str) -> Option<&'a RoleEntry> {
	let number: Option<RoleId> = text.parse().ok();
	roles.iter().find(|role| Some(role.role) == number || role.code.to_string() == text)
}

async fn list(wallet: &Wallet, organization: OrganizationId) -> Result<Report> {
	let roles = wallet.chain().await?.own_roles(organization).await?;
	let mut lines: Vec<_> = roles.iter().map(describe).collect();
	if lines.is_empty() {
		lines.push(format!("Organization {organization} has defined no role of its own"));
	}
	Ok(Report::new().with("organization", organization).with("roles", roles).lines(lines))
}

/// A role, in one line.
pub fn describe(role: &RoleEntry) -> String {
	let permissions: Vec<_> = role.permissions.iter().map(Permission::code).collect();
	let licensed = if role.licensed { ", licensed" } else { "" };
	format!("{}  {}: {}{licensed}; held by {}", role.role, role.code, permissions.join(", "), role.holders)
}
