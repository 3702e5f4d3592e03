//! Prescriptions, and the pharmacies that dispense them.

use salus_primitives::{AccountId, Digest, DispenseId, ItemId, LotId, OrganizationId, PatientId, PrescriptionId};
use sp_core::crypto::Ss58Codec;

use super::{words, Answer, Numbered, Sent, Until, Wallet};
use crate::signer::Signer;

impl Wallet {
	/// The patient lets somebody use the medication records, who then may prescribe. Followed into a block.
	pub async fn let_prescribe(
		&self,
		patient_key: &Signer,
		patient: PatientId,
		prescriber: &AccountId,
	) -> Answer<Sent> {
		let (patient, grantee) = (patient.to_string(), format!("account:{}", prescriber.to_ss58check()));
		let mut arguments = words(&["consent", "grant", &patient, "--to", &grantee, "--until", "30d"]);
		arguments.extend(words(&["--classes", "medication", "--actions", "use", "--purposes", "TREAT"]));
		self.send(patient_key, Until::Included, arguments).await
	}

	/// Prescribes one fill of so many units, which any pharmacy may give within a month.
	pub async fn prescribe(
		&self,
		physician: &Signer,
		organization: OrganizationId,
		patient: PatientId,
		drug: Digest,
		quantity: u32,
	) -> Answer<Numbered<PrescriptionId>> {
		let (organization, patient, drug) = (organization.to_string(), patient.to_string(), format!("{drug:?}"));
		let quantity = quantity.to_string();
		let what = ["prescription", "write", &patient, "--drug", &drug, "--quantity", &quantity];
		let line = [&what[..], &["--until", "30d", "--organization", &organization]].concat();
		self.numbered(physician, "prescription", &line).await
	}

	/// Adds an item to a pharmacy's stock.
	pub async fn open_item(
		&self,
		keeper: &Signer,
		organization: OrganizationId,
		code: Digest,
	) -> Answer<Numbered<ItemId>> {
		let line = ["stock", "open", &format!("{code:?}"), "--organization", &organization.to_string()];
		self.numbered(keeper, "item", &line).await
	}

	/// Receives units of a lot that is good for a year.
	pub async fn receive_lot(
		&self,
		keeper: &Signer,
		organization: OrganizationId,
		item: ItemId,
		lot: LotId,
		quantity: u32,
	) -> Answer<Sent> {
		let (organization, item, lot) = (organization.to_string(), item.to_string(), lot.to_string());
		let quantity = quantity.to_string();
		let mut arguments = words(&["stock", "lot", "receive", &item, &lot, "--organization", &organization]);
		arguments.extend(words(&["--quantity", &quantity, "--expires", "1y"]));
		self.send(keeper, Until::Included, arguments).await
	}

	/// Dispenses over the counter.
	pub async fn dispense(
		&self,
		pharmacist: &Signer,
		organization: OrganizationId,
		prescription: PrescriptionId,
		item: ItemId,
		quantity: u32,
	) -> Answer<Numbered<DispenseId>> {
		let (organization, prescription) = (organization.to_string(), prescription.to_string());
		let (item, quantity) = (item.to_string(), quantity.to_string());
		let what = ["dispense", "give", &prescription, "--item", &item, "--quantity", &quantity];
		self.numbered(pharmacist, "dispense", &[&what[..], &["--organization", &organization]].concat()).await
	}
}
