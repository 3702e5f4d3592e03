//! What a portal must show: what the view functions answer. Lists come in pages, and nothing is scanned but one patient's coverages.

use alloc::{boxed::Box, vec::Vec};
use salus_primitives::{
	insurance::{AuthorizationEntry, CoverageEntry, NetworkEntry, PlanEntry},
	AuthorizationId, CoverageId, Moment, NetworkId, OrganizationId, PatientId, PlanId,
};

use crate::{
	authorization::turn, glue::period_of, list::page_of, Authorizations, Awaiting, Config, Coverages, List,
	NetworkProviders, Networks, Pallet, Plans,
};

impl<T: Config> Pallet<T> {
	/// A page of the list, with what each number stands for.
	fn show<Entry>(
		list: List,
		before: Option<u32>,
		limit: u32,
		entry: impl Fn(u64) -> Option<Entry>,
	) -> Vec<(u32, Entry)> {
		let page = Self::page(list, before, limit).into_iter();
		page.filter_map(|(position, number)| Some((position, entry(number)?))).collect()
	}

	pub(crate) fn show_plans(insurer: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, PlanEntry)> {
		Self::show(List::Plans(insurer), before, limit, |number| {
			let id = PlanId(number.try_into().ok()?);
			Some(PlanEntry { id, plan: Plans::<T>::get(id)? })
		})
	}

	pub(crate) fn show_networks(insurer: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, NetworkEntry)> {
		Self::show(List::Networks(insurer), before, limit, |number| {
			let id = NetworkId(number.try_into().ok()?);
			Some(NetworkEntry { id, network: Networks::<T>::get(id)? })
		})
	}

	pub(crate) fn show_providers(network: NetworkId, after: Option<OrganizationId>, limit: u32) -> Vec<OrganizationId> {
		let providers: Box<dyn Iterator<Item = OrganizationId>> = match after {
			Some(provider) => {
				let key = NetworkProviders::<T>::hashed_key_for(network, provider);
				Box::new(NetworkProviders::<T>::iter_key_prefix_from(network, key))
			}
			None => Box::new(NetworkProviders::<T>::iter_key_prefix(network)),
		};
		providers.take(page_of(limit)).collect()
	}

	/// The patient's coverages that have a place, the first payer first.
	pub(crate) fn show_coverages(patient: PatientId) -> Vec<CoverageEntry> {
		let mut places = Self::places(patient);
		places.sort_by_key(|entry| (entry.coverage.order, entry.coverage.start, entry.id));
		places
	}

	pub(crate) fn show_period(coverage: CoverageId, served: Moment) -> Option<u32> {
		let found = Coverages::<T>::get(coverage)?;
		let (_, rules) = Self::rules_at(found.plan, served)?;
		let within = found.start <= served && served < found.end;
		within.then(|| period_of(&found, &rules, served))
	}

	fn authorization_entry(id: AuthorizationId) -> Option<AuthorizationEntry> {
		Some(AuthorizationEntry { id, authorization: Authorizations::<T>::get(id)? })
	}

	pub(crate) fn show_authorizations(
		coverage: CoverageId,
		before: Option<u32>,
		limit: u32,
	) -> Vec<(u32, AuthorizationEntry)> {
		let entry = |number| Self::authorization_entry(AuthorizationId(number));
		Self::show(List::Authorizations(coverage), before, limit, entry)
	}

	pub(crate) fn show_awaiting(
		insurer: OrganizationId,
		after: Option<AuthorizationId>,
		limit: u32,
	) -> Vec<AuthorizationEntry> {
		let keys: Box<dyn Iterator<Item = [u8; 8]>> = match after {
			Some(after) => {
				let key = Awaiting::<T>::hashed_key_for(insurer, turn(after));
				Box::new(Awaiting::<T>::iter_key_prefix_from(insurer, key))
			}
			None => Box::new(Awaiting::<T>::iter_key_prefix(insurer)),
		};
		let entry = |key| Self::authorization_entry(AuthorizationId(u64::from_be_bytes(key)));
		keys.take(page_of(limit)).filter_map(entry).collect()
	}
}
