//! What always holds, checked after every test and by `try-runtime`.

use alloc::collections::{BTreeMap, BTreeSet};
use frame_support::{ensure, traits::Get};
use salus_primitives::{role::Role, AccountId, OrganizationId};
use sp_runtime::TryRuntimeError;

use crate::{
	patient::in_force, Config, Controllers, DepartedNonces, Enrolments, Members, NextOrganization, Organizations,
	OrganizationsOf, Pallet, PatientsOf, Registrations,
};

impl<T: Config> Pallet<T> {
	/// Everything below holds:
	///
	/// 1. organizations are numbered without gaps, and each has an administrator;
	/// 2. an organization counts its members and administrators rightly, keeps to its bound, and every role fits its kind;
	/// 3. members and the way back from accounts to organizations say the same;
	/// 4. controllers and the way back from accounts to patients say the same, of registered patients, whose organizations exist; nobody is controller of
	///    a patient twice, and of the dead only executors are left;
	/// 5. an enrolment counts memberships and patients rightly, and its account has a provider;
	/// 6. nobody is enrolled and departed at once.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::organizations_count_their_members()?;
		Self::members_agree_with_the_way_back()?;
		Self::controllers_agree_with_the_way_back()?;
		Self::enrolments_count_their_reasons()
	}

	fn organizations_count_their_members() -> Result<(), TryRuntimeError> {
		let mut counted = BTreeMap::<OrganizationId, (u32, u32)>::new();
		for (organization, _, member) in Members::<T>::iter() {
			let place = Organizations::<T>::get(organization).ok_or("a member of no organization")?;
			ensure!(!member.roles.is_empty(), "a member without a role");
			ensure!(member.roles.iter().all(|role| role.fits(place.kind)), "a role that does not fit the organization");
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

	fn members_agree_with_the_way_back() -> Result<(), TryRuntimeError> {
		let mut back = 0usize;
		for (account, organizations) in OrganizationsOf::<T>::iter() {
			ensure!(!organizations.is_empty(), "an empty list of organizations");
			for organization in organizations {
				ensure!(Members::<T>::contains_key(organization, &account), "a membership that does not exist");
				back = back.saturating_add(1);
			}
		}
		ensure!(back == Members::<T>::iter().count(), "a membership without its way back, or with two");
		Ok(())
	}

	fn controllers_agree_with_the_way_back() -> Result<(), TryRuntimeError> {
		for registration in Registrations::<T>::iter_values() {
			let known = Organizations::<T>::contains_key(registration.registered_by);
			ensure!(known, "a patient registered by no organization");
		}
		let (mut there, mut back) = (0usize, 0usize);
		for (patient, controllers) in Controllers::<T>::iter() {
			let status = Self::patient_status(patient).ok_or("a controller of no patient")?;
			ensure!(!controllers.is_empty(), "an empty list of controllers");
			let accounts: BTreeSet<_> = controllers.iter().map(|controller| &controller.account).collect();
			ensure!(accounts.len() == controllers.len(), "a controller twice");
			for controller in &controllers {
				ensure!(in_force(controller.capacity, status), "a controller of a patient who has died");
				ensure!(PatientsOf::<T>::get(&controller.account).contains(&patient), "a controller without way back");
				there = there.saturating_add(1);
			}
		}
		for (account, patients) in PatientsOf::<T>::iter() {
			ensure!(!patients.is_empty(), "an empty list of patients");
			for patient in patients {
				let controllers = Controllers::<T>::get(patient);
				ensure!(controllers.iter().any(|controller| controller.account == account), "no such controller");
				back = back.saturating_add(1);
			}
		}
		ensure!(there == back, "a patient twice in the way back");
		Ok(())
	}

	fn enrolments_count_their_reasons() -> Result<(), TryRuntimeError> {
		let enrolled = |account: &AccountId| Enrolments::<T>::contains_key(account);
		ensure!(OrganizationsOf::<T>::iter_keys().all(|account| enrolled(&account)), "a member not enrolled");
		ensure!(PatientsOf::<T>::iter_keys().all(|account| enrolled(&account)), "a controller not enrolled");
		for (account, enrolment) in Enrolments::<T>::iter() {
			let memberships = OrganizationsOf::<T>::get(&account).len();
			let patients = PatientsOf::<T>::get(&account).len();
			ensure!(usize::try_from(enrolment.memberships) == Ok(memberships), "an enrolment miscounts memberships");
			ensure!(usize::try_from(enrolment.patients) == Ok(patients), "an enrolment miscounts patients");
			ensure!(frame_system::Pallet::<T>::providers(&account) > 0, "an enrolled account without a provider");
			ensure!(!DepartedNonces::<T>::contains_key(&account), "an account both enrolled and departed");
		}
		Ok(())
	}
}
