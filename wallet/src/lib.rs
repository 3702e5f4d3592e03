//! The command-line wallet of Salus: keys, consents, records, and everything else that somebody signs.
//!
//! The program is `salus-wallet`; `docs/wallet.md` describes its commands. As a library it is the same, in parts: a [`wallet::Wallet`] submits what
//! [`calls`] builds, and [`vault::Vault`] asks the vault.

pub mod batch;
pub mod calendar;
pub mod call;
pub mod calls;
pub mod chain;
pub mod cli;
pub mod command;
pub mod document;
pub mod draft;
pub mod error;
pub mod events;
pub mod key;
pub mod key_file;
pub mod key_ring;
pub mod ledger;
pub mod licence;
pub mod moment;
pub mod money;
pub mod motion;
pub mod peer_id;
pub mod proofs;
pub mod provision;
pub mod refusal;
pub mod report;
pub mod rules;
pub mod runtime;
pub mod sentence;
pub mod span;
pub mod terminal;
pub mod transaction;
pub mod value;
pub mod vault;
pub mod voucher;
pub mod wallet;
pub mod words;
pub mod written;
