//! What a portal must show of orders: what the view functions answer. What is read is a page, or what one order has, which is bounded.

use alloc::vec::Vec;
use salus_primitives::{
	laboratory::{CriticalEntry, OrderEntry, Page, ReportEntry, SpecimenEntry, TaskEntry, TimelineEntry},
	Moment, OrderId, OrganizationId, PatientId, ReportId, SpecimenId, TaskId,
};

use crate::{
	list::{critical_key, of_critical_key, ranked, unranked},
	Config, Criticals, Custody, OpenOrders, OrderReports, OrderSpecimens, Orders, OrdersOf, Pallet, Reports, Running,
	Specimens, Tasks, Versions, Worklist,
};

/// The most entries one page holds.
const MAX_PAGE: u32 = 100;

fn page_of(limit: u32) -> usize {
	usize::try_from(limit.clamp(1, MAX_PAGE)).unwrap_or(1)
}

/// A page of what is due by then, from keys in the order of their deadlines.
fn page<Entry, Cursor: Copy>(
	keys: impl Iterator<Item = Cursor>,
	limit: u32,
	due: impl Fn(Cursor) -> bool,
	entry: impl Fn(Cursor) -> Option<Entry>,
) -> Page<Entry, Cursor> {
	let limit = page_of(limit);
	let mut keys = keys.take_while(|key| due(*key));
	let taken: Vec<_> = keys.by_ref().take(limit).collect();
	let next = taken.last().copied().filter(|_| keys.next().is_some());
	Page { entries: taken.into_iter().filter_map(entry).collect(), next }
}

impl<T: Config> Pallet<T> {
	pub(crate) fn show_order(id: OrderId) -> Option<OrderEntry> {
		let order = Orders::<T>::get(id)?;
		Some(OrderEntry { id, placement: order.placement(), overdue: order.is_overdue(Self::now()), order })
	}

	pub(crate) fn show_orders_of(patient: PatientId, after: Option<OrderId>, limit: u32) -> Vec<OrderEntry> {
		let keys = match after {
			Some(after) => {
				let key = OrdersOf::<T>::hashed_key_for(patient, after.0.to_be_bytes());
				OrdersOf::<T>::iter_key_prefix_from(patient, key)
			}
			None => OrdersOf::<T>::iter_key_prefix(patient),
		};
		let ids = keys.map(|bytes| OrderId(u64::from_be_bytes(bytes)));
		ids.filter_map(Self::show_order).take(page_of(limit)).collect()
	}

	pub(crate) fn show_open_orders(
		organization: OrganizationId,
		after: Option<(Moment, OrderId)>,
		limit: u32,
		by: Moment,
	) -> Page<OrderEntry, (Moment, OrderId)> {
		let keys = match after {
			Some((due, after)) => {
				let key = OpenOrders::<T>::hashed_key_for(organization, ranked(due, after.0));
				OpenOrders::<T>::iter_key_prefix_from(organization, key)
			}
			None => OpenOrders::<T>::iter_key_prefix(organization),
		};
		let keys = keys.map(unranked).map(|(due, id)| (due, OrderId(id)));
		page(keys, limit, |(due, _)| due <= by, |(_, id)| Self::show_order(id))
	}

	pub(crate) fn show_task(id: TaskId) -> Option<TaskEntry> {
		let task = Tasks::<T>::get(id)?;
		let order = Orders::<T>::get(task.order)?;
		let overdue = task.status.is_open() && order.is_overdue(Self::now());
		let (priority, order_status, due) = (order.requisition.priority, order.status, order.due);
		Some(TaskEntry { id, priority, order_status, due, overdue, task })
	}

	pub(crate) fn show_tasks_of(order: OrderId) -> Vec<TaskEntry> {
		Self::tasks(order).into_iter().filter_map(Self::show_task).collect()
	}

	pub(crate) fn show_referrals(task: TaskId) -> Vec<TaskEntry> {
		let Some(found) = Tasks::<T>::get(task) else { return Vec::new() };
		let mut all = Self::show_tasks_of(found.order);
		all.retain(|entry| entry.task.parent == Some(task));
		all
	}

	pub(crate) fn show_worklist(
		laboratory: OrganizationId,
		after: Option<(Moment, TaskId)>,
		limit: u32,
		by: Moment,
	) -> Page<TaskEntry, (Moment, TaskId)> {
		let keys = match after {
			Some((due, after)) => {
				let key = Worklist::<T>::hashed_key_for(laboratory, ranked(due, after.0));
				Worklist::<T>::iter_key_prefix_from(laboratory, key)
			}
			None => Worklist::<T>::iter_key_prefix(laboratory),
		};
		let keys = keys.map(unranked).map(|(due, id)| (due, TaskId(id)));
		page(keys, limit, |(due, _)| due <= by, |(_, id)| Self::show_task(id))
	}

	pub(crate) fn show_specimen(id: SpecimenId) -> Option<SpecimenEntry> {
		Some(SpecimenEntry { id, specimen: Specimens::<T>::get(id)? })
	}

	pub(crate) fn show_specimens_of(order: OrderId) -> Vec<SpecimenEntry> {
		OrderSpecimens::<T>::get(order).into_iter().filter_map(Self::show_specimen).collect()
	}

	pub(crate) fn show_timeline(order: OrderId) -> Vec<TimelineEntry> {
		let lines = |specimen: SpecimenId| {
			Custody::<T>::get(specimen).into_iter().map(move |entry| TimelineEntry { specimen, entry })
		};
		let mut all: Vec<_> = OrderSpecimens::<T>::get(order).into_iter().flat_map(lines).collect();
		all.sort_by_key(|line| line.entry.at);
		all
	}

	pub(crate) fn show_report(id: ReportId) -> Option<ReportEntry> {
		let report = Reports::<T>::get(id)?;
		let versions = Versions::<T>::get(id).into_inner();
		// The one that waits comes next.
		let numbers = (0u16..).take(versions.len().saturating_add(1));
		let criticals = numbers.filter_map(|version| Self::show_critical(id, version)).collect();
		Some(ReportEntry { id, report, versions, criticals })
	}

	pub(crate) fn show_reports_of(order: OrderId) -> Vec<ReportEntry> {
		OrderReports::<T>::get(order).into_iter().filter_map(Self::show_report).collect()
	}

	fn show_critical(id: ReportId, version: u16) -> Option<CriticalEntry> {
		let critical = Criticals::<T>::get(id, version)?;
		let report = Reports::<T>::get(id)?;
		let (order, patient, laboratory) = (report.order, report.patient, report.laboratory);
		let (overdue, escalated) = (critical.is_overdue(Self::now()), Self::escalated(&critical));
		Some(CriticalEntry { report: id, version, order, patient, laboratory, critical, overdue, escalated })
	}

	pub(crate) fn show_criticals(
		organization: OrganizationId,
		after: Option<(Moment, ReportId, u16)>,
		limit: u32,
		by: Moment,
	) -> Page<CriticalEntry, (Moment, ReportId, u16)> {
		let keys = match after {
			Some((due, report, version)) => {
				let key = Running::<T>::hashed_key_for(organization, critical_key(due, report, version));
				Running::<T>::iter_key_prefix_from(organization, key)
			}
			None => Running::<T>::iter_key_prefix(organization),
		};
		let keys = keys.map(of_critical_key);
		page(keys, limit, |(due, ..)| due <= by, |(_, report, version)| Self::show_critical(report, version))
	}
}
