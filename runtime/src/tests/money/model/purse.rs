//! Purses: what a party has, free and held, and what it is held for.

use salus_primitives::{money::Party, OrganizationId, UnitId};

use super::{Model, Sum};

/// What a party has of a unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Purse {
	pub free: Sum,
	pub withdrawals: Sum,
	pub escrows: Sum,
	pub credits: Sum,
}

impl Purse {
	pub fn held(&self) -> Sum {
		self.withdrawals + self.escrows + self.credits
	}
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
	Requested,
	Accepted,
	Over,
}

#[derive(Clone, Debug)]
pub struct Withdrawal {
	pub party: Party,
	pub unit: UnitId,
	pub amount: Sum,
	pub waiting: Waiting,
}

#[derive(Clone, Debug)]
pub struct Escrow {
	pub payer: Party,
	pub payee: OrganizationId,
	pub unit: UnitId,
	pub amount: Sum,
	pub visit: usize,
	pub open: bool,
	pub disputed: bool,
}

impl Model {
	pub fn purse(&mut self, party: Party, unit: UnitId) -> &mut Purse {
		self.purses.entry((party, unit)).or_default()
	}

	pub fn free(&self, party: Party, unit: UnitId) -> Sum {
		self.purses.get(&(party, unit)).map_or(0, |purse| purse.free)
	}

	pub fn credit(&self, provider: OrganizationId, payer: Party, unit: UnitId) -> Sum {
		self.credits.get(&(provider, payer, unit)).copied().unwrap_or_default()
	}

	/// Money goes from one to the other.
	pub fn go(&mut self, from: Party, to: Party, unit: UnitId, amount: Sum) {
		self.purse(from, unit).free -= amount;
		self.purse(to, unit).free += amount;
	}

	pub fn issue(&mut self, party: Party, unit: UnitId, amount: Sum) {
		self.purse(party, unit).free += amount;
		*self.issued.entry(unit).or_default() += amount;
	}

	pub fn request(&mut self, party: Party, unit: UnitId, amount: Sum) {
		let purse = self.purse(party, unit);
		(purse.free, purse.withdrawals) = (purse.free - amount, purse.withdrawals + amount);
		self.withdrawals.push(Withdrawal { party, unit, amount, waiting: Waiting::Requested });
	}

	/// The withdrawal is over: the money was paid out, or is free again.
	pub fn end_withdrawal(&mut self, id: usize, paid_out: bool) {
		self.withdrawals[id].waiting = Waiting::Over;
		let Withdrawal { party, unit, amount, .. } = self.withdrawals[id];
		self.purse(party, unit).withdrawals -= amount;
		match paid_out {
			true => *self.issued.entry(unit).or_default() -= amount,
			false => self.purse(party, unit).free += amount,
		}
	}

	/// The provider keeps so much of what it has for somebody else, and owes it.
	pub fn give_credit(&mut self, provider: OrganizationId, payer: Party, unit: UnitId, amount: Sum) {
		let purse = self.purse(Party::Organization(provider), unit);
		(purse.free, purse.credits) = (purse.free - amount, purse.credits + amount);
		*self.credits.entry((provider, payer, unit)).or_default() += amount;
	}

	/// What is owed so becomes the provider's own, or where it comes back the payer's.
	pub fn take_credit(&mut self, provider: OrganizationId, payer: Party, unit: UnitId, amount: Sum, back: bool) {
		*self.credits.entry((provider, payer, unit)).or_default() -= amount;
		assert!(self.credit(provider, payer, unit) >= 0, "no more credit is used than there is");
		self.purse(Party::Organization(provider), unit).credits -= amount;
		let to = if back { payer } else { Party::Organization(provider) };
		self.purse(to, unit).free += amount;
	}

	pub fn deposit(&mut self, escrow: Escrow) {
		let same = |other: &Escrow| other.open && (other.payer, other.visit) == (escrow.payer, escrow.visit);
		assert!(!self.escrows.iter().any(same), "nobody's money waits twice for one visit");
		let purse = self.purse(escrow.payer, escrow.unit);
		(purse.free, purse.escrows) = (purse.free - escrow.amount, purse.escrows + escrow.amount);
		self.escrows.push(escrow);
	}

	/// The payee has so much of it, and the payer the rest again.
	pub fn end_escrow(&mut self, id: usize, released: Sum) {
		let Escrow { payer, payee, unit, amount, .. } = self.escrows[id].clone();
		(self.escrows[id].open, self.escrows[id].disputed) = (false, false);
		let purse = self.purse(payer, unit);
		(purse.escrows, purse.free) = (purse.escrows - amount, purse.free + amount - released);
		self.purse(Party::Organization(payee), unit).free += released;
	}
}
