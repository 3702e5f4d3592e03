//! The custodian, on a chain in memory, with a real vault on disk.

mod access;
mod anchoring;
mod crash;
mod erasure;
mod fake_chain;
mod metrics;
mod reconciliation;
mod support;
