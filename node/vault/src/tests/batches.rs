//! Anchoring in two phases.

use super::{entry, id, new_vault, open, put, ANNA, BRUNO};
use crate::{operation, store::Table, Error, Item, Kind, Pending, State, Stored, Vault};

fn filled(records: u8) -> (tempfile::TempDir, Vault) {
	let (directory, vault) = new_vault();
	for record in 0..records {
		put(&vault, id(if record.is_multiple_of(2) { ANNA } else { BRUNO }, record, 1), &[record]).unwrap();
	}
	(directory, vault)
}

fn records(items: &[Item]) -> Vec<u8> {
	let record = |item: &Item| match item {
		Item::Record(stored) => stored.meta.id.record[0],
		Item::Access { .. } => panic!("an entry among records"),
	};
	items.iter().map(record).collect()
}

fn states(items: &[Item]) -> Vec<State> {
	let state = |item: &Item| match item {
		Item::Record(stored) => stored.state,
		Item::Access { .. } => panic!("an entry among records"),
	};
	items.iter().map(state).collect()
}

fn stat(vault: &Vault, record: u8) -> Stored {
	let patient = if record.is_multiple_of(2) { ANNA } else { BRUNO };
	vault.stat(&patient, &[record; 32], None).unwrap().unwrap()
}

#[test]
fn pending_items_come_oldest_first() {
	let (directory, vault) = filled(5);
	assert_eq!(records(&vault.pending(Kind::Records, 10).unwrap().items), [0, 1, 2, 3, 4]);
	assert_eq!(records(&vault.pending(Kind::Records, 2).unwrap().items), [0, 1]);
	drop(vault);
	let vault = open(directory.path());
	put(&vault, id(ANNA, 9, 1), b"later").unwrap();
	assert_eq!(records(&vault.pending(Kind::Records, 10).unwrap().items), [0, 1, 2, 3, 4, 9]);
}

#[test]
fn batch_goes_from_pending_over_batched_to_durable() {
	let (directory, vault) = filled(4);
	let items = vault.pending(Kind::Records, 3).unwrap().items;
	assert_eq!(states(&items), [State::Pending; 3]);
	vault.begin_batch(Kind::Records, 5, [6; 32], &items).unwrap();
	assert_eq!(records(&vault.pending(Kind::Records, 9).unwrap().items), [3]);
	assert_eq!(stat(&vault, 1).state, State::Batched { index: 5 });
	assert_eq!(vault.batch(Kind::Records, 5).unwrap(), None);
	drop(vault);
	let vault = open(directory.path());
	let batch = vault.open_batch(Kind::Records).unwrap().unwrap();
	assert_eq!((batch.kind, batch.index, batch.root), (Kind::Records, 5, [6; 32]));
	assert_eq!(states(&batch.items), [State::Batched { index: 5 }; 3]);
	assert_eq!(vault.status().pending, 4);
	let durable = vault.confirm_batch(Kind::Records, 5).unwrap();
	let expected: Vec<_> = (0..3).map(|position| State::Durable { index: 5, position }).collect();
	assert_eq!(states(&durable), expected);
	assert_eq!(records(&durable), [0, 1, 2]);
	drop(vault);
	let vault = open(directory.path());
	assert_eq!(vault.open_batch(Kind::Records).unwrap(), None);
	assert_eq!(vault.batch(Kind::Records, 5).unwrap().unwrap().items, durable);
	assert_eq!(stat(&vault, 2).state, State::Durable { index: 5, position: 2 });
	assert_eq!(vault.status().pending, 1);
}

#[test]
fn positions_follow_the_order_of_the_caller() {
	let (_directory, vault) = filled(3);
	let mut items = vault.pending(Kind::Records, 9).unwrap().items;
	items.reverse();
	vault.begin_batch(Kind::Records, 0, [6; 32], &items).unwrap();
	assert_eq!(records(&vault.confirm_batch(Kind::Records, 0).unwrap()), [2, 1, 0]);
	assert_eq!(stat(&vault, 0).state, State::Durable { index: 0, position: 2 });
}

#[test]
fn confirming_again_is_answered_like_the_first_time() {
	let (_directory, vault) = filled(3);
	let items = vault.pending(Kind::Records, 2).unwrap().items;
	vault.begin_batch(Kind::Records, 0, [6; 32], &items).unwrap();
	let first = vault.confirm_batch(Kind::Records, 0).unwrap();
	assert_eq!(vault.confirm_batch(Kind::Records, 0).unwrap(), first);
	assert_eq!(vault.status().pending, 1);
}

#[test]
fn abandoned_items_are_pending_again_in_their_old_places() {
	let (_directory, vault) = filled(4);
	let items = vault.pending(Kind::Records, 2).unwrap().items;
	vault.begin_batch(Kind::Records, 0, [6; 32], &items).unwrap();
	vault.abandon_batch(Kind::Records, 0).unwrap();
	assert_eq!(vault.open_batch(Kind::Records).unwrap(), None);
	let again = vault.pending(Kind::Records, 9).unwrap().items;
	assert_eq!(records(&again), [0, 1, 2, 3]);
	assert_eq!(states(&again), [State::Pending; 4]);
	assert_eq!(vault.status().pending, 4);
	vault.begin_batch(Kind::Records, 0, [7; 32], &again).unwrap();
	vault.confirm_batch(Kind::Records, 0).unwrap();
	assert_eq!(vault.batch(Kind::Records, 0).unwrap().unwrap().root, [7; 32]);
}

#[test]
fn one_batch_of_a_kind_is_open_at_a_time() {
	let (_directory, vault) = filled(4);
	let items = vault.pending(Kind::Records, 9).unwrap().items;
	vault.begin_batch(Kind::Records, 0, [6; 32], &items[..1]).unwrap();
	let refusal = vault.begin_batch(Kind::Records, 1, [6; 32], &items[1..]);
	assert!(matches!(refusal, Err(Error::BatchOpen { index: 0 })));
	let entries = vault.pending(Kind::AccessLog, 9).unwrap().items;
	vault.begin_batch(Kind::AccessLog, 0, [6; 32], &entries).unwrap();
	vault.confirm_batch(Kind::Records, 0).unwrap();
	let refusal = vault.begin_batch(Kind::Records, 0, [6; 32], &items[1..]);
	assert!(matches!(refusal, Err(Error::BatchExists { index: 0 })));
	vault.begin_batch(Kind::Records, 1, [6; 32], &items[1..]).unwrap();
}

#[test]
fn batch_that_is_not_open_cannot_be_ended() {
	let (_directory, vault) = filled(2);
	assert!(matches!(vault.confirm_batch(Kind::Records, 0), Err(Error::NoSuchBatch { index: 0 })));
	let items = vault.pending(Kind::Records, 9).unwrap().items;
	vault.begin_batch(Kind::Records, 3, [6; 32], &items).unwrap();
	assert!(matches!(vault.confirm_batch(Kind::Records, 2), Err(Error::NoSuchBatch { index: 2 })));
	assert!(matches!(vault.abandon_batch(Kind::Records, 4), Err(Error::NoSuchBatch { index: 4 })));
	assert!(matches!(vault.abandon_batch(Kind::AccessLog, 3), Err(Error::NoSuchBatch { index: 3 })));
	vault.confirm_batch(Kind::Records, 3).unwrap();
	assert!(matches!(vault.abandon_batch(Kind::Records, 3), Err(Error::NoSuchBatch { index: 3 })));
}

#[test]
fn items_that_do_not_wait_are_refused() {
	let (_directory, vault) = filled(3);
	let items = vault.pending(Kind::Records, 9).unwrap().items;
	let begin = |items: &[Item]| vault.begin_batch(Kind::Records, 0, [6; 32], items);
	assert!(matches!(begin(&[]), Err(Error::Invalid(_))));
	assert!(matches!(begin(&[items[0].clone(), items[0].clone()]), Err(Error::NotPending)));
	let Item::Record(stored) = items[0].clone() else { panic!("no record") };
	let changed = Stored { commitment: [0; 32], ..stored.clone() };
	assert!(matches!(begin(&[Item::Record(changed)]), Err(Error::NotPending)));
	let mut unknown = stored;
	unknown.meta.id.record = [99; 32];
	assert!(matches!(begin(&[Item::Record(unknown)]), Err(Error::NotFound)));
	assert!(matches!(begin(&vault.pending(Kind::AccessLog, 1).unwrap().items), Err(Error::Invalid(_))));
	begin(&items[..2]).unwrap();
	vault.confirm_batch(Kind::Records, 0).unwrap();
	let durable = vault.begin_batch(Kind::Records, 1, [6; 32], &items[1..]);
	assert!(matches!(durable, Err(Error::NotPending)));
	assert_eq!(records(&vault.pending(Kind::Records, 9).unwrap().items), [2]);
}

/// Changes a byte of a row, sees what is pending go on without its number, and puts it back.
fn check_unreadable(vault: &Vault, kind: Kind, table: Table, key: &[u8], number: u64) {
	let all = vault.pending(kind, 9).unwrap();
	assert_eq!((all.items.len(), all.unreadable.as_slice()), (4, [].as_slice()));
	let row = vault.store.get(table, key).unwrap().unwrap();
	let mut changed = row.clone();
	changed[10] ^= 1;
	vault.store.tamper(table, key, &changed);
	let pending = vault.pending(kind, 9).unwrap();
	assert_eq!(pending.unreadable, [number], "{table:?}");
	let mut others = all.items.clone();
	others.remove(number as usize);
	assert_eq!(pending.items, others);
	// It takes nobody's place either.
	assert_eq!(vault.pending(kind, 3).unwrap().items, others);
	vault.begin_batch(kind, 0, [6; 32], &others).unwrap();
	assert_eq!(vault.pending(kind, 9).unwrap(), Pending { items: Vec::new(), unreadable: vec![number] });
	vault.abandon_batch(kind, 0).unwrap();
	vault.store.tamper(table, key, &row);
	assert_eq!(vault.pending(kind, 9).unwrap(), all);
}

#[test]
fn record_that_cannot_be_read_does_not_keep_the_others_from_being_anchored() {
	let (_directory, vault) = filled(4);
	let version = vault.unsealed().unwrap().keyring.version_key(&id(BRUNO, 1, 1));
	check_unreadable(&vault, Kind::Records, Table::Versions, &version, 1);
	check_unreadable(&vault, Kind::Records, Table::Arrivals, &2u64.to_be_bytes(), 2);
	vault.store.remove(Table::Versions, &version);
	assert_eq!(vault.pending(Kind::Records, 9).unwrap().unreadable, [1]);
	let items = vault.pending(Kind::Records, 9).unwrap().items;
	vault.begin_batch(Kind::Records, 0, [6; 32], &items).unwrap();
	assert_eq!(records(&vault.confirm_batch(Kind::Records, 0).unwrap()), [0, 2, 3]);
	assert_eq!(vault.status().pending, 1);
}

#[test]
fn entry_that_cannot_be_read_does_not_keep_the_others_from_being_anchored() {
	let (_directory, vault) = filled(4);
	check_unreadable(&vault, Kind::AccessLog, Table::Log, &3u64.to_be_bytes(), 3);
	check_unreadable(&vault, Kind::AccessLog, Table::Log, &0u64.to_be_bytes(), 0);
}

#[test]
fn record_is_anchored_by_what_a_leaf_binds_alone() {
	let (_directory, vault) = filled(2);
	let before = vault.pending(Kind::Records, 9).unwrap();
	let stored = stat(&vault, 0);
	let Item::Record(item) = &before.items[0] else { panic!("no record") };
	let bound = |s: &Stored| (s.meta.id, s.meta.class, s.meta.author, s.meta.signature.clone(), s.stored, s.state);
	assert_eq!(bound(item), bound(&stored));
	assert_eq!((item.commitment, item.ciphertext_root), (stored.commitment, stored.ciphertext_root));
	assert_eq!((item.meta.made, item.meta.content, item.length), (0, [0; 32], 0));
	// Neither the patient's keys nor the state are needed.
	let keyring = |vault: &Vault| {
		let unsealed = vault.unsealed().unwrap();
		(unsealed.keyring.blind_patient(&ANNA), unsealed.keyring.version_key(&id(ANNA, 0, 1)))
	};
	let (patient, version) = keyring(&vault);
	vault.store.remove(Table::Patients, &patient);
	vault.store.remove(Table::States, &version);
	assert_eq!(vault.pending(Kind::Records, 9).unwrap(), before);
	vault.begin_batch(Kind::Records, 0, [6; 32], &before.items).unwrap();
	assert_eq!(records(&vault.open_batch(Kind::Records).unwrap().unwrap().items), [0, 1]);
	assert_eq!(records(&vault.confirm_batch(Kind::Records, 0).unwrap()), [0, 1]);
}

#[test]
fn entries_of_the_log_are_anchored_the_same_way() {
	let (_directory, vault) = new_vault();
	for _ in 0..5 {
		vault.audit(entry(operation::READ, ANNA, None)).unwrap();
	}
	let items = vault.pending(Kind::AccessLog, 3).unwrap().items;
	let wrong = [Item::Access { sequence: 0, hash: [0; 32] }];
	assert!(matches!(vault.begin_batch(Kind::AccessLog, 0, [6; 32], &wrong), Err(Error::NotPending)));
	let none = [Item::Access { sequence: 99, hash: [0; 32] }];
	assert!(matches!(vault.begin_batch(Kind::AccessLog, 0, [6; 32], &none), Err(Error::NotFound)));
	vault.begin_batch(Kind::AccessLog, 0, [6; 32], &items).unwrap();
	assert_eq!(vault.status().log_anchored, 0);
	assert_eq!(vault.confirm_batch(Kind::AccessLog, 0).unwrap(), items);
	assert_eq!((vault.status().log_length, vault.status().log_anchored), (5, 3));
	let anchored: Vec<_> = vault.accesses(&ANNA, None, 9).unwrap().iter().map(|logged| logged.anchored).collect();
	assert_eq!(anchored, [Some((0, 0)), Some((0, 1)), Some((0, 2)), None, None]);
	let Item::Access { sequence, hash } = items[1] else { panic!("no entry") };
	assert_eq!(vault.accesses(&ANNA, None, 9).unwrap()[1].hash, hash);
	assert_eq!(sequence, 1);
}
