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

/// Cuts the stored chunks of a version, taken together, to this length, sees the read refused, and puts everything back.
fn refused_when_cut(vault: &Vault, id: &VersionId, keys: &[Vec<u8>], chunks: &[Vec<u8>], length: usize) -> bool {
	let mut left = length;
	for (key, chunk) in keys.iter().zip(chunks) {
		match left.min(chunk.len()) {
			0 => vault.store.remove(Table::Chunks, key),
			some => vault.store.tamper(Table::Chunks, key, &chunk[..some]),
		}
		left -= left.min(chunk.len());
	}
	let outcome = refused(vault, id);
	for (key, chunk) in keys.iter().zip(chunks) {
		vault.store.tamper(Table::Chunks, key, chunk);
	}
	outcome
}

#[test]
fn stored_envelope_cut_at_or_around_any_chunk_is_refused() {
	let (_directory, vault) = new_vault();
	for (record, last) in [(1, 0), (2, 1), (3, 100)] {
		let id = id(ANNA, record, 1);
		let whole = sample(3 * CHUNK + last);
		put(&vault, id, &whole).unwrap();
		let keys = chunk_keys(&vault, &id);
		let chunks: Vec<_> = keys.iter().map(|key| get(&vault, Table::Chunks, key)).collect();
		let total: usize = chunks.iter().map(Vec::len).sum();
		assert_eq!(total, whole.len() + 16 * chunks.len());
		let borders = (0..=chunks.len()).map(|count| chunks[..count].iter().map(Vec::len).sum::<usize>());
		for border in borders {
			// A tag's length to both sides, and one more.
			for length in border.saturating_sub(17)..(border + 18).min(total) {
				assert!(refused_when_cut(&vault, &id, &keys, &chunks, length), "{length} of {total}");
			}
		}
		assert_eq!(contents(&vault, &id), whole);
	}
}

#[test]
fn small_stored_envelope_cut_to_any_length_is_refused() {
	let (_directory, vault) = new_vault();
	for (record, length) in [(1, 0), (2, 1), (3, 700)] {
		let id = id(ANNA, record, 1);
		put(&vault, id, &sample(length)).unwrap();
		let keys = chunk_keys(&vault, &id);
		let chunks = [get(&vault, Table::Chunks, &keys[0])];
		assert_eq!((keys.len(), chunks[0].len()), (1, length + 16));
		for cut in 0..chunks[0].len() {
			assert!(refused_when_cut(&vault, &id, &keys, &chunks, cut), "{cut} of {length}");
		}
		assert_eq!(contents(&vault, &id), sample(length));
	}
}

/// Every row of a version: its own, its state, and its chunks by their number.
fn record_rows(vault: &Vault, id: &VersionId) -> Vec<(Table, Vec<u8>, Vec<u8>)> {
	let key = version_key(vault, id);
	let mut keys = vec![(Table::Versions, key.clone()), (Table::States, key)];
	keys.extend(chunk_keys(vault, id).into_iter().map(|key| (Table::Chunks, key)));
	let with_value = |(table, key): (Table, Vec<u8>)| {
		let value = get(vault, table, &key);
		(table, key, value)
	};
	keys.into_iter().map(with_value).collect()
}

/// Puts these rows' values in the places of those, and gives what was there.
fn lay_over(vault: &Vault, from: &[(Table, Vec<u8>, Vec<u8>)], to: &[(Table, Vec<u8>, Vec<u8>)]) {
	assert_eq!(from.len(), to.len());
	for ((table, _, value), (same, key, _)) in from.iter().zip(to) {
		assert_eq!(table, same);
		vault.store.tamper(*table, key, value);
	}
}

fn check_nothing_released(vault: &Vault, id: &VersionId) {
	assert!(refused(vault, id));
	for (first, chunks) in [(0, 1), (1, 1)] {
		let ticket = super::bare_ticket(vault, crate::operation::READ, id);
		assert!(matches!(vault.read(ticket, id, first, chunks), Err(Error::Integrity(_))));
	}
	let stat = vault.stat(&id.patient, &id.record, Some(id.version));
	assert!(matches!(stat, Err(Error::Integrity(_))));
	assert!(matches!(vault.list(&id.patient, None, 10), Err(Error::Integrity(_))));
}

#[test]
fn whole_record_laid_over_another_version_record_or_patient_is_refused() {
	let (_directory, vault) = new_vault();
	let here = id(ANNA, 1, 2);
	let others = [id(ANNA, 1, 1), id(ANNA, 2, 1), id(BRUNO, 1, 1), id(BRUNO, 1, 2)];
	put(&vault, others[0], &sample(CHUNK + 9)).unwrap();
	for id in [&[here], &others[1..]].concat() {
		put(&vault, id, &sample(CHUNK + 9)).unwrap();
	}
	let mine = record_rows(&vault, &here);
	for other in others {
		let theirs = record_rows(&vault, &other);
		lay_over(&vault, &theirs, &mine);
		check_nothing_released(&vault, &here);
		lay_over(&vault, &mine, &mine);
		// All but the row that says where the chunks are and opens them.
		lay_over(&vault, &theirs[1..], &mine[1..]);
		check_nothing_released(&vault, &here);
		lay_over(&vault, &mine, &mine);
		assert_eq!(contents(&vault, &here), sample(CHUNK + 9));
	}
}

#[test]
fn whole_record_laid_over_a_patient_with_that_patients_keys_too_is_refused() {
	let (_directory, vault) = new_vault();
	let (anna, bruno) = (id(ANNA, 1, 1), id(BRUNO, 1, 1));
	for id in [anna, bruno] {
		put(&vault, id, &sample(CHUNK + 9)).unwrap();
	}
	let patient = |patient: &Id| vault.unsealed().unwrap().keyring.blind_patient(patient).to_vec();
	let with_keys = |id: &VersionId| {
		let key = patient(&id.patient);
		let mut rows = record_rows(&vault, id);
		rows.push((Table::Patients, key.clone(), get(&vault, Table::Patients, &key)));
		rows
	};
	let (of_anna, of_bruno) = (with_keys(&anna), with_keys(&bruno));
	lay_over(&vault, &of_anna, &of_bruno);
	check_nothing_released(&vault, &bruno);
	lay_over(&vault, &of_bruno, &of_bruno);
	assert_eq!(contents(&vault, &bruno), sample(CHUNK + 9));
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
