//! The documents that `salus-interchange` reads are these shapes as JSON. It has types of its own for them (docs/decisions/0010-interchange-workspace.md); its examples hold the
//! two together.

use std::{
	collections::{BTreeMap, BTreeSet},
	fs,
	path::PathBuf,
};

use salus_primitives::{
	insurance::{
		AdjustmentGroup, AdjustmentReason, Category, ClaimEntry, ClaimKind, ClaimStatus, ClaimUse, CoverageEntry,
		CoverageStatus, DecisionRecord, Evidence,
	},
	invoice::{ComponentKind, DisputeReason, InvoiceEntry, InvoiceStatus},
	money::{Direction, EntryKind, NumberedEntry, Party, Subject, UnitEntry, UnitStatus},
	priority::Priority,
	remittance::{RemittanceEntry, RemittanceStatus, RemittedKind},
	ClaimId,
};
use serde::{de::DeserializeOwned, Deserialize, Serialize};
use serde_json::{json, Value};

/// What a wallet puts together for `salus-interchange ledger`.
#[derive(Serialize, Deserialize)]
struct Ledger {
	party: Party,
	unit: UnitEntry,
	entries: Vec<NumberedEntry>,
}

/// What a wallet puts together for `claim decisions`.
#[derive(Serialize, Deserialize)]
struct Decisions {
	claim: ClaimId,
	decisions: Vec<Numbered>,
}

#[derive(Serialize, Deserialize)]
struct Numbered {
	appeals: u8,
	record: DecisionRecord,
}

/// The examples whose names begin so, each with its name.
fn examples(kind: &str) -> Vec<(String, Value)> {
	let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../interchange/tests/documents");
	let files =
		fs::read_dir(folder).expect("interchange has examples").map(|file| file.expect("it can be read").path());
	let of_kind = files.filter_map(|path| {
		let name = path.file_stem()?.to_str()?.to_owned();
		let is_of_kind = name == kind || name.starts_with(&format!("{kind}-"));
		is_of_kind
			.then(|| (name, serde_json::from_str(&fs::read_to_string(&path).expect("it is text")).expect("it is JSON")))
	});
	of_kind.collect()
}

/// Fails unless there are such examples, and each is read and written back as it was.
fn comes_back<Shape: DeserializeOwned + Serialize>(kind: &str) -> usize {
	let examples = examples(kind);
	for (name, value) in &examples {
		let read: Shape = serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{name}: {error}"));
		assert_eq!(serde_json::to_value(read).expect("it is JSON"), *value, "{name}");
	}
	assert!(!examples.is_empty(), "there is no example of a {kind}");
	examples.len()
}

#[test]
fn every_example_of_interchange_is_one_of_these_shapes() {
	let read = comes_back::<CoverageEntry>("coverage")
		+ comes_back::<ClaimEntry>("claim")
		+ comes_back::<Decisions>("decisions")
		+ comes_back::<InvoiceEntry>("invoice")
		+ comes_back::<RemittanceEntry>("remittance")
		+ comes_back::<UnitEntry>("unit")
		+ comes_back::<Ledger>("ledger");
	assert_eq!(read, examples_of_all(), "an example is of no shape that is read here");
}

fn examples_of_all() -> usize {
	let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../interchange/tests/documents");
	fs::read_dir(folder).expect("interchange has examples").count()
}

/// The words of an enum of values, which serde names where it is given another.
fn variants<T: DeserializeOwned>() -> BTreeSet<String> {
	let error = serde_json::from_value::<T>(json!("no such word")).err().expect("there is no such word").to_string();
	let (_, words) = error.split_once("expected").expect("it says which there are");
	words.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// An example has few of the codes. One that is new here and unknown there would be refused by whoever reads the first document that has it.
#[test]
fn every_code_is_known_to_interchange() {
	let mut codes = BTreeMap::new();
	macro_rules! coded {
		($($name:ident)+) => { $(
			let all: BTreeSet<_> = $name::ALL.iter().map(|one| one.code().to_owned()).collect();
			codes.insert(stringify!($name), all);
		)+ };
	}
	macro_rules! valued {
		($($name:ident)+) => { $( codes.insert(stringify!($name), variants::<$name>()); )+ };
	}
	coded! {
		AdjustmentGroup AdjustmentReason Category ClaimKind ClaimStatus ClaimUse ComponentKind CoverageStatus Direction DisputeReason
		EntryKind InvoiceStatus Priority RemittanceStatus RemittedKind UnitStatus
	}
	valued! { Evidence Party Subject }
	let known: BTreeMap<&str, BTreeSet<String>> =
		serde_json::from_str(include_str!("../../interchange/tests/codes.json")).expect("the list is right");
	assert_eq!(codes, known, "interchange/tests/codes.json, and with it the crate, must follow");
}
