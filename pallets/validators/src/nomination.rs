//! Nominations: which account a hospital wants to validate with.

use frame_support::{ensure, traits::Get};
use salus_primitives::{
	glue::Members,
	role::{OrganizationKind, Permission},
	AccountId, OrganizationId,
};
use sp_runtime::DispatchResult;

use crate::{Config, Error, NominationCounts, Nominations, Pallet};

impl<T: Config> Pallet<T> {
	/// That the account runs the organization, which is active.
	pub(crate) fn ensure_manages(account: &AccountId, organization: OrganizationId) -> DispatchResult {
		let actor = T::Members::actor(account, organization).ok_or(Error::<T>::NotAuthorized)?;
		ensure!(actor.may(Permission::ManageOrganization), Error::<T>::NotAuthorized);
		Ok(())
	}

	/// Whether it is a hospital that takes part now.
	pub(crate) fn is_active_hospital(organization: OrganizationId) -> bool {
		T::Members::organization(organization) == Some(OrganizationKind::Hospital)
	}

	/// Notes the nomination, in place of one that has lapsed.
	pub(crate) fn do_nominate(validator: &AccountId, organization: OrganizationId) -> DispatchResult {
		ensure!(Self::is_active_hospital(organization), Error::<T>::NotHospital);
		ensure!(!Self::is_validator(validator), Error::<T>::AlreadyAdmitted);
		if let Some(before) = Nominations::<T>::get(validator) {
			ensure!(!Self::is_active_hospital(before), Error::<T>::AlreadyNominated);
			Self::forget_nomination(validator, before);
		}
		NominationCounts::<T>::try_mutate(organization, |count| {
			ensure!(*count < T::MaxNominations::get(), Error::<T>::TooManyNominations);
			*count = count.saturating_add(1);
			Ok::<(), Error<T>>(())
		})?;
		Nominations::<T>::insert(validator, organization);
		Ok(())
	}

	/// Forgets the nomination, if it is this hospital's.
	pub(crate) fn do_withdraw(validator: &AccountId, organization: OrganizationId) -> DispatchResult {
		ensure!(Nominations::<T>::get(validator) == Some(organization), Error::<T>::NotNominated);
		Self::forget_nomination(validator, organization);
		Ok(())
	}

	/// The hospital that nominates the account, if it takes part now.
	pub(crate) fn standing_nomination(validator: &AccountId) -> Result<OrganizationId, Error<T>> {
		let organization = Nominations::<T>::get(validator).ok_or(Error::<T>::NotNominated)?;
		ensure!(Self::is_active_hospital(organization), Error::<T>::HospitalNotActive);
		Ok(organization)
	}

	/// Takes the nomination out, and counts it no longer.
	pub(crate) fn forget_nomination(validator: &AccountId, organization: OrganizationId) {
		Nominations::<T>::remove(validator);
		NominationCounts::<T>::mutate_exists(organization, |count| {
			*count = count.and_then(|count| count.checked_sub(1)).filter(|count| *count > 0);
		});
	}
}
