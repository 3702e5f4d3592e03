//! What a portal's port answers, and what it refuses.

use anyhow::Context;
use base64::{engine::general_purpose::STANDARD, Engine};
use salus_primitives::{consent::Purpose, request::wrapped, Digest};
use salus_tests::{
	cast::{self, Cast},
	chain::Chain,
	node::Node,
	story::Story,
	vault::{code, now, Caller, Draft},
	Result,
};
use serde_json::{json, Value};

/// What the node says of methods that it has, and does not serve where portals are. Of one that it has not it says other words.
const DENIED: [&str; 2] =
	["RPC call is unsafe to be called externally", "Recorded runtime calls are unsafe and disabled on this node"];

#[tokio::test(flavor = "multi_thread")]
async fn a_portal_reaches_nothing_unsafe_and_no_request_is_good_twice() -> Result<()> {
	let mut node = Node::development(cast::vault_settings())?;
	node.start().await?;
	let cast = Cast::gather()?;
	Story::new(&node, cast.clone()).await?.enrol().await?;
	nothing_unsafe_is_served(&node.chain()?).await?;
	let author = Caller::new(node.chain()?, cast.physician.signer.clone()).await?;
	no_request_is_good_twice(&author, &cast).await?;
	a_request_is_for_one_caller_one_chain_and_a_short_time(&author, &cast).await?;
	a_wallet_extension_may_wrap_what_it_signs(&author, &cast).await
}

async fn nothing_unsafe_is_served(chain: &Chain) -> Result<()> {
	let genesis = chain.genesis().await?;
	let key = format!("0x{}", hex::encode([1u8; 32]));
	let peer = "/ip4/127.0.0.1/tcp/1/p2p/12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUj2kj6vnc6iDEp";
	// Not `state_getStorageSize`: that is answered everywhere, and given up after a while where unsafe methods are denied.
	let calls: [(&str, Vec<Value>); 20] = [
		("author_insertKey", vec![json!("aura"), json!("//Mallory"), json!(key)]),
		("author_rotateKeys", vec![]),
		("author_rotateKeysWithOwner", vec![json!(key)]),
		("author_hasKey", vec![json!(key), json!("aura")]),
		("author_hasSessionKeys", vec![json!(key)]),
		("author_removeExtrinsic", vec![json!([])]),
		("system_addReservedPeer", vec![json!(peer)]),
		("system_removeReservedPeer", vec![json!("12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUj2kj6vnc6iDEp")]),
		("system_addLogFilter", vec![json!("trace")]),
		("system_resetLogFilter", vec![]),
		("system_unstable_networkState", vec![]),
		("system_peers", vec![]),
		("offchain_localStorageSet", vec![json!("PERSISTENT"), json!("0x00"), json!("0x00")]),
		("offchain_localStorageGet", vec![json!("PERSISTENT"), json!("0x00")]),
		("offchain_localStorageClear", vec![json!("PERSISTENT"), json!("0x00")]),
		("state_getPairs", vec![json!("0x")]),
		("state_queryStorage", vec![json!(["0x"]), json!(genesis), json!(null)]),
		("state_traceBlock", vec![json!(genesis), json!(null), json!(null), json!(null)]),
		("state_callRecorded", vec![json!("Core_version"), json!("0x"), json!(genesis)]),
		("system_dryRun", vec![json!("0x00"), json!(null)]),
	];
	let served = chain.call("rpc_methods", &[]).await?;
	let names = served["methods"].as_array().context("the node lists its methods")?;
	for (method, params) in calls {
		assert!(names.contains(&json!(method)), "{method} is no method of this node: the refusal would prove nothing");
		let answer = chain.ask(method, &params).await?;
		let refusal = answer.err().with_context(|| format!("{method} is reachable from where portals are served"))?;
		assert!(DENIED.contains(&refusal.message.as_str()), "{method} was refused for another reason: {refusal}");
	}
	println!("no unsafe method is reachable");
	Ok(())
}

async fn no_request_is_good_twice(author: &Caller, cast: &Cast) -> Result<()> {
	let draft = Draft::new(cast.patient().id, cast.hospital.id, b"{\"resourceType\":\"Basic\"}".to_vec());
	let request = author.sign("vault_put", author.put_parameters(&draft))?;
	author.send(&request).await??;
	assert_eq!(author.send(&request).await?.unwrap_err().code, code::REPLAYED);
	println!("a request sent twice is refused the second time");
	Ok(())
}

async fn a_request_is_for_one_caller_one_chain_and_a_short_time(author: &Caller, cast: &Cast) -> Result<()> {
	let parameters = json!({
		"patient": cast.patient().id, "purpose": Purpose::Treatment, "organization": cast.hospital.id,
		"after": null, "limit": 10,
	});
	let code_of = |answer: std::result::Result<Value, salus_tests::chain::Refusal>| answer.unwrap_err().code;

	let mut stolen = author.sign("vault_list", parameters.clone())?;
	stolen.authorization.caller = cast.specialist.signer.account();
	assert_eq!(code_of(author.send(&stolen).await?), code::BAD_SIGNATURE);

	let mut altered = author.sign("vault_list", parameters.clone())?;
	altered.parameters["limit"] = json!(11);
	assert_eq!(code_of(author.send(&altered).await?), code::BAD_SIGNATURE);

	let mut redirected = author.sign("vault_list", parameters.clone())?;
	redirected.method = "vault_accesses".into();
	redirected.parameters = parameters.clone();
	assert!(author.send(&redirected).await?.is_err(), "a request for one method is good for another");

	let elsewhere = author.sign_for(Digest::repeat_byte(7), "vault_list", parameters.clone(), now() + 60_000)?;
	let refused = code_of(author.send(&elsewhere).await?);
	assert!([code::BAD_SIGNATURE, code::WRONG_CHAIN].contains(&refused), "a request for another chain: {refused}");

	for deadline in [now() - 1_000, now() + 3_600_000] {
		let untimely = author.sign_for(author.genesis(), "vault_list", parameters.clone(), deadline)?;
		assert_eq!(code_of(author.send(&untimely).await?), code::EXPIRED);
	}
	println!("a stolen, altered, redirected, foreign, stale or far-dated request is refused");
	Ok(())
}

async fn a_wallet_extension_may_wrap_what_it_signs(author: &Caller, cast: &Cast) -> Result<()> {
	let draft = Draft::new(cast.patient().id, cast.hospital.id, b"{\"resourceType\":\"Basic\",\"id\":\"2\"}".to_vec());
	let mut parameters = author.put_parameters(&draft);
	let statement: salus_primitives::record::Statement = serde_json::from_value(parameters["statement"].clone())?;
	parameters["signature"] = serde_json::to_value(author.signer().sign(&wrapped(&statement.signing_payload())))?;
	assert_eq!(parameters["contents"], json!(STANDARD.encode(&draft.contents)));
	author.send(&author.sign_wrapped("vault_put", parameters)?).await??;
	println!("statement and request signed between <Bytes> and </Bytes> are accepted");
	Ok(())
}
