//! The rules of a plan as a document: what insurers write in a file, and `plan rules --json` prints.
//!
//! What contradicts itself is an error that names the field, and the rules that are signed are those that were meant.

use salus_primitives::{
	insurance::{Benefit, Rules, MAX_PLAN_APPEALS},
	money::{Amount, BasisPoints, MAX_AMOUNT},
	Moment, NetworkId,
};
use serde_json::Value;
use std::str::FromStr;

use crate::{
	moment, span,
	written::{Fields, Invalid},
};

/// Reads the rules, to hold from then on; nothing said, from when the document says.
pub fn parse(text: &str, from: Option<Moment>) -> Result<Rules, Invalid> {
	let mut fields = Fields::document(text)?;
	let written = fields.maybe_as("from", moment)?;
	let Some(from) = from.or(written) else { return Err(fields.wrong("from", "it is missing; or say --from")) };
	let benefits: Vec<_> = fields.objects("benefits")?.into_iter().map(benefit).collect::<Result<_, _>>()?;
	let count = benefits.len();
	let rules = Rules {
		from,
		benefits: benefits
			.try_into()
			.map_err(|_| fields.wrong("benefits", format!("{count} are more than there are categories")))?,
		deductible: fields.needed_as("deductible", amount)?,
		period: fields.needed_as("period", span)?,
		network: fields.maybe_as("network", network)?,
		filing: fields.needed_as("filing", span)?,
		automatic: fields.needed_as("automatic", amount)?,
		two_above: fields.needed_as("twoAbove", amount)?,
		answer_within: fields.needed_as("answerWithin", span)?,
		appeal_within: fields.maybe_as("appealWithin", span)?.unwrap_or_default(),
		appeals: fields.needed_as("appeals", appeals)?,
	};
	fields.end()?;
	check(&rules)?;
	Ok(rules)
}

fn benefit(mut fields: Fields) -> Result<Benefit, Invalid> {
	let benefit = Benefit {
		category: fields.needed_as("category", code)?,
		deductible: fields.needed_as("deductible", code)?,
		separate: fields.maybe_as("separate", amount)?.unwrap_or_default(),
		copay: fields.needed_as("copay", amount)?,
		coinsurance: fields.needed_as("coinsurance", part)?,
		coinsurance_outside: fields.maybe_as("coinsuranceOutside", part)?,
		schedule: fields.maybe_as("schedule", amount)?,
		per_visit: fields.maybe_as("perVisit", amount)?,
		per_period: fields.maybe_as("perPeriod", amount)?,
		per_lifetime: fields.maybe_as("perLifetime", amount)?,
		waiting: fields.maybe_as("waiting", span)?.unwrap_or_default(),
		authorize_above: fields.maybe_as("authorizeAbove", amount)?,
	};
	fields.end()?;
	Ok(benefit)
}

/// Refuses what the chain would refuse anyway, as far as the rules alone tell.
fn check(rules: &Rules) -> Result<(), Invalid> {
	let wrong = |field: &str, why: &str| Err(Invalid { field: field.into(), why: why.into() });
	for (field, span) in [("period", rules.period), ("filing", rules.filing), ("answerWithin", rules.answer_within)] {
		if span == 0 {
			return wrong(field, "it leaves no time; write 30d or another span");
		}
	}
	if rules.appeals > 0 && rules.appeal_within == 0 {
		return wrong("appealWithin", "it leaves no time for an appeal; write 30d, or no `appeals`");
	}
	if rules.two_above < rules.automatic {
		return wrong("twoAbove", "it is less than `automatic`: what takes two cannot be decided by rule");
	}
	for (place, benefit) in rules.benefits.iter().enumerate() {
		let of = |field: &str| format!("benefits[{place}].{field}");
		if rules.benefits.iter().take(place).any(|before| before.category == benefit.category) {
			return wrong(&of("category"), &format!("{} is there already", benefit.category));
		}
		check_benefit(benefit).map_err(|(field, why)| Invalid { field: of(field), why: why.into() })?;
	}
	Ok(())
}

fn check_benefit(benefit: &Benefit) -> Result<(), (&'static str, &'static str)> {
	use salus_primitives::insurance::DeductibleKind::Separate;
	if benefit.separate > 0 && benefit.deductible != Separate {
		return Err(("separate", "the category has no `deductible` \"separate\""));
	}
	let above = |less: Option<Amount>, more: Option<Amount>| less.zip(more).is_some_and(|(less, more)| less > more);
	if above(benefit.per_visit, benefit.per_period) {
		return Err(("perVisit", "it is more than `perPeriod`, which includes it"));
	}
	if above(benefit.per_visit, benefit.per_lifetime) {
		return Err(("perVisit", "it is more than `perLifetime`, which includes it"));
	}
	if above(benefit.per_period, benefit.per_lifetime) {
		return Err(("perPeriod", "it is more than `perLifetime`, which includes it"));
	}
	Ok(())
}

fn code<T: FromStr<Err: ToString>>(value: &Value) -> Result<T, String> {
	let code = value.as_str().ok_or_else(|| format!("{value} is no code in quotation marks"))?;
	code.parse().map_err(|error: T::Err| format!("`{code}`: {}", error.to_string()))
}

fn amount(value: &Value) -> Result<Amount, String> {
	let amount = value.as_u64().filter(|amount| *amount <= MAX_AMOUNT);
	amount.ok_or_else(|| format!("{value} is no amount; write whole minor units, at most {MAX_AMOUNT}"))
}

fn part(value: &Value) -> Result<BasisPoints, String> {
	let part = value.as_u64().and_then(|points| u16::try_from(points).ok()).and_then(BasisPoints::new);
	part.ok_or_else(|| format!("{value} is no part; write whole hundredths of a percent: 1000 is 10%, 10000 all"))
}

/// Milliseconds, or text with a unit.
fn span(value: &Value) -> Result<Moment, String> {
	match value {
		Value::String(text) => span::parse(text),
		other => other.as_u64().ok_or_else(|| format!("{other} is no span of time; write \"30d\", or milliseconds")),
	}
}

/// Milliseconds since 1970, or text. What counts from now would be another moment each time it is read.
fn moment(value: &Value) -> Result<Moment, String> {
	match value {
		Value::String(text) if moment::is_relative(text) => Err(format!("`{text}` counts from now; write 2027-01-01")),
		Value::String(text) => moment::parse(text),
		other => other.as_u64().ok_or_else(|| format!("{other} is no moment; write \"2027-01-01\", or milliseconds")),
	}
}

fn network(value: &Value) -> Result<NetworkId, String> {
	let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
	number.map(NetworkId).ok_or_else(|| format!("{value} is no network's number"))
}

fn appeals(value: &Value) -> Result<u8, String> {
	let number = value.as_u64().and_then(|number| u8::try_from(number).ok());
	let few = number.filter(|number| *number <= MAX_PLAN_APPEALS);
	few.ok_or_else(|| format!("{value}: a decision can be appealed up to {MAX_PLAN_APPEALS} times"))
}
