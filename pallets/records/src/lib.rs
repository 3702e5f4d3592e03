//! # Records
//!
//! Anchors of record batches and access logs, and what patients and custodians decide about erasing them.
//!
//! ## Terms
//!
//! - *Anchor*: one Merkle root over a batch of leaves, with their number, the time and the signer.
//! - *Chain of anchors*: each organization's anchors of one kind, numbered from 0, each linked to the one before it: T(x) = H(T(x-1), data, time, signer).
//! - *Custodian*: an organization whose vault holds records: a hospital, a laboratory, a pharmacy or an insurer. An organization that has ever anchored
//!   records stays a custodian to its patients, whatever becomes of its membership.
//! - *Erasure*: the custodian destroys the patient's keys. What is anchored stays, and can no longer be linked to anybody. It is asked, begun, then confirmed.
//! - *Begun*: from here on the custodian may destroy keys at any moment. A request that is begun cannot be withdrawn, nor held, nor stopped otherwise.
//! - *Receipt*: the custodian's word, on the chain, that the keys are destroyed. It is final, and a vault takes no further records for that patient.
//! - *Hold*: a legal reason at one custodian that forbids beginning to erase one patient's records there.
//!
//! ## Who trusts whom
//!
//! The chain cannot look into a vault. An anchor proves what was there, when, and that nothing before it was changed or dropped since; a receipt proves that
//! the custodian said so, and who said it. A patient needs nobody's permission to ask for erasure; a custodian cannot begin what was not asked, nor
//! while it holds the records itself; and a hold is there for everybody to see. The custodian destroys nothing before the block in which it began is
//! final: so the chain never says *withdrawn* or *held* of records whose keys are gone. Members and patients are known through [`Config::Members`] and
//! [`Config::Patients`]; this pallet looks up both at every call and remembers no permission.
//!
//! ## Calls
//!
//! - [`anchor`](Pallet::anchor): the next anchor of an organization.
//! - [`request_erasure`](Pallet::request_erasure), [`withdraw_erasure`](Pallet::withdraw_erasure): by a controller of the patient.
//! - [`begin_erasure`](Pallet::begin_erasure), [`confirm_erasure`](Pallet::confirm_erasure): by the custodian, before and after it destroys the keys.
//! - [`place_hold`](Pallet::place_hold), [`lift_hold`](Pallet::lift_hold): by the custodian's keeper of records.
//!
//! Other pallets ask [`Anchors::verify`](salus_primitives::glue::Anchors::verify) whether a leaf is in an anchor. Nodes and clients read through
//! `RecordsApi`, which the getters of [`Pallet`] answer.
//!
//! A node anchors a batch, and a leaf of it is verified (`src/tests/example.rs`):
//!
//! ```custom,{class=language-rust}
#![doc = include_str!("tests/example.rs")]
//! ```
//!
//! ## Never on chain
//!
//! Contents, names, codes of a diagnosis or test, and plain hashes of any of them. A leaf's commitment is keyed under the patient's anchor key, and
//! only the root over a batch comes here. Reasons are codes, not text.
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

mod anchor;
#[cfg(any(feature = "runtime-benchmarks", test))]
mod benchmarking;
mod erasure;
mod hold;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
pub mod weights;

pub use anchor::Head;
#[cfg(any(feature = "runtime-benchmarks", test))]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use weights::WeightInfo;

/// The most entries one page of a getter holds.
pub const MAX_PAGE: u32 = 100;

/// The pallet itself. Its items are re-exported one level up.
// What FRAME's macros write here casts indices and expects what it has made sure of. The rules stand in the modules beside it, without exception.
#[allow(clippy::cast_possible_truncation, clippy::expect_used, clippy::unreachable)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{pallet_prelude::*, traits::UnixTime};
	use frame_system::pallet_prelude::*;
	use salus_primitives::{
		anchor::{Anchor, AnchorKind},
		erasure::{ErasureRequest, Hold, HoldReason, Receipt},
		glue::{Members, Patients},
		patient::Capacity,
		AccountId, Digest, OrganizationId, PatientId,
	};

	/// The layout of the storage below.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime provides.
	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Organizations and their members.
		type Members: Members;

		/// Patients and who controls them.
		type Patients: Patients;

		/// The time.
		type Clock: UnixTime;

		/// What each call costs.
		type WeightInfo: WeightInfo;

		/// Makes members and patients known, for benchmarks.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: BenchmarkHelper;
	}

	/// Where an organization's chain of anchors of one kind stands. No entry: nothing anchored yet, and the first anchor follows zero.
	///
	/// Keys are numbers that the chain itself gives, so the fast hasher will do. Bound: two entries per organization.
	#[pallet::storage]
	pub type Heads<T: Config> =
		StorageDoubleMap<_, Twox64Concat, OrganizationId, Twox64Concat, AnchorKind, Head, ValueQuery>;

	/// Every anchor, under organization, kind and index.
	///
	/// Kept for ever: proofs are checked against it. The index is always the next one, so nobody chooses a key and the fast hasher will do.
	#[pallet::storage]
	pub type Anchored<T: Config> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, OrganizationId>, NMapKey<Twox64Concat, AnchorKind>, NMapKey<Twox64Concat, u64>),
		Anchor,
	>;

	/// Erasures asked and not yet confirmed, under custodian and patient.
	///
	/// The custodian comes first, since its node pages through what it has to erase. A patient's id is chosen outside the chain, so its hasher is a
	/// cryptographic one. Bound: one entry per patient and custodian.
	#[pallet::storage]
	pub type Requests<T: Config> =
		StorageDoubleMap<_, Twox64Concat, OrganizationId, Blake2_128Concat, PatientId, ErasureRequest>;

	/// Receipts of erasures, under custodian and patient. Kept for ever: a receipt is final.
	///
	/// Hashers and bound as for `Requests`.
	#[pallet::storage]
	pub type Receipts<T: Config> =
		StorageDoubleMap<_, Twox64Concat, OrganizationId, Blake2_128Concat, PatientId, Receipt>;

	/// Legal holds in force, under custodian and patient. Hashers and bound as for `Requests`.
	#[pallet::storage]
	pub type Holds<T: Config> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Blake2_128Concat, PatientId, Hold>;

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A batch was anchored.
		Anchored {
			/// By which organization.
			organization: OrganizationId,
			/// What its leaves are.
			kind: AnchorKind,
			/// The anchor's place in the organization's chain of this kind.
			index: u64,
			/// The root over the batch.
			root: Digest,
			/// How many leaves.
			count: u32,
			/// The anchor's link in the chain.
			link: Digest,
			/// The account that anchored it.
			signer: AccountId,
		},
		/// A patient asked a custodian to erase the patient's records.
		ErasureRequested {
			/// Whom to erase.
			patient: PatientId,
			/// Where.
			custodian: OrganizationId,
			/// The controller that asked.
			by: AccountId,
			/// In what right it acted.
			capacity: Capacity,
		},
		/// A patient withdrew the request.
		ErasureWithdrawn {
			/// Whose request.
			patient: PatientId,
			/// To which custodian.
			custodian: OrganizationId,
			/// The controller that withdrew it.
			by: AccountId,
			/// In what right it acted.
			capacity: Capacity,
		},
		/// A custodian began to erase. There is no way back from here.
		ErasureBegun {
			/// Whom it erases.
			patient: PatientId,
			/// Where.
			custodian: OrganizationId,
			/// The member that began it.
			by: AccountId,
		},
		/// A custodian confirmed that it destroyed the patient's keys.
		ErasureConfirmed {
			/// Who was erased.
			patient: PatientId,
			/// Where.
			custodian: OrganizationId,
			/// The member that confirmed it.
			by: AccountId,
		},
		/// A custodian put a patient's records under legal hold.
		HoldPlaced {
			/// Whose records.
			patient: PatientId,
			/// Where.
			custodian: OrganizationId,
			/// Why.
			reason: HoldReason,
			/// The member that placed it.
			by: AccountId,
		},
		/// A custodian lifted a legal hold.
		HoldLifted {
			/// Whose records.
			patient: PatientId,
			/// Where.
			custodian: OrganizationId,
			/// The member that lifted it.
			by: AccountId,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// The signer is no active member of that organization, or the organization is not active.
		NotAMember,
		/// The signer's roles in the organization, or its scope as the patient's guardian, do not allow this.
		NotAuthorized,
		/// The signer does not act for that patient.
		NotAController,
		/// The organization keeps no records: its kind has no vault, or it is not active and never anchored any.
		NotACustodian,
		/// There is no such patient.
		UnknownPatient,
		/// The patient's registration is suspended, or the patient has died.
		PatientNotActive,
		/// A batch without leaves.
		EmptyBatch,
		/// A batch of more leaves than an anchor can stand for.
		TooManyLeaves,
		/// A zero root, which no batch has.
		ZeroRoot,
		/// Not the index of the next anchor: one with this index is there already, or one before it is missing.
		StaleIndex,
		/// The erasure was already asked.
		AlreadyRequested,
		/// The erasure was never asked, or the request was withdrawn.
		NotRequested,
		/// The custodian has begun to erase: keys may be gone, and there is no way back.
		AlreadyBegun,
		/// The custodian has not begun to erase, and so has nothing to confirm.
		NotBegun,
		/// The custodian has already confirmed the erasure, which is final.
		AlreadyErased,
		/// A legal hold forbids it.
		Held,
		/// The patient's records are under hold at this custodian already.
		AlreadyHeld,
		/// The patient's records are not under hold at this custodian.
		NotHeld,
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
		/// Anchors the organization's next batch of this kind.
		///
		/// Who: a member with the permission `anchor`. Records are anchored by custodians alone; an access log by any organization, since an auditor or
		/// a settlement member that runs a node answers for its reads as well. The index must be the next one, so that of two nodes, or of two tries of
		/// one node, exactly one succeeds; [`Pallet::next_anchor`] tells it.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, `NotACustodian`, `EmptyBatch`, `TooManyLeaves`, `ZeroRoot`, `StaleIndex`. Event: `Anchored`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::anchor())]
		pub fn anchor(
			origin: OriginFor<T>,
			organization: OrganizationId,
			kind: AnchorKind,
			index: u64,
			root: Digest,
			count: u32,
		) -> DispatchResult {
			let signer = Self::ensure_may_anchor(origin, organization, kind)?;
			Self::ensure_batch(&root, count)?;
			let anchor = Self::do_anchor(organization, kind, index, root, count, signer)?;
			let Anchor { root, count, link, signer, .. } = anchor;
			Self::deposit_event(Event::Anchored { organization, kind, index, root, count, link, signer });
			Ok(())
		}

		/// Asks a custodian to erase the patient's records.
		///
		/// Who: a controller of the patient whose scope has erasure, while the registration is active. The request stands beside a hold and waits for it to be
		/// lifted. After a receipt there is nothing left to ask for: the custodian's vault takes no further records for this patient.
		///
		/// Errors: `UnknownPatient`, `PatientNotActive`, `NotAController`, `NotAuthorized`, `NotACustodian`, `AlreadyErased`, `AlreadyRequested`.
		/// Event: `ErasureRequested`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::request_erasure())]
		pub fn request_erasure(origin: OriginFor<T>, patient: PatientId, custodian: OrganizationId) -> DispatchResult {
			let controller = Self::ensure_controller(origin, patient)?;
			Self::ensure_custodian(custodian)?;
			Self::do_request_erasure(patient, custodian, controller.clone())?;
			let (by, capacity) = (controller.account, controller.capacity);
			Self::deposit_event(Event::ErasureRequested { patient, custodian, by, capacity });
			Ok(())
		}

		/// Withdraws a request that the custodian has not begun to carry out.
		///
		/// Who: a controller of the patient whose scope has erasure, not necessarily the one that asked, while the registration is active.
		///
		/// Errors: `UnknownPatient`, `PatientNotActive`, `NotAController`, `NotAuthorized`, `AlreadyErased`, `NotRequested`, `AlreadyBegun`.
		/// Event: `ErasureWithdrawn`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::withdraw_erasure())]
		pub fn withdraw_erasure(origin: OriginFor<T>, patient: PatientId, custodian: OrganizationId) -> DispatchResult {
			let controller = Self::ensure_controller(origin, patient)?;
			Self::do_withdraw_erasure(patient, custodian)?;
			let (by, capacity) = (controller.account, controller.capacity);
			Self::deposit_event(Event::ErasureWithdrawn { patient, custodian, by, capacity });
			Ok(())
		}

		/// Begins to erase: once this is final, the organization may destroy the patient's keys.
		///
		/// Who: a member with the permission `anchor` (the organization's node) or `keep-records`. Refused while the patient is suspended, since the request
		/// may come from a stolen wallet; what a patient asked before dying is still done.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, `AlreadyErased`, `NotRequested`, `AlreadyBegun`, `Held`, `UnknownPatient`, `PatientNotActive`. Event:
		/// `ErasureBegun`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::begin_erasure())]
		pub fn begin_erasure(origin: OriginFor<T>, organization: OrganizationId, patient: PatientId) -> DispatchResult {
			let by = Self::ensure_may_erase(origin, organization)?;
			Self::do_begin_erasure(organization, patient)?;
			Self::deposit_event(Event::ErasureBegun { patient, custodian: organization, by });
			Ok(())
		}

		/// Confirms that the organization has destroyed the patient's keys, and stores the receipt.
		///
		/// Who: whoever may begin, not necessarily the one that began.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, `AlreadyErased`, `NotRequested`, `NotBegun`. Event: `ErasureConfirmed`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::confirm_erasure())]
		pub fn confirm_erasure(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
		) -> DispatchResult {
			let by = Self::ensure_may_erase(origin, organization)?;
			Self::do_confirm_erasure(organization, patient, by.clone())?;
			Self::deposit_event(Event::ErasureConfirmed { patient, custodian: organization, by });
			Ok(())
		}

		/// Forbids erasing the patient's records at this organization.
		///
		/// Who: a member with the permission `keep-records`. The patient's status does not matter: the dead are litigated about too. Too late once the
		/// erasure is begun.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, `NotACustodian`, `UnknownPatient`, `AlreadyErased`, `AlreadyBegun`, `AlreadyHeld`. Event: `HoldPlaced`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::place_hold())]
		pub fn place_hold(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			reason: HoldReason,
		) -> DispatchResult {
			let by = Self::ensure_keeper(origin, organization)?;
			Self::ensure_custodian(organization)?;
			Self::do_place_hold(organization, patient, reason, by.clone())?;
			Self::deposit_event(Event::HoldPlaced { patient, custodian: organization, reason, by });
			Ok(())
		}

		/// Lifts a hold.
		///
		/// Who: a member with the permission `keep-records`, not necessarily the one that placed it.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, `NotHeld`. Event: `HoldLifted`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::lift_hold())]
		pub fn lift_hold(origin: OriginFor<T>, organization: OrganizationId, patient: PatientId) -> DispatchResult {
			let by = Self::ensure_keeper(origin, organization)?;
			Self::do_lift_hold(organization, patient)?;
			Self::deposit_event(Event::HoldLifted { patient, custodian: organization, by });
			Ok(())
		}
	}
}
