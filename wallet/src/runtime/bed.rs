//! Wards, beds, and who lies in them or waits for one.

use salus_primitives::{
	bed::{BedEntry, Encounter, EncounterEntry, Location, Occupancy, Reservation, RoomEntry, Waiting, WardEntry},
	EncounterId, OrganizationId, PatientId, WardId,
};

use crate::{
	chain::{At, Chain},
	error::{Error, Result},
};

impl Chain {
	/// All wards of an organization, in the order of their numbers.
	pub async fn wards(&self, organization: OrganizationId) -> Result<Vec<WardEntry>> {
		self.pages("BedsApi_wards", organization, |last: &WardEntry| last.ward).await
	}

	/// A ward.
	pub async fn ward(&self, organization: OrganizationId, ward: WardId) -> Result<WardEntry> {
		let found: Option<_> = self.ask(At::Best, "BedsApi_ward", (organization, ward)).await?;
		found.ok_or_else(|| no_ward(organization, ward))
	}

	/// How full a ward is.
	pub async fn occupancy(&self, organization: OrganizationId, ward: WardId) -> Result<Occupancy> {
		let found: Option<_> = self.ask(At::Best, "BedsApi_occupancy", (organization, ward)).await?;
		found.ok_or_else(|| no_ward(organization, ward))
	}

	/// A ward's rooms.
	pub async fn rooms(&self, organization: OrganizationId, ward: WardId) -> Result<Vec<RoomEntry>> {
		self.ask(At::Best, "BedsApi_rooms", (organization, ward)).await
	}

	/// A ward's beds.
	pub async fn beds(&self, organization: OrganizationId, ward: WardId) -> Result<Vec<BedEntry>> {
		self.ask(At::Best, "BedsApi_beds", (organization, ward)).await
	}

	/// A bed.
	pub async fn bed(&self, location: Location) -> Result<BedEntry> {
		let found: Option<_> = self.ask(At::Best, "BedsApi_bed", location).await?;
		found.ok_or_else(|| {
			let Location { organization, ward, bed } = location;
			Error::NotFound(format!(
				"organization {organization} has no bed {bed} in ward {ward}; `bed list` tells which there are"
			))
		})
	}

	/// Who waits for a bed of the ward, in the order of their turns.
	pub async fn waiting(&self, organization: OrganizationId, ward: WardId) -> Result<Vec<Waiting>> {
		self.ask(At::Best, "BedsApi_waiting", (organization, ward)).await
	}

	/// For which wards a patient waits, one in each organization.
	pub async fn waits_of(&self, patient: PatientId) -> Result<Vec<(OrganizationId, WardId)>> {
		self.ask(At::Best, "BedsApi_waits_of", patient).await
	}

	/// The bed that is held for a patient now.
	pub async fn reservation_of(&self, patient: PatientId) -> Result<Option<Reservation>> {
		self.ask(At::Best, "BedsApi_reservation_of", patient).await
	}

	/// The encounter in which a patient has a bed.
	pub async fn stay_of(&self, patient: PatientId) -> Result<Option<EncounterEntry>> {
		self.ask(At::Best, "BedsApi_stay_of", patient).await
	}

	/// An encounter.
	pub async fn encounter(&self, encounter: EncounterId) -> Result<Encounter> {
		let found: Option<_> = self.ask(At::Best, "BedsApi_encounter", encounter).await?;
		found.ok_or_else(|| {
			Error::NotFound(format!("there is no encounter {encounter}; `encounter stay` tells where a patient is"))
		})
	}
}

fn no_ward(organization: OrganizationId, ward: WardId) -> Error {
	Error::NotFound(format!("organization {organization} has no ward {ward}; `ward list` tells which there are"))
}
