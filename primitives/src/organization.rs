//! What is publicly known of organizations, and what a portal shows of them.

use alloc::{
	borrow::Cow,
	string::{String, ToString},
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use sp_core::H256;

use crate::{
	role::{Licence, OrganizationKind, OrganizationStatus, OwnRoles, Permissions, Roles},
	AccountId, Moment, OrganizationId, RoleId,
};

/// A public key of 32 bytes.
pub type PublicKey = H256;

/// Declares a short text in bytes. Its length is bounded where it enters; what else it must keep to is `is_valid`.
macro_rules! text {
	($(#[$meta:meta])* $name:ident($most:literal)) => {
		$(#[$meta])*
		#[derive(
			Clone, PartialEq, Eq, PartialOrd, Ord, Default, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
		)]
		pub struct $name(pub BoundedVec<u8, ConstU32<$most>>);

		impl core::fmt::Display for $name {
			fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
				f.write_str(&String::from_utf8_lossy(&self.0))
			}
		}

		impl core::fmt::Debug for $name {
			fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
				write!(f, "{:?}", self.to_string())
			}
		}

		impl core::str::FromStr for $name {
			type Err = TooLong;
			fn from_str(text: &str) -> Result<Self, Self::Err> {
				text.as_bytes().to_vec().try_into().map(Self).map_err(|_| TooLong { most: $most })
			}
		}

		impl serde::Serialize for $name {
			fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
				serializer.collect_str(self)
			}
		}

		impl<'de> serde::Deserialize<'de> for $name {
			fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
				let text = <Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
				text.parse().map_err(serde::de::Error::custom)
			}
		}
	};
}

/// A text with more bytes than fit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooLong {
	/// How many fit.
	pub most: u32,
}

impl core::fmt::Display for TooLong {
	fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
		write!(f, "a text of {} bytes at most", self.most)
	}
}

impl core::error::Error for TooLong {}

text! {
	/// What an organization is called: letters, digits, single spaces between words, and the signs `& ' ( ) + , - . /`, in ASCII.
	Name(64)
}

impl Name {
	/// Whether it is a name.
	pub fn is_valid(&self) -> bool {
		let allowed = |byte: &u8| byte.is_ascii_alphanumeric() || b" &'()+,-./".contains(byte);
		let words = || self.0.split(|byte| *byte == b' ');
		self.0.iter().all(allowed) && words().all(|word| !word.is_empty())
	}
}

text! {
	/// Where an organization's portal or node is: `https://` or `wss://`, a host, perhaps a port and a path. No user, no query, no fragment.
	WebAddress(128)
}

impl WebAddress {
	/// Whether it is an address.
	pub fn is_valid(&self) -> bool {
		let Some(rest) = self.0.strip_prefix(b"https://").or_else(|| self.0.strip_prefix(b"wss://")) else {
			return false;
		};
		let end = rest.iter().position(|byte| *byte == b'/').unwrap_or(rest.len());
		let (authority, path) = rest.split_at_checked(end).unwrap_or_default();
		is_authority(authority) && path.iter().all(|byte| byte.is_ascii_alphanumeric() || b"/-._~".contains(byte))
	}
}

/// A host, and perhaps a port.
fn is_authority(authority: &[u8]) -> bool {
	let mut parts = authority.split(|byte| *byte == b':');
	let (host, port, more) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
	let label = |label: &[u8]| {
		!label.is_empty()
			&& label.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
			&& !label.starts_with(b"-")
			&& !label.ends_with(b"-")
	};
	let number = |port: &[u8]| {
		port.iter().all(u8::is_ascii_digit)
			&& core::str::from_utf8(port).is_ok_and(|port| port.parse::<u16>().is_ok_and(|port| port > 0))
	};
	host.split(|byte| *byte == b'.').all(label) && port.is_none_or(number) && more.is_none()
}

text! {
	/// What an organization calls a role of its own: a small letter, then small letters, digits and hyphens.
	RoleCode(32)
}

impl RoleCode {
	/// Whether it is a code.
	pub fn is_valid(&self) -> bool {
		let allowed = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || *byte == b'-';
		self.0.first().is_some_and(u8::is_ascii_lowercase) && self.0.iter().all(allowed)
	}
}

/// What an organization says of itself to everybody.
#[derive(
	Clone,
	PartialEq,
	Eq,
	Debug,
	Default,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Facts {
	/// Where its portal or its node is.
	pub web_address: Option<WebAddress>,
	/// The key to encrypt to it: X25519.
	pub encryption_key: Option<PublicKey>,
	/// The key by which its node is known among nodes: Ed25519.
	pub network_identity: Option<PublicKey>,
}

/// An organization, as a portal shows it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OrganizationEntry {
	/// Its number.
	pub organization: OrganizationId,
	/// What it is.
	pub kind: OrganizationKind,
	/// Whether it takes part.
	pub status: OrganizationStatus,
	/// When it was admitted.
	pub admitted: Moment,
	/// What it is called, once the council has named it.
	pub name: Option<Name>,
	/// What it says of itself.
	pub facts: Facts,
	/// How many members it has.
	pub members: u32,
	/// How many of them are administrators.
	pub administrators: u32,
	/// How many roles it has defined for itself.
	pub own_roles: u32,
}

/// A member of an organization, as a portal shows it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MemberEntry {
	/// The account.
	pub account: AccountId,
	/// The built-in roles it holds.
	pub roles: Roles,
	/// The organization's own roles it holds.
	pub own_roles: OwnRoles,
	/// Its professional licence.
	pub licence: Option<Licence>,
	/// Since when it is a member.
	pub since: Moment,
}

/// A role that an organization has defined for itself, as a portal shows it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RoleEntry {
	/// Its number.
	pub role: RoleId,
	/// Its code.
	pub code: RoleCode,
	/// What it permits.
	pub permissions: Permissions,
	/// Whether it counts only while its holder's licence is in force.
	pub licensed: bool,
	/// How many members hold it.
	pub holders: u32,
}
