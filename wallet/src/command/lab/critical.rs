//! `lab critical`: values that a clinician must hear of before a deadline.

use clap::Subcommand;
use salus_primitives::{
	laboratory::{CriticalEntry, ReportEntry},
	role::Permission,
	ReportId,
};

use super::{set, Desk};
use crate::{
	calls::lab as calls,
	error::{Error, Result},
	moment,
	report::Report,
	wallet::Wallet,
};

/// Critical values.
#[derive(Clone, Debug, Subcommand)]
pub enum CriticalCommand {
	/// Say that you have heard of a critical version, and of all before it; of one that was withdrawn, of that.
	Acknowledge {
		/// The report's number.
		report: ReportId,
		/// The version, from 0. Left out: the last one that waits.
		#[arg(long, value_name = "NUMBER")]
		version: Option<u16>,
		/// Who has ordered.
		#[command(flatten)]
		desk: Desk,
	},
	/// Show the critical values that an organization has to acknowledge, those due first first.
	List {
		/// Only those that should have been acknowledged by now.
		#[arg(long)]
		overdue: bool,
		/// Whose they are.
		#[command(flatten)]
		desk: Desk,
	},
	/// Who is to be told of what is overdue, one after the other.
	#[command(subcommand)]
	Escalation(EscalationCommand),
}

/// Who is to be told of what is overdue.
#[derive(Clone, Debug, Subcommand)]
pub enum EscalationCommand {
	/// Say who: members who may acknowledge critical values, the first first, in place of those who were on the list.
	Set {
		/// Their accounts. None: nobody is told.
		accounts: Vec<String>,
		/// Whose list it is.
		#[command(flatten)]
		desk: Desk,
	},
	/// Show who.
	Show {
		/// Whose list it is.
		#[command(flatten)]
		desk: Desk,
	},
}

impl CriticalCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Acknowledge { report, version, desk } => acknowledge(wallet, report, version, desk).await,
			Self::List { overdue, desk } => list(wallet, overdue, desk).await,
			Self::Escalation(EscalationCommand::Set { accounts, desk }) => {
				set_escalation(wallet, &accounts, desk).await
			}
			Self::Escalation(EscalationCommand::Show { desk }) => {
				let organization = desk.seen(wallet).await?;
				let accounts = wallet.chain().await?.lab_escalation(organization).await?;
				let mut lines: Vec<_> =
					(1..).zip(&accounts).map(|(turn, one): (usize, _)| format!("{turn}. {one}")).collect();
				if lines.is_empty() {
					lines.push(format!("Organization {organization} has nobody told"));
				}
				Ok(Report::new().with("organization", organization).with("accounts", accounts).lines(lines))
			}
		}
	}
}

async fn acknowledge(wallet: &Wallet, report: ReportId, version: Option<u16>, desk: Desk) -> Result<Report> {
	let version = match version {
		Some(version) => version,
		None => last_running(&wallet.chain().await?.lab_report(report).await?)?,
	};
	let call = |organization, report| calls::acknowledge_result(organization, report, version);
	let done = format!("Acknowledged version {version} of report {report}");
	let permission = Permission::AcknowledgeResults;
	let (told, outcome) = set(wallet, desk, permission, ("report", report), call, &done).await?;
	let mut all = outcome.events.iter().filter(|event| event.is("LabOrders", "Acknowledged"));
	let late = all.any(|event| event.json.get("late").is_some_and(|late| late == true));
	let told = told.with("version", version).with("late", late);
	Ok(if late { told.line("It was overdue, and counts as late") } else { told })
}

/// The last critical version that nobody has acknowledged.
pub fn last_running(entry: &ReportEntry) -> Result<u16> {
	let mut running = entry.criticals.iter().filter(|one| one.critical.status.runs());
	running.next_back().map(|one| one.version).ok_or_else(|| {
		Error::NotFound(format!(
			"nothing of report {} waits to be acknowledged; `lab report show` tells its versions",
			entry.id
		))
	})
}

async fn list(wallet: &Wallet, overdue: bool, desk: Desk) -> Result<Report> {
	let organization = desk.seen(wallet).await?;
	let criticals = wallet.chain().await?.lab_criticals(organization, overdue).await?;
	let mut lines: Vec<_> = criticals.iter().map(describe).collect();
	if lines.is_empty() {
		let which = if overdue { "overdue critical value" } else { "critical value to acknowledge" };
		lines.push(format!("Organization {organization} has no {which}"));
	}
	Ok(Report::new().with("organization", organization).with("criticals", criticals).lines(lines))
}

async fn set_escalation(wallet: &Wallet, accounts: &[String], desk: Desk) -> Result<Report> {
	let accounts = accounts.iter().map(|text| wallet.account(text)).collect::<Result<Vec<_>>>()?;
	let organization = desk.acting(wallet, Permission::ManageOrganization).await?;
	let done = match accounts.len() {
		0 => "Nobody is told of what is overdue".into(),
		many => format!("{many} are told of what is overdue, one after the other"),
	};
	let report = wallet.report(&calls::set_escalation(organization, &accounts), &done).await?;
	Ok(report.with("organization", organization).with("accounts", accounts))
}

/// A critical value, in one line.
pub fn describe(entry: &CriticalEntry) -> String {
	let CriticalEntry { report, version, order, patient, laboratory, .. } = entry;
	let clock = describe_clock(entry);
	format!("report {report} version {version}  {clock}  order {order}  laboratory {laboratory}  patient {patient}")
}

/// The clock of a critical value, in words.
pub fn describe_clock(entry: &CriticalEntry) -> String {
	let CriticalEntry { critical, overdue, escalated, .. } = entry;
	let due = moment::format(critical.due);
	let late = match (overdue, escalated) {
		(false, _) => String::new(),
		(true, 0) => ", overdue".into(),
		(true, told) => format!(", overdue, {told} on the escalation list to be told"),
	};
	let by = match &critical.acknowledged {
		Some(acknowledged) => format!(", {} by {}", moment::format(acknowledged.at), acknowledged.by),
		None => String::new(),
	};
	format!("{}, due {due}{late}{by}", critical.status)
}
