//! What can go wrong, as a person reads it and as a script does.

use serde_json::{json, Value};

/// The wallet's errors. Each has a code for scripts, an exit code, and a sentence.
#[derive(Debug, thiserror::Error)]
pub enum Error {
	/// The command line does not say what to do.
	#[error("{0}")]
	Usage(String),
	/// A key cannot be found, made or opened.
	#[error("{0}")]
	Key(String),
	/// The passphrase is missing, too short or wrong.
	#[error("{0}")]
	Passphrase(String),
	/// A file cannot be read or written.
	#[error("{0}")]
	File(String),
	/// The node cannot be reached, or the connection broke.
	#[error("{0}")]
	Connection(String),
	/// The chain or the vault speaks another version than this wallet.
	#[error("{0}")]
	WrongVersion(String),
	/// The chain executed the call and refused it.
	#[error("the chain refused: {name}. {sentence}")]
	ChainRefused {
		/// The error's name, as `Consent.NotFound`.
		name: String,
		/// What it means.
		sentence: String,
		/// The transaction, as in a report.
		transaction: Value,
	},
	/// The node did not take the transaction, or lost it before it was in a block.
	#[error("{0}")]
	PoolRefused(String),
	/// The vault refused.
	#[error("the vault refused: {name} ({number}). {sentence}")]
	VaultRefused {
		/// The number of the error on the wire.
		number: i32,
		/// Its name.
		name: &'static str,
		/// What it means.
		sentence: String,
	},
	/// A signature, a digest or a proof does not hold.
	#[error("{0}")]
	Verification(String),
	/// Nobody confirmed.
	#[error("{0}")]
	NotConfirmed(String),
	/// Something took longer than the person was willing to wait.
	#[error("{0}")]
	Timeout(String),
	/// There is no such thing on the chain.
	#[error("{0}")]
	NotFound(String),
	/// Some of it was done before something else went wrong. Its codes are those of what went wrong.
	#[error("{cause}\n{done}")]
	CutOff {
		/// What went wrong.
		cause: Box<Error>,
		/// What was done, and how the rest is, in lines.
		done: String,
		/// What was done, as in a report.
		report: Value,
	},
}

/// The result of what the wallet does.
pub type Result<T, E = Error> = core::result::Result<T, E>;

impl Error {
	/// The code for scripts.
	pub fn code(&self) -> &'static str {
		match self {
			Self::Usage(_) => "usage",
			Self::Key(_) => "key",
			Self::Passphrase(_) => "passphrase",
			Self::File(_) => "file",
			Self::Connection(_) => "connection",
			Self::WrongVersion(_) => "wrong-version",
			Self::ChainRefused { .. } => "chain-refused",
			Self::PoolRefused(_) => "pool-refused",
			Self::VaultRefused { .. } => "vault-refused",
			Self::Verification(_) => "verification-failed",
			Self::NotConfirmed(_) => "not-confirmed",
			Self::Timeout(_) => "timeout",
			Self::NotFound(_) => "not-found",
			Self::CutOff { cause, .. } => cause.code(),
		}
	}

	/// The exit code of the program. 2 is also what a command line gets that cannot be parsed.
	pub fn exit_code(&self) -> u8 {
		match self {
			Self::File(_) => 1,
			Self::Usage(_) => 2,
			Self::Key(_) | Self::Passphrase(_) => 3,
			Self::Connection(_) => 4,
			Self::ChainRefused { .. } | Self::PoolRefused(_) => 5,
			Self::VaultRefused { .. } => 6,
			Self::Verification(_) => 7,
			Self::NotConfirmed(_) => 8,
			Self::WrongVersion(_) => 9,
			Self::Timeout(_) => 10,
			Self::NotFound(_) => 11,
			Self::CutOff { cause, .. } => cause.exit_code(),
		}
	}

	/// The error as one JSON object.
	pub fn to_json(&self) -> Value {
		if let Self::CutOff { cause, report, .. } = self {
			let mut all = cause.to_json();
			all["error"]["done"] = report.clone();
			return all;
		}
		let mut error = json!({ "code": self.code(), "message": self.to_string(), "exit": self.exit_code() });
		if let Some(fields) = error.as_object_mut() {
			match self {
				Self::ChainRefused { name, transaction, .. } => {
					fields.insert("name".into(), json!(name));
					fields.insert("transaction".into(), transaction.clone());
				}
				Self::VaultRefused { number, name, .. } => {
					fields.insert("name".into(), json!(name));
					fields.insert("number".into(), json!(number));
				}
				_ => {}
			}
		}
		json!({ "error": error })
	}
}

/// A file error with the path it is about.
pub fn file(path: &std::path::Path, what: &str, error: &std::io::Error) -> Error {
	Error::File(format!("cannot {what} {}: {error}", path.display()))
}
