//! What a provider asks for, who owes which part of it, and what was paid.

use super::{shown, told, Document, DocumentError};
use crate::{
	code::coded,
	money::{bounded, sum, Party},
	Amount, AppointmentId, ClaimId, Digest, InvoiceId, Moment, OrderId, OrganizationId, PatientId, UnitId,
};

coded! {
	/// Where an invoice stands (FHIR `Invoice.status`).
	InvoiceStatus {
		/// Being written.
		Draft => "draft",
		/// Asked for.
		Issued => "issued",
		/// Nothing is owed any more.
		Balanced => "balanced",
		/// Taken back.
		Cancelled => "cancelled",
		/// It was never so.
		EnteredInError => "entered-in-error",
	}
}

coded! {
	/// What a component does to the total (FHIR `invoice-priceComponentType`).
	ComponentKind {
		/// The price.
		Base => "base",
		/// More, for something special.
		Surcharge => "surcharge",
		/// Less, because something was paid or agreed before.
		Deduction => "deduction",
		/// Less, as a favour.
		Discount => "discount",
		/// A tax.
		Tax => "tax",
		/// Told, and not counted.
		Informational => "informational",
	}
}

coded! {
	/// Why a share is disputed.
	DisputeReason {
		/// What is asked for was not given.
		NotRendered => "not-rendered",
		/// The amount is wrong.
		WrongAmount => "wrong-amount",
		/// It was asked for before.
		Duplicate => "duplicate",
		/// Somebody else owes it.
		OtherPayer => "other-payer",
		/// It was paid.
		AlreadyPaid => "already-paid",
	}
}

shown! {
	/// One component of an invoice.
	#[derive(Copy)]
	pub struct Component {
		/// What it does to the total.
		pub kind: ComponentKind,
		/// For what: a keyed digest of the service.
		#[serde(deserialize_with = "told")]
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

	/// What one party owes of an invoice.
	pub struct Share {
		/// Who.
		pub payer: Party,
		/// How much of the total.
		pub owed: Amount,
		/// How much was paid, less what was refunded and what became credit. It can be more than is owed, where a claim was decided afterwards.
		pub paid: Amount,
		/// How much was given up. It can be more than is owed, where a claim was decided afterwards.
		pub written_off: Amount,
		/// When it is due, where no instalments are agreed.
		pub due: Moment,
		/// The instalments.
		pub instalments: Vec<Instalment>,
		/// What was outstanding when the instalments were agreed.
		pub agreed: Amount,
		/// Why it is disputed, while it is.
		#[serde(deserialize_with = "told")]
		pub disputed: Option<DisputeReason>,
		/// The claim by whose decision the payer owes it.
		#[serde(deserialize_with = "told")]
		pub claim: Option<ClaimId>,
	}

	/// A payment of the patient's share.
	#[derive(Copy)]
	pub struct Payment {
		/// By whom.
		pub payer: Party,
		/// How much.
		pub amount: Amount,
		/// How much of it was more than the payer owed, and became credit.
		pub credited: Amount,
		/// How much of the rest came back.
		pub refunded: Amount,
		/// When.
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
		#[serde(deserialize_with = "told")]
		pub appointment: Option<AppointmentId>,
		/// For which laboratory order, where it is for one.
		#[serde(deserialize_with = "told")]
		pub order: Option<OrderId>,
		/// What it is made of.
		pub components: Vec<Component>,
		/// The sum of them.
		pub total: Amount,
		/// What a payer's contract with the provider takes off the total.
		pub contractual: Amount,
		/// Who owes what of the rest.
		pub shares: Vec<Share>,
		/// What was paid, in its order.
		pub payments: Vec<Payment>,
		/// When it was begun.
		pub entered: Moment,
		/// When it was issued.
		#[serde(deserialize_with = "told")]
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
}

impl ComponentKind {
	/// What it makes of an amount within the total.
	pub fn signed(self, amount: Amount) -> i128 {
		match self {
			Self::Base | Self::Surcharge | Self::Tax => i128::from(amount),
			Self::Deduction | Self::Discount => -i128::from(amount),
			Self::Informational => 0,
		}
	}
}

impl Share {
	/// What is still owed.
	pub fn outstanding(&self) -> Amount {
		self.owed.saturating_sub(self.paid).saturating_sub(self.written_off)
	}
}

impl Document for InvoiceEntry {
	const WHAT: &'static str = "invoice";

	fn check(&self) -> Result<(), DocumentError> {
		let invoice = &self.invoice;
		bounded("invoice.total", invoice.total)?;
		if invoice.components.is_empty() {
			return Err(DocumentError::inconsistent("invoice.components", "an invoice has at least one"));
		}
		for (position, component) in invoice.components.iter().enumerate() {
			bounded(format_args!("invoice.components[{position}].amount"), component.amount)?;
		}
		let told: i128 = invoice.components.iter().map(|one| one.kind.signed(one.amount)).sum();
		if told != i128::from(invoice.total) {
			let why = format!("it is {}, and the components sum to {told}", invoice.total);
			return Err(DocumentError::inconsistent("invoice.total", why));
		}
		for (position, share) in invoice.shares.iter().enumerate() {
			let path = format!("invoice.shares[{position}]");
			bounded(format_args!("{path}.owed"), share.owed)?;
			// What was paid can be more than is owed: a claim may be decided afterwards.
			bounded(format_args!("{path}.paid"), share.paid)?;
			// What was given up stays so, also where a claim is decided afterwards and less is owed.
			if share.written_off > invoice.total {
				return Err(DocumentError::inconsistent(format_args!("{path}.writtenOff"), "more than the total"));
			}
		}
		// Before it is issued nobody owes anything.
		let owed = sum(invoice.shares.iter().map(|share| share.owed)) + i128::from(invoice.contractual);
		if !invoice.shares.is_empty() && owed != i128::from(invoice.total) {
			let why = format!("the total is {}, the shares and what is contractual sum to {owed}", invoice.total);
			return Err(DocumentError::inconsistent("invoice.shares", why));
		}
		Ok(())
	}
}
