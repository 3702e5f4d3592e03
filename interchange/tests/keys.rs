//! Keys: only from a file that its owner alone can read.

use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf};

use salus_interchange::key::{Key, KeyError};
use tempfile::TempDir;

fn file(content: &[u8], mode: u32) -> (TempDir, PathBuf) {
	let folder = TempDir::new().expect("a folder can be made");
	let path = folder.path().join("key");
	fs::write(&path, content).expect("it can be written");
	fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("they can be set");
	(folder, path)
}

/// Calculated by another program: OpenSSL.
#[test]
fn digest_is_hmac_sha_256_of_system_and_code() {
	let digest = Key::new([7; 32]).digest("http://example.org", "1200");
	assert_eq!(digest.to_string(), "0xa12991f59d373770cef783e2232cf03fe234e4ed7119d83578490dadd99dc6e2");
}

#[test]
fn key_is_read_with_its_newline_or_without() {
	for content in ["07".repeat(32), "07".repeat(32) + "\n"] {
		for mode in [0o600, 0o400] {
			let (_folder, path) = file(content.as_bytes(), mode);
			let key = Key::read(&path).expect("it is a key");
			assert_eq!(key.digest("a", "b"), Key::new([7; 32]).digest("a", "b"));
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
