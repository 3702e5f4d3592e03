//! `upgrade`: upgrades of the runtime, which the council authorizes and anybody on it applies.

use clap::Subcommand;
use salus_primitives::Digest;
use serde_json::{json, Value};
use sp_runtime::traits::{BlakeTwo256, Hash};
use std::path::{Path, PathBuf};

use crate::{
	calls,
	chain::At,
	error::{file, Error, Result},
	report::Report,
	sentence::plain,
	wallet::{ByAuthority, Wallet},
};

/// Upgrades.
#[derive(Clone, Debug, Subcommand)]
pub enum UpgradeCommand {
	/// Authorize a runtime. The council decides, by three quarters.
	Authorize {
		/// The file with its code, as it will be applied, or the hash of it.
		code: String,
		/// By whose authority.
		#[command(flatten)]
		by: ByAuthority,
	},
	/// Withdraw the authorization. The council decides, by three quarters.
	Withdraw {
		/// By whose authority.
		#[command(flatten)]
		by: ByAuthority,
	},
	/// Apply the runtime that was authorized.
	Apply {
		/// The file with its code.
		file: PathBuf,
	},
	/// Show which runtime runs, and which is authorized.
	Show,
}

impl UpgradeCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Authorize { code, by } => {
				let hash = hash_of(&code)?;
				let call = calls::authorize_upgrade(hash);
				let (report, _) = wallet.report_by(&call, &by, "Authorized the upgrade").await?;
				Ok(report.with("codeHash", hash))
			}
			Self::Withdraw { by } => {
				let (report, _) =
					wallet.report_by(&calls::withdraw_upgrade(), &by, "Withdrew the authorization").await?;
				Ok(report)
			}
			Self::Apply { file } => apply(wallet, &file).await,
			Self::Show => show(wallet).await,
		}
	}
}

/// The hash that is written, or that of the file.
pub fn hash_of(text: &str) -> Result<Digest> {
	match text.parse::<Digest>() {
		Ok(hash) if text.starts_with("0x") => Ok(hash),
		_ => Ok(hash(&read(Path::new(text))?)),
	}
}

fn hash(code: &[u8]) -> Digest {
	BlakeTwo256::hash(code)
}

fn read(path: &Path) -> Result<Vec<u8>> {
	std::fs::read(path).map_err(|error| file(path, "read", &error))
}

async fn authorized(wallet: &Wallet) -> Result<Option<Value>> {
	wallet.chain().await?.value(At::Best, "System", "AuthorizedUpgrade").await
}

/// A megabyte that the chain would refuse is not sent.
fn check(authorized: Option<&Value>, hash: Digest) -> Result<()> {
	match authorized {
		Some(found) if found["codeHash"] == json!(hash) => Ok(()),
		Some(found) => Err(Error::Usage(format!(
			"the council authorized the code with the hash {}; this file's is {hash:?}",
			plain(&found["codeHash"])
		))),
		None => Err(Error::NotFound("no upgrade is authorized; `upgrade authorize` proposes one".into())),
	}
}

async fn apply(wallet: &Wallet, path: &Path) -> Result<Report> {
	let code = read(path)?;
	let hash = hash(&code);
	check(authorized(wallet).await?.as_ref(), hash)?;
	let report = wallet.report(&calls::apply_upgrade(code, hash), "Applied the upgrade").await?;
	Ok(report.with("codeHash", hash).line("The next block is the first of the new runtime"))
}

async fn show(wallet: &Wallet) -> Result<Report> {
	let runtime = wallet.chain().await?.at(At::Best).await?.spec_version();
	let authorized = authorized(wallet).await?;
	let line = match &authorized {
		Some(found) => format!("authorized {}", plain(&found["codeHash"])),
		None => "authorized none".into(),
	};
	Ok(Report::new()
		.with("runtime", runtime)
		.with("authorized", json!(authorized))
		.line(format!("runtime    {runtime}"))
		.line(line))
}
