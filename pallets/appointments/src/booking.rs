//! Booking at a given time: held, booked, accepted, moved, and called off.

use frame_support::ensure;
use salus_primitives::{
	appointment::{
		Appointment, AppointmentStatus, CancellationReason, OverbookReason, ParticipationStatus, Slot, Visit, Wish,
	},
	AccountId, AppointmentId, Cell, Moment, OrganizationId, PatientId, ScheduleId, SpecialtyId,
};
use sp_runtime::{traits::Get, DispatchError, DispatchResult};

use crate::{actor::Signer, placement::visit_of, schedule::Key, Attendances, Config, Error, Event, Pallet};

/// What a visit at a given time amounts to as a wish.
fn as_wish(specialty: SpecialtyId, slot: &Slot, visit: &Visit) -> Wish {
	Wish {
		specialty,
		practitioner: slot.practitioner.clone(),
		from: slot.start,
		until: slot.end(),
		length: slot.length,
		kind: visit.kind,
		priority: visit.priority,
	}
}

/// Whether it is booked, and the patient's side has accepted that.
fn is_agreed(found: &Appointment) -> bool {
	found.status == AppointmentStatus::Booked && found.patient_says == ParticipationStatus::Accepted
}

/// What the patient says to what its own side does, and to what somebody else does for it.
const fn says(own: bool) -> ParticipationStatus {
	if own {
		ParticipationStatus::Accepted
	} else {
		ParticipationStatus::NeedsAction
	}
}

impl<T: Config> Pallet<T> {
	/// Enters an appointment at a given time: booked, or held until it lapses.
	pub(crate) fn do_book(
		key: Key,
		patient: PatientId,
		visit: Visit,
		lapses: Option<Moment>,
		overbooked: Option<OverbookReason>,
		signer: &Signer,
	) -> Result<AppointmentId, DispatchError> {
		let slot = Self::slot_at(key, visit.start, visit.length, overbooked.is_some())?;
		Self::ensure_alive(patient)?;
		if let Some(lapses) = lapses {
			Self::ensure_hold(lapses, &slot, T::MaxHold::get())?;
		}
		let id = Self::next_number()?;
		let wish = as_wish(Self::ensure_schedule(key)?.specialty, &slot, &visit);
		let status = if lapses.is_some() { AppointmentStatus::Pending } else { AppointmentStatus::Booked };
		let begun = Self::begun(key.0, patient, status, wish, signer.controls);
		Self::place(id, None, Appointment { slot: Some(slot), lapses, overbooked, ..begun }, Some(&signer.account))?;
		Ok(id)
	}

	/// That something can be held until that moment: it is to come, not too late, and not after the visit begins.
	pub(crate) fn ensure_hold(lapses: Moment, slot: &Slot, longest: Moment) -> DispatchResult {
		let now = Self::now();
		ensure!(lapses > now, Error::<T>::EndHasPassed);
		let latest = now.saturating_add(longest).min(slot.start.moment());
		ensure!(lapses <= latest, Error::<T>::ExpiresTooLate);
		Ok(())
	}

	/// Books what is held, or accepts for the patient what somebody else has booked or moved. Nobody but the patient's side accepts for the patient.
	pub(crate) fn do_confirm(id: AppointmentId, found: &Appointment, signer: &Signer) -> DispatchResult {
		let asked = found.status == AppointmentStatus::Booked && found.patient_says == ParticipationStatus::NeedsAction;
		if !(asked && signer.controls) {
			Self::ensure_stands(found, &[AppointmentStatus::Pending])?;
			Self::ensure_active(found.organization)?;
		}
		Self::settle(id, found);
		let patient_says = says(signer.controls);
		let status = AppointmentStatus::Booked;
		let after = Appointment { status, lapses: None, patient_says, moved: None, ..found.clone() };
		Self::store(id, Some(found), after)?;
		Self::deposit_event(Event::StatusSet { appointment: id, status, by: signer.account.clone() });
		Ok(())
	}

	/// Moves an appointment to another time or another schedule of its organization, and passes the old time on.
	pub(crate) fn do_reschedule(
		id: AppointmentId,
		found: Appointment,
		to: (ScheduleId, Cell, u16),
		overbooked: Option<OverbookReason>,
		signer: &Signer,
		own: bool,
	) -> DispatchResult {
		Self::ensure_stands(&found, &[AppointmentStatus::Pending, AppointmentStatus::Booked])?;
		let old = Self::ensure_slot(&found)?.clone();
		ensure!(!own || old.start.moment() > Self::now(), Error::<T>::HasBegun);
		let (schedule, start, length) = to;
		let slot = Self::slot_at((found.organization, schedule), start, length, overbooked.is_some())?;
		ensure!((old.schedule, old.start, old.length) != to, Error::<T>::NoChange);
		let after = Self::moved(&found, slot, overbooked, own);
		// A visit can begin in the cell that runs, and a hold ends when its visit begins.
		ensure!(after.lapses.is_none_or(|lapses| lapses > Self::now()), Error::<T>::EndHasPassed);
		Self::place(id, Some(&found), after, Some(&signer.account))?;
		if own {
			Self::count_late(&found, &old);
		}
		Self::offer_freed(&found)
	}

	/// The appointment at another time. Who has moved what is booked has accepted that; whom it was moved for has not.
	pub(crate) fn moved(found: &Appointment, slot: Slot, overbooked: Option<OverbookReason>, own: bool) -> Appointment {
		let booked = found.status == AppointmentStatus::Booked;
		let patient_says = if booked { says(own) } else { found.patient_says };
		let lapses = found.lapses.map(|lapses| lapses.min(slot.start.moment()));
		// A visit that is moved and then called off was called off when it was moved: or nobody would ever be late.
		let notice = found.slot.as_ref().filter(|_| own && is_agreed(found)).map(Self::notice);
		let moved = notice.map(|notice| found.moved.map_or(notice, |before| before.min(notice)));
		Appointment { slot: Some(slot), lapses, overbooked, patient_says, moved, ..found.clone() }
	}

	/// How long it is until it begins.
	fn notice(slot: &Slot) -> Moment {
		slot.start.moment().saturating_sub(Self::now())
	}

	/// Counts that the patient's side has changed late what it had accepted.
	fn count_late(found: &Appointment, slot: &Slot) {
		if is_agreed(found) && Self::notice(slot) < T::LateChange::get() {
			Attendances::<T>::mutate(found.organization, found.patient, |attendance| {
				attendance.late_changes = attendance.late_changes.saturating_add(1);
			});
		}
	}

	/// Calls an appointment off, and passes the time on.
	pub(crate) fn do_cancel(
		id: AppointmentId,
		found: Appointment,
		reason: CancellationReason,
		by: &AccountId,
	) -> DispatchResult {
		use AppointmentStatus::{Booked, Pending, Proposed, Waitlist};
		Self::ensure_stands(&found, &[Proposed, Pending, Booked, Waitlist])?;
		if let Some(slot) = found.slot.as_ref().filter(|_| reason.is_patients()) {
			ensure!(slot.start.moment() > Self::now(), Error::<T>::HasBegun);
			Self::count_late(&found, slot);
		}
		Self::call_off(id, &found, reason, by)?;
		Self::offer_freed(&found)
	}

	/// Gives back what the appointment has, and cancels it.
	pub(crate) fn call_off(
		id: AppointmentId,
		found: &Appointment,
		reason: CancellationReason,
		by: &AccountId,
	) -> DispatchResult {
		Self::release(id, found);
		Self::leave_list(id, found);
		let mut after = found.clone();
		after.status = AppointmentStatus::Cancelled;
		after.cancelled = Some(reason);
		match (reason.is_patients(), found.patient_says) {
			(false, _) => after.provider_says = ParticipationStatus::Declined,
			(true, ParticipationStatus::Accepted) => after.patient_says = ParticipationStatus::Declined,
			// Who has never accepted it stays so: nobody was held to it, and it costs nothing.
			(true, _) => {}
		}
		Self::store(id, Some(found), after)?;
		Self::deposit_event(Event::Cancelled { appointment: id, reason, by: by.clone() });
		Ok(())
	}

	/// Offers the time that an appointment had to the first who waits and fits.
	pub(crate) fn offer_freed(found: &Appointment) -> DispatchResult {
		let Some(slot) = found.slot.as_ref().filter(|_| found.status.has_slot()) else { return Ok(()) };
		Self::offer((found.organization, slot.schedule), visit_of(slot))?;
		Ok(())
	}

	/// Enters what is asked for a patient, for somebody to allot a time.
	pub(crate) fn do_ask(
		organization: OrganizationId,
		patient: PatientId,
		wish: Wish,
		own: bool,
	) -> Result<AppointmentId, DispatchError> {
		Self::ensure_active(organization)?;
		Self::ensure_alive(patient)?;
		Self::ensure_wish(&wish)?;
		let id = Self::next_number()?;
		let new = Self::begun(organization, patient, AppointmentStatus::Proposed, wish, own);
		Self::ensure_room_for(id, &new, 0)?;
		Self::store(id, None, new)?;
		Ok(id)
	}

	/// Holds a time for what was asked, until the patient's side accepts it.
	pub(crate) fn do_allot(
		id: AppointmentId,
		found: Appointment,
		slot: Slot,
		lapses: Moment,
		overbooked: Option<OverbookReason>,
		by: &AccountId,
	) -> DispatchResult {
		Self::ensure_alive(found.patient)?;
		Self::ensure_hold(lapses, &slot, T::MaxAllotment::get())?;
		let after = Appointment {
			status: AppointmentStatus::Pending,
			slot: Some(slot),
			lapses: Some(lapses),
			overbooked,
			patient_says: ParticipationStatus::NeedsAction,
			provider_says: ParticipationStatus::Accepted,
			..found.clone()
		};
		Self::place(id, Some(&found), after, Some(by))
	}
}
