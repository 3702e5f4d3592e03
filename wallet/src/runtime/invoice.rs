//! Invoices, escrows and remittances.

use salus_primitives::{
	escrow::{Escrow, EscrowEntry, EscrowTerms},
	insurance::Claim,
	invoice::{InvoiceEntry, Owed, Split},
	laboratory::Page,
	money::{Amount, Party},
	remittance::{Remittance, RemittanceEntry, Remitted},
	ClaimId, EscrowId, InvoiceId, Moment, OrganizationId, PatientId, RemittanceId, UnitId,
};

use super::{prescription::Newest, PAGE};
use crate::{
	chain::{At, Chain},
	error::{Error, Result},
};

impl Chain {
	/// An invoice, with what is overdue of it now.
	pub async fn invoice(&self, invoice: InvoiceId) -> Result<InvoiceEntry> {
		let found: Option<_> = self.ask(At::Best, "PaymentsApi_invoice", invoice).await?;
		found.ok_or_else(|| {
			Error::NotFound(format!(
				"there is no invoice {invoice}; `invoice list` tells which a patient or an organization has"
			))
		})
	}

	/// What is overdue of an invoice at a moment, as it stands now.
	pub async fn overdue(&self, invoice: InvoiceId, at: Moment) -> Result<Amount> {
		self.ask(At::Best, "PaymentsApi_overdue", (invoice, at)).await
	}

	/// How the decision on a claim splits an invoice.
	pub async fn split_of(&self, invoice: InvoiceId, claim: ClaimId) -> Result<Option<Split>> {
		self.ask(At::Best, "PaymentsApi_split_of", (invoice, claim)).await
	}

	/// The invoices for a patient.
	pub async fn invoices_of(&self, patient: PatientId, newest: Newest) -> Result<Vec<(u32, InvoiceEntry)>> {
		self.newest("PaymentsApi_invoices_of", patient, newest).await
	}

	/// What a patient owes of each invoice, the newest first, as of one block.
	pub async fn owed_by(&self, patient: PatientId) -> Result<Vec<Owed>> {
		let at = At::Block(self.hash(At::Best).await?);
		let (mut before, mut all) = (None::<u32>, Vec::new());
		loop {
			let page: Page<Owed, u32> = self.ask(at, "PaymentsApi_owed_by", (patient, before, PAGE)).await?;
			all.extend(page.entries);
			match page.next {
				// A next page that is no further on would never end.
				Some(next) if before.is_none_or(|before| next < before) => before = Some(next),
				_ => return Ok(all),
			}
		}
	}

	/// A provider's invoices.
	pub async fn invoices_by(&self, provider: OrganizationId, newest: Newest) -> Result<Vec<(u32, InvoiceEntry)>> {
		self.newest("PaymentsApi_invoices_by", provider, newest).await
	}

	/// A provider's invoices of which something is owed, in the order of their numbers.
	pub async fn open_invoices(&self, provider: OrganizationId) -> Result<Vec<InvoiceEntry>> {
		let name = |last: &InvoiceEntry| last.id;
		let mut open = self.pages("PaymentsApi_open_invoices", provider, name).await?;
		open.sort_by_key(name);
		Ok(open)
	}

	/// What a provider owes a payer.
	pub async fn credit(&self, provider: OrganizationId, payer: Party, unit: UnitId) -> Result<Amount> {
		self.ask(At::Best, "PaymentsApi_credit", (provider, payer, unit)).await
	}

	/// What a provider keeps of escrows that are made now.
	pub async fn escrow_terms(&self, provider: OrganizationId) -> Result<EscrowTerms> {
		self.ask(At::Best, "PaymentsApi_escrow_terms", provider).await
	}

	/// An escrow.
	pub async fn escrow(&self, escrow: EscrowId) -> Result<EscrowEntry> {
		let found: Option<Escrow> = self.ask(At::Best, "PaymentsApi_escrow", escrow).await?;
		let escrow = found.map(|found| EscrowEntry { id: escrow, escrow: found }).ok_or(escrow);
		escrow.map_err(|escrow| {
			Error::NotFound(format!("there is no escrow {escrow}; `escrow list` tells of which somebody is a side"))
		})
	}

	/// The escrows of which a party is a side.
	pub async fn escrows_of(&self, party: Party, newest: Newest) -> Result<Vec<(u32, EscrowEntry)>> {
		self.newest("PaymentsApi_escrows_of", party, newest).await
	}

	/// A remittance.
	pub async fn remittance(&self, remittance: RemittanceId) -> Result<RemittanceEntry> {
		let found: Option<Remittance> = self.ask(At::Best, "PaymentsApi_remittance", remittance).await?;
		match found {
			Some(found) => Ok(RemittanceEntry { id: remittance, remittance: found }),
			None => Err(Error::NotFound(format!(
				"there is no remittance {remittance}; `remittance list` tells which an organization has"
			))),
		}
	}

	/// What an insurer has paid.
	pub async fn remittances_by(&self, payer: OrganizationId, newest: Newest) -> Result<Vec<(u32, RemittanceEntry)>> {
		self.newest("PaymentsApi_remittances_by", payer, newest).await
	}

	/// What a provider was paid.
	pub async fn remittances_to(&self, payee: OrganizationId, newest: Newest) -> Result<Vec<(u32, RemittanceEntry)>> {
		self.newest("PaymentsApi_remittances_to", payee, newest).await
	}

	/// What an insurer has to pay a provider, and to take back, in this unit, as of one block.
	pub async fn remittable(
		&self,
		insurer: OrganizationId,
		provider: OrganizationId,
		unit: UnitId,
	) -> Result<Vec<Remitted>> {
		let at = At::Block(self.hash(At::Best).await?);
		let (mut after, mut all) = (None::<ClaimId>, Vec::new());
		loop {
			let page: Page<Remitted, ClaimId> =
				self.ask(at, "ClaimsApi_to_pay", (insurer, provider, after, PAGE)).await?;
			for line in page.entries {
				let claim: Option<Claim> = self.ask(at, "ClaimsApi_claim", line.claim).await?;
				all.extend(claim.filter(|claim| claim.unit == unit).map(|_| line));
			}
			match page.next {
				// A next page that is no further on would never end.
				Some(next) if after < Some(next) => after = Some(next),
				_ => return Ok(all),
			}
		}
	}
}
