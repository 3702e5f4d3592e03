//! Who is there, what the pharmacies have, and how people are asked.

use anyhow::{ensure, Context};
use futures::try_join;
use salus_primitives::{
	role::{OrganizationKind, Role},
	OrganizationId, PatientId,
};
use salus_tests::{
	cast::{COUNCIL, NODE},
	node::Node,
	signer::Signer,
	wallet::{Failure, Wallet},
	Result,
};
use serde_json::Value;
use tokio::sync::Mutex;

pub const HOSPITAL: OrganizationId = OrganizationId(0);

/// A day, in milliseconds.
pub const DAY: u64 = 86_400_000;

/// Somebody with a wallet, who acts in one organization at most, and names none.
pub struct Person {
	wallet: Wallet,
	pub key: Signer,
	turn: Mutex<()>,
}

impl Person {
	fn new(wallet: &Wallet, name: &str) -> Result<Self> {
		let key = Signer::new(&format!("//Pharmacies//{name}"))?;
		Ok(Self { wallet: wallet.clone(), key, turn: Mutex::new(()) })
	}

	/// What the wallet reports, where nothing stands against the command. It is followed until it is in a block. Whoever has two to give waits for the first.
	pub async fn says(&self, line: &str) -> Result<Value> {
		let _turn = self.turn.lock().await;
		self.wallet.command(&self.key, &words(line)).await?.with_context(|| line.to_string())
	}

	/// How a command fails.
	pub async fn fails(&self, line: &str) -> Result<Failure> {
		let _turn = self.turn.lock().await;
		self.wallet.fail(&self.key, &words(line)).await
	}

	/// Fails unless the chain refuses it by this name, and the wallet says what to do about it.
	pub async fn is_refused(&self, line: &str, name: &str, advice: &str) -> Result<()> {
		let failure = self.fails(line).await?;
		let name = format!("Prescriptions.{name}");
		ensure!(failure.name.as_ref() == Some(&name), "{line}: not {name}, but {failure:?}");
		ensure!((failure.code.as_str(), failure.exit) == ("chain-refused", 5), "{line}: {failure:?}");
		let begins = format!("the chain refused: {name}. ");
		ensure!(failure.message.starts_with(&begins) && failure.message.contains(advice), "{line}: {failure:?}");
		Ok(())
	}

	/// Fails unless the wallet ends so before anything is sent, for this reason.
	pub async fn is_stopped(&self, line: &str, (code, exit): (&str, i32), reason: &str) -> Result<()> {
		let failure = self.fails(line).await?;
		ensure!((failure.code.as_str(), failure.exit) == (code, exit), "{line}: {failure:?}");
		ensure!(failure.name.is_none() && failure.message.contains(reason), "{line}: {failure:?}");
		Ok(())
	}
}

pub struct Patient {
	pub id: PatientId,
	pub person: Person,
}

/// A pharmacy, who works there, and what it has plenty of.
pub struct Pharmacy {
	pub number: String,
	pub pharmacist: Person,
	pub technician: Person,
	pub plenty: String,
}

/// A hospital, two pharmacies, an auditor, and two patients.
pub struct Town {
	pub wallet: Wallet,
	pub administrator: Person,
	pub doctor: Person,
	pub colleague: Person,
	/// A physician without a licence.
	pub novice: Person,
	pub linde: Pharmacy,
	pub kroon: Pharmacy,
	pub auditor: Person,
	/// Lets every physician here use what is known of medicine.
	pub anna: Patient,
	/// Lets nobody.
	pub bert: Patient,
	/// Whom the chain does not know.
	pub stranger: Person,
}

impl Town {
	pub async fn open(node: &Node) -> Result<Self> {
		let wallet = Wallet::new(&node.url())?;
		let person = |name: &str| Person::new(&wallet, name);
		let houses = [
			(OrganizationKind::Hospital, person("admin")?),
			(OrganizationKind::Pharmacy, person("Linde//admin")?),
			(OrganizationKind::Pharmacy, person("Kroon//admin")?),
			(OrganizationKind::Auditor, person("Audit//admin")?),
		];
		for (kind, administrator) in &houses {
			wallet.admit(&Signer::new(COUNCIL)?, *kind, &administrator.key).await??;
		}
		let [(_, hospital), (_, linde), (_, kroon), (_, audit)] = houses;
		let [doctor, colleague, novice] = [person("doctor")?, person("colleague")?, person("novice")?];
		let [auditor, stranger] = [person("auditor")?, person("stranger")?];
		let check = async {
			wallet.enrol(&audit.key, OrganizationId(3), &auditor.key.account(), Role::Auditor).await??;
			Ok(())
		};
		let care = async {
			for physician in [&doctor, &colleague] {
				wallet.enrol(&hospital.key, HOSPITAL, &physician.key.account(), Role::Physician).await??;
			}
			wallet.set_member(&hospital.key, HOSPITAL, &novice.key.account(), Role::Physician).await??;
			let patients = register(&wallet, &hospital).await?;
			let anna = &patients[0];
			for physician in [&doctor, &colleague, &novice] {
				wallet.let_prescribe(&anna.person.key, anna.id, &physician.key.account()).await??;
			}
			Ok(patients)
		};
		let ([anna, bert], (), linde, kroon) =
			try_join!(care, check, furnish(&wallet, &linde, 1, "Linde"), furnish(&wallet, &kroon, 2, "Kroon"))?;
		let administrator = hospital;
		Ok(Self { wallet, administrator, doctor, colleague, novice, linde, kroon, auditor, anna, bert, stranger })
	}

	/// The doctor prescribes something for Anna, as the options say.
	pub async fn prescribes(&self, options: &str) -> Result<String> {
		let line = format!("prescription write {} --drug {} {options}", self.anna.id, digest());
		let written = self.doctor.says(&line).await?;
		ensure!(written["status"] == "active" && written["replaces"].is_null(), "{written}");
		Ok(written["prescription"].to_string())
	}

	/// A prescription, as everybody sees it.
	pub async fn prescription(&self, id: &str) -> Result<Value> {
		self.anna.person.says(&format!("prescription show {id}")).await
	}
}

/// The hospital's node, and two patients by its registrar.
async fn register(wallet: &Wallet, hospital: &Person) -> Result<[Patient; 2]> {
	let registrar = Person::new(wallet, "registrar")?;
	for (key, role) in [(&Signer::new(NODE)?, Role::Node), (&registrar.key, Role::Registrar)] {
		wallet.enrol(&hospital.key, HOSPITAL, &key.account(), role).await??;
	}
	let mut patients = Vec::new();
	for name in ["anna", "bert"] {
		let (id, person) = (PatientId(rand::random()), Person::new(wallet, name)?);
		wallet.register_patient(&registrar.key, HOSPITAL, id, &person.key).await??;
		patients.push(Patient { id, person });
	}
	patients.try_into().ok().context("two patients")
}

/// Gives a pharmacy its people, and an item of which there is plenty.
async fn furnish(wallet: &Wallet, administrator: &Person, number: u32, name: &str) -> Result<Pharmacy> {
	let person = |who: &str| Person::new(wallet, &format!("{name}//{who}"));
	let [pharmacist, technician] = [person("pharmacist")?, person("technician")?];
	for (person, role) in [(&pharmacist, Role::Pharmacist), (&technician, Role::PharmacyTechnician)] {
		wallet.enrol(&administrator.key, OrganizationId(number), &person.key.account(), role).await??;
	}
	let mut pharmacy = Pharmacy { number: number.to_string(), pharmacist, technician, plenty: String::new() };
	(pharmacy.plenty, _) = pharmacy.stocks(1_000).await?;
	Ok(pharmacy)
}

/// A command as it stands in a shell. What is sent is followed until it is in a block.
fn words(line: &str) -> Vec<&str> {
	line.split(' ').chain(["--wait", "included"]).collect()
}

/// A digest that is nobody's, as a command has it.
pub fn digest() -> String {
	format!("0x{}", hex::encode(rand::random::<[u8; 32]>()))
}

/// A number of a report, as it stands in a command.
pub fn written(number: &Value) -> String {
	number.to_string()
}
