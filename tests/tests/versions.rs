//! The dependencies are those that were chosen: one release of the SDK, each of its large parts once, and RocksDB under the chain.

use std::collections::BTreeMap;

use toml::{Table, Value};

const SDK: &str = include_str!("../data/polkadot-sdk-2609.2.0.txt");
const LOCK: &str = include_str!("../../Cargo.lock");
const WORKSPACE: &str = include_str!("../../Cargo.toml");

/// Two of one of these in a node means two networks, two databases, or types that do not fit each other.
const ONCE: [&str; 4] = ["librocksdb-sys", "sc-network", "sc-service", "sp-runtime"];

/// The SDK's crates and their versions.
fn sdk() -> BTreeMap<&'static str, &'static str> {
	SDK.lines()
		.filter(|line| !line.starts_with('#') && !line.is_empty())
		.map(|line| line.split_once(' ').expect("a line is a name, a space, and a version"))
		.collect()
}

/// Every locked crate, with the versions it is locked at.
fn locked() -> BTreeMap<String, Vec<String>> {
	let lock: Table = LOCK.parse().expect("Cargo.lock is TOML");
	let mut crates = BTreeMap::<_, Vec<_>>::new();
	for package in lock["package"].as_array().expect("Cargo.lock lists packages") {
		let text = |key: &str| package[key].as_str().expect("a locked package has a name and a version").to_owned();
		crates.entry(text("name")).or_default().push(text("version"));
	}
	crates
}

fn features(dependency: &str) -> Vec<String> {
	let workspace: Table = WORKSPACE.parse().expect("Cargo.toml is TOML");
	let listed = workspace["workspace"]["dependencies"][dependency].get("features").and_then(Value::as_array);
	listed.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[test]
fn sdk_crates_are_those_of_one_release() {
	let (sdk, locked) = (sdk(), locked());
	let ours: Vec<_> = sdk.iter().filter_map(|(name, version)| Some((*name, *version, locked.get(*name)?))).collect();
	assert!(ours.len() > 100, "only {} crates of the SDK are locked: is the table the right one?", ours.len());
	let strangers: Vec<_> = ours.into_iter().filter(|(_, version, locked)| *locked != &[*version]).collect();
	assert!(strangers.is_empty(), "(crate, version in the release, versions locked): {strangers:#?}");
}

#[test]
fn large_parts_occur_once() {
	let locked = locked();
	for name in ONCE {
		let versions = locked.get(name).map(Vec::as_slice).unwrap_or_default();
		assert_eq!(versions.len(), 1, "{name} is locked at {versions:?}");
	}
}

#[test]
fn chain_database_is_rocksdb() {
	// Without the feature the node takes another database and says nothing.
	for dependency in ["sc-cli", "sc-service"] {
		assert!(features(dependency).contains(&"rocksdb".to_owned()), "{dependency} has lost its feature rocksdb");
	}
}
