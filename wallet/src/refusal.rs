//! Refusals of the chain, by name and in sentences.

mod appointment;
mod bed;
mod claim;
mod consent;
mod coverage;
mod governance;
mod identity;
mod lab;
mod patient;
mod payment;
mod prescription;
mod record;
mod validator;

use scale_value::{At as _, Composite, Value as ScaleValue, ValueDef};
use subxt::Metadata;

use crate::{error::Error, events::Happening};

/// The number above which a transaction's own error says in how many minutes there is quota again.
const QUOTA_CODES: u32 = 100;

/// The most minutes that it can say.
const MOST_MINUTES: u32 = 155;

/// The number of a transaction that never ends.
const IMMORTAL_CODE: u32 = 1;

/// Why a call failed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refusal {
	/// The error's name, as `Consent.NotFound`.
	pub name: String,
	/// What it means.
	pub sentence: String,
}

/// The refusal among a transaction's events, if there is one: its own, or that of the call it carried.
pub fn find(events: &[Happening], metadata: &Metadata) -> Option<Refusal> {
	events.iter().find_map(|event| {
		if event.is("System", "ExtrinsicFailed") {
			return event.fields.at("dispatch_error").map(|error| read(error, metadata));
		}
		let carried = match (event.pallet.as_str(), event.name.as_str()) {
			("Sudo", "Sudid") => event.fields.at("sudo_result"),
			("Council" | "EmergencyCommittee", "Executed" | "MemberExecuted") => event.fields.at("result"),
			_ => None,
		}?;
		match &carried.value {
			ValueDef::Variant(result) if result.name == "Err" => {
				result.values.values().next().map(|error| read(error, metadata))
			}
			_ => None,
		}
	})
}

/// Reads a dispatch error.
pub fn read(error: &ScaleValue<()>, metadata: &Metadata) -> Refusal {
	let ValueDef::Variant(kind) = &error.value else {
		return Refusal { name: "Unknown".into(), sentence: "The chain gave a reason this wallet cannot read.".into() };
	};
	if kind.name == "Module" {
		if let Some(refusal) = read_module(&kind.values, metadata) {
			return refusal;
		}
	}
	let inner = kind.values.values().next().and_then(|inner| match &inner.value {
		ValueDef::Variant(inner) => Some(inner.name.clone()),
		_ => None,
	});
	let name = inner.map_or_else(|| kind.name.clone(), |inner| format!("{}.{inner}", kind.name));
	let sentence = match kind.name.as_str() {
		"BadOrigin" => {
			"The signer may not make this call, or too few were in favour; it may need the council (--via council), or a higher --threshold."
		}
		"Exhausted" => "The block has no room for it; try again.",
		_ => "The chain could not carry it out.",
	};
	Refusal { name, sentence: sentence.into() }
}

fn read_module(values: &Composite<()>, metadata: &Metadata) -> Option<Refusal> {
	// `Module` holds one struct of the pallet's index and four bytes, the first of which is the error's.
	let module = values.values().next()?;
	let index = u8::try_from(module.at("index")?.as_u128()?).ok()?;
	let error = u8::try_from(first_number(module.at("error")?)?).ok()?;
	let pallet = metadata.pallet_by_error_index(index)?;
	let variant = pallet.error_variant_by_index(error)?;
	let said = variant.docs.join(" ").trim().to_owned();
	let sentence = match hint(pallet.name(), &variant.name) {
		Some(hint) if said.is_empty() => hint.to_owned(),
		Some(hint) => format!("{said} {hint}"),
		None if said.is_empty() => "The chain says no more about it.".into(),
		None => said,
	};
	Some(Refusal { name: format!("{}.{}", pallet.name(), variant.name), sentence })
}

fn first_number(value: &ScaleValue<()>) -> Option<u128> {
	match &value.value {
		ValueDef::Composite(values) => values.values().next().and_then(first_number),
		_ => value.as_u128(),
	}
}

/// What to do about an error; what it means stands in the chain's metadata.
fn hint(pallet: &str, name: &str) -> Option<&'static str> {
	let own = match pallet {
		"Council" | "EmergencyCommittee" => return governance::of_motions(name),
		"SafeMode" => return Some("`safe-mode show` tells what is stopped, and until when."),
		"Admission" => governance::of_quotas(name),
		"Appointments" => appointment::hint(name),
		"Beds" => bed::hint(name),
		"Claims" => claim::hint(name),
		"Consent" => consent::hint(name),
		"Coverage" => coverage::hint(name),
		"Governance" => governance::of_governance(name),
		"Identity" => identity::hint(name),
		"LabOrders" => lab::hint(name),
		"Patients" => patient::hint(name),
		"Payments" => payment::hint(name),
		"Prescriptions" => prescription::hint(name),
		"Records" => record::hint(name),
		"Validators" => validator::hint(name),
		_ => return None,
	};
	own.or_else(|| of_salus(name))
}

/// What the pallets of Salus refuse alike.
fn of_salus(name: &str) -> Option<&'static str> {
	Some(match name {
		"NotAMember" | "NotAuthorized" => {
			"`member show` tells what an account may do where; --organization says for whom it acts."
		}
		"NotAController" => "`patient mine` tells for which patients an account acts.",
		"ReviewOverdue" => "`consent emergencies` tells which use waits for its review.",
		_ => return None,
	})
}

/// A transaction that the node did not take.
pub fn not_taken(error: &subxt::rpcs::Error) -> Error {
	let subxt::rpcs::Error::User(user) = error else {
		return crate::chain::unanswered(error);
	};
	let text = crate::chain::describe(error);
	let custom = custom(&text);
	let sentence = match user.code {
		1010 if custom.is_some() => custom.as_deref().unwrap_or_default(),
		1010 if text.contains("outdated") => "the nonce was used already: another transaction of this account came first",
		1010 if text.contains("fees") || text.contains("ayment") || text.contains("signing address") => {
			"the chain does not know this account: it is no active member, no controller, no validator, no council member"
		}
		1010 if text.contains("bad signature") => "the signature does not hold: this wallet and the chain differ in version",
		1010 if text.contains("ancient birth block") => "it was signed too long ago, or for ever: sign it again",
		1010 if text.contains("not expected") => "the chain takes no such call now, or not from this account: it is paused, takes an office, or is never allowed in a transaction",
		1010 => "the transaction is not valid now",
		1011 => "the node cannot tell whether the transaction is valid; `chain status` tells whether it is up to date",
		1012 => "the node had this transaction lately and refuses it for a while: try again in half an hour, or sign it anew",
		1013 => "the node has this transaction already",
		1014 => "another transaction of this account with the same nonce waits already",
		1016 => "the node has too many transactions waiting; try again later",
		_ => "the node did not take the transaction",
	};
	Error::PoolRefused(format!("{sentence} (the node says: {text})"))
}

/// What the chain's own codes say of a transaction: that a quota is used up, and in how many minutes it is back.
fn custom(text: &str) -> Option<String> {
	let (_, number) = text.split_once("Custom error: ")?;
	let number: u32 = number.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok()?;
	let quota = "your quota, or your organization's, is used up";
	Some(match number.checked_sub(QUOTA_CODES) {
		Some(0) => {
			"it costs more than your quota of a whole period, so that waiting does not help; the council can raise it"
				.into()
		}
		Some(1) => format!("{quota}: come back in 1 minute; `quota show` tells what is left"),
		Some(minutes @ 2..MOST_MINUTES) => {
			format!("{quota}: come back in {minutes} minutes; `quota show` tells what is left")
		}
		Some(_) => format!("{quota}: come back in {MOST_MINUTES} minutes or more; `quota show` tells when"),
		None if number == IMMORTAL_CODE => "it is signed for ever, and the chain takes only what ends".into(),
		None => return None,
	})
}

/// Whether to sign again with a new nonce.
pub fn lost_its_place(error: &subxt::rpcs::Error) -> bool {
	let subxt::rpcs::Error::User(user) = error else { return false };
	user.code == 1014 || (user.code == 1010 && crate::chain::describe(error).contains("outdated"))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_chains_own_numbers_are_told_in_words() {
		let told = |code: &str| custom(&format!("Invalid Transaction: Custom error: {code}"));
		assert!(told("1").is_some_and(|told| told.contains("for ever")));
		assert!(told("100").is_some_and(|told| told.contains("more than")));
		assert!(told("145").is_some_and(|told| told.contains("in 45 min")));
		assert!(told("255").is_some_and(|told| told.contains("in 155 min")));
		assert_eq!((told("2"), told("")), (None, None));
		assert_eq!(custom("Invalid Transaction: Transaction is outdated"), None);
	}
}
