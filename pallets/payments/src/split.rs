//! How decisions on claims split invoices: what a payer owes of them, what contracts take off, and what is left to the patient.
//!
//! A payer owes by a claim what its decision says is payable. Contracts take off what all decisions say together, but no more than payers leave of the total. The
//! patient owes the rest.
//!
//! What a payer has paid beyond what its decision says, as of a claim that was undone, is to be taken back. Until then it is not asked of the patient: while
//! anything is to be taken back, the patient owes what was owed before, but never more than what the decisions leave, nor less than that without what is to be
//! taken back. What the patient does not owe for that reason, the payer owes, and has paid; the rest of what is to be taken back nobody owes. So another claim for the
//! same, decided before that, finds the whole total, and the patient is not given back what is asked for again once it has come back.

use alloc::collections::BTreeMap;
use frame_support::{ensure, traits::Get, weights::Weight};
use salus_primitives::{
	glue::{Billed, Billing},
	invoice::{Invoice, Share, Split, MAX_SHARES},
	money::{Amount, Party, Unit},
	ClaimId, InvoiceId, UnitId,
};
use sp_runtime::DispatchResult;

use crate::{
	invoice::{new_share, ASKED},
	Config, Error, Event, Invoices, Pallet, Splits, WeightInfo,
};

/// What the decisions on an invoice's claims say, of at most as many as payers' shares have room.
type Decisions = BTreeMap<ClaimId, Split>;

/// What they say of one part, together.
fn sum(decisions: &Decisions, part: fn(&Split) -> Amount) -> u128 {
	decisions.values().fold(0, |sum: u128, split| sum.saturating_add(part(split).into()))
}

impl<T: Config> Pallet<T> {
	/// Gives the payer a share by the claim, where its decision says that anything is payable. What is owed of it is worked out afterwards.
	fn ensure_payers_share(id: InvoiceId, invoice: &mut Invoice, claim: ClaimId) -> DispatchResult {
		let Some(split) = Splits::<T>::get(id, claim).filter(|split| split.payable > 0) else { return Ok(()) };
		if invoice.share(Some(claim)).is_none() {
			let share = new_share(Party::Organization(split.payer), 0, Self::now());
			let share = Share { claim: Some(claim), ..share };
			invoice.shares.try_push(share).map_err(|_| Error::<T>::TooManyShares)?;
		}
		Ok(())
	}

	/// Works out who owes what, by the decisions that hold. A payer's share of which nothing is owed or paid is none.
	fn divide(id: InvoiceId, invoice: &mut Invoice) -> DispatchResult {
		let decisions: Decisions = Splits::<T>::iter_prefix(id).collect();
		let payable =
			Amount::try_from(sum(&decisions, |split| split.payable)).map_err(|_| Error::<T>::MoreThanTotal)?;
		let left = invoice.total.checked_sub(payable).ok_or(Error::<T>::MoreThanTotal)?;
		let contractual = Amount::try_from(sum(&decisions, |split| split.contractual)).unwrap_or(left).min(left);
		invoice.contractual = contractual;
		let most = left.saturating_sub(contractual);
		let payable_by = |share: &Share| share.claim.and_then(|claim| decisions.get(&claim)).map_or(0, |of| of.payable);
		let surplus =
			|share: &Share| if share.claim.is_some() { share.paid.saturating_sub(payable_by(share)) } else { 0 };
		let to_come_back = invoice.shares.iter().fold(0, |all: Amount, share| all.saturating_add(surplus(share)));
		let patients = Self::ensure_share(invoice, None)?;
		let rest = patients.owed.clamp(most.saturating_sub(to_come_back), most);
		Self::set_patients_share(patients, rest);
		let mut standing_in = most.saturating_sub(rest);
		for share in invoice.shares.iter_mut().filter(|share| share.claim.is_some()) {
			let part = surplus(share).min(standing_in);
			standing_in = standing_in.saturating_sub(part);
			let owed = payable_by(share).checked_add(part).ok_or(Error::<T>::MoreThanTotal)?;
			Self::set_payers_share(share, owed);
		}
		invoice.shares.retain(|share| share.claim.is_none() || share.owed > 0 || share.paid > 0);
		Ok(())
	}

	/// Writes down what the patient owes. What was not owed before is not due before now.
	fn set_patients_share(share: &mut Share, owed: Amount) {
		if owed > share.owed {
			share.due = share.due.max(Self::now());
		}
		share.owed = owed;
	}

	/// Writes down what a payer owes. It is due so long after the decision by which it came to owe anything.
	fn set_payers_share(share: &mut Share, owed: Amount) {
		let before = share.outstanding();
		share.owed = owed;
		if before == 0 && share.outstanding() > 0 {
			share.due = Self::now().saturating_add(T::PayerTerm::get());
		}
	}

	/// Writes an invoice of which a claim has changed who owes what.
	fn put_split(id: InvoiceId, mut invoice: Invoice, claim: ClaimId) -> DispatchResult {
		Self::ensure_payers_share(id, &mut invoice, claim)?;
		Self::divide(id, &mut invoice)?;
		Self::move_excess(&mut invoice)?;
		Self::settle(id, invoice);
		Ok(())
	}

	/// Writes down a decision's split, in the place of an earlier one by the same claim.
	pub(crate) fn do_split(id: InvoiceId, claim: ClaimId, split: Split) -> DispatchResult {
		let found = Self::ensure_invoice_is(id, &ASKED)?;
		let former = Splits::<T>::get(id, claim);
		// Of a claim that was undone a share may be left, which is to be taken back.
		let owes = found.share(Some(claim)).is_none_or(|share| share.payer == Party::Organization(split.payer));
		let same = owes && former.is_none_or(|former| former.payer == split.payer);
		ensure!(same, Error::<T>::OtherPayer);
		// As many claims as payers' shares have room.
		let claims = Splits::<T>::iter_key_prefix(id).filter(|other| *other != claim).count();
		let claims = u32::try_from(claims).unwrap_or(u32::MAX);
		ensure!(claims < MAX_SHARES.saturating_sub(1), Error::<T>::TooManyShares);
		Splits::<T>::insert(id, claim, split);
		Self::put_split(id, found, claim)?;
		Self::deposit_event(Event::InvoiceSplit { invoice: id, claim, split });
		Ok(())
	}

	/// Forgets a decision's split.
	pub(crate) fn do_unsplit(id: InvoiceId, claim: ClaimId) -> DispatchResult {
		let found = Self::ensure_invoice_is(id, &ASKED)?;
		Splits::<T>::take(id, claim).ok_or(Error::<T>::NotFound)?;
		Self::put_split(id, found, claim)?;
		Self::deposit_event(Event::InvoiceUnsplit { invoice: id, claim });
		Ok(())
	}

	/// Writes down that a remittance has paid for the claim. What the provider has given up of it comes all the same.
	pub(crate) fn pay_share(id: InvoiceId, claim: ClaimId, amount: Amount) -> DispatchResult {
		let mut found = Self::ensure_invoice_is(id, &ASKED)?;
		let share = found.share_mut(Some(claim)).ok_or(Error::<T>::NotSplit)?;
		share.paid = share.paid.checked_add(amount).ok_or(Error::<T>::MoreThanOwed)?;
		ensure!(share.paid <= share.owed, Error::<T>::MoreThanOwed);
		share.answer_if_settled();
		Self::move_excess(&mut found)?;
		Self::settle(id, found);
		Ok(())
	}

	/// Writes down that what was paid for the claim was taken back, or given back. The payer owes what the decision that holds says, if one does.
	pub(crate) fn take_back_share(id: InvoiceId, claim: ClaimId, amount: Amount) -> DispatchResult {
		let mut found = Self::ensure_invoice_is(id, &ASKED)?;
		let share = found.share_mut(Some(claim)).ok_or(Error::<T>::NotSplit)?;
		share.paid = share.paid.checked_sub(amount).ok_or(Error::<T>::MoreThanPaid)?;
		Self::put_split(id, found, claim)
	}
}

impl<T: Config> Billing for Pallet<T> {
	fn unit(unit: UnitId) -> Option<Unit> {
		Self::ensure_open_unit(unit).ok()
	}

	fn billed(invoice: InvoiceId) -> Option<Billed> {
		let found = Invoices::<T>::get(invoice).filter(|found| ASKED.contains(&found.status))?;
		let Invoice { issuer, patient, unit, total, .. } = found;
		Some(Billed { issuer, patient, unit, total })
	}

	fn split(invoice: InvoiceId, claim: ClaimId, split: Split) -> DispatchResult {
		frame_support::storage::with_storage_layer(|| Self::do_split(invoice, claim, split))
	}

	fn unsplit(invoice: InvoiceId, claim: ClaimId) -> DispatchResult {
		frame_support::storage::with_storage_layer(|| Self::do_unsplit(invoice, claim))
	}

	fn split_weight() -> Weight {
		T::WeightInfo::split()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_unit() -> UnitId {
		crate::benchmarking::make_unit::<T>()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_invoice(billed: Billed) -> InvoiceId {
		crate::benchmarking::make_invoice::<T>(billed)
	}
}
