//! What `scripts/setup` has put outside the checkout.

use std::path::PathBuf;

use anyhow::{anyhow, ensure};

use crate::Result;

/// All of it.
pub fn home() -> Result<PathBuf> {
	match (std::env::var_os("SALUS_CACHE"), std::env::var_os("HOME")) {
		(Some(cache), _) => Ok(PathBuf::from(cache)),
		(None, Some(home)) => Ok(PathBuf::from(home).join(".cache/salus")),
		(None, None) => Err(anyhow!("neither SALUS_CACHE nor HOME is set")),
	}
}

/// This folder of it; `what` says what it holds.
pub fn folder(name: &str, what: &str) -> Result<PathBuf> {
	let folder = home()?.join(name);
	ensure!(folder.is_dir(), "{what} are not at {}; run scripts/setup", folder.display());
	Ok(folder)
}
