//! Patients.

use salus_primitives::{OrganizationId, PatientId};

use super::{words, Answer, Sent, Until, Wallet};
use crate::signer::Signer;

impl Wallet {
	/// Registers a patient with its own wallet's key.
	pub async fn register_patient(
		&self,
		registrar: &Signer,
		organization: OrganizationId,
		patient: PatientId,
		controller: &Signer,
	) -> Answer<Sent> {
		let (organization, id, address) = (organization.to_string(), patient.to_string(), controller.address());
		let arguments = words(&["patient", "register", &address, "--patient", &id, "--organization", &organization]);
		self.send(registrar, Until::Included, arguments).await
	}
}
