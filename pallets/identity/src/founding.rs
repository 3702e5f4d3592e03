//! Who is there from the first block: a chain specification's organizations and patients.

use alloc::vec::Vec;
use salus_primitives::{
	patient::Capacity,
	role::{OrganizationKind, Role, Roles},
	AccountId, OrganizationId, PatientId,
};
use serde::{Deserialize, Serialize};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, Organizations, Pallet};

/// A member of a founding organization.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FoundingMember {
	/// The account.
	pub account: AccountId,
	/// The roles it holds.
	pub roles: Roles,
}

/// An organization that founds the consortium.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FoundingOrganization {
	/// What it is.
	pub kind: OrganizationKind,
	/// Its first administrator.
	pub administrator: AccountId,
	/// Its other members. One entry for the administrator replaces the administrator's roles, which must keep that of administrator.
	#[serde(default)]
	pub members: Vec<FoundingMember>,
}

/// A patient who is registered from the first block.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FoundingPatient {
	/// The patient.
	pub patient: PatientId,
	/// The organization that answers for the registration.
	pub organization: OrganizationId,
	/// The patient's own wallet.
	pub controller: AccountId,
}

/// Enrols everybody. A chain cannot start from a specification that contradicts itself, and says why.
// Panicking is how genesis refuses. Nothing here runs in a block.
#[allow(clippy::panic)]
pub(crate) fn found<T: Config>(organizations: &[FoundingOrganization], patients: &[FoundingPatient]) {
	for (position, organization) in organizations.iter().enumerate() {
		if let Err(reason) = found_organization::<T>(organization) {
			panic!("the chain specification's organization {position} is not possible: {reason:?}");
		}
	}
	for (position, patient) in patients.iter().enumerate() {
		if let Err(reason) = found_patient::<T>(patient) {
			panic!("the chain specification's patient {position} is not possible: {reason:?}");
		}
	}
}

fn found_organization<T: Config>(founding: &FoundingOrganization) -> DispatchResult {
	let organization = Pallet::<T>::do_admit(founding.kind, founding.administrator.clone())?;
	for FoundingMember { account, roles } in &founding.members {
		Pallet::<T>::do_set_member(organization, account.clone(), *roles)?;
	}
	Ok(())
}

fn found_patient<T: Config>(founding: &FoundingPatient) -> Result<(), DispatchError> {
	let FoundingPatient { patient, organization, controller } = founding;
	let registrar = Organizations::<T>::get(organization).ok_or(Error::<T>::OrganizationNotFound)?;
	frame_support::ensure!(Role::Registrar.fits(registrar.kind), Error::<T>::RolesDoNotFit);
	Pallet::<T>::do_register_patient(*organization, *patient)?;
	Pallet::<T>::do_add_controller(*patient, controller.clone(), Capacity::Patient)
}
