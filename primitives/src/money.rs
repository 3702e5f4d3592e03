//! Money: amounts in the minor units of a currency, who can have some, and the book of what came and went.

use core::fmt;

use codec::Decode;
use frame_support::{traits::ConstU32, BoundedVec};

use crate::{Digest, EscrowId, InvoiceId, Moment, OrganizationId, PatientId, RemittanceId, UnitId, WithdrawalId};

/// Money, in the minor units of its unit of account: cents, where that is a euro.
pub type Amount = u64;

/// The most that any one amount can be. A sum of thousands of these fits an [`Amount`], and one times ten thousand a `u128`.
pub const MAX_AMOUNT: Amount = 1_000_000_000_000_000;

/// The most digits of a minor unit behind the point; ISO 4217 has no currency with more.
pub const MAX_DECIMALS: u8 = 4;

/// The most entries that one page of a book holds.
pub const MAX_ENTRIES: u32 = 100;

/// A part of a whole, in hundredths of a percent.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Debug,
	Default,
	Hash,
	codec::Encode,
	codec::MaxEncodedLen,
	scale_info::TypeInfo,
	serde::Serialize,
)]
#[serde(transparent)]
pub struct BasisPoints(u16);

impl BasisPoints {
	/// Nothing.
	pub const ZERO: Self = Self(0);
	/// The whole.
	pub const WHOLE: Self = Self(10_000);

	/// So many hundredths of a percent; nothing above the whole.
	pub const fn new(points: u16) -> Option<Self> {
		if points <= Self::WHOLE.0 {
			Some(Self(points))
		} else {
			None
		}
	}

	/// How many hundredths of a percent.
	pub const fn get(self) -> u16 {
		self.0
	}

	/// The part of the amount, without what is less than a minor unit.
	pub fn of(self, amount: Amount) -> Amount {
		let part = u128::from(amount).saturating_mul(self.0.into()) / 10_000;
		Amount::try_from(part).unwrap_or(amount)
	}
}

// More than the whole is refused where it enters.
impl Decode for BasisPoints {
	fn decode<I: codec::Input>(input: &mut I) -> Result<Self, codec::Error> {
		Self::new(u16::decode(input)?).ok_or_else(|| "more than the whole".into())
	}
}

impl codec::DecodeWithMemTracking for BasisPoints {}

impl<'de> serde::Deserialize<'de> for BasisPoints {
	fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let points = <u16 as serde::Deserialize>::deserialize(deserializer)?;
		Self::new(points).ok_or_else(|| serde::de::Error::custom("a part is at most 10000 hundredths of a percent"))
	}
}

/// A currency: the three capital letters of ISO 4217.
#[derive(
	Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, codec::Encode, codec::MaxEncodedLen, scale_info::TypeInfo,
)]
pub struct Currency([u8; 3]);

impl Currency {
	/// The currency with this code; nothing unless it is three capital letters.
	pub const fn new(code: [u8; 3]) -> Option<Self> {
		let [a, b, c] = code;
		if a.is_ascii_uppercase() && b.is_ascii_uppercase() && c.is_ascii_uppercase() {
			Some(Self(code))
		} else {
			None
		}
	}

	/// Its code.
	pub fn code(&self) -> &str {
		core::str::from_utf8(&self.0).unwrap_or_default()
	}
}

impl fmt::Display for Currency {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(self.code())
	}
}

impl fmt::Debug for Currency {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(self.code())
	}
}

impl core::str::FromStr for Currency {
	type Err = InvalidCurrency;
	fn from_str(code: &str) -> Result<Self, Self::Err> {
		code.as_bytes().try_into().ok().and_then(Self::new).ok_or(InvalidCurrency)
	}
}

// Other bytes than letters are refused where they enter.
impl Decode for Currency {
	fn decode<I: codec::Input>(input: &mut I) -> Result<Self, codec::Error> {
		Self::new(Decode::decode(input)?).ok_or_else(|| "not the code of a currency".into())
	}
}

impl codec::DecodeWithMemTracking for Currency {}

impl serde::Serialize for Currency {
	fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(self.code())
	}
}

impl<'de> serde::Deserialize<'de> for Currency {
	fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let code = <alloc::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
		code.parse().map_err(serde::de::Error::custom)
	}
}

/// Text that is not the code of a currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct InvalidCurrency;

impl fmt::Display for InvalidCurrency {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str("a currency is three capital letters, as EUR (ISO 4217)")
	}
}

impl core::error::Error for InvalidCurrency {}

crate::code::shown! {
	/// Who can have money.
	#[derive(Copy, PartialOrd, Ord, Hash)]
	pub enum Party {
		/// An organization.
		#[codec(index = 0)]
		Organization(OrganizationId),
		/// A patient.
		#[codec(index = 1)]
		Patient(PatientId),
	}
}

crate::coded! {
	/// Whether a unit of account is in use.
	UnitStatus {
		/// It is issued, and moves.
		Active = 0 => "active",
		/// No more of it is issued. What there is moves, and is withdrawn.
		Closed = 1 => "closed",
	}
}

crate::coded! {
	/// Where a withdrawal stands.
	WithdrawalStatus {
		/// Asked for: the money is held, and whoever asked can still take it back.
		Requested = 0 => "requested",
		/// Paid out by the issuer, and burned.
		Completed = 1 => "completed",
		/// Not paid out: the money is free again.
		Rejected = 2 => "rejected",
		/// Taken back by whoever asked, before the issuer has accepted, or after that has left for good.
		Cancelled = 3 => "cancelled",
		/// The issuer is about to pay it out: it cannot be taken back any more.
		Accepted = 4 => "accepted",
	}
}

crate::coded! {
	/// Why money came or went.
	EntryKind {
		/// It was paid in at the issuer.
		Deposit = 0 => "deposit",
		/// It was paid out by the issuer.
		Withdrawal = 1 => "withdrawal",
		/// For an invoice.
		Payment = 2 => "payment",
		/// Back from whoever was paid.
		Refund = 3 => "refund",
		/// Out of an escrow, to whoever has earned it.
		EscrowRelease = 4 => "escrow-release",
		/// For claims, less what is taken back.
		Remittance = 5 => "remittance",
	}
}

crate::coded! {
	/// Which way money went, seen from whose book it is.
	Direction {
		/// It came.
		In = 0 => "in",
		/// It went.
		Out = 1 => "out",
	}
}

crate::code::shown! {
	/// What an entry is about.
	#[derive(Copy, PartialOrd, Ord)]
	pub enum Subject {
		/// Money that was paid in, or out: the digest of the issuer's own entry.
		#[codec(index = 0)]
		Reference(Digest),
		/// A withdrawal.
		#[codec(index = 1)]
		Withdrawal(WithdrawalId),
		/// An invoice.
		#[codec(index = 2)]
		Invoice(InvoiceId),
		/// An escrow.
		#[codec(index = 3)]
		Escrow(EscrowId),
		/// A remittance.
		#[codec(index = 4)]
		Remittance(RemittanceId),
		/// Credit that was left with a provider.
		#[codec(index = 5)]
		Credit,
	}
}

crate::code::shown! {
	/// A unit of account: a currency, as one settlement member issues it.
	#[derive(Copy)]
	pub struct Unit {
		/// Who issues it, and owes it.
		pub issuer: OrganizationId,
		/// In which currency.
		pub currency: Currency,
		/// How many digits its minor unit is behind the point: two, where that is a cent.
		pub decimals: u8,
		/// Whether it is in use.
		pub status: UnitStatus,
	}

	/// What somebody has of one unit.
	#[derive(Copy, Default)]
	pub struct Balance {
		/// What can be paid with.
		pub free: Amount,
		/// What is kept for withdrawals, escrows and credits.
		pub held: Amount,
	}

	/// Money that is to be paid out.
	#[derive(Copy)]
	pub struct Withdrawal {
		/// Whose.
		pub party: Party,
		/// Of which unit.
		pub unit: UnitId,
		/// How much.
		pub amount: Amount,
		/// Where it is to go: a digest of what the party has told the issuer, salted.
		pub destination: Digest,
		/// Where it stands.
		pub status: WithdrawalStatus,
		/// When it was asked for.
		pub requested: Moment,
		/// When it was over.
		pub ended: Option<Moment>,
	}

	/// One line of somebody's book: money that came or went. What is held is still theirs, and is no entry.
	#[derive(Copy)]
	pub struct LedgerEntry {
		/// When.
		pub at: Moment,
		/// Why.
		pub kind: EntryKind,
		/// Which way.
		pub direction: Direction,
		/// How much.
		pub amount: Amount,
		/// From whom, or to whom; nothing where the issuer has made or burned it.
		pub other: Option<Party>,
		/// What it is about.
		pub about: Subject,
		/// What the party has after it, held or not.
		pub balance: Amount,
	}

	/// An entry with its number in the book.
	#[derive(Copy)]
	pub struct NumberedEntry {
		/// Its number, from 0, without gaps.
		pub number: u64,
		/// The entry.
		pub entry: LedgerEntry,
	}

	/// A unit with its number.
	#[derive(Copy)]
	pub struct UnitEntry {
		/// Its number.
		pub id: UnitId,
		/// The unit.
		pub unit: Unit,
		/// How much of it there is.
		pub issued: Amount,
	}

	/// A withdrawal with its number.
	#[derive(Copy)]
	pub struct WithdrawalEntry {
		/// Its number.
		pub id: WithdrawalId,
		/// The withdrawal.
		pub withdrawal: Withdrawal,
	}

	/// What came and went of one unit in a span of time.
	pub struct Statement {
		/// What the party had at its beginning.
		pub opening: Amount,
		/// What the party had at its end.
		pub closing: Amount,
		/// A page of what came and went between, in its order.
		pub entries: BoundedVec<NumberedEntry, ConstU32<MAX_ENTRIES>>,
		/// The number with which the next page begins, where there is one.
		pub next: Option<u64>,
	}
}
