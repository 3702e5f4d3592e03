//! Organizations, their members and roles, and which accounts the chain knows.
//!
//! # Terms
//!
//! - *Organization*: a member of the consortium, numbered in the order of admission. Active, suspended, or removed for good.
//! - *Facts*: what an organization says of itself to everybody: where it is reached, and by which keys.
//! - *Member*: an account that holds one or more roles in one organization. A member of a suspended or removed organization is nobody.
//! - *Administrator*: a member who decides on the organization's membership. An organization always has one.
//! - *Built-in role*, *own role*: a set of permissions that everybody knows, or that an organization has defined for itself. Neither permits more than the
//!   organization's kind can.
//! - *Licence*: a professional licence, of which the chain has a salted digest and the moment it expires. Some roles are *licensed*: they count only while the
//!   member's licence is in force, which is compared whenever the member acts. A role that permits to break the glass is licensed always.
//! - *Separated pair*: two permissions of which nobody holds both, over all organizations of the account's, whether or not these are active and licences in
//!   force.
//! - *Enrolled*: member of an organization, or known for something outside any: it acts for a patient, or is in an office such as a validator's. An enrolled
//!   account exists without a balance.
//!
//! # Who trusts whom
//!
//! The council admits, names, suspends and removes organizations. An organization's administrators give and take roles inside it, only roles that fit its
//! kind, and vouch for its members' licences. Whoever may manage members can become an administrator, and whoever may manage the organization can widen the
//! roles it has defined, its own among them, but not by half of a separated pair while somebody holds them.
//!
//! Separation is between accounts: that one person has not two of them is the organizations' to see to.
//!
//! An account that is not enrolled cannot send a transaction: that is the admission pallet's.
//!
//! # Calls
//!
//! | call | by | what |
//! |---|---|---|
//! | [`admit_organization`](Pallet::admit_organization) | the council | admits an organization with its first administrator |
//! | [`set_organization_status`](Pallet::set_organization_status) | the council | suspends, reinstates, or, by more of it, removes an organization |
//! | [`name_organization`](Pallet::name_organization) | the council | names an organization |
//! | [`set_facts`](Pallet::set_facts) | whoever manages the organization | publishes the organization's facts |
//! | [`define_role`](Pallet::define_role), [`change_role`](Pallet::change_role), [`retire_role`](Pallet::retire_role) | whoever manages the organization | defines, changes, retires a role of the organization's own |
//! | [`set_member`](Pallet::set_member) | an administrator | adds a member, or replaces a member's built-in roles |
//! | [`set_own_roles`](Pallet::set_own_roles) | an administrator | replaces a member's roles of the organization's own |
//! | [`set_licence`](Pallet::set_licence) | an administrator | writes down a member's licence |
//! | [`remove_member`](Pallet::remove_member) | an administrator | removes a member |
//!
//! A hospital is admitted, and its administrator makes a registrar and a triage nurse:
#![doc = concat!("```text\n", include_str!("tests/story.rs"), "```")]
//!
//! # Never on chain
//!
//! Names of persons, and numbers by which anybody outside Salus knows them; a licence's number among these.
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
mod council;
mod enrolment;
mod error;
mod event;
mod fact;
mod founding;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
mod licence;
mod member;
#[cfg(test)]
mod mock;
mod organization;
mod role;
mod separation;
#[cfg(test)]
mod tests;
mod view;
pub mod weights;

pub use council::SeatedCouncil;
pub use enrolment::Enrolment;
pub use founding::{FoundingMember, FoundingOrganization};
pub use member::Member;
pub use organization::Organization;
pub use pallet::*;
pub use role::RoleDefinition;
pub use view::MAX_PAGE;
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
		organization::{Facts, MemberEntry, Name, OrganizationEntry, RoleCode, RoleEntry},
		role::{
			HeldRole, Licence, Membership, OrganizationKind, OrganizationStatus, OwnRoles, Permission, Permissions,
			Roles, MAX_OWN_ROLES_HELD,
		},
		AccountId, OrganizationId, RoleId,
	};

	use crate::{role::is_licensed, Enrolment, FoundingOrganization, Member, Organization, RoleDefinition, WeightInfo};

	/// The layout of the storage below.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Who admits, names, suspends and reinstates organizations: the council.
		type AdmissionOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who removes organizations, for good: more of the council.
		type RemovalOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// What time it is.
		type Clock: UnixTime;

		/// The most members one organization has.
		#[pallet::constant]
		type MaxMembers: Get<u32>;

		/// The most organizations one account is a member of.
		#[pallet::constant]
		type MaxOrganizations: Get<u32>;

		/// The most roles that one organization has defined for itself.
		#[pallet::constant]
		type MaxOwnRoles: Get<u32>;

		/// What calls cost.
		type WeightInfo: WeightInfo;

		/// What benchmarks need of the runtime.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self::RuntimeOrigin>;
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

	/// Organization number -> what it is called, once the council has named it.
	#[pallet::storage]
	pub type Names<T> = StorageMap<_, Twox64Concat, OrganizationId, Name>;

	/// Organization number -> what it says of itself to everybody, if anything.
	#[pallet::storage]
	pub type PublicFacts<T> = StorageMap<_, Twox64Concat, OrganizationId, Facts, ValueQuery>;

	/// Organization number, role number -> the role it has defined for itself. At most [`Config::MaxOwnRoles`] to an organization. The numbers are ours, as
	/// above.
	#[pallet::storage]
	pub type RoleDefinitions<T> =
		StorageDoubleMap<_, Twox64Concat, OrganizationId, Twox64Concat, RoleId, RoleDefinition>;

	/// Organization number, code -> the number of the role. The way back from [`RoleDefinitions`], so that no code is given twice.
	/// Codes are the organization's choice, hence the cryptographic hasher.
	#[pallet::storage]
	pub type RoleCodes<T> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Blake2_128Concat, RoleCode, RoleId>;

	/// Account -> the organizations it is a member of, in the order it joined. The way back from [`Members`], so that nothing is ever searched for.
	#[pallet::storage]
	pub type OrganizationsOf<T: Config> =
		StorageMap<_, Blake2_128Concat, AccountId, BoundedVec<OrganizationId, T::MaxOrganizations>, ValueQuery>;

	/// Account -> for how many reasons it is known. While there is an entry, the account holds one provider reference of ours.
	#[pallet::storage]
	pub type Enrolments<T> = StorageMap<_, Blake2_128Concat, AccountId, Enrolment>;

	/// Account -> the number of its next transaction, from when its last enrolment ended and the system forgot it. Given back when the account is
	/// enrolled again, so that nothing it once signed can be sent a second time.
	///
	/// No number bounds it: it keeps one number for each account that was once enrolled, has signed, and is enrolled no more. It grows only where an
	/// administrator, a registrar, a controller or the council ends an enrolment, by a bounded number of entries in one call, and the account must have signed in
	/// between. It cannot be pruned: without its entry, an immortal transaction of an account that comes back could be sent a second time.
	#[pallet::storage]
	pub type DepartedNonces<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, T::Nonce>;

	/// Who is there from the first block.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Organizations, numbered from 0 in this order.
		pub organizations: Vec<FoundingOrganization>,
		/// The configuration these are for.
		#[serde(skip)]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			crate::founding::found::<T>(&self.organizations);
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxMembers::get() > 0, "an organization needs room for an administrator");
			assert!(T::MaxOrganizations::get() > 0, "somebody must be able to be a member");
			assert!(T::MaxOwnRoles::get() >= MAX_OWN_ROLES_HELD, "a member could not hold as many roles as may be");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The organization, active or not.
		pub fn organization(organization: OrganizationId) -> Option<OrganizationEntry> {
			Self::organization_entry(organization)
		}

		/// Organizations after this one, in the order of their numbers. At most 100.
		pub fn organizations(after: Option<OrganizationId>, limit: u32) -> Vec<OrganizationEntry> {
			let first = after.map_or(0, |after| after.0.saturating_add(1));
			let numbers = first..NextOrganization::<T>::get().0;
			numbers
				.take(crate::view::page(limit))
				.filter_map(|id| Self::organization_entry(OrganizationId(id)))
				.collect()
		}

		/// Members of the organization after this one, in no particular order. At most 100.
		pub fn members(organization: OrganizationId, after: Option<AccountId>, limit: u32) -> Vec<MemberEntry> {
			let members = match after {
				Some(after) => {
					Members::<T>::iter_prefix_from(organization, Members::<T>::hashed_key_for(organization, after))
				}
				None => Members::<T>::iter_prefix(organization),
			};
			members.take(crate::view::page(limit)).map(crate::view::member_entry).collect()
		}

		/// The account's memberships, active or not, in the order of joining.
		pub fn memberships(account: AccountId) -> Vec<Membership> {
			let place = |organization| Self::membership(&account, organization);
			OrganizationsOf::<T>::get(&account).into_iter().filter_map(place).collect()
		}

		/// The roles the account holds in the organization, built-in ones first, and whether each counts now. None for whoever is no member.
		pub fn my_roles(account: AccountId, organization: OrganizationId) -> Vec<HeldRole> {
			Self::held_roles(&account, organization).unwrap_or_default()
		}

		/// The roles that the organization has defined for itself, in the order of their numbers.
		pub fn role_definitions(organization: OrganizationId) -> Vec<RoleEntry> {
			let mut roles: Vec<_> =
				RoleDefinitions::<T>::iter_prefix(organization).map(crate::view::role_entry).collect();
			roles.sort_unstable_by_key(|entry| entry.role);
			roles
		}
	}
}
