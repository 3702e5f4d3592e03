//! Who asks: the people of the matrix, and the chain they live on.
//!
//! For each kind of organization there are two, here and elsewhere, each with a member for every built-in role that fits, and here another for each whose
//! professional licence has expired. The first of each kind answers for a patient, the second for a duplicate of that patient.

use pallet_collective::{Instance1, Instance2, RawOrigin};
use salus_primitives::{
	patient::{Act, GuardianRole, Scope},
	role::{Licence, OrganizationKind, OrganizationStatus, Role, Roles},
	Moment, OrganizationId, PatientId,
};
use sp_keyring::Sr25519Keyring;

use super::super::cast::by;
use crate::{AccountId, CouncilMembership, Identity, OriginCaller, Patients, Runtime, RuntimeOrigin, Validators};

/// When the matrix is: a second after some licences and a guardianship have expired.
pub const NOW: Moment = 1_800_000_000_000;
/// How many sit on the council, as its motions count them.
pub const COUNCIL: u32 = 7;
/// How many sit on the emergency committee.
pub const COMMITTEE: u32 = 3;

/// The patient's own wallet.
pub const WALLET: AccountId = AccountId::new([201; 32]);
/// A guardian, whose scope is what a question is about.
pub const GUARDIAN: AccountId = AccountId::new([202; 32]);
/// A guardian whose time is over.
pub const ENDED: AccountId = AccountId::new([203; 32]);
/// Somebody whom the patient trusts.
pub const TRUSTED: AccountId = AccountId::new([204; 32]);
/// A guardian to whom things are done.
pub const HELPER: AccountId = AccountId::new([205; 32]);
/// The wallet of every duplicate.
pub const OTHER_WALLET: AccountId = AccountId::new([206; 32]);
/// Sits on the council.
pub const COUNCILLOR: AccountId = AccountId::new([207; 32]);
/// Validates for the first hospital.
pub const VALIDATOR: AccountId = AccountId::new([208; 32]);
/// Whom a voucher names.
pub const GUEST: AccountId = AccountId::new([209; 32]);
/// Nobody.
pub const STRANGER: AccountId = AccountId::new([210; 32]);
/// A member of every organization, to whom things are done.
pub const SPARE: AccountId = AccountId::new([211; 32]);
/// A registrar who signs vouchers.
pub const INVITER: Sr25519Keyring = Sr25519Keyring::One;

/// How a member stands to the organization that a call is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
	/// Its member, with a licence in force.
	Active,
	/// Its member, with a licence that has expired.
	Unlicensed,
	/// Its member, while the council has it suspended.
	Suspended,
	/// Its member, once the council has removed it.
	Removed,
	/// A member of another organization of the same kind.
	Elsewhere,
}

impl Standing {
	const ALL: [Self; 5] = [Self::Active, Self::Unlicensed, Self::Suspended, Self::Removed, Self::Elsewhere];
}

/// Who asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Who {
	/// Root.
	Root,
	/// A transaction without a signer.
	Unsigned,
	/// A proof that has been checked.
	Proof,
	/// A motion of the council that so many of [`COUNCIL`] have agreed to.
	Council(u32),
	/// The same of the emergency committee, of [`COMMITTEE`].
	Committee(u32),
	/// One councillor.
	Councillor,
	/// One validator.
	Validator,
	/// Somebody with this role alone.
	Member(OrganizationKind, Role, Standing),
	/// The patient's own wallet.
	Wallet,
	/// A guardian with this in its scope, and nothing else.
	Guardian(Act),
	/// A guardian whose time is over.
	Ended,
	/// Somebody whom the patient trusts.
	Trusted,
	/// Whom a voucher names.
	Invited,
	/// Nobody.
	Stranger,
}

impl Who {
	/// Everybody.
	pub fn all() -> Vec<Self> {
		use Who::*;
		let mut all = vec![Root, Unsigned, Proof, Councillor, Validator, Wallet, Ended, Trusted, Invited, Stranger];
		all.extend((1..=COUNCIL).map(Council));
		all.extend((1..=COMMITTEE).map(Committee));
		all.extend(Act::ALL.iter().copied().map(Guardian));
		for (kind, role) in places() {
			all.extend(Standing::ALL.map(|standing| Member(kind, role, standing)));
		}
		all
	}

	/// The account that signs, if one does.
	pub fn account(self) -> Option<AccountId> {
		Some(match self {
			Self::Root | Self::Unsigned | Self::Proof | Self::Council(_) | Self::Committee(_) => return None,
			Self::Councillor => COUNCILLOR,
			Self::Validator => VALIDATOR,
			Self::Member(kind, role, Standing::Elsewhere) => member(ELSEWHERE, kind, role),
			Self::Member(kind, role, Standing::Unlicensed) => member(UNLICENSED, kind, role),
			Self::Member(kind, role, _) => member(HERE, kind, role),
			Self::Wallet => WALLET,
			Self::Guardian(_) => GUARDIAN,
			Self::Ended => ENDED,
			Self::Trusted => TRUSTED,
			Self::Invited => GUEST,
			Self::Stranger => STRANGER,
		})
	}

	/// As the chain sees it.
	pub fn origin(self) -> RuntimeOrigin {
		match self {
			Self::Root => RuntimeOrigin::root(),
			Self::Proof => frame_system::RawOrigin::Authorized.into(),
			Self::Council(ayes) => {
				OriginCaller::Council(RawOrigin::<AccountId, Instance1>::Members(ayes, COUNCIL)).into()
			}
			Self::Committee(ayes) => {
				OriginCaller::EmergencyCommittee(RawOrigin::<AccountId, Instance2>::Members(ayes, COMMITTEE)).into()
			}
			_ => self.account().map_or_else(RuntimeOrigin::none, by),
		}
	}

	/// Whether the chain knows the account. It knows no member of an organization alone that is not active.
	pub fn is_known(self) -> bool {
		use Standing::{Removed, Suspended};
		let unknown = matches!(self, Self::Invited | Self::Stranger | Self::Member(_, _, Suspended | Removed));
		self.account().is_some() && !unknown
	}

	/// The kind of the organization that a call is for.
	pub fn kind(self) -> OrganizationKind {
		match self {
			Self::Member(kind, ..) => kind,
			_ => OrganizationKind::Hospital,
		}
	}

	/// Lets the chain be as it is for somebody who stands so.
	pub fn enter(self) {
		let status = match self {
			Self::Member(_, _, Standing::Suspended) => OrganizationStatus::Suspended,
			Self::Member(_, _, Standing::Removed) => OrganizationStatus::Removed,
			Self::Guardian(act) => return set_scope(Scope::of(&[act])),
			_ => return,
		};
		let organization = here(self.kind());
		// What a row needs may have suspended it already.
		if Identity::organization(organization).is_some_and(|entry| entry.status != status) {
			Identity::set_organization_status(RuntimeOrigin::root(), organization, status).expect("it changes");
		}
	}
}

fn set_scope(scope: Scope) {
	salus_patients::Controllers::<Runtime>::mutate(patient(OrganizationKind::Hospital), |controllers| {
		let guardian = controllers.iter_mut().find(|controller| controller.account == GUARDIAN).expect("it is one");
		guardian.scope = scope;
	});
}

/// Which roles which kinds of organization give.
pub fn places() -> impl Iterator<Item = (OrganizationKind, Role)> {
	let kinds = OrganizationKind::ALL.iter().copied();
	kinds.flat_map(|kind| Role::ALL.iter().filter(move |role| role.fits(kind)).map(move |role| (kind, *role)))
}

const HERE: u8 = 101;
const UNLICENSED: u8 = 102;
const ELSEWHERE: u8 = 103;

fn member(group: u8, kind: OrganizationKind, role: Role) -> AccountId {
	let mut bytes = [group; 32];
	(bytes[1], bytes[2]) = (kind as u8, role as u8);
	AccountId::new(bytes)
}

/// The member of the first organization of this kind with this role.
pub fn colleague(kind: OrganizationKind, role: Role) -> AccountId {
	member(HERE, kind, role)
}

/// Another member of it with this role, whose professional licence has expired.
pub fn second(kind: OrganizationKind, role: Role) -> AccountId {
	member(UNLICENSED, kind, role)
}

/// The first organization of this kind: the one that calls are for.
pub fn here(kind: OrganizationKind) -> OrganizationId {
	OrganizationId(kind as u32)
}

/// The second.
pub fn elsewhere(kind: OrganizationKind) -> OrganizationId {
	OrganizationId(kind as u32 + OrganizationKind::ALL.len() as u32)
}

/// The patient for whom the first organization of this kind answers.
pub fn patient(kind: OrganizationKind) -> PatientId {
	PatientId([0xa0 + kind as u8; 32])
}

/// The duplicate for which the second one answers.
pub fn duplicate(kind: OrganizationKind) -> PatientId {
	PatientId([0xb0 + kind as u8; 32])
}

/// Everybody in place.
pub fn enter() {
	pallet_timestamp::Now::<Runtime>::put(NOW - 1_000);
	CouncilMembership::add_member(RuntimeOrigin::root(), COUNCILLOR.into()).expect("there is room");
	for group in [HERE, ELSEWHERE] {
		for kind in OrganizationKind::ALL {
			let administrator = member(group, *kind, Role::Administrator);
			Identity::admit_organization(RuntimeOrigin::root(), *kind, administrator).expect("there is room");
		}
	}
	for (kind, role) in places() {
		enrol(here(kind), member(HERE, kind, role), kind, HERE, role, Moment::MAX);
		enrol(here(kind), member(UNLICENSED, kind, role), kind, HERE, role, NOW);
		enrol(elsewhere(kind), member(ELSEWHERE, kind, role), kind, ELSEWHERE, role, Moment::MAX);
	}
	let hospital = OrganizationKind::Hospital;
	enrol(here(hospital), INVITER.to_account_id(), hospital, HERE, Role::Registrar, Moment::MAX);
	for kind in OrganizationKind::ALL {
		enrol(here(*kind), SPARE, *kind, HERE, Role::Node, Moment::MAX);
	}
	let administrator = member(HERE, hospital, Role::Administrator);
	Validators::nominate(by(administrator), here(hospital), VALIDATOR).expect("an administrator may");
	Validators::admit(RuntimeOrigin::root(), VALIDATOR).expect("there is room");
	register();
	pallet_timestamp::Now::<Runtime>::put(NOW);
}

fn enrol(
	organization: OrganizationId,
	account: AccountId,
	kind: OrganizationKind,
	group: u8,
	role: Role,
	expires: Moment,
) {
	let administrator = || by(member(group, kind, Role::Administrator));
	Identity::set_member(administrator(), organization, account.clone(), Roles::from(role)).expect("it fits");
	let licence = Licence { digest: [1; 32].into(), expires };
	Identity::set_licence(administrator(), organization, account, Some(licence)).expect("it is in force");
}

/// Patients for every organization. Auditors and settlement members register none; that they answer for one here shows that their members can do nothing
/// with it.
fn register() {
	let registrar = || by(member(HERE, OrganizationKind::Hospital, Role::Registrar));
	for kind in OrganizationKind::ALL {
		for (id, wallet, answers) in
			[(patient(*kind), WALLET, here(*kind)), (duplicate(*kind), OTHER_WALLET, elsewhere(*kind))]
		{
			Patients::register_patient(registrar(), here(OrganizationKind::Hospital), id, wallet).expect("it is new");
			salus_patients::Registrations::<Runtime>::mutate(id, |registration| {
				registration.as_mut().expect("it was registered").registered_by = answers;
			});
		}
	}
	let of = patient(OrganizationKind::Hospital);
	for (guardian, until) in [(GUARDIAN, None), (HELPER, None), (ENDED, Some(NOW))] {
		let role = GuardianRole::Guardian;
		Patients::name_guardian(by(WALLET), of, guardian, role, Scope::ALL, until).expect("there is room");
	}
	Patients::trust(by(WALLET), of, TRUSTED, None).expect("there is room");
}
