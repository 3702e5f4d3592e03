//! One payment of a payer to a provider for many claims, less what is taken back.

use std::collections::BTreeSet;

use super::{shown, told, Document, DocumentError};
use crate::{code::coded, money::bounded, Amount, ClaimId, Moment, OrganizationId, RemittanceId, UnitId};

/// The most claims of one remittance.
pub const MAX_REMITTED: usize = 32;

coded! {
	/// Where a remittance stands (FHIR `PaymentNotice.paymentStatus`).
	RemittanceStatus {
		/// The money is with the provider.
		Paid => "paid",
		/// The provider has compared it with its claims, and agrees.
		Cleared => "cleared",
	}
}

coded! {
	/// What a line of a remittance is (FHIR `payment-type`).
	RemittedKind {
		/// A claim is paid.
		Payment => "payment",
		/// What was paid for a claim is taken back.
		Adjustment => "adjustment",
	}
}

shown! {
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

	/// One payment for many claims.
	pub struct Remittance {
		/// The insurer.
		pub payer: OrganizationId,
		/// The provider.
		pub payee: OrganizationId,
		/// In which unit.
		pub unit: UnitId,
		/// For which claims.
		pub lines: Vec<Remitted>,
		/// What has moved: what is paid less what is taken back.
		pub total: Amount,
		/// Where it stands.
		pub status: RemittanceStatus,
		/// When.
		pub at: Moment,
		/// When the provider agreed.
		#[serde(deserialize_with = "told")]
		pub cleared: Option<Moment>,
	}

	/// A remittance with its number.
	pub struct RemittanceEntry {
		/// Its number.
		pub id: RemittanceId,
		/// The remittance.
		pub remittance: Remittance,
	}
}

impl Remitted {
	/// What it adds to the total.
	pub fn signed(&self) -> i128 {
		match self.kind {
			RemittedKind::Payment => i128::from(self.amount),
			RemittedKind::Adjustment => -i128::from(self.amount),
		}
	}
}

impl Document for RemittanceEntry {
	const WHAT: &'static str = "remittance";

	fn check(&self) -> Result<(), DocumentError> {
		let remittance = &self.remittance;
		let lines = &remittance.lines;
		if lines.is_empty() || lines.len() > MAX_REMITTED {
			let why = format!("a remittance is for 1 to {MAX_REMITTED} claims");
			return Err(DocumentError::inconsistent("remittance.lines", why));
		}
		let mut seen = BTreeSet::new();
		for (position, line) in lines.iter().enumerate() {
			bounded(format_args!("remittance.lines[{position}].amount"), line.amount)?;
			if !seen.insert(line.claim) {
				let path = format_args!("remittance.lines[{position}].claim").to_string();
				return Err(DocumentError::inconsistent(path, "the claim is there twice"));
			}
		}
		let told: i128 = lines.iter().map(Remitted::signed).sum();
		if told != i128::from(remittance.total) {
			let why = format!("it is {}, and the lines sum to {told}", remittance.total);
			return Err(DocumentError::inconsistent("remittance.total", why));
		}
		Ok(())
	}
}
