//! Tells Salus's story on a chain of its own, and leaves the chain running.

use std::{process::ExitCode, time::Duration};

use anyhow::Context;
use clap::Parser;
use salus_tests::{
	cast::{self, Cast},
	narrator::Fact,
	node::{Node, Ports},
	story::{Chronicle, Story},
	Result,
};

/// A patient's record, from the day a hospital joins to the day its patient looks at who has read it: on a real chain with a real vault, with the
/// official FHIR examples.
#[derive(Parser)]
#[command(version)]
struct Arguments {
	/// End the chain when the story has been told, instead of leaving it running until Ctrl-C.
	#[arg(long)]
	once: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
	let arguments = Arguments::parse();
	let told = tokio::select! {
		told = tell() => told,
		_ = tokio::signal::ctrl_c() => {
			println!("\nStopped. The chain and its folder are gone.");
			return ExitCode::from(130);
		},
	};
	let ended = match told {
		Ok((node, _)) if arguments.once => end(node),
		Ok((node, cast)) => leave_running(node, &cast).await,
		Err(error) => Err(error),
	};
	match ended {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("\nThe story broke off: {error:#}");
			ExitCode::FAILURE
		}
	}
}

async fn tell() -> Result<(Node, Cast)> {
	println!("Salus: a chain, a vault, and a patient's own consent");
	let mut node = Node::development(cast::vault_settings())?;
	node.set_ports(Ports::well_known()?);
	node.start().await?;
	let genesis = node.chain()?.genesis().await?;
	println!("A development chain runs. Its first block is {genesis:?}.");
	let cast = Cast::gather()?;
	let chronicle = Story::new(&node, cast.clone()).await?.tell().await?;
	conclude(&chronicle)?;
	Ok((node, cast))
}

fn end(mut node: Node) -> Result<()> {
	node.stop()
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

async fn leave_running(mut node: Node, cast: &Cast) -> Result<()> {
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
			_ = tokio::signal::ctrl_c() => return end(node),
			_ = tokio::time::sleep(Duration::from_secs(1)) => node.ensure_running().context("the node ended by itself")?,
		}
	}
}
