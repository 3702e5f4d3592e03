//! What a portal must show: what the view functions answer. Everything comes in pages.

use alloc::vec::Vec;
use salus_primitives::{
	escrow::EscrowEntry,
	invoice::{InvoiceEntry, Owed},
	laboratory::Page,
	money::{Balance, Party, UnitEntry, WithdrawalEntry},
	remittance::RemittanceEntry,
	EscrowId, InvoiceId, Moment, OrganizationId, PatientId, RemittanceId, UnitId, WithdrawalId,
};

use crate::{
	list::MAX_PAGE, Config, EntryCount, Escrows, Invoices, List, NextUnit, OpenInvoices, Pallet, Remittances, Units,
	WaitingWithdrawals, Withdrawals,
};

/// How many entries a page of so many holds.
fn page_of(limit: u32) -> usize {
	usize::try_from(limit.min(MAX_PAGE)).unwrap_or_default()
}

impl<T: Config> Pallet<T> {
	/// A page of the list, with what each number stands for.
	fn show<Entry>(
		list: List,
		before: Option<u32>,
		limit: u32,
		entry: impl Fn(u64) -> Option<Entry>,
	) -> Vec<(u32, Entry)> {
		let page = Self::page(list, before, limit).into_iter();
		page.filter_map(|(position, number)| Some((position, entry(number)?))).collect()
	}

	pub(crate) fn show_unit(id: UnitId) -> Option<UnitEntry> {
		Some(UnitEntry { id, unit: Units::<T>::get(id)?, issued: Self::issued(id) })
	}

	pub(crate) fn show_units(after: Option<UnitId>, limit: u32) -> Vec<UnitEntry> {
		let first = after.map_or(0, |unit| unit.0.saturating_add(1));
		let numbers = (first..NextUnit::<T>::get()).take(page_of(limit));
		numbers.filter_map(|number| Self::show_unit(UnitId(number))).collect()
	}

	pub(crate) fn show_balances(party: Party, after: Option<UnitId>, limit: u32) -> Vec<(UnitId, Balance)> {
		let all = match after {
			None => EntryCount::<T>::iter_key_prefix(party),
			Some(after) => EntryCount::<T>::iter_key_prefix_from(party, EntryCount::<T>::hashed_key_for(party, after)),
		};
		all.take(page_of(limit)).map(|unit| (unit, Self::balance_of(party, unit))).collect()
	}

	fn show_withdrawal(id: WithdrawalId) -> Option<WithdrawalEntry> {
		Some(WithdrawalEntry { id, withdrawal: Withdrawals::<T>::get(id)? })
	}

	pub(crate) fn show_withdrawals(party: Party, before: Option<u32>, limit: u32) -> Vec<(u32, WithdrawalEntry)> {
		Self::show(List::Withdrawals(party), before, limit, |number| Self::show_withdrawal(WithdrawalId(number)))
	}

	pub(crate) fn show_waiting(
		issuer: OrganizationId,
		after: Option<WithdrawalId>,
		limit: u32,
	) -> Vec<WithdrawalEntry> {
		let all = match after {
			None => WaitingWithdrawals::<T>::iter_key_prefix(issuer),
			Some(after) => {
				let after = WaitingWithdrawals::<T>::hashed_key_for(issuer, after);
				WaitingWithdrawals::<T>::iter_key_prefix_from(issuer, after)
			}
		};
		all.take(page_of(limit)).filter_map(Self::show_withdrawal).collect()
	}

	pub(crate) fn show_invoice(id: InvoiceId, at: Moment) -> Option<InvoiceEntry> {
		let invoice = Invoices::<T>::get(id)?;
		let overdue = if OpenInvoices::<T>::contains_key(invoice.issuer, id) { invoice.overdue(at) } else { 0 };
		Some(InvoiceEntry { id, invoice, overdue })
	}

	pub(crate) fn show_invoices(list: List, before: Option<u32>, limit: u32) -> Vec<(u32, InvoiceEntry)> {
		let now = Self::now();
		Self::show(list, before, limit, |number| Self::show_invoice(InvoiceId(number), now))
	}

	pub(crate) fn show_owed(patient: PatientId, before: Option<u32>, limit: u32) -> Page<Owed, u32> {
		let (page, now) = (Self::page(List::InvoicesOf(patient), before, limit), Self::now());
		let next = page.last().map(|(position, _)| *position).filter(|position| *position > 0);
		let owed = |number| Invoices::<T>::get(InvoiceId(number))?.owed(InvoiceId(number), now);
		Page { entries: page.into_iter().filter_map(|(_, number)| owed(number)).collect(), next }
	}

	pub(crate) fn show_open_invoices(
		provider: OrganizationId,
		after: Option<InvoiceId>,
		limit: u32,
	) -> Vec<InvoiceEntry> {
		let all = match after {
			None => OpenInvoices::<T>::iter_key_prefix(provider),
			Some(after) => {
				let after = OpenInvoices::<T>::hashed_key_for(provider, after);
				OpenInvoices::<T>::iter_key_prefix_from(provider, after)
			}
		};
		let now = Self::now();
		all.take(page_of(limit)).filter_map(|id| Self::show_invoice(id, now)).collect()
	}

	pub(crate) fn show_escrows(party: Party, before: Option<u32>, limit: u32) -> Vec<(u32, EscrowEntry)> {
		Self::show(List::Escrows(party), before, limit, |number| {
			let id = EscrowId(number);
			Some(EscrowEntry { id, escrow: Escrows::<T>::get(id)? })
		})
	}

	pub(crate) fn show_remittances(list: List, before: Option<u32>, limit: u32) -> Vec<(u32, RemittanceEntry)> {
		Self::show(list, before, limit, |number| {
			let id = RemittanceId(number);
			Some(RemittanceEntry { id, remittance: Remittances::<T>::get(id)? })
		})
	}
}
