//! What each call should do, if it should succeed, and why not otherwise.

use salus_primitives::{
	appointment::{AppointmentStatus, Wish},
	priority::Priority,
	Cell, Day, ScheduleId,
};

use super::{begins, ensure, next, Answer, Ask, Entry, Model, Plan, PERIOD};
use crate::{mock::*, Call, Error};

impl Model {
	/// What is done with schedules.
	fn planning(&mut self, call: &Call<Test>) -> Answer {
		match call {
			Call::publish_schedule { organization, practitioner, room, specialty, terms, .. } => {
				let there = self.plans.iter().filter(|plan| plan.key.0 == *organization);
				let (count, active) =
					(there.clone().count(), there.filter(|plan| plan.active && plan.specialty == *specialty).count());
				ensure(practitioner.is_some() || room.is_some(), Error::NobodyReceives)?;
				ensure(count < 5, Error::TooManySchedules)?;
				ensure(active < 3, Error::TooManyCandidates)?;
				self.plans.push(Plan {
					key: (*organization, ScheduleId(count as u32)),
					practitioner: practitioner.clone(),
					room: *room,
					specialty: *specialty,
					active: true,
					terms: terms.clone(),
					others: vec![],
					off: vec![],
				});
				Ok(())
			}
			Call::revise_schedule { organization, schedule, terms } => {
				let plan = self.open_plan(*organization, *schedule)?;
				ensure(plan.terms != *terms, Error::NoChange)?;
				plan.terms = terms.clone();
				Ok(())
			}
			Call::withdraw_schedule { organization, schedule } => {
				self.open_plan(*organization, *schedule)?.active = false;
				Ok(())
			}
			Call::set_exception { organization, schedule, day, hours } => {
				let plan = self.open_plan(*organization, *schedule)?;
				let today = Day((Now::get() / 86_400_000) as u32);
				ensure(*day >= today, Error::HasPassed)?;
				let before = plan.others.iter().find(|(of, _)| of == day).map(|(_, hours)| hours.clone());
				let hours = hours.as_ref().map(|hours| hours.to_vec());
				ensure(before != hours, Error::NoChange)?;
				plan.others.retain(|(of, _)| *of >= today && of != day);
				let Some(hours) = hours else { return Ok(()) };
				ensure(plan.others.len() < 2, Error::TooManyExceptions)?;
				plan.others.push((*day, hours));
				Ok(())
			}
			Call::take_time_off { organization, schedule, from, until, reason } => {
				let plan = self.open_plan(*organization, *schedule)?;
				ensure(from < until, Error::InvalidPeriod)?;
				ensure(begins(until.0) > Now::get(), Error::HasPassed)?;
				ensure(!["pat", "pat-cpp"].contains(&reason.code()), Error::WrongReason)?;
				plan.off.retain(|(_, until, _)| begins(*until) > Now::get());
				ensure(plan.off_during((from.0, until.0)).is_none(), Error::AlreadyOff)?;
				ensure(plan.off.len() < 2, Error::TooManyAbsences)?;
				plan.off.push((from.0, until.0, *reason));
				Ok(())
			}
			Call::end_time_off { organization, schedule, from } => {
				let plan = self.plan(*organization, *schedule)?;
				let position = plan.off.iter().position(|(of, _, _)| *of == from.0).ok_or(Error::NotFound)?;
				let (_, until, _) = plan.off.remove(position);
				let from = from.0.max(next());
				self.offer((*organization, *schedule), (from, until.min(from + PERIOD)));
				Ok(())
			}
			Call::clear_time_off { organization, schedule, appointments, moving } => {
				for id in appointments {
					let (number, entry) = self.entry(*id)?;
					let key = entry.time.as_ref().map(|time| time.key);
					ensure(key == Some((*organization, *schedule)), Error::NotHit)?;
					entry.stands(&[AppointmentStatus::Pending, AppointmentStatus::Booked])?;
					let time = entry.time.expect("it has one");
					let plan = self.plan(*organization, *schedule)?;
					ensure(plan.off_during(time.visit()).is_some(), Error::NotHit)?;
					if !(*moving && self.another(number, time.start)) {
						self.end(number, AppointmentStatus::Cancelled);
					}
				}
				Ok(())
			}
			_ => self.booking(call),
		}
	}

	/// What is booked at a given time.
	fn booking(&mut self, call: &Call<Test>) -> Answer {
		use AppointmentStatus::*;
		let (organization, schedule, patient, visit, until, overbook) = match call {
			Call::book { organization, schedule, patient, visit, overbook } => {
				(*organization, *schedule, *patient, *visit, None, overbook.is_some())
			}
			Call::hold_slot { organization, schedule, patient, visit, until } => {
				(*organization, *schedule, *patient, *visit, Some(*until), false)
			}
			_ => return self.asking(call),
		};
		let time = self.offered((organization, schedule), visit.start, visit.length, overbook)?;
		self.lives(patient)?;
		if let Some(until) = until {
			Self::held(until, &time, LONGEST)?;
		}
		let wish = Wish {
			specialty: self.plan(organization, schedule)?.specialty,
			practitioner: time.practitioner.clone(),
			from: visit.start,
			until: Cell(time.visit().1),
			length: visit.length,
			kind: visit.kind,
			priority: visit.priority,
		};
		let status = if until.is_some() { Pending } else { Booked };
		let new = self.begun(organization, patient, status, wish);
		self.put(None, Entry { time: Some(time), lapses: until, beyond: overbook, ..new })
	}

	/// What is asked for, and waited for.
	fn asking(&mut self, call: &Call<Test>) -> Answer {
		use AppointmentStatus::*;
		match call {
			Call::ask { organization, patient, wish } => {
				self.meant(*organization, *patient, wish)?;
				let new = self.begun(*organization, *patient, Proposed, wish.clone());
				self.has_room(&new, None, 0)?;
				self.write(None, new);
				Ok(())
			}
			Call::allot { appointment, schedule, start, length, until, overbook } => {
				let (number, entry) = self.entry(*appointment)?;
				entry.stands(&[Proposed])?;
				let beyond = overbook.is_some();
				let time = self.offered((entry.organization, *schedule), *start, *length, beyond)?;
				self.lives(entry.patient)?;
				Self::held(*until, &time, ALLOTMENT)?;
				let (time, lapses) = (Some(time), Some(*until));
				self.put(Some(number), Entry { status: Pending, time, lapses, beyond, asked: true, ..entry })
			}
			Call::book_any { organization, patient, wish } => {
				self.meant(*organization, *patient, wish)?;
				ensure(wish.until.0 - wish.from.0 <= PERIOD, Error::PeriodTooLong)?;
				let (plan, start) = self.best(*organization, *patient, wish).ok_or(Error::NothingFits)?;
				let time = Some(plan.time(start, wish.length.into()));
				let new = self.begun(*organization, *patient, Booked, wish.clone());
				self.put(None, Entry { time, ..new })
			}
			Call::wait_for_slot { organization, patient, wish } => {
				self.meant(*organization, *patient, wish)?;
				let mut plans =
					self.plans.iter().filter(|plan| (plan.key.0, plan.specialty) == (*organization, wish.specialty));
				ensure(plans.any(|plan| Self::offers(plan, wish)), Error::LengthNotOffered)?;
				let waits = self.queue(*organization, wish.specialty).into_iter().map(|number| &self.entries[number]);
				let again = waits.filter(|entry| entry.patient == *patient && !entry.missed()).count();
				ensure(again == 0, Error::AlreadyWaiting)?;
				let new = self.begun(*organization, *patient, Waitlist, wish.clone());
				self.has_room(&new, None, 0)?;
				let new = self.enqueue(new, false, Now::get())?;
				self.write(None, new);
				Ok(())
			}
			Call::set_priority { appointment, priority } => {
				let (number, mut entry) = self.entry(*appointment)?;
				entry.stands(&[Waitlist])?;
				ensure(entry.wish.priority != *priority, Error::NoChange)?;
				entry.wish.priority = *priority;
				self.turns += 1;
				entry.waits.2 = self.turns;
				self.write(Some(number), entry);
				Ok(())
			}
			Call::offer_slot { organization, schedule, from, until } => {
				self.open_plan(*organization, *schedule)?;
				ensure(from < until, Error::InvalidPeriod)?;
				ensure(until.0 - from.0 <= PERIOD, Error::PeriodTooLong)?;
				ensure(until.0 > next(), Error::HasPassed)?;
				ensure(self.offer((*organization, *schedule), (from.0, until.0)), Error::NobodyFits)
			}
			_ => self.moving(call),
		}
	}

	/// What becomes of appointments.
	fn moving(&mut self, call: &Call<Test>) -> Answer {
		use AppointmentStatus::*;
		match call {
			Call::confirm { appointment } => {
				let (number, entry) = self.entry(*appointment)?;
				if !(entry.status == Booked && entry.asked && self.own) {
					entry.stands(&[Pending])?;
					self.is_active(entry.organization)?;
				}
				let (status, lapses, asked) = (Booked, None, !self.own);
				self.write(Some(number), Entry { status, lapses, asked, ..entry });
				Ok(())
			}
			Call::strike_lapsed { appointment } => {
				let (number, entry) = self.entry(*appointment)?;
				let waits_dead = entry.status == Waitlist && self.lives(entry.patient).is_err();
				if !entry.lapsed() && !entry.missed() && !waits_dead {
					entry.stands(&[Pending])?;
					return Err(Error::HoldInForce);
				}
				self.end(number, Cancelled);
				self.pass_on(&entry);
				Ok(())
			}
			Call::pre_empt { appointment, patient, kind, .. } => {
				let (number, entry) = self.entry(*appointment)?;
				entry.stands(&[Pending, Booked])?;
				let time = entry.time.clone().expect("it has one");
				ensure(begins(time.start) > Now::get(), Error::HasBegun)?;
				ensure(entry.wish.priority < Priority::Stat, Error::AsUrgent)?;
				ensure(entry.patient != *patient, Error::SamePatient)?;
				self.lives(*patient)?;
				let plan = self.plan(time.key.0, time.key.1)?;
				ensure(plan.off_during(time.visit()).is_none(), Error::TimeOff)?;
				let (from, until) = (Cell(time.start), Cell(time.visit().1));
				let wish = Wish { kind: *kind, priority: Priority::Stat, from, until, ..entry.wish.clone() };
				let new = self.begun(entry.organization, *patient, Booked, wish);
				self.has_room(&new, None, 1)?;
				self.free(&Ask { patient: *patient, time: &time, beyond: true, except: Some(number) })?;
				self.write(None, Entry { time: Some(time.clone()), beyond: entry.beyond, ..new });
				if self.another(number, time.start) {
					return Ok(());
				}
				let (until, length) = (Cell(time.start + PERIOD), time.length as u16);
				let wish = Wish { practitioner: None, from, until, length, ..entry.wish.clone() };
				let (time, lapses, status, beyond) = (None, None, Waitlist, false);
				let waits = Entry { wish, time, lapses, status, beyond, ..entry };
				let waits = self.enqueue(waits, true, Now::get())?;
				self.write(Some(number), waits);
				Ok(())
			}
			_ => self.visiting(call),
		}
	}

	/// What comes of visits.
	fn visiting(&mut self, call: &Call<Test>) -> Answer {
		use AppointmentStatus::*;
		let start = |entry: &Entry| begins(entry.time.as_ref().expect("it has one").start);
		match call {
			Call::check_in { appointment } | Call::arrive { appointment } => {
				let (number, entry) = self.entry(*appointment)?;
				entry.stands(&[Booked])?;
				ensure(Now::get() + HOUR >= start(&entry), Error::TooEarly)?;
				let status = if matches!(call, Call::arrive { .. }) { Arrived } else { CheckedIn };
				self.write(Some(number), Entry { status, ..entry });
				Ok(())
			}
			Call::fulfil { appointment } => {
				let (number, entry) = self.entry(*appointment)?;
				ensure(entry.time.is_some(), Error::NotAuthorized)?;
				entry.stands(&[Arrived, CheckedIn])?;
				self.end(number, Fulfilled);
				Ok(())
			}
			Call::no_show { appointment } => {
				let (number, entry) = self.entry(*appointment)?;
				ensure(entry.time.is_some(), Error::NotAuthorized)?;
				entry.stands(&[Booked, CheckedIn])?;
				ensure(start(&entry) < Now::get(), Error::TooEarly)?;
				self.end(number, NoShow);
				Ok(())
			}
			Call::enter_in_error { appointment } => {
				let (number, entry) = self.entry(*appointment)?;
				entry.stands(&[Proposed, Pending, Booked, Arrived, CheckedIn, Waitlist])?;
				self.end(number, EnteredInError);
				self.pass_on(&entry);
				Ok(())
			}
			Call::give_feedback { appointment, feedback } => {
				let (number, entry) = self.entry(*appointment)?;
				entry.stands(&[Fulfilled])?;
				ensure(Now::get() <= entry.ended.unwrap_or(0) + FEEDBACK, Error::TooLate)?;
				ensure((1..6).contains(&feedback.care), Error::InvalidScore)?;
				ensure(!entry.feedback, Error::AlreadyGiven)?;
				self.entries[number].feedback = true;
				Ok(())
			}
			_ => unreachable!("not made here: {call:?}"),
		}
	}

	/// What either side can change, each in its own way.
	pub(super) fn changing(&mut self, call: &Call<Test>, own: bool) -> Answer {
		use AppointmentStatus::*;
		match call {
			Call::reschedule { appointment, schedule, start, length, overbook } => {
				let (number, entry) = self.entry(*appointment)?;
				ensure(!own || overbook.is_none(), Error::NotAuthorized)?;
				entry.stands(&[Pending, Booked])?;
				let old = entry.time.clone().expect("it has one");
				ensure(!own || begins(old.start) > Now::get(), Error::HasBegun)?;
				let beyond = overbook.is_some();
				let time = self.offered((entry.organization, *schedule), *start, *length, beyond)?;
				let same = (old.key.1, old.start, old.length) == (*schedule, start.0, u32::from(*length));
				ensure(!same, Error::NoChange)?;
				let lapses = entry.lapses.map(|lapses| lapses.min(begins(time.start)));
				ensure(lapses.is_none_or(|lapses| lapses > Now::get()), Error::EndHasPassed)?;
				let asked = if entry.status == Booked { !own } else { entry.asked };
				self.put(Some(number), Entry { time: Some(time), lapses, beyond, asked, ..entry.clone() })?;
				if own {
					self.count_late(&entry);
				}
				self.pass_on(&entry);
				Ok(())
			}
			Call::cancel { appointment, reason } => {
				let (number, entry) = self.entry(*appointment)?;
				let patients = ["pat", "pat-cpp"].contains(&reason.code());
				ensure(patients == own, Error::WrongReason)?;
				entry.stands(&[Proposed, Pending, Booked, Waitlist])?;
				if let Some(time) = entry.time.as_ref().filter(|_| patients) {
					ensure(begins(time.start) > Now::get(), Error::HasBegun)?;
					self.count_late(&entry);
				}
				self.end(number, Cancelled);
				self.pass_on(&entry);
				Ok(())
			}
			_ => self.planning(call),
		}
	}
}
