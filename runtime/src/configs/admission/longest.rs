//! The call that admission is measured with.

use alloc::{boxed::Box, vec, vec::Vec};

use frame_support::{pallet_prelude::Decode, weights::Weight};
use pallet_collective::{Instance1, Instance2};
use salus_primitives::{OrganizationId, RoleId};
use sp_runtime::traits::TrailingZeroInput;

use super::survey::KEYS_PROOF;
use crate::{AccountId, Runtime, RuntimeCall, System};

/// A batch of as many calls as admission looks at, half of them multisigs around others, with one that asks for each office, and at last those for the
/// organization, which the signer must manage. The signer holds all the offices afterwards, each among as many as can be, and is not known for it.
// For measuring alone: on a chain nobody calls it.
#[allow(clippy::expect_used)]
pub fn longest_call(signer: &AccountId, organization: OrganizationId) -> RuntimeCall {
	let zeros = || TrailingZeroInput::zeroes();
	let other = |index: u8| AccountId::new([index; 32]);
	let mut accounts: Vec<AccountId> = (0..99).map(other).chain([signer.clone()]).collect();
	accounts.sort();
	pallet_collective::Members::<Runtime, Instance1>::put(accounts.clone());
	pallet_collective::Members::<Runtime, Instance2>::put(accounts.clone());
	salus_validators::Validators::<Runtime>::put(frame_support::BoundedVec::truncate_from(accounts));
	pallet_sudo::Key::<Runtime>::put(signer);
	System::authorize_upgrade(frame_system::RawOrigin::Root.into(), Default::default()).expect("root may");

	let revoke = salus_consent::Call::decode(&mut TrailingZeroInput::new(&[2])).expect("ids are any bytes");
	let revoke = RuntimeCall::Consent(revoke);
	let multisig = RuntimeCall::Multisig(pallet_multisig::Call::as_multi {
		threshold: 2,
		other_signatories: (0..15).map(other).collect(),
		maybe_timepoint: None,
		call: Box::new(revoke),
		max_weight: Weight::zero(),
	});
	let mut calls = vec![multisig; 28];
	let keys = Decode::decode(&mut zeros()).expect("public keys are any bytes");
	calls.extend([
		RuntimeCall::Session(pallet_session::Call::set_keys { keys, proof: vec![0; KEYS_PROOF] }),
		RuntimeCall::System(frame_system::Call::apply_authorized_upgrade { code: Vec::new() }),
		RuntimeCall::Council(pallet_collective::Call::vote { proposal: Default::default(), index: 0, approve: true }),
		RuntimeCall::EmergencyCommittee(pallet_collective::Call::vote {
			proposal: Default::default(),
			index: 0,
			approve: true,
		}),
		RuntimeCall::Sudo(pallet_sudo::Call::remove_key {}),
		RuntimeCall::Identity(salus_identity::Call::remove_member { organization, account: signer.clone() }),
		RuntimeCall::Identity(salus_identity::Call::set_facts { organization, facts: Default::default() }),
		RuntimeCall::Identity(salus_identity::Call::retire_role { organization, role: RoleId(0) }),
	]);
	RuntimeCall::Utility(pallet_utility::Call::batch { calls })
}
