//! Who signs, for whom, and on what ground.

use frame_support::ensure;
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use salus_primitives::{
	consent::{Action, Purpose},
	decision::{Asker, Decision, Ground, Question, Refusal},
	glue::{ConsentDecision, Members},
	laboratory::Holder,
	record::{Label, RecordClass},
	role::Permission,
	AccountId, Moment, OrganizationId, PatientId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, Pallet};

/// For what whoever orders may be permitted to use the patient's laboratory records.
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

	/// The same, as whoever has a specimen in hand.
	pub(crate) fn ensure_hand(
		origin: OriginFor<T>,
		organization: OrganizationId,
		permission: Permission,
	) -> Result<Holder, DispatchError> {
		Self::ensure_may(origin, organization, permission).map(|account| Holder { organization, account })
	}

	/// That there is a ground to have the patient's tests done: a consent to use laboratory records, or a broken glass. The duty to record what one does is none.
	pub(crate) fn ensure_ground(patient: PatientId, organization: OrganizationId, by: &AccountId) -> DispatchResult {
		let mut why = Refusal::NoConsent;
		for purpose in TREATING {
			let asker = Asker { account: by.clone(), organization: Some(organization) };
			match T::Consent::decide(&in_general(patient, asker, purpose, Self::now())) {
				Decision::Permit(Ground::Consent(_) | Ground::BreakGlass(_)) => return Ok(()),
				// The first refusal that says more than that there is no consent.
				Decision::Refuse(refusal) if why == Refusal::NoConsent => why = refusal,
				Decision::Permit(_) | Decision::Refuse(_) => {}
			}
		}
		Err(Error::<T>::of_refusal(why).into())
	}

	/// That it is an active organization that could test specimens.
	pub(crate) fn ensure_laboratory(organization: OrganizationId) -> DispatchResult {
		let kind = T::Members::organization(organization);
		let tests = kind.is_some_and(|kind| kind.permissions().contains(Permission::TestSpecimens));
		ensure!(tests, Error::<T>::NotALaboratory);
		Ok(())
	}
}

/// Whether somebody may use laboratory records, whichever they are: whoever orders has to know what was found before, and reads what is found.
fn in_general(patient: PatientId, asker: Asker, purpose: Purpose, at: Moment) -> Question {
	Question {
		patient,
		asker,
		action: Action::Use,
		class: RecordClass::Laboratory,
		purpose,
		record: None,
		made: None,
		author: None,
		label: Label::default(),
		at,
	}
}
