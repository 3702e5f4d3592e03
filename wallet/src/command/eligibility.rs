//! `eligibility`: what is covered, and what a claim would be paid now. It asks, and changes nothing.

use clap::{Args, Subcommand};
use salus_primitives::{
	insurance::{
		Category, ClaimLine, CoverageEntry, EligibilityPurpose, EligibilityPurposes, EligibilityRequest, Evidence,
	},
	money::UnitEntry,
	AccountId, AppointmentId, AuthorizationId, ClaimId, CoverageId, Digest, DispenseId, EncounterId, Moment,
	OrganizationId, PatientId, ReportId,
};
use std::str::FromStr;

use super::{eligibility_report::told, prescription::digest, ward::House};
use crate::{
	chain::Chain,
	document,
	error::{Error, Result},
	key, moment,
	money::Decimal,
	report::Report,
	wallet::Wallet,
};

/// The purposes for which payers are asked (FHIR `eligibilityrequest-purpose`).
#[derive(Clone, Debug, Subcommand)]
pub enum EligibilityCommand {
	/// Show which coverages of a patient are in force, in the order in which they pay.
	Discovery(Question),
	/// Show whether a coverage is in force.
	Validation(Question),
	/// Show which lines need an authorization before.
	AuthRequirements(Question),
	/// Show what is left of each benefit, and what would be paid for the lines, with the reasons.
	Benefits(Question),
	/// Ask all four at once.
	All(Question),
}

/// What is asked about.
#[derive(Clone, Debug, Args)]
pub struct Question {
	/// The patient.
	pub patient: PatientId,
	/// Who is to give the service.
	#[command(flatten)]
	pub provider: House,
	/// Under which coverage. Left out: the first payer's.
	#[arg(long, value_name = "NUMBER")]
	pub coverage: Option<CoverageId>,
	/// When it is served.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse, default_value = "now", allow_hyphen_values = true)]
	pub served: Moment,
	/// The claim at the payer before, where there is one.
	#[arg(long, value_name = "CLAIM")]
	pub prior: Option<ClaimId>,
	/// What is to be given, as consultation,120.00 or imaging,300.00,units=2,authorization=8: a category, what is billed, and, where there is something to say,
	/// units, service (its digest; left out: one that nothing else has), served, performer, authorization, and as evidence appointment, report, dispense or
	/// encounter. Evidence that is not named is taken as given. Up to 16 times.
	#[arg(long = "line", value_name = "LINE", value_parser = Line::parse)]
	pub lines: Vec<Line>,
}

/// A line that is asked about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
	/// What kind of service.
	pub category: Category,
	/// What is billed for all units, of the plan's unit of account.
	pub amount: Decimal,
	/// How many units.
	pub units: u32,
	/// Which service, where that is said.
	pub service: Option<Digest>,
	/// When it is served, where that is another moment than for the rest.
	pub served: Option<Moment>,
	/// Who serves, where that is one person.
	pub performer: Option<AccountId>,
	/// The authorization before.
	pub authorization: Option<AuthorizationId>,
	/// What shows it.
	pub evidence: Option<Evidence>,
}

impl Line {
	/// Reads one, as `imaging,300.00,units=2`.
	pub fn parse(text: &str) -> Result<Self, String> {
		let mut parts = text.split(',').map(str::trim);
		let category = read("the category", parts.next().unwrap_or_default())?;
		let amount = parts.next().ok_or("a line is a category and an amount, as consultation,120.00")?;
		let amount = read("the amount", amount)?;
		let (service, served, performer, authorization, evidence) = (None, None, None, None, None);
		let mut line = Self { category, amount, units: 1, service, served, performer, authorization, evidence };
		for part in parts {
			let (name, value) = part.split_once('=').ok_or_else(|| format!("`{part}` is no name=value"))?;
			line.set(name, value)?;
		}
		Ok(line)
	}

	fn set(&mut self, name: &str, value: &str) -> Result<(), String> {
		match name {
			"units" => self.units = read(name, value)?,
			"service" => self.service = Some(digest(value)?),
			"served" => self.served = Some(moment::parse(value)?),
			"performer" => {
				let account = key::read_account(value).ok_or_else(|| format!("`{value}` is no address"))?;
				self.performer = Some(account);
			}
			"authorization" => self.authorization = Some(read(name, value)?),
			"appointment" => self.evidence = Some(Evidence::Appointment(read::<AppointmentId>(name, value)?)),
			"report" => self.evidence = Some(Evidence::Report(read::<ReportId>(name, value)?)),
			"dispense" => self.evidence = Some(Evidence::Dispense(read::<DispenseId>(name, value)?)),
			"encounter" => self.evidence = Some(Evidence::Encounter(read::<EncounterId>(name, value)?)),
			_ => {
				return Err(format!(
					"`{name}` is no part of a line; there are units, service, served, performer, authorization, \
					 appointment, report, dispense and encounter"
				))
			}
		}
		Ok(())
	}

	/// The line of the claim that it would be. A service that is not named is like no other.
	fn of_claim(self, served: Moment, unit: &UnitEntry) -> Result<ClaimLine> {
		let Self { category, units, performer, authorization, evidence, .. } = self;
		let amount = self.amount.of(unit)?.amount;
		let service = self.service.unwrap_or_else(|| document::random().into());
		let served = self.served.unwrap_or(served);
		Ok(ClaimLine { category, service, units, amount, served, performer, evidence, authorization })
	}
}

fn read<T: FromStr<Err: ToString>>(name: &str, value: &str) -> Result<T, String> {
	value.parse().map_err(|error: T::Err| format!("{name} `{value}`: {}", error.to_string()))
}

impl Question {
	/// What the chain is asked: about the lines, where it is known in which unit of account their amounts are. Where no coverage is in force, none is, and nothing
	/// would be paid for any.
	pub fn request(
		self,
		purposes: EligibilityPurposes,
		provider: OrganizationId,
		unit: Option<&UnitEntry>,
	) -> Result<EligibilityRequest> {
		let Self { patient, coverage, served, prior, lines, .. } = self;
		let count = lines.len();
		let lines: Vec<_> = match unit {
			Some(unit) => lines.into_iter().map(|line| line.of_claim(served, unit)).collect::<Result<_>>()?,
			None => Vec::new(),
		};
		let lines = lines.try_into();
		let lines = lines.map_err(|_| Error::Usage(format!("{count} lines are more than a claim can have: 16")))?;
		Ok(EligibilityRequest { purposes, patient, provider, coverage, served, prior, lines })
	}
}

impl EligibilityCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Discovery(question) => ask(wallet, EligibilityPurpose::Discovery.into(), question).await,
			Self::Validation(question) => ask(wallet, EligibilityPurpose::Validation.into(), question).await,
			Self::AuthRequirements(question) => {
				if question.lines.is_empty() {
					return Err(Error::Usage("say what is to be given: --line imaging,300.00".into()));
				}
				ask(wallet, EligibilityPurpose::AuthRequirements.into(), question).await
			}
			Self::Benefits(question) => ask(wallet, EligibilityPurpose::Benefits.into(), question).await,
			Self::All(question) => ask(wallet, EligibilityPurposes::ALL, question).await,
		}
	}
}

async fn ask(wallet: &Wallet, purposes: EligibilityPurposes, question: Question) -> Result<Report> {
	// Which coverages there are, and whether one is in force, does not hang on who gives the service.
	let lines = !question.lines.is_empty();
	let provider = match question.provider.organization {
		None if !lines => OrganizationId::default(),
		_ => question.provider.seen(wallet).await?,
	};
	let chain = wallet.chain().await?;
	// What amounts are of, the coverage's plan says.
	let discovery = question.clone().request(EligibilityPurpose::Discovery.into(), provider, None)?;
	let asked = coverage_of(chain, &discovery).await?;
	let unit = match asked {
		Some(entry) => Some(chain.unit(chain.plan(entry.coverage.plan).await?.unit).await?),
		None => None,
	};
	let request = question.request(purposes, provider, unit.as_ref())?;
	let answer = chain.eligibility(&request).await?;
	let unit = unit.map(|entry| entry.unit);
	Ok(told(&request, asked.as_ref(), unit.as_ref(), &answer))
}

/// The coverage that is asked about: the one that is named, or else the first payer's.
async fn coverage_of(chain: &Chain, discovery: &EligibilityRequest) -> Result<Option<CoverageEntry>> {
	if let Some(id) = discovery.coverage {
		return Ok(Some(CoverageEntry { id, coverage: chain.coverage(id).await? }));
	}
	Ok(chain.eligibility(discovery).await?.coverages.first().copied())
}
