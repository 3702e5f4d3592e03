//! A state of which one entry is wrong, in whichever pallet, is not called sound.

use anyhow::ensure;
use codec::Encode;
use salus_primitives::{AccountId, OrganizationId};
use salus_tests::Result;
use sp_io::hashing::twox_64;

use crate::{
	state::{externalities, key},
	successor::{check, genesis},
};

/// Values under keys that cannot be read, or that a pallet finds to be wrong.
fn wrong() -> Vec<(&'static str, Vec<u8>, Vec<u8>)> {
	let stranger = AccountId::new([7; 32]);
	let organization = OrganizationId(0).encode();
	let wards = [key("Beds", "WardCount"), twox_64(&organization).to_vec(), organization].concat();
	vec![
		("an issuance of three bytes", key("Balances", "TotalIssuance"), vec![1; 3]),
		("a number of nine bytes", key("Beds", "NextEncounter"), vec![1; 9]),
		("a chair who has no seat", key("CouncilMembership", "Prime"), stranger.encode()),
		("no author", key("Aura", "Authorities"), vec![0]),
		("a ward that there is not", wards, 1u16.encode()),
	]
}

#[test]
fn a_wrong_entry_of_whichever_pallet_is_found() -> Result<()> {
	let sound = genesis("local")?;
	check(&mut externalities(&sound))?;
	for (what, key, value) in wrong() {
		let mut entries = sound.clone();
		entries.insert(key, value);
		// What it finds it says in the log: a panic in Wasm has no words.
		ensure!(check(&mut externalities(&entries)).is_err(), "{what} is called sound");
	}
	Ok(())
}
