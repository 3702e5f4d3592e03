//! `member`: members of organizations.

use clap::Subcommand;
use salus_primitives::{
	organization::MemberEntry,
	role::{Membership, OwnRoles, Permission, Roles},
	OrganizationId,
};

use super::{licence::LicenceArguments, role::own_role};
use crate::{
	calls,
	error::{Error, Result},
	moment, provision,
	report::Report,
	wallet::Wallet,
};

/// Members of organizations.
#[derive(Clone, Debug, Subcommand)]
pub enum MemberCommand {
	/// Make an account a member, or change its built-in roles.
	Set {
		/// The account.
		account: String,
		/// Its roles, separated by commas, or `none`.
		#[arg(long, value_name = "CODES", value_parser = provision::roles)]
		roles: Roles,
		/// The organization. Left out: the only one you administer.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Give a member those of the organization's own roles, in place of the ones it had.
	Roles {
		/// The account.
		account: String,
		/// The roles, by code or number, separated by commas. Left out: none.
		#[arg(long, value_name = "CODES", value_delimiter = ',')]
		own: Vec<String>,
		/// The organization. Left out: the only one you administer.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Say that a member holds a professional licence, and until when.
	Licence(LicenceArguments),
	/// Show an organization's members.
	List {
		/// The organization.
		organization: OrganizationId,
	},
	/// Remove a member.
	Remove {
		/// The account.
		account: String,
		/// The organization. Left out: the only one you administer.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Show an account's memberships.
	Show {
		/// The account. Left out: the signer.
		account: Option<String>,
	},
}

impl MemberCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Set { account, roles, organization } => {
				let account = wallet.account(&account)?;
				let organization = wallet.acting_for(organization, Permission::ManageMembers).await?;
				let done = format!("{account} is a member of organization {organization}");
				let report = wallet.report(&calls::set_member(organization, &account, roles), &done).await?;
				Ok(report.with("organization", organization).with("account", account).with("roles", roles))
			}
			Self::Roles { account, own, organization } => give_own_roles(wallet, &account, own, organization).await,
			Self::Licence(arguments) => arguments.run(wallet).await,
			Self::List { organization } => list(wallet, organization).await,
			Self::Remove { account, organization } => {
				let account = wallet.account(&account)?;
				let organization = wallet.acting_for(organization, Permission::ManageMembers).await?;
				let done = format!("{account} is no member of organization {organization} any more");
				let report = wallet.report(&calls::remove_member(organization, &account), &done).await?;
				Ok(report.with("organization", organization).with("account", account))
			}
			Self::Show { account } => show(wallet, account).await,
		}
	}
}

async fn give_own_roles(
	wallet: &Wallet,
	account: &str,
	own: Vec<String>,
	organization: Option<OrganizationId>,
) -> Result<Report> {
	let account = wallet.account(account)?;
	let organization = wallet.acting_for(organization, Permission::ManageMembers).await?;
	let (mut numbers, mut codes) = (OwnRoles::default(), Vec::new());
	for text in own {
		let role = own_role(wallet, organization, &text).await?;
		let full = |_| Error::Usage("a member holds eight of an organization's own roles at most".into());
		numbers.try_push(role.role).map_err(full)?;
		codes.push(role.code);
	}
	let call = calls::set_own_roles(organization, &account, &numbers, &codes);
	let report =
		wallet.report(&call, &format!("Gave {account} its roles of organization {organization}'s own")).await?;
	Ok(report.with("organization", organization).with("account", account).with("ownRoles", codes))
}

async fn list(wallet: &Wallet, organization: OrganizationId) -> Result<Report> {
	let members = wallet.chain().await?.members(organization).await?;
	let lines: Vec<_> = members.iter().map(describe).collect();
	Ok(Report::new().with("organization", organization).with("members", members).lines(lines))
}

/// A member, in one line.
pub fn describe(member: &MemberEntry) -> String {
	let mut roles: Vec<_> = member.roles.iter().map(|role| role.to_string()).collect();
	roles.extend(member.own_roles.iter().map(|role| format!("own role {role}")));
	let licence = match member.licence {
		Some(licence) => format!("  licence until {}", moment::format(licence.expires)),
		None => String::new(),
	};
	format!("{}  {}{licence}", member.account, roles.join(", "))
}

async fn show(wallet: &Wallet, account: Option<String>) -> Result<Report> {
	let account = match account {
		Some(text) => wallet.account(&text)?,
		None => wallet.signing_account()?,
	};
	let chain = wallet.chain().await?;
	let (memberships, known) = (chain.memberships(&account).await?, chain.is_known(&account).await?);
	let mut lines =
		vec![format!("{account} {}", if known { "may send transactions" } else { "is not known to the chain" })];
	for membership in &memberships {
		lines.extend(describe_membership(membership));
	}
	Ok(Report::new().with("account", account).with("known", known).with("memberships", memberships).lines(lines))
}

/// An account's place in an organization, and what it may do there now.
pub fn describe_membership(membership: &Membership) -> Vec<String> {
	let mut roles: Vec<_> = membership.roles.iter().map(|role| role.to_string()).collect();
	roles.extend(membership.own_roles.iter().map(|role| format!("own role {role}")));
	let rest = if membership.active { "" } else { " (not active)" };
	let may: Vec<_> = membership.permissions.iter().map(Permission::code).collect();
	let may = if may.is_empty() { "nothing".into() } else { may.join(", ") };
	let mut lines = vec![
		format!("  organization {}, {}: {}{rest}", membership.organization, membership.kind, roles.join(", ")),
		format!("    may do now: {may}"),
	];
	lines.extend(membership.licence_expires.map(|expires| format!("    licence until {}", moment::format(expires))));
	lines
}
