//! Consents and emergencies.

use salus_primitives::{
	consent::{BreakGlassEntry, BreakGlassReason, ReviewOutcome},
	record::RecordClass,
	AccountId, BreakGlassId, ConsentId, OrganizationId, PatientId,
};
use sp_core::crypto::Ss58Codec;

use super::{words, Answer, Sent, Until, Wallet};
use crate::signer::Signer;

impl Wallet {
	/// Grants an account reading of these classes, for treatment.
	pub async fn grant(
		&self,
		patient_key: &Signer,
		patient: PatientId,
		grantee: &AccountId,
		classes: &[RecordClass],
		period: &str,
	) -> Answer<Sent> {
		self.send(patient_key, Until::Finalized, grant(patient, grantee, classes, period)).await
	}

	/// The same, and returns as soon as that is in a block.
	pub async fn grant_in_a_block(
		&self,
		patient_key: &Signer,
		patient: PatientId,
		grantee: &AccountId,
		classes: &[RecordClass],
		period: &str,
	) -> Answer<Sent> {
		self.send(patient_key, Until::Included, grant(patient, grantee, classes, period)).await
	}

	/// Revokes a consent, and returns as soon as that is in a block.
	pub async fn revoke(&self, patient_key: &Signer, patient: PatientId, id: ConsentId) -> Answer<Sent> {
		let (patient, id) = (patient.to_string(), id.to_string());
		self.send(patient_key, Until::Included, words(&["consent", "revoke", &patient, &id])).await
	}

	/// Breaks the glass.
	pub async fn break_glass(
		&self,
		actor: &Signer,
		organization: OrganizationId,
		patient: PatientId,
		reason: BreakGlassReason,
	) -> Answer<Sent> {
		self.break_glass_with(actor, organization, patient, reason.code()).await
	}

	/// Breaks the glass for a reason in any words, which only a code is a reason among.
	pub async fn break_glass_with(
		&self,
		actor: &Signer,
		organization: OrganizationId,
		patient: PatientId,
		reason: &str,
	) -> Answer<Sent> {
		let (organization, patient) = (organization.to_string(), patient.to_string());
		let arguments =
			words(&["consent", "break-glass", &patient, "--organization", &organization, "--reason", reason]);
		self.send(actor, Until::Finalized, arguments).await
	}

	/// Reviews a use of break-glass.
	pub async fn review(
		&self,
		reviewer: &Signer,
		organization: OrganizationId,
		id: BreakGlassId,
		outcome: ReviewOutcome,
	) -> Answer<Sent> {
		let (organization, id) = (organization.to_string(), id.to_string());
		let arguments =
			words(&["consent", "review", &id, "--organization", &organization, "--outcome", outcome.code()]);
		self.send(reviewer, Until::Finalized, arguments).await
	}

	/// The emergencies that a patient's wallet shows.
	pub async fn emergencies(&self, patient_key: &Signer, patient: PatientId) -> Answer<Vec<BreakGlassEntry>> {
		self.list_of(patient_key, "emergencies", words(&["consent", "emergencies", &patient.to_string()])).await
	}
}

/// The arguments of a grant.
fn grant(patient: PatientId, grantee: &AccountId, classes: &[RecordClass], period: &str) -> Vec<String> {
	let classes: Vec<_> = classes.iter().map(|class| class.code()).collect();
	let (patient, grantee) = (patient.to_string(), format!("account:{}", grantee.to_ss58check()));
	let mut arguments = words(&["consent", "grant", &patient, "--to", &grantee, "--classes", &classes.join(",")]);
	arguments.extend(words(&["--purposes", "TREAT", "--until", period]));
	arguments
}
