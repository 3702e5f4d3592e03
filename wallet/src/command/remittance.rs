//! `remittance`: one payment of an insurer to a provider for many claims.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Subcommand};
use salus_primitives::{
	money::UnitEntry,
	remittance::{Remittance, RemittanceEntry, Remitted, RemittedKind, MAX_REMITTED},
	role::Permission,
	ClaimId, OrganizationId, RemittanceId, UnitId,
};
use serde_json::json;

use super::{prescription::placed, ward::House};
use crate::{
	batch::{choose, few, total_of, Batch},
	calls::remittance::{self as calls, describe_line},
	error::{Error, Result},
	moment,
	money::Sum,
	report::Report,
	runtime::prescription::Newest,
	wallet::Wallet,
	written::text_of,
};

/// Remittances.
#[derive(Clone, Debug, Subcommand)]
pub enum RemittanceCommand {
	/// Pay a provider for claims, less what is taken back for others.
	Pay(PayArguments),
	/// Show what an insurer has to pay a provider, and to take back.
	Due {
		/// The provider.
		provider: OrganizationId,
		/// The unit's number.
		unit: UnitId,
		/// The insurer.
		#[command(flatten)]
		house: House,
	},
	/// Say that a remittance agrees with its claims, for the provider.
	Clear {
		/// The remittance's number.
		remittance: RemittanceId,
	},
	/// Give back to an insurer what it is to take back for claims, for the provider.
	Return {
		/// The insurer.
		insurer: OrganizationId,
		/// The unit's number.
		unit: UnitId,
		/// A claim. Several times for several. Left out: all for which something is to be taken back.
		#[arg(long, value_name = "NUMBER")]
		claim: Vec<ClaimId>,
		/// The provider.
		#[command(flatten)]
		house: House,
	},
	/// Show a remittance.
	Show {
		/// The remittance's number.
		remittance: RemittanceId,
	},
	/// Show what an insurer has paid, or a provider was paid, the newest first.
	List {
		/// What it was paid, and not what it has paid.
		#[arg(long)]
		received: bool,
		/// How many.
		#[command(flatten)]
		newest: Newest,
		/// Whose.
		#[command(flatten)]
		house: House,
	},
}

/// For which claims whom to pay.
#[derive(Clone, Debug, Args)]
#[command(group(ArgGroup::new("what").required(true).args(["file", "to"])))]
pub struct PayArguments {
	/// What to pay: a JSON document with provider, unit and claims; - is standard input.
	pub file: Option<PathBuf>,
	/// The provider. With --unit, in the place of a file.
	#[arg(long, value_name = "NUMBER", requires = "unit")]
	pub to: Option<OrganizationId>,
	/// The unit's number.
	#[arg(long, value_name = "NUMBER", requires = "to")]
	pub unit: Option<UnitId>,
	/// A claim. Several times for several. Left out: those that are to be paid, and taken back as far as that is less.
	#[arg(long, value_name = "NUMBER", requires = "to")]
	pub claim: Vec<ClaimId>,
	/// The insurer.
	#[command(flatten)]
	pub house: House,
}

impl RemittanceCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Pay(arguments) => pay(wallet, arguments).await,
			Self::Due { provider, unit, house } => due(wallet, provider, unit, house).await,
			Self::Clear { remittance } => {
				let (entry, unit) = found(wallet, remittance).await?;
				let total = Sum::new(entry.remittance.total, &unit);
				let call = calls::clear_remittance(entry.remittance.payee, remittance, &total);
				let report = wallet.report(&call, &format!("Cleared remittance {remittance}")).await?;
				Ok(report.with("remittance", remittance))
			}
			Self::Return { insurer, unit, claim, house } => give_back(wallet, insurer, unit, claim, house).await,
			Self::Show { remittance } => {
				let (entry, unit) = found(wallet, remittance).await?;
				Ok(shown(&entry, &unit))
			}
			Self::List { received, newest, house } => list(wallet, received, newest, house).await,
		}
	}
}

async fn found(wallet: &Wallet, remittance: RemittanceId) -> Result<(RemittanceEntry, UnitEntry)> {
	let chain = wallet.chain().await?;
	let entry = chain.remittance(remittance).await?;
	let unit = chain.unit(entry.remittance.unit).await?;
	Ok((entry, unit))
}

async fn pay(wallet: &Wallet, arguments: PayArguments) -> Result<Report> {
	let PayArguments { file, to, unit, claim, house } = arguments;
	let (provider, unit, claims) = match (file, to, unit) {
		(Some(file), ..) => {
			let Batch { provider, unit, claims } = Batch::read(&text_of(&file)?)?;
			(provider, unit, claims)
		}
		(None, Some(to), Some(unit)) => (to, unit, claim),
		_ => return Err(Error::Usage("say whom to pay: a file, or --to and --unit".into())),
	};
	few(&claims)?;
	let chain = wallet.chain().await?;
	let insurer = house.acting(wallet, Permission::PayClaims).await?;
	let unit = chain.unit(unit).await?;
	let due = chain.remittable(insurer, provider, unit.id).await?;
	let claims = match claims.is_empty() {
		true => choose(&due).iter().map(|line| line.claim).collect(),
		false => claims,
	};
	if claims.is_empty() {
		return Err(Error::NotFound(format!(
			"organization {insurer} has no claim of organization {provider} to pay in unit {}",
			unit.id
		)));
	}
	let lines = with_sums(&due, &unit);
	let total = Sum::new(total_of(&claims, &due)?, &unit);
	let call = calls::remit(insurer, provider, &claims, &lines, &total);
	let outcome = wallet.submit(&call).await?;
	let told = |field| outcome.field("Payments", "Remitted", field).cloned().unwrap_or_default();
	let done = format!("Paid {total} for {} claims, as remittance {}", claims.len(), told("remittance"));
	let waiting = due.iter().filter(|line| !claims.contains(&line.claim)).count();
	let report = Report::of_transaction(&outcome, &done)
		.with("remittance", told("remittance"))
		.with("payer", insurer)
		.with("payee", provider)
		.with("unit", unit.id)
		.with("claims", claims)
		.with("total", told("total"))
		.with("waiting", waiting);
	Ok(match waiting {
		0 => report,
		waiting => report.line(format!("{waiting} more are to be paid or taken back")),
	})
}

fn with_sums(lines: &[Remitted], unit: &UnitEntry) -> Vec<(Remitted, Sum)> {
	lines.iter().map(|line| (*line, Sum::new(line.amount, unit))).collect()
}

async fn due(wallet: &Wallet, provider: OrganizationId, unit: UnitId, house: House) -> Result<Report> {
	let chain = wallet.chain().await?;
	let insurer = house.seen(wallet).await?;
	let unit = chain.unit(unit).await?;
	let due = chain.remittable(insurer, provider, unit.id).await?;
	let mut lines: Vec<_> = due.iter().map(|line| describe_line(line, &Sum::new(line.amount, &unit))).collect();
	if lines.is_empty() {
		lines.push(format!("Organization {insurer} has nothing to pay organization {provider} in unit {}", unit.id));
	}
	let report = Report::new().with("payer", insurer).with("payee", provider).with("unit", unit.id);
	Ok(report.with("due", due).lines(lines))
}

async fn give_back(
	wallet: &Wallet,
	insurer: OrganizationId,
	unit: UnitId,
	claims: Vec<ClaimId>,
	house: House,
) -> Result<Report> {
	few(&claims)?;
	let chain = wallet.chain().await?;
	let provider = house.acting(wallet, Permission::HandleMoney).await?;
	let unit = chain.unit(unit).await?;
	let mut due = chain.remittable(insurer, provider, unit.id).await?;
	due.retain(|line| line.kind == RemittedKind::Adjustment);
	let room = usize::try_from(MAX_REMITTED).unwrap_or(usize::MAX);
	let claims = match claims.is_empty() {
		true => due.iter().take(room).map(|line| line.claim).collect(),
		false => claims,
	};
	if claims.is_empty() {
		return Err(Error::NotFound(format!(
			"organization {insurer} has nothing to take back from organization {provider} in unit {}",
			unit.id
		)));
	}
	let call = calls::return_remitted(provider, insurer, unit.id, &claims, &with_sums(&due, &unit));
	let outcome = wallet.submit(&call).await?;
	let total = outcome.field("Payments", "RemittedReturned", "total").cloned().unwrap_or_default();
	let sum = total.as_u64().map_or("what was due".into(), |amount| Sum::new(amount, &unit).to_string());
	let done = format!("Gave {sum} back to organization {insurer} for {} claims", claims.len());
	let report = Report::of_transaction(&outcome, &done).with("payer", insurer).with("payee", provider);
	Ok(report.with("unit", unit.id).with("claims", claims).with("total", total))
}

async fn list(wallet: &Wallet, received: bool, newest: Newest, house: House) -> Result<Report> {
	let chain = wallet.chain().await?;
	let organization = house.seen(wallet).await?;
	let entries = match received {
		true => chain.remittances_to(organization, newest).await?,
		false => chain.remittances_by(organization, newest).await?,
	};
	let mut lines = Vec::new();
	for (_, entry) in &entries {
		lines.push(in_one_line(entry, &chain.unit(entry.remittance.unit).await?));
	}
	if lines.is_empty() {
		lines.push(format!("Organization {organization} has no such remittances"));
	}
	Ok(Report::new().with("organization", organization).with("remittances", placed(&entries)).lines(lines))
}

/// A remittance, as the document that others read.
pub fn shown(entry: &RemittanceEntry, unit: &UnitEntry) -> Report {
	Report::new().with_all(json!(entry)).lines(describe(entry, unit))
}

/// A remittance, in one line.
pub fn in_one_line(entry: &RemittanceEntry, unit: &UnitEntry) -> String {
	let RemittanceEntry { id, remittance: Remittance { payer, payee, lines, total, status, at, .. } } = entry;
	let (total, at, count) = (Sum::new(*total, unit), moment::format(*at), lines.len());
	format!("{id}  {status}  {total} from organization {payer} to organization {payee} for {count} claims, {at}")
}

/// A remittance, in lines.
pub fn describe(entry: &RemittanceEntry, unit: &UnitEntry) -> Vec<String> {
	let RemittanceEntry { id, remittance } = entry;
	let mut lines = vec![
		format!("remittance {id}: {}", remittance.status),
		format!("  payer     organization {}", remittance.payer),
		format!("  payee     organization {}", remittance.payee),
	];
	lines.extend(remittance.lines.iter().map(|line| describe_line(line, &Sum::new(line.amount, unit))));
	lines.push(format!("  total     {}", Sum::new(remittance.total, unit).in_full()));
	lines.push(format!("  paid      {}", moment::format(remittance.at)));
	lines.extend(remittance.cleared.map(|cleared| format!("  cleared   {}", moment::format(cleared))));
	lines
}
