//! What the wallet answers where it does not do as told.

use anyhow::{bail, ensure, Context};
use serde::Deserialize;
use serde_json::Value;

use crate::Result;

/// What the wallet answers where it does not do as told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
	/// The chain carried the call out and refused it, with this error.
	Chain(String),
	/// The node did not take the transaction.
	Pool(String),
	/// The vault refused.
	Vault {
		/// The number on the wire.
		number: i32,
		/// Its name.
		name: String,
	},
	/// Anything else, by the wallet's own code.
	Other {
		/// The code.
		code: String,
		/// The sentence.
		message: String,
	},
}

impl std::fmt::Display for Refused {
	fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
		match self {
			Self::Chain(name) => write!(f, "the chain refused: {name}"),
			Self::Pool(message) => write!(f, "the pool refused: {message}"),
			Self::Vault { number, name } => write!(f, "the vault refused: {name} ({number})"),
			Self::Other { code, message } => write!(f, "the wallet answered {code}: {message}"),
		}
	}
}

impl std::error::Error for Refused {}

/// The refusal in what the wallet said, if it is one.
pub(super) fn read(value: &Value) -> Option<Refused> {
	let error = value.get("error")?;
	let text = |field: &str| error[field].as_str().unwrap_or_default().to_string();
	Some(match error["code"].as_str() {
		Some("chain-refused") => Refused::Chain(text("name")),
		Some("pool-refused") => Refused::Pool(text("message")),
		Some("vault-refused") => {
			let number = error["number"].as_i64().and_then(|number| i32::try_from(number).ok()).unwrap_or_default();
			Refused::Vault { number, name: text("name") }
		}
		_ => Refused::Other { code: text("code"), message: text("message") },
	})
}

/// How a command fails: all that the wallet tells a script and a person of it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Failure {
	/// The code for scripts.
	pub code: String,
	/// The code with which the program ended.
	pub exit: i32,
	/// The name of the error, where the chain or the vault refused.
	pub name: Option<String>,
	/// The sentences for people.
	pub message: String,
}

impl Failure {
	/// The failure in what the wallet said. It says how it ends, and ends so.
	pub(super) fn read(value: &Value, ended: Option<i32>) -> Result<Self> {
		let error = value.get("error").with_context(|| format!("it did not fail: {value}"))?;
		let failure: Self = serde_json::from_value(error.clone()).with_context(|| format!("no failure: {error}"))?;
		ensure!(ended == Some(failure.exit), "it ended with {ended:?}: {error}");
		Ok(failure)
	}
}

/// Fails unless the chain refused it when it was carried out, for this reason: pallet and error.
pub fn ensure_refused<T: std::fmt::Debug>(answer: std::result::Result<T, Refused>, error: &str) -> Result<()> {
	match answer {
		Err(Refused::Chain(name)) if name == error => Ok(()),
		other => bail!("not {error}, but {other:?}"),
	}
}

/// Fails unless it was refused before it was in any block, with a message that begins so.
pub fn ensure_kept_out<T: std::fmt::Debug>(answer: std::result::Result<T, Refused>, message: &str) -> Result<()> {
	match answer {
		Err(Refused::Pool(said)) if said.starts_with(message) => Ok(()),
		other => bail!("not refused because {message}, but {other:?}"),
	}
}

/// Fails unless it was refused before it was in any block, as whatever somebody sends whom the chain does not know.
pub fn ensure_stranger<T: std::fmt::Debug>(answer: std::result::Result<T, Refused>) -> Result<()> {
	ensure_kept_out(answer, "the chain does not know this account")
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	#[test]
	fn refusals_are_told_apart() {
		let error = |fields: Value| read(&json!({ "error": fields })).unwrap();
		assert_eq!(
			error(json!({ "code": "vault-refused", "number": 4010, "name": "NotFoundOrRefused", "message": "" })),
			Refused::Vault { number: 4010, name: "NotFoundOrRefused".into() }
		);
		assert_eq!(
			error(json!({ "code": "chain-refused", "name": "Consent.NotFound", "message": "" })),
			Refused::Chain("Consent.NotFound".into())
		);
		assert_eq!(read(&json!({ "transaction": {} })), None);
	}

	#[test]
	fn a_failure_ends_as_it_says() {
		let said = json!({ "error": { "code": "usage", "exit": 2, "message": "say whose it is" } });
		let failure = Failure::read(&said, Some(2)).unwrap();
		assert_eq!((failure.code.as_str(), failure.name, failure.message.as_str()), ("usage", None, "say whose it is"));
		for wrong in [Some(0), Some(5), None] {
			assert!(Failure::read(&said, wrong).is_err(), "{wrong:?}");
		}
		assert!(Failure::read(&json!({ "transaction": {} }), Some(2)).is_err());
	}
}
