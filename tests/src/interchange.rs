//! The interchange, run as a program: what the wallet prints in the formats of others, and a claim of others as the wallet takes it.

use crate::{artifact::Program, said::Said, Result};

/// Runs it, as it stands in a shell.
pub async fn interchange(line: &[&str]) -> Result<Said> {
	let mut command = Program::Interchange.command()?;
	command.args(line);
	Said::by(command).await
}
