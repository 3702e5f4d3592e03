//! `ledger`: somebody's whole book, exported from a node and checked.

use std::path::{Path, PathBuf};

use clap::{ArgGroup, Args};
use salus_primitives::{money::Party, Digest, Moment, UnitId};
use serde_json::json;

use crate::{
	chain::{At, Chain},
	error::{file, Error, Result},
	key_ring::write_private,
	ledger::{describe_entry, Ledger},
	moment,
	money::{self, describe},
	report::Report,
	wallet::Wallet,
};

/// What stands for standard output.
const STANDARD: &str = "-";

/// A book, as of the newest block that is final. Every entry is checked against the one before: where one is missing, or a balance does not follow, nothing is
/// written, and the exit code is 7.
#[derive(Clone, Debug, Args)]
#[command(group(ArgGroup::new("form").args(["csv", "ndjson"])))]
pub struct LedgerArguments {
	/// Whose: organization:7, or a patient.
	#[arg(value_parser = money::party)]
	pub party: Party,
	/// The unit's number. Left out: every unit that the party ever had anything of, each in a file of its own.
	pub unit: Option<UnitId>,
	/// From when on. Left out: from the first entry on.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse, allow_hyphen_values = true)]
	pub from: Option<Moment>,
	/// Until before when. Left out: to the last entry.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse, allow_hyphen_values = true)]
	pub to: Option<Moment>,
	/// Write a table with a header to this file, which must not exist; without a name to standard output. Of every unit: to a folder.
	#[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = STANDARD)]
	pub csv: Option<PathBuf>,
	/// The same, as one JSON object in each line.
	#[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = STANDARD)]
	pub ndjson: Option<PathBuf>,
}

/// How lines are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
	/// As a table.
	Csv,
	/// As one JSON object in each line.
	Ndjson,
}

impl Form {
	fn write(self, ledger: &Ledger) -> Result<String> {
		match self {
			Self::Csv => ledger.to_csv(),
			Self::Ndjson => ledger.to_ndjson(),
		}
	}

	fn ending(self) -> &'static str {
		match self {
			Self::Csv => "csv",
			Self::Ndjson => "ndjson",
		}
	}
}

impl LedgerArguments {
	/// Exports it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		let lines = self.lines(wallet.settings.json)?;
		let chain = wallet.chain().await?;
		let block = chain.hash(At::Finalized).await?;
		let Some(unit) = self.unit else { return self.all(chain, block, lines).await };
		let ledger = self.read(chain, block, unit).await?;
		match lines {
			None => Ok(shown(&ledger)),
			Some((form, path)) if path == Path::new(STANDARD) => Ok(Report::new().verbatim(form.write(&ledger)?)),
			Some((form, path)) => written(self.party, block, form, vec![(unit, path.to_owned(), &ledger)]),
		}
	}

	/// Exports the books of every unit. Nothing is written before all of them are read.
	async fn all(&self, chain: &Chain, block: Digest, lines: Option<(Form, &Path)>) -> Result<Report> {
		let mut ledgers = Vec::new();
		for (unit, _) in chain.balances(At::Block(block), self.party).await? {
			ledgers.push(self.read(chain, block, unit).await?);
		}
		let Some((form, folder)) = lines else { return Ok(all_shown(self.party, &ledgers)) };
		std::fs::create_dir_all(folder).map_err(|error| file(folder, "make the folder", &error))?;
		let name = |unit: UnitId| folder.join(format!("unit-{unit}.{}", form.ending()));
		let files = ledgers.iter().map(|ledger| (ledger.unit.id, name(ledger.unit.id), ledger));
		written(self.party, block, form, files.collect())
	}

	/// How lines are to be written and where to, if they are.
	fn lines(&self, json: bool) -> Result<Option<(Form, &Path)>> {
		let wanted = match (&self.csv, &self.ndjson) {
			(Some(path), _) => (Form::Csv, path.as_path()),
			(_, Some(path)) => (Form::Ndjson, path.as_path()),
			_ => return Ok(None),
		};
		let (_, path) = wanted;
		if path == Path::new(STANDARD) {
			if json {
				return Err(Error::Usage("--json writes a document of its own; name a file for the lines".into()));
			}
			if self.unit.is_none() {
				return Err(Error::Usage("lines do not tell their unit; name one, or a folder to write to".into()));
			}
		} else if self.unit.is_some() && path.exists() {
			return Err(taken(path));
		}
		Ok(Some(wanted))
	}

	async fn read(&self, chain: &Chain, block: Digest, unit: UnitId) -> Result<Ledger> {
		let unit = chain.unit_at(At::Block(block), unit).await?;
		let span = (self.from.unwrap_or(0), self.to.unwrap_or(Moment::MAX));
		let excerpt = chain.excerpt(block, self.party, unit.id, span).await?;
		if self.to.is_none() {
			// What the book says at its end is what the party has.
			let balance = chain.balance(At::Block(block), self.party, unit.id).await?;
			if balance.free.checked_add(balance.held) != Some(excerpt.closing) {
				return Err(Error::Verification(format!(
					"the node's ledger does not hold, and nothing was kept of it: it ends with {}, and {} has {} and {}",
					excerpt.closing,
					describe(self.party),
					balance.free,
					balance.held
				)));
			}
		}
		Ok(Ledger { party: self.party, unit, entries: excerpt.entries })
	}
}

fn taken(path: &Path) -> Error {
	Error::File(format!("{} exists already, and is left as it is", path.display()))
}

/// Writes each book to a file that did not exist; none, if one of them does.
pub fn written(party: Party, block: Digest, form: Form, files: Vec<(UnitId, PathBuf, &Ledger)>) -> Result<Report> {
	if let Some((_, path, _)) = files.iter().find(|(_, path, _)| path.exists()) {
		return Err(taken(path));
	}
	let mut report = Report::new().with("party", party).with("block", block);
	let mut told = Vec::new();
	for (unit, path, ledger) in files {
		write_private(&path, form.write(ledger)?.as_bytes(), false)?;
		let (entries, name) = (ledger.entries.len(), path.display().to_string());
		report = report.line(format!("{entries} entries of {} in unit {unit}: {name}", describe(party)));
		told.push(json!({ "unit": unit, "entries": entries, "file": name }));
	}
	if told.is_empty() {
		report = report.line(format!("{} never had any money, and nothing was written", describe(party)));
	}
	Ok(report.with("files", told))
}

/// A book, as the document that others read.
pub fn shown(ledger: &Ledger) -> Report {
	Report::new().with_all(json!(ledger)).lines(lines(ledger))
}

fn all_shown(party: Party, ledgers: &[Ledger]) -> Report {
	let mut all: Vec<_> = ledgers.iter().flat_map(lines).collect();
	if all.is_empty() {
		all.push(format!("{} never had any money", describe(party)));
	}
	Report::new().with("party", party).with("ledgers", ledgers).lines(all)
}

/// A book, in lines.
fn lines(ledger: &Ledger) -> Vec<String> {
	let Ledger { party, unit, entries } = ledger;
	let head = format!("{} in unit {}, {}: {} entries", describe(*party), unit.id, unit.unit.currency, entries.len());
	let entries = entries.iter().map(|entry| format!("  {}", describe_entry(entry, unit)));
	std::iter::once(head).chain(entries).collect()
}
