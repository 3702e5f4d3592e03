//! Rotation of keys: what a key wraps is wrapped anew, and data is never encrypted anew.
//!
//! A rotation interrupted at any point leaves a vault in which every row names the key that opens it; it is finished when the vault is next
//! unsealed.

use crate::{
	error::Error,
	keyring::{root_check, wrap_custodian, Keyring},
	keys::Key,
	root::RootKey,
	rows::{self, single, IdentityRow, PatientRow},
	store::{Row, Store, Table},
	vault::Vault,
};

/// How many patients' keys are wrapped anew in one write.
const PAGE: usize = 512;

impl Vault {
	/// Makes a new custodian key, wraps with it what the old one wrapped, and destroys the old one. Nothing else is served meanwhile.
	pub fn rotate_custodian_key(&self) -> Result<(), Error> {
		let mut unsealed = self.unsealed_mut()?;
		unsealed.keyring.add_custodian_key(&self.store)?;
		unsealed.keyring.finish_rotation(&self.store)
	}

	/// Puts the vault under another root key. From then on the old one is refused.
	pub fn rotate_root(&self, new: RootKey) -> Result<(), Error> {
		let mut unsealed = self.unsealed_mut()?;
		unsealed.keyring.replace_root(&self.store, new.0, &self.identity())
	}
}

impl Keyring {
	fn add_custodian_key(&mut self, store: &Store) -> Result<(), Error> {
		let (latest, _) = self.current()?;
		let version = latest.checked_add(1).ok_or(Error::Invalid("custodian key version"))?;
		let key = Key::random()?;
		let mut changes = store.changes();
		changes.put(Table::Vault, &rows::custodian_key(version), &wrap_custodian(&self.root, version, &key)?)?;
		changes.put(Table::Vault, single::SERVICE, &self.wrap_service(version, &key)?)?;
		store.write(changes)?;
		self.custodian.insert(version, key);
		Ok(())
	}

	/// Moves everything to the newest custodian key and destroys the others. Does nothing where there are no others.
	pub(crate) fn finish_rotation(&mut self, store: &Store) -> Result<(), Error> {
		let (version, _) = self.current()?;
		let old: Vec<u32> = self.custodian.keys().copied().filter(|other| *other != version).collect();
		if old.is_empty() {
			return Ok(());
		}
		let mut from = Vec::new();
		loop {
			let page = store.scan(Table::Patients, &from, None)?.take(PAGE).collect::<Result<Vec<_>, _>>()?;
			let Some((last, _)) = page.last() else { break };
			from = [last, [0].as_slice()].concat();
			self.rewrap(store, version, &page)?;
		}
		let mut changes = store.changes();
		for other in &old {
			changes.delete(Table::Vault, &rows::custodian_key(*other))?;
		}
		changes.put(Table::Vault, single::SCRUB, &[])?;
		store.write(changes)?;
		self.custodian.retain(|other, _| *other == version);
		finish_scrub(store)
	}

	fn rewrap(&self, store: &Store, version: u32, page: &[Row]) -> Result<(), Error> {
		let mut changes = store.changes();
		for (blinded, row) in page {
			if let PatientRow::Live { custodian_key, wrapped } = rows::decode(row, "patient keys")? {
				if custodian_key != version {
					let keys = self.unwrap_patient(blinded, custodian_key, &wrapped)?;
					changes.put(Table::Patients, blinded, &self.wrap_patient(blinded, &keys)?)?;
				}
			}
		}
		store.write(changes)
	}

	fn replace_root(&mut self, store: &Store, root: Key, identity: &IdentityRow) -> Result<(), Error> {
		let mut changes = store.changes();
		changes.put(Table::Vault, single::ROOT_CHECK, &root_check(&root, identity))?;
		for (version, key) in &self.custodian {
			changes.put(Table::Vault, &rows::custodian_key(*version), &wrap_custodian(&root, *version, key)?)?;
		}
		changes.put(Table::Vault, single::SCRUB, &[])?;
		store.write(changes)?;
		self.root = root;
		finish_scrub(store)
	}
}

/// Rewrites the tables that hold keys, if rows in them were destroyed since they were last rewritten. If it fails, the mark
/// stays, and the next erasure or unsealing tries again.
pub(crate) fn finish_scrub(store: &Store) -> Result<(), Error> {
	if store.has(Table::Vault, single::SCRUB)? {
		store.scrub(&[Table::Vault, Table::Patients])?;
		let mut changes = store.changes();
		changes.delete(Table::Vault, single::SCRUB)?;
		store.write(changes)?;
	}
	Ok(())
}
