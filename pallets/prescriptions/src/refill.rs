//! Refills that patients order, and the dispenses that answer them.

use frame_support::ensure;
use salus_primitives::{
	prescription::{DispenseReason, PrescriptionStatus, RefillStatus},
	role::Permission,
	AccountId, DispenseId, OrganizationId, PrescriptionId, RefillId,
};
use sp_runtime::{traits::Get, DispatchError, DispatchResult};

use crate::{
	dispense::OPEN, give_back::Fate, Config, Dispense, Error, Event, List, NextRefill, Pallet, Refill, RefillOf,
	Refills,
};

impl<T: Config> Pallet<T> {
	/// The order, which must be open now. The error is the name of where it stands.
	fn ensure_open_refill(refill: RefillId) -> Result<Refill, DispatchError> {
		let found = Refills::<T>::get(refill).ok_or(Error::<T>::NotFound)?;
		let status = found.status_at(Self::now());
		ensure!(status.is_open(), Error::<T>::of_refill(status));
		Ok(found)
	}

	/// That the order is one of this pharmacy's, on this prescription, which nothing answers yet.
	pub(crate) fn ensure_refill_for(
		refill: RefillId,
		pharmacy: OrganizationId,
		prescription: PrescriptionId,
	) -> DispatchResult {
		let found = Refills::<T>::get(refill).ok_or(Error::<T>::NotFound)?;
		ensure!((found.pharmacy, found.prescription) == (pharmacy, prescription), Error::<T>::NotFound);
		let found = Self::ensure_open_refill(refill)?;
		ensure!(found.dispense.is_none(), Error::<T>::BeingPrepared);
		Ok(())
	}

	/// Enters an order at a pharmacy, of something that can be had before it lapses.
	pub(crate) fn do_order_refill(
		prescription: PrescriptionId,
		pharmacy: OrganizationId,
		by: &AccountId,
	) -> Result<RefillId, DispatchError> {
		let found = Self::ensure_prescription(prescription)?;
		Self::ensure_acts_for(by, found.patient)?;
		ensure!(found.status == PrescriptionStatus::Active, Error::<T>::of_prescription(found.status));
		Self::ensure_alive(found.patient)?;
		Self::ensure_kind_may(pharmacy, Permission::Dispense)?;
		let (patient, now) = (found.patient, Self::now());
		ensure!(now < found.order.end, Error::<T>::Expired);
		let until = now.saturating_add(T::RefillPeriod::get()).min(found.order.end);
		let next = found.next().ok_or(Error::<T>::AlreadyFilled)?;
		ensure!(next.from < until, Error::<T>::TooEarly);
		let former = RefillOf::<T>::get(prescription).and_then(Refills::<T>::get);
		ensure!(!former.is_some_and(|former| former.status_at(now).is_open()), Error::<T>::AlreadyOrdered);
		let (status, dispense, reason) = (RefillStatus::Requested, None, None);
		let (by, entered, changed) = (by.clone(), now, now);
		Self::enter_refill(Refill {
			prescription,
			patient,
			pharmacy,
			status,
			dispense,
			reason,
			by,
			entered,
			until,
			changed,
		})
	}

	fn enter_refill(found: Refill) -> Result<RefillId, DispatchError> {
		let id = RefillId(Self::number::<NextRefill<T>>()?);
		Self::append(List::RefillsAt(found.pharmacy), id.0)?;
		Self::append(List::RefillsOf(found.patient), id.0)?;
		RefillOf::<T>::insert(found.prescription, id);
		Refills::<T>::insert(id, found);
		Ok(id)
	}

	/// Writes the order down where it stands now, and reports that, if that is news.
	fn set_refill(refill: RefillId, found: Refill, status: RefillStatus, by: &AccountId) {
		let news = found.status != status;
		if !status.is_open() {
			RefillOf::<T>::remove(found.prescription);
		}
		Refills::<T>::insert(refill, Refill { status, changed: Self::now(), ..found });
		if news {
			Self::deposit_event(Event::RefillSet { refill, status, by: by.clone() });
		}
	}

	/// The order that the dispense answers, if that is open now.
	fn answered(found: &Dispense) -> Option<(RefillId, Refill)> {
		let refill = found.refill?;
		Some((refill, Self::ensure_open_refill(refill).ok()?))
	}

	/// Notes which dispense answers the order.
	pub(crate) fn answer_refill(refill: Option<RefillId>, dispense: DispenseId) {
		if let Some(refill) = refill {
			Refills::<T>::mutate_extant(refill, |found| found.dispense = Some(dispense));
		}
	}

	/// Moves the order that the dispense answers along with it. One that has lapsed stays so.
	pub(crate) fn move_refill(dispense: &Dispense, status: RefillStatus, by: &AccountId) {
		if let Some((refill, found)) = Self::answered(dispense) {
			Self::set_refill(refill, found, status, by);
		}
	}

	/// Opens the order again that the dispense does not answer any more.
	pub(crate) fn reopen_refill(dispense: &Dispense, by: &AccountId) {
		if let Some((refill, found)) = Self::answered(dispense) {
			Self::set_refill(refill, Refill { dispense: None, ..found }, RefillStatus::Requested, by);
		}
	}

	/// The patient's side wants the order no more, nor what was put together for it.
	pub(crate) fn do_cancel_refill(refill: RefillId, by: &AccountId) -> DispatchResult {
		let patient = Refills::<T>::get(refill).ok_or(Error::<T>::NotFound)?.patient;
		Self::ensure_acts_for(by, patient)?;
		let found = Self::ensure_open_refill(refill)?;
		let answer = found.dispense;
		Self::set_refill(refill, found, RefillStatus::Cancelled, by);
		if let Some(dispense) = answer {
			let found = Self::ensure_dispense(dispense, &OPEN)?;
			Self::give_up(dispense, found, Fate::PutBack, by)?;
		}
		Ok(())
	}

	/// The pharmacy would not answer an order. What it has put together it gives up first.
	pub(crate) fn do_decline_refill(
		pharmacy: OrganizationId,
		refill: RefillId,
		reason: DispenseReason,
		by: &AccountId,
	) -> DispatchResult {
		let own = Refills::<T>::get(refill).is_some_and(|found| found.pharmacy == pharmacy);
		ensure!(own, Error::<T>::NotFound);
		let found = Self::ensure_open_refill(refill)?;
		ensure!(found.dispense.is_none(), Error::<T>::BeingPrepared);
		Self::set_refill(refill, Refill { reason: Some(reason), ..found }, RefillStatus::Rejected, by);
		Ok(())
	}
}
