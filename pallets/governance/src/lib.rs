//! What the council and its emergency committee decide for a time: upgrades and pauses.
//!
//! # Terms
//!
//! - *Authorization*: the hash of a runtime that whoever has its code may put in place, once. The frame keeps it; there is one at most.
//! - *Pause*: a call, by the names of its pallet and of itself, that is refused until a moment. Every pause has an end, compared at use: it needs nobody, and no
//!   block, to end it.
//! - *Name*: as in the runtime's metadata, such as `Consent` and `grant`.
//!
//! # Who trusts whom
//!
//! The council authorizes an upgrade, and withdraws what it has authorized. That the code is an upgrade of this chain, to a higher version, is checked when it is
//! applied.
//!
//! The emergency committee is few, and quick: it can stop a call for the length of one pause, and nothing beyond. To keep it stopped for longer, or to let it go on
//! earlier, takes the council. What a patient's safety or the chain's government hangs on nobody pauses: the runtime names it in [`Config::NeverPaused`], and it counts at
//! use as well, so that no pause from before reaches a call that is named there later.
//!
//! # Calls
//!
//! | call | by | what |
//! |---|---|---|
//! | [`authorize_upgrade`](Pallet::authorize_upgrade) | the council | authorizes a runtime, in place of another one |
//! | [`withdraw_upgrade`](Pallet::withdraw_upgrade) | the council | withdraws the authorization |
//! | [`pause`](Pallet::pause) | the emergency committee, the council | pauses a call |
//! | [`extend_pause`](Pallet::extend_pause) | the council | lets a pause last as long again, from now |
//! | [`unpause`](Pallet::unpause) | the council | ends a pause |
//!
//! A call is paused, stays so for longer, and goes on by itself:
#![doc = concat!("```text\n", include_str!("tests/story.rs"), "```")]
//!
//! # Never on chain
//!
//! Why something was paused. Those who decide it meet elsewhere.
#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(
	not(test),
	deny(
		clippy::arithmetic_side_effects,
		clippy::cast_possible_truncation,
		clippy::cast_possible_wrap,
		clippy::cast_sign_loss,
		clippy::expect_used,
		clippy::indexing_slicing,
		clippy::panic,
		clippy::todo,
		clippy::unimplemented,
		clippy::unreachable,
		clippy::unwrap_used
	)
)]

extern crate alloc;

#[cfg(any(feature = "runtime-benchmarks", test))]
pub mod benchmarking;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
#[cfg(test)]
mod mock;
mod name;
mod pause;
#[cfg(test)]
mod tests;
mod upgrade;
pub mod weights;

pub use name::{CallName, Name, MAX_NAME};
pub use pallet::*;
pub use weights::WeightInfo;

/// The pallet itself. Its items are re-exported one level up.
// What FRAME's macros write here casts indices and expects what it has made sure of. The rules stand in the modules beside it, without exception.
#[allow(clippy::cast_possible_truncation, clippy::expect_used, clippy::unreachable)]
#[frame_support::pallet]
pub mod pallet {
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{Contains, GetCallMetadata, UnixTime},
	};
	use frame_system::pallet_prelude::*;
	use salus_primitives::{AccountId, Moment};

	use crate::{CallName, WeightInfo};

	/// The layout of the storage below.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config:
		frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>, RuntimeCall: GetCallMetadata>
	{
		/// Who authorizes upgrades, and withdraws them: three quarters of the council.
		type UpgradeOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who pauses: two thirds of the emergency committee, or more than half of the council.
		type PauseOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who lets a pause last longer: more than half of the council.
		type ExtendOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who ends a pause: more than half of the council.
		type UnpauseOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// What nobody can pause.
		type NeverPaused: Contains<CallName>;

		/// The time.
		type Clock: UnixTime;

		/// How long a pause lasts, in milliseconds.
		#[pallet::constant]
		type PauseDuration: Get<Moment>;

		/// The most pauses that are kept at a time.
		#[pallet::constant]
		type MaxPauses: Get<u32>;

		/// What calls cost.
		type WeightInfo: WeightInfo;

		/// What benchmarks need of the runtime.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self::RuntimeOrigin>;
	}

	/// By call: until when it is paused. At most [`Config::MaxPauses`], among them such as have ended: the next pause clears those away. The keys are the runtime's own
	/// names, chosen by nobody; the hasher is the one of the SDK's pauses.
	#[pallet::storage]
	pub type Pauses<T> = CountedStorageMap<_, Blake2_128Concat, CallName, Moment>;

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// No upgrade is authorized.
		NothingAuthorized,
		/// The runtime has no such call.
		NotFound,
		/// Nobody can pause the call.
		Unpausable,
		/// The call is paused already.
		AlreadyPaused,
		/// The call is not paused, or no longer.
		NotPaused,
		/// As many calls are paused as can be.
		TooManyPauses,
	}

	/// What was decided.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An upgrade that was authorized is so no more. That one is, the frame's own event says.
		UpgradeWithdrawn {
			/// The hash of its code.
			code_hash: T::Hash,
		},
		/// A call is paused.
		Paused {
			/// The call.
			name: CallName,
			/// When it goes on by itself.
			until: Moment,
		},
		/// A call stays paused.
		PauseExtended {
			/// The call.
			name: CallName,
			/// When it goes on by itself.
			until: Moment,
		},
		/// A pause was ended.
		Unpaused {
			/// The call.
			name: CallName,
		},
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::PauseDuration::get() > 0, "a pause lasts");
			assert!(T::MaxPauses::get() > 0, "something can be paused");
			crate::name::assert_all_fit::<T::RuntimeCall>();
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// Until when the call is paused, if it is now.
		pub fn paused_until(name: CallName) -> Option<Moment> {
			Self::pause_of(&name)
		}

		/// The calls that are paused now, and until when: at most `MaxPauses`.
		pub fn paused() -> Vec<(CallName, Moment)> {
			let now = Self::now();
			Pauses::<T>::iter().filter(|(_, until)| now < *until).collect()
		}

		/// Whether nobody can pause the call.
		pub fn never_paused(name: CallName) -> bool {
			T::NeverPaused::contains(&name)
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Authorizes a runtime's code, in place of what was authorized before. By three quarters of the council.
		///
		/// The code itself is sent with the frame's `apply_authorized_upgrade`, which checks that its version is higher than this one's.
		///
		/// Errors: none of its own.
		/// Events: the frame's `UpgradeAuthorized`.
		#[pallet::call_index(0)]
		#[pallet::weight((T::WeightInfo::authorize_upgrade(), DispatchClass::Operational))]
		pub fn authorize_upgrade(origin: OriginFor<T>, code_hash: T::Hash) -> DispatchResult {
			T::UpgradeOrigin::ensure_origin(origin)?;
			frame_system::Pallet::<T>::do_authorize_upgrade(code_hash, true);
			Ok(())
		}

		/// Withdraws the authorization of an upgrade that is not in place yet. By three quarters of the council.
		///
		/// Errors: `NothingAuthorized`.
		/// Events: `UpgradeWithdrawn`.
		#[pallet::call_index(1)]
		#[pallet::weight((T::WeightInfo::withdraw_upgrade(), DispatchClass::Operational))]
		pub fn withdraw_upgrade(origin: OriginFor<T>) -> DispatchResult {
			T::UpgradeOrigin::ensure_origin(origin)?;
			let code_hash = Self::do_withdraw_upgrade()?;
			Self::deposit_event(Event::UpgradeWithdrawn { code_hash });
			Ok(())
		}

		/// Pauses a call, for one `PauseDuration`. By two thirds of the emergency committee, or more than half of the council.
		///
		/// Nobody makes it from then on, the council neither; root does.
		///
		/// Errors: `NotFound`, `Unpausable`, `AlreadyPaused`, `TooManyPauses`.
		/// Events: `Paused`.
		#[pallet::call_index(2)]
		#[pallet::weight((T::WeightInfo::pause(T::MaxPauses::get()), DispatchClass::Operational))]
		pub fn pause(origin: OriginFor<T>, name: CallName) -> DispatchResult {
			T::PauseOrigin::ensure_origin(origin)?;
			let until = Self::do_pause(&name)?;
			Self::deposit_event(Event::Paused { name, until });
			Ok(())
		}

		/// Lets a pause last one `PauseDuration` from now. By more than half of the council.
		///
		/// Errors: `NotPaused`.
		/// Events: `PauseExtended`.
		#[pallet::call_index(3)]
		#[pallet::weight((T::WeightInfo::extend_pause(), DispatchClass::Operational))]
		pub fn extend_pause(origin: OriginFor<T>, name: CallName) -> DispatchResult {
			T::ExtendOrigin::ensure_origin(origin)?;
			let until = Self::do_extend_pause(&name)?;
			Self::deposit_event(Event::PauseExtended { name, until });
			Ok(())
		}

		/// Ends a pause. By more than half of the council.
		///
		/// Errors: `NotPaused`.
		/// Events: `Unpaused`.
		#[pallet::call_index(4)]
		#[pallet::weight((T::WeightInfo::unpause(), DispatchClass::Operational))]
		pub fn unpause(origin: OriginFor<T>, name: CallName) -> DispatchResult {
			T::UnpauseOrigin::ensure_origin(origin)?;
			Self::do_unpause(&name)?;
			Self::deposit_event(Event::Unpaused { name });
			Ok(())
		}
	}
}
