//! The table.

use salus_primitives::{
	glue::Payables,
	insurance::{Category, ClaimStatus, InformationReason, Ruling, Verdict},
};
use sp_runtime::{DispatchError, DispatchResult};

use super::{
	case::{Case, Case::*, Subject, CASES},
	scene::*,
};
use crate::{mock::*, Error};

/// What comes of a call.
#[derive(Clone, Copy, Debug)]
pub enum Outcome {
	/// It leads there.
	To(Case),
	/// The claim is gone.
	Gone,
	/// It is refused.
	Refused(DispatchError),
}

/// A call, and what comes of it in each case.
pub struct Row {
	/// The call, and what is special about it after a comma.
	pub label: &'static str,
	/// How it is made.
	pub call: fn(&Subject) -> DispatchResult,
	/// Where it leads from where.
	leads: Vec<(Case, Outcome)>,
	/// What comes of it where it leads nowhere, and is not refused with the name of where the claim stands.
	otherwise: Option<Outcome>,
}

impl Row {
	fn new(label: &'static str, call: fn(&Subject) -> DispatchResult) -> Self {
		Self { label, call, leads: Vec::new(), otherwise: None }
	}

	/// It leads from each of these there.
	fn to(mut self, from: &[Case], to: Case) -> Self {
		self.leads.extend(from.iter().map(|from| (*from, Outcome::To(to))));
		self
	}

	/// It leaves each of these where it is.
	fn stays(mut self, cases: &[Case]) -> Self {
		self.leads.extend(cases.iter().map(|case| (*case, Outcome::To(*case))));
		self
	}

	/// It is refused so in each of these.
	fn but(mut self, cases: &[Case], error: Error<Test>) -> Self {
		let error: DispatchError = error.into();
		self.leads.extend(cases.iter().map(|case| (*case, Outcome::Refused(error))));
		self
	}

	/// It is refused so everywhere else.
	fn otherwise(self, error: Error<Test>) -> Self {
		Self { otherwise: Some(Outcome::Refused(error.into())), ..self }
	}

	/// What comes of it there.
	pub fn outcome(&self, case: Case) -> Outcome {
		let known = self.leads.iter().find(|(from, _)| *from == case).map(|(_, outcome)| *outcome);
		let refused = Outcome::Refused(Error::<Test>::of_claim(case.status()).into());
		known.or(self.otherwise).unwrap_or(refused)
	}

	/// Whether every case is named once at most.
	pub fn is_clear(&self) -> bool {
		let mut named: Vec<_> = self.leads.iter().map(|(case, _)| *case).collect();
		named.sort_unstable();
		named.windows(2).all(|two| two[0] != two[1])
	}

	/// The call alone.
	pub fn name(&self) -> &'static str {
		self.label.split(',').next().unwrap_or_default()
	}
}

/// The table, in parts as people read it.
pub fn parts() -> Vec<(&'static str, Vec<Row>)> {
	vec![
		("Drafts and submission", submission()),
		("Review", review()),
		("Appeal", appeals()),
		("Payment", payment()),
		("Undoing", undoing()),
	]
}

fn submission() -> Vec<Row> {
	vec![
		Row::new("change_claim", |of| {
			let new = draft([line(7_000)]);
			Claims::change_claim(by(&clerk()), HOSPITAL, of.claim, new)
		})
		.stays(&[Draft]),
		Row {
			leads: vec![(Draft, Outcome::Gone)],
			..Row::new("discard_claim", |of| Claims::discard_claim(by(&clerk()), HOSPITAL, of.claim))
		},
		Row::new("prove_line", |of| {
			let leaf = super::super::write::leaf(PATIENT, SERVED);
			let (anchor, proof) = super::super::write::anchored(HOSPITAL, &leaf);
			Claims::prove_line(by(&clerk()), HOSPITAL, of.claim, 0, anchor, leaf, proof)
		})
		.stays(&[Draft, Asked, Unanswered]),
		Row::new("submit_claim", |of| submit(of.claim)).to(&[Draft], Approved),
		Row::new("submit_claim, nothing shows it", |of| submit_as(of, unshown)).to(&[Draft], Accepted),
		Row::new("submit_claim, not covered", |of| submit_as(of, || draft([line_in(Category::Dental, 1)])))
			.to(&[Draft], Denied),
		Row::new("submit_claim, above a limit", |of| submit_as(of, || draft([line_in(Category::Pharmacy, 3_001)])))
			.to(&[Draft], PartiallyApproved),
		Row::new("submit_claim, the payer before has not decided", |of| submit_as(of, || waiting().0))
			.to(&[Draft], Submitted),
		Row::new("proceed_claim", |of| Claims::proceed_claim(by(&clerk()), HOSPITAL, of.claim))
			.but(&[Submitted], Error::PriorUndecided),
		Row::new("proceed_claim, the payer before has decided", |of| proceed(of, Ruling::NotNecessary))
			.to(&[Submitted], Approved),
		Row::new("proceed_claim, what it leaves is above a limit", |of| proceed(of, Ruling::AcceptEvidence))
			.to(&[Submitted], PartiallyApproved),
		Row::new("proceed_claim, the evidence has paid for another claim", |of| {
			spend(of);
			proceed(of, Ruling::NotNecessary)
		})
		.to(&[Submitted], Accepted),
		Row::new("proceed_claim, the claim before was taken back", |of| {
			abandon(of)?;
			Claims::proceed_claim(by(&clerk()), HOSPITAL, of.claim)
		})
		.to(&[Submitted], Denied),
	]
}

/// Before an adjudicator, and nobody has proposed anything.
const UNPROPOSED: [Case; 12] = [
	InReview,
	Large,
	Appealed,
	AppealedDenied,
	AppealedPaid,
	AppealedReconciled,
	AppealedUpheld,
	AppealedUpheldPaid,
	AppealedUpheldDue,
	AppealedOverturned,
	AppealedOverturnedPaid,
	AppealedLarge,
];

/// Appealed, and nothing was paid nor accepted on an appeal before.
const UNPAID_APPEALS: [Case; 3] = [Appealed, AppealedDenied, AppealedUpheld];

/// Appealed, and all was paid that was awarded.
const PAID_APPEALS: [Case; 3] = [AppealedPaid, AppealedReconciled, AppealedUpheldPaid];

/// Appealed, and something was paid, but not what an appeal before has brought.
const DUE_APPEALS: [Case; 2] = [AppealedUpheldDue, AppealedOverturnedPaid];

fn review() -> Vec<Row> {
	vec![
		Row::new("take_claim", |of| take(of.claim)).to(&[Accepted], InReview),
		Row::new("return_claim", |of| {
			Claims::return_claim(by(&adjudicator(0)), INSURER, of.claim, InformationReason::Amounts)
		})
		.to(&[Accepted, InReview, Large], Returned)
		.but(&[Proposed], Error::AlreadyProposed),
		Row::new("request_information", |of| ask(of.claim))
			.to(&[InReview, Large], Asked)
			.but(&[Proposed], Error::AlreadyProposed),
		Row::new("answer_claim", |of| answer(of.claim)).to(&[Asked, Unanswered], InReview),
		Row::new("resume_claim", |of| Claims::resume_claim(by(&adjudicator(0)), INSURER, of.claim))
			.to(&[Unanswered], InReview)
			.but(&[Asked], Error::AnswerNotDue),
		Row::new("adjudicate_claim", |of| adjudicate(of.claim, Ruling::AsRuled))
			.to(&[InReview], Denied)
			.to(&[Large], Proposed)
			.but(&[Proposed], Error::AlreadyProposed),
		Row::new("adjudicate_claim, the evidence is accepted", |of| adjudicate(of.claim, Ruling::AcceptEvidence))
			.to(&[InReview], Approved)
			.to(&[Large], Proposed)
			.but(&[Proposed], Error::AlreadyProposed),
		Row::new("adjudicate_claim, only a part", |of| {
			if Case::now(of.claim) == Some(InReview) {
				return allow_a_part(of.claim);
			}
			adjudicate(of.claim, Ruling::AtMost(5_000))
		})
		.to(&[InReview], PartiallyApproved)
		.to(&[Large], Proposed)
		.but(&[Proposed], Error::AlreadyProposed),
		Row::new("confirm_decision", |of| confirm_proposal(of.claim))
			.to(&[Proposed], Denied)
			.to(&[AppealedProposed], Overturned)
			.but(&UNPROPOSED, Error::NotProposed),
		Row::new("confirm_decision, the evidence is accepted", |of| {
			let accept: fn(_) -> _ = |claim| adjudicate(claim, Ruling::AcceptEvidence);
			confirm_another(of, accept, |claim| said(claim, Ruling::AcceptEvidence))
		})
		.to(&[Proposed], Approved)
		.to(&[AppealedProposed], Overturned)
		.but(&UNPROPOSED, Error::NotProposed),
		Row::new("confirm_decision, only a part, or uphold", |of| {
			confirm_another(of, allow_a_part, |_| Verdict::Uphold)
		})
		.to(&[Proposed], PartiallyApproved)
		.to(&[AppealedProposed], Upheld)
		.but(&UNPROPOSED, Error::NotProposed),
		Row::new("confirm_decision, another", |of| confirm(5, of.claim, Verdict::Uphold))
			.but(&[Proposed, AppealedProposed], Error::VerdictsDiffer)
			.but(&UNPROPOSED, Error::NotProposed),
		Row::new("refuse_decision", |of| refuse(of.claim))
			.to(&[Proposed], Large)
			.to(&[AppealedProposed], AppealedLarge)
			.but(&UNPROPOSED, Error::NotProposed),
	]
}

fn appeals() -> Vec<Row> {
	let whole = [Scheduled, ScheduledPaid, Paid, Reconciled, Overturned, OverturnedPaid];
	let row = |label, call| {
		Row::new(label, call).to(&[AppealedLarge], AppealedProposed).but(&[AppealedProposed], Error::AlreadyProposed)
	};
	vec![
		Row::new("appeal_claim", |of| appeal(of.claim))
			.to(&[PartiallyApproved, ScheduledInPart], Appealed)
			.to(&[Denied], AppealedDenied)
			.to(&[PaidInPart], AppealedPaid)
			.to(&[ReconciledInPart], AppealedReconciled)
			.to(&[Upheld], AppealedUpheld)
			.to(&[UpheldPaid], AppealedUpheldPaid)
			.to(&[UpheldDue], AppealedUpheldDue)
			.to(&[OverturnedInPart], AppealedOverturned)
			.to(&[OverturnedPaidInPart, ScheduledPaidInPart], AppealedOverturnedPaid)
			.but(&whole, Error::NothingRefused)
			.but(&[UpheldLast], Error::NoAppealLeft)
			.but(&[DeniedLate], Error::DeadlineHasPassed)
			.but(&[PartRelied, PaidRelied], Error::LaterPayerDecided),
		Row::new("withdraw_appeal", |of| Claims::withdraw_appeal(by(&clerk()), Some(HOSPITAL), of.claim))
			.to(&[Appealed], PartiallyApproved)
			.to(&[AppealedDenied, AppealedLarge, AppealedProposed], Denied)
			.to(&[AppealedPaid], PaidInPart)
			.to(&[AppealedReconciled], ReconciledInPart)
			.to(&[AppealedUpheld], Upheld)
			.to(&[AppealedUpheldPaid], UpheldPaid)
			.to(&[AppealedUpheldDue], UpheldDue)
			.to(&[AppealedOverturned], OverturnedInPart)
			.to(&[AppealedOverturnedPaid], OverturnedPaidInPart),
		row("decide_appeal, uphold", |of| decide(3, of.claim, Verdict::Uphold))
			.to(&UNPAID_APPEALS, Upheld)
			.to(&[AppealedOverturned], Upheld)
			.to(&PAID_APPEALS, UpheldPaid)
			.to(&DUE_APPEALS, UpheldDue),
		row("decide_appeal, the same again", |of| decide(3, of.claim, said(of.claim, Ruling::AsRuled)))
			.to(&UNPAID_APPEALS, Upheld)
			.to(&PAID_APPEALS, UpheldPaid)
			.but(&[AppealedOverturned], Error::LessThanBefore)
			.but(&DUE_APPEALS, Error::LessThanBefore),
		row("decide_appeal, overturn", |of| decide(3, of.claim, said(of.claim, Ruling::AcceptEvidence)))
			.to(&UNPAID_APPEALS, Overturned)
			.to(&[AppealedOverturned], Overturned)
			.to(&PAID_APPEALS, OverturnedPaid)
			.to(&DUE_APPEALS, OverturnedPaid),
		row("decide_appeal, overturn in part", |of| decide(3, of.claim, one_more(of.claim)))
			.to(&UNPAID_APPEALS, OverturnedInPart)
			.to(&PAID_APPEALS, OverturnedPaidInPart)
			// As before.
			.to(&[AppealedOverturned], Upheld)
			.to(&DUE_APPEALS, UpheldDue),
	]
}

fn payment() -> Vec<Row> {
	let all: Vec<_> = CASES.into_iter().filter(|case| case.status() != ClaimStatus::Paid).collect();
	vec![
		Row::new("schedule_payment", |of| schedule(of.claim))
			.to(&[Approved, Overturned], Scheduled)
			.to(&[PartiallyApproved, PartRelied, Upheld, UpheldLast, OverturnedInPart], ScheduledInPart)
			.to(&[OverturnedPaid], ScheduledPaid)
			.to(&[UpheldDue, OverturnedPaidInPart], ScheduledPaidInPart)
			.stays(&[Scheduled, ScheduledInPart, ScheduledPaid, ScheduledPaidInPart])
			.but(&[UpheldPaid], Error::NothingDue),
		Row::new("a remittance pays", |of| pay(of.claim))
			.to(&[Approved, Scheduled, ScheduledPaid, Overturned, OverturnedPaid], Paid)
			.to(&[PartiallyApproved, ScheduledInPart, ScheduledPaidInPart, Upheld, UpheldDue, UpheldLast], PaidInPart)
			.to(&[OverturnedInPart, OverturnedPaidInPart], PaidInPart)
			.to(&[PartRelied], PaidRelied)
			.to(
				&[Appealed, AppealedUpheld, AppealedUpheldDue, AppealedOverturned, AppealedOverturnedPaid],
				AppealedPaid,
			)
			.to(&[Reversed], TakenBack)
			.stays(&[ReversedRelied])
			.otherwise(Error::NothingDue),
		Row::new("a remittance is cleared", |of| <Claims as Payables>::cleared(of.claim))
			.to(&[Paid], Reconciled)
			.to(&[PaidInPart, PaidRelied], ReconciledInPart)
			.stays(&all),
	]
}

fn undoing() -> Vec<Row> {
	let open = [Submitted, Accepted, InReview, Large, Proposed, Asked, Unanswered];
	let unpaid = [Scheduled, ScheduledInPart, Upheld, UpheldLast, Overturned, OverturnedInPart];
	let decided = [&[Approved, PartiallyApproved, Denied, DeniedLate], &unpaid[..]].concat();
	let paid = [ScheduledPaid, ScheduledPaidInPart, UpheldPaid, UpheldDue, OverturnedPaid, OverturnedPaidInPart];
	vec![
		Row::new("void_claim", |of| Claims::void_claim(by(&clerk()), HOSPITAL, of.claim))
			.to(&open, Voided)
			.to(&decided, Voided)
			.but(&paid, Error::AlreadyPaid)
			.but(&[PartRelied], Error::LaterPayerDecided),
		Row::new("submit_claim, another in its place", |of| replace(of.claim))
			.to(&open, Replaced)
			.to(&decided, Replaced)
			.to(&[Returned], Replaced)
			.stays(&[Reversed, TakenBack])
			.but(&paid, Error::AlreadyPaid)
			.but(&[PartRelied, ReversedRelied], Error::LaterPayerDecided),
		Row::new("reverse_claim", |of| reverse(of.claim))
			.to(&[Paid, PaidInPart, Reconciled, ReconciledInPart], Reversed)
			.to(&paid, Reversed)
			.to(&[PaidRelied], ReversedRelied)
			.but(&unpaid, Error::NothingPaid),
	]
}
