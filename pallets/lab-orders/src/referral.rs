//! Referrals: a laboratory asks another for some of its tests.

use frame_support::ensure;
use salus_primitives::{
	laboratory::{TaskStatus, TestSet},
	AccountId, OrganizationId, TaskId,
};
use sp_runtime::{traits::Get, DispatchResult};

use crate::{task::ASKED, Config, Error, Order, Pallet, Task, Tasks};

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

	/// Takes back a referral that the other laboratory has not accepted.
	pub(crate) fn do_withdraw_referral(laboratory: OrganizationId, id: TaskId, by: &AccountId) -> DispatchResult {
		let task = Self::ensure_task(id)?;
		let parent = task.parent.ok_or(Error::<T>::NotFound)?;
		ensure!(Self::ensure_task(parent)?.laboratory == laboratory, Error::<T>::NotFound);
		ensure!(ASKED.contains(&task.status), Error::<T>::of_task(task.status));
		let order = Self::ensure_order(task.order)?;
		let tests = task.tests;
		Self::set_task(id, task, &order, TaskStatus::Cancelled, None, by);
		Self::give_back(parent, tests);
		Ok(())
	}
}
