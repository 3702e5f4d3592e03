//! Where claims stand, and how the tests come there.

use frame_support::assert_ok;
use salus_primitives::{
	glue::Payables,
	insurance::{Category, Claim, ClaimDraft, ClaimStatus, InformationReason, Ruling, Verdict, MAX_APPEALS},
	ClaimId,
};
use sp_runtime::DispatchResult;

use super::scene::*;
use crate::{decision::refuses, list::due, mock::*, Appeals, Proposals};

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
	PartRelied,
	Denied,
	DeniedLate,
	Scheduled,
	ScheduledInPart,
	ScheduledPaid,
	ScheduledPaidInPart,
	Paid,
	PaidInPart,
	PaidRelied,
	Reconciled,
	ReconciledInPart,
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
	AppealedProposed,
	Upheld,
	UpheldPaid,
	UpheldDue,
	UpheldLast,
	Overturned,
	OverturnedInPart,
	OverturnedPaid,
	OverturnedPaidInPart,
	Voided,
	Replaced,
	Reversed,
	ReversedRelied,
	TakenBack,
}

use Case::*;

/// Every case.
pub const CASES: [Case; 47] = [
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
	PartRelied,
	Denied,
	DeniedLate,
	Scheduled,
	ScheduledInPart,
	ScheduledPaid,
	ScheduledPaidInPart,
	Paid,
	PaidInPart,
	PaidRelied,
	Reconciled,
	ReconciledInPart,
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
	AppealedProposed,
	Upheld,
	UpheldPaid,
	UpheldDue,
	UpheldLast,
	Overturned,
	OverturnedInPart,
	OverturnedPaid,
	OverturnedPaidInPart,
	Voided,
	Replaced,
	Reversed,
	ReversedRelied,
	TakenBack,
];

/// What the calls are about.
pub struct Subject {
	/// The claim.
	pub claim: ClaimId,
	/// The claim at the payer before, where it waits for that.
	pub prior: Option<ClaimId>,
}

/// A claim that stands there, and then this.
fn from(case: Case, how: impl FnOnce(ClaimId) -> DispatchResult) -> ClaimId {
	let claim = case.bring().claim;
	assert_ok!(how(claim));
	claim
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
			PartiallyApproved | PartRelied => ClaimStatus::PartiallyApproved,
			Denied | DeniedLate => ClaimStatus::Denied,
			Scheduled | ScheduledInPart | ScheduledPaid | ScheduledPaidInPart => ClaimStatus::PaymentScheduled,
			Paid | PaidInPart | PaidRelied => ClaimStatus::Paid,
			Reconciled | ReconciledInPart => ClaimStatus::Reconciled,
			Appealed
			| AppealedDenied
			| AppealedPaid
			| AppealedReconciled
			| AppealedUpheld
			| AppealedUpheldPaid
			| AppealedUpheldDue
			| AppealedOverturned
			| AppealedOverturnedPaid
			| AppealedLarge
			| AppealedProposed => ClaimStatus::Appealed,
			Upheld | UpheldPaid | UpheldDue | UpheldLast => ClaimStatus::Upheld,
			Overturned | OverturnedInPart | OverturnedPaid | OverturnedPaidInPart => ClaimStatus::Overturned,
			Voided => ClaimStatus::Voided,
			Replaced => ClaimStatus::Replaced,
			Reversed | ReversedRelied | TakenBack => ClaimStatus::Reversed,
		}
	}

	/// What makes it different from others of the same status.
	pub const fn special(self) -> Option<&'static str> {
		match self {
			Large | AppealedLarge => Some("large"),
			Proposed | AppealedProposed => Some("proposed"),
			Unanswered | DeniedLate => Some("too late"),
			ScheduledInPart | PaidInPart | ReconciledInPart | OverturnedInPart => Some("refused in part"),
			ScheduledPaid | UpheldPaid | OverturnedPaid => Some("paid before"),
			ScheduledPaidInPart | OverturnedPaidInPart => Some("paid before, refused in part"),
			UpheldDue => Some("paid before, more is due"),
			UpheldLast => Some("no appeal left"),
			PartRelied | PaidRelied | ReversedRelied => Some("relied on"),
			Appealed => Some("was partially-approved"),
			AppealedDenied => Some("was denied"),
			AppealedPaid => Some("was paid"),
			AppealedReconciled => Some("was reconciled"),
			AppealedUpheld => Some("was upheld"),
			AppealedUpheldPaid => Some("was upheld, paid before"),
			AppealedUpheldDue => Some("was upheld, paid before, more is due"),
			AppealedOverturned => Some("was overturned"),
			AppealedOverturnedPaid => Some("was overturned, paid before"),
			TakenBack => Some("money back"),
			_ => None,
		}
	}

	/// What people call it.
	pub fn title(self) -> String {
		let status = self.status().code();
		self.special().map_or_else(|| status.to_string(), |special| format!("{status}, {special}"))
	}

	/// Brings a claim there, by a plan that lets it be appealed as often as any case needs.
	pub fn reach(self) -> Subject {
		Neighbours::rules_mut(|rules| rules.appeals = MAX_APPEALS);
		self.bring()
	}

	fn bring(self) -> Subject {
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
			PartiallyApproved => decided(in_part()),
			PartRelied => {
				Neighbours::insure_twice();
				let one = line_in(Category::Consultation, 10_000);
				let claim = decided(draft([one.clone(), unseen(1_000)]));
				submitted(ClaimDraft { coverage: OTHER_COVERAGE, prior: Some(claim), ..draft([one]) });
				claim
			}
			Denied => from(InReview, |claim| adjudicate(claim, Ruling::AsRuled)),
			DeniedLate => from(Denied, |_| {
				pass(30 * DAY);
				Ok(())
			}),
			Scheduled => from(Approved, schedule),
			ScheduledInPart => from(PartiallyApproved, schedule),
			ScheduledPaid => from(OverturnedPaid, schedule),
			ScheduledPaidInPart => from(OverturnedPaidInPart, schedule),
			Paid => from(Approved, pay),
			PaidInPart => from(PartiallyApproved, pay),
			PaidRelied => from(PartRelied, pay),
			Reconciled => from(Paid, <Claims as Payables>::cleared),
			ReconciledInPart => from(PaidInPart, <Claims as Payables>::cleared),
			Appealed => from(PartiallyApproved, appeal),
			AppealedDenied => {
				let claim = decided(draft([unseen(6_000), unseen(3_000), unseen(1_000)]));
				assert_ok!(appeal(claim));
				claim
			}
			AppealedPaid => from(PaidInPart, appeal),
			AppealedReconciled => from(ReconciledInPart, appeal),
			AppealedUpheld => from(Upheld, appeal),
			AppealedUpheldPaid => from(UpheldPaid, appeal),
			AppealedUpheldDue => from(UpheldDue, appeal),
			AppealedOverturned => from(OverturnedInPart, appeal),
			AppealedOverturnedPaid => from(OverturnedPaidInPart, appeal),
			AppealedLarge => from(Proposed, |claim| {
				confirm(1, claim, said(claim, Ruling::AsRuled))?;
				appeal(claim)
			}),
			AppealedProposed => from(AppealedLarge, |claim| decide(2, claim, said(claim, Ruling::AcceptEvidence))),
			Upheld => from(Appealed, |claim| decide(1, claim, Verdict::Uphold)),
			UpheldPaid => from(AppealedPaid, |claim| decide(1, claim, Verdict::Uphold)),
			UpheldDue => from(AppealedOverturnedPaid, |claim| decide(2, claim, Verdict::Uphold)),
			UpheldLast => from(Appealed, |claim| {
				Neighbours::rules_mut(|rules| rules.appeals = 1);
				decide(1, claim, Verdict::Uphold)
			}),
			Overturned => from(Appealed, |claim| decide(1, claim, said(claim, Ruling::AcceptEvidence))),
			OverturnedInPart => from(Appealed, |claim| decide(1, claim, one_more(claim))),
			OverturnedPaid => from(AppealedPaid, |claim| decide(1, claim, said(claim, Ruling::AcceptEvidence))),
			OverturnedPaidInPart => from(AppealedPaid, |claim| decide(1, claim, one_more(claim))),
			Voided => from(Accepted, |claim| Claims::void_claim(by(&clerk()), HOSPITAL, claim)),
			Replaced => from(Accepted, replace),
			Reversed => from(Paid, reverse),
			ReversedRelied => from(PaidRelied, reverse),
			TakenBack => from(Reversed, pay),
		};
		Subject { claim, prior }
	}

	/// Where the claim stands; nothing where there is none any more.
	pub fn now(claim: ClaimId) -> Option<Self> {
		let found = Claims::claim(claim)?;
		let late = found.deadline.is_some_and(|deadline| deadline <= Now::get());
		let relied = Claims::is_relied_on(claim);
		let in_part = found.decision.as_ref().is_some_and(refuses);
		let paid = found.paid > 0;
		let is_due = due(&found).is_some();
		Some(match found.status {
			ClaimStatus::Draft => Draft,
			ClaimStatus::Submitted => Submitted,
			ClaimStatus::Accepted => Accepted,
			ClaimStatus::Returned => Returned,
			ClaimStatus::InReview if is_proposed(claim) => Proposed,
			ClaimStatus::InReview if is_large(&found) => Large,
			ClaimStatus::InReview => InReview,
			ClaimStatus::InformationRequested if late => Unanswered,
			ClaimStatus::InformationRequested => Asked,
			ClaimStatus::Approved => Approved,
			ClaimStatus::PartiallyApproved if relied => PartRelied,
			ClaimStatus::PartiallyApproved => PartiallyApproved,
			ClaimStatus::Denied if late => DeniedLate,
			ClaimStatus::Denied => Denied,
			ClaimStatus::PaymentScheduled => match (paid, in_part) {
				(false, false) => Scheduled,
				(false, true) => ScheduledInPart,
				(true, false) => ScheduledPaid,
				(true, true) => ScheduledPaidInPart,
			},
			ClaimStatus::Paid if relied => PaidRelied,
			ClaimStatus::Paid if in_part => PaidInPart,
			ClaimStatus::Paid => Paid,
			ClaimStatus::Reconciled if in_part => ReconciledInPart,
			ClaimStatus::Reconciled => Reconciled,
			ClaimStatus::Appealed => Self::appealed(claim, &found),
			ClaimStatus::Upheld if found.deadline.is_none() => UpheldLast,
			ClaimStatus::Upheld => match (paid, is_due) {
				(false, _) => Upheld,
				(true, false) => UpheldPaid,
				(true, true) => UpheldDue,
			},
			ClaimStatus::Overturned => match (paid, in_part) {
				(false, false) => Overturned,
				(false, true) => OverturnedInPart,
				(true, false) => OverturnedPaid,
				(true, true) => OverturnedPaidInPart,
			},
			ClaimStatus::Voided => Voided,
			ClaimStatus::Replaced => Replaced,
			ClaimStatus::Reversed if relied => ReversedRelied,
			ClaimStatus::Reversed if paid => Reversed,
			ClaimStatus::Reversed => TakenBack,
		})
	}

	fn appealed(claim: ClaimId, found: &Claim) -> Self {
		let appeal = Appeals::<Test>::get(claim).expect("it is appealed");
		match (appeal.from, found.paid > 0, due(found).is_some()) {
			_ if is_proposed(claim) => AppealedProposed,
			_ if is_large(found) => AppealedLarge,
			(ClaimStatus::PartiallyApproved, ..) => Appealed,
			(ClaimStatus::Denied, ..) => AppealedDenied,
			(ClaimStatus::Paid, ..) => AppealedPaid,
			(ClaimStatus::Reconciled, ..) => AppealedReconciled,
			(ClaimStatus::Upheld, false, _) => AppealedUpheld,
			(ClaimStatus::Upheld, true, false) => AppealedUpheldPaid,
			(ClaimStatus::Upheld, true, true) => AppealedUpheldDue,
			(ClaimStatus::Overturned, false, _) => AppealedOverturned,
			(ClaimStatus::Overturned, true, _) => AppealedOverturnedPaid,
			(from, ..) => panic!("nothing is appealed from {from}"),
		}
	}
}

fn is_proposed(claim: ClaimId) -> bool {
	Proposals::<Test>::contains_key(claim)
}

fn is_large(claim: &Claim) -> bool {
	claim.billed() > rules().two_above
}
