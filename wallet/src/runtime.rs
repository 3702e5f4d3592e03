//! What the runtime is asked. The answers have the types of `salus-runtime-api`.

use codec::{Decode, Encode};
use salus_primitives::{
	anchor::{Anchor, AnchorKind},
	consent::{BreakGlassEntry, ConsentEntry},
	decision::{Decision, Question},
	erasure::Erasure,
	patient::{Capacity, PatientStatus},
	role::{OrganizationKind, Permission, Roles},
	AccountId, BreakGlassId, ConsentId, Digest, OrganizationId, PatientId,
};

use crate::{
	chain::{At, Chain},
	error::{Error, Result},
};

/// The most entries one answer holds.
pub const PAGE: u32 = 100;

/// An account's place in one organization, as in `salus_runtime_api::Membership`.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Membership {
	/// The organization.
	pub organization: OrganizationId,
	/// Its kind.
	pub kind: OrganizationKind,
	/// The roles the account holds there.
	pub roles: Roles,
	/// Whether both the organization and the membership are active.
	pub active: bool,
}

impl Chain {
	/// The account's memberships, active or not.
	pub async fn memberships(&self, account: &AccountId) -> Result<Vec<Membership>> {
		self.ask(At::Best, "IdentityApi_memberships", account).await
	}

	/// Where a patient's registration stands.
	pub async fn patient_status(&self, patient: PatientId) -> Result<Option<PatientStatus>> {
		self.ask(At::Best, "IdentityApi_patient_status", patient).await
	}

	/// As what the account may act for the patient.
	pub async fn capacity(&self, account: &AccountId, patient: PatientId) -> Result<Option<Capacity>> {
		self.ask(At::Best, "IdentityApi_capacity", (account, patient)).await
	}

	/// The patients the account may act for.
	pub async fn patients_of(&self, account: &AccountId) -> Result<Vec<PatientId>> {
		self.ask(At::Best, "IdentityApi_patients_of", account).await
	}

	/// Whether the account may send transactions at all.
	pub async fn is_known(&self, account: &AccountId) -> Result<bool> {
		self.ask(At::Best, "IdentityApi_is_known", account).await
	}

	/// The decision on a question.
	pub async fn decide(&self, at: At, question: &Question) -> Result<Decision> {
		self.ask(at, "ConsentApi_decide", question).await
	}

	/// All of the patient's consents, refusals and requests.
	pub async fn consents_of(&self, patient: PatientId) -> Result<Vec<ConsentEntry>> {
		let at = At::Block(self.hash(At::Best).await?);
		let mut all: Vec<ConsentEntry> = Vec::new();
		loop {
			let after: Option<ConsentId> = all.last().map(|entry| entry.id);
			let page: Vec<ConsentEntry> = self.ask(at, "ConsentApi_consents_of", (patient, after, PAGE)).await?;
			if page.is_empty() {
				return Ok(all);
			}
			all.extend(page);
		}
	}

	/// All consents, refusals and requests for this account itself.
	pub async fn consents_naming(&self, account: &AccountId) -> Result<Vec<ConsentEntry>> {
		self.naming("ConsentApi_consents_naming", account).await
	}

	/// All consents, refusals and requests for this organization or a role in it.
	pub async fn consents_naming_organization(&self, organization: OrganizationId) -> Result<Vec<ConsentEntry>> {
		self.naming("ConsentApi_consents_naming_organization", organization).await
	}

	async fn naming<N: Encode>(&self, list: &'static str, named: N) -> Result<Vec<ConsentEntry>> {
		let at = At::Block(self.hash(At::Best).await?);
		let mut all: Vec<ConsentEntry> = Vec::new();
		loop {
			let after: Option<(PatientId, ConsentId)> = all.last().map(|entry| (entry.patient, entry.id));
			let page: Vec<ConsentEntry> = self.ask(at, list, (&named, after, PAGE)).await?;
			if page.is_empty() {
				return Ok(all);
			}
			all.extend(page);
		}
	}

	/// Requests that wait for the patient's answer.
	pub async fn open_requests(&self, patient: PatientId) -> Result<Vec<ConsentEntry>> {
		self.ask(At::Best, "ConsentApi_open_requests", patient).await
	}

	/// All uses of break-glass on the patient's records.
	pub async fn break_glass_of(&self, patient: PatientId) -> Result<Vec<BreakGlassEntry>> {
		let at = At::Block(self.hash(At::Best).await?);
		let mut all: Vec<BreakGlassEntry> = Vec::new();
		loop {
			let after: Option<BreakGlassId> = all.last().map(|entry| entry.id);
			let page: Vec<BreakGlassEntry> = self.ask(at, "ConsentApi_break_glass_of", (patient, after, PAGE)).await?;
			if page.is_empty() {
				return Ok(all);
			}
			all.extend(page);
		}
	}

	/// One anchor of a custodian, as of a block.
	pub async fn anchor(
		&self,
		at: At,
		custodian: OrganizationId,
		kind: AnchorKind,
		index: u64,
	) -> Result<Option<Anchor>> {
		self.ask(at, "RecordsApi_anchor", (custodian, kind, index)).await
	}

	/// The index of the custodian's next anchor, and the link it will follow.
	pub async fn next_anchor(&self, custodian: OrganizationId, kind: AnchorKind) -> Result<(u64, Digest)> {
		self.ask(At::Finalized, "RecordsApi_next_anchor", (custodian, kind)).await
	}

	/// All patients who wait for this custodian to erase their records.
	pub async fn erasures_pending(&self, custodian: OrganizationId) -> Result<Vec<PatientId>> {
		let at = At::Block(self.hash(At::Best).await?);
		let mut all: Vec<PatientId> = Vec::new();
		loop {
			let after = all.last().copied();
			let page: Vec<PatientId> = self.ask(at, "RecordsApi_erasures_pending", (custodian, after, PAGE)).await?;
			if page.is_empty() {
				return Ok(all);
			}
			all.extend(page);
		}
	}

	/// Where the erasure of the patient's records stands at this custodian.
	pub async fn erasure(&self, custodian: OrganizationId, patient: PatientId) -> Result<Erasure> {
		self.ask(At::Best, "RecordsApi_erasure", (custodian, patient)).await
	}

	/// The organization the account acts for: the one it names, or else the only one where it may do this.
	pub async fn acting_for(
		&self,
		account: &AccountId,
		named: Option<OrganizationId>,
		permission: Permission,
	) -> Result<OrganizationId> {
		if let Some(organization) = named {
			return Ok(organization);
		}
		let able: Vec<_> = self.able(account, permission).await?;
		match able.as_slice() {
			[only] => Ok(*only),
			[] => Err(Error::NotFound(format!("{account} may {permission} in no organization"))),
			_ => {
				let numbers: Vec<_> = able.iter().map(ToString::to_string).collect();
				Err(Error::Usage(format!(
					"{account} may {permission} in organizations {}; name one with --organization",
					numbers.join(", ")
				)))
			}
		}
	}

	/// The organizations where the account is active and may do this.
	pub async fn able(&self, account: &AccountId, permission: Permission) -> Result<Vec<OrganizationId>> {
		let memberships = self.memberships(account).await?;
		Ok(memberships
			.into_iter()
			.filter(|membership| membership.active && membership.roles.permissions().contains(permission))
			.map(|membership| membership.organization)
			.collect())
	}
}
