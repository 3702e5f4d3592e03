//! Who is there from the first block: a chain specification's organizations.

use alloc::vec::Vec;
use salus_primitives::{
	organization::{Facts, Name},
	role::{Licence, OrganizationKind, Roles},
	AccountId,
};
use serde::{Deserialize, Serialize};
use sp_runtime::DispatchResult;

use crate::{Config, Pallet};

/// A member of a founding organization.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FoundingMember {
	/// The account.
	pub account: AccountId,
	/// The roles it holds.
	pub roles: Roles,
	/// Its professional licence.
	#[serde(default)]
	pub licence: Option<Licence>,
}

/// An organization that founds the consortium.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FoundingOrganization {
	/// What it is.
	pub kind: OrganizationKind,
	/// What it is called.
	#[serde(default)]
	pub name: Option<Name>,
	/// What it says of itself to everybody.
	#[serde(default)]
	pub facts: Option<Facts>,
	/// Its first administrator.
	pub administrator: AccountId,
	/// Its other members. One entry for the administrator replaces the administrator's roles, which must keep that of administrator.
	#[serde(default)]
	pub members: Vec<FoundingMember>,
}

/// Enrols everybody. A chain cannot start from a specification that contradicts itself, and says why.
// Panicking is how genesis refuses. Nothing here runs in a block.
#[allow(clippy::panic)]
pub(crate) fn found<T: Config>(organizations: &[FoundingOrganization]) {
	for (position, organization) in organizations.iter().enumerate() {
		if let Err(reason) = found_organization::<T>(organization) {
			panic!("the chain specification's organization {position} is not possible: {reason:?}");
		}
	}
}

fn found_organization<T: Config>(founding: &FoundingOrganization) -> DispatchResult {
	let organization = Pallet::<T>::do_admit(founding.kind, founding.administrator.clone())?;
	if let Some(name) = &founding.name {
		Pallet::<T>::do_name_organization(organization, name)?;
	}
	if let Some(facts) = &founding.facts {
		Pallet::<T>::do_set_facts(organization, facts)?;
	}
	for FoundingMember { account, roles, licence } in &founding.members {
		Pallet::<T>::do_set_member(organization, account.clone(), *roles)?;
		if licence.is_some() {
			Pallet::<T>::do_set_licence(organization, account, *licence)?;
		}
	}
	Ok(())
}
