//! What the pallet reports. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod section {
	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A unit of account was opened.
		UnitOpened {
			/// Its number.
			unit: UnitId,
			/// Who issues it.
			issuer: OrganizationId,
			/// In which currency.
			currency: Currency,
			/// How many digits its minor unit is behind the point.
			decimals: u8,
		},
		/// No more of a unit is issued.
		UnitClosed {
			/// Which.
			unit: UnitId,
		},
		/// Money was issued for what was paid in.
		MoneyIssued {
			/// Of which unit.
			unit: UnitId,
			/// To whom.
			party: Party,
			/// How much.
			amount: Amount,
			/// The issuer's own entry.
			reference: Digest,
			/// Who issued it.
			by: AccountId,
		},
		/// Somebody wants money paid out. It is held.
		WithdrawalRequested {
			/// Its number.
			withdrawal: WithdrawalId,
			/// Of which unit.
			unit: UnitId,
			/// Whose money.
			party: Party,
			/// How much.
			amount: Amount,
			/// Who asked.
			by: AccountId,
		},
		/// The issuer is about to pay out a withdrawal. It cannot be taken back any more.
		WithdrawalAccepted {
			/// Which.
			withdrawal: WithdrawalId,
			/// Who accepted it.
			by: AccountId,
		},
		/// A withdrawal is over.
		WithdrawalEnded {
			/// Which.
			withdrawal: WithdrawalId,
			/// How.
			status: WithdrawalStatus,
			/// The issuer's own entry, where it was paid out.
			reference: Option<Digest>,
			/// Who ended it.
			by: AccountId,
		},
		/// An invoice was begun.
		InvoiceDrafted {
			/// Its number.
			invoice: InvoiceId,
			/// By which provider.
			organization: OrganizationId,
			/// For what was given to whom.
			patient: PatientId,
			/// In which unit.
			unit: UnitId,
			/// What it asks for.
			total: Amount,
			/// Who wrote it.
			by: AccountId,
		},
		/// A draft was changed.
		InvoiceChanged {
			/// Which.
			invoice: InvoiceId,
			/// What it asks for now.
			total: Amount,
			/// Who changed it.
			by: AccountId,
		},
		/// An invoice was issued. The patient owes all of it.
		InvoiceIssued {
			/// Which.
			invoice: InvoiceId,
			/// What it asks for.
			total: Amount,
			/// When it is due.
			due: Moment,
			/// Who issued it.
			by: AccountId,
		},
		/// An invoice stands somewhere else: taken back by somebody, or, by itself, balanced, or issued again.
		InvoiceSet {
			/// Which.
			invoice: InvoiceId,
			/// Where it stands.
			status: InvoiceStatus,
			/// Who took it back, where somebody has.
			by: Option<AccountId>,
		},
		/// What the patient owes was put into instalments.
		InstalmentsAgreed {
			/// Of which invoice.
			invoice: InvoiceId,
			/// When all of it is due.
			until: Moment,
			/// For whom somebody agreed: the provider or the patient.
			side: Party,
			/// Who agreed.
			by: AccountId,
		},
		/// Somebody has paid of what a patient owes.
		InvoicePaid {
			/// Which invoice.
			invoice: InvoiceId,
			/// With whose money.
			payer: Party,
			/// How much, with what became credit.
			amount: Amount,
			/// Who signed.
			by: AccountId,
		},
		/// More was paid than is owed: the provider owes it to the payer.
		CreditGiven {
			/// Which provider.
			organization: OrganizationId,
			/// To whom.
			payer: Party,
			/// Of which unit.
			unit: UnitId,
			/// How much.
			amount: Amount,
		},
		/// Somebody has paid with credit of what a patient owes.
		CreditUsed {
			/// Which invoice.
			invoice: InvoiceId,
			/// Whose credit.
			payer: Party,
			/// How much.
			amount: Amount,
			/// Who signed.
			by: AccountId,
		},
		/// Credit came back as money.
		CreditRefunded {
			/// From which provider.
			organization: OrganizationId,
			/// To whom.
			payer: Party,
			/// Of which unit.
			unit: UnitId,
			/// How much.
			amount: Amount,
			/// Who signed, for either.
			by: AccountId,
		},
		/// Of a payment, something came back to whoever made it.
		PaymentRefunded {
			/// Of which invoice.
			invoice: InvoiceId,
			/// Which payment.
			payment: u32,
			/// To whom.
			payer: Party,
			/// How much.
			amount: Amount,
			/// Who signed.
			by: AccountId,
		},
		/// Whoever owes a share says that it is not owed.
		ShareDisputed {
			/// Of which invoice.
			invoice: InvoiceId,
			/// By which claim it is owed; the patient's, where by none.
			claim: Option<ClaimId>,
			/// Why not.
			reason: DisputeReason,
			/// Who says so.
			by: AccountId,
		},
		/// A dispute was answered.
		DisputeResolved {
			/// Of which invoice.
			invoice: InvoiceId,
			/// Of the share that is owed by which claim.
			claim: Option<ClaimId>,
			/// How much was given up for it.
			upheld: Amount,
			/// Who answered.
			by: AccountId,
		},
		/// Something that is owed was given up.
		WrittenOff {
			/// Of which invoice.
			invoice: InvoiceId,
			/// Of the share that is owed by which claim.
			claim: Option<ClaimId>,
			/// How much.
			amount: Amount,
			/// Why.
			reason: WriteOffReason,
			/// Who gave it up.
			by: AccountId,
		},
		/// A decision on a claim has changed who owes what of an invoice.
		InvoiceSplit {
			/// Which invoice.
			invoice: InvoiceId,
			/// Which claim.
			claim: ClaimId,
			/// How.
			split: Split,
		},
		/// A decision on a claim counts no more for an invoice.
		InvoiceUnsplit {
			/// Which invoice.
			invoice: InvoiceId,
			/// Which claim.
			claim: ClaimId,
		},
		/// A provider has changed what it keeps of escrows.
		EscrowTermsSet {
			/// Which provider.
			organization: OrganizationId,
			/// What it keeps.
			terms: EscrowTerms,
			/// Who said so.
			by: AccountId,
		},
		/// Money waits for something.
		EscrowDeposited {
			/// Its number.
			escrow: EscrowId,
			/// Whose money.
			payer: Party,
			/// Who is to have it.
			payee: OrganizationId,
			/// Of which unit.
			unit: UnitId,
			/// How much.
			amount: Amount,
			/// For what.
			purpose: EscrowPurpose,
			/// Who signed.
			by: AccountId,
		},
		/// The sides of an escrow do not agree.
		EscrowDisputed {
			/// Which.
			escrow: EscrowId,
			/// Who says so.
			by: AccountId,
		},
		/// By the terms a payee keeps everything that has waited for what was called off, and nothing comes back.
		EscrowForfeited {
			/// Which.
			escrow: EscrowId,
			/// How much the payee keeps.
			amount: Amount,
			/// Who signed.
			by: AccountId,
		},
		/// Money waits no more.
		EscrowEnded {
			/// Which.
			escrow: EscrowId,
			/// How.
			status: EscrowStatus,
			/// What the payee has got.
			released: Amount,
			/// What the payer has again.
			returned: Amount,
			/// Who signed.
			by: AccountId,
		},
		/// An insurer has paid a provider for claims.
		Remitted {
			/// The number.
			remittance: RemittanceId,
			/// The insurer.
			payer: OrganizationId,
			/// The provider.
			payee: OrganizationId,
			/// In which unit.
			unit: UnitId,
			/// How much, less what was taken back.
			total: Amount,
			/// Who signed.
			by: AccountId,
		},
		/// A provider has given back what it was paid for claims that were undone.
		RemittedReturned {
			/// The provider.
			organization: OrganizationId,
			/// The insurer.
			payer: OrganizationId,
			/// In which unit.
			unit: UnitId,
			/// For which claims.
			claims: Claims,
			/// How much.
			total: Amount,
			/// Who signed.
			by: AccountId,
		},
		/// A provider agrees with a remittance.
		RemittanceCleared {
			/// Which.
			remittance: RemittanceId,
			/// Who agreed.
			by: AccountId,
		},
	}
}
