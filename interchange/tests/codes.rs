//! Codes: all that the chain's documents can have, and no others. The same list is compared with the chain's own types in the main workspace.

use std::collections::{BTreeMap, BTreeSet};

use salus_interchange::*;
use serde::de::DeserializeOwned;
use serde_json::json;

/// The words of an enum of values, which serde names where it is given another.
fn variants<T: DeserializeOwned>() -> BTreeSet<String> {
	let error = serde_json::from_value::<T>(json!("no such word")).err().expect("there is no such word").to_string();
	let (_, words) = error.split_once("expected").expect("it says which there are");
	words.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn codes_are_those_of_the_list() {
	let mut known = BTreeMap::new();
	macro_rules! coded {
		($($name:ident)+) => { $(
			let codes: BTreeSet<_> = $name::ALL.iter().map(|one| one.code().to_owned()).collect();
			known.insert(stringify!($name), codes);
		)+ };
	}
	macro_rules! valued {
		($($name:ident)+) => { $( known.insert(stringify!($name), variants::<$name>()); )+ };
	}
	coded! {
		AdjustmentGroup AdjustmentReason Category ClaimKind ClaimStatus ClaimUse ComponentKind CoverageStatus Direction DisputeReason
		EntryKind InvoiceStatus Priority RemittanceStatus RemittedKind UnitStatus
	}
	valued! { Evidence Party Subject }
	let list: BTreeMap<&str, BTreeSet<String>> =
		serde_json::from_str(include_str!("codes.json")).expect("the list is right");
	assert_eq!(known, list);
}

/// Whoever reads an explanation of benefits is told what the wallet tells; the wallet compares its sentences with the same list.
#[test]
fn every_reason_is_told_in_the_words_of_the_list() {
	let told: BTreeMap<_, _> = AdjustmentReason::ALL.iter().map(|reason| (reason.code(), reason.sentence())).collect();
	let list: BTreeMap<&str, &str> = serde_json::from_str(include_str!("sentences.json")).expect("the list is right");
	assert_eq!(told, list);
}
