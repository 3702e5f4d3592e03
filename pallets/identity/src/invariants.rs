//! What always holds, checked after every test and by `try-runtime`.

use alloc::collections::BTreeMap;
use frame_support::{ensure, traits::Get};
use salus_primitives::{
	organization::{Facts, Name, WebAddress},
	role::Role,
	AccountId, OrganizationId, RoleId,
};
use sp_runtime::TryRuntimeError;

use crate::{
	role::{is_distinct, is_licensed},
	Config, DepartedNonces, Enrolments, Member, Members, Names, NextOrganization, Organization, Organizations,
	OrganizationsOf, Pallet, PublicFacts, RoleCodes, RoleDefinitions,
};

type Outcome = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// Everything below holds:
	///
	/// 1. organizations are numbered without gaps, and each has an administrator;
	/// 2. an organization counts its members and administrators rightly, keeps to its bound, and every role fits its kind;
	/// 3. names and facts are of organizations and in order;
	/// 4. role definitions keep to the organization's kind, are licensed where they must be, count their holders rightly, and agree with their codes;
	/// 5. members and the way back from accounts to organizations say the same, and nobody holds a separated pair;
	/// 6. an enrolment counts memberships rightly, and its account has a provider;
	/// 7. nobody is enrolled and departed at once.
	pub fn do_try_state() -> Outcome {
		Self::organizations_count_their_members()?;
		Self::names_and_facts_are_in_order()?;
		Self::roles_are_in_order()?;
		Self::members_agree_with_the_way_back()?;
		Self::enrolments_count_their_reasons()
	}

	fn organizations_count_their_members() -> Outcome {
		let mut counted = BTreeMap::<OrganizationId, (u32, u32)>::new();
		for (organization, _, member) in Members::<T>::iter() {
			let place = Organizations::<T>::get(organization).ok_or("a member of no organization")?;
			check_member(&place, &member)?;
			let (members, administrators) = counted.entry(organization).or_default();
			*members = members.saturating_add(1);
			*administrators = administrators.saturating_add(u32::from(member.roles.contains(Role::Administrator)));
		}
		let next = NextOrganization::<T>::get();
		for (organization, place) in Organizations::<T>::iter() {
			ensure!(organization < next, "an organization with a number not given yet");
			let (members, administrators) = counted.get(&organization).copied().unwrap_or_default();
			ensure!(place.members == members, "an organization miscounts its members");
			ensure!(place.administrators == administrators, "an organization miscounts its administrators");
			ensure!(administrators > 0, "an organization without an administrator");
			ensure!(members <= T::MaxMembers::get(), "an organization with too many members");
		}
		ensure!(
			Organizations::<T>::iter().count() == usize::try_from(next.0).unwrap_or(usize::MAX),
			"a gap in numbers"
		);
		Ok(())
	}

	fn names_and_facts_are_in_order() -> Outcome {
		for (organization, name) in Names::<T>::iter() {
			ensure!(Organizations::<T>::contains_key(organization), "a name of no organization");
			ensure!(Name::is_valid(&name), "a name that is none");
		}
		for (organization, facts) in PublicFacts::<T>::iter() {
			ensure!(Organizations::<T>::contains_key(organization), "facts of no organization");
			ensure!(facts != Facts::default(), "facts that say nothing");
			ensure!(facts.web_address.as_ref().is_none_or(WebAddress::is_valid), "a web address that is none");
		}
		Ok(())
	}

	fn roles_are_in_order() -> Outcome {
		let mut held = BTreeMap::<(OrganizationId, RoleId), u32>::new();
		for (organization, _, member) in Members::<T>::iter() {
			for role in member.own_roles {
				ensure!(RoleDefinitions::<T>::contains_key(organization, role), "a role held that is not defined");
				let holders = held.entry((organization, role)).or_default();
				*holders = holders.saturating_add(1);
			}
		}
		let mut defined = BTreeMap::<OrganizationId, u32>::new();
		for (organization, role, found) in RoleDefinitions::<T>::iter() {
			let place = Organizations::<T>::get(organization).ok_or("a role of no organization")?;
			ensure!(role < place.next_role, "a role with a number not given yet");
			ensure!(found.code.is_valid(), "a code that is none");
			ensure!(RoleCodes::<T>::get(organization, &found.code) == Some(role), "a role without its code");
			ensure!(place.kind.permissions().includes(found.permissions), "a role that permits more than the kind can");
			ensure!(found.permissions.conflict().is_none(), "a role that nobody can hold");
			ensure!(
				is_licensed(found.permissions, found.licensed) == found.licensed,
				"an emergency role without licence"
			);
			let holders = held.get(&(organization, role)).copied().unwrap_or_default();
			ensure!(found.holders == holders, "a role miscounts its holders");
			let roles = defined.entry(organization).or_default();
			*roles = roles.saturating_add(1);
		}
		for (organization, place) in Organizations::<T>::iter() {
			let roles = defined.get(&organization).copied().unwrap_or_default();
			ensure!(place.own_roles == roles, "an organization miscounts its own roles");
			ensure!(roles <= T::MaxOwnRoles::get(), "an organization with too many roles of its own");
		}
		ensure!(RoleCodes::<T>::iter().count() == RoleDefinitions::<T>::iter().count(), "a code of no role");
		Ok(())
	}

	fn members_agree_with_the_way_back() -> Outcome {
		let mut back = 0usize;
		for (account, organizations) in OrganizationsOf::<T>::iter() {
			ensure!(!organizations.is_empty(), "an empty list of organizations");
			for organization in organizations {
				ensure!(Members::<T>::contains_key(organization, &account), "a membership that does not exist");
				back = back.saturating_add(1);
			}
			ensure!(Self::granted_anywhere(&account).conflict().is_none(), "a separated pair in one hand");
		}
		ensure!(back == Members::<T>::iter().count(), "a membership without its way back, or with two");
		Ok(())
	}

	fn enrolments_count_their_reasons() -> Outcome {
		let enrolled = |account: &AccountId| Enrolments::<T>::contains_key(account);
		ensure!(OrganizationsOf::<T>::iter_keys().all(|account| enrolled(&account)), "a member not enrolled");
		for (account, enrolment) in Enrolments::<T>::iter() {
			let memberships = OrganizationsOf::<T>::get(&account).len();
			ensure!(usize::try_from(enrolment.memberships) == Ok(memberships), "an enrolment miscounts memberships");
			ensure!(frame_system::Pallet::<T>::providers(&account) > 0, "an enrolled account without a provider");
			ensure!(!DepartedNonces::<T>::contains_key(&account), "an account both enrolled and departed");
		}
		Ok(())
	}
}

fn check_member(place: &Organization, member: &Member) -> Outcome {
	ensure!(!member.roles.is_empty() || !member.own_roles.is_empty(), "a member without a role");
	ensure!(member.roles.iter().all(|role| role.fits(place.kind)), "a role that does not fit the organization");
	ensure!(is_distinct(&member.own_roles), "a role held twice");
	Ok(())
}
