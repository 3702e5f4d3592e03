//! Invoices: drafted, issued, taken back. What is owed and paid of them is in the modules beside this one.

use frame_support::{ensure, traits::ConstU32, BoundedVec};
use salus_primitives::{
	escrow::EscrowPurpose,
	glue::{Agreed, Appointments, LabReports, Patients},
	invoice::{Component, Invoice, InvoiceStatus, Share, MAX_COMPONENTS},
	money::{Amount, Party, MAX_AMOUNT},
	AppointmentId, InvoiceId, Moment, OrderId, OrganizationId, PatientId, UnitId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Billed, Config, Error, Event, Invoices, List, NextInvoice, OpenInvoices, Pallet, Splits};

/// What an invoice is made of.
pub type Components = BoundedVec<Component, ConstU32<MAX_COMPONENTS>>;

/// Where an invoice stands while money can move for it.
pub(crate) const ASKED: [InvoiceStatus; 2] = [InvoiceStatus::Issued, InvoiceStatus::Balanced];

/// What a provider asks money for.
pub(crate) struct Bill {
	/// For what was given to whom.
	pub patient: PatientId,
	/// In which unit.
	pub unit: UnitId,
	/// For which visit.
	pub appointment: Option<AppointmentId>,
	/// For which order.
	pub order: Option<OrderId>,
	/// What it is made of.
	pub components: Components,
}

impl<T: Config> Pallet<T> {
	/// The invoice, which must stand at one of these. The error is the name of where it stands.
	pub(crate) fn ensure_invoice_is(id: InvoiceId, statuses: &[InvoiceStatus]) -> Result<Invoice, DispatchError> {
		let found = Invoices::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		ensure!(statuses.contains(&found.status), Error::<T>::of_invoice(found.status));
		Ok(found)
	}

	/// The same, of this provider.
	pub(crate) fn ensure_invoice_of(
		organization: OrganizationId,
		id: InvoiceId,
		statuses: &[InvoiceStatus],
	) -> Result<Invoice, DispatchError> {
		let found = Invoices::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		ensure!(found.issuer == organization, Error::<T>::NotFound);
		ensure!(statuses.contains(&found.status), Error::<T>::of_invoice(found.status));
		Ok(found)
	}

	/// Writes the invoice, as it changed now.
	pub(crate) fn put_invoice(id: InvoiceId, invoice: Invoice) {
		if invoice.status == InvoiceStatus::Issued {
			OpenInvoices::<T>::insert(invoice.issuer, id, ());
		} else {
			OpenInvoices::<T>::remove(invoice.issuer, id);
		}
		Invoices::<T>::insert(id, Invoice { changed: Self::now(), ..invoice });
	}

	/// Writes an invoice of which something was paid or is owed otherwise than before. It is balanced where nothing is owed any more.
	pub(crate) fn settle(id: InvoiceId, mut invoice: Invoice) {
		let before = invoice.status;
		invoice.status = if invoice.outstanding() == 0 { InvoiceStatus::Balanced } else { InvoiceStatus::Issued };
		if invoice.status != before {
			let status = invoice.status;
			Self::deposit_event(Event::InvoiceSet { invoice: id, status, by: None });
		}
		Self::put_invoice(id, invoice);
	}

	/// What the components sum to: more than nothing, and no more than can be.
	fn total_of(components: &Components) -> Result<Amount, DispatchError> {
		ensure!(!components.is_empty(), Error::<T>::NoComponents);
		let (mut more, mut less): (Amount, Amount) = (0, 0);
		for component in components {
			Self::ensure_amount(component.amount)?;
			match component.kind.adds() {
				Some(true) => more = more.checked_add(component.amount).ok_or(Error::<T>::TotalOutOfRange)?,
				Some(false) => less = less.checked_add(component.amount).ok_or(Error::<T>::TotalOutOfRange)?,
				None => {}
			}
		}
		let total = more.checked_sub(less).ok_or(Error::<T>::TotalOutOfRange)?;
		ensure!(total > 0 && total <= MAX_AMOUNT, Error::<T>::TotalOutOfRange);
		Ok(total)
	}

	/// That what is billed is the provider's and the patient's.
	fn ensure_agreed(agreed: Option<Agreed>, organization: OrganizationId, patient: PatientId) -> DispatchResult {
		let theirs = |agreed: Agreed| (agreed.organization, agreed.patient) == (organization, patient);
		ensure!(agreed.is_some_and(theirs), Error::<T>::NotAgreed);
		Ok(())
	}

	/// What the invoice is for, where it says so.
	pub(crate) fn purposes(
		appointment: Option<AppointmentId>,
		order: Option<OrderId>,
	) -> impl Iterator<Item = EscrowPurpose> {
		appointment.map(EscrowPurpose::Appointment).into_iter().chain(order.map(EscrowPurpose::Order))
	}

	/// Begins an invoice, for something for which the provider has no other that was not taken back.
	pub(crate) fn do_draft_invoice(issuer: OrganizationId, bill: Bill) -> Result<(InvoiceId, Amount), DispatchError> {
		let Bill { patient, unit, appointment, order, components } = bill;
		Self::ensure_open_unit(unit)?;
		ensure!(T::Patients::status(patient).is_some(), Error::<T>::UnknownPatient);
		if let Some(appointment) = appointment {
			Self::ensure_agreed(T::Appointments::agreed(appointment), issuer, patient)?;
		}
		if let Some(order) = order {
			Self::ensure_agreed(T::LabReports::agreed(order), issuer, patient)?;
		}
		let total = Self::total_of(&components)?;
		let id = InvoiceId(Self::number::<NextInvoice<T>>()?);
		for purpose in Self::purposes(appointment, order) {
			ensure!(!Billed::<T>::contains_key(issuer, purpose), Error::<T>::AlreadyBilled);
			Billed::<T>::insert(issuer, purpose, id);
		}
		Self::append(List::InvoicesOf(patient), id.0)?;
		Self::append(List::InvoicesBy(issuer), id.0)?;
		let (status, now) = (InvoiceStatus::Draft, Self::now());
		let (shares, payments) = Default::default();
		let (contractual, issued, entered, changed) = (0, None, now, now);
		#[rustfmt::skip]
		let invoice = Invoice {
			issuer, patient, unit, status, appointment, order, components, total, contractual, shares, payments, entered,
			issued, changed,
		};
		Self::put_invoice(id, invoice);
		Ok((id, total))
	}

	/// Changes what a draft is made of.
	pub(crate) fn do_change_invoice(
		organization: OrganizationId,
		id: InvoiceId,
		components: Components,
	) -> Result<Amount, DispatchError> {
		let found = Self::ensure_invoice_of(organization, id, &[InvoiceStatus::Draft])?;
		let total = Self::total_of(&components)?;
		Self::put_invoice(id, Invoice { components, total, ..found });
		Ok(total)
	}

	/// Asks for what a draft says. The patient owes all of it, until a claim is decided.
	pub(crate) fn do_issue_invoice(
		organization: OrganizationId,
		id: InvoiceId,
		due: Moment,
	) -> Result<Amount, DispatchError> {
		let mut found = Self::ensure_invoice_of(organization, id, &[InvoiceStatus::Draft])?;
		Self::ensure_open_unit(found.unit)?;
		let (now, total) = (Self::now(), found.total);
		ensure!(due >= now, Error::<T>::DueHasPassed);
		let share = new_share(Party::Patient(found.patient), total, due);
		found.shares.try_push(share).map_err(|_| Error::<T>::TooManyShares)?;
		Self::put_invoice(id, Invoice { status: InvoiceStatus::Issued, issued: Some(now), ..found });
		Ok(total)
	}

	/// Takes an invoice back of which nobody has paid anything and nobody has decided a claim.
	pub(crate) fn do_take_back_invoice(
		organization: OrganizationId,
		id: InvoiceId,
		from: &[InvoiceStatus],
		to: InvoiceStatus,
	) -> DispatchResult {
		let found = Self::ensure_invoice_of(organization, id, from)?;
		let claimed = found.shares.len() > 1 || Splits::<T>::iter_key_prefix(id).next().is_some();
		ensure!(!claimed, Error::<T>::HasClaims);
		ensure!(found.shares.iter().all(|share| share.paid == 0), Error::<T>::HasPayments);
		// One that was cancelled before may have another in its place.
		if found.status != InvoiceStatus::Cancelled {
			Self::purposes(found.appointment, found.order)
				.for_each(|purpose| Billed::<T>::remove(organization, purpose));
		}
		Self::put_invoice(id, Invoice { status: to, ..found });
		Ok(())
	}
}

/// A share of which nothing was paid.
pub(crate) fn new_share(payer: Party, owed: Amount, due: Moment) -> Share {
	let (paid, written_off, agreed) = (0, 0, 0);
	let (instalments, disputed, claim) = Default::default();
	Share { payer, owed, paid, written_off, due, instalments, agreed, disputed, claim }
}
