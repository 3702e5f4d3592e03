//! An insurer that mends a coverage after it has refused a claim: on appeal that counts.

use salus_coverage::Call;
use salus_primitives::{
	insurance::{AdjustmentReason, Category::Consultation, ClaimStatus, Ruling, Terms},
	role::Role,
	CoverageId,
};

use super::{
	care::{schedule, visit},
	deeds::*,
	people::*,
};
use crate::Runtime;

fn managed(call: Call<Runtime>) {
	done(&holder(INSURER, Role::PlanManager), call);
}

/// A coverage of the first patient's that the insurer issues, or begins to, until then.
fn issued(end: u64, draft: bool) -> CoverageId {
	let plan = open(INSURER, EURO, everything());
	let coverage = CoverageId(salus_coverage::NextCoverage::<Runtime>::get());
	let terms = Terms { plan, start: BEGUN, end, order: 1 };
	managed(Call::issue_coverage { organization: INSURER, patient: patient(0), terms, draft });
	coverage
}

/// A visit that is claimed and refused for this reason by rule, and paid on appeal after the insurer has done that.
fn paid_once(coverage: CoverageId, reason: AdjustmentReason, mended: Call<Runtime>) {
	let doctor = schedule(HOSPITAL);
	pass(2 * DAY);
	let seen = visit(HOSPITAL, doctor, 0);
	let claim = submitted(HOSPITAL, draft(coverage, vec![line(Consultation, 1, 1_000, Some(seen))]));
	let told = claim_of(claim).decision.expect("it is decided").lines[0].adjustments[0];
	assert_eq!((status_of(claim), told.reason), (ClaimStatus::Denied, reason));
	pass(5 * DAY);
	managed(mended);
	assert_eq!(appealed(claim), Ok(()));
	assert_eq!(appeal_decided(claim, 0, vec![Ruling::AsRuled]), Ok(()));
	assert_eq!((status_of(claim), amounts_of(claim)), (ClaimStatus::Overturned, (1_000, 0)));
}

#[test]
fn what_was_refused_while_the_coverage_was_suspended_is_paid_when_it_is_resumed() {
	scene(|| {
		let coverage = issued(OVER, false);
		let organization = INSURER;
		managed(Call::suspend_coverage { organization, coverage, from: now() });
		paid_once(coverage, AdjustmentReason::AfterCoverage, Call::resume_coverage { organization, coverage });
	});
}

#[test]
fn what_was_refused_after_the_end_is_paid_when_the_coverage_is_renewed() {
	scene(|| {
		let coverage = issued(START + DAY, false);
		let renewed = Call::extend_coverage { organization: INSURER, coverage, end: OVER };
		paid_once(coverage, AdjustmentReason::AfterCoverage, renewed);
	});
}

#[test]
fn what_was_refused_under_a_draft_is_paid_when_it_is_activated() {
	scene(|| {
		let coverage = issued(OVER, true);
		let active = Call::activate_coverage { organization: INSURER, coverage };
		paid_once(coverage, AdjustmentReason::NotInsured, active);
	});
}
