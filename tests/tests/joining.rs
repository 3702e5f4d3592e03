//! Another hospital's validator joins a network that runs, is missed while it is down, and leaves. Everybody does what the operators' guide says, with the wallet
//! and `salus keys`.

use std::time::{Duration, Instant};

use anyhow::{bail, ensure, Context};
use futures::try_join;
use salus_primitives::{
	role::{OrganizationKind, Role},
	AccountId, Digest, OrganizationId,
};
use salus_tests::{
	cast,
	chain::Chain,
	network::{Network, VALIDATORS},
	node::Node,
	signer::Signer,
	wallet::{ensure_kept_out, ensure_refused, ensure_stranger, Refused, Wallet},
	Result,
};
use serde_json::Value;

/// More than this machine should ever need for anything here.
const PATIENCE: Duration = Duration::from_secs(120);

/// As many of the `local` network's council as both more than half and two thirds are.
const COUNCIL: [&str; 3] = ["//Alice", "//Bob", "//Charlie"];

/// How many blocks a session has: as few as it can, for a validator comes and goes with the session after the next.
const SESSION: u32 = 20;

/// Those who validate from the first block on, by their nodes.
const FOUNDERS: [usize; 4] = [0, 1, 2, 3];

/// The hospitals, by their numbers: the one whose validator it is, and another.
const HOSPITAL: &str = "0";
const NEIGHBOUR: &str = "1";

#[tokio::test(flavor = "multi_thread")]
async fn a_hospitals_validator_joins_is_missed_while_it_is_down_and_leaves() -> Result<()> {
	let mut network = Network::start(cast::vault_settings()).await?;
	let node = network.newcomer("newcomer", &["--validator", "--rpc-methods", "unsafe"])?;
	let mut newcomer = Newcomer::of(&network, node)?;
	newcomer.node.start().await?;

	newcomer.prepare().await?;
	newcomer.joins().await?;
	newcomer.authors().await?;
	newcomer.votes(&mut network).await?;
	let (session, seen) = newcomer.is_missed(&network).await?;
	newcomer.leaves(&network).await?;
	newcomer.has_a_record(session, seen).await?;
	let common = network.ensure_no_conflict(&FOUNDERS).await?;
	println!("the four agree on every block up to {common}");
	Ok(())
}

/// The validator that comes, its node, and who has to do with it.
struct Newcomer {
	node: Node,
	/// The validator.
	validator: Signer,
	/// Of its hospital.
	administrator: Signer,
	/// Works for the hospital, and does not run it.
	clerk: Signer,
	/// Of the other hospital.
	neighbour: Signer,
	council: Vec<Signer>,
	/// What everybody but the validator asks and tells: a founder's node.
	wallet: Wallet,
	chain: Chain,
}

impl Newcomer {
	fn of(network: &Network, node: Node) -> Result<Self> {
		Ok(Self {
			node,
			validator: Signer::new("//Joining//validator")?,
			administrator: Signer::new("//Joining//admin")?,
			clerk: Signer::new("//Joining//clerk")?,
			neighbour: Signer::new("//Neighbour//admin")?,
			council: COUNCIL.into_iter().map(Signer::new).collect::<Result<_>>()?,
			wallet: Wallet::new(&network.node(0).url())?,
			chain: network.chain(0)?,
		})
	}

	fn account(&self) -> AccountId {
		self.validator.account()
	}

	/// The council shortens the sessions and admits both hospitals, and one of them has a clerk.
	async fn prepare(&self) -> Result<()> {
		let session = SESSION.to_string();
		self.wallet.decide(&self.council, &["parameters", "set", "validation", "session", &session]).await??;
		for (number, administrator) in [(HOSPITAL, &self.administrator), (NEIGHBOUR, &self.neighbour)] {
			let (kind, address) = (OrganizationKind::Hospital.code(), administrator.address());
			let sent = self.wallet.decide(&self.council, &["org", "admit", kind, &address]).await??;
			ensure!(sent.report["organization"].as_u64() == Some(number.parse()?), "{}", sent.report);
		}
		let hospital = OrganizationId(HOSPITAL.parse()?);
		self.wallet.set_member(&self.administrator, hospital, &self.clerk.account(), Role::FrontDesk).await??;
		println!("sessions have {SESSION} blocks from block {} on", self.chain.best().await?.number);
		Ok(())
	}

	/// The validator is nominated and admitted, and tells its keys. Each of it is refused to whoever may not.
	async fn joins(&self) -> Result<()> {
		let address = self.validator.address();
		let nominate = ["validator", "nominate", &address, "--organization", HOSPITAL];
		let admit = ["validator", "admit", &address];
		let own = Wallet::new(&self.node.url())?;

		let (clerk, neighbour, itself, council) = try_join!(
			self.wallet.command(&self.clerk, &nominate),
			self.wallet.command(&self.neighbour, &nominate),
			self.wallet.command(&self.validator, &nominate),
			self.wallet.decide(&self.council, &admit),
		)?;
		ensure_refused(clerk, "Validators.NotAuthorized").context("somebody who does not run the hospital")?;
		ensure_refused(neighbour, "Validators.NotAuthorized").context("another hospital's administrator")?;
		ensure_stranger(itself).context("the validator that is to be")?;
		ensure_refused(council, "Validators.NotNominated").context("the council, of whom nobody nominates")?;
		self.wallet.command(&self.administrator, &nominate).await??;

		let made = self.node.keys("rotate", &self.account()).await?;
		let text = |name: &str| made[name].as_str().context("hexadecimal");
		let set_keys = ["validator", "set-keys", text("keys")?, text("proof")?];
		ensure_stranger(own.command(&self.validator, &set_keys).await?).context("nominated, and not admitted")?;
		let answer = own.command(&self.administrator, &set_keys).await?;
		ensure_no_office(answer).context("the chain knows it, and it is no validator")?;
		let status = self.status().await?;
		ensure!(status["status"]["admitted"] == false && says(&status, "the account is no validator"), "{status:#}");

		self.wallet.decide(&self.council, &admit).await??;
		let before = self.session_of(&own.command(&self.validator, &set_keys).await??).await?;
		let status = self.until_status("wait").await?;
		ensure!(status["status"]["keys"] == made["keys"] && status["status"]["validates"] == false, "{status:#}");
		ensure!(self.chain.validating(None).await?.len() == FOUNDERS.len(), "it validates before its time");

		let since = Instant::now();
		let session = self.until_validating(FOUNDERS.len() + 1).await?;
		ensure!(session == before + 2, "it told its keys in session {before}, and validates in {session}");
		let status = self.until_status("nothing; the validator validates").await?;
		let all = ["admitted", "held", "planned", "validates", "current"];
		ensure!(all.iter().all(|name| status["status"][name] == true), "{status:#}");
		println!("keys told in session {before} are used in {session}, {:.0?} later", since.elapsed());
		Ok(())
	}

	/// Blocks of its own are finalized.
	async fn authors(&self) -> Result<()> {
		let standings = self.chain.standings().await?;
		let validating = standings.iter().filter(|one| one.validates).count();
		ensure!(validating == FOUNDERS.len() + 1 && standings.len() == validating, "{standings:?}");
		let height = self.until_authored(self.chain.finalized().await?.number).await?;
		let missed = self.missed().await?;
		println!("block {height} is its own, and final; it has missed {missed} slots in its session so far");
		Ok(())
	}

	/// Four of five must vote. With a founder gone, it is one of the four.
	async fn votes(&self, network: &mut Network) -> Result<()> {
		network.node_mut(3).kill()?;
		let height = self.chain.finalized().await?.number;
		network.all_finalized(&FOUNDERS[..3], height + 5, PATIENCE).await?;
		println!("it votes: without {} finality goes on from {height}", VALIDATORS[3]);
		network.node_mut(3).start().await?;
		until_it_votes(network.node(3), network.node(0)).await
	}

	/// It is stopped as a session begins: what it misses in it is counted, and everybody sees it. Then it goes on. Says in which session that was, and how many
	/// slots were seen to be missed.
	async fn is_missed(&mut self, network: &Network) -> Result<(u32, u64)> {
		let session = self.next_session().await?;
		let height = self.chain.finalized().await?.number;
		self.node.stop()?;
		let label = format!("validator=\"{}\"", self.validator.address());
		let seen = self.until_missed(network.node(1), &label).await?;
		let answer = self.wallet.command(&self.neighbour, &["validator", "list"]).await??;
		let listed = answer["validators"].as_array().context("a list")?;
		let line = listed.iter().find(|one| one["validator"] == self.validator.address()).context("its line")?;
		ensure!(line["missed"].as_u64() >= Some(seen), "the wallet shows less: {line}");
		ensure!(line["paused"].is_null() && line["validates"] == true, "{line}");
		ensure!(self.chain.session(None).await? == session, "the session is over before it was looked at");
		network.all_finalized(&FOUNDERS, height + 5, PATIENCE).await?;
		println!("it is down, {seen} missed slots are shown, and finality goes on from {height} with four of five");

		self.node.start().await?;
		let height = self.until_authored(self.chain.best().await?.number).await?;
		println!("it is started, and block {height} is its own again");
		Ok((session, seen))
	}

	/// What it missed in a session that is over is kept, when it validates no more.
	async fn has_a_record(&self, session: u32, seen: u64) -> Result<()> {
		let short = self.chain.missed(session).await?;
		let own = short.iter().find(|one| one.validator == self.account()).context("what it missed in the session")?;
		ensure!(u64::from(own.missed) >= seen && own.missed <= own.turns, "{own:?}");
		println!("session {session}: it missed {} of {} slots", own.missed, own.turns);
		Ok(())
	}

	/// Its hospital lets it leave, and nobody else does. It goes on until it validates no more.
	async fn leaves(&mut self, network: &Network) -> Result<()> {
		let address = self.validator.address();
		let leave = ["validator", "leave", &address, "--organization", HOSPITAL];
		let leave_another = ["validator", "leave", &address, "--organization", NEIGHBOUR];
		let neighbour = async {
			let for_itself = self.wallet.command(&self.neighbour, &leave_another).await?;
			Ok((for_itself, self.wallet.command(&self.neighbour, &leave).await?))
		};
		let stranger = Signer::new("//Stranger")?;
		let ((for_itself, for_another), clerk, itself, stranger) = try_join!(
			neighbour,
			self.wallet.command(&self.clerk, &leave),
			self.wallet.command(&self.validator, &leave),
			self.wallet.command(&stranger, &leave),
		)?;
		ensure_refused(for_itself, "Validators.NotItsHospital").context("another hospital's administrator")?;
		ensure_refused(for_another, "Validators.NotAuthorized").context("another hospital's administrator")?;
		ensure_refused(clerk, "Validators.NotAuthorized").context("somebody who does not run the hospital")?;
		ensure_refused(itself, "Validators.NotAuthorized").context("the validator")?;
		ensure_stranger(stranger)?;

		let before = self.session_of(&self.wallet.command(&self.administrator, &leave).await??).await?;
		let since = Instant::now();
		ensure!(self.chain.standings().await?.len() == FOUNDERS.len(), "it is admitted still");
		let status = self.until_status("the account is no validator any more").await?;
		ensure!(status["status"]["keys"].is_null() && status["status"]["validates"] == true, "{status:#}");
		let session = self.until_validating(FOUNDERS.len()).await?;
		ensure!(session == before + 2, "it left in session {before}, and validates until {session}");
		let status = self.until_status("the account is no validator:").await?;
		ensure!(["admitted", "planned", "validates"].iter().all(|name| status["status"][name] == false), "{status:#}");

		let answer = self.wallet.command(&self.validator, &leave).await?;
		ensure_stranger(answer).context("nothing is left of the validator's seat")?;
		self.node.stop()?;
		let height = self.chain.finalized().await?.number;
		network.all_finalized(&FOUNDERS, height + 5, PATIENCE).await?;
		let head = self.chain.block_hash(height + 5).await?.context("a block that is final")?;
		ensure!(self.chain.validating(Some(head)).await?.len() == FOUNDERS.len(), "others than the four validate");
		println!("it left in session {before} and validates no more in {session}, {:.0?} later", since.elapsed());
		Ok(())
	}
}

/// What is seen of it.
impl Newcomer {
	async fn status(&self) -> Result<Value> {
		self.node.keys("status", &self.account()).await
	}

	/// Waits until `salus keys` says what is next.
	async fn until_status(&self, next: &str) -> Result<Value> {
		let until = Instant::now() + PATIENCE;
		loop {
			let status = self.status().await?;
			if says(&status, next) {
				return Ok(status);
			}
			ensure!(Instant::now() < until, "`{next}` is not said within {PATIENCE:?}: {status:#}");
			tokio::time::sleep(Duration::from_millis(500)).await;
		}
	}

	/// Waits until so many validate, and says in which session.
	async fn until_validating(&self, number: usize) -> Result<u32> {
		let until = Instant::now() + PATIENCE;
		loop {
			let at = Some(self.chain.best().await?.hash);
			if self.chain.validating(at).await?.len() == number {
				return self.chain.session(at).await;
			}
			ensure!(Instant::now() < until, "not {number} validate after {PATIENCE:?}");
			tokio::time::sleep(Duration::from_millis(200)).await;
		}
	}

	/// In which session a transaction was carried out.
	async fn session_of(&self, sent: &Value) -> Result<u32> {
		let block = serde_json::from_value(sent["transaction"]["included"]["hash"].clone())?;
		self.chain.session(Some(block)).await
	}

	async fn until_session(&self, session: u32) -> Result<()> {
		let until = Instant::now() + PATIENCE;
		while self.chain.session(None).await? < session {
			ensure!(Instant::now() < until, "session {session} has not begun after {PATIENCE:?}");
			tokio::time::sleep(Duration::from_millis(200)).await;
		}
		Ok(())
	}

	/// Waits until a session begins, and says which.
	async fn next_session(&self) -> Result<u32> {
		let session = self.chain.session(None).await? + 1;
		self.until_session(session).await?;
		Ok(session)
	}

	/// Waits until a block above this height is final that it made, and says which. The height has to be one of a block after which it validates.
	async fn until_authored(&self, mut height: u32) -> Result<u32> {
		let until = Instant::now() + PATIENCE;
		while Instant::now() < until {
			height += 1;
			self.chain.wait_finalized(height, PATIENCE).await?;
			let block: Digest = self.chain.block_hash(height).await?.context("a block that is final")?;
			if self.chain.author(block).await? == self.account() {
				return Ok(height);
			}
		}
		bail!("no block of its own is final after {PATIENCE:?}")
	}

	/// How many slots it has missed in this session.
	async fn missed(&self) -> Result<u64> {
		let standings = self.chain.standings().await?;
		let own = standings.iter().find(|one| one.validator == self.account()).context("it is admitted")?;
		Ok(own.missed.into())
	}

	/// Waits until another node's metrics show slots that it missed in this session, and says how many.
	async fn until_missed(&self, other: &Node, label: &str) -> Result<u64> {
		let until = Instant::now() + PATIENCE;
		loop {
			let seen = other.metric("salus_validator_missed_slots", &[label])?.context("it is among the metrics")?;
			// What is final may be of the session before.
			if seen > 0 && self.missed().await? >= seen {
				let active = other.metric("salus_validator_active", &[label])?;
				ensure!(active == Some(1), "{active:?}: what is down validates still, by the chain's word");
				return Ok(seen);
			}
			ensure!(Instant::now() < until, "no missed slots are shown after {PATIENCE:?}");
			tokio::time::sleep(Duration::from_millis(200)).await;
		}
	}
}

fn says(status: &Value, next: &str) -> bool {
	status["next"].as_str().is_some_and(|said| said.starts_with(next))
}

/// Waits until a node that was started votes with another. Before that, nobody's absence can be borne: a node that lags rounds behind is told the latest by
/// whichever it asks, and if that one goes, finality waits for minutes.
async fn until_it_votes(node: &Node, with: &Node) -> Result<()> {
	let round = |node: &Node| node.metric("substrate_finality_grandpa_round", &[]);
	let (goal, until) = (round(with)?.context("a round")?, Instant::now() + PATIENCE);
	while round(node)?.is_none_or(|round| round <= goal) {
		ensure!(Instant::now() < until, "{} is not in round {goal} after {PATIENCE:?}", node.name());
		tokio::time::sleep(Duration::from_millis(200)).await;
	}
	Ok(())
}

/// Fails unless it was refused before it was in any block, as what takes an office is from whoever has none.
fn ensure_no_office(answer: std::result::Result<Value, Refused>) -> Result<()> {
	ensure_kept_out(answer, "the chain takes no such call now, or not from this account")
}
