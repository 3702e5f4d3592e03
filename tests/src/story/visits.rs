//! A doctor's time, three patients who want it, and one who cannot come.

use salus_primitives::{
	appointment::AppointmentStatus, priority::Priority, AppointmentId, Cell, Day, OrganizationId, PlaceId, ScheduleId,
	SpecialtyId,
};

use crate::{
	narrator::{Fact, Landed},
	vault,
	wallet::Refused,
	Result,
};

use super::Story;

/// Ten o'clock.
const TEN: u16 = 120;

/// Half an hour.
const LENGTH: u16 = 6;

/// What the doctor sees patients for, and in which room. The hospital says elsewhere what the numbers mean.
const SPECIALTY: SpecialtyId = SpecialtyId(1);
const ROOM: PlaceId = PlaceId(1);

/// Who got the doctor's time.
#[derive(Clone, Debug)]
pub struct Visits {
	/// The appointment that was called off.
	pub cancelled: AppointmentId,
	/// The one of the patient who could wait.
	pub waiting: AppointmentId,
	/// The one of the patient who got the time.
	pub booked: AppointmentId,
}

/// The doctor's schedule, and the time that everybody wants.
#[derive(Clone, Copy, Debug)]
struct Hours {
	organization: OrganizationId,
	schedule: ScheduleId,
	start: Cell,
}

impl Hours {
	fn end(self) -> Cell {
		self.start.later(LENGTH)
	}
}

impl Story {
	pub(super) async fn visits(&mut self) -> Result<Visits> {
		let hours = self.a_schedule_is_published().await?;
		let cancelled = self.nobody_is_booked_twice(hours).await?;
		let [waiting, urgent] = self.two_wait_for_the_time(hours).await?;
		let booked = self.a_freed_time_goes_to_who_is_next(hours, cancelled, urgent).await?;
		self.one_is_booked_then(hours, booked, urgent, waiting).await?;
		Ok(Visits { cancelled, waiting, booked: urgent })
	}

	async fn a_schedule_is_published(&mut self) -> Result<Hours> {
		let (manager, doctor) = (self.cast.schedule_manager.clone(), self.cast.physician.clone());
		self.narrator.step(&format!("The schedule of {} is published, and patients book", doctor.name));
		let (organization, account) = (manager.organization, doctor.signer.account());
		let published =
			self.wallet.publish_schedule(&manager.signer, organization, &account, ROOM, SPECIALTY).await??;
		let done = format!("{} receives patients, by schedule {}", doctor.name, published.number);
		self.narrator.did(done, &published.sent.landed);
		let tomorrow = Day(Day::at(vault::now()).0 + 1);
		Ok(Hours { organization, schedule: published.number, start: tomorrow.first().later(TEN) })
	}

	async fn nobody_is_booked_twice(&mut self, hours: Hours) -> Result<AppointmentId> {
		let Hours { organization, schedule, start } = hours;
		let [first, second] = [0, 1].map(|index| self.cast.patients[index].clone());
		let booked = self.wallet.book(&first.signer, organization, schedule, first.id, start).await??;
		let done = format!("{} books tomorrow at ten, as appointment {}", first.name, booked.number);
		self.narrator.did(done, &booked.sent.landed);
		let seen = match self.wallet.book(&second.signer, organization, schedule, second.id, start).await? {
			Err(Refused::Chain(name)) => name,
			Err(other) => other.to_string(),
			Ok(twice) => format!("booked in {}", twice.sent.landed),
		};
		let claim = format!("{} cannot have the same time", second.name);
		self.narrator.fact(Fact::new(claim, "Appointments.PractitionerBusy", seen));
		Ok(booked.number)
	}

	async fn two_wait_for_the_time(&mut self, hours: Hours) -> Result<[AppointmentId; 2]> {
		let [calm, urgent] = [1, 2].map(|index| self.cast.patients[index].clone());
		let at = (hours.organization, SPECIALTY);
		let between = (hours.start, hours.end());
		let mut numbers = [AppointmentId::default(); 2];
		let wishes = [(&calm, Priority::Routine), (&urgent, Priority::Urgent)];
		for ((patient, priority), number) in wishes.into_iter().zip(&mut numbers) {
			let waits = self.wallet.wait_for_visit(&patient.signer, at, patient.id, between, priority).await??;
			self.narrator.did(format!("{} waits, {priority}", patient.name), &waits.sent.landed);
			*number = waits.number;
		}
		let waiting = self.chain.waiting_for(at.0, at.1).await?;
		let turns: Vec<_> = waiting.iter().map(|one| one.patient).collect();
		let claim = format!("{} came later, and is first on the list", urgent.name);
		self.narrator.fact(Fact::new(claim, vec![urgent.id, calm.id], turns));
		Ok(numbers)
	}

	async fn a_freed_time_goes_to_who_is_next(
		&mut self,
		hours: Hours,
		appointment: AppointmentId,
		next: AppointmentId,
	) -> Result<Landed> {
		let [first, urgent] = [0, 2].map(|index| self.cast.patients[index].clone());
		let sent = self.wallet.cancel_appointment(&first.signer, appointment).await??;
		self.narrator.did(format!("{} cannot come, and cancels", first.name), &sent.landed);
		let claim = format!("The time is offered to {} at once", urgent.name);
		let expected = Some((AppointmentStatus::Pending, Some(hours.start)));
		let seen = self.stands(next).await?;
		self.narrator.fact(Fact::new(claim, expected, seen));
		let sent = self.wallet.confirm_appointment(&urgent.signer, next).await??;
		self.narrator.did(format!("{} accepts it", urgent.name), &sent.landed);
		Ok(sent.landed)
	}

	/// States, when all is final, that the one is booked and the other still waits.
	async fn one_is_booked_then(
		&mut self,
		hours: Hours,
		landed: Landed,
		booked: AppointmentId,
		waiting: AppointmentId,
	) -> Result<()> {
		self.settle(&[landed]).await?;
		let [calm, urgent] = [1, 2].map(|index| self.cast.patients[index].clone());
		let seen = [self.stands(booked).await?, self.stands(waiting).await?];
		let expected =
			[Some((AppointmentStatus::Booked, Some(hours.start))), Some((AppointmentStatus::Waitlist, None))];
		let claim = format!("{} is booked, and {} waits on", urgent.name, calm.name);
		self.narrator.fact(Fact::new(claim, expected, seen));
		Ok(())
	}

	/// Where an appointment stands, and when it begins.
	async fn stands(&self, appointment: AppointmentId) -> Result<Option<(AppointmentStatus, Option<Cell>)>> {
		let found = self.chain.appointment(appointment).await?;
		Ok(found.map(|found| (found.status, found.slot.map(|slot| slot.start))))
	}
}
