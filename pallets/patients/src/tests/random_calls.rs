//! Random sequences of calls and waits, against a naive model of what should come of them: who acts for whom, how far and until when, what is recovered,
//! and what is linked.

use frame_support::{storage::with_storage_layer, traits::UnfilteredDispatchable};
use proptest::prelude::*;
use salus_primitives::{
	patient::{Act, GuardianEnd, GuardianRole, PatientStatus, Scope, MAJORITY_STEP},
	AccountId, Moment, OrganizationId, PatientId,
};
use sp_runtime::DispatchError;

use super::model::Model;
use crate::{mock::*, Call};

const ACCOUNTS: u8 = 6;
const PATIENTS: u8 = 3;

#[derive(Clone, Debug)]
enum Step {
	Call(Signer, Box<Call<Test>>),
	Wait(Moment),
	Activity(bool),
}

/// Who signs. Somebody who acts for the patient in question mostly, so that much succeeds.
#[derive(Clone, Debug)]
enum Signer {
	Registrar(AccountId),
	Acting(PatientId, usize),
	Any(AccountId),
}

impl Signer {
	fn account(self) -> AccountId {
		match self {
			Self::Registrar(account) | Self::Any(account) => account,
			Self::Acting(patient, position) => {
				let acting = crate::Controllers::<Test>::get(patient);
				acting.into_iter().map(|found| found.account).cycle().nth(position).unwrap_or(named(0))
			}
		}
	}
}

fn named(index: u8) -> AccountId {
	AccountId::new([100 + index; 32])
}

fn patient_id(index: u8) -> PatientId {
	PatientId([index; 32])
}

/// Moments around those that the waits lead to.
fn end() -> impl Strategy<Value = Option<Moment>> {
	prop::option::weighted(0.3, (0..6_000u64).prop_map(|after| START + after))
}

fn guardian_end() -> impl Strategy<Value = Option<GuardianEnd>> {
	prop_oneof![2 => Just(Some(GuardianEnd::Majority)), 1 => end().prop_map(|end| end.map(GuardianEnd::On))]
}

fn role() -> impl Strategy<Value = GuardianRole> {
	prop_oneof![3 => Just(GuardianRole::Guardian), 1 => Just(GuardianRole::Executor)]
}

fn scope() -> impl Strategy<Value = Scope> {
	prop_oneof![
		4 => Just(Scope::ALL),
		1 => Just(Scope::from(Act::Recover)),
		1 => Just(Scope::ALL.difference(Act::Recover.into())),
		1 => Just(Scope::NONE),
	]
}

/// By controllers mostly, by registrars where only they can.
fn call() -> impl Strategy<Value = Step> {
	let account = || (0..ACCOUNTS).prop_map(named);
	let patient = || (0..PATIENTS).prop_map(patient_id);
	let case = || (patient(), account());
	// Few of them, so that support meets what has begun.
	let replacing = || (patient(), (ACCOUNTS - 2..ACCOUNTS).prop_map(named));
	let registrar = || prop_oneof![2 => Just((REGISTRAR, HOSPITAL)), 1 => Just((LABORATORY_REGISTRAR, LABORATORY))];
	let status = prop_oneof![
		6 => Just(PatientStatus::Active),
		3 => Just(PatientStatus::Suspended),
		1 => Just(PatientStatus::Deceased),
	];
	let majority = prop::option::of((0..3u64).prop_map(|step| (START / MAJORITY_STEP + step) * MAJORITY_STEP));
	let by_registrar = prop_oneof![
		3 => case().prop_map(|(patient, controller)| Call::register_patient { organization: HOSPITAL, patient, controller }),
		1 => (patient(), status)
			.prop_map(|(patient, status)| Call::set_patient_status { organization: HOSPITAL, patient, status }),
		3 => (case(), role(), scope(), guardian_end()).prop_map(|((patient, account), role, scope, until)| {
			Call::appoint_guardian { organization: HOSPITAL, patient, account, role, scope, until }
		}),
		1 => (patient(), majority)
			.prop_map(|(patient, majority)| Call::set_majority { organization: HOSPITAL, patient, majority }),
		2 => replacing().prop_map(|(patient, successor)| Call::attest_recovery { organization: HOSPITAL, patient, successor }),
		2 => (patient(), patient())
			.prop_map(|(duplicate, survivor)| Call::link { organization: HOSPITAL, duplicate, survivor }),
		2 => patient().prop_map(|duplicate| Call::accept_link { organization: HOSPITAL, duplicate }),
		1 => patient().prop_map(|duplicate| Call::unlink { organization: HOSPITAL, duplicate }),
	];
	let by_anybody = || {
		prop_oneof![
			2 => case().prop_map(|(patient, account)| Call::add_controller { patient, account }),
			3 => case().prop_map(|(patient, account)| Call::remove_controller { patient, account }),
			3 => case().prop_map(|(patient, successor)| Call::rotate_controller { patient, successor }),
			4 => (case(), role(), scope(), end()).prop_map(|((patient, account), role, scope, until)| {
				Call::name_guardian { patient, account, role, scope, until }
			}),
			2 => (case(), end()).prop_map(|((patient, account), until)| Call::trust { patient, account, until }),
			4 => (patient(), 0..3u8).prop_map(|(patient, threshold)| Call::set_recovery { patient, threshold }),
			5 => replacing().prop_map(|(patient, successor)| Call::begin_recovery { patient, successor }),
			4 => replacing().prop_map(|(patient, successor)| Call::support_recovery { patient, successor }),
			1 => patient().prop_map(|patient| Call::veto_recovery { patient }),
			5 => patient().prop_map(|patient| Call::complete_recovery { patient }),
			2 => case().prop_map(|(patient, account)| Call::expire_control { patient, account }),
		]
	};
	prop_oneof![
		3 => (registrar(), by_registrar).prop_map(|((signer, organization), mut call)| {
			of(&mut call, organization);
			Step::Call(Signer::Registrar(signer), Box::new(call))
		}),
		1 => (account(), by_anybody()).prop_map(|(signer, call)| Step::Call(Signer::Any(signer), Box::new(call))),
		6 => (0..4usize, by_anybody()).prop_map(|(position, call)| {
			Step::Call(Signer::Acting(about(&call), position), Box::new(call))
		}),
	]
}

/// The patient in question.
fn about(call: &Call<Test>) -> PatientId {
	match call {
		Call::add_controller { patient, .. }
		| Call::remove_controller { patient, .. }
		| Call::rotate_controller { patient, .. }
		| Call::name_guardian { patient, .. }
		| Call::trust { patient, .. }
		| Call::set_recovery { patient, .. }
		| Call::begin_recovery { patient, .. }
		| Call::support_recovery { patient, .. }
		| Call::veto_recovery { patient }
		| Call::complete_recovery { patient }
		| Call::expire_control { patient, .. } => *patient,
		_ => unreachable!("not made by whoever acts for a patient: {call:?}"),
	}
}

/// Has another organization make the call.
fn of(call: &mut Call<Test>, by: OrganizationId) {
	match call {
		Call::register_patient { organization, .. }
		| Call::set_patient_status { organization, .. }
		| Call::appoint_guardian { organization, .. }
		| Call::set_majority { organization, .. }
		| Call::attest_recovery { organization, .. }
		| Call::link { organization, .. }
		| Call::accept_link { organization, .. }
		| Call::unlink { organization, .. } => *organization = by,
		_ => {}
	}
}

fn step() -> impl Strategy<Value = Step> {
	prop_oneof![
		80 => call(),
		12 => (1..700u64).prop_map(Step::Wait),
		1 => Just(Step::Wait(MAJORITY_STEP)),
		1 => prop::bool::weighted(0.85).prop_map(Step::Activity),
	]
}

/// Strikes off whatever has ended of a full list, here as in the model, so that both have the same room.
fn tidy(model: &mut Model) {
	for patient in (0..PATIENTS).map(patient_id) {
		let Some(person) = model.people.get_mut(&patient) else { continue };
		let ended: Vec<_> =
			person.parts.iter().filter(|(_, part)| person.ended(part)).map(|(who, _)| who.clone()).collect();
		for account in ended {
			person.strike(&account);
			Patients::expire_control(by(&REGISTRAR), patient, account).expect("it has ended");
		}
	}
}

fn act(model: &mut Model, step: Step) {
	match step {
		Step::Wait(moments) => pass(moments),
		Step::Activity(active) => {
			model.inactive = !active;
			Directory::set_active(HOSPITAL, active);
		}
		Step::Call(signer, call) => {
			let signer = signer.account();
			let full = model.people.values().any(|person| person.parts.len() == 4);
			if full {
				tidy(model);
			}
			let expected = model.take(&signer, &call);
			let made = with_storage_layer(|| {
				(*call).clone().dispatch_bypass_filter(by(&signer)).map(|_| ()).map_err(|refusal| refusal.error)
			});
			assert_eq!(made.is_ok(), expected, "{call:?} by {signer:?} at {}: {made:?}", Now::get());
			if let Err(refusal) = made {
				assert!(matches!(refusal, DispatchError::Module(_)), "undocumented: {refusal:?}");
			}
		}
	}
}

/// Two patients with two guardians each, who recover the wallet together.
fn found(model: &mut Model) {
	let make = |model: &mut Model, signer: AccountId, call| act(model, Step::Call(Signer::Any(signer), Box::new(call)));
	for (index, wallet, registrar, organization) in
		[(0, named(0), REGISTRAR, HOSPITAL), (1, named(1), LABORATORY_REGISTRAR, LABORATORY)]
	{
		let patient = patient_id(index);
		make(model, registrar, Call::register_patient { organization, patient, controller: wallet.clone() });
		for account in [named(2), named(3)] {
			let (role, scope, until) = (GuardianRole::Guardian, Scope::ALL, None);
			make(model, wallet.clone(), Call::name_guardian { patient, account, role, scope, until });
		}
		make(model, wallet, Call::set_recovery { patient, threshold: 2 });
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(192))]

	#[test]
	fn the_chain_agrees_with_the_model_after_any_sequence_of_calls(steps in prop::collection::vec(step(), 1..200)) {
		run(|| {
			consortium();
			let mut model = Model::default();
			found(&mut model);
			for step in steps {
				act(&mut model, step);
				model.assert_agrees();
				always();
			}
		});
	}
}
