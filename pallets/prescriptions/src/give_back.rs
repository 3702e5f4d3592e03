//! Dispenses that do not come to, or stay with, the patient: what becomes of their units.

use frame_support::ensure;
use salus_primitives::{
	prescription::{DispenseStatus, PrescriptionStatus, RefillStatus},
	AccountId, DispenseId, OrganizationId,
};
use sp_runtime::{traits::Get, DispatchResult};

use crate::{
	dispense::OPEN, shelf::ensure_fit, Config, Dispense, Error, LotRecords, Pallet, Prescription, Prescriptions,
};

/// What becomes of the goods of a dispense that is given up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Fate {
	/// They are put back.
	PutBack,
	/// They are of no use to anybody else: written off.
	WriteOff,
}

impl Fate {
	/// Where the dispense stands afterwards.
	pub(crate) const fn status(self) -> DispenseStatus {
		match self {
			Self::PutBack => DispenseStatus::Cancelled,
			Self::WriteOff => DispenseStatus::Stopped,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Gives up a dispense that is open: its units can be had again, here or anywhere.
	pub(crate) fn give_up(dispense: DispenseId, found: Dispense, fate: Fate, by: &AccountId) -> DispatchResult {
		let supply = Self::supply_of(&found)?;
		let mut prescription = Self::ensure_prescription(found.prescription)?;
		prescription.give_back(found.fill, supply.quantity);
		Prescriptions::<T>::insert(found.prescription, Prescription { changed: Self::now(), ..prescription });
		match fate {
			Fate::PutBack => Self::put_back(found.pharmacy, &supply, &found.portions)?,
			Fate::WriteOff => Self::let_go(found.pharmacy, &supply, &found.portions, false)?,
		}
		Self::set_dispense(dispense, found, fate.status(), by);
		Ok(())
	}

	/// The pharmacy gives up a dispense. An order that it answers is open again.
	pub(crate) fn do_give_up(
		pharmacy: OrganizationId,
		dispense: DispenseId,
		fate: Fate,
		by: &AccountId,
	) -> DispatchResult {
		let found = Self::ensure_own_dispense(pharmacy, dispense, &OPEN)?;
		Self::reopen_refill(&found, by);
		Self::give_up(dispense, found, fate, by)
	}

	/// The patient's side wants a dispense no more. An order that it answers is over.
	pub(crate) fn do_refuse(dispense: DispenseId, by: &AccountId) -> DispatchResult {
		let patient = crate::Dispenses::<T>::get(dispense).ok_or(Error::<T>::NotFound)?.patient;
		Self::ensure_acts_for(by, patient)?;
		let found = Self::ensure_dispense(dispense, &OPEN)?;
		Self::move_refill(&found, RefillStatus::Cancelled, by);
		Self::give_up(dispense, found, Fate::PutBack, by)
	}

	/// Reverses a dispense that was handed over: it is evidence of nothing any more. Units that come back can be had again, and those that are still good go on the
	/// shelf. Units that do not stay counted, for the patient may have them: whoever reversed and dispensed by turns would fill one prescription without end.
	pub(crate) fn do_reverse(
		pharmacy: OrganizationId,
		dispense: DispenseId,
		returned: bool,
		by: &AccountId,
	) -> DispatchResult {
		let found = Self::ensure_own_dispense(pharmacy, dispense, &[DispenseStatus::Completed])?;
		let latest = found.handed_over.unwrap_or_default().saturating_add(T::ReversalPeriod::get());
		ensure!(Self::now() <= latest, Error::<T>::TooLate);
		let mut restocked = 0;
		if returned {
			restocked = Self::restock(&found)?;
			Self::take_back(&found, by)?;
		}
		let found = Dispense { returned, restocked, ..found };
		Self::set_dispense(dispense, found, DispenseStatus::EnteredInError, by);
		Ok(())
	}

	/// Gives the units of a dispense that came back from the patient back to the prescription, which is complete no more. One in whose place another has come stays
	/// over, or the patient would have both.
	fn take_back(found: &Dispense, by: &AccountId) -> DispatchResult {
		let mut prescription = Self::ensure_prescription(found.prescription)?;
		prescription.take_back(found.fill, found.quantity());
		if prescription.status == PrescriptionStatus::Completed {
			let status = match prescription.replaced_by {
				Some(_) => PrescriptionStatus::Stopped,
				None => PrescriptionStatus::Active,
			};
			Self::set_prescription(found.prescription, prescription, status, by);
		} else {
			Prescriptions::<T>::insert(found.prescription, Prescription { changed: Self::now(), ..prescription });
		}
		Ok(())
	}

	/// Puts what is returned of each lot that is still good on the shelf. How many units these are.
	fn restock(found: &Dispense) -> Result<u32, sp_runtime::DispatchError> {
		let supply = Self::supply_of(found)?;
		let mut store = Self::ensure_store(found.pharmacy, supply.item)?;
		let mut restocked = 0u32;
		for portion in &found.portions {
			let key = (found.pharmacy, supply.item);
			let record = LotRecords::<T>::get(portion.lot, key).ok_or(Error::<T>::NotFound)?;
			if ensure_fit::<T>(portion.lot, record.expires, record.recalled).is_ok() {
				store.put(portion.lot, record, portion.quantity)?;
				restocked = restocked.saturating_add(portion.quantity);
			}
		}
		store.item.flows.returned = store.item.flows.returned.saturating_add(restocked.into());
		Self::settle(store);
		Ok(restocked)
	}
}
