//! Who is in the story: taken from the official FHIR examples, each with a key of their own.
//!
//! Names stay in the story's words and in encrypted records. The chain sees numbers, random ids and accounts.

use salus_primitives::{
	role::{OrganizationKind, Role},
	OrganizationId, PatientId,
};

use crate::{fhir::Example, node::VaultSettings, signer::Signer, Result};

/// Who sits on the council of a development chain.
pub const COUNCIL: &str = "//Alice";

/// With what the custodian's node anchors.
pub const NODE: &str = "//Alice//node";

/// A member of an organization.
#[derive(Clone, Debug)]
pub struct Person {
	/// What the story calls them.
	pub name: String,
	/// For whom they work.
	pub organization: OrganizationId,
	/// In which role.
	pub role: Role,
	/// Their key.
	pub signer: Signer,
}

/// An organization and who runs its membership.
#[derive(Clone, Debug)]
pub struct House {
	/// What the story calls it.
	pub name: String,
	/// Its number, which the order of admission gives.
	pub id: OrganizationId,
	/// Its kind.
	pub kind: OrganizationKind,
	/// Its administrator's key.
	pub administrator: Signer,
}

/// A patient.
#[derive(Clone, Debug)]
pub struct Patient {
	/// What the story calls them.
	pub name: String,
	/// Random.
	pub id: PatientId,
	/// Their wallet's key.
	pub signer: Signer,
}

/// Everyone.
#[derive(Clone, Debug)]
pub struct Cast {
	/// The hospital whose node runs and whose vault keeps the records.
	pub hospital: House,
	/// Another hospital.
	pub neighbour: House,
	/// An insurer.
	pub insurer: House,
	/// Registers patients at the hospital.
	pub registrar: Person,
	/// Writes records at the hospital.
	pub physician: Person,
	/// Works nights at the hospital.
	pub nurse: Person,
	/// Works in the hospital's laboratory.
	pub technician: Person,
	/// Reviews emergencies at the hospital.
	pub officer: Person,
	/// Publishes the hospital's schedules.
	pub schedule_manager: Person,
	/// Runs the hospital's wards and beds.
	pub bed_manager: Person,
	/// Cleans beds at the hospital.
	pub housekeeper: Person,
	/// The custodian's node.
	pub node: Person,
	/// A doctor of the other hospital.
	pub specialist: Person,
	/// Works for the insurer.
	pub adjudicator: Person,
	/// The patient whose story it is, and the others.
	pub patients: Vec<Patient>,
}

fn house(id: u32, kind: OrganizationKind, example: &str, key: &str) -> Result<House> {
	let name = Example::load(example)?.name();
	Ok(House { name, id: OrganizationId(id), kind, administrator: Signer::new(&format!("{key}//admin"))? })
}

fn person(name: String, house: &House, role: Role, key: &str) -> Result<Person> {
	Ok(Person { name, organization: house.id, role, signer: Signer::new(key)? })
}

fn patient(example: &str, signer: Signer) -> Result<Patient> {
	Ok(Patient { name: Example::load(example)?.name(), id: PatientId(rand::random()), signer })
}

impl Cast {
	/// Everyone, with new random patient ids. One signs with ed25519, and one patient's key is made by the wallet, as a real patient's is; whatever the
	/// others do works for these two, or the story breaks off.
	pub fn gather() -> Result<Self> {
		let hospital = house(0, OrganizationKind::Hospital, "Organization-f001", "//Burgers")?;
		let neighbour = house(1, OrganizationKind::Hospital, "Organization-f201", "//Artis")?;
		let insurer = house(2, OrganizationKind::Insurer, "Organization-2", "//Insurer")?;
		let named = |example: &str| Example::load(example).map(|example| example.name());
		Ok(Self {
			registrar: person("the registrar".into(), &hospital, Role::Registrar, "//Burgers//registrar")?,
			physician: person(
				format!("Dr. {}", named("Practitioner-f001")?),
				&hospital,
				Role::Physician,
				"//Burgers//physician",
			)?,
			nurse: person(named("Practitioner-f204")?, &hospital, Role::Nurse, "ed25519://Burgers//nurse")?,
			technician: person(
				"the technician".into(),
				&hospital,
				Role::LaboratoryTechnician,
				"//Burgers//laboratory",
			)?,
			officer: person("the privacy officer".into(), &hospital, Role::PrivacyOfficer, "//Burgers//privacy")?,
			schedule_manager: person(
				"the schedule manager".into(),
				&hospital,
				Role::ScheduleManager,
				"//Burgers//schedules",
			)?,
			bed_manager: person("the bed manager".into(), &hospital, Role::BedManager, "//Burgers//beds")?,
			housekeeper: person("the housekeeper".into(), &hospital, Role::Housekeeper, "//Burgers//house")?,
			node: person("the node".into(), &hospital, Role::Node, NODE)?,
			specialist: person(
				format!("Dr. {}", named("Practitioner-f201")?),
				&neighbour,
				Role::Physician,
				"//Artis//physician",
			)?,
			adjudicator: person("the adjudicator".into(), &insurer, Role::Adjudicator, "//Insurer//adjudicator")?,
			patients: vec![
				patient("Patient-f001", Signer::new("//Patient//Pieter")?)?,
				patient("Patient-f201", Signer::new("//Patient//Roel")?)?,
				patient("Patient-example", Signer::new("//Patient//Peter")?)?,
				patient("Patient-dicom", Signer::sealed("dicom")?)?,
			],
			hospital,
			neighbour,
			insurer,
		})
	}

	/// The patient whose story it is.
	pub fn patient(&self) -> &Patient {
		&self.patients[0]
	}

	/// The organizations, in the order of admission.
	pub fn houses(&self) -> [&House; 3] {
		[&self.hospital, &self.neighbour, &self.insurer]
	}

	/// Every member but the administrators.
	pub fn people(&self) -> [&Person; 11] {
		[
			&self.node,
			&self.registrar,
			&self.physician,
			&self.nurse,
			&self.technician,
			&self.officer,
			&self.schedule_manager,
			&self.bed_manager,
			&self.housekeeper,
			&self.specialist,
			&self.adjudicator,
		]
	}

	/// The organization with this number.
	pub fn house(&self, id: OrganizationId) -> &House {
		self.houses().into_iter().find(|house| house.id == id).unwrap_or(&self.hospital)
	}
}

/// The vault of the story's hospital, with a random root key.
pub fn vault_settings() -> VaultSettings {
	let root_key = Some(hex::encode(rand::random::<[u8; 32]>()));
	VaultSettings { custodian: 0, signer: NODE.into(), root_key }
}
