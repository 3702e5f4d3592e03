//! Identifiers. None of them is, or is derived from, anything a person is called.

use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// An account: whoever signs.
pub type AccountId = sp_runtime::AccountId32;

/// Milliseconds since the Unix epoch.
pub type Moment = u64;

/// What time it is by this clock. One that runs past the last moment shows that one.
pub fn now<Clock: frame_support::traits::UnixTime>() -> Moment {
	Clock::now().as_millis().try_into().unwrap_or(Moment::MAX)
}

/// A digest: BLAKE2b-256 unless its name says otherwise.
pub type Digest = sp_core::H256;

macro_rules! number {
	($(#[$meta:meta])* $name:ident($inner:ty)) => {
		$(#[$meta])*
		#[derive(
			Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Hash,
			Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, serde::Serialize, serde::Deserialize,
		)]
		#[serde(transparent)]
		pub struct $name(pub $inner);

		impl core::fmt::Display for $name {
			fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
				self.0.fmt(f)
			}
		}

		impl core::str::FromStr for $name {
			type Err = core::num::ParseIntError;
			fn from_str(text: &str) -> Result<Self, Self::Err> {
				text.parse().map(Self)
			}
		}
	};
}

macro_rules! random {
	($(#[$meta:meta])* $name:ident) => {
		$(#[$meta])*
		#[derive(
			Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash,
			Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
		)]
		pub struct $name(pub [u8; 32]);

		impl core::fmt::Display for $name {
			fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
				write!(f, "0x{}", hex::encode(self.0))
			}
		}

		impl core::fmt::Debug for $name {
			fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
				write!(f, concat!(stringify!($name), "({})"), self)
			}
		}

		impl core::str::FromStr for $name {
			type Err = InvalidId;
			fn from_str(text: &str) -> Result<Self, Self::Err> {
				let mut bytes = [0u8; 32];
				hex::decode_to_slice(text.strip_prefix("0x").unwrap_or(text), &mut bytes).map_err(|_| InvalidId)?;
				Ok(Self(bytes))
			}
		}

		impl serde::Serialize for $name {
			fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
				serializer.collect_str(self)
			}
		}

		impl<'de> serde::Deserialize<'de> for $name {
			fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
				<String as serde::Deserialize>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
			}
		}
	};
}

number! {
	/// An organization, numbered in the order of admission.
	OrganizationId(u32)
}

number! {
	/// A role that an organization has defined for itself, numbered per organization.
	RoleId(u16)
}

number! {
	/// A consent, request or refusal, numbered per patient.
	ConsentId(u32)
}

number! {
	/// A use of break-glass, numbered over the whole chain.
	BreakGlassId(u64)
}

number! {
	/// A ward, numbered per organization.
	WardId(u16)
}

number! {
	/// A room, numbered per ward.
	RoomId(u16)
}

number! {
	/// A bed, numbered per ward.
	BedId(u16)
}

number! {
	/// A patient's stay, numbered over the whole chain.
	EncounterId(u64)
}

number! {
	/// A schedule, numbered per organization.
	ScheduleId(u32)
}

number! {
	/// An appointment, numbered over the whole chain.
	AppointmentId(u64)
}

number! {
	/// A specialty. The organization gives the number, and says elsewhere what it means.
	SpecialtyId(u16)
}

number! {
	/// A room in which patients are seen, under the number that its organization gives it.
	PlaceId(u16)
}

number! {
	/// A house or a site, under the number that its organization gives it.
	LocationId(u16)
}

number! {
	/// Five minutes, counted since the Unix epoch.
	Cell(u32)
}

number! {
	/// A day of coordinated universal time, counted since the Unix epoch.
	Day(u32)
}

number! {
	/// A laboratory order, numbered over the whole chain.
	OrderId(u64)
}

number! {
	/// A laboratory's part in an order, numbered over the whole chain.
	TaskId(u64)
}

number! {
	/// A specimen, numbered over the whole chain.
	SpecimenId(u64)
}

number! {
	/// A laboratory's report, numbered over the whole chain.
	ReportId(u64)
}

number! {
	/// A prescription, numbered over the whole chain.
	PrescriptionId(u64)
}

number! {
	/// What a pharmacy gives on a prescription, numbered over the whole chain.
	DispenseId(u64)
}

number! {
	/// A refill that a patient has ordered, numbered over the whole chain.
	RefillId(u64)
}

number! {
	/// What a pharmacy keeps, numbered per pharmacy.
	ItemId(u32)
}

number! {
	/// A transfer from one pharmacy's stock to another's, numbered over the whole chain.
	TransferId(u64)
}

number! {
	/// A unit of account, numbered over the whole chain.
	UnitId(u32)
}

number! {
	/// Money that is to be paid out, numbered over the whole chain.
	WithdrawalId(u64)
}

number! {
	/// An invoice, numbered over the whole chain.
	InvoiceId(u64)
}

number! {
	/// An escrow, numbered over the whole chain.
	EscrowId(u64)
}

number! {
	/// A payment for many claims, numbered over the whole chain.
	RemittanceId(u64)
}

number! {
	/// An insurer's plan, numbered over the whole chain.
	PlanId(u32)
}

number! {
	/// A network of providers, numbered over the whole chain.
	NetworkId(u32)
}

number! {
	/// That a patient is covered by a plan, numbered over the whole chain.
	CoverageId(u64)
}

number! {
	/// An authorization before a service, numbered over the whole chain.
	AuthorizationId(u64)
}

number! {
	/// A claim, numbered over the whole chain.
	ClaimId(u64)
}

random! {
	/// A lot of a drug: a digest of its label under a key that pharmacies and auditors share, so that every pharmacy that has it knows it, and nobody else can try labels.
	LotId
}

random! {
	/// A patient: 32 random bytes drawn at registration.
	PatientId
}

random! {
	/// A record: 32 random bytes drawn by its author.
	RecordId
}

/// Text that is not 32 bytes in hexadecimal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct InvalidId;

impl core::fmt::Display for InvalidId {
	fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
		f.write_str("an id is 64 hexadecimal digits, with or without 0x before them")
	}
}

impl core::error::Error for InvalidId {}
