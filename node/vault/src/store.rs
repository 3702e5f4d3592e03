//! The database under the vault: RocksDB with a table per kind of row. Every write is atomic and synced before it is acknowledged.

use std::{
	collections::HashSet,
	fs::{self, DirBuilder, File},
	io,
	os::unix::fs::{DirBuilderExt, PermissionsExt},
	path::Path,
};

use rocksdb::{
	BottommostLevelCompaction, ColumnFamily, ColumnFamilyDescriptor, CompactOptions, DBCompressionType, DBRecoveryMode,
	DBWithThreadMode, Direction, FlushOptions, IteratorMode, Options, ReadOptions, SingleThreaded, WriteBatch,
	WriteOptions,
};

use crate::error::Error;

/// The most write-ahead log kept before tables are flushed.
const MAX_WAL: u64 = 256 * 1024 * 1024;
/// How large one information log of RocksDB gets, and how many there are.
const INFO_LOG: usize = 1024 * 1024;
const INFO_LOGS: usize = 2;

/// Who may enter the vault's directory: its owner.
const OWNER: u32 = 0o700;

/// The tables. Each name is a part of the format.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Table {
	/// Single rows: whose vault this is, its keys, the tip of its log.
	Vault,
	/// Patient, blinded -> the patient's wrapped keys, or that they are destroyed.
	Patients,
	/// Patient, record (both blinded), version -> what is known of the version.
	Versions,
	/// As in `Versions` -> how far its anchoring is.
	States,
	/// Object, number -> one chunk of ciphertext.
	Chunks,
	/// Arrival number -> which version arrived.
	Arrivals,
	/// Kind, number -> nothing: what is in no batch.
	Pending,
	/// Kind, index -> a batch.
	Batches,
	/// Sequence -> an entry of the audit log.
	Log,
	/// Patient, blinded, sequence -> nothing: whom an entry is about.
	Accesses,
	/// Sequence -> the anchor an entry is in.
	Anchored,
	/// Deadline, request, blinded -> nothing: a request that was made and is good once.
	Requests,
}

impl Table {
	/// Every table.
	pub(crate) const ALL: [Self; 12] = [
		Self::Vault,
		Self::Patients,
		Self::Versions,
		Self::States,
		Self::Chunks,
		Self::Arrivals,
		Self::Pending,
		Self::Batches,
		Self::Log,
		Self::Accesses,
		Self::Anchored,
		Self::Requests,
	];

	/// Its name in the database.
	pub(crate) const fn name(self) -> &'static str {
		match self {
			Self::Vault => "vault",
			Self::Patients => "patients",
			Self::Versions => "versions",
			Self::States => "states",
			Self::Chunks => "chunks",
			Self::Arrivals => "arrivals",
			Self::Pending => "pending",
			Self::Batches => "batches",
			Self::Log => "log",
			Self::Accesses => "accesses",
			Self::Anchored => "anchored",
			Self::Requests => "requests",
		}
	}
}

type Database = DBWithThreadMode<SingleThreaded>;
/// A key and its value.
pub(crate) type Row = (Box<[u8]>, Box<[u8]>);

/// The database.
pub(crate) struct Store {
	database: Database,
	#[cfg(test)]
	options: Options,
	#[cfg(test)]
	pub(crate) faults: crate::tests::Faults,
}

impl Store {
	/// Opens the database in this directory, which nobody but its owner may enter from then on.
	pub(crate) fn open(path: &Path) -> Result<Self, Error> {
		make_directory(path).map_err(Error::Directory)?;
		let options = database_options();
		let tables = Table::ALL.map(|table| ColumnFamilyDescriptor::new(table.name(), table_options()));
		let database = Database::open_cf_descriptors(&options, path, tables)?;
		Ok(Self {
			database,
			#[cfg(test)]
			options,
			#[cfg(test)]
			faults: Default::default(),
		})
	}

	/// The row with this key.
	pub(crate) fn get(&self, table: Table, key: &[u8]) -> Result<Option<Vec<u8>>, Error> {
		Ok(self.database.get_cf(self.table(table)?, key)?)
	}

	/// Whether there is a row with this key.
	pub(crate) fn has(&self, table: Table, key: &[u8]) -> Result<bool, Error> {
		Ok(self.database.get_pinned_cf(self.table(table)?, key)?.is_some())
	}

	/// The rows from this key on, before `until`, in the order of their keys.
	pub(crate) fn scan(
		&self,
		table: Table,
		from: &[u8],
		until: Option<Vec<u8>>,
	) -> Result<impl Iterator<Item = Result<Row, Error>> + '_, Error> {
		let mut options = ReadOptions::default();
		if let Some(until) = until {
			options.set_iterate_upper_bound(until);
		}
		let mode = IteratorMode::From(from, Direction::Forward);
		Ok(self.database.iterator_cf_opt(self.table(table)?, options, mode).map(|row| row.map_err(Error::from)))
	}

	/// The last row whose key begins with `prefix` and is not above `to`.
	pub(crate) fn last(&self, table: Table, prefix: &[u8], to: &[u8]) -> Result<Option<Row>, Error> {
		let mode = IteratorMode::From(to, Direction::Reverse);
		let row = self.database.iterator_cf(self.table(table)?, mode).next().transpose()?;
		Ok(row.filter(|(key, _)| key.starts_with(prefix)))
	}

	/// The number after the last of a table whose keys are numbers.
	pub(crate) fn next_number(&self, table: Table) -> Result<u64, Error> {
		match self.database.iterator_cf(self.table(table)?, IteratorMode::End).next().transpose()? {
			Some((key, _)) => number_of(&key)?.checked_add(1).ok_or(Error::Integrity("numbers")),
			None => Ok(0),
		}
	}

	/// Whether a table has no row.
	pub(crate) fn is_empty(&self, table: Table) -> Result<bool, Error> {
		Ok(self.database.iterator_cf(self.table(table)?, IteratorMode::Start).next().transpose()?.is_none())
	}

	/// Begins to collect changes.
	pub(crate) fn changes(&self) -> Changes<'_> {
		Changes { store: self, batch: WriteBatch::default() }
	}

	/// Writes all the changes or none, and syncs them.
	pub(crate) fn write(&self, changes: Changes<'_>) -> Result<(), Error> {
		#[cfg(test)]
		self.faults.before_write()?;
		let mut options = WriteOptions::default();
		options.set_sync(true);
		self.database.write_opt(changes.batch, &options)?;
		#[cfg(test)]
		self.faults.after_write()?;
		Ok(())
	}

	/// Rewrites tables so that what was deleted or replaced in them is on no file of the database any more, the write-ahead log included.
	pub(crate) fn scrub(&self, tables: &[Table]) -> Result<(), Error> {
		let mut flush = FlushOptions::default();
		flush.set_wait(true);
		let every = Table::ALL.iter().map(|table| self.table(*table)).collect::<Result<Vec<_>, _>>()?;
		// The write-ahead log is one for all tables: its files go when no table needs them any more.
		self.database.flush_cfs_opt(&every, &flush)?;
		let old = self.files(tables)?;
		let mut options = CompactOptions::default();
		options.set_exclusive_manual_compaction(true);
		options.set_bottommost_level_compaction(BottommostLevelCompaction::Force);
		for table in tables {
			self.database.compact_range_cf_opt(self.table(*table)?, None::<&[u8]>, None::<&[u8]>, &options);
		}
		// Whether a compaction worked is told to nobody. What it did not rewrite is still there.
		if self.files(tables)?.is_disjoint(&old) {
			Ok(())
		} else {
			Err(Error::Integrity("scrub"))
		}
	}

	/// The files these tables are made of.
	fn files(&self, tables: &[Table]) -> Result<HashSet<String>, Error> {
		let files = self.database.live_files()?.into_iter();
		let theirs = files.filter(|file| tables.iter().any(|table| table.name() == file.column_family_name));
		Ok(theirs.map(|file| file.name).collect())
	}

	fn table(&self, table: Table) -> Result<&ColumnFamily, Error> {
		self.database.cf_handle(table.name()).ok_or(Error::Integrity("tables"))
	}
}

/// Changes that are written together.
pub(crate) struct Changes<'a> {
	store: &'a Store,
	batch: WriteBatch,
}

impl Changes<'_> {
	/// Sets a row.
	pub(crate) fn put(&mut self, table: Table, key: &[u8], value: &[u8]) -> Result<(), Error> {
		self.batch.put_cf(self.store.table(table)?, key, value);
		Ok(())
	}

	/// Deletes a row.
	pub(crate) fn delete(&mut self, table: Table, key: &[u8]) -> Result<(), Error> {
		self.batch.delete_cf(self.store.table(table)?, key);
		Ok(())
	}

	/// Deletes the rows from this key on, before `until`.
	pub(crate) fn delete_range(&mut self, table: Table, from: &[u8], until: &[u8]) -> Result<(), Error> {
		self.batch.delete_range_cf(self.store.table(table)?, from, until);
		Ok(())
	}
}

/// The first key behind all that begin with this prefix; none if there is no such key.
pub(crate) fn behind(prefix: &[u8]) -> Option<Vec<u8>> {
	let mut key = prefix.to_vec();
	while let Some(last) = key.pop() {
		if let Some(next) = last.checked_add(1) {
			key.push(next);
			return Some(key);
		}
	}
	None
}

/// The number a key stands for.
pub(crate) fn number_of(key: &[u8]) -> Result<u64, Error> {
	key.try_into().map(u64::from_be_bytes).map_err(|_| Error::Integrity("numbers"))
}

/// Makes the vault's directory where there is none, for its owner alone from the start, and sees to it that a power failure does not take it away.
fn make_directory(path: &Path) -> io::Result<()> {
	let path = std::path::absolute(path)?;
	let made = path.ancestors().take_while(|directory| !directory.exists()).count();
	DirBuilder::new().recursive(true).mode(OWNER).create(&path)?;
	fs::set_permissions(&path, fs::Permissions::from_mode(OWNER))?;
	// Each new directory is an entry in the one above it. The vault's own is synced every time: whoever made it may have died before this.
	for above in path.ancestors().skip(1).take(made.max(1)) {
		File::open(above)?.sync_all()?;
	}
	Ok(())
}

fn database_options() -> Options {
	let mut options = Options::default();
	options.create_if_missing(true);
	options.create_missing_column_families(true);
	options.set_paranoid_checks(true);
	// A torn last write was never acknowledged and is dropped; anything else wrong in the log is an error, not a shorter history.
	options.set_wal_recovery_mode(DBRecoveryMode::TolerateCorruptedTailRecords);
	options.set_max_total_wal_size(MAX_WAL);
	options.set_max_log_file_size(INFO_LOG);
	options.set_keep_log_file_num(INFO_LOGS);
	#[cfg(test)]
	options.enable_statistics();
	options
}

fn table_options() -> Options {
	let mut options = Options::default();
	// Ciphertext does not compress.
	options.set_compression_type(DBCompressionType::None);
	options
}

#[cfg(test)]
impl Store {
	/// How often the write-ahead log was synced.
	pub(crate) fn syncs(&self) -> u64 {
		self.options.get_ticker_count(rocksdb::statistics::Ticker::WalFileSynced)
	}

	/// Lets no table be rewritten any more.
	pub(crate) fn stop_compactions(&self) {
		self.database.cancel_all_background_work(true);
	}

	/// Changes a row behind the vault's back.
	pub(crate) fn tamper(&self, table: Table, key: &[u8], value: &[u8]) {
		self.database.put_cf(self.table(table).unwrap(), key, value).unwrap();
	}

	/// Removes a row behind the vault's back.
	pub(crate) fn remove(&self, table: Table, key: &[u8]) {
		self.database.delete_cf(self.table(table).unwrap(), key).unwrap();
	}

	/// Every row of a table.
	pub(crate) fn rows(&self, table: Table) -> Vec<Row> {
		self.scan(table, &[], None).unwrap().collect::<Result<_, _>>().unwrap()
	}
}
