//! Claims that are to be paid, as large as can be, for these benchmarks and others'.

use salus_primitives::insurance::MAX_ADJUSTMENTS;

use super::*;

fn digest(number: u32) -> Digest {
	Digest::repeat_byte(u8::try_from(number).unwrap_or_default())
}

/// A line with everything that one can have, the first of which bills the amount, and the others nothing.
fn line(number: u32, provider: OrganizationId, amount: Amount) -> ClaimLine {
	let record = RecordId(digest(number).0);
	ClaimLine {
		category: Category::Other,
		service: digest(number),
		units: 1,
		amount: if number == 0 { amount } else { 0 },
		served: 0,
		performer: Some(account("performer", number, 0)),
		evidence: Some(Evidence::Record { custodian: provider, record, version: 1 }),
		authorization: Some(AuthorizationId(number.into())),
	}
}

/// What is billed is paid, with as many adjustments of nothing as can be.
fn paid(line: &ClaimLine) -> LineDecision {
	let (group, reason) = (AdjustmentGroup::Contractual, AdjustmentReason::NotCovered);
	let adjustments = (0..MAX_ADJUSTMENTS).map(|_| Adjustment { group, reason, amount: 0 });
	LineDecision {
		billed: line.amount,
		eligible: line.amount,
		deductible: 0,
		copay: 0,
		coinsurance: 0,
		paid: line.amount,
		units: 0,
		adjustments: BoundedVec::truncate_from(adjustments.collect()),
	}
}

/// A claim that is to be paid so, of as many lines as can be, in which as many have had a hand as can.
pub fn make_payable<T: Config>(payable: Payable) -> ClaimId {
	let Payable { payer, payee, patient, unit, kind, amount, invoice } = payable;
	let reversed = kind == RemittedKind::Adjustment;
	let lines: Vec<_> = (0..MAX_LINES).map(|number| line(number, payee, amount)).collect();
	let decided = BoundedVec::truncate_from(lines.iter().map(paid).collect());
	let decision = Decision { version: 0, period: 0, lines: decided, at: 0, block: 0, automatic: true };
	let hands = (0..MAX_HANDS).map(|number| account("adjudicator", number, 0));
	let id = NextClaim::<T>::mutate(|next| core::mem::replace(next, ClaimId(next.0.saturating_add(1))));
	let claim = Claim {
		kind: ClaimKind::Professional,
		priority: Priority::Routine,
		provider: payee,
		patient,
		coverage: CoverageId::default(),
		insurer: payer,
		unit,
		invoice,
		prior: Some(id),
		replaces: Some(id),
		replaced_by: Some(id),
		documents: Some(digest(0)),
		lines: BoundedVec::truncate_from(lines),
		status: if reversed { ClaimStatus::Reversed } else { ClaimStatus::Approved },
		submitter: account("clerk", 0, 0),
		hands: BoundedVec::truncate_from(hands.collect()),
		decision: (!reversed).then_some(decision),
		appeals: 0,
		paid: if reversed { amount } else { 0 },
		deadline: Some(Moment::MAX),
		entered: 0,
		submitted: Some(0),
		changed: 0,
	};
	Pallet::<T>::put(id, claim);
	id
}
