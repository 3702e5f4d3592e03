//! The demo as a person runs it: it tells its story, leaves the chain running or not, and ends with everything it started.

use std::{
	fs,
	path::PathBuf,
	process::{Command, ExitStatus},
	time::{Duration, Instant},
};

use anyhow::{bail, ensure, Context};
use salus_tests::{
	chain::Chain,
	process::{Process, Signal},
	Result,
};
use tempfile::TempDir;
use tokio::sync::Mutex;

/// More than the whole story should ever take.
const PATIENCE: Duration = Duration::from_secs(600);

/// How long it may take to end.
const END: Duration = Duration::from_secs(60);

/// Each wants the ports that clients try by themselves.
static ONE_AT_A_TIME: Mutex<()> = Mutex::const_new(());

#[tokio::test(flavor = "multi_thread")]
async fn the_chain_keeps_running_until_ctrl_c() -> Result<()> {
	let _alone = ONE_AT_A_TIME.lock().await;
	let mut demo = Demo::start(&[])?;
	let chain = demo.chain().await?;
	demo.says("The chain keeps running until Ctrl-C.").await?;
	ensure!(demo.all_facts_hold()?, "not all facts hold, and the chain was left running");
	let height = chain.finalized().await?.number;
	chain.wait_finalized(height + 3, END).await?;
	demo.signal(Signal::INT)?;
	assert_eq!(demo.ends(END)?.code(), Some(0), "Ctrl-C is how a demo that was told ends");
	nothing_answers(&chain).await
}

#[tokio::test(flavor = "multi_thread")]
async fn once_is_the_story_and_no_more() -> Result<()> {
	let _alone = ONE_AT_A_TIME.lock().await;
	let mut demo = Demo::start(&["--once"])?;
	let chain = demo.chain().await?;
	assert_eq!(demo.ends(PATIENCE)?.code(), Some(0));
	ensure!(demo.all_facts_hold()?, "not all facts hold, and the exit code says they do");
	nothing_answers(&chain).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_story_that_is_stopped_takes_its_chain_with_it() -> Result<()> {
	let _alone = ONE_AT_A_TIME.lock().await;
	for signal in [Signal::TERM, Signal::HUP] {
		let mut demo = Demo::start(&["--once"])?;
		let chain = demo.chain().await?;
		demo.signal(signal)?;
		assert_eq!(demo.ends(END)?.code(), Some(128 + signal.as_raw()));
		nothing_answers(&chain).await?;
	}
	Ok(())
}

/// Whoever listened at the chain's port does not any more.
async fn nothing_answers(chain: &Chain) -> Result<()> {
	ensure!(chain.genesis().await.is_err(), "the demo has ended, and its node runs on");
	Ok(())
}

/// A running demo. Dropping it asks it to end, so that its node does not outlive a test that fails.
struct Demo {
	process: Option<Process>,
	log: PathBuf,
	_folder: TempDir,
}

impl Demo {
	fn start(arguments: &[&str]) -> Result<Self> {
		let folder = tempfile::tempdir()?;
		let log = folder.path().join("demo.log");
		let mut command = Command::new(env!("CARGO_BIN_EXE_salus-demo"));
		command.args(arguments);
		Ok(Self { process: Some(Process::start("salus-demo", command, &log)?), log, _folder: folder })
	}

	/// The first line with these words, waited for while it runs.
	async fn says(&mut self, words: &str) -> Result<String> {
		let until = Instant::now() + PATIENCE;
		loop {
			if let Some(line) = self.said(words)? {
				return Ok(line);
			}
			self.running()?.ensure_running()?;
			if Instant::now() > until {
				bail!("the demo did not say `{words}` within {PATIENCE:?}");
			}
			tokio::time::sleep(Duration::from_millis(100)).await;
		}
	}

	fn said(&self, words: &str) -> Result<Option<String>> {
		let log = fs::read(&self.log)?;
		Ok(String::from_utf8_lossy(&log).lines().find(|line| line.contains(words)).map(String::from))
	}

	/// A client for its chain, once that runs.
	async fn chain(&mut self) -> Result<Chain> {
		let line = self.says("A development chain runs at ws://").await?;
		let address = line.split_once("ws://").and_then(|(_, rest)| rest.split_once(". ")).context(line.clone())?.0;
		let chain = Chain::new(&format!("http://{address}"))?;
		chain.genesis().await?;
		Ok(chain)
	}

	/// Whether it said that as many facts hold as there are, and that there are some.
	fn all_facts_hold(&self) -> Result<bool> {
		let line = self.said(" facts hold.")?.context("the demo counts its facts")?;
		let words: Vec<_> = line.split(' ').collect();
		Ok(matches!(words[..], [holding, "of", all, "facts", "hold."] if holding == all && all != "0"))
	}

	fn running(&mut self) -> Result<&mut Process> {
		self.process.as_mut().context("the demo has ended")
	}

	fn signal(&mut self, signal: Signal) -> Result<()> {
		self.running()?.signal(signal)
	}

	/// Waits until it has ended.
	fn ends(&mut self, patience: Duration) -> Result<ExitStatus> {
		let status = self.running()?.wait(patience)?;
		self.process = None;
		Ok(status)
	}
}

impl Drop for Demo {
	fn drop(&mut self) {
		let Some(mut process) = self.process.take() else { return };
		eprintln!("the end of what the demo said:\n{}", process.log_tail(40));
		// If it does not listen, it is killed when it goes out of scope.
		let _ = process.signal(Signal::TERM).and_then(|()| process.wait(END));
	}
}
