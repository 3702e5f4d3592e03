//! The log: its chain, its group commit, and that nothing is served without it.

use std::collections::BTreeSet;

use super::{config, entry, id, new_vault, open, put, root, ticket, Cut, ANNA, BRUNO};
use crate::{operation, store::Table, Entry, Error, Vault};

fn refused(vault: Vault, directory: &std::path::Path) -> bool {
	drop(vault);
	matches!(Vault::open(config(directory), Some(root())), Err(Error::Integrity(_)))
}

fn filled() -> (tempfile::TempDir, Vault) {
	let (directory, vault) = new_vault();
	for at in 0..6 {
		vault.audit(Entry { at, ..entry(operation::READ, if at % 2 == 0 { ANNA } else { BRUNO }, None) }).unwrap();
	}
	(directory, vault)
}

#[test]
fn changed_entry_is_found_on_open() {
	let (directory, vault) = filled();
	let (key, mut row) = vault.store.rows(Table::Log).remove(3);
	row[50] ^= 1;
	vault.store.tamper(Table::Log, &key, &row);
	assert!(refused(vault, directory.path()));
}

#[test]
fn swapped_entries_are_found_on_open() {
	let (directory, vault) = filled();
	let rows = vault.store.rows(Table::Log);
	vault.store.tamper(Table::Log, &rows[1].0, &rows[3].1);
	vault.store.tamper(Table::Log, &rows[3].0, &rows[1].1);
	assert!(refused(vault, directory.path()));
}

#[test]
fn every_missing_entry_is_found_on_open() {
	for missing in 0..6 {
		let (directory, vault) = filled();
		let (key, _) = vault.store.rows(Table::Log).remove(missing);
		vault.store.remove(Table::Log, &key);
		assert!(refused(vault, directory.path()), "entry {missing}");
	}
}

#[test]
fn cut_log_is_found_on_open_even_with_an_older_end() {
	let (directory, vault) = filled();
	let end = vault.store.get(Table::Vault, b"log-tip").unwrap().unwrap();
	ticket(&vault, operation::READ, &id(ANNA, 1, 1)).unwrap();
	vault.store.tamper(Table::Vault, b"log-tip", &end);
	assert!(refused(vault, directory.path()));
}

#[test]
fn emptied_log_is_found_on_open() {
	let (directory, vault) = filled();
	for (key, _) in vault.store.rows(Table::Log) {
		vault.store.remove(Table::Log, &key);
	}
	assert!(refused(vault, directory.path()));
}

#[test]
fn access_hidden_from_its_patient_is_found_on_open() {
	let (directory, vault) = filled();
	let (key, _) = vault.store.rows(Table::Accesses).remove(2);
	vault.store.remove(Table::Accesses, &key);
	assert!(refused(vault, directory.path()));
}

#[test]
fn entries_at_the_same_time_get_one_place_each_and_share_writes() {
	let (directory, vault) = new_vault();
	let before = vault.store.faults.writes();
	let sequences: BTreeSet<u64> = std::thread::scope(|scope| {
		let threads: Vec<_> = (0..16)
			.map(|thread| {
				let vault = &vault;
				scope.spawn(move || {
					let at = |at: u64| Entry { at: thread * 100 + at, ..entry(operation::READ, ANNA, None) };
					(0..25).map(|number| vault.audit(at(number)).unwrap().sequence()).collect::<Vec<_>>()
				})
			})
			.collect();
		threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
	});
	assert_eq!(sequences, (0..400).collect());
	assert!(vault.store.faults.writes() - before < 300);
	assert_eq!(vault.status().log_length, 400);
	drop(vault);
	assert_eq!(open(directory.path()).accesses(&ANNA, None, 1_000).unwrap().len(), 400);
}

#[test]
fn log_that_cannot_be_written_serves_nothing_until_unsealed_anew() {
	for cut in [Cut::Before, Cut::After] {
		let (directory, vault) = new_vault();
		let id = id(ANNA, 1, 1);
		put(&vault, id, b"contents").unwrap();
		vault.store.faults.plan(0, cut);
		assert!(matches!(ticket(&vault, operation::READ, &id), Err(Error::AuditUnavailable)));
		// The disk works again; the log stays closed, for nobody knows what is on it.
		vault.store.faults.plan(u64::MAX, Cut::Before);
		assert!(matches!(ticket(&vault, operation::READ, &id), Err(Error::AuditUnavailable)));
		assert!(matches!(vault.audit(entry(operation::READ, BRUNO, None)), Err(Error::AuditUnavailable)));
		vault.unseal(root()).unwrap();
		ticket(&vault, operation::READ, &id).unwrap();
		let expected = if cut == Cut::Before { 2 } else { 3 };
		assert_eq!(vault.accesses(&ANNA, None, 10).unwrap().len(), expected);
		drop(vault);
		open(directory.path());
	}
}

#[test]
fn closed_log_keeps_nothing_of_who_comes() {
	let (_directory, vault) = new_vault();
	vault.store.faults.plan(0, Cut::Before);
	for _ in 0..5 {
		assert!(matches!(vault.audit(entry(operation::READ, ANNA, None)), Err(Error::AuditUnavailable)));
		assert_eq!(vault.unsealed().unwrap().log.progress(), (false, 0));
	}
}

#[test]
fn entry_is_synced_before_it_is_acknowledged() {
	let (_directory, vault) = new_vault();
	for _ in 0..5 {
		let before = vault.store.syncs();
		vault.audit(entry(operation::READ, ANNA, None)).unwrap();
		assert!(vault.store.syncs() > before);
	}
}

#[test]
fn everybody_who_waits_for_a_failing_write_is_refused() {
	let (_directory, vault) = new_vault();
	vault.store.faults.plan(5, Cut::Before);
	let granted = std::thread::scope(|scope| {
		let threads: Vec<_> = (0..12)
			.map(|_| {
				let vault = &vault;
				scope.spawn(move || (0..10).filter(|_| vault.audit(entry(operation::READ, ANNA, None)).is_ok()).count())
			})
			.collect();
		threads.into_iter().map(|thread| thread.join().unwrap()).sum::<usize>()
	});
	assert!(granted >= 5);
	assert_eq!(vault.accesses(&ANNA, None, 1_000).unwrap().len(), granted);
}
