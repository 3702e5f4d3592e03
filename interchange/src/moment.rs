//! Moments, as the formats of others write them. All of them are coordinated universal time.

use chrono::{DateTime, Datelike, NaiveDate, SecondsFormat, Utc};

/// Milliseconds since the Unix epoch.
pub type Moment = u64;

/// A moment that no format here can write: they have years of four digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{0} ms is after the year 9999, which no format here can write")]
pub struct TooLate(pub Moment);

/// The moment as a time.
pub fn time(moment: Moment) -> Result<DateTime<Utc>, TooLate> {
	let time = i64::try_from(moment).ok().and_then(DateTime::from_timestamp_millis);
	time.filter(|time| time.year() <= 9999).ok_or(TooLate(moment))
}

/// The moment by RFC 3339, to the millisecond. FHIR's `dateTime` and `instant` read it.
pub fn rfc3339(moment: Moment) -> Result<String, TooLate> {
	Ok(time(moment)?.to_rfc3339_opts(SecondsFormat::Millis, true))
}

/// The day of the moment, as FHIR's `date` has it: `2026-11-28`.
pub fn day(moment: Moment) -> Result<String, TooLate> {
	Ok(time(moment)?.format("%Y-%m-%d").to_string())
}

/// The day of the moment, as X12 has it: `20261128`.
pub fn x12_day(moment: Moment) -> Result<String, TooLate> {
	Ok(time(moment)?.format("%Y%m%d").to_string())
}

/// The moment that this text by RFC 3339 names; nothing where it names none, or one before 1970, or one between two milliseconds.
pub fn from_rfc3339(text: &str) -> Option<Moment> {
	let time = DateTime::parse_from_rfc3339(text).ok()?;
	(time.timestamp_subsec_nanos() % 1_000_000 == 0).then(|| Moment::try_from(time.timestamp_millis()).ok()).flatten()
}

/// The moment at which the day `2026-11-28` begins; nothing where the text is no day since 1970.
pub fn from_day(text: &str) -> Option<Moment> {
	if text.len() != "2026-11-28".len() {
		return None;
	}
	let day: NaiveDate = text.parse().ok()?;
	Moment::try_from(day.and_hms_opt(0, 0, 0)?.and_utc().timestamp_millis()).ok()
}

/// Whether the text is a day, as `1970-12-31`; one long ago too.
pub fn is_day(text: &str) -> bool {
	text.len() == "1970-12-31".len() && text.parse::<NaiveDate>().is_ok()
}
