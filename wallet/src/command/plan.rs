//! `plan`: what insurers offer, and by which rules they pay.

use clap::{Args, Subcommand};
use salus_primitives::{
	insurance::{Plan, PlanEntry, Rules},
	money::Unit,
	role::Permission,
	Moment, OrganizationId, PlanId, UnitId,
};
use serde_json::json;
use std::path::PathBuf;

use super::{prescription::placed, ward::House};
use crate::{
	calls::plan as call,
	chain::At,
	error::{Error, Result},
	moment,
	report::Report,
	rules,
	runtime::prescription::Newest,
	wallet::Wallet,
	written::text_of,
};

/// Plans.
#[derive(Clone, Debug, Subcommand)]
pub enum PlanCommand {
	/// Open a plan with the first version of its rules.
	Open {
		/// The unit of account in which all its amounts are.
		#[arg(long, value_name = "NUMBER")]
		unit: UnitId,
		/// Its rules.
		#[command(flatten)]
		rules: RulesArguments,
		/// Whose.
		#[command(flatten)]
		house: House,
	},
	/// Give a plan another version of its rules, for what is served from a moment to come on.
	Publish {
		/// Which.
		#[command(flatten)]
		own: OwnPlan,
		/// Its rules.
		#[command(flatten)]
		rules: RulesArguments,
	},
	/// Issue no further coverage by a plan. What was issued goes on.
	Retire(OwnPlan),
	/// Show a plan, with the rules by which it pays now.
	Show {
		/// The plan's number.
		plan: PlanId,
	},
	/// Show an insurer's plans, the newest first.
	List {
		/// Whose.
		#[command(flatten)]
		house: House,
		/// How many.
		#[command(flatten)]
		newest: Newest,
	},
	/// Show a version of a plan's rules. With --json it is the document that `plan publish` takes.
	Rules {
		/// The plan's number.
		plan: PlanId,
		/// Which version, from 0. Left out: the one for what is served then.
		#[arg(long, value_name = "NUMBER", conflicts_with = "served")]
		version: Option<u32>,
		/// When it is served.
		#[arg(long, value_name = "MOMENT", value_parser = moment::parse, default_value = "now", allow_hyphen_values = true)]
		served: Moment,
	},
}

/// A plan, and whose it is.
#[derive(Clone, Copy, Debug, Args)]
pub struct OwnPlan {
	/// The plan's number.
	pub plan: PlanId,
	/// Whose it is.
	#[command(flatten)]
	pub house: House,
}

/// The rules of a plan.
#[derive(Clone, Debug, Args)]
pub struct RulesArguments {
	/// The file with the rules, one JSON document; - is standard input.
	#[arg(value_name = "FILE")]
	pub file: PathBuf,
	/// From which moment of service on they hold. Left out: as the document says.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse)]
	pub from: Option<Moment>,
}

impl RulesArguments {
	/// The rules that the file says.
	pub fn read(&self) -> Result<Rules> {
		let text = text_of(&self.file)?;
		rules::parse(&text, self.from).map_err(|error| Error::Usage(format!("{}: {error}", self.file.display())))
	}
}

impl PlanCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Open { unit, rules, house } => open(wallet, unit, &rules.read()?, house).await,
			Self::Publish { own: OwnPlan { plan, house }, rules } => {
				let rules = rules.read()?;
				let organization = house.acting(wallet, Permission::ManagePlans).await?;
				let unit = wallet.chain().await?.unit_of(plan).await?;
				let call = call::publish_rules(organization, plan, &rules, Some(&unit));
				let outcome = wallet.submit(&call).await?;
				let version = outcome.field("Coverage", "RulesPublished", "version").cloned().unwrap_or_default();
				Ok(Report::of_transaction(&outcome, &format!("Published version {version} of plan {plan}"))
					.with("organization", organization)
					.with("plan", plan)
					.with("version", version)
					.with("from", rules.from))
			}
			Self::Retire(OwnPlan { plan, house }) => {
				let organization = house.acting(wallet, Permission::ManagePlans).await?;
				let call = call::retire_plan(organization, plan);
				let report = wallet.report(&call, &format!("Retired plan {plan}")).await?;
				Ok(report.with("organization", organization).with("plan", plan))
			}
			Self::Show { plan } => show(wallet, plan).await,
			Self::List { house, newest } => list(wallet, house, newest).await,
			Self::Rules { plan, version, served } => {
				let (version, rules) = version_of(wallet, plan, version, served).await?;
				let unit = wallet.chain().await?.unit_of(plan).await?;
				Ok(told_rules(plan, version, &rules, Some(&unit)))
			}
		}
	}
}

async fn open(wallet: &Wallet, unit: UnitId, rules: &Rules, house: House) -> Result<Report> {
	let organization = house.acting(wallet, Permission::ManagePlans).await?;
	let known = wallet.chain().await?.unit(unit).await?.unit;
	let outcome = wallet.submit(&call::open_plan(organization, unit, rules, Some(&known))).await?;
	let plan = outcome.field("Coverage", "PlanOpened", "plan").cloned().unwrap_or_default();
	Ok(Report::of_transaction(&outcome, &format!("Opened plan {plan}"))
		.with("organization", organization)
		.with("plan", plan)
		.with("unit", unit)
		.with("from", rules.from))
}

async fn show(wallet: &Wallet, plan: PlanId) -> Result<Report> {
	let chain = wallet.chain().await?;
	let found = chain.plan(plan).await?;
	let current = chain.rules_for(At::Best, plan, moment::now()).await?;
	let unit = chain.unit(found.unit).await?.unit;
	Ok(told(&PlanEntry { id: plan, plan: found }, current.as_ref(), Some(&unit)))
}

/// A plan, with the version of its rules that holds now.
pub fn told(entry: &PlanEntry, current: Option<&(u32, Rules)>, unit: Option<&Unit>) -> Report {
	let mut lines = vec![describe(entry)];
	match current {
		Some((version, rules)) => {
			lines.push(format!("  now       version {version}"));
			lines.extend(call::describe(rules, unit));
		}
		None => lines.push("  now       no rules yet: `plan rules --version 0` tells from when on".into()),
	}
	Report::new()
		.with_all(json!(entry))
		.with("version", current.map(|(version, _)| version))
		.with("rules", current.map(|(_, rules)| rules))
		.lines(lines)
}

async fn list(wallet: &Wallet, house: House, newest: Newest) -> Result<Report> {
	let organization: OrganizationId = house.seen(wallet).await?;
	let plans = wallet.chain().await?.plans(organization, newest).await?;
	let mut lines: Vec<_> = plans.iter().map(|(_, entry)| describe(entry)).collect();
	if lines.is_empty() {
		lines.push(format!("Organization {organization} has no plans"));
	}
	Ok(Report::new().with("organization", organization).with("plans", placed(&plans)).lines(lines))
}

async fn version_of(wallet: &Wallet, plan: PlanId, version: Option<u32>, served: Moment) -> Result<(u32, Rules)> {
	let chain = wallet.chain().await?;
	if let Some(version) = version {
		return Ok((version, chain.rules(plan, version).await?));
	}
	let found = chain.rules_for(At::Best, plan, served).await?;
	found.ok_or_else(|| {
		let served = moment::format(served);
		Error::NotFound(format!(
			"plan {plan} has no rules for what is served {served}; see `plan show`, or --version 0"
		))
	})
}

/// A version of the rules: in JSON just the document, so that it can be written to a file, changed and published.
pub fn told_rules(plan: PlanId, version: u32, rules: &Rules, unit: Option<&Unit>) -> Report {
	let lines = std::iter::once(format!("plan {plan}, version {version}")).chain(call::describe(rules, unit));
	Report::new().with_all(json!(rules)).lines(lines)
}

/// A plan, in one line.
pub fn describe(entry: &PlanEntry) -> String {
	let PlanEntry { id, plan: Plan { insurer, unit, status, versions, entered } } = entry;
	let entered = moment::format(*entered);
	format!("{id}  {status}  of organization {insurer}, in unit {unit}, versions {versions}, opened {entered}")
}
