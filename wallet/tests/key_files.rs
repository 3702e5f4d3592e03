//! Key files: what is sealed opens with the passphrase and with nothing else.

use salus_wallet::{
	error::Error,
	key::{self, Key, Scheme},
	key_file::{Cost, KeyFile},
	key_ring::{check_name, write_private, KeyRing},
};
use zeroize::Zeroizing;

const CHEAP: Cost = Cost { memory: 8, passes: 1, lanes: 1 };
const PASSPHRASE: &str = "correct horse battery";

fn sealed(scheme: Scheme) -> KeyFile {
	KeyFile::seal(scheme, &Zeroizing::new([7; 32]), PASSPHRASE, CHEAP, 1_800_000_000_000).expect("it seals")
}

#[test]
fn what_is_sealed_opens_again() {
	for scheme in [Scheme::Sr25519, Scheme::Ed25519] {
		let text = sealed(scheme).to_text().expect("it is written");
		let file = KeyFile::from_text(&text).expect("it is read");
		assert_eq!(*file.open(PASSPHRASE).expect("it opens"), [7; 32]);
		assert_eq!(file.account, Key::from_seed(scheme, &Zeroizing::new([7; 32])).account());
		assert_eq!(file.scheme, scheme);
	}
}

#[test]
fn the_standard_cost_opens_too() {
	let seed = Zeroizing::new([9; 32]);
	let file = KeyFile::seal(Scheme::Sr25519, &seed, PASSPHRASE, Cost::STANDARD, 0).expect("it seals");
	assert_eq!(*file.open(PASSPHRASE).expect("it opens"), [9; 32]);
}

#[test]
fn wrong_passphrase_is_told_as_one() {
	let error = sealed(Scheme::Sr25519).open("correct horse batterz").expect_err("it does not open");
	assert!(matches!(error, Error::Passphrase(_)));
	assert!(error.to_string().starts_with("wrong passphrase"));
	assert_eq!(error.exit_code(), 3);
}

#[test]
fn short_passphrase_seals_nothing() {
	let error = KeyFile::seal(Scheme::Sr25519, &Zeroizing::new([7; 32]), "seven77", CHEAP, 0).expect_err("too short");
	assert_eq!(error.to_string(), "a passphrase has at least 8 characters");
}

#[test]
fn the_same_key_is_sealed_differently_each_time() {
	assert_ne!(sealed(Scheme::Sr25519).to_text().expect("text"), sealed(Scheme::Sr25519).to_text().expect("text"));
}

#[test]
fn a_file_with_any_byte_changed_does_not_open() {
	let text = sealed(Scheme::Sr25519).to_text().expect("it is written");
	for position in 0..text.len() {
		for bit in 0..8 {
			let mut bytes = text.clone().into_bytes();
			bytes[position] ^= 1 << bit;
			let Ok(changed) = String::from_utf8(bytes) else { continue };
			let opened = KeyFile::from_text(&changed).and_then(|file| file.open(PASSPHRASE));
			assert!(opened.is_err(), "byte {position}, bit {bit} can be changed");
		}
	}
}

#[test]
fn a_file_cut_short_or_extended_does_not_open() {
	let text = sealed(Scheme::Sr25519).to_text().expect("it is written");
	for length in 0..text.len() {
		assert!(KeyFile::from_text(&text[..length]).is_err(), "cut at {length}");
	}
	assert!(KeyFile::from_text(&format!("{text} ")).is_err());
}

#[test]
fn a_file_of_another_version_says_so() {
	let text = sealed(Scheme::Sr25519).to_text().expect("text").replace("\"version\": 1", "\"version\": 2");
	let error = KeyFile::from_text(&text).expect_err("another version");
	assert_eq!(error.to_string(), "the key file has version 2; this wallet reads 1");
}

#[test]
fn a_file_cannot_ask_for_endless_work() {
	let mut file = sealed(Scheme::Sr25519);
	file.argon2id.memory = u32::MAX;
	assert!(matches!(file.open(PASSPHRASE), Err(Error::Key(_))));
}

#[test]
fn a_ring_keeps_finds_and_never_replaces() {
	let folder = tempfile::tempdir().expect("a folder");
	let ring = KeyRing::new(folder.path().join("keys"));
	assert!(ring.names().expect("none yet").is_empty());
	ring.keep("doctor", &sealed(Scheme::Ed25519)).expect("it is kept");
	ring.keep("anna.m", &sealed(Scheme::Sr25519)).expect("it is kept");
	assert_eq!(ring.names().expect("names"), ["anna.m", "doctor"]);
	assert!(matches!(ring.keep("doctor", &sealed(Scheme::Sr25519)), Err(Error::File(_))));
	assert_eq!(ring.load("doctor").expect("it is there").scheme, Scheme::Ed25519);
	assert!(ring.load("nobody").expect_err("it is not").to_string().starts_with("there is no key `nobody`"));
	// Nothing is left beside the keys.
	assert_eq!(std::fs::read_dir(folder.path().join("keys")).expect("folder").count(), 2);
}

#[cfg(unix)]
#[test]
fn a_file_that_others_can_read_is_refused() {
	use std::os::unix::fs::PermissionsExt;
	let folder = tempfile::tempdir().expect("a folder");
	let ring = KeyRing::new(folder.path().join("keys"));
	let path = ring.keep("doctor", &sealed(Scheme::Sr25519)).expect("it is kept");
	let mode = |path: &std::path::Path| std::fs::metadata(path).expect("metadata").permissions().mode() & 0o777;
	assert_eq!(mode(&path), 0o600);
	assert_eq!(mode(&folder.path().join("keys")), 0o700);
	for open in [0o640, 0o604, 0o660] {
		std::fs::set_permissions(&path, std::fs::Permissions::from_mode(open)).expect("it is set");
		assert!(ring.load("doctor").expect_err("others can read it").to_string().starts_with("others can read"));
	}
}

#[cfg(unix)]
#[test]
fn what_is_written_privately_is_private_and_whole() {
	use std::os::unix::fs::PermissionsExt;
	let folder = tempfile::tempdir().expect("a folder");
	let path = folder.path().join("record.json");
	write_private(&path, b"first", true).expect("written");
	write_private(&path, b"second", true).expect("replaced");
	assert_eq!(std::fs::read(&path).expect("read"), b"second");
	assert_eq!(std::fs::metadata(&path).expect("metadata").permissions().mode() & 0o777, 0o600);
	assert!(write_private(&path, b"third", false).is_err());
	assert_eq!(std::fs::read(&path).expect("read"), b"second");
}

#[test]
fn names_cannot_lead_elsewhere() {
	for name in ["", ".", "..", "../doctor", "a/b", "a\\b", "-rf", ".hidden", "a b", "a:b", &"a".repeat(65)] {
		assert!(check_name(name).is_err(), "`{name}` is taken");
	}
	for name in ["a", "doctor-1", "anna.m", "A_b"] {
		assert!(check_name(name).is_ok(), "`{name}` is refused");
	}
}

#[test]
fn development_keys_are_the_known_ones() {
	let account = |scheme, path| Key::development(scheme, path).expect("a key").account().to_string();
	assert_eq!(account(Scheme::Sr25519, "//Alice"), "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY");
	assert_eq!(account(Scheme::Sr25519, "//Bob"), "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty");
	assert_eq!(account(Scheme::Ed25519, "//Alice"), "5FA9nQDVg267DEd8m1ZypXLBnvN7SFxYwV7ndqSYGiN9TTpu");
	for wrong in ["Alice", "/Alice", "//Alice///secret", "0x00//Alice", ""] {
		assert!(Key::development(Scheme::Sr25519, wrong).is_err(), "{wrong}");
	}
}

#[test]
fn the_scheme_can_stand_before_a_development_key() {
	assert_eq!(key::development_path("ed25519://Alice", Scheme::Sr25519), Some((Scheme::Ed25519, "//Alice")));
	assert_eq!(key::development_path("sr25519://Alice", Scheme::Ed25519), Some((Scheme::Sr25519, "//Alice")));
	assert_eq!(key::development_path("//Alice", Scheme::Ed25519), Some((Scheme::Ed25519, "//Alice")));
	assert_eq!(key::development_path("alice", Scheme::Sr25519), None);
	assert_eq!(key::development_path("ed25519:alice", Scheme::Sr25519), None);
}

#[test]
fn a_phrase_gives_its_key_back() {
	let (seed, phrase) = key::new_seed();
	for scheme in [Scheme::Sr25519, Scheme::Ed25519] {
		assert_eq!(*key::read_seed(scheme, &phrase).expect("it is read"), *seed);
	}
	let written = format!(" 0x{}\n", hex::encode(*seed));
	assert_eq!(*key::read_seed(Scheme::Sr25519, &written).expect("it is read"), *seed);
}

#[test]
fn a_derived_secret_is_the_derived_key() {
	let phrase = sp_core::crypto::DEV_PHRASE;
	for scheme in [Scheme::Sr25519, Scheme::Ed25519] {
		let seed = key::read_seed(scheme, &format!("{phrase}//Alice")).expect("it is read");
		let alice = Key::development(scheme, "//Alice").expect("a key").account();
		assert_eq!(Key::from_seed(scheme, &seed).account(), alice);
	}
}

#[test]
fn no_secret_is_made_of_nothing() {
	for wrong in ["", "//Alice", "/soft", "three short words", "0x1234"] {
		assert!(matches!(key::read_seed(Scheme::Sr25519, wrong), Err(Error::Key(_))), "{wrong}");
	}
}

#[test]
fn a_key_shows_its_account_alone() {
	let key = Key::development(Scheme::Sr25519, "//Alice").expect("a key");
	assert_eq!(format!("{key:?}"), "Key(sr25519 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY)");
}
