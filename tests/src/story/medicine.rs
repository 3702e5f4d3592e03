//! A prescription, and two pharmacies that have what it says.

use anyhow::Context;
use salus_primitives::{
	prescription::PrescriptionStatus,
	role::{OrganizationKind, Role},
	Digest, ItemId, LotId, OrganizationId, PrescriptionId,
};

use crate::{
	cast::{Patient, COUNCIL},
	narrator::Fact,
	signer::Signer,
	wallet::Refused,
	Result,
};

use super::Story;

/// How many units are prescribed: one fill.
const FILL: u32 = 30;

/// How many units a pharmacy has at first.
const STOCK: u32 = 100;

/// What was prescribed, and what came of it.
#[derive(Clone, Debug)]
pub struct Medicine {
	/// The prescription.
	pub prescription: PrescriptionId,
	/// Which pharmacy has given it.
	pub given_by: OrganizationId,
	/// Which pharmacy could not.
	pub refused_at: OrganizationId,
}

/// A pharmacy with one item.
#[derive(Clone, Debug)]
struct Pharmacy {
	name: &'static str,
	organization: OrganizationId,
	pharmacist: Signer,
	item: ItemId,
}

impl Story {
	pub(super) async fn medicine(&mut self) -> Result<Medicine> {
		let [first, second] = self.two_pharmacies_open().await?;
		let patient = self.cast.patients[1].clone();
		let prescription = self.a_physician_prescribes(&patient).await?;
		self.one_gives_it(&first, prescription, &patient).await?;
		self.the_next_is_refused(&second, prescription).await?;
		Ok(Medicine { prescription, given_by: first.organization, refused_at: second.organization })
	}

	async fn two_pharmacies_open(&mut self) -> Result<[Pharmacy; 2]> {
		self.narrator.step("Two pharmacies join, and take the same medicine into their stock");
		let council = Signer::new(COUNCIL)?;
		let administrators = [Signer::new("//Linde//admin")?, Signer::new("//Kroon//admin")?];
		let mut numbers = Vec::new();
		for administrator in &administrators {
			let sent = self.wallet.admit(&council, OrganizationKind::Pharmacy, administrator).await??;
			numbers.push(serde_json::from_value(sent.report["organization"].clone()).context("it is admitted")?);
		}
		let [linde, kroon] = &administrators;
		// Each is furnished by its own people, so that neither waits for the other.
		let (first, second) = tokio::try_join!(
			self.furnish("De Linde", numbers[0], linde, "//Linde//pharmacist"),
			self.furnish("De Kroon", numbers[1], kroon, "//Kroon//pharmacist"),
		)?;
		Ok([first, second])
	}

	/// Gives a pharmacy a pharmacist, and an item with one lot.
	async fn furnish(
		&self,
		name: &'static str,
		organization: OrganizationId,
		administrator: &Signer,
		key: &str,
	) -> Result<Pharmacy> {
		let pharmacist = Signer::new(key)?;
		self.wallet.enrol(administrator, organization, &pharmacist.account(), Role::Pharmacist).await??;
		let code = Digest::from(rand::random::<[u8; 32]>());
		let item = self.wallet.open_item(&pharmacist, organization, code).await??.number;
		let lot = LotId(rand::random());
		let sent = self.wallet.receive_lot(&pharmacist, organization, item, lot, STOCK).await??;
		self.narrator.did(format!("{name} is pharmacy {organization}, and has {STOCK} units"), &sent.landed);
		Ok(Pharmacy { name, organization, pharmacist, item })
	}

	async fn a_physician_prescribes(&mut self, patient: &Patient) -> Result<PrescriptionId> {
		let physician = self.cast.physician.clone();
		self.narrator.step(&format!("{} prescribes {FILL} units for {}", physician.name, patient.name));
		let (account, organization) = (physician.signer.account(), physician.organization);
		let sent = self.wallet.let_prescribe(&patient.signer, patient.id, &account).await??;
		self.narrator
			.did(format!("{} lets {} use what is known of medicine", patient.name, physician.name), &sent.landed);
		// Of the drug the chain learns a digest under a key of the patient's: to whoever lacks that it is as good as random.
		let drug = Digest::from(rand::random::<[u8; 32]>());
		let written = self.wallet.prescribe(&physician.signer, organization, patient.id, drug, FILL).await??;
		self.narrator.did(format!("It is prescription {}", written.number), &written.sent.landed);
		Ok(written.number)
	}

	async fn one_gives_it(
		&mut self,
		pharmacy: &Pharmacy,
		prescription: PrescriptionId,
		patient: &Patient,
	) -> Result<()> {
		let Pharmacy { name, organization, pharmacist, item } = pharmacy;
		let given = self.wallet.dispense(pharmacist, *organization, prescription, *item, FILL).await??;
		self.narrator.did(format!("{name} gives {} all of it", patient.name), &given.sent.landed);
		let found = self.chain.prescription(prescription).await?.map(|found| (found.status, found.given));
		let expected = Some((PrescriptionStatus::Completed, u64::from(FILL)));
		self.narrator.fact(Fact::new("The prescription is complete", expected, found));
		let claim = format!("{name} has {} units left", STOCK - FILL);
		self.expect_stock(&claim, pharmacy, STOCK - FILL).await
	}

	async fn the_next_is_refused(&mut self, pharmacy: &Pharmacy, prescription: PrescriptionId) -> Result<()> {
		let Pharmacy { name, organization, pharmacist, item } = pharmacy;
		let seen = match self.wallet.dispense(pharmacist, *organization, prescription, *item, FILL).await? {
			Err(Refused::Chain(name)) => name,
			Err(other) => other.to_string(),
			Ok(second) => format!("dispensed in {}", second.sent.landed),
		};
		let claim = format!("{name} cannot give it again");
		self.narrator.fact(Fact::new(claim, "Prescriptions.PrescriptionCompleted", seen));
		self.expect_stock(&format!("{name} has all it had"), pharmacy, STOCK).await
	}

	/// States how many units the pharmacy can dispense.
	async fn expect_stock(&mut self, claim: &str, pharmacy: &Pharmacy, units: u32) -> Result<()> {
		let seen = self.chain.item(pharmacy.organization, pharmacy.item).await?.map(|entry| entry.good);
		self.narrator.fact(Fact::new(claim, Some(u64::from(units)), seen));
		Ok(())
	}
}
