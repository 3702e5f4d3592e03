//! The envelope by itself: whatever is done to it, it opens to what went in or not at all.

use super::{id, sample, ANNA, BRUNO};
use crate::{
	envelope::{seal, Envelope, Opener, CHUNK, HEADER},
	keys::{Key, TAG},
	Error, VersionId,
};

fn key(byte: u8) -> Key {
	Key::from_slice(&[byte; 32]).unwrap()
}

fn sealed(length: usize) -> Envelope {
	seal(&key(1), &id(ANNA, 1, 1), &[2; 32], &sample(length)).unwrap()
}

fn open(key: &Key, id: &VersionId, header: &[u8], chunks: &[Vec<u8>]) -> Result<Vec<u8>, Error> {
	let opener = Opener::new(key, id, header)?;
	let mut contents = Vec::new();
	for number in 0..opener.count() {
		let chunk = chunks.get(number as usize).ok_or(Error::Integrity("chunk"))?;
		contents.extend_from_slice(&opener.open(number, chunk)?);
	}
	Ok(contents)
}

fn refused(id: &VersionId, header: &[u8], chunks: &[Vec<u8>]) -> bool {
	matches!(open(&key(1), id, header, chunks), Err(Error::Integrity(_)))
}

#[test]
fn every_length_around_chunk_borders_opens_again() {
	let id = id(ANNA, 1, 1);
	for border in [0, CHUNK, 2 * CHUNK, 3 * CHUNK] {
		for length in border.saturating_sub(2)..=border + 2 {
			let envelope = sealed(length);
			assert_eq!(envelope.header.len(), HEADER);
			assert_eq!(envelope.chunks.len(), length.div_ceil(CHUNK).max(1));
			assert_eq!(open(&key(1), &id, &envelope.header, &envelope.chunks).unwrap(), sample(length));
		}
	}
}

#[test]
fn every_flipped_byte_of_a_header_is_refused_at_the_commitment() {
	let envelope = sealed(100);
	for at in 0..HEADER {
		for bit in 0..8 {
			let mut header = envelope.header.clone();
			header[at] ^= 1 << bit;
			assert!(Opener::new(&key(1), &id(ANNA, 1, 1), &header).is_err(), "byte {at}, bit {bit}");
		}
	}
}

#[test]
fn every_flipped_byte_of_a_chunk_is_refused() {
	let envelope = sealed(CHUNK + 30);
	let opener = Opener::new(&key(1), &id(ANNA, 1, 1), &envelope.header).unwrap();
	for (number, chunk) in (0u32..).zip(&envelope.chunks) {
		let mut changed = chunk.clone();
		for at in 0..chunk.len() {
			changed[at] ^= 0x01;
			assert!(matches!(opener.open(number, &changed), Err(Error::Integrity(_))), "chunk {number}, byte {at}");
			changed[at] ^= 0x01;
		}
		assert!(opener.open(number, &changed).is_ok());
	}
}

#[test]
fn every_truncation_is_refused() {
	let envelope = sealed(CHUNK + 30);
	let id = id(ANNA, 1, 1);
	for length in 0..HEADER {
		assert!(Opener::new(&key(1), &id, &envelope.header[..length]).is_err(), "header of {length}");
	}
	let opener = Opener::new(&key(1), &id, &envelope.header).unwrap();
	for (number, chunk) in (0u32..).zip(&envelope.chunks) {
		for length in 0..chunk.len() {
			assert!(opener.open(number, &chunk[..length]).is_err(), "chunk {number} of {length}");
		}
	}
	assert!(refused(&id, &envelope.header, &envelope.chunks[..1]));
	assert!(refused(&id, &envelope.header, &[]));
}

#[test]
fn surplus_bytes_and_chunks_are_refused() {
	let envelope = sealed(CHUNK + 30);
	let opener = Opener::new(&key(1), &id(ANNA, 1, 1), &envelope.header).unwrap();
	for (number, chunk) in (0u32..).zip(&envelope.chunks) {
		assert!(opener.open(number, &[chunk.as_slice(), &[0]].concat()).is_err());
	}
	assert!(opener.open(2, &envelope.chunks[1]).is_err());
	let longer = [envelope.header.as_slice(), &[0]].concat();
	assert!(Opener::new(&key(1), &id(ANNA, 1, 1), &longer).is_err());
}

#[test]
fn swapped_and_repeated_chunks_are_refused() {
	let envelope = sealed(3 * CHUNK);
	let id = id(ANNA, 1, 1);
	for one in 0..3 {
		for other in (0..3).filter(|other| *other != one) {
			let mut swapped = envelope.chunks.clone();
			swapped.swap(one, other);
			assert!(refused(&id, &envelope.header, &swapped));
			let mut repeated = envelope.chunks.clone();
			repeated[one] = envelope.chunks[other].clone();
			assert!(refused(&id, &envelope.header, &repeated));
		}
	}
}

#[test]
fn middle_chunk_cannot_pass_for_the_last() {
	let id = id(ANNA, 1, 1);
	let (long, short) = (sealed(2 * CHUNK), sealed(CHUNK));
	assert_eq!(long.chunks[0].len(), CHUNK + TAG);
	assert!(refused(&id, &short.header, &long.chunks[..1]));
}

#[test]
fn splice_between_patients_records_versions_and_keys_is_refused() {
	let contents = sample(2 * CHUNK);
	let here = id(ANNA, 1, 1);
	let envelope = sealed(2 * CHUNK);
	for there in [id(BRUNO, 1, 1), id(ANNA, 2, 1), id(ANNA, 1, 2)] {
		assert!(refused(&there, &envelope.header, &envelope.chunks), "whole envelope");
		let other = seal(&key(1), &there, &[2; 32], &contents).unwrap();
		assert!(refused(&here, &other.header, &envelope.chunks), "header");
		assert!(refused(&here, &envelope.header, &[envelope.chunks[0].clone(), other.chunks[1].clone()]), "chunk");
	}
	let other = seal(&key(1), &here, &[3; 32], &contents).unwrap();
	assert!(refused(&here, &envelope.header, &[envelope.chunks[0].clone(), other.chunks[1].clone()]), "other salt");
	let other = seal(&key(2), &here, &[2; 32], &contents).unwrap();
	assert!(refused(&here, &envelope.header, &[envelope.chunks[0].clone(), other.chunks[1].clone()]), "other key");
	assert!(refused(&here, &other.header, &other.chunks), "whole envelope under another key");
}

#[test]
fn wrong_key_is_found_by_the_commitment_before_anything_is_decrypted() {
	let envelope = sealed(10);
	let refusal = Opener::new(&key(2), &id(ANNA, 1, 1), &envelope.header).err().unwrap();
	assert!(matches!(refusal, Error::Integrity("key commitment")));
}

#[test]
fn same_contents_encrypt_differently_under_another_salt() {
	let one = seal(&key(1), &id(ANNA, 1, 1), &[2; 32], b"same").unwrap();
	let other = seal(&key(1), &id(ANNA, 1, 1), &[3; 32], b"same").unwrap();
	assert_ne!(one.chunks, other.chunks);
	assert_ne!(one.root(), other.root());
}

#[test]
fn ciphertext_root_depends_on_every_leaf() {
	let envelope = sealed(3 * CHUNK);
	let root = envelope.root();
	for number in 0..3 {
		let mut chunks = envelope.chunks.clone();
		chunks[number][0] ^= 1;
		assert_ne!(Envelope { header: envelope.header.clone(), chunks }.root(), root);
	}
	let mut header = envelope.header.clone();
	header[91] ^= 1;
	assert_ne!(Envelope { header, chunks: envelope.chunks.clone() }.root(), root);
}
