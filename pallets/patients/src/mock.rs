//! A chain with patients alone, beside members that tests make up as they go, and the people the tests are about.

use std::{cell::RefCell, collections::BTreeMap, time::Duration};

use frame_support::{
	derive_impl, parameter_types, storage_alias,
	traits::{ConstU32, ConstU64, UnixTime},
	Twox64Concat,
};
use salus_primitives::{
	glue::{Actor, Members, Seats},
	patient::{Capacity, GuardianRole, PatientStatus, Scope},
	role::{OrganizationKind, Permission, Role, Roles},
	AccountId, Moment, OrganizationId, PatientId,
};
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchResult};

use crate::{self as salus_patients, Controller, Error, PatientsOf};

type Block = frame_system::mocking::MockBlock<Test>;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(RuntimeCall, RuntimeEvent, RuntimeError, RuntimeOrigin, RuntimeTask, RuntimeViewFunction)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Patients = salus_patients;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
}

parameter_types! {
	/// Milliseconds since the epoch.
	pub static Now: Moment = START;
}

/// When the tests begin.
pub const START: Moment = 1_700_000_000_000;
/// How long a recovery waits here.
pub const DELAY: Moment = 1_000;
/// How long it can be completed here.
pub const LAPSE: Moment = 5_000;

/// A clock that stands where a test puts it.
pub struct Clock;

impl UnixTime for Clock {
	fn now() -> Duration {
		Duration::from_millis(Now::get())
	}
}

/// Small bounds, so that tests reach them.
impl crate::Config for Test {
	type Members = Directory;
	type Seats = Seating;
	type Clock = Clock;
	type MaxControllers = ConstU32<4>;
	type MaxPatients = ConstU32<3>;
	type MaxDuplicates = ConstU32<2>;
	type RecoveryDelay = ConstU64<DELAY>;
	type RecoveryLapse = ConstU64<LAPSE>;
	type WeightInfo = ();
	type BenchmarkHelper = Directory;
}

/// Who works where.
#[derive(Default)]
struct Book {
	organizations: BTreeMap<OrganizationId, (OrganizationKind, bool)>,
	members: BTreeMap<(AccountId, OrganizationId), Roles>,
}

thread_local! {
	static BOOK: RefCell<Book> = RefCell::default();
}

/// The members of the tests.
pub struct Directory;

impl Directory {
	/// An organization of the kind, active.
	pub fn organization(organization: OrganizationId, kind: OrganizationKind) {
		BOOK.with_borrow_mut(|book| book.organizations.insert(organization, (kind, true)));
	}

	/// Suspends or reinstates an organization.
	pub fn set_active(organization: OrganizationId, active: bool) {
		BOOK.with_borrow_mut(|book| book.organizations.get_mut(&organization).expect("it is there").1 = active);
	}

	/// A member with the roles; none: no member.
	pub fn member(account: &AccountId, organization: OrganizationId, roles: Roles) {
		BOOK.with_borrow_mut(|book| {
			if roles.is_empty() {
				book.members.remove(&(account.clone(), organization));
			} else {
				book.members.insert((account.clone(), organization), roles);
			}
		});
	}
}

impl Members for Directory {
	fn actor(account: &AccountId, organization: OrganizationId) -> Option<Actor> {
		<Self as Members>::organization(organization)?;
		let roles = Self::roles(account, organization)?;
		Some(Actor { account: account.clone(), organization, roles, permissions: roles.permissions() })
	}

	fn roles(account: &AccountId, organization: OrganizationId) -> Option<Roles> {
		BOOK.with_borrow(|book| book.members.get(&(account.clone(), organization)).copied())
	}

	fn organization(organization: OrganizationId) -> Option<OrganizationKind> {
		BOOK.with_borrow(|book| {
			book.organizations.get(&organization).filter(|(_, active)| *active).map(|found| found.0)
		})
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		<Self as crate::benchmarking::BenchmarkHelper>::enrol_member(account, kind, roles)
	}
}

impl crate::benchmarking::BenchmarkHelper for Directory {
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		let organization = OrganizationId(1_000);
		<Self>::organization(organization, kind);
		Self::member(account, organization, roles);
		organization
	}

	fn returning() -> AccountId {
		STRANGER
	}
}

/// Account -> how many seats it has taken.
#[storage_alias]
type Taken = StorageMap<Mock, Twox64Concat, AccountId, u32>;

/// Counts seats, and minds whoever leaves one that nobody took.
pub struct Seating;

impl Seats for Seating {
	fn take(account: &AccountId) {
		Taken::mutate(account, |taken| *taken = Some(taken.unwrap_or_default() + 1));
	}

	fn leave(account: &AccountId) {
		Taken::mutate(account, |taken| {
			let left = taken.expect("nobody leaves a seat that was not taken") - 1;
			*taken = (left > 0).then_some(left);
		});
	}
}

/// Registers the hospital's patients, and does for them what a hospital does.
pub const REGISTRAR: AccountId = AccountId::new([3; 32]);
/// Registers the laboratory's patients.
pub const LABORATORY_REGISTRAR: AccountId = AccountId::new([5; 32]);
/// The patient's own wallet.
pub const WALLET: AccountId = AccountId::new([6; 32]);
/// Nobody.
pub const STRANGER: AccountId = AccountId::new([7; 32]);
/// A member in the tests that ask about every role, otherwise nobody.
pub const SOMEBODY: AccountId = AccountId::new([8; 32]);
/// A guardian, in the scenes that have one.
pub const GUARDIAN: AccountId = AccountId::new([9; 32]);
/// Another.
pub const OTHER_GUARDIAN: AccountId = AccountId::new([10; 32]);
/// Whom the patient trusts, in the scenes that have one.
pub const FRIEND: AccountId = AccountId::new([11; 32]);
/// The patient's next wallet.
pub const NEW_WALLET: AccountId = AccountId::new([12; 32]);

/// The hospital of [`scene`].
pub const HOSPITAL: OrganizationId = OrganizationId(0);
/// The laboratory of [`scene`].
pub const LABORATORY: OrganizationId = OrganizationId(1);
/// The patient of [`scene`], registered by the hospital.
pub const PATIENT: PatientId = PatientId([0xaa; 32]);
/// A patient whom nobody has registered.
pub const UNKNOWN_PATIENT: PatientId = PatientId([0xbb; 32]);

/// As what guardians act here.
pub const AS_GUARDIAN: Capacity = Capacity::Guardian(GuardianRole::Guardian);

/// Nobody enrolled, in the first block.
pub fn new_test_ext() -> sp_io::TestExternalities {
	BOOK.set(Book::default());
	Now::set(START);
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig::default().build_storage().expect("it builds").into();
	ext.register_extension(sp_keystore::KeystoreExt::new(sp_keystore::testing::MemoryKeystore::new()));
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// What always holds: the pallet's invariants, and that whoever acts for a patient has a seat for it.
pub fn always() {
	Patients::do_try_state().expect("the invariants hold");
	for (account, patients) in PatientsOf::<Test>::iter() {
		assert_eq!(Taken::get(&account), Some(patients.len() as u32), "a seat for each patient");
	}
	assert_eq!(Taken::iter_keys().count(), PatientsOf::<Test>::iter_keys().count(), "no seat for nothing");
}

/// Whether the account is known for acting for somebody.
pub fn is_known(account: &AccountId) -> bool {
	Taken::contains_key(account)
}

/// Runs the test on an empty chain, and checks what always holds at its end.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		always();
	});
}

/// The hospital and the laboratory, with a registrar each.
pub fn consortium() {
	Directory::organization(HOSPITAL, OrganizationKind::Hospital);
	Directory::organization(LABORATORY, OrganizationKind::Laboratory);
	Directory::member(&REGISTRAR, HOSPITAL, Role::Registrar.into());
	Directory::member(&LABORATORY_REGISTRAR, LABORATORY, Role::Registrar.into());
}

/// Runs the test with a hospital, a laboratory and a patient in place, and checks what always holds at its end.
pub fn scene(test: impl FnOnce()) {
	run(|| {
		consortium();
		Patients::register_patient(by(&REGISTRAR), HOSPITAL, PATIENT, WALLET).expect("a registrar may");
		System::reset_events();
		test();
	});
}

/// The same, with two guardians who may do everything, and somebody who is trusted.
pub fn family(test: impl FnOnce()) {
	scene(|| {
		name(GUARDIAN, Scope::ALL, None).expect("the patient may");
		name(OTHER_GUARDIAN, Scope::ALL, None).expect("the patient may");
		Patients::trust(by(&WALLET), PATIENT, FRIEND, None).expect("the patient may");
		System::reset_events();
		test();
	});
}

/// The patient names a guardian.
pub fn name(account: AccountId, scope: Scope, until: Option<Moment>) -> DispatchResult {
	Patients::name_guardian(by(&WALLET), PATIENT, account, GuardianRole::Guardian, scope, until)
}

/// The patient's registration moves to another status.
pub fn becomes(status: PatientStatus) {
	Patients::set_patient_status(by(&REGISTRAR), HOSPITAL, PATIENT, status).expect("a registrar may");
}

/// A guardian with everything in its scope and no end.
pub fn guardian(account: AccountId) -> Controller {
	Controller { account, capacity: AS_GUARDIAN, scope: Scope::ALL, until: None }
}

pub fn by(account: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account.clone())
}

/// Lets time pass.
pub fn pass(moments: Moment) {
	Now::set(Now::get() + moments);
}

/// Every event of the pallet since this was asked last, in order.
pub fn events() -> Vec<crate::Event<Test>> {
	let events = System::read_events_for_pallet::<crate::Event<Test>>();
	assert_eq!(events.len(), System::events().len(), "nothing else reports here");
	System::reset_events();
	events
}

/// What the call answers to each kind of signer, each in a [`family`] of its own.
pub fn answers(call: impl Fn(RuntimeOrigin) -> DispatchResult) -> Vec<(&'static str, DispatchResult)> {
	let origins = [
		("nobody", RuntimeOrigin::none()),
		("root", RuntimeOrigin::root()),
		("registrar", by(&REGISTRAR)),
		("other organization", by(&LABORATORY_REGISTRAR)),
		("wallet", by(&WALLET)),
		("guardian", by(&GUARDIAN)),
		("trusted", by(&FRIEND)),
		("stranger", by(&STRANGER)),
	];
	let mut answers = Vec::new();
	for (signer, origin) in origins {
		family(|| answers.push((signer, call(origin))));
	}
	answers
}

/// That the call, which is about the hospital, succeeds for a member whose role has the permission and for no other, and for nobody while the hospital is
/// suspended.
pub fn only_the_permission_serves(permission: Permission, call: impl Fn(RuntimeOrigin) -> DispatchResult) {
	let roles = Role::ALL.iter().filter(|role| role.fits(OrganizationKind::Hospital));
	for role in roles {
		for active in [true, false] {
			family(|| {
				Directory::member(&SOMEBODY, HOSPITAL, (*role).into());
				Directory::set_active(HOSPITAL, active);
				let expected = match role.permissions().contains(permission) {
					_ if !active => Err(Error::<Test>::NotAMember.into()),
					true => Ok(()),
					false => Err(Error::<Test>::NotAuthorized.into()),
				};
				assert_eq!((role, active, call(by(&SOMEBODY))), (role, active, expected));
			});
		}
	}
}
