//! A disk that lies: whatever is changed on it, reads are refused and nothing is released.

use super::{contents, id, new_vault, put, read, sample, ANNA, BRUNO};
use crate::{envelope, rows::chunk_key, store::Table, version, Error, Id, Vault, VersionId};

const CHUNK: usize = 65_536;

fn refused(vault: &Vault, id: &VersionId) -> bool {
	matches!(read(vault, id), Err(Error::Integrity(_)))
}

/// The keys of a version's chunks, in order.
fn chunk_keys(vault: &Vault, id: &VersionId) -> Vec<Vec<u8>> {
	let unsealed = vault.unsealed().unwrap();
	let keys = unsealed.keyring.patient(&vault.store, &id.patient).unwrap().unwrap();
	let row = version::version_row(&vault.store, &unsealed.keyring, id).unwrap().unwrap();
	let private = version::open_private(&unsealed.keyring, &keys, id, &row).unwrap();
	(0..private.chunks).map(|number| chunk_key(&private.object, number)).collect()
}

fn get(vault: &Vault, table: Table, key: &[u8]) -> Vec<u8> {
	vault.store.get(table, key).unwrap().unwrap()
}

fn version_key(vault: &Vault, id: &VersionId) -> Vec<u8> {
	vault.unsealed().unwrap().keyring.version_key(id)
}

/// Puts another value in a row, sees the read refused, and puts the old one back.
fn refused_with(vault: &Vault, id: &VersionId, table: Table, key: &[u8], value: &[u8]) -> bool {
	let old = get(vault, table, key);
	vault.store.tamper(table, key, value);
	let outcome = refused(vault, id);
	vault.store.tamper(table, key, &old);
	outcome
}

#[test]
fn every_flipped_byte_of_every_row_of_a_version_is_refused() {
	let (_directory, vault) = new_vault();
	let id = id(ANNA, 1, 1);
	put(&vault, id, &sample(400)).unwrap();
	let patient = vault.unsealed().unwrap().keyring.blind_patient(&ANNA);
	let rows = [
		(Table::Chunks, chunk_keys(&vault, &id).remove(0)),
		(Table::Versions, version_key(&vault, &id)),
		(Table::Patients, patient.to_vec()),
	];
	for (table, key) in rows {
		let row = get(&vault, table, &key);
		// The public part is no part of a read; `stat` below reads it.
		let from = if table == Table::Versions { public_length(&row) } else { 0 };
		for at in from..row.len() {
			let mut changed = row.clone();
			changed[at] ^= 1;
			// A patient's row that begins with 1 says that the keys are destroyed: nothing is released either.
			vault.store.tamper(table, &key, &changed);
			assert!(read(&vault, &id).is_err(), "{table:?} {at}");
			vault.store.tamper(table, &key, &row);
		}
	}
	assert_eq!(contents(&vault, &id), sample(400));
}

/// How many bytes of a version's row the public part takes: a compact length of two bytes, and as many as it says.
fn public_length(row: &[u8]) -> usize {
	2 + (u16::from_le_bytes([row[0], row[1]]) >> 2) as usize
}

#[test]
fn every_flipped_byte_of_a_version_or_its_state_is_found_by_stat_and_list() {
	let (_directory, vault) = new_vault();
	let id = id(ANNA, 1, 1);
	let stored = put(&vault, id, b"contents").unwrap();
	let key = version_key(&vault, &id);
	for table in [Table::Versions, Table::States] {
		let row = get(&vault, table, &key);
		for at in 0..row.len() {
			let mut changed = row.clone();
			changed[at] ^= 1;
			vault.store.tamper(table, &key, &changed);
			// The wrapped record key is the last part of the row, and no part of what is known of a version.
			let in_wrapped = table == Table::Versions && at + 80 >= row.len();
			let stat = vault.stat(&ANNA, &id.record, None);
			let list = vault.list(&ANNA, None, 10);
			if in_wrapped {
				assert!(refused(&vault, &id), "{at}");
			} else {
				assert!(matches!(stat, Err(Error::Integrity(_))), "{table:?} {at}");
				assert!(matches!(list, Err(Error::Integrity(_))), "{table:?} {at}");
			}
		}
		vault.store.tamper(table, &key, &row);
	}
	assert_eq!(vault.stat(&ANNA, &id.record, None).unwrap(), Some(stored));
}

#[test]
fn every_flipped_byte_of_a_stored_envelope_of_several_chunks_is_refused() {
	let (_directory, vault) = new_vault();
	let id = id(ANNA, 1, 1);
	put(&vault, id, &sample(CHUNK + 40)).unwrap();
	for key in chunk_keys(&vault, &id) {
		let row = get(&vault, Table::Chunks, &key);
		let mut changed = row.clone();
		for at in 0..row.len() {
			changed[at] ^= 0x80;
			vault.store.tamper(Table::Chunks, &key, &changed);
			assert!(refused(&vault, &id), "byte {at}");
			changed[at] ^= 0x80;
		}
		vault.store.tamper(Table::Chunks, &key, &row);
	}
	assert_eq!(contents(&vault, &id), sample(CHUNK + 40));
}

#[test]
fn every_truncation_of_a_stored_row_is_refused() {
	let (_directory, vault) = new_vault();
	let id = id(ANNA, 1, 1);
	put(&vault, id, &sample(300)).unwrap();
	let patient = vault.unsealed().unwrap().keyring.blind_patient(&ANNA);
	for (table, key) in [
		(Table::Chunks, chunk_keys(&vault, &id).remove(0)),
		(Table::Versions, version_key(&vault, &id)),
		(Table::Patients, patient.to_vec()),
	] {
		let row = get(&vault, table, &key);
		for length in 0..row.len() {
			assert!(refused_with(&vault, &id, table, &key, &row[..length]), "{table:?} {length}");
		}
		assert!(refused_with(&vault, &id, table, &key, &[row.as_slice(), &[0]].concat()), "{table:?} longer");
	}
}

#[test]
fn missing_chunk_is_refused_and_nothing_before_it_released() {
	let (_directory, vault) = new_vault();
	let id = id(ANNA, 1, 1);
	put(&vault, id, &sample(3 * CHUNK)).unwrap();
	for key in chunk_keys(&vault, &id) {
		let row = get(&vault, Table::Chunks, &key);
		vault.store.remove(Table::Chunks, &key);
		assert!(refused(&vault, &id));
		vault.store.tamper(Table::Chunks, &key, &row);
	}
}

#[test]
fn swapped_chunks_are_refused() {
	let (_directory, vault) = new_vault();
	let id = id(ANNA, 1, 1);
	put(&vault, id, &sample(3 * CHUNK)).unwrap();
	let keys = chunk_keys(&vault, &id);
	let chunks: Vec<_> = keys.iter().map(|key| get(&vault, Table::Chunks, key)).collect();
	for (one, other) in [(0, 1), (0, 2), (1, 2)] {
		vault.store.tamper(Table::Chunks, &keys[one], &chunks[other]);
		assert!(refused(&vault, &id), "repeated");
		vault.store.tamper(Table::Chunks, &keys[other], &chunks[one]);
		assert!(refused(&vault, &id), "swapped");
		vault.store.tamper(Table::Chunks, &keys[one], &chunks[one]);
		vault.store.tamper(Table::Chunks, &keys[other], &chunks[other]);
	}
	assert_eq!(contents(&vault, &id), sample(3 * CHUNK));
}

#[test]
fn splice_between_patients_records_and_versions_is_refused() {
	let (_directory, vault) = new_vault();
	let here = id(ANNA, 1, 1);
	let others = [id(ANNA, 1, 2), id(ANNA, 2, 1), id(BRUNO, 1, 1)];
	for id in [&[here], &others[..]].concat() {
		put(&vault, id, &sample(CHUNK + 9)).unwrap();
	}
	let patient = |patient: &Id| vault.unsealed().unwrap().keyring.blind_patient(patient);
	for other in others {
		for (mine, theirs) in chunk_keys(&vault, &here).iter().zip(chunk_keys(&vault, &other)) {
			let chunk = get(&vault, Table::Chunks, &theirs);
			assert!(refused_with(&vault, &here, Table::Chunks, mine, &chunk), "chunk");
		}
		let row = get(&vault, Table::Versions, &version_key(&vault, &other));
		assert!(refused_with(&vault, &here, Table::Versions, &version_key(&vault, &here), &row), "version");
	}
	let bruno = get(&vault, Table::Patients, &patient(&BRUNO));
	assert!(refused_with(&vault, &here, Table::Patients, &patient(&ANNA), &bruno), "patient");
	assert_eq!(contents(&vault, &here), sample(CHUNK + 9));
}

#[test]
fn envelope_under_another_key_is_refused_at_the_commitment() {
	let (_directory, vault) = new_vault();
	let id = id(ANNA, 1, 1);
	put(&vault, id, b"contents").unwrap();
	// Somebody who has every key of the vault, and swaps in an envelope under a record key of their own.
	let key = version_key(&vault, &id);
	let unsealed = vault.unsealed().unwrap();
	let keys = unsealed.keyring.patient(&vault.store, &ANNA).unwrap().unwrap();
	let mut row = version::version_row(&vault.store, &unsealed.keyring, &id).unwrap().unwrap();
	let mut private = version::open_private(&unsealed.keyring, &keys, &id, &row).unwrap();
	let own = crate::keys::Key::random().unwrap();
	let swapped = envelope::seal(&own, &id, &[7; 32], b"CONTENTS").unwrap();
	private.header = swapped.header;
	let place = crate::keys::Place::new("versions", &key);
	row.private =
		keys.key.derive(b"salus/vault/private/1", &[]).seal(&place, &codec::Encode::encode(&private)).unwrap();
	drop(unsealed);
	vault.store.tamper(Table::Chunks, &chunk_key(&private.object, 0), &swapped.chunks[0]);
	vault.store.tamper(Table::Versions, &key, &codec::Encode::encode(&row));
	assert!(matches!(read(&vault, &id), Err(Error::Integrity("key commitment"))));
}

#[test]
fn lost_patient_keys_are_not_replaced_by_new_ones() {
	let (_directory, vault) = new_vault();
	put(&vault, id(ANNA, 1, 1), b"contents").unwrap();
	vault.store.remove(Table::Patients, &vault.unsealed().unwrap().keyring.blind_patient(&ANNA));
	assert!(matches!(put(&vault, id(ANNA, 1, 2), b"more"), Err(Error::Integrity(_))));
	assert!(matches!(put(&vault, id(ANNA, 1, 1), b"contents"), Err(Error::Integrity(_))));
}
