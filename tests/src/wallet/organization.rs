//! Organizations and their members.

use salus_primitives::{
	role::{OrganizationKind, Role},
	AccountId, OrganizationId,
};
use sp_core::crypto::Ss58Codec;

use super::{words, Answer, Sent, Until, Wallet};
use crate::signer::Signer;

impl Wallet {
	/// Has the council admit an organization.
	pub async fn admit(&self, council: &Signer, kind: OrganizationKind, administrator: &Signer) -> Answer<Sent> {
		let address = administrator.address();
		self.send(council, Until::Included, words(&["org", "admit", kind.code(), &address])).await
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
}
