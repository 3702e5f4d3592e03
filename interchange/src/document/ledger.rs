//! The book of what came and went.

use serde::{Deserialize, Serialize};

use super::{shown, told, Document, DocumentError};
use crate::{
	code::coded,
	money::{bounded, Party, UnitEntry},
	Amount, Digest, EscrowId, InvoiceId, Moment, RemittanceId, WithdrawalId,
};

coded! {
	/// Why money came or went.
	EntryKind {
		/// It was paid in at the issuer.
		Deposit => "deposit",
		/// It was paid out by the issuer.
		Withdrawal => "withdrawal",
		/// For an invoice.
		Payment => "payment",
		/// Back from whoever was paid.
		Refund => "refund",
		/// Out of an escrow.
		EscrowRelease => "escrow-release",
		/// For claims, less what is taken back.
		Remittance => "remittance",
	}
}

coded! {
	/// Which way money went, seen from whose book it is.
	Direction {
		/// It came.
		In => "in",
		/// It went.
		Out => "out",
	}
}

/// What an entry is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Subject {
	/// Money that was paid in, or out: the digest of the issuer's own entry.
	Reference(Digest),
	/// A withdrawal.
	Withdrawal(WithdrawalId),
	/// An invoice.
	Invoice(InvoiceId),
	/// An escrow.
	Escrow(EscrowId),
	/// A remittance.
	Remittance(RemittanceId),
	/// Credit that was left with a provider.
	Credit,
}

shown! {
	/// One line of somebody's book.
	#[derive(Copy)]
	pub struct LedgerEntry {
		/// When.
		pub at: Moment,
		/// Why.
		pub kind: EntryKind,
		/// Which way.
		pub direction: Direction,
		/// How much.
		pub amount: Amount,
		/// From whom, or to whom; nothing where the issuer has made or burned it.
		#[serde(deserialize_with = "told")]
		pub other: Option<Party>,
		/// What it is about.
		pub about: Subject,
		/// What the party has after it.
		pub balance: Amount,
	}

	/// An entry with its number in the book.
	#[derive(Copy)]
	pub struct NumberedEntry {
		/// Its number, from 0, without gaps.
		pub number: u64,
		/// The entry.
		pub entry: LedgerEntry,
	}

	/// A part of somebody's book in one unit.
	pub struct Ledger {
		/// Whose.
		pub party: Party,
		/// In which unit.
		pub unit: UnitEntry,
		/// The entries, in the order of their numbers.
		pub entries: Vec<NumberedEntry>,
	}
}

impl LedgerEntry {
	/// What it adds to the balance.
	pub fn signed(&self) -> i128 {
		match self.direction {
			Direction::In => i128::from(self.amount),
			Direction::Out => -i128::from(self.amount),
		}
	}
}

impl Document for Ledger {
	const WHAT: &'static str = "ledger";

	fn check(&self) -> Result<(), DocumentError> {
		self.unit.check()?;
		for (position, one) in self.entries.iter().enumerate() {
			bounded(format_args!("entries[{position}].entry.amount"), one.entry.amount)?;
		}
		for (position, pair) in self.entries.windows(2).enumerate() {
			let [before, after] = pair else { continue };
			let path = format!("entries[{}]", position + 1);
			if Some(after.number) != before.number.checked_add(1) {
				let why = format!("entry {} does not come next after {}", after.number, before.number);
				return Err(DocumentError::inconsistent(format_args!("{path}.number"), why));
			}
			let expected = i128::from(before.entry.balance) + after.entry.signed();
			if expected != i128::from(after.entry.balance) {
				let why = format!("it is {}, and by the entry before it would be {expected}", after.entry.balance);
				return Err(DocumentError::inconsistent(format_args!("{path}.entry.balance"), why));
			}
		}
		Ok(())
	}
}
