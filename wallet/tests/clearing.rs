//! Clearing time off: day by day, a few appointments at a time, until nobody is hit; and what is told when it is cut off.

use std::collections::BTreeMap;

use salus_primitives::{appointment::CancellationReason, schedule::Absence, AppointmentId, Day};
use salus_wallet::{
	command::{
		clearing::{clear_days, clear_these, days, fates, Cleared, Clearing, Fate},
		time_off::Booked,
	},
	error::{Error, Result},
	events::Happening,
	report::Report,
};
use scale_value::Composite;
use serde_json::{json, Value};

const TODAY: Day = Day(20_833);
const TOMORROW: Day = Day(20_834);
const DAY: u64 = 86_400_000;
/// Noon of the first day.
const NOW: u64 = 20_833 * DAY + DAY / 2;

/// A schedule on paper: whom time off hits, which calls were made, and what becomes of the next ones.
#[derive(Default)]
struct Paper {
	hit: BTreeMap<u32, Vec<u64>>,
	calls: Vec<Vec<u64>>,
	/// Of which appointment a call is refused. Whoever it is cancels meanwhile, if that is what happens next.
	refused: Option<(u64, bool)>,
	/// After how many calls the connection breaks.
	breaks: Option<usize>,
}

impl Paper {
	fn new(hit: &[(Day, &[u64])]) -> Self {
		let hit = hit.iter().map(|(day, all)| (day.0, all.to_vec())).collect();
		Self { hit, ..Self::default() }
	}

	fn strike(&mut self, ids: &[u64]) {
		self.hit.values_mut().for_each(|all| all.retain(|id| !ids.contains(id)));
	}

	fn is_clear(&self) -> bool {
		self.hit.values().all(Vec::is_empty)
	}
}

impl Cleared for Paper {
	async fn hit(&mut self, day: Day) -> Result<Vec<AppointmentId>> {
		let hit = self.hit.get(&day.0).cloned().unwrap_or_default();
		Ok(hit.into_iter().map(AppointmentId).collect())
	}

	async fn clear(&mut self, appointments: &[AppointmentId]) -> Result<Vec<Fate>> {
		let ids: Vec<_> = appointments.iter().map(|id| id.0).collect();
		if self.breaks.is_some_and(|calls| calls == self.calls.len()) {
			return Err(Error::Connection("the connection broke".into()));
		}
		self.calls.push(ids.clone());
		if let Some((id, leaves)) = self.refused.filter(|(id, _)| ids.contains(id)) {
			if leaves {
				self.strike(&[id]);
			}
			let (name, sentence) = ("Appointments.NotHit".into(), String::new());
			return Err(Error::ChainRefused { name, sentence, transaction: Value::Null });
		}
		self.strike(&ids);
		Ok(appointments.iter().map(|id| Fate::Moved(*id, Some(NOW))).collect())
	}
}

fn moved(clearing: &Clearing) -> Vec<u64> {
	let id = |fate: &Fate| match fate {
		Fate::Moved(id, _) | Fate::Cancelled(id) => id.0,
	};
	clearing.fates.iter().map(id).collect()
}

#[tokio::test]
async fn every_day_is_cleared_a_few_at_a_time_until_nobody_is_hit() {
	// The third goes on over midnight, and is seen on both days.
	let mut paper = Paper::new(&[(TODAY, &[1, 2, 3]), (TOMORROW, &[3, 4, 5, 6, 7])]);
	let done = clear_days(&mut paper, &[TODAY, TOMORROW], 2).await;
	assert!(done.cut_off.is_none() && paper.is_clear());
	assert_eq!(paper.calls, [vec![1, 2], vec![3], vec![4, 5], vec![6, 7]]);
	assert_eq!(moved(&done), [1, 2, 3, 4, 5, 6, 7]);
}

#[tokio::test]
async fn nothing_is_sent_where_nobody_is_hit() {
	let mut paper = Paper::new(&[]);
	let done = clear_days(&mut paper, &[TODAY, TOMORROW], 2).await;
	assert!(paper.calls.is_empty());
	let report = done.report(Report::new(), "clear").expect("nothing went wrong");
	assert_eq!(report.text(), "Time off hits nobody");
	assert_eq!(report.json(), json!({ "moved": [], "cancelled": [] }));
}

#[tokio::test]
async fn whoever_cancels_meanwhile_is_left_out_and_the_others_are_cleared() {
	let mut paper = Paper { refused: Some((2, true)), ..Paper::new(&[(TODAY, &[1, 2, 3])]) };
	let done = clear_days(&mut paper, &[TODAY], 2).await;
	assert!(done.cut_off.is_none() && paper.is_clear());
	assert_eq!(paper.calls, [vec![1, 2], vec![1, 3]]);
	assert_eq!(moved(&done), [1, 3]);
}

#[tokio::test]
async fn what_is_refused_again_is_told_with_its_reason() {
	let mut paper = Paper { refused: Some((4, false)), ..Paper::new(&[(TODAY, &[1, 2, 3, 4, 5])]) };
	let done = clear_days(&mut paper, &[TODAY], 2).await;
	assert!(matches!(done.cut_off, Some(Error::ChainRefused { .. })), "{done:?}");
	assert_eq!(paper.calls, [[1, 2], [3, 4]], "once: nothing has changed");
	assert_eq!(moved(&done), [1, 2]);
}

#[tokio::test]
async fn what_is_cut_off_goes_on_where_it_was() {
	let mut paper = Paper { breaks: Some(2), ..Paper::new(&[(TODAY, &[1, 2, 3]), (TOMORROW, &[4, 5])]) };
	let done = clear_days(&mut paper, &[TODAY, TOMORROW], 2).await;
	assert_eq!(moved(&done), [1, 2, 3]);
	let error = done.report(Report::new().line("Schedule 0 is off"), "schedule time-off clear 0").expect_err("cut off");
	assert_eq!((error.code(), error.exit_code()), ("connection", 4));
	let lines: Vec<_> = error.to_string().lines().map(str::to_owned).collect();
	assert_eq!(lines[0], "the connection broke");
	assert_eq!(lines[1], "Schedule 0 is off");
	assert!(lines[2].starts_with("Appointment 1 is at 2027-01-15T12:00:00Z now"), "{}", lines[2]);
	assert_eq!(lines.last().map(String::as_str), Some("Not all was cleared: `schedule time-off clear 0` goes on"));
	let json = error.to_json();
	assert_eq!(json["error"]["code"], "connection");
	assert_eq!(json["error"]["done"]["moved"][2], json!({ "appointment": 3, "start": NOW }));

	paper.breaks = None;
	let rest = clear_days(&mut paper, &[TODAY, TOMORROW], 2).await;
	assert!(rest.cut_off.is_none() && paper.is_clear());
	assert_eq!(moved(&rest), [4, 5], "nobody twice");
}

#[tokio::test]
async fn those_that_are_named_are_cleared_a_few_at_a_time_and_no_others() {
	let mut paper = Paper::new(&[(TODAY, &[1, 2, 3, 4])]);
	let named = [1, 2, 4].map(AppointmentId);
	let done = clear_these(&mut paper, &named, 2).await;
	assert!(done.cut_off.is_none());
	assert_eq!(paper.calls, [vec![1, 2], vec![4]]);
	assert_eq!(paper.hit[&TODAY.0], [3]);
}

fn off(from: u64, until: u64) -> Absence {
	let cell = |moment| salus_primitives::Cell::at(moment);
	Absence { from: cell(from), until: cell(until), reason: CancellationReason::Provider }
}

#[test]
fn days_are_those_of_the_time_off_that_are_to_come_and_can_be_booked() {
	let midnight = NOW - DAY / 2;
	let all = |absences: &[Absence], ahead| -> Vec<u32> {
		days(absences, NOW, ahead).into_iter().map(|day| day.0 - TODAY.0).collect()
	};
	assert_eq!(all(&[off(NOW, NOW + DAY / 4)], DAY), [0]);
	assert_eq!(all(&[off(midnight, midnight + DAY)], 9 * DAY), [0], "the day at whose beginning it ends is none");
	assert_eq!(all(&[off(midnight, midnight + DAY + 300_000)], 9 * DAY), [0, 1]);
	assert_eq!(all(&[off(NOW - 5 * DAY, NOW + DAY)], 9 * DAY), [0, 1], "what is over is over");
	assert_eq!(all(&[off(NOW - 5 * DAY, NOW - 2 * DAY)], 9 * DAY), [0u32; 0]);
	assert_eq!(all(&[off(NOW + DAY, NOW + 99_999 * DAY)], 3 * DAY), [1, 2, 3, 4], "nothing is booked further ahead");
	let two = [off(NOW + 2 * DAY, NOW + 3 * DAY), off(NOW, NOW + 2 * DAY)];
	assert_eq!(all(&two, 9 * DAY), [0, 1, 2, 3], "each once, in their order");
}

#[test]
fn events_tell_what_became_of_each_and_of_nobody_else() {
	let event = |name: &str, json: Value| {
		let Value::Object(json) = json else { panic!("an object") };
		Happening { pallet: "Appointments".into(), name: name.into(), fields: Composite::unnamed(Vec::new()), json }
	};
	let events = [
		event("Allocated", json!({ "appointment": 7, "schedule": 1 })),
		event("Placed", json!({ "appointment": 7, "slot": { "start": NOW } })),
		event("Cancelled", json!({ "appointment": 8, "reason": "prov" })),
		event("Placed", json!({ "appointment": 9, "slot": { "start": NOW } })),
	];
	let expected = [Fate::Moved(AppointmentId(7), Some(NOW)), Fate::Cancelled(AppointmentId(8))];
	assert_eq!(fates(&[7, 8].map(AppointmentId), &events), expected);
}

#[test]
fn flags_say_what_becomes_of_whoever_is_booked() {
	assert_eq!(Booked::of(false, false), Booked::Moves);
	assert_eq!(Booked::of(true, false), Booked::Ends);
	assert_eq!(Booked::of(false, true), Booked::Stays);
}
