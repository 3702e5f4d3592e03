//! The commands, one module for each noun.

pub mod anchor;
pub mod chain;
pub mod consent;
pub mod consent_list;
pub mod council;
pub mod decide;
pub mod erasure;
pub mod hold;
pub mod keys;
pub mod member;
pub mod org;
pub mod patient;
pub mod record;
pub mod validator;

use clap::Subcommand;

use crate::{error::Result, report::Report, wallet::Wallet};

/// What to do.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
	/// Keys on this machine.
	#[command(subcommand)]
	Key(keys::KeyCommand),
	/// Organizations of the consortium.
	#[command(subcommand)]
	Org(org::OrgCommand),
	/// Members of organizations.
	#[command(subcommand)]
	Member(member::MemberCommand),
	/// Patients.
	#[command(subcommand)]
	Patient(patient::PatientCommand),
	/// Consents, refusals, requests and emergencies.
	#[command(subcommand)]
	Consent(consent::ConsentCommand),
	/// Records in the vault.
	Record(record::RecordArguments),
	/// Anchors on the chain.
	#[command(subcommand)]
	Anchor(anchor::AnchorCommand),
	/// Legal holds.
	#[command(subcommand)]
	Hold(hold::HoldCommand),
	/// Erasures.
	#[command(subcommand)]
	Erasure(erasure::ErasureCommand),
	/// The council.
	#[command(subcommand)]
	Council(council::CouncilCommand),
	/// Validators.
	#[command(subcommand)]
	Validator(validator::ValidatorCommand),
	/// The chain and its node.
	#[command(subcommand)]
	Chain(chain::ChainCommand),
}

impl Command {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Key(command) => command.run(wallet),
			Self::Org(command) => command.run(wallet).await,
			Self::Member(command) => command.run(wallet).await,
			Self::Patient(command) => command.run(wallet).await,
			Self::Consent(command) => command.run(wallet).await,
			Self::Record(arguments) => arguments.run(wallet).await,
			Self::Anchor(command) => command.run(wallet).await,
			Self::Hold(command) => command.run(wallet).await,
			Self::Erasure(command) => command.run(wallet).await,
			Self::Council(command) => command.run(wallet).await,
			Self::Validator(command) => command.run(wallet).await,
			Self::Chain(command) => command.run(wallet).await,
		}
	}
}
