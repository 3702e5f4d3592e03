//! `quota`: how much of the chain's blocks somebody may fill, and what of it is left.

use clap::{ArgGroup, Args, Subcommand};
use salus_primitives::{quota::Quota, OrganizationId};
use serde_json::json;

use crate::{
	calls,
	error::{Error, Result},
	moment,
	report::Report,
	sentence::time,
	wallet::{ByAuthority, Wallet},
};

/// In picoseconds.
const MILLISECOND: u64 = 1_000_000_000;

/// Quotas.
#[derive(Clone, Debug, Subcommand)]
pub enum QuotaCommand {
	/// Show a quota, and what of it is spent.
	Show(Whose),
	/// Set a quota. The council decides.
	Set(SetArguments),
}

/// Whose quota.
#[derive(Clone, Debug, Args)]
pub struct Whose {
	/// The account. Left out: the signer.
	#[arg(long, value_name = "ACCOUNT", conflicts_with = "organization")]
	pub account: Option<String>,
	/// The organization, instead of an account.
	#[arg(long, value_name = "NUMBER")]
	pub organization: Option<OrganizationId>,
}

/// A quota of somebody's own.
#[derive(Clone, Debug, Args)]
#[command(group(ArgGroup::new("whose").required(true).args(["account", "organization"])))]
pub struct SetArguments {
	/// How much computation in each period, as 500ms, 2s or picoseconds; or `default`, for what everybody has.
	#[arg(value_parser = amount)]
	pub quota: Amount,
	/// The account.
	#[arg(long, value_name = "ACCOUNT")]
	pub account: Option<String>,
	/// The organization.
	#[arg(long, value_name = "NUMBER")]
	pub organization: Option<OrganizationId>,
	/// By whose authority.
	#[command(flatten)]
	pub by: ByAuthority,
}

/// So many picoseconds, or what everybody has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Amount(pub Option<u64>);

/// `500ms`, `2s`, picoseconds, or `default`.
pub fn amount(text: &str) -> Result<Amount, String> {
	const UNITS: [(&str, u64); 4] = [("ps", 1), ("us", 1_000_000), ("ms", 1_000_000_000), ("s", 1_000_000_000_000)];
	if text == "default" {
		return Ok(Amount(None));
	}
	let wrong = || format!("`{text}` is no amount of computation; write 500ms, 2s, picoseconds, or default");
	let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
	let (number, unit) = text.split_at(end);
	let size = match unit {
		"" => 1,
		unit => UNITS.iter().find(|(name, _)| *name == unit).ok_or_else(wrong)?.1,
	};
	let number: u64 = number.parse().map_err(|_| wrong())?;
	number.checked_mul(size).map(|number| Amount(Some(number))).ok_or_else(wrong)
}

impl QuotaCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Show(Whose { organization: Some(organization), .. }) => {
				let quota = wallet.chain().await?.quota_of_organization(organization).await?;
				Ok(describe(Report::new().with("organization", organization), &[("of the organization", quota)]))
			}
			Self::Show(Whose { account, .. }) => {
				let account = match account {
					Some(text) => wallet.account(&text)?,
					None => wallet.signing_account()?,
				};
				let quotas = wallet.chain().await?.quotas_of(&account).await?;
				Ok(describe(Report::new().with("account", account), &quotas))
			}
			Self::Set(arguments) => set(wallet, arguments).await,
		}
	}
}

async fn set(wallet: &Wallet, arguments: SetArguments) -> Result<Report> {
	let SetArguments { quota: Amount(quota), account, organization, by } = arguments;
	match (account, organization) {
		(Some(text), _) => {
			let account = wallet.account(&text)?;
			let (report, _) =
				wallet.report_by(&calls::set_actor_quota(&account, quota), &by, "Set the account's quota").await?;
			Ok(report.with("account", account).with("quota", quota))
		}
		(None, Some(organization)) => {
			let call = calls::set_organization_quota(organization, quota);
			let (report, _) = wallet.report_by(&call, &by, "Set the organization's quota").await?;
			Ok(report.with("organization", organization).with("quota", quota))
		}
		(None, None) => Err(Error::Usage("say whose quota: --account or --organization".into())),
	}
}

/// Quotas, a line for each.
pub fn describe(report: Report, quotas: &[(&'static str, Quota)]) -> Report {
	let lines: Vec<_> = quotas
		.iter()
		.map(|(name, quota)| {
			let resets = moment::format(quota.resets_at);
			// To the millisecond, upwards: nobody counts picoseconds.
			let spent = quota.spent.div_ceil(MILLISECOND).saturating_mul(MILLISECOND);
			format!("{name}: {} of {} are spent; all is back at {resets}", time(spent), time(quota.limit))
		})
		.collect();
	let entries: Vec<_> = quotas.iter().map(|(name, quota)| json!({ "name": name, "quota": quota })).collect();
	report.with("quotas", entries).lines(lines)
}
