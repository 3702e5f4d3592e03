//! Whatever is called by whomever in whichever order, the invariants hold, and a call that fails says one of the documented reasons.

use frame_support::traits::UnfilteredDispatchable;
use proptest::prelude::*;
use salus_primitives::{
	glue::{Members as _, Seats, Standing as _},
	organization::Facts,
	role::{OrganizationKind, OrganizationStatus, OwnRoles, Permission, Permissions, Roles},
	AccountId, OrganizationId, RoleId,
};
use sp_runtime::DispatchError;

use crate::{mock::*, Call, Enrolments};

/// Few accounts, organizations and roles, so that calls meet.
const ACCOUNTS: u8 = 5;

/// When a sequence begins.
const START: u64 = 1_700_000_000_000;

#[derive(Clone, Debug)]
enum Step {
	Call(Option<u8>, Call<Test>),
	Nonce(u8),
	TakeSeat(u8),
	LeaveSeat(u8),
	Consume(u8),
	Release(u8),
	Wait(u64),
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

/// Few roles, some of them twice.
fn own_roles() -> impl Strategy<Value = OwnRoles> {
	prop::collection::vec((0..4u16).prop_map(RoleId), 0..3).prop_map(|roles| roles.try_into().expect("few"))
}

/// Mostly permissions that fit, and few, so that much succeeds.
fn some_permissions() -> impl Strategy<Value = Permissions> {
	prop::collection::vec(prop::sample::select(Permission::ALL), 0..3).prop_map(|few| few.into_iter().collect())
}

/// About now, or not at all.
fn some_licence() -> impl Strategy<Value = Option<salus_primitives::role::Licence>> {
	prop::option::weighted(0.8, (0..6u64).prop_map(|later| licence(START + later * 100)))
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
	let text = prop::sample::select(vec!["St. Mary's", "Clinic 2", "", "two  spaces"]);
	let address = prop::sample::select(vec!["https://hospital.example", "wss://node.example:9944/", "http://no"]);
	let named = prop::sample::select(vec!["triage", "ward-1", "Ward"]).prop_map(code);
	let role = || (0..4u16).prop_map(RoleId);
	prop_oneof![
		2 => (kind, account()).prop_map(|(kind, administrator)| Call::admit_organization { kind, administrator }),
		2 => (organization(), standing)
			.prop_map(|(organization, status)| Call::set_organization_status { organization, status }),
		8 => (organization(), account(), some_roles())
			.prop_map(|(organization, account, roles)| Call::set_member { organization, account, roles }),
		6 => (organization(), account())
			.prop_map(|(organization, account)| Call::remove_member { organization, account }),
		1 => (organization(), text).prop_map(|(organization, name)| {
			Call::name_organization { organization, name: name.parse().expect("short") }
		}),
		1 => (organization(), prop::option::of(address)).prop_map(|(organization, address)| {
			let web_address = address.map(|address| address.parse().expect("short"));
			Call::set_facts { organization, facts: Facts { web_address, ..Facts::default() } }
		}),
		5 => (organization(), named, some_permissions(), any::<bool>()).prop_map(
			|(organization, code, permissions, licensed)| Call::define_role { organization, code, permissions, licensed }
		),
		5 => (organization(), role(), some_permissions(), any::<bool>()).prop_map(
			|(organization, role, permissions, licensed)| Call::change_role { organization, role, permissions, licensed }
		),
		2 => (organization(), role()).prop_map(|(organization, role)| Call::retire_role { organization, role }),
		8 => (organization(), account(), own_roles()).prop_map(
			|(organization, account, own_roles)| Call::set_own_roles { organization, account, own_roles }
		),
		3 => (organization(), account(), some_licence()).prop_map(
			|(organization, account, licence)| Call::set_licence { organization, account, licence }
		),
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
		1 => (1..200u64).prop_map(Step::Wait),
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
		Step::Wait(time) => Now::set(Now::get() + time),
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
			Now::set(START);
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
			Now::set(START);
			steps.into_iter().for_each(take);
			for index in 0..ACCOUNTS {
				let account = named(index);
				let acts = (0..4).any(|organization| {
					let actor = Identity::actor(&account, OrganizationId(organization));
					actor.is_some_and(|actor| Permission::ALL.iter().any(|permission| actor.may(*permission)))
				});
				assert!(Identity::is_known(&account) || !acts);
			}
		});
	}

	#[test]
	fn whoever_acts_keeps_to_the_kind_to_separation_and_to_the_licence(steps in prop::collection::vec(step(), 1..80)) {
		run(|| {
			Now::set(START);
			for step in steps {
				take(step);
				for index in 0..ACCOUNTS {
					let account = named(index);
					let mut all = Permissions::NONE;
					for membership in Identity::memberships(account.clone()) {
						all = all.union(membership.permissions);
						prop_assert!(membership.kind.permissions().includes(membership.permissions));
						let licensed = membership.licence_expires.is_some_and(|expires| Now::get() < expires);
						prop_assert!(licensed || !membership.permissions.contains(Permission::BreakGlass));
						let actor = Identity::actor(&account, membership.organization);
						prop_assert_eq!(actor.is_some(), membership.active);
						let permissions = actor.map_or(Permissions::NONE, |actor| actor.permissions);
						prop_assert_eq!(permissions, membership.permissions);
					}
					prop_assert_eq!(all.conflict(), None);
				}
			}
			Ok(())
		})?;
	}
}
