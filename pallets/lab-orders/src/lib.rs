//! Laboratory orders, the custody of specimens, reports, and critical values.
//!
//! # Terms
//!
//! - *Order*: some tests for a patient, asked of one laboratory or open to several. A test is a keyed digest; one of an order's tests is told by its place.
//! - *Task*: one laboratory's part in an order. Each laboratory that is asked has one; the first that accepts has the order, and the others' are cancelled.
//! - *Referral*: a task that a laboratory gives another, of some of its own tests. If that one rejects it or fails, the tests come back.
//! - *Specimen*: what was taken for an order, or split off it, or pooled of it, under the digest of a label that no other specimen has.
//! - *Custody*: who has a specimen. It changes hands by two signatures: the holder's, who offers it, and then the receiver's. From storage it is taken
//!   by whoever signs for that, in the same organization.
//! - *Report*: what a laboratory says of some tests of its task. Each version is a record in an anchor of the laboratory's, and stays.
//! - *Pending*: a final version, or a later one, that waits for a second technician, where the laboratory demands that. It is verified as it was seen: whoever verifies
//!   it names its record, the version of that, and whether it is critical.
//! - *Dropped*: a pending version in whose place another was reported, that was sent back, or whose report is over. If it was critical, it stays among the versions, as
//!   entered in error.
//! - *Critical value*: a version that a clinician must hear of. Each has a clock of its own, from when it is signed, verified or not, which nothing but an
//!   acknowledgement stops.
//! - *Withdrawn*: a critical version that was dropped, or whose report was entered in error, before anybody had acknowledged it. Its clock runs on: what a clinician
//!   then acknowledges is that it was withdrawn.
//!
//! # Who trusts whom
//!
//! An order takes a ground of access to the patient's laboratory records: the question put to [`Config::Consent`] is whether the signer may use them for treatment, or
//! having broken the glass. A consent is a ground, and so is a broken glass; the duty to record what one does is none, and a patient's refusal that speaks of it
//! forbids the order. The dead can be ordered for, if they permitted it: there are examinations after death. A laboratory needs no consent of its own to work
//! on what it was sent.
//!
//! The chain cannot look into a tube, nor into a vault. It proves who said what and when, that no specimen changed hands by one signature, and that a report
//! is the record it says: of this patient, in the laboratory's own anchor, written by whoever reports it, stored after the order was sent, and a result of no
//! other order.
//!
//! Work can be moved off a laboratory that is suspended or silent: whoever has ordered addresses what nobody has accepted to others, and revokes what somebody has; whoever
//! has referred tests takes them back, also from a laboratory at work, unless a report on them is open.
//!
//! *On hold* stops what is begun: no laboratory accepts, starts, resumes or refers, and no specimen is collected. What is begun goes on: specimens change hands
//! and results are reported, since a known result is withheld from nobody. The deadline is put off by as long as it is held.
//!
//! *Revoked*, an order's tasks are cancelled. Specimens stay in custody, and a report that was registered is finished by whoever began it.
//!
//! A final report that is entered in error leaves its tests to the laboratory, if its task goes on, or else to the nearest of those that have referred them whose
//! task does; if none does, they count as failed, and must be ordered again. Where a laboratory demands that what is final is verified, whoever signed it does not
//! take it back alone: another enters the report in error. An acknowledgement that was due stays due whatever comes after.
//!
//! # Calls
//!
//! | call | by who may |
//! |---|---|
//! | [`order_tests`](Pallet::order_tests), [`change_draft`](Pallet::change_draft), [`activate_order`](Pallet::activate_order), [`address_order`](Pallet::address_order), [`hold_order`](Pallet::hold_order), [`resume_order`](Pallet::resume_order), [`revoke_order`](Pallet::revoke_order), [`enter_order_in_error`](Pallet::enter_order_in_error) | order tests |
//! | [`receive_task`](Pallet::receive_task), [`accept_task`](Pallet::accept_task), [`reject_task`](Pallet::reject_task), [`start_task`](Pallet::start_task), [`hold_task`](Pallet::hold_task), [`resume_task`](Pallet::resume_task), [`fail_task`](Pallet::fail_task), [`refer_tests`](Pallet::refer_tests), [`withdraw_referral`](Pallet::withdraw_referral) | test specimens |
//! | [`split_specimen`](Pallet::split_specimen), [`pool_specimens`](Pallet::pool_specimens), [`reject_specimen`](Pallet::reject_specimen) | the same |
//! | [`collect_specimen`](Pallet::collect_specimen), [`offer_specimen`](Pallet::offer_specimen), [`cancel_offer`](Pallet::cancel_offer), [`receive_specimen`](Pallet::receive_specimen), [`store_specimen`](Pallet::store_specimen), [`retrieve_specimen`](Pallet::retrieve_specimen), [`dispose_specimen`](Pallet::dispose_specimen), [`take_over_specimen`](Pallet::take_over_specimen), [`enter_specimen_in_error`](Pallet::enter_specimen_in_error) | handle specimens |
//! | [`register_report`](Pallet::register_report), [`report_results`](Pallet::report_results), [`cancel_report`](Pallet::cancel_report), [`enter_report_in_error`](Pallet::enter_report_in_error) | report results |
//! | [`verify_report`](Pallet::verify_report), [`send_back_report`](Pallet::send_back_report) | verify results |
//! | [`acknowledge_result`](Pallet::acknowledge_result) | acknowledge results |
//! | [`demand_verification`](Pallet::demand_verification), [`set_escalation`](Pallet::set_escalation) | manage the organization |
//!
//! Which call is possible where an order, a task, a specimen, a report or a clock stands, and what refuses it elsewhere, is in `docs/states.md`, made from the
//! table by which the tests go.
//!
//! From the order to the acknowledgement of a critical value (`src/tests/story.rs`):
#![doc = concat!("```text\n", include_str!("tests/story.rs"), "```")]
//!
//! # Never on chain
//!
//! Which tests, what kind of specimen, what came of it. Of a result's interpretation the chain carries whether it is critical and no more: that much a deadline
//! needs, and low or high, with what else is known, would tell more. The codes are in [`salus_primitives::laboratory::Interpretation`], for whoever reads the record. A pool is made of one order's
//! specimens alone: one over several patients would tie them to each other.
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
mod critical;
mod custody;
mod error;
mod event;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
mod list;
#[cfg(test)]
mod mock;
mod order;
mod referral;
mod report;
mod specimen;
mod task;
#[cfg(test)]
mod tests;
mod view;
pub mod weights;

pub use list::{critical_key, rank, ranked, CriticalKey, Ranked};
pub use pallet::*;
pub use salus_primitives::laboratory::{Critical, Order, Report, Specimen, Task};
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
	use alloc::{boxed::Box, vec::Vec};
	use frame_support::{pallet_prelude::*, traits::UnixTime};
	use frame_system::pallet_prelude::*;
	use salus_primitives::{
		glue::{Anchors, ConsentDecision, Members},
		laboratory::{
			Aliquots, Conditions, CriticalEntry, CustodyAct, CustodyEntry, Disposal, Holder, Laboratories, OrderEntry,
			OrderStatus, Page, Parents, RejectionReason, ReportEntry, ReportStatus, ReportVersion, Requisition,
			ResultEvidence, SpecimenEntry, TaskEntry, TaskReason, TaskStatus, TestSet, TimelineEntry, Turnaround,
		},
		role::Permission,
		AccountId, Digest, Moment, OrderId, OrganizationId, PatientId, RecordId, ReportId, SpecimenId, TaskId,
	};

	use crate::{Critical, CriticalKey, Order, Ranked, Report, Specimen, Task, WeightInfo};

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

		/// Whether somebody may order for a patient.
		type Consent: ConsentDecision;

		/// Whether a result is anchored.
		type Anchors: Anchors;

		/// What time it is.
		type Clock: UnixTime;

		/// The most tasks one order ever has, referrals and those of laboratories that rejected it too. It bounds what it costs to end an order.
		#[pallet::constant]
		type MaxTasks: Get<u32>;

		/// Over how many laboratories a test is referred at most.
		#[pallet::constant]
		type MaxReferrals: Get<u8>;

		/// The most specimens one order ever has.
		#[pallet::constant]
		type MaxSpecimens: Get<u32>;

		/// The most lines the custody of one specimen has. One of the last three is kept to take it out of storage or over, two for how it ends.
		#[pallet::constant]
		type MaxCustody: Get<u32>;

		/// The most reports one order ever has.
		#[pallet::constant]
		type MaxReports: Get<u32>;

		/// The most versions of one report, those that were critical and dropped among them. The last one is kept for a final one.
		#[pallet::constant]
		type MaxVersions: Get<u32>;

		/// The most accounts on an organization's escalation list.
		#[pallet::constant]
		type MaxEscalation: Get<u32>;

		/// How soon an order of each priority should be answered.
		#[pallet::constant]
		type Turnaround: Get<Turnaround>;

		/// How long a clinician has to acknowledge a critical value, in milliseconds.
		#[pallet::constant]
		type AcknowledgePeriod: Get<Moment>;

		/// After how long overdue a further account of the escalation list is to be told, in milliseconds.
		#[pallet::constant]
		type EscalationPeriod: Get<Moment>;

		/// What calls cost.
		type WeightInfo: WeightInfo;

		/// What benchmarks need of the runtime.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper;
	}

	/// The next order's number. They are numbered over the whole chain.
	#[pallet::storage]
	pub type NextOrder<T> = StorageValue<_, OrderId, ValueQuery>;

	/// Order -> what is asked, and how far it is. Kept for ever: reports and claims are about it. All numbers are the chain's choice, hence the quick hasher, here and below.
	#[pallet::storage]
	pub type Orders<T> = StorageMap<_, Twox64Concat, OrderId, Order>;

	/// Patient, order's number in big-endian bytes, unhashed, so that they page in order -> nothing. One entry per order. The patients' ids are their registrars'
	/// choice, hence the cryptographic hasher.
	#[pallet::storage]
	pub type OrdersOf<T> = StorageDoubleMap<_, Blake2_128Concat, PatientId, Identity, [u8; 8], ()>;

	/// Organization, an order of its own that is open, by when it is due -> nothing. Unhashed, so that what is overdue comes first: it is found without a scan.
	/// One entry per open order.
	#[pallet::storage]
	pub type OpenOrders<T> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Identity, Ranked, ()>;

	/// The next task's number. They are numbered over the whole chain.
	#[pallet::storage]
	pub type NextTask<T> = StorageValue<_, TaskId, ValueQuery>;

	/// Task -> a laboratory's part in an order. Kept for ever.
	#[pallet::storage]
	pub type Tasks<T> = StorageMap<_, Twox64Concat, TaskId, Task>;

	/// Order -> every task it ever had, in the order of their numbers. At most [`Config::MaxTasks`].
	#[pallet::storage]
	pub type OrderTasks<T: Config> = StorageMap<_, Twox64Concat, OrderId, BoundedVec<TaskId, T::MaxTasks>, ValueQuery>;

	/// Laboratory, a task of its own that is open, by when its order is due -> nothing. Unhashed, so that what is due first comes first. One entry per open task:
	/// a laboratory cannot keep others from asking it, and so there is no other bound.
	#[pallet::storage]
	pub type Worklist<T> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Identity, Ranked, ()>;

	/// The next specimen's number. They are numbered over the whole chain.
	#[pallet::storage]
	pub type NextSpecimen<T> = StorageValue<_, SpecimenId, ValueQuery>;

	/// Specimen -> what it is for, and who has it. Kept for ever.
	#[pallet::storage]
	pub type Specimens<T> = StorageMap<_, Twox64Concat, SpecimenId, Specimen>;

	/// Digest of a label -> whose it is. Kept for ever: no two specimens ever have the same label. The digests come from outside, hence the cryptographic hasher.
	#[pallet::storage]
	pub type Labels<T> = StorageMap<_, Blake2_128Concat, Digest, SpecimenId>;

	/// Order -> every specimen it ever had, in the order of their numbers. At most [`Config::MaxSpecimens`].
	#[pallet::storage]
	pub type OrderSpecimens<T: Config> =
		StorageMap<_, Twox64Concat, OrderId, BoundedVec<SpecimenId, T::MaxSpecimens>, ValueQuery>;

	/// Specimen -> its custody, from how it came to be. At most [`Config::MaxCustody`] lines.
	#[pallet::storage]
	pub type Custody<T: Config> =
		StorageMap<_, Twox64Concat, SpecimenId, BoundedVec<CustodyEntry, T::MaxCustody>, ValueQuery>;

	/// The next report's number. They are numbered over the whole chain.
	#[pallet::storage]
	pub type NextReport<T> = StorageValue<_, ReportId, ValueQuery>;

	/// Report -> what it is about, and where it stands. Kept for ever.
	#[pallet::storage]
	pub type Reports<T> = StorageMap<_, Twox64Concat, ReportId, Report>;

	/// Order -> every report it ever had, in the order of their numbers. At most [`Config::MaxReports`].
	#[pallet::storage]
	pub type OrderReports<T: Config> =
		StorageMap<_, Twox64Concat, OrderId, BoundedVec<ReportId, T::MaxReports>, ValueQuery>;

	/// Report -> its versions, the first one first. At most [`Config::MaxVersions`]. None is ever changed, and one that was dropped stays if it was critical.
	#[pallet::storage]
	pub type Versions<T: Config> =
		StorageMap<_, Twox64Concat, ReportId, BoundedVec<ReportVersion, T::MaxVersions>, ValueQuery>;

	/// Laboratory, a record of its own, a version of that -> which order it answers. Kept for ever: no record answers two. One entry per version that was ever signed.
	/// Records are numbered by whoever stores them, hence the cryptographic hasher.
	#[pallet::storage]
	pub type Results<T> = StorageMap<_, Blake2_128Concat, (OrganizationId, RecordId, u32), OrderId>;

	/// Report, one of its versions that is critical, from 0, the one that waits too -> the clock. At most [`Config::MaxVersions`] per report. Kept for ever.
	#[pallet::storage]
	pub type Criticals<T> = StorageDoubleMap<_, Twox64Concat, ReportId, Twox64Concat, u16, Critical>;

	/// Organization, a clock that runs for it, by when it is due -> nothing. Unhashed, so that what is overdue comes first: it is found without a scan. One entry
	/// per clock that runs.
	#[pallet::storage]
	pub type Running<T> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Identity, CriticalKey, ()>;

	/// Organization -> who is to be told of what is overdue, one after the other. At most [`Config::MaxEscalation`], nobody twice.
	#[pallet::storage]
	pub type Escalation<T: Config> =
		StorageMap<_, Twox64Concat, OrganizationId, BoundedVec<AccountId, T::MaxEscalation>, ValueQuery>;

	/// Laboratory -> nothing, if a second technician must verify its final reports.
	#[pallet::storage]
	pub type Verifying<T> = StorageMap<_, Twox64Concat, OrganizationId, ()>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			use salus_primitives::laboratory::{MAX_LABORATORIES, MAX_TESTS};
			assert!(T::MaxTasks::get() >= MAX_LABORATORIES, "every laboratory that is asked has a task");
			assert!(T::MaxSpecimens::get() > 0, "an order needs room for a specimen");
			assert!(T::MaxCustody::get() > 4, "a specimen is collected, handed over, had again, and ends");
			assert!(T::MaxReports::get() >= MAX_TESTS, "every test can be reported by itself");
			assert!(T::MaxVersions::get() > 1, "a report needs room for a version that is not final");
			assert!(T::MaxVersions::get() <= u16::MAX.into(), "a version's number fits");
			assert!(T::MaxEscalation::get() > 0, "somebody must be able to be told");
			assert!(T::EscalationPeriod::get() > 0, "the list is told one after the other");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The order, and with whom it is.
		pub fn order(order: OrderId) -> Option<OrderEntry> {
			Self::show_order(order)
		}

		/// The patient's orders after this one, in the order of their numbers.
		pub fn orders_of(patient: PatientId, after: Option<OrderId>, limit: u32) -> Vec<OrderEntry> {
			Self::show_orders_of(patient, after, limit)
		}

		/// The organization's open orders, those due first first, and those on hold last.
		pub fn open_orders(
			organization: OrganizationId,
			after: Option<(Moment, OrderId)>,
			limit: u32,
		) -> Page<OrderEntry, (Moment, OrderId)> {
			Self::show_open_orders(organization, after, limit, Moment::MAX)
		}

		/// The organization's orders that should have been answered by now, those due first first.
		pub fn overdue_orders(
			organization: OrganizationId,
			after: Option<(Moment, OrderId)>,
			limit: u32,
		) -> Page<OrderEntry, (Moment, OrderId)> {
			Self::show_open_orders(organization, after, limit, Self::now())
		}

		/// The task.
		pub fn task(task: TaskId) -> Option<TaskEntry> {
			Self::show_task(task)
		}

		/// Every task of the order, those of referrals too.
		pub fn tasks_of(order: OrderId) -> Vec<TaskEntry> {
			Self::show_tasks_of(order)
		}

		/// The tasks of the tests that were referred from this one.
		pub fn referrals(task: TaskId) -> Vec<TaskEntry> {
			Self::show_referrals(task)
		}

		/// The laboratory's open tasks, those due first first, and those of orders on hold last.
		pub fn worklist(
			laboratory: OrganizationId,
			after: Option<(Moment, TaskId)>,
			limit: u32,
		) -> Page<TaskEntry, (Moment, TaskId)> {
			Self::show_worklist(laboratory, after, limit, Moment::MAX)
		}

		/// The laboratory's open tasks whose orders should have been answered by now, those due first first.
		pub fn overdue_tasks(
			laboratory: OrganizationId,
			after: Option<(Moment, TaskId)>,
			limit: u32,
		) -> Page<TaskEntry, (Moment, TaskId)> {
			Self::show_worklist(laboratory, after, limit, Self::now())
		}

		/// The specimen.
		pub fn specimen(specimen: SpecimenId) -> Option<SpecimenEntry> {
			Self::show_specimen(specimen)
		}

		/// The specimen with this digest of a label.
		pub fn specimen_labelled(label: Digest) -> Option<SpecimenEntry> {
			Self::show_specimen(Labels::<T>::get(label)?)
		}

		/// Every specimen of the order.
		pub fn specimens_of(order: OrderId) -> Vec<SpecimenEntry> {
			Self::show_specimens_of(order)
		}

		/// The specimen's custody, from how it came to be.
		pub fn custody(specimen: SpecimenId) -> Vec<CustodyEntry> {
			Custody::<T>::get(specimen).into_inner()
		}

		/// The custody of all of the order's specimens, as one.
		pub fn timeline(order: OrderId) -> Vec<TimelineEntry> {
			Self::show_timeline(order)
		}

		/// The report with its versions, and the clocks of those that are critical.
		pub fn report(report: ReportId) -> Option<ReportEntry> {
			Self::show_report(report)
		}

		/// Every report of the order.
		pub fn reports_of(order: OrderId) -> Vec<ReportEntry> {
			Self::show_reports_of(order)
		}

		/// The critical values that the organization has to acknowledge, those due first first.
		pub fn criticals(
			organization: OrganizationId,
			after: Option<(Moment, ReportId, u16)>,
			limit: u32,
		) -> Page<CriticalEntry, (Moment, ReportId, u16)> {
			Self::show_criticals(organization, after, limit, Moment::MAX)
		}

		/// The critical values that the organization should have acknowledged by now, those due first first.
		pub fn overdue_criticals(
			organization: OrganizationId,
			after: Option<(Moment, ReportId, u16)>,
			limit: u32,
		) -> Page<CriticalEntry, (Moment, ReportId, u16)> {
			Self::show_criticals(organization, after, limit, Self::now())
		}

		/// Who is to be told of what is overdue, one after the other.
		pub fn escalation(organization: OrganizationId) -> Vec<AccountId> {
			Escalation::<T>::get(organization).into_inner()
		}

		/// Whether a second technician must verify the laboratory's final reports.
		pub fn demands_verification(laboratory: OrganizationId) -> bool {
			Verifying::<T>::contains_key(laboratory)
		}
	}
}
