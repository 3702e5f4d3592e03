//! Shares: who owes what of an invoice, in which instalments, and what is disputed or given up.

use frame_support::{ensure, traits::ConstU32, BoundedVec};
use salus_primitives::{
	invoice::{DisputeReason, Instalment, Invoice, InvoiceStatus, Share, MAX_INSTALMENTS},
	money::{Amount, Party},
	AccountId, ClaimId, InvoiceId, OrganizationId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, Invoices, Pallet};

/// How a share is paid in parts.
pub type Plan = BoundedVec<Instalment, ConstU32<MAX_INSTALMENTS>>;

impl<T: Config> Pallet<T> {
	/// The share of an issued invoice, of which something must be owed.
	pub(crate) fn ensure_owed(invoice: &mut Invoice, claim: Option<ClaimId>) -> Result<&mut Share, DispatchError> {
		let share = Self::ensure_share(invoice, claim)?;
		ensure!(share.outstanding() > 0, Error::<T>::NothingOwed);
		Ok(share)
	}

	/// The share.
	pub(crate) fn ensure_share(invoice: &mut Invoice, claim: Option<ClaimId>) -> Result<&mut Share, DispatchError> {
		Ok(invoice.share_mut(claim).ok_or(Error::<T>::NotFound)?)
	}

	/// Who owes the share, of an invoice wherever it stands.
	pub(crate) fn payer_of(id: InvoiceId, claim: Option<ClaimId>) -> Result<Party, DispatchError> {
		let found = Invoices::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		match claim {
			// The patient owes it also before it is issued, as far as who may speak of it goes.
			None => Ok(Party::Patient(found.patient)),
			Some(_) => Ok(found.share(claim).ok_or(Error::<T>::NotFound)?.payer),
		}
	}

	/// Gives up a part of what is owed of the share.
	fn give_up(share: &mut Share, amount: Amount) -> DispatchResult {
		ensure!(amount <= share.outstanding(), Error::<T>::MoreThanOwed);
		share.written_off = share.written_off.checked_add(amount).ok_or(Error::<T>::MoreThanOwed)?;
		share.answer_if_settled();
		Ok(())
	}

	/// That the plan's instalments come one after the other, from now on, and sum to this.
	fn ensure_plan(plan: &Plan, outstanding: Amount) -> DispatchResult {
		ensure!(!plan.is_empty(), Error::<T>::EmptyPlan);
		let (mut last, mut sum): (_, Amount) = (Self::now(), 0);
		for Instalment { due, amount } in plan {
			ensure!(*due > last, Error::<T>::PlanOutOfOrder);
			ensure!(*amount > 0, Error::<T>::AmountOutOfRange);
			sum = sum.checked_add(*amount).ok_or(Error::<T>::PlanDoesNotSum)?;
			last = *due;
		}
		ensure!(sum == outstanding, Error::<T>::PlanDoesNotSum);
		Ok(())
	}

	/// That the side that signs is the only one that loses by the change: the provider makes nothing due earlier, and the patient nothing later.
	fn ensure_own_loss(before: &Share, after: &Share, is_provider: bool) -> DispatchResult {
		let now = Self::now();
		// What is due by the one that must not be ahead of the other grows at these moments alone.
		let ahead = if is_provider { after } else { before };
		let dues = ahead.instalments.iter().map(|instalment| instalment.due).chain([ahead.due]);
		for at in dues.map(|due| due.saturating_add(1).max(now)) {
			let (earlier, later) = (after.due_by(at) > before.due_by(at), after.due_by(at) < before.due_by(at));
			ensure!(!is_provider || !earlier, Error::<T>::DueEarlier);
			ensure!(is_provider || !later, Error::<T>::DueLater);
		}
		Ok(())
	}

	/// Lets the patient pay in instalments, in the place of what was agreed on before.
	pub(crate) fn do_agree_instalments(side: Party, id: InvoiceId, plan: Plan, by: &AccountId) -> DispatchResult {
		let found = Invoices::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let is_provider = side == Party::Organization(found.issuer);
		ensure!(is_provider || side == Party::Patient(found.patient), Error::<T>::NotFound);
		let mut found = Self::ensure_invoice_is(id, &[InvoiceStatus::Issued])?;
		let share = Self::ensure_owed(&mut found, None)?;
		Self::ensure_plan(&plan, share.outstanding())?;
		let after = Share { agreed: share.outstanding(), instalments: plan, ..share.clone() };
		Self::ensure_own_loss(share, &after, is_provider)?;
		if is_provider {
			Self::ensure_uninvolved(by, share.payer)?;
		}
		*share = after;
		Self::put_invoice(id, found);
		Ok(())
	}

	/// Says that the share is not owed.
	pub(crate) fn do_dispute_share(id: InvoiceId, claim: Option<ClaimId>, reason: DisputeReason) -> DispatchResult {
		let mut found = Self::ensure_invoice_is(id, &[InvoiceStatus::Issued])?;
		let share = Self::ensure_owed(&mut found, claim)?;
		ensure!(share.disputed.is_none(), Error::<T>::AlreadyDisputed);
		share.disputed = Some(reason);
		Self::put_invoice(id, found);
		Ok(())
	}

	/// Answers a dispute, and gives up what of it was right.
	pub(crate) fn do_resolve_dispute(
		organization: OrganizationId,
		id: InvoiceId,
		claim: Option<ClaimId>,
		upheld: Amount,
		by: &AccountId,
	) -> DispatchResult {
		let mut found = Self::ensure_invoice_of(organization, id, &[InvoiceStatus::Issued])?;
		let share = Self::ensure_share(&mut found, claim)?;
		ensure!(share.disputed.is_some(), Error::<T>::NotDisputed);
		Self::ensure_uninvolved(by, share.payer)?;
		Self::give_up(share, upheld)?;
		share.disputed = None;
		Self::settle(id, found);
		Ok(())
	}

	/// Gives up a part of what is owed.
	pub(crate) fn do_write_off(
		organization: OrganizationId,
		id: InvoiceId,
		claim: Option<ClaimId>,
		amount: Amount,
		by: &AccountId,
	) -> DispatchResult {
		let mut found = Self::ensure_invoice_of(organization, id, &[InvoiceStatus::Issued])?;
		Self::ensure_amount(amount)?;
		let share = Self::ensure_owed(&mut found, claim)?;
		Self::ensure_uninvolved(by, share.payer)?;
		Self::give_up(share, amount)?;
		Self::settle(id, found);
		Ok(())
	}
}
