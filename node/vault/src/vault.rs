//! The vault: how it is opened, unsealed and asked how it is. What is done with records, batches and keys stands in files of its own.

use std::sync::atomic::{AtomicU64, Ordering};

use codec::Encode;
use parking_lot::{
	MappedRwLockReadGuard, MappedRwLockWriteGuard, Mutex, MutexGuard, RwLock, RwLockReadGuard, RwLockWriteGuard,
};

use crate::{
	audit::{self, Log},
	error::Error,
	keyring::Keyring,
	keys::random_bytes,
	root::RootKey,
	rotation::finish_scrub,
	rows::{self, single, IdentityRow, OpenRow, FORMAT},
	store::{behind, Store, Table},
	ticket::Ticket,
	types::{operation, Config, Entry, Id, Kind, LoggedEntry, Once, Status, MAX_DECISION},
};

/// Puts and erasures of patients that fall on the same of these locks wait for each other.
const STRIPES: usize = 64;

/// The most entries of the access log given at once.
const MAX_PAGE: u32 = 1_000;

/// An encrypted record store.
///
/// It can be shared between threads. Everything it acknowledges is on disk.
pub struct Vault {
	config: Config,
	pub(crate) store: Store,
	unsealed: RwLock<Option<Unsealed>>,
	stripes: Vec<Mutex<()>>,
	/// Held while a batch begins or ends.
	pub(crate) anchoring: Mutex<()>,
	/// Held from the destruction of a key until the tables that held it are rewritten.
	pub(crate) erasing: Mutex<()>,
	/// The number the next version to arrive gets.
	arrivals: AtomicU64,
	/// How much of each kind is not durable yet.
	undurable: [AtomicU64; 2],
}

/// What a vault has while it is unsealed.
pub(crate) struct Unsealed {
	pub(crate) keyring: Keyring,
	pub(crate) log: Log,
	/// Random. Tickets carry it, so that none outlives the unsealing it was given in.
	pub(crate) session: [u8; 16],
}

impl Vault {
	/// Opens the vault in the configured directory, or makes one where there is none. Without a root key it is sealed.
	///
	/// The audit log is read and checked from its beginning.
	pub fn open(config: Config, root: Option<RootKey>) -> Result<Self, Error> {
		let store = Store::open(&config.path)?;
		Self::assemble(config, store, root)
	}

	pub(crate) fn assemble(config: Config, store: Store, root: Option<RootKey>) -> Result<Self, Error> {
		identify(&store, &config)?;
		let vault = Self {
			arrivals: AtomicU64::new(store.next_number(Table::Arrivals)?),
			undurable: [AtomicU64::new(0), AtomicU64::new(0)],
			unsealed: RwLock::new(None),
			stripes: (0..STRIPES).map(|_| Mutex::new(())).collect(),
			anchoring: Mutex::new(()),
			erasing: Mutex::new(()),
			config,
			store,
		};
		match root {
			Some(root) => vault.unseal(root)?,
			None => vault.recount()?,
		}
		Ok(vault)
	}

	/// Gives a sealed vault its root key. Finishes what a crash interrupted, and checks the audit log.
	///
	/// An unsealed vault is read again, which also opens an audit log that was closed by a failure.
	pub fn unseal(&self, root: RootKey) -> Result<(), Error> {
		let mut unsealed = self.unsealed.write();
		let mut keyring = Keyring::open(&self.store, root.0, &self.identity())?;
		keyring.finish_rotation(&self.store)?;
		finish_scrub(&self.store)?;
		let log = Log::open(&self.store, &keyring)?;
		self.recount()?;
		*unsealed = Some(Unsealed { keyring, log, session: random_bytes()? });
		Ok(())
	}

	/// Forgets every key. The vault answers nothing from then on, until it is unsealed.
	pub fn seal(&self) {
		*self.unsealed.write() = None;
	}

	/// How the vault is. A sealed one tells this too.
	pub fn status(&self) -> Status {
		let log_length = self.store.next_number(Table::Log).unwrap_or_default();
		Status {
			sealed: self.unsealed.read().is_none(),
			records: self.arrivals.load(Ordering::SeqCst),
			pending: self.undurable(Kind::Records).load(Ordering::SeqCst),
			log_length,
			log_anchored: log_length.saturating_sub(self.undurable(Kind::AccessLog).load(Ordering::SeqCst)),
		}
	}

	/// Appends an entry to the audit log and gives a ticket for it once it is on disk. What permits nothing is logged too; its ticket opens
	/// nothing.
	pub fn audit(&self, entry: Entry) -> Result<Ticket, Error> {
		self.log(entry, None)
	}

	/// The same for a request that is good once: whoever makes it again is answered `Error::Replayed`, after a restart too, and nothing is
	/// written. What remembers the request is in the entry's own synced write.
	pub fn audit_once(&self, entry: Entry, once: Once) -> Result<Ticket, Error> {
		self.log(entry, Some(once))
	}

	fn log(&self, entry: Entry, once: Option<Once>) -> Result<Ticket, Error> {
		use operation::*;
		if entry.decision.len() > MAX_DECISION {
			return Err(Error::Invalid("decision"));
		}
		if ![CREATE, READ, UPDATE, DELETE, EXECUTE].contains(&entry.operation) {
			return Err(Error::Invalid("operation"));
		}
		let unsealed = self.unsealed()?;
		let sequence = unsealed.log.append(&self.store, &unsealed.keyring, entry.clone(), once)?;
		self.count_stored(Kind::AccessLog);
		Ok(Ticket::new(unsealed.session, sequence, &entry))
	}

	/// The entries of the audit log about this patient after this one, oldest first; 1,000 at most.
	pub fn accesses(&self, patient: &Id, after: Option<u64>, limit: u32) -> Result<Vec<LoggedEntry>, Error> {
		let unsealed = self.unsealed()?;
		let keyring = &unsealed.keyring;
		let mut entries = Vec::new();
		for sequence in audit::sequences(&self.store, keyring, patient, after, limit.min(MAX_PAGE))? {
			let entry = audit::logged(&self.store, keyring, sequence)?;
			if entry.entry.patient != *patient {
				return Err(Error::Integrity("audit log"));
			}
			entries.push(entry);
		}
		Ok(entries)
	}

	/// Whose vault it is meant to be.
	pub(crate) fn identity(&self) -> IdentityRow {
		IdentityRow { format: FORMAT, custodian: self.config.custodian, genesis: self.config.genesis }
	}

	/// The most bytes of one record.
	pub(crate) fn max_record(&self) -> u64 {
		self.config.max_record
	}

	/// The keys and the log, which stay as they are while the guard lives.
	pub(crate) fn unsealed(&self) -> Result<MappedRwLockReadGuard<'_, Unsealed>, Error> {
		RwLockReadGuard::try_map(self.unsealed.read(), Option::as_ref).map_err(|_| Error::Sealed)
	}

	/// The keys and the log, to change them while nobody else uses them.
	pub(crate) fn unsealed_mut(&self) -> Result<MappedRwLockWriteGuard<'_, Unsealed>, Error> {
		RwLockWriteGuard::try_map(self.unsealed.write(), Option::as_mut).map_err(|_| Error::Sealed)
	}

	/// Keeps others from changing this patient's rows while the guard lives.
	pub(crate) fn hold(&self, patient: &Id) -> Option<MutexGuard<'_, ()>> {
		let [first, ..] = patient;
		self.stripes.get(usize::from(*first) % STRIPES).map(Mutex::lock)
	}

	/// The next arrival number. One that is not used leaves a gap, which harms nothing.
	pub(crate) fn next_arrival(&self) -> u64 {
		self.arrivals.fetch_add(1, Ordering::SeqCst)
	}

	/// Counts one more that is not durable.
	pub(crate) fn count_stored(&self, kind: Kind) {
		self.undurable(kind).fetch_add(1, Ordering::SeqCst);
	}

	/// Counts some that are durable now. A write that failed after it reached the disk was never counted, so this stops at zero.
	pub(crate) fn count_durable(&self, kind: Kind, durable: usize) {
		let durable = u64::try_from(durable).unwrap_or(u64::MAX);
		let less = |count: u64| Some(count.saturating_sub(durable));
		// The closure never declines, so neither does the update.
		let _ = self.undurable(kind).fetch_update(Ordering::SeqCst, Ordering::SeqCst, less);
	}

	/// Counts anew what is not durable.
	fn recount(&self) -> Result<(), Error> {
		for kind in [Kind::Records, Kind::AccessLog] {
			self.undurable(kind).store(count_undurable(&self.store, kind)?, Ordering::SeqCst);
		}
		Ok(())
	}

	fn undurable(&self, kind: Kind) -> &AtomicU64 {
		let [records, log] = &self.undurable;
		match kind {
			Kind::Records => records,
			Kind::AccessLog => log,
		}
	}
}

impl core::fmt::Debug for Vault {
	fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
		f.debug_struct("Vault").field("config", &self.config).field("status", &self.status()).finish()
	}
}

/// Checks that the database is this custodian's on this chain, or makes a new one so.
fn identify(store: &Store, config: &Config) -> Result<(), Error> {
	let Some(row) = store.get(Table::Vault, single::IDENTITY)? else {
		let row = IdentityRow { format: FORMAT, custodian: config.custodian, genesis: config.genesis };
		let mut changes = store.changes();
		changes.put(Table::Vault, single::IDENTITY, &row.encode())?;
		return store.write(changes);
	};
	let found: IdentityRow = rows::decode(&row, "identity")?;
	if found.format != FORMAT {
		return Err(Error::UnknownFormat { found: found.format, known: FORMAT });
	}
	if found.custodian != config.custodian || found.genesis != config.genesis {
		return Err(Error::WrongVault { expected: config.custodian, found: found.custodian });
	}
	Ok(())
}

/// Counts what waits for anchoring or for an anchor to be finalized.
fn count_undurable(store: &Store, kind: Kind) -> Result<u64, Error> {
	let mut count = match store.get(Table::Vault, &kind.open_key())? {
		Some(row) => rows::decode::<OpenRow>(&row, "open batch")?.count,
		None => 0,
	};
	for row in store.scan(Table::Pending, &[kind.byte()], behind(&[kind.byte()]))? {
		row?;
		count = count.saturating_add(1);
	}
	Ok(count)
}
