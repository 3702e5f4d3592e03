//! The people of the tests: a patient with a controller and a guardian, a member for every built-in role, a second hospital, and a stranger.

use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use salus_primitives::{
	consent::{ActedBy, Action, Actions, Grantee, Period, Provision, Purpose, Purposes, RequestedBy},
	decision::{Asker, Decision, Question},
	patient::{Capacity, GuardianRole, PatientStatus},
	record::{Label, RecordClass, RecordClasses},
	role::{OrganizationKind, Role},
	AccountId, BreakGlassId, ConsentId, Moment, OrganizationId, PatientId, RecordId,
};
use sp_runtime::DispatchError;

pub use crate::{
	mock::{Consent, Directory, Now, RuntimeOrigin, System, Test},
	Error, Event,
};

pub const PATIENT: PatientId = PatientId([0xAA; 32]);
pub const UNKNOWN: PatientId = PatientId([0xEE; 32]);
pub const RECORD: RecordId = RecordId([0x11; 32]);

pub const HOSPITAL: OrganizationId = OrganizationId(1);
pub const CLINIC: OrganizationId = OrganizationId(2);
pub const INSURER: OrganizationId = OrganizationId(3);
pub const NOWHERE: OrganizationId = OrganizationId(99);

pub const CONTROLLER: AccountId = AccountId::new([1; 32]);
pub const GUARDIAN: AccountId = AccountId::new([2; 32]);
pub const STRANGER: AccountId = AccountId::new([3; 32]);
/// A physician at the clinic.
pub const CLINICIAN: AccountId = AccountId::new([4; 32]);
/// A physician at the hospital, besides the one with the role's own account.
pub const COLLEAGUE: AccountId = AccountId::new([5; 32]);
pub const DOCTOR: AccountId = AccountId::new([100 + Role::Physician as u8; 32]);
pub const NURSE: AccountId = AccountId::new([100 + Role::Nurse as u8; 32]);
pub const OFFICER: AccountId = AccountId::new([100 + Role::PrivacyOfficer as u8; 32]);

/// Whoever may sign, or not.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Who {
	Root,
	Unsigned,
	Stranger,
	Controller,
	Guardian,
	Member(Role),
}

impl Who {
	pub fn all() -> Vec<Self> {
		let mut all = vec![Self::Root, Self::Unsigned, Self::Stranger, Self::Controller, Self::Guardian];
		all.extend(Role::ALL.iter().map(|role| Self::Member(*role)));
		all
	}

	pub fn origin(self) -> RuntimeOrigin {
		match self {
			Self::Root => RuntimeOrigin::root(),
			Self::Unsigned => RuntimeOrigin::none(),
			Self::Stranger => by(&STRANGER),
			Self::Controller => by(&CONTROLLER),
			Self::Guardian => by(&GUARDIAN),
			Self::Member(role) => by(&member(role)),
		}
	}

	/// The organization it can name best.
	pub fn organization(self) -> OrganizationId {
		match self {
			Self::Member(role) => workplace(role),
			_ => HOSPITAL,
		}
	}

	pub fn signs(self) -> bool {
		!matches!(self, Self::Root | Self::Unsigned)
	}

	pub fn is_controller(self) -> bool {
		matches!(self, Self::Controller | Self::Guardian)
	}
}

/// The account whose only role this is.
pub fn member(role: Role) -> AccountId {
	AccountId::new([100 + role as u8; 32])
}

/// Where it works.
pub fn workplace(role: Role) -> OrganizationId {
	if role.fits(OrganizationKind::Hospital) {
		HOSPITAL
	} else {
		INSURER
	}
}

pub fn by(account: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account.clone())
}

/// Makes everybody known.
pub fn set() {
	Directory::organization(HOSPITAL.0, OrganizationKind::Hospital);
	Directory::organization(CLINIC.0, OrganizationKind::Hospital);
	Directory::organization(INSURER.0, OrganizationKind::Insurer);
	for role in Role::ALL {
		Directory::member(&member(*role), workplace(*role), &[*role]);
	}
	Directory::member(&CLINICIAN, CLINIC, &[Role::Physician]);
	Directory::member(&COLLEAGUE, HOSPITAL, &[Role::Physician]);
	Directory::patient(PATIENT, PatientStatus::Active);
	Directory::controller(&CONTROLLER, PATIENT, Capacity::Patient);
	Directory::controller(&GUARDIAN, PATIENT, Capacity::Guardian(GuardianRole::Guardian));
}

/// Runs a test in the scene, and checks the invariants after it.
pub fn run<R>(test: impl FnOnce() -> R) -> R {
	crate::mock::ext().execute_with(|| {
		set();
		let result = test();
		Consent::do_try_state().unwrap();
		result
	})
}

/// Makes the call as everybody, each on a fresh chain. `expected` says how it ends.
pub fn everyone<P>(
	expected: impl Fn(Who) -> Result<(), DispatchError>,
	prepare: impl Fn() -> P,
	call: impl Fn(&P, Who) -> DispatchResult,
) {
	for who in Who::all() {
		run(|| {
			let prepared = prepare();
			match expected(who) {
				Ok(()) => {
					assert_ok!(call(&prepared, who));
				}
				Err(error) => {
					assert_noop!(call(&prepared, who), error);
				}
			}
		});
	}
}

/// Controllers can; whoever else signs is none; whoever does not sign has no say.
pub fn controllers_only(who: Who) -> Result<(), DispatchError> {
	match who {
		_ if !who.signs() => Err(DispatchError::BadOrigin),
		_ if who.is_controller() => Ok(()),
		_ => Err(Error::<Test>::NotAController.into()),
	}
}

/// These members can; others lack the permission; whoever else signs is no member.
pub fn roles_only(who: Who, roles: &[Role]) -> Result<(), DispatchError> {
	match who {
		_ if !who.signs() => Err(DispatchError::BadOrigin),
		Who::Member(role) if roles.contains(&role) => Ok(()),
		Who::Member(_) => Err(Error::<Test>::NotAuthorized.into()),
		_ => Err(Error::<Test>::NotAMember.into()),
	}
}

/// What happened since this was asked last.
pub fn events() -> Vec<Event<Test>> {
	let events = System::read_events_for_pallet::<Event<Test>>();
	let all = System::events().len();
	assert_eq!(events.len(), all, "nothing else reports here");
	System::reset_events();
	events
}

/// Lets time pass.
pub fn pass(moments: Moment) {
	Now::set(&(Now::get() + moments));
}

/// Reading everything for treatment, for ever.
pub fn reading() -> Provision {
	Provision {
		classes: RecordClasses::ALL,
		actions: Actions::of(&[Action::Access, Action::Use]),
		purposes: Purpose::Treatment.into(),
		period: Period::ALWAYS,
		data_period: Period::ALWAYS,
		records: Default::default(),
		author: None,
		labels: Default::default(),
	}
}

/// Everything, for everything.
pub fn everything() -> Provision {
	Provision { actions: Actions::ALL, purposes: Purposes::ALL, ..reading() }
}

/// Until so much later.
pub fn within(moments: Moment) -> Period {
	Period { start: None, end: Some(Now::get() + moments) }
}

pub fn grant(grantee: Grantee, provision: Provision) -> ConsentId {
	let id = crate::Registers::<Test>::get(PATIENT).next;
	assert_ok!(Consent::grant(by(&CONTROLLER), PATIENT, grantee, provision));
	id
}

pub fn refuse(grantee: Grantee, provision: Provision) -> ConsentId {
	let id = crate::Registers::<Test>::get(PATIENT).next;
	assert_ok!(Consent::refuse(by(&CONTROLLER), PATIENT, grantee, provision));
	id
}

pub fn request(grantee: Grantee, provision: Provision) -> ConsentId {
	let id = crate::Registers::<Test>::get(PATIENT).next;
	assert_ok!(Consent::request(by(&DOCTOR), HOSPITAL, PATIENT, grantee, provision));
	id
}

pub fn break_glass(actor: &AccountId, organization: OrganizationId) -> BreakGlassId {
	let id = crate::NextUse::<Test>::get();
	let reason = salus_primitives::consent::BreakGlassReason::LifeThreatening;
	assert_ok!(Consent::break_glass(by(actor), organization, PATIENT, reason));
	id
}

/// The consent as stored.
pub fn stored(id: ConsentId) -> salus_primitives::consent::Consent {
	crate::Consents::<Test>::get(PATIENT, id).expect("stored")
}

/// To read one laboratory result for treatment, now.
pub fn asks(account: &AccountId, organization: Option<OrganizationId>) -> Question {
	Question {
		patient: PATIENT,
		asker: Asker { account: account.clone(), organization },
		action: Action::Access,
		class: RecordClass::Laboratory,
		purpose: Purpose::Treatment,
		record: Some(RECORD),
		made: Some(500_000),
		author: Some(CLINICIAN),
		label: Label::default(),
		at: Now::get(),
	}
}

/// The doctor's question.
pub fn doctor_asks() -> Question {
	asks(&DOCTOR, Some(HOSPITAL))
}

/// The decision, which both ways to it must agree on.
pub fn decide(question: Question) -> Decision {
	let decision = <Consent as salus_primitives::glue::ConsentDecision>::decide(&question);
	assert_eq!(Consent::decide(question), decision);
	decision
}

pub fn as_patient() -> ActedBy {
	ActedBy { account: CONTROLLER, capacity: Capacity::Patient }
}

pub fn as_guardian() -> ActedBy {
	ActedBy { account: GUARDIAN, capacity: Capacity::Guardian(GuardianRole::Guardian) }
}

pub fn as_doctor() -> RequestedBy {
	RequestedBy { account: DOCTOR, organization: HOSPITAL }
}
