//! `member`: members of organizations.

use clap::Subcommand;
use salus_primitives::{
	role::{Permission, Roles},
	OrganizationId,
};

use crate::{calls, error::Result, provision, report::Report, wallet::Wallet};

/// Members of organizations.
#[derive(Clone, Debug, Subcommand)]
pub enum MemberCommand {
	/// Make an account a member, or change its roles.
	Set {
		/// The account.
		account: String,
		/// Its roles, separated by commas.
		#[arg(long, value_name = "CODES", value_parser = provision::roles)]
		roles: Roles,
		/// The organization. Left out: the only one you administer.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
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
			Self::Remove { account, organization } => {
				let account = wallet.account(&account)?;
				let organization = wallet.acting_for(organization, Permission::ManageMembers).await?;
				let done = format!("{account} is no member of organization {organization} any more");
				let report = wallet.report(&calls::remove_member(organization, &account), &done).await?;
				Ok(report.with("organization", organization).with("account", account))
			}
			Self::Show { account } => {
				let account = match account {
					Some(text) => wallet.account(&text)?,
					None => wallet.signing_account()?,
				};
				let chain = wallet.chain().await?;
				let (memberships, known) = (chain.memberships(&account).await?, chain.is_known(&account).await?);
				let mut lines = vec![format!(
					"{account} {}",
					if known { "may send transactions" } else { "is not known to the chain" }
				)];
				for membership in &memberships {
					let roles: Vec<_> = membership.roles.iter().map(|role| role.code()).collect();
					let rest = if membership.active { "" } else { " (not active)" };
					let (number, kind) = (membership.organization, membership.kind);
					lines.push(format!("  organization {number}, {kind}: {}{rest}", roles.join(", ")));
				}
				Ok(Report::new()
					.with("account", account)
					.with("known", known)
					.with("memberships", memberships)
					.lines(lines))
			}
		}
	}
}
