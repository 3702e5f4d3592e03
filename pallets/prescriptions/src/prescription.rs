//! Prescriptions, and where each of them stands.

use frame_support::ensure;
use salus_primitives::{
	prescription::{DrugClass, Order, PrescriptionStatus, Supply},
	AccountId, OrganizationId, PatientId, PrescriptionId,
};
use sp_runtime::{traits::Get, DispatchError, DispatchResult};

use crate::{Config, Error, Event, List, NextPrescription, Pallet, Prescription, Prescriptions};

/// Where a prescription stands that a dispense could still be made on.
pub(crate) const LIVE: [PrescriptionStatus; 2] = [PrescriptionStatus::Active, PrescriptionStatus::OnHold];

/// Where it can be withdrawn, while nothing is dispensed.
pub(crate) const WITHDRAWABLE: [PrescriptionStatus; 3] =
	[PrescriptionStatus::Active, PrescriptionStatus::OnHold, PrescriptionStatus::Draft];

impl<T: Config> Pallet<T> {
	pub(crate) fn ensure_prescription(prescription: PrescriptionId) -> Result<Prescription, DispatchError> {
		Ok(Prescriptions::<T>::get(prescription).ok_or(Error::<T>::NotFound)?)
	}

	/// The organization's prescription, which must stand at one of these. The error is the name of where it stands.
	pub(crate) fn ensure_own_prescription(
		organization: OrganizationId,
		prescription: PrescriptionId,
		statuses: &[PrescriptionStatus],
	) -> Result<Prescription, DispatchError> {
		let found = Self::ensure_prescription(prescription)?;
		ensure!(found.organization == organization, Error::<T>::NotFound);
		ensure!(statuses.contains(&found.status), Error::<T>::of_prescription(found.status));
		Ok(found)
	}

	/// The prescription, whoever's, which must be active and valid now, of a patient who lives. Asked before anything is put together, and before it is handed
	/// over: whatever stops a prescription stops it everywhere at once.
	pub(crate) fn ensure_dispensable(prescription: PrescriptionId) -> Result<Prescription, DispatchError> {
		let found = Self::ensure_prescription(prescription)?;
		ensure!(found.status == PrescriptionStatus::Active, Error::<T>::of_prescription(found.status));
		Self::ensure_alive(found.patient)?;
		ensure!(Self::now() >= found.order.start, Error::<T>::NotYetValid);
		ensure!(Self::now() < found.order.end, Error::<T>::Expired);
		Ok(found)
	}

	/// The fill to which the supply counts. It is neither too early nor too much, and nothing but what the prescription allows.
	pub(crate) fn ensure_due(found: &Prescription, supply: &Supply) -> Result<u32, DispatchError> {
		ensure!(supply.quantity > 0, Error::<T>::NoQuantity);
		let next = found.next().ok_or(Error::<T>::AlreadyFilled)?;
		ensure!(next.from <= Self::now(), Error::<T>::TooEarly);
		ensure!(supply.quantity <= next.quantity, Error::<T>::TooMuch);
		if let Some(substitution) = supply.substitution {
			ensure!(found.order.substitution, Error::<T>::SubstitutionNotPermitted);
			ensure!(substitution.given != found.order.drug, Error::<T>::NotASubstitute);
		}
		Ok(next.fill)
	}

	fn ensure_sound(order: &Order) -> DispatchResult {
		ensure!(order.quantity > 0, Error::<T>::NoQuantity);
		ensure!(order.repeats <= T::MaxRepeats::get(), Error::<T>::TooManyRepeats);
		ensure!(order.start < order.end, Error::<T>::PeriodEmpty);
		ensure!(Self::now() < order.end, Error::<T>::EndHasPassed);
		let validity = order.end.saturating_sub(order.start);
		ensure!(validity <= T::MaxValidity::get(), Error::<T>::PeriodTooLong);
		Ok(())
	}

	/// Writes the prescription down where it stands now, and reports that.
	pub(crate) fn set_prescription(
		prescription: PrescriptionId,
		found: Prescription,
		status: PrescriptionStatus,
		by: &AccountId,
	) {
		Prescriptions::<T>::insert(prescription, Prescription { status, changed: Self::now(), ..found });
		Self::deposit_event(Event::PrescriptionSet { prescription, status, by: by.clone() });
	}

	/// Enters a prescription: a draft, if a second must sign; else active, and in the place of the one that it replaces.
	pub(crate) fn do_prescribe(
		organization: OrganizationId,
		patient: PatientId,
		order: Order,
		replaces: Option<PrescriptionId>,
		by: &AccountId,
	) -> Result<(PrescriptionId, PrescriptionStatus), DispatchError> {
		Self::ensure_alive(patient)?;
		Self::ensure_sound(&order)?;
		let ground = Self::ensure_ground(by, organization, patient)?;
		let status = match order.class {
			DrugClass::Ordinary => PrescriptionStatus::Active,
			DrugClass::Controlled => PrescriptionStatus::Draft,
		};
		let id = PrescriptionId(Self::number::<NextPrescription<T>>()?);
		let new = Prescription {
			patient,
			organization,
			prescriber: by.clone(),
			status,
			order,
			ground,
			countersigner: None,
			replaces,
			replaced_by: None,
			fills: Default::default(),
			given: 0,
			entered: Self::now(),
			changed: Self::now(),
		};
		if status == PrescriptionStatus::Active {
			Self::take_its_place(id, &new, by)?;
		}
		Prescriptions::<T>::insert(id, new);
		Self::append(List::Patient(patient), id.0)?;
		Ok((id, status))
	}

	/// Stops the prescription that an active one replaces, if it still stands. Two cannot replace the same, or the patient would have both.
	fn take_its_place(new: PrescriptionId, found: &Prescription, by: &AccountId) -> DispatchResult {
		let Some(old) = found.replaces else { return Ok(()) };
		let former = Self::ensure_prescription(old)?;
		ensure!(former.replaced_by.is_none(), Error::<T>::AlreadyReplaced);
		let former = Prescription { replaced_by: Some(new), ..former };
		if LIVE.contains(&former.status) {
			Self::set_prescription(old, former, PrescriptionStatus::Stopped, by);
		} else {
			Prescriptions::<T>::insert(old, former);
		}
		Ok(())
	}

	/// Prescribes something for the same patient in the place of what stands.
	pub(crate) fn do_replace(
		organization: OrganizationId,
		prescription: PrescriptionId,
		order: Order,
		by: &AccountId,
	) -> Result<(PrescriptionId, PatientId, PrescriptionStatus), DispatchError> {
		let Prescription { patient, .. } = Self::ensure_own_prescription(organization, prescription, &LIVE)?;
		let (new, status) = Self::do_prescribe(organization, patient, order, Some(prescription), by)?;
		Ok((new, patient, status))
	}

	/// Signs a draft as the second, who must be permitted to treat the patient then. It is active from then on.
	pub(crate) fn do_countersign(
		organization: OrganizationId,
		prescription: PrescriptionId,
		by: &AccountId,
	) -> DispatchResult {
		let draft = [PrescriptionStatus::Draft];
		let found = Self::ensure_own_prescription(organization, prescription, &draft)?;
		ensure!(found.prescriber != *by, Error::<T>::OwnPrescription);
		Self::ensure_alive(found.patient)?;
		ensure!(Self::now() < found.order.end, Error::<T>::Expired);
		Self::ensure_ground(by, organization, found.patient)?;
		Self::take_its_place(prescription, &found, by)?;
		let found = Prescription { countersigner: Some(by.clone()), ..found };
		Self::set_prescription(prescription, found, PrescriptionStatus::Active, by);
		Ok(())
	}

	/// Makes a prescription active that was on hold. Whoever does answers for it as whoever prescribes, and must be permitted to treat the patient then.
	pub(crate) fn do_resume(
		organization: OrganizationId,
		prescription: PrescriptionId,
		by: &AccountId,
	) -> DispatchResult {
		let found = Self::ensure_own_prescription(organization, prescription, &[PrescriptionStatus::OnHold])?;
		Self::ensure_ground(by, organization, found.patient)?;
		Self::set_prescription(prescription, found, PrescriptionStatus::Active, by);
		Ok(())
	}

	/// Moves a prescription from one of these to another.
	pub(crate) fn do_move_prescription(
		organization: OrganizationId,
		prescription: PrescriptionId,
		from: &[PrescriptionStatus],
		to: PrescriptionStatus,
		by: &AccountId,
	) -> DispatchResult {
		let found = Self::ensure_own_prescription(organization, prescription, from)?;
		Self::set_prescription(prescription, found, to, by);
		Ok(())
	}

	/// The same, of one on which nothing is dispensed.
	pub(crate) fn do_take_back(
		organization: OrganizationId,
		prescription: PrescriptionId,
		from: &[PrescriptionStatus],
		to: PrescriptionStatus,
		by: &AccountId,
	) -> DispatchResult {
		let found = Self::ensure_own_prescription(organization, prescription, from)?;
		ensure!(found.fills.is_empty(), Error::<T>::AlreadyDispensed);
		Self::set_prescription(prescription, found, to, by);
		Ok(())
	}
}
