//! Two machines with one validator's keys: the one misbehaviour that happens by itself, to whoever starts a second machine beside the first.

use std::time::{Duration, Instant};

use anyhow::{ensure, Context};
use salus_primitives::{
	validator::{OffenceKind, Offences, PausedBy},
	AccountId,
};
use salus_tests::{
	cast,
	chain::{Account, Chain},
	network::{Network, VALIDATORS},
	signer::Signer,
	wallet::Wallet,
	Result,
};

/// More than this machine should ever need for anything here.
const PATIENCE: Duration = Duration::from_secs(120);

/// Everybody, by their nodes.
const ALL: [usize; 4] = [0, 1, 2, 3];

/// Whose keys are on two machines.
const OFFENDER: &str = "//Bob";

/// Two blocks for one slot, and two votes in one round.
const BLOCKS: OffenceKind = *b"aura:equivocatio";
const VOTES: OffenceKind = *b"grandpa:equivoca";

#[tokio::test(flavor = "multi_thread")]
async fn two_machines_with_one_validators_keys_are_recorded_for_the_council_and_nobody_is_removed() -> Result<()> {
	let network = Network::start(cast::vault_settings()).await?;
	network.all_finalized(&ALL, 3, PATIENCE).await?;
	let chain = network.chain(0)?;
	let (offender, before) = (Signer::new(OFFENDER)?, standing(&chain).await?);
	ensure!(chain.offences().await?.is_empty(), "something is proved before anything happened");

	let mut twin = network.newcomer("twin", &["--bob"])?;
	twin.start().await?;
	let since = Instant::now();
	until_proved(&chain, &offender, since).await?;
	is_shown(&network, &offender).await?;
	ensure!(standing(&chain).await? == before, "{before:?} were before, and now {:?}", standing(&chain).await?);
	let height = chain.finalized().await?.number;
	network.all_finalized(&ALL, height + 5, PATIENCE).await?;
	println!("all validate as before, and finality goes on from {height} with both machines");

	twin.stop()?;
	one_machine_is_honest(&network, &offender).await?;
	let common = network.ensure_no_conflict(&ALL).await?;
	println!("all four agree on every block up to {common}");
	Ok(())
}

/// What the chain could take from a validator: its place, its turn, its peace, its balance.
async fn standing(chain: &Chain) -> Result<Vec<(AccountId, bool, Option<PausedBy>, bool, Account)>> {
	let mut all = Vec::new();
	for one in chain.standings().await? {
		let account = chain.account(&one.validator).await?;
		all.push((one.validator, one.validates, one.paused, one.has_keys, Account { nonce: 0, ..account }));
	}
	Ok(all)
}

/// Waits until both kinds are proved of this validator, each in one entry, and of nobody else.
async fn until_proved(chain: &Chain, offender: &Signer, since: Instant) -> Result<()> {
	let mut awaited = vec![BLOCKS, VOTES];
	while !awaited.is_empty() {
		let offences = chain.offences().await?;
		ensure_sound(&offences, offender)?;
		for entry in &offences {
			if let Some(place) = awaited.iter().position(|kind| *kind == entry.kind) {
				awaited.swap_remove(place);
				println!("{} is proved {:.0?} after the second machine answers", name(entry), since.elapsed());
			}
		}
		ensure!(since.elapsed() < PATIENCE, "only these are proved after {PATIENCE:?}: {offences:?}");
		tokio::time::sleep(Duration::from_millis(500)).await;
	}
	Ok(())
}

/// Fails if anybody else is in it, or one kind twice.
fn ensure_sound(offences: &[Offences], offender: &Signer) -> Result<()> {
	for (place, entry) in offences.iter().enumerate() {
		ensure!(entry.validator == offender.account(), "{entry:?}, where only {} is to blame", offender.uri());
		ensure!([BLOCKS, VOTES].contains(&entry.kind), "{entry:?}");
		ensure!(entry.reports > 0 && entry.first <= entry.last && entry.organization.is_none(), "{entry:?}");
		ensure!(offences[..place].iter().all(|other| other.kind != entry.kind), "one kind twice: {offences:?}");
	}
	Ok(())
}

/// A councillor sees it in the wallet, and whoever looks after another machine in its metrics.
async fn is_shown(network: &Network, offender: &Signer) -> Result<()> {
	let councillor = Signer::new("//Charlie")?;
	let said = Wallet::new(&network.node(2).url())?.command(&councillor, &["validator", "list"]).await??;
	let listed: Vec<Offences> = serde_json::from_value(said["offences"].clone())?;
	ensure!(listed.len() == 2, "{said}");
	ensure_sound(&listed, offender)?;
	// What is shown is what is final.
	let chain = network.chain(3)?;
	chain.wait_finalized(chain.best().await?.number, PATIENCE).await?;
	let whose = format!("validator=\"{}\"", offender.address());
	let until = Instant::now() + PATIENCE;
	for entry in &listed {
		let kind = format!("kind=\"{}\"", name(entry));
		let shown = || network.node(3).metric("salus_validator_offences", &[&whose, &kind]);
		while shown()?.is_none_or(|shown| shown < entry.reports.into()) {
			ensure!(Instant::now() < until, "{kind}: {:?}, and not {}", shown()?, entry.reports);
			tokio::time::sleep(Duration::from_millis(200)).await;
		}
		println!("{} of {}: shown in {}'s metrics", entry.reports, name(entry), VALIDATORS[3]);
	}
	Ok(())
}

/// With the second machine down, the first one validates on, and nothing more is proved.
async fn one_machine_is_honest(network: &Network, offender: &Signer) -> Result<()> {
	let chain = network.chain(0)?;
	// For so many blocks, what happened before may still be on its way.
	chain.wait_finalized(chain.best().await?.number + 10, PATIENCE).await?;
	let (before, height) = (chain.offences().await?, chain.finalized().await?.number);
	chain.wait_finalized(height + 10, PATIENCE).await?;
	ensure!(chain.offences().await? == before, "{before:?} were proved, and now {:?}", chain.offences().await?);
	let mut own = 0;
	for height in height..height + 10 {
		let block = chain.block_hash(height).await?.context("a block that is final")?;
		own += u32::from(chain.author(block).await? == offender.account());
	}
	ensure!(own > 0, "it makes no blocks");
	println!("with one machine nothing more is proved, and {own} of ten blocks are its own");
	Ok(())
}

/// A kind, as it is written.
fn name(entry: &Offences) -> String {
	String::from_utf8_lossy(&entry.kind).trim_end_matches('\0').into()
}
