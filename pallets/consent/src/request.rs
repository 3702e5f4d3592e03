//! Requests: a clinician asks, the patient answers.

use frame_support::{ensure, traits::Get};
use salus_primitives::{
	consent::{ActedBy, Consent, ConsentStatus, Grantee, Provision, ProvisionType, RequestedBy},
	ConsentId, Moment, OrganizationId, PatientId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{provision::has_ended, Config, Error, Pallet, Registers};

impl<T: Config> Pallet<T> {
	/// Enters a request.
	pub(crate) fn do_request(
		patient: PatientId,
		grantee: Grantee,
		provision: Provision,
		by: RequestedBy,
	) -> Result<ConsentId, DispatchError> {
		let now = Self::now();
		Self::ensure_room_for_request(patient, by.organization, now)?;
		let consent = Consent {
			status: ConsentStatus::Proposed,
			kind: ProvisionType::Permit,
			grantee,
			provision,
			requested_by: Some(by),
			decided_by: None,
			entered: now,
			changed: now,
		};
		Self::enter(patient, consent)
	}

	/// Turns an open request into a permit, or into a refusal of the same.
	pub(crate) fn do_answer(patient: PatientId, id: ConsentId, accept: bool, by: ActedBy) -> DispatchResult {
		let now = Self::now();
		Self::change(patient, id, |consent| {
			ensure!(consent.status == ConsentStatus::Proposed, Error::<T>::AlreadyAnswered);
			ensure!(!has_ended(&consent.provision.period, now), Error::<T>::Expired);
			(consent.status, consent.kind) = if accept {
				(ConsentStatus::Active, ProvisionType::Permit)
			} else {
				(ConsentStatus::Rejected, ProvisionType::Deny)
			};
			consent.decided_by = Some(by);
			Ok(())
		})
	}

	/// Ends an open request of the asker's own.
	pub(crate) fn do_withdraw(patient: PatientId, id: ConsentId, by: &RequestedBy) -> DispatchResult {
		Self::change(patient, id, |consent| {
			ensure!(consent.requested_by.as_ref() == Some(by), Error::<T>::NotAuthorized);
			ensure!(consent.status == ConsentStatus::Proposed, Error::<T>::AlreadyAnswered);
			consent.status = ConsentStatus::Inactive;
			Ok(())
		})
	}

	fn ensure_room_for_request(patient: PatientId, organization: OrganizationId, now: Moment) -> DispatchResult {
		let register = Registers::<T>::get(patient);
		let (mut all, mut own) = (0u32, 0u32);
		for (_, asker) in register.open_requests(now) {
			all = all.saturating_add(1);
			own = own.saturating_add(u32::from(asker == organization));
		}
		ensure!(all < T::MaxRequests::get(), Error::<T>::TooManyRequests);
		ensure!(own < T::MaxRequestsPerOrganization::get(), Error::<T>::TooManyRequests);
		Ok(())
	}
}
