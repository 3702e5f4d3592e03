//! `schedule`: when practitioners and rooms receive patients.

use clap::{Args, Subcommand};
use salus_primitives::{
	role::Permission,
	schedule::{Hours, Terms, Weekly},
	Day, LocationId, OrganizationId, PatientId, PlaceId, ScheduleId, SpecialtyId,
};

use super::{
	schedule_report::{day_json, describe, describe_exception, describe_slot, entry_json, exception_json, slot_json},
	time_off::{self, TimeOffCommand},
	ward::House,
};
use crate::{
	calendar,
	calls::schedule::{self as calls, Host},
	error::{Error, Result},
	moment,
	report::Report,
	wallet::Wallet,
};

/// How many days a new schedule holds where nothing else is said.
const YEAR: u32 = 365;

/// How long visits are, in cells, where nothing else is said: half an hour.
const LENGTH: u16 = 6;

/// How many visits begin on one day at most, where nothing else is said.
const CAPACITY: u16 = 96;

/// Schedules.
#[derive(Clone, Debug, Subcommand)]
pub enum ScheduleCommand {
	/// Publish a schedule of a practitioner, of a room, or of a practitioner in a room.
	Publish {
		/// Who or what receives patients.
		#[command(flatten)]
		host: HostArguments,
		/// When, and how.
		#[command(flatten)]
		terms: TermsArguments,
		/// Whose.
		#[command(flatten)]
		house: House,
	},
	/// Give a schedule other terms. What is left out stays; so does what is booked.
	Revise {
		/// Which.
		#[command(flatten)]
		place: SchedulePlace,
		/// What is different.
		#[command(flatten)]
		terms: TermsArguments,
	},
	/// Withdraw a schedule, for ever. It takes no new bookings.
	Withdraw(SchedulePlace),
	/// Keep other hours on one day, none at all, or the usual ones again.
	Exception {
		/// Which.
		#[command(flatten)]
		place: SchedulePlace,
		/// The day, as 2027-01-15.
		#[arg(value_parser = calendar::day)]
		day: Day,
		/// What holds that day.
		#[command(flatten)]
		hours: DayHours,
	},
	/// Time off.
	#[command(subcommand)]
	TimeOff(TimeOffCommand),
	/// Show an organization's schedules.
	List(House),
	/// Show a schedule, its exceptions and its time off.
	Show(SchedulePlace),
	/// Show the schedules of a specialty that take bookings.
	For {
		/// The specialty's number in the organization.
		specialty: SpecialtyId,
		/// Whose.
		#[command(flatten)]
		house: House,
	},
	/// Show the day of a schedule in parts: free, busy, held, or unavailable.
	Slots {
		/// Which.
		#[command(flatten)]
		place: SchedulePlace,
		/// The day.
		#[arg(value_parser = calendar::day)]
		day: Day,
	},
	/// Show when a visit can begin that day.
	Starts {
		/// Which.
		#[command(flatten)]
		place: SchedulePlace,
		/// The day.
		#[arg(value_parser = calendar::day)]
		day: Day,
		/// How long, as 30m. Left out: as the schedule's visits are.
		#[arg(long, value_name = "LENGTH", value_parser = calendar::length)]
		length: Option<u16>,
		/// Whom it must suit. Left out: somebody who has nothing else to do.
		#[arg(long, value_name = "PATIENT")]
		patient: Option<PatientId>,
	},
	/// Show a day of an organization: of each schedule its visits.
	Day {
		/// The day.
		#[arg(value_parser = calendar::day)]
		day: Day,
		/// Whose.
		#[command(flatten)]
		house: House,
	},
}

/// A schedule, and whose it is.
#[derive(Clone, Copy, Debug, Args)]
pub struct SchedulePlace {
	/// The schedule's number.
	pub schedule: ScheduleId,
	/// Whose it is.
	#[command(flatten)]
	pub house: House,
}

/// Who or what receives patients.
#[derive(Clone, Debug, Args)]
pub struct HostArguments {
	/// The practitioner.
	#[arg(long, value_name = "ACCOUNT", required_unless_present = "room")]
	pub practitioner: Option<String>,
	/// The room, by the number that the organization gives it.
	#[arg(long, value_name = "NUMBER")]
	pub room: Option<PlaceId>,
	/// For what, by the number that the organization gives it.
	#[arg(long, value_name = "NUMBER")]
	pub specialty: SpecialtyId,
	/// At which site, by the number that the organization gives it.
	#[arg(long, value_name = "NUMBER", default_value = "0")]
	pub location: LocationId,
}

/// When a schedule receives patients, and how.
#[derive(Clone, Debug, Args)]
pub struct TermsArguments {
	/// The first day. Left out of a new one: today.
	#[arg(long, value_name = "DAY", value_parser = calendar::day)]
	pub first: Option<Day>,
	/// The last day. Left out of a new one: a year from the first.
	#[arg(long, value_name = "DAY", value_parser = calendar::day)]
	pub last: Option<Day>,
	/// Hours of the week in UTC, as mon-fri@08:00-12:00, tue,thu@13:00-17:00 or daily@00:00-24:00. Can be repeated.
	#[arg(long, value_name = "HOURS", value_parser = calendar::weekly)]
	pub hours: Vec<Vec<Weekly>>,
	/// How long visits are, as 30m. Can be repeated. Left out of a new one: 30m.
	#[arg(long, value_name = "LENGTH", value_parser = calendar::length)]
	pub length: Vec<u16>,
	/// How long before a visit nobody else is seen, as 10m. Left out of a new one: not at all.
	#[arg(long, value_name = "LENGTH", value_parser = calendar::buffer)]
	pub before: Option<u8>,
	/// How long after a visit nobody else is seen. Left out of a new one: not at all.
	#[arg(long, value_name = "LENGTH", value_parser = calendar::buffer)]
	pub after: Option<u8>,
	/// How many visits begin on one day at most. Left out of a new one: 96.
	#[arg(long, value_name = "NUMBER")]
	pub capacity: Option<u16>,
}

/// What holds on one day.
#[derive(Clone, Debug, Args)]
#[group(required = true, multiple = false)]
pub struct DayHours {
	/// These hours, as 08:00-12:00. Can be repeated.
	#[arg(long, value_name = "HOURS", value_parser = calendar::hours)]
	pub hours: Vec<Hours>,
	/// No hours.
	#[arg(long)]
	pub closed: bool,
	/// The usual hours again.
	#[arg(long)]
	pub usual: bool,
}

impl TermsArguments {
	/// The terms, where what is left out is as before.
	pub fn over(self, before: Terms) -> Result<Terms> {
		let mut terms = before;
		terms.first = self.first.unwrap_or(terms.first);
		terms.last = self.last.unwrap_or(terms.last);
		terms.before = self.before.unwrap_or(terms.before);
		terms.after = self.after.unwrap_or(terms.after);
		terms.capacity = self.capacity.unwrap_or(terms.capacity);
		if !self.hours.is_empty() {
			terms.weekly = self.hours.concat().try_into().map_err(|_| too_many("spans of hours in a week"))?;
		}
		if !self.length.is_empty() {
			terms.lengths = self.length.try_into().map_err(|_| too_many("lengths of visits"))?;
		}
		Ok(terms)
	}

	/// The terms of a new schedule.
	pub fn new_terms(self, today: Day) -> Result<Terms> {
		if self.hours.is_empty() {
			return Err(Error::Usage("say when patients are received: --hours mon-fri@08:00-12:00".into()));
		}
		let first = self.first.unwrap_or(today);
		let last = Day(first.0.saturating_add(YEAR));
		let lengths = vec![LENGTH].try_into().map_err(|_| too_many("lengths of visits"))?;
		let weekly = Default::default();
		self.over(Terms { first, last, weekly, lengths, before: 0, after: 0, capacity: CAPACITY })
	}
}

fn too_many(what: &str) -> Error {
	Error::Usage(format!("a schedule does not have so many {what}"))
}

impl SchedulePlace {
	/// Whose it is, for a signer who changes it.
	pub async fn managed(&self, wallet: &Wallet) -> Result<OrganizationId> {
		self.house.acting(wallet, Permission::ManageSchedules).await
	}
}

impl ScheduleCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Publish { host, terms, house } => publish(wallet, host, terms, house).await,
			Self::Revise { place, terms } => revise(wallet, place, terms).await,
			Self::Withdraw(place) => {
				let organization = place.managed(wallet).await?;
				let call = calls::withdraw_schedule(organization, place.schedule);
				let report = wallet.report(&call, &format!("Withdrew schedule {}", place.schedule)).await?;
				Ok(named(report, organization, place.schedule))
			}
			Self::Exception { place, day, hours } => exception(wallet, place, day, hours).await,
			Self::TimeOff(command) => command.run(wallet).await,
			Self::List(house) => list(wallet, house).await,
			Self::Show(place) => show(wallet, place).await,
			Self::For { specialty, house } => list_for(wallet, specialty, house).await,
			Self::Slots { place, day } => slots(wallet, place, day).await,
			Self::Starts { place, day, length, patient } => starts(wallet, place, day, length, patient).await,
			Self::Day { day, house } => whole_day(wallet, day, house).await,
		}
	}
}

/// Adds which schedule it is.
pub fn named(report: Report, organization: OrganizationId, schedule: ScheduleId) -> Report {
	report.with("organization", organization).with("schedule", schedule)
}

async fn publish(wallet: &Wallet, host: HostArguments, terms: TermsArguments, house: House) -> Result<Report> {
	let HostArguments { practitioner, room, specialty, location } = host;
	let practitioner = practitioner.map(|text| wallet.account(&text)).transpose()?;
	let terms = terms.new_terms(Day::at(moment::now()))?;
	let organization = house.acting(wallet, Permission::ManageSchedules).await?;
	let host = Host { practitioner, room, specialty, location };
	let outcome = wallet.submit(&calls::publish_schedule(organization, &host, &terms)).await?;
	let schedule = outcome.field("Appointments", "SchedulePublished", "schedule").cloned().unwrap_or_default();
	Ok(Report::of_transaction(&outcome, &format!("Published schedule {schedule}"))
		.with("organization", organization)
		.with("schedule", schedule)
		.with("specialty", specialty))
}

async fn revise(wallet: &Wallet, place: SchedulePlace, terms: TermsArguments) -> Result<Report> {
	let organization = place.managed(wallet).await?;
	let found = wallet.chain().await?.schedule(organization, place.schedule).await?;
	let call = calls::revise_schedule(organization, place.schedule, &terms.over(found.terms)?);
	let report = wallet.report(&call, &format!("Schedule {} has other terms", place.schedule)).await?;
	Ok(named(report, organization, place.schedule))
}

async fn exception(wallet: &Wallet, place: SchedulePlace, day: Day, hours: DayHours) -> Result<Report> {
	let organization = place.managed(wallet).await?;
	let spans = (!hours.usual).then_some(hours.hours.as_slice());
	let call = calls::set_exception(organization, place.schedule, day, spans);
	let what = if hours.usual { "its usual hours" } else { "other hours" };
	let done = format!("Schedule {} keeps {what} on {}", place.schedule, calendar::format_day(day));
	let report = wallet.report(&call, &done).await?;
	Ok(named(report, organization, place.schedule).with("day", day_json(day)))
}

async fn list(wallet: &Wallet, house: House) -> Result<Report> {
	let organization = house.seen(wallet).await?;
	let schedules = wallet.chain().await?.schedules(organization).await?;
	let mut lines: Vec<_> = schedules.iter().map(|entry| describe(entry.id, &entry.schedule)).collect();
	if lines.is_empty() {
		lines.push(format!("Organization {organization} has no schedules"));
	}
	let entries: Vec<_> = schedules.iter().map(|entry| entry_json(entry.id, &entry.schedule)).collect();
	Ok(Report::new().with("organization", organization).with("schedules", entries).lines(lines))
}

async fn show(wallet: &Wallet, place: SchedulePlace) -> Result<Report> {
	let SchedulePlace { schedule, house } = place;
	let organization = house.seen(wallet).await?;
	let chain = wallet.chain().await?;
	let found = chain.schedule(organization, schedule).await?;
	let (exceptions, absences) =
		(chain.exceptions(organization, schedule).await?, chain.time_off(organization, schedule).await?);
	let mut lines = vec![describe(schedule, &found)];
	lines.extend(calls::describe_terms(&found.terms));
	lines.extend(exceptions.iter().map(|exception| format!("  on {}", describe_exception(exception))));
	lines.extend(absences.iter().map(|absence| format!("  off {}", time_off::describe(absence))));
	Ok(Report::new()
		.with("organization", organization)
		.with_all(entry_json(schedule, &found))
		.with("exceptions", exceptions.iter().map(exception_json).collect::<Vec<_>>())
		.with("timeOff", absences.iter().map(time_off::to_json).collect::<Vec<_>>())
		.lines(lines))
}

async fn list_for(wallet: &Wallet, specialty: SpecialtyId, house: House) -> Result<Report> {
	let organization = house.seen(wallet).await?;
	let schedules = wallet.chain().await?.schedules_for(organization, specialty).await?;
	let line = match schedules.is_empty() {
		true => format!("No schedule of organization {organization} takes bookings for specialty {specialty}"),
		false => schedules.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
	};
	Ok(Report::new()
		.with("organization", organization)
		.with("specialty", specialty)
		.with("schedules", schedules)
		.line(line))
}

async fn slots(wallet: &Wallet, place: SchedulePlace, day: Day) -> Result<Report> {
	let SchedulePlace { schedule, house } = place;
	let organization = house.seen(wallet).await?;
	let slots = wallet.chain().await?.slots(organization, schedule, day).await?;
	let mut lines: Vec<_> = slots.iter().map(describe_slot).collect();
	if lines.is_empty() {
		lines.push(format!("Schedule {schedule} has no hours on {}", calendar::format_day(day)));
	}
	let report = named(Report::new(), organization, schedule).with("day", day_json(day));
	Ok(report.with("slots", slots.iter().map(slot_json).collect::<Vec<_>>()).lines(lines))
}

async fn starts(
	wallet: &Wallet,
	place: SchedulePlace,
	day: Day,
	length: Option<u16>,
	patient: Option<PatientId>,
) -> Result<Report> {
	let SchedulePlace { schedule, house } = place;
	let organization = house.seen(wallet).await?;
	let length = length_of(wallet, organization, schedule, length).await?;
	let starts = wallet.chain().await?.starts(organization, schedule, day, length, patient).await?;
	let mut lines: Vec<_> = starts.iter().copied().map(calendar::format).collect();
	if lines.is_empty() {
		lines.push(format!("No visit can begin on {}", calendar::format_day(day)));
	}
	Ok(named(Report::new(), organization, schedule)
		.with("day", day_json(day))
		.with("minutes", calendar::minutes(length))
		.with("starts", starts.iter().map(|start| start.moment()).collect::<Vec<_>>())
		.lines(lines))
}

async fn whole_day(wallet: &Wallet, day: Day, house: House) -> Result<Report> {
	let organization = house.seen(wallet).await?;
	let visits = wallet.chain().await?.organization_day(organization, day).await?;
	let (entries, mut lines) = super::schedule_report::whole_day(&visits);
	if lines.is_empty() {
		lines.push(format!("Organization {organization} has no visits on {}", calendar::format_day(day)));
	}
	Ok(Report::new()
		.with("organization", organization)
		.with("day", day_json(day))
		.with("schedules", entries)
		.lines(lines))
}

/// How long a visit is: as it was said, or as the schedule's visits all are.
pub async fn length_of(
	wallet: &Wallet,
	organization: OrganizationId,
	schedule: ScheduleId,
	said: Option<u16>,
) -> Result<u16> {
	if let Some(length) = said {
		return Ok(length);
	}
	let lengths = wallet.chain().await?.schedule(organization, schedule).await?.terms.lengths;
	match lengths.as_slice() {
		[only] => Ok(*only),
		several => {
			let known: Vec<_> = several.iter().map(|length| format!("{}m", calendar::minutes(*length))).collect();
			Err(Error::Usage(format!("say how long it is, with --length: {}", known.join(" or "))))
		}
	}
}
