//! Where people say to the wallet what stands in a shell: one thing after the other, with the documents beside it.

use std::{
	collections::HashMap,
	path::PathBuf,
	sync::{Arc, Mutex as Shelf},
};

use anyhow::{ensure, Context};
use futures::future::try_join_all;
use salus_primitives::{role::Role, OrganizationId};
use serde_json::Value;
use tempfile::TempDir;
use tokio::sync::Mutex;

use crate::{
	signer::Signer,
	wallet::{Failure, Refused, Wallet},
	Result,
};

/// A desk at which everybody signs with a pen of their own.
pub struct Desk {
	/// The wallet.
	pub wallet: Wallet,
	/// Where documents lie.
	drawer: TempDir,
	pens: Shelf<HashMap<String, Arc<Mutex<()>>>>,
}

impl Desk {
	/// A desk with the wallet of the node at this address.
	pub fn new(url: &str) -> Result<Self> {
		Ok(Self { wallet: Wallet::new(url)?, drawer: tempfile::tempdir()?, pens: Shelf::default() })
	}

	/// Enrols the members of organizations that are numbered from 0, of all at once; one administrator's transactions follow each other.
	pub async fn enrols(&self, organizations: Vec<(&Signer, Vec<(&Signer, Role)>)>) -> Result<()> {
		let numbered = (0..).map(OrganizationId).zip(organizations);
		let all = numbered.map(|(number, (administrator, members))| self.enrols_in(number, administrator, members));
		try_join_all(all).await?;
		Ok(())
	}

	async fn enrols_in(
		&self,
		organization: OrganizationId,
		administrator: &Signer,
		members: Vec<(&Signer, Role)>,
	) -> Result<()> {
		for (member, role) in members {
			self.wallet.enrol(administrator, organization, &member.account(), role).await??;
		}
		Ok(())
	}

	/// What somebody signs with. Nobody signs two things at once: both would have the same number.
	fn pen(&self, who: &Signer) -> Arc<Mutex<()>> {
		let mut pens = self.pens.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
		pens.entry(who.uri().to_owned()).or_default().clone()
	}

	/// What somebody says to the wallet. It is followed until it is in a block.
	pub async fn ask(&self, who: &Signer, line: &[&str]) -> Result<std::result::Result<Value, Refused>> {
		let pen = self.pen(who);
		let _held = pen.lock().await;
		self.wallet.command(who, &[line, &["--wait", "included"]].concat()).await
	}

	/// The same, where nothing stands against it.
	pub async fn says(&self, who: &Signer, line: &[&str]) -> Result<Value> {
		self.ask(who, line).await?.with_context(|| line.join(" "))
	}

	/// The same, and the report has this number for what was begun.
	pub async fn begins(&self, who: &Signer, noun: &str, line: &[&str]) -> Result<String> {
		let said = self.says(who, line).await?;
		ensure!(said[noun].is_u64(), "`{}` gives no {noun}: {said}", line.join(" "));
		Ok(said[noun].to_string())
	}

	/// The same, and the report says this among other things.
	pub async fn tells(&self, who: &Signer, line: &[&str], expected: Value) -> Result<Value> {
		let said = self.says(who, line).await?;
		ensure!(has(&said, &expected), "`{}` does not say {expected}, but {said}", line.join(" "));
		Ok(said)
	}

	async fn fails(&self, who: &Signer, line: &[&str]) -> Result<Failure> {
		let pen = self.pen(who);
		let _held = pen.lock().await;
		self.wallet.fail(who, &[line, &["--wait", "included"]].concat()).await
	}

	/// The chain refuses it by this name, and the wallet says these words of what to do about it.
	pub async fn is_refused(&self, who: &Signer, line: &[&str], name: &str, hint: &str) -> Result<()> {
		let failure = self.fails(who, line).await?;
		let seen = (failure.code.as_str(), failure.exit, failure.name.as_deref());
		ensure!(seen == ("chain-refused", 5, Some(name)), "`{}` fails otherwise: {failure:?}", line.join(" "));
		ensure!(failure.message.contains(hint), "`{}` is told nothing of {hint}: {failure:?}", line.join(" "));
		Ok(())
	}

	/// The wallet sends nothing: it ends with this code, and says these words.
	pub async fn is_stopped(&self, who: &Signer, line: &[&str], exit: i32, words: &str) -> Result<()> {
		let failure = self.fails(who, line).await?;
		ensure!(failure.exit == exit && failure.name.is_none(), "`{}` fails otherwise: {failure:?}", line.join(" "));
		ensure!(failure.message.contains(words), "`{}` is told nothing of {words}: {failure:?}", line.join(" "));
		Ok(())
	}

	/// The wallet tells a person this, among other lines.
	pub async fn reads(&self, who: &Signer, line: &[&str], words: &[&str]) -> Result<()> {
		let text = self.wallet.tell(who, line).await?.done().with_context(|| line.join(" "))?;
		let missing: Vec<_> = words.iter().filter(|words| !text.contains(**words)).collect();
		ensure!(missing.is_empty(), "`{}` says nothing of {missing:?}:\n{text}", line.join(" "));
		Ok(())
	}

	/// A file on the desk that nobody has written yet.
	pub fn file(&self) -> PathBuf {
		self.drawer.path().join(hex::encode(rand::random::<[u8; 8]>()))
	}

	/// Puts text on the desk, for a command that reads it.
	pub fn write(&self, text: &str) -> Result<String> {
		let file = self.file();
		std::fs::write(&file, text)?;
		Ok(file.display().to_string())
	}

	/// The same of a document.
	pub fn document(&self, document: &Value) -> Result<String> {
		self.write(&document.to_string())
	}
}

/// A digest, as the software of whoever names something by it would make one.
pub fn digest() -> String {
	format!("0x{}", hex::encode(rand::random::<[u8; 32]>()))
}

/// Whether a document says all of this. It can say more, but in a list.
pub fn has(said: &Value, expected: &Value) -> bool {
	match (said, expected) {
		(Value::Object(said), Value::Object(expected)) => {
			expected.iter().all(|(name, expected)| said.get(name).is_some_and(|said| has(said, expected)))
		}
		(Value::Array(said), Value::Array(expected)) => {
			said.len() == expected.len() && said.iter().zip(expected).all(|(said, expected)| has(said, expected))
		}
		(said, expected) => said == expected,
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	#[test]
	fn a_document_has_what_it_says_and_nothing_else() {
		let said = json!({ "claim": 1, "lines": [{ "paid": 2, "units": 3 }] });
		assert!(has(&said, &json!({ "lines": [{ "paid": 2 }] })));
		for other in [
			json!({ "claim": 2 }),
			json!({ "lines": [] }),
			json!({ "status": null }),
			json!({ "lines": [{ "paid": 3 }] }),
		] {
			assert!(!has(&said, &other), "{other}");
		}
	}
}
