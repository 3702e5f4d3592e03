//! The wallet and the runtime that is built beside it: every call fits, and every refusal can be told.

mod support;

use codec::Decode;
use salus_primitives::{
	consent::{BreakGlassReason, Grantee, ReviewOutcome},
	erasure::HoldReason,
	organization::{Facts, Name, RoleCode},
	patient::{GuardianEnd, GuardianRole, PatientStatus, Scope},
	role::{Licence, OrganizationKind, OwnRoles, Permissions, Role, Roles},
	voucher::Voucher,
	AccountId, BreakGlassId, ConsentId, Digest, OrganizationId, PatientId, RoleId,
};
use salus_runtime::{Runtime, RuntimeCall};
use salus_wallet::{
	call::{Argument, Call},
	calls,
	command::parameter,
	key::{Key, Scheme},
	motion::{self, Body, Bounds, Share},
	refusal,
	voucher::Invitation,
	words::kebab,
};
use scale_value::Value;
use sp_runtime::{traits::Dispatchable, DispatchError};
use std::collections::BTreeSet;
use subxt::Metadata;

const ORGANIZATION: OrganizationId = OrganizationId(1);
const PATIENT: PatientId = PatientId([1; 32]);
const OTHER: PatientId = PatientId([2; 32]);
const MOMENT: u64 = 1_800_000_000_000;

/// As the runtime describes itself.
fn metadata() -> Metadata {
	// Some constants are parameters of the chain: their defaults are described.
	let describe = || salus_runtime::Runtime::metadata_at_version(15).expect("it has that version");
	let described = sp_io::TestExternalities::default().execute_with(describe);
	Metadata::decode(&mut described.as_slice()).expect("it is read")
}

fn account() -> AccountId {
	[3; 32].into()
}

fn hash() -> Digest {
	Digest::repeat_byte(4)
}

fn own_calls() -> Vec<Call> {
	let (name, code): (Name, RoleCode) = ("Burgers".parse().expect("a name"), "triage".parse().expect("a code"));
	let facts = Facts {
		web_address: Some("https://example.org".parse().expect("an address")),
		encryption_key: None,
		network_identity: Some(hash()),
	};
	let own: OwnRoles = vec![RoleId(0)].try_into().expect("few");
	let licence = Licence { digest: hash(), expires: MOMENT };
	let roles: Roles = Role::Physician.into();
	vec![
		calls::admit_organization(OrganizationKind::Hospital, &account()),
		calls::set_organization_status(ORGANIZATION, "suspended"),
		calls::set_member(ORGANIZATION, &account(), roles),
		calls::remove_member(ORGANIZATION, &account()),
		calls::name_organization(ORGANIZATION, &name),
		calls::set_facts(ORGANIZATION, &facts),
		calls::define_role(ORGANIZATION, &code, Permissions::NONE, true),
		calls::change_role(ORGANIZATION, RoleId(0), &code, Permissions::ALL, false),
		calls::retire_role(ORGANIZATION, RoleId(0), &code),
		calls::set_own_roles(ORGANIZATION, &account(), &own, &[code]),
		calls::set_licence(ORGANIZATION, &account(), Some(licence)),
		calls::set_licence(ORGANIZATION, &account(), None),
	]
}

fn patients_calls() -> Vec<Call> {
	let key = Key::development(Scheme::Sr25519, "//Registrar").expect("a key");
	let voucher =
		Voucher { genesis: hash(), organization: ORGANIZATION, patient: PATIENT, account: account(), expires: MOMENT };
	let Invitation { voucher, registrar, signature } = Invitation::sign(voucher, &key);
	let role = GuardianRole::PowerOfAttorney;
	vec![
		calls::register_patient(ORGANIZATION, PATIENT, &account()),
		calls::set_patient_status(ORGANIZATION, PATIENT, PatientStatus::Deceased),
		calls::add_controller(PATIENT, &account()),
		calls::remove_controller(PATIENT, &account()),
		calls::rotate_controller(PATIENT, &account()),
		calls::expire_control(PATIENT, &account()),
		calls::name_guardian(PATIENT, &account(), role, Scope::ALL, Some(MOMENT)),
		calls::appoint_guardian(ORGANIZATION, PATIENT, &account(), role, Scope::ALL, Some(GuardianEnd::Majority)),
		calls::appoint_guardian(ORGANIZATION, PATIENT, &account(), role, Scope::ALL, None),
		calls::set_majority(ORGANIZATION, PATIENT, Some(MOMENT)),
		calls::trust(PATIENT, &account(), None),
		calls::set_recovery(PATIENT, 2),
		calls::begin_recovery(PATIENT, &account()),
		calls::support_recovery(PATIENT, &account()),
		calls::attest_recovery(ORGANIZATION, PATIENT, &account()),
		calls::veto_recovery(PATIENT),
		calls::complete_recovery(PATIENT, &account()),
		calls::link(ORGANIZATION, PATIENT, OTHER),
		calls::accept_link(ORGANIZATION, PATIENT),
		calls::unlink(ORGANIZATION, PATIENT),
		calls::redeem_voucher(&voucher, &registrar, &signature),
	]
}

fn consent_and_records_calls() -> Vec<Call> {
	let (grantee, provision) = (Grantee::Organization(ORGANIZATION), support::provision());
	vec![
		calls::grant(PATIENT, &grantee, &provision),
		calls::refuse(PATIENT, &grantee, &provision),
		calls::revoke(PATIENT, ConsentId(1)),
		calls::retract(PATIENT, ConsentId(1)),
		calls::request(ORGANIZATION, PATIENT, &grantee, &provision),
		calls::answer(PATIENT, ConsentId(1), true),
		calls::withdraw(ORGANIZATION, PATIENT, ConsentId(1)),
		calls::break_glass(ORGANIZATION, PATIENT, BreakGlassReason::UnableToConsent),
		calls::review(ORGANIZATION, BreakGlassId(1), ReviewOutcome::Justified),
		calls::request_erasure(PATIENT, ORGANIZATION),
		calls::withdraw_erasure(PATIENT, ORGANIZATION),
		calls::begin_erasure(ORGANIZATION, PATIENT),
		calls::confirm_erasure(ORGANIZATION, PATIENT),
		calls::place_hold(ORGANIZATION, PATIENT, HoldReason::Litigation),
		calls::lift_hold(ORGANIZATION, PATIENT),
	]
}

/// What bodies decide on, and validators.
fn governance_calls() -> Vec<Call> {
	vec![
		calls::admit_validator(&account()),
		calls::remove_validator(&account()),
		calls::pause_validator(&account()),
		calls::resume_validator(&account()),
		calls::nominate_validator(ORGANIZATION, &account()),
		calls::withdraw_nomination(ORGANIZATION, &account()),
		calls::leave_validators(ORGANIZATION, &account()),
		calls::set_keys(vec![5; 64], vec![6; 128]),
		calls::set_actor_quota(&account(), Some(1)),
		calls::set_organization_quota(ORGANIZATION, None),
		calls::pause("Consent", "grant"),
		calls::extend_pause("Consent", "grant"),
		calls::unpause("Consent", "grant"),
		calls::enter_safe_mode(),
		calls::extend_safe_mode(),
		calls::exit_safe_mode(),
		calls::authorize_upgrade(hash()),
		calls::withdraw_upgrade(),
		calls::apply_upgrade(vec![0; 100], hash()),
		calls::seat(Body::Council, &account()),
		calls::unseat(Body::Council, &account()),
		calls::seat(Body::Committee, &account()),
		calls::unseat(Body::Committee, &account()),
	]
}

#[test]
fn every_call_of_the_wallet_fits_the_runtime() {
	let client = support::client_with(metadata());
	let bounds = Bounds { ref_time: 1, proof_size: 2, length: 3 };
	let mut all = [own_calls(), patients_calls(), consent_and_records_calls(), governance_calls()].concat();
	for body in [Body::Council, Body::Committee] {
		all.push(motion::vote(body, hash(), 1, true));
		all.push(motion::close(body, hash(), 1, &bounds));
		all.push(motion::propose(body, &calls::admit_validator(&account()), 1, 1, &metadata()).expect("it is encoded"));
	}
	for call in all {
		if let Err(error) = call.check(client.metadata_ref(), &client.transactions()) {
			panic!("{}.{}: {error}", call.pallet, call.name);
		}
		assert!(!call.says.is_empty(), "{}.{} says nothing", call.pallet, call.name);
	}
}

/// How many of seven seats must be in favour before the runtime carries the call out as the body's. Nothing: it never does.
fn least_votes(body: Body, call: &Call) -> Option<u32> {
	let encoded = call.encode(&metadata()).expect("it is encoded");
	let call = RuntimeCall::decode(&mut encoded.as_slice()).expect("the runtime reads it");
	let origin = |ayes| match body {
		Body::Council => pallet_collective::Origin::<Runtime, pallet_collective::Instance1>::Members(ayes, 7).into(),
		Body::Committee => pallet_collective::Origin::<Runtime, pallet_collective::Instance2>::Members(ayes, 7).into(),
	};
	(1..=7).find(|ayes| {
		// Where nobody is enrolled, whatever passes the check of its origin fails later, with another error.
		let outcome = sp_io::TestExternalities::default().execute_with(|| call.clone().dispatch(origin(*ayes)));
		outcome.map_err(|failure| failure.error) != Err(DispatchError::BadOrigin)
	})
}

#[test]
fn as_many_votes_are_asked_for_as_the_runtime_wants() {
	let parameter = parameter::known(&metadata()).expect("it has parameters").remove(0);
	let mut calls = [own_calls(), patients_calls(), consent_and_records_calls(), governance_calls()].concat();
	calls.push(calls::set_organization_status(ORGANIZATION, "active"));
	calls.push(calls::set_organization_status(ORGANIZATION, "removed"));
	calls.push(calls::set_parameter(&parameter.group, &parameter.name, None, "default"));
	let mut shares = BTreeSet::new();
	for call in calls {
		for body in [Body::Council, Body::Committee] {
			let anybodys = call.name == "apply_authorized_upgrade";
			if let Some(votes) = least_votes(body, &call).filter(|_| !anybodys) {
				assert_eq!(
					Share::needed(body, &call).of(7),
					votes,
					"{}.{} by the {}",
					call.pallet,
					call.name,
					body.name()
				);
				shares.insert((body.name(), votes));
			}
		}
	}
	let council = [("council", 4), ("council", 5), ("council", 6)];
	assert_eq!(shares, council.into_iter().chain([("emergency committee", 5)]).collect(), "each share is seen");
}

#[test]
fn every_parameter_of_the_runtime_can_be_set() {
	let client = support::client_with(metadata());
	let known = parameter::known(&metadata()).expect("it has parameters");
	assert!(!known.is_empty());
	for one in known {
		let bare = calls::set_parameter(&one.group, &one.name, None, "default");
		let set = calls::set_parameter(&one.group, &one.name, Some(Value::u128(7)), "7");
		for call in [bare, set] {
			call.check(client.metadata_ref(), &client.transactions()).expect("it fits");
		}
	}
}

#[test]
fn the_operators_guide_has_every_parameter_and_no_other() {
	let guide = include_str!("../../docs/operators.md");
	let (_, table) = guide.split_once("| parameter | default | least | most |").expect("the table of parameters");
	let (table, _) = table.split_once("\n\n").expect("it ends");
	let written: BTreeSet<_> = table.split('`').skip(1).step_by(2).map(String::from).collect();
	let known = parameter::known(&metadata()).expect("it has parameters");
	let known = known.iter().map(|one| format!("{} {}", kebab(&one.group), kebab(&one.name))).collect();
	assert_eq!(written, known);
}

#[test]
fn every_call_of_a_salus_pallet_has_a_function() {
	// What a node's own service calls, and what needs proof that no person has.
	const BY_NODES: [&str; 2] = ["Records.anchor", "Validators.report_equivocation"];
	let spoken: Vec<_> = [own_calls(), patients_calls(), consent_and_records_calls(), governance_calls()]
		.concat()
		.iter()
		.map(|call| format!("{}.{}", call.pallet, call.name))
		.collect();
	let metadata = metadata();
	for pallet in ["Identity", "Patients", "Consent", "Records", "Validators", "Admission", "Governance"] {
		let calls = metadata.pallet_by_name(pallet).and_then(|found| found.call_variants()).expect("it has calls");
		for call in calls {
			let name = format!("{pallet}.{}", call.name);
			assert!(spoken.contains(&name) || BY_NODES.contains(&name.as_str()), "the wallet does not speak {name}");
		}
	}
}

#[test]
fn every_refusal_of_a_salus_pallet_is_told_in_words() {
	let metadata = metadata();
	for pallet in ["Identity", "Patients", "Consent", "Records", "Validators", "Admission", "Governance"] {
		let found = metadata.pallet_by_name(pallet).expect("there is such a pallet");
		for error in found.error_variants().into_iter().flatten() {
			let bytes = Value::unnamed_composite([error.index, 0, 0, 0].map(|byte| Value::u128(byte.into())));
			let index = Value::u128(found.error_index().into());
			let module = Value::named_composite([("index", index), ("error", bytes)]);
			let told = refusal::read(&Value::unnamed_variant("Module", [module]), &metadata);
			assert_eq!(told.name, format!("{pallet}.{}", error.name));
			assert!(
				told.sentence.len() > 10 && !told.sentence.contains("says no more"),
				"{}: {}",
				told.name,
				told.sentence
			);
		}
	}
}

#[test]
fn a_code_that_the_runtime_gives_an_index_is_looked_up() {
	let call = calls::set_organization_status(ORGANIZATION, "removed");
	assert!(matches!(&call.arguments[1], Argument::Code(code) if code == "removed"));
	let bytes = call.encode(&metadata()).expect("it is encoded");
	assert_eq!(bytes.last(), Some(&2));
}

#[test]
fn every_question_of_the_wallet_is_one_that_the_runtime_answers() {
	let source = concat!(include_str!("../src/runtime.rs"), include_str!("../src/motion.rs"));
	let questions: Vec<_> = source.split('"').filter(|text| text.contains("Api_") && !text.contains(' ')).collect();
	assert!(questions.len() > 20, "{questions:?}");
	let metadata = metadata();
	for question in questions {
		let (api, method) = question.split_once('_').expect("an API and a method");
		let found = metadata.runtime_api_trait_by_name(api).and_then(|found| found.method_by_name(method));
		assert!(found.is_some(), "the runtime does not answer {question}");
	}
}
