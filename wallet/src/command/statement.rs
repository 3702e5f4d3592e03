//! `statement`: what somebody had at one moment and at another, and what came and went between.

use clap::Args;
use salus_primitives::{
	money::{Party, UnitEntry},
	Moment, UnitId,
};
use serde_json::json;

use crate::{
	chain::At,
	error::{Error, Result},
	ledger::{describe_entry, Excerpt},
	moment,
	money::{self, describe as whose, Sum},
	report::Report,
	wallet::Wallet,
};

/// A statement, as of the newest block that is final, checked as a ledger is.
#[derive(Clone, Copy, Debug, Args)]
pub struct StatementArguments {
	/// Whose: organization:7, or a patient.
	#[arg(value_parser = money::party)]
	pub party: Party,
	/// The unit's number.
	pub unit: UnitId,
	/// From when on.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse, allow_hyphen_values = true)]
	pub from: Moment,
	/// Until before when.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse, default_value = "now", allow_hyphen_values = true)]
	pub to: Moment,
}

impl StatementArguments {
	/// Shows it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		let Self { party, unit, from, to } = self;
		if from >= to {
			return Err(Error::Usage("a statement ends after it begins: --from, then --to".into()));
		}
		let chain = wallet.chain().await?;
		let block = chain.hash(At::Finalized).await?;
		let unit = chain.unit_at(At::Block(block), unit).await?;
		let excerpt = chain.excerpt(block, party, unit.id, (from, to)).await?;
		let report = Report::new().with("party", party).with("unit", unit.id).with("block", block);
		Ok(report.with_all(json!(excerpt)).lines(describe(party, &unit, &excerpt)))
	}
}

/// A statement, in lines.
pub fn describe(party: Party, unit: &UnitEntry, excerpt: &Excerpt) -> Vec<String> {
	let Excerpt { from, to, opening, closing, entries } = excerpt;
	let mut lines = vec![
		format!("{} in unit {}", whose(party), unit.id),
		format!("  {}  {} at the beginning", moment::format(*from), Sum::new(*opening, unit)),
	];
	lines.extend(entries.iter().map(|entry| format!("  {}", describe_entry(entry, unit))));
	lines.push(format!("  {}  {} at the end", moment::format(*to), Sum::new(*closing, unit)));
	lines
}
