//! Long random walks through all calls: whatever happens in whatever order, the invariants hold and nothing panics.

use frame_support::traits::UnfilteredDispatchable;
use proptest::prelude::*;
use salus_primitives::{
	consent::{BreakGlassReason, Grantee, Period, Provision, Purpose, Purposes, ReviewOutcome},
	patient::PatientStatus,
	role::Role,
	AccountId, BreakGlassId, ConsentId, OrganizationId, PatientId,
};

use super::scene::*;
use crate::mock::RuntimeCall;

type Call = crate::Call<Test>;

#[derive(Clone, Debug)]
enum Step {
	Call(AccountId, Box<RuntimeCall>),
	Pass(u64),
	Patient(PatientId, PatientStatus),
	Hospital(bool),
	Enrol(AccountId, Role),
	Dismiss(AccountId),
}

/// A second patient, with the same controller.
const OTHER: PatientId = PatientId([0xBB; 32]);

fn patients() -> impl Strategy<Value = PatientId> {
	prop_oneof![3 => Just(PATIENT), 1 => Just(OTHER)]
}

fn employees() -> impl Strategy<Value = AccountId> {
	prop::sample::select(vec![DOCTOR, COLLEAGUE, OFFICER])
}

fn accounts() -> impl Strategy<Value = AccountId> {
	prop_oneof![
		6 => Just(CONTROLLER),
		1 => Just(GUARDIAN),
		4 => Just(DOCTOR),
		2 => Just(COLLEAGUE),
		1 => Just(CLINICIAN),
		2 => Just(OFFICER),
		1 => Just(STRANGER),
	]
}

fn organizations() -> impl Strategy<Value = OrganizationId> {
	prop_oneof![5 => Just(HOSPITAL), 2 => Just(CLINIC), 1 => Just(NOWHERE)]
}

fn grantees() -> impl Strategy<Value = Grantee> {
	prop_oneof![
		accounts().prop_map(Grantee::Account),
		organizations().prop_map(Grantee::Organization),
		organizations().prop_map(|organization| Grantee::Role { organization, role: Role::Physician }),
	]
}

fn provisions() -> impl Strategy<Value = Provision> {
	let ends = prop_oneof![Just(None), (1_000_000u64..1_060_000).prop_map(Some)];
	let purposes = prop::sample::select(vec![Purpose::Treatment.into(), Purposes::EMERGENCY, Purposes::ALL]);
	(ends, purposes).prop_map(|(end, purposes)| Provision {
		period: Period { start: None, end },
		purposes,
		..reading()
	})
}

fn ids() -> impl Strategy<Value = ConsentId> {
	(0u32..24).prop_map(ConsentId)
}

fn decisions() -> impl Strategy<Value = Call> {
	prop_oneof![
		4 => (patients(), grantees(), provisions())
			.prop_map(|(patient, grantee, provision)| Call::grant { patient, grantee, provision }),
		3 => (patients(), grantees(), provisions())
			.prop_map(|(patient, grantee, provision)| Call::refuse { patient, grantee, provision }),
		3 => (patients(), ids()).prop_map(|(patient, id)| Call::revoke { patient, id }),
		2 => (patients(), ids()).prop_map(|(patient, id)| Call::retract { patient, id }),
		3 => (patients(), ids(), any::<bool>())
			.prop_map(|(patient, id, accept)| Call::answer { patient, id, accept }),
	]
}

fn requests() -> impl Strategy<Value = Call> {
	prop_oneof![
		3 => (organizations(), patients(), grantees(), provisions()).prop_map(
			|(organization, patient, grantee, provision)| Call::request { organization, patient, grantee, provision }
		),
		1 => (organizations(), patients(), ids())
			.prop_map(|(organization, patient, id)| Call::withdraw { organization, patient, id }),
	]
}

fn emergencies() -> impl Strategy<Value = Call> {
	let reason = BreakGlassReason::GuardianUnreachable;
	prop_oneof![
		(organizations(), patients()).prop_map(move |(organization, patient)| Call::break_glass {
			organization,
			patient,
			reason
		}),
		(organizations(), 0u64..6, any::<bool>()).prop_map(|(organization, id, justified)| {
			let outcome = if justified { ReviewOutcome::Justified } else { ReviewOutcome::Unjustified };
			Call::review { organization, id: BreakGlassId(id), outcome }
		}),
	]
}

fn steps() -> impl Strategy<Value = Step> {
	let calls = prop_oneof![15 => decisions(), 8 => requests(), 6 => emergencies()];
	// Mostly active, or little would happen.
	let statuses = prop_oneof![2 => Just(PatientStatus::Active), 1 => prop::sample::select(PatientStatus::ALL)];
	prop_oneof![
		20 => (accounts(), calls).prop_map(|(account, call)| Step::Call(account, Box::new(call.into()))),
		3 => (1u64..4_000).prop_map(Step::Pass),
		1 => (patients(), statuses).prop_map(|(patient, status)| Step::Patient(patient, status)),
		1 => any::<bool>().prop_map(Step::Hospital),
		1 => (employees(), prop::sample::select(vec![Role::Physician, Role::PrivacyOfficer]))
			.prop_map(|(account, role)| Step::Enrol(account, role)),
		1 => employees().prop_map(Step::Dismiss),
	]
}

fn take(step: Step) {
	match step {
		Step::Call(account, call) => {
			let _ = call.dispatch_bypass_filter(by(&account));
		}
		Step::Pass(moments) => pass(moments),
		Step::Patient(patient, status) => Directory::patient(patient, status),
		Step::Hospital(true) => {
			Directory::organization(HOSPITAL.0, salus_primitives::role::OrganizationKind::Hospital);
		}
		Step::Hospital(false) => Directory::close(HOSPITAL),
		Step::Enrol(account, role) => Directory::member(&account, HOSPITAL, &[role]),
		Step::Dismiss(account) => Directory::dismiss(&account, HOSPITAL),
	}
}

proptest! {
	#![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

	#[test]
	fn no_walk_breaks_an_invariant(steps in prop::collection::vec(steps(), 1..80)) {
		run(|| {
			Directory::patient(OTHER, PatientStatus::Active);
			Directory::controller(&CONTROLLER, OTHER, as_patient().capacity);
			for step in steps {
				take(step);
				Consent::do_try_state().unwrap();
			}
		});
	}
}
