//! `patient guardian`: who acts for a patient in another right than the patient's own.

use clap::{Args, Subcommand};
use salus_primitives::{
	patient::{Act, GuardianEnd, GuardianRole, Guardianship, Scope},
	role::Permission,
	Moment, OrganizationId, PatientId,
};

use crate::{calls, error::Result, moment, provision, report::Report, wallet::Wallet};

/// Guardians.
#[derive(Clone, Debug, Subcommand)]
pub enum GuardianCommand {
	/// Name a guardian, as the patient.
	Name(GuardianArguments),
	/// Appoint a guardian, for the organization that registered the patient.
	Appoint {
		/// Whom, and for what.
		#[command(flatten)]
		guardian: GuardianArguments,
		/// Until the patient comes of age.
		#[arg(long, conflicts_with = "until")]
		until_majority: bool,
		/// The organization. Left out: the only one where you appoint guardians.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Show the patients for whom an account is a guardian.
	List {
		/// The account. Left out: the signer.
		#[arg(long, value_name = "ACCOUNT")]
		account: Option<String>,
	},
}

/// A guardian.
#[derive(Clone, Debug, Args)]
pub struct GuardianArguments {
	/// The patient.
	pub patient: PatientId,
	/// The guardian's account.
	pub account: String,
	/// In what right: GUARD, POWATT, DPOWATT, HPOWATT, RESPRSN, EXCEST.
	#[arg(long, value_name = "CODE")]
	pub role: GuardianRole,
	/// What the guardian may do: consent, read, erase, register, pay, recover, manage, separated by commas, or `all`.
	#[arg(long, value_name = "CODES", value_parser = provision::scope)]
	pub scope: Scope,
	/// Until when. Left out: without limit.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse)]
	pub until: Option<Moment>,
}

impl GuardianCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Name(guardian) => {
				let account = wallet.account(&guardian.account)?;
				let GuardianArguments { patient, role, scope, until, .. } = guardian;
				let call = calls::name_guardian(patient, &account, role, scope, until);
				let report = wallet.report(&call, &format!("{account} is a guardian of patient {patient}")).await?;
				Ok(report.with("patient", patient).with("account", account).with("role", role).with("scope", scope))
			}
			Self::Appoint { guardian, until_majority, organization } => {
				appoint(wallet, guardian, until_majority, organization).await
			}
			Self::List { account } => list(wallet, account).await,
		}
	}
}

async fn appoint(
	wallet: &Wallet,
	guardian: GuardianArguments,
	until_majority: bool,
	organization: Option<OrganizationId>,
) -> Result<Report> {
	let account = wallet.account(&guardian.account)?;
	let GuardianArguments { patient, role, scope, until, .. } = guardian;
	let organization = wallet.acting_for(organization, Permission::AppointGuardians).await?;
	let end = if until_majority { Some(GuardianEnd::Majority) } else { until.map(GuardianEnd::On) };
	let call = calls::appoint_guardian(organization, patient, &account, role, scope, end);
	let report = wallet.report(&call, &format!("{account} is a guardian of patient {patient}")).await?;
	Ok(report
		.with("patient", patient)
		.with("account", account)
		.with("role", role)
		.with("scope", scope)
		.with("organization", organization))
}

async fn list(wallet: &Wallet, account: Option<String>) -> Result<Report> {
	let account = match account {
		Some(text) => wallet.account(&text)?,
		None => wallet.signing_account()?,
	};
	let guardianships = wallet.chain().await?.guardian_of(&account).await?;
	let mut lines: Vec<_> = guardianships.iter().map(describe).collect();
	if lines.is_empty() {
		lines.push(format!("{account} is nobody's guardian"));
	}
	Ok(Report::new().with("account", account).with("guardianships", guardianships).lines(lines))
}

/// A guardianship, in one line.
pub fn describe(guardianship: &Guardianship) -> String {
	let acts: Vec<_> = guardianship.scope.iter().map(Act::code).collect();
	let end = calls::describe_end(guardianship.until);
	format!("{}  {}  {}  {end}", guardianship.patient, guardianship.role, acts.join(", "))
}
