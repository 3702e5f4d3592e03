//! The people of the tests, one of each kind, beside the four founders of the `local` preset; and calls by name.

use codec::Decode;
use frame_support::traits::{GetCallIndex, GetCallName};
use pallet_collective::{Instance1, Instance2};
use salus_primitives::{
	consent::{Actions, BreakGlassReason, Grantee, Provision, Purposes, ReviewOutcome},
	record::RecordClasses,
	role::{Licence, OrganizationKind, Role, Roles},
	BreakGlassId, ConsentId, Moment, OrganizationId, PatientId,
};
use sp_keyring::Sr25519Keyring;
use sp_runtime::traits::TrailingZeroInput;

use super::run;
use crate::{
	genesis, AccountId, Consent, CouncilMembership, Identity, Patients, Records, Runtime, RuntimeCall, RuntimeOrigin,
	Validators,
};

/// Sits on the council and is nothing else.
pub const COUNCILLOR: AccountId = AccountId::new([1; 32]);
/// Validates and is nothing else.
pub const VALIDATOR: AccountId = AccountId::new([2; 32]);
/// Holds root's key and is nothing else.
pub const ROOT_KEY: AccountId = AccountId::new([3; 32]);
/// Runs the hospital's membership.
pub const ADMINISTRATOR: AccountId = AccountId::new([4; 32]);
/// Registers the hospital's patients.
pub const REGISTRAR: AccountId = AccountId::new([5; 32]);
/// Cares for them.
pub const NURSE: AccountId = AccountId::new([6; 32]);
/// Reviews emergencies.
pub const PRIVACY_OFFICER: AccountId = AccountId::new([7; 32]);
/// The patient's own.
pub const WALLET: AccountId = AccountId::new([8; 32]);
/// Nobody.
pub const STRANGER: AccountId = AccountId::new([9; 32]);

/// Whoever may send transactions, each for one reason.
pub const KNOWN: [AccountId; 8] =
	[COUNCILLOR, VALIDATOR, ROOT_KEY, ADMINISTRATOR, REGISTRAR, NURSE, PRIVACY_OFFICER, WALLET];

/// The hospital of [`cast`].
pub const HOSPITAL: OrganizationId = OrganizationId(0);
/// Its patient.
pub const PATIENT: PatientId = PatientId([0xaa; 32]);

/// Signed by this account.
pub fn by(account: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account)
}

/// A founder who sits on the council and validates.
pub fn alice() -> AccountId {
	Sr25519Keyring::Alice.to_account_id()
}

/// Runs the test with everybody in place, on the `local` preset, and checks afterwards what always holds.
pub fn cast(test: impl FnOnce()) {
	run(genesis::LOCAL, || {
		enter();
		test();
		always();
	});
}

fn enter() {
	let root = RuntimeOrigin::root;
	CouncilMembership::add_member(root(), COUNCILLOR.into()).expect("there is room");
	pallet_sudo::Key::<Runtime>::put(ROOT_KEY);
	Identity::admit_organization(root(), OrganizationKind::Hospital, ADMINISTRATOR).expect("root may");
	Validators::nominate(by(ADMINISTRATOR), HOSPITAL, VALIDATOR).expect("an administrator of a hospital may");
	Validators::admit(root(), VALIDATOR).expect("there is room");
	for (account, role) in [(REGISTRAR, Role::Registrar), (NURSE, Role::Nurse), (PRIVACY_OFFICER, Role::PrivacyOfficer)]
	{
		Identity::set_member(by(ADMINISTRATOR), HOSPITAL, account, Roles::from(role)).expect("it fits");
	}
	let licence = Licence { digest: [1; 32].into(), expires: Moment::MAX };
	Identity::set_licence(by(ADMINISTRATOR), HOSPITAL, NURSE, Some(licence)).expect("it is in force");
	Patients::register_patient(by(REGISTRAR), HOSPITAL, PATIENT, WALLET).expect("a registrar may");
}

/// What each of our pallets says always holds, and what holds of who governs.
pub fn always() {
	Identity::do_try_state().expect("identity's invariants hold");
	Validators::do_try_state().expect("validators' invariants hold");
	Consent::do_try_state().expect("consent's invariants hold");
	Records::do_try_state().expect("records' invariants hold");
	Patients::do_try_state().expect("patients' invariants hold");
	crate::Appointments::do_try_state().expect("appointments' invariants hold");
	crate::LabOrders::do_try_state().expect("laboratory orders' invariants hold");
	crate::Prescriptions::do_try_state().expect("prescriptions' invariants hold");
	crate::Beds::do_try_state().expect("beds' invariants hold");
	crate::Coverage::do_try_state().expect("coverage's invariants hold");
	crate::Claims::do_try_state().expect("claims' invariants hold");
	crate::Payments::do_try_state().expect("payments' invariants hold");
	crate::Admission::do_try_state().expect("admission's invariants hold");
	crate::Governance::do_try_state().expect("governance's invariants hold");
	let seats = pallet_collective::Members::<Runtime, Instance2>::get();
	let committee = crate::EmergencyCommitteeMembership::members().into_inner();
	assert_eq!(seats, committee, "the committee is its membership");
	let seats = pallet_collective::Members::<Runtime, Instance1>::get();
	assert_eq!(seats, CouncilMembership::members().into_inner(), "the council is its membership");
	assert_eq!(crate::Balances::total_issuance(), 0, "there is no money");
}

/// Whether the call looks for a time among the days of all schedules of a specialty, or of all who wait for one. These few are charged for the most that they may read.
pub fn looks_for_a_time(call: &RuntimeCall) -> bool {
	use salus_appointments::Call;
	matches!(
		call,
		RuntimeCall::Appointments(
			Call::book_any { .. }
				| Call::offer_slot { .. }
				| Call::end_time_off { .. }
				| Call::pre_empt { .. }
				| Call::clear_time_off { .. }
		)
	)
}

/// An instance of the call with this index of this pallet, if there is one: with arguments of zeros, or of letters, where something that is no zeros is among them, as a
/// currency.
pub fn call_of(pallet: u8, index: u8) -> Option<RuntimeCall> {
	let with = |arguments: &[u8]| {
		let bytes = [&[pallet, index], arguments].concat();
		RuntimeCall::decode(&mut TrailingZeroInput::new(&bytes)).ok()
	};
	with(&[]).or_else(|| with(b"AAAAAAA"))
}

/// One instance of every call of this pallet.
pub fn calls_of<Call: GetCallIndex + GetCallName>(pallet: u8) -> Vec<RuntimeCall> {
	let indices = Call::get_call_indices();
	assert_eq!(indices.len(), Call::get_call_names().len());
	indices.iter().map(|index| call_of(pallet, *index).expect("it is made of nothing")).collect()
}

/// Everything of everything.
pub fn provision() -> Provision {
	Provision {
		classes: RecordClasses::ALL,
		actions: Actions::ALL,
		purposes: Purposes::ALL,
		period: Default::default(),
		data_period: Default::default(),
		records: Default::default(),
		author: None,
		labels: Default::default(),
	}
}

/// What a controller of [`PATIENT`] does that narrows access.
pub fn revocations() -> [RuntimeCall; 4] {
	use salus_consent::Call;
	let (patient, id) = (PATIENT, ConsentId(0));
	[
		Call::revoke { patient, id }.into(),
		Call::refuse { patient, grantee: Grantee::Organization(HOSPITAL), provision: provision() }.into(),
		Call::retract { patient, id }.into(),
		Call::answer { patient, id, accept: false }.into(),
	]
}

/// Breaks the glass for the hospital.
pub fn break_glass() -> RuntimeCall {
	let reason = BreakGlassReason::LifeThreatening;
	salus_consent::Call::break_glass { organization: HOSPITAL, patient: PATIENT, reason }.into()
}

/// Reviews an emergency of the hospital.
pub fn review() -> RuntimeCall {
	let outcome = ReviewOutcome::Justified;
	salus_consent::Call::review { organization: HOSPITAL, id: BreakGlassId(0), outcome }.into()
}

/// A batch of these.
pub fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
	pallet_utility::Call::batch { calls }.into()
}

/// The call in every wrapper that makes it for the signer.
pub fn wrapped_for_the_signer(call: &RuntimeCall) -> [RuntimeCall; 5] {
	let boxed = || Box::new(call.clone());
	let harmless = || Box::new(batch(vec![]));
	[
		batch(vec![call.clone()]),
		pallet_utility::Call::batch_all { calls: vec![call.clone()] }.into(),
		pallet_utility::Call::force_batch { calls: vec![call.clone()] }.into(),
		pallet_utility::Call::if_else { main: boxed(), fallback: harmless() }.into(),
		pallet_utility::Call::if_else { main: harmless(), fallback: boxed() }.into(),
	]
}

/// The call in every wrapper that makes it for another account, here also for one that sits on the council.
pub fn wrapped_for_another(call: &RuntimeCall) -> [RuntimeCall; 5] {
	let boxed = || Box::new(call.clone());
	[
		pallet_utility::Call::as_derivative { index: 0, call: boxed() }.into(),
		pallet_proxy::Call::proxy { real: alice().into(), force_proxy_type: None, call: boxed() }.into(),
		pallet_proxy::Call::proxy_announced {
			delegate: WALLET.into(),
			real: alice().into(),
			force_proxy_type: None,
			call: boxed(),
		}
		.into(),
		pallet_multisig::Call::as_multi_threshold_1 { other_signatories: vec![STRANGER], call: boxed() }.into(),
		pallet_multisig::Call::as_multi {
			threshold: 2,
			other_signatories: vec![STRANGER],
			maybe_timepoint: None,
			call: boxed(),
			max_weight: Default::default(),
		}
		.into(),
	]
}

/// The call in every wrapper that makes it for the council or root.
pub fn wrapped_for_authority(call: &RuntimeCall) -> [(AccountId, RuntimeCall); 5] {
	let boxed = || Box::new(call.clone());
	[
		(
			COUNCILLOR,
			pallet_collective::Call::<Runtime, Instance1>::propose {
				threshold: 1,
				proposal: boxed(),
				length_bound: 99,
			}
			.into(),
		),
		(
			COUNCILLOR,
			pallet_collective::Call::<Runtime, Instance1>::execute { proposal: boxed(), length_bound: 99 }.into(),
		),
		(ROOT_KEY, pallet_sudo::Call::sudo { call: boxed() }.into()),
		(ROOT_KEY, pallet_sudo::Call::sudo_unchecked_weight { call: boxed(), weight: Default::default() }.into()),
		(ROOT_KEY, pallet_sudo::Call::sudo_as { who: WALLET.into(), call: boxed() }.into()),
	]
}

/// The name of a call as `tx-pause` knows it.
pub fn name(call: &RuntimeCall) -> pallet_tx_pause::RuntimeCallNameOf<Runtime> {
	use frame_support::traits::GetCallMetadata;
	let metadata = call.get_call_metadata();
	let bounded = |text: &str| text.as_bytes().to_vec().try_into().expect("names are short");
	(bounded(metadata.pallet_name), bounded(metadata.function_name))
}
