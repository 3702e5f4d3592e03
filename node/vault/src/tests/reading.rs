//! What `read`, `stat` and `list` answer.

use proptest::prelude::*;

use super::{bare_ticket, contents, id, new_vault, put, read, sample, ANNA, BRUNO, DOCTOR};
use crate::{operation, Error, Portion, Vault, VersionId};

const CHUNK: usize = 65_536;

fn read_part(vault: &Vault, id: &VersionId, first: u32, chunks: u32) -> Result<Portion, Error> {
	vault.read(bare_ticket(vault, operation::READ, id), id, first, chunks)
}

#[test]
fn parts_are_read_chunk_by_chunk() {
	let (_directory, vault) = new_vault();
	let id = id(ANNA, 1, 1);
	let whole = sample(3 * CHUNK + 5);
	put(&vault, id, &whole).unwrap();
	for (first, chunks, from, to, next) in [
		(0, 1, 0, CHUNK, Some(1)),
		(1, 2, CHUNK, 3 * CHUNK, Some(3)),
		(3, 1, 3 * CHUNK, whole.len(), None),
		(2, 99, 2 * CHUNK, whole.len(), None),
		(0, u32::MAX, 0, whole.len(), None),
	] {
		let portion = read_part(&vault, &id, first, chunks).unwrap();
		assert_eq!(*portion.bytes, whole[from..to]);
		assert_eq!(portion.next, next);
	}
}

#[test]
fn chunks_behind_the_end_and_no_chunks_are_refused() {
	let (_directory, vault) = new_vault();
	let id = id(ANNA, 1, 1);
	put(&vault, id, &sample(CHUNK)).unwrap();
	for (first, chunks) in [(1, 1), (u32::MAX, u32::MAX), (0, 0)] {
		assert!(matches!(read_part(&vault, &id, first, chunks), Err(Error::OutOfRange)));
	}
}

#[test]
fn what_is_not_there_is_not_found() {
	let (_directory, vault) = new_vault();
	put(&vault, id(ANNA, 1, 1), b"contents").unwrap();
	for missing in [id(ANNA, 1, 2), id(ANNA, 1, 0), id(ANNA, 2, 1), id(BRUNO, 1, 1)] {
		assert!(matches!(read(&vault, &missing), Err(Error::NotFound)));
		assert_eq!(vault.stat(&missing.patient, &missing.record, Some(missing.version)).unwrap(), None);
	}
	assert_eq!(vault.stat(&BRUNO, &[1; 32], None).unwrap(), None);
	assert_eq!(vault.list(&BRUNO, None, 10).unwrap(), []);
}

#[test]
fn list_has_every_version_of_the_patient_and_of_nobody_else_page_by_page() {
	let (_directory, vault) = new_vault();
	let mut expected = Vec::new();
	for record in 0..6 {
		for version in 1..=3 {
			expected.push(put(&vault, id(ANNA, record, version), &[record]).unwrap());
		}
		put(&vault, id(BRUNO, record, 1), &[record]).unwrap();
	}
	for limit in [1, 4, 18, 100] {
		let (mut listed, mut after) = (Vec::new(), None);
		loop {
			let page = vault.list(&ANNA, after, limit).unwrap();
			assert!(page.len() <= limit as usize);
			let Some(last) = page.last() else { break };
			after = Some((last.meta.id.record, last.meta.id.version));
			listed.extend(page);
		}
		assert!(listed.windows(2).all(|two| {
			two[0].meta.id.record != two[1].meta.id.record || two[0].meta.id.version < two[1].meta.id.version
		}));
		listed.sort_by_key(|stored| (stored.meta.id.record, stored.meta.id.version));
		assert_eq!(listed, expected);
	}
	assert_eq!(vault.list(&ANNA, None, 0).unwrap(), []);
}

#[test]
fn sealed_place_in_a_list_opens_for_its_reader_of_that_list_alone() {
	let (_directory, vault) = new_vault();
	let place = ([0x77; 32], 3);
	let sealed = vault.seal_place(&ANNA, &DOCTOR, place).unwrap();
	assert!(!sealed.windows(8).any(|bytes| bytes == [0x77; 8]));
	assert_ne!(vault.seal_place(&ANNA, &DOCTOR, place).unwrap(), sealed);
	assert_eq!(vault.open_place(&ANNA, &DOCTOR, &sealed).unwrap(), place);
	let refused =
		|patient, reader, sealed: &[u8]| matches!(vault.open_place(&patient, &reader, sealed), Err(Error::Invalid(_)));
	assert!(refused(BRUNO, DOCTOR, &sealed));
	assert!(refused(ANNA, [0; 32], &sealed));
	for at in 0..sealed.len() {
		let mut changed = sealed.clone();
		changed[at] ^= 1;
		assert!(refused(ANNA, DOCTOR, &changed));
		assert!(refused(ANNA, DOCTOR, &sealed[..at]));
	}
}

proptest! {
	#![proptest_config(ProptestConfig { failure_persistence: None, cases: 24, ..ProptestConfig::default() })]

	#[test]
	fn whatever_is_put_is_read(
		sizes in proptest::collection::vec(
			prop_oneof![0..300_000usize, (0..5usize, 0..3usize).prop_map(|(n, m)| (n * CHUNK + m).saturating_sub(1))],
			1..4,
		),
	) {
		let (_directory, vault) = new_vault();
		for (record, size) in (0u8..).zip(&sizes) {
			put(&vault, id(ANNA, record, 1), &sample(*size)).unwrap();
		}
		for (record, size) in (0u8..).zip(&sizes) {
			prop_assert_eq!(contents(&vault, &id(ANNA, record, 1)), sample(*size));
		}
	}
}
