//! Who is asked to pay takes nothing away of what was given already: neither the coverage nor an authorization, nor its place among payers.

use salus_coverage::{Call, Error};
use salus_primitives::{
	insurance::{
		Authorized, Benefit,
		Category::{Consultation, Imaging},
		ClaimDraft, ClaimLine, ClaimStatus, Evidence, Rules, Ruling, Terms,
	},
	role::Role,
	AuthorizationId, ClaimId, CoverageId, Digest,
};

use super::{
	care::{schedule, visit},
	deeds::*,
	people::*,
};
use crate::{Coverage, Runtime};

/// Of imaging, everything is authorized before. No claim is decided by rule.
fn rules_of_imaging() -> Rules {
	Rules { automatic: 0, ..rules(vec![Benefit { authorize_above: Some(0), ..benefit(Imaging) }]) }
}

/// Two units, certified for the service that `scan` names.
fn certified(coverage: CoverageId) -> AuthorizationId {
	let id = AuthorizationId(salus_coverage::NextAuthorization::<Runtime>::get());
	let requested = Authorized { units: 2, start: BEGUN, end: OVER };
	let service = Digest::repeat_byte(1);
	let asked = Call::request_authorization { organization: HOSPITAL, coverage, category: Imaging, service, requested };
	done(&clerk(HOSPITAL), asked);
	let given = Call::certify_authorization { organization: INSURER, authorization: id, certified: requested };
	done(&adjudicator(INSURER, 3), given);
	id
}

fn scan(authorization: AuthorizationId, evidence: Option<Evidence>) -> ClaimLine {
	ClaimLine { authorization: Some(authorization), ..line(Imaging, 1, 1_000, evidence) }
}

fn revocation(authorization: AuthorizationId) -> Call<Runtime> {
	Call::revoke_authorization { organization: INSURER, authorization }
}

#[test]
fn what_was_authorized_and_given_is_paid_though_it_is_revoked_before_it_is_claimed() {
	scene(|| {
		let coverage = insured(rules_of_imaging());
		let authorization = certified(coverage);
		let doctor = schedule(HOSPITAL);
		let line = scan(authorization, Some(visit(HOSPITAL, doctor, 0)));
		pass(HOUR);
		done(&adjudicator(INSURER, 3), revocation(authorization));
		let claim = submitted(HOSPITAL, draft(coverage, vec![line]));
		assert_eq!(decided(claim, 0, vec![Ruling::AsRuled]), Ok(()));
		assert_eq!((status_of(claim), amounts_of(claim)), (ClaimStatus::Approved, (1_000, 0)));

		// What is given later is not certified any more.
		let late = scan(authorization, Some(visit(HOSPITAL, doctor, 0)));
		let late = submitted(HOSPITAL, draft(coverage, vec![ClaimLine { served: now(), ..late }]));
		assert_eq!(decided(late, 0, vec![Ruling::AsRuled]), Ok(()));
		assert_eq!((status_of(late), amounts_of(late)), (ClaimStatus::Denied, (0, 0)));
	});
}

#[test]
fn what_a_claim_waits_for_is_its_own_though_it_is_revoked() {
	scene(|| {
		let coverage = insured(rules_of_imaging());
		let authorization = certified(coverage);
		let doctor = schedule(HOSPITAL);
		let line = ClaimLine { units: 2, ..scan(authorization, Some(visit(HOSPITAL, doctor, 0))) };
		pass(HOUR);
		let claim = submitted(HOSPITAL, draft(coverage, vec![line]));
		let found = Coverage::authorization(authorization).expect("it was asked for");
		assert_eq!((found.used, found.reserved, found.left()), (0, 2, 0));
		// A provider that lets a claim wait keeps no insurer from revoking what is served later.
		done(&adjudicator(INSURER, 3), revocation(authorization));
		assert_eq!(decided(claim, 0, vec![Ruling::AsRuled]), Ok(()));
		let found = Coverage::authorization(authorization).expect("it was asked for");
		assert_eq!((found.used, found.reserved, amounts_of(claim).0), (2, 0, 1_000));
	});
}

/// A claim for 1000 that an adjudicator has denied, and the patient has appealed.
fn appealed_denial(coverage: CoverageId) -> ClaimId {
	let doctor = schedule(HOSPITAL);
	let seen = visit(HOSPITAL, doctor, 0);
	let claim = submitted(HOSPITAL, draft(coverage, vec![line(Consultation, 1, 1_000, Some(seen))]));
	assert_eq!(decided(claim, 0, vec![Ruling::NotNecessary]), Ok(()));
	assert_eq!(status_of(claim), ClaimStatus::Denied);
	assert_eq!(appealed(claim), Ok(()));
	claim
}

#[test]
fn no_appeal_is_lost_by_what_the_insurer_does_to_the_coverage() {
	let organization = INSURER;
	let deeds: [fn(CoverageId) -> Call<Runtime>; 2] = [
		|coverage| Call::suspend_coverage { organization: INSURER, coverage, from: BEGUN + 1 },
		|coverage| Call::end_coverage { organization: INSURER, coverage, at: BEGUN + 1 },
	];
	for deed in deeds {
		scene(|| {
			let coverage = insured(Rules { automatic: 0, ..everything() });
			let claim = appealed_denial(coverage);
			pass(HOUR);
			done(&holder(organization, Role::PlanManager), deed(coverage));
			assert_eq!(appeal_decided(claim, 1, vec![Ruling::AsRuled]), Ok(()));
			assert_eq!((status_of(claim), amounts_of(claim)), (ClaimStatus::Overturned, (1_000, 0)));
		});
	}
}

#[test]
fn a_coverage_under_which_something_was_claimed_was_no_error_and_keeps_its_order() {
	scene(|| {
		let coverage = insured(Rules { automatic: 0, ..everything() });
		let claim = appealed_denial(coverage);
		for deed in [in_error(coverage), last(coverage)] {
			refused(&holder(INSURER, Role::PlanManager), deed, Error::<Runtime>::Claimed);
		}
		assert_eq!(appeal_decided(claim, 1, vec![Ruling::AsRuled]), Ok(()));
		assert_eq!(amounts_of(claim), (1_000, 0));
	});
}

fn in_error(coverage: CoverageId) -> Call<Runtime> {
	Call::enter_in_error { organization: INSURER, coverage }
}

fn last(coverage: CoverageId) -> Call<Runtime> {
	Call::set_order { organization: INSURER, coverage, order: 8 }
}

#[test]
fn a_coverage_that_was_in_force_for_a_week_was_no_error_though_nobody_has_claimed() {
	scene(|| {
		let coverage = insured(everything());
		pass(7 * DAY);
		for deed in [in_error(coverage), last(coverage)] {
			refused(&holder(INSURER, Role::PlanManager), deed, Error::<Runtime>::BeganTooLongAgo);
		}
	});
	scene(|| {
		let coverage = insured(everything());
		pass(7 * DAY - 1);
		done(&holder(INSURER, Role::PlanManager), last(coverage));
		done(&holder(INSURER, Role::PlanManager), in_error(coverage));
	});
}

#[test]
fn what_was_certified_under_a_coverage_is_paid_since_that_was_no_error() {
	scene(|| {
		let coverage = insured(rules_of_imaging());
		let authorization = certified(coverage);
		let doctor = schedule(HOSPITAL);
		let line = scan(authorization, Some(visit(HOSPITAL, doctor, 0)));
		refused(&holder(INSURER, Role::PlanManager), in_error(coverage), Error::<Runtime>::Claimed);
		let claim = submitted(HOSPITAL, draft(coverage, vec![line]));
		assert_eq!(decided(claim, 0, vec![Ruling::AsRuled]), Ok(()));
		assert_eq!(amounts_of(claim), (1_000, 0));
	});
}

#[test]
fn anothers_claim_keeps_no_coverage_from_being_corrected() {
	scene(|| {
		let coverage = insured(everything());
		let others = ClaimDraft { patient: patient(1), ..draft(coverage, vec![line(Consultation, 1, 1_000, None)]) };
		let claim = submitted(HOSPITAL, others);
		assert_eq!(amounts_of(claim).0, 0);
		done(&holder(INSURER, Role::PlanManager), in_error(coverage));
	});
}

#[test]
fn no_insurer_puts_another_payer_before_itself_afterwards() {
	for draft_before in [false, true] {
		scene(|| {
			let coverage = cover(INSURER, open(INSURER, EURO, Rules { automatic: 0, ..everything() }), 0, 2);
			let nothing = open(INSURER, EURO, rules_of_imaging());
			let first = CoverageId(salus_coverage::NextCoverage::<Runtime>::get());
			let terms = Terms { plan: nothing, start: BEGUN, end: OVER, order: 1 };
			let issue = |draft| Call::issue_coverage { organization: INSURER, patient: patient(0), terms, draft };
			if draft_before {
				done(&holder(INSURER, Role::PlanManager), issue(true));
			}
			let doctor = schedule(HOSPITAL);
			let seen = |service| line(Consultation, service, 1_000, Some(visit(HOSPITAL, doctor, 0)));
			let before = seen(1);
			pass(HOUR);
			done(
				&holder(INSURER, Role::PlanManager),
				match draft_before {
					true => Call::activate_coverage { organization: INSURER, coverage: first },
					false => issue(false),
				},
			);
			let claim = submitted(HOSPITAL, draft(coverage, vec![before]));
			assert_eq!(decided(claim, 0, vec![Ruling::AsRuled]), Ok(()));
			assert_eq!((status_of(claim), amounts_of(claim)), (ClaimStatus::Approved, (1_000, 0)));

			// Of what is given from now on, it comes first.
			let after = submitted(HOSPITAL, draft(coverage, vec![seen(2)]));
			assert_eq!(decided(after, 0, vec![Ruling::AsRuled]), Ok(()));
			assert_eq!((status_of(after), amounts_of(after).0), (ClaimStatus::Denied, 0));
		});
	}
}
