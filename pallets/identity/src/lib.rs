//! Organizations, their members, patients and those who act for them, and who may send transactions at all.
//!
//! # Terms
//!
//! - *Organization*: a member of the consortium, numbered in the order of admission. Active, suspended, or removed for good.
//! - *Member*: an account that holds one or more roles in one organization. A member of a suspended or removed organization is nobody.
//! - *Administrator*: a member who decides on the organization's membership. An organization always has one.
//! - *Patient*: a random number; never a name, never an account.
//! - *Controller*: an account that may act for a patient, in a named capacity.
//! - *Enrolled*: member of an organization, controller of a patient, or in an office such as a validator's. An enrolled account exists without a balance.
//!
//! # Who trusts whom
//!
//! The council admits, suspends and removes organizations. An organization's administrators give and take roles inside it, and only roles that fit its kind.
//! An organization's registrars register patients and answer for the status of those they registered; no other organization can change it. Nobody else
//! can make an account known, and an account that is not known cannot send a transaction: see [`Admission`].
//!
//! # Calls
//!
//! | call | by | what |
//! |---|---|---|
//! | [`admit_organization`](Pallet::admit_organization) | the council | admits an organization with its first administrator |
//! | [`set_organization_status`](Pallet::set_organization_status) | the council | suspends, reinstates, or removes an organization |
//! | [`set_member`](Pallet::set_member) | an administrator | adds a member, or replaces a member's roles |
//! | [`remove_member`](Pallet::remove_member) | an administrator | removes a member |
//! | [`register_patient`](Pallet::register_patient) | a registrar | registers a patient with the first controller |
//! | [`set_patient_status`](Pallet::set_patient_status) | a registrar of the registering organization | suspends, reinstates, or reports the death of a patient |
//!
//! A hospital is admitted, its administrator makes a registrar, and the registrar registers a patient:
#![doc = concat!("```text\n", include_str!("tests/story.rs"), "```")]
//!
//! # Never on chain
//!
//! Names, addresses, dates of birth, and numbers by which anybody outside Salus knows a person. A patient's id is drawn at random.
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

pub mod admission;
#[cfg(any(feature = "runtime-benchmarks", test))]
pub mod benchmarking;
mod council;
mod enrolment;
mod founding;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
mod member;
#[cfg(test)]
mod mock;
mod organization;
mod patient;
#[cfg(test)]
mod tests;
pub mod weights;

pub use admission::{Admissible, Admission, Class, ClassOf};
pub use council::SeatedCouncil;
pub use enrolment::Enrolment;
pub use founding::{FoundingMember, FoundingOrganization, FoundingPatient};
pub use member::Member;
pub use organization::Organization;
pub use pallet::*;
pub use patient::{Controller, Registration};
pub use weights::WeightInfo;

/// The pallet itself. Its items are re-exported one level up.
// What FRAME's macros write here casts indices and expects what it has made sure of. The rules stand in the modules beside it, without exception.
#[allow(clippy::cast_possible_truncation, clippy::expect_used, clippy::unreachable)]
#[frame_support::pallet]
pub mod pallet {
	use alloc::vec::Vec;
	use frame_support::{pallet_prelude::*, traits::UnixTime};
	use frame_system::pallet_prelude::*;
	use salus_primitives::{
		glue::Standing,
		patient::{Capacity, PatientStatus},
		role::{OrganizationKind, OrganizationStatus, Permission, Roles},
		AccountId, OrganizationId, PatientId,
	};

	use crate::{
		Admissible, ClassOf, Controller, Enrolment, FoundingOrganization, FoundingPatient, Member, Organization,
		Registration, WeightInfo,
	};

	/// The layout of the storage below.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Who admits, suspends and removes organizations: the council.
		type AdmissionOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// What time it is.
		type Clock: UnixTime;

		/// Whom the admission extension lets in.
		type Standing: Standing;

		/// In which order the admission extension asks for calls to be taken.
		type Classes: ClassOf<Self::RuntimeCall>;

		/// Which calls the admission extension lets into a block, and from whom.
		type Admissible: Admissible<Self::RuntimeCall>;

		/// The most members one organization has.
		#[pallet::constant]
		type MaxMembers: Get<u32>;

		/// The most organizations one account is a member of.
		#[pallet::constant]
		type MaxOrganizations: Get<u32>;

		/// The most controllers one patient has.
		#[pallet::constant]
		type MaxControllers: Get<u32>;

		/// The most patients one account acts for.
		#[pallet::constant]
		type MaxPatients: Get<u32>;

		/// What calls and the admission extension cost.
		type WeightInfo: WeightInfo;

		/// What benchmarks need of the runtime.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self::RuntimeOrigin, Self::RuntimeCall>;
	}

	/// The number of the next organization to be admitted. One value.
	#[pallet::storage]
	pub type NextOrganization<T> = StorageValue<_, OrganizationId, ValueQuery>;

	/// Organization number -> what it is and where it stands. Kept for ever: records and consents name the number.
	/// The numbers are ours, so nobody can choose keys that lie close together. Grows by council decision only.
	#[pallet::storage]
	pub type Organizations<T> = StorageMap<_, Twox64Concat, OrganizationId, Organization>;

	/// Organization number, account -> the member. At most [`Config::MaxMembers`] to an organization.
	/// Accounts are anybody's choice, hence the cryptographic hasher.
	#[pallet::storage]
	pub type Members<T> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Blake2_128Concat, AccountId, Member>;

	/// Account -> the organizations it is a member of, in the order it joined. The way back from [`Members`], so that nothing is ever searched for.
	#[pallet::storage]
	pub type OrganizationsOf<T: Config> =
		StorageMap<_, Blake2_128Concat, AccountId, BoundedVec<OrganizationId, T::MaxOrganizations>, ValueQuery>;

	/// Patient -> the registration. Kept for ever: records and consents name the patient.
	/// Ids are the registrar's choice, hence the cryptographic hasher.
	#[pallet::storage]
	pub type Registrations<T> = StorageMap<_, Blake2_128Concat, PatientId, Registration>;

	/// Patient -> who acts for the patient, and in what capacity. Nobody twice. Guardians have their place here. Of a patient who has died, the executors
	/// alone are left.
	#[pallet::storage]
	pub type Controllers<T: Config> =
		StorageMap<_, Blake2_128Concat, PatientId, BoundedVec<Controller, T::MaxControllers>, ValueQuery>;

	/// Account -> the patients it is a controller of. The way back from [`Controllers`].
	#[pallet::storage]
	pub type PatientsOf<T: Config> =
		StorageMap<_, Blake2_128Concat, AccountId, BoundedVec<PatientId, T::MaxPatients>, ValueQuery>;

	/// Account -> for how many reasons it is known. While there is an entry, the account holds one provider reference of ours.
	#[pallet::storage]
	pub type Enrolments<T> = StorageMap<_, Blake2_128Concat, AccountId, Enrolment>;

	/// Account -> the number of its next transaction, from when its last enrolment ended and the system forgot it. Given back when the account is
	/// enrolled again, so that nothing it once signed can be sent a second time.
	///
	/// No number bounds it: it keeps one number for each account that was once enrolled, has signed, and is enrolled no more. It grows only where an
	/// administrator, a registrar or the council ends an enrolment, by at most [`Config::MaxControllers`] entries in one call, and the account must have
	/// signed in between. It cannot be pruned: without its entry, an immortal transaction of an account that comes back could be sent a second time.
	#[pallet::storage]
	pub type DepartedNonces<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, T::Nonce>;

	/// Who is there from the first block.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Organizations, numbered from 0 in this order.
		pub organizations: Vec<FoundingOrganization>,
		/// Patients, each registered by one of the organizations.
		pub patients: Vec<FoundingPatient>,
		/// The configuration these are for.
		#[serde(skip)]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			crate::founding::found::<T>(&self.organizations, &self.patients);
		}
	}

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The council admitted an organization.
		OrganizationAdmitted {
			/// Its number.
			organization: OrganizationId,
			/// Its kind.
			kind: OrganizationKind,
		},
		/// The council suspended, reinstated or removed an organization.
		OrganizationStatusSet {
			/// The organization.
			organization: OrganizationId,
			/// Where it stands now.
			status: OrganizationStatus,
		},
		/// An account became a member, or a member's roles were replaced.
		MemberSet {
			/// The organization.
			organization: OrganizationId,
			/// The member.
			account: AccountId,
			/// The roles the member has now.
			roles: Roles,
			/// The administrator who decided; nobody where the council admitted the organization.
			by: Option<AccountId>,
		},
		/// An account is no member any more.
		MemberRemoved {
			/// The organization.
			organization: OrganizationId,
			/// Who was a member.
			account: AccountId,
			/// The administrator who decided.
			by: AccountId,
		},
		/// A patient was registered.
		PatientRegistered {
			/// The patient.
			patient: PatientId,
			/// The organization that registered the patient.
			organization: OrganizationId,
			/// The registrar.
			by: AccountId,
		},
		/// An account became a controller of a patient.
		ControllerAdded {
			/// The patient.
			patient: PatientId,
			/// The controller.
			account: AccountId,
			/// As what it acts.
			capacity: Capacity,
		},
		/// A patient's registration was suspended, reinstated, or ended by the patient's death.
		PatientStatusSet {
			/// The patient.
			patient: PatientId,
			/// Where the registration stands now.
			status: PatientStatus,
			/// The registrar.
			by: AccountId,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// The signer is no active member of that organization, or the organization is not active.
		NotAMember,
		/// The signer's roles do not allow this, or another organization answers for the patient.
		NotAuthorized,
		/// There is no organization with that number.
		OrganizationNotFound,
		/// The organization was removed, which is final.
		OrganizationRemoved,
		/// It stands there already.
		NoChange,
		/// Every number for organizations is given.
		NumbersExhausted,
		/// The account is no member of the organization.
		MemberNotFound,
		/// A member needs at least one role.
		NoRoles,
		/// An organization of this kind cannot give one of these roles.
		RolesDoNotFit,
		/// The organization would be left without an administrator.
		LastAdministrator,
		/// The organization has as many members as it can.
		TooManyMembers,
		/// The account is a member of as many organizations as it can.
		TooManyOrganizations,
		/// The patient is registered already.
		AlreadyRegistered,
		/// There is no such patient.
		PatientNotFound,
		/// The patient has died, which is final.
		PatientDeceased,
		/// The patient has as many controllers as can be.
		TooManyControllers,
		/// The account acts for as many patients as it can.
		TooManyPatients,
		/// The account acts for the patient already.
		AlreadyController,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Admits an organization, with its first administrator. By the council.
		///
		/// Errors: `NumbersExhausted`; `TooManyOrganizations`, of the administrator.
		/// Events: `OrganizationAdmitted`, `MemberSet`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::admit_organization())]
		pub fn admit_organization(
			origin: OriginFor<T>,
			kind: OrganizationKind,
			administrator: AccountId,
		) -> DispatchResult {
			T::AdmissionOrigin::ensure_origin(origin)?;
			Self::do_admit(kind, administrator).map(|_| ())
		}

		/// Suspends, reinstates, or removes an organization. By the council.
		///
		/// From this call on, members of an organization that is not active are refused everywhere. Removal is final.
		///
		/// Errors: `OrganizationNotFound`, `OrganizationRemoved`, `NoChange`.
		/// Events: `OrganizationStatusSet`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::set_organization_status())]
		pub fn set_organization_status(
			origin: OriginFor<T>,
			organization: OrganizationId,
			status: OrganizationStatus,
		) -> DispatchResult {
			T::AdmissionOrigin::ensure_origin(origin)?;
			Self::do_set_organization_status(organization, status)?;
			Self::deposit_event(Event::OrganizationStatusSet { organization, status });
			Ok(())
		}

		/// Makes an account a member with these roles, or replaces a member's roles by these. By an administrator of the organization.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NoRoles`, `RolesDoNotFit`; `LastAdministrator` where the only administrator would cease
		/// to be one; `TooManyMembers`, `TooManyOrganizations`.
		/// Events: `MemberSet`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::set_member())]
		pub fn set_member(
			origin: OriginFor<T>,
			organization: OrganizationId,
			account: AccountId,
			roles: Roles,
		) -> DispatchResult {
			let actor = Self::ensure_may(origin, organization, Permission::ManageMembers)?;
			Self::do_set_member(organization, account.clone(), roles)?;
			Self::deposit_event(Event::MemberSet { organization, account, roles, by: Some(actor.account) });
			Ok(())
		}

		/// Removes a member. By an administrator of the organization, who may remove themselves unless they are the only one.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `MemberNotFound`, `LastAdministrator`.
		/// Events: `MemberRemoved`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::remove_member())]
		pub fn remove_member(origin: OriginFor<T>, organization: OrganizationId, account: AccountId) -> DispatchResult {
			let actor = Self::ensure_may(origin, organization, Permission::ManageMembers)?;
			Self::do_remove_member(organization, &account)?;
			Self::deposit_event(Event::MemberRemoved { organization, account, by: actor.account });
			Ok(())
		}

		/// Registers a patient under a random id, with the patient's own wallet as the first controller. By a registrar of the organization.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `AlreadyRegistered`; `TooManyPatients`, of the controller.
		/// Events: `PatientRegistered`, `ControllerAdded`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::register_patient())]
		pub fn register_patient(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			controller: AccountId,
		) -> DispatchResult {
			let actor = Self::ensure_may(origin, organization, Permission::RegisterPatients)?;
			Self::do_register_patient(organization, patient)?;
			Self::deposit_event(Event::PatientRegistered { patient, organization, by: actor.account });
			Self::do_add_controller(patient, controller, Capacity::Patient)
		}

		/// Suspends or reinstates a patient's registration, or reports the patient's death, which is final. By a registrar of the organization that
		/// registered the patient.
		///
		/// With a patient's death nobody but an executor acts for the patient any more, or is known to the chain for having done so.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `PatientNotFound`, `PatientDeceased`, `NoChange`.
		/// Events: `PatientStatusSet`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::set_patient_status())]
		pub fn set_patient_status(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			status: PatientStatus,
		) -> DispatchResult {
			let actor = Self::ensure_may(origin, organization, Permission::RegisterPatients)?;
			Self::do_set_patient_status(organization, patient, status)?;
			Self::deposit_event(Event::PatientStatusSet { patient, status, by: actor.account });
			Ok(())
		}
	}
}
