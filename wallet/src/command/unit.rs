//! `unit`: units of account.

use clap::Subcommand;
use salus_primitives::{
	money::{Currency, UnitEntry},
	OrganizationId, UnitId,
};
use serde_json::{json, Value};

use crate::{
	calls::money as calls,
	error::Result,
	money::Sum,
	report::Report,
	wallet::{ByAuthority, Wallet},
};

/// Units of account.
#[derive(Clone, Debug, Subcommand)]
pub enum UnitCommand {
	/// Open a unit of account, which a settlement member issues. The council decides, by two thirds.
	Open {
		/// The settlement member.
		issuer: OrganizationId,
		/// The currency, as EUR (ISO 4217).
		currency: Currency,
		/// How many digits its minor unit is behind the point: two, where that is a cent. Four at most.
		#[arg(long, value_name = "NUMBER", default_value_t = 2)]
		decimals: u8,
		/// By whose authority.
		#[command(flatten)]
		by: ByAuthority,
	},
	/// End the issuing of a unit. What there is of it moves on, and is paid out. The council decides, by two thirds.
	Close {
		/// The unit's number.
		unit: UnitId,
		/// By whose authority.
		#[command(flatten)]
		by: ByAuthority,
	},
	/// Show a unit, and how much of it there is.
	Show {
		/// The unit's number.
		unit: UnitId,
	},
	/// Show all units.
	List,
}

impl UnitCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Open { issuer, currency, decimals, by } => {
				let call = calls::open_unit(issuer, currency, decimals);
				let (report, outcome) = wallet.report_by(&call, &by, &format!("Opened a unit in {currency}")).await?;
				let report = report.with("issuer", issuer).with("currency", currency).with("decimals", decimals);
				Ok(match outcome.field("Payments", "UnitOpened", "unit") {
					Some(unit) => report.with("unit", unit).line(format!("It is unit {unit}")),
					None => report.with("unit", Value::Null),
				})
			}
			Self::Close { unit, by } => {
				let (report, _) =
					wallet.report_by(&calls::close_unit(unit), &by, &format!("Closed unit {unit}")).await?;
				Ok(report.with("unit", unit))
			}
			Self::Show { unit } => Ok(shown(&wallet.chain().await?.unit(unit).await?)),
			Self::List => {
				let units = wallet.chain().await?.units().await?;
				let mut lines: Vec<_> = units.iter().map(describe).collect();
				if lines.is_empty() {
					lines.push("There are no units of account; the council opens one with `unit open`".into());
				}
				Ok(Report::new().with("units", units).lines(lines))
			}
		}
	}
}

/// A unit, as the document that others read.
pub fn shown(entry: &UnitEntry) -> Report {
	Report::new().with_all(json!(entry)).line(describe(entry))
}

/// A unit, in one line.
pub fn describe(entry: &UnitEntry) -> String {
	let UnitEntry { id, unit, issued } = entry;
	let issued = Sum::new(*issued, entry);
	format!("unit {id}: {}, issued by organization {}, {}; there are {issued}", unit.currency, unit.issuer, unit.status)
}
