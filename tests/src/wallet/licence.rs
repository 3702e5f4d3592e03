//! Professional licences.

use salus_primitives::{
	role::{Role, Roles},
	AccountId, OrganizationId,
};
use sp_core::crypto::Ss58Codec;

use super::{words, Answer, Sent, Until, Wallet};
use crate::signer::Signer;

impl Wallet {
	/// Gives an account a role and, where the role counts only with one, a licence for a year.
	pub async fn enrol(
		&self,
		administrator: &Signer,
		organization: OrganizationId,
		account: &AccountId,
		role: Role,
	) -> Answer<Sent> {
		match self.set_member(administrator, organization, account, role).await? {
			Ok(_) if Roles::LICENSED.contains(role) => self.set_licence(administrator, organization, account).await,
			other => Ok(other),
		}
	}

	/// Says that a member holds a licence for a year: a random document, of which the chain gets a digest.
	pub async fn set_licence(
		&self,
		administrator: &Signer,
		organization: OrganizationId,
		account: &AccountId,
	) -> Answer<Sent> {
		let document = tempfile::NamedTempFile::new()?;
		std::fs::write(document.path(), hex::encode(rand::random::<[u8; 32]>()))?;
		let (organization, address) = (organization.to_string(), account.to_ss58check());
		let path = document.path().display().to_string();
		let mut arguments = words(&["member", "licence", &address, &path, "--organization", &organization]);
		arguments.extend(words(&["--until", "1y"]));
		self.send(administrator, Until::Included, arguments).await
	}
}
