//! `salus-interchange`: the chain's money in the formats of others.

use std::process::ExitCode;

use clap::Parser;

mod cli;
mod command;

fn main() -> ExitCode {
	let arguments = cli::Arguments::parse();
	match command::run(arguments) {
		Ok(code) => code,
		Err(error) => {
			eprintln!("salus-interchange: {error}");
			ExitCode::from(error.exit())
		}
	}
}
