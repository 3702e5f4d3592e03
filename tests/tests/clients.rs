//! Standard clients sign and submit with nothing of Salus but the chain's own metadata: subxt, @polkadot/api and polkadot-api.

use std::{path::PathBuf, process::Command};

use anyhow::{anyhow, ensure, Context};
use salus_primitives::role::{OrganizationKind, Role, Roles};
use salus_tests::{cache, cast, chain::Chain, node::Node, signer::Signer, standard::Standard, wallet::Wallet, Result};
use serde_json::{json, Value};
use subxt::dynamic::Value as Dynamic;

/// The pool's code for a transaction that is invalid.
const INVALID_TRANSACTION: i32 = 1010;

const ADMINISTRATOR: &str = "//Bob";
const STRANGER: &str = "//Stranger";

#[tokio::test(flavor = "multi_thread")]
async fn subxt_polkadot_js_and_polkadot_api_sign_and_are_refused_as_the_chain_says() -> Result<()> {
	let mut node = Node::development(cast::vault_settings())?;
	node.start().await?;
	let admitted = Wallet::new(&node.url())?
		.admit(&Signer::new("//Alice")?, OrganizationKind::Hospital, &Signer::new(ADMINISTRATOR)?)
		.await?;
	admitted.map_err(|refused| anyhow!("the council admitted no hospital: {refused}"))?;

	subxt_signs(&node).await?;
	for (program, member) in [("polkadot-js.mjs", "//Charlie"), ("papi.mjs", "//Dave")] {
		let report = run(program, &node, member).await?;
		holds(&node.chain()?, &report, member).await.with_context(|| format!("{program}: {report}"))?;
		println!("{program}: {report}");
	}
	Ok(())
}

fn roles() -> u32 {
	Roles::from(Role::FrontDesk).bits()
}

async fn subxt_signs(node: &Node) -> Result<()> {
	let client = Standard::connect(node).await?;
	let member = Signer::new("//Eve")?.account();
	let arguments = || vec![Dynamic::u128(0), Dynamic::from_bytes(&member), Dynamic::u128(roles().into())];
	let block = client.execute(ADMINISTRATOR, "Identity", "set_member", arguments()).await?;
	ensure!(node.chain()?.is_known(&member).await?, "the new member is known");
	let refusal = client.submit(STRANGER, "Identity", "set_member", arguments()).await?.err();
	let refusal = refusal.context("the pool took a stranger's transaction")?;
	assert_eq!(refusal.code, INVALID_TRANSACTION, "{refusal}");
	println!("subxt: in finalized block {block:?}; a stranger is refused: {refusal}");
	Ok(())
}

/// Runs one of the programs in tests/clients with the packages that scripts/clients has put beside it, and reads its last line.
async fn run(program: &str, node: &Node, member: &str) -> Result<Value> {
	let home = home()?;
	let source = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("clients").join(program);
	// node.js looks for packages from the program's own folder on upwards.
	let copy = home.join(program);
	std::fs::copy(&source, &copy).with_context(|| copy.display().to_string())?;
	let task = json!({
		"url": node.url(), "signer": ADMINISTRATOR, "stranger": STRANGER,
		"organization": 0, "member": Signer::new(member)?.address(), "roles": roles(),
	});
	let mut command = Command::new("node");
	command.arg(&copy).arg(task.to_string()).current_dir(&home);
	let output = tokio::task::spawn_blocking(move || command.output())
		.await?
		.context("start of node.js; scripts/setup installs it")?;
	let (said, complaint) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
	ensure!(output.status.success(), "{program} failed:\n{said}\n{complaint}");
	let last = said.trim_end().lines().next_back().context("no report")?;
	serde_json::from_str(last).with_context(|| format!("{program} reported {last:?}"))
}

/// The folder of scripts/clients, with the packages that the checkout's lock file names.
fn home() -> Result<PathBuf> {
	let home = cache::folder("clients", "the standard clients")?;
	let lock = |folder: PathBuf| std::fs::read(folder.join("package-lock.json"));
	let wanted = lock(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("clients"))?;
	ensure!(lock(home.clone()).ok() == Some(wanted), "the standard clients are of another version; run scripts/setup");
	Ok(home)
}

/// The member's transaction is in a finalized block with its event, and the stranger's was not taken.
async fn holds(chain: &Chain, report: &Value, member: &str) -> Result<()> {
	let account = Signer::new(member)?;
	ensure!(report["member"]["error"].is_null(), "the call failed");
	let event = json!({ "organization": 0, "account": account.address(), "roles": roles() });
	ensure!(report["member"]["event"] == event, "not this event: {event}");
	let block = &report["member"]["block"];
	let number = u32::try_from(block["number"].as_u64().context("a number")?)?;
	ensure!(chain.finalized().await?.number >= number, "the block is not final");
	let hash = chain.block_hash(number).await?.context("no such block")?;
	ensure!(block["hash"] == format!("0x{}", hex::encode(hash.0)), "another block has this number: {hash:?}");
	ensure!(chain.is_known(&account.account()).await?, "the new member is not known");

	let refusal = &report["refusal"];
	ensure!(!refusal.is_null(), "a stranger's transaction was taken");
	let refusal = refusal.to_string();
	ensure!(refusal.contains("BadSigner") || refusal.contains("Invalid signing address"), "another refusal");
	Ok(())
}
