//! The rows of one version: how they are sealed, set, found and opened.

use codec::Encode;
use zeroize::Zeroizing;

use crate::{
	error::Error,
	keyring::{Keyring, PatientKeys},
	keys::{Key, Place},
	rows::{self, PrivatePart, PublicPart, VersionRow},
	store::{Changes, Store, Table},
	types::{Id, Kind, Meta, State, Stored, VersionId},
};

const PRIVATE: &[u8] = b"salus/vault/private/1";
const WRAP_RECORD: &[u8] = b"salus/vault/wrap-record/1";
/// What an integrity failure here is said to be in.
pub(crate) const WHAT: &str = "record";

/// Puts the parts of a version together.
pub(crate) fn assemble(public: PublicPart, private: PrivatePart, state: State) -> Stored {
	Stored {
		meta: Meta {
			id: public.id,
			class: public.class,
			label: private.label,
			made: private.made,
			author: public.author,
			content: private.content,
			salt: private.salt,
			signature: public.signature,
			organization: private.organization,
		},
		commitment: public.commitment,
		ciphertext_root: public.ciphertext_root,
		length: private.length,
		chunks: private.chunks,
		stored: public.stored,
		state,
	}
}

/// Sets the row of a version.
pub(crate) fn put_version(
	changes: &mut Changes<'_>,
	keyring: &Keyring,
	keys: &PatientKeys,
	record_key: &Key,
	public: &PublicPart,
	private: &PrivatePart,
) -> Result<(), Error> {
	let key = keyring.version_key(&public.id);
	let place = Place::new(Table::Versions.name(), &key);
	let row = VersionRow {
		public: keyring.rows.seal(&place, &public.encode())?,
		private: keys.key.derive(PRIVATE, &[]).seal(&place, &Zeroizing::new(private.encode()))?,
		wrapped: keys.key.derive(WRAP_RECORD, &[]).seal(&place, record_key.bytes())?,
	};
	changes.put(Table::Versions, &key, &row.encode())
}

/// Sets that a version arrived, and that it waits.
pub(crate) fn put_arrival(
	changes: &mut Changes<'_>,
	keyring: &Keyring,
	arrival: u64,
	id: &VersionId,
) -> Result<(), Error> {
	let key = arrival.to_be_bytes();
	let place = Place::new(Table::Arrivals.name(), &key);
	changes.put(Table::Arrivals, &key, &keyring.rows.seal(&place, &id.encode())?)?;
	changes.put(Table::Pending, &Kind::Records.key(arrival), &[])
}

/// Which version has this arrival number.
pub(crate) fn arrived(store: &Store, keyring: &Keyring, arrival: u64) -> Result<VersionId, Error> {
	let key = arrival.to_be_bytes();
	let sealed = store.get(Table::Arrivals, &key)?.ok_or(Error::Integrity(WHAT))?;
	rows::decode(&keyring.rows.open(&Place::new(Table::Arrivals.name(), &key), &sealed, WHAT)?, WHAT)
}

/// Seals and sets how far the anchoring of a version is.
pub(crate) fn set_state(
	changes: &mut Changes<'_>,
	keyring: &Keyring,
	id: &VersionId,
	state: State,
) -> Result<(), Error> {
	let key = keyring.version_key(id);
	let place = Place::new(Table::States.name(), &key);
	changes.put(Table::States, &key, &keyring.rows.seal(&place, &state.encode())?)
}

/// How far the anchoring of the version with this key is.
pub(crate) fn state(store: &Store, keyring: &Keyring, key: &[u8]) -> Result<State, Error> {
	let sealed = store.get(Table::States, key)?.ok_or(Error::Integrity(WHAT))?;
	rows::decode(&keyring.rows.open(&Place::new(Table::States.name(), key), &sealed, WHAT)?, WHAT)
}

/// The latest version of a record.
pub(crate) fn latest(store: &Store, keyring: &Keyring, patient: &Id, record: &Id) -> Result<Option<u32>, Error> {
	let prefix = keyring.record_prefix(patient, record);
	let to = [prefix.as_slice(), &u32::MAX.to_be_bytes()].concat();
	let Some((key, _)) = store.last(Table::Versions, &prefix, &to)? else { return Ok(None) };
	let version = key.get(prefix.len()..).and_then(|version| version.try_into().ok()).map(u32::from_be_bytes);
	version.map(Some).ok_or(Error::Integrity(WHAT))
}

/// The row of a version.
pub(crate) fn version_row(store: &Store, keyring: &Keyring, id: &VersionId) -> Result<Option<VersionRow>, Error> {
	store.get(Table::Versions, &keyring.version_key(id))?.map(|row| rows::decode(&row, WHAT)).transpose()
}

/// A version as stored. Of an erased patient's, only what the leaf in the anchor binds.
pub(crate) fn find(store: &Store, keyring: &Keyring, id: &VersionId) -> Result<Option<Stored>, Error> {
	let keys = match keyring.patient(store, &id.patient) {
		Err(Error::Erased) => None,
		keys => keys?,
	};
	let key = keyring.version_key(id);
	let Some(row) = store.get(Table::Versions, &key)? else { return Ok(None) };
	open_version(store, keyring, keys.as_ref(), &key, &row).map(Some)
}

/// Opens the row of a version.
pub(crate) fn open_version(
	store: &Store,
	keyring: &Keyring,
	keys: Option<&PatientKeys>,
	key: &[u8],
	row: &[u8],
) -> Result<Stored, Error> {
	let row: VersionRow = rows::decode(row, WHAT)?;
	let public = open_public(keyring, key, &row)?;
	let private = match keys {
		Some(keys) => open_private(keyring, keys, &public.id, &row)?,
		None => PrivatePart::default(),
	};
	Ok(assemble(public, private, state(store, keyring, key)?))
}

/// What outlives an erasure.
pub(crate) fn open_public(keyring: &Keyring, key: &[u8], row: &VersionRow) -> Result<PublicPart, Error> {
	let plain = keyring.rows.open(&Place::new(Table::Versions.name(), key), &row.public, WHAT)?;
	rows::decode(&plain, WHAT)
}

/// What goes with the patient's key.
pub(crate) fn open_private(
	keyring: &Keyring,
	keys: &PatientKeys,
	id: &VersionId,
	row: &VersionRow,
) -> Result<PrivatePart, Error> {
	let place = Place::new(Table::Versions.name(), &keyring.version_key(id));
	rows::decode(&keys.key.derive(PRIVATE, &[]).open(&place, &row.private, WHAT)?, WHAT)
}

/// The key of a version's contents.
pub(crate) fn unwrap_record_key(
	keyring: &Keyring,
	keys: &PatientKeys,
	id: &VersionId,
	row: &VersionRow,
) -> Result<Key, Error> {
	let place = Place::new(Table::Versions.name(), &keyring.version_key(id));
	let bytes = keys.key.derive(WRAP_RECORD, &[]).open(&place, &row.wrapped, "record key")?;
	Key::from_slice(&bytes).ok_or(Error::Integrity("record key"))
}
