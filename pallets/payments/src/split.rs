//! How decisions on claims split invoices: what a payer owes of them, what a contract takes off, and what is left to the patient.
//!
//! A payer owes by a claim what its decision says is payable, or what was paid for it, where that is more: it is taken back later. The patient owes the rest.

use frame_support::{ensure, weights::Weight};
use salus_primitives::{
	glue::{Billed, Billing},
	invoice::{Invoice, Share, Split, MAX_SHARES},
	money::{Amount, Party, Unit},
	ClaimId, InvoiceId, OrganizationId, UnitId,
};
use sp_runtime::DispatchResult;

use crate::{
	invoice::{new_share, ASKED},
	Config, Error, Event, Invoices, Pallet, Splits, WeightInfo,
};

impl<T: Config> Pallet<T> {
	/// Writes down what the payer owes by the claim now. A share of which nothing is owed or paid is none.
	fn set_payers_share(
		invoice: &mut Invoice,
		claim: ClaimId,
		payer: OrganizationId,
		payable: Amount,
	) -> DispatchResult {
		let paid = invoice.share(Some(claim)).map_or(0, |share| share.paid);
		let owed = payable.max(paid);
		if owed == 0 {
			invoice.shares.retain(|share| share.claim != Some(claim));
			return Ok(());
		}
		if let Some(share) = invoice.share_mut(Some(claim)) {
			set_owed(share, owed);
			return Ok(());
		}
		let due = invoice.share(None).ok_or(Error::<T>::NotFound)?.due;
		let share = Share { claim: Some(claim), ..new_share(Party::Organization(payer), owed, due) };
		Ok(invoice.shares.try_push(share).map_err(|_| Error::<T>::TooManyShares)?)
	}

	/// Leaves to the patient what nobody else owes and no contract takes off.
	fn set_patients_share(invoice: &mut Invoice) -> DispatchResult {
		let others = invoice.shares.iter().filter(|share| share.claim.is_some()).map(|share| share.owed);
		let rest = others.chain([invoice.contractual]).try_fold(invoice.total, |rest, part| rest.checked_sub(part));
		let rest = rest.ok_or(Error::<T>::MoreThanTotal)?;
		set_owed(Self::ensure_share(invoice, None)?, rest);
		Ok(())
	}

	/// What the payer owes by the claim, if it is decided.
	fn payable_by(id: InvoiceId, claim: ClaimId) -> Amount {
		Splits::<T>::get(id, claim).map_or(0, |split| split.payable)
	}

	/// Writes an invoice of which a claim has changed who owes what.
	fn put_split(
		id: InvoiceId,
		mut invoice: Invoice,
		claim: ClaimId,
		payer: OrganizationId,
		payable: Amount,
	) -> DispatchResult {
		Self::set_payers_share(&mut invoice, claim, payer, payable)?;
		Self::set_patients_share(&mut invoice)?;
		Self::move_excess(&mut invoice)?;
		Self::settle(id, invoice);
		Ok(())
	}

	/// Writes down a decision's split, in the place of an earlier one by the same claim.
	pub(crate) fn do_split(id: InvoiceId, claim: ClaimId, split: Split) -> DispatchResult {
		let mut found = Self::ensure_invoice_is(id, &ASKED)?;
		let former = Splits::<T>::get(id, claim);
		// Of a claim that was undone a share may be left, which is to be taken back.
		let owes = found.share(Some(claim)).is_none_or(|share| share.payer == Party::Organization(split.payer));
		let same = owes && former.is_none_or(|former| former.payer == split.payer);
		ensure!(same, Error::<T>::OtherPayer);
		// As many claims as payers' shares have room.
		let claims = Splits::<T>::iter_key_prefix(id).filter(|other| *other != claim).count();
		let claims = u32::try_from(claims).unwrap_or(u32::MAX);
		ensure!(claims < MAX_SHARES.saturating_sub(1), Error::<T>::TooManyShares);
		let before = found.contractual.saturating_sub(former.map_or(0, |former| former.contractual));
		found.contractual = before.checked_add(split.contractual).ok_or(Error::<T>::MoreThanTotal)?;
		Splits::<T>::insert(id, claim, split);
		Self::put_split(id, found, claim, split.payer, split.payable)?;
		Self::deposit_event(Event::InvoiceSplit { invoice: id, claim, split });
		Ok(())
	}

	/// Forgets a decision's split.
	pub(crate) fn do_unsplit(id: InvoiceId, claim: ClaimId) -> DispatchResult {
		let mut found = Self::ensure_invoice_is(id, &ASKED)?;
		let former = Splits::<T>::take(id, claim).ok_or(Error::<T>::NotFound)?;
		found.contractual = found.contractual.checked_sub(former.contractual).ok_or(Error::<T>::MoreThanTotal)?;
		Self::put_split(id, found, claim, former.payer, 0)?;
		Self::deposit_event(Event::InvoiceUnsplit { invoice: id, claim });
		Ok(())
	}

	/// Writes down that a remittance has paid for the claim. What the provider has given up of it comes all the same.
	pub(crate) fn pay_share(id: InvoiceId, claim: ClaimId, amount: Amount) -> DispatchResult {
		let mut found = Self::ensure_invoice_is(id, &ASKED)?;
		let share = found.share_mut(Some(claim)).ok_or(Error::<T>::NotSplit)?;
		share.paid = share.paid.checked_add(amount).ok_or(Error::<T>::MoreThanOwed)?;
		ensure!(share.paid <= share.owed, Error::<T>::MoreThanOwed);
		set_owed(share, share.owed);
		Self::move_excess(&mut found)?;
		Self::settle(id, found);
		Ok(())
	}

	/// Writes down that a remittance has taken back what was paid for the claim. The payer owes what the decision that holds says, if one does.
	pub(crate) fn take_back_share(id: InvoiceId, claim: ClaimId, amount: Amount) -> DispatchResult {
		let mut found = Self::ensure_invoice_is(id, &ASKED)?;
		let share = found.share_mut(Some(claim)).ok_or(Error::<T>::NotSplit)?;
		share.paid = share.paid.checked_sub(amount).ok_or(Error::<T>::MoreThanPaid)?;
		let payer = share.payer;
		let Party::Organization(payer) = payer else { return Err(Error::<T>::NotSplit.into()) };
		Self::put_split(id, found, claim, payer, Self::payable_by(id, claim))
	}
}

/// Writes down what is owed of a share. Of what is not owed any more, nothing was given up.
fn set_owed(share: &mut Share, owed: Amount) {
	share.owed = owed;
	share.written_off = share.written_off.min(owed.saturating_sub(share.paid));
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
