//! Names of nodes among nodes: the public key itself, or libp2p's spelling of it.

/// What libp2p puts before an Ed25519 key: an identity multihash of the key's protobuf.
const PREFIX: [u8; 6] = [0x00, 0x24, 0x08, 0x01, 0x12, 0x20];

const ALPHABET: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// A node's public key, written as `12D3Koo…` or in hexadecimal.
pub fn parse(text: &str) -> Result<[u8; 32], String> {
	let wrong = || format!("`{text}` is no identity of a node; write 12D3Koo... or 64 hexadecimal digits");
	if let Ok(key) = text.parse::<salus_primitives::Digest>() {
		return Ok(key.0);
	}
	let bytes = from_base58(text).ok_or_else(wrong)?;
	bytes.strip_prefix(&PREFIX).and_then(|key| key.try_into().ok()).ok_or_else(wrong)
}

/// A node's public key as libp2p writes it.
pub fn format(key: &[u8; 32]) -> String {
	to_base58(&[PREFIX.as_slice(), key].concat())
}

/// Digits in the base, the least first, of a number whose digits in another base come the greatest first.
fn digits(from: impl Iterator<Item = u32>, base: u32, into: u32) -> Vec<u32> {
	let mut digits: Vec<u32> = Vec::new();
	for mut carry in from {
		for digit in &mut digits {
			carry += *digit * base;
			*digit = carry % into;
			carry /= into;
		}
		while carry > 0 {
			digits.push(carry % into);
			carry /= into;
		}
	}
	digits
}

fn to_base58(bytes: &[u8]) -> String {
	let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
	let rest = digits(bytes.iter().map(|byte| u32::from(*byte)), 256, 58);
	let letters = rest.iter().rev().filter_map(|digit| ALPHABET.get(*digit as usize));
	std::iter::repeat_n(&ALPHABET[0], zeros).chain(letters).map(|letter| char::from(*letter)).collect()
}

fn from_base58(text: &str) -> Option<Vec<u8>> {
	let place = |letter: u8| ALPHABET.iter().position(|one| *one == letter).and_then(|place| u32::try_from(place).ok());
	// No key is written so long; and what is, takes long.
	let places = (text.len() <= 64).then(|| text.bytes().map(place).collect::<Option<Vec<_>>>())??;
	let zeros = places.iter().take_while(|place| **place == 0).count();
	let rest = digits(places.into_iter(), 58, 256);
	let rest = rest.iter().rev().filter_map(|digit| u8::try_from(*digit).ok());
	Some(std::iter::repeat_n(0, zeros).chain(rest).collect())
}
