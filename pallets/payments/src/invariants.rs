//! What always holds, checked after every test and by `try-runtime`.

mod claims;
mod lists;
mod money;

use alloc::collections::{BTreeMap, BTreeSet};
use frame_support::ensure;
use salus_primitives::{
	escrow::EscrowStatus,
	invoice::{Invoice, InvoiceStatus, MAX_SHARES},
	money::{Amount, Party, MAX_AMOUNT},
	remittance::{RemittanceStatus, RemittedKind},
	InvoiceId,
};
use sp_runtime::TryRuntimeError;

use self::{
	claims::{check_claims, check_paid},
	lists::check_lists,
	money::{check_books, check_held, check_movements, check_units},
};
use crate::{
	invoice::ASKED, withdrawal::WAITING, Billed, Config, Escrows, Invoices, NextEscrow, NextInvoice, NextRemittance,
	NextWithdrawal, OpenEscrows, OpenInvoices, Pallet, Remittances, Splits, Units, WaitingWithdrawals, Withdrawals,
};

type Outcome = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// There is as much of a unit as its parties have; what is held is what withdrawals, escrows and credits say; a book's last entry says what its party has; an
	/// invoice's parts sum, and no other asks for the same visit; a remittance's lines sum, and say what was paid of an invoice and for a claim; what was paid out,
	/// released and remitted is in the books once, and what was paid in counts once; claims say what their invoices and remittances say; and whatever is listed twice says
	/// the same.
	pub fn do_try_state() -> Outcome {
		check_units::<T>()?;
		check_books::<T>()?;
		check_held::<T>()?;
		check_withdrawals::<T>()?;
		check_invoices::<T>()?;
		check_splits::<T>()?;
		check_escrows::<T>()?;
		check_remittances::<T>()?;
		check_movements::<T>()?;
		check_lists::<T>()
	}
}

fn check_withdrawals<T: Config>() -> Outcome {
	let mut waiting = 0usize;
	for (id, found) in Withdrawals::<T>::iter() {
		ensure!(id.0 < NextWithdrawal::<T>::get(), "a withdrawal that was not numbered");
		ensure!(found.amount > 0 && found.amount <= MAX_AMOUNT, "a withdrawal of what is no amount");
		let waits = WAITING.contains(&found.status);
		ensure!(waits == found.ended.is_none(), "a withdrawal is over and waits, or neither");
		let unit = Units::<T>::get(found.unit).ok_or("a withdrawal of no unit")?;
		let listed = WaitingWithdrawals::<T>::contains_key(unit.issuer, id);
		ensure!(waits == listed, "a withdrawal that waits is not listed, or the reverse");
		waiting = waiting.saturating_add(usize::from(waits));
	}
	ensure!(WaitingWithdrawals::<T>::iter().count() == waiting, "a withdrawal waits for whoever does not issue it");
	Ok(())
}

fn sum(amounts: impl Iterator<Item = Amount>) -> u128 {
	amounts.fold(0u128, |sum, amount| sum.saturating_add(amount.into()))
}

fn check_invoices<T: Config>() -> Outcome {
	let mut open = 0usize;
	for (id, invoice) in Invoices::<T>::iter() {
		ensure!(id.0 < NextInvoice::<T>::get(), "an invoice that was not numbered");
		let is_open = invoice.status == InvoiceStatus::Issued;
		let listed = OpenInvoices::<T>::contains_key(invoice.issuer, id);
		ensure!(is_open == listed, "an open invoice is not listed, or the reverse");
		open = open.saturating_add(usize::from(is_open));
		check_total(&invoice)?;
		check_shares::<T>(id, &invoice)?;
		check_payments(&invoice)?;
	}
	ensure!(OpenInvoices::<T>::iter().count() == open, "an invoice is open at somebody else");
	check_billed::<T>()
}

/// That an invoice which was not taken back is the one for its visit and its order.
fn check_billed<T: Config>() -> Outcome {
	let mut expected = 0usize;
	let taken_back = [InvoiceStatus::Cancelled, InvoiceStatus::EnteredInError];
	for (id, found) in Invoices::<T>::iter().filter(|(_, found)| !taken_back.contains(&found.status)) {
		for purpose in Pallet::<T>::purposes(found.appointment, found.order) {
			let billed = Billed::<T>::get(found.issuer, purpose);
			ensure!(billed == Some(id), "two invoices for the same, or one that is forgotten");
			expected = expected.saturating_add(1);
		}
	}
	ensure!(Billed::<T>::iter().count() == expected, "no invoice is for what one should be for");
	Ok(())
}

fn check_total(invoice: &Invoice) -> Outcome {
	let of =
		|adds| sum(invoice.components.iter().filter(|part| part.kind.adds() == Some(adds)).map(|part| part.amount));
	let total = of(true).checked_sub(of(false)).ok_or("an invoice for less than nothing")?;
	ensure!(total == invoice.total.into(), "an invoice's components do not sum");
	ensure!(invoice.total > 0 && invoice.total <= MAX_AMOUNT, "an invoice for what is no amount");
	Ok(())
}

fn check_shares<T: Config>(id: InvoiceId, invoice: &Invoice) -> Outcome {
	ensure!(invoice.issued.is_some() != invoice.shares.is_empty(), "an invoice is owed and not issued, or the reverse");
	if invoice.issued.is_none() {
		ensure!(!ASKED.contains(&invoice.status), "an invoice that was not issued is owed");
		ensure!(invoice.contractual == 0, "something is taken off a draft");
		return Ok(());
	}
	let owed = sum(invoice.shares.iter().map(|share| share.owed)).saturating_add(invoice.contractual.into());
	ensure!(owed == invoice.total.into(), "an invoice's shares do not sum");
	let balanced = invoice.outstanding() == 0;
	ensure!(invoice.status != InvoiceStatus::Balanced || balanced, "a balanced invoice is owed");
	ensure!(invoice.status != InvoiceStatus::Issued || !balanced, "nothing of an issued invoice is owed");
	let first = invoice.shares.first().ok_or("an invoice that nobody owes")?;
	let patients = (first.payer, first.claim) == (Party::Patient(invoice.patient), None);
	ensure!(patients, "the first share is not the patient's");
	for share in &invoice.shares {
		ensure!(share.written_off <= invoice.total, "more was given up than was asked for");
		let agreed = sum(share.instalments.iter().map(|instalment| instalment.amount));
		ensure!(agreed == share.agreed.into(), "instalments do not sum to what was agreed");
		let in_order = share.instalments.windows(2).all(|two| matches!(two, [one, next] if one.due < next.due));
		ensure!(in_order, "instalments are not in order");
	}
	for share in invoice.shares.iter().skip(1) {
		let claim = share.claim.ok_or("the patient's share is there twice")?;
		let payable = Splits::<T>::get(id, claim).map_or(0, |split| split.payable);
		let within = share.owed >= payable && share.owed <= payable.max(share.paid);
		ensure!(within && (share.owed > 0 || share.paid > 0), "a payer owes what no claim says");
		let same = invoice.shares.iter().filter(|other| other.claim == share.claim).count();
		ensure!(same == 1, "a claim has two shares");
	}
	Ok(())
}

fn check_payments(invoice: &Invoice) -> Outcome {
	for payment in &invoice.payments {
		let parts = sum([payment.credited, payment.refunded].into_iter());
		ensure!(parts <= payment.amount.into(), "more of a payment came back than was paid");
	}
	let counts = sum(invoice.payments.iter().map(|payment| payment.counts()));
	let paid = invoice.share(None).map_or(0, |share| share.paid);
	ensure!(counts == paid.into(), "the payments do not sum to what was paid");
	let taken_back = matches!(invoice.status, InvoiceStatus::Cancelled | InvoiceStatus::EnteredInError);
	ensure!(!taken_back || paid == 0, "something was paid of an invoice that was taken back");
	ensure!(!taken_back || invoice.shares.len() <= 1, "somebody owes by a claim of an invoice that was taken back");
	Ok(())
}

fn check_splits<T: Config>() -> Outcome {
	let mut off = BTreeMap::<InvoiceId, (u32, u128, u128)>::new();
	for (id, claim, split) in Splits::<T>::iter() {
		let invoice = Invoices::<T>::get(id).ok_or("a split of no invoice")?;
		ensure!(ASKED.contains(&invoice.status), "a split of an invoice that is not issued");
		let owed = invoice.share(Some(claim)).map_or(0, |share| share.owed);
		ensure!(owed >= split.payable, "a payer does not owe what a claim says");
		let payers = invoice.share(Some(claim)).is_none_or(|share| share.payer == Party::Organization(split.payer));
		ensure!(payers, "somebody else owes by a claim");
		let (claims, payable, contractual) = off.entry(id).or_default();
		*claims = claims.saturating_add(1);
		*payable = payable.saturating_add(split.payable.into());
		*contractual = contractual.saturating_add(split.contractual.into());
	}
	for (claims, ..) in off.values() {
		ensure!(*claims < MAX_SHARES, "an invoice with too many claims");
	}
	for (id, invoice) in Invoices::<T>::iter() {
		let (_, payable, contractual) = off.get(&id).copied().unwrap_or_default();
		let left = u128::from(invoice.total).checked_sub(payable).ok_or("payers owe more than is asked for")?;
		ensure!(contractual.min(left) == invoice.contractual.into(), "contracts take off what no claim says");
	}
	Ok(())
}

fn check_escrows<T: Config>() -> Outcome {
	let mut open = 0usize;
	for (id, found) in Escrows::<T>::iter() {
		ensure!(id.0 < NextEscrow::<T>::get(), "an escrow that was not numbered");
		let waits = matches!(found.status, EscrowStatus::Held | EscrowStatus::Disputed);
		ensure!(waits == found.ended.is_none(), "an escrow is over and waits, or neither");
		ensure!(found.amount > 0 && found.amount <= MAX_AMOUNT, "an escrow of what is no amount");
		ensure!(found.released <= found.amount, "more was released than was held");
		ensure!(!waits || found.released == 0, "something was released of what waits");
		let listed = OpenEscrows::<T>::get(found.payer, found.purpose) == Some(id);
		ensure!(waits == listed, "two escrows wait for the same, or one is listed that does not wait");
		open = open.saturating_add(usize::from(waits));
		let all = found.status == EscrowStatus::Released;
		ensure!(!all || found.released == found.amount, "an escrow is released in part");
	}
	ensure!(OpenEscrows::<T>::iter().count() == open, "an escrow waits for what it is not for");
	Ok(())
}

fn check_remittances<T: Config>() -> Outcome {
	for (id, found) in Remittances::<T>::iter() {
		ensure!(id.0 < NextRemittance::<T>::get(), "a remittance that was not numbered");
		let of = |kind| sum(found.lines.iter().filter(|line| line.kind == kind).map(|line| line.amount));
		let total = of(RemittedKind::Payment).checked_sub(of(RemittedKind::Adjustment));
		ensure!(total == Some(found.total.into()), "a remittance's lines do not sum");
		let cleared = found.status == RemittanceStatus::Cleared;
		ensure!(cleared == found.cleared.is_some(), "a remittance is cleared, and is not");
		ensure!(!found.lines.is_empty(), "a remittance for nothing");
		let claims: BTreeSet<_> = found.lines.iter().map(|line| line.claim).collect();
		ensure!(claims.len() == found.lines.len(), "a remittance names a claim twice");
	}
	check_paid::<T>()?;
	check_claims::<T>()
}
