//! Orders of tests, and the tasks that laboratories have of them.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

use crate::{priority::Priority, AccountId, Digest, Moment, OrderId, OrganizationId, PatientId, TaskId};

/// The most tests of one order. A set of them is a bit field.
pub const MAX_TESTS: u32 = 16;

/// The most laboratories to which one order is open.
pub const MAX_LABORATORIES: u32 = 8;

/// The tests of an order: digests of their codes under the orderer's key for the patient, in the order in which they were written. None of them twice.
pub type Tests = BoundedVec<Digest, ConstU32<MAX_TESTS>>;

/// The laboratories to which an order is open: the first that accepts has it. None of them twice.
pub type Laboratories = BoundedVec<OrganizationId, ConstU32<MAX_LABORATORIES>>;

crate::coded! {
	/// Where an order stands (FHIR `ServiceRequest.status`).
	OrderStatus {
		/// Written, and sent to nobody.
		Draft = 0 => "draft",
		/// Sent.
		Active = 1 => "active",
		/// Paused by whoever ordered: nothing new is begun for it.
		OnHold = 2 => "on-hold",
		/// Taken back.
		Revoked = 3 => "revoked",
		/// Every test is reported, or cannot be.
		Completed = 4 => "completed",
		/// It was never meant.
		EnteredInError = 5 => "entered-in-error",
	}
}

impl OrderStatus {
	/// Whether laboratories still have to do with it.
	pub const fn is_open(self) -> bool {
		matches!(self, Self::Active | Self::OnHold)
	}

	/// Whether nothing but an error can be reported of it any more.
	pub const fn has_ended(self) -> bool {
		matches!(self, Self::Revoked | Self::Completed | Self::EnteredInError)
	}
}

crate::coded! {
	/// With whom an order is.
	Placement {
		/// With nobody: it was not sent, or is over and nobody had it.
		Unsent = 0 => "unsent",
		/// Offered to laboratories none of which has accepted it.
		Offered = 1 => "offered",
		/// A laboratory has accepted it.
		Taken = 2 => "taken",
		/// Every laboratory has rejected it: it must be addressed anew.
		Refused = 3 => "refused",
	}
}

crate::coded! {
	/// Where a laboratory's part in an order stands (FHIR `Task.status`).
	TaskStatus {
		/// The laboratory is asked.
		Requested = 0 => "requested",
		/// The laboratory has seen it and has not decided.
		Received = 1 => "received",
		/// The laboratory has it.
		Accepted = 2 => "accepted",
		/// The laboratory does not take it.
		Rejected = 3 => "rejected",
		/// The laboratory is at work.
		InProgress = 4 => "in-progress",
		/// The laboratory has paused.
		OnHold = 5 => "on-hold",
		/// The laboratory could not do it.
		Failed = 6 => "failed",
		/// Every test of it is reported, or cannot be.
		Completed = 7 => "completed",
		/// Taken back, or accepted by another laboratory first.
		Cancelled = 8 => "cancelled",
	}
}

impl TaskStatus {
	/// Whether the laboratory has still to do with it.
	pub const fn is_open(self) -> bool {
		matches!(self, Self::Requested | Self::Received) || self.is_taken()
	}

	/// Whether the laboratory has accepted it, and is not done.
	pub const fn is_taken(self) -> bool {
		matches!(self, Self::Accepted | Self::InProgress | Self::OnHold)
	}
}

crate::coded! {
	/// Why a laboratory rejects a task, pauses it, or fails (`Task.statusReason`, for which FHIR has no codes).
	TaskReason {
		/// It has no time for it.
		NoCapacity = 0 => "no-capacity",
		/// It does not do such tests.
		NotPerformed = 1 => "not-performed",
		/// It waits for a specimen, or got none.
		NoSpecimen = 2 => "no-specimen",
		/// The specimen will not do.
		UnsuitableSpecimen = 3 => "unsuitable-specimen",
		/// An instrument is out of order.
		EquipmentFailure = 4 => "equipment-failure",
		/// It lacks a reagent or another supply.
		NoSupplies = 5 => "no-supplies",
		/// What it must know of the order is missing.
		InsufficientInformation = 6 => "insufficient-information",
		/// The same was ordered before.
		Duplicate = 7 => "duplicate",
		/// No result came of it.
		Inconclusive = 8 => "inconclusive",
	}
}

/// Some of an order's tests, by their places. In JSON a list of places, from 0.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Default,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(into = "Vec<u8>", try_from = "Vec<u8>")]
pub struct TestSet(pub u16);

impl TestSet {
	/// None.
	pub const NONE: Self = Self(0);

	/// The first so many.
	pub fn first(many: usize) -> Self {
		let beyond = MAX_TESTS.saturating_sub(u32::try_from(many).unwrap_or(MAX_TESTS));
		Self(u16::MAX.checked_shr(beyond).unwrap_or_default())
	}

	/// The one in this place; none where no test can be.
	pub fn one(place: u8) -> Self {
		Self(1u16.checked_shl(place.into()).unwrap_or_default())
	}

	/// Whether there is none.
	pub const fn is_empty(self) -> bool {
		self.0 == 0
	}

	/// Whether every one of the other is among these.
	pub const fn includes(self, other: Self) -> bool {
		other.0 & !self.0 == 0
	}

	/// Whether one of the other is among these.
	pub const fn meets(self, other: Self) -> bool {
		self.0 & other.0 != 0
	}

	/// Those in either.
	pub const fn with(self, other: Self) -> Self {
		Self(self.0 | other.0)
	}

	/// Those that are not in the other.
	pub const fn without(self, other: Self) -> Self {
		Self(self.0 & !other.0)
	}

	/// Those in both.
	pub const fn both(self, other: Self) -> Self {
		Self(self.0 & other.0)
	}

	/// Their places, in order.
	pub fn places(self) -> impl Iterator<Item = u8> {
		(0u8..16).filter(move |place| self.meets(Self::one(*place)))
	}
}

impl From<TestSet> for Vec<u8> {
	fn from(set: TestSet) -> Self {
		set.places().collect()
	}
}

impl TryFrom<Vec<u8>> for TestSet {
	type Error = &'static str;

	fn try_from(places: Vec<u8>) -> Result<Self, Self::Error> {
		places.into_iter().try_fold(Self::NONE, |set, place| match Self::one(place) {
			Self::NONE => Err("an order has no test in this place"),
			one => Ok(set.with(one)),
		})
	}
}

crate::code::shown! {
	/// How soon an order of each priority should be answered, in milliseconds.
	#[derive(Copy)]
	pub struct Turnaround {
		/// As ever.
		pub routine: Moment,
		/// Sooner.
		pub urgent: Moment,
		/// As soon as possible.
		pub asap: Moment,
		/// At once.
		pub stat: Moment,
	}
}

impl Turnaround {
	/// How soon for this priority.
	pub const fn of(&self, priority: Priority) -> Moment {
		match priority {
			Priority::Routine => self.routine,
			Priority::Urgent => self.urgent,
			Priority::Asap => self.asap,
			Priority::Stat => self.stat,
		}
	}
}

/// What is asked of whom.
#[derive(
	Clone,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Requisition {
	/// How urgent it is.
	pub priority: Priority,
	/// Which tests.
	pub tests: Tests,
	/// Of which laboratories.
	pub laboratories: Laboratories,
}

crate::code::shown! {
	/// An order of tests.
	pub struct Order {
		/// For whom.
		pub patient: PatientId,
		/// Who orders.
		pub organization: OrganizationId,
		/// Who wrote it.
		pub author: AccountId,
		/// Where it stands.
		pub status: OrderStatus,
		/// What is asked of whom.
		pub requisition: Requisition,
		/// The task of the laboratory that has accepted it.
		pub task: Option<TaskId>,
		/// How many laboratories are asked and have not answered.
		pub offers: u8,
		/// Of which tests there is a report, final or not.
		pub covered: TestSet,
		/// Of which tests there is a final report.
		pub reported: TestSet,
		/// Which tests cannot be reported.
		pub failed: TestSet,
		/// When it was written.
		pub entered: Moment,
		/// When it was sent.
		pub sent: Option<Moment>,
		/// When it should be answered. It is put off while the order is on hold.
		pub due: Option<Moment>,
		/// Since when it is on hold.
		pub held: Option<Moment>,
		/// When it was over, or something was reported of it last after that.
		pub ended: Option<Moment>,
	}
}

impl Order {
	/// All of its tests.
	pub fn tests(&self) -> TestSet {
		TestSet::first(self.requisition.tests.len())
	}

	/// The tests that need no further work.
	pub const fn done(&self) -> TestSet {
		self.reported.with(self.failed)
	}

	/// With whom it is.
	pub const fn placement(&self) -> Placement {
		match (self.task, self.offers) {
			(Some(_), _) => Placement::Taken,
			(None, 0) if self.status.is_open() => Placement::Refused,
			(None, 0) => Placement::Unsent,
			(None, _) => Placement::Offered,
		}
	}

	/// Whether it should have been answered by then. On hold, it should not.
	pub fn is_overdue(&self, at: Moment) -> bool {
		self.status == OrderStatus::Active && self.due.is_some_and(|due| at >= due)
	}
}

crate::code::shown! {
	/// A laboratory's part in an order.
	pub struct Task {
		/// Of which order.
		pub order: OrderId,
		/// Of which laboratory.
		pub laboratory: OrganizationId,
		/// The task from which another laboratory has referred it.
		pub parent: Option<TaskId>,
		/// How many laboratories have passed it on.
		pub depth: u8,
		/// Which tests.
		pub tests: TestSet,
		/// Which of them another laboratory is asked for, or does.
		pub referred: TestSet,
		/// Where it stands.
		pub status: TaskStatus,
		/// Why it was rejected, is paused, or has failed.
		pub reason: Option<TaskReason>,
		/// When the laboratory was asked.
		pub requested: Moment,
		/// When it came to where it stands.
		pub changed: Moment,
	}
}

/// An order with its number.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OrderEntry {
	/// Its number.
	pub id: OrderId,
	/// With whom it is.
	pub placement: Placement,
	/// Whether it should have been answered by now.
	pub overdue: bool,
	/// The order.
	pub order: Order,
}

/// A task with its number, and what a laboratory's list shows of its order.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TaskEntry {
	/// Its number.
	pub id: TaskId,
	/// How urgent its order is.
	pub priority: Priority,
	/// Where its order stands.
	pub order_status: OrderStatus,
	/// When its order should be answered.
	pub due: Option<Moment>,
	/// Whether that was before now.
	pub overdue: bool,
	/// The task.
	pub task: Task,
}
