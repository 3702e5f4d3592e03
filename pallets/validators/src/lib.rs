//! Which hospitals validate, as they nominate and the council decides; who misses slots, and who is proved to have signed two blocks where one is allowed.
//!
//! # Terms
//!
//! - *Validator*: an account the council has admitted to author blocks and to vote on their finality, by the session keys it has set.
//! - *Nomination*: a hospital's word that an account is to validate for it. It lapses with the hospital's standing.
//! - *Session*: a span of blocks with one set of validators. A decision of this session is planned when the next begins, and bites in the one after.
//! - *Slot*: the time one validator has for one block. Fixed when the chain is founded. A slot that brings no block is missed by whose turn it was.
//! - *Pause*: a validator stays admitted and keeps its keys, but is left out of the planned sets until it resumes.
//! - *Equivocation*: two blocks for one slot, or two votes in one round, signed by one validator.
//!
//! # Who trusts whom
//!
//! A hospital's administrators nominate; the council alone admits and removes. An admitted validator sets its session keys itself, with Session's
//! `set_keys`, which proves that it has them; until it has, it is left out of the planned sets. The chain needs validators more than it needs any decision,
//! so whatever would leave fewer than the minimum, or none that validates, is refused. What the council has paused, only the council lets go on.
//!
//! A validator that misses more than a share of its slots in several sessions in a row is paused by the chain itself, unless no more would validate than the
//! safety margin. Equivocations are proved by what was signed, reported by nobody in particular, and kept for the council. Nothing is slashed and nobody is
//! removed for them: the council decides.
//!
//! # Calls
//!
//! | call | by | what |
//! |---|---|---|
//! | [`admit`](Pallet::admit) | the council | admits a nominated validator |
//! | [`remove`](Pallet::remove) | the council | removes a validator, and its session keys |
//! | [`nominate`](Pallet::nominate) | a hospital's administrator | nominates an account |
//! | [`withdraw`](Pallet::withdraw) | a hospital's administrator | withdraws a nomination |
//! | [`leave`](Pallet::leave) | a hospital's administrator | takes the hospital's validator out |
//! | [`pause`](Pallet::pause) | the validator, its hospital's administrator, the council | pauses a validator |
//! | [`resume`](Pallet::resume) | the same | lets it validate again |
//! | [`report_equivocation`](Pallet::report_equivocation) | nobody: the proof authorizes it | records two blocks for one slot |
//!
//! A validator is nominated, admitted, sets its keys with no balance, and validates from the session after the next:
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
mod equivocation;
mod error;
mod event;
mod founding;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
mod lists;
#[cfg(test)]
mod mock;
mod nomination;
mod offence;
mod pause;
mod session;
mod set;
mod slot;
#[cfg(test)]
mod tests;
pub mod weights;

use frame_support::pallet_macros::import_section;

pub use equivocation::{AuraEquivocation, EquivocationProof, MAX_EVIDENCE};
pub use offence::Recorded;
pub use pallet::*;
pub use session::{AdmittedValidator, EveryValidator};
pub use slot::turns;
pub use weights::WeightInfo;

/// Milliseconds in a slot, where the chain specification does not say otherwise.
pub const DEFAULT_SLOT_DURATION: u64 = 1_000;

/// The pallet itself. Its items are re-exported one level up.
// What FRAME's macros write here casts indices and expects what it has made sure of. The rules stand in the modules beside it, without exception.
#[allow(clippy::cast_possible_truncation, clippy::expect_used, clippy::unreachable)]
#[import_section(error::section)]
#[import_section(event::section)]
#[frame_support::pallet]
pub mod pallet {
	use alloc::{boxed::Box, vec::Vec};
	use frame_support::pallet_prelude::*;
	use frame_system::{ensure_authorized, pallet_prelude::*};
	use salus_primitives::{
		glue::{Members, Seats},
		validator::{Nomination, OffenceKind, Offences as OffencesOf, PausedBy, Shortfall, ValidatorStanding},
		AccountId, OrganizationId,
	};
	use sp_runtime::Perbill;
	use sp_session::MembershipProof;
	use sp_staking::{offence::ReportOffence, SessionIndex};

	use crate::{AuraEquivocation, EquivocationProof, WeightInfo, DEFAULT_SLOT_DURATION};

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
		+ pallet_session::historical::Config<FullIdentification = ()>
	{
		/// Who admits and removes validators: the council.
		type AdmissionOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who pauses and resumes validators that are not its own: the council, which may need less of a majority for it.
		type PauseOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Hospitals and their administrators.
		type Members: Members;

		/// Makes a validator's account known, so that it exists and can set its keys without a balance.
		type Seats: Seats;

		/// Where proved equivocations go: the offences pallet, inside [`Recorded`](crate::Recorded).
		type Reporting: ReportOffence<AccountId, (AccountId, ()), AuraEquivocation>;

		/// The most validators there can be.
		#[pallet::constant]
		type MaxValidators: Get<u32>;

		/// The fewest validators there can be; at least one stays in any case.
		type MinValidators: Get<u32>;

		/// The most accounts one hospital nominates at a time.
		#[pallet::constant]
		type MaxNominations: Get<u32>;

		/// The chain itself pauses nobody if fewer than this would still validate.
		type SafetyMargin: Get<u32>;

		/// The share of its slots a validator may miss in a session before it counts as absent.
		type MissedShare: Get<Perbill>;

		/// In how many sessions in a row a validator is absent before the chain pauses it; one at least.
		type MissedSessions: Get<u32>;

		/// For how many sessions it is kept what was missed in them.
		#[pallet::constant]
		type KeptSessions: Get<u32>;

		/// How many sessions back an equivocation can be proved.
		#[pallet::constant]
		type HistorySessions: Get<u32>;

		/// The most entries about offences that are kept: more than twice as many as there can be validators.
		#[pallet::constant]
		type MaxOffences: Get<u32>;

		/// The most offences of one kind by one validator that are taken while they can be proved: enough for the council to decide on.
		#[pallet::constant]
		type MaxReports: Get<u32>;

		/// What calls cost.
		type WeightInfo: WeightInfo;

		/// What benchmarks need of the runtime.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self::RuntimeOrigin>;
	}

	/// The admitted validators, sorted, at most [`Config::MaxValidators`]. One value: it is read as a whole, once a session.
	#[pallet::storage]
	pub type Validators<T: Config> = StorageValue<_, BoundedVec<AccountId, T::MaxValidators>, ValueQuery>;

	/// By validator: the hospital it validates for. Founders may have none. At most as many as validators. The keys are chosen by hospitals, hence the hasher.
	#[pallet::storage]
	pub type Hospitals<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, OrganizationId>;

	/// By account: the hospital that nominates it. At most [`Config::MaxNominations`] for each hospital, which chooses the keys, hence the hasher.
	#[pallet::storage]
	pub type Nominations<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, OrganizationId>;

	/// By hospital: how many accounts it nominates now, if any. Numbers of organizations are the council's to give.
	#[pallet::storage]
	pub type NominationCounts<T: Config> = StorageMap<_, Twox64Concat, OrganizationId, u32, ValueQuery>;

	/// The paused validators and who paused them, sorted by account, at most as many as validators. One value: it is read as a whole, once a session.
	#[pallet::storage]
	pub type Paused<T: Config> = StorageValue<_, BoundedVec<(AccountId, PausedBy), T::MaxValidators>, ValueQuery>;

	/// Milliseconds in a slot. One value, written at genesis and never again: nodes read it once.
	#[pallet::storage]
	pub type SlotDuration<T> = StorageValue<_, u64>;

	/// The slot of the last block.
	#[pallet::storage]
	pub type LastSlot<T> = StorageValue<_, u64>;

	/// The slots missed in this session so far, in the order of those who validate in it; empty until one is.
	#[pallet::storage]
	pub type Missed<T: Config> = StorageValue<_, BoundedVec<u32, T::MaxValidators>, ValueQuery>;

	/// By session: the slot after which it began. The last [`Config::HistorySessions`], and the one that runs. The keys are counted up.
	#[pallet::storage]
	pub type SessionStarts<T> = StorageMap<_, Twox64Concat, SessionIndex, u64>;

	/// By session: the validators that missed a slot in it. The last [`Config::KeptSessions`]. The keys are counted up.
	#[pallet::storage]
	pub type Shortfalls<T: Config> =
		StorageMap<_, Twox64Concat, SessionIndex, BoundedVec<Shortfall, T::MaxValidators>, ValueQuery>;

	/// The validators that were absent in the last session that has ended, and in how many in a row, at most as many as validators.
	#[pallet::storage]
	pub type Absences<T: Config> = StorageValue<_, BoundedVec<(AccountId, u32), T::MaxValidators>, ValueQuery>;

	/// The offences proved, one entry for each validator and kind, sorted by both, at most [`Config::MaxOffences`]. One value: a report is a rare thing.
	#[pallet::storage]
	pub type Offences<T: Config> = StorageValue<_, BoundedVec<OffencesOf, T::MaxOffences>, ValueQuery>;

	/// Who validates from the first block.
	#[pallet::genesis_config]
	pub struct GenesisConfig<T: Config> {
		/// The first validators, in any order.
		pub validators: Vec<AccountId>,
		/// The hospitals of those that have one.
		#[serde(default)]
		pub hospitals: Vec<(AccountId, OrganizationId)>,
		/// Milliseconds in a slot.
		pub slot_duration: u64,
		/// The configuration these are for.
		#[serde(skip)]
		pub _config: PhantomData<T>,
	}

	impl<T: Config> Default for GenesisConfig<T> {
		fn default() -> Self {
			Self {
				validators: Vec::new(),
				hospitals: Vec::new(),
				slot_duration: DEFAULT_SLOT_DURATION,
				_config: PhantomData,
			}
		}
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			crate::founding::found::<T>(self.slot_duration, &self.validators, &self.hospitals);
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Counts the slots that passed without a block. Stands before Session's, which may end the session to which they belong.
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			Self::note_slot()
		}

		fn integrity_test() {
			assert!(T::MaxOffences::get() > T::MaxValidators::get().saturating_mul(2), "room for whoever validates");
			assert!(T::KeptSessions::get() > 0 && T::HistorySessions::get() > 1, "nothing would be kept");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// How each admitted validator stands, in the order of accounts.
		pub fn standings() -> Vec<ValidatorStanding> {
			Self::show_standings()
		}

		/// The validators that missed a slot in the session, which may still run; nothing of one too long ago.
		pub fn missed(session: SessionIndex) -> Vec<Shortfall> {
			Self::show_missed(session)
		}

		/// The offences proved, by validator and kind, after this one. At most 100.
		pub fn offences(after: Option<(AccountId, OffenceKind)>, limit: u32) -> Vec<OffencesOf> {
			Self::show_offences(after, limit)
		}

		/// Nominations, in no particular order, after this one. At most 100.
		pub fn nominations(after: Option<AccountId>, limit: u32) -> Vec<Nomination> {
			Self::show_nominations(after, limit)
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Admits a nominated validator. By the council.
		///
		/// It validates from the session after the next that begins once it has set its keys. The nomination has lapsed if its hospital is not active.
		///
		/// Errors: `AlreadyAdmitted`, `NotNominated`, `HospitalNotActive`, `TooMany`.
		/// Events: `Admitted`.
		#[pallet::call_index(0)]
		#[pallet::weight(<T as Config>::WeightInfo::admit())]
		pub fn admit(origin: OriginFor<T>, validator: AccountId) -> DispatchResult {
			T::AdmissionOrigin::ensure_origin(origin)?;
			let organization = Self::do_admit(&validator)?;
			Self::deposit_event(Event::Admitted { validator, organization });
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

		/// Nominates an account to validate for a hospital. By an administrator of the hospital, which must be active.
		///
		/// A nomination by a hospital that is no longer active gives way.
		///
		/// Errors: `NotAuthorized`, `NotHospital`, `AlreadyAdmitted`, `AlreadyNominated`, `TooManyNominations`.
		/// Events: `Nominated`.
		#[pallet::call_index(2)]
		#[pallet::weight(<T as Config>::WeightInfo::nominate())]
		pub fn nominate(origin: OriginFor<T>, organization: OrganizationId, validator: AccountId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::ensure_manages(&who, organization)?;
			Self::do_nominate(&validator, organization)?;
			Self::deposit_event(Event::Nominated { validator, organization });
			Ok(())
		}

		/// Withdraws a nomination the council has not admitted. By an administrator of the hospital.
		///
		/// Errors: `NotAuthorized`, `NotNominated`.
		/// Events: `Withdrawn`.
		#[pallet::call_index(3)]
		#[pallet::weight(<T as Config>::WeightInfo::withdraw())]
		pub fn withdraw(origin: OriginFor<T>, organization: OrganizationId, validator: AccountId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::ensure_manages(&who, organization)?;
			Self::do_withdraw(&validator, organization)?;
			Self::deposit_event(Event::Withdrawn { validator, organization });
			Ok(())
		}

		/// Takes a hospital's validator out, with its session keys. By an administrator of the hospital.
		///
		/// It goes on validating until the next session has ended.
		///
		/// Errors: `NotAuthorized`, `NotFound`, `NotItsHospital`, `TooFew`, `NoneWithKeys`.
		/// Events: `Left`.
		#[pallet::call_index(4)]
		#[pallet::weight(<T as Config>::WeightInfo::leave(T::MaxValidators::get()))]
		pub fn leave(origin: OriginFor<T>, organization: OrganizationId, validator: AccountId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::ensure_manages(&who, organization)?;
			Self::do_leave(&validator, organization)?;
			Self::deposit_event(Event::Left { validator, organization });
			Ok(())
		}

		/// Pauses a validator: from the session after the next it does not validate, until it resumes. By the validator, an administrator of its hospital,
		/// or the council, which also pauses what others have paused already.
		///
		/// Errors: `NotAuthorized`, `NotFound`, `AlreadyPaused`, `TooFew`, `NoneWithKeys`.
		/// Events: `Paused`.
		#[pallet::call_index(5)]
		#[pallet::weight(<T as Config>::WeightInfo::pause(T::MaxValidators::get()))]
		pub fn pause(origin: OriginFor<T>, validator: AccountId) -> DispatchResult {
			let by = Self::who_decides(origin, &validator)?;
			Self::do_pause(&validator, by)?;
			Self::deposit_event(Event::Paused { validator, by });
			Ok(())
		}

		/// Lets a paused validator validate again, from the session after the next. By the validator, an administrator of its hospital, or the council; what
		/// the council has paused, by the council alone.
		///
		/// Errors: `NotAuthorized`, `NotPaused`, `PausedByCouncil`.
		/// Events: `Resumed`.
		#[pallet::call_index(6)]
		#[pallet::weight(<T as Config>::WeightInfo::resume())]
		pub fn resume(origin: OriginFor<T>, validator: AccountId) -> DispatchResult {
			let by = Self::who_decides(origin, &validator)?;
			Self::do_resume(&validator, by)?;
			Self::deposit_event(Event::Resumed { validator });
			Ok(())
		}

		/// Records two blocks for one slot by one validator. By nobody: the proof authorizes it. Nodes submit it for the blocks they author themselves.
		///
		/// Errors: `EvidenceTooLong`, `NoEquivocation`, `KeyNotOwned`, `SlotNotInSession`, `AlreadyReported`.
		/// Events: `Offended`.
		#[pallet::call_index(7)]
		#[pallet::weight(<T as Config>::WeightInfo::report_equivocation(T::MaxValidators::get()))]
		#[pallet::authorize(Self::authorize_report)]
		#[pallet::weight_of_authorize(<T as Config>::WeightInfo::authorize_report(T::MaxValidators::get()))]
		pub fn report_equivocation(
			origin: OriginFor<T>,
			equivocation_proof: Box<EquivocationProof<T>>,
			key_owner_proof: MembershipProof,
		) -> DispatchResult {
			ensure_authorized(origin)?;
			Self::do_report(&equivocation_proof, key_owner_proof)?;
			Ok(())
		}
	}
}
