//! Coverage, claims and payments: commands as they stand in a shell.

use anyhow::Context;
use salus_primitives::{money::Amount, OrganizationId, PatientId, UnitId};
use serde::de::DeserializeOwned;

use super::{words, Answer, Numbered, Sent, Until, Wallet};
use crate::{signer::Signer, Result};

impl Wallet {
	/// Runs a command that sends one transaction, and follows it into a block.
	pub async fn included(&self, key: &Signer, line: &[&str]) -> Answer<Sent> {
		self.send(key, Until::Included, words(line)).await
	}

	/// The same, of a command that begins something, with the number that its report has for it.
	pub async fn begin<T: DeserializeOwned>(&self, key: &Signer, noun: &str, line: &[&str]) -> Answer<Numbered<T>> {
		self.numbered(key, noun, line).await
	}

	/// What an organization has of a unit and may spend.
	pub async fn money_of(&self, key: &Signer, organization: OrganizationId, unit: UnitId) -> Result<Amount> {
		self.free(key, &format!("organization:{organization}"), unit).await
	}

	/// What a patient has of a unit and may spend.
	pub async fn patients_money(&self, key: &Signer, patient: PatientId, unit: UnitId) -> Result<Amount> {
		self.free(key, &patient.to_string(), unit).await
	}

	async fn free(&self, key: &Signer, party: &str, unit: UnitId) -> Result<Amount> {
		let report = self.run(key, &words(&["money", "balance", party, &unit.to_string()])).await??;
		report["free"].as_u64().with_context(|| format!("no free money in {report}"))
	}
}
