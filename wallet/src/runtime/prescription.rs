//! Prescriptions, what is dispensed on them, and refills.

use codec::{Decode, Encode};
use salus_primitives::{
	prescription::{Dispense, DispenseEntry, Next, Prescription, PrescriptionEntry, Refill, RefillEntry},
	DispenseId, ItemId, LotId, OrganizationId, PatientId, PrescriptionId, RefillId,
};

use super::PAGE;
use crate::{
	chain::{At, Chain},
	error::{Error, Result},
};

/// Which entries of a list that begins with the newest.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, clap::Args)]
pub struct Newest {
	/// How many at most. Left out: all.
	#[arg(long, value_name = "NUMBER")]
	pub limit: Option<u32>,
	/// Those before the entry at this position. Left out: from the newest on.
	#[arg(long, value_name = "POSITION")]
	pub before: Option<u32>,
}

impl Chain {
	/// The entries of a list with their positions, page by page, as of one block.
	pub(super) async fn newest<T: Decode>(&self, list: &str, of: impl Encode, newest: Newest) -> Result<Vec<(u32, T)>> {
		let at = At::Block(self.hash(At::Best).await?);
		let Newest { limit, mut before } = newest;
		let mut left = limit.unwrap_or(u32::MAX);
		let mut all: Vec<(u32, T)> = Vec::new();
		while left > 0 {
			let page: Vec<(u32, T)> = self.ask(at, list, (&of, before, left.min(PAGE))).await?;
			let Some((last, _)) = page.last() else { break };
			before = Some(*last);
			left = left.saturating_sub(u32::try_from(page.len()).unwrap_or(u32::MAX));
			all.extend(page);
		}
		Ok(all)
	}

	/// A prescription.
	pub async fn prescription(&self, prescription: PrescriptionId) -> Result<Prescription> {
		let found: Option<_> = self.ask(At::Best, "PrescriptionsApi_prescription", prescription).await?;
		found.ok_or_else(|| {
			Error::NotFound(format!(
				"there is no prescription {prescription}; `prescription list` tells which a patient has"
			))
		})
	}

	/// A patient's prescriptions.
	pub async fn prescriptions_of(&self, patient: PatientId, newest: Newest) -> Result<Vec<(u32, PrescriptionEntry)>> {
		self.newest("PrescriptionsApi_prescriptions_of", patient, newest).await
	}

	/// What can be had on a prescription next.
	pub async fn fillable(&self, prescription: PrescriptionId) -> Result<Option<Next>> {
		self.ask(At::Best, "PrescriptionsApi_fillable", prescription).await
	}

	/// A dispense.
	pub async fn dispensing(&self, dispense: DispenseId) -> Result<Dispense> {
		let found: Option<_> = self.ask(At::Best, "PrescriptionsApi_dispensing", dispense).await?;
		found.ok_or_else(|| {
			Error::NotFound(format!("there is no dispense {dispense}; `dispense on` tells which a prescription has"))
		})
	}

	/// What was dispensed, or declined, on a prescription.
	pub async fn dispenses_on(
		&self,
		prescription: PrescriptionId,
		newest: Newest,
	) -> Result<Vec<(u32, DispenseEntry)>> {
		self.newest("PrescriptionsApi_dispenses_on", prescription, newest).await
	}

	/// What a pharmacy has dispensed, or declined.
	pub async fn dispenses_by(&self, pharmacy: OrganizationId, newest: Newest) -> Result<Vec<(u32, DispenseEntry)>> {
		self.newest("PrescriptionsApi_dispenses_by", pharmacy, newest).await
	}

	/// The dispenses that a pharmacy has taken from a lot.
	pub async fn dispenses_from(
		&self,
		pharmacy: OrganizationId,
		item: ItemId,
		lot: LotId,
		newest: Newest,
	) -> Result<Vec<(u32, DispenseEntry)>> {
		self.newest("PrescriptionsApi_dispenses_from", (pharmacy, item, lot), newest).await
	}

	/// The order of a refill.
	pub async fn refill(&self, refill: RefillId) -> Result<Refill> {
		let found: Option<_> = self.ask(At::Best, "PrescriptionsApi_refill", refill).await?;
		found.ok_or_else(|| {
			Error::NotFound(format!("there is no refill {refill}; `refill list` tells what is ordered at a pharmacy"))
		})
	}

	/// What patients have ordered at a pharmacy.
	pub async fn refills_at(&self, pharmacy: OrganizationId, newest: Newest) -> Result<Vec<(u32, RefillEntry)>> {
		self.newest("PrescriptionsApi_refills_at", pharmacy, newest).await
	}

	/// What was ordered for a patient.
	pub async fn refills_of(&self, patient: PatientId, newest: Newest) -> Result<Vec<(u32, RefillEntry)>> {
		self.newest("PrescriptionsApi_refills_of", patient, newest).await
	}
}
