//! Whom a consent names: the key under which the named find it.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use salus_primitives::{consent::Grantee, AccountId, OrganizationId};
use scale_info::TypeInfo;

/// Whom a consent names.
// The codec's derive casts each variant's index, which it has checked.
#[allow(clippy::cast_possible_truncation)]
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Named {
	/// An account itself.
	#[codec(index = 0)]
	Account(AccountId),
	/// An organization, or a role in it.
	#[codec(index = 1)]
	Organization(OrganizationId),
}

impl From<&Grantee> for Named {
	fn from(grantee: &Grantee) -> Self {
		match grantee {
			Grantee::Account(account) => Self::Account(account.clone()),
			Grantee::Organization(organization) | Grantee::Role { organization, .. } => {
				Self::Organization(*organization)
			}
		}
	}
}
