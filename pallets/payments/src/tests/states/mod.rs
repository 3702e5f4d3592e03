//! Every call where a unit, a withdrawal, an invoice, an escrow or a remittance stands: where it leads, or what refuses it. The page with the diagrams is made from
//! the same tables.

mod escrows;
mod invoices;
mod money;
mod page;
mod shares;
mod table;

use frame_support::{assert_noop, traits::GetCallName};
use salus_primitives::{
	escrow::EscrowStatus, invoice::InvoiceStatus, money::WithdrawalStatus, remittance::RemittanceStatus,
};
use std::collections::BTreeSet;

use self::{
	escrows::escrows,
	invoices::invoices,
	money::{remittances, units, withdrawals},
	shares::shares,
	table::{Outcome, State, Table},
};
use crate::{mock::*, Call};

/// That each call of the table does in each state what the table says.
fn holds<S: State>(table: &Table<S>) {
	for row in &table.rows {
		assert_eq!(row.outcomes.len(), S::ALL.len(), "{} has an outcome for every state", row.label);
		for (state, outcome) in S::ALL.iter().zip(&row.outcomes) {
			scene(|| {
				let subject = state.reach();
				assert_eq!(S::now(&subject), *state, "the tests come there");
				let made = || (row.call)(&subject);
				match outcome {
					Outcome::To(next) => {
						assert_eq!(made(), Ok(()), "{} where it is {state:?}", row.label);
						assert_eq!(S::now(&subject), *next, "{} where it was {state:?}", row.label);
					}
					Outcome::Refused(error) => {
						let refused = frame_support::storage::with_storage_layer(made);
						assert_eq!(refused, Err(*error), "{} where it is {state:?}", row.label);
						assert_noop!(made(), *error);
					}
				}
			});
		}
	}
}

#[test]
fn each_call_does_in_each_state_of_a_unit_what_the_table_says() {
	holds(&units());
}

#[test]
fn each_call_does_in_each_state_of_a_withdrawal_what_the_table_says() {
	holds(&withdrawals());
}

#[test]
fn each_call_does_in_each_state_of_an_invoice_what_the_table_says() {
	holds(&invoices());
}

#[test]
fn each_call_does_in_each_state_of_a_payers_share_what_the_table_says() {
	holds(&shares());
}

#[test]
fn each_call_does_in_each_state_of_an_escrow_what_the_table_says() {
	holds(&escrows());
}

#[test]
fn each_call_does_in_each_state_of_a_remittance_what_the_table_says() {
	holds(&remittances());
}

#[test]
fn every_state_is_reached_by_the_tables() {
	let invoices: BTreeSet<_> = invoices().edges().into_iter().map(|(_, _, to)| to.of()).collect();
	let but_drafts = InvoiceStatus::ALL.iter().copied().filter(|status| *status != InvoiceStatus::Draft);
	assert!(but_drafts.into_iter().all(|status| invoices.contains(&status)));

	let escrows: BTreeSet<_> = escrows().edges().into_iter().map(|(_, _, to)| to.of()).collect();
	let but_held = EscrowStatus::ALL.iter().copied().filter(|status| *status != EscrowStatus::Held);
	assert_eq!(escrows, but_held.collect());

	let withdrawals: BTreeSet<_> = withdrawals().edges().into_iter().map(|(_, _, to)| to).collect();
	let ends = WithdrawalStatus::ALL.iter().copied().filter(|status| *status != WithdrawalStatus::Requested);
	assert_eq!(withdrawals, ends.collect());

	let remittances: BTreeSet<_> = remittances().edges().into_iter().map(|(_, _, to)| to).collect();
	assert_eq!(remittances, [RemittanceStatus::Cleared].into());
}

#[test]
fn what_is_over_stays_over() {
	for (call, from, _) in escrows().edges() {
		assert!(matches!(from.of(), EscrowStatus::Held | EscrowStatus::Disputed), "{call}");
	}
	for (call, from, _) in withdrawals().edges() {
		assert!(matches!(from, WithdrawalStatus::Requested | WithdrawalStatus::Accepted), "{call}");
	}
	for (call, from, to) in invoices().edges() {
		// Whoever has paid too much has it back also from what was taken back, which stays so.
		if call == "refund_credit" {
			assert_eq!(from.of(), to.of());
			continue;
		}
		assert_ne!(from.of(), InvoiceStatus::EnteredInError, "{call}");
		let taken_back = from.of() == InvoiceStatus::Cancelled;
		assert!(!taken_back || to.of() == InvoiceStatus::EnteredInError, "{call}");
	}
}

#[test]
fn every_call_is_in_some_table() {
	let mut named: BTreeSet<&str> = BTreeSet::new();
	named.extend(units().rows.iter().map(|row| row.name()));
	named.extend(withdrawals().rows.iter().map(|row| row.name()));
	named.extend(invoices().rows.iter().map(|row| row.name()));
	named.extend(shares().rows.iter().map(|row| row.name()));
	named.extend(escrows().rows.iter().map(|row| row.name()));
	named.extend(remittances().rows.iter().map(|row| row.name()));
	// What claims ask of invoices is in the table, and no call.
	assert!(["split", "unsplit"].into_iter().all(|name| named.remove(name)));
	// These depend on nothing that stands somewhere: their own tests say what refuses them.
	named.extend(["open_unit", "set_escrow_terms"]);
	assert_eq!(named, Call::<Test>::get_call_names().iter().copied().collect());
}

/// `scripts/docs` writes the page; everybody else compares.
#[test]
fn the_page_in_the_documentation_is_this_table() {
	let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/states.md");
	if std::env::var_os("SALUS_WRITE_DOCS").is_some() {
		std::fs::write(path, page::page()).expect("the page can be written");
	}
	let page = std::fs::read_to_string(path).expect("the page can be read: run scripts/docs");
	assert!(page == page::page(), "pallets/payments/docs/states.md is not what the tables say: run scripts/docs");
}
