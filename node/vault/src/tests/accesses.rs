//! A patient's own list of accesses.

use super::{entry, id, new_vault, open, ticket, ANNA, BRUNO};
use crate::{entry_hash, operation, store::Table, Entry, Error};

#[test]
fn list_is_complete_and_holds_nobody_elses_entries() {
	let (directory, vault) = new_vault();
	let mut expected = Vec::new();
	for at in 0..40u64 {
		let patient = if at % 3 == 0 { ANNA } else { BRUNO };
		let entry = Entry { at, permitted: at % 2 == 0, ..entry(operation::READ, patient, Some(&id(patient, 1, 1))) };
		let sequence = vault.audit(entry.clone()).unwrap().sequence();
		assert_eq!(sequence, at);
		if patient == ANNA {
			expected.push((sequence, entry));
		}
	}
	drop(vault);
	let vault = open(directory.path());
	for limit in [1, 5, 100] {
		let (mut listed, mut after) = (Vec::new(), None);
		loop {
			let page = vault.accesses(&ANNA, after, limit).unwrap();
			let Some(last) = page.last() else { break };
			after = Some(last.sequence);
			listed.extend(page.into_iter().map(|logged| (logged.sequence, logged.entry)));
		}
		assert_eq!(listed, expected);
	}
	assert_eq!(vault.accesses(&ANNA, Some(u64::MAX), 5).unwrap(), []);
	assert_eq!(vault.accesses(&[1; 32], None, 5).unwrap(), []);
}

#[test]
fn entries_form_one_chain_that_anybody_can_recompute() {
	let (_directory, vault) = new_vault();
	for at in 0..10 {
		vault.audit(Entry { at, ..entry(operation::READ, ANNA, None) }).unwrap();
	}
	let entries = vault.accesses(&ANNA, None, 100).unwrap();
	let mut previous = [0; 32];
	for logged in &entries {
		assert_eq!(logged.previous, previous);
		assert_eq!(logged.hash, entry_hash(logged.sequence, &previous, &logged.salt, &logged.entry));
		previous = logged.hash;
	}
	let mut salts: Vec<_> = entries.iter().map(|logged| logged.salt).collect();
	salts.sort();
	salts.dedup();
	assert_eq!(salts.len(), 10);
}

#[test]
fn entry_that_is_changed_under_way_is_not_given() {
	let (_directory, vault) = new_vault();
	let id = id(ANNA, 1, 1);
	ticket(&vault, operation::READ, &id).unwrap();
	let (key, row) = vault.store.rows(Table::Log).remove(0);
	for at in 0..row.len() {
		let mut changed = row.to_vec();
		changed[at] ^= 1;
		vault.store.tamper(Table::Log, &key, &changed);
		assert!(matches!(vault.accesses(&ANNA, None, 1), Err(Error::Integrity(_))));
	}
}
