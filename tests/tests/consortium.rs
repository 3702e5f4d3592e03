//! Four hospitals found a consortium as the operators' guide says: keys, specification, nodes, the first motions. None of them has more power than the others.

use std::{path::Path, process::Command, time::Duration};

use anyhow::{ensure, Context};
use salus_primitives::AccountId;
use salus_tests::{
	artifact::Program,
	network::Network,
	node::{Node, Settings},
	signer::Signer,
	wallet::{ensure_kept_out, ensure_refused, ensure_stranger, Wallet},
	Result,
};
use serde_json::{json, Value};
use sp_core::crypto::Ss58Codec;

/// More than this machine should ever need for anything here.
const PATIENCE: Duration = Duration::from_secs(120);

/// The founders, in the order of their list. The first three are the emergency committee.
const FOUNDERS: [&str; 4] = ["anna", "bona", "clara", "dora"];
const ALL: [usize; 4] = [0, 1, 2, 3];

#[tokio::test(flavor = "multi_thread")]
async fn four_hospitals_found_a_consortium_in_which_nobody_has_a_master_key() -> Result<()> {
	let founders: Vec<_> =
		FOUNDERS.iter().map(|name| Signer::new(&format!("//Founding//{name}"))).collect::<Result<_>>()?;
	let nodes: Vec<_> = FOUNDERS.iter().map(|name| founding_node(name)).collect::<Result<_>>()?;
	let list = nodes.iter().zip(&founders).map(|(node, founder)| session_keys(node, founder)).collect::<Result<_>>()?;
	let folder = tempfile::Builder::new().prefix("salus-").tempdir()?;
	let specification = the_same_from_everybody(folder.path(), &Value::Array(list))?;

	let network = Network::connect(&specification, nodes).await?;
	network.all_finalized(&ALL, 3, PATIENCE).await?;
	for (index, founder) in founders.iter().enumerate() {
		validates(network.node(index), &founder.account()).await.with_context(|| FOUNDERS[index])?;
	}
	let wallet = Wallet::new(&network.node(0).url())?;
	nobody_is_root(&wallet, &founders).await?;
	the_council_admits_and_names(&wallet, &founders).await?;
	the_committee_pauses_and_the_council_goes_on(&wallet, &founders).await?;
	let common = network.ensure_no_conflict(&ALL).await?;
	println!("the four agree on every block up to {common}");
	Ok(())
}

/// A node that is to validate, by its own keys and no development key.
fn founding_node(name: &str) -> Result<Node> {
	let arguments = ["--validator", "--rpc-methods", "unsafe"].map(String::from).to_vec();
	Node::new(Settings { name: name.into(), arguments, vault: None })
}

/// A founder's line in the list, with session keys that the node has made before there is a chain.
fn session_keys(node: &Node, founder: &Signer) -> Result<Value> {
	let mut command = Program::Node.command()?;
	command.args(["keys", "generate", "--json", "--chain", "consortium", "--account", &founder.address()]);
	let output = command.arg("--base-path").arg(node.base_path()).output()?;
	ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
	let made: Value = serde_json::from_slice(&output.stdout)?;
	Ok(json!({ "account": founder.account().to_ss58check(), "session": made["session"] }))
}

/// The specification that the list gives, which is the same whoever of them makes it.
fn the_same_from_everybody(folder: &Path, list: &Value) -> Result<String> {
	let founders = folder.join("founders.json");
	std::fs::write(&founders, list.to_string())?;
	let mut made = Vec::new();
	// Two of them stand for all four: each takes the node many seconds.
	for name in &FOUNDERS[..2] {
		let into = folder.join(name);
		let output = Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../scripts/chain-specs"))
			.arg("--into")
			.args([&into, &founders])
			.env("SALUS_NODE", Program::Node.path()?)
			.output()?;
		ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
		made.push(std::fs::read(into.join("consortium.json"))?);
	}
	ensure!(made.windows(2).all(|pair| pair[0] == pair[1]), "the same list gives different specifications");
	let specification = folder.join(FOUNDERS[0]).join("consortium.json");
	Ok(specification.to_str().context("a path in UTF-8")?.into())
}

async fn validates(node: &Node, account: &AccountId) -> Result<()> {
	let status = node.keys("status", account).await?;
	let next = status["next"].as_str().context("what is next")?;
	ensure!(next.starts_with("nothing; the validator validates"), "{status:#}");
	Ok(())
}

/// There is no superuser, and no founder does alone what the council does.
async fn nobody_is_root(wallet: &Wallet, founders: &[Signer]) -> Result<()> {
	let administrator = founders[0].address();
	let admit = ["org", "admit", "hospital", &administrator, "--via", "sudo"];
	ensure_kept_out(wallet.command(&founders[0], &admit).await?, "the chain takes no such call now")?;
	let stranger = Signer::new("//Alice")?;
	ensure_stranger(wallet.command(&stranger, &admit).await?)?;
	ensure_stranger(wallet.command(&stranger, &["org", "admit", "hospital", &administrator]).await?)?;
	let alone = wallet.propose_command(&founders[0], &["org", "admit", "hospital", &administrator]).await??;
	ensure!(alone.threshold == 3, "more than half of four are three, not {}", alone.threshold);
	wallet.approve(&founders[0], alone).await??;
	wallet.approve(&founders[1], alone).await??;
	let early = wallet.close(&founders[0], alone).await?.map(|sent| sent.report);
	ensure_refused(early, "Council.TooEarly").context("two of four")?;
	Ok(())
}

/// Three of four admit a hospital and name it.
async fn the_council_admits_and_names(wallet: &Wallet, founders: &[Signer]) -> Result<()> {
	let administrator = Signer::new("//Founding//administrator")?;
	let sent = wallet.decide(&founders[1..], &["org", "admit", "hospital", &administrator.address()]).await??;
	ensure!(sent.report["organization"] == 0, "{}", sent.report);
	wallet.decide(&founders[..3], &["org", "name", "0", "St. Anna"]).await??;
	let shown = wallet.command(&administrator, &["org", "show", "0"]).await??;
	ensure!(shown.to_string().contains("St. Anna"), "{shown}");
	Ok(())
}

/// Two of the committee of three pause a call, whoever sits on the council alone does not; the council ends it.
async fn the_committee_pauses_and_the_council_goes_on(wallet: &Wallet, founders: &[Signer]) -> Result<()> {
	let pause = ["pause", "Consent.grant", "--via", "committee"];
	let outsider = wallet.command(&founders[3], &pause).await?;
	ensure_kept_out(outsider, "the chain takes no such call now, or not from this account")?;
	let proposed = wallet.command(&founders[0], &pause).await??;
	let (hash, index) = (&proposed["proposal"]["hash"], &proposed["proposal"]["index"]);
	let (hash, index) = (hash.as_str().context("a hash")?, index.to_string());
	for founder in &founders[..2] {
		wallet.command(founder, &["committee", "vote", hash, &index, "--approve"]).await??;
	}
	let closed = wallet.command(&founders[2], &["committee", "close", hash, &index]).await??;
	let events = closed["events"].as_array().context("what happened")?;
	let paused = events.iter().any(|event| event["pallet"] == "Governance" && event["name"] == "Paused");
	ensure!(paused, "{closed:#}");
	let ended = wallet.decide(&founders[1..], &["unpause", "Consent.grant"]).await??;
	ensure!(ended.happened("Governance", "Unpaused"), "{}", ended.report);
	Ok(())
}
