//! `prescription`: what patients may have.

use clap::{Args, Subcommand};
use salus_primitives::{
	prescription::{DrugClass, Next, Order, Prescription},
	role::Permission,
	Digest, Moment, OrganizationId, PatientId, PrescriptionId,
};
use serde_json::{json, Value};

use super::ward::House;
use crate::{
	call::Call,
	calls,
	error::{Error, Result},
	moment,
	report::Report,
	runtime::prescription::Newest,
	span,
	transaction::Outcome,
	wallet::Wallet,
};

/// Prescriptions.
#[derive(Clone, Debug, Subcommand)]
pub enum PrescriptionCommand {
	/// Prescribe. What is controlled is a draft until a colleague signs it too.
	Write {
		/// The patient.
		patient: PatientId,
		/// What.
		#[command(flatten)]
		order: OrderArguments,
		/// For whom.
		#[command(flatten)]
		house: House,
	},
	/// Prescribe in the place of a prescription that is active or on hold.
	Replace {
		/// Which is replaced.
		#[command(flatten)]
		own: Own,
		/// What.
		#[command(flatten)]
		order: OrderArguments,
	},
	/// Sign a controlled prescription as the second.
	Countersign(Own),
	/// Put a prescription on hold. Nothing is dispensed or handed over on it.
	Hold(Own),
	/// Make a prescription active again that was on hold.
	Resume(Own),
	/// Withdraw a prescription on which nothing is dispensed.
	Cancel(Own),
	/// Stop a prescription, whatever was dispensed.
	Stop(Own),
	/// Say that a prescription was never so, on which nothing is dispensed.
	EnterInError(Own),
	/// Show a prescription.
	Show {
		/// The prescription's number.
		prescription: PrescriptionId,
	},
	/// Show a patient's prescriptions, the newest first.
	List {
		/// The patient.
		patient: PatientId,
		/// How many.
		#[command(flatten)]
		newest: Newest,
	},
	/// Show what can be had on a prescription next, at any pharmacy.
	Fillable {
		/// The prescription's number.
		prescription: PrescriptionId,
	},
}

/// A prescription, and whose it is.
#[derive(Clone, Copy, Debug, Args)]
pub struct Own {
	/// The prescription's number.
	pub prescription: PrescriptionId,
	/// Whose it is.
	#[command(flatten)]
	pub house: House,
}

/// What is prescribed.
#[derive(Clone, Copy, Debug, Args)]
pub struct OrderArguments {
	/// The drug: 64 hexadecimal digits, a digest of its code under the organization's key for the patient. The wallet does not make it, as it has no such key. Never a
	/// digest without a key: drugs are few, and each could be tried.
	#[arg(long, value_name = "DIGEST", value_parser = digest)]
	pub drug: Digest,
	/// A second must sign.
	#[arg(long)]
	pub controlled: bool,
	/// How many units one fill has.
	#[arg(long, value_name = "UNITS")]
	pub quantity: u32,
	/// How many fills there are after the first. 11 at most.
	#[arg(long, value_name = "NUMBER", default_value_t = 0)]
	pub repeats: u8,
	/// The least time between the beginnings of two fills, as 30d. Left out: as long as one lasts (--supply).
	#[arg(long, value_name = "SPAN", value_parser = span::parse)]
	pub interval: Option<Moment>,
	/// How long one fill is expected to last, as 30d.
	#[arg(long, value_name = "SPAN", value_parser = span::parse)]
	pub supply: Option<Moment>,
	/// From when on it can be dispensed.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse, default_value = "now")]
	pub from: Moment,
	/// From when on no more. 366 days after the beginning at most.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse)]
	pub until: Moment,
	/// A pharmacy may give something else.
	#[arg(long)]
	pub substitution: bool,
}

impl OrderArguments {
	/// The order, if it says how far its fills are apart.
	pub fn order(&self) -> Result<Order> {
		let Self { drug, controlled, quantity, repeats, interval, supply, from, until, substitution } = *self;
		let unsaid = || Error::Usage("say how far apart the fills are: --interval 30d, or --supply 30d".into());
		let interval = match repeats {
			0 => interval.or(supply).unwrap_or_default(),
			_ => interval.or(supply).ok_or_else(unsaid)?,
		};
		let class = if controlled { DrugClass::Controlled } else { DrugClass::Ordinary };
		let (start, end) = (from, until);
		Ok(Order { drug, class, quantity, repeats, start, end, interval, supply, substitution })
	}
}

/// A digest, as it is written.
pub fn digest(text: &str) -> std::result::Result<Digest, String> {
	text.parse()
		.map_err(|_| format!("`{text}` is no digest; write 64 hexadecimal digits, with or without 0x before them"))
}

impl PrescriptionCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		use calls::prescription as call;
		match self {
			Self::Write { patient, order, house } => {
				let order = order.order()?;
				let organization = house.acting(wallet, Permission::Prescribe).await?;
				entered(wallet, &call::prescribe(organization, patient, &order), organization).await
			}
			Self::Replace { own: Own { prescription, house }, order } => {
				let order = order.order()?;
				let organization = house.acting(wallet, Permission::Prescribe).await?;
				entered(wallet, &call::replace_prescription(organization, prescription, &order), organization).await
			}
			Self::Countersign(own) => moved(wallet, own, call::countersign, "Signed").await,
			Self::Hold(own) => moved(wallet, own, call::hold_prescription, "Put on hold:").await,
			Self::Resume(own) => moved(wallet, own, call::resume_prescription, "Active again:").await,
			Self::Cancel(own) => moved(wallet, own, call::cancel_prescription, "Withdrew").await,
			Self::Stop(own) => moved(wallet, own, call::stop_prescription, "Stopped").await,
			Self::EnterInError(own) => {
				moved(wallet, own, call::enter_prescription_in_error, "Marked as entered in error:").await
			}
			Self::Show { prescription } => show(wallet, prescription).await,
			Self::List { patient, newest } => list(wallet, patient, newest).await,
			Self::Fillable { prescription } => fillable(wallet, prescription).await,
		}
	}
}

async fn entered(wallet: &Wallet, call: &Call, organization: OrganizationId) -> Result<Report> {
	let outcome = wallet.submit(call).await?;
	let told = |field| outcome.field("Prescriptions", "PrescriptionEntered", field).cloned().unwrap_or_default();
	let (prescription, status) = (told("prescription"), told("status"));
	let done = format!("Prescribed, as prescription {prescription}: {}", status.as_str().unwrap_or_default());
	let report = Report::of_transaction(&outcome, &done)
		.with("prescription", prescription)
		.with("organization", organization)
		.with("patient", told("patient"))
		.with("status", status)
		.with("replaces", told("replaces"));
	Ok(match told("status") == json!("draft") {
		true => report.line("A colleague makes it active with `prescription countersign`"),
		false => report,
	})
}

/// What moves a prescription on, with no more to say than which.
async fn moved(
	wallet: &Wallet,
	own: Own,
	call: fn(OrganizationId, PrescriptionId) -> Call,
	done: &str,
) -> Result<Report> {
	let Own { prescription, house } = own;
	let organization = house.acting(wallet, Permission::Prescribe).await?;
	let outcome = wallet.submit(&call(organization, prescription)).await?;
	Ok(Report::of_transaction(&outcome, &format!("{done} prescription {prescription}"))
		.with("prescription", prescription)
		.with("organization", organization)
		.with("status", status_of(&outcome, prescription)))
}

/// Where the prescription stands now. Another that it replaces is told of first.
fn status_of(outcome: &Outcome, prescription: PrescriptionId) -> Option<Value> {
	let set = outcome.events.iter().filter(|event| event.is("Prescriptions", "PrescriptionSet"));
	let mut own = set.filter(|event| event.json.get("prescription") == Some(&json!(prescription)));
	own.next().and_then(|event| event.json.get("status").cloned())
}

async fn show(wallet: &Wallet, prescription: PrescriptionId) -> Result<Report> {
	let chain = wallet.chain().await?;
	let found = chain.prescription(prescription).await?;
	let next = chain.fillable(prescription).await?;
	let lines =
		describe(prescription, &found).into_iter().chain(next.map(|next| format!("  next      {}", had(&next))));
	Ok(Report::new().with("prescription", prescription).with_all(json!(found)).with("fillable", next).lines(lines))
}

async fn list(wallet: &Wallet, patient: PatientId, newest: Newest) -> Result<Report> {
	let entries = wallet.chain().await?.prescriptions_of(patient, newest).await?;
	let mut lines: Vec<_> = entries.iter().map(|(_, entry)| in_one_line(entry.id, &entry.prescription)).collect();
	if lines.is_empty() {
		lines.push(format!("Nothing was prescribed for patient {patient}"));
	}
	Ok(Report::new().with("patient", patient).with("prescriptions", placed(&entries)).lines(lines))
}

async fn fillable(wallet: &Wallet, prescription: PrescriptionId) -> Result<Report> {
	let chain = wallet.chain().await?;
	let next = chain.fillable(prescription).await?;
	let line = match next {
		Some(next) => format!("On prescription {prescription}: {}", had(&next)),
		None => {
			let status = chain.prescription(prescription).await?.status;
			format!("Nothing can be had on prescription {prescription}, which is {status}")
		}
	};
	Ok(Report::new().with("prescription", prescription).with("fillable", next).line(line))
}

/// The entries of a list, each with its position, by which `--before` goes on.
pub fn placed<T: serde::Serialize>(entries: &[(u32, T)]) -> Vec<Value> {
	let entry = |(position, entry): &(u32, T)| {
		let mut object = json!(entry);
		object["position"] = json!(position);
		object
	};
	entries.iter().map(entry).collect()
}

/// What can be had next, in words.
pub fn had(next: &Next) -> String {
	let Next { fill, quantity, from, until, left } = next;
	let (from, until) = (moment::format(*from), moment::format(*until));
	format!("{quantity} units of fill {fill}, from {from} until {until}; {left} units are left over all fills")
}

/// A prescription, in one line.
pub fn in_one_line(id: PrescriptionId, prescription: &Prescription) -> String {
	let Prescription { organization, status, order, given, .. } = prescription;
	let left = prescription.left();
	let until = moment::format(order.end);
	format!("{id}  {status}  by organization {organization}, {given} units given, {left} left, until {until}")
}

/// A prescription, in lines.
pub fn describe(id: PrescriptionId, prescription: &Prescription) -> Vec<String> {
	let Prescription { patient, organization, prescriber, status, order, countersigner, replaces, replaced_by, .. } =
		prescription;
	let mut lines = vec![
		format!("prescription {id} of organization {organization}: {status}"),
		format!("  patient   {patient}"),
		format!("  by        {prescriber}"),
	];
	lines.extend(countersigner.as_ref().map(|second| format!("  second    {second}")));
	lines.extend(calls::prescription::describe(order));
	lines.extend(replaces.map(|old| format!("  replaces  prescription {old}")));
	lines.extend(replaced_by.map(|new| format!("  replaced  by prescription {new}")));
	let fills = prescription.fills.iter();
	lines.extend(fills.map(|fill| {
		let when = match fill.begun {
			Some(begun) => format!("begun {}", moment::format(begun)),
			None => format!("put together {}", moment::format(fill.prepared)),
		};
		format!("  fill {:<4} {} of {} units, {when}", fill.number, fill.counted, order.quantity)
	}));
	lines.push(format!("  units     {} handed over, {} left", prescription.given, prescription.left()));
	lines.push(format!("  entered   {}", moment::format(prescription.entered)));
	lines
}
