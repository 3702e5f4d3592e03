//! A second implementation of the envelope, written from `docs/vault-format.md` on AES-GCM and HMAC alone: no STREAM, no HKDF, none of the vault's
//! own code. What one writes the other must read, to the byte.

use aes_gcm::{
	aead::{Aead, KeyInit, Payload},
	Aes256Gcm, Nonce,
};
use hmac::{Hmac, Mac};
use proptest::prelude::*;
use sha2::{Digest, Sha256};

use super::{id, sample};
use crate::{envelope, keys::Key, Id, VersionId};

pub(super) fn hmac(key: &[u8], data: &[u8]) -> Id {
	let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(key).unwrap();
	mac.update(data);
	mac.finalize().into_bytes().into()
}

fn identity(id: &VersionId) -> Vec<u8> {
	[&id.patient[..], &id.record, &id.version.to_be_bytes()].concat()
}

/// One block of HKDF is all that any use needs.
fn derive(key: &Id, salt: &[u8], name: &str, prefix: &[u8], id: &VersionId) -> Id {
	let info = [b"salus/vault/envelope/1/", name.as_bytes(), &[0], prefix, &identity(id), &[1]].concat();
	hmac(&hmac(salt, key), &info)
}

fn nonce(prefix: &[u8], number: u32, last: bool) -> [u8; 12] {
	[prefix, &number.to_be_bytes(), &[u8::from(last)]].concat().try_into().unwrap()
}

fn chunk_data(header: &[u8], id: &VersionId, number: u32) -> Vec<u8> {
	[b"salus/vault/envelope/1/chunk\0", header, &identity(id), &number.to_be_bytes()].concat()
}

/// Writes an envelope.
pub(super) fn write(key: &Id, id: &VersionId, salt: &Id, contents: &[u8]) -> (Vec<u8>, Vec<Vec<u8>>) {
	let parts: Vec<&[u8]> = if contents.is_empty() { vec![contents] } else { contents.chunks(65_536).collect() };
	let mut header = b"SALUSENV\x00\x01\x00\x01\x00\x01\x00\x00".to_vec();
	header.extend((contents.len() as u64).to_be_bytes());
	header.extend((parts.len() as u32).to_be_bytes());
	header.extend(salt);
	let prefix = header.clone();
	header.extend(derive(key, salt, "commitment", &prefix, id));
	let cipher = Aes256Gcm::new(&derive(key, salt, "key", &prefix, id).into());
	let nonce_prefix = &derive(key, salt, "nonce", &prefix, id)[..7];
	let seal = |(number, part): (usize, &&[u8])| {
		let number = number as u32;
		let nonce = nonce(nonce_prefix, number, number as usize + 1 == parts.len());
		let payload = Payload { msg: part, aad: &chunk_data(&header, id, number) };
		cipher.encrypt(Nonce::from_slice(&nonce), payload).unwrap()
	};
	let chunks = parts.iter().enumerate().map(seal).collect();
	(header, chunks)
}

/// Reads an envelope; nothing if anything is wrong with it.
pub(super) fn read(key: &Id, id: &VersionId, header: &[u8], chunks: &[Vec<u8>]) -> Option<Vec<u8>> {
	if header.len() != 92 || header[..16] != *b"SALUSENV\x00\x01\x00\x01\x00\x01\x00\x00" {
		return None;
	}
	let length = u64::from_be_bytes(header[16..24].try_into().unwrap()) as usize;
	let count = u32::from_be_bytes(header[24..28].try_into().unwrap()) as usize;
	let salt = &header[28..60];
	if derive(key, salt, "commitment", &header[..60], id) != header[60..] || chunks.len() != count {
		return None;
	}
	let cipher = Aes256Gcm::new(&derive(key, salt, "key", &header[..60], id).into());
	let nonce_prefix = &derive(key, salt, "nonce", &header[..60], id)[..7];
	let mut contents = Vec::new();
	for (number, chunk) in chunks.iter().enumerate() {
		let nonce = nonce(nonce_prefix, number as u32, number + 1 == count);
		let payload = Payload { msg: chunk, aad: &chunk_data(header, id, number as u32) };
		contents.extend(cipher.decrypt(Nonce::from_slice(&nonce), payload).ok()?);
	}
	(contents.len() == length).then_some(contents)
}

/// The root, by recursion on halves as RFC 6962 has it.
pub(super) fn root(header: &[u8], chunks: &[Vec<u8>]) -> Id {
	fn top(leaves: &[&[u8]]) -> Id {
		match leaves {
			[leaf] => Sha256::digest([&[0], *leaf].concat()).into(),
			_ => {
				let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
				Sha256::digest([&[1], &top(left)[..], &top(right)[..]].concat()).into()
			}
		}
	}
	let leaves: Vec<&[u8]> = std::iter::once(header).chain(chunks.iter().map(Vec::as_slice)).collect();
	let count = (leaves.len() as u32).to_be_bytes();
	Sha256::digest([b"salus/vault/ciphertext-root/1", &count[..], &top(&leaves)].concat()).into()
}

fn lengths() -> impl Strategy<Value = usize> {
	let borders = prop_oneof![Just(0usize), Just(65_536), Just(131_072), Just(196_608), Just(262_144)];
	prop_oneof![0..300_000usize, (borders, 0..5usize).prop_map(|(border, more)| (border + more).saturating_sub(2))]
}

proptest! {
	#![proptest_config(ProptestConfig { failure_persistence: None, cases: 128, ..ProptestConfig::default() })]

	#[test]
	fn both_implementations_write_the_same_and_read_each_other(
		key: Id, salt: Id, patient: Id, record: Id, version: u32, length in lengths(),
	) {
		let id = VersionId { patient, record, version };
		let contents = sample(length);
		let ours = envelope::seal(&Key::from_slice(&key).unwrap(), &id, &salt, &contents).unwrap();
		let (header, chunks) = write(&key, &id, &salt, &contents);
		prop_assert_eq!(&ours.header, &header);
		prop_assert_eq!(&ours.chunks, &chunks);
		prop_assert_eq!(ours.root(), root(&header, &chunks));
		prop_assert_eq!(read(&key, &id, &ours.header, &ours.chunks), Some(contents.clone()));
		let opener = envelope::Opener::new(&Key::from_slice(&key).unwrap(), &id, &header).unwrap();
		prop_assert_eq!(opener.length(), length as u64);
		let mut opened = Vec::new();
		for (number, chunk) in chunks.iter().enumerate() {
			opened.extend_from_slice(&opener.open(number as u32, chunk).unwrap());
		}
		prop_assert_eq!(opened, contents);
	}
}

#[test]
fn second_implementation_refuses_what_the_first_refuses() {
	let (key, id, other) = ([1; 32], id([2; 32], 3, 4), id([2; 32], 3, 5));
	let (header, chunks) = write(&key, &id, &[9; 32], &sample(70_000));
	assert!(read(&key, &id, &header, &chunks).is_some());
	assert!(read(&[2; 32], &id, &header, &chunks).is_none());
	assert!(read(&key, &other, &header, &chunks).is_none());
	assert!(read(&key, &id, &header, &[chunks[1].clone(), chunks[0].clone()]).is_none());
	assert!(read(&key, &id, &header, &chunks[..1]).is_none());
}
