//! `salus keys` on keystores of this machine. With a running node it is shown in tests/tests/validators.rs.

use std::{
	fs,
	os::unix::fs::PermissionsExt,
	path::{Path, PathBuf},
	process::{Command, Output},
};

use codec::{Decode, Encode};
use salus_runtime::SessionKeys;
use serde_json::Value;
use sp_core::{bytes::from_hex, crypto::Ss58Codec};
use sp_keyring::Sr25519Keyring;
use sp_runtime::traits::OpaqueKeys;
use tempfile::TempDir;

/// Of no use anywhere: the phrase that every Substrate tool knows.
const PHRASE: &str = "bottom drive obey lake curtain smoke basket hold race lonely fit walk";

fn keys(arguments: &[&str]) -> Output {
	Command::new(env!("CARGO_BIN_EXE_salus")).arg("keys").args(arguments).output().expect("the binary can be started")
}

fn account() -> String {
	Sr25519Keyring::Ferdie.to_account_id().to_string()
}

/// Session keys and their proof, out of the answer.
fn made(output: &Output) -> (SessionKeys, Vec<u8>) {
	assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
	let answer: Value = serde_json::from_slice(&output.stdout).expect("JSON");
	let bytes = |name: &str| from_hex(answer[name].as_str().expect("a string")).expect("hexadecimal");
	let next = answer["next"].as_str().expect("a sentence");
	assert!(next.contains("validator set-keys") && next.contains(&account()), "{next}");
	let keys = SessionKeys::decode(&mut &bytes("keys")[..]).expect("session keys");
	assert_eq!(
		answer["session"],
		serde_json::json!({ "aura": keys.aura.to_ss58check(), "grandpa": keys.grandpa.to_ss58check() })
	);
	(keys, bytes("proof"))
}

fn in_folder(job: &str, folder: &Path, more: &[&str]) -> Output {
	let folder = folder.to_str().expect("UTF-8");
	let account = account();
	keys(&[&[job, "--json", "--chain", "local", "--base-path", folder, "--account", &account][..], more].concat())
}

fn kept(folder: &Path) -> Vec<String> {
	let keystore = folder.join("chains/salus_local/keystore");
	let names = fs::read_dir(keystore).expect("the keystore is there");
	let mut names: Vec<_> = names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
	names.sort();
	names
}

/// How a keystore names the file of a key.
fn file(kind: &str, public: impl AsRef<[u8]>) -> String {
	hex::encode(kind) + &hex::encode(public)
}

fn secret(folder: &Path, text: &str, mode: u32) -> PathBuf {
	let path = folder.join("secret");
	fs::write(&path, text).unwrap();
	fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
	path
}

fn proves(keys: &SessionKeys, owner: Sr25519Keyring, proof: &[u8]) -> bool {
	keys.ownership_proof_is_valid(&owner.to_account_id().encode(), proof)
}

#[test]
fn generated_keys_lie_in_the_keystore_and_are_proved_for_one_account() {
	let folder = TempDir::new().unwrap();
	let (keys, proof) = made(&in_folder("generate", folder.path(), &[]));
	assert_eq!(kept(folder.path()), [file("aura", &keys.aura), file("gran", &keys.grandpa)]);
	assert!(proves(&keys, Sr25519Keyring::Ferdie, &proof));
	assert!(!proves(&keys, Sr25519Keyring::Eve, &proof), "a proof is for one account");

	let (others, _) = made(&in_folder("generate", folder.path(), &[]));
	assert_ne!(keys, others);
	assert_eq!(kept(folder.path()).len(), 4, "the old keys stay until nobody needs them");
}

#[test]
fn inserted_keys_come_from_the_secret_alone_and_differ_by_purpose() {
	let first = TempDir::new().unwrap();
	let path = secret(first.path(), &format!("{PHRASE}\n"), 0o600);
	let from = ["--secret-file", path.to_str().unwrap()];
	let (keys, proof) = made(&in_folder("insert", first.path(), &from));
	assert!(proves(&keys, Sr25519Keyring::Ferdie, &proof));
	assert_ne!(keys.aura.encode(), keys.grandpa.encode());
	assert_eq!(kept(first.path()), [file("aura", &keys.aura), file("gran", &keys.grandpa)]);

	let second = TempDir::new().unwrap();
	let (again, _) = made(&in_folder("insert", second.path(), &from));
	assert_eq!(keys, again, "a new machine gets the same keys");
}

#[test]
fn secret_that_others_can_read_or_that_is_none_is_refused_and_not_repeated() {
	let folder = TempDir::new().unwrap();
	let refusal = |text: &str, mode| {
		let path = secret(folder.path(), text, mode);
		let output = in_folder("insert", folder.path(), &["--secret-file", path.to_str().unwrap()]);
		assert!(!output.status.success());
		let said = String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
		assert!(text.is_empty() || !said.contains(text), "the secret is in: {said}");
		fs::remove_file(path).unwrap();
		said
	};
	assert!(refusal(PHRASE, 0o644).contains("use mode 0400 or 0600"));
	assert!(refusal("bottom drive obey", 0o600).contains("12 to 24 words"));
	assert!(refusal(&"long ".repeat(1000), 0o600).contains("no file with a secret phrase"));
	let missing = in_folder("insert", folder.path(), &["--secret-file", "/nowhere/secret"]);
	assert!(String::from_utf8_lossy(&missing.stderr).contains("/nowhere/secret"));
}

#[test]
fn a_wrong_account_is_refused_before_anything_is_made() {
	let folder = TempDir::new().unwrap();
	let base = folder.path().to_str().unwrap();
	let output = keys(&["generate", "--chain", "local", "--base-path", base, "--account", "5Nobody"]);
	assert!(!output.status.success());
	assert!(String::from_utf8_lossy(&output.stderr).contains("this is no account: give its SS58 address"));
	assert!(!folder.path().join("chains").exists());
}

#[test]
fn a_node_that_is_not_there_is_named() {
	// Port 1 is nobody's.
	for job in ["rotate", "status"] {
		let output = keys(&[job, "--account", &account(), "--node", "ws://127.0.0.1:1"]);
		assert!(!output.status.success());
		let said = String::from_utf8_lossy(&output.stderr).into_owned();
		assert!(said.contains("ws://127.0.0.1:1 does not answer"), "{said}");
	}
}
