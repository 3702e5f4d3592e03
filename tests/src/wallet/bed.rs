//! Wards, beds, and who gets one.

use anyhow::Context;
use salus_primitives::{
	bed::Location, priority::Priority, BedId, EncounterId, OrganizationId, PatientId, RoomId, WardId,
};
use serde::de::DeserializeOwned;

use super::{words, Answer, Sent, Until, Wallet};
use crate::signer::Signer;

/// What somebody opened or entered, and its number.
#[derive(Clone, Debug)]
pub struct Numbered<T> {
	/// The number that the chain gave it.
	pub number: T,
	/// The transaction.
	pub sent: Sent,
}

impl Wallet {
	/// Opens a ward.
	pub async fn open_ward(&self, manager: &Signer, organization: OrganizationId) -> Answer<Numbered<WardId>> {
		let line = ["ward", "open", "--organization", &organization.to_string()];
		self.numbered(manager, "ward", &line).await
	}

	/// Opens a room of a ward.
	pub async fn open_room(
		&self,
		manager: &Signer,
		organization: OrganizationId,
		ward: WardId,
	) -> Answer<Numbered<RoomId>> {
		let line = ["room", "open", &ward.to_string(), "--organization", &organization.to_string()];
		self.numbered(manager, "room", &line).await
	}

	/// Opens a bed in a room.
	pub async fn open_bed(
		&self,
		manager: &Signer,
		organization: OrganizationId,
		ward: WardId,
		room: RoomId,
	) -> Answer<Numbered<BedId>> {
		let (ward, room) = (ward.to_string(), room.to_string());
		let line = ["bed", "open", &ward, &room, "--organization", &organization.to_string()];
		self.numbered(manager, "bed", &line).await
	}

	/// Says that a bed is clean.
	pub async fn clean_bed(&self, housekeeper: &Signer, location: Location) -> Answer<Sent> {
		let (organization, ward, bed) = written(location);
		self.send(housekeeper, Until::Included, words(&["bed", "clean", &ward, &bed, "--organization", &organization]))
			.await
	}

	/// Puts a patient on a ward's waiting list.
	pub async fn wait_for_bed(
		&self,
		member: &Signer,
		organization: OrganizationId,
		ward: WardId,
		patient: PatientId,
		priority: Priority,
	) -> Answer<Sent> {
		let (organization, ward, patient) = (organization.to_string(), ward.to_string(), patient.to_string());
		let mut arguments = words(&["ward", "waiting", "add", &ward, &patient, "--organization", &organization]);
		arguments.extend(words(&["--priority", priority.code()]));
		self.send(member, Until::Included, arguments).await
	}

	/// Gives a patient a bed for whom no encounter was entered before.
	pub async fn admit_to_bed(
		&self,
		member: &Signer,
		patient: PatientId,
		location: Location,
	) -> Answer<Numbered<EncounterId>> {
		let (organization, ward, bed) = written(location);
		let patient = patient.to_string();
		let line = ["encounter", "admit-directly", &patient, &ward, &bed, "--organization", &organization];
		self.numbered(member, "encounter", &line).await
	}

	/// Ends a stay.
	pub async fn discharge(
		&self,
		member: &Signer,
		organization: OrganizationId,
		encounter: EncounterId,
	) -> Answer<Sent> {
		let line = ["encounter", "discharge", &encounter.to_string(), "--organization", &organization.to_string()];
		self.send(member, Until::Included, words(&line)).await
	}

	/// Runs a command that opens something, and reads the number that the report has for it.
	pub(super) async fn numbered<T: DeserializeOwned>(
		&self,
		key: &Signer,
		noun: &str,
		line: &[&str],
	) -> Answer<Numbered<T>> {
		match self.send(key, Until::Included, words(line)).await? {
			Ok(sent) => {
				let number = serde_json::from_value(sent.report[noun].clone())
					.with_context(|| format!("no {noun} in {}", sent.report))?;
				Ok(Ok(Numbered { number, sent }))
			}
			Err(refused) => Ok(Err(refused)),
		}
	}
}

/// A location in the words of a command.
fn written(location: Location) -> (String, String, String) {
	(location.organization.to_string(), location.ward.to_string(), location.bed.to_string())
}
