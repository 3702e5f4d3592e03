//! Why calls are refused. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The errors.
#[pallet_section]
mod section {
	/// Why a call was refused.
	#[pallet::error]
	#[derive(PartialEq, Eq)]
	pub enum Error<T> {
		/// The signer is no active member of that organization, or the organization is not active.
		NotAMember,
		/// The signer's roles do not allow this.
		NotAuthorized,
		/// There is no organization with that number.
		OrganizationNotFound,
		/// The organization was removed, which is final.
		OrganizationRemoved,
		/// It stands there already.
		NoChange,
		/// Every number is given.
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
		/// Both halves of a separated pair would be in one hand.
		SeparationOfDuties,
		/// A name has letters, digits, single spaces between words, and the signs `& ' ( ) + , - . /`.
		InvalidName,
		/// A web address is `https://` or `wss://`, a host, perhaps a port and a path.
		InvalidWebAddress,
		/// A code begins with a small letter, and has small letters, digits and hyphens.
		InvalidCode,
		/// The organization has a role with that code.
		CodeTaken,
		/// An organization of this kind can give none of its roles one of these permissions.
		PermissionsDoNotFit,
		/// The organization has as many roles of its own as it can.
		TooManyRoles,
		/// The organization has no role of its own with that number.
		RoleNotFound,
		/// A role is named twice.
		RoleTwice,
		/// A member holds the role.
		RoleHeld,
		/// The licence is in force no more.
		LicenceExpired,
	}
}
