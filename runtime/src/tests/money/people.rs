//! Who is there: two of each kind that gives care or pays for it, everybody who works there, and some patients.

use pallet_collective::{Instance1, RawOrigin};
use salus_primitives::{
	consent::Grantee,
	money::{Currency, Party},
	role::{Licence, OrganizationKind, Role, Roles},
	Moment, OrganizationId, PatientId, UnitId,
};
use sp_runtime::{traits::Dispatchable, DispatchError, DispatchResult};

use super::super::{
	cast::{always, by, provision},
	run,
};
use crate::{
	genesis, AccountId, Consent, Identity, OriginCaller, Patients, Payments, Runtime, RuntimeCall, RuntimeOrigin,
	System,
};

pub const HOUR: Moment = 3_600_000;
pub const DAY: Moment = 24 * HOUR;
/// When the tests begin: at eight in the morning, UTC.
pub const START: Moment = 1_800_000_000_000;

pub const HOSPITAL: OrganizationId = OrganizationId(0);
pub const CLINIC: OrganizationId = OrganizationId(1);
pub const LABORATORY: OrganizationId = OrganizationId(2);
pub const PHARMACY: OrganizationId = OrganizationId(3);
pub const INSURER: OrganizationId = OrganizationId(4);
pub const OTHER_INSURER: OrganizationId = OrganizationId(5);
pub const BANK: OrganizationId = OrganizationId(6);
pub const OTHER_BANK: OrganizationId = OrganizationId(7);
pub const AUDITOR: OrganizationId = OrganizationId(8);

const ORGANIZATIONS: [(OrganizationId, OrganizationKind); 9] = [
	(HOSPITAL, OrganizationKind::Hospital),
	(CLINIC, OrganizationKind::Hospital),
	(LABORATORY, OrganizationKind::Laboratory),
	(PHARMACY, OrganizationKind::Pharmacy),
	(INSURER, OrganizationKind::Insurer),
	(OTHER_INSURER, OrganizationKind::Insurer),
	(BANK, OrganizationKind::Settlement),
	(OTHER_BANK, OrganizationKind::Settlement),
	(AUDITOR, OrganizationKind::Auditor),
];

/// The bank's unit, and the other bank's.
pub const EURO: UnitId = UnitId(0);
pub const FRANC: UnitId = UnitId(1);

/// How many adjudicators an insurer has.
pub const ADJUDICATORS: u8 = 6;
/// How many patients there are.
pub const PATIENTS: u8 = 4;

pub const fn patient(number: u8) -> PatientId {
	PatientId([0xb0 | number; 32])
}

/// The patient's own.
pub fn wallet(number: u8) -> AccountId {
	AccountId::new([0xc0 | number; 32])
}

/// Who has this role there, and it alone.
pub fn holder(organization: OrganizationId, role: Role) -> AccountId {
	numbered(organization, role, 0)
}

/// The same, where there are several.
pub fn numbered(organization: OrganizationId, role: Role, number: u8) -> AccountId {
	let mut bytes = [0x77; 32];
	(bytes[0], bytes[1], bytes[2]) = (role as u8, number, organization.0 as u8);
	AccountId::new(bytes)
}

pub fn clerk(provider: OrganizationId) -> AccountId {
	holder(provider, Role::ClaimsClerk)
}

pub fn cashier(organization: OrganizationId) -> AccountId {
	holder(organization, Role::Cashier)
}

pub fn adjudicator(insurer: OrganizationId, number: u8) -> AccountId {
	numbered(insurer, Role::Adjudicator, number)
}

/// The money of a patient, and of an organization.
pub const fn of_patient(number: u8) -> Party {
	Party::Patient(patient(number))
}

pub const fn of(organization: OrganizationId) -> Party {
	Party::Organization(organization)
}

/// What time it is.
pub fn now() -> Moment {
	pallet_timestamp::Now::<Runtime>::get()
}

pub fn set_now(now: Moment) {
	pallet_timestamp::Now::<Runtime>::put(now);
}

pub fn pass(time: Moment) {
	set_now(now() + time);
}

/// Has the account make the call, as a transaction of a block would.
pub fn call(account: &AccountId, call: impl Into<RuntimeCall>) -> DispatchResult {
	let call: RuntimeCall = call.into();
	call.dispatch(by(account.clone())).map(drop).map_err(|refused| refused.error)
}

/// The same, of a call that must be possible.
pub fn done(account: &AccountId, what: impl Into<RuntimeCall>) {
	let what: RuntimeCall = what.into();
	let made = call(account, what.clone());
	assert_eq!(made, Ok(()), "{what:?}");
}

/// That the call is refused for this, and changes nothing.
pub fn refused(account: &AccountId, what: impl Into<RuntimeCall>, why: impl Into<DispatchError>) {
	frame_support::assert_storage_noop!({
		assert_eq!(call(account, what), Err(why.into()));
	});
}

/// Two thirds of the council agree.
pub fn council() -> RuntimeOrigin {
	OriginCaller::Council(RawOrigin::<AccountId, Instance1>::Members(2, 3)).into()
}

/// Runs the test with everybody in place, and checks afterwards what always holds.
pub fn scene(test: impl FnOnce()) {
	run(genesis::LOCAL, || {
		set_now(START);
		enter();
		System::reset_events();
		test();
		always();
	});
}

fn enter() {
	for (organization, kind) in ORGANIZATIONS {
		let administrator = holder(organization, Role::Administrator);
		Identity::admit_organization(RuntimeOrigin::root(), kind, administrator).expect("root may");
		staff(organization, kind);
	}
	for number in 0..PATIENTS {
		let registrar = by(holder(HOSPITAL, Role::Registrar));
		Patients::register_patient(registrar, HOSPITAL, patient(number), wallet(number)).expect("a registrar may");
		for hospital in [HOSPITAL, CLINIC] {
			let grantee = Grantee::Organization(hospital);
			Consent::grant(by(wallet(number)), patient(number), grantee, provision()).expect("the patient may");
		}
	}
	for (bank, currency) in [(BANK, *b"EUR"), (OTHER_BANK, *b"CHF")] {
		let currency = Currency::new(currency).expect("three letters");
		Payments::open_unit(council(), bank, currency, 2).expect("the council may");
	}
}

fn staff(organization: OrganizationId, kind: OrganizationKind) {
	let administrator = || by(holder(organization, Role::Administrator));
	let roles = Role::ALL.iter().copied().filter(|role| *role != Role::Administrator && role.fits(kind));
	for role in roles {
		let many = if role == Role::Adjudicator { ADJUDICATORS } else { 1 };
		for account in (0..many).map(|number| numbered(organization, role, number)) {
			let given = Identity::set_member(administrator(), organization, account.clone(), Roles::from(role));
			given.expect("an administrator may");
			if Roles::LICENSED.contains(role) {
				let licence = Licence { digest: [1; 32].into(), expires: Moment::MAX };
				let licensed = Identity::set_licence(administrator(), organization, account, Some(licence));
				licensed.expect("an administrator may");
			}
		}
	}
}
