//! `invoice owed`: what a patient owes, of which invoices, and by when.

use std::collections::{btree_map::Entry, BTreeMap};

use salus_primitives::{
	invoice::Owed,
	money::{Amount, UnitEntry},
	PatientId, UnitId,
};
use serde::Serialize;

use crate::{calls::invoice::describe_instalment, error::Result, money::Sum, report::Report, wallet::Wallet};

/// What somebody owes in one unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Total {
	/// In which.
	pub unit: UnitId,
	/// How much.
	pub outstanding: Amount,
	/// What of it should have been paid by now.
	pub overdue: Amount,
}

/// Shows what the patient owes.
pub async fn show(wallet: &Wallet, patient: PatientId) -> Result<Report> {
	let chain = wallet.chain().await?;
	let owed = chain.owed_by(patient).await?;
	let mut units = BTreeMap::new();
	for unit in owed.iter().map(|owed| owed.unit) {
		if let Entry::Vacant(place) = units.entry(unit) {
			place.insert(chain.unit(unit).await?);
		}
	}
	let totals = totals(&owed);
	let told: Vec<_> = owed.iter().filter_map(|owed| Some((owed, units.get(&owed.unit)?))).collect();
	let summed: Vec<_> = totals.iter().filter_map(|total| Some((total, units.get(&total.unit)?))).collect();
	let lines = describe(&told, &summed);
	Ok(Report::new().with("patient", patient).with("owed", &owed).with("totals", &totals).lines(lines))
}

/// What is owed in each unit, in the order of their numbers.
pub fn totals(owed: &[Owed]) -> Vec<Total> {
	let mut totals = BTreeMap::new();
	for Owed { unit, outstanding, overdue, .. } in owed {
		let total = totals.entry(*unit).or_insert(Total { unit: *unit, outstanding: 0, overdue: 0 });
		total.outstanding = total.outstanding.saturating_add(*outstanding);
		total.overdue = total.overdue.saturating_add(*overdue);
	}
	totals.into_values().collect()
}

/// What is owed of each invoice and when it is due, and in each unit in all, in lines.
pub fn describe(owed: &[(&Owed, &UnitEntry)], totals: &[(&Total, &UnitEntry)]) -> Vec<String> {
	let mut lines = Vec::new();
	for (owed, unit) in owed {
		let Owed { invoice, issuer, outstanding, overdue, parts, disputed, .. } = owed;
		let disputed = disputed.map(|reason| format!(", disputed: {reason}")).unwrap_or_default();
		let sums = sums(*outstanding, *overdue, unit);
		lines.push(format!("invoice {invoice} of organization {issuer}: {sums}{disputed}"));
		lines.extend(parts.iter().map(|part| describe_instalment(part, unit)));
	}
	for (total, unit) in totals {
		let Total { unit: number, outstanding, overdue } = total;
		lines.push(format!("in all, in unit {number}: {}", sums(*outstanding, *overdue, unit)));
	}
	if lines.is_empty() {
		lines.push("Nothing is owed".into());
	}
	lines
}

fn sums(outstanding: Amount, overdue: Amount, unit: &UnitEntry) -> String {
	let owed = format!("{} owed", Sum::new(outstanding, unit));
	match overdue {
		0 => owed,
		overdue => format!("{owed}, {} of it overdue", Sum::new(overdue, unit)),
	}
}
