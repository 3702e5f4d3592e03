//! Payments of what patients owe, credit from what was more than that, and refunds.

use frame_support::ensure;
use salus_primitives::{
	invoice::{Invoice, InvoiceStatus, Payment, MAX_PAYMENTS, MAX_PAYMENTS_OF_OTHERS},
	money::{Amount, EntryKind, Party, Subject},
	InvoiceId, OrganizationId, UnitId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{invoice::ASKED, purse::Movement, Config, Credits, Error, Event, HoldReason, Pallet};

impl<T: Config> Pallet<T> {
	/// Which of the invoice's payments the payer's next one is added to; none, where it has a place of its own. Others than the patient have some of the places, and the
	/// patient has the rest. Where none is left, whoever pays again adds to what they have paid last, so that what comes to be owed again can be paid.
	fn place_for(invoice: &Invoice, payer: Party) -> Result<Option<usize>, DispatchError> {
		let patient = Party::Patient(invoice.patient);
		let is_patients = payer == patient;
		let made = invoice.payments.iter().filter(|payment| (payment.payer == patient) == is_patients).count();
		let made = u32::try_from(made).unwrap_or(u32::MAX);
		let others = MAX_PAYMENTS_OF_OTHERS;
		let most = if is_patients { MAX_PAYMENTS.saturating_sub(others) } else { others };
		if made < most {
			return Ok(None);
		}
		let last = invoice.payments.iter().rposition(|payment| payment.payer == payer);
		Ok(Some(last.ok_or(Error::<T>::TooManyPayments)?))
	}

	/// Writes down a payment of the patient's share, and answers how much of it is more than what is owed.
	fn add_payment(invoice: &mut Invoice, payer: Party, amount: Amount) -> Result<Amount, DispatchError> {
		let place = Self::place_for(invoice, payer)?;
		let share = Self::ensure_owed(invoice, None)?;
		let credited = amount.saturating_sub(share.outstanding());
		let pays = amount.checked_sub(credited).ok_or(Error::<T>::AmountOutOfRange)?;
		share.paid = share.paid.checked_add(pays).ok_or(Error::<T>::AmountOutOfRange)?;
		share.answer_if_settled();
		match place.and_then(|place| invoice.payments.get_mut(place)) {
			Some(last) => {
				last.amount = last.amount.checked_add(amount).ok_or(Error::<T>::AmountOutOfRange)?;
				last.credited = last.credited.checked_add(credited).ok_or(Error::<T>::AmountOutOfRange)?;
				last.at = Self::now();
			}
			None => {
				let payment = Payment { payer, amount, credited, refunded: 0, at: Self::now() };
				invoice.payments.try_push(payment).map_err(|_| Error::<T>::TooManyPayments)?;
			}
		}
		Ok(credited)
	}

	/// Pays of what the patient owes. What is more than that is the payer's credit at the provider.
	pub(crate) fn do_pay_invoice(payer: Party, id: InvoiceId, amount: Amount) -> Result<Amount, DispatchError> {
		let mut found = Self::ensure_invoice_is(id, &[InvoiceStatus::Issued])?;
		Self::ensure_amount(amount)?;
		let (from, to, unit) = (payer, Party::Organization(found.issuer), found.unit);
		ensure!(from != to, Error::<T>::SameParty);
		Self::ensure_may_leave(payer)?;
		let credited = Self::add_payment(&mut found, payer, amount)?;
		let (kind, about) = (EntryKind::Payment, Subject::Invoice(id));
		Self::pay(Movement { from, to, unit, amount, kind, about })?;
		Self::give_credit(found.issuer, payer, unit, credited)?;
		Self::settle(id, found);
		Ok(credited)
	}

	/// Holds what the provider owes the payer, and writes it down.
	pub(crate) fn give_credit(
		organization: OrganizationId,
		payer: Party,
		unit: UnitId,
		amount: Amount,
	) -> DispatchResult {
		Self::hold(Party::Organization(organization), unit, HoldReason::Credit, amount)?;
		Self::note_credit(organization, payer, unit, amount)
	}

	/// Writes down what the provider owes the payer, where it owes anything. It is held.
	fn note_credit(organization: OrganizationId, payer: Party, unit: UnitId, amount: Amount) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let key = (organization, payer, unit);
		let credit = Credits::<T>::get(key).checked_add(amount).ok_or(Error::<T>::TooMuchMoney)?;
		Credits::<T>::insert(key, credit);
		Self::deposit_event(Event::CreditGiven { organization, payer, unit, amount });
		Ok(())
	}

	/// Uses up a part of the payer's credit.
	fn take_credit(organization: OrganizationId, payer: Party, unit: UnitId, amount: Amount) -> DispatchResult {
		Self::ensure_amount(amount)?;
		let key = (organization, payer, unit);
		let credit = Credits::<T>::get(key);
		ensure!(amount <= credit, Error::<T>::MoreThanCredit);
		match credit.saturating_sub(amount) {
			0 => Credits::<T>::remove(key),
			left => Credits::<T>::insert(key, left),
		}
		Ok(())
	}

	/// Pays with credit of what the patient owes, and no more than that.
	pub(crate) fn do_use_credit(payer: Party, id: InvoiceId, amount: Amount) -> DispatchResult {
		let mut found = Self::ensure_invoice_is(id, &[InvoiceStatus::Issued])?;
		let (provider, unit) = (found.issuer, found.unit);
		// Of credit at a provider that has left, the payer has the money back.
		Self::ensure_has_not_left(Party::Organization(provider))?;
		Self::ensure_may_leave(payer)?;
		Self::take_credit(provider, payer, unit, amount)?;
		ensure!(Self::add_payment(&mut found, payer, amount)? == 0, Error::<T>::MoreThanOwed);
		Self::release(Party::Organization(provider), unit, HoldReason::Credit, amount)?;
		Self::settle(id, found);
		Ok(())
	}

	/// Gives credit back as money.
	pub(crate) fn do_refund_credit(
		organization: OrganizationId,
		payer: Party,
		unit: UnitId,
		amount: Amount,
	) -> DispatchResult {
		Self::take_credit(organization, payer, unit, amount)?;
		let (from, to, kind, about) = (Party::Organization(organization), payer, EntryKind::Refund, Subject::Credit);
		Self::pay_held(Movement { from, to, unit, amount, kind, about }, HoldReason::Credit)
	}

	/// Gives a part of a payment back to whoever made it. It is owed again, unless it was more than what is owed.
	pub(crate) fn do_refund_payment(
		organization: OrganizationId,
		id: InvoiceId,
		payment: u32,
		amount: Amount,
	) -> Result<Party, DispatchError> {
		let mut found = Self::ensure_invoice_of(organization, id, &ASKED)?;
		Self::ensure_amount(amount)?;
		let position = usize::try_from(payment).map_err(|_| Error::<T>::NotFound)?;
		let payment = found.payments.get_mut(position).ok_or(Error::<T>::NotFound)?;
		ensure!(amount <= payment.counts(), Error::<T>::MoreThanPaid);
		payment.refunded = payment.refunded.checked_add(amount).ok_or(Error::<T>::MoreThanPaid)?;
		let (from, to, unit) = (Party::Organization(organization), payment.payer, found.unit);
		let share = Self::ensure_share(&mut found, None)?;
		share.paid = share.paid.checked_sub(amount).ok_or(Error::<T>::MoreThanPaid)?;
		let (kind, about) = (EntryKind::Refund, Subject::Invoice(id));
		Self::pay(Movement { from, to, unit, amount, kind, about })?;
		Self::settle(id, found);
		Ok(to)
	}

	/// Credits whoever paid with what the patient does not owe any more, as far as the provider has the money.
	pub(crate) fn do_credit_excess(id: InvoiceId) -> DispatchResult {
		let mut found = Self::ensure_invoice_is(id, &ASKED)?;
		ensure!(found.share(None).is_some_and(|share| share.excess() > 0), Error::<T>::NothingInExcess);
		let credited = Self::move_excess(&mut found)?;
		ensure!(credited > 0, Error::<T>::NotEnoughMoney);
		Self::settle(id, found);
		Ok(())
	}

	/// The same, where there is any excess: of the last payments first. What the provider has no money for stays in excess, until it has some.
	pub(crate) fn move_excess(invoice: &mut Invoice) -> Result<Amount, DispatchError> {
		let (provider, unit) = (invoice.issuer, invoice.unit);
		let excess = invoice.share(None).map_or(0, |share| share.excess());
		let credited = excess.min(Self::free(Party::Organization(provider), unit));
		Self::hold(Party::Organization(provider), unit, HoldReason::Credit, credited)?;
		let mut left = credited;
		for payment in invoice.payments.iter_mut().rev() {
			let part = payment.counts().min(left);
			payment.credited = payment.credited.checked_add(part).ok_or(Error::<T>::AmountOutOfRange)?;
			left = left.saturating_sub(part);
			Self::note_credit(provider, payment.payer, unit, part)?;
		}
		let share = Self::ensure_share(invoice, None)?;
		share.paid = share.paid.checked_sub(credited).ok_or(Error::<T>::MoreThanPaid)?;
		Ok(credited)
	}
}
