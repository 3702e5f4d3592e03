//! Encounters, as far as they need no bed: agreed on, arrived, triaged, cancelled.

use frame_support::ensure;
use salus_primitives::{
	bed::{EncounterStatus, Location},
	glue::{self, Stay},
	AccountId, EncounterId, Moment, OrganizationId, PatientId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Encounter, Encounters, Error, Event, NextEncounter, Pallet};

/// Where an encounter stands before the patient has a bed.
pub(crate) const BEFORE: [EncounterStatus; 3] =
	[EncounterStatus::Planned, EncounterStatus::Arrived, EncounterStatus::Triaged];

/// An encounter that begins now.
pub(crate) const fn begun(
	organization: OrganizationId,
	patient: PatientId,
	status: EncounterStatus,
	now: Moment,
) -> Encounter {
	Encounter { organization, patient, status, location: None, entered: now, admitted: None, ended: None }
}

impl<T: Config> Pallet<T> {
	/// The organization's encounter.
	pub(crate) fn ensure_encounter(
		organization: OrganizationId,
		encounter: EncounterId,
	) -> Result<Encounter, DispatchError> {
		let found = Encounters::<T>::get(encounter).ok_or(Error::<T>::NotFound)?;
		ensure!(found.organization == organization, Error::<T>::NotFound);
		Ok(found)
	}

	/// The organization's encounter, which must stand at one of these. The error is the name of where it stands.
	pub(crate) fn ensure_encounter_is(
		organization: OrganizationId,
		encounter: EncounterId,
		statuses: &[EncounterStatus],
	) -> Result<Encounter, DispatchError> {
		let found = Self::ensure_encounter(organization, encounter)?;
		ensure!(statuses.contains(&found.status), Error::<T>::of_encounter(found.status));
		Ok(found)
	}

	/// Gives a new encounter the next number.
	pub(crate) fn number() -> Result<EncounterId, DispatchError> {
		let encounter = NextEncounter::<T>::get();
		NextEncounter::<T>::put(EncounterId(encounter.0.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?));
		Ok(encounter)
	}

	/// Moves the encounter on, and reports that.
	pub(crate) fn set_encounter(encounter: EncounterId, found: Encounter, status: EncounterStatus, by: &AccountId) {
		let ended = if status.has_ended() { found.ended.or(Some(Self::now())) } else { None };
		Encounters::<T>::insert(encounter, Encounter { status, ended, ..found });
		Self::deposit_event(Event::EncounterSet { encounter, status, by: by.clone() });
	}

	/// Enters an encounter of a patient who is to come, or has come.
	pub(crate) fn do_open_encounter(
		organization: OrganizationId,
		patient: PatientId,
		status: EncounterStatus,
	) -> Result<EncounterId, DispatchError> {
		Self::ensure_alive(patient)?;
		let encounter = Self::number()?;
		Encounters::<T>::insert(encounter, begun(organization, patient, status, Self::now()));
		Ok(encounter)
	}

	/// Moves an encounter from one of these to another.
	pub(crate) fn do_move_encounter(
		organization: OrganizationId,
		encounter: EncounterId,
		from: &[EncounterStatus],
		to: EncounterStatus,
		by: &AccountId,
	) -> DispatchResult {
		let found = Self::ensure_encounter_is(organization, encounter, from)?;
		Self::set_encounter(encounter, found, to, by);
		Ok(())
	}

	/// Says of an encounter that it was never so. The bed, where it has one, is left as if the patient had been there: nobody knows better.
	pub(crate) fn do_enter_in_error(
		organization: OrganizationId,
		encounter: EncounterId,
		by: &AccountId,
	) -> DispatchResult {
		let found = Self::ensure_encounter(organization, encounter)?;
		let status = EncounterStatus::EnteredInError;
		ensure!(found.status != status, Error::<T>::of_encounter(status));
		if found.status.has_bed() {
			Self::leave_bed(&found, false, by)?;
		}
		Self::set_encounter(encounter, found, status, by);
		Ok(())
	}

	/// The bed of an encounter that has one.
	pub(crate) fn bed_of(found: &Encounter) -> Result<Location, DispatchError> {
		Ok(found.location.ok_or(Error::<T>::NotFound)?)
	}
}

impl<T: Config> glue::Encounters for Pallet<T> {
	fn stay(encounter: EncounterId) -> Option<Stay> {
		let found = Encounters::<T>::get(encounter).filter(|found| found.status != EncounterStatus::EnteredInError)?;
		let Encounter { organization, patient, admitted, ended, .. } = found;
		Some(Stay { organization, patient, from: admitted?, until: ended })
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_stay(stay: Stay) -> EncounterId {
		let id = NextEncounter::<T>::mutate(|next| core::mem::replace(next, EncounterId(next.0.saturating_add(1))));
		let Stay { organization, patient, from, until } = stay;
		let new = begun(organization, patient, EncounterStatus::Finished, from);
		Encounters::<T>::insert(id, Encounter { admitted: Some(from), ended: until, ..new });
		id
	}
}
