//! `authorization`: what an insurer has authorized before it is given.

pub mod request;

use clap::{Args, Subcommand};
use salus_primitives::{
	insurance::{Authorization, AuthorizationEntry, Authorized},
	role::Permission,
	AuthorizationId, CoverageId, Moment, OrganizationId,
};
use serde_json::json;

use self::request::{Asked, RequestArguments};
use super::{prescription::placed, ward::House};
use crate::{
	call::Call,
	calls::authorization as call,
	error::{Error, Result},
	moment,
	report::Report,
	runtime::prescription::Newest,
	transaction::Outcome,
	wallet::Wallet,
};

/// Authorizations.
#[derive(Clone, Debug, Subcommand)]
pub enum AuthorizationCommand {
	/// Ask the insurer of a coverage to authorize a service, for the organization that is to give it.
	Request(RequestArguments),
	/// Say, for the insurer, that it needs more to decide.
	Pend(OwnAuthorization),
	/// Certify what is asked for. What is said is certified in its place: no more units than were asked for.
	Certify {
		/// Which.
		#[command(flatten)]
		own: OwnAuthorization,
		/// How many units. Left out: as many as are asked for.
		#[arg(long, value_name = "UNITS")]
		units: Option<u32>,
		/// From which moment of service on. Left out: as is asked for.
		#[arg(long, value_name = "MOMENT", value_parser = moment::parse, allow_hyphen_values = true)]
		from: Option<Moment>,
		/// From which moment of service on no more. Left out: as is asked for.
		#[arg(long, value_name = "MOMENT", value_parser = moment::parse)]
		until: Option<Moment>,
	},
	/// Deny, for the insurer, what is asked for.
	Deny(OwnAuthorization),
	/// Certify more units than before, or a later end.
	Extend {
		/// Which.
		#[command(flatten)]
		own: OwnAuthorization,
		/// How many units over all. Left out: as many as are certified.
		#[arg(long, value_name = "UNITS", required_unless_present = "until")]
		units: Option<u32>,
		/// From which moment of service on no more. Left out: as is certified.
		#[arg(long, value_name = "MOMENT", value_parser = moment::parse)]
		until: Option<Moment>,
	},
	/// Take back, for the insurer, what is certified and not used.
	Revoke(OwnAuthorization),
	/// Take back, for the provider, what is asked for, or certified and not used.
	Cancel(OwnAuthorization),
	/// Show an authorization.
	Show {
		/// The authorization's number.
		authorization: AuthorizationId,
	},
	/// Show what was asked for under a coverage, the newest first.
	List {
		/// The coverage's number.
		coverage: CoverageId,
		/// How many.
		#[command(flatten)]
		newest: Newest,
	},
	/// Show what waits for an insurer's decision, the oldest first.
	Awaiting(House),
}

/// An authorization, and for whom something is done with it.
#[derive(Clone, Copy, Debug, Args)]
pub struct OwnAuthorization {
	/// The authorization's number.
	pub authorization: AuthorizationId,
	/// For whom.
	#[command(flatten)]
	pub house: House,
}

impl AuthorizationCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		const INSURER: Permission = Permission::AdjudicateClaims;
		match self {
			Self::Request(arguments) => requested(wallet, arguments).await,
			Self::Pend(own) => set(wallet, own, INSURER, call::pend_authorization, "Pended").await,
			Self::Certify { own, units, from, until } => certify(wallet, own, units, from, until).await,
			Self::Deny(own) => set(wallet, own, INSURER, call::deny_authorization, "Denied").await,
			Self::Extend { own, units, until } => extend(wallet, own, units, until).await,
			Self::Revoke(own) => set(wallet, own, INSURER, call::revoke_authorization, "Took back").await,
			Self::Cancel(own) => {
				set(wallet, own, Permission::SubmitClaims, call::cancel_authorization, "Cancelled").await
			}
			Self::Show { authorization } => {
				let found = wallet.chain().await?.authorization(authorization).await?;
				Ok(told(&AuthorizationEntry { id: authorization, authorization: found }))
			}
			Self::List { coverage, newest } => list(wallet, coverage, newest).await,
			Self::Awaiting(house) => awaiting(wallet, house).await,
		}
	}
}

async fn requested(wallet: &Wallet, arguments: RequestArguments) -> Result<Report> {
	let Asked { category, service, requested } = arguments.asked(wallet).await?;
	let RequestArguments { coverage, house, .. } = arguments;
	let organization = house.acting(wallet, Permission::SubmitClaims).await?;
	let call = call::request_authorization(organization, coverage, category, service, &requested);
	let outcome = wallet.submit(&call).await?;
	let told = |field| outcome.field("Coverage", "AuthorizationRequested", field).cloned().unwrap_or_default();
	let (authorization, insurer) = (told("authorization"), told("insurer"));
	let done = format!("Asked for authorization {authorization}; organization {insurer} decides");
	Ok(Report::of_transaction(&outcome, &done)
		.with("organization", organization)
		.with("coverage", coverage)
		.with("authorization", authorization)
		.with("insurer", insurer))
}

/// What moves an authorization on, with no more to say than which.
async fn set(
	wallet: &Wallet,
	own: OwnAuthorization,
	permission: Permission,
	call: fn(OrganizationId, AuthorizationId) -> Call,
	done: &str,
) -> Result<Report> {
	let OwnAuthorization { authorization, house } = own;
	let organization = house.acting(wallet, permission).await?;
	let outcome = wallet.submit(&call(organization, authorization)).await?;
	let status = outcome.field("Coverage", "AuthorizationSet", "status").cloned();
	Ok(Report::of_transaction(&outcome, &format!("{done} authorization {authorization}"))
		.with("organization", organization)
		.with("authorization", authorization)
		.with("status", status))
}

async fn certify(
	wallet: &Wallet,
	own: OwnAuthorization,
	units: Option<u32>,
	from: Option<Moment>,
	until: Option<Moment>,
) -> Result<Report> {
	let OwnAuthorization { authorization, house } = own;
	let organization = house.acting(wallet, Permission::AdjudicateClaims).await?;
	let asked = wallet.chain().await?.authorization(authorization).await?.requested;
	let certified = Authorized {
		units: units.unwrap_or(asked.units),
		start: from.unwrap_or(asked.start),
		end: until.unwrap_or(asked.end),
	};
	let outcome = wallet.submit(&call::certify_authorization(organization, authorization, &certified)).await?;
	Ok(certified_by(&outcome, own, organization))
}

async fn extend(wallet: &Wallet, own: OwnAuthorization, units: Option<u32>, until: Option<Moment>) -> Result<Report> {
	let OwnAuthorization { authorization, house } = own;
	let organization = house.acting(wallet, Permission::AdjudicateClaims).await?;
	let before = wallet.chain().await?.authorization(authorization).await?;
	let certified = before.certified.ok_or_else(|| {
		Error::Usage(format!("authorization {authorization} is {}: there is nothing to extend", before.status))
	})?;
	let (units, end) = (units.unwrap_or(certified.units), until.unwrap_or(certified.end));
	let outcome = wallet.submit(&call::extend_authorization(organization, authorization, units, end)).await?;
	Ok(certified_by(&outcome, own, organization))
}

/// What is certified now.
fn certified_by(outcome: &Outcome, own: OwnAuthorization, organization: OrganizationId) -> Report {
	let told = |field| outcome.field("Coverage", "AuthorizationCertified", field).cloned();
	let authorization = own.authorization;
	Report::of_transaction(outcome, &format!("Certified authorization {authorization}"))
		.with("organization", organization)
		.with("authorization", authorization)
		.with("certified", told("certified"))
		.with("status", told("status"))
}

async fn list(wallet: &Wallet, coverage: CoverageId, newest: Newest) -> Result<Report> {
	let entries = wallet.chain().await?.authorizations(coverage, newest).await?;
	let mut lines: Vec<_> = entries.iter().map(|(_, entry)| in_one_line(entry)).collect();
	if lines.is_empty() {
		lines.push(format!("Nothing was asked for under coverage {coverage}"));
	}
	Ok(Report::new().with("coverage", coverage).with("authorizations", placed(&entries)).lines(lines))
}

async fn awaiting(wallet: &Wallet, house: House) -> Result<Report> {
	let organization = house.seen(wallet).await?;
	let entries = wallet.chain().await?.awaiting(organization).await?;
	let mut lines: Vec<_> = entries.iter().map(in_one_line).collect();
	if lines.is_empty() {
		lines.push(format!("Nothing waits for organization {organization}"));
	}
	Ok(Report::new().with("organization", organization).with("authorizations", entries).lines(lines))
}

/// An authorization.
pub fn told(entry: &AuthorizationEntry) -> Report {
	Report::new().with_all(json!(entry)).lines(describe(entry))
}

/// An authorization, in one line.
pub fn in_one_line(entry: &AuthorizationEntry) -> String {
	let AuthorizationEntry { id, authorization } = entry;
	let Authorization { coverage, provider, category, status, requested, .. } = authorization;
	let units = match authorization.certified {
		Some(certified) => format!("{} of {} units left", authorization.left(), certified.units),
		None => format!("{} units", requested.units),
	};
	format!("{id}  {status}  {category} by organization {provider} under coverage {coverage}, {units}")
}

/// An authorization, in lines.
pub fn describe(entry: &AuthorizationEntry) -> Vec<String> {
	let AuthorizationEntry { id, authorization } = entry;
	let Authorization { coverage, provider, category, service, requested, certified, used, reserved, status, .. } =
		authorization;
	let mut lines = vec![
		format!("authorization {id} under coverage {coverage}: {status}"),
		format!("  provider  organization {provider}"),
		format!("  category  {category}"),
		format!("  service   {service:?}"),
		format!("  asked     {}", call::describe(requested)),
	];
	if let Some(certified) = certified {
		lines.push(format!("  certified {}", call::describe(certified)));
		lines.push(format!("  units     {used} used, {reserved} reserved, {} left", authorization.left()));
	}
	if let Some(cancelled) = authorization.cancelled {
		lines.push(format!("  cancelled for what is served from {} on", moment::format(cancelled)));
	}
	lines.push(format!("  entered   {}", moment::format(authorization.entered)));
	lines.push(format!("  changed   {}", moment::format(authorization.changed)));
	lines
}
