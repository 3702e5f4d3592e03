//! What always holds, checked after every test and by `try-runtime`.

use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use frame_support::ensure;
use salus_primitives::{
	appointment::{Answer, AppointmentStatus, ParticipationStatus},
	AppointmentId, OrganizationId, PatientId, ScheduleId, SpecialtyId,
};
use sp_runtime::{traits::Get, TryRuntimeError};

use crate::{
	appointment::unanswered, day::Cells, Absences, Agendas, Appointment, Appointments, AppointmentsOf, Attendances,
	Candidates, Config, Exceptions, FeedbackOf, NextAppointment, Open, Pallet, Proposals, Ratings, RatingsOf,
	ScheduleCount, Schedules, Upcoming, WaitingList,
};

type Outcome = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// Whoever has a time has the same cells everywhere, and nobody else has them; schedules are numbered, and found by their specialty; appointments are found by every
	/// way that leads to them, and by no other; who is next is first.
	pub fn do_try_state() -> Outcome {
		check_schedules::<T>()?;
		check_candidates::<T>()?;
		check_calendars::<T>()?;
		check_agendas::<T>()?;
		check_appointments::<T>()?;
		check_ways::<T>()?;
		check_waits::<T>()?;
		check_feedback::<T>()
	}
}

fn check_schedules<T: Config>() -> Outcome {
	for (organization, id, schedule) in Schedules::<T>::iter() {
		ensure!(id.0 < ScheduleCount::<T>::get(organization), "a schedule that was not numbered");
		ensure!(schedule.practitioner.is_some() || schedule.room.is_some(), "a schedule of nobody");
		ensure!(schedule.terms.first <= schedule.terms.last, "a schedule that ends before it begins");
		let listed = Candidates::<T>::get(organization, schedule.specialty).contains(&id);
		ensure!(listed == schedule.active, "a schedule that is not found, or a withdrawn one that is");
	}
	for (organization, count) in ScheduleCount::<T>::iter() {
		ensure!(count <= T::MaxSchedules::get(), "an organization with too many schedules");
		let there = Schedules::<T>::iter_key_prefix(organization).count();
		ensure!(usize::try_from(count) == Ok(there), "an organization's schedules are miscounted");
	}
	Ok(())
}

fn check_candidates<T: Config>() -> Outcome {
	for (organization, specialty, all) in Candidates::<T>::iter() {
		ensure!(!all.is_empty(), "an empty specialty");
		ensure!(all.iter().zip(all.iter().skip(1)).all(|(one, next)| one < next), "schedules out of order");
		let of = |id: &ScheduleId| Schedules::<T>::get(organization, *id).map(|schedule| schedule.specialty);
		ensure!(all.iter().all(|id| of(id) == Some(specialty)), "a schedule of another specialty");
	}
	Ok(())
}

fn check_calendars<T: Config>() -> Outcome {
	for (organization, id, all) in Exceptions::<T>::iter() {
		ensure!(Schedules::<T>::get(organization, id).is_some_and(|of| of.active), "an exception of no schedule");
		let days: BTreeSet<_> = all.iter().map(|exception| exception.day).collect();
		ensure!(!all.is_empty() && days.len() == all.len(), "a day with two exceptions");
	}
	for (organization, id, all) in Absences::<T>::iter() {
		ensure!(Schedules::<T>::contains_key(organization, id), "time off of no schedule");
		ensure!(!all.is_empty() && all.iter().all(|absence| absence.from < absence.until), "time off of no time");
		for (number, one) in all.iter().enumerate() {
			let others = all.iter().skip(number.saturating_add(1));
			ensure!(!others.into_iter().any(|other| other.hits(one.from, one.until)), "time off twice");
			ensure!(!one.reason.is_patients(), "time off for a patient's reason");
		}
	}
	Ok(())
}

fn check_agendas<T: Config>() -> Outcome {
	let now = Pallet::<T>::now();
	for (resource, day, agenda) in Agendas::<T>::iter() {
		ensure!(!agenda.entries.is_empty(), "an empty day");
		let (mut busy, mut kept) = (Cells::NONE, Cells::NONE);
		for entry in &agenda.entries {
			let visit = Cells::of(entry.visit);
			ensure!(!busy.touches(&visit), "two visits at a time");
			(busy, kept) = (busy.and(&visit), kept.and(&Cells::of(entry.kept)));
			let found = Appointments::<T>::get(entry.appointment).ok_or("cells of no appointment")?;
			let lapsed = entry.lapses.is_some_and(|lapses| lapses <= now);
			let expected = Pallet::<T>::expected(entry.appointment, &found);
			let same = expected.iter().any(|(of, on, what)| (of, *on, what) == (&resource, day, entry));
			ensure!(lapsed || (found.status.has_slot() && same), "cells of nobody");
		}
		ensure!(busy == agenda.busy && kept == agenda.kept, "a day whose cells are not those of its visits");
	}
	Ok(())
}

fn check_appointments<T: Config>() -> Outcome {
	let now = Pallet::<T>::now();
	for (id, found) in Appointments::<T>::iter() {
		ensure!(id < NextAppointment::<T>::get(), "an appointment that was not numbered");
		ensure!(AppointmentsOf::<T>::contains_key(found.patient, id), "an appointment that its patient does not find");
		check_shape(&found)?;
		let open = Open::<T>::get(found.patient);
		let entry = open.iter().find(|entry| entry.appointment == id);
		let until = Pallet::<T>::open_until(&found);
		let counts = !found.status.is_final() && now < until;
		ensure!(entry.is_some() || !counts, "an appointment that is not over, and not open");
		ensure!(entry.is_none() || !found.status.is_final(), "an appointment that is over, and open");
		ensure!(entry.is_none_or(|entry| entry.until == until), "an appointment that is open for another time");
		let unanswered = unanswered(&found);
		ensure!(
			entry.is_none_or(|entry| entry.unanswered == unanswered),
			"an answer that nobody gave, or that is lost"
		);
		let proposed = found.status == AppointmentStatus::Proposed;
		ensure!(entry.is_some() || !proposed, "a proposal that is struck off with none");
		if !found.status.has_slot() || found.has_lapsed(now) {
			continue;
		}
		for (resource, day, entry) in Pallet::<T>::expected(id, &found) {
			let there = Agendas::<T>::get(&resource, day).entries.contains(&entry);
			ensure!(there || !Pallet::<T>::is_kept(day, now), "an appointment without its cells");
		}
	}
	let patients = AppointmentsOf::<T>::iter_keys().count();
	ensure!(patients == Appointments::<T>::iter_keys().count(), "a patient with no such appointment");
	Ok(())
}

fn check_shape(found: &Appointment) -> Outcome {
	let Appointment { status, slot, lapses, cancelled, ended, .. } = found;
	ensure!(slot.is_some() || !status.has_slot(), "an appointment without a time");
	let may_not = [AppointmentStatus::Proposed, AppointmentStatus::Waitlist].contains(status);
	ensure!(slot.is_none() || !may_not, "a time of what has none yet");
	ensure!(lapses.is_some() == (*status == AppointmentStatus::Pending), "what is not held lapses, or the reverse");
	ensure!(ended.is_some() == status.is_final(), "an end of what goes on, or none of what is over");
	ensure!(cancelled.is_none() || *status == AppointmentStatus::Cancelled, "a reason for nothing");
	ensure!(ended.is_none_or(|ended| found.entered <= ended), "an appointment that was over before it began");
	Ok(())
}

/// Each way back leads where it says, and there are as many as there have to be: so there are no others, and none is missing.
fn check_ways<T: Config>() -> Outcome {
	let count = |status| Appointments::<T>::iter_values().filter(|found| found.status == status).count();
	for (start, id, ()) in Upcoming::<T>::iter() {
		let found = Appointments::<T>::get(id).filter(|found| found.status == AppointmentStatus::Booked);
		let at = found.and_then(|found| found.slot).map(|slot| slot.start);
		ensure!(at == Some(start), "a reminder of nothing");
	}
	ensure!(Upcoming::<T>::iter_keys().count() == count(AppointmentStatus::Booked), "nobody is reminded");
	for (key, id, ()) in Proposals::<T>::iter() {
		let found = Appointments::<T>::get(id).filter(|found| found.status == AppointmentStatus::Proposed);
		let of = found.map(|found| (found.organization, found.wish.specialty));
		ensure!(of == Some(key), "a proposal that nobody made");
	}
	ensure!(Proposals::<T>::iter_keys().count() == count(AppointmentStatus::Proposed), "a proposal that nobody sees");
	for (patient, open) in Open::<T>::iter() {
		let ids: BTreeSet<_> = open.iter().map(|entry| entry.appointment).collect();
		ensure!(!open.is_empty() && ids.len() == open.len(), "an appointment that is open twice");
		let mine = |id: &AppointmentId| Appointments::<T>::get(id).is_some_and(|found| found.patient == patient);
		ensure!(ids.iter().all(mine), "another's appointment");
	}
	Ok(())
}

fn check_waits<T: Config>() -> Outcome {
	let mut there = BTreeMap::<AppointmentId, (OrganizationId, SpecialtyId)>::new();
	let kept = T::KeptForDisplaced::get();
	for (organization, specialty, list) in WaitingList::<T>::iter() {
		ensure!(!list.is_empty(), "an empty list");
		let pairs = list.iter().zip(list.iter().skip(1));
		for (earlier, later) in pairs {
			ensure!(later.yields_to(earlier), "somebody waits out of turn");
		}
		for waiting in &list {
			let again = there.insert(waiting.appointment, (organization, specialty));
			ensure!(again.is_none(), "somebody waits twice");
			let found = Appointments::<T>::get(waiting.appointment).ok_or("somebody waits without an appointment")?;
			let same = found.status == AppointmentStatus::Waitlist
				&& (found.patient, &found.wish) == (waiting.patient, &waiting.wish)
				&& (found.organization, found.wish.specialty) == (organization, specialty);
			ensure!(same, "somebody waits for something else");
		}
		let ordinary: Vec<PatientId> =
			list.iter().filter(|waiting| !waiting.displaced).map(|waiting| waiting.patient).collect();
		let most = usize::try_from(T::MaxWaiting::get().saturating_sub(kept)).unwrap_or_default();
		ensure!(ordinary.len() <= most, "somebody waits in a place that is kept for others");
		let patients: BTreeSet<_> = ordinary.iter().collect();
		ensure!(patients.len() == ordinary.len(), "a patient waits twice");
	}
	let waiting = Appointments::<T>::iter_values().filter(|found| found.status == AppointmentStatus::Waitlist);
	ensure!(waiting.count() == there.len(), "somebody waits on no list");
	Ok(())
}

fn check_feedback<T: Config>() -> Outcome {
	let mut sums = BTreeMap::<OrganizationId, Ratings>::new();
	for (id, given) in FeedbackOf::<T>::iter() {
		let found = Appointments::<T>::get(id).filter(|found| found.status == AppointmentStatus::Fulfilled);
		let all = sums.entry(found.ok_or("feedback of no visit")?.organization).or_default();
		all.count = all.count.saturating_add(1);
		all.care = all.care.saturating_add(given.care.into());
		all.courtesy = all.courtesy.saturating_add(given.courtesy.into());
		all.punctuality = all.punctuality.saturating_add(given.punctuality.into());
		all.not_rendered = all.not_rendered.saturating_add((given.care_rendered == Answer::No).into());
		all.payment_asked = all.payment_asked.saturating_add((given.payment_asked == Answer::Yes).into());
		all.medicine_missing = all.medicine_missing.saturating_add((given.medicine_received == Answer::No).into());
	}
	for (organization, ratings) in RatingsOf::<T>::iter() {
		let all = sums.remove(&organization).unwrap_or_default();
		ensure!(all == ratings, "feedback that does not add up");
	}
	ensure!(sums.is_empty(), "feedback that does not add up");
	for (organization, patient, attendance) in Attendances::<T>::iter() {
		let mine = AppointmentsOf::<T>::iter_key_prefix(patient).filter_map(Appointments::<T>::get);
		let missed = mine.filter(|found| {
			let agreed = found.patient_says == ParticipationStatus::Accepted;
			found.organization == organization && found.status == AppointmentStatus::NoShow && agreed
		});
		ensure!(usize::try_from(attendance.no_shows) == Ok(missed.count()), "a patient's absences are miscounted");
	}
	Ok(())
}
