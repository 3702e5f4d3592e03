//! The traits through which pallets meet. Each refuses by default: the implementation for `()` knows nobody and permits nothing.

mod care;
mod money;

use frame_support::weights::Weight;

use crate::{
	anchor::{AnchorKind, Leaf, Proof},
	decision::{Decision, Question, Refusal},
	patient::{Act, Capacity, PatientStatus},
	role::{OrganizationKind, Permission, Permissions, Roles},
	AccountId, OrganizationId, PatientId,
};

pub use care::*;
pub use money::*;

/// An active member of an active organization, as found on the chain.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Actor {
	/// Who.
	pub account: AccountId,
	/// For which organization.
	pub organization: OrganizationId,
	/// With which built-in roles: those that need no licence, and while the member's licence is in force, the others.
	pub roles: Roles,
	/// With which permissions, from all roles that count now, built-in and the organization's own.
	pub permissions: Permissions,
}

impl Actor {
	/// Whether the actor holds the permission.
	pub fn may(&self, permission: Permission) -> bool {
		self.permissions.contains(permission)
	}
}

/// Organizations and their members. Provided by identity.
pub trait Members {
	/// The account as a member of the organization; nothing unless both are active now.
	fn actor(account: &AccountId, organization: OrganizationId) -> Option<Actor>;

	/// The roles with which the account is enrolled there, whether or not the organization is active or a licence in force now. What binds a member asks for these, since a
	/// suspension must lift no refusal; what lets a member act asks for an `actor`.
	fn roles(account: &AccountId, organization: OrganizationId) -> Option<Roles>;

	/// The kind of an active organization.
	fn organization(organization: OrganizationId) -> Option<OrganizationKind>;

	/// Whether the organization was removed, which is for good: nobody will ever act for it. Nobody has left whom no registry says has.
	fn has_left(_organization: OrganizationId) -> bool {
		false
	}

	/// The kind of an organization, also of one that is not active any more. What binds it or was given by it asks for this.
	fn kind(organization: OrganizationId) -> Option<OrganizationKind> {
		Self::organization(organization)
	}

	/// Makes the account a member with these roles and with as many of the organization's own as can be, licensed for ever, in a new organization of this
	/// kind.
	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId;
}

/// Patients and who controls them. Provided by patients.
pub trait Patients {
	/// Where the patient's registration stands; nothing for an unknown patient.
	fn status(patient: PatientId) -> Option<PatientStatus>;

	/// As what the account may act for the patient now; nothing if it may not.
	fn capacity(account: &AccountId, patient: PatientId) -> Option<Capacity>;

	/// As what the account may do this for the patient now; nothing if it may not. The patient's own wallet may do everything, whoever else acts only what
	/// its scope says. What lets somebody act asks for this.
	fn may(account: &AccountId, patient: PatientId, act: Act) -> Option<Capacity>;

	/// Registers a patient with this controller.
	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_patient(patient: PatientId, controller: &AccountId);
}

/// Whoever may send transactions at all. Provided by the runtime, over several pallets.
pub trait Standing {
	/// Whether the account is an active member, a controller, a validator or a council member.
	fn is_known(account: &AccountId) -> bool;
}

/// Whatever makes an account known outside any organization: a validator's or a councillor's office, a patient it acts for. Provided by identity.
///
/// Taken and left in pairs: an account with two offices has taken two seats.
pub trait Seats {
	/// The account takes a seat. From now on it exists without a balance.
	fn take(account: &AccountId);

	/// The account leaves a seat.
	fn leave(account: &AccountId);
}

/// The decision on access. Provided by consent.
pub trait ConsentDecision {
	/// Answers one question from the state as it is.
	fn decide(question: &Question) -> Decision;

	/// What one answer costs at worst.
	fn decide_weight() -> Weight;
}

/// Anchored batches. Provided by records.
pub trait Anchors {
	/// Whether the leaf is in the custodian's anchor with this index.
	fn verify(custodian: OrganizationId, kind: AnchorKind, index: u64, leaf: &Leaf, proof: &Proof) -> bool;

	/// What `verify` costs, for the weight of whatever call asks it.
	fn verify_weight() -> Weight;
}

impl Members for () {
	fn actor(_: &AccountId, _: OrganizationId) -> Option<Actor> {
		None
	}

	fn roles(_: &AccountId, _: OrganizationId) -> Option<Roles> {
		None
	}

	fn organization(_: OrganizationId) -> Option<OrganizationKind> {
		None
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_member(_: &AccountId, _: OrganizationKind, _: Roles) -> OrganizationId {
		OrganizationId::default()
	}
}

impl Patients for () {
	fn status(_: PatientId) -> Option<PatientStatus> {
		None
	}

	fn capacity(_: &AccountId, _: PatientId) -> Option<Capacity> {
		None
	}

	fn may(_: &AccountId, _: PatientId, _: Act) -> Option<Capacity> {
		None
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_patient(_: PatientId, _: &AccountId) {}
}

impl Standing for () {
	fn is_known(_: &AccountId) -> bool {
		false
	}
}

impl Seats for () {
	fn take(_: &AccountId) {}

	fn leave(_: &AccountId) {}
}

impl ConsentDecision for () {
	fn decide(_: &Question) -> Decision {
		Decision::Refuse(Refusal::NoConsent)
	}

	fn decide_weight() -> Weight {
		Weight::zero()
	}
}

impl Anchors for () {
	fn verify(_: OrganizationId, _: AnchorKind, _: u64, _: &Leaf, _: &Proof) -> bool {
		false
	}

	fn verify_weight() -> Weight {
		Weight::zero()
	}
}
