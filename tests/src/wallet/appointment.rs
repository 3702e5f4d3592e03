//! Schedules, and visits of patients.

use salus_primitives::{
	priority::Priority, AccountId, AppointmentId, Cell, OrganizationId, PatientId, PlaceId, ScheduleId, SpecialtyId,
};
use sp_core::crypto::Ss58Codec;

use super::{words, Answer, Numbered, Sent, Until, Wallet};
use crate::signer::Signer;

impl Wallet {
	/// Publishes a schedule of a practitioner in a room, for visits of half an hour at any hour of any day.
	pub async fn publish_schedule(
		&self,
		manager: &Signer,
		organization: OrganizationId,
		practitioner: &AccountId,
		room: PlaceId,
		specialty: SpecialtyId,
	) -> Answer<Numbered<ScheduleId>> {
		let (organization, room, specialty) = (organization.to_string(), room.to_string(), specialty.to_string());
		let address = practitioner.to_ss58check();
		let line: [&[&str]; 3] = [
			&["schedule", "publish", "--practitioner", &address],
			&["--room", &room, "--specialty", &specialty, "--organization", &organization],
			&["--hours", "daily@00:00-24:00", "--length", "30m"],
		];
		self.numbered(manager, "schedule", &line.concat()).await
	}

	/// Books a visit that begins with this cell.
	pub async fn book(
		&self,
		key: &Signer,
		organization: OrganizationId,
		schedule: ScheduleId,
		patient: PatientId,
		start: Cell,
	) -> Answer<Numbered<AppointmentId>> {
		let (organization, schedule, patient) = (organization.to_string(), schedule.to_string(), patient.to_string());
		let at = start.moment().to_string();
		let line = ["appointment", "book", &schedule, &patient, "--at", &at, "--organization", &organization];
		self.numbered(key, "appointment", &line).await
	}

	/// Waits for half an hour with anybody of a specialty, between these cells.
	pub async fn wait_for_visit(
		&self,
		key: &Signer,
		at: (OrganizationId, SpecialtyId),
		patient: PatientId,
		between: (Cell, Cell),
		priority: Priority,
	) -> Answer<Numbered<AppointmentId>> {
		let (organization, specialty, patient) = (at.0.to_string(), at.1.to_string(), patient.to_string());
		let (from, until) = (between.0.moment().to_string(), between.1.moment().to_string());
		let line: [&[&str]; 2] = [
			&["appointment", "wait", &patient, "--specialty", &specialty, "--organization", &organization],
			&["--from", &from, "--until", &until, "--priority", priority.code()],
		];
		self.numbered(key, "appointment", &line.concat()).await
	}

	/// Accepts a time.
	pub async fn confirm_appointment(&self, key: &Signer, appointment: AppointmentId) -> Answer<Sent> {
		self.send(key, Until::Included, words(&["appointment", "confirm", &appointment.to_string()])).await
	}

	/// Calls an appointment off, for the reason of whose side the key is.
	pub async fn cancel_appointment(&self, key: &Signer, appointment: AppointmentId) -> Answer<Sent> {
		self.send(key, Until::Included, words(&["appointment", "cancel", &appointment.to_string()])).await
	}
}
