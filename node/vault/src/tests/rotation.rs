//! Rotation of the custodian key and of the root key.

use super::{config, contents, id, new_vault, open, open_to_die, other_root, put, root, Cut, ANNA, BRUNO};
use crate::{rows::PatientRow, store::Table, Error, RootKey, Vault};

fn custodian_keys(vault: &Vault) -> Vec<Vec<u8>> {
	let rows = vault.store.rows(Table::Vault);
	rows.into_iter().map(|(key, _)| key.to_vec()).filter(|key| key.starts_with(b"custodian/")).collect()
}

/// The version of the custodian key each patient's keys are wrapped under.
fn wrapped_under(vault: &Vault) -> Vec<u32> {
	let version = |row: &[u8]| match crate::rows::decode(row, "row").unwrap() {
		PatientRow::Live { custodian_key, .. } => custodian_key,
		PatientRow::Erased => 0,
	};
	vault.store.rows(Table::Patients).iter().map(|(_, row)| version(row)).collect()
}

fn check(vault: &Vault) {
	assert_eq!(contents(vault, &id(ANNA, 1, 1)), b"of Anna");
	assert_eq!(contents(vault, &id(BRUNO, 1, 1)), b"of Bruno");
}

fn filled() -> (tempfile::TempDir, Vault) {
	let (directory, vault) = new_vault();
	put(&vault, id(ANNA, 1, 1), b"of Anna").unwrap();
	put(&vault, id(BRUNO, 1, 1), b"of Bruno").unwrap();
	(directory, vault)
}

#[test]
fn rotated_custodian_key_opens_what_the_old_one_did_and_the_old_one_is_gone() {
	let (directory, vault) = filled();
	let old = vault.store.get(Table::Vault, b"custodian/\0\0\0\x01").unwrap().unwrap();
	vault.rotate_custodian_key().unwrap();
	check(&vault);
	assert_eq!(wrapped_under(&vault), [2, 2]);
	assert_eq!(custodian_keys(&vault), [b"custodian/\0\0\0\x02"]);
	vault.rotate_custodian_key().unwrap();
	put(&vault, id(ANNA, 2, 1), b"later").unwrap();
	drop(vault);
	assert!(!super::secrecy::found_in(directory.path(), &old));
	let vault = open(directory.path());
	check(&vault);
	assert_eq!(wrapped_under(&vault), [3, 3]);
}

#[test]
fn rotation_rewraps_keys_and_leaves_data_alone() {
	let (_directory, vault) = filled();
	let data = |vault: &Vault| [Table::Chunks, Table::Versions, Table::Log].map(|table| vault.store.rows(table));
	let (before, patients) = (data(&vault), vault.store.rows(Table::Patients));
	vault.rotate_custodian_key().unwrap();
	vault.rotate_root(other_root()).unwrap();
	assert_eq!(data(&vault), before);
	assert_ne!(vault.store.rows(Table::Patients), patients);
}

#[test]
fn many_patients_are_rewrapped_page_by_page() {
	let (_directory, vault) = filled();
	let unsealed = vault.unsealed().unwrap();
	let mut changes = vault.store.changes();
	for number in 0..1_100u32 {
		let mut patient = [0; 32];
		patient[..4].copy_from_slice(&number.to_be_bytes());
		let blinded = unsealed.keyring.blind_patient(&patient);
		let keys = crate::keyring::PatientKeys::random().unwrap();
		changes.put(Table::Patients, &blinded, &unsealed.keyring.wrap_patient(&blinded, &keys).unwrap()).unwrap();
	}
	vault.store.write(changes).unwrap();
	drop(unsealed);
	vault.rotate_custodian_key().unwrap();
	assert_eq!(wrapped_under(&vault), vec![2; 1_102]);
	check(&vault);
}

#[test]
fn custodian_rotation_that_dies_anywhere_is_finished_on_the_next_open() {
	for cut in [Cut::Before, Cut::After] {
		for writes in 0.. {
			let (directory, vault) = filled();
			vault.store.faults.plan(writes, cut);
			let outcome = vault.rotate_custodian_key();
			drop(vault);
			let vault = open(directory.path());
			check(&vault);
			let expected = if (writes, cut) == (0, Cut::Before) { 1 } else { 2 };
			assert_eq!(wrapped_under(&vault), [expected; 2], "{cut:?} {writes}");
			assert_eq!(custodian_keys(&vault).len(), 1);
			assert_eq!(vault.store.get(Table::Vault, b"scrub").unwrap(), None);
			if outcome.is_ok() {
				assert!(writes >= 4);
				break;
			}
		}
	}
}

#[test]
fn finishing_a_rotation_can_die_too() {
	for writes in 0..3 {
		let (directory, vault) = filled();
		vault.store.faults.plan(1, Cut::Before);
		assert!(vault.rotate_custodian_key().is_err());
		drop(vault);
		assert!(open_to_die(directory.path(), root(), writes, Cut::Before).is_err());
		let vault = open(directory.path());
		check(&vault);
		assert_eq!(wrapped_under(&vault), [2; 2]);
	}
}

#[test]
fn after_root_rotation_the_new_key_opens_and_the_old_does_not() {
	let (directory, vault) = filled();
	vault.rotate_root(other_root()).unwrap();
	check(&vault);
	vault.rotate_custodian_key().unwrap();
	check(&vault);
	drop(vault);
	assert!(matches!(Vault::open(config(directory.path()), Some(root())), Err(Error::WrongRootKey)));
	check(&Vault::open(config(directory.path()), Some(other_root())).unwrap());
}

#[test]
fn root_rotation_that_dies_leaves_exactly_one_root_key() {
	for cut in [Cut::Before, Cut::After] {
		for writes in 0.. {
			let (directory, vault) = filled();
			vault.store.faults.plan(writes, cut);
			let outcome = vault.rotate_root(other_root());
			drop(vault);
			let open_with = |root: RootKey| Vault::open(config(directory.path()), Some(root));
			let (right, wrong) = match (writes, cut) {
				(0, Cut::Before) => (root(), other_root()),
				_ => (other_root(), root()),
			};
			assert!(matches!(open_with(wrong), Err(Error::WrongRootKey)));
			check(&open_with(right).unwrap());
			if outcome.is_ok() {
				break;
			}
		}
	}
}
