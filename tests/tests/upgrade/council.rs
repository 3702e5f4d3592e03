//! The council of the `local` network decides, and one of it does.

use anyhow::Context;
use codec::{Decode, Encode};
use frame_support::dispatch::GetDispatchInfo;
use pallet_collective::{Call as Motion, Instance1};
use salus_runtime::{Runtime, RuntimeCall};
use salus_tests::Result;
use sp_core::{Hasher, H256};
use sp_runtime::traits::BlakeTwo256;

use crate::{client::Client, state::stored};

/// Who sits on it.
pub const COUNCIL: [&str; 4] = ["//Alice", "//Bob", "//Charlie", "//Dave"];

/// How many of them must be in favour of an upgrade: three quarters.
const IN_FAVOUR: usize = 3;

/// The call that authorizes this code.
pub fn authorization(code: &[u8]) -> RuntimeCall {
	salus_governance::Call::authorize_upgrade { code_hash: BlakeTwo256::hash(code) }.into()
}

/// The call that applies this code.
pub fn application(code: &[u8]) -> RuntimeCall {
	frame_system::Call::apply_authorized_upgrade { code: code.to_vec() }.into()
}

/// Proposes the call, votes on it with as many as it needs, and closes the vote, which carries it out.
pub async fn decide(client: &Client, call: &RuntimeCall) -> Result<()> {
	let threshold = u32::try_from(IN_FAVOUR)?;
	let length_bound = u32::try_from(call.encoded_size())?;
	let index = next_index(client).await?;
	let proposal = BlakeTwo256::hash(&call.encode());
	let propose = Motion::<Runtime, Instance1>::propose { threshold, proposal: Box::new(call.clone()), length_bound };
	let vote = Motion::<Runtime, Instance1>::vote { proposal, index, approve: true };
	let proposal_weight_bound = call.get_dispatch_info().call_weight;
	let close =
		Motion::<Runtime, Instance1>::close { proposal_hash: proposal, index, proposal_weight_bound, length_bound };
	client.execute(COUNCIL[0], &propose.into()).await?;
	let votes: Vec<_> =
		COUNCIL.iter().take(IN_FAVOUR).map(|member| ((*member).to_owned(), vote.clone().into())).collect();
	client.execute_all(&votes).await?;
	client.execute(COUNCIL[0], &close.into()).await
}

async fn next_index(client: &Client) -> Result<u32> {
	let stored = stored(client.chain(), "Council", "ProposalCount", None).await?.unwrap_or_else(|| 0u32.encode());
	u32::decode(&mut stored.as_slice()).context("how many motions there were")
}

/// Which code is authorized just now.
pub async fn authorized(client: &Client) -> Result<Option<H256>> {
	let stored = stored(client.chain(), "System", "AuthorizedUpgrade", None).await?;
	stored.map(|stored| H256::decode(&mut stored.as_slice()).context("the hash of the code")).transpose()
}
