//! Long random walks through all calls: whatever happens in whatever order, the invariants hold and nothing panics.

use frame_support::traits::UnfilteredDispatchable;
use proptest::prelude::*;
use salus_primitives::{
	consent::{BreakGlassReason, Grantee, Period, Provision, ReviewOutcome},
	patient::PatientStatus,
	role::Role,
	AccountId, BreakGlassId, ConsentId, OrganizationId,
};

use super::scene::*;
use crate::mock::RuntimeCall;

type Call = crate::Call<Test>;

#[derive(Clone, Debug)]
enum Step {
	Call(AccountId, Box<RuntimeCall>),
	Pass(u64),
	Patient(PatientStatus),
	Hospital(bool),
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
	ends.prop_map(|end| Provision { period: Period { start: None, end }, ..reading() })
}

fn ids() -> impl Strategy<Value = ConsentId> {
	(0u32..24).prop_map(ConsentId)
}

fn steps() -> impl Strategy<Value = Step> {
	let patient = PATIENT;
	let calls = prop_oneof![
		4 => (grantees(), provisions())
			.prop_map(move |(grantee, provision)| Call::grant { patient, grantee, provision }),
		3 => (grantees(), provisions())
			.prop_map(move |(grantee, provision)| Call::refuse { patient, grantee, provision }),
		3 => ids().prop_map(move |id| Call::revoke { patient, id }),
		2 => ids().prop_map(move |id| Call::retract { patient, id }),
		6 => (organizations(), grantees(), provisions()).prop_map(move |(organization, grantee, provision)| {
			Call::request { organization, patient, grantee, provision }
		}),
		3 => (ids(), any::<bool>()).prop_map(move |(id, accept)| Call::answer { patient, id, accept }),
		2 => (organizations(), ids())
			.prop_map(move |(organization, id)| Call::withdraw { organization, patient, id }),
		3 => organizations().prop_map(move |organization| Call::break_glass {
			organization,
			patient,
			reason: BreakGlassReason::GuardianUnreachable,
		}),
		3 => (organizations(), 0u64..6, any::<bool>()).prop_map(|(organization, id, justified)| {
			let outcome = if justified { ReviewOutcome::Justified } else { ReviewOutcome::Unjustified };
			Call::review { organization, id: BreakGlassId(id), outcome }
		}),
	];
	prop_oneof![
		20 => (accounts(), calls).prop_map(|(account, call)| Step::Call(account, Box::new(call.into()))),
		3 => (1u64..4_000).prop_map(Step::Pass),
		1 => prop::sample::select(vec![PatientStatus::Active, PatientStatus::Active, PatientStatus::Suspended])
			.prop_map(Step::Patient),
		1 => any::<bool>().prop_map(Step::Hospital),
	]
}

fn take(step: Step) {
	match step {
		Step::Call(account, call) => {
			let _ = call.dispatch_bypass_filter(by(&account));
		}
		Step::Pass(moments) => pass(moments),
		Step::Patient(status) => Directory::patient(PATIENT, status),
		Step::Hospital(true) => {
			Directory::organization(HOSPITAL.0, salus_primitives::role::OrganizationKind::Hospital);
		}
		Step::Hospital(false) => Directory::close(HOSPITAL),
	}
}

proptest! {
	#![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

	#[test]
	fn no_walk_breaks_an_invariant(steps in prop::collection::vec(steps(), 1..80)) {
		run(|| {
			for step in steps {
				take(step);
				Consent::do_try_state().unwrap();
			}
		});
	}
}
