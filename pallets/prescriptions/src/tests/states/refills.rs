//! Where orders of refills stand, and what each call does with them.

use salus_primitives::{
	prescription::{DispenseReason, DispenseStatus, RefillStatus},
	DispenseId, RefillId,
};
use sp_runtime::DispatchResult;

use super::table::{no, row, Outcome, State, Table};
use crate::{mock::*, Error};

/// Where an order stands, and whether a dispense answers it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RefillCase {
	Requested,
	Answered,
	Ready,
	Completed,
	Rejected,
	Cancelled,
	Failed,
}

/// An order, and the dispense that answers it.
pub type Ordered = (RefillId, Option<DispenseId>);

impl State for RefillCase {
	type Subject = Ordered;

	const ALL: &'static [Self] =
		&[Self::Requested, Self::Answered, Self::Ready, Self::Completed, Self::Rejected, Self::Cancelled, Self::Failed];

	fn title(self) -> &'static str {
		match self {
			Self::Answered => "requested, in preparation",
			_ => self.node(),
		}
	}

	fn node(self) -> &'static str {
		match self {
			Self::Requested | Self::Answered => RefillStatus::Requested.code(),
			Self::Ready => RefillStatus::Ready.code(),
			Self::Completed => RefillStatus::Completed.code(),
			Self::Rejected => RefillStatus::Rejected.code(),
			Self::Cancelled => RefillStatus::Cancelled.code(),
			Self::Failed => RefillStatus::Failed.code(),
		}
	}

	/// A part of a fill answers it, so that there is more to be had. What has lapsed lay ready.
	fn reach(self) -> Ordered {
		let id = order_refill(prescribe(order()));
		let reason = DispenseReason::OffMarket;
		match self {
			Self::Requested => return (id, None),
			Self::Rejected => {
				Prescriptions::decline_refill(by(&pharmacist()), PHARMACY, id, reason).expect("it is open")
			}
			Self::Cancelled => Prescriptions::cancel_refill(by(&wallet()), id).expect("it is open"),
			_ => {
				answer_in_part(id).expect("it is due");
				let to = match self {
					Self::Answered => DispenseStatus::Preparation,
					Self::Completed => DispenseStatus::Completed,
					_ => DispenseStatus::InProgress,
				};
				bring(last_dispense(), to);
				if self == Self::Failed {
					pass(REFILL);
				}
				return (id, Some(last_dispense()));
			}
		}
		(id, None)
	}

	fn now((id, _): &Ordered) -> Self {
		let found = Prescriptions::refill(*id).expect("there is such an order");
		match found.status {
			RefillStatus::Requested if found.dispense.is_some() => Self::Answered,
			RefillStatus::Requested => Self::Requested,
			RefillStatus::Ready => Self::Ready,
			RefillStatus::Completed => Self::Completed,
			RefillStatus::Rejected => Self::Rejected,
			RefillStatus::Cancelled => Self::Cancelled,
			RefillStatus::Failed => Self::Failed,
		}
	}

	fn means((_, dispense): &Ordered) -> bool {
		dispense.is_some()
	}
}

fn answer_in_part(refill: RefillId) -> DispatchResult {
	let prescription = Prescriptions::refill(refill).expect("it was ordered").prescription;
	Prescriptions::prepare_dispense(by(&pharmacist()), PHARMACY, prescription, units(10), Some(refill))
}

/// What each call does with the order of a refill.
pub fn refills() -> Table<RefillCase> {
	use Outcome::{Meaningless, To};
	use RefillCase::*;
	type Refusal = Error<Test>;
	type Told = [(RefillCase, Outcome<RefillCase>)];
	let stands = |case: RefillCase| match case {
		Requested | Answered => no(Refusal::RefillRequested),
		Ready => no(Refusal::RefillReady),
		Completed => no(Refusal::RefillCompleted),
		Rejected => no(Refusal::RefillRejected),
		Cancelled => no(Refusal::RefillCancelled),
		Failed => no(Refusal::RefillFailed),
	};
	let about = |label, call: fn(&Ordered) -> DispatchResult, told: &Told| row(label, call, told, stands);
	let by_answer = |label, call: fn(&Ordered) -> DispatchResult, told: &Told| {
		row(label, call, told, |case| match case {
			Answered => no(Refusal::DispenseInPreparation),
			Ready | Failed => no(Refusal::DispenseInProgress),
			Completed => no(Refusal::DispenseCompleted),
			Requested | Rejected | Cancelled => Meaningless,
		})
	};
	fn of((_, dispense): &Ordered) -> DispenseId {
		dispense.expect("a dispense answers it")
	}
	let prepared = no(Refusal::BeingPrepared);
	let open_again = [(Answered, To(Requested)), (Ready, To(Requested)), (Failed, To(Failed))];
	let rows = vec![
		about(
			"prepare_dispense",
			|(id, _)| answer_in_part(*id),
			&[(Requested, To(Answered)), (Answered, prepared), (Ready, prepared)],
		),
		by_answer(
			"ready_dispense",
			|order| Prescriptions::ready_dispense(by(&pharmacist()), PHARMACY, of(order)),
			&[(Answered, To(Ready))],
		),
		by_answer(
			"hold_dispense",
			|order| Prescriptions::hold_dispense(by(&pharmacist()), PHARMACY, of(order)),
			&[(Answered, To(Answered)), (Ready, To(Answered)), (Failed, To(Failed))],
		),
		by_answer(
			"hand_over",
			|order| Prescriptions::hand_over(by(&pharmacist()), PHARMACY, of(order)),
			&[(Answered, To(Completed)), (Ready, To(Completed)), (Failed, To(Failed))],
		),
		by_answer(
			"cancel_dispense",
			|order| Prescriptions::cancel_dispense(by(&pharmacist()), PHARMACY, of(order)),
			&open_again,
		),
		by_answer(
			"stop_dispense",
			|order| Prescriptions::stop_dispense(by(&pharmacist()), PHARMACY, of(order)),
			&open_again,
		),
		by_answer(
			"refuse_dispense",
			|order| Prescriptions::refuse_dispense(by(&wallet()), of(order)),
			&[(Answered, To(Cancelled)), (Ready, To(Cancelled)), (Failed, To(Failed))],
		),
		by_answer(
			"reverse_dispense",
			|order| Prescriptions::reverse_dispense(by(&pharmacist()), PHARMACY, of(order), true),
			&[(Completed, To(Completed))],
		),
		about(
			"cancel_refill",
			|(id, _)| Prescriptions::cancel_refill(by(&wallet()), *id),
			&[Requested, Answered, Ready].map(|case| (case, To(Cancelled))),
		),
		about(
			"decline_refill",
			|(id, _)| Prescriptions::decline_refill(by(&pharmacist()), PHARMACY, *id, DispenseReason::OutOfStock),
			&[(Requested, To(Rejected)), (Answered, prepared), (Ready, prepared)],
		),
		row(
			"order_refill, once more",
			|(id, _)| {
				let prescription = Prescriptions::refill(*id).expect("it was ordered").prescription;
				Prescriptions::order_refill(by(&wallet()), prescription, OTHER_PHARMACY)
			},
			&[Requested, Answered, Ready].map(|case| (case, no(Refusal::AlreadyOrdered))),
			To,
		),
	];
	Table { rows }
}
