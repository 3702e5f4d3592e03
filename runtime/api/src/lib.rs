//! The read contract of the Salus runtime: what nodes and clients may ask of the chain's state.
//!
//! Lists are paged: a call names the key to start after and how many entries it wants at most, and no call returns more than [`MAX_PAGE`].
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

use alloc::vec::Vec;
use salus_primitives::{
	anchor::{Anchor, AnchorKind},
	consent::{BreakGlassEntry, ConsentEntry},
	decision::{Decision, Question},
	erasure::Erasure,
	patient::{Capacity, PatientStatus},
	AccountId, BreakGlassId, ConsentId, Digest, OrganizationId, PatientId,
};

pub use salus_primitives::role::Membership;

/// The most entries one page holds.
pub const MAX_PAGE: u32 = 100;

sp_api::decl_runtime_apis! {
	/// Who is who.
	pub trait IdentityApi {
		/// The account's memberships, active or not.
		fn memberships(account: AccountId) -> Vec<Membership>;
		/// Where a patient's registration stands.
		fn patient_status(patient: PatientId) -> Option<PatientStatus>;
		/// As what the account may act for the patient.
		fn capacity(account: AccountId, patient: PatientId) -> Option<Capacity>;
		/// The patients the account may act for.
		fn patients_of(account: AccountId) -> Vec<PatientId>;
		/// Whether the account may send transactions at all.
		fn is_known(account: AccountId) -> bool;
	}

	/// Who may do what with which record.
	pub trait ConsentApi {
		/// The decision on one question, from the state of the block it is asked at.
		fn decide(question: Question) -> Decision;
		/// The patient's consents, refusals and requests, after this one, in the order of their number.
		fn consents_of(patient: PatientId, after: Option<ConsentId>, limit: u32) -> Vec<ConsentEntry>;
		/// Consents, refusals and requests for this account itself, in no particular order, after the one named. Those for the account's organizations are
		/// asked for separately.
		fn consents_naming(account: AccountId, after: Option<(PatientId, ConsentId)>, limit: u32) -> Vec<ConsentEntry>;
		/// Consents, refusals and requests for this organization or a role in it, in no particular order, after the one named.
		fn consents_naming_organization(
			organization: OrganizationId,
			after: Option<(PatientId, ConsentId)>,
			limit: u32,
		) -> Vec<ConsentEntry>;
		/// Requests that wait for the patient's answer, and can still be answered.
		fn open_requests(patient: PatientId) -> Vec<ConsentEntry>;
		/// The uses of break-glass on the patient's records, after this one.
		fn break_glass_of(patient: PatientId, after: Option<BreakGlassId>, limit: u32) -> Vec<BreakGlassEntry>;
	}

	/// What is anchored, and what is erased.
	pub trait RecordsApi {
		/// One anchor of a custodian.
		fn anchor(custodian: OrganizationId, kind: AnchorKind, index: u64) -> Option<Anchor>;
		/// The index the custodian's next anchor of this kind will have, and the link it will follow.
		fn next_anchor(custodian: OrganizationId, kind: AnchorKind) -> (u64, Digest);
		/// Patients who have asked this custodian to erase their records and have no receipt yet, after the one named.
		fn erasures_pending(custodian: OrganizationId, after: Option<PatientId>, limit: u32) -> Vec<PatientId>;
		/// Where the erasure of the patient's records stands at this custodian: what was asked, what forbids it, what was confirmed.
		fn erasure(custodian: OrganizationId, patient: PatientId) -> Erasure;
	}
}
