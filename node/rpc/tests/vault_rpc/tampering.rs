//! A vault whose disk was tampered with, asked through the RPC: nothing of what was changed is served, only who may have it hears of it, and each attempt is in
//! the log.

use std::path::Path;

use base64::{engine::general_purpose::STANDARD, Engine};
use rocksdb::{IteratorMode, Options, DB};
use salus_primitives::{consent::Action, record::RecordClass, RecordId};
use serde_json::{json, Value};

use crate::{
	fake_chain::Rule,
	support::{doctor, get, patient, stranger, Document, Node, Wallet, CONSENT, PATIENT},
};

const SECRET: &[u8] = b"a diagnosis that nobody else must see";

/// Flips one bit in the middle of every value of a table.
fn damage(vault: &Path, table: &str) {
	let options = Options::default();
	let tables = DB::list_cf(&options, vault).unwrap();
	let database = DB::open_cf(&options, vault, &tables).unwrap();
	let table = database.cf_handle(table).unwrap();
	let rows: Vec<_> = database.iterator_cf(table, IteratorMode::Start).collect::<Result<_, _>>().unwrap();
	assert!(!rows.is_empty(), "there is something to damage");
	for (key, mut value) in rows {
		let middle = value.len() / 2;
		value[middle] ^= 1;
		database.put_cf(table, key, value).unwrap();
	}
}

/// A node with one record, after somebody was at this table of its vault.
async fn damaged(table: &str) -> Node {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, SECRET)).await.unwrap();
	node.restart(|vault| damage(vault, table)).await
}

/// Asks, and gives the code and what the log says of it: what was done, and whether it was permitted.
async fn ask(node: &Node, wallet: &Wallet, method: &'static str, parameters: Value) -> (i64, u8, bool) {
	let before = node.log().len();
	let response = node.send_raw(&node.draft(method, &parameters).request(wallet)).await;
	for secret in [String::from_utf8_lossy(SECRET).into_owned(), STANDARD.encode(SECRET), STANDARD.encode(&SECRET[..9])]
	{
		assert!(!response.contains(&secret), "{response}");
	}
	let log = node.log();
	assert_eq!(log.len(), before + 1, "every attempt is in the log");
	let response: Value = serde_json::from_str(&response).unwrap();
	let entry = &log[before].entry;
	assert_eq!(entry.caller, <[u8; 32]>::from(wallet.account()));
	(response["error"]["code"].as_i64().unwrap(), entry.operation, entry.permitted)
}

#[tokio::test]
async fn changed_contents_are_released_to_nobody() {
	let node = damaged("chunks").await;
	assert_eq!(ask(&node, &patient(), "vault_get", get(1, None, "PATRQT")).await, (4050, b'R', true));
	assert_eq!(ask(&node, &stranger(), "vault_get", get(1, Some(1), "TREAT")).await, (4010, b'R', false));
}

#[tokio::test]
async fn record_whose_description_was_changed_is_told_of_to_who_may_have_it_whatever_it_is() {
	for table in ["versions", "states"] {
		let node = damaged(table).await;
		assert_eq!(ask(&node, &patient(), "vault_get", get(1, None, "PATRQT")).await, (4050, b'R', false));
		assert_eq!(ask(&node, &stranger(), "vault_get", get(1, Some(1), "TREAT")).await, (4010, b'R', false));
		// Of which class it was cannot be known any more, so a right to one class is none to this.
		let (account, class) = (doctor().account(), Some(RecordClass::General));
		let rule = Rule { account, action: Action::Access, class, only: None, decision: CONSENT };
		node.chain.settle(|ledger| ledger.rules.push(rule));
		assert_eq!(ask(&node, &doctor(), "vault_get", get(1, Some(1), "TREAT")).await, (4010, b'R', false));
	}
}

#[tokio::test]
async fn stranger_is_told_the_same_of_a_damaged_record_and_of_none() {
	let node = damaged("versions").await;
	let answer = |number| {
		let request = node.draft("vault_get", &get(number, Some(1), "TREAT")).request(&stranger());
		let node = &node;
		async move { node.send_raw(&request).await }
	};
	assert_eq!(answer(1).await, answer(2).await);
	let log = node.log();
	let [.., damaged, none] = log.as_slice() else { panic!("two attempts are in the log") };
	assert_eq!(damaged.entry.decision, none.entry.decision);
}

#[tokio::test]
async fn list_with_a_damaged_record_is_refused_to_strangers_as_any_other() {
	let node = damaged("versions").await;
	let list = |purpose| json!({"patient": PATIENT, "purpose": purpose, "limit": 10});
	assert_eq!(ask(&node, &patient(), "vault_list", list("PATRQT")).await, (4050, b'E', false));
	assert_eq!(ask(&node, &stranger(), "vault_list", list("TREAT")).await, (4010, b'E', false));
}

#[tokio::test]
async fn nobody_waits_for_a_damaged_record_to_become_durable() {
	let node = damaged("versions").await;
	let version = json!({"patient": PATIENT, "record": RecordId([1; 32]), "version": 1});
	assert_eq!(ask(&node, &patient(), "vault_subscribeDurable", version.clone()).await, (4050, b'E', false));
	assert_eq!(ask(&node, &stranger(), "vault_subscribeDurable", version).await, (4010, b'E', false));
}

#[tokio::test]
async fn damaged_record_is_corrected_by_nobody_and_told_of_to_who_might() {
	let node = damaged("versions").await;
	for (wallet, told) in [(doctor(), (4050, b'U', false)), (stranger(), (4011, b'U', false))] {
		let document = Document::new(&wallet, 1, b"another").version(2);
		assert_eq!(ask(&node, &wallet, "vault_put", document.parameters(&wallet)).await, told);
	}
	assert_eq!(node.vault.status().records, 1);
}
