//! What each call does with a withdrawal, a remittance and a unit.

use salus_primitives::{
	escrow::EscrowTerms,
	money::{UnitStatus, WithdrawalStatus},
	remittance::RemittanceStatus,
	InvoiceId, RemittanceId, WithdrawalId,
};
use sp_runtime::DispatchResult;

use super::table::{row, State, Table, CLAIM, CLERK, PAYING};
use crate::{mock::*, Error};

const BANKER: fn() -> RuntimeOrigin = || by(&cashier(BANK));

impl State for WithdrawalStatus {
	type Subject = WithdrawalId;

	const ALL: &'static [Self] = WithdrawalStatus::ALL;

	fn title(self) -> &'static str {
		self.code()
	}

	fn node(self) -> &'static str {
		self.code()
	}

	fn reach(self) -> WithdrawalId {
		let id = withdraw(of(PATIENT), 100);
		let moved = match self {
			Self::Requested => Ok(()),
			Self::Accepted => accept(id),
			Self::Completed => accept(id).and_then(|()| complete(&id)),
			Self::Rejected => Payments::reject_withdrawal(BANKER(), BANK, id),
			Self::Cancelled => Payments::cancel_withdrawal(PAYING(), id),
		};
		moved.expect("it leads there");
		id
	}

	fn now(subject: &WithdrawalId) -> Self {
		Payments::withdrawal(*subject).expect("it is there").status
	}
}

fn complete(withdrawal: &WithdrawalId) -> DispatchResult {
	Payments::complete_withdrawal(BANKER(), BANK, *withdrawal, digest(9))
}

/// What each call does with a withdrawal.
pub fn withdrawals() -> Table<WithdrawalStatus> {
	use Error::{WithdrawalCancelled, WithdrawalCompleted, WithdrawalRejected};
	use WithdrawalStatus::*;
	type To = Result<WithdrawalStatus, Error<Test>>;
	// None of these moves what is over.
	let waiting = |label, call: fn(&WithdrawalId) -> DispatchResult, requested: To, accepted: To| {
		let over = [Err(WithdrawalCompleted), Err(WithdrawalRejected), Err(WithdrawalCancelled)];
		let [completed, rejected, cancelled] = over;
		row(label, call, [requested, completed, rejected, cancelled, accepted])
	};
	let accepted = || Err(Error::WithdrawalAccepted);
	let reject: fn(&WithdrawalId) -> DispatchResult = |of| Payments::reject_withdrawal(BANKER(), BANK, *of);
	let cancel: fn(&WithdrawalId) -> DispatchResult = |of| Payments::cancel_withdrawal(PAYING(), *of);
	let rows = vec![
		waiting("accept_withdrawal", |of| accept(*of), Ok(Accepted), accepted()),
		waiting("complete_withdrawal", complete, Err(Error::WithdrawalRequested), Ok(Completed)),
		waiting("reject_withdrawal", reject, Ok(Rejected), Ok(Rejected)),
		waiting("cancel_withdrawal", cancel, Ok(Cancelled), accepted()),
	];
	Table { rows }
}

impl State for RemittanceStatus {
	type Subject = RemittanceId;

	const ALL: &'static [Self] = RemittanceStatus::ALL;

	fn title(self) -> &'static str {
		self.code()
	}

	fn node(self) -> &'static str {
		self.code()
	}

	fn reach(self) -> RemittanceId {
		Neighbours::to_pay(CLAIM, payment(10, None));
		remit(&[CLAIM]).expect("it is to be paid");
		let id = RemittanceId(0);
		if self == Self::Cleared {
			Payments::clear_remittance(CLERK(), HOSPITAL, id).expect("it is paid");
		}
		id
	}

	fn now(subject: &RemittanceId) -> Self {
		Payments::remittance(*subject).expect("it is there").status
	}
}

/// What each call does with a remittance.
pub fn remittances() -> Table<RemittanceStatus> {
	use RemittanceStatus::*;
	let rows = vec![
		row(
			"clear_remittance",
			|of| Payments::clear_remittance(CLERK(), HOSPITAL, *of),
			[Ok(Cleared), Err(Error::AlreadyCleared)],
		),
		row("remit", |_| remit(&[CLAIM]), [Err(Error::NotPayable), Err(Error::NotPayable)]),
		row("return_remitted", |_| give_back(&[CLAIM]), [Err(Error::NotPayable), Err(Error::NotPayable)]),
	];
	Table { rows }
}

impl State for UnitStatus {
	type Subject = InvoiceId;

	const ALL: &'static [Self] = UnitStatus::ALL;

	fn title(self) -> &'static str {
		self.code()
	}

	fn node(self) -> &'static str {
		self.code()
	}

	fn reach(self) -> InvoiceId {
		let draft = drafted(10);
		Neighbours::to_pay(CLAIM, payment(10, None));
		if self == Self::Closed {
			Payments::close_unit(RuntimeOrigin::root(), UNIT).expect("it is in use");
		}
		draft
	}

	fn now(_: &InvoiceId) -> Self {
		Payments::unit(UNIT).expect("it was opened").unit.status
	}
}

/// What each call does with a unit.
pub fn units() -> Table<UnitStatus> {
	use Error::UnitClosed;
	use UnitStatus::*;
	let same = || [Ok(Active), Ok(Closed)];
	let in_use = || [Ok(Active), Err(UnitClosed)];
	let rows = vec![
		row("close_unit", |_| Payments::close_unit(RuntimeOrigin::root(), UNIT), [Ok(Closed), Err(UnitClosed)]),
		row("issue_money", |_| issue(of(PATIENT), 1, digest(1)), in_use()),
		row(
			"draft_invoice",
			|_| Payments::draft_invoice(CLERK(), HOSPITAL, PATIENT, UNIT, None, None, price(1)),
			in_use(),
		),
		row("issue_invoice", |of| Payments::issue_invoice(CLERK(), HOSPITAL, *of, DUE), in_use()),
		row("request_withdrawal", |_| Payments::request_withdrawal(PAYING(), of(PATIENT), UNIT, 1, digest(1)), same()),
		row(
			"deposit_escrow",
			|_| {
				let terms = EscrowTerms::default();
				Payments::deposit_escrow(PAYING(), of(PATIENT), HOSPITAL, UNIT, 1, VISIT, terms)
			},
			same(),
		),
		row("remit", |_| remit(&[CLAIM]), same()),
	];
	Table { rows }
}
