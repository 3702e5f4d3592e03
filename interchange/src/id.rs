//! The chain's identifiers, as its documents have them: numbers, and 32 bytes in hexadecimal.

use std::{fmt, str::FromStr};

use serde::{de::Error as _, Deserialize, Deserializer, Serialize, Serializer};

macro_rules! number {
	($($(#[$meta:meta])* $name:ident($inner:ty))+) => { $(
		$(#[$meta])*
		#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, Serialize, Deserialize)]
		#[serde(transparent)]
		pub struct $name(pub $inner);

		impl fmt::Display for $name {
			fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
				self.0.fmt(f)
			}
		}
	)+ };
}

macro_rules! bytes {
	($($(#[$meta:meta])* $name:ident)+) => { $(
		$(#[$meta])*
		#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
		pub struct $name(pub [u8; 32]);

		impl fmt::Display for $name {
			fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
				write!(f, "0x{}", hex::encode(self.0))
			}
		}

		impl fmt::Debug for $name {
			fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
				fmt::Display::fmt(self, f)
			}
		}

		impl FromStr for $name {
			type Err = InvalidBytes;
			fn from_str(text: &str) -> Result<Self, Self::Err> {
				let digits = text.strip_prefix("0x").ok_or(InvalidBytes)?;
				let mut bytes = [0; 32];
				hex::decode_to_slice(digits, &mut bytes).map_err(|_| InvalidBytes)?;
				Ok(Self(bytes))
			}
		}

		impl Serialize for $name {
			fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
				serializer.collect_str(self)
			}
		}

		impl<'de> Deserialize<'de> for $name {
			fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
				String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
			}
		}
	)+ };
}

number! {
	/// An organization.
	OrganizationId(u32)
	/// A unit of account.
	UnitId(u32)
	/// A plan.
	PlanId(u32)
	/// A coverage.
	CoverageId(u64)
	/// An authorization before a service.
	AuthorizationId(u64)
	/// A claim.
	ClaimId(u64)
	/// An invoice.
	InvoiceId(u64)
	/// An escrow.
	EscrowId(u64)
	/// A withdrawal.
	WithdrawalId(u64)
	/// A remittance.
	RemittanceId(u64)
	/// An appointment.
	AppointmentId(u64)
	/// A laboratory order.
	OrderId(u64)
	/// A laboratory report.
	ReportId(u64)
	/// What a pharmacy has handed over.
	DispenseId(u64)
	/// A stay.
	EncounterId(u64)
}

bytes! {
	/// A patient: 32 random bytes.
	PatientId
	/// A record: 32 random bytes.
	RecordId
	/// A digest: 32 bytes.
	Digest
}

impl PatientId {
	/// Its hexadecimal digits without the prefix: 64 characters, as long as a FHIR id can be.
	pub fn digits(&self) -> String {
		hex::encode(self.0)
	}
}

/// Text that is not `0x` and 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("this is 0x and 64 hexadecimal digits")]
pub struct InvalidBytes;

/// An account, by its SS58 address. It is carried, and not taken apart.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, Serialize)]
#[serde(transparent)]
pub struct AccountId(String);

impl AccountId {
	/// The address.
	pub fn address(&self) -> &str {
		&self.0
	}
}

impl fmt::Display for AccountId {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(&self.0)
	}
}

impl FromStr for AccountId {
	type Err = InvalidAccount;
	fn from_str(text: &str) -> Result<Self, Self::Err> {
		let is_base58 = |byte: u8| byte.is_ascii_alphanumeric() && !b"0OIl".contains(&byte);
		if (46..=50).contains(&text.len()) && text.bytes().all(is_base58) {
			Ok(Self(text.to_owned()))
		} else {
			Err(InvalidAccount)
		}
	}
}

impl<'de> Deserialize<'de> for AccountId {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
	}
}

/// Text that is not an SS58 address of 32 bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("an account is its SS58 address: 46 to 50 characters of base 58")]
pub struct InvalidAccount;
