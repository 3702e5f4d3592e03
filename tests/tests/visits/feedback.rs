//! What patients say of the visits.

use anyhow::{bail, ensure, Context};
use salus_primitives::record::RecordClass;
use salus_tests::{wallet::Refused, Result};
use tempfile::NamedTempFile;

use crate::clinic::{Answer, Clinic};

const TEXT: &str = "The doctor was kind.\nI waited for an hour.\n";

pub const GIVES: [&str; 3] = ["appointment", "feedback", "give"];

impl Clinic {
	/// Only the patient's side, once. The text is in the vault, and read by whom the patient lets.
	pub async fn hears_what_a_patient_says(&self, visit: &str) -> Result<()> {
		let (words, others) = (file(TEXT)?, file("They were rude.")?);
		let give = |words: &NamedTempFile| {
			let path = words.path().display().to_string();
			let says = [&GIVES[..], &[visit, "--care", "5", "--courtesy", "5", "--punctuality", "2"]].concat();
			[says.into_iter().map(String::from).collect(), vec!["--text-file".into(), path]].concat()
		};
		for who in [&self.bert.key, &self.doctor, &self.desk] {
			ensure_vault_refuses(self.wallet.run(who, &give(&others)).await?, "NotPermitted")?;
		}
		let huge = file(&"a".repeat(8_193))?;
		ensure_other(self.wallet.run(&self.anna.key, &give(&huge)).await?, "file")?;
		let said = self.wallet.run(&self.anna.key, &give(&words)).await??;
		ensure!(said["feedback"]["text"] == said["content"] && said["content"].is_string(), "{said}");
		ensure!(said["custodian"] == 0, "{said}");
		ensure_other(self.wallet.run(&self.anna.key, &give(&others)).await?, "usage").context("it is said once")?;

		let shown = self.says(&self.desk, &["appointment", "feedback", "show", visit]).await?;
		ensure!(shown["feedback"] == said["feedback"] && shown["text"].is_null(), "{shown}");
		let read = ["appointment", "feedback", "show", visit, "--text"];
		let own = self.says(&self.anna.key, &read).await?;
		ensure!(own["text"] == TEXT && own["said"] == true && own["record"] == said["record"], "{own}");
		for who in [&self.bert.key, &self.doctor, &self.desk] {
			ensure_vault_refuses(self.ask(who, &read).await?, "NotFoundOrRefused")?;
		}
		let doctor = self.doctor.account();
		let anna = self.anna.id.parse()?;
		self.wallet.grant(&self.anna.key, anna, &doctor, &[RecordClass::Encounter], "1d").await??;
		let told = self.says(&self.doctor, &read).await?;
		ensure!(told["text"] == TEXT && told["author"] == self.anna.key.address(), "{told}");
		Ok(())
	}

	/// Scores need no text.
	pub async fn adds_up(&self, visit: &str) -> Result<()> {
		let says = [&GIVES[..], &[visit, "--care", "4", "--courtesy", "5", "--punctuality", "5", "--payment", "Y"]];
		let said = self.says(&self.carl.key, &says.concat()).await?;
		ensure!(said["feedback"]["text"].is_null(), "{said}");
		let told = self.says(&self.desk, &["appointment", "feedback", "ratings"]).await?;
		let ratings = &told["ratings"];
		ensure!(ratings["count"] == 2 && ratings["care"] == 9 && ratings["paymentAsked"] == 1, "{told}");
		Ok(())
	}
}

/// A file with these words.
fn file(words: &str) -> Result<NamedTempFile> {
	let file = NamedTempFile::new()?;
	std::fs::write(file.path(), words)?;
	Ok(file)
}

/// Fails unless the vault refused it by this name.
fn ensure_vault_refuses(answer: Answer, error: &str) -> Result<()> {
	match answer {
		Err(Refused::Vault { name, .. }) if name == error => Ok(()),
		other => bail!("not {error}, but {other:?}"),
	}
}

/// Fails unless the wallet itself refused it, with this code.
fn ensure_other(answer: Answer, code: &str) -> Result<()> {
	match answer {
		Err(Refused::Other { code: said, .. }) if said == code => Ok(()),
		other => bail!("not {code}, but {other:?}"),
	}
}
