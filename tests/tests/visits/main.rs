//! A schedule and the visits of three patients over the wallet, from what was asked to what is said of it. At last the node is started with its clock some hours
//! ahead, so that somebody has not come.

mod clinic;
mod feedback;
mod times;

use std::time::Duration;

use anyhow::{ensure, Context};
use futures::try_join;
use salus_tests::{cast::vault_settings, node::Node, wallet::ensure_refused, Result};
use serde_json::{json, Value};

use clinic::Clinic;
use times::Times;

/// How far ahead the node's clock is at last: those visits are over then.
const AHEAD: Duration = Duration::from_secs(3 * 60 * 60);

#[tokio::test(flavor = "multi_thread")]
async fn visits_are_told_by_the_wallet_from_the_schedule_to_what_patients_say_of_them() -> Result<()> {
	let mut node = Node::development(vault_settings())?;
	node.start().await?;
	let clinic = Clinic::open(&node).await?;

	let times = clinic.publishes().await?;
	let (first, missed, later) =
		try_join!(clinic.holds_and_confirms(times), clinic.asks_and_allots(times), clinic.books_any_and_moves(times))?;
	let second = clinic.books_nobody_twice(times).await?;
	try_join!(clinic.clears_time_off(times, &later), clinic.receives(&first, &second))?;
	clinic.reminds(times, &later).await?;
	clinic.hears_what_a_patient_says(&first).await?;
	clinic.adds_up(&second).await?;

	node.restart_ahead(AHEAD).await?;
	clinic.misses(&missed).await?;
	node.ensure_running()
}

/// Before the visits.
impl Clinic {
	async fn publishes(&self) -> Result<Times> {
		let doctor = self.doctor.address();
		let published = [
			&["schedule", "publish", "--practitioner", &doctor, "--room", "1", "--specialty", "1"][..],
			&["--hours", "daily@00:00-24:00", "--length", "30m"],
		];
		let published = self.says(&self.manager, &published.concat()).await?;
		ensure!(published["schedule"] == 0, "{published}");
		let times = Times::pick();
		let starts = self.says(&self.desk, &["schedule", "starts", "0", &times.visit(0)]).await?;
		let starts = starts["starts"].to_string();
		ensure!(starts.contains(&times.visit(0)), "{} is not among {starts}", times.visit(0));
		Ok(times)
	}

	/// A time is held at the front desk until the patient says yes.
	async fn holds_and_confirms(&self, times: Times) -> Result<String> {
		let at = times.visit(0);
		let held =
			self.says(&self.desk, &["appointment", "hold", "0", &self.anna.id, "--at", &at, "--until", "10m"]).await?;
		ensure!(held["status"] == "pending" && held["lapses"].is_u64(), "{held}");
		let id = held["appointment"].to_string();
		let confirmed = self.says(&self.anna.key, &["appointment", "confirm", &id]).await?;
		ensure!(confirmed["status"] == "booked", "{confirmed}");
		Ok(id)
	}

	/// A patient asks, the doctor allots a time, the patient accepts it.
	async fn asks_and_allots(&self, times: Times) -> Result<String> {
		let bert = &self.bert;
		let wish = ["appointment", "ask", &bert.id, "--specialty", "1", "--until", "7d", "--organization", "0"];
		let asked = self.says(&bert.key, &wish).await?;
		ensure!(asked["status"] == "proposed", "{asked}");
		let id = asked["appointment"].to_string();
		let proposals = self.says(&self.doctor, &["appointment", "proposals", "1"]).await?;
		ensure!(proposals["appointments"][0]["appointment"] == asked["appointment"], "{proposals}");
		let at = times.visit(1);
		let allotted = self
			.says(&self.doctor, &["appointment", "allot", &id, "--schedule", "0", "--at", &at, "--until", &at])
			.await?;
		ensure!(allotted["status"] == "pending" && written(&allotted["start"]) == at, "{allotted}");
		let confirmed = self.says(&bert.key, &["appointment", "confirm", &id]).await?;
		ensure!(confirmed["status"] == "booked", "{confirmed}");
		Ok(id)
	}

	/// Whatever time there is in the morning of the next day, and then another.
	async fn books_any_and_moves(&self, times: Times) -> Result<String> {
		let carl = &self.carl;
		let (from, until) = (times.off_at(9).to_string(), times.off_at(11).to_string());
		let wish = [
			&["appointment", "any", &carl.id, "--specialty", "1", "--organization", "0"][..],
			&["--from", &from, "--until", &until],
		];
		let booked = self.says(&carl.key, &wish.concat()).await?;
		let start = booked["start"].as_u64().context("a time")?;
		ensure!((times.off_at(9)..times.off_at(11)).contains(&start), "{booked}");
		ensure!(booked["allocation"]["choice"] == "only-one", "{booked}");
		let (id, at) = (booked["appointment"].to_string(), times.off_at(14).to_string());
		let moved = self.says(&carl.key, &["appointment", "reschedule", &id, "--at", &at]).await?;
		ensure!(written(&moved["start"]) == at && moved["status"] == "booked", "{moved}");
		Ok(id)
	}

	/// Whose time it is stays so; the next one is free.
	async fn books_nobody_twice(&self, times: Times) -> Result<String> {
		let (taken, free) = (times.visit(0), times.visit(2));
		let book = |at| ["appointment", "book", "0", &self.carl.id, "--at", at];
		ensure_refused(self.ask(&self.desk, &book(&taken)).await?, "Appointments.PractitionerBusy")?;
		let booked = self.says(&self.desk, &book(&free)).await?;
		ensure!(booked["status"] == "booked", "{booked}");
		Ok(booked["appointment"].to_string())
	}

	/// Whoever is hit is moved behind the time off, and asked.
	async fn clears_time_off(&self, times: Times, appointment: &str) -> Result<()> {
		let (from, until) = (times.off_at(0).to_string(), times.back().to_string());
		let take = ["schedule", "time-off", "take", "0", "--from", &from, "--until", &until, "--leave"];
		self.says(&self.manager, &take).await?;
		let hit = self.says(&self.manager, &["schedule", "time-off", "hit", "0", &from]).await?;
		ensure!(written(&hit["appointments"][0]["appointment"]) == appointment, "{hit}");
		let cleared = ["schedule", "time-off", "clear", "0", "--appointments", appointment];
		let cleared = self.says(&self.manager, &cleared).await?;
		ensure!(written(&cleared["moved"][0]["appointment"]) == appointment, "{cleared}");
		ensure!(cleared["cancelled"] == json!([]), "{cleared}");
		let shown = self.shows(appointment).await?;
		ensure!(shown["slot"]["start"] == times.back() && shown["patientSays"] == "needs-action", "{shown}");
		let confirmed = self.says(&self.carl.key, &["appointment", "confirm", appointment]).await?;
		ensure!(confirmed["status"].is_null() || confirmed["status"] == "booked", "{confirmed}");
		ensure!(self.shows(appointment).await?["patientSays"] == "accepted", "the patient accepts it");
		Ok(())
	}

	/// The first reminder is due a day before.
	async fn reminds(&self, times: Times, appointment: &str) -> Result<()> {
		let (from, until) = (times.off_at(0).to_string(), times.off_at(1).to_string());
		let told = self.says(&self.desk, &["appointment", "reminders", "--from", &from, "--until", &until]).await?;
		let reminder = &told["reminders"][0];
		ensure!(written(&reminder["appointment"]) == appointment, "{told}");
		ensure!(reminder["due"] == times.off_at(0) && reminder["start"] == times.back(), "{told}");
		Ok(())
	}
}

/// A number of a report, as it stands in a command.
fn written(number: &Value) -> String {
	number.to_string()
}

/// The visits, and what comes of them.
impl Clinic {
	/// One has checked in, the other is seen to arrive; both visits take place. The last of it is final.
	async fn receives(&self, first: &str, second: &str) -> Result<()> {
		let early = self.ask(&self.doctor, &["appointment", "fulfil", first]).await?;
		ensure_refused(early, "Appointments.AppointmentBooked").context("nobody is there yet")?;
		let (checks_in, arrives) = (["appointment", "check-in", first], ["appointment", "arrive", second]);
		let (anna, arrived) = try_join!(self.says(&self.anna.key, &checks_in), self.says(&self.desk, &arrives))?;
		ensure!(anna["status"] == "checked-in" && arrived["status"] == "arrived", "{anna} {arrived}");
		self.says(&self.doctor, &["appointment", "fulfil", first]).await?;
		let fulfilled = self.wallet.command(&self.doctor, &["appointment", "fulfil", second]).await??;
		ensure!(fulfilled["status"] == "fulfilled", "{fulfilled}");
		ensure!(self.shows(first).await?["status"] == "fulfilled", "the first visit took place");
		Ok(())
	}

	/// Who does not come is counted, and has nothing to say of it.
	async fn misses(&self, visit: &str) -> Result<()> {
		let missed = self.says(&self.doctor, &["appointment", "no-show", visit]).await?;
		ensure!(missed["status"] == "noshow", "{missed}");
		let told = self.says(&self.desk, &["appointment", "attendance", &self.bert.id]).await?;
		ensure!(told["attendance"]["noShows"] == 1, "{told}");
		let says = [&feedback::GIVES[..], &[visit, "--care", "1", "--courtesy", "1", "--punctuality", "1"]].concat();
		ensure_refused(self.ask(&self.bert.key, &says).await?, "Appointments.AppointmentNoShow")
	}
}
