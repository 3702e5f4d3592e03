//! What a call costs does not grow with how many invoices, claims and entries there are.

use salus_primitives::{
	escrow::{Escrow, EscrowStatus, EscrowTerms},
	money::{Direction, EntryKind, LedgerEntry, Subject},
	ClaimId, Digest, EscrowId, InvoiceId, PatientId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Entries, EntryCount, Escrows, Invoices, List, ListLength, Lists, OpenInvoices, References};

/// So many more invoices, escrows and entries of the same hospital, and references of the same unit.
fn crowd(many: u32) {
	let like = invoice(InvoiceId(0));
	for index in 0..many {
		let mut id = [0xcc; 32];
		id[..4].copy_from_slice(&index.to_le_bytes());
		let (patient, number) = (PatientId(id), 1_000 + u64::from(index));
		let invoice = crate::Invoice { patient, ..like.clone() };
		Invoices::<Test>::insert(InvoiceId(number), invoice);
		OpenInvoices::<Test>::insert(HOSPITAL, InvoiceId(number), ());
		Lists::<Test>::insert(List::InvoicesBy(HOSPITAL), index + 1, number);
		References::<Test>::insert(UNIT, Digest::from(id), ());
		let (at_moment, kind, direction, amount) = (START, EntryKind::Payment, Direction::In, 1);
		let (other, about, balance) = (Some(of(patient)), Subject::Invoice(InvoiceId(number)), number);
		let entry = LedgerEntry { at: at_moment, kind, direction, amount, other, about, balance };
		Entries::<Test>::insert((at(HOSPITAL), UNIT), 10 + u64::from(index), entry);
		let escrow = Escrow {
			payer: of(patient),
			payee: HOSPITAL,
			unit: UNIT,
			amount: 1,
			purpose: VISIT,
			terms: EscrowTerms::default(),
			status: EscrowStatus::Held,
			released: 0,
			entered: START,
			ended: None,
		};
		Escrows::<Test>::insert(EscrowId(number), escrow);
	}
	ListLength::<Test>::insert(List::InvoicesBy(HOSPITAL), many + 1);
	EntryCount::<Test>::insert(at(HOSPITAL), UNIT, 10 + u64::from(many));
}

/// How many bytes of the state a call has to be shown, among so many others.
fn shown(many: u32, call: fn() -> DispatchResult) -> usize {
	let mut ext = new_test_ext();
	ext.execute_with(|| {
		furnish();
		let invoice = asked(100);
		decided(invoice, ClaimId(1), 60, 0);
		crowd(many);
		System::reset_events();
	});
	ext.commit_all().expect("nothing is open");
	let (made, proof) = ext.execute_and_prove(call);
	assert_eq!(made, Ok(()));
	proof.into_iter_nodes().map(|node| node.len()).sum()
}

#[test]
fn calls_read_as_much_among_a_hundred_invoices_as_among_fifty_thousand() {
	type Case = (&'static str, fn() -> DispatchResult);
	let cases: [Case; 5] = [
		("issue_money", || issue(of(PATIENT), 1, digest(1))),
		("draft_invoice", || {
			let clerk = by(&cashier(HOSPITAL));
			Payments::draft_invoice(clerk, HOSPITAL, PATIENT, UNIT, None, None, price(1))
		}),
		("pay_invoice", || pay(of(PATIENT), InvoiceId(0), 10)),
		("remit", || remit(&[ClaimId(1)])),
		("deposit_escrow", || {
			let terms = EscrowTerms::default();
			Payments::deposit_escrow(by(&wallet(PATIENT)), of(PATIENT), HOSPITAL, UNIT, 1, VISIT, terms)
		}),
	];
	for (name, call) in cases {
		let [few, many] = [100, 50_000].map(|many| shown(many, call));
		println!("{name}: {few} bytes of state read among 100 other invoices, {many} among 50,000");
		// The trie is deeper by the logarithm, and nothing else is.
		assert!(many < few.saturating_mul(3), "{name}: {few} and {many}");
	}
}
