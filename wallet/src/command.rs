//! The commands, one module for each noun.

pub mod agenda;
pub mod anchor;
pub mod appointment;
pub mod appointment_report;
pub mod authorization;
pub mod bed;
pub mod booking;
pub mod chain;
pub mod claim;
pub mod clearing;
pub mod consent;
pub mod consent_list;
pub mod controller;
pub mod coverage;
pub mod decide;
pub mod dispense;
pub mod eligibility;
pub mod eligibility_report;
pub mod emergency;
pub mod encounter;
pub mod erasure;
pub mod escrow;
pub mod facts;
pub mod feedback;
pub mod feedback_text;
pub mod guardian;
pub mod hold;
pub mod invoice;
pub mod invoice_payment;
pub mod invoice_report;
pub mod keys;
pub mod lab;
pub mod ledger;
pub mod licence;
pub mod link;
pub mod lot;
pub mod member;
pub mod money;
pub mod motion;
pub mod network;
pub mod org;
pub mod owed;
pub mod parameter;
pub mod patient;
pub mod plan;
pub mod prescription;
pub mod quota;
pub mod recall;
pub mod record;
pub mod recovery;
pub mod refill;
pub mod remittance;
pub mod role;
pub mod room;
pub mod schedule;
pub mod schedule_report;
pub mod share;
pub mod statement;
pub mod stock;
pub mod time_off;
pub mod transfer;
pub mod unit;
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
	/// What insurers offer, and by which rules they pay.
	#[command(subcommand)]
	Plan(plan::PlanCommand),
	/// Providers with whom an insurer has contracts.
	#[command(subcommand)]
	Network(network::NetworkCommand),
	/// Who is covered, by which plan, and how much of it is used.
	#[command(subcommand)]
	Coverage(coverage::CoverageCommand),
	/// What an insurer has authorized before it is given.
	#[command(subcommand)]
	Authorization(authorization::AuthorizationCommand),
	/// What is covered, and what a claim would be paid now.
	#[command(subcommand)]
	Eligibility(eligibility::EligibilityCommand),
	/// What providers ask of insurers, and what is decided.
	#[command(subcommand)]
	Claim(claim::ClaimCommand),
	/// Units of account: a currency, as one settlement member issues it.
	#[command(subcommand)]
	Unit(unit::UnitCommand),
	/// What everybody has, what is issued, and what is paid out.
	#[command(subcommand)]
	Money(money::MoneyCommand),
	/// Export somebody's whole ledger, checked.
	Ledger(ledger::LedgerArguments),
	/// Show what somebody had, and what came and went.
	Statement(statement::StatementArguments),
	/// Invoices: what providers ask for, who owes it, and what was paid.
	#[command(subcommand)]
	Invoice(invoice::InvoiceCommand),
	/// Money that waits until what it is for was given.
	#[command(subcommand)]
	Escrow(escrow::EscrowCommand),
	/// What insurers pay to providers for claims.
	#[command(subcommand)]
	Remittance(remittance::RemittanceCommand),
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
			Self::Plan(command) => command.run(wallet).await,
			Self::Network(command) => command.run(wallet).await,
			Self::Coverage(command) => command.run(wallet).await,
			Self::Authorization(command) => command.run(wallet).await,
			Self::Eligibility(command) => command.run(wallet).await,
			Self::Claim(command) => command.run(wallet).await,
			Self::Unit(command) => command.run(wallet).await,
			Self::Money(command) => command.run(wallet).await,
			Self::Ledger(arguments) => arguments.run(wallet).await,
			Self::Statement(arguments) => arguments.run(wallet).await,
			Self::Invoice(command) => command.run(wallet).await,
			Self::Escrow(command) => command.run(wallet).await,
			Self::Remittance(command) => command.run(wallet).await,
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
