//! Tasks: what laboratories have of orders.

use alloc::vec::Vec;
use frame_support::ensure;
use salus_primitives::{
	laboratory::{OrderStatus, TaskReason, TaskStatus, TestSet},
	AccountId, OrderId, OrganizationId, TaskId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, Event, NextTask, Order, OrderTasks, Orders, Pallet, Task, Tasks};

/// Where a laboratory has not decided yet.
const ASKED: [TaskStatus; 2] = [TaskStatus::Requested, TaskStatus::Received];

impl<T: Config> Pallet<T> {
	/// The numbers of all tasks that the order ever had.
	pub(crate) fn tasks(order: OrderId) -> Vec<TaskId> {
		OrderTasks::<T>::get(order).into_inner()
	}

	/// The task, whosever it is.
	pub(crate) fn ensure_task(task: TaskId) -> Result<Task, DispatchError> {
		Ok(Tasks::<T>::get(task).ok_or(Error::<T>::NotFound)?)
	}

	/// The laboratory's task, which must stand in one of these.
	pub(crate) fn ensure_own_task(
		laboratory: OrganizationId,
		task: TaskId,
		statuses: &[TaskStatus],
	) -> Result<Task, DispatchError> {
		let found = Self::ensure_task(task)?;
		ensure!(found.laboratory == laboratory, Error::<T>::NotFound);
		ensure!(statuses.contains(&found.status), Error::<T>::of_task(found.status));
		Ok(found)
	}

	/// The order of a task, on which something can be begun.
	pub(crate) fn ensure_active_order(order: OrderId) -> Result<Order, DispatchError> {
		let found = Self::ensure_order(order)?;
		ensure!(found.status == OrderStatus::Active, Error::<T>::of_order(found.status));
		Ok(found)
	}

	/// Asks a laboratory for these tests, for the order itself or for whoever refers them.
	pub(crate) fn add_task(
		order: OrderId,
		of: &Order,
		laboratory: OrganizationId,
		parent: Option<(TaskId, &Task)>,
		tests: TestSet,
	) -> Result<TaskId, DispatchError> {
		let id = NextTask::<T>::get();
		NextTask::<T>::put(TaskId(id.0.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?));
		OrderTasks::<T>::try_append(order, id).map_err(|()| Error::<T>::TooManyTasks)?;
		let (status, now) = (TaskStatus::Requested, Self::now());
		let depth = parent.map_or(0, |(_, task)| task.depth.saturating_add(1));
		let parent = parent.map(|(id, _)| id);
		let referred = TestSet::NONE;
		let reason = None;
		let task =
			Task { order, laboratory, parent, depth, tests, referred, status, reason, requested: now, changed: now };
		Tasks::<T>::insert(id, task);
		Self::list_task(id, laboratory, of);
		Self::deposit_event(Event::TaskRequested { task: id, order, laboratory, parent });
		Ok(id)
	}

	/// Writes down where a task stands now. One that is over is on no list.
	pub(crate) fn set_task(
		id: TaskId,
		task: Task,
		order: &Order,
		status: TaskStatus,
		reason: Option<TaskReason>,
		by: &AccountId,
	) {
		if !status.is_open() {
			Self::unlist_task(id, task.laboratory, order);
		}
		Tasks::<T>::insert(id, Task { status, reason, changed: Self::now(), ..task });
		Self::deposit_event(Event::TaskSet { task: id, status, reason, by: by.clone() });
	}

	/// Cancels every open task of the order but one.
	pub(crate) fn cancel_tasks(id: OrderId, order: &Order, but: Option<TaskId>, by: &AccountId) {
		for task in Self::tasks(id).into_iter().filter(|task| Some(*task) != but) {
			let Some(found) = Tasks::<T>::get(task).filter(|found| found.status.is_open()) else { continue };
			Self::set_task(task, found, order, TaskStatus::Cancelled, None, by);
		}
	}

	/// Completes every task all of whose tests are done.
	pub(crate) fn complete_tasks(id: OrderId, order: &Order, by: &AccountId) {
		for task in Self::tasks(id) {
			let Some(found) = Tasks::<T>::get(task).filter(|found| found.status.is_taken()) else { continue };
			if order.done().includes(found.tests) {
				Self::set_task(task, found, order, TaskStatus::Completed, None, by);
			}
		}
	}

	/// Moves a task on, from one of these.
	pub(crate) fn do_move_task(
		laboratory: OrganizationId,
		id: TaskId,
		from: &[TaskStatus],
		to: TaskStatus,
		reason: Option<TaskReason>,
		by: &AccountId,
	) -> DispatchResult {
		let task = Self::ensure_own_task(laboratory, id, from)?;
		let order = Self::ensure_order(task.order)?;
		Self::set_task(id, task, &order, to, reason, by);
		Ok(())
	}

	/// Begins, or goes on, with a task. Not while its order is on hold.
	pub(crate) fn do_work_on_task(
		laboratory: OrganizationId,
		id: TaskId,
		from: TaskStatus,
		by: &AccountId,
	) -> DispatchResult {
		let task = Self::ensure_own_task(laboratory, id, &[from])?;
		let order = Self::ensure_active_order(task.order)?;
		Self::set_task(id, task, &order, TaskStatus::InProgress, None, by);
		Ok(())
	}

	/// The laboratory has it. Of the others that were asked for the same order, nothing more is wanted.
	pub(crate) fn do_accept_task(laboratory: OrganizationId, id: TaskId, by: &AccountId) -> DispatchResult {
		let task = Self::ensure_own_task(laboratory, id, &ASKED)?;
		let mut order = Self::ensure_active_order(task.order)?;
		let (of, first) = (task.order, task.parent.is_none());
		Self::set_task(id, task, &order, TaskStatus::Accepted, None, by);
		if first {
			Self::cancel_tasks(of, &order, Some(id), by);
			(order.task, order.offers) = (Some(id), 0);
			Orders::<T>::insert(of, order);
		}
		Ok(())
	}

	/// The laboratory does not take it.
	pub(crate) fn do_reject_task(
		laboratory: OrganizationId,
		id: TaskId,
		reason: TaskReason,
		by: &AccountId,
	) -> DispatchResult {
		let task = Self::ensure_own_task(laboratory, id, &ASKED)?;
		let order = Self::ensure_order(task.order)?;
		Self::set_task(id, task.clone(), &order, TaskStatus::Rejected, Some(reason), by);
		match task.parent {
			Some(parent) => Self::give_back(parent, task.tests),
			None => Self::rejected(task.order, order),
		}
		Ok(())
	}

	/// The laboratory could not do what it has not reported. Referred tests go back to whoever referred them, others count as failed.
	pub(crate) fn do_fail_task(
		laboratory: OrganizationId,
		id: TaskId,
		reason: TaskReason,
		by: &AccountId,
	) -> DispatchResult {
		let taken = [TaskStatus::Accepted, TaskStatus::InProgress, TaskStatus::OnHold];
		let task = Self::ensure_own_task(laboratory, id, &taken)?;
		let mut order = Self::ensure_order(task.order)?;
		let undone = task.tests.without(order.done());
		ensure!(!task.referred.meets(undone), Error::<T>::ReferralOpen);
		ensure!(!order.covered.meets(undone), Error::<T>::ReportOpen);
		Self::set_task(id, task.clone(), &order, TaskStatus::Failed, Some(reason), by);
		if let Some(parent) = task.parent {
			Self::give_back(parent, undone);
		} else {
			order.failed = order.failed.with(undone);
			Self::settle(task.order, order, by);
		}
		Ok(())
	}
}
