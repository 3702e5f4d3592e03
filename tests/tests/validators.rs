//! A validator changes its session keys while it validates, by the commands that its operator has.

use std::time::{Duration, Instant};

use anyhow::{bail, ensure, Context};
use salus_tests::{
	node::{Node, Settings},
	signer::Signer,
	wallet::{ensure_stranger, Wallet},
	Result,
};
use serde_json::Value;

/// Two sessions of two minutes at most, and more than this machine should ever need.
const PATIENCE: Duration = Duration::from_secs(360);

const VALIDATOR: &str = "//Alice";

#[tokio::test(flavor = "multi_thread")]
async fn a_validator_rotates_its_session_keys_and_goes_on_validating() -> Result<()> {
	let arguments = |more: &[&str]| [&["--dev"], more].concat().into_iter().map(String::from).collect::<Vec<_>>();
	let mut node = Node::new(Settings { name: "validator".into(), arguments: arguments(&[]), vault: None })?;
	node.start().await?;
	let validator = Signer::new(VALIDATOR)?.account();
	let refusal =
		node.keys("rotate", &validator).await.err().context("keys were made through an endpoint for everybody")?;
	ensure!(format!("{refusal:#}").contains("methods=unsafe"), "{refusal:#}");
	node.stop()?;
	node.settings_mut().arguments = arguments(&["--rpc-methods", "unsafe"]);
	node.start().await?;
	let wallet = Wallet::new(&node.url())?;

	let before = node.keys("status", &validator).await?;
	ensure!(uses(&before, &before["status"]["keys"]), "the founder does not validate: {before:#}");
	ensure!(before["next"].as_str().is_some_and(|next| next.starts_with("nothing")), "{before:#}");

	let made = node.keys("rotate", &validator).await?;
	let text = |name: &str| made[name].as_str().map(String::from).context("hexadecimal");
	let words = ["validator", "set-keys"].map(String::from).into_iter().chain([text("keys")?, text("proof")?]);
	let words: Vec<_> = words.collect();
	let answer = wallet.run(&Signer::new("//Bob")?, &words).await?;
	ensure_stranger(answer)?;
	let unchanged = node.keys("status", &validator).await?;
	ensure!(unchanged["status"] == before["status"], "only the validator says which its keys are: {unchanged:#}");
	wallet.run(&Signer::new(VALIDATOR)?, &words).await?.map_err(|refused| anyhow::anyhow!("{refused}"))?;

	let told = node.keys("status", &validator).await?;
	ensure!(told["status"]["keys"] == made["keys"] && told["status"]["held"] == true, "{told:#}");
	ensure!(!uses(&told, &made["keys"]), "no session has begun, and the keys are used: {told:#}");
	ensure!(told["next"].as_str().is_some_and(|next| next.starts_with("wait")), "{told:#}");
	let since = Instant::now();
	until_used(&node, &made["keys"], since).await?;

	let chain = node.chain()?;
	let height = chain.finalized().await?.number;
	chain.wait_finalized(height + 5, PATIENCE).await?;
	println!("the new keys validate {:.0?} after they were told, and finality goes on from {height}", since.elapsed());
	Ok(())
}

/// Whether the validator validates with these keys, in this session and the next.
fn uses(answer: &Value, keys: &Value) -> bool {
	let status = &answer["status"];
	status["keys"] == *keys && ["validates", "current", "planned", "held"].iter().all(|name| status[*name] == true)
}

async fn until_used(node: &Node, keys_told: &Value, since: Instant) -> Result<()> {
	loop {
		let status = node.keys("status", &Signer::new(VALIDATOR)?.account()).await?;
		ensure!(status["status"]["validates"] == true, "it ceased to validate: {status:#}");
		if uses(&status, keys_told) {
			return Ok(());
		}
		if since.elapsed() > PATIENCE {
			bail!("the new keys are not used after {PATIENCE:?}: {status:#}");
		}
		tokio::time::sleep(Duration::from_secs(2)).await;
	}
}
