//! Measures what the calls of a runtime cost, and writes their weights.
//!
//! This is the SDK's `benchmark pallet` command and nothing beside it. The SDK's own program around that command, `frame-omni-bencher`, links a
//! database and a compiler of Wasm that measuring does not use, and that take as long to build as all the rest.

use clap::Parser;
use frame_benchmarking_cli::PalletCmd;
use sp_runtime::traits::BlakeTwo256;
use tracing_subscriber::EnvFilter;

fn main() -> Result<(), Box<dyn std::error::Error>> {
	let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
	tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
	// The runtime calls no host function beyond the SDK's own and those for benchmarks, which the command adds.
	PalletCmd::parse().run_with_spec::<BlakeTwo256, ()>(None)?;
	Ok(())
}
