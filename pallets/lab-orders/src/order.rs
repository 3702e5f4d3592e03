//! Orders: written, sent, held, taken back, and over when every test is reported or cannot be.

use frame_support::ensure;
use salus_primitives::{
	laboratory::{Laboratories, OrderStatus, Requisition, TestSet},
	AccountId, OrderId, OrganizationId, PatientId,
};
use sp_runtime::{
	traits::{Get, Zero},
	DispatchError, DispatchResult,
};

use crate::{Config, Error, Event, NextOrder, Order, Orders, OrdersOf, Pallet};

/// Whether something is in a list more than once. The lists are bounded by a few.
pub(crate) fn twice<Item: PartialEq>(list: &[Item]) -> bool {
	list.iter().enumerate().any(|(place, item)| list.iter().take(place).any(|earlier| earlier == item))
}

impl<T: Config> Pallet<T> {
	/// The order, whoever ordered.
	pub(crate) fn ensure_order(order: OrderId) -> Result<Order, DispatchError> {
		Ok(Orders::<T>::get(order).ok_or(Error::<T>::NotFound)?)
	}

	/// The organization's order, which must stand in one of these.
	pub(crate) fn ensure_own_order(
		organization: OrganizationId,
		order: OrderId,
		statuses: &[OrderStatus],
	) -> Result<Order, DispatchError> {
		let found = Self::ensure_order(order)?;
		ensure!(found.organization == organization, Error::<T>::NotFound);
		ensure!(statuses.contains(&found.status), Error::<T>::of_order(found.status));
		Ok(found)
	}

	fn ensure_requisition(requisition: &Requisition) -> DispatchResult {
		ensure!(!requisition.tests.is_empty(), Error::<T>::NoTests);
		ensure!(!twice(&requisition.tests), Error::<T>::TestTwice);
		Self::ensure_laboratories(&requisition.laboratories)
	}

	fn ensure_laboratories(laboratories: &Laboratories) -> DispatchResult {
		ensure!(!laboratories.is_empty(), Error::<T>::NoLaboratory);
		ensure!(!twice(laboratories), Error::<T>::LaboratoryTwice);
		laboratories.iter().try_for_each(|laboratory| Self::ensure_laboratory(*laboratory))
	}

	/// Writes an order, and sends it, unless it is a draft.
	pub(crate) fn do_order_tests(
		organization: OrganizationId,
		patient: PatientId,
		requisition: Requisition,
		draft: bool,
		by: &AccountId,
	) -> Result<OrderId, DispatchError> {
		Self::ensure_ground(patient, organization, by)?;
		Self::ensure_requisition(&requisition)?;
		let id = NextOrder::<T>::get();
		NextOrder::<T>::put(OrderId(id.0.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?));
		OrdersOf::<T>::insert(patient, id.0.to_be_bytes(), ());
		let order = Self::written(organization, patient, requisition, by);
		Self::deposit_event(Event::OrderEntered { order: id, organization, patient, by: by.clone() });
		if draft {
			Orders::<T>::insert(id, order);
		} else {
			Self::send(id, order, by)?;
		}
		Ok(id)
	}

	fn written(organization: OrganizationId, patient: PatientId, requisition: Requisition, by: &AccountId) -> Order {
		Order {
			patient,
			organization,
			author: by.clone(),
			status: OrderStatus::Draft,
			requisition,
			task: None,
			offers: 0,
			covered: TestSet::NONE,
			reported: TestSet::NONE,
			failed: TestSet::NONE,
			entered: Self::now(),
			sent: None,
			due: None,
			held: None,
			ended: None,
		}
	}

	/// Asks the laboratories of a draft, and lets the time run.
	fn send(id: OrderId, mut order: Order, by: &AccountId) -> DispatchResult {
		let now = Self::now();
		let period = T::Turnaround::get().of(order.requisition.priority);
		order.status = OrderStatus::Active;
		(order.sent, order.due) = (Some(now), Some(now.saturating_add(period)));
		Self::list_order(id, &order);
		Self::deposit_event(Event::OrderSet { order: id, status: OrderStatus::Active, by: by.clone() });
		Self::ask(id, order)
	}

	/// Gives every laboratory to which the order is addressed a task of all its tests.
	fn ask(id: OrderId, mut order: Order) -> DispatchResult {
		let tests = order.tests();
		for laboratory in order.requisition.laboratories.clone() {
			Self::add_task(id, &order, laboratory, None, tests)?;
			order.offers = order.offers.saturating_add(1);
		}
		Orders::<T>::insert(id, order);
		Ok(())
	}

	/// Replaces what a draft asks.
	pub(crate) fn do_change_draft(
		organization: OrganizationId,
		id: OrderId,
		requisition: Requisition,
		by: &AccountId,
	) -> DispatchResult {
		let order = Self::ensure_own_order(organization, id, &[OrderStatus::Draft])?;
		Self::ensure_ground(order.patient, organization, by)?;
		Self::ensure_requisition(&requisition)?;
		Orders::<T>::insert(id, Order { requisition, ..order });
		Ok(())
	}

	/// Sends a draft. What has become of the laboratories since, and of the ground, is asked again.
	pub(crate) fn do_activate_order(organization: OrganizationId, id: OrderId, by: &AccountId) -> DispatchResult {
		let order = Self::ensure_own_order(organization, id, &[OrderStatus::Draft])?;
		Self::ensure_ground(order.patient, organization, by)?;
		Self::ensure_requisition(&order.requisition)?;
		Self::send(id, order, by)
	}

	/// Asks other laboratories, or the same ones again, while none has the order. Of those that have not answered, nothing more is wanted.
	pub(crate) fn do_address_order(
		organization: OrganizationId,
		id: OrderId,
		laboratories: Laboratories,
		by: &AccountId,
	) -> DispatchResult {
		let mut order = Self::ensure_own_order(organization, id, &[OrderStatus::Active])?;
		ensure!(order.task.is_none(), Error::<T>::OrderTaken);
		Self::ensure_ground(order.patient, organization, by)?;
		Self::ensure_laboratories(&laboratories)?;
		Self::cancel_tasks(id, &order, None, by);
		(order.requisition.laboratories, order.offers) = (laboratories, 0);
		Self::ask(id, order)
	}

	/// Pauses an order. It stands behind everything in lists from now on.
	pub(crate) fn do_hold_order(organization: OrganizationId, id: OrderId) -> DispatchResult {
		let order = Self::ensure_own_order(organization, id, &[OrderStatus::Active])?;
		let held = Order { status: OrderStatus::OnHold, held: Some(Self::now()), ..order.clone() };
		Self::rerank(id, &order, held);
		Ok(())
	}

	/// Lets an order go on. It is due later by as long as it was on hold.
	pub(crate) fn do_resume_order(organization: OrganizationId, id: OrderId, by: &AccountId) -> DispatchResult {
		let order = Self::ensure_own_order(organization, id, &[OrderStatus::OnHold])?;
		Self::ensure_ground(order.patient, organization, by)?;
		let waited = Self::now().saturating_sub(order.held.unwrap_or_default());
		let due = order.due.map(|due| due.saturating_add(waited));
		let resumed = Order { status: OrderStatus::Active, held: None, due, ..order.clone() };
		Self::rerank(id, &order, resumed);
		Ok(())
	}

	/// Takes an order back that is not over.
	pub(crate) fn do_revoke_order(organization: OrganizationId, id: OrderId, by: &AccountId) -> DispatchResult {
		let before = [OrderStatus::Draft, OrderStatus::Active, OrderStatus::OnHold];
		let order = Self::ensure_own_order(organization, id, &before)?;
		Self::end_order(id, order, OrderStatus::Revoked, by);
		Ok(())
	}

	/// Says that an order was never meant, wherever it stands.
	pub(crate) fn do_enter_order_in_error(organization: OrganizationId, id: OrderId, by: &AccountId) -> DispatchResult {
		let all_others = [
			OrderStatus::Draft,
			OrderStatus::Active,
			OrderStatus::OnHold,
			OrderStatus::Revoked,
			OrderStatus::Completed,
		];
		let order = Self::ensure_own_order(organization, id, &all_others)?;
		Self::end_order(id, order, OrderStatus::EnteredInError, by);
		Ok(())
	}

	/// Ends an order, and cancels what laboratories still have of it.
	fn end_order(id: OrderId, order: Order, status: OrderStatus, by: &AccountId) {
		if order.status.is_open() {
			Self::cancel_tasks(id, &order, None, by);
			Self::unlist_order(id, &order);
		}
		let ended = order.ended.or(Some(Self::now()));
		Orders::<T>::insert(id, Order { status, offers: 0, held: None, ended, ..order });
		Self::deposit_event(Event::OrderSet { order: id, status, by: by.clone() });
	}

	/// Writes down an order of which tests are done now, completes every task that waits for nothing else, and the order likewise.
	pub(crate) fn settle(id: OrderId, order: Order, by: &AccountId) {
		if !order.status.is_open() {
			Orders::<T>::insert(id, order);
			return;
		}
		Self::complete_tasks(id, &order, by);
		if order.done().includes(order.tests()) {
			Self::end_order(id, order, OrderStatus::Completed, by);
		} else {
			Orders::<T>::insert(id, order);
		}
	}

	/// One laboratory fewer is asked. The order says so when it was the last.
	pub(crate) fn rejected(id: OrderId, mut order: Order) {
		order.offers = order.offers.saturating_sub(1);
		let refused = order.task.is_none() && order.offers.is_zero();
		Orders::<T>::insert(id, order);
		if refused {
			Self::deposit_event(Event::OrderRefused { order: id });
		}
	}
}
