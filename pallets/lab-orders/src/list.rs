//! Lists by deadline: their keys sort as the deadlines do, so that whatever is overdue stands in front.

use salus_primitives::{laboratory::Order, Moment, OrderId, OrganizationId, ReportId, TaskId};

use crate::{Config, OpenOrders, Orders, Pallet, Tasks, Worklist};

/// When something is due, and its number, both in big-endian bytes.
pub type Ranked = [u8; 16];

/// When a clock is due, its report, and which version of that, all in big-endian bytes.
pub type CriticalKey = [u8; 18];

/// The key of what is due then.
pub fn ranked(due: Moment, number: u64) -> Ranked {
	u128::from(due).checked_shl(64).unwrap_or_default().saturating_add(number.into()).to_be_bytes()
}

/// What a key says.
pub(crate) fn unranked(key: Ranked) -> (Moment, u64) {
	let both = u128::from_be_bytes(key);
	let due = both.checked_shr(64).unwrap_or_default();
	let number = both & u128::from(u64::MAX);
	(due.try_into().unwrap_or(Moment::MAX), number.try_into().unwrap_or(u64::MAX))
}

/// The key of a clock.
pub fn critical_key(due: Moment, report: ReportId, version: u16) -> CriticalKey {
	let mut key = [0; 18];
	let bytes = ranked(due, report.0).into_iter().chain(version.to_be_bytes());
	key.iter_mut().zip(bytes).for_each(|(place, byte)| *place = byte);
	key
}

/// What the key of a clock says.
pub(crate) fn of_critical_key(key: CriticalKey) -> (Moment, ReportId, u16) {
	let mut bytes = key.into_iter();
	let mut first = Ranked::default();
	first.iter_mut().zip(bytes.by_ref()).for_each(|(place, byte)| *place = byte);
	let version = bytes.fold(0u16, |so_far, byte| so_far.checked_shl(8).unwrap_or_default() | u16::from(byte));
	let (due, report) = unranked(first);
	(due, ReportId(report), version)
}

/// Under which moment an open order, and its tasks, stand in lists: when it is due, or behind everything while it is on hold.
pub fn rank(order: &Order) -> Moment {
	match order.held {
		Some(_) => Moment::MAX,
		None => order.due.unwrap_or(Moment::MAX),
	}
}

impl<T: Config> Pallet<T> {
	/// Puts an order that is open now onto its organization's list.
	pub(crate) fn list_order(id: OrderId, order: &Order) {
		OpenOrders::<T>::insert(order.organization, ranked(rank(order), id.0), ());
	}

	/// Takes an order off its organization's list, if it is there.
	pub(crate) fn unlist_order(id: OrderId, order: &Order) {
		OpenOrders::<T>::remove(order.organization, ranked(rank(order), id.0));
	}

	/// Puts an open task of the order onto its laboratory's list.
	pub(crate) fn list_task(id: TaskId, laboratory: OrganizationId, order: &Order) {
		Worklist::<T>::insert(laboratory, ranked(rank(order), id.0), ());
	}

	/// Takes a task of the order off its laboratory's list.
	pub(crate) fn unlist_task(id: TaskId, laboratory: OrganizationId, order: &Order) {
		Worklist::<T>::remove(laboratory, ranked(rank(order), id.0));
	}

	/// Writes down an open order with another deadline, or on hold, or no longer, and moves it and its open tasks in their lists. An order's tasks are bounded.
	pub(crate) fn rerank(id: OrderId, was: &Order, order: Order) {
		Self::unlist_order(id, was);
		Self::list_order(id, &order);
		for task in Self::tasks(id) {
			let Some(found) = Tasks::<T>::get(task).filter(|found| found.status.is_open()) else { continue };
			Self::unlist_task(task, found.laboratory, was);
			Self::list_task(task, found.laboratory, &order);
		}
		Orders::<T>::insert(id, order);
	}
}
