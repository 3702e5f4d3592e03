//! Which calls get into a block, and from whom.

use codec::Encode;
use frame_support::{dispatch::GetDispatchInfo, weights::Weight};
use pallet_collective::Instance1;
use salus_admission::Admissible as _;
use salus_primitives::{
	organization::Facts,
	role::{OrganizationKind, OrganizationStatus},
	OrganizationId,
};
use sp_keyring::Ed25519Keyring;

use super::cast::*;
use crate::{
	configs::{longest_call, Admissible, KEYS_PROOF, MAX_WRAPPED, MULTISIG_MARGIN},
	AccountId, Identity, Runtime, RuntimeCall, RuntimeOrigin, SessionKeys, System,
};

fn admits(signer: &AccountId, call: &RuntimeCall) -> bool {
	Admissible::admits(signer, call)
}

fn keys() -> SessionKeys {
	SessionKeys { aura: Ed25519Keyring::Eve.public().into(), grandpa: Ed25519Keyring::Eve.public().into() }
}

fn set_keys(proof: usize) -> RuntimeCall {
	pallet_session::Call::set_keys { keys: keys(), proof: vec![0; proof] }.into()
}

fn remarks() -> [RuntimeCall; 2] {
	let remark = || b"Anna".to_vec();
	[
		frame_system::Call::remark { remark: remark() }.into(),
		frame_system::Call::remark_with_event { remark: remark() }.into(),
	]
}

/// What the council or root alone can do, with text where there is room for it.
fn for_authority_alone() -> Vec<RuntimeCall> {
	let text = || b"Anna".to_vec();
	let harmless = || Box::new(batch(vec![]));
	let mut calls: Vec<RuntimeCall> = vec![
		frame_system::Call::set_heap_pages { pages: 1 }.into(),
		frame_system::Call::set_code { code: text() }.into(),
		frame_system::Call::set_code_without_checks { code: text() }.into(),
		frame_system::Call::set_storage { items: vec![(text(), text())] }.into(),
		frame_system::Call::kill_storage { keys: vec![text()] }.into(),
		frame_system::Call::kill_prefix { prefix: text(), subkeys: u32::MAX }.into(),
		frame_system::Call::authorize_upgrade { code_hash: Default::default() }.into(),
		frame_system::Call::authorize_upgrade_without_checks { code_hash: Default::default() }.into(),
		pallet_timestamp::Call::set { now: 1 }.into(),
		pallet_migrations::Call::force_onboard_mbms {}.into(),
		pallet_grandpa::Call::note_stalled { delay: 1, best_finalized_block_number: 1 }.into(),
		salus_validators::Call::admit { validator: STRANGER }.into(),
		salus_validators::Call::remove { validator: VALIDATOR }.into(),
		salus_identity::Call::admit_organization { kind: OrganizationKind::Auditor, administrator: WALLET }.into(),
		salus_identity::Call::set_organization_status { organization: HOSPITAL, status: OrganizationStatus::Removed }
			.into(),
		salus_identity::Call::name_organization { organization: HOSPITAL, name: "Anna".parse().expect("short") }.into(),
		salus_payments::Call::open_unit {
			issuer: HOSPITAL,
			currency: "EUR".parse().expect("three capital letters"),
			decimals: 2,
		}
		.into(),
		salus_payments::Call::close_unit { unit: Default::default() }.into(),
		pallet_balances::Call::force_set_balance { who: WALLET.into(), new_free: 1 }.into(),
		pallet_balances::Call::force_transfer { source: NURSE.into(), dest: WALLET.into(), value: 1 }.into(),
		pallet_balances::Call::force_unreserve { who: NURSE.into(), amount: 1 }.into(),
		pallet_balances::Call::upgrade_accounts { who: vec![NURSE] }.into(),
		pallet_collective::Call::<Runtime, Instance1>::set_members {
			new_members: vec![WALLET],
			prime: None,
			old_count: 1,
		}
		.into(),
		pallet_collective::Call::<Runtime, Instance1>::disapprove_proposal { proposal_hash: Default::default() }.into(),
		pallet_collective::Call::<Runtime, Instance1>::kill { proposal_hash: Default::default() }.into(),
		pallet_membership::Call::<Runtime, Instance1>::add_member { who: WALLET.into() }.into(),
		pallet_membership::Call::<Runtime, Instance1>::remove_member { who: COUNCILLOR.into() }.into(),
		pallet_membership::Call::<Runtime, Instance1>::swap_member { remove: COUNCILLOR.into(), add: WALLET.into() }
			.into(),
		pallet_membership::Call::<Runtime, Instance1>::reset_members { members: vec![WALLET] }.into(),
		pallet_membership::Call::<Runtime, Instance1>::change_key { new: WALLET.into() }.into(),
		pallet_membership::Call::<Runtime, Instance1>::set_prime { who: COUNCILLOR.into() }.into(),
		pallet_membership::Call::<Runtime, Instance1>::clear_prime {}.into(),
		pallet_safe_mode::Call::enter {}.into(),
		pallet_safe_mode::Call::force_enter {}.into(),
		pallet_safe_mode::Call::force_exit {}.into(),
		pallet_tx_pause::Call::pause { full_name: (text().try_into().unwrap(), text().try_into().unwrap()) }.into(),
		pallet_tx_pause::Call::unpause { ident: (text().try_into().unwrap(), text().try_into().unwrap()) }.into(),
		pallet_utility::Call::with_weight { call: harmless(), weight: Weight::MAX }.into(),
		pallet_utility::Call::dispatch_as { as_origin: Box::new(root().caller), call: harmless() }.into(),
		pallet_utility::Call::dispatch_as_fallible { as_origin: Box::new(root().caller), call: harmless() }.into(),
	];
	calls.extend(preimages_and_plans());
	calls
}

fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

fn preimages_and_plans() -> Vec<RuntimeCall> {
	let hash = Default::default();
	let call = || Box::new(batch(vec![]));
	let (maybe_periodic, priority) = (None, 0);
	vec![
		pallet_preimage::Call::note_preimage { bytes: b"Anna".to_vec() }.into(),
		pallet_preimage::Call::unnote_preimage { hash }.into(),
		pallet_preimage::Call::request_preimage { hash }.into(),
		pallet_preimage::Call::unrequest_preimage { hash }.into(),
		pallet_preimage::Call::ensure_updated { hashes: vec![hash] }.into(),
		pallet_scheduler::Call::schedule { when: 9, maybe_periodic, priority, call: call() }.into(),
		pallet_scheduler::Call::schedule_after { after: 9, maybe_periodic, priority, call: call() }.into(),
		pallet_scheduler::Call::schedule_named { id: [0; 32], when: 9, maybe_periodic, priority, call: call() }.into(),
		pallet_scheduler::Call::cancel { when: 9, index: 0 }.into(),
		pallet_scheduler::Call::cancel_named { id: [0; 32] }.into(),
	]
}

/// What the filter stops, whoever signs.
fn stopped() -> Vec<RuntimeCall> {
	let mut calls: Vec<RuntimeCall> = vec![
		pallet_session::Call::purge_keys {}.into(),
		pallet_proxy::Call::create_pure { proxy_type: Default::default(), delay: 0, index: 0 }.into(),
		pallet_proxy::Call::kill_pure {
			spawner: WALLET.into(),
			proxy_type: Default::default(),
			index: 0,
			height: 1,
			ext_index: 0,
		}
		.into(),
	];
	calls.extend(calls_of::<pallet_assets::Call<Runtime>>(22));
	calls
}

/// What takes an office, and who holds it.
fn of_an_office() -> Vec<(AccountId, RuntimeCall)> {
	let proposal = || Box::new(batch(vec![]));
	let hash = Default::default();
	vec![
		(
			COUNCILLOR,
			pallet_collective::Call::<Runtime, Instance1>::propose {
				threshold: 2,
				proposal: proposal(),
				length_bound: 9,
			}
			.into(),
		),
		(
			COUNCILLOR,
			pallet_collective::Call::<Runtime, Instance1>::execute { proposal: proposal(), length_bound: 9 }.into(),
		),
		(
			COUNCILLOR,
			pallet_collective::Call::<Runtime, Instance1>::vote { proposal: hash, index: 0, approve: true }.into(),
		),
		(
			COUNCILLOR,
			pallet_collective::Call::<Runtime, Instance1>::close {
				proposal_hash: hash,
				index: 0,
				proposal_weight_bound: Weight::MAX,
				length_bound: 9,
			}
			.into(),
		),
		(
			COUNCILLOR,
			pallet_collective::Call::<Runtime, Instance1>::release_proposal_cost { proposal_hash: hash }.into(),
		),
		(ROOT_KEY, pallet_sudo::Call::sudo { call: proposal() }.into()),
		(ROOT_KEY, pallet_sudo::Call::sudo_unchecked_weight { call: proposal(), weight: Weight::MAX }.into()),
		(ROOT_KEY, pallet_sudo::Call::sudo_as { who: WALLET.into(), call: proposal() }.into()),
		(ROOT_KEY, pallet_sudo::Call::set_key { new: WALLET.into() }.into()),
		(ROOT_KEY, pallet_sudo::Call::remove_key {}.into()),
		(VALIDATOR, set_keys(KEYS_PROOF)),
	]
}

#[test]
fn what_only_the_council_or_root_can_do_is_refused_from_every_signer_alone_and_wrapped() {
	cast(|| {
		for call in for_authority_alone().iter().chain(&stopped()).chain(&remarks()) {
			for signer in KNOWN {
				assert!(!admits(&signer, call), "{call:?} of {signer:?}");
				for wrapper in wrapped_for_the_signer(call).iter().chain(&wrapped_for_another(call)) {
					assert!(!admits(&signer, wrapper), "{wrapper:?} of {signer:?}");
					assert!(!admits(&signer, &batch(vec![wrapper.clone()])), "{wrapper:?} in a batch");
				}
			}
		}
	});
}

#[test]
fn what_only_the_council_or_root_can_do_is_admitted_inside_a_motion_or_sudo() {
	cast(|| {
		for call in for_authority_alone() {
			for (signer, wrapper) in wrapped_for_authority(&call) {
				assert!(admits(&signer, &wrapper), "{wrapper:?}");
			}
		}
	});
}

#[test]
fn what_takes_an_office_is_admitted_from_its_holder_alone_and_for_itself() {
	cast(|| {
		for (holder, call) in of_an_office() {
			for signer in KNOWN {
				assert_eq!(admits(&signer, &call), signer == holder, "{call:?} of {signer:?}");
				for wrapper in wrapped_for_the_signer(&call) {
					assert_eq!(admits(&signer, &wrapper), signer == holder, "{wrapper:?} of {signer:?}");
				}
				for wrapper in wrapped_for_another(&call) {
					assert!(!admits(&signer, &wrapper), "{wrapper:?} of {signer:?}");
				}
			}
		}
		assert!(admits(&alice(), &set_keys(KEYS_PROOF)), "a councillor who validates");
	});
}

#[test]
fn one_office_does_not_stand_in_for_another() {
	cast(|| {
		let vote = || {
			pallet_collective::Call::<Runtime, Instance1>::vote {
				proposal: Default::default(),
				index: 0,
				approve: true,
			}
			.into()
		};
		let both = batch(vec![vote(), set_keys(KEYS_PROOF)]);
		assert!(admits(&alice(), &both));
		assert!(!admits(&COUNCILLOR, &both) && !admits(&VALIDATOR, &both));
	});
}

#[test]
fn an_upgrade_is_applied_by_a_councillor_while_one_is_authorized() {
	cast(|| {
		let apply: RuntimeCall = frame_system::Call::apply_authorized_upgrade { code: b"Anna".to_vec() }.into();
		assert!(KNOWN.iter().all(|signer| !admits(signer, &apply)));
		System::authorize_upgrade(root(), Default::default()).expect("root may");
		for signer in KNOWN {
			assert_eq!(admits(&signer, &apply), signer == COUNCILLOR, "{signer:?}");
			assert_eq!(admits(&signer, &batch(vec![apply.clone()])), signer == COUNCILLOR, "{signer:?}");
			assert!(wrapped_for_another(&apply).iter().all(|wrapper| !admits(&signer, wrapper)));
		}
	});
}

#[test]
fn the_proof_of_session_keys_is_as_long_as_two_signatures() {
	cast(|| {
		let signature = Ed25519Keyring::Eve.sign(b"whatever").encode();
		assert_eq!(2 * signature.len(), KEYS_PROOF);
		assert!(admits(&VALIDATOR, &set_keys(KEYS_PROOF)));
		assert!(!admits(&VALIDATOR, &set_keys(KEYS_PROOF + 1)), "room for text");
	});
}

#[test]
fn no_transaction_carries_text_however_deep() {
	cast(|| {
		for remark in remarks() {
			for (signer, wrapper) in wrapped_for_authority(&remark) {
				assert!(!admits(&signer, &wrapper), "{wrapper:?}");
				assert!(!admits(&signer, &batch(vec![wrapper.clone()])), "{wrapper:?} in a batch");
			}
			let schedule = pallet_scheduler::Call::schedule {
				when: 9,
				maybe_periodic: None,
				priority: 0,
				call: Box::new(remark.clone()),
			};
			let with_weight =
				pallet_utility::Call::with_weight { call: Box::new(remark.clone()), weight: Weight::zero() };
			let as_origin = Box::new(root().caller);
			let dispatch_as = pallet_utility::Call::dispatch_as { as_origin, call: Box::new(remark) };
			for planned in [schedule.into(), with_weight.into(), dispatch_as.into()] {
				for (signer, wrapper) in wrapped_for_authority(&planned) {
					assert!(!admits(&signer, &wrapper), "{wrapper:?}");
				}
			}
		}
	});
}

#[test]
fn what_anybody_may_do_is_admitted_alone_and_wrapped() {
	cast(|| {
		for call in revocations().into_iter().chain([break_glass(), review()]) {
			for signer in KNOWN {
				assert!(admits(&signer, &call), "{call:?}");
				for wrapper in wrapped_for_the_signer(&call).iter().chain(&wrapped_for_another(&call)) {
					assert!(admits(&signer, wrapper), "{wrapper:?}");
				}
			}
		}
	});
}

#[test]
fn another_account_takes_no_room_through_a_signer() {
	cast(|| {
		let add = pallet_proxy::Call::add_proxy { delegate: NURSE.into(), proxy_type: Default::default(), delay: 0 };
		let announce = pallet_proxy::Call::announce { real: NURSE.into(), call_hash: Default::default() };
		let approve = pallet_multisig::Call::approve_as_multi {
			threshold: 2,
			other_signatories: vec![NURSE],
			maybe_timepoint: None,
			call_hash: [0; 32],
			max_weight: Weight::zero(),
		};
		for call in [add.into(), announce.into(), approve.into()] {
			assert!(admits(&WALLET, &call) && admits(&WALLET, &batch(vec![call.clone()])), "{call:?}");
			assert!(wrapped_for_another(&call).iter().all(|wrapper| !admits(&WALLET, wrapper)), "{call:?}");
		}
	});
}

#[test]
fn a_transaction_wraps_so_many_calls_and_no_more() {
	let calls = |count: u32| vec![revocations()[0].clone(); count as usize];
	cast(|| {
		assert!(admits(&WALLET, &batch(calls(MAX_WRAPPED))));
		assert!(!admits(&WALLET, &batch(calls(MAX_WRAPPED + 1))));
		let two = |count| batch(vec![batch(calls(count)), batch(calls(count))]);
		assert!(admits(&WALLET, &two(MAX_WRAPPED / 2 - 1)));
		assert!(!admits(&WALLET, &two(MAX_WRAPPED / 2)), "the two batches count as well");
		let deep = |depth| (0..depth).fold(revocations()[0].clone(), |call, _| batch(vec![call]));
		assert!(admits(&WALLET, &deep(MAX_WRAPPED)) && !admits(&WALLET, &deep(MAX_WRAPPED + 1)));
		for (signer, motion) in wrapped_for_authority(&batch(calls(MAX_WRAPPED))) {
			assert!(!admits(&signer, &motion), "{signer:?}");
		}
	});
}

#[test]
fn the_call_that_admission_is_measured_with_is_admitted_and_is_as_long_as_can_be() {
	cast(|| {
		let call = longest_call(&ADMINISTRATOR, HOSPITAL);
		assert!(admits(&ADMINISTRATOR, &call) && !admits(&WALLET, &call));
		let RuntimeCall::Utility(pallet_utility::Call::batch { mut calls }) = call else { panic!("no batch") };
		calls.push(revocations()[0].clone());
		assert!(!admits(&ADMINISTRATOR, &batch(calls)));
		// It gives offices without seats, which no call does.
		pallet_collective::Members::<Runtime, pallet_collective::Instance1>::put(
			crate::CouncilMembership::members().into_inner(),
		);
		pallet_collective::Members::<Runtime, pallet_collective::Instance2>::put(
			crate::EmergencyCommitteeMembership::members().into_inner(),
		);
		let founders = crate::Session::validators().into_iter().chain([VALIDATOR]);
		let mut validators: Vec<AccountId> = founders.collect();
		validators.sort();
		salus_validators::Validators::<Runtime>::put(frame_support::BoundedVec::truncate_from(validators));
	});
}

#[test]
fn a_multisig_names_no_more_than_can_sign_and_claims_no_more_than_its_call_costs() {
	let multi = |others: u8, max_weight| -> RuntimeCall {
		pallet_multisig::Call::as_multi {
			threshold: 2,
			other_signatories: (0..others).map(|index| AccountId::new([index; 32])).collect(),
			maybe_timepoint: None,
			call: Box::new(revocations()[0].clone()),
			max_weight,
		}
		.into()
	};
	cast(|| {
		let cost = revocations()[0].get_dispatch_info().call_weight;
		assert!(admits(&WALLET, &multi(15, cost.saturating_add(MULTISIG_MARGIN))));
		assert!(!admits(&WALLET, &multi(16, cost)));
		let beyond = cost.saturating_add(MULTISIG_MARGIN).saturating_add(Weight::from_parts(1, 0));
		assert!(!admits(&WALLET, &multi(1, beyond)));
		assert!(!admits(&WALLET, &multi(1, Weight::MAX)), "the whole block");
	});
}

#[test]
fn a_paused_call_is_not_admitted() {
	cast(|| {
		let call = batch(vec![]);
		assert!(admits(&WALLET, &call));
		crate::TxPause::pause(root(), name(&call)).expect("root may pause");
		assert!(!admits(&WALLET, &call));
	});
}

fn facts(organization: OrganizationId, address: &str) -> RuntimeCall {
	let web_address = Some(address.parse().expect("it is short enough"));
	salus_identity::Call::set_facts { organization, facts: Facts { web_address, ..Default::default() } }.into()
}

fn role(organization: OrganizationId, code: &str) -> RuntimeCall {
	let (code, permissions) = (code.parse().expect("it is short enough"), Default::default());
	salus_identity::Call::define_role { organization, code, permissions, licensed: false }.into()
}

#[test]
fn text_is_taken_only_in_its_form_and_only_from_whoever_may_publish_it() {
	cast(|| {
		for call in [facts(HOSPITAL, "https://anna.example.org"), role(HOSPITAL, "triage")] {
			for signer in KNOWN {
				assert_eq!(admits(&signer, &call), signer == ADMINISTRATOR, "{call:?} of {signer:?}");
			}
			for wrapped in wrapped_for_the_signer(&call) {
				assert!(admits(&ADMINISTRATOR, &wrapped) && !admits(&NURSE, &wrapped), "{wrapped:?}");
			}
			for wrapped in wrapped_for_another(&call) {
				assert!(!admits(&ADMINISTRATOR, &wrapped), "{wrapped:?}");
			}
		}
		let elsewhere = OrganizationId(1);
		for call in [
			facts(HOSPITAL, "Anna has a disease"),
			role(HOSPITAL, "Anna has a disease"),
			facts(elsewhere, "https://anna.example.org"),
			role(elsewhere, "triage"),
		] {
			assert!(!admits(&ADMINISTRATOR, &call), "{call:?}");
			assert!(!admits(&ADMINISTRATOR, &batch(vec![role(HOSPITAL, "triage"), call.clone()])), "{call:?}");
		}
		Identity::set_organization_status(root(), HOSPITAL, OrganizationStatus::Suspended).expect("root may");
		assert!(!admits(&ADMINISTRATOR, &role(HOSPITAL, "triage")));
	});
}
