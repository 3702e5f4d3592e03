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

pub mod appointments;
pub mod beds;
pub mod claims;
pub mod coverage;
pub mod lab_orders;
pub mod payments;
pub mod prescriptions;

use alloc::vec::Vec;
use salus_primitives::{
	anchor::{Anchor, AnchorKind},
	consent::{BreakGlassEntry, ConsentEntry},
	decision::{Decision, Question},
	erasure::Erasure,
	patient::{Act, Capacity, Controller, Guardianship, Links, PatientStatus, RecoveryState, Registration},
	quota::{Quota, Reserve},
	validator::{Nomination, OffenceKind, Offences, Shortfall, ValidatorStanding},
	AccountId, BreakGlassId, ConsentId, Digest, OrganizationId, PatientId,
};

pub use salus_primitives::{
	organization::{MemberEntry, OrganizationEntry, RoleEntry},
	role::{HeldRole, Membership},
};
use sp_consensus_aura::ed25519::AuthorityId;
use sp_consensus_slots::{EquivocationProof, Slot};

/// The most entries one page holds.
pub const MAX_PAGE: u32 = 100;

sp_api::decl_runtime_apis! {
	/// Who is who.
	pub trait IdentityApi {
		/// The organization, active or not, with what is publicly known of it.
		fn organization(organization: OrganizationId) -> Option<OrganizationEntry>;
		/// Organizations after this one, in the order of their numbers.
		fn organizations(after: Option<OrganizationId>, limit: u32) -> Vec<OrganizationEntry>;
		/// Members of the organization after this one, in no particular order.
		fn members(organization: OrganizationId, after: Option<AccountId>, limit: u32) -> Vec<MemberEntry>;
		/// The roles that the organization has defined for itself, in the order of their numbers.
		fn role_definitions(organization: OrganizationId) -> Vec<RoleEntry>;
		/// The account's memberships, active or not, in the order of joining.
		fn memberships(account: AccountId) -> Vec<Membership>;
		/// The roles the account holds in the organization, built-in ones first, and whether each counts now.
		fn my_roles(account: AccountId, organization: OrganizationId) -> Vec<HeldRole>;
		/// Where a patient's registration stands.
		fn patient_status(patient: PatientId) -> Option<PatientStatus>;
		/// As what the account may act for the patient.
		fn capacity(account: AccountId, patient: PatientId) -> Option<Capacity>;
		/// The patients the account may act for.
		fn patients_of(account: AccountId) -> Vec<PatientId>;
		/// Whether the account may send transactions at all.
		fn is_known(account: AccountId) -> bool;
	}

	/// Patients, and who acts for them how far. Whoever has ended is not shown.
	pub trait PatientsApi {
		/// The patient's registration.
		fn registration(patient: PatientId) -> Option<Registration>;
		/// Who acts for the patient now.
		fn controllers(patient: PatientId) -> Vec<Controller>;
		/// As what the account may do this for the patient now; nothing if it may not.
		fn may(account: AccountId, patient: PatientId, act: Act) -> Option<Capacity>;
		/// The patients for whom the account is a guardian now.
		fn guardian_of(account: AccountId) -> Vec<Guardianship>;
		/// How the patient's own wallet is recovered, and what has begun. Nothing for an unknown patient.
		fn recovery(patient: PatientId) -> Option<RecoveryState>;
		/// How the patient's registration is linked to others.
		fn links(patient: PatientId) -> Links;
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

	/// How much of the chain's blocks somebody may still fill, for now. Whoever is over a quota hears it from the pool.
	pub trait AdmissionApi {
		/// How far the account's own quota is used.
		fn quota_of(account: AccountId) -> Quota;
		/// How far one of the account's reserves is used, which are counted by themselves.
		fn reserve_of(account: AccountId, reserve: Reserve) -> Quota;
		/// How far the quota of an organization is used, by all its members together.
		fn quota_of_organization(organization: OrganizationId) -> Quota;
	}

	/// Who validates, what they missed, and how it is proved that one signed two blocks for one slot.
	pub trait ValidatorsApi {
		/// How each admitted validator stands, in the order of accounts.
		fn standings() -> Vec<ValidatorStanding>;
		/// The validators that missed a slot in this session, which may still run; nothing of one that is no longer kept.
		fn missed(session: u32) -> Vec<Shortfall>;
		/// The offences proved, by validator and kind, after this one.
		fn offences(after: Option<(AccountId, OffenceKind)>, limit: u32) -> Vec<Offences>;
		/// The accounts that hospitals nominate, in no particular order, after this one.
		fn nominations(after: Option<AccountId>, limit: u32) -> Vec<Nomination>;
		/// The proof that the key is a validator's in the session of the block this is asked at, if the slot lies in that session.
		fn generate_key_ownership_proof(slot: Slot, authority: AuthorityId) -> Option<Vec<u8>>;
		/// Submits a report to this node's own pool. Nothing where that could not be.
		fn submit_report_equivocation_unsigned_extrinsic(
			proof: EquivocationProof<Block::Header, AuthorityId>,
			key_owner_proof: Vec<u8>,
		) -> Option<()>;
	}
}
