//! Sealed vaults, wrong keys, wrong vaults, and where root keys come from.

use std::{fs, os::unix::fs::PermissionsExt};

use tempfile::TempDir;

use super::{
	bare_ticket, config, contents, entry, id, meta, new_vault, open, other_root, put, root, ticket, ANNA, CUSTODIAN,
	ROOT,
};
use crate::{keys::Key, operation, store::Table, Config, Error, Kind, Once, RootKey, Vault};

#[test]
fn sealed_vault_answers_nothing() {
	let (directory, vault) = new_vault();
	let id = id(ANNA, 1, 1);
	put(&vault, id, b"contents").unwrap();
	let (read, store, erase) = (
		bare_ticket(&vault, operation::READ, &id),
		bare_ticket(&vault, operation::CREATE, &id),
		vault.audit(entry(operation::DELETE, ANNA, None)).unwrap(),
	);
	drop(vault);
	let vault = Vault::open(config(directory.path()), None).unwrap();
	let sealed = |refusal: Option<Error>| assert!(matches!(refusal, Some(Error::Sealed)));
	sealed(vault.read(read, &id, 0, 1).err());
	sealed(vault.put(store, meta(id), b"contents", 1).err());
	sealed(vault.erase_patient(erase, &ANNA).err());
	sealed(vault.audit(entry(operation::READ, ANNA, Some(&id))).err());
	sealed(vault.audit_once(entry(operation::READ, ANNA, Some(&id)), Once { deadline: 0, nonce: [0; 32] }).err());
	sealed(vault.stat(&ANNA, &id.record, None).err());
	sealed(vault.list(&ANNA, None, 10).err());
	sealed(vault.accesses(&ANNA, None, 10).err());
	for kind in [Kind::Records, Kind::AccessLog] {
		sealed(vault.pending(kind, 10).err());
		sealed(vault.begin_batch(kind, 0, [1; 32], &[]).err());
		sealed(vault.open_batch(kind).err());
		sealed(vault.confirm_batch(kind, 0).err());
		sealed(vault.abandon_batch(kind, 0).err());
		sealed(vault.batch(kind, 0).err());
	}
	sealed(vault.rotate_custodian_key().err());
	sealed(vault.rotate_root(root()).err());
	assert!(vault.status().sealed);
}

#[test]
fn status_of_a_sealed_vault_is_that_of_the_unsealed() {
	let (directory, vault) = new_vault();
	put(&vault, id(ANNA, 1, 1), b"contents").unwrap();
	let before = vault.status();
	assert!(!before.sealed);
	assert_eq!((before.records, before.pending, before.log_length, before.log_anchored), (1, 1, 1, 0));
	drop(vault);
	let mut sealed = Vault::open(config(directory.path()), None).unwrap().status();
	assert!(sealed.sealed);
	sealed.sealed = false;
	assert_eq!(sealed, before);
}

#[test]
fn sealing_forgets_and_unsealing_brings_back() {
	let (_directory, vault) = new_vault();
	let id = id(ANNA, 1, 1);
	put(&vault, id, b"contents").unwrap();
	vault.seal();
	assert!(matches!(ticket(&vault, operation::READ, &id), Err(Error::Sealed)));
	assert!(matches!(vault.unseal(other_root()), Err(Error::WrongRootKey)));
	assert!(vault.status().sealed);
	vault.unseal(root()).unwrap();
	assert_eq!(contents(&vault, &id), b"contents");
}

#[test]
fn wrong_root_key_is_found_on_open() {
	let (directory, vault) = new_vault();
	drop(vault);
	assert!(matches!(Vault::open(config(directory.path()), Some(other_root())), Err(Error::WrongRootKey)));
	open(directory.path());
}

#[test]
fn vault_of_another_custodian_or_chain_is_refused() {
	let (directory, vault) = new_vault();
	drop(vault);
	let other = Config { custodian: 8, ..config(directory.path()) };
	let refusal = Vault::open(other, Some(root())).err();
	assert!(matches!(refusal, Some(Error::WrongVault { expected: 8, found: CUSTODIAN })));
	let other = Config { genesis: [8; 32], ..config(directory.path()) };
	assert!(matches!(Vault::open(other, None), Err(Error::WrongVault { .. })));
}

#[test]
fn vault_made_sealed_gets_its_keys_when_first_unsealed() {
	let directory = TempDir::new().unwrap();
	let vault = Vault::open(config(directory.path()), None).unwrap();
	vault.unseal(root()).unwrap();
	put(&vault, id(ANNA, 1, 1), b"contents").unwrap();
	drop(vault);
	assert_eq!(contents(&open(directory.path()), &id(ANNA, 1, 1)), b"contents");
}

#[test]
fn lost_keys_are_not_replaced_by_new_ones() {
	let (directory, vault) = new_vault();
	put(&vault, id(ANNA, 1, 1), b"contents").unwrap();
	for (key, _) in vault.store.rows(Table::Vault) {
		if *key != *b"identity" {
			vault.store.remove(Table::Vault, &key);
		}
	}
	drop(vault);
	assert!(matches!(Vault::open(config(directory.path()), Some(root())), Err(Error::Integrity("keys"))));
}

#[test]
fn later_format_is_refused() {
	let (directory, vault) = new_vault();
	let mut row = vault.store.get(Table::Vault, b"identity").unwrap().unwrap();
	row[0] = 2;
	vault.store.tamper(Table::Vault, b"identity", &row);
	drop(vault);
	let refusal = Vault::open(config(directory.path()), Some(root())).err();
	assert!(matches!(refusal, Some(Error::UnknownFormat { found: 2, known: 1 })));
}

#[test]
fn directory_is_closed_to_others() {
	let directory = TempDir::new().unwrap();
	let (base, path) = (directory.path().join("base"), directory.path().join("base/vault"));
	let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
	drop(open(&path));
	assert_eq!((mode(&base), mode(&path)), (0o700, 0o700));
	fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
	open(&path);
	assert_eq!(mode(&path), 0o700);
}

#[test]
fn directory_that_cannot_be_made_is_an_error() {
	let directory = TempDir::new().unwrap();
	let file = directory.path().join("file");
	fs::write(&file, b"").unwrap();
	for path in [file.clone(), file.join("vault")] {
		assert!(matches!(Vault::open(config(&path), Some(root())), Err(Error::Directory(_))));
	}
}

#[test]
fn moved_key_leaves_no_copy_behind() {
	let key = Key::random().unwrap();
	let place = key.bytes().as_ptr();
	let moved = std::hint::black_box(vec![key]);
	assert_eq!(moved[0].bytes().as_ptr(), place);
	assert_eq!(size_of::<Key>(), size_of::<usize>());
}

#[test]
fn second_process_cannot_open_a_vault_in_use() {
	let (directory, _vault) = new_vault();
	assert!(matches!(Vault::open(config(directory.path()), Some(root())), Err(Error::Database(_))));
}

#[test]
fn root_key_comes_from_hexadecimal_digits_alone() {
	for good in [ROOT.to_owned(), format!("0x{ROOT}"), format!(" {ROOT}\n"), ROOT.to_uppercase()] {
		assert_eq!(RootKey::from_hex(&good).unwrap().to_hex().as_str(), ROOT);
	}
	for bad in ["", "0x", &ROOT[1..], &format!("{ROOT}0"), &ROOT.replace('a', "g")] {
		assert!(matches!(RootKey::from_hex(bad), Err(Error::RootKey(_))));
	}
}

#[test]
fn root_key_file_that_others_may_read_is_refused() {
	let directory = TempDir::new().unwrap();
	let path = directory.path().join("root");
	fs::write(&path, format!("0x{ROOT}\n")).unwrap();
	for mode in [0o400, 0o600] {
		fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
		assert_eq!(RootKey::from_file(&path).unwrap().to_hex().as_str(), ROOT);
	}
	for mode in [0o640, 0o604, 0o610, 0o601, 0o644] {
		fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
		assert!(matches!(RootKey::from_file(&path), Err(Error::RootKey(_))), "mode {mode:o}");
	}
}

#[test]
fn root_key_file_that_is_no_key_is_refused() {
	let directory = TempDir::new().unwrap();
	assert!(matches!(RootKey::from_file(&directory.path().join("none")), Err(Error::RootKey(_))));
	fs::set_permissions(directory.path(), fs::Permissions::from_mode(0o700)).unwrap();
	assert!(matches!(RootKey::from_file(directory.path()), Err(Error::RootKey(_))));
	let path = directory.path().join("root");
	for contents in [String::new(), "no key".into(), ROOT.repeat(2)] {
		fs::write(&path, contents).unwrap();
		fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
		assert!(matches!(RootKey::from_file(&path), Err(Error::RootKey(_))));
	}
}

#[test]
fn root_key_comes_from_an_environment_variable() {
	std::env::set_var("SALUS_VAULT_TEST_ROOT", ROOT);
	assert_eq!(RootKey::from_env("SALUS_VAULT_TEST_ROOT").unwrap().to_hex().as_str(), ROOT);
	assert!(matches!(RootKey::from_env("SALUS_VAULT_TEST_NO_ROOT"), Err(Error::RootKey(_))));
}

#[test]
fn secrets_are_never_printed() {
	let (_directory, vault) = new_vault();
	put(&vault, id(ANNA, 1, 1), b"contents that are secret").unwrap();
	let portion = super::read(&vault, &id(ANNA, 1, 1)).unwrap();
	let printed = format!("{:?} {portion:?} {vault:?}", root());
	assert!(!printed.contains(&ROOT[..8]) && !printed.contains("161, 178") && !printed.contains("99, 111"));
	assert!(printed.starts_with("RootKey(..) Portion { length: 24, next: None } Vault {"));
}
