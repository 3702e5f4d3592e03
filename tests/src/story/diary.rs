//! The access log as its patient reads it: who came, when, what for, and whether the door opened.

use salus_primitives::{consent::Purpose, AccountId, Moment};

use crate::{cast::Cast, wallet::Access};

/// One entry, as a line.
pub(super) fn line(cast: &Cast, access: &Access) -> String {
	let (time, who, what) = (time(access.at), who(cast, &access.caller), what(&access.operation));
	let answer = if access.permitted { "permitted" } else { "refused" };
	format!("{time}  {who} asked to {what}, {}: {answer}", purpose(access.purpose))
}

/// The time of day, in UTC.
fn time(at: Moment) -> String {
	let seconds = at / 1_000;
	format!("{:02}:{:02}:{:02}", seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60)
}

/// Whom the patient knows by name and role; of anybody else the log has the account.
fn who(cast: &Cast, caller: &AccountId) -> String {
	let known = cast.people().into_iter().find(|person| person.signer.account() == *caller);
	match known {
		Some(person) => format!("{} ({}, {})", person.name, person.role, cast.house(person.organization).name),
		None => caller.to_string(),
	}
}

/// What is asked, by FHIR's codes for it.
fn what(operation: &str) -> &str {
	match operation {
		"C" => "store a record",
		"R" => "read a record",
		"U" => "store a further version of a record",
		"D" => "erase records",
		"E" => "see which records there are, and how they stand",
		other => other,
	}
}

/// Why, in words where the story has them.
fn purpose(purpose: Purpose) -> String {
	match purpose {
		Purpose::Treatment => "for treatment".into(),
		Purpose::BreakGlass | Purpose::EmergencyTreatment => "in an emergency".into(),
		Purpose::Payment => "for payment".into(),
		Purpose::Research => "for research".into(),
		other => format!("for {other}"),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_moment_is_a_time_of_day() {
		assert_eq!(time(0), "00:00:00");
		assert_eq!(time(1_700_000_000_999), "22:13:20");
	}

	#[test]
	fn purposes_are_words_or_their_codes() {
		assert_eq!(purpose(Purpose::BreakGlass), "in an emergency");
		assert_eq!(purpose(Purpose::Fraud), "for FRAUD");
	}
}
