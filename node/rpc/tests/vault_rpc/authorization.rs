//! Whose request is taken, and when.

use serde_json::{json, Value};

use salus_rpc::Limits;

use crate::{
	feedback::Said,
	support::{doctor, get, patient, stranger, Document, Draft, Node, NEIGHBOUR, PATIENT},
};

/// A good request for each method, by who may make it.
pub fn requests(node: &Node) -> Vec<(Draft, crate::support::Wallet)> {
	let document = Document::new(&doctor(), 9, b"nine");
	let version = json!({"patient": PATIENT, "record": document.statement.record, "version": 1});
	vec![
		(node.draft("vault_put", &document.parameters(&doctor())), doctor()),
		(node.draft("vault_get", &get(9, None, "PATRQT")), patient()),
		(node.draft("vault_list", &json!({"patient": PATIENT, "purpose": "PATRQT", "limit": 10})), patient()),
		(node.draft("vault_accesses", &json!({"patient": PATIENT, "limit": 10})), patient()),
		(node.draft("vault_subscribeDurable", &version), patient()),
		(node.draft("vault_putFeedback", &Said::new(&patient(), b"kind").parameters()), patient()),
	]
}

/// Each request is spoiled, refused with this code, and leaves no trace in the log.
async fn spoiled(code: i64, spoil: impl Fn(&mut Draft)) {
	let node = Node::new();
	for (mut draft, wallet) in requests(&node) {
		spoil(&mut draft);
		assert_eq!(node.send(&draft.request(&wallet)).await, Err(code), "{}", draft.method);
	}
	assert!(node.log().is_empty());
	assert_eq!(node.vault.status().records, 0);
}

#[tokio::test]
async fn good_requests_are_taken_in_turn() {
	let node = Node::new();
	for (draft, wallet) in requests(&node) {
		assert!(node.send(&draft.request(&wallet)).await.is_ok(), "{}", draft.method);
	}
}

#[tokio::test]
async fn wrapped_signatures_are_taken() {
	let node = Node::new();
	for (mut draft, wallet) in requests(&node) {
		draft.wrap = true;
		assert!(node.send(&draft.request(&wallet)).await.is_ok(), "{}", draft.method);
	}
}

#[tokio::test]
async fn request_without_authorization_is_refused() {
	let node = Node::new();
	for (draft, _) in requests(&node) {
		let Draft { method, parameters, .. } = &draft;
		for params in
			[format!("[{parameters}]"), "[]".into(), format!("[{parameters},null]"), format!("[{parameters},{{}}]")]
		{
			let request = format!(r#"{{"jsonrpc":"2.0","id":1,"method":"{method}","params":{params}}}"#);
			assert!(matches!(node.send(&request).await, Err(-32602 | 4005)), "{method}");
		}
	}
	assert!(node.log().is_empty());
}

#[tokio::test]
async fn signature_of_somebody_else_is_refused() {
	let node = Node::new();
	for (draft, wallet) in requests(&node) {
		let own: Value = serde_json::from_str(&draft.request(&wallet)).unwrap();
		let mut other: Value = serde_json::from_str(&draft.request(&stranger())).unwrap();
		other["params"][1]["caller"] = own["params"][1]["caller"].clone();
		// The parameters' bytes are kept by writing the request anew around them.
		let authorization = &other["params"][1];
		let Draft { method, parameters, .. } = &draft;
		let request =
			format!(r#"{{"jsonrpc":"2.0","id":1,"method":"{method}","params":[{parameters},{authorization}]}}"#);
		assert_eq!(node.send(&request).await, Err(4001), "{method}");
	}
}

#[tokio::test]
async fn parameters_changed_by_one_byte_are_refused() {
	// A space between two tokens means nothing in JSON, and is a byte all the same.
	spoiled(4001, |draft| draft.parameters = draft.parameters.replacen(':', ": ", 1)).await;
	spoiled(4001, |draft| draft.parameters = draft.parameters.replacen("0x01", "0x02", 1)).await;
}

#[tokio::test]
async fn request_for_another_chain_is_refused() {
	spoiled(4001, |draft| draft.genesis = salus_primitives::Digest::repeat_byte(8)).await;
}

#[tokio::test]
async fn request_for_another_custodian_is_refused() {
	spoiled(4001, |draft| draft.custodian = NEIGHBOUR).await;
}

#[tokio::test]
async fn request_to_one_custodian_cannot_be_passed_on_to_another() {
	let (here, there) = (Node::new(), Node::of(NEIGHBOUR, Limits::default()));
	for (draft, wallet) in requests(&here) {
		let request = draft.request(&wallet);
		assert_eq!(there.send(&request).await, Err(4001), "{}", draft.method);
		assert!(here.send(&request).await.is_ok(), "{}", draft.method);
	}
	assert!(there.log().is_empty());
}

#[tokio::test]
async fn request_for_another_method_is_refused() {
	spoiled(4001, |draft| draft.signed_method = "vault_other").await;
}

#[tokio::test]
async fn deadline_that_is_past_is_refused() {
	spoiled(4002, |draft| draft.deadline -= 60_001).await;
}

#[tokio::test]
async fn deadline_too_far_ahead_is_refused() {
	spoiled(4002, |draft| draft.deadline += 60_001).await;
}

#[tokio::test]
async fn request_made_twice_is_refused_the_second_time() {
	let node = Node::new();
	for (draft, wallet) in requests(&node) {
		let request = draft.request(&wallet);
		assert!(node.send(&request).await.is_ok());
		assert_eq!(node.send(&request).await, Err(4003), "{}", draft.method);
		// Signed anew it is the same request: what counts is the nonce, not the signature.
		assert_eq!(node.send(&draft.request(&wallet)).await, Err(4003), "{}", draft.method);
	}
}

#[tokio::test]
async fn request_cannot_be_made_again_after_its_deadline() {
	let node = Node::new();
	let (draft, wallet) = requests(&node).remove(2);
	let request = draft.request(&wallet);
	assert!(node.send(&request).await.is_ok());
	node.clock.advance(60_001);
	node.chain.settle(|_| ());
	assert_eq!(node.send(&request).await, Err(4002));
}

#[tokio::test]
async fn nobody_is_served_by_a_sealed_vault() {
	let node = Node::new();
	node.vault.seal();
	for (draft, wallet) in requests(&node) {
		assert_eq!(node.send(&draft.request(&wallet)).await, Err(4020), "{}", draft.method);
	}
}

#[tokio::test]
async fn nobody_is_served_on_a_stale_head() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 8, b"eight")).await.unwrap();
	let before = node.log().len();
	node.clock.advance(60_001);
	for (draft, wallet) in requests(&node) {
		assert_eq!(node.send(&draft.request(&wallet)).await, Err(4022), "{}", draft.method);
	}
	assert_eq!(node.log().len(), before);
}

#[tokio::test]
async fn nobody_is_served_when_the_chain_does_not_answer() {
	let node = Node::new();
	node.chain.set_broken(true);
	for (draft, wallet) in requests(&node) {
		assert_eq!(node.send(&draft.request(&wallet)).await, Err(4021), "{}", draft.method);
	}
}

#[tokio::test]
async fn parameters_that_are_not_the_methods_are_refused_without_being_repeated() {
	let node = Node::new();
	for (draft, wallet) in requests(&node) {
		for parameters in [json!({"name": "Chalmers"}), json!(["Chalmers"]), json!("Chalmers"), json!(null)] {
			let request = node.draft(draft.method, &parameters).request(&wallet);
			let (response, _) = node.module.raw_json_request(&request, 1).await.unwrap();
			assert!(response.contains("4005"), "{response}");
			assert!(!response.contains("Chalmers"), "{response}");
		}
	}
	assert!(node.log().is_empty());
}
