//! The `salus` binary: a validator, a full node, a custodian's vault, or all three.

// The size of the SDK's error types is the SDK's.
#![allow(clippy::result_large_err)]

mod chain_spec;
mod cli;
mod command;
mod custody;
mod endpoint;
mod equivocation;
mod keys;
mod process;
mod rpc;
mod service;
mod submission;
mod validator_metrics;
mod wire;

fn main() -> std::process::ExitCode {
	match command::run() {
		Ok(()) => std::process::ExitCode::SUCCESS,
		Err(why) => {
			eprintln!("Error: {why}");
			std::process::ExitCode::FAILURE
		}
	}
}
