//! The configuration of every pallet, by domain.

pub mod consensus;
mod governance;
mod health;
mod money;
mod system;

pub use health::KnownAccounts;

#[cfg(test)]
pub use governance::{NeverPaused, NeverStopped};
#[cfg(test)]
pub use health::CallClasses;
#[cfg(test)]
pub use system::Admissible;

/// The limits of a block, for tests.
#[cfg(test)]
pub fn block_weights() -> frame_system::limits::BlockWeights {
	system::RuntimeBlockWeights::get()
}
