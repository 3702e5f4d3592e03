//! The Wasm of the runtime's second version, to which a test upgrades a running network. No node is built with it.
//!
//! What differs from the first is in the runtime's `successor` module, under the feature of that name, which only the Wasm's build has. Natively this crate has the
//! Wasm, and nothing of the runtime.
#![cfg_attr(not(feature = "std"), no_std)]

#[cfg(not(feature = "std"))]
pub use salus_runtime::*;

// The builder writes a second constant, which nobody here reads, and documents none.
#[cfg(feature = "std")]
#[allow(dead_code, missing_docs)]
mod wasm {
	include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));
}
/// The Wasm, as it would go onto a chain. There is none where the environment said `SKIP_WASM_BUILD`.
#[cfg(feature = "std")]
pub use wasm::WASM_BINARY;
