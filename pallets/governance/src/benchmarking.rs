//! What calls cost at worst. Run as tests against the mock, and measured on the runtime's Wasm.
#![allow(clippy::expect_used)]

use frame_benchmarking::v2::*;
use frame_support::{dispatch::RawOrigin, traits::Get};
use salus_primitives::Moment;

use crate::*;

/// What the benchmarks need of the runtime.
pub trait BenchmarkHelper<RuntimeOrigin> {
	/// Who may do everything here.
	fn governing_origin() -> RuntimeOrigin;

	/// A call that can be paused.
	fn pausable() -> CallName;
}

/// So many pauses of calls there are not, until this moment.
fn fill<T: Config>(count: u32, until: Moment) {
	for index in 0..count {
		let name = Name::truncate_from(index.to_be_bytes().to_vec());
		Pauses::<T>::insert((name.clone(), name), until);
	}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn authorize_upgrade() {
		let origin = T::BenchmarkHelper::governing_origin();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, T::Hash::default());

		assert!(frame_system::Pallet::<T>::authorized_upgrade().is_some());
	}

	#[benchmark]
	fn withdraw_upgrade() {
		frame_system::Pallet::<T>::authorize_upgrade(RawOrigin::Root.into(), T::Hash::default()).expect("root may");
		let origin = T::BenchmarkHelper::governing_origin();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin);

		assert!(frame_system::Pallet::<T>::authorized_upgrade().is_none());
	}

	/// As many as can be are kept that have ended.
	#[benchmark]
	fn pause(n: Linear<0, 32>) {
		fill::<T>(n.min(T::MaxPauses::get()), 0);
		let (origin, name) = (T::BenchmarkHelper::governing_origin(), T::BenchmarkHelper::pausable());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, name.clone());

		assert_eq!(Pauses::<T>::count(), 1);
		assert!(Pauses::<T>::contains_key(name));
	}

	#[benchmark]
	fn extend_pause() {
		let (origin, name) = (T::BenchmarkHelper::governing_origin(), T::BenchmarkHelper::pausable());
		Pauses::<T>::insert(&name, Moment::MAX);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, name.clone());

		assert_ne!(Pauses::<T>::get(name), Some(Moment::MAX));
	}

	#[benchmark]
	fn unpause() {
		let (origin, name) = (T::BenchmarkHelper::governing_origin(), T::BenchmarkHelper::pausable());
		Pauses::<T>::insert(&name, Moment::MAX);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, name.clone());

		assert!(!Pauses::<T>::contains_key(name));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
