//! Names in other spellings.

/// `EnteredInError` as `entered-in-error`.
pub fn kebab(name: &str) -> String {
	let mut spelt = String::with_capacity(name.len() + 4);
	for (position, letter) in name.chars().enumerate() {
		if letter.is_ascii_uppercase() && position > 0 {
			spelt.push('-');
		}
		spelt.push(if letter == '_' { '-' } else { letter.to_ascii_lowercase() });
	}
	spelt
}

/// `review_due` as `reviewDue`, `AccessLog` as `accessLog`.
pub fn camel(name: &str) -> String {
	let mut spelt = String::with_capacity(name.len());
	let mut raise = false;
	for (position, letter) in name.chars().enumerate() {
		if letter == '_' {
			raise = true;
			continue;
		}
		let letter = match (position, raise) {
			(0, _) => letter.to_ascii_lowercase(),
			(_, true) => letter.to_ascii_uppercase(),
			_ => letter,
		};
		spelt.push(letter);
		raise = false;
	}
	spelt
}

/// A long number in hexadecimal, shortened for people.
pub fn short(hash: impl AsRef<[u8]>) -> String {
	let digits = hex::encode(hash);
	match digits.get(..8) {
		Some(first) if digits.len() > 8 => format!("0x{first}…"),
		_ => format!("0x{digits}"),
	}
}
