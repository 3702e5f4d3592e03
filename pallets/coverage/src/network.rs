//! Networks: with which providers an insurer has contracts.

use frame_support::ensure;
use salus_primitives::{insurance::Network, NetworkId, OrganizationId};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, List, NetworkProviders, Networks, NextNetwork, Pallet};

impl<T: Config> Pallet<T> {
	/// The insurer's network.
	pub(crate) fn ensure_network(insurer: OrganizationId, network: NetworkId) -> Result<Network, DispatchError> {
		let found = Networks::<T>::get(network).ok_or(Error::<T>::NotFound)?;
		ensure!(found.insurer == insurer, Error::<T>::NotFound);
		Ok(found)
	}

	/// Opens a network in which nobody is.
	pub(crate) fn do_open_network(insurer: OrganizationId) -> Result<NetworkId, DispatchError> {
		let network = NetworkId(Self::number::<_, NextNetwork<T>>()?);
		Self::append(List::Networks(insurer), network.0.into())?;
		Networks::<T>::insert(network, Network { insurer, providers: 0, entered: Self::now() });
		Ok(network)
	}

	/// Takes an active provider into the network.
	pub(crate) fn do_add_provider(
		insurer: OrganizationId,
		network: NetworkId,
		provider: OrganizationId,
	) -> DispatchResult {
		let found = Self::ensure_network(insurer, network)?;
		Self::ensure_provider(provider)?;
		ensure!(!NetworkProviders::<T>::contains_key(network, provider), Error::<T>::AlreadyWithin);
		let providers = found.providers.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		Networks::<T>::insert(network, Network { providers, ..found });
		NetworkProviders::<T>::insert(network, provider, ());
		Ok(())
	}

	/// Takes a provider out of the network, active or not.
	pub(crate) fn do_remove_provider(
		insurer: OrganizationId,
		network: NetworkId,
		provider: OrganizationId,
	) -> DispatchResult {
		let found = Self::ensure_network(insurer, network)?;
		ensure!(NetworkProviders::<T>::contains_key(network, provider), Error::<T>::NotWithin);
		let providers = found.providers.saturating_sub(1);
		Networks::<T>::insert(network, Network { providers, ..found });
		NetworkProviders::<T>::remove(network, provider);
		Ok(())
	}
}
