//! Who may send a transaction at all.

use anyhow::{ensure, Context};
use salus_primitives::role::{Role, Roles};
use salus_tests::{
	cast::{self, Cast},
	node::Node,
	signer::Signer,
	standard::Standard,
	story::Story,
	Result,
};
use serde_json::json;
use subxt::dynamic::Value;

/// The pool's code for a transaction that is invalid.
const INVALID_TRANSACTION: i32 = 1010;

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_is_refused_by_the_pool_and_a_member_without_a_balance_transacts() -> Result<()> {
	let mut node = Node::development(cast::vault_settings())?;
	node.start().await?;
	let cast = Cast::gather()?;
	Story::new(&node, cast.clone()).await?.enrol().await?;
	let client = Standard::connect(&node).await?;
	let stranger = Signer::new("//Stranger")?;

	refused_by_the_pool(&node, &client, &stranger).await?;

	let administrator = &cast.hospital.administrator;
	let account = node.chain()?.account(&administrator.account()).await?;
	assert_eq!(account.free + account.reserved, 0, "an administrator has no balance");
	assert!(account.providers > 0, "an enrolled account has a provider reference");

	let roles = Roles::from(Role::FrontDesk).bits();
	let account = Value::from_bytes(stranger.account());
	let arguments = vec![Value::u128(0), account.clone(), Value::u128(roles.into())];
	client.execute(administrator.uri(), "Identity", "set_member", arguments).await?;
	ensure!(node.chain()?.is_known(&stranger.account()).await?, "a member is known");
	let block = client.execute(stranger.uri(), "Utility", "batch", vec![Value::unnamed_composite([])]).await?;
	println!(
		"a member with no balance was enrolled, signed with a standard client, and is in finalized block {block:?}"
	);

	client.execute(administrator.uri(), "Identity", "remove_member", vec![Value::u128(0), account]).await?;
	refused_by_the_pool(&node, &client, &stranger).await?;
	println!("removed, it is a stranger again");
	Ok(())
}

async fn refused_by_the_pool(node: &Node, client: &Standard, stranger: &Signer) -> Result<()> {
	ensure!(!node.chain()?.is_known(&stranger.account()).await?, "nobody knows the stranger");
	let answer = client.submit(stranger.uri(), "Utility", "batch", vec![Value::unnamed_composite([])]).await?;
	let refusal = answer.err().context("the pool took a stranger's transaction")?;
	assert_eq!(refusal.code, INVALID_TRANSACTION, "{refusal}");
	let pending = node.chain()?.call("author_pendingExtrinsics", &[]).await?;
	assert_eq!(pending, json!([]), "a refused transaction is not in the pool");
	println!("a stranger is refused: {refusal}");
	Ok(())
}
