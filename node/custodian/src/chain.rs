//! What a custodian's node asks the chain.

use salus_primitives::{
	anchor::{Anchor, AnchorKind},
	decision::{Decision, Question},
	erasure::Erasure,
	patient::{Capacity, PatientStatus},
	AccountId, AppointmentId, Digest, Moment, OrganizationId, PatientId,
};

/// A block at the end of a chain.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Head {
	/// Its hash.
	pub hash: Digest,
	/// Its number.
	pub number: u32,
	/// The moment its author gave it. Zero for genesis, which has none.
	pub time: Moment,
}

/// The chain could not be asked, or gave no answer. It never means no.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Undecided {
	/// The state of a block is not at hand.
	#[error("the state of block {0:?} is not at hand")]
	State(Digest),
	/// A call of the runtime failed.
	#[error("the runtime gave no answer to `{0}`")]
	Runtime(&'static str),
}

/// The chain, as far as a custodian needs it. Calls block: make them where blocking is allowed.
///
/// Every question names the block at whose state it is answered, so that the caller decides what counts.
pub trait Chain: Send + Sync {
	/// The hash of the first block.
	fn genesis(&self) -> Digest;

	/// The last finalized block.
	fn finalized(&self) -> Result<Head, Undecided>;

	/// The last block of the best chain, final or not.
	fn best(&self) -> Result<Head, Undecided>;

	/// The decision on a question about access.
	fn decide(&self, at: Digest, question: &Question) -> Result<Decision, Undecided>;

	/// Where the patient's registration stands; nothing for an unknown patient.
	fn patient_status(&self, at: Digest, patient: PatientId) -> Result<Option<PatientStatus>, Undecided>;

	/// As what the account may read for the patient; nothing if it may not.
	fn capacity(&self, at: Digest, account: &AccountId, patient: PatientId) -> Result<Option<Capacity>, Undecided>;

	/// Whether the account is anybody's: a member, a controller, a validator.
	fn is_known(&self, at: Digest, account: &AccountId) -> Result<bool, Undecided>;

	/// Where and whose the visit is, if something may still be said of it.
	fn awaits_feedback(
		&self,
		at: Digest,
		appointment: AppointmentId,
	) -> Result<Option<(OrganizationId, PatientId)>, Undecided>;

	/// One anchor of a custodian.
	fn anchor(
		&self,
		at: Digest,
		custodian: OrganizationId,
		kind: AnchorKind,
		index: u64,
	) -> Result<Option<Anchor>, Undecided>;

	/// The index of the custodian's next anchor, and the link it will follow.
	fn next_anchor(&self, at: Digest, custodian: OrganizationId, kind: AnchorKind) -> Result<(u64, Digest), Undecided>;

	/// A page of the patients who have asked this custodian for erasure and have no receipt yet, after the one named.
	fn erasures_pending(
		&self,
		at: Digest,
		custodian: OrganizationId,
		after: Option<PatientId>,
		limit: u32,
	) -> Result<Vec<PatientId>, Undecided>;

	/// Where the erasure of the patient's records stands at this custodian.
	fn erasure(&self, at: Digest, custodian: OrganizationId, patient: PatientId) -> Result<Erasure, Undecided>;
}
