//! Payment: which claims are to be paid when, and what remittances say of them.

use frame_support::{ensure, weights::Weight};
use salus_primitives::{
	glue::Payables,
	insurance::{Claim, ClaimStatus, Payday},
	remittance::{Payable, RemittedKind},
	ClaimId, Moment, OrganizationId, RemittanceId,
};
use sp_runtime::{traits::Get, DispatchResult};

use crate::{list::due, Claims, Config, Error, Event, Pallet, Paydays};

/// Where a claim stands that can be scheduled, if something is to be paid for it.
const SCHEDULABLE: [ClaimStatus; 4] =
	[ClaimStatus::Approved, ClaimStatus::PartiallyApproved, ClaimStatus::Upheld, ClaimStatus::Overturned];

impl<T: Config> Pallet<T> {
	/// Sets the day on which claims are to be paid. While they wait for it, the time for an appeal stands still.
	pub(crate) fn do_schedule_payment(insurer: OrganizationId, claims: &[ClaimId], on: Moment) -> DispatchResult {
		ensure!(!claims.is_empty(), Error::<T>::NoClaims);
		let now = Self::now();
		ensure!(now <= on, Error::<T>::DayHasPassed);
		for id in claims {
			let claim = Self::ensure_submitted_to(insurer, *id, &SCHEDULABLE)?;
			ensure!(due(&claim).is_some(), Error::<T>::NothingDue);
			let left = claim.deadline.map(|deadline| deadline.saturating_sub(now));
			Paydays::<T>::insert(id, Payday { on, from: claim.status, left });
			Self::put(*id, Claim { status: ClaimStatus::PaymentScheduled, deadline: None, ..claim });
			Self::deposit_event(Event::PaymentScheduled { claim: *id, on });
		}
		Ok(())
	}
}

impl<T: Config> Payables for Pallet<T> {
	fn payable(id: ClaimId) -> Option<Payable> {
		let claim = Claims::<T>::get(id)?;
		let (kind, amount) = due(&claim)?;
		let Claim { insurer, provider, patient, unit, invoice, .. } = claim;
		Some(Payable { payer: insurer, payee: provider, patient, unit, kind, amount, invoice })
	}

	fn paid(id: ClaimId, remittance: RemittanceId) -> DispatchResult {
		let mut claim = Self::ensure_claim(id)?;
		let (kind, amount) = due(&claim).ok_or(Error::<T>::NothingDue)?;
		if kind == RemittedKind::Adjustment {
			Self::put(id, Claim { paid: 0, ..claim });
			Self::deposit_event(Event::ClaimTakenBack { claim: id, amount, remittance });
			return Ok(());
		}
		claim.paid = claim.paid.checked_add(amount).ok_or(Error::<T>::AmountTooLarge)?;
		if let Some(payday) = Paydays::<T>::take(id) {
			claim.deadline = payday.left.map(|left| Self::now().saturating_add(left));
		}
		Self::put(id, Claim { status: ClaimStatus::Paid, ..claim });
		Self::deposit_event(Event::ClaimPaid { claim: id, amount, remittance });
		Ok(())
	}

	// A remittance is cleared as a whole. A claim of it that was appealed or reversed since stands where it stands.
	fn cleared(id: ClaimId) -> DispatchResult {
		let claim = Self::ensure_claim(id)?;
		if claim.status == ClaimStatus::Paid {
			Self::put(id, Claim { status: ClaimStatus::Reconciled, ..claim });
			Self::deposit_event(Event::ClaimReconciled { claim: id });
		}
		Ok(())
	}

	fn payable_weight() -> Weight {
		// The claim, and its payday; beside both, the two lists it can be in.
		T::DbWeight::get().reads_writes(2, 4)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_payable(payable: Payable) -> ClaimId {
		crate::benchmarking::make_payable::<T>(payable)
	}
}
