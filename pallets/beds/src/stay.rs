//! Stays: a patient takes a bed, changes it, is away for a while, and leaves it.

use frame_support::ensure;
use salus_primitives::{
	bed::{BedState, EncounterStatus, Location},
	glue::Members,
	AccountId, EncounterId, OrganizationId, PatientId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	bed::ward_of,
	encounter::{begun, BEFORE},
	Bed, Config, Encounter, Encounters, Error, Occupant, Pallet, Stays,
};

impl<T: Config> Pallet<T> {
	/// Gives the patient of an encounter that was entered before a bed, and answers whom.
	pub(crate) fn do_admit(
		organization: OrganizationId,
		encounter: EncounterId,
		location: Location,
		by: &AccountId,
	) -> Result<PatientId, DispatchError> {
		let found = Self::ensure_encounter_is(organization, encounter, &BEFORE)?;
		let bed = Self::ensure_admissible(location, found.patient)?;
		Self::end_forsaken_stay(found.patient, by)?;
		Self::begin_stay(encounter, found, location, bed, by);
		Ok(found.patient)
	}

	/// Enters an encounter and gives its patient a bed, at once.
	pub(crate) fn do_admit_directly(
		location: Location,
		patient: PatientId,
		by: &AccountId,
	) -> Result<EncounterId, DispatchError> {
		let bed = Self::ensure_admissible(location, patient)?;
		let encounter = Self::number()?;
		Self::end_forsaken_stay(patient, by)?;
		let new = begun(location.organization, patient, EncounterStatus::InProgress, Self::now());
		Self::begin_stay(encounter, new, location, bed, by);
		Ok(encounter)
	}

	/// The bed for the patient, who lives and has none.
	fn ensure_admissible(location: Location, patient: PatientId) -> Result<Bed, DispatchError> {
		let bed = Self::ensure_free_for(location, patient)?;
		Self::ensure_alive(patient)?;
		let stay = Stays::<T>::get(patient).and_then(Encounters::<T>::get);
		let binds = stay.is_some_and(|stay| T::Members::organization(stay.organization).is_some());
		ensure!(!binds, Error::<T>::HasABed);
		Ok(bed)
	}

	/// Ends the stay in a hospital that is no longer active, and so cannot end it.
	fn end_forsaken_stay(patient: PatientId, by: &AccountId) -> DispatchResult {
		let Some(encounter) = Stays::<T>::get(patient) else { return Ok(()) };
		let found = Encounters::<T>::get(encounter).ok_or(Error::<T>::NotFound)?;
		Self::end_stay(encounter, found, false, by)
	}

	fn begin_stay(encounter: EncounterId, found: Encounter, location: Location, bed: Bed, by: &AccountId) {
		let patient = found.patient;
		Self::take_bed(encounter, patient, location, bed, by);
		Stays::<T>::insert(patient, encounter);
		let (status, admitted) = (EncounterStatus::InProgress, Some(Self::now()));
		Encounters::<T>::insert(encounter, Encounter { status, location: Some(location), admitted, ..found });
	}

	/// The bed becomes the patient's, who waits for none in this ward any longer.
	fn take_bed(encounter: EncounterId, patient: PatientId, location: Location, bed: Bed, by: &AccountId) {
		let bed = Self::use_hold(location, bed, patient);
		Self::end_wait(ward_of(location), patient, by);
		let isolated = bed.state == BedState::Isolated;
		let bed = Bed { occupant: Some(Occupant { encounter, isolated }), ..bed };
		Self::set_bed(location, bed, BedState::Occupied, by);
	}

	/// Leaves the bed of an encounter that has one, for somebody to clean.
	pub(crate) fn leave_bed(found: &Encounter, contaminated: bool, by: &AccountId) -> DispatchResult {
		Stays::<T>::remove(found.patient);
		Self::vacate(Self::bed_of(found)?, contaminated, by)
	}

	fn vacate(location: Location, contaminated: bool, by: &AccountId) -> DispatchResult {
		let bed = Self::ensure_bed(location)?;
		let isolated = bed.occupant.is_some_and(|occupant| occupant.isolated);
		let state = if contaminated || isolated { BedState::Contaminated } else { BedState::Housekeeping };
		Self::set_bed(location, Bed { occupant: None, ..bed }, state, by);
		Ok(())
	}

	fn end_stay(encounter: EncounterId, found: Encounter, contaminated: bool, by: &AccountId) -> DispatchResult {
		Self::leave_bed(&found, contaminated, by)?;
		Self::set_encounter(encounter, found, EncounterStatus::Finished, by);
		Ok(())
	}

	/// Moves a patient to another bed of the organization, and answers from which.
	pub(crate) fn do_transfer(
		organization: OrganizationId,
		encounter: EncounterId,
		to: Location,
		contaminated: bool,
		by: &AccountId,
	) -> Result<Location, DispatchError> {
		let found = Self::ensure_encounter_is(organization, encounter, &[EncounterStatus::InProgress])?;
		let from = Self::bed_of(&found)?;
		let bed = Self::ensure_free_for(to, found.patient)?;
		Self::ensure_alive(found.patient)?;
		Self::vacate(from, contaminated, by)?;
		Self::take_bed(encounter, found.patient, to, bed, by);
		Encounters::<T>::insert(encounter, Encounter { location: Some(to), ..found });
		Ok(from)
	}

	/// Ends a stay. A patient on leave who does not come back is discharged too.
	pub(crate) fn do_discharge(
		organization: OrganizationId,
		encounter: EncounterId,
		contaminated: bool,
		by: &AccountId,
	) -> DispatchResult {
		let in_bed = [EncounterStatus::InProgress, EncounterStatus::OnLeave];
		let found = Self::ensure_encounter_is(organization, encounter, &in_bed)?;
		Self::end_stay(encounter, found, contaminated, by)
	}
}
