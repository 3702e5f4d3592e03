//! What a program has said, as whoever runs it in a shell sees it.

use std::process::Command;

use anyhow::{ensure, Context};

use crate::Result;

/// How a program has ended, and what it has said until then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
	/// The code with which it ended.
	pub exit: i32,
	/// What it wrote to standard output.
	pub out: String,
	/// What it wrote to standard error.
	pub err: String,
}

impl Said {
	/// Runs a program to its end.
	pub(crate) async fn by(mut command: Command) -> Result<Self> {
		let name = command.get_program().to_string_lossy().into_owned();
		let output = tokio::task::spawn_blocking(move || command.output()).await?.with_context(|| name.clone())?;
		let exit = output.status.code().with_context(|| format!("{name} was ended by a signal"))?;
		let text = |bytes| String::from_utf8(bytes).with_context(|| format!("{name} writes no UTF-8"));
		Ok(Self { exit, out: text(output.stdout)?, err: text(output.stderr)? })
	}

	/// Its standard output, of a program that has done what it was told.
	pub fn done(self) -> Result<String> {
		ensure!(self.exit == 0, "it ended with {}: {}{}", self.exit, self.out, self.err);
		Ok(self.out)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn shell(line: &str) -> Command {
		let mut command = Command::new("sh");
		command.args(["-c", line]);
		command
	}

	#[tokio::test]
	async fn both_outputs_and_the_code_are_kept_apart() {
		let said = Said::by(shell("echo done; echo but >&2; exit 4")).await.unwrap();
		assert_eq!(said, Said { exit: 4, out: "done\n".into(), err: "but\n".into() });
		assert!(said.done().unwrap_err().to_string().contains("but"));
		assert_eq!(Said::by(shell("echo done")).await.unwrap().done().unwrap(), "done\n");
	}
}
