//! Who signs, for whom, and on what ground.

use frame_support::ensure;
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use salus_primitives::{
	consent::{Action, Purpose},
	decision::{Asker, Decision, Question},
	glue::{ConsentDecision, Members},
	laboratory::Holder,
	record::{Label, RecordClass},
	role::Permission,
	AccountId, Moment, OrganizationId, PatientId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, Pallet};

impl<T: Config> Pallet<T> {
	/// The time, as the chain writes it down.
	pub(crate) fn now() -> Moment {
		salus_primitives::now::<T::Clock>()
	}

	/// The signer, who must hold the permission in the organization.
	pub(crate) fn ensure_may(
		origin: OriginFor<T>,
		organization: OrganizationId,
		permission: Permission,
	) -> Result<AccountId, DispatchError> {
		let account = ensure_signed(origin)?;
		let actor = T::Members::actor(&account, organization).ok_or(Error::<T>::NotAMember)?;
		ensure!(actor.may(permission), Error::<T>::NotAuthorized);
		Ok(actor.account)
	}

	/// The same, as whoever has a specimen in hand.
	pub(crate) fn ensure_hand(
		origin: OriginFor<T>,
		organization: OrganizationId,
		permission: Permission,
	) -> Result<Holder, DispatchError> {
		Self::ensure_may(origin, organization, permission).map(|account| Holder { organization, account })
	}

	/// That there is a ground to have the patient's tests done: to collect a laboratory record, for treatment, now.
	pub(crate) fn ensure_ground(patient: PatientId, organization: OrganizationId, by: &AccountId) -> DispatchResult {
		let now = Self::now();
		let question = Question {
			patient,
			asker: Asker { account: by.clone(), organization: Some(organization) },
			action: Action::Collect,
			class: RecordClass::Laboratory,
			purpose: Purpose::Treatment,
			record: None,
			made: Some(now),
			author: Some(by.clone()),
			label: Label::default(),
			at: now,
		};
		match T::Consent::decide(&question) {
			Decision::Permit(_) => Ok(()),
			Decision::Refuse(refusal) => Err(Error::<T>::of_refusal(refusal).into()),
		}
	}

	/// That it is an active organization that could test specimens.
	pub(crate) fn ensure_laboratory(organization: OrganizationId) -> DispatchResult {
		let kind = T::Members::organization(organization);
		let tests = kind.is_some_and(|kind| kind.permissions().contains(Permission::TestSpecimens));
		ensure!(tests, Error::<T>::NotALaboratory);
		Ok(())
	}
}
