//! `coverage`: who is covered, by which plan, and how much of it is used.

use clap::{Args, Subcommand};
use salus_primitives::{
	insurance::{CoverageEntry, Terms, Use, Used},
	money::{Amount, Unit},
	role::Permission,
	CoverageId, Moment, OrganizationId, PatientId, PlanId,
};
use serde_json::json;

use super::ward::House;
use crate::{
	call::Call,
	calls::coverage as call,
	chain::At,
	error::{Error, Result},
	moment,
	money::tell_of,
	report::Report,
	wallet::Wallet,
};

/// Coverages.
#[derive(Clone, Debug, Subcommand)]
pub enum CoverageCommand {
	/// Cover a patient by a plan that is not retired.
	Issue {
		/// The patient.
		patient: PatientId,
		/// How.
		#[command(flatten)]
		terms: TermsArguments,
		/// Prepare it only. `coverage activate` puts it into force.
		#[arg(long)]
		draft: bool,
		/// For whom.
		#[command(flatten)]
		house: House,
	},
	/// Put a prepared coverage into force.
	Activate(OwnCoverage),
	/// Suspend a coverage for what is served from a moment on, until it is resumed.
	Suspend {
		/// Which.
		#[command(flatten)]
		own: OwnCoverage,
		/// From which moment of service on, within its period.
		#[arg(long, value_name = "MOMENT", value_parser = moment::parse, default_value = "now", allow_hyphen_values = true)]
		from: Moment,
	},
	/// Resume a suspended coverage, as if it had never been suspended.
	Resume(OwnCoverage),
	/// End a coverage before its period is over, for good.
	End {
		/// Which.
		#[command(flatten)]
		own: OwnCoverage,
		/// From which moment of service on there is none, within its period.
		#[arg(long, value_name = "MOMENT", value_parser = moment::parse, default_value = "now", allow_hyphen_values = true)]
		at: Moment,
	},
	/// Let a coverage last longer.
	Extend {
		/// Which.
		#[command(flatten)]
		own: OwnCoverage,
		/// From which moment of service on there is none.
		#[arg(long, value_name = "MOMENT", value_parser = moment::parse)]
		until: Moment,
	},
	/// Give a coverage another place among the patient's payers: before it begins, or in the week after it was issued.
	Order {
		/// Which.
		#[command(flatten)]
		own: OwnCoverage,
		/// Which payer it is: one pays first.
		#[arg(value_parser = clap::value_parser!(u8).range(1..=8))]
		order: u8,
	},
	/// Say that a coverage was never so, on which nobody has relied: before it begins, or in the week after it was issued.
	EnterInError(OwnCoverage),
	/// Show a coverage. With --json it is the document that `salus-interchange fhir coverage` reads.
	Show {
		/// The coverage's number.
		coverage: CoverageId,
	},
	/// Show a patient's coverages for which claims can be filed, the first payer's first.
	List {
		/// The patient.
		patient: PatientId,
	},
	/// Show what was used of a coverage, in a benefit period and ever.
	Used {
		/// The coverage's number.
		coverage: CoverageId,
		/// Which benefit period, from 0. Left out: the one in which it is served then.
		#[arg(long, value_name = "NUMBER", conflicts_with = "served")]
		period: Option<u32>,
		/// When it is served.
		#[arg(long, value_name = "MOMENT", value_parser = moment::parse, default_value = "now", allow_hyphen_values = true)]
		served: Moment,
	},
}

/// A coverage, and whose it is.
#[derive(Clone, Copy, Debug, Args)]
pub struct OwnCoverage {
	/// The coverage's number.
	pub coverage: CoverageId,
	/// Whose it is.
	#[command(flatten)]
	pub house: House,
}

/// On what terms somebody is to be covered.
#[derive(Clone, Copy, Debug, Args)]
pub struct TermsArguments {
	/// The plan's number.
	#[arg(long, value_name = "NUMBER")]
	pub plan: PlanId,
	/// From which moment of service on.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse, default_value = "now", allow_hyphen_values = true)]
	pub from: Moment,
	/// From which moment of service on no more.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse)]
	pub until: Moment,
	/// Which payer it is: one pays first.
	#[arg(long, value_name = "NUMBER", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=8))]
	pub order: u8,
}

impl TermsArguments {
	/// The terms.
	pub const fn terms(&self) -> Terms {
		let Self { plan, from, until, order } = *self;
		Terms { plan, start: from, end: until, order }
	}
}

impl CoverageCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Issue { patient, terms, draft, house } => issue(wallet, patient, &terms.terms(), draft, house).await,
			Self::Activate(own) => changed(wallet, own, call::activate_coverage, "Put into force:").await,
			Self::Suspend { own, from } => suspend(wallet, own, from).await,
			Self::Resume(own) => changed(wallet, own, call::resume_coverage, "Resumed").await,
			Self::End { own, at } => end(wallet, own, at).await,
			Self::Extend { own, until } => {
				let extend = |insurer, coverage| call::extend_coverage(insurer, coverage, until);
				Ok(changed(wallet, own, extend, "Made longer:").await?.with("end", until))
			}
			Self::Order { own, order } => {
				let set = |insurer, coverage| call::set_order(insurer, coverage, order);
				let done = format!("Pays as {}:", call::payer(order));
				Ok(changed(wallet, own, set, &done).await?.with("order", order))
			}
			Self::EnterInError(own) => changed(wallet, own, call::enter_in_error, "Marked as entered in error:").await,
			Self::Show { coverage } => {
				let found = wallet.chain().await?.coverage(coverage).await?;
				Ok(told(&CoverageEntry { id: coverage, coverage: found }))
			}
			Self::List { patient } => list(wallet, patient).await,
			Self::Used { coverage, period, served } => used(wallet, coverage, period, served).await,
		}
	}
}

async fn issue(wallet: &Wallet, patient: PatientId, terms: &Terms, draft: bool, house: House) -> Result<Report> {
	let organization = house.acting(wallet, Permission::IssueCoverage).await?;
	let outcome = wallet.submit(&call::issue_coverage(organization, patient, terms, draft)).await?;
	let told = |field| outcome.field("Coverage", "CoverageIssued", field).cloned().unwrap_or_default();
	let (coverage, status) = (told("coverage"), told("status"));
	let done = match draft {
		true => format!("Prepared coverage {coverage}; `coverage activate {coverage}` puts it into force"),
		false => format!("Issued coverage {coverage}"),
	};
	Ok(Report::of_transaction(&outcome, &done)
		.with("organization", organization)
		.with("patient", patient)
		.with("coverage", coverage)
		.with("plan", terms.plan)
		.with("status", status))
}

/// What changes a coverage, with no more to say than which.
async fn changed(
	wallet: &Wallet,
	own: OwnCoverage,
	call: impl Fn(OrganizationId, CoverageId) -> Call,
	done: &str,
) -> Result<Report> {
	let OwnCoverage { coverage, house } = own;
	let organization = house.acting(wallet, Permission::IssueCoverage).await?;
	let report = wallet.report(&call(organization, coverage), &format!("{done} coverage {coverage}")).await?;
	Ok(report.with("organization", organization).with("coverage", coverage))
}

async fn suspend(wallet: &Wallet, own: OwnCoverage, from: Moment) -> Result<Report> {
	let OwnCoverage { coverage, house } = own;
	let organization = house.acting(wallet, Permission::IssueCoverage).await?;
	let outcome = wallet.submit(&call::suspend_coverage(organization, coverage, from)).await?;
	// Nothing of what was served already is suspended.
	let from = outcome.field("Coverage", "CoverageSuspended", "from").and_then(moment::of_json).unwrap_or(from);
	let done = format!("Suspended coverage {coverage}, for what is served from {} on", moment::format(from));
	Ok(Report::of_transaction(&outcome, &done)
		.with("organization", organization)
		.with("coverage", coverage)
		.with("suspended", from))
}

async fn end(wallet: &Wallet, own: OwnCoverage, at: Moment) -> Result<Report> {
	let OwnCoverage { coverage, house } = own;
	let organization = house.acting(wallet, Permission::IssueCoverage).await?;
	let outcome = wallet.submit(&call::end_coverage(organization, coverage, at)).await?;
	// One that is suspended from an earlier moment on ends there, and none ends before now.
	let end = outcome.field("Coverage", "CoverageEnded", "end").and_then(moment::of_json).unwrap_or(at);
	let done = format!("Ended coverage {coverage}, for what is served from {} on", moment::format(end));
	Ok(Report::of_transaction(&outcome, &done)
		.with("organization", organization)
		.with("coverage", coverage)
		.with("end", end))
}

/// A coverage: in JSON just the document that others read.
pub fn told(entry: &CoverageEntry) -> Report {
	Report::new().with_all(json!(entry)).lines(describe(entry))
}

async fn list(wallet: &Wallet, patient: PatientId) -> Result<Report> {
	let coverages = wallet.chain().await?.coverages(patient).await?;
	let mut lines: Vec<_> = coverages.iter().map(in_one_line).collect();
	if lines.is_empty() {
		lines.push(format!("Patient {patient} has no coverage for which claims can be filed"));
	}
	Ok(Report::new().with("patient", patient).with("coverages", coverages).lines(lines))
}

async fn used(wallet: &Wallet, coverage: CoverageId, period: Option<u32>, served: Moment) -> Result<Report> {
	let chain = wallet.chain().await?;
	let period = match period {
		Some(period) => period,
		None => chain.period(At::Best, coverage, served).await?.ok_or_else(|| {
			let served = moment::format(served);
			Error::NotFound(format!("coverage {coverage} has no benefit period for what is served {served}"))
		})?,
	};
	let used = chain.used(At::Best, coverage, period).await?;
	let unit = chain.unit_of(chain.coverage(coverage).await?.plan).await?;
	let lines = describe_used(coverage, period, &used, Some(&unit));
	Ok(Report::new().with("coverage", coverage).with("period", period).with("used", used).lines(lines))
}

/// What was used of a coverage, in lines, with amounts of its plan's unit.
pub fn describe_used(coverage: CoverageId, period: u32, used: &Used, unit: Option<&Unit>) -> Vec<String> {
	let tell = |amount: Amount| tell_of(amount, unit);
	let mut lines = vec![
		format!("coverage {coverage}, benefit period {period}"),
		format!("  shared    deductible met {}", tell(used.deductible)),
	];
	lines.extend(used.categories.iter().map(|one| {
		let Use { category, deductible, period, lifetime } = *one;
		let (deductible, period, lifetime) = (tell(deductible), tell(period), tell(lifetime));
		format!("  {category}: paid {period} in the period, {lifetime} ever; deductible of its own met {deductible}")
	}));
	lines
}

/// A coverage, in one line.
pub fn in_one_line(entry: &CoverageEntry) -> String {
	let CoverageEntry { id, coverage } = entry;
	let (start, end) = (moment::format(coverage.start), moment::format(coverage.end));
	let since = coverage.suspended.map(|since| format!(" from {} on", moment::format(since))).unwrap_or_default();
	let payer = call::payer(coverage.order);
	format!(
		"{id}  {}{since}  by plan {} of organization {}, {payer}, served from {start} to before {end}",
		coverage.status, coverage.plan, coverage.insurer
	)
}

/// A coverage, in lines.
pub fn describe(entry: &CoverageEntry) -> Vec<String> {
	let CoverageEntry { id, coverage } = entry;
	let mut lines = vec![
		format!("coverage {id} of organization {}: {}", coverage.insurer, coverage.status),
		format!("  patient   {}", coverage.patient),
		format!("  plan      {}", coverage.plan),
		format!("  services  from {} to before {}", moment::format(coverage.start), moment::format(coverage.end)),
		format!("  pays      as {}", call::payer(coverage.order)),
	];
	lines.extend(coverage.suspended.map(|since| format!("  suspended from {} on", moment::format(since))));
	lines.push(format!("  entered   {}", moment::format(coverage.entered)));
	lines.push(format!("  changed   {}", moment::format(coverage.changed)));
	lines
}
