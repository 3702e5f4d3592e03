//! What the `salus` binary says to whoever starts it wrong, and the chain specifications it prints.

use std::{
	fs,
	os::unix::fs::PermissionsExt,
	path::Path,
	process::{Command, Output},
};

use serde_json::{json, Value};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

fn salus(arguments: &[&str]) -> Output {
	Command::new(env!("CARGO_BIN_EXE_salus"))
		.args(arguments)
		.env_remove("SALUS_VAULT_ROOT_KEY")
		.output()
		.expect("the binary can be started")
}

fn refusal(arguments: &[&str]) -> String {
	let output = salus(arguments);
	assert!(!output.status.success(), "{arguments:?} was accepted");
	String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout)
}

fn specification(chain: &str, arguments: &[&str]) -> Value {
	let output = salus(&[&["export-chain-spec", "--chain", chain][..], arguments].concat());
	assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
	serde_json::from_slice(&output.stdout).expect("the specification is JSON")
}

/// `scripts/chain-specs` with this node, into this folder, for these founders.
fn chain_specs(folder: &Path, founders: &Value) -> Output {
	let list = folder.join("founders.json");
	fs::write(&list, founders.to_string()).unwrap();
	Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../scripts/chain-specs"))
		.arg("--into")
		.arg(folder.join("specifications"))
		.arg(list)
		.env("SALUS_NODE", env!("CARGO_BIN_EXE_salus"))
		.output()
		.expect("the script can be started")
}

#[test]
fn a_node_without_a_chain_says_which_there_are() {
	assert!(refusal(&["--tmp"]).contains("name a chain: --chain development, local or consortium"));
}

#[test]
fn an_unknown_chain_is_refused() {
	assert!(refusal(&["--chain", "no-such-chain", "--tmp"]).contains("no-such-chain"));
}

#[test]
fn every_preset_is_a_specification() {
	for (chain, id, kind) in [
		("development", "salus_dev", "Development"),
		("local", "salus_local", "Local"),
		("consortium", "salus", "Live"),
	] {
		let specification = specification(chain, &[]);
		assert_eq!(specification["id"], id);
		assert_eq!(specification["chainType"], kind);
		assert_eq!(specification["bootNodes"], json!([]));
	}
}

#[test]
fn every_preset_makes_a_genesis() {
	for chain in ["development", "local", "consortium"] {
		let specification = specification(chain, &["--raw"]);
		// The key of the runtime's code, `:code`.
		assert!(specification["genesis"]["raw"]["top"]["0x3a636f6465"].is_string(), "{chain} has no runtime");
	}
}

#[test]
fn the_script_puts_founders_into_the_consortium() {
	let directory = tempfile::tempdir().unwrap();
	let account = |key: Sr25519Keyring| key.to_account_id().to_string();
	let session = |key: Ed25519Keyring| key.to_account_id().to_string();
	let (alice, bob) = (account(Sr25519Keyring::Alice), account(Sr25519Keyring::Bob));
	let one = session(Ed25519Keyring::Alice);
	let two = json!({ "aura": session(Ed25519Keyring::Bob), "grandpa": session(Ed25519Keyring::Charlie) });
	let list = json!([{ "account": alice, "session": one }, { "account": bob, "session": two }]);
	let output = chain_specs(directory.path(), &list);
	assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));

	let read = |chain: &str| -> Value {
		let file = directory.path().join(format!("specifications/{chain}.json"));
		serde_json::from_slice(&fs::read(file).expect("the script has written it")).expect("it is JSON")
	};
	for chain in ["development", "local"] {
		assert_eq!(read(chain), specification(chain, &[]));
	}
	let genesis = read("consortium")["genesis"]["runtimeGenesis"]["patch"].take();
	assert_eq!(genesis["validators"]["validators"], json!([alice, bob]));
	assert_eq!(genesis["councilMembership"]["members"], json!([alice, bob]));
	let keys = json!([[alice, alice, { "aura": one, "grandpa": one }], [bob, bob, two]]);
	assert_eq!(genesis["session"]["keys"], keys);
}

#[test]
fn the_script_writes_nothing_for_founders_that_make_no_genesis() {
	let directory = tempfile::tempdir().unwrap();
	let output = chain_specs(directory.path(), &json!([{ "account": "nobody", "session": "nothing" }]));
	assert!(!output.status.success(), "founders without an address were taken");
	assert!(String::from_utf8_lossy(&output.stderr).contains("the node cannot make a genesis"));
	assert_eq!(fs::read_dir(directory.path().join("specifications")).unwrap().count(), 0);
}

#[test]
fn vault_options_without_a_custodian_are_refused() {
	assert!(refusal(&["--dev", "--vault-signer", "//Alice//node"]).contains("--vault-custodian"));
}

#[test]
fn a_vault_without_a_signing_key_says_how_to_insert_one() {
	assert!(refusal(&["--dev", "--tmp", "--vault-custodian", "0"]).contains("salus key insert --key-type slus"));
}

#[test]
fn a_root_key_that_others_can_read_is_refused_and_not_shown() {
	let directory = tempfile::tempdir().unwrap();
	let file = directory.path().join("root.key");
	let key = "5a".repeat(32);
	fs::write(&file, &key).unwrap();
	fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
	let said = refusal(&["--dev", "--tmp", "--vault-custodian", "0", "--vault-root-key-file", file.to_str().unwrap()]);
	assert!(said.contains("use mode 0400 or 0600"), "{said}");
	assert!(!said.contains(&key), "the key was printed");
}

#[test]
fn a_malformed_root_key_is_refused_and_not_shown() {
	let directory = tempfile::tempdir().unwrap();
	let file = directory.path().join("root.key");
	let key = "not-sixty-four-hexadecimal-digits";
	fs::write(&file, key).unwrap();
	fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
	let said = refusal(&["--dev", "--tmp", "--vault-custodian", "0", "--vault-root-key-file", file.to_str().unwrap()]);
	assert!(!said.contains(key), "the key was printed");
	assert!(said.contains("64"), "{said}");
}

#[test]
fn a_node_with_a_vault_serves_no_unsafe_methods_to_portals() {
	let said = refusal(&[
		"--dev",
		"--tmp",
		"--rpc-methods",
		"unsafe",
		"--vault-custodian",
		"0",
		"--vault-signer",
		"//Alice//node",
	]);
	assert!(said.contains("an endpoint of their own"), "{said}");
}

/// A node with a vault of organization 0, started with these arguments besides.
fn refusal_of_vault(arguments: &[&str]) -> String {
	refusal(&[&["--dev", "--tmp", "--vault-custodian", "0"][..], arguments].concat())
}

#[test]
fn a_vault_whose_only_endpoint_is_unsafe_is_refused() {
	let only = ["--experimental-rpc-endpoint", "listen-addr=127.0.0.1:0,methods=unsafe"];
	let said = refusal_of_vault(&[&["--vault-signer", "//Alice//node"][..], &only].concat());
	assert!(said.contains("an endpoint of their own beside the safe one"), "{said}");
}

#[test]
fn a_secret_is_not_taken_from_the_command_line_and_not_shown() {
	let secret = "bottom drive obey lake curtain smoke basket hold race lonely fit walk";
	let said = refusal_of_vault(&["--vault-signer", secret]);
	assert!(said.contains("salus key insert --key-type slus"), "{said}");
	assert!(!said.contains("bottom drive"), "{said}");
}

#[test]
fn a_development_key_signs_on_no_other_chain() {
	let said =
		refusal(&["--chain", "consortium", "--tmp", "--vault-custodian", "0", "--vault-signer", "//Alice//node"]);
	assert!(said.contains("on development and local chains"), "{said}");
}

#[test]
fn an_endpoint_that_takes_less_than_a_record_is_refused() {
	let said = refusal_of_vault(&["--vault-signer", "//Alice//node", "--vault-max-record", "64"]);
	assert!(said.contains("--rpc-max-request-size 87"), "{said}");
}

#[test]
fn bounds_of_the_vaults_options_are_told() {
	assert!(refusal_of_vault(&["--vault-max-finality-age", "0"]).contains("1..=600"));
	assert!(refusal_of_vault(&["--vault-max-finality-age", "601"]).contains("1..=600"));
	assert!(refusal_of_vault(&["--vault-max-record", "65"]).contains("1..=64"));
}

#[test]
fn a_log_that_would_hold_records_is_refused() {
	let said = refusal_of_vault(&["--vault-signer", "//Alice//node", "-lrpc_metrics=trace"]);
	assert!(said.contains("rpc_metrics at level trace writes whole records into the log"), "{said}");
}
