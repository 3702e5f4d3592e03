//! `key`: keys on this machine.

use clap::Subcommand;
use serde_json::json;
use std::path::PathBuf;
use zeroize::Zeroizing;

use crate::{
	error::{file, Error, Result},
	key::{self, Key, Seed},
	key_file::{Cost, KeyFile},
	key_ring, moment,
	report::Report,
	terminal,
	wallet::Wallet,
};

/// Keys on this machine.
#[derive(Clone, Debug, Subcommand)]
pub enum KeyCommand {
	/// Make a key.
	New {
		/// Its name.
		name: String,
		/// Show, this once, the twelve words that give the key back.
		#[arg(long)]
		show_phrase: bool,
	},
	/// Keep a key made elsewhere: words of a BIP 39 phrase, or 64 hexadecimal digits, with hard derivations if any.
	Import {
		/// Its name.
		name: String,
		/// A file whose first line is the secret. Left out: the terminal is asked.
		#[arg(long, value_name = "FILE")]
		secret_file: Option<PathBuf>,
	},
	/// Show which keys there are.
	List,
	/// Show a key's account. No passphrase is needed.
	Show {
		/// The name of a key, or a development key as //Alice.
		name: String,
	},
	/// Write a key out: as its sealed key file, or in clear.
	Export {
		/// Its name.
		name: String,
		/// Write the secret itself, in clear.
		#[arg(long)]
		reveal: bool,
	},
}

impl KeyCommand {
	/// Does it.
	pub fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::New { name, show_phrase } => {
				key_ring::check_name(&name)?;
				refuse_taken(wallet, &name)?;
				let (seed, phrase) = key::new_seed();
				let report = keep(wallet, &name, &seed)?;
				if !show_phrase {
					return Ok(report);
				}
				Ok(report.with("phrase", phrase.as_str()).line(format!("Write this down, and keep it: {}", *phrase)))
			}
			Self::Import { name, secret_file } => {
				key_ring::check_name(&name)?;
				refuse_taken(wallet, &name)?;
				let secret = match secret_file {
					Some(path) => {
						let text = std::fs::read_to_string(&path).map_err(|error| file(&path, "read", &error))?;
						let text = Zeroizing::new(text);
						Zeroizing::new(text.lines().next().unwrap_or_default().to_owned())
					}
					None => terminal::prompt("The secret: ")?,
				};
				keep(wallet, &name, &key::read_seed(wallet.settings.scheme, &secret)?)
			}
			Self::List => list(wallet),
			Self::Show { name } => show(wallet, &name),
			Self::Export { name, reveal: false } => {
				let text = wallet.ring().load(&name)?.to_text()?;
				let json: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
				Ok(Report::new().with("name", name).with("keyFile", json).line(text.trim_end()))
			}
			Self::Export { name, reveal: true } => reveal(wallet, &name),
		}
	}
}

fn refuse_taken(wallet: &Wallet, name: &str) -> Result<()> {
	if wallet.ring().has(name) {
		return Err(Error::Key(format!("there is a key `{name}` already, and it is left as it is")));
	}
	Ok(())
}

fn keep(wallet: &Wallet, name: &str, seed: &Seed) -> Result<Report> {
	let scheme = wallet.settings.scheme;
	let passphrase = wallet.passphrases().ask_new(name)?;
	let file = KeyFile::seal(scheme, seed, &passphrase, Cost::STANDARD, moment::now())?;
	let path = wallet.ring().keep(name, &file)?;
	Ok(describe(name, &file).with("path", path.display().to_string()).line(format!("kept in   {}", path.display())))
}

fn describe(name: &str, file: &KeyFile) -> Report {
	Report::new()
		.with("name", name)
		.with("account", &file.account)
		.with("publicKey", public_key(&file.account))
		.with("scheme", file.scheme)
		.with("created", file.created)
		.line(format!("key       {name}"))
		.line(format!("account   {}", file.account))
		.line(format!("scheme    {}", file.scheme))
		.line(format!("created   {}", moment::format(file.created)))
}

fn public_key(account: &salus_primitives::AccountId) -> String {
	format!("0x{}", hex::encode::<&[u8]>(account.as_ref()))
}

fn list(wallet: &Wallet) -> Result<Report> {
	let mut entries = Vec::new();
	let mut lines = Vec::new();
	for name in wallet.ring().names()? {
		// One file that cannot be read hides none of the others.
		match wallet.ring().load(&name) {
			Ok(file) => {
				lines.push(format!("{name}  {}  {}", file.account, file.scheme));
				entries.push(json!({ "name": name, "account": file.account, "scheme": file.scheme }));
			}
			Err(error) => {
				lines.push(format!("{name}  {error}"));
				entries.push(json!({ "name": name, "error": error.to_string() }));
			}
		}
	}
	if lines.is_empty() {
		lines.push("No keys yet; make one with `salus-wallet key new NAME`".into());
	}
	Ok(Report::new().with("keys", entries).lines(lines))
}

fn show(wallet: &Wallet, name: &str) -> Result<Report> {
	if let Some((scheme, path)) = key::development_path(name, wallet.settings.scheme) {
		let account = Key::development(scheme, path)?.account();
		return Ok(Report::new()
			.with("name", name)
			.with("account", &account)
			.with("publicKey", public_key(&account))
			.with("scheme", scheme)
			.with("development", true)
			.line(format!("account   {account}"))
			.line(format!("scheme    {scheme}"))
			.line("This is a development key: everybody has it"));
	}
	Ok(describe(name, &wallet.ring().load(name)?))
}

fn reveal(wallet: &Wallet, name: &str) -> Result<Report> {
	let file = wallet.ring().load(name)?;
	wallet.confirm(&[format!("Show the secret of the key `{name}` in clear")])?;
	let seed = file.open(&wallet.passphrases().ask(name)?)?;
	let secret = Zeroizing::new(format!("0x{}", hex::encode(*seed)));
	Ok(describe(name, &file).with("secret", secret.as_str()).line(format!("secret    {}", *secret)))
}
