//! The audit log: a chain of hashes, synced before it is acknowledged, closed for good at the first failure.
//!
//! Whoever comes while a write is under way waits; one of those who wait then writes for all of them. So the cost of a sync is shared, and the
//! order of the chain is the order of arrival.

use std::collections::HashMap;

use codec::Encode;
use parking_lot::{Condvar, Mutex};
use sha2::{Digest, Sha256};

use crate::{
	error::Error,
	keyring::Keyring,
	keys::{random_bytes, Place},
	request::{Memory, Refusal, Request},
	rows::{self, single, AnchoredRow, LogRow, Tip},
	store::{number_of, Changes, Store, Table},
	types::{Entry, Id, Kind, LoggedEntry, Once},
};

const ENTRY: &[u8] = b"salus/vault/log-entry/1";
const WHAT: &str = "audit log";

/// The hash of an entry of the audit log: SHA-256 over `salus/vault/log-entry/1` and the SCALE encoding of these four, one after another.
pub fn entry_hash(sequence: u64, previous: &Id, salt: &Id, entry: &Entry) -> Id {
	let body = (sequence, previous, salt, entry).encode();
	Sha256::new().chain_update(ENTRY).chain_update(body).finalize().into()
}

/// The log of an unsealed vault.
pub(crate) struct Log {
	queue: Mutex<Queue>,
	turn: Condvar,
}

#[derive(Default)]
struct Queue {
	/// How far the log on disk is.
	end: End,
	/// Set at the first failure. What is on disk is uncertain then, so nothing is appended until the log is read again.
	closed: bool,
	/// Whether somebody writes.
	writing: bool,
	/// Who waits.
	waiting: Vec<Waiting>,
	/// The answers, until they are fetched.
	answers: HashMap<u64, Answer>,
	/// The number for the next who comes.
	next: u64,
}

/// How far the log is, and the memory of requests that is written with it.
#[derive(Clone, Copy, Default)]
struct End {
	/// The end of the log.
	tip: Tip,
	/// Before which deadline requests are purged.
	purged: u64,
}

/// Who waits for an entry to be written.
struct Waiting {
	/// To find the answer by.
	number: u64,
	entry: Entry,
	request: Option<Request>,
}

/// The sequence of an entry that is on disk, or why there is none.
type Answer = Result<u64, Refusal>;

impl Log {
	/// Reads the log from its beginning and checks every link, every hash, every index row and the end.
	pub(crate) fn open(store: &Store, keyring: &Keyring) -> Result<Self, Error> {
		let mut tip = Tip::default();
		for row in store.scan(Table::Log, &[], None)? {
			let (key, sealed) = row?;
			let entry = open_row(keyring, &key, &sealed)?;
			let indexed = store.has(Table::Accesses, &access_key(keyring, &entry.entry.patient, tip.length))?;
			if number_of(&key)? != tip.length || entry.previous != tip.hash || !indexed {
				return Err(Error::Integrity(WHAT));
			}
			tip = Tip { length: tip.length.saturating_add(1), hash: entry.hash };
		}
		if read_tip(store, keyring)? != tip {
			return Err(Error::Integrity(WHAT));
		}
		Ok(Self {
			queue: Mutex::new(Queue { end: End { tip, purged: 0 }, ..Default::default() }),
			turn: Condvar::new(),
		})
	}

	/// Appends an entry and gives its sequence when it is on disk. If it is for a request that is good once, the request is remembered with it.
	pub(crate) fn append(
		&self,
		store: &Store,
		keyring: &Keyring,
		entry: Entry,
		once: Option<Once>,
	) -> Result<u64, Error> {
		let request = once.map(|once| Request::new(keyring, &entry.caller, &once));
		let mut queue = self.queue.lock();
		let number = queue.enter(entry, request)?;
		loop {
			if let Some(answer) = queue.answers.remove(&number) {
				return answer.map_err(Error::from);
			}
			if queue.closed {
				return Err(Error::AuditUnavailable);
			}
			if queue.writing {
				self.turn.wait(&mut queue);
				continue;
			}
			queue.writing = true;
			let (end, group) = (queue.end, core::mem::take(&mut queue.waiting));
			drop(queue);
			let outcome = write(store, keyring, end, &group);
			queue = self.queue.lock();
			queue.settle(outcome, &group);
			self.turn.notify_all();
		}
	}

	/// Whether a write is under way, and how many wait for the one after it.
	#[cfg(test)]
	pub(crate) fn progress(&self) -> (bool, usize) {
		let queue = self.queue.lock();
		(queue.writing, queue.waiting.len())
	}
}

impl Queue {
	/// Lets somebody wait, unless the log is closed. Gives the number to find the answer by.
	fn enter(&mut self, entry: Entry, request: Option<Request>) -> Result<u64, Error> {
		if self.closed {
			return Err(Error::AuditUnavailable);
		}
		let number = self.next;
		self.next = self.next.wrapping_add(1);
		self.waiting.push(Waiting { number, entry, request });
		Ok(number)
	}

	fn settle(&mut self, outcome: Result<(End, Vec<Answer>), Error>, group: &[Waiting]) {
		self.writing = false;
		match outcome {
			Ok((end, answers)) => {
				self.answers.extend(group.iter().map(|waiting| waiting.number).zip(answers));
				self.end = end;
			}
			Err(error) => {
				log::error!(target: "salus::vault", "the audit log is closed: {error}");
				self.closed = true;
				self.waiting.clear();
			}
		}
	}
}

/// Appends the entries of a group after this end, in one synced write, and gives the new end and everybody's answer.
///
/// An entry for a request that was made before is not appended. Where none is left, nothing is written.
fn write(store: &Store, keyring: &Keyring, end: End, group: &[Waiting]) -> Result<(End, Vec<Answer>), Error> {
	let mut changes = store.changes();
	let mut memory = Memory::new(end.purged);
	memory.purge(&mut changes, group.iter().map(|waiting| waiting.entry.at).max().unwrap_or_default())?;
	let mut tip = end.tip;
	let mut answers = Vec::with_capacity(group.len());
	for Waiting { entry, request, .. } in group {
		let taken = match request {
			Some(request) => memory.take(store, &mut changes, request)?,
			None => Ok(()),
		};
		answers.push(taken.map(|()| tip.length));
		if taken.is_ok() {
			tip = append_row(&mut changes, keyring, tip, entry)?;
		}
	}
	if tip == end.tip {
		return Ok((end, answers));
	}
	let place = Place::new(Table::Vault.name(), single::TIP);
	changes.put(Table::Vault, single::TIP, &keyring.log.seal(&place, &tip.encode())?)?;
	store.write(changes)?;
	Ok((End { tip, purged: memory.purged() }, answers))
}

fn append_row(changes: &mut Changes<'_>, keyring: &Keyring, tip: Tip, entry: &Entry) -> Result<Tip, Error> {
	let salt: Id = random_bytes()?;
	let hash = entry_hash(tip.length, &tip.hash, &salt, entry);
	let row = LogRow { entry: entry.clone(), salt, previous: tip.hash, hash };
	let key = tip.length.to_be_bytes();
	let sealed = keyring.log.seal(&Place::new(Table::Log.name(), &key), &row.encode())?;
	changes.put(Table::Log, &key, &sealed)?;
	changes.put(Table::Accesses, &access_key(keyring, &entry.patient, tip.length), &[])?;
	changes.put(Table::Pending, &Kind::AccessLog.key(tip.length), &[])?;
	let length = tip.length.checked_add(1).ok_or(Error::Integrity(WHAT))?;
	Ok(Tip { length, hash })
}

/// One entry of the log, with where it is anchored.
pub(crate) fn logged(store: &Store, keyring: &Keyring, sequence: u64) -> Result<LoggedEntry, Error> {
	let key = sequence.to_be_bytes();
	let sealed = store.get(Table::Log, &key)?.ok_or(Error::Integrity(WHAT))?;
	let LogRow { entry, salt, previous, hash } = open_row(keyring, &key, &sealed)?;
	Ok(LoggedEntry { sequence, entry, salt, previous, hash, anchored: anchored(store, keyring, sequence)? })
}

/// Which entries are about this patient, after this one.
pub(crate) fn sequences(
	store: &Store,
	keyring: &Keyring,
	patient: &Id,
	after: Option<u64>,
	limit: u32,
) -> Result<Vec<u64>, Error> {
	let Some(from) = after.map_or(Some(0), |after| after.checked_add(1)) else { return Ok(Vec::new()) };
	let first = access_key(keyring, patient, from);
	let until = crate::store::behind(&keyring.blind_patient(patient));
	let limit = usize::try_from(limit).unwrap_or(usize::MAX);
	let suffix = |key: &[u8]| key.get(32..).map(number_of).ok_or(Error::Integrity(WHAT))?;
	store.scan(Table::Accesses, &first, until)?.take(limit).map(|row| suffix(&row?.0)).collect()
}

/// Seals and sets the row that says where an entry is anchored.
pub(crate) fn set_anchored(
	changes: &mut Changes<'_>,
	keyring: &Keyring,
	sequence: u64,
	index: u64,
	position: u32,
) -> Result<(), Error> {
	let key = sequence.to_be_bytes();
	let place = Place::new(Table::Anchored.name(), &key);
	changes.put(Table::Anchored, &key, &keyring.log.seal(&place, &AnchoredRow { index, position }.encode())?)
}

fn anchored(store: &Store, keyring: &Keyring, sequence: u64) -> Result<Option<(u64, u32)>, Error> {
	let key = sequence.to_be_bytes();
	let Some(sealed) = store.get(Table::Anchored, &key)? else { return Ok(None) };
	let plain = keyring.log.open(&Place::new(Table::Anchored.name(), &key), &sealed, WHAT)?;
	let row: AnchoredRow = rows::decode(&plain, WHAT)?;
	Ok(Some((row.index, row.position)))
}

fn open_row(keyring: &Keyring, key: &[u8], sealed: &[u8]) -> Result<LogRow, Error> {
	let plain = keyring.log.open(&Place::new(Table::Log.name(), key), sealed, WHAT)?;
	let row: LogRow = rows::decode(&plain, WHAT)?;
	if row.hash != entry_hash(number_of(key)?, &row.previous, &row.salt, &row.entry) {
		return Err(Error::Integrity(WHAT));
	}
	Ok(row)
}

fn read_tip(store: &Store, keyring: &Keyring) -> Result<Tip, Error> {
	match store.get(Table::Vault, single::TIP)? {
		Some(sealed) => {
			let plain = keyring.log.open(&Place::new(Table::Vault.name(), single::TIP), &sealed, WHAT)?;
			rows::decode(&plain, WHAT)
		}
		None => Ok(Tip::default()),
	}
}

fn access_key(keyring: &Keyring, patient: &Id, sequence: u64) -> Vec<u8> {
	[keyring.blind_patient(patient).as_slice(), &sequence.to_be_bytes()].concat()
}
