//! Money.

use alloc::vec::Vec;
use salus_primitives::{
	escrow::{Escrow, EscrowEntry, EscrowTerms},
	invoice::{InvoiceEntry, Owed, Split},
	laboratory::Page,
	money::{Amount, Balance, NumberedEntry, Party, Statement, UnitEntry, Withdrawal, WithdrawalEntry},
	remittance::{Remittance, RemittanceEntry},
	AccountId, ClaimId, Digest, EscrowId, InvoiceId, Moment, OrganizationId, PatientId, RemittanceId, UnitId,
	WithdrawalId,
};

sp_api::decl_runtime_apis! {
	/// What everybody has and owes, invoices, escrows and remittances.
	pub trait PaymentsApi {
		/// The unit, with how much of it there is.
		fn unit(unit: UnitId) -> Option<UnitEntry>;
		/// The units after this one, in the order of their numbers.
		fn units(after: Option<UnitId>, limit: u32) -> Vec<UnitEntry>;
		/// The account that has the party's money.
		fn account(party: Party) -> AccountId;
		/// What the party has of the unit.
		fn balance(party: Party, unit: UnitId) -> Balance;
		/// What the party has of each unit that it ever had anything of. In no order that matters, those after this one.
		fn balances(party: Party, after: Option<UnitId>, limit: u32) -> Vec<(UnitId, Balance)>;
		/// What came and went of the party's money, the newest first: entries before this number.
		fn ledger(party: Party, unit: UnitId, before: Option<u64>, limit: u32) -> Vec<NumberedEntry>;
		/// What the party had at one moment and at another, and what came and went between, in its order: the page that begins with this number.
		fn statement(party: Party, unit: UnitId, from: Moment, to: Moment, page: Option<u64>) -> Statement;
		/// Whether the entry in the issuer's books counts already.
		fn is_used(unit: UnitId, reference: Digest) -> bool;
		/// The withdrawal.
		fn withdrawal(withdrawal: WithdrawalId) -> Option<Withdrawal>;
		/// What was asked for of the party's money, the newest first, with positions: those before this position.
		fn withdrawals_of(party: Party, before: Option<u32>, limit: u32) -> Vec<(u32, WithdrawalEntry)>;
		/// The withdrawals that wait for the issuer. In no order that matters, those after this one.
		fn withdrawals_waiting(issuer: OrganizationId, after: Option<WithdrawalId>, limit: u32) -> Vec<WithdrawalEntry>;
		/// The invoice, with what is overdue of it now.
		fn invoice(invoice: InvoiceId) -> Option<InvoiceEntry>;
		/// What is overdue of the invoice at that moment, as it stands now.
		fn overdue(invoice: InvoiceId, at: Moment) -> Amount;
		/// How the decision on the claim splits the invoice.
		fn split_of(invoice: InvoiceId, claim: ClaimId) -> Option<Split>;
		/// The invoices for the patient, the newest first, with positions: those before this position.
		fn invoices_of(patient: PatientId, before: Option<u32>, limit: u32) -> Vec<(u32, InvoiceEntry)>;
		/// What the patient owes of each invoice, the newest first, of so many of the patient's invoices before this position. `next` is before which the next page
		/// begins.
		fn owed_by(patient: PatientId, before: Option<u32>, limit: u32) -> Page<Owed, u32>;
		/// The provider's invoices, the newest first.
		fn invoices_by(provider: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, InvoiceEntry)>;
		/// The provider's invoices of which something is owed. In no order that matters, those after this one.
		fn open_invoices(provider: OrganizationId, after: Option<InvoiceId>, limit: u32) -> Vec<InvoiceEntry>;
		/// What the provider owes the payer.
		fn credit(provider: OrganizationId, payer: Party, unit: UnitId) -> Amount;
		/// What the provider keeps of escrows that are made now.
		fn escrow_terms(provider: OrganizationId) -> EscrowTerms;
		/// The escrow.
		fn escrow(escrow: EscrowId) -> Option<Escrow>;
		/// The escrows of which the party is a side, the newest first.
		fn escrows_of(party: Party, before: Option<u32>, limit: u32) -> Vec<(u32, EscrowEntry)>;
		/// The remittance.
		fn remittance(remittance: RemittanceId) -> Option<Remittance>;
		/// What the insurer has paid, the newest first.
		fn remittances_by(payer: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, RemittanceEntry)>;
		/// What the provider was paid, the newest first.
		fn remittances_to(payee: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, RemittanceEntry)>;
	}
}
