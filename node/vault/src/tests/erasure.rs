//! Erasure, and what it leaves.

use std::{
	fs,
	path::{Path, PathBuf},
};

use super::{contents, entry, erase, id, meta, new_vault, open, put, read, root, sample, Cut, ANNA, BRUNO};
use crate::{operation, rotation::finish_scrub, rows::VersionRow, store::Table, Error, Item, Kind, Meta, Vault};

fn filled() -> (tempfile::TempDir, Vault) {
	let (directory, vault) = new_vault();
	for (patient, record) in [(ANNA, 1), (ANNA, 2), (BRUNO, 1)] {
		put(&vault, id(patient, record, 1), &sample(70_000)).unwrap();
	}
	put(&vault, id(ANNA, 1, 2), b"second version").unwrap();
	(directory, vault)
}

fn erased<T>(answer: Result<T, Error>) -> bool {
	matches!(answer, Err(Error::Erased))
}

fn check_erased(vault: &Vault) {
	for id in [id(ANNA, 1, 1), id(ANNA, 1, 2), id(ANNA, 2, 1), id(ANNA, 9, 9)] {
		assert!(erased(read(vault, &id)));
		assert!(erased(vault.stat(&ANNA, &id.record, Some(id.version))));
	}
	assert!(erased(vault.stat(&ANNA, &[1; 32], None)));
	assert!(erased(vault.list(&ANNA, None, 10)));
	assert!(erased(put(vault, id(ANNA, 1, 3), b"third")));
	assert!(erased(put(vault, id(ANNA, 1, 1), &sample(70_000))));
	assert!(erased(put(vault, id(ANNA, 7, 1), b"new")));
	assert_eq!(contents(vault, &id(BRUNO, 1, 1)), sample(70_000));
	assert_eq!(vault.store.rows(Table::Chunks).len(), 2);
}

#[test]
fn erased_patient_cannot_be_read_and_others_are_untouched() {
	let (directory, vault) = filled();
	erase(&vault, ANNA).unwrap();
	check_erased(&vault);
	drop(vault);
	let vault = open(directory.path());
	check_erased(&vault);
	put(&vault, id(BRUNO, 1, 2), b"Bruno goes on").unwrap();
}

#[test]
fn erasing_again_and_erasing_who_was_never_here_are_answered_alike() {
	let (_directory, vault) = filled();
	erase(&vault, ANNA).unwrap();
	erase(&vault, ANNA).unwrap();
	check_erased(&vault);
	erase(&vault, [0xcc; 32]).unwrap();
	assert!(erased(put(&vault, id([0xcc; 32], 1, 1), b"never")));
}

#[test]
fn wrapped_keys_are_on_no_file_after_erasure() {
	let (directory, vault) = filled();
	let anna = vault.unsealed().unwrap().keyring.blind_patient(&ANNA);
	let keys = vault.store.get(Table::Patients, &anna).unwrap().unwrap();
	assert!(super::secrecy::found_in(directory.path(), &keys[6..]));
	erase(&vault, ANNA).unwrap();
	assert!(!super::secrecy::found_in(directory.path(), &keys[6..]));
	drop(vault);
	assert!(!super::secrecy::found_in(directory.path(), &keys[6..]));
	drop(open(directory.path()));
	assert!(!super::secrecy::found_in(directory.path(), &keys[6..]));
}

#[test]
fn batch_with_an_erased_patient_still_gives_what_leaves_bind() {
	let (_directory, vault) = filled();
	let items = vault.pending(Kind::Records, 10).unwrap().items;
	vault.begin_batch(Kind::Records, 0, [1; 32], &items).unwrap();
	let before = vault.confirm_batch(Kind::Records, 0).unwrap();
	erase(&vault, ANNA).unwrap();
	let after = vault.batch(Kind::Records, 0).unwrap().unwrap().items;
	assert_eq!(after.len(), 4);
	for (before, after) in before.iter().zip(&after) {
		let (Item::Record(before), Item::Record(after)) = (before, after) else { panic!("no record") };
		if before.meta.id.patient == BRUNO {
			assert_eq!(before, after);
			continue;
		}
		let leaf_parts = |s: &crate::Stored| (s.commitment, s.ciphertext_root, s.stored, s.state);
		assert_eq!(leaf_parts(before), leaf_parts(after));
		let Meta { id, class, author, ref signature, .. } = before.meta;
		let zero = Meta {
			label: [0; 2],
			made: 0,
			content: [0; 32],
			salt: [0; 32],
			organization: 0,
			signature: signature.clone(),
			..meta(id)
		};
		assert_eq!(after.meta, Meta { class, author, ..zero });
		assert_eq!((after.length, after.chunks), (0, 0));
	}
}

#[test]
fn pending_records_of_an_erased_patient_can_still_be_anchored() {
	let (_directory, vault) = filled();
	erase(&vault, ANNA).unwrap();
	let items = vault.pending(Kind::Records, 10).unwrap().items;
	assert_eq!(items.len(), 4);
	vault.begin_batch(Kind::Records, 0, [1; 32], &items).unwrap();
	vault.abandon_batch(Kind::Records, 0).unwrap();
	vault.begin_batch(Kind::Records, 0, [1; 32], &items).unwrap();
	vault.confirm_batch(Kind::Records, 0).unwrap();
	assert_eq!(vault.status().pending, 0);
}

#[test]
fn accesses_of_an_erased_patient_stay() {
	let (_directory, vault) = filled();
	vault.audit(entry(operation::READ, ANNA, None)).unwrap();
	erase(&vault, ANNA).unwrap();
	assert_eq!(vault.accesses(&ANNA, None, 10).unwrap().len(), 5);
}

#[test]
fn erased_patients_stay_erased_through_rotation() {
	let (_directory, vault) = filled();
	erase(&vault, ANNA).unwrap();
	vault.rotate_custodian_key().unwrap();
	check_erased(&vault);
}

#[test]
fn keys_that_cannot_be_opened_are_destroyed_all_the_same() {
	let (_directory, vault) = filled();
	let anna = vault.unsealed().unwrap().keyring.blind_patient(&ANNA);
	let mut row = vault.store.get(Table::Patients, &anna).unwrap().unwrap();
	row[20] ^= 1;
	vault.store.tamper(Table::Patients, &anna, &row);
	assert!(matches!(read(&vault, &id(ANNA, 1, 1)), Err(Error::Integrity(_))));
	erase(&vault, ANNA).unwrap();
	assert!(erased(read(&vault, &id(ANNA, 1, 1))));
	assert_eq!(contents(&vault, &id(BRUNO, 1, 1)), sample(70_000));
}

#[test]
fn version_that_cannot_be_decoded_does_not_stop_the_destruction() {
	let (_directory, vault) = filled();
	let rows = vault.store.rows(Table::Versions);
	let of_anna = |key: &[u8]| key.starts_with(&vault.unsealed().unwrap().keyring.blind_patient(&ANNA));
	let (broken, _) = rows.iter().find(|(key, _)| of_anna(key)).unwrap();
	vault.store.tamper(Table::Versions, broken, &[0xff; 7]);
	erase(&vault, ANNA).unwrap();
	assert!(erased(vault.list(&ANNA, None, 10)));
	assert_eq!(contents(&vault, &id(BRUNO, 1, 1)), sample(70_000));
	let mut bare = 0;
	for (key, row) in vault.store.rows(Table::Versions).into_iter().filter(|(key, _)| of_anna(key)) {
		if key == *broken {
			assert_eq!(*row, [0xff; 7]);
			continue;
		}
		let row: VersionRow = crate::rows::decode(&row, "row").unwrap();
		assert!(row.private.is_empty() && row.wrapped.is_empty() && !row.public.is_empty());
		bare += 1;
	}
	assert_eq!(bare, 2);
}

#[test]
fn tables_that_cannot_be_rewritten_keep_their_mark_until_they_are() {
	let (directory, vault) = filled();
	let marked = |vault: &Vault| vault.store.has(Table::Vault, b"scrub").unwrap();
	vault.store.tamper(Table::Vault, b"scrub", &[]);
	vault.store.scrub(&Table::ALL).unwrap();
	let in_the_way = bar_new_tables(directory.path());
	let refusal = finish_scrub(&vault.store);
	assert!(matches!(refusal, Err(Error::Integrity("scrub"))), "{refusal:?}");
	assert!(marked(&vault));
	vault.seal();
	assert!(vault.unseal(root()).is_err());
	assert!(marked(&vault));
	drop(vault);
	in_the_way.iter().for_each(|path| fs::remove_dir(path).unwrap());
	let vault = open(directory.path());
	assert!(!marked(&vault));
	assert_eq!(contents(&vault, &id(BRUNO, 1, 1)), sample(70_000));
}

/// Puts directories where the database would make its next files of tables.
fn bar_new_tables(directory: &Path) -> Vec<PathBuf> {
	let number = |file: fs::DirEntry| file.path().file_stem()?.to_str()?.parse::<u64>().ok();
	let last = fs::read_dir(directory).unwrap().filter_map(|file| number(file.unwrap())).max().unwrap();
	let paths: Vec<_> = (last + 1..last + 50).map(|number| directory.join(format!("{number:06}.sst"))).collect();
	paths.iter().for_each(|path| fs::create_dir(path).unwrap());
	paths
}

#[test]
fn erasure_that_cannot_rewrite_the_tables_fails_and_is_finished_when_asked_again() {
	let (directory, vault) = filled();
	vault.store.stop_compactions();
	assert!(erase(&vault, ANNA).is_err());
	assert!(erase(&vault, ANNA).is_err());
	check_erased(&vault);
	drop(vault);
	let vault = open(directory.path());
	assert!(!vault.store.has(Table::Vault, b"scrub").unwrap());
	erase(&vault, ANNA).unwrap();
	check_erased(&vault);
}

#[test]
fn erasure_that_dies_is_none_or_whole_and_is_finished() {
	for cut in [Cut::Before, Cut::After] {
		// The first write is the audit entry's.
		for writes in 1.. {
			let (directory, vault) = filled();
			vault.store.faults.plan(writes, cut);
			let outcome = erase(&vault, ANNA);
			drop(vault);
			let vault = open(directory.path());
			if (writes, cut) == (1, Cut::Before) {
				assert_eq!(contents(&vault, &id(ANNA, 1, 1)), sample(70_000));
				assert_eq!(vault.list(&ANNA, None, 10).unwrap().len(), 3);
			} else {
				check_erased(&vault);
				assert_eq!(vault.store.get(Table::Vault, b"scrub").unwrap(), None);
			}
			if outcome.is_ok() {
				break;
			}
		}
	}
}

#[test]
fn erasures_at_the_same_time_all_leave_no_key_behind() {
	let (directory, vault) = new_vault();
	let patients: Vec<[u8; 32]> = (0..6).map(|patient| [patient; 32]).collect();
	let row = |patient: &[u8; 32]| {
		let blinded = vault.unsealed().unwrap().keyring.blind_patient(patient);
		vault.store.get(Table::Patients, &blinded).unwrap().unwrap()
	};
	let mut rows = Vec::new();
	for patient in &patients {
		put(&vault, id(*patient, 1, 1), b"contents").unwrap();
		rows.push(row(patient));
	}
	std::thread::scope(|scope| {
		for patient in &patients {
			let vault = &vault;
			scope.spawn(move || erase(vault, *patient).unwrap());
		}
	});
	assert!(rows.iter().all(|row| !super::secrecy::found_in(directory.path(), &row[6..])));
}
