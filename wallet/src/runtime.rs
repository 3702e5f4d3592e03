//! What the runtime is asked. The answers have the types of `salus-runtime-api`.

mod appointment;
mod bed;
mod claim;
mod coverage;
mod invoice;
mod lab;
mod payment;
pub mod prescription;
mod stock;

use codec::{Decode, Encode};
use salus_primitives::{
	anchor::{Anchor, AnchorKind},
	consent::{BreakGlassEntry, ConsentEntry},
	decision::{Decision, Question},
	erasure::Erasure,
	organization::{MemberEntry, OrganizationEntry, RoleEntry},
	patient::{Capacity, Controller, Guardianship, Links, PatientStatus, RecoveryState, Registration},
	quota::{Quota, Reserve},
	role::Permission,
	validator::{Nomination, Offences, ValidatorStanding},
	AccountId, Digest, OrganizationId, PatientId,
};

use crate::{
	chain::{At, Chain},
	error::{Error, Result},
};

pub use salus_primitives::role::Membership;

/// The most entries one answer holds.
pub const PAGE: u32 = 100;

impl Chain {
	/// The account's memberships, active or not.
	pub async fn memberships(&self, account: &AccountId) -> Result<Vec<Membership>> {
		self.ask(At::Best, "IdentityApi_memberships", account).await
	}

	/// An organization with what it publishes of itself.
	pub async fn organization(&self, organization: OrganizationId) -> Result<OrganizationEntry> {
		let found: Option<_> = self.ask(At::Best, "IdentityApi_organization", organization).await?;
		found.ok_or_else(|| {
			Error::NotFound(format!("there is no organization {organization}; `org list` tells which there are"))
		})
	}

	/// All organizations, in the order of admission.
	pub async fn organizations(&self) -> Result<Vec<OrganizationEntry>> {
		self.pages("IdentityApi_organizations", (), |last: &OrganizationEntry| last.organization).await
	}

	/// An organization's members.
	pub async fn members(&self, organization: OrganizationId) -> Result<Vec<MemberEntry>> {
		self.pages("IdentityApi_members", organization, |last: &MemberEntry| last.account.clone()).await
	}

	/// The roles that an organization has defined for itself.
	pub async fn own_roles(&self, organization: OrganizationId) -> Result<Vec<RoleEntry>> {
		self.ask(At::Best, "IdentityApi_role_definitions", organization).await
	}

	/// All entries of a list, page by page, as of one block; what an entry is named by leads to the next page.
	async fn pages<T: Decode, N: Encode>(&self, list: &str, of: impl Encode, name: impl Fn(&T) -> N) -> Result<Vec<T>> {
		let at = At::Block(self.hash(At::Best).await?);
		let mut all: Vec<T> = Vec::new();
		loop {
			let page: Vec<T> = self.ask(at, list, (&of, all.last().map(&name), PAGE)).await?;
			if page.is_empty() {
				return Ok(all);
			}
			all.extend(page);
		}
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

	/// The patient's registration.
	pub async fn registration(&self, patient: PatientId) -> Result<Option<Registration>> {
		self.ask(At::Best, "PatientsApi_registration", patient).await
	}

	/// Who acts for the patient now.
	pub async fn controllers(&self, patient: PatientId) -> Result<Vec<Controller>> {
		self.ask(At::Best, "PatientsApi_controllers", patient).await
	}

	/// The patients for whom the account is a guardian now.
	pub async fn guardian_of(&self, account: &AccountId) -> Result<Vec<Guardianship>> {
		self.ask(At::Best, "PatientsApi_guardian_of", account).await
	}

	/// How the patient can be recovered, and what has begun. Nothing for an unknown patient.
	pub async fn recovery(&self, patient: PatientId) -> Result<Option<RecoveryState>> {
		self.ask(At::Best, "PatientsApi_recovery", patient).await
	}

	/// What the patient's registration is linked to.
	pub async fn links(&self, patient: PatientId) -> Result<Links> {
		self.ask(At::Best, "PatientsApi_links", patient).await
	}

	/// An account's quotas, each with its name: the ordinary one and the one for emergencies.
	pub async fn quotas_of(&self, account: &AccountId) -> Result<Vec<(&'static str, Quota)>> {
		let mut quotas = vec![("ordinary", self.ask(At::Best, "AdmissionApi_quota_of", account).await?)];
		let emergency = (account, Reserve::Emergency);
		quotas.push(("emergencies", self.ask(At::Best, "AdmissionApi_reserve_of", emergency).await?));
		Ok(quotas)
	}

	/// What may be spent in an organization's name.
	pub async fn quota_of_organization(&self, organization: OrganizationId) -> Result<Quota> {
		self.ask(At::Best, "AdmissionApi_quota_of_organization", organization).await
	}

	/// How each admitted validator stands.
	pub async fn validators(&self) -> Result<Vec<ValidatorStanding>> {
		self.ask(At::Best, "ValidatorsApi_standings", ()).await
	}

	/// All accounts that hospitals nominate and the council has not admitted.
	pub async fn nominations(&self) -> Result<Vec<Nomination>> {
		self.pages("ValidatorsApi_nominations", (), |last: &Nomination| last.validator.clone()).await
	}

	/// All offences that were proved of validators.
	pub async fn offences(&self) -> Result<Vec<Offences>> {
		self.pages("ValidatorsApi_offences", (), |last: &Offences| (last.validator.clone(), last.kind)).await
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
		self.pages("ConsentApi_consents_of", patient, |last: &ConsentEntry| last.id).await
	}

	/// All consents, refusals and requests for this account itself.
	pub async fn consents_naming(&self, account: &AccountId) -> Result<Vec<ConsentEntry>> {
		self.pages("ConsentApi_consents_naming", account, |last: &ConsentEntry| (last.patient, last.id)).await
	}

	/// All consents, refusals and requests for this organization or a role in it.
	pub async fn consents_naming_organization(&self, organization: OrganizationId) -> Result<Vec<ConsentEntry>> {
		let list = "ConsentApi_consents_naming_organization";
		self.pages(list, organization, |last: &ConsentEntry| (last.patient, last.id)).await
	}

	/// Requests that wait for the patient's answer.
	pub async fn open_requests(&self, patient: PatientId) -> Result<Vec<ConsentEntry>> {
		self.ask(At::Best, "ConsentApi_open_requests", patient).await
	}

	/// All uses of break-glass on the patient's records.
	pub async fn break_glass_of(&self, patient: PatientId) -> Result<Vec<BreakGlassEntry>> {
		self.pages("ConsentApi_break_glass_of", patient, |last: &BreakGlassEntry| last.id).await
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
		self.pages("RecordsApi_erasures_pending", custodian, |last: &PatientId| *last).await
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
			[] => Err(Error::NotFound(format!(
				"{account} may {permission} in no organization; `member show` tells which roles it has"
			))),
			_ => {
				let numbers: Vec<_> = able.iter().map(ToString::to_string).collect();
				Err(Error::Usage(format!(
					"{account} may {permission} in organizations {}; name one with --organization",
					numbers.join(", ")
				)))
			}
		}
	}

	/// The organization whose house the account asks about: the one it names, or else the only one where it is active.
	pub async fn house_of(&self, account: Option<&AccountId>, named: Option<OrganizationId>) -> Result<OrganizationId> {
		if let Some(organization) = named {
			return Ok(organization);
		}
		let unnamed = || Error::Usage("say whose it is: --organization NUMBER".into());
		let memberships = self.memberships(account.ok_or_else(unnamed)?).await?;
		let mut active = memberships.iter().filter(|membership| membership.active);
		match (active.next(), active.next()) {
			(Some(only), None) => Ok(only.organization),
			_ => Err(unnamed()),
		}
	}

	/// The organizations where the account is active and may do this.
	pub async fn able(&self, account: &AccountId, permission: Permission) -> Result<Vec<OrganizationId>> {
		let memberships = self.memberships(account).await?;
		Ok(memberships
			.into_iter()
			.filter(|membership| membership.permissions.contains(permission))
			.map(|membership| membership.organization)
			.collect())
	}
}
