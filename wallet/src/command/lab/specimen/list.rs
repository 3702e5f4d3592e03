//! Specimens as they are shown.

use salus_primitives::{
	laboratory::{CustodyEntry, SpecimenEntry},
	Digest, OrderId, SpecimenId,
};
use serde_json::json;

use super::describe_act;
use crate::{
	calls::lab::describe_tests,
	error::{Error, Result},
	moment,
	report::Report,
	wallet::Wallet,
};

/// Shows a specimen.
pub async fn show(wallet: &Wallet, specimen: SpecimenId) -> Result<Report> {
	let entry = wallet.chain().await?.lab_specimen(specimen).await?;
	Ok(Report::new().with_all(json!(entry)).lines(describe_fully(&entry)))
}

/// Shows the specimen with this digest of a label.
pub async fn find(wallet: &Wallet, label: Digest) -> Result<Report> {
	let found = wallet.chain().await?.lab_specimen_labelled(label).await?;
	let entry = found.ok_or_else(|| Error::NotFound(format!("no specimen has the label {label:?}")))?;
	Ok(Report::new().with_all(json!(entry)).lines(describe_fully(&entry)))
}

/// Shows every specimen of an order.
pub async fn list(wallet: &Wallet, order: OrderId) -> Result<Report> {
	let chain = wallet.chain().await?;
	let _there = chain.lab_order(order).await?;
	let specimens = chain.lab_specimens_of(order).await?;
	let mut lines: Vec<_> = specimens.iter().map(describe).collect();
	if lines.is_empty() {
		lines.push(format!("No specimen was taken for order {order}"));
	}
	Ok(Report::new().with("order", order).with("specimens", specimens).lines(lines))
}

/// Shows a specimen's custody.
pub async fn custody(wallet: &Wallet, specimen: SpecimenId) -> Result<Report> {
	let chain = wallet.chain().await?;
	let _there = chain.lab_specimen(specimen).await?;
	let custody = chain.lab_custody(specimen).await?;
	let lines: Vec<_> = custody.iter().map(describe_custody).collect();
	Ok(Report::new().with("specimen", specimen).with("custody", custody).lines(lines))
}

/// A specimen, in one line.
pub fn describe(entry: &SpecimenEntry) -> String {
	let SpecimenEntry { id, specimen } = entry;
	let why = specimen.rejected.map(|reason| format!(" ({reason})")).unwrap_or_default();
	let tests = describe_tests(specimen.tests);
	let place = match (&specimen.offer, specimen.stored) {
		(Some(offer), _) => format!(", offered to organization {}", offer.to),
		(None, true) => ", in storage".into(),
		(None, false) => String::new(),
	};
	format!("{id}  {}{why}  {tests}  with organization {}{place}", specimen.status, specimen.holder.organization)
}

/// A specimen, in lines.
pub fn describe_fully(entry: &SpecimenEntry) -> Vec<String> {
	let SpecimenEntry { id, specimen } = entry;
	let why = specimen.rejected.map(|reason| format!(", {reason}")).unwrap_or_default();
	let mut lines = vec![
		format!("specimen {id} of order {}: {}{why}", specimen.order, specimen.status),
		format!("  patient   {}", specimen.patient),
		format!("  tests     {}", describe_tests(specimen.tests)),
		format!("  label     {:?}", specimen.label),
		format!("  holder    {} of organization {}", specimen.holder.account, specimen.holder.organization),
	];
	if specimen.stored {
		lines.push("  place     in storage".into());
	}
	if let Some(offer) = &specimen.offer {
		let whom = offer.receiver.as_ref().map(|receiver| format!(", {receiver}")).unwrap_or_default();
		lines.push(format!("  offered   to organization {}{whom}, {}", offer.to, moment::format(offer.at)));
	}
	if !specimen.parents.is_empty() {
		let parents: Vec<_> = specimen.parents.iter().map(ToString::to_string).collect();
		lines.push(format!("  made of   specimens {}", parents.join(", ")));
	}
	lines.extend(specimen.replaces.map(|former| format!("  in place of specimen {former}")));
	lines.extend(specimen.replaced_by.map(|next| format!("  replaced  by specimen {next}")));
	lines.push(format!("  made      {}", moment::format(specimen.made)));
	lines
}

/// A line of a custody, in one line.
pub fn describe_custody(entry: &CustodyEntry) -> String {
	let CustodyEntry { act, by, at } = entry;
	format!("{}  {}, by {} of organization {}", moment::format(*at), describe_act(act), by.account, by.organization)
}
