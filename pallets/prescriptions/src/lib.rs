//! Prescriptions, what pharmacies dispense on them, and the stock of pharmacies.
//!
//! # Terms
//!
//! - *Prescription*: what a patient may have: a drug, so many units a fill, so many repeats, from when until when, and how far apart. In FHIR's states
//!   (`MedicationRequest`).
//! - *Fill*: one portion of a prescription: the first, and one for each repeat. It is put together, and it *begins* when its first unit is handed over. What is
//!   left of it can be had at any time. The next is put together an interval after the last began, or was put together, and begins an interval after the last
//!   began, once all that have begun are handed over to their end: what was left lying is not had all at once.
//! - *Controlled*: of a prescription that a second member must sign before it is active. Until then it is a draft.
//! - *Dispense*: what one pharmacy gives on a prescription, a whole fill or a part of one, in FHIR's states (`MedicationDispense`). Its units are *counted*
//!   against the prescription, and *kept* from the stock, from its preparation on.
//! - *Reversal*: a dispense that was handed over is evidence of nothing any more. Units that came back can be had again, here or anywhere, unless another
//!   prescription has come in the place of theirs. Units that did not stay counted, for the patient may have them; a hospital that thinks otherwise prescribes anew.
//! - *Refill*: an order of the patient's at a pharmacy; it answers by a dispense. It lapses at a moment that is compared at every use.
//! - *Item*, *lot*: what a pharmacy keeps, and of which charges. A lot is *good* unless it has expired or was recalled, by the pharmacy or everywhere.
//! - *Shelf*: the lots of an item of which something is there, what expires first in front. Dispenses are taken from there.
//!
//! # Who trusts whom
//!
//! Whoever prescribes holds the permission, from a role that counts under a licence, and is permitted to *use* the patient's medication records for treatment:
//! by the patient's consent, or by a glass that was broken in an emergency. The duty to record is no such ground, for it is no treatment. The same is asked of whoever makes a
//! prescription active later: who signs it as the second, who resumes it. A colleague of the same hospital may hold,
//! stop and replace a prescription; a controlled one is signed by a colleague who has not prescribed it. A second factor of the prescriber's own is not taken.
//!
//! Any pharmacy may dispense, at the patient's choice: a prescription is not addressed. What a pharmacy may read of it is in the vault, and needs consent there.
//! What it counts is on the chain, so that what was filled at one pharmacy is filled at all. Whether an item is the drug that was prescribed no chain can see:
//! both are digests under different keys. The pharmacist answers for that.
//!
//! No pharmacy can keep a patient waiting: whatever is not handed over the patient's side refuses, and has elsewhere. Somebody whom the patient trusts only to
//! book visits neither refuses nor orders medicine. The dead are handed nothing, while a suspended registration keeps nobody from medicine.
//!
//! A pharmacy recalls its own lots. An auditor recalls a lot at every pharmacy at once; it is how a regulator speaks. Neither is dispensed, handed over, or passed
//! on from then on. The dispenses that a lot has gone into are listed by lot.
//!
//! # Calls
//!
//! | call | by who may |
//! |---|---|
//! | [`prescribe`](Pallet::prescribe), [`replace_prescription`](Pallet::replace_prescription), [`countersign`](Pallet::countersign) | prescribe |
//! | [`hold_prescription`](Pallet::hold_prescription), [`resume_prescription`](Pallet::resume_prescription), [`cancel_prescription`](Pallet::cancel_prescription), [`stop_prescription`](Pallet::stop_prescription), [`enter_prescription_in_error`](Pallet::enter_prescription_in_error) | the same |
//! | [`prepare_dispense`](Pallet::prepare_dispense), [`dispense`](Pallet::dispense), [`ready_dispense`](Pallet::ready_dispense), [`hold_dispense`](Pallet::hold_dispense), [`resume_dispense`](Pallet::resume_dispense), [`hand_over`](Pallet::hand_over) | dispense |
//! | [`cancel_dispense`](Pallet::cancel_dispense), [`stop_dispense`](Pallet::stop_dispense), [`decline`](Pallet::decline), [`reverse_dispense`](Pallet::reverse_dispense), [`decline_refill`](Pallet::decline_refill) | the same |
//! | [`refuse_dispense`](Pallet::refuse_dispense), [`order_refill`](Pallet::order_refill), [`cancel_refill`](Pallet::cancel_refill) | the patient, a guardian |
//! | [`open_item`](Pallet::open_item), [`set_threshold`](Pallet::set_threshold), [`receive`](Pallet::receive), [`adjust`](Pallet::adjust), [`recall_lot`](Pallet::recall_lot), [`release_lot`](Pallet::release_lot) | manage stock |
//! | [`offer_transfer`](Pallet::offer_transfer), [`accept_transfer`](Pallet::accept_transfer), [`decline_transfer`](Pallet::decline_transfer), [`withdraw_transfer`](Pallet::withdraw_transfer) | the same |
//! | [`issue_recall`](Pallet::issue_recall), [`lift_recall`](Pallet::lift_recall) | audit, of an auditor |
//!
//! Which call is possible where something stands, and what refuses it elsewhere, is in `docs/states.md`, made from the table by which the tests go.
//!
//! A prescription that is filled at one pharmacy, and refused at the next (`src/tests/story.rs`):
#![doc = concat!("```text\n", include_str!("tests/story.rs"), "```")]
//!
//! # Never on chain
//!
//! What was prescribed, what for, and what a pharmacy calls anything. Drugs are digests under the prescriber's key for the patient, items under the pharmacy's. Why a prescription was
//! held or stopped is in the vault. What the chain tells is that a patient takes something, how many units and how often, and whether it is controlled.
//!
//! It tells more to whoever knows more. Every dispense names its item and its lots, or no recall would find it. So two dispenses from one item of a pharmacy are known to be
//! of the same drug, and so are two at different pharmacies from one lot: whoever learns what one patient takes, learns it of all who were given from that item, or from
//! a lot of it. Lots are digests under a key that all pharmacies and auditors share: each of them, and whoever has the key from one, recognizes the lots whose labels it knows in
//! the dispenses of all others. A lot that is recalled everywhere, with a notice in public, is known to everybody. All this is about patient numbers; whose they are is told nowhere.
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

mod actor;
#[cfg(any(feature = "runtime-benchmarks", test))]
pub mod benchmarking;
mod call;
mod dispense;
mod error;
mod event;
mod give_back;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
mod item;
// The codec's derive casts the index of each variant to a byte; nothing else in this module casts to less.
#[allow(clippy::cast_possible_truncation)]
mod list;
#[cfg(test)]
mod mock;
mod prescription;
mod recall;
mod refill;
mod shelf;
#[cfg(test)]
mod tests;
mod transfer;
mod view;
pub mod weights;

pub use list::List;
pub use pallet::*;
pub use salus_primitives::{
	prescription::{Dispense, Prescription, Refill},
	stock::{Item, Lot, LotRecord, Recall, Transfer},
};
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
		glue::{ConsentDecision, Members, Patients},
		prescription::{
			DispenseEntry, DispenseReason, DispenseStatus, Next, Order, PrescriptionEntry, PrescriptionStatus,
			RefillEntry, RefillStatus, Supply, MAX_FILLS,
		},
		role::Permission,
		stock::{AdjustmentReason, Change, Holding, ItemEntry, LotEntry, TransferEntry, TransferStatus},
		AccountId, Digest, DispenseId, ItemId, LotId, Moment, OrganizationId, PatientId, PrescriptionId, RefillId,
		TransferId,
	};

	use crate::{
		dispense::AT_HAND,
		give_back::Fate,
		prescription::{LIVE, WITHDRAWABLE},
		transfer::Side,
		Dispense, Item, List, Lot, LotRecord, Prescription, Recall, Refill, Transfer, WeightInfo,
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

		/// Who may treat a patient.
		type Consent: ConsentDecision;

		/// What time it is.
		type Clock: UnixTime;

		/// The most repeats of a prescription; fewer than [`MAX_FILLS`].
		#[pallet::constant]
		type MaxRepeats: Get<u8>;

		/// How long a prescription is valid at most, in milliseconds.
		#[pallet::constant]
		type MaxValidity: Get<Moment>;

		/// How long an order of a refill is good, in milliseconds.
		#[pallet::constant]
		type RefillPeriod: Get<Moment>;

		/// How long after it was handed over a dispense can be reversed, in milliseconds.
		#[pallet::constant]
		type ReversalPeriod: Get<Moment>;

		/// The most items one pharmacy keeps.
		#[pallet::constant]
		type MaxItems: Get<u32>;

		/// The most lots of one item that are on the shelf. It bounds what taking from the shelf costs.
		#[pallet::constant]
		type MaxLots: Get<u32>;

		/// What calls cost.
		type WeightInfo: WeightInfo;

		/// What benchmarks need of the runtime.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper;
	}

	/// The next prescription's number. All numbers below are the chain's choice, hence the quick hasher wherever they are keys.
	#[pallet::storage]
	pub type NextPrescription<T> = StorageValue<_, u64, ValueQuery>;

	/// Prescription -> what is prescribed, where it stands, and what was counted. Kept for ever: dispenses and claims are about it.
	#[pallet::storage]
	pub type Prescriptions<T> = StorageMap<_, Twox64Concat, PrescriptionId, Prescription>;

	/// The next dispense's number.
	#[pallet::storage]
	pub type NextDispense<T> = StorageValue<_, u64, ValueQuery>;

	/// Dispense -> what a pharmacy gives. Kept for ever: claims and recalls are about it.
	#[pallet::storage]
	pub type Dispenses<T> = StorageMap<_, Twox64Concat, DispenseId, Dispense>;

	/// The next refill's number.
	#[pallet::storage]
	pub type NextRefill<T> = StorageValue<_, u64, ValueQuery>;

	/// Refill -> what a patient has ordered. Kept for ever, as what was promised.
	#[pallet::storage]
	pub type Refills<T> = StorageMap<_, Twox64Concat, RefillId, Refill>;

	/// Prescription -> the order of a refill that is open: one at a time. One that has lapsed stays until the next, and is none.
	#[pallet::storage]
	pub type RefillOf<T> = StorageMap<_, Twox64Concat, PrescriptionId, RefillId>;

	/// Pharmacy -> how many items it keeps, which is the next one's number. At most [`Config::MaxItems`].
	#[pallet::storage]
	pub type ItemCount<T> = StorageMap<_, Twox64Concat, OrganizationId, u32, ValueQuery>;

	/// Pharmacy, item -> its code, its threshold, and what came and went. At most [`Config::MaxItems`] per pharmacy, numbered without gaps.
	#[pallet::storage]
	pub type Items<T> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Twox64Concat, ItemId, Item>;

	/// Pharmacy, code -> the item that has it. The way back from [`Items`]. Codes are the pharmacy's choice, hence the cryptographic hasher.
	#[pallet::storage]
	pub type ItemOf<T> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Blake2_128Concat, Digest, ItemId>;

	/// Pharmacy, item -> its lots of which something is there, kept or not: what expires first in front. At most [`Config::MaxLots`], none twice.
	#[pallet::storage]
	pub type Shelves<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		OrganizationId,
		Twox64Concat,
		ItemId,
		BoundedVec<Lot, T::MaxLots>,
		ValueQuery,
	>;

	/// Pharmacy, item -> that it had fewer good units than its threshold when its stock changed last.
	#[pallet::storage]
	pub type LowItems<T> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Twox64Concat, ItemId, ()>;

	/// Lot, whose item -> what is known of it there, also when nothing of it is there any more. Kept for ever: a recall comes late. Lots are named from
	/// outside, hence the cryptographic hasher, here and below.
	#[pallet::storage]
	pub type LotRecords<T> =
		StorageDoubleMap<_, Blake2_128Concat, LotId, Twox64Concat, (OrganizationId, ItemId), LotRecord>;

	/// Lot -> that it is recalled wherever it is.
	#[pallet::storage]
	pub type Recalls<T> = StorageMap<_, Blake2_128Concat, LotId, Recall>;

	/// The next transfer's number.
	#[pallet::storage]
	pub type NextTransfer<T> = StorageValue<_, u64, ValueQuery>;

	/// Transfer -> what goes from one pharmacy to another. Kept for ever, as both have signed.
	#[pallet::storage]
	pub type Transfers<T> = StorageMap<_, Twox64Concat, TransferId, Transfer>;

	/// List -> how many entries it has.
	#[pallet::storage]
	pub type ListLength<T> = StorageMap<_, Blake2_128Concat, List, u32, ValueQuery>;

	/// List, position -> the number of what is entered there. Entries are added at the end and never taken out, so that a list costs as much however long it is.
	#[pallet::storage]
	pub type Lists<T> = StorageDoubleMap<_, Blake2_128Concat, List, Twox64Concat, u32, u64>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(u32::from(T::MaxRepeats::get()) < MAX_FILLS, "a prescription needs room for all its fills");
			assert!(T::MaxValidity::get() > 0, "a prescription must be valid for a while");
			assert!(T::RefillPeriod::get() > 0, "an order must be good for a while");
			assert!(T::ReversalPeriod::get() > 0, "a dispense must be reversible");
			assert!(T::MaxItems::get() > 0, "a pharmacy needs room for an item");
			assert!(T::MaxLots::get() > 0, "a shelf needs room for a lot");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The prescription.
		pub fn prescription(prescription: PrescriptionId) -> Option<Prescription> {
			Prescriptions::<T>::get(prescription)
		}

		/// The patient's prescriptions, with their positions: the newest first, those before this position.
		pub fn prescriptions_of(patient: PatientId, before: Option<u32>, limit: u32) -> Vec<(u32, PrescriptionEntry)> {
			Self::show_prescriptions(patient, before, limit)
		}

		/// What can be had on the prescription next, and from when on. Nothing where nothing can.
		pub fn fillable(prescription: PrescriptionId) -> Option<Next> {
			Self::show_fillable(prescription)
		}

		/// The dispense.
		pub fn dispensing(dispense: DispenseId) -> Option<Dispense> {
			Dispenses::<T>::get(dispense)
		}

		/// What was dispensed, or declined, on the prescription, the newest first.
		pub fn dispenses_on(
			prescription: PrescriptionId,
			before: Option<u32>,
			limit: u32,
		) -> Vec<(u32, DispenseEntry)> {
			Self::show_dispenses(List::Prescription(prescription), before, limit)
		}

		/// What the pharmacy has dispensed, or declined, the newest first.
		pub fn dispenses_by(pharmacy: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, DispenseEntry)> {
			Self::show_dispenses(List::Pharmacy(pharmacy), before, limit)
		}

		/// The dispenses that the pharmacy has taken from the lot, the newest first: whom a recall concerns.
		pub fn dispenses_from(
			pharmacy: OrganizationId,
			item: ItemId,
			lot: LotId,
			before: Option<u32>,
			limit: u32,
		) -> Vec<(u32, DispenseEntry)> {
			Self::show_dispenses(List::Lot(pharmacy, item, lot), before, limit)
		}

		/// The order of a refill, standing where it stands now.
		pub fn refill(refill: RefillId) -> Option<Refill> {
			Self::show_refill(refill)
		}

		/// What patients have ordered at the pharmacy, the newest first.
		pub fn refills_at(pharmacy: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, RefillEntry)> {
			Self::show_refills(List::RefillsAt(pharmacy), before, limit)
		}

		/// What was ordered for the patient, the newest first.
		pub fn refills_of(patient: PatientId, before: Option<u32>, limit: u32) -> Vec<(u32, RefillEntry)> {
			Self::show_refills(List::RefillsOf(patient), before, limit)
		}

		/// The item.
		pub fn item(pharmacy: OrganizationId, item: ItemId) -> Option<ItemEntry> {
			Self::show_item(pharmacy, item)
		}

		/// The item with this code.
		pub fn item_with(pharmacy: OrganizationId, code: Digest) -> Option<ItemEntry> {
			Self::show_item(pharmacy, ItemOf::<T>::get(pharmacy, code)?)
		}

		/// The pharmacy's items after this one, in the order of their numbers.
		pub fn items(pharmacy: OrganizationId, after: Option<ItemId>, limit: u32) -> Vec<ItemEntry> {
			Self::show_items(pharmacy, after, limit)
		}

		/// The pharmacy's items that were low when their stock changed last, each with whether it is now. In no order that matters, those after this one.
		pub fn low_items(pharmacy: OrganizationId, after: Option<ItemId>, limit: u32) -> Vec<ItemEntry> {
			Self::show_low_items(pharmacy, after, limit)
		}

		/// The item's lots of which something is there: what expires first in front.
		pub fn lots(pharmacy: OrganizationId, item: ItemId) -> Vec<LotEntry> {
			Self::show_lots(pharmacy, item)
		}

		/// Where the lot is, or was. In no order that matters, those after this one.
		pub fn holdings(lot: LotId, after: Option<(OrganizationId, ItemId)>, limit: u32) -> Vec<Holding> {
			Self::show_holdings(lot, after, limit)
		}

		/// Whether the lot is recalled wherever it is, and by whom.
		pub fn recall(lot: LotId) -> Option<Recall> {
			Recalls::<T>::get(lot)
		}

		/// The transfer.
		pub fn transfer(transfer: TransferId) -> Option<Transfer> {
			Transfers::<T>::get(transfer)
		}

		/// What the pharmacy has offered to others, and was offered, the newest first.
		pub fn transfers_of(pharmacy: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, TransferEntry)> {
			Self::show_transfers(pharmacy, before, limit)
		}
	}
}
