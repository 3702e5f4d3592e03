//! The contract with wallets and portals: metadata that changes without a new `spec_version` is refused, since whoever knows the old would sign by it.

use codec::Encode;
use sp_core::{bytes::to_hex, H256};
use sp_runtime::traits::{BlakeTwo256, Hash};

use crate::{Runtime, VERSION};

/// One line for each `spec_version`: the version, and the digest of its metadata. `scripts/metadata` adds a line; `scripts/runtime-lints` sees to it that no
/// line changes once it is committed.
const RECORDED: &str = include_str!("../../metadata.versions");

/// Of a chain that has decided nothing yet: some constants are parameters, whose defaults count here.
fn digest() -> String {
	let describe =
		|| Runtime::metadata_at_version(16).expect("it has that version, with runtime APIs and view functions");
	let digest: H256 = BlakeTwo256::hash(&sp_io::TestExternalities::default().execute_with(describe).encode());
	to_hex(digest.as_bytes(), false)
}

/// What is wrong with the record, if this runtime's metadata has this digest.
fn complaint(recorded: &str, version: u32, digest: &str) -> Option<String> {
	let lines: Option<Vec<(u32, &str)>> = recorded
		.lines()
		.filter(|line| !line.starts_with('#'))
		.map(|line| line.split_once(' ').and_then(|(version, digest)| Some((version.parse().ok()?, digest))))
		.collect();
	let Some(lines) = lines else { return Some("a line is not `VERSION DIGEST`".into()) };
	if lines.windows(2).any(|pair| pair[0].0 >= pair[1].0) {
		return Some("the versions do not rise".into());
	}
	match lines.last() {
		Some(last) if *last == (version, digest) => None,
		Some((last, _)) if *last >= version => Some(format!(
			"the metadata changed and spec_version is still {version}: raise it, then run scripts/metadata"
		)),
		_ => Some(format!("spec_version {version} is not recorded, with the digest {digest}: run scripts/metadata")),
	}
}

#[test]
fn metadata_does_not_change_without_a_new_spec_version() {
	assert_eq!(complaint(RECORDED, VERSION.spec_version, &digest()), None);
}

#[test]
fn the_record_is_refused_when_it_is_not_of_this_runtime() {
	let complains = |recorded: &str, about: &str| {
		let complaint = complaint(recorded, 3, "aa");
		assert!(complaint.as_ref().is_some_and(|text| text.contains(about)), "{recorded:?}: {complaint:?}");
	};
	assert_eq!(complaint("# a remark\n2 bb\n3 aa\n", 3, "aa"), None);
	complains("2 bb\n3 cc\n", "is still 3");
	complains("2 bb\n4 aa\n", "is still 3");
	complains("2 aa\n", "not recorded");
	complains("", "not recorded");
	complains("3 bb\n3 aa\n", "do not rise");
	complains("three aa\n", "VERSION DIGEST");
}

/// What `scripts/metadata` reads.
#[test]
fn the_digest_is_told() {
	println!("metadata {} {}", VERSION.spec_version, digest());
}
