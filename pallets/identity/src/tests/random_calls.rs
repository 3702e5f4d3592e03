//! Whatever is called by whomever in whichever order, the invariants hold, and a call that fails says one of the documented reasons.

use frame_support::traits::UnfilteredDispatchable;
use proptest::prelude::*;
use salus_primitives::{
	glue::{Members as _, Seats, Standing as _},
	patient::PatientStatus,
	role::{OrganizationKind, OrganizationStatus, Permission, Roles},
	AccountId, OrganizationId, PatientId,
};
use sp_runtime::DispatchError;

use crate::{mock::*, Call, Enrolments};

/// Few accounts, organizations and patients, so that calls meet.
const ACCOUNTS: u8 = 5;

#[derive(Clone, Debug)]
enum Step {
	Call(Option<u8>, Call<Test>),
	Nonce(u8),
	TakeSeat(u8),
	LeaveSeat(u8),
	Consume(u8),
	Release(u8),
}

fn account() -> impl Strategy<Value = AccountId> {
	(0..ACCOUNTS).prop_map(named)
}

fn named(index: u8) -> AccountId {
	AccountId::new([index; 32])
}

fn organization() -> impl Strategy<Value = OrganizationId> {
	(0..4u32).prop_map(OrganizationId)
}

fn patient() -> impl Strategy<Value = PatientId> {
	(0..4u8).prop_map(|index| PatientId([index; 32]))
}

/// Mostly roles that fit, so that much succeeds.
fn some_roles() -> impl Strategy<Value = Roles> {
	let all = Roles::ALL.bits();
	prop_oneof![
		3 => Just(0b1), // administrator
		3 => Just(0b11), // administrator and registrar
		3 => Just(0b10), // registrar
		1 => 0..=all,
	]
	.prop_map(|bits| Roles::from_bits(bits).expect("no bit beyond the last role"))
}

fn call() -> impl Strategy<Value = Call<Test>> {
	let kind = prop::sample::select(OrganizationKind::ALL);
	let standing = prop_oneof![
		4 => Just(OrganizationStatus::Active),
		2 => Just(OrganizationStatus::Suspended),
		1 => Just(OrganizationStatus::Removed),
	];
	let status = prop::sample::select(PatientStatus::ALL);
	prop_oneof![
		2 => (kind, account()).prop_map(|(kind, administrator)| Call::admit_organization { kind, administrator }),
		2 => (organization(), standing)
			.prop_map(|(organization, status)| Call::set_organization_status { organization, status }),
		8 => (organization(), account(), some_roles())
			.prop_map(|(organization, account, roles)| Call::set_member { organization, account, roles }),
		6 => (organization(), account())
			.prop_map(|(organization, account)| Call::remove_member { organization, account }),
		4 => (organization(), patient(), account())
			.prop_map(|(organization, patient, controller)| Call::register_patient { organization, patient, controller }),
		3 => (organization(), patient(), status)
			.prop_map(|(organization, patient, status)| Call::set_patient_status { organization, patient, status }),
	]
}

fn step() -> impl Strategy<Value = Step> {
	prop_oneof![
		20 => (prop::option::weighted(0.8, 0..ACCOUNTS), call()).prop_map(|(by, call)| Step::Call(by, call)),
		1 => (0..ACCOUNTS).prop_map(Step::Nonce),
		1 => (0..ACCOUNTS).prop_map(Step::TakeSeat),
		1 => (0..ACCOUNTS).prop_map(Step::LeaveSeat),
		1 => (0..ACCOUNTS).prop_map(Step::Consume),
		1 => (0..ACCOUNTS).prop_map(Step::Release),
	]
}

fn take(step: Step) {
	match step {
		Step::Call(by, call) => {
			let origin = by.map_or(RuntimeOrigin::root(), |by| RuntimeOrigin::signed(named(by)));
			if let Err(refusal) = call.dispatch_bypass_filter(origin) {
				assert!(
					matches!(refusal.error, DispatchError::Module(_) | DispatchError::BadOrigin),
					"undocumented: {refusal:?}"
				);
			}
		}
		Step::Nonce(of) => {
			if System::account_exists(&named(of)) {
				System::inc_account_nonce(named(of));
			}
		}
		Step::TakeSeat(of) => <Identity as Seats>::take(&named(of)),
		Step::LeaveSeat(of) => <Identity as Seats>::leave(&named(of)),
		Step::Consume(of) => {
			// Refused for an account that does not exist.
			let _ = System::inc_consumers(&named(of));
		}
		Step::Release(of) => {
			if System::consumers(&named(of)) > 0 {
				System::dec_consumers(&named(of));
			}
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	#[test]
	fn the_invariants_hold_after_any_sequence_of_calls(steps in prop::collection::vec(step(), 1..80)) {
		run(|| {
			let mut nonces = [0; ACCOUNTS as usize];
			for step in steps {
				take(step);
				Identity::do_try_state().expect("the invariants hold");
				for (index, highest) in (0..ACCOUNTS).zip(nonces.iter_mut()) {
					let account = named(index);
					let enrolled = Enrolments::<Test>::contains_key(&account);
					assert_eq!(System::providers(&account), u32::from(enrolled), "one provider, while enrolled");
					if enrolled {
						assert!(System::account_nonce(&account) >= *highest, "a nonce came back");
						*highest = System::account_nonce(&account);
					}
				}
			}
		});
	}

	#[test]
	fn whoever_may_act_is_known(steps in prop::collection::vec(step(), 1..80)) {
		run(|| {
			steps.into_iter().for_each(take);
			for index in 0..ACCOUNTS {
				let account = named(index);
				let acts = (0..4).any(|organization| {
					let actor = Identity::actor(&account, OrganizationId(organization));
					actor.is_some_and(|actor| Permission::ALL.iter().any(|permission| actor.may(*permission)))
				});
				let controls = !Identity::patients_of(account.clone()).is_empty();
				assert!(Identity::is_known(&account) || !(acts || controls));
			}
		});
	}
}
