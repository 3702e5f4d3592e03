//! Ids, permissions, codes, and the traits through which Salus's pallets meet.
//!
//! Both sides of every signature use these definitions: the chain, the node, and the wallet. Names and codes are those of HL7 FHIR R4 and HL7 v3.
#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(
	not(test),
	deny(
		clippy::arithmetic_side_effects,
		clippy::cast_possible_truncation,
		clippy::cast_possible_wrap,
		clippy::cast_sign_loss,
		clippy::expect_used,
		clippy::indexing_slicing,
		clippy::panic,
		clippy::todo,
		clippy::unimplemented,
		clippy::unreachable,
		clippy::unwrap_used
	)
)]

extern crate alloc;

// The codec's derive casts the index of each variant to a byte; nothing else in these modules casts to less.
#[allow(clippy::cast_possible_truncation)]
pub mod anchor;
#[allow(clippy::cast_possible_truncation)]
pub mod appointment;
#[allow(clippy::cast_possible_truncation)]
pub mod bed;
pub mod code;
#[allow(clippy::cast_possible_truncation)]
pub mod consent;
#[allow(clippy::cast_possible_truncation)]
pub mod decision;
pub mod erasure;
#[allow(clippy::cast_possible_truncation)]
pub mod escrow;
pub mod glue;
pub mod id;
#[allow(clippy::cast_possible_truncation)]
pub mod insurance;
#[allow(clippy::cast_possible_truncation)]
pub mod invoice;
#[allow(clippy::cast_possible_truncation)]
pub mod laboratory;
#[allow(clippy::cast_possible_truncation)]
pub mod money;
pub mod organization;
#[allow(clippy::cast_possible_truncation)]
pub mod patient;
#[allow(clippy::cast_possible_truncation)]
pub mod prescription;
#[allow(clippy::cast_possible_truncation)]
pub mod priority;
#[allow(clippy::cast_possible_truncation)]
pub mod quota;
pub mod record;
#[allow(clippy::cast_possible_truncation)]
pub mod remittance;
pub mod request;
#[allow(clippy::cast_possible_truncation)]
pub mod role;
#[allow(clippy::cast_possible_truncation)]
pub mod schedule;
#[allow(clippy::cast_possible_truncation)]
pub mod stock;
#[allow(clippy::cast_possible_truncation)]
pub mod validator;
pub mod voucher;

pub use id::{
	now, AccountId, AppointmentId, AuthorizationId, BedId, BreakGlassId, Cell, ClaimId, ConsentId, CoverageId, Day,
	Digest, DispenseId, EncounterId, EscrowId, InvoiceId, ItemId, LocationId, LotId, Moment, NetworkId, OrderId,
	OrganizationId, PatientId, PlaceId, PlanId, PrescriptionId, RecordId, RefillId, RemittanceId, ReportId, RoleId,
	RoomId, ScheduleId, SpecialtyId, SpecimenId, TaskId, TransferId, UnitId, WardId, WithdrawalId,
};
