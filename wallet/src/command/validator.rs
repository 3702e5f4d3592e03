//! `validator`: who validates.

use clap::Subcommand;
use salus_primitives::{
	role::Permission,
	validator::{Nomination, Offences, ValidatorStanding},
	AccountId, OrganizationId,
};

use crate::{
	call::Call,
	calls,
	error::{Error, Result},
	motion::Authority,
	report::Report,
	wallet::{ByAuthority, Wallet},
};

/// Validators.
#[derive(Clone, Debug, Subcommand)]
pub enum ValidatorCommand {
	/// Nominate an account to validate for your hospital.
	Nominate {
		/// The account.
		account: String,
		/// The hospital. Left out: the only organization you manage.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Take a nomination back.
	Withdraw {
		/// The account.
		account: String,
		/// The hospital. Left out: the only organization you manage.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Let a nominated account validate. The council decides, by two thirds.
	Admit {
		/// The account.
		account: String,
		/// By whose authority.
		#[command(flatten)]
		by: ByAuthority,
	},
	/// Let an account no longer validate. The council decides, by two thirds.
	Remove {
		/// The account.
		account: String,
		/// By whose authority.
		#[command(flatten)]
		by: ByAuthority,
	},
	/// Take your hospital's validator out.
	Leave {
		/// The account.
		account: String,
		/// The hospital. Left out: the only organization you manage.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Let a validator rest: your own, your hospital's, or, with --via council, any.
	Pause {
		/// The account.
		account: String,
		/// By whose authority. Left out: your own.
		#[command(flatten)]
		by: ByAuthority,
	},
	/// Let a validator that rests go on.
	Resume {
		/// The account.
		account: String,
		/// By whose authority. Left out: your own.
		#[command(flatten)]
		by: ByAuthority,
	},
	/// Set the signer's session keys. `salus keys` makes them, and prints both.
	SetKeys {
		/// The public keys, in hexadecimal.
		// `keys` is every command's option for the folder of key files.
		#[arg(value_name = "KEYS")]
		session: String,
		/// The proof that their secrets are yours, in hexadecimal.
		proof: String,
	},
	/// Show validators, what they missed, nominations and offences.
	List,
}

impl ValidatorCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Nominate { account, organization } => {
				of_hospital(wallet, &account, organization, calls::nominate_validator, "Nominated the account").await
			}
			Self::Withdraw { account, organization } => {
				of_hospital(wallet, &account, organization, calls::withdraw_nomination, "Took the nomination back")
					.await
			}
			Self::Leave { account, organization } => {
				of_hospital(wallet, &account, organization, calls::leave_validators, "The validator leaves").await
			}
			Self::Admit { account, by } => {
				by_council(wallet, &account, &by, calls::admit_validator, "Admitted the validator").await
			}
			Self::Remove { account, by } => {
				by_council(wallet, &account, &by, calls::remove_validator, "Removed the validator").await
			}
			Self::Pause { account, by } => {
				by_anybody(wallet, &account, &by, calls::pause_validator, "The validator rests").await
			}
			Self::Resume { account, by } => {
				by_anybody(wallet, &account, &by, calls::resume_validator, "The validator goes on").await
			}
			Self::SetKeys { session, proof } => set_keys(wallet, &session, &proof).await,
			Self::List => list(wallet).await,
		}
	}
}

async fn of_hospital(
	wallet: &Wallet,
	account: &str,
	organization: Option<OrganizationId>,
	call: fn(OrganizationId, &AccountId) -> Call,
	done: &str,
) -> Result<Report> {
	let account = wallet.account(account)?;
	let organization = wallet.acting_for(organization, Permission::ManageOrganization).await?;
	let report = wallet.report(&call(organization, &account), done).await?;
	Ok(report.with("validator", account).with("organization", organization))
}

async fn by_council(
	wallet: &Wallet,
	account: &str,
	by: &ByAuthority,
	call: fn(&AccountId) -> Call,
	done: &str,
) -> Result<Report> {
	let account = wallet.account(account)?;
	let (report, _) = wallet.report_decided(&call(&account), by, Authority::Council, done).await?;
	Ok(report.with("validator", account))
}

async fn by_anybody(
	wallet: &Wallet,
	account: &str,
	by: &ByAuthority,
	call: fn(&AccountId) -> Call,
	done: &str,
) -> Result<Report> {
	if by.via.is_some() {
		return by_council(wallet, account, by, call, done).await;
	}
	let account = wallet.account(account)?;
	Ok(wallet.report(&call(&account), done).await?.with("validator", account))
}

async fn set_keys(wallet: &Wallet, keys: &str, proof: &str) -> Result<Report> {
	let bytes = |text: &str, what: &str| {
		hex::decode(text.strip_prefix("0x").unwrap_or(text))
			.map_err(|_| Error::Usage(format!("write {what} in hexadecimal, as `salus keys` prints it")))
	};
	let call = calls::set_keys(bytes(keys, "the keys")?, bytes(proof, "the proof")?);
	let report = wallet.report(&call, "Set the session keys").await?;
	Ok(report.with("keys", keys).line("They count from the session after the next on"))
}

async fn list(wallet: &Wallet) -> Result<Report> {
	let chain = wallet.chain().await?;
	let (validators, nominations) = (chain.validators().await?, chain.nominations().await?);
	let offences = chain.offences().await?;
	let mut lines: Vec<_> = validators.iter().map(describe).collect();
	lines.extend(nominations.iter().map(describe_nomination));
	lines.extend(offences.iter().map(describe_offence));
	Ok(Report::new()
		.with("validators", validators)
		.with("nominations", nominations)
		.with("offences", offences)
		.lines(lines))
}

/// How a validator stands, in one line.
pub fn describe(standing: &ValidatorStanding) -> String {
	let house = standing.organization.map_or("a founder".into(), |number| format!("organization {number}"));
	let state = match (standing.paused, standing.has_keys, standing.validates) {
		(Some(by), ..) => format!("paused by {by}"),
		(None, false, _) => "has set no keys".into(),
		(None, true, true) => "validates".into(),
		(None, true, false) => "begins with a session to come".into(),
	};
	let absent = match standing.absent_sessions {
		0 => String::new(),
		number => format!(", absent in {number} sessions in a row"),
	};
	format!("{}  {house}  {state}, missed {} slots in this session{absent}", standing.validator, standing.missed)
}

fn describe_nomination(nomination: &Nomination) -> String {
	let rest = if nomination.stands { "" } else { ", which is not active" };
	format!("{}  nominated by organization {}{rest}", nomination.validator, nomination.organization)
}

fn describe_offence(offences: &Offences) -> String {
	format!(
		"{}  {}: {} proved, in sessions {} to {}",
		offences.validator,
		String::from_utf8_lossy(&offences.kind).trim_end_matches('\0'),
		offences.reports,
		offences.first,
		offences.last
	)
}
