//! What holds of the runtime as a whole; each pallet's own rules are tested beside it.

use codec::Encode;
use frame_support::{
	dispatch::{GetDispatchInfo, Pays},
	traits::{Contains, GetStorageVersion, OnGenesis, PalletInfoAccess, PalletsInfoAccess, StorageVersion},
};
use salus_identity::{Class, ClassOf};
use salus_primitives::{glue::Standing, ConsentId, OrganizationId, PatientId};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};
use sp_runtime::BuildStorage;

use crate::{
	configs::{Admissible, CallClasses, KnownAccounts, NeverPaused, NeverStopped},
	genesis, AllPalletsWithSystem, Runtime, RuntimeCall, RuntimeGenesisConfig, System, TxExtension, VERSION,
};

fn storage(preset: &str) -> sp_core::storage::Storage {
	let patch = genesis::preset(&preset.into()).expect("the preset exists");
	let patch: serde_json::Value = serde_json::from_slice(&patch).expect("the preset is JSON");
	let mut config = serde_json::to_value(RuntimeGenesisConfig::default()).expect("the default is JSON");
	merge(&mut config, patch);
	let config: RuntimeGenesisConfig =
		serde_json::from_value(config).expect("the preset fits the genesis configuration");
	config.build_storage().expect("the genesis can be built")
}

fn merge(into: &mut serde_json::Value, patch: serde_json::Value) {
	match (into, patch) {
		(serde_json::Value::Object(into), serde_json::Value::Object(patch)) => {
			for (key, value) in patch {
				merge(into.entry(key).or_insert(serde_json::Value::Null), value);
			}
		}
		(into, patch) => *into = patch,
	}
}

fn run(preset: &str, test: impl FnOnce()) {
	sp_io::TestExternalities::new(storage(preset)).execute_with(|| {
		System::set_block_number(1);
		test()
	});
}

#[test]
fn every_preset_builds() {
	for name in genesis::names() {
		run(name.as_ref(), || assert_eq!(System::block_number(), 1));
	}
	assert_eq!(genesis::preset(&"unheard-of".into()), None);
}

#[test]
fn the_consortium_preset_holds_no_well_known_key_and_no_sudo() {
	let patch = String::from_utf8(genesis::preset(&genesis::CONSORTIUM.into()).unwrap()).unwrap();
	for key in Sr25519Keyring::iter() {
		assert!(!patch.contains(&key.to_account_id().to_string()), "{key:?} is in the preset");
	}
	for key in Ed25519Keyring::iter() {
		assert!(!patch.contains(&key.public().to_string()), "{key:?} is in the preset");
	}
	run(genesis::CONSORTIUM, || assert_eq!(pallet_sudo::Key::<Runtime>::get(), None));
	run(genesis::LOCAL, || assert_eq!(pallet_sudo::Key::<Runtime>::get(), None));
	run(genesis::DEVELOPMENT, || {
		assert_eq!(pallet_sudo::Key::<Runtime>::get(), Some(Sr25519Keyring::Alice.to_account_id()))
	});
}

#[test]
fn the_local_preset_has_four_validators_and_the_slot_time_of_a_wide_network() {
	run(genesis::LOCAL, || {
		assert_eq!(crate::Session::validators().len(), 4);
		assert_eq!(crate::Validators::slot_duration(), genesis::WAN);
	});
	run(genesis::DEVELOPMENT, || {
		assert_eq!(crate::Session::validators().len(), 1);
		assert_eq!(crate::Validators::slot_duration(), genesis::LAN);
	});
}

#[test]
fn pallet_indices_are_fixed() {
	let indices: Vec<(usize, &str)> =
		AllPalletsWithSystem::infos().into_iter().map(|info| (info.index, info.name)).collect();
	assert_eq!(
		indices,
		[
			(0, "System"),
			(1, "Timestamp"),
			(2, "Migrations"),
			(10, "Authorship"),
			(11, "Validators"),
			(12, "Session"),
			(13, "Aura"),
			(14, "Grandpa"),
			(20, "Balances"),
			(21, "TransactionPayment"),
			(22, "Assets"),
			(23, "AssetsHolder"),
			(30, "Council"),
			(31, "CouncilMembership"),
			(32, "Preimage"),
			(33, "Scheduler"),
			(34, "SafeMode"),
			(35, "TxPause"),
			(39, "Sudo"),
			(40, "Utility"),
			(41, "Proxy"),
			(42, "Multisig"),
			(50, "Identity"),
			(51, "Consent"),
			(52, "Records"),
		]
	);
}

#[test]
fn genesis_writes_the_storage_versions_of_our_pallets() {
	fn check<P: GetStorageVersion<InCodeStorageVersion = StorageVersion> + PalletInfoAccess>() {
		assert!(P::in_code_storage_version() >= StorageVersion::new(1), "{} has no version", P::name());
		assert_eq!(P::on_chain_storage_version(), P::in_code_storage_version(), "{} at genesis", P::name());
	}
	run(genesis::DEVELOPMENT, || {
		AllPalletsWithSystem::on_genesis();
		check::<crate::Identity>();
		check::<crate::Validators>();
		check::<crate::Consent>();
		check::<crate::Records>();
	});
}

fn revocations() -> [RuntimeCall; 5] {
	use salus_consent::Call;
	use salus_primitives::{
		consent::{BreakGlassReason, Grantee, Provision, ReviewOutcome},
		BreakGlassId,
	};
	let (patient, id, organization) = (PatientId([1; 32]), ConsentId(0), OrganizationId(0));
	let provision = Provision {
		classes: salus_primitives::record::RecordClasses::ALL,
		actions: salus_primitives::consent::Actions::ALL,
		purposes: salus_primitives::consent::Purposes::ALL,
		period: Default::default(),
		data_period: Default::default(),
		records: Default::default(),
		author: None,
		labels: Default::default(),
	};
	[
		Call::revoke { patient, id }.into(),
		Call::refuse { patient, grantee: Grantee::Organization(organization), provision }.into(),
		Call::retract { patient, id }.into(),
		Call::break_glass { organization, patient, reason: BreakGlassReason::LifeThreatening }.into(),
		Call::review { organization, id: BreakGlassId(0), outcome: ReviewOutcome::Justified }.into(),
	]
}

#[test]
fn no_emergency_stops_a_patient_who_declines() {
	let answer = |accept| -> RuntimeCall {
		salus_consent::Call::answer { patient: PatientId([1; 32]), id: ConsentId(0), accept }.into()
	};
	assert!(NeverStopped::contains(&answer(false)));
	assert_eq!(CallClasses::class_of(&answer(false)), Class::Emergency);
	assert!(!NeverStopped::contains(&answer(true)), "what widens access can wait");
	assert_eq!(CallClasses::class_of(&answer(true)), Class::Care);
}

#[test]
fn no_transaction_carries_text_however_deep() {
	let remarks: [RuntimeCall; 2] = [
		frame_system::Call::remark { remark: b"Anna".to_vec() }.into(),
		frame_system::Call::remark_with_event { remark: b"Anna".to_vec() }.into(),
	];
	let boxed = |call: &RuntimeCall| Box::new(call.clone());
	let alice = || Sr25519Keyring::Alice.to_account_id();
	run(genesis::DEVELOPMENT, || {
		for remark in &remarks {
			assert!(!Admissible::contains(remark));
			let wrappers: [RuntimeCall; 8] = [
				pallet_utility::Call::batch { calls: vec![remark.clone()] }.into(),
				pallet_utility::Call::batch_all { calls: vec![remark.clone()] }.into(),
				pallet_utility::Call::force_batch { calls: vec![remark.clone()] }.into(),
				pallet_utility::Call::as_derivative { index: 0, call: boxed(remark) }.into(),
				pallet_proxy::Call::proxy { real: alice().into(), force_proxy_type: None, call: boxed(remark) }.into(),
				pallet_multisig::Call::as_multi_threshold_1 { other_signatories: vec![], call: boxed(remark) }.into(),
				pallet_collective::Call::propose { threshold: 1, proposal: boxed(remark), length_bound: 99 }.into(),
				pallet_sudo::Call::sudo { call: boxed(remark) }.into(),
			];
			for wrapper in wrappers {
				assert!(!Admissible::contains(&wrapper), "{wrapper:?}");
				let twice: RuntimeCall = pallet_utility::Call::batch { calls: vec![wrapper] }.into();
				assert!(!Admissible::contains(&twice), "{twice:?}");
			}
		}
		let [revoke, ..] = revocations();
		let harmless: RuntimeCall = pallet_utility::Call::batch { calls: vec![revoke] }.into();
		assert!(Admissible::contains(&harmless));
	});
}

#[test]
fn a_paused_call_is_not_admitted() {
	run(genesis::DEVELOPMENT, || {
		let batch: RuntimeCall = pallet_utility::Call::batch { calls: vec![] }.into();
		assert!(Admissible::contains(&batch));
		let name = (b"Utility".to_vec().try_into().unwrap(), b"batch".to_vec().try_into().unwrap());
		crate::TxPause::pause(crate::RuntimeOrigin::root(), name).expect("root may pause");
		assert!(!Admissible::contains(&batch));
	});
}

#[test]
fn no_emergency_stops_a_revocation_or_break_glass() {
	use frame_support::traits::GetCallMetadata;
	for call in revocations() {
		assert!(NeverStopped::contains(&call), "{call:?} could be stopped");
		let metadata = call.get_call_metadata();
		let name = (
			metadata.pallet_name.as_bytes().to_vec().try_into().unwrap(),
			metadata.function_name.as_bytes().to_vec().try_into().unwrap(),
		);
		assert!(NeverPaused::contains(&name), "{name:?} could be paused");
		assert_eq!(CallClasses::class_of(&call), Class::Emergency);
	}
	let other: RuntimeCall = pallet_utility::Call::batch { calls: vec![] }.into();
	assert!(!NeverStopped::contains(&other));
	assert_eq!(CallClasses::class_of(&other), Class::Other);
}

#[test]
fn a_batch_carries_no_call_into_its_class() {
	let [revoke, ..] = revocations();
	let batch: RuntimeCall = pallet_utility::Call::batch { calls: vec![revoke] }.into();
	assert_eq!(CallClasses::class_of(&batch), Class::Other);
}

#[test]
fn no_validator_purges_its_own_keys() {
	use sp_runtime::traits::Dispatchable;
	run(genesis::LOCAL, || {
		let purge: RuntimeCall = pallet_session::Call::purge_keys {}.into();
		let alice = crate::RuntimeOrigin::signed(Sr25519Keyring::Alice.to_account_id());
		let error = purge.dispatch(alice).expect_err("purging is filtered").error;
		assert_eq!(error, frame_system::Error::<Runtime>::CallFiltered.into());
	});
}

#[test]
fn whoever_is_no_validator_cannot_set_session_keys() {
	use pallet_session::Error;
	run(genesis::DEVELOPMENT, || {
		let keys = crate::SessionKeys {
			aura: Ed25519Keyring::Eve.public().into(),
			grandpa: Ed25519Keyring::Eve.public().into(),
		};
		let eve = crate::RuntimeOrigin::signed(Sr25519Keyring::Eve.to_account_id());
		let refused = crate::Session::set_keys(eve, keys, Vec::new()).expect_err("Eve is no validator");
		assert!(
			[Error::<Runtime>::InvalidProof.into(), Error::<Runtime>::NoAssociatedValidatorId.into()]
				.contains(&refused),
			"{refused:?}"
		);
	});
}

#[test]
fn founders_are_known_and_strangers_are_not() {
	run(genesis::DEVELOPMENT, || {
		assert!(KnownAccounts::is_known(&Sr25519Keyring::Alice.to_account_id()));
		assert!(!KnownAccounts::is_known(&Sr25519Keyring::Eve.to_account_id()));
	});
}

#[test]
fn the_extensions_add_what_ordinary_wallets_expect() {
	use sp_runtime::traits::TransactionExtension;
	let names: Vec<_> = <TxExtension as TransactionExtension<RuntimeCall>>::metadata()
		.into_iter()
		.map(|extension| extension.identifier)
		.collect();
	assert_eq!(
		names,
		[
			"AuthorizeCall",
			"CheckNonZeroSender",
			"CheckSpecVersion",
			"CheckTxVersion",
			"CheckGenesis",
			"CheckMortality",
			"Admission",
			"CheckNonce",
			"CheckWeight",
			"ChargeTransactionPayment",
			"CheckMetadataHash",
			"WeightReclaim",
		]
	);
	assert_eq!(salus_identity::Admission::<Runtime>::new().encode(), Vec::<u8>::new());
}

#[test]
fn our_calls_fit_a_block_with_room_for_others() {
	let limit = crate::configs::block_weights()
		.get(frame_support::dispatch::DispatchClass::Normal)
		.max_extrinsic
		.expect("normal calls have a limit");
	for call in revocations() {
		let info = call.get_dispatch_info();
		assert!(
			info.call_weight.saturating_mul(4).all_lte(limit),
			"{call:?} costs {:?} of {limit:?}",
			info.call_weight
		);
		assert_eq!(info.pays_fee, Pays::Yes);
	}
}

#[test]
fn the_version_names_salus() {
	assert_eq!((VERSION.spec_name.as_ref(), VERSION.impl_name.as_ref()), ("salus", "salus"));
}
