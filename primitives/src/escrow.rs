//! Escrows: money that waits until what it is for was given.

use crate::{
	money::{Amount, BasisPoints, Party},
	AppointmentId, EscrowId, Moment, OrderId, OrganizationId, UnitId,
};

/// The longest notice that terms can ask for: thirty days.
pub const MAX_NOTICE: Moment = 30 * 24 * 60 * 60 * 1_000;

crate::coded! {
	/// Where an escrow stands.
	EscrowStatus {
		/// The money waits.
		Held = 0 => "held",
		/// What it is for was given: the payee has it.
		Released = 1 => "released",
		/// What it is for was called off: the payer has it again, less what the terms keep; or the payee has given all of it back.
		Returned = 2 => "returned",
		/// The two do not agree: a mediator decides.
		Disputed = 3 => "disputed",
		/// A mediator has decided.
		Settled = 4 => "settled",
	}
}

crate::code::shown! {
	/// What an escrow is for.
	#[derive(Copy, PartialOrd, Ord)]
	pub enum EscrowPurpose {
		/// A visit.
		#[codec(index = 0)]
		Appointment(AppointmentId),
		/// A laboratory order.
		#[codec(index = 1)]
		Order(OrderId),
	}
}

/// How what an escrow is for has ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ending {
	/// It was given.
	Fulfilled,
	/// The provider has called it off, or it was never so.
	CancelledByProvider,
	/// The patient's side has called it off, so long before its time; zero, where it has none or it was over.
	CancelledByPatient {
		/// How long before.
		notice: Moment,
	},
	/// The patient did not come.
	NoShow,
}

crate::code::shown! {
	/// What a provider keeps of an escrow when the patient's side calls off. They are copied into the escrow when money is put there.
	#[derive(Copy, Default)]
	pub struct EscrowTerms {
		/// Whoever calls off so long before has everything back. At most [`MAX_NOTICE`].
		pub notice: Moment,
		/// What is kept of whoever calls off later.
		pub late: BasisPoints,
		/// What is kept of whoever does not come.
		pub no_show: BasisPoints,
	}

	/// Money that waits.
	#[derive(Copy)]
	pub struct Escrow {
		/// Whose it is until it is released.
		pub payer: Party,
		/// Who is to have it.
		pub payee: OrganizationId,
		/// Of which unit.
		pub unit: UnitId,
		/// How much.
		pub amount: Amount,
		/// For what.
		pub purpose: EscrowPurpose,
		/// By which terms.
		pub terms: EscrowTerms,
		/// Where it stands.
		pub status: EscrowStatus,
		/// How much the payee has got.
		pub released: Amount,
		/// When the money was put there.
		pub entered: Moment,
		/// When it was over.
		pub ended: Option<Moment>,
	}

	/// An escrow with its number.
	#[derive(Copy)]
	pub struct EscrowEntry {
		/// Its number.
		pub id: EscrowId,
		/// The escrow.
		pub escrow: Escrow,
	}
}

impl EscrowTerms {
	/// What the payee has of the amount when it ends so.
	pub fn earned(&self, amount: Amount, ending: Ending) -> Amount {
		match ending {
			Ending::Fulfilled => amount,
			Ending::CancelledByProvider => 0,
			Ending::CancelledByPatient { notice } if notice >= self.notice => 0,
			Ending::CancelledByPatient { .. } => self.late.of(amount),
			Ending::NoShow => self.no_show.of(amount),
		}
	}
}
