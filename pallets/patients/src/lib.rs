//! Patients, and who acts for them.
//!
//! # Terms
//!
//! - *Patient*: a random number; never a name, never an account.
//! - *Controller*: an account that acts for a patient, in a named capacity: the patient's *own wallet*, a *guardian* in a right of HL7's, or somebody
//!   *trusted*, who books visits.
//! - *Scope*: what a controller may do. The own wallet may do everything.
//! - *End*: the moment from which on a controller is nobody. It is compared at every use, so nobody has to clean up; a guardianship that lasts until
//!   *majority* ends when the date that was set for the patient has come. What cleaning up frees is the place in two lists and the account's seat, by which
//!   the chain knows it: [`expire_control`](Pallet::expire_control) is everybody's to call, and whoever is added takes the place of one that has ended.
//! - *Recovery*: how a new wallet takes the place of the patient's own ones, which are lost or stolen.
//! - *Voucher*: a registrar's signature by which somebody unknown registers.
//! - *Link*: that one registration is a duplicate of another, which is to be used instead.
//!
//! # Who trusts whom
//!
//! The patient trusts guardians as far as their scope goes, and each of them not to veto for ever: any controller in force but a trusted one stops any
//! recovery until it is completed, and so can a thief with the patient's wallet. Against a thief there is the suspension of the registration, under which
//! nothing new is granted or disclosed. The organization that registered a patient answers for the registration: it sets the status, appoints guardians and
//! the date of majority, and, if it is a hospital, attests a recovery. All of that is reported, and a recovery waits for
//! [`Config::RecoveryDelay`], so that whoever would object hears of it first.
//!
//! What a recovery takes is counted when it is completed, not when it was given: a guardian who has ended, was removed or has lost
//! [`Act::Recover`](salus_primitives::patient::Act::Recover) supports nothing, an attestation counts while its hospital is active, and the threshold is the
//! one that stands then. Whichever own wallets there are then, rotated or added meanwhile, go. If the successor cannot become one, nothing happens at all.
//!
//! With a patient's death nobody acts but executors, and nothing is recovered.
//!
//! # Calls
//!
//! | call | by |
//! |---|---|
//! | [`register_patient`](Pallet::register_patient) | a registrar |
//! | [`redeem_voucher`](Pallet::redeem_voucher) | the account that the voucher names |
//! | [`set_patient_status`](Pallet::set_patient_status), [`set_majority`](Pallet::set_majority), [`appoint_guardian`](Pallet::appoint_guardian), [`attest_recovery`](Pallet::attest_recovery) | a registrar of the organization that registered the patient |
//! | [`add_controller`](Pallet::add_controller), [`name_guardian`](Pallet::name_guardian), [`set_recovery`](Pallet::set_recovery) | the patient's own wallet |
//! | [`trust`](Pallet::trust) | the same, or a guardian who may manage |
//! | [`remove_controller`](Pallet::remove_controller) | the same, and any controller for itself |
//! | [`rotate_controller`](Pallet::rotate_controller) | any controller for itself |
//! | [`begin_recovery`](Pallet::begin_recovery), [`support_recovery`](Pallet::support_recovery) | a guardian who may recover |
//! | [`veto_recovery`](Pallet::veto_recovery) | any controller but a trusted one |
//! | [`complete_recovery`](Pallet::complete_recovery), [`expire_control`](Pallet::expire_control) | anybody enrolled |
//! | [`link`](Pallet::link), [`accept_link`](Pallet::accept_link), [`unlink`](Pallet::unlink) | registrars of the organizations that registered the two |
//!
//! A hospital registers a patient, who names two guardians and loses the wallet (`src/tests/story.rs`):
#![doc = concat!("```text\n", include_str!("tests/story.rs"), "```")]
//!
//! # Never on chain
//!
//! Names, addresses, dates of birth, and numbers by which anybody outside Salus knows a person. A patient's id is drawn at random; a majority is a multiple of
//! 90 days.
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

#[cfg(any(feature = "runtime-benchmarks", test))]
pub mod benchmarking;
mod call;
mod controller;
mod error;
mod event;
mod founding;
mod guardian;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
mod link;
#[cfg(test)]
mod mock;
mod recovery;
mod registration;
#[cfg(test)]
mod tests;
mod view;
mod voucher;
pub mod weights;

pub use founding::FoundingPatient;
pub use pallet::*;
pub use recovery::Recovery;
pub use salus_primitives::patient::{Controller, Registration};
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

/// The pallet itself. Its items are re-exported one level up.
// What FRAME's macros write here casts indices and expects what it has made sure of. The rules stand in the modules beside it, without exception.
#[allow(clippy::cast_possible_truncation, clippy::expect_used, clippy::unreachable)]
#[import_section(call::section)]
#[import_section(error::section)]
#[import_section(event::section)]
#[frame_support::pallet]
pub mod pallet {
	use alloc::vec::Vec;
	use frame_support::{pallet_prelude::*, traits::UnixTime};
	use frame_system::pallet_prelude::*;
	use salus_primitives::{
		glue::{Actor, Members, Seats},
		patient::{
			Act, Attestation, Capacity, GuardianEnd, GuardianRole, Guardianship, Link, Links, PatientStatus,
			RecoveryState, Scope,
		},
		role::Permission,
		voucher::Voucher,
		AccountId, Digest, Moment, OrganizationId, PatientId,
	};
	use sp_runtime::MultiSignature;

	use crate::{Controller, FoundingPatient, Recovery, Registration, WeightInfo};

	/// The layout of the storage below.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config:
		frame_system::Config<AccountId = AccountId, Hash = Digest, RuntimeEvent: From<Event<Self>>>
	{
		/// Organizations and their members.
		type Members: Members;

		/// Makes the accounts that act for patients known.
		type Seats: Seats;

		/// What time it is.
		type Clock: UnixTime;

		/// The most controllers one patient has.
		#[pallet::constant]
		type MaxControllers: Get<u32>;

		/// The most patients one account acts for.
		#[pallet::constant]
		type MaxPatients: Get<u32>;

		/// The most duplicates that are linked to one registration.
		#[pallet::constant]
		type MaxDuplicates: Get<u32>;

		/// How long a recovery waits before it can be completed, in milliseconds. One that has begun keeps the moments it was given.
		type RecoveryDelay: Get<Moment>;

		/// How long it can be completed after that, in milliseconds.
		type RecoveryLapse: Get<Moment>;

		/// What calls cost.
		type WeightInfo: WeightInfo;

		/// What benchmarks need of the runtime.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper;
	}

	/// Patient -> the registration. Kept for ever: records and consents name the patient.
	/// Ids are the registrar's choice, hence the cryptographic hasher.
	#[pallet::storage]
	pub type Registrations<T> = StorageMap<_, Blake2_128Concat, PatientId, Registration>;

	/// Patient -> who acts for the patient, in what capacity, how far and until when. Nobody twice; an own wallet always, while the patient lives. Some may have
	/// ended. Of a patient who has died, the executors alone are left.
	#[pallet::storage]
	pub type Controllers<T: Config> =
		StorageMap<_, Blake2_128Concat, PatientId, BoundedVec<Controller, T::MaxControllers>, ValueQuery>;

	/// Account -> the patients it is a controller of. The way back from [`Controllers`]. The account has taken a seat for each.
	#[pallet::storage]
	pub type PatientsOf<T: Config> =
		StorageMap<_, Blake2_128Concat, AccountId, BoundedVec<PatientId, T::MaxPatients>, ValueQuery>;

	/// Patient -> the recovery that has begun. One at a time; one that has lapsed stays until the next begins, and is none.
	#[pallet::storage]
	pub type Recoveries<T: Config> = StorageMap<_, Blake2_128Concat, PatientId, Recovery<T>>;

	/// Duplicate -> the registration that replaces it. At most one, which is itself no duplicate once it is accepted.
	#[pallet::storage]
	pub type Survivors<T> = StorageMap<_, Blake2_128Concat, PatientId, Link>;

	/// Survivor -> its duplicates. The way back from the accepted ones of [`Survivors`].
	#[pallet::storage]
	pub type Duplicates<T: Config> =
		StorageMap<_, Blake2_128Concat, PatientId, BoundedVec<PatientId, T::MaxDuplicates>, ValueQuery>;

	/// Who is there from the first block.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Patients, each registered by one of the organizations.
		pub patients: Vec<FoundingPatient>,
		/// The configuration these are for.
		#[serde(skip)]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			crate::founding::found::<T>(&self.patients);
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxControllers::get() > 1, "a patient needs room for a guardian");
			assert!(T::MaxControllers::get() <= u32::from(u8::MAX), "a threshold is a byte");
			assert!(T::MaxPatients::get() > 0, "somebody must be able to act");
			assert!(T::MaxDuplicates::get() > 0, "a link must be possible");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The patient's registration.
		pub fn registration(patient: PatientId) -> Option<Registration> {
			Registrations::<T>::get(patient)
		}

		/// Where the patient's registration stands.
		pub fn patient_status(patient: PatientId) -> Option<PatientStatus> {
			Registrations::<T>::get(patient).map(|registration| registration.status)
		}

		/// As what the account may act for the patient now.
		pub fn capacity(account: AccountId, patient: PatientId) -> Option<Capacity> {
			Self::capacity_of(&account, patient)
		}

		/// As what the account may do this for the patient now; nothing if it may not.
		pub fn may(account: AccountId, patient: PatientId, act: Act) -> Option<Capacity> {
			<Self as salus_primitives::glue::Patients>::may(&account, patient, act)
		}

		/// The patients for whom the account may act now.
		pub fn patients_of(account: AccountId) -> Vec<PatientId> {
			let may_act = |patient: &PatientId| Self::capacity_of(&account, *patient).is_some();
			PatientsOf::<T>::get(&account).into_iter().filter(may_act).collect()
		}

		/// Who acts for the patient now.
		pub fn controllers(patient: PatientId) -> Vec<Controller> {
			Self::controllers_in_force(patient)
		}

		/// The patients for whom the account is a guardian now.
		pub fn guardian_of(account: AccountId) -> Vec<Guardianship> {
			Self::guardianships(&account)
		}

		/// How the patient's own wallet is recovered, and what has begun. Nothing for an unknown patient.
		pub fn recovery(patient: PatientId) -> Option<RecoveryState> {
			let registration = Registrations::<T>::get(patient)?;
			let pending = Self::pending(patient).map(|pending| Self::show(patient, &registration, pending));
			let guardians = Self::recoverers(patient, &registration);
			Some(RecoveryState { threshold: registration.threshold, guardians, pending })
		}

		/// How the patient's registration is linked to others.
		pub fn links(patient: PatientId) -> Links {
			let replaces = Duplicates::<T>::get(patient).into_inner();
			Links { replaced_by: Survivors::<T>::get(patient), replaces }
		}
	}
}
