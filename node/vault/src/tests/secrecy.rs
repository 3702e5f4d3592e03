//! What is on the disk tells nothing.

use std::{fs, path::Path};

use super::{entry, meta, new_vault, CUSTODIAN};
use crate::{operation, Entry, Kind, Meta, Once, VersionId};

/// Whether these bytes are in any file of the directory.
pub(super) fn found_in(directory: &Path, bytes: &[u8]) -> bool {
	fs::read_dir(directory).unwrap().any(|file| {
		let contents = fs::read(file.unwrap().path()).unwrap();
		contents.windows(bytes.len()).any(|window| window == bytes)
	})
}

#[test]
fn no_contents_ids_or_facts_are_on_any_file() {
	let (directory, vault) = new_vault();
	let marker = |name: &str| -> [u8; 32] { format!("{name:*<32}").into_bytes().try_into().unwrap() };
	let id = VersionId { patient: marker("PATIENT"), record: marker("RECORD"), version: 1 };
	let meta = Meta {
		author: marker("AUTHOR"),
		content: marker("CONTENT"),
		salt: marker("SALT"),
		signature: marker("SIGNATURE").to_vec(),
		..meta(id)
	};
	let entry = Entry {
		caller: marker("CALLER"),
		head: marker("HEAD"),
		decision: marker("DECISION").to_vec(),
		..entry(operation::CREATE, id.patient, Some(&id))
	};
	let contents = b"A CLINICAL FACT that nobody else may know. ".repeat(3_000);
	let once = Once { deadline: 1_700_000_030_000, nonce: marker("NONCE") };
	vault.put(vault.audit_once(entry, once).unwrap(), meta, &contents, 1).unwrap();
	for kind in [Kind::Records, Kind::AccessLog] {
		let items = vault.pending(kind, 10).unwrap().items;
		vault.begin_batch(kind, 0, [1; 32], &items).unwrap();
		vault.confirm_batch(kind, 0).unwrap();
	}
	let stored = vault.stat(&id.patient, &id.record, None).unwrap().unwrap();
	vault.store.scrub(&crate::store::Table::ALL).unwrap();
	drop(vault);
	for marker in [
		"PATIENT*",
		"RECORD**",
		"AUTHOR*",
		"CONTENT*",
		"SALT**",
		"SIGNATURE",
		"CALLER*",
		"HEAD**",
		"DECISION",
		"NONCE*",
	] {
		assert!(!found_in(directory.path(), marker.as_bytes()), "{marker}");
	}
	assert!(!found_in(directory.path(), b"CLINICAL FACT"));
	assert!(!found_in(directory.path(), &stored.commitment));
	assert!(!found_in(directory.path(), &stored.ciphertext_root));
	assert!(!found_in(directory.path(), &hex::decode(super::ROOT).unwrap()));
	// What is there in the clear is there: the search does find things.
	assert!(found_in(directory.path(), b"identity"));
	assert!(found_in(directory.path(), &[[1, 0, 0, 0], CUSTODIAN.to_le_bytes()].concat()));
}
