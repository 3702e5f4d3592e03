//! The keys of an unsealed vault: root -> custodian (versioned) -> the vault's own keys, and one pair of keys per patient.

use std::collections::BTreeMap;

use codec::Encode;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::{
	error::Error,
	keys::{Key, Place, KEY},
	rows::{self, single, IdentityRow, PatientRow, ServiceRow},
	store::{behind, Store, Table},
	types::{Id, VersionId},
};

const ROOT_CHECK: &[u8] = b"salus/vault/root-check/1";
const WRAP_CUSTODIAN: &[u8] = b"salus/vault/wrap-custodian/1";
const WRAP_SERVICE: &[u8] = b"salus/vault/wrap-service/1";
const WRAP_PATIENT: &[u8] = b"salus/vault/wrap-patient/1";
const BLIND_PATIENT: &[u8] = b"salus/vault/blind-patient/1";
const BLIND_RECORD: &[u8] = b"salus/vault/blind-record/1";
const BLIND_REQUEST: &[u8] = b"salus/vault/blind-request/1";

/// The keys of an unsealed vault.
pub(crate) struct Keyring {
	pub(crate) root: Key,
	pub(crate) custodian: BTreeMap<u32, Key>,
	/// Blinds ids in keys of the database.
	index: Key,
	/// Seals rows that are no patient's alone.
	pub(crate) rows: Key,
	/// Seals the audit log.
	pub(crate) log: Key,
}

impl Keyring {
	/// The keys of this vault. A vault that has none yet gets its own.
	pub(crate) fn open(store: &Store, root: Key, identity: &IdentityRow) -> Result<Self, Error> {
		match store.get(Table::Vault, single::ROOT_CHECK)? {
			Some(check) if bool::from(check.ct_eq(&root_check(&root, identity))) => Self::load(store, root),
			Some(_) => Err(Error::WrongRootKey),
			None => Self::create(store, root, identity),
		}
	}

	fn create(store: &Store, root: Key, identity: &IdentityRow) -> Result<Self, Error> {
		// Keys that are missing from a vault in use are lost, not yet to be made.
		for table in Table::ALL.into_iter().filter(|table| *table != Table::Vault) {
			if !store.is_empty(table)? {
				return Err(Error::Integrity("keys"));
			}
		}
		let custodian = BTreeMap::from([(1, Key::random()?)]);
		let keyring = Self { root, custodian, index: Key::random()?, rows: Key::random()?, log: Key::random()? };
		let (version, key) = keyring.current()?;
		let mut changes = store.changes();
		changes.put(Table::Vault, single::ROOT_CHECK, &root_check(&keyring.root, identity))?;
		changes.put(Table::Vault, &rows::custodian_key(version), &wrap_custodian(&keyring.root, version, key)?)?;
		changes.put(Table::Vault, single::SERVICE, &keyring.wrap_service(version, key)?)?;
		store.write(changes)?;
		Ok(keyring)
	}

	fn load(store: &Store, root: Key) -> Result<Self, Error> {
		let mut custodian = BTreeMap::new();
		for row in store.scan(Table::Vault, single::CUSTODIAN, behind(single::CUSTODIAN))? {
			let (name, wrapped) = row?;
			let version = name
				.get(single::CUSTODIAN.len()..)
				.and_then(|version| version.try_into().ok())
				.map(u32::from_be_bytes)
				.ok_or(Error::Integrity("custodian key"))?;
			let place = Place::new(Table::Vault.name(), &name);
			let bytes = root.derive(WRAP_CUSTODIAN, &[]).open(&place, &wrapped, "custodian key")?;
			custodian.insert(version, Key::from_slice(&bytes).ok_or(Error::Integrity("custodian key"))?);
		}
		let row = store.get(Table::Vault, single::SERVICE)?.ok_or(Error::Integrity("vault keys"))?;
		let row: ServiceRow = rows::decode(&row, "vault keys")?;
		let key = custodian.get(&row.custodian_key).ok_or(Error::Integrity("vault keys"))?;
		let place = Place::new(Table::Vault.name(), single::SERVICE);
		let bytes = key.derive(WRAP_SERVICE, &[]).open(&place, &row.wrapped, "vault keys")?;
		let [index, rows, log] = split(&bytes).ok_or(Error::Integrity("vault keys"))?;
		Ok(Self { root, custodian, index, rows, log })
	}

	/// The custodian key that wraps what is wrapped now, and its version.
	pub(crate) fn current(&self) -> Result<(u32, &Key), Error> {
		let (version, key) = self.custodian.last_key_value().ok_or(Error::Integrity("custodian key"))?;
		Ok((*version, key))
	}

	/// The vault's own keys, wrapped under this custodian key.
	pub(crate) fn wrap_service(&self, version: u32, key: &Key) -> Result<Vec<u8>, Error> {
		let place = Place::new(Table::Vault.name(), single::SERVICE);
		let wrapped = key.derive(WRAP_SERVICE, &[]).seal(&place, &joined(&[&self.index, &self.rows, &self.log]))?;
		Ok(ServiceRow { custodian_key: version, wrapped }.encode())
	}

	/// A patient as it stands in keys of the database.
	pub(crate) fn blind_patient(&self, patient: &Id) -> Id {
		self.index.mac(BLIND_PATIENT, &[patient])
	}

	/// What the keys of a record's versions begin with.
	pub(crate) fn record_prefix(&self, patient: &Id, record: &Id) -> Vec<u8> {
		[self.blind_patient(patient), self.index.mac(BLIND_RECORD, &[patient, record])].concat()
	}

	/// The key of a version.
	pub(crate) fn version_key(&self, id: &VersionId) -> Vec<u8> {
		[self.record_prefix(&id.patient, &id.record).as_slice(), &id.version.to_be_bytes()].concat()
	}

	/// A caller's request as it stands in keys of the database.
	pub(crate) fn blind_request(&self, caller: &Id, nonce: &Id) -> Id {
		self.index.mac(BLIND_REQUEST, &[caller, nonce])
	}

	/// A patient's keys; nothing if the patient has none yet.
	pub(crate) fn patient(&self, store: &Store, patient: &Id) -> Result<Option<PatientKeys>, Error> {
		let blinded = self.blind_patient(patient);
		let Some(row) = store.get(Table::Patients, &blinded)? else { return Ok(None) };
		match rows::decode(&row, "patient keys")? {
			PatientRow::Erased => Err(Error::Erased),
			PatientRow::Live { custodian_key, wrapped } => {
				self.unwrap_patient(&blinded, custodian_key, &wrapped).map(Some)
			}
		}
	}

	/// Opens a patient's wrapped keys.
	pub(crate) fn unwrap_patient(&self, blinded: &[u8], version: u32, wrapped: &[u8]) -> Result<PatientKeys, Error> {
		let custodian = self.custodian.get(&version).ok_or(Error::Integrity("patient keys"))?;
		let place = Place::new(Table::Patients.name(), blinded);
		let bytes = custodian.derive(WRAP_PATIENT, &[]).open(&place, wrapped, "patient keys")?;
		let [key, anchor] = split(&bytes).ok_or(Error::Integrity("patient keys"))?;
		Ok(PatientKeys { key, anchor })
	}

	/// The row of a patient's keys, wrapped under the current custodian key.
	pub(crate) fn wrap_patient(&self, blinded: &[u8], keys: &PatientKeys) -> Result<Vec<u8>, Error> {
		let (custodian_key, custodian) = self.current()?;
		let place = Place::new(Table::Patients.name(), blinded);
		let wrapped = custodian.derive(WRAP_PATIENT, &[]).seal(&place, &joined(&[&keys.key, &keys.anchor]))?;
		Ok(PatientRow::Live { custodian_key, wrapped }.encode())
	}
}

/// A patient's two keys, both random. Without them nothing of the patient can be read, and no anchor be linked to the patient.
pub(crate) struct PatientKeys {
	/// Wraps record keys and seals what is known of records.
	pub(crate) key: Key,
	/// Makes commitments.
	pub(crate) anchor: Key,
}

impl PatientKeys {
	/// Fresh ones.
	pub(crate) fn random() -> Result<Self, Error> {
		Ok(Self { key: Key::random()?, anchor: Key::random()? })
	}

	/// The keyed commitment to the contents of a version.
	pub(crate) fn commitment(&self, id: &VersionId, contents: &[u8]) -> Id {
		let parts = [id.patient.as_slice(), &id.record, &id.version.to_be_bytes(), contents];
		self.anchor.mac(b"salus/vault/commitment/1", &parts)
	}
}

/// What the right root key of this vault answers.
pub(crate) fn root_check(root: &Key, identity: &IdentityRow) -> Id {
	root.mac(ROOT_CHECK, &[&identity.genesis, &identity.custodian.to_be_bytes()])
}

/// A custodian key, wrapped under a root key.
pub(crate) fn wrap_custodian(root: &Key, version: u32, key: &Key) -> Result<Vec<u8>, Error> {
	let place = Place::new(Table::Vault.name(), &rows::custodian_key(version));
	root.derive(WRAP_CUSTODIAN, &[]).seal(&place, key.bytes())
}

fn joined(keys: &[&Key]) -> Zeroizing<Vec<u8>> {
	// Reserved at once, so that no shorter copy is left behind unwiped.
	let mut bytes = Zeroizing::new(Vec::with_capacity(keys.len().saturating_mul(KEY)));
	keys.iter().for_each(|key| bytes.extend_from_slice(key.bytes()));
	bytes
}

fn split<const N: usize>(bytes: &[u8]) -> Option<[Key; N]> {
	// The list holds pointers: a key's bytes stay where they are until they are wiped.
	let keys = bytes.chunks(KEY).map(Key::from_slice).collect::<Option<Vec<_>>>()?;
	keys.try_into().ok()
}
