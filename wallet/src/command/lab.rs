//! `lab`: laboratory orders, from the tests that are asked to the result that somebody has heard of.

pub mod critical;
pub mod order;
pub mod report;
pub mod specimen;
pub mod task;

use clap::{Args, Subcommand};
use salus_primitives::{laboratory::TestSet, role::Permission, Digest, OrganizationId};
use serde::Serialize;

use crate::{
	call::Call,
	error::{Error, Result},
	report::Report,
	transaction::Outcome,
	wallet::Wallet,
};

/// Laboratories' work.
#[derive(Clone, Debug, Subcommand)]
pub enum LabCommand {
	/// Orders of tests.
	#[command(subcommand)]
	Order(order::OrderCommand),
	/// What laboratories have of orders.
	#[command(subcommand)]
	Task(task::TaskCommand),
	/// Specimens, and in whose hands they are.
	#[command(subcommand)]
	Specimen(specimen::SpecimenCommand),
	/// Reports on tests.
	#[command(subcommand)]
	Report(report::ReportCommand),
	/// Critical values, which a clinician must hear of.
	#[command(subcommand)]
	Critical(critical::CriticalCommand),
}

impl LabCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Order(command) => command.run(wallet).await,
			Self::Task(command) => command.run(wallet).await,
			Self::Specimen(command) => command.run(wallet).await,
			Self::Report(command) => command.run(wallet).await,
			Self::Critical(command) => command.run(wallet).await,
		}
	}
}

/// For which organization somebody acts or looks.
#[derive(Clone, Copy, Debug, Args)]
pub struct Desk {
	/// The organization. Left out: the only one where you may do this, or, to look, the only one you belong to.
	#[arg(long, value_name = "NUMBER")]
	pub organization: Option<OrganizationId>,
}

impl Desk {
	/// The organization for which the signer does something.
	pub async fn acting(&self, wallet: &Wallet, permission: Permission) -> Result<OrganizationId> {
		wallet.acting_for(self.organization, permission).await
	}

	/// The organization that somebody looks at.
	pub async fn seen(&self, wallet: &Wallet) -> Result<OrganizationId> {
		wallet.house(self.organization).await
	}
}

/// Does to something with a number what needs no more to be said than which. The report has the number under this name.
async fn set<Number: Copy + Serialize>(
	wallet: &Wallet,
	desk: Desk,
	permission: Permission,
	(name, number): (&str, Number),
	call: impl FnOnce(OrganizationId, Number) -> Call,
	done: &str,
) -> Result<(Report, Outcome)> {
	let organization = desk.acting(wallet, permission).await?;
	let outcome = wallet.submit(&call(organization, number)).await?;
	let report = Report::of_transaction(&outcome, done).with("organization", organization).with(name, number);
	Ok((report, outcome))
}

/// Some tests of an order by their places, as 0,2.
pub fn tests(text: &str) -> Result<TestSet, String> {
	let unplaced = || format!("`{text}` are no tests: write their places in the order, from 0, as 0,2");
	let places: Option<Vec<u8>> = text.split(',').map(|place| place.trim().parse().ok()).collect();
	TestSet::try_from(places.ok_or_else(unplaced)?).map_err(|why| format!("{}: {why}", unplaced()))
}

/// A digest in hexadecimal.
pub fn digest(text: &str) -> Result<Digest, String> {
	let mut bytes = [0u8; 32];
	hex::decode_to_slice(text.strip_prefix("0x").unwrap_or(text), &mut bytes)
		.map_err(|_| format!("`{text}` is no digest: it has 64 hexadecimal digits"))?;
	Ok(bytes.into())
}

/// A list that the chain keeps so long and no longer.
fn bounded<List: TryFrom<Vec<Item>>, Item>(items: Vec<Item>, most: u32, of: &str) -> Result<List> {
	items.try_into().map_err(|_| Error::Usage(format!("there are too many {of}: {most} at most")))
}
