//! Four validators, fewer validators, four again.

use std::{
	io::Write,
	time::{Duration, Instant},
};

use anyhow::bail;
use salus_tests::{
	heads::Heads,
	network::{Network, VALIDATORS},
	node::Node,
	Result,
};

/// More than this machine should ever need.
const PATIENCE: Duration = Duration::from_secs(90);

/// The generous bound on the time from inclusion to finality; the aim is 2 seconds.
const FINALITY_BOUND: Duration = Duration::from_secs(20);

#[tokio::test(flavor = "multi_thread")]
async fn four_validators_finalize_survive_one_loss_and_stop_safely_at_two() -> Result<()> {
	let mut network = Network::start().await?;
	network.all_finalized(&[0, 1, 2, 3], 3, PATIENCE).await?;
	println!("four validators finalize");

	let times = finality_times(network.node(0), 10).await?;
	let worst = times.iter().max().copied().unwrap_or_default();
	let mean = times.iter().sum::<Duration>() / u32::try_from(times.len())?;
	// Past the test harness, which keeps the output of tests that pass.
	let count = times.len();
	writeln!(
		std::io::stderr(),
		"local network, from inclusion to finality: mean {mean:.1?}, worst {worst:.1?} of {count} blocks (aim: 2 s)"
	)?;
	assert!(worst < FINALITY_BOUND, "a block was finalized only after {worst:?}");

	one_is_lost_and_returns(&mut network).await?;
	two_are_lost_and_return(&mut network).await?;
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
	// That it votes again shows where two others would not be enough.
	network.all_finalized(&[0, 1, 2, 3], height + 3, PATIENCE).await?;
	Ok(())
}

async fn two_are_lost_and_return(network: &mut Network) -> Result<()> {
	network.node_mut(2).kill()?;
	network.node_mut(3).kill()?;
	// Votes that were on their way may still finalize something.
	tokio::time::sleep(Duration::from_secs(4)).await;
	let before = [network.chain(0)?.finalized().await?, network.chain(1)?.finalized().await?];
	let best = network.chain(0)?.best().await?.number;
	tokio::time::sleep(Duration::from_secs(10)).await;
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
