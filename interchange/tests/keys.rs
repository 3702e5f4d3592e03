//! Keys: only from a file that its owner alone can read.

use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf};

use salus_interchange::{
	key::{Key, KeyError},
	PatientId,
};
use tempfile::TempDir;

fn file(content: &[u8], mode: u32) -> (TempDir, PathBuf) {
	let folder = TempDir::new().expect("a folder can be made");
	let path = folder.path().join("key");
	fs::write(&path, content).expect("it can be written");
	fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("they can be set");
	(folder, path)
}

const PATIENT: PatientId = PatientId([0xa1; 32]);

/// Calculated by another program: OpenSSL.
#[test]
fn digest_is_hmac_sha_256_under_the_patients_key_which_is_one_under_the_providers() {
	let key = Key::new([7; 32]).of_patient(PATIENT);
	assert_eq!(key.patient(), PATIENT);
	assert_eq!(
		key.digest("http://example.org", "1200").to_string(),
		"0xbd98bc61b3c3d3bf010c67fabc6a3734abcaab460f1264f60483380931843ceb"
	);
	assert_eq!(
		key.digest("", "1200").to_string(),
		"0xa2484e9d2b452626560bb9a89c26e12aef7f173d669d6b5f33ffdba6b92c7473"
	);
}

#[test]
fn digests_of_two_patients_or_two_providers_have_nothing_in_common() {
	let digest = |provider, patient| Key::new([provider; 32]).of_patient(PatientId([patient; 32])).digest("a", "b");
	assert_eq!(digest(7, 1), digest(7, 1));
	let all: std::collections::BTreeSet<_> =
		[digest(7, 1), digest(7, 2), digest(8, 1), digest(8, 2)].iter().map(ToString::to_string).collect();
	assert_eq!(all.len(), 4);
}

#[test]
fn key_is_read_with_its_newline_or_without() {
	for content in ["07".repeat(32), "07".repeat(32) + "\n"] {
		for mode in [0o600, 0o400] {
			let (_folder, path) = file(content.as_bytes(), mode);
			let key = Key::read(&path).expect("it is a key");
			let expected = Key::new([7; 32]).of_patient(PATIENT).digest("a", "b");
			assert_eq!(key.of_patient(PATIENT).digest("a", "b"), expected);
		}
	}
}

#[test]
fn key_that_others_can_read_is_refused() {
	for mode in [0o640, 0o604, 0o660, 0o622, 0o644, 0o610] {
		let (_folder, path) = file("07".repeat(32).as_bytes(), mode);
		assert!(matches!(Key::read(&path), Err(KeyError::Open)), "{mode:o}");
	}
}

#[test]
fn what_is_no_key_is_refused() {
	let long = "07".repeat(33);
	for content in [b"".as_slice(), b"07", long.as_bytes(), &[0xff; 64], "zz".repeat(32).as_bytes()] {
		let (_folder, path) = file(content, 0o600);
		assert!(matches!(Key::read(&path), Err(KeyError::Invalid)));
	}
	let two_lines = "07".repeat(32) + "\n\n";
	let (_folder, path) = file(two_lines.as_bytes(), 0o600);
	assert!(matches!(Key::read(&path), Err(KeyError::Invalid)));
	assert!(matches!(Key::read(&path.with_file_name("none")), Err(KeyError::File(_))));
}
