//! Where prescriptions stand, and what each call does with them.

use salus_primitives::{
	prescription::{DispenseReason, Order, PrescriptionStatus},
	DispenseId, PrescriptionId,
};
use sp_runtime::DispatchResult;

use super::table::{no, row, Outcome, State, Table};
use crate::{mock::*, Error};

/// Where a prescription stands, whether something is dispensed on it, and whether it is valid.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PrescriptionCase {
	Draft,
	Later,
	Active,
	Begun,
	Filled,
	Expired,
	OnHold,
	OnHoldBegun,
	Stopped,
	StoppedBegun,
	Completed,
	Replaced,
	Cancelled,
	EnteredInError,
}

impl PrescriptionCase {
	/// Its state, as FHIR has it.
	pub const fn of(self) -> PrescriptionStatus {
		match self {
			Self::Draft => PrescriptionStatus::Draft,
			Self::Later | Self::Active | Self::Begun | Self::Filled | Self::Expired => PrescriptionStatus::Active,
			Self::OnHold | Self::OnHoldBegun => PrescriptionStatus::OnHold,
			Self::Stopped | Self::StoppedBegun => PrescriptionStatus::Stopped,
			Self::Completed | Self::Replaced => PrescriptionStatus::Completed,
			Self::Cancelled => PrescriptionStatus::Cancelled,
			Self::EnteredInError => PrescriptionStatus::EnteredInError,
		}
	}
}

/// A prescription of one fill, and what is dispensed on it.
pub type Prescribed = (PrescriptionId, Option<DispenseId>);

impl State for PrescriptionCase {
	type Subject = Prescribed;

	const ALL: &'static [Self] = &[
		Self::Draft,
		Self::Later,
		Self::Active,
		Self::Begun,
		Self::Filled,
		Self::Expired,
		Self::OnHold,
		Self::OnHoldBegun,
		Self::Stopped,
		Self::StoppedBegun,
		Self::Completed,
		Self::Replaced,
		Self::Cancelled,
		Self::EnteredInError,
	];

	fn title(self) -> &'static str {
		match self {
			Self::Draft => "draft",
			Self::Later => "active, not valid yet",
			Self::Active => "active",
			Self::Begun => "active, begun",
			Self::Filled => "active, filled",
			Self::Expired => "active, expired",
			Self::OnHold => "on-hold",
			Self::OnHoldBegun => "on-hold, begun",
			Self::Stopped => "stopped",
			Self::StoppedBegun => "stopped, begun",
			Self::Completed => "completed",
			Self::Replaced => "completed, replaced",
			Self::Cancelled => "cancelled",
			Self::EnteredInError => "entered-in-error",
		}
	}

	fn node(self) -> &'static str {
		self.of().code()
	}

	fn reach(self) -> Prescribed {
		let once = Order { repeats: 0, ..order() };
		let signer = || by(&physician());
		let begun = |quantity: u32| {
			let id = prescribe(once);
			dispense(id, quantity).expect("it is due");
			(id, Some(last_dispense()))
		};
		match self {
			Self::Later => (prescribe(Order { start: START + 1_000, ..once }), None),
			Self::Expired => {
				let id = prescribe(Order { end: START + 1, ..once });
				pass(1);
				(id, None)
			}
			Self::Begun => begun(10),
			Self::Completed => begun(FILL),
			Self::Filled => {
				let id = prescribe(once);
				prepare(id, FILL).expect("it is due");
				(id, Some(last_dispense()))
			}
			Self::OnHoldBegun | Self::StoppedBegun => {
				let (id, dispense) = begun(10);
				let held = self == Self::OnHoldBegun;
				let moved = match held {
					true => Prescriptions::hold_prescription(signer(), HOSPITAL, id),
					false => Prescriptions::stop_prescription(signer(), HOSPITAL, id),
				};
				moved.expect("it is active");
				(id, dispense)
			}
			Self::Replaced => {
				let id = prescribe(once);
				let drafted = Prescriptions::replace_prescription(signer(), HOSPITAL, id, controlled());
				drafted.expect("the patient consents");
				dispense(id, FILL).expect("it is due");
				let signed = Prescriptions::countersign(by(&colleague()), HOSPITAL, PrescriptionId(id.0 + 1));
				signed.expect("it is a draft");
				(id, Some(last_dispense()))
			}
			_ => (prescription_at(self.of()), None),
		}
	}

	fn now((id, _): &Prescribed) -> Self {
		let found = Prescriptions::prescription(*id).expect("there is such a prescription");
		let begun = !found.fills.is_empty();
		match found.status {
			PrescriptionStatus::Draft => Self::Draft,
			PrescriptionStatus::Active if begun && found.left() == 0 => Self::Filled,
			PrescriptionStatus::Active if begun => Self::Begun,
			PrescriptionStatus::Active if Now::get() < found.order.start => Self::Later,
			PrescriptionStatus::Active if Now::get() >= found.order.end => Self::Expired,
			PrescriptionStatus::Active => Self::Active,
			PrescriptionStatus::OnHold if begun => Self::OnHoldBegun,
			PrescriptionStatus::OnHold => Self::OnHold,
			PrescriptionStatus::Stopped if begun => Self::StoppedBegun,
			PrescriptionStatus::Stopped => Self::Stopped,
			PrescriptionStatus::Completed if found.replaced_by.is_some() => Self::Replaced,
			PrescriptionStatus::Completed => Self::Completed,
			PrescriptionStatus::Cancelled => Self::Cancelled,
			PrescriptionStatus::EnteredInError => Self::EnteredInError,
		}
	}

	fn means((_, dispense): &Prescribed) -> bool {
		dispense.is_some()
	}
}

fn on_it((_, dispense): &Prescribed) -> DispenseId {
	dispense.expect("something is dispensed")
}

/// What each call does with a prescription.
pub fn prescriptions() -> Table<PrescriptionCase> {
	use Outcome::{Meaningless, To};
	use PrescriptionCase::*;
	type Refusal = Error<Test>;
	type Told = [(PrescriptionCase, Outcome<PrescriptionCase>)];
	let about = |label, call: fn(&Prescribed) -> DispatchResult, told: &Told| {
		row(label, call, told, |case| no(Refusal::of_prescription(case.of())))
	};
	let by_dispense = |label, call: fn(&Prescribed) -> DispatchResult, told: &Told| {
		row(label, call, told, |case| match case {
			Begun | OnHoldBegun | StoppedBegun | Completed | Replaced => no(Refusal::DispenseCompleted),
			_ => Meaningless,
		})
	};
	let dispensed = no(Refusal::AlreadyDispensed);
	let live = [
		(Later, To(Stopped)),
		(Active, To(Stopped)),
		(Begun, To(StoppedBegun)),
		(Filled, To(StoppedBegun)),
		(Expired, To(Stopped)),
		(OnHold, To(Stopped)),
		(OnHoldBegun, To(StoppedBegun)),
	];
	let stays: Vec<_> = live.iter().map(|(case, _)| (*case, To(*case))).collect();
	let active: Vec<_> = stays.iter().copied().filter(|(case, _)| case.of() == PrescriptionStatus::Active).collect();
	let bad =
		[(Later, no(Refusal::NotYetValid)), (Filled, no(Refusal::AlreadyFilled)), (Expired, no(Refusal::Expired))];
	let taken_back = |to| {
		let fresh = [Draft, Later, Active, Expired, OnHold].map(|case| (case, To(to)));
		let begun = [Begun, Filled, OnHoldBegun].map(|case| (case, dispensed));
		[fresh.to_vec(), begun.to_vec()].concat()
	};
	let given_back = [(Filled, To(Active))];
	let rows = vec![
		about(
			"replace_prescription",
			|(id, _)| Prescriptions::replace_prescription(by(&physician()), HOSPITAL, *id, order()),
			&live,
		),
		about(
			"replace_prescription, by what needs a second",
			|(id, _)| Prescriptions::replace_prescription(by(&physician()), HOSPITAL, *id, controlled()),
			&stays,
		),
		about(
			"countersign",
			|(id, _)| Prescriptions::countersign(by(&colleague()), HOSPITAL, *id),
			&[(Draft, To(Active))],
		),
		about(
			"hold_prescription",
			|(id, _)| Prescriptions::hold_prescription(by(&physician()), HOSPITAL, *id),
			&[
				(Later, To(OnHold)),
				(Active, To(OnHold)),
				(Begun, To(OnHoldBegun)),
				(Filled, To(OnHoldBegun)),
				(Expired, To(OnHold)),
			],
		),
		about(
			"resume_prescription",
			|(id, _)| Prescriptions::resume_prescription(by(&physician()), HOSPITAL, *id),
			&[(OnHold, To(Active)), (OnHoldBegun, To(Begun))],
		),
		about(
			"cancel_prescription",
			|(id, _)| Prescriptions::cancel_prescription(by(&physician()), HOSPITAL, *id),
			&taken_back(Cancelled),
		),
		about("stop_prescription", |(id, _)| Prescriptions::stop_prescription(by(&physician()), HOSPITAL, *id), &live),
		about(
			"enter_prescription_in_error",
			|(id, _)| Prescriptions::enter_prescription_in_error(by(&physician()), HOSPITAL, *id),
			&[
				taken_back(EnteredInError),
				vec![
					(Stopped, To(EnteredInError)),
					(Cancelled, To(EnteredInError)),
					(StoppedBegun, dispensed),
					(Completed, dispensed),
					(Replaced, dispensed),
				],
			]
			.concat(),
		),
		about(
			"prepare_dispense, a part",
			|(id, _)| prepare(*id, 10),
			&[vec![(Active, To(Begun)), (Begun, To(Begun))], bad.to_vec()].concat(),
		),
		about(
			"prepare_dispense, what is left",
			|(id, _)| prepare(*id, u32::try_from(left(*id)).expect("it is little").max(1)),
			&[vec![(Active, To(Filled)), (Begun, To(Filled))], bad.to_vec()].concat(),
		),
		about(
			"dispense, a part",
			|(id, _)| dispense(*id, 10),
			&[vec![(Active, To(Begun)), (Begun, To(Begun))], bad.to_vec()].concat(),
		),
		about(
			"dispense, what is left",
			|(id, _)| dispense_elsewhere(*id, u32::try_from(left(*id)).expect("it is little").max(1)),
			&[vec![(Active, To(Completed)), (Begun, To(Completed))], bad.to_vec()].concat(),
		),
		by_dispense(
			"hand_over",
			|of| Prescriptions::hand_over(by(&pharmacist()), PHARMACY, on_it(of)),
			&[(Filled, To(Completed))],
		),
		by_dispense(
			"cancel_dispense",
			|of| Prescriptions::cancel_dispense(by(&pharmacist()), PHARMACY, on_it(of)),
			&given_back,
		),
		by_dispense(
			"stop_dispense",
			|of| Prescriptions::stop_dispense(by(&pharmacist()), PHARMACY, on_it(of)),
			&given_back,
		),
		by_dispense("refuse_dispense", |of| Prescriptions::refuse_dispense(by(&wallet()), on_it(of)), &given_back),
		by_dispense(
			"reverse_dispense",
			|of| Prescriptions::reverse_dispense(by(&pharmacist()), PHARMACY, on_it(of), true),
			&[
				(Begun, To(Active)),
				(Filled, no(Refusal::DispenseInPreparation)),
				(OnHoldBegun, To(OnHold)),
				(StoppedBegun, To(Stopped)),
				(Completed, To(Active)),
				(Replaced, To(Stopped)),
			],
		),
		by_dispense(
			"reverse_dispense, nothing is returned",
			|of| Prescriptions::reverse_dispense(by(&pharmacist()), PHARMACY, on_it(of), false),
			&[
				(Begun, To(Begun)),
				(Filled, no(Refusal::DispenseInPreparation)),
				(OnHoldBegun, To(OnHoldBegun)),
				(StoppedBegun, To(StoppedBegun)),
				(Completed, To(Completed)),
				(Replaced, To(Replaced)),
			],
		),
		about(
			"decline",
			|(id, _)| Prescriptions::decline(by(&pharmacist()), PHARMACY, *id, DispenseReason::OutOfStock),
			&active,
		),
		about(
			"order_refill",
			|(id, _)| Prescriptions::order_refill(by(&wallet()), *id, PHARMACY),
			&[
				(Later, To(Later)),
				(Active, To(Active)),
				(Begun, To(Begun)),
				(Filled, no(Refusal::AlreadyFilled)),
				(Expired, no(Refusal::Expired)),
			],
		),
	];
	Table { rows }
}
