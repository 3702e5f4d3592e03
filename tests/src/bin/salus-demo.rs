//! Tells Salus's story on a chain of its own, and leaves the chain running.

use std::{future::Future, io::Write, pin::Pin, process::ExitCode, time::Duration};

use anyhow::Context;
use clap::Parser;
use salus_tests::{
	cast::{self, Cast},
	narrator::Fact,
	node::{Node, Ports},
	story::{Chronicle, Story},
	Result,
};
use tokio::signal::unix::{signal, SignalKind};

const AFTER: &str = "Exit codes: 0 all facts hold, 1 something went wrong, 128 and the signal's number (Ctrl-C: 130) \
	stopped before all was told.";

/// A patient's record, from the day a hospital joins to the day its patient looks at who has read it: on a real chain with a real vault, with the
/// official FHIR examples.
#[derive(Parser)]
#[command(version, after_help = AFTER)]
struct Arguments {
	/// End the chain when the story has been told, instead of leaving it running until Ctrl-C.
	#[arg(long)]
	once: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
	match run(Arguments::parse().once).await {
		Ok(code) => code,
		Err(error) => {
			eprintln!("\nThe story broke off: {error:#}");
			ExitCode::FAILURE
		}
	}
}

async fn run(once: bool) -> Result<ExitCode> {
	// One for the whole life of the program, from before there is anything to end: no signal falls between two.
	let asked = asked_to_end()?;
	tokio::pin!(asked);
	let (mut node, cast) = tokio::select! {
		told = tell() => told?,
		signal = &mut asked => {
			// Whoever hung up does not read it.
			let _ = writeln!(std::io::stdout(), "\nStopped. The chain and its folder are gone.");
			return Ok(ExitCode::from(u8::try_from(128 + signal.as_raw_value()).unwrap_or(u8::MAX)));
		},
	};
	if !once {
		leave_running(&mut node, &cast, asked).await?;
	}
	node.stop()?;
	Ok(ExitCode::SUCCESS)
}

/// Comes to its end when somebody asks this program to end: Ctrl-C, `kill`, or a terminal that was closed. Says which.
fn asked_to_end() -> Result<impl Future<Output = SignalKind>> {
	let mut interrupt = signal(SignalKind::interrupt())?;
	let mut terminate = signal(SignalKind::terminate())?;
	let mut hangup = signal(SignalKind::hangup())?;
	Ok(async move {
		tokio::select! {
			_ = interrupt.recv() => SignalKind::interrupt(),
			_ = terminate.recv() => SignalKind::terminate(),
			_ = hangup.recv() => SignalKind::hangup(),
		}
	})
}

async fn tell() -> Result<(Node, Cast)> {
	println!("Salus: a chain, a vault, and a patient's own consent");
	let mut node = Node::development(cast::vault_settings())?;
	node.set_ports(Ports::well_known()?);
	node.start().await?;
	let genesis = node.chain()?.genesis().await?;
	println!("A development chain runs at {}. Its first block is {genesis:?}.", node.url());
	let cast = Cast::gather()?;
	let chronicle = Story::new(&node, cast.clone()).await?.tell().await?;
	conclude(&chronicle)?;
	Ok((node, cast))
}

fn conclude(chronicle: &Chronicle) -> Result<()> {
	let failed: Vec<&Fact> = chronicle.facts.iter().filter(|fact| !fact.holds()).collect();
	println!("\n{} of {} facts hold.", chronicle.facts.len() - failed.len(), chronicle.facts.len());
	match failed.is_empty() {
		true => Ok(()),
		false => {
			let lines: Vec<_> = failed.iter().map(|fact| fact.to_string()).collect();
			Err(anyhow::anyhow!("{} facts do not hold:\n   \u{2717} {}", failed.len(), lines.join("\n   \u{2717} ")))
		}
	}
}

async fn leave_running(
	node: &mut Node,
	cast: &Cast,
	mut asked: Pin<&mut impl Future<Output = SignalKind>>,
) -> Result<()> {
	let patient = cast.patient();
	let (url, key) = (node.url(), patient.signer.uri());
	println!("\nThe chain keeps running until Ctrl-C.");
	println!("   wallets and portals  {url}");
	println!("   metrics              http://127.0.0.1:{}/metrics", node.ports().metrics);
	println!("   log                  {}", node.log().display());
	println!("   patient              {}: {}, key {key}", patient.name, patient.id);
	println!("   doctor               {}: key {}", cast.physician.name, cast.physician.signer.uri());
	println!("Try: salus-wallet --url {url} --signer {key} record accesses {}", patient.id);
	loop {
		tokio::select! {
			// First: Ctrl-C reaches the node, too, which then ends by itself.
			biased;
			_ = &mut asked => return Ok(()),
			() = tokio::time::sleep(Duration::from_secs(1)) => node.ensure_running().context("the node ended by itself")?,
		}
	}
}
