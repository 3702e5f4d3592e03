//! The configuration of every pallet, by domain.

mod admission;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
mod care;
pub mod consensus;
mod governance;
mod health;
mod money;
// The parameters' macros cast the index of each variant to a byte; nothing else in there casts.
#[allow(clippy::cast_possible_truncation)]
pub mod parameters;
mod system;

pub use admission::{next_nonce, KnownAccounts};

#[cfg(test)]
pub use admission::{
	longest_call, Admissible, CallClasses, OnBehalf, BYTE_PRICE, KEYS_PROOF, MAX_WRAPPED, PROOF_PRICE,
};
#[cfg(test)]
pub use governance::{NeverPaused, NeverStopped};
#[cfg(test)]
pub use system::{ProxyType, MULTISIG_MARGIN};

/// The bytes of a block, for tests.
#[cfg(test)]
pub fn block_length() -> u32 {
	*system::RuntimeBlockLength::get().max.get(frame_support::dispatch::DispatchClass::Mandatory)
}

/// The limits of a block, for tests.
#[cfg(test)]
pub fn block_weights() -> frame_system::limits::BlockWeights {
	system::RuntimeBlockWeights::get()
}
