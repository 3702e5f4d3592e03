//! The command line.

use std::path::PathBuf;

use clap::{ArgGroup, Parser, Subcommand, ValueEnum};
use salus_interchange::PatientId;

/// Writes the chain's money in the formats of others: FHIR R4, X12, CSV and NDJSON.
///
/// FILE is a document as `salus-wallet ... --json` prints it; `-` is standard input. What is written goes to standard output.
/// Exit codes: 0 done; 1 a file cannot be read or written; 2 wrong arguments; 3 a document, the details or the key are not right; 4 they do not suffice.
#[derive(Parser)]
#[command(name = "salus-interchange", version)]
pub struct Arguments {
	#[command(subcommand)]
	pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
	/// Writes a FHIR R4 resource
	Fhir {
		/// Which
		#[arg(value_enum)]
		resource: Resource,
		/// The document that it is made of
		file: PathBuf,
		/// What the chain does not have: a JSON document, see docs/interchange.md
		#[arg(long)]
		details: PathBuf,
	},
	/// Writes an X12 005010 file
	X12 {
		/// Which
		#[arg(value_enum)]
		file_kind: X12,
		/// For an 835 the remittance, and then every claim that it is for, the decisions on each that was appealed or reversed, and where it is asked for the remittance before; for
		/// an 837 the claims
		#[arg(required = true)]
		files: Vec<PathBuf>,
		/// What the chain does not have: a JSON document, see docs/interchange.md
		#[arg(long)]
		details: PathBuf,
		/// The file's number, in place of the details' exchange.control
		#[arg(long)]
		control: Option<u32>,
		/// When it is written, by RFC 3339, in place of now
		#[arg(long)]
		at: Option<String>,
	},
	/// Makes a submission of a FHIR R4 Claim, or of a preauthorization a request for authorizations; what could not be mapped is told on standard error
	Import {
		/// The claim
		claim: PathBuf,
		/// A file that its owner alone can read, with 32 bytes in hexadecimal: service codes become HMAC-SHA-256 of `system|code` under the patient's key, which follows from them
		#[arg(long, requires = "patient")]
		key: Option<PathBuf>,
		/// Whose claim it is on the chain
		#[arg(long, requires = "key")]
		patient: Option<PatientId>,
		/// How many digits the currency's minor unit is behind the point
		#[arg(long, default_value_t = 2)]
		decimals: u8,
	},
	/// Writes a ledger as lines
	#[command(group(ArgGroup::new("form").required(true).args(["csv", "ndjson"])))]
	Ledger {
		/// The ledger
		file: PathBuf,
		/// As a table with a header
		#[arg(long)]
		csv: bool,
		/// As one JSON object in each line
		#[arg(long)]
		ndjson: bool,
	},
}

/// The resources there are.
#[derive(Clone, Copy, ValueEnum)]
pub enum Resource {
	/// Coverage, of a coverage
	Coverage,
	/// Claim, of a claim
	Claim,
	/// ClaimResponse, of a claim
	ClaimResponse,
	/// ExplanationOfBenefit, of a claim that is decided
	Explanation,
	/// Invoice, of an invoice
	Invoice,
	/// PaymentReconciliation, of a remittance
	Reconciliation,
}

/// The files of X12 there are.
#[derive(Clone, Copy, ValueEnum)]
pub enum X12 {
	/// Claim payment and remittance advice
	#[value(name = "835")]
	Remittance,
	/// Professional claims
	#[value(name = "837")]
	Claims,
}
