//! Claims and invoices, as the best block has them.

use salus_primitives::{
	insurance::Claim,
	invoice::{Invoice, InvoiceEntry},
	ClaimId, InvoiceId,
};

use super::Chain;
use crate::Result;

impl Chain {
	/// A claim.
	pub async fn claim(&self, claim: ClaimId) -> Result<Option<Claim>> {
		self.runtime("ClaimsApi_claim", claim, None).await
	}

	/// An invoice.
	pub async fn invoice(&self, invoice: InvoiceId) -> Result<Option<Invoice>> {
		let found: Option<InvoiceEntry> = self.runtime("PaymentsApi_invoice", invoice, None).await?;
		Ok(found.map(|entry| entry.invoice))
	}
}
