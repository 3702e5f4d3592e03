//! Payment: which claims are to be paid when, and what remittances say of them.

use alloc::collections::BTreeMap;
use frame_support::{ensure, weights::Weight};
use salus_primitives::{
	glue::{Accounted, Payables},
	insurance::{Claim, ClaimStatus, Payday},
	remittance::{Payable, RemittedKind},
	ClaimId, Moment, OrganizationId, RemittanceId,
};
use sp_runtime::{traits::Get, DispatchResult};

use crate::{decision::split_of, list::due, Appeals, Claims, Config, Error, Event, Pallet, Paydays};

/// Where a claim stands that can be scheduled, also anew, if something is to be paid for it.
const SCHEDULABLE: [ClaimStatus; 5] = [
	ClaimStatus::Approved,
	ClaimStatus::PartiallyApproved,
	ClaimStatus::PaymentScheduled,
	ClaimStatus::Upheld,
	ClaimStatus::Overturned,
];

impl<T: Config> Pallet<T> {
	/// Sets the day on which claims are to be paid. While they wait for it, the time for an appeal stands still.
	pub(crate) fn do_schedule_payment(insurer: OrganizationId, claims: &[ClaimId], on: Moment) -> DispatchResult {
		ensure!(!claims.is_empty(), Error::<T>::NoClaims);
		let now = Self::now();
		ensure!(now <= on, Error::<T>::DayHasPassed);
		ensure!(on <= now.saturating_add(T::MaxPayday::get()), Error::<T>::DayTooFar);
		for id in claims {
			let claim = Self::ensure_submitted_to(insurer, *id, &SCHEDULABLE)?;
			ensure!(due(&claim).is_some(), Error::<T>::NothingDue);
			let (from, left) = match Paydays::<T>::get(id) {
				Some(before) => (before.from, before.left),
				None => (claim.status, claim.deadline.map(|deadline| deadline.saturating_sub(now))),
			};
			Paydays::<T>::insert(id, Payday { on, from, left });
			Self::put(*id, Claim { status: ClaimStatus::PaymentScheduled, deadline: None, ..claim });
			Self::deposit_event(Event::PaymentScheduled { claim: *id, on });
		}
		Ok(())
	}

	/// Until when a claim can be appealed, if the time for it runs on now.
	pub(crate) fn resumed(payday: Payday) -> Option<Moment> {
		payday.left.map(|left| Self::now().saturating_add(left))
	}

	/// The claim where it stood before a day was set for paying it, which is dropped.
	pub(crate) fn unscheduled(id: ClaimId, claim: Claim) -> Claim {
		match Paydays::<T>::take(id) {
			Some(payday) => Claim { status: payday.from, deadline: Self::resumed(payday), ..claim },
			None => claim,
		}
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
		let mut claim = Self::unscheduled(id, claim);
		match claim.status {
			// The appeal goes on; where it is withdrawn, the claim is paid.
			ClaimStatus::Appealed => Appeals::<T>::mutate_extant(id, |appeal| appeal.from = ClaimStatus::Paid),
			_ => claim.status = ClaimStatus::Paid,
		}
		Self::put(id, claim);
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

	fn accounts() -> Option<BTreeMap<ClaimId, Accounted>> {
		let account = |claim: Claim| {
			let split = claim.invoice.zip(claim.decision.as_ref().map(|decision| split_of(&claim, decision)));
			Accounted { paid: claim.paid, split }
		};
		Some(Claims::<T>::iter().map(|(id, claim)| (id, account(claim))).collect())
	}

	fn payable_weight() -> Weight {
		// The claim, its payday, and its appeal; beside these, the two lists it can be in.
		T::DbWeight::get().reads_writes(3, 5)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_payable(payable: Payable) -> ClaimId {
		crate::benchmarking::make_payable::<T>(payable)
	}
}
