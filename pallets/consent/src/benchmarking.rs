//! What each call costs at worst: a full register, a consent that lapses to make room, another that is forgotten for it.
#![allow(clippy::arithmetic_side_effects, clippy::cast_possible_truncation, clippy::expect_used)]

use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::{traits::Get, BoundedVec};
use frame_system::RawOrigin;
use salus_primitives::{
	consent::{
		ActedBy, Action, Actions, BreakGlass, BreakGlassReason, Consent, ConsentStatus, Grantee, LabelFilter, Period,
		Provision, ProvisionType, Purposes, RequestedBy, ReviewOutcome, MAX_RECORDS,
	},
	patient::Capacity,
	record::{Label, RecordClasses},
	role::{Role, Roles},
	AccountId, BreakGlassId, ConsentId, Moment, OrganizationId, PatientId, RecordId,
};

use crate::*;

/// Makes the people known whom the benchmarks need.
pub trait BenchmarkHelper {
	/// Makes the account an active member with these roles, in a hospital of its own.
	fn enrol_member(account: &AccountId, roles: Roles) -> OrganizationId;

	/// Registers an active patient with this controller.
	fn enrol_patient(patient: PatientId, controller: &AccountId);
}

/// Where the glue traits can make people known, they are all it takes: a runtime says `(Identity, Identity)`.
#[cfg(feature = "runtime-benchmarks")]
impl<M: salus_primitives::glue::Members, P: salus_primitives::glue::Patients> BenchmarkHelper for (M, P) {
	fn enrol_member(account: &AccountId, roles: Roles) -> OrganizationId {
		M::enrol_member(account, salus_primitives::role::OrganizationKind::Hospital, roles)
	}

	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		P::enrol_patient(patient, controller)
	}
}

const PATIENT: PatientId = PatientId([7; 32]);

fn someone(name: &'static str) -> AccountId {
	account(name, 0, 0)
}

/// A patient with a controller.
fn controller<T: Config>() -> AccountId {
	let controller = someone("controller");
	T::BenchmarkHelper::enrol_patient(PATIENT, &controller);
	controller
}

/// The largest provision there is.
fn provision(period: Period) -> Provision {
	let records: Vec<_> = (0..MAX_RECORDS).map(|n| RecordId([n as u8; 32])).collect();
	Provision {
		classes: RecordClasses::ALL,
		actions: Actions::of(&[Action::Access, Action::Use]),
		purposes: Purposes::ALL,
		period,
		data_period: Period { start: Some(0), end: Some(Moment::MAX) },
		records: BoundedVec::truncate_from(records),
		author: Some(someone("author")),
		labels: LabelFilter::UpTo(Label::default()),
	}
}

const STANDING: Period = Period { start: None, end: Some(Moment::MAX) };
const OVER: Period = Period { start: None, end: Some(0) };

/// A consent for an account of its own, so that the index by account is at work.
fn consent(status: ConsentStatus, kind: ProvisionType, period: Period, asker: OrganizationId) -> Consent {
	let decided = status != ConsentStatus::Proposed;
	Consent {
		status,
		kind,
		grantee: Grantee::Account(someone("grantee")),
		provision: provision(period),
		requested_by: Some(RequestedBy { account: someone("asker"), organization: asker }),
		decided_by: decided.then(|| ActedBy { account: someone("controller"), capacity: Capacity::Patient }),
		entered: 0,
		changed: 0,
	}
}

fn keep<T: Config>(id: ConsentId, consent: Consent) {
	Naming::<T>::insert(someone("grantee"), (PATIENT, id), ());
	Consents::<T>::insert(PATIENT, id, consent);
}

/// Fills the patient's register: as many ended and as many live as can be, of which the last is this one. Gives back its number.
fn fill<T: Config>(last: Consent) -> ConsentId {
	let mut register = Register::<T>::default();
	let mut next = 0;
	let mut number = || {
		next += 1;
		ConsentId(next - 1)
	};
	let ended = |decided: bool| {
		let mut ended = consent(ConsentStatus::Inactive, ProvisionType::Permit, STANDING, OrganizationId(0));
		if !decided {
			ended.decided_by = None;
		}
		ended
	};
	for _ in 0..T::MaxEnded::get() {
		let id = number();
		keep::<T>(id, ended(true));
		register.ended.try_push(id).expect("counted");
	}
	for _ in 0..T::MaxRequests::get() {
		let id = number();
		keep::<T>(id, ended(false));
		register.unanswered.try_push(id).expect("counted");
	}
	let others = T::MaxLive::get() - 1;
	let other = consent(ConsentStatus::Active, ProvisionType::Permit, STANDING, OrganizationId(0));
	for consent in (0..others).map(|_| other.clone()).chain(core::iter::once(last)) {
		let id = number();
		let standing = Standing::of(&consent).expect("live");
		register.live.try_push(LiveEntry { id, standing, period: consent.provision.period }).expect("counted");
		keep::<T>(id, consent);
	}
	let id = register.live.last().expect("filled").id;
	register.next = number();
	Registers::<T>::insert(PATIENT, register);
	id
}

/// Fills the register so that one more consent makes a lapsed one end and an ended one be forgotten.
fn fill_up<T: Config>() {
	fill::<T>(consent(ConsentStatus::Active, ProvisionType::Permit, OVER, OrganizationId(0)));
}

/// The number that the next consent gets.
fn next<T: Config>() -> ConsentId {
	Registers::<T>::get(PATIENT).next
}

/// Fills an actor's conduct: one emergency short of too many, and as many overdue reviews as can be, each of which makes the organization be looked up.
fn behave<T: Config>(actor: &AccountId, organization: OrganizationId) {
	let mut conduct = Conduct::<T>::default();
	for id in (0..u64::from(T::MaxUnreviewed::get())).map(BreakGlassId) {
		let broken = BreakGlass {
			patient: PATIENT,
			actor: actor.clone(),
			organization,
			reason: BreakGlassReason::UnableToConsent,
			at: 0,
			expires: 0,
			review_due: 0,
			review: None,
		};
		Uses::<T>::insert(id, broken);
		UsesOf::<T>::insert(PATIENT, id.0.to_be_bytes(), ());
		Latest::<T>::insert(PATIENT, (actor, organization), id);
		NextUse::<T>::put(BreakGlassId(id.0 + 1));
		conduct.unreviewed.try_push(Unreviewed { id, organization, due: 0 }).expect("counted");
	}
	for _ in 0..T::MaxEmergencies::get() - 1 {
		conduct.recent.try_push(0).expect("counted");
	}
	Conducts::<T>::insert(actor, conduct);
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn grant() {
		let controller = controller::<T>();
		T::BenchmarkHelper::enrol_member(&someone("grantee"), Roles::of(&[Role::Physician]));
		fill_up::<T>();
		let id = next::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(controller), PATIENT, Grantee::Account(someone("grantee")), provision(STANDING));

		assert_eq!(Consents::<T>::get(PATIENT, id).map(|consent| consent.status), Some(ConsentStatus::Active));
	}

	#[benchmark]
	fn refuse() {
		let controller = controller::<T>();
		fill_up::<T>();
		let id = next::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(controller), PATIENT, Grantee::Account(someone("grantee")), provision(STANDING));

		assert_eq!(Consents::<T>::get(PATIENT, id).map(|consent| consent.status), Some(ConsentStatus::Rejected));
	}

	#[benchmark]
	fn revoke() {
		let controller = controller::<T>();
		let id = fill::<T>(consent(ConsentStatus::Rejected, ProvisionType::Deny, STANDING, OrganizationId(0)));

		#[extrinsic_call]
		_(RawOrigin::Signed(controller), PATIENT, id);

		assert_eq!(Consents::<T>::get(PATIENT, id).map(|consent| consent.status), Some(ConsentStatus::Inactive));
	}

	#[benchmark]
	fn request() {
		controller::<T>();
		let asker = someone("asker");
		let organization = T::BenchmarkHelper::enrol_member(&asker, Roles::of(&[Role::Physician]));
		fill_up::<T>();
		let id = next::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(asker), organization, PATIENT, Grantee::Account(someone("grantee")), provision(STANDING));

		assert_eq!(Consents::<T>::get(PATIENT, id).map(|consent| consent.status), Some(ConsentStatus::Proposed));
	}

	#[benchmark]
	fn answer() {
		let controller = controller::<T>();
		let id = fill::<T>(consent(ConsentStatus::Proposed, ProvisionType::Permit, STANDING, OrganizationId(0)));

		#[extrinsic_call]
		_(RawOrigin::Signed(controller), PATIENT, id, false);

		assert_eq!(Consents::<T>::get(PATIENT, id).map(|consent| consent.status), Some(ConsentStatus::Rejected));
	}

	#[benchmark]
	fn withdraw() {
		controller::<T>();
		let asker = someone("asker");
		let organization = T::BenchmarkHelper::enrol_member(&asker, Roles::of(&[Role::Physician]));
		let id = fill::<T>(consent(ConsentStatus::Proposed, ProvisionType::Permit, STANDING, organization));

		#[extrinsic_call]
		_(RawOrigin::Signed(asker), organization, PATIENT, id);

		assert_eq!(Consents::<T>::get(PATIENT, id).map(|consent| consent.status), Some(ConsentStatus::Inactive));
	}

	#[benchmark]
	fn break_glass() {
		controller::<T>();
		let actor = someone("actor");
		let organization = T::BenchmarkHelper::enrol_member(&actor, Roles::of(&[Role::Physician]));
		// Nobody can give these reviews, so they hold nobody up; all the same each is looked up, twice.
		behave::<T>(&actor, OrganizationId(u32::MAX));
		let id = NextUse::<T>::get();

		#[extrinsic_call]
		_(RawOrigin::Signed(actor), organization, PATIENT, BreakGlassReason::LifeThreatening);

		assert!(Uses::<T>::contains_key(id));
	}

	#[benchmark]
	fn review() {
		controller::<T>();
		let reviewer = someone("reviewer");
		let organization = T::BenchmarkHelper::enrol_member(&reviewer, Roles::of(&[Role::PrivacyOfficer]));
		behave::<T>(&someone("actor"), organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(reviewer), organization, BreakGlassId(0), ReviewOutcome::Justified);

		assert!(Uses::<T>::get(BreakGlassId(0)).is_some_and(|broken| broken.review.is_some()));
	}

	#[benchmark]
	fn retract() {
		let controller = controller::<T>();
		let id = fill::<T>(consent(ConsentStatus::Rejected, ProvisionType::Deny, STANDING, OrganizationId(0)));

		#[extrinsic_call]
		_(RawOrigin::Signed(controller), PATIENT, id);

		assert_eq!(Consents::<T>::get(PATIENT, id).map(|consent| consent.status), Some(ConsentStatus::EnteredInError));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ext(), crate::mock::Test);
}
