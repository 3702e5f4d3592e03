//! What the wallet tells a person, who reads lines and no JSON.

use super::Wallet;
use crate::{artifact::Program, said::Said, signer::Signer, Result};

impl Wallet {
	/// Runs a command, as it stands in a shell, and takes the lines.
	pub async fn tell(&self, key: &Signer, line: &[&str]) -> Result<Said> {
		let mut command = Program::Wallet.command()?;
		command.args(["--yes", "--url", &self.url]).args(key.options()).args(line);
		Said::by(command).await
	}
}
