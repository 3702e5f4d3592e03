//! Moments, as people write them: `30d`, `2027-01-01`, `2027-01-01T08:30:00+02:00`.

use salus_primitives::Moment;
use std::time::{SystemTime, UNIX_EPOCH};

const DAY: u64 = 86_400_000;

/// Now, by this machine's clock.
pub fn now() -> Moment {
	SystemTime::now()
		.duration_since(UNIX_EPOCH)
		.map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or(Moment::MAX))
}

/// A moment: `now`, a span from now as `30d` (s, m, h, d, w, y) or one ago as `-30d`, an ISO date (midnight UTC), an RFC 3339 time, or milliseconds
/// since 1970.
pub fn parse(text: &str) -> Result<Moment, String> {
	parse_at(text, now())
}

/// Like [`parse`], with another moment for now.
pub fn parse_at(text: &str, now: Moment) -> Result<Moment, String> {
	let text = text.trim();
	if text == "now" {
		return Ok(now);
	}
	if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
		return text.parse().map_err(|_| out_of_range(text));
	}
	if let Some(span) = span(text.trim_start_matches('-')) {
		let moment = if text.starts_with('-') { now.checked_sub(span?) } else { now.checked_add(span?) };
		return moment.ok_or_else(|| out_of_range(text));
	}
	absolute(text).ok_or_else(|| {
		format!("`{text}` is no moment; write now, 30d (from now), -30d (ago), 2027-01-01, 2027-01-01T08:30:00Z or milliseconds since 1970")
	})
}

/// A length of time, as `30m` (s, m, h, d, w, y), in milliseconds.
pub fn length(text: &str) -> Result<Moment, String> {
	span(text.trim()).unwrap_or_else(|| Err(format!("`{text}` is no length of time; write 30m or 2h")))
}

/// Whether the text counts from now.
pub fn is_relative(text: &str) -> bool {
	let text = text.trim();
	text == "now" || span(text.trim_start_matches('-')).is_some()
}

/// A moment as RFC 3339, in UTC.
pub fn format(moment: Moment) -> String {
	let (days, rest) = (moment / DAY, moment % DAY);
	let (year, month, day) = civil(days);
	let (hours, minutes, seconds, millis) = (rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60, rest % 1000);
	let fraction = if millis == 0 { String::new() } else { format!(".{millis:03}") };
	format!("{year:04}-{month:02}-{day:02}T{hours:02}:{minutes:02}:{seconds:02}{fraction}Z")
}

/// A moment in JSON.
pub fn of_json(value: &serde_json::Value) -> Option<Moment> {
	value.as_u64()
}

fn out_of_range(text: &str) -> String {
	format!("`{text}` lies outside the time that can be told")
}

/// Nothing if the text is not a number followed by a unit.
fn span(text: &str) -> Option<Result<u64, String>> {
	let unit = match text.chars().last()? {
		's' => 1000,
		'm' => 60_000,
		'h' => 3_600_000,
		'd' => DAY,
		'w' => 7 * DAY,
		'y' => 365 * DAY,
		_ => return None,
	};
	let number = text.get(..text.len() - 1)?;
	if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
		return None;
	}
	Some(
		number
			.parse::<u64>()
			.ok()
			.and_then(|count| count.checked_mul(unit))
			.ok_or_else(|| format!("`{text}` is too long a time")),
	)
}

fn absolute(text: &str) -> Option<Moment> {
	let (date, time) = match text.split_once(['T', 't', ' ']) {
		Some((date, time)) => (date, Some(time)),
		None => (text, None),
	};
	let midnight = i64::try_from(days_from(date)?.checked_mul(DAY)?).ok()?;
	let offset = match time {
		Some(time) => time_of_day(time)?,
		None => 0,
	};
	u64::try_from(midnight.checked_add(offset)?).ok()
}

/// Days from 1970-01-01 to a date of 1970 or later, written YYYY-MM-DD.
fn days_from(date: &str) -> Option<u64> {
	let mut parts = date.split('-');
	let (year, month, day) = (digits(parts.next()?, 4)?, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
	if parts.next().is_some() || year < 1970 || !(1..=12).contains(&month) || day < 1 || day > month_length(year, month)
	{
		return None;
	}
	let years = year - 1970;
	let leaps = leaps_before(year) - leaps_before(1970);
	let months: u64 = (1..month).map(|month| month_length(year, month)).sum();
	Some(years * 365 + leaps + months + day - 1)
}

/// Milliseconds since midnight UTC, of a time with an offset; it can fall on the day before or after.
fn time_of_day(time: &str) -> Option<i64> {
	let (time, offset) = if let Some(time) = time.strip_suffix(['Z', 'z']) {
		(time, 0)
	} else {
		let at = time.rfind(['+', '-'])?;
		let (time, offset) = time.split_at(at);
		let (hours, minutes) = offset.get(1..)?.split_once(':')?;
		let minutes = clock(hours, 23)? * 60 + clock(minutes, 59)?;
		(time, if offset.starts_with('-') { -minutes } else { minutes })
	};
	let (time, fraction) = match time.split_once('.') {
		Some((time, fraction)) => (time, milliseconds(fraction)?),
		None => (time, 0),
	};
	let mut parts = time.split(':');
	let (hours, minutes) = (clock(parts.next()?, 23)?, clock(parts.next()?, 59)?);
	let seconds = match parts.next() {
		Some(seconds) => clock(seconds, 59)?,
		None => 0,
	};
	if parts.next().is_some() {
		return None;
	}
	Some((hours * 3600 + minutes * 60 + seconds) * 1000 + fraction - offset * 60_000)
}

fn milliseconds(fraction: &str) -> Option<i64> {
	if fraction.is_empty() || fraction.len() > 9 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
		return None;
	}
	format!("{fraction:0<3}").get(..3)?.parse().ok()
}

fn clock(text: &str, most: i64) -> Option<i64> {
	let value = i64::try_from(digits(text, 2)?).ok()?;
	(value <= most).then_some(value)
}

fn digits(text: &str, length: usize) -> Option<u64> {
	(text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

fn is_leap(year: u64) -> bool {
	year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

fn leaps_before(year: u64) -> u64 {
	let before = year - 1;
	before / 4 - before / 100 + before / 400
}

fn month_length(year: u64, month: u64) -> u64 {
	match month {
		2 if is_leap(year) => 29,
		2 => 28,
		4 | 6 | 9 | 11 => 30,
		_ => 31,
	}
}

/// Year, month and day of the day this many days after 1970-01-01.
fn civil(days: u64) -> (u64, u64, u64) {
	// 400 years are 146,097 days; what is left is walked through.
	let mut year = 1970 + days / 146_097 * 400;
	let mut rest = days % 146_097;
	while rest >= 365 + u64::from(is_leap(year)) {
		rest -= 365 + u64::from(is_leap(year));
		year += 1;
	}
	let mut month = 1;
	while rest >= month_length(year, month) {
		rest -= month_length(year, month);
		month += 1;
	}
	(year, month, rest + 1)
}
