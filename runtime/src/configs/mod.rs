//! The configuration of every pallet, by domain.

mod admission;
pub mod consensus;
mod governance;
mod health;
mod money;
mod system;

pub use admission::KnownAccounts;

#[cfg(test)]
pub use admission::{longest_call, Admissible, CallClasses, KEYS_PROOF, MAX_WRAPPED};
#[cfg(test)]
pub use governance::{NeverPaused, NeverStopped};
#[cfg(test)]
pub use system::{ProxyType, MULTISIG_MARGIN};

/// The limits of a block, for tests.
#[cfg(test)]
pub fn block_weights() -> frame_system::limits::BlockWeights {
	system::RuntimeBlockWeights::get()
}
