//! How a permit or a refusal ends before its period does.

use frame_support::ensure;
use salus_primitives::{
	consent::{Consent, ConsentStatus},
	patient::PatientStatus,
	ConsentId, PatientId,
};
use sp_runtime::DispatchResult;

use crate::{Config, Error, Pallet};

impl<T: Config> Pallet<T> {
	/// Ends what is in force.
	pub(crate) fn do_revoke(patient: PatientId, id: ConsentId, patient_status: PatientStatus) -> DispatchResult {
		Self::change(patient, id, |consent| {
			match consent.status {
				ConsentStatus::Active | ConsentStatus::Rejected => {}
				ConsentStatus::Proposed => return Err(Error::<T>::NotAnswered.into()),
				ConsentStatus::Draft | ConsentStatus::Inactive | ConsentStatus::EnteredInError => {
					return Err(Error::<T>::AlreadyEnded.into())
				}
			}
			Self::ensure_may_end(consent, patient_status)?;
			consent.status = ConsentStatus::Inactive;
			Ok(())
		})
	}

	/// Marks what is, or was, in force as never meant.
	pub(crate) fn do_retract(patient: PatientId, id: ConsentId, patient_status: PatientStatus) -> DispatchResult {
		Self::change(patient, id, |consent| {
			ensure!(consent.status != ConsentStatus::EnteredInError, Error::<T>::AlreadyRetracted);
			ensure!(consent.status != ConsentStatus::Proposed, Error::<T>::NotAnswered);
			// A request that ended without an answer never was a consent.
			ensure!(consent.decided_by.is_some(), Error::<T>::AlreadyEnded);
			Self::ensure_may_end(consent, patient_status)?;
			consent.status = ConsentStatus::EnteredInError;
			Ok(())
		})
	}

	/// To end a refusal is to widen what others may do; to end a permit is not.
	fn ensure_may_end(consent: &Consent, patient_status: PatientStatus) -> DispatchResult {
		if consent.status == ConsentStatus::Rejected {
			Self::ensure_may_widen(patient_status)?;
		}
		Ok(())
	}
}
