//! `schedule time-off`: when a schedule receives nobody, and what becomes of those who are booked then.

use clap::Subcommand;
use salus_primitives::{
	appointment::{AppointmentEntry, CancellationReason},
	schedule::Absence,
	AppointmentId, Cell, Day, Moment, OrganizationId, ScheduleId,
};
use serde_json::{json, Value};

use super::{
	appointment_report::{describe as describe_appointment, entry_json, offered},
	clearing::{self, Cleared, Fate},
	schedule::{named, SchedulePlace},
	schedule_report::day_json,
};
use crate::{calendar, calls::schedule as calls, error::Result, key::Key, moment, report::Report, wallet::Wallet};

/// Time off.
#[derive(Clone, Debug, Subcommand)]
pub enum TimeOffCommand {
	/// Take time off. Nobody is booked there from now on; whoever is already is moved to another time, or cancelled where there is none.
	Take {
		/// Of which schedule.
		#[command(flatten)]
		place: SchedulePlace,
		/// From when on.
		#[arg(long, value_name = "MOMENT", value_parser = calendar::cell)]
		from: Cell,
		/// Until when.
		#[arg(long, value_name = "MOMENT", value_parser = calendar::cell)]
		until: Cell,
		/// Why, which is told to those whose appointments it cancels: prov, prov-pers, maint, meds-inc, oth-weath or oth-err.
		#[arg(long, value_name = "CODE", default_value = "prov")]
		reason: CancellationReason,
		/// Cancel whoever is booked there, and look for no other time.
		#[arg(long)]
		cancel: bool,
		/// Leave whoever is booked there as it is. `time-off clear` moves or cancels them later.
		#[arg(long, conflicts_with = "cancel")]
		leave: bool,
	},
	/// End time off, or call it off. What becomes free is offered to the first who waits and fits.
	End {
		/// Of which schedule.
		#[command(flatten)]
		place: SchedulePlace,
		/// When it began, or would begin.
		#[arg(long, value_name = "MOMENT", value_parser = calendar::cell)]
		from: Cell,
	},
	/// Show a schedule's time off.
	List(SchedulePlace),
	/// Show which appointments of a day time off hits.
	Hit {
		/// Of which schedule.
		#[command(flatten)]
		place: SchedulePlace,
		/// The day.
		#[arg(value_parser = calendar::day)]
		day: Day,
	},
	/// Move whoever is booked where a schedule has time off to other times, or cancel those for whom there is none. It goes on where it was cut off.
	Clear {
		/// Of which schedule.
		#[command(flatten)]
		place: SchedulePlace,
		/// Only these appointments, separated by commas. Left out: all that time off hits, from today on.
		#[arg(long, value_name = "NUMBERS", value_delimiter = ',')]
		appointments: Vec<AppointmentId>,
		/// Cancel them all.
		#[arg(long)]
		cancel: bool,
	},
}

impl TimeOffCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Take { place, from, until, reason, cancel, leave } => {
				take(wallet, place, Absence { from, until, reason }, Booked::of(cancel, leave)).await
			}
			Self::End { place, from } => {
				let organization = place.managed(wallet).await?;
				let outcome = wallet.submit(&calls::end_time_off(organization, place.schedule, from)).await?;
				let report = Report::of_transaction(&outcome, "The time off has ended");
				let report = named(report, organization, place.schedule).with("from", from.moment());
				Ok(offered(report, &outcome))
			}
			Self::List(place) => list(wallet, place).await,
			Self::Hit { place, day } => hit(wallet, place, day).await,
			Self::Clear { place, appointments, cancel } => clear(wallet, place, &appointments, cancel).await,
		}
	}
}

/// What becomes of whoever is booked where time off is taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Booked {
	/// They get other times, as far as there are any.
	Moves,
	/// They are cancelled.
	Ends,
	/// They stay until somebody clears the time off.
	Stays,
}

impl Booked {
	/// As the flags say.
	pub fn of(cancel: bool, leave: bool) -> Self {
		match (cancel, leave) {
			(_, true) => Self::Stays,
			(true, false) => Self::Ends,
			(false, false) => Self::Moves,
		}
	}
}

/// A schedule of the chain's, whose time off the signer clears.
struct Clearer<'a> {
	wallet: &'a Wallet,
	organization: OrganizationId,
	schedule: ScheduleId,
	absences: Vec<Absence>,
	moving: bool,
	key: Option<Key>,
	transactions: Vec<Value>,
}

impl Cleared for Clearer<'_> {
	async fn hit(&mut self, day: Day) -> Result<Vec<AppointmentId>> {
		let all = self.wallet.chain().await?.hit_by_time_off(self.organization, self.schedule, day).await?;
		let meant = |entry: &AppointmentEntry| {
			let slot = entry.appointment.slot.as_ref();
			slot.is_some_and(|slot| self.absences.iter().any(|absence| absence.hits(slot.start, slot.end())))
		};
		Ok(all.into_iter().filter(meant).map(|entry| entry.id).collect())
	}

	async fn clear(&mut self, appointments: &[AppointmentId]) -> Result<Vec<Fate>> {
		let call = calls::clear_time_off(self.organization, self.schedule, appointments, self.moving);
		let outcome = self.wallet.submit_with(&call, &mut self.key).await?;
		self.transactions.push(outcome.transaction.clone());
		Ok(clearing::fates(appointments, &outcome.events))
	}
}

impl Clearer<'_> {
	/// Clears these appointments, or where none is named all that the time off hits from today on, and adds to the report what became of each.
	async fn run(mut self, appointments: &[AppointmentId], limits: Limits, report: Report) -> Result<Report> {
		let done = if appointments.is_empty() {
			let days = clearing::days(&self.absences, moment::now(), limits.ahead);
			clearing::clear_days(&mut self, &days, limits.most).await
		} else {
			clearing::clear_these(&mut self, appointments, limits.most).await
		};
		let report = named(report, self.organization, self.schedule).with("transactions", self.transactions);
		let cancel = if self.moving { "" } else { " --cancel" };
		done.report(report, &format!("schedule time-off clear {}{cancel}", self.schedule))
	}
}

/// What the chain lets one call clear, and how far ahead it lets anything be booked.
struct Limits {
	most: usize,
	ahead: Moment,
}

impl Limits {
	async fn of(wallet: &Wallet) -> Result<Self> {
		let chain = wallet.chain().await?;
		let most: u32 = chain.constant("Appointments", "MaxCleared").await?;
		let ahead = chain.constant("Appointments", "MaxAhead").await?;
		Ok(Self { most: usize::try_from(most).unwrap_or(usize::MAX), ahead })
	}
}

async fn take(wallet: &Wallet, place: SchedulePlace, absence: Absence, booked: Booked) -> Result<Report> {
	let SchedulePlace { schedule, .. } = place;
	let organization = place.managed(wallet).await?;
	let Absence { from, until, reason } = absence;
	let call = calls::take_time_off(organization, schedule, from, until, reason);
	// Asked before anything is sent: with the time off taken, nothing but clearing is left to go wrong.
	let limits = Limits::of(wallet).await?;
	let mut key = None;
	let outcome = wallet.submit_with(&call, &mut key).await?;
	let done = format!("Schedule {schedule} is off, {}", calendar::format_stretch(from, until));
	let report = Report::of_transaction(&outcome, &done).with_all(to_json(&absence));
	if booked == Booked::Stays {
		return Ok(named(report, organization, schedule));
	}
	let (moving, absences, transactions) = (booked == Booked::Moves, vec![absence], Vec::new());
	Clearer { wallet, organization, schedule, absences, moving, key, transactions }.run(&[], limits, report).await
}

async fn list(wallet: &Wallet, place: SchedulePlace) -> Result<Report> {
	let SchedulePlace { schedule, house } = place;
	let organization = house.seen(wallet).await?;
	let absences = wallet.chain().await?.time_off(organization, schedule).await?;
	let mut lines: Vec<_> = absences.iter().map(describe).collect();
	if lines.is_empty() {
		lines.push(format!("Schedule {schedule} of organization {organization} has no time off"));
	}
	let entries: Vec<_> = absences.iter().map(to_json).collect();
	Ok(named(Report::new(), organization, schedule).with("timeOff", entries).lines(lines))
}

async fn hit(wallet: &Wallet, place: SchedulePlace, day: Day) -> Result<Report> {
	let SchedulePlace { schedule, house } = place;
	let organization = house.seen(wallet).await?;
	let hit = wallet.chain().await?.hit_by_time_off(organization, schedule, day).await?;
	let mut lines: Vec<_> = hit.iter().map(describe_appointment).collect();
	if lines.is_empty() {
		lines.push(format!("Time off hits nobody on {}", calendar::format_day(day)));
	}
	let report = named(Report::new(), organization, schedule).with("day", day_json(day));
	Ok(report.with("appointments", hit.iter().map(entry_json).collect::<Vec<_>>()).lines(lines))
}

async fn clear(wallet: &Wallet, place: SchedulePlace, appointments: &[AppointmentId], cancel: bool) -> Result<Report> {
	let SchedulePlace { schedule, .. } = place;
	let organization = place.managed(wallet).await?;
	let absences = wallet.chain().await?.time_off(organization, schedule).await?;
	let (key, transactions) = (None, Vec::new());
	let clearer = Clearer { wallet, organization, schedule, absences, moving: !cancel, key, transactions };
	clearer.run(appointments, Limits::of(wallet).await?, Report::new()).await
}

/// Time off, for scripts.
pub fn to_json(absence: &Absence) -> Value {
	let Absence { from, until, reason } = absence;
	json!({ "from": from.moment(), "until": until.moment(), "reason": reason })
}

/// Time off, in one line.
pub fn describe(absence: &Absence) -> String {
	let Absence { from, until, reason } = absence;
	format!("{}  {reason}", calendar::format_stretch(*from, *until))
}
