//! # Consent
//!
//! What patients permit and forbid, emergencies without consent, and the one decision on access.
//!
//! ## Terms
//!
//! - *Consent*: a permit, a refusal or an open request of one patient, for one grantee. Its states are FHIR's: `proposed` is asked, `active` permits,
//!   `rejected` refuses, `inactive` is revoked, dismissed, withdrawn or lapsed, `entered-in-error` never was meant. `draft` stays in the wallet.
//! - *Live*: proposed, active or rejected. A patient has at most [`Config::MaxLive`] live consents, and that bounds every decision. Some of the places are
//!   for refusals that a controller enters unasked and for nothing else, so that nobody else's requests can take them.
//! - *Lapsed*: past the end of its period; a request also once it has waited for [`Config::RequestPeriod`]. Nobody has to clean up: the end is compared at every
//!   use, and lists show what has lapsed as `inactive`.
//! - *Grantee*: an account, every member of an organization, or every member of it with a role.
//! - *Use* of break-glass: one emergency of one actor with one patient. It opens records until it expires, and is reviewed by a colleague.
//! - *Question* and *decision*: who asks to do what with which record, why and when; and the answer with its ground.
//!
//! ## Who trusts whom
//!
//! A controller whose scope has [`Act::Consent`](salus_primitives::patient::Act::Consent) decides for the patient, and every such act stores and reports who
//! decided or ended, and in what right: as the patient or as a guardian; any other controller is told `NotAuthorized`. A guardian whose account the patient
//! refuses can still act, and reads nothing that the refusal speaks of. Members act for the organization that they name and are looked up at every call and
//! every decision; this pallet remembers no role. The patient need not trust a member's word about where it works: a refusal of an organization binds
//! everybody enrolled there, whichever organization they ask for. In an emergency the patient must trust the member for as long as a use lasts, and the
//! organization to review it: nobody reviews a use of their own, and who has a review overdue breaks no further glass and reads nothing more behind the one
//! already broken.
//!
//! ## Calls
//!
//! - [`grant`](Pallet::grant), [`refuse`](Pallet::refuse), [`revoke`](Pallet::revoke), [`retract`](Pallet::retract), [`answer`](Pallet::answer): by a
//!   controller.
//! - [`request`](Pallet::request), [`withdraw`](Pallet::withdraw): by a clinician.
//! - [`break_glass`](Pallet::break_glass) by a clinician, [`review`](Pallet::review) by a colleague.
//!
//! Other pallets ask through [`ConsentDecision`](salus_primitives::glue::ConsentDecision); nodes and clients through `ConsentApi`, which the getters of
//! [`Pallet`] answer. What is weighed against what is written down in [`decision`].
//!
//! A doctor asks, the patient answers, the doctor reads, the patient revokes (`src/tests/example.rs`):
//!
#![doc = concat!("```text\n", include_str!("tests/example.rs"), "```")]
//!
//! ## Patients who are not active
//!
//! - *Suspended*: a controller can narrow what others may do, and not widen it: no grant, no acceptance, no lifting of a refusal. Nothing is disclosed
//!   under a consent, and to a controller neither, for it may be the controller who is in doubt. Emergencies and the duty to record go on.
//! - *Deceased*: consents stand as they are, and no controller changes them. Of the controllers only an executor still reads. Emergencies go on, because
//!   the register can be wrong about a death, and because a danger to others does not end with it.
//!
//! ## Never on chain
//!
//! Names, texts, codes of a diagnosis or a test, and what a record says. A consent names classes, and single records by their random ids. Whether
//! anybody *read* anything is in the vault's access log, not here.
#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(
	not(test),
	deny(
		clippy::arithmetic_side_effects,
		clippy::cast_possible_truncation,
		clippy::cast_possible_wrap,
		clippy::cast_sign_loss,
		clippy::expect_used,
		clippy::indexing_slicing,
		clippy::panic,
		clippy::todo,
		clippy::unimplemented,
		clippy::unreachable,
		clippy::unwrap_used
	)
)]

extern crate alloc;

mod authority;
#[cfg(any(feature = "runtime-benchmarks", test))]
mod benchmarking;
mod break_glass;
pub mod decision;
mod error;
mod event;
mod grant;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
mod lists;
#[cfg(test)]
mod mock;
mod naming;
mod provision;
mod register;
mod request;
mod revoke;
#[cfg(test)]
mod tests;
pub mod weights;

#[cfg(any(feature = "runtime-benchmarks", test))]
pub use benchmarking::BenchmarkHelper;
pub use break_glass::{Conduct, Unreviewed};
pub use lists::MAX_PAGE;
pub use naming::Named;
pub use pallet::*;
pub use register::{LiveEntry, Register, Standing};
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

/// The pallet itself. Its items are re-exported one level up.
// What FRAME's macros write here casts indices and expects what it has made sure of. The rules stand in the modules beside it, without exception.
#[allow(clippy::cast_possible_truncation, clippy::expect_used, clippy::unreachable)]
#[import_section(error::section)]
#[import_section(event::section)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{pallet_prelude::*, traits::UnixTime};
	use frame_system::pallet_prelude::*;
	use salus_primitives::{
		consent::{ActedBy, BreakGlass, BreakGlassReason, Consent, Grantee, Provision, RequestedBy, ReviewOutcome},
		glue::{Members, Patients},
		AccountId, BreakGlassId, ConsentId, Moment, OrganizationId, PatientId,
	};

	/// The layout of the storage below.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime provides.
	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Organizations and their members.
		type Members: Members;

		/// Patients and who controls them.
		type Patients: Patients;

		/// The time.
		type Clock: UnixTime;

		/// What each call costs.
		type WeightInfo: WeightInfo;

		/// How many live consents a patient can have. It bounds what one decision reads.
		#[pallet::constant]
		type MaxLive: Get<u32>;

		/// How many of them can be other than refusals entered unasked: permits, requests, and requests that were declined. Less than `MaxLive`, so that a patient
		/// can always refuse.
		#[pallet::constant]
		type MaxPermits: Get<u32>;

		/// How many of those can be open requests. Less than `MaxPermits`, so that requests leave a patient room to permit.
		#[pallet::constant]
		type MaxRequests: Get<u32>;

		/// How many open requests one organization can have with a patient. Less than `MaxRequests`, so that one asker leaves room for others.
		#[pallet::constant]
		type MaxRequestsPerOrganization: Get<u32>;

		/// How long a request can be answered, in milliseconds.
		#[pallet::constant]
		type RequestPeriod: Get<Moment>;

		/// How many ended consents are kept for a patient. Beyond, the longest ended is forgotten: the call that entered it remains in its block, and the events,
		/// which do not say what it provided.
		#[pallet::constant]
		type MaxEnded: Get<u32>;

		/// How long a use of break-glass opens records, in milliseconds.
		type EmergencyPeriod: Get<Moment>;

		/// How long after it began a use must be reviewed, in milliseconds.
		type ReviewPeriod: Get<Moment>;

		/// How many emergencies an actor can have within `EmergencyWindow`.
		#[pallet::constant]
		type MaxEmergencies: Get<u32>;

		/// The span over which an actor's emergencies are counted, in milliseconds.
		#[pallet::constant]
		type EmergencyWindow: Get<Moment>;

		/// How many uses without a review an actor can have. An overdue one stops the actor earlier; this bounds the list.
		#[pallet::constant]
		type MaxUnreviewed: Get<u32>;

		/// Makes members and patients known, for benchmarks.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: BenchmarkHelper;
	}

	/// The consents of each patient, live and ended, under patient and number.
	///
	/// A patient's id is chosen outside the chain, so its hasher is a cryptographic one; numbers are given here. Bound per patient: `MaxLive` live, `MaxEnded`
	/// ended, and `MaxRequests` requests that ended without an answer.
	#[pallet::storage]
	pub type Consents<T: Config> = StorageDoubleMap<_, Blake2_128Concat, PatientId, Twox64Concat, ConsentId, Consent>;

	/// Each patient's register: the next number, which consents are live and since when and until when, and which have ended.
	///
	/// A decision reads this, and then only the consents that are in force. Bound: the lists in it.
	#[pallet::storage]
	pub type Registers<T: Config> = StorageMap<_, Blake2_128Concat, PatientId, Register<T>, ValueQuery>;

	/// Whom consents name: the account, or the organization for itself and its roles; then patient and number of each kept consent.
	///
	/// Both keys are chosen outside. Bound: one entry per kept consent.
	#[pallet::storage]
	pub type Naming<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, Named, Blake2_128Concat, (PatientId, ConsentId), ()>;

	/// Every use of break-glass, under its number.
	///
	/// Kept for ever, like anchors: the right to know who read without consent does not lapse. Growth is bounded by each actor's rate. Numbers are given here,
	/// so the fast hasher will do.
	#[pallet::storage]
	pub type Uses<T: Config> = StorageMap<_, Twox64Concat, BreakGlassId, BreakGlass>;

	/// Which uses were on a patient's records: patient, then the number in big-endian bytes, unhashed, so that they page in order.
	///
	/// One entry per use.
	#[pallet::storage]
	pub type UsesOf<T: Config> = StorageDoubleMap<_, Blake2_128Concat, PatientId, Identity, [u8; 8], ()>;

	/// The latest use on a patient's records by an actor for an organization. A decision looks here and nowhere else.
	///
	/// Bound: one entry per patient, actor and organization.
	#[pallet::storage]
	pub type Latest<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, PatientId, Blake2_128Concat, (AccountId, OrganizationId), BreakGlassId>;

	/// What an actor's emergencies allow further: when the last ones were, and which wait for a review.
	///
	/// Bound: one entry per account that ever broke the glass, of `MaxEmergencies` and `MaxUnreviewed` elements.
	#[pallet::storage]
	pub type Conducts<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, Conduct<T>, ValueQuery>;

	/// The number that the next use of break-glass gets.
	#[pallet::storage]
	pub type NextUse<T: Config> = StorageValue<_, BreakGlassId, ValueQuery>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxPermits::get() < T::MaxLive::get(), "refusals must have room of their own");
			assert!(T::MaxRequests::get() < T::MaxPermits::get(), "requests must leave room for decisions");
			assert!(
				T::MaxRequestsPerOrganization::get() < T::MaxRequests::get(),
				"one asker must leave room for others"
			);
			assert!(T::MaxRequestsPerOrganization::get() > 0, "somebody must be able to ask");
			assert!(T::RequestPeriod::get() > 0, "a request needs time");
			assert!(T::MaxEnded::get() > 0, "what has just ended must be kept");
			assert!(T::MaxEmergencies::get() > 0, "an emergency must be possible");
			assert!(T::MaxUnreviewed::get() >= T::MaxEmergencies::get(), "the rate must be the tighter bound");
			assert!(T::EmergencyWindow::get() > 0, "emergencies must be counted");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Permits the grantee what the provision says, from the moment it is in a block.
		///
		/// *Who*: a controller of an active patient. *Checks*: the provision is sound and not over; an organization named is active and gives the role named;
		/// there is room. A lapsed consent makes room where none is left. *Errors*: `UnknownPatient`, `PatientNotActive`, `NotAController`, `NotAuthorized`,
		/// `UnknownOrganization`, `RoleDoesNotFit`, `NothingNamed`, `UnsoundPeriod`, `Expired`, `DuplicateRecord`, `UnsoundLabels`, `TooManyConsents`,
		/// `NumbersExhausted`. *Events*: `Granted`, before it perhaps `Lapsed` and `Forgotten`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::grant())]
		pub fn grant(
			origin: OriginFor<T>,
			patient: PatientId,
			grantee: Grantee,
			provision: Provision,
		) -> DispatchResult {
			let (by, status) = Self::ensure_controller(origin, patient)?;
			Self::ensure_may_widen(status)?;
			Self::ensure_grantable(&grantee, &provision)?;
			let id = Self::do_grant(patient, grantee.clone(), provision, by.clone())?;
			Self::deposit_event(Event::Granted { patient, id, grantee, by });
			Ok(())
		}

		/// Refuses the grantee what the provision says, whatever else permits it, in emergencies too if the provision's purposes say so.
		///
		/// *Who*: a controller of a patient who is not deceased. *Checks*: as for `grant`, except that any organization can be refused, suspended ones too, and
		/// labels can be named from a limit upwards. *Errors*: `UnknownPatient`, `PatientNotActive`, `NotAController`, `NotAuthorized`, `NothingNamed`,
		/// `UnsoundPeriod`, `Expired`, `DuplicateRecord`, `UnsoundLabels`, `TooManyConsents`, `NumbersExhausted`. *Events*: `Refused`, before it perhaps `Lapsed` and
		/// `Forgotten`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::refuse())]
		pub fn refuse(
			origin: OriginFor<T>,
			patient: PatientId,
			grantee: Grantee,
			provision: Provision,
		) -> DispatchResult {
			let (by, _) = Self::ensure_controller(origin, patient)?;
			Self::ensure_refusable(&provision)?;
			let id = Self::do_refuse(patient, grantee.clone(), provision, by.clone())?;
			Self::deposit_event(Event::Refused { patient, id, grantee, by });
			Ok(())
		}

		/// Ends a permit, lifts a refusal, or dismisses a request without an answer. It counts at once.
		///
		/// *Who*: a controller of a patient who is not deceased; a refusal is lifted only for an active patient. *Checks*: it has not ended, though it can have
		/// lapsed. *Errors*: `UnknownPatient`, `PatientNotActive`, `NotAController`, `NotAuthorized`, `NotFound`, `AlreadyEnded`. *Events*: `Revoked`, before it perhaps
		/// `Forgotten`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::revoke())]
		pub fn revoke(origin: OriginFor<T>, patient: PatientId, id: ConsentId) -> DispatchResult {
			let (by, status) = Self::ensure_controller(origin, patient)?;
			Self::do_revoke(patient, id, by.clone(), status)?;
			Self::deposit_event(Event::Revoked { patient, id, by });
			Ok(())
		}

		/// Asks the patient to permit the grantee what the provision says. It permits nothing until it is accepted.
		///
		/// *Who*: an active member with `RequestConsent`, for an active patient. *Checks*: as for `grant`, and that neither the patient nor the organization
		/// with the patient has too many open requests. *Errors*: `NotAMember`, `NotAuthorized`, `UnknownPatient`, `PatientNotActive`, `UnknownOrganization`,
		/// `RoleDoesNotFit`, `NothingNamed`, `UnsoundPeriod`, `Expired`, `DuplicateRecord`, `UnsoundLabels`, `TooManyRequests`, `TooManyConsents`,
		/// `NumbersExhausted`. *Events*: `Requested`, before it perhaps `Lapsed` and `Forgotten`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::request())]
		pub fn request(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			grantee: Grantee,
			provision: Provision,
		) -> DispatchResult {
			let by = Self::ensure_requester(origin, organization)?;
			Self::ensure_may_widen(Self::ensure_patient(patient)?)?;
			Self::ensure_grantable(&grantee, &provision)?;
			let id = Self::do_request(patient, grantee.clone(), provision, by.clone())?;
			Self::deposit_event(Event::Requested { patient, id, grantee, by });
			Ok(())
		}

		/// Answers a request: accepted, it permits what it asked; declined, it is a refusal of just that, except in emergencies, which only `refuse` forbids.
		///
		/// *Who*: a controller of a patient who is not deceased; accepting needs an active patient. *Checks*: it is open, its period is not over, and it has not
		/// waited longer than `RequestPeriod`; to accept it, its grantee must be one that `grant` takes now. *Errors*: `UnknownPatient`, `PatientNotActive`,
		/// `NotAController`, `NotAuthorized`, `NotFound`, `AlreadyAnswered`, `Expired`, `UnknownOrganization`, `RoleDoesNotFit`. *Events*: `Answered`, before it perhaps
		/// `Forgotten`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::answer())]
		pub fn answer(origin: OriginFor<T>, patient: PatientId, id: ConsentId, accept: bool) -> DispatchResult {
			let (by, status) = Self::ensure_controller(origin, patient)?;
			if accept {
				Self::ensure_may_widen(status)?;
				Self::do_accept(patient, id, by.clone())?;
			} else {
				Self::do_decline(patient, id, by.clone())?;
			}
			Self::deposit_event(Event::Answered { patient, id, accepted: accept, by });
			Ok(())
		}

		/// Withdraws a request that has no answer.
		///
		/// *Who*: an active member with `RequestConsent` in the organization that asked, whoever of it did. *Checks*: it has no answer and has not ended. *Errors*:
		/// `NotAMember`, `NotAuthorized`, `NotFound`, `AlreadyAnswered`. *Events*: `Withdrawn`, before it perhaps `Forgotten`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		pub fn withdraw(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			id: ConsentId,
		) -> DispatchResult {
			let by = Self::ensure_requester(origin, organization)?;
			Self::do_withdraw(patient, id, organization)?;
			Self::deposit_event(Event::Withdrawn { patient, id, by });
			Ok(())
		}

		/// Opens a patient's records in an emergency, for `EmergencyPeriod`, under the emergency purposes. The event is the notice to the patient.
		///
		/// *Who*: an active member with `BreakGlass`, for any registered patient. *Checks*: no review of the actor's is overdue, none of its uses on this patient
		/// is open for the organization, and it did not break the glass too often. *Errors*: `NotAMember`, `NotAuthorized`, `UnknownPatient`, `ReviewOverdue`,
		/// `AlreadyOpen`, `TooOften`, `TooManyUnreviewed`, `NumbersExhausted`. *Events*: `GlassBroken`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::break_glass())]
		pub fn break_glass(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			reason: BreakGlassReason,
		) -> DispatchResult {
			let actor = Self::ensure_rescuer(origin, organization)?;
			Self::ensure_patient(patient)?;
			let (id, broken) = Self::do_break_glass(actor, organization, patient, reason)?;
			let BreakGlass { actor, expires, review_due, .. } = broken;
			Self::deposit_event(Event::GlassBroken { patient, id, actor, organization, reason, expires, review_due });
			Ok(())
		}

		/// Says whether a use of break-glass was justified. An unjustified use opens nothing from then on.
		///
		/// *Who*: an active member with `ReviewBreakGlass` in the organization of the use, other than its actor. *Checks*: it has no review. A late review is
		/// accepted, and frees the actor. *Errors*: `NotAMember`, `NotAuthorized`, `NotFound`, `OwnUse`, `AlreadyReviewed`. *Events*: `Reviewed`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::review())]
		pub fn review(
			origin: OriginFor<T>,
			organization: OrganizationId,
			id: BreakGlassId,
			outcome: ReviewOutcome,
		) -> DispatchResult {
			let reviewer = Self::ensure_reviewer(origin, organization)?;
			let patient = Self::do_review(reviewer.clone(), organization, id, outcome)?;
			Self::deposit_event(Event::Reviewed { patient, id, reviewer, organization, outcome });
			Ok(())
		}

		/// Marks a permit or a refusal as entered in error: it never was meant. In force or not, it has no effect from then on.
		///
		/// *Who*: as for `revoke`. *Checks*: it is no request, open or ended. *Errors*: `UnknownPatient`, `PatientNotActive`, `NotAController`, `NotAuthorized`,
		/// `NotFound`, `NotAnswered`, `AlreadyEnded`, `AlreadyRetracted`. *Events*: `Retracted`, before it perhaps `Forgotten`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::retract())]
		pub fn retract(origin: OriginFor<T>, patient: PatientId, id: ConsentId) -> DispatchResult {
			let (by, status) = Self::ensure_controller(origin, patient)?;
			Self::do_retract(patient, id, by.clone(), status)?;
			Self::deposit_event(Event::Retracted { patient, id, by });
			Ok(())
		}
	}
}
