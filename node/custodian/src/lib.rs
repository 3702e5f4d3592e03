//! The custodian's part of a node: what stands between a vault, which knows no chain, and a chain, which sees no record.
//!
//! # Terms
//!
//! *Finalized* is what will not change; *best* is what the network presently builds on. A *batch* is what one anchor stands for. A batch is *open* from
//! the moment the vault has written it down until the finalized chain shows its anchor.
//!
//! # Who trusts whom
//!
//! The vault's answers and the chain's are both checked against each other: a batch is confirmed only for the root and the count the chain has. Where
//! the chain does not answer, or its finalized head is stale, nothing is served and nothing is anchored.
//!
//! # Parts
//!
//! - [`Access`] answers who may do what: a grant counts when finalized, a revocation at once.
//! - [`Worker`] anchors what is pending, tells who waits through [`Durability`], and erases what patients asked to have erased.
//! - [`Reconciliation`] compares vault and chain after a start.
//! - [`RuntimeChain`] asks the runtime; the node brings a [`Submitter`] that signs and sends.
//!
//! # Never on chain, never in a log
//!
//! Logs and metrics hold numbers of batches, blocks and leaves, and no id of a patient, a record or a caller.

pub mod access;
pub mod anchorer;
pub mod chain;
pub mod clock;
pub mod durability;
pub mod eraser;
pub mod metrics;
pub mod nonce;
pub mod reconciliation;
pub mod record;
pub mod runtime_chain;
pub mod submitter;
pub mod trouble;
pub mod worker;

pub use access::{Access, Ruling, Unanswered, View};
pub use chain::{Chain, Head, Undecided};
pub use clock::{Clock, SystemClock};
pub use durability::{Durability, Durable};
pub use metrics::Metrics;
pub use reconciliation::Reconciliation;
pub use runtime_chain::{block_events, RuntimeChain};
pub use submitter::{NotSubmitted, Submitter};
pub use trouble::Trouble;
pub use worker::{Custodian, Worker};

/// Where this crate's lines stand in the node's log.
pub const LOG: &str = "salus::custodian";
