//! Where transfers and lots stand, and what each call does with them.

use salus_primitives::{
	stock::{Change, TransferStatus},
	TransferId,
};
use sp_runtime::DispatchResult;

use super::table::{no, row, Outcome, Row, State, Table};
use crate::{mock::*, Error, LotRecords};

impl State for TransferStatus {
	type Subject = TransferId;

	const ALL: &'static [Self] = TransferStatus::ALL;

	fn title(self) -> &'static str {
		self.code()
	}

	fn node(self) -> &'static str {
		self.code()
	}

	fn reach(self) -> TransferId {
		transfer_at(self)
	}

	fn now(subject: &TransferId) -> Self {
		transfer_status(*subject)
	}
}

/// What each call does with a transfer.
pub fn transfers() -> Table<TransferStatus> {
	use TransferStatus::*;
	let about = |label, call: fn(&TransferId) -> DispatchResult, to| {
		row(label, call, &[(Requested, Outcome::To(to))], |status| no(Error::of_transfer(status)))
	};
	let rows = vec![
		about(
			"accept_transfer",
			|id| Prescriptions::accept_transfer(by(&other_pharmacist()), OTHER_PHARMACY, *id, ITEM),
			Accepted,
		),
		about(
			"decline_transfer",
			|id| Prescriptions::decline_transfer(by(&other_pharmacist()), OTHER_PHARMACY, *id),
			Rejected,
		),
		about("withdraw_transfer", |id| Prescriptions::withdraw_transfer(by(&pharmacist()), PHARMACY, *id), Cancelled),
	];
	Table { rows }
}

/// Where the only lot of an item stands, and by whom it was recalled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LotCase {
	Good,
	Kept,
	Expired,
	Recalled,
	RecalledEverywhere,
	Spent,
}

impl State for LotCase {
	type Subject = Option<TransferId>;

	const ALL: &'static [Self] =
		&[Self::Good, Self::Kept, Self::Expired, Self::Recalled, Self::RecalledEverywhere, Self::Spent];

	fn title(self) -> &'static str {
		match self {
			Self::Good => "good",
			Self::Kept => "good, all of it kept",
			Self::Expired => "expired",
			Self::Recalled => "recalled",
			Self::RecalledEverywhere => "recalled everywhere",
			Self::Spent => "spent",
		}
	}

	fn node(self) -> &'static str {
		match self {
			Self::Good | Self::Kept => "good",
			Self::Expired => "expired",
			Self::Recalled | Self::RecalledEverywhere => "recalled",
			Self::Spent => "spent",
		}
	}

	fn reach(self) -> Option<TransferId> {
		adjust(LATER_LOT, Change::Removed(100)).expect("it is there");
		let signer = || by(&pharmacist());
		match self {
			Self::Good => {}
			Self::Kept => {
				Prescriptions::offer_transfer(signer(), PHARMACY, ITEM, LOT, 100, OTHER_PHARMACY).expect("it is there");
				return Some(TransferId(0));
			}
			Self::Expired => pass(EXPIRES - START),
			Self::Recalled => recall().expect("it is there"),
			Self::RecalledEverywhere => {
				Prescriptions::issue_recall(by(&auditor()), AUDITOR, LOT).expect("it was not recalled");
			}
			Self::Spent => adjust(LOT, Change::Removed(100)).expect("it is there"),
		}
		None
	}

	fn now(_: &Option<TransferId>) -> Self {
		let record = LotRecords::<Test>::get(LOT, (PHARMACY, ITEM)).expect("the lot was there");
		match on_shelf(PHARMACY, LOT) {
			(0, 0) => Self::Spent,
			_ if record.recalled => Self::Recalled,
			_ if Prescriptions::recall(LOT).is_some() => Self::RecalledEverywhere,
			_ if Now::get() >= record.expires => Self::Expired,
			(0, _) => Self::Kept,
			_ => Self::Good,
		}
	}

	fn means(transfer: &Option<TransferId>) -> bool {
		transfer.is_some()
	}
}

/// What each call does with a lot.
pub fn lots() -> Table<LotCase> {
	use LotCase::*;
	use Outcome::{Meaningless, To};
	type Refusal = Error<Test>;
	let about = |label, call: fn(&Option<TransferId>) -> DispatchResult, outcomes: [Outcome<LotCase>; 6]| Row {
		label,
		call,
		outcomes: outcomes.to_vec(),
	};
	fn under_way(transfer: &Option<TransferId>) -> TransferId {
		transfer.expect("it is kept for one")
	}
	let (expired, recalled) = (no(Refusal::LotExpired), no(Refusal::LotRecalled));
	let (little, out) = (no(Refusal::TooLittleStock), no(Refusal::OutOfStock));
	let (not, already) = (no(Refusal::NotRecalled), no(Refusal::AlreadyRecalled));
	let of_transfer = |to| [Meaningless, To(to), Meaningless, Meaningless, Meaningless, Meaningless];
	let rows = vec![
		about(
			"receive",
			|_| Prescriptions::receive(by(&pharmacist()), PHARMACY, ITEM, LOT, EXPIRES, 10),
			[To(Good), To(Good), expired, recalled, recalled, To(Good)],
		),
		about(
			"adjust, more",
			|_| adjust(LOT, Change::Added(1)),
			[To(Good), To(Good), To(Expired), To(Recalled), To(RecalledEverywhere), To(Good)],
		),
		about(
			"adjust, to nothing",
			|_| adjust(LOT, Change::Removed(100)),
			[To(Spent), little, To(Spent), To(Spent), To(Spent), little],
		),
		about("recall_lot", |_| recall(), [To(Recalled), To(Recalled), To(Recalled), already, To(Recalled), To(Spent)]),
		about(
			"release_lot",
			|_| Prescriptions::release_lot(by(&pharmacist()), PHARMACY, ITEM, LOT),
			[not, not, not, To(Good), not, not],
		),
		about(
			"issue_recall",
			|_| Prescriptions::issue_recall(by(&auditor()), AUDITOR, LOT),
			[To(RecalledEverywhere), To(RecalledEverywhere), To(RecalledEverywhere), To(Recalled), already, To(Spent)],
		),
		about(
			"lift_recall",
			|_| Prescriptions::lift_recall(by(&auditor()), AUDITOR, LOT),
			[not, not, not, not, To(Good), not],
		),
		about(
			"offer_transfer",
			|_| Prescriptions::offer_transfer(by(&pharmacist()), PHARMACY, ITEM, LOT, 10, OTHER_PHARMACY),
			[To(Good), little, expired, recalled, recalled, little],
		),
		about(
			"accept_transfer",
			|of| Prescriptions::accept_transfer(by(&other_pharmacist()), OTHER_PHARMACY, under_way(of), ITEM),
			of_transfer(Spent),
		),
		about(
			"decline_transfer",
			|of| Prescriptions::decline_transfer(by(&other_pharmacist()), OTHER_PHARMACY, under_way(of)),
			of_transfer(Good),
		),
		about(
			"withdraw_transfer",
			|of| Prescriptions::withdraw_transfer(by(&pharmacist()), PHARMACY, under_way(of)),
			of_transfer(Good),
		),
		about("prepare_dispense", |_| prepare(prescribe(order()), FILL), [To(Good), out, out, out, out, out]),
		about("dispense", |_| dispense(prescribe(order()), FILL), [To(Good), out, out, out, out, out]),
	];
	Table { rows }
}
