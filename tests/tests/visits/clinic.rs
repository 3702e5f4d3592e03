//! Who is there, and how they are asked.

use anyhow::Context;
use salus_primitives::{
	role::{OrganizationKind, Role},
	OrganizationId, PatientId,
};
use salus_tests::{
	cast::{COUNCIL, NODE},
	node::Node,
	signer::Signer,
	wallet::{Refused, Wallet},
	Result,
};
use serde_json::Value;

const HOSPITAL: OrganizationId = OrganizationId(0);

pub type Answer = std::result::Result<Value, Refused>;

pub struct Patient {
	pub id: String,
	pub key: Signer,
}

/// A hospital, who works there, and whom it sees. All act in one organization only.
pub struct Clinic {
	pub wallet: Wallet,
	pub desk: Signer,
	pub manager: Signer,
	pub doctor: Signer,
	pub anna: Patient,
	pub bert: Patient,
	pub carl: Patient,
}

impl Clinic {
	pub async fn open(node: &Node) -> Result<Self> {
		let wallet = Wallet::new(&node.url())?;
		let signer = |who: &str| Signer::new(&format!("//Visits//{who}"));
		let (administrator, registrar) = (signer("admin")?, signer("registrar")?);
		let (desk, manager, doctor) = (signer("desk")?, signer("manager")?, signer("doctor")?);
		wallet.admit(&Signer::new(COUNCIL)?, OrganizationKind::Hospital, &administrator).await??;
		for (member, role) in [
			(&Signer::new(NODE)?, Role::Node),
			(&registrar, Role::Registrar),
			(&desk, Role::FrontDesk),
			(&manager, Role::ScheduleManager),
			(&doctor, Role::Physician),
		] {
			wallet.enrol(&administrator, HOSPITAL, &member.account(), role).await??;
		}
		let mut patients = Vec::new();
		for name in ["anna", "bert", "carl"] {
			let (id, key) = (PatientId(rand::random()), signer(name)?);
			wallet.register_patient(&registrar, HOSPITAL, id, &key).await??;
			patients.push(Patient { id: id.to_string(), key });
		}
		let [anna, bert, carl]: [Patient; 3] = patients.try_into().ok().context("three patients")?;
		Ok(Self { wallet, desk, manager, doctor, anna, bert, carl })
	}

	/// What somebody says to the wallet. It is followed until it is in a block.
	pub async fn ask(&self, who: &Signer, line: &[&str]) -> Result<Answer> {
		self.wallet.command(who, &[line, &["--wait", "included"]].concat()).await
	}

	/// The same, where nothing stands against it.
	pub async fn says(&self, who: &Signer, line: &[&str]) -> Result<Value> {
		self.ask(who, line).await?.with_context(|| line.join(" "))
	}

	/// How an appointment stands, for everybody.
	pub async fn shows(&self, appointment: &str) -> Result<Value> {
		self.says(&self.desk, &["appointment", "show", appointment]).await
	}
}
