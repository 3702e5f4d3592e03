//! Every call by every role and by nobody.

use std::collections::{BTreeMap, BTreeSet};

use codec::Encode;
use frame_support::{
	assert_noop,
	traits::{GetCallName, UnfilteredDispatchable},
};
use salus_primitives::{
	insurance::{AuthorizationStatus, Category, CoverageStatus, Rules},
	role::{OrganizationKind, Permission, Role},
	OrganizationId,
};
use sp_runtime::{
	DispatchError::{self, BadOrigin},
	DispatchResult,
};

use crate::{mock::*, Call, Error};

/// A call, the permission it takes, and how the insurer or the hospital comes to where it succeeds.
type Case = (Permission, fn() -> Call<Test>);

/// Every call, so that it succeeds for whoever may.
fn every_call() -> Vec<Case> {
	use Permission::{AdjudicateClaims, IssueCoverage, ManagePlans, SubmitClaims};
	vec![
		(ManagePlans, || Call::open_plan { organization: INSURER, unit: UNIT, rules: rules() }),
		(ManagePlans, || {
			let rules = Rules { from: START + 1, ..rules() };
			Call::publish_rules { organization: INSURER, plan: PLAN, rules }
		}),
		(ManagePlans, || Call::retire_plan { organization: INSURER, plan: PLAN }),
		(ManagePlans, || Call::open_network { organization: INSURER }),
		(ManagePlans, || Call::add_provider { organization: INSURER, network: NETWORK, provider: PHARMACY }),
		(ManagePlans, || Call::remove_provider { organization: INSURER, network: NETWORK, provider: HOSPITAL }),
		(IssueCoverage, || Call::issue_coverage {
			organization: INSURER,
			patient: PATIENT,
			terms: terms(),
			draft: false,
		}),
		(IssueCoverage, || {
			let coverage = coverage_at(CoverageStatus::Draft);
			Call::activate_coverage { organization: INSURER, coverage }
		}),
		(IssueCoverage, || {
			let coverage = issue();
			Call::suspend_coverage { organization: INSURER, coverage, from: START + 1 }
		}),
		(IssueCoverage, || {
			let coverage = coverage_at(CoverageStatus::Suspended);
			Call::resume_coverage { organization: INSURER, coverage }
		}),
		(IssueCoverage, || {
			let coverage = issue();
			Call::end_coverage { organization: INSURER, coverage, at: START + 1 }
		}),
		(IssueCoverage, || {
			let coverage = issue();
			Call::extend_coverage { organization: INSURER, coverage, end: END + 1 }
		}),
		(IssueCoverage, || {
			let coverage = issue();
			Call::set_order { organization: INSURER, coverage, order: 2 }
		}),
		(IssueCoverage, || {
			let coverage = issue();
			Call::enter_in_error { organization: INSURER, coverage }
		}),
		(SubmitClaims, || {
			let (coverage, category, service) = (issue(), Category::Procedure, service());
			Call::request_authorization { organization: HOSPITAL, coverage, category, service, requested: ten() }
		}),
		(AdjudicateClaims, || {
			let authorization = request(issue());
			Call::pend_authorization { organization: INSURER, authorization }
		}),
		(AdjudicateClaims, || {
			let authorization = request(issue());
			Call::certify_authorization { organization: INSURER, authorization, certified: ten() }
		}),
		(AdjudicateClaims, || {
			let authorization = request(issue());
			Call::deny_authorization { organization: INSURER, authorization }
		}),
		(AdjudicateClaims, || {
			let authorization = authorization_at(AuthorizationStatus::Certified, issue());
			Call::extend_authorization { organization: INSURER, authorization, units: 11, end: START + PERIOD }
		}),
		(AdjudicateClaims, || {
			let authorization = authorization_at(AuthorizationStatus::Certified, issue());
			Call::revoke_authorization { organization: INSURER, authorization }
		}),
		(SubmitClaims, || {
			let authorization = request(issue());
			Call::cancel_authorization { organization: HOSPITAL, authorization }
		}),
	]
}

fn make(call: Call<Test>, origin: RuntimeOrigin) -> DispatchResult {
	call.dispatch_bypass_filter(origin).map(|_| ()).map_err(|refusal| refusal.error)
}

/// Whose members make the call where it succeeds.
const fn home(permission: Permission) -> OrganizationId {
	match permission {
		Permission::SubmitClaims => HOSPITAL,
		_ => INSURER,
	}
}

#[test]
fn no_call_is_forgotten_here() {
	let mut named = BTreeSet::new();
	for (_, case) in every_call() {
		scene(|| assert!(named.insert(case().get_call_name()), "a call twice"));
	}
	assert_eq!(named, Call::<Test>::get_call_names().iter().copied().collect());
}

#[test]
fn each_call_is_whose_role_has_the_permission() {
	for (permission, case) in every_call() {
		for role in Role::ALL.iter().copied() {
			scene(|| {
				let call = case();
				let expected = match role.permissions().contains(permission) {
					true => Ok(()),
					false => Err(Error::<Test>::NotAuthorized.into()),
				};
				let name = call.get_call_name();
				assert_eq!(make(call, by(&holder(home(permission), role))), expected, "{name} by {role}");
			});
		}
	}
}

#[test]
fn plans_and_coverage_are_one_role_and_decisions_another() {
	let holders = |permission| -> Vec<Role> {
		Role::ALL.iter().copied().filter(|role| role.permissions().contains(permission)).collect()
	};
	assert_eq!(holders(Permission::ManagePlans), [Role::PlanManager]);
	assert_eq!(holders(Permission::IssueCoverage), [Role::PlanManager]);
	assert_eq!(holders(Permission::AdjudicateClaims), [Role::Adjudicator]);
	assert_eq!(holders(Permission::SubmitClaims), [Role::ClaimsClerk]);
}

/// That the call changes nothing and is refused so, for whoever sends it.
fn refused(origin: fn() -> RuntimeOrigin, expected: impl Into<DispatchError>) {
	let expected = expected.into();
	for (_, case) in every_call() {
		scene(|| {
			let call = case();
			assert_noop!(make(call, origin()), expected);
		});
	}
}

#[test]
fn no_call_is_nobodys_or_everybodys() {
	refused(RuntimeOrigin::none, BadOrigin);
	refused(RuntimeOrigin::root, BadOrigin);
	refused(|| by(&stranger()), Error::<Test>::NotAMember);
	refused(|| by(&wallet(PATIENT)), Error::<Test>::NotAMember);
	refused(|| by(&other_manager()), Error::<Test>::NotAMember);
	refused(|| by(&holder(PHARMACY, Role::ClaimsClerk)), Error::<Test>::NotAMember);
}

#[test]
fn while_an_organization_is_suspended_nobody_acts_for_it() {
	for (permission, case) in every_call() {
		scene(|| {
			let call = case();
			Neighbours::set_active(home(permission), false);
			for role in Role::ALL.iter().copied() {
				let signer = by(&holder(home(permission), role));
				assert_noop!(make(call.clone(), signer), Error::<Test>::NotAMember);
			}
		});
	}
}

/// Has another organization make the call, about what is the insurer's or the hospital's.
fn as_if_of(call: &mut Call<Test>, by: OrganizationId) {
	match call {
		Call::open_plan { organization, .. }
		| Call::publish_rules { organization, .. }
		| Call::retire_plan { organization, .. }
		| Call::open_network { organization, .. }
		| Call::add_provider { organization, .. }
		| Call::remove_provider { organization, .. }
		| Call::issue_coverage { organization, .. }
		| Call::activate_coverage { organization, .. }
		| Call::suspend_coverage { organization, .. }
		| Call::resume_coverage { organization, .. }
		| Call::end_coverage { organization, .. }
		| Call::extend_coverage { organization, .. }
		| Call::set_order { organization, .. }
		| Call::enter_in_error { organization, .. }
		| Call::request_authorization { organization, .. }
		| Call::pend_authorization { organization, .. }
		| Call::certify_authorization { organization, .. }
		| Call::deny_authorization { organization, .. }
		| Call::extend_authorization { organization, .. }
		| Call::revoke_authorization { organization, .. }
		| Call::cancel_authorization { organization, .. } => *organization = by,
		Call::__Ignore(..) => {}
	}
}

/// Everything that is the insurer's, or under its coverages, in bytes.
fn kept() -> BTreeMap<String, Vec<u8>> {
	let own = |coverage: &salus_primitives::insurance::Coverage| coverage.insurer == INSURER;
	let plans = crate::Plans::<Test>::iter().filter(|(_, plan)| plan.insurer == INSURER);
	let networks = crate::Networks::<Test>::iter().filter(|(_, network)| network.insurer == INSURER);
	let coverages = crate::Coverages::<Test>::iter().filter(|(_, coverage)| own(coverage));
	let mine = |id| crate::Coverages::<Test>::get(id).is_some_and(|coverage| own(&coverage));
	let authorizations =
		crate::Authorizations::<Test>::iter().filter(|(_, authorization)| mine(authorization.coverage));
	let mut all = BTreeMap::new();
	all.extend(plans.map(|(id, plan)| (format!("{id:?}"), plan.encode())));
	all.extend(networks.map(|(id, network)| (format!("{id:?}"), network.encode())));
	all.extend(coverages.map(|(id, coverage)| (format!("{id:?}"), coverage.encode())));
	all.extend(authorizations.map(|(id, authorization)| (format!("{id:?}"), authorization.encode())));
	all
}

#[test]
fn no_organization_changes_anothers() {
	for (permission, case) in every_call() {
		for (other, kind) in ORGANIZATIONS {
			if other == home(permission) {
				continue;
			}
			scene(|| {
				let mut call = case();
				let name = call.get_call_name();
				as_if_of(&mut call, other);
				let role = Role::ALL.iter().find(|role| role.permissions().contains(permission)).expect("some has");
				let before = kept();
				let made = make(call, by(&holder(other, *role)));
				// Whoever gives care can ask for an authorization under anybody's coverage; that is a new one, of its own.
				let asks = name == "request_authorization" && kind.permissions().contains(permission);
				if asks {
					assert_eq!(made, Ok(()));
				} else {
					assert_eq!(before, kept(), "{name} by {kind}");
				}
				if !kind.permissions().contains(permission) {
					assert_eq!(made, Err(Error::<Test>::NotAuthorized.into()), "{name} by {kind}");
				}
			});
		}
	}
}

#[test]
fn only_an_insurer_can_have_plans_and_decide_and_only_a_provider_ask() {
	for kind in OrganizationKind::ALL.iter().copied() {
		let may = |permission| kind.permissions().contains(permission);
		let insures = kind == OrganizationKind::Insurer;
		for permission in [Permission::ManagePlans, Permission::IssueCoverage, Permission::AdjudicateClaims] {
			assert_eq!(may(permission), insures, "{kind}");
		}
		let gives =
			matches!(kind, OrganizationKind::Hospital | OrganizationKind::Laboratory | OrganizationKind::Pharmacy);
		assert_eq!(may(Permission::SubmitClaims), gives, "{kind}");
	}
}
