//! The wallet, run as a program: what a person's shell would run, with its answers as types.

use std::{path::Path, time::Duration};

use anyhow::{anyhow, Context};
use salus_primitives::{
	anchor::{Leaf, Proof},
	consent::{BreakGlassEntry, BreakGlassReason, Purpose, ReviewOutcome},
	record::RecordClass,
	role::{OrganizationKind, Role},
	AccountId, BreakGlassId, ConsentId, Digest, Moment, OrganizationId, PatientId, RecordId,
};
use serde::Deserialize;
use serde_json::Value;
use sp_core::crypto::Ss58Codec;

use crate::{artifact::Program, chain::Head, narrator::Landed, signer::Signer, Result};

/// A wallet for one node.
#[derive(Clone, Debug)]
pub struct Wallet {
	url: String,
}

/// What the wallet answers where it does not do as told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
	/// The chain carried the call out and refused it, with this error.
	Chain(String),
	/// The node did not take the transaction.
	Pool(String),
	/// The vault refused.
	Vault {
		/// The number on the wire.
		number: i32,
		/// Its name.
		name: String,
	},
	/// Anything else, by the wallet's own code.
	Other {
		/// The code.
		code: String,
		/// The sentence.
		message: String,
	},
}

impl std::fmt::Display for Refused {
	fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
		match self {
			Self::Chain(name) => write!(f, "the chain refused: {name}"),
			Self::Pool(message) => write!(f, "the pool refused: {message}"),
			Self::Vault { number, name } => write!(f, "the vault refused: {name} ({number})"),
			Self::Other { code, message } => write!(f, "the wallet answered {code}: {message}"),
		}
	}
}

impl std::error::Error for Refused {}

/// A transaction that succeeded.
#[derive(Clone, Debug)]
pub struct Sent {
	/// Where it is.
	pub landed: Landed,
	/// All that the wallet said.
	pub report: Value,
}

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

/// A proposal to the council.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Proposal {
	/// Over what is proposed.
	pub hash: Digest,
	/// Its number.
	pub index: u32,
}

/// Until when the wallet follows a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Until {
	Included,
	Finalized,
}

type Answer<T> = Result<std::result::Result<T, Refused>>;

impl Wallet {
	/// The wallet for the node at this address.
	pub fn new(url: &str) -> Result<Self> {
		// Found now, or everything that is done until it is needed was in vain.
		Program::Wallet.path()?;
		Ok(Self { url: url.into() })
	}

	/// Runs a command with a key, and takes the JSON it prints.
	pub async fn run(&self, key: &Signer, arguments: &[String]) -> Answer<Value> {
		let mut command = Program::Wallet.command()?;
		command.args(["--json", "--yes", "--url", &self.url]).args(key.options()).args(arguments);
		let output = tokio::task::spawn_blocking(move || command.output()).await?.context("start of the wallet")?;
		let said = match output.status.success() {
			true => &output.stdout,
			false if output.stdout.is_empty() => &output.stderr,
			false => &output.stdout,
		};
		let value: Value = serde_json::from_slice(said)
			.with_context(|| format!("the wallet said: {}", String::from_utf8_lossy(said)))
			.with_context(|| format!("salus-wallet {}", arguments.join(" ")))?;
		match (output.status.success(), refused(&value)) {
			(true, None) => Ok(Ok(value)),
			(_, Some(refused)) => Ok(Err(refused)),
			(false, None) => Err(anyhow!("the wallet ended with {}: {value}", output.status)),
		}
	}

	async fn send(&self, key: &Signer, until: Until, mut arguments: Vec<String>) -> Answer<Sent> {
		arguments.push("--wait".into());
		arguments.push(if until == Until::Included { "included" } else { "finalized" }.into());
		match self.run(key, &arguments).await? {
			Ok(report) => Ok(Ok(Sent { landed: landed(&report)?, report })),
			Err(refused) => Ok(Err(refused)),
		}
	}

	/// Has the council admit an organization.
	pub async fn admit(&self, council: &Signer, kind: OrganizationKind, administrator: &Signer) -> Answer<Sent> {
		let address = administrator.address();
		self.send(council, Until::Included, words(&["org", "admit", kind.code(), &address])).await
	}

	/// Proposes an organization to a council of which so many must be in favour.
	pub async fn propose(
		&self,
		council: &Signer,
		kind: OrganizationKind,
		administrator: &Signer,
		threshold: u32,
	) -> Answer<Proposal> {
		let (address, threshold) = (administrator.address(), threshold.to_string());
		let arguments = words(&["org", "admit", kind.code(), &address, "--threshold", &threshold]);
		match self.send(council, Until::Included, arguments).await? {
			Ok(sent) => Ok(Ok(serde_json::from_value(sent.report["proposal"].clone())?)),
			Err(refused) => Ok(Err(refused)),
		}
	}

	/// Votes for a proposal.
	pub async fn approve(&self, council: &Signer, proposal: Proposal) -> Answer<Sent> {
		let (hash, index) = (format!("{:?}", proposal.hash), proposal.index.to_string());
		self.send(council, Until::Included, words(&["council", "vote", &hash, &index, "--approve"])).await
	}

	/// Closes the vote on a proposal, which is then carried out if it was approved.
	pub async fn close(&self, council: &Signer, proposal: Proposal) -> Answer<Sent> {
		let (hash, index) = (format!("{:?}", proposal.hash), proposal.index.to_string());
		self.send(council, Until::Included, words(&["council", "close", &hash, &index])).await
	}

	/// Gives an account a role.
	pub async fn set_member(
		&self,
		administrator: &Signer,
		organization: OrganizationId,
		account: &AccountId,
		role: Role,
	) -> Answer<Sent> {
		let (organization, address) = (organization.to_string(), account.to_ss58check());
		let arguments = words(&["member", "set", &address, "--organization", &organization, "--roles", role.code()]);
		self.send(administrator, Until::Included, arguments).await
	}

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

	async fn list_of<T: serde::de::DeserializeOwned>(
		&self,
		key: &Signer,
		field: &str,
		arguments: Vec<String>,
	) -> Answer<Vec<T>> {
		match self.run(key, &arguments).await? {
			Ok(report) => Ok(Ok(serde_json::from_value(report[field].clone())
				.with_context(|| format!("salus-wallet {}", arguments.join(" ")))?)),
			Err(refused) => Ok(Err(refused)),
		}
	}
}

fn words(words: &[&str]) -> Vec<String> {
	words.iter().map(|word| word.to_string()).collect()
}

/// The arguments of a grant.
fn grant(patient: PatientId, grantee: &AccountId, classes: &[RecordClass], period: &str) -> Vec<String> {
	let classes: Vec<_> = classes.iter().map(|class| class.code()).collect();
	let (patient, grantee) = (patient.to_string(), format!("account:{}", grantee.to_ss58check()));
	let mut arguments = words(&["consent", "grant", &patient, "--to", &grantee, "--classes", &classes.join(",")]);
	arguments.extend(words(&["--purposes", "TREAT", "--until", period]));
	arguments
}

/// The refusal in what the wallet said, if it is one.
fn refused(value: &Value) -> Option<Refused> {
	let error = value.get("error")?;
	let text = |field: &str| error[field].as_str().unwrap_or_default().to_string();
	Some(match error["code"].as_str() {
		Some("chain-refused") => Refused::Chain(text("name")),
		Some("pool-refused") => Refused::Pool(text("message")),
		Some("vault-refused") => {
			let number = error["number"].as_i64().and_then(|number| i32::try_from(number).ok()).unwrap_or_default();
			Refused::Vault { number, name: text("name") }
		}
		_ => Refused::Other { code: text("code"), message: text("message") },
	})
}

#[derive(Deserialize)]
struct Place {
	number: u32,
	hash: Digest,
	seconds: f64,
}

fn landed(report: &Value) -> Result<Landed> {
	let place = |name: &str| serde_json::from_value::<Option<Place>>(report["transaction"][name].clone());
	let included = place("included")?.with_context(|| format!("no block in {report}"))?;
	Ok(Landed {
		block: Head { number: included.number, hash: included.hash },
		included: Duration::from_secs_f64(included.seconds),
		finalized: place("finalized")?.map(|place| Duration::from_secs_f64(place.seconds)),
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	#[test]
	fn a_report_says_where_a_transaction_is() {
		let place = |number, seconds| json!({ "number": number, "hash": Digest::repeat_byte(7), "seconds": seconds });
		let report = json!({ "transaction": { "included": place(5, 0.5), "finalized": place(5, 1.5) } });
		let landed = landed(&report).unwrap();
		assert_eq!(landed.block, Head { number: 5, hash: Digest::repeat_byte(7) });
		assert_eq!(landed.finalized, Some(Duration::from_millis(1500)));
	}

	#[test]
	fn refusals_are_told_apart() {
		let error = |fields: Value| refused(&json!({ "error": fields })).unwrap();
		assert_eq!(
			error(json!({ "code": "vault-refused", "number": 4010, "name": "NotFoundOrRefused", "message": "" })),
			Refused::Vault { number: 4010, name: "NotFoundOrRefused".into() }
		);
		assert_eq!(
			error(json!({ "code": "chain-refused", "name": "Consent.NotFound", "message": "" })),
			Refused::Chain("Consent.NotFound".into())
		);
		assert_eq!(refused(&json!({ "transaction": {} })), None);
	}
}
