//! Dispenses, on their way to the patient.

use frame_support::{ensure, weights::Weight};
use salus_primitives::{
	glue,
	prescription::{DispenseReason, DispenseStatus, Dispensed, PrescriptionStatus, RefillStatus, Supply},
	AccountId, DispenseId, OrganizationId, PrescriptionId, RefillId,
};
use sp_runtime::{traits::Get, DispatchError, DispatchResult};

use crate::{
	shelf::{ensure_fit, Portions},
	Config, Dispense, Dispenses, Error, Event, List, LotRecords, NextDispense, Pallet, Prescription, Prescriptions,
};

/// Where a dispense stands that can be handed over.
pub(crate) const AT_HAND: [DispenseStatus; 2] = [DispenseStatus::Preparation, DispenseStatus::InProgress];

/// Where units are kept for it.
pub(crate) const OPEN: [DispenseStatus; 3] =
	[DispenseStatus::Preparation, DispenseStatus::InProgress, DispenseStatus::OnHold];

impl<T: Config> Pallet<T> {
	/// The dispense, which must stand at one of these. The error is the name of where it stands.
	pub(crate) fn ensure_dispense(
		dispense: DispenseId,
		statuses: &[DispenseStatus],
	) -> Result<Dispense, DispatchError> {
		let found = Dispenses::<T>::get(dispense).ok_or(Error::<T>::NotFound)?;
		ensure!(statuses.contains(&found.status), Error::<T>::of_dispense(found.status));
		Ok(found)
	}

	/// The same, of the pharmacy.
	pub(crate) fn ensure_own_dispense(
		pharmacy: OrganizationId,
		dispense: DispenseId,
		statuses: &[DispenseStatus],
	) -> Result<Dispense, DispatchError> {
		let own = Dispenses::<T>::get(dispense).is_some_and(|found| found.pharmacy == pharmacy);
		ensure!(own, Error::<T>::NotFound);
		Self::ensure_dispense(dispense, statuses)
	}

	/// What is dispensed.
	pub(crate) fn supply_of(found: &Dispense) -> Result<Supply, DispatchError> {
		Ok(found.supply.ok_or(Error::<T>::NotFound)?)
	}

	/// Writes the dispense down where it stands now, and reports that.
	pub(crate) fn set_dispense(dispense: DispenseId, found: Dispense, status: DispenseStatus, by: &AccountId) {
		Dispenses::<T>::insert(dispense, Dispense { status, changed: Self::now(), ..found });
		Self::deposit_event(Event::DispenseSet { dispense, status, by: by.clone() });
	}

	/// Enters a dispense in all lists that it belongs to.
	fn enter_dispense(found: Dispense) -> Result<DispenseId, DispatchError> {
		let id = DispenseId(Self::number::<NextDispense<T>>()?);
		Self::append(List::Prescription(found.prescription), id.0)?;
		Self::append(List::Pharmacy(found.pharmacy), id.0)?;
		if let Some(supply) = found.supply {
			for portion in &found.portions {
				Self::append(List::Lot(found.pharmacy, supply.item, portion.lot), id.0)?;
			}
		}
		Dispenses::<T>::insert(id, found);
		Ok(id)
	}

	/// Puts a dispense together: counts its units, and keeps them from the stock.
	pub(crate) fn do_prepare(
		pharmacy: OrganizationId,
		prescription: PrescriptionId,
		supply: Supply,
		refill: Option<RefillId>,
		by: &AccountId,
	) -> Result<DispenseId, DispatchError> {
		let mut found = Self::ensure_dispensable(prescription)?;
		let fill = Self::ensure_due(&found, &supply)?;
		if let Some(refill) = refill {
			Self::ensure_refill_for(refill, pharmacy, prescription)?;
		}
		let portions = Self::keep(pharmacy, &supply)?;
		ensure!(found.count(fill, supply.quantity, Self::now()), Error::<T>::AlreadyFilled);
		let new = new_dispense(pharmacy, prescription, &found, Self::now(), by);
		Prescriptions::<T>::insert(prescription, Prescription { changed: Self::now(), ..found });
		let id = Self::enter_dispense(Dispense { supply: Some(supply), fill, portions, refill, ..new })?;
		Self::answer_refill(refill, id);
		Ok(id)
	}

	/// The same, and hands it over at once.
	pub(crate) fn do_dispense(
		pharmacy: OrganizationId,
		prescription: PrescriptionId,
		supply: Supply,
		by: &AccountId,
	) -> Result<DispenseId, DispatchError> {
		let id = Self::do_prepare(pharmacy, prescription, supply, None, by)?;
		Self::deposit_event(Event::DispenseEntered {
			dispense: id,
			prescription,
			pharmacy,
			status: DispenseStatus::Preparation,
			by: by.clone(),
		});
		Self::do_hand_over(pharmacy, id, by)?;
		Ok(id)
	}

	/// Enters that the pharmacy would not dispense.
	pub(crate) fn do_decline(
		pharmacy: OrganizationId,
		prescription: PrescriptionId,
		reason: DispenseReason,
		by: &AccountId,
	) -> Result<DispenseId, DispatchError> {
		let found = Self::ensure_prescription(prescription)?;
		ensure!(found.status == PrescriptionStatus::Active, Error::<T>::of_prescription(found.status));
		let new = new_dispense(pharmacy, prescription, &found, Self::now(), by);
		Self::enter_dispense(Dispense { status: DispenseStatus::Declined, reason: Some(reason), ..new })
	}

	/// Moves a dispense that is open on, or back, and the order that it answers with it.
	pub(crate) fn do_move_dispense(
		pharmacy: OrganizationId,
		dispense: DispenseId,
		from: DispenseStatus,
		to: DispenseStatus,
		by: &AccountId,
	) -> DispatchResult {
		let found = Self::ensure_own_dispense(pharmacy, dispense, &[from])?;
		let ready = to == DispenseStatus::InProgress;
		let refill = if ready { RefillStatus::Ready } else { RefillStatus::Requested };
		Self::move_refill(&found, refill, by);
		Self::set_dispense(dispense, found, to, by);
		Ok(())
	}

	/// That every lot of which it was taken is still good.
	fn ensure_portions_fit(found: &Dispense, supply: &Supply) -> DispatchResult {
		for portion in &found.portions {
			let key = (found.pharmacy, supply.item);
			let record = LotRecords::<T>::get(portion.lot, key).ok_or(Error::<T>::NotFound)?;
			ensure_fit::<T>(portion.lot, record.expires, record.recalled)?;
		}
		Ok(())
	}

	/// That the fill has begun, or may now: each other that has was handed over to its end, and began an interval ago. Asked when it is handed over, so that fills
	/// which were put together in time and left lying are not had all at once.
	fn ensure_may_begin(found: &Prescription, number: u32) -> DispatchResult {
		if found.begun().any(|(fill, _)| fill.number == number) {
			return Ok(());
		}
		for (fill, begun) in found.begun() {
			ensure!(fill.given >= found.order.quantity, Error::<T>::FillUnfinished);
			ensure!(begun.saturating_add(found.order.interval) <= Self::now(), Error::<T>::TooEarly);
		}
		Ok(())
	}

	/// Hands a dispense over, on a prescription that still stands, from lots that are still good. Its fill begins, if it has not.
	pub(crate) fn do_hand_over(pharmacy: OrganizationId, dispense: DispenseId, by: &AccountId) -> DispatchResult {
		let found = Self::ensure_own_dispense(pharmacy, dispense, &AT_HAND)?;
		let supply = Self::supply_of(&found)?;
		let mut prescription = Self::ensure_dispensable(found.prescription)?;
		Self::ensure_may_begin(&prescription, found.fill)?;
		Self::ensure_portions_fit(&found, &supply)?;
		Self::let_go(pharmacy, &supply, &found.portions, true)?;
		prescription.hand_over(found.fill, supply.quantity, Self::now());
		if prescription.given >= prescription.order.allowed() {
			Self::set_prescription(found.prescription, prescription, PrescriptionStatus::Completed, by);
		} else {
			Prescriptions::<T>::insert(found.prescription, Prescription { changed: Self::now(), ..prescription });
		}
		Self::move_refill(&found, RefillStatus::Completed, by);
		let found = Dispense { handed_over: Some(Self::now()), ..found };
		Self::set_dispense(dispense, found, DispenseStatus::Completed, by);
		Ok(())
	}
}

/// A dispense on the prescription, of nothing yet.
fn new_dispense(
	pharmacy: OrganizationId,
	prescription: PrescriptionId,
	found: &Prescription,
	now: salus_primitives::Moment,
	by: &AccountId,
) -> Dispense {
	Dispense {
		prescription,
		patient: found.patient,
		pharmacy,
		status: DispenseStatus::Preparation,
		supply: None,
		fill: 0,
		portions: Portions::default(),
		reason: None,
		refill: None,
		returned: false,
		restocked: 0,
		by: by.clone(),
		entered: now,
		handed_over: None,
		changed: now,
	}
}

impl<T: Config> glue::Dispenses for Pallet<T> {
	fn completed(dispense: DispenseId) -> Option<Dispensed> {
		let found = Dispenses::<T>::get(dispense).filter(|found| found.status == DispenseStatus::Completed)?;
		let (quantity, at) = (found.quantity(), found.handed_over?);
		let Dispense { pharmacy, patient, prescription, by, .. } = found;
		let prescriber = Prescriptions::<T>::get(prescription)?.prescriber;
		Some(Dispensed { pharmacy, patient, prescription, quantity, prescriber, by, at })
	}

	fn completed_weight() -> Weight {
		T::DbWeight::get().reads(2)
	}
}
