//! Plans, networks, who is covered by them, and authorizations before a service.
//!
//! # Terms
//!
//! - *Plan*: what an insurer offers, in one unit of account, for ever. It has *versions*, numbered from 0: the *rules* as they are from a day of service on.
//!   A further version holds from a day to come, so that nobody changes the rules for what was served.
//! - *Network*: providers with whom an insurer has contracts. Rules can name one of the insurer's own. Who is *within* is asked as of when a service was
//!   served: what comes or goes later changes nothing of it.
//! - *Coverage*: that a patient is covered by a plan, from one moment of service to another, and as which payer's patient: *order* 1 pays first. Two coverages
//!   of a patient that have a moment in common never have the same order, whoever has issued them.
//! - *Place*: a patient has room for eight coverages. One that has ended longer ago than any claim can be filed gives up its place to whatever comes. It
//!   is still there, by its number.
//! - *Suspended*: not in force for what is served from a moment on, until it is resumed, as if it had never been. An insurer that will not pay for
//!   what was served between ends the coverage, which then ends at the suspension, and issues another.
//! - *Benefit period*: counted from when the coverage begins, as long as the rules say. It is the same in all versions of a plan.
//! - *Used*: how much of deductibles was met and how much was paid, in a benefit period, and ever. A lifetime is that of the coverage: one that is extended
//!   has the same, another has another.
//! - *Authorization*: that an insurer will pay for a service, asked for and certified before (X12 278), in units, some of which claims have used.
//!
//! # Who trusts whom
//!
//! An insurer issues coverage to whom it will, and no patient need agree: who is covered has something, and owes nothing. It does take one of the patient's
//! eight places, and an order. An insurer that is wrong about it corrects both before the coverage begins, or within a few days
//! ([`CorrectionPeriod`](Config::CorrectionPeriod)) after it was issued; later it ends the coverage, and issues another.
//!
//! What an insurer that is no longer active has issued stays where it stands, and nobody else can end it. It is no payer meanwhile: whoever comes after it pays
//! first, since nobody can decide for it.
//!
//! Claims are decided in another pallet, by rules that anybody can run again. What they take of a coverage is checked here once more, against the same rules:
//! [`charge`](salus_primitives::glue::Coverages::charge) fails where a limit, a deductible or an authorization would be passed, whatever was decided, and
//! takes nothing then. So accumulators can be wrong only if what was decided is.
//!
//! Nobody need trust an insurer for what was served already. Rules, suspensions, ends and revoked authorizations are of what is served from now on; a claim
//! that is submitted reserves the units that it names, and lets go of them when it is decided or taken back; and no coverage that has been in force for those few
//! days, or under which a claim was submitted or a service certified, can be said to have been an error, or be given another order. How much of a visit is left is summed by who decides: `charge` sees lines, and no visits.
//!
//! An authorization is decided by whoever may adjudicate claims, but not by the account that has asked for it, nor by one that is enrolled with the provider or
//! acts for the patient.
//!
//! # Calls
//!
//! | call | by who may |
//! |---|---|
//! | [`open_plan`](Pallet::open_plan), [`publish_rules`](Pallet::publish_rules), [`retire_plan`](Pallet::retire_plan), [`open_network`](Pallet::open_network), [`add_provider`](Pallet::add_provider), [`remove_provider`](Pallet::remove_provider) | manage plans |
//! | [`issue_coverage`](Pallet::issue_coverage), [`activate_coverage`](Pallet::activate_coverage), [`suspend_coverage`](Pallet::suspend_coverage), [`resume_coverage`](Pallet::resume_coverage), [`end_coverage`](Pallet::end_coverage), [`extend_coverage`](Pallet::extend_coverage), [`set_order`](Pallet::set_order), [`enter_in_error`](Pallet::enter_in_error) | issue coverage |
//! | [`request_authorization`](Pallet::request_authorization), [`cancel_authorization`](Pallet::cancel_authorization) | submit claims |
//! | [`pend_authorization`](Pallet::pend_authorization), [`certify_authorization`](Pallet::certify_authorization), [`deny_authorization`](Pallet::deny_authorization), [`extend_authorization`](Pallet::extend_authorization), [`revoke_authorization`](Pallet::revoke_authorization) | adjudicate claims |
//!
//! Which call is possible where a plan, a coverage or an authorization stands, and what refuses it elsewhere, is in `docs/states.md`, made from the table by
//! which the tests go.
//!
//! A plan, somebody covered by it, and a limit that is hit exactly (`src/tests/story.rs`):
#![doc = concat!("```text\n", include_str!("tests/story.rs"), "```")]
//!
//! # Never on chain
//!
//! What a plan is called, what a contract with a provider says, which service is authorized: of that a digest is here, under a key that is the patient's. What
//! the chain tells is who is covered by which insurer's plan, when, and how much was paid for which category.
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

mod accumulator;
mod actor;
mod authorization;
#[cfg(any(feature = "runtime-benchmarks", test))]
pub mod benchmarking;
mod call;
mod coverage;
mod error;
mod event;
mod glue;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
// The codec's derive casts the index of each variant to a byte; nothing else in this module casts to less.
#[allow(clippy::cast_possible_truncation)]
mod list;
#[cfg(test)]
mod mock;
mod network;
mod plan;
mod rules;
#[cfg(test)]
mod tests;
mod view;
pub mod weights;

pub use accumulator::Lifetime;
pub use list::List;
pub use network::{Stay, Stays, MAX_STAYS};
pub use pallet::*;
pub use salus_primitives::insurance::{Authorization, Coverage, Network, Plan, Rules, Used};
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

/// The pallet itself. Its items are re-exported one level up.
// What FRAME's macros write here casts indices and expects what it has made sure of. The rules stand in the modules beside it, without exception.
#[allow(clippy::cast_possible_truncation, clippy::expect_used, clippy::unreachable)]
#[import_section(call::section)]
#[import_section(error::section)]
#[import_section(event::section)]
#[frame_support::pallet]
pub mod pallet {
	use alloc::vec::Vec;
	use frame_support::{pallet_prelude::*, traits::UnixTime};
	use frame_system::pallet_prelude::*;
	use salus_primitives::{
		glue::{Billing, Members, Patients},
		insurance::{
			AuthorizationEntry, AuthorizationStatus, Authorized, Category, CoverageEntry, CoverageStatus, NetworkEntry,
			PlanEntry, Terms, MAX_COVERAGES,
		},
		role::Permission,
		AccountId, AuthorizationId, CoverageId, Digest, Moment, NetworkId, OrganizationId, PatientId, PlanId, UnitId,
	};

	use crate::{
		authorization::UNDECIDED, network::Stays, Authorization, Coverage, Lifetime, List, Network, Plan, Rules, Used,
		WeightInfo,
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
		/// Organizations and their members.
		type Members: Members;

		/// Patients, whether they live, and who acts for them.
		type Patients: Patients;

		/// Units of account.
		type Billing: Billing;

		/// What time it is.
		type Clock: UnixTime;

		/// How long after it has ended a coverage keeps its place among the patient's, in milliseconds, and so the longest time that rules can give to file a claim.
		#[pallet::constant]
		type Retention: Get<Moment>;

		/// For how long after it was issued a coverage that has begun can be given another order, or be said to have been an error, in milliseconds.
		#[pallet::constant]
		type CorrectionPeriod: Get<Moment>;

		/// What calls cost.
		type WeightInfo: WeightInfo;

		/// What benchmarks need of the runtime.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper;
	}

	/// The next plan's number. All numbers below are the chain's choice, hence the quick hasher wherever they are keys.
	#[pallet::storage]
	pub type NextPlan<T> = StorageValue<_, u32, ValueQuery>;

	/// Plan -> whose it is, in which unit, and how many versions it has. Kept for ever: coverages name it.
	#[pallet::storage]
	pub type Plans<T> = StorageMap<_, Twox64Concat, PlanId, Plan>;

	/// Plan, version -> the rules. At most [`MAX_VERSIONS`](salus_primitives::insurance::MAX_VERSIONS) per plan, numbered without gaps in the order of the days
	/// from which they hold. Kept for ever and never changed: decisions are made again by them.
	#[pallet::storage]
	pub type Versions<T> = StorageDoubleMap<_, Twox64Concat, PlanId, Twox64Concat, u32, Rules>;

	/// The next network's number.
	#[pallet::storage]
	pub type NextNetwork<T> = StorageValue<_, u32, ValueQuery>;

	/// Network -> whose it is, and how many are within. Kept for ever: rules name it.
	#[pallet::storage]
	pub type Networks<T> = StorageMap<_, Twox64Concat, NetworkId, Network>;

	/// Network, provider -> that it is within now. As many as there are organizations at most; nothing goes through all of them.
	#[pallet::storage]
	pub type NetworkProviders<T> = StorageDoubleMap<_, Twox64Concat, NetworkId, Twox64Concat, OrganizationId, ()>;

	/// Network, provider -> from when to when it was within, the earliest first. At most [`MAX_STAYS`](crate::network::MAX_STAYS). Kept for ever: claims are
	/// decided by who was within when it was served.
	#[pallet::storage]
	pub type Memberships<T> =
		StorageDoubleMap<_, Twox64Concat, NetworkId, Twox64Concat, OrganizationId, Stays, ValueQuery>;

	/// The next coverage's number.
	#[pallet::storage]
	pub type NextCoverage<T> = StorageValue<_, u64, ValueQuery>;

	/// Coverage -> who is covered, by what, and when. Kept for ever: claims are about it.
	#[pallet::storage]
	pub type Coverages<T> = StorageMap<_, Twox64Concat, CoverageId, Coverage>;

	/// Patient -> the coverages that have a place, and perhaps some that have lost it since, until another comes. At most [`MAX_COVERAGES`], none twice, none
	/// that was entered in error. The patients' ids are their registrars' choice, hence the cryptographic hasher.
	#[pallet::storage]
	pub type PatientCoverages<T> =
		StorageMap<_, Blake2_128Concat, PatientId, BoundedVec<CoverageId, ConstU32<MAX_COVERAGES>>, ValueQuery>;

	/// Coverage, benefit period -> what was used of it in the period. Lifetimes are zero here, and kept in [`Lifetimes`], so that they are kept once. Nothing is
	/// kept of a period in which nothing is used.
	#[pallet::storage]
	pub type UsedOf<T> = StorageDoubleMap<_, Twox64Concat, CoverageId, Twox64Concat, u32, Used, ValueQuery>;

	/// Coverage -> that a claim was submitted under it, or a service certified, so that nobody can say any more that it was never so, once it is in force. Kept for ever,
	/// as the coverage is.
	#[pallet::storage]
	pub type Claimed<T> = StorageMap<_, Twox64Concat, CoverageId, ()>;

	/// Coverage -> what was used of it over all periods. It is there exactly while something is charged.
	#[pallet::storage]
	pub type Lifetimes<T> = StorageMap<_, Twox64Concat, CoverageId, Lifetime, ValueQuery>;

	/// The next authorization's number.
	#[pallet::storage]
	pub type NextAuthorization<T> = StorageValue<_, u64, ValueQuery>;

	/// Authorization -> what was asked for, what is certified, and what was used of it. Kept for ever: claims name it.
	#[pallet::storage]
	pub type Authorizations<T> = StorageMap<_, Twox64Concat, AuthorizationId, Authorization>;

	/// Authorization -> who has asked for it, and so does not decide on it. Kept for ever.
	#[pallet::storage]
	pub type Requesters<T> = StorageMap<_, Twox64Concat, AuthorizationId, AccountId>;

	/// Insurer, authorization -> that it waits to be decided. Keys are the numbers with their highest byte first, unhashed, so that they come in their order: the
	/// oldest first. The numbers are the chain's choice, and nobody can make the trie deep with them.
	#[pallet::storage]
	pub type Awaiting<T> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Identity, [u8; 8], ()>;

	/// List -> how many entries it has.
	#[pallet::storage]
	pub type ListLength<T> = StorageMap<_, Twox64Concat, List, u32, ValueQuery>;

	/// List, position -> the number of what is entered there. Entries are added at the end and never taken out, so that a list costs as much however long it is.
	#[pallet::storage]
	pub type Lists<T> = StorageDoubleMap<_, Twox64Concat, List, Twox64Concat, u32, u64>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::Retention::get() > 0, "there must be time to file a claim");
			assert!(T::CorrectionPeriod::get() < T::Retention::get(), "what is corrected has its place");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The plan.
		pub fn plan(plan: PlanId) -> Option<Plan> {
			Plans::<T>::get(plan)
		}

		/// The insurer's plans that were opened before the one at this position, the newest first, with their positions.
		pub fn plans(insurer: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, PlanEntry)> {
			Self::show_plans(insurer, before, limit)
		}

		/// The plan's rules of this version.
		pub fn rules(plan: PlanId, version: u32) -> Option<Rules> {
			Versions::<T>::get(plan, version)
		}

		/// The plan's rules for what is served then, and the number of their version.
		pub fn rules_for(plan: PlanId, served: Moment) -> Option<(u32, Rules)> {
			Self::rules_at(plan, served)
		}

		/// The network.
		pub fn network(network: NetworkId) -> Option<Network> {
			Networks::<T>::get(network)
		}

		/// The insurer's networks that were opened before the one at this position, the newest first, with their positions.
		pub fn networks(insurer: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, NetworkEntry)> {
			Self::show_networks(insurer, before, limit)
		}

		/// Providers within the network, after this one, in an order that stays.
		pub fn providers(network: NetworkId, after: Option<OrganizationId>, limit: u32) -> Vec<OrganizationId> {
			Self::show_providers(network, after, limit)
		}

		/// The coverage.
		pub fn coverage(coverage: CoverageId) -> Option<Coverage> {
			Coverages::<T>::get(coverage)
		}

		/// The patient's coverages for which claims can be filed, drafts too: the first payer's first, and of the same payer the earliest.
		pub fn coverages(patient: PatientId) -> Vec<CoverageEntry> {
			Self::show_coverages(patient)
		}

		/// In which benefit period of the coverage it is served; nothing outside of the coverage's own.
		pub fn period(coverage: CoverageId, served: Moment) -> Option<u32> {
			Self::show_period(coverage, served)
		}

		/// What was used of the coverage in the benefit period, and ever.
		pub fn used(coverage: CoverageId, period: u32) -> Used {
			Self::used_in(coverage, period)
		}

		/// The authorization.
		pub fn authorization(authorization: AuthorizationId) -> Option<Authorization> {
			Authorizations::<T>::get(authorization)
		}

		/// The authorizations that were asked for under the coverage before the one at this position, the newest first, with their positions.
		pub fn authorizations(coverage: CoverageId, before: Option<u32>, limit: u32) -> Vec<(u32, AuthorizationEntry)> {
			Self::show_authorizations(coverage, before, limit)
		}

		/// The authorizations that wait for the insurer's decision, after this one, the oldest first.
		pub fn awaiting(
			insurer: OrganizationId,
			after: Option<AuthorizationId>,
			limit: u32,
		) -> Vec<AuthorizationEntry> {
			Self::show_awaiting(insurer, after, limit)
		}
	}
}
