//! Links between registrations of one person. Nothing is rewritten: whoever reads a duplicate is told which registration to use instead.

use frame_support::ensure;
use salus_primitives::{patient::Link, OrganizationId, PatientId};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Duplicates, Error, Pallet, Survivors};

impl<T: Config> Pallet<T> {
	/// Proposes the link, or makes it where one organization answers for both. Says whether it was made.
	pub(crate) fn do_link(
		organization: OrganizationId,
		duplicate: PatientId,
		survivor: PatientId,
	) -> Result<bool, DispatchError> {
		ensure!(duplicate != survivor, Error::<T>::LinkedToItself);
		let accepted = Self::ensure_registered(survivor)?.registered_by == organization;
		ensure!(!Survivors::<T>::contains_key(duplicate), Error::<T>::AlreadyLinked);
		Self::ensure_unchained(duplicate, survivor)?;
		if accepted {
			Self::append(duplicate, survivor)?;
		}
		Survivors::<T>::insert(duplicate, Link { survivor, accepted });
		Ok(accepted)
	}

	/// Makes the link that was proposed, for whoever answers for the survivor.
	pub(crate) fn do_accept_link(
		organization: OrganizationId,
		duplicate: PatientId,
	) -> Result<PatientId, DispatchError> {
		let Link { survivor, accepted } = Survivors::<T>::get(duplicate).ok_or(Error::<T>::NotLinked)?;
		ensure!(Self::ensure_registered(survivor)?.registered_by == organization, Error::<T>::NotAuthorized);
		ensure!(!accepted, Error::<T>::AlreadyLinked);
		Self::ensure_unchained(duplicate, survivor)?;
		Self::append(duplicate, survivor)?;
		Survivors::<T>::insert(duplicate, Link { survivor, accepted: true });
		Ok(survivor)
	}

	/// Undoes a link or a proposal, for whoever answers for either.
	pub(crate) fn do_unlink(organization: OrganizationId, duplicate: PatientId) -> Result<PatientId, DispatchError> {
		let Link { survivor, .. } = Survivors::<T>::get(duplicate).ok_or(Error::<T>::NotLinked)?;
		let answers = |patient| Self::ensure_registered(patient).map(|found| found.registered_by == organization);
		ensure!(answers(duplicate)? || answers(survivor)?, Error::<T>::NotAuthorized);
		Survivors::<T>::remove(duplicate);
		let mut duplicates = Duplicates::<T>::get(survivor);
		duplicates.retain(|linked| *linked != duplicate);
		if duplicates.is_empty() {
			Duplicates::<T>::remove(survivor);
		} else {
			Duplicates::<T>::insert(survivor, duplicates);
		}
		Ok(survivor)
	}

	/// That no link leads on from the survivor, and none leads to the duplicate. Without chains there are no circles either.
	fn ensure_unchained(duplicate: PatientId, survivor: PatientId) -> DispatchResult {
		let leads_on = Survivors::<T>::get(survivor).is_some_and(|link| link.accepted);
		ensure!(!leads_on && !Duplicates::<T>::contains_key(duplicate), Error::<T>::Chained);
		Ok(())
	}

	fn append(duplicate: PatientId, survivor: PatientId) -> DispatchResult {
		Duplicates::<T>::try_append(survivor, duplicate).map_err(|()| Error::<T>::TooManyDuplicates)?;
		Ok(())
	}
}
