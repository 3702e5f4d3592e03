//! `money`: what everybody has, what is issued, and what is paid out.

use clap::Subcommand;
use salus_primitives::{
	money::{Balance, Party, UnitEntry, Withdrawal, WithdrawalEntry},
	Digest, OrganizationId, UnitId, WithdrawalId,
};
use serde_json::json;

use super::{
	prescription::{digest, placed},
	ward::House,
};
use crate::{
	call::Call,
	calls::money as calls,
	chain::At,
	error::Result,
	ledger::describe_entry,
	moment,
	money::{self, describe as whose, Decimal, Sum},
	report::Report,
	runtime::prescription::Newest,
	wallet::Wallet,
};

/// Money.
#[derive(Clone, Debug, Subcommand)]
pub enum MoneyCommand {
	/// Issue money to a party for what was paid in. A member of the unit's issuer does.
	Issue {
		/// Whose it is: organization:7, or a patient.
		#[arg(value_parser = money::party)]
		party: Party,
		/// The unit's number.
		unit: UnitId,
		/// How much, as 12.50.
		amount: Decimal,
		/// A salted digest of the entry in the issuer's books, 64 hexadecimal digits. It counts once.
		#[arg(long, value_name = "DIGEST", value_parser = digest)]
		reference: Digest,
	},
	/// Ask the issuer to pay money out. It is held until then.
	Withdraw {
		/// Whose it is: organization:7, or a patient.
		#[arg(value_parser = money::party)]
		party: Party,
		/// The unit's number.
		unit: UnitId,
		/// How much, as 12.50.
		amount: Decimal,
		/// Where it is to go: a salted digest of what the issuer was told, 64 hexadecimal digits.
		#[arg(long, value_name = "DIGEST", value_parser = digest)]
		destination: Digest,
	},
	/// Take a withdrawal back that the issuer has not accepted.
	CancelWithdrawal {
		/// The withdrawal's number.
		withdrawal: WithdrawalId,
	},
	/// Say, before it is paid out, that the issuer pays a withdrawal out.
	Accept {
		/// The withdrawal's number.
		withdrawal: WithdrawalId,
	},
	/// Say that a withdrawal was paid out, and burn the money.
	Complete {
		/// The withdrawal's number.
		withdrawal: WithdrawalId,
		/// A salted digest of the entry in the issuer's books, 64 hexadecimal digits. It counts once.
		#[arg(long, value_name = "DIGEST", value_parser = digest)]
		reference: Digest,
	},
	/// Refuse to pay a withdrawal out, and free the money.
	Reject {
		/// The withdrawal's number.
		withdrawal: WithdrawalId,
	},
	/// Show what a party has, free and held.
	Balance {
		/// Whose: organization:7, or a patient.
		#[arg(value_parser = money::party)]
		party: Party,
		/// The unit's number. Left out: of every unit that the party ever had anything of.
		unit: Option<UnitId>,
	},
	/// Show the account that has a party's money. Nobody has a key for it.
	Account {
		/// Whose: organization:7, or a patient.
		#[arg(value_parser = money::party)]
		party: Party,
	},
	/// Show the newest entries of a party's ledger.
	Entries {
		/// Whose: organization:7, or a patient.
		#[arg(value_parser = money::party)]
		party: Party,
		/// The unit's number.
		unit: UnitId,
		/// How many. 100 at most.
		#[arg(long, value_name = "NUMBER", default_value_t = 20)]
		limit: u32,
		/// Those before the entry with this number. Left out: the newest.
		#[arg(long, value_name = "NUMBER")]
		before: Option<u64>,
	},
	/// Show a withdrawal.
	Withdrawal {
		/// The withdrawal's number.
		withdrawal: WithdrawalId,
	},
	/// Show what was asked for of a party's money, the newest first.
	Withdrawals {
		/// Whose: organization:7, or a patient.
		#[arg(value_parser = money::party)]
		party: Party,
		/// How many.
		#[command(flatten)]
		newest: Newest,
	},
	/// Show the withdrawals that wait for an issuer.
	Waiting(House),
	/// Show whether an entry in the issuer's books counts already.
	Used {
		/// The unit's number.
		unit: UnitId,
		/// The entry's digest.
		#[arg(value_parser = digest)]
		reference: Digest,
	},
}

impl MoneyCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Issue { party, unit, amount, reference } => {
				let unit = wallet.chain().await?.unit(unit).await?;
				let sum = amount.of(&unit)?;
				let call = calls::issue_money(unit.unit.issuer, party, &sum, reference);
				let report = wallet.report(&call, &format!("Issued {sum} to {}", whose(party))).await?;
				Ok(moved(report, party, &sum).with("reference", reference))
			}
			Self::Withdraw { party, unit, amount, destination } => {
				let sum = amount.of(&wallet.chain().await?.unit(unit).await?)?;
				let outcome = wallet.submit(&calls::request_withdrawal(party, &sum, destination)).await?;
				let told = outcome.field("Payments", "WithdrawalRequested", "withdrawal");
				let withdrawal = told.cloned().unwrap_or_default();
				let done = format!("Asked for {sum}, as withdrawal {withdrawal}");
				Ok(moved(Report::of_transaction(&outcome, &done), party, &sum).with("withdrawal", withdrawal))
			}
			Self::CancelWithdrawal { withdrawal } => {
				let call = |_, sum: &Sum, party| calls::cancel_withdrawal(withdrawal, sum, party);
				on_withdrawal(wallet, withdrawal, call, "Took back").await
			}
			Self::Accept { withdrawal } => {
				let call = |issuer, sum: &Sum, party| calls::accept_withdrawal(issuer, withdrawal, sum, party);
				on_withdrawal(wallet, withdrawal, call, "Accepted").await
			}
			Self::Complete { withdrawal, reference } => {
				let call =
					|issuer, sum: &Sum, party| calls::complete_withdrawal(issuer, withdrawal, (sum, party), reference);
				Ok(on_withdrawal(wallet, withdrawal, call, "Paid out").await?.with("reference", reference))
			}
			Self::Reject { withdrawal } => {
				let call = |issuer, sum: &Sum, party| calls::reject_withdrawal(issuer, withdrawal, sum, party);
				on_withdrawal(wallet, withdrawal, call, "Refused").await
			}
			Self::Balance { party, unit } => balance(wallet, party, unit).await,
			Self::Account { party } => {
				let account = wallet.chain().await?.purse(party).await?;
				let line = format!("The money of {} is in {account}, for which nobody has a key", whose(party));
				Ok(Report::new().with("party", party).with("account", account).line(line))
			}
			Self::Entries { party, unit, limit, before } => {
				let chain = wallet.chain().await?;
				let unit = chain.unit(unit).await?;
				let entries = chain.newest_entries(party, unit.id, before, limit).await?;
				let mut lines: Vec<_> = entries.iter().map(|entry| describe_entry(entry, &unit)).collect();
				if lines.is_empty() {
					lines.push(format!("Nothing came or went of {} in unit {}", whose(party), unit.id));
				}
				Ok(Report::new().with("party", party).with("unit", unit.id).with("entries", entries).lines(lines))
			}
			Self::Withdrawal { withdrawal } => {
				let (found, unit) = found(wallet, withdrawal).await?;
				let entry = WithdrawalEntry { id: withdrawal, withdrawal: found };
				Ok(Report::new().with_all(json!(entry)).lines(describe_withdrawal(&entry, &unit)))
			}
			Self::Withdrawals { party, newest } => {
				let entries = wallet.chain().await?.withdrawals_of(party, newest).await?;
				let lines = told(wallet, entries.iter().map(|(_, entry)| entry)).await?;
				Ok(Report::new().with("party", party).with("withdrawals", placed(&entries)).lines(lines))
			}
			Self::Waiting(house) => {
				let issuer = house.seen(wallet).await?;
				let entries = wallet.chain().await?.withdrawals_waiting(issuer).await?;
				let lines = told(wallet, entries.iter()).await?;
				Ok(Report::new().with("issuer", issuer).with("withdrawals", &entries).lines(lines))
			}
			Self::Used { unit, reference } => {
				let used = wallet.chain().await?.is_used(unit, reference).await?;
				let line = match used {
					true => format!("The entry counts already in unit {unit}"),
					false => format!("The entry does not count in unit {unit}"),
				};
				Ok(Report::new().with("unit", unit).with("reference", reference).with("used", used).line(line))
			}
		}
	}
}

/// Adds whose money it is, and how much.
fn moved(report: Report, party: Party, sum: &Sum) -> Report {
	report.with("party", party).with("unit", sum.unit).with("amount", sum.amount)
}

async fn found(wallet: &Wallet, withdrawal: WithdrawalId) -> Result<(Withdrawal, UnitEntry)> {
	let chain = wallet.chain().await?;
	let found = chain.withdrawal(withdrawal).await?;
	let unit = chain.unit(found.unit).await?;
	Ok((found, unit))
}

/// What is done to a withdrawal, for the issuer or by whose money it is.
async fn on_withdrawal(
	wallet: &Wallet,
	withdrawal: WithdrawalId,
	call: impl FnOnce(OrganizationId, &Sum, Party) -> Call,
	done: &str,
) -> Result<Report> {
	let (found, unit) = found(wallet, withdrawal).await?;
	let sum = Sum::new(found.amount, &unit);
	let call = call(unit.unit.issuer, &sum, found.party);
	let report = wallet.report(&call, &format!("{done} withdrawal {withdrawal}")).await?;
	Ok(moved(report, found.party, &sum).with("withdrawal", withdrawal))
}

async fn balance(wallet: &Wallet, party: Party, unit: Option<UnitId>) -> Result<Report> {
	let chain = wallet.chain().await?;
	if let Some(unit) = unit {
		let unit = chain.unit(unit).await?;
		let balance = chain.balance(At::Best, party, unit.id).await?;
		let report = Report::new().with("party", party).with("unit", unit.id).with_all(json!(balance));
		return Ok(report.line(describe(&balance, &unit)));
	}
	let balances = chain.balances(At::Best, party).await?;
	let mut lines = Vec::new();
	for (unit, balance) in &balances {
		lines.push(describe(balance, &chain.unit(*unit).await?));
	}
	if lines.is_empty() {
		lines.push(format!("{} never had any money", whose(party)));
	}
	let balances: Vec<_> = balances
		.into_iter()
		.map(|(unit, Balance { free, held })| json!({ "unit": unit, "free": free, "held": held }))
		.collect();
	Ok(Report::new().with("party", party).with("balances", balances).lines(lines))
}

/// What somebody has, in one line.
pub fn describe(balance: &Balance, unit: &UnitEntry) -> String {
	let (free, held) = (Sum::new(balance.free, unit), Sum::new(balance.held, unit));
	format!("unit {}: {free} free, {held} held", unit.id)
}

/// Withdrawals, a line each.
async fn told(wallet: &Wallet, entries: impl Iterator<Item = &WithdrawalEntry>) -> Result<Vec<String>> {
	let chain = wallet.chain().await?;
	let mut lines = Vec::new();
	for entry in entries {
		lines.push(in_one_line(entry, &chain.unit(entry.withdrawal.unit).await?));
	}
	if lines.is_empty() {
		lines.push("There are no withdrawals".into());
	}
	Ok(lines)
}

/// A withdrawal, in one line.
pub fn in_one_line(entry: &WithdrawalEntry, unit: &UnitEntry) -> String {
	let WithdrawalEntry { id, withdrawal: Withdrawal { party, amount, status, requested, .. } } = entry;
	let (sum, party) = (Sum::new(*amount, unit).in_full(), whose(*party));
	format!("{id}  {status}  {sum}, {party}, asked for {}", moment::format(*requested))
}

/// A withdrawal, in lines.
pub fn describe_withdrawal(entry: &WithdrawalEntry, unit: &UnitEntry) -> Vec<String> {
	let WithdrawalEntry { id, withdrawal } = entry;
	let mut lines = vec![
		format!("withdrawal {id}: {}", withdrawal.status),
		format!("  amount    {}", Sum::new(withdrawal.amount, unit).in_full()),
		format!("  party     {}", whose(withdrawal.party)),
		format!("  goes to   {:?}", withdrawal.destination),
		format!("  requested {}", moment::format(withdrawal.requested)),
	];
	lines.extend(withdrawal.ended.map(|ended| format!("  ended     {}", moment::format(ended))));
	lines
}
