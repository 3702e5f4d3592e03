//! What `scripts/setup` has put outside the checkout.

use std::path::PathBuf;

use anyhow::{anyhow, ensure};

use crate::Result;

/// This folder of it; `what` says what it holds.
pub fn folder(name: &str, what: &str) -> Result<PathBuf> {
	let cache = match (std::env::var_os("SALUS_CACHE"), std::env::var_os("HOME")) {
		(Some(cache), _) => PathBuf::from(cache),
		(None, Some(home)) => PathBuf::from(home).join(".cache/salus"),
		(None, None) => return Err(anyhow!("neither SALUS_CACHE nor HOME is set")),
	};
	let folder = cache.join(name);
	ensure!(folder.is_dir(), "{what} are not at {}; run scripts/setup", folder.display());
	Ok(folder)
}
