//! Networks, and who is within.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{glue::Coverages, insurance::Network, NetworkId, OrganizationId};

use crate::{mock::*, Error, Event, NextNetwork, MAX_STAYS};

fn add(network: NetworkId, provider: OrganizationId) -> sp_runtime::DispatchResult {
	Insurance::add_provider(by(&manager()), INSURER, network, provider)
}

fn remove(network: NetworkId, provider: OrganizationId) -> sp_runtime::DispatchResult {
	Insurance::remove_provider(by(&manager()), INSURER, network, provider)
}

#[test]
fn a_network_is_opened_with_nobody_within() {
	run(|| {
		assert_ok!(Insurance::open_network(by(&manager()), INSURER));
		assert_eq!(events(), [Event::NetworkOpened { network: NETWORK, insurer: INSURER, by: manager() }]);
		assert_eq!(Insurance::network(NETWORK), Some(Network { insurer: INSURER, providers: 0, entered: START }));
		assert_eq!(Insurance::providers(NETWORK, None, 10), []);
	});
}

#[test]
fn there_is_no_network_without_a_number() {
	run(|| {
		NextNetwork::<Test>::put(u32::MAX);
		let call = Insurance::open_network(by(&manager()), INSURER);
		assert_noop!(call, Error::<Test>::NumbersExhausted);
		NextNetwork::<Test>::kill();
	});
}

#[test]
fn providers_come_and_go() {
	scene(|| {
		let within = |provider| <Insurance as Coverages>::is_within(NETWORK, provider, Now::get());
		assert!(within(HOSPITAL) && !within(PHARMACY));
		assert_noop!(add(NETWORK, HOSPITAL), Error::<Test>::AlreadyWithin);
		assert_noop!(remove(NETWORK, PHARMACY), Error::<Test>::NotWithin);
		for provider in [PHARMACY, LABORATORY] {
			assert_ok!(add(NETWORK, provider));
			assert_eq!(events(), [Event::ProviderAdded { network: NETWORK, provider, by: manager() }]);
			assert!(within(provider));
		}
		assert_eq!(Insurance::network(NETWORK).map(|network| network.providers), Some(3));
		assert_ok!(remove(NETWORK, HOSPITAL));
		assert_eq!(events(), [Event::ProviderRemoved { network: NETWORK, provider: HOSPITAL, by: manager() }]);
		assert!(!within(HOSPITAL));
		assert!(<Insurance as Coverages>::is_within(OTHER_NETWORK, HOSPITAL, START), "another network is another's");
		assert_ok!(add(NETWORK, HOSPITAL));
		assert!(!<Insurance as Coverages>::is_within(NO_NETWORK, HOSPITAL, START));
	});
}

#[test]
fn who_is_within_is_asked_as_of_when_it_was_served() {
	scene(|| {
		let within = |served| <Insurance as Coverages>::is_within(NETWORK, HOSPITAL, served);
		pass(10);
		assert_ok!(remove(NETWORK, HOSPITAL));
		pass(10);
		assert_ok!(add(NETWORK, HOSPITAL));
		pass(10);
		assert_ok!(remove(NETWORK, HOSPITAL));
		let served = [START - 1, START, START + 9, START + 10, START + 19, START + 20, START + 29, START + 30];
		assert_eq!(served.map(within), [false, true, true, false, false, true, true, false]);
	});
}

#[test]
fn a_provider_comes_as_often_as_can_be() {
	scene(|| {
		for _ in 1..MAX_STAYS {
			assert_ok!(remove(NETWORK, HOSPITAL));
			assert_ok!(add(NETWORK, HOSPITAL));
		}
		assert_ok!(remove(NETWORK, HOSPITAL));
		assert_noop!(add(NETWORK, HOSPITAL), Error::<Test>::TooManyStays);
		assert_ok!(add(NETWORK, PHARMACY));
	});
}

#[test]
fn only_active_organizations_that_give_care_come_in() {
	scene(|| {
		for other in [INSURER, OTHER_INSURER, SETTLEMENT, AUDITOR, OrganizationId(99)] {
			assert_noop!(add(NETWORK, other), Error::<Test>::NotAProvider);
		}
		Neighbours::set_active(PHARMACY, false);
		assert_noop!(add(NETWORK, PHARMACY), Error::<Test>::NotAProvider);
		// One that is not active any more goes out all the same.
		Neighbours::set_active(HOSPITAL, false);
		assert_ok!(remove(NETWORK, HOSPITAL));
	});
}

#[test]
fn nobody_changes_anothers_network() {
	scene(|| {
		for network in [OTHER_NETWORK, NO_NETWORK] {
			assert_noop!(add(network, PHARMACY), Error::<Test>::NotFound);
			assert_noop!(remove(network, HOSPITAL), Error::<Test>::NotFound);
		}
	});
}
