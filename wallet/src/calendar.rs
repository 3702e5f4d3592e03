//! Times of visits, as people write and read them: moments, lengths as `30m`, days as `2027-01-15`, hours as `08:00-12:00`.
//!
//! The chain counts cells of five minutes, and days, both of coordinated universal time. Neither is shown.

use salus_primitives::{
	schedule::{Hours, Weekday, Weekly, CELL, CELLS_A_DAY},
	Cell, Day, Moment,
};

use crate::moment;

/// How many minutes a cell has.
const MINUTES: u16 = 5;

/// When something begins or ends: a moment at full five minutes. A span from now goes on to the next of them.
pub fn cell(text: &str) -> Result<Cell, String> {
	cell_at(text, moment::now())
}

/// Like [`cell`], with another moment for now.
pub fn cell_at(text: &str, now: Moment) -> Result<Cell, String> {
	let moment = moment::parse_at(text, now)?;
	let rounded = Cell::at(moment.saturating_add(CELL - 1));
	if moment.is_multiple_of(CELL) || moment::is_relative(text) {
		return Ok(rounded);
	}
	let (before, after) = (moment::format(Cell::at(moment).moment()), moment::format(rounded.moment()));
	Err(format!("`{text}` is not at full five minutes; write {before} or {after}"))
}

/// The day in which a moment is.
pub fn day(text: &str) -> Result<Day, String> {
	moment::parse(text).map(Day::at)
}

/// How long something is, in cells: `30m`, `2h`.
pub fn length(text: &str) -> Result<u16, String> {
	let length = moment::length(text)?;
	let cells = u16::try_from(length / CELL).ok().filter(|cells| *cells > 0 && length.is_multiple_of(CELL));
	cells.ok_or_else(|| format!("`{text}` is not some times five minutes; write 30m or 2h"))
}

/// How long a buffer is, in cells: `10m`, or `0m`.
pub fn buffer(text: &str) -> Result<u8, String> {
	let length = moment::length(text)?;
	let cells = u8::try_from(length / CELL).ok().filter(|_| length.is_multiple_of(CELL));
	cells.ok_or_else(|| format!("`{text}` is not some times five minutes, or too long; write 10m"))
}

/// Hours of a day: `08:00-12:00`. They end at 24:00 at the latest.
pub fn hours(text: &str) -> Result<Hours, String> {
	let read = || {
		let (from, until) = text.split_once('-')?;
		Some(Hours { from: time(from)?, until: time(until)? })
	};
	let hours: Option<Hours> = read();
	hours
		.filter(Hours::is_sound)
		.ok_or_else(|| format!("`{text}` are no hours of a day at full five minutes; write 08:00-12:00"))
}

/// Hours of a week: `mon@08:00-12:00`, `mon-fri@08:00-12:00`, `tue,thu@13:00-17:00`, `daily@00:00-24:00`.
pub fn weekly(text: &str) -> Result<Vec<Weekly>, String> {
	let wrong = || format!("`{text}` are no hours of a week; write mon-fri@08:00-12:00 or tue,thu@13:00-17:00");
	let (days, hours_of) = text.split_once('@').ok_or_else(wrong)?;
	let hours = hours(hours_of)?;
	let days = weekdays(days).ok_or_else(wrong)?;
	Ok(days.into_iter().map(|on| Weekly { on, hours }).collect())
}

fn weekdays(text: &str) -> Option<Vec<Weekday>> {
	if text == "daily" {
		return Some(Weekday::ALL.to_vec());
	}
	if let Some((first, last)) = text.split_once('-') {
		let (first, last) = (Weekday::from_code(first)?, Weekday::from_code(last)?);
		let days: Vec<_> = Weekday::ALL.iter().copied().filter(|day| (first..=last).contains(day)).collect();
		return (!days.is_empty()).then_some(days);
	}
	text.split(',').map(Weekday::from_code).collect()
}

/// The cell of the day at which it is `08:05`.
fn time(text: &str) -> Option<u16> {
	let (hours, minutes) = text.split_once(':')?;
	let (hours, minutes) = (two_digits(hours)?, two_digits(minutes)?);
	let cell = hours.checked_mul(60 / MINUTES)?.checked_add(minutes / MINUTES)?;
	(minutes < 60 && minutes.is_multiple_of(MINUTES) && cell <= CELLS_A_DAY).then_some(cell)
}

fn two_digits(text: &str) -> Option<u16> {
	let is_number = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
	is_number.then(|| text.parse().ok())?
}

/// When a cell begins, for people.
pub fn format(cell: Cell) -> String {
	moment::format(cell.moment())
}

/// A day, for people.
pub fn format_day(day: Day) -> String {
	let midnight = format(day.first());
	midnight.split('T').next().unwrap_or_default().into()
}

/// From when until when, for people.
pub fn format_stretch(from: Cell, until: Cell) -> String {
	format!("{} to {}", format(from), format(until))
}

/// How many minutes so many cells have.
pub fn minutes(cells: impl Into<u32>) -> u32 {
	cells.into().saturating_mul(MINUTES.into())
}

/// Hours of a day, for people.
pub fn format_hours(hours: &Hours) -> String {
	format!("{}-{}", format_time(hours.from), format_time(hours.until))
}

fn format_time(cell: u16) -> String {
	let minutes = minutes(cell);
	format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Hours of a week, for people: each span of hours with its days.
pub fn format_weekly(weekly: &[Weekly]) -> Vec<String> {
	let mut spans: Vec<(Hours, Vec<&str>)> = Vec::new();
	for Weekly { on, hours } in weekly {
		match spans.iter_mut().find(|(span, _)| span == hours) {
			Some((_, days)) => days.push(on.code()),
			None => spans.push((*hours, vec![on.code()])),
		}
	}
	spans.into_iter().map(|(hours, days)| format!("{}@{}", days.join(","), format_hours(&hours))).collect()
}
