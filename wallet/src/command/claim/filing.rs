//! What a provider does with its claims: `claim write`, `change`, `discard`, `prove`, `submit`, `proceed`, `answer`, `void`.

use clap::{Args, Subcommand};
use salus_primitives::{
	anchor::{Leaf, Proof, RecordLeaf},
	insurance::{ClaimStatus, Evidence, LineEvidence, MAX_LINES},
	money::Unit,
	role::Permission,
	AppointmentId, ClaimId, Digest, DispenseId, EncounterId, OrganizationId, PatientId, RecordId, ReportId,
};
use std::{path::PathBuf, str::FromStr};

use super::{
	decided,
	document::documents,
	draft::{self, Beside, Written},
	moved, sent, with_unit, ClaimPlace, Desk,
};
use crate::{
	calls::claim as calls,
	command::record,
	error::{Error, Result},
	proofs,
	report::Report,
	vault::{Anchored, Durable},
	wallet::Wallet,
	written::text_of,
};

/// What a provider does with its claims.
#[derive(Clone, Debug, Subcommand)]
pub enum FilingCommand {
	/// Begin a claim, as a draft, from a JSON file: one that you have written, or that `salus-interchange import` has.
	Write {
		/// The file, or - for standard input.
		file: PathBuf,
		/// What the file does not say.
		#[command(flatten)]
		beside: Beside,
		/// For whom you act.
		#[command(flatten)]
		desk: Desk,
	},
	/// Write a draft anew, from a JSON file.
	Change {
		/// The claim's number.
		claim: ClaimId,
		/// The file, or - for standard input.
		file: PathBuf,
		/// What the file does not say.
		#[command(flatten)]
		beside: Beside,
		/// For whom you act.
		#[command(flatten)]
		desk: Desk,
	},
	/// Throw a draft away.
	Discard(ClaimPlace),
	/// Name what shows a line of a draft. A record is also shown where the insurer asks.
	Prove(ProveArguments),
	/// Submit a draft. A clean claim is decided at once.
	Submit(ClaimPlace),
	/// Go on with a claim that has waited for the payer before. The provider does it, or the insurer.
	Proceed(ClaimPlace),
	/// Answer what the insurer asks: with evidence, with documents in the vault, or both.
	Answer(AnswerArguments),
	/// Take back a claim for which nothing was paid.
	Void(ClaimPlace),
}

/// What shows a line.
#[derive(Clone, Debug, Args)]
pub struct ProveArguments {
	/// The claim's number.
	claim: ClaimId,
	/// The line, from 0.
	line: u8,
	/// What shows it.
	#[command(flatten)]
	shown: Shown,
	/// For whom you act.
	#[command(flatten)]
	desk: Desk,
}

/// One thing that shows a line.
#[derive(Clone, Debug, Args)]
#[group(required = true, multiple = false)]
pub struct Shown {
	/// An appointment that was fulfilled.
	#[arg(long, value_name = "NUMBER")]
	visit: Option<AppointmentId>,
	/// A laboratory's report that is final.
	#[arg(long, value_name = "NUMBER")]
	report: Option<ReportId>,
	/// What a pharmacy handed over.
	#[arg(long, value_name = "NUMBER")]
	dispense: Option<DispenseId>,
	/// A stay that is over, or goes on.
	#[arg(long, value_name = "NUMBER")]
	encounter: Option<EncounterId>,
	/// A record in your vault that is anchored, with its version, as RECORD:VERSION. The vault tells of it whoever has written it, or acts for the patient.
	#[arg(long, value_name = "RECORD:VERSION", value_parser = versioned)]
	record: Option<(RecordId, u32)>,
	/// The same, in a file that its author has handed on: what `record watch` or `record put --durable` wrote with --json, or `record get` of whoever may read it. - is
	/// standard input.
	#[arg(long, value_name = "FILE")]
	proof: Option<PathBuf>,
}

/// An answer.
#[derive(Clone, Debug, Args)]
pub struct AnswerArguments {
	/// The claim's number.
	claim: ClaimId,
	/// A fulfilled appointment for a line, as LINE:NUMBER. Several times for several lines, here and below.
	#[arg(long, value_name = "LINE:NUMBER", value_parser = of_line::<AppointmentId>)]
	visit: Vec<(u8, AppointmentId)>,
	/// A final report.
	#[arg(long, value_name = "LINE:NUMBER", value_parser = of_line::<ReportId>)]
	report: Vec<(u8, ReportId)>,
	/// A dispense.
	#[arg(long, value_name = "LINE:NUMBER", value_parser = of_line::<DispenseId>)]
	dispense: Vec<(u8, DispenseId)>,
	/// A stay.
	#[arg(long, value_name = "LINE:NUMBER", value_parser = of_line::<EncounterId>)]
	encounter: Vec<(u8, EncounterId)>,
	/// A record that `claim prove` has shown for the line.
	#[arg(long, value_name = "LINE:RECORD:VERSION", value_parser = record_of_line)]
	record: Vec<(u8, RecordId, u32)>,
	/// The records in your vault that belong to it now, all of them, with commas between them. Their digest goes to the chain.
	#[arg(long, value_name = "RECORDS", value_parser = documents)]
	documents: Option<Digest>,
	/// For whom you act.
	#[command(flatten)]
	desk: Desk,
}

impl FilingCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		let permission = Permission::SubmitClaims;
		match self {
			Self::Write { file, beside, desk } => {
				let (written, unit) = read(wallet, &text_of(&file)?, &beside).await?;
				let organization = desk.acting(wallet, permission).await?;
				let call = calls::write_claim(organization, &written.draft, &unit);
				let outcome = wallet.submit(&call).await?;
				let claim = outcome.field("Claims", "ClaimWritten", "claim").cloned().unwrap_or_default();
				Ok(Report::of_transaction(&outcome, &format!("Wrote claim {claim}, as a draft"))
					.with("claim", claim)
					.with("organization", organization)
					.with("patient", written.draft.patient)
					.with("status", ClaimStatus::Draft))
			}
			Self::Change { claim, file, beside, desk } => {
				let (written, unit) = read(wallet, &text_of(&file)?, &beside).await?;
				let call = |organization, claim| calls::change_claim(organization, claim, &written.draft, &unit);
				let place = ClaimPlace { claim, desk };
				Ok(moved(wallet, place, permission, call, "Wrote the draft anew").await?.0)
			}
			Self::Discard(place) => {
				Ok(moved(wallet, place, permission, calls::discard_claim, "Threw the draft away").await?.0)
			}
			Self::Prove(arguments) => prove(wallet, arguments).await,
			Self::Submit(place) => {
				let (_, unit) = with_unit(wallet, place.claim).await?;
				let (report, outcome) =
					moved(wallet, place, permission, calls::submit_claim, "Submitted the claim").await?;
				Ok(decided(report, &outcome, &unit))
			}
			Self::Proceed(place) => proceed(wallet, place).await,
			Self::Answer(arguments) => answer(wallet, arguments).await,
			Self::Void(place) => {
				Ok(moved(wallet, place, permission, calls::void_claim, "Took the claim back").await?.0)
			}
		}
	}
}

/// Reads a draft, whose amounts must be meant in the unit of the coverage's plan.
async fn read(wallet: &Wallet, text: &str, beside: &Beside) -> Result<(Written, Unit)> {
	let written = draft::read(text, beside)?;
	let unit = wallet.chain().await?.unit_under(written.draft.coverage).await?;
	draft::in_unit(&written, &unit)?;
	Ok((written, unit))
}

/// The provider's submitters and the insurer's adjudicators both can.
async fn proceed(wallet: &Wallet, place: ClaimPlace) -> Result<Report> {
	let (claim, unit) = with_unit(wallet, place.claim).await?;
	let able = wallet.chain().await?.able(&wallet.signing_account()?, Permission::AdjudicateClaims).await?;
	let named = place.desk.organization.or_else(|| able.contains(&claim.insurer).then_some(claim.insurer));
	let place = ClaimPlace { desk: Desk { organization: named }, ..place };
	let (report, outcome) =
		moved(wallet, place, Permission::SubmitClaims, calls::proceed_claim, "The claim goes on").await?;
	Ok(decided(report, &outcome, &unit))
}

async fn prove(wallet: &Wallet, arguments: ProveArguments) -> Result<Report> {
	let ProveArguments { claim: id, line, shown, desk } = arguments;
	let organization = desk.acting(wallet, Permission::SubmitClaims).await?;
	let (claim, unit) = with_unit(wallet, id).await?;
	let (evidence, call) = match shown.anchored(wallet, organization, claim.patient).await? {
		Some((anchor, leaf, proof)) => {
			let evidence = Evidence::Record { custodian: organization, record: leaf.record, version: leaf.version };
			(evidence, calls::prove_line(organization, id, line, anchor, &leaf, &proof))
		}
		None if claim.status == ClaimStatus::InformationRequested => {
			return Err(Error::Usage("the insurer asks: `claim answer` names evidence, as --visit 0:21".into()));
		}
		None => {
			let evidence = shown.named().ok_or_else(|| Error::Usage("say what shows it, as --visit 21".into()))?;
			let mut draft = draft::of_claim(&claim);
			let of_line = draft.lines.get_mut(usize::from(line)).ok_or_else(|| no_line(id, line))?;
			of_line.evidence = Some(evidence);
			(evidence, calls::change_claim(organization, id, &draft, &unit))
		}
	};
	let (report, _) = sent(wallet, id, organization, &call, &format!("Line {line} has its evidence")).await?;
	Ok(report.with("line", line).with("evidence", evidence))
}

/// A record, and where it is anchored.
type Proven = (u64, RecordLeaf, Proof);

impl Shown {
	/// What the chain knows by its number.
	fn named(&self) -> Option<Evidence> {
		let visit = self.visit.map(Evidence::Appointment).or_else(|| self.report.map(Evidence::Report));
		visit.or_else(|| self.dispense.map(Evidence::Dispense)).or_else(|| self.encounter.map(Evidence::Encounter))
	}

	/// The record, if it is one.
	async fn anchored(&self, wallet: &Wallet, custodian: OrganizationId, patient: PatientId) -> Result<Option<Proven>> {
		match (self.record, &self.proof) {
			(Some((record, version)), _) => {
				Ok(Some(anchored(wallet, custodian, Durable { patient, record, version }).await?))
			}
			(None, Some(file)) => Ok(Some(handed_on(wallet, custodian, &text_of(file)?).await?)),
			(None, None) => Ok(None),
		}
	}
}

/// Where a record is anchored as its author was told, checked against the chain's final state.
async fn handed_on(wallet: &Wallet, custodian: OrganizationId, text: &str) -> Result<Proven> {
	let claim = proofs::record(text, custodian)?;
	let proofs::Claim { index, leaf, proof, .. } = proofs::verify(wallet.chain().await?, claim).await?.claim;
	match leaf {
		Leaf::Record(leaf) => Ok((index, leaf, proof)),
		Leaf::Access(_) => Err(Error::Usage(
			"this tells of an access and of no record: take what `record get` or `record watch` wrote with --json"
				.into(),
		)),
	}
}

/// Where the record is anchored: told by the provider's own vault once it is durable, and checked against the chain's final state.
async fn anchored(wallet: &Wallet, custodian: OrganizationId, which: Durable) -> Result<Proven> {
	let (record, version) = (which.record, which.version);
	let vault = wallet.vault().await?.of(Some(custodian)).await?;
	let told = record::watch(wallet, &vault, which).await.map_err(untold)?;
	let Anchored { index, leaf, proof } = serde_json::from_value(told).map_err(|_| {
		Error::WrongVersion("the vault does not tell how the record is anchored: it is one of another version".into())
	})?;
	let claim = proofs::Claim { custodian, index, leaf, proof };
	let proofs::Claim { index, leaf, proof, .. } = proofs::verify(wallet.chain().await?, claim).await?.claim;
	match leaf {
		Leaf::Record(leaf) if (leaf.record, leaf.version) == (record, version) => Ok((index, leaf, proof)),
		_ => Err(Error::Verification("the vault sent the leaf of another record than the one asked for".into())),
	}
}

/// A vault that refuses does not say why. Who claims is seldom who wrote the record.
fn untold(error: Error) -> Error {
	match error {
		Error::VaultRefused { number, name, sentence } => {
			let hint = "Whoever has written the record is told of it: `record watch --json` writes what `claim prove --proof` reads.";
			Error::VaultRefused { number, name, sentence: format!("{sentence} {hint}") }
		}
		other => other,
	}
}

async fn answer(wallet: &Wallet, arguments: AnswerArguments) -> Result<Report> {
	let organization = arguments.desk.acting(wallet, Permission::SubmitClaims).await?;
	let (claim, documents, evidence) = (arguments.claim, arguments.documents, arguments.evidence(organization));
	let evidence: calls::Answers =
		evidence.try_into().map_err(|_| Error::Usage(format!("a claim has {MAX_LINES} lines at most")))?;
	if evidence.is_empty() && documents.is_none() {
		return Err(Error::Usage("nothing is answered: name evidence, as --visit 0:21, or --documents".into()));
	}
	let call = calls::answer_claim(organization, claim, &evidence, documents);
	Ok(sent(wallet, claim, organization, &call, "Answered the insurer").await?.0.with("evidence", evidence))
}

impl AnswerArguments {
	fn evidence(self, custodian: OrganizationId) -> Vec<LineEvidence> {
		let Self { visit, report, dispense, encounter, record, .. } = self;
		let visits = visit.into_iter().map(|(line, id)| (line, Evidence::Appointment(id)));
		let reports = report.into_iter().map(|(line, id)| (line, Evidence::Report(id)));
		let dispenses = dispense.into_iter().map(|(line, id)| (line, Evidence::Dispense(id)));
		let encounters = encounter.into_iter().map(|(line, id)| (line, Evidence::Encounter(id)));
		let records =
			record.into_iter().map(|(line, record, version)| (line, Evidence::Record { custodian, record, version }));
		let all = visits.chain(reports).chain(dispenses).chain(encounters).chain(records);
		all.map(|(line, evidence)| LineEvidence { line, evidence }).collect()
	}
}

fn no_line(claim: ClaimId, line: u8) -> Error {
	Error::NotFound(format!("claim {claim} has no line {line}; lines are counted from 0, `claim show` tells them"))
}

/// Something of a line, as 0:21.
fn of_line<T: FromStr>(text: &str) -> Result<(u8, T), String> {
	let parts = text.split_once(':').and_then(|(line, thing)| Some((line.parse().ok()?, thing.parse().ok()?)));
	parts.ok_or_else(|| format!("`{text}` is no evidence of a line: write the line from 0 and the number, as 0:21"))
}

/// A version of a record.
fn versioned(text: &str) -> Result<(RecordId, u32), String> {
	let parts = text.rsplit_once(':').and_then(|(record, version)| Some((record.parse().ok()?, version.parse().ok()?)));
	parts.ok_or_else(|| format!("`{text}` is no version of a record: write its number and the version, as 0x…:1"))
}

fn record_of_line(text: &str) -> Result<(u8, RecordId, u32), String> {
	let unread =
		|| format!("`{text}` is no record of a line: write the line from 0, the record and its version, as 0:0x…:1");
	let (line, record) = text.split_once(':').ok_or_else(unread)?;
	let (record, version) = versioned(record).map_err(|_| unread())?;
	Ok((line.parse().map_err(|_| unread())?, record, version))
}
