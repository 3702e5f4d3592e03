//! What the end-to-end tests and the demo share: real nodes, real wallets, the official FHIR examples, and one story told with them.
//!
//! # Terms
//!
//! - *node*: a running `salus` process that this process started, with a folder, ports and a log of its own.
//! - *cast*: the organizations, people and keys of the story.
//! - *step*: one thing that happens in the story. It says what it showed as *facts*: a claim, what was expected, what was seen.
//!
//! # Who trusts whom
//!
//! Nothing here is trusted by anything: the harness reaches a node over its RPC only, as any stranger would, and checks what it is told against
//! the chain and against the bytes it put in. It ends only processes that it started, also when a test panics.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod artifact;
pub mod cache;
pub mod cast;
pub mod chain;
pub mod clock;
pub mod desk;
pub mod fhir;
pub mod heads;
pub mod interchange;
pub mod marker;
pub mod narrator;
pub mod network;
pub mod node;
pub mod process;
pub mod race;
pub mod said;
pub mod shelf;
pub mod signer;
pub mod standard;
pub mod story;
pub mod vault;
pub mod wallet;
pub mod ward;

/// What the harness returns: an error here is a sentence for whoever runs the tests.
pub type Result<T> = anyhow::Result<T>;
