//! Genesis presets: `development` for one machine, `local` for four validators on one machine, `consortium` for a real network.

use alloc::{vec, vec::Vec};
use frame_support::build_struct_json_patch;
use serde_json::Value;
use sp_genesis_builder::PresetId;
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

use crate::{
	AccountId, CouncilMembershipConfig, EmergencyCommitteeMembershipConfig, RuntimeGenesisConfig, SessionConfig,
	SessionKeys, SudoConfig, ValidatorsConfig,
};

/// One validator, a council and an emergency committee of one, and sudo.
pub const DEVELOPMENT: &str = "development";
/// Four validators, a council of four and an emergency committee of the first three, all with well-known keys. No sudo.
pub const LOCAL: &str = "local";
/// No validator, no council, no committee, no well-known key, no sudo: `scripts/chain-specs` puts the founders' keys in.
pub const CONSORTIUM: &str = "consortium";

/// How many of the first councillors are the first emergency committee.
pub const COMMITTEE: usize = 3;

/// Milliseconds in a slot across a wide area network.
pub const WAN: u64 = 1_000;
/// Milliseconds in a slot inside one site.
pub const LAN: u64 = 500;

/// A founder whose keys everybody knows: the account is sr25519, the session keys are ed25519, as on a hardware token.
struct Founder(Sr25519Keyring, Ed25519Keyring);

const FOUNDERS: [Founder; 4] = [
	Founder(Sr25519Keyring::Alice, Ed25519Keyring::Alice),
	Founder(Sr25519Keyring::Bob, Ed25519Keyring::Bob),
	Founder(Sr25519Keyring::Charlie, Ed25519Keyring::Charlie),
	Founder(Sr25519Keyring::Dave, Ed25519Keyring::Dave),
];

impl Founder {
	fn account(&self) -> AccountId {
		self.0.to_account_id()
	}

	fn session_keys(&self) -> SessionKeys {
		SessionKeys { aura: self.1.public().into(), grandpa: self.1.public().into() }
	}
}

/// The presets' names.
pub fn names() -> Vec<PresetId> {
	vec![PresetId::from(DEVELOPMENT), PresetId::from(LOCAL), PresetId::from(CONSORTIUM)]
}

/// The preset with this name, as a JSON patch over the default genesis.
pub fn preset(name: &PresetId) -> Option<Vec<u8>> {
	let patch = match name.as_ref() {
		DEVELOPMENT => genesis(LAN, FOUNDERS.iter().take(1), Some(Sr25519Keyring::Alice.to_account_id())),
		LOCAL => genesis(WAN, FOUNDERS.iter(), None),
		CONSORTIUM => genesis(WAN, [].iter(), None),
		_ => return None,
	};
	serde_json::to_vec(&patch).ok()
}

fn genesis<'a>(
	slot_duration: u64,
	founders: impl Iterator<Item = &'a Founder> + Clone,
	sudo: Option<AccountId>,
) -> Value {
	let accounts: Vec<AccountId> = founders.clone().map(Founder::account).collect();
	build_struct_json_patch!(RuntimeGenesisConfig {
		validators: ValidatorsConfig { validators: accounts.clone(), slot_duration },
		session: SessionConfig {
			keys: founders
				.map(|founder| (founder.account(), founder.account(), founder.session_keys()))
				.collect::<Vec<_>>(),
		},
		emergency_committee_membership: EmergencyCommitteeMembershipConfig {
			members: accounts.iter().take(COMMITTEE).cloned().collect::<Vec<_>>().try_into().unwrap_or_default(),
		},
		council_membership: CouncilMembershipConfig { members: accounts.try_into().unwrap_or_default() },
		sudo: SudoConfig { key: sudo },
	})
}
