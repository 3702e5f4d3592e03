//! What a caller is told when a request is not served. `docs/errors.md` lists the same.

use std::borrow::Cow;

use jsonrpsee::types::ErrorObjectOwned;
use salus_custodian::{record::Unreadable, Unanswered};
use serde::Serialize;

/// Why a request was not served. Nothing in it is about a patient, a record or a key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Error {
	/// A signature does not fit.
	BadSignature,
	/// The deadline is past, or too far ahead.
	Expired,
	/// The request was made before.
	Replayed,
	/// The statement is for another chain.
	WrongChain,
	/// The parameters are not what the method takes: how.
	InvalidParameters(Cow<'static, str>),
	/// There is no such record, or the caller has no right to it. Which of the two is not told.
	NotFoundOrRefused,
	/// The caller may not store this.
	NotPermitted,
	/// The vault has no root key.
	Sealed,
	/// The chain gave no answer.
	Undecided,
	/// The finalized head is too old to decide on.
	StaleHead,
	/// The audit log cannot be written.
	AuditUnavailable,
	/// There are too many bytes.
	TooLarge,
	/// The version exists with other contents, or is not the next.
	Conflict,
	/// The patient's records are erased.
	Erased,
	/// Too much is asked at once.
	Busy,
	/// What is stored was changed or lost.
	IntegrityFailure,
	/// Something failed that the caller can do nothing about.
	Internal,
}

/// What goes with the code and the sentence.
#[derive(Serialize)]
struct Data<'a> {
	error: &'static str,
	#[serde(skip_serializing_if = "Option::is_none")]
	detail: Option<&'a str>,
}

impl Error {
	/// One of each.
	pub const ALL: [Self; 17] = [
		Self::BadSignature,
		Self::Expired,
		Self::Replayed,
		Self::WrongChain,
		Self::InvalidParameters(Cow::Borrowed("")),
		Self::NotFoundOrRefused,
		Self::NotPermitted,
		Self::Sealed,
		Self::Undecided,
		Self::StaleHead,
		Self::AuditUnavailable,
		Self::TooLarge,
		Self::Conflict,
		Self::Erased,
		Self::Busy,
		Self::IntegrityFailure,
		Self::Internal,
	];

	/// Parameters that are wrong in this way.
	pub const fn invalid(how: &'static str) -> Self {
		Self::InvalidParameters(Cow::Borrowed(how))
	}

	/// The JSON-RPC code.
	pub const fn code(&self) -> i32 {
		self.row().0
	}

	/// The name, for programs.
	pub const fn name(&self) -> &'static str {
		self.row().1
	}

	/// The sentence, for people.
	pub const fn sentence(&self) -> &'static str {
		self.row().2
	}

	const fn row(&self) -> (i32, &'static str, &'static str) {
		match self {
			Self::BadSignature => (4001, "BadSignature", "A signature does not fit what was to be signed."),
			Self::Expired => (4002, "Expired", "The request's deadline is past, or more than two minutes ahead."),
			Self::Replayed => (4003, "Replayed", "This request was made before."),
			Self::WrongChain => (4004, "WrongChain", "The statement is for another chain."),
			Self::InvalidParameters(_) => (4005, "InvalidParameters", "The parameters are not what the method takes."),
			Self::NotFoundOrRefused => {
				(4010, "NotFoundOrRefused", "There is no such record here, or you have no right to it.")
			}
			Self::NotPermitted => (4011, "NotPermitted", "You may not store this record."),
			Self::Sealed => (4020, "Sealed", "The vault is sealed: it waits for its root key."),
			Self::Undecided => (4021, "Undecided", "The chain could not be asked, so nothing is served."),
			Self::StaleHead => (4022, "StaleHead", "The node's finalized head is too old to decide on."),
			Self::AuditUnavailable => {
				(4023, "AuditUnavailable", "The access log cannot be written, so nothing is served.")
			}
			Self::TooLarge => (4030, "TooLarge", "The record has more bytes than this vault takes."),
			Self::Conflict => (4031, "Conflict", "This version exists with other contents, or is not the next one."),
			Self::Erased => (4032, "Erased", "The patient's records were erased at the patient's request."),
			Self::Busy => (4040, "Busy", "Too many requests at once; try again shortly."),
			Self::IntegrityFailure => {
				(4050, "IntegrityFailure", "What is stored was changed or lost; nothing of it is released.")
			}
			Self::Internal => (4060, "Internal", "The node failed; its log says how."),
		}
	}
}

impl core::fmt::Display for Error {
	fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
		f.write_str(self.sentence())
	}
}

impl std::error::Error for Error {}

impl From<Error> for ErrorObjectOwned {
	fn from(error: Error) -> Self {
		let detail = match &error {
			Error::InvalidParameters(how) => Some(how.as_ref()),
			_ => None,
		};
		ErrorObjectOwned::owned(error.code(), error.sentence(), Some(Data { error: error.name(), detail }))
	}
}

impl From<Unanswered> for Error {
	fn from(unanswered: Unanswered) -> Self {
		match unanswered {
			Unanswered::StaleHead { .. } => Self::StaleHead,
			Unanswered::Undecided(_) => Self::Undecided,
		}
	}
}

impl From<Unreadable> for Error {
	fn from(unreadable: Unreadable) -> Self {
		log::error!(target: crate::LOG, "{unreadable}");
		Self::IntegrityFailure
	}
}

impl From<salus_vault::Error> for Error {
	fn from(error: salus_vault::Error) -> Self {
		use salus_vault::Error as Vault;
		match error {
			Vault::Sealed => Self::Sealed,
			Vault::Erased => Self::Erased,
			Vault::Conflict => Self::Conflict,
			Vault::TooLarge { .. } => Self::TooLarge,
			Vault::AuditUnavailable => Self::AuditUnavailable,
			Vault::Replayed => Self::Replayed,
			Vault::Expired => Self::Expired,
			Vault::NotFound => Self::NotFoundOrRefused,
			Vault::OutOfRange => Self::invalid("the offset lies behind the end"),
			Vault::Invalid(what) => Self::invalid(what),
			Vault::Integrity(_) => {
				log::error!(target: crate::LOG, "{error}");
				Self::IntegrityFailure
			}
			other => {
				log::error!(target: crate::LOG, "{other}");
				Self::Internal
			}
		}
	}
}
