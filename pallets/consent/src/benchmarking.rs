//! What each call and a decision cost at worst. Of a call: a full register, a consent that lapses to make room, another that is forgotten for it.
#![allow(clippy::arithmetic_side_effects, clippy::cast_possible_truncation, clippy::expect_used)]

use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::{traits::Get, BoundedVec};
use frame_system::RawOrigin;
use salus_primitives::{
	consent::{
		ActedBy, Action, Actions, BreakGlass, BreakGlassReason, Consent, ConsentStatus, Grantee, LabelFilter, Period,
		Provision, ProvisionType, Purpose, Purposes, RequestedBy, ReviewOutcome, MAX_RECORDS,
	},
	decision::{Asker, Decision, Ground, Question},
	patient::Capacity,
	record::{Label, RecordClass, RecordClasses},
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

/// A role in an organization that is nobody else's.
fn role<T: Config>() -> Grantee {
	let role = Role::Physician;
	Grantee::Role { organization: T::BenchmarkHelper::enrol_member(&someone("grantee"), Roles::of(&[role])), role }
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

/// An organization that nobody has admitted.
fn elsewhere(n: u32) -> OrganizationId {
	OrganizationId(u32::MAX - n)
}

/// A consent for an account of its own, so that the index by whom consents name is at work.
fn consent(status: ConsentStatus, kind: ProvisionType, period: Period, asker: OrganizationId) -> Consent {
	let decided = status != ConsentStatus::Proposed;
	Consent {
		status,
		kind,
		grantee: Grantee::Account(someone("grantee")),
		provision: provision(period),
		requested_by: Some(RequestedBy { account: someone("asker"), organization: asker }),
		decided_by: decided.then(|| ActedBy { account: someone("controller"), capacity: Capacity::Patient }),
		ended_by: None,
		entered: 0,
		changed: 0,
	}
}

/// A refusal that answers no request.
fn refusal(grantee: Grantee) -> Consent {
	let refusal = consent(ConsentStatus::Rejected, ProvisionType::Deny, STANDING, OrganizationId(0));
	Consent { grantee, requested_by: None, ..refusal }
}

/// Stores a consent and lists it where it belongs. Gives back its number.
fn enter<T: Config>(register: &mut Register<T>, consent: Consent) -> ConsentId {
	let id = register.next;
	register.next = ConsentId(id.0 + 1);
	let listed = match Standing::of(&consent) {
		Some(standing) => register.live.try_push(LiveEntry { id, standing, period: consent.provision.period }).is_ok(),
		None if consent.decided_by.is_some() => register.ended.try_push(id).is_ok(),
		None => register.unanswered.try_push(id).is_ok(),
	};
	assert!(listed, "there is room");
	Naming::<T>::insert(Named::from(&consent.grantee), (PATIENT, id), ());
	Consents::<T>::insert(PATIENT, id, consent);
	id
}

/// Fills the patient's register: as many ended and as many live as can be, of which the last is this one. Gives back its number.
fn fill<T: Config>(last: Consent) -> ConsentId {
	let mut register = Register::<T>::default();
	let permit = consent(ConsentStatus::Active, ProvisionType::Permit, STANDING, OrganizationId(0));
	let ended = Consent { status: ConsentStatus::Inactive, ..permit.clone() };
	let unanswered = Consent { decided_by: None, ..ended.clone() };
	let refusal = refusal(Grantee::Account(someone("grantee")));
	for (consent, count) in [
		(ended, T::MaxEnded::get()),
		(unanswered, T::MaxRequests::get()),
		(refusal, T::MaxLive::get() - T::MaxPermits::get()),
		(permit, T::MaxPermits::get() - 1),
	] {
		for _ in 0..count {
			enter::<T>(&mut register, consent.clone());
		}
	}
	let id = enter::<T>(&mut register, last);
	Registers::<T>::insert(PATIENT, register);
	id
}

/// Fills the register so that one more consent makes a lapsed one end and an ended one be forgotten.
fn fill_up<T: Config>() {
	fill::<T>(consent(ConsentStatus::Active, ProvisionType::Permit, OVER, OrganizationId(0)));
}

/// Refuses a role in as many organizations as can be, in each of which the asker must be looked for, in vain.
fn refuse_elsewhere<T: Config>() {
	let mut register = Register::<T>::default();
	for n in 0..T::MaxLive::get() {
		let grantee = Grantee::Role { organization: elsewhere(n), role: Role::Physician };
		enter::<T>(&mut register, refusal(grantee));
	}
	Registers::<T>::insert(PATIENT, register);
}

/// The number that the next consent gets.
fn next<T: Config>() -> ConsentId {
	Registers::<T>::get(PATIENT).next
}

/// Stores a use that ends then. Gives back its number.
fn emergency<T: Config>(actor: &AccountId, organization: OrganizationId, expires: Moment) -> BreakGlassId {
	let id = NextUse::<T>::get();
	let broken = BreakGlass {
		patient: PATIENT,
		actor: actor.clone(),
		organization,
		reason: BreakGlassReason::UnableToConsent,
		at: 0,
		expires,
		review_due: 0,
		review: None,
	};
	Uses::<T>::insert(id, broken);
	UsesOf::<T>::insert(PATIENT, id.0.to_be_bytes(), ());
	Latest::<T>::insert(PATIENT, (actor, organization), id);
	NextUse::<T>::put(BreakGlassId(id.0 + 1));
	id
}

/// Fills an actor's conduct: one emergency short of too many, and as many overdue reviews as can be, owed to these organizations.
fn behave<T: Config>(actor: &AccountId, organization: impl Fn(u32) -> OrganizationId) {
	let mut conduct = Conduct::<T>::default();
	for organization in (0..T::MaxUnreviewed::get()).map(organization) {
		let id = emergency::<T>(actor, organization, 0);
		conduct.unreviewed.try_push(Unreviewed { id, organization, due: 0 }).expect("counted");
	}
	for _ in 0..T::MaxEmergencies::get() - 1 {
		conduct.recent.try_push(0).expect("counted");
	}
	Conducts::<T>::insert(actor, conduct);
}

/// What every refusal and no permit of these benchmarks speaks of.
fn question<T: Config>(account: AccountId, organization: OrganizationId) -> Question {
	Question {
		patient: PATIENT,
		asker: Asker { account, organization: Some(organization) },
		action: Action::Access,
		class: RecordClass::Laboratory,
		purpose: Purpose::BreakGlass,
		// The last one that they name.
		record: Some(RecordId([MAX_RECORDS as u8 - 1; 32])),
		made: Some(0),
		author: Some(someone("author")),
		label: Label::default(),
		at: Pallet::<T>::now(),
	}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn grant() {
		let controller = controller::<T>();
		let grantee = role::<T>();
		fill_up::<T>();
		let id = next::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(controller), PATIENT, grantee, provision(STANDING));

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
		let grantee = role::<T>();
		fill_up::<T>();
		let id = next::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(asker), organization, PATIENT, grantee, provision(STANDING));

		assert_eq!(Consents::<T>::get(PATIENT, id).map(|consent| consent.status), Some(ConsentStatus::Proposed));
	}

	// To decline what asks for emergencies alone: it ends, and another is forgotten for it. To accept looks the grantee's organization up, which costs less.
	#[benchmark]
	fn answer() {
		let controller = controller::<T>();
		let mut asked = consent(ConsentStatus::Proposed, ProvisionType::Permit, STANDING, OrganizationId(0));
		asked.provision.purposes = Purposes::EMERGENCY;
		let waiting = fill::<T>(Consent { entered: Pallet::<T>::now(), ..asked });

		#[extrinsic_call]
		_(RawOrigin::Signed(controller), PATIENT, waiting, false);

		assert_eq!(Consents::<T>::get(PATIENT, waiting).map(|consent| consent.status), Some(ConsentStatus::Inactive));
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
		// Nobody can give these reviews, so they hold nobody up; all the same each one's organization is looked up.
		behave::<T>(&actor, elsewhere);
		emergency::<T>(&actor, organization, 0);
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
		behave::<T>(&someone("actor"), |_| organization);

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

	// No refusal binds the asker, and each has to be looked at; then the asker's broken glass is, and every review that the asker waits for.
	#[benchmark]
	fn decide() {
		controller::<T>();
		let actor = someone("actor");
		let organization = T::BenchmarkHelper::enrol_member(&actor, Roles::of(&[Role::Physician]));
		refuse_elsewhere::<T>();
		behave::<T>(&actor, elsewhere);
		let id = emergency::<T>(&actor, organization, Moment::MAX);
		let question = question::<T>(actor, organization);
		let decision;

		#[block]
		{
			decision = Pallet::<T>::decide(question);
		}

		assert_eq!(decision, Decision::Permit(Ground::BreakGlass(id)));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ext(), crate::mock::Test);
}
