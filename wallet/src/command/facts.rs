//! `org facts`: what everybody may know of an organization.

use clap::Args;
use salus_primitives::{
	organization::{Facts, PublicKey, WebAddress},
	OrganizationId,
};

use super::org::managed;
use crate::{
	calls,
	error::{Error, Result},
	peer_id,
	report::Report,
	wallet::Wallet,
};

/// What takes a fact away.
const NONE: &str = "none";

/// An organization's facts.
#[derive(Clone, Debug, Args)]
pub struct FactsArguments {
	/// Where its portal or its node is: https:// or wss://.
	#[arg(long, value_name = "URL")]
	pub web_address: Option<String>,
	/// The key to encrypt to it: X25519, 64 hexadecimal digits.
	#[arg(long, value_name = "KEY")]
	pub encryption_key: Option<String>,
	/// The identity of its node among nodes: 12D3Koo... or 64 hexadecimal digits.
	#[arg(long, value_name = "KEY")]
	pub network_identity: Option<String>,
	/// The organization. Left out: the only one you manage.
	#[arg(long, value_name = "NUMBER")]
	pub organization: Option<OrganizationId>,
}

impl FactsArguments {
	/// Publishes them, with those that are published already and were not named.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		if self.web_address.is_none() && self.encryption_key.is_none() && self.network_identity.is_none() {
			return Err(Error::Usage("name a fact: --web-address, --encryption-key or --network-identity".into()));
		}
		let organization = managed(wallet, self.organization).await?;
		let facts = self.over(wallet.chain().await?.organization(organization).await?.facts)?;
		let call = calls::set_facts(organization, &facts);
		let report = wallet.report(&call, "Published the organization's facts").await?;
		Ok(report.with("organization", organization).with("facts", facts))
	}

	/// These facts over those that are published.
	pub fn over(&self, published: Facts) -> Result<Facts> {
		Ok(Facts {
			web_address: named(&self.web_address, published.web_address, web_address)?,
			encryption_key: named(&self.encryption_key, published.encryption_key, key)?,
			network_identity: named(&self.network_identity, published.network_identity, |text| {
				peer_id::parse(text).map(PublicKey::from).map_err(Error::Usage)
			})?,
		})
	}
}

/// The fact that is named, or the one that is published.
fn named<T>(named: &Option<String>, published: Option<T>, read: impl Fn(&str) -> Result<T>) -> Result<Option<T>> {
	match named.as_deref() {
		Some(NONE) => Ok(None),
		Some(text) => read(text).map(Some),
		None => Ok(published),
	}
}

fn key(text: &str) -> Result<PublicKey> {
	text.parse().map_err(|_| Error::Usage(format!("`{text}` is no key; write 64 hexadecimal digits")))
}

fn web_address(text: &str) -> Result<WebAddress> {
	let wrong = || {
		Error::Usage(format!(
			"`{text}` is no web address; it begins with https:// or wss://, has a host and perhaps a port and a path, and 128 letters at most"
		))
	};
	text.parse::<WebAddress>().ok().filter(WebAddress::is_valid).ok_or_else(wrong)
}
