//! Strings that must not come out anywhere but where they were put in.
//!
//! A marker is looked for as it is, in hexadecimal and in base64, whole or in half: a store that compresses may tear a string in two.

use std::{
	collections::HashMap,
	fs,
	path::{Path, PathBuf},
};

use base64::{engine::general_purpose::STANDARD, Engine};
use rand::{distributions::Uniform, Rng};

use crate::Result;

/// How long a marker is.
const LENGTH: usize = 32;

/// How much of a pattern decides where to look closer.
const KEY: usize = 8;

/// A marker that was found where it must not be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
	/// Which.
	pub marker: String,
	/// How it is written there.
	pub form: &'static str,
	/// Where.
	pub place: String,
}

/// Draws markers: letters only, so that no format has a reason to write them otherwise.
pub fn draw(count: usize) -> Vec<String> {
	let mut random = rand::thread_rng();
	let letters = Uniform::new_inclusive(b'a', b'z');
	(0..count).map(|_| (0..LENGTH).map(|_| char::from(random.sample(letters))).collect()).collect()
}

struct Pattern {
	bytes: Vec<u8>,
	marker: usize,
	form: &'static str,
}

/// Looks for markers in bytes and files.
pub struct Search {
	markers: Vec<String>,
	patterns: Vec<Pattern>,
	by_key: HashMap<u64, Vec<usize>>,
	sieve: Vec<u64>,
}

impl Search {
	/// For these markers.
	pub fn new(markers: &[String]) -> Self {
		let mut patterns = Vec::new();
		for (index, marker) in markers.iter().enumerate() {
			let (front, back) = marker.as_bytes().split_at(marker.len() / 2);
			for half in [front, back] {
				let mut add = |bytes, form| patterns.push(Pattern { bytes, marker: index, form });
				add(half.to_vec(), "plain");
				add(half.to_ascii_uppercase(), "upper case");
				add(hex::encode(half).into_bytes(), "hexadecimal");
				add(hex::encode_upper(half).into_bytes(), "upper-case hexadecimal");
				(0..3).for_each(|shift| add(base64_inside(half, shift), "base64"));
			}
		}
		let mut search =
			Self { markers: markers.to_vec(), patterns, by_key: HashMap::new(), sieve: vec![0; SIEVE / 64] };
		for index in 0..search.patterns.len() {
			let key = key_of(&search.patterns[index].bytes);
			search.by_key.entry(key).or_default().push(index);
			let bit = sieve_bit(key);
			search.sieve[bit / 64] |= 1 << (bit % 64);
		}
		search
	}

	/// Every marker in these bytes.
	pub fn bytes(&self, place: &str, bytes: &[u8]) -> Vec<Found> {
		let mut found = Vec::new();
		for (at, window) in bytes.windows(KEY).enumerate() {
			let key = key_of(window);
			let bit = sieve_bit(key);
			if self.sieve[bit / 64] & (1 << (bit % 64)) == 0 {
				continue;
			}
			for index in self.by_key.get(&key).into_iter().flatten() {
				let pattern = &self.patterns[*index];
				if bytes[at..].starts_with(&pattern.bytes) {
					let marker = self.markers[pattern.marker].clone();
					found.push(Found { marker, form: pattern.form, place: format!("{place}, byte {at}") });
				}
			}
		}
		found
	}

	/// Every marker in the files under this folder, and in their names. Says how many files and bytes were read, too.
	pub fn folder(&self, folder: &Path) -> Result<(Vec<Found>, usize, u64)> {
		let (mut found, mut files, mut size) = (Vec::new(), 0, 0);
		for path in files_under(folder)? {
			let name = path.display().to_string();
			found.extend(self.bytes(&format!("the name {name}"), name.as_bytes()));
			let bytes = match fs::read(&path) {
				Ok(bytes) => bytes,
				// A running database removes files as it goes.
				Err(gone) if gone.kind() == std::io::ErrorKind::NotFound => continue,
				Err(error) => return Err(error.into()),
			};
			found.extend(self.bytes(&name, &bytes));
			files += 1;
			size += bytes.len() as u64;
		}
		Ok((found, files, size))
	}
}

/// Every file under a folder.
pub fn files_under(folder: &Path) -> Result<Vec<PathBuf>> {
	let mut files = Vec::new();
	let mut folders = vec![folder.to_path_buf()];
	while let Some(folder) = folders.pop() {
		for entry in fs::read_dir(folder)? {
			let entry = entry?;
			match entry.file_type()?.is_dir() {
				true => folders.push(entry.path()),
				false => files.push(entry.path()),
			}
		}
	}
	Ok(files)
}

/// How many bits the sieve has. With 14,000 patterns, one window in some 300 is looked at closer.
const SIEVE: usize = 1 << 22;

fn sieve_bit(key: u64) -> usize {
	(key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 42) as usize
}

fn key_of(bytes: &[u8]) -> u64 {
	let mut key = [0u8; KEY];
	key.copy_from_slice(&bytes[..KEY]);
	u64::from_le_bytes(key)
}

/// How the bytes look inside a longer base64 text, if so many bytes modulo three come before them: without the characters that
/// neighbours have a part in.
fn base64_inside(bytes: &[u8], shift: usize) -> Vec<u8> {
	let padded = [vec![0; shift], bytes.to_vec()].concat();
	let whole = padded.len() / 3 * 4;
	let first = [0, 2, 3][shift];
	STANDARD.encode(&padded).as_bytes()[first..whole].to_vec()
}

#[cfg(test)]
mod tests {
	use super::*;

	fn forms_found(text: &[u8], markers: &[String]) -> Vec<&'static str> {
		let mut forms: Vec<_> = Search::new(markers).bytes("here", text).into_iter().map(|found| found.form).collect();
		forms.dedup();
		forms
	}

	#[test]
	fn markers_are_distinct() {
		let markers = draw(1_000);
		assert_eq!(markers.iter().collect::<std::collections::HashSet<_>>().len(), 1_000);
	}

	#[test]
	fn a_marker_is_found_in_every_form() {
		let markers = draw(50);
		let marker = markers[31].as_bytes();
		assert_eq!(forms_found(&[b"a log line ", marker, b"."].concat(), &markers), ["plain"]);
		assert_eq!(forms_found(hex::encode(marker).as_bytes(), &markers), ["hexadecimal"]);
		for before in ["", "x", "xy", "xyz"] {
			let text = STANDARD.encode([before.as_bytes(), marker, b" and more"].concat());
			assert_eq!(forms_found(text.as_bytes(), &markers), ["base64"], "{before}");
		}
	}

	#[test]
	fn half_a_marker_is_found() {
		let markers = draw(50);
		assert_eq!(forms_found(&markers[7].as_bytes()[..20], &markers), ["plain"]);
		assert_eq!(forms_found(&markers[7].as_bytes()[12..], &markers), ["plain"]);
	}

	#[test]
	fn other_text_holds_no_marker() {
		let markers = draw(1_000);
		let others = draw(1_000).concat();
		assert!(forms_found(others.as_bytes(), &markers).is_empty());
	}

	#[test]
	fn file_names_are_searched() {
		let markers = draw(3);
		let folder = tempfile::tempdir().unwrap();
		fs::create_dir(folder.path().join("inner")).unwrap();
		fs::write(folder.path().join("inner").join(&markers[1]), b"nothing").unwrap();
		let (found, files, size) = Search::new(&markers).folder(folder.path()).unwrap();
		assert!(found.iter().all(|one| one.marker == markers[1]) && !found.is_empty());
		assert_eq!((files, size), (1, 7));
	}
}
