//! The rules of a plan as a document: what insurers write in a file, and `plan rules --json` prints.
//!
//! It is read to the letter. A field that is not known, is missing, or contradicts another is an error that names it, and the rules that are signed are those that were meant.

use salus_primitives::{
	insurance::{Benefit, Rules, MAX_PLAN_APPEALS},
	money::{Amount, BasisPoints, MAX_AMOUNT},
	Moment, NetworkId,
};
use serde_json::{Map, Value};
use std::str::FromStr;

use crate::{moment, span, written::Once};

/// What is wrong with the rules, and where.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{field}: {why}")]
pub struct Invalid {
	/// Which field, from the outermost on, as `benefits[2].copay`.
	pub field: String,
	/// What is wrong with it.
	pub why: String,
}

/// Reads the rules, to hold from then on; nothing said, from when the document says.
pub fn parse(text: &str, from: Option<Moment>) -> Result<Rules, Invalid> {
	let wrong = |why: String| Invalid { field: "the rules".into(), why };
	let Once(document) = serde_json::from_str(text).map_err(|error| match error.is_data() {
		true => wrong(error.to_string()),
		false => wrong(format!("this is no JSON: {error}")),
	})?;
	let mut fields = Fields::of("", &document)?;
	let written = fields.maybe("from", moment)?;
	let Some(from) = from.or(written) else { return Err(fields.invalid("from", "it is missing; or say --from")) };
	let benefits = fields.always("benefits", list)?;
	let benefits = benefits.iter().enumerate().map(|(place, value)| benefit(place, value));
	let benefits: Vec<_> = benefits.collect::<Result<_, _>>()?;
	let count = benefits.len();
	let rules = Rules {
		from,
		benefits: benefits
			.try_into()
			.map_err(|_| fields.invalid("benefits", format!("{count} are more than there are categories")))?,
		deductible: fields.always("deductible", amount)?,
		period: fields.always("period", span)?,
		network: fields.maybe("network", network)?,
		filing: fields.always("filing", span)?,
		automatic: fields.always("automatic", amount)?,
		two_above: fields.always("twoAbove", amount)?,
		answer_within: fields.always("answerWithin", span)?,
		appeal_within: fields.maybe("appealWithin", span)?.unwrap_or_default(),
		appeals: fields.always("appeals", appeals)?,
	};
	fields.end()?;
	check(&rules)?;
	Ok(rules)
}

fn benefit(place: usize, value: &Value) -> Result<Benefit, Invalid> {
	let mut fields = Fields::of(&format!("benefits[{place}]"), value)?;
	let benefit = Benefit {
		category: fields.always("category", code)?,
		deductible: fields.always("deductible", code)?,
		separate: fields.maybe("separate", amount)?.unwrap_or_default(),
		copay: fields.always("copay", amount)?,
		coinsurance: fields.always("coinsurance", part)?,
		coinsurance_outside: fields.maybe("coinsuranceOutside", part)?,
		schedule: fields.maybe("schedule", amount)?,
		per_visit: fields.maybe("perVisit", amount)?,
		per_period: fields.maybe("perPeriod", amount)?,
		per_lifetime: fields.maybe("perLifetime", amount)?,
		waiting: fields.maybe("waiting", span)?.unwrap_or_default(),
		authorize_above: fields.maybe("authorizeAbove", amount)?,
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

/// The fields of an object, each taken once; what is left is not known.
struct Fields<'a> {
	path: String,
	left: Map<String, Value>,
	known: Vec<&'a str>,
}

impl<'a> Fields<'a> {
	fn of(path: &str, value: &Value) -> Result<Self, Invalid> {
		match value {
			Value::Object(fields) => Ok(Self { path: path.into(), left: fields.clone(), known: Vec::new() }),
			other => {
				let field = if path.is_empty() { "the rules" } else { path };
				Err(Invalid { field: field.into(), why: format!("{other} is no object of fields") })
			}
		}
	}

	fn invalid(&self, field: &str, why: impl Into<String>) -> Invalid {
		let field = if self.path.is_empty() { field.into() } else { format!("{}.{field}", self.path) };
		Invalid { field, why: why.into() }
	}

	/// A field that may be left out, or be null.
	fn maybe<T>(&mut self, field: &'a str, read: fn(&Value) -> Result<T, String>) -> Result<Option<T>, Invalid> {
		self.known.push(field);
		match self.left.remove(field) {
			None | Some(Value::Null) => Ok(None),
			Some(value) => read(&value).map(Some).map_err(|why| self.invalid(field, why)),
		}
	}

	/// A field that must be there.
	fn always<T>(&mut self, field: &'a str, read: fn(&Value) -> Result<T, String>) -> Result<T, Invalid> {
		self.maybe(field, read)?.ok_or_else(|| self.invalid(field, "it is missing"))
	}

	/// That nothing else was written.
	fn end(self) -> Result<(), Invalid> {
		match self.left.keys().next() {
			Some(other) => {
				Err(self.invalid(other, format!("there is no such field; there are {}", self.known.join(", "))))
			}
			None => Ok(()),
		}
	}
}

fn list(value: &Value) -> Result<Vec<Value>, String> {
	value.as_array().cloned().ok_or_else(|| format!("{value} is no list"))
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
