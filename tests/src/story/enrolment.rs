//! Who joins.

use salus_primitives::role::Roles;

use crate::{
	cast::{House, Person, COUNCIL},
	narrator::{Fact, Landed},
	signer::Signer,
	wallet::Refused,
	Result,
};

use super::Story;

/// In which blocks everybody was enrolled.
#[derive(Clone, Debug)]
pub struct Enrolment {
	/// The organizations.
	pub organizations: Vec<Landed>,
	/// Their members.
	pub members: Vec<Landed>,
	/// The patients.
	pub patients: Vec<Landed>,
}

impl Story {
	/// Admits the organizations, gives people their roles, registers the patients. Each step ends when its blocks are final.
	pub async fn enrol(&mut self) -> Result<Enrolment> {
		let organizations = self.admit().await?;
		let members = self.give_roles().await?;
		let patients = self.register().await?;
		Ok(Enrolment { organizations, members, patients })
	}

	async fn admit(&mut self) -> Result<Vec<Landed>> {
		self.narrator.step("The council admits two hospitals and an insurer");
		let council = Signer::new(COUNCIL)?;
		let (mut blocks, mut by_motion) = (Vec::new(), 0);
		for house in self.cast.houses() {
			let sent = self.wallet.admit(&council, house.kind, &house.administrator).await??;
			self.narrator.did(format!("{} joins as {} {}", house.name, house.kind, house.id), &sent.landed);
			by_motion += usize::from(sent.happened("Council", "Executed") && !sent.happened("Sudo", "Sudid"));
			blocks.push(sent.landed);
		}
		self.settle(&blocks).await?;
		let claim = "Each joined by a motion of the council; no superuser had a hand in it";
		self.narrator.fact(Fact::new(claim, blocks.len(), by_motion));
		Ok(blocks)
	}

	async fn give_roles(&mut self) -> Result<Vec<Landed>> {
		self.narrator.step("Each organization's administrator gives its people their roles");
		let of = |house: &House| -> Vec<Person> {
			self.cast.people().into_iter().filter(|person| person.organization == house.id).cloned().collect()
		};
		let [hospital, neighbour, insurer] = self.cast.houses();
		// Three administrators at once; one administrator's transactions follow each other.
		let (a, b, c) = tokio::try_join!(
			self.give(hospital, of(hospital)),
			self.give(neighbour, of(neighbour)),
			self.give(insurer, of(insurer)),
		)?;
		let blocks = [a, b, c].concat();
		self.settle(&blocks).await?;
		Ok(blocks)
	}

	async fn give(&self, house: &House, people: Vec<Person>) -> Result<Vec<Landed>> {
		let mut blocks = Vec::new();
		for person in people {
			let account = person.signer.account();
			let sent = self.wallet.enrol(&house.administrator, house.id, &account, person.role).await??;
			let licence = if Roles::LICENSED.contains(person.role) { ", with a licence in force" } else { "" };
			self.narrator.did(format!("{}: {} is {}{licence}", house.name, person.name, person.role), &sent.landed);
			blocks.push(sent.landed);
		}
		Ok(blocks)
	}

	async fn register(&mut self) -> Result<Vec<Landed>> {
		self.narrator.step("The registrar registers patients; each holds a key of their own");
		let registrar = self.cast.registrar.clone();
		let patients = self.cast.patients.clone();
		let mut blocks = Vec::new();
		for patient in &patients {
			let sent = self
				.wallet
				.register_patient(&registrar.signer, registrar.organization, patient.id, &patient.signer)
				.await??;
			self.narrator
				.did(format!("{} is patient {:.10}\u{2026}", patient.name, patient.id.to_string()), &sent.landed);
			if patient.signer.is_sealed() {
				self.narrator.say(format!("{}'s key lies in a file of the wallet's, under a passphrase", patient.name));
			}
			blocks.push(sent.landed);
		}
		self.settle(&blocks).await?;
		self.a_stranger_cannot_register().await?;
		Ok(blocks)
	}

	async fn a_stranger_cannot_register(&mut self) -> Result<()> {
		let stranger = Signer::new("//Nobody")?;
		let patient = salus_primitives::PatientId(rand::random());
		let answer = self.wallet.register_patient(&stranger, self.cast.hospital.id, patient, &stranger).await?;
		let seen = match answer {
			Err(Refused::Pool(_)) => "refused by the pool".to_string(),
			Err(other) => other.to_string(),
			Ok(sent) => format!("in {}", sent.landed),
		};
		self.narrator.fact(Fact::new(
			"A stranger's transaction does not even enter the pool",
			"refused by the pool",
			seen,
		));
		Ok(())
	}
}
