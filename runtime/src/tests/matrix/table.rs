//! The table: who may make which call. The test asks everybody, and the documentation is written from it.

use salus_primitives::{
	patient::{Act, Scope},
	role::{OrganizationKind, Role},
	AccountId, OrganizationId, PatientId,
};

use super::people::{duplicate, here, patient, Standing, Who, COMMITTEE};
use crate::RuntimeCall;

/// How much of the council agrees.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Share {
	/// More than half.
	Half,
	/// At least two thirds.
	TwoThirds,
	/// At least three quarters.
	ThreeQuarters,
}

impl Share {
	/// Of [`COUNCIL`](super::people::COUNCIL).
	fn ayes(self) -> u32 {
		match self {
			Self::Half => 4,
			Self::TwoThirds => 5,
			Self::ThreeQuarters => 6,
		}
	}
}

/// Members with this role, of organizations of these kinds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
	/// The role.
	pub role: Role,
	/// The kinds.
	pub kinds: Vec<OrganizationKind>,
}

/// The roles that count only while a licence is in force.
const LICENSED: [Role; 3] = [Role::Physician, Role::Nurse, Role::Pharmacist];

/// Who may make a call. Nobody, until it is said.
#[derive(Clone, Default)]
pub struct May {
	/// So much of the council; then root too.
	pub council: Option<Share>,
	/// Two thirds of the emergency committee.
	pub committee: bool,
	/// Members of the organization that the call is for.
	pub members: Vec<Place>,
	/// The patient's own wallet.
	pub wallet: bool,
	/// A guardian with any of these in its scope.
	pub guardian: Scope,
	/// Whom the patient trusts.
	pub trusted: bool,
	/// A guardian whose time is over.
	pub ended: bool,
	/// The validator that it is about.
	pub validator: bool,
	/// Every account that the chain knows.
	pub known: bool,
	/// Whom a voucher names.
	pub invited: bool,
	/// Whatever proves it.
	pub proof: bool,
}

impl May {
	/// So much of the council.
	pub fn council(share: Share) -> Self {
		Self { council: Some(share), ..Self::default() }
	}

	/// Members with this role, wherever it is given.
	pub fn role(role: Role) -> Self {
		Self::default().or(role)
	}

	/// The patient's own wallet.
	pub fn wallet() -> Self {
		Self { wallet: true, ..Self::default() }
	}

	/// The patient's own wallet, and guardians with this in their scope.
	pub fn act(act: Act) -> Self {
		Self { guardian: Scope::of(&[act]), ..Self::wallet() }
	}

	/// And members with this role, wherever it is given.
	pub fn or(self, role: Role) -> Self {
		let fits = |kind: &OrganizationKind| role.fits(*kind);
		let kinds: Vec<_> = OrganizationKind::ALL.iter().copied().filter(fits).collect();
		self.or_in(role, &kinds)
	}

	/// And members with this role, of these kinds of organization.
	pub fn or_in(mut self, role: Role, kinds: &[OrganizationKind]) -> Self {
		self.members.push(Place { role, kinds: kinds.to_vec() });
		self
	}

	/// Whether it is allowed to these.
	pub fn allows(&self, who: Who) -> bool {
		match who {
			Who::Root => self.council.is_some(),
			Who::Unsigned => false,
			Who::Proof => self.proof,
			Who::Council(ayes) => self.council.is_some_and(|share| share.ayes() <= ayes),
			Who::Committee(ayes) => self.committee && 3 * ayes >= 2 * COMMITTEE,
			Who::Invited => self.invited,
			Who::Stranger => false,
			_ if self.known => who.is_known(),
			Who::Councillor => false,
			Who::Validator => self.validator,
			Who::Member(kind, role, standing) => self.allows_member(kind, role, standing),
			Who::Wallet => self.wallet,
			Who::Guardian(act) => self.guardian.contains(act),
			Who::Ended => self.ended,
			Who::Trusted => self.trusted,
		}
	}

	fn allows_member(&self, kind: OrganizationKind, role: Role, standing: Standing) -> bool {
		let counts = match standing {
			Standing::Active => true,
			Standing::Unlicensed => !LICENSED.contains(&role),
			Standing::Suspended | Standing::Removed | Standing::Elsewhere => false,
		};
		counts && self.members.iter().any(|place| place.role == role && place.kinds.contains(&kind))
	}
}

/// What a call is about.
pub struct Asked {
	/// Who signs it; somebody, where nobody does.
	pub signer: AccountId,
	/// The kind of the organization it is for.
	pub kind: OrganizationKind,
	/// The organization it is for.
	pub organization: OrganizationId,
	/// The patient for whom that organization answers.
	pub patient: PatientId,
	/// A duplicate for which another one answers.
	pub duplicate: PatientId,
}

impl Asked {
	/// What somebody asks about.
	pub fn of(who: Who) -> Self {
		let kind = who.kind();
		let signer = who.account().unwrap_or(super::people::SPARE);
		let (organization, patient, duplicate) = (here(kind), patient(kind), duplicate(kind));
		Self { signer, kind, organization, patient, duplicate }
	}
}

/// A row: a call, perhaps with arguments of a certain kind, and who may make it.
pub struct Row {
	/// Pallet and call.
	pub call: &'static str,
	/// With which arguments, if that makes a difference.
	pub when: &'static str,
	/// Who may make it.
	pub may: May,
	/// What a member, or the validator, hears who has the authority, where there is nothing for them to do.
	pub moot: &'static [&'static str],
	/// Makes the call possible.
	pub scene: fn(&Asked),
	/// The call.
	pub make: fn(&Asked) -> RuntimeCall,
}

impl Row {
	/// A call that is always possible.
	pub fn new(call: &'static str, may: May, make: fn(&Asked) -> RuntimeCall) -> Self {
		Self { call, when: "", may, moot: &[], scene: |_| (), make }
	}

	/// Only with these arguments.
	pub fn when(self, when: &'static str) -> Self {
		Self { when, ..self }
	}

	/// Possible after this.
	pub fn after(self, scene: fn(&Asked)) -> Self {
		Self { scene, ..self }
	}

	/// Refused with these to members of organizations that have no business with it.
	pub fn moot(self, moot: &'static [&'static str]) -> Self {
		Self { moot, ..self }
	}
}
