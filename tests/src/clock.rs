//! A program's clock, ahead of this machine's: under Debian's `faketime`, which `scripts/setup` installs.

use std::{
	path::{Path, PathBuf},
	process::Command,
	time::Duration,
};

use anyhow::Context;

use crate::Result;

/// The part of faketime that answers a program in the system's place, made for programs of several threads.
const LIBRARY: &str = "libfaketimeMT.so.1";

/// Where Debian and Ubuntu keep libraries, each architecture's in a folder of its own.
const LIBRARIES: &str = "/usr/lib";

/// Has a command that is to be started see a clock so far ahead. What it waits for takes as long as ever: only the time of day differs.
pub fn set_ahead(command: &mut Command, ahead: Duration) -> Result<()> {
	let library = find(Path::new(LIBRARIES)).with_context(|| {
		format!("{LIBRARY} is not below {LIBRARIES}, and no clock can be set ahead; scripts/setup installs it")
	})?;
	command
		.env("LD_PRELOAD", library)
		.env("FAKETIME", format!("+{}", ahead.as_secs()))
		.env("FAKETIME_DONT_FAKE_MONOTONIC", "1");
	Ok(())
}

/// The library for this machine's architecture.
fn find(libraries: &Path) -> Option<PathBuf> {
	let own = libraries.join(format!("{}-linux-gnu", std::env::consts::ARCH));
	[own, libraries.into()].into_iter().map(|folder| folder.join("faketime").join(LIBRARY)).find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::time::{SystemTime, UNIX_EPOCH};

	#[test]
	fn a_program_sees_the_clock_it_is_given() {
		let mut command = Command::new("date");
		command.arg("+%s");
		set_ahead(&mut command, Duration::from_secs(86_400)).unwrap();
		let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
		let said = String::from_utf8(command.output().unwrap().stdout).unwrap();
		let ahead = said.trim().parse::<u64>().unwrap() - now;
		assert!((86_400..86_410).contains(&ahead), "{ahead} s");
	}
}
