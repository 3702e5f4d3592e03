//! Who is a patient from the first block.

use salus_primitives::{glue::Members, role::Role, AccountId, OrganizationId, PatientId};
use serde::{Deserialize, Serialize};
use sp_runtime::DispatchResult;

use crate::{Config, Controller, Error, Pallet};

/// A patient who is registered from the first block.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FoundingPatient {
	/// The patient.
	pub patient: PatientId,
	/// The organization that answers for the registration.
	pub organization: OrganizationId,
	/// The patient's own wallet.
	pub controller: AccountId,
}

/// Registers everybody. A chain cannot start from a specification that contradicts itself, and says why.
// Panicking is how genesis refuses. Nothing here runs in a block.
#[allow(clippy::panic)]
pub(crate) fn found<T: Config>(patients: &[FoundingPatient]) {
	for (position, patient) in patients.iter().enumerate() {
		if let Err(reason) = found_patient::<T>(patient) {
			panic!("the chain specification's patient {position} is not possible: {reason:?}");
		}
	}
}

fn found_patient<T: Config>(founding: &FoundingPatient) -> DispatchResult {
	let FoundingPatient { patient, organization, controller } = founding;
	let kind = T::Members::organization(*organization).ok_or(Error::<T>::NotAMember)?;
	frame_support::ensure!(Role::Registrar.fits(kind), Error::<T>::NotAuthorized);
	Pallet::<T>::do_register_patient(*organization, *patient)?;
	Pallet::<T>::do_add_controller(*patient, Controller::own_wallet(controller.clone()), None)
}
