//! Coded values: enums whose variants carry the word a published code system gives them, and sets of them.

/// Derives for structs what everything does that is stored, sent and shown. What one does beside, as `Copy`, it says itself.
macro_rules! shown {
	($( $(#[$meta:meta])* pub $kind:ident $name:ident $body:tt )+) => { $(
		$(#[$meta])*
		#[derive(
			Clone, PartialEq, Eq, Debug,
			codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo,
			serde::Serialize, serde::Deserialize,
		)]
		#[serde(rename_all = "camelCase")]
		pub $kind $name $body
	)+ };
}
pub(crate) use shown;

/// Declares an enum with a fixed index and a code per variant, and optionally a set of its values as a bit field.
///
/// Indices are part of the chain's format: never reuse or reorder one.
#[macro_export]
macro_rules! coded {
	(
		$(#[$meta:meta])*
		$name:ident {
			$( $(#[$vmeta:meta])* $variant:ident = $index:literal => $code:literal, )+
		}
	) => {
		$(#[$meta])*
		#[derive(
			Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash,
			codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo,
		)]
		#[repr(u8)]
		pub enum $name {
			$( $(#[$vmeta])* #[codec(index = $index)] #[doc = concat!(" `", $code, "`")] $variant = $index, )+
		}

		impl $name {
			/// Every value, in the order of its index.
			pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

			/// The published code.
			pub const fn code(self) -> &'static str {
				match self { $( Self::$variant => $code, )+ }
			}

			/// The value with this code.
			pub fn from_code(code: &str) -> Option<Self> {
				match code { $( $code => Some(Self::$variant), )+ _ => None }
			}
		}

		impl core::fmt::Display for $name {
			fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
				f.write_str(self.code())
			}
		}

		impl core::str::FromStr for $name {
			type Err = $crate::code::UnknownCode;
			fn from_str(code: &str) -> Result<Self, Self::Err> {
				Self::from_code(code).ok_or($crate::code::UnknownCode { of: stringify!($name), known: &[ $( $code, )+ ] })
			}
		}

		impl serde::Serialize for $name {
			fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
				serializer.serialize_str(self.code())
			}
		}

		impl<'de> serde::Deserialize<'de> for $name {
			fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
				let code = <alloc::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
				code.parse().map_err(serde::de::Error::custom)
			}
		}
	};
	(
		$(#[$meta:meta])*
		$name:ident {
			$( $(#[$vmeta:meta])* $variant:ident = $index:literal => $code:literal, )+
		}
		$(#[$smeta:meta])*
		set $set:ident($bits:ty)
	) => {
		$crate::coded! { $(#[$meta])* $name { $( $(#[$vmeta])* $variant = $index => $code, )+ } }

		$(#[$smeta])*
		#[derive(
			Clone, Copy, PartialEq, Eq, Default, Hash,
			codec::Encode, codec::MaxEncodedLen, scale_info::TypeInfo,
		)]
		pub struct $set($bits);

		impl $set {
			/// No value.
			pub const NONE: Self = Self(0);
			/// Every value.
			pub const ALL: Self = Self(0 $( | (1 << $index) )+);

			/// The set of these values.
			pub const fn of(values: &[$name]) -> Self {
				let mut bits = 0;
				let mut rest = values;
				while let [first, tail @ ..] = rest {
					bits |= 1 << (*first as u8);
					rest = tail;
				}
				Self(bits)
			}

			/// The bit field: bit `n` stands for the value with index `n`.
			pub const fn bits(self) -> $bits {
				self.0
			}

			/// The set with this bit field; `None` where a bit stands for no value.
			pub const fn from_bits(bits: $bits) -> Option<Self> {
				if bits & !Self::ALL.0 == 0 { Some(Self(bits)) } else { None }
			}

			/// Whether the set holds this value.
			pub const fn contains(self, value: $name) -> bool {
				self.0 & (1 << (value as u8)) != 0
			}

			/// Whether the set holds every value of the other.
			pub const fn includes(self, other: Self) -> bool {
				other.0 & !self.0 == 0
			}

			/// Whether the set holds no value.
			pub const fn is_empty(self) -> bool {
				self.0 == 0
			}

			/// The values in either.
			pub const fn union(self, other: Self) -> Self {
				Self(self.0 | other.0)
			}

			/// The values in both.
			pub const fn intersection(self, other: Self) -> Self {
				Self(self.0 & other.0)
			}

			/// The values in this but not in the other.
			pub const fn difference(self, other: Self) -> Self {
				Self(self.0 & !other.0)
			}

			/// The values, in the order of their index.
			pub fn iter(self) -> impl Iterator<Item = $name> {
				$name::ALL.iter().copied().filter(move |value| self.contains(*value))
			}
		}

		impl From<$name> for $set {
			fn from(value: $name) -> Self {
				Self::of(&[value])
			}
		}

		impl FromIterator<$name> for $set {
			fn from_iter<I: IntoIterator<Item = $name>>(values: I) -> Self {
				values.into_iter().fold(Self::NONE, |set, value| set.union(value.into()))
			}
		}

		impl core::fmt::Debug for $set {
			fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
				f.debug_set().entries(self.iter()).finish()
			}
		}

		// A bit without a meaning is refused where it enters, so that a set never says more than its reader knows.
		impl codec::Decode for $set {
			fn decode<I: codec::Input>(input: &mut I) -> Result<Self, codec::Error> {
				Self::from_bits(codec::Decode::decode(input)?).ok_or_else(|| concat!("unknown bit in ", stringify!($set)).into())
			}
		}

		impl codec::DecodeWithMemTracking for $set {}

		impl serde::Serialize for $set {
			fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
				serializer.collect_seq(self.iter())
			}
		}

		impl<'de> serde::Deserialize<'de> for $set {
			fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
				Ok(<alloc::vec::Vec<$name> as serde::Deserialize>::deserialize(deserializer)?.into_iter().collect())
			}
		}
	};
}

/// A code that its code system does not have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct UnknownCode {
	/// The kind of code.
	pub of: &'static str,
	/// The codes there are.
	pub known: &'static [&'static str],
}

impl core::fmt::Display for UnknownCode {
	fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
		write!(f, "unknown {}; use one of", self.of)?;
		for (position, code) in self.known.iter().enumerate() {
			write!(f, "{}{code}", if position == 0 { " " } else { ", " })?;
		}
		Ok(())
	}
}

impl core::error::Error for UnknownCode {}
