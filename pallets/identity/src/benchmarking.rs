//! What every call and the admission extension cost at worst. Run as tests against the mock, and measured on the runtime's Wasm.
#![allow(clippy::expect_used)]

use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::{
	dispatch::{DispatchInfo, PostDispatchInfo},
	traits::Get,
};
use frame_system::{Pallet as System, RawOrigin};
use salus_primitives::{
	patient::{Capacity, PatientStatus},
	role::{OrganizationKind, OrganizationStatus, Role, Roles},
	AccountId, OrganizationId, PatientId,
};
use sp_runtime::{
	traits::{Dispatchable, TransactionExtension, TxBaseImplication},
	transaction_validity::TransactionSource,
};

use crate::{
	Admission, Call, Config, Controllers, Enrolments, Members, NextOrganization, Organizations, OrganizationsOf,
	Pallet, Registrations,
};

/// What the benchmarks need of the runtime.
pub trait BenchmarkHelper<RuntimeOrigin, RuntimeCall> {
	/// An origin that may admit organizations.
	fn admission_origin() -> RuntimeOrigin;

	/// A call that admission looks at as long as at any, and admits from this signer. The signer may be given any office for it that does not make it known.
	fn longest_call(signer: &AccountId) -> RuntimeCall;
}

/// Makes the account a member with these roles, in a new organization of this kind.
pub(crate) fn enrol_member<T: Config>(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
	let administrator = frame_benchmarking::account("administrator", NextOrganization::<T>::get().0, 0);
	let organization = Pallet::<T>::do_admit(kind, administrator).expect("an account of its own has room");
	Pallet::<T>::do_set_member(organization, account.clone(), roles).expect("the caller chose roles that fit");
	organization
}

/// Registers the patient, if nobody has, with this controller.
pub(crate) fn enrol_patient<T: Config>(patient: PatientId, controller: &AccountId) {
	if !Registrations::<T>::contains_key(patient) {
		let registrar = frame_benchmarking::account("registrar", NextOrganization::<T>::get().0, 0);
		let organization = enrol_member::<T>(&registrar, OrganizationKind::Hospital, Roles::from(Role::Registrar));
		Pallet::<T>::do_register_patient(organization, patient).expect("nobody has registered it");
	}
	if Pallet::<T>::capacity(controller.clone(), patient).is_none() {
		Pallet::<T>::do_add_controller(patient, controller.clone(), Capacity::Patient)
			.expect("the caller chose one with room");
	}
}

/// An account that was enrolled once and has signed since, so that its nonce is kept while it is gone.
fn returning<T: Config>() -> AccountId {
	let account: AccountId = frame_benchmarking::account("returning", 0, 0);
	let organization = enrol_member::<T>(&account, OrganizationKind::Auditor, Roles::from(Role::Auditor));
	System::<T>::inc_account_nonce(&account);
	Pallet::<T>::do_remove_member(organization, &account).expect("it is a member");
	account
}

#[benchmarks(where T: Send + Sync, T::RuntimeCall: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>)]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn admit_organization() {
		let administrator = returning::<T>();
		let origin = T::BenchmarkHelper::admission_origin();
		let next = NextOrganization::<T>::get();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, OrganizationKind::Hospital, administrator.clone());

		assert!(Members::<T>::contains_key(next, administrator));
	}

	#[benchmark]
	fn set_organization_status() {
		let account = account("member", 0, 0);
		let organization = enrol_member::<T>(&account, OrganizationKind::Hospital, Roles::from(Role::Nurse));
		let origin = T::BenchmarkHelper::admission_origin();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, organization, OrganizationStatus::Suspended);

		assert!(!Pallet::<T>::is_active(organization));
	}

	#[benchmark]
	fn set_member() {
		let joining = returning::<T>();
		let caller = account("caller", 0, 0);
		let organization = enrol_member::<T>(&caller, OrganizationKind::Hospital, Roles::from(Role::Administrator));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, joining.clone(), Roles::from(Role::Administrator));

		assert!(Members::<T>::contains_key(organization, joining));
	}

	#[benchmark]
	fn remove_member() {
		let caller = account("caller", 0, 0);
		let organization = enrol_member::<T>(&caller, OrganizationKind::Hospital, Roles::from(Role::Administrator));
		let leaving: AccountId = account("leaving", 0, 0);
		Pallet::<T>::do_set_member(organization, leaving.clone(), Roles::from(Role::Administrator))
			.expect("there is room");
		System::<T>::inc_account_nonce(&leaving);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, leaving.clone());

		assert!(!Enrolments::<T>::contains_key(leaving));
	}

	#[benchmark]
	fn register_patient() {
		let controller = returning::<T>();
		let caller = account("caller", 0, 0);
		let organization = enrol_member::<T>(&caller, OrganizationKind::Hospital, Roles::from(Role::Registrar));
		let patient = PatientId([7; 32]);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, patient, controller.clone());

		assert_eq!(Pallet::<T>::capacity(controller, patient), Some(Capacity::Patient));
	}

	/// The death of a patient for whom as many act as can, who are then nobody.
	#[benchmark]
	fn set_patient_status() {
		let caller = account("caller", 0, 0);
		let organization = enrol_member::<T>(&caller, OrganizationKind::Hospital, Roles::from(Role::Registrar));
		let patient = PatientId([7; 32]);
		Pallet::<T>::do_register_patient(organization, patient).expect("nobody has registered it");
		for index in 0..T::MaxControllers::get() {
			let controller: AccountId = account("controller", index, 0);
			Pallet::<T>::do_add_controller(patient, controller.clone(), Capacity::Patient).expect("there is room");
			System::<T>::inc_account_nonce(&controller);
		}

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, patient, PatientStatus::Deceased);

		assert_eq!(Pallet::<T>::patient_status(patient), Some(PatientStatus::Deceased));
		assert!(!Controllers::<T>::contains_key(patient));
	}

	/// A member of as many organizations as can be, of which only the last one asked about is active, with the call that is looked at longest.
	#[benchmark]
	fn admission() {
		let before = Organizations::<T>::iter().count();
		let member: AccountId = account("member", 0, 0);
		let enrol = |_| enrol_member::<T>(&member, OrganizationKind::Auditor, Roles::from(Role::Auditor));
		let organizations = (0..T::MaxOrganizations::get()).map(enrol).collect::<Vec<_>>();
		let (_, suspended) = organizations.split_last().expect("an account is a member of at least one organization");
		for organization in suspended {
			Pallet::<T>::do_set_organization_status(*organization, OrganizationStatus::Suspended)
				.expect("it was active");
		}
		let origin: T::RuntimeOrigin = RawOrigin::Signed(member.clone()).into();
		let call = T::BenchmarkHelper::longest_call(&member);
		let extension = Admission::<T>::new();
		let admitted;

		#[block]
		{
			let info = DispatchInfo::default();
			admitted = extension
				.validate(origin, &call, &info, 0, (), &TxBaseImplication(()), TransactionSource::External)
				.is_ok();
		}

		assert!(admitted);
		assert_eq!(OrganizationsOf::<T>::get(member).len(), organizations.len());
		assert_eq!(Organizations::<T>::iter().count(), before.saturating_add(organizations.len()));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
