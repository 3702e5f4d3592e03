//! Ids, permissions, codes, and the traits through which Salus's pallets meet.
//!
//! Both sides of every signature use these definitions: the chain, the node, and the wallet. Names and codes are those of HL7 FHIR R4 and HL7 v3.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod anchor;
pub mod code;
pub mod consent;
pub mod decision;
pub mod glue;
pub mod id;
pub mod patient;
pub mod record;
pub mod request;
pub mod role;

pub use id::{AccountId, BreakGlassId, ConsentId, Digest, Moment, OrganizationId, PatientId, RecordId};
