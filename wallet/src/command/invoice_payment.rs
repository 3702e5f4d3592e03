//! What is paid of an invoice, with money or credit, and what comes back.

use clap::{Args, Subcommand};
use salus_primitives::{money::Party, InvoiceId, OrganizationId, UnitId};

use super::{invoice::found, share::settled};
use crate::{
	call::Call,
	calls::invoice as calls,
	error::Result,
	money::{self, describe as whose, Decimal, Sum},
	report::Report,
	wallet::Wallet,
};

/// What is paid, and comes back.
#[derive(Clone, Debug, Subcommand)]
pub enum InvoicePaymentCommand {
	/// Pay of what the patient owes. What is more becomes the payer's credit at the provider.
	Pay {
		/// The invoice's number.
		invoice: InvoiceId,
		/// How much.
		amount: Decimal,
		/// Whose money: organization:7, or a patient. Left out: the patient's.
		#[arg(long, value_name = "PARTY", value_parser = money::party)]
		payer: Option<Party>,
	},
	/// Pay of what the patient owes with credit at the same provider.
	UseCredit {
		/// The invoice's number.
		invoice: InvoiceId,
		/// How much.
		amount: Decimal,
		/// Whose credit: organization:7, or a patient. Left out: the patient's.
		#[arg(long, value_name = "PARTY", value_parser = money::party)]
		payer: Option<Party>,
	},
	/// Give of a payment back to whoever made it, out of the provider's money.
	RefundPayment {
		/// The invoice's number.
		invoice: InvoiceId,
		/// The payment's number in the invoice, from 0.
		payment: u32,
		/// How much.
		amount: Decimal,
	},
	/// Give credit back as money. Either side can.
	RefundCredit {
		/// Whose credit.
		#[command(flatten)]
		credit: Credit,
		/// How much.
		amount: Decimal,
	},
	/// Make credit of what was paid and, since a claim was decided, is not owed.
	CreditExcess {
		/// The invoice's number.
		invoice: InvoiceId,
	},
	/// Show what a provider owes a payer.
	Credit(Credit),
}

/// Credit: at whom, whose, and of which unit.
#[derive(Clone, Copy, Debug, Args)]
pub struct Credit {
	/// The provider.
	pub provider: OrganizationId,
	/// Whose: organization:7, or a patient.
	#[arg(value_parser = money::party)]
	pub payer: Party,
	/// The unit's number.
	pub unit: UnitId,
}

impl InvoicePaymentCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Pay { invoice, amount, payer } => {
				paid(wallet, invoice, &amount, payer, calls::pay_invoice, "Paid").await
			}
			Self::UseCredit { invoice, amount, payer } => {
				paid(wallet, invoice, &amount, payer, calls::use_credit, "Paid with credit:").await
			}
			Self::RefundPayment { invoice, payment, amount } => {
				let (entry, unit) = found(wallet, invoice).await?;
				let sum = amount.of(&unit)?;
				let call = calls::refund_payment(entry.invoice.issuer, invoice, payment, &sum);
				let outcome = wallet.submit(&call).await?;
				let payer = outcome.field("Payments", "PaymentRefunded", "payer").cloned();
				let done = format!("Gave {sum} of payment {payment} of invoice {invoice} back");
				let report = Report::of_transaction(&outcome, &done).with("invoice", invoice).with("payment", payment);
				Ok(settled(report.with("amount", sum.amount).with("payer", payer), &outcome))
			}
			Self::RefundCredit { credit, amount } => {
				let Credit { provider, payer, unit } = credit;
				let sum = amount.of(&wallet.chain().await?.unit(unit).await?)?;
				let call = calls::refund_credit(provider, payer, &sum);
				let report = wallet.report(&call, &format!("Gave {sum} of credit back to {}", whose(payer))).await?;
				Ok(told(report, credit).with("amount", sum.amount))
			}
			Self::CreditExcess { invoice } => {
				let done = format!("Made credit of what was paid too much of invoice {invoice}");
				Ok(wallet.report(&calls::credit_excess(invoice), &done).await?.with("invoice", invoice))
			}
			Self::Credit(credit) => {
				let Credit { provider, payer, unit } = credit;
				let chain = wallet.chain().await?;
				let entry = chain.unit(unit).await?;
				let amount = chain.credit(provider, payer, unit).await?;
				let sum = Sum::new(amount, &entry).in_full();
				let line = format!("{} has {sum} of credit at organization {provider}", whose(payer));
				Ok(told(Report::new(), credit).with("credit", amount).line(line))
			}
		}
	}
}

async fn paid(
	wallet: &Wallet,
	invoice: InvoiceId,
	amount: &Decimal,
	payer: Option<Party>,
	call: fn(Party, InvoiceId, &Sum) -> Call,
	done: &str,
) -> Result<Report> {
	let (entry, unit) = found(wallet, invoice).await?;
	let sum = amount.of(&unit)?;
	let payer = payer.unwrap_or(Party::Patient(entry.invoice.patient));
	let outcome = wallet.submit(&call(payer, invoice, &sum)).await?;
	let report = Report::of_transaction(&outcome, &format!("{done} {sum} of invoice {invoice}"))
		.with("invoice", invoice)
		.with("payer", payer)
		.with("amount", sum.amount)
		.with("credited", outcome.field("Payments", "CreditGiven", "amount").cloned());
	Ok(settled(report, &outcome))
}

/// Adds whose credit it is.
fn told(report: Report, credit: Credit) -> Report {
	report.with("provider", credit.provider).with("payer", credit.payer).with("unit", credit.unit)
}
