//! Every call by every role, by the patient's side, and by nobody.

use std::collections::BTreeSet;

use frame_support::{
	assert_noop,
	traits::{GetCallName, UnfilteredDispatchable},
};
use salus_primitives::{
	consent::Purpose,
	patient::{Act, Capacity, GuardianRole, Scope},
	prescription::{DispenseReason, DispenseStatus, PrescriptionStatus, RefillStatus},
	role::{OrganizationKind, Permission, Role},
	stock::{AdjustmentReason, Change},
	OrganizationId,
};
use sp_runtime::{
	DispatchError::{self, BadOrigin},
	DispatchResult,
};

use crate::{mock::*, Call, Error};

/// Who may make a call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Who {
	/// A member of this organization with this permission.
	Member(OrganizationId, Permission),
	/// The patient's side.
	Patient,
}

/// Who may make a call, and how everybody comes to where it succeeds.
type Case = (Who, fn() -> Call<Test>);

const REASON: DispenseReason = DispenseReason::OutOfStock;

/// Every call, so that it succeeds for whoever may.
fn every_call() -> Vec<Case> {
	use Permission::{Audit, Dispense, ManageStock, Prescribe};
	let prescriber = Who::Member(HOSPITAL, Prescribe);
	let dispenser = Who::Member(PHARMACY, Dispense);
	let keeper = Who::Member(PHARMACY, ManageStock);
	let other_keeper = Who::Member(OTHER_PHARMACY, ManageStock);
	let inspector = Who::Member(AUDITOR, Audit);
	vec![
		(prescriber, || Call::prescribe { organization: HOSPITAL, patient: PATIENT, order: order() }),
		(prescriber, || {
			let prescription = prescribe(order());
			Call::replace_prescription { organization: HOSPITAL, prescription, order: order() }
		}),
		(prescriber, || {
			Prescriptions::prescribe(by(&colleague()), HOSPITAL, PATIENT, controlled()).expect("the patient consents");
			let prescription = salus_primitives::PrescriptionId(0);
			Call::countersign { organization: HOSPITAL, prescription }
		}),
		(prescriber, || Call::hold_prescription { organization: HOSPITAL, prescription: prescribe(order()) }),
		(prescriber, || {
			let prescription = prescription_at(PrescriptionStatus::OnHold);
			Call::resume_prescription { organization: HOSPITAL, prescription }
		}),
		(prescriber, || Call::cancel_prescription { organization: HOSPITAL, prescription: prescribe(order()) }),
		(prescriber, || Call::stop_prescription { organization: HOSPITAL, prescription: prescribe(order()) }),
		(prescriber, || {
			let prescription = prescribe(order());
			Call::enter_prescription_in_error { organization: HOSPITAL, prescription }
		}),
		(dispenser, || {
			let (prescription, supply, refill) = (prescribe(order()), units(5), None);
			Call::prepare_dispense { organization: PHARMACY, prescription, supply, refill }
		}),
		(dispenser, || {
			let prescription = prescribe(order());
			Call::dispense { organization: PHARMACY, prescription, supply: units(5) }
		}),
		(dispenser, || {
			let dispense = dispense_at(DispenseStatus::Preparation);
			Call::ready_dispense { organization: PHARMACY, dispense }
		}),
		(dispenser, || {
			let dispense = dispense_at(DispenseStatus::InProgress);
			Call::hold_dispense { organization: PHARMACY, dispense }
		}),
		(dispenser, || {
			let dispense = dispense_at(DispenseStatus::OnHold);
			Call::resume_dispense { organization: PHARMACY, dispense }
		}),
		(dispenser, || {
			let dispense = dispense_at(DispenseStatus::InProgress);
			Call::hand_over { organization: PHARMACY, dispense }
		}),
		(dispenser, || {
			let dispense = dispense_at(DispenseStatus::InProgress);
			Call::cancel_dispense { organization: PHARMACY, dispense }
		}),
		(dispenser, || {
			let dispense = dispense_at(DispenseStatus::InProgress);
			Call::stop_dispense { organization: PHARMACY, dispense }
		}),
		(Who::Patient, || Call::refuse_dispense { dispense: dispense_at(DispenseStatus::InProgress) }),
		(dispenser, || {
			let prescription = prescribe(order());
			Call::decline { organization: PHARMACY, prescription, reason: REASON }
		}),
		(dispenser, || {
			let dispense = dispense_at(DispenseStatus::Completed);
			Call::reverse_dispense { organization: PHARMACY, dispense, returned: true }
		}),
		(Who::Patient, || Call::order_refill { prescription: prescribe(order()), pharmacy: PHARMACY }),
		(Who::Patient, || Call::cancel_refill { refill: order_refill(prescribe(order())) }),
		(dispenser, || {
			let refill = order_refill(prescribe(order()));
			Call::decline_refill { organization: PHARMACY, refill, reason: REASON }
		}),
		(keeper, || Call::open_item { organization: PHARMACY, code: code(7), threshold: 0 }),
		(keeper, || Call::set_threshold { organization: PHARMACY, item: ITEM, threshold: 1 }),
		(keeper, || {
			let (item, lot, expires, quantity) = (ITEM, LOT, EXPIRES, 1);
			Call::receive { organization: PHARMACY, item, lot, expires, quantity }
		}),
		(keeper, || {
			let (change, reason) = (Change::Removed(1), AdjustmentReason::Damage);
			Call::adjust { organization: PHARMACY, item: ITEM, lot: LOT, change, reason }
		}),
		(keeper, || Call::recall_lot { organization: PHARMACY, item: ITEM, lot: LOT }),
		(keeper, || {
			recall().expect("it is there");
			Call::release_lot { organization: PHARMACY, item: ITEM, lot: LOT }
		}),
		(inspector, || Call::issue_recall { organization: AUDITOR, lot: LOT }),
		(inspector, || {
			Prescriptions::issue_recall(by(&auditor()), AUDITOR, LOT).expect("it was not recalled");
			Call::lift_recall { organization: AUDITOR, lot: LOT }
		}),
		(keeper, || {
			let (item, lot, quantity, to) = (ITEM, LOT, 1, OTHER_PHARMACY);
			Call::offer_transfer { organization: PHARMACY, item, lot, quantity, to }
		}),
		(other_keeper, || Call::accept_transfer { organization: OTHER_PHARMACY, transfer: offer(), into: ITEM }),
		(other_keeper, || Call::decline_transfer { organization: OTHER_PHARMACY, transfer: offer() }),
		(keeper, || Call::withdraw_transfer { organization: PHARMACY, transfer: offer() }),
	]
}

fn make(call: Call<Test>, origin: RuntimeOrigin) -> DispatchResult {
	let made = || call.dispatch_bypass_filter(origin).map(|_| ()).map_err(|refusal| refusal.error);
	frame_support::storage::with_storage_layer(made)
}

fn kind_of(organization: OrganizationId) -> OrganizationKind {
	<Neighbours as salus_primitives::glue::Members>::organization(organization).expect("it takes part")
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
	for (who, case) in every_call() {
		let Who::Member(organization, permission) = who else { continue };
		for role in Role::ALL.iter().copied() {
			scene(|| {
				let call = case();
				let holds = role.permissions().intersection(kind_of(organization).permissions()).contains(permission);
				let expected = if holds { Ok(()) } else { Err(Error::<Test>::NotAuthorized.into()) };
				let name = call.get_call_name();
				assert_eq!(make(call, by(&holder(organization, role))), expected, "{name} by {role}");
			});
		}
	}
}

#[test]
fn medicine_is_prescribed_by_physicians_and_dispensed_by_pharmacists() {
	let holders = |permission| -> Vec<Role> {
		Role::ALL.iter().copied().filter(|role| role.permissions().contains(permission)).collect()
	};
	assert_eq!(holders(Permission::Prescribe), [Role::Physician]);
	assert_eq!(holders(Permission::Dispense), [Role::Pharmacist]);
	assert_eq!(holders(Permission::ManageStock), [Role::Pharmacist, Role::PharmacyTechnician]);
	assert_eq!(holders(Permission::Audit), [Role::Auditor]);
}

#[test]
fn who_has_no_licence_neither_prescribes_nor_dispenses() {
	for (who, case) in every_call() {
		let Who::Member(organization, permission) = who else { continue };
		let role = match permission {
			Permission::Prescribe => Role::Physician,
			Permission::Dispense => Role::Pharmacist,
			_ => continue,
		};
		scene(|| {
			let (call, signer) = (case(), holder(organization, role));
			Neighbours::unlicense(&signer);
			assert_noop!(make(call.clone(), by(&signer)), Error::<Test>::NotAuthorized);
		});
	}
}

#[test]
fn a_hospital_dispenses_and_keeps_stock_and_a_laboratory_does_not() {
	scene(|| {
		let id = prescribe(order());
		let signer = by(&holder(HOSPITAL, Role::Pharmacist));
		assert_eq!(Prescriptions::dispense(signer, HOSPITAL, id, units(FILL)), Ok(()));
		for role in Role::ALL {
			let signer = || by(&holder(LABORATORY, *role));
			let call = Prescriptions::dispense(signer(), LABORATORY, id, units(FILL));
			assert_noop!(call, Error::<Test>::NotAuthorized);
			assert_noop!(Prescriptions::open_item(signer(), LABORATORY, code(1), 0), Error::<Test>::NotAuthorized);
		}
	});
}

#[test]
fn only_an_auditor_recalls_everywhere() {
	scene(|| {
		for organization in [HOSPITAL, PHARMACY, LABORATORY, INSURER] {
			let signer = by(&holder(organization, Role::Auditor));
			let call = Prescriptions::issue_recall(signer, organization, LOT);
			assert_noop!(call, Error::<Test>::NotAuthorized);
		}
	});
}

fn root() -> Vec<u8> {
	sp_io::storage::root(sp_runtime::StateVersion::V1)
}

/// That the call changes nothing and is refused so, for whoever sends it.
fn refused(call: Call<Test>, origin: RuntimeOrigin, expected: impl Into<DispatchError>) {
	let expected = expected.into();
	let name = call.get_call_name();
	let before = root();
	assert_eq!(make(call, origin), Err(expected), "{name}");
	assert_eq!(before, root(), "{name}");
}

#[test]
fn no_call_is_nobodys_or_everybodys() {
	for (who, case) in every_call() {
		let outsider: DispatchError = match who {
			Who::Member(..) => Error::<Test>::NotAMember.into(),
			Who::Patient => Error::<Test>::NotAuthorized.into(),
		};
		scene(|| {
			let call = case();
			refused(call.clone(), RuntimeOrigin::none(), BadOrigin);
			refused(call.clone(), RuntimeOrigin::root(), BadOrigin);
			let outsiders =
				[stranger(), friend(), holder(OTHER_HOSPITAL, Role::Physician), holder(LABORATORY, Role::Pharmacist)];
			for signer in outsiders {
				refused(call.clone(), by(&signer), outsider);
			}
		});
	}
}

#[test]
fn the_patients_side_does_what_is_the_patients() {
	for (who, case) in every_call() {
		for (name, side) in [("the patient", wallet()), ("a guardian", guardian())] {
			scene(|| {
				let call = case();
				let expected = match who {
					Who::Patient => Ok(()),
					Who::Member(..) => Err(Error::<Test>::NotAMember.into()),
				};
				let call_name = call.get_call_name();
				assert_eq!(make(call, by(&side)), expected, "{call_name} by {name}");
			});
		}
	}
}

#[test]
fn a_guardian_without_the_scope_does_not() {
	for (_, case) in every_call().into_iter().filter(|(who, _)| *who == Who::Patient) {
		scene(|| {
			let call = case();
			let scope = Scope::ALL.difference(Act::Register.into());
			Neighbours::controller(&guardian(), PATIENT, Capacity::Guardian(GuardianRole::Guardian), scope);
			refused(call, by(&guardian()), Error::<Test>::NotAuthorized);
		});
	}
}

#[test]
fn while_an_organization_is_suspended_nobody_acts_for_it() {
	for (who, case) in every_call() {
		let Who::Member(organization, _) = who else { continue };
		scene(|| {
			let call = case();
			Neighbours::set_active(organization, false);
			for role in Role::ALL.iter().copied() {
				refused(call.clone(), by(&holder(organization, role)), Error::<Test>::NotAMember);
			}
		});
	}
}

/// Has another organization make the call, about what is somebody else's.
fn as_if_of(call: &mut Call<Test>, by: OrganizationId) -> bool {
	match call {
		Call::replace_prescription { organization, .. }
		| Call::countersign { organization, .. }
		| Call::hold_prescription { organization, .. }
		| Call::resume_prescription { organization, .. }
		| Call::cancel_prescription { organization, .. }
		| Call::stop_prescription { organization, .. }
		| Call::enter_prescription_in_error { organization, .. }
		| Call::ready_dispense { organization, .. }
		| Call::hold_dispense { organization, .. }
		| Call::resume_dispense { organization, .. }
		| Call::hand_over { organization, .. }
		| Call::cancel_dispense { organization, .. }
		| Call::stop_dispense { organization, .. }
		| Call::reverse_dispense { organization, .. }
		| Call::decline_refill { organization, .. }
		| Call::accept_transfer { organization, .. }
		| Call::decline_transfer { organization, .. }
		| Call::withdraw_transfer { organization, .. } => *organization = by,
		// What is new belongs to whoever makes it, items are named per pharmacy, and patients and auditors are no pharmacy.
		_ => return false,
	}
	true
}

#[test]
fn nobody_changes_what_is_another_organizations() {
	let mut tried = 0;
	for (who, case) in every_call() {
		let Who::Member(_, permission) = who else { continue };
		let role = Role::ALL.iter().find(|role| role.permissions().contains(permission)).expect("some has");
		scene(|| {
			let mut call = case();
			// A hospital can do everything.
			if as_if_of(&mut call, OTHER_HOSPITAL) {
				tried += 1;
				refused(call, by(&holder(OTHER_HOSPITAL, *role)), Error::<Test>::NotFound);
			}
		});
	}
	assert_eq!(tried, 18);
}

#[test]
fn what_there_is_not_is_not_found() {
	scene(|| {
		let (physician, pharmacist) = (|| by(&physician()), || by(&pharmacist()));
		assert_noop!(Prescriptions::stop_prescription(physician(), HOSPITAL, NO_PRESCRIPTION), Error::<Test>::NotFound);
		assert_noop!(dispense(NO_PRESCRIPTION, 1), Error::<Test>::NotFound);
		let call = Prescriptions::decline(pharmacist(), PHARMACY, NO_PRESCRIPTION, REASON);
		assert_noop!(call, Error::<Test>::NotFound);
		assert_noop!(Prescriptions::hand_over(pharmacist(), PHARMACY, NO_DISPENSE), Error::<Test>::NotFound);
		assert_noop!(Prescriptions::refuse_dispense(by(&wallet()), NO_DISPENSE), Error::<Test>::NotFound);
		let call = Prescriptions::order_refill(by(&wallet()), NO_PRESCRIPTION, PHARMACY);
		assert_noop!(call, Error::<Test>::NotFound);
		assert_noop!(Prescriptions::cancel_refill(by(&wallet()), NO_REFILL), Error::<Test>::NotFound);
		let call = Prescriptions::decline_refill(pharmacist(), PHARMACY, NO_REFILL, REASON);
		assert_noop!(call, Error::<Test>::NotFound);
		assert_noop!(Prescriptions::withdraw_transfer(pharmacist(), PHARMACY, NO_TRANSFER), Error::<Test>::NotFound);
		assert_eq!(Prescriptions::refill(NO_REFILL).map(|found| found.status), None::<RefillStatus>);
	});
}

#[test]
fn a_glass_that_is_broken_is_ground_enough_and_the_duty_to_record_is_not_asked_for() {
	scene(|| {
		Neighbours::consent(PATIENT, HOSPITAL, Some(Purpose::BreakGlass));
		let id = prescribe(order());
		let ground = Prescriptions::prescription(id).map(|found| found.ground);
		assert_eq!(ground, Some(ground_for(Purpose::BreakGlass)));
		for question in Neighbours::questions() {
			assert_eq!(question.action, salus_primitives::consent::Action::Use);
			assert_eq!(question.class, salus_primitives::record::RecordClass::Medication);
			assert_eq!(question.asker.account, physician());
			assert_eq!((question.asker.organization, question.at), (Some(HOSPITAL), START));
		}
	});
}
