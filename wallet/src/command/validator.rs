//! `validator`: who validates.

use clap::Subcommand;

use crate::{
	calls,
	error::Result,
	report::Report,
	wallet::{ByAuthority, Wallet},
};

/// Validators.
#[derive(Clone, Debug, Subcommand)]
pub enum ValidatorCommand {
	/// Let an account validate.
	Admit {
		/// The account.
		account: String,
		/// By whose authority.
		#[command(flatten)]
		by: ByAuthority,
	},
	/// Let an account no longer validate.
	Remove {
		/// The account.
		account: String,
		/// By whose authority.
		#[command(flatten)]
		by: ByAuthority,
	},
}

impl ValidatorCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		let (account, by, call, done) = match self {
			Self::Admit { account, by } => {
				let account = wallet.account(&account)?;
				let call = calls::admit_validator(&account);
				(account, by, call, "Admitted the validator")
			}
			Self::Remove { account, by } => {
				let account = wallet.account(&account)?;
				let call = calls::remove_validator(&account);
				(account, by, call, "Removed the validator")
			}
		};
		Ok(wallet.report_by(&call, &by, done).await?.0.with("validator", account))
	}
}
