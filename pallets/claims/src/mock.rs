//! A chain with claims alone, beside members, patients, coverages, invoices and evidence that tests make up as they go, and the people the tests are about.

mod cover;
mod neighbours;

use std::time::Duration;

use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU32, ConstU64, UnixTime},
	weights::constants::RocksDbWeight,
};
use salus_primitives::{
	insurance::*,
	money::Amount,
	priority::Priority,
	role::{OrganizationKind, Role},
	AccountId, ClaimId, Digest, Moment, OrganizationId, PatientId,
};
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchResult};

pub use self::{
	cover::{rules, Ledger, COVERAGE, OTHER_COVERAGE, PLAN, UNIT},
	neighbours::{Neighbours, BOOK},
};
use crate::{self as salus_claims, Event};

type Block = frame_system::mocking::MockBlock<Test>;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(RuntimeCall, RuntimeEvent, RuntimeError, RuntimeOrigin, RuntimeTask, RuntimeViewFunction)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Claims = salus_claims;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type DbWeight = RocksDbWeight;
}

parameter_types! {
	/// Milliseconds since the epoch.
	pub static Now: Moment = START;
}

/// When the tests begin: late on a day.
pub const START: Moment = 1_700_000_000_000;
/// An hour.
pub const HOUR: Moment = 60 * 60 * 1_000;
/// A day.
pub const DAY: Moment = 24 * HOUR;
/// When most tests' services were given: earlier on that day.
pub const SERVED: Moment = START - HOUR;
/// How long it takes from one provider to another here.
pub const TRAVEL: Moment = 30 * 60 * 1_000;

/// A clock that stands where a test puts it.
pub struct Clock;

impl UnixTime for Clock {
	fn now() -> Duration {
		Duration::from_millis(Now::get())
	}
}

impl crate::Config for Test {
	type Members = Neighbours;
	type Patients = Neighbours;
	type Coverages = Neighbours;
	type Billing = Neighbours;
	type Appointments = Neighbours;
	type LabReports = Neighbours;
	type Dispenses = Neighbours;
	type Encounters = Neighbours;
	type Anchors = Neighbours;
	type Consent = Neighbours;
	type Clock = Clock;
	type MinTravel = ConstU64<TRAVEL>;
	type MaxPayday = ConstU64<{ 60 * DAY }>;
	type SpikeFactor = ConstU32<3>;
	type SpikeDays = ConstU32<2>;
	type WeightInfo = ();
	type BenchmarkHelper = Neighbours;
}

/// The hospital of the tests.
pub const HOSPITAL: OrganizationId = OrganizationId(0);
/// Another.
pub const OTHER_HOSPITAL: OrganizationId = OrganizationId(1);
/// A laboratory.
pub const LABORATORY: OrganizationId = OrganizationId(2);
/// A pharmacy.
pub const PHARMACY: OrganizationId = OrganizationId(3);
/// The insurer of the tests.
pub const INSURER: OrganizationId = OrganizationId(4);
/// Another.
pub const OTHER_INSURER: OrganizationId = OrganizationId(5);
/// A claim that there is not.
pub const NO_CLAIM: ClaimId = ClaimId(99);

/// A patient whom nobody has registered.
pub const UNKNOWN_PATIENT: PatientId = PatientId([0xff; 32]);
/// The patient of most tests.
pub const PATIENT: PatientId = patient(1);
/// Another.
pub const OTHER_PATIENT: PatientId = patient(2);

/// One of ten patients.
pub const fn patient(number: u8) -> PatientId {
	PatientId([number; 32])
}

/// The patient's own wallet.
pub fn wallet(patient: PatientId) -> AccountId {
	AccountId::new([0x40 | patient.0[0]; 32])
}

/// Whoever holds this role, and no other, in the organization.
pub fn holder(organization: OrganizationId, role: Role) -> AccountId {
	numbered(organization, role, 0)
}

/// One of several who do.
pub fn numbered(organization: OrganizationId, role: Role, number: u8) -> AccountId {
	let mut bytes = [0; 32];
	bytes[0] = 1;
	bytes[1] = role as u8;
	bytes[2..6].copy_from_slice(&organization.0.to_le_bytes());
	bytes[6] = number;
	AccountId::new(bytes)
}

/// Submits claims for the hospital.
pub fn clerk() -> AccountId {
	holder(HOSPITAL, Role::ClaimsClerk)
}

/// Adjudicates for the insurer: one of ten.
pub fn adjudicator(number: u8) -> AccountId {
	numbered(INSURER, Role::Adjudicator, number)
}

/// Pays for the insurer.
pub fn cashier() -> AccountId {
	holder(INSURER, Role::Cashier)
}

/// Treats patients in the hospital.
pub fn physician() -> AccountId {
	holder(HOSPITAL, Role::Physician)
}

/// Nobody.
pub fn stranger() -> AccountId {
	AccountId::new([2; 32])
}

pub fn by(account: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account.clone())
}

/// The chain's first block, with organizations of every kind, a holder of every role in each, ten patients, and two coverages of one of them.
pub fn new_test_ext() -> sp_io::TestExternalities {
	BOOK.set(Default::default());
	Now::set(START);
	for (organization, kind) in [
		(HOSPITAL, OrganizationKind::Hospital),
		(OTHER_HOSPITAL, OrganizationKind::Hospital),
		(LABORATORY, OrganizationKind::Laboratory),
		(PHARMACY, OrganizationKind::Pharmacy),
		(INSURER, OrganizationKind::Insurer),
		(OTHER_INSURER, OrganizationKind::Insurer),
	] {
		Neighbours::organization(organization, kind);
		for role in Role::ALL {
			Neighbours::member(&holder(organization, *role), organization, (*role).into());
		}
		for number in 1..10 {
			Neighbours::member(
				&numbered(organization, Role::Adjudicator, number),
				organization,
				Role::Adjudicator.into(),
			);
		}
	}
	(0..10).for_each(|number| Neighbours::patient(patient(number)));
	Neighbours::insure();
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig::default().build_storage().expect("it builds").into();
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// Runs the test, and checks what always holds at its end.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		assert_conserved();
	});
}

/// What always holds, within the pallet and beside it.
pub fn assert_conserved() {
	Claims::do_try_state().expect("the invariants hold");
	Ledger::get().assert_conserved();
}

/// Lets time pass.
pub fn pass(moments: Moment) {
	Now::set(Now::get() + moments);
}

/// Every event of the pallet since this was asked last, in order.
pub fn events() -> Vec<Event<Test>> {
	let events = System::read_events_for_pallet::<Event<Test>>();
	assert_eq!(events.len(), System::events().len(), "nothing else reports here");
	System::reset_events();
	events
}

/// Where a claim stands.
pub fn status(claim: ClaimId) -> ClaimStatus {
	claim_of(claim).status
}

/// The claim.
pub fn claim_of(claim: ClaimId) -> Claim {
	Claims::claim(claim).expect("there is such a claim")
}

/// The claim that was begun last.
pub fn last() -> ClaimId {
	ClaimId(crate::NextClaim::<Test>::get().0 - 1)
}

/// A digest that was not there before.
pub fn fresh() -> Digest {
	Digest::repeat_byte(BOOK.with_borrow_mut(|book| {
		book.digests += 1;
		book.digests
	}))
}

// What the tests do most, as whoever may.

/// A line of a procedure, of which the plan pays all, with the visit that shows it.
pub fn line(amount: Amount) -> ClaimLine {
	line_of(HOSPITAL, PATIENT, amount)
}

/// The same of another.
pub fn line_of(provider: OrganizationId, patient: PatientId, amount: Amount) -> ClaimLine {
	let evidence = Neighbours::visit(provider, patient, SERVED, Some(physician()));
	ClaimLine {
		category: Category::Procedure,
		service: fresh(),
		units: 1,
		amount,
		served: SERVED,
		performer: None,
		evidence: Some(Evidence::Appointment(evidence)),
		authorization: None,
	}
}

/// A line of the category, with what shows such, otherwise the same.
pub fn line_in(category: Category, amount: Amount) -> ClaimLine {
	let new = line(amount);
	ClaimLine { category, evidence: shown_by(category).or(new.evidence), ..new }
}

/// What shows a service of the hospital's of this category that no visit shows.
fn shown_by(category: Category) -> Option<Evidence> {
	match category {
		Category::Laboratory => Some(Evidence::Report(Neighbours::report(LABORATORY, HOSPITAL, PATIENT, SERVED))),
		Category::Pharmacy => Some(Evidence::Dispense(Neighbours::dispense(HOSPITAL, PATIENT, SERVED))),
		Category::Inpatient => Some(Evidence::Encounter(Neighbours::stay(HOSPITAL, PATIENT, SERVED, None))),
		_ => None,
	}
}

/// A claim for these lines.
pub fn draft(lines: impl IntoIterator<Item = ClaimLine>) -> ClaimDraft {
	ClaimDraft {
		kind: ClaimKind::Professional,
		priority: Priority::Routine,
		patient: PATIENT,
		coverage: COVERAGE,
		invoice: None,
		prior: None,
		replaces: None,
		documents: None,
		lines: lines.into_iter().collect::<Vec<_>>().try_into().expect("not too many"),
	}
}

/// Begins the claim.
pub fn write(draft: ClaimDraft) -> ClaimId {
	Claims::write_claim(by(&clerk()), HOSPITAL, draft).expect("it is sound");
	last()
}

/// Submits the claim.
pub fn submit(claim: ClaimId) -> DispatchResult {
	Claims::submit_claim(by(&clerk()), HOSPITAL, claim)
}

/// Begins and submits the claim.
pub fn submitted(draft: ClaimDraft) -> ClaimId {
	let claim = write(draft);
	submit(claim).expect("it is sound");
	claim
}

/// Has the first adjudicator take the claim.
pub fn take(claim: ClaimId) -> DispatchResult {
	Claims::take_claim(by(&adjudicator(0)), INSURER, claim)
}

/// The same ruling on every line of the claim.
pub fn rulings(claim: ClaimId, ruling: Ruling) -> Rulings {
	vec![ruling; claim_of(claim).lines.len()].try_into().expect("as many as lines")
}

/// Has the first adjudicator decide the claim.
pub fn adjudicate(claim: ClaimId, ruling: Ruling) -> DispatchResult {
	Claims::adjudicate_claim(by(&adjudicator(0)), INSURER, claim, rulings(claim, ruling))
}

/// Has the hospital appeal.
pub fn appeal(claim: ClaimId) -> DispatchResult {
	Claims::appeal_claim(by(&clerk()), Some(HOSPITAL), claim)
}

/// Has an adjudicator decide the appeal.
pub fn decide(number: u8, claim: ClaimId, verdict: Verdict) -> DispatchResult {
	Claims::decide_appeal(by(&adjudicator(number)), INSURER, claim, verdict)
}

/// A claim without evidence, which waits for an adjudicator.
pub fn unshown() -> ClaimDraft {
	draft([ClaimLine { evidence: None, ..line(10_000) }])
}

/// A claim of two lines, of which only the first is shown.
pub fn half_shown() -> ClaimDraft {
	draft([line(6_000), ClaimLine { evidence: None, ..line(4_000) }])
}
