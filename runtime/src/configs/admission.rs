//! Who gets which call into a block, in which order, and how much of it (D1, D3).
//!
//! A block keeps what a call said, and spends what a call claimed, whether or not the call was carried out. So what no signer could make, or not this one, is
//! refused before it gets there: else anybody enrolled could write text on the chain, or claim whole blocks, with calls that fail.
//!
//! # The reckoning behind the quotas
//!
//! A block of at most 300 ms leaves 225 ms to ordinary transactions. In an hour that makes 810 s on a chain of one-second slots, and 1,620 s where they are half as
//! long. A plain transaction costs about two milliseconds, most of it for the proof it may need. So, in an hour:
//!
//! - *An account* has 5 s: about 2,500 transactions, more than a registrar types and as many as a system makes that stands behind one. It takes 160 accounts that
//!   want to harm, each known by name, to fill a one-second chain.
//! - *An organization* has 200 s, a quarter of a one-second chain: about 100,000 transactions. No organization fills the chain, and no three do.
//! - *Emergencies* have 1 s for each account: about 500 revocations, where a patient has 128 consents at most, or 80 emergencies, where somebody can have 24 a day.
//! - *An office* has 30 s: 200 motions of the largest size, or 15,000 votes.
//! - *An organization's node* has 60 s beside: it anchors a batch of records and one of its log in each block at most, which is 30 s at half-second slots. All of
//!   it is charged to the organization too.
//!
//! The council sets others for one account or organization, such as a hospital that moves its registry in.

mod behalf;
mod class;
#[cfg(any(feature = "runtime-benchmarks", test))]
mod longest;
mod survey;
mod voucher;

use frame_support::weights::constants::WEIGHT_REF_TIME_PER_SECOND;
use salus_primitives::{
	glue::{Members, Standing},
	role::Permission,
	Moment, OrganizationId,
};

pub use behalf::OnBehalf;
pub use class::CallClasses;
#[cfg(any(feature = "runtime-benchmarks", test))]
pub use longest::longest_call;
pub use survey::Admissible;
#[cfg(test)]
pub use survey::{KEYS_PROOF, MAX_WRAPPED};
pub use voucher::{next_nonce, Vouchers};

use super::system::MAX_BLOCK_WEIGHT;
use crate::{AccountId, Identity, Runtime};

/// How long a quota lasts: an hour, in milliseconds.
pub const QUOTA_PERIOD: Moment = 60 * 60 * 1_000;
/// What an account may spend in it.
pub const ACTOR_QUOTA: u64 = seconds(5);
/// What an organization's members may spend in it, all together.
pub const ORGANIZATION_QUOTA: u64 = seconds(200);
/// What an account may spend in it on emergencies, refusals and revocations.
pub const EMERGENCY_RESERVE: u64 = seconds(1);
/// What a councillor, or root's key, may spend in it in that office.
pub const OFFICE_RESERVE: u64 = seconds(30);
/// What an organization's node may spend in it by itself.
pub const SERVICE_RESERVE: u64 = seconds(60);
/// For how many accounts, and organizations, the council sets a quota.
pub const MAX_OVERRIDES: u32 = 1_000;

/// Bytes cost as much as time where a block is full of them: 2 MiB are 300 ms.
pub const BYTE_PRICE: u64 = MAX_BLOCK_WEIGHT.ref_time().saturating_div(2 * 1024 * 1024);
/// And so does proof.
pub const PROOF_PRICE: u64 = MAX_BLOCK_WEIGHT.ref_time().saturating_div(MAX_BLOCK_WEIGHT.proof_size());

/// So many seconds of blocks' time.
const fn seconds(seconds: u64) -> u64 {
	WEIGHT_REF_TIME_PER_SECOND.saturating_mul(seconds)
}

/// The accounts that may send transactions at all: whoever is enrolled as a member, a controller, a validator or a councillor, and root's key where there is one.
pub struct KnownAccounts;

impl Standing for KnownAccounts {
	fn is_known(account: &AccountId) -> bool {
		Identity::is_known(account) || holds_root_key(account)
	}
}

fn holds_root_key(account: &AccountId) -> bool {
	pallet_sudo::Key::<Runtime>::get().as_ref() == Some(account)
}

/// Whether the account holds the permission in the organization now.
fn may(account: &AccountId, organization: OrganizationId, permission: Permission) -> bool {
	<Identity as Members>::actor(account, organization).is_some_and(|actor| actor.may(permission))
}
