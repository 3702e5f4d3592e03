//! Which hospitals validate, as the council decides.
//!
//! # Terms
//!
//! - *Validator*: an account the council has admitted to author blocks and to vote on their finality, by the session keys it has set.
//! - *Session*: a span of blocks with one set of validators. A decision of this session is planned when the next begins, and bites in the one after.
//! - *Slot*: the time one validator has for one block. Fixed when the chain is founded.
//!
//! # Who trusts whom
//!
//! The council alone admits and removes validators. An admitted validator sets its session keys itself, with Session's `set_keys`; until it has, it is left
//! out of the planned sets. The chain needs validators more than it needs any decision, so a removal that would leave fewer than the minimum, or only
//! validators without keys, is refused.
//!
//! # Calls
//!
//! | call | by | what |
//! |---|---|---|
//! | [`admit`](Pallet::admit) | the council | admits a validator |
//! | [`remove`](Pallet::remove) | the council | removes a validator, and its session keys |
//!
//! A validator is admitted, sets its keys with no balance, and validates from the session after the next:
#![doc = concat!("```text\n", include_str!("tests/story.rs"), "```")]
//!
//! # Never on chain
//!
//! Names and addresses of machines. A validator is an account and its public keys.
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
mod founding;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
#[cfg(test)]
mod mock;
mod session;
mod set;
#[cfg(test)]
mod tests;
pub mod weights;

pub use pallet::*;
pub use session::AdmittedValidator;
pub use weights::WeightInfo;

/// Milliseconds in a slot, where the chain specification does not say otherwise.
pub const DEFAULT_SLOT_DURATION: u64 = 1_000;

/// The pallet itself. Its items are re-exported one level up.
// What FRAME's macros write here casts indices and expects what it has made sure of. The rules stand in the modules beside it, without exception.
#[allow(clippy::cast_possible_truncation, clippy::expect_used, clippy::unreachable)]
#[frame_support::pallet]
pub mod pallet {
	use alloc::vec::Vec;
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;
	use salus_primitives::{glue::Seats, AccountId};

	use crate::{WeightInfo, DEFAULT_SLOT_DURATION};

	/// The layout of the storage below.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config:
		frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>>
		+ pallet_session::Config<ValidatorId = AccountId>
	{
		/// Who admits and removes validators: the council.
		type AdmissionOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Makes a validator's account known, so that it exists and can set its keys without a balance.
		type Seats: Seats;

		/// The most validators there can be.
		#[pallet::constant]
		type MaxValidators: Get<u32>;

		/// The fewest validators there can be; at least one stays in any case.
		#[pallet::constant]
		type MinValidators: Get<u32>;

		/// What calls cost.
		type WeightInfo: WeightInfo;

		/// What benchmarks need of the runtime.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self::RuntimeOrigin>;
	}

	/// The admitted validators, sorted, at most [`Config::MaxValidators`]. One value: it is read as a whole, once a session.
	#[pallet::storage]
	pub type Validators<T: Config> = StorageValue<_, BoundedVec<AccountId, T::MaxValidators>, ValueQuery>;

	/// Milliseconds in a slot. One value, written at genesis and never again: nodes read it once.
	#[pallet::storage]
	pub type SlotDuration<T> = StorageValue<_, u64>;

	/// Who validates from the first block.
	#[pallet::genesis_config]
	pub struct GenesisConfig<T: Config> {
		/// The first validators, in any order.
		pub validators: Vec<AccountId>,
		/// Milliseconds in a slot.
		pub slot_duration: u64,
		/// The configuration these are for.
		#[serde(skip)]
		pub _config: PhantomData<T>,
	}

	impl<T: Config> Default for GenesisConfig<T> {
		fn default() -> Self {
			Self { validators: Vec::new(), slot_duration: DEFAULT_SLOT_DURATION, _config: PhantomData }
		}
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			crate::founding::found::<T>(self.slot_duration, &self.validators);
		}
	}

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The council admitted a validator.
		Admitted {
			/// The validator.
			validator: AccountId,
		},
		/// The council removed a validator. It validates until the next session has ended.
		Removed {
			/// Who was a validator.
			validator: AccountId,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// It is a validator already.
		AlreadyAdmitted,
		/// It is no validator.
		NotFound,
		/// There are as many validators as can be.
		TooMany,
		/// There would be fewer validators than the chain needs.
		TooFew,
		/// No validator that has set its keys would be left.
		NoneWithKeys,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Admits a validator. By the council.
		///
		/// It validates from the session after the next that begins once it has set its keys.
		///
		/// Errors: `AlreadyAdmitted`, `TooMany`.
		/// Events: `Admitted`.
		#[pallet::call_index(0)]
		#[pallet::weight(<T as Config>::WeightInfo::admit())]
		pub fn admit(origin: OriginFor<T>, validator: AccountId) -> DispatchResult {
			T::AdmissionOrigin::ensure_origin(origin)?;
			Self::do_admit(&validator)?;
			Self::deposit_event(Event::Admitted { validator });
			Ok(())
		}

		/// Removes a validator, and its session keys. By the council.
		///
		/// It goes on validating until the next session has ended.
		///
		/// Errors: `NotFound`, `TooFew`, `NoneWithKeys`.
		/// Events: `Removed`.
		#[pallet::call_index(1)]
		#[pallet::weight(<T as Config>::WeightInfo::remove(T::MaxValidators::get()))]
		pub fn remove(origin: OriginFor<T>, validator: AccountId) -> DispatchResult {
			T::AdmissionOrigin::ensure_origin(origin)?;
			Self::do_remove(&validator)?;
			Self::deposit_event(Event::Removed { validator });
			Ok(())
		}
	}
}
