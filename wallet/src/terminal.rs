//! The person in front of the terminal, if there is one.

use indicatif::{ProgressBar, ProgressStyle};
use std::{
	io::{BufRead, IsTerminal, Write},
	path::PathBuf,
};
use zeroize::Zeroizing;

use crate::error::{file, Error, Result};

/// Where a passphrase comes from.
#[derive(Clone, Debug, Default)]
pub struct PassphraseSource {
	/// The first line of this file.
	pub file: Option<PathBuf>,
}

impl PassphraseSource {
	/// The environment variable that holds a passphrase.
	pub const VARIABLE: &'static str = "SALUS_PASSPHRASE";

	/// The passphrase for a key that exists.
	pub fn ask(&self, name: &str) -> Result<Zeroizing<String>> {
		match self.given()? {
			Some(passphrase) => Ok(passphrase),
			None => prompt(&format!("Passphrase of the key `{name}`: ")),
		}
	}

	/// The passphrase for a new key, asked twice.
	pub fn ask_new(&self, name: &str) -> Result<Zeroizing<String>> {
		if let Some(passphrase) = self.given()? {
			return Ok(passphrase);
		}
		let first = prompt(&format!("Passphrase for the new key `{name}`: "))?;
		if *first != *prompt("The same once more: ")? {
			return Err(Error::Passphrase("the two passphrases differ".into()));
		}
		Ok(first)
	}

	fn given(&self) -> Result<Option<Zeroizing<String>>> {
		if let Some(path) = &self.file {
			let text = std::fs::read_to_string(path).map(Zeroizing::new).map_err(|error| file(path, "read", &error))?;
			return Ok(Some(Zeroizing::new(text.lines().next().unwrap_or_default().to_owned())));
		}
		Ok(std::env::var(Self::VARIABLE).ok().map(Zeroizing::new))
	}
}

/// Asks for a secret without showing it.
pub fn prompt(question: &str) -> Result<Zeroizing<String>> {
	if !std::io::stdin().is_terminal() {
		return Err(Error::Passphrase(format!(
			"there is no terminal to ask for a secret; use --passphrase-file or {}",
			PassphraseSource::VARIABLE
		)));
	}
	rpassword::prompt_password(question)
		.map(Zeroizing::new)
		.map_err(|error| Error::Passphrase(format!("no passphrase was read: {error}")))
}

/// Shows the lines and asks whether to go on. Whoever said `--yes` is not asked, and, where scripts read, not shown them either.
pub fn confirm(lines: &[String], yes: bool, quiet: bool) -> Result<()> {
	let asks = !yes && std::io::stdin().is_terminal();
	if !yes && !asks {
		return Err(Error::NotConfirmed("nobody is there to confirm this; say --yes if it is meant".into()));
	}
	if asks || !quiet {
		for line in lines {
			eprintln!("{line}");
		}
	}
	if yes {
		return Ok(());
	}
	eprint!("Sign this? [y/N] ");
	let mut answer = String::new();
	let read = std::io::stderr().flush().and_then(|()| std::io::stdin().lock().read_line(&mut answer));
	match read {
		Ok(_) if ["y", "yes"].contains(&answer.trim().to_lowercase().as_str()) => Ok(()),
		_ => Err(Error::NotConfirmed("not confirmed; nothing was signed".into())),
	}
}

/// A progress bar over bytes. It shows on a terminal and nowhere else.
pub fn progress(label: &'static str, bytes: u64) -> ProgressBar {
	let bar = if std::io::stderr().is_terminal() { ProgressBar::new(bytes) } else { ProgressBar::hidden() };
	let style = ProgressStyle::with_template("{msg} {bar:30} {bytes}/{total_bytes} {bytes_per_sec} {elapsed}");
	bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())).with_message(label)
}

/// A sign that something is going on. It shows on a terminal and nowhere else.
pub fn waiting(label: String) -> ProgressBar {
	if !std::io::stderr().is_terminal() {
		return ProgressBar::hidden();
	}
	let bar = ProgressBar::new_spinner().with_message(label);
	bar.enable_steady_tick(std::time::Duration::from_millis(120));
	bar
}
