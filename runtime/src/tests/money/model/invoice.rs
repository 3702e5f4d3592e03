//! Invoices: who owes which part, what was paid of it, and what several decisions make of it.

use std::collections::BTreeMap;

use salus_primitives::{money::Party, OrganizationId, UnitId};

use super::{Model, Sum};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Share {
	pub claim: Option<usize>,
	pub owed: Sum,
	pub paid: Sum,
	pub off: Sum,
	pub disputed: bool,
}

impl Share {
	pub fn outstanding(&self) -> Sum {
		(self.owed - self.paid - self.off).max(0)
	}
}

#[derive(Clone, Debug)]
pub struct Paid {
	pub payer: Party,
	pub amount: Sum,
	pub credited: Sum,
	pub refunded: Sum,
}

impl Paid {
	pub fn counts(&self) -> Sum {
		self.amount - self.credited - self.refunded
	}
}

#[derive(Clone, Debug)]
pub struct Invoice {
	pub issuer: OrganizationId,
	pub patient: u8,
	pub unit: UnitId,
	pub total: Sum,
	pub issued: bool,
	pub cancelled: bool,
	pub contractual: Sum,
	/// The patient's first.
	pub shares: Vec<Share>,
	pub payments: Vec<Paid>,
	/// What decisions that hold say: what is payable by each, and what contracts take off.
	pub decisions: BTreeMap<usize, (Sum, Sum)>,
}

impl Invoice {
	pub fn share(&self, claim: Option<usize>) -> Option<&Share> {
		self.shares.iter().find(|share| share.claim == claim)
	}

	fn share_mut(&mut self, claim: Option<usize>) -> &mut Share {
		self.shares.iter_mut().find(|share| share.claim == claim).expect("there is such a share")
	}

	pub fn asked(&self) -> bool {
		self.issued && !self.cancelled
	}

	pub fn outstanding(&self) -> Sum {
		self.shares.iter().map(Share::outstanding).sum()
	}

	/// What was paid by each claim beyond what its decision says: it is to come back.
	fn surplus(&self, share: &Share) -> Sum {
		let payable = share.claim.and_then(|claim| self.decisions.get(&claim)).map_or(0, |(payable, _)| *payable);
		share.claim.map_or(0, |_| (share.paid - payable).max(0))
	}

	/// Works out who owes what.
	fn divide(&mut self) {
		for (claim, (payable, _)) in self.decisions.clone() {
			if payable > 0 && self.share(Some(claim)).is_none() {
				self.shares.push(Share { claim: Some(claim), ..Default::default() });
			}
		}
		let payable: Sum = self.decisions.values().map(|(payable, _)| payable).sum();
		let taken_off: Sum = self.decisions.values().map(|(_, contractual)| contractual).sum();
		let left = self.total - payable;
		assert!(left >= 0, "payers owe no more than the total");
		self.contractual = taken_off.min(left);
		let rest = left - self.contractual;
		let to_come_back: Sum = self.shares.iter().map(|share| self.surplus(share)).sum();
		let patients = self.share_mut(None);
		let (most, least) = (rest, (rest - to_come_back).max(0));
		patients.owed = patients.owed.min(most).max(least);
		let mut stands_in = rest - patients.owed;
		for place in 1..self.shares.len() {
			let part = self.surplus(&self.shares[place]).min(stands_in);
			stands_in -= part;
			let claim = self.shares[place].claim.expect("only the first is the patient's");
			self.shares[place].owed = self.decisions.get(&claim).map_or(0, |(payable, _)| *payable) + part;
		}
		self.shares.retain(|share| share.claim.is_none() || share.owed > 0 || share.paid > 0);
	}
}

impl Model {
	/// What the patient has paid and does not owe is owed back, as far as the provider has it: of the last payment first.
	pub fn move_excess(&mut self, id: usize) {
		let Invoice { issuer, unit, .. } = self.invoices[id];
		let patients = self.invoices[id].share(None).expect("it was issued");
		let excess = (patients.paid - patients.owed).max(0);
		let mut left = excess.min(self.free(Party::Organization(issuer), unit));
		self.invoices[id].share_mut(None).paid -= left;
		for place in (0..self.invoices[id].payments.len()).rev() {
			let payment = &mut self.invoices[id].payments[place];
			let part = payment.counts().min(left);
			payment.credited += part;
			left -= part;
			let payer = payment.payer;
			self.give_credit(issuer, payer, unit, part);
		}
		assert_eq!(left, 0, "no more is in excess than was paid");
	}

	/// The provider asks for it, of the patient.
	pub fn open(&mut self, id: usize) {
		let found = &mut self.invoices[id];
		found.issued = true;
		found.shares.push(Share { owed: found.total, ..Default::default() });
	}

	/// A decision holds, or holds no more.
	pub fn split(&mut self, id: usize, claim: usize, decision: Option<(Sum, Sum)>) {
		match decision {
			Some(decision) => self.invoices[id].decisions.insert(claim, decision),
			None => self.invoices[id].decisions.remove(&claim),
		};
		self.invoices[id].divide();
		self.move_excess(id);
	}

	/// A payment of what the patient owes, of money or of credit.
	pub fn pay(&mut self, payer: Party, id: usize, amount: Sum, credit: bool) {
		let Invoice { issuer, unit, .. } = self.invoices[id];
		let patients = self.invoices[id].share_mut(None);
		let credited = (amount - patients.outstanding()).max(0);
		patients.paid += amount - credited;
		self.invoices[id].payments.push(Paid { payer, amount, credited, refunded: 0 });
		if credit {
			assert_eq!(credited, 0, "credit pays no more than is owed");
			return self.take_credit(issuer, payer, unit, amount, false);
		}
		self.go(payer, Party::Organization(issuer), unit, amount);
		self.give_credit(issuer, payer, unit, credited);
	}

	/// A part of a payment comes back.
	pub fn refund(&mut self, id: usize, payment: usize, amount: Sum) {
		let Invoice { issuer, unit, .. } = self.invoices[id];
		let paid = &mut self.invoices[id].payments[payment];
		paid.refunded += amount;
		assert!(paid.counts() >= 0, "no more comes back than was paid");
		let payer = paid.payer;
		self.invoices[id].share_mut(None).paid -= amount;
		self.go(Party::Organization(issuer), payer, unit, amount);
	}

	/// The provider gives up so much.
	pub fn give_up(&mut self, id: usize, claim: Option<usize>, amount: Sum) {
		let share = self.invoices[id].share_mut(claim);
		assert!(amount <= share.outstanding(), "no more is given up than is owed");
		share.off += amount;
		share.disputed = false;
	}

	pub fn dispute(&mut self, id: usize, claim: Option<usize>) {
		self.invoices[id].share_mut(claim).disputed = true;
	}

	/// A payer has paid for the claim.
	pub fn pay_share(&mut self, id: usize, claim: usize, amount: Sum) {
		let share = self.invoices[id].share_mut(Some(claim));
		share.paid += amount;
		assert!(share.paid <= share.owed, "no payer pays more than it owes");
		self.move_excess(id);
	}

	/// What a payer has paid for the claim has come back.
	pub fn take_back_share(&mut self, id: usize, claim: usize, amount: Sum) {
		let share = self.invoices[id].share_mut(Some(claim));
		share.paid -= amount;
		assert!(share.paid >= 0, "no more comes back than was paid");
		self.invoices[id].divide();
		self.move_excess(id);
	}
}
