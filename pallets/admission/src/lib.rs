//! # Admission
//!
//! Who gets which transaction into a block, in which order, and how much of it.
//!
//! ## Terms
//!
//! - *Known*: an active member of an active organization, a controller of a patient, or the holder of an office.
//! - *Invited*: not known, but bidden by a known member to make one very call.
//! - *Class*: which calls go first while there are more than a block holds.
//! - *Cost*: what a transaction takes of a block, in picoseconds of its time; see [`charge`].
//! - *Quota*: the cost that an account, or an organization, may cause in one period.
//! - *Reserve*: what is counted beside an account's quota and by itself: for emergencies, for offices, and for an organization's machine.
//!
//! ## Who trusts whom
//!
//! There is no fee, so what keeps somebody from filling the chain is to be known by name, and a quota. Nobody is charged for what somebody else does, but for a
//! member who invites, and an organization that answers for its members. Emergencies, refusals and revocations draw on a reserve of each account's own and never on an
//! organization's quota: neither a bill nor a colleague's flood stops one. The council can give an account or an organization another quota than everybody
//! has; a quota of nothing silences an account, except in emergencies.
//!
//! ## Calls
//!
//! - [`set_actor_quota`](Pallet::set_actor_quota), [`set_organization_quota`](Pallet::set_organization_quota): by the council.
//!
//! The work is done by transaction extensions: [`Admission`] admits and charges, [`RequireMortal`] refuses what is good for ever, and [`NonceOfInvited`] lets an
//! account come into being by its first transaction. Wallets need to know of none of them.
//!
//! Quotas are charged and run out (`src/tests/example.rs`):
//!
//! ```custom,{class=language-rust}
#![doc = include_str!("tests/example.rs")]
//! ```
//!
//! ## Never on chain
//!
//! Why a quota was set.
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
pub mod charge;
mod class;
pub mod extension;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
mod invitation;
#[cfg(test)]
mod mock;
pub mod mortality;
pub mod nonce;
mod quota;
#[cfg(test)]
mod tests;
pub mod weights;

pub use charge::{ActingFor, Charge, Spent};
pub use class::{Admissible, Class, ClassOf};
pub use extension::Admission;
pub use invitation::Invitations;
pub use mortality::RequireMortal;
pub use nonce::NonceOfInvited;
pub use pallet::*;
pub use weights::WeightInfo;

/// The pallet itself. Its items are re-exported one level up.
// What FRAME's macros write here casts indices and expects what it has made sure of. The rules stand in the modules beside it, without exception.
#[allow(clippy::cast_possible_truncation, clippy::expect_used, clippy::unreachable)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{pallet_prelude::*, traits::UnixTime};
	use frame_system::pallet_prelude::*;
	use salus_primitives::{
		glue::Standing,
		quota::{Quota, Reserve},
		AccountId, Moment, OrganizationId,
	};

	/// The layout of the storage below.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Whom the admission extension lets in.
		type Standing: Standing;

		/// Whom it lets in although the chain does not know them, and with which call.
		type Invitations: Invitations<Self::RuntimeCall>;

		/// In which order the admission extension asks for calls to be taken.
		type Classes: ClassOf<Self::RuntimeCall>;

		/// Which calls the admission extension lets into a block, and from whom.
		type Admissible: Admissible<Self::RuntimeCall>;

		/// For whom calls are made, and out of what they are charged.
		type ActingFor: ActingFor<Self::RuntimeCall>;

		/// Who may set a quota: the council.
		type QuotaOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The time.
		type Clock: UnixTime;

		/// For how long a quota is, in milliseconds.
		type Period: Get<Moment>;

		/// What an account may spend in a period, unless the council has set another quota for it: picoseconds of a block's time, as all that follow.
		type ActorQuota: Get<u64>;

		/// What the members of an organization may spend in a period in its name, all together, unless the council has set another quota for it.
		type OrganizationQuota: Get<u64>;

		/// What an account may spend in a period on emergencies, refusals and revocations.
		type EmergencyReserve: Get<u64>;

		/// What an account may spend in a period in an office: large, since it is they who stop a flood, and not without end, since a key may be stolen.
		type OfficeReserve: Get<u64>;

		/// What an account may spend in a period as an organization's machine.
		type ServiceReserve: Get<u64>;

		/// What a byte of a transaction costs.
		#[pallet::constant]
		type BytePrice: Get<u64>;

		/// What a byte of proof costs that a transaction may need.
		#[pallet::constant]
		type ProofPrice: Get<u64>;

		/// For how many accounts, and for how many organizations, the council can set a quota.
		#[pallet::constant]
		type MaxOverrides: Get<u32>;

		/// What the extensions and each call cost.
		type WeightInfo: WeightInfo;

		/// What benchmarks need of the runtime.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self::RuntimeCall, Self::RuntimeOrigin>;
	}

	/// Account, reserve -> what it spent in the last period in which it spent anything.
	///
	/// Never taken away and written over in each new period, so that no hook runs over them. Bound: one entry of sixteen bytes for each account that was ever
	/// enrolled and each of the four reserves it has used, which is one for most. Strangers have none: whoever invites is charged. Accounts are anybody's choice,
	/// hence the cryptographic hasher.
	#[pallet::storage]
	pub type SpentByActor<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, AccountId, Twox64Concat, Reserve, Spent, ValueQuery>;

	/// Organization -> what its members spent in its name in the last period in which they spent anything. Bound: one entry for each organization ever admitted.
	/// The chain gives out their numbers, so the fast hasher will do.
	#[pallet::storage]
	pub type SpentByOrganization<T: Config> = StorageMap<_, Twox64Concat, OrganizationId, Spent, ValueQuery>;

	/// Account -> the quota that the council has set for it. At most [`Config::MaxOverrides`].
	#[pallet::storage]
	pub type ActorQuotas<T: Config> = CountedStorageMap<_, Blake2_128Concat, AccountId, u64>;

	/// Organization -> the quota that the council has set for it. At most [`Config::MaxOverrides`].
	#[pallet::storage]
	pub type OrganizationQuotas<T: Config> = CountedStorageMap<_, Twox64Concat, OrganizationId, u64>;

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The council set an account's quota, or took it away.
		ActorQuotaSet {
			/// Whose.
			account: AccountId,
			/// How much; nothing: everybody's holds for it.
			quota: Option<u64>,
		},
		/// The council set an organization's quota, or took it away.
		OrganizationQuotaSet {
			/// Whose.
			organization: OrganizationId,
			/// How much; nothing: everybody's holds for it.
			quota: Option<u64>,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// No quota is set that could be taken away.
		NotFound,
		/// As many quotas are set as can be.
		TooManyOverrides,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// How far the account's own quota is used.
		pub fn quota_of(account: AccountId) -> Quota {
			Self::show_reserve(&account, Reserve::Ordinary)
		}

		/// How far one of the account's reserves is used.
		pub fn reserve_of(account: AccountId, reserve: Reserve) -> Quota {
			Self::show_reserve(&account, reserve)
		}

		/// How far the organization's quota is used, by all its members together.
		pub fn quota_of_organization(organization: OrganizationId) -> Quota {
			Self::show_quota_of_organization(organization)
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Sets what an account may spend in a period, in place of everybody's quota; with nothing, everybody's holds for it again.
		///
		/// Who: the council. It counts from the next transaction on, in the period that runs too. The reserves stay as they are: an account with a quota of nothing
		/// can still revoke.
		///
		/// Errors: `NotFound`, `TooManyOverrides`. Event: `ActorQuotaSet`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::set_actor_quota())]
		pub fn set_actor_quota(origin: OriginFor<T>, account: AccountId, quota: Option<u64>) -> DispatchResult {
			T::QuotaOrigin::ensure_origin(origin)?;
			Self::do_set_actor_quota(&account, quota)?;
			Self::deposit_event(Event::ActorQuotaSet { account, quota });
			Ok(())
		}

		/// Sets what the members of an organization may spend in a period in its name, in place of every organization's quota; with nothing, that holds for it
		/// again.
		///
		/// Who: the council. It counts from the next transaction on, in the period that runs too.
		///
		/// Errors: `NotFound`, `TooManyOverrides`. Event: `OrganizationQuotaSet`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::set_organization_quota())]
		pub fn set_organization_quota(
			origin: OriginFor<T>,
			organization: OrganizationId,
			quota: Option<u64>,
		) -> DispatchResult {
			T::QuotaOrigin::ensure_origin(origin)?;
			Self::do_set_organization_quota(organization, quota)?;
			Self::deposit_event(Event::OrganizationQuotaSet { organization, quota });
			Ok(())
		}
	}
}
