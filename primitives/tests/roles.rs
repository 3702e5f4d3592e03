//! Built-in roles: what each permits, and who can give it.

use salus_primitives::role::{Licence, OrganizationKind, Permission, Permissions, Role, Roles};

#[test]
fn each_role_fits_some_kind_of_organization() {
	for role in Role::ALL {
		assert!(OrganizationKind::ALL.iter().any(|kind| role.fits(*kind)), "{role}");
	}
}

#[test]
fn every_organization_can_be_run_anchored_for_and_reviewed() {
	for kind in OrganizationKind::ALL {
		for role in [Role::Administrator, Role::Node, Role::PrivacyOfficer] {
			assert!(role.fits(*kind), "{role} of {kind}");
		}
	}
}

#[test]
fn every_permission_is_in_some_role() {
	assert_eq!(Roles::ALL.permissions(), Permissions::ALL);
}

#[test]
fn roles_together_permit_what_each_of_them_does_and_no_more() {
	for one in Role::ALL {
		for other in Role::ALL {
			let both = Roles::of(&[*one, *other]).permissions();
			assert_eq!(both, one.permissions().union(other.permissions()));
		}
	}
	assert_eq!(Roles::NONE.permissions(), Permissions::NONE);
}

/// The roles that hold a permission.
fn holders(permission: Permission) -> Roles {
	Role::ALL.iter().copied().filter(|role| role.permissions().contains(permission)).collect()
}

#[test]
fn powers_that_check_one_another_lie_in_different_roles() {
	// Whoever breaks the glass does not review it; whoever runs the members reads nothing; whoever anchors does not author.
	let apart = [
		(Permission::BreakGlass, Permission::ReviewBreakGlass),
		(Permission::ManageMembers, Permission::ReadRecords),
		(Permission::ManageMembers, Permission::BreakGlass),
		(Permission::Anchor, Permission::WriteRecords),
		(Permission::Audit, Permission::WriteRecords),
		(Permission::KeepRecords, Permission::WriteRecords),
		(Permission::SubmitClaims, Permission::AdjudicateClaims),
		(Permission::Audit, Permission::ManageMembers),
	];
	for (one, other) in apart {
		assert!(holders(one).intersection(holders(other)).is_empty(), "{one} and {other}");
	}
}

#[test]
fn emergencies_are_for_those_who_treat() {
	assert_eq!(holders(Permission::BreakGlass), Roles::of(&[Role::Physician, Role::Nurse]));
	for kind in OrganizationKind::ALL {
		let treats = *kind == OrganizationKind::Hospital;
		assert_eq!(Role::Physician.fits(*kind), treats);
		assert_eq!(Role::Nurse.fits(*kind), treats);
	}
}

#[test]
fn beds_are_for_those_who_run_them_those_who_treat_and_those_who_clean() {
	assert_eq!(holders(Permission::ManageBeds), Role::BedManager.into());
	let admit = [Role::Physician, Role::Nurse, Role::FrontDesk, Role::BedManager];
	assert_eq!(holders(Permission::AdmitPatients), Roles::of(&admit));
	assert_eq!(holders(Permission::KeepHouse), Roles::of(&[Role::Nurse, Role::Housekeeper]));
	for kind in OrganizationKind::ALL {
		for role in [Role::BedManager, Role::Housekeeper] {
			assert_eq!(role.fits(*kind), *kind == OrganizationKind::Hospital, "{role} of {kind}");
		}
	}
}

#[test]
fn care_is_ordered_given_and_kept_by_the_roles_it_is_for() {
	use Role::{LaboratoryTechnician, Nurse, Pharmacist, PharmacyTechnician, Phlebotomist, Physician, ScheduleManager};
	let lists: &[(Permission, &[Role])] = &[
		(Permission::ManageSchedules, &[ScheduleManager]),
		(Permission::BookAppointments, &[Physician, Nurse, Role::FrontDesk, ScheduleManager]),
		(Permission::AttendAppointments, &[Physician, Nurse]),
		(Permission::Overbook, &[ScheduleManager]),
		(Permission::PreEmpt, &[Physician]),
		(Permission::OrderTests, &[Physician]),
		(Permission::HandleSpecimens, &[Physician, Nurse, LaboratoryTechnician, Phlebotomist]),
		(Permission::TestSpecimens, &[LaboratoryTechnician]),
		(Permission::ReportResults, &[LaboratoryTechnician]),
		(Permission::VerifyResults, &[LaboratoryTechnician]),
		(Permission::AcknowledgeResults, &[Physician, Nurse]),
		(Permission::Prescribe, &[Physician]),
		(Permission::Dispense, &[Pharmacist]),
		(Permission::ManageStock, &[Pharmacist, PharmacyTechnician]),
	];
	for (permission, roles) in lists {
		assert_eq!(holders(*permission), Roles::of(roles), "{permission}");
	}
}

#[test]
fn money_is_asked_for_decided_on_and_paid_by_different_roles() {
	use Role::{Adjudicator, Cashier, ClaimsClerk, Mediator, PlanManager};
	let lists: &[(Permission, &[Role])] = &[
		(Permission::SubmitClaims, &[ClaimsClerk]),
		(Permission::AdjudicateClaims, &[Adjudicator]),
		(Permission::PayClaims, &[Cashier]),
		(Permission::ManagePlans, &[PlanManager]),
		(Permission::IssueCoverage, &[PlanManager]),
		(Permission::IssueInvoices, &[ClaimsClerk, Cashier]),
		(Permission::HandleMoney, &[Cashier]),
		(Permission::IssueMoney, &[Cashier]),
		(Permission::Mediate, &[Mediator]),
	];
	for (permission, roles) in lists {
		assert_eq!(holders(*permission), Roles::of(roles), "{permission}");
	}
}

#[test]
fn no_built_in_role_holds_what_is_separated() {
	for role in Role::ALL {
		for kind in OrganizationKind::ALL {
			let held = role.permissions().intersection(kind.permissions());
			assert_eq!(held.conflict(), None, "{role} of {kind}");
		}
	}
}

#[test]
fn a_pair_is_found_in_whatever_else_is_held() {
	for (one, other) in Permission::SEPARATED {
		assert_eq!(Permissions::from(*one).conflict(), None);
		assert_eq!(Permissions::from(*other).conflict(), None);
		assert_eq!(Permissions::of(&[Permission::Anchor, *one, *other]).conflict(), Some((*one, *other)));
		assert_eq!(Permissions::of(&[Permission::Anchor, *one]).separating(), Permissions::from(*one));
	}
	assert!(Permissions::ALL.conflict().is_some());
}

#[test]
fn a_role_that_fits_permits_there_what_the_kind_can_hold() {
	// What the kind takes from a role: recoveries are attested by hospitals, and only they have beds. A cashier does what money is to the kind.
	for kind in OrganizationKind::ALL {
		for role in Role::ALL.iter().filter(|role| role.fits(*kind)) {
			let lost = role.permissions().difference(Roles::from(*role).permissions_in(*kind));
			let expected = match role {
				Role::Cashier => role.permissions().difference(match kind {
					OrganizationKind::Settlement => Permission::IssueMoney.into(),
					OrganizationKind::Insurer => Permissions::of(&[Permission::HandleMoney, Permission::PayClaims]),
					_ => Permissions::of(&[Permission::HandleMoney, Permission::IssueInvoices]),
				}),
				_ if *kind == OrganizationKind::Hospital => Permissions::NONE,
				Role::Registrar => Permission::AttestRecovery.into(),
				Role::FrontDesk => Permission::AdmitPatients.into(),
				_ => Permissions::NONE,
			};
			assert_eq!(lost, expected, "{role} of {kind}");
		}
	}
}

#[test]
fn each_kind_can_hold_just_what_it_is_for() {
	let can = |permission: Permission| -> Vec<_> {
		OrganizationKind::ALL.iter().filter(|kind| kind.permissions().contains(permission)).copied().collect()
	};
	use OrganizationKind::{Hospital, Insurer, Laboratory, Pharmacy};
	assert_eq!(can(Permission::BreakGlass), [Hospital]);
	assert_eq!(can(Permission::AttestRecovery), [Hospital]);
	for permission in [
		Permission::ManageBeds,
		Permission::AdmitPatients,
		Permission::KeepHouse,
		Permission::PreEmpt,
		Permission::OrderTests,
		Permission::AcknowledgeResults,
		Permission::Prescribe,
	] {
		assert_eq!(can(permission), [Hospital], "{permission}");
	}
	for permission in [
		Permission::ManageSchedules,
		Permission::BookAppointments,
		Permission::AttendAppointments,
		Permission::Overbook,
	] {
		assert_eq!(can(permission), [Hospital, Laboratory, Pharmacy], "{permission}");
	}
	for permission in
		[Permission::HandleSpecimens, Permission::TestSpecimens, Permission::ReportResults, Permission::VerifyResults]
	{
		assert_eq!(can(permission), [Hospital, Laboratory], "{permission}");
	}
	for permission in [Permission::Dispense, Permission::ManageStock] {
		assert_eq!(can(permission), [Hospital, Pharmacy], "{permission}");
	}
	for permission in
		[Permission::AdjudicateClaims, Permission::ManagePlans, Permission::IssueCoverage, Permission::PayClaims]
	{
		assert_eq!(can(permission), [Insurer], "{permission}");
	}
	assert_eq!(can(Permission::HandleMoney), [Hospital, Laboratory, Pharmacy, Insurer]);
	assert_eq!(can(Permission::IssueInvoices), [Hospital, Laboratory, Pharmacy]);
	assert_eq!(can(Permission::IssueMoney), [OrganizationKind::Settlement]);
	assert_eq!(can(Permission::Mediate), [OrganizationKind::Auditor]);
	assert_eq!(can(Permission::SubmitClaims), [Hospital, Laboratory, Pharmacy]);
	assert_eq!(can(Permission::WriteRecords), [Hospital, Laboratory, Pharmacy]);
	assert_eq!(can(Permission::RegisterPatients), [Hospital, Laboratory, Pharmacy, Insurer]);
	for permission in [Permission::ManageMembers, Permission::ManageOrganization, Permission::Audit, Permission::Anchor]
	{
		assert_eq!(can(permission), OrganizationKind::ALL);
	}
}

#[test]
fn whatever_breaks_the_glass_prescribes_or_dispenses_is_licensed() {
	for permission in [
		Permission::BreakGlass,
		Permission::PreEmpt,
		Permission::OrderTests,
		Permission::Prescribe,
		Permission::Dispense,
	] {
		assert!(Roles::LICENSED.includes(holders(permission)), "{permission}");
	}
	assert_eq!(Roles::ALL.counting(true), Roles::ALL);
	assert_eq!(Roles::ALL.counting(false).intersection(Roles::LICENSED), Roles::NONE);
	assert_eq!(Roles::ALL.counting(false).union(Roles::LICENSED), Roles::ALL);
}

#[test]
fn a_licence_is_in_force_until_the_moment_it_expires() {
	let licence = Licence { digest: Default::default(), expires: 7 };
	assert!(licence.is_in_force(6) && !licence.is_in_force(7) && !licence.is_in_force(8));
}
