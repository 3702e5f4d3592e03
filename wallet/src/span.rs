//! Spans of time, as people write them: `12h`, `30d`.

use salus_primitives::Moment;

use crate::moment;

/// The units in which a span is told, the longest first.
const UNITS: [(&str, Moment); 4] = [("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000)];

/// A span: a number and a unit (s, m, h, d, w, y).
pub fn parse(text: &str) -> Result<Moment, String> {
	let text = text.trim();
	let number = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
	if number.is_empty() || number.len() == text.len() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
		return Err(format!("`{text}` is no span of time; write 12h or 30d"));
	}
	// A span from the beginning of time is as long as what it leads to.
	moment::parse_at(text, 0).map_err(|_| format!("`{text}` is no span of time; write 12h or 30d"))
}

/// A span in the longest unit of which it is so many.
pub fn format(span: Moment) -> String {
	match UNITS.into_iter().find(|(_, length)| span > 0 && span.is_multiple_of(*length)) {
		Some((unit, length)) => format!("{}{unit}", span / length),
		None => format!("{span}ms"),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_span_is_a_number_and_a_unit() {
		assert_eq!(parse("30d"), Ok(30 * 86_400_000));
		assert_eq!(parse("2w"), Ok(14 * 86_400_000));
		assert_eq!(parse("90s"), Ok(90_000));
		for wrong in ["", "d", "30", "now", "2027-01-01", "-3d", "3 d", "3x", "99999999999999999999d"] {
			assert!(parse(wrong).is_err(), "{wrong}");
		}
	}

	#[test]
	fn a_span_is_told_as_it_was_written() {
		for text in ["30d", "12h", "90m", "45s"] {
			assert_eq!(parse(text).map(format).as_deref(), Ok(text));
		}
		assert_eq!((format(0), format(1500)), ("0ms".into(), "1500ms".into()));
	}
}
