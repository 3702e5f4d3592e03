//! The whole state of a block, taken over RPC and looked at with the types and the checks of the first version, and with those of the second.
//!
//! Every pallet checks itself. Salus's do so by the first version's code. The SDK's do so only with a feature that no node is built with, but the second version is, whose
//! code checks all of them. Beside that, every entry can be read as the metadata says, and pallets agree where one's entries follow from another's.

use std::collections::BTreeMap;

use anyhow::{anyhow, ensure, Context};
use frame_support::traits::STORAGE_VERSION_STORAGE_KEY_POSTFIX;
use pallet_collective::Instance1;
use salus_runtime::{
	AccountId, Admission, Appointments, Aura, Balances, Beds, Claims, Consent, CouncilMembership, Coverage, Governance,
	Grandpa, Identity, LabOrders, Patients, Payments, Prescriptions, Records, Runtime, Session, Validators,
};
use salus_tests::{
	chain::{Chain, Head},
	Result,
};
use serde_json::{json, Value};
use sp_core::{
	storage::{well_known_keys::CODE, StateVersion, Storage},
	H256,
};
use sp_io::hashing::twox_128;
use sp_runtime::TryRuntimeError;
use subxt::{ext::scale_value::scale::decode_as_type, Metadata};

use crate::{
	client::Client,
	successor::{self, Entries},
};

/// How many keys a node gives at once.
const PAGE: usize = 1_000;

/// The state of one block.
pub struct State {
	/// The block.
	pub head: Head,
	/// Every key, and its value.
	pub entries: Entries,
}

/// A check, of one pallet or of what several have in common.
type Check = fn() -> Sound;

/// What a check finds.
type Sound = std::result::Result<(), TryRuntimeError>;

/// All of Salus's pallets, each with its check, and what of the SDK's is checked.
const CHECKS: [(&str, Check); 17] = [
	("what is issued", issuance_is_what_accounts_have),
	("who sits on the council", seats_are_the_councils),
	("who validates", authorities_are_the_sessions),
	("Validators", Validators::do_try_state),
	("Governance", Governance::do_try_state),
	("Identity", Identity::do_try_state),
	("Consent", Consent::do_try_state),
	("Records", Records::do_try_state),
	("Patients", Patients::do_try_state),
	("Admission", Admission::do_try_state),
	("Appointments", Appointments::do_try_state),
	("LabOrders", LabOrders::do_try_state),
	("Prescriptions", Prescriptions::do_try_state),
	("Beds", Beds::do_try_state),
	("Coverage", Coverage::do_try_state),
	("Claims", Claims::do_try_state),
	("Payments", Payments::do_try_state),
];

impl State {
	/// Takes the state of a node's finalized block. It is complete: its root is the header's. All of it can be read as the metadata there says.
	pub async fn take(client: &Client) -> Result<Self> {
		let chain = client.chain();
		let head = chain.finalized().await?;
		let mut entries = Entries::new();
		loop {
			let after =
				entries.last_key_value().map(|(key, _): (&Vec<u8>, &Vec<u8>)| format!("0x{}", hex::encode(key)));
			let keys =
				chain.call("state_getKeysPaged", &[json!("0x"), json!(PAGE), json!(after), json!(head.hash)]).await?;
			if keys == json!([]) {
				break;
			}
			let sets = chain.call("state_queryStorageAt", &[keys, json!(head.hash)]).await?;
			for change in sets[0]["changes"].as_array().with_context(|| format!("values: {sets}"))? {
				entries.insert(bytes(&change[0])?, bytes(&change[1])?);
			}
		}
		let state = Self { head, entries };
		let header = chain.call("chain_getHeader", &[json!(head.hash)]).await?;
		let root: H256 = serde_json::from_value(header["stateRoot"].clone())?;
		ensure!(*state.externalities().backend.root() == root, "the state of block {} is not all there", head.number);
		state.ensure_readable(&*client.metadata(head.hash).await?)?;
		Ok(state)
	}

	/// Fails unless each entry is one of some pallet's, and decodes.
	fn ensure_readable(&self, metadata: &Metadata) -> Result<()> {
		let known: BTreeMap<_, _> = metadata
			.pallets()
			.filter_map(|pallet| pallet.storage())
			.flat_map(|storage| storage.entries().iter().map(|entry| (key(storage.prefix(), entry.name()), entry)))
			.collect();
		for (key, value) in self.entries.iter().filter(|(key, _)| !is_of_no_pallets_entry(key)) {
			let entry = key.get(..32).and_then(|prefix| known.get(prefix));
			let entry = entry.with_context(|| format!("no pallet has an entry {}", hex::encode(key)))?;
			let mut rest = value.as_slice();
			decode_as_type(&mut rest, entry.value_ty(), metadata.types())
				.with_context(|| format!("{} {}", entry.name(), hex::encode(key)))?;
			ensure!(rest.is_empty(), "{} {} has {} bytes too many", entry.name(), hex::encode(key), rest.len());
		}
		Ok(())
	}

	fn externalities(&self) -> sp_io::TestExternalities {
		externalities(&self.entries)
	}

	/// Looks at it as the first version's code does.
	pub fn look<R>(&self, look: impl FnOnce() -> R) -> R {
		self.externalities().execute_with(look)
	}

	/// Every pallet finds that all holds which always must. Says which of Salus's.
	pub fn check(&self) -> Result<Vec<&'static str>> {
		successor::check(&mut self.externalities()).with_context(|| format!("block {}", self.head.number))?;
		let failed = |name, error: TryRuntimeError| anyhow!("{name}, block {}: {error:?}", self.head.number);
		self.look(|| {
			CHECKS.iter().map(|(name, check)| check().map(|()| *name).map_err(|error| failed(*name, error))).collect()
		})
	}

	/// What lies below this entry of a pallet.
	pub fn below(&self, pallet: &str, entry: &str) -> Vec<(&[u8], &[u8])> {
		let prefix = key(pallet, entry);
		let found = self.entries.iter().filter(|(key, _)| key.starts_with(&prefix));
		found.map(|(key, value)| (key.as_slice(), value.as_slice())).collect()
	}

	/// The accounts of the departed whose numbers identity keeps.
	pub fn departed(&self) -> Vec<AccountId> {
		let keys = self.below("Identity", "DepartedNonces").into_iter().map(|(key, _)| key);
		keys.filter_map(|key| key.last_chunk::<32>().map(|account| AccountId::new(*account))).collect()
	}
}

/// These entries, as a runtime's code finds them.
pub fn externalities(entries: &Entries) -> sp_io::TestExternalities {
	let code = entries.get(CODE).cloned().unwrap_or_default();
	let storage = Storage { top: entries.clone(), children_default: Default::default() };
	sp_io::TestExternalities::new_with_code_and_state(&code, storage, StateVersion::V1)
}

/// Whether it is a value that the client knows, such as the code; a pallet's storage version; or what a migration that is tried has noted to be checked at its end. None
/// of them is in the metadata.
fn is_of_no_pallets_entry(key: &[u8]) -> bool {
	key.starts_with(b":")
		|| key.get(16..) == Some(&twox_128(STORAGE_VERSION_STORAGE_KEY_POSTFIX)[..])
		|| key.starts_with(&self::key("Migrations", "PreUpgradeBytes"))
}

fn issuance_is_what_accounts_have() -> Sound {
	let have = frame_system::Account::<Runtime>::iter_values().map(|account| account.data.free + account.data.reserved);
	frame_support::ensure!(Balances::total_issuance() == have.sum(), "the issuance is not what accounts have");
	Ok(())
}

fn seats_are_the_councils() -> Sound {
	let members = pallet_collective::Members::<Runtime, Instance1>::get();
	frame_support::ensure!(CouncilMembership::members().into_inner() == members, "seats are not the council's");
	Ok(())
}

fn authorities_are_the_sessions() -> Sound {
	let validators = Session::validators().len();
	frame_support::ensure!(Aura::authorities_len() == validators, "others author than validate");
	frame_support::ensure!(Grandpa::grandpa_authorities().len() == validators, "others vote than validate");
	Ok(())
}

/// The key under which an entry of a pallet lies, or begins.
pub fn key(pallet: &str, entry: &str) -> Vec<u8> {
	[twox_128(pallet.as_bytes()), twox_128(entry.as_bytes())].concat()
}

/// A value in the state of a block, or of a node's best one.
pub async fn stored(chain: &Chain, pallet: &str, entry: &str, at: Option<H256>) -> Result<Option<Vec<u8>>> {
	let found =
		chain.call("state_getStorage", &[json!(format!("0x{}", hex::encode(key(pallet, entry)))), json!(at)]).await?;
	if found.is_null() {
		Ok(None)
	} else {
		bytes(&found).map(Some)
	}
}

/// What a node writes as hexadecimal digits.
pub fn bytes(value: &Value) -> Result<Vec<u8>> {
	let text = value.as_str().with_context(|| format!("hexadecimal digits: {value}"))?;
	Ok(hex::decode(text.trim_start_matches("0x"))?)
}
