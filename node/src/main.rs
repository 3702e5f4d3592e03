//! The `salus` binary: a validator, a full node, a custodian's vault, or all three.

mod chain_spec;
mod cli;
mod command;
mod custody;
mod endpoint;
mod process;
mod rpc;
mod service;
mod submission;
mod wire;

fn main() -> sc_cli::Result<()> {
	command::run()
}
