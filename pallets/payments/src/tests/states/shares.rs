//! What each call does with an invoice of which a payer owes a part by a claim: with the payer's share, and with the patient's beside it.

use salus_primitives::{
	glue::Billing,
	invoice::{DisputeReason, Instalment, InvoiceStatus, WriteOffReason},
	money::{Amount, Party},
	ClaimId, InvoiceId, Moment,
};
use sp_runtime::DispatchResult;

use super::table::{row, State, Table, CLAIM, CLERK, PAYING};
use crate::{mock::*, Error};

/// Where the payer's share of an invoice for 100 stands. A claim's decision says that the payer owes 60.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ShareCase {
	Undone,
	Owed,
	OwedAlone,
	Planned,
	InPart,
	Disputed,
	DisputedAlone,
	GivenUp,
	Paid,
	ToTakeBack,
	Balanced,
}

/// What of the share is outstanding.
fn outstanding(of: &InvoiceId, claim: Option<ClaimId>) -> Amount {
	invoice(*of).share(claim).map_or(0, |share| share.outstanding())
}

/// The patient pays everything that is left.
fn pay_rest(of_it: &InvoiceId) -> DispatchResult {
	pay(of(PATIENT), *of_it, outstanding(of_it, None).max(1))
}

fn remitted() {
	remit(&[CLAIM]).expect("it is to be paid");
}

fn dispute(of_it: &InvoiceId) -> DispatchResult {
	let claim = Some(CLAIM);
	Payments::dispute_share(by(&cashier(INSURER)), *of_it, claim, DisputeReason::WrongAmount)
}

fn resolve(of_it: &InvoiceId, upheld: Amount) -> DispatchResult {
	Payments::resolve_dispute(CLERK(), HOSPITAL, *of_it, Some(CLAIM), upheld)
}

fn write_off(of_it: &InvoiceId, amount: Amount) -> DispatchResult {
	Payments::write_off(CLERK(), HOSPITAL, *of_it, Some(CLAIM), amount, WriteOffReason::Uncollectible)
}

/// Gives up all that the payer owes.
fn give_up(of_it: &InvoiceId) -> DispatchResult {
	write_off(of_it, outstanding(of_it, Some(CLAIM)).max(1))
}

/// Lets the patient pay half of what is left to the patient at each of two moments, or all of it at one.
fn plan(side: Party, of_it: &InvoiceId, dues: &[Moment]) -> DispatchResult {
	let all = outstanding(of_it, None).max(1);
	let parts = dues.iter().map(|due| Instalment { due: *due, amount: all / dues.len() as u64 });
	let plan = parts.collect::<Vec<_>>().try_into().expect("they are few");
	Payments::agree_instalments(by(&purser(side)), side, *of_it, plan)
}

impl State for ShareCase {
	type Subject = InvoiceId;

	const ALL: &'static [Self] = &[
		Self::Undone,
		Self::Owed,
		Self::OwedAlone,
		Self::Planned,
		Self::InPart,
		Self::Disputed,
		Self::DisputedAlone,
		Self::GivenUp,
		Self::Paid,
		Self::ToTakeBack,
		Self::Balanced,
	];

	fn title(self) -> &'static str {
		match self {
			Self::Undone => "undone",
			Self::Owed => "owed",
			Self::OwedAlone => "owed, the rest paid",
			Self::Planned => "owed, the rest in instalments",
			Self::InPart => "paid in part",
			Self::Disputed => "disputed",
			Self::DisputedAlone => "disputed, the rest paid",
			Self::GivenUp => "given up",
			Self::Paid => "paid",
			Self::ToTakeBack => "to be taken back",
			Self::Balanced => "balanced",
		}
	}

	fn node(self) -> &'static str {
		self.title()
	}

	fn reach(self) -> InvoiceId {
		// Credit of 50.
		let former = asked(10);
		pay(of(PATIENT), former, 60).expect("there is so much");
		let id = asked(100);
		decided(id, CLAIM, 60, 0);
		match self {
			Self::Owed => {}
			Self::Undone => {
				<Payments as Billing>::unsplit(id, CLAIM).expect("it was decided");
				Neighbours::paid_otherwise(CLAIM);
			}
			Self::OwedAlone => pay_rest(&id).expect("there is so much"),
			Self::Planned => plan(at(HOSPITAL), &id, &[DUE + 100, DUE + 200]).expect("it is later"),
			Self::InPart => {
				remitted();
				split(id, CLAIM, 80, 0).expect("the invoice is issued");
				Neighbours::to_pay(CLAIM, payment(20, Some(id)));
			}
			Self::Disputed => dispute(&id).expect("it is owed"),
			Self::DisputedAlone => {
				pay_rest(&id).expect("there is so much");
				dispute(&id).expect("it is owed");
			}
			Self::GivenUp => give_up(&id).expect("it is owed"),
			Self::Paid => remitted(),
			Self::ToTakeBack => {
				remitted();
				reversed(id, CLAIM, 60);
			}
			Self::Balanced => {
				remitted();
				pay_rest(&id).expect("there is so much");
			}
		}
		id
	}

	fn now(subject: &InvoiceId) -> Self {
		let found = invoice(*subject);
		let rest = outstanding(subject, None);
		let Some(share) = found.share(Some(CLAIM)).filter(|_| found.status != InvoiceStatus::Balanced) else {
			return if found.status == InvoiceStatus::Balanced { Self::Balanced } else { Self::Undone };
		};
		let planned = found.share(None).is_some_and(|share| !share.instalments.is_empty());
		match share.outstanding() {
			_ if Payments::split_of(*subject, CLAIM).is_none() => Self::ToTakeBack,
			_ if share.disputed.is_some() && rest == 0 => Self::DisputedAlone,
			_ if share.disputed.is_some() => Self::Disputed,
			0 if share.paid > 0 => Self::Paid,
			0 => Self::GivenUp,
			_ if share.paid > 0 => Self::InPart,
			_ if rest == 0 => Self::OwedAlone,
			_ if planned => Self::Planned,
			_ => Self::Owed,
		}
	}
}

/// What each call does with the payer's share.
fn of_the_payer() -> Table<ShareCase> {
	use Error::{AlreadyDisputed, InvoiceBalanced, NotDisputed, NotFound, NothingOwed};
	use ShareCase::*;
	type Call = fn(&InvoiceId) -> DispatchResult;
	type To = Result<ShareCase, Error<Test>>;
	// What is done with a payer's share that is there, of an issued invoice.
	let shared = |label, call: Call, outcomes: [To; 9]| {
		let [owed, alone, planned, part, disputed, disputed_alone, given_up, paid, back] = outcomes;
		let (undone, balanced) = (Err(NotFound), Err(InvoiceBalanced));
		row(label, call, [undone, owed, alone, planned, part, disputed, disputed_alone, given_up, paid, back, balanced])
	};
	// What is done with what is owed of it.
	let owed = |label, call: Call, [owed, alone, planned, part, disputed, disputed_alone]: [To; 6]| {
		let [given_up, paid, back] = [(); 3].map(|()| Err(NothingOwed));
		shared(label, call, [owed, alone, planned, part, disputed, disputed_alone, given_up, paid, back])
	};
	// What answers a dispute.
	let answers = |label, call: Call, disputed: To, disputed_alone: To| {
		let [owed, alone, planned, part, given_up, paid, back] = [(); 7].map(|()| Err(NotDisputed));
		shared(label, call, [owed, alone, planned, part, disputed, disputed_alone, given_up, paid, back])
	};
	let again = || Err(AlreadyDisputed);
	let rows = vec![
		owed(
			"dispute_share, by the payer",
			dispute,
			[Ok(Disputed), Ok(DisputedAlone), Ok(Disputed), Ok(Disputed), again(), again()],
		),
		answers("resolve_dispute, rejected", |of| resolve(of, 0), Ok(Owed), Ok(OwedAlone)),
		answers("resolve_dispute, upheld", |of| resolve(of, 60), Ok(GivenUp), Ok(Balanced)),
		owed(
			"write_off, a part",
			|of| write_off(of, 10),
			[Ok(Owed), Ok(OwedAlone), Ok(Planned), Ok(InPart), Ok(Disputed), Ok(DisputedAlone)],
		),
		owed("write_off, all", give_up, [Ok(GivenUp), Ok(Balanced), Ok(GivenUp), Ok(Paid), Ok(GivenUp), Ok(Balanced)]),
	];
	Table { rows }
}

/// What each call does with the patient's share beside it.
fn of_the_patient() -> Table<ShareCase> {
	use Error::{DueEarlier, InvoiceBalanced, NotFound, NothingInExcess, NothingOwed};
	use ShareCase::*;
	type Call = fn(&InvoiceId) -> DispatchResult;
	type To = Result<ShareCase, Error<Test>>;
	let nothing = || Err(NothingOwed);
	let patients = |label, call: Call, outcomes: [To; 8]| {
		let [undone, owed, planned, part, disputed, given_up, paid, back] = outcomes;
		let (alone, disputed_alone, balanced) = (nothing(), nothing(), Err(InvoiceBalanced));
		row(label, call, [undone, owed, alone, planned, part, disputed, disputed_alone, given_up, paid, back, balanced])
	};
	// What does not change where the payer's share stands.
	let beside = |label, call: Call| {
		let same = [Undone, Owed, Planned, InPart, Disputed, GivenUp, Paid, ToTakeBack].map(Ok);
		patients(label, call, same)
	};
	let plans = |label, call: Call, planned: To| {
		let (undone, owed, part, disputed) = (Ok(Undone), Ok(Planned), Ok(InPart), Ok(Disputed));
		patients(label, call, [undone, owed, planned, part, disputed, Ok(GivenUp), Ok(Paid), Ok(ToTakeBack)])
	};
	let nowhere = || Err(NotFound);
	let refunds = |of: &InvoiceId| Payments::refund_payment(CLERK(), HOSPITAL, *of, 0, 10);
	let rows = vec![
		plans("agree_instalments, by the patient", |of_it| plan(of(PATIENT), of_it, &[DUE]), Ok(Planned)),
		plans("agree_instalments, by the provider", |of_it| plan(at(HOSPITAL), of_it, &[DUE]), Err(DueEarlier)),
		beside("pay_invoice, a part", |id| pay(of(PATIENT), *id, 10)),
		patients(
			"pay_invoice, the rest",
			pay_rest,
			[
				Ok(Balanced),
				Ok(OwedAlone),
				Ok(OwedAlone),
				Ok(InPart),
				Ok(DisputedAlone),
				Ok(Balanced),
				Ok(Balanced),
				Ok(Balanced),
			],
		),
		beside("use_credit", |id| Payments::use_credit(PAYING(), of(PATIENT), *id, 10)),
		beside("dispute_share, by the patient", |id| {
			Payments::dispute_share(PAYING(), *id, None, DisputeReason::OtherPayer)
		}),
		row(
			"refund_payment",
			refunds,
			[
				nowhere(),
				nowhere(),
				Ok(Owed),
				nowhere(),
				nowhere(),
				nowhere(),
				Ok(Disputed),
				nowhere(),
				nowhere(),
				nowhere(),
				Ok(Paid),
			],
		),
		row("credit_excess", |of| Payments::credit_excess(PAYING(), *of), [(); 11].map(|()| Err(NothingInExcess))),
	];
	Table { rows }
}

/// What decisions, remittances and what comes back do with both.
fn of_the_claim() -> Table<ShareCase> {
	use Error::{NotFound, NotPayable, NotTakenBack, TakesMoreThanPays};
	use ShareCase::*;
	let nowhere = || Err(NotPayable);
	let not_back = || Err(NotTakenBack);
	let more = [
		Owed,
		Owed,
		OwedAlone,
		Planned,
		InPart,
		Disputed,
		DisputedAlone,
		// What was given up is less than what is owed now.
		Owed,
		InPart,
		InPart,
		InPart,
	];
	let less = [Owed, Owed, Owed, Planned, Paid, Disputed, Disputed, GivenUp, Paid, Paid, Balanced];
	let gone = || Ok(Undone);
	let unsplit = [
		Err(NotFound),
		gone(),
		gone(),
		gone(),
		Ok(ToTakeBack),
		gone(),
		gone(),
		gone(),
		Ok(ToTakeBack),
		Err(NotFound),
		Ok(Balanced),
	];
	let remits = [
		nowhere(),
		Ok(Paid),
		Ok(Balanced),
		Ok(Paid),
		Ok(Paid),
		Ok(Paid),
		Ok(Balanced),
		Ok(Paid),
		nowhere(),
		Err(TakesMoreThanPays),
		nowhere(),
	];
	let returns = [
		nowhere(),
		not_back(),
		not_back(),
		not_back(),
		not_back(),
		not_back(),
		not_back(),
		not_back(),
		nowhere(),
		gone(),
		nowhere(),
	];
	let rows = vec![
		row("split, more", |of| split(*of, CLAIM, 80, 0), more.map(Ok)),
		row("split, less", |of| split(*of, CLAIM, 40, 0), less.map(Ok)),
		row("unsplit", |of| <Payments as Billing>::unsplit(*of, CLAIM), unsplit),
		row("remit", |_| remit(&[CLAIM]), remits),
		row("return_remitted", |_| give_back(&[CLAIM]), returns),
	];
	Table { rows }
}

/// What each call does where a payer owes a part.
pub fn shares() -> Table<ShareCase> {
	let all = [of_the_payer(), of_the_patient(), of_the_claim()];
	Table { rows: all.into_iter().flat_map(|table| table.rows).collect() }
}
