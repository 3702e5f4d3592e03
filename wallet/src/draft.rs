//! Drafts of invoices, as they are written in a file.

use salus_primitives::{
	invoice::{Component, ComponentKind, MAX_COMPONENTS},
	money::{Amount, UnitEntry, MAX_AMOUNT},
	AppointmentId, Digest, OrderId, PatientId, UnitId,
};
use serde::Deserialize;

use crate::{
	error::{Error, Result},
	money::Sum,
	written::parse,
};

/// What an invoice is to ask for. Amounts are in minor units.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Draft {
	/// For what was given to whom.
	pub patient: PatientId,
	/// In which unit of account.
	pub unit: UnitId,
	/// For which visit, where it is for one.
	#[serde(default)]
	pub appointment: Option<AppointmentId>,
	/// For which laboratory order, where it is for one.
	#[serde(default)]
	pub order: Option<OrderId>,
	/// What it is made of.
	#[serde(deserialize_with = "components")]
	pub components: Vec<Component>,
}

/// A component as it is written.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Written {
	kind: ComponentKind,
	#[serde(default)]
	service: Option<Digest>,
	amount: Amount,
}

fn components<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<Component>, D::Error> {
	let written = Vec::<Written>::deserialize(deserializer)?;
	Ok(written.into_iter().map(|Written { kind, service, amount }| Component { kind, service, amount }).collect())
}

impl Draft {
	/// Reads a draft. What the chain would refuse is refused with the field that is wrong.
	pub fn read(text: &str) -> Result<Self> {
		let draft: Self = parse(text, "draft")?;
		draft.total()?;
		Ok(draft)
	}

	/// What the components sum to.
	pub fn total(&self) -> Result<Amount> {
		let wrong = |why: String| Err(Error::Usage(format!("the draft is not right: {why}")));
		if self.components.is_empty() {
			return wrong("components: there are none".into());
		}
		if self.components.len() > usize::try_from(MAX_COMPONENTS).unwrap_or(usize::MAX) {
			return wrong(format!("components: there are more than {MAX_COMPONENTS}"));
		}
		let mut total: i128 = 0;
		for (position, Component { kind, amount, .. }) in self.components.iter().enumerate() {
			if *amount == 0 || *amount > MAX_AMOUNT {
				return wrong(format!("components[{position}].amount: it is one to {MAX_AMOUNT} minor units"));
			}
			match kind.adds() {
				Some(true) => total += i128::from(*amount),
				Some(false) => total -= i128::from(*amount),
				None => {}
			}
		}
		match Amount::try_from(total) {
			Ok(total) if (1..=MAX_AMOUNT).contains(&total) => Ok(total),
			_ => wrong(format!("components: they sum to {total}, and not to one to {MAX_AMOUNT} minor units")),
		}
	}

	/// What it is made of, in lines.
	pub fn describe(&self, unit: &UnitEntry) -> Vec<String> {
		let mut lines: Vec<_> = self.components.iter().map(|component| describe_component(component, unit)).collect();
		let total = self.total().map(|total| Sum::new(total, unit).to_sign());
		lines.extend(total.ok().map(|total| format!("  total         {total}")));
		lines
	}
}

/// A component, in one line.
pub fn describe_component(component: &Component, unit: &UnitEntry) -> String {
	let Component { kind, service, amount } = component;
	let sum = Sum::new(*amount, unit);
	let sign = match kind.adds() {
		Some(true) => "",
		Some(false) => "-",
		None => "not counted, ",
	};
	let service = service.map(|service| format!(", service {}", crate::words::short(service))).unwrap_or_default();
	format!("  {:<13} {sign}{sum}{service}", kind.code())
}
