//! What the program does.

use std::{
	fs,
	io::{self, Read, Write},
	path::{Path, PathBuf},
	process::ExitCode,
	time::{SystemTime, UNIX_EPOCH},
};

use salus_interchange::{
	fhir, import, key, ledger, moment, x12, ClaimDecisions, ClaimEntry, CoverageEntry, Details, DetailsError, Document,
	DocumentError, InvoiceEntry, Ledger, Moment, PatientId, RemittanceEntry,
};
use serde_json::Value;

use crate::cli::{Arguments, Command, Resource, X12};

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
	#[error("{path} cannot be read: {error}")]
	Read { path: String, error: io::Error },
	#[error("standard input can be read once; name it once")]
	InputTwice,
	#[error("the output cannot be written: {0}")]
	Write(io::Error),
	#[error("{path} is no {what} as salus-wallet prints it with --json: {error}")]
	Document { path: String, what: &'static str, error: DocumentError },
	#[error("{path}: {error}")]
	Details { path: String, error: DetailsError },
	#[error(transparent)]
	Fhir(#[from] fhir::FhirError),
	#[error(transparent)]
	X12(#[from] x12::X12Error),
	#[error(transparent)]
	Import(#[from] import::ImportError),
	#[error(transparent)]
	Key(#[from] key::KeyError),
	#[error(transparent)]
	Ledger(#[from] ledger::LedgerError),
	#[error("{0} is no time by RFC 3339; write it as 2026-11-28T12:00:00Z")]
	Time(String),
	#[error("this machine's clock is before 1970; set it, or name the time with --at")]
	Clock,
}

impl Failure {
	/// The exit code, as the help tells them.
	pub fn exit(&self) -> u8 {
		match self {
			Self::Read { .. } | Self::Write(_) | Self::Clock | Self::Key(key::KeyError::File(_)) => 1,
			Self::InputTwice | Self::Time(_) => 2,
			Self::Document { .. } | Self::Details { .. } | Self::Import(_) | Self::Key(_) => 3,
			Self::Fhir(_) | Self::X12(_) | Self::Ledger(_) => 4,
		}
	}
}

type Done = Result<ExitCode, Failure>;

/// Does what the arguments say.
pub fn run(arguments: Arguments) -> Done {
	match arguments.command {
		Command::Fhir { resource, file, details } => write_resource(resource, &file, &details),
		Command::X12 { file_kind, files, details, control, at } => write_x12(file_kind, &files, &details, control, at),
		Command::Import { claim, key, patient, decimals } => {
			import_claim(&claim, key.as_deref().zip(patient), decimals)
		}
		Command::Ledger { file, csv, .. } => {
			once([file.as_path()].into_iter())?;
			let ledger: Ledger = read(&file)?;
			print(&if csv { ledger::to_csv(&ledger)? } else { ledger::to_ndjson(&ledger)? })
		}
	}
}

fn write_resource(resource: Resource, file: &Path, details_file: &Path) -> Done {
	once([file, details_file].into_iter())?;
	let details = details(details_file)?;
	let value = match resource {
		Resource::Coverage => fhir::coverage(&read::<CoverageEntry>(file)?, &details)?,
		Resource::Claim => fhir::claim(&read::<ClaimEntry>(file)?, &details)?,
		Resource::ClaimResponse => fhir::claim_response(&read::<ClaimEntry>(file)?, &details)?,
		Resource::Explanation => fhir::explanation(&read::<ClaimEntry>(file)?, &details)?,
		Resource::Invoice => fhir::invoice(&read::<InvoiceEntry>(file)?, &details)?,
		Resource::Reconciliation => fhir::reconciliation(&read::<RemittanceEntry>(file)?, &details)?,
	};
	print_json(&value)
}

fn write_x12(kind: X12, files: &[PathBuf], details_file: &Path, control: Option<u32>, at: Option<String>) -> Done {
	once(files.iter().map(PathBuf::as_path).chain([details_file]))?;
	let details = details(details_file)?;
	let mut envelope = x12::Envelope::new(&details, written_at(at)?)?;
	if let Some(control) = control {
		envelope = envelope.numbered(control)?;
	}
	let text = match (kind, files) {
		(X12::Remittance, [remittance, papers @ ..]) => {
			let remittance = read::<RemittanceEntry>(remittance)?;
			x12::remittance(&remittance, &read_papers(papers)?, &details, &envelope)?
		}
		(_, claims) => x12::claims(&read_all(claims)?, &details, &envelope)?,
	};
	print(&text)
}

/// A submission, or a request, goes to standard output and the report to standard error, so that the one can be kept and the other read.
fn import_claim(file: &Path, keyed: Option<(&Path, PatientId)>, decimals: u8) -> Done {
	let key = keyed.map(|(file, patient)| key::Key::read(file).map(|key| key.of_patient(patient))).transpose()?;
	let imported = import::import(&text(file)?, decimals, key.as_ref())?;
	eprint!("{imported}");
	match (&imported.submission, &imported.request) {
		(Some(submission), _) => print_json(submission),
		(None, Some(request)) => print_json(request),
		(None, None) => Ok(ExitCode::from(4)),
	}
}

fn written_at(at: Option<String>) -> Result<Moment, Failure> {
	match at {
		Some(text) => moment::from_rfc3339(&text).ok_or(Failure::Time(text)),
		None => {
			let since = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|_| Failure::Clock)?;
			Moment::try_from(since.as_millis()).map_err(|_| Failure::Clock)
		}
	}
}

/// Standard input comes once.
fn once<'a>(files: impl Iterator<Item = &'a Path>) -> Result<(), Failure> {
	if files.filter(|file| *file == Path::new("-")).count() > 1 {
		return Err(Failure::InputTwice);
	}
	Ok(())
}

fn text(path: &Path) -> Result<String, Failure> {
	let read = if path == Path::new("-") {
		let mut text = String::new();
		io::stdin().read_to_string(&mut text).map(|_| text)
	} else {
		fs::read_to_string(path)
	};
	read.map_err(|error| Failure::Read { path: path.display().to_string(), error })
}

fn read<T: Document>(path: &Path) -> Result<T, Failure> {
	read_text(path, &text(path)?)
}

fn read_text<T: Document>(path: &Path, text: &str) -> Result<T, Failure> {
	T::read(text).map_err(|error| Failure::Document { path: path.display().to_string(), what: T::WHAT, error })
}

fn read_all(paths: &[PathBuf]) -> Result<Vec<ClaimEntry>, Failure> {
	paths.iter().map(|path| read(path)).collect()
}

/// Reads what explains a remittance. What each file is, its fields say.
fn read_papers(paths: &[PathBuf]) -> Result<x12::Papers, Failure> {
	let mut papers = x12::Papers::default();
	for path in paths {
		let text = text(path)?;
		let fields: Value = serde_json::from_str(&text).unwrap_or_default();
		if fields.get("decisions").is_some() {
			papers.decisions.push(read_text::<ClaimDecisions>(path, &text)?);
		} else if fields.get("remittance").is_some() {
			papers.before.push(read_text::<RemittanceEntry>(path, &text)?);
		} else {
			papers.claims.push(read_text::<ClaimEntry>(path, &text)?);
		}
	}
	Ok(papers)
}

fn details(path: &Path) -> Result<Details, Failure> {
	let read = Details::read(&text(path)?);
	read.map_err(|error| Failure::Details { path: path.display().to_string(), error })
}

fn print(text: &str) -> Done {
	let mut output = io::stdout().lock();
	match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
		Ok(()) => Ok(ExitCode::SUCCESS),
		Err(error) => Err(Failure::Write(error)),
	}
}

fn print_json(value: &impl serde::Serialize) -> Done {
	let text = serde_json::to_string_pretty(value).map_err(|error| Failure::Write(error.into()))?;
	print(&format!("{text}\n"))
}
