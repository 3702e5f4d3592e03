//! `escrow`: money that waits until what it is for was given.

use clap::{ArgGroup, Args, Subcommand};
use salus_primitives::{
	escrow::{Escrow, EscrowEntry, EscrowPurpose, EscrowTerms},
	money::{BasisPoints, Party, UnitEntry},
	role::Permission,
	AppointmentId, EscrowId, Moment, OrderId, OrganizationId, UnitId,
};
use serde_json::json;

use super::{prescription::placed, ward::House};
use crate::{
	call::Call,
	calls::escrow as calls,
	error::{Error, Result},
	moment,
	money::{self, describe as whose, Decimal, Sum},
	report::Report,
	runtime::prescription::Newest,
	span,
	wallet::Wallet,
};

/// Escrows.
#[derive(Clone, Debug, Subcommand)]
pub enum EscrowCommand {
	/// Show what a provider keeps of escrows that are made now.
	Terms {
		/// The provider.
		provider: OrganizationId,
	},
	/// Say what a provider keeps of escrows from now on. What is not named is nothing.
	SetTerms {
		/// Whoever calls off so long before has everything back, as 24h. 30 days at most.
		#[arg(long, value_name = "SPAN", value_parser = span::parse, default_value = "0s")]
		notice: Moment,
		/// How much is kept of whoever calls off later, in percent.
		#[arg(long, value_name = "PERCENT", value_parser = money::part, default_value = "0")]
		late: BasisPoints,
		/// How much is kept of whoever does not come, in percent.
		#[arg(long, value_name = "PERCENT", value_parser = money::part, default_value = "0")]
		no_show: BasisPoints,
		/// The provider.
		#[command(flatten)]
		house: House,
	},
	/// Let money wait for a visit or for tests, by the terms that the provider has now.
	Deposit(DepositArguments),
	/// Let the payee have what waits: the payer at any time, the payee some days after what it is for was given.
	Release {
		/// The escrow's number.
		escrow: EscrowId,
	},
	/// Give the payer back what waits for something that was called off, less what the terms keep.
	Return {
		/// The escrow's number.
		escrow: EscrowId,
	},
	/// Leave it to a mediator who has what waits.
	Dispute {
		/// The escrow's number.
		escrow: EscrowId,
	},
	/// Decide on a disputed escrow, as a mediator.
	Settle {
		/// The escrow's number.
		escrow: EscrowId,
		/// How much of it the payee has. The payer has the rest.
		released: Decimal,
		/// The auditor.
		#[command(flatten)]
		house: House,
	},
	/// Give the payer everything back, for the payee.
	Waive {
		/// The escrow's number.
		escrow: EscrowId,
	},
	/// Show an escrow.
	Show {
		/// The escrow's number.
		escrow: EscrowId,
	},
	/// Show the escrows of which a party is a side, the newest first.
	List {
		/// Whose: organization:7, or a patient.
		#[arg(value_parser = money::party)]
		party: Party,
		/// How many.
		#[command(flatten)]
		newest: Newest,
	},
}

/// What is to wait, and for what.
#[derive(Clone, Debug, Args)]
#[command(group(ArgGroup::new("purpose").required(true).args(["appointment", "order"])))]
pub struct DepositArguments {
	/// Whose money: organization:7, or a patient.
	#[arg(value_parser = money::party)]
	pub payer: Party,
	/// The provider that is to have it.
	pub payee: OrganizationId,
	/// The unit's number.
	pub unit: UnitId,
	/// How much.
	pub amount: Decimal,
	/// The visit for which it waits.
	#[arg(long, value_name = "NUMBER")]
	pub appointment: Option<AppointmentId>,
	/// The laboratory order for which it waits.
	#[arg(long, value_name = "NUMBER")]
	pub order: Option<OrderId>,
}

impl DepositArguments {
	/// For what it waits.
	pub fn purpose(&self) -> Result<EscrowPurpose> {
		let appointment = self.appointment.map(EscrowPurpose::Appointment);
		let purpose = appointment.or(self.order.map(EscrowPurpose::Order));
		purpose.ok_or_else(|| Error::Usage("say for what it waits: --appointment or --order".into()))
	}
}

impl EscrowCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Terms { provider } => {
				let terms = wallet.chain().await?.escrow_terms(provider).await?;
				let report = Report::new().with("provider", provider).with("terms", terms);
				Ok(report.line(format!("Organization {provider} keeps")).lines(calls::describe_terms(&terms)))
			}
			Self::SetTerms { notice, late, no_show, house } => {
				let terms = EscrowTerms { notice, late, no_show };
				let provider = house.acting(wallet, Permission::HandleMoney).await?;
				let report = wallet.report(&calls::set_escrow_terms(provider, &terms), "Set the terms").await?;
				Ok(report.with("provider", provider).with("terms", terms))
			}
			Self::Deposit(arguments) => deposit(wallet, arguments).await,
			Self::Release { escrow } => {
				let call = |found: &Escrow, sum: &Sum| calls::release_escrow(escrow, found.payee, sum);
				ended(wallet, escrow, call).await
			}
			Self::Return { escrow } => {
				let call = |found: &Escrow, sum: &Sum| {
					calls::return_escrow(escrow, (found.payer, found.payee), sum, &found.terms)
				};
				ended(wallet, escrow, call).await
			}
			Self::Dispute { escrow } => {
				let (entry, unit) = found(wallet, escrow).await?;
				let call = calls::dispute_escrow(escrow, &Sum::new(entry.escrow.amount, &unit));
				let done = format!("Escrow {escrow} waits for a mediator");
				Ok(wallet.report(&call, &done).await?.with("escrow", escrow))
			}
			Self::Settle { escrow, released, house } => {
				let (entry, unit) = found(wallet, escrow).await?;
				let Escrow { payer, payee, amount, .. } = entry.escrow;
				let released = released.of(&unit)?;
				let more = || Error::Usage(format!("no more waits than {}", Sum::new(amount, &unit)));
				let returned = Sum::new(amount.checked_sub(released.amount).ok_or_else(more)?, &unit);
				let auditor = house.acting(wallet, Permission::Mediate).await?;
				let sides = (payer, payee);
				let call = |_: &Escrow, _: &Sum| calls::settle_escrow(auditor, escrow, sides, (&released, &returned));
				ended(wallet, escrow, call).await
			}
			Self::Waive { escrow } => {
				let call = |found: &Escrow, sum: &Sum| calls::waive_escrow(escrow, found.payer, sum);
				ended(wallet, escrow, call).await
			}
			Self::Show { escrow } => {
				let (entry, unit) = found(wallet, escrow).await?;
				Ok(Report::new().with_all(json!(entry)).lines(describe(&entry, &unit)))
			}
			Self::List { party, newest } => list(wallet, party, newest).await,
		}
	}
}

async fn found(wallet: &Wallet, escrow: EscrowId) -> Result<(EscrowEntry, UnitEntry)> {
	let chain = wallet.chain().await?;
	let entry = chain.escrow(escrow).await?;
	let unit = chain.unit(entry.escrow.unit).await?;
	Ok((entry, unit))
}

async fn deposit(wallet: &Wallet, arguments: DepositArguments) -> Result<Report> {
	let purpose = arguments.purpose()?;
	let DepositArguments { payer, payee, unit, amount, .. } = arguments;
	let chain = wallet.chain().await?;
	let sum = amount.of(&chain.unit(unit).await?)?;
	// Whoever signs is shown these terms, and the chain refuses if the provider has others by then.
	let terms = chain.escrow_terms(payee).await?;
	let outcome = wallet.submit(&calls::deposit_escrow(payer, payee, &sum, purpose, &terms)).await?;
	let escrow = outcome.field("Payments", "EscrowDeposited", "escrow").cloned().unwrap_or_default();
	let done = format!("{sum} wait for {}, as escrow {escrow}", calls::describe_purpose(purpose));
	Ok(Report::of_transaction(&outcome, &done)
		.with("escrow", escrow)
		.with("payer", payer)
		.with("payee", payee)
		.with("unit", unit)
		.with("amount", sum.amount)
		.with("purpose", purpose)
		.with("terms", terms))
}

/// What ends an escrow, and who has what of it then.
async fn ended(wallet: &Wallet, escrow: EscrowId, call: impl FnOnce(&Escrow, &Sum) -> Call) -> Result<Report> {
	let (entry, unit) = found(wallet, escrow).await?;
	let call = call(&entry.escrow, &Sum::new(entry.escrow.amount, &unit));
	let outcome = wallet.submit(&call).await?;
	let told = |field| outcome.field("Payments", "EscrowEnded", field).cloned().unwrap_or_default();
	let sum = |field| told(field).as_u64().map(|amount| Sum::new(amount, &unit));
	let status = told("status");
	let mut done = format!("Escrow {escrow} is {}", status.as_str().unwrap_or("ended"));
	if let Some((released, returned)) = sum("released").zip(sum("returned")) {
		done.push_str(&format!(": {released} for the payee, {returned} for the payer"));
	}
	Ok(Report::of_transaction(&outcome, &done)
		.with("escrow", escrow)
		.with("status", status)
		.with("released", told("released"))
		.with("returned", told("returned")))
}

async fn list(wallet: &Wallet, party: Party, newest: Newest) -> Result<Report> {
	let chain = wallet.chain().await?;
	let entries = chain.escrows_of(party, newest).await?;
	let mut lines = Vec::new();
	for (_, entry) in &entries {
		lines.push(in_one_line(entry, &chain.unit(entry.escrow.unit).await?));
	}
	if lines.is_empty() {
		lines.push(format!("{} is a side of no escrow", whose(party)));
	}
	Ok(Report::new().with("party", party).with("escrows", placed(&entries)).lines(lines))
}

/// An escrow, in one line.
pub fn in_one_line(entry: &EscrowEntry, unit: &UnitEntry) -> String {
	let EscrowEntry { id, escrow: Escrow { payer, payee, amount, purpose, status, .. } } = entry;
	let (sum, purpose) = (Sum::new(*amount, unit), calls::describe_purpose(*purpose));
	format!("{id}  {status}  {sum} of {} for {purpose}, of organization {payee}", whose(*payer))
}

/// An escrow, in lines.
pub fn describe(entry: &EscrowEntry, unit: &UnitEntry) -> Vec<String> {
	let EscrowEntry { id, escrow } = entry;
	let mut lines = vec![
		format!("escrow {id}: {}", escrow.status),
		format!("  amount    {}", Sum::new(escrow.amount, unit).in_full()),
		format!("  payer     {}", whose(escrow.payer)),
		format!("  payee     organization {}", escrow.payee),
		format!("  for       {}", calls::describe_purpose(escrow.purpose)),
	];
	lines.extend(calls::describe_terms(&escrow.terms));
	lines.push(format!("  entered   {}", moment::format(escrow.entered)));
	if let Some(ended) = escrow.ended {
		let released = Sum::new(escrow.released, unit);
		lines.push(format!("  ended     {}, {released} for the payee", moment::format(ended)));
	}
	lines
}
