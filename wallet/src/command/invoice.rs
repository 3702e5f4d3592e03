//! `invoice`: what a provider asks for.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use salus_primitives::{
	invoice::InvoiceEntry,
	money::{Amount, UnitEntry},
	role::Permission,
	ClaimId, InvoiceId, Moment, OrganizationId, PatientId,
};

use super::{
	invoice_payment::InvoicePaymentCommand, invoice_report as report, owed, prescription::placed, share::ShareCommand,
	ward::House,
};
use crate::{
	call::Call,
	calls::invoice as calls,
	draft::Draft,
	error::{Error, Result},
	moment,
	money::Sum,
	report::Report,
	runtime::prescription::Newest,
	wallet::Wallet,
	written::text_of,
};

/// Invoices.
#[derive(Clone, Debug, Subcommand)]
pub enum InvoiceCommand {
	/// Begin an invoice. Nobody owes anything before it is issued.
	Draft {
		/// The draft: a JSON document, as in docs/wallet.md; - is standard input.
		file: PathBuf,
		/// For whom.
		#[command(flatten)]
		house: House,
	},
	/// Change what a draft is made of.
	Change {
		/// The invoice's number.
		invoice: InvoiceId,
		/// The draft as it is to be: a JSON document, as in docs/wallet.md; - is standard input.
		file: PathBuf,
	},
	/// Issue a draft: the patient owes all of it, until a claim is decided.
	Issue {
		/// The invoice's number.
		invoice: InvoiceId,
		/// When it is due, as 30d.
		#[arg(long, value_name = "MOMENT", value_parser = moment::parse)]
		due: Moment,
	},
	/// Take a draft back, or an invoice of which nothing was paid and for which no claim was decided.
	Cancel {
		/// The invoice's number.
		invoice: InvoiceId,
	},
	/// Say that an invoice was never so, if nothing of it was paid and no claim was decided for it.
	EnterInError {
		/// The invoice's number.
		invoice: InvoiceId,
	},
	/// What is owed: when it is due, and whether.
	#[command(flatten)]
	Share(ShareCommand),
	/// What is paid, and comes back.
	#[command(flatten)]
	Payment(InvoicePaymentCommand),
	/// Show an invoice.
	Show {
		/// The invoice's number.
		invoice: InvoiceId,
	},
	/// Show a patient's invoices, or a provider's, the newest first.
	List {
		/// The patient. Left out: the invoices of an organization.
		patient: Option<PatientId>,
		/// How many.
		#[command(flatten)]
		newest: Newest,
		/// Whose.
		#[command(flatten)]
		house: House,
	},
	/// Show what a patient owes: of which invoices, by when, and in all.
	Owed {
		/// The patient.
		patient: PatientId,
	},
	/// Show a provider's invoices of which something is owed.
	Open {
		/// Only those of which something is overdue.
		#[arg(long)]
		overdue: bool,
		/// Whose.
		#[command(flatten)]
		house: House,
	},
	/// Show what is overdue of an invoice at a moment, as it stands now.
	Overdue {
		/// The invoice's number.
		invoice: InvoiceId,
		/// When.
		#[arg(long, value_name = "MOMENT", value_parser = moment::parse, default_value = "now", allow_hyphen_values = true)]
		at: Moment,
	},
	/// Show how the decision on a claim splits an invoice.
	Split {
		/// The invoice's number.
		invoice: InvoiceId,
		/// The claim's number.
		claim: ClaimId,
	},
}

impl InvoiceCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Draft { file, house } => draft(wallet, &file, house).await,
			Self::Change { invoice, file } => change(wallet, invoice, &file).await,
			Self::Issue { invoice, due } => issue(wallet, invoice, due).await,
			Self::Cancel { invoice } => set(wallet, invoice, calls::cancel_invoice, "Took back").await,
			Self::EnterInError { invoice } => {
				set(wallet, invoice, calls::enter_in_error, "Marked as entered in error:").await
			}
			Self::Share(command) => command.run(wallet).await,
			Self::Payment(command) => command.run(wallet).await,
			Self::Show { invoice } => {
				let (entry, unit) = found(wallet, invoice).await?;
				Ok(report::shown(&entry, &unit))
			}
			Self::List { patient, newest, house } => list(wallet, patient, newest, house).await,
			Self::Owed { patient } => owed::show(wallet, patient).await,
			Self::Open { overdue, house } => open(wallet, overdue, house).await,
			Self::Overdue { invoice, at } => overdue(wallet, invoice, at).await,
			Self::Split { invoice, claim } => split(wallet, invoice, claim).await,
		}
	}
}

/// An invoice, with the unit in which it is.
pub async fn found(wallet: &Wallet, invoice: InvoiceId) -> Result<(InvoiceEntry, UnitEntry)> {
	let chain = wallet.chain().await?;
	let entry = chain.invoice(invoice).await?;
	let unit = chain.unit(entry.invoice.unit).await?;
	Ok((entry, unit))
}

async fn draft(wallet: &Wallet, file: &Path, house: House) -> Result<Report> {
	let draft = Draft::read(&text_of(file)?)?;
	let unit = wallet.chain().await?.unit(draft.unit).await?;
	let organization = house.acting(wallet, Permission::IssueInvoices).await?;
	let outcome = wallet.submit(&calls::draft_invoice(organization, &draft, &unit)).await?;
	let told = |field| outcome.field("Payments", "InvoiceDrafted", field).cloned().unwrap_or_default();
	let done = format!("Drafted invoice {} over {}", told("invoice"), Sum::new(draft.total()?, &unit));
	Ok(Report::of_transaction(&outcome, &done)
		.with("invoice", told("invoice"))
		.with("organization", organization)
		.with("patient", draft.patient)
		.with("unit", draft.unit)
		.with("total", told("total"))
		.line(format!("`invoice issue {}` asks for it", told("invoice"))))
}

async fn change(wallet: &Wallet, invoice: InvoiceId, file: &Path) -> Result<Report> {
	let draft = Draft::read(&text_of(file)?)?;
	let (entry, unit) = found(wallet, invoice).await?;
	is_of(&draft, &entry)?;
	let call = calls::change_invoice(entry.invoice.issuer, invoice, &draft, &unit);
	let total = Sum::new(draft.total()?, &unit);
	let report = wallet.report(&call, &format!("Changed the draft of invoice {invoice}, over {total} now")).await?;
	Ok(report.with("invoice", invoice).with("total", total.amount))
}

/// That nothing is meant to change but the components, since nothing else does.
pub fn is_of(draft: &Draft, entry: &InvoiceEntry) -> Result<()> {
	let found = &entry.invoice;
	let differs = [
		("patient", draft.patient != found.patient),
		("unit", draft.unit != found.unit),
		("appointment", draft.appointment != found.appointment),
		("order", draft.order != found.order),
	];
	match differs.iter().find(|(_, differs)| *differs) {
		Some((field, _)) => Err(Error::Usage(format!(
			"the draft is not right: {field}: it is another than that of invoice {}, and only components change; `invoice cancel` and `invoice draft` begin anew",
			entry.id
		))),
		None => Ok(()),
	}
}

async fn issue(wallet: &Wallet, invoice: InvoiceId, due: Moment) -> Result<Report> {
	let (entry, unit) = found(wallet, invoice).await?;
	let total = Sum::new(entry.invoice.total, &unit);
	let call = calls::issue_invoice(entry.invoice.issuer, invoice, &total, due);
	let report = wallet.report(&call, &format!("Issued invoice {invoice} over {total}")).await?;
	Ok(report.with("invoice", invoice).with("total", total.amount).with("due", due))
}

/// What brings an invoice into another state.
async fn set(
	wallet: &Wallet,
	invoice: InvoiceId,
	call: fn(OrganizationId, InvoiceId) -> Call,
	done: &str,
) -> Result<Report> {
	let issuer = wallet.chain().await?.invoice(invoice).await?.invoice.issuer;
	let outcome = wallet.submit(&call(issuer, invoice)).await?;
	let status = outcome.field("Payments", "InvoiceSet", "status").cloned();
	let report = Report::of_transaction(&outcome, &format!("{done} invoice {invoice}"));
	Ok(report.with("invoice", invoice).with("status", status))
}

async fn list(wallet: &Wallet, patient: Option<PatientId>, newest: Newest, house: House) -> Result<Report> {
	let chain = wallet.chain().await?;
	let (report, entries) = match patient {
		Some(patient) => (Report::new().with("patient", patient), chain.invoices_of(patient, newest).await?),
		None => {
			let provider = house.seen(wallet).await?;
			(Report::new().with("organization", provider), chain.invoices_by(provider, newest).await?)
		}
	};
	let lines = told(wallet, entries.iter().map(|(_, entry)| entry)).await?;
	Ok(report.with("invoices", placed(&entries)).lines(lines))
}

async fn open(wallet: &Wallet, overdue: bool, house: House) -> Result<Report> {
	let provider = house.seen(wallet).await?;
	let mut entries = wallet.chain().await?.open_invoices(provider).await?;
	entries.retain(|entry| !overdue || entry.overdue > 0);
	let lines = told(wallet, entries.iter()).await?;
	Ok(Report::new().with("organization", provider).with("invoices", &entries).lines(lines))
}

/// Invoices, a line each.
async fn told(wallet: &Wallet, entries: impl Iterator<Item = &InvoiceEntry>) -> Result<Vec<String>> {
	let chain = wallet.chain().await?;
	let mut lines = Vec::new();
	for entry in entries {
		lines.push(report::in_one_line(entry, &chain.unit(entry.invoice.unit).await?));
	}
	if lines.is_empty() {
		lines.push("There are no such invoices".into());
	}
	Ok(lines)
}

async fn overdue(wallet: &Wallet, invoice: InvoiceId, at: Moment) -> Result<Report> {
	let (_, unit) = found(wallet, invoice).await?;
	let overdue: Amount = wallet.chain().await?.overdue(invoice, at).await?;
	let sum = Sum::new(overdue, &unit);
	let line = format!("{sum} of invoice {invoice} are overdue at {}, as it stands now", moment::format(at));
	Ok(Report::new().with("invoice", invoice).with("at", at).with("overdue", overdue).line(line))
}

async fn split(wallet: &Wallet, invoice: InvoiceId, claim: ClaimId) -> Result<Report> {
	let (_, unit) = found(wallet, invoice).await?;
	let split = wallet.chain().await?.split_of(invoice, claim).await?;
	let lines = match &split {
		Some(split) => report::describe_split(invoice, claim, split, &unit),
		None => vec![format!("No decision on claim {claim} splits invoice {invoice}")],
	};
	Ok(Report::new().with("invoice", invoice).with("claim", claim).with("split", split).lines(lines))
}
