//! Referrals: a laboratory asks another for some of its tests.

use alloc::vec::Vec;
use frame_support::ensure;
use salus_primitives::{
	laboratory::{TaskStatus, TestSet},
	AccountId, OrderId, OrganizationId, TaskId,
};
use sp_runtime::{traits::Get, DispatchResult};

use crate::{Config, Error, Order, Pallet, Task, Tasks};

impl<T: Config> Pallet<T> {
	/// Asks another laboratory for some tests of a task.
	pub(crate) fn do_refer_tests(
		laboratory: OrganizationId,
		id: TaskId,
		tests: TestSet,
		to: OrganizationId,
	) -> DispatchResult {
		let task = Self::ensure_own_task(laboratory, id, &[TaskStatus::Accepted, TaskStatus::InProgress])?;
		let order = Self::ensure_active_order(task.order)?;
		Self::ensure_at_hand(&order, &task, tests)?;
		Self::ensure_laboratory(to)?;
		ensure!(task.depth < T::MaxReferrals::get(), Error::<T>::ReferredTooFar);
		Self::ensure_no_circle(&task, to)?;
		Self::add_task(task.order, &order, to, Some((id, &task)), tests)?;
		Tasks::<T>::insert(id, Task { referred: task.referred.with(tests), ..task });
		Ok(())
	}

	/// That these are tests of the task with which its laboratory can still do what it likes.
	pub(crate) fn ensure_at_hand(order: &Order, task: &Task, tests: TestSet) -> DispatchResult {
		ensure!(!tests.is_empty() && task.tests.includes(tests), Error::<T>::NotItsTests);
		ensure!(!order.failed.meets(tests), Error::<T>::TestFailed);
		ensure!(!task.referred.meets(tests), Error::<T>::TestReferred);
		ensure!(!order.covered.meets(tests), Error::<T>::TestCovered);
		Ok(())
	}

	/// That the laboratory is none of those over which the task has come. They are no more than a task can be deep.
	fn ensure_no_circle(task: &Task, to: OrganizationId) -> DispatchResult {
		let mut next = Some(task.clone());
		for _ in 0..=T::MaxReferrals::get() {
			let Some(passed) = next else { break };
			ensure!(passed.laboratory != to, Error::<T>::Circular);
			next = passed.parent.and_then(Tasks::<T>::get);
		}
		Ok(())
	}

	/// These tests are the laboratory's again, that had referred them.
	pub(crate) fn give_back(parent: TaskId, tests: TestSet) {
		Tasks::<T>::mutate_extant(parent, |task| task.referred = task.referred.without(tests));
	}

	/// Leaves these tests to the nearest laboratory that is at work, from this task back over those that have referred them. Answers whether there is one. A task
	/// has come over no more than it can be deep.
	pub(crate) fn fall_back(from: TaskId, tests: TestSet) -> bool {
		let mut next = Some(from);
		for _ in 0..=T::MaxReferrals::get() {
			let Some(task) = next.and_then(Tasks::<T>::get) else { break };
			if task.status.is_taken() {
				return true;
			}
			if let Some(parent) = task.parent {
				Self::give_back(parent, tests);
			}
			next = task.parent;
		}
		false
	}

	/// The open tasks that have come over this one, each after the one from which it was referred. An order's tasks are bounded.
	fn passed_on(from: TaskId, order: OrderId) -> Vec<(TaskId, Task)> {
		let mut over: Vec<(TaskId, Task)> = Vec::new();
		for id in Self::tasks(order) {
			let Some(task) = Tasks::<T>::get(id).filter(|task| task.status.is_open()) else { continue };
			let Some(parent) = task.parent else { continue };
			if parent == from || over.iter().any(|(passed, _)| *passed == parent) {
				over.push((id, task));
			}
		}
		over
	}

	/// Takes back a referral of which nothing is being reported, and whatever the other laboratory has passed on of it. What it has reported stays.
	pub(crate) fn do_withdraw_referral(laboratory: OrganizationId, id: TaskId, by: &AccountId) -> DispatchResult {
		let task = Self::ensure_task(id)?;
		let parent = task.parent.ok_or(Error::<T>::NotFound)?;
		ensure!(Self::ensure_task(parent)?.laboratory == laboratory, Error::<T>::NotFound);
		ensure!(task.status.is_open(), Error::<T>::of_task(task.status));
		let order = Self::ensure_order(task.order)?;
		let undone = task.tests.without(order.done());
		ensure!(!order.covered.meets(undone), Error::<T>::ReportOpen);
		for (passed, found) in Self::passed_on(id, task.order).into_iter().rev() {
			Self::set_task(passed, found, &order, TaskStatus::Cancelled, None, by);
		}
		Self::set_task(id, task, &order, TaskStatus::Cancelled, None, by);
		Self::give_back(parent, undone);
		Ok(())
	}
}
