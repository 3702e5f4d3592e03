//! Records and access logs.

use std::path::Path;

use anyhow::Context;
use salus_primitives::{
	anchor::{Leaf, Proof},
	consent::Purpose,
	record::RecordClass,
	AccountId, Moment, OrganizationId, PatientId, RecordId,
};
use serde::Deserialize;
use serde_json::Value;

use super::{words, Answer, Wallet};
use crate::{chain::Head, signer::Signer};

/// A record that the vault has on disk.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Put {
	/// Its id.
	pub record: RecordId,
	/// Its version.
	pub version: u32,
	/// `pending` or `durable`.
	pub state: String,
}

/// A line of a list of records.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
	/// Its id.
	pub record: RecordId,
	/// Its version.
	pub version: u32,
	/// Its class.
	pub class: RecordClass,
	/// `pending` or `durable`.
	pub state: String,
}

/// A line of a patient's access log.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Access {
	/// Its place in the custodian's log.
	pub sequence: u64,
	/// When.
	pub at: Moment,
	/// Who asked.
	pub caller: AccountId,
	/// To do what: FHIR's AuditEvent.action.
	pub operation: String,
	/// Why.
	pub purpose: Purpose,
	/// Whether it was permitted.
	pub permitted: bool,
	/// What is anchored of it.
	pub leaf: Leaf,
	/// Where it is anchored, once it is.
	pub anchor: Option<AccessAnchor>,
}

/// Where an entry is anchored.
#[derive(Clone, Debug, Deserialize)]
pub struct AccessAnchor {
	/// The custodian's anchor.
	pub index: u64,
	/// That the entry is in it.
	pub proof: Proof,
}

/// What the vault tells whoever waits for a record.
#[derive(Clone, Debug, Deserialize)]
pub struct Durable {
	/// The record.
	pub record: RecordId,
	/// The custodian's anchor that it is under.
	pub index: u64,
	/// The height of the finalized block in which the node saw that.
	pub number: u32,
}

/// What the wallet found true of something that is anchored.
#[derive(Clone, Debug, Deserialize)]
pub struct Verified {
	/// The custodian's anchor.
	pub index: u64,
	/// The final block in whose state the anchor is.
	pub block: Head,
}

impl Wallet {
	/// Puts a file as a new record.
	pub async fn put(
		&self,
		author: &Signer,
		organization: OrganizationId,
		patient: PatientId,
		class: RecordClass,
		file: &Path,
	) -> Answer<Put> {
		self.put_as(author, organization, patient, class.code(), file).await
	}

	/// Puts a file as a new record of a class in any words, which only a code is a class among.
	pub async fn put_as(
		&self,
		author: &Signer,
		organization: OrganizationId,
		patient: PatientId,
		class: &str,
		file: &Path,
	) -> Answer<Put> {
		let (organization, patient, file) = (organization.to_string(), patient.to_string(), file.display().to_string());
		let arguments = words(&["record", "put", &patient, &file, "--organization", &organization, "--class", class]);
		match self.run(author, &arguments).await? {
			Ok(report) => Ok(Ok(serde_json::from_value(report)?)),
			Err(refused) => Ok(Err(refused)),
		}
	}

	/// Reads a record's latest version into a file, and returns what the wallet says of it.
	pub async fn get(
		&self,
		reader: &Signer,
		organization: Option<OrganizationId>,
		patient: PatientId,
		record: RecordId,
		purpose: Purpose,
		file: &Path,
	) -> Answer<Value> {
		let (patient, record, file) = (patient.to_string(), record.to_string(), file.display().to_string());
		let mut arguments = words(&["record", "get", &patient, &record, "--purpose", purpose.code(), "--out", &file]);
		if let Some(organization) = organization {
			arguments.extend(["--organization".into(), organization.to_string()]);
		}
		self.run(reader, &arguments).await
	}

	/// A patient's own records.
	pub async fn list(&self, patient_key: &Signer, patient: PatientId) -> Answer<Vec<Listed>> {
		self.list_of(patient_key, "entries", words(&["record", "list", &patient.to_string()])).await
	}

	/// A patient's own access log.
	pub async fn accesses(&self, patient_key: &Signer, patient: PatientId) -> Answer<Vec<Access>> {
		self.list_of(patient_key, "entries", words(&["record", "accesses", &patient.to_string()])).await
	}

	/// Checks what `get` said against the chain's final state. The report goes through this file.
	pub async fn verify(&self, key: &Signer, report: &Value, file: &Path) -> Answer<Verified> {
		std::fs::write(file, serde_json::to_vec(report)?)?;
		let arguments = words(&["anchor", "verify", &file.display().to_string()]);
		match self.run(key, &arguments).await? {
			Ok(found) => Ok(Ok(serde_json::from_value(found["proofs"][0].clone())
				.with_context(|| format!("what the wallet found: {found}"))?)),
			Err(refused) => Ok(Err(refused)),
		}
	}

	/// Waits until a record is durable, as the vault tells its author or its patient.
	pub async fn watch(&self, key: &Signer, patient: PatientId, record: RecordId) -> Answer<Durable> {
		let arguments = words(&["record", "watch", &patient.to_string(), &record.to_string()]);
		match self.run(key, &arguments).await? {
			Ok(report) => Ok(Ok(serde_json::from_value(report["durable"].clone())
				.with_context(|| format!("what the vault told: {report}"))?)),
			Err(refused) => Ok(Err(refused)),
		}
	}
}
