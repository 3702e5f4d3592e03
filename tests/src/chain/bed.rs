//! Wards and beds, as the best block has them.

use salus_primitives::{
	bed::{BedEntry, Encounter, EncounterEntry, Location, Occupancy, Reservation, Waiting},
	EncounterId, OrganizationId, PatientId, WardId,
};

use super::Chain;
use crate::Result;

impl Chain {
	/// How full a ward is.
	pub async fn occupancy(&self, organization: OrganizationId, ward: WardId) -> Result<Option<Occupancy>> {
		self.runtime("BedsApi_occupancy", (organization, ward), None).await
	}

	/// A bed.
	pub async fn bed(&self, location: Location) -> Result<Option<BedEntry>> {
		self.runtime("BedsApi_bed", location, None).await
	}

	/// A ward's beds.
	pub async fn beds(&self, organization: OrganizationId, ward: WardId) -> Result<Vec<BedEntry>> {
		self.runtime("BedsApi_beds", (organization, ward), None).await
	}

	/// Who waits for a bed of a ward, in the order of their turns.
	pub async fn waiting(&self, organization: OrganizationId, ward: WardId) -> Result<Vec<Waiting>> {
		self.runtime("BedsApi_waiting", (organization, ward), None).await
	}

	/// The bed that is held for a patient.
	pub async fn reservation_of(&self, patient: PatientId) -> Result<Option<Reservation>> {
		self.runtime("BedsApi_reservation_of", patient, None).await
	}

	/// The encounter in which a patient has a bed.
	pub async fn stay_of(&self, patient: PatientId) -> Result<Option<EncounterEntry>> {
		self.runtime("BedsApi_stay_of", patient, None).await
	}

	/// An encounter.
	pub async fn encounter(&self, encounter: EncounterId) -> Result<Option<Encounter>> {
		self.runtime("BedsApi_encounter", encounter, None).await
	}
}
