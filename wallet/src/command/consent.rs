//! `consent`: consents, refusals, requests and emergencies.

use clap::{Args, Subcommand};
use salus_primitives::{
	consent::{BreakGlassReason, Grantee, ReviewOutcome},
	role::Permission,
	BreakGlassId, ConsentId, OrganizationId, PatientId,
};
use serde_json::Value;

use crate::{
	calls,
	command::{consent_list, decide::DecideArguments},
	error::Result,
	provision::{self, GranteeText, ProvisionArguments},
	report::Report,
	transaction::Outcome,
	wallet::Wallet,
};

/// Consents, refusals, requests and emergencies.
#[derive(Clone, Debug, Subcommand)]
pub enum ConsentCommand {
	/// Permit.
	Grant(ProvisionFor),
	/// Forbid, whatever permits.
	Refuse(ProvisionFor),
	/// End a consent or a refusal, or dismiss a request without an answer. It bites at once.
	Revoke(One),
	/// Say that a consent was entered in error.
	Retract(One),
	/// Ask a patient for consent.
	Request {
		/// Whose records, and what is asked.
		#[command(flatten)]
		provision: Box<RequestFor>,
		/// The organization you ask for. Left out: the only one where you may.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Answer a request.
	Answer {
		/// Which.
		#[command(flatten)]
		one: One,
		/// Accept it: it becomes a consent.
		#[arg(long, required_unless_present = "decline")]
		accept: bool,
		/// Decline it: it becomes a refusal of just that, except in emergencies.
		#[arg(long, conflicts_with = "accept")]
		decline: bool,
	},
	/// Withdraw a request of yours, or of a colleague's.
	Withdraw {
		/// Which.
		#[command(flatten)]
		one: One,
		/// The organization you asked for. Left out: the only one where you may.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Show a patient's consents, refusals and requests.
	List {
		/// The patient.
		patient: PatientId,
	},
	/// Show consents, refusals and requests for an account itself, or for an organization and its roles.
	NamingMe {
		/// The account. Left out: the signer.
		#[arg(long, value_name = "ACCOUNT", conflicts_with = "organization")]
		account: Option<String>,
		/// The organization, instead of an account.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Show requests that wait for a patient's answer.
	Requests {
		/// The patient.
		patient: PatientId,
	},
	/// Read without consent in an emergency. The patient is told, and somebody else reviews it.
	BreakGlass {
		/// The patient.
		patient: PatientId,
		/// life-threatening, unable-to-consent, danger-to-others or guardian-unreachable.
		#[arg(long, value_name = "CODE")]
		reason: BreakGlassReason,
		/// The organization you act for. Left out: the only one where you may.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Review an emergency of a colleague's.
	Review {
		/// The emergency's number.
		emergency: BreakGlassId,
		/// justified or unjustified.
		#[arg(long, value_name = "CODE")]
		outcome: ReviewOutcome,
		/// The organization you act for. Left out: the only one where you may.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Show the emergencies on a patient's records.
	Emergencies {
		/// The patient.
		patient: PatientId,
	},
	/// Ask what the chain would decide.
	Decide(DecideArguments),
}

/// A provision and whom it is for.
#[derive(Clone, Debug, Args)]
pub struct ProvisionFor {
	/// The patient.
	pub patient: PatientId,
	/// For whom: an account, organization:3, or role:3/physician.
	#[arg(long, value_name = "GRANTEE", value_parser = provision::grantee)]
	pub to: GranteeText,
	/// What it says.
	#[command(flatten)]
	pub says: ProvisionArguments,
}

/// What is asked of a patient.
#[derive(Clone, Debug, Args)]
pub struct RequestFor {
	/// The patient.
	pub patient: PatientId,
	/// For whom: an account, organization:3, or role:3/physician. Left out: the organization you ask for.
	#[arg(long, value_name = "GRANTEE", value_parser = provision::grantee)]
	pub to: Option<GranteeText>,
	/// What it says.
	#[command(flatten)]
	pub says: ProvisionArguments,
}

/// One consent, refusal or request.
#[derive(Clone, Copy, Debug, Args)]
pub struct One {
	/// The patient.
	pub patient: PatientId,
	/// Its number.
	pub id: ConsentId,
}

impl ConsentCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Grant(arguments) => decide_for(wallet, arguments, true).await,
			Self::Refuse(arguments) => decide_for(wallet, arguments, false).await,
			Self::Revoke(One { patient, id }) => {
				let report = wallet.report(&calls::revoke(patient, id), &format!("Revoked consent {id}")).await?;
				Ok(report.with("patient", patient).with("consent", id))
			}
			Self::Retract(One { patient, id }) => {
				let report = wallet.report(&calls::retract(patient, id), &format!("Retracted consent {id}")).await?;
				Ok(report.with("patient", patient).with("consent", id))
			}
			Self::Request { provision, organization } => request(wallet, *provision, organization).await,
			Self::Answer { one: One { patient, id }, accept, .. } => {
				let done = format!("{} request {id}", if accept { "Accepted" } else { "Declined" });
				let report = wallet.report(&calls::answer(patient, id, accept), &done).await?;
				Ok(report.with("patient", patient).with("consent", id).with("accepted", accept))
			}
			Self::Withdraw { one: One { patient, id }, organization } => {
				let organization = wallet.acting_for(organization, Permission::RequestConsent).await?;
				let call = calls::withdraw(organization, patient, id);
				let report = wallet.report(&call, &format!("Withdrew request {id}")).await?;
				Ok(report.with("patient", patient).with("consent", id))
			}
			Self::List { patient } => consent_list::of_patient(wallet, patient).await,
			Self::NamingMe { organization: Some(organization), .. } => {
				consent_list::naming_organization(wallet, organization).await
			}
			Self::NamingMe { account, organization: None } => consent_list::naming(wallet, account).await,
			Self::Requests { patient } => consent_list::requests(wallet, patient).await,
			Self::BreakGlass { patient, reason, organization } => {
				break_glass(wallet, patient, reason, organization).await
			}
			Self::Review { emergency, outcome, organization } => {
				let organization = wallet.acting_for(organization, Permission::ReviewBreakGlass).await?;
				let call = calls::review(organization, emergency, outcome);
				let report = wallet.report(&call, &format!("Found emergency {emergency} {outcome}")).await?;
				Ok(report.with("emergency", emergency).with("outcome", outcome))
			}
			Self::Emergencies { patient } => consent_list::emergencies(wallet, patient).await,
			Self::Decide(arguments) => arguments.run(wallet).await,
		}
	}
}

fn resolve(wallet: &Wallet, text: GranteeText) -> Result<Grantee> {
	match text {
		GranteeText::Account(text) => Ok(Grantee::Account(wallet.account(&text)?)),
		GranteeText::Other(grantee) => Ok(grantee),
	}
}

fn author(wallet: &Wallet, says: &ProvisionArguments) -> Result<Option<salus_primitives::AccountId>> {
	says.author.as_deref().map(|text| wallet.account(text)).transpose()
}

/// A field of the event that tells what was entered.
fn told(outcome: &Outcome, event: &str, field: &str) -> Value {
	outcome.field("Consent", event, field).cloned().unwrap_or(Value::Null)
}

async fn decide_for(wallet: &Wallet, arguments: ProvisionFor, permit: bool) -> Result<Report> {
	let ProvisionFor { patient, to, says } = arguments;
	let grantee = resolve(wallet, to)?;
	let provision = says.provision(permit, author(wallet, &says)?)?;
	let call =
		if permit { calls::grant(patient, &grantee, &provision) } else { calls::refuse(patient, &grantee, &provision) };
	let outcome = wallet.submit(&call).await?;
	let id = told(&outcome, if permit { "Granted" } else { "Refused" }, "id");
	let done = format!("{} {}", if permit { "Granted consent" } else { "Entered refusal" }, id);
	Ok(Report::of_transaction(&outcome, &done)
		.with("patient", patient)
		.with("consent", id)
		.with("grantee", grantee)
		.with("provision", provision))
}

async fn request(wallet: &Wallet, arguments: RequestFor, organization: Option<OrganizationId>) -> Result<Report> {
	let RequestFor { patient, to, says } = arguments;
	let organization = wallet.acting_for(organization, Permission::RequestConsent).await?;
	let grantee = match to {
		Some(text) => resolve(wallet, text)?,
		None => Grantee::Organization(organization),
	};
	let provision = says.provision(true, author(wallet, &says)?)?;
	let outcome = wallet.submit(&calls::request(organization, patient, &grantee, &provision)).await?;
	let id = told(&outcome, "Requested", "id");
	Ok(Report::of_transaction(&outcome, &format!("Asked the patient: request {id}"))
		.with("patient", patient)
		.with("consent", id)
		.with("grantee", grantee)
		.with("provision", provision))
}

async fn break_glass(
	wallet: &Wallet,
	patient: PatientId,
	reason: BreakGlassReason,
	organization: Option<OrganizationId>,
) -> Result<Report> {
	let organization = wallet.acting_for(organization, Permission::BreakGlass).await?;
	let outcome = wallet.submit(&calls::break_glass(organization, patient, reason)).await?;
	let id = told(&outcome, "GlassBroken", "id");
	Ok(Report::of_transaction(&outcome, &format!("Broke the glass: emergency {id}"))
		.with("patient", patient)
		.with("emergency", id)
		.with("expires", told(&outcome, "GlassBroken", "expires"))
		.with("reviewDue", told(&outcome, "GlassBroken", "reviewDue"))
		.line("The patient is told. Somebody else must review it before the deadline."))
}
