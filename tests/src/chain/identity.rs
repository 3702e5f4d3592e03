//! Members, their roles, and guardians, as the best block has them.

use salus_primitives::{
	organization::RoleEntry,
	patient::Guardianship,
	role::{HeldRole, Membership},
	AccountId, OrganizationId,
};

use super::Chain;
use crate::Result;

impl Chain {
	/// Where an account is a member.
	pub async fn memberships(&self, account: &AccountId) -> Result<Vec<Membership>> {
		self.runtime("IdentityApi_memberships", account, None).await
	}

	/// The roles that an account holds in an organization.
	pub async fn roles_of(&self, account: &AccountId, organization: OrganizationId) -> Result<Vec<HeldRole>> {
		self.runtime("IdentityApi_my_roles", (account, organization), None).await
	}

	/// The roles that an organization has defined for itself.
	pub async fn role_definitions(&self, organization: OrganizationId) -> Result<Vec<RoleEntry>> {
		self.runtime("IdentityApi_role_definitions", organization, None).await
	}

	/// The patients of whom an account is a guardian.
	pub async fn guardian_of(&self, account: &AccountId) -> Result<Vec<Guardianship>> {
		self.runtime("PatientsApi_guardian_of", account, None).await
	}
}
