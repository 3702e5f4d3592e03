//! Every call by every role and by nobody.

use std::collections::BTreeSet;

use frame_support::{
	assert_noop,
	traits::{GetCallName, UnfilteredDispatchable},
};
use salus_primitives::{
	bed::EncounterStatus,
	priority::Priority,
	role::{OrganizationKind, Permission, Role},
	OrganizationId, PatientId,
};
use sp_runtime::{
	DispatchError::{self, BadOrigin},
	DispatchResult,
};

use crate::{mock::*, Call, Error};

const PATIENT: PatientId = patient(1);

/// A call, the permission it takes, and how the hospital comes to where it succeeds.
type Case = (Permission, fn() -> Call<Test>);

/// The bed of most tests has been left by a patient.
fn dirty() {
	discharge(admit(patient(0))).expect("the patient lies there");
}

fn closed_bed() {
	Beds::close_bed(by(&manager()), HOSPITAL, WARD, BED).expect("it is free");
}

fn empty_ward() {
	for bed in 0..2 {
		let bed = salus_primitives::BedId(bed);
		Beds::close_bed(by(&manager()), HOSPITAL, OTHER_WARD, bed).expect("it is free");
	}
}

fn closed_ward() {
	empty_ward();
	Beds::close_ward(by(&manager()), HOSPITAL, OTHER_WARD).expect("no bed is in use");
}

fn closed_room() {
	empty_ward();
	Beds::close_room(by(&manager()), HOSPITAL, OTHER_WARD, ROOM).expect("no bed is in use");
}

/// Every call, so that it succeeds for whoever may.
fn every_call() -> Vec<Case> {
	use EncounterStatus::*;
	use Permission::{AdmitPatients, KeepHouse, ManageBeds};
	vec![
		(ManageBeds, || Call::open_ward { organization: HOSPITAL }),
		(ManageBeds, || {
			empty_ward();
			Call::close_ward { organization: HOSPITAL, ward: OTHER_WARD }
		}),
		(ManageBeds, || {
			closed_ward();
			Call::reopen_ward { organization: HOSPITAL, ward: OTHER_WARD }
		}),
		(ManageBeds, || Call::open_room { organization: HOSPITAL, ward: WARD }),
		(ManageBeds, || {
			empty_ward();
			Call::close_room { organization: HOSPITAL, ward: OTHER_WARD, room: ROOM }
		}),
		(ManageBeds, || {
			closed_room();
			Call::reopen_room { organization: HOSPITAL, ward: OTHER_WARD, room: ROOM }
		}),
		(ManageBeds, || Call::open_bed { organization: HOSPITAL, ward: WARD, room: ROOM }),
		(ManageBeds, || Call::close_bed { organization: HOSPITAL, ward: WARD, bed: BED }),
		(ManageBeds, || {
			closed_bed();
			Call::reopen_bed { organization: HOSPITAL, ward: WARD, bed: BED }
		}),
		(ManageBeds, || Call::isolate_bed { organization: HOSPITAL, ward: WARD, bed: BED }),
		(ManageBeds, || {
			Beds::isolate_bed(by(&manager()), HOSPITAL, WARD, BED).expect("it is free");
			Call::end_isolation { organization: HOSPITAL, ward: WARD, bed: BED }
		}),
		(KeepHouse, || {
			dirty();
			Call::clean_bed { organization: HOSPITAL, ward: WARD, bed: BED }
		}),
		(AdmitPatients, || {
			let until = START + 1;
			Call::reserve_bed { organization: HOSPITAL, ward: WARD, bed: BED, patient: PATIENT, until }
		}),
		(AdmitPatients, || {
			reserve(PATIENT, START + 1).expect("it is free");
			Call::cancel_reservation { organization: HOSPITAL, ward: WARD, bed: BED }
		}),
		(AdmitPatients, || {
			wait(PATIENT, Priority::Stat).expect("there is room");
			Call::offer_bed { organization: HOSPITAL, ward: WARD, bed: BED }
		}),
		(AdmitPatients, || {
			let (patient, priority) = (PATIENT, Priority::Stat);
			Call::wait_for_bed { organization: HOSPITAL, ward: WARD, patient, priority, isolation: true }
		}),
		(AdmitPatients, || {
			let (patient, priority) = (PATIENT, Priority::Stat);
			wait(patient, Priority::Routine).expect("there is room");
			Call::set_priority { organization: HOSPITAL, patient, priority }
		}),
		(AdmitPatients, || {
			wait(PATIENT, Priority::Routine).expect("there is room");
			Call::stop_waiting { organization: HOSPITAL, patient: PATIENT }
		}),
		(AdmitPatients, || Call::open_encounter { organization: HOSPITAL, patient: PATIENT, arrived: false }),
		(AdmitPatients, || {
			let encounter = encounter_at(Planned, PATIENT, HERE);
			Call::arrive { organization: HOSPITAL, encounter }
		}),
		(AdmitPatients, || {
			let encounter = encounter_at(Arrived, PATIENT, HERE);
			Call::triage { organization: HOSPITAL, encounter }
		}),
		(AdmitPatients, || {
			let encounter = encounter_at(Triaged, PATIENT, HERE);
			Call::admit { organization: HOSPITAL, encounter, ward: WARD, bed: BED }
		}),
		(AdmitPatients, || {
			let patient = PATIENT;
			Call::admit_directly { organization: HOSPITAL, patient, ward: WARD, bed: BED }
		}),
		(AdmitPatients, || {
			let encounter = encounter_at(InProgress, PATIENT, HERE);
			Call::transfer { organization: HOSPITAL, encounter, ward: OTHER_WARD, bed: BED, contaminated: false }
		}),
		(AdmitPatients, || {
			let encounter = encounter_at(InProgress, PATIENT, HERE);
			Call::begin_leave { organization: HOSPITAL, encounter }
		}),
		(AdmitPatients, || {
			let encounter = encounter_at(OnLeave, PATIENT, HERE);
			Call::end_leave { organization: HOSPITAL, encounter }
		}),
		(AdmitPatients, || {
			let encounter = encounter_at(InProgress, PATIENT, HERE);
			Call::discharge { organization: HOSPITAL, encounter, contaminated: false }
		}),
		(AdmitPatients, || {
			let encounter = encounter_at(Planned, PATIENT, HERE);
			Call::cancel_encounter { organization: HOSPITAL, encounter }
		}),
		(AdmitPatients, || {
			let encounter = encounter_at(Finished, PATIENT, HERE);
			Call::enter_in_error { organization: HOSPITAL, encounter }
		}),
	]
}

fn make(call: Call<Test>, origin: RuntimeOrigin) -> DispatchResult {
	call.dispatch_bypass_filter(origin).map(|_| ()).map_err(|refusal| refusal.error)
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
				assert_eq!(make(call, by(&holder(HOSPITAL, role))), expected, "{name} by {role}");
			});
		}
	}
}

#[test]
fn beds_are_whose_of_three_roles_and_of_those_who_treat() {
	let holders = |permission| -> Vec<Role> {
		Role::ALL.iter().copied().filter(|role| role.permissions().contains(permission)).collect()
	};
	assert_eq!(holders(Permission::ManageBeds), [Role::BedManager]);
	let admit = [Role::Physician, Role::Nurse, Role::FrontDesk, Role::BedManager];
	assert_eq!(holders(Permission::AdmitPatients), admit);
	assert_eq!(holders(Permission::KeepHouse), [Role::Nurse, Role::Housekeeper]);
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
	refused(|| by(&holder(OTHER_HOSPITAL, Role::BedManager)), Error::<Test>::NotAMember);
	refused(|| by(&holder(LABORATORY, Role::FrontDesk)), Error::<Test>::NotAMember);
}

#[test]
fn while_a_hospital_is_suspended_nobody_acts_for_it() {
	for (_, case) in every_call() {
		scene(|| {
			let call = case();
			Neighbours::set_active(HOSPITAL, false);
			for role in Role::ALL.iter().copied() {
				assert_noop!(make(call.clone(), by(&holder(HOSPITAL, role))), Error::<Test>::NotAMember);
			}
		});
	}
}

/// Has another organization make the call, about what is the hospital's.
fn as_if_of(call: &mut Call<Test>, by: OrganizationId) {
	match call {
		Call::open_ward { organization }
		| Call::close_ward { organization, .. }
		| Call::reopen_ward { organization, .. }
		| Call::open_room { organization, .. }
		| Call::close_room { organization, .. }
		| Call::reopen_room { organization, .. }
		| Call::open_bed { organization, .. }
		| Call::close_bed { organization, .. }
		| Call::reopen_bed { organization, .. }
		| Call::isolate_bed { organization, .. }
		| Call::end_isolation { organization, .. }
		| Call::clean_bed { organization, .. }
		| Call::reserve_bed { organization, .. }
		| Call::cancel_reservation { organization, .. }
		| Call::offer_bed { organization, .. }
		| Call::wait_for_bed { organization, .. }
		| Call::set_priority { organization, .. }
		| Call::stop_waiting { organization, .. }
		| Call::open_encounter { organization, .. }
		| Call::arrive { organization, .. }
		| Call::triage { organization, .. }
		| Call::admit { organization, .. }
		| Call::admit_directly { organization, .. }
		| Call::transfer { organization, .. }
		| Call::begin_leave { organization, .. }
		| Call::end_leave { organization, .. }
		| Call::discharge { organization, .. }
		| Call::cancel_encounter { organization, .. }
		| Call::enter_in_error { organization, .. } => *organization = by,
		Call::__Ignore(..) => {}
	}
}

#[test]
fn no_hospital_changes_anothers_beds_or_encounters() {
	for (permission, case) in every_call() {
		scene(|| {
			let mut call = case();
			as_if_of(&mut call, OTHER_HOSPITAL);
			let role = Role::ALL.iter().find(|role| role.permissions().contains(permission)).expect("some has");
			let before = (Beds::beds(HOSPITAL, WARD), Beds::wards(HOSPITAL, None, 10), Beds::waiting(HOSPITAL, WARD));
			let encounters = |hospital| {
				let all = crate::Encounters::<Test>::iter().filter(move |(_, found)| found.organization == hospital);
				all.collect::<std::collections::BTreeMap<_, _>>()
			};
			let kept = encounters(HOSPITAL);
			let _ = make(call, by(&holder(OTHER_HOSPITAL, *role)));
			let after = (Beds::beds(HOSPITAL, WARD), Beds::wards(HOSPITAL, None, 10), Beds::waiting(HOSPITAL, WARD));
			assert_eq!(before, after);
			assert_eq!(kept, encounters(HOSPITAL));
		});
	}
}

#[test]
fn only_a_hospital_can_have_beds() {
	for kind in OrganizationKind::ALL.iter().filter(|kind| **kind != OrganizationKind::Hospital) {
		run(|| {
			Neighbours::organization(LABORATORY, *kind);
			for role in Role::ALL {
				let call = Beds::open_ward(by(&holder(LABORATORY, *role)), LABORATORY);
				assert_noop!(call, Error::<Test>::NotAuthorized);
			}
		});
	}
}
