//! A naive model of what should come of calls. What is owed is worked out anew whenever it is asked for, what is held is added up, and no code is shared with the
//! pallet.

use std::collections::{BTreeMap, BTreeSet};

use salus_primitives::{
	escrow::{Ending, EscrowPurpose, EscrowStatus, EscrowTerms},
	invoice::InvoiceStatus,
	money::{Amount, Party, WithdrawalStatus},
	ClaimId, Digest, Moment, OrganizationId, PatientId, UnitId,
};

use crate::{mock::*, Error};

/// Whether it succeeds, or why not.
pub type Answer = Result<(), Error<Test>>;

/// Somebody's part of an invoice: the patient's, or a payer's by a claim.
#[derive(Clone, Debug)]
pub struct Part {
	pub claim: Option<ClaimId>,
	pub payer: Party,
	pub paid: i128,
	pub given_up: i128,
	pub disputed: bool,
	pub due: Moment,
}

/// What a claim's decision says.
#[derive(Clone, Debug)]
pub struct Decided {
	pub claim: ClaimId,
	pub payer: OrganizationId,
	pub payable: i128,
	pub contractual: i128,
}

/// A payment by whom, how much, and what of it became credit, or came back.
#[derive(Clone, Debug)]
pub struct Paid {
	pub payer: Party,
	pub amount: i128,
	pub credited: i128,
	pub refunded: i128,
}

#[derive(Clone, Debug)]
pub struct Invoice {
	pub issuer: OrganizationId,
	pub patient: PatientId,
	pub unit: UnitId,
	pub status: InvoiceStatus,
	pub total: i128,
	/// What the patient owes of it.
	pub rest: i128,
	pub parts: Vec<Part>,
	pub decided: Vec<Decided>,
	pub payments: Vec<Paid>,
	pub plan: Vec<(Moment, i128)>,
}

impl Invoice {
	/// What the decision that holds on the claim says is payable.
	fn payable(&self, claim: ClaimId) -> i128 {
		self.decided.iter().find(|decided| decided.claim == claim).map_or(0, |found| found.payable)
	}

	/// What the decisions leave the patient: what neither payers nor contracts take.
	pub fn left(&self) -> i128 {
		let payers: i128 = self.decided.iter().map(|decided| decided.payable).sum();
		let contracts: i128 = self.decided.iter().map(|decided| decided.contractual).sum();
		let left = self.total - payers;
		left - contracts.min(left)
	}

	/// What of the part's payments is to be taken back.
	fn comes_back(&self, part: &Part) -> i128 {
		part.claim.map_or(0, |claim| (part.paid - self.payable(claim)).max(0))
	}

	/// What the part is of.
	pub fn owed(&self, part: &Part) -> i128 {
		let Some(claim) = part.claim else { return self.rest };
		// What is to be taken back stands in for what the patient is not asked for, the first part first.
		let mut stands_in = self.left() - self.rest;
		for other in self.parts.iter().take_while(|other| other.claim != part.claim) {
			stands_in -= self.comes_back(other).min(stands_in);
		}
		self.payable(claim) + self.comes_back(part).min(stands_in)
	}

	/// Sees what the patient owes after decisions or payments have changed from what they were.
	fn divide(&mut self, before: &Invoice, now: Moment) {
		let most = self.left();
		let back: i128 = self.parts.iter().map(|part| self.comes_back(part)).sum();
		let least = (most - back).max(0);
		self.rest = before.rest.max(least).min(most);
		for position in 0..self.parts.len() {
			let part = self.parts[position].clone();
			let owed_before = before.part(part.claim).map_or(0, |former| before.outstanding(former));
			if part.claim.is_none() && self.rest > before.rest {
				self.parts[position].due = part.due.max(now);
			}
			if part.claim.is_some() && owed_before == 0 && self.outstanding(&part) > 0 {
				self.parts[position].due = now + TERM;
			}
		}
	}

	pub fn outstanding(&self, part: &Part) -> i128 {
		(self.owed(part) - part.paid - part.given_up).max(0)
	}

	pub fn part(&self, claim: Option<ClaimId>) -> Option<&Part> {
		self.parts.iter().find(|part| part.claim == claim)
	}

	fn part_mut(&mut self, claim: Option<ClaimId>) -> &mut Part {
		self.parts.iter_mut().find(|part| part.claim == claim).expect("it was looked for before")
	}

	/// What the patient still owes.
	pub fn open(&self) -> i128 {
		self.part(None).map_or(0, |part| self.outstanding(part))
	}

	/// What the patient has paid and does not owe.
	pub fn excess(&self) -> i128 {
		self.part(None).map_or(0, |part| (part.paid - self.owed(part)).max(0))
	}

	/// Drops the dispute of whoever has paid, or is asked for nothing more.
	fn answer(&mut self, claim: Option<ClaimId>) {
		let open = self.part(claim).map_or(0, |part| self.outstanding(part));
		let part = self.part_mut(claim);
		part.disputed = part.disputed && open > 0;
	}

	/// Strikes off what nobody owes, and sees where the invoice stands.
	fn settle(&mut self) {
		let gone: Vec<_> = self
			.parts
			.iter()
			.filter(|part| part.claim.is_some() && part.paid == 0 && self.owed(part) == 0)
			.map(|part| part.claim)
			.collect();
		self.parts.retain(|part| !gone.contains(&part.claim));
		let all: i128 = self.parts.iter().map(|part| self.outstanding(part)).sum();
		self.status = if all == 0 { InvoiceStatus::Balanced } else { InvoiceStatus::Issued };
	}

	/// What should have been paid: instalment by instalment.
	pub fn overdue(&self, now: Moment) -> i128 {
		if self.status != InvoiceStatus::Issued {
			return 0;
		}
		let due = |part: &Part| {
			let plan: &[(Moment, i128)] = if part.claim.is_none() { &self.plan } else { &[] };
			self.due_by(part, plan, now)
		};
		self.parts.iter().filter(|part| !part.disputed).map(due).sum()
	}

	/// What of the part would be due before that moment, if that were its plan.
	pub fn due_by(&self, part: &Part, plan: &[(Moment, i128)], now: Moment) -> i128 {
		let (mut left, mut sum) = (self.outstanding(part), 0);
		// What is paid last is due last.
		for (due, amount) in plan.iter().rev() {
			let of_it = left.min(*amount);
			left -= of_it;
			sum += if *due < now { of_it } else { 0 };
		}
		sum + if part.due < now { left } else { 0 }
	}
}

#[derive(Clone, Debug)]
pub struct Withdrawal {
	pub party: Party,
	pub unit: UnitId,
	pub amount: i128,
	pub status: WithdrawalStatus,
}

#[derive(Clone, Debug)]
pub struct Escrow {
	pub payer: Party,
	pub payee: OrganizationId,
	pub unit: UnitId,
	pub amount: i128,
	pub purpose: EscrowPurpose,
	pub terms: EscrowTerms,
	pub status: EscrowStatus,
	pub released: i128,
}

/// What should be on the chain.
#[derive(Default, Clone)]
pub struct Model {
	pub open_units: Vec<bool>,
	pub issuers: Vec<OrganizationId>,
	pub free: BTreeMap<(Party, UnitId), i128>,
	pub entries: BTreeMap<(Party, UnitId), u64>,
	pub issued: BTreeMap<UnitId, i128>,
	pub references: BTreeSet<(UnitId, Digest)>,
	pub withdrawals: Vec<Withdrawal>,
	pub invoices: Vec<Invoice>,
	pub credits: BTreeMap<(OrganizationId, Party, UnitId), i128>,
	pub escrows: Vec<Escrow>,
	pub terms: BTreeMap<OrganizationId, EscrowTerms>,
	pub endings: BTreeMap<EscrowPurpose, Option<(Ending, Moment)>>,
	/// Who gives what escrows are for, where that is somebody else than at first.
	pub givers: BTreeMap<EscrowPurpose, OrganizationId>,
	pub remittances: Vec<(OrganizationId, bool)>,
	/// By claim: its invoice.
	pub claims: BTreeMap<ClaimId, usize>,
}

pub fn ensure(holds: bool, otherwise: Error<Test>) -> Answer {
	holds.then_some(()).ok_or(otherwise)
}

pub fn amount(amount: Amount) -> Answer {
	ensure(amount > 0 && amount <= 1_000_000_000_000_000, Error::AmountOutOfRange)
}

pub fn called(status: InvoiceStatus) -> Error<Test> {
	match status {
		InvoiceStatus::Draft => Error::InvoiceDraft,
		InvoiceStatus::Issued => Error::InvoiceIssued,
		InvoiceStatus::Balanced => Error::InvoiceBalanced,
		InvoiceStatus::Cancelled => Error::InvoiceCancelled,
		InvoiceStatus::EnteredInError => Error::InvoiceEnteredInError,
	}
}

impl Model {
	pub fn has(&self, party: Party, unit: UnitId) -> i128 {
		self.free.get(&(party, unit)).copied().unwrap_or_default()
	}

	/// What is held of the party's money, added up from everything for which it is.
	pub fn held(&self, party: Party, unit: UnitId) -> i128 {
		let mut sum = 0;
		let waits = |status| [WithdrawalStatus::Requested, WithdrawalStatus::Accepted].contains(&status);
		for found in self.withdrawals.iter().filter(|found| waits(found.status)) {
			sum += if (found.party, found.unit) == (party, unit) { found.amount } else { 0 };
		}
		for found in &self.escrows {
			let waits = [EscrowStatus::Held, EscrowStatus::Disputed].contains(&found.status);
			sum += if waits && (found.payer, found.unit) == (party, unit) { found.amount } else { 0 };
		}
		for ((provider, _, of), credit) in &self.credits {
			sum += if (at(*provider), *of) == (party, unit) { *credit } else { 0 };
		}
		sum
	}

	fn add(&mut self, party: Party, unit: UnitId, amount: i128) {
		*self.free.entry((party, unit)).or_default() += amount;
	}

	fn count(&mut self, party: Party, unit: UnitId) {
		*self.entries.entry((party, unit)).or_default() += 1;
	}

	/// Moves free money.
	fn pay(&mut self, from: Party, to: Party, unit: UnitId, amount: i128) -> Answer {
		ensure(self.has(from, unit) >= amount, Error::NotEnoughMoney)?;
		self.add(from, unit, -amount);
		self.add(to, unit, amount);
		if amount > 0 {
			self.count(from, unit);
			self.count(to, unit);
		}
		Ok(())
	}

	pub fn give_credit(&mut self, provider: OrganizationId, payer: Party, unit: UnitId, amount: i128) {
		self.add(at(provider), unit, -amount);
		*self.credits.entry((provider, payer, unit)).or_default() += amount;
	}

	fn take_credit(&mut self, provider: OrganizationId, payer: Party, unit: UnitId, wanted: Amount) -> Answer {
		amount(wanted)?;
		let credit = self.credits.entry((provider, payer, unit)).or_default();
		ensure(i128::from(wanted) <= *credit, Error::MoreThanCredit)?;
		*credit -= i128::from(wanted);
		Ok(())
	}

	/// The invoice, if it stands there.
	pub fn at(&self, id: usize, statuses: &[InvoiceStatus]) -> Result<&Invoice, Error<Test>> {
		let found = self.invoices.get(id).ok_or(Error::NotFound)?;
		ensure(statuses.contains(&found.status), called(found.status))?;
		Ok(found)
	}

	/// The same, of the provider.
	pub fn theirs(&self, by: OrganizationId, id: usize, statuses: &[InvoiceStatus]) -> Result<&Invoice, Error<Test>> {
		let found = self.invoices.get(id).ok_or(Error::NotFound)?;
		ensure(found.issuer == by, Error::NotFound)?;
		self.at(id, statuses)
	}

	/// Turns what is in excess into credit, the last payment first, as far as the provider has money.
	fn credit_excess(&mut self, id: usize) -> i128 {
		let (provider, unit) = (self.invoices[id].issuer, self.invoices[id].unit);
		let credited = self.invoices[id].excess().min(self.has(at(provider), unit));
		let mut left = credited;
		for position in (0..self.invoices[id].payments.len()).rev() {
			let payment = &mut self.invoices[id].payments[position];
			let part = (payment.amount - payment.credited - payment.refunded).min(left);
			payment.credited += part;
			left -= part;
			let payer = payment.payer;
			self.give_credit(provider, payer, unit, part);
		}
		if credited > 0 {
			self.invoices[id].part_mut(None).paid -= credited;
		}
		credited
	}

	pub fn issue(
		&mut self,
		bank: OrganizationId,
		unit: UnitId,
		party: Party,
		sum: Amount,
		reference: Digest,
	) -> Answer {
		ensure(self.issuers[unit.0 as usize] == bank, Error::NotFound)?;
		ensure(self.open_units[unit.0 as usize], Error::UnitClosed)?;
		amount(sum)?;
		ensure(self.references.insert((unit, reference)), Error::ReferenceUsed)?;
		self.add(party, unit, sum.into());
		self.count(party, unit);
		*self.issued.entry(unit).or_default() += i128::from(sum);
		Ok(())
	}

	pub fn request(&mut self, party: Party, unit: UnitId, sum: Amount) -> Answer {
		amount(sum)?;
		ensure(self.has(party, unit) >= sum.into(), Error::NotEnoughMoney)?;
		self.add(party, unit, -i128::from(sum));
		let status = WithdrawalStatus::Requested;
		self.withdrawals.push(Withdrawal { party, unit, amount: sum.into(), status });
		Ok(())
	}

	/// Moves a withdrawal on: accepted, paid out under a reference, or not.
	pub fn move_withdrawal(&mut self, id: usize, to: WithdrawalStatus, reference: Option<Digest>) -> Answer {
		let found = self.withdrawals.get(id).cloned().ok_or(Error::NotFound)?;
		use WithdrawalStatus::*;
		match (found.status, to) {
			(Requested, Accepted | Rejected | Cancelled) | (Accepted, Completed | Rejected) => {}
			(Requested, _) => return Err(Error::WithdrawalRequested),
			(Accepted, _) => return Err(Error::WithdrawalAccepted),
			(Completed, _) => return Err(Error::WithdrawalCompleted),
			(Rejected, _) => return Err(Error::WithdrawalRejected),
			(Cancelled, _) => return Err(Error::WithdrawalCancelled),
		}
		if to == Accepted {
			self.withdrawals[id].status = to;
			return Ok(());
		}
		if let Some(reference) = reference {
			ensure(self.references.insert((found.unit, reference)), Error::ReferenceUsed)?;
			*self.issued.entry(found.unit).or_default() -= found.amount;
			self.count(found.party, found.unit);
		} else {
			self.add(found.party, found.unit, found.amount);
		}
		self.withdrawals[id].status = to;
		Ok(())
	}

	/// Writes down a payment, and answers how much of it is too much.
	fn receive(&mut self, id: usize, payer: Party, sum: i128) -> Result<i128, Error<Test>> {
		let found = &mut self.invoices[id];
		let own = of(found.patient);
		let of_patient = found.payments.iter().filter(|paid| paid.payer == own).count();
		let full = if payer == own { of_patient == 48 } else { found.payments.len() - of_patient == 16 };
		let before = found.payments.iter().rposition(|paid| full && paid.payer == payer);
		ensure(!full || before.is_some(), Error::TooManyPayments)?;
		let open = found.open();
		ensure(open > 0, Error::NothingOwed)?;
		let credited = (sum - open).max(0);
		match before.map(|position| &mut found.payments[position]) {
			Some(paid) => (paid.amount, paid.credited) = (paid.amount + sum, paid.credited + credited),
			None => found.payments.push(Paid { payer, amount: sum, credited, refunded: 0 }),
		}
		found.part_mut(None).paid += sum - credited;
		found.answer(None);
		Ok(credited)
	}

	pub fn pay_invoice(&mut self, payer: Party, id: usize, sum: Amount) -> Answer {
		let found = self.at(id, &[InvoiceStatus::Issued])?.clone();
		amount(sum)?;
		ensure(payer != at(found.issuer), Error::SameParty)?;
		let credited = self.receive(id, payer, sum.into())?;
		self.pay(payer, at(found.issuer), found.unit, sum.into())?;
		self.give_credit(found.issuer, payer, found.unit, credited);
		self.invoices[id].settle();
		Ok(())
	}

	pub fn use_credit(&mut self, payer: Party, id: usize, sum: Amount) -> Answer {
		let found = self.at(id, &[InvoiceStatus::Issued])?.clone();
		self.take_credit(found.issuer, payer, found.unit, sum)?;
		let too_much = self.receive(id, payer, sum.into())?;
		ensure(too_much == 0, Error::MoreThanOwed)?;
		self.add(at(found.issuer), found.unit, sum.into());
		self.invoices[id].settle();
		Ok(())
	}

	pub fn refund_credit(&mut self, provider: OrganizationId, payer: Party, unit: UnitId, sum: Amount) -> Answer {
		self.take_credit(provider, payer, unit, sum)?;
		self.add(payer, unit, sum.into());
		self.count(payer, unit);
		self.count(at(provider), unit);
		Ok(())
	}

	pub fn refund_payment(&mut self, by: OrganizationId, id: usize, position: usize, sum: Amount) -> Answer {
		let found = self.theirs(by, id, &[InvoiceStatus::Issued, InvoiceStatus::Balanced])?.clone();
		amount(sum)?;
		let payment = found.payments.get(position).ok_or(Error::NotFound)?;
		let left = payment.amount - payment.credited - payment.refunded;
		ensure(i128::from(sum) <= left, Error::MoreThanPaid)?;
		self.pay(at(by), payment.payer, found.unit, sum.into())?;
		let invoice = &mut self.invoices[id];
		invoice.payments[position].refunded += i128::from(sum);
		invoice.part_mut(None).paid -= i128::from(sum);
		invoice.settle();
		Ok(())
	}

	pub fn excess_to_credit(&mut self, id: usize) -> Answer {
		let found = self.at(id, &[InvoiceStatus::Issued, InvoiceStatus::Balanced])?;
		ensure(found.excess() > 0, Error::NothingInExcess)?;
		ensure(self.credit_excess(id) > 0, Error::NotEnoughMoney)?;
		self.invoices[id].settle();
		Ok(())
	}

	pub fn dispute(&mut self, id: usize, claim: Option<ClaimId>) -> Answer {
		let found = self.at(id, &[InvoiceStatus::Issued])?;
		let part = found.part(claim).ok_or(Error::NotFound)?;
		ensure(found.outstanding(part) > 0, Error::NothingOwed)?;
		ensure(!part.disputed, Error::AlreadyDisputed)?;
		self.invoices[id].part_mut(claim).disputed = true;
		Ok(())
	}

	pub fn give_up(
		&mut self,
		by: OrganizationId,
		id: usize,
		claim: Option<ClaimId>,
		sum: Amount,
		answers: bool,
	) -> Answer {
		let found = self.theirs(by, id, &[InvoiceStatus::Issued])?;
		if !answers {
			amount(sum)?;
		}
		let part = found.part(claim).ok_or(Error::NotFound)?;
		let open = found.outstanding(part);
		if answers {
			ensure(part.disputed, Error::NotDisputed)?;
		} else {
			ensure(open > 0, Error::NothingOwed)?;
		}
		ensure(i128::from(sum) <= open, Error::MoreThanOwed)?;
		let part = self.invoices[id].part_mut(claim);
		part.given_up += i128::from(sum);
		part.disputed = part.disputed && !answers;
		self.invoices[id].answer(claim);
		self.invoices[id].settle();
		Ok(())
	}

	pub fn take_back(&mut self, by: OrganizationId, id: usize, from: &[InvoiceStatus], to: InvoiceStatus) -> Answer {
		let found = self.theirs(by, id, from)?;
		ensure(found.parts.len() <= 1 && found.decided.is_empty(), Error::HasClaims)?;
		ensure(found.parts.iter().all(|part| part.paid == 0), Error::HasPayments)?;
		self.invoices[id].status = to;
		Ok(())
	}

	pub fn split(&mut self, id: usize, decided: Decided) -> Answer {
		let found = self.at(id, &[InvoiceStatus::Issued, InvoiceStatus::Balanced])?;
		let same = |other: &&Decided| other.claim == decided.claim;
		let former = found.decided.iter().find(same);
		ensure(former.is_none_or(|former| former.payer == decided.payer), Error::OtherPayer)?;
		let owes = found.part(Some(decided.claim));
		ensure(owes.is_none_or(|part| part.payer == at(decided.payer)), Error::OtherPayer)?;
		let others = found.decided.iter().filter(|other| other.claim != decided.claim).count();
		ensure(others < 3, Error::TooManyShares)?;
		let mut invoice = found.clone();
		invoice.decided.retain(|other| other.claim != decided.claim);
		invoice.decided.push(decided.clone());
		let (claim, payer) = (Some(decided.claim), at(decided.payer));
		if invoice.part(claim).is_none() && decided.payable > 0 {
			ensure(invoice.parts.len() < 4, Error::TooManyShares)?;
			invoice.parts.push(Part { claim, payer, paid: 0, given_up: 0, disputed: false, due: 0 });
		}
		let payers: i128 = invoice.decided.iter().map(|other| other.payable).sum();
		ensure(payers <= invoice.total, Error::MoreThanTotal)?;
		invoice.divide(&self.invoices[id], Now::get());
		self.invoices[id] = invoice;
		self.claims.insert(decided.claim, id);
		self.credit_excess(id);
		self.invoices[id].settle();
		Ok(())
	}

	pub fn unsplit(&mut self, id: usize, claim: ClaimId) -> Answer {
		let found = self.at(id, &[InvoiceStatus::Issued, InvoiceStatus::Balanced])?;
		ensure(found.decided.iter().any(|other| other.claim == claim), Error::NotFound)?;
		let before = self.invoices[id].clone();
		self.invoices[id].decided.retain(|other| other.claim != claim);
		self.invoices[id].divide(&before, Now::get());
		self.credit_excess(id);
		self.invoices[id].settle();
		Ok(())
	}

	/// What is to be paid for the claim, or taken back.
	pub fn pending(&self, claim: ClaimId) -> i128 {
		let Some(invoice) = self.claims.get(&claim).map(|id| &self.invoices[*id]) else { return 0 };
		let payable = invoice.decided.iter().find(|other| other.claim == claim).map_or(0, |found| found.payable);
		payable - invoice.part(Some(claim)).map_or(0, |part| part.paid)
	}

	/// What is to be paid for all these claims, less what is to be taken back.
	fn due_for(
		&self,
		payer: OrganizationId,
		payee: OrganizationId,
		unit: UnitId,
		claims: &[ClaimId],
	) -> Result<i128, Error<Test>> {
		ensure(!claims.is_empty(), Error::NoClaims)?;
		let once: BTreeSet<_> = claims.iter().collect();
		ensure(once.len() == claims.len(), Error::ClaimTwice)?;
		let mut total = 0;
		for claim in claims {
			let sum = self.pending(*claim);
			ensure(sum != 0, Error::NotPayable)?;
			let invoice = &self.invoices[self.claims[claim]];
			let by = invoice.part(Some(*claim)).expect("something is owed or paid").payer;
			ensure((by, invoice.issuer, invoice.unit) == (at(payer), payee, unit), Error::OtherPayable)?;
			total += sum;
		}
		Ok(total)
	}

	/// Writes down that what is pending for the claim was paid, or taken back.
	fn pay_claim(&mut self, claim: ClaimId) {
		let (sum, id) = (self.pending(claim), self.claims[&claim]);
		let before = self.invoices[id].clone();
		self.invoices[id].part_mut(Some(claim)).paid += sum;
		if sum < 0 {
			self.invoices[id].divide(&before, Now::get());
		} else {
			self.invoices[id].answer(Some(claim));
		}
		self.credit_excess(id);
		self.invoices[id].settle();
	}

	pub fn remit(
		&mut self,
		payer: OrganizationId,
		payee: OrganizationId,
		unit: UnitId,
		claims: &[ClaimId],
		signed: Amount,
	) -> Answer {
		let total = self.due_for(payer, payee, unit, claims)?;
		ensure(total >= 0, Error::TakesMoreThanPays)?;
		ensure(total == signed.into(), Error::TotalDiffers)?;
		self.pay(at(payer), at(payee), unit, total)?;
		claims.iter().for_each(|claim| self.pay_claim(*claim));
		self.remittances.push((payee, false));
		Ok(())
	}

	/// Gives back what is to be taken back.
	pub fn give_back(
		&mut self,
		payer: OrganizationId,
		payee: OrganizationId,
		unit: UnitId,
		claims: &[ClaimId],
	) -> Answer {
		self.due_for(payer, payee, unit, claims)?;
		ensure(claims.iter().all(|claim| self.pending(*claim) < 0), Error::NotTakenBack)?;
		for claim in claims {
			self.pay(at(payee), at(payer), unit, -self.pending(*claim))?;
			self.pay_claim(*claim);
		}
		Ok(())
	}

	pub fn deposit(
		&mut self,
		payer: Party,
		payee: OrganizationId,
		unit: UnitId,
		sum: Amount,
		purpose: EscrowPurpose,
		terms: EscrowTerms,
	) -> Answer {
		amount(sum)?;
		ensure(payer != at(payee), Error::SameParty)?;
		ensure(self.giver(purpose) == payee, Error::NotAgreed)?;
		ensure(matches!(payer, Party::Organization(_)) || payer == of(PATIENT), Error::NotAgreed)?;
		ensure(self.endings.get(&purpose).copied().flatten().is_none(), Error::Ended)?;
		ensure(self.terms.get(&payee).copied().unwrap_or_default() == terms, Error::OtherTerms)?;
		let open = |found: &Escrow| [EscrowStatus::Held, EscrowStatus::Disputed].contains(&found.status);
		let same = |found: &Escrow| open(found) && (found.payer, found.purpose) == (payer, purpose);
		ensure(!self.escrows.iter().any(same), Error::AlreadyInEscrow)?;
		ensure(self.has(payer, unit) >= sum.into(), Error::NotEnoughMoney)?;
		self.add(payer, unit, -i128::from(sum));
		let status = EscrowStatus::Held;
		self.escrows.push(Escrow { payer, payee, unit, amount: sum.into(), purpose, terms, status, released: 0 });
		Ok(())
	}

	/// The escrow, if it stands there.
	pub fn waiting(&self, id: usize, statuses: &[EscrowStatus]) -> Result<&Escrow, Error<Test>> {
		let found = self.escrows.get(id).ok_or(Error::NotFound)?;
		let error = match found.status {
			EscrowStatus::Held => Error::EscrowHeld,
			EscrowStatus::Released => Error::EscrowReleased,
			EscrowStatus::Returned => Error::EscrowReturned,
			EscrowStatus::Disputed => Error::EscrowDisputed,
			EscrowStatus::Settled => Error::EscrowSettled,
		};
		ensure(statuses.contains(&found.status), error)?;
		Ok(found)
	}

	pub fn end_escrow(&mut self, id: usize, released: i128, status: EscrowStatus) {
		let found = self.escrows[id].clone();
		self.add(at(found.payee), found.unit, released);
		self.add(found.payer, found.unit, found.amount - released);
		if released > 0 {
			self.count(at(found.payee), found.unit);
			self.count(found.payer, found.unit);
		}
		(self.escrows[id].status, self.escrows[id].released) = (status, released);
	}

	/// Who gives what escrows are for.
	pub fn giver(&self, purpose: EscrowPurpose) -> OrganizationId {
		let first = if purpose == VISIT { HOSPITAL } else { LABORATORY };
		self.givers.get(&purpose).copied().unwrap_or(first)
	}

	/// How what the escrow is for has ended for its payee, and whether so long ago that the payer has had the time to dispute it.
	pub fn ending(&self, id: usize) -> Option<(Ending, bool)> {
		let found = &self.escrows[id];
		if self.giver(found.purpose) != found.payee {
			return Some((Ending::CancelledByProvider, true));
		}
		let (ending, at) = self.endings.get(&found.purpose).copied().flatten()?;
		Some((ending, Now::get() - at >= DISPUTING))
	}
}
