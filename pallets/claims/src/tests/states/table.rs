//! The table.

use frame_support::assert_ok;
use salus_primitives::{
	glue::Payables,
	insurance::{
		Category, ClaimDraft, ClaimLine, ClaimStatus, InformationReason, LineEvidence, ReversalReason, Ruling, Verdict,
	},
	role::Role,
	ClaimId, RemittanceId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{decision::refuses, mock::*, Error, Proposals};

/// Where a claim stands, and what of that makes a difference.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Case {
	Draft,
	Submitted,
	Accepted,
	Returned,
	InReview,
	Large,
	Proposed,
	Asked,
	Unanswered,
	Approved,
	PartiallyApproved,
	Denied,
	Scheduled,
	ScheduledPaid,
	Paid,
	PaidInPart,
	Reconciled,
	Appealed,
	AppealedProposed,
	Upheld,
	UpheldPaid,
	Overturned,
	OverturnedPaid,
	Voided,
	Replaced,
	Reversed,
	TakenBack,
}

use Case::*;

/// Every case.
pub const CASES: [Case; 27] = [
	Draft,
	Submitted,
	Accepted,
	Returned,
	InReview,
	Large,
	Proposed,
	Asked,
	Unanswered,
	Approved,
	PartiallyApproved,
	Denied,
	Scheduled,
	ScheduledPaid,
	Paid,
	PaidInPart,
	Reconciled,
	Appealed,
	AppealedProposed,
	Upheld,
	UpheldPaid,
	Overturned,
	OverturnedPaid,
	Voided,
	Replaced,
	Reversed,
	TakenBack,
];

/// What the calls are about.
pub struct Subject {
	/// The claim.
	pub claim: ClaimId,
	/// The claim at the payer before, where it waits for that.
	pub prior: Option<ClaimId>,
}

/// A claim that takes two, and that nothing shows.
fn large() -> ClaimDraft {
	draft([ClaimLine { evidence: None, ..line(150_000) }])
}

/// A claim that waits for the payer before, and the claim on that.
fn waiting() -> (ClaimDraft, ClaimId) {
	Neighbours::insure_before();
	let open = ClaimLine { evidence: None, ..line(10_000) };
	let before = submitted(ClaimDraft { coverage: OTHER_COVERAGE, ..draft([open.clone()]) });
	(ClaimDraft { prior: Some(before), ..draft([open]) }, before)
}

/// Submits the claim, and before that writes it so, if it is a draft.
fn submit_as(of: &Subject, new: fn() -> ClaimDraft) -> DispatchResult {
	if status(of.claim) == ClaimStatus::Draft {
		Claims::change_claim(by(&clerk()), HOSPITAL, of.claim, new())?;
	}
	submit(of.claim)
}

/// Answers with a visit.
fn answer(claim: ClaimId) -> DispatchResult {
	let evidence = line(1).evidence.expect("a visit");
	let evidence = vec![LineEvidence { line: 0, evidence }].try_into().expect("one");
	Claims::answer_claim(by(&clerk()), HOSPITAL, claim, evidence, None)
}

/// What the calls must be given to succeed: the same ruling.
fn said(claim: ClaimId, ruling: Ruling) -> Verdict {
	Verdict::Decide(rulings(claim, ruling))
}

fn pay(claim: ClaimId) -> DispatchResult {
	<Claims as Payables>::paid(claim, RemittanceId(7))
}

fn schedule(claim: ClaimId) -> DispatchResult {
	let claims = vec![claim].try_into().expect("fewer than can be");
	Claims::schedule_payment(by(&cashier()), INSURER, claims, Now::get())
}

fn ask(claim: ClaimId) -> DispatchResult {
	Claims::request_information(by(&adjudicator(0)), INSURER, claim, InformationReason::Evidence)
}

fn reverse(claim: ClaimId) -> DispatchResult {
	Claims::reverse_claim(by(&cashier()), INSURER, claim, ReversalReason::BilledInError)
}

/// The same, from where the claim stands there.
fn from(case: Case, how: impl FnOnce(ClaimId) -> DispatchResult) -> ClaimId {
	let claim = case.reach().claim;
	assert_ok!(how(claim));
	claim
}

/// A new claim in the place of this one.
fn replace(claim: ClaimId) -> DispatchResult {
	let new = write(ClaimDraft { replaces: Some(claim), ..draft([line(1_000)]) });
	submit(new)
}

impl Case {
	/// Its status.
	pub const fn status(self) -> ClaimStatus {
		match self {
			Draft => ClaimStatus::Draft,
			Submitted => ClaimStatus::Submitted,
			Accepted => ClaimStatus::Accepted,
			Returned => ClaimStatus::Returned,
			InReview | Large | Proposed => ClaimStatus::InReview,
			Asked | Unanswered => ClaimStatus::InformationRequested,
			Approved => ClaimStatus::Approved,
			PartiallyApproved => ClaimStatus::PartiallyApproved,
			Denied => ClaimStatus::Denied,
			Scheduled | ScheduledPaid => ClaimStatus::PaymentScheduled,
			Paid | PaidInPart => ClaimStatus::Paid,
			Reconciled => ClaimStatus::Reconciled,
			Appealed | AppealedProposed => ClaimStatus::Appealed,
			Upheld | UpheldPaid => ClaimStatus::Upheld,
			Overturned | OverturnedPaid => ClaimStatus::Overturned,
			Voided => ClaimStatus::Voided,
			Replaced => ClaimStatus::Replaced,
			Reversed | TakenBack => ClaimStatus::Reversed,
		}
	}

	/// What makes it different from others of the same status.
	pub const fn special(self) -> Option<&'static str> {
		match self {
			Large => Some("large"),
			Proposed | AppealedProposed => Some("proposed"),
			Unanswered => Some("too late"),
			PaidInPart => Some("refused in part"),
			ScheduledPaid | UpheldPaid | OverturnedPaid => Some("paid before"),
			TakenBack => Some("money back"),
			_ => None,
		}
	}

	/// What people call it.
	pub fn title(self) -> String {
		let status = self.status().code();
		self.special().map_or_else(|| status.to_string(), |special| format!("{status}, {special}"))
	}

	/// Brings a claim there.
	pub fn reach(self) -> Subject {
		let mut prior = None;
		let claim = match self {
			Draft => write(draft([line(10_000)])),
			Submitted => {
				let (new, before) = waiting();
				prior = Some(before);
				submitted(new)
			}
			Accepted => submitted(unshown()),
			Returned => from(Accepted, |claim| {
				Claims::return_claim(by(&adjudicator(0)), INSURER, claim, InformationReason::Amounts)
			}),
			InReview => from(Accepted, take),
			Large => {
				let claim = submitted(large());
				assert_ok!(take(claim));
				claim
			}
			Proposed => from(Large, |claim| adjudicate(claim, Ruling::AsRuled)),
			Asked => from(InReview, ask),
			Unanswered => from(Asked, |_| {
				pass(10 * DAY);
				Ok(())
			}),
			Approved => submitted(draft([line(10_000)])),
			PartiallyApproved => {
				let claim = submitted(half_shown());
				assert_ok!(take(claim));
				assert_ok!(adjudicate(claim, Ruling::AsRuled));
				claim
			}
			Denied => from(InReview, |claim| adjudicate(claim, Ruling::AsRuled)),
			Scheduled => from(Approved, schedule),
			ScheduledPaid => from(OverturnedPaid, schedule),
			Paid => from(Approved, pay),
			PaidInPart => from(PartiallyApproved, pay),
			Reconciled => from(PaidInPart, <Claims as Payables>::cleared),
			Appealed => from(PartiallyApproved, appeal),
			AppealedProposed => from(Proposed, |claim| {
				let verdict = said(claim, Ruling::AsRuled);
				Claims::confirm_decision(by(&adjudicator(1)), INSURER, claim, verdict)?;
				appeal(claim)?;
				decide(2, claim, said(claim, Ruling::AcceptEvidence))
			}),
			Upheld => from(Appealed, |claim| decide(1, claim, Verdict::Uphold)),
			UpheldPaid => from(PaidInPart, |claim| {
				appeal(claim)?;
				decide(1, claim, Verdict::Uphold)
			}),
			Overturned => from(Appealed, |claim| decide(1, claim, said(claim, Ruling::AcceptEvidence))),
			OverturnedPaid => from(PaidInPart, |claim| {
				appeal(claim)?;
				decide(1, claim, said(claim, Ruling::AcceptEvidence))
			}),
			Voided => from(Accepted, |claim| Claims::void_claim(by(&clerk()), HOSPITAL, claim)),
			Replaced => from(Accepted, replace),
			Reversed => from(Paid, reverse),
			TakenBack => from(Reversed, pay),
		};
		Subject { claim, prior }
	}

	/// Where the claim stands; nothing where there is none any more.
	pub fn now(claim: ClaimId) -> Option<Self> {
		let found = Claims::claim(claim)?;
		let proposed = Proposals::<Test>::contains_key(claim);
		let late = found.deadline.is_some_and(|deadline| deadline <= Now::get());
		let large = found.billed() > rules().two_above;
		let in_part = found.decision.as_ref().is_some_and(refuses);
		Some(match found.status {
			ClaimStatus::Draft => Draft,
			ClaimStatus::Submitted => Submitted,
			ClaimStatus::Accepted => Accepted,
			ClaimStatus::Returned => Returned,
			ClaimStatus::InReview if proposed => Proposed,
			ClaimStatus::InReview if large => Large,
			ClaimStatus::InReview => InReview,
			ClaimStatus::InformationRequested if late => Unanswered,
			ClaimStatus::InformationRequested => Asked,
			ClaimStatus::Approved => Approved,
			ClaimStatus::PartiallyApproved => PartiallyApproved,
			ClaimStatus::Denied => Denied,
			ClaimStatus::PaymentScheduled if found.paid > 0 => ScheduledPaid,
			ClaimStatus::PaymentScheduled => Scheduled,
			ClaimStatus::Paid if in_part => PaidInPart,
			ClaimStatus::Paid => Paid,
			ClaimStatus::Reconciled => Reconciled,
			ClaimStatus::Appealed if proposed => AppealedProposed,
			ClaimStatus::Appealed => Appealed,
			ClaimStatus::Upheld if found.paid > 0 => UpheldPaid,
			ClaimStatus::Upheld => Upheld,
			ClaimStatus::Overturned if found.paid > 0 => OverturnedPaid,
			ClaimStatus::Overturned => Overturned,
			ClaimStatus::Voided => Voided,
			ClaimStatus::Replaced => Replaced,
			ClaimStatus::Reversed if found.paid > 0 => Reversed,
			ClaimStatus::Reversed => TakenBack,
		})
	}
}

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
		Row::new("proceed_claim, the payer before has decided", |of| {
			if let Some(prior) = of.prior.filter(|prior| status(*prior) == ClaimStatus::Accepted) {
				let other = by(&holder(OTHER_INSURER, Role::Adjudicator));
				Claims::take_claim(other.clone(), OTHER_INSURER, prior)?;
				let rulings = rulings(prior, Ruling::AcceptEvidence);
				Claims::adjudicate_claim(other, OTHER_INSURER, prior, rulings)?;
			}
			Claims::proceed_claim(by(&clerk()), HOSPITAL, of.claim)
		})
		.to(&[Submitted], Accepted),
	]
}

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
				ask(of.claim)?;
				answer(of.claim)?;
			}
			adjudicate(of.claim, Ruling::AtMost(5_000))
		})
		.to(&[InReview], PartiallyApproved)
		.to(&[Large], Proposed)
		.but(&[Proposed], Error::AlreadyProposed),
		Row::new("confirm_decision", |of| {
			let proposal = Claims::proposal(of.claim).map(|proposal| proposal.verdict);
			let verdict = proposal.unwrap_or(Verdict::Uphold);
			Claims::confirm_decision(by(&adjudicator(3)), INSURER, of.claim, verdict)
		})
		.to(&[Proposed], Denied)
		.to(&[AppealedProposed], Overturned)
		.but(&[InReview, Large, Appealed], Error::NotProposed),
		Row::new("refuse_decision", |of| Claims::refuse_decision(by(&adjudicator(3)), INSURER, of.claim))
			.to(&[Proposed], Large)
			.to(&[AppealedProposed], Appealed)
			.but(&[InReview, Large, Appealed], Error::NotProposed),
	]
}

fn appeals() -> Vec<Row> {
	vec![
		Row::new("appeal_claim", |of| appeal(of.claim))
			.to(&[PartiallyApproved, Denied, PaidInPart, Reconciled, Upheld, UpheldPaid], Appealed)
			.but(&[Scheduled, ScheduledPaid, Paid, Overturned, OverturnedPaid], Error::NothingRefused),
		Row::new("withdraw_appeal", |of| Claims::withdraw_appeal(by(&clerk()), Some(HOSPITAL), of.claim))
			.to(&[Appealed], PartiallyApproved)
			.to(&[AppealedProposed], Denied),
		Row::new("decide_appeal, uphold", |of| decide(3, of.claim, Verdict::Uphold))
			.to(&[Appealed], Upheld)
			.but(&[AppealedProposed], Error::AlreadyProposed),
		Row::new("decide_appeal, the same again", |of| decide(3, of.claim, said(of.claim, Ruling::AsRuled)))
			.to(&[Appealed], Upheld)
			.but(&[AppealedProposed], Error::AlreadyProposed),
		Row::new("decide_appeal, overturn", |of| decide(3, of.claim, said(of.claim, Ruling::AcceptEvidence)))
			.to(&[Appealed], Overturned)
			.but(&[AppealedProposed], Error::AlreadyProposed),
	]
}

fn payment() -> Vec<Row> {
	let all: Vec<_> = CASES.into_iter().filter(|case| ![Paid, PaidInPart].contains(case)).collect();
	vec![
		Row::new("schedule_payment", |of| schedule(of.claim))
			.to(&[Approved, PartiallyApproved, Upheld, Overturned], Scheduled)
			.to(&[OverturnedPaid], ScheduledPaid)
			.stays(&[Scheduled, ScheduledPaid])
			.but(&[UpheldPaid], Error::NothingDue),
		Row::new("a remittance pays", |of| pay(of.claim))
			.to(&[Approved, Scheduled, ScheduledPaid, Overturned, OverturnedPaid], Paid)
			.stays(&[Appealed])
			.to(&[PartiallyApproved, Upheld], PaidInPart)
			.to(&[Reversed], TakenBack)
			.otherwise(Error::NothingDue),
		Row::new("a remittance is cleared", |of| <Claims as Payables>::cleared(of.claim))
			.to(&[Paid, PaidInPart], Reconciled)
			.stays(&all),
	]
}

fn undoing() -> Vec<Row> {
	let open = [Submitted, Accepted, InReview, Large, Proposed, Asked, Unanswered];
	let decided = [Approved, PartiallyApproved, Denied, Scheduled, Upheld, Overturned];
	let paid = [ScheduledPaid, UpheldPaid, OverturnedPaid];
	vec![
		Row::new("void_claim", |of| Claims::void_claim(by(&clerk()), HOSPITAL, of.claim))
			.to(&open, Voided)
			.to(&decided, Voided)
			.but(&paid, Error::AlreadyPaid),
		Row::new("submit_claim, another in its place", |of| replace(of.claim))
			.to(&open, Replaced)
			.to(&decided, Replaced)
			.to(&[Returned], Replaced)
			.stays(&[Reversed, TakenBack])
			.but(&paid, Error::AlreadyPaid),
		Row::new("reverse_claim", |of| reverse(of.claim))
			.to(&[Paid, PaidInPart, Reconciled], Reversed)
			.to(&paid, Reversed)
			.but(&[Scheduled, Upheld, Overturned], Error::NothingPaid),
	]
}
