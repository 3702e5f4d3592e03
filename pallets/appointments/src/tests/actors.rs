//! Every call by every role, by the patient's side, and by nobody.

use std::collections::BTreeSet;

use frame_support::{
	assert_noop,
	traits::{GetCallName, UnfilteredDispatchable},
};
use salus_primitives::{
	appointment::{
		Answer, AppointmentStatus, AppointmentType, CancellationReason, Feedback, OverbookReason, PreEmptionReason,
	},
	priority::Priority,
	role::{Permission, Permissions, Role},
	schedule::{Resource, Terms},
	AccountId, Day, LocationId, OrganizationId,
};
use sp_runtime::{
	BoundedVec,
	DispatchError::{self, BadOrigin},
	DispatchResult,
};

use crate::{mock::*, Call, Error};

/// Who may make a call.
#[derive(Clone, Copy)]
struct May {
	/// Members who hold all of these.
	members: Permissions,
	/// Whether the patient's side may.
	patient: bool,
	/// Whether the practitioner who is booked may, who holds nothing else.
	practitioner: bool,
	/// Whether anybody may who signs.
	anybody: bool,
	/// Whether a stranger is told that it is no member, and not that it may not.
	tells: bool,
}

impl May {
	/// The refusal for a stranger.
	fn stranger(self) -> DispatchError {
		if self.tells {
			Error::<Test>::NotAMember.into()
		} else {
			Error::<Test>::NotAuthorized.into()
		}
	}
}

const fn members(members: Permission) -> May {
	let members = Permissions::of(&[members]);
	May { members, patient: false, practitioner: false, anybody: false, tells: true }
}

/// A call, who may make it, and how the hospital comes to where it succeeds.
type Case = (May, fn() -> Call<Test>);

const PATIENT: u8 = 1;

fn at_status(status: AppointmentStatus) -> salus_primitives::AppointmentId {
	appointment_at(status, PATIENT, at(10, 0))
}

fn booked_soon() -> salus_primitives::AppointmentId {
	let id = at_status(AppointmentStatus::Booked);
	pass_until(at(9, 30));
	id
}

fn time_off() {
	let reason = CancellationReason::Provider;
	Appointments::take_time_off(by(&manager()), HOSPITAL, SCHEDULE, at(9, 0), at(12, 0), reason).expect("it is open");
}

/// Every call, so that it succeeds for whoever may.
fn every_call() -> Vec<Case> {
	use AppointmentStatus::*;
	use Permission::{AttendAppointments, BookAppointments, ManageSchedules, Overbook, PreEmpt};
	let manages = members(ManageSchedules);
	let books = May { patient: true, ..members(BookAppointments) };
	let serves = May { practitioner: true, ..members(BookAppointments) };
	let attends = May { practitioner: true, members: Permissions::ALL, ..members(AttendAppointments) };
	let overbooks = May { members: Permissions::of(&[BookAppointments, Overbook]), ..books };
	let anybody = May { anybody: true, ..books };
	vec![
		(manages, || Call::publish_schedule {
			organization: HOSPITAL,
			practitioner: Some(doctor()),
			room: None,
			specialty: SPECIALTY,
			location: LocationId(1),
			terms: terms(),
		}),
		(manages, || {
			let terms = Terms { after: 2, ..terms() };
			Call::revise_schedule { organization: HOSPITAL, schedule: SCHEDULE, terms }
		}),
		(manages, || Call::withdraw_schedule { organization: HOSPITAL, schedule: SCHEDULE }),
		(manages, || {
			let hours = Some(BoundedVec::new());
			Call::set_exception { organization: HOSPITAL, schedule: SCHEDULE, day: TODAY, hours }
		}),
		(manages, || {
			let (from, until, reason) = (at(9, 0), at(10, 0), CancellationReason::Weather);
			Call::take_time_off { organization: HOSPITAL, schedule: SCHEDULE, from, until, reason }
		}),
		(manages, || {
			time_off();
			Call::end_time_off { organization: HOSPITAL, schedule: SCHEDULE, from: at(9, 0) }
		}),
		(manages, || {
			let appointments = BoundedVec::truncate_from(vec![at_status(Booked)]);
			time_off();
			Call::clear_time_off { organization: HOSPITAL, schedule: SCHEDULE, appointments, moving: true }
		}),
		(books, || {
			let (patient, visit) = (patient(PATIENT), visit(at(10, 0)));
			Call::book { organization: HOSPITAL, schedule: SCHEDULE, patient, visit, overbook: None }
		}),
		(May { patient: false, ..overbooks }, || {
			let (patient, visit) = (patient(PATIENT), visit(at(8, 30)));
			let overbook = Some(OverbookReason::ExpectedAbsence);
			Call::book { organization: HOSPITAL, schedule: SCHEDULE, patient, visit, overbook }
		}),
		(books, || {
			let (patient, visit, until) = (patient(PATIENT), visit(at(10, 0)), START + 1);
			Call::hold_slot { organization: HOSPITAL, schedule: SCHEDULE, patient, visit, until }
		}),
		(books, || Call::confirm { appointment: at_status(Pending) }),
		(anybody, || {
			let appointment = at_status(Pending);
			pass(LONGEST);
			Call::strike_lapsed { appointment }
		}),
		(May { practitioner: true, ..books }, || {
			let appointment = at_status(Booked);
			Call::reschedule { appointment, schedule: SCHEDULE, start: at(12, 0), length: 6, overbook: None }
		}),
		(May { patient: true, members: Permissions::ALL, tells: false, ..books }, || Call::cancel {
			appointment: at_status(Booked),
			reason: CancellationReason::Patient,
		}),
		(May { tells: false, ..serves }, || Call::cancel {
			appointment: at_status(Booked),
			reason: CancellationReason::Provider,
		}),
		(books, || Call::check_in { appointment: booked_soon() }),
		(serves, || Call::arrive { appointment: booked_soon() }),
		(attends, || Call::fulfil { appointment: at_status(Arrived) }),
		(attends, || {
			let appointment = at_status(Booked);
			pass_until(at(10, 5));
			Call::no_show { appointment }
		}),
		(serves, || Call::enter_in_error { appointment: at_status(Booked) }),
		(books, || {
			let wish = wish(at(9, 0), at(10, 0));
			Call::ask { organization: HOSPITAL, patient: patient(PATIENT), wish }
		}),
		(serves, || {
			let (appointment, until) = (at_status(Proposed), START + 1);
			Call::allot { appointment, schedule: SCHEDULE, start: at(10, 0), length: 6, until, overbook: None }
		}),
		(books, || {
			let wish = wish(at(9, 0), at(10, 0));
			Call::book_any { organization: HOSPITAL, patient: patient(PATIENT), wish }
		}),
		(books, || {
			let wish = wish(at(9, 0), at(10, 0));
			Call::wait_for_slot { organization: HOSPITAL, patient: patient(PATIENT), wish }
		}),
		(members(BookAppointments), || Call::set_priority {
			appointment: at_status(Waitlist),
			priority: Priority::Stat,
		}),
		(members(BookAppointments), || {
			at_status(Waitlist);
			Call::offer_slot { organization: HOSPITAL, schedule: SCHEDULE, from: at(9, 0), until: at(12, 0) }
		}),
		(members(PreEmpt), || {
			let (kind, reason) = (AppointmentType::Emergency, PreEmptionReason::Transfer);
			Call::pre_empt { appointment: at_status(Booked), patient: patient(2), kind, reason }
		}),
		(May { patient: true, members: Permissions::ALL, tells: false, ..books }, || {
			let answer = Answer::Yes;
			let feedback = Feedback {
				care: 5,
				courtesy: 5,
				punctuality: 5,
				care_rendered: answer,
				payment_asked: answer,
				medicine_received: answer,
				text: None,
			};
			Call::give_feedback { appointment: at_status(Fulfilled), feedback }
		}),
		(anybody, || {
			at_status(Booked);
			pass(5 * 24 * HOUR);
			let days = BoundedVec::truncate_from(vec![TODAY, Day(TODAY.0 + 1)]);
			Call::clear_days { resource: Resource::Practitioner(doctor()), days }
		}),
	]
}

fn make(call: Call<Test>, origin: RuntimeOrigin) -> DispatchResult {
	call.dispatch_bypass_filter(origin).map(|_| ()).map_err(|refusal| refusal.error)
}

/// That the call succeeds, or is refused as to somebody who is known there and may not.
fn expect(case: fn() -> Call<Test>, account: &AccountId, may: bool) {
	scene(|| {
		let call = case();
		let name = call.get_call_name();
		let made = frame_support::storage::with_storage_layer(|| make(call, by(account)));
		let refusals = [Error::<Test>::NotAuthorized, Error::NotAMember, Error::WrongReason].map(DispatchError::from);
		match made {
			Ok(()) => assert!(may, "{name} by {account:?}"),
			Err(refusal) => assert!(!may && refusals.contains(&refusal), "{name} by {account:?}: {refusal:?}"),
		}
	});
}

#[test]
fn no_call_is_forgotten_here() {
	let mut named = BTreeSet::new();
	for (_, case) in every_call() {
		scene(|| {
			let _ = named.insert(case().get_call_name());
		});
	}
	assert_eq!(named, Call::<Test>::get_call_names().iter().copied().collect());
}

#[test]
fn each_call_is_whose_role_has_the_permissions() {
	for (may, case) in every_call() {
		for role in Role::ALL.iter().copied() {
			let holds = role.permissions().includes(may.members);
			expect(case, &holder(HOSPITAL, role), holds || may.anybody);
		}
	}
}

#[test]
fn each_call_is_the_patients_sides_or_is_not() {
	for (may, case) in every_call() {
		expect(case, &wallet(PATIENT), may.patient || may.anybody);
		// Another patient's wallet is nobody here.
		expect(case, &wallet(9), may.anybody);
	}
}

#[test]
fn each_call_is_the_practitioners_or_is_not() {
	for (may, case) in every_call() {
		expect(case, &doctor(), may.practitioner || may.anybody);
	}
}

#[test]
fn schedules_are_whose_of_these_roles() {
	let holders = |permission| -> Vec<Role> {
		Role::ALL.iter().copied().filter(|role| role.permissions().contains(permission)).collect()
	};
	assert_eq!(holders(Permission::ManageSchedules), [Role::ScheduleManager]);
	assert_eq!(holders(Permission::Overbook), [Role::ScheduleManager]);
	assert_eq!(holders(Permission::AttendAppointments), [Role::Physician, Role::Nurse]);
	assert_eq!(holders(Permission::PreEmpt), [Role::Physician]);
	let book = [Role::Physician, Role::Nurse, Role::FrontDesk, Role::ScheduleManager];
	assert_eq!(holders(Permission::BookAppointments), book);
}

/// That the call changes nothing and is refused so, for whoever sends it.
fn refused(origin: fn() -> RuntimeOrigin, expected: fn(May) -> Option<DispatchError>) {
	for (may, case) in every_call() {
		let Some(expected) = expected(may) else { continue };
		scene(|| {
			let call = case();
			assert_noop!(make(call, origin()), expected);
		});
	}
}

#[test]
fn no_call_is_nobodys_and_few_are_everybodys() {
	refused(RuntimeOrigin::none, |_| Some(BadOrigin));
	refused(RuntimeOrigin::root, |_| Some(BadOrigin));
	let stranger_s = |may: May| (!may.anybody).then(|| may.stranger());
	refused(|| by(&stranger()), stranger_s);
	refused(|| by(&holder(OTHER_HOSPITAL, Role::ScheduleManager)), stranger_s);
	refused(|| by(&holder(INSURER, Role::FrontDesk)), stranger_s);
}

#[test]
fn while_a_hospital_is_suspended_nobody_acts_for_it_but_whoever_frees_the_own_time() {
	for (may, case) in every_call().into_iter().filter(|(may, _)| !may.anybody) {
		scene(|| {
			let call = case();
			Neighbours::set_active(HOSPITAL, false);
			for role in Role::ALL.iter().copied() {
				assert_noop!(make(call.clone(), by(&holder(HOSPITAL, role))), may.stranger());
			}
		});
	}
}

/// Has another organization make the call, about what is the hospital's.
fn as_if_of(call: &mut Call<Test>, by: OrganizationId) {
	match call {
		Call::publish_schedule { organization, .. }
		| Call::revise_schedule { organization, .. }
		| Call::withdraw_schedule { organization, .. }
		| Call::set_exception { organization, .. }
		| Call::take_time_off { organization, .. }
		| Call::end_time_off { organization, .. }
		| Call::clear_time_off { organization, .. }
		| Call::book { organization, .. }
		| Call::hold_slot { organization, .. }
		| Call::ask { organization, .. }
		| Call::book_any { organization, .. }
		| Call::wait_for_slot { organization, .. }
		| Call::offer_slot { organization, .. } => *organization = by,
		_ => {}
	}
}

#[test]
fn no_hospital_changes_anothers_schedules_or_appointments() {
	let kept = || {
		let appointments: std::collections::BTreeMap<_, _> =
			crate::Appointments::<Test>::iter().filter(|(_, found)| found.organization == HOSPITAL).collect();
		let off: Vec<_> = [SCHEDULE, OTHER_SCHEDULE].map(|id| Appointments::time_off(HOSPITAL, id)).into();
		(appointments, Appointments::schedules(HOSPITAL, None, 10), off, Appointments::waiting(HOSPITAL, SPECIALTY))
	};
	for (may, case) in every_call().into_iter().filter(|(may, _)| !may.anybody) {
		for role in Role::ALL.iter().copied() {
			scene(|| {
				let mut call = case();
				as_if_of(&mut call, OTHER_HOSPITAL);
				let before = kept();
				let signer = by(&holder(OTHER_HOSPITAL, role));
				let _ = frame_support::storage::with_storage_layer(|| make(call, signer));
				assert_eq!(before, kept(), "{:?}", may.stranger());
			});
		}
	}
}
