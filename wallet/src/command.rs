//! The commands, one module for each noun.

pub mod agenda;
pub mod anchor;
pub mod appointment;
pub mod appointment_report;
pub mod bed;
pub mod booking;
pub mod chain;
pub mod consent;
pub mod consent_list;
pub mod controller;
pub mod decide;
pub mod dispense;
pub mod emergency;
pub mod encounter;
pub mod erasure;
pub mod facts;
pub mod feedback;
pub mod feedback_text;
pub mod guardian;
pub mod hold;
pub mod keys;
pub mod lab;
pub mod licence;
pub mod link;
pub mod lot;
pub mod member;
pub mod motion;
pub mod org;
pub mod parameter;
pub mod patient;
pub mod prescription;
pub mod quota;
pub mod recall;
pub mod record;
pub mod recovery;
pub mod refill;
pub mod role;
pub mod room;
pub mod schedule;
pub mod schedule_report;
pub mod stock;
pub mod time_off;
pub mod transfer;
pub mod upgrade;
pub mod validator;
pub mod voucher;
pub mod waiting;
pub mod ward;
pub mod wish;

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
	/// When practitioners and rooms receive patients.
	#[command(subcommand)]
	Schedule(schedule::ScheduleCommand),
	/// Visits of patients, from the wish to what they say afterwards.
	#[command(subcommand)]
	Appointment(appointment::AppointmentCommand),
	/// Laboratory orders, specimens, reports and critical values.
	#[command(subcommand)]
	Lab(lab::LabCommand),
	/// Prescriptions: what patients may have, wherever it is dispensed.
	#[command(subcommand)]
	Prescription(prescription::PrescriptionCommand),
	/// What pharmacies give on prescriptions, or would not give.
	#[command(subcommand)]
	Dispense(dispense::DispenseCommand),
	/// What patients order at a pharmacy.
	#[command(subcommand)]
	Refill(refill::RefillCommand),
	/// What a pharmacy keeps, in which lots, and recalls.
	#[command(subcommand)]
	Stock(stock::StockCommand),
	/// Stock that goes from one pharmacy to another.
	#[command(subcommand)]
	Transfer(transfer::TransferCommand),
	/// Wards of a hospital, how full they are, and who waits.
	#[command(subcommand)]
	Ward(ward::WardCommand),
	/// Rooms of a ward.
	#[command(subcommand)]
	Room(room::RoomCommand),
	/// Beds, where they stand, and for whom they are held.
	#[command(subcommand)]
	Bed(bed::BedCommand),
	/// Stays of patients, from the plan to the discharge.
	#[command(subcommand)]
	Encounter(encounter::EncounterCommand),
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
			Self::Schedule(command) => command.run(wallet).await,
			Self::Appointment(command) => command.run(wallet).await,
			Self::Lab(command) => command.run(wallet).await,
			Self::Prescription(command) => command.run(wallet).await,
			Self::Dispense(command) => command.run(wallet).await,
			Self::Refill(command) => command.run(wallet).await,
			Self::Stock(command) => command.run(wallet).await,
			Self::Transfer(command) => command.run(wallet).await,
			Self::Ward(command) => command.run(wallet).await,
			Self::Room(command) => command.run(wallet).await,
			Self::Bed(command) => command.run(wallet).await,
			Self::Encounter(command) => command.run(wallet).await,
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
