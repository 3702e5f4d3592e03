//! Facts: what an organization says of itself to everybody.

use frame_support::ensure;
use salus_primitives::{
	organization::{Facts, WebAddress},
	OrganizationId,
};
use sp_runtime::DispatchResult;

use crate::{Config, Error, Pallet, PublicFacts};

impl<T: Config> Pallet<T> {
	/// Publishes these facts in place of those before. No facts leave nothing behind.
	pub(crate) fn do_set_facts(organization: OrganizationId, facts: &Facts) -> DispatchResult {
		ensure!(facts.web_address.as_ref().is_none_or(WebAddress::is_valid), Error::<T>::InvalidWebAddress);
		ensure!(PublicFacts::<T>::get(organization) != *facts, Error::<T>::NoChange);
		if *facts == Facts::default() {
			PublicFacts::<T>::remove(organization);
		} else {
			PublicFacts::<T>::insert(organization, facts);
		}
		Ok(())
	}
}
