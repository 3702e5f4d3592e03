//! What can be called. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The calls.
#[pallet_section]
mod section {
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Admits an organization, with its first administrator. By the council.
		///
		/// Errors: `NumbersExhausted`; `TooManyOrganizations`, `SeparationOfDuties`, of the administrator.
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

		/// Suspends, reinstates, or removes an organization. By the council; removal takes more of it.
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
			match status {
				OrganizationStatus::Active | OrganizationStatus::Suspended => {
					T::AdmissionOrigin::ensure_origin(origin).map(|_| ())?
				}
				OrganizationStatus::Removed => T::RemovalOrigin::ensure_origin(origin).map(|_| ())?,
			}
			Self::do_set_organization_status(organization, status)?;
			Self::deposit_event(Event::OrganizationStatusSet { organization, status });
			Ok(())
		}

		/// Makes an account a member with these built-in roles, or replaces a member's built-in roles by these. By an administrator of the organization.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `RolesDoNotFit`; `NoRoles` for whoever has none of the organization's own either;
		/// `LastAdministrator` where the only administrator would cease to be one; `SeparationOfDuties`, over all organizations of the account's;
		/// `TooManyMembers`, `TooManyOrganizations`.
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

		/// Names an organization, or names it anew. By the council.
		///
		/// Errors: `OrganizationNotFound`, `OrganizationRemoved`, `InvalidName`, `NoChange`.
		/// Events: `OrganizationNamed`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::name_organization())]
		pub fn name_organization(origin: OriginFor<T>, organization: OrganizationId, name: Name) -> DispatchResult {
			T::AdmissionOrigin::ensure_origin(origin)?;
			Self::do_name_organization(organization, &name)?;
			Self::deposit_event(Event::OrganizationNamed { organization, name });
			Ok(())
		}

		/// Publishes facts of an organization, in place of those before. By whoever manages the organization.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `InvalidWebAddress`, `NoChange`.
		/// Events: `FactsSet`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::set_facts())]
		pub fn set_facts(origin: OriginFor<T>, organization: OrganizationId, facts: Facts) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageOrganization)?.account;
			Self::do_set_facts(organization, &facts)?;
			Self::deposit_event(Event::FactsSet { organization, facts, by });
			Ok(())
		}

		/// Defines a role of the organization's own, which nobody holds yet. One that permits to break the glass is licensed, asked for or not. By whoever
		/// manages the organization.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `InvalidCode`, `CodeTaken`; `PermissionsDoNotFit`; `SeparationOfDuties` for a role that
		/// nobody could hold; `TooManyRoles`, `NumbersExhausted`.
		/// Events: `RoleDefined`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::define_role())]
		pub fn define_role(
			origin: OriginFor<T>,
			organization: OrganizationId,
			code: RoleCode,
			permissions: Permissions,
			licensed: bool,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageOrganization)?.account;
			let role = Self::do_define_role(organization, code.clone(), permissions, licensed)?;
			let licensed = is_licensed(permissions, licensed);
			Self::deposit_event(Event::RoleDefined { organization, role, code, permissions, licensed, by });
			Ok(())
		}

		/// Changes what a role of the organization's own permits, from now on and for whoever holds it. By whoever manages the organization.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `RoleNotFound`, `PermissionsDoNotFit`, `SeparationOfDuties`, `NoChange`; `RoleHeld` where a
		/// member holds the role, and it would gain a permission that takes part in a separated pair.
		/// Events: `RoleChanged`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::change_role())]
		pub fn change_role(
			origin: OriginFor<T>,
			organization: OrganizationId,
			role: RoleId,
			permissions: Permissions,
			licensed: bool,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageOrganization)?.account;
			Self::do_change_role(organization, role, permissions, licensed)?;
			let licensed = is_licensed(permissions, licensed);
			Self::deposit_event(Event::RoleChanged { organization, role, permissions, licensed, by });
			Ok(())
		}

		/// Retires a role of the organization's own that nobody holds. Its number is not given again; its code can be. By whoever manages the organization.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `RoleNotFound`, `RoleHeld`.
		/// Events: `RoleRetired`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::retire_role())]
		pub fn retire_role(origin: OriginFor<T>, organization: OrganizationId, role: RoleId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageOrganization)?.account;
			Self::do_retire_role(organization, role)?;
			Self::deposit_event(Event::RoleRetired { organization, role, by });
			Ok(())
		}

		/// Gives a member these of the organization's own roles, in place of those before. By an administrator of the organization.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `MemberNotFound`; `NoRoles` for whoever has no built-in role either; `RoleTwice`, `NoChange`,
		/// `RoleNotFound`; `SeparationOfDuties`, over all organizations of the account's.
		/// Events: `OwnRolesSet`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::set_own_roles())]
		pub fn set_own_roles(
			origin: OriginFor<T>,
			organization: OrganizationId,
			account: AccountId,
			own_roles: OwnRoles,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageMembers)?.account;
			Self::do_set_own_roles(organization, &account, own_roles.clone())?;
			Self::deposit_event(Event::OwnRolesSet { organization, account, own_roles, by });
			Ok(())
		}

		/// Writes down a member's professional licence in place of the one before, or strikes it off. By an administrator of the organization.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `MemberNotFound`, `LicenceExpired`, `NoChange`.
		/// Events: `LicenceSet`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::set_licence())]
		pub fn set_licence(
			origin: OriginFor<T>,
			organization: OrganizationId,
			account: AccountId,
			licence: Option<Licence>,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageMembers)?.account;
			Self::do_set_licence(organization, &account, licence)?;
			Self::deposit_event(Event::LicenceSet { organization, account, licence, by });
			Ok(())
		}
	}
}
