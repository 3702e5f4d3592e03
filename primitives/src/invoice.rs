//! Invoices: what a provider asks for, who owes which part of it, and what was paid.

use alloc::vec::Vec;

use frame_support::{traits::ConstU32, BoundedVec};

use crate::{
	money::{Amount, Party},
	AppointmentId, ClaimId, Digest, InvoiceId, Moment, OrderId, OrganizationId, PatientId, UnitId,
};

/// The most components of one invoice.
pub const MAX_COMPONENTS: u32 = 32;

/// The most who owe parts of one invoice: the patient, and several payers.
pub const MAX_SHARES: u32 = 4;

/// The most instalments of one share.
pub const MAX_INSTALMENTS: u32 = 24;

/// The most moments at which parts of one share are due: of each instalment, and of what came to be owed since they were agreed on.
pub const MAX_PARTS: u32 = MAX_INSTALMENTS + 1;

/// The most payments of one invoice that are told apart. Whoever pays again where no place is left adds to what they have paid last.
pub const MAX_PAYMENTS: u32 = 64;

/// How many of them can be by others than the patient. The rest is the patient's: nobody can keep a patient from paying.
pub const MAX_PAYMENTS_OF_OTHERS: u32 = 16;

crate::coded! {
	/// Where an invoice stands (FHIR `Invoice.status`).
	InvoiceStatus {
		/// Being written.
		Draft = 0 => "draft",
		/// Asked for.
		Issued = 1 => "issued",
		/// Nothing is owed any more.
		Balanced = 2 => "balanced",
		/// Taken back.
		Cancelled = 3 => "cancelled",
		/// It was never so.
		EnteredInError = 4 => "entered-in-error",
	}
}

crate::coded! {
	/// What a component does to the total (FHIR `invoice-priceComponentType`).
	ComponentKind {
		/// The price.
		Base = 0 => "base",
		/// More, for something special.
		Surcharge = 1 => "surcharge",
		/// Less, because something was paid or agreed before.
		Deduction = 2 => "deduction",
		/// Less, as a favour.
		Discount = 3 => "discount",
		/// A tax.
		Tax = 4 => "tax",
		/// Told, and not counted.
		Informational = 5 => "informational",
	}
}

impl ComponentKind {
	/// Whether it is added to the total; nothing where it is not counted.
	pub const fn adds(self) -> Option<bool> {
		match self {
			Self::Base | Self::Surcharge | Self::Tax => Some(true),
			Self::Deduction | Self::Discount => Some(false),
			Self::Informational => None,
		}
	}
}

crate::coded! {
	/// Why a share is disputed.
	DisputeReason {
		/// What is asked for was not given.
		NotRendered = 0 => "not-rendered",
		/// The amount is wrong.
		WrongAmount = 1 => "wrong-amount",
		/// It was asked for before.
		Duplicate = 2 => "duplicate",
		/// Somebody else owes it.
		OtherPayer = 3 => "other-payer",
		/// It was paid.
		AlreadyPaid = 4 => "already-paid",
	}
}

crate::coded! {
	/// Why a provider gives up what it is owed.
	WriteOffReason {
		/// The patient cannot pay.
		Hardship = 0 => "hardship",
		/// It will not come.
		Uncollectible = 1 => "uncollectible",
		/// Too little to ask for.
		SmallBalance = 2 => "small-balance",
		/// Something was wrong with it.
		BillingError = 3 => "billing-error",
		/// A dispute was right.
		DisputeUpheld = 4 => "dispute-upheld",
	}
}

crate::code::shown! {
	/// One component of an invoice.
	#[derive(Copy)]
	pub struct Component {
		/// What it does to the total.
		pub kind: ComponentKind,
		/// For what: a digest of the service under the provider's key for the patient, where it is for one.
		pub service: Option<Digest>,
		/// How much.
		pub amount: Amount,
	}

	/// A part of a share, and when it is due.
	#[derive(Copy)]
	pub struct Instalment {
		/// When.
		pub due: Moment,
		/// How much.
		pub amount: Amount,
	}

	/// What one party owes of an invoice. `owed` is what was paid, what of the rest was given up, and what is outstanding.
	pub struct Share {
		/// Who.
		pub payer: Party,
		/// How much of the total.
		pub owed: Amount,
		/// How much was paid, less what was refunded, and what became credit. It is more than `owed` only where a claim was decided after the patient had paid,
		/// and the provider has not had the money to credit the patient with it; or where a payer has paid for a claim that was undone, which is to be taken back,
		/// and another claim has what it paid for.
		pub paid: Amount,
		/// How much was given up. It stays so, however little is owed by a decision on a claim: when that is undone, what was given up is not owed again.
		pub written_off: Amount,
		/// When it is due, where no instalments are agreed. What a patient comes to owe later is due then at the earliest.
		pub due: Moment,
		/// The instalments, in the order in which they are due. They sum to what was outstanding when they were agreed.
		pub instalments: BoundedVec<Instalment, ConstU32<MAX_INSTALMENTS>>,
		/// What was outstanding when the instalments were agreed.
		pub agreed: Amount,
		/// Why it is disputed, while it is: until it was answered or paid, however little is owed by a decision on a claim.
		pub disputed: Option<DisputeReason>,
		/// The claim by whose decision the payer owes it.
		pub claim: Option<ClaimId>,
	}

	/// A payment of the patient's share, by whomever, or several of whoever made the last one that had a place. What a payer owes by a claim comes by remittances alone.
	#[derive(Copy)]
	pub struct Payment {
		/// By whom.
		pub payer: Party,
		/// How much.
		pub amount: Amount,
		/// How much of it was more than the payer owed, and became credit.
		pub credited: Amount,
		/// How much of the rest came back to whoever paid.
		pub refunded: Amount,
		/// When; of several, the last.
		pub at: Moment,
	}

	/// An invoice.
	pub struct Invoice {
		/// By whom.
		pub issuer: OrganizationId,
		/// For what was given to whom.
		pub patient: PatientId,
		/// In which unit of account.
		pub unit: UnitId,
		/// Where it stands.
		pub status: InvoiceStatus,
		/// For which visit, where it is for one.
		pub appointment: Option<AppointmentId>,
		/// For which laboratory order, where it is for one.
		pub order: Option<OrderId>,
		/// What it is made of.
		pub components: BoundedVec<Component, ConstU32<MAX_COMPONENTS>>,
		/// The sum of them.
		pub total: Amount,
		/// What payers' contracts with the provider take off the total: what the decisions on its claims say together, but no more than payers leave of it.
		pub contractual: Amount,
		/// Who owes what of the rest: first the patient, once it is issued, then payers, by the claims' decisions.
		pub shares: BoundedVec<Share, ConstU32<MAX_SHARES>>,
		/// What was paid of the patient's share, in its order.
		pub payments: BoundedVec<Payment, ConstU32<MAX_PAYMENTS>>,
		/// When it was begun.
		pub entered: Moment,
		/// When it was issued.
		pub issued: Option<Moment>,
		/// When it changed last.
		pub changed: Moment,
	}

	/// An invoice with its number.
	pub struct InvoiceEntry {
		/// Its number.
		pub id: InvoiceId,
		/// The invoice.
		pub invoice: Invoice,
		/// What of it is overdue at the moment that was asked about.
		pub overdue: Amount,
	}

	/// What a patient owes of one invoice.
	pub struct Owed {
		/// Of which.
		pub invoice: InvoiceId,
		/// To whom.
		pub issuer: OrganizationId,
		/// In which unit of account.
		pub unit: UnitId,
		/// How much in all.
		pub outstanding: Amount,
		/// What of it should have been paid by now. Nothing is overdue while it is disputed.
		pub overdue: Amount,
		/// What of it is due when, in that order.
		pub parts: BoundedVec<Instalment, ConstU32<MAX_PARTS>>,
		/// Why it is disputed, while it is.
		pub disputed: Option<DisputeReason>,
	}

	/// How a claim's decision splits what an invoice asks for. The three sum to what the claim has billed.
	#[derive(Copy)]
	pub struct Split {
		/// Who pays the payer's part.
		pub payer: OrganizationId,
		/// What the payer pays.
		pub payable: Amount,
		/// What the patient owes.
		pub patient: Amount,
		/// What the provider may ask nobody for.
		pub contractual: Amount,
	}
}

impl Share {
	/// What is still owed.
	pub fn outstanding(&self) -> Amount {
		self.owed.saturating_sub(self.paid).saturating_sub(self.written_off)
	}

	/// What of it was given up, and would be owed otherwise.
	pub fn given_up(&self) -> Amount {
		self.written_off.min(self.owed.saturating_sub(self.paid))
	}

	/// Drops the dispute where nothing is outstanding, because it was paid or given up.
	pub fn answer_if_settled(&mut self) {
		if self.outstanding() == 0 {
			self.disputed = None;
		}
	}

	/// What was paid and is not owed.
	pub fn excess(&self) -> Amount {
		self.paid.saturating_sub(self.owed)
	}

	/// What should have been paid by now. Nothing is overdue while it is disputed.
	pub fn overdue(&self, now: Moment) -> Amount {
		if self.disputed.is_some() {
			0
		} else {
			self.due_by(now)
		}
	}

	/// What of what is outstanding is due before that moment, disputed or not. What is paid goes to the instalments in their order; what came to be owed after they
	/// were agreed on is due as if there were none.
	pub fn due_by(&self, now: Moment) -> Amount {
		let outstanding = self.outstanding();
		let (settled, more) = (self.agreed.saturating_sub(outstanding), outstanding.saturating_sub(self.agreed));
		let due = self.instalments.iter().filter(|instalment| instalment.due < now);
		let due = due.fold(0, |sum: Amount, instalment| sum.saturating_add(instalment.amount)).saturating_sub(settled);
		due.saturating_add(if self.due < now { more } else { 0 })
	}

	/// What of what is outstanding is due when, in that order.
	pub fn parts(&self) -> BoundedVec<Instalment, ConstU32<MAX_PARTS>> {
		let outstanding = self.outstanding();
		let (mut settled, more) = (self.agreed.saturating_sub(outstanding), outstanding.saturating_sub(self.agreed));
		let mut parts: Vec<Instalment> = Vec::new();
		for instalment in &self.instalments {
			let paid = settled.min(instalment.amount);
			settled = settled.saturating_sub(paid);
			parts.push(Instalment { amount: instalment.amount.saturating_sub(paid), ..*instalment });
		}
		parts.push(Instalment { due: self.due, amount: more });
		parts.retain(|part| part.amount > 0);
		parts.sort_by_key(|part| part.due);
		BoundedVec::truncate_from(parts)
	}
}

impl Invoice {
	/// What is still owed, by all.
	pub fn outstanding(&self) -> Amount {
		self.shares.iter().fold(0, |sum, share| sum.saturating_add(share.outstanding()))
	}

	/// What should have been paid by now, by all.
	pub fn overdue(&self, now: Moment) -> Amount {
		self.shares.iter().fold(0, |sum, share| sum.saturating_add(share.overdue(now)))
	}

	/// What the patient owes of it, where it is issued; nothing where that is nothing.
	pub fn owed(&self, id: InvoiceId, now: Moment) -> Option<Owed> {
		let share = self.share(None).filter(|_| self.status == InvoiceStatus::Issued)?;
		let Self { issuer, unit, .. } = *self;
		let (outstanding, overdue, parts) = (share.outstanding(), share.overdue(now), share.parts());
		let owed = Owed { invoice: id, issuer, unit, outstanding, overdue, parts, disputed: share.disputed };
		(outstanding > 0).then_some(owed)
	}

	/// The share that is owed by the claim's decision, or the patient's, where no claim is named.
	pub fn share(&self, claim: Option<ClaimId>) -> Option<&Share> {
		self.shares.iter().find(|share| share.claim == claim)
	}

	/// The same, to change it.
	pub fn share_mut(&mut self, claim: Option<ClaimId>) -> Option<&mut Share> {
		self.shares.iter_mut().find(|share| share.claim == claim)
	}
}

impl Payment {
	/// What of it pays the share now.
	pub fn counts(&self) -> Amount {
		self.amount.saturating_sub(self.credited).saturating_sub(self.refunded)
	}
}
