//! Lists: everything is in those of whom it concerns, once.

use alloc::collections::{BTreeMap, BTreeSet};
use frame_support::ensure;
use salus_primitives::{money::Party, EscrowId, InvoiceId, OrganizationId, RemittanceId, WithdrawalId};

use super::Outcome;
use crate::{Config, Escrows, Invoices, List, ListLength, Lists, Remittances, Withdrawals};

/// How many entries each list should have.
type Lengths = BTreeMap<List, u32>;

pub(super) fn check_lists<T: Config>() -> Outcome {
	let mut expected = Lengths::new();
	let mut count = |list: List| {
		let length = expected.entry(list).or_default();
		*length = length.saturating_add(1);
	};
	let organization = |id: OrganizationId| Party::Organization(id);
	for found in Invoices::<T>::iter_values() {
		[List::InvoicesOf(found.patient), List::InvoicesBy(found.issuer)].into_iter().for_each(&mut count);
	}
	for found in Escrows::<T>::iter_values() {
		[List::Escrows(found.payer), List::Escrows(organization(found.payee))].into_iter().for_each(&mut count);
	}
	for found in Remittances::<T>::iter_values() {
		[List::RemittancesBy(found.payer), List::RemittancesTo(found.payee)].into_iter().for_each(&mut count);
	}
	Withdrawals::<T>::iter_values().for_each(|found| count(List::Withdrawals(found.party)));
	for (list, length) in ListLength::<T>::iter() {
		ensure!(expected.get(&list) == Some(&length), "a list is longer or shorter than what is listed");
	}
	ensure!(ListLength::<T>::iter_keys().count() == expected.len(), "a list was lost");
	let mut listed = BTreeSet::new();
	for (list, position, number) in Lists::<T>::iter() {
		ensure!(position < ListLength::<T>::get(list), "an entry beyond the end of a list");
		ensure!(is_listed::<T>(list, number), "a list has what is somebody else's");
		ensure!(listed.insert((list, number)), "a list has something twice, and so something not at all");
	}
	let entries =
		expected.values().fold(0usize, |sum, length| sum.saturating_add(usize::try_from(*length).unwrap_or_default()));
	ensure!(Lists::<T>::iter_keys().count() == entries, "a gap in a list");
	Ok(())
}

/// Whether what has this number belongs to the list.
fn is_listed<T: Config>(list: List, number: u64) -> bool {
	let invoice = || Invoices::<T>::get(InvoiceId(number));
	let remittance = || Remittances::<T>::get(RemittanceId(number));
	match list {
		List::InvoicesOf(patient) => invoice().is_some_and(|found| found.patient == patient),
		List::InvoicesBy(provider) => invoice().is_some_and(|found| found.issuer == provider),
		List::Escrows(party) => Escrows::<T>::get(EscrowId(number))
			.is_some_and(|found| found.payer == party || Party::Organization(found.payee) == party),
		List::Withdrawals(party) => {
			Withdrawals::<T>::get(WithdrawalId(number)).is_some_and(|found| found.party == party)
		}
		List::RemittancesBy(payer) => remittance().is_some_and(|found| found.payer == payer),
		List::RemittancesTo(payee) => remittance().is_some_and(|found| found.payee == payee),
	}
}
