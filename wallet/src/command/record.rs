//! `record`: records in the vault.

use clap::{Args, Subcommand};
use salus_primitives::{
	consent::Purpose,
	record::{content_digest, Label, RecordClass, Statement},
	role::Permission,
	Moment, OrganizationId, PatientId, RecordId,
};
use serde_json::{json, Value};
use std::path::{Path, PathBuf};

use crate::{
	document,
	error::{file, Error, Result},
	key_ring::write_private,
	moment, proofs, provision,
	report::Report,
	terminal,
	vault::{Accesses, Custodian, Durable, Get, List, Page, Put, Receipt},
	wallet::Wallet,
};

/// How many entries one answer of the vault is asked for.
const PAGE: u32 = 100;

/// Records in a custodian's vault.
#[derive(Clone, Debug, Args)]
pub struct RecordArguments {
	/// The organization whose vault is asked; requests are signed for it alone. Left out: the one that the vault says it is, which is shown.
	#[arg(long, global = true, env = "SALUS_CUSTODIAN", value_name = "NUMBER")]
	custodian: Option<OrganizationId>,
	/// What to do.
	#[command(subcommand)]
	command: RecordCommand,
}

/// Records in the vault.
#[derive(Clone, Debug, Subcommand)]
pub enum RecordCommand {
	/// Sign a record and store it.
	Put(PutArguments),
	/// Read a record, check it, and write it to a file that nobody else can read.
	Get(GetArguments),
	/// Show which records of a patient you may see.
	List {
		/// The patient.
		patient: PatientId,
		/// Why. Left out: PATRQT for whoever acts for the patient, TREAT for others.
		#[arg(long, value_name = "CODE")]
		purpose: Option<Purpose>,
		/// The organization you read for. Left out: none if you act for the patient, else the only one where you may.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Show who had access to a patient's records. You act for the patient.
	Accesses {
		/// The patient.
		patient: PatientId,
		/// Check the proof of every entry that is anchored.
		#[arg(long)]
		verify: bool,
	},
	/// Wait until a record is durable.
	Watch {
		/// The patient.
		patient: PatientId,
		/// The record.
		record: RecordId,
		/// Its version.
		#[arg(long, value_name = "NUMBER", default_value_t = 1)]
		version: u32,
	},
}

/// What is stored.
#[derive(Clone, Debug, Args)]
pub struct PutArguments {
	/// The patient.
	patient: PatientId,
	/// The file with the contents.
	file: PathBuf,
	/// Which kind of record.
	#[arg(long, value_name = "CODE")]
	class: RecordClass,
	/// How it is labelled, as N or R:HIV,PSY.
	#[arg(long, value_name = "LABEL", value_parser = provision::label, default_value = "N")]
	label: Label,
	/// When the data was made. Left out: now.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse, allow_hyphen_values = true)]
	made: Option<Moment>,
	/// Why.
	#[arg(long, value_name = "CODE", default_value = "TREAT")]
	purpose: Purpose,
	/// The organization you write for. Left out: the only one where you may.
	#[arg(long, value_name = "NUMBER")]
	organization: Option<OrganizationId>,
	/// The record, for a further version of it. Left out: a new one.
	#[arg(long, value_name = "ID")]
	record: Option<RecordId>,
	/// The version.
	#[arg(long, value_name = "NUMBER", default_value_t = 1, requires = "record")]
	version: u32,
	/// Wait until it is durable.
	#[arg(long)]
	durable: bool,
}

/// What is read.
#[derive(Clone, Debug, Args)]
pub struct GetArguments {
	/// The patient.
	patient: PatientId,
	/// The record.
	record: RecordId,
	/// The version. Left out: the latest.
	#[arg(long, value_name = "NUMBER")]
	version: Option<u32>,
	/// Why. Left out: PATRQT for whoever acts for the patient, TREAT for others.
	#[arg(long, value_name = "CODE")]
	purpose: Option<Purpose>,
	/// The organization you read for. Left out: none if you act for the patient, else the only one where you may.
	#[arg(long, value_name = "NUMBER")]
	organization: Option<OrganizationId>,
	/// The file to write. One that exists is replaced.
	#[arg(long, short, value_name = "FILE")]
	out: PathBuf,
}

impl RecordArguments {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		let Self { custodian, command } = self;
		match command {
			RecordCommand::Put(arguments) => put(wallet, custodian, arguments).await,
			RecordCommand::Get(arguments) => get(wallet, &of(wallet, custodian).await?, arguments).await,
			RecordCommand::List { patient, purpose, organization } => {
				list(wallet, &of(wallet, custodian).await?, patient, purpose, organization).await
			}
			RecordCommand::Accesses { patient, verify } => {
				accesses(wallet, &of(wallet, custodian).await?, patient, verify).await
			}
			RecordCommand::Watch { patient, record, version } => {
				let vault = of(wallet, custodian).await?;
				let durable = watch(wallet, &vault, Durable { patient, record, version }).await?;
				Ok(Report::new()
					.with("record", record)
					.with("version", version)
					.with("custodian", vault.number)
					.with("durable", &durable)
					.line(describe_durable(&durable)))
			}
		}
	}
}

/// The custodian's vault. One that nobody named is shown before anything is signed for it; scripts find it in the report.
async fn of(wallet: &Wallet, named: Option<OrganizationId>) -> Result<Custodian<'_>> {
	let vault = wallet.vault().await?.of(named).await?;
	if named.is_none() && !wallet.settings.json {
		eprintln!("{}", describe_custodian(&vault, named));
	}
	Ok(vault)
}

/// Whose vault is asked, and who says so.
fn describe_custodian(vault: &Custodian<'_>, named: Option<OrganizationId>) -> String {
	match named {
		Some(number) => format!("vault     of organization {number}"),
		None => {
			format!("vault     of organization {0}, as it says itself; --custodian {0} makes sure of it", vault.number)
		}
	}
}

async fn put(wallet: &Wallet, named: Option<OrganizationId>, arguments: PutArguments) -> Result<Report> {
	let contents = read_contents(&arguments.file)?;
	let vault = wallet.vault().await?.of(named).await?;
	vault.check_size(contents.len())?;
	let organization = wallet.acting_for(arguments.organization, Permission::WriteRecords).await?;
	let salt = document::random();
	let statement = Statement {
		genesis: wallet.genesis().await?,
		patient: arguments.patient,
		record: arguments.record.unwrap_or_else(|| RecordId(document::random())),
		version: arguments.version,
		class: arguments.class,
		label: arguments.label,
		made: arguments.made.unwrap_or_else(moment::now),
		author: wallet.signing_account()?,
		content: content_digest(&salt, &contents),
	};
	let mut lines = describe_statement(wallet, &statement, organization, contents.len()).await?;
	lines.push(describe_custodian(&vault, named));
	wallet.confirm(&lines)?;
	let key = wallet.key()?;
	let (size, started) = (contents.len(), std::time::Instant::now());
	let request = Put {
		organization,
		purpose: arguments.purpose,
		signature: document::sign(&key, &statement),
		salt: salt.into(),
		contents: document::encode(&contents),
		statement: statement.clone(),
	};
	let waiting = terminal::waiting(format!("storing {size} bytes"));
	let receipt = vault.ask::<_, Receipt>(&key, "vault_put", &request).await;
	waiting.finish_and_clear();
	let receipt = receipt?;
	if receipt.record != statement.record || receipt.version != statement.version {
		return Err(Error::Verification("the vault's receipt is for another record".into()));
	}
	let report = Report::new()
		.with_all(json!(receipt))
		.with("patient", statement.patient)
		.with("class", statement.class)
		.with("author", &statement.author)
		.with("organization", organization)
		.with("custodian", vault.number)
		.with("content", statement.content)
		.with("salt", request.salt)
		.with("bytes", size)
		.with("seconds", (started.elapsed().as_secs_f64() * 1000.0).round() / 1000.0)
		.line(format!("Stored record {} version {}, {size} bytes, {}", receipt.record, receipt.version, receipt.state));
	if !arguments.durable {
		return Ok(report);
	}
	let which = Durable { patient: statement.patient, record: statement.record, version: statement.version };
	let durable = watch(wallet, &vault, which).await?;
	Ok(report.with("state", "durable").with("durable", &durable).line(describe_durable(&durable)))
}

fn read_contents(path: &Path) -> Result<Vec<u8>> {
	let size = std::fs::metadata(path).map_err(|error| file(path, "read", &error))?.len();
	if size > document::MAX_RECORD as u64 {
		return Err(Error::File(format!("{} is larger than 64 MiB, the most a record can be", path.display())));
	}
	std::fs::read(path).map_err(|error| file(path, "read", &error))
}

async fn describe_statement(
	wallet: &Wallet,
	statement: &Statement,
	organization: OrganizationId,
	size: usize,
) -> Result<Vec<String>> {
	Ok(vec![
		format!("Sign, as its author, a record of patient {}", statement.patient),
		format!("  record    {} version {}", statement.record, statement.version),
		format!("  class     {}, label {}", statement.class, provision::describe_label(&statement.label)),
		format!("  made      {}", moment::format(statement.made)),
		format!("  contents  {size} bytes"),
		format!("chain     {}, genesis {}", wallet.chain().await?.name(), crate::words::short(statement.genesis)),
		format!("signer    {}, for organization {organization}", statement.author),
	])
}

async fn get(wallet: &Wallet, vault: &Custodian<'_>, arguments: GetArguments) -> Result<Report> {
	let GetArguments { patient, record, version, purpose, organization, out } = arguments;
	let (organization, purpose) = wallet.reading_for(patient, organization, purpose).await?;
	let key = wallet.key()?;
	let wanted = Get { patient, record, version, purpose, organization, offset: 0 };
	let document = document::read(vault, &key, wallet.genesis().await?, wanted).await?;
	write_private(&out, &document.contents, true)?;
	let about = document.about;
	let mut report = Report::new()
		.with("patient", patient)
		.with("record", record)
		.with("version", about.version)
		.with("class", about.class)
		.with("label", about.label)
		.with("made", about.made)
		.with("author", &about.statement.author)
		.with("statement", &about.statement)
		.with("signature", &about.signature)
		.with("salt", about.salt)
		.with("ground", &about.ground)
		.with("state", &about.state)
		.with("file", out.display().to_string())
		.with("bytes", document.contents.len())
		.with("custodian", vault.number)
		.line(format!("Read record {record} version {}: {}", about.version, about.class))
		.line(format!("author    {}, whose signature holds", about.statement.author))
		.line(format!("made      {}", moment::format(about.made)))
		.line(format!("state     {}", about.state))
		.line(format!("file      {}, {} bytes", out.display(), document.contents.len()));
	report = match &about.anchor {
		Some(anchor) => report
			.with(
				"anchor",
				json!({ "kind": anchor.leaf.kind(), "index": anchor.index, "leaf": anchor.leaf, "proof": anchor.proof }),
			)
			.line(format!("anchor    {}; check it with `anchor verify`", anchor.index)),
		None => report.with("anchor", Value::Null),
	};
	Ok(report)
}

async fn list(
	wallet: &Wallet,
	vault: &Custodian<'_>,
	patient: PatientId,
	purpose: Option<Purpose>,
	organization: Option<OrganizationId>,
) -> Result<Report> {
	let (organization, purpose) = wallet.reading_for(patient, organization, purpose).await?;
	let key = wallet.key()?;
	let mut entries = Vec::new();
	let mut after = None;
	loop {
		let wanted = List { patient, purpose, organization, after, limit: PAGE };
		let page: Page<String> = vault.ask(&key, "vault_list", &wanted).await?;
		entries.extend(page.entries);
		match page.next {
			Some(next) => after = Some(next),
			None => break,
		}
	}
	let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
	let mut lines: Vec<_> = entries
		.iter()
		.map(|entry| {
			let made = entry["made"].as_u64().map(moment::format).unwrap_or_default();
			let (record, class, state) = (text(&entry["record"]), text(&entry["class"]), text(&entry["state"]));
			format!("{record}  v{}  {class}  {made}  {} bytes  {state}", entry["version"], entry["length"])
		})
		.collect();
	if lines.is_empty() {
		lines.push("There is no record here that you may see".into());
	}
	Ok(Report::new().with("patient", patient).with("custodian", vault.number).with("entries", entries).lines(lines))
}

async fn accesses(wallet: &Wallet, vault: &Custodian<'_>, patient: PatientId, verify: bool) -> Result<Report> {
	let key = wallet.key()?;
	let mut entries = Vec::new();
	let mut after = None;
	loop {
		let wanted = Accesses { patient, after, limit: PAGE };
		let page: Page<u64> = vault.ask(&key, "vault_accesses", &wanted).await?;
		entries.extend(page.entries);
		match page.next {
			Some(next) => after = Some(next),
			None => break,
		}
	}
	let mut lines: Vec<_> = entries.iter().map(describe_access).collect();
	if lines.is_empty() {
		lines.push("Nobody has asked for this patient's records here".into());
	}
	let mut report = Report::new().with("patient", patient).with("custodian", vault.number).with("entries", entries);
	if verify {
		let claims = proofs::claims(&report.json().to_string(), None)?;
		let (anchored, chain) = (claims.len(), wallet.chain().await?);
		for claim in claims {
			proofs::verify(chain, claim).await?;
		}
		lines.push(format!("Verified: {anchored} of these are anchored in final state"));
		report = report.with("verified", anchored);
	}
	Ok(report.lines(lines))
}

fn describe_access(entry: &Value) -> String {
	let text = |name: &str| match &entry[name] {
		Value::String(text) => text.clone(),
		Value::Null => "-".into(),
		other => other.to_string(),
	};
	let at = entry["at"].as_u64().map(moment::format).unwrap_or_default();
	let word = if entry["permitted"] == true { "permitted" } else { "refused" };
	format!(
		"{}  {at}  {word}  {}  {}  {}  record {}",
		text("sequence"),
		text("operation"),
		text("purpose"),
		text("caller"),
		text("record")
	)
}

/// Waits until the vault says that a version is durable.
pub async fn watch(wallet: &Wallet, vault: &Custodian<'_>, which: Durable) -> Result<Value> {
	let key = wallet.key()?;
	let mut subscription = vault.subscribe_durable(&key, &which).await?;
	let waiting = terminal::waiting("waiting until it is durable".into());
	let told = tokio::time::timeout(wallet.patience(), subscription.next()).await;
	waiting.finish_and_clear();
	let seconds = wallet.settings.timeout;
	told.map_err(|_| Error::Timeout(format!("the record is stored, but not durable after {seconds} seconds")))?
		.ok_or_else(|| Error::Connection("the vault stopped telling about the record".into()))?
		.map_err(|error| Error::Connection(format!("the vault's notice cannot be read: {error}")))
}

fn describe_durable(durable: &Value) -> String {
	let number = ["number", "blockNumber"].iter().find_map(|name| durable.get(*name)).cloned().unwrap_or_default();
	format!("Durable: anchored in final block #{number}")
}
