//! Moments as people write them.

use proptest::prelude::*;
use salus_wallet::moment::{format, parse_at};

const NOW: u64 = 1_795_000_000_000;
const DAY: u64 = 86_400_000;

fn read(text: &str) -> u64 {
	parse_at(text, NOW).unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn spans_count_from_now() {
	assert_eq!(read("now"), NOW);
	assert_eq!(read("90s"), NOW + 90_000);
	assert_eq!(read("45m"), NOW + 45 * 60_000);
	assert_eq!(read("12h"), NOW + 12 * 3_600_000);
	assert_eq!(read("30d"), NOW + 30 * DAY);
	assert_eq!(read("2w"), NOW + 14 * DAY);
	assert_eq!(read("1y"), NOW + 365 * DAY);
	assert_eq!(read("-2d"), NOW - 2 * DAY);
}

#[test]
fn dates_begin_at_midnight_utc() {
	assert_eq!(read("1970-01-01"), 0);
	assert_eq!(read("2000-02-29"), 951_782_400_000);
	assert_eq!(read("2027-01-01"), 1_798_761_600_000);
	assert_eq!(read("2100-03-01"), 4_107_542_400_000);
}

#[test]
fn times_count_their_offset() {
	assert_eq!(read("2027-01-01T00:00:00Z"), 1_798_761_600_000);
	assert_eq!(read("2027-01-01T00:00Z"), 1_798_761_600_000);
	assert_eq!(read("2027-01-01t00:00:00z"), 1_798_761_600_000);
	assert_eq!(read("2027-01-01T02:30:00+02:30"), 1_798_761_600_000);
	assert_eq!(read("2026-12-31T19:00:00-05:00"), 1_798_761_600_000);
	assert_eq!(read("2027-01-01T00:00:00.5Z"), 1_798_761_600_500);
	assert_eq!(read("2027-01-01T00:00:00.123456789Z"), 1_798_761_600_123);
}

#[test]
fn digits_alone_are_milliseconds() {
	assert_eq!(read("0"), 0);
	assert_eq!(read("1798761600000"), 1_798_761_600_000);
}

#[test]
fn what_is_no_moment_is_refused() {
	for wrong in [
		"",
		"tomorrow",
		"d",
		"-d",
		"3.5d",
		"30 d",
		"2027-1-1",
		"2027-13-01",
		"2027-00-10",
		"2027-02-29",
		"2100-02-29",
		"2027-04-31",
		"1969-12-31",
		"2027-01-01T25:00:00Z",
		"2027-01-01T00:60:00Z",
		"2027-01-01T00:00:60Z",
		"2027-01-01T00:00:00",
		"2027-01-01T00:00:00+25:00",
		"2027-01-01T00:00:00.Z",
		"2027-01-01T",
		"1970-01-01T00:00:00+01:00",
		"99999999999999999999",
		"99999999999999999999d",
		"-9999999y",
		"2027-01-01-01",
		"२०२७-०१-०१",
		"30д",
	] {
		assert!(parse_at(wrong, NOW).is_err(), "`{wrong}` is taken for a moment");
	}
}

#[test]
fn a_refusal_says_what_to_write() {
	let error = parse_at("tomorrow", NOW).expect_err("no moment");
	assert_eq!(
		error,
		"`tomorrow` is no moment; write now, 30d (from now), -30d (ago), 2027-01-01, 2027-01-01T08:30:00Z or milliseconds since 1970"
	);
}

#[test]
fn moments_are_written_in_utc() {
	assert_eq!(format(0), "1970-01-01T00:00:00Z");
	assert_eq!(format(951_782_400_000), "2000-02-29T00:00:00Z");
	assert_eq!(format(1_798_761_599_999), "2026-12-31T23:59:59.999Z");
}

proptest! {
	#[test]
	fn what_is_written_is_read_again(moment in 0u64..253_402_300_800_000) {
		prop_assert_eq!(parse_at(&format(moment), NOW), Ok(moment));
	}

	#[test]
	fn nothing_written_makes_it_panic(text in ".{0,40}") {
		let _ = parse_at(&text, NOW);
	}
}
