//! Guardians, named by the patient or appointed by whoever answers for the registration, and people whom the patient trusts.

use frame_support::ensure;
use salus_primitives::{
	patient::{Capacity, GuardianEnd, GuardianRole, PatientStatus, Registration, Scope},
	AccountId, Moment, PatientId,
};
use sp_runtime::DispatchResult;

use crate::{Config, Controller, Error, Pallet};

impl<T: Config> Pallet<T> {
	/// Adds a guardian.
	pub(crate) fn do_add_guardian(
		patient: PatientId,
		account: AccountId,
		role: GuardianRole,
		scope: Scope,
		until: Option<GuardianEnd>,
		by: AccountId,
	) -> DispatchResult {
		ensure!(!scope.is_empty(), Error::<T>::NothingInScope);
		let controller = Controller { account, capacity: Capacity::Guardian(role), scope, until };
		Self::do_add_controller(patient, controller, Some(by))
	}

	/// Adds somebody who is trusted to book visits.
	pub(crate) fn do_trust(
		patient: PatientId,
		account: AccountId,
		until: Option<Moment>,
		by: AccountId,
	) -> DispatchResult {
		let capacity = Capacity::Trusted;
		let until = until.map(GuardianEnd::On);
		Self::do_add_controller(patient, Controller { account, capacity, scope: capacity.widest(), until }, Some(by))
	}

	/// That a guardian in this right can be appointed now: of the dead only an executor, whom a court may name after the death; of the living nobody while the
	/// registration is suspended.
	pub(crate) fn ensure_appointable(registration: &Registration, role: GuardianRole) -> DispatchResult {
		if registration.status == PatientStatus::Deceased && role == GuardianRole::Executor {
			return Ok(());
		}
		Self::ensure_active(registration)
	}
}
