//! Requests to the vault: signed so that a node accepts them, and sent in clear to nobody else.

use salus_primitives::{
	request::{parameters_digest, Envelope, MAX_DEADLINE},
	OrganizationId,
};
use salus_wallet::{
	error::Error,
	key::{Key, Scheme},
	vault::{authorize, refuse_clear, refused, Status},
};

const GENESIS: [u8; 32] = [1; 32];
const HOSPITAL: OrganizationId = OrganizationId(1);
const NOW: u64 = 1_800_000_000_000;

fn envelope(key: &Key, parameters: &[u8]) -> (Envelope, sp_runtime::MultiSignature) {
	let authorization = authorize(key, GENESIS.into(), HOSPITAL, "vault_get", parameters, NOW);
	let envelope = Envelope {
		genesis: GENESIS.into(),
		custodian: HOSPITAL,
		method: "vault_get".into(),
		parameters: parameters_digest(parameters),
		nonce: authorization.nonce,
		deadline: authorization.deadline,
		caller: authorization.caller,
	};
	(envelope, authorization.signature)
}

#[test]
fn the_node_finds_the_request_signed_by_its_caller() {
	for scheme in [Scheme::Sr25519, Scheme::Ed25519] {
		let key = Key::development(scheme, "//Alice").expect("a key");
		let (envelope, signature) = envelope(&key, b"{\"patient\":\"0x01\"}");
		assert!(envelope.is_signed(&signature));
		assert!(envelope.deadline > NOW && envelope.deadline <= NOW + MAX_DEADLINE);
		let others = [
			Envelope { parameters: parameters_digest(b"{}"), ..envelope.clone() },
			Envelope { method: "vault_put".into(), ..envelope.clone() },
			Envelope { genesis: [2; 32].into(), ..envelope.clone() },
			Envelope { custodian: OrganizationId(2), ..envelope.clone() },
			Envelope { deadline: envelope.deadline + 1, ..envelope.clone() },
			Envelope { nonce: [2; 32].into(), ..envelope.clone() },
		];
		assert!(others.iter().all(|other| !other.is_signed(&signature)));
	}
}

#[test]
fn a_vault_of_another_custodian_than_the_one_named_gets_no_signature() {
	let status: Status =
		serde_json::from_str(r#"{"custodian": 1, "maxRecord": 1000, "sealed": false}"#).expect("a status");
	assert_eq!(status, Status { custodian: HOSPITAL, max_record: 1000 });
	assert_eq!(status.custodian(None).expect("its own word"), HOSPITAL);
	assert_eq!(status.custodian(Some(HOSPITAL)).expect("the one named"), HOSPITAL);
	let error = status.custodian(Some(OrganizationId(2))).expect_err("another");
	assert_eq!(error.exit_code(), 2);
	assert!(error.to_string().contains("organization 1's, not 2's; nothing was signed"), "{error}");
}

#[test]
fn no_two_requests_have_the_same_nonce() {
	let key = Key::development(Scheme::Sr25519, "//Alice").expect("a key");
	assert_ne!(envelope(&key, b"{}").0.nonce, envelope(&key, b"{}").0.nonce);
}

#[test]
fn records_are_sent_in_clear_to_this_machine_alone() {
	for url in [
		"ws://127.0.0.1:9944",
		"ws://localhost:9944/path",
		"http://[::1]:9944",
		"http://127.8.9.1",
		"wss://vault.example.org",
		"https://10.0.0.7:443",
	] {
		assert!(refuse_clear(url).is_ok(), "{url} is refused");
	}
	for url in [
		"ws://10.0.0.7:9944",
		"http://vault.example.org",
		"ws://localhost.example.org",
		"ws://127.0.0.1.example.org:9944",
		"ws://127.0.0.1@example.org:9944",
		"ws://example.org/127.0.0.1",
		"ws://[2001:db8::1]:9944",
		"ftp://127.0.0.1",
		"127.0.0.1:9944",
	] {
		assert!(matches!(refuse_clear(url), Err(Error::Usage(_))), "{url} is taken");
	}
}

#[test]
fn refusals_of_the_vault_have_names() {
	use jsonrpsee_client::{core::client::Error as RpcError, types::ErrorObject};
	let call = |code, message: &str| RpcError::Call(ErrorObject::owned(code, message.to_owned(), None::<()>));
	let error = refused(call(4010, "There is no such record here, or you have no right to it."));
	assert_eq!(error.exit_code(), 6);
	let json = error.to_json();
	assert_eq!(json["error"]["code"], "vault-refused");
	assert_eq!(json["error"]["name"], "NotFoundOrRefused");
	assert_eq!(json["error"]["number"], 4010);
	assert_eq!(refused(call(-32601, "Method not found")).exit_code(), 9);
	assert_eq!(refused(call(-32000, "else")).exit_code(), 4);
}
