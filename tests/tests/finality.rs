//! Four validators, fewer validators, four again; and what a vault answers while nothing becomes final.

use std::{
	io::Write,
	time::{Duration, Instant},
};

use anyhow::{bail, ensure, Context};
use salus_tests::{
	cast,
	chain::Head,
	heads::Heads,
	network::{Network, VALIDATORS},
	node::Node,
	vault::{code, Caller},
	ward::Ward,
	Result,
};

/// More than this machine should ever need.
const PATIENCE: Duration = Duration::from_secs(90);

/// The generous bound on the time from inclusion to finality; the aim is 2 seconds.
const FINALITY_BOUND: Duration = Duration::from_secs(20);

/// The bound on the median of these times.
const MEDIAN_BOUND: Duration = Duration::from_secs(4);

/// How long finality is watched standing still.
const STANDSTILL: Duration = Duration::from_secs(10);

#[tokio::test(flavor = "multi_thread")]
async fn four_validators_finalize_survive_one_loss_and_stop_safely_at_two() -> Result<()> {
	let mut network = Network::start(cast::vault_settings()).await?;
	network.all_finalized(&[0, 1, 2, 3], 3, PATIENCE).await?;
	println!("four validators finalize");

	finality_is_soon(network.node(0)).await?;
	let ward = Ward::open(network.node(0)).await?;
	one_is_lost_and_returns(&mut network).await?;
	two_are_lost_and_return(&mut network, &ward).await?;
	let common = network.ensure_no_conflict(&[0, 1, 2, 3]).await?;
	println!("all four agree on every block up to {common}");
	Ok(())
}

async fn one_is_lost_and_returns(network: &mut Network) -> Result<()> {
	network.node_mut(3).kill()?;
	let height = network.chain(0)?.finalized().await?.number;
	network.all_finalized(&[0, 1, 2], height + 5, PATIENCE).await?;
	println!("{} is killed; the other three finalize on from {height}", VALIDATORS[3]);

	network.node_mut(3).start().await?;
	let height = network.chain(0)?.finalized().await?.number;
	let since = Instant::now();
	network.all_finalized(&[3], height, PATIENCE).await?;
	println!("{} returned and caught up to {height} in {:.1?}", VALIDATORS[3], since.elapsed());
	it_votes_again(network).await
}

/// With one of the others gone, three are left, and three must vote: so the one that returned does.
async fn it_votes_again(network: &mut Network) -> Result<()> {
	network.node_mut(1).kill()?;
	let height = network.chain(0)?.finalized().await?.number;
	network.all_finalized(&[0, 2, 3], height + 5, PATIENCE).await?;
	println!("{} votes again: without {} finality goes on from {height}", VALIDATORS[3], VALIDATORS[1]);
	network.node_mut(1).start().await?;
	let height = network.chain(0)?.finalized().await?.number;
	network.all_finalized(&[0, 1, 2, 3], height + 3, PATIENCE).await?;
	Ok(())
}

async fn two_are_lost_and_return(network: &mut Network, ward: &Ward) -> Result<()> {
	ward.grant(ward.doctor()).await?;
	ensure!(ward.serves(ward.doctor()).await?, "the doctor is not served under a consent that is final");
	network.node_mut(2).kill()?;
	network.node_mut(3).kill()?;
	// Votes that were on their way may still finalize something.
	tokio::time::sleep(Duration::from_secs(4)).await;
	let before = [network.chain(0)?.finalized().await?, network.chain(1)?.finalized().await?];
	let (best, since) = (network.chain(0)?.best().await?.number, Instant::now());
	let granted = a_revocation_bites_and_a_grant_waits(network, ward, before[0]).await?;
	tokio::time::sleep(STANDSTILL.saturating_sub(since.elapsed())).await;
	let after = [network.chain(0)?.finalized().await?, network.chain(1)?.finalized().await?];
	assert_eq!(before, after, "two of four validators finalized something");
	assert!(network.chain(0)?.best().await?.number > best, "the two that are left author no blocks");
	network.ensure_no_conflict(&[0, 1]).await?;
	println!("two are killed; finality stops at {} while blocks are authored, and nothing conflicts", after[0].number);

	let since = Instant::now();
	network.node_mut(2).start().await?;
	network.node_mut(3).start().await?;
	let height = after[0].number.max(after[1].number) + 5;
	network.all_finalized(&[0, 1, 2, 3], height, PATIENCE).await?;
	println!("they return; finality has resumed {:.1?} after their start", since.elapsed());
	for head in after {
		network.ensure_all_have(&[0, 1, 2, 3], head).await?;
	}
	println!("all four have the blocks that were final before");
	network.all_finalized(&[0], granted, PATIENCE).await?;
	ensure!(ward.serves(ward.colleague()).await?, "the grant is final now, and does not serve");
	println!("the grant that waited serves now");
	Ok(())
}

/// While nothing becomes final, what is only in the best chain takes away and does not give. Says in which block the grant is that waits.
async fn a_revocation_bites_and_a_grant_waits(network: &Network, ward: &Ward, finalized: Head) -> Result<u32> {
	ensure!(ward.serves(ward.doctor()).await?, "the doctor is not served while finality stands");
	let revoked = ward.revoke_in_the_best_chain().await?;
	refused_at(network, ward, ward.doctor(), finalized).await.context("a revocation")?;
	println!("revoked in block {revoked}: refused at once, with block {} finalized", finalized.number);
	let granted = ward.grant_in_the_best_chain(ward.colleague()).await?;
	refused_at(network, ward, ward.colleague(), finalized).await.context("a grant")?;
	println!("granted in block {granted}: refused, with block {} finalized", finalized.number);
	Ok(granted)
}

/// Fails unless the doctor is refused, and nothing was finalized until after that.
async fn refused_at(network: &Network, ward: &Ward, doctor: &Caller, finalized: Head) -> Result<()> {
	let refusal = ward.read(doctor).await?.err().context("the doctor is served")?;
	ensure!(refusal.code == code::NOT_FOUND_OR_REFUSED, "refused for another reason: {refusal}");
	let now = network.chain(0)?.finalized().await?;
	ensure!(now == finalized, "finality moved on from {} to {}", finalized.number, now.number);
	Ok(())
}

async fn finality_is_soon(node: &Node) -> Result<()> {
	let mut times = finality_times(node, 10).await?;
	times.sort();
	let (median, worst) = (times[times.len() / 2], times[times.len() - 1]);
	// Past the test harness, which keeps the output of tests that pass.
	let count = times.len();
	writeln!(
		std::io::stderr(),
		"local network, from inclusion to finality: median {median:.1?}, worst {worst:.1?} of {count} blocks (aim: 2 s)"
	)?;
	assert!(median < MEDIAN_BOUND, "half of the blocks were finalized only after {median:?}");
	assert!(worst < FINALITY_BOUND, "a block was finalized only after {worst:?}");
	Ok(())
}

/// For so many blocks, how long each took from being the best to being final, as one node tells it.
async fn finality_times(node: &Node, count: usize) -> Result<Vec<Duration>> {
	let mut best = node.heads(Heads::Best).await?;
	let mut finalized = node.heads(Heads::Finalized).await?;
	let mut waiting: Vec<(u32, Instant)> = Vec::new();
	let mut times = Vec::new();
	let until = tokio::time::Instant::now() + PATIENCE;
	while times.len() < count {
		tokio::select! {
			head = best.next() => waiting.push((head?, Instant::now())),
			head = finalized.next() => {
				let height = head?;
				let (done, rest): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|(waits, _)| *waits <= height);
				times.extend(done.into_iter().map(|(_, since)| since.elapsed()));
				waiting = rest;
			},
			_ = tokio::time::sleep_until(until) => bail!("only {} blocks were finalized within {PATIENCE:?}", times.len()),
		}
	}
	Ok(times)
}
