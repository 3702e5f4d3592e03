//! A claim as a provider writes it into a file, or as `salus-interchange import` writes it.

use salus_primitives::{
	insurance::{Category, Claim, ClaimDraft, ClaimLine, ClaimUse, Evidence, MAX_LINES},
	money::{Amount, Currency, Unit, MAX_AMOUNT},
	priority::Priority,
	AccountId, AuthorizationId, ClaimId, CoverageId, Digest, InvoiceId, Moment, PatientId,
};
use serde_json::{json, Value};

use crate::{
	error::{Error, Result},
	written::{Fields, Invalid},
};

/// What the command line says beside the file. Where both say it, they must say the same.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
pub struct Beside {
	/// The patient, where the file does not name one.
	#[arg(long, value_name = "PATIENT")]
	pub patient: Option<PatientId>,
	/// The coverage, where the file does not name one.
	#[arg(long, value_name = "NUMBER")]
	pub coverage: Option<CoverageId>,
	/// The invoice whose total it asks for.
	#[arg(long, value_name = "NUMBER")]
	pub invoice: Option<InvoiceId>,
	/// The claim for the same at the payer before.
	#[arg(long, value_name = "NUMBER")]
	pub prior: Option<ClaimId>,
	/// The claim in whose place it comes.
	#[arg(long, value_name = "NUMBER")]
	pub replaces: Option<ClaimId>,
	/// The records in your vault that belong to it, with commas between them. Their digest goes to the chain.
	#[arg(long, value_name = "RECORDS", value_parser = super::document::documents)]
	pub documents: Option<Digest>,
}

/// A draft, as it was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Written {
	/// What goes to the chain.
	pub draft: ClaimDraft,
	/// In which currency its writer means the amounts, where that is said.
	pub currency: Option<Currency>,
}

/// Reads a draft. Every field that is not known is refused, and every error names its field.
pub fn read(text: &str, beside: &Beside) -> Result<Written> {
	let mut fields = Fields::document(text)?;
	let used = fields.maybe("use")?.unwrap_or(ClaimUse::Claim);
	if used != ClaimUse::Claim {
		let why = format!("this is no claim but a {used}; what was given is claimed, with `claim`");
		return Err(fields.wrong("use", why).into());
	}
	let lines = lines(&mut fields)?;
	let currency = fields.maybe("currency")?;
	let draft = ClaimDraft {
		kind: fields.needed("kind")?,
		priority: fields.maybe("priority")?.unwrap_or(Priority::Routine),
		patient: said(&mut fields, "patient", beside.patient)?.ok_or_else(|| unsaid(&fields, "patient"))?,
		coverage: said(&mut fields, "coverage", beside.coverage)?.ok_or_else(|| unsaid(&fields, "coverage"))?,
		invoice: said(&mut fields, "invoice", beside.invoice)?,
		prior: said(&mut fields, "prior", beside.prior)?,
		replaces: said(&mut fields, "replaces", beside.replaces)?,
		documents: said(&mut fields, "documents", beside.documents)?,
		lines: lines.try_into().map_err(|_| fields.wrong("lines", format!("there are more than {MAX_LINES}")))?,
	};
	fields.end()?;
	Ok(Written { draft, currency })
}

/// That the draft's currency, where it says one, is the unit's.
pub fn in_unit(written: &Written, unit: &Unit) -> Result<()> {
	match written.currency {
		Some(currency) if currency != unit.currency => Err(Error::Usage(format!(
			"`currency`: the file's amounts are in {currency}, and those of coverage {} are in {}",
			written.draft.coverage, unit.currency
		))),
		_ => Ok(()),
	}
}

/// What the file says of the field, or else the command line. They must not say different things.
fn said<T>(fields: &mut Fields, name: &'static str, beside: Option<T>) -> Result<Option<T>, Invalid>
where
	T: Copy + PartialEq + core::fmt::Display + serde::de::DeserializeOwned,
{
	let written: Option<T> = fields.maybe(name)?;
	match (written, beside) {
		(Some(written), Some(beside)) if written != beside => {
			Err(fields.wrong(name, format!("the file says {written}, and --{name} says {beside}")))
		}
		(written, beside) => Ok(written.or(beside)),
	}
}

fn unsaid(fields: &Fields, name: &str) -> Invalid {
	fields.wrong(name, format!("it is missing; write it into the file, or say --{name}"))
}

fn lines(fields: &mut Fields) -> Result<Vec<ClaimLine>, Invalid> {
	let listed = fields.objects("lines")?;
	if listed.is_empty() {
		return Err(fields.wrong("lines", "there must be one at least"));
	}
	listed.into_iter().map(line).collect()
}

fn line(mut fields: Fields) -> Result<ClaimLine, Invalid> {
	let category: Category = fields.needed("category")?;
	let service = service(&mut fields)?;
	let units: u32 = fields.needed("units")?;
	if units == 0 {
		return Err(fields.wrong("units", "there must be one at least"));
	}
	let amount = fields.needed_as("amount", amount)?;
	let served: Moment = fields.needed("served")?;
	let performer: Option<AccountId> = fields.maybe("performer")?;
	let evidence = fields.maybe_as("evidence", evidence)?;
	let authorization: Option<AuthorizationId> = fields.maybe("authorization")?;
	fields.end()?;
	Ok(ClaimLine { category, service, units, amount, served, performer, evidence, authorization })
}

/// What is billed.
fn amount(value: &Value) -> Result<Amount, String> {
	let amount = value.as_u64().filter(|amount| (1..=MAX_AMOUNT).contains(amount));
	amount.ok_or_else(|| format!("it must be a whole number of minor units, from 1 to {MAX_AMOUNT}"))
}

/// What shows that the service was given.
fn evidence(value: &Value) -> Result<Evidence, String> {
	let read: Evidence = serde_json::from_value(value.clone()).map_err(|why| why.to_string())?;
	// What serde passes over in it would be lost without a word.
	match json!(read) == *value {
		true => Ok(read),
		false => Err(format!("it is read as {}, and says something else too", json!(read))),
	}
}

/// The keyed digest of the service: alone, or as `salus-interchange import --key` writes it. A code in clear never goes to the chain.
pub(in crate::command) fn service(fields: &mut Fields) -> Result<Digest, Invalid> {
	let digest = match fields.raw_needed("service")? {
		Value::Object(mut named) if named.len() == 1 => {
			if named.contains_key("code") {
				let why =
					"a code in clear must not go to the chain; import the claim with --key and --patient, which makes a digest of it";
				return Err(fields.wrong("service.code", why));
			}
			named.remove("digest").unwrap_or_default()
		}
		other => other,
	};
	let why = "it must be a digest: 0x and 64 hexadecimal digits";
	serde_json::from_value(digest).map_err(|_| fields.wrong("service", why))
}

/// A claim as a draft again, as it stands on the chain.
pub fn of_claim(claim: &Claim) -> ClaimDraft {
	ClaimDraft {
		kind: claim.kind,
		priority: claim.priority,
		patient: claim.patient,
		coverage: claim.coverage,
		invoice: claim.invoice,
		prior: claim.prior,
		replaces: claim.replaces,
		documents: claim.documents,
		lines: claim.lines.clone(),
	}
}
