//! What each call does with an invoice.

use salus_primitives::{
	glue::Billing,
	invoice::{DisputeReason, Instalment, InvoiceStatus, WriteOffReason},
	money::{Amount, Party},
	InvoiceId,
};
use sp_runtime::DispatchResult;

use super::table::{row, State, Table, CLAIM, CLERK, PAYING};
use crate::{mock::*, Error};

/// Where an invoice for 100 stands, and what of it was done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum InvoiceCase {
	Draft,
	Issued,
	PaidInPart,
	Disputed,
	Claimed,
	Undone,
	InExcess,
	Balanced,
	GivenUp,
	Cancelled,
	EnteredInError,
}

impl InvoiceCase {
	/// Its state, as FHIR has it.
	pub const fn of(self) -> InvoiceStatus {
		match self {
			Self::Draft => InvoiceStatus::Draft,
			Self::Issued | Self::PaidInPart | Self::Disputed | Self::Claimed | Self::Undone | Self::InExcess => {
				InvoiceStatus::Issued
			}
			Self::Balanced | Self::GivenUp => InvoiceStatus::Balanced,
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
		Self::Undone,
		Self::InExcess,
		Self::Balanced,
		Self::GivenUp,
		Self::Cancelled,
		Self::EnteredInError,
	];

	fn title(self) -> &'static str {
		match self {
			Self::PaidInPart => "issued, paid in part",
			Self::Disputed => "issued, disputed",
			Self::Claimed => "issued, claimed",
			Self::Undone => "issued, to be taken back",
			Self::InExcess => "issued, in excess",
			Self::GivenUp => "balanced, given up",
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
			Self::Undone => {
				decided(id, CLAIM, 60, 0);
				remit(&[CLAIM]).expect("it is to be paid");
				reversed(id, CLAIM, 60);
			}
			Self::InExcess => {
				pay(of(PATIENT), id, 100).expect("there is so much");
				pay_out(at(HOSPITAL));
				decided(id, CLAIM, 60, 0);
				issue(at(HOSPITAL), 100, digest(77)).expect("the reference is new");
			}
			Self::Balanced => pay(of(PATIENT), id, 100).expect("there is so much"),
			Self::GivenUp => give_up(&id).expect("it is owed"),
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
			InvoiceStatus::Issued if Payments::split_of(*subject, CLAIM).is_some() => Self::Claimed,
			InvoiceStatus::Issued if found.shares.len() > 1 => Self::Undone,
			InvoiceStatus::Issued if patients.is_some_and(|share| share.disputed.is_some()) => Self::Disputed,
			InvoiceStatus::Issued if patients.is_some_and(|share| share.paid > 0) => Self::PaidInPart,
			InvoiceStatus::Issued => Self::Issued,
			InvoiceStatus::Balanced if found.shares.iter().all(|share| share.paid == 0) => Self::GivenUp,
			InvoiceStatus::Balanced => Self::Balanced,
			InvoiceStatus::Cancelled => Self::Cancelled,
			InvoiceStatus::EnteredInError => Self::EnteredInError,
		}
	}
}

fn dispute(invoice: &InvoiceId) -> DispatchResult {
	Payments::dispute_share(PAYING(), *invoice, None, DisputeReason::NotRendered)
}

/// Lets the patient pay what is owed at once, when it is due.
fn plan(side: Party, invoice_id: &InvoiceId) -> DispatchResult {
	let amount = invoice(*invoice_id).share(None).map_or(1, |share| share.outstanding().max(1));
	let plan = vec![Instalment { due: DUE, amount }].try_into().expect("it is one");
	Payments::agree_instalments(by(&purser(side)), side, *invoice_id, plan)
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
		NotDisputed, NotFound, NotPayable, NotTakenBack, NothingInExcess, NothingOwed, TakesMoreThanPays,
	};
	use InvoiceCase::*;
	type Call = fn(&InvoiceId) -> DispatchResult;
	type To = Result<InvoiceCase, Error<Test>>;
	// What is done while money can move.
	let asked = |label, call: Call, outcomes: [To; 8]| {
		let (draft, cancelled, in_error) = (Err(InvoiceDraft), Err(InvoiceCancelled), Err(InvoiceEnteredInError));
		let [issued, part, disputed, claimed, undone, excess, balanced, given_up] = outcomes;
		let outcomes =
			[draft, issued, part, disputed, claimed, undone, excess, balanced, given_up, cancelled, in_error];
		row(label, call, outcomes)
	};
	// What is done with issued invoices alone.
	let issued = |label, call: Call, [issued, part, disputed, claimed, undone, excess]: [To; 6]| {
		let balanced = || Err(InvoiceBalanced);
		asked(label, call, [issued, part, disputed, claimed, undone, excess, balanced(), balanced()])
	};
	let drafts = |label, call: Call, to| {
		let issued = || Err(InvoiceIssued);
		let [balanced, given_up] = [Err(InvoiceBalanced), Err(InvoiceBalanced)];
		let (cancelled, in_error) = (Err(InvoiceCancelled), Err(InvoiceEnteredInError));
		let [one, two, three, four, five, six] = [(); 6].map(|()| issued());
		row(label, call, [Ok(to), one, two, three, four, five, six, balanced, given_up, cancelled, in_error])
	};
	let taking_back = |label, call: Call, to, [balanced, given_up, cancelled]: [To; 3]| {
		let claims = || Err(HasClaims);
		let (paid, in_error) = (Err(HasPayments), Err(InvoiceEnteredInError));
		let [claimed, undone, excess] = [claims(), claims(), claims()];
		let outcomes = [Ok(to), Ok(to), paid, Ok(to), claimed, undone, excess, balanced, given_up, cancelled, in_error];
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
			[Err(InvoiceBalanced), Err(InvoiceBalanced), Err(InvoiceCancelled)],
		),
		taking_back(
			"enter_in_error",
			|of| Payments::enter_in_error(CLERK(), HOSPITAL, *of),
			EnteredInError,
			[Err(HasPayments), Ok(EnteredInError), Ok(EnteredInError)],
		),
		issued(
			"agree_instalments, by the provider",
			|id| plan(at(HOSPITAL), id),
			[Ok(Issued), Ok(PaidInPart), Ok(Disputed), Ok(Claimed), Ok(Undone), Err(NothingOwed)],
		),
		issued(
			"agree_instalments, by the patient",
			|id| plan(of(PATIENT), id),
			[Ok(Issued), Ok(PaidInPart), Ok(Disputed), Ok(Claimed), Ok(Undone), Err(NothingOwed)],
		),
		issued(
			"pay_invoice, a part",
			|id| pay(of(PATIENT), *id, 10),
			[Ok(PaidInPart), Ok(PaidInPart), Ok(Disputed), Ok(Claimed), Ok(Undone), Err(NothingOwed)],
		),
		issued(
			"pay_invoice, too much",
			|id| pay(of(PATIENT), *id, 120),
			[Ok(Balanced), Ok(Balanced), Ok(Balanced), Ok(Claimed), Ok(Balanced), Err(NothingOwed)],
		),
		issued(
			"use_credit",
			|id| Payments::use_credit(PAYING(), of(PATIENT), *id, 20),
			[Ok(PaidInPart), Ok(PaidInPart), Ok(Disputed), Ok(Claimed), Ok(Undone), Err(NothingOwed)],
		),
		row(
			"refund_credit",
			|_| Payments::refund_credit(PAYING(), HOSPITAL, of(PATIENT), UNIT, 10),
			[
				Ok(Draft),
				Ok(Issued),
				Ok(PaidInPart),
				Ok(Disputed),
				Ok(Claimed),
				Ok(Undone),
				Ok(InExcess),
				Ok(Balanced),
				Ok(GivenUp),
				Ok(Cancelled),
				Ok(EnteredInError),
			],
		),
		asked(
			"refund_payment",
			|id| Payments::refund_payment(CLERK(), HOSPITAL, *id, 0, 10),
			[
				Err(NotFound),
				Ok(PaidInPart),
				Err(NotFound),
				Err(NotFound),
				Err(NotFound),
				Ok(InExcess),
				Ok(PaidInPart),
				Err(NotFound),
			],
		),
		asked(
			"credit_excess",
			|id| Payments::credit_excess(PAYING(), *id),
			[
				Err(NothingInExcess),
				Err(NothingInExcess),
				Err(NothingInExcess),
				Err(NothingInExcess),
				Err(NothingInExcess),
				Ok(Claimed),
				Err(NothingInExcess),
				Err(NothingInExcess),
			],
		),
		issued(
			"dispute_share",
			dispute,
			[Ok(Disputed), Ok(Disputed), Err(Error::AlreadyDisputed), Ok(Claimed), Ok(Undone), Err(NothingOwed)],
		),
		issued(
			"resolve_dispute, rejected",
			|id| Payments::resolve_dispute(CLERK(), HOSPITAL, *id, None, 0),
			[Err(NotDisputed), Err(NotDisputed), Ok(Issued), Err(NotDisputed), Err(NotDisputed), Err(NotDisputed)],
		),
		issued(
			"resolve_dispute, upheld",
			|id| Payments::resolve_dispute(CLERK(), HOSPITAL, *id, None, 40),
			[Err(NotDisputed), Err(NotDisputed), Ok(Issued), Err(NotDisputed), Err(NotDisputed), Err(NotDisputed)],
		),
		issued(
			"write_off, a part",
			|id| write_off(id, 10),
			[Ok(Issued), Ok(PaidInPart), Ok(Disputed), Ok(Claimed), Ok(Undone), Err(NothingOwed)],
		),
		issued(
			"write_off, all",
			give_up,
			[Ok(GivenUp), Ok(Balanced), Ok(GivenUp), Ok(Claimed), Ok(Balanced), Err(NothingOwed)],
		),
		asked("split", |id| split(*id, CLAIM, 50, 10), [(); 8].map(|()| Ok(Claimed))),
		asked(
			"unsplit",
			|id| <Payments as Billing>::unsplit(*id, CLAIM),
			[
				Err(NotFound),
				Err(NotFound),
				Err(NotFound),
				Ok(Issued),
				Err(NotFound),
				Ok(Balanced),
				Err(NotFound),
				Err(NotFound),
			],
		),
		row(
			"return_remitted",
			|_| give_back(&[CLAIM]),
			[
				nowhere(),
				nowhere(),
				nowhere(),
				nowhere(),
				Err(NotTakenBack),
				Ok(Issued),
				Err(NotTakenBack),
				nowhere(),
				nowhere(),
				nowhere(),
				nowhere(),
			],
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
				Err(TakesMoreThanPays),
				Ok(Balanced),
				nowhere(),
				nowhere(),
				nowhere(),
				nowhere(),
			],
		),
	];
	Table { rows }
}
