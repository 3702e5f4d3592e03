//! The commands, one module for each noun.

pub mod anchor;
pub mod chain;
pub mod consent;
pub mod consent_list;
pub mod controller;
pub mod decide;
pub mod emergency;
pub mod erasure;
pub mod facts;
pub mod guardian;
pub mod hold;
pub mod keys;
pub mod licence;
pub mod link;
pub mod member;
pub mod motion;
pub mod org;
pub mod parameter;
pub mod patient;
pub mod quota;
pub mod record;
pub mod recovery;
pub mod role;
pub mod upgrade;
pub mod validator;
pub mod voucher;

use clap::Subcommand;

use crate::{error::Result, motion::Body, report::Report, wallet::Wallet};

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
	/// Vouchers, with which somebody registers whom the chain does not know.
	#[command(subcommand)]
	Voucher(voucher::VoucherCommand),
	/// Quotas of computation.
	#[command(subcommand)]
	Quota(quota::QuotaCommand),
	/// The council's motions and seats.
	#[command(subcommand)]
	Council(motion::MotionCommand),
	/// The emergency committee's motions and seats.
	#[command(subcommand)]
	Committee(motion::MotionCommand),
	/// Pause a call of the chain's. It ends by itself.
	Pause(emergency::PauseArguments),
	/// End the pause of a call.
	Unpause(emergency::UnpauseArguments),
	/// Safe mode.
	#[command(subcommand)]
	SafeMode(emergency::SafeModeCommand),
	/// Upgrades of the runtime.
	#[command(subcommand)]
	Upgrade(upgrade::UpgradeCommand),
	/// What the council sets while the chain runs.
	#[command(subcommand)]
	Parameters(parameter::ParameterCommand),
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
			Self::Voucher(command) => command.run(wallet).await,
			Self::Quota(command) => command.run(wallet).await,
			Self::Council(command) => command.run(wallet, Body::Council).await,
			Self::Committee(command) => command.run(wallet, Body::Committee).await,
			Self::Pause(arguments) => arguments.run(wallet).await,
			Self::Unpause(arguments) => arguments.run(wallet).await,
			Self::SafeMode(command) => command.run(wallet).await,
			Self::Upgrade(command) => command.run(wallet).await,
			Self::Parameters(command) => command.run(wallet).await,
			Self::Validator(command) => command.run(wallet).await,
			Self::Chain(command) => command.run(wallet).await,
		}
	}
}
