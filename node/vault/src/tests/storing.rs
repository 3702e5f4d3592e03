//! What `put` takes, refuses and answers.

use super::{bare_ticket, config, contents, id, meta, new_vault, open, put, read, root, sample, ANNA, BRUNO};
use crate::{operation, Config, Error, Meta, State, Stored, Vault, VersionId};

fn put_as(vault: &Vault, meta: Meta, contents: &[u8], now: u64) -> Result<Stored, Error> {
	vault.put(bare_ticket(vault, operation::CREATE, &meta.id), meta, contents, now)
}

#[test]
fn stored_version_tells_what_was_given_and_survives_reopening() {
	let (directory, vault) = new_vault();
	let id = id(ANNA, 1, 1);
	let stored = put(&vault, id, &sample(70_000)).unwrap();
	assert_eq!(stored.meta, meta(id));
	assert_eq!((stored.length, stored.chunks, stored.stored), (70_000, 2, 1_700_000_000_001));
	assert_eq!(stored.state, State::Pending);
	drop(vault);
	let vault = open(directory.path());
	assert_eq!(vault.stat(&ANNA, &id.record, None).unwrap(), Some(stored));
	assert_eq!(contents(&vault, &id), sample(70_000));
}

#[test]
fn same_put_again_is_answered_like_the_first() {
	let (_directory, vault) = new_vault();
	let stored = put(&vault, id(ANNA, 1, 1), b"same").unwrap();
	put(&vault, id(ANNA, 1, 2), b"second").unwrap();
	let again = put_as(&vault, meta(id(ANNA, 1, 1)), b"same", 99).unwrap();
	assert_eq!(again, stored);
	let resigned = Meta { signature: vec![9; 64], ..meta(id(ANNA, 1, 1)) };
	assert_eq!(put_as(&vault, resigned, b"same", 99).unwrap(), stored);
	assert_eq!(vault.status().records, 2);
}

#[test]
fn same_version_with_anything_else_conflicts() {
	let (_directory, vault) = new_vault();
	let id = id(ANNA, 1, 1);
	put(&vault, id, b"first").unwrap();
	let others = [
		(meta(id), b"other".as_slice()),
		(Meta { class: 3, ..meta(id) }, b"first"),
		(Meta { label: [0, 0], ..meta(id) }, b"first"),
		(Meta { made: 1, ..meta(id) }, b"first"),
		(Meta { author: [0; 32], ..meta(id) }, b"first"),
		(Meta { content: [0; 32], ..meta(id) }, b"first"),
		(Meta { salt: [0; 32], ..meta(id) }, b"first"),
		(Meta { organization: 0, ..meta(id) }, b"first"),
	];
	for (meta, bytes) in others {
		assert!(matches!(put_as(&vault, meta, bytes, 1), Err(Error::Conflict)));
	}
	assert_eq!(contents(&vault, &id), b"first");
}

#[test]
fn version_is_synced_before_it_is_acknowledged() {
	let (_directory, vault) = new_vault();
	for version in 1..=5 {
		let before = vault.store.syncs();
		put_as(&vault, meta(id(ANNA, 1, version)), b"contents", 1).unwrap();
		assert!(vault.store.syncs() > before);
	}
}

#[test]
fn versions_come_one_after_another() {
	let (_directory, vault) = new_vault();
	for wrong in [0, 2, u32::MAX] {
		assert!(matches!(put(&vault, id(ANNA, 1, wrong), b"x"), Err(Error::Conflict)));
	}
	put(&vault, id(ANNA, 1, 1), b"one").unwrap();
	for wrong in [0, 3, u32::MAX] {
		assert!(matches!(put(&vault, id(ANNA, 1, wrong), b"x"), Err(Error::Conflict)));
	}
	put(&vault, id(ANNA, 1, 2), b"two").unwrap();
	assert_eq!(vault.stat(&ANNA, &[1; 32], None).unwrap().unwrap().meta.id.version, 2);
	assert_eq!(contents(&vault, &id(ANNA, 1, 1)), b"one");
	assert_eq!(contents(&vault, &id(ANNA, 1, 2)), b"two");
}

#[test]
fn same_record_id_of_two_patients_is_two_records() {
	let (_directory, vault) = new_vault();
	put(&vault, id(ANNA, 1, 1), b"of Anna").unwrap();
	put(&vault, id(BRUNO, 1, 1), b"of Bruno").unwrap();
	assert_eq!(contents(&vault, &id(ANNA, 1, 1)), b"of Anna");
	assert_eq!(contents(&vault, &id(BRUNO, 1, 1)), b"of Bruno");
}

#[test]
fn equal_contents_have_unequal_commitments_and_roots() {
	let (_directory, vault) = new_vault();
	let ids = [id(ANNA, 1, 1), id(ANNA, 1, 2), id(ANNA, 2, 1), id(BRUNO, 1, 1)];
	let stored: Vec<_> = ids.into_iter().map(|id| put(&vault, id, b"equal").unwrap()).collect();
	for (one, other) in (0..4).flat_map(|one| (0..one).map(move |other| (one, other))) {
		assert_ne!(stored[one].commitment, stored[other].commitment);
		assert_ne!(stored[one].ciphertext_root, stored[other].ciphertext_root);
	}
}

#[test]
fn too_large_contents_and_signatures_are_refused() {
	let (directory, vault) = new_vault();
	drop(vault);
	let vault = Vault::open(Config { max_record: 1_000, ..config(directory.path()) }, Some(root())).unwrap();
	assert!(matches!(put(&vault, id(ANNA, 1, 1), &sample(1_001)), Err(Error::TooLarge { limit: 1_000 })));
	let long = Meta { signature: vec![0; 257], ..meta(id(ANNA, 1, 1)) };
	assert!(matches!(put_as(&vault, long, b"", 1), Err(Error::Invalid("signature"))));
	put(&vault, id(ANNA, 1, 1), &sample(1_000)).unwrap();
	assert_eq!(vault.status().records, 1);
}

#[test]
fn puts_at_the_same_time_all_arrive_and_one_of_equals_wins() {
	let (_directory, vault) = new_vault();
	std::thread::scope(|scope| {
		for thread in 0..8u8 {
			let vault = &vault;
			scope.spawn(move || {
				for record in 0..5 {
					let own = VersionId { patient: [thread; 32], record: [record; 32], version: 1 };
					put(vault, own, &[thread, record]).unwrap();
				}
				match put(vault, id(ANNA, 77, 1), &[thread]) {
					Ok(_) | Err(Error::Conflict) => {}
					Err(other) => panic!("{other}"),
				}
			});
		}
	});
	for thread in 0..8u8 {
		for record in 0..5 {
			let own = VersionId { patient: [thread; 32], record: [record; 32], version: 1 };
			assert_eq!(contents(&vault, &own), [thread, record]);
		}
	}
	assert_eq!(read(&vault, &id(ANNA, 77, 1)).unwrap().bytes.len(), 1);
	assert_eq!(vault.status().records, 41);
}
