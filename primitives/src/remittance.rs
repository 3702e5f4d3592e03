//! Remittances: one payment of a payer to a provider for many claims, less what is taken back (FHIR `PaymentReconciliation`, X12 835).

use frame_support::{traits::ConstU32, BoundedVec};

use crate::{money::Amount, ClaimId, InvoiceId, Moment, OrganizationId, PatientId, RemittanceId, UnitId};

/// The most claims of one remittance.
pub const MAX_REMITTED: u32 = 32;

crate::coded! {
	/// Where a remittance stands (FHIR `PaymentNotice.paymentStatus`).
	RemittanceStatus {
		/// The money is with the provider.
		Paid = 0 => "paid",
		/// The provider has compared it with its claims, and agrees.
		Cleared = 1 => "cleared",
	}
}

crate::coded! {
	/// What a line of a remittance is (FHIR `payment-type`).
	RemittedKind {
		/// A claim is paid.
		Payment = 0 => "payment",
		/// What was paid for a claim is taken back.
		Adjustment = 1 => "adjustment",
	}
}

crate::code::shown! {
	/// One claim in a remittance.
	#[derive(Copy)]
	pub struct Remitted {
		/// Which.
		pub claim: ClaimId,
		/// Whether it is paid or taken back.
		pub kind: RemittedKind,
		/// How much.
		pub amount: Amount,
	}

	/// One payment for many claims. `total` is what is paid less what is taken back.
	pub struct Remittance {
		/// The insurer.
		pub payer: OrganizationId,
		/// The provider.
		pub payee: OrganizationId,
		/// In which unit.
		pub unit: UnitId,
		/// For which claims.
		pub lines: BoundedVec<Remitted, ConstU32<MAX_REMITTED>>,
		/// What has moved.
		pub total: Amount,
		/// Where it stands.
		pub status: RemittanceStatus,
		/// When.
		pub at: Moment,
		/// When the provider agreed.
		pub cleared: Option<Moment>,
	}

	/// A remittance with its number.
	pub struct RemittanceEntry {
		/// Its number.
		pub id: RemittanceId,
		/// The remittance.
		pub remittance: Remittance,
	}

	/// What a payer is to pay for a claim, or to take back.
	#[derive(Copy)]
	pub struct Payable {
		/// Who pays.
		pub payer: OrganizationId,
		/// Who is paid.
		pub payee: OrganizationId,
		/// Whose claim it is about.
		pub patient: PatientId,
		/// In which unit.
		pub unit: UnitId,
		/// Whether it is paid or taken back.
		pub kind: RemittedKind,
		/// How much.
		pub amount: Amount,
		/// The invoice that the claim is for.
		pub invoice: Option<InvoiceId>,
	}
}
