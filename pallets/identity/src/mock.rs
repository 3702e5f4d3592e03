//! A chain with identity alone, and the people the tests are about.

use core::time::Duration;
use frame_support::{
	derive_impl, ord_parameter_types, parameter_types,
	traits::{ConstU32, EitherOfDiverse, UnixTime},
};
use frame_system::{EnsureRoot, EnsureSignedBy};
use salus_primitives::{
	glue::Seats,
	organization::RoleCode,
	role::{Licence, OrganizationKind, OrganizationStatus, OwnRoles, Permission, Permissions, Role, Roles},
	AccountId, Moment, OrganizationId, RoleId,
};
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchError::BadOrigin, DispatchResult};

use crate::{self as salus_identity, Error};

type Block = frame_system::mocking::MockBlock<Test>;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(RuntimeCall, RuntimeEvent, RuntimeError, RuntimeOrigin, RuntimeTask, RuntimeViewFunction)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Identity = salus_identity;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
}

parameter_types! {
	/// Milliseconds since the epoch.
	pub static Now: u64 = 1_700_000_000_000;
}

ord_parameter_types! {
	pub const OneCouncilMember: AccountId = COUNCIL;
	pub const MoreOfCouncil: AccountId = MORE_OF_COUNCIL;
}

/// A clock that stands where a test puts it.
pub struct Clock;

impl UnixTime for Clock {
	fn now() -> Duration {
		Duration::from_millis(Now::get())
	}
}

/// Root admits organizations.
pub struct Helper;

impl crate::benchmarking::BenchmarkHelper<RuntimeOrigin> for Helper {
	fn admission_origin() -> RuntimeOrigin {
		RuntimeOrigin::root()
	}
}

impl crate::Config for Test {
	type AdmissionOrigin = EitherOfDiverse<EnsureRoot<AccountId>, EnsureSignedBy<OneCouncilMember, AccountId>>;
	type RemovalOrigin = EitherOfDiverse<EnsureRoot<AccountId>, EnsureSignedBy<MoreOfCouncil, AccountId>>;
	type Clock = Clock;
	type MaxMembers = ConstU32<4>;
	type MaxOrganizations = ConstU32<3>;
	type MaxOwnRoles = ConstU32<10>;
	type WeightInfo = ();
	type BenchmarkHelper = Helper;
}

/// Sits on the council.
pub const COUNCIL: AccountId = AccountId::new([1; 32]);
/// Stands for more of it, which removes organizations.
pub const MORE_OF_COUNCIL: AccountId = AccountId::new([9; 32]);
/// Runs the hospital's membership.
pub const ADMINISTRATOR: AccountId = AccountId::new([2; 32]);
/// Registers the hospital's patients.
pub const REGISTRAR: AccountId = AccountId::new([3; 32]);
/// Treats them.
pub const PHYSICIAN: AccountId = AccountId::new([4; 32]);
/// Runs the laboratory's membership, and registers its patients.
pub const LABORATORY_ADMINISTRATOR: AccountId = AccountId::new([5; 32]);
/// Acts for a patient: known, and no member.
pub const WALLET: AccountId = AccountId::new([6; 32]);
/// A member in the tests that ask about every role, otherwise nobody.
pub const SOMEBODY: AccountId = AccountId::new([8; 32]);
/// Nobody.
pub const STRANGER: AccountId = AccountId::new([7; 32]);

/// When the physician's licence expires.
pub const LICENSED_UNTIL: Moment = 1_800_000_000_000;

/// The hospital of [`scene`].
pub const HOSPITAL: OrganizationId = OrganizationId(0);
/// The laboratory of [`scene`].
pub const LABORATORY: OrganizationId = OrganizationId(1);

/// A set of roles.
pub fn roles(roles: &[Role]) -> Roles {
	Roles::of(roles)
}

/// A set of permissions.
pub fn permissions(permissions: &[Permission]) -> Permissions {
	Permissions::of(permissions)
}

/// The organization's own roles with these numbers.
pub fn own(numbers: &[u16]) -> OwnRoles {
	numbers.iter().copied().map(RoleId).collect::<Vec<_>>().try_into().expect("few")
}

/// A role's code.
pub fn code(code: &str) -> RoleCode {
	code.parse().expect("short")
}

/// A licence until then.
pub fn licence(expires: Moment) -> Licence {
	Licence { digest: [7; 32].into(), expires }
}

/// Defines a role of the hospital's with these permissions.
pub fn define(named: &str, of: &[Permission]) -> RoleId {
	Identity::do_define_role(HOSPITAL, code(named), permissions(of), false).expect("it fits")
}

/// Nobody enrolled, in the first block.
pub fn new_test_ext() -> sp_io::TestExternalities {
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig::default().build_storage().expect("it builds").into();
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// Runs the test on an empty chain, and checks the invariants at its end.
pub fn run<R>(test: impl FnOnce() -> R) -> R {
	new_test_ext().execute_with(|| {
		let result = test();
		Identity::do_try_state().expect("the invariants hold");
		result
	})
}

/// Runs the test with a hospital, a laboratory and a patient's wallet in place, and checks the invariants at its end.
pub fn scene(test: impl FnOnce()) {
	run(|| {
		let set = |organization, account, of: &[Role]| Identity::do_set_member(organization, account, roles(of));
		Identity::do_admit(OrganizationKind::Hospital, ADMINISTRATOR).expect("new");
		Identity::do_admit(OrganizationKind::Laboratory, LABORATORY_ADMINISTRATOR).expect("new");
		set(HOSPITAL, REGISTRAR, &[Role::Registrar]).expect("fits");
		set(HOSPITAL, PHYSICIAN, &[Role::Physician]).expect("fits");
		Identity::do_set_licence(HOSPITAL, &PHYSICIAN, Some(licence(LICENSED_UNTIL))).expect("in force");
		set(LABORATORY, LABORATORY_ADMINISTRATOR, &[Role::Administrator, Role::Registrar]).expect("fits");
		<Identity as Seats>::take(&WALLET);
		System::reset_events();
		test();
	});
}

/// What the call answers to each kind of signer, each in a [`scene`] of its own.
pub fn answers(call: impl Fn(RuntimeOrigin) -> DispatchResult) -> Vec<(&'static str, DispatchResult)> {
	let origins = [
		("nobody", RuntimeOrigin::none()),
		("root", RuntimeOrigin::root()),
		("council", RuntimeOrigin::signed(COUNCIL)),
		("administrator", RuntimeOrigin::signed(ADMINISTRATOR)),
		("registrar", RuntimeOrigin::signed(REGISTRAR)),
		("physician", RuntimeOrigin::signed(PHYSICIAN)),
		("other organization", RuntimeOrigin::signed(LABORATORY_ADMINISTRATOR)),
		("wallet", RuntimeOrigin::signed(WALLET)),
		("stranger", RuntimeOrigin::signed(STRANGER)),
	];
	let mut answers = Vec::new();
	for (signer, origin) in origins {
		scene(|| answers.push((signer, call(origin))));
	}
	answers
}

/// What the call answers to a member of a hospital with each single role, and to the same member while the hospital is suspended. Whom no hospital has is of an organization of the
/// first kind that has such. Each is in a [`scene`] of its own.
fn answers_by_role(call: impl Fn(RuntimeOrigin) -> DispatchResult) -> Vec<(Role, DispatchResult, DispatchResult)> {
	let answer = |role: Role, suspended: bool| {
		let mut answer = Ok(());
		scene(|| {
			let at = if role.fits(OrganizationKind::Hospital) {
				HOSPITAL
			} else {
				let kind = OrganizationKind::ALL.iter().find(|kind| role.fits(**kind)).expect("somebody has such");
				Identity::do_admit(*kind, ADMINISTRATOR).expect("there is room")
			};
			Identity::do_set_member(at, SOMEBODY, roles(&[role])).expect("fits");
			if suspended {
				Identity::do_set_organization_status(at, OrganizationStatus::Suspended).expect("it was active");
			}
			answer = call(RuntimeOrigin::signed(SOMEBODY));
		});
		answer
	};
	Role::ALL.iter().map(|role| (*role, answer(*role, false), answer(*role, true))).collect()
}

/// That the call, which is the hospital's administrator's, succeeds for nobody else.
pub fn only_the_administrator_may(call: impl Fn(RuntimeOrigin) -> DispatchResult) {
	let (none, unauthorized) = (Error::<Test>::NotAMember.into(), Error::<Test>::NotAuthorized.into());
	let expected = [
		("nobody", Err(BadOrigin)),
		("root", Err(BadOrigin)),
		("council", Err(none)),
		("administrator", Ok(())),
		("registrar", Err(unauthorized)),
		("physician", Err(unauthorized)),
		("other organization", Err(none)),
		("wallet", Err(none)),
		("stranger", Err(none)),
	];
	assert_eq!(answers(&call), expected);
	only_the_role_may(Role::Administrator, call);
}

/// That the call succeeds for the council and root, and for nobody else.
pub fn only_the_council_may(call: impl Fn(RuntimeOrigin) -> DispatchResult) {
	for (signer, answer) in answers(&call) {
		let expected = if ["root", "council"].contains(&signer) { Ok(()) } else { Err(BadOrigin) };
		assert_eq!((signer, answer), (signer, expected));
	}
	no_member_may(call);
}

/// That the call, which is about the hospital, succeeds for a member with this role there and for no other, and for nobody while the hospital is suspended.
pub fn only_the_role_may(role: Role, call: impl Fn(RuntimeOrigin) -> DispatchResult) {
	let nobody = Err(Error::<Test>::NotAMember.into());
	for (asked, active, suspended) in answers_by_role(call) {
		let expected = match asked {
			asked if asked == role => Ok(()),
			asked if !asked.fits(OrganizationKind::Hospital) => nobody,
			_ => Err(Error::<Test>::NotAuthorized.into()),
		};
		assert_eq!((asked, active, suspended), (asked, expected, nobody));
	}
}

/// That the call succeeds for no member, whatever the role and however the organization stands.
pub fn no_member_may(call: impl Fn(RuntimeOrigin) -> DispatchResult) {
	for (role, active, suspended) in answers_by_role(call) {
		assert_eq!((role, active, suspended), (role, Err(BadOrigin), Err(BadOrigin)));
	}
}

/// Every event since the scene began, in order.
pub fn events() -> Vec<RuntimeEvent> {
	System::events().into_iter().map(|record| record.event).collect()
}

/// That a new account came into being.
pub fn new_account(account: AccountId) -> RuntimeEvent {
	frame_system::Event::NewAccount { account }.into()
}

/// That an account is gone.
pub fn killed_account(account: AccountId) -> RuntimeEvent {
	frame_system::Event::KilledAccount { account }.into()
}
