//! What every call costs at worst. Run as tests against the mock, and measured on the runtime's Wasm.
#![allow(clippy::expect_used)]

use codec::Decode;
use frame_benchmarking::v2::*;
use frame_support::traits::Get;
use frame_system::RawOrigin;
use salus_primitives::AccountId;
use sp_runtime::traits::{OpaqueKeys, TrailingZeroInput};

use crate::{Call, Config, Pallet, Validators};

/// What the benchmarks need of the runtime.
pub trait BenchmarkHelper<RuntimeOrigin> {
	/// An origin that may admit and remove validators.
	fn admission_origin() -> RuntimeOrigin;
}

/// For runtimes where root may.
impl<RuntimeOrigin: From<RawOrigin<AccountId>>> BenchmarkHelper<RuntimeOrigin> for () {
	fn admission_origin() -> RuntimeOrigin {
		RawOrigin::Root.into()
	}
}

/// Admits this many validators in place of all others, and gives the last in the order its keys.
fn fill<T: Config>(count: u32) {
	Validators::<T>::kill();
	for index in 0..count {
		Pallet::<T>::do_admit(&account("validator", index, 0)).expect("each is another, and they fit");
	}
	if let Some(last) = Validators::<T>::get().last() {
		set_keys::<T>(last, 1);
	}
}

/// Registers keys that nobody could sign with. Which they are does not matter to the calls.
fn set_keys<T: Config>(validator: &AccountId, seed: u8) {
	let keys = T::Keys::decode(&mut TrailingZeroInput::new(&[seed; 32 * 8])).expect("public keys are any bytes");
	for id in T::Keys::key_ids() {
		pallet_session::KeyOwner::<T>::insert((*id, keys.get_raw(*id)), validator);
	}
	pallet_session::NextKeys::<T>::insert(validator, keys);
	frame_system::Pallet::<T>::inc_consumers(validator).expect("the account exists");
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn admit() {
		fill::<T>(T::MaxValidators::get().saturating_sub(1));
		let validator: AccountId = account("admitted", 0, 0);
		let origin = T::BenchmarkHelper::admission_origin();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, validator.clone());

		assert!(Pallet::<T>::is_validator(&validator));
	}

	/// The last validator in the order is the only one left with keys, so that the keys of all are looked for.
	#[benchmark]
	fn remove(n: Linear<2, 100>) {
		fill::<T>(n);
		let validator = Validators::<T>::get().first().cloned().expect("there are at least two");
		set_keys::<T>(&validator, 2);
		frame_system::Pallet::<T>::inc_account_nonce(&validator);
		let origin = T::BenchmarkHelper::admission_origin();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, validator.clone());

		assert!(!Pallet::<T>::is_validator(&validator));
		assert!(!Pallet::<T>::has_keys(&validator));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
