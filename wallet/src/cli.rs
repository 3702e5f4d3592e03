//! The program: reads the command line, runs the command, writes the report.

use clap::{error::ErrorKind, Parser};
use std::{ffi::OsString, io::Write, process::ExitCode};

use crate::{
	command::Command,
	error::{Error, Result},
	report::Report,
	wallet::{Settings, Wallet},
};

const AFTER: &str = "Exit codes: 0 done, 1 file, 2 usage, 3 key or passphrase, 4 connection, 5 refused by the chain, 6 refused by the vault,
7 verification failed, 8 not confirmed, 9 another version, 10 timeout, 11 not found.";

/// The wallet of Salus.
#[derive(Clone, Debug, Parser)]
#[command(name = "salus-wallet", version, after_help = AFTER, max_term_width = 120)]
pub struct Cli {
	/// What holds for every command.
	#[command(flatten)]
	pub settings: Settings,
	/// What to do.
	#[command(subcommand)]
	pub command: Command,
}

/// Runs the program.
pub fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
	let arguments: Vec<_> = arguments.collect();
	// A command line that cannot be parsed may still say how its error is wanted.
	let json = arguments.iter().any(|argument| argument == "--json");
	let outcome = match Cli::try_parse_from(arguments) {
		Ok(cli) => execute(cli),
		Err(error) if json && !matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
			let text = error.to_string();
			Err(Error::Usage(text.trim_start_matches("error: ").trim_end().to_owned()))
		}
		Err(error) => error.exit(),
	};
	match outcome {
		Ok(report) => {
			let text = if json { format!("{}\n", report.json()) } else { report.written() };
			// Whoever reads may have gone, as `head` does.
			match std::io::stdout().write_all(text.as_bytes()) {
				Ok(()) => ExitCode::SUCCESS,
				Err(_) => ExitCode::from(1),
			}
		}
		Err(error) => {
			if json {
				eprintln!("{}", error.to_json());
			} else {
				eprintln!("error: {error}");
			}
			ExitCode::from(error.exit_code())
		}
	}
}

fn execute(cli: Cli) -> Result<Report> {
	let runtime = tokio::runtime::Builder::new_multi_thread()
		.worker_threads(2)
		.enable_all()
		.build()
		.map_err(|error| Error::File(format!("the program cannot start: {error}")))?;
	runtime.block_on(async {
		let wallet = Wallet::new(cli.settings)?;
		cli.command.run(&wallet).await
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::{Command, CommandFactory};

	fn ids(command: &Command, global: bool) -> Vec<&str> {
		let wanted = command.get_arguments().filter(|argument| argument.is_global_set() == global);
		wanted.map(|argument| argument.get_id().as_str()).collect()
	}

	/// Whatever reads the one would be given the other, and give up.
	fn ensure_distinct(command: &Command, everybodys: &[&str]) {
		for id in ids(command, false) {
			assert!(!everybodys.contains(&id), "`{id}` of `{}` is every command's option too", command.get_name());
		}
		command.get_subcommands().for_each(|subcommand| ensure_distinct(subcommand, everybodys));
	}

	#[test]
	fn no_command_gives_an_argument_the_name_of_an_option_that_all_have() {
		let all = Cli::command();
		let everybodys = ids(&all, true);
		assert!(everybodys.contains(&"keys"), "{everybodys:?}");
		ensure_distinct(&all, &everybodys);
	}
}
