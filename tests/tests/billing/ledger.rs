//! Books: exported from the node as tables and lines, and added up again.

use std::{fs, time::Duration};

use anyhow::{ensure, Context};
use salus_tests::{interchange::interchange, Result};
use serde_json::{json, Value};

use crate::{
	cast::{HOSPITAL, INSURER},
	opening::PAID_IN,
	remittance::{DUE, TAKEN_BACK},
	world::World,
};

/// The first line of a table.
const HEADER: &str = "number,time,kind,direction,minor,amount,currency,other,subject,balance_minor,balance";

impl World {
	/// What everybody has at last is what was paid in and came and went, to the cent, and all of it is what the bank has issued.
	pub async fn keeps_books(&self, since: u64) -> Result<()> {
		let best = self.chain.best().await?.number;
		self.chain.wait_finalized(best, Duration::from_secs(60)).await?;
		let [insurer, hospital, patient] = PAID_IN.map(|(_, cents)| cents);
		let remitted = DUE - TAKEN_BACK;
		let [anna, bert, carl] = self.cast.patients();
		let mut all = 0;
		for (party, expected) in [
			(format!("organization:{INSURER}"), insurer - remitted),
			(format!("organization:{HOSPITAL}"), hospital + 5_000 - 2_000 + 9_501 + 5_750 + remitted),
			(format!("patient:{}", anna.id), patient - 5_000 + 2_000 - 3_000),
			(format!("patient:{}", bert.id), patient - 9_501),
			(format!("patient:{}", carl.id), patient - 5_750),
		] {
			let found = self.balance(&party).await?;
			ensure!(found == expected, "{party} has {found}, and should have {expected}");
			self.exports(&party, expected).await.context(party)?;
			all += found;
		}
		let issued = json!({ "issued": all });
		self.tells(&self.cast.till, &["unit", "show", &self.known.unit], issued).await?;
		self.states(since, remitted).await?;
		self.replaces_no_file().await
	}

	/// One book, in every form, which all say the same.
	async fn exports(&self, party: &str, expected: u64) -> Result<()> {
		let (till, unit) = (&self.cast.till, &self.known.unit);
		let book = self.says(till, &["ledger", party, unit]).await?;
		let entries = book["entries"].as_array().context("entries")?;
		ensure!(entries.len() > 1 && entries.iter().enumerate().all(|(place, one)| one["number"] == place), "{book}");
		let (table, lines) = (self.file().display().to_string(), self.file().display().to_string());
		let told = json!({ "files": [{ "unit": unit.parse::<u64>()?, "entries": entries.len(), "file": table }] });
		self.tells(till, &["ledger", party, unit, "--csv", &table], told).await?;
		self.says(till, &["ledger", party, unit, "--ndjson", &lines]).await?;
		let (table, lines) = (fs::read_to_string(table)?, fs::read_to_string(lines)?);
		let rows: Vec<Vec<&str>> = table.lines().map(|row| row.split(',').collect()).collect();
		let (head, rows) = rows.split_first().context("a header")?;
		ensure!(head.join(",") == HEADER && rows.len() == entries.len(), "{table}");
		ensure!(adds_up(rows)? == expected, "the table does not add up to {expected}: {table}");
		let objects: Vec<Value> = lines.lines().map(serde_json::from_str).collect::<serde_json::Result<_>>()?;
		ensure!(objects.len() == rows.len(), "{lines}");
		for (object, row) in objects.iter().zip(rows) {
			let same = head.iter().zip(row).all(|(name, cell)| written(&object[name]) == **cell);
			ensure!(same, "{object} is not {row:?}");
		}
		self.others_export(&book, &table, &lines).await
	}

	/// The interchange writes the same of the document, and the wallet the same to standard output.
	async fn others_export(&self, book: &Value, table: &str, lines: &str) -> Result<()> {
		let file = self.document(book)?;
		ensure!(
			interchange(&["ledger", &file, "--csv"]).await?.done()? == table,
			"the interchange writes another table"
		);
		ensure!(
			interchange(&["ledger", &file, "--ndjson"]).await?.done()? == lines,
			"the interchange writes other lines"
		);
		let party = match &book["party"]["organization"] {
			Value::Null => format!("patient:{}", written(&book["party"]["patient"])),
			organization => format!("org:{organization}"),
		};
		let said = self.wallet.tell(&self.cast.till, &["ledger", &party, &self.known.unit, "--csv"]).await?.done()?;
		ensure!(said.trim_end() == table.trim_end(), "standard output has another table: {said}");
		Ok(())
	}

	/// The insurer's statement since before it has paid anything: it ends with as much less.
	async fn states(&self, since: u64, remitted: u64) -> Result<()> {
		let (payer, party) = (&self.cast.payer, format!("org:{INSURER}"));
		let (from, before) = (since.to_string(), PAID_IN[0].1);
		let line = ["statement", &party, &self.known.unit, "--from", &from];
		let said = self.tells(payer, &line, json!({ "opening": before, "closing": before - remitted })).await?;
		let entries = said["entries"].as_array().context("entries")?;
		let moved: Vec<_> = entries.iter().map(|one| (&one["entry"]["kind"], &one["entry"]["amount"])).collect();
		let expected =
			[("remittance", 17_000), ("remittance", 51_700), ("remittance", 267_000), ("refund", TAKEN_BACK)];
		ensure!(
			moved.len() == 4
				&& moved.iter().zip(expected).all(|(seen, (kind, amount))| *seen.0 == kind && *seen.1 == amount),
			"{said}"
		);
		self.reads(payer, &line, &["5000.00 USD at the beginning", "at the end"]).await?;
		let yesterday = ["statement", &party, &self.known.unit, "--from", "-2d", "--to", "-1d"];
		self.tells(payer, &yesterday, json!({ "opening": 0, "closing": 0, "entries": [] })).await?;
		let backwards = ["statement", &party, &self.known.unit, "--from", "2027-01-02", "--to", "2027-01-01"];
		self.is_stopped(payer, &backwards, 2, "ends after it begins").await
	}

	async fn replaces_no_file(&self) -> Result<()> {
		let (till, party) = (&self.cast.till, format!("org:{HOSPITAL}"));
		let file = self.write("mine")?;
		self.is_stopped(till, &["ledger", &party, &self.known.unit, "--csv", &file], 1, "exists already").await?;
		ensure!(fs::read_to_string(&file)? == "mine", "it is left as it was");
		self.is_stopped(till, &["ledger", &party, &self.known.unit, "--csv"], 2, "name a file for the lines").await?;
		let folder = self.file().display().to_string();
		let said = self.says(till, &["ledger", &party, "--ndjson", &folder]).await?;
		let expected = format!("{folder}/unit-{}.ndjson", self.known.unit);
		ensure!(said["files"][0]["file"] == expected && fs::metadata(&expected)?.len() > 0, "{said}");
		Ok(())
	}
}

/// What the rows of a table come to: each balance follows from the one before, and each decimal is its minor units.
fn adds_up(rows: &[Vec<&str>]) -> Result<u64> {
	let mut balance: u64 = 0;
	for row in rows {
		let [_, _, _, direction, minor, amount, currency, _, _, after, decimal] = row[..] else {
			anyhow::bail!("{row:?} has other columns");
		};
		let cents: u64 = minor.parse()?;
		balance = if direction == "in" { balance + cents } else { balance.checked_sub(cents).context("below zero")? };
		let said = |cents: u64| format!("{}.{:02}", cents / 100, cents % 100);
		ensure!((amount, decimal, currency) == (&said(cents), &said(balance), "USD"), "{row:?}");
		ensure!(after.parse::<u64>()? == balance, "{row:?} does not follow");
	}
	Ok(balance)
}

/// A value of a line as a cell of a table has it.
fn written(value: &Value) -> String {
	value.as_str().map_or_else(|| if value.is_null() { String::new() } else { value.to_string() }, String::from)
}
