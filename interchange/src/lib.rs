//! Salus's money in the formats of others: FHIR R4, X12 835 and 837, CSV and NDJSON.
//!
//! It reads the documents that `salus-wallet ... --json` prints ([`Document`]) and what the user adds to them ([`Details`]): names, numbers and codes that never go to
//! the chain. From both it writes [`fhir`] resources, [`x12`] files and a [`ledger`]'s lines; [`import`] goes the other way, from a FHIR `Claim` to a submission, and says of
//! everything it could not map why.
//!
//! It knows the chain's documents and nothing else of the chain: no FRAME, no node, no connection.

pub mod adjustment;
mod code;
pub mod decimal;
pub mod details;
pub mod document;
pub mod fhir;
mod id;
pub mod import;
pub mod key;
pub mod ledger;
pub mod moment;
mod money;
pub mod x12;

pub use decimal::MAX_DECIMALS;
pub use details::*;
pub use document::*;
pub use id::*;
pub use moment::{Moment, TooLate};
pub use money::*;
