//! Tests of the vault. What stands here is shared by them.

mod accesses;
mod audit;
mod batches;
mod crashes;
mod envelope;
mod erasure;
mod kill;
mod reading;
mod reference;
mod requests;
mod rotation;
mod sealing;
mod secrecy;
mod storing;
mod tampering;
mod tickets;
mod vectors;

use std::{
	path::Path,
	sync::atomic::{AtomicU64, Ordering},
};

use parking_lot::Mutex;
use tempfile::TempDir;

use crate::{
	store::Store, Config, Entry, Error, Id, Meta, Portion, RootKey, Stored, Ticket, Vault, VersionId,
	DEFAULT_MAX_RECORD,
};

/// Where a write is cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cut {
	/// Before it reaches the disk.
	Before,
	/// When it is on the disk, and before it is acknowledged.
	After,
}

/// Makes a write of the store fail, and every one after it, as if the process had died there.
#[derive(Default)]
pub(crate) struct Faults {
	plan: Mutex<Option<(u64, Cut)>>,
	writes: AtomicU64,
	/// While a test holds this, no write begins.
	pub(crate) gate: Mutex<()>,
}

impl Faults {
	/// Lets this many further writes through and cuts off the next.
	pub(crate) fn plan(&self, writes: u64, cut: Cut) {
		self.writes.store(0, Ordering::SeqCst);
		*self.plan.lock() = Some((writes, cut));
	}

	/// How many writes there were.
	pub(crate) fn writes(&self) -> u64 {
		self.writes.load(Ordering::SeqCst)
	}

	pub(crate) fn before_write(&self) -> Result<(), Error> {
		drop(self.gate.lock());
		let write = self.writes.load(Ordering::SeqCst);
		match *self.plan.lock() {
			Some((cut, Cut::Before)) if write >= cut => Err(died()),
			Some((cut, Cut::After)) if write > cut => Err(died()),
			_ => Ok(()),
		}
	}

	pub(crate) fn after_write(&self) -> Result<(), Error> {
		let write = self.writes.fetch_add(1, Ordering::SeqCst);
		match *self.plan.lock() {
			Some((cut, Cut::After)) if write >= cut => Err(died()),
			_ => Ok(()),
		}
	}
}

fn died() -> Error {
	Error::Directory(std::io::Error::other("the process died here"))
}

pub(crate) const ROOT: &str = "a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90";
pub(crate) const CUSTODIAN: u32 = 7;
pub(crate) const ANNA: Id = [0xa1; 32];
pub(crate) const BRUNO: Id = [0xb2; 32];
pub(crate) const DOCTOR: Id = [0xd0; 32];

pub(crate) fn root() -> RootKey {
	RootKey::from_hex(ROOT).unwrap()
}

pub(crate) fn other_root() -> RootKey {
	RootKey::from_hex(&"5e".repeat(32)).unwrap()
}

pub(crate) fn config(path: &Path) -> Config {
	Config { path: path.to_path_buf(), custodian: CUSTODIAN, genesis: [9; 32], max_record: DEFAULT_MAX_RECORD }
}

pub(crate) fn open(path: &Path) -> Vault {
	Vault::open(config(path), Some(root())).unwrap()
}

/// A new vault, and the directory it lives in.
pub(crate) fn new_vault() -> (TempDir, Vault) {
	let directory = TempDir::new().unwrap();
	let vault = open(directory.path());
	(directory, vault)
}

/// A vault whose store dies at a planned write.
pub(crate) fn open_to_die(path: &Path, root: RootKey, writes: u64, cut: Cut) -> Result<Vault, Error> {
	let store = Store::open(path)?;
	store.faults.plan(writes, cut);
	Vault::assemble(config(path), store, Some(root))
}

pub(crate) fn id(patient: Id, record: u8, version: u32) -> VersionId {
	VersionId { patient, record: [record; 32], version }
}

pub(crate) fn meta(id: VersionId) -> Meta {
	Meta {
		id,
		class: 2,
		label: [3, 1],
		made: 1_600_000_000_000,
		author: DOCTOR,
		content: [0xc0; 32],
		salt: [0x5a; 32],
		signature: vec![1, 2, 3],
		organization: 11,
	}
}

pub(crate) fn entry(operation: u8, patient: Id, id: Option<&VersionId>) -> Entry {
	Entry {
		at: 1_700_000_000_000,
		caller: DOCTOR,
		organization: Some(11),
		patient,
		record: id.map(|id| id.record),
		version: id.map(|id| id.version),
		operation,
		purpose: 0,
		decision: vec![1, 2],
		permitted: true,
		head: [4; 32],
		head_number: 5,
	}
}

pub(crate) fn ticket(vault: &Vault, operation: u8, id: &VersionId) -> Result<Ticket, Error> {
	vault.audit(entry(operation, id.patient, Some(id)))
}

/// A ticket for which nothing was logged: for tests that read thousands of times.
pub(crate) fn bare_ticket(vault: &Vault, operation: u8, id: &VersionId) -> Ticket {
	let session = vault.unsealed().unwrap().session;
	Ticket::new(session, 0, &entry(operation, id.patient, Some(id)))
}

pub(crate) fn put(vault: &Vault, id: VersionId, contents: &[u8]) -> Result<Stored, Error> {
	let operation = if id.version == 1 { crate::operation::CREATE } else { crate::operation::UPDATE };
	vault.put(ticket(vault, operation, &id)?, meta(id), contents, 1_700_000_000_001)
}

pub(crate) fn read(vault: &Vault, id: &VersionId) -> Result<Portion, Error> {
	vault.read(bare_ticket(vault, crate::operation::READ, id), id, 0, u32::MAX)
}

/// The contents of a version, as bytes that can be compared.
pub(crate) fn contents(vault: &Vault, id: &VersionId) -> Vec<u8> {
	let portion = read(vault, id).unwrap();
	assert_eq!(portion.next, None);
	portion.bytes.to_vec()
}

/// Bytes that differ from each other and from chunk to chunk.
pub(crate) fn sample(length: usize) -> Vec<u8> {
	(0..length).map(|at| (at * 7 % 251) as u8).collect()
}

pub(crate) fn erase(vault: &Vault, patient: Id) -> Result<(), Error> {
	vault.erase_patient(vault.audit(entry(crate::operation::DELETE, patient, None))?, &patient)
}
