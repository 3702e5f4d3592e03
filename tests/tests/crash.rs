//! A node is killed while records are put, as `kill -9` does.

use std::{
	collections::{HashMap, HashSet},
	sync::{Arc, Mutex},
	time::{Duration, Instant},
};

use anyhow::{bail, ensure};
use rand::Rng;
use salus_primitives::{consent::Purpose, RecordId};
use salus_tests::{
	cast::{self, Cast},
	chain::Refusal,
	node::Node,
	story::Story,
	vault::{code, Caller, Draft, Version},
	Result,
};

const ROUNDS: usize = 3;
const WRITERS: usize = 4;

/// How many records a round has acknowledged before the node may be killed.
const ACKNOWLEDGED: usize = 40;

/// How many of them are durable by then.
const DURABLE: usize = 10;

/// More than anything here should ever take.
const PATIENCE: Duration = Duration::from_secs(60);

/// What the clients know: what they sent, what was acknowledged, what was reported durable.
#[derive(Default)]
struct Known {
	sent: HashMap<RecordId, Vec<u8>>,
	acknowledged: HashSet<RecordId>,
	durable: HashSet<RecordId>,
	/// Whether the node has been killed. Until then nobody has a reason to fail.
	killed: bool,
}

type Ledger = Arc<Mutex<Known>>;

fn with<R>(ledger: &Ledger, use_of: impl FnOnce(&mut Known) -> R) -> R {
	use_of(&mut ledger.lock().unwrap_or_else(|poisoned| poisoned.into_inner()))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_durable_survives_kill_9_and_nothing_is_half() -> Result<()> {
	let mut node = Node::development(cast::vault_settings())?;
	node.start().await?;
	let cast = Cast::gather()?;
	Story::new(&node, cast.clone()).await?.enrol().await?;
	let ledger = Ledger::default();
	for round in 1..=ROUNDS {
		let in_time = write_until_the_kill(&mut node, &cast, &ledger).await?;
		node.start().await?;
		let reader = Caller::new(node.chain()?, cast.patient().signer.clone()).await?;
		check(&reader, &cast, &ledger).await?;
		let (sent, acknowledged, durable) =
			with(&ledger, |known| (known.sent.len(), known.acknowledged.len(), known.durable.len()));
		println!(
			"kill {round}: {in_time} puts of this round were answered; of {sent} sent in all, {acknowledged} acknowledged, \
			 {durable} reported durable: all there, byte for byte"
		);
	}
	everything_becomes_durable(&node, &cast, &ledger).await
}

/// Puts from several writers at once, and a kill in their midst. Says how many puts of this round were acknowledged.
async fn write_until_the_kill(node: &mut Node, cast: &Cast, ledger: &Ledger) -> Result<usize> {
	let before = with(ledger, |known| {
		known.killed = false;
		(known.acknowledged.len(), known.durable.len())
	});
	let author = Caller::new(node.chain()?, cast.physician.signer.clone()).await?;
	let watcher = Caller::new(node.chain()?, cast.patient().signer.clone()).await?;
	let writers: Vec<_> =
		(0..WRITERS).map(|_| tokio::spawn(write(author.clone(), cast.clone(), ledger.clone()))).collect();
	let watcher = tokio::spawn(watch(watcher, cast.clone(), ledger.clone()));
	let until = Instant::now() + PATIENCE;
	loop {
		let (acknowledged, durable) = with(ledger, |known| (known.acknowledged.len(), known.durable.len()));
		if acknowledged >= before.0 + ACKNOWLEDGED && durable >= before.1 + DURABLE {
			break;
		}
		ensure!(Instant::now() < until, "{acknowledged} acknowledged, {durable} durable after {PATIENCE:?}");
		tokio::time::sleep(Duration::from_millis(20)).await;
	}
	// Anywhere between two blocks.
	let delay = rand::thread_rng().gen_range(0..1_500);
	tokio::time::sleep(Duration::from_millis(delay)).await;
	with(ledger, |known| known.killed = true);
	node.kill()?;
	for writer in writers {
		writer.await??;
	}
	watcher.await??;
	Ok(with(ledger, |known| known.acknowledged.len()) - before.0)
}

/// The end of whoever worked with the node: its kill, or an error if it was not killed yet.
fn ended(ledger: &Ledger, error: anyhow::Error) -> Result<()> {
	match with(ledger, |known| known.killed) {
		true => Ok(()),
		false => Err(error.context("before the node was killed")),
	}
}

/// Puts records until the node is killed. A refusal is an error.
async fn write(author: Caller, cast: Cast, ledger: Ledger) -> Result<()> {
	loop {
		// From less than one chunk to several.
		let length = rand::thread_rng().gen_range(1..200_000);
		let contents: Vec<u8> = (0..length).map(|_| rand::random()).collect();
		let draft = Draft::new(cast.patient().id, cast.hospital.id, contents);
		with(&ledger, |known| known.sent.insert(draft.record, draft.contents.clone()));
		match author.put(&draft).await {
			Ok(Ok(_)) => with(&ledger, |known| known.acknowledged.insert(draft.record)),
			Ok(Err(refusal)) => bail!("a put was refused: {refusal}"),
			Err(error) => return ended(&ledger, error),
		};
		tokio::time::sleep(Duration::from_millis(50)).await;
	}
}

/// Notes what the vault reports as durable, until the node is killed.
async fn watch(reader: Caller, cast: Cast, ledger: Ledger) -> Result<()> {
	loop {
		match reader.list(cast.patient().id, Purpose::PatientRequest, None).await {
			Ok(Ok(listed)) => with(&ledger, |known| {
				known.durable.extend(listed.iter().filter(|one| one.state == "durable").map(|one| one.record));
			}),
			Ok(Err(refusal)) if is_passing(&refusal) => {}
			Ok(Err(refusal)) => bail!("a list was refused: {refusal}"),
			Err(error) => return ended(&ledger, error),
		}
		tokio::time::sleep(Duration::from_millis(200)).await;
	}
}

/// Whether the node says that it cannot tell yet: it has just started.
fn is_passing(refusal: &Refusal) -> bool {
	matches!(refusal.code, code::UNDECIDED | code::STALE_HEAD | code::BUSY)
}

async fn read(reader: &Caller, cast: &Cast, record: RecordId) -> Result<Option<Version>> {
	let until = Instant::now() + PATIENCE;
	loop {
		match reader.get(cast.patient().id, record, Purpose::PatientRequest, None).await? {
			Ok(version) => return Ok(Some(version)),
			Err(refusal) if refusal.code == code::NOT_FOUND_OR_REFUSED => return Ok(None),
			Err(refusal) if is_passing(&refusal) && Instant::now() < until => {
				tokio::time::sleep(Duration::from_millis(200)).await
			}
			Err(refusal) => bail!("record {record} cannot be read: {refusal}"),
		}
	}
}

/// Compares what is there after the restart with what the clients know.
async fn check(reader: &Caller, cast: &Cast, ledger: &Ledger) -> Result<()> {
	let (sent, acknowledged, durable) =
		with(ledger, |known| (known.sent.clone(), known.acknowledged.clone(), known.durable.clone()));
	for (record, contents) in &sent {
		let version = read(reader, cast, *record).await?;
		let Some(version) = version else {
			ensure!(!durable.contains(record), "record {record} was durable and is lost");
			ensure!(!acknowledged.contains(record), "record {record} was acknowledged and is lost");
			continue;
		};
		ensure!(version.contents == *contents, "record {record} came back with other bytes");
		if durable.contains(record) {
			ensure!(version.state == "durable", "record {record} was durable and is now {}", version.state);
			match &version.anchor {
				Some(anchored) => reader.verify(cast.hospital.id, anchored).await?,
				None => bail!("record {record} is durable without an anchor"),
			}
		}
	}
	let listed = reader.list(cast.patient().id, Purpose::PatientRequest, None).await??;
	for one in listed {
		let length = sent.get(&one.record).map(|contents| contents.len() as u64);
		ensure!(
			length == Some(one.length),
			"record {} is listed with {} bytes; {length:?} were sent",
			one.record,
			one.length
		);
	}
	Ok(())
}

/// What was acknowledged and pending when the node was killed is anchored by the restarted node.
async fn everything_becomes_durable(node: &Node, cast: &Cast, ledger: &Ledger) -> Result<()> {
	let reader = Caller::new(node.chain()?, cast.patient().signer.clone()).await?;
	let until = Instant::now() + PATIENCE;
	loop {
		let listed = reader.list(cast.patient().id, Purpose::PatientRequest, None).await??;
		let pending = listed.iter().filter(|one| one.state != "durable").count();
		if pending == 0 {
			with(ledger, |known| known.durable.extend(listed.iter().map(|one| one.record)));
			break;
		}
		ensure!(Instant::now() < until, "{pending} records are still not durable after {PATIENCE:?}");
		tokio::time::sleep(Duration::from_millis(300)).await;
	}
	check(&reader, cast, ledger).await?;
	println!("after the last restart every record that is there became durable, with an anchor that holds");
	Ok(())
}
