//! `network`: providers with whom an insurer has contracts.

use clap::{Args, Subcommand};
use salus_primitives::{
	insurance::{Network, NetworkEntry},
	role::Permission,
	NetworkId, OrganizationId,
};
use serde_json::json;

use super::{prescription::placed, ward::House};
use crate::{
	call::Call, calls::plan as call, error::Result, moment, report::Report, runtime::prescription::Newest,
	wallet::Wallet,
};

/// Networks.
#[derive(Clone, Debug, Subcommand)]
pub enum NetworkCommand {
	/// Open a further network. Nobody is within; a plan's rules name it.
	Open(House),
	/// Take a provider into a network.
	Add(Provider),
	/// Take a provider out of a network.
	Remove(Provider),
	/// Show a network.
	Show {
		/// The network's number.
		network: NetworkId,
	},
	/// Show an insurer's networks, the newest first.
	List {
		/// Whose.
		#[command(flatten)]
		house: House,
		/// How many.
		#[command(flatten)]
		newest: Newest,
	},
	/// Show who is within a network.
	Providers {
		/// The network's number.
		network: NetworkId,
	},
}

/// A provider, and the network it is to be within, or not.
#[derive(Clone, Copy, Debug, Args)]
pub struct Provider {
	/// The network's number.
	pub network: NetworkId,
	/// The provider's number as an organization.
	pub provider: OrganizationId,
	/// Whose network it is.
	#[command(flatten)]
	pub house: House,
}

impl NetworkCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Open(house) => open(wallet, house).await,
			Self::Add(provider) => changed(wallet, provider, call::add_provider, "is within").await,
			Self::Remove(provider) => changed(wallet, provider, call::remove_provider, "is no longer within").await,
			Self::Show { network } => {
				let found = wallet.chain().await?.network(network).await?;
				let entry = NetworkEntry { id: network, network: found };
				Ok(Report::new().with_all(json!(entry)).line(describe(&entry)))
			}
			Self::List { house, newest } => list(wallet, house, newest).await,
			Self::Providers { network } => providers(wallet, network).await,
		}
	}
}

async fn open(wallet: &Wallet, house: House) -> Result<Report> {
	let organization = house.acting(wallet, Permission::ManagePlans).await?;
	let outcome = wallet.submit(&call::open_network(organization)).await?;
	let network = outcome.field("Coverage", "NetworkOpened", "network").cloned().unwrap_or_default();
	Ok(Report::of_transaction(&outcome, &format!("Opened network {network}"))
		.with("organization", organization)
		.with("network", network))
}

async fn changed(
	wallet: &Wallet,
	place: Provider,
	call: fn(OrganizationId, NetworkId, OrganizationId) -> Call,
	done: &str,
) -> Result<Report> {
	let Provider { network, provider, house } = place;
	let organization = house.acting(wallet, Permission::ManagePlans).await?;
	let call = call(organization, network, provider);
	let report = wallet.report(&call, &format!("Organization {provider} {done} network {network}")).await?;
	Ok(report.with("organization", organization).with("network", network).with("provider", provider))
}

async fn list(wallet: &Wallet, house: House, newest: Newest) -> Result<Report> {
	let organization = house.seen(wallet).await?;
	let networks = wallet.chain().await?.networks(organization, newest).await?;
	let mut lines: Vec<_> = networks.iter().map(|(_, entry)| describe(entry)).collect();
	if lines.is_empty() {
		lines.push(format!("Organization {organization} has no networks"));
	}
	Ok(Report::new().with("organization", organization).with("networks", placed(&networks)).lines(lines))
}

async fn providers(wallet: &Wallet, network: NetworkId) -> Result<Report> {
	let chain = wallet.chain().await?;
	// A network that is not there has nobody within, and is told apart from one that is empty.
	chain.network(network).await?;
	let providers = chain.providers(network).await?;
	let mut lines: Vec<_> = providers.iter().map(|provider| format!("organization {provider}")).collect();
	if lines.is_empty() {
		lines.push(format!("Nobody is within network {network}"));
	}
	Ok(Report::new().with("network", network).with("providers", providers).lines(lines))
}

/// A network, in one line.
pub fn describe(entry: &NetworkEntry) -> String {
	let NetworkEntry { id, network: Network { insurer, providers, entered } } = entry;
	format!("{id}  of organization {insurer}, providers {providers}, opened {}", moment::format(*entered))
}
