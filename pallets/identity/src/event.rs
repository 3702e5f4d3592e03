//! What the pallet reports. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod section {
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
		/// An account became a member, or a member's built-in roles were replaced.
		MemberSet {
			/// The organization.
			organization: OrganizationId,
			/// The member.
			account: AccountId,
			/// The built-in roles the member has now.
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
		/// The council named an organization.
		OrganizationNamed {
			/// The organization.
			organization: OrganizationId,
			/// What it is called now.
			name: Name,
		},
		/// An organization published facts of itself, in place of those before.
		FactsSet {
			/// The organization.
			organization: OrganizationId,
			/// The facts.
			facts: Facts,
			/// The member who decided.
			by: AccountId,
		},
		/// An organization defined a role.
		RoleDefined {
			/// The organization.
			organization: OrganizationId,
			/// The role's number.
			role: RoleId,
			/// Its code.
			code: RoleCode,
			/// What it permits.
			permissions: Permissions,
			/// Whether it counts only while its holder's licence is in force.
			licensed: bool,
			/// The member who decided.
			by: AccountId,
		},
		/// An organization changed what a role of its own permits.
		RoleChanged {
			/// The organization.
			organization: OrganizationId,
			/// The role's number.
			role: RoleId,
			/// What it permits now.
			permissions: Permissions,
			/// Whether it counts only while its holder's licence is in force.
			licensed: bool,
			/// The member who decided.
			by: AccountId,
		},
		/// An organization retired a role of its own.
		RoleRetired {
			/// The organization.
			organization: OrganizationId,
			/// The role's number.
			role: RoleId,
			/// The member who decided.
			by: AccountId,
		},
		/// A member's roles of the organization's own were replaced.
		OwnRolesSet {
			/// The organization.
			organization: OrganizationId,
			/// The member.
			account: AccountId,
			/// Those the member has now.
			own_roles: OwnRoles,
			/// The member who decided.
			by: AccountId,
		},
		/// A member's professional licence was written down, or struck off.
		LicenceSet {
			/// The organization.
			organization: OrganizationId,
			/// The member.
			account: AccountId,
			/// The licence; none where it was struck off.
			licence: Option<Licence>,
			/// The member who decided.
			by: AccountId,
		},
	}
}
