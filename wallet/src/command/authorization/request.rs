//! What is asked for before it is given: said on the command line, or as `salus-interchange import` writes it of a preauthorization.

use std::path::PathBuf;

use clap::{ArgGroup, Args};
use salus_primitives::{
	insurance::{Authorized, Category, ClaimUse},
	CoverageId, Digest, Moment, PatientId,
};

use crate::{
	command::{claim::draft, prescription::digest, ward::House},
	error::{Error, Result},
	moment,
	wallet::Wallet,
	written::{text_of, Fields, Invalid},
};

/// What is asked for, and under which coverage.
#[derive(Clone, Debug, Args)]
#[command(group(ArgGroup::new("what").required(true).args(["category", "file"])))]
pub struct RequestArguments {
	/// The coverage's number.
	pub coverage: CoverageId,
	/// What kind of service.
	#[arg(long, value_name = "CATEGORY", requires_all = ["service", "until"])]
	category: Option<Category>,
	/// Which: the digest of its code under the patient's service key, 64 hexadecimal digits, as claims will have it.
	#[arg(long, value_name = "DIGEST", value_parser = digest)]
	service: Option<Digest>,
	/// How many units.
	#[arg(long, value_name = "UNITS", default_value_t = 1)]
	units: u32,
	/// From which moment of service on.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse, default_value = "now", allow_hyphen_values = true)]
	from: Moment,
	/// From which moment of service on no more.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse)]
	until: Option<Moment>,
	/// All of that, in a file that `salus-interchange import` has written of a preauthorization; - is standard input.
	#[arg(long, value_name = "FILE", conflicts_with_all = ["service", "units", "from", "until"])]
	file: Option<PathBuf>,
	/// Which line of the file, from 0. Each is an authorization of its own.
	#[arg(long, value_name = "LINE", requires = "file")]
	line: Option<usize>,
	/// For whom.
	#[command(flatten)]
	pub house: House,
}

/// One authorization that is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Asked {
	/// What kind of service.
	pub category: Category,
	/// Which.
	pub service: Digest,
	/// How much of it, and when.
	pub requested: Authorized,
}

/// A request, as it was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Written {
	/// Whose services the digests are of, where that is said.
	pub patient: Option<PatientId>,
	/// What is asked for, line by line.
	pub lines: Vec<Asked>,
}

impl RequestArguments {
	/// What is asked for. The coverage must be of the patient of whom the file is.
	pub async fn asked(&self, wallet: &Wallet) -> Result<Asked> {
		let Some(file) = &self.file else { return self.said() };
		let written = read(&text_of(file)?)?;
		let asked = written.line(self.line)?;
		let covered = wallet.chain().await?.coverage(self.coverage).await?.patient;
		match written.patient {
			Some(patient) if patient != covered => Err(Error::Usage(format!(
				"`patient`: the file's services are of {patient}, and coverage {} is of {covered}",
				self.coverage
			))),
			_ => Ok(asked),
		}
	}

	/// The same of the command line alone.
	fn said(&self) -> Result<Asked> {
		let Self { category, service, units, from, until, .. } = self;
		match (category, service, until) {
			(Some(category), Some(service), Some(until)) => {
				let requested = Authorized { units: *units, start: *from, end: *until };
				Ok(Asked { category: *category, service: *service, requested })
			}
			_ => Err(Error::Usage("say --category, --service and --until, or --file".into())),
		}
	}
}

impl Written {
	/// The line that is meant: the only one, where none is named.
	pub fn line(&self, line: Option<usize>) -> Result<Asked> {
		let count = self.lines.len();
		match (line, self.lines.as_slice()) {
			(None, [only]) => Ok(*only),
			(None, _) => Err(Error::Usage(format!("`lines`: there are {count}; say with --line which, from 0"))),
			(Some(line), lines) => lines
				.get(line)
				.copied()
				.ok_or_else(|| Error::Usage(format!("`lines`: there is no line {line}; there are {count}, from 0"))),
		}
	}
}

/// Reads a request. Every field that is not known is refused, and every error names its field.
pub fn read(text: &str) -> Result<Written> {
	let mut fields = Fields::document(text)?;
	let used: ClaimUse = fields.needed("use")?;
	if used != ClaimUse::Preauthorization {
		let why = format!("this is no preauthorization but a {used}; `claim write` takes what was given");
		return Err(fields.wrong("use", why).into());
	}
	let patient = fields.maybe("patient")?;
	let listed = fields.objects("lines")?;
	if listed.is_empty() {
		return Err(fields.wrong("lines", "there must be one at least").into());
	}
	let lines = listed.into_iter().map(line).collect::<Result<_, _>>()?;
	fields.end()?;
	Ok(Written { patient, lines })
}

fn line(mut fields: Fields) -> Result<Asked, Invalid> {
	let category = fields.needed("category")?;
	let service = draft::service(&mut fields)?;
	let units: u32 = fields.needed("units")?;
	if units == 0 {
		return Err(fields.wrong("units", "there must be one at least"));
	}
	let (start, end): (Moment, Moment) = (fields.needed("from")?, fields.needed("until")?);
	if end <= start {
		return Err(fields.wrong("until", "it is not after `from`"));
	}
	fields.end()?;
	Ok(Asked { category, service, requested: Authorized { units, start, end } })
}
