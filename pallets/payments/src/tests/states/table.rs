//! The tables.

use core::fmt::Debug;

use salus_primitives::{
	escrow::{Ending, EscrowStatus},
	glue::Billing,
	invoice::{DisputeReason, Instalment, InvoiceStatus, WriteOffReason},
	money::{Amount, UnitStatus, WithdrawalStatus},
	remittance::RemittanceStatus,
	ClaimId, EscrowId, InvoiceId, RemittanceId, WithdrawalId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{mock::*, Error};

/// Where something stands, and how the tests come there.
pub trait State: Copy + PartialEq + Debug + 'static {
	/// What the calls are about.
	type Subject;

	/// Every state.
	const ALL: &'static [Self];

	/// What people call it.
	fn title(self) -> &'static str;

	/// What it is called in a diagram; states that a diagram does not tell apart are called the same.
	fn node(self) -> &'static str;

	/// Brings something there.
	fn reach(self) -> Self::Subject;

	/// Where it stands.
	fn now(subject: &Self::Subject) -> Self;
}

/// What comes of a call.
#[derive(Clone, Copy, Debug)]
pub enum Outcome<S> {
	/// It leads there.
	To(S),
	/// It is refused.
	Refused(DispatchError),
}

/// A call, and what comes of it in each state.
pub struct Row<S: State> {
	/// The call, and what is special about it after a comma.
	pub label: &'static str,
	/// How it is made.
	pub call: fn(&S::Subject) -> DispatchResult,
	/// What comes of it, in the order of the states.
	pub outcomes: Vec<Outcome<S>>,
}

impl<S: State> Row<S> {
	/// The call alone.
	pub fn name(&self) -> &'static str {
		self.label.split(',').next().unwrap_or_default()
	}
}

/// What comes of each call in each state.
pub struct Table<S: State> {
	/// The calls.
	pub rows: Vec<Row<S>>,
}

impl<S: State> Table<S> {
	/// Which call leads from where to where.
	pub fn edges(&self) -> Vec<(&'static str, S, S)> {
		let mut edges = Vec::new();
		for row in &self.rows {
			for (from, outcome) in S::ALL.iter().zip(&row.outcomes) {
				if let Outcome::To(to) = outcome {
					edges.push((row.label, *from, *to));
				}
			}
		}
		edges
	}
}

fn row<S: State, const N: usize>(
	label: &'static str,
	call: fn(&S::Subject) -> DispatchResult,
	outcomes: [Result<S, Error<Test>>; N],
) -> Row<S> {
	let outcome = |outcome: Result<S, Error<Test>>| match outcome {
		Ok(to) => Outcome::To(to),
		Err(error) => Outcome::Refused(error.into()),
	};
	Row { label, call, outcomes: outcomes.into_iter().map(outcome).collect() }
}

const CLERK: fn() -> RuntimeOrigin = || by(&cashier(HOSPITAL));
const PAYING: fn() -> RuntimeOrigin = || by(&wallet(PATIENT));
const BANKER: fn() -> RuntimeOrigin = || by(&cashier(BANK));
const CLAIM: ClaimId = ClaimId(1);

/// Where an invoice for 100 stands, and what of it was done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum InvoiceCase {
	Draft,
	Issued,
	PaidInPart,
	Disputed,
	Claimed,
	InExcess,
	Balanced,
	Cancelled,
	EnteredInError,
}

impl InvoiceCase {
	/// Its state, as FHIR has it.
	pub const fn of(self) -> InvoiceStatus {
		match self {
			Self::Draft => InvoiceStatus::Draft,
			Self::Issued | Self::PaidInPart | Self::Disputed | Self::Claimed | Self::InExcess => InvoiceStatus::Issued,
			Self::Balanced => InvoiceStatus::Balanced,
			Self::Cancelled => InvoiceStatus::Cancelled,
			Self::EnteredInError => InvoiceStatus::EnteredInError,
		}
	}
}

impl State for InvoiceCase {
	type Subject = InvoiceId;

	const ALL: &'static [Self] = &[
		Self::Draft,
		Self::Issued,
		Self::PaidInPart,
		Self::Disputed,
		Self::Claimed,
		Self::InExcess,
		Self::Balanced,
		Self::Cancelled,
		Self::EnteredInError,
	];

	fn title(self) -> &'static str {
		match self {
			Self::PaidInPart => "issued, paid in part",
			Self::Disputed => "issued, disputed",
			Self::Claimed => "issued, claimed",
			Self::InExcess => "issued, in excess",
			_ => self.of().code(),
		}
	}

	fn node(self) -> &'static str {
		self.of().code()
	}

	fn reach(self) -> InvoiceId {
		// Credit of 50.
		let former = asked(10);
		pay(of(PATIENT), former, 60).expect("there is so much");
		let id = if self == Self::Draft { drafted(100) } else { asked(100) };
		match self {
			Self::Draft | Self::Issued => {}
			Self::PaidInPart => pay(of(PATIENT), id, 30).expect("there is so much"),
			Self::Disputed => dispute(&id).expect("it is owed"),
			Self::Claimed => decided(id, CLAIM, 60, 0),
			Self::InExcess => {
				pay(of(PATIENT), id, 100).expect("there is so much");
				pay_out(at(HOSPITAL));
				decided(id, CLAIM, 60, 0);
				issue(at(HOSPITAL), 100, digest(77)).expect("the reference is new");
			}
			Self::Balanced => pay(of(PATIENT), id, 100).expect("there is so much"),
			Self::Cancelled => Payments::cancel_invoice(CLERK(), HOSPITAL, id).expect("nothing was paid"),
			Self::EnteredInError => Payments::enter_in_error(CLERK(), HOSPITAL, id).expect("nothing was paid"),
		}
		id
	}

	fn now(subject: &InvoiceId) -> Self {
		let found = invoice(*subject);
		let patients = found.share(None);
		match found.status {
			InvoiceStatus::Draft => Self::Draft,
			InvoiceStatus::Issued if patients.is_some_and(|share| share.excess() > 0) => Self::InExcess,
			InvoiceStatus::Issued if found.shares.len() > 1 => Self::Claimed,
			InvoiceStatus::Issued if patients.is_some_and(|share| share.disputed.is_some()) => Self::Disputed,
			InvoiceStatus::Issued if patients.is_some_and(|share| share.paid > 0) => Self::PaidInPart,
			InvoiceStatus::Issued => Self::Issued,
			InvoiceStatus::Balanced => Self::Balanced,
			InvoiceStatus::Cancelled => Self::Cancelled,
			InvoiceStatus::EnteredInError => Self::EnteredInError,
		}
	}
}

fn dispute(invoice: &InvoiceId) -> DispatchResult {
	Payments::dispute_share(PAYING(), *invoice, None, DisputeReason::NotRendered)
}

/// Lets the patient pay what is owed at once, later.
fn plan(invoice_id: &InvoiceId) -> DispatchResult {
	let amount = invoice(*invoice_id).share(None).map_or(1, |share| share.outstanding().max(1));
	let plan = vec![Instalment { due: DUE, amount }].try_into().expect("it is one");
	Payments::agree_instalments(CLERK(), HOSPITAL, *invoice_id, plan)
}

fn write_off(invoice: &InvoiceId, amount: Amount) -> DispatchResult {
	Payments::write_off(CLERK(), HOSPITAL, *invoice, None, amount, WriteOffReason::SmallBalance)
}

/// Gives up everything that the patient owes.
fn give_up(invoice_id: &InvoiceId) -> DispatchResult {
	let amount = invoice(*invoice_id).share(None).map_or(1, |share| share.outstanding().max(1));
	write_off(invoice_id, amount)
}

/// What each call does with an invoice.
pub fn invoices() -> Table<InvoiceCase> {
	use Error::{
		HasClaims, HasPayments, InvoiceBalanced, InvoiceCancelled, InvoiceDraft, InvoiceEnteredInError, InvoiceIssued,
		NotDisputed, NotFound, NotPayable, NothingInExcess, NothingOwed,
	};
	use InvoiceCase::*;
	type Call = fn(&InvoiceId) -> DispatchResult;
	type To = Result<InvoiceCase, Error<Test>>;
	// What is done while money can move.
	let asked = |label, call: Call, [issued, part, disputed, claimed, excess, balanced]: [To; 6]| {
		let (draft, cancelled, in_error) = (Err(InvoiceDraft), Err(InvoiceCancelled), Err(InvoiceEnteredInError));
		row(label, call, [draft, issued, part, disputed, claimed, excess, balanced, cancelled, in_error])
	};
	// What is done with issued invoices alone.
	let issued = |label, call: Call, [issued, part, disputed, claimed, excess]: [To; 5]| {
		asked(label, call, [issued, part, disputed, claimed, excess, Err(InvoiceBalanced)])
	};
	let drafts = |label, call: Call, to| {
		let [issued, part, disputed, claimed, excess] = [(); 5].map(|()| Err(InvoiceIssued));
		let over = [Err(InvoiceBalanced), Err(InvoiceCancelled), Err(InvoiceEnteredInError)];
		let [balanced, cancelled, in_error] = over;
		row(label, call, [Ok(to), issued, part, disputed, claimed, excess, balanced, cancelled, in_error])
	};
	let taking_back = |label, call: Call, to, balanced, cancelled| {
		let claims = || Err(HasClaims);
		let in_error = Err(InvoiceEnteredInError);
		let outcomes =
			[Ok(to), Ok(to), Err(HasPayments), Ok(to), claims(), claims(), balanced, cancelled, in_error];
		row(label, call, outcomes)
	};
	let nowhere = || Err(NotPayable);
	let rows = vec![
		drafts("change_invoice", |of| Payments::change_invoice(CLERK(), HOSPITAL, *of, price(90)), Draft),
		drafts("issue_invoice", |of| Payments::issue_invoice(CLERK(), HOSPITAL, *of, DUE), Issued),
		taking_back(
			"cancel_invoice",
			|of| Payments::cancel_invoice(CLERK(), HOSPITAL, *of),
			Cancelled,
			Err(InvoiceBalanced),
			Err(InvoiceCancelled),
		),
		taking_back(
			"enter_in_error",
			|of| Payments::enter_in_error(CLERK(), HOSPITAL, *of),
			EnteredInError,
			Err(HasPayments),
			Ok(EnteredInError),
		),
		issued(
			"agree_instalments",
			plan,
			[Ok(Issued), Ok(PaidInPart), Ok(Disputed), Ok(Claimed), Err(NothingOwed)],
		),
		issued(
			"pay_invoice, a part",
			|id| pay(of(PATIENT), *id, 10),
			[Ok(PaidInPart), Ok(PaidInPart), Ok(Disputed), Ok(Claimed), Err(NothingOwed)],
		),
		issued(
			"pay_invoice, too much",
			|id| pay(of(PATIENT), *id, 120),
			[Ok(Balanced), Ok(Balanced), Ok(Balanced), Ok(Claimed), Err(NothingOwed)],
		),
		issued(
			"use_credit",
			|id| Payments::use_credit(PAYING(), of(PATIENT), *id, 20),
			[Ok(PaidInPart), Ok(PaidInPart), Ok(Disputed), Ok(Claimed), Err(NothingOwed)],
		),
		asked(
			"refund_payment",
			|id| Payments::refund_payment(CLERK(), HOSPITAL, *id, 0, 10),
			[Err(NotFound), Ok(PaidInPart), Err(NotFound), Err(NotFound), Ok(InExcess), Ok(PaidInPart)],
		),
		asked(
			"credit_excess",
			|id| Payments::credit_excess(PAYING(), *id),
			[
				Err(NothingInExcess),
				Err(NothingInExcess),
				Err(NothingInExcess),
				Err(NothingInExcess),
				Ok(Claimed),
				Err(NothingInExcess),
			],
		),
		issued(
			"dispute_share",
			dispute,
			[Ok(Disputed), Ok(Disputed), Err(Error::AlreadyDisputed), Ok(Claimed), Err(NothingOwed)],
		),
		issued(
			"resolve_dispute, rejected",
			|id| Payments::resolve_dispute(CLERK(), HOSPITAL, *id, None, 0),
			[Err(NotDisputed), Err(NotDisputed), Ok(Issued), Err(NotDisputed), Err(NotDisputed)],
		),
		issued(
			"resolve_dispute, upheld",
			|id| Payments::resolve_dispute(CLERK(), HOSPITAL, *id, None, 40),
			[Err(NotDisputed), Err(NotDisputed), Ok(Issued), Err(NotDisputed), Err(NotDisputed)],
		),
		issued(
			"write_off, a part",
			|id| write_off(id, 10),
			[Ok(Issued), Ok(PaidInPart), Ok(Disputed), Ok(Claimed), Err(NothingOwed)],
		),
		issued(
			"write_off, all",
			give_up,
			[Ok(Balanced), Ok(Balanced), Ok(Balanced), Ok(Claimed), Err(NothingOwed)],
		),
		asked("split", |id| split(*id, CLAIM, 50, 10), [(); 6].map(|()| Ok(Claimed))),
		asked(
			"unsplit",
			|id| <Payments as Billing>::unsplit(*id, CLAIM),
			[Err(NotFound), Err(NotFound), Err(NotFound), Ok(Issued), Ok(Balanced), Err(NotFound)],
		),
		row(
			"remit",
			|_| remit(&[CLAIM]),
			[
				nowhere(),
				nowhere(),
				nowhere(),
				nowhere(),
				Ok(Claimed),
				Ok(Balanced),
				nowhere(),
				nowhere(),
				nowhere(),
			],
		),
	];
	Table { rows }
}

/// Where an escrow stands, and what it is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EscrowCase {
	Open,
	Given,
	CalledOff,
	Disputed,
	DisputedGiven,
	Released,
	Returned,
	Settled,
}

impl EscrowCase {
	/// Where it stands.
	pub const fn of(self) -> EscrowStatus {
		match self {
			Self::Open | Self::Given | Self::CalledOff => EscrowStatus::Held,
			Self::Disputed | Self::DisputedGiven => EscrowStatus::Disputed,
			Self::Released => EscrowStatus::Released,
			Self::Returned => EscrowStatus::Returned,
			Self::Settled => EscrowStatus::Settled,
		}
	}
}

fn visit_ended() -> Option<Ending> {
	<Neighbours as salus_primitives::glue::Appointments>::agreed(salus_primitives::AppointmentId(1))
		.and_then(|agreed| agreed.ending)
}

impl State for EscrowCase {
	type Subject = EscrowId;

	const ALL: &'static [Self] = &[
		Self::Open,
		Self::Given,
		Self::CalledOff,
		Self::Disputed,
		Self::DisputedGiven,
		Self::Released,
		Self::Returned,
		Self::Settled,
	];

	fn title(self) -> &'static str {
		match self {
			Self::Open => "held, open",
			Self::Given => "held, given",
			Self::CalledOff => "held, called off",
			Self::DisputedGiven => "disputed, given",
			_ => self.of().code(),
		}
	}

	fn node(self) -> &'static str {
		self.of().code()
	}

	fn reach(self) -> EscrowId {
		let id = escrowed(100);
		let disputed = || Payments::dispute_escrow(PAYING(), id).expect("it is held");
		match self {
			Self::Open => {}
			Self::Given => Neighbours::end(VISIT, Some(Ending::Fulfilled)),
			Self::CalledOff => Neighbours::end(VISIT, Some(Ending::NoShow)),
			Self::Disputed => disputed(),
			Self::DisputedGiven => {
				disputed();
				Neighbours::end(VISIT, Some(Ending::Fulfilled));
			}
			Self::Released => Payments::release_escrow(PAYING(), id).expect("the payer may"),
			Self::Returned => {
				Neighbours::end(VISIT, Some(Ending::NoShow));
				Payments::return_escrow(PAYING(), id).expect("it was called off");
			}
			Self::Settled => {
				disputed();
				Payments::settle_escrow(by(&mediator()), AUDITOR, id, 50).expect("it is disputed");
			}
		}
		id
	}

	fn now(subject: &EscrowId) -> Self {
		let status = Payments::escrow(*subject).expect("it is there").status;
		match (status, visit_ended()) {
			(EscrowStatus::Held, None) => Self::Open,
			(EscrowStatus::Held, Some(Ending::Fulfilled)) => Self::Given,
			(EscrowStatus::Held, Some(_)) => Self::CalledOff,
			(EscrowStatus::Disputed, Some(Ending::Fulfilled)) => Self::DisputedGiven,
			(EscrowStatus::Disputed, _) => Self::Disputed,
			(EscrowStatus::Released, _) => Self::Released,
			(EscrowStatus::Returned, _) => Self::Returned,
			(EscrowStatus::Settled, _) => Self::Settled,
		}
	}
}

/// What each call does with an escrow.
pub fn escrows() -> Table<EscrowCase> {
	use Error::{EscrowDisputed, EscrowHeld, EscrowReleased, EscrowReturned, EscrowSettled, NotEnded, NotFulfilled};
	use EscrowCase::*;
	// None of these moves what is over.
	let waiting = |label, call: fn(&EscrowId) -> DispatchResult, outcomes: [Result<EscrowCase, Error<Test>>; 5]| {
		let [open, given, called_off, disputed, both] = outcomes;
		let over = [Err(EscrowReleased), Err(EscrowReturned), Err(EscrowSettled)];
		let [released, returned, settled] = over;
		row(label, call, [open, given, called_off, disputed, both, released, returned, settled])
	};
	let disputed = || Err(EscrowDisputed);
	let rows = vec![
		waiting(
			"release_escrow, by the payer",
			|id| Payments::release_escrow(PAYING(), *id),
			[(); 5].map(|()| Ok(Released)),
		),
		waiting(
			"release_escrow, by the payee",
			|id| Payments::release_escrow(CLERK(), *id),
			[Err(NotFulfilled), Ok(Released), Err(NotFulfilled), disputed(), disputed()],
		),
		waiting(
			"return_escrow, by either",
			|id| Payments::return_escrow(CLERK(), *id),
			[Err(NotEnded), Err(Error::Fulfilled), Ok(Returned), disputed(), disputed()],
		),
		waiting(
			"dispute_escrow, by the payer",
			|id| Payments::dispute_escrow(PAYING(), *id),
			[Ok(Disputed), Ok(DisputedGiven), Ok(Disputed), disputed(), disputed()],
		),
		waiting(
			"dispute_escrow, by the payee",
			|id| Payments::dispute_escrow(CLERK(), *id),
			[Ok(Disputed), Ok(DisputedGiven), Ok(Disputed), disputed(), disputed()],
		),
		waiting(
			"settle_escrow",
			|id| Payments::settle_escrow(by(&mediator()), AUDITOR, *id, 60),
			[Err(EscrowHeld), Err(EscrowHeld), Err(EscrowHeld), Ok(Settled), Ok(Settled)],
		),
	];
	Table { rows }
}

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
			Self::Completed => complete(&id),
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
	let over = |label, call: fn(&WithdrawalId) -> DispatchResult, to| {
		row(label, call, [Ok(to), Err(WithdrawalCompleted), Err(WithdrawalRejected), Err(WithdrawalCancelled)])
	};
	let rows = vec![
		over("complete_withdrawal", complete, Completed),
		over("reject_withdrawal", |of| Payments::reject_withdrawal(BANKER(), BANK, *of), Rejected),
		over("cancel_withdrawal", |of| Payments::cancel_withdrawal(PAYING(), *of), Cancelled),
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
		row(
			"request_withdrawal",
			|_| Payments::request_withdrawal(PAYING(), of(PATIENT), UNIT, 1, digest(1)),
			same(),
		),
		row(
			"deposit_escrow",
			|_| Payments::deposit_escrow(PAYING(), of(PATIENT), HOSPITAL, UNIT, 1, VISIT),
			same(),
		),
		row("remit", |_| remit(&[CLAIM]), same()),
	];
	Table { rows }
}
