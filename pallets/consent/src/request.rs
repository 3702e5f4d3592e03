//! Requests: a clinician asks, the patient answers.

use frame_support::{ensure, traits::Get};
use salus_primitives::{
	consent::{ActedBy, Consent, ConsentStatus, Grantee, Provision, ProvisionType, Purposes, RequestedBy},
	ConsentId, Moment, OrganizationId, PatientId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, Pallet, Registers, Standing};

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
			ended_by: None,
			entered: now,
			changed: now,
		};
		Self::enter(patient, consent)
	}

	/// Turns an open request into a permit, if its grantee can be granted something now as well as then.
	pub(crate) fn do_accept(patient: PatientId, id: ConsentId, by: ActedBy) -> DispatchResult {
		Self::change(patient, id, |consent| {
			Self::ensure_open(consent)?;
			Self::ensure_known(&consent.grantee)?;
			consent.status = ConsentStatus::Active;
			consent.decided_by = Some(by);
			Ok(())
		})
	}

	/// Turns an open request into a refusal of the same, except in emergencies: whoever declines a broad request does not mean to be left alone in danger.
	/// A request for nothing but emergencies just ends.
	pub(crate) fn do_decline(patient: PatientId, id: ConsentId, by: ActedBy) -> DispatchResult {
		Self::change(patient, id, |consent| {
			Self::ensure_open(consent)?;
			consent.kind = ProvisionType::Deny;
			let purposes = consent.provision.purposes.difference(Purposes::EMERGENCY);
			if purposes.is_empty() {
				consent.status = ConsentStatus::Inactive;
				consent.ended_by = Some(by.clone());
			} else {
				consent.status = ConsentStatus::Rejected;
				consent.provision.purposes = purposes;
			}
			consent.decided_by = Some(by);
			Ok(())
		})
	}

	/// Ends an open request of the asker's organization.
	pub(crate) fn do_withdraw(patient: PatientId, id: ConsentId, organization: OrganizationId) -> DispatchResult {
		Self::change(patient, id, |consent| {
			let asked = consent.requested_by.as_ref().is_some_and(|by| by.organization == organization);
			ensure!(asked, Error::<T>::NotAuthorized);
			ensure!(consent.status == ConsentStatus::Proposed, Error::<T>::AlreadyAnswered);
			consent.status = ConsentStatus::Inactive;
			Ok(())
		})
	}

	fn ensure_open(consent: &Consent) -> DispatchResult {
		ensure!(consent.status == ConsentStatus::Proposed, Error::<T>::AlreadyAnswered);
		let standing = Standing::of(consent).ok_or(Error::<T>::AlreadyAnswered)?;
		ensure!(!standing.has_lapsed::<T>(&consent.provision.period, Self::now()), Error::<T>::Expired);
		Ok(())
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
