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

/// What the code says of a state in which an entry cannot be read.
const UNREADABLE: &str = "`try_decode_entire_state` failed";
/// And of one in which a pallet finds what must not be.
const UNSOUND: &str = "`try_state` checks";

/// A wrong value under a key, and what is said of it.
fn wrong() -> Vec<(&'static str, Vec<u8>, Vec<u8>, &'static str)> {
	let stranger = AccountId::new([7; 32]);
	let organization = OrganizationId(0).encode();
	let wards = [key("Beds", "WardCount"), twox_64(&organization).to_vec(), organization].concat();
	vec![
		("an issuance of three bytes", key("Balances", "TotalIssuance"), vec![1; 3], UNREADABLE),
		("a number of nine bytes", key("Beds", "NextEncounter"), vec![1; 9], UNREADABLE),
		("a chair who has no seat", key("CouncilMembership", "Prime"), stranger.encode(), UNSOUND),
		("no author", key("Aura", "Authorities"), vec![0], UNSOUND),
		("a ward that there is not", wards, 1u16.encode(), UNSOUND),
	]
}

#[test]
fn a_wrong_entry_of_whichever_pallet_is_found() -> Result<()> {
	let sound = genesis("local")?;
	check(&mut externalities(&sound))?;
	for (what, key, value, said) in wrong() {
		let mut entries = sound.clone();
		entries.insert(key, value);
		let found = check(&mut externalities(&entries));
		let found = found.err().map(|error| format!("{error:#}")).unwrap_or_default();
		ensure!(found.contains(said), "{what}: {found:?}");
	}
	Ok(())
}
