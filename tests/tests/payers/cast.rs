//! Who is there: a hospital with a laboratory and a pharmacy of its own, two insurers, a bank, an auditor, and two patients. All act in one organization only.

use salus_primitives::{
	role::{OrganizationKind, Role},
	PatientId,
};
use salus_tests::{cast::NODE, signer::Signer, Result};

/// The organizations, numbered in the order in which they are admitted.
pub const HOSPITAL: u32 = 0;
pub const FIRST: u32 = 1;
pub const SECOND: u32 = 2;
pub const BANK: u32 = 3;
pub const AUDITOR: u32 = 4;

/// What each is, in that order.
pub const KINDS: [OrganizationKind; 5] = [
	OrganizationKind::Hospital,
	OrganizationKind::Insurer,
	OrganizationKind::Insurer,
	OrganizationKind::Settlement,
	OrganizationKind::Auditor,
];

pub struct Patient {
	pub id: String,
	pub key: Signer,
}

/// Who works for an insurer.
pub struct Insurer {
	pub planner: Signer,
	/// As many as a decision and an appeal take, since nobody decides what they had a hand in.
	pub adjudicators: [Signer; 2],
	pub payer: Signer,
}

pub struct Cast {
	/// Runs each organization's membership, in the organizations' order.
	pub administrators: [Signer; 5],
	pub node: Signer,
	pub registrar: Signer,
	pub doctor: Signer,
	pub nurse: Signer,
	pub technician: Signer,
	pub pharmacist: Signer,
	pub schedules: Signer,
	pub clerk: Signer,
	pub till: Signer,
	/// Pays first.
	pub first: Insurer,
	/// Pays what the first leaves.
	pub second: Insurer,
	pub issuer: Signer,
	pub auditor: Signer,
	/// Belongs to nobody.
	pub stranger: Signer,
	/// Is covered by both.
	pub anna: Patient,
	/// Is covered by whoever tries that.
	pub bert: Patient,
}

fn signer(who: &str) -> Result<Signer> {
	Signer::new(&format!("//Payers//{who}"))
}

fn patient(who: &str) -> Result<Patient> {
	Ok(Patient { id: PatientId(rand::random()).to_string(), key: signer(who)? })
}

fn insurer(name: &str) -> Result<Insurer> {
	let of = |who: &str| signer(&format!("{name}//{who}"));
	Ok(Insurer { planner: of("planner")?, adjudicators: [of("decides 0")?, of("decides 1")?], payer: of("payer")? })
}

impl Insurer {
	fn members(&self) -> Vec<(&Signer, Role)> {
		let [one, other] = &self.adjudicators;
		vec![
			(&self.planner, Role::PlanManager),
			(one, Role::Adjudicator),
			(other, Role::Adjudicator),
			(&self.payer, Role::Cashier),
		]
	}
}

impl Cast {
	pub fn gather() -> Result<Self> {
		let administrators =
			["hospital", "first", "second", "bank", "auditor"].map(|of| signer(&format!("{of}//admin")));
		let [hospital, first, second, bank, auditor] = administrators;
		Ok(Self {
			administrators: [hospital?, first?, second?, bank?, auditor?],
			node: Signer::new(NODE)?,
			registrar: signer("registrar")?,
			doctor: signer("doctor")?,
			nurse: signer("nurse")?,
			technician: signer("technician")?,
			pharmacist: signer("pharmacist")?,
			schedules: signer("schedules")?,
			clerk: signer("clerk")?,
			till: signer("till")?,
			first: insurer("first")?,
			second: insurer("second")?,
			issuer: signer("issuer")?,
			auditor: signer("auditor")?,
			stranger: signer("stranger")?,
			anna: patient("anna")?,
			bert: patient("bert")?,
		})
	}

	/// Who works for an organization, and as what.
	pub fn members(&self, organization: u32) -> Vec<(&Signer, Role)> {
		match organization {
			HOSPITAL => vec![
				(&self.node, Role::Node),
				(&self.registrar, Role::Registrar),
				(&self.doctor, Role::Physician),
				(&self.nurse, Role::Nurse),
				(&self.technician, Role::LaboratoryTechnician),
				(&self.pharmacist, Role::Pharmacist),
				(&self.schedules, Role::ScheduleManager),
				(&self.clerk, Role::ClaimsClerk),
				(&self.till, Role::Cashier),
			],
			FIRST => self.first.members(),
			SECOND => self.second.members(),
			BANK => vec![(&self.issuer, Role::Cashier)],
			AUDITOR => vec![(&self.auditor, Role::Auditor)],
			_ => Vec::new(),
		}
	}

	pub fn patients(&self) -> [&Patient; 2] {
		[&self.anna, &self.bert]
	}
}
