//! `lab report`: reports on tests, each version of which is a record in the laboratory's vault.

use clap::{Args, Subcommand, ValueEnum};
use salus_primitives::{
	anchor::{Leaf, RecordLeaf},
	laboratory::{ReportEntry, ReportStatus, ReportVersion, ResultEvidence, TestSet},
	record::RecordClass,
	role::Permission,
	AccountId, OrderId, OrganizationId, PatientId, RecordId, ReportId,
};
use serde_json::json;

use super::{set, task::TaskPlace, tests, Desk};
use crate::{
	call::Call,
	calls::lab as calls,
	command::record::watch,
	error::{Error, Result},
	moment,
	proofs::{self, Claim, Final},
	report::Report,
	vault::{Anchored, Durable},
	wallet::Wallet,
};

/// Reports on tests.
#[derive(Clone, Debug, Subcommand)]
pub enum ReportCommand {
	/// Say that there will be a report on some tests of a task.
	Register {
		/// The task.
		#[command(flatten)]
		place: TaskPlace,
		/// The tests, by their places in the order, from 0, as 0,2.
		#[arg(long, value_name = "PLACES", value_parser = tests)]
		tests: TestSet,
	},
	/// Report a version: a record of class laboratory, which you have put into your laboratory's vault. Waits until it is durable, checks its proof, and signs for it.
	Issue(IssueArguments),
	/// Stand, as a second technician, for the version that waits, and so report it.
	Verify(AwaitedArguments),
	/// Do not stand for the version that waits: it is dropped.
	SendBack(AwaitedArguments),
	/// Say that there will be no report. Its tests can be reported by another.
	Cancel(ReportPlace),
	/// Say that a report was never meant. Its versions stay; a clinician must hear of that where one was critical.
	EnterInError(ReportPlace),
	/// Show a report with its versions.
	Show {
		/// The report's number.
		report: ReportId,
	},
	/// Show every report of an order.
	List {
		/// The order's number.
		order: OrderId,
	},
	/// Say whether a second technician must verify each final report of the laboratory; without a word, show it.
	Verification {
		/// demanded or not-demanded.
		demand: Option<Demand>,
		/// The laboratory.
		#[command(flatten)]
		desk: Desk,
	},
}

/// Whether a second technician must verify.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Demand {
	/// From now on.
	Demanded,
	/// No longer.
	NotDemanded,
}

/// A report, and whose it is.
#[derive(Clone, Copy, Debug, Args)]
pub struct ReportPlace {
	/// The report's number.
	pub report: ReportId,
	/// Whose it is.
	#[command(flatten)]
	pub desk: Desk,
}

/// The version that waits, as you have seen it: what `record get` gave you, and what `lab report show` says of it.
#[derive(Clone, Copy, Debug, Args)]
pub struct AwaitedArguments {
	/// Of which report.
	#[command(flatten)]
	pub place: ReportPlace,
	/// Its record.
	pub record: RecordId,
	/// Which version of that.
	#[arg(long, value_name = "NUMBER", default_value_t = 1)]
	pub version: u32,
	/// It is one that a clinician must hear of before a deadline.
	#[arg(long)]
	pub critical: bool,
}

/// A version that is reported.
#[derive(Clone, Debug, Args)]
pub struct IssueArguments {
	/// Of which report.
	#[command(flatten)]
	pub place: ReportPlace,
	/// The record with the result, as `record put` named it.
	pub record: RecordId,
	/// Its version.
	#[arg(long, value_name = "NUMBER", default_value_t = 1)]
	pub version: u32,
	/// As what: partial, preliminary or final; after it was final amended, corrected or appended.
	#[arg(long, value_name = "CODE", default_value = "final")]
	pub status: ReportStatus,
	/// A clinician must hear of it before a deadline.
	#[arg(long)]
	pub critical: bool,
}

impl ReportCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		use Permission::{ReportResults, VerifyResults};
		match self {
			Self::Register { place, tests } => register(wallet, place, tests).await,
			Self::Issue(arguments) => issue(wallet, arguments).await,
			Self::Verify(AwaitedArguments { place, record, version, critical }) => {
				let call = |of, report| calls::verify_report(of, report, record, version, critical);
				moved(wallet, place, VerifyResults, call, "Verified the report").await
			}
			Self::SendBack(AwaitedArguments { place, record, version, critical }) => {
				let call = |of, report| calls::send_back_report(of, report, record, version, critical);
				moved(wallet, place, VerifyResults, call, "Sent the version back").await
			}
			Self::Cancel(place) => {
				moved(wallet, place, ReportResults, calls::cancel_report, "Cancelled the report").await
			}
			Self::EnterInError(place) => {
				let done = "Marked the report as entered in error";
				moved(wallet, place, ReportResults, calls::enter_report_in_error, done).await
			}
			Self::Show { report } => {
				let entry = wallet.chain().await?.lab_report(report).await?;
				Ok(Report::new().with_all(json!(entry)).lines(describe_fully(&entry)))
			}
			Self::List { order } => list(wallet, order).await,
			Self::Verification { demand: Some(demand), desk } => demand_verification(wallet, desk, demand).await,
			Self::Verification { demand: None, desk } => {
				let organization = desk.seen(wallet).await?;
				let demanded = wallet.chain().await?.lab_demands_verification(organization).await?;
				let line = format!("Laboratory {organization}: {}", describe_demand(demanded));
				Ok(Report::new().with("organization", organization).with("demanded", demanded).line(line))
			}
		}
	}
}

async fn register(wallet: &Wallet, place: TaskPlace, tests: TestSet) -> Result<Report> {
	let TaskPlace { task, desk } = place;
	let call = |organization, task| calls::register_report(organization, task, tests);
	let done = format!("There will be a report on {}", calls::describe_tests(tests));
	let (report, outcome) = set(wallet, desk, Permission::ReportResults, ("task", task), call, &done).await?;
	let number = outcome.field("LabOrders", "ReportRegistered", "report").cloned().unwrap_or_default();
	let line = format!("It is report {number}");
	Ok(report.with("report", number).with("tests", tests).line(line))
}

/// What moves a report on. The report says which version is there then, and where it stands.
async fn moved(
	wallet: &Wallet,
	place: ReportPlace,
	permission: Permission,
	call: impl FnOnce(OrganizationId, ReportId) -> Call,
	done: &str,
) -> Result<Report> {
	let ReportPlace { report: number, desk } = place;
	let (report, outcome) = set(wallet, desk, permission, ("report", number), call, done).await?;
	let told = |field| {
		let reported = outcome.field("LabOrders", "Reported", field);
		reported.or_else(|| outcome.field("LabOrders", "ReportSet", field)).cloned()
	};
	Ok(report.with("status", told("status")).with("reportVersion", told("version")))
}

async fn issue(wallet: &Wallet, arguments: IssueArguments) -> Result<Report> {
	let IssueArguments { place, record, version, status, critical } = arguments;
	let organization = place.desk.acting(wallet, Permission::ReportResults).await?;
	let patient = wallet.chain().await?.lab_report(place.report).await?.report.patient;
	let evidence = evidence(wallet, organization, Durable { patient, record, version }).await?;
	let author = wallet.signing_account()?;
	check_leaf(&evidence.leaf, patient, &author)?;
	let desk = Desk { organization: Some(organization) };
	let call = |organization, report| calls::report_results(organization, report, status, critical, &evidence);
	let permission = Permission::ReportResults;
	let (report, outcome) = set(wallet, desk, permission, ("report", place.report), call, "Signed the result").await?;
	let number = outcome.field("LabOrders", "Reported", "version").cloned();
	let due = outcome.field("LabOrders", "CriticalReported", "due").cloned();
	let line = match &number {
		Some(number) => format!("It is reported as version {number}, {status}"),
		None => format!("It waits, as {status}, for a second technician: `lab report verify`"),
	};
	let report = match due.as_ref().and_then(moment::of_json) {
		Some(due) => report.line(format!("It is critical: to be acknowledged until {}", moment::format(due))),
		None => report,
	};
	Ok(report
		.with("record", record)
		.with("recordVersion", version)
		.with("status", status)
		.with("critical", critical)
		.with("anchor", evidence.anchor)
		.with("pending", number.is_none())
		.with("reportVersion", number)
		.with("acknowledgeBy", due)
		.line(line))
}

/// Where the record is anchored: told by the laboratory's own vault once it is durable, and checked against the chain's final state.
async fn evidence(wallet: &Wallet, laboratory: OrganizationId, which: Durable) -> Result<ResultEvidence> {
	let vault = wallet.vault().await?.of(Some(laboratory)).await?;
	let told = watch(wallet, &vault, which).await?;
	evidence_in(wallet.chain().await?, laboratory, which, told).await
}

/// What the vault tells of the record's anchor, if it holds in the chain's final state. Nobody signs for a result whose anchor may still be dropped, whatever a vault says.
pub async fn evidence_in(
	chain: &impl Final,
	laboratory: OrganizationId,
	which: Durable,
	told: serde_json::Value,
) -> Result<ResultEvidence> {
	let Anchored { index, leaf, proof } = serde_json::from_value(told).map_err(|_| {
		Error::WrongVersion("the vault does not tell how the record is anchored: it is one of another version".into())
	})?;
	let claim = Claim { custodian: laboratory, index, leaf, proof };
	let Claim { index, leaf, proof, .. } = proofs::verify(chain, claim).await?.claim;
	match leaf {
		Leaf::Record(leaf) if (leaf.record, leaf.version) == (which.record, which.version) => {
			Ok(ResultEvidence { anchor: index, leaf, proof })
		}
		_ => Err(Error::Verification("the vault sent the leaf of another record than the one asked for".into())),
	}
}

/// Refuses a record that the chain would refuse as a result, before it is signed for.
pub fn check_leaf(leaf: &RecordLeaf, patient: PatientId, author: &AccountId) -> Result<()> {
	if leaf.patient != patient {
		return Err(Error::Verification(format!("the record is not of patient {patient}, whom the report is about")));
	}
	if leaf.class != RecordClass::Laboratory {
		return Err(Error::Usage(format!(
			"the record is of class {}; a result is a record of class laboratory: `record put --class laboratory`",
			leaf.class
		)));
	}
	if leaf.author != *author {
		return Err(Error::Usage(format!("the record is by {}, and whoever wrote it reports it", leaf.author)));
	}
	Ok(())
}

async fn list(wallet: &Wallet, order: OrderId) -> Result<Report> {
	let chain = wallet.chain().await?;
	let _there = chain.lab_order(order).await?;
	let reports = chain.lab_reports_of(order).await?;
	let mut lines: Vec<_> = reports.iter().map(describe).collect();
	if lines.is_empty() {
		lines.push(format!("There is no report on order {order}"));
	}
	Ok(Report::new().with("order", order).with("reports", reports).lines(lines))
}

async fn demand_verification(wallet: &Wallet, desk: Desk, demand: Demand) -> Result<Report> {
	let organization = desk.acting(wallet, Permission::ManageOrganization).await?;
	let demanded = demand == Demand::Demanded;
	let call = calls::demand_verification(organization, demanded);
	let report = wallet.report(&call, &format!("Laboratory {organization}: {}", describe_demand(demanded))).await?;
	Ok(report.with("organization", organization).with("demanded", demanded))
}

fn describe_demand(demanded: bool) -> &'static str {
	match demanded {
		true => "a second technician must verify final reports",
		false => "final reports need no second technician",
	}
}

/// A report, in one line.
pub fn describe(entry: &ReportEntry) -> String {
	let ReportEntry { id, report, versions, .. } = entry;
	let waits = if report.pending.is_some() { ", one waits to be verified" } else { "" };
	let tests = calls::describe_tests(report.tests);
	format!("{id}  {}  laboratory {}  {tests}  versions {}{waits}", report.status, report.laboratory, versions.len())
}

/// A report, in lines.
pub fn describe_fully(entry: &ReportEntry) -> Vec<String> {
	let ReportEntry { id, report, versions, criticals } = entry;
	let mut lines = vec![
		format!("report {id} of laboratory {}: {}", report.laboratory, report.status),
		format!("  order     {}, task {}", report.order, report.task),
		format!("  patient   {}", report.patient),
		format!("  tests     {}", calls::describe_tests(report.tests)),
		format!("  begun     {}, by {}", moment::format(report.registered), report.author),
	];
	// What waits has the number that comes next.
	for (number, version) in (0u16..).zip(versions.iter().chain(&report.pending)) {
		let place = if usize::from(number) == versions.len() { "waits      " } else { &format!("version {number:<3}") };
		lines.push(format!("  {place} {}", describe_version(version)));
		let clock = criticals.iter().find(|critical| critical.version == number);
		lines.extend(clock.map(|clock| format!("    critical  {}", super::critical::describe_clock(clock))));
	}
	lines
}

fn describe_version(version: &ReportVersion) -> String {
	let ReportVersion { status, record, version, anchor, signer, verifier, at, .. } = version;
	let verified = verifier.as_ref().map(|verifier| format!(", verified by {verifier}")).unwrap_or_default();
	let at = moment::format(*at);
	format!("{status}, {at}: record {record} version {version}, anchor {anchor}, by {signer}{verified}")
}
