//! Networks: with which providers an insurer has contracts, and had them.

use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{ensure, traits::ConstU32, BoundedVec};
use salus_primitives::{insurance::Network, Moment, NetworkId, OrganizationId};
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, List, Memberships, NetworkProviders, Networks, NextNetwork, Pallet};

/// How often a provider can come into the same network.
pub const MAX_STAYS: u32 = 16;

/// From when to when a provider was within a network.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Stay {
	/// From which moment of service on.
	pub since: Moment,
	/// From which moment of service on no more; nothing while it is within.
	pub until: Option<Moment>,
}

/// All that there were, in their order.
pub type Stays = BoundedVec<Stay, ConstU32<MAX_STAYS>>;

impl Stay {
	/// Whether the provider was within when it was served.
	pub fn covers(&self, served: Moment) -> bool {
		self.since <= served && self.until.is_none_or(|until| served < until)
	}
}

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

	/// Takes an active provider into the network, for what it serves from now on.
	pub(crate) fn do_add_provider(
		insurer: OrganizationId,
		network: NetworkId,
		provider: OrganizationId,
	) -> DispatchResult {
		let found = Self::ensure_network(insurer, network)?;
		Self::ensure_provider(provider)?;
		ensure!(!NetworkProviders::<T>::contains_key(network, provider), Error::<T>::AlreadyWithin);
		let providers = found.providers.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		let stay = Stay { since: Self::now(), until: None };
		let entered = Memberships::<T>::mutate(network, provider, |stays| stays.try_push(stay));
		ensure!(entered.is_ok(), Error::<T>::TooManyStays);
		Networks::<T>::insert(network, Network { providers, ..found });
		NetworkProviders::<T>::insert(network, provider, ());
		Ok(())
	}

	/// Takes a provider out of the network, active or not. For what it has served it stays within.
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
		Memberships::<T>::mutate(network, provider, |stays| {
			if let Some(last) = stays.last_mut() {
				last.until = Some(Self::now());
			}
		});
		Ok(())
	}
}
