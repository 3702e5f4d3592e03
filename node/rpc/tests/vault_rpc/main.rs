//! The vault's RPC, called in this process, on a chain in memory, with a real vault on disk.

mod accesses;
mod authorization;
mod durable;
mod errors;
// The custodian's tests use all of it.
#[allow(dead_code)]
#[path = "../../../custodian/tests/custodian/fake_chain.rs"]
mod fake_chain;
mod feedback;
mod get;
mod list;
mod put;
mod replay;
mod status;
mod support;
mod tampering;
