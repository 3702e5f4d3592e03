//! Every call by every role and by nobody.

use std::collections::BTreeSet;

use frame_support::{
	assert_noop,
	traits::{GetCallName, UnfilteredDispatchable},
};
use salus_primitives::{
	laboratory::{Aliquot, Conditions, Disposal, RejectionReason, ReportStatus, TaskReason},
	role::{OrganizationKind, Permission, Role},
	OrganizationId, RecordId, SpecimenId, TaskId,
};
use sp_runtime::{
	DispatchError::{self, BadOrigin},
	DispatchResult,
};

use crate::{mock::*, Call, Error};

/// Whose call it is, the permission it takes, and how everything comes to where it succeeds for whoever holds the role.
type Case = (OrganizationId, Permission, fn(Role) -> Call<Test>);

const REASON: TaskReason = TaskReason::NoCapacity;

fn draft() {
	let asked = requisition(2, &[LABORATORY]);
	LabOrders::order_tests(by(&physician()), HOSPITAL, PATIENT, asked, true).expect("the physician may");
}

fn held() {
	order_both();
	LabOrders::hold_order(by(&physician()), HOSPITAL, ORDER).expect("it is active");
}

fn accepted() {
	order_both();
	LabOrders::accept_task(by(&technician()), LABORATORY, TASK).expect("it is asked");
}

/// A specimen in the hands of whoever holds the role in the organization; such a one may have no right to it.
fn in_hand(organization: OrganizationId, role: Role) {
	at_work();
	let holder = holder(organization, role);
	for label in [40, 41] {
		collect(label);
		let id = SpecimenId(crate::NextSpecimen::<Test>::get().0 - 1);
		let with = salus_primitives::laboratory::Holder { organization, account: holder.clone() };
		crate::Specimens::<Test>::mutate_extant(id, |specimen| specimen.holder = with.clone());
		crate::Custody::<Test>::mutate(id, |lines| lines.iter_mut().for_each(|line| line.by = with.clone()));
	}
}

fn registered() {
	at_work();
	register(FIRST);
}

fn pending() {
	registered();
	demand_verification();
	report(REPORT, ReportStatus::Final, false, 1).expect("it leads there");
}

fn of_orders() -> Vec<Case> {
	use Permission::OrderTests;
	vec![
		(HOSPITAL, OrderTests, |_| Call::order_tests {
			organization: HOSPITAL,
			patient: PATIENT,
			requisition: requisition(1, &[LABORATORY]),
			draft: false,
		}),
		(HOSPITAL, OrderTests, |_| {
			draft();
			let requisition = requisition(1, &[LABORATORY]);
			Call::change_draft { organization: HOSPITAL, order: ORDER, requisition }
		}),
		(HOSPITAL, OrderTests, |_| {
			draft();
			Call::activate_order { organization: HOSPITAL, order: ORDER }
		}),
		(HOSPITAL, OrderTests, |_| {
			order_both();
			LabOrders::reject_task(by(&technician()), LABORATORY, TASK, REASON).expect("it is asked");
			let laboratories = requisition(1, &[LABORATORY]).laboratories;
			Call::address_order { organization: HOSPITAL, order: ORDER, laboratories }
		}),
		(HOSPITAL, OrderTests, |_| {
			order_both();
			Call::hold_order { organization: HOSPITAL, order: ORDER }
		}),
		(HOSPITAL, OrderTests, |_| {
			held();
			Call::resume_order { organization: HOSPITAL, order: ORDER }
		}),
		(HOSPITAL, OrderTests, |_| {
			order_both();
			Call::revoke_order { organization: HOSPITAL, order: ORDER }
		}),
		(HOSPITAL, OrderTests, |_| {
			order_both();
			Call::enter_order_in_error { organization: HOSPITAL, order: ORDER }
		}),
	]
}

fn of_tasks() -> Vec<Case> {
	use Permission::TestSpecimens;
	vec![
		(LABORATORY, TestSpecimens, |_| {
			order_both();
			Call::receive_task { organization: LABORATORY, task: TASK }
		}),
		(LABORATORY, TestSpecimens, |_| {
			order_both();
			Call::accept_task { organization: LABORATORY, task: TASK }
		}),
		(LABORATORY, TestSpecimens, |_| {
			order_both();
			Call::reject_task { organization: LABORATORY, task: TASK, reason: REASON }
		}),
		(LABORATORY, TestSpecimens, |_| {
			accepted();
			Call::start_task { organization: LABORATORY, task: TASK }
		}),
		(LABORATORY, TestSpecimens, |_| {
			accepted();
			Call::hold_task { organization: LABORATORY, task: TASK, reason: REASON }
		}),
		(LABORATORY, TestSpecimens, |_| {
			accepted();
			LabOrders::hold_task(by(&technician()), LABORATORY, TASK, REASON).expect("it has accepted");
			Call::resume_task { organization: LABORATORY, task: TASK }
		}),
		(LABORATORY, TestSpecimens, |_| {
			accepted();
			Call::fail_task { organization: LABORATORY, task: TASK, reason: REASON }
		}),
		(LABORATORY, TestSpecimens, |_| {
			accepted();
			Call::refer_tests { organization: LABORATORY, task: TASK, tests: FIRST, to: OTHER_LABORATORY }
		}),
		(LABORATORY, TestSpecimens, |_| {
			accepted();
			let signer = by(&technician());
			LabOrders::refer_tests(signer, LABORATORY, TASK, FIRST, OTHER_LABORATORY).expect("it is at hand");
			Call::withdraw_referral { organization: LABORATORY, task: TaskId(1) }
		}),
		(LABORATORY, TestSpecimens, |role| {
			in_hand(LABORATORY, role);
			let aliquots = vec![Aliquot { label: digest(50), tests: FIRST }].try_into().expect("it is one");
			Call::split_specimen { organization: LABORATORY, specimen: SPECIMEN, aliquots }
		}),
		(LABORATORY, TestSpecimens, |role| {
			in_hand(LABORATORY, role);
			let specimens = vec![SPECIMEN, SpecimenId(1)].try_into().expect("they are two");
			Call::pool_specimens { organization: LABORATORY, specimens, label: digest(50) }
		}),
		(LABORATORY, TestSpecimens, |role| {
			in_hand(LABORATORY, role);
			let reason = RejectionReason::Labeling;
			Call::reject_specimen { organization: LABORATORY, specimen: SPECIMEN, reason }
		}),
	]
}

fn of_custody() -> Vec<Case> {
	use Permission::HandleSpecimens;
	vec![
		(HOSPITAL, HandleSpecimens, |_| {
			order_both();
			let (order, tests, label) = (ORDER, FIRST, digest(40));
			Call::collect_specimen { organization: HOSPITAL, order, tests, label, replaces: None }
		}),
		(HOSPITAL, HandleSpecimens, |role| {
			in_hand(HOSPITAL, role);
			Call::offer_specimen { organization: HOSPITAL, specimen: SPECIMEN, to: LABORATORY, receiver: None }
		}),
		(LABORATORY, HandleSpecimens, |_| {
			order_both();
			collect(40);
			LabOrders::offer_specimen(by(&nurse()), HOSPITAL, SPECIMEN, LABORATORY, None).expect("the nurse has it");
			Call::cancel_offer { organization: LABORATORY, specimen: SPECIMEN }
		}),
		(LABORATORY, HandleSpecimens, |_| {
			order_both();
			collect(40);
			LabOrders::offer_specimen(by(&nurse()), HOSPITAL, SPECIMEN, LABORATORY, None).expect("the nurse has it");
			Call::receive_specimen { organization: LABORATORY, specimen: SPECIMEN, conditions: Conditions::NONE }
		}),
		(HOSPITAL, HandleSpecimens, |role| {
			in_hand(HOSPITAL, role);
			Call::store_specimen { organization: HOSPITAL, specimen: SPECIMEN }
		}),
		(HOSPITAL, HandleSpecimens, |_| {
			order_both();
			collect(40);
			LabOrders::store_specimen(by(&nurse()), HOSPITAL, SPECIMEN).expect("the nurse has it");
			Call::retrieve_specimen { organization: HOSPITAL, specimen: SPECIMEN }
		}),
		(HOSPITAL, HandleSpecimens, |role| {
			in_hand(HOSPITAL, role);
			Call::dispose_specimen { organization: HOSPITAL, specimen: SPECIMEN, disposal: Disposal::Consumed }
		}),
		(HOSPITAL, HandleSpecimens, |_| {
			order_both();
			let gone = colleague(HOSPITAL, Role::Nurse, 1);
			LabOrders::collect_specimen(by(&gone), HOSPITAL, ORDER, FIRST, digest(40), None).expect("a nurse may");
			Neighbours::dismiss(&gone, HOSPITAL);
			Call::take_over_specimen { organization: HOSPITAL, specimen: SPECIMEN }
		}),
		(HOSPITAL, HandleSpecimens, |role| {
			in_hand(HOSPITAL, role);
			Call::enter_specimen_in_error { organization: HOSPITAL, specimen: SPECIMEN }
		}),
	]
}

fn of_reports() -> Vec<Case> {
	use Permission::{AcknowledgeResults, ManageOrganization, ReportResults, VerifyResults};
	vec![
		(LABORATORY, ReportResults, |_| {
			at_work();
			Call::register_report { organization: LABORATORY, task: TASK, tests: FIRST }
		}),
		(LABORATORY, ReportResults, |role| {
			registered();
			let evidence = evidence_of(LABORATORY, &holder(LABORATORY, role), PATIENT, 1, 1);
			let (report, status, critical) = (REPORT, ReportStatus::Final, false);
			Call::report_results { organization: LABORATORY, report, status, critical, evidence }
		}),
		(LABORATORY, ReportResults, |_| {
			registered();
			Call::cancel_report { organization: LABORATORY, report: REPORT }
		}),
		(LABORATORY, ReportResults, |_| {
			registered();
			Call::enter_report_in_error { organization: LABORATORY, report: REPORT }
		}),
		(LABORATORY, VerifyResults, |_| {
			pending();
			// Whoever has this role has not reported it.
			crate::Reports::<Test>::mutate_extant(REPORT, |report| {
				report.pending.as_mut().expect("one waits").signer = second_technician();
			});
			let (record, version, critical) = (RecordId([1; 32]), 1, false);
			Call::verify_report { organization: LABORATORY, report: REPORT, record, version, critical }
		}),
		(LABORATORY, VerifyResults, |_| {
			pending();
			let (record, version, critical) = (RecordId([1; 32]), 1, false);
			Call::send_back_report { organization: LABORATORY, report: REPORT, record, version, critical }
		}),
		(HOSPITAL, AcknowledgeResults, |_| {
			registered();
			report(REPORT, ReportStatus::Preliminary, true, 1).expect("it leads there");
			Call::acknowledge_result { organization: HOSPITAL, report: REPORT, version: 0 }
		}),
		(LABORATORY, ManageOrganization, |_| Call::demand_verification { organization: LABORATORY, demanded: true }),
		(HOSPITAL, ManageOrganization, |_| {
			let accounts = vec![nurse()].try_into().expect("it is one");
			Call::set_escalation { organization: HOSPITAL, accounts }
		}),
	]
}

/// Every call, so that it succeeds for whoever may.
fn every_call() -> Vec<Case> {
	[of_orders(), of_tasks(), of_custody(), of_reports()].concat()
}

fn make(call: Call<Test>, origin: RuntimeOrigin) -> DispatchResult {
	call.dispatch_bypass_filter(origin).map(|_| ()).map_err(|refusal| refusal.error)
}

/// A role with the permission.
fn able(permission: Permission) -> Role {
	let able = |role: &Role| role.permissions().contains(permission) && *role != Role::Phlebotomist;
	Role::ALL.iter().copied().find(able).expect("some role has it")
}

#[test]
fn no_call_is_forgotten_here() {
	let mut named = BTreeSet::new();
	for (_, permission, case) in every_call() {
		run(|| assert!(named.insert(case(able(permission)).get_call_name()), "a call twice"));
	}
	assert_eq!(named, Call::<Test>::get_call_names().iter().copied().collect());
}

#[test]
fn each_call_is_whose_role_has_the_permission_where_its_organization_can() {
	for (organization, permission, case) in every_call() {
		for role in Role::ALL.iter().copied() {
			run(|| {
				let kind =
					if organization == LABORATORY { OrganizationKind::Laboratory } else { OrganizationKind::Hospital };
				let call = case(role);
				let may = role.permissions().intersection(kind.permissions()).contains(permission);
				let expected = if may { Ok(()) } else { Err(Error::<Test>::NotAuthorized.into()) };
				let name = call.get_call_name();
				assert_eq!(make(call, by(&holder(organization, role))), expected, "{name} by {role}");
			});
		}
	}
}

#[test]
fn laboratories_work_is_whose_of_these_roles() {
	let holders = |permission| -> Vec<Role> {
		Role::ALL.iter().copied().filter(|role| role.permissions().contains(permission)).collect()
	};
	use Role::{Administrator, LaboratoryTechnician, Nurse, Phlebotomist, Physician};
	assert_eq!(holders(Permission::OrderTests), [Physician]);
	assert_eq!(holders(Permission::HandleSpecimens), [Physician, Nurse, LaboratoryTechnician, Phlebotomist]);
	assert_eq!(holders(Permission::TestSpecimens), [LaboratoryTechnician]);
	assert_eq!(holders(Permission::ReportResults), [LaboratoryTechnician]);
	assert_eq!(holders(Permission::VerifyResults), [LaboratoryTechnician]);
	assert_eq!(holders(Permission::AcknowledgeResults), [Physician, Nurse]);
	assert_eq!(holders(Permission::ManageOrganization), [Administrator]);
}

/// That the call changes nothing and is refused so, for whoever sends it.
fn refused(origin: fn(OrganizationId) -> RuntimeOrigin, expected: impl Into<DispatchError>) {
	let expected = expected.into();
	for (organization, permission, case) in every_call() {
		run(|| {
			let call = case(able(permission));
			assert_noop!(make(call, origin(organization)), expected);
		});
	}
}

#[test]
fn no_call_is_nobodys_or_everybodys() {
	refused(|_| RuntimeOrigin::none(), BadOrigin);
	refused(|_| RuntimeOrigin::root(), BadOrigin);
	refused(|_| by(&stranger()), Error::<Test>::NotAMember);
	refused(|_| by(&technician_of(OTHER_LABORATORY)), Error::<Test>::NotAMember);
	refused(|_| by(&holder(OTHER_HOSPITAL, Role::Physician)), Error::<Test>::NotAMember);
	// Neither is it that of the other side.
	refused(
		|organization| if organization == LABORATORY { by(&physician()) } else { by(&technician()) },
		Error::<Test>::NotAMember,
	);
}

#[test]
fn while_an_organization_is_suspended_nobody_acts_for_it() {
	for (organization, permission, case) in every_call() {
		run(|| {
			let call = case(able(permission));
			Neighbours::set_active(organization, false);
			for role in Role::ALL.iter().copied() {
				assert_noop!(make(call.clone(), by(&holder(organization, role))), Error::<Test>::NotAMember);
			}
		});
	}
}

/// Has another organization make the call, about what is not its own.
pub fn as_if_of(call: &mut Call<Test>, by: OrganizationId) {
	match call {
		Call::order_tests { organization, .. }
		| Call::change_draft { organization, .. }
		| Call::activate_order { organization, .. }
		| Call::address_order { organization, .. }
		| Call::hold_order { organization, .. }
		| Call::resume_order { organization, .. }
		| Call::revoke_order { organization, .. }
		| Call::enter_order_in_error { organization, .. }
		| Call::receive_task { organization, .. }
		| Call::accept_task { organization, .. }
		| Call::reject_task { organization, .. }
		| Call::start_task { organization, .. }
		| Call::hold_task { organization, .. }
		| Call::resume_task { organization, .. }
		| Call::fail_task { organization, .. }
		| Call::refer_tests { organization, .. }
		| Call::withdraw_referral { organization, .. }
		| Call::collect_specimen { organization, .. }
		| Call::split_specimen { organization, .. }
		| Call::pool_specimens { organization, .. }
		| Call::offer_specimen { organization, .. }
		| Call::cancel_offer { organization, .. }
		| Call::receive_specimen { organization, .. }
		| Call::store_specimen { organization, .. }
		| Call::retrieve_specimen { organization, .. }
		| Call::reject_specimen { organization, .. }
		| Call::dispose_specimen { organization, .. }
		| Call::take_over_specimen { organization, .. }
		| Call::enter_specimen_in_error { organization, .. }
		| Call::register_report { organization, .. }
		| Call::report_results { organization, .. }
		| Call::verify_report { organization, .. }
		| Call::send_back_report { organization, .. }
		| Call::cancel_report { organization, .. }
		| Call::enter_report_in_error { organization, .. }
		| Call::acknowledge_result { organization, .. }
		| Call::demand_verification { organization, .. }
		| Call::set_escalation { organization, .. } => *organization = by,
		Call::__Ignore(..) => {}
	}
}

/// Calls that are about nothing that another organization has already.
const OF_ONE_S_OWN: [&str; 3] = ["order_tests", "demand_verification", "set_escalation"];

#[test]
fn nobody_changes_what_is_another_organization_s() {
	for (organization, permission, case) in every_call() {
		for other in [OTHER_HOSPITAL, OTHER_LABORATORY] {
			run(|| {
				let mut call = case(able(permission));
				as_if_of(&mut call, other);
				let name = call.get_call_name();
				if OF_ONE_S_OWN.contains(&name) {
					return;
				}
				let all = able(permission);
				let everything = [Role::Physician, Role::LaboratoryTechnician, Role::Administrator, all];
				let signer = holder(other, Role::Physician);
				Neighbours::member(&signer, other, salus_primitives::role::Roles::of(&everything));
				let before = sp_io::storage::root(sp_runtime::StateVersion::V1);
				let made = make(call, by(&signer));
				assert!(made.is_err(), "{name} of {organization} by {other}");
				assert_eq!(before, sp_io::storage::root(sp_runtime::StateVersion::V1), "{name}");
			});
		}
	}
}
