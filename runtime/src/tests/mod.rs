//! What holds of the runtime as a whole; each pallet's own rules are tested beside it. `cast` has the people of all the tests.

mod admission;
mod assets;
mod cast;
mod classes;
mod contract;
mod cost;
mod council;
mod equivocation;
mod governance;
mod invited;
mod matrix;
mod money;
mod motion;
mod parameters;
mod proxies;
mod quotas;
mod refusals;
mod story;
mod transactions;

use codec::Encode;
use frame_support::{
	storage::unhashed,
	traits::{PalletsInfoAccess, StorageVersion, STORAGE_VERSION_STORAGE_KEY_POSTFIX},
};
use salus_primitives::glue::Standing;
use sp_io::hashing::twox_128;
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};
use sp_runtime::BuildStorage;

use self::cast::*;
use crate::{
	configs::KnownAccounts, genesis, AccountId, AllPalletsWithSystem, Runtime, RuntimeCall, RuntimeGenesisConfig,
	System, TxExtension, VERSION,
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
			(3, "Parameters"),
			(10, "Authorship"),
			(11, "Validators"),
			(12, "Session"),
			(13, "Aura"),
			(14, "Grandpa"),
			(15, "Offences"),
			(16, "Historical"),
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
			(36, "Governance"),
			(37, "EmergencyCommitteeMembership"),
			(38, "EmergencyCommittee"),
			(39, "Sudo"),
			(40, "Utility"),
			(41, "Proxy"),
			(42, "Multisig"),
			(50, "Identity"),
			(51, "Consent"),
			(52, "Records"),
			(53, "Patients"),
			(54, "Admission"),
			(55, "Appointments"),
			(56, "LabOrders"),
			(57, "Prescriptions"),
			(58, "Beds"),
			(59, "Coverage"),
			(60, "Claims"),
			(61, "Payments"),
		]
	);
}

#[test]
fn genesis_writes_the_storage_version_of_every_pallet() {
	run(genesis::DEVELOPMENT, || {
		let mut ours = 0;
		for pallet in AllPalletsWithSystem::infos() {
			let key = [twox_128(pallet.name.as_bytes()), twox_128(STORAGE_VERSION_STORAGE_KEY_POSTFIX)].concat();
			let version = unhashed::get::<StorageVersion>(&key);
			assert!(version.is_some(), "{} has no storage version at genesis", pallet.name);
			if pallet.module_name.starts_with("salus_") {
				assert!(version >= Some(StorageVersion::new(1)), "{} has {version:?} at genesis", pallet.name);
				ours += 1;
			}
		}
		assert_eq!(ours, 14);
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
fn whoever_holds_an_office_is_known_by_it_and_nobody_else() {
	cast(|| {
		for account in [COUNCILLOR, VALIDATOR, ROOT_KEY, ADMINISTRATOR, NURSE, WALLET] {
			assert!(KnownAccounts::is_known(&account), "{account:?}");
		}
		assert!(!KnownAccounts::is_known(&STRANGER));
		pallet_sudo::Key::<Runtime>::kill();
		assert!(!KnownAccounts::is_known(&ROOT_KEY));
		let enrolled =
			|account: &AccountId| salus_identity::Enrolments::<Runtime>::get(account).map(|found| found.seats);
		assert_eq!((enrolled(&COUNCILLOR), enrolled(&VALIDATOR)), (Some(1), Some(1)));
		assert_eq!(
			enrolled(&Sr25519Keyring::Alice.to_account_id()),
			Some(3),
			"a councillor who validates and sits on the committee"
		);
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
	assert_eq!(salus_admission::Admission::<Runtime>::new().encode(), Vec::<u8>::new());
}

#[test]
fn the_version_names_salus() {
	assert_eq!((VERSION.spec_name.as_ref(), VERSION.impl_name.as_ref()), ("salus", "salus"));
}
