//! Who is there: a hospital, an insurer, a bank, an auditor, and three patients. All act in one organization only.

use salus_primitives::{
	role::{OrganizationKind, Role},
	PatientId,
};
use salus_tests::{cast::NODE, signer::Signer, Result};

/// The organizations, numbered in the order in which they are admitted.
pub const HOSPITAL: u32 = 0;
pub const INSURER: u32 = 1;
pub const BANK: u32 = 2;
pub const AUDITOR: u32 = 3;

/// What each is, in that order.
pub const KINDS: [OrganizationKind; 4] =
	[OrganizationKind::Hospital, OrganizationKind::Insurer, OrganizationKind::Settlement, OrganizationKind::Auditor];

pub struct Patient {
	pub id: String,
	pub key: Signer,
}

pub struct Cast {
	/// Runs each organization's membership, in the organizations' order.
	pub administrators: [Signer; 4],
	pub node: Signer,
	pub registrar: Signer,
	pub doctor: Signer,
	pub beds: Signer,
	pub schedules: Signer,
	/// Three, since nobody signs two things at once.
	pub clerks: [Signer; 3],
	pub till: Signer,
	pub planner: Signer,
	/// As many as two decisions and an authorization take, which nobody makes who had a hand in it.
	pub adjudicators: [Signer; 4],
	pub payer: Signer,
	pub issuer: Signer,
	pub mediator: Signer,
	/// Has claims.
	pub anna: Patient,
	/// Has invoices.
	pub bert: Patient,
	/// Has escrows.
	pub carl: Patient,
}

impl Cast {
	pub fn gather() -> Result<Self> {
		let signer = |who: &str| Signer::new(&format!("//Billing//{who}"));
		let patient =
			|who: &str| -> Result<_> { Ok(Patient { id: PatientId(rand::random()).to_string(), key: signer(who)? }) };
		Ok(Self {
			administrators: [signer("hospital")?, signer("insurer")?, signer("bank")?, signer("auditor")?],
			node: Signer::new(NODE)?,
			registrar: signer("registrar")?,
			doctor: signer("doctor")?,
			beds: signer("beds")?,
			schedules: signer("schedules")?,
			clerks: [signer("clerk 0")?, signer("clerk 1")?, signer("clerk 2")?],
			till: signer("till")?,
			planner: signer("planner")?,
			adjudicators: [signer("decides 0")?, signer("decides 1")?, signer("decides 2")?, signer("decides 3")?],
			payer: signer("payer")?,
			issuer: signer("issuer")?,
			mediator: signer("mediator")?,
			anna: patient("anna")?,
			bert: patient("bert")?,
			carl: patient("carl")?,
		})
	}

	/// Who works for an organization, and as what.
	pub fn members(&self, organization: u32) -> Vec<(&Signer, Role)> {
		let [first, second, third] = &self.clerks;
		let [one, two, three, four] = &self.adjudicators;
		match organization {
			HOSPITAL => vec![
				(&self.node, Role::Node),
				(&self.registrar, Role::Registrar),
				(&self.doctor, Role::Physician),
				(&self.beds, Role::BedManager),
				(&self.schedules, Role::ScheduleManager),
				(first, Role::ClaimsClerk),
				(second, Role::ClaimsClerk),
				(third, Role::ClaimsClerk),
				(&self.till, Role::Cashier),
			],
			INSURER => vec![
				(&self.planner, Role::PlanManager),
				(one, Role::Adjudicator),
				(two, Role::Adjudicator),
				(three, Role::Adjudicator),
				(four, Role::Adjudicator),
				(&self.payer, Role::Cashier),
			],
			BANK => vec![(&self.issuer, Role::Cashier)],
			AUDITOR => vec![(&self.mediator, Role::Mediator)],
			_ => Vec::new(),
		}
	}

	pub fn patients(&self) -> [&Patient; 3] {
		[&self.anna, &self.bert, &self.carl]
	}
}
