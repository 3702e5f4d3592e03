//! Fields of the details: text with rules.

/// A field that has no value that it can have.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum FieldError {
	/// There is nothing in it.
	#[error("{path} is empty; write something, or leave the field out")]
	Empty {
		/// Which.
		path: String,
	},
	/// It is too short for where it is written.
	#[error("{path} has {length} characters, and at least {least} are needed")]
	Short {
		/// Which.
		path: String,
		/// How many characters it has.
		length: usize,
		/// How many it must have.
		least: usize,
	},
	/// It is too long for where it is written.
	#[error("{path} has {length} characters, and at most {most} can be written")]
	Long {
		/// Which.
		path: String,
		/// How many characters it has.
		length: usize,
		/// How many it can have.
		most: usize,
	},
	/// It has a character that cannot be written there.
	#[error("{path} has the character {character:?}, which cannot be written there; spell it otherwise")]
	Character {
		/// Which.
		path: String,
		/// The character.
		character: char,
	},
	/// It is no value of its kind.
	#[error("{path} is not right: {why}")]
	Invalid {
		/// Which.
		path: String,
		/// What it should be.
		why: &'static str,
	},
}

/// A field, with where it is.
#[derive(Clone, Debug)]
pub struct Field<'a> {
	path: String,
	value: &'a str,
}

/// The most characters of any text here.
const MOST: usize = 255;

impl<'a> Field<'a> {
	/// The field at this path.
	pub fn new(path: impl std::fmt::Display, value: &'a str) -> Self {
		Self { path: path.to_string(), value }
	}

	/// What is wrong with it, in our words.
	pub fn invalid(&self, why: &'static str) -> FieldError {
		FieldError::Invalid { path: self.path.clone(), why }
	}

	/// Text that every format can take: not empty, without control characters, not endless.
	pub fn text(&self) -> Result<(), FieldError> {
		if self.value.trim().is_empty() {
			return Err(FieldError::Empty { path: self.path.clone() });
		}
		self.length(1, MOST)?;
		self.each(|character| !character.is_control())
	}

	/// Exactly so many digits.
	pub fn digits(&self, count: usize) -> Result<(), FieldError> {
		self.length(count, count)?;
		self.each(|character| character.is_ascii_digit())
	}

	/// Text for an element of X12 of that size: its characters, without the four that separate elements here.
	pub fn x12(&self, least: usize, most: usize) -> Result<&'a str, FieldError> {
		self.each(|character| matches!(character, ' '..='~') && !"*:^~".contains(character))?;
		self.length(least, most)?;
		// A space at an end would not come back.
		if self.value.trim() != self.value {
			return Err(self.invalid("it begins or ends with a space"));
		}
		Ok(self.value)
	}

	fn length(&self, least: usize, most: usize) -> Result<(), FieldError> {
		let (path, length) = (self.path.clone(), self.value.chars().count());
		if length < least {
			return Err(FieldError::Short { path, length, least });
		}
		if length > most {
			return Err(FieldError::Long { path, length, most });
		}
		Ok(())
	}

	fn each(&self, can_be: impl Fn(char) -> bool) -> Result<(), FieldError> {
		match self.value.chars().find(|character| !can_be(*character)) {
			Some(character) => Err(FieldError::Character { path: self.path.clone(), character }),
			None => Ok(()),
		}
	}

	/// A provider's national number of the USA: ten digits, of which the last one checks the others (ISO 7812, after the prefix 80840).
	pub fn npi(&self) -> Result<(), FieldError> {
		self.digits(10)?;
		// The prefix's own digits add 24.
		let sum: u32 = self.value.bytes().rev().enumerate().fold(24, |sum, (position, byte)| {
			let digit = u32::from(byte - b'0');
			let doubled = digit * 2;
			sum + if position % 2 == 0 { digit } else { doubled / 10 + doubled % 10 }
		});
		if !sum.is_multiple_of(10) {
			return Err(self.invalid("its last digit does not check the others"));
		}
		Ok(())
	}
}
