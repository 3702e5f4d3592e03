//! Every call by every role and by nobody.

use std::collections::BTreeSet;

use frame_support::{
	assert_noop, assert_ok,
	traits::{GetCallName, UnfilteredDispatchable},
};
use salus_primitives::{
	glue::Payables,
	insurance::{ClaimLine, InformationReason, ReversalReason, Ruling, Verdict},
	role::{OrganizationKind, Permission, Role},
	ClaimId, Digest, OrganizationId, RemittanceId,
};
use sp_runtime::{
	DispatchError::{self, BadOrigin},
	DispatchResult,
};

use super::write::{anchored, leaf};
use crate::{mock::*, Call, Error};

/// On which side somebody makes a call, and the permission it takes.
type Side = (OrganizationId, Permission);

/// A call, who may make it, and how a claim comes to where it succeeds.
type Case = (Vec<Side>, fn(OrganizationId) -> Call<Test>);

const SUBMITS: Side = (HOSPITAL, Permission::SubmitClaims);
const DECIDES: Side = (INSURER, Permission::AdjudicateClaims);
const PAYS: Side = (INSURER, Permission::PayClaims);

/// A claim before the sixth adjudicator.
fn in_review(amount: u64) -> ClaimId {
	let claim = submitted(draft([ClaimLine { evidence: None, ..line(amount) }]));
	assert_ok!(Claims::take_claim(by(&adjudicator(5)), INSURER, claim));
	claim
}

fn asked() -> ClaimId {
	let claim = in_review(1);
	let reason = InformationReason::Evidence;
	assert_ok!(Claims::request_information(by(&adjudicator(5)), INSURER, claim, reason));
	claim
}

fn proposed() -> ClaimId {
	let claim = in_review(200_000);
	let said = rulings(claim, Ruling::AsRuled);
	assert_ok!(Claims::adjudicate_claim(by(&adjudicator(5)), INSURER, claim, said));
	claim
}

fn denied() -> ClaimId {
	let claim = in_review(1);
	let said = rulings(claim, Ruling::AsRuled);
	assert_ok!(Claims::adjudicate_claim(by(&adjudicator(5)), INSURER, claim, said));
	claim
}

fn appealed() -> ClaimId {
	let claim = denied();
	assert_ok!(appeal(claim));
	claim
}

/// Every call, so that it succeeds for whoever may, made for this organization.
fn every_call() -> Vec<Case> {
	vec![
		(vec![SUBMITS], |organization| Call::write_claim { organization, draft: draft([line(1)]) }),
		(vec![SUBMITS], |organization| Call::change_claim {
			organization,
			claim: write(draft([line(1)])),
			draft: draft([line(2)]),
		}),
		(vec![SUBMITS], |organization| Call::discard_claim { organization, claim: write(draft([line(1)])) }),
		(vec![SUBMITS], |organization| {
			let leaf = leaf(PATIENT, SERVED);
			let (anchor, proof) = anchored(HOSPITAL, &leaf);
			Call::prove_line { organization, claim: write(draft([line(1)])), line: 0, anchor, leaf, proof }
		}),
		(vec![SUBMITS], |organization| Call::submit_claim { organization, claim: write(draft([line(1)])) }),
		(vec![SUBMITS, DECIDES], |organization| {
			// The one before is voided while this one waits.
			Neighbours::insure_before();
			let open = ClaimLine { evidence: None, ..line(1) };
			let first = salus_primitives::insurance::ClaimDraft { coverage: OTHER_COVERAGE, ..draft([open.clone()]) };
			let prior = submitted(first);
			let claim = submitted(salus_primitives::insurance::ClaimDraft { prior: Some(prior), ..draft([open]) });
			assert_ok!(Claims::void_claim(by(&clerk()), HOSPITAL, prior));
			Call::proceed_claim { organization, claim }
		}),
		(vec![DECIDES], |organization| Call::take_claim { organization, claim: submitted(unshown()) }),
		(vec![DECIDES], |organization| {
			let reason = InformationReason::Document;
			Call::return_claim { organization, claim: submitted(unshown()), reason }
		}),
		(vec![DECIDES], |organization| {
			let reason = InformationReason::Document;
			Call::request_information { organization, claim: in_review(1), reason }
		}),
		(vec![SUBMITS], |organization| {
			let documents = Some(Digest::zero());
			Call::answer_claim { organization, claim: asked(), evidence: Default::default(), documents }
		}),
		(vec![DECIDES], |organization| {
			let claim = asked();
			pass(10 * DAY);
			Call::resume_claim { organization, claim }
		}),
		(vec![DECIDES], |organization| {
			let claim = in_review(1);
			Call::adjudicate_claim { organization, claim, rulings: rulings(claim, Ruling::AsRuled) }
		}),
		(vec![DECIDES], |organization| {
			let claim = proposed();
			let verdict = Verdict::Decide(rulings(claim, Ruling::AsRuled));
			Call::confirm_decision { organization, claim, verdict }
		}),
		(vec![DECIDES], |organization| Call::refuse_decision { organization, claim: proposed() }),
		(vec![PAYS], |organization| {
			let claims = vec![submitted(draft([line(1)]))].try_into().expect("one");
			Call::schedule_payment { organization, claims, on: START }
		}),
		(vec![SUBMITS], |organization| Call::appeal_claim { organization: Some(organization), claim: denied() }),
		(vec![SUBMITS], |organization| Call::withdraw_appeal { organization: Some(organization), claim: appealed() }),
		(vec![DECIDES], |organization| Call::decide_appeal {
			organization,
			claim: appealed(),
			verdict: Verdict::Uphold,
		}),
		(vec![SUBMITS], |organization| Call::void_claim { organization, claim: submitted(unshown()) }),
		(vec![SUBMITS, PAYS], |organization| {
			let claim = submitted(draft([line(1)]));
			assert_ok!(<Claims as Payables>::paid(claim, RemittanceId(0)));
			Call::reverse_claim { organization, claim, reason: ReversalReason::Duplicate }
		}),
	]
}

fn make(call: Call<Test>, origin: RuntimeOrigin) -> DispatchResult {
	call.dispatch_bypass_filter(origin).map(|_| ()).map_err(|refusal| refusal.error)
}

#[test]
fn no_call_is_forgotten_here() {
	let mut named = BTreeSet::new();
	for (sides, case) in every_call() {
		run(|| assert!(named.insert(case(sides[0].0).get_call_name()), "a call twice"));
	}
	assert_eq!(named, Call::<Test>::get_call_names().iter().copied().collect());
}

#[test]
fn each_call_is_whose_role_has_the_permission() {
	for (sides, case) in every_call() {
		for (organization, permission) in sides {
			let kind = if organization == HOSPITAL { OrganizationKind::Hospital } else { OrganizationKind::Insurer };
			for role in Role::ALL.iter().copied() {
				run(|| {
					let call = case(organization);
					let may = role.permissions().intersection(kind.permissions()).contains(permission);
					let expected = if may { Ok(()) } else { Err(Error::<Test>::NotAuthorized.into()) };
					let name = call.get_call_name();
					assert_eq!(make(call, by(&holder(organization, role))), expected, "{name} by {role}");
				});
			}
		}
	}
}

/// That the call changes nothing and is refused so, for whoever sends it.
fn refused(origin: fn() -> RuntimeOrigin, expected: impl Into<DispatchError>) {
	let expected = expected.into();
	for (sides, case) in every_call() {
		for (organization, _) in sides {
			run(|| {
				let call = case(organization);
				assert_noop!(make(call, origin()), expected);
			});
		}
	}
}

#[test]
fn no_call_is_nobodys_or_everybodys() {
	refused(RuntimeOrigin::none, BadOrigin);
	refused(RuntimeOrigin::root, BadOrigin);
	refused(|| by(&stranger()), Error::<Test>::NotAMember);
	refused(|| by(&wallet(PATIENT)), Error::<Test>::NotAMember);
	refused(|| by(&holder(OTHER_HOSPITAL, Role::ClaimsClerk)), Error::<Test>::NotAMember);
	refused(|| by(&holder(OTHER_INSURER, Role::Adjudicator)), Error::<Test>::NotAMember);
}

#[test]
fn while_an_organization_is_suspended_nobody_acts_for_it() {
	for (sides, case) in every_call() {
		for (organization, _) in sides {
			run(|| {
				let call = case(organization);
				Neighbours::set_active(organization, false);
				for role in Role::ALL.iter().copied() {
					assert_noop!(make(call.clone(), by(&holder(organization, role))), Error::<Test>::NotAMember);
				}
				Neighbours::set_active(organization, true);
			});
		}
	}
}

#[test]
fn no_organization_does_anything_with_anothers_claims() {
	for (sides, case) in every_call() {
		for (organization, permission) in sides {
			let other = if organization == HOSPITAL { OTHER_HOSPITAL } else { OTHER_INSURER };
			let role = Role::ALL.iter().find(|role| role.permissions().contains(permission)).expect("some has");
			run(|| {
				let call = case(other);
				if call.get_call_name() == "write_claim" {
					return;
				}
				assert_noop!(make(call, by(&holder(other, *role))), Error::<Test>::NotFound);
			});
		}
	}
}

#[test]
fn nobody_holds_two_of_the_three_permissions_by_one_role() {
	for role in Role::ALL {
		for kind in OrganizationKind::ALL {
			assert_eq!(role.permissions().intersection(kind.permissions()).conflict(), None, "{role} of {kind}");
		}
	}
}
