//! Units of account are made, moved and burned by payments alone: no call of the assets' own pallet is anybody's, but root's.

use frame_support::{assert_ok, dispatch::GetDispatchInfo, traits::Contains};
use pallet_collective::Instance1;
use pallet_utility::derivative_account_id;
use sp_runtime::{traits::Dispatchable, TokenError};

use super::{cast::*, motion::*};
use crate::{configs::ProxyType, AccountId, Assets, Multisig, Proxy, Runtime, RuntimeCall, RuntimeOrigin};

/// An asset of the tests, beside any unit.
const ASSET: u32 = 7;

fn calls() -> Vec<RuntimeCall> {
	let calls = calls_of::<pallet_assets::Call<Runtime>>(22);
	assert!(calls.len() > 30, "{}", calls.len());
	calls
}

/// The asset is this account's, which could make as much of it as it likes.
fn owned_by(owner: &AccountId) {
	let call = pallet_assets::Call::force_create {
		id: ASSET,
		owner: owner.clone().into(),
		is_sufficient: true,
		min_balance: 1,
	};
	assert_ok!(RuntimeCall::from(call).dispatch(RuntimeOrigin::root()));
}

fn mint() -> RuntimeCall {
	pallet_assets::Call::mint { id: ASSET, beneficiary: NURSE.into(), amount: 5 }.into()
}

/// Nothing but the filter was in the way: the asset's owner could have made some.
fn only_the_filter_stopped(owner: AccountId) {
	assert_eq!(Assets::total_supply(ASSET), 0);
	assert_ok!(Assets::mint(by(owner), ASSET, NURSE.into(), 5));
	assert_eq!(Assets::total_supply(ASSET), 5);
}

#[test]
fn no_signer_makes_a_call_of_the_assets_pallet() {
	cast(|| {
		for call in calls() {
			assert!(!<Runtime as frame_system::Config>::BaseCallFilter::contains(&call), "{call:?}");
			for signer in KNOWN.into_iter().chain([alice()]) {
				let answer = call.clone().dispatch(by(signer)).map_err(|refusal| refusal.error);
				assert_eq!(answer, Err(filtered()), "{call:?}");
			}
		}
	});
}

/// Whether it weighs no more than what a motion may carry.
fn can_be_moved(call: &RuntimeCall) -> bool {
	let most = <Runtime as pallet_collective::Config<Instance1>>::MaxProposalWeight::get();
	call.get_dispatch_info().call_weight.all_lte(most)
}

#[test]
fn neither_the_whole_council_nor_its_committee_makes_one() {
	four(|| {
		let calls: Vec<_> = calls().into_iter().filter(can_be_moved).collect();
		assert!(calls.len() > 30, "{}", calls.len());
		for call in calls {
			assert_eq!(motion(4, call.clone()), Err(filtered()), "{call:?}");
			assert_eq!(emergency_motion(3, call.clone()), Err(filtered()), "{call:?}");
		}
	});
}

#[test]
fn an_assets_owner_makes_none_of_it_however_the_call_is_wrapped() {
	cast(|| {
		owned_by(&NURSE);
		let mut made = 0;
		for wrapper in wrapped_for_the_signer(&mint()).into_iter().chain([mint()]) {
			made += u8::from(wrapper.dispatch(by(NURSE)).is_ok());
		}
		assert!(made > 0, "a batch that fails is made all the same");
		only_the_filter_stopped(NURSE);
	});
}

#[test]
fn nobody_makes_some_in_the_owners_name() {
	cast(|| {
		owned_by(&NURSE);
		assert_ok!(Proxy::add_proxy(by(NURSE), WALLET.into(), ProxyType::Any, 0));
		assert_ok!(Proxy::proxy(by(WALLET), NURSE.into(), None, Box::new(mint())));
		assert_ok!(Proxy::proxy(by(WALLET), NURSE.into(), None, Box::new(batch(vec![mint()]))));
		only_the_filter_stopped(NURSE);
	});
	let together = Multisig::multi_account_id(&[NURSE, WALLET], 1);
	for owner in [together, derivative_account_id(NURSE, 3)] {
		cast(|| {
			owned_by(&owner);
			let multisig =
				pallet_multisig::Call::as_multi_threshold_1 { other_signatories: vec![WALLET], call: Box::new(mint()) };
			let derivative = pallet_utility::Call::as_derivative { index: 3, call: Box::new(mint()) };
			for wrapper in [RuntimeCall::from(multisig), derivative.into()] {
				let answer = wrapper.dispatch(by(NURSE)).map_err(|refusal| refusal.error);
				assert_eq!(answer, Err(filtered()));
			}
			only_the_filter_stopped(owner.clone());
		});
	}
}

#[test]
fn root_mends_what_is_in_disorder() {
	cast(|| {
		owned_by(&NURSE);
		let destroy = pallet_assets::Call::start_destroy { id: ASSET };
		let call = Box::new(destroy.into());
		assert_ok!(crate::Sudo::sudo(by(ROOT_KEY), call));
		let made = Assets::mint(by(NURSE), ASSET, NURSE.into(), 5);
		assert_eq!(made, Err(TokenError::UnknownAsset.into()));
	});
}
