//! What is owed of an invoice: when it is due, whether it is disputed, and what is given up.

use clap::Subcommand;
use salus_primitives::{
	invoice::{DisputeReason, Instalment, WriteOffReason, MAX_INSTALMENTS},
	money::{Party, UnitEntry},
	ClaimId, InvoiceId, Moment,
};

use super::invoice::found;
use crate::{
	calls::invoice::{self as calls, share},
	error::{Error, Result},
	moment,
	money::{self, Decimal},
	report::Report,
	transaction::Outcome,
	wallet::Wallet,
};

/// What is owed.
#[derive(Clone, Debug, Subcommand)]
pub enum ShareCommand {
	/// Agree that the patient pays what is owed in instalments. For the provider nothing may be due earlier than before, for the patient nothing later.
	Instalments {
		/// The invoice's number.
		invoice: InvoiceId,
		/// An instalment: when it is due, and how much, as 30d=50.00. Several times, in their order; together they are what is owed.
		#[arg(long, required = true, value_name = "MOMENT=AMOUNT", value_parser = part)]
		part: Vec<Part>,
		/// For whom you agree: organization:7, or a patient. Left out: the provider.
		#[arg(long, value_name = "PARTY", value_parser = money::party)]
		side: Option<Party>,
	},
	/// Say that a share is not owed. Whoever pays for the patient, or handles the payer's money, does.
	Dispute {
		/// The invoice's number.
		invoice: InvoiceId,
		/// Why: not-rendered, wrong-amount, duplicate, other-payer or already-paid.
		#[arg(long, value_name = "CODE")]
		reason: DisputeReason,
		/// The claim by which a payer owes it. Left out: the patient's share.
		#[arg(long, value_name = "NUMBER")]
		claim: Option<ClaimId>,
	},
	/// Answer a dispute, for the provider.
	Resolve {
		/// The invoice's number.
		invoice: InvoiceId,
		/// How much of it was right, and is given up. Left out: nothing.
		#[arg(long, value_name = "AMOUNT", default_value = "0")]
		upheld: Decimal,
		/// The claim by which a payer owes it. Left out: the patient's share.
		#[arg(long, value_name = "NUMBER")]
		claim: Option<ClaimId>,
	},
	/// Give up a part of what is owed, or all of it.
	WriteOff {
		/// The invoice's number.
		invoice: InvoiceId,
		/// How much.
		amount: Decimal,
		/// Why: hardship, uncollectible, small-balance, billing-error or dispute-upheld.
		#[arg(long, value_name = "CODE")]
		reason: WriteOffReason,
		/// The claim by which a payer owes it. Left out: the patient's share.
		#[arg(long, value_name = "NUMBER")]
		claim: Option<ClaimId>,
	},
}

/// An instalment, as it is written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
	/// When it is due.
	pub due: Moment,
	/// How much.
	pub amount: Decimal,
}

fn part(text: &str) -> Result<Part, String> {
	let (due, amount) = text.split_once('=').ok_or_else(|| format!("`{text}` is no instalment; write 30d=50.00"))?;
	Ok(Part { due: moment::parse(due)?, amount: amount.parse()? })
}

/// The instalments as the chain takes them.
pub fn plan(parts: &[Part], unit: &UnitEntry) -> Result<Vec<Instalment>> {
	if parts.len() > usize::try_from(MAX_INSTALMENTS).unwrap_or(usize::MAX) {
		return Err(Error::Usage(format!("there are too many instalments: {MAX_INSTALMENTS} at most")));
	}
	parts.iter().map(|part| Ok(Instalment { due: part.due, amount: part.amount.of(unit)?.amount })).collect()
}

impl ShareCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Instalments { invoice, part, side } => {
				let (entry, unit) = found(wallet, invoice).await?;
				let side = side.unwrap_or(Party::Organization(entry.invoice.issuer));
				let plan = plan(&part, &unit)?;
				let call = calls::agree_instalments(side, invoice, &plan, &unit);
				let done = format!("Agreed on {} instalments of invoice {invoice}", plan.len());
				let report = wallet.report(&call, &done).await?;
				Ok(report.with("invoice", invoice).with("side", side).with("instalments", plan))
			}
			Self::Dispute { invoice, reason, claim } => {
				let call = calls::dispute_share(invoice, claim, reason);
				let report = wallet.report(&call, &format!("Disputed {}", share(invoice, claim))).await?;
				Ok(report.with("invoice", invoice).with("claim", claim).with("reason", reason))
			}
			Self::Resolve { invoice, upheld, claim } => {
				let (entry, unit) = found(wallet, invoice).await?;
				let upheld = upheld.of(&unit)?;
				let call = calls::resolve_dispute(entry.invoice.issuer, invoice, claim, &upheld);
				let outcome = wallet.submit(&call).await?;
				let done = format!("Answered the dispute of {}", share(invoice, claim));
				let report = Report::of_transaction(&outcome, &done).with("invoice", invoice).with("claim", claim);
				Ok(settled(report.with("upheld", upheld.amount), &outcome))
			}
			Self::WriteOff { invoice, amount, reason, claim } => {
				let (entry, unit) = found(wallet, invoice).await?;
				let sum = amount.of(&unit)?;
				let call = calls::write_off(entry.invoice.issuer, invoice, claim, &sum, reason);
				let outcome = wallet.submit(&call).await?;
				let done = format!("Gave up {sum} of {}", share(invoice, claim));
				let report = Report::of_transaction(&outcome, &done).with("invoice", invoice).with("claim", claim);
				Ok(settled(report.with("amount", sum.amount).with("reason", reason), &outcome))
			}
		}
	}
}

/// Adds where the invoice stands, if that has changed.
pub fn settled(report: Report, outcome: &Outcome) -> Report {
	let status = outcome.field("Payments", "InvoiceSet", "status").cloned();
	let line = status.as_ref().and_then(|status| status.as_str()).map(|status| format!("The invoice is {status}"));
	report.with("status", status).lines(line)
}
