//! Refusals of the chain, by name and in sentences.

use scale_value::{At as _, Composite, Value as ScaleValue, ValueDef};
use subxt::Metadata;

use crate::{error::Error, events::Happening};

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
			("Council", "Executed" | "MemberExecuted") => event.fields.at("result"),
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
		"BadOrigin" => "The signer may not make this call; it may need the council (--via council).",
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

/// What to do about an error of Salus's own; what it means stands in the chain's metadata.
fn hint(pallet: &str, name: &str) -> Option<&'static str> {
	if !["Identity", "Validators", "Consent", "Records"].contains(&pallet) {
		return None;
	}
	Some(match name {
		"NotAMember" | "NotAuthorized" => {
			"`member show` tells what an account may do where; --organization says for whom it acts."
		}
		"NotAController" => "`patient mine` tells for which patients an account acts.",
		"ReviewOverdue" => "`consent emergencies` tells which use waits for its review.",
		"Held" => "`hold lift` ends a hold.",
		"AlreadyOpen" => "`consent emergencies` tells until when.",
		"NotAnswered" => "`consent answer` answers a request, `consent revoke` dismisses it.",
		"StaleIndex" => "Another anchor came first.",
		_ => return None,
	})
}

/// A transaction that the node did not take.
pub fn not_taken(error: &subxt::rpcs::Error) -> Error {
	let subxt::rpcs::Error::User(user) = error else {
		return crate::chain::unanswered(error);
	};
	let text = crate::chain::describe(error);
	let sentence = match user.code {
		1010 if text.contains("outdated") => "the nonce was used already: another transaction of this account came first",
		1010 if text.contains("fees") || text.contains("ayment") || text.contains("signing address") => {
			"the chain does not know this account: it is no active member, no controller, no validator, no council member"
		}
		1010 if text.contains("bad signature") => "the signature does not hold: this wallet and the chain differ in version",
		1010 if text.contains("not expected") => "the chain takes no such call now: it is paused, or never allowed in a transaction",
		1010 => "the transaction is not valid now",
		1011 => "the node cannot tell whether the transaction is valid",
		1012 => "the node had this transaction lately and banned it for a while",
		1013 => "the node has this transaction already",
		1014 => "another transaction of this account with the same nonce waits already",
		1016 => "the node has too many transactions waiting; try again later",
		_ => "the node did not take the transaction",
	};
	Error::PoolRefused(format!("{sentence} (the node says: {text})"))
}

/// Whether to sign again with a new nonce.
pub fn lost_its_place(error: &subxt::rpcs::Error) -> bool {
	let subxt::rpcs::Error::User(user) = error else { return false };
	user.code == 1014 || (user.code == 1010 && crate::chain::describe(error).contains("outdated"))
}
