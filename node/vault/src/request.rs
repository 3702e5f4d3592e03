//! Requests that are good once. Each is remembered by a row that is written together with the audit entry preceding what answers it, so that
//! no restart makes it good again.

use std::collections::HashSet;

use crate::{
	error::Error,
	keyring::Keyring,
	rows::{request_key, REQUEST_KEY},
	store::{Changes, Store, Table},
	types::{Id, Once},
};

/// How long behind its deadline a request is remembered, in milliseconds. So a clock that is put back by less makes no request good again, and a
/// request that was long in work is remembered like any other.
const GRACE: u64 = 600_000;
/// How far the time goes on between two purges, in milliseconds. Each leaves a mark that look-ups have to pass until the table is rewritten.
const PURGE_EVERY: u64 = 60_000;

/// A request, as its row has it.
#[derive(Clone, Copy)]
pub(crate) struct Request {
	deadline: u64,
	key: [u8; REQUEST_KEY],
}

impl Request {
	/// This caller's request.
	pub(crate) fn new(keyring: &Keyring, caller: &Id, once: &Once) -> Self {
		let key = request_key(once.deadline, &keyring.blind_request(caller, &once.nonce));
		Self { deadline: once.deadline, key }
	}
}

/// Why a request is not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Refusal {
	/// It was made before.
	Replayed,
	/// It may have been: rows as old as its own would be are purged.
	Expired,
}

impl From<Refusal> for Error {
	fn from(refusal: Refusal) -> Self {
		match refusal {
			Refusal::Replayed => Self::Replayed,
			Refusal::Expired => Self::Expired,
		}
	}
}

/// What is remembered: all that is on disk and, of one write, what it adds.
pub(crate) struct Memory {
	/// Rows with a deadline before this are purged.
	purged: u64,
	added: HashSet<[u8; REQUEST_KEY]>,
}

impl Memory {
	/// What is remembered where rows with a deadline before this are purged.
	pub(crate) fn new(purged: u64) -> Self {
		Self { purged, added: HashSet::new() }
	}

	/// Before which deadline rows are purged.
	pub(crate) fn purged(&self) -> u64 {
		self.purged
	}

	/// Purges what is long past by now, if the last purge is long enough ago.
	pub(crate) fn purge(&mut self, changes: &mut Changes<'_>, now: u64) -> Result<(), Error> {
		let before = now.saturating_sub(GRACE);
		if before >= self.purged.saturating_add(PURGE_EVERY) {
			changes.delete_range(Table::Requests, &0u64.to_be_bytes(), &before.to_be_bytes())?;
			self.purged = before;
		}
		Ok(())
	}

	/// Takes a request and sets its row, or says why not.
	pub(crate) fn take(
		&mut self,
		store: &Store,
		changes: &mut Changes<'_>,
		request: &Request,
	) -> Result<Result<(), Refusal>, Error> {
		if request.deadline < self.purged {
			return Ok(Err(Refusal::Expired));
		}
		if self.added.contains(&request.key) || store.has(Table::Requests, &request.key)? {
			return Ok(Err(Refusal::Replayed));
		}
		changes.put(Table::Requests, &request.key, &[])?;
		self.added.insert(request.key);
		Ok(Ok(()))
	}
}
