//! Prescriptions and stock, as the best block has them.

use salus_primitives::{
	prescription::{DispenseEntry, Prescription},
	stock::ItemEntry,
	ItemId, OrganizationId, PrescriptionId,
};

use super::Chain;
use crate::Result;

impl Chain {
	/// A prescription.
	pub async fn prescription(&self, prescription: PrescriptionId) -> Result<Option<Prescription>> {
		self.runtime("PrescriptionsApi_prescription", prescription, None).await
	}

	/// What was dispensed, or declined, on a prescription, with its positions: the newest first.
	pub async fn dispenses_on(&self, prescription: PrescriptionId) -> Result<Vec<(u32, DispenseEntry)>> {
		self.runtime("PrescriptionsApi_dispenses_on", (prescription, None::<u32>, 100u32), None).await
	}

	/// An item of a pharmacy's stock.
	pub async fn item(&self, pharmacy: OrganizationId, item: ItemId) -> Result<Option<ItemEntry>> {
		self.runtime("PrescriptionsApi_item", (pharmacy, item), None).await
	}
}
