//! Where the programs under test are.

use std::{
	path::{Path, PathBuf},
	process::Command,
};

use anyhow::{anyhow, Context};

use crate::{cache, Result};

/// Where in the cache the programs of the other workspace come out.
const APART: &str = "target-interchange/testing";

/// A program of Salus that the harness starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
	/// The node.
	Node,
	/// The wallet.
	Wallet,
	/// The interchange. It is built apart from the others.
	Interchange,
}

impl Program {
	/// Its file name.
	pub const fn name(self) -> &'static str {
		match self {
			Self::Node => "salus",
			Self::Wallet => "salus-wallet",
			Self::Interchange => "salus-interchange",
		}
	}

	/// The environment variable that names it, where it lies elsewhere.
	pub const fn variable(self) -> &'static str {
		match self {
			Self::Node => "SALUS_NODE",
			Self::Wallet => "SALUS_WALLET",
			Self::Interchange => "SALUS_INTERCHANGE",
		}
	}

	/// The file: as the environment says, else the nearest one above this executable, which is where cargo puts it; the interchange where `scripts/build` does.
	pub fn path(self) -> Result<PathBuf> {
		if let Some(path) = std::env::var_os(self.variable()) {
			let path = PathBuf::from(path);
			return match path.is_file() {
				true => Ok(path),
				false => Err(anyhow!("{} names {}, where there is no file", self.variable(), path.display())),
			};
		}
		let own = std::env::current_exe().context("where this program lies")?;
		let found = match self {
			Self::Interchange => Some(cache::home()?.join(APART).join(self.name())).filter(|path| path.is_file()),
			Self::Node | Self::Wallet => above(&own, self.name()),
		};
		found.ok_or_else(|| anyhow!("{} was not found; build it, or name it in {}", self.name(), self.variable()))
	}

	/// The program, ready to be given arguments. What the environment says to Salus's programs does not reach it: the harness says all of it.
	pub fn command(self) -> Result<Command> {
		let mut command = Command::new(self.path()?);
		for (name, _) in std::env::vars_os() {
			if name.as_encoded_bytes().starts_with(b"SALUS_") {
				command.env_remove(name);
			}
		}
		Ok(command)
	}
}

fn above(own: &Path, name: &str) -> Option<PathBuf> {
	own.ancestors().skip(1).take(3).map(|folder| folder.join(name)).find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_program_is_found_beside_and_above_the_test() {
		let folder = tempfile::tempdir().unwrap();
		let deps = folder.path().join("testing/deps");
		std::fs::create_dir_all(&deps).unwrap();
		std::fs::write(folder.path().join("testing/salus"), b"").unwrap();
		assert_eq!(above(&deps.join("story-1234"), "salus"), Some(folder.path().join("testing/salus")));
		assert_eq!(
			above(&folder.path().join("testing/salus-demo"), "salus"),
			Some(folder.path().join("testing/salus"))
		);
		assert_eq!(above(&deps.join("story-1234"), "nothing"), None);
	}
}
