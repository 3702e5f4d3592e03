//! JSON-RPC of what only a Salus node can do: the vault.
//!
//! # Terms
//!
//! A *request* is a method's parameters and their *authorization*: the caller's signature over the chain, the custodian, the method, the exact bytes of the
//! parameters, a nonce and a deadline. A *ruling* is what the chain decided about it, at its finalized and at its best block.
//!
//! # Who trusts whom
//!
//! The node trusts nothing a caller says but the signature: who the caller is in its organization, and what the patient permits, the chain says. The caller
//! need not trust the node about a record: the author's statement and signature come with it, and the proof that it is anchored.
//!
//! # Calls
//!
//! [`VaultApiServer`] lists them; each has a file of its own. Of every signed request the same is true: the signature is checked first, then the ruling is
//! had, then the access log is written, and only then is anything served. What is refused is logged as well. The entry also remembers the request, so
//! that it is good once even if the node stops in between.
//!
//! # Never in an error, never in a log
//!
//! Ids, names, contents. An unknown record and one that the caller has no right to are answered alike.

pub mod accesses;
pub mod authorization;
pub mod desk;
pub mod durable;
pub mod error;
pub mod feedback;
pub mod found;
pub mod get;
pub mod list;
pub mod proof;
pub mod put;
pub mod replay;
pub mod status;

mod server;

pub use desk::{Desk, Limits};
pub use error::Error;
pub use replay::Memory;
pub use server::{VaultApiServer, VaultRpc};

/// Where this crate's lines stand in the node's log.
pub const LOG: &str = "salus::rpc";
