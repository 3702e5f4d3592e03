//! How a permit or a refusal ends before its period does, and how a request is dismissed.

use frame_support::ensure;
use salus_primitives::{
	consent::{ActedBy, Consent, ConsentStatus},
	patient::PatientStatus,
	ConsentId, PatientId,
};
use sp_runtime::DispatchResult;

use crate::{Config, Error, Pallet};

impl<T: Config> Pallet<T> {
	/// Ends what is in force, or waits for an answer.
	pub(crate) fn do_revoke(
		patient: PatientId,
		id: ConsentId,
		by: ActedBy,
		patient_status: PatientStatus,
	) -> DispatchResult {
		Self::change(patient, id, |consent| {
			match consent.status {
				ConsentStatus::Active | ConsentStatus::Rejected | ConsentStatus::Proposed => {}
				ConsentStatus::Draft | ConsentStatus::Inactive | ConsentStatus::EnteredInError => {
					return Err(Error::<T>::AlreadyEnded.into())
				}
			}
			Self::ensure_may_end(consent, patient_status)?;
			consent.status = ConsentStatus::Inactive;
			consent.ended_by = Some(by);
			Ok(())
		})
	}

	/// Marks what is, or was, in force as never meant.
	pub(crate) fn do_retract(
		patient: PatientId,
		id: ConsentId,
		by: ActedBy,
		patient_status: PatientStatus,
	) -> DispatchResult {
		Self::change(patient, id, |consent| {
			ensure!(consent.status != ConsentStatus::EnteredInError, Error::<T>::AlreadyRetracted);
			ensure!(consent.status != ConsentStatus::Proposed, Error::<T>::NotAnswered);
			// A request that ended without an answer never was a consent.
			ensure!(consent.decided_by.is_some(), Error::<T>::AlreadyEnded);
			Self::ensure_may_end(consent, patient_status)?;
			consent.status = ConsentStatus::EnteredInError;
			consent.ended_by = Some(by);
			Ok(())
		})
	}

	/// To end a refusal is to widen what others may do; to end a permit or a request is not.
	fn ensure_may_end(consent: &Consent, patient_status: PatientStatus) -> DispatchResult {
		if consent.status == ConsentStatus::Rejected {
			Self::ensure_may_widen(patient_status)?;
		}
		Ok(())
	}
}
