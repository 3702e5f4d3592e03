//! Who signs, for whom, on which ground, and when.

use frame_support::ensure;
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use salus_primitives::{
	consent::{Action, Purpose},
	decision::{Asker, Decision, Ground, Question},
	glue::{ConsentDecision, Members, Patients},
	patient::{Act, Capacity, PatientStatus},
	record::{Label, RecordClass},
	role::{OrganizationKind, Permission},
	AccountId, Moment, OrganizationId, PatientId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, Pallet};

/// For what a prescriber may be permitted to use the patient's medication records.
const TREATING: [Purpose; 2] = [Purpose::Treatment, Purpose::BreakGlass];

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

	/// The same, of an auditor. Others who audit do so in their own house, and speak for nobody else.
	pub(crate) fn ensure_auditor(
		origin: OriginFor<T>,
		organization: OrganizationId,
	) -> Result<AccountId, DispatchError> {
		let by = Self::ensure_may(origin, organization, Permission::Audit)?;
		ensure!(T::Members::organization(organization) == Some(OrganizationKind::Auditor), Error::<T>::NotAuthorized);
		Ok(by)
	}

	/// That the account acts for the patient: as the patient, or as a guardian who may arrange things. Whom the patient trusts to book visits has no say in medicine.
	pub(crate) fn ensure_acts_for(account: &AccountId, patient: PatientId) -> DispatchResult {
		let capacity = T::Patients::may(account, patient, Act::Register).ok_or(Error::<T>::NotAuthorized)?;
		ensure!(capacity != Capacity::Trusted, Error::<T>::NotAuthorized);
		Ok(())
	}

	/// That the patient is registered and lives, as far as the chain knows. A suspended registration is no obstacle.
	pub(crate) fn ensure_alive(patient: PatientId) -> DispatchResult {
		let status = T::Patients::status(patient).ok_or(Error::<T>::UnknownPatient)?;
		ensure!(status != PatientStatus::Deceased, Error::<T>::Deceased);
		Ok(())
	}

	/// That the organization takes part, and is of a kind that has such members.
	pub(crate) fn ensure_kind_may(organization: OrganizationId, permission: Permission) -> DispatchResult {
		let kind = T::Members::organization(organization).ok_or(Error::<T>::NotAPharmacy)?;
		ensure!(kind.permissions().contains(permission), Error::<T>::NotAPharmacy);
		Ok(())
	}

	/// Why the account may treat the patient: by consent, or having broken the glass.
	pub(crate) fn ensure_ground(
		account: &AccountId,
		organization: OrganizationId,
		patient: PatientId,
	) -> Result<Ground, DispatchError> {
		let ground = TREATING.into_iter().find_map(|purpose| {
			let asker = Asker { account: account.clone(), organization: Some(organization) };
			match T::Consent::decide(&in_general(patient, asker, purpose, Self::now())) {
				Decision::Permit(ground) => Some(ground),
				Decision::Refuse(_) => None,
			}
		});
		Ok(ground.ok_or(Error::<T>::NoConsent)?)
	}
}

/// Whether somebody may use medication records, whichever they are: whoever prescribes has to know what else the patient takes.
fn in_general(patient: PatientId, asker: Asker, purpose: Purpose, at: Moment) -> Question {
	Question {
		patient,
		asker,
		action: Action::Use,
		class: RecordClass::Medication,
		purpose,
		record: None,
		made: None,
		author: None,
		label: Label::default(),
		at,
	}
}
