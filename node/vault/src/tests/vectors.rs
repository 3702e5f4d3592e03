//! The golden vectors, which another program in another language made.

use codec::Decode;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::{reference, sample};
use crate::{
	entry_hash, envelope,
	keyring::PatientKeys,
	keys::{Key, Place},
	Entry, Id, VersionId,
};

#[derive(Deserialize)]
struct Vectors {
	envelopes: Vec<EnvelopeVector>,
	rows: Vec<RowVector>,
	entries: Vec<EntryVector>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct EnvelopeVector {
	record_key: String,
	patient: String,
	record: String,
	version: u32,
	salt: String,
	length: usize,
	header: String,
	first_chunk: Option<String>,
	chunk_digests: Vec<String>,
	root: String,
	anchor_key: String,
	commitment: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RowVector {
	key: String,
	table: String,
	row_key: String,
	plain: String,
	sealed: String,
}

#[derive(Deserialize)]
struct EntryVector {
	sequence: u64,
	salt: String,
	entry: String,
	previous: String,
	hash: String,
}

fn vectors() -> Vectors {
	serde_json::from_str(include_str!("../../vectors/golden.json")).unwrap()
}

fn bytes(digits: &str) -> Vec<u8> {
	hex::decode(digits).unwrap()
}

fn array(digits: &str) -> Id {
	bytes(digits).try_into().unwrap()
}

fn key(digits: &str) -> Key {
	Key::from_slice(&bytes(digits)).unwrap()
}

impl EnvelopeVector {
	fn id(&self) -> VersionId {
		VersionId { patient: array(&self.patient), record: array(&self.record), version: self.version }
	}

	fn matches(&self, header: &[u8], chunks: &[Vec<u8>]) {
		assert_eq!(hex::encode(header), self.header);
		let digests: Vec<_> = chunks.iter().map(|chunk| hex::encode(Sha256::digest(chunk))).collect();
		assert_eq!(digests, self.chunk_digests);
		if let Some(first) = &self.first_chunk {
			assert_eq!(&hex::encode(&chunks[0]), first);
		}
	}
}

#[test]
fn envelopes_are_written_as_the_vectors_have_them() {
	let vectors = vectors().envelopes;
	assert_eq!(vectors.len(), 8);
	for vector in vectors {
		let contents = sample(vector.length);
		let envelope = envelope::seal(&key(&vector.record_key), &vector.id(), &array(&vector.salt), &contents).unwrap();
		vector.matches(&envelope.header, &envelope.chunks);
		assert_eq!(hex::encode(envelope.root()), vector.root);
		let opener = envelope::Opener::new(&key(&vector.record_key), &vector.id(), &envelope.header).unwrap();
		let opened: Vec<u8> = (0u32..)
			.zip(&envelope.chunks)
			.flat_map(|(number, chunk)| opener.open(number, chunk).unwrap().to_vec())
			.collect();
		assert_eq!(opened, contents);
	}
}

#[test]
fn second_implementation_writes_the_vectors_too() {
	for vector in vectors().envelopes {
		let (header, chunks) =
			reference::write(&array(&vector.record_key), &vector.id(), &array(&vector.salt), &sample(vector.length));
		vector.matches(&header, &chunks);
		assert_eq!(hex::encode(reference::root(&header, &chunks)), vector.root);
	}
}

#[test]
fn commitments_are_as_the_vectors_have_them() {
	for vector in vectors().envelopes {
		let keys = PatientKeys { key: Key::random().unwrap(), anchor: key(&vector.anchor_key) };
		assert_eq!(hex::encode(keys.commitment(&vector.id(), &sample(vector.length))), vector.commitment);
	}
}

#[test]
fn sealed_rows_are_opened_as_the_vectors_have_them() {
	for vector in vectors().rows {
		let place = Place::new(&vector.table, &bytes(&vector.row_key));
		let opened = key(&vector.key).open(&place, &bytes(&vector.sealed), "row").unwrap();
		assert_eq!(hex::encode(&*opened), vector.plain);
	}
}

#[test]
fn entries_of_the_log_hash_as_the_vectors_have_them() {
	for vector in vectors().entries {
		let entry = Entry::decode(&mut &bytes(&vector.entry)[..]).unwrap();
		let hash = entry_hash(vector.sequence, &array(&vector.previous), &array(&vector.salt), &entry);
		assert_eq!(hex::encode(hash), vector.hash);
	}
}
