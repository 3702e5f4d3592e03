//! Where dispenses stand, and what each call does with them.

use salus_primitives::{prescription::DispenseStatus, DispenseId};
use sp_runtime::DispatchResult;

use super::table::{no, row, Outcome, State, Table};
use crate::{mock::*, Error};

impl State for DispenseStatus {
	type Subject = DispenseId;

	const ALL: &'static [Self] = DispenseStatus::ALL;

	fn title(self) -> &'static str {
		self.code()
	}

	fn node(self) -> &'static str {
		self.code()
	}

	fn reach(self) -> DispenseId {
		dispense_at(self)
	}

	fn now(subject: &DispenseId) -> Self {
		dispense_status(*subject)
	}
}

/// What each call does with a dispense.
pub fn dispenses() -> Table<DispenseStatus> {
	use DispenseStatus::*;
	let about = |label, call: fn(&DispenseId) -> DispatchResult, from: &[DispenseStatus], to| {
		let told: Vec<_> = from.iter().map(|from| (*from, Outcome::To(to))).collect();
		row(label, call, &told, |status| no(Error::of_dispense(status)))
	};
	let open = [Preparation, InProgress, OnHold];
	let at_hand = [Preparation, InProgress];
	let rows = vec![
		about(
			"ready_dispense",
			|id| Prescriptions::ready_dispense(by(&pharmacist()), PHARMACY, *id),
			&[Preparation],
			InProgress,
		),
		about("hold_dispense", |id| Prescriptions::hold_dispense(by(&pharmacist()), PHARMACY, *id), &at_hand, OnHold),
		about(
			"resume_dispense",
			|id| Prescriptions::resume_dispense(by(&pharmacist()), PHARMACY, *id),
			&[OnHold],
			Preparation,
		),
		about("hand_over", |id| Prescriptions::hand_over(by(&pharmacist()), PHARMACY, *id), &at_hand, Completed),
		about(
			"cancel_dispense",
			|id| Prescriptions::cancel_dispense(by(&pharmacist()), PHARMACY, *id),
			&open,
			Cancelled,
		),
		about("stop_dispense", |id| Prescriptions::stop_dispense(by(&pharmacist()), PHARMACY, *id), &open, Stopped),
		about("refuse_dispense", |id| Prescriptions::refuse_dispense(by(&wallet()), *id), &open, Cancelled),
		about(
			"reverse_dispense",
			|id| Prescriptions::reverse_dispense(by(&pharmacist()), PHARMACY, *id, true),
			&[Completed],
			EnteredInError,
		),
		about(
			"reverse_dispense, nothing is returned",
			|id| Prescriptions::reverse_dispense(by(&pharmacist()), PHARMACY, *id, false),
			&[Completed],
			EnteredInError,
		),
	];
	Table { rows }
}
