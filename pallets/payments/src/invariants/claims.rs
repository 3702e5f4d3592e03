//! Claims: what was paid for them, and how they split invoices, as remittances, invoices and the claims themselves say.

use alloc::collections::BTreeMap;
use frame_support::ensure;
use salus_primitives::{
	glue::Payables,
	invoice::Split,
	remittance::{Remitted, RemittedKind},
	ClaimId, InvoiceId,
};

use super::Outcome;
use crate::{Config, Invoices, PaidBy, Remittances, Returned, Splits};

/// What was paid for each claim by remittances, and has not come back.
fn paid<T: Config>() -> BTreeMap<ClaimId, i128> {
	let mut paid = BTreeMap::<ClaimId, i128>::new();
	let mut add = |claim, amount: i128| {
		let sum = paid.entry(claim).or_default();
		*sum = sum.saturating_add(amount);
	};
	for line in Remittances::<T>::iter_values().flat_map(|found| found.lines) {
		let amount = i128::from(line.amount);
		add(line.claim, if line.kind == RemittedKind::Payment { amount } else { amount.saturating_neg() });
	}
	for (claim, returned) in Returned::<T>::iter() {
		add(claim, i128::from(returned).saturating_neg());
	}
	paid
}

/// That of each claim as much was paid, and has not come back, as its invoice says; and that one knows by what it was paid last.
pub(super) fn check_paid<T: Config>() -> Outcome {
	ensure!(Returned::<T>::iter_values().all(|returned| returned > 0), "nothing was given back, and was written down");
	let paid = paid::<T>();
	for share in Invoices::<T>::iter_values().flat_map(|invoice| invoice.shares) {
		let Some(claim) = share.claim else { continue };
		let expected = paid.get(&claim).copied().unwrap_or_default();
		ensure!(i128::from(share.paid) == expected, "a claim was paid otherwise than its invoice says");
	}
	for (claim, id) in PaidBy::<T>::iter() {
		let found = Remittances::<T>::get(id).ok_or("a claim was paid by no remittance")?;
		let of_it = |line: &Remitted| (line.claim, line.kind) == (claim, RemittedKind::Payment);
		ensure!(found.lines.iter().any(of_it), "a claim was paid by another remittance");
	}
	// Otherwise nobody could give it back.
	let mut lines = Remittances::<T>::iter_values().flat_map(|found| found.lines);
	let known = lines.all(|line| line.kind != RemittedKind::Payment || PaidBy::<T>::contains_key(line.claim));
	ensure!(known, "a claim was paid, and nobody knows by what");
	Ok(())
}

/// That claims say the same of what was paid for them, and of how they split invoices.
pub(super) fn check_claims<T: Config>() -> Outcome {
	let Some(accounts) = T::Payables::accounts() else { return Ok(()) };
	let said = accounts.iter().map(|(claim, account)| (*claim, i128::from(account.paid)));
	let said: BTreeMap<_, _> = said.filter(|(_, paid)| *paid != 0).collect();
	let paid: BTreeMap<_, _> = paid::<T>().into_iter().filter(|(_, paid)| *paid != 0).collect();
	ensure!(said == paid, "a claim was paid otherwise than remittances say");
	let splits = accounts.iter().filter_map(|(claim, account)| Some((*claim, account.split?)));
	let splits: BTreeMap<ClaimId, (InvoiceId, Split)> = splits.collect();
	for (invoice, claim, split) in Splits::<T>::iter() {
		ensure!(splits.get(&claim) == Some(&(invoice, split)), "an invoice is split otherwise than its claim says");
	}
	let all = splits.iter().all(|(claim, (invoice, _))| Splits::<T>::contains_key(invoice, claim));
	ensure!(all, "an invoice does not know a claim that splits it");
	Ok(())
}
